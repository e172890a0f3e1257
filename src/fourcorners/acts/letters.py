"""Write letters: the one a decision calls for, the notices to account holders, and any that a person asks for."""

from __future__ import annotations

from django.db import transaction

from fourcorners.acts.matters import Case, scope_of
from fourcorners.acts.narrowings import narrowed
from fourcorners.acts.recording import record
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.ledger.model import EventKind
from fourcorners.letters import compose
from fourcorners.letters.keeping import Term, preservation
from fourcorners.letters.model import Letter, Letterhead, LetterKind
from fourcorners.letters.run import write
from fourcorners.scope.model import Decision, Verdict
from fourcorners.values import digest


def write_letter(workspace: Workspace, found: Case, decision: Decision) -> str:
    """The letter a decision calls for, as a file in the workspace; empty where none is needed."""
    head, now, matter = letterhead(workspace), workspace.clock.now(), found.row.id
    letter: Letter | None
    if decision.verdict is Verdict.REFUSE:
        letter = compose.refusal(found.demand, found.opinion, head, matter, now)
    elif decision.verdict is Verdict.ASK:
        letter = compose.clarification(found.demand, found.opinion, head, matter, now)
    elif decision.verdict is Verdict.KEEP:
        letter = preservation(found.demand, head, matter, found.row.served_on, kept_term(found.row), now)
    else:
        rows = narrowed(found.demand, found.opinion)
        letter = compose.narrowing(found.demand, found.opinion, rows, decision.reach, head, matter, now)
    return keep_letter(workspace, found.row, letter.kind, write(letter), "letters") if letter else ""


def kept_term(matter: models.Matter) -> Term | None:
    """Until when a matter's data is kept, extended or not; None where nothing is kept, or no day was set."""
    row: models.Preservation | None = getattr(matter, "preservation", None)
    if row is None or row.until is None:
        return None
    return Term(row.until, row.provision, (row.longest - row.until).days if row.longest else 0)


def write_notices(workspace: Workspace, found: Case) -> list[str]:
    """A notice to the holder of each account of an approved matter; none names another holder's account."""
    scope = scope_of(found.row)
    made = getattr(found.row, "package", None)
    letters = [
        compose.notice(
            found.demand,
            found.opinion,
            scope.reach,
            letterhead(workspace),
            found.row.id,
            found.row.notice.hold_until,
            workspace.clock.now(),
            account=account,
            given_on=made.at.date() if made else None,
        )
        for account in sorted(scope.reach.accounts)
    ]
    return [keep_letter(workspace, found.row, letter.kind, write(letter), "notices") for letter in letters]


def keep_letter(workspace: Workspace, matter: models.Matter, kind: LetterKind, pdf: bytes, folder: str) -> str:
    """Keep a typeset letter as `<folder>/<matter>-<n>-<kind>.pdf` and put it on record; gives the file's name."""
    with transaction.atomic():
        number = matter.letters.count() + 1
        path = workspace.keep(pdf, folder, f"{matter.id}-{number}-{kind.value}.pdf")
        file = path.relative_to(workspace.folder).as_posix()
        models.Letter.objects.create(
            matter=matter, kind=kind.value, file=file, sha256=digest(pdf), at=workspace.clock.now()
        )
        record(
            workspace,
            EventKind.LETTER_WRITTEN,
            matter=matter.id,
            key=f"letter-{number}",
            fields={"letter": digest(pdf), "letter_kind": kind.value},
        )
    return file


def letterhead(workspace: Workspace, signatory: models.Person | None = None) -> Letterhead:
    """The provider's letterhead, with the person who is to sign, where one is named."""
    provider = workspace.provider
    return Letterhead(
        provider.name,
        provider.address,
        provider.contact,
        signatory.name if signatory else "",
        signatory.get_role_display() if signatory else "",
    )
