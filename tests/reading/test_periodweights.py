"""What the signs around a stretch of days are worth for telling the one that a paper asks about."""

from __future__ import annotations

import json
import math
import time
from datetime import date

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.calendar.claims import Places
from fourcorners.reading.calendar.joins import joining
from fourcorners.reading.calendar.marked import marked
from fourcorners.reading.calendar.period import find_period, signs_of_periods
from fourcorners.reading.calendar.periodrules import by_claim, find_told, instants
from fourcorners.reading.calendar.periodsigns import Around, of_none
from fourcorners.reading.calendar.periodweighed import by_days, chances
from fourcorners.reading.calendar.stretches import stretches
from fourcorners.reading.calendar.timewords import kinds
from fourcorners.reading.run import read
from fourcorners.reading.sureness import LEAST
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import table, weights
from fourcorners.terms import Instrument
from fourcorners.values import Days
from tests.reading.papers import paper

_HEAD = "SPECIMEN\nMarlow County Sheriff's Office\nOctober 15, 2026\n\nTo: Harbor Social, Inc.\n\n"
_DAY = date(2026, 10, 15)


def _text(words: str) -> Text:
    text = Text(paper(words))
    text.order = "mdy"
    return text


def _meant(words: str) -> set[Days]:
    return {one.stretch.days for one in signs_of_periods(_text(words), _DAY)}


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("from 3 May 2026, when it began, up to and with 9 May 2026", date(2026, 5, 3), date(2026, 5, 9)),
        ("March through 9 May 2026", date(2026, 3, 1), date(2026, 5, 9)),
        ("vom 2. November bis 13. Januar 2026", date(2025, 11, 2), date(2026, 1, 13)),
        ("05/2026 and 06/2026", date(2026, 5, 1), date(2026, 6, 30)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("au deuxième trimestre 2026", date(2026, 4, 1), date(2026, 6, 30)),
        ("2023, 2024 and 2025", date(2023, 1, 1), date(2025, 12, 31)),
        ("since 4 June 2026", date(2026, 6, 4), None),
        ("whatever came on or after 4 June 2026, to the day of this letter", date(2026, 6, 4), _DAY),
        ("the thirty days that ended with 30 June 2026", date(2026, 5, 31), date(2026, 6, 30)),
        ("30 days back", date(2026, 9, 15), _DAY),
        ("ostatni kwartał 2025 roku oraz styczeń 2026 roku", date(2025, 10, 1), date(2026, 1, 31)),
        ("w dniach 1-9 lutego 2026 r.", date(2026, 2, 1), date(2026, 2, 9)),
        ("del veinte de abril al cuatro de mayo de dos mil veintiséis", date(2026, 4, 20), date(2026, 5, 4)),
        ("entre las 08:00 del lunes 4 y las 20:00 del viernes 8 de mayo de 2026", date(2026, 5, 4), date(2026, 5, 8)),
        ("the week ending with Friday 8 May 2026", date(2026, 5, 2), date(2026, 5, 8)),
        ("years ending December 31, 2021, December 31, 2022", date(2021, 1, 1), date(2022, 12, 31)),
        ("de senaste trettio dagarna", date(2026, 9, 15), _DAY),
        ("for perioden 13/6 2024 - 30/11 2024", date(2024, 6, 13), date(2024, 11, 30)),
        ("no 2026. gada 10. janvāra līdz 2026. gada 20. februārim", date(2026, 1, 10), date(2026, 2, 20)),
    ],
)
def test_what_words_may_mean_is_among_the_stretches(words: str, first: date, last: date | None) -> None:
    """Days, months, years and counts give every stretch that drafters make of them, without a rule for their words."""
    assert Days(first, last) in _meant(words)


def test_a_group_of_an_address_is_no_year() -> None:
    """What stands before "db8" or another group of letters and figures names no days."""
    assert Days(date(2001, 1, 1), date(2001, 12, 31)) not in _meant("2001:db8:77:2::c41 on 8 March 2026")


def test_no_stretch_ends_before_it_begins() -> None:
    """What stands in the wrong order is taken the other way round, never backwards."""
    found = _meant("until 9 May 2026, counted from 3 May 2026; 31 June 2026; 0 days; 999 years before 1 May 2026")
    assert Days(date(2026, 5, 3), date(2026, 5, 9)) in found
    assert all(days.start is None or days.end is None or days.start <= days.end for days in found)


def test_words_that_no_rule_has_tell_the_period() -> None:
    """The period is read from what stands around it, though no rule claims it."""
    words = (
        _HEAD + "We look into a fraud. Kindly let us have the sign-in history of the account brant.reeve@mail.example. "
        "The window that matters to us runs over the days of March 1, 2026 to June 30, 2026 inclusive.\n\nSgt. Mara\n"
    )
    demand = read(paper(words))
    assert demand.period is not None
    assert demand.period.value == Days(date(2026, 3, 1), date(2026, 6, 30))


def test_days_in_doubt_are_candidates_and_not_read() -> None:
    """Nothing is stated as a period that is less sure than every value must be; a person sees what it may be."""
    words = _HEAD + "Kindly see the account quill_77, opened on May 3, 2026, and the visit of June 9, 2026.\n"
    text = _text(words)
    found, own, _ = find_period(text, _DAY)
    assert not own
    demand = read(paper(words))
    assert demand.period is None
    assert all(one.confidence < LEAST for one in demand.candidates if one.field == "period")
    assert all(words[one.evidence[0].start : one.evidence[0].end] == one.evidence[0].text for one in found)


@pytest.mark.parametrize(
    ("between", "how"),
    [
        (" to ", "range"),
        (", 00:00 Uhr MESZ, bis ", "range"),
        (" 00.00 uur t/m ", "range"),
        (" and ", "pair"),
        (" (both days included) through ", "range"),
        (" he left for the town of ", "words"),
    ],
)
def test_how_days_are_joined_is_one_sign_whatever_clock_stands_between(between: str, how: str) -> None:
    """Times of day, zones and small words say nothing of how two days are joined."""
    assert joining(between) == how


def test_words_of_one_kind_are_one_sign_in_every_language() -> None:
    """What leads to a first day is the same kind of word in a language of which few papers were counted."""
    assert all("from" in kinds([word]) for word in ("from", "seit", "depuis", "desde", "dal", "vanaf"))
    assert kinds(["zeitra", "period", "words"]) == ["period"]


def test_where_days_stand_is_among_their_signs() -> None:
    """The sentence that asks, the title above it and the opening of its paragraph are signs that a person can check."""
    words = (
        _HEAD
        + "BACKGROUND\n\nCircumstances: the child is missing since July 4, 2026.\n\nProduce the logs of May 1, 2026.\n"
    )
    found = {one.stretch.days: one.signs for one in signs_of_periods(_text(words), _DAY)}
    told, asked = found[Days(date(2026, 7, 4), None)], found[Days(date(2026, 5, 1), date(2026, 5, 1))]
    assert "is:asked" in asked and "is:asked" not in told
    assert {"par:circum", "kp:tells"} <= told and "par:produc" in asked


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("for the years 2024 and 2025", Days(date(2024, 1, 1), date(2025, 12, 31))),
        (
            "for the tax years 2022-23 and 2023-24 (6 April 2022 to 5 April 2024)",
            Days(date(2022, 4, 6), date(2024, 4, 5)),
        ),
    ],
)
def test_years_in_turn_are_one_period_and_a_tax_year_is_no_calendar_year(words: str, period: Days) -> None:
    """Years that follow one another are meant together; "2022-23" begins and ends when its tax does."""
    text = _text(_HEAD + f"Produce the sales records of the account brant.reeve@mail.example {words}.\n")
    found, own, _ = find_period(text, _DAY)
    assert found[0].value == period and not own


def test_chances_of_a_paper_add_up_to_no_more_than_one() -> None:
    """The stretches of a paper vie with one another and with none; without any there is nothing to choose."""
    text = _text(_HEAD + "Produce the logs from May 1, 2026 to May 9, 2026. He was arrested on July 4, 2026.\n")
    found = signs_of_periods(text, _DAY)
    held = by_days(found, chances(found, Instrument.US_GRAND_JURY_SUBPOENA))
    assert 0.99 < math.fsum(held.values()) + held_by_none(text) < 1.01
    assert max(held, key=held.__getitem__) == Days(date(2026, 5, 1), date(2026, 5, 9))
    assert by_days((), chances((), None)) == {}


def held_by_none(text: Text) -> float:
    """The chance that the paper asks about no days, reckoned apart from the reader's own sum."""
    found = signs_of_periods(text, _DAY)
    known = weights("period")
    none = math.exp(known.sum("none", of_none(found, Instrument.US_GRAND_JURY_SUBPOENA)))
    return none / (none + math.fsum(math.exp(known.sum("meant", one.signs)) for one in found))


def test_a_paper_of_thousands_of_days_takes_time_in_step_with_their_number() -> None:
    """However many days and counts a hostile paper lists, no more than so many stretches are weighed."""
    lines = "".join(f"{1 + n % 28} March 2026 30 days 2026 May\n" for n in range(4_000))
    text = Text(Paper("0" * 64, "demand.txt", "text/plain", len(lines), (Page(1, lines),)))
    place = Places(text)
    told = list(find_told(text, _DAY))[:2_000]
    assert by_claim(text, place, [], _DAY) == []
    assert isinstance(instants(text, place, _DAY), list)
    began = time.perf_counter()
    marks = marked(text, _DAY)
    found = stretches(text.lower, marks, _DAY, told)
    assert len(list(Around(text, marks, found, _DAY, [], place).signs())) == len(found) <= 1_200
    assert time.perf_counter() - began < 5


def test_the_weights_name_no_value() -> None:
    """Signs are words by their first letters, shapes and places: no day or number of a paper stands among them."""
    known = json.loads(table("period").read_text(encoding="utf-8"))["weights"]
    assert set(known) == {"meant", "none"}
    for signs in known.values():
        assert not [sign for sign in signs if len(sign) > 45 or "@" in sign.rpartition(":")[2][1:]]
    words = [sign.rpartition(":")[2] for sign in known["meant"] if sign.startswith(("b0:", "B4:", "a0:", "m:", "lab:"))]
    assert words
    assert not [word for word in words if len(word) > 6 or any(map(str.isdigit, word))]
