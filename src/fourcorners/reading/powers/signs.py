"""What stands around a citation, as signs that can be counted and weighed.

Rules know by which words papers say that they act under a law and by which they say what was broken; papers have more
ways than that, and cite much besides: whom the law protects, who certifies, how to complain, what somebody else ordered.
So every citation is taken with the words before and behind it, its law, its place in the paper, what else is cited, the
kind of paper, and what the rules make of it. What each sign has been worth is kept apart, in `weighing/authority.json`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fourcorners.reading.powers import turns
from fourcorners.reading.powers.citation import Citation
from fourcorners.reading.powers.lawkinds import sort_of_law
from fourcorners.reading.powers.rules_of_court import is_rule
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.reading.texts.titlewords import is_title_word
from fourcorners.reading.texts.turns import Turns
from fourcorners.reading.weighing.words import stems, stems_between

# So far around a citation words count, in characters, and so many of them.
_BEFORE, _AFTER = 170, 110
_WORDS_BEFORE, _WORDS_AFTER, _NEAR = 22, 12, 5
# Citations with no more between them than a word that joins them.
_BREATH = 14
_ENDS = frozenset(".;:!?")
# What a form or a heading calls the law that it is made under, and the crime.
_BASIS = Turns(
    r"rechtsgrund|ermächtigung|legal (?:basis|authority|ground)|statutory (?:basis|authority)|authorit(?:y|ies)\b|base (?:légale|legal|jurídica)|fondement|fundament|base giuridica|base normativa|rechtsgrond|wettelijke grond|grondslag|podstaw"
    r"|právní základ|právny základ|jogalap|temei|правно основание|νομική βάση|pravna? (?:osnov|temelj|podlag)|правн\w+ (?:основ|підстав)|rättslig grund|lagrum|hjemmel|lovgrundlag|retsgrundlag|oikeusperuste|säädös|õiguslik|tiesisk|teisinis pagrind|yasal dayanak|powers? used|made under|issued under|lagaheimild"
)
_CRIME_LABEL = Turns(
    r"offen[cs]e|charges?\b|crimes?\b|tatvorwurf|straftat|delikt|vorwurf|wegen|delit|infraction|qualification|reat[oi]\b|titolo|imputaz|feit|verdenking|czyn|przestęp|trestn\w+ čin|bűncselek|infracțiun|престъп|αδίκημ|εγκλημ|kazneno djelo|kaznivo|krivično|brott|lovbrud|forbryd|rikos|kuriteg|nusikal|nozieg|suç|brot\b|злочин|правопоруш|violations?"
)
_TOP = 600
# A title that cites stands above here.
_HEAD = 1_200
_WORDS = re.compile(r"[^\W\d_]{3,}")
# No more citations of one paper are weighed.
_MOST = 200
_FEDERAL = re.compile(r"^\d+ U\.S\.C\.")
_COUNTRY = re.compile(r"\(([A-Z]{2})\)")
_SECRECY = Turns(
    r"disclos|notif|secre|confiden|tell|inform |geheim|verschwieg|secret|confid|segret|sigil|geheimhoud|tajem|mitteil|"
    + turns.SECRET
)
_CRIME = Turns(
    r"offen[cs]e|crim|violat|felon|fraud|theft|infraction|délit|straft|verdacht|delit|reat|misdriv|strafbaar|"
    + turns.CRIME
)


# The words with which papers of all tongues say that they act under what they cite.
_ACTS_BEFORE = re.compile(
    r"(?:pursuant to|under|authority of|by virtue of|in accordance with|gemäß|aufgrund|auf grundlage|nach|en vertu d\w*|en application d\w*|"
    r"conformément à\w*|vu|con arreglo a|en virtud de|al amparo de|de conformidad con|conforme a|ai sensi d\w*|a norma d\w*|visti?o?|"
    r"nos termos d\w*|ao abrigo d\w*|com fundamento n\w*|op grond van|krachtens|ingevolge|"
    + turns.UNDER
    + r")\W{0,3}(?:(?:[\w§.'\"-]+ ){0,3})$"
)
_ACTS_BEHIND = re.compile(
    r"[^.;]{0,20}?(?:alapján|szerint|értelmében|nojalla|mukaan|perusteella|alusel|kohaselt|pagrindu|pamata|korras\b)"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the paper: the kind it is read as, its jurisdiction, and which provisions the rules rely on."""

    kind: str
    jurisdiction: str
    ruled: Collection[str]
    removal_only: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A provision with the signs of one place that cites it."""

    name: str
    at: Span
    signs: frozenset[str]


def mentions(prose: Prose, cited: Sequence[Citation], setting: Setting) -> list[Mention]:
    """Every citation with its signs, in the order of the text; `cited` comes in that order."""
    return list(_Surroundings(prose, cited[:_MOST], setting).all())


class _Surroundings:
    def __init__(self, prose: Prose, cited: Sequence[Citation], setting: Setting) -> None:
        self.prose, self.cited, self.setting = prose, cited, setting
        spans = sorted({one.at for one in cited})
        self.others = ([start for start, _ in spans], [end for _, end in spans])
        self.times = Counter(one.name for one in cited)
        self.laws = list(dict.fromkeys(law_of(one.name) for one in cited))
        self.ruled_laws = {law_of(name) for name in setting.ruled}
        self.sorts = Counter(map(sort_of_law, self.laws))
        self.around: dict[Span, frozenset[str]] = {}

    def all(self) -> Iterator[Mention]:
        seen: set[str] = set()
        paper = self._of_paper()
        for place, one in enumerate(self.cited):
            if one.at not in self.around:
                self.around[one.at] = frozenset(self._around(one.at))
            own = self._own(one, place) | self._beside(place)
            if one.name not in seen:
                own.add("first:here")
            seen.add(one.name)
            yield Mention(one.name, one.at, frozenset(own | paper | self.around[one.at]))

    def _beside(self, place: int) -> set[str]:
        """What is cited in the same breath."""
        found: set[str] = set()
        one = self.cited[place]
        for other in (*self.cited[max(0, place - 1) : place], *self.cited[place + 1 : place + 2]):
            first, second = sorted((one.at, other.at))
            if other.name != one.name and second[0] - first[1] < _BREATH:
                found |= {f"mate:{other.usual or 'unknown'}", f"rule:mate-{other.role}"}
        return found

    def _of_paper(self) -> set[str]:
        setting = self.setting
        found = {
            f"kind:{setting.kind}", f"from:{_area(setting.jurisdiction)}", f"cited:{min(8, len(self.times))}", f"laws:{min(5, len(self.laws))}",
        }  # fmt: skip
        if setting.removal_only:
            found.add("removal")
        if not setting.ruled:
            found.add("rule:none")
        return found | {f"with:{sort}" for sort in self.sorts}

    def _around(self, at: Span) -> set[str]:
        """The words before and behind, and the line."""
        flat = self.prose.flat
        start, end = at
        before = stems_between(flat, max(0, start - _BEFORE), start, self.others)[-_WORDS_BEFORE:][::-1]
        after = stems_between(flat, end, min(len(flat), end + _AFTER), self.others)[:_WORDS_AFTER]
        found = {f"b{place}:{word}" for place, word in enumerate(before[:3])} | {
            f"a{place}:{word}" for place, word in enumerate(after[:2])
        }
        found |= {f"bb:{second}_{first}" for first, second in pairwise(before[:4])}
        found |= {f"B:{word}" for word in before[:_NEAR]} | {f"A:{word}" for word in after[:_NEAR]}
        said = _up_to_end(before)
        found |= (
            {f"S:{word}" for word in said}
            | {f"W:{word}" for word in before}
            | {f"T:{word}" for word in _up_to_end(after)}
        )
        found.add(f"said:{min(5, len(said) // 4)}")
        if not said and not _up_to_end(after):
            found.add("sentence:itself")
        near = flat[max(0, start - _BEFORE) : end + _AFTER]
        if _SECRECY.search(near):
            found.add("near:secrecy")
        if _CRIME.search(near):
            found.add("near:crime")
        if turns.PENAL.search(near):
            found.add("near:penalty")
        if _ACTS_BEFORE.search(flat, max(0, start - 60), start) or _ACTS_BEHIND.match(flat, end):
            found.add("turn:under")
        if start < _TOP:
            found.add("top")
        found.add(f"at:{10 * start // (len(flat) + 1)}")
        return found | self._line(at)

    def _line(self, at: Span) -> set[str]:
        full = self.prose.text.full
        start, end = self.prose.back(*at)
        first = full.rfind("\n", max(0, start - 200), start) + 1
        last = full.find("\n", end, end + 200)
        before, after = full[first:start].strip(), full[end : last if last >= 0 else end + 200].strip()
        found = {f"line:{min(3, len(before) // 15)}{min(3, len(after) // 15)}"}
        if before.endswith("("):
            found.add("bracketed")
        if not before:
            found |= {"line:first", *({"line:alone"} if len(after) < 3 else ())}
        elif before.endswith(":"):
            found |= {"label", *(f"label:{word}" for word in stems(before.lower())[-4:-1])}
        if before.isupper():
            found.add("line:capitals")
        lower = before.lower()
        if _BASIS.search(lower):
            found.add("says:basis")
        if _CRIME_LABEL.search(lower):
            found.add("says:crime")
        if start < _HEAD:
            above = full[full.rfind("\n", max(0, first - 120), max(0, first - 1)) + 1 : first]
            below = full[last + 1 : last + 90].split("\n", 1)[0] if last >= 0 else ""
            for name, words in (("here", f"{before} {after}"), ("above", above), ("below", below)):
                if any(is_title_word(word) for word in _WORDS.findall(words.lower())[:12]):
                    found.add(f"titled:{name}")
        return found

    def _own(self, one: Citation, place: int) -> set[str]:
        """The provision itself, its law, and what the rules make of it."""
        setting, law = self.setting, law_of(one.name)
        code = _code(one.name)
        stated = one.name in setting.ruled
        found = {
            f"law:{law}", f"code:{code}", f"code:{code}|{_area(setting.jurisdiction)}", f"times:{min(4, self.times[one.name])}",
            f"nth:{min(5, place)}", f"lawth:{min(4, self.laws.index(law))}", f"kind:{setting.kind}|{law}", f"kind:{setting.kind}|{code}",
            f"rule:{one.role}", f"rule:{'stated' if stated else 'left'}", f"rule:{one.role}|{'stated' if stated else 'left'}",
        }  # fmt: skip
        sort = sort_of_law(law)
        found |= {f"sort:{sort}", f"sort:{sort}|{setting.kind}", f"sort:{sort}|{code}", f"rule:{one.role}|{sort}"}
        found.add(f"laws:{min(3, self.sorts[sort])}|{sort}")
        if one.bare:
            found.add(f"bare|{sort}")
        if one.usual:
            found |= {f"known:{one.usual}", f"known:{one.usual}|{code}"}
        if one.bare:
            found |= {"bare", f"bare|{one.role}", f"bare|{code}"}
        if law in self.ruled_laws:
            found.add("rule:law")
        if any(other != one.name and other.startswith(one.name) for other in self.times):
            found.add("finer")
        return found


def _up_to_end(words: Sequence[str]) -> Sequence[str]:
    """The words up to where a sentence ends."""
    for place, word in enumerate(words):
        if word in _ENDS:
            return words[:place]
    return words


# Where the number of a provision begins in the normal form.
_NUMBER_AT = re.compile(
    r",? (?:§|art\.|s\.|Sch\.|ch\.|rr?\.|čl\.|чл\.|ст\.|άρθρο) (?=\S*\d)|(?<=\([A-Z]{2}\)), (?=\d)|(?<=ILCS) (?=\d)|(?<=RCW) (?=\d)|(?<=P\.) (?=\d)|(?<=R\.) (?=\d)|(?<=Rule) (?=\d)|(?<=CrR) (?=\d)|(?<=M\.) (?=\d)"
)


def law_of(name: str) -> str:
    """The law of a provision in its normal form: its name up to the number."""
    at = _NUMBER_AT.search(name)
    return name[: at.start()] if at else name


def _code(name: str) -> str:
    """Whose law it is."""
    if _FEDERAL.match(name):
        return "fed"
    if is_rule(name):
        return "rules"
    if name.startswith(("Regulation (EU)", "Directive")):
        return "eu"
    country = _COUNTRY.search(name)
    return country[1] if country else "state"


def _area(jurisdiction: str) -> str:
    if jurisdiction in {"", "US-FED", "EU"}:
        return jurisdiction or "-"
    return "US-state" if jurisdiction.startswith("US") else jurisdiction
