"""The court of a state that a paper names in its caption, or under the judge's signature.

Captions come in lines and columns: a party and a county on the left, the court in the middle, the case on the right,
with signs for rules between. A caption is read cell by cell. A cell that names a court is joined by the cells beside
and below it that say which one: a county, a judicial district, a state. What else stands there ends the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fourcorners.reading.origin.names import proper
from fourcorners.reading.origin.places import STATE_WORDS, STATES
from fourcorners.reading.texts.text import Text

# How far a caption can stand from the top, and the judge's block from the end, in characters and in lines.
_HEAD, _TAIL, _LINES = 5_000, 2_500, 70

_STATE = rf"(?:{STATE_WORDS}|hawai'i)"
_ORDINAL = (
    r"(?:\d{1,3}(?:-\d)?(?:st|nd|rd|th)?|(?:twenty|thirty|forty|fifty)[- ]\w{4,8}|first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth|tenth|eleventh|twelfth|\w{3,6}teenth|twentieth|thirtieth|fortieth)"
)
# Words of a county's or town's name: what else a caption prints is none.
_NOT_NAME = (
    r"(?!(?:search|warrant|order|subpoena|summons|in|case|no|number|the|of|for|and|state|county|court|criminal|civil|"
    r"grand|jury|people|commonwealth|vs?|plaintiff|division|term|part|docket|misc\w*|division|special|ss|sc|to|affidavit"
    r"|application|superior|circuit|district|judicial|matter|re|petition|under)\b)"
)
_NAME = rf"{_NOT_NAME}[a-z][a-z.'’-]*(?: {_NOT_NAME}[a-z][a-z.'’-]*){{0,2}}"
_KIND = (
    r"(?:superior|supreme|circuit|district|county|municipal|criminal|justice|family|probate|trial|chancery|magistrates?"
    r"|city|town|state|juvenile|general|metropolitan|judicial|magisterial|and|domestic relations|night)"
)
_COURT = re.compile(
    rf"(?:(?:in|before|to) the |in |the )?(?P<name>"
    rf"general court of justice|(?:{_NOT_NAME}[a-z.'’-]+ ){{0,2}}(?:county )?(?:{_ORDINAL} )?(?:{_KIND} ){{1,5}}courts?(?: division| department)?"
    rf"(?: no\. ?\d{{1,3}})?"
    rf"|court of (?:common pleas|general sessions|record|chancery)"
    rf"|(?:{_NOT_NAME}[a-z.'’-]+ (?:county )?)?general sessions court"
    rf")\b"
)
_PLACE = (
    rf"(?:(?:in and for|within and for|in|of|for|at|within|sitting at|and) (?:the )?|the )?(?:"
    rf"(?:county|counties|parish|borough|city and county|city|town|village) of {_NAME}"
    rf"|{_NAME} (?:county|parish|borough|unit|city)\b"
    rf"|(?:state|commonwealth|people of the state) of {_STATE}|{_STATE}"
    rf"|(?:the )?{_ORDINAL} (?:judicial )?(?:district|circuit)(?: at {_NAME})?"
    rf"|judicial district of {_NAME}|{_NAME} judicial district|{_NAME}, s[sc]\b)"
)
_PLACES = re.compile(rf"[,\s]{{0,3}}{_PLACE}(?:[,.;\s–-]{{1,3}}{_PLACE}){{0,4}}")
_STATE_IN = re.compile(rf"\b(?:{_STATE})\b")
_CONNECTS = re.compile(r"\b(?:of|for|and|in and for|at|the|within)$")
# A caption's rules and columns.
_CELL = re.compile(r"[^\s§|)(:*_=](?:[^§|):*_=\t\n ]| (?! {2,}))*")
_BARE = " \t.,:;)(*_-§|=“”\"'"
_DIVISION = re.compile(
    r"(?:[a-z-]+ ){0,3}(?:division|department|term|part)\b|criminal|law division|(?:for|of|in|and|in and for)(?: the)?$"
    r"|state of [a-z ]+$|(?:criminal|civil) (?:term|part)"
)
_JUDGE_OF = re.compile(
    rf"(?:judge|justice|magistrate|clerk|commissioner)(?:,| of| for)? (?:the |of the )?(?P<court>(?:{_ORDINAL} )?"
    rf"(?:{_KIND} ){{1,4}}courts?|{_NAME} (?:county )?(?:{_KIND} ){{1,4}}court|court of common pleas)"
)


# `Middlesex, ss.`: to wit, in that county.
_COUNTY_OF_ITSELF = re.compile(r",? s[sc]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Court:
    """A court as named, where it stands in `Text.full`, and its state (such as `US-CA`) where the name tells it."""

    name: str
    spans: tuple[tuple[int, int], ...]
    place: str | None


@dataclass(frozen=True, slots=True)
class _Cell:
    words: str
    start: int
    end: int
    line: int
    column: int


def find_state_court(text: Text) -> Court | None:
    """The first court that a caption names, or else the one whose judge, magistrate or clerk closes the paper."""
    if "court" not in text.lower:
        return None
    cells = _cells(text.full, 0, _HEAD)
    for index, cell in enumerate(cells):
        match = _heading(cell)
        if match is not None:
            return _joined(cells, index, match)
    return _closing(text)


def _cells(full: str, start: int, end: int) -> list[_Cell]:
    cells: list[_Cell] = []
    at = start
    for line, words in enumerate(full[start:end].split("\n")):
        if line >= _LINES:
            break
        for found in _CELL.finditer(words):
            bare = found[0].rstrip(_BARE)
            if bare and bare.lower() not in {"ss", "s.s", "sc"}:
                cells.append(_Cell(bare, at + found.start(), at + found.start() + len(bare), line, found.start()))
        at += len(words) + 1
    return cells


def _heading(cell: _Cell) -> re.Match[str] | None:
    """The court in a cell that is a heading: nothing in it but a court and its places, or all of it in capitals."""
    lower = cell.words.lower()
    if "court" not in lower:
        return None
    match = _COURT.match(lower)
    if match is None or "united states" in lower or len(cell.words) > 120:
        return None
    if match["name"].startswith("and "):
        return None
    rest = _after(lower, match.end())
    if lower[rest:].strip(_BARE) and not cell.words.isupper():
        return None
    return match


def _after(lower: str, at: int) -> int:
    places = _PLACES.match(lower, at)
    return places.end() if places else at


def _joined(cells: list[_Cell], index: int, match: re.Match[str]) -> Court:
    """The court's name, with the cells that go on with it and, where they tell no place, those that stand before."""
    cell = cells[index]
    lower = cell.words.lower()
    start, end = match.start("name"), _after(lower, match.end())
    pieces = [cell.words[start:end].strip(_BARE)]
    spans = [(cell.start + start, cell.start + start + len(cell.words[start:end].rstrip(_BARE)))]
    connecting = lower[end:].strip() if end < len(lower) else ""
    used = {index}
    last = cell
    for step, other in _following(cells, index):
        words = other.words.lower()
        places = _PLACES.match(words)
        if places and not words[places.end() :].strip(_BARE):
            if "county" not in words and _STATE_IN.search(words) and _STATE_IN.search(" ".join(pieces).lower()):
                break  # the party `State of Washington`, below a court that has its state
            pieces.append((f"{connecting} " if _CONNECTS.search(connecting) else "") + other.words)
            spans.append((other.start, other.end))
            connecting = ""
            used.add(step)
            last = other
        elif other.line > cell.line and _DIVISION.match(words) and len(pieces) < 3:
            if words.endswith("court division"):
                pieces.append(other.words)
                spans.append((other.start, other.end))
            connecting = words if _CONNECTS.search(words) else connecting
        elif other.line > last.line:
            break
    whole = " ".join(pieces).lower()
    if _STATE_IN.search(whole) and not _COUNTED.search(whole):
        county = _county_above(cells, index)
        if county is not None:
            pieces.append(county.words)
            spans.append((county.start, county.end))
    elif not _STATE_IN.search(whole):
        for step in _before(cells, index, used):
            other = cells[step]
            words = other.words.lower().removeprefix("the ")
            if "county" in words and "county" in whole:
                continue
            pieces.append(other.words.removeprefix("THE ").removeprefix("The "))
            spans.append((other.start, other.end))
    return Court(_written(pieces), tuple(spans), _place(" ".join(pieces).lower()))


# What already says which court of the State it is.
_COUNTED = re.compile(r"county|parish|borough|district|circuit|division|city|supreme|appeal|department")


def _county_above(cells: list[_Cell], index: int) -> _Cell | None:
    """The county, where it stands with the State in the line right above a court that has its State but no county."""
    for other in cells[max(0, index - 3) : index]:
        if not 0 < cells[index].line - other.line <= 2:
            continue
        county = _OF_COUNTY.search(other.words)
        if county is not None and _PLACES.fullmatch(other.words.lower()):
            start = other.start + county.start()
            return _Cell(county[0], start, start + len(county[0]), other.line, other.column)
    return None


_OF_COUNTY = re.compile(r"(?i)\bcounty of [a-z.' -]{3,30}$|\b[a-z.'-]{3,20}(?: [a-z.'-]{3,20})? county$")


def _following(cells: list[_Cell], index: int) -> list[tuple[int, _Cell]]:
    """The cells that may go on with the court's name: those beside it, and on the next lines the one below it."""
    cell = cells[index]
    found = [(i, c) for i, c in enumerate(cells[index + 1 : index + 4], index + 1) if c.line == cell.line]
    for line in range(cell.line + 1, cell.line + 6):
        below = [(i, c) for i, c in enumerate(cells[index + 1 : index + 24], index + 1) if c.line == line]
        if below:
            found.append(min(below, key=lambda ic: abs(ic[1].column - cell.column)))
    return found


def _before(cells: list[_Cell], index: int, used: set[int]) -> list[int]:
    """Cells of the caption that name the county and the state on its other side, the county first."""
    line = cells[index].line
    near = [
        i for i, c in enumerate(cells[: index + 12]) if i not in used and line - 4 <= c.line <= line + 3 and i != index
    ]
    places = [
        i for i in near if (m := _PLACES.fullmatch(cells[i].words.lower().removeprefix("the "))) and len(m[0]) > 3
    ]
    return sorted(places, key=lambda i: (_STATE_IN.search(cells[i].words.lower()) is not None, i))[:3]


def _written(pieces: list[str]) -> str:
    """The pieces as one name in ordinary capitals, parted by commas where no word connects them."""
    name = ""
    for piece in pieces:
        words = _capitals(_COUNTY_OF_ITSELF.sub("", " ".join(piece.split()).strip(_BARE)))
        first = words.split(" ", 1)[0].lower()
        name += words if not name else (" " if first in {"of", "for", "in", "at"} else ", ") + words
    return name


def _capitals(words: str) -> str:
    written = proper(words)
    written = re.sub(r"\b(\d+)(St|Nd|Rd|Th)\b", lambda m: m[1] + m[2].lower(), written)
    if words.isupper() or words.islower():
        written = re.sub(r"(?<=[a-z])-([a-z])", lambda m: "-" + m[1].upper(), written)
    first, _, rest = written.partition(" ")
    return f"{first.lower()} {rest}" if first in {"In", "For", "Of", "At"} else written


def _place(words: str) -> str | None:
    state = re.findall(rf"\b(?:{STATE_WORDS})\b", words.replace("hawai'i", "hawaii"))
    return f"US-{STATES[state[-1]]}" if state else None


def _closing(text: Text) -> Court | None:
    """The court under whose title a judge, magistrate or clerk signs, or one on a line of its own at the end."""
    start = max(0, len(text.full) - _TAIL)
    for match in _JUDGE_OF.finditer(text.lower, start):
        end = _after(text.lower, match.end())
        words = text.full[match.start("court") : end]
        if "united states" in text.lower[max(0, match.start() - 14) : end] or words.lower().startswith(("and ", "or ")):
            continue
        return Court(_written([words]), ((match.start("court"), end),), _place(words.lower()))
    cells = _cells(text.full, start, len(text.full))
    for index, cell in enumerate(cells):
        found = _heading(cell)
        if found is not None and "court" in found[0]:
            return _joined(cells, index, found)
    return None
