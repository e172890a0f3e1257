"""Papers about earlier papers: what is done to which, and what only might be."""

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.reading.calendar.dates import order_in
from fourcorners.reading.kinds.earlier import find_earlier
from fourcorners.terms import Mark
from tests.reading.papers import prose

DONE = [
    (
        "The United States hereby withdraws grand jury subpoena No. GJ-26-114 dated March 2, 2026.",
        ("withdraws", "GJ-26-114", date(2026, 3, 2)),
    ),
    (
        "Subpoena number 2026-0042, issued on 4 May 2026, is hereby rescinded. No response is required.",
        ("withdraws", "2026-0042", date(2026, 5, 4)),
    ),
    ("NOTICE OF WITHDRAWAL of subpoena no. 77-1234", ("withdraws", "77-1234", None)),
    ("Please note that our request ref. CC/2026/118 has been withdrawn.", ("withdraws", "CC/2026/118", None)),
    ("ORDER VACATING NONDISCLOSURE ORDER, Case No. 2:26-mc-00078", ("withdraws", "2:26-mc-00078", None)),
    ("We cancel our preservation request no. 4417-26 of June 3, 2026.", ("withdraws", "4417-26", date(2026, 6, 3))),
    (
        "Das Auskunftsersuchen vom 03.04.2026, Az. 412 Js 10023/26, wird hiermit zurückgenommen.",
        ("withdraws", "412 Js 10023/26", date(2026, 4, 3)),
    ),
    ("Der Beschluss des Amtsgerichts Neustadt vom 3. März 2026 wird aufgehoben.", ("withdraws", "", date(2026, 3, 3))),
    (
        "La réquisition du 5 mai 2026 référencée n° 2026/0118 est annulée.",
        ("withdraws", "2026/0118", date(2026, 5, 5)),
    ),
    ("Se deja sin efecto el mandamiento de fecha 2 de junio de 2026.", ("withdraws", "", date(2026, 6, 2))),
    ("Il decreto di esibizione n. 4417/2026 è revocato.", ("withdraws", "4417/2026", None)),
    (
        "This order amends the order of February 2, 2026, no. 2:26-mc-00077.",
        ("changes", "2:26-mc-00077", date(2026, 2, 2)),
    ),
    ("The warrant issued on May 4, 2026, is amended as follows.", ("changes", "", date(2026, 5, 4))),
    ("FIRST AMENDED SUBPOENA DUCES TECUM", ("changes", "", None)),
    ("Addendum to subpoena no. 2026-0042", ("changes", "2026-0042", None)),
    ("ÄNDERUNGSBESCHLUSS", ("changes", "", None)),
    (
        "On August 6, 2026 we asked you to preserve records. We hereby renew that request for 90 days.",
        ("extends", "", date(2026, 8, 6)),
    ),
    (
        "The nondisclosure order of March 5, 2026, in case no. 2:26-mc-00078, is extended for 90 days.",
        ("extends", "2:26-mc-00078", date(2026, 3, 5)),
    ),
    ("We request an extension of our preservation request no. P-26-330.", ("extends", "P-26-330", None)),
    ("Die Anordnung vom 1. Juni 2026 wird um drei Monate verlängert.", ("extends", "", date(2026, 6, 1))),
    ("Please preserve the records for an additional 90 days.", ("extends", "", None)),
]


@pytest.mark.parametrize(("words", "expected"), DONE)
def test_what_is_done_to_an_earlier_paper(words: str, expected: tuple[str, str, date | None]) -> None:
    """A paper that takes back, changes or extends another says which by its number or date."""
    page = prose(words)
    page.text.order = order_in("US-FED" if words.isascii() else "DE")
    found, marks = find_earlier(page)
    assert [(one.value.relation, one.value.reference, one.value.issued_on) for one in found] == [expected]
    assert len(marks) == 1


@pytest.mark.parametrize(
    "words",
    [
        "The court may quash or modify the subpoena if compliance would be unreasonable.",
        "A motion to quash the subpoena must be made promptly.",
        "Records shall be retained for 90 days, which shall be extended for an additional 90-day period upon a "
        "renewed request.",
        "Until the order is vacated, do not disclose it.",
        "Unless this order is extended by the Court, it expires in one year.",
        "Electronic Communications Privacy Act of 1986, as amended, requires an order.",
        "If the request is withdrawn we will let you know.",
        "The period of this order may be extended.",
        "The user cancelled an order for goods worth 300 euros.",
        "You may challenge this order; the order can be modified or set aside by the court.",
    ],
)
def test_what_only_may_happen_is_not_done(words: str) -> None:
    """That a court may quash, a period may be extended or an Act was amended does nothing to a paper."""
    assert find_earlier(prose(words)) == ((), ())


def test_a_new_paper_in_place_of_the_old_one_changes_it() -> None:
    """A withdrawal that puts another paper in place of the first is a change, which does not end the new one."""
    found, marks = find_earlier(
        prose("We withdraw our subpoena no. 2026-0042. Enclosed is a new subpoena, which replaces it with fewer items.")
    )
    assert [one.value.relation for one in found] in ([], ["changes"])
    assert Mark.WITHDRAWAL not in [mark.value for mark in marks]
