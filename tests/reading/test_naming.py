"""The ways in which papers name the accounts they ask about, and other people's accounts that they only tell of."""

from __future__ import annotations

import pytest

from fourcorners.reading.run import read
from tests.reading.papers import paper

_HEAD = (
    "SPECIMEN\nUNITED STATES DISTRICT COURT\nGRAND JURY SUBPOENA\nTo: Harbor Social, Inc.\n"
    "YOU ARE COMMANDED to produce "
)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (
            "records of the accounts whose handles are listed here, namely (i) oyster.king, (ii) oysterqueen, and "
            "(iii) the.pearl.diver.",
            {"oyster.king", "oysterqueen", "the.pearl.diver"},
        ),
        (
            "material consisting of messages between the account in the name of tern_turner and the account in the "
            "name of knot_nell.",
            {"tern_turner", "knot_nell"},
        ),
        (
            "the records described in Part II relating to the accounts in Part I.\n\nPART I\n\n"
            "A. marlin.deep@mail.example\n\nB. +1 305 555 0119\n\nPART II\n\n1. Records. Call 212 555 0100.\n",
            {"marlin.deep@mail.example", "+1 305 555 0119"},
        ),
        (
            "login records.\nHer account name is @wren.in.rain and her mother says it is tied to wren@mail.example\n",
            {"@wren.in.rain", "wren@mail.example"},
        ),
        (
            "records regarding the following:\n User Name: dunlin01\n Phone: None\n"
            " Associated IPs: 203.0.113.9, 203.0.113.10\n",
            {"dunlin01", "203.0.113.9", "203.0.113.10"},
        ),
    ],
)
def test_accounts_are_named_in_many_ways(words: str, named: set[str]) -> None:
    """Lists that a sentence ends with, parts it points to, names in the name of, and lines of a form."""
    assert {one.value.value for one in read(paper(_HEAD + words)).accounts} == named


def test_a_witness_own_account_is_not_asked_about() -> None:
    """Who reported a matter may have an account too; the paper does not ask about it."""
    words = "records for the user tern_turner. The complainant wrote to that user from her own account, ruthie_a."
    assert {one.value.value for one in read(paper(_HEAD + words)).accounts} == {"tern_turner"}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (
            "subscriber information for:\n1) knot.dealer@mail.example\n2) (619) 555-0188\n",
            {"knot.dealer@mail.example", "(619) 555-0188"},
        ),
        (
            "records of the person using the account(s):\n@curlew_call\n@curlew.call.2\nIn lieu of appearance you may "
            "e-mail records to records@kerryda.example.\n",
            {"@curlew_call", "@curlew.call.2"},
        ),
        ("i dati relativi ai profili: airone.cenerino; garzetta_bianca.", {"airone.cenerino", "garzetta_bianca"}),
    ],
)
def test_lists_hold_accounts_and_end_with_them(words: str, named: set[str]) -> None:
    """An entry of its own is asked about; where records are to be sent is not, though it stands in the list."""
    assert {one.value.value for one in read(paper(_HEAD + words)).accounts} == named


def test_each_day_of_a_list_is_asked_about() -> None:
    """Days behind "on the following dates" are each their own."""
    demand = read(
        paper(_HEAD + "login records of the user curlew_call on the following date(s): 11/02/2025; 11/09/2025.")
    )
    held = [str(days.value.start) for _, days in demand.account_periods]
    assert held == ["2025-11-02", "2025-11-09"]


@pytest.mark.parametrize(
    "spared",
    [
        'The seller\'s other page, "gull_two", was looked at and I decline to include it.',
        "The purchases were charged to a lady whose account (gull_two@mail.example) is NOT\n a subject of this.",
        'Both were reported by a person using the account "gull_two". Nothing is required about her account.',
        "This order does not extend to the account gull_two.",
        "Das Profil „gull_two“ ist nicht Gegenstand dieses Ersuchens.",
        "Le compte « gull_two » n'est pas visé par la présente.",
        "La cuenta «gull_two» no está incluida en esta orden.",
    ],
)
def test_an_account_that_the_paper_spares_is_not_read(spared: str) -> None:
    """What is named to say that it is not asked about is no account of the demand."""
    demand = read(paper(f'{_HEAD}the messages of the account named "gull_one".\n{spared}\n'))
    assert {one.value.value for one in demand.accounts} == {"gull_one"}


def test_what_is_not_asked_of_an_account_does_not_spare_it() -> None:
    """A sentence that leaves out some of the data leaves the account in."""
    for left_out in (
        "; message content is not requested.", ". Please do not include their messages.",
        ". Its messages are not wanted.",
        ". Do not disclose this request to them. Do not send them by mail.", " and its posts. Nothing else is asked.",
    ):  # fmt: skip
        demand = read(paper(f"{_HEAD}login records of the user gull_one{left_out}\n"))
        assert {one.value.value for one in demand.accounts} == {"gull_one"}, left_out


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (
            "login records of the user tallow_tin (user ID 77410029381; e-mail [tallow.tin@mail.example]; phone "
            "+1-804-555-0161).\nReturn to: Det. R. Olander, rolander@pd.example, 804-555-0100.\n",
            {"tallow_tin", "77410029381", "tallow.tin@mail.example", "+1-804-555-0161"},
        ),
        (
            "login records.\n\nThe account(s) at issue: thistledown.press, thistlepress2, and td_press\n"
            "The victim uses orla.penn@mail.example and her records are not requested.\n",
            {"thistledown.press", "thistlepress2", "td_press"},
        ),
        ("records of the account wander.lily_22.\n\nMy number is 218-555-0134.\n", {"wander.lily_22"}),
        (
            "i dati relativi all'utente \"sabbia.dorata\" e all'indirizzo e-mail sabbia@posta.example. Inviare "
            "all'indirizzo procura@giustizia.example.",
            {"sabbia.dorata", "sabbia@posta.example"},
        ),
        (
            "les données de connexion des comptes ci-après :\n1) « la.mouette » ;\n2) mouette@courriel.example\n\n"
            "L'enquêteur : adjudant Morel, morel@gendarmerie.example, tél. 01 55 55 01 00\n",
            {"la.mouette", "mouette@courriel.example"},
        ),
    ],
)
def test_an_account_has_other_names_and_the_asking_side_has_its_own(words: str, named: set[str]) -> None:
    """What stands in brackets behind an account is its name too; the officer's address, number and mailbox are not."""
    assert {one.value.value for one in read(paper(_HEAD + words)).accounts} == named


@pytest.mark.parametrize(
    "others",
    [
        "The account @gull_two is that of the victim, who lost money. It does not need to be preserved.",
        'You may recall an earlier notice about the account "gull_two". You answered it on 17 September and nothing '
        "further is wanted on that account.",
        'A third seller, "gull_two", has since contacted us (info@gull.example) and is not within this order.',
        "No se recaba dato alguno de terceros, ni dato alguno de la cuenta gull_two, de la parte denunciante.",
        'Evenmin gaat het om het account "gull_two", dat bij de dienst zelf in gebruik is.',
        "Mit dem Konto der Mutter, gull.two@mail.example, wurde die Anzeige erstattet.",
        "On 12 October an investigator using the account gull_two bought goods.",
        '> We confirm that the data of the account "gull_two" were preserved.\n> Harbor Legal, legal@harbor.example',
        "USD 214,000 was paid into account 0099-5501-42 at a bank.",
        "An earlier order of this Court, in Docket No. 26-PR-6019, about the account gull_two, is not extended.",
        "The account of the spouse, user name gull_two , was in the draft. The court struck it out. Harbor will "
        "produce nothing for that account.",
        "Do not produce messages exchanged with the account gull_two, which is an attorney's.",
        "Her account is gull_two . Please do not look into it and do not lock it.",
        "Buyers, among them user ID 40880026 (who has spoken with us), are witnesses; do not send their records.",
        "The bookkeeper, Hjalmar Ekdahl (ekdahl@mail.example), writes to us; his own account is not covered.",
        'The account "gull_two" belongs to the company that reported the loss.',
        "You shall appear before Revenue Agent Ansel Kowalczyk (ID 1000555).",
        "The records must be provided within 21 days of this order, to enforcement@authority.example.",
    ],
)
def test_accounts_of_others_are_not_asked_about(others: str) -> None:
    """A victim's, a witness's, an investigator's, one of an earlier message, a bank's, or where records are to go."""
    words = 'login records of the account "gull_one".\n\n'
    assert {one.value.value for one in read(paper(_HEAD + words + others + "\n")).accounts} == {"gull_one"}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (
            "the documents below. They concern the account which Caspian used:\n\n"
            "     profile     https://harbor.example/u/caspian\n     e-mail      caspian@mail.example\n",
            {"https://harbor.example/u/caspian", "caspian@mail.example"},
        ),
        (
            'records as follows:\n(a) for "rotter.beans", from 1 February 2026 to 30 June 2026, and\n'
            '(b) for "kade9.logistics", from 15 April 2026 to 31 July 2026,\nthe name of the subscriber.\n',
            {"rotter.beans", "kade9.logistics"},
        ),
        (
            "the records described below for the accounts osprey_nine, osprey.ten and osprey-eleven.",
            {"osprey_nine", "osprey.ten", "osprey-eleven"},
        ),
        (
            "records. Graag ontvangen wij van de volgende accounts de inloggegevens:\n- @duinpan.zout\n"
            "- duinpan_verkoop (gebruikers-ID 80117744)\n- het account met telefoonnummer 06-55501234\n"
            "Contact: brigadier Visser, 0900-5550, visser@politie.example\n",
            {"@duinpan.zout", "duinpan_verkoop", "80117744", "06-55501234"},
        ),
        (
            "records of the users of these addresses:\n\n203.0.113.77:52011   2026-09-03 04:12:44\n"
            "Special Agent Lena Ortiz, lena.ortiz@hsi.example, (215) 555-0117\n",
            {"203.0.113.77"},
        ),
        (
            "the name of the person holding the Harbor account\n\n                    opal.causeway.41\n",
            {"opal.causeway.41"},
        ),
        (
            "records.\n\nTHE LISTINGS AND THE SELLER:\n\n   (i)   https://harbor.example/market/item/77120439\n"
            "   (ii)  the seller with Harbor user ID 40881173\n",
            {"https://harbor.example/market/item/77120439", "40881173"},
        ),
        ("records.\n\nACCOUNT. User name on Harbor:   cottonwood_l_returns\n", {"cottonwood_l_returns"}),
        (
            "records of every account used on the device with number HBD-5F2C-9917-AE03.",
            {"HBD-5F2C-9917-AE03"},
        ),
        (
            "records.\nUsername\tpeach.pickers\nEmail\tpickers@mail.example\nPhone\t(404) 555-0166\n"
            "Seller ID\t4400771255\n",
            {"peach.pickers", "pickers@mail.example", "(404) 555-0166", "4400771255"},
        ),
        (
            "subscriber and logins for these two from 10/1/26 thru 10/31/26:\njuniper-hill-22\nthe gmail is "
            "juniper22@mail.example and phone 502.555.0117\n\nThanks,\nCorey\n502-555-0100\n",
            {"juniper-hill-22", "juniper22@mail.example", "502.555.0117"},
        ),
        (
            "records of the persons behind the handles\na) schneehase.99,\nb) schnee@post.example und\n"
            "c) +43 660 555 0121\n",
            {"schneehase.99", "schnee@post.example", "+43 660 555 0121"},
        ),
        (
            "registration data of the users below:\n• https://harbor.example/@silent.dune\n• silent.dune.backup\n",
            {"https://harbor.example/@silent.dune", "silent.dune.backup"},
        ),
        ("payments to the seller no. 7730012.", {"7730012"}),
        ("messages. She uses harbor under the name pixie.dust.mt and others.", {"pixie.dust.mt"}),
        ("call records of the account identifier violet.harbor.1 .", {"violet.harbor.1"}),
        (
            'messages of the handle "northwind.led", but not communications with the handle "ledger.counsel".',
            {"northwind.led"},
        ),
        (
            "die Nachrichten des Postfachs\n\n      heidehof@quill.example\n\neinschließlich der Anhänge.",
            {"heidehof@quill.example"},
        ),
        (
            "records of Quillbox users.\n\n    Quillbox user name:   h0llow.pine\n"
            "    Quillbox e-mail:    third@quill.example\n",
            {"h0llow.pine", "third@quill.example"},
        ),
        (
            "1. For the seller account which has the log-in e-mail looms@mail.example:\na. the name of the holder.\n",
            {"looms@mail.example"},
        ),
    ],
)
def test_lists_name_accounts_and_whoever_signs_below_does_not(words: str, named: set[str]) -> None:
    """Tables without a head, entries in quotes, lists in other tongues; the officer's own line belongs to none."""
    assert {one.value.value for one in read(paper(_HEAD + words)).accounts} == named


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("the records of Harbor Social, Inc. for the account kestrel_9", {"kestrel_9"}),
        ("the records of the Finch-linked Harbor account kestrel_9", {"kestrel_9"}),
        ("zum E-Mail-Konto kestrel_9@harbor.example die Bestandsdaten", {"kestrel_9@harbor.example"}),
        ("what was sent at 18h42m17s by the account kestrel_9", {"kestrel_9"}),
    ],
)
def test_neither_the_service_nor_a_word_nor_an_hour_is_an_account(words: str, named: set[str]) -> None:
    """What stands right before an account's name says what it is an account of."""
    assert {one.value.value for one in read(paper(f"{_HEAD}{words}.")).accounts} == named


def test_numbers_under_their_head_are_no_telephones() -> None:
    """A column of numbers of accounts gives each row a second name, and the days of the row are for both."""
    table = (
        "records for these accounts:\n\nNr.   Benutzername        Nutzer-ID        Zeitraum\n"
        "1     eisvogel.markt      6601184420       2026-08-01 - 2026-08-15\n"
        "2     torfmoos_77         6601190031       2026-08-20 - 2026-08-31\n"
    )
    demand = read(paper(_HEAD + table))
    assert {(a.value.kind.value, a.value.value) for a in demand.accounts} == {
        ("username", "eisvogel.markt"), ("user_id", "6601184420"),
        ("username", "torfmoos_77"), ("user_id", "6601190031"),
    }  # fmt: skip
    assert {(a.value, str(d.value.start)) for a, d in demand.account_periods} == {
        ("eisvogel.markt", "2026-08-01"), ("6601184420", "2026-08-01"),
        ("torfmoos_77", "2026-08-20"), ("6601190031", "2026-08-20"),
    }  # fmt: skip


ASKED = """SPECIMEN
GRAND JURY SUBPOENA DUCES TECUM
County of Potter, Texas

RECORDS WANTED
For each Harbor user number, only from the first to the last day set against it:

     User number        From             To
     900417-33          02/10/2026       02/28/2026
     900417-58          03/01/2026       04/05/2026

     [1] full name and address of the user

"""


@pytest.mark.parametrize(
    "more",
    [
        "Offense: fraud against Delphine Amaro, born 07/19/1951, user number 655102-17 (not requested).",
        "The account 3038-1150-40 complained to us and is no advertiser account.",
        "Send them to Sergeant Lafreniere (m.lafreniere@sras-specimen.example, 418-555-0126) by then.",
        "Questions about the account go to larrigo@rivco-sheriff.example.",
        "The fraud was done in danno di Ginevra T., titolare del profilo https://harbor.example/u/ginevra.tess.",
        "The handset with IMEI 004999010718822, and the account gwen.solano@example.com, are those of the victim.\n"
        "Harbor shall not search or produce anything of either.",
    ],
)
def test_whom_a_paper_only_mentions(more: str) -> None:
    """Numbers in two parts are read from their column; those of victims, complainants and officers are not asked."""
    demand = read(paper(ASKED + more))
    assert [found.value.value for found in demand.accounts] == ["900417-33", "900417-58"]


def test_numbers_in_groups_of_four_are_no_telephones() -> None:
    """A service's own numbers keep their kind, whoever stands behind them."""
    words = (
        'CIVIL INVESTIGATIVE DEMAND\n"Accounts" means these Harbor customer numbers:\n\n'
        "   3040-7719-22   Clarion\n   3040-7720-08   Ear\n\nPRODUCE, FOR EACH ACCOUNT, its name.\n"
    )
    demand = read(paper(words))
    assert [str(found.value.kind) for found in demand.accounts] == ["user_id", "user_id"]
