"""A second reader for the words that matter most: the recogniser tesseract, where this system has it.

It reads pictures of lines that our own child drew, confined like every parser, and has the last word on nothing: where
the two differ, the word keeps the first reading, counts as unsure, and a person is told to look.
"""

from __future__ import annotations

import shutil
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from fourcorners.intake.confined.nurseries import SCANS
from fourcorners.intake.limits import Limits
from fourcorners.intake.model import Recognised
from fourcorners.intake.recognised.likely import likely
from fourcorners.intake.recognised.scanned import Cut, Scan

# Lines one under the other, with the model for English, told as a table of words.
_ARGUMENTS = ("stdin", "stdout", "--psm", "6", "-l", "eng", "tsv")
_COLUMNS, _TOP, _HEIGHT, _WORD = 12, 7, 9, 11
_UNSURE = 0.5
_LONGEST = 400
_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "§": None})


def second_reader() -> str | None:
    """The whole path of the recogniser, where there is one and it can be confined."""
    return shutil.which("tesseract") if sys.platform == "linux" else None


def read_twice(scan: Scan, program: str, limits: Limits) -> Scan:
    """The page with the words unsure that the second reader reads differently; as it is where that reader fails."""
    if not scan.strip:
        return replace(scan, differing=0)
    request = {"verb": "second", "program": [program, *_ARGUMENTS]}
    with SCANS.one() as nursery:
        status, answer = nursery.ask(request, [scan.strip], limits.of_a_scan())
    lines = lines_of(answer, scan.cuts) if status == "done" else None
    return scan if lines is None else compared(scan, lines)


def lines_of(table: bytes, cuts: Sequence[Cut]) -> list[str] | None:
    """What stands in each line of the strip, by tesseract's table of words; None where it is no such table."""
    rows = table.decode("utf-8", "replace").split("\n")
    if not rows[0].startswith("level\t"):
        return None
    lines = [""] * len(cuts)
    for row in rows[1:]:
        fields = row.split("\t")
        if len(fields) != _COLUMNS or not (fields[_TOP] + fields[_HEIGHT]).isdecimal():
            continue
        middle = int(fields[_TOP][:9]) + int(fields[_HEIGHT][:9]) / 2
        for number, cut in enumerate(cuts):
            if cut.top <= middle < cut.bottom and len(lines[number]) < _LONGEST:
                lines[number] += fields[_WORD]
    return lines


def compared(scan: Scan, lines: Sequence[str]) -> Scan:
    """The page as the second reader leaves it: a likely word of which it reads any letter differently is unsure.

    Blanks do not count, nor accents and forms of quotes, nor the section sign, which the second reader does not know.
    A line of which it reads nothing is not compared.
    """
    doubted: list[tuple[int, int]] = []
    for cut, line in zip(scan.cuts, lines, strict=True):
        own = [(letter, at) for at in range(cut.start, cut.end) for letter in _plain(scan.text[at])][:_LONGEST]
        other = _plain(line)[:_LONGEST]
        if not other:
            continue
        differs: set[float] = set()
        matcher = SequenceMatcher(None, "".join(letter for letter, _ in own), other, autojunk=False)
        for tag, start, end, _, _ in matcher.get_opcodes():
            if tag != "equal":
                # What only the second reader sees stands between two letters of ours.
                differs.update(range(start, end) if end > start else {start - 0.5})
        for first, last in likely(scan.text[cut.start : cut.end]):
            letters = [number for number, (_, at) in enumerate(own) if first <= at - cut.start < last]
            if letters and any(letters[0] <= at <= letters[-1] for at in differs):
                doubted.append((cut.start + first, cut.start + last))
    words = [
        replace(word, sure=min(word.sure, _UNSURE))
        if any(word.start < end and word.end > start for start, end in doubted)
        else word
        for word in scan.seen.words()
    ]
    return replace(scan, seen=Recognised.of(words, scan.seen.turn), differing=len(doubted))


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFD", "".join(text.split()).translate(_PLAIN))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
