"""Frozen values that every room shares: accounts, evidence, days and instants, digests, held personal data."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Generic, TypeVar

import orjson
import rfc8785

from fourcorners.errors import WrongUse
from fourcorners.terms import IdentifierKind

T = TypeVar("T")

Json = Mapping[str, Any] | Sequence[Any] | str | int | float | bool | None


_LARGEST = 2**53 - 1


def canonical_json(value: Json, *, plain: bool = False) -> bytes:
    """The one byte form of a JSON value (RFC 8785). Raises ValueError for what that form cannot hold.

    `plain`: whoever made the value knows that it has no key beyond ASCII and no number but small whole ones and
    fractions between 0.0001 and 10^15.
    """
    # Without odd numbers and keys beyond ASCII, a common encoder writes the same bytes, much faster. It gives up on
    # halves of characters and on very deep values; the reference then says what is wrong, or writes them.
    if plain or _is_plain(value):
        with suppress(TypeError):
            return orjson.dumps(value, option=orjson.OPT_SORT_KEYS | orjson.OPT_STRICT_INTEGER)
    return rfc8785.dumps(value)


def _is_plain(value: Any) -> bool:
    pending = [value]
    for held in pending:
        kind = type(held)
        if kind is str or held is None or kind is bool:
            continue
        if kind is dict:
            try:
                if not "".join(held).isascii():
                    return False
            except TypeError:
                return False
            pending += held.values()
        elif kind is list or kind is tuple:
            pending += held
        elif kind is int:
            if not -_LARGEST <= held <= _LARGEST:
                return False
        elif kind is float:
            # Between these both write the shortest decimals that give the number back; whole ones differently.
            if not 1e-4 <= abs(held) < 1e15 or held.is_integer():
                return False
        elif not isinstance(held, str):
            return False
    return True


def digest(value: bytes | Json, *, plain: bool = False) -> str:
    """SHA-256 in lower-case hex, of bytes as they are or of a JSON value in its canonical form, `plain` or not."""
    return hashlib.sha256(value if isinstance(value, bytes) else canonical_json(value, plain=plain)).hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """Whom a paper names: an identifier of a kind, as written. Equal only if kind and value are."""

    kind: IdentifierKind
    value: str

    def __hash__(self) -> int:
        # Two kinds rarely share a value, and a text keeps its hash.
        return hash(self.value)

    def to_json(self) -> dict[str, str]:
        return {"kind": self.kind.value, "value": self.value}

    @classmethod
    def from_json(cls, data: Mapping[str, str]) -> Account:
        return cls(IdentifierKind(data["kind"]), data["value"])


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a value was read from: page (from 1), and the half-open character span in that page's text.

    `repaired` says, where the value is not what these words spell, what was put right and what decided it. `paper` is
    the SHA-256 of the paper they stand in, where it is another one of the delivery than the demand's own.
    """

    page: int
    start: int
    end: int
    text: str
    repaired: str = ""
    paper: str = ""

    def to_json(self) -> dict[str, int | str]:
        told: dict[str, int | str] = {"page": self.page, "start": self.start, "end": self.end, "text": self.text}
        if self.repaired:
            told["repaired"] = self.repaired
        if self.paper:
            told["paper"] = self.paper
        return told

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Evidence:
        return cls(
            data["page"], data["start"], data["end"], data["text"], data.get("repaired", ""), data.get("paper", "")
        )


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value with the words it was read from, and the probability that it is right. No value is without evidence."""

    value: T
    evidence: tuple[Evidence, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Days:
    """A period as papers write it: both days included, None where the paper leaves an end open or unreadable."""

    start: date | None
    end: date | None

    def to_json(self) -> dict[str, str | None]:
        return {
            "start": self.start.isoformat() if self.start else None,
            "end": self.end.isoformat() if self.end else None,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, str | None]) -> Days:
        start, end = data["start"], data["end"]
        return cls(date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_microseconds(when: datetime) -> int:
    """Microseconds since 1970 in UTC. Raises WrongUse for an instant without a zone."""
    if when.tzinfo is None:
        raise WrongUse("an instant has no time zone", do="Give it one, for example UTC.")
    return (when - _EPOCH) // _MICROSECOND


def from_microseconds(count: int) -> datetime:
    """The UTC instant that many microseconds after 1970 began."""
    return _EPOCH + timedelta(microseconds=count)


def write_instant(when: datetime) -> str:
    """RFC 3339 in UTC with `Z`; a fraction only where there is one, without trailing zeros."""
    text = when.astimezone(UTC).replace(tzinfo=None).isoformat()
    if "." in text:
        text = text.rstrip("0")
    return text + "Z"


def read_instant(text: str) -> datetime:
    """The instant an RFC 3339 text names. Raises WrongUse where it is none or has no zone."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(f"not a date and time: {text!r}", do="Write it like 2026-01-31T00:00:00Z.") from error
    if when.tzinfo is None:
        raise WrongUse(f"no time zone: {text!r}", do="Write it like 2026-01-31T00:00:00Z.")
    return when.astimezone(UTC)
