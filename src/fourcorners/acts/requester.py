"""Record that a requester was verified through a second channel, and pin the key that packages go to."""

from __future__ import annotations

import secrets

from django.db import transaction

from fourcorners.acts.matters import case
from fourcorners.acts.people import person_named
from fourcorners.acts.recording import record
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.errors import NotAllowed, WrongUse
from fourcorners.ledger.model import EventKind
from fourcorners.produce.recipients import check_recipient
from fourcorners.scope.run import DECIDES
from fourcorners.values import digest


def verify_requester(
    workspace: Workspace, number: str, *, by: str, officer: str, agency: str, number_from: str, key: str
) -> None:
    """A person called the agency at a number that the paper did not give, spoke to the officer, and took the key.

    `number_from` says where the number was found. It must not be the paper: a forger answers the number he wrote
    (FBI notice of 2024-11-04 on emergency requests from hijacked mailboxes). Raises NotAllowed where it is, and
    WrongUse for a key that is none.
    """
    person = person_named(by, roles=DECIDES)
    for name, value in (("officer", officer), ("agency", agency), ("number-from", number_from)):
        if not value.strip():
            raise WrongUse(f"--{name} is empty", do="Say whom you called, and where you found the number.")
    key = check_recipient(key, workspace.clock.now())
    with transaction.atomic():
        found = case(number)
        if hasattr(found.row, "package"):
            raise NotAllowed("the package of this matter is made already", at=found.row.id)
        requester = models.Requester.objects.create(
            id=f"r-{secrets.token_hex(6)}",
            agency=agency,
            officer=officer,
            key=key,
            number_from=number_from,
            verified_at=workspace.clock.now(),
            verified_by=person,
        )
        found.row.requester = requester
        found.row.save(update_fields=["requester"])
        record(
            workspace,
            EventKind.REQUESTER_VERIFIED,
            matter=found.row.id,
            key=f"verified-{requester.id}",
            fields={"requester": requester.id, "person": person.id, "recipient": digest(key.encode())},
        )
