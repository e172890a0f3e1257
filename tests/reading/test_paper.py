"""What a paper is, where it comes from, who signed it, what it shows about itself."""

from __future__ import annotations

import pytest

from fourcorners.reading.kinds.instrument import find_instrument
from fourcorners.reading.kinds.paperkind import find_application, find_blank_form, find_missing_attachment
from fourcorners.reading.marks.paper import find_papermarks
from fourcorners.reading.origin.contacts import find_contacts
from fourcorners.reading.origin.reference import reference_by_rule
from fourcorners.reading.origin.signature import find_signed
from fourcorners.reading.origin.whence import find_whence
from fourcorners.terms import Instrument, Mark
from tests.reading.papers import prose


@pytest.mark.parametrize(
    ("words", "place", "court"),
    [
        ("UNITED STATES DISTRICT COURT\nfor the\nEastern District of Virginia", "US-FED",
         "United States District Court for the Eastern District of Virginia"),
        ("UNITED STATES DISTRICT COURT\n\nFOR TIlE EASTERN DISTRICT OF VIRGINIA", "US-FED",
         "United States District Court for the Eastern District of Virginia"),
        ("UNITED STATES DISTRICT COURT DISTRICT OF NEVADA\nSTATE OF NEVADA COUNTY OF CLARK", "US-FED",
         "United States District Court for the District of Nevada"),
        ("SUPERIOR COURT OF CALIFORNIA\nCOUNTY OF SANTA CLARA", "US-CA",
         "Superior Court of California, County of Santa Clara"),
        ("SUPERIOR COURT OF THE DISTRICT OF COLUMBIA\nUnited States Attorney", "US-DC",
         "Superior Court of the District of Columbia"),
        ("Commonwealth of Massachusetts\nBoston Police Department", "US-MA", None),
        ("the Cyber Security Bureau of the Hong Kong Police Force", "HK", None),
        ("To GitHub, San Francisco, California, United States", None, None),
    ],
)  # fmt: skip
def test_where_a_paper_comes_from(words: str, place: str | None, court: str | None) -> None:
    """A court's name decides, then the bodies and laws; the provider's address never does."""
    whence = find_whence(prose(words))
    assert (whence.place, whence.court.value if whence.court else None) == (place, court)


@pytest.mark.parametrize(
    ("words", "place", "kind"),
    [
        ("SUBPOENA TO TESTIFY BEFORE A GRAND JURY\nYOU ARE COMMANDED", "US-FED", Instrument.US_GRAND_JURY_SUBPOENA),
        ("GRAND JURY SUBPOENA DUCES TECUM", "US-TX", Instrument.US_STATE_SUBPOENA),
        ("SUMMONS to produce records, 19 U.S.C. 1509", "US-FED", Instrument.US_ADMINISTRATIVE_SUBPOENA),
        ("SUBPOENA to a non-party under Fed. R. Civ. P. 45", "US-FED", Instrument.US_CIVIL_SUBPOENA),
        ("SEARCH WARRANT\nto any peace officer", "US-CA", Instrument.US_STATE_WARRANT),
        ("SEARCH AND SEIZURE WARRANT", "US-FED", Instrument.US_SEARCH_WARRANT),
        ("We request that you preserve the account under 18 U.S.C. 2703(f). A search warrant will follow.", "US-FED",
         Instrument.US_PRESERVATION_REQUEST),
        ("EMERGENCY DISCLOSURE REQUEST under 18 U.S.C. 2702(b)(8). A search warrant will follow.", "US-FED",
         Instrument.US_EMERGENCY_REQUEST),
        ("Dear Sir, please remove the page. Regards", "HK", Instrument.INFORMAL_REQUEST),
        ("FORM 5.003 Preservation Order. You are required to preserve the data.", "CA", Instrument.OTHER),
        ("NOTICE OF APPLICATION FOR A PRODUCTION ORDER under the Police and Criminal Evidence Act 1984", "UK",
         Instrument.UK_PRODUCTION_ORDER),
        ("EUROPEAN PRODUCTION ORDER CERTIFICATE (EPOC)", "EU", Instrument.EU_EPOC),
        ("EUROPEAN PRESERVATION ORDER CERTIFICATE (EPOC-PR)", "EU", Instrument.EU_EPOC_PR),
        ("Minutes of the garden club. The roses are doing well.", None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_kind_of_process(words: str, place: str | None, kind: Instrument | None) -> None:
    """Title, command and power make the instrument; a mention of another does not, and nothing makes none."""
    found = find_instrument(prose(words), place)
    assert (found.value if found else None) == kind


@pytest.mark.parametrize(
    ("words", "signed"),
    [
        ("Dated: March 3, 2025\n/s/ Lena Ortiz\nUnited States Magistrate Judge", True),
        ("Digitally signed by Lena Ortiz", True),
        ("Sincerely,\n\nLena Ortiz\nSpecial Agent", True),
        ("Sincerely,\n\n", False),
        ("Yours faithfully,\n\n--------------------", False),
        ("_______________________\nUnited States Magistrate Judge", False),
        ("Best Regards,\n\n( [private] )", None),
        ("United States Magistrate Judge\nA TRUE COPY", None),
        ("The records are requested.", None),
        ("E. Willoughby\nJudge's signature\nHonorable Eudora Willoughby", True),
        ("Date and time issued: 5/11/2026 @ 11:40 a.m. E. Willoughby\nJudge's signature", True),
        ("O. Lindenhurst\nHon. Ottoline Lindenhurst\nJudge of the Criminal Court", True),
        ("J. Tolliver-Beck  (by Dep. K. Vandersloot)\n____________________\nJUDGE OF THE SUPERIOR COURT", True),
        ("DONE AND ORDERED this 2nd day of June 2025.\n\n______________________\nUNITED STATES DISTRICT JUDGE", False),
        ("Date issued: ________________\n\nAnn Holt\nUnited States Magistrate Judge", None),
        ("Signature: ____________\nSpecial Agent", False),
        ("Signature: Petra Lang", True),
        ("Official stamp (if available) and signature: P. Zerafa (L.S.)", True),
        ("Official stamp (if available) and signature: …", False),
        ("Signé : Hippolyte Maurel", True),
        ("gez. Dr. Anke Vogt\nStaatsanwältin", True),
        ("EL MAGISTRADO-JUEZ\nFirmado electrónicamente\nAurelio Santacruz", True),
        ("Fait à Port-Louan\nL'officier de police judiciaire\nLe Bihan", True),
        ("Signed H. Oyelaran for the Chief Officer", True),
        ("The warrant was not signed by a judge.", None),
    ],
)
def test_signed_or_not_or_unknown(words: str, signed: bool | None) -> None:
    """A mark of signing is true, an empty place is false, and a picture's gap in a scan is neither."""
    found, _ = find_signed(prose(words), blank_form=None)
    assert (found.value if found else None) == signed


def test_the_judge_signs_a_warrant_and_not_the_officer_who_swears() -> None:
    """Of a court's paper the judge's place decides: an affiant's signature leaves a warrant unsigned."""
    words = "/s/ Ian Pell\nAffiant, sworn to before me\n\n____________________\nJudge of the Superior Court"
    found, _ = find_signed(prose(words), blank_form=None, by_court=True)
    assert found is not None
    assert found.value is False


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Subpoena No. 2025R00417-003\nCase No. 12-345", "2025R00417-003"),
        ("Case No. 1:24-sw-00512-KAS", "1:24-sw-00512-KAS"),
        ("MISC. NO. 1:13 EC :!-5'-\\", "1:13 EC"),
        ("In Reply, Please Refer to\nFile No. NSL-25-401877", "NSL-25-401877"),
        ("Magistrate No. i 7, . - 37?.", None),
        ("Case No. ______", None),
        ("Telephone No. (202) 555-0118", None),
    ],
)
def test_reference(words: str, number: str | None) -> None:
    """The demand's own number before its case's; what the scan spoilt stays unread."""
    found = reference_by_rule(prose(words))
    assert (found.found.value if found else None) == number


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("Direct questions to agent.cole@cbp.example, telephone 202-555-0118.",
         ["agent.cole@cbp.example", "202-555-0118"]),
        ("From: Det. Vale <vale@police.example.gov>", ["vale@police.example.gov"]),
        ("Telephone: (702) 555-0136 Fax (702) 555-0198", ["(702) 555-0136", "(702) 555-0198"]),
        ("the account quarry.lane@example.com", []),
        ("assigned telephone number (702) 555-0136", []),
        ("mobile telephone number 702-555-0136", []),
    ],
)  # fmt: skip
def test_contacts_are_taken_and_targets_are_not(words: str, taken: list[str]) -> None:
    """An officer's e-mail and telephone are contacts; those of the account asked about are not."""
    text = prose(words)
    _, _, spans = find_contacts(text)
    assert [text.text.full[start:end] for start, end in spans] == taken


@pytest.mark.parametrize(
    ("words", "kind", "mark", "shown"),
    [
        ("Please remove the following posts.", Instrument.INFORMAL_REQUEST, Mark.REMOVAL, True),
        ("You must also bring with you the following documents", None, Mark.DISCLOSURE, True),
        ("shall not disclose the existence of this order to any person", None, Mark.DISCLOSURE, False),
        ("preserve all records for 90 days, we request that you preserve them", None, Mark.PRESERVATION, True),
        ("freeze the account", None, Mark.RESTRAINT, True),
        ("provide the private encryption keys", None, Mark.SECRET_KEYS, True),
        ("and any other person or entity whose assistance may facilitate", None, Mark.ROVING_ADDRESSEES, True),
        ("a search warrant will follow", Instrument.US_EMERGENCY_REQUEST, Mark.PROMISES_PROCESS, True),
        ("he threatened to kill his daughter tonight", Instrument.US_EMERGENCY_REQUEST, Mark.DANGER_DESCRIBED, True),
        ("an emergency involving danger of death", Instrument.US_EMERGENCY_REQUEST, Mark.DANGER_DESCRIBED, False),
        ("an emergency involving danger of death", Instrument.US_EMERGENCY_REQUEST, Mark.EMERGENCY_CLAIMED, True),
        ("is punishable as contempt; failure to comply", None, Mark.PENALTY_THREATENED, True),
        ("the Court finds specific and articulable facts", None, Mark.FINDS_SPECIFIC_FACTS, True),
        ("the importer of record", Instrument.US_ADMINISTRATIVE_SUBPOENA, Mark.CUSTOMS_SUBJECT, True),
        ("under the Tariff Act of 1930", Instrument.US_ADMINISTRATIVE_SUBPOENA, Mark.CUSTOMS_SUBJECT, False),
        ("an account that mocks the minister", None, Mark.OFFICIAL_CRITICISM, True),
        ("the account of a member of parliament", None, Mark.LEGISLATOR, True),
        ("a protest on the bridge", None, Mark.EXPRESSION, True),
        ("records about abortions", None, Mark.REPRODUCTIVE_CARE, True),
        ("gender-affirming care", None, Mark.GENDER_CARE, True),
    ],
)  # fmt: skip
def test_marks(words: str, kind: Instrument | None, mark: Mark, shown: bool) -> None:
    """A mark is shown by its words and not by words that only look like them."""
    marks = find_papermarks(prose(words), kind, dated=True, attached=False)
    assert (mark in {m.value for m in marks}) is shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("AFFIDAVIT IN SUPPORT OF AN APPLICATION FOR A SEARCH WARRANT", True),
        ("I, Colin Webb, being first duly sworn, hereby depose and state", True),
        ("NOTICE OF APPLICATION FOR A PRODUCTION ORDER", True),
        ("[PROPOSED] ORDER. It is ordered that the provider disclose the records upon this application.", True),
        ("The State respectfully submits this ex parte application for an order. In support, it says", True),
        ("IN RE APPLICATION OF THE UNITED STATES FOR AN ORDER. IT IS HEREBY ORDERED that", False),
        ("The affidavit establishes probable cause. YOU ARE COMMANDED to execute this warrant", False),
    ],
)
def test_application_is_not_an_order(words: str, shown: bool) -> None:
    """A paper that asks a court is an application; one that commands is not, whatever it recites."""
    assert (find_application(prose(words)) is not None) is shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Insert cell number. Insert service provider. Insert agency.", True),
        ("To (name of person), of (place). Dated (date), at (place). (Signature of justice)", True),
        ("[DATE] Dear [NAME OF CUSTODIAN]: the account [DESCRIBE ACCOUNT]", True),
        ("the user [private] ([private]) and [redacted] [REDACTED PHONE NUMBER]", False),
        ("________________ United States Magistrate Judge", False),
    ],
)
def test_blank_form(words: str, shown: bool) -> None:
    """Places to be filled make a blank form; redactions and one signature line do not."""
    assert (find_blank_form(prose(words), dated=False) is not None) is shown


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("disclose the records described in Attachment A to this Order.", True),
        ("the records in Attachment A.\n\nATTACHMENT A\nProperty to be searched", False),
        ("with a national court warrant attached", True),
        ("Enclosed please find the links:\n1) https://harbor-social.example/p/1", False),
        ("section 9 and Schedule 1 to the Police and Criminal Evidence Act 1984", False),
    ],
)
def test_missing_attachment(words: str, missing: bool) -> None:
    """A part that is referred to and begins nowhere is missing."""
    assert (find_missing_attachment(prose(words)) is not None) is missing
