"""How sure the letters of a mended page are: what can be nothing else leaves no doubt, however poor its picture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from fourcorners.intake.recognised.likely import likely
from fourcorners.intake.scan.lexicon import is_word
from fourcorners.intake.scan.sign import Sign

_SURE = 0.95
# What can only be itself where it stands, however doubtful its picture: the sign of a section before a number, the
# names of codes, the raised letter of a number in Spanish and Italian, and a word that leads from number to number.
_ITSELF = re.compile(
    r"(§)(?= ?\d)|(?<![\w.])(U\.S\.C\.)(?= ?[§\d])|(?<![^\W\d_])[Nn]\.?([°º])(?= ?\d)"
    r"|(?<=\d )(to|TO|bis|au|al)(?= \d)"
    r"|(?<![\w.])(StGB|StPO|BGB|TKG|TDDDG|BDSG|RCW|C\.F\.R\.|c\.p\.p?\.)(?!\w)"
)
# The ending of an ordinal fits its number.
_ORDINAL = re.compile(r"(?<![\w@./:\-])(\d{1,2})(st|nd|rd|th)(?![\w@/\-]|\.\w)")
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def certain(signs: Sequence[Sign]) -> list[Sign]:
    """The signs, as sure as what is known."""
    return [replace(sign, sure=max(sign.sure, _SURE)) for sign in signs]


def surer(signs: Sequence[Sign]) -> list[Sign]:
    """The signs, those of words that everybody writes as sure as such a word is; an account's name is no such word."""
    text = "".join(sign.letter for sign in signs)
    done = list(signs)
    kept = {at for start, end in likely(text) for at in range(start, end)}
    for found in re.finditer(r"[^\W\d_]{3,}", text):
        if found.start() not in kept and is_word(found[0]):
            for at in range(*found.span()):
                done[at] = replace(done[at], sure=max(done[at].sure, _SURE))
    for found in _ITSELF.finditer(text):
        for at in range(*found.span(found.lastindex or 0)):
            done[at] = replace(done[at], sure=max(done[at].sure, _SURE))
    for found in _ORDINAL.finditer(text):
        ending = "th" if found[1][:-1] == "1" else _ENDINGS.get(found[1][-1], "th")
        if found[2] == ending:
            # Of four endings three name the last figure too.
            for at in range(found.start(2) - (ending != "th"), found.end()):
                done[at] = replace(done[at], sure=max(done[at].sure, _SURE))
    return done
