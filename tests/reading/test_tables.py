"""Tables and paragraphs as web pages and word processors set them: cells parted by tabs, a paragraph on one line."""

from __future__ import annotations

import datetime as dt

from fourcorners.reading.calendar.issued import issued_by_rule
from fourcorners.reading.matter import read_matter
from fourcorners.reading.model import Demand
from fourcorners.reading.run import read
from fourcorners.reading.texts.text import Text
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
    found, _ = issued_by_rule(
        Text(paper("Sealed until otherwise ordered by the Court.\n\nThis 12th day of March, 2026.\n"))
    )
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


def test_a_word_before_a_list_in_the_next_cell_leads_into_it() -> None:
    """Of "Bestandsdaten | Name, Anschrift" the list is what is asked for, not all that the word can hold."""
    demand = _read(
        "Polizeiinspektion Donaumoos",
        "Wir ersuchen Sie, uns sofort mitzuteilen:",
        "",
        "Konto\tmondkalb.leni",
        "Bestandsdaten\tName, Anschrift, hinterlegte E-Mail-Adressen und Rufnummern",
        "",
    )
    asked = {"subscriber.name", "subscriber.address", "subscriber.email", "subscriber.phone"}
    assert {c.value for c in demand.asks} == asked


def test_a_row_of_a_label_and_values_is_no_head_of_a_table() -> None:
    """ "Username | tern_7 | knot.uk" names two; what stands in the rows below it is no account."""
    demand = _read(*_HEAD, "\tTarget 1\tTarget 2", "Username\ttern_seven\tknot.uk", "Date range\told\tnew", "")
    assert _accounts(demand) == [("username", "tern_seven"), ("username", "knot.uk")]


def test_cards_of_users_have_each_its_period() -> None:
    """A user name, a user ID and a period, twice over: both names of a user have the period on their card."""
    demand = _read(
        *_HEAD,
        *("Account 1", "Username\tegret_watch", "User ID\t55501422210", "Date range\tJan 4, 2026 - Feb 2, 2026", ""),
        *("Account 2", "Username\tcrane.ops", "User ID\t55501422299", "Date range\tMar 1, 2026 - Mar 15, 2026", ""),
    )
    periods = {a.value: (days.value.start, days.value.end) for a, days in demand.account_periods}
    first, second = (dt.date(2026, 1, 4), dt.date(2026, 2, 2)), (dt.date(2026, 3, 1), dt.date(2026, 3, 15))
    assert periods == {"egret_watch": first, "55501422210": first, "crane.ops": second, "55501422299": second}


def test_a_box_at_the_end_of_a_row_is_that_rows() -> None:
    """Of a table whose last column is for ticks only the rows with one are asked for."""
    demand = _read(
        *_HEAD[:3],
        "YOU ARE COMMANDED to produce, for the account sora_rail99:",
        "No. Records Ordered",
        "1 Name and address of the subscriber ☒",
        "2 Photographs and videos ☐",
        "3 Search history ☒",
    )
    assert {c.value for c in demand.asks} == {"subscriber.name", "subscriber.address", "content.search"}


def test_a_command_to_seize_asks() -> None:
    """ "Commanded to search ... and seize all e-mails" is a command to hand them over."""
    demand = _read(
        *_HEAD[:3], "You are commanded to search Harbor Mail for the mailbox kai@example.com and seize all e-mails."
    )
    assert {c.value for c in demand.asks} == {"content.message"}


def test_the_day_in_a_cell_beside_a_limit_is_not_the_papers_own() -> None:
    """ "Frist | 23. März 2026" alone in the head is when to answer, not when it was written."""
    found, _ = issued_by_rule(Text(paper("Landesbehörde\n\nFrist\t23. März 2026\n\nSehr geehrte Damen und Herren\n")))
    assert found is None
    found, _ = issued_by_rule(
        Text(paper("Landesbehörde\n\nAz. 26/0551\t9. März 2026\n\nSehr geehrte Damen und Herren\n"))
    )
    assert found is not None
    assert found.value == dt.date(2026, 3, 9)


def test_a_command_to_a_company_and_its_agents_binds_the_company() -> None:
    """ "Harbor Mail and its agents shall not disclose" is no duty of the government's agents alone."""
    demand = _read(
        *("UNITED STATES DISTRICT COURT", "DISTRICT OF COLORADO", "ORDER"),
        "IT IS ORDERED under 18 U.S.C. § 3123 that agents may install a pen register on the account a@example.com.",
        "",
        "Harbor Mail and its agents shall not disclose this Order to any person until otherwise ordered by the court.",
    )
    assert demand.nondisclosure is not None
    assert (demand.nondisclosure.value.kind, demand.nondisclosure.value.until) == ("ordered", "indefinite")


def test_of_two_papers_the_one_that_asks_is_the_demand_though_its_kind_is_unread() -> None:
    """An order of silence beside a process is not the demand, even where nobody can say what kind of process it is."""
    gag = paper(
        "STATE OF OREGON, CIRCUIT COURT\nORDER DELAYING NOTICE\n\nIT IS ORDERED that Harbor Mail shall not notify the "
        "subscriber of warrant 26SW0551 until September 3, 2026.\n"
    )
    warrant = paper(
        "CIRCUIT COURT OF LANE\nSEARCH WARRANT\n\nWarrant no. 26SW0551. You are commanded to search Harbor Mail for "
        "the mailbox kai@example.com and seize all e-mails of it.\n"
    )
    letter = paper("Please find attached an order and a warrant.\n", attachments=(gag, warrant))
    demand = read_matter(letter)
    assert _accounts(demand) == [("email", "kai@example.com")]
    assert {c.value for c in demand.asks} == {"content.message"}


def test_wallets_and_sellers_have_numbers_too() -> None:
    """ "Wallet HP-44120077", "account reference" and "seller ID" name accounts by the service's own number."""
    order = ("District Court of Example County", "RESTRAINING ORDER", "")
    demand = _read(
        *order, "IT IS ORDERED that Harbor Pay freeze wallet HP-44120077 and the account with seller ID 5512004477."
    )
    assert _accounts(demand) == [("user_id", "HP-44120077"), ("user_id", "5512004477")]


def test_accounts_may_stand_in_a_schedule_without_a_number() -> None:
    """ "The accounts in the Schedule" are what stands under that title."""
    demand = _read(
        *("District Court of Example County", "RESTRAINING ORDER", ""),
        "IT IS ORDERED that Harbor Pay shall freeze the accounts in the Schedule.",
        "",
        "Schedule",
        "",
        "1.\trail_trade",
        "2.\tcrake.shop9",
    )
    assert _accounts(demand) == [("username", "rail_trade"), ("username", "crake.shop9")]
