"""A letter as plain values; the template decides how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LetterKind(StrEnum):
    """What a letter is for."""

    REFUSAL = "refusal"
    CLARIFICATION = "clarification"
    NARROWING = "narrowing"
    ACKNOWLEDGEMENT = "acknowledgement"
    PRESERVATION = "preservation"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes."""

    name: str
    address: str
    contact: str


@dataclass(frozen=True, slots=True)
class Point:
    """One thing said about the demand: the sentence, its authority, the paper's words, what would cure it."""

    says: str
    authority: str
    quotes: tuple[str, ...]
    cure: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter. `opening` and `closing` are paragraphs; `facts` are short name-value lines under the heading."""

    kind: LetterKind
    head: Letterhead
    to: str
    heading: str
    matter: str
    facts: tuple[tuple[str, str], ...]
    opening: tuple[str, ...]
    points: tuple[Point, ...]
    listed: tuple[str, ...]
    closing: tuple[str, ...]
    when: datetime
