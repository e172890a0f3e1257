"""A letter as plain values; the template decides how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class LetterKind(StrEnum):
    """What a letter is for."""

    ACKNOWLEDGEMENT = "acknowledgement"
    DEFICIENCY = "deficiency"
    REFUSAL = "refusal"
    NARROWING = "narrowing"
    CLARIFICATION = "clarification"
    OBJECTION = "objection"
    NOTICE = "notice"
    PRESERVATION = "preservation"
    EMERGENCY_FOLLOWUP = "emergency_followup"
    ANNEX_III = "annex_iii"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes, and who is to sign. Without a name, the signature line stands for the provider alone."""

    name: str
    address: str
    contact: str
    signatory: str = ""
    signatory_title: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the paper, shortened where they are long, and the page they stand on."""

    words: str
    page: int


@dataclass(frozen=True, slots=True)
class Point:
    """One thing said about the demand: the sentence, its authority, the paper's words, what would cure it.

    `authority` is empty where nobody has read the source: a letter cites nothing that was only recalled. `name` is the
    defect in a few words, empty where the finding names none.
    """

    says: str
    authority: str
    quotes: tuple[Quote, ...]
    cure: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """One item of the paper in its words, why it is not answered as it stands, and what could be answered instead.

    `why` holds a sentence for each rule with its authority, empty where that was only recalled. Where nothing of the
    item can be answered on this paper, `instead` says what would be needed. `page` is 0 where it is not known.
    """

    words: str
    page: int
    why: tuple[tuple[str, str], ...]
    instead: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter.

    `to` has a line break between its lines. `facts` are short name-value lines under the heading; `opening` and
    `closing` are paragraphs around the numbered `points`, the table `narrowed` and the list `listed`, which `lead`
    introduces. `reply_by` is the day an answer is asked for.
    """

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
    lead: str = ""
    reply_by: date | None = None
    paper: str = "us-letter"
    narrowed: tuple[Narrowed, ...] = ()
