"""Whom a certificate names, and for which days: Section E of Annex I, Section C of Annex II."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, tzinfo
from zoneinfo import ZoneInfo

from fourcorners.reading.forms.days import day, fixed, instant, last_day, ordered, place_named
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.model import Candidate, in_json
from fourcorners.reading.sureness import LOOSE
from fourcorners.terms import IdentifierKind
from fourcorners.values import Account, Days, Found

Kind = IdentifierKind

_LISTS = (("phone", Kind.PHONE), ("email", Kind.EMAIL), ("imei", Kind.DEVICE), ("mac", Kind.DEVICE))


@dataclass(frozen=True, slots=True)
class Named:
    """The accounts, the days of those that have some of their own, and what a person must decide on."""

    accounts: tuple[Found[Account], ...]
    periods: tuple[tuple[Account, Found[Days]], ...]
    candidates: tuple[Candidate, ...]


def accounts_of(lines: FormLines, who: str, zone: str) -> Named:
    """Who is named in this section. `zone` counts the days of time stamps.

    Each line of Annex II has a box. An identifier on a line whose box was left empty is a candidate only: the form says
    two things of it.
    """
    found: dict[Account, Found[Account]] = {}
    blank: dict[Account, Found[Account]] = {}
    periods: list[tuple[Account, Found[Days]]] = []
    ticked = lines.value(f"{who}.ticked")

    def add(name: str, kind: Kind, value: str, path: str) -> Account | None:
        account = Account(kind, value.strip())
        if not account.value:
            return None
        into = found if ticked is None or name in ticked else blank
        into.setdefault(account, lines.found(account, path))
        return account if into is found else None

    for number, entry in enumerate(lines.value(f"{who}.ip_timestamps") or (), 1):
        path = f"{who}.ip_timestamps[{number}]"
        account = add("ip_timestamps", Kind.IP, entry["address"], f"{path}.address")
        if account and entry.get("at"):
            first = _day_at(entry["at"], f"{path}.at", ZoneInfo(zone))
            last = _day_at(entry.get("until") or entry["at"], f"{path}.until", ZoneInfo(zone))
            days = ordered(first, last, f"{path}.until")
            periods.append((account, lines.found(days, f"{path}.at", f"{path}.until")))
    for name, kind in _LISTS:
        for number, value in enumerate(lines.value(f"{who}.{name}") or (), 1):
            add(name, kind, value, f"{who}.{name}[{number}]")
    for number, value in enumerate(lines.value(f"{who}.user_or_unique_id") or (), 1):
        bare = _SAYS_WHICH.sub("", value.strip())
        add("user_or_unique_id", kind_of(bare), bare, f"{who}.user_or_unique_id[{number}]")
    candidates = tuple(
        Candidate("accounts", in_json(one.value), LOOSE, one.evidence)
        for account, one in blank.items()
        if account not in found
    )
    return Named(tuple(found.values()), tuple(periods), candidates)


# What whoever filled the line put before the identifier: "user name ribnik.avtodeli". The rest must be one word.
_SAYS_WHICH = re.compile(
    r"^(?:(?:user|account|screen|display|profile) ?names?|user ?ids?|accounts?|users?|handles?|profiles?|(?:unique )?(?:ids?|identifiers?)|nom d['’]utilisateur|identifiants?|comptes?|pseudo(?:nyme)?"
    r"|benutzername|nutzername|konto|kennung|nombre de usuario|cuenta|usuario|nome utente|utente|gebruikersnaam)(?: ?:| ?=|(?= )) ?(?=\S+$)",
    re.IGNORECASE,
)


def kind_of(value: str) -> Kind:
    """A name, a number, an address or a link: the certificate has one line for all unique identifiers."""
    local, at, host = value.partition("@")
    if at and local and "." in host and "/" not in local:
        return Kind.EMAIL
    if value.lower().startswith(("https://", "http://", "www.")):
        return Kind.URL
    return Kind.USER_ID if value.isdigit() else Kind.USERNAME


def period_of(lines: FormLines, path: str) -> tuple[Found[Days] | None, str]:
    """The days of a range and the zone they are counted in: the one named, or the fixed offset of its instants."""
    given = lines.value(path)
    zone = lines.words(f"{path}.zone") or "UTC"
    place = place_named(zone, f"{path}.zone")
    if not isinstance(given, dict) or not (given.get("from") or given.get("to")):
        return None, zone
    ends: list[date | None] = []
    for name in ("from", "to"):
        value = given.get(name)
        if value and "T" in value:
            when = instant(value, f"{path}.{name}")
            if not given.get("zone"):
                place, zone = fixed(when) if name == "from" or not given.get("from") else (place, zone)
            ends.append(last_day(when, place) if name == "to" else when.astimezone(place).date())
        else:
            words = lines.words(f"{path}.{name}")
            ends.append(day(words, f"{path}.{name}") if words else None)
    if ends[0] and ends[1]:
        ordered(ends[0], ends[1], f"{path}.to")
    return lines.found(Days(ends[0], ends[1]), f"{path}.from", f"{path}.to"), zone


def _day_at(value: str, at: str, place: tzinfo) -> date:
    """The day of an instant in that zone; a day that was given without its time is itself."""
    return instant(value, at).astimezone(place).date() if "T" in value else day(value, at)
