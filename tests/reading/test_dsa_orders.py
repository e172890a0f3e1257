"""Orders under the Digital Services Act, as our own form and as prose: each element read, and missed where it lacks."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.law.profile import Profile
from fourcorners.law.run import assess
from fourcorners.reading.model import Demand, Nondisclosure
from fourcorners.reading.run import read
from fourcorners.terms import Category, Effect, IdentifierKind, Instrument, Mark
from fourcorners.values import Account, Days
from tests.certificates.building import changed, paper, taken

_FOLDER = Path(__file__).parent / "specimens"
INFORMATION: dict[str, Any] = json.loads((_FOLDER / "dsa-information.json").read_text(encoding="utf-8"))
REMOVAL: dict[str, Any] = json.loads((_FOLDER / "dsa-removal.json").read_text(encoding="utf-8"))
ON = date(2026, 11, 18)
PROFILE = Profile(
    name="Harbor Social Europe Limited", country="IE", eu_addressee_state="IE", dsa_languages=frozenset({"en"})
)
_AGAINST = {Effect.REFUSE, Effect.ASK, Effect.LIMIT}


def against(demand: Demand) -> set[tuple[str, str]]:
    """The findings that stand against the order, as rule and effect."""
    findings = assess(demand, ON, PROFILE).findings
    return {(f.rule, f.effect.value) for f in findings if f.effect in _AGAINST}


def test_every_element_of_the_form_is_read() -> None:
    """Each field is a value with its own line as evidence; what the order asks is in our codes."""
    demand = read(taken(INFORMATION))
    assert demand.instrument and demand.instrument.value is Instrument.EU_DSA_INFORMATION_ORDER
    assert [a.value for a in demand.authorities] == [
        "Regulation (EU) 2022/2065, art. 10", "Marktüberwachungsgesetz (specimen), § 12",
    ]  # fmt: skip
    assert [a.value for a in demand.accounts] == [
        Account(IdentifierKind.USERNAME, "moorlicht_deko"), Account(IdentifierKind.USER_ID, "5550142"),
    ]  # fmt: skip
    assert demand.asks == {Category.SUBSCRIBER_NAME, Category.SUBSCRIBER_ADDRESS, Category.SUBSCRIBER_EMAIL}
    assert demand.period and demand.period.value == Days(date(2026, 1, 1), date(2026, 10, 31))
    assert (demand.zone, demand.language and demand.language.value) == ("Europe/Vienna", "en")
    assert (demand.issuing_state and demand.issuing_state.value, demand.court and demand.court.value) == ("AT", False)
    assert {m.value for m in demand.marks} == {
        Mark.DISCLOSURE, Mark.REASONS_STATED, Mark.REDRESS_STATED, Mark.REPORT_WANTED,
    }  # fmt: skip
    assert demand.nondisclosure is None and demand.due_on and demand.due_on.value == date(2026, 11, 30)
    assert all(e.text for found in demand.marks for e in found.evidence)


def test_a_whole_order_meets_the_rules() -> None:
    """Nothing stands against an order to give information that holds every element; removal discloses nothing."""
    assert against(read(taken(INFORMATION))) == set()
    assert against(read(taken(REMOVAL))) == {("eu.dsa.removal", "refuse")}


MISSED: list[tuple[dict[str, Any], str, Any, tuple[str, str]]] = [
    (INFORMATION, "legal_basis", None, ("eu.dsa.legal_basis", "ask")),
    (INFORMATION, "issuer.authority", None, ("eu.dsa.legal_basis", "ask")),
    (INFORMATION, "recipients", None, ("eu.dsa.recipient", "refuse")),
    (INFORMATION, "reasons", None, ("eu.dsa.reasons", "ask")),
    (INFORMATION, "reasons.statement", "", ("eu.dsa.reasons", "ask")),
    (INFORMATION, "redress", None, ("eu.dsa.redress", "ask")),
    (INFORMATION, "language", "de", ("eu.dsa.language", "ask")),
    (INFORMATION, "information.collects_anew", True, ("eu.dsa.already_collected", "limit")),
    (INFORMATION, "information.time_range", {"from": "2026-01-01", "to": "2027-01-31"},
     ("eu.dsa.already_collected", "limit")),
    (INFORMATION, "informing.later", True, ("eu.dsa.inform_recipient", "ask")),
    (REMOVAL, "content.urls", [], ("eu.dsa.removal_elements", "refuse")),
    (REMOVAL, "reasons.provisions", [], ("eu.dsa.removal_elements", "ask")),
    (REMOVAL, "legal_basis", [], ("eu.dsa.removal_elements", "ask")),
    (REMOVAL, "redress", "", ("eu.dsa.removal_elements", "ask")),
    (REMOVAL, "issuer.authority", "", ("eu.dsa.removal_elements", "ask")),
    (REMOVAL, "territory.scope", "worldwide", ("eu.dsa.territory", "ask")),
]  # fmt: skip


@pytest.mark.parametrize(("form", "path", "value", "finding"), MISSED)
def test_each_missing_element_leads_to_its_rule_and_no_other(
    form: dict[str, Any], path: str, value: Any, finding: tuple[str, str]
) -> None:
    """One element taken away or spoilt brings one finding more."""
    whole = against(read(taken(form)))
    assert against(read(taken(changed(form, path, value)))) - whole == {finding}


CURED = [
    ("reasons", {"withheld": True}, Mark.REASONS_WITHHELD),
    ("criminal_procedure", True, Mark.CRIMINAL_PROCEDURE),
]


@pytest.mark.parametrize(("path", "value", "mark"), CURED)
def test_reasons_may_be_withheld_for_crime(path: str, value: Any, mark: Mark) -> None:
    """Reasons that are withheld for the sake of a criminal investigation, or under its procedure, are not asked for."""
    demand = read(taken(changed(changed(INFORMATION, "reasons", None), path, value)))
    assert demand.shows(mark) and against(demand) == set()


def test_a_translation_is_language_enough_and_silence_has_an_end() -> None:
    """A translation cures a language that was not declared; the day set for telling the recipient ends the silence."""
    translated = changed(changed(INFORMATION, "language", "de"), "translation", ["en"])
    assert against(read(taken(translated))) == set()
    later = read(taken(changed(INFORMATION, "informing.not_before", "2027-03-01")))
    assert later.nondisclosure
    assert later.nondisclosure.value == Nondisclosure("ordered", "Regulation (EU) 2022/2065, art. 10(5)", "2027-03-01")
    assert against(later) == set()


@pytest.mark.parametrize(
    ("path", "value", "at"),
    [
        ("kind", "wish", "kind"),
        ("issuer.date", "2026-02-30", "issuer.date"),
        ("information.kinds", ["subscriber.name", "anything"], "information.kinds"),
        ("language", "German", "language"),
        ("napkin", "x", "form"),
    ],
)
def test_a_form_that_is_none_is_refused_at_its_field(path: str, value: Any, at: str) -> None:
    """What is not of the form's shape is refused in one line that names the field."""
    with pytest.raises(UnreadableInput) as refused:
        read(taken(changed(INFORMATION, path, value)))
    assert at in str(refused.value) and "\n" not in str(refused.value)


PROSE = {
    "head": "SPECIMEN\nMarket Surveillance Authority of Ireland\nORDER TO PROVIDE INFORMATION\nunder Article 10 of "
    "Regulation (EU) 2022/2065\nReference: MSA/2026/0417\nDublin, 16 November 2026\nTo: Harbor Social Europe Limited",
    "account": "You are ordered to provide us with the name and the postal address of the holder of the account "
    '"moorlicht_deko".',
    "reasons": "Statement of reasons: the offers of the seller show neither a name nor an address, as they must. The "
    "information is necessary and proportionate to determine whether the seller complies with the rules on trade.",
    "redress": "You and the seller may appeal against this order to the District Court within 28 days.",
    "report": "Please inform us of the receipt of this order and of the effect given to it.",
    "foot": "Signed: Aoife Specimen, Head of Surveillance",
}


def prose(*without: str) -> Demand:
    return read(paper("\n\n".join(words for name, words in PROSE.items() if name not in without)))


def test_the_same_in_prose() -> None:
    """A letter with every element meets the rules; each element left out is missed, and nothing else is."""
    whole = prose()
    assert whole.instrument and whole.instrument.value is Instrument.EU_DSA_INFORMATION_ORDER
    assert (whole.language and whole.language.value, whole.issuing_state and whole.issuing_state.value) == ("en", "IE")
    assert whole.shows(Mark.REPORT_WANTED) and against(whole) == set()
    assert against(prose("reasons")) == {("eu.dsa.reasons", "ask")}
    assert against(prose("redress")) == {("eu.dsa.redress", "ask")}
    assert not prose("report").shows(Mark.REPORT_WANTED)
