"""Codes of countries that rows of one country or one order of words miss: Belgium's two tongues, Turkey's letters, Latin America's fractions.

The normal form is that of the other tables: the code as lawyers of the country call it, the country, and its provisions.
"""

from __future__ import annotations

import re

from fourcorners.reading.powers.citing import Act, Write, act
from fourcorners.reading.texts.prose import Prose

_LATIN = r"(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|undecies)"
_NUMBER = rf"\d{{1,4}}(?:[-/.]\d{{1,3}}){{0,2}}(?:[.º°ª]{{1,2}}(?!\d))?(?: ?{_LATIN}\b|[a-z]\b)?"


def _each(form: str, *, keep: str = "") -> Write:
    """The form filled with the numbers of the list; `keep` is what of a number is left off."""

    def write(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
        listed = prose.cased[match.start("list") : match.end("list")]
        numbers = [re.sub(r"[.º°ª]+$", "", one[0]) for one in _ONE.finditer(_WITHIN.sub(" ", listed))]
        if keep:
            numbers = [re.sub(keep, "", one) for one in numbers]
        named = match.groupdict().get("act") or ""
        name = _CALLED.get(" ".join(named.replace(".", "").split()), "")
        text = ", ".join(dict.fromkeys(numbers))
        return (form.format(n=text, act=name, place=jurisdiction),) if text else ()

    return write


_ONE = re.compile(rf"(?<![\w-]){_NUMBER}", re.IGNORECASE)
# What stands below a provision of a list.
_WITHIN = re.compile(
    r",? ?(?:fracci[óo]n(?:es)?|frac\.|incisos?|inc\.|numeral(?:es)?|n[°º]s?|párrafos?|par\.|§+|lid|eerste lid|tweede lid|al\.|alinéa) ?(?:[\divx]{1,5}[.º°]{0,2}|[a-z]\b\)?)(?:(?:,| y| e| et| en) ?(?:[ivx]{1,5}\b|[a-z]\)))*",
    re.IGNORECASE,
)
_BELOW = r"(?:,? ?(?:fracci[óo]n(?:es)?|frac\.|incisos?|inc\.|numeral(?:es)?|n[°º]s?|párrafos?|par\.|§+|lid|al\.|alinéa) ?(?:[\divx]{1,5}[.º°]{0,2}|[a-z]\b\)?)(?:(?:,| y| e| et| en) ?(?:[ivx]{1,5}\b|[a-z]\)))*){0,3}"
_AND = r"(?:,? (?:y|e|en|et|ve|ile) (?:los? )?(?:art[íi]culos? |arts?\. )?|, ?)"
_LIST = rf"(?P<list>{_NUMBER}{_BELOW}(?:{_AND}{_NUMBER}{_BELOW}){{0,7}})"
_ROMANCE = r"(?:\b(?:art[íi]culos?|arts?\.?|articles?))"
_DUTCH = r"(?:\b(?:artikel(?:en)?|art\.))"
_CALLED = {
    "código nacional de procedimientos penales": "Código Nacional de Procedimientos Penales", "cnpp": "Código Nacional de Procedimientos Penales",
    "código procesal penal": "Código Procesal Penal", "código procesal penal de la nación": "Código Procesal Penal",
    "código procesal penal federal": "Código Procesal Penal Federal", "código orgánico integral penal": "COIP", "coip": "COIP",
    "código penal federal": "Código Penal Federal", "código penal": "Código Penal", "cp": "Código Penal", "codigo penal": "Código Penal",
}  # fmt: skip
_LATIN_AMERICA = ("AR", "BO", "CL", "CR", "DO", "EC", "GT", "MX", "PA", "PE", "PY", "UY", "VE")
_PROCEDURE = r"c[óo]digo nacional de procedimientos penales|cnpp|c[óo]digo procesal penal(?: de la nación| federal)?|coip|c[óo]digo orgánico integral penal"
_PENAL = r"c[óo]digo penal(?: federal)?|c\. ?p\.(?! ?p)"

ELSEWHERE: tuple[Act, ...] = (
    *(act(place, "procedimientos penales|cnpp|procesal penal|coip|integral penal", rf"(?:{_ROMANCE} ?|(?<=; ))(?>{_LIST}),? del? (?P<act>{_PROCEDURE})", _each("{act} ({place}), art. {n}"))
      for place in _LATIN_AMERICA),
    *(act(place, "código penal|codigo penal|c.p.|c. p.", rf"{_ROMANCE} ?(?>{_LIST}),? (?:del? )?(?P<act>{_PENAL})", _each("{act} ({place}), art. {n}"), "offence")
      for place in _LATIN_AMERICA),
    act("BE", "strafwetboek|sw.", rf"{_DUTCH} ?(?>{_LIST}),? ?(?:van het |uit het )?(?:strafwetboek|sw\.)", _each("Strafwetboek (BE), art. {n}"), "offence"),
    act("BE", "economisch recht|wer", rf"{_DUTCH} ?(?P<list>[ivx]{{1,5}}\.\d{{1,3}}(?:/\d{{1,2}})?)(?:,? §+ ?\d)?,? ?(?:van het )?(?:wetboek (?:van )?economisch recht|wer\b)",
        lambda m, _j, p: (f"Wetboek van economisch recht (BE), art. {p.cased[slice(*m.span('list'))].upper()}",)),
    act("BE", "droit économique|cde", rf"{_ROMANCE} ?(?P<list>[ivx]{{1,5}}\.\d{{1,3}}(?:/\d{{1,2}})?)(?:,? §+ ?\d)?,? ?du (?:code de droit économique|cde\b)",
        lambda m, _j, p: (f"Code de droit économique (BE), art. {p.cased[slice(*m.span('list'))].upper()}",)),
    act("NL", " sr", r"(?<![\w.:])(?P<list>\d{2,3}[a-z]{0,3}(?:(?:,| en| jo\.?) \d{2,3}[a-z]{0,3}){0,3})(?: lid \d)? sr\b", _each("Wetboek van Strafrecht (NL), art. {n}"), "offence"),
    act("TR", "cmk|5271", r"\b(?:5271 sayılı )?(?:cmk|ceza muhakemesi kanunu)(?:'?n[ıi]n|'?nun|'?un)? ?(?:m\. ?|madde ?)?(?P<list>\d{1,3}(?:/\d{1,2}(?:-[a-z])?)?\.?(?:(?:,| ve|, ) ?\d{1,3}(?:/\d{1,2})?\.?){0,5})(?![\w'])",
        _each("CMK (TR), m. {n}", keep=r"/.*|\.$")),
    act("TR", "tck|5237", r"\b(?:5237 sayılı )?(?:tck|türk ceza kanunu)(?:'?n[ıi]n|'?nun|'?un)? ?(?:m\. ?|madde ?)?(?P<list>\d{1,3}(?:/\d{1,2}(?:-[a-z])?)?\.?(?:(?:,| ve|, ) ?\d{1,3}(?:/\d{1,2})?\.?){0,5})(?![\w'])",
        _each("TCK (TR), m. {n}", keep=r"/.*|\.$"), "offence"),
    act("JP", "penal code|刑法", r"刑法第? ?(?P<list>\d{1,3})条", _each("Penal Code (JP), art. {n}"), "offence"),
)  # fmt: skip
