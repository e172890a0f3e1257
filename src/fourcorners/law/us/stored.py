"""The tiers of the Stored Communications Act: which instrument reaches which category."""

from __future__ import annotations

from datetime import date

from fourcorners.law.cites import cites
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, exceeded
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, CHATRIE, READ, SUBPOENAS, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Instrument
from fourcorners.terms.categories import CONTENT, HOLDS

WARSHAK = "https://lawstudygroup.com/case/181032"
_TIERS = ("P0", "P1", "P2", "P3", "P4")


def above(demand: Demand, law: Law, tier: str) -> frozenset[Category]:
    """The categories asked for that need more than this tier on this day. Raises LawGap for one nobody placed."""
    most = _TIERS.index(tier)
    asked = demand.asks - {Category.ANY}
    return frozenset(c for c in asked if _TIERS.index(law.row("us.matrix", c.value)["tier"]) > most)


@rule(
    "us.sca.subpoena_reach",
    title="A subpoena reaches the listed subscriber records and no other records.",
    authority="18 USC 2703(c)(2)",
    link=usc(18, "2703"), in_force="2001-10-26/..", read=READ, verified=True, fact="US-SUB-01, US-ADM-02, US-GEN-11",
    effects="refuse limit", kinds=SUBPOENAS, tables=("us.matrix", "us.subscriber_list"),
)  # fmt: skip
def subpoena_reach(demand: Demand, law: Law) -> Outcome:
    """Name, address, connection or session records, service, number or network address, payment; nothing else.

    Content has a rule of its own, because it rests on the Constitution as well.
    """
    asked = demand.asks - {Category.ANY}
    if not asked:
        return NOT_ENGAGED
    beyond = asked - law.categories("us.subscriber_list") - CONTENT
    if not beyond:
        return MET
    return exceeded(
        beyond,
        demand.asks,
        Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        f"A subpoena does not reach {named(beyond)}.",
        cure="Please obtain an order under 18 USC 2703(d) or, for location, a search warrant.",
        at=demand.where(*sorted(beyond)),
    )


@rule(
    "us.sca.content_needs_warrant",
    title="Content of communications is given on a search warrant only.",
    authority="18 USC 2703(a), (b); United States v. Warshak, 631 F.3d 266 (6th Cir. 2010)",
    link=WARSHAK, in_force="2010-12-14/..", declares=True, read=READ, verified=True,
    fact="US-SUB-02, US-D-02, US-ADM-02, US-GEN-11",
    effects="refuse limit", kinds=SUBPOENAS | {Instrument.US_2703D_ORDER}, tables=("us.matrix",),
)  # fmt: skip
def content_needs_warrant(demand: Demand, law: Law) -> Outcome:
    """The text of 2703(b) would let a subpoena or order with prior notice reach older content; Warshak does not."""
    content = demand.asks & CONTENT
    if not content:
        return MET if demand.asks else NOT_ENGAGED
    return exceeded(
        content,
        demand.asks,
        Defect.WRONG_INSTRUMENT_FOR_CONTENT,
        f"The paper asks for {named(content)}, which is content and is given on a search warrant only.",
        cure="Please obtain a search warrant for the content.",
        at=demand.where(*sorted(content)),
    )


@rule(
    "us.sca.content_before_warshak",
    title="Before 2010-12-14 content on a subpoena or order was a question of age and notice.",
    authority="18 USC 2703(a), (b)(1)(B)",
    link=usc(18, "2703"), in_force="../2010-12-13", read=READ, verified=True, fact="US-SUB-02, US-D-02",
    effects="ask", kinds=SUBPOENAS | {Instrument.US_2703D_ORDER},
)  # fmt: skip
def content_before_warshak(demand: Demand, law: Law) -> Outcome:
    """Storage of 180 days or less needed a warrant; older or remotely stored content could be had with prior notice."""
    content = demand.asks & CONTENT
    if not content:
        return MET if demand.asks else NOT_ENGAGED
    return ask(
        "The paper asks for content without a warrant; on its day that depended on the content's age and on notice.",
        defect=Defect.WRONG_INSTRUMENT_FOR_CONTENT,
        cure="Please show prior notice to the subscriber, or obtain a search warrant.",
        at=demand.where(*sorted(content)),
    )


@rule(
    "us.2703d.location",
    title="Where a device was is given on a search warrant, not on an order for records.",
    authority="Carpenter v. United States, No. 16-402 (2018-06-22); Chatrie v. United States, No. 25-112 (2026-06-29)",
    link=CHATRIE, in_force="2018-06-22/..", declares=True, read=READ, verified=True, fact="US-D-03, US-GEN-11",
    effects="refuse limit ask", kinds={Instrument.US_2703D_ORDER}, tables=("us.matrix", "us.terms"),
)  # fmt: skip
def order_location(demand: Demand, law: Law) -> Outcome:
    """Carpenter decided for windows of seven days or more and left shorter ones open; Chatrie closed that gap."""
    if Category.LOCATION not in demand.asks:
        return MET if demand.asks else NOT_ENGAGED
    window = _window_days(demand)
    if law.on < _CHATRIE and window is not None and window < law.number("us.terms", "cell_site_window"):
        return ask(
            "The order asks for location over fewer than seven days, which was not settled on the day of service.",
            defect=Defect.WRONG_INSTRUMENT_FOR_RECORDS,
            cure="Please obtain a search warrant for location records.",
            at=demand.where(Category.LOCATION, "period"),
        )
    return exceeded(
        frozenset({Category.LOCATION}),
        demand.asks,
        Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        "The order asks for location records, which are given on a search warrant only.",
        cure="Please obtain a search warrant for location records.",
        at=demand.where(Category.LOCATION),
    )


_CHATRIE = date(2026, 6, 29)


def _window_days(demand: Demand) -> int | None:
    days = demand.period.value if demand.period else None
    return (days.end - days.start).days + 1 if days and days.start and days.end else None


@rule(
    "us.civil.content",
    title="A party to a lawsuit never gets content from a provider.",
    authority="18 USC 2702(a); Facebook, Inc. v. Wint, 199 A.3d 625 (D.C. 2019)",
    link="http://casetext.com/case/facebook-inc-v-wint", in_force=ALWAYS, read=READ, verified=True, fact="US-SUB-07",
    effects="refuse limit", kinds={Instrument.US_CIVIL_SUBPOENA},
)  # fmt: skip
def civil_content(demand: Demand, law: Law) -> Outcome:
    """2702(b) has no exception for civil or defence subpoenas. Other records may go to a private party, 2702(c)(6)."""
    content = demand.asks & CONTENT
    if not content:
        return MET if demand.asks else NOT_ENGAGED
    return exceeded(
        content,
        demand.asks,
        Defect.WRONG_INSTRUMENT_FOR_CONTENT,
        f"The subpoena asks for {named(content)}, which is content and may not be given to a party.",
        cure="Please ask the account holder for the content.",
        at=demand.where(*sorted(content)),
    )


@rule(
    "us.pen_trap.reach",
    title="A pen/trap order reaches dialling, routing and addressing, and stored records only with an order for them.",
    authority="18 USC 3121(c), 3123(a), 3127(3), (4)",
    link=usc(18, "3127"), in_force=ALWAYS, read=READ, verified=True, fact="US-PT-03, US-PT-05",
    effects="refuse limit", kinds={Instrument.US_PEN_TRAP_ORDER}, tables=("us.pen_trap", "us.matrix"),
)  # fmt: skip
def pen_trap_reach(demand: Demand, law: Law) -> Outcome:
    """A hybrid that cites 2703(d) reaches what that order reaches too; neither reaches content or location."""
    asked = demand.asks - {Category.ANY}
    if not asked:
        return NOT_ENGAGED
    hybrid = cites(demand, "18 USC 2703(d)", "18 USC 2703(c)")
    within = law.categories("us.pen_trap")
    beyond = asked - within - CONTENT - {Category.LOCATION}
    if hybrid:
        beyond = beyond & above(demand, law, "P2")
    if not beyond:
        return MET
    return exceeded(
        beyond,
        demand.asks,
        Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        f"A pen/trap order does not reach {named(beyond)}.",
        cure="Please obtain an order under 18 USC 2703(d) for stored records.",
        at=demand.where(*sorted(beyond)),
    )


@rule(
    "us.pen_trap.content",
    title="A pen/trap order never reaches content; a subject line or a search term is content.",
    authority="18 USC 3121(c), 3127(3), (4); 396 F. Supp. 2d 45 (D. Mass. 2005)",
    link=usc(18, "3121"), in_force=ALWAYS, read=READ, verified=True, fact="US-PT-03",
    effects="refuse limit", kinds={Instrument.US_PEN_TRAP_ORDER},
)  # fmt: skip
def pen_trap_content(demand: Demand, law: Law) -> Outcome:
    """The section tells the government to use technology that leaves contents out."""
    content = demand.asks & CONTENT
    if not content:
        return MET if demand.asks else NOT_ENGAGED
    return exceeded(
        content,
        demand.asks,
        Defect.WRONG_INSTRUMENT_FOR_CONTENT,
        f"The order asks for {named(content)}, which is content and outside any pen/trap order.",
        cure="Please obtain a wiretap order or, for stored content, a search warrant.",
        at=demand.where(*sorted(content)),
    )


@rule(
    "us.pen_trap.location",
    title="A pen/trap order alone never reaches where a device is.",
    authority="47 USC 1002(a)(2)(B) for carriers; Carpenter v. United States, No. 16-402 (U.S. 2018-06-22)",
    link=usc(47, "1002"), in_force="2018-06-22/..", declares=True, read=READ, verified=True, fact="US-PT-04",
    effects="refuse limit", kinds={Instrument.US_PEN_TRAP_ORDER},
)  # fmt: skip
def pen_trap_location(demand: Demand, law: Law) -> Outcome:
    """The section binds telecommunications carriers; for an online provider the ground is the Fourth Amendment."""
    if Category.LOCATION not in demand.asks:
        return MET if demand.asks else NOT_ENGAGED
    return exceeded(
        frozenset({Category.LOCATION}),
        demand.asks,
        Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        "The order asks for location, which a pen/trap order does not reach.",
        cure="Please obtain a search warrant for location.",
        at=demand.where(Category.LOCATION),
    )


@rule(
    "us.nsl.reach",
    title="A national security letter reaches name, address, length of service and toll billing records.",
    authority="18 USC 2709(b)(1); opinion of the Office of Legal Counsel, 2008-11-05",
    link=usc(18, "2709"), in_force=ALWAYS, read=READ, verified=True, fact="US-NSL-03",
    effects="refuse limit", kinds={Instrument.US_NATIONAL_SECURITY_LETTER}, tables=("us.letter_list",),
)  # fmt: skip
def nsl_reach(demand: Demand, law: Law) -> Outcome:
    """The list is exhaustive; e-mail headers, addresses of sessions, payment and content are not on it."""
    asked = demand.asks - {Category.ANY}
    if not asked:
        return NOT_ENGAGED
    beyond = asked - law.categories("us.letter_list")
    if not beyond:
        return MET
    defect = Defect.WRONG_INSTRUMENT_FOR_CONTENT if beyond <= CONTENT else Defect.WRONG_INSTRUMENT_FOR_RECORDS
    return exceeded(
        beyond,
        demand.asks,
        defect,
        f"A national security letter does not reach {named(beyond)}.",
        cure="Please obtain a court order or warrant for these records.",
        at=demand.where(*sorted(beyond)),
    )


def named(categories: frozenset[Category]) -> str:
    """The categories in words: what each holds, up to three, and how many more."""
    listed = [HOLDS[c] for c in sorted(categories)]
    if len(listed) <= 3:
        return "; ".join(listed)
    return "; ".join(listed[:3]) + f"; and {len(listed) - 3} further kinds of data"
