"""`signature.txt`: a signed note (C2SP signed-note v1) that ties a package to its matter, scope, plan and every file.

    fourcorners.package/1
    package M-2026-0007
    matter M-2026-0007
    scope <SHA-256 of data/scope.json>
    plan <SHA-256 of data/plan.json>
    manifest <SHA-256 of tagmanifest-sha256.txt>
    recipient <SHA-256 of a key the package was encrypted to>

It is made last and stands beside the tag manifest, which cannot list it. Naming the recipients inside what is signed
shows for whom the provider made the package, should somebody pass it on under another key.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fourcorners.errors import VerificationFailed
from fourcorners.note import Signer, Verifier, open_note, sign
from fourcorners.produce.bag import SIGNATURE

FORMAT = "fourcorners.package/1"
_DIGEST = re.compile("[0-9a-f]{64}")
_LABELS = ("package", "matter", "scope", "plan", "manifest")


@dataclass(frozen=True, slots=True)
class Seal:
    """What is signed. `scope`, `plan`, `manifest` and `recipients` are SHA-256 in hex."""

    package: str
    matter: str
    scope: str
    plan: str
    manifest: str
    recipients: tuple[str, ...]

    @property
    def text(self) -> str:
        values = (self.package, self.matter, self.scope, self.plan, self.manifest)
        lines = [f"{label} {value}\n" for label, value in zip(_LABELS, values, strict=True)]
        return f"{FORMAT}\n{''.join(lines)}{''.join(f'recipient {r}{chr(10)}' for r in self.recipients)}"


def write_signature(seal: Seal, signer: Signer) -> str:
    """The seal as a signed note."""
    return sign(seal.text, signer)


def open_signature(signed: bytes, verifiers: Sequence[Verifier]) -> Seal:
    """The seal, if exactly one known key signed it and nothing else is in the file. Raises VerificationFailed."""
    try:
        note = signed.decode("utf-8")
    except UnicodeDecodeError as error:
        raise VerificationFailed("not a signed note", at=SIGNATURE) from error
    text = open_note(note, verifiers, SIGNATURE)
    if note.count("\n") != text.count("\n") + 2:
        raise VerificationFailed("it has more than one signature", at=SIGNATURE)
    head, *lines = text.removesuffix("\n").split("\n")
    pairs = [line.partition(" ")[::2] for line in lines]
    values = [value for _, value in pairs[: len(_LABELS)]]
    recipients = tuple(value for _, value in pairs[len(_LABELS) :])
    if len(values) == len(_LABELS):
        package, matter, scope, plan, manifest = values
        seal = Seal(package, matter, scope, plan, manifest, recipients)
        if head == FORMAT and seal.text == text and all(_DIGEST.fullmatch(d) for d in (*values[2:], *recipients)):
            return seal
    raise VerificationFailed("what is signed is not a package's seal", at=SIGNATURE)
