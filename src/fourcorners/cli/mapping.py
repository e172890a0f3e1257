"""`fourcorners map`: the data map written out, drafted, and held against its stores."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from fourcorners.cli.printing import console, print_json, safe, table
from fourcorners.collect.address import holds_password
from fourcorners.collect.catalog import Measure
from fourcorners.collect.check import Checked, Estimate, check, grouped
from fourcorners.collect.datamap import load
from fourcorners.collect.drafting.draft import draft
from fourcorners.collect.drafting.fides import seen_in
from fourcorners.collect.drafting.seeing import seen_at
from fourcorners.collect.drafting.writing import written
from fourcorners.collect.model import Engine
from fourcorners.collect.ready import READY, ready_map
from fourcorners.errors import WrongUse

_SHOWN = 12
# A snapshot is no store of the provider's own.
_ENGINES = [engine.value for engine in Engine if engine is not Engine.SNAPSHOT]


@click.group(name="map")
def map_command() -> None:
    """The data map: which store holds what, and how a demand's identifiers lead to accounts."""


@map_command.command()
@click.option("--engine", type=click.Choice(_ENGINES), required=True, help="The kind of store.")
@click.option("--location", metavar="PLACE", help="The store: a file, a folder of files, or a server's address.")
@click.option("--credentials", metavar="VARIABLE", help="The environment variable with a server's user:password.")
@click.option(
    "--fides", type=click.Path(path_type=Path), help="Draft from this Fides dataset (YAML), not from a store."
)
@click.option("--dataset", default="", help="Which dataset of the Fides file, by its fides_key.")
@click.option("--provider", default="Write the provider's name here", help="Who keeps the data.")
@click.option("--store", "name", default="records", show_default=True, help="What the map calls the store.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the draft here, and not on standard output.")
def suggest(
    engine: str,
    location: str | None,
    credentials: str | None,
    fides: Path | None,
    dataset: str,
    provider: str,
    name: str,
    out: Path | None,
) -> None:
    """Draft a data map from a live schema, or from a Fides dataset, for a person to confirm line by line.

    Names, types and keys are looked at, and no row. What cannot be placed is left as content. Nothing is collected
    through a draft: each proposal carries a `confirm` that a person takes away.
    """
    if not location:
        raise click.UsageError("give --location: where the store is")
    home = out.absolute().parent if out else Path().absolute()
    entry: dict[str, Any] = {
        "name": name,
        "engine": engine,
        "location": _from_home(location, out),
        **({"credentials": {"environment": credentials}} if credentials else {}),
    }
    tables = seen_in(fides, dataset) if fides else seen_at(entry, home)
    text = written(draft(tables, entry, provider))
    if out is None:
        click.echo(text, nl=False)
        return
    write_new(out, text)
    click.echo(f'{out}: a draft. Confirm each line, then run "fourcorners map check {out}".')


@map_command.command()
@click.argument("name", required=False)
@click.option("--provider", help="Who keeps the data.")
@click.option("--engine", type=click.Choice(_ENGINES), default=Engine.POSTGRESQL.value, show_default=True)
@click.option("--location", metavar="PLACE", help="The store: a file, or a server's address.")
@click.option("--credentials", metavar="VARIABLE", help="The environment variable with a server's user:password.")
@click.option("--domain", default="", help="The name of your server, such as social.example.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the map here, and not on standard output.")
def ready(
    name: str | None,
    provider: str | None,
    engine: str,
    location: str | None,
    credentials: str | None,
    domain: str,
    out: Path | None,
) -> None:
    """Write out the ready data map for NAME, such as mastodon or synapse; without NAME, list them.

    Then run "fourcorners map check" on it: it names what your version has otherwise.
    """
    if name is None:
        for known, software in READY.items():
            click.echo(f"{known}: {software.name}, on {' or '.join(software.engines)}")
        return
    if not (provider and location):
        raise click.UsageError("give --provider and --location")
    text = ready_map(
        name,
        provider=provider,
        engine=Engine(engine),
        location=_from_home(location, out),
        credentials=credentials or "",
        domain=domain,
    )
    if out is None:
        click.echo(text, nl=False)
        return
    write_new(out, text)
    click.echo(f'{out}: see to kept_days in it, then run "fourcorners map check {out}".')


def _from_home(location: str, out: Path | None) -> str:
    """A location as a map in the folder of `out` names it: a server's address as it is, a path relative to there."""
    if "://" in location:
        if holds_password(location):
            raise WrongUse(
                "a password stands in the location", do="Change that password, and name a variable with --credentials."
            )
        return location
    home = out.absolute().parent if out else Path().absolute()
    return Path(os.path.relpath(location, home)).as_posix()


def write_new(path: Path, text: str) -> None:
    """A new file. Raises WrongUse where it is there already or cannot be written."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        reason = error.strerror or "it cannot be written"
        raise WrongUse(reason.lower(), at=safe(str(path)), do="Give another name.") from error


@map_command.command(name="check")
@click.argument("data_map", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True)
def check_map(data_map: Path, as_json: bool) -> int:
    """Hold DATA_MAP against its stores; no row is read out.

    Says which tables and columns nobody mapped (they count as content and are never collected), which mapped ones are
    missing or of another type, what is looked up without an index, times without a zone, retention nobody stated, and
    about how many rows each table has. Exit status 1 if something would stop a collection.
    """
    checked = check(load(data_map, drafts=True))
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
    if checked.estimates:
        click.echo()
        out.print(table(("table", "rows", "kept"), [_estimate(e) for e in checked.estimates]))


def _estimate(estimate: Estimate) -> tuple[str, str, str]:
    count = "not known" if estimate.rows.count is None else f"{estimate.rows.count:,}"
    said = {Measure.ABOUT: f"about {count}", Measure.AT_LEAST: f"{count} or more"}.get(estimate.rows.measure, count)
    kept = f"{estimate.kept_days} days" if estimate.kept_days else "no limit"
    return f"{estimate.store}.{estimate.table}", said, kept if estimate.is_retention_stated else "not stated"
