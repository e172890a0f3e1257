"""What the frame of a drawing, text box or picture says about whether its text is seen. Runs in the confined child.

Old shapes (VML) say it in a style attribute, newer ones (DrawingML) in elements; lengths there are EMU, of which
a point has 12,700.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from fourcorners.intake.files.xmltree import local
from fourcorners.intake.model import DifferenceKind
from fourcorners.intake.seen.shades import Colour, from_hex

_POINT = 12_700
# Word's paper is at most 22 inches wide.
_FAR = 22 * 72 * _POINT
_THIN = 1.5 * _POINT
_HIDING = re.compile(r"(?:^|;)\s*(?:visibility\s*:\s*hidden|display\s*:\s*none)", re.IGNORECASE)
_PLACED = re.compile(r"(?:^|;)\s*(?:margin-)?(?:left|top)\s*:\s*(-?\d{1,7})", re.IGNORECASE)
_FAR_POINTS = 22 * 72
_NAMED = {"white": "FFFFFF", "black": "000000"}


@dataclass(frozen=True, slots=True)
class Shape:
    """`clear`: nothing is painted behind the text. `fill` is what is; None where that cannot be told.

    `area` is in square points, 0 where the frame does not say it.
    """

    clear: bool = True
    fill: Colour | None = None
    unseen: DifferenceKind | None = None
    area: float = 0.0


def shape_of(frame: etree._Element) -> Shape:
    """What a `drawing`, `pict` or `object` element says."""
    clear, fill, unseen, area = True, None, None, 0.0
    for element in _own(frame):
        name = local(element)
        if name == "docPr" and element.get("hidden", "0") in {"1", "true"}:
            unseen = DifferenceKind.HIDDEN
        elif name == "posOffset" and abs(_number(element.text)) >= _FAR:
            unseen = unseen or DifferenceKind.OUTSIDE
        elif name == "extent":
            across, down = _number(element.get("cx")), _number(element.get("cy"))
            area = max(area, across * down / _POINT**2)
            if min(across, down) < _THIN:
                unseen = unseen or DifferenceKind.TINY
        elif name == "spPr":
            clear, fill = _painted(element)
        elif name in {"shape", "rect", "roundrect"}:
            style = element.get("style", "")
            if _HIDING.search(style):
                unseen = DifferenceKind.HIDDEN
            elif any(abs(int(points)) >= _FAR_POINTS for points in _PLACED.findall(style)):
                unseen = unseen or DifferenceKind.OUTSIDE
            colour = element.get("fillcolor", "").split(" ")[0].lower()
            if colour and element.get("filled", "t") not in {"f", "false"}:
                clear, fill = False, from_hex(_NAMED.get(colour, colour))
    return Shape(clear, fill, unseen, area)


def _own(frame: etree._Element) -> Iterator[etree._Element]:
    """The elements of a frame, without the paragraphs in it, which have shapes of their own."""
    for element in frame:
        if local(element) != "txbxContent":
            yield element
            yield from _own(element)


def _painted(properties: etree._Element) -> tuple[bool, Colour | None]:
    """Whether nothing is painted, and the colour where it is a plain one."""
    for fill in properties:
        if local(fill) == "solidFill":
            return False, next((from_hex(c.get("val")) for c in fill if local(c) == "srgbClr"), None)
        if local(fill) in {"gradFill", "blipFill", "pattFill"}:
            return False, None
    return True, None


def _number(value: str | None) -> float:
    try:
        return float(value) if value else 0.0
    except ValueError:
        return 0.0
