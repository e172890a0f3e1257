"""Telling a paper's own day, and its last day for an answer, from all other days in it by weights.

The rules of `issued` and `due` say which day they take it for; then every day of the paper is weighed with all that
stands around it, what the rules say among it. The weights stand in `weighing/date.json`: see `weights`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from fourcorners.reading.calendar.bywords import signs_of_last
from fourcorners.reading.calendar.counts import find_counts
from fourcorners.reading.calendar.daysigns import Day, PaperDays
from fourcorners.reading.calendar.due import due_by_rule
from fourcorners.reading.calendar.implied import find_implied
from fourcorners.reading.calendar.issued import issued_by_rule
from fourcorners.reading.calendar.reckoned import runs_from
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import weights
from fourcorners.terms import Instrument
from fourcorners.values import Found

Signed = tuple[Day, frozenset[str]]
Sent = Found[date] | None

# From here on a day is shown to a person as one that may be meant, if none is sure enough to be read.
_POSSIBLE = 0.1
_SURE_RULE = 0.8
# Of more days to come it does not matter how many they are.
_MANY = 4
# No word of the paper names it.
_NOWHERE = (-1, -1)
# How long after the paper's own day a day may be, in steps.
_STEPS = (1, 3, 5, 7, 10, 14, 21, 31, 45, 62, 92, 190, 400)


def find_issued(days: PaperDays, sent: Sent = None) -> tuple[Found[date], ...]:
    """The day that a paper bears as its own, the most probable first, then those that may be it too.

    `sent` is the day on which a mail was sent that is itself the request. The confidence of each is its chance.
    """
    rule, signed = issued_signs(days, sent)
    return _ranked(days.text, "issued", signed, rule, sent)


def find_due(
    days: PaperDays, prose: Prose, issued_on: Found[date] | None, kind: Instrument | None
) -> tuple[Found[date], ...]:
    """The last day to answer, or for a warrant to execute it, the most probable first, then others that may be it.

    A day that is counted from the paper's own is no surer than that one.
    """
    rule, signed = due_signs(days, prose, issued_on.value if issued_on else None, kind)
    found = _ranked(days.text, "due", signed, rule)
    if issued_on is None:
        return found
    written = {day.value for day, _ in signed if day.way == "written"}
    sure = (
        one if one.value in written else replace(one, confidence=min(one.confidence, issued_on.confidence))
        for one in found
    )
    return tuple(sorted(sure, key=lambda one: -one.confidence))


def issued_signs(days: PaperDays, sent: Sent = None) -> tuple[Found[date] | None, list[Signed]]:
    """What the rules take for the paper's own day, and every day that may be it, with its signs."""
    rule, worth = issued_by_rule(days.text)
    signed = []
    for day in _with(_told(days, rule), rule, days.text):
        told = {f"rule:worth-{worth.get((day.start, day.end), 0)}", *_ruled(day, rule)}
        signed.append((day, days.signs(day) | told))
    if sent is not None:
        told = {"way:sent", "rule:none" if rule is None else "rule:other", *(["sent:dated"] if signed else [])}
        signed.append((Day(sent.value, *_NOWHERE, way="sent"), frozenset(told)))
    return rule, signed


def due_signs(
    days: PaperDays, prose: Prose, issued_on: date | None, kind: Instrument | None
) -> tuple[Found[date] | None, list[Signed]]:
    """What the rules take for the last day, and every day that may be it, with its signs: none before the paper's own."""
    rule = due_by_rule(days.text, prose, issued_on)
    signed = []
    implied = find_implied(days, issued_on) if issued_on is not None else ()
    plain = ((day, set[str]()) for day in (*_told(days, rule), *implied))
    for day, told in (*plain, *_counted(days, prose, issued_on)):
        if issued_on is None or day.value >= issued_on:
            signed.append((day, told))
    held = [day for day, _ in signed]
    signed += [(day, set()) for day in _with(held, rule, days.text)[len(held) :]]
    of_kind = kind.value if kind else ""
    ahead = _Ahead((day.value for day, _ in signed), issued_on)
    return rule, [
        (
            day,
            days.signs(day)
            | told
            | _after(day.value, issued_on)
            | _ruled(day, rule)
            | {f"kind:{day.way}*{of_kind}"}
            | set(ahead.signs(day, set(signs_of_last(days.text, day.start, day.end)))),
        )
        for day, told in signed
    ]


class _Ahead:
    """The days that may be a paper's last one, in their order: one that is the only one to come is told by that."""

    def __init__(self, values: Iterable[date], issued_on: date | None) -> None:
        later = sorted({value for value in values if issued_on is not None and value > issued_on})
        self._place = {value: min(_MANY, place) for place, value in enumerate(later)}
        self._many = min(_MANY, len(later))

    def signs(self, day: Day, beside: set[str]) -> Iterator[str]:
        """The signs of a day's place among them, and with it those of the words beside it."""
        place, many = self._place.get(day.value, "now"), self._many
        yield from (f"ahead:{place}", f"ahead:{place}of{many}", f"ahead:{place}of{many}*{day.way}")
        yield from (f"beside:{sign}" for sign in beside)
        told = "+".join(sorted(beside & {"by", "within", "other"})) or "-"
        yield from (f"ahead:{place}of{many}*{told}", f"beside:{told}*{day.way}")


def _ranked(
    text: Text, question: str, signed: Sequence[Signed], rule: Found[date] | None, sent: Sent = None
) -> tuple[Found[date], ...]:
    """The days with the chance that each is the one in question, all places where it is named together."""
    best: dict[date, tuple[float, Day]] = {}
    chances: dict[date, float] = {}
    for (day, _), share in zip(signed, weights("date").shares(question, (signs for _, signs in signed)), strict=True):
        chances[day.value] = chances.get(day.value, 0.0) + share
        if day.value not in best or share > best[day.value][0]:
            best[day.value] = share, day
    order = sorted(best, key=lambda value: -chances[value])
    return tuple(
        _found(text, best[value][1], chances[value], rule, sent) for value in order if chances[value] >= _POSSIBLE
    )


def _found(text: Text, day: Day, chance: float, rule: Found[date] | None, sent: Sent) -> Found[date]:
    """The day with the words that the rule read it from, where it is the rule's, else with its own."""
    if sent is not None and day.way == "sent":
        return replace(sent, confidence=chance)
    found = text.found(day.value, (day.start, day.end), confidence=chance)
    return replace(found, evidence=rule.evidence) if rule is not None and rule.value == day.value else found


def _told(days: PaperDays, rule: Found[date] | None) -> Iterator[Day]:
    """The written days, of those in fields of data only the rule's."""
    for day in days.written:
        if (rule is not None and rule.value == day.value) or not days.in_data(day):
            yield day


def _with(days: Iterable[Day], rule: Found[date] | None, text: Text) -> list[Day]:
    """The days and, where it is none of them, the rule's."""
    held = list(days)
    if rule is not None and rule.evidence and all(day.value != rule.value for day in held):
        start = text.offset(rule.evidence[0])
        end = text.offset(rule.evidence[-1]) + len(rule.evidence[-1].text)
        held.append(Day(rule.value, start, end, "ruled"))
    return held


def _ruled(day: Day, rule: Found[date] | None) -> set[str]:
    if rule is None:
        return {"rule:none"}
    if rule.value != day.value:
        return {"rule:other"}
    said = "yes" if rule.confidence >= _SURE_RULE else "low"
    return {"rule:is", f"rule:{said}", f"rule:is*{day.way}"}


def _counted(days: PaperDays, prose: Prose, issued_on: date | None) -> Iterator[tuple[Day, set[str]]]:
    if issued_on is None:
        return
    for count in find_counts(prose):
        day = Day(count.from_day(issued_on), *prose.back(count.start, count.end), way="counted")
        near = {f"c*{sign}" for sign in days.signs(day) if sign.startswith(("b0:", "b1:", "A3:", "A9:", "c:"))}
        whence = runs_from(prose.flat, count.start, count.end) or "-"
        yield (
            day,
            near
            | {
                f"num:{f'{count.months}m' if count.months else count.days}",
                f"unit:{count.unit[:4]}",
                "working" if count.working else "all",
                f"runs:{whence}",
                f"runs:{whence}*{'working' if count.working else 'all'}",
            },
        )


def _after(value: date, issued_on: date | None) -> set[str]:
    """How long after the paper's own day."""
    if issued_on is None:
        return {"rel:?"}
    passed = (value - issued_on).days
    if passed <= 0:
        return {"rel:same"}
    return {"rel:after", f"rel:{next((most for most in _STEPS if passed <= most), 'far')}"}
