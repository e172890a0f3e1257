"""What the law says of the European, British and other foreign papers that the reader is developed against.

Each expectation was judged from the paper and the law before the library was asked: what must stand against the paper,
and nothing else may; and what must speak beside it. A regular paper has nothing against it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest

from fourcorners.intake.model import Paper
from fourcorners.law.model import Opinion
from fourcorners.law.profile import Profile
from fourcorners.law.run import assess
from fourcorners.reading.matter import read_matter
from fourcorners.terms import Effect
from tests.golden.papers import HERE, is_slow, received

IRISH = Profile(
    name="Harbor Social Europe Limited",
    also_known_as=("Harbor Social",),
    country="IE",
    services=frozenset({"social", "chat"}),
    eu_addressee="Harbor Social Europe Limited",
    eu_addressee_state="IE",
    eu_languages=frozenset({"en", "fr"}),
    dsa_languages=frozenset({"en", "de", "fr"}),
)
BRITISH = Profile(
    name="Harbor Social (UK) Ltd", also_known_as=("Harbor Social", "Harbor Exchange Limited"), country="GB",
    services=frozenset({"social", "chat"}),
)  # fmt: skip
AMERICAN = Profile(name="Harbor Social, Inc.", also_known_as=("Harbor Social",))


class Judged(NamedTuple):
    """What must be said of a paper: everything against it, and rules that must speak beside that."""

    on: date
    profile: Profile
    against: set[str]
    besides: set[str] = set()


def _on(day: str, profile: Profile, *said: str) -> Judged:
    """`said` are "effect rule"; those that are notices, deadlines or information stand beside."""
    weak = ("notice ", "deadline ", "info ")
    return Judged(
        date.fromisoformat(day),
        profile,
        {s for s in said if not s.startswith(weak)},
        {s for s in said if s.startswith(weak)},
    )


JUDGED: dict[str, Judged] = {
    # Orders under the Digital Services Act.
    # All elements are there; the tax office sets 1 March 2027 as the first day on which the users may be told.
    "dsa-information-order-german": _on(
        "2026-10-09", IRISH, "notice eu.dsa.inform_recipient", "deadline eu.dsa.tell_the_authority"
    ),
    # It says that the content infringes national law and names no provision of it.
    "dsa-removal-order": _on("2025-04-07", IRISH, "refuse eu.dsa.removal", "ask eu.dsa.removal_elements"),
    # Whole: provision, redress, territory. It discloses nothing, which is no fault of the order.
    "dsa-removal-order-posts-french": _on(
        "2026-09-21", IRISH, "refuse eu.dsa.removal", "deadline eu.dsa.tell_the_authority"
    ),
    # Customs give no reason at all; all else is there.
    "dsa-information-order-french-customs": _on(
        "2026-11-12", IRISH, "ask eu.dsa.reasons", "deadline eu.dsa.tell_the_authority"
    ),
    # Whole, in a language that this provider has not declared.
    "dsa-removal-order-dutch-product-safety": _on(
        "2026-11-08", IRISH, "refuse eu.dsa.removal", "ask eu.dsa.language", "deadline eu.dsa.tell_the_authority"
    ),
    # Effect in the whole world, with reasons for that, which a person weighs.
    "dsa-removal-order-italian-worldwide": _on(
        "2026-11-21", IRISH, "refuse eu.dsa.removal", "ask eu.dsa.language", "ask eu.dsa.territory"
    ),
    # Says nothing of redress.
    "dsa-removal-order-spanish-by-mail": _on(
        "2026-11-14", IRISH, "refuse eu.dsa.removal", "ask eu.dsa.language", "ask eu.dsa.removal_elements"
    ),
    # No provision that the posts infringe, and effect everywhere.
    "dsa-removal-order-without-address": _on(
        "2026-11-09", IRISH, "refuse eu.dsa.removal", "ask eu.dsa.removal_elements", "ask eu.dsa.territory"
    ),
    # Certificates.
    # Content, a judge, notified: regular in everything.
    "epoc-messages-notified-english": _on("2026-11-12", IRISH, "deadline eu.epoc.produce_by", "notice eu.epoc.secrecy"),
    "epoc-pr-french-payment-and-connections": _on(
        "2026-10-31", IRISH, "limit eu.epoc_pr.keeps_only", "deadline eu.epoc_pr.keep_until"
    ),
    # Content, notified, judge: regular but for Section M, which is not for the provider.
    "epoc-drawn-crosses-english": _on(
        "2026-10-15", IRISH, "ask eu.epoc.grounds_kept_back", "deadline eu.epoc.produce_by", "notice eu.epoc.secrecy"
    ),
    # A missing child: kind of emergency ticked, subscriber data, a prosecutor. Eight hours.
    "epoc-emergency-scan-stamped": _on("2026-11-08", IRISH, "deadline eu.epoc.produce_by", "notice eu.epoc.secrecy"),
    "epoc-form-fields-french": _on("2026-09-19", IRISH, "deadline eu.epoc.produce_by", "notice eu.epoc.secrecy"),
    # Annex VI: the prosecutor extends; data is kept and none handed over.
    "epoc-pr-extension-french": _on(
        "2026-10-15", IRISH, "limit eu.epoc_pr.keeps_only", "deadline eu.epoc_pr.extension"
    ),
    "epoc-pr-word-content-controls": _on(
        "2026-11-06", IRISH, "limit eu.epoc_pr.keeps_only", "deadline eu.epoc_pr.keep_until"
    ),
    # Received in April 2026, before the Regulation applied.
    "epoc-subscriber": _on("2026-04-05", IRISH, "refuse eu.epoc.before_it_applied"),
    # Copied as text: no box can be read, so neither can what is asked.
    "epoc-text-without-ticks": _on(
        "2026-09-24", IRISH, "ask eu.epoc.boxes", "ask eu.epoc.incomplete", "deadline eu.epoc.produce_by"
    ),
    # National orders of Member States: no rule of the library knows them, and it says so to a person.
    "french-requisition-forwarded": _on("2026-10-24", IRISH, "ask law.gap"),
    "german-court-order-usage-data": _on("2026-04-12", IRISH, "ask law.gap"),
    "german-prosecutor-request": _on("2025-02-17", IRISH, "ask law.gap"),
    "italian-decree-in-a-zip": _on("2026-09-27", IRISH, "ask law.gap"),
    "spanish-court-secret-proceedings": _on("2026-05-17", IRISH, "ask law.gap"),
    "dutch-demand-user-and-traffic-data": _on("2026-11-19", IRISH, "ask law.gap"),
    "french-requisition-flagrance-profile-links": _on("2026-11-21", IRISH, "ask law.gap"),
    "french-rogatory-commission-web-page": _on("2026-10-30", IRISH, "ask law.gap"),
    "german-prosecutor-surrender-of-contents": _on("2026-11-16", IRISH, "ask law.gap"),
    "italian-prosecutor-traffic-data-decree": _on("2026-11-07", IRISH, "ask law.gap"),
    "polish-prosecutor-preservation-order": _on("2026-10-25", IRISH, "ask law.gap"),
    # A letter rogatory to American authorities, handed to a provider in Ireland.
    "portugal-letter-rogatory-scan": _on("2026-07-26", IRISH, "refuse eu.state_to_state", "ask law.gap"),
    # States outside the Union, to a provider in it (GDPR, Art. 48).
    "mutual-legal-assistance-request": _on("2025-05-10", IRISH, "ask eu.gdpr.third_country_order", "ask law.gap"),
    "hong-kong-freeze-wallet-fax": _on("2026-09-14", IRISH, "ask eu.gdpr.third_country_order", "ask law.gap"),
    "india-section-91-notice": _on("2026-11-04", IRISH, "ask eu.gdpr.third_country_order", "ask law.gap"),
    "turkey-removal-and-identity": _on("2026-08-10", IRISH, "ask eu.gdpr.third_country_order", "ask law.gap"),
    "restraint-request": _on("2025-06-06", IRISH, "ask eu.gdpr.third_country_order", "ask law.gap"),
    "removal-letter-ministry": _on("2026-11-04", IRISH, "refuse eu.gdpr.informal", "ask eu.gdpr.third_country_order"),
    "insurer-asks-for-messages": _on("2026-05-24", IRISH, "refuse eu.gdpr.informal"),
    # British papers at home.
    "police-request-to-external-organisation": _on("2026-11-21", BRITISH, "refuse uk.dpa.voluntary"),
    "ipa-urgent-notice-addresses-and-ports": _on("2026-11-17", BRITISH, "notice uk.ipa.secrecy"),
    "pace-schedule-1-order-direct-messages": _on("2026-11-15", BRITISH, "deadline uk.order.produce_by"),
    "poca-order-seven-days-beginning-with": _on(
        "2026-11-06", BRITISH, "ask uk.order.secrecy", "notice uk.order.secrecy", "deadline uk.order.produce_by"
    ),
    "data-protection-schedule-2-letter": _on("2026-08-20", BRITISH, "refuse uk.dpa.voluntary"),
    "ipa-notice-table-of-addresses": _on("2026-10-17", BRITISH, "notice uk.ipa.secrecy"),
    "uk-communications-data-notice": _on("2025-05-22", BRITISH, "notice uk.ipa.secrecy"),
    # First set of access conditions, privileged material kept out by the order itself: seven days from its date.
    "pace-production-order-scan": _on("2026-04-06", BRITISH, "deadline uk.order.produce_by"),
    # Silence by the tipping-off offence, without an end.
    "poca-production-order-exchange": _on(
        "2026-06-07", BRITISH, "ask uk.order.secrecy", "notice uk.order.secrecy", "deadline uk.order.produce_by"
    ),
    "notice-of-application-pace": _on(
        "2026-11-12", BRITISH, "refuse uk.order.application", "info uk.order.application"
    ),
}

# The same British papers at an American provider, under the agreement of the two States.
ABROAD: dict[str, Judged] = {
    # The secrecy of section 82 binds by its own rule; American rules on subpoenas say nothing to it.
    "ipa-notice-table-of-addresses": _on(
        "2026-10-17", AMERICAN, "ask uk.agreement.certified", "ask us.gen.foreign_authority", "notice uk.ipa.secrecy"
    ),
    "uk-communications-data-notice": _on(
        "2025-05-22", AMERICAN, "ask uk.agreement.certified", "ask us.gen.foreign_authority", "notice uk.ipa.secrecy"
    ),
    # Made by a judge on a police officer's application; nothing shows the service, the certificate or the agreement.
    "uk-overseas-production-order": _on(
        "2025-03-15", AMERICAN, "ask uk.agreement.certified", "ask uk.copo.arrangement", "ask uk.copo.service",
        "ask us.cloud.order_under_agreement", "notice uk.copo.secrecy", "deadline uk.copo.produce_by",
    ),
}  # fmt: skip

CASES = [
    pytest.param(name, judged, id=f"{name}{where}", marks=[pytest.mark.slow] if is_slow(HERE / "shown" / name) else [])
    for where, several in (("", JUDGED), (" abroad", ABROAD))
    for name, judged in several.items()
]
_STRONGEST = ("refuse", "ask", "limit")


def opinion(name: str, judged: Judged) -> Opinion:
    paper = received(HERE / "shown" / name)
    assert isinstance(paper, Paper)
    return assess(read_matter(paper), judged.on, judged.profile)


@pytest.mark.parametrize(("name", "judged"), CASES)
def test_what_stands_against_a_paper_is_what_was_judged(name: str, judged: Judged) -> None:
    """Every finding against it was expected, and every expected one is there; what must be said beside is said."""
    said = opinion(name, judged)
    told = {f"{f.effect.value} {f.rule}" for f in said.findings}
    assert {t for t in told if t.startswith(_STRONGEST)} == judged.against
    assert judged.besides <= told
    strongest = next((e for e in _STRONGEST if any(s.startswith(e) for s in judged.against)), None)
    assert (said.effect.value if said.effect else None) == strongest


def test_a_time_set_by_the_order_is_when_the_user_is_told() -> None:
    """The German order lets the users be told on 1 March 2027 and not before."""
    said = opinion("dsa-information-order-german", JUDGED["dsa-information-order-german"])
    (told,) = (f for f in said.findings if f.rule == "eu.dsa.inform_recipient")
    assert (told.bars_notice, told.on) == (True, date(2027, 3, 1))


def test_a_form_in_a_language_not_known_here_is_put_before_a_person() -> None:
    """Of the German form no box is read, so nothing is refused or cut for what may be in it."""
    said = opinion("epoc-german-typed-crosses", _on("2026-11-20", replace(IRISH, eu_languages=frozenset({"de"}))))
    assert {f.rule for f in said.findings} >= {"eu.epoc.boxes"}
    assert said.effect is Effect.ASK and not any(f.effect in {Effect.REFUSE, Effect.LIMIT} for f in said.findings)
