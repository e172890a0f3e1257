"""`fourcorners assess`."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from fourcorners.cli.printing import console, counted, inset, one_line, print_json, table
from fourcorners.cli.reading import demand_in
from fourcorners.clock import SystemClock
from fourcorners.errors import UnreadableInput
from fourcorners.law.answers import Given, answers
from fourcorners.law.model import Finding, Opinion
from fourcorners.law.run import assess as hold_to_law
from fourcorners.reach import Reach
from fourcorners.reading.labels import demand_from_json
from fourcorners.reading.model import Demand
from fourcorners.terms import Effect


@click.command()
@click.argument("papers", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--on", "on", metavar="DATE", help="The date of service, whose law applies (today if not given).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for a paper, a list for several.")
def assess(papers: tuple[Path, ...], on: str | None, as_json: bool) -> None:
    """Hold each PAPER, or DEMAND.json as `read --json` prints it, to the law of the date of service."""
    day = parse_day(on) if on else SystemClock().now().date()
    printed: list[dict[str, Any]] = []
    for path in papers:
        demand = demand_of(path)
        opinion = hold_to_law(demand, day)
        if as_json:
            told = [answer.to_json() for answer in answers(demand, opinion)]
            printed.append({**opinion.to_json(), "answers": told, "reading": demand.to_json()})
        else:
            print_opinion(path.name, opinion)
            print_answers(demand, opinion)
    if as_json:
        print_json(printed[0] if len(printed) == 1 else printed)


def parse_day(text: str, option: str = "--on") -> date:
    """A date as people give it on the command line, with that option."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UnreadableInput(f"not a date: {text!r}", at=option, do="Write it like 2026-01-31.") from error


def demand_of(path: Path) -> Demand:
    """The demand in a paper, or in a JSON file that holds a reading."""
    if path.suffix == ".json" and path.is_file():
        try:
            data = json.loads(path.read_bytes())
        except (ValueError, RecursionError) as error:
            raise UnreadableInput("not JSON", at=str(path), do="Give a file that `read --json` wrote.") from error
        if isinstance(data, dict) and "form" not in data and "instrument" in data:
            return demand_from_json(data, str(path))
    return demand_in(path)[1]


def print_opinion(name: str, opinion: Opinion) -> None:
    """The findings and the reach that is left, for people."""
    out = console()
    effect = opinion.effect.value if opinion.effect else "none"
    out.print(f"\n{one_line(name)}: held to the law of {opinion.on.isoformat()}; strongest effect: {effect}")
    for finding in opinion.findings:
        _print_finding(out, finding)
    demanded, allowed = opinion.demanded, opinion.allowed
    out.print()
    left = "all of it" if demanded and allowed == demanded else _in_short(allowed)
    out.print(table(("", ""), [("demanded", _in_short(demanded)), ("allowed", left)]))
    out.print()


def _in_short(reach: Reach) -> str:
    if not reach:
        return "nothing"
    return f"{counted(len(reach.accounts), 'account')}: {', '.join(sorted(reach.categories))}"


def print_answers(demand: Demand, opinion: Opinion) -> None:
    """Item by item, whether it must, may or must not be given, and the wording that would be answered."""
    rows = []
    for answer in answers(demand, opinion):
        narrowing = answer.narrowing
        instead = f"Instead: {narrowing.instead}" if narrowing and narrowing.instead else ""
        why = "\n".join(part for part in (", ".join(answer.rules), instead) if part)
        rows.append((one_line(answer.item, 60), ", ".join(answer.categories), _GIVEN[answer.given], why))
    if rows:
        console().print(table(("asked for", "kinds of data", "is to be given", "because"), rows))


_GIVEN = {
    Given.MUST: "must",
    Given.MUST_IN_PART: "must, in part",
    Given.MAY: "may",
    Given.MAY_IN_PART: "may, in part",
    Given.MUST_NOT: "must not",
}


def _print_finding(out: Console, finding: Finding) -> None:
    """One finding: effect and defect, the sentence, its authority, the paper's words, what would cure it."""
    head = f"{finding.effect.value:<9} {finding.defect.value if finding.defect else ''}".rstrip()
    out.print(f"\n{head}  [{finding.rule}]", style="bold" if finding.effect in _STANDS_OUT else "")
    recalled = "" if finding.authority.verified else " (recalled, not read)"
    lines = [finding.says, f"{finding.authority.citation}{recalled}"]
    lines += [f"“{one_line(words, 150)}”" for words in dict.fromkeys(e.text for e in finding.evidence[:2])]
    lines += finding.derived
    lines += [f"Mended by: {finding.cure}"] if finding.cure else []
    for line in lines:
        out.print(inset(line, 10))


_STANDS_OUT = frozenset({Effect.REFUSE, Effect.LIMIT, Effect.ASK})
