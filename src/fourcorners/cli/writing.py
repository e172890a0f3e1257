"""`fourcorners letter`."""

from __future__ import annotations

import click

from fourcorners.acts.correspondence import ON_REQUEST, write_requested
from fourcorners.acts.workspace import open_workspace
from fourcorners.cli.printing import console
from fourcorners.letters.annex_iii import LANGUAGES
from fourcorners.letters.model import LetterKind


@click.command()
@click.argument("matter")
@click.argument("kind", metavar="KIND", type=click.Choice([kind.value for kind in ON_REQUEST]))
@click.option("--by", metavar="NAME", help="Who is to sign it; without a name the line stays for the provider.")
@click.option("--language", type=click.Choice(sorted(LANGUAGES)), default="en", show_default=True,
              help="Of the form of Annex III; every other letter is in English.")  # fmt: skip
@click.option("--kept/--not-kept", default=None,
              help="For Annex III: the data is preserved, or cannot be, as the person named by --by says.")  # fmt: skip
def letter(matter: str, kind: str, by: str | None, language: str, kept: bool | None) -> None:
    """Write a letter of this KIND for MATTER, as a PDF for a person to check and sign.

    KIND is acknowledgement, deficiency, clarification, narrowing, refusal, preservation, objection, emergency_followup
    or annex_iii.

    It is written only where it makes sense: no refusal that nobody decided, no objection to secrecy that no paper
    wants, no Annex III for anything but a European certificate.
    """
    file = write_requested(open_workspace(), matter, LetterKind(kind), by=by, language=language, kept=kept)
    console().print(f"Letter: {file}", soft_wrap=True)
