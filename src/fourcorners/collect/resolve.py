"""Identifiers -> account keys, through the map's resolvers: exactly, or not at all.

Nobody is ever searched for. An identifier is compared whole, as the resolver says; there is no pattern, no likeness,
no other field. What the store answers is compared once more here, so that an engine's own idea of equality (numbers
written as texts, collations) cannot widen a match.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from string import ascii_lowercase, ascii_uppercase
from uuid import UUID

from sqlglot import exp

from fourcorners.collect.dialects import condition, dialect_of, place, relation
from fourcorners.collect.engines import Source
from fourcorners.collect.fit import is_exact
from fourcorners.collect.holding import instant, overlaps
from fourcorners.collect.identifiers import asked
from fourcorners.collect.model import DataMap, Engine, Key, Resolved, Resolver, Store, Table
from fourcorners.errors import BadDataMap, CollectionFailed
from fourcorners.reach import Reach, Times
from fourcorners.terms import IdentifierKind
from fourcorners.values import Account

# Places in one statement. Fewer identifiers leave places NULL, which equals nothing, so the text never changes.
PLACES = 64
# A demand may name thousands: each statement reads the whole table where it has no index, so there are few of them.
MANY_PLACES = 4096

_WHOLE = ("INT",)
_ASCII_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which identifiers name which account keys; those that name none; kinds nobody can look up, and why."""

    holders: Mapping[Key, frozenset[Account]]
    accounts: tuple[Resolved, ...]
    unanswerable: Mapping[IdentifierKind, str] = field(default_factory=dict)


def periods(reach: Reach) -> Callable[[Account], Times]:
    """When a demand asks about an account, whatever the kind of data: the period as of which its identifier is read."""

    # Gathered once: of a reach of ten thousand accounts it takes a look at each.
    categories = reach.categories

    def when(account: Account) -> Times:
        times = Times()
        for category in categories:
            times = times | reach.times(account, category)
        return times

    return when


def resolve(
    accounts: Sequence[Account],
    data_map: DataMap,
    opened: Callable[[Store], Source],
    when: Callable[[Account], Times],
) -> Resolution:
    """Every identifier's account key, as of the times `when` gives for it.

    Two identifiers of one account give one key, so that no row comes twice. Raises CollectionFailed where a store
    cannot answer, or where an identifier names more than one account at those times: a person must say which is meant.
    """
    keys: dict[Account, set[Key]] = {account: set() for account in accounts}
    by_kind: dict[IdentifierKind, list[Account]] = defaultdict(list)
    for account in sorted(keys):
        by_kind[account.kind].append(account)
    unanswerable: dict[IdentifierKind, str] = {}
    unread: set[Account] = set()
    stores = {store.name: store for store in data_map.stores}
    for kind, named in by_kind.items():
        resolvers = [resolver for resolver in data_map.resolvers if resolver.kind is kind]
        if not resolvers:
            unanswerable[kind] = f"the data map has no resolver for {kind}"
            unread.update(named)
        elif kind is IdentifierKind.PHONE:
            odd = [a for a in named if not any(asked(resolver, a.value) for resolver in resolvers)]
            if odd:
                unanswerable[kind] = f"{len(odd)} of {len(named)} are not written in E.164 and were not looked up"
                unread.update(odd)
        for resolver in resolvers:
            store = stores[resolver.store]
            for account, key in _matches(resolver, store, opened(store), named, when):
                keys[account].add(key)
    return _settled(keys, unanswerable, unread)


def _settled(
    keys: Mapping[Account, set[Key]], unanswerable: Mapping[IdentifierKind, str], unread: set[Account]
) -> Resolution:
    for account, found in keys.items():
        if len(found) > 1:
            alike = sorted(other for other in keys if other.kind is account.kind)
            raise CollectionFailed(
                f"an identifier of kind {account.kind} names {len(found)} accounts in the period asked about "
                f"(number {alike.index(account) + 1} of {len(alike)} in the scope)",
                at="accounts",
                do="Ask the requester which account is meant, at which time, or correct the resolver.",
                left="Nothing was collected.",
            )
    holders: dict[Key, set[Account]] = defaultdict(set)
    for account, found in keys.items():
        for key in found:
            holders[key].add(account)
    labels = {key: label_of(min(named)) for key, named in holders.items()}
    settled = tuple(
        Resolved(account, bool(found), "".join(labels[key] for key in found), account not in unread)
        for account, found in sorted(keys.items())
    )
    return Resolution({k: frozenset(named) for k, named in holders.items()}, settled, dict(unanswerable))


def label_of(account: Account) -> str:
    """How an account is named in what is produced: as the demand named it, and no other way."""
    return f"{account.kind.value}:{account.value}"


def _matches(
    resolver: Resolver,
    store: Store,
    source: Source,
    accounts: Sequence[Account],
    when: Callable[[Account], Times],
) -> Iterator[tuple[Account, Key]]:
    types = source.types(resolver.source)
    for name in columns_of(resolver):
        if name not in types:
            at = f"resolvers.{resolver.kind}: {store.name}.{resolver.source}.{name}"
            raise BadDataMap("the store has no such column", at=at, do="Correct the data map.")
    for only in resolver.only:
        if not is_exact(store.engine, only, types[only.column]):
            at = f"resolvers.{resolver.kind}: {store.name}.{resolver.source}.{only.column}"
            what = f"a whole number is held against {types[only.column]}"
            raise BadDataMap(what, at=at, do="Write the value as a text.")
    kind = types[resolver.match].upper()
    is_number, is_uuid = any(word in kind for word in _WHOLE), kind == "UUID"
    wanted: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        for text in asked(resolver, account.value):
            if _can_be_asked(text, is_number) and (not is_uuid or _is_uuid(text)):
                wanted[text].append(account)
    texts = dict.fromkeys(_broader(resolver, text) for text in wanted)
    places = PLACES if len(texts) <= PLACES else MANY_PLACES
    statement = lookup_statement(store.engine, resolver, places)
    waiting = iter(texts)
    while batch := list(islice(waiting, places)):
        values: list[Key | UUID | None] = [int(t) if is_number else UUID(t) if is_uuid else t for t in batch]
        values += [None] * (places - len(values))
        for matched, key, *ends in source.fetch(statement, values):
            if not isinstance(key, int | str) or isinstance(key, bool):
                raise BadDataMap(
                    "an account key is neither a whole number nor a text",
                    at=f"resolvers.{resolver.kind}",
                    do="Map a key that is.",
                )
            since, until = _held(resolver, store, ends)
            for account in wanted.get(resolver.folded(str(matched)), ()):
                if overlaps(since, until, when(account)):
                    yield account, key


def columns_of(resolver: Resolver) -> tuple[str, ...]:
    """Every column a resolver reads, in the order of its statement, then those of its conditions."""
    times = [time.name for time in (resolver.since, resolver.until) if time]
    return (resolver.match, resolver.key, *times, *(only.column for only in resolver.only))


def _held(resolver: Resolver, store: Store, ends: Sequence[object]) -> tuple[int | None, int | None]:
    """From when to when this row's account held the identifier."""
    told = iter(ends)
    try:
        since = instant(resolver.since, next(told), is_end=False) if resolver.since else None
        until = instant(resolver.until, next(told), is_end=True) if resolver.until else None
    except (ValueError, OverflowError):
        raise CollectionFailed(
            f"a row of {resolver.source!r} does not say readably when an identifier was held",
            at=f"{store.name}, resolvers.{resolver.kind}",
            do="Correct the row, or the form of the time in the map.",
            left="Nothing was collected.",
        ) from None
    return since, until


def _can_be_asked(text: str, is_number: bool) -> bool:
    """No key is empty, holds a control character, or is half a character; a number is written in one way only."""
    if not text or not text.isprintable() or any("\ud800" <= c <= "\udfff" for c in text):
        return False
    return not is_number or (len(text) < 19 and text.isascii() and text.isdigit() and str(int(text)) == text)


def _is_uuid(text: str) -> bool:
    """Written in the one way in which a store writes it (RFC 9562, section 4)."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


@lru_cache(maxsize=256)
def lookup_statement(engine: Engine, resolver: Resolver, count: int = PLACES) -> str:
    """The columns the resolver names, where the first equals any of `count` bound values and its conditions hold."""
    match = exp.column(resolver.match, table="t", quoted=True)
    key = exp.column(resolver.key, table="t", quoted=True)
    folded = _folded(engine, resolver, match.copy())
    places = [place(engine, number) for number in range(1, count + 1)]
    fields = [exp.alias_(match, "matched", quoted=True), exp.alias_(key, "key", quoted=True)]
    for name, time in (("since", resolver.since), ("until", resolver.until)):
        if time:
            fields.append(exp.alias_(exp.column(time.name, table="t", quoted=True), name, quoted=True))
    return (
        exp.select(*fields)
        .from_(relation(engine, Table(resolver.source, resolver.source, resolver.key, None, ())))
        .where(
            exp.In(this=folded, expressions=places),
            exp.Not(this=exp.Is(this=key.copy(), expression=exp.null())),
            *(condition(engine, only) for only in resolver.only),
        )
        .sql(dialect=dialect_of(engine))
    )


def is_plain(resolver: Resolver) -> bool:
    """Whether the column is compared as it is."""
    return not (resolver.folds_case or resolver.ignores or resolver.kind is IdentifierKind.EMAIL)


def _broader(resolver: Resolver, text: str) -> str:
    """What is bound for a text: where only an address's domain is folded, the store is asked without regard to case.

    What it answers is compared again as the resolver says.
    """
    return text.translate(_ASCII_LOWER) if resolver.kind is IdentifierKind.EMAIL else text


def _folded(engine: Engine, resolver: Resolver, column: exp.Expr) -> exp.Expr:
    """The column as `_broader` of `Resolver.folded` would give it: A-Z only, in every engine alike."""
    for character in resolver.ignores:
        blank = [exp.Literal.string(character), exp.Literal.string("")]
        column = exp.Anonymous(this="REPLACE", expressions=[column, *blank])
    if not resolver.folds_case and resolver.kind is not IdentifierKind.EMAIL:
        return column
    if engine is Engine.SQLITE:
        return exp.Anonymous(this="LOWER", expressions=[column])
    if engine is Engine.MYSQL:
        # It has no TRANSLATE, and its LOWER changes letters beyond Z.
        for upper, lower in zip(ascii_uppercase, ascii_lowercase, strict=True):
            letters = [exp.Literal.string(upper), exp.Literal.string(lower)]
            column = exp.Anonymous(this="REPLACE", expressions=[column, *letters])
        return column
    alphabet = [exp.Literal.string(ascii_uppercase), exp.Literal.string(ascii_lowercase)]
    return exp.Anonymous(this="TRANSLATE", expressions=[column, *alphabet])
