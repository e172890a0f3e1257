"""The answers to a demand, item by item, as the rows of a narrowing letter."""

from __future__ import annotations

from fourcorners.law.answers import answers
from fourcorners.law.model import Opinion
from fourcorners.letters.model import Narrowed
from fourcorners.letters.wording import against, cited, sentence, short
from fourcorners.reading.model import Demand
from fourcorners.terms import Effect

_UNKNOWN: tuple[tuple[str, str], ...] = (("We cannot tell from these words which kind of data is meant.", ""),)
_NAME_IT = "Please name the kind of records."
_NOTHING = "Nothing of this on a paper of this kind."


def narrowed(demand: Demand, opinion: Opinion) -> tuple[Narrowed, ...]:
    """One row for each item that is not answered as it stands, in the paper's order, with every rule that limits it.

    What stands against the whole paper is no row: the letter says it once. Of a sender we doubt nothing is said.
    """
    limits = {f.rule: f for f in against(opinion, Effect.LIMIT)}
    unknown = {item.value.label for item in demand.items if not item.value.categories}
    rows: dict[tuple[str, int], Narrowed] = {}
    for answer in answers(demand, opinion):
        found = [limits[rule] for rule in answer.rules if rule in limits]
        if answer.narrowing is None or not found:
            continue
        at = short(answer.narrowing.strike), answer.words[0].page if answer.words else 0
        earlier = rows.get(at)
        if answer.item in unknown:
            why, instead = _UNKNOWN, _NAME_IT
        else:
            why = tuple(dict.fromkeys((f.says, cited(f)) for f in found))
            instead = sentence(answer.narrowing.instead) or " ".join(dict.fromkeys(f.cure for f in found if f.cure))
        whole = dict.fromkeys((*(earlier.why if earlier else ()), *why))
        rows[at] = Narrowed(*at, tuple(whole), instead or _NOTHING)
    return tuple(rows.values())
