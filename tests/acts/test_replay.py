"""An opinion given again: the same, or what changed and why."""

from __future__ import annotations

import json
from dataclasses import replace as with_changes
from datetime import date
from pathlib import Path

import pytest

from fourcorners.acts.matters import case
from fourcorners.acts.replay import Cause, Replay, replay
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook.records import to_record
from fourcorners.errors import UnreadableInput
from fourcorners.law.library import library
from fourcorners.law.ruletexts import rule_digests
from fourcorners.law.run import assess
from fourcorners.reading import matter as matter_reading
from fourcorners.reading.model import Demand
from fourcorners.terms import Category
from tests.acts.scene import SUBPOENA, serve, workspace

OLD = "0" * 64


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return workspace(tmp_path_factory.mktemp("replay"))


@pytest.fixture
def matter(opened: Workspace) -> str:
    return serve(opened, SUBPOENA)


def says(again: Replay, cause: Cause) -> list[str]:
    return [change.says for change in again.changes if change.cause is cause]


def as_if_given_under(opened: Workspace, matter: str, digests: dict[str, str] | None) -> None:
    """Make the kept opinion one of an older library, with its record of rules or without."""
    found = case(matter)
    found.row.opinion = to_record(with_changes(found.opinion, rules=OLD))
    found.row.save()
    path = opened.folder / "lawbook" / f"rules-{OLD}.json"
    path.unlink(missing_ok=True)
    if digests is not None:
        path.write_text(json.dumps(digests), encoding="utf-8")


@pytest.fixture(autouse=True)
def restored(opened: Workspace, matter: str) -> None:
    """Each test starts from the opinion as it was given."""
    found = case(matter)
    again = assess(found.demand, found.row.served_on, opened.profile)
    found.row.opinion = to_record(again)
    found.row.save()


def test_the_same_papers_rules_and_policy_give_the_same_opinion(opened: Workspace, matter: str) -> None:
    """Nothing differs, and the record that was kept with the opinion names every rule and the policy."""
    again = replay(opened, matter)
    assert again.changes == () and again.is_same and again.rules is not None and not again.rules
    kept = opened.folder / "lawbook"
    assert json.loads((kept / f"rules-{library().digest}.json").read_bytes()) == dict(rule_digests())
    assert (kept / f"policy-{opened.profile.digest}.json").exists()


def test_rules_that_changed_are_named(opened: Workspace, matter: str) -> None:
    """Added, removed and changed rules by id; where they say the same of this paper, the opinion is the same."""
    then = dict(rule_digests())
    del then["us.gen.reverse"]
    then |= {"us.gone.rule": "1" * 64, "us.gen.no_period": "2" * 64}
    as_if_given_under(opened, matter, then)
    again = replay(opened, matter)
    told = says(again, Cause.RULES)
    assert told[1:] == ["Added: us.gen.reverse.", "Removed: us.gone.rule.", "Changed: us.gen.no_period."]
    assert again.is_same and again.to_json()["rules"] == {
        "added": ["us.gen.reverse"], "removed": ["us.gone.rule"], "changed": ["us.gen.no_period"],
    }  # fmt: skip


def test_a_finding_that_came_with_the_rules_is_laid_at_their_door(opened: Workspace, matter: str) -> None:
    """A finding the old opinion lacks is new because of the rules; one that no rule makes now is gone."""
    found = case(matter)
    first = found.opinion.findings[0]
    fewer = (*found.opinion.findings[1:], with_changes(first, rule="us.gone.rule"))
    found.row.opinion = to_record(with_changes(found.opinion, findings=fewer))
    found.row.save()
    again = replay(opened, matter)
    told = says(again, Cause.RULES)
    assert any(one.startswith("Gone: us.gone.rule (") and "because of the rules" in one for one in told)
    assert any(one.startswith(f"New: {first.rule} (") and "because of the rules" in one for one in told)
    assert not again.is_same


def test_an_engine_that_changed_is_told_from_rules_that_did(opened: Workspace, matter: str) -> None:
    """Another library whose rules are all the same: the engine changed. Without a record nobody claims to know."""
    as_if_given_under(opened, matter, dict(rule_digests()))
    assert "No rule changed; the engine that applies them did" in says(replay(opened, matter), Cause.RULES)[0]
    as_if_given_under(opened, matter, None)
    again = replay(opened, matter)
    assert "Which ones is not known" in says(again, Cause.RULES)[0] and again.rules is None


def test_a_policy_that_changed_is_named_with_what_it_did(opened: Workspace, matter: str) -> None:
    """The value then and now, and the finding that came of it."""
    stricter = with_changes(opened, profile=with_changes(opened.profile, short_notice_business_days=60))
    again = replay(stricter, matter)
    told = says(again, Cause.POLICY)
    assert told[0] == "The provider's short_notice_business_days changed: 5 then, 60 now."
    assert any("us.gen.short_notice (ask, unreasonable_deadline), because of the policy" in one for one in told)
    assert says(again, Cause.RULES) == [] and not again.is_same


def test_a_kept_policy_that_was_altered_is_noticed(opened: Workspace, matter: str) -> None:
    """It is held to its digest before anything is said to rest on it."""
    path = opened.folder / "lawbook" / f"policy-{opened.profile.digest}.json"
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b'"max_accounts": 20', b'"max_accounts": 21'))
    with pytest.raises(UnreadableInput, match="altered"):
        replay(opened, matter)
    path.write_bytes(whole)


def test_a_paper_that_is_read_differently_names_the_fields(
    opened: Workspace, matter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fields by name, never their values, and what followed from them."""
    whole = case(matter).demand

    def less(*_: object) -> Demand:
        return with_changes(whole, items=whole.items[:1], reference=None)

    monkeypatch.setattr(matter_reading, "read_matter", less)
    again = replay(opened, matter)
    told = says(again, Cause.READING)
    assert told[0].startswith("The paper is read differently now:") and "items" in told[0] and "reference" in told[0]
    assert any("The allowed reach is narrower, because the paper is read differently." in one for one in told)
    assert "tidewatcher" not in json.dumps(again.to_json()) and not again.is_same
    assert Category.SUBSCRIBER_NAME in whole.asks


def test_another_day_is_another_law(opened: Workspace, matter: str) -> None:
    """Held to a day before the due date passed and after, the opinion differs because of the day alone."""
    again = replay(opened, matter, on=date(2027, 3, 1))
    told = says(again, Cause.DATE)
    assert told[0] == "The day is another: 2026-11-24 then, 2027-03-01 now."
    assert any("because of the day" in one for one in told[1:])
    assert says(again, Cause.RULES) == says(again, Cause.READING) == [] and not again.is_same


def test_an_original_that_is_gone_stops_the_replay(opened: Workspace, tmp_path: Path) -> None:
    """Nothing is compared with a paper that is not there."""
    other = serve(opened, SUBPOENA.replace("26-GJ-0117", "26-GJ-0999"), "gone.txt")
    path = opened.folder / "papers" / case(other).row.paper
    path.rename(tmp_path / "elsewhere")
    with pytest.raises(UnreadableInput, match="missing"):
        replay(opened, other)
