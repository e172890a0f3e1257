"""A demand in a few words: the vocabulary of the case files beside the rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from fourcorners.law.profile import DEFAULT, Profile, profile_from
from fourcorners.reading.model import Candidate, Demand, Earlier, Item, Nondisclosure, Requester, Signatory
from fourcorners.terms import Category, IdentifierKind, Instrument, Mark
from fourcorners.values import Account, Days, Evidence, Found

_KNOWN = {
    "instrument", "from", "cites", "offences", "issuer", "court", "signed", "by", "officer", "to", "number", "issued",
    "due", "due_words", "accounts", "period", "asks", "label", "excluded", "secrecy", "marks", "language",
    "issuing_state", "earlier", "doubts",
}  # fmt: skip


def at(words: str) -> tuple[Evidence, ...]:
    """Evidence that says nothing but its own words, on page 1."""
    return (Evidence(1, 0, len(words), words),)


def found(value: Any, words: str = "") -> Found[Any]:
    return Found(value, at(words or str(value)))


def demand(short: Mapping[str, Any]) -> Demand:
    """A demand from its short form; an unknown word is an error, so that a case cannot test nothing.

    `by` is "Name, Title"; `accounts` are "kind:value"; `period` is "first/last" with `..` for an open end; `secrecy`
    is [kind, provision, until] with "" for what is not said; `earlier` is [relation, day of transmission or ""];
    `due_words` are the words of a term that is counted from service; `doubts` are fields that were read too unsurely
    to be taken.
    """
    unknown = set(short) - _KNOWN
    assert not unknown, f"unknown words in a case: {unknown}"
    name, _, title = str(short.get("by", "")).partition(", ")
    items = [Item(short.get("label", category), frozenset({Category(category)})) for category in short.get("asks", ())]
    gag, earlier, term = short.get("secrecy"), short.get("earlier"), short.get("due_words")
    return Demand(
        paper="SPECIMEN",
        instrument=found(Instrument(short["instrument"])) if "instrument" in short else None,
        jurisdiction=found(short["from"]) if "from" in short else None,
        authorities=tuple(found(one) for one in short.get("cites", ())),
        offences=tuple(found(one) for one in short.get("offences", ())),
        issuing_body=found(short["issuer"]) if "issuer" in short else None,
        court=found(short["court"]) if "court" in short else None,
        signed=found(short["signed"]) if "signed" in short else None,
        signatory=found(Signatory(name, title)) if "by" in short else None,
        requester=found(Requester(officer=short["officer"])) if "officer" in short else None,
        addressee=found(short["to"]) if "to" in short else None,
        reference=found(short["number"]) if "number" in short else None,
        issued_on=found(_day(short["issued"])) if "issued" in short else None,
        due_on=found(_day(short["due"])) if "due" in short else None,
        accounts=tuple(found(_account(one)) for one in short.get("accounts", ())),
        period=found(days(short["period"])) if "period" in short else None,
        items=tuple(found(item, item.label) for item in items),
        excluded=tuple(found(Item(c, frozenset({Category(c)}))) for c in short.get("excluded", ())),
        nondisclosure=found(Nondisclosure(gag[0], gag[1] or None, gag[2] or None)) if gag else None,
        marks=tuple(found(Mark(one)) for one in short.get("marks", ())),
        language=found(short["language"]) if "language" in short else None,
        issuing_state=found(short["issuing_state"]) if "issuing_state" in short else None,
        earlier=(found(Earlier(earlier[0], transmitted_on=_day(earlier[1]) if earlier[1] else None)),)
        if earlier
        else (),
        candidates=(
            *((Candidate("due_on", term, 0.6, at(term)),) if term else ()),
            *(Candidate(field, "?", 0.6, at("?")) for field in short.get("doubts", ())),
        ),
    )


def days(text: str) -> Days:
    first, last = text.split("/")
    return Days(
        None if first == ".." else date.fromisoformat(first), None if last == ".." else date.fromisoformat(last)
    )


def profile(short: Mapping[str, Any] | None) -> Profile:
    return profile_from({"provider": short}) if short else DEFAULT


def _day(value: str | date) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def _account(text: str) -> Account:
    kind, _, value = text.partition(":")
    return Account(IdentifierKind(kind), value)
