"""The words that papers are written with, and which of them a misread word must have been.

A recogniser errs in one spot of a word: it takes an e for a c, an rn for an m, or dust for a letter. A word that nobody
writes, and that one such fault makes of exactly one word that everybody writes, was that word. Where it makes none of
those, words that stand on some papers only (`morewords.txt`) are looked at in the same way.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from importlib.resources import files

# Two or three letters have too many neighbours.
_LEAST = 5
# What is taken for one another, whatever the recogniser thought of it; and how sure it then may have been.
_ALIKE = frozenset(
    frozenset(pair.split())
    for pair in (
        "c e", "c o", "n u", "n m", "m rn", "m nn", "m ni", "m in", "m ui", "m un",
        "w vv", "d cl", "d ol", "i l", "i t", "l t", "f t", "f l", "i j", "i r", "r t", "h b", "h n", "h li", "k lc",
        "b o", "g q", "g y", "v y", "u v", "u ii", "n ii", "ti u", "ri n", "s z", "i 1", "l 1", "o 0", "s 5", "h k",
    )
)  # fmt: skip
_SURE, _SURE_AS_ALIKE = 0.85, 0.99
# Of other letters only longer words are restored, where the recogniser doubts them: they have few neighbours.
_LONG = 6
# One fault changes so many letters.
_MOST = 2
# One spot of so few letters leaves a word of `_LEAST` letters or more its first two or its last two.
_END = 2
# A letter that was passed over leaves no doubt behind. A word with a capital, which may be a name, is longer.
_LOST, _LOST_IN_NAME = 5, 8
# Letters that no accent parts from their plain ones.
_STROKED = dict(zip("ıłŁħĦđĐŧŦ", "ilLhHdDtT", strict=True))


def _read(name: str) -> tuple[str, ...]:
    lines = files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


# By how many letters a word has, with its first letters, and with its last.
_Ends = tuple[int, str, str]


def _by_ends(words: Sequence[str]) -> dict[_Ends, tuple[str, ...]]:
    held: dict[_Ends, list[str]] = defaultdict(list)
    for word in words:
        held[len(word), word[:_END], ""].append(word)
        held[len(word), "", word[-_END:]].append(word)
    return {ends: tuple(same) for ends, same in held.items()}


# Read with this module: the child that recognises can open no file.
_USUAL, _SOME = _read("words.txt"), _read("morewords.txt")
_NOUNS = frozenset(word.casefold() for word in _SOME if word[0].isupper())
_USUAL_BY_ENDS, _SOME_BY_ENDS = _by_ends(_USUAL), _by_ends([word.casefold() for word in _SOME])
_USUAL_WORDS = frozenset(_USUAL)
_WORDS = _USUAL_WORDS | frozenset(map(str.casefold, _SOME))


def is_word(word: str) -> bool:
    """Whether papers are written with this word, whatever its capitals.

    >>> is_word("District"), is_word("Distriet")
    (True, False)
    """
    return word.casefold() in _WORDS


def restored(word: str, sure: Sequence[float]) -> str | None:
    """The word that this one must have been, with its capitals; `sure` is how sure each letter of it was.

    None for a word that papers are written with, for one that could have been several, and for one in capitals here
    and there, which is a name.

    >>> restored("Distriet", [0.9] * 8), restored("records", [0.3] * 7), restored("dIstriet", [0.3] * 8)
    ('District', None, None)
    """
    own = word.casefold()
    styled = word.islower() or word.isupper() or word.istitle()
    if not styled or len(own) != len(word) or len(own) < _LEAST or own in _WORDS:
        return None
    best = _with_a_ligature(own) or _with_one_fault(own, sure, _USUAL_BY_ENDS) or _with_a_lost_letter(word)
    if not best:
        best = _with_one_fault(own, sure, _SOME_BY_ENDS)
        # Many a name is a word of another language; a noun in German begins as a name does.
        best = [other for other in best if not word.istitle() or other in _NOUNS]
    # A capital in the middle of small letters stands clear, and names begin with one.
    if len(best) != 1 or (word.istitle() and best[0][0] != own[0]):
        return None
    right = best[0]
    return right.upper() if word.isupper() else right.capitalize() if word.istitle() else right


def _with_a_ligature(own: str) -> list[str]:
    """The words of which this one lacks the second letter of an fi or fl, which a scan shows as one letter.

    >>> _with_a_ligature("flled"), _with_a_ligature("offcers"), _with_a_ligature("fled")
    (['filled'], ['officers'], [])
    """
    whole = (
        {f"{own[:at]}{letter}{own[at:]}" for at in range(1, len(own)) if own[at - 1] == "f" for letter in "il"}
        if len(own) >= _LEAST
        else set()
    )
    return sorted(whole & _WORDS)


def _with_one_fault(own: str, sure: Sequence[float], words: dict[_Ends, tuple[str, ...]]) -> list[str]:
    """The words of which one fault makes this one; of those by letters that look alike, if there are any."""
    faults = ((_one_fault(own, other, sure), other) for other in _neighbours(own, words))
    likely = [(alike, other) for alike, other in faults if alike is not None]
    return [other for alike, other in likely if alike] or [other for _, other in likely]


def _neighbours(own: str, words: dict[_Ends, tuple[str, ...]]) -> list[str]:
    """Every one of these words that may differ from this one in one spot, as far as its two ends tell."""
    near = {
        other: None
        for length in range(len(own) - 1, len(own) + 2)
        for ends in ((length, own[:_END], ""), (length, "", own[-_END:]))
        for other in words.get(ends, ())
    }
    return list(near)


def _with_a_lost_letter(word: str) -> list[str]:
    """The one word that has a letter more within or before this one; none where any other is as near.

    >>> _with_a_lost_letter("comitted"), _with_a_lost_letter("ffence"), _with_a_lost_letter("infor")
    (['committed'], ['offence'], [])
    """
    own = word.casefold()
    if len(own) < (_LOST if word.islower() else _LOST_IN_NAME):
        return []
    near = [
        other
        for other in _neighbours(own, _USUAL_BY_ENDS)
        if sum(alike_at_ends(own, other)) >= max(len(own), len(other)) - 1
    ]
    # What a word ends in is its form, which nobody can tell.
    return near if len(near) == 1 and len(near[0]) > len(own) and near[0][:-1] != own else []


def alike_at_ends(own: str, other: str) -> tuple[int, int]:
    """How many letters two words share from their beginnings, and how many of the rest from their ends.

    >>> alike_at_ends("distriet", "district"), alike_at_ends("aaa", "aa")
    ((6, 1), (2, 0))
    """
    least = min(len(own), len(other))
    start = 0
    while start < least and own[start] == other[start]:
        start += 1
    end = 0
    while end < least - start and own[-1 - end] == other[-1 - end]:
        end += 1
    return start, end


def _one_fault(own: str, other: str, sure: Sequence[float]) -> bool | None:
    """Whether letters that look alike part these words, in their one differing spot; None where it is no fault."""
    start, end = alike_at_ends(own, other)
    ours, theirs = own[start : len(own) - end], other[start : len(other) - end]
    if max(len(ours), len(theirs)) > _MOST:
        return None
    spot = sure[start : len(own) - end] or sure[max(0, start - 1) : start + 1]
    if frozenset((ours, theirs)) in _ALIKE or _is_foreign_accent(ours, theirs):
        return True if min(spot) < _SURE_AS_ALIKE else None
    # What a word ends in is its form.
    return False if min(spot) < _SURE and len(own) >= _LONG and len(ours) <= 1 and len(theirs) <= 1 and end else None


def _is_foreign_accent(ours: str, theirs: str) -> bool:
    """Whether a letter differs from the word's own in nothing but an accent that only dust can have put there."""
    return len(ours) == len(theirs) == 1 and ours > "\xff" and without_accent(ours) == theirs


def without_accent(letter: str) -> str:
    """The letter that is left of one with an accent or a stroke.

    >>> without_accent("é"), without_accent("ł"), without_accent("a")
    ('e', 'l', 'a')
    """
    return _STROKED.get(letter) or unicodedata.normalize("NFD", letter)[0]
