"""One byte form for every JSON value, whichever way it is written."""

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from fourcorners.values import canonical_json

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
