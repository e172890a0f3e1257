"""Forms filled in on the official layout give the same Demand as their fields give as JSON, or say what they cannot."""

from __future__ import annotations

import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from fourcorners.intake.run import receive
from fourcorners.reading.certificates.answer import answer_of
from fourcorners.reading.certificates.filled.read import FilledLines, find_form
from fourcorners.reading.certificates.filled.written import Words, range_in
from fourcorners.reading.model import Demand
from fourcorners.reading.run import read
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Account
from tests.certificates.building import ANSWER, CONFIRMATION, EPOC, EPOC_PR, EXTENSION, ORDERS, changed, demand, paper
from tests.certificates.printing import brackets, printed
from tests.golden.making.filling import filled
from tests.golden.making.typing import printed as typeset

LANGUAGES = ("en", "fr")
SIGNS = {
    "brackets": ("[x]", "[ ]"), "unicode": ("☒", "☐"), "ticks": ("☑", "□"), "wingdings": ("\uf0fe", "\uf0a8"),
    "capitals": ("[X]", "[]"), "letters": ("þ", "¨"),
}  # fmt: skip
# What JSON alone has, or what stands in another place there.
_APART = {"paper", "evidence", "confidence", "language", "marks"}


def form_in(*pages: str) -> FilledLines | None:
    return find_form(Prose(Text(paper(*pages))))


def of(*pages: str) -> Demand:
    return read(paper(*pages))


def same(one: Demand, other: Demand) -> None:
    mine, theirs = one.to_json(), other.to_json()
    for name in mine.keys() - _APART:
        assert mine[name] == theirs[name], name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ORDERS)
def test_a_printed_form_gives_the_same_demand_as_its_json(name: str, language: str) -> None:
    """Every field and every box of all four forms, in both languages: the same Demand, mark for mark."""
    form = {k: v for k, v in ORDERS[name].items() if k != "m"}
    # The form's lines have no place of their own for these.
    form = changed(form, "l.a.name", None) if name == "epoc" else form
    got = of(printed(form, language))
    same(got, demand(form))
    assert {m.value for m in got.marks} == {m.value for m in demand(form).marks}
    assert got.language is not None and got.language.value == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_form_gives_an_empty_demand(language: str) -> None:
    """A form with every box empty and every blank left names its kind, and nothing of what it asks."""
    got = of(printed({"form": EPOC["form"]}, language))
    assert got.instrument is not None and got.instrument.value is Instrument.EU_EPOC
    assert not (
        got.accounts or got.items or got.period or got.offences or got.issuing_body or got.reference or got.issued_on
    )
    assert {m.value for m in got.marks} == {Mark.DISCLOSURE, Mark.NOTHING_TICKED}


@pytest.mark.parametrize("signs", SIGNS.values(), ids=SIGNS)
def test_all_signs_of_a_box_are_read(signs: tuple[str, str]) -> None:
    """Brackets, Unicode's boxes, and the characters by which picture fonts stand for boxes."""
    form = changed(EPOC_PR, "e.a", ["sentence"])
    got = of(printed(form, "en", lambda on: signs[not on]))
    same(got, demand(form))


def test_boxes_without_a_sign_are_unread_and_never_assumed() -> None:
    """Copied text has no ticks: nothing is asked, no emergency, no court; each box is put before a person."""
    got = of(printed(EPOC, "en", lambda on: ""))
    assert not [i for i in got.items if i.value.label.startswith(("subscriber data", "traffic data", "content data"))]
    assert got.court is None
    assert got.shows(Mark.UNREAD_BOXES)
    assert not got.shows(
        Mark.EMERGENCY_CLAIMED,
        Mark.IMMEDIATE,
        Mark.NOTHING_TICKED,
        Mark.OFFENCE_BLANK,
        Mark.SECRET_KEYS,
        Mark.READDRESSED,
    )
    assert len([c for c in got.candidates if c.field == "items"]) == 30
    assert [a.value.value for a in got.accounts][:2] == ["192.0.2.7", "+46 555 01 42"]


def test_a_box_that_nobody_can_read_is_unread() -> None:
    """`[?]` stands for a box whose tick cannot be told; it is neither ticked nor empty."""
    text = printed(EPOC, "en").replace("[x] Message log", "[?] Message log")
    got = of(text)
    assert got.shows(Mark.UNREAD_BOXES)
    assert [c.value["label"] for c in got.candidates if c.field == "items"] == ["content data: f.d.message_log"]
    assert not any(i.value.label.endswith("message_log") for i in got.items)


def test_two_ticked_deadlines_are_none() -> None:
    """Of boxes of which one may be ticked, two are a contradiction: none counts, and a person is told."""
    got = of(printed(EPOC, "en").replace("[ ] As soon as possible", "[x] As soon as possible"))
    assert not got.shows(Mark.IMMEDIATE, Mark.TEN_DAYS)
    assert any("As soon as possible" in e.text for e in got.where(Mark.UNREAD_BOXES))


def test_an_x_typed_into_a_box_ticks_it() -> None:
    """A lone X before a label is a tick, also over an empty square; in a word it is a letter."""
    got = form_in(printed(EPOC, "en", lambda on: "[ ]X" if on else "[ ]"))
    assert got is not None
    assert got.form["c"]["deadline"] == "eight_hours"
    assert got.form["i"]["kind"] == ["judge_court_investigating_judge"]


def test_what_stands_beside_an_empty_box_is_a_candidate() -> None:
    """`other` with its box left empty and words behind it: put before a person, not asked for."""
    got = of(printed(EPOC, "en").replace("[x] Other: voice notes", "[ ] Other: voice notes"))
    assert "voice notes" not in {i.value.label for i in got.items}
    assert [c.value["label"] for c in got.candidates if c.field == "items"] == ["voice notes"]


def test_section_m_is_known_and_not_read() -> None:
    """Section M is named as a mark; accounts, dates and offences in it belong to nothing."""
    form = changed(
        EPOC, "m", {"case_summary": "The account secret_77@mail.example wrote on 3 May 2026. Criminal Code, article 9"}
    )
    got = of(printed(form, "en"))
    assert got.shows(Mark.SECTION_M)
    assert "secret_77" not in json.dumps(got.to_json())


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_of_a_word_processor(language: str) -> None:
    """Labels and values in the cells of a table, boxes of Unicode, several boxes in one cell."""
    form = {k: v for k, v in EPOC_PR.items() if k != "specimen"}
    document = Document()
    for line in printed(form, language, lambda on: "☒" if on else "☐", tab="\t").splitlines():
        if "\t" in line:
            cells = document.add_table(1, 2).rows[0].cells
            cells[0].text, cells[1].text = line.split("\t", 1)
        else:
            document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    got = read(receive(out.getvalue(), "form.docx"))
    same(got, demand(form))
    assert {m.value for m in got.marks} == {m.value for m in demand(form).marks}


def test_boxes_side_by_side() -> None:
    """Several boxes on one line each keep their own sign."""
    text = printed(EPOC, "en")
    lines = text.splitlines()
    at = next(n for n, line in enumerate(lines) if line.endswith("Judge, court"))
    lines[at : at + 3] = ["☒ judge, court, or investigating judge   ☐ public prosecutor  ☐ other competent authority"]
    got = form_in("\n".join(lines))
    assert got is not None
    assert got.form["i"]["kind"] == ["judge_court_investigating_judge"]
    assert not got.unread("i.kind")


def test_fields_run_over_pages_and_past_running_heads() -> None:
    """A blank that goes on over a page keeps its words; what stands at the edge of every page is no part of it."""
    text = printed(EPOC, "en")
    first, rest = text.split("fraud, chapter 9", 1)
    head = "SPECIMEN - court file 26/1, page {}"
    got = of(f"{head.format(1)}\n{first}fraud,\n{head.format(1)}", f"{head.format(2)}\nchapter 9{rest}{head.format(2)}")
    form = changed({k: v for k, v in EPOC.items() if k != "m"}, "l.a.name", None)
    same(got, demand(form))
    assert {e.page for e in got.offences[0].evidence} == {1, 2}


def test_two_forms_in_one_paper_are_no_form() -> None:
    """Where sections are there twice nobody can say which field belongs to which order."""
    assert form_in(printed(EPOC, "en"), printed(EPOC, "en")) is None
    assert form_in(printed(EPOC, "en") + printed(EPOC_PR, "en")) is None


@pytest.mark.parametrize(
    "text",
    [
        "EUROPEAN PRODUCTION ORDER CERTIFICATE (EPOC)\nWe write about Section A and Section B of it.\n",
        "We received a European Production Order Certificate.\nSECTION A: Summary\nSECTION B: Facts\nSECTION C: Law\n",
        printed(EPOC, "en").replace("EUROPEAN PRODUCTION ORDER CERTIFICATE", "LETTER"),
        "\n".join(line for line in printed(EPOC, "en").splitlines() if not line.startswith("SECTION")),
    ],
)
def test_what_only_speaks_of_a_certificate_is_no_form(text: str) -> None:
    """A title without the official sections, and sections without the title, are other papers."""
    assert form_in(text) is None


def test_evidence_is_the_words_on_the_page() -> None:
    """Each value's evidence quotes the page, box and label with it for what a box says."""
    text = printed(EPOC, "fr")
    got = of(text)
    for found in (got.reference, got.issued_on, got.addressee, *got.accounts, *got.items):
        assert found is not None and found.evidence
        for one in found.evidence:
            assert text[one.start : one.end] == one.text
    assert got.items[0].evidence[0].text == "[x] Nom, la date de naissance"


def test_an_answer_on_paper_demands_nothing() -> None:
    """The provider's own form, which an authority sends back, is known by its title; its fields read as its JSON's."""
    for language in LANGUAGES:
        text = printed(ANSWER, language)
        assert of(text).says_nothing
        lines = form_in(text)
        assert lines is not None
        told = answer_of(lines)
        assert (told.certificate, told.file_no, told.reasons) == ("EPOC-PR", "N-1/26", ("incomplete", "offence"))
        assert (told.issued_on, told.explanation, told.preserved) == (date(2026, 9, 2), "the range is missing", True)


def test_running_sentences_of_the_later_forms() -> None:
    """Annexes V and VI put their blanks into sentences, and hints in brackets that are no part of them."""
    text = printed(EXTENSION, "en")
    at = text.index("issued on")
    sentence = (
        "The data are preserved in accordance with the EPOC-PR issued on 20 August 2026 (indicate the date) and "
        "transmitted on 21 August 2026 (indicate the date of transmission of request) with the file number N-2/26 "
        "(indicate file number) and transmitted to Harbor Social Europe Limited\n"
    )
    got = of(text[:at] + sentence + text[text.index("SECTION D") :])
    assert got.earlier[0].value == demand(EXTENSION).earlier[0].value


def test_an_account_named_in_an_extension_is_read() -> None:
    """The form has no place for accounts; what stands in quotes behind its fixed sentence is one."""
    got = of(
        printed(EXTENSION, "fr").replace(
            "L'obligation de conserver", "L'obligation de conserver les données du compte « alder_77 »"
        )
    )
    assert [a.value.value for a in got.accounts] == ["alder_77"]


def test_a_blank_signature_is_a_question() -> None:
    """A signature may be ink beside the text. An empty blank is told to a person, and not taken for unsigned."""
    got = of(printed(changed(EPOC, "i.signature", None), "en"))
    assert got.signed is None
    assert [(c.field, c.value) for c in got.candidates] == [("signed", False)]


_GOLDEN = Path(__file__).parents[1] / "golden" / "shown"


@pytest.mark.slow
@pytest.mark.parametrize("hand", ["fields", "typed", "lines", "pictures", "blots", "pen"])
@pytest.mark.parametrize("paper_of", ["epoc-drawn-crosses-english", "epoc-form-fields-french"])
def test_all_hands_of_an_office_give_the_same_fields(paper_of: str, hand: str, tmp_path: Path) -> None:
    """A printed form ticked in form fields, by typing over it, with crosses, pictures, blots or a pen is read alike."""
    language = paper_of.rpartition("-")[2]
    source = (_GOLDEN / paper_of / "source.typ").read_text(encoding="utf-8")
    ticked = _ticks_in(source)

    def form(how: str) -> dict[str, Any]:
        text = re.sub(r"#epoc\(\w+, hands\.\w+", f"#epoc({language}, hands.{how}", source)
        place = tmp_path / "form.typ"
        place.write_text(text, encoding="utf-8")
        pdf = filled(place) if how in {"fields", "typed"} else typeset(place)
        lines = find_form(Prose(Text(receive(pdf, "form.pdf"))))
        assert lines is not None
        assert not lines.unread()
        return lines.form

    got = form(hand)
    assert got == form("lines" if hand == "fields" else "fields")
    said = json.dumps({name: held for name, held in got.items() if name != "m"})
    assert said.count("true") == sum(key in _BOOLEAN for key in ticked)


# The boxes that become true or false; the others choose a value or add one to a list.
_BOOLEAN = frozenset({
    "fa", "fb", "fc", "fd", "identity", "registration", "service", "profile", "validation", "payment", "puk",
    "iprecords", "identifiers", "calltime", "attempts", "ci_station", "routing", "cii_station", "volume", "datetime",
    "duration", "logs", "tickets", "purchases", "prepaid", "mailbox", "storage", "page", "messages", "voicemail",
    "server", "backup", "contacts", "hdelay", "notified", "preserved", "i.novalidation",
})  # fmt: skip


def _ticks_in(source: str) -> list[str]:
    """The keys of the boxes that a source ticks."""
    lists = re.findall(r"\), \(((?:\s*\"[\w.]+\",?)+)", source)
    return re.findall(r'"([\w.]+)"', lists[-1])


def test_words_of_blanks() -> None:
    """How offices write identifiers, ranges, times and zones."""
    form = changed({"form": EPOC["form"]}, "e", {})
    cases: list[tuple[str, str, Any]] = [
        ("The user(s)", 'user name "alder 77"; account No 4471902', ["alder 77", "4471902"]),
        ("The user(s)", "“alder_77”, formerly “birch.7”", ["alder_77", "birch.7"]),
        ("The user(s)", "@alder_77 and @birch", ["@alder_77", "@birch"]),
        ("The user(s)", "not known", None),
        ("Email address", "alder@mail.example, birch@mail.example", ["alder@mail.example", "birch@mail.example"]),
        ("If applicable, the time range", "1.8.2026 - 14.9.2026", {"from": "2026-08-01", "to": "2026-09-14"}),
        (
            "If applicable, the time range",
            "3 August 2026, 00:00 - 27 September 2026, 24:00 (CEST)",
            {"from": "2026-08-03", "to": "2026-09-27", "zone": "Europe/Berlin"},
        ),
        (
            "If applicable, the time range",
            "3 August 2026 00:00 to 27 September 2026 00:00 (UTC+2)",
            {"from": "2026-08-03", "to": "2026-09-26", "zone": "Etc/GMT-2"},
        ),
        ("If applicable, the time range", "from 3 August 2026", {"from": "2026-08-03"}),
        ("If applicable, the time range", "until 3 August 2026", {"to": "2026-08-03"}),
        ("If applicable, the time range", "3 August 2026", None),
        ("If applicable, the time range", "27 September 2026 - 3 August 2026", None),
        (
            "Ip address(es) and timestamps",
            "198.51.100.73, 11/08/2026 at 23:41:07 (UTC+2), port 50122",
            [{"address": "198.51.100.73", "port": 50122, "at": "2026-08-11T23:41:07+02:00"}],
        ),
        (
            "Ip address(es) and timestamps",
            "2001:db8::7 on 2026-08-11; 192.0.2.300",
            [{"address": "2001:db8::7", "at": "2026-08-11"}],
        ),
    ]
    keys = {"The": "user_or_unique_id", "Ema": "email", "If ": "time_range", "Ip ": "ip_timestamps"}
    for label, words, wanted in cases:
        text = printed(form, "en")
        assert f"{label}: …" in text
        got = form_in(text.replace(f"{label}: …", f"{label}: {words}"))
        assert got is not None
        assert got.form["e"].get(keys[label[:3]]) == wanted, words


def test_accounts_of_a_day_without_a_time() -> None:
    """A time stamp without its time gives its day, whatever the zone."""
    text = printed(changed(EPOC, "e.ip_timestamps", None), "en").replace(
        "Ip address(es) and timestamps: …", "Ip address(es) and timestamps: 192.0.2.7 on 11 August 2026"
    )
    ((account, days),) = of(text).account_periods
    assert account == Account.from_json({"kind": "ip", "value": "192.0.2.7"})
    assert (days.value.start, days.value.end) == (date(2026, 8, 11), date(2026, 8, 11))


def test_words_that_the_corrigendum_struck_are_told() -> None:
    """The form of 2023 is told by what was struck from it, and by nothing else."""
    assert not of(printed(EPOC, "en")).shows(Mark.FORM_OF_2023)
    struck = printed(EPOC, "en").replace(
        "This order is issued in an emergency case",
        "This order is issued in an emergency case because none was designated as Directive (EU) 2023/1544 asks",
    )
    assert of(struck).shows(Mark.FORM_OF_2023)


def test_confirmation_without_an_extension() -> None:
    """A box left empty in a sentence names nothing."""
    form = changed(changed(CONFIRMATION, "c.extended", False), "d.mla", False)
    for name in ("extended_by", "extended_file_no", "extended_on"):
        form = changed(form, f"c.{name}", None)
    got = of(printed(changed(form, "d.mla_request", None), "en"))
    assert [e.value.kind for e in got.earlier] == ["eu.epoc_pr", "eu.epoc", "European Investigation Order"]


def test_brackets_are_signs_of_their_own() -> None:
    """The printer of these tests ticks as intake writes ticks."""
    assert (brackets(True), brackets(False)) == ("[x]", "[ ]")


def test_a_day_that_leaves_its_year_to_the_other_is_not_lost() -> None:
    """Of "du 1er septembre au 15 octobre 2026" both ends are read; where one cannot be, the range is not opened."""
    for line, days in (
        ("du 1er septembre au 15 octobre 2026", {"from": "2026-09-01", "to": "2026-10-15"}),
        ("from 1 September to 15 October 2026", {"from": "2026-09-01", "to": "2026-10-15"}),
        ("du 31e vendange au 15 octobre 2026", None),
        ("jusqu'au 15 octobre 2026", {"to": "2026-10-15"}),
    ):
        found = range_in(Text(paper(line)), Words(line, ((0, len(line)),)))
        assert (found[0] if found else None) == days
