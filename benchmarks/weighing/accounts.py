"""What each sign around a string is worth for telling whether a paper asks about it, and what it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from unittest.mock import patch

from benchmarks.weighing.labelled import Labelled, labelled, parted
from benchmarks.weighing.regression import LEAST, chance, counted, write
from fourcorners.reading import run
from fourcorners.reading.accounts.company import signs_in_company
from fourcorners.reading.accounts.find import find_accounts, signs_of_accounts
from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.reading.accounts.weighed import mate
from fourcorners.reading.matter import read_matter
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import table
from fourcorners.terms import IdentifierKind
from fourcorners.terms.identifiers import REVERSE

OUT = table("account")

# Least improbable papers of other hands: signs are many, and those of few papers would make their strings too sure.
_PENALTY = 4.0
# What company tells has few signs, which many papers show.
_LEAST_COMPANY, _PENALTY_COMPANY = 5, 5.0
# What the rules say, and what stands further off than the words beside a string, tell nothing of its kind.
_NOT_OF_KIND = ("rule:", "S", "sab:", "H", "U:")
# Of what sort a string is says nothing of whether it is asked about.
_OF_KIND_ALONE = re.compile(r"(?:\w\w\*)?y[01a-zA-Z]\w{0,3}:|made:")


@dataclass(frozen=True, slots=True)
class Seen:
    """A string that may name an account, with its signs, whether its paper asks about it, and what kind it is then."""

    candidate: Candidate
    signs: frozenset[str]
    asked: bool
    kind: str
    listed: int

    @property
    def value(self) -> str:
        """The string without regard to case."""
        return self.candidate.value.casefold()


@dataclass(frozen=True, slots=True)
class Case:
    """The strings of one paper that may name accounts, in its order, and whose paper it is."""

    hand: str
    strings: tuple[Seen, ...]
    unseen: bool


def cases() -> list[Case]:
    """All that is counted, goldens first."""
    return [_case(one) for one in labelled("accounts") if "accounts" in one.label]


def _case(one: Labelled) -> Case:
    asked = {
        account["value"].casefold(): account["kind"]
        for answer in (*one.label.get("accounts_acceptable", ()), one.label["accounts"])
        for account in answer
    }
    strings: list[Seen] = []

    def look(text: Text, taken: tuple[tuple[int, int], ...]) -> Any:
        for found, signs, listed in signs_of_accounts(text, taken):
            value = found.candidate.value.casefold()
            kept = signs if one.unseen else {sign for sign in signs if not sign.startswith("rule:")}
            strings.append(Seen(found.candidate, frozenset(kept), value in asked, asked.get(value, ""), listed))
        return find_accounts(text, taken)

    with patch.object(run, "find_accounts", look):
        read_matter(one.paper)
    return Case(one.hand, tuple(strings), one.unseen)


def _of_asking_alone(case: Case) -> list[tuple[frozenset[str], bool]]:
    return [
        (frozenset(sign for sign in one.signs if not _OF_KIND_ALONE.match(sign)), one.asked) for one in case.strings
    ]


def of_asking(cases: Sequence[Case]) -> dict[str, float]:
    """The weight of every sign for a string's being asked about."""
    known = [_of_asking_alone(case) for case in cases]
    return counted(
        [one for case in known for one in case],
        Counter(sign for case in known for sign in set().union(*(signs for signs, _ in case))),
        least=LEAST + 1,
        penalty=_PENALTY,
    )


def of_company(cases: Sequence[Case]) -> dict[str, float]:
    """The weight of what a paper's other strings tell, from chances that were told by weights from other papers.

    Chances of papers that weights were counted from are surer than those of papers to come.
    """
    known = list(_in_company(cases))
    return counted(
        [(signs, one.asked) for case, signs_of in known for one, signs in zip(case.strings, signs_of, strict=True)],
        Counter(sign for _, signs_of in known for sign in set().union(*signs_of)),
        least=_LEAST_COMPANY,
        penalty=_PENALTY_COMPANY,
    )


def _in_company(cases: Sequence[Case]) -> Iterator[tuple[Case, list[set[str]]]]:
    """Every unseen paper with what its strings tell about one another, by weights counted from the others."""
    for others, these in parted(cases, lambda case: case.hand):
        weight = of_asking(others)
        for case in these:
            if case.unseen and case.strings:
                mates = [mate(one.candidate, chance(one.signs, weight), one.listed) for one in case.strings]
                yield case, signs_in_company(mates)


def of_kinds(cases: Sequence[Case]) -> dict[str, dict[str, float]]:
    """The weights for each kind of identifier, from the strings that are asked about."""
    asked = [
        (frozenset(sign for sign in one.signs if not sign.startswith(_NOT_OF_KIND)), one.kind)
        for case in cases
        for one in case.strings
        if one.asked
    ]
    shown = Counter(sign for signs, _ in asked for sign in signs)
    return {
        kind.value: counted([(signs, name == kind.value) for signs, name in asked], shown, least=LEAST + 1)
        for kind in IdentifierKind
        if kind not in REVERSE
    }


def told_apart(cases: Sequence[Case]) -> list[tuple[float, bool]]:
    """(chance, whether it is asked about) of each value of the unseen papers, by weights counted from the others."""
    known = list(_in_company(cases))
    found: list[tuple[float, bool]] = []
    for others, these in parted(known, lambda one: one[0].hand):
        weight = counted(
            [
                (signs, one.asked)
                for case, signs_of in others
                for one, signs in zip(case.strings, signs_of, strict=True)
            ],
            Counter(sign for _, signs_of in others for sign in set().union(*signs_of)),
            least=_LEAST_COMPANY,
            penalty=_PENALTY_COMPANY,
        )
        for case, signs_of in these:
            best: dict[str, tuple[float, bool]] = {}
            for one, signs in zip(case.strings, signs_of, strict=True):
                best[one.value] = max(best.get(one.value, (0.0, False)), (chance(signs, weight), one.asked))
            found += best.values()
    return found


def weigh(put: bool) -> None:
    """Count the weights, print how well they tell, and write them where that is asked."""
    known = cases()
    values = told_apart(known)
    for least in (0.5, 0.6, 0.7):
        right = sum(yes for share, yes in values if share >= least)
        stated = sum(share >= least for share, _ in values)
        print(f"from {least}: precision {right / stated:.3f}, recall {right / sum(yes for _, yes in values):.3f}")
    for low, high in pairwise((0.0, 0.2, 0.4, 0.7, 0.9, 0.95, 0.97, 0.99, 1.01)):
        held = [yes for share, yes in values if low <= share < high]
        print(f"chance {low} to {high}: {sum(held)} of {len(held)} asked about")
    if put:
        put_down(known)


def put_down(cases: Sequence[Case]) -> None:
    """Count the weights from all cases and put them where the reader looks for them."""
    strings = sum(len(case.strings) for case in cases)
    write(
        OUT,
        {"asked": of_asking(cases), "company": of_company(cases), **of_kinds(cases)},
        papers=len(cases),
        strings=strings,
    )
