"""How offices of many countries call each kind of data: some 1,700 wordings, each read as what it means and no more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fourcorners.reading.categories.meaning import meaning
from fourcorners.reading.categories.recordwords import SUBSCRIBER_FIVE
from fourcorners.reading.texts.clauses import even

HERE = Path(__file__).parent / "wordings"


def _wordings(tongue: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Each wording with its categories; a file has a line in brackets with these and then the wordings."""
    means: frozenset[str] = frozenset()
    for line in (HERE / f"{tongue}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            names = frozenset(line.strip("[]").split())
            means = names - {"basic"} | (
                frozenset(c.value for c in SUBSCRIBER_FIVE) if "basic" in names else frozenset()
            )
        elif line:
            yield line, means


@pytest.mark.parametrize("tongue", sorted(file.stem for file in HERE.glob("*.txt")))
def test_each_wording_means_its_categories_and_no_others(tongue: str) -> None:
    """What an office calls the data it asks for is read as those data, in each language."""
    wrong = []
    for words, means in _wordings(tongue):
        told = meaning(even(words.lower()), tongue=None if tongue == "en" else tongue).wanted
        if {category.value for category in told} != means:
            wrong.append((words, sorted(means), sorted(category.value for category in told)))
    assert not wrong
