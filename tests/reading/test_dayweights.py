"""What the signs around a day are worth for telling a paper's own day and its last day for an answer from others."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.calendar.counts import find_counts
from fourcorners.reading.calendar.daysigns import PaperDays
from fourcorners.reading.calendar.implied import find_implied
from fourcorners.reading.calendar.issued import issued_by_rule
from fourcorners.reading.calendar.reckoned import runs_from
from fourcorners.reading.calendar.weighed import due_signs, find_due, find_issued, issued_signs
from fourcorners.reading.run import read
from fourcorners.reading.sureness import LEAST
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import table
from fourcorners.values import Found
from tests.reading.papers import paper

_HEAD = "SPECIMEN\nMarlow County Sheriff's Office\n\n"
_ASKS = (
    "Dear Custodian:\n\nWe ask Harbor Social, Inc. to give us the sign-up details of the account brant.reeve, whose "
    "owner was robbed on January 4, 2026. "
)


def _text(words: str) -> Text:
    text = Text(paper(words))
    text.order = "mdy"
    return text


def test_a_paper_s_own_day_is_told_where_no_rule_knows_its_label() -> None:
    """A day that stands where letters bear theirs is read by what stands around it, though no rule is sure of it."""
    text = _text(_HEAD + "Written at Marlow, the matter being urgent, Tuesday March 3, 2026\n\n" + _ASKS + "\n")
    assert issued_by_rule(text)[0] is None
    first, *others = find_issued(PaperDays(text))
    assert first.value == date(2026, 3, 3)
    assert all(other.confidence < first.confidence for other in others)


def test_days_of_facts_alone_are_not_a_paper_s_own() -> None:
    """A paper that bears no day of its own has none read."""
    said = read(paper(_HEAD + _ASKS + "He was born on May 2, 1990.\n"))
    assert said.issued_on is None


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("binnen zehn Kalendertagen ab dem Datum dieser E-Mail", date(2026, 3, 13)),
        ("entro venti giorni dalla data della presente", date(2026, 3, 23)),
        ("en el plazo de SIETE DÍAS a contar desde la fecha", date(2026, 3, 10)),
        ("dans le délai de trois mois à compter de ce jour", date(2026, 6, 3)),
        ("w terminie czternastu dni roboczych", date(2026, 3, 23)),
        ("do 5 pracovních dnů od data této žádosti", date(2026, 3, 10)),
        ("within twenty-eight (28) clear days of", date(2026, 3, 31)),
        ("entro giorni dieci dalla data del presente decreto", date(2026, 3, 13)),
        ("entro giorni 5 lavorativi", date(2026, 3, 10)),
        ("faute d'y satisfaire sous huitaine", date(2026, 3, 11)),
        ("в 14-дневен срок от датата на настоящото", date(2026, 3, 17)),
        ("laistigh de 14 lá ó dháta an ordaithe seo", date(2026, 3, 17)),
        ("not later than the 11th day after the date of issuance", date(2026, 3, 14)),
        ("in zehntägiger Frist ab Datum", date(2026, 3, 13)),
        ("в седемдневен срок от датата", date(2026, 3, 10)),
        ("v desetidenní lhůtě od data", date(2026, 3, 13)),
        ("w terminie siedmiodniowym od daty", date(2026, 3, 10)),
        ("innerhalb einer zweiwöchigen Frist", date(2026, 3, 17)),
        ("innan fimmtán daga frá dagsetningu", date(2026, 3, 18)),
        ("dans les vingt et un jours de la présente", date(2026, 3, 24)),
        ("innen 3 – tre – uker fra i dag", date(2026, 3, 24)),
        ("10 kalendripäeva jooksul määruse koostamisest", date(2026, 3, 13)),
        ("divu darba dienu laikā no šā rīkojuma datuma", date(2026, 3, 5)),
        ("within five ordinary business days of the issue", date(2026, 3, 10)),
        ("inside of a week", date(2026, 3, 10)),
        ("within a fortnight of this letter", date(2026, 3, 17)),
        ("by close of business on the fourteenth day after the date on which it is signed", date(2026, 3, 17)),
        ("spätestens am 14. Tag nach Erlass dieser Anordnung", date(2026, 3, 17)),
    ],
)
def test_counts_of_days_are_found_in_many_languages(words: str, last: date) -> None:
    """A number in figures or words beside a word for days, weeks or months, and whether they are working days."""
    (count,) = find_counts(Prose(_text(words)))
    assert count.from_day(date(2026, 3, 3)) == last


@pytest.mark.parametrize(
    ("words", "whence"),
    [
        ("comply within 10 days of today, not of the hearing", "own"),
        ("binnen 10 tagen ab dem datum dieser anordnung", "own"),
        ("en el plazo de 10 días desde la fecha de la firma", "own"),
        ("dans les 10 jours de la signification", "served"),
        ("w terminie 10 dni od otrzymania", "served"),
        ("for 10 days after the response is made", "served"),
        ("from the date of this order, answer within 10 days.", "before:own"),
        ("keep it for 10 days. the date is below", ""),
    ],
)
def test_from_which_day_a_count_runs_is_told_in_many_languages(words: str, whence: str) -> None:
    """The paper's own day or that of its service, by what stands behind the count, else before it."""
    (count,) = find_counts(Prose(_text(words)))
    assert runs_from(words, count.start, count.end) == whence


def test_a_last_day_is_told_from_the_words_around_it() -> None:
    """The day by which an answer is hoped for is read, and neither the paper's own nor that of the facts is."""
    said = read(
        paper(_HEAD + "March 3, 2026\n\n" + _ASKS + "Your answer should reach us not later than March 20, 2026.\n")
    )
    assert said.issued_on is not None and said.issued_on.value == date(2026, 3, 3)
    assert said.due_on is not None and said.due_on.value == date(2026, 3, 20)


def test_no_last_day_is_before_the_paper_s_own() -> None:
    """Days before the one on which a paper was issued are not weighed as its last day."""
    text = _text(_HEAD + "March 3, 2026\n\n" + _ASKS + "Please reply by February 20, 2026.\n")
    _, signed = due_signs(PaperDays(text), Prose(text), date(2026, 3, 3), None)
    assert all(day.value >= date(2026, 3, 3) for day, _ in signed)


def test_a_day_counted_from_a_doubtful_one_is_as_doubtful() -> None:
    """What is counted from the paper's own day is no surer than that day."""
    text = _text(
        _HEAD + "Dated: March 3, 2026\n\n" + _ASKS + "Produce them within 14 days of the date of this letter.\n"
    )
    days, prose = PaperDays(text), Prose(text)
    (issued, *_) = find_issued(days)
    (sure, *_) = find_due(days, prose, issued, None)
    (doubtful, *_) = find_due(days, prose, Found(issued.value, issued.evidence, 0.3), None)
    assert sure.value == doubtful.value == date(2026, 3, 17)
    assert sure.confidence > 0.3 == doubtful.confidence


def test_days_in_doubt_are_shown_and_not_read() -> None:
    """A field without a sure day is empty, and the days that may be it are candidates with their chance."""
    text = _HEAD + _ASKS + "\nMarch 3, 2026 and March 9, 2026 were spoken of.\n"
    said = read(paper(text))
    for field in ("issued_on", "due_on"):
        shown = [one for one in said.candidates if one.field == field]
        value = getattr(said, field)
        assert value is None or (value.confidence >= LEAST and not shown)
        assert all(one.confidence < LEAST for one in shown[:1])


def test_a_field_of_data_is_not_told_by_its_neighbours() -> None:
    """The day of a field whose name no rule knows is neither the paper's own nor its last one, wherever it stands."""
    text = _text(_HEAD + '{"case": "26-114", "ceases": "2026-11-30"}\n\nRespectfully,\nSgt. Mara Oll\n')
    days = PaperDays(text)
    assert days.written and find_issued(days) == ()
    assert find_due(days, Prose(text), None, None) == ()


def test_counts_of_days_are_found_in_the_languages_of_papers() -> None:
    """So many days, weeks or whole days of hours are found with the day they lead to; other numbers are not."""
    prose = Prose(
        _text(
            "within ten (10) days; within 3 business days; innerhalb von zwei Wochen; dans un délai de 15 jours; "
            "within 72 hours; within 36 hours; 400 days; some days"
        )
    )
    found = {(count.days, count.working) for count in find_counts(prose)}
    assert found == {(10, False), (3, True), (14, False), (15, False), (3, False)}
    working = next(count for count in find_counts(prose) if count.working)
    assert working.from_day(date(2026, 3, 6)) == date(2026, 3, 11)


def test_a_paper_of_thousands_of_days_has_its_first_and_last_weighed() -> None:
    """However many days a paper lists, the weighing looks at no more than a hundred and twenty of them."""
    lines = "".join(f"{date(2020, 1, 1) + timedelta(days=number)}\tlogin\n" for number in range(5_000))
    words = _HEAD + "Dated: March 3, 2026\n" + lines
    text = Text(Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),)))
    _, signed = issued_signs(PaperDays(text))
    assert len(signed) == 120
    assert signed[0][0].value == date(2026, 3, 3)


def test_the_weights_name_no_value() -> None:
    """Signs are words by their first letters, places and counts: no figure of a paper stands in one of its words."""
    weights = json.loads(table("date").read_text(encoding="utf-8"))["weights"]
    assert set(weights) == {"issued", "due"}
    of_words = ("b0:", "b1:", "B8:", "a0:", "A3:", "A9:", "ab:", "bb:", "up:", "dn:", "lab:", "c*")
    words = [sign.partition(":")[2] for signs in weights.values() for sign in signs if sign.startswith(of_words)]
    assert words
    assert not [word for word in words if len(word) > 14 or any(map(str.isdigit, word))]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Confírmennos antes del 25 de abril", [("2026-04-25", "implied")]),
        ("iki lapkričio 6 d. atsakytumėte", [("2026-11-06", "implied")]),
        ("a reply by January 9 would do", [("2027-01-09", "implied")]),
        ("by March 3, and on 4 March 2026", [("2026-03-03", "implied")]),
        ("bis Ende März 2027 einzureichen", [("2027-03-31", "end")]),
        ("a január végéig", [("2027-01-31", "end")]),
        ("avant 20 heures ce soir", [("2026-02-10", "same")]),
        ("by tomorrow noon", [("2026-02-11", "next")]),
        ("guten Morgen, bis morgen um 12 Uhr", [("2026-02-11", "next")]),
        ("the 4th of 2026, 12 March 2025, in May", []),
        ("a reply by Friday would help", [("2026-02-13", "weekday")]),
        ("bis kommenden Montag", [("2026-02-16", "weekday")]),
        ("svar senast på torsdag", [("2026-02-12", "weekday")]),
        ("até sexta-feira", [("2026-02-13", "weekday")]),
        ("I called on Friday, 6 February 2026; it was a Friday", []),
        ("return this by Monday the 23rd", [("2026-02-23", "number")]),
        ("before the 4th, please", [("2026-03-04", "number")]),
        ("by the 9th Circuit, on the 5th floor", []),
        ("by the end of the month", [("2026-02-28", "end")]),
        ("by the end of this week", [("2026-02-13", "end")]),
        ("um Antwort bis 26.3. wird gebeten. Der Richter", [("2026-03-26", "short")]),
        ("Abschnitt 3.2.1 und § 3.2.", []),
    ],
)
def test_days_without_a_year_are_the_next_after_the_paper_s_own(words: str, named: list[tuple[str, str]]) -> None:
    """A day and month, the end of a month, today and tomorrow are days that may be meant; none is taken twice."""
    text = Text(Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),)))
    found = find_implied(PaperDays(text), date(2026, 2, 10))
    assert [(str(day.value), day.way) for day in found] == named
