"""What follows after a paper was answered, or while it is: terms that run on, and steps that need another paper."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.cites import pinpoints, where_cited
from fourcorners.law.days import business_days_after
from fourcorners.law.outcome import NOT_ENGAGED, Outcome, ask, deadline, inform
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, CHATRIE, READ, WARRANTS, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument, Mark

_EMERGENCY: frozenset[Instrument | None] = frozenset({Instrument.US_EMERGENCY_REQUEST})
_NSL: frozenset[Instrument | None] = frozenset({Instrument.US_NATIONAL_SECURITY_LETTER})


@rule(
    "us.emergency.paper_to_follow",
    title="Whoever got data in an emergency is asked for the process that follows it.",
    authority="18 USC 2702(b)(8), (c)(4); providers' published practice",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=True, fact="US-EM-07, US-EM-08",
    effects="deadline", kinds=_EMERGENCY, tables=("us.terms",),
)  # fmt: skip
def paper_to_follow(demand: Demand, law: Law) -> Outcome:
    """The statute asks for no process afterwards; providers do, and the account holder is told once danger is past."""
    if not demand.shows(Mark.DANGER_DESCRIBED):
        return NOT_ENGAGED
    days = law.number("us.terms", "emergency_follow_up")
    california = demand.jurisdiction is not None and demand.jurisdiction.value == "US-CA"
    court = " A California agency files with a court within three court days of its own accord." if california else ""
    return deadline(
        f"If anything is given, process that covers it is asked for within {days} business days, and the account "
        f"holder is told when the danger is past.{court}",
        business_days_after(law.on, days),
        at=demand.where("instrument"),
    )


@rule(
    "us.nsl.review",
    title="The silence of a national security letter is looked at again after three years.",
    authority="Attorney General's termination procedures of 2015 under 18 USC 2709 and 3511",
    link="https://ucr.fbi.gov/nsb/termination-procedures-for-national-security-letter-nondisclosure-requirement-1",
    in_force=ALWAYS, read=READ, verified=True, fact="US-NSL-08",
    effects="deadline", kinds=_NSL, tables=("us.terms",),
)  # fmt: skip
def nsl_review(demand: Demand, law: Law) -> Outcome:
    """The Bureau reviews when the investigation closes and three years after it was opened in full; neither day is
    known to a provider, so it asks three years after receipt."""
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    if gag is None or gag.kind != "ordered":
        return NOT_ENGAGED
    day = law.on + timedelta(days=law.number("us.terms", "nsl_review"))
    return deadline(
        f"On {day.isoformat()}, if silence still binds, the Bureau is asked whether it was reviewed.",
        day,
        at=demand.where("nondisclosure"),
    )


@rule(
    "us.pen_trap.emergency",
    title="A pen register installed in an emergency ends after 48 hours without an order.",
    authority="18 USC 3125(a), (b)",
    link=usc(18, "3125"), in_force=ALWAYS, read=READ, verified=True, fact="US-PT-07",
    effects="ask", kinds=frozenset({Instrument.US_PEN_TRAP_ORDER, Instrument.US_EMERGENCY_REQUEST}),
    tables=("us.terms",),
)  # fmt: skip
def pen_trap_emergency(demand: Demand, law: Law) -> Outcome:
    """It ends with the information sought, the refusal of the application, or 48 hours, whichever comes first. The
    order itself must issue in that time; an application does not suffice."""
    if not demand.shows(Mark.EMERGENCY_INSTALLATION) or pinpoints(demand, "18 USC 2518(7)"):
        return NOT_ENGAGED
    hours = law.number("us.terms", "emergency_installation_hours")
    return ask(
        f"The installation was begun without an order; it is stopped {hours} hours after it began unless the order "
        "itself has come, and at once where the application is refused.",
        cure="Please send the order, with the hour at which installation began.",
        at=demand.where(Mark.EMERGENCY_INSTALLATION),
    )


@rule(
    "us.wiretap.emergency",
    title="An interception begun in an emergency ends unless an application is made within 48 hours.",
    authority="18 USC 2518(7)",
    link=usc(18, "2518"), in_force=ALWAYS, read=READ, verified=True, fact="US-WT-04",
    effects="ask", kinds=frozenset({Instrument.US_WIRETAP_ORDER, Instrument.US_EMERGENCY_REQUEST}),
    tables=("us.terms",),
)  # fmt: skip
def wiretap_emergency(demand: Demand, law: Law) -> Outcome:
    """Here it is the application that must come in time. It ends too when the communication is obtained or refused."""
    if not pinpoints(demand, "18 USC 2518(7)"):
        return NOT_ENGAGED
    hours = law.number("us.terms", "emergency_installation_hours")
    return ask(
        f"The interception rests on 18 USC 2518(7): it ends unless an application is made within {hours} hours.",
        cure="Please send the order, or show that an application was made and when.",
        at=where_cited(demand, "18 USC 2518(7)"),
    )


@rule(
    "us.warrant.later_steps",
    title="More data, or identities, on an officer's word alone need a further order.",
    authority="Chatrie v. United States (2026-06-29); our reading",
    link=CHATRIE, in_force=ALWAYS, read=READ, verified=True, fact="US-SW-09",
    effects="ask", kinds=WARRANTS,
)  # fmt: skip
def later_steps(demand: Demand, law: Law) -> Outcome:
    """A warrant in steps lets the officer choose whom to look at next; only the first step was judged by a court."""
    if not demand.shows(Mark.LATER_STEPS):
        return NOT_ENGAGED
    return ask(
        "The warrant lets the officer ask for more data, or for names, in later steps without the court.",
        defect=Defect.LACKS_PARTICULARITY,
        cure="The first step is answered as far as the law allows; please bring a new order for each later one.",
        at=demand.where(Mark.LATER_STEPS),
    )


@rule(
    "us.warrant.no_appeal_new_york",
    title="In New York a provider cannot appeal when its motion against a warrant is lost.",
    authority="Matter of 381 Search Warrants Directed to Facebook, Inc., 29 N.Y.3d 231 (2017)",
    link="http://ecases.us/case/ny/c2473583/the-matter-of-381-search-warrants-directed-to-facebook-inc-v-new-york",
    in_force="2017-04-04/..", read=READ, verified=True, fact="US-SW-17",
    effects="info", kinds=frozenset({Instrument.US_STATE_WARRANT}),
)  # fmt: skip
def no_appeal_new_york(demand: Demand, law: Law) -> Outcome:
    """So what is to be said against it is said in the first motion."""
    if demand.jurisdiction is None or demand.jurisdiction.value != "US-NY":
        return NOT_ENGAGED
    return inform(
        "A motion to quash a New York warrant is decided once; there is no appeal by the provider.",
        at=demand.where("jurisdiction"),
    )
