"""Annexes V and VI, which belong to an earlier preservation certificate, and the provider's own answer of Annex III."""

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.cli.showing import in_words
from fourcorners.errors import UnreadableInput
from fourcorners.reading.certificates.answer import answer_of
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Instrument, Mark
from tests.certificates.building import ANSWER, CONFIRMATION, EXTENSION, changed, demand, taken


def test_an_extension_names_the_certificate_it_extends() -> None:
    """The form of Annex VI is a preservation order of its own kind, with the file number and dates of the first."""
    read = demand(EXTENSION)
    assert read.instrument is not None
    assert read.instrument.value is Instrument.EU_EPOC_PR
    assert read.shows(Mark.PRESERVATION) and read.shows(Mark.EXTENDS_PRESERVATION)
    assert not read.shows(Mark.DISCLOSURE, Mark.CONFIRMS_PRODUCTION, Mark.NOTHING_TICKED)
    (one,) = read.earlier
    assert (one.value.relation, one.value.kind, one.value.reference) == ("extends", "eu.epoc_pr", "N-2/26")
    assert (one.value.issued_on, one.value.transmitted_on) == (date(2026, 8, 20), date(2026, 8, 21))
    assert in_words(one.value) == (
        "extends eu.epoc_pr no. N-2/26 of Court of Norrby issued 2026-08-20 transmitted 2026-08-21 to Harbor Social "
        "Europe Limited (their no. HS-7)"
    )
    assert read.issued_on is not None and read.issued_on.value == date(2026, 10, 12)
    assert not read.accounts and not read.items


def test_a_confirmation_names_the_certificate_and_the_requests() -> None:
    """The form of Annex V names the certificate first, then its extension, then each request that was issued."""
    read = demand(CONFIRMATION)
    assert read.shows(Mark.CONFIRMS_PRODUCTION) and read.shows(Mark.PRESERVATION)
    told = [(one.value.relation, one.value.kind, one.value.reference) for one in read.earlier]
    assert told == [
        ("confirms", "eu.epoc_pr", "N-2/26"),
        ("follows", "extension of eu.epoc_pr", "N-2b/26"),
        ("follows", "eu.epoc", "N-9/26"),
        ("follows", "European Investigation Order", "N-10/26"),
        ("follows", "mutual legal assistance request", "N-11/26"),
    ]
    # Annex V has no file number of its own.
    assert read.reference is not None and read.reference.value == "N-2/26"


def test_a_request_whose_box_is_empty_is_none() -> None:
    """Words left over beside an empty box name no request."""
    read = demand(changed(changed(CONFIRMATION, "d.eio", False), "d.mla", False))
    assert [one.value.kind for one in read.earlier] == ["eu.epoc_pr", "extension of eu.epoc_pr", "eu.epoc"]


def test_whether_a_court_issued_it_is_told_by_its_name() -> None:
    """These forms have no box for it."""
    for name, court in (("Court of Norrby", True), ("Parquet près le tribunal de Norrby", False), ("Customs", None)):
        read = demand(changed(EXTENSION, "a.issuing_authority", name))
        assert (read.court.value if read.court else None) is court


def test_the_answer_is_read_back() -> None:
    """Every field of the answer that says something of the certificate; a reason that it cannot meet is found."""
    told = answer_of(FormLines(Text(taken(ANSWER)), ANSWER))
    assert (told.certificate, told.file_no, told.issued_on, told.received_on) == (
        "EPOC-PR", "N-1/26", date(2026, 9, 2), date(2026, 9, 3),
    )  # fmt: skip
    assert told.reasons == ("incomplete", "offence")
    assert told.mistaken == ("offence",)
    assert (told.explanation, told.needed, told.preserved, told.signed) == (
        "the range is missing",
        "the time range",
        True,
        True,
    )
    assert dict(told.conflict)["consequences"] == "a fine"


def test_an_answer_demands_nothing() -> None:
    """It is refused by its name and reasons, not taken for a demand."""
    with pytest.raises(UnreadableInput, match=r"provider's own answer \(Annex III: incomplete, offence\)"):
        demand(ANSWER)
