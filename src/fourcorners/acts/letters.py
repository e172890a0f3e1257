"""Write the letter that goes with a decision, or the notice to an account holder, and keep it."""

from __future__ import annotations

from django.db import transaction

from fourcorners.acts.matters import Case, scope_of
from fourcorners.acts.recording import record
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.ledger.model import EventKind
from fourcorners.letters import compose
from fourcorners.letters.model import Letter, Letterhead
from fourcorners.letters.run import write
from fourcorners.scope.model import Decision, Verdict
from fourcorners.values import digest


def write_letter(workspace: Workspace, found: Case, decision: Decision) -> str:
    """The letter a decision calls for, as a file in the workspace; empty where none is needed."""
    head, now, matter = _head(workspace), workspace.clock.now(), found.row.id
    letter: Letter | None
    if decision.verdict is Verdict.REFUSE:
        letter = compose.refusal(found.demand, found.opinion, head, matter, now)
    elif decision.verdict is Verdict.ASK:
        letter = compose.clarification(found.demand, found.opinion, head, matter, now)
    elif decision.verdict is Verdict.KEEP:
        letter = compose.preservation(found.demand, head, matter, found.row.served_on, now)
    else:
        letter = compose.narrowing(found.demand, found.opinion, decision.reach, head, matter, now)
    return _keep(workspace, found.row, letter, "letters") if letter else ""


def write_notices(workspace: Workspace, found: Case) -> list[str]:
    """A notice to the holder of each account of an approved matter; none names another holder's account."""
    scope = scope_of(found.row)
    made = getattr(found.row, "package", None)
    return [
        _keep(
            workspace,
            found.row,
            compose.notice(
                found.demand,
                found.opinion,
                scope.reach,
                _head(workspace),
                found.row.id,
                found.row.notice.hold_until,
                workspace.clock.now(),
                account=account,
                given_on=made.at.date() if made else None,
            ),
            "notices",
        )
        for account in sorted(scope.reach.accounts)
    ]


def _keep(workspace: Workspace, matter: models.Matter, letter: Letter, folder: str) -> str:
    data = write(letter)
    with transaction.atomic():
        number = matter.letters.count() + 1
        path = workspace.keep(data, folder, f"{matter.id}-{number}-{letter.kind.value}.pdf")
        file = path.relative_to(workspace.folder).as_posix()
        models.Letter.objects.create(
            matter=matter, kind=letter.kind.value, file=file, sha256=digest(data), at=workspace.clock.now()
        )
        record(
            workspace,
            EventKind.LETTER_WRITTEN,
            matter=matter.id,
            key=f"letter-{number}",
            fields={"letter": digest(data), "letter_kind": letter.kind.value},
        )
    return file


def _head(workspace: Workspace) -> Letterhead:
    provider = workspace.provider
    return Letterhead(provider.name, provider.address, provider.contact)
