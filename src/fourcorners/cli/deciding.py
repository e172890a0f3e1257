"""`fourcorners decide` and `fourcorners requester`."""

from __future__ import annotations

from pathlib import Path

import click

from fourcorners.acts.decide import Decided
from fourcorners.acts.decide import decide as take_decision
from fourcorners.acts.decide import second as add_second
from fourcorners.acts.requester import verify_requester
from fourcorners.acts.workspace import open_workspace
from fourcorners.cli.assessing import parse_day
from fourcorners.cli.printing import console
from fourcorners.errors import WrongUse
from fourcorners.reach import Times
from fourcorners.reading.days import times_of
from fourcorners.scope.model import Verdict
from fourcorners.terms import Category
from fourcorners.values import Days


@click.command()
@click.argument("matter")
@click.option(
    "--approve", "verdicts", flag_value="approve", multiple=True, help="Approve the allowed reach, or a part of it."
)
@click.option(
    "--refuse", "verdicts", flag_value="refuse", multiple=True, help="Refuse; writes the letter that says why."
)
@click.option(
    "--ask", "verdicts", flag_value="ask", multiple=True, help="Ask back; writes the letter with the questions."
)
@click.option(
    "--keep", "verdicts", flag_value="keep", multiple=True, help="Honour a request to preserve; nothing is disclosed."
)
@click.option("--second", "verdicts", flag_value="second", multiple=True, help="Add the second person's approval.")
@click.option("--by", required=True, metavar="NAME", help="Who decides.")
@click.option("--reason", required=True, help="Why. It stays in the casebook.")
@click.option("--only", multiple=True, metavar="CATEGORY", help="Approve this kind of data only; may be repeated.")
@click.option("--from", "start", metavar="DATE", help="Approve from this day on only.")
@click.option("--to", "end", metavar="DATE", help="Approve until this day, included, only.")
@click.option("--until", metavar="DATE", help="Keep until this day, where no law says until when.")
@click.option("--set-aside", multiple=True, metavar="RULE", help="Set this rule's finding aside; needs two people.")
def decide(
    matter: str,
    verdicts: tuple[str, ...],
    by: str,
    reason: str,
    only: tuple[str, ...],
    start: str | None,
    end: str | None,
    until: str | None,
    set_aside: tuple[str, ...],
) -> None:
    """Decide MATTER: --approve, --refuse, --ask or --keep; or give the second approval with --second."""
    if not verdicts:
        raise WrongUse("no decision given", do="Add --approve, --refuse, --ask, --keep or --second.")
    if len(set(verdicts)) > 1:
        given = " and ".join(f"--{verdict}" for verdict in dict.fromkeys(verdicts))
        raise WrongUse(f"{given} are different decisions", do="Give one of them.", left="Nothing was decided.")
    workspace = open_workspace()
    (verdict,) = set(verdicts)
    if verdict == "second":
        if only or start or end or until or set_aside:
            raise WrongUse(
                "--second approves the first person's decision as it stands",
                do="Leave --only, --from, --to, --until and --set-aside out, or decide anew with --approve.",
            )
        _say(add_second(workspace, matter, by=by, reason=reason))
        return
    _say(
        take_decision(
            workspace,
            matter,
            Verdict(verdict),
            by=by,
            reason=reason,
            categories=[_category(name) for name in only] or None,
            times=_times(start, end),
            set_aside=set_aside,
            until=parse_day(until, "--until") if until else None,
        )
    )


def _key(key: str) -> str:
    """The key itself, or what is in the file of that name."""
    try:
        path = Path(key)
        return path.read_text(encoding="utf-8") if path.is_file() else key
    except (OSError, UnicodeDecodeError, ValueError):
        return key


@click.command()
@click.argument("matter")
@click.option("--officer", required=True, help="Whom you spoke to.")
@click.option("--agency", required=True, help="The body you called.")
@click.option("--number-from", required=True, help="Where you found the number; never the paper itself.")
@click.option(
    "--key", required=True, metavar="KEY", help="The age key read out in the call, or a file with an OpenPGP key."
)
@click.option("--by", required=True, metavar="NAME", help="Who called.")
def requester(matter: str, officer: str, agency: str, number_from: str, key: str, by: str) -> None:
    """Record the call-back that verified MATTER's requester, and pin the key its package is encrypted to."""
    workspace = open_workspace()
    verify_requester(workspace, matter, by=by, officer=officer, agency=agency, number_from=number_from, key=_key(key))
    console().print("Recorded. The package of this matter will be encrypted to that key and no other.")


def _say(done: Decided) -> None:
    out = console()
    if done.replaces:
        out.print(f"This takes the place of {done.replaces}; a letter that was written for it is no longer to be sent.")
    if done.second_needed:
        out.print(f"{done.decision}: recorded. A second person must approve, because {'; '.join(done.second_needed)}.")
        out.print('Counsel adds it with "fourcorners decide MATTER --second --by NAME --reason ...".')
        return
    out.print(f"{done.decision}: {done.verdict.value} recorded.")
    if done.verdict is Verdict.KEEP:
        out.print('Seal it now with "fourcorners fulfil MATTER", before it is gone.')
    if done.scope:
        out.print(f"The scope is frozen under {done.scope.digest}.")
    if done.letter:
        out.print(f"Letter: {done.letter}")


def _category(name: str) -> Category:
    try:
        return Category(name)
    except ValueError as error:
        raise WrongUse(
            f"no such category: {name!r}", at="--only", do=f"Choose from {', '.join(sorted(Category))}."
        ) from error


def _times(start: str | None, end: str | None) -> Times | None:
    if not (start or end):
        return None
    first, last = parse_day(start, "--from") if start else None, parse_day(end, "--to") if end else None
    if first and last and last < first:
        raise WrongUse(f"{end} is before {start}", at="--to", do="Give the later day with --to; it is included.")
    return times_of(Days(first, last))
