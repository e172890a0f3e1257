"""The score counts what was stated rightly, stated wrongly and missed, and nothing else."""

from __future__ import annotations

from typing import Any

from benchmarks.scoring import GOALS, score

LABEL: dict[str, Any] = {
    "instrument": "us.search_warrant",
    "accounts": [{"kind": "email", "value": "a@example.org"}, {"kind": "email", "value": "b@example.org"}],
    "period": {"start": "2026-01-01", "end": "2026-01-31"},
    "nondisclosure": {"kind": "ordered", "until": "90 days"},
    "unread": ["due_on"],
}
READ = {
    **LABEL, "due_on": None, "confidence": {"instrument": 0.99, "period": 0.6, "accounts": [0.9, 0.8]},
}  # fmt: skip


def test_a_right_reading_scores_full() -> None:
    """A reading that agrees with the label has full marks in every goal."""
    scores = score([(LABEL, READ)])
    assert all(scores.goal(names) == 1 for names in GOALS.values())
    assert scores.pooled().precision == scores.pooled().recall == 1


def test_wrong_missed_and_invented_values_are_told_apart() -> None:
    """A wrong value costs precision and recall, a missed one recall alone, an invented one precision alone."""
    read = {**READ, "instrument": "us.2703d_order", "period": None, "due_on": "2026-02-01"}
    by_field = score([(LABEL, read)]).by_field
    assert (by_field["instrument"].precision, by_field["instrument"].recall) == (0, 0)
    assert (by_field["period"].precision, by_field["period"].recall) == (None, 0)
    assert (by_field["due_on"].precision, by_field["due_on"].recall) == (0, None)


def test_lists_count_value_by_value() -> None:
    """Of two accounts one right and one wrong is half of each; an empty reading misses all."""
    half = {**READ, "accounts": [LABEL["accounts"][0], {"kind": "email", "value": "c@example.org"}]}
    counts = score([(LABEL, half)]).by_field["accounts"]
    assert (counts.precision, counts.recall, counts.f1) == (0.5, 0.5, 0.5)
    assert score([(LABEL, {})]).by_field["accounts"].recall == 0


def test_a_law_is_the_same_by_each_of_its_names_and_a_section_is_not() -> None:
    """Its letters, its title and its number are one law; another section of it, or one more, is another provision."""
    label = {
        "authorities": ["O.C.G.A. § 17-5-21", "Κώδικας Ποινικής Δικονομίας (GR), άρθρο 241", "AO (DE), §§ 93, 208"]
    }
    same = {"authorities": ["Ga. Code Ann. § 17-5-21", "Κ.Π.Δ. (GR), άρθρο 241", "AO (DE), § 93, 208"]}
    assert score([(label, same)]).by_field["authorities"].f1 == 1
    others = ["Ga. Code Ann. § 17-5-22", "Κ.Π.Δ. (GR), άρθρο 241, 242", "AO (AT), § 93, 208"]
    assert score([(label, {"authorities": others})]).by_field["authorities"].recall == 0


def test_a_paper_that_could_not_be_received_misses_everything() -> None:
    """A refused paper scores nothing, save that what must stay empty stays so."""
    total = score([(LABEL, {})]).pooled()
    assert (total.right, total.wrong) == (0, 0)
    assert total.whole == 1


def test_confidence_is_kept_beside_whether_it_was_right() -> None:
    """A stated confidence is paired with whether the value was right; a field without one is not counted."""
    wrong = {**READ, "period": {"start": "2026-01-01", "end": "2026-02-01"}}
    assert sorted(score([(LABEL, wrong)]).confidence) == [(0.6, False), (0.8, True), (0.9, True), (0.99, True)]
    wrong["accounts"] = [LABEL["accounts"][1], {"kind": "phone", "value": "202 555 0100"}]
    assert (0.8, False) in score([(LABEL, wrong)]).confidence
