"""Dates: one strict grammar; what could mean two days means none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourcorners.reading.calendar.dates import find_dates, parse_date
from fourcorners.reading.calendar.due import due_by_rule
from fourcorners.reading.calendar.issued import issued_by_rule
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from tests.reading.papers import paper

US = "UNITED STATES DISTRICT COURT. "
UK = "IN THE CROWN COURT. "


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("June 10, 2013", date(2013, 6, 10)),
        ("10 June 2013", date(2013, 6, 10)),
        ("this 10th day of June, 2013", date(2013, 6, 10)),
        ("Jun. 3rd, 2016", date(2016, 6, 3)),
        ("May l, 2014", date(2014, 5, 1)),  # a scan's ell for a one
        ("3-JUN-2016", date(2016, 6, 3)),
        ("2019-10-23", date(2019, 10, 23)),
        ("2019-10-23T08:00:00Z", date(2019, 10, 23)),
        ("13/06/2013", date(2013, 6, 13)),
        ("06/13/2013", date(2013, 6, 13)),
        ("05/05/2013", date(2013, 5, 5)),
        ("10. Juni 2013", date(2013, 6, 10)),
        ("23 de octubre de 2019", date(2019, 10, 23)),
        ("4 août 2020", date(2020, 8, 4)),
        ("4.XI.2025", date(2025, 11, 4)),
        ("4-XII-2024", date(2024, 12, 4)),
        ("2025. XI. 4.", date(2025, 11, 4)),
        ("1.° de junio de 2025", date(2025, 6, 1)),
        ("9 d'abril de 2025", date(2025, 4, 9)),
        ("14 gen. 2026", date(2026, 1, 14)),
        ("20FEB2026", date(2026, 2, 20)),
        ("03-MAR-26", date(2026, 3, 3)),
        ("part 03MAY26-A", None),
        ("March the 4th, 2026", date(2026, 3, 4)),
        ("this 5th day of the month of June in the year 2026", date(2026, 6, 5)),
        ("5. juunil 2025", date(2025, 6, 5)),
        ("2025. gada 5. jūnijā", date(2025, 6, 5)),
        ("l'an deux mil vingt-cinq et le cinq juin", date(2025, 6, 5)),
        ("Kammer IX 2025", None),
        ("dnia dwudziestego drugiego kwietnia 2025 r.", date(2025, 4, 22)),
        ("den sextonde juni 2026", date(2026, 6, 16)),
        ("2025 m. kovo mėn. 17 d.", date(2025, 3, 17)),
        ("25. septembar 2025. godine", date(2025, 9, 25)),
        ("3 listopada 2025 r.", date(2025, 11, 3)),
        ("3. listopada 2025. godine", date(2025, 10, 3)),
        ("sat-18 ta' Novembru 2026", date(2026, 11, 18)),
        ("28ú lá de Mheán Fómhair 2026", date(2026, 9, 28)),
        ("3 Deireadh Fómhair 2026", date(2026, 10, 3)),
        ("16 o Dachwedd 2026", date(2026, 11, 16)),
        ("2026. gada 20. aprīlim", date(2026, 4, 20)),
        ("2026. szeptember 1-jétől", date(2026, 9, 1)),
        ("this ___3rd___ day of ____June____, 2025", date(2025, 6, 3)),
        ("this  21st  day of  MARCH 2 024", date(2024, 3, 21)),
        ("the  9th  day of  January  , 20 26  at", date(2026, 1, 9)),
        ("the 5 May 20 25 persons", None),
        ("the 14th day of October, in the\n   year of our Lord 2025", date(2025, 10, 14)),
        ("9th day of May in the year two thousand twenty-six", date(2026, 5, 9)),
        ("(Judge) FRIDAY, THE 27TH DAY\n (of the court) ) OF FEBRUARY, 2026", date(2026, 2, 27)),
        ("12 Mar 24\n", date(2024, 3, 12)),
        ("12 Mar 24 persons", None),
        ("DATE: 20250619", date(2025, 6, 19)),
        ("account 20250619", None),
        ("Nr. 4417/DSP/15.07.2026", date(2026, 7, 15)),
        ("4417/06-07-26", None),
        ("ziua 27 luna februarie anul 2026", date(2026, 2, 27)),
        ("la 31η Οκτωβρίου 2025", date(2025, 10, 31)),
        ("7. päivänä heinäkuuta 2025", date(2025, 7, 7)),
        ("31. oktoobriks 2025", date(2025, 10, 31)),
        ("17. junij 2025", date(2025, 6, 17)),
        ("06/10/2013", None),  # June or October: nobody can say
        ("June __, 2013", None),
        ("February 30, 2013", None),
        ("Act 1984", None),
        ("(Rev. 11/13)", None),
        ("192.0.2.1", None),
        ("1:24-sw-00512", None),
    ],
)
def test_date_in_a_paper_of_no_country(words: str, day: date | None) -> None:
    """A date is read where it can mean only one day, and its span is its words."""
    text = Text(paper(f"x {words} x"))
    assert [found[0] for found in find_dates(text)] == ([] if day is None else [day])
    for _, start, end in find_dates(text):
        assert text.full[start:end] in words


def test_a_time_of_day_is_no_day() -> None:
    """Three figures parted by full stops behind a word for the hour are hours, minutes and seconds."""
    assert [day for day, *_ in find_dates(Text(paper("den 3 april 2025 kl. 18.05.51")))] == [date(2025, 4, 3)]


@pytest.mark.parametrize(("country", "day"), [(US, date(2013, 6, 10)), (UK, date(2013, 10, 6))])
def test_numeric_date_follows_the_paper(country: str, day: date) -> None:
    """06/10/2013 is read month first in a paper from the United States and day first in one from elsewhere."""
    assert [found[0] for found in find_dates(Text(paper(country + "on 06/10/2013")))] == [day]


@given(st.dates(date(1970, 1, 1), date(2090, 12, 31)))
def test_written_date_comes_back(day: date) -> None:
    """Every day written out in English or in ISO form is read back as itself."""
    assert parse_date(f"{day:%B} {day.day}, {day.year}") == day
    assert parse_date(day.isoformat()) == day


@given(st.text(max_size=200))
def test_any_text_is_read(words: str) -> None:
    """No text makes the grammar fail, and every span lies in the text."""
    for _, start, end in find_dates(Text(paper(words))):
        assert 0 <= start < end <= len(words)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Date: June 10, 2013", date(2013, 6, 10)),
        ("Date and time issued: June 10, 2013 at 2:15 p.m.", date(2013, 6, 10)),
        ("SIGNED this 9th day of May, 2025.", date(2025, 5, 9)),
        ("GIVEN UNDER MY HAND and dated this 14th day of March, 2025", date(2025, 3, 14)),
        ("Agency\n\nAugust 5, 2025\n\nDear Custodian:", date(2025, 8, 5)),
        ("Rome, 4 April 2025\n", date(2025, 4, 4)),
        ("(Rev. June 10, 2013)", None),
        ("The app was launched on 2020-11-16.", None),
        ("an agent since June 2, 2014", None),
        ("effective date: June 10, 2013", None),
        ("date of birth: June 10, 1983", None),
        ("records from June 1, 2013 to June 10, 2013", None),
    ],
)
def test_day_of_issue(words: str, day: date | None) -> None:
    """Only a date in the place of a date of issue is one; dates of statutes, facts and records are not."""
    found, _ = issued_by_rule(Text(paper(words)))
    assert (found.value if found else None) == day


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("shall, within ten days of the date of this Order, disclose the records", 10),
        ("must produce the records within 14 days from the date of this subpoena", 14),
        ("is ordered to disclose within 5 business days of the date of this order", 7),
        ("shall disclose within two (2) weeks after the date of this order", 14),
        ("shall disclose within ten days of receipt of this order", None),
        ("records of the ninety days before the date of this order", None),
    ],
)
def test_relative_due_date(words: str, days: int | None) -> None:
    """Days are counted from the paper's own date, never from a service or receipt that the paper cannot know."""
    issued = date(2025, 2, 3)
    text = Text(paper(words))
    found = due_by_rule(text, Prose(text), issued)
    assert (found.value if found else None) == (None if days is None else issued + timedelta(days=days))
    assert due_by_rule(text, Prose(text), None) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("execute this warrant on or before June 24, 2015 (not to exceed 14 days)", date(2015, 6, 24)),
        ("Date and Time: July 15, 2016 9:00 am", date(2016, 7, 15)),
        ("not later than April 4, 2025.", date(2025, 4, 4)),
        ("Return date: October 3, 2025", date(2025, 10, 3)),
        ("messages sent on July 15, 2016", None),
    ],
)
def test_named_due_date(words: str, day: date | None) -> None:
    """The last day to answer is read where the paper says it is that."""
    text = Text(paper(words))
    found = due_by_rule(text, Prose(text), None)
    assert (found.value if found else None) == day


@pytest.mark.parametrize(
    "words",
    [
        "on the 2nd of\n        September 2026, the following",
        "by September\n        2, 2026",
        "by September 2,\n        2026",
        "2 September\n        2026",
    ],
)
def test_a_date_goes_on_in_the_next_line(words: str) -> None:
    """A line may end anywhere in a date, and the next one be indented as paragraphs of orders are."""
    assert [day for day, *_ in find_dates(Text(paper(words)))] == [date(2026, 9, 2)]
