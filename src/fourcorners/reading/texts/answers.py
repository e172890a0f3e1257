"""Rows that a form answers in words, as a box would: "no - traffic data", "traffic data ..... no", "name (X) address ( )".

Where a form is typed by hand its boxes become words, or stand behind what they tick. A lone "no" at the end of a line
may mean anything, so words count where two rows or more are answered so, and a cross is a "no" where others are ticked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from fourcorners.reading.texts.runs import words_in


class Answered(NamedTuple):
    """A row of a line: from where to where it stands there, its marker, and whether it is wanted."""

    start: int
    end: int
    marker: str
    ticked: bool


# "Yes" and "no" in the languages of the Union.
_YES = "yes|ja|oui|sí|sì|si|sim|jah|kyllä|jā|taip|tak|ano|áno|da|да|igen|ναι|iva|tá"
_NO = "no|nein|non|não|nao|nee|nej|nei|ei|nē|ne|nie|не|nu|nem|όχι|le|níl"
_MARK = r"[ \t]{0,40}(?:[-–—•*·][ \t]{1,4})?(?:(?P<mark>\(?(?:\d{1,2}(?:\.\d{1,2})?|[A-Za-z]|[ivxIVX]{1,4})[.)]+)[ \t]{1,8})?"
_LEADS = re.compile(
    rf"{_MARK}(?:(?:(?P<yes>{_YES})|(?P<no>{_NO}))\b[ \t]{{0,8}}(?:[-–—][ \t]{{1,8}}|(?<=[ \t]{{2}}))|(?P<cross>[✗✘])[ \t]{{1,8}})(?=[^\W\d_])",
    re.IGNORECASE,
)
_TRAILS = re.compile(
    rf"{_MARK}(?P<row>[^\W\d_][^\n:☐☒☑□✓✔✗✘]{{2,110}}?)(?:[ \t]?[.…·_]{{3,90}}[ \t]?|[ \t]{{0,20}}:[ \t]{{1,20}}|[ \t][-–—]{{1,2}}[ \t]|[ \t]{{2,40}}|[ \t]?[\[(](?=\w))"
    rf"(?:(?P<yes>{_YES})|(?P<no>{_NO}))(?=[\])]?(?:[ \t]{{0,40}}$|[.,;:][ \t]|[.,;:]$|[ \t][-–—(]))",
    re.IGNORECASE,
)
_CROSSED = re.compile(
    rf"{_MARK}(?P<row>[^\W\d_][^\n☐☒☑□✓✔✗✘]{{2,110}}?)[ \t]{{1,8}}(?:(?P<yes>[✓✔])|(?P<no>[✗✘]))(?=[ \t]|$)"
)
_BOX = re.compile(r"(?P<ticked>[☒☑✓✔]|\([xX]\)|\[[xX]\])|[☐□✗✘]|\( {1,3}\)|\[ {0,3}\]")
# A line without one of these signs or words is no answer, which most lines are told by at once.
_SIGNS = re.compile(r"[☐☒☑□✓✔✗✘]|\([xX ]|\[[xX \]]")
_WORDS = frozenset(f"{_YES}|{_NO}".split("|"))
_SIGN = re.compile(r"(?P<yes>[✓✔])|[✗✘]")
# A yes that is marked off from what stands beside it: "(sí)", "user ID yes - 700".
_AFFIRMS = re.compile(rf"(?:^|[\[( ])(?:{_YES})(?=[\])]|\s?[-–—:]|$)")
_FEWEST = 2
_LONGEST = 400
_TICKS, _CROSSES = "✓✔", "✗✘"


def answered(lines: Sequence[str]) -> dict[int, tuple[Answered, ...]]:
    """The rows of each line that is answered, by the line's number."""
    full = "".join(lines)
    both = any(sign in full for sign in _TICKS) and any(sign in full for sign in _CROSSES)
    found: dict[int, tuple[Answered, ...]] = {}
    words: dict[int, tuple[Answered, ...]] = {}
    signed = _SIGNS.search(full) is not None
    said = _WORDS.intersection(words_in("\n".join(lines).lower()))
    for index, line in enumerate(lines):
        if not 4 < len(line) < _LONGEST or not ((signed and _SIGNS.search(line)) or _says(line.lower(), said)):
            continue
        if (rows := tuple(_behind(line))) or (both and (rows := tuple(_before(line)))):
            found[index] = rows
        elif (match := _LEADS.match(line)) and (both or not match["cross"]):
            rows = (Answered(match.end(), len(line), _marker(match), match["yes"] is not None),)
            (found if match["cross"] else words)[index] = rows
        elif match := _TRAILS.match(line):
            words[index] = (Answered(match.start("row"), len(line), _marker(match), match["yes"] is not None),)
        elif both and (match := _CROSSED.match(line)):
            found[index] = (Answered(match.start("row"), len(line), _marker(match), match["yes"] is not None),)
    return {**found, **words} if len(words) >= _FEWEST else found


def _says(line: str, words: Collection[str]) -> bool:
    """Whether a line in lower case has one of the words."""
    return any(word in line for word in words) and not set(words_in(line)).isdisjoint(words)


def _behind(line: str) -> Iterator[Answered]:
    """What a line ticks where each box stands behind its words; nothing where a box opens the line or one alone ends it."""
    boxes = list(_BOX.finditer(line))
    if len(boxes) < _FEWEST or line[boxes[-1].end() :].strip() or not line[: boxes[0].start()].strip(" \t-–—•*·"):
        return
    at = line.rfind(":", 0, boxes[0].start()) + 1
    if not line[at : boxes[0].start()].strip():
        return
    for box in boxes:
        if words := line[at : box.start()].strip(" \t,;"):
            start = line.index(words, at)
            yield Answered(start, start + len(words), "•", box["ticked"] is not None)
        at = box.end()


def _before(line: str) -> Iterator[Answered]:
    """What a line ticks and crosses where each sign stands before its words, and what stands before the first sign."""
    signs = list(_SIGN.finditer(line))
    head = line[: signs[0].start()].rstrip() if signs else ""
    if len(signs) < _FEWEST or head[-1:] not in {"", ":"}:
        return
    if head:
        yield Answered(len(head) - len(head.lstrip()), len(head), "•", True)
    for sign, end in zip(signs, [*(one.start() for one in signs[1:]), len(line)], strict=True):
        if words := line[sign.end() : end].strip(" \t,;"):
            start = line.index(words, sign.end())
            yield Answered(start, start + len(words), "•", sign["yes"] is not None)


def says_yes(words: str) -> bool:
    """Whether words in lower case hold a yes that is marked off from what it answers."""
    return _AFFIRMS.search(words) is not None


def _marker(match: re.Match[str]) -> str:
    return (match["mark"] or "").strip("(). \t") or "•"
