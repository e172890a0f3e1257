"""A compiled statement, read back from its text: each field comes from the column whose name it bears, and no other.

The guard sees values and cannot see where they came from: a message body under the name of an address would pass it.
This check closes that gap before a statement runs. It reads the text and the data map, never the compiler's tree.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NoReturn

import sqlglot
from sqlglot import exp

from fourcorners.collect.model import DataMap, Engine, Step, Table
from fourcorners.errors import ScopeBreach

_SPOKEN = {Engine.SQLITE: "sqlite", Engine.POSTGRESQL: "postgres", Engine.SPARK: "spark"}


def read_back(step: Step, data_map: DataMap) -> None:
    """Raises ScopeBreach where a statement selects anything but what its names say."""
    table = data_map.table(step)
    stands_as = table.name if step.engine in {Engine.PARQUET, Engine.CSV} else table.source
    _read_back(step.statement, _SPOKEN.get(step.engine, "duckdb"), table, stands_as, step.id)


@lru_cache(maxsize=1024)
def _read_back(statement: str, dialect: str, table: Table, stands_as: str, at: str) -> None:
    trees = sqlglot.parse(statement, read=dialect)
    select = trees[0]
    if len(trees) != 1 or not isinstance(select, exp.Select):
        _stop("is not one SELECT", at)
    named = [(t.alias, f"{t.db}.{t.name}" if t.db else t.name) for t in select.find_all(exp.Table)]
    allowed = [("t", stands_as), ("w", "scope_windows")]
    if len(list(select.find_all(exp.Select))) != 1 or named not in (allowed[:1], allowed):
        _stop("reads something else than its table", at)
    categories = {c.name: c.category for c in table.columns}
    for field in select.expressions:
        name, value = field.alias, field.this if isinstance(field, exp.Alias) else field
        mark = None
        if isinstance(value, exp.Case):
            mark, value = _guarded_value(value, at)
        if not isinstance(value, exp.Column) or value.table != "t":
            _stop("computes a field", at)
        if name == "scope_account":
            fits = value.name == table.account and mark is None
        elif name == "scope_time":
            fits = table.time is not None and value.name == table.time.name and mark is None
        else:
            category = categories.get(name)
            fits = value.name == name and category is not None
            fits = fits and (mark is None if len(named) == 1 else mark == str(category).replace(".", "_"))
        if not fits:
            _stop("takes a field from another column", at)


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
