"""The runs of letters in a text, found faster where it holds no more than plain ASCII, as evened words mostly do."""

from __future__ import annotations

import re


class Runs:
    """The runs of signs of one kind, each as long as it goes. `kind` is a class of a pattern.

    >>> Runs(r"[^\\W\\d_]")("item 4: e-mail"), Runs(r"[^\\W\\d_]")("Straße 4")
    (['item', 'e', 'mail'], ['Straße'])
    """

    def __init__(self, kind: str) -> None:
        self._pattern = re.compile(f"{kind}+")
        one = re.compile(kind)
        self._apart = "".join(sign if one.match(sign) else " " for sign in map(chr, range(128)))

    def __call__(self, words: str) -> list[str]:
        if words.isascii():
            return words.translate(self._apart).split()
        found: list[str] = self._pattern.findall(words)
        return found


# Runs of letters alone, and of letters, figures and underscores.
letters_in = Runs(r"[^\W\d_]")
words_in = Runs(r"\w")
