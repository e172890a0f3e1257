"""Days by which something is due, and days that leave too little time."""

from __future__ import annotations

from datetime import date

from fourcorners.law.cites import cites
from fourcorners.law.days import business_days_between, federal_holidays, state_holidays
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, deadline, inform
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, READ, STORED, SUBPOENAS, WARRANTS, criminal_rule
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument, Mark

_ANSWERED = (STORED | {Instrument.US_NATIONAL_SECURITY_LETTER}) - WARRANTS


@rule(
    "us.gen.due_passed",
    title="The day for answering lies after the days of issue and of service.",
    authority="Fed. R. Crim. P. 17(c)(2); Fed. R. Civ. P. 45(d)(3)(A)(i)",
    link=criminal_rule("17"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-06",
    effects="ask", kinds=_ANSWERED,
)  # fmt: skip
def due_passed(demand: Demand, law: Law) -> Outcome:
    """The customs summons of 2017-03-14, due the day before and withdrawn, is the example everybody knows."""
    if demand.due_on is None:
        return NOT_ENGAGED
    due = demand.due_on.value
    if due >= law.on and not (demand.issued_on and due < demand.issued_on.value):
        return MET
    return ask(
        f"The paper asks for an answer by {due.isoformat()}, a day that had passed when it was issued or served.",
        defect=Defect.EXPIRED,
        cure="Please name a day that leaves time to answer.",
        at=demand.where("due_on", "issued_on"),
    )


@rule(
    "us.gen.short_notice",
    title="A demand leaves a reasonable time to answer.",
    authority="Fed. R. Crim. P. 17(c)(2); Fed. R. Civ. P. 45(d)(3)(A)(i); 18 USC 3486(a)(2), (9); provider policy",
    link=criminal_rule("17"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-07",
    effects="ask", kinds=_ANSWERED, tables=("us.holidays", "us.states.holidays"),
)  # fmt: skip
def short_notice(demand: Demand, law: Law) -> Outcome:
    """The rules say "unreasonable" and give no number; a subpoena about children may be quick, but not under a day."""
    quick = cites(demand, "18 USC 3486")
    if demand.due_on is None:
        if quick or not demand.shows(Mark.IMMEDIATE):
            return NOT_ENGAGED
        return ask(
            "The paper wants an answer at once.",
            defect=Defect.UNREASONABLE_DEADLINE,
            cure="Please name a day that leaves time to answer.",
            at=demand.where(Mark.IMMEDIATE),
        )
    due = demand.due_on.value
    if due < law.on:
        return NOT_ENGAGED
    if (due > law.on) if quick else _business_days(demand, law, due) >= law.profile.short_notice_business_days:
        return MET
    return ask(
        f"The paper was served on {law.on.isoformat()} and is due on {due.isoformat()}, which leaves too little time.",
        defect=Defect.UNREASONABLE_DEADLINE,
        cure="Please agree to a later day.",
        at=demand.where("due_on"),
    )


def _business_days(demand: Demand, law: Law, due: date) -> int:
    """How many are left, without the holidays of the nation and of the State whose paper it is."""
    place = demand.jurisdiction.value if demand.jurisdiction else ""
    closed = federal_holidays(law, law.on) | state_holidays(law, place, law.on)
    return business_days_between(law.on, due, closed)


@rule(
    "us.gen.no_due_date",
    title="A subpoena says when to answer.",
    authority="Fed. R. Crim. P. 17(a)",
    link=criminal_rule("17"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-07",
    effects="info", kinds=SUBPOENAS,
)  # fmt: skip
def no_due_date(demand: Demand, law: Law) -> Outcome:
    """No reason to refuse; the sender is asked in passing."""
    if demand.due_on:
        return MET
    if demand.shows(Mark.IMMEDIATE, Mark.BLANK_FORM, Mark.APPLICATION):
        return NOT_ENGAGED
    return inform("No day for the answer was found in the paper.", defect=Defect.NO_DUE_DATE)


@rule(
    "us.gen.object_in_time",
    title="Objections are made in writing before the answer is due; those not raised may be lost.",
    authority="In re Under Seal (Lavabit), 749 F.3d 276 (4th Cir. 2014)",
    link="https://docs.justia.com/cases/federal/appellate-courts/ca4/13-4625/66",
    in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-20, US-D-05, US-SW-18",
    effects="deadline", kinds=_ANSWERED | WARRANTS,
)  # fmt: skip
def object_in_time(demand: Demand, law: Law) -> Outcome:
    """A challenge to secrecy does not stop the clock either."""
    if demand.due_on is None or demand.due_on.value < law.on:
        return NOT_ENGAGED
    day = demand.due_on.value
    is_warrant = demand.instrument is not None and demand.instrument.value in WARRANTS
    return deadline(
        f"The warrant is to be executed by {day.isoformat()}; an objection in writing is made by then."
        if is_warrant
        else f"The answer, or an objection in writing, is due by {day.isoformat()}.",
        day,
        at=demand.where("due_on"),
    )
