"""The secrecy a paper wants: whether it is asked or ordered, on what authority, until when.

Rules know the turns of phrase that were foreseen. Every clause that may speak of silence is weighed beside them, by what
stands in and around it and by what the rules make of it, so that what no rule foresaw is not lost and what a rule took up
by mistake goes to a person. Then the paper is weighed, by the chances of all these clauses together (`whole.py`). The same
is done with all that may be the end of a silence, and with every provision that may be what binds to it.

Words of command do not make an order. Secrecy is ordered where a court orders it or where the paper cites the statute
that forbids telling; a duty that a letter or a subpoena merely states is a request, whatever its tone. Whether a court
gave the paper is not always read, so that these are the weightiest of the signs and not all.
"""

from __future__ import annotations

from collections.abc import Sequence

from fourcorners.reading.model import Nondisclosure
from fourcorners.reading.secrecy import abroad, rules
from fourcorners.reading.secrecy.basis import Bases, bases_near, cited_nearby, names_provision
from fourcorners.reading.secrecy.endsigns import End, ends_near, signs_of_no_end
from fourcorners.reading.secrecy.ofdata import forbids_giving_data
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
# A paper less likely to want silence than this wants none: any other is stated or shown to a person. Of 2793 passages and
# papers, each told by weights from other files, this leaves 790 that are rightly read as none and 118 whose silence would be
# missed; with 0.3 730 and 87, with 0.35 762 and 102, with 0.45 816 and 136, with 0.5 827 and 152.
_POSSIBLE = 0.4
# The likeliest end is stated where it is this likely, and this likely that there is one of those named: of 2006 papers, each told
# by weights from other files, 1759 are right so and 91 name a wrong end; with 0.6 for its being one 1768 and 102, with 0.6 for
# the end itself 1728 and 78. A term and the day it runs to share what is between them, and either is better than none.
_ENDS, _ENDS_AT_ALL, _RESTS = 0.4, 0.7, 0.5
_ALIKE = 0.15
# What a clause may do about telling, the first of these where it does several.
_VERBS = ("ask", "order", "bar", "must")
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
    mentions = [one for one in mentions_of_silence(prose, setting) if not forbids_giving_data(cut[one.index].words)]
    chances = [told.chance("binds", one.signs) for one in mentions]
    surest = max(chances, default=0.0)
    frees = [told.chance("frees", one.signs) if speaks_of_telling(one) else 0.0 for one in mentions]
    silent = told.chance("silent", signs_of_whole(mentions, chances, frees, setting)) if mentions else 0.0
    if silent < _POSSIBLE:
        return None, marks
    best = mentions[chances.index(surest)]
    binding = [one for one, chance in zip(mentions, chances, strict=True) if chance >= min(surest, BINDS)]
    indexes = [one.index for one in binding]
    bases = bases_near(prose, cut, indexes, rules.authority(cut, indexes, harm, prose, setting), setting)
    ordered = told.chance("ordered", signs_of_ordering(binding, cut, setting, bases))
    ends = ends_near(text, cut, indexes[:_MOST], setting.issued_on, setting.due_on)
    # An application orders nothing yet, whatever the order reads like that it asks for.
    is_ordered = ordered >= 0.5 and not setting.asks_court
    found = Nondisclosure(
        "ordered" if is_ordered else "requested",
        _likeliest(bases) if is_ordered else None,
        _until(ends, setting),
    )
    clause = cut[best.index]
    # As sure as that silence is wanted at all, and that it is of this kind.
    of_kind = ordered if is_ordered else 1 - min(ordered, 0.5)
    return text.found(found, (clause.start, clause.end), confidence=silent * of_kind, copied=False), marks


def _until(ends: Sequence[End], setting: Setting) -> str | None:
    """The end of the silence, where one is likely enough beside all others and none. What is said twice has both its shares."""
    told = weights("secrecy")
    sums = [told.sum("until", end.signs) for end in ends]
    *each, none = shares([*sums, told.sum("no end", signs_of_no_end(ends, setting))])
    likely: dict[str, float] = {}
    for end, share in zip(ends, each, strict=True):
        likely[end.value] = likely.get(end.value, 0.0) + share
    until = max(likely, key=lambda value: likely[value], default=None)
    return until if until is not None and likely[until] >= _ENDS and 1 - none >= _ENDS_AT_ALL else None


def _likeliest(bases: Bases) -> str | None:
    """The provision that binds to silence, where one is more likely than that the paper names none."""
    told = weights("secrecy")
    sums = [told.sum("basis", one.signs) for one in bases.each]
    *each, _ = shares([*sums, told.sum("no basis", bases.none)])
    likeliest = max(each, default=0.0)
    if likeliest < _RESTS:
        return None
    # Of two as likely it is the one that the rules take.
    ruled = (
        one
        for one, share in zip(bases.each, each, strict=True)
        if "rule:this" in one.signs and share >= likeliest - _ALIKE
    )
    return next(ruled, bases.each[each.index(likeliest)]).name


def mentions_of_silence(prose: Prose, setting: Setting) -> list[Mention]:
    """Every clause of a paper that may speak of silence, with its signs: what the weights are counted from."""
    text = prose.text
    cut = clauses(text)
    ruled = set(rules.taken_up(cut, text))
    ordering = rules.ordering_in(cut) if ruled else None
    found = []
    stems: dict[int, list[str]] = {}
    named_in = setting.parties.seeker()
    for index in sorted({*may_speak_of_silence(cut, rules.SEEKER, abroad.SEEKER), *ruled}):
        clause = cut[index]
        signs = signs_of(cut, index, stems)
        near = (c for c in cut[max(0, index - 3) : index + 3] if abs(c.block - clause.block) <= 2)
        if any(rules.cites(c.words) for c in near):
            signs.add("cited" if rules.cites(clause.words) else "cited:near")
        if rules.is_quoted(text, clause):
            signs.add("quoted")
        signs |= _of_parties(named_in(clause), signs)
        if index in ruled:
            signs |= {"rule:wanted", f"rule:{rules.kind_of(cut, index, ordering, prose, setting)}"}
            # What a rule takes for a wish may be turned by a word it does not look at, more so in a language it knows less of.
            signs |= {f"rule:wanted|{sign}" for sign in signs if sign.startswith(("opb:", "tongue:"))}
        else:
            # That no rule takes it up says less in a language that they know little of.
            signs |= {"rule:not", f"rule:not|tongue:{clause.tongue}"}
            signs |= {"rule:data"} if rules.is_of_data(clause.words) else set()
        found.append(Mention(index, frozenset(signs), index in ruled))
    return found


def _of_parties(named: set[str], signs: set[str]) -> set[str]:
    """Whom a clause names, alone and together with what it makes of telling."""
    if not named:
        return set()
    outcomes = [sign for sign in signs if sign.startswith("vdb:")]
    return {f"names:{one}" for one in named} | {f"names:{one}|{outcome}" for one in named for outcome in outcomes}


def signs_of_ordering(
    binding: Sequence[Mention], cut: tuple[Clause, ...], setting: Setting, bases: Bases
) -> frozenset[str]:
    """The signs that secrecy is ordered and not asked.

    Those of the clauses that bind, what the paper is and who gave it, whether it asks, bids or forbids, and which provisions
    it cites beside the silence: a court's word orders, and so does anybody's with a statute of silence.
    """
    kind = setting.instrument.value if setting.instrument else "unread"
    of_paper = {
        f"paper:{kind}", f"from:{(setting.jurisdiction or '-')[:2]}", f"court:{setting.by_court}", f"asks:{setting.asks_court}",
        f"orders:{rules.ordering_in(cut) is not None}", *(f"cites:{name}" for name in statutes_of_silence(cut)),
    }  # fmt: skip
    does = {
        one for mention in binding for sign in mention.signs if sign.startswith("s:") for one in sign[2:].split("/")
    }
    verbs = {verb if verb in does else f"no {verb}" for verb in _VERBS}
    first = next((verb for verb in _VERBS if verb in does), "-")
    cited = cited_nearby(bases)
    near = next((sign for sign in ("cited:0", "cited:1", "cited:2") if sign in cited), "cited:far")
    of_paper |= {f"v:{verb}|{setting.by_court}" for verb in verbs} | {f"v:{first}|{near}|{setting.by_court}"}
    of_paper |= {f"{near}|{setting.by_court}", f"{near}|{kind}", f"v:{first}|{kind}", *cited}
    numbered = f"numbered:{any(names_provision(cut[one.index].words) for one in binding)}"
    of_paper |= {numbered, f"{numbered}|{kind}", f"{numbered}|{near}", f"{numbered}|v:{first}|{setting.by_court}"}
    return frozenset(of_paper.union(*(one.signs for one in binding)))
