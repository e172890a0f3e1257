"""Pennsylvania: subpoenas for stored data, child exploitation online, private parties, and back-up copies."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.cites import cites
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, Said, ask, deadline, inform, refuse
from fourcorners.law.ranks import plain
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, READ, SUBPOENAS, WARRANTS
from fourcorners.law.us.secrecy import by_court
from fourcorners.law.us.states.clocks import business_term
from fourcorners.law.us.states.kinds import JUSTIA, RECORDS_ORDER, is_not_yet
from fourcorners.law.us.states.routes import held_to_list
from fourcorners.law.us.states.silence import silent_until
from fourcorners.law.us.stored import above, named
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument, Mark
from fourcorners.terms.categories import CONTENT

_CHAPTER = f"{JUSTIA}/pennsylvania/title-18/chapter-57/"
_CHILD = "18 Pa.C.S. 5743.1"
_BACKUP = "18 Pa.C.S. 5744"
_RANKS = ("attorney general", "district attorney")


@rule(
    "us.pa.subpoena_reach",
    title="A Pennsylvania subpoena reaches the federal list, although the State's own act would reach further.",
    authority="18 USC 2703(c)(2), over 18 Pa.C.S. 5743(c)(2); our reading",
    link=_CHAPTER, in_force=ALWAYS, read=READ, verified=False, fact="US-PA-01",
    effects="info", kinds=SUBPOENAS, papers_of="US-PA", tables=("us.matrix",),
)  # fmt: skip
def subpoena_reach(demand: Demand, law: Law) -> Outcome:
    """The federal rule does the cutting; this one says why the State's section does not help."""
    beyond = above(demand, law, "P1") - CONTENT
    if not beyond:
        return MET if demand.asks else NOT_ENGAGED
    return inform(
        f"The State's own section would let a subpoena reach {named(beyond)}; the federal list caps it.",
        at=demand.where(*sorted(beyond)),
    )


@rule(
    "us.pa.child_subpoena",
    title="A Pennsylvania subpoena about child exploitation is a prosecutor's and reaches who the subscriber is.",
    authority="18 Pa.C.S. 5743.1(a)(1)",
    link=_CHAPTER, in_force="2015-01-01/..", perhaps_from="2014-12-01", read=READ, verified=True, fact="US-PA-02",
    effects="refuse limit ask", kinds=SUBPOENAS, papers_of="US-PA", tables=("us.states.reach",),
)  # fmt: skip
def child_subpoena(demand: Demand, law: Law) -> Outcome:
    """Name, address, and number or identity, a temporary address included: no payment, session history or content.

    Of the Attorney General, a district attorney, or somebody either designated in writing.
    """
    if not cites(demand, _CHILD) or is_not_yet(demand):
        return NOT_ENGAGED
    said = [*_signer(demand)]
    reach = held_to_list(demand, law, "US-PA", cure="Please obtain an order or warrant for the other records.")
    if isinstance(reach, Said):
        said.append(reach)
    return tuple(said) or MET


def _signer(demand: Demand) -> list[Said]:
    title = plain(demand.signatory.value.title) if demand.signatory else ""
    office = plain(demand.issuing_body.value) if demand.issuing_body else ""
    if any(rank in title for rank in _RANKS) or (not title and any(rank in office for rank in _RANKS)):
        return []
    says = "No Attorney General or district attorney was found to have signed (18 Pa.C.S. 5743.1(a)(1))."
    cure = "Please send the written designation, or have the Attorney General or district attorney sign."
    at = demand.where("signatory")
    if not title:
        return [ask(says, defect=Defect.WRONG_SIGNATORY, cure=cure, at=at)]
    return [refuse(Defect.WRONG_SIGNATORY, says, cure=cure, at=at)]


@rule(
    "us.pa.silence",
    title="On a Pennsylvania subpoena about child exploitation the statute keeps us silent for ninety days at most.",
    authority="18 Pa.C.S. 5743.1(a)(7)",
    link=_CHAPTER, in_force="2015-01-01/..", perhaps_from="2014-12-01", read=READ, verified=True, fact="US-PA-03",
    effects="notice", kinds=SUBPOENAS, papers_of="US-PA",
    tables=("us.states.terms", "us.holidays", "us.states.holidays"),
)  # fmt: skip
def silence(demand: Demand, law: Law) -> Outcome:
    """Counted from service, the later of the days one could count from; counsel may be told."""
    if not cites(demand, _CHILD) or is_not_yet(demand) or by_court(demand):
        return NOT_ENGAGED
    how = "A petition before the return date."
    return silent_until(demand, law, "pa.silence", by="statute", challenge=how, since=law.on)


@rule(
    "us.pa.private_party",
    title="A Pennsylvania provider gives a private party records only on a court's order after notice.",
    authority="18 Pa.C.S. 5742(c)(2)(iv), (c.1)",
    link=_CHAPTER, in_force="2008-10-09/..", read=READ, verified=True, fact="US-PA-04",
    effects="refuse", kinds={Instrument.US_CIVIL_SUBPOENA}, binds="US-PA",
)  # fmt: skip
def private_party(demand: Demand, law: Law) -> Outcome:
    """Stricter than 18 USC 2702(c)(6), which leaves it to the provider."""
    if "US-PA" not in law.profile.home_states or not demand.asks - CONTENT:
        return NOT_ENGAGED
    if demand.court is not None and demand.court.value and demand.shows(Mark.NOTICE_GIVEN):
        return MET
    return refuse(
        Defect.NO_STATUTORY_BASIS,
        "The subpoena shows no court's order made after notice to the subscriber (18 Pa.C.S. 5742(c.1)).",
        cure="Please obtain a court's order, after notice to the subscriber.",
        at=demand.where("instrument", "court"),
    )


@rule(
    "us.pa.backup_copy",
    title="On a Pennsylvania back-up order a copy is made in two business days and released after fourteen.",
    authority="18 Pa.C.S. 5744(a)",
    link=_CHAPTER, in_force=ALWAYS, read=READ, verified=True, fact="US-PA-05",
    effects="deadline", kinds=SUBPOENAS | RECORDS_ORDER | WARRANTS, papers_of="US-PA",
    tables=("us.states.terms", "us.holidays", "us.states.holidays"),
)  # fmt: skip
def backup_copy(demand: Demand, law: Law) -> Outcome:
    """The copy is confirmed, and not released before the fourteenth day after the agency's notice to the subscriber."""
    if not (demand.shows(Mark.BACKUP_COPY) or cites(demand, _BACKUP)) or is_not_yet(demand):
        return NOT_ENGAGED
    quick = law.number("us.states.terms", "pa.backup_business_days")
    term = business_term(law, "US-PA", law.on, quick)
    wait = law.number("us.states.terms", "pa.backup_release")
    free = law.on + timedelta(days=wait)
    at = demand.where(Mark.BACKUP_COPY, "authorities")[:3]
    return (
        deadline(
            f"The back-up copy is made and confirmed by {term.on.isoformat()} (18 Pa.C.S. 5744(a)).",
            term.on,
            or_on=term.or_on,
            derived=(
                f"{quick} business days after service on {law.on.isoformat()}, Mondays to Fridays.",
                *term.derived,
            ),
            at=at,
        ),
        deadline(
            f"The copy is not released before {free.isoformat()}, the fourteenth day after the notice at the earliest.",
            free,
            derived=(
                f"{wait} days after the agency's notice to the subscriber, whose day the paper need not show.",
                f"Counted from service on {law.on.isoformat()}, until the agency tells us the day of its notice.",
            ),
            at=at,
        ),
    )
