"""Reading one paper."""

from __future__ import annotations

import time

import pytest

from fourcorners.reading.run import read
from tests.reading.papers import paper


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
