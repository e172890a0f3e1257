"""The looks of names that no rule has, where sentences and headings lie, and what names tell of each other."""

from __future__ import annotations

from fourcorners.reading.accounts.company import Mate, signs_in_company
from fourcorners.reading.accounts.layout import Layout
from fourcorners.reading.accounts.looks import looks, whole_looks
from fourcorners.reading.accounts.makes import make
from fourcorners.reading.accounts.roles import roles
from fourcorners.reading.accounts.sorts import sorts
from fourcorners.reading.run import read
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.words import stems
from tests.reading.papers import paper


def _looked(full: str) -> set[str]:
    return {candidate.value for _, found in looks(full) for candidate in found}


def test_names_of_many_looks_are_looked_at() -> None:
    """Tags, payees, masked cards and numbers in groups are strings that may name an account."""
    full = (
        "Tags $okie-lean, payee sahyadri.loans@kestrelupi, card 4111 11XX XXXX 0142, customers "
        "40-77-113 and HPE 5550 1177 30, reference DC/0555/0140, telephone 603/555-0116 and ‘Galah Gains’.\n"
    )
    assert {
        "$okie-lean", "sahyadri.loans@kestrelupi", "4111 11XX XXXX 0142", "40-77-113",
        "HPE 5550 1177 30", "DC/0555/0140", "603/555-0116", "Galah Gains",
    } <= _looked(full)  # fmt: skip


def test_a_whole_is_looked_at_before_its_part() -> None:
    """A package under its keeper, a bank account and a number with its letters are whole; a link stays one."""
    full = (
        "@gulls/fs-watch, NL00 KADE 0555 0184 17, wallet HPE 5550 1177 30, IMEI 490154 20 323, harbor.example/jo.gull\n"
        "CoachKool#5550, account 000000-9900044170/9999, shipment PP 118 440 017, call TEL 555 0142 30\n"
        "handset 35 209900 176148 1, @gull@shore.example, @gull:shore.example, store://gulls-4417, did:plc:7x2q9\n"
        "advertisement 2 881 405 517\n"
    )
    found = {candidate.value for _, some in whole_looks(full) for candidate in some}
    assert {
        "@gulls/fs-watch", "NL00 KADE 0555 0184 17", "HPE 5550 1177 30", "CoachKool#5550", "000000-9900044170/9999",
        "PP 118 440 017", "35 209900 176148 1", "@gull@shore.example", "@gull:shore.example", "store://gulls-4417",
        "did:plc:7x2q9", "2 881 405 517",
    } <= found  # fmt: skip
    assert not any("TEL" in one for one in found)
    assert not {"IMEI 490154 20 323", "harbor.example/jo.gull"} & found


def test_days_and_sums_are_not_looked_at_as_numbers_in_groups() -> None:
    """A date, a span of years and an amount of money are no names."""
    assert not _looked("From 2025-11-03 to 03-11-2025, the year 2025-26, 88 210,00 euros.\n")


def test_sorts_of_names_are_told_alike_in_every_language() -> None:
    """Advertisements and cards are the same signs in German, Danish and Spanish; a device shows by its digits."""
    assert [sorts(stems(said)) for said in ("anzeige", "annonce", "anuncio")] == [["thing"]] * 3
    assert sorts(stems("kreditkarte og telefonnummer")) == ["payment", "phone"]
    assert (make("35-209900-176148-1"), make("4111 1111 1111 1111"), make("gull.bay")) == ("imei", "card", "")


def test_a_name_has_the_line_above_its_list_and_the_head_of_its_column() -> None:
    """Every entry of a list has the line over the list and that below it; a cell has the top cell of its column."""
    full = "We ask about the accounts\ngull_01   88-1177\ntern_02   88-1204\nand nothing else.\n"
    names = [(full.index(name), full.index(name) + 7) for name in ("gull_01", "88-1177", "tern_02", "88-1204")]
    layout = Layout(Text(paper(full)), names)
    for at, _ in names:
        above, below, _ = layout.around_list(at)
        assert full[slice(*above)].strip() == "We ask about the accounts"
        assert full[slice(*below)].strip() == "and nothing else."
    head = layout.around_list(full.index("88-1204"))[2]
    assert head is not None
    assert full[slice(*head)] == "88-1177"
    assert len({layout.list_of(at) for at, _ in names}) == 1


def test_words_that_play_a_part_are_told_alike_in_every_language() -> None:
    """A victim, a negation and an order to produce are the same signs in Lithuanian, Danish and Spanish."""
    assert [roles(stems(said)) for said in ("nukentėjusiosios", "forurettede", "denunciante")] == [["victim"]] * 3
    assert roles(stems("ikke udlevere kontoen")) == ["not", "ask", "account"]


def test_a_sentence_ends_at_its_stop_and_not_within_an_abbreviation() -> None:
    """The stop of "no." ends nothing; an empty line and the next entry of a list do."""
    full = "The user no. 5501 is meant. Nothing else is.\n\nAccounts\n- gull_01\n- tern_02\n"
    layout = Layout(Text(paper(full)), [])
    _, begin, end, later = layout.sentence(full.index("5501"))
    assert (full[begin:end], full[end:later].strip()) == ("The user no. 5501 is meant.", "Nothing else is.")
    assert full[slice(*layout.sentence(full.index("tern_02"))[1:3])].strip() == "- tern_02"


def test_the_heading_over_a_list_is_known_to_each_of_its_entries() -> None:
    """The nearest line that stands over others, and the nearest in capitals."""
    full = "PART ONE\n\nAccounts to be searched:\n  gull_01\n  tern_02\n"
    near, capitals = Layout(Text(paper(full)), []).over(full.index("  tern_02"))
    assert near is not None and near.stems == ("accoun", "to", "be", "search", ":") and near.look == "colon"
    assert capitals is not None and capitals.stems == ("part", "one")


def test_words_have_every_name_as_the_same_sign() -> None:
    """What a name says is nothing to be counted; that one stands there is."""
    full = "the users gull_01 and tern_02 only"
    spans = [(full.index(name), full.index(name) + len(name)) for name in ("gull_01", "tern_02")]
    assert Layout(Text(paper(full)), spans).words(0, len(full)) == ["the", "users", "§", "and", "§", "only"]


def test_a_string_is_known_by_the_company_it_keeps() -> None:
    """The others' best chance, those of its form and of its neighbours; its own value elsewhere is not another's."""
    first = Mate("gull_01", "username", "A_#", 0, 7, 0.95)
    second = Mate("tern_02", "username", "A_#", 9, 16, 0.45)
    alone, together = signs_in_company([second]), signs_in_company([first, second, second])
    assert {"oth:0", "same:-1", "prev:none", "next:none", "rank:0"} <= alone[0]
    assert {"oth:9", "same:9", "prev:0|4|2", "rank:1", "occ:2|2"} <= together[1]
    assert "sf:4|2" in together[1] and "sf:2|4" in together[0]


def test_entries_of_one_list_are_read_together() -> None:
    """Where all that stands around them is the same, the third entry of a list is as much an account as the first."""
    said = read(
        paper(
            "SPECIMEN\nMarlow County Sheriff's Office\n\nTo: Harbor Social, Inc.\n\nSUBPOENA\n\nUSERS\n\n"
            "    fenwick.wares.1\n    fenwick.wares.2\n    dr_fell_remote\n\n"
            "For each of the users produce subscriber records and log-in history.\n\n"
            "Sgt. Mara Oll, moll@marlow.example\n"
        )
    )
    assert [found.value.value for found in said.accounts] == ["fenwick.wares.1", "fenwick.wares.2", "dr_fell_remote"]
