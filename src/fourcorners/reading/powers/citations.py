"""The provisions a paper cites, and what rules make of each: a power, an offence under investigation, or neither.

A citation is sorted by what it is and by the words before it: 18 USC 2703(d) is a power, 18 USC 1030 an offence, and
18 USC 2703(f) in a warrant only the history of a preservation. Citations are written one way whatever the paper's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fourcorners.reading.powers.abroad import provisions_abroad
from fourcorners.reading.powers.citation import Citation, without_coarser
from fourcorners.reading.powers.federal import federal_provisions
from fourcorners.reading.powers.roles import role_in_the_states
from fourcorners.reading.powers.rules_of_court import is_rule, rules_cited
from fourcorners.reading.powers.states import of_same_chapter, state_provisions
from fourcorners.reading.powers.statutes import POWERLESS
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.values import Found


def all_citations(prose: Prose, jurisdiction: str | None) -> tuple[Citation, ...]:
    """Every provision that the paper cites with its law, with what rules make of it, in no order."""
    return tuple(one for one in _every(prose, jurisdiction) if not one.bare)


def _every(prose: Prose, jurisdiction: str | None) -> tuple[Citation, ...]:
    """Those too whose law is named elsewhere."""
    return prose.once(("citations", jurisdiction), lambda: tuple(_citations(prose, jurisdiction)))


def citations(prose: Prose, jurisdiction: str | None, *, preserves: bool) -> list[Citation]:
    """The provisions that a paper cites, in their order, without those behind an empty box or known to do neither.

    In a paper that does not itself ask for preservation, 18 USC 2703(f) is only the history of the data.
    """
    every = sorted(_every(prose, jurisdiction), key=lambda c: c.at)
    left_out = POWERLESS if preserves else POWERLESS | {"18 U.S.C. § 2703(f)"}
    names = {c.name for c in every}
    whole = {
        name
        for name in names
        if _SCHEDULE.search(name) and any(one.startswith((f"{name} para.", f"{name} Part")) for one in names)
    }
    return [c for c in every if c.name not in left_out | whole and not _unticked(prose, c.at[0])]


# A schedule of an act, of which the paper may cite a paragraph too.
_SCHEDULE = re.compile(r", Sch\. \w+$")


def sorted_by_rules(
    prose: Prose, cited: Sequence[Citation], *, removal_only: bool
) -> tuple[tuple[Found[str], ...], tuple[Found[str], ...]]:
    """The powers that rules say are relied on, and the offences named, each once and in the order of the text.

    A removal request often cites nothing but the offence it alleges: then that provision is what it relies on.
    """
    powers = without_coarser(_once(prose, (c for c in cited if c.role == "power")))
    if any(not is_rule(p.value) for p in powers):
        # Where a statute gives the power, the rule is only how it is used.
        powers = tuple(p for p in powers if not is_rule(p.value))
    offences = _once(prose, (c for c in cited if c.role == "offence" and c.name not in {p.value for p in powers}))
    if removal_only and not powers:
        return offences, offences
    return powers, offences


# The boxes of a form, empty and ticked.
_BOX = re.compile(r"\[(?P<tick>[ _]?|[xX✓✔])\]|(?P<empty>[☐□])|(?P<full>[☒☑■])|\((?P<round> |[xX])\) ")


def _unticked(prose: Prose, at: int) -> bool:
    """Whether what stands there is behind an empty box, on its line or the next."""
    if not prose.has("[ ]", "[]", "☐", "□", "( )", "[_]"):
        return False
    start = prose.back(at, at + 1)[0]
    full = prose.text.full
    line = full.rfind("\n", 0, start) + 1
    above = full.rfind("\n", 0, max(0, line - 1)) + 1
    boxes = list(_BOX.finditer(full, line, start))
    if not boxes:
        # A line of several boxes is a choice of its own.
        boxes = list(_BOX.finditer(full, above, start))
        if len(boxes) != 1 or full[above : boxes[0].start()].strip():
            return False
    last = boxes[-1]
    return bool(last["empty"]) or (last["tick"] is not None and not last["tick"].strip(" _")) or last["round"] == " "


def cited_within(prose: Prose, jurisdiction: str | None, span: Span) -> tuple[Found[str], ...]:
    """Every provision cited within this span of `Text.full`, whatever the words around it make of it."""
    start, end = prose.forth(*span)
    within = (c for c in all_citations(prose, jurisdiction) if start <= c.at[0] < end)
    # What is only mentioned, as the penalty for telling, comes after what is relied on.
    cited = sorted(within, key=lambda c: (c.role == "mention", c.at))
    return _once(prose, iter(cited))


def _once(prose: Prose, cited: Iterator[Citation]) -> tuple[Found[str], ...]:
    first: dict[str, Found[str]] = {}
    for citation in cited:
        if citation.name not in first and len(first) < 40:
            first[citation.name] = prose.found(citation.name, citation.at)
    return tuple(first.values())


def _citations(prose: Prose, jurisdiction: str | None) -> Iterator[Citation]:
    yield from federal_provisions(prose, jurisdiction)
    if jurisdiction is None or jurisdiction.startswith("US"):
        states = list(state_provisions(prose, jurisdiction))
        yield from states
        yield from of_same_chapter(prose, states)
        for name, match in rules_cited(prose, jurisdiction):
            yield Citation(name, match.span(), role_in_the_states(prose, match, False))
    if jurisdiction is None or not jurisdiction.startswith("US"):
        yield from provisions_abroad(prose, jurisdiction)
