"""How far style sheets decide whether text of a web page is seen. Runs in the confined child.

Of CSS 2.2 and its successors: rules with selectors of elements, classes, ids and descent, in the order of the cascade,
and the declarations that hide, shrink, move or colour text. A selector or condition that is not known hides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from fourcorners.intake.seen.shades import Colour, from_hex

Declarations = dict[str, str]

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_SIMPLE = re.compile(r"([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_PART = re.compile(r"[.#][\w-]+")
_MOST_RULES, _MOST_STEPS = 1_000, 8
_SHOWN_MEDIA = re.compile(r"@media\s+(?:only\s+)?(?:all|screen)\s*\Z", re.IGNORECASE)
_LENGTH = re.compile(r"(-?(?:\d+\.?\d*|\.\d+))\s*(px|pt|pc|in|cm|mm|em|rem|ex|ch|%|vh|vw)?", re.IGNORECASE)
_PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78}
_SIZES = {"xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0,
          "xx-large": 32.0, "smaller": 13.0, "larger": 19.0}  # fmt: skip
_RGB = re.compile(r"rgba?\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*(?:[,/]\s*([\d.]+%?)\s*)?\)", re.IGNORECASE)
_NAMES = {
    "white": "ffffff", "black": "000000", "red": "ff0000", "green": "008000", "blue": "0000ff", "yellow": "ffff00",
    "gray": "808080", "grey": "808080", "silver": "c0c0c0", "navy": "000080", "maroon": "800000", "purple": "800080",
    "teal": "008080", "olive": "808000", "lime": "00ff00", "aqua": "00ffff", "cyan": "00ffff", "fuchsia": "ff00ff",
    "magenta": "ff00ff", "orange": "ffa500", "snow": "fffafa", "ivory": "fffff0", "whitesmoke": "f5f5f5",
    "ghostwhite": "f8f8ff", "floralwhite": "fffaf0", "azure": "f0ffff", "mintcream": "f5fffa", "honeydew": "f0fff0",
    "aliceblue": "f0f8ff", "lightyellow": "ffffe0", "darkblue": "00008b", "darkred": "8b0000", "darkgreen": "006400",
    "lightgray": "d3d3d3", "lightgrey": "d3d3d3", "gainsboro": "dcdcdc", "darkgray": "a9a9a9", "dimgray": "696969",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Element:
    """What selectors ask of an element."""

    tag: str
    name: str
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Step:
    tag: str
    names: frozenset[str]
    classes: frozenset[str]

    def fits(self, element: Element) -> bool:
        return (
            (not self.tag or self.tag == element.tag)
            and self.names <= {element.name}
            and self.classes <= element.classes
        )


@dataclass(slots=True)
class Sheet:
    """The rules of a page's style sheets, in their order."""

    _rules: list[tuple[tuple[int, int, int], int, list[_Step], Declarations]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self._rules)

    def take(self, css: str) -> None:
        """Add the rules of one style element."""
        text = _COMMENT.sub(" ", css)
        at, size = 0, len(text)
        while at < size and len(self._rules) < _MOST_RULES:
            begin = text.find("{", at)
            if begin < 0:
                return
            head = text[at:begin].rpartition(";")[2].strip()
            if head.startswith("@"):
                # What holds on every screen is read as if it stood alone; other conditions are passed over whole.
                at = begin + 1 if _SHOWN_MEDIA.match(head) else _behind(text, begin)
                continue
            end = text.find("}", begin)
            end = size if end < 0 else end
            declared = declarations(text[begin + 1 : end])
            if declared:
                for selector in head.lstrip("}").split(",")[:50]:
                    self._add(selector.strip(), declared)
            at = end + 1

    def _add(self, selector: str, declared: Declarations) -> None:
        steps: list[_Step] = []
        for word in selector.replace(">", " ").split()[: _MOST_STEPS + 1]:
            simple = _SIMPLE.fullmatch(word)
            if simple is None:
                return
            parts = _PART.findall(simple[2] or "")
            tag = (simple[1] or "").lower().replace("*", "")
            names = frozenset(part[1:] for part in parts if part[0] == "#")
            steps.append(_Step(tag, names, frozenset(part[1:] for part in parts if part[0] == ".")))
        if steps and len(steps) <= _MOST_STEPS:
            weight = (
                sum(len(step.names) for step in steps),
                sum(len(step.classes) for step in steps),
                sum(bool(step.tag) for step in steps),
            )
            self._rules.append((weight, len(self._rules), steps, declared))

    def of(self, element: Element, ancestors: Sequence[Element]) -> Declarations:
        """What the rules declare for an element within those, the outermost first."""
        fitting = sorted(
            (weight, order, declared)
            for weight, order, steps, declared in self._rules
            if steps[-1].fits(element) and _descends(steps[:-1], ancestors)
        )
        found: Declarations = {}
        for _, _, declared in fitting:
            found |= declared
        return found


def _descends(steps: list[_Step], ancestors: Sequence[Element]) -> bool:
    left = len(steps) - 1
    for ancestor in reversed(ancestors):
        if left < 0:
            break
        if steps[left].fits(ancestor):
            left -= 1
    return left < 0


def _behind(text: str, begin: int) -> int:
    """The place behind a block in braces, with the blocks in it."""
    depth, at = 0, begin
    for brace in re.compile(r"[{}]").finditer(text, begin):
        depth += 1 if brace[0] == "{" else -1
        at = brace.end()
        if depth == 0:
            return at
    return len(text)


def declarations(style: str) -> Declarations:
    """Names and values of a style attribute or a rule's block, in lower case."""
    found: Declarations = {}
    for one in style[:20_000].split(";"):
        name, colon, value = one.partition(":")
        if colon:
            found[name.strip().lower()] = value.partition("!")[0].strip().lower()
    return found


def pixels(value: str, parent: float) -> float | None:
    """A length or a size of letters in pixels; None for what has none. `parent` is the size of letters around it."""
    if value in _SIZES:
        return _SIZES[value]
    length = _LENGTH.fullmatch(value)
    if length is None:
        return None
    number, unit = float(length[1]), (length[2] or "").lower()
    if unit in _PIXELS:
        return number * _PIXELS[unit]
    if unit in {"em", "ex", "ch"}:
        return number * parent * (1.0 if unit == "em" else 0.5)
    return number * 16 if unit == "rem" else number * parent / 100


def colour(value: str) -> tuple[Colour | None, bool]:
    """A colour, None where it cannot be told; and whether it is clear, so that nothing is painted."""
    value = value.strip()
    if value == "transparent":
        return None, True
    if value.startswith("#"):
        bare = value[1:]
        clear = len(bare) in {4, 8} and set(bare[3 if len(bare) == 4 else 6 :]) == {"0"}
        return from_hex({4: bare[:3], 8: bare[:6]}.get(len(bare), bare)), clear
    rgb = _RGB.match(value)
    if rgb:
        parts = [min(255.0, float(p[:-1]) * 2.55 if p.endswith("%") else float(p)) for p in rgb.groups()[:3]]
        alpha = rgb[4]
        seen = 1.0 if alpha is None else float(alpha[:-1]) / 100 if alpha.endswith("%") else float(alpha)
        return (int(parts[0]), int(parts[1]), int(parts[2])), seen < 0.05
    return from_hex(_NAMES.get(value, value)), False
