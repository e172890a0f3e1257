"""The codes of any country as papers in English cite them: `section 420, Penal Code 1871`, `Criminal Code (Qld) s 408C`.

Tables know the codes of the countries whose papers come in most. Countries besides have a penal code and one of
procedure too, in English or translated into it, with the provision before its name or behind, and a State, a chapter or
the number of an act in brackets. The name is what the paper writes; where a country's own papers never call its code so,
it is the name they have for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fourcorners.reading.texts.prose import Prose, Span

_SIGN = r"(?:\b(?:sub-?)?(?:sections?|paragraphs?|articles?|ss?\.|ss? (?=\d)|secs?\.|arts?\.|art (?=\d))|§+)"
_NUMBER = r"\d{1,4}(?:[.-]\d{1,4}){0,2}[a-z]{0,3}(?:bis|ter|quater)?(?: ?\([\da-z]{1,4}\)){0,4}"
_BELOW = r"(?:,? (?:paragraphs?|paras?\.?|parts?|sub-?sections?|sentences?|points?|letters?) \(?[\da-z]{1,3}\)?(?![\w.-])){0,2}"
_JOIN = rf"(?:, and |,? (?:and|or|read with) |, ?|/)(?:{_SIGN} ?)?"
_LIST = rf"(?P<sign>{_SIGN}) ?(?P<list>{_NUMBER}(?:{_BELOW}{_JOIN}{_NUMBER}){{0,5}}){_BELOW}"
_CODE = (
    r"(?P<code>(?:penal|criminal) code|criminal procedure (?:code|act|law)|codes? of criminal procedure|penal procedure code"
    r"|civil procedure (?:code|act)|code of civil procedure|criminal law\b(?! enforcement| division| act| \())"
)
_STATES = {
    "qld": "Qld", "queensland": "Qld", "wa": "WA", "western australia": "WA", "tas": "Tas", "tasmania": "Tas", "nt": "NT", "act": "ACT",
    "sa": "SA", "nsw": "NSW", "vic": "Vic", "cth": "AU", "commonwealth": "AU",
}  # fmt: skip
_TAIL = (
    rf"(?: act)?(?P<year>,? (?:of )?(?:1[89]|20)\d\d(?! ?/))?(?: ?[(\[](?P<state>{'|'.join(_STATES)})[)\]])?"
    r"(?: ?[(\[](?:(?:cap|chapter|act|law|no)\.? ?(?:no\.? ?)?)?[\d:./ ]{1,10}[)\]]| ?\([a-zà-ž ]{3,24}\))?(?: of (?:the )?(?:republic of )?[a-z]{4,14})?"
)
_WHOSE = r"(?:(?:the|our|its) )?(?:[a-z]{4,12} )?"
_CODE_LAST = re.compile(rf"{_LIST}(?: ?\([^()]{{3,40}}\))?,? ?(?:(?:of|in|under) )?{_WHOSE}{_CODE}{_TAIL}")
_CODE_FIRST = re.compile(rf"\b{_CODE}{_TAIL}[,:]? ?(?:[(-] ?)?{_LIST}(?!,? (?:of|to) (?:the )?[a-z])")
_NEEDLES = (
    "penal code", "criminal code", "criminal procedure", "code of criminal", "penal procedure", "civil procedure", "code of civil", "criminal law",
)  # fmt: skip
# What the penal code is called where papers in the country's own language name it, and the sign of its provisions.
PENAL_CODES = {
    "AT": ("StGB", "§"), "BE": ("Strafwetboek", "art."), "BR": ("Código Penal", "art."), "CH": ("StGB", "art."), "DE": ("StGB", "§"), "ES": ("Código Penal", "art."),
    "FR": ("Code pénal", "art."), "IT": ("Codice penale", "art."), "NL": ("Wetboek van Strafrecht", "art."), "PL": ("Kodeks karny", "art."), "PT": ("Código Penal", "art."),
}  # fmt: skip
# Countries whose codes have rows that write them in another way.
_WITH_ROWS = frozenset({"CA", "IN"})
_NO_CODES = frozenset({"UK", "IE"})
_BELOW_NUMBER = re.compile(r"(?: ?\([\da-zA-Z]{1,4}\)){1,4}$")
_SPLIT = re.compile(rf"{_JOIN}", re.IGNORECASE)
_SMALL = frozenset({"of"})


def codes_in_english(prose: Prose, place: str, taken: Sequence[Span]) -> Iterator[tuple[str, Span, str]]:
    """Each provision of a code that a paper of this country cites in English, where none in `taken` has it.

    With it comes what its code is for: a penal code says what is a crime, one of procedure gives powers.
    """
    if place in _WITH_ROWS or place in _NO_CODES or not prose.has(*_NEEDLES):
        return
    seen: list[Span] = list(taken)
    for pattern, before in ((_CODE_LAST, 150), (_CODE_FIRST, 2)):
        for match in prose.matches(pattern, _NEEDLES, before, 130):
            start, end = match.span()
            if any(start < last and first < end for first, last in seen):
                continue
            numbers = _numbers(prose.cased[match.start("list") : match.end("list")])
            if not numbers or _is_heading(prose, match):
                continue
            seen.append((start, end))
            penal = match["code"] in {"penal code", "criminal code", "criminal law"}
            yield _written(match, place, numbers, penal=penal), (start, end), "offence" if penal else "power"


def _is_heading(prose: Prose, match: re.Match[str]) -> bool:
    """Whether the law only ends a heading in capitals, and the provision begins the next line."""
    full = prose.text.full
    start, end = prose.back(*match.span("code"))
    between = full[end : prose.back(*match.span("list"))[0]]
    return "\n" in between and full[start:end].isupper()


def _written(match: re.Match[str], place: str, numbers: str, *, penal: bool) -> str:
    if penal and place in PENAL_CODES:
        name, sign = PENAL_CODES[place]
        return f"{name} ({place}), {sign} {numbers}"
    words = match["code"].split()
    name = " ".join(word if word in _SMALL else word.capitalize() for word in words)
    year = re.sub(r"\D", "", match["year"] or "")
    state = _STATES.get(match["state"] or "", place)
    sign = "art." if match["sign"].startswith("art") else "s."
    return f"{name}{' ' + year if year else ''} ({state if state != 'AU' else place}), {sign} {numbers}"


def _numbers(listed: str) -> str:
    """The provisions of a list, each without what stands below it."""
    found: list[str] = []
    for piece in _SPLIT.split(listed):
        one = re.match(_NUMBER, piece.strip(), re.IGNORECASE)
        if one is None:
            continue
        number = _BELOW_NUMBER.sub("", one[0])
        if number not in found:
            found.append(number)
    return ", ".join(found)
