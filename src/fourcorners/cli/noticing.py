"""`fourcorners notices`."""

from __future__ import annotations

import click

from fourcorners.acts.notices import notices as planned
from fourcorners.acts.notices import release_due
from fourcorners.acts.workspace import open_workspace
from fourcorners.cli.printing import console, print_json, table
from fourcorners.errors import WrongUse


@click.command()
@click.option("--release", is_flag=True, help="Write every notice that is due, and record that it went out.")
@click.option("--by", metavar="NAME", help="Who releases them.")
@click.option("--json", "as_json", is_flag=True)
def notices(release: bool, by: str | None, as_json: bool) -> None:
    """Who is to be told, when and why; --release writes the letters that are due."""
    workspace = open_workspace()
    out = console()
    if release:
        if not by:
            raise WrongUse("--release needs --by", do="Say who releases the notices.")
        written = release_due(workspace, by=by)
        for matter, file in () if as_json else written:
            out.print(f"{matter}: {file}")
    rows = [
        (
            due.matter,
            "released" if due.is_released else "due" if due.is_due else due.when.value,
            due.on.isoformat() if due.on else "",
            due.hold_until.isoformat() if due.hold_until else "",
            due.why,
        )
        for due in planned(workspace)
    ]
    if as_json:
        names = ("matter", "notice", "on", "produce_from", "why")
        print_json([{name: value or None for name, value in zip(names, row, strict=True)} for row in rows])
        return
    out.print(table(("matter", "notice", "on", "produce from", "why"), rows))
