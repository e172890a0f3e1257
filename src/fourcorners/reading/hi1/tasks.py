"""What tasks ask for: accounts, kinds of data, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from fourcorners.reading.categories.recordwords import SUBSCRIBER_FIVE
from fourcorners.reading.forms.days import fixed, instant, span
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.hi1.check import fits
from fourcorners.reading.hi1.node import Node
from fourcorners.reading.hi1.shapes import shapes
from fourcorners.reading.model import Item
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account, Days, Found

_NOBODY_CAN_SAY: frozenset[Category] = frozenset()
_SUBSCRIBER = Item("subscriber data", frozenset(SUBSCRIBER_FIVE))
_IDENTIFYING = Item("data requested for the sole purpose of identifying the user", _NOBODY_CAN_SAY)
_TRAFFIC, _CONTENT = Item("traffic data", _NOBODY_CAN_SAY), Item("content data", _NOBODY_CAN_SAY)
# ETSI's dictionary RequestType. The classes are those of Regulation (EU) 2023/1543; only the first says what it holds.
_TYPES = {
    "SubscriberData": (_SUBSCRIBER,),
    "UserIdentifyingData": (_IDENTIFYING,),
    "TrafficData": (_TRAFFIC,),
    "StoredContentData": (_CONTENT,),
    "SubscriberDataAndUserIdentifyingData": (_SUBSCRIBER, _IDENTIFYING),
    "TrafficDataAndStoredContentData": (_TRAFFIC, _CONTENT),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the tasks of one message ask for together."""

    accounts: tuple[Found[Account], ...]
    items: tuple[Found[Item], ...]
    period: Found[Days] | None
    account_periods: tuple[tuple[Account, Found[Days]], ...]
    zone: str
    due_on: Found[date] | None


def asked_by(tasks: Sequence[Node], lines: FormLines) -> Asked:
    """What these tasks, all for the same kinds of data, ask for.

    Several tasks with times of their own, and moments at which something was observed, become periods of the accounts
    they name; whole days are counted in the zone of the first time that is given.
    """
    zone = _zone(tasks)
    place = ZoneInfo(zone)
    accounts: dict[Account, Found[Account]] = {}
    spans: list[tuple[list[Account], list[Found[Days]]]] = []
    for task in tasks:
        named = list(_accounts(task, lines))
        for one in named:
            accounts.setdefault(one.value, one)
        spans.append(([one.value for one in named], list(_days(task, place, lines))))
    shared = {tuple(days.value for days in each) for _, each in spans}
    observed = any(True for task in tasks for _ in _observed(task))
    whole = spans[0][1] if len(shared) == 1 and not observed and spans else []
    own = {(one, days.value): days for named, each in spans for one in named for days in each}
    return Asked(
        accounts=tuple(accounts.values()),
        items=tuple(_items(tasks[0], lines)) if tasks else (),
        period=whole[0] if whole else None,
        account_periods=() if whole else tuple((one, days) for (one, _), days in own.items()),
        zone=zone,
        due_on=_due(tasks, lines),
    )


def _accounts(task: Node, lines: FormLines) -> Iterator[Found[Account]]:
    for value in task.all("task:RequestDetails", "task:RequestValues", "task:RequestValue"):
        words, named = value.words("task:Value"), value.one("task:Value")
        if words and named:
            account = Account(_kind(value.words("task:FormatType", "task:FormatOwner"), value, words), words)
            yield lines.found(account, named.label)


def _kind(owner: str, value: Node, words: str) -> IdentifierKind:
    """The kind of account; `other` for a format nobody here knows, or for a value that is not of its format."""
    format = shapes().formats.get(value.words("task:FormatType", "task:FormatName")) if owner == "ETSI" else None
    if format is None or (format.words is not None and not fits(words, format.words)):
        return IdentifierKind.OTHER
    return format.kind


def _items(task: Node, lines: FormLines) -> Iterator[Found[Item]]:
    details = task.one("task:RequestDetails")
    if details is None:
        return
    subtypes = tuple(details.all("task:Subtype", "task:RequestSubtype"))
    for entry in (*details.all("task:Type"), *subtypes):
        owner, name, value = (entry.words(f"common:{part}") for part in ("Owner", "Name", "Value"))
        known = _TYPES.get(value) if (owner, name) == ("ETSI", "RequestType") else None
        if known is None or subtypes:
            # A subtype narrows its type in a way that only a national profile tells.
            known = (Item(f"{owner} {name}: {value}", _NOBODY_CAN_SAY),)
        for item in known:
            yield lines.found(item, f"{entry.label}.common:Value")


def _days(task: Node, place: ZoneInfo, lines: FormLines) -> Iterator[Found[Days]]:
    details = task.one("task:RequestDetails")
    if details is None:
        return
    first, last = details.one("task:StartTime"), details.one("task:EndTime")
    if first or last:
        start, end = (instant(one.text, one.label) if one else None for one in (first, last))
        days = span(start, end, place, last.label if last else "")
        yield lines.found(days, *(one.label for one in (first, last) if one))
    for moment in _observed(task):
        day = instant(moment.text, moment.label).astimezone(place).date()
        yield lines.found(Days(day, day), moment.label)


def _observed(task: Node) -> Iterator[Node]:
    yield from task.all("task:RequestDetails", "task:ObservedTime")
    yield from task.all("task:RequestDetails", "task:ObservedTimes")


def _zone(tasks: Sequence[Node]) -> str:
    for task in tasks:
        times = [*task.all("task:RequestDetails", "task:StartTime"), *task.all("task:RequestDetails", "task:EndTime")]
        for moment in (*times, *_observed(task)):
            return fixed(instant(moment.text, moment.label))[1]
    return "UTC"


def _due(tasks: Sequence[Node], lines: FormLines) -> Found[date] | None:
    """The first of the deadlines that the tasks name."""
    named = [moment for task in tasks for moment in task.all("task:Deadlines", "task:LDDeadline", "task:DateTime")]
    if not named:
        return None
    first = min(named, key=lambda moment: instant(moment.text, moment.label))
    return lines.found(instant(first.text, first.label).date(), first.label)
