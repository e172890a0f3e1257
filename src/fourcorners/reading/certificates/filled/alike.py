"""Labels in words that were recognised on a picture, where a letter may be misread, lost or doubled."""

from __future__ import annotations

import unicodedata
from functools import cache

# A label of so many letters for each misread one; shorter ones than the least must be right but for accents.
_LETTERS_A_SLIP, _LEAST = 6, 7
# Letters that recognisers confuse count as one.
_CONFUSED = str.maketrans({"1": "l", "i": "l", "|": "l", "!": "l", "0": "o", ";": ":", "’": "'", "‘": "'", ",": "."})


def begins_like(words: str, label: str) -> int | None:
    """How many letters of the words are that label, with the slips of a recogniser; None where they are another.

    Both are lower case, with single spaces.
    """
    wanted = _label(label)
    slips = len(wanted) // _LETTERS_A_SLIP if len(wanted) >= _LEAST else 0
    given = folded(words[: len(label) + slips + 1])
    if not slips:
        return len(wanted) if given.startswith(wanted) else None
    if not _share(wanted, given):
        return None
    # The distance of the whole label to every beginning of the words.
    row = list(range(len(given) + 1))
    for place, letter in enumerate(wanted, 1):
        before, row = row, [place]
        for at, other in enumerate(given, 1):
            row.append(min(before[at] + 1, row[-1] + 1, before[at - 1] + (letter != other)))
        if min(row) > slips:
            return None
    best = min(range(len(row)), key=lambda at: (row[at], abs(at - len(wanted))))
    return best if row[best] <= slips else None


@cache
def _label(label: str) -> str:
    """A form's own label, folded."""
    return folded(label)


def folded(words: str) -> str:
    """The words without accents and with letters that look alike made one, of the same length."""
    return "".join(
        unicodedata.normalize("NFD", letter)[0] if not letter.isascii() else letter for letter in words
    ).translate(_CONFUSED)


def _share(wanted: str, given: str) -> bool:
    """Whether at least half of the label's pairs of letters occur at all: most labels are turned away here."""
    pairs = {given[at : at + 2] for at in range(len(given) - 1)}
    return sum(wanted[at : at + 2] in pairs for at in range(len(wanted) - 1)) * 2 >= len(wanted) - 1
