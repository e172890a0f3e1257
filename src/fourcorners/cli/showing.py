"""`fourcorners inbox`, `show` and `replay`."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from fourcorners.acts.keeping import Keeping, keeping_of
from fourcorners.acts.matters import Case, case, papers_of, standing_decision
from fourcorners.acts.replay import SAME
from fourcorners.acts.replay import replay as play_again
from fourcorners.acts.workspace import open_workspace
from fourcorners.casebook import models
from fourcorners.cli.assessing import parse_day, print_answers, print_opinion
from fourcorners.cli.preserving import keeping_json, stands
from fourcorners.cli.printing import console, counted, inset, one_line, print_json, table
from fourcorners.cli.reading import differences_json, parts_table, print_differences
from fourcorners.intake.model import Paper
from fourcorners.law.answers import answers
from fourcorners.notice.model import When
from fourcorners.reading.model import Earlier
from fourcorners.values import write_instant

_WAITS = {
    models.State.RECEIVED: "a decision",
    models.State.SECOND: "a second person",
    models.State.APPROVED: "fulfilment",
    models.State.PRODUCED: "",
    models.State.REFUSED: "",
    models.State.ASKED: "the requester",
    models.State.KEPT: "process, or the term's end",
}


@click.command()
@click.option("--json", "as_json", is_flag=True)
def inbox(as_json: bool) -> None:
    """The matters of this workspace, newest last, and what each waits for."""
    today = open_workspace().clock.now().date()
    rows = [_line(m, today) for m in models.Matter.objects.order_by("opened_at", "id")]
    if as_json:
        print_json(rows)
        return
    headings = ("matter", "received", "instrument", "effect", "state", "waits for", "due")
    console().print(table(headings, [[str(row[h.replace(" ", "_")] or "") for h in headings] for row in rows]))


def _line(matter: models.Matter, today: date) -> dict[str, Any]:
    found = case(matter.id)
    kept = keeping_of(matter.preservation, today) if hasattr(matter, "preservation") else None
    demand, opinion = found.demand, found.opinion
    return {
        "matter": matter.id,
        "received": matter.opened_at.date().isoformat(),
        "instrument": demand.instrument.value.value if demand.instrument else None,
        "effect": opinion.effect.value if opinion.effect else "none",
        "state": matter.state,
        "waits_for": _kept(kept) if kept else _WAITS[models.State(matter.state)],
        "due": demand.due_on.value.isoformat() if demand.due_on else None,
    }


def _kept(kept: Keeping) -> str:
    """What a snapshot waits for, with the day on which it ends."""
    if kept.destroyed_at:
        return ""
    if kept.is_due:
        return "destruction"
    until = kept.until.isoformat() if kept.until else "it is produced"
    return f"sealing, until {until}" if kept.sealed_at is None else f"process, until {until}"


_RELATIONS = {
    "follows": "follows", "confirms": "confirms", "extends": "extends", "changes": "changes", "withdraws": "takes back",
}  # fmt: skip


def in_words(earlier: Earlier) -> str:
    """Another order that a paper refers to, in words by which people find its matter."""
    said = [
        _RELATIONS[earlier.relation],
        earlier.kind,
        f"no. {earlier.reference}" if earlier.reference else "",
        f"of {earlier.issuer}" if earlier.issuer else "",
        f"issued {earlier.issued_on.isoformat()}" if earlier.issued_on else "",
        f"transmitted {earlier.transmitted_on.isoformat()}" if earlier.transmitted_on else "",
        f"to {earlier.to}" if earlier.to else "",
        f"(their no. {earlier.to_reference})" if earlier.to_reference else "",
    ]
    return one_line(" ".join(part for part in said if part), 200)


@click.command()
@click.argument("matter")
@click.option("--json", "as_json", is_flag=True)
def show(matter: str, as_json: bool) -> None:
    """One MATTER: who asks and what, who sent it, what the law says, what was decided and done."""
    workspace = open_workspace()
    found = case(matter)
    papers = papers_of(workspace, found.row)
    if as_json:
        print_json(_whole(found, papers, workspace.clock.now().date()))
        return
    _print(found, papers, workspace.clock.now().date())


def _whole(found: Case, papers: list[Paper], today: date) -> dict[str, Any]:
    row = found.row
    return {
        **_line(row, today),
        "preserved": keeping_json(keeping_of(row.preservation, today)) if hasattr(row, "preservation") else None,
        "snapshots": [use.preservation.matter_id for use in row.snapshots.order_by("at")],
        "papers": [{"sha256": p.sha256, "name": p.name, "size": p.size} for p in row.papers.all()],
        "differences": [one for paper in papers for one in differences_json(paper)],
        "services": row.services.count(),
        "demand": found.demand.to_json(),
        "authenticity": row.authenticity,
        "opinion": found.opinion.to_json(),
        "answers": [answer.to_json() for answer in answers(found.demand, found.opinion)],
        "decisions": [
            {
                "decision": d.id,
                "verdict": d.verdict,
                "stands": not d.superseded,
                "set_aside": d.departs,
                "approvals": [
                    {"by": a.person.name, "role": a.role, "at": write_instant(a.at), "reason": a.reason}
                    for a in d.approvals.order_by("at", "id")
                ],
            }
            for d in row.decisions.order_by("id")
        ],
        "letters": [{"kind": x.kind, "file": x.file} for x in row.letters.order_by("at", "id")],
        "package": {"file": row.package.file, "sha256": row.package.sha256, "rows": row.package.rows}
        if hasattr(row, "package")
        else None,
        "events": [
            {"kind": e.kind, "at": write_instant(e.at), "epoch": e.epoch_id}
            for e in models.Event.objects.filter(matter=row.id).order_by("seq")
        ],
    }


def _print(found: Case, papers: list[Paper], today: date) -> None:
    out = console()
    row, demand = found.row, found.demand
    line = _line(row, today)
    out.print(f"{row.id}: {line['instrument']}, {row.state}" + (f", due {line['due']}" if line["due"] else ""))
    asked = demand.requester.value if demand.requester else None
    again = row.services.count()
    served = f" (served {again} times)" if again > 1 else ""
    facts = [
        ("papers", "\n".join(one_line(p.name) for p in row.papers.all()) + served),
        ("issued by", demand.issuing_body.value if demand.issuing_body else "unread"),
        ("asked by", ", ".join(x for x in (asked.agency, asked.officer) if x) if asked else "unread"),
        ("reference", demand.reference.value if demand.reference else "unread"),
        ("accounts", "\n".join(f"{a.value.kind}: {a.value.value}" for a in demand.accounts) or "none named"),
        ("asks for", "\n".join(one_line(i.value.label, 100) for i in demand.items) or "nothing that could be read"),
        *(("belongs to", in_words(one.value)) for one in demand.earlier),
        ("unread", ", ".join(demand.to_look_for) or "nothing"),
    ]
    out.print(table(("", ""), facts))
    if len(demand.parts) > 1:
        out.print(parts_table(demand, {paper.sha256: paper.name for paper in row.papers.all()}))
    for paper in papers:
        print_differences(paper)
    checks = row.authenticity.get("checks", [])
    out.print(table(("who sent it", "outcome", "why"), [(c["check"], c["outcome"], c["why"]) for c in checks]))
    out.print("signs: " + ", ".join(row.authenticity.get("signs", [])))
    print_opinion("the law", found.opinion)
    print_answers(demand, found.opinion)
    _print_done(found, today)


def _print_done(found: Case, today: date) -> None:
    out = console()
    row = found.row
    decision = standing_decision(row)
    if decision:
        out.print(f"\ndecision {decision.id}: {decision.verdict}")
        for a in decision.approvals.order_by("at", "id"):
            said = f"{a.person.name} ({a.role}), {write_instant(a.at)}: {one_line(a.reason, 100)}"
            out.print(inset(said, 2))
    if row.requester:
        out.print(f"requester verified: {one_line(row.requester.officer)}, {one_line(row.requester.agency)}")
    for letter in row.letters.order_by("at", "id"):
        out.print(f"letter: {letter.kind}  {letter.file}")
    if hasattr(row, "notice"):
        out.print(f"notice: {_told(row.notice)}. {row.notice.why}")
    if hasattr(row, "preservation"):
        kept = keeping_of(row.preservation, today)
        until = kept.until.isoformat() if kept.until else "it is produced"
        extended = ", extended" if kept.is_extended else ""
        out.print(f"preserved: {stands(kept)}, {counted(kept.rows, 'row')}, until {until}{extended}")
    for use in row.snapshots.order_by("at"):
        out.print(f"reaches the snapshot of {use.preservation.matter_id}, as {use.person.name} says")
    if hasattr(row, "package"):
        out.print(f"package: {row.package.file}, {counted(row.package.rows, 'row')}, sha256 {row.package.sha256}")
    out.print(f"{counted(models.Event.objects.filter(matter=row.id).count(), 'event')} on record")


def _told(notice: models.Notice) -> str:
    """Whether and when the account holder is told, as far as it has got."""
    if notice.released_at:
        return f"released on {notice.released_at.date().isoformat()}"
    if notice.when == When.BARRED:
        return "barred" + (f", to be looked at again on {notice.on}" if notice.on else "")
    return f"due on {notice.on}" if notice.on else "none"


@click.command()
@click.argument("matter")
@click.option("--on", metavar="DATE", help="Hold it to the law of this day instead of the day of service.")
@click.option("--json", "as_json", is_flag=True)
def replay(matter: str, on: str | None, as_json: bool) -> int:
    """Read and assess MATTER's sealed papers again; say whether the opinion is the same, or what changed and why.

    Exit status 1: the opinion says something else.
    """
    again = play_again(open_workspace(), matter, on=parse_day(on) if on else None)
    if as_json:
        print_json(again.to_json())
        return 0 if again.is_same else 1
    out = console()
    for change in again.changes:
        out.print(change.says, soft_wrap=True)
    if not again.changes:
        out.print(SAME)
    elif again.is_same:
        out.print("The opinion says the same.")
    return 0 if again.is_same else 1
