"""What each sign around a citation is worth for telling whether the paper relies on the law that it cites.

A provision counts with the signs of all places of a paper that cite it, and once more for telling whether it is the
offence under investigation. What only other right answers have, and what a
right one tells with its neighbours, may be told or not: it is counted neither way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from tests.golden.compare import answers
from tests.golden.papers import typed
from tests.reading.test_citation_styles import CITED, PAPERS

from benchmarks.weighing.labelled import Labelled, labelled, parted
from benchmarks.weighing.lists import Told, by_chance, totals
from benchmarks.weighing.regression import chance, counted, write
from fourcorners.intake.model import Paper
from fourcorners.reading import face
from fourcorners.reading.matter import read_matter
from fourcorners.reading.powers import authorities
from fourcorners.reading.powers.authorities import find_authorities, provisions_cited
from fourcorners.reading.powers.citation import is_part_of
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.weighing.weights import Weights, table
from fourcorners.terms import Instrument

OUT = table("authority")
Signs = frozenset[str]


@dataclass(frozen=True, slots=True)
class Case:
    """The provisions that one paper cites, each with its signs, and every right answer, the label's own first."""

    hand: str
    paper: Paper
    cited: Mapping[str, Signs]
    right: tuple[frozenset[str], ...]
    unseen: bool
    # The same for the offences named; nothing where the label does not speak of them.
    broken: tuple[frozenset[str], ...] = ()

    @property
    def offences(self) -> frozenset[str]:
        """What is broken of that which is cited: all that a right answer names."""
        return frozenset().union(*map(self._called_alike, self.broken))

    @property
    def relied(self) -> frozenset[str]:
        """What is relied on of that which is cited, by the answer that the citations cover best.

        A label may call a law by another of its names: the numbers tell that it is the same.
        """
        known = {*self.cited, *map(numbers_of, self.cited)}
        answer = min(
            self.right, key=lambda one: sum(name not in known and numbers_of(name) not in known for name in one)
        )
        return self._called_alike(answer)

    @property
    def open(self) -> frozenset[str]:
        """What may be in the answer and may not: no weight is counted from it."""
        relied = self.relied
        others = frozenset().union(*map(self._called_alike, self.right))
        return others - relied | {
            name for name in self.cited if name not in relied and any(is_part_of(name, one) for one in relied)
        }

    def _called_alike(self, answer: frozenset[str]) -> frozenset[str]:
        strange = {numbers_of(name) for name in answer if name not in self.cited}
        return frozenset(name for name in self.cited if name in answer or numbers_of(name) in strange)


_NUMBERS = re.compile(r"\d[\w.()/:-]*(?:, \d[\w.()/:-]*)*$")
# A provision of a country, whose sign may stand behind its numbers: `27 kap. 19, 21 §`, `261. §, 262. §`.
_OF_A_COUNTRY = re.compile(r"\(([A-Z]{2})\), (?P<provision>.*\d.*)$")
_ONE = re.compile(
    r"\d[\w/:¹²³-]*(?:\.\w+)?(?: (?:bis|ter|quater|quinquies|sexies|septies|octies)(?: [a-z]\b)?| [a-h]\b)?"
)


def numbers_of(name: str) -> str:
    """The numbers of a provision without its law."""
    country = _OF_A_COUNTRY.search(name)
    if country:
        return ", ".join(_ONE.findall(country["provision"]))
    found = _NUMBERS.search(name)
    return found[0] if found else name


def cases() -> list[Case]:
    """All that is counted, goldens first; then the sentences of the reading's own tests."""
    return [_case(one) for one in (*labelled("authorities"), *_sentences())]


def _sentences() -> Iterator[Labelled]:
    for number, (where, words, powers, offences) in enumerate(CITED):
        label = {"authorities": list(powers), "offences": list(offences)}
        yield Labelled(f"sentences:{number}", typed(PAPERS[where].format(words)), label, unseen=False)


def _case(one: Labelled) -> Case:
    by_text: dict[str, dict[str, Signs]] = {}

    def look(prose: Prose, jurisdiction: str | None, kind: Instrument | None, **how: bool) -> Any:
        # A part that is read again, with its kind or its attachments known, counts as it was read last.
        by_text[prose.flat[:200]] = {
            cited.name: cited.signs
            if one.unseen
            else frozenset(sign for sign in cited.signs if not sign.startswith("rule:"))
            for cited in provisions_cited(prose, jurisdiction, kind, **how)  # type: ignore[arg-type]
        }
        return find_authorities(prose, jurisdiction, kind, **how)  # type: ignore[arg-type]

    with patch.object(face, "find_authorities", look):
        read_matter(one.paper)
    cited: dict[str, Signs] = {}
    for provisions in by_text.values():
        for name, signs in provisions.items():
            cited[name] = cited.get(name, frozenset()) | signs
    right = answers("authorities", one.label) if "authorities" in one.label else [()]
    broken = answers("offences", one.label) if "offences" in one.label else [()] if _none(one) else []
    return Case(one.hand, one.paper, cited, tuple(map(frozenset, right)), one.unseen, tuple(map(frozenset, broken)))


def _none(one: Labelled) -> bool:
    return "offences" in one.label.get("unread", ())


def of_breaking(cases: Sequence[Case]) -> dict[str, float]:
    """The weight of every sign for a provision's being the offence under investigation, of labels that speak of it."""
    told = [case for case in cases if case.broken]
    things = [(signs, name in case.offences) for case in told for name, signs in case.cited.items()]
    return counted(things, Counter(sign for case in told for sign in frozenset().union(*case.cited.values())))


def of_relying(cases: Sequence[Case]) -> dict[str, float]:
    """The weight of every sign for a provision's being relied on."""
    things = [
        (signs, name in case.relied) for case in cases for name, signs in case.cited.items() if name not in case.open
    ]
    return counted(things, Counter(sign for case in cases for sign in frozenset().union(*case.cited.values())))


def told_apart(cases: Sequence[Case]) -> list[Told]:
    """Each unseen paper read with weights that were counted from the others."""
    found = []
    for others, these in parted(cases, lambda case: case.hand):
        weight = of_relying(others)
        counted_apart = Weights({"relied": weight, "broken": of_breaking(others)})
        with patch.object(authorities, "weights", lambda name, told=counted_apart: told):
            for case in these:
                if case.unseen:
                    said = frozenset(read_matter(case.paper).to_json()["authorities"])
                    right = case.relied | case.open
                    shares = tuple((chance(signs, weight), name in right) for name, signs in case.cited.items())
                    found.append(Told(said, case.right, shares))
    return found


def weigh(put: bool) -> None:
    """Count the weights, print how well they tell, and write them where that is asked."""
    known = cases()
    told = told_apart(known)
    print(totals(told))
    print(by_chance(told, (0.0, 0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 1.01), "relied on"))
    if put:
        put_down(known)


def put_down(cases: Sequence[Case]) -> None:
    """Count the weights from all cases and put them where the reader looks for them."""
    tables = {"relied": of_relying(cases), "broken": of_breaking(cases)}
    write(OUT, tables, papers=len(cases), provisions=sum(len(case.cited) for case in cases))
