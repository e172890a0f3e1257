"""The time zone a paper states for its period."""

from __future__ import annotations

import re

from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns
from fourcorners.values import Days, Found

UTC = "UTC"
_ZONES = (
    (re.compile(r"\b(?:UTC|GMT)\b(?! ?[+-] ?[1-9])|\bCoordinated Universal Time\b|\d{2}:\d{2}(?::\d{2})?Z\b"), UTC),
    (re.compile(r"\b(?:EST|EDT|ET)\b|\bEastern\s(?:Standard\s|Daylight\s|Prevailing\s)?Time\b"), "America/New_York"),
    (re.compile(r"\b(?:CST|CDT|CT)\b|\bCentral\s(?:Standard\s|Daylight\s|Prevailing\s)?Time\b"), "America/Chicago"),
    (re.compile(r"\b(?:MST|MDT|MT)\b|\bMountain\s(?:Standard\s|Daylight\s|Prevailing\s)?Time\b"), "America/Denver"),
    (re.compile(r"\b(?:PST|PDT|PT)\b|\bPacific\s(?:Standard\s|Daylight\s|Prevailing\s)?Time\b"), "America/Los_Angeles"),
    (re.compile(r"\b(?:CET|CEST|MEZ|MESZ)\b|\bCentral\sEuropean\s(?:Summer\s)?Time\b"), "Europe/Berlin"),
    (re.compile(r"\bBST\b|\bBritish Summer Time\b"), "Europe/London"),
    (re.compile(r"\b(?:UK|London|British)\stime\b", re.IGNORECASE), "Europe/London"),
    (re.compile(r"\bheure (?:de Paris|légale française|française)", re.IGNORECASE), "Europe/Paris"),
    (re.compile(r"\bhora (?:peninsular|de Madrid)", re.IGNORECASE), "Europe/Madrid"),
    (re.compile(r"\bora (?:italiana|di Roma)", re.IGNORECASE), "Europe/Rome"),
    (re.compile(r"\b(?:hora|horário) de Lisboa", re.IGNORECASE), "Europe/Lisbon"),
    (re.compile(r"\b(?:hora|horário) de Brasília", re.IGNORECASE), "America/Sao_Paulo"),
    (re.compile(r"\bIST\b|\bIndian? Standard Time\b"), "Asia/Kolkata"),
    (re.compile(r"\bJST\b|\bJapan Standard Time\b|日本時間"), "Asia/Tokyo"),
)
_ALL_TIMES = Turns(
    r"\b(?:all )?(?:dates and )?times (?:(?:are|listed are|stated|given|in this \w+ are)[^.;]{0,40}|(?:in )?(?:eastern|central|mountain|pacific|utc|gmt|e[sd]t|c[sd]t|m[sd]t|p[sd]t|cet|cest|bst)\b[^.;]{0,30})"
)
_AROUND = 48


def find_zone(text: Text, period: Found[Days] | None) -> str:
    """The zone in whose days the period is counted, as an IANA name; UTC where none is stated, or more than one.

    Looked for right beside the words of the period, and in a sentence that says so for all times.
    """
    if period is None or not period.evidence:
        return UTC
    places = []
    for piece in period.evidence:
        page = next(p for p in text.paper.pages if p.number == piece.page)
        places.append(page.text[max(0, piece.start - _AROUND // 2) : piece.end + _AROUND])
    if "times" in text.lower:
        places += [text.full[m.start() : m.end()] for m in _ALL_TIMES.finditer(text.lower[:200_000])]
    found = {name for words in places for pattern, name in _ZONES if pattern.search(words)}
    return found.pop() if len(found) == 1 else UTC
