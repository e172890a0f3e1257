"""The provision that binds to silence: everything that the paper cites, with its signs of being that one.

Rules take the first provision beside the silence. Papers cite by which power they act, what is a crime to tell and what the
law says of silence in one sentence; so every provision cited is weighed, by how far it stands from the clauses that bind
and on which side, by its own law, by the words before it, and by what the rules make of it. Where the paper says only the
number of a provision whose law it names elsewhere, the number is tried with each of these laws. What each sign has been
worth is kept apart, in `weighing/secrecy.json`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from fourcorners.reading.powers.citations import all_citations
from fourcorners.reading.powers.signs import law_of
from fourcorners.reading.secrecy import rules
from fourcorners.reading.secrecy.rules import Setting
from fourcorners.reading.secrecy.signs import sorts_of
from fourcorners.reading.texts.clauses import Clause
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.sorts import sorts_in, stemmed

# No more places and provisions of one paper are weighed, and no more of the clauses that bind are looked around.
_MOST_PLACES, _MOST, _MOST_CLAUSES = 200, 60, 40
# A number without its law is tried with no more laws, and a clause shows no more numbers.
_MOST_LAWS, _MOST_NUMBERS = 12, 6
_NEAR, _BESIDES = 4, 2
_BESIDE = 60
_SIDES = (4, 12, 30)
# The number of a provision without its law, behind what it is called or before it.
_NUMBER = re.compile(
    r"(?:\bart(?:\.|icles?|ikels?|ikkel|ikl[ia]|iklan|iklen|ikeln|ículos?|icol[oi]|igos?|icolul(?:ui)?)?|§ ?§?|\bsections?|\bs\.|\bss\.|\bregulation|\breg\.|\brule"
    r"|\bčl(?:\.|án(?:ek|ku)|an(?:ak|k[aou]m?)|ena?)|\bстат(?:тя|ті|тею|ьи|ья)|\bст\.|\bчл(?:\.|ен)|\bάρθρ(?:ου?|α)|\bαρ\.) ?"
    r"(?P<number>\d{1,4}[a-z]{0,3}(?:[.-]\d{1,4}[a-z]?){0,2}(?: ?(?:bis|ter|quater|quinquies|sexies|octies)\b(?: [a-z]\b(?! \d))?)?)"
    r"|(?<![\w.,/])(?P<ahead>\d{1,4})\.? (?:straipsn\w{1,4}|str\.|pant[sau]\b|cikk\w{0,6}|artikl\w{1,4}|panta)"
)
_UNION = re.compile(r"(?:Regulation|Directive) \((?:EU|EC)\) [\d/]+|Directive [\d/]+/E[UC]")


# What stands between a law and the number of its provision, the chapter with it where one is named before.
_JOINT = re.compile(r"\D+(?:\d[\w.-]{0,8}, §§? )?")


@dataclass(frozen=True, slots=True)
class Basis:
    """A provision that may be what binds to silence, in the normal form, with the signs of all places that cite it."""

    name: str
    signs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bases:
    """The provisions of a paper, and the signs that none of them binds to silence."""

    each: tuple[Basis, ...]
    none: frozenset[str]


def bases_near(
    prose: Prose, cut: Sequence[Clause], binding: Sequence[int], ruled: str | None, setting: Setting
) -> Bases:
    """What may bind to silence that the clauses at `binding` impose; `ruled`: what rules say it is."""
    binding = binding[:_MOST_CLAUSES]
    found: dict[str, set[str]] = {}
    for name, index, place, signs in _places(prose, cut, binding, setting):
        if name in found or len(found) < _MOST:
            found.setdefault(name, set()).update(signs | _where(cut, index, place, binding))
    if ruled:
        found.setdefault(ruled, {"by:rule"})
    near = sum("near" in signs for signs in found.values())
    area = (setting.jurisdiction or "-")[:2]
    kind = setting.instrument.value if setting.instrument else "-"
    of_paper = {
        f"near:{min(4, near)}",
        f"of:{min(6, len(found))}",
        f"kind:{kind}",
        f"from:{area}",
        f"court:{setting.by_court}",
    }
    each = []
    for name, signs in found.items():
        law = law_of(name)
        own = {f"name:{name}", f"law:{law}", f"law:{law}|{kind}", f"alone:{near == 1 and 'near' in signs}"}
        own |= {"silence:itself"} if name in rules.OF_SILENCE else set()
        own |= {"rule:this"} if name == ruled else {"rule:other"} if ruled else {"rule:none"}
        own |= {
            f"rule:{'this' if name == ruled else 'other'}|{sign}" for sign in signs if sign.startswith(("off:", "by:"))
        }
        each.append(Basis(name, frozenset(signs | own | {f"near:{min(4, near)}|{'near' in signs}"})))
    return Bases(tuple(each), frozenset(of_paper | {f"rule:{'some' if ruled else 'none'}"}))


def names_provision(words: str) -> bool:
    """Whether a clause names a provision by its number, of whatever law: "in terms of Regulation 16", "art. 38 din lege"."""
    return "§" in words or _NUMBER.search(words) is not None


def cited_nearby(bases: Bases) -> set[str]:
    """How near to the silence provisions stand, and which, as signs that it is ordered by law."""
    found = set()
    for one in bases.each:
        off = next((off for off in range(_NEAR) if not one.signs.isdisjoint((f"off:{off}", f"off:-{off}"))), None)
        if off is not None and off <= _BESIDES:
            found |= {f"cited:{off}", f"cited:{off}|{law_of(one.name)}", f"cited:{one.name}"}
    return found


_Place = tuple[str, int, int, set[str]]


def _places(prose: Prose, cut: Sequence[Clause], binding: Sequence[int], setting: Setting) -> Iterator[_Place]:
    """(name, its clause, where in the text, signs) of every place where a provision may be named."""
    starts = [clause.start for clause in cut]
    laws: dict[str, str] = {}
    for one in sorted(all_citations(prose, setting.jurisdiction), key=lambda cited: cited.at)[:_MOST_PLACES]:
        at = prose.back(*one.at)[0]
        index = max(0, bisect_right(starts, at) - 1)
        yield (
            one.name,
            index,
            at,
            {"by:cited", f"role:{one.role}", f"usual:{one.usual or '-'}"} | _before(prose, one.at[0]),
        )
        law = law_of(one.name)
        if law != one.name and (joint := _JOINT.match(one.name, len(law))):
            laws.setdefault(law, joint[0])
        if _UNION.fullmatch(law):
            laws.setdefault(law, ", art. ")
            yield law, index, at, {"by:law"}
    for index in sorted({near for one in binding for near in range(max(0, one - 2), min(len(cut), one + 3))}):
        clause = cut[index]
        if name := rules.cites(clause.words):
            yield name, index, clause.start, {"by:statute"}
        if name := rules.cited_alone(prose, setting, clause):
            yield name, index, clause.start, {"by:clause"}
        for match in islice(_NUMBER.finditer(clause.words), _MOST_NUMBERS):
            for law, between in islice(laws.items(), _MOST_LAWS):
                number = match["number"] or match["ahead"]
                signs = {"by:number", f"by:number|{len(laws)}", f"by:number|{_UNION.fullmatch(law) is not None}"}
                yield f"{law}{between}{number}", index, clause.start, signs


def _where(cut: Sequence[Clause], index: int, place: int, binding: Sequence[int]) -> set[str]:
    """How far from the nearest clause that binds, on which side, and in what clause a provision is named."""
    nearest = min(binding, key=lambda one: (abs(one - index), one))
    off = max(-_NEAR, min(_NEAR, index - nearest))
    same = cut[index].block == cut[nearest].block
    clause = cut[index]
    does = sorts_in(clause.tongue)
    sorts = {sort for each in sorts_of(stemmed(clause.words, clause.tongue)[:80], does) for sort in each.split("/")}
    found = {f"off:{off}", f"off:{off}|{same}", f"title:{clause.heading}"}
    found |= {f"in:{sort}" for sort in sorts & {"tell", "secret", "bar", "order", "court", "ask", "must"}}
    if abs(off) < _NEAR or same:
        found.add("near")
    if off == 0 and place > clause.start:
        found |= _apart(clause, place)
    return found


def _apart(clause: Clause, place: int) -> set[str]:
    """How many words lie between the provision and the nearest word of telling or secrecy in its clause."""
    share = (place - clause.start) / max(1, clause.end - clause.start)
    stems = stemmed(clause.words, clause.tongue)
    does = sorts_in(clause.tongue)
    at = int(share * len(stems))
    gaps = [
        where - at for where, one in enumerate(stems) if not {"tell", "secret"}.isdisjoint(does.get(one, "").split("/"))
    ]
    found = {f"share:{int(4 * share)}"}
    if gaps:
        gap = min(gaps, key=abs)
        step = next((number for number, most in enumerate(_SIDES) if abs(gap) <= most), len(_SIDES))
        found.add(f"gap:{'after' if gap > 0 else 'before'}{step}")
    return found


def _before(prose: Prose, at: int) -> set[str]:
    """The words that lead to a provision, nearest first."""
    leads = stemmed(prose.flat[max(0, at - _BESIDE) : at])[-5:][::-1]
    return {f"b{place}:{one}" for place, one in enumerate(leads[:2])} | {f"B:{one}" for one in leads}
