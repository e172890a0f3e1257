"""The time zone a paper states for its period."""

from __future__ import annotations

import re

from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns
from fourcorners.values import Days, Found

UTC = "UTC"
# Abbreviations and names of times, with the zone of the IANA database whose clocks they are.
_ZONES = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"\b(?:UTC|GMT)\b(?! ?[+-] ?[1-9])|\bCoordinated Universal Time\b|\d{2}:\d{2}(?::\d{2})?Z\b", UTC),
        (r"\b(?:EST|EDT|ET)\b|\bEastern\s(?:Standard\s|Daylight\s|Prevailing\s)?Time\b", "America/New_York"),
        (r"\b(?:CST|CDT|CT)\b|\bCentral\s(?:Standard\s|Daylight\s|Prevailing\s)?Time\b", "America/Chicago"),
        (r"\b(?:MST|MDT|MT)\b|\bMountain\s(?:Standard\s|Daylight\s|Prevailing\s)?Time\b", "America/Denver"),
        (r"\b(?:PST|PDT|PT)\b|\bPacific\s(?:Standard\s|Daylight\s|Prevailing\s)?Time\b", "America/Los_Angeles"),
        (r"\b(?:AKST|AKDT|AKT)\b|\bAlaska\s(?:Standard\s|Daylight\s)?Time\b", "America/Anchorage"),
        (r"\bHST\b|\bHawaii(?:-Aleutian)?\s(?:Standard\s)?Time\b", "Pacific/Honolulu"),
        (r"\bArizona\s(?:Standard\s)?[Tt]ime\b|\bPhoenix\s[Tt]ime\b", "America/Phoenix"),
        (r"\bADT\b|\bAtlantic\s(?:Standard\s|Daylight\s)?Time\b", "America/Halifax"),
        (r"\bNewfoundland\s(?:Standard\s|Daylight\s)?Time\b", "America/St_Johns"),
        (r"\b(?:CET|CEST|MEZ|MESZ)\b|\bCentral\sEuropean\s(?:Summer\s)?Time\b", "Europe/Berlin"),
        (r"\b(?:EET|EEST|OEZ|OESZ)\b|\bEastern\sEuropean\s(?:Summer\s)?Time\b", "Europe/Helsinki"),
        (r"\d WEST\b|\bWestern\sEuropean\s(?:Summer\s)?Time\b", "Europe/Lisbon"),
        (r"\bBST\b|\bBritish Summer Time\b|(?i:\b(?:UK|London|British)\stime\b)", "Europe/London"),
        (r"(?i:\b(?:Irish|Dublin)\stime\b)", "Europe/Dublin"),
        (r"(?i:\bheure (?:de Paris|légale française|française))", "Europe/Paris"),
        (r"(?i:\bhora (?:peninsular|de Madrid))", "Europe/Madrid"),
        (r"(?i:\bora (?:italiana|di Roma))", "Europe/Rome"),
        (r"(?i:\b(?:hora|horário) de Lisboa)", "Europe/Lisbon"),
        (r"(?i:\bsvensk tid\b)", "Europe/Stockholm"),
        (r"(?i:\bdansk tid\b)", "Europe/Copenhagen"),
        (r"(?i:\bnorsk tid\b)", "Europe/Oslo"),
        (r"(?i:\bsuomen aikaa\b)", "Europe/Helsinki"),
        (r"(?i:\bczasu (?:polskiego|warszawskiego)\b)", "Europe/Warsaw"),
        (r"(?i:\bNederlandse tijd\b)", "Europe/Amsterdam"),
        (r"(?i:\b(?:hora|horário) de Brasília)|\bBRT\b", "America/Sao_Paulo"),
        (r"(?i:\bhora (?:de Buenos Aires|argentina))", "America/Argentina/Buenos_Aires"),
        (r"(?i:\bhora (?:de la Ciudad de México|del centro de México))", "America/Mexico_City"),
        (r"(?i:\bhora (?:de Colombia|colombiana|legal colombiana))", "America/Bogota"),
        (r"(?i:\bhora (?:de Chile|chilena))", "America/Santiago"),
        (r"\bIST\b|\bIndian? Standard Time\b", "Asia/Kolkata"),
        (r"\bJST\b|\bJapan Standard Time\b|日本時間", "Asia/Tokyo"),
        (r"\bKST\b|\bKorea Standard Time\b", "Asia/Seoul"),
        (r"\bHKT\b|\bHong Kong [Tt]ime\b", "Asia/Hong_Kong"),
        (r"\bSGT\b|\bSingapore (?:Standard )?[Tt]ime\b", "Asia/Singapore"),
        (r"\bMYT\b|\bMalaysian? (?:Standard )?[Tt]ime\b", "Asia/Kuala_Lumpur"),
        (r"\bPh(?:ST|ilippine Standard Time)\b", "Asia/Manila"),
        (r"\bSAST\b|\bSouth African? Standard Time\b", "Africa/Johannesburg"),
        (r"\d EAT\b|\bEast Africa Time\b", "Africa/Nairobi"),
        (r"\bWest Africa Time\b", "Africa/Lagos"),
        (r"\b(?:AEST|AEDT)\b|\bAustralian Eastern\s(?:Standard\s|Daylight\s)?Time\b", "Australia/Sydney"),
        (r"\b(?:ACST|ACDT)\b|\bAustralian Central\s(?:Standard\s|Daylight\s)?Time\b", "Australia/Adelaide"),
        (r"\bAWST\b|\bAustralian Western\s(?:Standard\s)?Time\b", "Australia/Perth"),
        (r"\b(?:NZST|NZDT)\b|\bNew Zealand\s(?:Standard\s|Daylight\s)?[Tt]ime\b", "Pacific/Auckland"),
    )
)
# Where the clocks of a place bear another's name and differ from them, or the same letters name another time.
_AT_HOME = {
    ("US-AZ", "America/Denver"): "America/Phoenix",
    ("IE", "Asia/Kolkata"): "Europe/Dublin",
    ("IL", "Asia/Kolkata"): "Asia/Jerusalem",
    ("MX", "America/Chicago"): "America/Mexico_City",
    ("CN", "America/Chicago"): "Asia/Shanghai",
}
_ALL_TIMES = Turns(
    r"\b(?:all )?(?:dates and )?times (?:(?:are|listed are|stated|given|in this \w+ are)[^.;]{0,40}|(?:in )?(?:eastern|central|mountain|pacific|utc|gmt|e[sd]t|c[sd]t|m[sd]t|p[sd]t|cet|cest|bst)\b[^.;]{0,30})"
)
_AROUND = 48


def find_zone(text: Text, period: Found[Days] | None, jurisdiction: str | None = None) -> str:
    """The zone in whose days the period is counted, as an IANA name; UTC where none is stated, or more than one.

    Looked for right beside the words of the period, and in a sentence that says so for all times. What it means is told
    by the place whose law the paper is under: in Arizona mountain time is standard time all year.
    """
    if period is None or not period.evidence:
        return UTC
    places = []
    for piece in period.evidence:
        page = next(p for p in text.paper.pages if p.number == piece.page)
        places.append(page.text[max(0, piece.start - _AROUND // 2) : piece.end + _AROUND])
    if "times" in text.lower:
        places += [text.full[m.start() : m.end()] for m in _ALL_TIMES.finditer(text.lower[:200_000])]
    home = jurisdiction or ""
    found = {_AT_HOME.get((home, name), name) for words in places for pattern, name in _ZONES if pattern.search(words)}
    return found.pop() if len(found) == 1 else UTC
