"""The number of the demand itself, or else of its case. What the scan spoilt beyond reading stays unread.

A number stands behind a label, on its line or in the next cell. Labels are tried in order of what they name: the
demand before the office's own reference, and that before the case and the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from fourcorners.reading.origin.referencelabels import LABELS, OFFICE, OWN
from fourcorners.reading.sureness import INFERRED, PLAIN
from fourcorners.reading.texts.prose import Prose
from fourcorners.values import Found

# `Grand jury subpoena no.`, over two lines of a caption.
_OTHER_PAPER = re.compile(r"\b(?:subpoena|summons)[\s)(§|:]{1,8}$")
# Labels of the process that a court's order serves, not of the order.
_ANOTHERS = {"subpoena", "subpoena ", "grand jury"}
# A docket as American courts write it, with the judge's letters; its own grammar, since scans space it apart.
_DOCKET = (
    r"\d{1,2}: ?\d\d ?-? ?(?:[A-Za-z]{2,4}(?![a-z])) ?-? ?(?:\d{1,6}(?:-[A-Z]{1,5}(?![a-z])){0,3}(?: \([A-Z]{2,4}\))?)?"
    r"|\d{2}-[A-Za-z]{2,4}-\d{2,6}(?:-\d{3,8})?(?:-[A-Z]{1,5}(?![a-z])){0,3}(?: \([A-Z]{2,4}\))?"
)
_TOKEN = r"[A-Za-zÀ-ÿ]{0,8}[-/. ]?\d[\w/.:()–-]{0,30}"
_VALUE = re.compile(
    # The number of a case in Brazil, without the State behind it.
    rf"(?:[ .]?\.{{3,}})?[\s_:#(]{{0,6}}(?P<value>\d{{7}}-\d\d\.\d{{4}}\.\d\.\d\d\.\d{{4}}|{_DOCKET}"
    # Prosecutors' registers: `412 Js 10023/25`, `25 GJ 0417`, `42 Gs 1187/26`, `PR/TT 26-0031`, `GJ 26-2-0091`.
    r"|\d{1,5} [A-Za-z]{1,5}\.? \d{2,6}(?:[/-]\d{2,4})?"
    r"|[A-Z]{1,5}(?:[/.][A-Z]{1,5})? \d{1,3}[-/]\d[\w/-]{1,16}"
    # `KAPO-SW 26-118-304 / dil`: an office's letters, the number, and who deals with it.
    r"|[A-Z]{2,6}-[A-Z]{2,4} \d{2}[-/]\d[\w/-]{1,16}(?: / [a-z]{2,4}(?![\w.]))?"
    # `CCB RN 26004417`.
    r"|[A-Z]{2,5} [A-Z]{1,4} \d{5,10}"
    # `S 1505 – 3 / 26 – StraFu 12`, and `Minatogawa (Sa) No. 142` aside: signs between blanks.
    r"|[A-Z]{0,4} ?\d{1,6}(?: [–/-] [\w/]{1,8}){1,4}(?: \d{1,4})?"
    rf"|{_TOKEN}(?: [A-Z]{{2,3}} \d{{2,6}})?(?: R\.G\.[\w.]{{0,8}}(?: notizie di reato)?)?"
    r"|[A-Z]{1,6}[-/][A-Z\d][\w/.:-]{1,30})"
)
_BARE_DOCKET = re.compile(
    r"(?<![\w-])(?:20\d\d|\d{1,2}(?::\d\d)?)-(?:mj|mc|cr|cv|sw|ec|gj|ml|mag|ms|misc|sc|cm|mr|wt|m|po)-\d{2,6}(?:-(?:[a-z]{2,5}|[a-z]\d)){0,3}(?!\w)"
    # `MC 26-117-M-KLD`: the kind of case before its year.
    r"|(?<![\w-])(?:mc|mj|cr|cv|cm|mag)[ -]\d{2}-\d{1,5}(?:-[a-z]{1,4}){1,3}(?!\w)"
)
# A matter's number in brackets behind its name.
_MATTER = re.compile(r"in (?:the matter of|re:?)[^()\n]{3,80}\((?P<value>[a-z]{1,4}-\d{3,7})\)")
_OF_LAW = re.compile(
    r"(?:\blaw|\bact|regulation|decree|statute|code|order in council|règlement|loi|lei|ley|verordnung)\b[^.;]{0,40}$"
)
_DATE_OR_PHONE = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|(?:19|20)\d\d$|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?|\d{1,3}(?:st|nd|rd|th)"
)
# A number that no word before it names can be a law's.
_MERE_NUMBER = {"no.", "n.º", "nº", "nr.", "n°", "order no.", "decision no.", "order nº"}
# `refer to 600 Arch Walk, 8th Floor`: an address in the next column.
_STREET = re.compile(
    r" (?:[A-Z][a-z]+\.? ){1,3}(?:Street|St|Avenue|Ave|Road|Walk|Square|Plaza|Lane|Drive|Way|Boulevard|Blvd|Court)\b"
)
_SPOILS = re.compile(r"^\s{0,3}(?:is|was|to|for|by|of|shall|may|and|or|pursuant|under|dated?|the)\b")
Label = tuple[tuple[str, ...], re.Pattern[str]]
_CLOSE_TO_HEAD = 600
# The first needles of the labels that count at the beginning of a line or cell only, and of a mere `No.`.
_TITLE, _MERE = "warrant ", "no."
_BEGINS = re.compile(r"(?:^|\n| {2}|\t)[ \t]*$")
_OTHERS_NUMBER = re.compile(r"(?i)\b(?:phone|fax|tel|room|form|suite|bar|badge|account|item|act|law|cap)[ \n]$")
_YOURS = re.compile(r"\b(?:your|ihre?|votre|vos|uw|su|vostr[oa]|deres) $")
# How far into a paper its own number stands, and how far its head goes.
_FAR, _HEAD = 40_000, 2_200


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules take for the paper's number, and the name of the rule."""

    rule: str
    found: Found[str]


def reference_by_rule(prose: Prose, *, by_court: bool = False) -> Ruled | None:
    """The first number after the label that comes closest to naming the demand.

    `by_court`: it is a court's order or warrant, in which a subpoena's number is another paper's.
    """
    present = [pair for pair in LABELS if not (by_court and pair[0][0] in _ANOTHERS) and prose.has(*pair[0])]
    own = [pair for pair in present if pair in LABELS[:OWN]]
    office = [pair for pair in present if pair in LABELS[OWN:OFFICE]]
    cases = [pair for pair in present if pair in LABELS[OFFICE:]]
    if by_court and office and office[0] is LABELS[OWN]:
        # Of a court's paper the case is its number; a mere `ref.` in it is a party's.
        office, cases = office[1:], [*cases, office[0]]
    tried: tuple[tuple[str, Callable[[], Found[str] | None]], ...] = (
        ("own", lambda: _labelled(prose, own, (0, _FAR), by_court=by_court)),
        ("office", lambda: _labelled(prose, office, (0, _HEAD), by_court=by_court)),
        ("head", lambda: _numbered_head(prose)),
        ("case", lambda: _labelled(prose, cases, (0, _HEAD), by_court=by_court)),
        ("far", lambda: _less_sure(_labelled(prose, present, (_HEAD, _FAR), by_court=by_court))),
        ("bare", lambda: _bare(prose)),
        ("subject", lambda: _in_subject(prose)),
    )
    found = ((rule, find()) for rule, find in tried)
    return next((Ruled(rule, one) for rule, one in found if one is not None), None)


def _in_subject(prose: Prose) -> Found[str] | None:
    """A number without a label in the line that says what the paper is about: "RE: DR 26-011834 - request"."""
    full = prose.text.full
    for line in _SUBJECT.finditer(full, 0, 3_000):
        for match in _SUBJECT_NUMBER.finditer(full, line.start("about"), line.end("about")):
            value = match["value"]
            figures = sum(c.isdigit() for c in value)
            before = full[line.start("about") : match.start()].lower()
            if figures < 5 or _DATE_OR_PHONE.fullmatch(match["number"]) or _CITED.search(before):
                continue
            return prose.text.found(value, match.span("value"), confidence=INFERRED + 0.1)
    return None


_SUBJECT = re.compile(
    r"(?mi)^[ \t]*(?:subject|re|in re|betreff|betrifft|objet|asunto|oggetto|onderwerp|betreft|assunto)\s?:[ \t]*(?P<about>[^\n]{5,160}(?:\n[ \t]+[^\n]{5,120})?)"
)
_SUBJECT_NUMBER = re.compile(
    r"(?<![\w/.@-])(?P<value>(?:(?<![A-Z] )(?!EPOC)[A-Z]{2,5} )?(?P<number>[A-Z0-9]\w{0,11}(?:[-/.][A-Z0-9]\w{0,11}){1,4}))(?![\w/@-])"
)
_CITED = re.compile(
    r"(?:§|\b(?:art(?:icle|ículo|icolo|ikel)?\.?|section|sec\.|rule|regulation|règlement|reglamento|regolamento|verordnung|verordening|directive|act|u\.s\.c\.|usc|\((?:eu|ue)\)|account|user|phone|tel\.?|ip|number)) ?(?:\((?:eu|ue|eg|ce)\) )?(?:no\.? |nr\.? )?$"
)


def _less_sure(found: Found[str] | None) -> Found[str] | None:
    """What stands far from the head may be another paper's number."""
    return replace(found, confidence=min(found.confidence, INFERRED)) if found is not None else None


def _numbered_head(prose: Prose) -> Found[str] | None:
    """The number that a letterhead gives after a mere `No.`, at the beginning of a line or column."""
    for match in _HEAD_NUMBER.finditer(prose.text.full, 0, 1_400):
        if sum(c.isdigit() for c in match["value"]) >= 4 and not _DATE_OR_PHONE.fullmatch(match["value"]):
            return prose.text.found(match["value"], match.span("value"))
    return None


_HEAD_NUMBER = re.compile(
    r"(?m)(?:^|\t| {3})[ \t]*(?:No\.?|N[º°]|Nr\.|№)[ :]{1,3}(?P<value>[A-Z]{0,5}[\w.-]*[/-][\w./-]{0,24}\w)(?=$|\s)"
)


def _labelled(prose: Prose, labels: list[Label], between: tuple[int, int], *, by_court: bool) -> Found[str] | None:
    """The first number behind the first of these labels, in this stretch of the paper."""
    for needles, label in labels:
        for match in prose.matches(label, needles, 12, 60):
            if not between[0] <= match.start() < between[1]:
                continue
            at = prose.back(match.start(), match.start() + 1)[0]
            line = prose.text.full[max(0, at - 80) : at]
            if needles[0] == _TITLE and not _BEGINS.search(line):
                # "In the matter of search warrant 26-mj-41": another's, which the sentence speaks of.
                continue
            if needles[0] == _MERE and _OTHERS_NUMBER.search(line):
                continue
            if _YOURS.search(prose.flat, max(0, match.start() - 10), match.start()):
                # "Your ref." is the provider's number, or another office's.
                continue
            if match.start() > _CLOSE_TO_HEAD and prose.flat[match.start() - 1 : match.start()] == "(":
                # "(Ref. CPU-2025-1187)" in a sentence is what that sentence speaks of.
                continue
            if by_court and _OTHER_PAPER.search(prose.flat, max(0, match.start() - 26), match.start()):
                continue
            found = _numbered(prose, match)
            if found is not None:
                return found
    return None


def _numbered(prose: Prose, label: re.Match[str]) -> Found[str] | None:
    """The number right behind a label, unless the words go on or it is a law's, a date or a telephone."""
    if _SPOILS.match(prose.flat, label.end()):
        return None
    placed = _value(prose, label.end())
    if placed is None:
        return None
    value, at = placed
    more = _ONCE_MORE.match(value)
    if more is not None:
        value, at = value[more.end() :], at + more.end()
    if not _is_number(value) or _SMALL_WORD.match(value):
        return None
    if label[0].strip() in _MERE_NUMBER and _OF_LAW.search(prose.flat, max(0, label.start() - 60), label.start()):
        return None
    if value.isdigit() and _STREET.match(prose.cased, at + len(value)):
        return None
    full_start, full_end = prose.back(at, at + len(value))
    as_written = " ".join(prose.text.full[full_start:full_end].split())
    clean = re.sub(r"(?<=\d:) ", "", as_written.strip(" .:;,-/–"))
    if clean.count("(") != clean.count(")"):
        clean = clean.partition("(")[0].strip(" .:;,-/–") if "(" in clean else clean.rstrip(")")
    if _ABBREVIATED.search(clean) and as_written.startswith(clean + "."):
        clean += "."
    start = at + max(0, value.find(clean[0]))
    return prose.found(clean, (start, at + len(value.rstrip(" .:;,-/–"))))


def _value(prose: Prose, at: int) -> tuple[str, int] | None:
    """The number that stands at this place of `flat`, and where in `flat` it begins.

    It is one of a known make or, where its end is plain and it is longer, all of the cell. A label that ends its line
    heads a column: then the number is the cell below it.
    """
    below = _below(prose, at)
    if below is not None:
        at = below
    known = _VALUE.match(prose.cased, at)
    full = prose.text.full
    start = prose.back(at, at + 1)[0]
    line_end = full.find("\n", start + 1)
    cell = _CELL.match(full, start, line_end if line_end >= 0 else len(full))
    if cell is not None and not _DATED.search(cell["value"]):
        begin, end = prose.forth(*cell.span("value"))
        if known is None or (
            not _CNJ.fullmatch(known["value"])
            and end > known.end("value")
            and _CELL_ENDS.match(full, cell.end("value"))
        ):
            return prose.cased[begin:end], begin
    if known is not None and (gap := _WIDE.search(full, *prose.back(*known.span("value")))) is not None:
        # The next column has a number of its own.
        cut = prose.forth(gap.start(), gap.start() + 1)[0]
        if sum(map(str.isdigit, prose.cased[known.start("value") : cut])) >= _ENOUGH:
            return prose.cased[known.start("value") : cut], known.start("value")
    return (known["value"], known.start("value")) if known is not None else None


def _below(prose: Prose, at: int) -> int | None:
    """Where in `flat` the cell stands that is below a label which ends its line, itself one of several columns."""
    full = prose.text.full
    here = prose.back(at - 1, at)[1]
    rest = full[here : here + 40].split("\n", 1)
    if len(rest) < 2 or (
        rest[0].strip(" :.\t") and not _OTHER_COLUMNS.fullmatch(full[here : here + 90].split("\n", 1)[0])
    ):
        return None
    line_start = full.rfind("\n", 0, here) + 1
    last = list(_COLUMN.finditer(full, line_start, here))[-1:]
    if not last or last[0].start() == line_start or not full[line_start : last[0].start()].strip():
        return None
    column = last[0].start() - line_start
    begin = full.find("\n", here) + 1
    for _ in range(2):
        end = full.find("\n", begin)
        end = end if end >= 0 else len(full)
        for cell in _COLUMN.finditer(full, begin, end):
            if abs(cell.start() - begin - column) < 10 and any(c.isdigit() for c in cell[0]):
                return prose.forth(cell.start(), cell.end())[0]
        begin = end + 1
    return None


# Blanks between columns, and so many figures that what stands before them is a number by itself.
_WIDE, _ENOUGH = re.compile(r"\t| {4,}"), 5
# The headings of the columns beside it.
_OTHER_COLUMNS = re.compile(r"(?:[ .:]*(?:\t| {2,})[A-Za-zÀ-ž][^\d\n\t]{1,30}){1,3}\s*")
_COLUMN = re.compile(r"\S(?:\S| (?! ))*")
# Signs, letters and figures of any register, of few blanks: `SS 4-4417/2026`, `E417 of 2026`, `FED/CDMX/SZN/0004417/2026`.
_PIECE = r"(?:[A-ZÀ-Ž]{0,6}[\w./:()–-]{0,24}\d[\w./:()–-]{0,34}|[A-ZÀ-Ž]{2,8}-[A-ZÀ-Ž]{2,8}(?= \d)|[A-ZÀ-ŽΑ-ΩА-Я][A-Za-zÀ-žА-я]{0,4}[.:]?)"
_CELL = re.compile(
    rf"(?:[ .]?\.{{3,}})?[ \t_:：#(]{{0,6}}(?:(?:Atestado|ATESTADO|Diligencias|DILIGENCIAS|Expediente|EXPEDIENTE|[Pp]reliminary|[Cc]riminal|[Pp]re-trial)(?: (?:[a-záéó]+|[Pp]roceedings|[Cc]ase))? )?(?P<value>{_PIECE}(?: (?:of |[/–-] )?{_PIECE}){{0,3}})"
)
_CELL_ENDS = re.compile(r"[ .]{0,2}(?:$|\n|\r|\t| {2,}|[,;)]|—|\||SPECIMEN)")
_DATED = re.compile(
    r"(?i)(?:\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\bdated?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b)"
)
_DAY = re.compile(
    r"\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? \d{2,4}", re.IGNORECASE
)
# `R.G.N.R` and `874/2026.bü`, which the stop behind them ends.
_ABBREVIATED = re.compile(r"(?:[A-Z]\.)+[A-Z]$|\d\.[a-zà-ž]{1,3}$")
_CNJ = re.compile(r"\d{7}-\d\d\.\d{4}\.\d\.\d\d\.\d{4}")
# "Before the grand jury at 75 Main Street": the sentence goes on.
_SMALL_WORD = re.compile(
    r"(?:at|in|on|of|and|or|to|for|by|the|from|room|page|floor|de|du|le|la|el|al|il|am|an|im|vom|der|die) ",
    re.IGNORECASE,
)
# What a label names once more behind it.
_ONCE_MORE = re.compile(
    r"(?i)(?:atestado|diligencias(?: previas)?|matter|subpoena|docket|expediente|dossier|case|file|no\.|n[º°]|nr\.?) (?=\S*\d)"
)


def _bare(prose: Prose) -> Found[str] | None:
    """A docket without a label, a matter's number in brackets, or a register's number alone on its line."""
    if "-" in prose.flat:
        docket = _BARE_DOCKET.search(prose.flat)
        if docket:
            return prose.found(prose.cased[docket.start() : docket.end()], docket)
        matter = prose.search(_MATTER, ("in the matter of", "in re"), 0, 140)
        if matter:
            span = matter.span("value")
            return prose.found(prose.cased[span[0] : span[1]], span, confidence=PLAIN)
    for start, line in _head_lines(prose.text.full):
        match = _ALONE.fullmatch(line)
        if match and _is_number(match["value"]):
            at = start + line.index(match["value"])
            return prose.text.found(match["value"], (at, at + len(match["value"])), confidence=INFERRED + 0.1)
    return None


# `GJ 26-2-0091`, `Minatogawa (Sa) No. 142`, `25 CR 004477` alone on a line of the head.
_ALONE = re.compile(
    r"(?P<value>[A-Z][A-Za-z.()]{1,14} ?\d{1,6}/(?:19|20)\d\d|[A-Z]{1,6}(?:[/.][A-Z]{1,8}){0,2}[/.]?(?:19|20)\d\d[/.]\d{2,8}|\d{1,4} [A-Z][A-Za-z]{0,3} \d{1,6}/\d{2,4}[a-z]?|[A-Z]{2,5} \d{2,6}/\d{2,4}|[A-Z]{1,3}-\d{1,3}/\d{4}/\d{3,9}|(?:[A-Z]{2,4} )\d[\d-]{4,16}|[A-Z][a-z]{2,16} \([A-Z][a-z]{0,3}\) No\. ?\d{1,6}|\d{2} [A-Z][A-Za-z]{1,3}\.? \d{3,7}"
    r"|[A-Z]{1,6}-(?:20)?\d{2}-[\w-]{3,18}|\d{2,4}[A-Z]{2}\d{3,6}|[A-Z]{2,5}\d{2}-\d{3,6})"
)


def _head_lines(full: str) -> list[tuple[int, str]]:
    found = []
    at = 0
    for line in full[:6_000].split("\n"):
        for cell in re.finditer(r"\S(?:\S| (?! ))*", line):
            if len(cell[0]) < 48:
                found.append((at + cell.start(), cell[0].strip()))
        at += len(line) + 1
    return found


def _is_number(value: str) -> bool:
    """Whether this can be a reference: two figures at least, and neither a date nor a telephone number."""
    figures = sum(c.isdigit() for c in value)
    plain = value.strip(' .:;,"')
    return figures >= 2 and not _DATE_OR_PHONE.fullmatch(plain) and not _DAY.fullmatch(plain)
