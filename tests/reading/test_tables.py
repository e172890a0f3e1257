"""Tables and paragraphs as web pages and word processors set them: cells parted by tabs, a paragraph on one line."""

from __future__ import annotations

import datetime as dt

from fourcorners.reading.dated import find_issued
from fourcorners.reading.model import Demand
from fourcorners.reading.run import read
from fourcorners.reading.text import Text
from tests.reading.papers import paper


def _read(*lines: str) -> Demand:
    return read(paper("\n".join(lines) + "\n"))


def _accounts(demand: Demand) -> list[tuple[str, str]]:
    return [(found.value.kind.value, found.value.value) for found in demand.accounts]


_HEAD = (
    "Superior Court of Example County",
    "SEARCH WARRANT",
    "",
    "YOU ARE COMMANDED to produce the following records.",
    "",
)


def test_a_value_keeps_its_column_where_a_cell_before_it_is_empty() -> None:
    """An empty cell counts: what stands under the head of accounts is one, what stands under the notes is none."""
    demand = _read(*_HEAD, "Note\tAccount\tRegistered as", "\tpier_walker7\tPier", "old\tquay.lines\tquay_old", "")
    assert _accounts(demand) == [("username", "pier_walker7"), ("username", "quay.lines")]


def test_the_head_of_a_column_or_a_cell_beside_it_tells_a_number_of_the_service() -> None:
    """Ten figures under "User ID", or in a row that says so, are no telephone."""
    demand = _read(*_HEAD, "Target account\tProvider identifier", "vireo@example.com\t4455501420", "")
    assert ("user_id", "4455501420") in _accounts(demand)
    demand = _read(*_HEAD, "Identifier\tType", "4455501420\tUser ID", "+1 202 555 0143\tPhone", "")
    assert _accounts(demand) == [("user_id", "4455501420"), ("phone", "+1 202 555 0143")]


def test_a_column_of_values_beside_one_of_kinds_holds_accounts() -> None:
    """ "Type | Value" heads a list of accounts."""
    demand = _read(*_HEAD, "Type\tValue", "Username\tfen_walker9", "E-mail\tfen@example.com", "")
    assert _accounts(demand) == [("username", "fen_walker9"), ("email", "fen@example.com")]


def test_a_number_before_an_entry_is_no_account() -> None:
    """ "C.1" counts an entry under a heading that ends in accounts."""
    demand = _read("C. Produce, for each of the Accounts:", "C.1 name of the subscriber", "C.2 telephone number")
    assert _accounts(demand) == []


def test_days_with_times_in_two_columns_are_one_period() -> None:
    """A time beside each day keeps a row's two days from being nothing but two days."""
    rows = ("Account\tStart date/time (UTC)\tEnd date/time (UTC)", "fen_walker9\t01/12/2025 00:00\t31/01/2026 23:59")
    period = _read("Crown Court at Exampleton", *_HEAD[1:], *rows, "").period
    assert period is not None
    assert (period.value.start, period.value.end) == (dt.date(2025, 12, 1), dt.date(2026, 1, 31))


def test_a_cell_ends_what_is_asked_for_in_it() -> None:
    """The number that is asked for ends with its cell: the account beside it is not its value."""
    rows = ("Data\tIdentifier", "Subscriber details: name, address, email, phone number\tfen_walker9", "")
    demand = _read("Notice", "You are required to disclose the following communications data:", "", *rows)
    assert {c.value for c in demand.asks} == {f"subscriber.{c}" for c in ("name", "address", "email", "phone")}


def test_words_that_say_what_the_data_are_lead_into_them() -> None:
    """ "2. The data are:" leads into its entries, though the accounts were named before."""
    demand = _read(
        *_HEAD[:3],
        "1. Harbor shall give the data described in paragraph 2 for these accounts:",
        "",
        "Account\tStart\tEnd",
        "trentonrentals4u\t05/01/2026\t08/15/2026",
        "",
        "2. The data are:",
        "",
        "a. the account holder's name and e-mail address;",
        "b. the IP address and time of every log-in.",
    )
    assert {"subscriber.name", "subscriber.email", "session.ip"} <= {c.value for c in demand.asks}


def test_a_paragraph_on_one_long_line_ends_with_it() -> None:
    """Where lines are longer than any printed one, a list that is announced does not swallow the next paragraph."""
    reasons = "As it is necessary for the investigation of an offence against property, " * 3
    demand = _read(
        "TO: Harbor Social, Inc., 100 Pier Road, Wilmington, Delaware, United States of America",
        f"{reasons}you are requested to provide:",
        "1.\tname of the subscriber",
        "2.\tlog-in times and IP addresses",
        f"The contents of messages are not asked for. {reasons}",
    )
    assert {c.value for c in demand.asks} == {"subscriber.name", "session.times", "session.ip"}


def test_a_date_takes_no_label_from_the_paragraph_before() -> None:
    """ "... until otherwise ordered by the Court." is no label of the date in the next paragraph."""
    found = find_issued(Text(paper("Sealed until otherwise ordered by the Court.\n\nThis 12th day of March, 2026.\n")))
    assert found is not None
    assert found.value == dt.date(2026, 3, 12)


def test_a_label_in_the_cell_beside_it_is_no_body() -> None:
    """Of "Public authority | Exampleshire Constabulary" the second cell names who asks."""
    head = "Notice under section 61(3) of the Investigatory Powers Act 2016"
    demand = _read(
        head, "Public authority\tExampleshire Constabulary", "You are required to disclose the name of the user."
    )
    assert demand.issuing_body is not None
    assert demand.issuing_body.value == "Exampleshire Constabulary"


def test_the_first_of_two_cells_that_is_a_title_is_one() -> None:
    """Of a form's rows, "Information sought | ..." asks and "Recipient of this order | ..." does not."""
    demand = _read(
        "ORDER TO PROVIDE INFORMATION (Article 10 DSA)",
        "4. Recipient of this order\tHarbor Market B.V.",
        "6. Recipient(s) of the service\tseller zielona_lat2",
        "7. Information sought\tname, address and e-mail address of the trader; bank account number",
        "10. Not to be informed\tThe recipients shall not be informed before 26 August 2026.",
    )
    asked = {"subscriber.name", "subscriber.address", "subscriber.email", "subscriber.payment"}
    assert {c.value for c in demand.asks} == asked
    assert _accounts(demand) == [("username", "zielona_lat2")]


def test_a_form_that_has_the_accounts_filled_in_asks_for_none_of_their_words() -> None:
    """Below "2. Identify the account(s)." stand accounts; "link of the post" beside one is no post asked for."""
    demand = _read(
        "EMERGENCY DISCLOSURE REQUEST FORM",
        "2. Identify the account(s).",
        "Identifier\tType",
        "grey_harrier.44\tusername",
        "https://harbor-social.example/grey_harrier.44/p/88120417\tlink of the post",
        "3. What information do you need to avert the emergency?",
        "- name, address and telephone number of the account holder",
    )
    assert {c.value for c in demand.asks} == {"subscriber.name", "subscriber.address", "subscriber.phone"}
