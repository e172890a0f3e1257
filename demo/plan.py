"""What the demo's people decide about each specimen paper, and why. The papers are described in `papers/README.md`."""

from __future__ import annotations

from dataclasses import dataclass

from fourcorners.scope.model import Verdict

PEOPLE = (
    ("Ines Okafor", "counsel"),
    ("Tomas Brandt", "counsel"),
    ("Wen Lindqvist", "responder"),
    ("Ada Moreau", "custodian"),
)
# Who opens what was preserved, two together.
KEY_HOLDERS = ("Ines Okafor", "Tomas Brandt")


@dataclass(frozen=True, slots=True)
class Call:
    """A call-back that verified a requester: who was reached, where the number came from."""

    officer: str
    agency: str
    number_from: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One paper and what is done with it."""

    paper: str
    verdict: Verdict
    by: str
    reason: str
    second: tuple[str, str] | None = None
    call: Call | None = None


TURNS = (
    Turn(
        "01-grand-jury-subpoena.pdf",
        Verdict.APPROVE,
        "Wen Lindqvist",
        "A regular grand jury subpoena for listed subscriber items of one account and one quarter.",
        call=Call(
            "Special Agent R. Fenwick-Specimen", "Harbor District field office", "the agency's printed directory"
        ),
    ),
    Turn(
        "02-customs-summons.pdf",
        Verdict.REFUSE,
        "Ines Okafor",
        "A customs power cannot be used to learn who wrote a critical post.",
    ),
    Turn(
        "03-warrant-without-dates.pdf",
        Verdict.ASK,
        "Ines Okafor",
        "The warrant sets no period for the messages; the court should say which days it means.",
    ),
    Turn(
        "04-2703d-order-with-content.pdf",
        Verdict.APPROVE,
        "Ines Okafor",
        "The order reaches records, not the messages it also lists; those are left out.",
        call=Call("Assistant U.S. Attorney L. Marchetti-Specimen", "U.S. Attorney's Office", "the court's website"),
    ),
    Turn(
        "05-forged-emergency.eml",
        Verdict.REFUSE,
        "Wen Lindqvist",
        "The sender's domain only looks like the county's, and no danger is described.",
    ),
    Turn(
        "06-reverse-demand.pdf",
        Verdict.REFUSE,
        "Ines Okafor",
        "It names nobody and asks who did something.",
    ),
    Turn(
        "07-preservation-request.eml",
        Verdict.KEEP,
        "Wen Lindqvist",
        "A request to keep what exists; nothing is disclosed on it.",
    ),
    Turn(
        "08-european-production-order.json",
        Verdict.APPROVE,
        "Ines Okafor",
        "A complete certificate for subscriber data of one account.",
        call=Call("Procureur C. Delaunay-Specimen", "the issuing authority", "the Member State's published list"),
    ),
    Turn(
        "09-state-search-warrant.pdf",
        Verdict.APPROVE,
        "Ines Okafor",
        "A signed warrant with a named account, a period and a described offence.",
        second=("Tomas Brandt", "I read the warrant and its attachments; the period and the account are right."),
        call=Call("Detective P. Arroyo-Specimen", "county sheriff's office", "the county's telephone directory"),
    ),
    Turn(
        "10-any-and-all-subpoena.txt",
        Verdict.APPROVE,
        "Wen Lindqvist",
        "Only the subscriber items that a subpoena reaches; the rest is refused in the letter.",
        call=Call("Special Agent D. Quill-Specimen", "Harbor District field office", "the agency's printed directory"),
    ),
)
