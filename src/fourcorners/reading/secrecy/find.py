"""The secrecy a paper wants: whether it is asked or ordered, on what authority, until when.

Rules know the turns of phrase that were foreseen. Every clause that may speak of silence is weighed beside them, by what
stands in and around it and by what the rules make of it, so that what no rule foresaw is not lost and what a rule took up
by mistake goes to a person. The same is done with all that may be the end of a silence.

Words of command do not make an order. Secrecy is ordered where a court orders it or where the paper cites the statute
that forbids telling; a duty that a letter or a subpoena merely states is a request, whatever its tone.
"""

from __future__ import annotations

from dataclasses import dataclass

from fourcorners.reading.model import Nondisclosure
from fourcorners.reading.secrecy import abroad, rules
from fourcorners.reading.secrecy.endsigns import ends_near
from fourcorners.reading.secrecy.rules import Setting
from fourcorners.reading.secrecy.signs import may_speak_of_silence, signs_of
from fourcorners.reading.texts.clauses import Clause, clauses
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.weighing.weights import weights
from fourcorners.terms import Mark
from fourcorners.values import Found

# From here on a clause is taken to bind, if its paper does.
BINDS = 0.4
# A paper whose clauses are all less likely to bind than this wants no secrecy.
_POSSIBLE = 0.3
_ENDS = 0.5
# No more clauses are looked at for an end.
_MOST = 40


@dataclass(frozen=True, slots=True)
class Mention:
    """The clause at `index`, which may speak of silence, with its signs; `ruled`: a rule takes it for a wish or order."""

    index: int
    signs: frozenset[str]
    ruled: bool


def find_nondisclosure(prose: Prose, setting: Setting) -> tuple[Found[Nondisclosure] | None, tuple[Found[Mark], ...]]:
    """The secrecy wanted, and the marks SEALED, SEALED_INDEFINITELY and FINDS_HARM_FROM_NOTICE.

    None where the paper wants no secrecy. `until` is a date where it can be counted, else "<n> days" (a year
    365, a month 30), "indefinite" where only an act of somebody ends it, or None.
    """
    text = prose.text
    cut = clauses(text)
    marks = tuple(rules.seals(text, cut))
    harm = next((c for c in cut if rules.finds_harm(c.words)), None)
    if harm:
        marks = (*marks, text.found(Mark.FINDS_HARM_FROM_NOTICE, (harm.start, harm.end)))
    told = weights("secrecy")
    weighed = [(told.chance("binds", one.signs), one) for one in mentions_of_silence(prose, setting)]
    surest, best = max(weighed, key=lambda one: one[0], default=(0.0, None))
    if best is None or surest < _POSSIBLE:
        return None, marks
    binding = [one for chance, one in weighed if chance >= min(surest, BINDS)]
    ordered = told.chance("ordered", signs_of_ordering(binding, cut, setting))
    indexes = [one.index for one in binding]
    ends = [
        (told.chance("until", end.signs), -place, end.value)
        for place, end in enumerate(ends_near(text, cut, indexes[:_MOST], setting.issued_on))
    ]
    likeliest, _, until = max(ends, default=(0.0, 0, None))
    is_ordered = ordered >= 0.5 and not setting.asks_court
    found = Nondisclosure(
        "ordered" if is_ordered else "requested",
        rules.authority(cut, indexes, harm, prose, setting) if is_ordered else None,
        until if likeliest >= _ENDS else None,
    )
    clause = cut[best.index]
    return text.found(found, (clause.start, clause.end), confidence=surest, copied=False), marks


def mentions_of_silence(prose: Prose, setting: Setting) -> list[Mention]:
    """Every clause of a paper that may speak of silence, with its signs: what the weights are counted from."""
    text = prose.text
    cut = clauses(text)
    ruled = set(rules.taken_up(cut, text))
    ordering = rules.ordering_in(cut) if ruled else None
    found = []
    stems: dict[int, list[str]] = {}
    for index in sorted({*may_speak_of_silence(cut, rules.SEEKER, abroad.SEEKER), *ruled}):
        clause = cut[index]
        if index not in ruled and rules.is_of_data(clause.words):
            continue
        signs = signs_of(cut, index, stems)
        near = (c for c in cut[max(0, index - 3) : index + 3] if abs(c.block - clause.block) <= 2)
        if any(rules.cites(c.words) for c in near):
            signs.add("cited" if rules.cites(clause.words) else "cited:near")
        if rules.is_quoted(text, clause):
            signs.add("quoted")
        if index in ruled:
            signs |= {"rule:wanted", f"rule:{rules.kind_of(cut, index, ordering, prose, setting)}"}
        else:
            signs.add("rule:not")
        found.append(Mention(index, frozenset(signs), index in ruled))
    return found


def signs_of_ordering(binding: list[Mention], cut: tuple[Clause, ...], setting: Setting) -> frozenset[str]:
    """The signs that secrecy is ordered and not asked: those of the clauses that bind, and what the paper is."""
    kind = setting.instrument.value if setting.instrument else "unread"
    of_paper = {
        f"paper:{kind}", f"from:{(setting.jurisdiction or '-')[:2]}", f"court:{setting.by_court}", f"asks:{setting.asks_court}",
        f"orders:{rules.ordering_in(cut) is not None}",
    }  # fmt: skip
    return frozenset(of_paper.union(*(one.signs for one in binding)))
