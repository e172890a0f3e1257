"""The second look: every row and every field of every batch against the scope's reach, before anything is written.

Written apart from the compiler and sharing nothing with it, not even how a column's time is turned into an instant, so
that one mistake cannot hide in both. It knows the reach, the accounts behind the keys and the data map's categories,
and nothing of the plan. Where it cannot tell, it stops.

The checks, for each row:
1. the account key is one the scope's identifiers were resolved to;
2. the row's time can be read, and every instant it may mean is known;
3. some mapped column of the row is within reach at that time;
4. every field that is not empty is within reach: this account, this column's category, this time;
and for each batch: 5. no column but the mapped ones is there;
and for what is about to be written: 6. where a column may hold other people's identifiers, each value is a token or
names an account of the scope.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, NoReturn

import pyarrow as pa
import pyarrow.compute as pc

from fourcorners.collect.model import Key, Resolution, Table
from fourcorners.errors import ScopeBreach
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

KEY_COLUMN = "scope_account"
TIME_COLUMN = "scope_time"

_PER_SECOND = {Resolution.SECONDS: 1_000_000, Resolution.MILLISECONDS: 1_000, Resolution.MICROSECONDS: 1}


_TOKEN = re.compile(r"[a-z_]+-person-[1-9][0-9]*")
_NOT_COUNTED = dict.fromkeys(map(ord, " .-()/+\u00a0"))


class Guard:
    """Checks the batches of one table for one scope. `named` holds other spellings of the scope's identifiers."""

    def __init__(
        self,
        reach: Reach,
        table: Table,
        holders: Mapping[Key, frozenset[Account]],
        *,
        at: str,
        named: Collection[tuple[IdentifierKind, str]] = (),
    ) -> None:
        self._table, self._at = table, at
        self._named = {(a.kind, _bare(a.value)) for a in reach.accounts} | {(kind, _bare(t)) for kind, t in named}
        self._categories = {c.name: c.category for c in table.columns if c.category is not None}
        kinds = sorted(set(self._categories.values()))
        # Accounts held to the same times form a group, so that a batch is compared once for each group.
        groups: dict[tuple[Times, ...], int] = {}
        self._keys: list[str] = []
        self._group_of: list[int] = []
        for key, accounts in holders.items():
            held = []
            for kind in kinds:
                times = Times()
                for account in accounts:
                    times = times | reach.times(account, kind)
                held.append(times)
            self._keys.append(str(key))
            self._group_of.append(groups.setdefault(tuple(held), len(groups)))
        self._groups: list[dict[Category, Times]] = [dict(zip(kinds, held, strict=True)) for held in groups]
        self._spans = {kind: _by_group([held[kind].spans for held in self._groups]) for kind in kinds}

    def check(self, batch: pa.RecordBatch) -> None:
        """Raises ScopeBreach if anything in the batch is outside the scope; otherwise says nothing."""
        names = batch.schema.names
        expected = {KEY_COLUMN, *self._categories} | ({TIME_COLUMN} if self._table.time else set())
        if len(set(names)) != len(names) or KEY_COLUMN not in names or not set(names) <= expected:
            self._stop("the store returned a column that the data map does not give a category")
        if self._table.time and TIME_COLUMN not in names:
            self._stop("the store returned rows without their time")
        if not batch.num_rows:
            return
        group = self._groups_of(batch.column(KEY_COLUMN))
        first, last = self._instants(batch) if self._table.time else (None, None)
        fields = [name for name in names if name not in {KEY_COLUMN, TIME_COLUMN}]
        within = {kind: self._within(kind, group, first, last) for kind in {self._categories[n] for n in fields}}
        some: Any = pa.scalar(False)
        for allowed in within.values():
            some = pc.or_(some, allowed)
        if not _all(some):
            self._stop("the store returned a row that the decision does not allow")
        for name in fields:
            kind = self._categories[name]
            if not _all(pc.or_(pc.is_null(batch.column(name)), within[kind])):
                self._stop(f"the store returned {kind} where the decision does not allow it")

    def check_masked(self, fields: Mapping[str, pa.Array]) -> None:
        """Raises ScopeBreach if one of these fields, about to be written, shows who somebody else is."""
        for column in self._table.columns:
            if column.others is None or column.name not in fields:
                continue
            for text in pc.unique(fields[column.name].cast(pa.string())).to_pylist():
                if text is None or _TOKEN.fullmatch(text) or (column.others, _bare(text)) in self._named:
                    continue
                self._stop(f"another person's {column.others} was about to be written")

    def _groups_of(self, keys: pa.Array) -> pa.Array:
        places = pc.index_in(keys.cast(pa.string()), value_set=pa.array(self._keys, pa.string()))
        if places.null_count:
            self._stop("the store returned a row of another account")
        return pc.take(pa.array(self._group_of, pa.int32()), places)

    def _within(self, kind: Category, group: pa.Array, first: pa.Array | None, last: pa.Array | None) -> Any:
        """For each row, whether this category is within reach: one comparison for each span that a group may have."""
        if first is None or last is None:
            return pc.take(pa.array([bool(held[kind]) for held in self._groups], pa.bool_()), group)
        allowed: Any = pa.scalar(False)
        for lows, highs in self._spans[kind]:
            low = lows[0] if len(lows) == 1 else pc.take(lows, group)
            high = highs[0] if len(highs) == 1 else pc.take(highs, group)
            allowed = pc.or_(allowed, pc.and_(pc.greater_equal(first, low), pc.less(last, high)))
        return allowed

    def _instants(self, batch: pa.RecordBatch) -> tuple[pa.Array, pa.Array]:
        """The first and the last instant each row's time may mean, in UTC microseconds."""
        assert self._table.time is not None  # noqa: S101 (callers ask first)
        column, form, zone = batch.column(TIME_COLUMN), self._table.time.resolution, self._table.time.zone
        try:
            if form in _PER_SECOND:
                if not pa.types.is_integer(column.type):
                    raise pa.ArrowInvalid("not a count")
                first = last = pc.multiply_checked(column.cast(pa.int64()), _PER_SECOND[form])
            elif form is Resolution.DATE:
                first, last = self._days(column, zone)
            elif form is Resolution.TEXT:
                first, last = self._texts(column, zone)
            else:
                first, last = self._stamps(column, zone)
        except (pa.ArrowException, ValueError, TypeError, OverflowError):
            self._stop("the store returned a time that cannot be read")
        if first.null_count or last.null_count:
            self._stop("the store returned a row without a time")
        return first, last

    def _stamps(self, column: pa.Array, zone: str) -> tuple[pa.Array, pa.Array]:
        if not pa.types.is_timestamp(column.type):
            raise pa.ArrowInvalid("not a timestamp")
        if column.type.unit == "ns":
            column = pc.floor_temporal(column, unit="microsecond")
        column = column.cast(pa.timestamp("us", column.type.tz), safe=column.type.unit != "ns")
        if column.type.tz is not None:
            whole = column.cast(pa.int64())
            return whole, whole
        return _from_local(column, zone, "earliest"), _from_local(column, zone, "latest")

    def _texts(self, column: pa.Array, zone: str) -> tuple[pa.Array, pa.Array]:
        local: list[datetime | None] = []
        for text in column.to_pylist():
            when = None if text is None else datetime.fromisoformat(text)
            if when is not None and when.tzinfo is not None:
                if zone != "UTC":
                    raise ValueError("a zone in the text and another in the map")
                when = when.astimezone(UTC).replace(tzinfo=None)
            local.append(when)
        return self._stamps(pa.array(local, pa.timestamp("us")), zone)

    def _days(self, column: pa.Array, zone: str) -> tuple[pa.Array, pa.Array]:
        if not pa.types.is_date(column.type):
            days = [None if text is None else date.fromisoformat(text) for text in column.to_pylist()]
            column = pa.array(days, pa.date32())
        midnight = column.cast(pa.timestamp("s")).cast(pa.timestamp("us"))
        next_midnight = pc.add(midnight, pa.scalar(timedelta(days=1), pa.duration("us")))
        ends = pc.subtract(_from_local(next_midnight, zone, "latest"), 1)
        return _from_local(midnight, zone, "earliest"), ends

    def _stop(self, what: str) -> NoReturn:
        raise ScopeBreach(
            what, at=self._at, left="Nothing was written.", do="Correct the data map or the store, then collect again."
        )


def _by_group(every: Sequence[Sequence[tuple[int, int]]]) -> list[tuple[pa.Array, pa.Array]]:
    """The first span of each group, the second, and so on, as arrays of low and high; (0, 0) where a group has none.

    No instant is both at or after 0 and before it.
    """
    most = max((len(spans) for spans in every), default=0)
    found = []
    for number in range(most):
        here = [spans[number] if number < len(spans) else (0, 0) for spans in every]
        found.append((pa.array([low for low, _ in here], pa.int64()), pa.array([high for _, high in here], pa.int64())))
    return found


def _from_local(column: pa.Array, zone: str, which: str) -> pa.Array:
    """UTC microseconds of local times: `which` of the two where one comes twice, the jump where one is skipped."""
    if zone == "UTC":
        return column.cast(pa.int64())
    return pc.assume_timezone(column, zone, ambiguous=which, nonexistent="latest").cast(pa.int64())


def _bare(text: str) -> str:
    """An identifier without what people write differently and mean the same."""
    return text.casefold().translate(_NOT_COUNTED)


def _all(truth: Any) -> bool:
    """Whether every one is true; an unknown is not."""
    if isinstance(truth, pa.Scalar):
        return truth.as_py() is True
    return not truth.null_count and pc.all(truth).as_py() is not False
