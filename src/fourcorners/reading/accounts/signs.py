"""What stands around a string that may name an account, as signs that can be counted and weighed.

A rule says yes or no where it was foreseen; most papers say whose data they want in words that nobody foresaw. So every
string with the look of a name is taken with the words around it, its label, its shape and its neighbours. What each
such sign has been worth on papers whose answer is known is kept apart, in `weighed`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fourcorners.reading.accounts.layout import Layout
from fourcorners.reading.accounts.looks import bearers, looks, whole_looks
from fourcorners.reading.accounts.makes import make
from fourcorners.reading.accounts.places import AccountPlaces
from fourcorners.reading.accounts.roles import roles
from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.reading.accounts.sorts import sorts
from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.texts.guarded import lines_with
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns
from fourcorners.reading.weighing.words import OTHER, stems
from fourcorners.terms import IdentifierKind

Kind = IdentifierKind
Span = tuple[int, int]

_LABEL = re.compile(r"\s*([^:\t|]{2,60}?)\s*(?:[:\t|]|\s{3,})")
_OPEN_QUOTE = re.compile(r"[\"“„«']\s?$")
_OPEN_BRACKET = re.compile(r"\([^)]*$")
_LETTERS, _FIGURES = re.compile(r"[^\W\d_]+"), re.compile(r"\d+")
_YEAR = re.compile(r"\d{4}")
_BEFORE, _AFTER = 160, 110
_MOST_BEFORE, _MOST_AFTER = 14, 9
# So many words before a name, and these signs, may say of what sort it is.
_MOST_SORTED = 10
_TELLS_SORT = frozenset({"lab", "C", "I", "i0", "a0", "A3", "H"})
_SENTENCE_BEFORE, _SENTENCE_AFTER, _PREVIOUS, _NEXT = 500, 400, 160, 120
# A line is looked at so far to either side.
_LINE = 2_000
# A name has its signs from so many other places at the most, and these signs of theirs.
_MOST_PLACES = 8
_LENT = ("b0:", "lab:", "r0:", "r1:", "rl:", "rc:", "ri:", "rh:", "first", "alone")
_MOST_OVER = 10
_FORMS = (
    r"Inc|LLC|L\.L\.C|Ltd|Limited|PLC|plc|Corp|GmbH|AG|SE|UG|S\.?A\.?S?|SARL|S\.à r\.l|SpA|S\.p\.A|S\.?r\.?l|S\.?L|B\.?V|N\.?V"
    r"|Oy|AB|A/S|AS|ApS|ehf|sp\. z|s\. ?r\. ?o|a\.s|d\.o\.o|d\.d|Zrt|Kft|UAB|SIA|OÜ|DAC|Lda|Ltda|EOOD|АД|ООД|ЕООД|ΑΕ|Α\.Ε|Μ\.ΙΚΕ|srl|S\.R\.L"
)
_BEHIND_A_NAME = Turns(_FORMS, head="(?<= )", tail=r"\b")
_FIRM = re.compile(rf"\b(?P<name>(?P<first>[^\W\d_][\w-]{{2,30}})(?: [A-Z][\w-]{{2,20}}){{0,2}}),? (?:{_FORMS})\b")
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
    days = find_dates(text)
    ends_of_days = [end for *_, end in days]

    def take(source: str, candidates: Iterable[Candidate]) -> None:
        for candidate in candidates:
            day = bisect_right(ends_of_days, candidate.start)
            if day < len(days) and _is_of_day(candidate, days[day][1:]):
                continue
            at = bisect_right(used, (candidate.start, candidate.end))
            near = used[max(0, at - 1) : at + 1]
            if len(found) < _MOST and not any(s < candidate.end and candidate.start < e for s, e in near):
                used.insert(at, (candidate.start, candidate.end))
                found.append(candidate)
                sources[candidate.start] = source

    bearing = list(bearers(text))
    for source, candidates in (
        *whole_looks(text.full),
        ("bearer", [one for one in bearing if "-" in one.value]),
        ("shape", shaped),
        ("label", placed),
        ("rule", [c for c, _, _ in kept]),
        *looks(text.full),
        ("bearer", bearing),
    ):
        take(source, candidates)
    said = {candidate.value.casefold(): grade for candidate, _, grade in kept}
    found.sort(key=lambda one: one.start)
    ordered = sorted(kept, key=lambda one: one[0].start)
    ends = [candidate.end for candidate, _, _ in ordered]

    def grade(one: Candidate) -> float:
        at = bisect_right(ends, one.start)
        over = at < len(ordered) and ordered[at][0].start < one.end
        return ordered[at][2] if over else said.get(one.value.casefold(), 0.0)

    return [Occurrence(one, sources[one.start], grade(one)) for one in found]


def _is_of_day(candidate: Candidate, day: Span) -> bool:
    """Whether it is a date, a part of one, or one with its hour: 30 2025, 15DEC2025, 2026-03-11T09."""
    start, end = day
    return start <= candidate.start and (
        candidate.end <= end or (candidate.start == start and _HOUR.fullmatch(candidate.value, end - start) is not None)
    )


_HOUR = re.compile(r"[T ]?\d{1,2}(?:[:.h]\d\d){0,2}[zZ]?")


class Surroundings:
    """The signs of each of a paper's occurrences."""

    def __init__(self, text: Text, place: AccountPlaces, found: Sequence[Occurrence]) -> None:
        self.full, self.lower, self.place, self.found = text.full, text.lower, place, found
        self.layout = Layout(text, [(one.candidate.start, one.candidate.end) for one in found])
        self.domains = Counter(_domain(one.candidate) for one in found if one.candidate.kind is Kind.EMAIL)
        self.hosts = {
            part
            for one in found
            if one.candidate.kind in {Kind.EMAIL, Kind.URL, Kind.POST_URL}
            for part in _host(one.candidate.value.casefold())
        }
        self.firms = {
            match[part].casefold()
            for line in lines_with(_BEHIND_A_NAME, text.full)
            for match in _FIRM.finditer(text.full, *line)
            for part in ("name", "first")
        }
        self.ours = {self.lower[start:end].split("@")[-1] for start, end in place.taken if "@" in self.full[start:end]}

    def lists(self) -> list[int]:
        """For each of them where the line above its list begins: those of one list have the same."""
        return [self.layout.list_of(one.candidate.start) for one in self.found]

    def every(self) -> list[set[str]]:
        """The signs of all, each with what stands by the other places of the same name."""
        found = [self.signs(index) for index in range(len(self.found))]
        places: dict[str, list[int]] = {}
        for index, one in enumerate(self.found):
            places.setdefault(one.candidate.value.casefold(), []).append(index)
        for same in places.values():
            if 1 < len(same) <= _MOST_PLACES:
                lent = [{f"o:{sign}" for sign in found[index] if sign.startswith(_LENT)} for index in same]
                for index in same:
                    found[index].update(*(each for other, each in zip(same, lent, strict=True) if other != index))
        return found

    def signs(self, index: int) -> set[str]:
        """The signs of the occurrence at `index`, each a short word; what a person would look at to decide."""
        one = self.found[index]
        candidate = one.candidate
        nearest, context = self._context(candidate)
        label, line = self._line(candidate)
        found = [
            f"from:{one.source}", f"kind:{candidate.kind.value}", f"rule:said-{_step(one.said)}",
            *nearest, *context, *label, *line, *_shape(candidate), *self._sentence(candidate), *self._headed(candidate),
            *self._neighbours(index), *self._placed(candidate), *self._listed(candidate), *self._called_so(candidate),
        ]  # fmt: skip
        if candidate.kind is Kind.EMAIL:
            domain = _domain(candidate)
            found.append(f"dom:{min(3, self.domains[domain])}")
            if domain in self.ours:
                found.append("ours")
        kind = candidate.kind.value[:2]
        told = self._sort(candidate, found)
        return {*found, *told, *[f"{kind}*{sign}" for sign in (*nearest, *label, *told)]}

    def _sort(self, candidate: Candidate, found: Sequence[str]) -> set[str]:
        """Of what sort it is by the words before it, and by those signs that are words of a label, a head or a list."""
        before = sorts(self.layout.words(candidate.start - _BEFORE, candidate.start)[: -_MOST_SORTED - 1 : -1])
        told = {f"y1:{next((sort for sort in before if sort != 'member'), '-')}"}
        if before:
            told.add(f"y0:{before[0]}")
        for sign in found:
            where, _, word = sign.partition(":")
            if where in _TELLS_SORT and (sort := sorts([word])):
                told.add(f"y{where}:{sort[0]}")
        return told

    def _placed(self, candidate: Candidate) -> list[str]:
        """What the rules know of the place, apart from what they made of it."""
        place, at = self.place, candidate.start
        told = {
            "taken": place.is_taken(candidate), "rule:field": place.in_fields(at), "rule:list": place.in_targets(at),
            "rule:asked": place.is_asked(at), "rule:near": place.near_ask(at), "rule:shut": place.is_shut(candidate),
            "rule:others": place.is_of_others(candidate), "rule:spared": place.left_out.at(at, candidate.end),
        }  # fmt: skip
        return [sign for sign, holds in told.items() if holds]

    def _context(self, candidate: Candidate) -> tuple[list[str], list[str]]:
        """The word right before it, and the words around it."""
        words = self.layout.words
        before = words(candidate.start - _BEFORE, candidate.start)[-_MOST_BEFORE:][::-1]
        after = words(candidate.end, candidate.end + _AFTER)[:_MOST_AFTER]
        found = [f"Bf:{word}" for word in before]
        found += [f"b1:{word}" for word in before[:2]]
        found += [f"B4:{word}" for word in before[:4]]
        found += [f"B8:{word}" for word in before[:8]]
        found += [f"a0:{word}" for word in after[:1]]
        found += [f"A3:{word}" for word in after[:3]]
        found += [f"A9:{word}" for word in after]
        found += [f"bb:{second}_{first}" for first, second in pairwise(before[:7])]
        found += [f"ab:{first}_{second}" for first, second in pairwise(after[:5])]
        return [f"b0:{word}" for word in before[:1]], found

    def _sentence(self, candidate: Candidate) -> list[str]:
        """What the whole sentence says: whose the account is or that it is not wanted often stands at its end."""
        words = self.layout.words
        earlier, begin, end, later = self.layout.sentence(candidate.start)
        before = words(max(begin, candidate.start - _SENTENCE_BEFORE), candidate.start)
        after = words(candidate.end, min(end, candidate.end + _SENTENCE_AFTER))
        found = [f"Sb:{word}" for word in before]
        found += [f"Sa:{word}" for word in after]
        found += [f"sab:{first}_{second}" for first, second in pairwise(after)]
        found += [f"S0:{word}" for word in before[:1]]
        found += [f"S01:{first}_{second}" for first, second in pairwise(before[:2])]
        found += [f"Sx:{word}" for word in words(max(end, candidate.end), min(later, end + _NEXT))[:8]]
        found += [f"Sp:{word}" for word in words(max(earlier, begin - _PREVIOUS), begin)]
        found.append(f"Sn:{min(4, before.count(OTHER))}")
        following = words(max(end, candidate.end), min(later, end + _NEXT))
        parts = (before[::-1], after, following, words(max(earlier, begin - _PREVIOUS), begin)[::-1])
        nearest = []
        for mark, part in zip("baxp", parts, strict=True):
            told = roles(part)
            found += [f"r{mark}:{role}" for role in told]
            nearest.append(told[0] if told else "")
        found += [f"r0:{nearest[0]}", f"r1:{nearest[1]}", f"r01:{nearest[0]}|{nearest[1]}"]
        return found

    def _listed(self, candidate: Candidate) -> list[str]:
        """What stands over the list or the column that it belongs to, and below the list."""
        above, below, head = self.layout.around_list(candidate.start)
        words = self.layout.words
        over = words(*above)[-_MOST_OVER:]
        found = [f"I:{word}" for word in over]
        found += [f"i0:{word}" for word in over[-1:]]
        found += [f"ri:{role}" for role in roles(over)]
        under = words(*below)[:8]
        found += [f"Z:{word}" for word in under]
        found += [f"rz:{role}" for role in roles(under)]
        if head:
            title = words(*head)
            found += [f"C:{word}" for word in title]
            found += [f"rc:{role}" for role in roles(title)]
        return found

    def _called_so(self, candidate: Candidate) -> list[str]:
        """Whether it is what a host or a firm that the paper names is called, as the service itself may be."""
        if candidate.kind is Kind.EMAIL or candidate.kind is Kind.IP:
            return []
        name = candidate.value.casefold().partition(".")[0]
        found = []
        if name in self.hosts:
            found.append("svc:host")
        if name in self.firms or candidate.value.casefold() in self.firms:
            found.append("svc:firm")
        return found

    def _headed(self, candidate: Candidate) -> list[str]:
        """What stands over the candidate's line: "ACCOUNTS" over a list says what every entry of it is."""
        line = self.full.rfind("\n", 0, candidate.start)
        near, capitals = self.layout.over(max(0, line))
        found = [f"U:{word}" for word in capitals.stems[:8]] if capitals else []
        if near:
            found += [f"H:{word}" for word in near.stems]
            found += [f"rh:{role}" for role in roles(near.stems)]
            found.append(f"Hd:{near.look}{min(3, (candidate.start - near.end) // 200)}")
        return found

    def _line(self, candidate: Candidate) -> tuple[list[str], list[str]]:
        """The label in its line, and what else the line tells."""
        begin, reach = self.full.rfind("\n", 0, candidate.start) + 1, candidate.end + _LINE
        end = self.full.find("\n", candidate.end, reach)
        begin, end = max(begin, candidate.start - _LINE), min(len(self.full), reach) if end < 0 else end
        lead, rest = self.full[begin : candidate.start], self.full[candidate.end : end]
        named = stems(label[1]) if (label := _LABEL.match(lead.lower())) else []
        labelled = [*[f"lab:{word}" for word in named], *[f"rl:{role}" for role in roles(named)]]
        found = [f"at:{10 * candidate.start // max(1, len(self.full))}"]
        found.append(f"n:{min(4, self.lower.count(candidate.value.lower()))}")
        if label:
            found.append("haslab")
        if not lead.strip(' \t-•*"('):
            found.append("first" if rest.strip(' .;,"\t)') else "alone")
        if lead.rstrip(' \t"“').endswith(":"):
            found.append("colon")
        if _OPEN_QUOTE.search(lead):
            found.append("quoted")
        if _OPEN_BRACKET.search(lead[-200:]):
            found.append("bracket")
        if "\t" in lead + rest or "|" in lead + rest:
            found.append("row")
        if _YEAR.search(rest):
            found.append("year")
        if lead.lstrip().startswith(">"):
            found.append("cited")
        return labelled, found

    def _neighbours(self, index: int) -> list[str]:
        own = self.found[index].candidate
        found = []
        if index:
            before = self.found[index - 1].candidate
            if before.kind is own.kind and own.start - before.end < 90:
                found.append("prev")
            if own.start - before.end < 6:
                found.append("beside")
        if index + 1 < len(self.found):
            behind = self.found[index + 1].candidate
            if behind.kind is own.kind and behind.start - own.end < 90:
                found.append("next")
        return found


def _host(value: str) -> list[str]:
    """The names in the host of an address, without its end."""
    return value.rpartition("@")[2].rpartition("://")[2].partition("/")[0].split(".")[:-1]


def _step(said: float) -> str:
    return "no" if not said else "low" if said < 0.8 else "yes"


def _domain(candidate: Candidate) -> str:
    return candidate.value.rsplit("@", maxsplit=1)[-1].lower()


def _shape(candidate: Candidate) -> list[str]:
    value = candidate.value
    digits = any(map(str.isdigit, value))
    shape = "digits" if value.isdigit() else "mixed" if digits else "alpha"
    found = [f"v:{sign}" for sign in "_.-" if sign in value]
    found += (f"shape:{shape}", f"{candidate.kind.value}|{shape}")
    found += (f"long:{min(24, 3 * (len(value) // 3))}", f"form:{form(value)}")
    if "." in value[1:-1] and "/" not in value and "@" not in value:
        found.append(f"ends:{value.rsplit('.', maxsplit=1)[-1].lower()}")
    if made := make(value):
        found.append(f"made:{made}")
    if value.isupper():
        found.append("v:upper")
    if value[:1].isupper() and value[1:].islower():
        found.append("v:title")
    if value.startswith("@"):
        found.append("v:@")
    if any(map(str.isdigit, value[:2])):
        found.append("v:first")
    return found


def form(value: str) -> str:
    """A value with its letters and figures by kind: HX-2207-5501 is A-#-#."""
    return _FIGURES.sub("#", _LETTERS.sub("A", value))[:12]
