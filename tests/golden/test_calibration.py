"""What a count of right and wrong values makes of the figures that the reader states."""

import tomllib
from collections import Counter

from benchmarks.calibration import OUT, counted, lower_end, table, written

from fourcorners.reading.sureness import GRADES


def test_few_values_claim_little() -> None:
    """Thirty of thirty is no certainty; more of the same is nearer to it; none right is nought."""
    assert lower_end(30, 30) < 0.97 < lower_end(300, 300) < 1
    assert lower_end(0, 10) < 1e-9 and lower_end(9, 10) < 0.9


def test_a_better_grade_is_worth_no_less() -> None:
    """Whatever was counted, figures fall with the grade; a field counted too seldom has none of its own."""
    counts = Counter({("accounts", 0.9, True): 20, ("accounts", 0.7, True): 40, ("accounts", 0.9, False): 20,
                      ("period", 0.9, True): 3})  # fmt: skip
    figures = tomllib.loads(written(table(counts), 7))
    assert set(figures) == {"any", "accounts"}
    for shares in figures.values():
        assert [shares[str(g)] for g in GRADES] == sorted(shares.values(), reverse=True)
    assert figures["accounts"]["0.9"] < 0.5 and figures["accounts"]["0.7"] <= figures["accounts"]["0.9"]


def test_every_value_of_a_paper_is_counted_with_its_grade() -> None:
    """The clean subpoena gives values of most fields, all with a grade of the scale and nearly all right."""
    counts = counted(["grand-jury-subpoena-clean"])
    assert {"instrument", "accounts", "categories", "issued_on"} <= {name for name, _, _ in counts}
    assert {grade for _, grade, _ in counts} <= set(GRADES)
    assert sum(n for (_, _, right), n in counts.items() if right) >= 0.9 * counts.total()


def test_the_figures_in_use_are_of_this_form() -> None:
    """Every field of the file has each grade, falling from the best to the weakest."""
    for shares in tomllib.loads(OUT.read_text(encoding="utf-8")).values():
        assert [shares[str(g)] for g in GRADES] == sorted(shares.values(), reverse=True)
