"""What a count of right and wrong values makes of the figures that the reader states."""

import tomllib
from collections import Counter

from benchmarks.calibration import OUT, counted, probable, rising, table, written

from fourcorners.reading.sureness import GRADES


def test_few_values_claim_little() -> None:
    """A few right ones are no certainty; more of the same come nearer to it; none counted is as usual."""
    assert probable(3, 3, 0.9) < 0.97 < probable(1_000, 1_000, 0.9) < 1
    assert probable(0, 0, 0.9) == 0.9 and probable(0, 1_000, 0.9) < 0.05


def test_a_better_grade_is_worth_no_less() -> None:
    """Whatever was counted, figures rise with the grade: those that would fall are counted together."""
    counts = Counter({("accounts", 0.9, True): 20, ("accounts", 0.7, True): 40, ("accounts", 0.9, False): 20,
                      ("period", 0.9, True): 3})  # fmt: skip
    figures = tomllib.loads(written(table(counts), 7))
    assert set(figures) == {"any", "accounts", "period"}
    for shares in figures.values():
        assert [shares[str(g)] for g in GRADES] == sorted(shares.values(), reverse=True)
    assert figures["accounts"]["0.9"] == figures["accounts"]["0.7"] < 0.8
    assert rising({}, {g: g for g in GRADES}) == {g: g for g in GRADES}


def test_every_value_of_a_paper_is_counted_with_its_grade() -> None:
    """The clean subpoena gives values of most fields, all with a grade of the scale and nearly all right."""
    counts = counted(["grand-jury-subpoena-clean"])
    assert {"instrument", "accounts", "categories", "issued_on"} <= {name for name, _, _ in counts}
    assert {grade for _, grade, _ in counts} <= set(GRADES)
    assert sum(n for (_, _, right), n in counts.items() if right) >= 0.9 * counts.total()


def test_the_figures_in_use_are_of_this_form() -> None:
    """Every field of the file has several grades, its own or the usual, and more is right the better the grade."""
    for shares in tomllib.loads(OUT.read_text(encoding="utf-8")).values():
        assert len(shares) >= len(GRADES)
        assert [shares[grade] for grade in sorted(shares, key=float)] == sorted(shares.values())
