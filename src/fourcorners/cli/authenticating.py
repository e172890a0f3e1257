"""`fourcorners authenticate`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from fourcorners.authenticity.model import Directory, Records
from fourcorners.authenticity.run import authenticate as check_sender
from fourcorners.cli.printing import console, print_json, table
from fourcorners.errors import UnreadableInput
from fourcorners.intake.run import load, receive


@click.command()
@click.argument("papers", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--dns", type=click.Path(path_type=Path), help="DNS answers as JSON; without them such checks stay undecided."
)
@click.option("--directory", type=click.Path(path_type=Path), help="A CSV of public bodies' domains.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for a paper, a list for several.")
def authenticate(papers: tuple[Path, ...], dns: Path | None, directory: Path | None, as_json: bool) -> None:
    """Who sent each PAPER: checks with reasons. Nothing here verifies a requester; a call-back does."""
    from fourcorners.reading.matter import read_matter  # a second's work, which other commands are spared

    records = records_from(dns) if dns else Records({})
    bodies = Directory.from_csv(directory) if directory else None
    answers: list[dict[str, Any]] = []
    for path in papers:
        data = load(path)
        paper = receive(data, path.name)
        report = check_sender(data, paper, demand=read_matter(paper), records=records, directory=bodies)
        answers.append(report.to_json())
        if not as_json:
            out = console()
            rows = [(c.check, c.outcome.value, c.why) for c in report.checks]
            out.print(table(("check", "outcome", "why"), rows, title=path.name))
            out.print("signs: " + ", ".join(s.value for s in report.signs))
    if as_json:
        print_json(answers[0] if len(answers) == 1 else answers)


def records_from(path: Path) -> Records:
    """DNS answers from a JSON file. Raises UnreadableInput, naming the file."""
    try:
        return Records.from_json(json.loads(path.read_bytes()))
    except OSError as error:
        raise UnreadableInput(f"cannot be opened ({error.strerror})", at=str(path), do="Check the path.") from error
    except ValueError as error:
        raise UnreadableInput("not a JSON file of DNS answers", at=str(path), do="Check the file.") from error
    except UnreadableInput as error:
        raise UnreadableInput(error.what, at=str(path), do=error.do) from error
