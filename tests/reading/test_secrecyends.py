"""Where a silence ends that names no whole day: days without a year, ends of months, terms of something else."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from time import perf_counter

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.secrecy.enddays import days_without_year
from fourcorners.reading.secrecy.endsigns import End, ends_near
from fourcorners.reading.secrecy.endterms import terms
from fourcorners.reading.secrecy.endwords import keeps, turns_to_end
from fourcorners.reading.texts.clauses import clauses
from fourcorners.reading.texts.text import Text

_MADE = date(2026, 5, 4)


def _ends(words: str, *binding: int, due_on: date | None = None) -> list[End]:
    text = Text(Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),)))
    cut = clauses(text)
    return ends_near(text, cut, binding or range(len(cut)), _MADE, due_on)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("please say nothing before the 23rd of june", "2026-06-23"),
        ("not until march 9", "2027-03-09"),
        ("up to and including the thirty-first of october next", "2026-10-31"),
        ("bis 30. juni", "2026-06-30"),
        ("nicht vor dem 31.12. unterrichten", "2026-12-31"),
        ("tot 20 juni", "2026-06-20"),
        ("bis ende februar 2028", "2028-02-29"),
        ("jusqu'à la fin du mois de juin 2026", "2026-06-30"),
        ("fino alla fine di marzo 2027", "2027-03-31"),
        ("do końca marca 2027 r.", "2027-03-31"),
        ("2027. március végéig", "2027-03-31"),
        ("līdz 2027. gada marta beigām", "2027-03-31"),
        ("2026. aasta lõpuni", "2026-12-31"),
        ("avant la fin de l'année 2026", "2026-12-31"),
        ("do końca bieżącego roku", "2026-12-31"),
        ("μέχρι την 25η μαρτίου 2027", "2027-03-25"),
    ],
)
def test_a_day_is_told_without_its_year_or_as_the_last_of_a_month(words: str, day: str) -> None:
    """The year is that of the first such day after the paper's own; an end is the last day of its month or year."""
    assert [each.isoformat() for each, _, _ in days_without_year(words, words, _MADE, "dmy")] == [day]


def test_other_figures_beside_a_month_are_no_days() -> None:
    """A month with its year alone, a count of days, or a day that there is not, tells none; nor a paper without one."""
    for words in ("in march 2027", "you may 14 days later", "the 31st of june", "version 3.2.1"):
        assert not list(days_without_year(words, words, _MADE, "dmy")), words
    assert not list(days_without_year("before the 23rd of june", "", None, "dmy"))
    assert not list(days_without_year("vor dem 31.12. nicht", "", _MADE, "mdy"))


def test_a_day_is_looked_for_in_linear_time() -> None:
    """However often a text begins such a day, it is read in time that grows as it does."""
    for piece in ("end of the month of the ", "fin de la de l' ", "2026. gada ", "12. 13. ", "end of year "):
        took = []
        for many in (2_000, 8_000):
            words, begun = piece * many, perf_counter()
            list(days_without_year(words, "", _MADE, "dmy"))
            list(terms(words))
            turns_to_end(words)
            keeps(words)
            took.append(perf_counter() - begun)
        assert all(later < 12 * max(earlier, 0.01) for earlier, later in pairwise(took)), piece


def test_a_silence_lasts_as_long_as_what_is_kept() -> None:
    """Where a clause binds as long as a measure lasts, the term of that measure is tried, wherever it stands."""
    kept = "The data are to be preserved for 90 days.\n" + "They are named in the list below.\n" * 8
    lasting = _ends(kept + "Nobody is told of it as long as the preservation lasts.", 9)
    assert {"90 days", "2026-08-02"} <= {end.value for end in lasting}
    assert any("measure" in end.signs for end in lasting)
    assert {end.value for end in _ends(kept + "Nobody is told of it.", 9)} == {"indefinite"}


def test_a_clause_that_points_to_a_day_lends_it_a_sign() -> None:
    """ "Until that day": the day in the sentence before shows that it is pointed to."""
    ends = _ends("The search is set for June 9, 2026.\nUntil that day the user must not learn of it.", 1)
    assert "bound points" in next(end for end in ends if end.value == "2026-06-09").signs
    ends = _ends("The search is set for June 9, 2026.\nThe user must not learn of it.", 1)
    assert "bound points" not in next(end for end in ends if end.value == "2026-06-09").signs


def test_until_the_return_date_is_the_day_of_the_answer() -> None:
    """It is an end where the paper is known to be due on a day, and no other paper's."""
    words = "Do not tell the user until the return date."
    assert "2026-06-01" in {end.value for end in _ends(words, due_on=date(2026, 6, 1))}
    assert {end.value for end in _ends(words)} == {"indefinite"}
    assert {end.value for end in _ends("Do not tell the user.", due_on=date(2026, 6, 1))} == {"indefinite"}


def test_a_term_is_told_as_half_a_year_and_beside_its_figure() -> None:
    """What stands in brackets behind a figure may be several words; half a year is six months."""
    assert [each[2:] for each in terms("por 120 (cento e vinte) dias")] == [(120, "day")]
    assert [each[2:] for each in terms("przez pół roku")] == [(6, "month")]
    assert [each[2:] for each in terms("for a fortnight")] == [(2, "week")]
