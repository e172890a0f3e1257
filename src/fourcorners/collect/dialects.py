"""What differs between engines: how a table is named, how a written time is compared, and which texts are times.

An engine is added here with its dialect, its table names and, where it keeps times as text, two expressions.
"""

from __future__ import annotations

from sqlglot import exp

from fourcorners.collect.model import Engine, Only, Resolution, Table, TimeColumn

_DIALECTS = {
    Engine.DUCKDB: "duckdb",
    Engine.PARQUET: "duckdb",
    Engine.CSV: "duckdb",
    Engine.SQLITE: "sqlite",
    Engine.POSTGRESQL: "postgres",
    Engine.SPARK: "spark",
    Engine.SNAPSHOT: "duckdb",
    Engine.MYSQL: "mysql",
    Engine.TRINO: "trino",
}
_FILES = frozenset({Engine.PARQUET, Engine.CSV, Engine.SNAPSHOT})
_COUNTS = frozenset({Resolution.SECONDS, Resolution.MILLISECONDS, Resolution.MICROSECONDS})

# RFC 3339 shapes as stores write them; whether the day and hour exist is asked of the engine.
_INSTANT = r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?"
# How a pattern says where a text ends. In Java, $ would let the end of a line pass after it.
_OTHER_RTRIM = frozenset({Engine.SPARK, Engine.MYSQL, Engine.TRINO})
_WHOLE_TEXT = {Engine.POSTGRESQL: "$", Engine.SPARK: r"\z", Engine.TRINO: r"\z"}
# The same for engines that cannot be asked without failing: only days of the Gregorian calendar and hours of a day.
_LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_MONTH_AND_DAY = (
    "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
)
DAY = f"([0-9]{{4}}-{_MONTH_AND_DAY}|{_LEAP_YEAR}-02-29)"
INSTANT = DAY + r"[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]+)?"


def dialect_of(engine: Engine) -> str:
    """SQLGlot's name for the language this engine speaks."""
    return _DIALECTS[engine]


# Where texts may be equal that are not the same: there accounts are compared byte by byte as well.
LOOSE = frozenset({Engine.MYSQL})


def as_bytes(value: exp.Expr) -> exp.Expr:
    """The bytes of a text, which are equal only where the texts are the same."""
    return exp.Cast(this=value, to=exp.DataType.build("BINARY", dialect="mysql"))


def exactly(value: exp.Expr) -> exp.Expr:
    """The bytes of a text as UTF-8, whatever its column keeps it in: the same where the texts are, and only there."""
    utf8 = exp.DataType(this=exp.DataType.Type.CHARACTER_SET, kind=exp.var("utf8mb4"))
    return as_bytes(exp.Cast(this=value, to=utf8))


def place(engine: Engine, number: int) -> exp.Expr:
    """Where the value of that number, counted from 1 in the order they stand, is bound."""
    return exp.Parameter(this=exp.Literal.number(number)) if engine is Engine.POSTGRESQL else exp.Placeholder()


def bound(engine: Engine, time: TimeColumn, number: int) -> exp.Expr:
    """Where a bound of a time column is bound: `place`, but for engines that compare no text with a time."""
    kind = {Resolution.TIMESTAMP: "TIMESTAMP(6)", Resolution.DATE: "DATE"}.get(time.resolution)
    if engine is not Engine.TRINO or kind is None:
        return place(engine, number)
    return exp.Cast(this=place(engine, number), to=exp.DataType.build(kind, dialect="trino"))


def relation(engine: Engine, table: Table) -> exp.Expr:
    """The table as the statement names it, called `t`. Files are behind a view that bears the table's name."""
    return named(table.name if engine in _FILES else table.source, "t", whole=engine in _FILES)


def beside(engine: Engine, source: str, alias: str) -> exp.Expr:
    """Another source than the table's own, under an alias. Files are behind a view that bears their pattern."""
    return named(source, alias, whole=engine in _FILES)


def named(source: str, alias: str, *, whole: bool = False) -> exp.Expr:
    """A source under an alias; a point in it sets its schema apart unless the name is `whole`."""
    parts = [source] if whole else source.split(".", 1)
    name = exp.Table(this=_name(parts[-1]), db=_name(parts[-2]) if len(parts) > 1 else None)
    return exp.alias_(name, alias, table=True)


def condition(engine: Engine, only: Only) -> exp.Expr:
    """What the map demands of a column of `t`, in literals: it depends on the map and on no demand."""
    column = exp.column(only.column, table="t", quoted=True)
    values = [v for v in only.values if v is not None]
    said: list[exp.Expr] = []
    if engine in LOOSE:
        texts = [v for v in values if isinstance(v, str)]
        values = [v for v in values if not isinstance(v, str)]
        if texts:
            said.append(exp.In(this=exactly(column.copy()), expressions=[exp.Literal.string(v) for v in texts]))
    if values:
        literals = [exp.Literal.number(v) if isinstance(v, int) else exp.Literal.string(v) for v in values]
        said.append(exp.In(this=column.copy(), expressions=literals))
    if None in only.values:
        said.append(exp.Is(this=column.copy(), expression=exp.null()))
    return exp.paren(exp.or_(*said))


def time_expression(engine: Engine, time: TimeColumn, column: exp.Column) -> exp.Expr:
    """The column in a form that sorts as time does: itself, or a text with a space for the T and without the Z.

    Texts with fractions of any length then sort as the times they name, provided that bounds end in no idle zero.
    """
    if time.resolution is not Resolution.TEXT:
        return column
    told = _call("REPLACE", column.copy(), _text("T"), _text(" "))
    if engine in _OTHER_RTRIM:
        # A Z elsewhere is in no time that can be read.
        told = _call("REPLACE", told, _text("Z"), _text(""))
        return as_bytes(told) if engine is Engine.MYSQL else told
    told = _call("RTRIM", told, _text("Z"))
    # Sorted by character code, not as the database's language sorts words.
    return exp.Collate(this=told, expression=_name("C")) if engine is Engine.POSTGRESQL else told


def is_readable(engine: Engine, time: TimeColumn, column: exp.Column) -> exp.Expr | None:
    """Whether the column holds a time in its form; None where its type already says so."""
    if engine is Engine.SQLITE and time.resolution in _COUNTS:
        return exp.EQ(this=_call("TYPEOF", column.copy()), expression=_text("integer"))
    if not _is_text(engine, time):
        return None
    if engine is Engine.SQLITE:
        return _readable_in_sqlite(time, column)
    if engine is Engine.MYSQL:
        # MariaDB has the operator and MySQL the function; both have this. T and Z are capitals whatever the collation.
        pattern = f"(?-i)^{INSTANT}{_suffix(time)}\\z"
        return exp.EQ(this=_call("REGEXP_SUBSTR", column.copy(), _text(pattern)), expression=column.copy())
    if engine in _WHOLE_TEXT:
        return exp.RegexpLike(this=column.copy(), expression=_text(f"^{INSTANT}{_suffix(time)}{_WHOLE_TEXT[engine]}"))
    pattern = r"\d{4}-\d{2}-\d{2}" if time.resolution is Resolution.DATE else _INSTANT + _suffix(time)
    length, kind = (10, "DATE") if time.resolution is Resolution.DATE else (19, "TIMESTAMP")
    return exp.and_(
        _call("REGEXP_FULL_MATCH", column.copy(), _text(pattern)),
        exp.Not(this=exp.Is(this=exp.TryCast(this=_part(column, 1, length), to=exp.DataType.build(kind)),
                            expression=exp.null())),
    )  # fmt: skip


def _readable_in_sqlite(time: TimeColumn, column: exp.Column) -> exp.Expr:
    """SQLite has no patterns: a day and an hour exist if its own functions give them back unchanged.

    Adding no days at all makes it count: 30 February is given back as it came unless something is added to it.
    """
    typed = exp.EQ(this=_call("TYPEOF", column.copy()), expression=_text("text"))
    if time.resolution is Resolution.DATE:
        return exp.and_(typed, exp.EQ(this=_call("DATE", column.copy(), _text("+0 days")), expression=column.copy()))
    moment = _part(column, 1, 19)
    exists = exp.EQ(
        this=_call("DATETIME", moment, _text("+0 days")),
        expression=_call("REPLACE", moment.copy(), _text("T"), _text(" ")),
    )
    ends = ("", "Z") if time.zone == "UTC" else ("",)
    fraction = exp.and_(
        exp.Glob(this=_part(column, 20), expression=_text(".[0-9]*")),
        _one_of(_call("LTRIM", _part(column, 21), _text("0123456789")), *ends),
    )
    return exp.and_(typed, exists, exp.paren(exp.or_(_one_of(_part(column, 20), *ends), fraction)))


def _is_text(engine: Engine, time: TimeColumn) -> bool:
    if time.resolution is Resolution.TEXT:
        return True
    return time.resolution is Resolution.DATE and engine in {Engine.SQLITE, Engine.CSV}


def _suffix(time: TimeColumn) -> str:
    return "Z?" if time.zone == "UTC" else ""


def _one_of(value: exp.Expr, *texts: str) -> exp.Expr:
    return exp.In(this=value, expressions=[_text(t) for t in texts])


def _name(text: str) -> exp.Identifier:
    return exp.to_identifier(text, quoted=True)


def _part(text: exp.Expr, start: int, length: int | None = None) -> exp.Expr:
    places = [exp.Literal.number(start)] if length is None else [exp.Literal.number(start), exp.Literal.number(length)]
    return _call("SUBSTR", text.copy(), *places)


def _call(name: str, *arguments: exp.Expr) -> exp.Expr:
    """A function under exactly this name: SQLGlot must not turn it into another one."""
    return exp.Anonymous(this=name, expressions=list(arguments))


def _text(value: str) -> exp.Expr:
    return exp.Literal.string(value)
