"""Account keys -> the keys by which another table names the same accounts, exactly, through a table between them.

The table between is asked twice, in both directions: which keys an account has there, and whose those keys are. Both
answers must say the same, so that a key that is shared, or that the first answer took from another account, stops.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from uuid import UUID

from sqlglot import exp

from fourcorners.collect.dialects import beside, dialect_of, place
from fourcorners.collect.engines import Source
from fourcorners.collect.model import Engine, Key, Step, Through
from fourcorners.collect.windows import Holders
from fourcorners.errors import BadDataMap
from fourcorners.values import Account

# Places in one statement; those without a key are NULL, which equals nothing.
PLACES = 64


def led_through(holders: Holders, through: Through, source: Source, step: Step) -> dict[Key, frozenset[Account]]:
    """The holders by their keys beyond the table between. An account may have several there, or none.

    Raises CollectionFailed where the store cannot answer, BadDataMap where the map does not fit it, where a key there
    is neither a whole number nor a text, or where one belongs to several accounts, whether or not the scope names them.
    """
    types = source.types(through.source)
    for name in (through.account, through.key):
        if name not in types:
            at = f"{step.id}.through: {through.source}.{name}"
            raise BadDataMap("the store has no such column", at=at, do="Correct the data map.")
    whose = {str(key): key for key in holders}
    owner: dict[Key, set[str]] = defaultdict(set)
    for own, there in _beside(list(holders), through.account, through.key, through, source, types, step):
        owner[_key(there, step)].add(str(own))
    back: dict[str, set[str]] = defaultdict(set)
    for there, own in _beside(list(owner), through.key, through.account, through, source, types, step):
        back[str(there)].add(str(own))
    led: dict[Key, frozenset[Account]] = {}
    for there, own_keys in owner.items():
        if len(own_keys) > 1 or own_keys != back[str(there)]:
            what = "a key stands for several accounts in the table that the map goes through"
            raise BadDataMap(what, at=f"{step.id}.through", do="Name a table in which each key has one account.")
        (own_key,) = own_keys
        led[there] = holders[whose[own_key]]
    return led


def _key(value: object, step: Step) -> Key:
    """A key of the table beyond. Raises BadDataMap for a value of another kind."""
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, bool) or not isinstance(value, int | str):
        what = "a key in the table that the map goes through is neither a whole number nor a text"
        raise BadDataMap(what, at=f"{step.id}.through", do="Map a view that casts it.")
    return value


def _beside(
    keys: list[Key], asked: str, beside_it: str, through: Through, source: Source, types: Mapping[str, str], step: Step
) -> Iterator[tuple[object, object]]:
    """Each value of the column that is asked with each that stands beside it, no other value than those given.

    What the store answers is compared once more: its own idea of equality may be wider.
    """
    is_text = any(word in types[asked].upper() for word in ("CHAR", "TEXT", "STRING"))
    given = {str(key): key for key in keys}
    statement = _statement(step.engine, through.source, asked, beside_it)
    waiting = iter(given)
    while batch := list(islice(waiting, PLACES)):
        values: list[Key | None] = [text if is_text else given[text] for text in batch]
        for value, other in source.fetch(statement, values + [None] * (PLACES - len(values))):
            if str(value) in given:
                yield value, other


@lru_cache(maxsize=64)
def _statement(engine: Engine, source: str, asked: str, beside_it: str) -> str:
    given = exp.column(asked, table="b", quoted=True)
    other = exp.column(beside_it, table="b", quoted=True)
    places = [place(engine, number) for number in range(1, PLACES + 1)]
    return (
        exp.select(exp.alias_(given, "asked", quoted=True), exp.alias_(other, "beside", quoted=True))
        .from_(beside(engine, source, "b"))
        .where(
            exp.In(this=given.copy(), expressions=places),
            exp.Not(this=exp.Is(this=other.copy(), expression=exp.null())),
        )
        .sql(dialect=dialect_of(engine))
    )
