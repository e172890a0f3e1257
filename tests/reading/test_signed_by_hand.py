"""Papers signed in ways that no mark tells: a name on the rule, in quotes, beside its office, or alone above a footer."""

# ruff: noqa: E501 (papers read better unbroken)

from __future__ import annotations

import pytest

from fourcorners.reading.origin.signature import find_signed
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from tests.golden.papers import typed

_FOOTER = "\nReturns go to records@county-returns.example, 555-0100, quoting the number at the top of the first page. The fee schedule is on the back of this sheet.\n"


def _signed(end: str) -> bool | None:
    words = "SPECIMEN\nORDER\nThe provider shall give the name of the holder of heron_12.\n\n"
    found, _ = find_signed(Prose(Text(typed(words + end))), blank_form=None)
    return found.value if found else None


@pytest.mark.parametrize(
    "end",
    [
        "          __M. du Toit-Abara__\n          Regional Magistrate\n" + _FOOTER,
        "     ____s/ Leopold B. Winterbourne____\n     HON. LEOPOLD B. WINTERBOURNE, J.S.C.\n" + _FOOTER,
        '          "Imogen Castellane-Roe"\n          A Judge of the Provincial Court\n' + _FOOTER,
        "Dated this 4 May 2026\n\n     Hester-Mae Quillfeather        JUSTICE COURT JUDGE\n" + _FOOTER,
        "     Winifred Oakhampton-Lisle\n     United States Magistrate Judge         Weston, West Virginia\n" + _FOOTER,
        "   CLERK: Odile Farrow-Banks  (sig.)\n" + _FOOTER,
        "Justice of the Peace       T. K. Marchetti (JP 00417)\n" + _FOOTER,
        "     /esig/ Crispin Nightshade-Vane, Assistant State Attorney\n" + _FOOTER,
        "   Judge of District Court   Rowena Pell-Asher  (eSigned)\n" + _FOOTER,
        "Dated 4 May 2026\n\n                         F. Larkspur-Amadi\n" + _FOOTER,
        "Yn gywir,\nDitectif Ringyll Gwenno Prydderch\n(llofnodwyd)\n" + _FOOTER,
        "Kind regards\nOttilie Branscombe, Senior Trading Standards Officer\nWexley Civic Centre, Wexley | 020 7946 0733\n",
    ],
)
def test_a_name_where_a_hand_signs_is_a_signature(end: str) -> None:
    """The paper is signed, whatever footer follows."""
    assert _signed(end) is True


@pytest.mark.parametrize(
    "end",
    [
        "          ______________________\n          Regional Magistrate\n" + _FOOTER,
        "New Orleans, Louisiana, this ____ day of ____________, 2026.\n\n     ______________________________\n     District Judge\n",
        "BY THE COURT:                         Distribution:\n__________________________\nCircuit Court Judge\n",
        "Draft, not signed.\n\n     F. Larkspur-Amadi\n",
        "Name: __Imogen Castellane__\nDate: ________\nJudge: ______________\n",
    ],
)
def test_an_empty_place_is_no_signature(end: str) -> None:
    """A rule with nothing on it, a place and a day to be filled in, or a draft's printed name sign nothing."""
    assert _signed(end) is not True
