"""What a clause makes of telling, in any language, by what its words do."""

from __future__ import annotations

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.secrecy.signs import signs_of
from fourcorners.reading.secrecy.verdict import verdicts
from fourcorners.reading.texts.clauses import clauses
from fourcorners.reading.texts.sorts import sets_in, stemmed
from fourcorners.reading.texts.text import Text


@pytest.mark.parametrize(
    ("tongue", "words", "outcome"),
    [
        (None, "you shall not tell the user of this", "silent:1"),
        (None, "nobody forbids you to tell the user", "undone"),
        (None, "you may tell the user", "free"),
        (None, "please keep this secret", "secret"),
        ("hu", "a fiók használóját e határozatról ne tájékoztassák", "silent:1"),
        ("da", "verken brukeren eller andre får vite om den", "silent:1"),
        ("de", "informieren sie den nutzer bitte nicht", "late:1"),
        ("hr", "молимо да власнику налога не откривате", "silent:1"),
    ],
)
def test_denials_are_counted_before_a_word_of_telling(tongue: str | None, words: str, outcome: str) -> None:
    """One turns it into silence, two undo each other; in some orders the denial stands behind."""
    assert f"vdb:{outcome}" in verdicts(stemmed(words, tongue), sets_in(tongue), tongue)


@pytest.mark.parametrize(
    ("tongue", "words", "outcome"),
    [
        ("fr", "la société ne doit pas informer l'utilisateur", "silent:1"),
        ("sk", "dovtedy sa užívateľovi nič neoznamuje", "silent:1"),
        ("es", "no se lo comunique nunca a la usuaria", "silent:1"),
        ("it", "è pregato di non sospendere l'utente e di non inviargli avvisi", "silent:1"),
        (None, "you must neither close the account nor tell the user", "silent:1"),
        (None, "you shall not without permission of the court tell the user", "silent:1"),
        (None, "do not fail not to tell the user", "undone"),
        ("da", "underretning til kontohaveren utsettes i åtte uker", "late:1"),
        (None, "telling the user is not prohibited", "undone"),
    ],
)
def test_denials_that_stand_together_are_one(tongue: str | None, words: str, outcome: str) -> None:
    """Several words of one denial, one beside another and one between turn once; one that turns another, twice."""
    assert f"vdb:{outcome}" in verdicts(stemmed(words, tongue), sets_in(tongue), tongue)


def test_of_what_stands_behind_an_empty_box_only_sorts_are_signs() -> None:
    """A form's words that nobody ticked are told apart from the same words that somebody did."""
    said = {}
    for box in ("[ ]", "[X]"):
        words = f"ORDER\n[X] The data are to be sent.\n{box} The provider shall not notify the user.\n"
        cut = clauses(Text(Paper("0" * 64, "demand.txt", "text/plain", len(words), (Page(1, words),))))
        index = next(index for index, clause in enumerate(cut) if "notify" in clause.words)
        said[box] = signs_of(cut, index, {})
    assert {"unticked", "unticked:no", "unticked:tell"} <= said["[ ]"]
    assert not {sign for sign in said["[ ]"] if sign.startswith(("w:", "op", "vd"))}
    assert "vdb:silent:1" in said["[X]"]
