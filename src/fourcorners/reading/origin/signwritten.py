"""A hand's name where forms have a place for it: on the rule itself, in quotes over an office, or behind the office's own name.

`__A. du Preez-Sithole__` over `Regional Magistrate`; `"Hollis Nakagawa-Price"` over `A Judge of the Court`; `CLERK: Idella
Fordham-Sykes`; `Otha-Mae Ladner-Crisp        JUSTICE COURT JUDGE`. A rule with nothing on it, and a name behind a word that
asks for it in print, are no such thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from fourcorners.reading.origin.signnamed import is_title, says_unsigned
from fourcorners.reading.origin.signplaces import DEGREES, IN_CAPITALS, Sign
from fourcorners.reading.origin.signwords import BENCH, NAME, NAME_WORD, NOT_NAME, RULE, SWORN
from fourcorners.reading.texts.prose import Prose

_END = 1_400
_MARK = r"(?:[A-Z]\.){0,3}[A-Z]\.?"
_SIGNING = rf"(?:(?:[A-Z]\. ?){{1,3}}|{NAME_WORD} )(?:[A-Z]\. |(?:de|du|van|von|del|di|da|Le|La|Al) ){{0,2}}{NAME_WORD}(?:-{NAME_WORD})?(?: {NAME_WORD})?"
# `__A. du Preez-Sithole__`, `_Wkiprono_`, `____s/ Octavian Prendergast____`
_ON_RULE = re.compile(
    rf"(?<![\w])_{{1,40}}[ ]?[\"“”]?(?:s/ ?)?(?P<name>{_SIGNING}|[A-Z][a-z]{{4,24}})(?:,? {_MARK})?[\"“”]?[ ]?_{{1,40}}(?![\w])"
)
_QUOTED = re.compile(rf"(?m)^[ \t]*[\"“”](?P<name>{_SIGNING})(?:,? {_MARK})?[\"“”][ \t]*$")
# Initials and a surname, all of a line: nobody is spoken of so.
_INITIALS = re.compile(
    rf"(?m)^[ \t]*(?P<name>(?:H\.? ?H\.? ?J\.? )?(?:[A-Z]\.[ -]?){{1,3}}{NAME_WORD})(?:,? [KQ]C)?[ \t]*$"
)
_ROW = re.compile(r"[ \t]{3,}|\t")
_LABELLED = re.compile(
    rf"(?P<title>[^\W\d_][^\n:@\d]{{2,40}}?)(?::[ \t]{{0,12}}|[ \t]{{2,12}})(?P<name>(?:(?:(?i:sgt|insp|dc|ds|mr|mrs|ms|dr|hon)\.?) )?{_SIGNING})(?=[ \t]*(?:$|[(,]|[ \t]{{2}}))"
)
# Who is asked or told of on such a line, and who copies it.
_OTHERS = re.compile(
    r"(?i)contact|enquir|inquir|query|queries|attn|attention|\bto\b|from|case|re\b|subject|suspect|victim|target|account|user|name|served|service|copy|counsel|solicitor|attorney for|plaintiff|defendant|applicant|affiant|informant|complainant|witness|investigator assigned|prepared|translat|date|drawn|before|judge assigned|presid"
)
_PRINTED = re.compile(r"(?i)(?:name|printed?|date|title|address|phone|no\.?|of|the)[ :]*$")


def written(prose: Prose) -> list[Sign]:
    """Each such name near the end of the paper, from its top down."""
    if says_unsigned(prose):
        return []
    full = prose.text.full
    base = max(0, len(full) - _END)
    found = [*_on_rule(full, base), *_quoted(full, base)]
    return found or list(_beside(full, base)) or list(_alone(full, base))


def _on_rule(full: str, base: int) -> Iterator[Sign]:
    for match in _ON_RULE.finditer(full, base):
        line = full.rfind("\n", 0, match.start()) + 1
        if _PRINTED.search(full, line, match.start()) or NOT_NAME.search(match["name"].lower()):
            continue
        title = _office_after(full, match.end())
        surname = match["name"].rpartition(" ")[2].lower()
        if title or surname in full[match.end() : match.end() + 90].lower():
            yield Sign(True, match.span(), match["name"], title, _is_bench(full, match.span(), title))


def _quoted(full: str, base: int) -> Iterator[Sign]:
    for match in _QUOTED.finditer(full, base):
        title = _office_after(full, match.end())
        if title and not NOT_NAME.search(match["name"].lower()):
            yield Sign(True, match.span("name"), match["name"], title, _is_bench(full, match.span(), title))


def _beside(full: str, base: int) -> Iterator[Sign]:
    """A name with its office on one line, in another column or behind it; the last of them signs."""
    if "____" in full[base:]:
        return
    at = base
    last: Sign | None = None
    for line in full[base:].split("\n"):
        cells = [one for one in _ROW.split(line.strip()) if one]
        if 0 < len(cells) <= 4 and len(line.strip()) < 130 and not _OTHERS.search(line[:60]):
            for name, title in _named(line.strip(), cells):
                if not SWORN.search(title.lower()):
                    begin = at + max(0, line.find(name))
                    last = Sign(True, (begin, begin + len(name)), name, title, bool(BENCH.search(title.lower())))
        at += len(line) + 1
    if last is not None:
        yield last


def _alone(full: str, base: int) -> Iterator[Sign]:
    """Initials and a surname on a line of their own; the last of them signs."""
    found = list(_INITIALS.finditer(full, base))
    if found and not RULE.search(full, base):
        last = found[-1]
        yield Sign(True, last.span("name"), last["name"], "", False)


def _named(line: str, cells: list[str]) -> Iterator[tuple[str, str]]:
    labelled = _LABELLED.match(line)
    if labelled is not None and is_title(labelled["title"]) and not NOT_NAME.search(labelled["name"].lower()):
        yield labelled["name"], labelled["title"].strip(" :")
    for one, other in pairwise(cells):
        bare = DEGREES.sub("", one.strip(" ,."))
        if (
            len(bare) < 40
            and len(other) < 70
            and (NAME.fullmatch(bare) or IN_CAPITALS.fullmatch(bare))
            and not NOT_NAME.search(bare.lower())
            and is_title(other)
            and not any(c.isdigit() for c in other)
        ):
            yield bare, other.strip(" ,.")


def _office_after(full: str, at: int) -> str:
    """The office on the rest of the line, or on the next that is written."""
    lines = [one.strip() for one in full[at : at + 220].split("\n")]
    told = [one for one in lines[:4] if one][:2]
    for one in told:
        cell = next((cell for cell in _ROW.split(one) if cell), "")
        if len(cell) < 90 and (is_title(cell) or re.fullmatch(r"(?:[A-Z]\.){2,4}", cell)):
            return cell.strip(" ,.()")
    return ""


def _is_bench(full: str, span: tuple[int, int], title: str) -> bool:
    return bool(BENCH.search(title.lower())) and not SWORN.search(full[max(0, span[0] - 40) : span[1] + 60].lower())
