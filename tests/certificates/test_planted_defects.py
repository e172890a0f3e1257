"""Each defect that the form of Annex III has a place for, planted in a certificate: found, and its box ticked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from fourcorners.law.profile import Profile
from fourcorners.law.run import assess
from fourcorners.letters.annex_iii import annex_iii
from fourcorners.reading.model import Demand
from fourcorners.reading.run import read
from tests.certificates.building import EPOC, EPOC_PR, changed, demand, paper
from tests.certificates.printing import printed
from tests.letters.test_letters import HEAD, MATTER

Form = dict[str, Any]
ON = date(2026, 9, 3)
WHEN = datetime(2026, 9, 3, 12, tzinfo=UTC)
PROFILE = Profile(
    name="Harbor Social Europe Limited", country="IE", services=frozenset({"social", "chat"}),
     eu_languages=frozenset({"en"}),
    eu_addressee="Harbor Social Europe Limited", eu_addressee_state="IE",
)  # fmt: skip


def with_(form: Form, **fields: Any) -> Form:
    """The form with these fields set; two underscores stand for the dot of a path."""
    for path, value in fields.items():
        form = changed(form, path.replace("__", "."), value)
    return form


# A judge of Sweden asks for traffic data and content, notifies the Irish authority, and forgets nothing.
REGULAR = with_(
    EPOC, a__validating_authority=None, a__file_no_validating=None, b__kind=["designated_establishment"], b__other=None,
    c={"deadline": "ten_days_end"}, d=None, e__other=None, e__additional=None, e__ip_timestamps=None, f__a__puk=None,
    f__limit=None, g__d={"role": "controller"}, g__e=None, j=None, m=None, i__emergency_no_validation=None,
)  # fmt: skip
PRESERVATION = with_(EPOC_PR, form_version="2026-07-13")

DEVICE = {"imei": ["004999010640017"], "time_range": EPOC["e"]["time_range"]}
NO_DATA: Form = dict.fromkeys("abcd")
ONLY_NAME = {"a": {"selected": True, "identity": True}}

# What was planted; what the profile is beside; the rule that finds it; the box it ticks, "" for words alone.
PLANTED: list[tuple[str, Callable[[Form], Form], dict[str, Any], str, str]] = [
    ("no file number", lambda f: with_(f, a__file_no_issuing=None, i__file_no=None), {}, "eu.epoc.incomplete",
     "incomplete"),
    ("no offence", lambda f: with_(f, g__b=None), {}, "eu.epoc.incomplete", "incomplete"),
    ("no threshold", lambda f: with_(f, g__c=None), {}, "eu.epoc.offence_missing", "incomplete"),
    ("no box of data ticked", lambda f: with_(f, f=NO_DATA), {}, "eu.epoc.catch_all", "incomplete"),
    ("no signature", lambda f: with_(f, i__signature=""), {}, "eu.epoc.unsigned", "incomplete"),
    ("nobody says who issued it", lambda f: with_(f, i__kind=None, i__authority="Office 7", i__post="Clerk",
     a__issuing_authority="Office 7"), {}, "eu.epoc.issuer_of_traffic_and_content", "authority"),
    ("an emergency without its kind", lambda f: with_(f, c={"deadline": "eight_hours"}), {},
     "eu.epoc.emergency_reasons", "incomplete"),
    ("a processor without a reason", lambda f: with_(f, g__d={"role": "processor"}), {}, "eu.epoc.processor",
     "incomplete"),
    ("a group left empty above its boxes", lambda f: with_(f, f__a__selected=False), {}, "eu.epoc.boxes", "incomplete"),
    ("C and K contradict each other", lambda f: with_(f, k=None), {}, "eu.epoc.notification", "manifest_errors"),
    ("dated after its receipt", lambda f: with_(f, i__date="2026-10-02"), {}, "eu.epoc.manifest_errors",
     "manifest_errors"),
    ("a time that is to come", lambda f: with_(f, e__time_range={"from": "2026-09-03", "to": "2026-09-03"}), {},
     "eu.epoc.manifest_errors", "manifest_errors"),
    ("nobody named", lambda f: with_(f, e={"time_range": EPOC["e"]["time_range"]}), {}, "eu.epoc.identifier",
     "insufficient"),
    ("everybody at a place", lambda f: with_(f, e={"other": "all users who were located near the square"}), {},
     "eu.epoc.reverse", "insufficient"),
    ("data of the time after receipt", lambda f: with_(f, e__time_range={"from": "2026-08-01", "to": "2026-12-31"}), {},
     "eu.epoc.stored_only", "not_held"),
    ("only the number of a device", lambda f: with_(f, e=DEVICE), {}, "eu.epoc.de_facto", "de_facto"),
    ("a prosecutor asks for content", lambda f: with_(f, i__kind=["prosecutor"], i__authority="Prosecutor of Norrby",
     a__issuing_authority="Prosecutor of Norrby"), {}, "eu.epoc.issuer_of_traffic_and_content", "authority"),
    ("the police ask for a name", lambda f: with_(f, f=ONLY_NAME, i__kind=["other_competent"], i__post="Inspector",
     i__authority="Norrby Police", a__issuing_authority="Norrby Police"), {}, "eu.epoc.issuer_of_records", "authority"),
    ("content without prior validation", lambda f: with_(f, i__emergency_no_validation=True), {},
     "eu.epoc.validated_later", "authority"),
    ("two years at most", lambda f: with_(f, g__b="insult, maximum penalty two years' imprisonment",
     g__c=["info_system"]), {},
     "eu.epoc.offence", "offence"),
    ("a bank", lambda f: f, {"services": frozenset({"banking"}), "is_financial_institution": True},
     "eu.epoc.service_covered", "service"),
    ("a newsroom's account", lambda f: with_(f, e__other="account of the newsroom of the Norrby Gazette"), {},
     "eu.epoc.rights", "immunity_press"),
    ("an embassy's account", lambda f: with_(f, e__other="mailbox of an embassy"), {}, "eu.epoc.rights",
     "immunity_press"),
    ("a law firm's account", lambda f: with_(f, e__other="mailbox of the law firm"), {}, "eu.epoc.rights",
     "immunity_press"),
    ("content of an American provider", lambda f: f, {"country": "US"}, "eu.epoc.third_country", "third_country"),
    ("another company", lambda f: with_(f, b__addressee="Quayside Mail GmbH"), {}, "eu.epoc.addressee", ""),
    ("readdressed without an emergency", lambda f: with_(f, b__kind=["emergency"]), {}, "eu.epoc.addressee", ""),
    ("Denmark", lambda f: with_(f, a__issuing_state="Denmark"), {}, "eu.epoc.issuing_state", ""),
    ("the provider's own State", lambda f: with_(f, a__issuing_state="Ireland"), {}, "eu.epoc.same_state", ""),
    ("a tax matter", lambda f: with_(f, g__e="issued in tax assessment proceedings"), {}, "eu.epoc.purpose", ""),
    ("a public body's account", lambda f: with_(f, e__other="mailbox of the town council"), {},
     "eu.epoc.kept_for_others", ""),
    ("no time range", lambda f: with_(f, e__time_range=None, f__b__time_range=None), {}, "eu.epoc.time_range", ""),
    ("passwords", lambda f: with_(f, f__a__other="passwords of the account"), {}, "eu.epoc.passwords", ""),
]  # fmt: skip


def ticked(of: Demand, profile: Profile = PROFILE) -> tuple[set[str], set[str]]:
    """The rules that stand against the certificate, and the boxes of the answer that they tick."""
    opinion = assess(of, ON, profile)
    form = annex_iii(of, opinion, HEAD, MATTER, ON, WHEN)
    rules = {f.rule for f in opinion.findings if f.effect.value in {"refuse", "ask", "limit"}}
    return rules, set(form.ticked) if form else set()


def test_nothing_stands_against_a_regular_certificate() -> None:
    """So every finding below is the planted defect's; a missing list of Annex IV offences, which goes to the authority
    only, is none. The same holds for the form printed and filled in."""
    assert ticked(demand(REGULAR)) == (set(), set())
    assert ticked(read(paper(printed(REGULAR, "en")))) == (set(), set())


@pytest.mark.parametrize(("plant", "beside", "rule", "box"), [p[1:] for p in PLANTED], ids=[p[0] for p in PLANTED])
def test_a_planted_defect_is_found_and_ticks_its_box(
    plant: Callable[[Form], Form], beside: dict[str, Any], rule: str, box: str
) -> None:
    """As JSON: its rule speaks, and its box, or none where the form has none for it, is ticked."""
    rules, boxes = ticked(demand(plant(REGULAR)), replace(PROFILE, **beside))
    assert rule in rules
    assert (box in boxes) if box else boxes == set()


@pytest.mark.parametrize(
    "name", [p[0] for p in PLANTED if p[0] not in {"no signature", "a group left empty above its boxes"}]
)
@pytest.mark.parametrize("language", ["en"])
def test_the_same_on_the_form_filled_in(name: str, language: str) -> None:
    """On the official layout the same rule speaks. A blank signature may be ink, and is a question there."""
    _, plant, beside, rule, box = next(p for p in PLANTED if p[0] == name)
    rules, boxes = ticked(read(paper(printed(plant(REGULAR), language))), replace(PROFILE, **beside))
    assert rule in rules and (not box or box in boxes)


def test_an_order_to_preserve_is_judged_by_its_own_issuer() -> None:
    """The police alone cannot have data kept; a prosecutor can, and needs no threshold."""
    police = with_(PRESERVATION, f__kind=["other_competent"], f__authority="Norrby Police", f__post="Inspector",
                   a__issuing_authority="Norrby Police", g=None, a__validating_authority=None,
                   f__emergency_no_validation=None)  # fmt: skip
    assert ticked(demand(police))[1] == {"authority"}
    prosecutor = with_(
        police, f__kind=["prosecutor"], f__authority="Procura di Norrby", a__issuing_authority="Procura di Norrby"
    )
    assert "authority" not in ticked(demand(prosecutor))[1]
