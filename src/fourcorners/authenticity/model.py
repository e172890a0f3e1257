"""Checks on who sent a paper, DNS answers as values, and the directory of public bodies."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from fourcorners.errors import UnreadableInput
from fourcorners.terms import Defect


class Outcome(StrEnum):
    """A check that cannot be made is undecided, with the reason; it never passes by default."""

    PASSED = "passed"
    FAILED = "failed"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Check:
    """One check, how it ended, and why, in a sentence."""

    check: str
    outcome: Outcome
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """All checks of one delivery, and the defects *of the sender* that they show.

    No report says "verified": that takes a call to a number found independently, which a person records.
    """

    checks: tuple[Check, ...]
    signs: tuple[Defect, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "checks": [{"check": c.check, "outcome": c.outcome.value, "why": c.why} for c in self.checks],
            "signs": [s.value for s in self.signs],
        }


@dataclass(frozen=True)
class Records:
    """DNS answers: "name TYPE" -> strings. A name that is not there is a name nobody asked about.

    A name with an empty list was asked for and has no such record. A long record may stand in one string or in the
    pieces in which DNS carries it.
    """

    answers: Mapping[str, Sequence[str]]

    @classmethod
    def from_json(cls, data: Any) -> Records:
        """From a JSON object of lists of strings. Raises UnreadableInput for anything else."""
        good = isinstance(data, dict) and all(
            isinstance(v, list) and all(isinstance(x, str) for x in v) for v in data.values()
        )
        if not good:
            raise UnreadableInput(
                "DNS answers must be an object that maps a name and type to a list of strings",
                do='Write it like {"sel._domainkey.agency.example TXT": ["v=DKIM1; ..."]}.',
            )
        return cls({_key(name): values for name, values in data.items()})

    def find(self, name: str, kind: str) -> Sequence[str] | None:
        """The strings as they are, None where nobody asked."""
        return self.answers.get(_key(f"{name} {kind}"))

    def texts(self, name: str) -> tuple[str, ...] | None:
        """The text records (TXT) of a name, each put together from its pieces; None where nobody asked."""
        found = self.find(name, "TXT")
        if found is None:
            return None
        whole: list[str] = []
        for piece in found:
            if whole and not _BEGINS.match(piece):
                whole[-1] += piece
            else:
                whole.append(piece)
        return tuple(whole)


# How a record of the kinds we ask for begins; what begins otherwise goes on with the record before it.
_BEGINS = re.compile(r"\s*[a-z]{1,3}\s*=\s*[^=\s]", re.IGNORECASE)


def _key(name: str) -> str:
    """`Name. TXT` and `name txt` are one name."""
    domain, _, kind = name.strip().lower().rpartition(" ")
    return f"{domain.strip().rstrip('.')} {kind}"


@dataclass(frozen=True, slots=True)
class Body:
    """A public body in the directory."""

    domain: str
    kind: str
    name: str
    city: str
    state: str

    @property
    def is_federal(self) -> bool:
        """Whether it is a part of the federal government, where one domain often serves many agencies."""
        return self.kind.lower().startswith("federal")


class Directory:
    """Domains of public bodies, from a list that the provider keeps."""

    def __init__(self, bodies: Sequence[Body]) -> None:
        self._by_domain = {body.domain: body for body in bodies}

    @classmethod
    def from_csv(cls, path: Path) -> Directory:
        """From a CSV with the columns of the public list of .gov domains. Raises UnreadableInput, naming what lacks."""
        try:
            with path.open(encoding="utf-8-sig", newline="") as source:
                rows = csv.DictReader(source)
                missing = {"Domain name", "Domain type", "Organization name"} - set(rows.fieldnames or ())
                if missing:
                    raise UnreadableInput(
                        f"the column {min(missing)!r} is missing", at=str(path), do="Use the public list's form."
                    )
                bodies = [_body(row) for row in rows]
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise UnreadableInput("the directory cannot be read", at=str(path), do="Check the file.") from error
        return cls([body for body in bodies if body.domain])

    def body_of(self, domain: str) -> Body | None:
        """The body that has this domain or one above it."""
        labels = domain.lower().rstrip(".").split(".")
        for start in range(len(labels) - 1):
            body = self._by_domain.get(".".join(labels[start:]))
            if body:
                return body
        return None

    @property
    def domains(self) -> Sequence[str]:
        return list(self._by_domain)


def _body(row: Mapping[str, str | None]) -> Body:
    """One line of the list; a line that breaks off has empty values."""
    of = {name: (row.get(name) or "").strip() for name in ("Domain name", "Domain type", "City", "State")}
    names = ((row.get(name) or "").strip() for name in ("Organization name", "Suborganization name"))
    return Body(
        of["Domain name"].lower().rstrip("."), of["Domain type"], " ".join(filter(None, names)), of["City"], of["State"]
    )
