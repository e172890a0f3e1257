"""What the other names of a paper tell about one: those of a list are asked about together or not at all.

Each string has been weighed by what stands around it. How likely the others are, those of its kind, of its form and
beside it, is then a sign of its own. Two entries of one list of three, both nearly sure, leave little doubt of the third;
a name that is the fourth best of its paper is seldom meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log


@dataclass(frozen=True, slots=True)
class Mate:
    """A string that may name an account: its value in lower case, its kind and form, its place, its own chance.

    Those of one list or table have the same number of it, and maybe those of one paragraph.
    """

    value: str
    kind: str
    form: str
    start: int
    end: int
    chance: float
    listed: int = 0


def signs_in_company(mates: Sequence[Mate]) -> list[set[str]]:
    """The signs of each of a paper's strings, in the paper's order, that the chances of all of them give."""
    best: dict[str, float] = {}
    for mate in mates:
        best[mate.value] = max(best.get(mate.value, 0.0), mate.chance)
    times = Counter(mate.value for mate in mates)
    ranked = sorted(best.values(), reverse=True)
    likely = sum(chance > 0.5 for chance in ranked)
    kinds = _grouped(mates, best, lambda mate: mate.kind)
    forms = _grouped(mates, best, lambda mate: mate.form)
    lists = _grouped(mates, best, lambda mate: f"{mate.listed}")
    alike = _grouped(mates, best, lambda mate: f"{mate.listed} {mate.kind}")
    found = []
    for index, mate in enumerate(mates):
        own = best[mate.value]
        tenth, fifth = _tenth(own), _tenth(own) // 2
        rank = min(4, ranked.index(own))
        # The best but for its own, wherever that stands in the ranking.
        other = _tenth(ranked[0] if rank else ranked[1] if len(ranked) > 1 else 0.0)
        company = min(5, likely - (own > 0.5))
        signs = {
            f"p:{tenth}", f"own:{_tenth(mate.chance)}", f"oth:{other}", f"rank:{rank}", f"pr:{tenth}|{rank}",
            f"po:{tenth}|{other // 2}", f"n:{company}", f"pn:{fifth}|{company}", f"k:{mate.kind}|{fifth}",
            f"ko:{mate.kind}|{fifth}|{other // 3}", f"occ:{min(3, times[mate.value])}|{fifth}",
            f"z:{round(log(max(own, 1e-4) / max(1 - own, 1e-4)))}",
        }  # fmt: skip
        same, _ = kinds[mate.kind].without(mate.value)
        highest, mean = forms[mate.form].without(mate.value)
        signs |= {f"same:{same}", f"ps:{tenth}|{same // 2}", f"sf:{highest // 2}|{fifth}", f"sfm:{mean // 2}|{fifth}"}
        highest, mean = lists[f"{mate.listed}"].without(mate.value)
        signs |= {f"lh:{highest // 2}|{fifth}", f"lm:{mean // 2}|{fifth}"}
        highest, mean = alike[f"{mate.listed} {mate.kind}"].without(mate.value)
        signs |= {f"kh:{highest // 2}|{fifth}", f"km:{mean}|{fifth}"}
        for side, at in (("prev", index - 1), ("next", index + 1)):
            signs |= _beside(side, mate, mates[at], best, fifth) if 0 <= at < len(mates) else {f"{side}:none"}
        found.append(signs)
    return found


def _beside(side: str, mate: Mate, other: Mate, best: Mapping[str, float], fifth: int) -> set[str]:
    between = max(mate.start, other.start) - min(mate.end, other.end)
    apart = next((step for step, most in enumerate((8, 60, 200)) if between < most), 3)
    chance = _tenth(best[other.value])
    return {
        f"{side}:{apart}|{chance // 2}|{fifth}",
        f"{side}k:{other.kind == mate.kind}|{apart}|{chance // 3}|{fifth}",
    }


class _Group:
    """The chances of a group's values, so that all but one are looked at without going through them again."""

    def __init__(self, chances: Mapping[str, float]) -> None:
        self._chances = chances
        self._sum = sum(chances.values())
        self._best = sorted(chances.items(), key=lambda one: -one[1])[:2]

    def without(self, value: str) -> tuple[int, int]:
        """The highest and the mean chance of the others, in tenths; -1 where there are none."""
        others = len(self._chances) - 1
        if not others:
            return -1, -1
        highest = next(chance for name, chance in self._best if name != value)
        return _tenth(highest), _tenth((self._sum - self._chances[value]) / others)


def _grouped(mates: Sequence[Mate], best: Mapping[str, float], by: Callable[[Mate], str]) -> dict[str, _Group]:
    values: dict[str, dict[str, float]] = {}
    for mate in mates:
        values.setdefault(by(mate), {})[mate.value] = best[mate.value]
    return {name: _Group(chances) for name, chances in values.items()}


def _tenth(chance: float) -> int:
    return min(9, int(chance * 10))
