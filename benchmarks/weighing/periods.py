"""What each sign around a stretch of days is worth for telling whether it is the period that a paper asks about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from unittest.mock import patch

from tests.golden.compare import holds

from benchmarks.weighing import vying
from benchmarks.weighing.labelled import Labelled, labelled, parted
from benchmarks.weighing.regression import write
from benchmarks.weighing.vying import Group, Thing
from fourcorners.reading import run
from fourcorners.reading.calendar import periodweighed
from fourcorners.reading.calendar.period import signs_of_periods
from fourcorners.reading.calendar.periodsigns import Surrounded, of_none
from fourcorners.reading.matter import read_matter
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import Weights, table
from fourcorners.terms import Category, Instrument
from fourcorners.values import Account, Found

OUT = table("period")
_FIELDS = ("period", "account_periods")


# There are many signs of each stretch, and those of a place say much the same: none of them is to be worth much alone.
_PENALTY = 2.0


# The kind of a paper, and what it asks for.
Of = tuple[Instrument | None, frozenset[Category]]


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled delivery and, for each of its papers, the stretches of days that it may mean."""

    one: Labelled
    groups: tuple[Group, ...]


def cases() -> list[Case]:
    """All that is counted, goldens first."""
    known = {one.name: one for field in _FIELDS for one in labelled(field)}
    return [Case(one, tuple(_groups(one))) for one in known.values()]


def _groups(one: Labelled) -> Iterator[Group]:
    found: list[Group] = []

    def look(
        text: Text,
        issued_on: date | None,
        accounts: tuple[Found[Account], ...],
        kind: Instrument | None,
        asked: frozenset[Category],
    ) -> Any:
        around = signs_of_periods(text, issued_on, accounts, asked)
        whole = _group(around, (kind, asked), one, rules=one.unseen)
        found.append(whole)
        rest = _rest(around, whole.things)
        if rest and len(rest) < len(around):
            found.append(_group(rest, (kind, asked), one, rules=False))
        return (), (), ()

    with patch.object(run, "find_period", look):
        read_matter(one.paper)
    yield from found


def _group(around: Sequence[Surrounded], of: Of, one: Labelled, *, rules: bool) -> Group:
    """These stretches with their signs: what rules say is among them only where no rule was made on the paper."""

    def signs(shown: frozenset[str]) -> frozenset[str]:
        return shown if rules else frozenset(sign for sign in shown if not sign.startswith("rule:"))

    things = tuple((signs(each.signs), _is_right(each.stretch.days.to_json(), one.label)) for each in around)
    return Group(things, signs(of_none(around, *of)))


def _rest(around: Sequence[Surrounded], things: Sequence[Thing]) -> list[Surrounded]:
    """The stretches of the same paper as it were without the period that it asks about: then it asks about none.

    Few labelled papers ask about no days at all, and most papers tell of some. What rules would say of such a paper is
    not known.
    """
    right = [each.stretch.words for each, (_, yes) in zip(around, things, strict=True) if yes]
    return [
        each
        for each in around
        if not any(each.stretch.words[0] < last and first < each.stretch.words[1] for first, last in right)
    ]


def _is_right(days: dict[str, Any], label: dict[str, Any]) -> bool:
    """Whether a paper with this label asks about these days, for all its accounts or for one."""
    own = [{part: own[part] for part in ("start", "end") if part in own} for own in label.get("account_periods", ())]
    return any(
        holds("period", {"period": answer}, {"period": days})
        for answer in (*own, *([label["period"]] if "period" in label else ()), *label.get("period_acceptable", ()))
    )


def told(known: Sequence[Case]) -> list[tuple[str, str, float, Case]]:
    """(field, "right", "wrong" or "empty", confidence, case) of the unseen, by weights counted from the others."""
    found = []
    for others, these in parted(known, lambda case: case.one.hand):
        tables = _counted([group for case in others for group in case.groups])
        with patch.object(periodweighed, "weights", lambda _, tables=tables: Weights(tables)):
            for case in these:
                if case.one.unseen:
                    found += [(*each, case) for each in _judged(case)]
    return found


def _judged(case: Case) -> Iterator[tuple[str, str, float]]:
    said = read_matter(case.one.paper)
    read = said.to_json()
    for name in _FIELDS:
        if name in case.one.label:
            good = holds(name, case.one.label, read)
        elif name in case.one.label.get("unread", ()):
            good = not read[name]
        else:
            continue
        found = said.period if name == "period" else None
        yield name, "right" if good else "wrong" if read[name] else "empty", found.confidence if found else 0.0


def _counted(groups: Sequence[Group]) -> dict[str, dict[str, float]]:
    return vying.counted(groups, penalty=_PENALTY)


def weigh(put: bool) -> None:
    """Count the weights, print how well they tell, and write them where that is asked."""
    known = cases()
    judged = told(known)
    for name in _FIELDS:
        held = [how for field, how, *_ in judged if field == name]
        print(f"{name}: " + ", ".join(f"{how} {held.count(how)}" for how in ("right", "wrong", "empty")))
    if put:
        put_down(known)


def put_down(known: Sequence[Case]) -> None:
    """Count the weights from all cases and put them where the reader looks for them."""
    groups = [group for case in known for group in case.groups]
    write(OUT, _counted(groups), papers=len(known), stretches=sum(len(group.things) for group in groups))
