"""Whether a box is ticked, from the signs that stand before its label."""

from __future__ import annotations

import re

# Signs of a ticked and of an empty box: brackets, Unicode boxes and ticks, and the letters that stand for boxes in the
# Wingdings fonts, as private characters or as the letter of that place. `[?]` is a box nobody could read.
_TICKED = r"\[ ?[xX✓✔✗✘] ?\]|\( ?[xX✓✔] ?\)|[☒☑✓✔✗✘⊠⌧■\uf0fe\uf0fd\uf0fc\uf0fb\uf078\uf052\uf053\uf054þý]"
_EMPTY = r"\[ {0,3}\]|\( {1,3}\)|[☐□◻❏❐❑❒▢○\uf0a8\uf06f\uf071\uf072\uf0a3¨]"
_UNREADABLE = r"\[\?\]"
_LONE_X = r"(?<![^\s\]])[xX](?=\s)"
_SIGN = re.compile(rf"(?P<ticked>{_TICKED}|{_LONE_X})|(?P<empty>{_EMPTY})|(?P<unreadable>{_UNREADABLE})")

# What may stand between the start of a line, a column or a box, and a label: signs, the form's own numbering, bullets,
# and the small words with which some wordings begin.
_ENUMERATOR = r"\(?(?:[a-e]|i{1,3}|iv|ü)\)|[•·*–—-]"
_SMALL = (
    r"(?:the|an?|it is necessary to|in order to|le|la|les|un|une|des|en qualité de|il est nécessaire de"
    r"|cet?|le présent|l[’']|d[’']|il est nécessaire d[’']|une ou plusieurs)(?:(?<=[’'])|(?=\s))"
)
_BEFORE = re.compile(
    rf"(?:\n|\t| {{2}}|(?={_TICKED}|{_EMPTY}|{_UNREADABLE}))"
    rf"(?P<tail>(?:\s|{_TICKED}|{_LONE_X}|{_EMPTY}|{_UNREADABLE}|{_ENUMERATOR}|{_SMALL})*)$",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(?<!\w)\(?(?P<number>i{1,3}|iv|ü)\)", re.IGNORECASE)
_REACH = 90


def before(full: str, at: int) -> tuple[int, str] | None:
    """Where what belongs to the label at `at` begins, and that part; None where no label can begin there.

    A label begins a line or a column, or stands right behind a box.
    """
    start = max(0, at - _REACH)
    # The text's own beginning begins a line.
    window = full[start:at] if start else f"\n{full[:at]}"
    match = _BEFORE.search(window)
    return (at - len(match["tail"]), match["tail"]) if match else None


def state(tail: str) -> bool | None:
    """Whether the box before a label is ticked; None where there is no sign, or none that can be read.

    Of several signs those count that stand right before the label: a cross typed over an empty square ticks it.
    """
    signs = list(_SIGN.finditer(tail))
    if not signs:
        return None
    last = tail.rfind("\n", 0, signs[-1].start()) + 1
    near = [sign for sign in signs if sign.start() >= last]
    if any(sign["ticked"] for sign in near):
        return True
    return None if any(sign["unreadable"] for sign in near) else False


def roman(tail: str) -> str:
    """The small Roman number in what stands before a label; empty where there is none."""
    match = _ROMAN.search(tail)
    return match["number"].lower() if match else ""
