"""`fourcorners receive`."""

from __future__ import annotations

from pathlib import Path

import click

from fourcorners.acts.matters import case
from fourcorners.acts.receive import receive as take_in
from fourcorners.acts.workspace import open_workspace
from fourcorners.cli.authenticating import records_from
from fourcorners.cli.printing import console, one_line
from fourcorners.errors import FourCornersError


@click.command()
@click.argument("papers", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dns", type=click.Path(path_type=Path), help="DNS answers as JSON, for the checks on e-mails.")
def receive(papers: tuple[Path, ...], dns: Path | None) -> int:
    """Take each PAPER in: seal it, read it, hold it to the law, and open a matter for it."""
    workspace = open_workspace()
    records = records_from(dns) if dns else None
    out = console()
    worst = 0
    for path in papers:
        try:
            done = take_in(workspace, path, records=records)
        except FourCornersError as error:
            # One bad paper must not keep the others out.
            click.echo(f"fourcorners: {error}", err=True)
            worst = max(worst, error.exit_status)
            continue
        found = case(done.matter)
        effect = found.opinion.effect.value if found.opinion.effect else "none"
        instrument = found.demand.instrument.value.value if found.demand.instrument else "unread"
        again = " (served before: the same matter)" if done.again else ""
        out.print(f"{done.matter}  {one_line(path.name, 50)}  {instrument}  strongest effect: {effect}{again}")
    return worst
