"""The provider's own answer, Annex III of Regulation (EU) 2023/1543: why a certificate cannot be executed.

It demands nothing. It is read so that an answer can be held against the certificate it was given to.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from fourcorners.reading.forms.lines import FormLines
from fourcorners.terms.nonexecution import PRODUCTION_ONLY, REASONS

FORM = "fourcorners.epoc-answer/1"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it stands on the form. What is blank is empty or None.

    `certificate` is EPOC or EPOC-PR; `reasons` are codes of REASONS; `preserved` is whether the data is kept meanwhile.
    `conflict` holds Section E's texts by their field names.
    """

    certificate: str
    issuing_authority: str
    file_no: str
    issued_on: date | None
    received_on: date | None
    addressee: str
    reasons: tuple[str, ...]
    explanation: str
    conflict: tuple[tuple[str, str], ...]
    needed: str
    preserved: bool | None
    signed: bool | None

    @property
    def mistaken(self) -> tuple[str, ...]:
        """The ticked reasons that this kind of certificate cannot meet."""
        if self.certificate != "EPOC-PR":
            return ()
        return tuple(reason for reason in self.reasons if reason in PRODUCTION_ONLY)


def answer_of(lines: FormLines) -> Answer:
    """The answer on a form that was checked. Raises UnreadableInput, naming the field, for a day that is none."""
    conflict: dict[str, Any] = lines.value("e") or {}
    preservation = lines.value("g.preservation")
    signature = (lines.value("h") or {}).get("signature")
    return Answer(
        certificate=lines.value("a.kind") or "",
        issuing_authority=lines.words("b.issuing_authority"),
        file_no=lines.words("b.file_no_issuing"),
        issued_on=lines.day("b.issued_on"),
        received_on=lines.day("b.received_on"),
        addressee=lines.words("c.addressee"),
        reasons=tuple(reason for reason in REASONS if reason in (lines.value("d.reasons") or ())),
        explanation=lines.words("d.explanation"),
        conflict=tuple(
            (name, text.strip()) for name, text in conflict.items() if isinstance(text, str) and text.strip()
        ),
        needed=lines.words("f.needed"),
        preserved=None if preservation is None else preservation == "preserved",
        signed=None if signature is None else bool(signature.strip()),
    )
