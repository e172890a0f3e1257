"""Accounts in the rows of a table: a number, an identifier, and often the days that it is asked about."""

from __future__ import annotations

import re

from fourcorners.reading.accounts.handles import NOT_NAMES
from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.reading.texts.months import MONTH_WORDS
from fourcorners.terms import IdentifierKind

Kind = IdentifierKind

_NUMBER = re.compile(r"[ \t]*(?:\(?\d{1,3}[.):]?|[•*–-])[ \t]+(?=\S)")
_LABEL = re.compile(
    r"(?P<id>(?:user|account|customer|member|profile|subscriber)[ -]?(?:id|no\.?|number|nr\.?)|id|uid|kunden-?(?:nr\.?|nummer)|nutzer-?id|konto-?(?:nr\.?|nummer)|n(?:\.|°|º)? ?(?:cliente|client|utente)|num(?:ero|éro) (?:cliente|client|de client)|id(?:entifiant)? (?:utilisateur|client|cliente|utente|usuario)|klantnummer|nº (?:de )?cliente)[ :#]{1,3}"
    r"|(?P<name>user ?name|screen ?name|handle|account|profile|user|nutzername|benutzername|konto|compte|cuenta|profil|perfil|utente|usuario|pseudo|gebruiker|conta)[ :]{1,3}",
    re.IGNORECASE,
)
# A service's number in two parts: 900417-33.
_PARTED = re.compile(r"\d{5,12}-\d{1,4}")
_VALUE = re.compile(r"[\"“«]?(?P<value>@?[\w][\w.~+-]{1,60}\w)[\"”»]?(?=[\s,;|(]|$)")
_DAY = re.compile(
    rf"\d{{1,2}}[./]\s?\d{{1,2}}[./]\s?\d{{2,4}}|(?:19|20)\d\d-\d\d-\d\d|\b(?:{MONTH_WORDS})\b", re.IGNORECASE
)


# What a column's head, or a cell that tells the kind, calls a service's own number for an account.
IS_NUMBER = re.compile(
    r"\b(?:(?:user|account|customer|member|profile|subscriber|provider|page|channel|internal|unique|numeric|numerical|system|platform)[ -]?(?:id(?:entifier)?s?|ids|nos?\.?|numbers?|uid)|uids?|guid|ids?"
    r"|(?:kunden|konto|nutzer|benutzer)-?(?:id|nr\.?|nummer|kennung)|id(?:entifiant)? (?:utilisateur|client|compte|usuario|cliente|cuenta|utente))\b"
)


def cells_beside(lower: str, at: int) -> list[str]:
    """The other cells of the row in which a place stands; none where no tab parts its line."""
    begin, end = lower.rfind("\n", 0, at) + 1, lower.find("\n", at)
    line = lower[begin : end if end >= 0 else len(lower)]
    if "\t" not in line:
        return []
    own = line.count("\t", 0, at - begin)
    return [cell for index, cell in enumerate(line.split("\t")) if index != own]


def rows(full: str, start: int, end: int, *, announced: bool) -> list[Candidate]:
    """The accounts in the lines of this stretch, one from each line that is a row.

    Where accounts are `announced` a row may be a label and a value; elsewhere days must stand behind the value.
    """
    at = start
    found = []
    for line in full[start:end].split("\n"):
        row = _row(line, announced=announced)
        if row is not None:
            kind, value, offset = row
            found.append(Candidate(kind, value, at + offset, at + offset + len(value)))
        at += len(line) + 1
    # Without an announcement, one line with a name and a day may be anything; two make a table.
    return found if announced or len(found) > 1 else []


def _row(line: str, *, announced: bool) -> tuple[Kind, str, int] | None:
    number = _NUMBER.match(line)
    offset = number.end() if number else len(line) - len(line.lstrip())
    label = _LABEL.match(line, offset)
    match = _VALUE.match(line, label.end() if label else offset)
    if match is None:
        return None
    value = match["value"]
    if value.lower() in NOT_NAMES or not _is_account(value, labelled=label is not None) or _DAY.match(value):
        return None
    alone = announced and (label or number) and match.end() + 40 > len(line.rstrip())
    if not alone and _DAY.search(line, match.end()) is None:
        return None
    if (label and label["id"]) or mostly_figures(value):
        return Kind.USER_ID, value, match.start("value")
    return Kind.USERNAME, value, match.start("value")


def _is_account(value: str, *, labelled: bool) -> bool:
    """Whether a row's word can be an account's name: not a word of the language, not a time, not a sum."""
    if value.isdigit():
        return labelled or len(value) >= 6
    if not any(map(str.isalpha, value)):
        return _PARTED.fullmatch(value) is not None
    return labelled or not value.isalpha() or not (value.islower() or value.isupper() or value == value.capitalize())


def mostly_figures(value: str) -> bool:
    """Whether a name is so full of figures that it is a service's number for an account: tw-20447719.

    >>> mostly_figures("tw-20447719"), mostly_figures("quay1998"), mostly_figures("88-4410-KX7")
    (True, False, True)
    """
    figures = sum(map(str.isdigit, value))
    letters = sum(map(str.isalpha, value))
    return figures >= 5 and letters <= 3 and "_" not in value and "@" not in value
