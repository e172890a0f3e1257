"""`fourcorners epoch` and `fourcorners receipt`."""

from __future__ import annotations

import click

from fourcorners.acts.epochs import close_epoch, write_receipts
from fourcorners.acts.workspace import open_workspace
from fourcorners.cli.printing import console


@click.command()
def epoch() -> None:
    """Close the day: publish the commitments of new events, padded and shuffled, to the public log in `log/`."""
    workspace = open_workspace()
    done = close_epoch(workspace)
    out = console()
    out.print(f"Epoch {done.number} is published; the log holds {done.entries} entries.")
    out.print(f"Its key: {workspace.signer.vkey}")


@click.command()
@click.argument("matter")
def receipt(matter: str) -> None:
    """Write receipts for MATTER: proof that its papers, decision and package are in the public log."""
    for file in write_receipts(open_workspace(), matter):
        console().print(file)
