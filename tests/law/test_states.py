"""The law of US States: whom it concerns, when it speaks, and that it keeps out of everything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.law.days import business_days_after, business_days_between
from fourcorners.law.library import library
from fourcorners.law.model import Finding, Opinion
from fourcorners.law.outcome import Said
from fourcorners.law.profile import DEFAULT, Profile, profile_from
from fourcorners.law.rules import Rule
from fourcorners.law.run import CONFLICT, assess
from fourcorners.law.tables import law_on, tables
from fourcorners.law.us.states.clocks import answer_due
from fourcorners.reading.model import Demand, Item, Nondisclosure
from fourcorners.terms import Category, Effect, IdentifierKind, Instrument, Mark
from fourcorners.values import Account, Days, Found
from tests.law.building import demand
from tests.law.test_properties import DAYS, DEMANDS, PLACES, PROFILES

TODAY = date(2026, 11, 24)
OF_STATES: tuple[Rule, ...] = tuple(r for r in library().rules if (r.papers_of | r.binds) - {"US-FED"})
FACTS = [
    f"US-{state}-{number:02}"
    for state, many in {
        "CA": 10, "WA": 8, "NY": 4, "IL": 3, "UT": 5, "FL": 6, "TX": 4, "VA": 6, "CT": 5, "PA": 5, "NJ": 3, "MN": 2,
        "MA": 1, "ME": 2, "MT": 2, "CO": 2, "NM": 4,
    }.items()
    for number in range(1, many + 1)
]  # fmt: skip


def of_states(opinion: Opinion) -> list[Finding]:
    ids = {r.id for r in OF_STATES}
    return [f for f in opinion.findings if f.rule in ids]


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_of_a_state_has_its_rule(fact: str) -> None:
    """Each fact can be asked for by its number and leads to a rule about that State."""
    state = fact[:5]
    for rule in library().named(fact):
        assert state in rule.papers_of | rule.binds


def test_every_state_with_rules_has_a_name_and_every_name_has_rules() -> None:
    """The table of States and the rules agree on which States are known."""
    assert {row["state"] for row in tables()["us.states.states"].rows} == set(PLACES)


@settings(max_examples=80, deadline=None)
@given(DEMANDS, DAYS, PROFILES)
def test_a_state_rule_speaks_only_where_it_has_business(paper: Demand, on: date, profile: Profile) -> None:
    """It concerns papers of its State, or a provider of its State; no other paper and no other provider meets it."""
    place = paper.jurisdiction.value if paper.jurisdiction else None
    by_id = {r.id: r for r in OF_STATES}
    opinion = assess(paper, on, profile)
    for id in [*opinion.met, *(f.rule for f in opinion.findings)]:
        if id in by_id:
            assert not by_id[id].papers_of or place in by_id[id].papers_of
            assert not by_id[id].binds or by_id[id].binds & profile.seats


@settings(max_examples=80, deadline=None)
@given(DEMANDS, DAYS)
def test_no_state_rule_touches_a_federal_paper_of_an_ordinary_provider(paper: Demand, on: date) -> None:
    """For a provider whose States are not told, a federal paper or one from abroad is held to federal law alone."""
    for place in ("US-FED", "DE", None):
        moved = replace(paper, jurisdiction=Found(place, ()) if place else None)
        opinion = assess(moved, on)
        assert not of_states(opinion)
        assert not {r.id for r in OF_STATES} & set(opinion.met)


@settings(max_examples=60, deadline=None)
@given(DEMANDS, DAYS, st.sampled_from(PLACES))
def test_no_state_lets_a_paper_reach_more_than_federal_law_does(paper: Demand, on: date, place: str) -> None:
    """What is allowed to a State lies within what the federal rules alone allow it."""
    moved = replace(paper, jurisdiction=Found(place, ()))
    elsewhere = replace(paper, jurisdiction=Found("US-OH", ()))
    assert assess(moved, on).allowed <= assess(elsewhere, on).allowed


def _turns() -> list[date]:
    spans = [span for r in OF_STATES for span in (r.in_force, r.perhaps) if span]
    spans += [row.in_force for name, t in tables().items() if name.startswith("us.states.") for row in t.rows]
    days = {day for span in spans for day in (span.start, span.end) if day}
    around = {day + timedelta(days=n) for day in days for n in (-1, 0, 1)}
    return sorted(around | {date(year, 6, 1) for year in range(2002, 2034)})


KINDS = (
    Instrument.US_STATE_WARRANT, Instrument.US_STATE_SUBPOENA, Instrument.US_2703D_ORDER, Instrument.US_PEN_TRAP_ORDER,
    Instrument.US_CIVIL_SUBPOENA, Instrument.US_EMERGENCY_REQUEST,
)  # fmt: skip
LAWS = (
    "Fla. Stat. § 934.255", "Va. Code § 19.2-10.2", "18 Pa.C.S. § 5743.1", "Conn. Gen. Stat. § 54-47aa",
    "Colo. Rev. Stat. § 16-3-301.1", "Fla. Stat. § 934.42",
)  # fmt: skip


def laden(kind: Instrument, place: str) -> Demand:
    """A paper on which every rule about that State and kind of paper has something to say."""
    return Demand(
        paper="SPECIMEN",
        instrument=Found(kind, ()),
        jurisdiction=Found(place, ()),
        authorities=tuple(Found(law, ()) for law in LAWS),
        accounts=(
            Found(Account(IdentifierKind.AREA, "SPECIMEN square"), ()),
            Found(Account(IdentifierKind.KEYWORD, "SPECIMEN street"), ()),
        ),
        items=(Found(Item("all", frozenset(Category) - {Category.ANY}), ()),),
        period=Found(Days(date(2000, 1, 1), date(2001, 12, 31)), ()),
        nondisclosure=Found(Nondisclosure("requested", None, "400 days"), ()),
        marks=tuple(
            Found(mark, ())
            for mark in (Mark.FUTURE_DATA, Mark.REPRODUCTIVE_CARE, Mark.CARE_LIABILITY, Mark.DOMESTICATED,
                         Mark.BACKUP_COPY, Mark.SUPERVISOR_CERTIFIES, Mark.MINOR_VICTIM)
        ),
    )  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_a_sweep_finds_gaps_only_on_the_days_in_doubt(place: str) -> None:
    """On every day on which a State's law turns, each rule speaks, is silent, or is in doubt by its header; no table
    lacks a row where a rule looks for one, and no two rows speak at once."""
    provider = profile_from({"provider": {"state": place[3:], "serves_in": [place[3:]]}})
    by_id = {r.id: r for r in OF_STATES}
    for on in _turns():
        for kind in KINDS:
            for paper in (laden(kind, place), laden(kind, "US-OH")):
                for finding in of_states(assess(paper, on, provider)):
                    doubt = by_id[finding.rule].perhaps
                    undecided = finding.says.startswith("This point cannot be decided by rule")
                    assert undecided == (doubt is not None and on in doubt), (finding.rule, on, finding.says)


def test_each_rule_of_a_state_speaks_in_the_sweep() -> None:
    """The laden papers make most rules of States speak, so that the sweep over days is no empty one."""
    spoken: set[str] = set()
    for place in PLACES:
        for provider in (DEFAULT, profile_from({"provider": {"state": place[3:], "serves_in": [place[3:]]}})):
            for kind in KINDS:
                for paper in (laden(kind, place), laden(kind, "US-OH")):
                    spoken |= {f.rule for f in of_states(assess(paper, TODAY, provider))}
    silent = {r.id for r in OF_STATES} - spoken
    # Each of these is about a paper that is otherwise: federal, of another body, issued earlier, or lacking more.
    assert silent == {
        "us.ca.warrant_particulars", "us.ct.order_needed", "us.nj.grand_jury_needed", "us.nj.law_enforcement_only",
        "us.nm.warrant_period", "us.tx.compliance_date", "us.ut.keyword_before", "us.va.subpoena",
        "us.wa.federal_process",
    }  # fmt: skip


CLEAN = {
    "US-CA": {
        "instrument": "us.state_warrant", "from": "US-CA", "issuer": "Superior Court of California", "court": True,
        "signed": True, "by": "Lee Poe, Judge of the Superior Court", "number": "SW-1", "issued": "2026-11-20",
        "offences": ["Cal. Penal Code § 211"], "accounts": ["username:ada"], "period": "2026-10-01/2026-10-08",
        "asks": ["content.message", "session.ip"], "cites": ["Cal. Penal Code § 1546.1"],
        "secrecy": ["ordered", "Cal. Penal Code § 1546.2", "90 days"],
        "marks": ["finds_probable_cause", "finds_harm_from_notice", "seals_unrelated", "orders_authentication"],
    },
    "US-WA": {
        "instrument": "us.state_warrant", "from": "US-WA", "issuer": "Superior Court of Washington", "court": True,
        "signed": True, "by": "Lee Poe, Judge of the Superior Court", "number": "26-1", "issued": "2026-11-20",
        "offences": ["RCW 9A.52.025"], "accounts": ["username:ada"], "period": "2026-10-01/2026-10-08",
        "asks": ["content.message", "session.ip"], "cites": ["RCW 10.96.020"],
        "marks": ["finds_probable_cause", "response_legend"],
    },
    "US-TX": {
        "instrument": "us.state_warrant", "from": "US-TX", "issuer": "900th Judicial District Court, Texas",
        "court": True, "signed": True, "by": "Lee Poe, Judge Presiding", "number": "26-1", "issued": "2026-11-20",
        "offences": ["Tex. Penal Code § 33.021"], "accounts": ["username:ada"], "period": "2026-10-01/2026-10-08",
        "asks": ["content.message"], "cites": ["Tex. Code Crim. Proc. art. 18B.354"], "due": "2026-12-16",
        "marks": ["finds_probable_cause"],
    },
    "US-FL": {
        "instrument": "us.state_subpoena", "from": "US-FL", "issuer": "Office of the State Attorney", "court": False,
        "signed": True, "by": "Lee Poe, Assistant State Attorney", "number": "SAO-1", "issued": "2026-11-20",
        "cites": ["Fla. Stat. § 934.255"], "accounts": ["username:ada"], "period": "2026-10-01/2026-10-08",
        "asks": ["subscriber.name", "session.ip"], "due": "2026-12-16",
        "secrecy": ["requested", "", "180 days"], "marks": ["supervisor_certifies", "child_offence", "disclosure"],
    },
    "US-VA": {
        "instrument": "us.state_subpoena", "from": "US-VA", "issuer": "Office of the Commonwealth's Attorney",
        "court": False, "signed": True, "by": "Lee Poe, Commonwealth's Attorney", "number": "CWA-1",
        "issued": "2026-11-20", "cites": ["Va. Code § 19.2-10.2"], "offences": ["Va. Code § 18.2-374.3"],
        "accounts": ["username:ada"], "period": "2026-10-01/2026-10-08", "asks": ["subscriber.name", "session.ip"],
        "due": "2026-12-16", "secrecy": ["requested", "", "30 days"],
        "marks": ["issuer_certifies", "minor_victim", "disclosure"],
    },
    "US-CT": {
        "instrument": "us.2703d_order", "from": "US-CT", "issuer": "Superior Court", "court": True, "signed": True,
        "by": "Lee Poe, Judge of the Superior Court", "number": "26-NH-1", "issued": "2026-11-20",
        "cites": ["18 U.S.C. § 2703(d)", "Conn. Gen. Stat. § 54-47aa"], "accounts": ["username:ada"],
        "period": "2026-10-01/2026-10-08", "asks": ["subscriber.name", "session.ip"], "due": "2026-12-16",
        "secrecy": ["ordered", "", "90 days"],
        "marks": ["finds_specific_facts", "hour_of_issue", "judge_named", "delays_notice", "disclosure"],
    },
    "US-NM": {
        "instrument": "us.grand_jury_subpoena", "from": "US-NM", "issuer": "First Judicial District Court",
        "court": False, "signed": True, "by": "Lee Poe, Clerk", "number": "GJ-1", "issued": "2026-11-20",
        "accounts": ["username:ada"], "asks": ["subscriber.name", "subscriber.phone"], "due": "2026-12-16",
        "period": "2026-10-01/2026-10-08",
        "marks": ["grand_jury", "disclosure"],
    },
}  # fmt: skip


@pytest.mark.parametrize("place", sorted(CLEAN))
def test_a_clean_paper_of_a_state_raises_no_alarm(place: str) -> None:
    """A paper that does what its State asks is neither refused nor cut nor asked about, and no two rules disagree."""
    opinion = assess(demand(CLEAN[place]), TODAY, profile_from({"provider": {"name": "Harbor Social", "state": "NV"}}))
    assert [(f.rule, f.says) for f in opinion.findings if f.effect in {Effect.REFUSE, Effect.LIMIT, Effect.ASK}] == []
    assert opinion.allowed == opinion.demanded


@pytest.mark.parametrize(("place", "end"), [("US-FL", date(2027, 5, 23)), ("US-VA", None)])
def test_silence_without_a_court_binds_where_the_statute_says_so(place: str, end: date | None) -> None:
    """On a certificate the State's own rule bars notice, and the general rule on mere requests does not contradict."""
    findings = assess(demand(CLEAN[place]), TODAY).findings
    bars = [f for f in findings if f.bars_notice is not None]
    assert [(f.bars_notice, f.on) for f in bars] == [(True, end)]
    assert bars[0].bar is not None and bars[0].bar.binds and bars[0].bar.by == "authority"


@pytest.mark.parametrize("place", ["US-FL", "US-VA"])
def test_without_the_certificate_the_account_holder_is_told(place: str) -> None:
    """The same papers without their certificates bar nothing."""
    marks = [m for m in CLEAN[place]["marks"] if m not in {"supervisor_certifies", "minor_victim"}]
    findings = assess(demand({**CLEAN[place], "marks": marks}), TODAY).findings
    assert {f.bars_notice for f in findings} - {None} == {False}


def test_a_california_pen_trap_order_has_an_end_and_no_conflict() -> None:
    """California's rule speaks alone on its own orders; under the federal chapter the federal rule speaks too."""
    order = {"instrument": "us.pen_trap_order", "from": "US-CA", "court": True, "period": "2026-09-01/2026-10-30"}
    findings = assess(demand(order), TODAY).findings
    assert [f.rule for f in findings if f.bars_notice is not None] == ["us.ca.pen_trap_silence"]
    both = assess(demand({**order, "cites": ["18 U.S.C. § 3123"]}), TODAY).findings
    assert CONFLICT in {f.rule for f in both}


@settings(max_examples=200, deadline=None)
@given(st.dates(date(2019, 1, 1), date(2030, 1, 1)), st.sampled_from([5, 8, 15, 20]))
def test_business_days_are_counted_one_way(start: date, days: int) -> None:
    """The day found has just that many Mondays to Fridays behind it, and is one of them."""
    end = business_days_after(start, days)
    assert business_days_between(start, end) == days and end.weekday() < 5


def test_a_term_says_how_it_was_reckoned() -> None:
    """Washington's twenty business days name the day of service, the provision, the last day, and the holidays."""
    law = law_on(date(2026, 11, 2), Profile(serves_in=frozenset({"WA"})))
    due = answer_due(demand({"instrument": "us.state_warrant", "from": "US-WA"}), law, "US-WA")
    assert isinstance(due, Said) and due.on == date(2026, 11, 30)
    assert "2026-11-02" in due.derived[0] and "RCW 10.96.020(1)" in due.derived[1] and "2026-11-30" in due.derived[1]
    assert "2026-11-11 (federal and the State's)" in due.derived[2]


def test_rules_look_into_recalled_terms_only_where_they_say_so() -> None:
    """A row that was only recalled serves no rule whose source is said to have been read."""
    recalled = {row["state"] for row in tables()["us.states.answers"].rows if row.get("recalled")}
    rules = [r for r in OF_STATES if "us.states.answers" in r.tables and r.papers_of & recalled]
    assert recalled and rules and not any(r.authority.verified for r in rules)
