"""Whether a paper wants silence, told by all its clauses together and by what kind of paper it is.

Each clause has been weighed by what stands in and around it: how likely it binds to silence, and how likely it says that
none is wanted, was refused or has ended. How likely the best of them and the others are, what the best one is made of, what
kind of paper it is and who gave it are then signs of the paper: two doubtful clauses of a court's order leave little doubt,
and one in a letter of which the next sentence withdraws the wish means nothing. What each sign has been worth is kept
apart, in `weighing/secrecy.json`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from fourcorners.reading.secrecy import rules
from fourcorners.reading.secrecy.rules import Setting
from fourcorners.reading.texts.clauses import Clause

# What of the best clause's own signs is looked at again.
_OF_BEST = ("rule:", "cited", "vdb:", "unticked", "blank")
_LIKELY, _POSSIBLE = 0.5, 0.2
_CLOSE = 4
_FAINTEST = 1e-4
_STEPS = range(-6, 7)
# The odds that something frees, at which nothing does.
_RARELY = -2.0


@dataclass(frozen=True, slots=True)
class Mention:
    """The clause at `index`, which may speak of silence, with its signs; `ruled`: a rule takes it for a wish or order."""

    index: int
    signs: frozenset[str]
    ruled: bool


def speaks_of_telling(mention: Mention) -> bool:
    """Whether a rule takes a clause up, or a word in it turns one of telling or silence: "not", "may", "forbidden".

    One of telling is turned by what stands before it, one of silence by what stands behind it too ("is not required").
    """
    return mention.ruled or any(
        (sign.startswith("opp:") and sign[4] != "-") or (sign.startswith("opa:secret>") and sign != "opa:secret>")
        for sign in mention.signs
    )


def signs_of_whole(
    mentions: Sequence[Mention], binds: Sequence[float], frees: Sequence[float], setting: Setting
) -> frozenset[str]:
    """The signs that a paper wants silence, from its clauses that may speak of it.

    Of each clause comes the chance that it `binds`, and that it `frees`: nought for those that do not speak of telling.
    """
    ranked = sorted(range(len(mentions)), key=lambda place: (-binds[place], place))
    first, best = mentions[ranked[0]], binds[ranked[0]]
    second = binds[ranked[1]] if len(ranked) > 1 else 0.0
    third = _tenth(best) // 3
    found = {
        *_at_least("best", best), *_at_least("any", _any(binds)), *_at_least("second", second), f"second:{_tenth(second) // 2}",
        f"best:{_tenth(best) // 2}|{_tenth(second) // 2}", f"likely:{min(4, sum(one > _LIKELY for one in binds))}",
        f"possible:{min(5, sum(one > _POSSIBLE for one in binds))}", f"ruled:{min(3, sum(one.ruled for one in mentions))}|{third}",
    }  # fmt: skip
    for name, chance in (("free", max(frees)), ("own", frees[ranked[0]])):
        found |= {*_at_least(name, chance), f"{name}:{_tenth(chance) // 2}|{third}"}
    found |= _at_least("any free", _any(frees))
    found |= _reached("over", _odds(_any(binds)) - max(_odds(_any(frees)), _RARELY))
    freest = max(range(len(mentions)), key=lambda place: (frees[place], place))
    if frees[freest] >= _POSSIBLE and freest != ranked[0]:
        side = "behind" if mentions[freest].index > first.index else "before"
        found |= {f"free {side}", f"free {side}:{_tenth(frees[freest]) // 3}|{third}"}
    if len(ranked) > 1 and abs(apart := first.index - mentions[ranked[1]].index) < _CLOSE:
        found.add(f"apart:{apart}")
    found |= {f"t:{sign}" for sign in first.signs if sign.startswith(_OF_BEST)}
    found |= {f"t:{sign}|{third}" for sign in first.signs if sign.startswith(_OF_BEST)}
    kind = setting.instrument.value if setting.instrument else "unread"
    found |= {f"paper:{kind}", f"paper:{kind}|{third}", f"from:{(setting.jurisdiction or '-')[:2]}|{third}"}
    return frozenset(found | {f"court:{setting.by_court}|{third}", f"asks:{setting.asks_court}|{third}"})


def _any(chances: Sequence[float]) -> float:
    """That one at least does."""
    none = 1.0
    for chance in chances:
        none *= 1 - chance
    return 1 - none


def statutes_of_silence(cut: Sequence[Clause]) -> list[str]:
    """The statutes that forbid telling which a paper cites anywhere."""
    return sorted({name for clause in cut if (name := rules.cites(clause.words))})


def _at_least(name: str, chance: float) -> set[str]:
    return _reached(name, _odds(chance))


def _reached(name: str, odds: float) -> set[str]:
    """Every step that odds have reached: what holds from one step on is one sign for all that are higher."""
    return {f"{name}>{step}" for step in _STEPS if odds >= step - 0.5}


def _odds(chance: float) -> float:
    return log(max(chance, _FAINTEST) / max(1 - chance, _FAINTEST))


def _tenth(chance: float) -> int:
    return min(9, int(chance * 10))
