"""Reach: what a demand touches, as a set of cells *account × data category × period*.

The whole product rests on this algebra. Every stage takes a reach and may only shrink it, and nothing else in the
code decides what may leave. Periods are half-open, in UTC, with a resolution of one microsecond; an open end is
written None.

    >>> from fourcorners.terms import Category, IdentifierKind
    >>> from fourcorners.values import Account
    >>> ada = Account(IdentifierKind.USERNAME, "ada")
    >>> asked = Reach.of([ada], [Category.SESSION_IP, Category.CONTENT_MESSAGE])
    >>> allowed = asked - Reach.of([ada], [Category.CONTENT_MESSAGE])
    >>> allowed <= asked, asked <= allowed
    (True, False)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fourcorners.errors import WrongUse
from fourcorners.terms import Category
from fourcorners.values import (
    Account,
    canonical_json,
    digest,
    from_microseconds,
    read_instant,
    to_microseconds,
    write_instant,
)

FORMAT = "fourcorners.reach/1"

# Open ends. Instants that a datetime can hold lie strictly between, so an open end is never mistaken for one.
_EARLIEST = -(2**62)
_LATEST = 2**62

Span = tuple[int, int]


class Times:
    """A set of instants: sorted, disjoint, non-touching half-open spans of microseconds."""

    __slots__ = ("_hash", "spans")

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans: tuple[Span, ...] = _normal(spans)
        self._hash = hash(self.spans)

    @classmethod
    def always(cls) -> Times:
        """Every instant: what a demand asks for when it names no period."""
        return _ALWAYS

    @classmethod
    def between(cls, start: datetime | None, end: datetime | None) -> Times:
        """From start (included) to end (excluded); None leaves that side open.

        Raises WrongUse for an instant without a zone, or an end that is not after the start.
        """
        low = _EARLIEST if start is None else to_microseconds(start)
        high = _LATEST if end is None else to_microseconds(end)
        if low >= high:
            raise WrongUse("a period ends before it begins", do="Give a start that lies before its end.")
        return cls([(low, high)])

    def bounds(self) -> Iterator[tuple[datetime | None, datetime | None]]:
        """Each span as (start, end) in UTC, None for an open end."""
        for low, high in self.spans:
            yield (
                None if low == _EARLIEST else from_microseconds(low),
                None if high == _LATEST else from_microseconds(high),
            )

    def __contains__(self, when: datetime) -> bool:
        instant = to_microseconds(when)
        return any(low <= instant < high for low, high in self.spans)

    def __or__(self, other: Times) -> Times:
        return Times(self.spans + other.spans)

    def __and__(self, other: Times) -> Times:
        if self.spans == other.spans or other.spans == _ALWAYS.spans:
            return self
        shared = []
        mine, theirs = iter(self.spans), iter(other.spans)
        a, b = next(mine, None), next(theirs, None)
        while a and b:
            low, high = max(a[0], b[0]), min(a[1], b[1])
            if low < high:
                shared.append((low, high))
            if a[1] <= b[1]:
                a = next(mine, None)
            else:
                b = next(theirs, None)
        return Times(shared)

    def __sub__(self, other: Times) -> Times:
        if self.spans == other.spans:
            return _NEVER
        return self & Times(_gaps(other.spans))

    def __le__(self, other: Times) -> bool:
        return not (self - other).spans

    def __bool__(self) -> bool:
        return bool(self.spans)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Times) and self.spans == other.spans

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"Times({self.to_json()})"

    def to_json(self) -> list[list[str | None]]:
        return [[write_instant(s) if s else None, write_instant(e) if e else None] for s, e in self.bounds()]

    @classmethod
    def from_json(cls, data: Iterable[Iterable[str | None]]) -> Times:
        spans: list[Span] = []
        for pair in data:
            start, end = pair
            spans += cls.between(read_instant(start) if start else None, read_instant(end) if end else None).spans
        return cls(spans)


def _normal(spans: Iterable[Span]) -> tuple[Span, ...]:
    ordered = sorted(span for span in spans if span[0] < span[1])
    joined: list[Span] = []
    for low, high in ordered:
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    return tuple(joined)


def _gaps(spans: tuple[Span, ...]) -> Iterator[Span]:
    low = _EARLIEST
    for start, end in spans:
        yield low, start
        low = end
    yield low, _LATEST


_ALWAYS = Times([(_EARLIEST, _LATEST)])
_NEVER = Times()

# What one account is held to: category -> times. Rows are shared between accounts and never changed.
Row = Mapping[Category, Times]
_NO_ROW: Row = {}


@dataclass(frozen=True, slots=True)
class Cell:
    """One account, one category, one span; None is an open end."""

    account: Account
    category: Category
    start: datetime | None
    end: datetime | None

    def to_json(self) -> dict[str, Any]:
        return {
            "account": self.account.to_json(),
            "category": self.category.value,
            "start": write_instant(self.start) if self.start else None,
            "end": write_instant(self.end) if self.end else None,
        }


class Reach:
    """An immutable set of cells with the algebra of sets. Two reaches are equal exactly if their cells are."""

    __slots__ = ("_rows",)

    def __init__(self, rows: Mapping[Account, Row] | None = None) -> None:
        rows = rows or {}
        clean = {key: {c: t for c, t in row.items() if t} for key, row in {id(r): r for r in rows.values()}.items()}
        self._rows: dict[Account, Row]
        if len(clean) == 1:
            # One row for all, as nearly every paper has it.
            (row,) = clean.values()
            self._rows = dict.fromkeys(rows, row) if row else {}
        else:
            self._rows = {account: clean[id(row)] for account, row in rows.items() if clean[id(row)]}

    @classmethod
    def of(cls, accounts: Iterable[Account], categories: Iterable[Category], times: Times = _ALWAYS) -> Reach:
        """Every combination of the accounts and categories, over the times."""
        row = dict.fromkeys(categories, times)
        return cls(dict.fromkeys(accounts, row))

    @classmethod
    def nothing(cls) -> Reach:
        return cls()

    @property
    def accounts(self) -> frozenset[Account]:
        return frozenset(self._rows)

    @property
    def categories(self) -> frozenset[Category]:
        return frozenset(c for row in self._distinct() for c in row)

    def times(self, account: Account, category: Category) -> Times:
        """When this account's data of this category is within reach."""
        return self._rows.get(account, _NO_ROW).get(category, _NEVER)

    def cells(self) -> Iterator[Cell]:
        """The cells in canonical order: account, category, start."""
        for account in sorted(self._rows):
            row = self._rows[account]
            for category in sorted(row):
                for start, end in row[category].bounds():
                    yield Cell(account, category, start, end)

    def only(
        self,
        accounts: Iterable[Account] | None = None,
        categories: Iterable[Category] | None = None,
        times: Times = _ALWAYS,
    ) -> Reach:
        """The part within these accounts, categories and times; None leaves a side as it is."""
        return self & Reach.of(
            self.accounts if accounts is None else accounts,
            self.categories if categories is None else categories,
            times,
        )

    def __and__(self, other: Reach) -> Reach:
        both = self._rows.keys() & other._rows.keys()
        return self._combine(other, both, _row_and)

    def __or__(self, other: Reach) -> Reach:
        return self._combine(other, self._rows.keys() | other._rows.keys(), _row_or)

    def __sub__(self, other: Reach) -> Reach:
        return self._combine(other, self._rows.keys(), _row_sub)

    def __le__(self, other: Reach) -> bool:
        """Containment: every cell of this reach lies in the other."""
        return not self - other

    def __lt__(self, other: Reach) -> bool:
        return self <= other and self != other

    def __bool__(self) -> bool:
        return bool(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reach) and self._rows == other._rows

    def __hash__(self) -> int:
        return hash(self.canonical())

    def __repr__(self) -> str:
        # Counts only: account identifiers are personal data and a repr ends in logs.
        return f"<Reach of {len(self._rows)} accounts, {len(self.categories)} categories>"

    def to_json(self) -> dict[str, Any]:
        """The canonical form: accounts that share the same row stand together, everything sorted."""
        groups: dict[int, tuple[Row, list[Account]]] = {}
        canonical_row: dict[tuple[tuple[Category, Times], ...], int] = {}
        for account in sorted(self._rows):
            row = self._rows[account]
            if id(row) not in groups:
                key = tuple(sorted(row.items(), key=lambda item: item[0].value))
                same = canonical_row.setdefault(key, id(row))
                groups[id(row)] = groups.get(same, (row, []))
            groups[id(row)][1].append(account)
        distinct = {id(members): (row, members) for row, members in groups.values()}
        return {
            "format": FORMAT,
            "holds": [
                {
                    "accounts": [account.to_json() for account in members],
                    "categories": {c.value: row[c].to_json() for c in sorted(row)},
                }
                for row, members in sorted(distinct.values(), key=lambda group: group[1][0])
            ],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Reach:
        """Read the canonical form. Raises WrongUse where the format or a value is unknown."""
        if data.get("format") != FORMAT:
            raise WrongUse(f"not a reach: format is {data.get('format')!r}", do=f"Give one of format {FORMAT}.")
        rows: dict[Account, Row] = {}
        try:
            for group in data["holds"]:
                row = {Category(c): Times.from_json(spans) for c, spans in group["categories"].items()}
                for account in group["accounts"]:
                    rows[Account.from_json(account)] = row
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise WrongUse(f"not a reach: {error}", do="Write it as Reach.to_json does.") from error
        return cls(rows)

    def canonical(self) -> bytes:
        """The canonical bytes (RFC 8785), the same for equal reaches."""
        return canonical_json(self.to_json())

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical bytes, in hex."""
        return digest(self.canonical())

    def _distinct(self) -> Iterable[Row]:
        return {id(row): row for row in self._rows.values()}.values()

    def _combine(self, other: Reach, accounts: Iterable[Account], operation: Callable[[Row, Row], Row]) -> Reach:
        # Demands name many accounts alike, so each distinct pair of rows is worked out once.
        worked: dict[tuple[int, int], Row] = {}
        rows: dict[Account, Row] = {}
        for account in accounts:
            mine, theirs = self._rows.get(account, _NO_ROW), other._rows.get(account, _NO_ROW)
            pair = (id(mine), id(theirs))
            if pair not in worked:
                worked[pair] = operation(mine, theirs)
            rows[account] = worked[pair]
        return Reach(rows)


def _row_and(a: Row, b: Row) -> Row:
    return {c: a[c] & b[c] for c in a.keys() & b.keys()}


def _row_or(a: Row, b: Row) -> Row:
    return {c: a.get(c, _NEVER) | b.get(c, _NEVER) for c in a.keys() | b.keys()}


def _row_sub(a: Row, b: Row) -> Row:
    return {c: times - b.get(c, _NEVER) for c, times in a.items()}
