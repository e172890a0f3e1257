"""What becomes of a page whose picture was looked at: which text it gets, and what its reader is told.

What a page shows is what a person sees and signs, so it goes before a text that the file hides behind it. A page whose
own text says all that its picture says keeps it, for that text is exact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from fourcorners.errors import UnreadableInput
from fourcorners.intake.contents import named
from fourcorners.intake.looks import UNREAD, Look
from fourcorners.intake.model import Difference, DifferenceKind, Page, Recognised

# A remark behind "page 3", and the same behind "pages 3 to 5".
Said = tuple[str, str]

_WORD = re.compile(r"\w{3,}")
# Hidden words of which fewer than this share can be seen are no text layer of that picture.
_SEEN = 0.4
# A picture with so much more writing than the text that stands on it says something else.
_MORE = 1.5

_READ = (
    "is a picture; its words were recognised and may be misread",
    "are pictures; their words were recognised and may be misread",
)
_READ_ANEW = (
    "is a picture over a text that cannot be seen; its words were recognised anew and may be misread",
    "are pictures over texts that cannot be seen; their words were recognised anew and may be misread",
)
_READ_LETTERS = (
    "has letters that its font does not name; its words were recognised and may be misread",
    "have letters that their fonts do not name; their words were recognised and may be misread",
)
_NO_WORDS = ("holds a picture in which no words were found", "hold pictures in which no words were found")
_EACH = "have {} each that a second recogniser reads differently"
_FOREIGN = ("is written in letters that are not recognised", "are written in letters that are not recognised")


@dataclass(frozen=True, slots=True)
class Cut:
    """A line in the strip for a second reader: its upper and lower edge, and which span of the text it was read as."""

    top: int
    bottom: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scan:
    """A page as it was recognised: text, places, how many pieces of lines were illegible, whether in another script.

    `aside` is what stands on the page and is not its text, as in `Page`. `strip` is a picture (PGM) of the lines that a
    second reader should read, where one was wanted. `differing` is how many words the second reader read differently,
    None where none read.
    """

    text: str
    seen: Recognised
    illegible: int
    foreign: bool
    aside: str = ""
    strip: bytes = b""
    cuts: tuple[Cut, ...] = ()
    differing: int | None = None


def hidden(page: Page, why: Look, result: Scan | UnreadableInput | None) -> Difference | None:
    """The text behind a picture, where most of its words are not to be seen on it."""
    if why is not Look.LAYER or not isinstance(result, Scan):
        return None
    words = set(_WORD.findall(page.text.casefold()))
    if len(words & set(_WORD.findall(result.text.casefold()))) >= _SEEN * len(words):
        return None
    return Difference(page.number, DifferenceKind.INVISIBLE, named(" ".join(page.text.split())), "behind the picture")


def settled(page: Page, why: Look, result: Scan | UnreadableInput | None, most: int) -> tuple[Page, list[Said]]:
    """The page with the text that counts, and remarks. Without a result it lies beyond the `most` that are read."""
    if result is None:
        return page, [_with(UNREAD[why], f"; only {most} scanned pages of a delivery are read")]
    if isinstance(result, UnreadableInput):
        return page, [_with(UNREAD[why], f"; it could not be recognised: {result.what}")]
    said: list[Said] = []
    if result.foreign:
        return page, [_FOREIGN]
    if why is Look.HEADER and len(_letters(result.text)) <= _MORE * len(_letters(page.text)):
        return page, []
    if result.illegible:
        places = "a place" if result.illegible == 1 else f"{result.illegible} places"
        said.append((f"has {places} that could not be read", f"have {places} that could not be read"))
    if not result.text.strip():
        if why in {Look.PICTURE, Look.LAYER}:
            said.insert(0, _NO_WORDS)
        elif why is not Look.HEADER:
            said.insert(0, UNREAD[why])
        return (replace(page, text="") if why is Look.LAYER else page), said
    if result.differing:
        words = "a word" if result.differing == 1 else f"{result.differing} words"
        said.append((f"has {words} that a second recogniser reads differently", _EACH.format(words)))
    said.insert(0, {Look.LAYER: _READ_ANEW, Look.LETTERS: _READ_LETTERS}.get(why, _READ))
    return replace(page, text=result.text, seen=result.seen, aside=result.aside), said


def _with(said: Said, more: str) -> Said:
    return said[0] + more, said[1] + more


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
