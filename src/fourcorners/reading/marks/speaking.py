"""In which language a paper is written, and whether it brings a translation.

Counted by the small words that only one of these languages has. A paper whose small words do not agree, or that has few
of them, stays without a language: rules ask for a translation on its ground, so a guess would send a letter for nothing.
"""

from __future__ import annotations

import re
from collections import Counter

from fourcorners.reading.marks.worded import first_shown, worded
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.terms import Mark
from fourcorners.values import Found

Told = list[tuple[str, Span]]
# ISO 639-1 code = small words that stand in no other line.
_WORDS = """
en = the of and to that this which with from your by or any such shall must you is are been no do on at not
de = der und den dem des von zu das mit für ist sich auf wird werden nach bei oder nicht sind einer eine einem durch sie ihre zum zur er
fr = les et dans pour du aux ces vous votre sont ainsi avec cette par ou leur sur est qui des
es = el los las y para con por que del una sus su esta este sobre como no
it = gli della delle dei nel nella che per sono al dal alla questo non è con degli del una su da no
nl = het een van voor zijn worden aan op dat deze wordt bij te heeft naar door u niet is
pt = os do da dos das pelo pela uma ao não são em na para por que como sobre este no
pl = oraz się dla jest przez od nie które został w że lub ze jako tym
sv = och att för som av inte till är den på ett från
da = og af til at ikke er på fra som med den
fi = ja on ei että sekä tai joka mukaan
cs = na že podle nebo jsou pro
""".strip()


def _own_words() -> dict[str, str]:
    """Each small word that only one language has, with its language."""
    lines = [line.partition(" = ") for line in _WORDS.splitlines()]
    counts = Counter(word for _, _, own in lines for word in own.split())
    return {word: code for code, _, own in lines for word in own.split() if counts[word] == 1}


_ONLY = _own_words()
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 12_000
# A language is told from so many of its small words, which must be so many times those of any other.
_LEAST, _TIMES = 12, 4
# A second language with so many, and so great a part of the first, is a translation.
_SECOND, _PART = 25, 0.3

_TRANSLATION = worded(
    Mark.TRANSLATED,
    "translation|translated|übersetzung|traduction|traducción|traduzione|vertaling|tradução",
    r"translations?\b[^.;]{0,60}(?:attached|enclosed|annexed|appended|follows|below|into)|(?:attached|enclosed|with|certified) (?:\w+ ){0,3}translation|"
    r"übersetzung\w*[^.;]{0,60}(?:beigefügt|anbei|beiliegend|liegt bei|ins |in die )|(?:anbei|beglaubigte|nebst|mit) (?:\S+ ){0,3}übersetzung|"
    r"traduction[^.;]{0,60}(?:jointe|ci-jointe|annexée|en langue|en anglais)|traducción[^.;]{0,60}(?:adjunta|adjunto|al inglés|jurada)|"
    r"traduzione[^.;]{0,60}(?:allegata|in lingua|in inglese)|vertaling[^.;]{0,60}(?:bijgevoegd|bijgaand|in het)|tradução para",
    r"\b(?:no|not|without|kein\w*|ohne|nicht|sans|pas|sin|senza|non|geen|zonder|will follow|folgt|suivra)\b",
)


def find_language(prose: Prose) -> tuple[Found[str] | None, Found[Mark] | None]:
    """The language of the paper and, where one is there or announced as enclosed, the mark of a translation."""
    told = [(code, m.span()) for m in _WORD.finditer(prose.flat, 0, _LOOKED_AT) if (code := _ONLY.get(m[0]))]
    counts = Counter(code for code, _ in told).most_common(2)
    enclosed = first_shown(prose, _TRANSLATION)
    translated = prose.found(Mark.TRANSLATED, enclosed) if enclosed else None
    if not counts or counts[0][1] < _LEAST:
        return None, translated
    best, number = counts[0]
    second, less = counts[1] if len(counts) > 1 else ("", 0)
    if less >= max(_SECOND, _PART * number):
        # Both stand there whole: the paper is in the one that comes first.
        first = best if _middle(told, best) <= _middle(told, second) else second
        return (
            prose.found(first, _words_of(told, first), copied=False),
            translated or prose.found(Mark.TRANSLATED, _words_of(told, second if first == best else best)),
        )
    if number < _TIMES * less:
        return None, translated
    return prose.found(best, _words_of(told, best), copied=False), translated


def _middle(told: Told, code: str) -> int:
    places = [span[0] for one, span in told if one == code]
    return places[len(places) // 2]


def _words_of(told: Told, code: str) -> Span:
    """The first few words of a language that stand together."""
    spans = [span for one, span in told if one == code]
    return next(((a[0], b[1]) for a, b in zip(spans, spans[2:], strict=False) if b[1] - a[0] < 90), spans[0])
