"""What is put right in recognised text, and above all what is left as it was read."""

from __future__ import annotations

import pytest

from fourcorners.intake.scan.mend import Sign, mended


def signs(text: str, sure: float = 0.95, gaps: dict[int, float] | None = None) -> list[Sign]:
    """The letters of a text as recognised; every blank is a usual one unless its gap is given."""
    return [
        Sign(letter, None if letter.isspace() else (at, 0, at + 1, 1), sure, (gaps or {}).get(at, float(letter == " ")))
        for at, letter in enumerate(text)
    ]


def written(text: str, sure: float = 0.95, gaps: dict[int, float] | None = None) -> str:
    return "".join(sign.letter for sign in mended(signs(text, sure, gaps)))


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("pursuant to 18U.S.C. § 27O3(d)", "pursuant to 18 U.S.C. § 2703(d)"),
        ("l8 U.S.C. § 2703", "18 U.S.C. § 2703"),
        ("18 U.S:C. § 2705(b)", "18 U.S.C. § 2705(b)"),
        ("18 US.C. § 3511", "18 U.S.C. § 3511"),
        ("18\nUS.C. § 3511", "18\nUS.C. § 3511"),
        ("Dated: November l9, 2O26", "Dated: November 19, 2026"),
        ("am 1O. September 2025", "am 10. September 2025"),
        ("le 1er mars 2O26", "le 1er mars 2026"),
        ("from O5/01/2026 to", "from 05/01/2026 to"),
        ("on 2O26-O5-01.", "on 2026-05-01."),
        ("the offcer of the Offce", "the officer of the Office"),
        ("the·records", "the records"),
    ],
)  # fmt: skip
def test_certain_faults_are_put_right(read: str, right: str) -> None:
    """Digits where only digits stand, the Code's letters, ligatures, and dust between words."""
    assert written(read) == right


@pytest.mark.parametrize(
    "read",
    [
        "lanternjuniperl994", "quill.quilll4@mail.example", "tw-7852446O", "the user O0lI1", "26-GJ-Ol17",
        "moss_offcer", "offcer@police.example", "https://offce.example/l0", "account 1O0000", "@l0May2026", "I May go",
        "Section Oil",
        "col·legi", "version 1.O1.2026x", "2O26-05-01T10:00",
    ],
)  # fmt: skip
def test_identifiers_and_doubtful_words_stay(read: str) -> None:
    """No letter of an identifier is changed, nor anything that could be meant."""
    assert written(read) == read


def test_accents_go_only_where_they_are_dust() -> None:
    """One unsure accent on an English page is dust; a sure one stays, and so do all on a page that has many."""
    page = "The records of the account are to be disclosed without delay to the officer. " * 5
    assert written(page + "exámple", 0.6) == page + "example"
    assert written(page + "José", 0.95) == page + "José"
    assert written("é à ç " * 20 + "préservé", 0.6).endswith("preserve")
    french = signs("é à ç " * 20) + signs("préservé", 0.6)
    assert "".join(sign.letter for sign in mended(french)).endswith("préservé")


def test_blanks_follow_the_picture() -> None:
    """A blank that is no gap goes from an address, a gap without a blank gets one, and gaps in identifiers do not."""
    text = "write to user @ example.com now"
    assert written(text, gaps={13: 0.2, 15: 0.3}) == "write to user@example.com now"
    assert written(text) == text
    assert written("the account @handle", gaps={11: 0.9}) == "the account @handle"
    assert written("it is real and inreality", gaps={17: 1.0}) == "it is real and in reality"
    assert written("user_name and user.name", gaps={2: 1.2, 20: 1.2}) == "user_name and user.name"


def test_mended_letters_keep_place_and_sureness() -> None:
    """Nothing becomes surer by being mended, and every letter still has its place."""
    for sign in mended(signs("18U.S:C. § 27O3 of the offcer", 0.4)):
        assert sign.letter == " " or (sign.place is not None and sign.sure == 0.4)
