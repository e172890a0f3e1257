"""Stretches of days that a text names by less than two dates: parts of months, days without their year, yesterday."""

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.reading.calendar.marked import marked
from fourcorners.reading.calendar.periodrules import find_told
from fourcorners.reading.calendar.stretches import stretches
from fourcorners.reading.texts.text import Text
from fourcorners.values import Days
from tests.reading.papers import paper

# A Thursday.
_DAY = date(2026, 10, 15)


def _meant(words: str) -> set[Days]:
    text = Text(paper(words))
    return {one.days for one in stretches(text.lower, marked(text, _DAY), _DAY, find_told(text, _DAY))}


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("the calls made in the first two weeks of March 2026", date(2026, 3, 1), date(2026, 3, 14)),
        ("los accesos de la primera quincena de mayo de 2026", date(2026, 5, 1), date(2026, 5, 15)),
        ("gli accessi degli ultimi dieci giorni di aprile 2026", date(2026, 4, 21), date(2026, 4, 30)),
        ("die Anmeldungen in der zweiten Hälfte des Monats Juli 2026", date(2026, 7, 16), date(2026, 7, 31)),
        ("za drugu polovinu maja 2026. godine", date(2026, 5, 16), date(2026, 5, 31)),
        ("maj 2026 och första veckan i juni 2026", date(2026, 5, 1), date(2026, 6, 7)),
    ],
)
def test_a_part_of_a_month_is_a_stretch_of_its_own(words: str, first: date, last: date) -> None:
    """A week, a half or so many days of a month are counted from its first day, or back from its last."""
    assert Days(first, last) in _meant(words)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("from the second day of May 2026 to the eleventh", date(2026, 5, 2), date(2026, 5, 11)),
        ("between the third and the ninth of June, 2026", date(2026, 6, 3), date(2026, 6, 9)),
        ("los días 29 y 30 de abril y 1 de mayo de 2026", date(2026, 4, 29), date(2026, 5, 1)),
        ("prijave med 3. 2. in 8. 5. 2026", date(2026, 2, 3), date(2026, 5, 8)),
        ("connexions entre le 23/02 et le 28/05/2026", date(2026, 2, 23), date(2026, 5, 28)),
        ("of April, May and June of the present year", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026. február és március hónapban", date(2026, 2, 1), date(2026, 3, 31)),
        ("za 2026. gada janvāri, februāri un martu", date(2026, 1, 1), date(2026, 3, 31)),
        ("salg i 2024 og 2025", date(2024, 1, 1), date(2025, 12, 31)),
        ("per il triennio 2022-2024", date(2022, 1, 1), date(2024, 12, 31)),
        ("innlogginger fra 3.10. kl. 18", date(2026, 10, 3), None),
        ("de 20/11 em diante", date(2025, 11, 20), None),
        ("у марту 2026. године", date(2026, 3, 1), date(2026, 3, 31)),
        ("od 3. března do Štědrý den 2025", date(2025, 3, 3), date(2025, 12, 24)),
        ("from May 3, 2025 to Boxing Day 2025", date(2025, 5, 3), date(2025, 12, 26)),
    ],
)
def test_what_one_date_leaves_out_is_lent_by_its_neighbour(words: str, first: date, last: date | None) -> None:
    """A day may leave its month to the next, a month its year to the one beside it, and both theirs to the paper."""
    assert Days(first, last) in _meant(words)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("any sign-in since yesterday noon", date(2026, 10, 14), None),
        ("logowania od wczoraj", date(2026, 10, 14), _DAY),
        ("alle IPs seit Dienstag 22 Uhr", date(2026, 10, 13), None),
        ("desde anoche", date(2026, 10, 14), None),
        ("positions since midnight", _DAY, None),
        ("what she wrote over the past week", date(2026, 10, 8), _DAY),
        ("durante el último mes", date(2026, 9, 15), _DAY),
        ("les connexions du mois dernier", date(2026, 9, 1), date(2026, 9, 30)),
        ("the fortnight ending 3 March 2026", date(2026, 2, 18), date(2026, 3, 3)),
    ],
)
def test_days_are_counted_from_the_paper_or_a_day_where_no_number_is_said(
    words: str, first: date, last: date | None
) -> None:
    """Yesterday, since Tuesday, the past week: one of a unit, or a day of this week, before the paper's own."""
    assert Days(first, last) in _meant(words)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("soweit nach dem 31. März 2026 und vor dem 1. Juni 2026 gesendet", date(2026, 4, 1), date(2026, 5, 31)),
        ("op of na 4 mei 2026 en voor 1 juli 2026", date(2026, 5, 4), date(2026, 6, 30)),
        ("any sign-in after 13 October 2026, up to today", date(2026, 10, 14), _DAY),
    ],
)
def test_days_that_words_leave_out_are_no_part(words: str, first: date, last: date) -> None:
    """ "After" and "before" leave their own day out, "on or after" does not."""
    assert Days(first, last) in _meant(words)


def test_a_weekday_with_its_date_is_no_other_day() -> None:
    """The Tuesday that a date says more of is not counted from the paper."""
    assert Days(date(2026, 10, 13), None) not in _meant("seit Dienstag, dem 3. März 2026")


def test_what_is_here_in_german_is_not_yesterday() -> None:
    """In French "hier" is a day, elsewhere a place."""
    assert Days(date(2026, 10, 14), date(2026, 10, 14)) not in _meant("Die Akte liegt hier vor.")
    assert Days(date(2026, 10, 14), None) in _meant("depuis hier soir")
