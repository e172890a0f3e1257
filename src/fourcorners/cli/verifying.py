"""`fourcorners verify`."""

from __future__ import annotations

from pathlib import Path

import click

from fourcorners.acts.verifying import verify_bag, verify_path
from fourcorners.checks import Verdict
from fourcorners.cli.printing import console, one_line, print_json
from fourcorners.clock import SystemClock
from fourcorners.errors import WrongUse
from fourcorners.note import Verifier
from fourcorners.produce.recipients import read_identity


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--key", "keys", multiple=True, metavar="VKEY", help="The provider's key, or a file that holds it.")
@click.option(
    "--identity", type=click.Path(path_type=Path, exists=True), help="The receiver's age or OpenPGP key file."
)
@click.option(
    "--tsa", type=click.Path(path_type=Path, exists=True), help="Certificates of the time-stamping authority (PEM)."
)
@click.option("--log", type=click.Path(path_type=Path, exists=True), help="A log in which promises must be kept.")
@click.option("--bag", is_flag=True, help="Check each folder as a BagIt bag of anybody's, without keys.")
@click.option("--json", "as_json", is_flag=True)
def verify(
    paths: tuple[Path, ...],
    keys: tuple[str, ...],
    identity: Path | None,
    tsa: Path | None,
    log: Path | None,
    bag: bool,
    as_json: bool,
) -> int:
    """Check each PATH offline: a package, a receipt, a promise, or a log. Names what is wrong.

    Without --key, the key of the workspace here is used.
    """
    if bag:
        return _tell([verify_bag(path) for path in paths], as_json)
    verifiers = [_verifier(key) for key in keys] or [_own()]
    opened = read_identity(identity.read_text(encoding="utf-8")) if identity else None
    now = SystemClock().now()
    return _tell(
        [verify_path(p, keys=verifiers, identity=opened, authority=tsa, log=log, now=now) for p in paths], as_json
    )


def _tell(verdicts: list[Verdict], as_json: bool) -> int:
    if as_json:
        answers = [v.to_json() for v in verdicts]
        print_json(answers[0] if len(answers) == 1 else answers)
    else:
        out = console()
        for verdict in verdicts:
            out.print(f"{verdict.subject}: {'verified' if verdict.holds else 'NOT VERIFIED'}")
            for check in verdict.checks:
                detail = f"  ({one_line(check.detail, 100)})" if check.detail else ""
                out.print(f"  {'ok  ' if check.passed else 'FAIL'} {check.name}{detail}")
    return 0 if all(v.holds for v in verdicts) else 1


def _verifier(key: str) -> Verifier:
    path = Path(key)
    if "+" not in key and path.is_file():
        key = path.read_text(encoding="utf-8")
    return Verifier.from_vkey(key)


def _own() -> Verifier:
    from fourcorners.acts.workspace import open_workspace

    try:
        return open_workspace().signer.verifier
    except WrongUse as error:
        raise WrongUse(f"no key to verify with: {error.what}", do="Give the provider's key with --key.") from error
