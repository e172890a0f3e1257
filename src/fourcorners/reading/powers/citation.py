"""One provision as a paper cites it, and which citations say the same more fully than others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fourcorners.reading.texts.prose import Span
from fourcorners.values import Found


@dataclass(frozen=True, slots=True)
class Citation:
    """One provision, written the normal way, where it stands, and what its context makes of it."""

    name: str
    at: Span
    role: str  # "power", "offence" or "mention"
    usual: str = ""  # what it is known for, whatever the words around it: "power", "offence", or nothing
    bare: bool = False  # it stands without its law, which was named elsewhere


def without_coarser(powers: tuple[Found[str], ...]) -> tuple[Found[str], ...]:
    """Without what the rest says more fully.

    A bare section goes where a federal paper also cites a subsection of it, and a chapter where a State's paper cites a
    section of it (`690` beside `690.05`); abroad, the section alone stays. Of a list of provisions that are cited in one breath none is told again by itself.
    """
    names = {p.value for p in powers}
    return tuple(
        p
        for p in powers
        if not any(other.startswith(p.value + "(") and "U.S.C." in other for other in names)
        and not (_CHAPTER.search(p.value) and any(other.startswith((p.value + ".", p.value + ":")) for other in names))
        and not (", s. " in p.value and re.sub(r"(?:\(\w+\))+$", "", p.value) in names - {p.value})
        and not any(is_part_of(p.value, other) for other in names)
    )


# What may be the chapter of a section: a figure without hyphens, but in California and Pennsylvania, where 1524.2 is beside 1524.
_CHAPTER = re.compile(r"^(?!Cal\. |\d+ Pa\.)\D*(?:\d+ )?\D*\d+[A-Z]?(?:\.\d+)?$")


def is_part_of(name: str, other: str) -> bool:
    """Whether a citation in the normal form names provisions that another tells with more of the same law."""
    (law, numbers), (other_law, others) = _listed_in(name), _listed_in(other)
    return law == other_law and numbers < others


# Where the numbers begin in the normal form, and the signs that stand behind them in some tongues.
_NUMBERS_AT = re.compile(
    r"(?: §|, art\.|, s\.| art\.|, čl\.|, чл\.|, άρθρο) (?=\S*\d)|(?<=\(LT\)|\(LV\)|\(SI\)|\(HU\)), (?=\d)"
)
_SIGN_BEHIND = re.compile(r"\.? (?:§|str\.|pants|člen)$")


def _listed_in(name: str) -> tuple[str, frozenset[str]]:
    """The law of a provision in its normal form, and the numbers of its list."""
    at = _NUMBERS_AT.search(name)
    if at is None:
        return name, frozenset()
    return name[: at.start()], frozenset(_SIGN_BEHIND.sub("", one) for one in name[at.end() :].split(", "))
