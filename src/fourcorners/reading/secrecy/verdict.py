"""What a clause makes of telling, reckoned from the sorts of its words as a person would: is it denied, or left open?

"Not to tell the user", "ne tájékoztassák", "er is niet vrij te zwijgen": words differ and their orders do too, but a denial,
a prohibition and a putting off each turn what stands behind them, and two of them undo each other. What comes out, who is
told and of what, and whether somebody asks, orders or owes it are a few signs that are the same in every language; so what
they are worth can be counted where a language has few papers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

# So many words of telling are looked at, and so many words before one and behind it.
_MOST, _BEFORE, _BEHIND, _NEAR, _CLOSE = 8, 24, 8, 9, 5
_NOTHING: frozenset[str] = frozenset()
_WISHES = ("bar", "ask", "order", "must")
# Which of several outcomes a clause is remembered by.
_FIRST = ("silent:1", "late:1", "secret", "silent:0", "late:0", "undone", "free", "open")


def verdicts(stems: Sequence[str], does: Mapping[str, frozenset[str]]) -> set[str]:
    """The signs of what is made of each word of telling or secrecy, and of which outcome comes first.

    `does` are the sorts of each word (`sets_in`).
    """
    sorts = [does.get(one, _NOTHING) for one in stems]
    found: set[str] = set()
    outcomes: set[str] = set()
    places = [at for at, one in enumerate(sorts) if "tell" in one or "secret" in one]
    for at in places[:_MOST]:
        for outcome, signs in _verdict(sorts, at):
            found |= signs
            outcomes.add(outcome)
    first = next((one for one in _FIRST if one in outcomes), "none")
    return found | {f"vdb:{first}"}


def _verdict(sorts: Sequence[frozenset[str]], at: int) -> Iterator[tuple[str, set[str]]]:
    before, behind = sorts[max(0, at - _BEFORE) : at], sorts[at + 1 : at + 1 + _BEHIND]
    whom = any("who" in one or "this" in one for one in (*before[-_NEAR:], *behind))
    denials = sum("no" in one or "bar" in one for one in before)
    turns = denials + any("delay" in one for one in before[-_CLOSE:])
    freed = any("free" in one and "no" not in one for one in before[-_NEAR:])
    if "tell" in sorts[at]:
        if turns % 2:
            outcome = f"silent:{whom:d}"
        elif turns:
            outcome = "undone"
        elif any("no" in one for one in behind):
            outcome = f"late:{whom:d}"
        else:
            outcome = "free" if freed else "open"
    else:
        outcome = "undone" if denials % 2 else "secret"
    wish = next((wish for wish in _WISHES if any(wish in one for one in before)), "-")
    whose = next((who for one in before for who in ("us", "you", "who") if who in one), "-")
    past = any("past" in one for one in (*before, *behind))
    yield outcome, {
        f"vd:{outcome}", f"vd:{outcome}|{wish}", f"vd:{outcome}|{whose}", f"vd:{outcome}|{wish}|{whose}", f"vd:{outcome}|{min(turns, 3)}",
        f"vd:{outcome}|past:{past:d}", f"vd:{outcome}|free:{freed:d}", f"vd:{outcome}|past:{past:d}|{wish}", f"vd:{outcome}|whom:{whom:d}",
    }  # fmt: skip
