"""The codes of further countries, and how any country's code is cited that has no row of its own.

Names are written as the law names itself, in the form in which a dictionary of laws has it; where a script has no
letters that a reader of the record could type, the usual English name stands for it.
"""

from __future__ import annotations

import re

from fourcorners.reading.powers.citing import Act, Write, act, joined
from fourcorners.reading.powers.statutes import LIST as _LIST
from fourcorners.reading.texts.prose import Prose

_SECTION = r"(?P<list>\d{1,4}[a-z]{0,2}(?:(?:, ?| a | i | oraz | și | ja | és )(?:§ ?|art\. ?)?\d{1,4}[a-z]{0,2}){0,4})"
# Paragraphs and letters between a section and its law, which the normal form leaves out.
_BELOW = r"(?:,? ?(?:ods(?:t|eku)?\.? ?\d+|§ ?\d+|ust\. ?\d+|pkt ?\d+|písm\. ?[a-z]\)?|alin\. ?\(?\d+\)?|lit\. ?[a-z]\)?|stav\w* ?\d+\.?|st\. ?\d+\.?|toč\w* ?\d+\.?|stk\. ?\d+|nr\. ?\d+|abs\.? ?\d+|ziff\. ?\d+|bek\. ?\d+)){0,3}"


def _named(place: str, names: dict[str, str], sign: str) -> Write:
    """The law by what its genitive is called; `sign` is what its provisions are called in the normal form."""

    def write(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
        numbers = joined(match, prose)
        name = names[" ".join(match["act"].split())]
        return (f"{name} ({place}), {sign} {numbers}",) if numbers else ()

    return write


def _code(place: str, names: dict[str, str], before: str, sign: str, role: str) -> Act:
    """A code that is named behind its sections."""
    acts = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return act(
        place, "|".join(names), rf"{before} ?{_SECTION}{_BELOW},? ?(?P<act>{acts})", _named(place, names, sign), role
    )


def _east(place: str, names: dict[str, str]) -> Write:
    def write(match: re.Match[str], _jurisdiction: str | None, _prose: Prose) -> tuple[str, ...]:
        return (f"{names[match['act']]} ({place}), art. {match['list']}",)

    return write


def _law_of_turkey(match: re.Match[str], _jurisdiction: str | None, _prose: Prose) -> tuple[str, ...]:
    numbers = re.sub(r"\s*(?:ve|,)\s*", ", ", match["list"].replace(".", ""))
    return (f"Law No. {match['law']} (TR), art. {numbers}",)


def _any_romance(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """`artículo 303 del Código Nacional de Procedimientos Penales`, of a country without rows of its own."""
    if jurisdiction is None or jurisdiction in _WITH_ROWS or jurisdiction.startswith("US"):
        return ()
    written = prose.cased[match.start("act") : match.end("act")]
    words = _NUMBERED.match(written) or _CAPITALISED.match(written)
    numbers = joined(match, prose)
    return (f"{' '.join(words[0].split())} ({jurisdiction}), art. {numbers}",) if words and numbers else ()


_NUMBERED = re.compile(
    r"(?:Ley|Lei|Loi|Legea|Décret)(?: [Oo]rg[áa]nica)?(?: [Nn][º°ro.]{1,2})? ?\d[\d.]*(?:[/-]\d{2,4})?"
)
_WITH_ROWS = frozenset({"CO", "ES", "FR", "IT", "PT", "BR", "DE", "EU", "BE", "NL", "RO"})
_CAPITALISED = re.compile(
    r"(?:C[óo]digo|CÓDIGO|Codul|Code|Ley|Lei|Loi|Legea|Decreto|Décret)(?: (?:[A-ZÀ-Ž][\wÀ-ž-]+|de|del|la|las|los|al|en|lo|da|do|du|des|et|y(?! \d)|e(?! \d)|în|cu|proc[eé]d[\wà-ž]+|p[eé]nale?|penal[\wà-ž]*|criminel|org[áa]nica|n\.?[º°]|nr\.?|N[º°]|\d{1,6}(?:[./-]\d{2,6})?)(?![\wÀ-ž]))*"
    r"(?<! de)(?<! del)(?<! la)(?<! las)(?<! los)(?<! en)(?<! y)(?<! e)(?<! da)(?<! do)(?<! du)(?<! al)"
)
_ROMANCE = r"(?:art[íi]culos?|arts?\.|articles?|artt?\.|artigos?|articol(?:ul|ele))"

_JP = {"刑事訴訟法": "Code of Criminal Procedure"}
_KR = {
    "형사소송법": "Criminal Procedure Act",
    "전기통신사업법": "Telecommunications Business Act",
    "통신비밀보호법": "Protection of Communications Secrets Act",
}
_CN = {"刑事诉讼法": "Criminal Procedure Law", "网络安全法": "Cybersecurity Law", "刑法": "Criminal Law"}

FURTHER: tuple[Act, ...] = (
    _code("CH", {"stgb": "StGB", "betmg": "BetmG"}, r"art\.", "art.", "offence"),
    act("JP", "刑事訴訟法", r"(?P<act>刑事訴訟法)第? ?(?P<list>\d{1,3})条", _east("JP", _JP)),
    act("KR", "형사소송법|전기통신사업법|통신비밀보호법", r"(?P<act>형사소송법|전기통신사업법|통신비밀보호법) ?제? ?(?P<list>\d{1,3})조", _east("KR", _KR)),
    act("CN", "刑事诉讼法|网络安全法", r"(?P<act>刑事诉讼法|网络安全法)》?第?(?P<list>\d{1,3})条", _east("CN", _CN)),
    act("TR", "sayılı", r"(?P<law>\d{4}) sayılı [^.;]{3,60}?(?P<list>\d{1,3}(?:\.)?(?:(?: ve |, ?)\d{1,3}\.?){0,3})\.? ?madde", _law_of_turkey),
    act("CO", "ley ", rf"{_ROMANCE} ?{_LIST} de la ley (?P<law>\d{{2,4}})(?: de (?:19|20)\d\d)?", lambda m, _j, p: (f"Ley {m['law']} (CO), art. {joined(m, p)}",)),
    act(None, "código |codul |ley |décret|code ", rf"(?:{_ROMANCE} ?|[,;] (?=\d{{1,4}}[^.;]{{0,30}} del c[óo]digo)|[,;] (?=\d{{1,4}}(?:, \d{{1,4}}){{0,3}}(?: y \d{{1,4}})? de la ley )| y (?=\d{{1,4}} (?:de la ley|del c[óo]digo) ))(?:\d{{1,4}}, fracci[óo]n(?:es)? [ivx]+(?: y [ivx]+)?, )?{_LIST}(?:, (?:incisos?|numeral(?:es)?|fracci[óo]n(?:es)?|párrafos?) \w{{1,8}},| inc\. \w{{1,3}}\)?)?[^.;,]{{0,20}}? (?:del?|de la|da|do|du|din) (?P<act>(?:código|codul|ley|code|décret)\b(?:(?! (?:y|e|et) (?:los? |el |as? )?(?:art|\d))[^,;()]){{0,90}})", _any_romance),
)  # fmt: skip
