"""Reading a delivery: one demand for each paper, and the one that carries the power."""

from __future__ import annotations

import time

import pytest

from fourcorners.reading.run import principal, read, read_delivery
from fourcorners.terms import Instrument
from tests.reading.papers import paper

LETTER = "Dear Custodian, please find our order attached and kindly provide the records. Regards, Ann Bell"
ORDER = (
    "UNITED STATES DISTRICT COURT for the District of Maine. ORDER pursuant to 18 U.S.C. § 2703(d). The Court finds "
    "specific and articulable facts. IT IS ORDERED under 18 U.S.C. § 2703(d) that Harbor Social, Inc. shall disclose "
    "the records of user ID 5530917."
)


def test_attached_order_beats_the_covering_mail() -> None:
    """The principal demand of a delivery is the attached order, not the letter that brings it."""
    demands = read_delivery(paper(LETTER, attachments=(paper(ORDER),)))
    assert len(demands) == 2
    chosen = principal(demands)
    assert chosen.instrument is not None
    assert chosen.instrument.value is Instrument.US_2703D_ORDER


def test_empty_paper_reads_as_nothing() -> None:
    """A paper without text yields a demand in which everything is unread."""
    demand = principal(read_delivery(paper("")))
    assert demand.instrument is None
    assert "accounts" in demand.unread


def test_evidence_crosses_pages() -> None:
    """A value whose words run over a page break is shown on both pages."""
    demand = read(paper("The order is made pursuant to 18 U.S.C. §", "2703(d). It is ordered."))
    assert [a.value for a in demand.authorities] == ["18 U.S.C. § 2703(d)"]
    assert [e.page for e in demand.authorities[0].evidence] == [1, 2]


HOSTILE = [
    "a", "1", "_ ", "...", "(", "§ ", "1,", "18 u.s.c. § 2703(d), ", "2019 ", "june 1, 2019 ", "Aa ", "@", "a@a.a ",
    "555-0100 ", "insert ", "Attachment A ", "/s/ ", "1 and 2 ", "a-\n", "section 1 of the ", "Act 2016 ", "[a ",
    "Special Agent ", "§ 1 abs. 2 ", "court of california county of ", "xxx", "é ", "order not to notify ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_reading_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    """No repeated words make reading blow up: ten times the text takes at most some forty times as long."""

    def cost(size: int) -> float:
        text = paper((piece * (size // len(piece) + 1))[:size])
        start = time.process_time()
        read(text)
        return time.process_time() - start

    small = min(cost(5_000) for _ in range(2))
    assert cost(50_000) < max(40 * small, 0.4)
