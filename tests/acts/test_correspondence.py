"""Letters that a person asks for: on record, and only where they make sense."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from fourcorners.acts.correspondence import ON_REQUEST, write_requested
from fourcorners.acts.decide import decide
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.errors import FourCornersError, NotAllowed, WrongUse
from fourcorners.letters.annex_iii_words import BOXES
from fourcorners.letters.model import LetterKind
from fourcorners.scope.model import Verdict
from fourcorners.terms.nonexecution import REASONS
from tests.acts.scene import SUBPOENA, serve, workspace

OVERREACHING = SUBPOENA.replace(
    "2. the subscriber's address;", "2. the subscriber's address, and the contents of all messages of the account;"
)
PRESERVE = """\
SPECIMEN

Ellery County Sheriff's Office, 5 Court Street, Port Ellery, Washington
November 20, 2026

To: Harbor Social, Inc.

PRESERVATION REQUEST UNDER 18 U.S.C. 2703(f)

You are requested to preserve, for 90 days, the subscriber's name and address and records of session times for the
account with the user name tidewatcher.

/s/ Rex Holloway, Detective
"""


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return workspace(tmp_path_factory.mktemp("letters"))


@pytest.fixture(scope="module")
def regular(opened: Workspace) -> str:
    return serve(opened, SUBPOENA, "regular.txt")


@pytest.fixture(scope="module")
def too_much(opened: Workspace) -> str:
    return serve(opened, OVERREACHING, "too-much.txt")


def text_of(opened: Workspace, file: str) -> str:
    pages = pypdfium2.PdfDocument(opened.folder / file)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def test_a_letter_is_kept_numbered_and_on_record(opened: Workspace, too_much: str) -> None:
    """The file is `letters/<matter>-<n>-<kind>.pdf`; an event holds its digest and kind; the signatory stands in it."""
    file = write_requested(opened, too_much, LetterKind.DEFICIENCY, by="Ines")
    row = models.Letter.objects.get(file=file)
    number = models.Letter.objects.filter(matter=too_much).count()
    assert file == f"letters/{too_much}-{number}-deficiency.pdf"
    event = models.Event.objects.get(matter=too_much, key=f"letter-{number}")
    assert json.loads(event.body)["fields"] == {"letter": row.sha256, "letter_kind": "deficiency"}
    text = text_of(opened, file)
    assert "Ines Counsel For" in text and "search warrant" in text and "contents of all messages" in text


def test_a_narrowing_shows_the_paper_s_words_and_what_could_be_answered(opened: Workspace, too_much: str) -> None:
    """The item that goes too far is quoted; what the same item may have is offered; whole items are left alone."""
    text = text_of(opened, write_requested(opened, too_much, LetterKind.NARROWING))
    assert "Your words" in text and "contents of all messages" in text
    assert "The postal address the account holder gave" in text
    assert "means and source of payment for such service" not in text


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (LetterKind.DEFICIENCY, "no rule found a defect"),
        (LetterKind.NARROWING, "nothing to narrow"),
        (LetterKind.CLARIFICATION, "no rule left a question open"),
        (LetterKind.REFUSAL, "nobody has refused"),
        (LetterKind.OBJECTION, "wants no secrecy"),
        (LetterKind.PRESERVATION, "nobody has decided to keep"),
        (LetterKind.EMERGENCY_FOLLOWUP, "no emergency request"),
        (LetterKind.ANNEX_III, "no EPOC"),
        (LetterKind.NOTICE, "written when they are due"),
    ],
)
def test_a_letter_that_makes_no_sense_is_refused_in_one_line(
    opened: Workspace, regular: str, kind: LetterKind, why: str
) -> None:
    """A regular subpoena gets an acknowledgement and none of these; nothing is written or recorded."""
    before = models.Event.objects.count()
    with pytest.raises(NotAllowed, match=why) as stopped:
        write_requested(opened, regular, kind)
    assert "\n" not in str(stopped.value) and models.Event.objects.count() == before


def test_an_acknowledgement_is_always_possible(opened: Workspace, regular: str) -> None:
    """It says that the demand came, and nothing of an account."""
    text = text_of(opened, write_requested(opened, regular, LetterKind.ACKNOWLEDGEMENT))
    assert "We received a grand jury subpoena" in text and "does not say whether an account exists" in text


def test_a_refusal_and_a_confirmation_follow_a_decision(opened: Workspace) -> None:
    """Once decided, the same letter can be written again for another person to sign; questions are closed then."""
    refused = serve(opened, OVERREACHING.replace("26-GJ-0117", "26-GJ-0118"), "refused.txt")
    decide(opened, refused, Verdict.REFUSE, by="Ines", reason="content on a subpoena")
    assert "We do not produce data" in text_of(opened, write_requested(opened, refused, LetterKind.REFUSAL, by="Wen"))
    with pytest.raises(NotAllowed, match="nothing is open to ask"):
        write_requested(opened, refused, LetterKind.DEFICIENCY)
    keeping = serve(opened, PRESERVE, "preserve.txt")
    decide(opened, keeping, Verdict.KEEP, by="Ines", reason="a request to preserve")
    text = text_of(opened, write_requested(opened, keeping, LetterKind.PRESERVATION))
    assert "Kept until 22 February 2027" in text and "Disclosed nothing" in text


def test_only_who_may_decide_signs(opened: Workspace, regular: str) -> None:
    """An auditor and a stranger sign nothing."""
    for name in ("Ada", "Nobody"):
        with pytest.raises(NotAllowed):
            write_requested(opened, regular, LetterKind.ACKNOWLEDGEMENT, by=name)


def test_a_language_or_a_fact_that_a_letter_does_not_have_is_refused(opened: Workspace, regular: str) -> None:
    """Only the form of Annex III is in French and says whether data is kept."""
    with pytest.raises(WrongUse, match="English alone"):
        write_requested(opened, regular, LetterKind.ACKNOWLEDGEMENT, language="fr")
    with pytest.raises(WrongUse, match="Annex III alone"):
        write_requested(opened, regular, LetterKind.ACKNOWLEDGEMENT, kept=True)


def test_a_european_certificate_is_answered_with_the_form(opened: Workspace) -> None:
    """The form is written in both languages; who says that data is kept must be named."""
    path = Path(__file__).parents[2] / "demo" / "papers" / "08-european-production-order.json"
    certificate = json.loads(path.read_text(encoding="utf-8"))
    # A prosecutor alone cannot order content (Art. 4(2)).
    certificate["f"]["d"] = {"selected": True, "mailbox": True}
    matter = serve(opened, json.dumps(certificate), "epoc.json")
    text = text_of(opened, write_requested(opened, matter, LetterKind.ANNEX_III, by="Ines", language="fr", kept=True))
    assert "Raisons de la non-exécution" in text and "[x] les données sont conservées" in text
    establishment = replace(opened.profile, eu_addressee="Harbor Social Europe Limited")
    europe = replace(opened, profile=establishment)
    text = text_of(europe, write_requested(europe, matter, LetterKind.ANNEX_III, by="Ines", kept=True))
    assert "Harbor Social Europe Limited" in text and opened.provider.address.split("\n")[0] not in text
    with pytest.raises(WrongUse, match="nobody is named"):
        write_requested(opened, matter, LetterKind.ANNEX_III, kept=False)


PLANTED: dict[str, dict[str, Any]] = {
    "authority": {"f": {"d": {"selected": True, "mailbox": True}}},
    "immunity_press": {"e": {"user_or_unique_id": ["lanternkeeper"], "other": "account of the newsroom"}},
    "insufficient": {"e": {"service_names": ["Harbor Social"]}},
    "incomplete": {"f": {}},
    "manifest_errors": {"c": {"deadline": "ten_days_end"}},
}


@pytest.mark.parametrize("box", PLANTED)
def test_the_form_ticks_the_box_of_what_was_planted(opened: Workspace, box: str) -> None:
    """From the certificate through reading and law to the letter: the box of the defect is ticked, in words too."""
    path = Path(__file__).parents[2] / "demo" / "papers" / "08-european-production-order.json"
    certificate = {**json.loads(path.read_text(encoding="utf-8")), **PLANTED[box]}
    matter = serve(opened, json.dumps(certificate), f"epoc-{box}.json")
    text = text_of(opened, write_requested(opened, matter, LetterKind.ANNEX_III, by="Ines", kept=True))
    number = list(REASONS).index(box) + 1
    assert f"[x] {number}. {BOXES['en'][box]}" in text and f"Box {number}" in text


def test_no_kind_on_request_falls_through(opened: Workspace, regular: str) -> None:
    """Every kind is either written or refused with our own error."""
    for kind in ON_REQUEST:
        try:
            assert write_requested(opened, regular, kind).endswith(".pdf")
        except FourCornersError as error:
            assert str(error)
