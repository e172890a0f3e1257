"""Characters that show nothing, that change the order of others, or that pass for other letters. In the confined child.

Unicode Standard 5.20 and 23.2 (characters without width), UAX 9 (order), UTS 39 (letters that look alike; here a small
part of its table, for Latin). Those without width are taken out of the text, because nobody sees them; words that are
shown backwards are put as they are shown. Letters that pass for others stay, because the paper has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.intake.contents import Contents
from fourcorners.intake.model import DifferenceKind

_WIDTHLESS = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_ORDER = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSEEN = re.compile(f"[{_WIDTHLESS}{_ORDER}]")
_ORDERS = re.compile(f"[{_ORDER}]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BACKWARDS = re.compile("\u202e([^\n\u202a-\u202e\u2066-\u2069]*)[\u202c\u2069]?")
_SOFT_HYPHEN, _JOINERS, _BLACK_FLAG = "\u00ad", "\u200c\u200d", "\U0001f3f4"
_MOST_EACH, _REACH = 30, 40

_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13ff\u1f00-\u1fff]")
# Letters of Cyrillic, Greek, Armenian and Cherokee that look like Latin ones.
_TWINS = frozenset(
    "аеорсухіјѕԁһԛԝӏкмтгвпѵАВЕЅІЈКМНОРСТУХҮѴԌԚԜ" "αγεηικνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" "օոսհցզգԼՕՏՍ"
) | frozenset(map(chr, range(0x13A0, 0x1400)))  # fmt: skip
# Styled letters, fullwidth ones, small Roman numerals, and Latin letters that are seldom meant.
_STYLED = re.compile(
    "[\U0001d400-\U0001d7ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2170-\u217f\u24b6-\u24e9\u0251\u0261\u0131]"
)
_WORD = re.compile(r"[^\s,;:()<>\"'“”‘’«»\[\]{}]{2,200}")
_PARTED = re.compile(r"[@./_\-+\d|\\]+")


def as_shown(text: str, page: int, contents: Contents, place: str = "") -> str:
    """A page's text as it is seen; what shows nothing, or something else than it is, is told.

    `place` says where the text stands; without it, lines are counted.
    """
    if text.isascii():
        return text
    drop = set(unseen_at(text, page, contents, place))
    tell_twins(text, page, contents, place)
    if not drop:
        return text
    if "\u202e" in text:
        # Without a script that runs from right to left, an override only turns words round.
        text = "".join(_turned(text))
        drop = {found.start() for found in _UNSEEN.finditer(text) if not _belongs(text, found.start())}
    return "".join(c for at, c in enumerate(text) if at not in drop)


def unseen_at(text: str, page: int, contents: Contents, place: str = "") -> Iterator[int]:
    """The places of characters that show nothing and do nothing that belongs there; they are told."""
    told: dict[DifferenceKind, set[str]] = {DifferenceKind.ZERO_WIDTH: set(), DifferenceKind.DIRECTION: set()}
    until = dict.fromkeys(told, 0)
    runs_left = _RIGHT_TO_LEFT.search(text) is not None
    for found in _UNSEEN.finditer(text):
        at, character = found.start(), found[0]
        if _belongs(text, at):
            continue
        yield at
        is_order = _ORDERS.match(character) is not None
        kind = DifferenceKind.DIRECTION if is_order else DifferenceKind.ZERO_WIDTH
        # Of a word, and of a page, enough is told once.
        if at < until[kind] or len(told[kind]) >= _MOST_EACH:
            continue
        if is_order and runs_left and character not in "\u202d\u202e":
            continue
        start, end = _around(text, at)
        word, until[kind] = text[start:end], end
        if character == _SOFT_HYPHEN and not re.search(r"[@\d/]|\w\.\w", word):
            continue
        if word not in told[kind]:
            told[kind].add(word)
            contents.differ(page, kind, word, place or _line(text, at))


def tell_twins(text: str, page: int, contents: Contents, place: str = "") -> None:
    """Tell words in which letters of another alphabet, or styled ones, pass for Latin letters."""
    if not (_FOREIGN.search(text) or _STYLED.search(text)):
        return
    is_latin_page = 10 * len(_FOREIGN.findall(text)) < sum(c.isascii() and c.isalpha() for c in text)
    told: set[str] = set()
    for found in _WORD.finditer(text):
        word = found[0]
        if word.isascii() or word in told or not _deceives(word, is_latin_page):
            continue
        told.add(word)
        shown = f"{word} ({_spelled(word)})"
        contents.differ(page, DifferenceKind.LOOK_ALIKE, shown, place or _line(text, found.start()))
        if len(told) >= _MOST_EACH:
            return


def _line(text: str, at: int) -> str:
    return f"line {text.count(chr(10), 0, at) + 1}"


def _deceives(word: str, is_latin_page: bool) -> bool:
    has_latin = any(c.isascii() and c.isalpha() for c in word)
    is_address = "@" in word or re.search(r"\w\.[^\W\d_]{2,}", word) is not None
    if _STYLED.search(word):
        # A dotless i and its like are letters of languages; in an address they are hardly meant.
        plain = any("\U0001d400" <= c <= "\U0001d7ff" or "\u2170" <= c <= "\u24e9" or c >= "\uff00" for c in word)
        if has_latin and (plain or is_address):
            return True
    for label in _PARTED.split(word):
        foreign = [c for c in label if _FOREIGN.match(c)]
        twins = [c for c in foreign if c in _TWINS]
        if not twins:
            continue
        if any(c.isascii() and c.isalpha() for c in label):
            return True
        if len(twins) == len(foreign) and ((is_address and has_latin) or (is_latin_page and len(label) > 2)):
            return True
    return False


def _spelled(word: str) -> str:
    """The letters that are not what they seem, by their codes."""
    odd = [c for c in word if _FOREIGN.match(c) or _STYLED.match(c)]
    return ", ".join(f"U+{ord(c):04X}" for c in dict.fromkeys(odd))


def _belongs(text: str, at: int) -> bool:
    """Whether a character without width is part of what is shown: joins letters of scripts that join, or an emoji."""
    character = text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if character in _JOINERS:
        return before > "\u02ff" and after > "\u02ff" and not _UNSEEN.match(after)
    if "\ufe00" <= character <= "\ufe0f":
        return before > "\u2000" or before in {"#", "*", *"0123456789"}
    if "\U000e0100" <= character <= "\U000e01ef":
        return before > "\u2e00"
    if "\U000e0020" <= character <= "\U000e007f":
        return _BLACK_FLAG in text[max(0, at - 7) : at]
    return False


def _around(text: str, at: int) -> tuple[int, int]:
    """The word around a place, or as much of it as a reviewer needs."""
    start, end = at, at + 1
    while start > 0 and at - start < _REACH and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and end - at < _REACH and not text[end].isspace():
        end += 1
    return start, end


def _turned(text: str) -> Iterator[str]:
    last = 0
    for found in _BACKWARDS.finditer(text):
        yield text[last : found.start()]
        words = found[1]
        yield words if _RIGHT_TO_LEFT.search(words) else words[::-1]
        last = found.end()
    yield text[last:]
