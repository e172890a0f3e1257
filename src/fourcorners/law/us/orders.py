"""Orders for records, pen/trap orders and wiretaps."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.cites import cites
from fourcorners.law.days import after
from fourcorners.law.outcome import MET, NOT_ENGAGED, Cut, Outcome, ask, limit, notice
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, READ, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument, Mark

_ORDER: frozenset[Instrument | None] = frozenset({Instrument.US_2703D_ORDER})
_PEN: frozenset[Instrument | None] = frozenset({Instrument.US_PEN_TRAP_ORDER})
_WIRETAP: frozenset[Instrument | None] = frozenset({Instrument.US_WIRETAP_ORDER})
_NOT_YET = (Mark.APPLICATION, Mark.BLANK_FORM, Mark.INTERNAL_DOCUMENT)


@rule(
    "us.2703d.findings",
    title="An order for records finds specific and articulable facts.",
    authority="18 USC 2703(d)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-D-01",
    effects="ask", kinds=_ORDER,
)  # fmt: skip
def findings(demand: Demand, law: Law) -> Outcome:
    """Facts that show reasonable grounds to believe the records relevant and material to a criminal investigation."""
    if demand.shows(*_NOT_YET):
        return NOT_ENGAGED
    if demand.shows(Mark.FINDS_SPECIFIC_FACTS, Mark.FINDS_PROBABLE_CAUSE):
        return MET
    return ask(
        "The order does not recite the court's finding of specific and articulable facts.",
        cure="Please send the page on which the court makes the finding that 18 USC 2703(d) requires.",
        at=demand.where("authorities")[:3],
    )


@rule(
    "us.pen_trap.term",
    title="A pen/trap order lasts sixty days at most.",
    authority="18 USC 3123(c)",
    link=usc(18, "3123"), in_force=ALWAYS, read=READ, verified=True, fact="US-PT-01",
    effects="limit", kinds=_PEN, tables=("us.terms",),
)  # fmt: skip
def pen_trap_term(demand: Demand, law: Law) -> Outcome:
    """Each extension is a new order, for sixty days again."""
    return _term(demand, law.number("us.terms", "pen_trap"), "A pen/trap order", "extension under 18 USC 3123(c)(2)")


@rule(
    "us.wiretap.term",
    title="A wiretap order lasts thirty days at most.",
    authority="18 USC 2518(5)",
    link=usc(18, "2518"), in_force=ALWAYS, read=READ, verified=True, fact="US-WT-02",
    effects="limit", kinds=_WIRETAP, tables=("us.terms",),
)  # fmt: skip
def wiretap_term(demand: Demand, law: Law) -> Outcome:
    """Counted from the first interception or ten days after the order; the paper shows only the days it names."""
    return _term(demand, law.number("us.terms", "wiretap"), "A wiretap order", "extension under 18 USC 2518(5)")


def _term(demand: Demand, most: int, what: str, more: str) -> Outcome:
    """The days after the first that the paper names: an order "for sixty days from" a day does not count that day."""
    period = demand.period.value if demand.period else None
    if not (period and period.start and period.end):
        return NOT_ENGAGED
    days = (period.end - period.start).days
    if days <= most:
        return MET
    last = period.start + timedelta(days=most)
    return limit(
        Defect.FACIALLY_DEFECTIVE,
        f"{what} lasts {most} days at most, and this one names {days}; we stop after {last.isoformat()}.",
        removes=Cut(times=after(last, demand.zone)),
        cure=f"Please obtain an {more} for the days after.",
        at=demand.where("period"),
    )


@rule(
    "us.pen_trap.offence",
    title="A pen/trap order states the offence.",
    authority="18 USC 3123(b)(1)(D)",
    link=usc(18, "3123"), in_force=ALWAYS, read=READ, verified=True, fact="US-PT-02",
    effects="ask", kinds=_PEN,
)  # fmt: skip
def pen_trap_offence(demand: Demand, law: Law) -> Outcome:
    """Asked and not refused, because an offence may be named in words in which no citation is found."""
    if demand.shows(*_NOT_YET):
        return NOT_ENGAGED
    if demand.offences:
        return MET
    return ask(
        "No statement of the offence was found in the order.",
        cure="Please point us to the offence that the order names.",
        at=demand.where("instrument"),
    )


@rule(
    "us.pen_trap.secrecy",
    title="A pen/trap order keeps the provider silent until the court says otherwise.",
    authority="18 USC 3123(d)",
    link=usc(18, "3123"), in_force=ALWAYS, read=READ, verified=True, fact="US-PT-06",
    effects="notice", kinds=_PEN, tables=("us.states.own_silence",),
)  # fmt: skip
def pen_trap_secrecy(demand: Demand, law: Law) -> Outcome:
    """The order itself carries the direction; ask for its end once the order has run out. A State whose statute sets an
    end has a rule of its own."""
    if demand.shows(*_NOT_YET) or (demand.court and not demand.court.value):
        return NOT_ENGAGED
    place = demand.jurisdiction.value if demand.jurisdiction else ""
    if law.find("us.states.own_silence", place) and not cites(demand, "18 USC 3123"):
        return NOT_ENGAGED
    return notice(
        "The order directs us not to tell the account holder unless or until the court orders otherwise.",
        bars=True,
        at=demand.where("instrument", "nondisclosure"),
    )


@rule(
    "us.wiretap.counsel",
    title="A wiretap order goes to counsel before any step.",
    authority="18 USC 2511(2)(a)(ii), 2518(4)",
    link=usc(18, "2518"), in_force=ALWAYS, read=READ, verified=True, fact="US-WT-01, US-WT-03",
    effects="ask", kinds=_WIRETAP,
)  # fmt: skip
def wiretap_counsel(demand: Demand, law: Law) -> Outcome:
    """Person if known, facility, kind of communication, offence, agency, who authorised it, and for how long."""
    return ask(
        "Counsel checks that the order states what 18 USC 2518(4)(a) to (e) requires.",
        at=demand.where("instrument"),
    )


@rule(
    "us.wiretap.secrecy",
    title="A provider does not tell anyone of a wiretap except as legal process requires.",
    authority="18 USC 2511(2)(a)(ii), 2518(8)(d)",
    link=usc(18, "2511"), in_force=ALWAYS, read=READ, verified=True, fact="US-WT-05",
    effects="notice", kinds=_WIRETAP,
)  # fmt: skip
def wiretap_secrecy(demand: Demand, law: Law) -> Outcome:
    """The judge has the people concerned told, within ninety days of the end."""
    if demand.shows(*_NOT_YET):
        return NOT_ENGAGED
    return notice("The law forbids us to disclose the interception; the court gives notice of it.", bars=True,
                  at=demand.where("instrument"))  # fmt: skip
