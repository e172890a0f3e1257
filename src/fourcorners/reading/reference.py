"""The number of the demand itself, or else of its case. What the scan spoilt beyond reading stays unread."""

from __future__ import annotations

import re

from fourcorners.reading.prose import Prose
from fourcorners.values import Found

# Labels in order of what they name: the demand before the case, and the case before the file.
_LABELS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (tuple(needles.split("|")), re.compile(rf"\b(?:{pattern})"))
    for needles, pattern in (
        ("subpoena|summons", r"(?:subpoena|summons)(?: (?:number|no)\b\.?:?| ?#:?|:)"),
        ("order no|warrant no|order number|warrant number|notice no|request no|demand no|order #|warrant #",
         r"(?:search )?(?:warrant|order|notice|request|demand)(?: (?:number|no)\b\.?:?| ?#:?)"),
        ("our ref|your ref|n/ref|reference|ref.|ref:|ref no|aktenzeichen|az.|unser zeichen|n/réf|expediente",
         (r"(?:our ref(?:erence)?\.?|n/r[ée]f\.?|ref(?:erence)?(?: (?:number|no))?\.?|aktenzeichen|az\.|"
r"unser zeichen|expediente(?: n[º°o.]{1,2})?)(?: no\.?)?:?")),
        ("civil investigative demand", r"civil investigative demand no\.?:?"),
        ("grand jury no|gj no|grand jury number|usao", r"(?:grand jury|gj|usao)(?: (?:number|no)\b\.?| ?#):?"),
        ("misc", r"misc(?:ellaneous)?\.?(?: (?:case|action))? ?(?:number|no)\b\.?:?"),
        ("magistrate no", r"magistrate (?:no|number)\b\.?:?"),
        ("case", r"case(?: (?:number|no|num|id)\b\.?:?| ?#:?|:)"),
        ("cause n", r"cause (?:number|no)\b\.?:?"),
        ("decision n|karar|ofício n|oficio n", r"(?:decision|karar|of[íi]cio) n[ºo°.]{1,2}:?"),
        ("docket", r"docket(?: (?:number|no)\b\.?| ?#)?:?"),
        ("criminal no|cr. no|crim. no", r"(?:criminal|crim?\.) no\b\.?:?"),
        ("civil action no", r"civil action no\b\.?:?"),
        (("investigation n|file n|report n|complaint n|incident n|fir n|file:|police report|crime n|"
"diligencias|f.i.r"),
         (r"(?:investigation|file|(?:police )?report|complaint|incident|fir|f\.i\.r\.?|crime|"
r"diligencias previas)(?: (?:number|no|id)\b\.?:?| ?#:?|:| n[º°.]+)?")),
        ("in reply", r"in reply,? (?:please )?refer to(?: file)?(?: no\.?)?:?"),
        ("no. ", r"(?<!phone )(?<!fax )(?<!tel )(?<!room )\bno\.(?= ?[\w:]{0,8}[-:/]\w)"),
    )
)  # fmt: skip
_VALUE = re.compile(
    r"[\s_:#(]{0,6}(?P<value>\d{1,2}: ?\d\d ?-? ?(?:[A-Za-z]{2,4}(?![a-z])) ?-? ?(?:\d{1,6}"
    r"(?:-[A-Z]{2,4}(?![a-z])){0,3})?"
    r"|[A-Za-z]{0,6}[-/ ]?\d[\w/.:-]{1,30}(?:\(\w{1,6}\))?(?: [A-Z]{2,3} \d{2,6})?|"
    r"[A-Z]{1,6}[-/][A-Z\d][\w/.:-]{1,30})"
)
_BARE_DOCKET = re.compile(
    r"\d{1,2}(?::\d\d)?-(?:mj|mc|cr|cv|sw|ec|gj|ml|mag|ms|misc|sc|cm)-\d{2,6}(?:-[a-z]{2,4}){0,3}(?!\w)"
)
_OF_LAW = re.compile(r"(?:\blaw|\bact|regulation|decree|statute|code|order in council)\b[^.;]{0,40}$")
_DATE_OR_PHONE = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|(?:19|20)\d\d$")


def find_reference(prose: Prose) -> Found[str] | None:
    """The first number after the label that comes closest to naming the demand."""
    for needles, label in _LABELS:
        if not prose.has(*needles):
            continue
        for match in label.finditer(prose.flat, 0, 40_000):
            value = _VALUE.match(prose.cased, match.end())
            if (
                value
                and _is_number(value["value"])
                and not (match[0] == "no." and _OF_LAW.search(prose.flat, max(0, match.start() - 60), match.start()))
            ):
                clean = re.sub(r"(?<=\d:) ", "", value["value"].strip(" .:;,-/"))
                start = value.start("value")
                return prose.found(clean, (start, start + len(value["value"].rstrip())))
    docket = _BARE_DOCKET.search(prose.flat) if "-" in prose.flat else None
    if docket:
        return prose.found(prose.cased[docket.start() : docket.end()], docket)
    return None


def _is_number(value: str) -> bool:
    """Whether this can be a reference: two figures at least, and neither a date nor a telephone number."""
    figures = sum(c.isdigit() for c in value)
    return figures >= 2 and not _DATE_OR_PHONE.fullmatch(value.strip(" .:;,"))
