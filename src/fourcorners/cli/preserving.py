"""`fourcorners preserve`."""

from __future__ import annotations

import click

from fourcorners.acts.holders import add_holder
from fourcorners.acts.keeping import Keeping, destroy_due, extend, keepings, name_snapshot, release
from fourcorners.acts.workspace import open_workspace
from fourcorners.cli.printing import console, one_line, print_json, table
from fourcorners.values import write_instant


@click.group()
def preserve() -> None:
    """Sealed snapshots: who holds their keys, how long they stay, what process reaches them."""


@preserve.command()
@click.argument("name")
@click.option("--passphrase", prompt=True, hide_input=True, confirmation_prompt=True, help="Asked for if not given.")
def holder(name: str, passphrase: str) -> None:
    """Give NAME a key under a passphrase. Two holders open a snapshot together; one alone opens nothing.

    Who holds a key when a snapshot is made can open it, and nobody who got one later. A lost passphrase stays lost.
    """
    add_holder(open_workspace(), name, passphrase)
    console().print(f"{name} holds a key.")


@preserve.command(name="list")
@click.option("--json", "as_json", is_flag=True)
def list_command(as_json: bool) -> None:
    """What is kept, until when, and what each snapshot waits for."""
    rows = list(keepings(open_workspace()))
    if as_json:
        print_json([keeping_json(row) for row in rows])
        return
    lines = [
        (
            row.matter,
            write_instant(row.sealed_at.replace(microsecond=0)) if row.sealed_at else "not yet",
            str(row.rows),
            "it is produced" if row.until is None else row.until.isoformat(),
            "yes" if row.is_extended else "no",
            stands(row),
        )
        for row in rows
    ]
    console().print(table(("matter", "sealed", "rows", "until", "extended", "stands"), lines))


@preserve.command(name="extend", short_help="Extend the term of what MATTER keeps, once.")
@click.argument("matter")
@click.option("--on", required=True, metavar="MATTER", help="The matter of the paper that asks for it.")
@click.option("--by", required=True, metavar="NAME", help="Who decides it.")
def extend_command(matter: str, on: str, by: str) -> None:
    """Extend the term of what MATTER keeps, once, on a paper that asks for it and came in time."""
    until = extend(open_workspace(), matter, on=on, by=by)
    console().print(f"Kept until {until.isoformat() if until else 'it is produced'}.")


@preserve.command(name="name", short_help="Name a snapshot that MATTER's process reaches.")
@click.argument("matter")
@click.option("--snapshot", required=True, metavar="MATTER", help="The matter in which it was preserved.")
@click.option("--by", required=True, metavar="NAME", help="Who says that the process reaches it.")
def name_command(matter: str, snapshot: str, by: str) -> None:
    """Name a snapshot that MATTER's process reaches: its collection reads it too, within its own scope."""
    name_snapshot(open_workspace(), matter, of=snapshot, by=by)
    console().print("Named. Two key holders open it when the matter is fulfilled.")


@preserve.command(name="release")
@click.argument("matter")
@click.option("--by", required=True, metavar="NAME", help="Who decides it.")
@click.option("--reason", required=True, help="Why, such as that the request was withdrawn.")
def release_command(matter: str, by: str, reason: str) -> None:
    """End what MATTER keeps before its term, and destroy it."""
    release(open_workspace(), matter, by=by, reason=reason)
    console().print("Destroyed.")


@preserve.command(name="destroy-due", short_help="Destroy what has ended and no open matter needs.")
def destroy_due_command() -> None:
    """Destroy every snapshot whose term has ended and that no open matter needs. Run it once a day."""
    for matter in destroy_due(open_workspace()):
        console().print(f"{matter}: destroyed.")


def stands(row: Keeping) -> str:
    """In a few words, where a preservation stands."""
    if row.destroyed_at:
        return f"destroyed on {row.destroyed_at.date().isoformat()}"
    if row.is_due:
        return "to be destroyed"
    if row.sealed_at is None:
        return "to be sealed"
    parts = [f"incomplete: {', '.join(row.gaps)}"] if row.gaps else []
    parts += [f"held for {', '.join(row.held_by)}"] if row.held_by else []
    return one_line("; ".join(parts) or "sealed", 200)


def keeping_json(row: Keeping) -> dict[str, object]:
    """A preservation as the command line tells it to programs."""
    return {
        "matter": row.matter,
        "sealed_at": write_instant(row.sealed_at) if row.sealed_at else None,
        "rows": row.rows,
        "until": row.until.isoformat() if row.until else None,
        "extended": row.is_extended,
        "held_by": list(row.held_by),
        "gaps": list(row.gaps),
        "destroyed_at": write_instant(row.destroyed_at) if row.destroyed_at else None,
        "stands": stands(row),
    }
