"""Strings with the look of a name that no rule asks for: only the words around them can tell whether they are one.

None of these is an account because of its look. They are weighed with all others; what is not likely stays unsaid.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from fourcorners.reading.accounts.checkdigits import is_luhn
from fourcorners.reading.accounts.handles import NOT_NAMES, is_hyphened
from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.reading.texts.guarded import lines_with
from fourcorners.reading.texts.text import Text
from fourcorners.terms import IdentifierKind

Kind = IdentifierKind

# No more of one look in one paper.
_MOST = 1_000

# Each begins with the signs of which one must stand first, which are looked for at once; then what may not stand before.
_TAG = re.compile(r"[$£](?<![\w$£][$£])[A-Za-z][\w.-]{1,30}\w")
_NUMBERED_NAME = re.compile(r"(?<![\w@#.])[^\W\d][\w.]{1,30}#\d{2,5}(?:-\d{2,6}){0,3}(?!\w)")
_PAYEE = re.compile(r"(?<![\w@.])\w[\w.-]{2,40}@[a-z]{4,20}(?![\w@-]|\.\w)")
# A name of a service that many hosts carry, with the host that holds it: @gull@shore.example, @gull:shore.example.
_ON_A_HOST = re.compile(
    r"@(?<![\w@.]@)\w[\w.-]{0,40}[@:][A-Za-z\d][A-Za-z\d-]{0,60}(?:\.[A-Za-z][A-Za-z\d-]{0,40}){1,4}(?!\w)"
)
# A name with its own kind of service before a colon: did:plc:..., STEAM_0:1:1234567.
_BEHIND_COLONS = re.compile(r"(?<![\w:@./-])(?:did:[a-z]{2,10}:[\w.:-]{4,80}\w|STEAM_\d:\d:\d{4,12}(?!\w))")
# The same with any short word for the service: pal:gull.77, cg:4471900256; a label before a colon is none.
_OF_A_SPACE = re.compile(
    r"(?<![\w:@./-])(?!(?:ids?|refs?|tel|tlf|fax|nos?|nr|ip|at|mob|cell|gsm|user|art|par|re|cc|bcc|to|from|von|an|az|http|name|mail|did|urn|uid|imei|imsi|mac|date|time)\b)"
    r"[a-z]{2,4}:(?=[\w.-]*[\d._-])[\w.-]{3,60}\w(?![\w:@])"
)
# A room or a tag with its sign: #line-3-leads, ~gull.bay.
_SIGNED = re.compile(r"[#~](?<![\w#~/&][#~])[A-Za-z][\w.-]{1,40}\w")
# An address within a service of its own: s3://bucket, store://archive-4417.
_STORED_AT = re.compile(
    r"(?<![\w:/.-])(?!(?:https?|hxxps?|ftps?|mailto|tel)\b)[a-z][a-z\d+-]{1,12}://[\w./%~@+-]{2,120}[\w/]",
    re.IGNORECASE,
)
_MASKED = re.compile(r"\d(?<![\w-]\d)\d{3}[ -]?(?:\d{2}[Xx*•]{2}|[Xx*•]{4}|\d{4})[ -]?[Xx*•]{4}[ -]?\d{3,4}(?!\w)")
# The same with figures hidden in its first group too.
_MASKED_FURTHER = re.compile(r"(?:\d[Xx*•]{3}|[Xx*•]{4})(?<![\w-]....)(?:[ -]?[Xx*•]{4}){2}[ -]?\d{3,4}(?!\w)")
# A telephone's number with the middle of it hidden: 04XX 555 018.
_MASKED_LINE = re.compile(r"0(?<![\w-]0)\d{1,2}[Xx]{1,2}(?: \d{3,4}){2}(?![\w-])")
# A number too short to be one of an account anywhere but behind words that say so.
_SHORT = re.compile(
    r"\b(?:[Ee]nding|[Ee]nds?|[Ee]ndend|[Tt]erminant|[Tt]erminada|[Ee]indigend|[Aa]ccount|[Cc]ustomer|[Mm]ember|[Bb]idder|[Uu]ser|[Pp]layer|[Ss]eller|[Kk]onto|[Kk]unde|[Cc]ompte|[Cc]uenta|[Cc]onto|[Rr]ekening)"
    r"(?: (?:in|with|auf|par|en|op|number|no\.|nos\.|nr\.|n°|nº))? (?=\d{3,4}(?![\w/-]|[.,:]\d))"
)
_SHORT_ONE = re.compile(
    r"(?:, | and | und | et | y | e | en |)(?P<value>(?!(?:19|20)\d\d(?!\d))\d{3,4})(?![\w/-]|[.,:]\d)"
)
_GROUPS = re.compile(
    r"(?<![\w.,/+:§€$£-])(?!(?:19|20)\d\d-(?:19|20)\d\d(?!\d))(?!(?:\d{1,2}[ -]){2}(?:19|20)?\d\d(?![\w-]| \d\d(?!\d)))(?!(?:19|20)\d\d-\d\d(?:-\d\d)?(?![\w-]))"
    r"(?:(?!(?:[A-Z]{0,3}ID|CELL|GSM|MOB|FON|HP|PH|SIM|IMEI|IP|NO|NR|TEL|FAX|PIN|VIN|USD|EUR|GBP|PC|DC|NW|SW|NE|SE|N|S|E|W)[ -])[A-Z]{1,4}(?:-[A-Z]{1,3})?[ -])?"
    r"(?:\(\d{1,4}\)[ ]?)?\d{1,12}(?:[ -]\d{1,12}){1,6}(?:-[A-Z]{1,2})?(?![\w/-]|[.,:]\d| ?(?:€|£|\$|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|euros?|zł|kr|Kč|Ft|lei|лв)(?!\w))"
)
_SLASHED = re.compile(
    r"[A-Z\d](?<![\w./-][A-Z\d])(?:(?<=[A-Z])[A-Z]{0,4}(?:/\d{2,8}){1,3}(?:-(?:\d{2,8}|[A-Z]))?|(?<=\d)\d\d/\d{3}-\d{4})(?![\w/-])"
)
# Of one package, repository or page among several of its keeper: @gulls/fs-watch, marlow-tools/tide-table.
_PATH = re.compile(
    r"(?<![\w@./:-])(?![\w.-]*\.[A-Za-z]{2,8}/)(?=[\w.@-]*[-_.@\d]|[\w.@-]*/[\w.]*[-_\d])@?[A-Za-z][\w.-]{1,40}/[A-Za-z][\w.-]{1,60}(?![\w/])"
)
# A number of more than a thousand million set in groups of three; a shorter one may be a sum.
_BY_THOUSANDS = re.compile(r"\d(?<![\w.,+/-]\d)(?<!\d [\d])\d{0,2}(?: \d{3}){3}(?![\w/-]|[.,:]\d| \d)")
# Fifteen figures in groups: an IMEI where the last of them is the check digit.
_IN_PARTS = re.compile(r"\d(?<![\w.,+/-]\d)(?:[ -]?\d){14}(?![\w/-]|[.,:]\d| \d)")
# A bank account of a country that writes the bank behind a stroke.
_BANK_BEHIND = re.compile(r"\d(?<![\w./-]\d)(?:\d{0,5}-)?\d{5,10}/\d{4}(?![\w/-])")
# A bank account whose check digits do not prove it.
_BANK = re.compile(r"[A-Z](?<![\w-][A-Z])[A-Z]\d\d(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?(?![\w-])")
# Letters that belong to the number behind them: "HPE 5550 1177 30", and no label of it.
_LETTERED = re.compile(
    r"(?<![\w/-])(?!(?:[A-Z]{0,3}ID|CALL|CARD|CASE|CELL|DATE|GSM|MOB|FON|FAX|FROM|IBAN|IMEI|IMSI|ITEM|LINE|MAC|PAGE|PORT|ROOM|SIM|SSN|TEL|THE|USER|VIN|AND|FOR|NOS?|PIN|ZIP|BOX)\b)"
    r"(?!(?:A[SMT]|B[IY]|C[AHO]|D[AEIOU]|E[LNT]|FX|I[DMNPST]|L[AE]|M[OR]|N[OR]|O[FGMNR]|P[AC]|T[OF]|SN|U[MPS]|ZU|BADGE?)[ -])"
    r"(?:[A-Z]{2,4}(?:-[A-Z]{2,3})?|\d[A-Z]) \d{2,8}(?:[ -]\d{1,8}){1,5}(?![\w/-]|[.,:]\d)"
)
_QUOTED = (
    re.compile(r"[\"“„«]\s?(?P<value>[^\"“”„«»\n]{2,40}?)\s?[\"”“»]"),
    re.compile(r"[»›]\s?(?P<value>[^»«›‹\n]{2,40}?)\s?[«‹]"),
    re.compile(r"['‘‚](?<!\w['‘‚])(?P<value>\w[^'‘’\n]{1,38}?)['’‘](?!\w)"),
)
# No word of small letters alone.
_TOKEN = re.compile(
    r"[\w@](?<![\w@./-][\w@])(?!(?<=[^\W\d_])[a-z]*(?![\w.~-]))(?:(?<=@)\w|(?<!@))[\w.~-]{1,90}\w(?![\w@]|/\w)"
)
# What stands before a name that the paper itself gives to something: `anna@example.com (the "Shop account")`.
_DEFINES = re.compile(
    r"\((?:(?:hereinafter|hereafter|collectively|together|each|jointly|im folgenden|nachfolgend|ci-après|ci-apres|en adelante|en lo sucesivo|di seguito|doravante|hierna)[ ,:]{0,2})?"
    r"(?:the|an?|der|die|das|le|la|les|el|los|il|lo|het)? ?(?<=\w[ ,:])$",
    re.IGNORECASE,
)
_DEFINED = 45
_NUMBER = re.compile(r"\d(?<![\w.,/-]\d)\d{4,21}(?![\w/-]|[.,]\d)")
# A person or a firm behind words that say what he or it is to the service or the matter, or how one is addressed.
_BEARERS = frozenset(
    """
    custom client holder wallet statem debtor driver courie host hosts seller vendor mercha trader landlo indivi person
    member for of on mr mrs ms miss shri smt herr herrn frau mme mlle m mm sr sra d don doña sig ditta eheleu kunde kundin
    kunden anbiet fahrer gastge inhabe schuld nommé nommée chauff titula titola vended anfitr klant koerie verhuu name
    """.split()
)
_BEARS = re.compile(
    r"\w+\.?[ \n]{1,2}(?:(?:named|nos?\.|[Mm]r|[Mm]rs|Ms|Dr|Herrn?|Frau|Mme|M|SHRI|SMT|Shri|Smt|D\.ª|the debtor)\.? )?"
    r"(?P<value>[A-ZÀ-ÖØ-ÞŠŽ][\w'’-]*\.?(?: (?:(?:y|und|de|da|van|von|der|of|&|et) )?(?:[A-ZÀ-ÖØ-ÞŠŽ][\w'’-]*|[A-Z]\.)){1,4}(?: \((?:Jersey|UK|HK)\))?)(?=[\s.,;:)(]|$)"
)
# "Nr. W-770-3321-8": a number's own word, and no firm's name.
_NUMBER_OF = re.compile(r"N[or]s?\.? |N[°º]")
# Without one of these no such look is there; each is quick to look for.
_AT_A_NUMBER, _AT_A_NAME = re.compile(r"\w#\d{2}"), re.compile(r"@[a-z]{4,20}(?![\w@-]|\.\w)")
_AT_A_SPACE = re.compile(r"[a-z]{2}:[\w.-]{4}")
_AT_A_HOST = re.compile(r"@\w[\w.-]{0,40}[@:][A-Za-z\d]")
_BEHIND_A_NAME, _IN_GROUPS = re.compile(r"/[A-Za-z](?<=[\w.-]/.)"), re.compile(r"\d[ -]\d")
_TWO_FIGURES = re.compile(r"\d\d")
_NO_NAME = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)|(?:[A-Za-z]\.)+[A-Za-z]?|[A-Z]\.\d{1,2}|\d+[a-z]{1,3}|\d{1,2}[hH]\d{2}(?:m(?:in)?\d{2}s?)?"
)
_AT_LEAST = 5
_MOST_SHORT = 20
# "For Harbor Social account kestrel_9": what stands before it names the service.
_OF_SERVICE = re.compile(r" (?:user )?(?:accounts?|users?|usernames?|profiles?|handles?|pages?)\b")


def whole_looks(full: str) -> Iterator[tuple[str, Iterator[Candidate]]]:
    """Such strings of which a part has a shape of its own, so that they are to be taken before it."""
    if _BEHIND_A_NAME.search(full):
        yield "path", _of(_PATH, Kind.OTHER, full)
    figures = lines_with(_TWO_FIGURES, full)
    yield "masked", _of(_MASKED_FURTHER, Kind.PAYMENT, full, figures)
    yield "masked", _of(_MASKED_LINE, Kind.PHONE, full, figures)
    yield "bank", _of(_BANK, Kind.PAYMENT, full, figures)
    if "/" in full:
        yield "bank", _of(_BANK_BEHIND, Kind.PAYMENT, full, figures)
    if _AT_A_NUMBER.search(full):
        yield "tag", _of(_NUMBERED_NAME, Kind.USERNAME, full)
    if _AT_A_HOST.search(full):
        yield "tag", _of(_ON_A_HOST, Kind.USERNAME, full)
    if "did:" in full or "STEAM_" in full:
        yield "tag", _of(_BEHIND_COLONS, Kind.USER_ID, full)
    if _AT_A_SPACE.search(full):
        yield "tag", _of(_OF_A_SPACE, Kind.USER_ID, full)
    if "#" in full or "~" in full:
        yield "tag", _of(_SIGNED, Kind.OTHER, full)
    if "://" in full:
        yield "path", _of(_STORED_AT, Kind.OTHER, full)
    if lines := lines_with(_IN_GROUPS, full):
        yield "groups", _of(_BY_THOUSANDS, Kind.USER_ID, full, lines)
        yield "checked", (one for one in _of(_IN_PARTS, Kind.DEVICE, full, lines) if _is_device(one.value))
        yield "lettered", (one for one in _of(_LETTERED, Kind.USER_ID, full, lines) if _figures(one.value) >= _AT_LEAST)


def looks(full: str) -> Iterator[tuple[str, Iterator[Candidate]]]:
    """Such strings by how they were come upon, the more telling looks first, so that no part of one is another."""
    yield "quote", _quoted(full)
    if "$" in full or "£" in full:
        yield "tag", _of(_TAG, Kind.PAYMENT, full)
    if _AT_A_NAME.search(full):
        yield "tag", _of(_PAYEE, Kind.PAYMENT, full)
    figures = lines_with(_TWO_FIGURES, full)
    yield "masked", _of(_MASKED, Kind.PAYMENT, full, figures)
    if lines := lines_with(_IN_GROUPS, full):
        yield "groups", (one for one in _of(_GROUPS, Kind.USER_ID, full, lines) if _figures(one.value) >= _AT_LEAST)
    if "/" in full:
        yield "groups", _of(_SLASHED, Kind.USER_ID, full, figures)
    yield "token", _tokens(full)
    yield "number", _of(_NUMBER, Kind.USER_ID, full, figures)
    yield "number", _short(full)


def bearers(text: Text) -> Iterator[Candidate]:
    """Names of persons and firms behind words that say what they are to the service, or how one is addressed."""
    for at in text.stems.starts_of(_BEARERS)[:_MOST]:
        name = _BEARS.match(text.full, at)
        if (
            name is not None
            and name["value"].split()[0].lower() not in NOT_NAMES
            and not _NUMBER_OF.match(name["value"])
            and not _OF_SERVICE.match(text.full, name.end("value"))
        ):
            yield Candidate(Kind.NAME, name["value"], *name.span("value"))


def _of(
    look: re.Pattern[str], kind: Kind, full: str, lines: Iterable[tuple[int, int]] | None = None
) -> Iterator[Candidate]:
    """The strings of this look, in the whole text or in these lines of it."""
    stretches = ((0, len(full)),) if lines is None else lines
    found = (match for stretch in stretches for match in look.finditer(full, *stretch))
    for match in islice(found, _MOST):
        yield Candidate(kind, match[0], *match.span())


def _short(full: str) -> Iterator[Candidate]:
    """Short numbers behind words that lead into one, and those that are listed with it."""
    for lead in islice(_SHORT.finditer(full), _MOST):
        at = lead.end()
        for _ in range(_MOST_SHORT):
            match = _SHORT_ONE.match(full, at)
            if match is None:
                break
            yield Candidate(Kind.USER_ID, match["value"], *match.span("value"))
            at = match.end()


def _figures(value: str) -> int:
    return sum(map(str.isdigit, value))


def _is_device(value: str) -> bool:
    """Whether it is written in groups and is an IMEI by its first figures, which a body of reports has, and its last."""
    figures = "".join(sign for sign in value if sign.isdigit())
    return figures != value and figures.startswith(("01", "35", "86", "99", "49")) and is_luhn(figures)


def _quoted(full: str) -> Iterator[Candidate]:
    # Between two names that are written «so», or »so«, stands no third.
    inwards = 0 <= full.find("»") < full.find("«")
    for marks, look in zip(('"“„«', "»›", "'‘‚"), _QUOTED, strict=True):
        if not any(mark in full for mark in marks) or (marks == "»›" and "«" in full and not inwards):
            continue
        for match in look.finditer(full):
            if inwards and match[0][0] == "«":
                continue
            if _DEFINES.search(full, max(0, match.start() - _DEFINED), match.start()):
                continue
            value = match["value"].rstrip(", ")
            if value.lower() not in NOT_NAMES and value.count(" ") < 5:
                kind = Kind.NAME if " " in value else Kind.USERNAME
                yield Candidate(kind, value, match.start("value"), match.start("value") + len(value))


def _tokens(full: str) -> Iterator[Candidate]:
    for match in _TOKEN.finditer(full):
        value = match[0]
        if value.isalpha() and (value[1:].islower() or value.isupper()):
            continue
        if _looks_like_a_name(value) and value.lower() not in NOT_NAMES:
            yield Candidate(Kind.USERNAME, value, *match.span())


def _looks_like_a_name(value: str) -> bool:
    if not any(map(str.isalpha, value)) or _NO_NAME.fullmatch(value):
        return False
    return (
        "_" in value
        or "." in value[1:-1]
        or any(map(str.isdigit, value))
        or is_hyphened(value)
        or (value[1:] != value[1:].lower() and not value.isupper())
    )
