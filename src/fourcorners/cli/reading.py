"""`fourcorners read`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from fourcorners.cli.crops import write_crops
from fourcorners.cli.printing import console, counted, one_line, print_json, table
from fourcorners.clock import SystemClock
from fourcorners.errors import UnreadableInput, WrongUse
from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive_file
from fourcorners.reading.hi1.answer import error_answer
from fourcorners.reading.hi1.read import is_message
from fourcorners.reading.model import Demand


@click.command()
@click.argument("papers", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object for a paper, a list for several.")
@click.option(
    "--answer",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where a message of ETSI TS 103 120 is refused: write the standard's error answer to it into FILE.",
)
@click.option(
    "--crops",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Write a picture of each account that was read from a scan into DIR, to hold it against what was read.",
)
def read(papers: tuple[Path, ...], as_json: bool, answer: Path | None, crops: Path | None) -> None:
    """What each PAPER asks, with the words it was read from. What is not found is listed as unread."""
    if answer is not None and len(papers) != 1:
        raise WrongUse("an answer is to one message", at="--answer", do="Name one message.")
    answers: list[dict[str, Any]] = []
    for path in papers:
        try:
            paper, demand = demand_in(path)
        except UnreadableInput:
            if answer is not None:
                _answer(path, answer)
            raise
        if answer is not None:
            _of_the_standard(path, paper)
        written = [] if crops is None else write_crops(crops, path, paper, demand)
        if as_json:
            answers.append({**demand.to_json(), "differences": differences_json(paper)})
        else:
            _print(paper, demand)
            if crops is not None and not written:
                console().print("No account was read from a scan, so there is no picture of one.")
            for target in written:
                console().print(f"crop: {one_line(str(target), 200)}")
    if as_json:
        print_json(answers[0] if len(answers) == 1 else answers)


def _of_the_standard(path: Path, paper: Paper) -> None:
    """Raises UnreadableInput for a paper that is no message, which the standard has no answer to."""
    if not is_message(paper):
        raise UnreadableInput("it is no message of ETSI TS 103 120", at=path.name, do="Answer it by letter.")


def _answer(path: Path, answer: Path) -> None:
    """Write the standard's error answer to a refused message. Raises UnreadableInput where it is no such message."""
    paper = receive_file(path)
    _of_the_standard(path, paper)
    written = error_answer(paper, SystemClock().now())
    if written is not None:
        partial = answer.with_name(f"{answer.name}.partial")
        partial.write_bytes(written)
        partial.replace(answer)


def demand_in(path: Path) -> tuple[Paper, Demand]:
    """A paper and the demand in it. Raises UnreadableInput where nothing of a demand is there."""
    from fourcorners.reading.matter import read_matter  # a second's work, which other commands are spared

    paper = receive_file(path)
    demand = read_matter(paper)
    if demand.says_nothing:
        raise UnreadableInput(
            "no demand can be read in this paper",
            at=path.name,
            do="Check that it is the right file and, if it is a scan, that it is sharp enough to be read.",
        )
    return paper, demand


def _print(paper: Paper, demand: Demand) -> None:
    out = console()
    out.print(f"\n{one_line(paper.name)}  ({paper.media_type}, {paper.size} bytes, sha256 {paper.sha256[:16]}…)")
    data = demand.to_json()
    evidence = data["evidence"]
    names = {one.sha256: one.name for one in paper.whole()}
    rows = []
    for name in (
        "instrument", "jurisdiction", "authorities", "offences", "issuing_body", "court", "signed", "signatory",
        "requester", "addressee", "reference", "issued_on", "due_on", "accounts", "period", "items", "excluded",
        "nondisclosure", "earlier", "marks",
    ):  # fmt: skip
        value = data[name]
        if value in (None, [], {}):
            continue
        words = "; ".join(_words(e, names) for e in evidence.get(name, [])[:3])
        rows.append((name.replace("_", " "), _say(value), _sure(data["confidence"].get(name)), words))
    out.print(table(("field", "read as", "sure", "from the words"), rows))
    if demand.candidates:
        doubtful = [
            (
                name.replace("_", " "),
                _say(c["value"]),
                _sure(c["confidence"]),
                "; ".join(_words(e, names) for e in c["evidence"][:3]),
            )
            for name, listed in data["candidates"].items()
            for c in listed
        ]
        out.print(table(("not sure enough to be read", "may be", "sure", "from the words"), doubtful))
    if demand.to_look_for:
        out.print("unread: " + ", ".join(demand.to_look_for))
    for one in paper.whole():
        if one is not paper:
            out.print(f"attached: {one_line(one.name)} ({one.media_type}, {counted(len(one.pages), 'page')})")
        for remark in one.remarks:
            out.print("note: " + one_line(remark, 200))
    if len(demand.parts) > 1:
        out.print(parts_table(demand, names))
    print_differences(paper)


def parts_table(demand: Demand, names: Mapping[str, str]) -> Table:
    """What a delivery is made of. `names` gives a paper's file name by its SHA-256."""
    rows = []
    is_several = len({part.paper for part in demand.parts}) > 1
    for number, part in enumerate(demand.parts, 1):
        first, last = part.pages
        kind = f" ({part.instrument.value})" if part.instrument else ""
        number_there = f", {one_line(part.reference, 40)}" if part.reference else ""
        pages = f"page {first}" if first == last else f"pages {first} to {last}"
        # Where all stand in one paper, its name above says which.
        name = f"{one_line(names.get(part.paper, part.paper[:16]), 40)}, " if is_several else ""
        told = part.relation.value.replace("_", " ")
        rows.append((str(number), f"{told}{kind}{number_there}", one_line(part.title, 60), f"{name}{pages}"))
    return table(("part", "what it is", "title", "where"), rows, title="The parts of this delivery:")


def differences_json(paper: Paper) -> list[dict[str, Any]]:
    """What lies in the papers of a delivery and is not seen; `paper` is the name of the one it is in."""
    return [{"paper": name, **difference.to_json()} for name, difference in paper.unseen()]


def print_differences(paper: Paper) -> None:
    """What lies in the papers of a delivery and is not seen, as a table; nothing where all is seen."""
    rows = [
        (
            one_line(name, 40),
            f"page {one.page}, {one_line(one.where)}" if one.page else one_line(one.where),
            one.kind.value.replace("_", " "),
            one_line(one.text, 300),
        )
        for name, one in paper.unseen()
    ]
    if rows:
        headings = ("paper", "where", "how", "what is there")
        console().print(
            table(headings, rows, title="Not seen on the page, or other than it looks; none of it is read:")
        )


def _words(evidence: dict[str, Any], names: Mapping[str, str]) -> str:
    """The words of a piece of evidence on one line, what was put right in them, and which other paper holds them."""
    words = one_line(str(evidence["text"]), 60)
    if "paper" in evidence:
        words += f" (in {one_line(names.get(evidence['paper'], 'another paper'), 40)})"
    return f"{words} (repaired: {evidence['repaired']})" if "repaired" in evidence else words


def _sure(stated: float | list[float] | None) -> str:
    """A confidence in percent, rounded down; of a list its least."""
    if stated is None or stated == []:
        return ""
    return f"{int(100 * (min(stated) if isinstance(stated, list) else stated))} %"


def _say(value: Any) -> str:
    """A field's value for people."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "\n".join(_say(entry) for entry in value)
    if isinstance(value, dict):
        if "label" in value:
            return f"{one_line(value['label'], 50)} -> {', '.join(value['categories']) or 'no known category'}"
        if {"kind", "value"} <= value.keys():
            return f"{value['kind']}: {value['value']}"
        if {"start", "end"} <= value.keys():
            return f"{value['start'] or 'open'} to {value['end'] or 'open'}"
        return ", ".join(f"{k} {v}" for k, v in value.items() if v)
    return str(value)
