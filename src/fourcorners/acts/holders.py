"""Who holds the keys to snapshots: each person has one under a passphrase, and any two of them open one together.

The software never keeps a passphrase. A snapshot has a key of its own, and what is kept of that key is encrypted twice
over for each pair of holders: one's layer lies within the other's.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pyrage
from django.db import transaction

from fourcorners.acts.people import person_named
from fourcorners.acts.recording import record
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.errors import NotAllowed, UnreadableInput, WrongUse
from fourcorners.ledger.model import EventKind
from fourcorners.values import digest

MAY_HOLD = frozenset({models.Role.COUNSEL.value, models.Role.RESPONDER.value, models.Role.CUSTODIAN.value})
LEAST_CHARACTERS = 12
FORMAT = "fourcorners.sealkey/1"
# age measures how quick the machine is each time, and opens nothing that would take it sixteen times as long as when
# it was sealed: on a machine that was busy just then, another attempt may be let through.
_ATTEMPTS = 5
_TOO_SLOW = "Excessive work"


def add_holder(workspace: Workspace, name: str, passphrase: str) -> None:
    """Give this person a key under this passphrase. Raises WrongUse for one that is short, or a second key."""
    person = person_named(name, roles=MAY_HOLD)
    if len(passphrase) < LEAST_CHARACTERS:
        raise WrongUse(f"a passphrase has at least {LEAST_CHARACTERS} characters", do="Use several words.")
    identity = pyrage.x25519.Identity.generate()
    sealed = pyrage.passphrase.encrypt(str(identity).encode(), passphrase)
    recipient = str(identity.to_public())
    with transaction.atomic():
        if models.KeyHolder.objects.filter(person=person).exists():
            raise WrongUse(f"{name!r} holds a key already", do="A new one would not open what was sealed before.")
        workspace.keep(sealed, "keys", f"{person.id}.age").chmod(0o600)
        models.KeyHolder.objects.create(person=person, recipient=recipient, at=workspace.clock.now())
        record(
            workspace,
            EventKind.KEY_HOLDER_ADDED,
            key=f"holder-{person.id}",
            fields={"person": person.id, "recipient": digest(recipient.encode())},
        )


def unlock(workspace: Workspace, name: str, passphrase: str) -> tuple[str, pyrage.x25519.Identity]:
    """This holder's id and key.

    Raises NotAllowed where they hold none or the passphrase is another, and UnreadableInput where the key is missing or
    the machine too busy to open it.
    """
    person = person_named(name, roles=MAY_HOLD)
    if not models.KeyHolder.objects.filter(person=person).exists():
        raise NotAllowed(f"{name!r} holds no key", do='Give them one with "fourcorners preserve holder NAME".')
    try:
        sealed = (workspace.folder / "keys" / f"{person.id}.age").read_bytes()
        secret = _opened(sealed, passphrase).decode()
    except OSError:
        raise UnreadableInput(
            "the key of this holder is missing", at=person.id, do="Restore it from a backup."
        ) from None
    except pyrage.DecryptError as error:
        if _TOO_SLOW in str(error):
            raise UnreadableInput(
                "this machine is too busy or too slow to open the key of this holder",
                at=person.id,
                do="Try again when it has less to do; the passphrase was not looked at.",
            ) from None
        raise NotAllowed(f"this is not the passphrase of {name!r}") from None
    return person.id, pyrage.x25519.Identity.from_str(secret)


def _opened(sealed: bytes, passphrase: str) -> bytes:
    left = _ATTEMPTS
    while True:
        left -= 1
        try:
            secret: bytes = pyrage.passphrase.decrypt(sealed, passphrase)
        except pyrage.DecryptError as error:
            if left and _TOO_SLOW in str(error):
                continue
            raise
        return secret


def new_key() -> tuple[str, bytes]:
    """A fresh key for one snapshot: its public half, and the whole wrapped for every pair of holders.

    The secret half is nowhere but in the wrapping. Raises NotAllowed where fewer than two people hold keys.
    """
    holders = list(models.KeyHolder.objects.order_by("person_id"))
    if len(holders) < 2:
        raise NotAllowed(
            "nothing can be sealed before two people hold keys",
            do='Give two people one each with "fourcorners preserve holder NAME".',
            left="Nothing was collected.",
        )
    identity = pyrage.x25519.Identity.generate()
    secret = str(identity).encode()
    pairs = []
    for one, other in combinations(holders, 2):
        inner = pyrage.encrypt(secret, [pyrage.x25519.Recipient.from_str(other.recipient)])
        outer = pyrage.encrypt(inner, [pyrage.x25519.Recipient.from_str(one.recipient)])
        pairs.append({"holders": [one.person_id, other.person_id], "wrapped": base64.b64encode(outer).decode()})
    recipient = str(identity.to_public())
    return recipient, json.dumps({"format": FORMAT, "recipient": recipient, "pairs": pairs}, indent=1).encode()


def recipient_of(key: Path) -> str:
    """The public half that is told in a snapshot's key file."""
    return str(json.loads(key.read_bytes())["recipient"])


def open_key(key: Path, holders: Mapping[str, pyrage.x25519.Identity]) -> pyrage.x25519.Identity:
    """The key of a snapshot, opened by two holders. Raises NotAllowed where no two of these can open it."""
    for pair in json.loads(key.read_bytes())["pairs"]:
        one, other = pair["holders"]
        if one in holders and other in holders:
            inner = pyrage.decrypt(base64.b64decode(pair["wrapped"]), [holders[one]])
            return pyrage.x25519.Identity.from_str(pyrage.decrypt(inner, [holders[other]]).decode())
    raise NotAllowed(
        "this snapshot was not sealed for these two holders",
        do="Two people who held keys when it was made must open it together.",
        left="Nothing was opened.",
    )
