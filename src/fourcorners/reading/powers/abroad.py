"""Provisions of the law of other countries and of the European Union."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.powers import turns
from fourcorners.reading.powers.acts import UNDATED
from fourcorners.reading.powers.citation import Citation
from fourcorners.reading.powers.codes_abroad import ABROAD
from fourcorners.reading.powers.codes_elsewhere import ELSEWHERE
from fourcorners.reading.powers.codes_further import FURTHER
from fourcorners.reading.powers.codes_in_english import codes_in_english
from fourcorners.reading.powers.codes_national import national
from fourcorners.reading.powers.grammar import any_law, of_the_same_law, of_the_union
from fourcorners.reading.powers.home import home_of
from fourcorners.reading.powers.of_last_law import of_one_breath, of_the_last
from fourcorners.reading.powers.roles import by_context, role_abroad
from fourcorners.reading.powers.thatact import of_that_act, of_the_act
from fourcorners.reading.texts.prose import Prose, Span

# Names of codes that many countries have: without a country they name none.
_ANYWHERE = re.compile(
    r"penal code|criminal code|code of criminal|criminal procedure code|our (?:law|act)|\bsv\b|\bcpp\b|c\. ?p\. ?p"
)
# Short names of laws that two languages have: without a country they name none.
_CALLED_ALIKE = re.compile(
    r"\bc\. ?p(?:en)?\.|\bcp?p\b|\bn?cpp\b|\b(?:zkp|bk|bpk|kz|kl|rb|rl|be|op|rpl|strl|polislagen|straffelov\w*|markedsføringslov\w*)\b|[§\d] ?art\."
)
# Rows that are tried where the country is known, and what they read is read no coarser.
_OF_ITS_OWN = {
    place: tuple(act for act in ELSEWHERE if act.place == place) for place in {act.place for act in ELSEWHERE}
}
_FINER = frozenset(map(id, ELSEWHERE))
_OF_ACTS = {"UK", "IE", "AU", "NZ", "SG", "HK"}


def provisions_abroad(prose: Prose, jurisdiction: str | None) -> Iterator[Citation]:
    flat = prose.flat
    place = home_of(prose, jurisdiction)
    taken: list[tuple[str, Span]] = []
    finer: list[Span] = []
    for act in (*national(prose, place), *_OF_ITS_OWN.get(place, ()), *ABROAD, *FURTHER):
        if act.place is not None and place not in {act.place, None, "EU"}:
            continue
        for match in prose.matches(act.pattern, act.needles, 200, 160):
            if place is None and act.place is not None and _ANYWHERE.search(match[0]):
                continue
            if act.firm and place in {None, "EU"} and _CALLED_ALIKE.search(match[0]):
                continue
            if act.place is None and any(match.start() < end and start < match.end() for start, end in finer):
                # A country's own row has read it more finely than the one for all.
                continue
            role = act.role
            if act.firm and not turns.merely_threatens(prose.cased, flat, *match.span()):
                role = role or by_context(flat, match.start()) or "mention"
            elif act.firm:
                role = "mention"
            else:
                role = role_abroad(flat, match.span(), role)
            for name in act.write(match, place, prose):
                taken.append((name, match.span()))
                if id(act) in _FINER:
                    finer.append(match.span())
                yield Citation(
                    name,
                    match.span(),
                    role,
                    act.role if act.place or act.role == "offence" else "",
                )
    for name, span in of_the_union(prose):
        taken.append((name, span))
        yield Citation(name, span, role_abroad(flat, span, "power"))
    if place is not None and place != "EU":
        for name, span, usual in codes_in_english(prose, place, [span for _, span in taken]):
            taken.append((name, span))
            yield Citation(name, span, role_abroad(flat, span, usual), usual)
        further = list(any_law(prose, place, [span for _, span in taken]))
        further += of_the_same_law(prose, [*taken, *further])
        taken += further
        for name, span in further:
            yield Citation(name, span, role_abroad(flat, span, by_context(flat, span[0]) or "mention"))
    of_acts: list[tuple[str, Span]] = []
    if place in _OF_ACTS:
        of_acts += of_the_act(prose, place, [span for _, span in taken])
    if place in UNDATED:
        of_acts += of_that_act(prose, place)
    for name, span in of_acts:
        yield Citation(name, span, role_abroad(flat, span, "power"))
    if place is not None and taken:
        yield from _without_their_law(prose, [*taken, *of_acts])


def _without_their_law(prose: Prose, cited: list[tuple[str, Span]]) -> Iterator[Citation]:
    """Provisions that stand without the name of their law."""
    flat = prose.flat
    listed = list(of_one_breath(prose, cited))
    for name, span in listed:
        yield Citation(name, span, role_abroad(flat, span, by_context(flat, span[0]) or "mention"))
    for name, span in of_the_last(prose, [*cited, *listed]):
        yield Citation(name, span, role_abroad(flat, span, by_context(flat, span[0]) or "mention"), bare=True)
