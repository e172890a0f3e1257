"""The time zone that a blank of a form names, as an IANA name."""

from __future__ import annotations

import re

_OFFSET = re.compile(r"\b(?:UTC|GMT|TU)\s?(?P<sign>[+−–-])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?\b")
_NAMES = (
    (re.compile(r"\b(?:UTC|GMT|temps universel(?: coordonné)?|coordinated universal time)\b", re.IGNORECASE), "UTC"),
    (re.compile(r"\b(?:CET|CEST|MEZ|MESZ|HNEC|HAEC|central european (?:summer )?time|heure d[’']europe centrale)\b", re.IGNORECASE), "Europe/Berlin"),
    (re.compile(r"\b(?:EET|EEST|eastern european (?:summer )?time)\b", re.IGNORECASE), "Europe/Helsinki"),
    (re.compile(r"\b(?:WET|WEST)\b"), "Europe/Lisbon"),
    (re.compile(r"\b(?:IST|irish (?:standard |summer )?time)\b", re.IGNORECASE), "Europe/Dublin"),
)  # fmt: skip
# Capitals by which papers name their own time: "heure de Paris", "Dublin time".
_CAPITALS = {
    "paris": "Europe/Paris", "brussels": "Europe/Brussels", "bruxelles": "Europe/Brussels", "berlin": "Europe/Berlin",
    "luxembourg": "Europe/Luxembourg", "madrid": "Europe/Madrid", "rome": "Europe/Rome", "vienna": "Europe/Vienna",
    "vienne": "Europe/Vienna", "amsterdam": "Europe/Amsterdam", "dublin": "Europe/Dublin", "lisbon": "Europe/Lisbon",
    "lisbonne": "Europe/Lisbon", "stockholm": "Europe/Stockholm", "helsinki": "Europe/Helsinki",
    "warsaw": "Europe/Warsaw", "varsovie": "Europe/Warsaw", "prague": "Europe/Prague", "budapest": "Europe/Budapest",
    "bucharest": "Europe/Bucharest", "bucarest": "Europe/Bucharest", "sofia": "Europe/Sofia", "athens": "Europe/Athens",
    "athènes": "Europe/Athens", "vilnius": "Europe/Vilnius", "riga": "Europe/Riga", "tallinn": "Europe/Tallinn",
    "zagreb": "Europe/Zagreb", "ljubljana": "Europe/Ljubljana", "bratislava": "Europe/Bratislava",
    "valletta": "Europe/Malta", "nicosia": "Asia/Nicosia",
}  # fmt: skip
_CITY = re.compile(
    rf"\b(?:heure (?:locale )?de (?P<fr>{'|'.join(_CAPITALS)})|(?P<en>{'|'.join(_CAPITALS)}) (?:local )?time)\b",
    re.IGNORECASE,
)


def offset_or_place(words: str, *, offsets: bool = True) -> str:
    """The zone these words name: a fixed offset of whole hours, a named time, or a capital's; empty where none is named.

    More than one is none.
    """
    found: set[str] = set()
    bare = words
    if offsets:
        for match in _OFFSET.finditer(words):
            hours = int(match["hours"])
            # The names of these zones count west of Greenwich as plus; there are fewer hours to the west.
            sign = "-" if match["sign"] == "+" else "+"
            if match["minutes"] in {None, "00"} and hours <= (14 if sign == "-" else 12):
                found.add(f"Etc/GMT{sign}{hours}" if hours else "UTC")
        bare = _OFFSET.sub(" ", words)
    found |= {name for pattern, name in _NAMES if pattern.search(bare)}
    found |= {_CAPITALS[(m["fr"] or m["en"]).lower()] for m in _CITY.finditer(bare)}
    return found.pop() if len(found) == 1 else ""
