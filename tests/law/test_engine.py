"""The engine: what a rule may be, what an opinion is made of, and what happens where the law is silent or at odds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fourcorners.errors import LawConflict, LawGap, WrongUse
from fourcorners.law import library as shelves
from fourcorners.law.library import Library, covers, home_of, library
from fourcorners.law.model import Authority, Bar
from fourcorners.law.outcome import MET, Cut, Outcome, ask, deadline, limit, notice, refuse
from fourcorners.law.profile import DEFAULT, profile_from
from fourcorners.law.rules import InForce, Rule, rule
from fourcorners.law.run import CONFLICT, GAP, assess
from fourcorners.law.tables import Law, Row, Table, law_on, tables
from fourcorners.reach import Reach, Times
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Effect, Instrument
from fourcorners.values import Days, Found
from tests.law.building import demand

TODAY = date(2026, 11, 24)
HEADER = {
    "title": "A SPECIMEN rule.",
    "authority": "SPECIMEN Act § 1",
    "link": "https://law.example/1",
    "in_force": "2020-01-01/..",
    "read": "2026-11-22",
    "verified": True,
    "effects": "ask",
    "kinds": [Instrument.OTHER],
}


def written(**changes: object) -> Rule:
    def judge(demand: Demand, law: Law) -> Outcome:
        return MET

    return rule("us.specimen", **{**HEADER, **changes})(judge)  # type: ignore[arg-type]


@pytest.mark.parametrize("lacking", ["title", "authority", "link", "effects"])
def test_no_rule_without_its_header(lacking: str) -> None:
    """A rule that lacks its title, authority, link or effect does not load."""
    with pytest.raises(WrongUse, match=r"us\.specimen lacks"):
        written(**{lacking: " "})


@pytest.mark.parametrize("strong", ["refuse", "limit", "ask refuse"])
def test_a_recalled_rule_never_refuses(strong: str) -> None:
    """A rule whose source was recalled and not read may ask; one that would refuse or limit does not load."""
    with pytest.raises(WrongUse, match="recalled"):
        written(verified=False, effects=strong)
    assert written(verified=False, effects="ask deadline notice info").effects


def test_no_recalled_rule_of_the_library_refuses_or_limits() -> None:
    """The same, said of the whole library, where some rules are recalled."""
    recalled = [r for r in library().rules if not r.authority.verified]
    assert recalled
    assert all(r.effects.isdisjoint({Effect.REFUSE, Effect.LIMIT}) for r in recalled)


def test_every_rule_has_an_authority_that_can_be_followed() -> None:
    """Each names a citation, a place to read it, the day it was read, and the fact it was written from."""
    for one in library().rules:
        assert one.authority.citation and one.fact and one.explains, one.id
        assert one.authority.link.startswith(("https://", "http://", "src/")), one.id
        assert one.authority.read_on <= TODAY


def test_a_rule_says_no_more_than_its_header() -> None:
    """A function that uses an effect the header does not declare is stopped."""

    def judge(demand: Demand, law: Law) -> Outcome:
        return refuse(Defect.UNSIGNED, "No.")

    loud = rule("us.specimen", **HEADER)(judge)  # type: ignore[arg-type]
    with pytest.raises(WrongUse, match="does not declare"):
        loud(demand({}), law_on(TODAY, DEFAULT))


@pytest.mark.parametrize("text", ["2020-01-01", "2020-02-01/2020-01-01", "soon/.."])
def test_days_in_force_are_written_one_way(text: str) -> None:
    """Anything but `first/last` in order is an error."""
    with pytest.raises(ValueError, match=r"."):
        InForce.read(text)


def test_days_in_force_include_both_ends() -> None:
    """A span holds its first and its last day."""
    span = InForce.read("2020-01-01/2020-12-31")
    assert date(2020, 1, 1) in span and date(2020, 12, 31) in span
    assert date(2019, 12, 31) not in span and date(2021, 1, 1) not in span


def test_a_clean_grand_jury_subpoena_raises_nothing() -> None:
    """A signed subpoena of a court for listed records of one account over a month stands, and all of it is allowed."""
    clean = demand(
        {
            "instrument": "us.grand_jury_subpoena",
            "from": "US-FED",
            "issuer": "United States District Court for the District of Nowhere",
            "court": False,
            "signed": True,
            "by": "Lee Poe, Clerk of Court",
            "officer": "Pat Roe",
            "to": "Harbor Social, Inc.",
            "number": "GJ-26-0101",
            "issued": "2026-11-20",
            "due": "2026-12-18",
            "offences": ["18 U.S.C. § 1343"],
            "accounts": ["username:ada"],
            "period": "2026-09-01/2026-09-30",
            "asks": ["subscriber.name", "subscriber.address", "session.times", "session.ip", "subscriber.payment"],
            "marks": ["disclosure"],
        }
    )
    opinion = assess(clean, TODAY, profile_from({"provider": {"name": "Harbor Social"}}))
    assert opinion.effect is None
    assert opinion.defects == ()
    assert opinion.allowed == opinion.demanded != Reach.nothing()
    assert {f.effect for f in opinion.findings} == {Effect.DEADLINE}
    assert "us.sca.subpoena_reach" in opinion.met


def test_a_refusal_leaves_nothing_and_a_limit_its_rest() -> None:
    """A customs summons for a critic allows nothing; a subpoena for more than the list allows the list."""
    critic = demand(
        {"instrument": "us.administrative_subpoena", "cites": ["19 U.S.C. § 1509"], "marks": ["official_criticism"],
         "accounts": ["username:ada"], "asks": ["subscriber.name"]}
    )  # fmt: skip
    refused = assess(critic, TODAY)
    assert refused.effect is Effect.REFUSE
    assert refused.demanded and not refused.allowed
    wide = demand(
        {"instrument": "us.grand_jury_subpoena", "issuer": "SPECIMEN court", "accounts": ["username:ada"],
         "asks": ["subscriber.name", "device", "any"], "period": "2026-01-01/2026-01-31"}
    )  # fmt: skip
    limited = assess(wide, TODAY)
    assert limited.effect is Effect.LIMIT
    assert limited.allowed.categories == {Category.SUBSCRIBER_NAME}


def test_findings_carry_the_words_they_rest_on() -> None:
    """A finding about device records points at the words of that item, and at nothing else."""
    wide = demand({"instrument": "us.grand_jury_subpoena", "asks": ["subscriber.name", "device"]})
    finding = next(f for f in assess(wide, TODAY).findings if f.rule == "us.sca.subpoena_reach")
    assert [e.text for e in finding.evidence] == ["device"]
    assert finding.removes == Reach.nothing()


def test_a_finding_tells_more_of_a_bar_a_term_and_a_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a rule says of the bar on notice, of a term's other reading and of a form's box stands in the finding."""
    bar = Bar("SPECIMEN Act § 2", "judge", date(2026, 11, 1), date(2027, 1, 1), True, "Apply to the judge.")

    def judge(demand: Demand, law: Law) -> Outcome:
        return (
            ask("Look.", ground="iii.d.incomplete"),
            deadline("Due.", TODAY, or_on=date(2026, 11, 26), derived=("Day 0 is not counted.",)),
            notice("Not now.", bars=True, on=bar.until, bar=bar),
        )

    telling = rule("us.specimen", **{**HEADER, "effects": "ask deadline notice"})(judge)  # type: ignore[arg-type]
    monkeypatch.setattr("fourcorners.law.run.library", lambda: Library((telling,)))
    told = [f.to_json() for f in assess(demand({"instrument": "other"}), TODAY).findings]
    assert [f["ground"] for f in told] == ["iii.d.incomplete", "", ""]
    assert told[2]["or_on"] == "2026-11-26" and told[2]["derived"] == ["Day 0 is not counted."]
    assert told[1]["bar"] == {"basis": "SPECIMEN Act § 2", "by": "judge", "since": "2026-11-01", "until": "2027-01-01",
                              "binds": True, "challenge": "Apply to the judge."}  # fmt: skip


def test_the_strongest_findings_come_first() -> None:
    """Findings stand in the order refuse, ask, limit, notice, deadline, info, and by id within each."""
    many = demand({"instrument": "us.grand_jury_subpoena", "due": "2026-11-26", "asks": ["device", "session.ip", "any"],
                   "marks": ["sealed_indefinitely"]})  # fmt: skip
    order = [Effect.REFUSE, Effect.ASK, Effect.LIMIT, Effect.NOTICE, Effect.DEADLINE, Effect.INFO]
    ranks = [(order.index(f.effect), f.rule) for f in assess(many, TODAY).findings]
    assert ranks == sorted(ranks)
    assert len({rank for rank, _ in ranks}) > 3


def test_a_paper_of_unknown_kind_goes_to_a_person() -> None:
    """Where the kind of process was not read, the library says so and a person decides."""
    opinion = assess(demand({"accounts": ["username:ada"], "asks": ["subscriber.name"]}), TODAY)
    assert [f.rule for f in opinion.findings if f.effect is Effect.ASK] == [GAP]


def test_a_day_before_the_library_begins_goes_to_a_person() -> None:
    """On the last day before the rules speak of subpoenas a gap is reported; on the first it is not."""
    old = demand({"instrument": "us.grand_jury_subpoena"})
    assert GAP in {f.rule for f in assess(old, date(2001, 10, 25)).findings}
    assert GAP not in {f.rule for f in assess(old, date(2001, 10, 26)).findings}


def test_a_paper_no_package_knows_goes_to_a_person() -> None:
    """A provider at home where the library has no package gets a gap for a paper of no US or EU kind."""
    abroad = profile_from({"provider": {"country": "BR"}})
    opinion = assess(demand({"instrument": "other", "from": "BR"}), TODAY, abroad)
    assert [f.rule for f in opinion.findings] == [GAP]
    assert opinion.effect is Effect.ASK


def test_us_instruments_are_held_to_us_law_wherever_the_provider_is() -> None:
    """An Irish provider's opinion on a US subpoena rests on US rules, and asks about the treaty as well."""
    irish = profile_from({"provider": {"country": "IE"}})
    opinion = assess(
        demand({"instrument": "us.grand_jury_subpoena", "from": "US-FED", "asks": ["device"]}), TODAY, irish
    )
    assert {"us.sca.subpoena_reach", "eu.gdpr.third_country_order"} <= {f.rule for f in opinion.findings}


def test_findings_that_contradict_go_to_a_person() -> None:
    """A pen/trap order forbids notice by statute; an earlier end on its face frees it: nobody is told before a look."""
    torn = demand(
        {"instrument": "us.pen_trap_order", "court": True, "secrecy": ["ordered", "18 U.S.C. § 3123(d)", "2026-11-01"]}
    )
    conflict = next(f for f in assess(torn, TODAY).findings if f.rule == CONFLICT)
    assert conflict.effect is Effect.ASK
    assert "us.pen_trap.secrecy says no" in conflict.says and "us.secrecy.in_force says yes" in conflict.says


def test_a_rule_without_a_fact_for_the_day_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a rule's table has no row for the day, its finding asks a person instead of falling silent."""

    def judge(demand: Demand, law: Law) -> Outcome:
        law.row("us.matrix", "a kind nobody placed")
        return MET

    gappy = rule("us.specimen", **{**HEADER, "kinds": [Instrument.OTHER]})(judge)  # type: ignore[arg-type]
    monkeypatch.setattr("fourcorners.law.run.library", lambda: Library((gappy,)))
    opinion = assess(demand({"instrument": "other"}), TODAY)
    assert [(f.rule, f.effect) for f in opinion.findings] == [("us.specimen", Effect.ASK)]


def test_tables_say_one_thing_on_one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing row is a gap; two rows for one key on one day are a conflict."""
    source = Authority("SPECIMEN Act § 1", "https://law.example/1", date(2026, 11, 22), True)
    twice = tuple(Row({"term": "x", "number": n}, InForce(None, None)) for n in (1, 2))
    monkeypatch.setattr(
        "fourcorners.law.tables.tables",
        lambda: {"us.specimen": Table("us.specimen", "SPECIMEN", source, "term", twice)},
    )
    law = Law(TODAY, DEFAULT)
    with pytest.raises(LawConflict):
        law.row("us.specimen", "x")
    with pytest.raises(LawGap):
        law.row("us.specimen", "y")


@pytest.mark.parametrize("name", sorted(tables()))
def test_no_table_has_two_rows_for_one_key_on_one_day(name: str) -> None:
    """On the first and last day of each row, every key of a table has one row, and no row ends before it begins."""
    table = tables()[name]
    turns = {day for row in table.rows for day in (row.in_force.start, row.in_force.end) if day} | {TODAY}
    for day in turns:
        keys = [row[table.key] for row in table.rows if day in row.in_force]
        assert len(keys) == len(set(keys))


def test_location_changes_its_tier_on_the_days_of_the_decisions() -> None:
    """The matrix places location at an order until Carpenter and at a warrant from its day, without a day between."""
    tiers = {on: law_on(on, DEFAULT).row("us.matrix", "location")["tier"] for on in _days_around()}
    assert set(tiers.values()) == {"P2", "P3"}
    assert {on for on, tier in tiers.items() if tier == "P2"} == {on for on in tiers if on < date(2018, 6, 22)}


def _days_around() -> list[date]:
    return [date(2018, 6, 21), date(2018, 6, 22), date(2026, 6, 28), date(2026, 6, 29), TODAY, date(2001, 10, 26)]


def test_the_matrix_places_every_category_and_agrees_with_the_list() -> None:
    """Every category that can be produced has a tier today, and those of a subpoena are those of 2703(c)(2)."""
    law = law_on(TODAY, DEFAULT)
    placed = {c: law.row("us.matrix", c.value)["tier"] for c in Category if c is not Category.ANY}
    assert {c for c, tier in placed.items() if tier == "P1"} == law.categories("us.subscriber_list")
    assert {c for c, tier in placed.items() if c.is_content} == {
        c for c in placed if c.is_content and placed[c] == "P3"
    }


def test_every_instrument_is_covered_at_home_today() -> None:
    """No kind of paper of the vocabulary falls through for a US provider today."""
    law = law_on(TODAY, DEFAULT)
    assert [kind for kind in Instrument if not covers(kind, law, home_of(law))] == []


def test_the_digest_names_the_text_of_rules_and_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Line ends and trailing blanks do not change the library's digest; one changed word in a table does."""
    whole = library().digest
    copy = tmp_path / "law"
    for path in shelves._texts():
        target = copy / path.relative_to(shelves._HERE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_text(encoding="utf-8").replace("\n", "  \r\n").encode())
    monkeypatch.setattr(shelves, "_HERE", copy)
    assert Library(library().rules).digest == whole
    table = copy / "us" / "tables" / "terms.toml"
    table.write_text(table.read_text(encoding="utf-8").replace("number = 90", "number = 91", 1), encoding="utf-8")
    assert Library(library().rules).digest != whole


def test_a_rule_that_does_not_exist_is_named() -> None:
    """Asking for an unknown rule says which, and how to find the right one."""
    with pytest.raises(WrongUse, match=r"no rule us\.nonsense"):
        library().rule("us.nonsense")


def test_a_backward_period_is_a_finding_and_no_crash() -> None:
    """A paper whose period ends before it begins gets an opinion that reaches nothing."""
    opinion = assess(
        demand({"instrument": "us.grand_jury_subpoena", "accounts": ["username:ada"], "asks": ["session.ip"],
                "period": "2026-02-01/2026-01-01"}),
        TODAY,
    )  # fmt: skip
    assert Defect.FACIALLY_DEFECTIVE in opinion.defects
    assert not opinion.allowed and not opinion.demanded


def test_sayings_are_built_with_what_they_take_away() -> None:
    """A refusal takes everything, a limit its part, a question nothing."""
    assert refuse(Defect.UNSIGNED, "No.").removes == Cut()
    assert limit(Defect.NO_PERIOD, "Less.", removes=Cut(frozenset({Category.DEVICE}))).removes == Cut(
        frozenset({Category.DEVICE})
    )
    assert ask("Please?").removes is None


def test_an_account_without_days_is_cut_at_the_day_of_issue_whatever_another_has() -> None:
    """Days of one account end none of the others: nothing later than the paper's own day is left of any."""
    plain = demand(
        {
            "instrument": "us.search_warrant", "from": "US-FED", "issued": "2026-09-01", "court": True, "signed": True,
            "accounts": ["username:tern_77", "username:gull_12"], "asks": ["session.ip"],
        }
    )  # fmt: skip
    one, other = (found.value for found in plain.accounts)
    spring = Found(Days(date(2026, 3, 1), date(2026, 5, 31)), ())
    served = replace(plain, account_periods=((one, spring),))
    assert served.spans == (spring.value, Days(None, None))
    bare, own = assess(plain, TODAY), assess(served, TODAY)
    assert "us.gen.open_end" in {finding.rule for finding in own.findings}
    left = own.allowed.times(other, Category.SESSION_IP)
    assert left == bare.allowed.times(other, Category.SESSION_IP) != Times.always()
