"""`fourcorners assess`."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from fourcorners.cli.printing import console, one_line, print_json, table
from fourcorners.clock import SystemClock
from fourcorners.errors import UnreadableInput
from fourcorners.intake.run import receive_file
from fourcorners.law.model import Opinion
from fourcorners.law.run import assess as hold_to_law
from fourcorners.reading.labels import demand_from_json
from fourcorners.reading.model import Demand
from fourcorners.reading.run import principal, read_delivery


@click.command()
@click.argument("papers", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--on", "on", metavar="DATE", help="The date of service, whose law applies (today if not given).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for a paper, a list for several.")
def assess(papers: tuple[Path, ...], on: str | None, as_json: bool) -> None:
    """Hold each PAPER, or DEMAND.json as `read --json` prints it, to the law of the date of service."""
    day = parse_day(on) if on else SystemClock().now().date()
    answers: list[dict[str, Any]] = []
    for path in papers:
        demand = demand_of(path)
        opinion = hold_to_law(demand, day)
        if as_json:
            answers.append({**opinion.to_json(), "reading": demand.to_json()})
        else:
            print_opinion(path.name, opinion)
    if as_json:
        print_json(answers[0] if len(answers) == 1 else answers)


def parse_day(text: str) -> date:
    """A date as people give it on the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UnreadableInput(f"not a date: {text!r}", at="--on", do="Write it like 2026-01-31.") from error


def demand_of(path: Path) -> Demand:
    """The demand in a paper, or in a JSON file that holds a reading."""
    if path.suffix == ".json" and path.is_file():
        try:
            data = json.loads(path.read_bytes())
        except (ValueError, RecursionError) as error:
            raise UnreadableInput("not JSON", at=str(path), do="Give a file that `read --json` wrote.") from error
        if isinstance(data, dict) and "form" not in data and "instrument" in data:
            return demand_from_json(data, str(path))
    return principal(read_delivery(receive_file(path)))


def print_opinion(name: str, opinion: Opinion) -> None:
    """The findings and the reach that is left, for people."""
    out = console()
    effect = opinion.effect.value if opinion.effect else "none"
    out.print(f"\n{one_line(name)}: held to the law of {opinion.on.isoformat()}; strongest effect: {effect}")
    rows = [
        (
            f.effect.value,
            f.defect.value if f.defect else "",
            f"{f.says}\n{f.authority.citation}{'' if f.authority.verified else ' (recalled, not read)'}",
            "; ".join(one_line(e.text, 60) for e in f.evidence[:2]),
            f.rule,
        )
        for f in opinion.findings
    ]
    out.print(table(("effect", "defect", "says, and on what authority", "words", "rule"), rows))
    demanded, allowed = opinion.demanded, opinion.allowed
    out.print(
        f"demanded: {len(demanded.accounts)} account(s), {', '.join(sorted(demanded.categories)) or 'nothing'}\n"
        f"allowed:  {len(allowed.accounts)} account(s), {', '.join(sorted(allowed.categories)) or 'nothing'}"
    )
