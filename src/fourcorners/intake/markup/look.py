"""Why text of a web page is not seen: what its element and those around it declare. Runs in the confined child."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from fourcorners.intake.markup.css import Declarations, colour, pixels
from fourcorners.intake.model import DifferenceKind
from fourcorners.intake.seen.shades import BLACK, WHITE, Colour, is_lost

# 1.5 points.
_TINY = 2.0
_FAR = 900.0
_CLIPPED = re.compile(r"rect\(0(?:px)?[\s,]+0(?:px)?[\s,]+0|inset\((?:100|50)%|circle\(0|polygon\(0 0[,\s]+0 0")
_NO_SIZE = re.compile(r"scale[xy]?\(\s*0(?:\.0\d*)?\s*[,)]|translate[xy]?\(\s*-\d{4,}")


@dataclass(frozen=True, slots=True)
class Look:
    """How an element's text looks; what is said of an element holds for those within, as far as they say nothing.

    `ground` is None where a picture, or a colour nobody can tell, lies behind the text.
    """

    gone: DifferenceKind | None = None
    invisible: bool = False
    ink: Colour | None = BLACK
    clear_ink: bool = False
    ground: Colour | None = WHITE
    pixels: float = 16.0

    @property
    def unseen(self) -> DifferenceKind | None:
        """Why the text is not seen; None where it is."""
        if self.gone:
            return self.gone
        if self.invisible:
            return DifferenceKind.HIDDEN
        if self.clear_ink:
            return DifferenceKind.INVISIBLE
        if self.pixels < _TINY:
            return DifferenceKind.TINY
        if self.ink and self.ground and is_lost(self.ink, self.ground):
            return DifferenceKind.BACKGROUND
        return None


def within(outer: Look, declared: Declarations) -> Look:
    """The look of an element in another, by what is declared for it."""
    if not declared:
        return outer
    look = replace(outer, gone=outer.gone or _gone(declared, outer.pixels))
    visibility = declared.get("visibility")
    if visibility in {"hidden", "collapse", "visible"}:
        look = replace(look, invisible=visibility != "visible")
    size = declared.get("font-size")
    if size is None and "font" in declared:
        size = next((word.partition("/")[0] for word in declared["font"].split() if word[:1].isdigit()), None)
    if size is not None:
        found = pixels(size, outer.pixels)
        look = replace(look, pixels=outer.pixels if found is None else found)
    if "color" in declared and declared["color"] not in {"inherit", "currentcolor", "initial"}:
        ink, clear = colour(declared["color"])
        look = replace(look, ink=ink, clear_ink=clear)
    return _grounded(look, declared)


def _grounded(look: Look, declared: Declarations) -> Look:
    for name in ("background", "background-color"):
        value = declared.get(name)
        if not value or value in {"none", "inherit", "initial"}:
            continue
        if "url(" in value or "gradient(" in value:
            look = replace(look, ground=None)
            continue
        ground, clear = colour(value if name == "background-color" else _first_colour(value))
        if not clear:
            look = replace(look, ground=ground)
    if "background-image" in declared and declared["background-image"] not in {"none", "initial"}:
        look = replace(look, ground=None)
    return look


def _first_colour(value: str) -> str:
    """The colour in a `background` that says several things at once."""
    if value.startswith("rgb"):
        return value
    words = value.split()
    return next((word for word in words if colour(word) != (None, False)), words[0] if words else "")


def _gone(declared: Declarations, parent: float) -> DifferenceKind | None:
    if declared.get("display") == "none" or declared.get("mso-hide") == "all":
        return DifferenceKind.HIDDEN
    if declared.get("content-visibility") == "hidden":
        return DifferenceKind.HIDDEN
    opacity = declared.get("opacity", "1")
    share = pixels(opacity, 1.0)
    if share is not None and share < 0.05:
        return DifferenceKind.INVISIBLE
    if _CLIPPED.search(declared.get("clip", "") + declared.get("clip-path", "")):
        return DifferenceKind.HIDDEN
    if _NO_SIZE.search(declared.get("transform", "")):
        return DifferenceKind.HIDDEN
    if declared.get("overflow", "").startswith(("hidden", "clip")):
        for side in ("height", "width", "max-height", "max-width"):
            size = pixels(declared.get(side, ""), parent)
            if size is not None and size < _TINY:
                return DifferenceKind.HIDDEN
    for side in ("text-indent", "margin-left", "margin-top", "left", "top", "right", "bottom"):
        size = pixels(declared.get(side, ""), parent)
        if size is not None and (size <= -_FAR or (side == "text-indent" and size >= 10 * _FAR)):
            return DifferenceKind.OUTSIDE
    return None
