"""What goes into a production, and the Package that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from fourcorners.collect.model import Extract, TimeColumn
from fourcorners.note import Signer
from fourcorners.produce.volumes import Volume
from fourcorners.scope.model import Scope
from fourcorners.values import write_instant


class Format(StrEnum):
    """In what form the records are written. The value is the file's ending."""

    CSV = "csv"
    JSON_LINES = "jsonl"
    PARQUET = "parquet"


class Law(StrEnum):
    """Whose law a demand rests on, as far as it decides what a custodian is asked to sign."""

    US = "us"
    UK = "uk"
    EU = "eu"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Custody:
    """One act of the chain of custody: when, what was done, and in which role. Never a name."""

    at: datetime
    act: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class ProviderFacts:
    """Who produces, and the custodian who may certify the records."""

    name: str
    address: str
    contact: str
    custodian: str
    custodian_title: str


@dataclass(frozen=True, slots=True)
class DemandFacts:
    """What the record says about the demand, as texts. Empty where it is not known; nothing is filled in.

    `instrument` is the kind of demand in words. `law` decides the form of the custodian's certificate. Days are ISO
    dates.
    """

    instrument: str = ""
    issuing_body: str = ""
    requester: str = ""
    reference: str = ""
    issued_on: str = ""
    received_on: str = ""
    due_on: str = ""
    authorities: tuple[str, ...] = ()
    law: Law = Law.OTHER

    @property
    def paper_size(self) -> str:
        """The sheet that the requester's printers hold."""
        return "us-letter" if self.law is Law.US else "a4"


@dataclass(frozen=True, slots=True)
class Gap:
    """A person accepts that a step of the collection left a gap.

    The package names the step, what went wrong (`why`), the person's role and the instant. The person's own reason is
    kept in the casebook: it may be privileged.
    """

    step: str
    why: str
    role: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """That rows come from a sealed snapshot: the day it was sealed and its digest.

    Nothing of the matter it was made in: that may be another agency's, and secret.
    """

    sealed_on: date
    sha256: str


@dataclass(frozen=True, slots=True)
class ProductionOrder:
    """Everything one package is made of. The same order always gives the same bag, byte for byte.

    `recipients` are age X25519 public keys or OpenPGP certificates in armor, pinned when the requester was verified;
    `until` is the last day on which they may be used, where there is one. `promise` is the log's word that this
    production will be on record. `when` is the instant of production. `times` and `says` give, for a step's id, its
    table's time column and description; `mails`, for a step whose rows are mail, the column of each field of a message.
    `snapshots` gives, for a step that read a sealed snapshot, where its rows are from. `custody` is what was done to
    the matter so far, in order. `volume_bytes` cuts the package into files of at most that size. `stamp` gives an RFC
    3161 time stamp for the signature's bytes.
    """

    matter: str
    scope: Scope
    extract: Extract
    provider: ProviderFacts
    demand: DemandFacts
    recipients: tuple[str, ...]
    signer: Signer
    promise: str
    when: datetime
    times: Mapping[str, TimeColumn] = field(default_factory=dict)
    says: Mapping[str, str] = field(default_factory=dict)
    mails: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    snapshots: Mapping[str, Origin] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()
    custody: tuple[Custody, ...] = ()
    until: date | None = None
    format: Format = Format.CSV
    volume_bytes: int | None = None
    stamp: Callable[[bytes], bytes] | None = None


@dataclass(frozen=True, slots=True)
class Package:
    """A finished package: one encrypted file. `sha256` and `size` (in bytes) are those of that file.

    `manifest` is the SHA-256 of the bag's `tagmanifest-sha256.txt`, which the signature covers and through which every
    file is covered. `recipients` are the SHA-256 of the keys it is encrypted to. `plain` is the bag itself where it
    was asked for, else None. `volumes` are the files it is in: itself alone, or numbered ones, of which `path` is the
    first.
    """

    name: str
    path: Path
    sha256: str
    size: int
    manifest: str
    scope: str
    plan: str
    rows: int
    files: tuple[str, ...]
    recipients: tuple[str, ...]
    when: datetime
    plain: Path | None = None
    volumes: tuple[Volume, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "file": self.path.name,
            "sha256": self.sha256,
            "size": self.size,
            "manifest": self.manifest,
            "scope": self.scope,
            "plan": self.plan,
            "rows": self.rows,
            "volumes": [{"file": v.name, "size": v.size, "sha256": v.sha256} for v in self.volumes],
            "files": list(self.files),
            "recipients": list(self.recipients),
            "when": write_instant(self.when),
        }
