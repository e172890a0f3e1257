"""What recognition breaks in a way that leaves no doubt, put right in a page's text.

Nothing here changes a letter of an identifier: of no word with an at sign, an underscore, a slash or a dot inside it,
and of no number outside a date or a citation. What may be misread in those keeps its low sureness, and a person
decides. Only a blank goes from an address where its picture shows none, an accent where the page has no other, and a
raised sign that no name holds gives way to the @ where a name and a host stand around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from fourcorners.intake.scan.certain import certain, surer
from fourcorners.intake.scan.lexicon import is_word, without_accent
from fourcorners.intake.scan.sign import Sign
from fourcorners.intake.scan.wording import (
    MONTHS,
    addresses,
    apostrophes,
    boxes,
    capitals,
    commas,
    marks,
    months,
    pieces,
    specks,
    words,
)

_DIGIT = "[0-9OoIl]"
_YEAR = f"[12]{_DIGIT}{{3}}"
_DAY = f"{_DIGIT}{{1,2}}"
# In these places only a number can stand, so a letter in it is a misread digit.
_NUMBERS = [
    re.compile(rf"\b(?:{MONTHS})\b\.? ({_DAY}),? ({_YEAR})\b", re.IGNORECASE),
    re.compile(
        rf"(?<![\w@./-])({_DAY})(?:st|nd|rd|th|\.|er)? (?:de )?(?:{MONTHS})\b\.?,? (?:de )?({_YEAR})\b", re.IGNORECASE
    ),
    re.compile(rf"(?<![\w@./-])({_DAY})([/.-])({_DAY})\2({_YEAR})(?![\w@/-])"),
    re.compile(rf"(?<![\w@./-])({_YEAR})-({_DIGIT}{{2}})-({_DIGIT}{{2}})(?![\w@/-])"),
    re.compile(rf"§{{1,2}} ?({_DIGIT}{{2,5}})(?![\w@/-])"),
    re.compile(rf"(?<![\w@./-])({_DIGIT}{{4}}) hours\b"),
    re.compile(rf"\bU\.S\.C\. ?({_DIGIT}{{2,5}})(?![\w@/-])"),
    re.compile(rf"(?<![\w@./-])({_DIGIT}{{1,2}}) ?U\.S\.C\."),
]
_CODE = re.compile(
    r"(?<![\w@./-])([0-9]{1,2})([.,:'·]? ?)(U[.:,]? ?[S5][.:,]? ?C[.:,]?)['`´·*]?(?= ?(?:§|[Ss]ection|[Ss]ec\.|[0-9]))"
)
_ON_ITS_OWN = r"(?<![\w@./:\-])({})(?![\w@/\-]|\.\w)"
# Words that lost a letter of an fi; none of them is a word of any language read here.
_LIGATURES = {
    "offcer": "officer", "offcers": "officers", "offce": "office", "offces": "offices", "offcial": "official",
    "offcially": "officially", "specifc": "specific", "specifcally": "specifically", "specifed": "specified",
    "identifed": "identified", "identifer": "identifier", "identifers": "identifiers",
    "identifcation": "identification", "notifed": "notified", "notifcation": "notification", "certifed": "certified",
    "certifcate": "certificate", "certifcation": "certification", "confdential": "confidential",
    "confdentiality": "confidentiality", "confrm": "confirm", "confrmed": "confirmed", "frst": "first",
    "fnancial": "financial", "suffcient": "sufficient", "diffcult": "difficult", "traffc": "traffic",
    "profle": "profile", "profles": "profiles", "modifed": "modified", "verifed": "verified",
    "classifed": "classified", "qualifed": "qualified", "justifed": "justified", "satisfed": "satisfied",
    "fnd": "find", "fnding": "finding", "fndings": "findings", "affdavit": "affidavit", "affrm": "affirm",
    "affrmed": "affirmed",
}  # fmt: skip
_LIGATURE = re.compile(_ON_ITS_OWN.format("|".join(_LIGATURES)), re.IGNORECASE)
_DOT_FOR_BLANK = re.compile(r"(?<=[^\W\d_l])·(?=[^\W\d_l])")
# What an address is made of, and beside which of it a blank may stand that is none.
_OF_ADDRESS = re.compile(r"[\w.+-]")
_JOINTS = ".+-@"
_LONGEST_ADDRESS = 100
# As shares of the usual gap between the words of a line: what is no gap between words.
_NO_GAP, _A_GAP = 0.5, 0.95
# The white before a dot of a typewriter, which stands in the middle of its room, is wider than other white in a word.
_NO_GAP_AT_DOT = 0.8
_PLAIN_WORD = re.compile(_ON_ITS_OWN.format(r"[^\W\d_]{4,}"))
_SURE_ACCENT, _FEW_ACCENTS, _TWICE = 0.9, 0.004, 0.6
_ACCENTED = re.compile(r"(?<![\w@./:\-])[^\W\d_]{3,}(?![\w@/\-])")
# Dots between blanks, several in one name.
_SPREAD = re.compile(r"(?<![\w@.])[a-z0-9_]{1,30}(?: \. [a-z0-9_]{1,30}){2,5}(?![\w@])")
_BLANK_IN_NUMBER = re.compile(r"(?<=\d) (?=\d)")
_TO_DIGIT = str.maketrans("OoIl", "0011")


def mended(signs: Sequence[Sign]) -> list[Sign]:
    """The same signs with certain faults put right; a mended letter keeps its place.

    It keeps its sureness too, but for signs of which only one can stand where they stand. Then the letters of words
    that everybody writes are sure, as far as such a word leaves no doubt.
    """
    done = list(signs)
    for faults in _FAULTS:
        # From the back, so that earlier spans hold.
        for start, end, right in sorted(faults("".join(sign.letter for sign in done), done), reverse=True):
            written = _written(done[start:end], right)
            done[start:end] = certain(written) if faults in _CERTAIN else written
    return surer(done)


_Faults = Iterator[tuple[int, int, str]]


def _accents(text: str, signs: Sequence[Sign]) -> _Faults:
    """An accent that the reader is not sure of, or that no such word has, on a page with hardly any: dust."""
    plain = [
        (at, without_accent(letter))
        for at, letter in enumerate(text)
        if letter > "\x7f" and without_accent(letter) != letter
    ]
    far = [(at, bare) for at, bare in plain if text[at] > "\xff"]
    # Accents that only some languages have are dust on a page with hardly any, whatever the reader thinks of them.
    if len(far) < _FEW_ACCENTS * len(text) and len({text[at] for at, _ in far}) > len(far) / 3:
        yield from ((at, at + 1, bare) for at, bare in far)
        plain = [one for one in plain if one not in far]
    sure = sum(signs[at].sure >= _SURE_ACCENT for at, _ in plain)
    if sure < _FEW_ACCENTS * len(text):
        for at, bare in plain:
            if signs[at].sure < _SURE_ACCENT:
                # One letter that was read twice, with and without the dust.
                again = text[at + 1 : at + 2] == bare and max(signs[at].sure, signs[at + 1].sure) < _TWICE
                yield at, at + 1, "" if again else bare
        for found in _ACCENTED.finditer(text):
            word = "".join(map(without_accent, found[0]))
            if is_word(word) and not is_word(found[0]):
                yield from ((at, at + 1, without_accent(text[at])) for at in range(*found.span()) if text[at] > "\x7f")


def _codes(text: str, _: Sequence[Sign]) -> _Faults:
    """The United States Code by its letters, with a blank before it."""
    for found in _CODE.finditer(text):
        speck = found.end() > found.end(3) and text[found.end()] != " "
        if text[found.start(2) : found.end()] != " U.S.C.":
            yield found.start(2), found.end(), " U.S.C. " if speck else " U.S.C."


def _numbers(text: str, _: Sequence[Sign]) -> _Faults:
    """Letters that stand for digits within a date or the number of a section."""
    for pattern in _NUMBERS:
        for found in pattern.finditer(text):
            for group in range(1, (found.lastindex or 0) + 1):
                right = found[group].translate(_TO_DIGIT)
                # Without a digit of its own it may be a word.
                if right != found[group] and any(map(str.isdigit, found[group])):
                    yield *found.span(group), right


def _ligatures(text: str, _: Sequence[Sign]) -> _Faults:
    for found in _LIGATURE.finditer(text):
        right = _LIGATURES[found[1].lower()]
        yield found.start(1), found.end(1), right.capitalize() if found[1][0].isupper() else right


def _dots(text: str, _: Sequence[Sign]) -> _Faults:
    """A speck of dust between two words, read as a raised dot. Between two l it is Catalan."""
    for found in _DOT_FOR_BLANK.finditer(text):
        yield found.start(), found.end(), " "


def _blanks(text: str, signs: Sequence[Sign]) -> _Faults:
    """A blank in an address or a number where the picture shows no gap."""
    spots = {at for found in re.finditer("@", text) for way in (-1, 1) for at in _beside(text, found.start(), way)}
    for at in spots:
        if signs[at].gap < (_NO_GAP_AT_DOT if text[at + 1] == "." else _NO_GAP):
            yield at, at + 1, ""
    for found in _BLANK_IN_NUMBER.finditer(text):
        if signs[found.start()].gap < _NO_GAP:
            yield *found.span(), ""
    for found in _SPREAD.finditer(text):
        for at in (found.start() + blank.start() for blank in re.finditer(" ", found[0])):
            if signs[at].gap < _NO_GAP:
                yield at, at + 1, ""


def _beside(text: str, at: int, way: int) -> Iterator[int]:
    """The blanks inside an address, walking from its @ in one direction: those beside a sign that joins its parts."""
    for place in range(at + way, at + way * _LONGEST_ADDRESS, way):
        if not 0 < place < len(text) - 1:
            return
        if text[place] == " ":
            one, other = text[place - 1], text[place + 1]
            joint = one in _JOINTS or other in _JOINTS
            if not joint or not all(sign in _JOINTS or _OF_ADDRESS.match(sign) for sign in (one, other)):
                return
            yield place
        elif not _OF_ADDRESS.match(text[place]):
            return


def _run_together(text: str, signs: Sequence[Sign]) -> _Faults:
    """Two words without the blank that the picture shows between them."""
    for found in _PLAIN_WORD.finditer(text):
        for at in range(found.start() + 1, found.end()):
            # Capitals stand apart in titles, and the letters of a word where one between them was passed over.
            one, other = text[found.start() : at], text[at : found.end()]
            whole = is_word(found[0]) and not (is_word(one) and is_word(other))
            if not whole and signs[at].gap > _A_GAP and text[at - 1].islower() and text[at].islower():
                yield at, at, " "


def _written(signs: list[Sign], right: str) -> list[Sign]:
    """Those signs with other letters; one more or less than there were stands at its neighbour's place."""
    if not signs:
        return [Sign(letter, None, 1.0, 1.0) for letter in right]
    if len(right) < len(signs):
        # What goes are blanks, as far as there are any.
        signs = [sign for sign in signs if sign.letter != " "] or signs
    return [
        Sign(" ", None, 1.0, 1.0) if letter == " " else replace(signs[min(at, len(signs) - 1)], letter=letter)
        for at, letter in enumerate(right)
    ]


# Specks go first, for they hide dates and words; words before what is known by them.
_FAULTS = (
    _accents, addresses, months, specks, pieces, apostrophes, words, capitals, _codes, marks, _numbers, commas,
    _ligatures, _dots, _blanks, _run_together, boxes,
)  # fmt: skip
# What these put in is not read but known.
_CERTAIN = frozenset({months, capitals, _codes, marks, commas})
