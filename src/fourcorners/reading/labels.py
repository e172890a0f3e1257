"""A Demand from JSON: what `read --json` prints, or the labels of a paper that a person wrote."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from fourcorners.errors import UnreadableInput
from fourcorners.reading.model import Candidate, Demand, Earlier, Item, Nondisclosure, Part, Requester, Signatory
from fourcorners.terms import Category, Instrument, Mark
from fourcorners.terms.categories import refine
from fourcorners.values import Account, Days, Evidence, Found, digest

T = TypeVar("T")


def demand_from_json(data: Mapping[str, Any], at: str = "") -> Demand:
    """Read a demand. Coarse category labels stand for all the finer categories they fold.

    A field that is absent or null is unread. Where no evidence is given, a value stands without any, because a person
    wrote it. Raises UnreadableInput, naming the field, for a value that no vocabulary knows.
    """
    reader = _Reader(data, at)
    items = reader.each("items", _item) or reader.each("categories", lambda c: Item(c, refine(c)))
    return Demand(
        paper=str(data.get("paper") or digest(dict(data))),
        instrument=reader.one("instrument", Instrument),
        jurisdiction=reader.one("jurisdiction", str),
        authorities=reader.each("authorities", str),
        offences=reader.each("offences", str),
        issuing_body=reader.one("issuing_body", str),
        court=reader.one("court", _flag),
        signed=reader.one("signed", _flag),
        signatory=reader.one("signatory", lambda d: Signatory(**d)),
        requester=reader.one("requester", lambda d: Requester(**d)),
        addressee=reader.one("addressee", str),
        reference=reader.one("reference", str),
        issued_on=reader.one("issued_on", date.fromisoformat),
        due_on=reader.one("due_on", date.fromisoformat),
        accounts=reader.each("accounts", Account.from_json),
        period=reader.one("period", Days.from_json),
        account_periods=tuple(
            (found.value[0], Found(found.value[1], found.evidence, found.confidence))
            for found in reader.each("account_periods", lambda d: (Account.from_json(d["account"]), Days.from_json(d)))
        ),
        items=items,
        excluded=reader.each("excluded", _item),
        nondisclosure=reader.one("nondisclosure", _secrecy) if _says_kind(data) else None,
        marks=tuple(
            Found(mark.value, reader.evidence(f"mark:{mark.value.value}"), mark.confidence)
            for mark in reader.each("marks", Mark)
        ),
        zone=str(data.get("zone", "UTC")),
        earlier=reader.each("earlier", Earlier.from_json),
        language=reader.one("language", str),
        issuing_state=reader.one("issuing_state", str),
        candidates=reader.candidates(),
        parts=tuple(reader.plain("parts", Part.from_json)),
    )


def _item(data: Mapping[str, Any]) -> Item:
    # An item's codes are fine ones; only a person's labels, which list categories without items, are coarse.
    return Item(data["label"], frozenset(Category(code) for code in data["categories"]))


def _says_kind(data: Mapping[str, Any]) -> bool:
    """Whether secrecy has a kind; one without is unread."""
    said = data.get("nondisclosure")
    return not isinstance(said, Mapping) or said.get("kind", "") is not None


def _secrecy(data: Mapping[str, Any]) -> Nondisclosure:
    return Nondisclosure(data["kind"], data["authority"], data["until"])


def _candidate(named: tuple[str, Mapping[str, Any]]) -> Candidate:
    name, data = named
    evidence = tuple(Evidence.from_json(e) for e in data["evidence"])
    return Candidate(name, data["value"], float(data["confidence"]), evidence)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("not true or false")
    return value


class _Reader:
    """Takes fields out of the JSON object, each with its evidence, and says which one is wrong."""

    def __init__(self, data: Mapping[str, Any], at: str) -> None:
        self.data, self.at = data, at

    def one(self, name: str, make: Callable[[Any], T]) -> Found[T] | None:
        value = self.data.get(name)
        if value is None:
            return None
        return Found(self._make(name, value, make), self.evidence(name), self._sure(name, 0))

    def each(self, name: str, make: Callable[[Any], T]) -> tuple[Found[T], ...]:
        values: Sequence[Any] = self.data.get(name) or ()
        evidence = self.evidence(name)
        # One piece of evidence a value, in order, is how `read` writes lists; otherwise all of it stands for each.
        paired = len(evidence) == len(values)
        return tuple(
            Found(self._make(name, value, make), (evidence[index],) if paired else evidence, self._sure(name, index))
            for index, value in enumerate(values)
        )

    def plain(self, name: str, make: Callable[[Any], T]) -> list[T]:
        """The values of a list that have neither evidence nor confidence."""
        return [self._make(name, value, make) for value in self.data.get(name) or ()]

    def candidates(self) -> tuple[Candidate, ...]:
        """What the reading was not sure of, as it stands in the JSON."""
        listed: Mapping[str, Sequence[Mapping[str, Any]]] = self.data.get("candidates") or {}
        return tuple(
            self._make(f"candidates.{name}", (name, c), _candidate) for name, each in listed.items() for c in each
        )

    def _sure(self, name: str, index: int) -> float:
        """The confidence stated for a value; what a person wrote, without any, is certain."""
        stated = (self.data.get("confidence") or {}).get(name, 1.0)
        if isinstance(stated, list):
            stated = stated[index] if index < len(stated) else 1.0
        return self._make(f"confidence.{name}", stated, float)

    def evidence(self, name: str) -> tuple[Evidence, ...]:
        listed = (self.data.get("evidence") or {}).get(name, ())
        return tuple(self._make(f"evidence.{name}", e, Evidence.from_json) for e in listed)

    def _make(self, name: str, value: Any, make: Callable[[Any], T]) -> T:
        try:
            return make(value)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise UnreadableInput(
                f"{name} has a value that cannot be read ({error})",
                at=self.at,
                do="Use the codes of the vocabulary, and dates like 2026-01-31.",
            ) from error
