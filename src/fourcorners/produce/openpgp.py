"""OpenPGP for requesters without age: check a certificate, encrypt a stream to it, open what was encrypted.

Sequoia does the work. It holds the interpreter while it reads, so it runs in a process of its own, fed through a pipe:
a package of any size passes through in pieces, and is never whole in memory nor in plain form on disk.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pysequoia

from fourcorners.errors import NotAllowed, VerificationFailed, WrongUse

ARMOR = "-----BEGIN PGP PUBLIC KEY BLOCK-----"
SECRET = "-----BEGIN PGP PRIVATE KEY BLOCK-----"  # noqa: S105 (the heading of a file, not a secret)
_CHUNK = 1 << 20
_MOST_KEY = 200_000
_LEFT = "Nothing was written."
_CHILD = (
    "import sys, pysequoia\n"
    "keys = [pysequoia.Cert.from_bytes(bytes.fromhex(key)) for key in sys.argv[1:]]\n"
    "pysequoia.encrypt_file('/dev/stdin', '/dev/stdout', recipients=keys, armor=False)\n"
)


def is_certificate(key: str) -> bool:
    """Whether the text is, or claims to be, an OpenPGP key in armor."""
    return key.lstrip().startswith(("-----BEGIN PGP", ARMOR))


def check_certificate(key: str, when: datetime) -> str:
    """The certificate in armor, if a package can be encrypted to it at that instant.

    Raises WrongUse for what is none, for a secret key, and for one that cannot encrypt; NotAllowed for one that is
    revoked or past its end.
    """
    if SECRET in key:
        raise WrongUse(
            "this is a secret key, not a public one",
            at="recipient",
            do="Ask for the public key; the secret key must be replaced, since it was shown.",
            left=_LEFT,
        )
    try:
        if len(key) > _MOST_KEY:
            raise ValueError("too long")
        certificate = pysequoia.Cert.from_bytes(key.strip().encode())
        revoked, ends = certificate.is_revoked, certificate.expiration
        probe = pysequoia.encrypt(b"", recipients=[certificate], armor=False)
    except Exception as error:
        raise WrongUse(
            "not an OpenPGP key that a package can be encrypted to",
            at="recipient",
            do="Ask for the public key again: with a part for encryption, neither revoked nor past its end.",
            left=_LEFT,
        ) from error
    if revoked or not probe:
        raise NotAllowed("the recipient's key is revoked", at="recipient", do="Ask for a new key.", left=_LEFT)
    if ends is not None and ends.astimezone(UTC) <= when:
        raise NotAllowed(
            f"the recipient's key was good until {ends.date().isoformat()}",
            at="recipient",
            do="Ask for a new key, by the channel the requester was verified through.",
            left=_LEFT,
        )
    return str(certificate)


def encrypt(stream: Any, out: Any, certificates: Sequence[str]) -> None:
    """Encrypt what `stream.read` gives and write it to `out`. Raises WrongUse where it does not succeed."""
    keys = [bytes(pysequoia.Cert.from_bytes(key.encode())).hex() for key in certificates]
    process = subprocess.Popen(
        [sys.executable, "-I", "-c", _CHILD, *keys],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    failed: list[BaseException] = []

    def feed() -> None:
        try:
            with process.stdin as pipe:  # type: ignore[union-attr]
                while chunk := stream.read(_CHUNK):
                    pipe.write(chunk)
        except BaseException as error:
            failed.append(error)

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    try:
        while chunk := process.stdout.read(_CHUNK):  # type: ignore[union-attr]
            out.write(chunk)
    finally:
        if process.stdout is not None:
            process.stdout.close()
        if process.wait() != 0 and not failed:
            failed.append(WrongUse("OpenPGP refused the key", at="recipient", left="Nothing was produced."))
        feeder.join()
    if failed:
        raise failed[0]


def decrypt(path: Path, out: Path, secret: str) -> None:
    """Open an encrypted file into `out`. Raises VerificationFailed where the key does not open it or it is damaged.

    `out` may hold part of the content when this fails; it must not be used then.
    """
    try:
        key = pysequoia.Tsk.from_bytes(secret.encode())
    except Exception as error:
        raise WrongUse("not a file with one OpenPGP secret key", do="Give the receiver's secret key.") from error
    try:
        pysequoia.decrypt_file(str(path), str(out), decryptor=key.decryptor())
    except Exception as error:
        raise VerificationFailed(
            "this key does not open the package, or the package is damaged",
            at=path.name,
            do="Use the key that was confirmed when the requester was verified; else fetch the package again.",
        ) from error
