"""A page's lines put together again into paragraphs, list entries and titles.

Text from a PDF breaks where the print does and has no empty lines; a typed text has both. What begins a new block is a
marker, a tick box, a title, or a line that starts a sentence after one that ended early.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.texts.answers import answered
from fourcorners.reading.texts.months import MONTHS
from fourcorners.reading.texts.titles import Zone, zone_of

# (start, end, marker, ticked, heading)
Block = tuple[int, int, str, bool, bool]

_MARKER = re.compile(
    r"[ \t]{0,40}(?:(?P<box>☒|☑|☐|□|✓|✔|\[ ?[xX]? ?\]|\( ?[xX✓✔] ?\)|\(  ?\)|X(?= \(?[A-Za-z]{2}))[ \t]{0,4})?"
    r"(?P<mark>\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{2,5})\s?[.)]\)?(?=\s)|\d{1,2}\.\d{1,2}\.?(?=\s[A-Z])|\((?:\d{1,2}|[A-Za-z]|[ivx]{2,5})\)|[•●▪■◦○∙*·–—-](?=\s)"
    r"|(?:Item|ITEM|No\.|Request|REQUEST|Ziffer|Punkt)[ \t](?:No\.[ \t])?\d{1,2}[.:)]?)?[ \t]{0,20}"
)
# Titles in mixed case, alone on their line: the parts of an attachment.
_TITLE = re.compile(
    r"[ \t]{0,40}(?:[IVX1-9]{1,4}[.)][ \t]{1,4}|[A-C][.)][ \t]{1,4})?(?:(?:the )?(?:information|records?|items|property|particular things|things|place|documents|data|evidence)\b.{0,50}\bto be (?:disclosed|searched|seized|produced|preserved|provided)\b.{0,50}"
    r"|(?:attachment|exhibit|schedule|rider|annex|appendix|addendum|anlage|anhang|annexe|anexo|allegato|bijlage) [\"“']?[a-z0-9]{0,3}[\"”']?.{0,24}|definitions|instructions|(?:records|information|documents|items) (?:requested|required|sought|to be [a-z]{4,12}))[ \t:.]{0,4}$",
    re.IGNORECASE,
)
_STARTS_ANEW = re.compile(
    r"(?:You are|YOU ARE|We are|We request|I request|Please|PLEASE|This (?:request|letter|order|subpoena|warrant|appendix|attachment|schedule|demand|summons|notice|rider)|Nothing in|If you|Failure to|Pursuant to|IT IS|It is (?:further |hereby )?ordered|In accordance|The Court|WHEREFORE|WHEREAS|Bitte|Veuillez)\b"
    r"|(?:Contact|Questions|Officer|Rückfragen|Ansprechpartner\w*|Sachbearbeiter\w*|Contacto|Contatto|Referente|Contato|Contactpersoon|Applicant|Investigator|Enquêteur|L['’]enquêteur) ?:"
)
# A sentence about the paper itself, which goes on with nothing.
_SETS_APART = re.compile(
    r"(?:This (?:appendix|attachment|schedule|demand|request|order|subpoena|warrant|rider) (?:does|do|is|shall)|Nothing in (?:this|the))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?:You|We|I|This|These|The|If|Please|Failure|Any questions|A |An |It |Pursuant|In |Date|Dated|For )\b|\S+ \S+.*[.:]$"
)
_WORD = re.compile(r"[^\W\d_]{3,12}")
_INITIAL = re.compile(r"([A-Z])\s?\.")
# Letters that end a caption's line, and what printers set between columns.
_RULE = re.compile(r"[)(§*:|·.,\]\[}{x/\\ \t]{1,6}$")
_WIDEST = 110
# A line at least so much of the page's width was broken by the margin; one shorter than the other ended on purpose.
_FULL, _EARLY, _SHORT = 0.7, 0.6, 0.45
_SHORT_LABEL, _LOUD = 48, 0.75
_GAP = re.compile(r" {3,}|\t")
_LEAST_NUMBERS, _LEAST_HEAD = 6, 16


def blocks(full: str) -> Iterator[Block]:
    """Paragraphs, list entries and titles in order, with the marker and the box before each."""
    lines = full.split("\n")
    width = min(max(map(len, lines)), _WIDEST)
    idle = _line_numbers(lines) | _running_heads(lines)
    drawn = has_drawn_boxes(full)
    closing = _closing_boxes(lines)
    answers = answered(lines)
    loud = _is_loud(lines)
    begin, marker, ticked = -1, "", True
    at = last = 0
    before, shouted = "", False
    letters: set[str] = set()
    for index, line in enumerate(lines):
        start, at = at, at + len(line) + 1
        bare = line.strip()
        if closed := closing.get(index):
            # The row of a table whose last column is for ticks.
            if begin >= 0:
                yield begin, last, marker, ticked, False
            begin, before, shouted = -1, "", False
            yield (
                start + closed.start("row"),
                start + closed.end("row"),
                closed["mark"] or "•",
                is_ticked(closed["box"]),
                False,
            )
            continue
        if rows := answers.get(index):
            if begin >= 0:
                yield begin, last, marker, ticked, False
            for row in rows:
                yield start + row.start, start + row.end, row.marker, row.ticked, False
            begin, before, shouted = -1, "", False
            continue
        if index in idle or _heads_columns(line) or (bare and _RULE.match(bare)):
            continue
        if not bare:
            if begin >= 0:
                yield begin, last, marker, ticked, False
            begin, before, shouted = -1, "", False
            continue
        mark = _MARKER.match(line)
        entry = mark is not None and bool(mark["mark"] or mark["box"]) and mark.end() < len(line.rstrip())
        if entry and mark is not None and not mark["box"] and (initial := _INITIAL.fullmatch(mark["mark"])):
            # "D. Amaro" is a name, unless an entry C came before.
            entry = initial[1] in "AIVX" or chr(ord(initial[1]) - 1) in letters
            if entry:
                letters.add(initial[1])
        if entry and mark is not None and (word := _WORD.match(line, mark.end())) and word[0].lower() in MONTHS:
            # "9. April 2026" is a day.
            entry = not mark["mark"][:1].isdigit()
        # Where a box is drawn, an empty one leaves nothing but the blank behind it.
        untold = drawn and not entry and line[0] == " " and not line[1].isspace()
        boxed = untold or (entry and mark is not None and mark["box"])
        shouts = len(bare) <= _WIDEST and bare.isupper() and sum(map(str.isalpha, bare)) > 3
        if shouts and loud and not boxed and zone_of(bare.lower().strip(" :.-"), disclosed=False) is None:
            # Where all is in capitals, they make no title.
            heading, shouted = False, False
        elif shouts and not boxed:
            wide = len(bare) > _FULL * width
            # Capitals that run over the margin are a sentence, not a title.
            heading = not (shouted or (wide and _next(lines, index).isupper() and not bare.endswith(":")))
            shouted = not heading and wide
        else:
            heading, shouted = (
                not boxed and _is_title(lines, index, bare, before, mark if entry else None, width),
                False,
            )
        ends = _ends(bare, before, marker, width) or (
            bool(before)
            and (
                _labels_list(lines, index, bare)
                or _is_row(lines[index - 1])
                or _aligned(line, lines[index - 1])
                or _unbroken(bare, before)
                or (_MAIL_HEAD.match(bare) is not None and _MAIL_HEAD.match(before) is not None)
            )
        )
        if begin >= 0 and (entry or heading or ends or untold):
            yield begin, last, marker, ticked, False
            begin = -1
        sign = _plain(mark) if mark and entry else ""
        from_ = start + (mark.end() if mark and entry else 0)
        before = bare
        if heading:
            yield from_, start + len(line), sign, True, True
            continue
        if begin < 0:
            begin, marker = from_, sign
            ticked = not untold and is_ticked(mark["box"] if mark else None)
        last = start + len(line)
    if begin >= 0:
        yield begin, last, marker, ticked, False


def _closing_boxes(lines: list[str]) -> dict[int, re.Match[str]]:
    """The lines that end in a box, and in no other, where two or more do and none begins with one."""
    if not any(line.rstrip()[-1:] in _BOXES for line in lines):
        return {}
    if any(line.lstrip()[:1] in _BOXES for line in lines if line.strip()):
        return {}
    found = {index: match for index, line in enumerate(lines) if (match := _CLOSED_ROW.fullmatch(line)) is not None}
    return found if len(found) > 1 else {}


_BOXES = frozenset("☒☑☐□✓✔")
_CLOSED_ROW = re.compile(
    r"[ \t]*(?:\(?(?P<mark>\d{1,2}|[A-Za-z])[.)]?[ \t]+)?(?P<row>[^☒☑☐□✓✔\s][^☒☑☐□✓✔]{2,300}?)[ \t]+(?P<box>[☒☑☐□✓✔])[ \t]*"
)


def _ends(bare: str, before: str, marker: str, width: int) -> bool:
    """Whether a new block begins with this line though nothing marks it."""
    if _SETS_APART.match(bare) and before[-1:] not in {",", "("}:
        return True
    if _STARTS_ANEW.match(bare):
        return not before or (before[-1] not in ",(" and (before[-1] in ".:;!?" or len(before) < _FULL * width))
    if not before or not bare[:1].isupper() or before[-1] in ",-":
        return False
    early = len(before) < _EARLY * width
    if marker and early and before[-1] != ":" and _SENTENCE.match(bare):
        return True
    if len(before) < _SHORT * width and before[-1].isalnum():
        # The end of a table, an address or a caption.
        return True
    return early and before[-1] in ".!?" and len(before) > 3 and before[-3:-2] not in " ."


def _labels_list(lines: list[str], index: int, bare: str) -> bool:
    """Whether a short line with a colon stands over a list: it begins a block whatever stands before it."""
    if not (bare[-1] == ":" and len(bare) < _SHORT_LABEL and bare[:1].isupper()):
        return False
    mark = _MARKER.match(_next(lines, index))
    return mark is not None and bool(mark["mark"])


def _is_row(line: str) -> bool:
    """Whether wide gaps cut a line into three cells or more."""
    return _gapped(line) and len(_GAP.findall(line.strip())) > 1


def _gapped(line: str) -> bool:
    """Whether there is a wide gap in a line, or before or behind it."""
    return "   " in line or "\t" in line


def _aligned(line: str, before: str) -> bool:
    """Whether two lines are rows of a table of two columns: a wide gap ends at the same place, or tabs part their cells."""
    if not (_gapped(line) and _gapped(before)):
        return False
    if "\t" in line.strip() and "\t" in before.strip():
        return True
    ends = {gap.end() for gap in _GAP.finditer(line.rstrip()) if line[: gap.start()].strip()}
    others = {gap.end() for gap in _GAP.finditer(before.rstrip()) if before[: gap.start()].strip()}
    return any(abs(one - other) < 2 for one in ends for other in others)


def _unbroken(bare: str, before: str) -> bool:
    """Whether one of two lines is so long that no margin broke it, so that the end of a line ends a paragraph."""
    if len(bare) <= _PRINTED and len(before) <= _PRINTED:
        return False
    return not bare[:1].islower() and before[-1] not in ",-("


# The header lines of a message that is forwarded in the text.
_MAIL_HEAD = re.compile(
    r"(?:from|sent|date|to|cc|subject|von|gesendet|an|betreff|datum|de|envoyé|à|objet|para|enviado|asunto|da|a|inviato|oggetto"
    r"|van|verzonden|aan|onderwerp|od|wysłano|do|temat)[ \t]?:[ \t]",
    re.IGNORECASE,
)
# No printed line has so many letters.
_PRINTED = 132


def _heads_columns(line: str) -> bool:
    """Whether a line is the heads of a table's columns, which name nothing that is asked for."""
    if not _gapped(line):
        return False
    bare = line.strip()
    if len(bare) > _WIDEST or not _GAP.search(bare):
        return False
    cells = [cell.strip(" .:#()").lower() for cell in _GAP.split(bare)]
    told = sum(cell in _HEADS for cell in cells)
    return len(cells) > 1 and told == len(cells) and bool(_ACCOUNT_HEADS & set(cells))


_ACCOUNT_HEADS = frozenset(
    "account accounts account(s) identifier identifiers username user handle ip address|ip-adresse|konto|compte|comptes|cuenta|profilo|account id|user id".replace(
        " address", ""
    )
    .replace("|", " ")
    .split()
) | {"ip address", "user id", "account id", "user name", "source ip"}
_HEADS = (
    _ACCOUNT_HEADS
    | frozenset(
        "# no nr n° item type kind data material records information dates date period from to start end port time notes remarks provider service du au von bis de a al daten zeitraum période".split()
    )
    | {"", "source port", "time (utc", "time utc", "date (utc", "time zone", "start date", "end date"}
)


def _is_loud(lines: list[str]) -> bool:
    """Whether most of what is written is in capitals, as on old machines and in some forms."""
    written = [line for line in lines if any(map(str.isalpha, line))]
    return len(written) > 3 and sum(line.isupper() for line in written) > _LOUD * len(written)


def _is_title(lines: list[str], index: int, bare: str, before: str, mark: re.Match[str] | None, width: int) -> bool:
    if len(bare) > _WIDEST:
        return False
    if ("o be " in bare or bare[0] in "AaEeSsRrDdIiBb") and _TITLE.match(lines[index]):
        return True
    words = lines[index][mark.end() :].strip() if mark else bare
    if len(words) > 64 or not words[:1].isupper() or words[-1] in ".,;:" or words.count(" ") > 8 or ". " in words:
        return False
    if before and not (mark or before[-1] in ".:;" or len(before) < _EARLY * width):
        return False
    following = _next(lines, index)
    if mark and (marked := _MARKER.match(following)) and marked["mark"]:
        # One of several entries, each of a line.
        return False
    if following[:1].islower() and len(bare) > _EARLY * width:
        return False
    return zone_of(words.lower(), disclosed=False) not in {None, Zone.NEUTRAL, Zone.PART} and not any(
        map(str.isdigit, words)
    )


def _next(lines: list[str], index: int) -> str:
    return lines[index + 1].strip() if index + 1 < len(lines) else ""


def _line_numbers(lines: list[str]) -> frozenset[int]:
    """The lines that only count the lines beside them, as on pleading paper."""
    found: list[int] = []
    run: list[int] = []
    for index, line in enumerate(lines):
        bare = line.strip()
        if bare.isdecimal() and len(bare) < 3:
            if run and int(bare) == int(lines[run[-1]]) + 1 and index == run[-1] + 1:
                run.append(index)
                continue
            found += run if len(run) >= _LEAST_NUMBERS else []
            run = [index]
    found += run if len(run) >= _LEAST_NUMBERS else []
    return frozenset(found)


def _running_heads(lines: list[str]) -> frozenset[int]:
    """Lines in capitals that stand on several pages word for word, as a running head does, and are no title known."""
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        bare = line.strip()
        if _LEAST_HEAD <= len(bare) <= _WIDEST and bare.isupper():
            places.setdefault(bare, []).append(index)
    return frozenset(
        index
        for bare, at in places.items()
        if len(at) > 1 and zone_of(bare.lower(), disclosed=False) is None
        for index in at
    )


def _plain(mark: re.Match[str]) -> str:
    return (mark["mark"] or "").strip("(). \t") or "•"


def has_drawn_boxes(full: str) -> bool:
    """Whether ticks stand in this text as an X before an entry, their boxes being drawn and no letters."""
    return "X " in full and _DRAWN.search(full) is not None


_DRAWN = re.compile(r"^X \(?[A-Za-z]{2}", re.MULTILINE)


def is_ticked(box: str | None) -> bool:
    """Whether a box before an entry is ticked; an entry without one counts as if it were."""
    return not box or any(sign in box for sign in "☒☑✓✔") or "x" in box.lower()
