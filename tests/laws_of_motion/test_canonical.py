"""One byte form for every JSON value, whichever way it is written."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from fourcorners.errors import UnreadableInput
from fourcorners.reading.matter import read_matter
from fourcorners.reading.model import figure
from fourcorners.values import Found, canonical_json
from tests.golden.papers import folders, received

KEYS = st.text(max_size=4) | st.sampled_from(["a", "B", "\u20ac", "\U0001f600", "\ufb33", "\r", "1"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.tuples(inner, inner) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(VALUES)
def test_the_canonical_form_is_that_of_the_standard(value: object) -> None:
    """Whatever the value, the bytes are those of RFC 8785 as its reference writes them."""
    assert canonical_json(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [2**53, float("nan"), {1: "a"}, "\ud800", {"a": {2: 3}}])
def test_what_the_form_cannot_hold_is_refused(value: object) -> None:
    """Integers that a double cannot hold, no-numbers, keys that are no text and lone surrogates raise ValueError."""
    with pytest.raises(ValueError, match=r"."):
        canonical_json(value)  # type: ignore[arg-type]


def test_a_deep_value_is_written() -> None:
    """Three hundred lists within each other, and objects, are written like shallow ones."""
    lists: list[object] = []
    objects: dict[str, object] = {}
    for _ in range(300):
        lists, objects = [lists], {"a": objects}
    assert canonical_json(lists) == b"[" * 301 + b"]" * 301
    assert canonical_json(objects) == b'{"a":' * 300 + b"{}" + b"}" * 300


@pytest.mark.parametrize(
    "folder", [f for f in folders("shown") if f.name.startswith(("b", "e", "m"))], ids=lambda f: f.name
)
def test_a_demands_digest_is_that_of_the_standard(folder: Path) -> None:
    """A demand says of itself that it holds nothing odd; its digest is that of the reference all the same."""
    paper = received(folder)
    assert not isinstance(paper, UnreadableInput)
    demand = read_matter(paper)
    assert demand.digest == hashlib.sha256(rfc8785.dumps(demand.to_json())).hexdigest()
    sure = replace(demand, accounts=tuple(Found(a.value, a.evidence, 0.0) for a in demand.accounts))
    assert sure.digest == hashlib.sha256(rfc8785.dumps(sure.to_json())).hexdigest()


@given(st.floats(0, 1.5, allow_nan=False))
def test_probabilities_are_written_plainly(probability: float) -> None:
    """Whole ones as whole numbers, others with three decimals at the most."""
    assert canonical_json([figure(probability)], plain=True) == rfc8785.dumps([figure(probability)])
