"""Give a matter's opinion again from its sealed papers, and say what differs and why."""

from __future__ import annotations

from fourcorners.acts.matters import case
from fourcorners.acts.workspace import Workspace
from fourcorners.intake.run import receive
from fourcorners.law.run import assess
from fourcorners.reading.run import principal, read_delivery


def replay(workspace: Workspace, number: str) -> list[str]:
    """Differences in sentences; empty where the same papers, rules and policy give the same opinion."""
    found = case(number)
    row = found.row
    original = row.papers.filter(sha256=row.paper).get()
    demand = principal(read_delivery(receive(workspace.unseal(row.paper), original.name)))
    opinion = assess(demand, row.served_on, workspace.profile)
    if demand.digest == found.demand.digest and opinion.digest == found.opinion.digest:
        return []
    changes = []
    then, now = found.demand.to_json(), demand.to_json()
    read_differently = [name for name in then if name != "evidence" and then[name] != now.get(name)]
    if read_differently:
        changes.append(f"The paper is read differently now: {', '.join(read_differently)}.")
    if opinion.rules != found.opinion.rules:
        changes.append(f"The rules changed: {found.opinion.rules[:12]} then, {opinion.rules[:12]} now.")
    before = {(f.rule, f.effect.value) for f in found.opinion.findings}
    after = {(f.rule, f.effect.value) for f in opinion.findings}
    changes += [f"Gone: {rule} ({effect})." for rule, effect in sorted(before - after)]
    changes += [f"New: {rule} ({effect})." for rule, effect in sorted(after - before)]
    if opinion.allowed != found.opinion.allowed:
        changes.append("The allowed reach is another.")
    if not changes:
        changes.append("Only the wording of findings changed.")
    return changes
