"""A delivery read as one matter: which part is the process, what the others are to it, and what they add."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.labels import demand_from_json
from fourcorners.reading.matter import read_matter
from fourcorners.reading.model import Demand, Nondisclosure
from fourcorners.terms import Instrument, Mark, Relation
from fourcorners.values import digest

COURT = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF OHIO\nIN RE APPLICATION OF THE UNITED STATES OF AMERICA\n"
ORDER = (
    COURT + "Case No. 2:26-mc-00077\nORDER\nThe Court finds specific and articulable facts. IT IS ORDERED pursuant to "
    "18 U.S.C. § 2703(d) that Harbor Social, Inc. shall disclose for the account finch@mail.example from "
    "January 1, 2026 "
    "to February 1, 2026: names, addresses, session times and IP addresses.\nDated: March 4, 2026\n/s/ Ellen Marsh\n"
    "United States Magistrate Judge\nSPECIMEN"
)
SILENCE = (
    COURT + "Case No. 2:26-mc-00078\nNONDISCLOSURE ORDER\nThe Court finds reason to believe that notification of the "
    "existence of the order in 2:26-mc-00077 will result in destruction of evidence. IT IS ORDERED under 18 U.S.C. "
    "§ 2705(b) that Harbor Social, Inc. shall not disclose the existence of that order to any person until June "
    "1, 2027."
    "\nDated: March 5, 2026\n/s/ Ellen Marsh\nUnited States Magistrate Judge\nSPECIMEN"
)
LETTER = (
    "Office of the United States Attorney\nMarch 6, 2026\nRe: our order\nDear Custodian:\nPlease find our order "
    "enclosed. "
    "Kindly provide the records by March 27, 2026. You are requested not to disclose the existence of the order to the "
    "subscriber.\nSincerely,\n/s/ Paula Reyes\nPaula Reyes\nAssistant United States Attorney\nSPECIMEN"
)
AFFIDAVIT = (
    COURT + "AFFIDAVIT IN SUPPORT OF AN APPLICATION FOR A SEARCH WARRANT\nI, Ann Holt, being duly sworn, state "
    "that there "
    "is probable cause to search the account old.tern@mail.example.\n/s/ Ann Holt\nSpecial Agent\nSPECIMEN"
)
WARRANT = (
    "UNITED STATES DISTRICT COURT\nfor the\nSouthern District of Ohio\nIn the Matter of the Search of an account\n"
    "Case No. 2:26-mj-00311\nSEARCH AND SEIZURE WARRANT\nI find that the affidavit establishes probable cause "
    "to search "
    "the property in Attachment A and seize the things in Attachment B.\nYOU ARE COMMANDED to execute this "
    "warrant on or "
    "before March 16, 2026.\nDate and time issued: March 2, 2026 11:00 am\n/s/ Ellen Marsh\nJudge's signature\nSPECIMEN"
)
PLACES = (
    "ATTACHMENT A\nProperty to Be Searched\nThis warrant applies to information associated with "
    "tern@mail.example that is "
    "stored at premises of Harbor Social, Inc."
)
THINGS = (
    "ATTACHMENT B\nParticular Things to be Seized\nInformation to be disclosed by Harbor Social, Inc. for the period "
    "January 1, 2026 to February 28, 2026: the contents of all e-mails; IP logs."
)
WITHDRAWAL = (
    "Office of the United States Attorney\nMarch 20, 2026\nRe: order in 2:26-mc-00077\nDear Custodian:\nThe "
    "United States "
    "hereby withdraws the order no. 2:26-mc-00077 dated March 4, 2026.\nSincerely,\n/s/ Paula Reyes\nSPECIMEN"
)


def _paper(*pages: str, name: str = "demand.txt", attached: tuple[Paper, ...] = (), kind: str = "text/plain") -> Paper:
    leaves = tuple(Page(number, text) for number, text in enumerate(pages, 1))
    return Paper(digest(name.encode()), name, kind, 1, leaves, attachments=attached)


def _archive(*papers: Paper) -> Paper:
    return Paper(digest(b"zip"), "papers.zip", "application/zip", 1, (), attachments=papers)


def _parts(demand: Demand) -> list[tuple[Relation, tuple[int, int]]]:
    return [(part.relation, part.pages) for part in demand.parts]


def _silence(demand: Demand) -> Nondisclosure | None:
    return demand.nondisclosure.value if demand.nondisclosure else None


def test_one_paper_is_its_own_principal() -> None:
    """A paper alone is one part, read as ever."""
    demand = read_matter(_paper(ORDER))
    assert _parts(demand) == [(Relation.PRINCIPAL, (1, 1))]
    assert demand.parts[0].instrument is Instrument.US_2703D_ORDER
    assert demand.parts[0].reference == "2:26-mc-00077"


def test_empty_paper_reads_as_nothing() -> None:
    """A paper without text yields a demand in which everything is unread, and no part."""
    demand = read_matter(_paper(""))
    assert demand.instrument is None
    assert demand.parts == ()
    assert "accounts" in demand.unread


@pytest.mark.parametrize("together", [True, False], ids=["one file", "two files"])
def test_letter_before_an_order_only_wishes(together: bool) -> None:
    """A covering letter gives the day for answering and its wish for silence; all else is the order's."""
    whole = _paper(LETTER, ORDER) if together else _paper(LETTER, attached=(_paper(ORDER, name="order.pdf"),))
    demand = read_matter(whole)
    assert [relation for relation, _ in _parts(demand)] == [Relation.COVER_LETTER, Relation.PRINCIPAL]
    assert demand.instrument is not None
    assert demand.instrument.value is Instrument.US_2703D_ORDER
    assert demand.issued_on is not None
    assert demand.issued_on.value == date(2026, 3, 4)
    assert demand.due_on is not None
    assert demand.due_on.value == date(2026, 3, 27)
    silence = _silence(demand)
    assert silence is not None
    assert silence.kind == "requested"


@pytest.mark.parametrize("pages", [(ORDER, SILENCE), (SILENCE, ORDER)], ids=["after it", "before it"])
def test_order_of_silence_binds_for_the_order_it_names(pages: tuple[str, str]) -> None:
    """A nondisclosure order in the same file applies to the order whose number it names, with its own end and law."""
    demand = read_matter(_paper(*pages))
    assert {relation for relation, _ in _parts(demand)} == {Relation.PRINCIPAL, Relation.NONDISCLOSURE_FOR}
    assert demand.reference is not None
    assert demand.reference.value == "2:26-mc-00077"
    assert _silence(demand) == Nondisclosure("ordered", "18 U.S.C. § 2705(b)", "2027-06-01")
    assert "18 U.S.C. § 2705(b)" in [a.value for a in demand.authorities]
    assert demand.shows(Mark.FINDS_HARM_FROM_NOTICE)


SUBPOENA = (
    COURT + "SUBPOENA TO TESTIFY BEFORE A GRAND JURY\nNo. GJ-26-014\nTo: Harbor Social, Inc.\nYOU ARE COMMANDED to "
    "produce the name and address of the subscriber of the account old.tern@mail.example by April 2, 2026.\nDate: "
    "March 9, 2026\n/s/ Paula Reyes\nClerk of Court\nSPECIMEN"
)


@pytest.mark.parametrize(
    ("words", "day", "ahead"),
    [
        ("subpoena no. GJ-26-014", "March 5, 2026", True),
        ("subpoena no. GJ-26-014", "March 9, 2026", False),
        ("subpoena no. GJ-26-014 and of any future subpoena", "March 9, 2026", True),
    ],
    ids=["older than the subpoena", "of the same day", "for process yet to come"],
)
def test_order_of_silence_may_be_ahead_of_its_process(words: str, day: str, ahead: bool) -> None:
    """An order that is older than the subpoena it came with, or covers later ones, is reported as such."""
    silence = SILENCE.replace("the order in 2:26-mc-00077", words).replace("that order", "it")
    demand = read_matter(_paper(SUBPOENA, silence.replace("March 5, 2026", day)))
    assert demand.instrument is not None and demand.instrument.value is Instrument.US_GRAND_JURY_SUBPOENA
    assert _silence(demand) is not None
    assert demand.shows(Mark.SECRECY_AHEAD) is ahead


def test_order_of_silence_for_another_paper_is_only_a_candidate() -> None:
    """What names the number of another subpoena does not bind here; a person sees it."""
    other = SILENCE.replace("the order in 2:26-mc-00077", "subpoena no. GJ-99-100").replace("that order", "it")
    demand = read_matter(_archive(_paper(ORDER, name="order.pdf"), _paper(other, name="silence.pdf")))
    assert demand.nondisclosure is None
    assert demand.doubts("nondisclosure")


@pytest.mark.parametrize("pages", [(AFFIDAVIT, WARRANT, PLACES, THINGS), (WARRANT, PLACES, THINGS, AFFIDAVIT)])
def test_application_filed_with_a_warrant_is_not_the_demand(pages: tuple[str, ...]) -> None:
    """The warrant and its attachments are read; what the affidavit names is not asked for."""
    demand = read_matter(_paper(*pages))
    relations = [relation for relation, _ in _parts(demand)]
    assert relations.count(Relation.ATTACHMENT_OF) == 2
    assert relations.count(Relation.APPLICATION_FOR) == 1
    assert [a.value.value for a in demand.accounts] == ["tern@mail.example"]
    assert not demand.shows(Mark.APPLICATION)


def test_attachments_in_files_of_their_own_are_read_with_the_warrant() -> None:
    """Accounts and items come from attached lists; the evidence says in which paper it stands."""
    places, things = _paper(PLACES, name="a.pdf"), _paper(THINGS, name="b.pdf")
    demand = read_matter(_archive(_paper(WARRANT, name="w.pdf"), places, things))
    assert [a.value.value for a in demand.accounts] == ["tern@mail.example"]
    assert demand.accounts[0].evidence[0].paper == places.sha256
    assert demand.period is not None
    assert demand.period.evidence[0].paper == things.sha256
    assert demand.issued_on is not None
    assert demand.issued_on.evidence[0].paper == ""
    assert not demand.shows(Mark.ATTACHMENT_MISSING)


def test_table_of_accounts_beside_an_order() -> None:
    """A list of accounts in a table counts as the order's."""
    order = ORDER.replace("the account finch@mail.example", "the accounts in the attached list")
    table = _paper("account\nfinch@mail.example\nwren@mail.example\n", name="list.csv", kind="text/csv")
    demand = read_matter(_archive(_paper(order, name="o.pdf"), table))
    assert [a.value.value for a in demand.accounts] == ["finch@mail.example", "wren@mail.example"]
    assert not demand.shows(Mark.ATTACHMENT_MISSING)


def test_two_orders_are_not_mixed() -> None:
    """Of two orders one is read; the other is a part of its own, and its accounts go to a person."""
    second = ORDER.replace("00077", "00099").replace("finch@", "wren@")
    demand = read_matter(_archive(_paper(ORDER, name="1.pdf"), _paper(second, name="2.pdf")))
    assert [part.relation for part in demand.parts] == [Relation.PRINCIPAL, Relation.PRINCIPAL]
    assert [part.reference for part in demand.parts] == ["2:26-mc-00077", "2:26-mc-00099"]
    assert [a.value.value for a in demand.accounts] == ["finch@mail.example"]
    assert [c.value["value"] for c in demand.candidates if c.field == "accounts"] == ["wren@mail.example"]


def test_the_same_order_twice_is_a_copy() -> None:
    """An order that came as two files is one process."""
    demand = read_matter(_archive(_paper(ORDER, name="o.pdf"), _paper(ORDER, name="o.docx")))
    assert [part.relation for part in demand.parts] == [Relation.PRINCIPAL, Relation.COPY_OF]
    assert not demand.doubts("accounts")


def test_withdrawal_ends_the_order_it_names() -> None:
    """A letter that takes an order back is about that order, also where a copy of it is attached."""
    demand = read_matter(_paper(WITHDRAWAL, attached=(_paper(ORDER, name="old.pdf"),)))
    assert [part.relation for part in demand.parts] == [Relation.WITHDRAWAL_OF, Relation.COPY_OF]
    assert demand.shows(Mark.WITHDRAWAL)
    assert [e.value.reference for e in demand.earlier] == ["2:26-mc-00077"]
    assert demand.accounts == ()


def test_withdrawal_of_another_order_leaves_the_one_that_came_with_it() -> None:
    """A letter that takes back one order and brings another does not end the new one."""
    fresh = ORDER.replace("00077", "00099").replace("March 4", "March 19")
    demand = read_matter(_paper(WITHDRAWAL, attached=(_paper(fresh, name="new.pdf"),)))
    assert not demand.shows(Mark.WITHDRAWAL)
    assert demand.reference is not None
    assert demand.reference.value == "2:26-mc-00099"


def test_amended_and_extended_orders_say_what_they_are() -> None:
    """A part that changes or extends an earlier one is told by its relation."""
    amended = ORDER.replace("\nORDER\n", "\nAMENDED ORDER\n")
    assert [part.relation for part in read_matter(_paper(amended)).parts] == [Relation.AMENDMENT_OF]
    extended = SILENCE.replace("NONDISCLOSURE ORDER\n", "ORDER EXTENDING NONDISCLOSURE ORDER\n")
    assert [part.relation for part in read_matter(_paper(extended)).parts] == [Relation.EXTENSION_OF]


def test_proposed_order_stays_with_its_application() -> None:
    """An application that brings the order it wants, unsigned, orders nothing."""
    motion = COURT + "APPLICATION FOR AN ORDER\nThe United States moves under 18 U.S.C. § 2703(d).\nSPECIMEN"
    proposed = ORDER.replace("/s/ Ellen Marsh", "______________________").replace("March 4, 2026", "____________")
    demand = read_matter(_paper(motion, proposed))
    assert demand.shows(Mark.APPLICATION)
    assert demand.court is None or not demand.court.value


def test_parts_survive_json() -> None:
    """`read --json` says everything about the parts, and a demand read back has them."""
    demand = read_matter(_paper(LETTER, attached=(_paper(WARRANT, PLACES, THINGS, name="w.pdf"),)))
    told = demand.to_json()
    assert [set(part) for part in told["parts"]] == [
        {"paper", "pages", "relation", "instrument", "reference", "title"}
    ] * 4
    again = demand_from_json(told)
    assert again.parts == demand.parts
    assert again.accounts == demand.accounts


def test_evidence_stands_on_the_pages_it_names() -> None:
    """Every value's words are those of the page and paper that its evidence gives, however the delivery was cut."""
    papers = (
        _paper(LETTER + "\n----------------------\n" + ORDER, "ATTACHMENT A\nNothing else.", name="1.pdf"),
        _paper(SILENCE, name="2.pdf"),
        _paper("account\nwren@mail.example\nknot@mail.example", name="3.csv", kind="text/csv"),
    )
    demand = read_matter(_archive(*papers))
    by_hash = {paper.sha256: paper for paper in papers}
    pieces = [piece for listed in demand.to_json()["evidence"].values() for piece in listed]
    assert {piece.get("paper", demand.paper) for piece in pieces} == set(by_hash)
    for piece in pieces:
        page = by_hash[piece.get("paper", demand.paper)].pages[piece["page"] - 1]
        assert page.text[piece["start"] : piece["end"]] == piece["text"]


def test_copies_with_the_same_bytes_are_one_paper() -> None:
    """A paper attached twice under two names is listed twice and read once."""
    order = _paper(ORDER, name="order.pdf")
    demand = read_matter(_archive(order, replace(order, name="order (1).pdf")))
    assert [part.relation for part in demand.parts] == [Relation.PRINCIPAL, Relation.COPY_OF]
