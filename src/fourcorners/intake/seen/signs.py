"""Signs of picture fonts, and the fields of old forms, as text. Runs in the confined child."""

from __future__ import annotations

from lxml import etree

from fourcorners.intake.files.xmltree import local

TICKED, EMPTY = "[x]", "[ ]"
# Unicode's own boxes, and the places of boxes and marks in Wingdings and Wingdings 2, which files write as U+F0xx.
_TICKED = "\u2611\u2612\u25a3\U0001f5f7\U0001f5f9\uf0fd\uf0fe\uf078\uf051\uf052\uf053\uf054"
_EMPTY = "\u2610\uf06f\uf071\uf072\uf0a8\uf0a3\uf02a"
_BULLETS = "\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0e0"
SIGNS = str.maketrans(
    {**dict.fromkeys(_TICKED, TICKED), **dict.fromkeys(_EMPTY, EMPTY), **dict.fromkeys(_BULLETS, "\u2022")}
)
_OFF = frozenset({"0", "false", "off"})


def sign(code: str) -> str:
    """The sign of a picture font at that place (hexadecimal) as text; U+FFFD for one that has no letters."""
    try:
        shown = chr(int(code, 16) & 0xFF | 0xF000).translate(SIGNS)
    except ValueError:
        return "\ufffd"
    return "\ufffd" if "\uf000" <= shown <= "\uf0ff" else shown


def form_sign(field: etree._Element, w: str) -> str:
    """What a form's field shows that has no text of its own: a box, or the chosen entry of a list. `w` in braces."""
    for about in field.iter(f"{w}checkBox", f"{w}ddList"):
        if local(about) == "checkBox":
            # What a person did to the box comes before how it was made.
            state = next((s for name in ("checked", "default") if (s := about.find(f"{w}{name}")) is not None), None)
            return TICKED if state is not None and state.get(f"{w}val", "1") not in _OFF else EMPTY
        entries = [entry.get(f"{w}val", "") for entry in about.iter(f"{w}listEntry")]
        chosen = next((s for name in ("result", "default") if (s := about.find(f"{w}{name}")) is not None), None)
        place = chosen.get(f"{w}val", "0") if chosen is not None else "0"
        return entries[int(place)] if place.isdecimal() and int(place) < len(entries) else ""
    return ""
