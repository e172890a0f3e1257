"""What the signs in a clause are worth for telling whether it binds to silence, how, and until when."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from importlib.resources import files

from fourcorners.intake.model import Page, Paper
from fourcorners.reading import texts
from fourcorners.reading.run import read
from fourcorners.reading.secrecy import rules
from fourcorners.reading.secrecy.basis import bases_near
from fourcorners.reading.secrecy.endsigns import ends_near
from fourcorners.reading.secrecy.find import mentions_of_silence
from fourcorners.reading.secrecy.rules import Setting
from fourcorners.reading.sureness import LEAST
from fourcorners.reading.texts.clauses import clauses
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.sorts import sorts_in
from fourcorners.reading.texts.text import Text
from fourcorners.reading.weighing.weights import table, weights

_HEAD = """\
SPECIMEN
Marlow County Sheriff's Office
Request for records
March 3, 2026

To: Harbor Social, Inc.

Please produce the sign-up details and log-in history of the account brant_reeve held since January 1, 2026.
"""


def _paper(words: str) -> Paper:
    return Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),))


def _ends(words: str, issued_on: date | None) -> set[str]:
    text = Text(_paper(words))
    cut = clauses(text)
    return {end.value for end in ends_near(text, cut, range(len(cut)), issued_on)}


def test_more_signs_for_it_raise_the_chance() -> None:
    """A weight is added for each sign; signs that no paper showed move nothing."""
    told = weights("secrecy")
    held = json.loads(table("secrecy").read_text(encoding="utf-8"))["weights"]
    for question in ("binds", "frees", "silent", "ordered", "until"):
        first, second = sorted(held[question], key=lambda sign: -held[question][sign])[:2]
        assert told.chance(question, [second]) < told.chance(question, [first, second])
        assert told.chance(question, [first, "w:zzzzzz"]) == told.chance(question, [first])


def test_words_that_no_rule_has_bind() -> None:
    """A wish is read from the words of a sentence and their order, where no rule takes it up."""
    wish = "For now we would rather the member remained in the dark.\n"
    prose = Prose(Text(_paper(_HEAD + wish)))
    assert not rules.taken_up(clauses(prose.text), prose.text)
    said = read(_paper(_HEAD + wish)).nondisclosure
    assert said is not None
    assert (said.value.kind, said.value.until) == ("requested", None)
    assert "in the dark" in said.evidence[0].text


def test_each_language_has_words_for_whatever_is_done() -> None:
    """A language whose words for kinds of data are known has those of every sort that silence is spoken of with."""
    rows = set().union(*(one.split("/") for one in sorts_in(None).values()))
    assert len(rows) == 17
    for file in files("fourcorners.reading.categories").joinpath("languages").iterdir():
        own = tomllib.loads(files(texts).joinpath("languages", file.name).read_text(encoding="utf-8"))
        assert set(own) - {"longer", "tails"} == rows, file.name


def test_a_word_is_looked_up_in_the_paper_s_own_language() -> None:
    """Spanish "auto" is a court's order and "sin" a denial; in German and English they are nothing here."""
    assert (sorts_in("es")["auto"], sorts_in("es")["sin"]) == ("order/this", "no")
    assert not {"auto", "sin"} & {*sorts_in("de"), *sorts_in(None)}


def test_a_paper_that_wants_no_silence_has_none() -> None:
    """A request that says nothing of telling, or lets the provider tell, wants nothing."""
    for words in (
        "",
        "You may tell your customer about this request.\n",
        "Please notify us once the records are ready.\n",
    ):
        said = read(_paper(_HEAD + words))
        assert said.nondisclosure is None
        assert not said.doubts("nondisclosure")


def test_what_is_in_doubt_is_a_candidate_and_not_read() -> None:
    """Nothing is stated as secrecy with less than the share of right ones that every value must have."""
    for words in (
        "Thank you for your discretion.\n",
        "Kindly bear the member's privacy in mind.\n",
        "Quietly, please.\n",
    ):
        said = read(_paper(_HEAD + words))
        assert said.nondisclosure is None or said.nondisclosure.confidence >= LEAST
        assert all(one.confidence < LEAST for one in said.candidates if one.field == "nondisclosure")


def test_a_term_is_told_in_every_language() -> None:
    """Units of time in all their cases, and numbers in words: six months from the paper's day, in any language."""
    for words in (
        "6 hónapig senkit ne tájékoztasson.", "Älkää kertoko kuuden kuukauden ajan.",
        "За срок от шест месеца не уведомявайте.", "Neinformuokite 6 mėnesius.", "Po dobu šesti měsíců mlčte.",
        "Για έξι μήνες μην ενημερώσετε.",
    ):  # fmt: skip
        assert {"180 days", "2026-11-04"} <= _ends(words, date(2026, 5, 4)), words


def test_every_term_is_a_term_and_a_day() -> None:
    """A term may be meant as it stands, or counted from the paper's own day or from one that is named behind it.

    Where it says that it runs from that day, it is counted from no other.
    """
    words = "Do not tell the user for ninety (90) days, the hearing being on May 8, 2026."
    assert _ends(words, date(2026, 5, 4)) == {"90 days", "2026-08-02", "2026-08-06", "2026-05-08", "indefinite"}
    assert _ends(words, None) == {"90 days", "2026-08-06", "2026-05-08", "indefinite"}
    words = "Do not tell the user for ninety (90) days from May 8, 2026."
    assert _ends(words, date(2026, 5, 4)) == {"2026-08-06", "2026-05-08", "indefinite"}
    assert {"180 days", "2026-11-04"} <= _ends("Bitte informieren Sie sechs Monate lang niemanden.", date(2026, 5, 4))


def test_terms_beyond_the_calendar_are_no_end() -> None:
    """A term that leads past the last year there is gives no day, and the paper is read."""
    assert "9999 years" not in _ends("Do not tell the user for 9999 years.", date(2026, 5, 4))
    assert not {end for end in _ends("Do not tell the user for 9999 years.", date(2026, 5, 4)) if end.startswith("1")}


def test_of_a_paper_of_nothing_but_wishes_so_many_are_weighed() -> None:
    """However many clauses speak of silence, the weighing looks at no more than three hundred beyond the rules' own."""
    prose = Prose(Text(_paper("The confidential matter is secret. " * 5_000)))
    setting = Setting(None, None, by_court=False, asks_court=False)
    assert len(mentions_of_silence(prose, setting)) <= 300


def test_what_another_clause_takes_back_is_not_stated() -> None:
    """A wish of before, which the same paper withdraws, is no wish: it is not read as one, whatever its words."""
    words = (
        "On July 10, 2025 we asked you not to tell the subscriber of our subpoena of that date.\n"
        "That request is withdrawn. You may now give notice as you see fit.\n"
    )
    assert read(_paper(_HEAD + words)).nondisclosure is None


def test_a_company_forbidden_to_disclose_an_order_is_bound() -> None:
    """To disclose no data is no silence; to disclose nothing of the making of an order is."""
    words = "The company shall not disclose {} to any person other than its legal advisers.\n"
    assert _likeliest(words.format("the making of this order")) > _likeliest(words.format("the contents of messages"))


def _likeliest(words: str) -> float:
    """How likely the likeliest clause of a paper is to bind to silence."""
    prose = Prose(Text(_paper(_HEAD + words)))
    found = mentions_of_silence(prose, Setting(date(2026, 3, 3), "US-FED", by_court=True, asks_court=False))
    return max(weights("secrecy").chance("binds", one.signs) for one in found)


def test_every_provision_cited_may_bind_to_silence() -> None:
    """Among them is the number that stands beside the silence without its law, in each law that the paper names."""
    words = (
        "Rechtbank Veluwemeer. Gelet op artikel 126n van het Wetboek van Strafvordering wordt gevorderd:\n"
        "de gegevens van de gebruiker.\nGelet op artikel 126bb neemt u geheimhouding in acht.\n"
    )
    prose = Prose(Text(_paper(words)))
    cut = clauses(prose.text)
    binding = [index for index, clause in enumerate(cut) if "geheimhouding" in clause.words]
    setting = Setting(None, "NL", by_court=False, asks_court=False)
    names = {one.name for one in bases_near(prose, cut, binding, None, setting).each}
    assert {"Wetboek van Strafvordering (NL), art. 126n", "Wetboek van Strafvordering (NL), art. 126bb"} <= names


def test_the_weights_name_no_value() -> None:
    """Signs are words by their first letters, sorts and places: no figure, name or address of a paper is among them."""
    held = json.loads(table("secrecy").read_text(encoding="utf-8"))["weights"]
    told = {sign for signs in held.values() for sign in signs if not sign.startswith("law:")}
    words = [sign.rpartition(":")[2] for sign in told if "w:" in sign or ":tell:" in sign]
    assert words
    assert not [word for word in words if any(map(str.isdigit, word)) or "@" in word]
