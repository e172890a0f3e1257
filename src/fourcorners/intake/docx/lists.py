"""The numbers that a word processor writes before list entries, which are nowhere in the text. In the confined child.

ECMA-376 part 1, 17.9. Levels count together over all paragraphs of a list; an entry starts the levels below it anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from fourcorners.intake.files.xmltree import local

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 4_000


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restarts: bool = True
    legal: bool = False


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Lists:
    """The lists of a document and how far each has counted. `w` is the namespace of its elements, in braces."""

    w: str
    _shapes: dict[str, _List] = field(default_factory=dict)
    _lists: dict[str, tuple[str, dict[int, int], dict[int, _Level]]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def take(self, root: etree._Element) -> None:
        """Read the part that defines lists."""
        w = self.w
        for element in root:
            kind = local(element)
            if kind == "abstractNum":
                levels = {_place(level.get(f"{w}ilvl")): self._level(level) for level in element.iter(f"{w}lvl")}
                self._shapes[element.get(f"{w}abstractNumId", "")] = _List(levels)
            elif kind == "num":
                shape = element.find(f"{w}abstractNumId")
                starts, levels = {}, {}
                for change in element.iter(f"{w}lvlOverride"):
                    place = _place(change.get(f"{w}ilvl"))
                    start, level = change.find(f"{w}startOverride"), change.find(f"{w}lvl")
                    if start is not None:
                        starts[place] = _whole(start.get(f"{w}val"), 1)
                    if level is not None:
                        levels[place] = self._level(level)
                name = "" if shape is None else shape.get(f"{w}val", "")
                self._lists[element.get(f"{w}numId", "")] = name, starts, levels

    def _level(self, element: etree._Element) -> _Level:
        found = _Level()
        for about in element:
            value = about.get(f"{self.w}val", "")
            match local(about):
                case "start":
                    found.start = _whole(value, 1)
                case "numFmt":
                    found.form = value
                case "lvlText":
                    found.text = value[:50]
                case "lvlRestart":
                    found.restarts = value != "0"
                case "isLgl":
                    found.legal = value not in {"0", "false"}
        return found

    def label(self, name: str, level: str) -> str:
        """What stands before the next entry of that list and level; empty where nothing does."""
        if name not in self._lists:
            return ""
        shape_name, starts, changed = self._lists[name]
        shape = self._shapes.get(shape_name)
        place = _place(level)
        if shape is None:
            return ""
        levels = {**shape.levels, **changed}
        about = levels.get(place)
        if about is None:
            return ""
        if place in starts and (name, place) not in self._begun:
            self._begun.add((name, place))
            shape.counts[place] = starts[place]
        else:
            shape.counts[place] = shape.counts.get(place, about.start - 1) + 1
        for deeper in range(place + 1, _LEVELS):
            if deeper in shape.counts and levels.get(deeper, about).restarts:
                del shape.counts[deeper]
        if about.form == "bullet":
            return "•"
        if about.form == "none":
            return _PLACE.sub("", about.text).strip()
        return _PLACE.sub(lambda found: _counted(int(found[1]) - 1, levels, shape.counts, about), about.text).strip()


def _counted(place: int, levels: dict[int, _Level], counts: dict[int, int], about: _Level) -> str:
    level = levels.get(place, about)
    return _written(counts.get(place, level.start), "decimal" if about.legal else level.form)


def _written(number: int, form: str) -> str:
    if not 0 < number <= _MOST:
        return str(number)
    match form:
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            written, left = "", number
            for value, sign in _ROMAN:
                written += sign * (left // value)
                left %= value
            return written.upper() if form == "upperRoman" else written
        case "decimalZero":
            return f"{number:02d}"
        case "none":
            return ""
        case _:
            return str(number)


def _place(value: str | None) -> int:
    return min(max(_whole(value, 0), 0), _LEVELS - 1)


def _whole(value: str | None, otherwise: int) -> int:
    try:
        return max(-_MOST, min(int(value or ""), 1_000_000))
    except ValueError:
        return otherwise
