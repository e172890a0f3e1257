"""European Production Order Certificates: how far an order reaches."""

from __future__ import annotations

from fourcorners.law.days import after
from fourcorners.law.eu.kinds import APPLIES, CERTIFICATES, EPOC, READ, REGULATION, of_class, sole
from fourcorners.law.outcome import MET, NOT_ENGAGED, Cut, Outcome, ask, inform, limit, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, IdentifierKind, Mark
from fourcorners.terms.identifiers import REVERSE


@rule(
    "eu.epoc.identifier",
    title="A certificate identifies the user, unless identifying them is its only aim.",
    authority="Regulation (EU) 2023/1543, Arts. 5(5)(c), 6(4), 9(2); Annex I Section E; Annex II Section C",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-020",
    effects="refuse ask", kinds=CERTIFICATES, tables=("eu.words",),
)  # fmt: skip
def identifier(demand: Demand, law: Law) -> Outcome:
    """Refused only where a production certificate plainly names nobody; otherwise the certificate is sent back.

    Where its boxes could not be read, its other fields may not have been either.
    """
    kinds = {found.value.kind for found in demand.accounts}
    if kinds - {IdentifierKind.NAME} or demand.shows(Mark.EXTENDS_PRESERVATION, Mark.CONFIRMS_PRODUCTION):
        return MET
    says = "The certificate names no user or other unique identifier."
    cure = "Please give the identifier in the section on the identification of the data."
    certain = not kinds and not demand.doubts("accounts") and not demand.shows(Mark.UNNAMED_CLASS, Mark.UNREAD_BOXES)
    if certain and demand.asks and demand.instrument and demand.instrument.value in EPOC and not sole(demand, law):
        return refuse(Defect.NO_NAMED_ACCOUNT, says, cure=cure, ground="iii.d.insufficient")
    return ask(
        says, defect=Defect.NO_NAMED_ACCOUNT, cure=cure, at=demand.where("accounts"), ground="iii.d.insufficient"
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
        cure="Please give the identifier in the section on the identification of the data.",
        at=demand.where("accounts", Mark.UNNAMED_CLASS),
        ground="iii.d.insufficient",
    )


@rule(
    "eu.epoc.catch_all",
    title="A certificate reaches the boxes it ticks.",
    authority="Regulation (EU) 2023/1543, Arts. 5(5)(d), 6(4), 9(2), 10(6); Annex I Section F; Annex II Section D",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-021",
    effects="refuse limit", kinds=CERTIFICATES,
)  # fmt: skip
def catch_all(demand: Demand, law: Law) -> Outcome:
    """What no box names is left out, and named in the form of Annex III. A tick that cannot be read is not assumed."""
    if Category.ANY not in demand.asks:
        if not demand.asks and demand.shows(Mark.NOTHING_TICKED):
            return refuse(
                Defect.INCOMPLETE_FORM,
                "The certificate ticks no kind of data.",
                cure="Please tick the data you seek.",
                at=demand.where(Mark.NOTHING_TICKED),
                ground="iii.d.incomplete",
            )
        return MET if demand.asks else NOT_ENGAGED
    if demand.asks == {Category.ANY}:
        return refuse(
            Defect.ALL_RECORDS_CATCH_ALL,
            "The certificate asks for all data and ticks no kind of it.",
            cure="Please tick the data you seek.",
            at=demand.where(Category.ANY),
            ground="iii.d.incomplete",
        )
    return limit(
        Defect.ALL_RECORDS_CATCH_ALL,
        "The certificate asks for all data beside the boxes it ticks; we look only for what the boxes name.",
        removes=Cut(categories=frozenset({Category.ANY})),
        cure="Please tick any further data you seek.",
        at=demand.where(Category.ANY),
        ground="iii.d.incomplete",
    )


@rule(
    "eu.epoc.time_range",
    title="A certificate for traffic data or content gives a time range where one applies.",
    authority="Regulation (EU) 2023/1543, Art. 5(5)(e); Annex I Sections E, F(b)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-022",
    effects="ask", kinds=EPOC, tables=("eu.classes", "eu.boxes", "eu.words"),
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
        ground="iii.f",
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
            ground="iii.d.not_held",
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
    effects="limit ask", kinds=CERTIFICATES,
)  # fmt: skip
def passwords(demand: Demand, law: Law) -> Outcome:
    """Passwords and what stands in their place are excluded; PUK codes are a box of the form and stay."""
    at = demand.where(Mark.SECRET_KEYS)
    if not demand.shows(Mark.SECRET_KEYS):
        return NOT_ENGAGED
    if at and all("puk" in words.text.lower() for words in at):
        return ask(
            "The certificate asks for PUK codes, which the form lists and no store here holds as a kind of data.",
            cure="Should you seek PUK codes, please tell us of which card.",
            at=at,
            ground="iii.f",
        )
    return limit(
        Defect.NO_STATUTORY_BASIS,
        "The certificate asks for passwords or keys, which the Regulation leaves out of subscriber data.",
        removes=None,
        cure="Please leave them out.",
        at=at,
        ground="iii.d.other",
    )
