"""What the law makes of certificates as they are read: from the paper to the findings, without anything between."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fourcorners.law.profile import profile_from
from fourcorners.law.run import assess
from fourcorners.reading.model import Demand
from fourcorners.reading.run import read
from fourcorners.terms import Effect
from tests.certificates.building import CONFIRMATION, EPOC, EPOC_PR, EXTENSION, changed, demand, paper
from tests.certificates.printing import printed

PROFILE = profile_from({
    "provider": {"country": "IE", "eu_addressee": "Harbor Social Europe Limited", "eu_languages": ["en", "fr"]}
})  # fmt: skip


def findings(of: Demand, on: date = date(2026, 9, 3)) -> dict[str, set[Effect]]:
    told: dict[str, set[Effect]] = {}
    for finding in assess(of, on, PROFILE).findings:
        told.setdefault(finding.rule, set()).add(finding.effect)
    return told


@pytest.mark.parametrize(
    ("path", "given", "rule", "effect"),
    [
        ("c.deadline", "ten_days", "eu.epoc.notification", Effect.ASK),
        ("g.c", ["info_system"], "eu.epoc.offence_missing", Effect.LIMIT),
        ("a.issuing_state", "Denmark", "eu.epoc.issuing_state", Effect.REFUSE),
        ("a.issuing_state", "Ireland", "eu.epoc.same_state", Effect.ASK),
        ("form_version", "2023-07-28", "eu.epoc.form_version", Effect.INFO),
        ("m", {"grounds": "x"}, "eu.epoc.grounds_kept_back", Effect.ASK),
        ("f.a.selected", False, "eu.epoc.boxes", Effect.ASK),
    ],
)
def test_a_field_leads_to_its_rule(path: str, given: Any, rule: str, effect: Effect) -> None:
    """A field of the certificate engages the rule that is about it; without it the rule says something else."""
    plain = changed(EPOC, "m", None)
    assert effect in findings(demand(changed(plain, path, given))).get(rule, set())
    assert effect not in findings(demand(plain)).get(rule, set())


def test_unread_boxes_stop_an_approval() -> None:
    """A certificate whose boxes were lost is asked about, and says nothing of issuers, offences or emergencies."""
    told = findings(read(paper(printed(EPOC, "fr", lambda on: ""))))
    assert Effect.ASK in told["eu.epoc.boxes"]
    assert not told.get("eu.epoc.offence_missing")


def test_later_forms_change_the_term() -> None:
    """Annex VI adds thirty days to the sixty of the first certificate; Annex V keeps the data; too late is asked."""
    told = assess(demand(EXTENSION), date(2026, 10, 12), PROFILE)
    (term,) = (f for f in told.findings if f.rule == "eu.epoc_pr.extension")
    assert term.effect is Effect.DEADLINE
    assert term.on == date(2026, 11, 19)
    assert findings(demand(CONFIRMATION), date(2026, 10, 12))["eu.epoc_pr.confirmation"] == {Effect.INFO}
    assert findings(demand(EXTENSION), date(2026, 12, 12))["eu.epoc_pr.extension"] == {Effect.ASK}


def test_nothing_is_disclosed_on_a_preservation_certificate() -> None:
    """However much it ticks, and on paper as in JSON."""
    for of in (demand(EPOC_PR), read(paper(printed(EPOC_PR, "en"))), demand(EXTENSION), demand(CONFIRMATION)):
        assert not assess(of, date(2026, 9, 3), PROFILE).allowed
