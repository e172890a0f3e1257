"""The library as one document, valid against its schema, with a digest for each rule by itself."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from fourcorners.cli.main import cli
from fourcorners.law.export import SCHEMA, export
from fourcorners.law.library import library
from fourcorners.law.rules import InForce
from fourcorners.law.ruletexts import compare, digest_of, rule_digests
from fourcorners.law.tables import tables

VALIDATOR = jsonschema.Draft202012Validator(
    json.loads(SCHEMA.read_text(encoding="utf-8")), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


def test_the_export_is_valid_and_whole() -> None:
    """Every rule with its authority, cases and digest, every table; written to JSON and back it is the same."""
    whole = json.loads(json.dumps(export()))
    assert [error.message for error in VALIDATOR.iter_errors(whole)] == []
    assert [rule["id"] for rule in whole["rules"]] == [rule.id for rule in library().rules]
    assert [table["id"] for table in whole["tables"]] == sorted(tables())
    assert whole["library"] == library().digest
    assert all(rule["cases"] for rule in whole["rules"]) and whole == export()


@pytest.mark.parametrize("wrong", ["authority", "digest", "effects", "cases", "in_force"])
def test_the_schema_refuses_a_rule_that_lacks_something(wrong: str) -> None:
    """The schema is not one that everything fits."""
    whole = json.loads(json.dumps(export()))
    del whole["rules"][0][wrong]
    assert any(wrong in error.message for error in VALIDATOR.iter_errors(whole))


def test_the_command_writes_it(tmp_path: Path) -> None:
    """`law export --json FILE` writes the document; a place that cannot be written is said in one line."""
    file = tmp_path / "library.json"
    done = CliRunner().invoke(cli, ["law", "export", "--json", str(file)])
    assert done.exit_code == 0 and json.loads(file.read_text(encoding="utf-8")) == export()
    failed = CliRunner().invoke(cli, ["law", "export", "--json", str(tmp_path / "no" / "library.json")])
    assert failed.exception is not None and "cannot be written" in str(failed.exception)


def test_each_rule_has_a_digest_of_its_own() -> None:
    """No two rules share one, and it is the same when reckoned again."""
    digests = rule_digests()
    assert len(set(digests.values())) == len(library().rules)
    assert all(digest_of(rule) == digests[rule.id] for rule in library().rules)


def test_a_rule_s_digest_follows_its_header_its_function_and_what_it_calls() -> None:
    """Another authority, span, judge or table is another digest; a function it calls counts as its own text."""
    rule = library().rule("us.secrecy.indefinite")
    changed = [
        replace(rule, title="Another."),
        replace(rule, authority=replace(rule.authority, read_on=date(2001, 1, 1))),
        replace(rule, in_force=InForce(None, date(2030, 1, 1))),
        replace(rule, judge=library().rule("us.secrecy.sealed").judge),
        replace(rule, tables=(*rule.tables, "us.terms")),
    ]
    assert len({digest_of(one) for one in (rule, *changed)}) == len(changed) + 1


def test_a_helper_that_changes_changes_the_rules_that_use_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """`is_reverse` decides for rules on reverse demands; replace it, and their digests change while others stay."""
    from fourcorners.law.us import breadth

    reverse, other = library().rule("us.gen.reverse"), library().rule("us.secrecy.sealed")
    before = digest_of(reverse), digest_of(other)
    monkeypatch.setattr(breadth, "is_reverse", breadth._unnamed)
    assert digest_of(reverse) != before[0] and digest_of(other) == before[1]


def test_libraries_are_compared_rule_by_rule() -> None:
    """What was added, removed and changed, by id; the same library differs in nothing."""
    then, now = {"a": "1", "b": "2", "c": "3"}, {"b": "2", "c": "4", "d": "5"}
    changes = compare(then, now)
    assert (changes.added, changes.removed, changes.changed) == (("d",), ("a",), ("c",))
    assert not compare(now, now)
