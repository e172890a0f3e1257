"""European order certificates: the form, its language, its signature and the way it came."""

from __future__ import annotations

from collections.abc import Callable

from fourcorners.law.eu.kinds import APPLIES, CERTIFICATES, READ, REGULATION, addressee_state
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, inform, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark


@rule(
    "eu.epoc.on_the_form",
    title="An order reaches a provider as the certificate of Annex I or II.",
    authority="Regulation (EU) 2023/1543, Art. 9(1); Annexes I, II; Art. 29",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-006",
    effects="refuse", kinds=CERTIFICATES,
)  # fmt: skip
def on_the_form(demand: Demand, law: Law) -> Outcome:
    """A letter that calls itself one does not do. The wording of 2023 and the corrected one of 2026 both do."""
    if not demand.shows(Mark.NOT_ON_FORM):
        return NOT_ENGAGED
    return refuse(
        Defect.INCOMPLETE_FORM,
        "The paper calls itself a European order and is not on the form that the Regulation prescribes.",
        cure="Please send the certificate of Annex I or II, completed.",
        at=demand.where(Mark.NOT_ON_FORM),
        ground="iii.d.incomplete",
    )


@rule(
    "eu.epoc.form_version",
    title="A form in the wording before the corrigendum of 13 July 2026 is accepted.",
    authority="Regulation (EU) 2023/1543, Annexes I, II; corrigendum OJ L, 2026/90580, 13.7.2026; Art. 29",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-006, EU-EE-073",
    effects="info", kinds=CERTIFICATES,
)  # fmt: skip
def form_version(demand: Demand, law: Law) -> Outcome:
    """What the corrigendum struck out is no ground for anything; acts under Article 29 can change the forms again."""
    if not demand.shows(Mark.FORM_OF_2023):
        return NOT_ENGAGED
    return inform(
        "The certificate is on the form of 2023. Words that the corrigendum of 13 July 2026 struck out have no effect.",
        at=demand.where(Mark.FORM_OF_2023),
    )


@rule(
    "eu.epoc.boxes",
    title="Nothing is taken for ticked that cannot be read as ticked.",
    authority="Regulation (EU) 2023/1543, Arts. 5(5)(d), 9(2), 10(6), 11(5); Annexes I, II, V",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-021",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def boxes(demand: Demand, law: Law) -> Outcome:
    """Boxes are pictures on the official form, so that a copy can lose them; and some depend on others."""
    if demand.shows(Mark.UNREAD_BOXES):
        return ask(
            "It cannot be told of every box of the certificate whether it is ticked.",
            defect=Defect.INCOMPLETE_FORM,
            cure="Please send the certificate again in a form in which its boxes can be read.",
            at=demand.where(Mark.UNREAD_BOXES),
            ground="iii.d.incomplete",
        )
    if demand.shows(Mark.BOXES_DISAGREE):
        return ask(
            "The certificate ticks data within a group whose own box it leaves empty.",
            defect=Defect.INCOMPLETE_FORM,
            cure="Please say whether you seek the data within that group.",
            at=demand.where(Mark.BOXES_DISAGREE),
            ground="iii.d.incomplete",
        )
    return MET


@rule(
    "eu.epoc.unsigned",
    title="The authority that issues or validates a certificate signs it.",
    authority="Regulation (EU) 2023/1543, Arts. 9(1), 21(2); Annex I Sections I, J; Annex II Sections F, G",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-007",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def unsigned(demand: Demand, law: Law) -> Outcome:
    """Within the decentralised system a qualified electronic signature or seal stands for it, so a person looks."""
    if demand.signed is None:
        return NOT_ENGAGED
    if demand.signed.value:
        return MET
    return ask(
        "The certificate bears no signature of the issuing or validating authority.",
        defect=Defect.UNSIGNED,
        cure="Please send the certificate with the signature or seal that Article 21(2) requires.",
        at=demand.where("signed"),
        ground="iii.d.incomplete",
    )


@rule(
    "eu.epoc.channel",
    title="A certificate comes through the decentralised system, or says why it does not.",
    authority="Regulation (EU) 2023/1543, Arts. 19(1), 19(5)-(6), 34(2)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-007",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def channel(demand: Demand, law: Law) -> Outcome:
    """Other means serve only where the system cannot, and the recipient must be able to establish authenticity."""
    if not demand.shows(Mark.CAME_BY_MAIL):
        return NOT_ENGAGED
    if demand.shows(Mark.CHANNEL_EXPLAINED):
        return MET
    return ask(
        "The certificate came outside the decentralised IT system and does not say why. Who sent it is settled first.",
        cure="Please send the certificate through the system, or tell us why that is not possible.",
        at=demand.where(Mark.CAME_BY_MAIL),
    )


@rule(
    "eu.epoc.language",
    title="A certificate is in a language that its addressee accepts.",
    authority="Regulation (EU) 2023/1543, Art. 9(4); Annex III Sections D(b), F",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-008",
    effects="refuse", kinds=CERTIFICATES,
)  # fmt: skip
def language(demand: Demand, law: Law) -> Outcome:
    """Curable by a translation. Engaged where the profile says which languages were declared."""
    accepted = law.profile.eu_languages
    if demand.language is None or not accepted:
        return NOT_ENGAGED
    if demand.language.value in accepted or demand.shows(Mark.TRANSLATED):
        return MET
    return refuse(
        Defect.INCOMPLETE_FORM,
        "The certificate is in a language that its addressee has not accepted.",
        cure=f"Please send it in one of these languages: {', '.join(sorted(accepted))}.",
        at=demand.where("language"),
        ground="iii.d.other",
    )


@rule(
    "eu.epoc.language_of_the_state",
    title="Where no language was declared, an official language of the addressee's State does.",
    authority="Regulation (EU) 2023/1543, Art. 9(4); official languages as generally known",
    link=REGULATION, in_force=APPLIES, read=READ, verified=False, fact="EU-EE-008",
    effects="ask", kinds=CERTIFICATES, tables=("eu.languages",),
)  # fmt: skip
def language_of_the_state(demand: Demand, law: Law) -> Outcome:
    """Only asked: which languages are official where is general knowledge here and was not read."""
    row = law.find("eu.languages", addressee_state(law))
    if demand.language is None or law.profile.eu_languages or row is None:
        return NOT_ENGAGED
    if demand.language.value in row["languages"] or demand.shows(Mark.TRANSLATED):
        return MET
    return ask(
        "The certificate is in no official language of the State of its addressee, and no other was declared.",
        defect=Defect.INCOMPLETE_FORM,
        cure=f"Please send it in one of these languages: {', '.join(row['languages'])}.",
        at=demand.where("language"),
        ground="iii.d.other",
    )


@rule(
    "eu.epoc.incomplete",
    title="A certificate with empty fields is sent back for completion.",
    authority="Regulation (EU) 2023/1543, Arts. 5(5), 6(4), 9(1)-(3), 10(6), 11(5)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-006, EU-EE-036",
    effects="ask", kinds=CERTIFICATES,
)  # fmt: skip
def incomplete(demand: Demand, law: Law) -> Outcome:
    """Until it is completed the duty to produce does not apply; the data is kept as far as it can be identified."""
    missing = [name for name, there in _FIELDS if not there(demand)]
    if not missing and not demand.shows(Mark.BLANK_FORM, Mark.ATTACHMENT_MISSING):
        return MET
    what = f" It does not show {', '.join(missing)}." if missing else ""
    return ask(
        f"The certificate is not complete.{what}",
        defect=Defect.INCOMPLETE_FORM,
        cure="Please complete the certificate; we use the form of Annex III to say what is missing.",
        at=demand.where(Mark.BLANK_FORM, Mark.ATTACHMENT_MISSING, "instrument"),
        ground="iii.d.incomplete",
    )


_FIELDS: tuple[tuple[str, Callable[[Demand], bool]], ...] = (
    ("the issuing authority", lambda d: d.issuing_body is not None),
    ("its file number", lambda d: d.reference is not None),
    ("the data requested", lambda d: bool(d.items) or d.shows(Mark.EXTENDS_PRESERVATION, Mark.CONFIRMS_PRODUCTION)),
    ("the offence", lambda d: bool(d.offences) or d.shows(Mark.EXTENDS_PRESERVATION, Mark.CONFIRMS_PRODUCTION)),
)


@rule(
    "eu.epoc.grounds_kept_back",
    title="The grounds for an order and the summary of the case are not for the provider.",
    authority="Regulation (EU) 2023/1543, Art. 9(2)-(3); Annex I Section M",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-029, EU-EE-071",
    effects="ask info", kinds=CERTIFICATES,
)  # fmt: skip
def grounds_kept_back(demand: Demand, law: Law) -> Outcome:
    """That they are missing is no defect; where they came, a slip of the sender is to be put right, and as few people
    as possible see them meanwhile."""
    if not demand.shows(Mark.SECTION_M):
        return inform("The certificate need not show us why it is necessary, nor the case; that goes elsewhere.")
    return ask(
        "Section M, which is not for us, came with the certificate. We make no use of it.",
        cure="Section M of the form is for the enforcing authority only. Please tell us what to do with it.",
        at=demand.where(Mark.SECTION_M),
    )
