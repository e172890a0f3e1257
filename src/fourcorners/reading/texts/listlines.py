"""Single lines of lists and tables: the markers of entries, labels, and the heads of columns."""

from __future__ import annotations

import re

from fourcorners.reading.texts.clauses import Clause
from fourcorners.reading.texts.turns import Turns

# With which lists begin.
FIRST_MARKERS = ("1", "a", "A", "i", "I", "•", "-", "*", "–", "—", "●", "▪", "■", "◦", "○")
# "First.", "Section 2.", "Secundo:": the marker of an entry, written out.
ORDINAL = re.compile(
    r"\W*(?:(?:and )?(?:specification|request|demand|category|entry)\W{0,2}(?:no\W{0,2})?\d{1,2}|(?:first|second|third|fourth|fifth|sixth|seventh)(?:ly)?|(?:part|item|section|point|number|no|ziffer|punkt|punto|point|partie)\W{0,2}(?:\d{1,2}|[ivx]{1,4}|[a-h])"
    r"|(?:primer|segund|tercer|cuart|quint|sext)[oa]?|(?:prim|second|terz|quart|quint)o|primeiro|(?:erstens|zweitens|drittens|viertens|fünftens)|premièrement|deuxièmement|troisièmement|(?:ten )?(?:eerste|tweede|derde|vierde))\W*"
)
# "Line, account name, from, to", over the rows of a table that says whose data and for which days.
COLUMNS = Turns(
    r"(?=.*\b(?:from|von|du|de|desde|dal|van|od)\b.*\b(?:to|bis|au|até|hasta|al|tot|do)\b)"
    r"(?:(?:line|no|nr|item|row|account|user|name|username|identifier|handle|from|to|start|end|date|dates|konto|nutzer|von|bis|compte|du|au|cuenta|desde|hasta|conta|de|até|n|dal|al|van|tot|od|do)\b[\s.,:;#|º°()/-]*){3,9}"
)
_NUMBERED = re.compile(r"(?:lfd|nr|no|n°|nº|pos|item|row|line|zeile)\b")
_LONGEST_HEAD = 80
_ROW = re.compile(r"(?:\S+ ){0,2}\S*\d[\d.:/-]{3,}")
# "Account, first day, last day, produce".
ASKING_COLUMNS = Turns(
    r"(?=.*\b(?:produce|provide|disclose|documents|data|records|information|categories|wanted|sought|requested|required|needed|what)\b)"
    r"(?=.*\b(?:accounts?|users?|usernames?|identifiers?|handles?|wallets?|lines?|numbers?|profiles?|sellers?|subscribers?)\b)"
    r"(?:(?:no|nr|item|row|account|accounts|user|users|name|username|identifier|identifiers|handle|wallet|line|number|profile|seller|subscriber|id|from|to|start|end|first|last|day|days|date|dates|period|through|until"
    r"|produce|provide|disclose|documents|data|records|information|categories|of|to|be|is|what|wanted|sought|requested|required|needed|produced)\b[\s.,:;#|/()-]*){3,12}"
)


def heads_rows(words: str, below: str) -> bool:
    """Whether a short line that begins with "No." stands over rows of values.

    >>> heads_rows("nr. ip-adresse port zeitpunkt", "1 192.0.2.7 4431 02.05.2026"), heads_rows("no. 4417-22", "2 4418-09")
    (True, False)
    """
    if _NUMBERED.match(words) is None or len(words) > _LONGEST_HEAD:
        return False
    return _ROW.match(below) is not None and _ROW.match(words) is None


def labels(clause: Clause, following: Clause) -> bool:
    """Whether a few words with a colon only say which identifier stands behind it: "Wallet address: 0x55...", no data."""
    if following.block != clause.block and following.block != clause.block + 1:
        return False
    return _IDENTIFIER.search(clause.words) is not None and _LONE_VALUE.match(following.words) is not None


_IDENTIFIER = re.compile(
    r"\b(?:address(?:es)?|id|identifiers?|numbers?|no|telephone|phone|imei|name|username|account|e-?mail|wallet|handle|url|profile?|perfil|profilo|profiel|page|user|kennung|rufnummer|adresse|identifiant|numéro|compte|cuenta|número|indirizzo|utenza|konto)\b"
)
_LONE_VALUE = re.compile(r"\W{0,2}(?=\S*[\d@_/])\S{2,}")


def comes_after(marker: str, other: str) -> bool:
    """Whether two entries stand one after the other in one list."""
    if not marker.isalnum():
        return marker == other
    if marker in _ROMAN and other in _ROMAN and _ROMAN.index(other) == _ROMAN.index(marker) + 1:
        return True
    return next_to(marker, other)


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


def next_to(marker: str, other: str) -> bool:
    """Whether one marker comes right after the other in its list."""
    if marker.isdigit() and other.isdigit():
        return int(other) == int(marker) + 1
    return len(marker) == len(other) == 1 and ord(other) == ord(marker) + 1
