"""Whether two domains are one house: the same, or one under the other."""

from __future__ import annotations

# Under these anybody, or every body of a country, has a name of its own, so nothing follows from lying under them.
_SHARED_SECOND = frozenset(
    {
        "ac", "asn", "city", "co", "com", "county", "edu", "fed", "go", "gob", "gouv", "gov", "govt", "gub", "k12",
        "mil", "ne", "net", "nhs", "nom", "or", "org", "pol", "police", "school", "state",
    }
)  # fmt: skip


def is_same_house(a: str, b: str) -> bool:
    """The same domain, or one under the other where the upper one belongs to somebody."""
    a, b = a.lower().rstrip("."), b.lower().rstrip(".")
    if a == b:
        return bool(a)
    upper, lower = sorted((a, b), key=len)
    return lower.endswith(f".{upper}") and _is_owned(upper)


def is_maybe_same_house(a: str, b: str) -> bool:
    """Two names beside each other under one that belongs to somebody; who that is cannot be told from names."""
    above = [".".join(x.lower().rstrip(".").split(".")[-2:]) for x in (a, b)]
    return above[0] == above[1] and _is_owned(above[0])


def _is_owned(domain: str) -> bool:
    labels = domain.split(".")
    if len(labels) < 2:
        return False
    # `wa.us` is a state under which its cities and counties have names, as others have under `k12.wa.us`.
    in_a_state = labels[-1] == "us" and len(labels[-2]) == 2
    if in_a_state and len(labels) == 2:
        return False
    return not (labels[0] in _SHARED_SECOND and len(labels) == (3 if in_a_state else 2))
