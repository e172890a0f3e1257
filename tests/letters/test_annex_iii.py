"""The form of Annex III: ticked by findings and recorded facts, never by guess."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from fourcorners.law.model import Finding
from fourcorners.letters.annex_iii import annex_iii, write_annex_iii
from fourcorners.letters.annex_iii_words import BOXES, HEADINGS, TITLE, WORDS
from fourcorners.terms import Defect, Effect, Instrument
from fourcorners.terms.nonexecution import REASONS
from fourcorners.values import Found
from tests.letters.test_letters import HEAD, MATTER, WHEN, at, demand, finding, opinion

RECEIVED = date(2026, 11, 12)


def ground(code: str, effect: Effect = Effect.ASK, **changes: object) -> Finding:
    return finding(f"eu.{code}", effect, ground=code, **changes)


def text_of(*findings: Finding, instrument: Instrument = Instrument.EU_EPOC, language: str = "en",
            kept: bool | None = None, words: str = "") -> str:  # fmt: skip
    """What a reader of the form sees, on one line."""
    paper = demand(instrument)
    if words:
        paper = replace(paper, issuing_body=Found(words, at("x")))
    form = annex_iii(paper, opinion(*findings), HEAD, MATTER, RECEIVED, WHEN, kept=kept, language=language)
    assert form is not None
    pages = pypdfium2.PdfDocument(write_annex_iii(form))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def ticked(text: str) -> set[str]:
    return {code for n, code in enumerate(REASONS, 1) if f"[x] {n}. {BOXES['en'][code]}" in text}


@pytest.mark.parametrize("code", REASONS)
def test_each_of_the_ten_boxes_is_ticked_by_its_finding_and_no_other_is(code: str) -> None:
    """The finding's code ticks its box; the explanation names the box, the sentence, the words and the authority."""
    text = text_of(ground(f"iii.d.{code}"))
    assert ticked(text) == {code}
    said = f"Box {REASONS.index(code) + 1} The sentence of eu.iii.d.{code}. “the words of eu.iii.d.{code}”"
    assert said in text and "Authority: 18 USC 2703(c)(2)" in text


def test_nothing_is_ticked_without_a_finding_that_says_so() -> None:
    """Another reason is told in words; codes nobody knows and findings that only inform tick nothing."""
    text = text_of(finding("eu.other", Effect.REFUSE), ground("iii.d.other"), ground("iii.d.napkin"),
                   ground("iii.d.service", Effect.INFO), ground("iii.d.not_held", Effect.DEADLINE))  # fmt: skip
    assert ticked(text) == set() and "No box is ticked" in text
    assert "The sentence of eu.other." in text and "The sentence of eu.iii.d.other." in text


def test_an_order_to_preserve_is_never_answered_with_boxes_for_production() -> None:
    """Offence and third-country law are boxes of production orders only."""
    text = text_of(ground("iii.d.offence"), ground("iii.d.third_country"), ground("iii.d.incomplete"),
                   instrument=Instrument.EU_EPOC_PR)  # fmt: skip
    assert ticked(text) == {"incomplete"} and "[x] EPOC-PR" in text and "[ ] EPOC " in text
    assert "Why there is a conflict" not in text


def test_section_e_is_opened_by_a_conflict_and_left_to_a_person_where_the_file_is_silent() -> None:
    """The conflict is told in the rule's words; kind of interest and consequences are not guessed."""
    text = text_of(ground("iii.d.third_country"))
    assert "Why there is a conflict The sentence of eu.iii.d.third_country." in text
    assert "[ ] fundamental rights of individuals" in text and "[x] fundamental" not in text
    assert "Why there is a conflict" not in text_of(ground("iii.d.incomplete"))


def test_section_f_asks_what_would_mend_it() -> None:
    """Questions, and what is missing, become the request for information; other reasons do not."""
    text = text_of(ground("iii.f"), ground("iii.d.insufficient"), ground("iii.d.authority"))
    asked = text[text.index("F. Request") : text.index("G. Preservation")]
    assert "Mend eu.iii.f." in asked and "Mend eu.iii.d.insufficient." in asked and "authority" not in asked


@pytest.mark.parametrize(("kept", "yes", "no"), [(True, "[x]", "[ ]"), (False, "[ ]", "[x]"), (None, "[ ]", "[ ]")])
def test_preservation_is_ticked_only_when_recorded(kept: bool | None, yes: str, no: str) -> None:
    """Kept, not kept, or left to a person."""
    text = text_of(ground("iii.d.incomplete"), kept=kept)
    assert f"{yes} {WORDS['en']['kept']}" in text and f"{no} {WORDS['en']['not_kept']}" in text
    assert ("A person ticks one." in text) is (kept is None)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_title_and_headings_are_the_official_ones(language: str) -> None:
    """Eight sections in their order, the provider's contact and a line to sign in the last."""
    text = text_of(ground("iii.d.incomplete"), language=language)
    places = [text.index(f"{letter}. {HEADINGS[language][letter]}") for letter in "ABCDEFGH"]
    assert places == sorted(places) and TITLE[language] in text
    for said in ("legal@harbor.example", "Ines Fairweather, Counsel", MATTER, "GJ 26-0119-SPECIMEN"):
        assert said in text, said
    assert ("12 novembre 2026" if language == "fr" else "12 November 2026") in text


def test_both_languages_have_the_same_words() -> None:
    """No box, heading or label is missing in one of them."""
    for table in (HEADINGS, BOXES, WORDS):
        assert set(table["en"]) == set(table["fr"])
    assert set(BOXES["en"]) == set(REASONS)


def test_hostile_words_are_set_as_plain_characters() -> None:
    """Markup in what a paper says is printed, not run."""
    words = '#read("/etc/passwd") *bold* $x$'
    assert words in text_of(ground("iii.d.incomplete"), words=words)


def test_a_certificate_that_nothing_stands_against_gets_no_form() -> None:
    """A doubt about the sender is no reason the form may tell."""
    doubt = ground("iii.d.other", defect=Defect.IMPOSTOR_SIGNS)
    for findings in ((), (finding("eu.info", Effect.INFO),), (doubt,)):
        assert annex_iii(demand(Instrument.EU_EPOC), opinion(*findings), HEAD, MATTER, RECEIVED, WHEN) is None


def test_the_same_form_gives_the_same_bytes() -> None:
    """Nothing but the form decides the file."""
    form = annex_iii(demand(Instrument.EU_EPOC), opinion(ground("iii.f")), HEAD, MATTER, RECEIVED, WHEN)
    assert form is not None and write_annex_iii(form) == write_annex_iii(form)
