"""Who signs, and as what: the name and the office beside, over or under the mark by which a paper is known to be signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from fourcorners.reading.model import Signatory
from fourcorners.reading.origin.names import proper
from fourcorners.reading.origin.officekinds import is_court, is_other_office
from fourcorners.reading.origin.persons import Person, is_office, person, same_person, signing_person
from fourcorners.reading.origin.signclosing import closing_signatory
from fourcorners.reading.origin.signplaces import DEGREES, IN_CAPITALS, OFFICE_HELD, SIGNATURE_LINE, in_one_line
from fourcorners.reading.origin.signwords import EXPLICIT, NAME, NAME_WORD, NOT_NAME
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.values import Found

_REACH = 3  # lines above and below the mark
_COLUMN = re.compile(r" {3,}|\t|\|")
_MARK = re.compile(
    r"[(\[/][^()\[\]/\n]{0,60}[)\]/]|\b(?:v|s|l|e)\. ?(?:r|h|k)(?:\.|$)|\bm\. ?p\.|\beh\.|_{3,}|\.{5,}|(?i:\b(?:signature|signed|dated?|unterschrift|gez|sd/-|sgd|fdo|f\.to|by)(?!\w)\.?)[ \t]*:?"
    r"|[ ,/]+(?:sign|eh|ss|sk|[vsmerl]\. ?[rpkhz])\.?$"
)
# `J.-B. Thilges`, `T Whitcombe-Ito`, `Vasquez-Dunn, J.`
_INITIALS = re.compile(
    rf"(?:[A-Z]\.(?:[- ]?[A-Z]\.)* ?|[A-Z] ){NAME_WORD}(?: {NAME_WORD})?|{NAME_WORD}, (?:J|JJ|DJ|USMJ)\.?"
)
# `pulkvežleitnants Modris Ābele`
_RANKED = re.compile(rf"(?:[^\W\d_A-Z]{{4,}}\.? ){{1,2}}(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,2}})")
_STYLE = re.compile(r"^(?:The )?Hon(?:ou?rable|\.)? (?=[^\W\d_]+\.? )")
_SURNAME = re.compile(rf"(?:(?:von|van|de) )?{NAME_WORD}")
# What stands on such lines and is no name.
_NO_NAME = re.compile(
    r"(?i)\b(?:the|and|of|for|any|all|this|that|with|not|your|our|please|dear|enclosures?|attachments?|copy|cc|page|tel|phone|e-?mail|date|sincerely|truly|faithfully|regards|faithful|hilsen|hälsning\w*"
    r"|grüßen?|gruß|salutations|saludos|groet|kopia|bilag|anlage|príloha|priloga|melléklet|privitak|auftrag|behalf|vertretung|pour|namens|specialist|controller|economy|leader|section|seal)\b|\d"
)


class Cell(NamedTuple):
    """A column of a line about a mark of signing; `line` is 0 for the mark's own, 1 for the next one."""

    line: int
    span: Span
    words: str


def whole_signatory(prose: Prose, signed: Found[bool] | None, told: Found[Signatory] | None) -> Found[Signatory] | None:
    """Who signed, with name and office as far as they stand about the mark of signing; else what was `told` already."""
    if signed is None or not signed.value or not signed.evidence:
        return _closing(prose, told)
    mark = signed.evidence[-1]
    at = prose.text.offset(mark)
    cells = _without_clerks(list(_cells(prose.text.full, at, at + mark.end - mark.start)))
    name, line = "", None
    if told is not None and (who := person(_STYLE.sub("", told.value.name), alone=True)):
        name, line = who.name, _line_of(who.name, cells)
        # A name that was cut short goes on where it stands.
        whole = next((one for cell in cells if cell.line == line and (one := _person(cell.words))), None)
        name = whole.name if whole and whole.name.casefold().find(name.casefold()) > 0 else name
    if line is None:
        other, line = _named(cells)
        who = person(other, alone=True)
        name = who.name if who else name
    if not name:
        return _closing(prose, told)
    title = _beside(cells, name) or (
        _whole(told.value.title, cells, name) if told and told.value.title else _title(cells, line, name)
    )
    spans = [cell.span for cell in cells if name in cell.words or (title and title in cell.words)]
    return prose.text.found(
        Signatory(proper(name), title if _ABBREVIATED.fullmatch(title) else proper(title)),
        *(spans or [(at, at + mark.end - mark.start)]),
        confidence=told.confidence if told else signed.confidence,
    )


def _closing(prose: Prose, told: Found[Signatory] | None) -> Found[Signatory] | None:
    """Who closes the paper, where nobody else was `told`; what was told without a degree, a rank or an office in its name."""
    closing = closing_signatory(prose)
    who = person(told.value.name, alone=True) if told is not None and not is_office(told.value.name) else None
    if told is None or who is None:
        return closing or (told if told is not None and not told.value.name else None)
    if closing is not None and same_person(closing.value.name, who.name):
        return closing
    return replace(told, value=Signatory(who.name, told.value.title or who.title))


def _cells(full: str, start: int, end: int) -> Iterator[Cell]:
    """The columns of the lines about a mark that stands from `start` to `end`."""
    first = full.rfind("\n", 0, start) + 1
    begin = first
    for _ in range(_REACH):
        begin = full.rfind("\n", 0, max(0, begin - 1)) + 1
    number = -full.count("\n", begin, first)
    at = begin
    for line in full[begin : end + 400].split("\n"):
        if number > _REACH:
            return
        if len(line) < 200:
            inner = at
            for words in _COLUMN.split(line):
                inner = full.index(words, inner) if words else inner
                bare = words.strip(" \t_,.*")
                if bare:
                    begins = full.index(bare, inner)
                    yield Cell(number, (begins, begins + len(bare)), bare)
                inner += len(words)
        at += len(line) + 1
        # What spans several lines is one mark.
        number = number + 1 if at > end or number < 0 else number
        at = min(at, len(full))


def _without_clerks(cells: list[Cell]) -> list[Cell]:
    """Without the column of a clerk who signs beside a judge: the cell that names the office, and that below it."""
    clerks = set()
    for number in {cell.line for cell in cells}:
        here = [cell for cell in cells if cell.line == number]
        below = [cell for cell in cells if cell.line == number + 1] or [
            cell for cell in cells if cell.line == number + 2
        ]
        for place, cell in enumerate(here):
            if len(here) > 1 and _CLERK.match(cell.words):
                clerks |= {cell, *(below[place : place + 1] if len(below) == len(here) else [])}
    return [cell for cell in cells if cell not in clerks]


_CLERK = re.compile(
    r"(?i)(?:(?:the|le|la|el|il|de|der|die|o|a) )?(?:greffi|clerk|secretari|letrad|laj\b|cancellier|griffier|protokol|registrar|zapisovatel|urkundsbeamt|escriv)"
)


def _line_of(name: str, cells: list[Cell]) -> int | None:
    surname = name.rsplit(" ", 1)[-1].casefold()
    return next((cell.line for cell in cells if surname in cell.words.casefold()), None)


def _named(cells: list[Cell]) -> tuple[str, int | None]:
    """The likeliest name: what is a name and nothing else, then with its office, then a part of a line; nearest first."""
    # `gez. Dr. Albrecht`: a last name alone is one where the mark itself stands before it.
    alone = (
        _bare(cell.words)
        for cell in cells
        if cell.line == 0 and (EXPLICIT.search(cell.words.lower()) or _MARK.search(cell.words))
    )
    last = next(
        (who.name for words in alone if (who := person(words, alone=True)) and _SURNAME.fullmatch(who.name)), ""
    )
    if last and not is_office(last):
        return last, 0
    for told in (_alone, _with_office, _known, _part):
        for number in _NEAREST:
            for cell in cells:
                if cell.line == number and (name := told(cell.words)):
                    return name, number
    return "", None


_NEAREST = (0, 1, -1, 2, -2, 3)


def _bare(words: str) -> str:
    """The words without marks of signing and degrees."""
    if words[:1] == "(" and words[-1:] == ")" and "(" not in words[1:]:
        # `(Mar. Magg. Rocco Lopresto)`: a name that is typed under the hand that wrote it.
        words = words[1:-1]
    lower = words.lower()
    for mark in EXPLICIT.finditer(lower) if len(lower) == len(words) else ():
        words = words[: mark.start()] + " " * (mark.end() - mark.start()) + words[mark.end() :]
    bare = _BY.sub("", " ".join(_MARK.sub(" ", words).split()).strip(" ,.-–/"))
    return DEGREES.sub("", bare)


# `firmado electrónicamente por`, without the mark itself.
_BY = re.compile(r"^(?:document[oe]? )?(?:por|par|by|von|door|da|przez|av|af|de către) (?=[^\W\d_])", re.IGNORECASE)


def _person(words: str) -> Person | None:
    """The person that the words of a cell name, beside marks, degrees and an office."""
    return signing_person(_bare(words))


def _known(words: str) -> str:
    who = _person(words)
    return who.name if who else ""


def _alone(words: str) -> str:
    bare = _bare(words)
    return bare if _is_name(bare) else ""


def _with_office(words: str) -> str:
    found = in_one_line(_bare(words))
    return found[0] if found and _is_name(found[0]) else ""


def _part(words: str) -> str:
    if any(c.isdigit() for c in words):
        # `Puerto del Ebro, 8 de julio`
        return ""
    parts = [_bare(part) for part in re.split(r", | [–—-] |:|;", words)[:2]]
    ranked = (found["name"] for part in parts if (found := _RANKED.fullmatch(part)))
    return next((name for name in (*parts, *ranked) if _is_name(name)), "")


def _is_name(words: str) -> bool:
    """Whether words are a person's name: first and last, or initials and last, no office, place or number."""
    lower = words.lower()
    if not 4 < len(words) < 40 or NOT_NAME.search(lower) or _NO_NAME.search(words) or OFFICE_HELD.search(lower):
        return False
    return person(words, alone=True) is not None and any(
        shape.fullmatch(words) for shape in (SIGNATURE_LINE, NAME, IN_CAPITALS, _INITIALS)
    )


def _beside(cells: list[Cell], name: str) -> str:
    """The rank or the office that stands on one line with the name."""
    each = (who for cell in cells if name in cell.words and (who := _person(cell.words)))
    return next((who.title for who in each if who.title and who.name == name), "")


def _whole(title: str, cells: list[Cell], name: str) -> str:
    """A title with the words that stand about it: behind the name, or on a line that is an office's and nothing else."""
    surname = name.rsplit(" ", 1)[-1].casefold()
    for cell in cells:
        at = cell.words.casefold().rfind(surname)
        words = cell.words[at + len(surname) :] if at >= 0 else cell.words
        for office in (words.strip(" ,.:;"), words.strip(" ,.:;").partition(",")[0]):
            if title.casefold() in office.casefold() and office == _even(office) and _is_office(office):
                return office
    return title


def _title(cells: list[Cell], line: int | None, name: str) -> str:
    """The office that stands with the name: behind or before it, on the next lines, or above it."""
    if line is None:
        return ""
    surname = name.rsplit(" ", 1)[-1].casefold()
    own = [cell.words for cell in cells if surname in cell.words.casefold()]
    for words in own:
        at = words.casefold().find(surname)
        behind = _even(words[at + len(surname) :])
        if behind and (_is_office(behind) or (words[at + len(surname)] == "," and _may_be_office(behind))):
            return behind
        before = _even(words[: max(0, words.casefold().find(name.casefold()))])
        if _is_office(before):
            return before
    others = [cell for cell in cells if cell.words not in own]
    for number in (line + 1, line + 2, line, line - 1, line - 2):
        here = [
            office
            for cell in others
            if cell.line == number and _is_office(office := _even(cell.words)) and not in_one_line(office)
        ]
        if here:
            return here[0]
        below = [
            office for cell in others if cell.line == number == line + 1 and _may_be_office(office := _even(cell.words))
        ]
        if below:
            return below[0]
    return ""


def _even(words: str) -> str:
    return " ".join(_MARK.sub(" ", words).split()).strip(" ,.:;-–—/()|").removesuffix("'S").removesuffix("'s")


# `ADA`, `U.S.M.J`
_ABBREVIATED = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.)+[A-Z]")


def _is_office(words: str) -> bool:
    """Whether words name an office that is held, with a word that is known for one, and not somebody who holds it."""
    if not (2 < len(words) < 80 and is_office(words)):
        return False
    who = person(words)
    return who is None or " " not in who.name


def _may_be_office(words: str) -> bool:
    """Whether words that stand where an office does may be one of a name that is not known."""
    return (
        2 < len(words) < 60
        and words[0].isupper()
        and len(words.split()) < 7
        and not any(c.isdigit() or c in "@:/" for c in words)
        and not _NO_NAME.search(words)
        and not (is_court(words) or is_other_office(words))
    )
