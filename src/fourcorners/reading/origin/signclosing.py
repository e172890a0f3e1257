"""The name that closes a paper which shows no mark of signing: at its end, with an office, a rank, or nothing behind it.

`Jüri Kivi` over `välijuht, Lääne prefektuur` over a telephone number; `Siobhán Heggarty KC, County Court Judge`; a name alone
as the last words. It says who signs or was to sign, and nothing about whether there is a signature.
"""

from __future__ import annotations

import re

from fourcorners.reading.model import Signatory
from fourcorners.reading.origin.persons import Person, is_office, person, signing_person
from fourcorners.reading.sureness import INFERRED
from fourcorners.reading.texts.prose import Prose
from fourcorners.values import Found

_END, _LINES = 1_100, 12
_GAP = re.compile(r" {2,}|\t|\|")
# Who signs beside the one who issues, or only vouches for the copy, and who is only named near the end.
_BESIDE = re.compile(
    r"(?i)presented|submitted|filed|prepared|drafted|approved as to form|certif|true copy|beglaubigt|ausgefertigt|für die richtigkeit|ausfertigung|rigtighed|bekr[æä]ftes|copia|copie|kopi|za zgodność|sporządził"
    r"|protokolant|protokollf|wykonał|zapisovatel|za správnost|vyhotovil|red\.|contact|kontakt|\btel\b|\bcc\b|attn|attention|enquir|inquir|questions|queries|received|served|service|return|v\. |suspect|accused|affiant|sworn|declarant|clerk to|translat|tolk|traduc"
)
# A line on which somebody can be reached, or that holds a seal or a mark, and nobody's words.
_REACHED = re.compile(
    r"@|\d{3}|(?i:\btel|phone|fax|\bmob|e-?mail|[(\[]|l\. ?s\.|seal|stamp|siegel|cachet|sello|timbro|stempel|razítko|pečat|pieczę|πρωτ|υπογραφή|signature|paraksts|allkiri|unterschrift|firma)"
)
# `(J) Signature    D. Breen`, `Signed for the Chief Constable`
_CLOSES = re.compile(
    r"(?i)(?:^|\b)(?:yours|sincerely|faithfully|regards|respectfully|cheers|thanks|thank you|tak|mvh|hilsen|hälsning\w*|terveisin|grüßen|gruß|groet\w*|salutations|cordialement|atentamente|saludos|saluti|cumprimentos|poważaniem|pozdrav\w*|úctou|tisztelettel|cieņu|pagarbiai|lugupidamisega|aitäh|stimă|εκτίμηση|уважение|by the court|im auftrag|par délégation|por delegación|par ordre|p\. ?o\.)\W*$"
)


def closing_signatory(prose: Prose) -> Found[Signatory] | None:
    """Who closes the paper by name, sought from its last line upwards; None where what stands there may be another's."""
    full = prose.text.full
    base = max(0, len(full) - _END)
    lines = _lines(full, base)[-_LINES:]
    after = True  # whether nothing but where somebody is reached stood below
    for index in range(len(lines) - 1, -1, -1):
        at, line = lines[index]
        below = lines[index + 1][1] if index + 1 < len(lines) else ""
        above = lines[index - 1][1] if index else ""
        if _BESIDE.search(line) or (_BESIDE.search(above[-30:]) and above.rstrip().endswith(":")):
            after = after and bool(_REACHED.search(line)) and len(line) < 100
            continue
        cell = next((one for one in _GAP.split(line) if one.strip()), "").strip()
        who = signing_person(cell) if len(line) < 140 else None
        if who is not None and not _is_only_place(cell, who):
            title = _title(who, line, above, below)
            if title or after or _CLOSES.search(above):
                begin = full.index(cell, at)
                return prose.text.found(Signatory(who.name, title), (begin, begin + len(cell)), confidence=INFERRED)
        after = after and (bool(_REACHED.search(line)) or (is_office(line) and len(line) < 80)) and len(line) < 120
        if not after and len(lines) - index > 6:
            break
    return None


def _lines(full: str, base: int) -> list[tuple[int, str]]:
    found, at = [], base
    for line in full[base:].split("\n"):
        if re.search(r"[^\W_]", line):
            found.append((at, line.strip()))
        at += len(line) + 1
    return found if not base else found[1:]


def _is_only_place(cell: str, who: Person) -> bool:
    """Whether words with a day behind them are a place: `Puerto del Ebro, 8 de julio`."""
    return not who.title and any(c.isdigit() for c in cell)


def _title(who: Person, line: str, above: str, below: str) -> str:
    """The office with the name, on the next line or on the one above it."""
    if who.title:
        return who.title
    for words in (below, above):
        first = next((one for one in _GAP.split(words) if one.strip()), "").strip(" ,.:;()")
        head = first.partition(",")[0]
        for office in (first, head):
            if 2 < len(office) < 80 and is_office(office) and not office.endswith(".") and person(office) is None:
                return office
    return ""
