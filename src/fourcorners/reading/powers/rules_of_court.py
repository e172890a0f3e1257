"""Rules of courts: how papers of the United States cite them, and the normal form.

A State's rules of procedure are cited by the State's abbreviation (`Iowa R. Crim. P. 2.5`), in words (`Rule 17 of the
Tennessee Rules of Criminal Procedure`), without the State in its own papers (`Rule 41, R. Crim. P.`), or by letters of
their own (`ORCP 55`, `W.R.C.P. 65(b)`, `Rule 6-208 NMRA`). The abbreviations are those of The Indigo Book's tables of
jurisdictions (read 2026-11) and of the States' own practice. What stands below a rule is left off in the normal form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fourcorners.reading.texts.late import Late
from fourcorners.reading.texts.prose import Prose

# The abbreviation of each State, and its name.
_STATES: dict[str, tuple[str, str]] = {
    "US-AL": ("Ala.", "alabama"), "US-AK": ("Alaska", "alaska"), "US-AZ": ("Ariz.", "arizona"), "US-AR": ("Ark.", "arkansas"),
    "US-CA": ("Cal.", "california"), "US-CO": ("Colo.", "colorado"), "US-CT": ("Conn.", "connecticut"), "US-DE": ("Del.", "delaware"),
    "US-FL": ("Fla.", "florida"), "US-GA": ("Ga.", "georgia"), "US-HI": ("Haw.", "hawaii"), "US-ID": ("Idaho", "idaho"),
    "US-IL": ("Ill.", "illinois"), "US-IN": ("Ind.", "indiana"), "US-IA": ("Iowa", "iowa"), "US-KS": ("Kan.", "kansas"),
    "US-KY": ("Ky.", "kentucky"), "US-LA": ("La.", "louisiana"), "US-ME": ("Me.", "maine"), "US-MD": ("Md.", "maryland"),
    "US-MA": ("Mass.", "massachusetts"), "US-MI": ("Mich.", "michigan"), "US-MN": ("Minn.", "minnesota"), "US-MS": ("Miss.", "mississippi"),
    "US-MO": ("Mo.", "missouri"), "US-MT": ("Mont.", "montana"), "US-NE": ("Neb.", "nebraska"), "US-NV": ("Nev.", "nevada"),
    "US-NH": ("N.H.", "new hampshire"), "US-NJ": ("N.J.", "new jersey"), "US-NM": ("N.M.", "new mexico"), "US-NY": ("N.Y.", "new york"),
    "US-NC": ("N.C.", "north carolina"), "US-ND": ("N.D.", "north dakota"), "US-OH": ("Ohio", "ohio"), "US-OK": ("Okla.", "oklahoma"),
    "US-OR": ("Or.", "oregon"), "US-PA": ("Pa.", "pennsylvania"), "US-RI": ("R.I.", "rhode island"), "US-SC": ("S.C.", "south carolina"),
    "US-SD": ("S.D.", "south dakota"), "US-TN": ("Tenn.", "tennessee"), "US-TX": ("Tex.", "texas"), "US-UT": ("Utah", "utah"),
    "US-VT": ("Vt.", "vermont"), "US-VA": ("Va.", "virginia"), "US-WA": ("Wash.", "washington"), "US-WV": ("W. Va.", "west virginia"),
    "US-WI": ("Wis.", "wisconsin"), "US-WY": ("Wyo.", "wyoming"), "US-DC": ("D.C.", "district of columbia"),
}  # fmt: skip
_PLACE_OF = {word: place for place, (short, name) in _STATES.items() for word in (short.lower().replace(" ", ""), name)}
_NUMBER = r"\d{1,4}(?:[.:-]\d{1,4}){0,2}(?:\.\d{1,2})?[a-z]?(?![\w%])(?! ?(?:u\. ?s|u\.?s\.?c|c\. ?f))"
_BELOW = r"(?: ?\([\da-z]{1,4}\)){0,4}"
_LIST = rf"(?P<list>{_NUMBER}{_BELOW}(?:(?:,? and|,? or| &|,) (?:rules? )?{_NUMBER}{_BELOW}){{0,3}})"
_NAMED = "|".join(sorted((re.escape(word).replace(r"\.", r"\. ?") for word in _PLACE_OF), key=len, reverse=True))
_PROCEDURE = (
    rf"(?:(?<![a-z.])(?P<state>{_NAMED}) ?)?(?<!fed\.)(?<!fed\. )(?<!federal )(?<!fed )\b(?:super\. ?)?r(?:\. ?|ules? (?:of )?)"
    r"(?P<kind>crim(?:\. ?|inal )|cr\. ?|civ(?:\. ?|il ))p(?:roc(?:edure|\.)?|\.)"
)
_RULES_FIRST = re.compile(rf"{_PROCEDURE},? ?(?:rules? |r\. |§ ?)?{_LIST}")
_RULES_BEHIND = re.compile(rf"\brules? {_LIST},? (?:of the |of )?{_PROCEDURE}")
_PROCEDURE_WORDS = (
    "r. crim", "r.crim", "r. civ", "r.civ", "r. cr. p", "rules of criminal procedure", "rules of civil procedure", "rule of criminal procedure",
    "rule of civil procedure", "rules of crim", "rules of civ", "rules criminal procedure", "pa.r.crim", "pa.r.civ",
)  # fmt: skip
# Where the normal form of a State's rules is not its abbreviation with "R. Crim. P.".
_CALLED = {
    ("US-OH", "Crim"): "Ohio Crim. R.", ("US-OH", "Civ"): "Ohio Civ. R.", ("US-DC", "Crim"): "D.C. Super. Ct. Crim. R.",
    ("US-DC", "Civ"): "D.C. Super. Ct. Civ. R.", ("US-DE", "Crim"): "Del. Super. Ct. Crim. R.", ("US-WA", "Crim"): "Wash. CrR",
    ("US-WA", "Civ"): "Wash. CR", ("US-OR", "Civ"): "ORCP", ("US-MO", "Crim"): "Mo. Sup. Ct. R.", ("US-MO", "Civ"): "Mo. Sup. Ct. R.",
    ("US-IN", "Civ"): "Ind. Trial Rule", ("US-ID", "Crim"): "Idaho Crim. R.", ("US-HI", "Crim"): "Haw. R. Penal P.",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rules:
    """Rules that have a name of their own: the State, words without which they are not cited, their pattern and normal form."""

    place: str
    words: tuple[str, ...]
    pattern: Late
    name: str


def _own(place: str, words: str, named: str, name: str, number: str = _NUMBER) -> Rules:
    """Rules named before their number or behind it; `{n}` of the normal form stands for the number."""
    listed = _LIST if number is _NUMBER else rf"(?P<list>{number})"
    behind = listed.replace("?P<list>", "?P<behind>")
    pattern = rf"(?<![\w.])(?:{named}),? ?(?:rules? |§ ?)?{listed}|\brules? {behind}{_BELOW},? ?(?:of the )?(?:{named})(?![\w])"
    return Rules(place, tuple(words.split("|")), Late(pattern), name if "{n}" in name else name + " {n}")


def _letters(letters: str) -> str:
    """Letters with full stops between them or without: `W.R.C.P.`, `WRCP`."""
    return r"\.? ?".join(letters) + r"\.?"


_OWN: tuple[Rules, ...] = (
    _own("US-AZ", "a.r.c.p|arcp", _letters("arcp"), "Ariz. R. Civ. P."),
    _own("US-CA", "rules of court", r"(?:cal(?:\.|ifornia) )?rules of court", "Cal. R. Ct.", r"\d{1,2}\.\d{1,4}"),
    _own("US-CO", "c.r.c.p|crcp", _letters("crcp"), "Colo. R. Civ. P."),
    _own("US-CO", "crim. p|crim.p", r"(?<!r\. )(?<!r\.)crim\. ?p\.", "Colo. R. Crim. P."),
    _own("US-CT", "practice book", r"(?:conn(?:\.|ecticut) )?practice book", "Conn. Practice Book §", r"\d{1,2}-\d{1,2}[a-z]?"),
    _own("US-DC", "super. ct|superior court rule", r"(?:d\.c\. )?super\. ct\. crim\. r\.|superior court rules? of criminal procedure", "D.C. Super. Ct. Crim. R."),
    _own("US-DE", "super. ct|superior court criminal", r"(?:del\. )?super\. ct\. crim\. r\.|superior court criminal rules?", "Del. Super. Ct. Crim. R."),
    _own("US-HI", "hrpp", _letters("hrpp"), "Haw. R. Penal P."),
    _own("US-HI", "hrcp", _letters("hrcp"), "Haw. R. Civ. P."),
    _own("US-ID", "icr|i.c.r|idaho criminal rule", rf"{_letters('icr')}|idaho criminal rules?", "Idaho Crim. R."),
    _own("US-ID", "ircp|i.r.c.p", _letters("ircp"), "Idaho R. Civ. P."),
    _own("US-IL", "s. ct|supreme court rule|sup. ct", r"(?:ill(?:\.|inois) )?(?:s\. ?ct\.|sup\. ?ct\.|supreme court) (?:rules?|r\.)", "Ill. Sup. Ct. R.", r"\d{3}"),
    _own("US-IN", "trial rule|t.r.", r"(?:ind(?:\.|iana) )?(?:trial rules?|t\. ?r\.)", "Ind. Trial Rule"),
    _own("US-IN", "criminal rule", r"(?:ind(?:\.|iana) )?criminal rules?(?: of procedure)?", "Ind. Crim. Rule"),
    _own("US-KY", "rcr", r"rcr", "Ky. R. Crim. P.", r"\d{1,2}\.\d{1,2}"),
    _own("US-KY", " cr ", r"cr", "Ky. R. Civ. P.", r"\d{1,2}\.\d{1,2}"),
    _own("US-MD", "md. rule|maryland rule", r"(?:md\.|maryland) rules?", "Md. Rule", r"\d{1,2}-\d{3}(?:\.\d)?"),
    _own("US-ME", "m.r.u|m.r. u|m. r. u|mru|unified", r"m\. ?r\. ?u\. ?crim\. ?p\.|maine rules of unified criminal procedure|rules of unified criminal procedure", "M.R.U. Crim. P."),
    _own("US-ME", "m.r. civ|m. r. civ", r"m\. ?r\. ?civ\. ?p\.", "Me. R. Civ. P."),
    _own("US-MI", "mcr|m.c.r|michigan court rule", rf"{_letters('mcr')}|michigan court rules?", "Mich. Ct. R.", r"\d\.\d{3}"),
    _own("US-MO", "supreme court rule|sup. ct|rule ", r"(?:mo\. |missouri )?(?:sup\. ?ct\. ?r\.|supreme court rules?)|(?<!, )rules?", "Mo. Sup. Ct. R.", r"\d\d\.\d\d"),
    _own("US-NC", "1a-1", r"(?:n\.c\. gen\. stat\.|n\.?c\.?g\.?s\.?|g\.s\.) ?§? ?1a-1", "N.C. R. Civ. P.", r"\d{1,2}(?:\.\d)?"),
    _own("US-NJ", " r. |ct. r|court rule|rule ", r"(?:n\. ?j\. )?(?:ct\. |court )?r(?:\.|ules?)", "N.J. Ct. R.", r"\d{1,2}:\d{1,3}[a-z]?(?:-\d{1,2}[a-z]?)?"),
    _own("US-NM", "nmra", r"nmra(?: 19\d\d)?", "Rule {n} NMRA", r"\d{1,2}-\d{3}"),
    _own("US-NV", "nrcp|n.r.c.p", _letters("nrcp"), "Nev. R. Civ. P."),
    _own("US-OH", "crim. r|crim.r|ohio criminal rule", r"(?:ohio )?crim\. ?r\.|ohio criminal rules?", "Ohio Crim. R."),
    _own("US-OH", "civ. r|civ.r|ohio civil rule", r"(?:ohio )?civ\. ?r\.|ohio civil rules?", "Ohio Civ. R."),
    _own("US-OR", "orcp|o.r.c.p", _letters("orcp"), "ORCP"),
    _own("US-SC", "scrcp|scrcrimp", r"scrcrimp", "S.C. R. Crim. P."),
    _own("US-SC", "scrcp", r"scrcp", "S.C. R. Civ. P."),
    _own("US-TX", "trcp|t.r.c.p", _letters("trcp"), "Tex. R. Civ. P."),
    _own("US-UT", "urcp|u.r.c.p", _letters("urcp"), "Utah R. Civ. P."),
    _own("US-UT", "urcrp|u.r.cr.p", r"u\. ?r\. ?cr\. ?p\.|urcrp", "Utah R. Crim. P."),
    _own("US-VA", "rule ", r"(?:va\. |virginia )?(?:sup\. ?ct\. |supreme court )?(?:r\.|rules?)", "Va. Sup. Ct. R.", r"\d[a-c]?:\d{1,2}[a-z]?"),
    _own("US-WA", "crr", r"crr(?:lj)?", "Wash. CrR", r"\d{1,2}\.\d{1,2}"),
    _own("US-WA", " cr |(cr ", r"cr", "Wash. CR", r"\d{1,2}"),
    _own("US-WY", "wrcp|w.r.c.p", _letters("wrcp"), "Wyo. R. Civ. P."),
    _own("US-WY", "w.r.cr.p|w.r.cr. p", r"w\. ?r\. ?cr\. ?p\.", "Wyo. R. Crim. P."),
)  # fmt: skip

# Federal rules with letters of their own, and those of bankruptcy courts and courts-martial.
_FEDERAL: tuple[Rules, ...] = (
    _own("US-FED", "frcp|f.r.c.p|f.r.civ|f. r. civ", rf"{_letters('frcp')}|f\. ?r\. ?civ\. ?p\.", "Fed. R. Civ. P."),
    _own("US-FED", "f.r.cr|f. r. cr|frcrp|frcrimp", r"f\. ?r\. ?cr(?:im)?\. ?p\.|frcr(?:im)?p", "Fed. R. Crim. P."),
    _own("US-FED", "bankr|bankruptcy", r"(?:fed(?:\.|eral) ?)?r(?:\.|ules? of) ?bankr(?:\.|uptcy) ?p(?:roc(?:\.|edure)|\.)|(?:federal )?bankruptcy rules?", "Fed. R. Bankr. P.", r"\d{4}"),
    _own("US-FED", "r.c.m|rcm|courts-martial", r"r\. ?c\. ?m\.|rcm|rules? for courts-? ?martial", "R.C.M.", r"\d{3,4}[a-z]?"),
)  # fmt: skip
# In a bankruptcy court's paper the number alone names the rule.
_OF_BANKRUPTCY = re.compile(r"\brules? (?P<list>(?:2004|9016)(?!\d))")


def rules_cited(prose: Prose, jurisdiction: str | None) -> Iterator[tuple[str, re.Match[str]]]:
    """Each rule of court that the paper cites, in its normal form, with the words that cite it."""
    if jurisdiction in {"US-FED", None}:
        yield from _by_own_name(prose, _FEDERAL)
        if prose.has("bankruptcy court"):
            for match in prose.matches(_OF_BANKRUPTCY, ("rule 2004", "rule 9016", "rules 2004", "rules 9016"), 1, 12):
                yield f"Fed. R. Bankr. P. {match['list']}", match
    if jurisdiction == "US-FED":
        return
    for pattern in (_RULES_FIRST, _RULES_BEHIND):
        for match in prose.matches(pattern, _PROCEDURE_WORDS, 60, 70):
            named = _PLACE_OF.get(re.sub(r"(?<=\.) ", "", match["state"])) if match["state"] else jurisdiction
            if named not in _STATES or jurisdiction not in {None, named}:
                continue
            kind = "Civ" if match["kind"].startswith("civ") else "Crim"
            name = _CALLED.get((named, kind), f"{_STATES[named][0]} R. {kind}. P.")
            for number in _numbers(prose, match, "list"):
                yield f"{name} {number}", match
    if jurisdiction is not None:
        yield from _by_own_name(prose, tuple(rules for rules in _OWN if rules.place == jurisdiction))


def _by_own_name(prose: Prose, known: tuple[Rules, ...]) -> Iterator[tuple[str, re.Match[str]]]:
    for rules in known:
        for match in prose.matches(rules.pattern, rules.words, 40, 60):
            for number in _numbers(prose, match, "list" if match["list"] else "behind"):
                yield rules.name.format(n=number), match


_ONE = re.compile(r"\d[\w.:-]*")


def _numbers(prose: Prose, match: re.Match[str], group: str) -> Iterator[str]:
    listed = re.sub(r"\(\w{1,4}\)", "", prose.cased[match.start(group) : match.end(group)])
    for number in _ONE.findall(listed):
        yield number.rstrip(".:-")


_RULE = re.compile(r"(?:\bR\.(?: \w+\. P\.)?|\bRule|\bCrR|\bCR|\bORCP|\bR\.C\.M\.|\bP\.) \d[\w.:-]*(?: NMRA)?$")


def is_rule(name: str) -> bool:
    """Whether a citation in the normal form is of a rule of court."""
    return "§" not in name and "(" not in name and _RULE.search(name) is not None
