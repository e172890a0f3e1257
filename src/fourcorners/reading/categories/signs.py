"""What stands around words that name a kind of data, as signs that can be counted and weighed.

Rules say which clauses ask where it was foreseen how papers ask; most papers ask in turns that nobody foresaw, and many
name data that they do not ask for: whose account it is, what was found, what must be kept. So every place where the
wordings find a kind of data is taken, whether the rules think that it is asked for or not, with the words around it,
the clause it stands in, what leads into it, and what the rules say. What each such sign has been worth on papers whose
answer is known is kept apart, in `weighing/category.json`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fourcorners.reading.categories.asking import Asking, Walked
from fourcorners.reading.categories.hints import Hint, hints
from fourcorners.reading.categories.meaning import Meaning, Meanings, Naming
from fourcorners.reading.categories.phrases import GENERAL
from fourcorners.reading.texts.clauses import Clause
from fourcorners.reading.weighing.words import stems
from fourcorners.terms import Category

Signs = frozenset[str]
# What the rules read in the clauses that they think ask, by where the clause begins.
Ruled = Mapping[int, frozenset[Category]]


@dataclass(frozen=True, slots=True)
class Mention:
    """A kind of data that a clause names, asked for or not, with its own signs and those that all of its clause share."""

    category: Category
    clause: Clause
    shared: Signs
    own: Signs

    @property
    def signs(self) -> Signs:
        """All its signs."""
        return self.shared | self.own


_NEGATION = re.compile(
    r"\b(?:not|no|nor|neither|never|without|except\w*|exclud\w*|other than|outside|beyond|omit|leave out|nicht|kein\w*|ohne"
    r"|pas|sans|aucun\w*|ne|hors|sin|salvo|non|senza|niet|geen|zonder|não|sem|nie|bez)\b"
)
_FIGURES = re.compile(r"\d{3}")
# So much of a word that names data is a sign.
_TOKEN = 8
# So much of a clause is looked at, and so many of its words are signs by themselves, or beside the kind of data.
_LOOK, _WORDS, _BESIDE = 800, 60, 40
_LEAD, _LEAD_WORDS, _HEAD, _HEAD_WORDS = 300, 25, 120, 12
_BEFORE, _AFTER, _PLACES = 4, 2, 3
_SHORT_HEAD = 60
# A word for many kinds of data at once, and in how many clauses from it on its list may stand.
_MANY, _BELOW = 4, 9
_CUTS = frozenset(",;:(&)")
# Longer clauses are no longer weighed, nor are more of them in one paper: what the rules say stands there.
_LONGEST, _MOST = 6_000, 1_000


def mentions(
    cut: Sequence[Clause], walk: Walked, known: Meanings, ruled: Ruled, *, headers_only: bool
) -> list[Mention]:
    """Every kind of data that a clause of the paper names, in its order; an unticked clause names none.

    `ruled` is what the rules read as asked for. `headers_only`: see `meaning`.
    """
    return list(_Surroundings(cut, walk, known, ruled, headers_only=headers_only).all())


class _Surroundings:
    def __init__(
        self, cut: Sequence[Clause], walk: Walked, known: Meanings, ruled: Ruled, *, headers_only: bool
    ) -> None:
        self.cut, self.walk, self.ruled = cut, walk, ruled
        self.asks = {one.clause.start: one for one in walk.asked}
        self.leads: dict[int, list[str]] = {}
        self.heads: dict[int, list[str]] = {}
        self.means = [known.of(c.words, tongue=c.tongue) if len(c.words) <= _LONGEST else None for c in cut]
        self.wanted = [_wanted(means, headers_only=headers_only) for means in self.means]
        self.named = [_named(means, wanted) for means, wanted in zip(self.means, self.wanted, strict=True)]
        self.times = Counter(category for named in self.named for category in named)
        self.asked: frozenset[Category] = frozenset().union(*ruled.values())
        self.specific = [_specific(means) for means in self.means]
        self.all_specific: frozenset[Category] = frozenset().union(*self.specific)

    def all(self) -> Iterator[Mention]:
        lead = head = -1
        left = _MOST
        for index, clause in enumerate(self.cut):
            means = self.means[index]
            hinted = means is not None and self._may_hint(index)
            if means is not None and (self.named[index] or hinted) and clause.ticked and left:
                left -= 1
                stemmed = stems(clause.words[:_LOOK])
                shared = frozenset().union(
                    self._shared(index, means, stemmed),
                    self._above(index, lead, head),
                    self._by_rules(clause),
                    self._beside(index),
                )
                for category in sorted(self.named[index]):
                    own = self._own(index, means, category, stemmed)
                    yield Mention(category, clause, shared, frozenset(own - shared))
                for category, words in self._hinted(index, stemmed) if hinted else ():
                    own = self._own_of_hint(index, category, words, stemmed)
                    yield Mention(category, clause, shared, frozenset(own - shared))
            if clause.words.endswith((":", "following")):
                lead = index
            if clause.heading or (clause.words.endswith(":") and len(clause.words) < _SHORT_HEAD):
                head = index

    def _may_hint(self, index: int) -> bool:
        """Whether the clause asks, or stands where it may: words that only hint at data are looked at nowhere else."""
        ask = self.asks.get(self.cut[index].start)
        if ask is not None:
            return not ask.refuses
        return bool(self.wanted[index]) or (index > 0 and self._is_asked(self.cut[index - 1]))

    def _hinted(self, index: int, stemmed: list[str]) -> list[tuple[Category, list[Hint]]]:
        """What the clause only hints at: neither named in it nor read by rules anywhere."""
        told = hints(stemmed[:_WORDS])
        return [(category, told[category]) for category in sorted(told.keys() - self.asked - self.named[index])]

    def _own_of_hint(self, index: int, category: Category, words: list[Hint], stemmed: list[str]) -> set[str]:
        """The kind of data itself, where words only hint at it: which they are and what stands beside them."""
        kind = category.value
        plain = "plain" if any(word.plain for word in words) else "vague"
        found = {
            f"cat:{kind}", f"group:{kind.partition('.')[0]}", "hint", f"hint:{plain}", f"hint:{plain}|{kind}",
            f"hints:{min(3, len({word.stem for word in words}))}", f"hint:{_how(self.asks.get(self.cut[index].start))}",
            f"hint:named{min(2, self.times[category])}", f"hint:{len(self.named[index]) > 0:d}|{plain}",
        }  # fmt: skip
        found.update([f"{kind}*{stem}" for stem in stemmed[:_BESIDE]])
        found.update([f"with:{kind}|{other}" for other in self.named[index]])
        for word in words[:_PLACES]:
            before, after = stemmed[word.at - 1] if word.at else "", stemmed[word.at + 1 : word.at + 2]
            found |= {f"hw:{word.stem}>{kind}", f"hb:{before}<{word.stem}>{kind}", f"hb:{before}>{kind}"}
            found |= {
                sign for next_to in after for sign in (f"ha:{word.stem}<{next_to}>{kind}", f"ha:{next_to}>{kind}")
            }
        return found

    def _shared(self, index: int, means: Meaning, stemmed: list[str]) -> set[str]:
        """The clause: its form, its words, how much of it is data."""
        clause, words = self.cut[index], self.cut[index].words
        found = {
            f"mark:{_marker(clause.marker)}", f"len:{min(6, len(stemmed) // 8)}", f"share:{int(5 * means.share)}",
            f"firm:{min(4, means.firm)}", f"kinds:{min(5, len(self.named[index]))}",
            f"tongue:{clause.tongue or 'en'}",
        }  # fmt: skip
        told = {
            "heading": clause.heading, "first": clause.first, "colon": words.endswith(":"), "@": "@" in words,
            "cited": words.startswith(">"),
            "neg": _NEGATION.search(words) is not None, "figures": _FIGURES.search(words) is not None,
        }  # fmt: skip
        found |= {sign for sign, holds in told.items() if holds}
        found |= {f"F1:{stem}" for stem in stemmed[:1]} | {f"F4:{stem}" for stem in stemmed[:4]}
        return found | {f"c:{stem}" for stem in stemmed[:_WORDS]}

    def _above(self, index: int, lead: int, head: int) -> set[str]:
        """The words that lead into the clause, and the title above it."""
        found: set[str] = set()
        if lead >= 0:
            if lead not in self.leads:
                self.leads[lead] = [f"L:{stem}" for stem in stems(self.cut[lead].words[-_LEAD:])[-_LEAD_WORDS:]]
            found.update(self.leads[lead])
            found.add(f"lead:{min(5, index - lead)}")
        if head >= 0:
            if head not in self.heads:
                self.heads[head] = [f"H:{stem}" for stem in stems(self.cut[head].words[:_HEAD])[:_HEAD_WORDS]]
            found.update(self.heads[head])
        return found

    def _beside(self, index: int) -> set[str]:
        """What the clauses before and behind are."""
        found: set[str] = set()
        if index:
            before = self.cut[index - 1]
            told = {
                "prev:colon": before.words.endswith(":"), "prev:data": bool(self.wanted[index - 1]),
                "rule:prev": self._is_asked(before), "prev:block": before.block == self.cut[index].block,
            }  # fmt: skip
            found |= {sign for sign, holds in told.items() if holds}
        if index + 1 < len(self.cut):
            if self.wanted[index + 1]:
                found.add("next:data")
            if self._is_asked(self.cut[index + 1]):
                found.add("rule:next")
        return found

    def _is_asked(self, clause: Clause) -> bool:
        ask = self.asks.get(clause.start)
        return ask is not None and not ask.refuses

    def _by_rules(self, clause: Clause) -> set[str]:
        """How the rules take the clause."""
        ask, state = self.asks.get(clause.start), self.walk.states.get(clause.start, "")
        how = _how(ask)
        found = {f"rule:{how}", f"rule:state-{state}", f"rule:{how}|{state}"}
        if ask is not None and ask.leads:
            found.add("rule:leads")
        if not self.asked:
            found.add("rule:none")
        return found

    def _general(self, index: int, category: Category) -> set[str]:
        """Whether the paper goes on to name by itself what "subscriber information" stands for."""
        near = frozenset().union(*self.specific[index : index + _BELOW])
        how = "near" if near else "far" if self.all_specific else "alone"
        itself = "near" if category in near else "far" if category in self.all_specific else "nowhere"
        return {f"general:{how}", f"general:{how}-{itself}", f"general:{how}|{category.value}"}

    def _own(self, index: int, means: Meaning, category: Category, stemmed: list[str]) -> set[str]:
        """The kind of data itself: the words that name it, what stands beside them, what the rules make of it."""
        named, wanted = self.named[index], category in self.wanted[index]
        role = "wanted" if wanted else "left" if category in means.left_out else "passed"
        kind = category.value
        found = {
            f"cat:{kind}", f"group:{kind.partition('.')[0]}", role, f"cat:{kind}|{wanted:d}",
            f"times:{min(4, self.times[category])}",
            f"share:{int(5 * means.share)}|{kind}",
        }  # fmt: skip
        found.update([f"with:{kind}|{other}" for other in named if other is not category])
        found.update([f"{kind}*{stem}" for stem in stemmed[:_BESIDE]])
        places = [naming for naming in means.namings if category in naming.categories]
        if not places:
            found |= {"derived", f"derived|{kind}"}
        for naming in places[:_PLACES]:
            found.update(_placed(means, naming, category))
        if any(naming.role == "general" for naming in places):
            found |= self._general(index, category)
        clause = self.cut[index]
        part = "part" if category in self.ruled.get(clause.start, ()) else "nopart"
        asked = category in self.asked
        found |= {f"rule:{part}", f"rule:{part}|{kind}", "rule:asked" if asked else "rule:notasked"}
        return found | ({"rule:elsewhere"} if asked and part == "nopart" else set())


def _specific(means: Meaning | None) -> frozenset[Category]:
    """What a clause names of the subscriber by its own name, not in a general word for all of it."""
    if means is None:
        return frozenset()
    own = (naming.categories for naming in means.namings if naming.role != "general" and len(naming.categories) < _MANY)
    return frozenset().union(*own) & GENERAL


def _placed(means: Meaning, naming: Naming, category: Category) -> list[str]:
    """The phrase that names a kind of data, and the words before and behind it."""
    tokens, first, last = means.tokens, naming.first, naming.last
    before = [_bare(token) for token in tokens[max(0, first - _BEFORE) : first]][::-1]
    after = [_bare(token) for token in tokens[last : last + _AFTER]]
    own = [_bare(token) for token in tokens[first:last]]
    opens, closes = not before or before[0] in _CUTS, not after or after[0] in _CUTS
    found = [f"role:{naming.role}", f"many:{min(3, len(naming.categories))}", f"ph:{'_'.join(own)}>{category}"]
    found += [f"pw:{token}" for token in own]
    found.append(f"edge:{opens:d}{closes:d}")
    if before:
        found += (f"b0:{before[0]}", f"{category}<{before[0]}")
    found += [f"b1:{token}" for token in before[:2]]
    found += [f"B4:{token}" for token in before]
    if after:
        found += (f"a0:{after[0]}", f"{category}>{after[0]}")
    found += [f"A2:{token}" for token in after]
    if not first:
        found.append("starts")
    if last == len(tokens):
        found.append("ends")
    if any(0 <= other.first - last < _PLACES for other in means.namings):
        found.append("next:naming")
    if any(0 <= first - other.last < _PLACES for other in means.namings):
        found.append("prev:naming")
    return found


def _wanted(means: Meaning | None, *, headers_only: bool) -> frozenset[Category]:
    if means is None:
        return frozenset()
    if headers_only and {Category.TRAFFIC_CALLS, Category.TRAFFIC_HEADERS} <= means.wanted:
        return means.wanted - {Category.TRAFFIC_CALLS}
    return means.wanted


def _named(means: Meaning | None, wanted: frozenset[Category]) -> frozenset[Category]:
    """All that a clause names: what it wants, what it sets apart, and what only says whose data."""
    if means is None:
        return frozenset()
    return wanted | means.left_out.union(*(naming.categories for naming in means.namings))


def _how(ask: Asking | None) -> str:
    if ask is None:
        return "no"
    return "refuses" if ask.refuses else f"{'entry' if ask.entry else 'asks'}{ask.grade}"


def _marker(marker: str) -> str:
    return "none" if not marker else "number" if marker.isdigit() else "letter" if marker.isalnum() else "dot"


def _bare(token: str) -> str:
    """A token by its first letters; a figure or an address by its kind, so that papers teach no values."""
    if token[0].isdigit():
        return "#"
    if "@" in token or ("_" in token and not token.replace("_", "").isalpha()):
        return "@"
    return token[:_TOKEN]
