"""What is put right in recognised text, and above all what is left as it was read."""

from __future__ import annotations

import time

import pytest

from fourcorners.intake.scan.mend import mended
from fourcorners.intake.scan.sign import Sign


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
        ("the Distriet Court", "the District Court"),
        ("ELECTRONIE COMMUNICATION", "ELECTRONIC COMMUNICATION"),
        ("of the subseriber and otlier records", "of the subscriber and other records"),
        ("Dated: February 3. 2025", "Dated: February 3, 2025"),
        ("on or before.February_14, 2025", "on or before February 14, 2025"),
        ("on Nov ember 3, 2026", "on November 3, 2026"),
        ("until Augus't 5, 2026, at Walk,·Philadelphia", "until August 5, 2026, at Walk, Philadelphia"),
        ("further informat ion and post al address wit hin", "further information and postal address within"),
        ("1° les nom, à savoir : adresse", "1° les nom, à savoir : adresse"),
        ("FOR THE PERI0D 2/1/08 T0 4/15/09", "FOR THE PERIOD 2/1/08 TO 4/15/09"),
        ("bis 4.: Dezember 2026", "bis 4. Dezember 2026"),
        ("on October 12, 2026_ and", "on October 12, 2026 and"),
        ("under 18 U.S.C. S 2703(d)", "under 18 U.S.C. § 2703(d)"),
        ("18 U.S.C.'§ 2705(b)", "18 U.S.C. § 2705(b)"),
        ("under 18 U.S.C. § 2703(dl", "under 18 U.S.C. § 2703(d)"),
        ("Minn. Stat. §$ 626.085", "Minn. Stat. §§ 626.085"),
        ("gemäß § 95 StP0", "gemäß § 95 StPO"),
        ("the notice is delayed. and the records", "the notice is delayed, and the records"),
        ("EASTERN DISTRICT .OF KENTUCKY", "EASTERN DISTRICT OF KENTUCKY"),
        ("[] approved {] denied\nX] sealed", "[ ] approved [ ] denied\n[X] sealed"),
        ("hutps://harbor.example/a", "https://harbor.example/a"),
        ("at leoºharbor.example or covert.techªptsp.example", "at leo@harbor.example or covert.tech@ptsp.example"),
        ("tidewAtcher and qUill@example.net", "tidewAtcher and quill@example.net"),
        ('the name "gallarija,hielsa" and', 'the name "gallarija.hielsa" and'),
        ('the name "widgeon_ and_wake"', 'the name "widgeon_and_wake"'),
        ("call 970,555.0113 now", "call 970.555.0113 now"),
        ("not later than November 20.,.2026", "not later than November 20, 2026"),
        ("under 15 U.5.C. § 78u and 18. U.S.C. § 2702", "under 15 U.S.C. § 78u and 18 U.S.C. § 2702"),
        ("of RCw 9A.44.115 YOu", "of RCW 9A.44.115 YOU"),
        ("since l800 hours on", "since 1800 hours on"),
        ("Court, 7th Floor. Elyria, Ohio 44035", "Court, 7th Floor, Elyria, Ohio 44035"),
        ("{X} Yes. [}No", "[X] Yes. [ ] No"),
        ("[1 by mail\n[1] by mail", "[ ] by mail\n[1] by mail"),
        (".5. Records", "5. Records"),
        ("bis 29.06,2026. und 28.07:2026 um", "bis 29.06.2026. und 28.07.2026 um"),
        ("RCW 10:96.030", "RCW 10.96.030"),
        ("and 28.February 2026, il 19giugno 2026", "and 28 February 2026, il 19 giugno 2026"),
        ("(artikel·126na) in artikel.184, Abs: 2 StPo", "(artikel 126na) in artikel 184, Abs. 2 StPO"),
        ("Street,. 17th Floor, the records., if any.. We", "Street, 17th Floor, the records, if any. We"),
        ("Juzgado de Instrucción N.° 3", "Juzgado de Instrucción N.º 3"),
        ("Penal Code §.530.5(a)", "Penal Code § 530.5(a)"),
        ("AT.TACHMENT A", "ATTACHMENT A"),
        ("treasurer@cedar,example is", "treasurer@cedar.example is"),
        ("until September\n19. 2025. the", "until September\n19, 2025. the"),
        ("Juzgado de Instrucción núm, 3", "Juzgado de Instrucción núm. 3"),
        ("la Instrucción de do's mil, artículo 588 ter'j", "la Instrucción de dos mil, artículo 588 ter j"),
        ("la instrucción\n1.º Uno\n2.8 Otro", "la instrucción\n1.º Uno\n2.º Otro"),
        ("[x It was extended", "[X] It was extended"),
        ("[ ] a prosecutor, a judge[ I", "[ ] a prosecutor, a judge [ ]"),
        ("issued by: · District Office, to: . Harbor", "issued by: District Office, to: Harbor"),
        ("Die Verbindunqen sind", "Die Verbindungen sind"),
        ("the form was flled in", "the form was filled in"),
        ("du ler juin 2025 au 28 février", "du 1er juin 2025 au 28 février"),
    ],
)  # fmt: skip
def test_certain_faults_are_put_right(read: str, right: str) -> None:
    """Digits where only digits stand, words and signs that can be no others, and dust between them."""
    assert written(read) == right


@pytest.mark.parametrize(
    "read",
    [
        "lanternjuniperl994", "quill.quilll4@mail.example", "tw-7852446O", "the user O0lI1", "26-GJ-Ol17",
        "moss_offcer", "offcer@police.example", "https://offce.example/l0", "account 1O0000", "@l0May2026", "I May go",
        "Section Oil",
        "distriet@mail.example", 'the name "distriet" and', "user name: distriet", "account distriet and",
        "distriet_court",
        "please.provide", "tidewatcher.records", "subseriber", "Mr. Marehand", "mOss", "@distriet", "quill,hill, and",
        "https://harbor.example/distriet", "12 34 56",
        "the SHERIFF'S office", "IDs and URLs", "198.51,2026 10.06,20261", "am 28.Februar", "19giugno and",
        "JOHNSoN", "mail.treasurer,example",
        "No. 18. U.S. Code", "Harbor, Inc., the ...", "St. Elyria, Ohio 44035",
        "van 1 juli 2026 tot en met 30 september 2026",
        "col·legi", "588 ter'j of the provider's ción", "2.8 Relación",
        "Name . . . . Harbor", "@ler juin", "judge[ I",
        "version 1.O1.2026x", "2O26-05-01T10:00", "el 1ºde.la y n.º3.bis", "leoº.example",
    ],
)  # fmt: skip
def test_identifiers_and_doubtful_words_stay(read: str) -> None:
    """No letter of an identifier is changed, nor anything that could be meant."""
    assert written(read) == read


def test_accents_go_only_where_they_are_dust() -> None:
    """One unsure accent on an English page is dust; a sure one stays, and so do all on a page that has many."""
    page = "The records of the account are to be disclosed without delay to the officer. " * 5
    assert written(page + "An exámple", 0.6) == page + "An example"
    assert written(page + "José", 0.95) == page + "José"
    assert written("é à ç " * 20 + "préservé", 0.6).endswith("preserve")
    french = signs("é à ç " * 20) + signs("préservé", 0.6)
    assert "".join(sign.letter for sign in mended(french)).endswith("préservé")


def test_an_accent_that_no_such_word_has_is_dust() -> None:
    """However sure the reader was of it; a word that is written with it, and a name, keep theirs."""
    page = "The records of the account are to be disclosed without delay to the officer. " * 10
    assert written(page + "Datę of that José") == page + "Date of that José"


def test_a_letter_read_twice_stands_once() -> None:
    """With and without an accent of dust, and neither surely."""
    page = "The records of the account are to be disclosed without delay to the officer. " * 10
    one = [*signs(page + "ti"), *signs("óo", 0.4), *signs("nel")]
    assert "".join(sign.letter for sign in mended(one)).endswith("tionel")


def test_a_sign_that_must_stand_there_is_sure() -> None:
    """A comma that was read as a full stop within a day leaves no doubt of the day; the figures keep theirs."""
    mended_day = mended([*signs("Dated: February 3"), *signs(".", 0.5), *signs(" 2025", 0.7)])
    assert [(sign.letter, sign.sure) for sign in mended_day[-6:-4]] == [(",", 0.95), (" ", 0.7)]
    assert {sign.sure for sign in mended_day[-4:]} == {0.7}


def test_what_can_only_be_itself_is_sure() -> None:
    """The sign of a section, the name of a code, and the ending of an ordinal with the figure that it names."""
    text = "§ 263 StGB, 18 U.S.C. § 2, 21st and 24th and 12st"
    doubtful = [sign.letter for sign in mended(signs(text, 0.5)) if sign.sure == 0.5]
    assert "".join(doubtful).replace(" ", "") == "263,182,22412st"


def test_the_blank_before_the_dot_of_an_address_is_none() -> None:
    """A typewriter's dot stands in the middle of its room; no dust is seen there, and a gap as between words stays."""
    assert written("user: owner@anchor .example", gaps={18: 0.6}) == "user: owner@anchor.example"
    assert written("user: owner@anchor .example", gaps={18: 1.2}) == "user: owner@anchor .example"


def test_a_word_is_restored_only_where_the_reader_was_not_certain() -> None:
    """A letter that was read beyond doubt stays, in a name of one's own or a rare word."""
    assert written("the Distriet of the", 0.999) == "the Distriet of the"


def test_words_that_everybody_writes_are_sure() -> None:
    """A doubt about a letter of such a word is none; numbers, names and accounts keep theirs."""
    text = "July 14 at harbor.records by Quill"
    sure = [sign.sure for sign in mended(signs(text, 0.5))]
    assert set(sure[:4]) == {0.95}
    assert set(sure[5:7]) == set(sure[text.index("harbor") : text.index(" by")]) == set(sure[-5:]) == {0.5}


def test_a_hostile_page_costs_no_more_than_another() -> None:
    """Pages made of one sign or pattern over and over are mended within a second."""
    for pattern in ("a", "1 ", "x.y", "[ ", "§ ", "h t t p", '"', "A.", "a,", "1.1.", "a.b-", "@ "):
        began = time.process_time()
        written(pattern * (3_000 // len(pattern)), 0.5)
        assert time.process_time() - began < 2, pattern


def test_the_rest_of_a_word_behind_a_line_end_is_no_word() -> None:
    """`trict` alone may be `strict`; behind a hyphen it is the end of `District`."""
    assert written("the Dis-\ntrict Attorney", sure=0.5) == "the Dis-\ntrict Attorney"


def test_a_word_stays_whole_where_a_letter_left_its_room() -> None:
    """The room of a letter that was passed over and put back is no blank between two words."""
    assert written("to be flled in", gaps={7: 1.2}) == "to be filled in"
    assert written("copies ofthe records", gaps={9: 1.2}) == "copies of the records"


def test_blanks_follow_the_picture() -> None:
    """A blank that is no gap goes from an address, a gap without a blank gets one, and gaps in identifiers do not."""
    text = "write to user @ example.com now"
    assert written(text, gaps={13: 0.2, 15: 0.3}) == "write to user@example.com now"
    assert written(text) == text
    assert written("the account @handle", gaps={11: 0.9}) == "the account @handle"
    assert written("it is real and inreality", gaps={17: 1.0}) == "it is real and in reality"
    assert written("section 15 46 of", gaps={10: 0.2}) == "section 1546 of"
    assert written("user_name and user.name", gaps={2: 1.2, 20: 1.2}) == "user_name and user.name"


def test_mended_letters_keep_place_and_sureness() -> None:
    """No figure becomes surer by being mended, only what must stand there does; every letter still has its place."""
    for sign in mended(signs("18U.S:C. § 27O3 of the offcer", 0.4)):
        assert sign.letter == " " or sign.place is not None
        assert sign.sure == 0.4 or sign.letter in " theoficrUSC.§"
    sure = {sign.letter: sign.sure for sign in mended(signs("from 2/1/08 TO 4/15/09", 0.4))}
    assert sure["T"] == sure["O"] > 0.4 == sure["8"]


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("a felony was comitted", "a felony was committed"),
        ("the subpoea of the court", "the subpoena of the court"),
        ("a criminal ffence", "a criminal offence"),
    ],
)
def test_a_letter_passed_over_is_put_back(read: str, right: str) -> None:
    """However sure the reader was of the letters it saw: it says nothing of those it did not see."""
    assert written(read, sure=1.0) == right


@pytest.mark.parametrize("word", ["prions", "infor", "Amaro", "greeting", "quote", "trafic"])
def test_what_may_be_another_word_or_a_name_stays(word: str) -> None:
    """Nothing is put behind a word, for that is its form, and nothing into a short name."""
    assert written(f"{word} ", sure=1.0) == f"{word} "


@pytest.mark.parametrize(
    ("read", "right"),
    [
        (". Government's draft", "Government's draft"),
        ("text\n: and any backup", "text\nand any backup"),
        ("• 2. Background", "2. Background"),
        ("WHERE .\nHarbor", "WHERE\nHarbor"),
        ("of this. warrant. The court", "of this. warrant. The court"),
        ("a copy of. Ginevra", "a copy of Ginevra"),
        ("September'9, 2026", "September 9, 2026"),
        ("1st August. 2026", "1st August 2026"),
        ("14/11/2026.02:17", "14/11/2026 02:17"),
        ("1: photographs", "1. photographs"),
        ("(c). log-in times", "(c) log-in times"),
        ("2} i file", "2) i file"),
        ("(Art.:265 StPO)", "(Art. 265 StPO)"),
        ("(850555-0117", "(850) 555-0117"),
        ("2) P address logs", "2) IP address logs"),
        ("à l'article 2; allart. 612", "à l'article 2; all'art. 612"),
        ("a GR_AND JURY", "a GRAND JURY"),
        ("@tideline . direct messages", "@tideline . direct messages"),
        ("the user ID_88120034 and", "the user ID 88120034 and"),
    ],
)
def test_dust_at_edges_and_between_words_goes(read: str, right: str) -> None:
    """Signs where no sign can stand, and brackets and letters where nothing else can."""
    assert written(read, sure=0.9) == right


@pytest.mark.parametrize(
    "read", ["0.5 of it", "'tideline' is the name", "... and so on", "elm_notary", "jury_duty.2", "bro_ken", '"GR_AND"']
)
def test_signs_that_may_be_meant_stay(read: str) -> None:
    """A quotation mark, an ellipsis, and the low line of a name."""
    assert written(read, sure=0.9) == read


def test_dots_that_stand_apart_join_a_name_where_the_picture_shows_no_gap() -> None:
    """Only a blank goes, and only where there is none: with gaps as between words the name stays in pieces."""
    read = "account name(s): zatoka . auto . import"
    blanks = [at for at, letter in enumerate(read) if letter == " " and at > 17]
    assert written(read, gaps=dict.fromkeys(blanks, 0.2)) == "account name(s): zatoka.auto.import"
    assert written(read, gaps=dict.fromkeys(blanks, 1.0)) == read


def test_what_is_sure_stays() -> None:
    """A low line that the reader saw clearly is no dust."""
    assert written("a GR_AND JURY, the user ID_88120034 and", sure=1.0) == "a GR_AND JURY, the user ID_88120034 and"


def test_a_far_accent_on_a_page_without_such_goes() -> None:
    """Dust makes a Polish letter of a plain one, also in an address; on a page that is full of them they stay."""
    page = "the records of the account " * 20
    assert written(f"{page}at wheels@harbor.exampłe", sure=0.95) == f"{page}at wheels@harbor.example"
    polish = "Łódź, postępowanie dotyczące usługi, właściciel, założył, wysłał, śledztwo"
    assert written(polish, sure=0.95) == polish
