"""Encrypt a bag to its recipients as one stream: never whole in memory, never in plain form on disk.

age v1 with X25519 keys, or OpenPGP. All recipients of a package have keys of one kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyrage

from fourcorners.errors import FourCornersError, WrongUse
from fourcorners.produce import openpgp
from fourcorners.produce.volumes import Volume, VolumeWriter

AGE, PGP = ".tar.age", ".tar.pgp"


@dataclass(frozen=True, slots=True)
class Encrypted:
    """SHA-256 and size (bytes) of the whole, and the files it is in."""

    sha256: str
    size: int
    volumes: tuple[Volume, ...]


def ending_for(recipients: Sequence[str]) -> str:
    """How a package for these keys is named. Raises WrongUse where they are of two kinds."""
    kinds = {openpgp.is_certificate(key) for key in recipients}
    if len(kinds) > 1:
        raise WrongUse("one package cannot be encrypted to age and OpenPGP keys", do="Produce one for each kind.")
    return PGP if kinds == {True} else AGE


def encrypt_stream(stream: Any, path: Path, recipients: Sequence[str], most: int | None = None) -> Encrypted:
    """Encrypt what `stream.read` gives into `path`, or into volumes of at most `most` bytes. Raises WrongUse.

    Everything written is removed again if anything goes wrong.
    """
    out = VolumeWriter(path, most)
    try:
        if ending_for(recipients) == PGP:
            openpgp.encrypt(stream, out, recipients)
        else:
            pyrage.encrypt_io(stream, out, [pyrage.x25519.Recipient.from_str(key) for key in recipients])
        out.close()
    except BaseException as error:
        out.abandon()
        if isinstance(error, FourCornersError) or not isinstance(error, Exception):
            raise
        raise WrongUse(
            "the package could not be encrypted",
            at=path.name,
            do="See that there is room on the disk, then produce again.",
            left="Nothing was produced.",
        ) from error
    return Encrypted(out.sha256.hexdigest(), out.size, tuple(out.volumes))
