"""Give a matter's opinion again from its sealed papers, and say what differs and why.

An opinion follows from four things: the paper as read, the rules, the provider's policy, and the day. They are changed
here one at a time, so that each difference in the result is laid at the door of the one that made it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from fourcorners.acts.lawbooks import policy_kept, rules_kept
from fourcorners.acts.matters import Case, case
from fourcorners.acts.workspace import Workspace
from fourcorners.intake.run import receive
from fourcorners.law.model import Finding, Opinion
from fourcorners.law.profile import Profile, profile_of
from fourcorners.law.ruletexts import RuleChanges, compare, rule_digests
from fourcorners.law.run import assess
from fourcorners.reading.model import Demand

SAME = "The same papers, rules and policy give the same opinion."
# Rules listed by name in one sentence; the JSON has them all.
_NAMED = 12
# How sure a value is and what else it may be is not what the demand says.
_BESIDE = frozenset({"evidence", "confidence", "candidates"})


class Cause(StrEnum):
    """What can make an opinion another one."""

    PAPERS = "papers"
    READING = "reading"
    RULES = "rules"
    POLICY = "policy"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference, in a sentence, with what made it.

    `tells` is True where what the opinion says differs, False where only something it rests on does.
    """

    cause: Cause
    says: str
    tells: bool = False

    def to_json(self) -> dict[str, Any]:
        return {"cause": self.cause.value, "says": self.says, "tells": self.tells}


@dataclass(frozen=True, slots=True)
class Replay:
    """What came of giving an opinion again. `rules` are the rules that differ, None where that is not known."""

    changes: tuple[Change, ...]
    rules: RuleChanges | None

    @property
    def is_same(self) -> bool:
        """Whether the opinion says the same: findings and allowed reach."""
        return not any(change.tells for change in self.changes)

    def to_json(self) -> dict[str, Any]:
        known = self.rules
        return {
            "same": self.is_same,
            "changes": [change.to_json() for change in self.changes],
            "rules": None
            if known is None
            else {"added": list(known.added), "removed": list(known.removed), "changed": list(known.changed)},
        }


def replay(workspace: Workspace, number: str, *, on: date | None = None) -> Replay:
    """The matter's papers read again and held to the law of the day of service, or of the day `on`.

    Raises UnreadableInput where a sealed original is missing or was altered.
    """
    found = case(number)
    demand, changes = _read_again(workspace, found)
    then = found.opinion
    kept = rules_kept(workspace, then.rules)
    rules = compare(kept, rule_digests()) if kept is not None else None
    policy = policy_kept(workspace, then.profile)
    profile = profile_of(policy) if policy is not None else workspace.profile
    changes += _reading(found.demand, demand)
    # One thing after another: rules, policy, day, reading.
    under_rules = assess(found.demand, then.on, profile)
    under_policy = assess(found.demand, then.on, workspace.profile)
    day = on or found.row.served_on
    on_day = assess(found.demand, day, workspace.profile)
    now = assess(demand, day, workspace.profile)
    changes += _rules(then, under_rules, rules, is_policy_known=policy is not None)
    changes += _told(Cause.RULES, then, under_rules)
    changes += _policy(policy, workspace.profile, then.profile)
    changes += _told(Cause.POLICY, under_rules, under_policy)
    if day != then.on:
        changes.append(Change(Cause.DATE, f"The day is another: {then.on.isoformat()} then, {day.isoformat()} now."))
    changes += _told(Cause.DATE, under_policy, on_day)
    changes += _told(Cause.READING, on_day, now)
    return Replay(tuple(changes), rules)


def _read_again(workspace: Workspace, found: Case) -> tuple[Demand, list[Change]]:
    """The demand as it is read today, and how the delivery comes apart differently, if it does."""
    from fourcorners.reading.matter import read_matter  # a second's work, which other commands are spared

    row = found.row
    original = row.papers.filter(sha256=row.paper).get()
    paper = receive(workspace.unseal(row.paper), original.name)
    before = set(row.papers.values_list("sha256", flat=True))
    after = {part.sha256 for part in paper.whole()}
    changes = []
    if before != after:
        says = f"The delivery comes apart differently: {len(after - before)} new papers, {len(before - after)} gone."
        changes.append(Change(Cause.PAPERS, says))
    return read_matter(paper), changes


def _reading(then: Demand, now: Demand) -> Iterator[Change]:
    before, after = then.to_json(), now.to_json()
    names = [name for name in after if before.get(name) != after[name]]
    said = [name for name in names if name not in _BESIDE]
    if said:
        yield Change(Cause.READING, f"The paper is read differently now: {', '.join(said)}.")
    elif names:
        yield Change(Cause.READING, f"The same is read; what differs stands beside it: {', '.join(names)}.")


def _rules(then: Opinion, now: Opinion, rules: RuleChanges | None, *, is_policy_known: bool) -> Iterator[Change]:
    if then.rules == now.rules:
        return
    versions = f"{then.rules[:12]} then, {now.rules[:12]} now"
    if rules is None:
        yield Change(
            Cause.RULES, f"The rules changed: {versions}. Which ones is not known: no record was kept of them."
        )
    elif not rules:
        yield Change(Cause.RULES, f"No rule changed; the engine that applies them did: {versions}.")
    else:
        yield Change(Cause.RULES, f"The rules changed: {versions}.")
        for word, ids in (("Added", rules.added), ("Removed", rules.removed), ("Changed", rules.changed)):
            if ids:
                more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
                yield Change(Cause.RULES, f"{word}: {', '.join(ids[:_NAMED])}{more}.")
    if not is_policy_known and now.profile != then.profile:
        yield Change(Cause.RULES, "What the rules changed and what the policy did cannot be told apart here.")


_NOT_KNOWN = "not known"


def _policy(then: Mapping[str, Any] | None, now: Profile, digest: str) -> Iterator[Change]:
    if now.digest == digest:
        return
    if then is None:
        yield Change(Cause.POLICY, "The provider's policy changed. In what is not known: no record was kept of it.")
        return
    after = now.to_json()
    for name in sorted(then.keys() | after.keys()):
        before, since = then.get(name, _NOT_KNOWN), after.get(name, _NOT_KNOWN)
        if before != since:
            yield Change(Cause.POLICY, f"The provider's {name} changed: {_word(before)} then, {_word(since)} now.")


def _word(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value) or "none"


_BECAUSE = {
    Cause.RULES: "because of the rules",
    Cause.POLICY: "because of the policy",
    Cause.DATE: "because of the day",
    Cause.READING: "because the paper is read differently",
}


def _told(cause: Cause, then: Opinion, now: Opinion) -> Iterator[Change]:
    """How two opinions differ in what they say, where one thing alone was changed between them."""
    because = _BECAUSE[cause]
    before, after = ({_key(f): f for f in opinion.findings} for opinion in (then, now))
    for key in sorted(before.keys() - after.keys()):
        yield Change(cause, f"Gone: {_named(before[key])}, {because}.", tells=True)
    for key in sorted(after.keys() - before.keys()):
        yield Change(cause, f"New: {_named(after[key])}, {because}.", tells=True)
    reworded = sorted({f.rule for key, f in after.items() if key in before and before[key].to_json() != f.to_json()})
    if reworded:
        yield Change(cause, f"Says it otherwise: {', '.join(reworded)}, {because}.", tells=True)
    if then.allowed != now.allowed:
        narrower = "is narrower" if now.allowed <= then.allowed else "is another"
        yield Change(cause, f"The allowed reach {narrower}, {because}.", tells=True)


def _key(finding: Finding) -> tuple[str, str, str, str]:
    return finding.rule, finding.effect.value, finding.defect or "", finding.ground


def _named(finding: Finding) -> str:
    defect = f", {finding.defect.value}" if finding.defect else ""
    return f"{finding.rule} ({finding.effect.value}{defect})"
