"""What the reader learnt from worn pages: more of their letters come through, and none of a good page is lost."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest
import typst

from fourcorners.intake.limits import DEFAULT
from fourcorners.intake.scan import pixels
from fourcorners.intake.scan.letters import Models
from fourcorners.intake.scan.page import recognise
from fourcorners.intake.scan.practised import Practised
from tests.golden.making.scanning import Scanner

NAMES = """\
SPECIMEN. The records of accounts 551-8820-4 and 551-4414-1,
of dap_on_eastern, toothache_al and kornhusker_kidd,
of barnaby.osgood@customs.example and tlusk@usao.example,
of 2001:db8:40:7::19 and 198.51.100.44, under 21 U.S.C. § 846,
18 U.S.C. § 3486(a)(1)(A) and § 107c StGB, are required
by April 14, 2026, in matter 26-GJ-04-1177."""
MARKED = """\
SPECIMEN. Sąd Rejonowy w Łodzi, źródło, świadków, żądać.
Český soud v Plzni, příloha č. 1, žádost o údaje, dům.
Tribunalul București, județul Iași, prin ordonanță.
Größe, Maß, Öffentlichkeit: § 95 StPO; garçon, œuvre, été.
Año, señal, cuestión: ¿qué? – N.º 7; å, ø, æ; 5 €."""
WORN, GOOD = Scanner(dpi=150, bits=1), Scanner(dpi=200, bits=8, noise=3, specks=5, quality=70)


@pytest.fixture(scope="module")
def readers() -> tuple[Models, Models]:
    return Models(corrected=False), Models()


def lost(text: str, font: str, machine: Scanner, models: Models) -> int:
    """How many letters of a text do not stand in what is read of its scan."""
    plain = "".join(f"\\{letter}" if letter in "_@#$*<>[]~=-+/" else letter for letter in text)
    source = (
        '#set page(paper: "us-letter", margin: 2cm)\n#set smartquote(enabled: false)\n'
        f'#set text(font: "{font}", size: 10.5pt)\n' + " \\\n".join(plain.splitlines())
    )
    scan = machine.scan(bytes(typst.compile(source.encode())), seed=font)
    read = recognise(pixels.grey(scan, 1, DEFAULT.of_a_scan()), models).text
    matcher = SequenceMatcher(None, "".join(text.split()), "".join(read.split()), autojunk=False)
    return len("".join(text.split())) - sum(block.size for block in matcher.get_matching_blocks())


def test_names_come_through_a_worn_page(readers: tuple[Models, Models]) -> None:
    """Thin strokes are lost in black and white; of what is left fewer letters are taken for others."""
    before, after = (lost(NAMES, "New Computer Modern", WORN, models) for models in readers)
    assert after < before / 2


def test_letters_of_every_language_stay(readers: tuple[Models, Models]) -> None:
    """On a good page no mark of a letter is unlearnt."""
    before, after = (lost(MARKED, "Libertinus Serif", GOOD, models) for models in readers)
    assert after <= before


def test_another_alphabet_is_refused() -> None:
    """The places of the letters are those that were learnt."""
    with pytest.raises(ValueError, match=r"benchmarks\.practice"):
        Practised(["", "a", "b"])
