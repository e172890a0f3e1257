"""Laws of motion of the law room: whatever the paper, the opinion only shrinks it, and says the same twice."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.law.library import library
from fourcorners.law.profile import Profile, profile_from
from fourcorners.law.run import assess
from fourcorners.law.tables import tables
from fourcorners.reach import Reach
from fourcorners.reading.model import Demand, Item, Nondisclosure, Requester, Signatory
from fourcorners.terms import Category, Defect, Effect, IdentifierKind, Instrument, Mark
from fourcorners.values import Account, Days, Evidence, Found

DAYS = st.dates(date(1999, 1, 1), date(2028, 12, 31))
WORDS = st.builds(lambda n: (Evidence(1, n, n + 3, "abc"),), st.integers(0, 999))


def found(values: st.SearchStrategy[object]) -> st.SearchStrategy[Found[object]]:
    return st.builds(Found, values, WORDS)


def maybe(values: st.SearchStrategy[object]) -> st.SearchStrategy[Found[object] | None]:
    return st.none() | found(values)


def several(values: st.SearchStrategy[object], most: int) -> st.SearchStrategy[tuple[Found[object], ...]]:
    return st.lists(found(values), max_size=most).map(tuple)


CITED = st.sampled_from(
    ["18 U.S.C. § 2703(d)", "18 U.S.C. § 2705(b)", "19 U.S.C. § 1509", "8 U.S.C. § 1225(d)(4)", "26 U.S.C. § 7609",
     "18 U.S.C. § 3486", "21 U.S.C. § 876", "17 U.S.C. § 512(h)", "18 U.S.C. § 3123(d)", "50 U.S.C. § 1881a",
     "31 U.S.C. § 5318", "Fla. Stat. § 934.255", "18 U.S.C. § 1030", "99 U.S.C. § 1", "a law", "",
     "Va. Code § 19.2-10.2", "18 Pa.C.S. § 5743.1", "Conn. Gen. Stat. § 54-47aa", "Cal. Penal Code § 1546.2",
     "Colo. Rev. Stat. § 16-3-301.1", "Utah Code § 77-23f-105", "Fla. Stat. § 934.42", "RCW 10.96.020"]
)  # fmt: skip
SPANS = st.builds(Days, st.none() | DAYS, st.none() | DAYS)
ACCOUNTS = st.builds(Account, st.sampled_from(IdentifierKind), st.sampled_from(["ada", "bo", "cy"]))
TITLES = st.sampled_from(["", "Clerk", "Special Agent", "Port Director", "Detective", "Judge", "Commissioner"])
PLACES = sorted({place for rule in library().rules for place in rule.papers_of | rule.binds} - {"US-FED"})
GAGS = st.builds(
    Nondisclosure,
    st.sampled_from(["none", "requested", "ordered"]),
    st.none() | CITED,
    st.sampled_from([None, "indefinite", "90 days", "800 days", "2026-01-01", "2029-01-01", "soon"]),
)
ITEMS = st.builds(
    Item, st.sampled_from(["records", "viewing history"]), st.frozensets(st.sampled_from(Category), max_size=5)
)
DEMANDS = st.builds(
    Demand,
    paper=st.just("SPECIMEN"),
    instrument=maybe(st.sampled_from(Instrument)),
    jurisdiction=maybe(st.sampled_from([*PLACES, "US", "US-FED", "US-OH", "DE", "DK", "UK", "CA", "EU"])),
    authorities=several(CITED, 3),
    offences=several(CITED, 2),
    issuing_body=maybe(st.sampled_from(["United States District Court", "Staatsanwaltschaft", "police"])),
    court=maybe(st.booleans()),
    signed=maybe(st.booleans()),
    signatory=maybe(st.builds(Signatory, st.sampled_from(["", "Pat Roe"]), TITLES)),
    requester=maybe(st.builds(Requester, officer=st.sampled_from(["", "Pat Roe"]))),
    addressee=maybe(st.sampled_from(["Harbor Social", "Quayside Mail"])),
    issued_on=maybe(DAYS),
    due_on=maybe(DAYS),
    accounts=several(ACCOUNTS, 4),
    period=maybe(SPANS),
    account_periods=st.lists(st.tuples(ACCOUNTS, found(SPANS)), max_size=2).map(tuple),
    items=several(ITEMS, 4),
    excluded=several(ITEMS, 1),
    nondisclosure=maybe(GAGS),
    marks=several(st.sampled_from(Mark), 5),
    zone=st.sampled_from(["UTC", "America/New_York"]),
)
PROFILES = st.sampled_from(
    [
        profile_from({}),
        profile_from({"provider": {"name": "Harbor Social", "country": "IE"}}),
        profile_from({"provider": {"country": "BR", "services": ["access"]}}),
        profile_from({"provider": {"state": "CA", "is_financial_institution": True, "is_video_tape_service": True}}),
        profile_from({"provider": {"state": "WA", "incorporated_in": "VA", "located_in": ["NY"]}}),
        profile_from({"provider": {"state": "NY", "incorporated_in": "PA", "serves_in": ["CA"]}}),
    ]
)


def _undecided(says: str) -> bool:
    return says.startswith("This point cannot be decided by rule")


def check(demand: Demand, on: date, profile: Profile) -> None:
    """The properties every opinion has."""
    opinion = assess(demand, on, profile)
    assert opinion.allowed <= opinion.demanded
    assert Category.ANY not in opinion.allowed.categories
    by_id = {r.id: r for r in library().rules}
    removed = Reach.nothing()
    for finding in opinion.findings:
        assert finding.removes <= opinion.demanded
        removed = removed | finding.removes
        if finding.rule in by_id:
            assert finding.effect in by_id[finding.rule].effects or _undecided(finding.says)
            doubt = by_id[finding.rule].perhaps
            assert on in by_id[finding.rule].in_force or (doubt and on in doubt and finding.effect is Effect.ASK)
        if not finding.authority.verified:
            assert finding.effect not in {Effect.REFUSE, Effect.LIMIT}
        if finding.effect in {Effect.REFUSE, Effect.LIMIT}:
            assert isinstance(finding.defect, Defect)
    assert opinion.allowed == opinion.demanded - removed - Reach.of(opinion.demanded.accounts, [Category.ANY])
    if opinion.effect is Effect.REFUSE:
        assert not opinion.allowed
    again = assess(demand, on, profile)
    assert again == opinion and again.digest == opinion.digest


@settings(max_examples=120, deadline=None)
@given(DEMANDS, DAYS, PROFILES)
def test_an_opinion_only_shrinks_and_says_the_same_twice(demand: Demand, on: date, profile: Profile) -> None:
    """Allowed lies in demanded and is demanded without what findings remove; same input and day, same opinion."""
    check(demand, on, profile)


@pytest.mark.slow
@settings(max_examples=20_000, deadline=None)
@given(DEMANDS, DAYS, PROFILES)
def test_the_same_over_many_papers(demand: Demand, on: date, profile: Profile) -> None:
    """The same properties over twenty thousand papers."""
    check(demand, on, profile)


@settings(max_examples=60, deadline=None)
@given(DEMANDS, DAYS, PROFILES)
def test_asking_for_less_never_allows_more(demand: Demand, on: date, profile: Profile) -> None:
    """A paper that drops its last item never has that item's categories allowed, nor any category it did not ask."""
    from dataclasses import replace

    less = replace(demand, items=demand.items[:-1])
    assert assess(less, on, profile).allowed.categories <= less.asks


def _turns() -> list[date]:
    """Every day on which some rule or table row begins or ends, with the days around it, and a day in each year."""
    spans = [r.in_force for r in library().rules] + [row.in_force for t in tables().values() for row in t.rows]
    days = {day for span in spans for day in (span.start, span.end) if day}
    around = {day + timedelta(days=n) for day in days for n in (-1, 0, 1)}
    return sorted(around | {date(year, 6, 1) for year in range(2000, 2030)})


SWEPT = [
    Demand(
        paper="SPECIMEN",
        instrument=Found(kind, ()),
        jurisdiction=Found("US-FED", ()),
        accounts=(Found(Account(IdentifierKind.USERNAME, "ada"), ()),),
        items=(Found(Item("all", frozenset(Category)), ()),),
        period=Found(Days(date(2000, 1, 1), date(2000, 1, 31)), ()),
    )
    for kind in Instrument
]


def test_a_sweep_over_the_days_finds_no_gap_but_the_known_ones() -> None:
    """On every day on which the law turns, each kind of paper gets an opinion; gaps lie before coverage begins."""
    for on in _turns():
        for demand in SWEPT:
            opinion = assess(demand, on)
            kind = demand.instrument.value if demand.instrument else None
            gap = any(f.rule == "law.gap" for f in opinion.findings)
            begins = date(2024, 2, 17) if kind and kind.value.startswith("eu.dsa") else date(2001, 10, 26)
            if kind is Instrument.UK_PRODUCTION_ORDER:
                begins = date(1986, 1, 1)
            assert gap == (on < begins and kind not in {Instrument.EU_EPOC, Instrument.EU_EPOC_PR}), (kind, on)
            assert opinion.allowed <= opinion.demanded
