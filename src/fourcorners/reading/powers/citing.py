"""A law of another country as papers cite it, and the sections of one citation."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from fourcorners.reading.texts.late import Late
from fourcorners.reading.texts.prose import Prose

# Match, jurisdiction, text -> the citations in normal form; empty where the words cite nothing after all.
Write = Callable[[re.Match[str], str | None, Prose], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Act:
    """A law of another country: how papers cite it and how the normal form writes it."""

    place: str | None
    needles: tuple[str, ...]
    pattern: re.Pattern[str] | Late
    write: Write
    role: str = "power"
    firm: bool = False  # what its provisions are for is known whatever crime the words around name


def act(place: str | None, needles: str, pattern: str, write: Write | str, role: str = "power") -> Act:
    """A row of the table. A normal form given as a string is filled with each section of the list."""
    if isinstance(write, str):
        form = write
        return Act(
            place,
            tuple(needles.split("|")),
            Late(pattern),
            lambda m, _j, p: (form.format(n=joined(m, p)),) if joined(m, p) else (),
            role,
        )
    return Act(place, tuple(needles.split("|")), Late(pattern), write, role)


_PARTS = re.compile(
    r",| and |&| or | read with | r/w | to | - | y | et | und | e | en | i | oraz |;| sowie |(?<=\d)and(?=\d)", re.I
)

_SIGN = re.compile(
    r"^(?:\(?(?:ss?\.|sections?|articles?|arts?\.?|artt\.?|artikel(?:en)?|artigos?|artículos?|articol[oi]|§+)\s*)+",
    re.I,
)

# `252.º-A`, with or without its sign.
_ORDINAL_LETTER = re.compile(r"(?<=\d)(?:\.[ºª°]?|[ºª°])-(?=[A-Za-z]\b)")


def provisions(match: re.Match[str], prose: Prose, group: str = "list") -> tuple[str, ...]:
    """Each section of the match's list, with the capitals that the paper gives it."""
    if match[group] is None:
        return ()
    listed = prose.cased[match.start(group) : match.end(group)]
    found = []
    for piece in _PARTS.split(listed):
        bare = re.sub(r"\s(?:\([a-z]{1,2}\)|ff|ff?\.)$", "", _SIGN.sub("", piece.strip()).strip(" .:-/ºª°"))
        bare = bare.rstrip(")") if bare.count(")") > bare.count("(") else bare
        bare = _ORDINAL_LETTER.sub("-", bare)
        if bare and bare[0] != "(" and any(c.isdigit() for c in bare):
            found.append(bare)
    return tuple(found)


def joined(match: re.Match[str], prose: Prose, group: str = "list") -> str:
    """The sections of one list as the normal form writes them together: `60-1, 77-1-1`."""
    return ", ".join(provisions(match, prose, group))
