"""What stands around a string that may name an account, as signs that can be counted and weighed.

A rule says yes or no where it was foreseen; most papers say whose data they want in words that nobody foresaw. So every
string with the look of a name is taken with the words around it, its label, its shape and its neighbours. What each
such sign has been worth on papers whose answer is known is kept apart, in `weighed`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fourcorners.reading.accounts.handles import NOT_NAMES, is_hyphened
from fourcorners.reading.accounts.leftout import is_left_out
from fourcorners.reading.accounts.places import AccountPlaces
from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.words import stems, stems_between
from fourcorners.terms import IdentifierKind

Kind = IdentifierKind
Span = tuple[int, int]

_TOKEN = re.compile(r"(?<![\w@./-])@?\w[\w.~-]{1,60}\w(?![\w@]|/\w)")
_QUOTED = re.compile(r"[\"“„«]\s?(?P<value>[^\"“”„«»\n]{2,40}?)\s?[\"”“»]")
_NUMBER = re.compile(r"(?<![\w.,/-])\d{5,19}(?![\w/-]|[.,]\d)")
_NO_NAME = re.compile(r"\d{1,2}(?:st|nd|rd|th)|(?:[A-Za-z]\.)+[A-Za-z]?|\d+[a-z]{1,3}")
_LABEL = re.compile(r"\s*([^:\t|]{2,60}?)\s*(?:[:\t|]|\s{3,})")
_OPEN_QUOTE = re.compile(r"[\"“„«']\s?$")
_OPEN_BRACKET = re.compile(r"\([^)]*$")
_LETTERS, _FIGURES = re.compile(r"[^\W\d_]+"), re.compile(r"\d+")
_YEAR = re.compile(r"\d{4}")
_BEFORE, _AFTER = 160, 110
_MOST_BEFORE, _MOST_AFTER = 14, 9
# No more strings of one paper are weighed; who lists more lists them where a rule finds them.
_MOST = 3_000


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A string that may name an account, how it was come upon, and what the rules made of it (`said`, 0 for nothing)."""

    candidate: Candidate
    source: str
    said: float = 0.0


def occurrences(
    text: Text, shaped: Sequence[Candidate], placed: Sequence[Candidate], kept: Sequence[tuple[Candidate, Kind, float]]
) -> list[Occurrence]:
    """Every string with the look of a name, none within another, in the paper's order.

    `shaped` were found by their own shape, `placed` by a label or a list; what they leave is quoted words, tokens that
    are no words of a language, and bare numbers. `kept` is what the rules keep of them, with its grade.
    """
    used: list[Span] = []
    found: list[Candidate] = []
    sources: dict[int, str] = {}
    for source, candidates in (
        ("shape", shaped),
        ("label", placed),
        ("rule", [c for c, _, _ in kept]),
        *_looks(text.full),
    ):
        for candidate in candidates:
            at = bisect_right(used, (candidate.start, candidate.end))
            near = used[max(0, at - 1) : at + 1]
            if len(found) < _MOST and not any(s < candidate.end and candidate.start < e for s, e in near):
                used.insert(at, (candidate.start, candidate.end))
                found.append(candidate)
                sources[candidate.start] = source
    said = {candidate.value.casefold(): grade for candidate, _, grade in kept}
    found.sort(key=lambda one: one.start)
    ordered = sorted(kept, key=lambda one: one[0].start)
    ends = [candidate.end for candidate, _, _ in ordered]

    def grade(one: Candidate) -> float:
        at = bisect_right(ends, one.start)
        over = at < len(ordered) and ordered[at][0].start < one.end
        return ordered[at][2] if over else said.get(one.value.casefold(), 0.0)

    return [Occurrence(one, sources[one.start], grade(one)) for one in found]


def _looks(full: str) -> Iterator[tuple[str, Iterator[Candidate]]]:
    yield "quote", _quoted(full)
    yield "token", _tokens(full)
    yield "number", (Candidate(Kind.USER_ID, match[0], *match.span()) for match in _NUMBER.finditer(full))


def _quoted(full: str) -> Iterator[Candidate]:
    if not any(sign in full for sign in '"“„«'):
        return
    for match in _QUOTED.finditer(full):
        value = match["value"]
        if value.lower() not in NOT_NAMES and value.count(" ") < 3:
            kind = Kind.NAME if " " in value else Kind.USERNAME
            yield Candidate(kind, value, *match.span("value"))


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


class Surroundings:
    """The signs of each of a paper's occurrences."""

    def __init__(self, text: Text, place: AccountPlaces, found: Sequence[Occurrence]) -> None:
        self.full, self.lower, self.place, self.found = text.full, text.lower, place, found
        self.starts = [one.candidate.start for one in found]
        self.ends = [one.candidate.end for one in found]
        self.domains = Counter(_domain(one.candidate) for one in found if one.candidate.kind is Kind.EMAIL)
        self.ours = {self.lower[start:end].split("@")[-1] for start, end in place.taken if "@" in self.full[start:end]}

    def signs(self, index: int) -> set[str]:
        """The signs of the occurrence at `index`, each a short word; what a person would look at to decide."""
        one = self.found[index]
        candidate = one.candidate
        found = {f"from:{one.source}", f"kind:{candidate.kind.value}", f"rule:said-{_step(one.said)}"}
        found |= _shape(candidate)
        found |= self._context(candidate)
        found |= self._line(candidate)
        found |= self._neighbours(index)
        found |= self._placed(candidate)
        if candidate.kind is Kind.EMAIL:
            domain = _domain(candidate)
            found |= {f"dom:{min(3, self.domains[domain])}"} | ({"ours"} if domain in self.ours else set())
        kind = candidate.kind.value[:2]
        return found | {f"{kind}*{sign}" for sign in found if sign.startswith(("b0:", "lab:"))}

    def _placed(self, candidate: Candidate) -> set[str]:
        """What the rules know of the place, apart from what they made of it."""
        place, at = self.place, candidate.start
        told = {
            "taken": place.is_taken(candidate), "rule:field": place.in_fields(at), "rule:list": place.in_targets(at),
            "rule:asked": place.is_asked(at), "rule:near": place.near_ask(at), "rule:shut": place.is_shut(candidate),
            "rule:others": place.is_of_others(candidate), "rule:spared": is_left_out(self.lower, at, candidate.end),
        }  # fmt: skip
        return {sign for sign, holds in told.items() if holds}

    def _context(self, candidate: Candidate) -> set[str]:
        before = self._words(max(0, candidate.start - _BEFORE), candidate.start)[-_MOST_BEFORE:][::-1]
        after = self._words(candidate.end, candidate.end + _AFTER)[:_MOST_AFTER]
        found = {f"Bf:{word}" for word in before}
        for most, name in ((1, "b0"), (2, "b1"), (4, "B4"), (8, "B8")):
            found |= {f"{name}:{word}" for word in before[:most]}
        for most, name in ((1, "a0"), (3, "A3"), (9, "A9")):
            found |= {f"{name}:{word}" for word in after[:most]}
        found |= {f"bb:{second}_{first}" for first, second in pairwise(before[:7])}
        return found | {f"ab:{first}_{second}" for first, second in pairwise(after[:5])}

    def _words(self, start: int, end: int) -> list[str]:
        return stems_between(self.lower, start, end, (self.starts, self.ends))

    def _line(self, candidate: Candidate) -> set[str]:
        begin = self.full.rfind("\n", 0, candidate.start) + 1
        end = self.full.find("\n", candidate.end)
        end = len(self.full) if end < 0 else end
        lead, rest = self.full[begin : candidate.start], self.full[candidate.end : end]
        found = set()
        if label := _LABEL.match(lead.lower()):
            found |= {f"lab:{word}" for word in stems(label[1])} | {"haslab"}
        if not lead.strip(' \t-•*"('):
            found.add("first" if rest.strip(' .;,"\t)') else "alone")
        if lead.rstrip(' \t"“').endswith(":"):
            found.add("colon")
        if _OPEN_QUOTE.search(lead):
            found.add("quoted")
        if _OPEN_BRACKET.search(lead[-200:]):
            found.add("bracket")
        if "\t" in lead + rest or "|" in lead + rest:
            found.add("row")
        if _YEAR.search(rest):
            found.add("year")
        if lead.lstrip().startswith(">"):
            found.add("cited")
        found.add(f"at:{10 * candidate.start // max(1, len(self.full))}")
        return found | {f"n:{min(4, self.lower.count(candidate.value.lower()))}"}

    def _neighbours(self, index: int) -> set[str]:
        own = self.found[index].candidate
        found = set()
        if index:
            before = self.found[index - 1].candidate
            if before.kind is own.kind and own.start - before.end < 90:
                found.add("prev")
            if own.start - before.end < 6:
                found.add("beside")
        if index + 1 < len(self.found):
            behind = self.found[index + 1].candidate
            if behind.kind is own.kind and behind.start - own.end < 90:
                found.add("next")
        return found


def _step(said: float) -> str:
    return "no" if not said else "low" if said < 0.8 else "yes"


def _domain(candidate: Candidate) -> str:
    return candidate.value.rsplit("@", maxsplit=1)[-1].lower()


def _shape(candidate: Candidate) -> set[str]:
    value = candidate.value
    digits = any(map(str.isdigit, value))
    shape = "digits" if value.isdigit() else "mixed" if digits else "alpha"
    found = {f"v:{sign}" for sign in "_.-" if sign in value} | {f"shape:{shape}", f"{candidate.kind.value}|{shape}"}
    found |= {f"long:{min(24, 3 * (len(value) // 3))}", f"form:{_form(value)}"}
    if "." in value[1:-1] and "/" not in value and "@" not in value:
        found.add(f"ends:{value.rsplit('.', maxsplit=1)[-1].lower()}")
    if value.isupper():
        found.add("v:upper")
    if value[:1].isupper() and value[1:].islower():
        found.add("v:title")
    if value.startswith("@"):
        found.add("v:@")
    if any(map(str.isdigit, value[:2])):
        found.add("v:first")
    return found


def _form(value: str) -> str:
    """A value with its letters and figures by kind: HX-2207-5501 is A-#-#."""
    return _FIGURES.sub("#", _LETTERS.sub("A", value))[:12]
