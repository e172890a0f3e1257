"""How a word processor's styles make text look, as far as it decides whether text is seen. Runs in the confined child.

ECMA-376 part 1, 17.7.2 (inheritance) and 17.7.3 (properties that toggle). What a run says itself comes first, then its
own style, its paragraph's style, and the document's defaults.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from fourcorners.intake.files.xmltree import local
from fourcorners.intake.model import DifferenceKind
from fourcorners.intake.seen.shades import BLACK, WHITE, Colour, from_hex, is_lost

_OFF = frozenset({"0", "false", "off", "none"})
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_HIGHLIGHTS = {
    "black": BLACK, "blue": (0, 0, 255), "cyan": (0, 255, 255), "green": (0, 255, 0), "magenta": (255, 0, 255),
    "red": (255, 0, 0), "yellow": (255, 255, 0), "white": WHITE, "darkBlue": (0, 0, 139), "darkCyan": (0, 139, 139),
    "darkGreen": (0, 100, 0), "darkMagenta": (128, 0, 128), "darkRed": (139, 0, 0), "darkYellow": (128, 128, 0),
    "darkGray": (169, 169, 169), "lightGray": (211, 211, 211),
}  # fmt: skip
# Half points: letters below 1.5 points. Hundredths of their width: letters below a tenth of it.
_TINY_HALF_POINTS, _TINY_WIDTH = 3, 10
# Hundred thousandths: ink that lets 98 % through.
_CLEAR = 98_000


@dataclass(slots=True)
class Look:
    """What is known of how text looks; None where nothing is said."""

    vanish: bool | None = None
    ink: Colour | None = None
    ground: Colour | None = None
    half_points: float | None = None
    width: float | None = None
    inkless: bool = False

    def over(self, under: Look) -> Look:
        """This look where it says something, else the one under it."""
        return Look(
            self.vanish if self.vanish is not None else under.vanish,
            self.ink or under.ink,
            self.ground or under.ground,
            self.half_points if self.half_points is not None else under.half_points,
            self.width if self.width is not None else under.width,
            self.inkless or under.inkless,
        )


@dataclass(slots=True)
class _Style:
    based_on: str
    look: Look
    numbering: tuple[str, str]  # list and level, empty where it has none


@dataclass(slots=True)
class Styles:
    """The styles of a document. `w` is the namespace its elements are in, in braces."""

    w: str
    _styles: dict[str, _Style] = field(default_factory=dict)
    _known: dict[str, tuple[Look, tuple[str, str]]] = field(default_factory=dict)
    _defaults: Look = field(default_factory=Look)
    _default_paragraph: str = ""
    _shading: set[str] = field(default_factory=set)

    def take(self, root: etree._Element) -> None:
        """Read the part that defines styles."""
        for element in root:
            kind = local(element)
            if kind == "docDefaults":
                found = element.find(f"{self.w}rPrDefault/{self.w}rPr")
                self._defaults = self.look(found)
            elif kind == "style":
                self._take_style(element)

    def _take_style(self, element: etree._Element) -> None:
        w = self.w
        name = element.get(f"{w}styleId", "")
        paragraph = element.find(f"{w}pPr")
        numbering = ("", "")
        look = self.look(element.find(f"{w}rPr"))
        if paragraph is not None:
            look.ground = look.ground or self.shade(paragraph)
            numbering = self.numbering(paragraph)
        if element.get(f"{w}type") == "table" and any(self._filled(shade) for shade in element.iter(f"{w}shd")):
            self._shading.add(name)
        self._styles[name] = _Style(self._value(element, "basedOn"), look, numbering)
        if element.get(f"{w}type") == "paragraph" and element.get(f"{w}default", "0") not in _OFF:
            self._default_paragraph = name

    def of_paragraph(self, properties: etree._Element | None) -> tuple[Look, tuple[str, str]]:
        """The look that a paragraph's style gives its text, and the list it puts it into."""
        name = self._value(properties, "pStyle") if properties is not None else ""
        return self._resolved(name or self._default_paragraph)

    def of_run(self, properties: etree._Element | None, paragraph: Look) -> Look:
        """A run's look within a paragraph of that look."""
        if properties is None:
            return paragraph.over(self._defaults)
        own = self.look(properties)
        name = self._value(properties, "rStyle")
        styled = self._resolved(name)[0] if name else Look()
        look = own.over(styled).over(paragraph).over(self._defaults)
        if own.vanish is None and styled.vanish and paragraph.vanish:
            look.vanish = False  # A property that toggles: hidden twice is shown.
        return look

    def shades_cells(self, name: str) -> bool:
        """Whether a table's style paints some of its cells, so that the ground of each is not known."""
        seen = set[str]()
        while name in self._styles and name not in seen:
            if name in self._shading:
                return True
            seen.add(name)
            name = self._styles[name].based_on
        return False

    def _resolved(self, name: str) -> tuple[Look, tuple[str, str]]:
        if name in self._known:
            return self._known[name]
        look, numbering, seen, at = Look(), ("", ""), set[str](), name
        while at in self._styles and at not in seen:
            seen.add(at)
            style = self._styles[at]
            look = look.over(style.look)
            numbering = numbering if numbering[0] else style.numbering
            at = style.based_on
        self._known[name] = look, numbering
        return look, numbering

    def look(self, properties: etree._Element | None) -> Look:
        """What the properties of a run say."""
        found = Look()
        for element in properties if properties is not None else ():
            kind = local(element)
            if kind == "vanish":
                found.vanish = element.get(f"{self.w}val", "1") not in _OFF
            elif kind == "color":
                found.ink = from_hex(element.get(f"{self.w}val")) or found.ink
            elif kind == "highlight":
                found.ground = _HIGHLIGHTS.get(element.get(f"{self.w}val", ""), found.ground)
            elif kind == "shd":
                found.ground = found.ground or self._filled(element)
            elif kind == "sz":
                found.half_points = _number(element.get(f"{self.w}val"))
            elif kind == "w":
                found.width = _number(element.get(f"{self.w}val"))
            elif kind == "textFill":
                found.inkless = _is_clear(element)
        return found

    def shade(self, properties: etree._Element | None) -> Colour | None:
        """The ground that a paragraph's, cell's or table's properties give."""
        element = properties.find(f"{self.w}shd") if properties is not None else None
        return None if element is None else self._filled(element)

    def numbering(self, properties: etree._Element | None) -> tuple[str, str]:
        """The list and the level that a paragraph's properties name; empty where they name none."""
        found = properties.find(f"{self.w}numPr") if properties is not None else None
        return ("", "") if found is None else (self._value(found, "numId"), self._value(found, "ilvl"))

    def _filled(self, element: etree._Element) -> Colour | None:
        pattern = element.get(f"{self.w}val")
        return from_hex(element.get(f"{self.w}{'color' if pattern == 'solid' else 'fill'}"))

    def _value(self, element: etree._Element, name: str) -> str:
        found = element.find(f"{self.w}{name}")
        return "" if found is None else found.get(f"{self.w}val", "")


def unseen(look: Look, ground: Colour) -> DifferenceKind | None:
    """Why text of that look is not seen on that ground; None where it is."""
    if look.vanish:
        return DifferenceKind.HIDDEN
    if look.inkless:
        return DifferenceKind.INVISIBLE
    if (look.half_points is not None and look.half_points < _TINY_HALF_POINTS) or (
        look.width is not None and look.width < _TINY_WIDTH
    ):
        return DifferenceKind.TINY
    if look.ink and is_lost(look.ink, look.ground or ground):
        return DifferenceKind.BACKGROUND
    return None


def _is_clear(fill: etree._Element) -> bool:
    if fill.find(f"{_W14}noFill") is not None:
        return True
    return any((_number(alpha.get(f"{_W14}val")) or 0) >= _CLEAR for alpha in fill.iter(f"{_W14}alpha"))


def _number(value: str | None) -> float | None:
    try:
        return float(value) if value else None
    except ValueError:
        return None
