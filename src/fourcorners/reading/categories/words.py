"""The words of a clause as phrases are compared with: bare, singular, with a scan's usual mistakes undone."""

from __future__ import annotations

import re

from fourcorners.reading.categories.phrases import WORDS
from fourcorners.reading.categories.tongues import in_english, shows, tongue_of

_TOKEN = re.compile(r"[^\W_][\w@.'+-]*|@\w+|[,;:()/&]")
_JOINED = re.compile(r"(?<![\w@.-])[^\W\d_]+(?:-[^\W\d_]+){1,5}(?![-.@]?[\w@])")
_LOG_IN = re.compile(r"\blog-(ins?|outs?|ons?|offs?)\b")
_OWN_NAME = re.compile(
    r"\b(user|subscriber|customer|holder|owner|person|member|trader|seller)'s (?:full |real |true )?name\b"
)
_ELIDED = re.compile(r"\b(l|d|qu|dell|all|nell|sull|dall|un|quell)'(?=\w)")
_LINK = re.compile(r"(?:https?://|www\.)\S{1,400}")
_ARTICLES = frozenset(
    "the a an any all each every such said these those this that its their his her your our "
    "complete full current historical known following available existing various respective specific same".split()
) - {"full", "that", "this", "same"}
_SAME = {"and": "&", "or": "&", "/": "&", "and/or": "&", "&": "&", "und": "&", "et": "&", "y": "&"}
# What scans make of letters, folded alike on both sides: rn and m, 1 and l, 0 and o, vv and w, nn and rm.
_FOLD = (("rn", "m"), ("vv", "w"), ("1", "l"), ("0", "o"), ("i", "l"), ("c", "e"), ("h", "b"), ("nn", "m"), ("rm", "m"))


def _fold(word: str) -> str:
    for seen, meant in _FOLD:
        word = word.replace(seen, meant)
    return word


_MISREAD: dict[str, str] = {}
for _word in sorted(WORDS):
    if len(_word) > 3:
        _MISREAD.setdefault(_fold(_word), _word)


def bare(word: str) -> str:
    """One word as phrases write it; an article is the empty string."""
    if word in _ARTICLES:
        return ""
    if word in _SAME:
        return _SAME[word]
    for form in _forms(word):
        if form in WORDS:
            return form
    if len(word) > 4:
        for form in _forms(word):
            known = _MISREAD.get(_fold(form))
            if known:
                return known
    return word


def _forms(word: str) -> tuple[str, ...]:
    forms = [word]
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("s"):
        forms.append(word[:-1])
    if word.endswith(("'s", "s'")):
        forms.append(word[:-2])
    return tuple(forms)


def _apart(match: re.Match[str]) -> str:
    """Words with a hyphen between them as two, unless the hyphen is one of printing: regis-tration."""
    joined = match[0].replace("-", "")
    known = len(joined) > 6 and (shows(joined) or any(form in WORDS for form in _forms(joined)))
    return joined if known else match[0].replace("-", " ")


def _mail_addresses(raw: list[str]) -> list[str]:
    """German words with each "E-Mail" as an address where it stands in a list of how somebody is reached."""
    if raw == ["email"]:
        # Alone as an entry of a list, beside those of a name and a telephone.
        return ["emailadresse"]
    if not any(token.startswith(_REACHED_BY) for token in raw):
        return raw
    return [
        "emailadresse" if token == "email" and {*raw[max(0, at - 1) : at], *raw[at + 1 : at + 2]} <= _BETWEEN else token
        for at, token in enumerate(raw)
    ]


_REACHED_BY = (
    "name",
    "anschrift",
    "adresse",
    "postanschrift",
    "rufnummer",
    "telefon",
    "mobilnummer",
    "handynummer",
    "geburtsdatum",
)
_BETWEEN = frozenset({",", ";", "(", ")", "/", ":", "und", "sowie", "oder", "hinterlegte", "angegebene"})


class Bare(dict[str, str]):
    """The bare words of one paper, each worked out once. It goes with the paper, whose words nothing keeps after it."""

    def __missing__(self, word: str) -> str:
        self[word] = known = bare(word)
        return known


def tokens_of(words: str, paper: str | None = None, *, bared: Bare) -> list[str]:
    """The tokens of an evened clause. Values such as addresses and numbers stay whole; signs are tokens of their own.

    `paper` is the language of the paper, for a clause whose words show none; `bared` are its words so far.
    """
    if "(s)" in words or "(es)" in words:
        words = words.replace("(s)", "s").replace("(es)", "es").replace("y(ies)", "ies")
    if "e-mail" in words or "e mail" in words or "electronic mail" in words:
        words = words.replace("e-mail", "email").replace("e mail", "email").replace("electronic mail", "email")
        words = words.replace("email (email)", "email")
    if "(ip)" in words or '("ip")' in words:
        words = words.replace("(ip)", "").replace('("ip")', "")
    if "://" in words or "www." in words:
        words = _LINK.sub(" @link ", words)
    if "'s " in words:
        # "The user's name" is the name of a person, "the user name" one of an account.
        words = _OWN_NAME.sub(r"\1 full name", words)
    if "-" in words:
        words = _LOG_IN.sub(r"log\1", words)
        words = _JOINED.sub(_apart, words)
    if "'" in words:
        words = _ELIDED.sub(r"\1 ", words)
    # A dot is kept inside a value and dropped where it ends a word.
    raw = [token.rstrip(".'-") if len(token) > 1 else token for token in _TOKEN.findall(words)]
    tongue = tongue_of(raw, paper)
    if tongue == "de" and "email" in raw:
        raw = _mail_addresses(raw)
    if tongue is not None:
        raw = in_english(raw, tongue)
    return [b for t in raw if (b := bared[t] if len(t) > 1 else (_SAME.get(t) or ("" if t == "a" else t)))]
