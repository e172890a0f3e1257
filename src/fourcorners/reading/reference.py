"""The number of the demand itself, or else of its case. What the scan spoilt beyond reading stays unread.

A number stands behind a label, on its line or in the next cell. Labels are tried in order of what they name: the
demand before the office's own reference, and that before the case and the file.
"""

from __future__ import annotations

import re

from fourcorners.reading.prose import Prose
from fourcorners.reading.sureness import INFERRED, PLAIN
from fourcorners.values import Found

_NO = r"(?: ?\((?:if any|if known|optional)\))?(?:(?: ?(?:number|numbers|no|nos|num|nr|id|n[º°o]|№)\b\.?:?| ?#:?|:|\t| ?n[º°.]{1,2}:?){1,2})"
# The labels, the most telling first: cheap phrases, and the pattern of the label with what follows it.
_LABELS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (tuple(needles.split("|")), re.compile(rf"(?<![\w-])(?:{pattern})"))
    for needles, pattern in (
        ("subpoena|summons", rf"(?:subpoena|summons)(?: duces tecum)?{_NO}"),
        ("subpoena |summons ", r"(?:subpoena|summons)(?: duces tecum)?(?= (?:[a-z]{2,6}-){1,3}\d[\w-]{2,16})"),
        ("order n|warrant n|notice n|request n|demand n|order #|warrant #|sw n|order number|warrant number|sw #",
         rf"(?:search )?(?:warrant|order|notice|request|demand|\bsw){_NO}"),
        ("civil investigative demand", r"civil investigative demand no\.?:?"),
        ("unique reference|urn|tracking|control n", rf"(?:unique reference|\burn|tracking|control){_NO}?"),
        ("our ref|your ref|n/ref|n/réf|reference|ref.|ref:|ref no|unser zeichen|geschäftszeichen|geschäftsnummer|in reply|gz|gesch",
         (r"(?:our ref(?:erence)?\.?|n/ ?r[ée]f\.?|nos r[ée]f[.\w]*|r[ée]f[ée]rence|ref(?:erence)?(?: (?:number|no))?\.?|unser zeichen"
          r"|geschäftszeichen|geschäftsnummer|geschäfts-?nr\.?|gesch\.-?z\.?|gz\.?|in reply,? (?:please )?refer to(?: file)?)(?: no\.?| n[º°]\.?)?\s?:?")),
        ("aktenzeichen|az.|az:", r"(?:aktenzeichen|az\.|az)(?: nr\.?)?:?"),
        ("file n|file number|numéro de dossier", rf"(?:file|numéro de dossier){_NO}"),
        ("procès-verbal|p.v|pv n", r"(?:procès-verbal|p\.?v\.?) ?n[º°o.]{1,2}:?"),
        ("prot.|protocollo|r.g.|n. ", r"(?:(?<=\s)n\.(?= ?\d{1,6}/\d{2,4} ?(?:r\.g|rgnr|r\.g\.n\.r|mod))|proc\. pen\. n\.|prot\.(?: n\.)?|protocollo n\.)"),
        ("ofício n|oficio n|ofício|oficio", r"(?:of[íi]cio) n\.?[ºo°.]{1,2}:?"),
        ("diligencias", r"diligencias previas(?: n\.?[º°]\.?)?:?"),
        ("processo n|inquérito n|autos n|procedimiento|expediente", rf"(?:processo|inqu[ée]rito|autos|procedimiento|expediente){_NO}?"),
        ("number :|number  :|number:", r"(?:^|(?<=\s))number\s{0,3}:"),
        ("karar|decision n", r"(?:decision|karar) (?:no|n[ºo°.]{1,2}):?"),
        ("grand jury|gj |usao", rf"(?:grand jury(?: matter| investigation)?|\bgj(?!-)|usao){_NO}?"),
        ("misc", rf"misc(?:ellaneous)?\.?(?: (?:case|action))?{_NO}"),
        ("magistrate n", rf"magistrate{_NO}"),
        ("docket", rf"docket{_NO}?"),
        ("case", rf"(?:agency )?case(?: ref(?:erence)?\.?)?{_NO}"),
        ("cause n", rf"cause{_NO}"),
        ("criminal no|cr. no|crim. no", rf"(?:criminal|crim?\.){_NO}"),
        ("civil action no", rf"civil action{_NO}"),
        (("investigation n|report n|complaint n|incident n|fir n|police report|crime n|claim n|f.i.r|incident|c.r. n|c.r.no|in the matter of"),
         (rf"(?:investigation|(?:police )?report|complaint|incident|claim|fir|f\.i\.r\.?|c\.r\.|crime(?: reference)?){_NO}")),
        ("no.|n.º|nº", r"(?<!phone )(?<!fax )(?<!tel )(?<!room )(?<!form )(?<!suite )(?<!bar )(?<!badge )(?<!account )(?<!item )(?<!act )(?<!law )\b(?:no\.|n\.?º)(?= ?[\w:]{0,8}[-:/]\w| ?\d{2}-\d| ?\d{5,9}\b)"),
    )
)  # fmt: skip
# Labels of the process that a court's order serves, not of the order.
_ANOTHERS = {"subpoena", "subpoena ", "grand jury"}
# A docket as American courts write it, with the judge's letters; its own grammar, since scans space it apart.
_DOCKET = (
    r"\d{1,2}: ?\d\d ?-? ?(?:[A-Za-z]{2,4}(?![a-z])) ?-? ?(?:\d{1,6}(?:-[A-Z]{1,5}(?![a-z])){0,3}(?: \([A-Z]{2,4}\))?)?"
    r"|\d{2}-[A-Za-z]{2,4}-\d{2,6}(?:-[A-Z]{1,5}(?![a-z])){0,3}(?: \([A-Z]{2,4}\))?"
)
_TOKEN = r"[A-Za-zÀ-ÿ]{0,8}[-/. ]?\d[\w/.:()–-]{0,30}"
_VALUE = re.compile(
    rf"[\s_:#(]{{0,6}}(?P<value>{_DOCKET}"
    # Prosecutors' registers: `412 Js 10023/25`, `25 GJ 0417`, `42 Gs 1187/26`, `PR/TT 26-0031`, `GJ 26-2-0091`.
    r"|\d{1,5} [A-Za-z]{1,5} \d{2,6}(?:[/-]\d{2,4})?"
    r"|[A-Z]{1,5}(?:[/.][A-Z]{1,5})? \d{1,3}[-/]\d[\w/-]{1,16}"
    # `CCB RN 26004417`.
    r"|[A-Z]{2,5} [A-Z]{1,4} \d{5,10}"
    # `S 1505 – 3 / 26 – StraFu 12`, and `Minatogawa (Sa) No. 142` aside: signs between blanks.
    r"|[A-Z]{0,4} ?\d{1,6}(?: [–/-] [\w/]{1,8}){1,4}(?: \d{1,4})?"
    rf"|{_TOKEN}(?: [A-Z]{{2,3}} \d{{2,6}})?(?: R\.G\.[\w.]{{0,8}}(?: notizie di reato)?)?"
    r"|[A-Z]{1,6}[-/][A-Z\d][\w/.:-]{1,30})"
)
_BARE_DOCKET = re.compile(
    r"(?<![\w-])(?:20\d\d|\d{1,2}(?::\d\d)?)-(?:mj|mc|cr|cv|sw|ec|gj|ml|mag|ms|misc|sc|cm|mr|wt|m|po)-\d{2,6}(?:-(?:[a-z]{2,5}|[a-z]\d)){0,3}(?!\w)"
)
# A matter's number in brackets behind its name.
_MATTER = re.compile(r"in (?:the matter of|re:?)[^()\n]{3,80}\((?P<value>[a-z]{1,4}-\d{3,7})\)")
_OF_LAW = re.compile(
    r"(?:\blaw|\bact|regulation|decree|statute|code|order in council|règlement|loi|lei|ley|verordnung)\b[^.;]{0,40}$"
)
_DATE_OR_PHONE = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|(?:19|20)\d\d$|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?|\d{1,3}(?:st|nd|rd|th)"
)
# `refer to 600 Arch Walk, 8th Floor`: an address in the next column.
_STREET = re.compile(
    r" (?:[A-Z][a-z]+\.? ){1,3}(?:Street|St|Avenue|Ave|Road|Walk|Square|Plaza|Lane|Drive|Way|Boulevard|Blvd|Court)\b"
)
_SPOILS = re.compile(r"^\s{0,3}(?:is|was|to|for|by|of|shall|may|and|or|pursuant|under|dated?|the)\b")
# How far into a paper its own number stands.
_HEAD = 40_000


def find_reference(prose: Prose, *, by_court: bool = False) -> Found[str] | None:
    """The first number after the label that comes closest to naming the demand.

    `by_court`: it is a court's order or warrant, in which a subpoena's number is another paper's.
    """
    for needles, label in _LABELS:
        if (by_court and needles[0] in _ANOTHERS) or not prose.has(*needles):
            continue
        for match in prose.matches(label, needles, 12, 60):
            if match.start() > _HEAD:
                break
            found = _numbered(prose, match)
            if found is not None:
                return found
    return _bare(prose)


def _numbered(prose: Prose, label: re.Match[str]) -> Found[str] | None:
    """The number right behind a label, unless the words go on or it is a law's, a date or a telephone."""
    if _SPOILS.match(prose.flat, label.end()):
        return None
    value = _VALUE.match(prose.cased, label.end())
    if value is None or not _is_number(value["value"]):
        return None
    if label[0].endswith(("no.", "º")) and _OF_LAW.search(prose.flat, max(0, label.start() - 60), label.start()):
        return None
    if value["value"].isdigit() and _STREET.match(prose.cased, value.end("value")):
        return None
    full_start, full_end = prose.back(*value.span("value"))
    as_written = " ".join(prose.text.full[full_start:full_end].split())
    clean = re.sub(r"(?<=\d:) ", "", as_written.strip(" .:;,-/–"))
    if clean.count("(") != clean.count(")"):
        clean = clean.partition("(")[0].strip(" .:;,-/–") if "(" in clean else clean.rstrip(")")
    start = value.start("value") + max(0, value["value"].find(clean[0]))
    written = value["value"].rstrip(" .:;,-/–")
    return prose.found(clean, (start, value.start("value") + len(written)))


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
    r"(?P<value>(?:[A-Z]{2,4} )\d[\d-]{4,16}|[A-Z][a-z]{2,16} \([A-Z][a-z]{0,3}\) No\. ?\d{1,6}|\d{2} [A-Z]{2,4} \d{4,7}"
    r"|[A-Z]{2,6}-\d{2}-[\w-]{3,18})"
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
    return figures >= 2 and not _DATE_OR_PHONE.fullmatch(value.strip(" .:;,"))
