"""Account keys -> the keys by which another table names the same accounts, exactly, through a table between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from sqlglot import exp

from fourcorners.collect.dialects import dialect_of, named, place
from fourcorners.collect.engines import Source
from fourcorners.collect.model import Engine, Key, Step, Through
from fourcorners.collect.windows import Holders
from fourcorners.errors import BadDataMap
from fourcorners.values import Account

# Places in one statement; those without a key are NULL, which equals nothing.
PLACES = 64


def led_through(holders: Holders, through: Through, source: Source, step: Step) -> dict[Key, frozenset[Account]]:
    """The holders by their keys beyond the table between. An account may have several there, or none.

    Raises CollectionFailed where the store cannot answer, BadDataMap where the map does not fit it, or where one key
    there belongs to several accounts.
    """
    types = source.types(through.source)
    for name in (through.account, through.key):
        if name not in types:
            at = f"{step.id}.through: {through.source}.{name}"
            raise BadDataMap("the store has no such column", at=at, do="Correct the data map.")
    is_text = any(word in types[through.account].upper() for word in ("CHAR", "TEXT", "STRING"))
    owner: dict[Key, set[Key]] = defaultdict(set)
    for own, there in _pairs(list(holders), through, source, step.engine, is_text=is_text):
        owner[there].add(own)
    led: dict[Key, frozenset[Account]] = {}
    for there, own_keys in owner.items():
        if len(own_keys) > 1:
            what = "a key stands for several accounts in the table that the map goes through"
            raise BadDataMap(what, at=f"{step.id}.through", do="Name a table in which each key has one account.")
        (own,) = own_keys
        led[there] = holders[own]
    return led


def _pairs(
    keys: list[Key], through: Through, source: Source, engine: Engine, *, is_text: bool
) -> Iterator[tuple[Key, Key]]:
    """Each account key with each key that stands beside it. What the store answers is compared once more."""
    asked = {str(key): key for key in keys}
    statement = _statement(engine, through)
    waiting = iter(asked)
    while batch := list(islice(waiting, PLACES)):
        values: list[Key | None] = [text if is_text else asked[text] for text in batch]
        for own, there in source.fetch(statement, values + [None] * (PLACES - len(values))):
            if isinstance(there, int | str) and not isinstance(there, bool) and str(own) in asked:
                yield asked[str(own)], there


@lru_cache(maxsize=64)
def _statement(engine: Engine, through: Through) -> str:
    own = exp.column(through.account, table="b", quoted=True)
    there = exp.column(through.key, table="b", quoted=True)
    places = [place(engine, number) for number in range(1, PLACES + 1)]
    return (
        exp.select(exp.alias_(own, "own", quoted=True), exp.alias_(there, "there", quoted=True))
        .from_(named(through.source, "b"))
        .where(
            exp.In(this=own.copy(), expressions=places), exp.Not(this=exp.Is(this=there.copy(), expression=exp.null()))
        )
        .sql(dialect=dialect_of(engine))
    )
