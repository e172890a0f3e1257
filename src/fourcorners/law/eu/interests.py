"""European order certificates: other people's rights and laws, and who may be told."""

from __future__ import annotations

from fourcorners.law.eu.clock import days_from
from fourcorners.law.eu.kinds import APPLIES, CERTIFICATES, EPOC, READ, REGULATION, of_class
from fourcorners.law.model import Bar
from fourcorners.law.outcome import NOT_ENGAGED, Outcome, ask, deadline, inform, notice
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark
from fourcorners.terms.categories import CONTENT

_SHOWN = (
    Mark.LEGISLATOR, Mark.EXPRESSION, Mark.OFFICIAL_CRITICISM, Mark.PRIVILEGED_PERSON, Mark.PRESS, Mark.DIPLOMAT,
)  # fmt: skip


@rule(
    "eu.epoc.rights",
    title="Signs of immunity, privilege or press freedom on the certificate are told to both authorities.",
    authority="Regulation (EU) 2023/1543, Arts. 10(5), 11(4), 12(1)(a); Annex III Section D(a)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-050",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def rights(demand: Demand, law: Law) -> Outcome:
    """Solely from the certificate; what only the account shows goes to a person here and into the free text."""
    if not demand.shows(*_SHOWN):
        return NOT_ENGAGED
    defect = Defect.PROTECTED_EXPRESSION
    if demand.shows(Mark.LEGISLATOR):
        defect = Defect.ACCOUNTS_OF_LEGISLATOR
    elif not demand.shows(Mark.PRESS, Mark.EXPRESSION, Mark.OFFICIAL_CRITICISM):
        defect = Defect.PROTECTED_ACTIVITY
    return ask(
        "The certificate itself points to immunities, privileges or rules on press freedom.",
        defect=defect,
        cure="We tell the issuing and the enforcing authority with the form of Annex III.",
        at=demand.where(*_SHOWN),
        ground="iii.d.immunity_press",
    )


@rule(
    "eu.epoc.kept_for_others",
    title="Data kept for a public authority or a privileged professional is reached on conditions only.",
    authority="Regulation (EU) 2023/1543, Arts. 5(8)-(9), 6(1)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-051",
    effects="ask", kinds=CERTIFICATES, tables=("eu.classes", "eu.boxes", "eu.words"),
)  # fmt: skip
def kept_for_others(demand: Demand, law: Law) -> Outcome:
    """The form has no box for either condition, so one looks in Section G(e) and asks.

    A public authority must be in the issuing State; a professional must reside there, or have waived the privilege, or
    asking them would harm the investigation. The second is about traffic data and content on production orders only.
    """
    if demand.shows(Mark.PUBLIC_BODY):
        whom, at = "a public authority", demand.where(Mark.PUBLIC_BODY)
    elif (
        demand.shows(Mark.PRIVILEGED_PERSON)
        and demand.instrument
        and demand.instrument.value in EPOC
        and of_class(demand, law, "traffic", "content")
    ):
        whom, at = "a professional who keeps others' secrets", demand.where(Mark.PRIVILEGED_PERSON)
    else:
        return NOT_ENGAGED
    return ask(
        f"The data may be kept for {whom}, for whom the Regulation sets conditions that the form does not show.",
        defect=Defect.JURISDICTION,
        cure="Please tell us which condition of Article 5(8) or (9) is met.",
        at=at,
        ground="iii.f",
    )


@rule(
    "eu.epoc.processor",
    title="A provider that only processes data is addressed where the controller cannot be.",
    authority="Regulation (EU) 2023/1543, Arts. 5(5)(h), 5(6)-(7); Annex I Section G(d)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-052",
    effects="ask info", kinds=EPOC,
)  # fmt: skip
def processor(demand: Demand, law: Law) -> Outcome:
    """The processor tells the controller, unless the certificate asks it not to and says shortly why."""
    if not demand.shows(Mark.AS_PROCESSOR):
        return NOT_ENGAGED
    at = demand.where(Mark.AS_PROCESSOR, Mark.PROCESSOR_REASON, Mark.CONTROLLER_NOT_TOLD)
    if not demand.shows(Mark.PROCESSOR_REASON):
        return ask(
            "The certificate addresses us as a processor and does not say why the controller is not addressed.",
            defect=Defect.INCOMPLETE_FORM,
            cure="Please confirm in Section G(d) that the conditions of Article 5(6) are met.",
            at=at,
            ground="iii.d.incomplete",
        )
    if demand.shows(Mark.CONTROLLER_NOT_TOLD):
        return inform("The controller is not told until further notice; the certificate asks for that.", at=at)
    return inform("We are addressed as a processor, so the controller is told of the certificate.", at=at)


@rule(
    "eu.epoc.third_country",
    title="A provider whose home law forbids the disclosure says so within ten days.",
    authority="Regulation (EU) 2023/1543, Art. 17(1)-(3), (9); Annex III Sections D(a), E; 18 USC 2702(a)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-053",
    effects="ask deadline", kinds=EPOC, tables=("eu.terms",),
)  # fmt: skip
def third_country(demand: Demand, law: Law) -> Outcome:
    """US law bars content to an authority that is no US governmental entity. Execution waits until a court reviews.

    The objection may not rest on missing similar rules there, nor solely on where data is stored. Counsel decides on
    it; it goes to the issuing and the enforcing authority.
    """
    content = demand.asks & CONTENT
    if law.profile.country != "US" or not content:
        return NOT_ENGAGED
    term = days_from(law.on, law.number("eu.terms", "object_third_country"))
    steps = (
        "Terms of Article 17 follow the national law of the issuing authority (Art. 17(9)); the Union's way of "
        "counting stands in for it here.",
        *term.derived[:2],
    )
    return (
        ask(
            "The certificate asks for content, which US law forbids us to give to a foreign authority.",
            at=demand.where(*sorted(content)),
            ground="iii.d.third_country",
        ),
        deadline(
            f"A reasoned objection under Article 17 is due by {term.on.isoformat()}.",
            term.on,
            derived=steps,
            ground="iii.d.third_country",
        ),
    )


@rule(
    "eu.epoc.secrecy",
    title="Whoever receives a certificate leaves it to the issuing authority to tell the person.",
    authority="Regulation (EU) 2023/1543, Art. 13(1)-(4); Annex I Section H",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-060, EU-EE-061",
    effects="notice", kinds=CERTIFICATES,
)  # fmt: skip
def secrecy(demand: Demand, law: Law) -> Outcome:
    """The production form says so in any event and names no end; its boxes only tell why that authority waits.

    The preservation form has no such section: there only the duty of confidentiality speaks, and a person decides.
    """
    since = demand.issued_on.value if demand.issued_on else law.on
    at = demand.where("instrument")
    if demand.instrument and demand.instrument.value in EPOC:
        return notice(
            "The issuing authority tells the person concerned; we may not, in any event and without an end.",
            bars=True,
            at=at,
            bar=Bar(
                "Regulation (EU) 2023/1543, Annex I Section H, Art. 13(1)",
                "statute",
                since,
                None,
                True,
                "The Regulation gives the provider no way; the issuing authority informs the person (Art. 13(1)).",
            ),
        )
    return notice(
        "The certificate is confidential, so the person concerned is not told while the data is only kept.",
        bars=True,
        at=at,
        bar=Bar(
            "Regulation (EU) 2023/1543, Art. 13(4)",
            "statute",
            since,
            None,
            None,
            "The form bars no notice by its words; a person decides before anybody is told.",
        ),
    )
