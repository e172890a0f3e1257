"""Scope × data map -> plan: one statement for each table, its text made from the shape of both and from no value.

Every statement selects the account key and the row's time for the guard, then the columns the scope reaches. Where the
scope holds one account to one period the predicate is written out, as anyone would by hand. Otherwise the table is
joined to `scope_windows`, a relation the engine binds: account, starts, ends, and a mark for each category. A column
is yielded where the row's window marks its category and is NULL elsewhere; a row in no window is not yielded.
"""

from __future__ import annotations

from functools import lru_cache

from sqlglot import exp

from fourcorners.collect.dialects import (
    LOOSE,
    as_bytes,
    beside,
    bound,
    condition,
    dialect_of,
    exactly,
    is_readable,
    place,
    relation,
    time_expression,
)
from fourcorners.collect.model import Column, DataMap, Engine, Plan, Shape, Step, Store, Table
from fourcorners.reach import Reach
from fourcorners.scope.model import Scope
from fourcorners.terms import Category

# Names of our own in a statement. A provider's column of the same name is told apart by its table.
ACCOUNT = "scope_account"
TIME = "scope_time"
WINDOWS = "scope_windows"

_SAYS = "the account, by the identifier the demand names it with"


def compile_plan(scope: Scope, data_map: DataMap) -> Plan:
    """The plan of a scope: the same scope and map always give the same plan, and no store is asked anything."""
    steps = (
        _step(store, table, frozenset(asked), _shape(scope.reach, store, table, frozenset(asked)))
        for store in data_map.stores
        for table in store.tables
        if (asked := {c.category for c in table.columns if c.category} & scope.reach.categories)
    )
    return Plan(scope.digest, data_map.digest, tuple(steps))


def mark(category: Category) -> str:
    """The column of `scope_windows` that marks this category."""
    return category.value.replace(".", "_")


def _shape(reach: Reach, store: Store, table: Table, asked: frozenset[Category]) -> Shape:
    """ONE where a single account is held to the same single period for every category this table is asked for.

    Beyond a table in between an account may have several keys, and a snapshot may cut one period into several where it
    holds less than the scope asks: never ONE there; nor where accounts are compared twice over, and a value that is
    bound once would not do.
    """
    if table.through or store.engine is Engine.SNAPSHOT or store.engine in LOOSE:
        return Shape.MANY
    holders = {account for account in reach.accounts if any(reach.times(account, c) for c in asked)}
    if len(holders) != 1:
        return Shape.MANY
    (account,) = holders
    times = {reach.times(account, c) for c in asked}
    if table.time is None:
        return Shape.ONE if all(times) else Shape.MANY
    return Shape.ONE if len(times) == 1 and all(len(t.spans) == 1 for t in times) else Shape.MANY


@lru_cache(maxsize=1024)
def _step(store: Store, table: Table, asked: frozenset[Category], shape: Shape) -> Step:
    wanted = tuple(column for column in table.columns if column.category in asked)
    dialect = dialect_of(store.engine)
    return Step(
        f"{store.name}.{table.name}",
        store.name,
        table.name,
        store.engine,
        statement(store.engine, table, wanted, shape).sql(dialect=dialect),
        (Column(label_name(table), None, None, _SAYS), *wanted),
        asked,
        shape,
        _unreadable(store.engine, table, shape).sql(dialect=dialect) if table.time else "",
    )


def label_name(table: Table) -> str:
    """What the produced file calls the account: `account`, unless the table produces a column of that name."""
    return "account_as_demanded" if any(c.name == "account" for c in table.columns) else "account"


def statement(engine: Engine, table: Table, wanted: tuple[Column, ...], shape: Shape) -> exp.Select:
    """The statement tree. Bound values, in order: account, then start and end where the table has a time.

    For MANY the relation `scope_windows` is bound, and the two values are the outermost start and end.
    """
    fields = [exp.alias_(_of("t", table.account), ACCOUNT, quoted=True)]
    if table.time:
        fields.append(exp.alias_(_of("t", table.time.name), TIME, quoted=True))
    for column in wanted:
        value: exp.Expr = _of("j" if column.joined else "t", column.name)
        if shape is Shape.MANY and column.category:
            marked = exp.EQ(this=_of("w", mark(column.category)), expression=exp.Literal.number(1))
            value = exp.Case(ifs=[exp.If(this=marked, true=value)])
        fields.append(exp.alias_(value, column.name, quoted=True))
    select = _joined(exp.select(*fields).from_(relation(engine, table)), engine, table, wanted)
    select = select.where(*(condition(engine, only) for only in table.only))
    if shape is Shape.ONE:
        select = select.where(exp.EQ(this=_of("t", table.account), expression=place(engine, 1)))
        if not table.time:
            return select
        return _within(select, engine, table, bound(engine, table.time, 2), bound(engine, table.time, 3))
    held = exp.alias_(exp.table_(WINDOWS, quoted=True), "w", table=True)
    same: exp.Expr = exp.EQ(this=_of("t", table.account), expression=_of("w", "account"))
    if engine in LOOSE:
        bytes_of = as_bytes(_of("t", table.account)), as_bytes(_of("w", "account"))
        same = exp.and_(same, exp.EQ(this=bytes_of[0], expression=bytes_of[1]))
    if not table.time:
        return select.join(held, on=same)
    when = time_expression(engine, table.time, _of("t", table.time.name))
    select = select.join(
        held,
        on=exp.and_(
            same,
            exp.GTE(this=when.copy(), expression=_of("w", "starts")),
            exp.LT(this=when.copy(), expression=_of("w", "ends")),
        ),
    )
    # Redundant, but a file whose rows stand in order of time is then read only where it matters.
    return _within(select, engine, table, bound(engine, table.time, 1), bound(engine, table.time, 2))


def _joined(select: exp.Select, engine: Engine, table: Table, wanted: tuple[Column, ...]) -> exp.Select:
    """With the joined table where one of its columns is wanted; a row here without one there stays."""
    if table.join is None or not any(column.joined for column in wanted):
        return select
    there, here = _of("j", table.join.there), _of("t", table.join.here)
    same: exp.Expr = exp.EQ(this=there, expression=here)
    if engine in LOOSE:
        same = exp.and_(same, exp.EQ(this=exactly(there.copy()), expression=exactly(here.copy())))
    return select.join(beside(engine, table.join.source, "j"), on=same, join_type="left")


def _within(select: exp.Select, engine: Engine, table: Table, low: exp.Expr, high: exp.Expr) -> exp.Select:
    assert table.time is not None  # noqa: S101 (callers ask first)
    column = _of("t", table.time.name)
    when = time_expression(engine, table.time, column)
    select = select.where(exp.GTE(this=when.copy(), expression=low), exp.LT(this=when.copy(), expression=high))
    test = is_readable(engine, table.time, column)
    return select.where(test) if test is not None else select


def _unreadable(engine: Engine, table: Table, shape: Shape) -> exp.Select:
    """Counts the rows of the accounts whose time no one can read. Bound: the account (for ONE), first and last time.

    A time beyond those years counts as none. What a type already says is not asked row by row, so that an engine can
    see from a file's own statistics that there is nothing to count.
    """
    assert table.time is not None  # noqa: S101 (callers ask first)
    column, account = _of("t", table.time.name), _of("t", table.account)
    when = time_expression(engine, table.time, column)
    first = 2 if shape is Shape.ONE else 1
    early = exp.LT(this=when.copy(), expression=bound(engine, table.time, first))
    late = exp.GTE(this=when.copy(), expression=bound(engine, table.time, first + 1))
    bad: exp.Expr = exp.paren(exp.or_(exp.Is(this=column, expression=exp.null()), early, late))
    test = is_readable(engine, table.time, column)
    if test is not None:
        bad = exp.paren(exp.or_(bad, exp.Not(this=exp.Coalesce(this=exp.paren(test), expressions=[exp.false()]))))
    if table.time.empty_is_never:
        bad = exp.and_(exp.Not(this=exp.Is(this=column.copy(), expression=exp.null())), bad)
    held = exp.select(_of("w", "account")).from_(exp.alias_(exp.table_(WINDOWS, quoted=True), "w", table=True))
    whose: exp.Expr = exp.EQ(this=account, expression=place(engine, 1))
    if shape is Shape.MANY:
        whose = exp.In(this=account, query=held.subquery())
        if engine in LOOSE:
            exactly = exp.select(as_bytes(_of("w", "account"))).from_(held.args["from_"].this.copy())
            whose = exp.and_(whose, exp.In(this=as_bytes(account.copy()), query=exactly.subquery()))
    counted = exp.alias_(exp.Count(this=exp.Star()), "rows_left_out", quoted=True)
    conditions = [condition(engine, only) for only in table.only]
    return exp.select(counted).from_(relation(engine, table)).where(*conditions, whose, bad)


def _of(table: str, name: str) -> exp.Column:
    return exp.column(name, table=table, quoted=True)
