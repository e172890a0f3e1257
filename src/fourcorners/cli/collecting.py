"""`fourcorners collect`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from fourcorners.cli.printing import console, counted, one_line, print_json, table
from fourcorners.cli.progress import Progress
from fourcorners.clock import SystemClock
from fourcorners.collect.compile import compile_plan
from fourcorners.collect.datamap import load
from fourcorners.collect.run import collect as gather
from fourcorners.collect.run import dry_run
from fourcorners.errors import UnreadableInput
from fourcorners.scope.model import Scope


@click.command()
@click.argument("scope", type=click.Path(path_type=Path))
@click.option("--data-map", required=True, type=click.Path(path_type=Path), help="Which store holds what (YAML).")
@click.option("--out", type=click.Path(path_type=Path), help="The folder for the extract.")
@click.option("--dry-run", "dry", is_flag=True, help="Show statements and row counts; no row is read out.")
@click.option("--json", "as_json", is_flag=True)
def collect(scope: Path, data_map: Path, out: Path | None, dry: bool, as_json: bool) -> int:
    """Collect exactly SCOPE.json from the stores of a data map.

    Exit status 1 if a store failed or no account of the scope exists.

    The rows stay in the folder given; only `fourcorners fulfil` makes packages, from matters that people approved.
    """
    approved = scope_from(scope)
    mapped = load(data_map)
    if dry:
        shown = dry_run(approved, mapped)
        if as_json:
            print_json(shown)
        else:
            for step in shown:
                rows = "" if step["rows"] is None else counted(step["rows"], "row")
                console().print(f"{step['step']}: {rows} {step['why']}\n{step['statement']}\n")
        return 0
    if out is None:
        raise click.UsageError("give --out DIR, or --dry-run")
    clock = SystemClock()
    progress = Progress(len(compile_plan(approved, mapped).steps))
    try:
        extract = gather(
            approved,
            mapped,
            out,
            began=clock.now(),
            now=clock.now,
            on_progress=progress.on_step,
            on_rows=progress.on_rows,
        )
    finally:
        progress.close()
    if as_json:
        print_json(extract.to_json())
    else:
        lines = [(o.step, o.outcome.value, str(o.rows), one_line(o.why)) for o in extract.outcomes]
        console().print(table(("step", "outcome", "rows", "why"), lines))
    absent = sum(not account.exists for account in extract.accounts)
    if absent:
        click.echo(
            f"fourcorners: {absent} of {len(extract.accounts)} identifiers in this scope belong to no account here. "
            "Nothing else was looked up.",
            err=True,
        )
    return 0 if extract.is_complete and absent < len(extract.accounts) else 1


def scope_from(path: Path) -> Scope:
    """A scope file. Raises UnreadableInput where it is none."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise UnreadableInput(
            "not a scope file", at=str(path), do="Give the scope.json of an approved matter."
        ) from error
    if not isinstance(data, dict):
        raise UnreadableInput("not a scope file", at=str(path), do="Give the scope.json of an approved matter.")
    return Scope.from_json(data)
