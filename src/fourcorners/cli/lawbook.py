"""`fourcorners law`: the rules, one rule whole, and the rules held against decided cases."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from fourcorners.cli.assessing import parse_day
from fourcorners.cli.printing import console, one_line, print_json, safe, table
from fourcorners.clock import SystemClock
from fourcorners.errors import UnreadableInput, WrongUse
from fourcorners.law.export import export as whole_library
from fourcorners.law.pages import write_pages
from fourcorners.law.retrodict import retrodict as hold_against_cases
from fourcorners.law.retrodict import summary
from fourcorners.law.retropage import retrodiction_page
from fourcorners.law.show import law_list, law_list_text, law_show, law_show_text


@click.group()
def law() -> None:
    """The rules that demands are held to, each with its authority."""


@law.command(name="list")
@click.option("--on", metavar="DATE", help="Only the rules in force on this day.")
@click.option("--json", "as_json", is_flag=True)
def list_rules(on: str | None, as_json: bool) -> None:
    """Every rule, with what it can do and what it rests on."""
    day = parse_day(on) if on else None
    if as_json:
        print_json(law_list(day))
    else:
        click.echo(law_list_text(day))


@law.command()
@click.argument("rule")
@click.option("--on", metavar="DATE", help="The rule as it stands on this day.")
@click.option("--json", "as_json", is_flag=True)
def show(rule: str, on: str | None, as_json: bool) -> None:
    """One RULE whole: plain words, authority, link, dates, and whether the source was read or only recalled.

    RULE is an id such as us.ca.attestation, or the number of the fact it was written from, such as US-CA-07; several
    rules can be written from one fact.
    """
    day = parse_day(on) if on else None
    if as_json:
        shown = law_show(rule, day)
        print_json(shown[0] if len(shown) == 1 else shown)
    else:
        click.echo(law_show_text(rule, day))


@law.command()
@click.option("--json", "file", required=True, metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
              help="Where to write it.")  # fmt: skip
def export(file: Path) -> None:
    """The whole library as one JSON document: every rule, table and case, with the digest of each rule."""
    whole = whole_library()
    _write(file, json.dumps(whole, indent=1, ensure_ascii=False) + "\n")
    click.echo(f"{len(whole['rules'])} rules and {len(whole['tables'])} tables; library {whole['library'][:16]}")


@law.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def pages(folder: Path) -> None:
    """Write the library into DIR as Markdown: a page for each rule and table, an index for each jurisdiction."""
    try:
        made, gone = write_pages(folder)
    except OSError as error:
        raise WrongUse(
            "the pages cannot be written", at=safe(str(folder)), do="Choose a folder you can write."
        ) from error
    click.echo(f"{made} pages written" + (f", {gone} taken away" if gone else ""))


@law.command()
@click.argument("cases", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True)
@click.option("--page", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
              help="Write a Markdown page with totals, misses and false alarms instead.")  # fmt: skip
def retrodict(cases: Path, as_json: bool, page: Path | None) -> None:
    """Hold the rules against decided CASES.jsonl, each under the law of its own date, and compare."""
    lines = _lines(cases)
    if page is not None:
        _write(page, retrodiction_page(lines, SystemClock().now().date()))
        return
    results = hold_against_cases(lines)
    if as_json:
        print_json([r.to_json() for r in results])
        return
    out = console()
    rows = [(r.id, r.effect, "yes" if r.ground_met else "no", one_line(", ".join(r.defects), 80)) for r in results]
    out.print(table(("case", "effect", "ground met", "defects found"), rows))
    for name, count in summary(results).items():
        out.print(f"{name}: {count}")


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise WrongUse("cannot be written", at=safe(str(path)), do="Choose a file you can write.") from error


def _lines(path: Path) -> list[Mapping[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput("cannot be read", at=str(path), do="Give a file with one JSON object a line.") from error
    cases: list[Mapping[str, Any]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            case = json.loads(line)
        except ValueError as error:
            raise UnreadableInput(f"line {number} is not JSON", at=safe(str(path)), do="Correct the line.") from error
        if not isinstance(case, dict):
            raise UnreadableInput(f"line {number} is no case", at=safe(str(path)), do="Give one JSON object a line.")
        cases.append(case)
    return cases
