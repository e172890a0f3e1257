"""`fourcorners map`: the data map held against its stores."""

from __future__ import annotations

from pathlib import Path

import click

from fourcorners.cli.printing import console, print_json, safe, table
from fourcorners.collect.catalog import Measure
from fourcorners.collect.check import Checked, Estimate, check, grouped
from fourcorners.collect.datamap import load

_SHOWN = 12


@click.group(name="map")
def map_command() -> None:
    """The data map: which store holds what, and how a demand's identifiers lead to accounts."""


@map_command.command(name="check")
@click.argument("data_map", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True)
def check_map(data_map: Path, as_json: bool) -> int:
    """Hold DATA_MAP against its stores; no row is read out.

    Says which tables and columns nobody mapped (they count as content and are never collected), which mapped ones are
    missing or of another type, what is looked up without an index, times without a zone, retention nobody stated, and
    about how many rows each table has. Exit status 1 if something would stop a collection.
    """
    checked = check(load(data_map))
    if as_json:
        print_json(checked.to_json())
    else:
        _print(checked)
    return 1 if checked.stops else 0


def _print(checked: Checked) -> None:
    out = console()
    for complaint, places in grouped(checked.complaints):
        more = f" and {len(places) - _SHOWN} more" if len(places) > _SHOWN else ""
        click.echo(f"{'stops' if complaint.is_fatal else 'note'}: {safe(complaint.what)}")
        click.echo(f"    {safe(', '.join(places[:_SHOWN]))}{more}\n    {safe(complaint.do)}")
    if not checked.complaints:
        click.echo("The map fits its stores, and everything in them is mapped.")
    click.echo()
    out.print(table(("table", "rows", "kept"), [_estimate(e) for e in checked.estimates]))


def _estimate(estimate: Estimate) -> tuple[str, str, str]:
    count = "not known" if estimate.rows.count is None else f"{estimate.rows.count:,}"
    said = {Measure.ABOUT: f"about {count}", Measure.AT_LEAST: f"{count} or more"}.get(estimate.rows.measure, count)
    kept = f"{estimate.kept_days} days" if estimate.kept_days else "no limit"
    return f"{estimate.store}.{estimate.table}", said, kept if estimate.is_retention_stated else "not stated"
