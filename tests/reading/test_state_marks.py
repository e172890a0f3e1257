"""What the law of US States looks for on a paper, in the words of papers."""

from __future__ import annotations

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.marks.states import with_state_marks
from fourcorners.reading.run import read
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Mark
from fourcorners.values import Found


def paper(*pages: str) -> Paper:
    return Paper("0" * 64, "x", "text/plain", 1, tuple(Page(n, words) for n, words in enumerate(pages, 1)))


def marks(*pages: str, place: str | None = "US-TX") -> set[Mark]:
    prose = Prose(Text(paper(*pages)))
    return {found.value for found in with_state_marks(prose, Found(place, ()) if place else None, ())}


SHOWN = [
    ("I attest that the evidence sought is not related to an investigation into a prohibited violation.",
     Mark.SHIELD_ATTESTATION),
    ("The evidence sought does not relate to any prohibited violation of section 629.51, and I so attest.",
     Mark.SHIELD_ATTESTATION),
    ("I declare under penalty of perjury that this process is not issued to investigate protected health care services "
     "as defined in RCW 7.115.010.", Mark.UNDER_PERJURY),
    ("The applicant affirms that the inquiry seeks no liability for a legally protected health activity.",
     Mark.SHIELD_ATTESTATION),
    ("evidence of the crime of performing an unlawful abortion", Mark.CARE_LIABILITY),
    ("aiding or abetting an abortion in violation of the code", Mark.CARE_LIABILITY),
    ("an inquiry into providing gender-affirming care to a minor", Mark.CARE_LIABILITY),
    ("I, Sgt. Lee Poe, am a supervisory official of the agency named above.", Mark.SUPERVISOR_CERTIFIES),
    ("I certify that there is reason to believe that the records are relevant to a legitimate law-enforcement "
     "investigation.", Mark.ISSUER_CERTIFIES),
    ("I certify that the victim is under eighteen years of age.", Mark.MINOR_VICTIM),
    ("the offense of online solicitation of a minor", Mark.CHILD_OFFENCE),
    ("possession of child sexual abuse material", Mark.CHILD_OFFENCE),
    ("the crime of aggravated robbery and robbery", Mark.VIOLENT_OFFENCE),
    ("the offence is computer trespass", Mark.COMPUTER_OFFENCE),
    ("investigation of identity theft", Mark.IDENTITY_OFFENCE),
    ("an offense requiring registration under chapter 9", Mark.REGISTRATION_OFFENCE),
    ("there is an imminent threat to the life of a person", Mark.IMMINENT_THREAT),
    ("to give evidence before the multi-jurisdiction grand jury", Mark.GRAND_JURY),
    ("The court finds that specifying a time period is not appropriate here.", Mark.PERIOD_FOUND_UNFIT),
    ("Any information unrelated to the objective of the warrant shall be sealed.", Mark.SEALS_UNRELATED),
    ("The provider shall verify the authenticity of the information by affidavit.", Mark.ORDERS_AUTHENTICATION),
    ("The court finds that failure to produce within five days would cause an adverse result.", Mark.FINDS_URGENCY),
    ("The judge finds that a later date would place a person in jeopardy and orders earlier compliance.",
     Mark.FINDS_URGENCY),
    ("THIS WARRANT IS ISSUED PURSUANT TO RCW 10.96. A RESPONSE IS DUE WITHIN TWENTY BUSINESS DAYS.",
     Mark.RESPONSE_LEGEND),
    ("the data shall be anonymized before it is released", Mark.ANONYMISES_FIRST),
    ("in a form from which no person can be identified", Mark.ANONYMISES_FIRST),
    ("Date and time: 9/1/26, 1:15 P.M.", Mark.HOUR_OF_ISSUE),
    ("Judge of the Superior Court: Dragomir Hollis", Mark.JUDGE_NAMED),
    ("Notice to the customer by the officer is delayed for ninety days.", Mark.DELAYS_NOTICE),
    ("The provider shall create a backup copy of the contents.", Mark.BACKUP_COPY),
    ("issued under the Uniform Interstate Depositions and Discovery Act", Mark.DOMESTICATED),
    ("after notice to the subscriber the court orders", Mark.NOTICE_GIVEN),
]  # fmt: skip


@pytest.mark.parametrize(("words", "mark"), SHOWN)
def test_the_words_show_the_mark(words: str, mark: Mark) -> None:
    """Each mark shows in words as papers of States write them, broken over lines or not."""
    assert mark in marks(words)
    assert mark in marks(words.replace(" ", "\n", 3))


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("[ ] I attest that the evidence sought is not related to a prohibited violation.", Mark.SHIELD_ATTESTATION),
        ("I attest that the records relate to an investigation of an abortion.", Mark.SHIELD_ATTESTATION),
        ("I certify that I am not a party to the action. Reproductive care is provided.", Mark.SHIELD_ATTESTATION),
        ("threats made against an abortion clinic", Mark.CARE_LIABILITY),
        ("posts about the abortion debate", Mark.CARE_LIABILITY),
        ("secrecy holds if a supervisory official certifies that notice does harm", Mark.SUPERVISOR_CERTIFIES),
        ("assigned to the Internet Crimes Against Children Task Force", Mark.CHILD_OFFENCE),
        ("the victim is forty years old", Mark.MINOR_VICTIM),
        ("The court finds that notification would have an adverse result, and disclosure within five days.",
         Mark.FINDS_URGENCY),
        ("The court finds that the time period named is appropriate.", Mark.PERIOD_FOUND_UNFIT),
        ("This order and the application are sealed.", Mark.SEALS_UNRELATED),
        ("the data need not be anonymized", Mark.ANONYMISES_FIRST),
        ("Identifying information shall be disclosed for each device.", Mark.ANONYMISES_FIRST),
        ("Dated this 14th day of March, 2025.", Mark.HOUR_OF_ISSUE),
        ("Judge of the Superior Court", Mark.JUDGE_NAMED),
        ("Notice to the owner of any device may be delayed by the agency.", Mark.DELAYS_NOTICE),
        ("[ ] Notice to the customer is delayed for ninety days.", Mark.DELAYS_NOTICE),
        ("the identity of the subscriber", Mark.IDENTITY_OFFENCE),
    ],
)  # fmt: skip
def test_other_words_do_not(words: str, mark: Mark) -> None:
    """Words that come near, an unticked box, and the opposite are no sign of it."""
    assert mark not in marks(words)


def test_the_legend_counts_on_the_first_page_only() -> None:
    """A citation of the chapter in an attachment is no legend."""
    legend = "ISSUED PURSUANT TO RCW 10.96.020. A RESPONSE IS DUE WITHIN TWENTY BUSINESS DAYS."
    assert Mark.RESPONSE_LEGEND in marks(legend, "Attachment A")
    assert Mark.RESPONSE_LEGEND not in marks("SEARCH WARRANT", legend)


@pytest.mark.parametrize("place", ["US-FED", "DE", "EU"])
def test_other_papers_are_not_searched(place: str) -> None:
    """On a federal or a foreign paper the words mean nothing; on one whose State was not told they do."""
    words = "I attest that the evidence sought is not related to a prohibited violation."
    assert not marks(words, place=place)
    assert marks(words, place=None) and marks(words, place="US")


WARRANT = """SPECIMEN
IN THE DISTRICT COURT OF NOWHERE COUNTY, TEXAS
SEARCH WARRANT
THE STATE OF TEXAS to any peace officer: you are commanded to search Harbor Social, Inc. for the records of the account
with the user name driftwood.kid from 03/01/2026 through 03/08/2026. {}
I attest under penalty of perjury that the evidence sought is not related to an investigation into reproductive health
care, abortion or gender-affirming care that is lawful in the State of the recipient.
"""


def test_an_attestation_is_not_about_the_care_it_names() -> None:
    """A warrant that only attests is no paper about care; one that speaks of it elsewhere is."""
    clean = read(paper(WARRANT.format("The offense is theft.")))
    assert clean.shows(Mark.SHIELD_ATTESTATION) and clean.shows(Mark.UNDER_PERJURY)
    assert not clean.shows(Mark.REPRODUCTIVE_CARE, Mark.GENDER_CARE, Mark.CARE_LIABILITY)
    belied = read(paper(WARRANT.format("The offense is performing an abortion.")))
    assert belied.shows(Mark.REPRODUCTIVE_CARE) and belied.shows(Mark.CARE_LIABILITY)
    assert belied.shows(Mark.SHIELD_ATTESTATION)
