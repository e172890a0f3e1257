"""How values are written: every column of an extract in a form that a person and a program read the same way.

Instants are RFC 3339 in UTC. A local time that its zone's clocks showed twice, or skipped, names no instant: it keeps
its own form with the zone in brackets, `2026-10-25T02:30:00[Europe/Berlin]`. Days stay days. A timestamp for which the
data map names no zone is written without one. Nothing is added, rounded or left out; an empty cell stays empty.
"""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from fourcorners.collect.model import Resolution, TimeColumn
from fourcorners.errors import CollectionFailed

_UNIT = {Resolution.SECONDS: "s", Resolution.MILLISECONDS: "ms", Resolution.MICROSECONDS: "us"}


class TimeForm(StrEnum):
    """How a table's own time stands in what is produced."""

    INSTANT = "instant"
    DAY = "day"


def time_form(time: TimeColumn) -> TimeForm:
    return TimeForm.DAY if time.resolution is Resolution.DATE else TimeForm.INSTANT


def present(batch: pa.RecordBatch, time: TimeColumn | None, *, at: str) -> pa.RecordBatch:
    """The batch with texts, whole numbers, floats and booleans only.

    Raises CollectionFailed where the table's time is not in the form that the data map says.
    """
    arrays = []
    for name, values in zip(batch.schema.names, batch.columns, strict=True):
        try:
            if pa.types.is_null(values.type):
                arrays.append(values.cast(pa.string()))
            elif time is not None and name == time.name:
                arrays.append(_own_time(values, time))
            else:
                arrays.append(_plain(values))
        except (pa.ArrowException, AttributeError, ValueError, TypeError, OverflowError) as error:
            raise CollectionFailed(
                "a column cannot be written out",
                at=f"{at}.{name}",
                do="Correct its type in the data map, then collect again.",
                left="Nothing was produced.",
            ) from error
    return pa.record_batch(arrays, batch.schema.names)


def as_text(values: pa.Array) -> pa.Array:
    """A presented column as text."""
    return values if pa.types.is_string(values.type) else values.cast(pa.string())


def _own_time(values: pa.Array, time: TimeColumn) -> pa.Array:
    form = time.resolution
    if form is Resolution.DATE:
        return _plain(values)
    if form in _UNIT:
        if not pa.types.is_integer(values.type):
            raise pa.ArrowInvalid("not a count")
        return _rfc3339(values.cast(pa.int64()).cast(pa.timestamp(_UNIT[form], "UTC")))
    if form is Resolution.TEXT:
        return _texts(
            [None if text is None else datetime.fromisoformat(text) for text in values.to_pylist()], time.zone
        )
    return _rfc3339(values) if values.type.tz else _local(values, time.zone)


def _texts(times: list[datetime | None], zone: str) -> pa.Array:
    """Times read from texts: those with an offset of their own are instants, the others are local to the zone."""
    local = pa.array([None if t is None else t.replace(tzinfo=None) for t in times], pa.timestamp("us"))
    if not any(t is not None and t.tzinfo for t in times):
        return _local(local, zone)
    fixed = [None if t is None or t.tzinfo is None else t.astimezone(UTC) for t in times]
    return pc.coalesce(_rfc3339(pa.array(fixed, pa.timestamp("us", "UTC"))), _local(local, zone))


def _local(values: pa.Array, zone: str) -> pa.Array:
    """Local times of a zone as instants; those that name none, or two, stay local."""
    if zone == "UTC":
        return _rfc3339(pc.assume_timezone(values, "UTC"))
    first = pc.assume_timezone(values, zone, ambiguous="earliest", nonexistent="earliest")
    last = pc.assume_timezone(values, zone, ambiguous="latest", nonexistent="latest")
    unclear = pc.binary_join_element_wise(_iso(values), f"[{zone}]", "")
    return pc.if_else(pc.equal(first, last), _rfc3339(first), unclear)


def _rfc3339(values: pa.Array) -> pa.Array:
    plain = values.cast(pa.timestamp(values.type.unit, "UTC")).cast(pa.timestamp(values.type.unit))
    return pc.binary_join_element_wise(_iso(plain), "Z", "")


def _iso(values: pa.Array) -> pa.Array:
    """ISO 8601 without a zone; a fraction only where there is one, without trailing zeros."""
    text = pc.replace_substring(values.cast(pa.string()), " ", "T")
    if values.type.unit == "s":
        return text
    return pc.replace_substring_regex(text, r"\.?0+$", "")


def _plain(values: pa.Array) -> pa.Array:
    kind = values.type
    if pa.types.is_dictionary(kind):
        values = values.dictionary_decode()
        kind = values.type
    if pa.types.is_timestamp(kind):
        return _rfc3339(values) if kind.tz else _iso(values)
    if pa.types.is_string(kind) or pa.types.is_boolean(kind) or pa.types.is_integer(kind):
        return values
    if pa.types.is_floating(kind):
        return values.cast(pa.float64())
    if pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        return values.cast(pa.string())
    if pa.types.is_date(kind) or pa.types.is_time(kind):
        return values.cast(pa.string())
    return pa.array([_other(value) for value in values.to_pylist()], pa.string())


def _other(value: Any) -> str | None:
    """Bytes as base64, lists and structures as JSON, anything else as it prints."""
    if value is None:
        return None
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return str(value)
