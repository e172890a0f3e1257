"""Values behind the label of a form's field, or under the head of a table's column, that name accounts.

"5. Account identifiers (URL, username, e-mail): reed.bunting9; +1 503 555 0188" and "Identifier 1: driftwood_77" say
what stands behind them; so does a column headed "Username". The label decides whose data are asked for, the shape of
each value decides what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.accounts.handles import ENUMERATES, NOT_NAMES
from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.terms import IdentifierKind

Kind = IdentifierKind
Span = tuple[int, int]

_HOLDERS = (
    r"(?:(?:target|subject|user|online|e-?mail|social media|harbor|suspect'?s?|customer|member|provider) )?"
    r"(?:accounts?(?: ?\(s\))?|user ?names?|nick ?names?|logins?|user ?id|uid|users?|identifiers?|selectors?|handles?|profiles?|screen ?names?|targets?|communications? address(?:es| ?\(es\))?|account holder|subscriber|customer id|customer no|member id|"
    r"(?:nutzer|benutzer|ziel)?kont(?:o|en)|(?:nutzer|benutzer)?kennung(?:en)?|nutzer(?:name|konto)?|benutzername|zielanschluss|"
    r"comptes?|identifiants?|pseudo(?:nyme)?s?|profils?|cuentas?|usuarios?|perfil(?:es)?|identificador(?:es)?|utenz[ae]|utente|profil[oi]|account|"
    r"contas?|usuários?|utilizador(?:es)?|perfis|gebruikers?(?:naam)?|konta|użytkownik(?:a|ów)?|nazwa użytkownika|kullanıcı|hesap)"
)
_LABEL = re.compile(
    rf"^\W{{0,4}}(?:[\w ]{{2,24}}\. )?(?:(?:\d{{1,2}}|[a-zA-Z]|[ivx]{{1,4}})[.)] ?)?(?:the |relevant |other |additional |known |name of (?:the )?|kind of )?(?:{_HOLDERS}|(?:seller|trader|vendor|merchant|shop|channel|page) (?:ids?|names?|accounts?|handles?)|[a-z]{{3,14}} (?:user ?names?|user ?ids?|screen ?names?|handles?|profile links?))"
    r"(?: (?:using|with|in question|concerned|named|details|name|number|no\.?|nr\.?|id|ids|url|address|requested|identifiers?|information|visés?|concernés?|betroffen\w*|afectad\w+|investigad\w+|interessat\w+|under investigation|of interest|at issue|in scope|sought|to be (?:searched|preserved)|and|or|/|e-?mail|phone|telephone|username|handle|profile|links?|urls?)){0,5}"
    r"(?: (?:on|at|with) (?:the )?[\w.]{2,20})?(?: ?#? ?\d{1,2})?\s?(?:\([^)\n]{0,60}\))?\s?$"
)
# An officer's, an agency's or a provider's account is nobody's target.
_OURS = re.compile(
    r"\b(?:your|our|officer|agency|agent|contact|requester|requesting|billing|bank|invoice|case|file|provider's|law enforcement)\b"
)
_FIELD = re.compile(r"^(?P<label>[^:\n]{3,90}?)[ \t]?:(?!//)[ \t]*(?P<value>[^\n]*)$", re.MULTILINE)
# The same with a dash, where the value is one word.
_DASHED = re.compile(
    r"^(?P<label>[ \t\w#().'-]{3,40}?)[ \t]{1,4}[-–—=][ \t]{1,4}(?P<value>[^\s:]{3,80})[ \t]*$", re.MULTILINE
)
_DASHES = (" - ", " – ", " — ", " = ")
# The same as a row of a table of two columns.
_ROW = re.compile(
    r"^[ \t|]{0,6}(?P<label>[^:\n|\t]{3,40}?)[ ]{0,20}[|\t][ \t]{0,20}(?P<value>[^\n|\t]{2,120}?)[ \t|]{0,6}$",
    re.MULTILINE,
)
# One entry of a list below a label: a marker and a value of a word or two.
_ENTRY = re.compile(r"[ \t]*(?:[-•*–·]|\(?\d{1,3}[.)])[ \t]*(?P<value>\S{2,80}(?: \S{1,40}){0,3})[ \t]*$", re.MULTILINE)
_LEADS_IN = re.compile(
    rf"\b(?:at|of|for|to|folgende[nrms]?|zu|alle|agli|ai|delle|dei|los|las|aux|des|les|the|below|de|van|voor)\s(?:\w+ )?(?P<holder>{_HOLDERS})(?: (?:at|following|below|suivants?|ci-dessous|siguientes|seguenti|named))?[ \t]?:?[ \t]*\n(?:[ \t]*\n)?(?=(?P<first>[ \t]{{3,60}})\S)"
)
# A line that is set in; quick to look for.
_SET_IN = re.compile(r"\n[ \t]{3,60}\S")
# "C.1 name of the subscriber" is an entry of what is asked for.
_ENTRY_OF_DATA = re.compile(r"\s*\(?[A-Za-z]\.\d{1,2}\b|\s*\(?[a-z]\)\s+[a-z]+ [a-z]+")
_KEY = re.compile(
    r"[\"'](?P<key>(?:(?:account|user|profile|subject|target|subscriber)_?(?:name|id|handle|number)|username|handle|user|account|identifier))[\"']\s{0,3}:\s{0,3}[\"'](?P<value>[^\"'\n]{2,80})[\"']",
    re.IGNORECASE,
)
_MOST_WORDS = 8
_NEXT_LINE = 4
_REACHED = re.compile(r"(?:\w+ )?(?:e-?mail|phone|telephone|mobile)(?: address| number)?$")
_NOTE = re.compile(r"\([^)\n]{0,80}\)|\[[^\]\n]{0,80}\]")
_TOKEN = re.compile(r"[^\s,;|\"“”„«»]{2,80}")
_NAME = re.compile(r"@?\w[\w.~-]{0,60}\w")
_PHRASE = re.compile(
    r"\b(?:see|described|listed|attach\w*|below|above|n/a|unknown|none|siehe|voir|ver|vedi)\b", re.IGNORECASE
)
NUMBERED = re.compile(r"\b(?:id|ids|uid|no|number|nr|numéro|número)\b|nummer\b")
_NAMED = re.compile(
    r"user ?name|screen ?name|handle|nutzername|benutzername|pseudo|nombre de usuario|nazwa|gebruikersnaam"
)
_CELLS = re.compile(r"[^\s|](?:[^\s|]|[ ](?![ |]))*")
_HEAD = re.compile(
    rf"^(?:(?:nutzer|benutzer|konto|kunden|profil|gebruikers)-?(?:id|nr\.?|nummer|name)|id (?:utente|usuario|utilisateur|utilizador|de usuario|do utilizador|de l'utilisateur)|\w+ (?:user )?(?:id|handle|username|user name|account)|{_HOLDERS})(?: (?:name|number|no\.?|id|url|address|identifier|/ ?\w+))*(?:\(s\))?$"
)
_NO_HEAD = re.compile(r"^(?:case|file|item|order|agency|officer|badge|doc\w*|ref\w*|entry|invoice)\b")
# A column that says of what kind each identifier is; the one beside it may be called no more than its value.
_KIND_HEAD = re.compile(
    r"(?:(?:identifier|selector|account|id) )?(?:type|kind)(?: of (?:identifier|selector|account))?|art|typ"
)
_VALUE_HEADS = frozenset({"value", "data", "detail", "details", "wert", "valeur", "valor", "valore"})
_MOST_ROWS = 500


def announced(full: str, lower: str) -> list[tuple[int, int, str]]:
    """The spans of values that a label or a column's head says are accounts, with that label."""
    return [*_behind_labels(full, lower), *_under_heads(full, lower), *_set_in(full, lower), *_behind_keys(full)]


def _behind_labels(full: str, lower: str) -> Iterator[tuple[int, int, str]]:
    last = -1
    yield from _in_rows(full, lower)
    for match in sorted(_fields(full), key=re.Match.start):
        label = lower[slice(*match.span("label"))].strip()
        # Of "Subject of request: account holder: x" the last label speaks.
        follows = match.start() - last < _NEXT_LINE and _REACHED.match(label) is not None
        if not (_LABEL.match(label) or follows) or _OURS.search(label):
            continue
        # An address or a number right below an account's name is the account's too.
        last = match.end()
        start, end = match.span("value")
        if not match["value"].strip():
            start = match.end() + 1
            if _ENTRY.match(full, start):
                while entry := _ENTRY.match(full, start):
                    yield *entry.span("value"), label
                    start = entry.end() + 1
                continue
            end = full.find("\n", start)
            end = len(full) if end < 0 else end
        if start < end and not _PHRASE.search(full, start, end) and full[start:end].count(" ") < 24:
            yield start, end, label


def _fields(full: str) -> Iterator[re.Match[str]]:
    """The lines of a label and a value."""
    if any(dash in full for dash in _DASHES):
        yield from _DASHED.finditer(full)
    colon = full.find(":")
    while colon >= 0:
        match = _FIELD.match(full, full.rfind("\n", 0, colon) + 1)
        if match is not None:
            yield match
        end = full.find("\n", colon)
        colon = full.find(":", end) if end >= 0 else -1


def _in_rows(full: str, lower: str) -> Iterator[tuple[int, int, str]]:
    """The second cells of rows whose first says that an account stands there, and of those right below that reach it."""
    last = -1
    for match in _ROW.finditer(full) if "|" in full or "\t" in full else ():
        label = lower[slice(*match.span("label"))].strip()
        follows = match.start() - last < _NEXT_LINE and _REACHED.match(label) is not None
        if (_LABEL.match(label) or follows) and not _OURS.search(label) and not _PHRASE.search(match["value"]):
            last = match.end()
            yield *match.span("value"), label


def _set_in(full: str, lower: str) -> Iterator[tuple[int, int, str]]:
    """Lines set in below words that end in accounts: "in respect of the accounts at", "relativi alle utenze"."""
    for match in _LEADS_IN.finditer(lower) if _SET_IN.search(lower) else ():
        at = match.end()
        indent = len(match["first"])
        for _ in range(_MOST_ROWS):
            end = full.find("\n", at)
            line = full[at : end if end >= 0 else len(full)]
            numbered = _ENTRY_OF_DATA.match(line) is not None
            if (
                not line.strip()
                or numbered
                or len(line) - len(line.lstrip()) < indent
                or len(line.split()) > _MOST_WORDS
            ):
                break
            yield at, at + len(line), match["holder"]
            at += len(line) + 1


def _behind_keys(full: str) -> Iterator[tuple[int, int, str]]:
    """The values of an object's members that name accounts: {"account_name": "..."}."""
    if '":' not in full and '" :' not in full:
        return
    for match in _KEY.finditer(full):
        yield *match.span("value"), match["key"].lower().replace("_", " ")


def _under_heads(full: str, lower: str) -> Iterator[tuple[int, int, str]]:
    at, rows, count = 0, 0, 0
    # The columns that hold accounts: which of the cells, where they begin, and their titles.
    columns: list[tuple[int, int, str]] = []
    for line in full.split("\n"):
        start, at = at, at + len(line) + 1
        cells = _cells(line)
        if columns:
            if len(cells) >= 2 and rows < _MOST_ROWS:
                rows += 1
                for index, place, title in columns:
                    cell = _under(line, cells, index, place, count)
                    if cell is not None:
                        yield start + cell[0], start + cell[1], title
                continue
            if not line.strip() and rows == 0:
                continue
        if label := _labels_row(line, lower[start:at], cells):
            yield from ((start + first, start + last, label) for first, last in cells[1:] if first < last)
            columns = []
            continue
        columns, rows, count = _heads(line, lower[start:at], cells), 0, len(cells)


def _cells(line: str) -> list[Span]:
    """The cells of a row, parted by tabs, by rules or by wide gaps; none where nothing parts a line."""
    if "\t" not in line:
        return [c.span() for c in _CELLS.finditer(line)] if "  " in line.strip() or "|" in line else []
    cells, at = [], 0
    for cell in line.split("\t"):
        cells.append((at + len(cell) - len(cell.lstrip()), at + len(cell.rstrip())) if cell.strip() else (at, at))
        at += len(cell) + 1
    return cells


def _under(line: str, cells: list[Span], index: int, place: int, count: int) -> Span | None:
    """The cell of a row that stands under a head; None where there is none.

    A row with as many cells as the head, or one parted by tabs, has them in its order; another is read by where they
    stand.
    """
    if len(cells) == count:
        return cells[index]
    if "\t" in line:
        return cells[index] if index < len(cells) < count else None
    return min(cells, key=lambda cell: abs(cell[0] - place))


def _labels_row(line: str, lower: str, cells: list[Span]) -> str:
    """The first cell of a row where it says what the others are, all of them values: "Username | tern_7 | knot.uk"."""
    if len(cells) < 2 or "\t" not in line:
        return ""
    title = lower[slice(*cells[0])].strip(" :.#")
    if not _HEAD.match(title) or _NO_HEAD.match(title) or _KIND_HEAD.fullmatch(title):
        return ""
    others = [line[first:last] for first, last in cells[1:] if first < last]
    return title if others and all(" " not in one and (_is_shaped(one) or one.isdigit()) for one in others) else ""


def _heads(line: str, lower: str, cells: list[Span]) -> list[tuple[int, int, str]]:
    """The cells of a line that are heads of columns of accounts; none where it is no head of a table."""
    if len(cells) < 2 or any(map(str.isdigit, line)):
        return []
    titled = [(index, start, lower[start:end].strip(" :.#")) for index, (start, end) in enumerate(cells)]
    kinds = any(_KIND_HEAD.fullmatch(title) for _, _, title in titled)
    return [
        (i, place, title)
        for i, place, title in titled
        if (_HEAD.match(title) and not _NO_HEAD.match(title) and not _KIND_HEAD.fullmatch(title))
        or (kinds and title in _VALUE_HEADS)
    ]


def names_in(full: str, spans: list[tuple[int, int, str]]) -> Iterator[Candidate]:
    """Account names and numbers in these spans. What shows itself by its shape, as an address does, is found elsewhere."""
    for start, end, label in spans:
        text = _NOTE.sub(lambda m: " " * len(m[0]), full[start:end])
        tokens = list(_TOKEN.finditer(text))
        for token in tokens:
            value = token[0].rstrip(".:")
            if not _NAME.fullmatch(value) or value.count("@") > value.startswith("@") or ENUMERATES.fullmatch(value):
                continue
            if value.isdigit():
                if len(value) >= 5 and (NUMBERED.search(label) or len(tokens) == 1):
                    yield Candidate(Kind.USER_ID, value, start + token.start(), start + token.start() + len(value))
                continue
            alone = len(tokens) == 1 or _NAMED.search(label) is not None
            if value.lower() in NOT_NAMES or not (_is_shaped(value) or (alone and len(value) > 2 and value.islower())):
                continue
            kind = Kind.USER_ID if NUMBERED.search(label) and any(map(str.isdigit, value)) else Kind.USERNAME
            yield Candidate(kind, value, start + token.start(), start + token.start() + len(value))


def _is_shaped(value: str) -> bool:
    """Whether a word has a shape that words of a language have not."""
    if not any(map(str.isalpha, value)) or value.endswith("-"):
        return False
    inner = value[1:]
    return (
        "_" in value
        or "." in value[1:-1]
        or any(map(str.isdigit, value))
        or (inner != inner.lower() and not value.isupper())
    )
