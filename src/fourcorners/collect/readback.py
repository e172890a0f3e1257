"""A compiled statement, read back from its text: each field comes from the column whose name it bears, and no other.

The guard sees values and cannot see where they came from: a message body under the name of an address would pass it.
This check closes that gap before a statement runs. It reads the text and the data map, never the compiler's tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NoReturn

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from fourcorners.collect.model import DataMap, Engine, Step, Table
from fourcorners.errors import ScopeBreach

_SPOKEN = {
    Engine.SQLITE: "sqlite",
    Engine.POSTGRESQL: "postgres",
    Engine.SPARK: "spark",
    Engine.MYSQL: "mysql",
    Engine.TRINO: "trino",
}


def read_back(step: Step, data_map: DataMap) -> None:
    """Raises ScopeBreach where a statement selects anything but what its names say."""
    table = data_map.table(step)
    stands_as = table.name if step.engine in {Engine.PARQUET, Engine.CSV, Engine.SNAPSHOT} else table.source
    _read_back(step.statement, _SPOKEN.get(step.engine, "duckdb"), table, stands_as, step.id)


@lru_cache(maxsize=1024)
def _read_back(statement: str, dialect: str, table: Table, stands_as: str, at: str) -> None:
    try:
        trees = sqlglot.parse(statement, read=dialect)
    except SqlglotError:
        _stop("cannot be read", at)
    select = trees[0]
    if len(trees) != 1 or not isinstance(select, exp.Select):
        _stop("is not one SELECT", at)
    named = [(t.alias, f"{t.db}.{t.name}" if t.db else t.name) for t in select.find_all(exp.Table)]
    own, joined, held = ("t", stands_as), ("j", table.join.source if table.join else ""), ("w", "scope_windows")
    may_read = [[own], [own, held]] + ([[own, joined], [own, joined, held]] if table.join else [])
    if len(list(select.find_all(exp.Select))) != 1 or named not in may_read:
        _stop("reads something else than its table", at)
    is_loose = dialect == "mysql"
    _check_joins(select, table, at, is_loose=is_loose)
    _check_conditions(select, table, at, is_loose=is_loose)
    categories = {c.name: c.category for c in table.columns}
    stands_in = {c.name: "j" if c.joined else "t" for c in table.columns}
    for field in select.expressions:
        name, value = field.alias, field.this if isinstance(field, exp.Alias) else field
        mark = None
        if isinstance(value, exp.Case):
            mark, value = _guarded_value(value, at)
        if not isinstance(value, exp.Column) or value.table != stands_in.get(name, "t"):
            _stop("computes a field", at)
        if name == "scope_account":
            fits = value.name == table.account and mark is None
        elif name == "scope_time":
            fits = table.time is not None and value.name == table.time.name and mark is None
        else:
            category = categories.get(name)
            fits = value.name == name and category is not None
            fits = fits and (mark == str(category).replace(".", "_") if held in named else mark is None)
        if not fits:
            _stop("takes a field from another column", at)


def _check_joins(select: exp.Select, table: Table, at: str, *, is_loose: bool) -> None:
    """The joined table is met on the one column the map names, and leaves every row of the table where it is.

    To a loose engine, rows are equal that only look alike: there the bytes must be met as well.
    """
    for join in select.args.get("joins") or ():
        if join.this.alias != "j":
            continue
        on = join.args.get("on")
        met = [_ends(test) for test in _all_of(on)] if on else []
        ends = {("j", table.join.there), ("t", table.join.here)} if table.join else set()
        wanted = [(ends, False), (ends, True)] if is_loose else [(ends, False)]
        if join.side != "LEFT" or join.kind or met != wanted:
            _stop("joins otherwise than the map says", at)


def _ends(test: exp.Expr) -> tuple[set[tuple[str, str]], bool]:
    """The columns that must be equal, and whether byte by byte."""
    if not isinstance(test, exp.EQ):
        return set(), False
    told = [_bytes_of(end) for end in (test.this, test.expression)]
    in_bytes = {is_bytes for _, is_bytes in told}
    columns = {(end.table, end.name) for end, _ in told if isinstance(end, exp.Column)}
    return (columns, in_bytes.pop()) if len(in_bytes) == 1 else (set(), False)


def _bytes_of(value: exp.Expr) -> tuple[exp.Expr, bool]:
    """What stands within `CAST(CAST(... AS CHAR CHARACTER SET utf8mb4) AS BINARY)`, or the value itself."""
    text = value.this if isinstance(value, exp.Cast) and value.to.sql("mysql") == "BINARY" else None
    if isinstance(text, exp.Cast) and text.to.sql("mysql") == "CHAR CHARACTER SET utf8mb4":
        return text.this, True
    return value, False


def _check_conditions(select: exp.Select, table: Table, at: str, *, is_loose: bool) -> None:
    """Each condition of the map stands in the statement, as one of those that must all hold."""
    where = select.args.get("where")
    said = {_condition(test, is_loose=is_loose) for test in _all_of(where.this)} if where else set()
    for only in table.only:
        if (only.column, frozenset(map(repr, only.values))) not in said:
            _stop("leaves out a condition of the map", at)


def _all_of(test: exp.Expr) -> Iterator[exp.Expr]:
    """The tests that must all hold for this one to hold."""
    test = test.unnest()
    if isinstance(test, exp.And):
        yield from _all_of(test.this)
        yield from _all_of(test.expression)
    else:
        yield test


def _condition(test: exp.Expr, *, is_loose: bool) -> tuple[str, frozenset[str]] | None:
    """The column and the values of `t.column IN (...)`, `t.column IS NULL`, or one or the other of the same column.

    On a loose engine texts are compared by their bytes, and only there.
    """
    test = test.unnest()
    if isinstance(test, exp.Or):
        left, right = (_condition(side, is_loose=is_loose) for side in (test.this, test.expression))
        return (left[0], left[1] | right[1]) if left and right and left[0] == right[0] else None
    column, in_bytes = _bytes_of(test.this)
    texts = {isinstance(v, exp.Literal) and v.is_string for v in test.args.get("expressions") or ()}
    if in_bytes != (is_loose and True in texts) or (is_loose and len(texts) > 1):
        return None
    if not isinstance(column, exp.Column) or column.table != "t":
        return None
    if isinstance(test, exp.Is) and isinstance(test.expression, exp.Null):
        return column.name, frozenset({repr(None)})
    if isinstance(test, exp.In) and all(isinstance(v, exp.Literal | exp.Neg) for v in test.expressions):
        return column.name, frozenset(repr(_literal(v)) for v in test.expressions)
    return None


def _literal(value: exp.Expr) -> int | str:
    if isinstance(value, exp.Neg):
        return -int(value.this.this)
    return str(value.this) if value.is_string else int(value.this)


def _guarded_value(case: exp.Case, at: str) -> tuple[str, exp.Expr]:
    """The mark and the value of `CASE WHEN w.mark = 1 THEN value END`."""
    branches = case.args["ifs"]
    if len(branches) != 1 or case.args.get("default") or case.this:
        _stop("chooses between values", at)
    test = branches[0].this
    left = test.this if isinstance(test, exp.EQ) else None
    if not isinstance(left, exp.Column) or left.table != "w" or test.expression.sql() != "1":
        _stop("tests something else than a mark", at)
    return left.name, branches[0].args["true"]


def _stop(what: str, at: str) -> NoReturn:
    raise ScopeBreach(f"the statement {what}", at=at, left="Nothing was collected.", do="Report this as a fault.")
