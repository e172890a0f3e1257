"""European Preservation Order Certificates: data is kept, for how long, and what makes it longer."""

from __future__ import annotations

from datetime import date

from fourcorners.law.eu.clock import CLOCK, Term, closed, days_from
from fourcorners.law.eu.kinds import APPLIES, EPOC_PR, READ, REGULATION
from fourcorners.law.outcome import EVERYTHING, NOT_ENGAGED, Outcome, ask, deadline, inform, limit
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark

_LATER = (Mark.EXTENDS_PRESERVATION, Mark.CONFIRMS_PRODUCTION)


@rule(
    "eu.epoc_pr.keeps_only",
    title="On a preservation certificate data is kept and none is handed over.",
    authority="Regulation (EU) 2023/1543, Arts. 3(2), 6(2), 11",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-044",
    effects="limit", kinds=EPOC_PR,
)  # fmt: skip
def keeps_only(demand: Demand, law: Law) -> Outcome:
    """A production certificate, a European Investigation Order or a treaty request must follow."""
    return limit(
        Defect.PRESERVATION_ONLY,
        "The certificate asks for data to be kept, not handed over. A sealed copy is kept and nothing is disclosed.",
        removes=EVERYTHING,
        cure="Please confirm with the form of Annex V that a request for production has been issued.",
        at=demand.where("instrument"),
    )


@rule(
    "eu.epoc_pr.keep_until",
    title="Data is kept for sixty days on a preservation certificate.",
    authority=f"Regulation (EU) 2023/1543, Art. 11(1); {CLOCK}, Arts. 3, 5",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-040",
    effects="deadline", kinds=EPOC_PR, tables=("eu.terms", "eu.holidays"),
)  # fmt: skip
def keep_until(demand: Demand, law: Law) -> Outcome:
    """The form of Annex VI adds thirty days once; that of Annex V lasts until production."""
    if demand.shows(*_LATER):
        return NOT_ENGAGED
    term = days_from(law.on, law.number("eu.terms", "preserve"), closed(law, law.on))
    says = f"The sealed copy is deleted after {term.on.isoformat()} unless Annex V or VI has come."
    return deadline(says, term.on, or_on=term.or_on, derived=term.derived)


@rule(
    "eu.epoc_pr.extension",
    title="The form of Annex VI adds thirty days, once, if it comes within the sixty.",
    authority=f"Regulation (EU) 2023/1543, Art. 11(1); Annex VI; {CLOCK}, Arts. 3, 5",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-041, EU-EE-043",
    effects="deadline ask", kinds=EPOC_PR, tables=("eu.terms", "eu.holidays"),
)  # fmt: skip
def extension(demand: Demand, law: Law) -> Outcome:
    """The ninety days run from the receipt of the first certificate, for which the day of transmission stands."""
    if not demand.shows(Mark.EXTENDS_PRESERVATION):
        return NOT_ENGAGED
    return _later(demand, law, Mark.EXTENDS_PRESERVATION)


@rule(
    "eu.epoc_pr.confirmation",
    title="Once Annex V confirms a request for production, data is kept until it is produced.",
    authority="Regulation (EU) 2023/1543, Art. 11(1)-(2); Annex V",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-042, EU-EE-043",
    effects="info ask", kinds=EPOC_PR, tables=("eu.terms", "eu.holidays"),
)  # fmt: skip
def confirmation(demand: Demand, law: Law) -> Outcome:
    """An investigation order or a treaty request means that the data will be asked for by a domestic order."""
    if not demand.shows(Mark.CONFIRMS_PRODUCTION):
        return NOT_ENGAGED
    return _later(demand, law, Mark.CONFIRMS_PRODUCTION)


def _later(demand: Demand, law: Law, mark: Mark) -> Outcome:
    """What a later form does to an earlier certificate, where the day of that one can be told."""
    at = demand.where(mark, "earlier")
    first = _first_received(demand)
    if first is None:
        return ask(
            "The form belongs to an earlier certificate, and the day of that one was not found in it.",
            cure="Please tell us when the preservation certificate was transmitted, and its file number.",
            at=at,
            ground="iii.f",
        )
    days, more = law.number("eu.terms", "preserve"), law.number("eu.terms", "preserve_longer")
    holidays = closed(law, first)
    kept = days_from(first, days, holidays)
    longer = days_from(first, days + more, holidays)
    if law.on > _end(longer if mark is Mark.CONFIRMS_PRODUCTION else kept):
        return ask(
            f"The form came after {kept.on.isoformat()}, when the duty to keep the data had ended. It may be gone.",
            defect=Defect.EXPIRED,
            cure="Please issue a new certificate if the data is still sought.",
            at=at,
            ground="iii.d.not_held",
        )
    if law.on > _end(kept):
        return ask(
            f"The form came after {kept.on.isoformat()}. It counts only if thirty days were added before.",
            cure="Please send the form of Annex VI by which the term was extended.",
            at=at,
            ground="iii.f",
        )
    if mark is Mark.CONFIRMS_PRODUCTION:
        return inform("A request for production has been issued, so the data is kept until it is produced.", at=at)
    says = f"The term is extended once: the sealed copy is deleted after {longer.on.isoformat()} unless Annex V comes."
    return deadline(says, longer.on, or_on=longer.or_on, derived=longer.derived, at=at)


def _end(term: Term) -> date:
    """The last day on any reading: data is not given up for lost while it can be argued that it must be there."""
    return term.or_on or term.on


def _first_received(demand: Demand) -> date | None:
    """The day on which the earlier certificate was transmitted, as the form gives it.

    Other orders that the form names, such as the request for production it confirms, say nothing of that day.
    """
    own = [e.value for e in demand.earlier if e.value.relation in {"confirms", "extends"}]
    days = [one.transmitted_on or one.issued_on for one in own]
    return next((day for day in days if day), None)
