"""New York: protected health activities, and the Attorney General's notice."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, deadline, notice, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import READ, WARRANTS
from fourcorners.law.us.secrecy import binds, ordered
from fourcorners.law.us.states.kinds import INQUIRIES
from fourcorners.law.us.states.shields import is_attested, of_another_state, protected_care
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark

_394I = "https://newyork.public.law/laws/n.y._general_business_law_section_394-i"
# The day section 394-i was read as law; when it began was not, only that it is newer than section 394-f of 2023.
_READ_AS_LAW = "2026-11-22/.."


@rule(
    "us.ny.protected_activity",
    title="A New York company reveals nothing on another State's warrant about a protected health activity.",
    authority="N.Y. Gen. Bus. Law 394-f (definitions read, as revised on 2026-06-12; subdivision 2 recalled)",
    link="https://www.nysenate.gov/legislation/laws/GBS/394-F",
    in_force="2024-01-01/..", perhaps_from="2023-01-01", read=READ, verified=False, fact="US-NY-01, US-SW-13",
    effects="ask", kinds=WARRANTS, binds="US-NY", tables=("us.states.shields",),
)  # fmt: skip
def protected_activity(demand: Demand, law: Law) -> Outcome:
    """Gender-affirming care is in since 2026-06-12. Except a tort or contract claim of the patient that New York knows.

    The bar itself was recalled, so a person refuses and not the rule.
    """
    profile = law.profile
    if "US-NY" not in profile.home_states or not profile.serves_public or not of_another_state(demand, "US-NY"):
        return NOT_ENGAGED
    care = protected_care(demand, law, "US-NY")
    if not care:
        return NOT_ENGAGED
    return ask(
        "Another State's warrant concerns a health activity that New York protects.",
        defect=Defect.PROTECTED_ACTIVITY,
        cure="Please tell us what the inquiry is about.",
        at=demand.where(Mark.CARE_LIABILITY, *care),
    )


def _inquired_of(demand: Demand, law: Law) -> tuple[Mark, ...]:
    """The protected activities an inquiry shows; a federal paper is left to the rule on federal process."""
    place = demand.jurisdiction.value if demand.jurisdiction else ""
    if place == "US-FED" or not place.startswith("US"):
        return ()
    return protected_care(demand, law, "US-NY")


@rule(
    "us.ny.affirmation",
    title="An entity in New York answers an inquiry into a protected health activity only with an affirmation.",
    authority="N.Y. Gen. Bus. Law 394-i(2)(a)",
    link=_394I, in_force=_READ_AS_LAW, perhaps_from="2023-01-01", read=READ, verified=True, fact="US-NY-02",
    effects="refuse", kinds=INQUIRIES, binds="US-NY", tables=("us.states.shields",),
)  # fmt: skip
def affirmation(demand: Demand, law: Law) -> Outcome:
    """Under penalty of perjury: that it serves no liability for such activity, or an exception of CPLR 3119(g)."""
    care = _inquired_of(demand, law)
    if not care:
        return NOT_ENGAGED
    if is_attested(demand, under_perjury=True):
        return MET
    return refuse(
        Defect.INCOMPLETE_FORM,
        "The inquiry is into a protected health activity and carries no affirmation under penalty of perjury.",
        cure="Please affirm under penalty of perjury that no liability for it is sought, or name the exception.",
        at=demand.where(*care),
    )


@rule(
    "us.ny.attorney_general",
    title="New York's Attorney General is told of such an inquiry within 72 hours of its receipt.",
    authority="N.Y. Gen. Bus. Law 394-i(2)(b)(i)",
    link=_394I, in_force=_READ_AS_LAW, perhaps_from="2023-01-01", read=READ, verified=True, fact="US-NY-03",
    effects="deadline", kinds=INQUIRIES, binds="US-NY", tables=("us.states.shields", "us.states.terms"),
)  # fmt: skip
def attorney_general(demand: Demand, law: Law) -> Outcome:
    """With copies, and a statement whether we mean to comply."""
    care = _inquired_of(demand, law)
    if not care:
        return NOT_ENGAGED
    hours = law.number("us.states.terms", "ny.attorney_general_hours")
    day = law.on + timedelta(hours=hours)
    return deadline(
        f"Notice and copies go to the Attorney General of New York by {day.isoformat()}, at the hour of receipt.",
        day,
        derived=(f"{hours} hours run from the hour of receipt, through nights, weekends and holidays.",),
        at=demand.where(*care),
    )


@rule(
    "us.ny.tell_the_person",
    title="An entity in New York tries to tell the person about whom such an inquiry asks.",
    authority="N.Y. Gen. Bus. Law 394-i(2)(b)(ii)",
    link=_394I, in_force=_READ_AS_LAW, perhaps_from="2023-01-01", read=READ, verified=True, fact="US-NY-04",
    effects="notice", kinds=INQUIRIES, binds="US-NY", tables=("us.states.shields",),
)  # fmt: skip
def tell_the_person(demand: Demand, law: Law) -> Outcome:
    """By reasonable attempts, unless an order of secrecy binds; only part of the paragraph was read."""
    care = _inquired_of(demand, law)
    if not care:
        return NOT_ENGAGED
    gag = ordered(demand)
    if gag is not None and binds(gag, demand, law) is not False:
        return NOT_ENGAGED
    return notice(
        "New York's law asks us to try to tell the person whose protected health activity is inquired into.",
        bars=False,
        at=demand.where(*care),
    )
