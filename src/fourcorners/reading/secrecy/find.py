"""The secrecy a paper wants: whether it is asked or ordered, on what authority, until when.

Rules know the turns of phrase that were foreseen. Every clause that may speak of silence is weighed beside them, by what
stands in and around it and by what the rules make of it, so that what no rule foresaw is not lost and what a rule took up
by mistake goes to a person. Then the paper is weighed, by the chances of all these clauses together (`whole.py`). The same
is done with all that may be the end of a silence, and with every provision that may be what binds to it.

Words of command do not make an order. Secrecy is ordered where a court orders it or where the paper cites the statute
that forbids telling; a duty that a letter or a subpoena merely states is a request, whatever its tone.
"""

from __future__ import annotations

from fourcorners.reading.model import Nondisclosure
from fourcorners.reading.secrecy import abroad, rules
from fourcorners.reading.secrecy.basis import bases_near
from fourcorners.reading.secrecy.endsigns import ends_near
from fourcorners.reading.secrecy.rules import Setting
from fourcorners.reading.secrecy.signs import may_speak_of_silence, signs_of
from fourcorners.reading.secrecy.whole import Mention, signs_of_whole, speaks_of_telling, statutes_of_silence
from fourcorners.reading.texts.clauses import Clause, clauses
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.weighing.weights import shares, weights
from fourcorners.terms import Mark
from fourcorners.values import Found

# From here on a clause is taken to bind, if its paper does.
BINDS = 0.4
# A paper less likely to want silence than this wants none: any other is stated or shown to a person.
_POSSIBLE = 0.4
_ENDS = _RESTS = 0.5
# No more clauses are looked at for an end.
_MOST = 40


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
    mentions = mentions_of_silence(prose, setting)
    chances = [told.chance("binds", one.signs) for one in mentions]
    surest = max(chances, default=0.0)
    frees = [told.chance("frees", one.signs) if speaks_of_telling(one) else 0.0 for one in mentions]
    silent = told.chance("silent", signs_of_whole(mentions, chances, frees, setting)) if mentions else 0.0
    if silent < _POSSIBLE:
        return None, marks
    best = mentions[chances.index(surest)]
    binding = [one for one, chance in zip(mentions, chances, strict=True) if chance >= min(surest, BINDS)]
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
        _basis(cut, indexes, harm, prose, setting) if is_ordered else None,
        until if likeliest >= _ENDS else None,
    )
    clause = cut[best.index]
    return text.found(found, (clause.start, clause.end), confidence=silent, copied=False), marks


def _basis(
    cut: tuple[Clause, ...], indexes: list[int], harm: Clause | None, prose: Prose, setting: Setting
) -> str | None:
    """The provision that binds to silence, where one is more likely than that the paper names none."""
    told = weights("secrecy")
    bases = bases_near(prose, cut, indexes, rules.authority(cut, indexes, harm, prose, setting), setting)
    sums = [told.sum("basis", one.signs) for one in bases.each]
    *each, _ = shares([*sums, told.sum("no basis", bases.none)])
    likeliest = max(each, default=0.0)
    return bases.each[each.index(likeliest)].name if likeliest >= _RESTS else None


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
        signs = signs_of(cut, index, stems)
        near = (c for c in cut[max(0, index - 3) : index + 3] if abs(c.block - clause.block) <= 2)
        if any(rules.cites(c.words) for c in near):
            signs.add("cited" if rules.cites(clause.words) else "cited:near")
        if rules.is_quoted(text, clause):
            signs.add("quoted")
        if index in ruled:
            signs |= {"rule:wanted", f"rule:{rules.kind_of(cut, index, ordering, prose, setting)}"}
        else:
            signs |= {"rule:not", "rule:data"} if rules.is_of_data(clause.words) else {"rule:not"}
        found.append(Mention(index, frozenset(signs), index in ruled))
    return found


def signs_of_ordering(binding: list[Mention], cut: tuple[Clause, ...], setting: Setting) -> frozenset[str]:
    """The signs that secrecy is ordered and not asked: those of the clauses that bind, and what the paper is."""
    kind = setting.instrument.value if setting.instrument else "unread"
    of_paper = {
        f"paper:{kind}", f"from:{(setting.jurisdiction or '-')[:2]}", f"court:{setting.by_court}", f"asks:{setting.asks_court}",
        f"orders:{rules.ordering_in(cut) is not None}", *(f"cites:{name}" for name in statutes_of_silence(cut)),
    }  # fmt: skip
    return frozenset(of_paper.union(*(one.signs for one in binding)))
