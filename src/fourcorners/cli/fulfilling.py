"""`fourcorners fulfil`."""

from __future__ import annotations

from collections.abc import Callable

import click

from fourcorners.acts.fulfil import accept_gap as accept
from fourcorners.acts.fulfil import fulfil as carry_out
from fourcorners.acts.fulfil import machine
from fourcorners.acts.matters import case
from fourcorners.acts.opening import unlocked
from fourcorners.acts.people import person_named
from fourcorners.acts.preserve import preserve
from fourcorners.acts.workspace import Workspace, open_workspace
from fourcorners.casebook.models import State
from fourcorners.cli.printing import console, counted
from fourcorners.cli.progress import Progress
from fourcorners.collect.model import Step, StepOutcome
from fourcorners.errors import WrongUse
from fourcorners.produce.model import Format
from fourcorners.scope.run import DECIDES


@click.command()
@click.argument("matter")
@click.option("--accept-gap", metavar="STEP", help="Accept that this failed step's rows are missing.")
@click.option(
    "--format",
    "form",
    type=click.Choice([f.value for f in Format]),
    default=Format.CSV.value,
    show_default=True,
    help="How the records are written.",
)
@click.option("--volume-mb", type=click.IntRange(1), metavar="MB", help="Cut the package into files of this size.")
@click.option("--opened-by", multiple=True, metavar="NAME", help="A key holder who opens a snapshot; give two.")
@click.option("--by", metavar="NAME", help="Who accepts the gap.")
@click.option("--reason", help="Why the gap is accepted.")
def fulfil(
    matter: str,
    form: str,
    volume_mb: int | None,
    accept_gap: str | None,
    opened_by: tuple[str, ...],
    by: str | None,
    reason: str | None,
) -> int:
    """Collect exactly what was approved in MATTER, and produce its signed, encrypted package.

    Where it was decided to preserve, seal a snapshot instead. A matter whose process reaches a snapshot needs the
    passphrases of two key holders, which are asked for.

    Killed half way, run it again: finished steps are not repeated and nothing is lost. A store that failed blocks the
    package; run it again to retry, or accept the gap. So does an identifier that belongs to no account, until a person
    has said that it is the right one. Exit status 1 too where no account named exists.
    """
    workspace = open_workspace()
    if accept_gap:
        if not (by and reason):
            raise WrongUse("--accept-gap needs --by and --reason")
        accept(workspace, matter, accept_gap, by=person_named(by, roles=DECIDES), reason=reason)
    out = console()
    if case(matter).row.state == State.KEPT:
        return _preserve(workspace, matter)
    passphrases = {name: click.prompt(f"Passphrase of {name}", hide_input=True, err=True) for name in opened_by}
    shown: list[Progress] = []

    def watching(steps: int) -> tuple[Callable[[StepOutcome], None], Callable[[Step, int], None]]:
        shown.append(Progress(steps))
        return shown[-1].on_step, shown[-1].on_rows

    try:
        with unlocked(workspace, matter, passphrases), machine(workspace, watching):
            done = carry_out(
                workspace, matter, form=Format(form), volume_bytes=volume_mb * 1_000_000 if volume_mb else None
            )
    finally:
        for progress in shown:
            progress.close()
    if done.gaps:
        out.print(f"{done.matter}: collection is incomplete; nothing was produced.")
        for step in done.gaps:
            out.print(f"  {'not found' if step.startswith('accounts.') else 'failed'}: {step}")
        out.print("Run this again to retry, or accept a gap with --accept-gap STEP --by NAME --reason ...")
        return 1
    out.print(f"{done.matter}: {counted(done.rows, 'row')} in {done.package}")
    if done.absent:
        click.echo(
            f"fourcorners: {done.matter}: {done.absent} of the identifiers approved belong to no account here. "
            "Nothing else was looked up; the package says so.",
            err=True,
        )
    return 1 if done.absent and not done.rows else 0


def _preserve(workspace: Workspace, matter: str) -> int:
    done = preserve(workspace, matter)
    out = console()
    until = done.until.isoformat() if done.until else "it is produced"
    out.print(f"{done.matter}: {counted(done.rows, 'row')} sealed; kept until {until}.")
    for step in done.gaps:
        out.print(f"  failed: {step}")
    if done.gaps:
        out.print("Run this again to try what failed once more.")
    return 1 if done.gaps else 0
