"""European Production Order Certificates: how far an order reaches."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.days import after
from fourcorners.law.eu.kinds import APPLIES, CERTIFICATES, EPOC, READ, REGULATION, of_class
from fourcorners.law.outcome import MET, NOT_ENGAGED, Cut, Outcome, ask, deadline, inform, limit, notice, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, IdentifierKind, Mark
from fourcorners.terms.categories import CONTENT
from fourcorners.terms.identifiers import REVERSE


@rule(
    "eu.epoc.identifier",
    title="A certificate identifies the user, unless identifying them is its only aim.",
    authority="Regulation (EU) 2023/1543, Arts. 5(5)(c), 9(2); Annex I Section E",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-020",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def identifier(demand: Demand, law: Law) -> Outcome:
    """Without one there is nothing to look for; the certificate is sent back as not giving enough information."""
    if {found.value.kind for found in demand.accounts} - {IdentifierKind.NAME}:
        return MET
    return ask(
        "The certificate names no user or other unique identifier.",
        defect=Defect.NO_NAMED_ACCOUNT,
        cure="Please give the identifier in Section E of the certificate.",
        at=demand.where("accounts"),
    )


@rule(
    "eu.epoc.reverse",
    title="A certificate that selects by place, tower or word does not identify a user.",
    authority="Regulation (EU) 2023/1543, Art. 5(5)(c); Annex I Section E",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-026",
    effects="refuse", kinds=CERTIFICATES,
)  # fmt: skip
def reverse(demand: Demand, law: Law) -> Outcome:
    """Nothing is searched for whoever may have been there."""
    kinds = {found.value.kind for found in demand.accounts}
    if not (kinds and kinds <= REVERSE) and not (demand.shows(Mark.UNNAMED_CLASS) and not kinds):
        return MET if kinds else NOT_ENGAGED
    return refuse(
        Defect.REVERSE_DEMAND,
        "The certificate asks who was at a place or used a word, instead of identifying a user.",
        cure="Please give the identifier in Section E of the certificate.",
        at=demand.where("accounts", Mark.UNNAMED_CLASS),
    )


@rule(
    "eu.epoc.catch_all",
    title="A certificate reaches the boxes it ticks.",
    authority="Regulation (EU) 2023/1543, Arts. 5(5)(d), 9(2), 10(6); Annex I Section F",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-021",
    effects="refuse limit", kinds=CERTIFICATES,
)  # fmt: skip
def catch_all(demand: Demand, law: Law) -> Outcome:
    """What no box names is left out, and named in the form of Annex III."""
    if Category.ANY not in demand.asks:
        return MET if demand.asks else NOT_ENGAGED
    if demand.asks == {Category.ANY}:
        return refuse(
            Defect.ALL_RECORDS_CATCH_ALL,
            "The certificate asks for all data and ticks no box of Section F.",
            cure="Please tick the data you seek in Section F.",
            at=demand.where(Category.ANY),
        )
    return limit(
        Defect.ALL_RECORDS_CATCH_ALL,
        "The certificate asks for all data beside the boxes it ticks; we look only for what the boxes name.",
        removes=Cut(categories=frozenset({Category.ANY})),
        cure="Please tick any further data you seek in Section F.",
        at=demand.where(Category.ANY),
    )


@rule(
    "eu.epoc.time_range",
    title="A certificate for traffic data or content gives a time range where one applies.",
    authority="Regulation (EU) 2023/1543, Art. 5(5)(e); Annex I Sections E, F(b)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-022",
    effects="ask", kinds=EPOC, tables=("eu.classes",),
)  # fmt: skip
def time_range(demand: Demand, law: Law) -> Outcome:
    """The article says "if applicable", so a certificate without one is asked about and not refused."""
    if not of_class(demand, law, "traffic", "content"):
        return NOT_ENGAGED
    if demand.period and demand.period.value.start:
        return MET
    return ask(
        "The certificate gives no time range for the traffic data or content it asks for.",
        defect=Defect.NO_PERIOD,
        cure="Please give the time range in Section E of the certificate.",
        at=demand.where("period"),
    )


@rule(
    "eu.epoc.stored_only",
    title="A certificate reaches data stored when it is received.",
    authority="Regulation (EU) 2023/1543, Arts. 3(8), 16(4)(d), 16(5)(c)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-024",
    effects="limit info", kinds=CERTIFICATES,
)  # fmt: skip
def stored_only(demand: Demand, law: Law) -> Outcome:
    """Nothing stored later, and no interception."""
    end = demand.period.value.end if demand.period else None
    later = Cut(times=after(law.on, demand.zone))
    if demand.shows(Mark.FUTURE_DATA) or (end is not None and end > law.on):
        return limit(
            Defect.ONGOING_PRODUCTION if demand.shows(Mark.FUTURE_DATA) else Defect.PERIOD_AFTER_ISSUE,
            f"The certificate asks for data not yet stored on the day of receipt, {law.on.isoformat()}; we stop there.",
            removes=later,
            cure="Please issue a new certificate for later data.",
            at=demand.where("period", Mark.FUTURE_DATA),
        )
    if end is None and demand.asks and demand.accounts:
        return inform(
            f"The certificate names no last day; the data ends with the day it was received, {law.on.isoformat()}.",
            at=demand.where("period"),
            removes=later,
        )
    return MET if end else NOT_ENGAGED


@rule(
    "eu.epoc.passwords",
    title="Passwords are no subscriber data.",
    authority="Regulation (EU) 2023/1543, Art. 3(9)(b); Annex I Section F(a)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-023",
    effects="limit", kinds=CERTIFICATES,
)  # fmt: skip
def passwords(demand: Demand, law: Law) -> Outcome:
    """Passwords and what stands in their place are excluded; PUK codes are a box of the form and stay."""
    if not demand.shows(Mark.SECRET_KEYS):
        return NOT_ENGAGED
    return limit(
        Defect.NO_STATUTORY_BASIS,
        "The certificate asks for passwords or keys, which the Regulation leaves out of subscriber data.",
        removes=None,
        cure="Please leave them out.",
        at=demand.where(Mark.SECRET_KEYS),
    )


@rule(
    "eu.epoc.rights",
    title="Signs of immunity, privilege or press freedom on the certificate are told to both authorities.",
    authority="Regulation (EU) 2023/1543, Arts. 10(5), 11(4)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-050",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def rights(demand: Demand, law: Law) -> Outcome:
    """Solely from the certificate; what the account shows goes to a person here."""
    signs = (Mark.LEGISLATOR, Mark.EXPRESSION, Mark.OFFICIAL_CRITICISM)
    if not demand.shows(*signs):
        return NOT_ENGAGED
    defect = Defect.ACCOUNTS_OF_LEGISLATOR if demand.shows(Mark.LEGISLATOR) else Defect.PROTECTED_EXPRESSION
    return ask(
        "The certificate itself points to immunities, privileges or rules on press freedom.",
        defect=defect,
        cure="We tell the issuing and the enforcing authority with the form of Annex III.",
        at=demand.where(*signs),
    )


@rule(
    "eu.epoc.emergency_reasons",
    title="A certificate that claims an emergency gives its reasons.",
    authority="Regulation (EU) 2023/1543, Arts. 5(5)(g), 9(2); Annex I Section C",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-028",
    effects="ask", kinds=EPOC,
)  # fmt: skip
def emergency_reasons(demand: Demand, law: Law) -> Outcome:
    """The eight hours run on while the question is open."""
    if not demand.shows(Mark.EMERGENCY_CLAIMED):
        return NOT_ENGAGED
    if demand.shows(Mark.DANGER_DESCRIBED):
        return MET
    return ask(
        "The certificate claims an emergency and gives no reasons for it.",
        defect=Defect.EMERGENCY_NOT_DESCRIBED,
        cure="Please give the reasons in Section C or G(e). The eight hours run on meanwhile.",
        at=demand.where(Mark.EMERGENCY_CLAIMED),
    )


@rule(
    "eu.epoc.produce_by",
    title="A production certificate is answered in ten days, in an emergency in eight hours.",
    authority="Regulation (EU) 2023/1543, Art. 10(2)-(4); Regulation (EEC, Euratom) 1182/71, Art. 3",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-030, EU-EE-033, EU-EE-034",
    effects="deadline", kinds=EPOC, tables=("eu.terms",),
)  # fmt: skip
def produce_by(demand: Demand, law: Law) -> Outcome:
    """Where the enforcing authority was notified, data goes at the end of the ten days, not before it confirms.

    Whether a last day on a weekend moves is unsettled, so the shorter reading is given.
    """
    if demand.shows(Mark.EMERGENCY_CLAIMED):
        hours = law.number("eu.terms", "produce_emergency_hours")
        return deadline(
            f"The data is due {hours} hours after receipt at the latest.", law.on, at=demand.where("due_on")
        )
    last = law.on + timedelta(days=law.number("eu.terms", "produce"))
    says = f"The data is due by {last.isoformat()}"
    if of_class(demand, law, "traffic", "content"):
        says += "; where an enforcing authority was notified, not before that day unless it has confirmed"
    return deadline(f"{says}.", last, at=demand.where("due_on"))


@rule(
    "eu.epoc.clarification",
    title="A certificate that cannot be executed as it stands is answered with the form of Annex III.",
    authority="Regulation (EU) 2023/1543, Arts. 10(6), (8), (9), 11(5), (7)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-036, EU-EE-037, EU-EE-038",
    effects="info", kinds=EPOC, tables=("eu.terms",),
)  # fmt: skip
def clarification(demand: Demand, law: Law) -> Outcome:
    """Silence after five days is no consent; the data stays preserved."""
    days = law.number("eu.terms", "clarify")
    return inform(
        f"Any question goes to the issuing authority in the form of Annex III without undue delay; it answers within "
        f"{days} days, and the data is kept meanwhile."
    )


@rule(
    "eu.epoc_pr.keep_until",
    title="Data is kept for sixty days on a preservation certificate.",
    authority="Regulation (EU) 2023/1543, Art. 11(1)-(2)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-040, EU-EE-041, EU-EE-042",
    effects="deadline", kinds=CERTIFICATES - EPOC, tables=("eu.terms",),
)  # fmt: skip
def keep_until(demand: Demand, law: Law) -> Outcome:
    """The form of Annex VI adds thirty days once; that of Annex V lasts until production."""
    last = law.on + timedelta(days=law.number("eu.terms", "preserve"))
    return deadline(f"The sealed copy is deleted after {last.isoformat()} unless Annex V or VI has come.", last)


@rule(
    "eu.epoc.third_country",
    title="A provider whose home law forbids the disclosure says so within ten days.",
    authority="Regulation (EU) 2023/1543, Art. 17(1)-(3), (9); 18 USC 2702(a)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-053",
    effects="ask deadline", kinds=EPOC, tables=("eu.terms",),
)  # fmt: skip
def third_country(demand: Demand, law: Law) -> Outcome:
    """US law bars content to an authority that is no US governmental entity. Execution waits until a court reviews."""
    content = demand.asks & CONTENT
    if law.profile.country != "US" or not content:
        return NOT_ENGAGED
    last = law.on + timedelta(days=law.number("eu.terms", "object_third_country"))
    return (
        ask(
            "The certificate asks for content, which US law forbids us to give to a foreign authority.",
            cure="Counsel decides on a reasoned objection under Article 17.",
            at=demand.where(*sorted(content)),
        ),
        deadline(f"A reasoned objection under Article 17 is due by {last.isoformat()}.", last),
    )


@rule(
    "eu.epoc.secrecy",
    title="Whoever receives a certificate leaves it to the issuing authority to tell the person.",
    authority="Regulation (EU) 2023/1543, Art. 13(1)-(4); Annex I Section H",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-060, EU-EE-061",
    effects="notice", kinds=CERTIFICATES,
)  # fmt: skip
def secrecy(demand: Demand, law: Law) -> Outcome:
    """The form says so in any event and names no end. For preservation only the duty of confidentiality says it."""
    if demand.instrument and demand.instrument.value in EPOC:
        says = "The issuing authority tells the person concerned; we may not."
    else:
        says = "The certificate is confidential, so the person concerned is not told while the data is only kept."
    return notice(says, bars=True, at=demand.where("instrument"))
