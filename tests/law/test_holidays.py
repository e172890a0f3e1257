"""Public holidays in terms: whose, from when to when, and both readings where the law leaves it open."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fourcorners.law.eu.clock import closed, days_from
from fourcorners.law.profile import Profile
from fourcorners.law.run import assess
from fourcorners.law.tables import law_on, tables
from fourcorners.law.us.states.clocks import business_term
from fourcorners.terms import Effect
from tests.law.building import demand

IRISH = Profile(country="IE", eu_addressee_state="IE")
FRENCH = Profile(country="FR", eu_addressee_state="FR")


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus, Nature 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def rows(table: str) -> dict[str, tuple[str, ...]]:
    return {row["year"]: row["days"] for row in tables()[table].rows}


def test_the_tables_hold_every_member_state_and_every_year_alike() -> None:
    """Each State has a row for the same years, in order; its days are weekdays of that year, each once, in order."""
    states = {row["state"] for row in tables()["eu.member_states"].rows}
    years = range(2026, 2032)
    assert list(rows("eu.holidays")) == [f"{state} {year}" for state in sorted(states) for year in years]
    assert list(rows("us.holidays")) == [f"US {year}" for year in years]
    for key, days in {**rows("eu.holidays"), **rows("us.holidays"), **rows("us.states.holidays")}.items():
        dates = [date.fromisoformat(f"{key.split()[1]}-{day}") for day in days]
        assert dates == sorted(set(dates)) and len(dates) >= 5
        assert all(day.weekday() < 5 for day in dates)
    counted = {row["state"] for row in tables()["us.states.answers"].rows if row["unit"] == "business"} | {"US-PA"}
    assert list(rows("us.states.holidays")) == [f"{state} {year}" for state in sorted(counted) for year in years]


def test_days_that_can_be_reckoned_stand_in_the_tables() -> None:
    """New Year on weekdays, Easter Monday where the Western one is kept, and four federal Mondays."""
    held = rows("eu.holidays")
    for key, days in held.items():
        year = int(key.split()[1])
        assert ("01-01" in days) == (date(year, 1, 1).weekday() < 5)
        if key[:2] in {"AT", "BE", "DE", "DK", "FI", "FR", "HR", "HU", "IE", "IT", "NL", "PL", "SE", "SI", "SK"}:
            assert f"{easter(year) + timedelta(days=1):%m-%d}" in days
    for key, days in rows("us.holidays").items():
        year = int(key.split()[1])
        for month, nth in ((1, 3), (2, 3), (9, 1), (10, 2)):
            first = date(year, month, 1)
            monday = first + timedelta(days=(-first.weekday()) % 7 + 7 * (nth - 1))
            assert f"{monday:%m-%d}" in days


@pytest.mark.parametrize(
    ("event", "profile", "last", "moved"),
    [
        # 26 October 2026 is a Monday, and a holiday in Ireland only.
        (date(2026, 10, 16), IRISH, date(2026, 10, 26), date(2026, 10, 27)),
        (date(2026, 10, 16), FRENCH, date(2026, 10, 26), None),
        # A Sunday before a holiday: Christmas Day on Friday, St Stephen's Day on the Saturday.
        (date(2026, 12, 15), IRISH, date(2026, 12, 25), date(2026, 12, 28)),
        # Over the end of the year.
        (date(2026, 12, 22), IRISH, date(2027, 1, 1), date(2027, 1, 4)),
        # A year of which no holidays are known: weekends alone move.
        (date(2035, 12, 15), IRISH, date(2035, 12, 25), None),
    ],
)
def test_a_term_that_ends_on_a_holiday_of_the_place_has_two_ends(
    event: date, profile: Profile, last: date, moved: date | None
) -> None:
    """The holidays are those of the State in which the act is due; the earlier day is the one to plan on."""
    law = law_on(event, profile)
    term = days_from(event, 10, closed(law, event))
    assert (term.on, term.or_on) == (last, moved)


def test_a_provider_without_an_addressee_in_the_union_has_no_holidays_there() -> None:
    """Nothing is taken for the place; the steps say so."""
    on = date(2026, 10, 16)
    holidays = closed(law_on(on, Profile()), on)
    assert not holidays.days
    assert "a public holiday of the place" in days_from(on, 10, holidays).derived[-1]


def test_the_day_for_a_certificate_knows_the_holiday() -> None:
    """The rule on producing shows both days and says which holiday makes the second."""
    said = assess(demand({"instrument": "eu.epoc", "asks": ["subscriber.name"]}), date(2026, 10, 16), IRISH)
    (due,) = (f for f in said.findings if f.rule == "eu.epoc.produce_by")
    assert (due.on, due.or_on) == (date(2026, 10, 26), date(2026, 10, 27))
    assert any("public holiday in IE" in step for step in due.derived)


# Served on 16 November 2026: Thanksgiving and the Friday after it, which these States keep and the federal offices not.
@pytest.mark.parametrize(
    ("paper", "rule", "last", "moved"),
    [
        ({"instrument": "us.state_warrant", "from": "US-WA", "court": True, "cites": ["RCW 10.96.020"]},
         "us.wa.answer_in_time", date(2026, 12, 14), date(2026, 12, 16)),
        ({"instrument": "us.state_warrant", "from": "US-TX", "court": True}, "us.tx.answer_in_time",
         date(2026, 12, 7), date(2026, 12, 9)),
    ],
)  # fmt: skip
def test_business_days_of_a_state_show_the_day_without_holidays(
    paper: dict[str, object], rule: str, last: date, moved: date
) -> None:
    """Two days, the earlier to plan on; the steps say whose holidays make the later."""
    provider = Profile(state="CA", incorporated_in="DE", serves_in=frozenset({"WA", "TX"}))
    said = assess(demand(paper), date(2026, 11, 16), provider)
    (due,) = (f for f in said.findings if f.effect is Effect.DEADLINE and f.rule == rule)
    assert (due.on, due.or_on) == (last, moved)
    assert any("2026-11-26 (federal and the State's), 2026-11-27 (the State's)" in step for step in due.derived)


def test_a_federal_holiday_that_the_state_works_on_is_told_apart() -> None:
    """Columbus Day is no holiday of Washington: the later reading is told, and whose holiday makes it."""
    term = business_term(law_on(date(2026, 10, 9), Profile()), "US-WA", date(2026, 10, 9), 2)
    assert (term.on, term.or_on) == (date(2026, 10, 13), date(2026, 10, 14))
    assert "2026-10-12 (federal)," in term.derived[0]


def test_a_state_without_a_table_says_so() -> None:
    """Only the federal holidays move the day, and the steps say that the State's are not known."""
    term = business_term(law_on(date(2026, 11, 23), Profile()), "US-NV", date(2026, 11, 23), 4)
    assert (term.on, term.or_on) == (date(2026, 11, 27), date(2026, 11, 30))
    assert "not known" in term.derived[-1]


@pytest.mark.parametrize(("place", "asked"), [("US-FED", False), ("US-WA", True)])
def test_short_notice_counts_without_the_holidays_of_the_issuing_place(place: str, asked: bool) -> None:
    """From a Monday to the Tuesday after Thanksgiving a federal paper leaves five business days, Washington's four."""
    paper = demand({"instrument": "us.2703d_order", "from": place, "due": "2026-12-01"})
    rules = {f.rule for f in assess(paper, date(2026, 11, 23), Profile()).findings}
    assert ("us.gen.short_notice" in rules) is asked
