"""Records as files: exact, reversible, and harmless to a spreadsheet."""

from __future__ import annotations

import csv
import json
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.collect.model import Outcome, Resolution, StepOutcome, TimeColumn
from fourcorners.errors import CollectionFailed
from fourcorners.produce.model import Format
from fourcorners.produce.present import present
from fourcorners.produce.tables import write_table
from tests.produce.scene import extract

STEP = "records.accounts"


def written(folder: Path, table: pa.Table, form: Format = Format.CSV, time_column: TimeColumn | None = None) -> Path:
    """The table as it goes into a package."""
    outcome = StepOutcome(STEP, Outcome.ROWS, table.num_rows, f"{STEP}.parquet", "a" * 64)
    path = folder / f"out.{form.value}"
    assert write_table(extract(folder / "c", tables={STEP: table}), outcome, time_column, path, form) == table.num_rows
    return path


def cells(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠"])
def test_no_cell_begins_a_formula(tmp_path: Path, start: str) -> None:
    """A text that a spreadsheet could run, and a column name alike, has one apostrophe in front."""
    rows = cells(written(tmp_path, pa.table({f"{start}name": [f'{start}HYPERLINK("http://x.example")', "plain"]})))
    assert rows == [[f"'{start}name"], [f'\'{start}HYPERLINK("http://x.example")'], ["plain"]]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=40), min_size=1, max_size=8))
def test_taking_the_first_apostrophe_away_gives_every_text_back(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    """The rule in the README is exact: no text is changed in any other way, and none is ambiguous."""
    folder = tmp_path_factory.mktemp("t")
    rows = cells(written(folder, pa.table({"account": ["a"] * len(texts), "t": pa.array(texts, pa.string())})))
    assert [row[1].removeprefix("'") for row in rows[1:]] == texts
    assert not any(row[1].startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows)


def test_csv_is_rfc_4180_and_tells_no_value_from_an_empty_text(tmp_path: Path) -> None:
    """CRLF, a header, doubled quotes, UTF-8 without a mark; nothing at all for no value."""
    table = pa.table({"a": ["x", "", None, 'q"u,o'], "n": pa.array([1, -2, None, 4], pa.int64())})
    assert written(tmp_path, table).read_bytes() == b'"a","n"\r\n"x","1"\r\n"","-2"\r\n,\r\n"q""u,o","4"\r\n'


def test_json_lines_and_parquet_hold_the_same_rows(tmp_path: Path) -> None:
    """The other formats say the same as CSV: numbers stay numbers, None stays None, times are written alike."""
    when = [local("2026-07-01T08:30:00"), None]
    table = pa.table({"t": ["=x", None], "n": [1.5, float("nan")], "w": pa.array(when, pa.timestamp("us"))})
    column = TimeColumn("w", Resolution.TIMESTAMP, "Europe/Berlin")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    lines = written(tmp_path / "a", table, Format.JSON_LINES, column).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [
        {"t": "=x", "n": 1.5, "w": "2026-07-01T06:30:00Z"},
        {"t": None, "n": "nan", "w": None},
    ]
    rows = pq.read_table(written(tmp_path / "b", table, Format.PARQUET, column)).to_pylist()
    assert rows[0] == {"t": "=x", "n": 1.5, "w": "2026-07-01T06:30:00Z"}


def local(text: str) -> datetime:
    """A time as a store without zones keeps it."""
    return datetime.fromisoformat(text)


BERLIN = "Europe/Berlin"
IN_BERLIN = TimeColumn("w", Resolution.TIMESTAMP, BERLIN)


@pytest.mark.parametrize(
    ("values", "column", "shown"),
    [
        ([0, None], TimeColumn("w", Resolution.SECONDS), ["1970-01-01T00:00:00Z", None]),
        ([1_767_603_600_120], TimeColumn("w", Resolution.MILLISECONDS), ["2026-01-05T09:00:00.12Z"]),
        ([1_767_603_600_000_001], TimeColumn("w", Resolution.MICROSECONDS), ["2026-01-05T09:00:00.000001Z"]),
        (["2026-01-05T10:00"], TimeColumn("w", Resolution.TEXT, BERLIN), ["2026-01-05T09:00:00Z"]),
        (["2026-01-05 10:00:00.5"], TimeColumn("w", Resolution.TEXT, BERLIN), ["2026-01-05T09:00:00.5Z"]),
        (["2026-01-05T10:00:00+03:00"], TimeColumn("w", Resolution.TEXT), ["2026-01-05T07:00:00Z"]),
        ([local("2026-10-25T02:30:00")], IN_BERLIN, ["2026-10-25T02:30:00[Europe/Berlin]"]),
        ([local("2026-03-29T02:30:00")], IN_BERLIN, ["2026-03-29T02:30:00[Europe/Berlin]"]),
        ([date(2026, 7, 1)], TimeColumn("w", Resolution.DATE, BERLIN), ["2026-07-01"]),
        ([local("2026-07-01T09:00:00")], None, ["2026-07-01T09:00:00"]),
        ([None, None], TimeColumn("w", Resolution.SECONDS), [None, None]),
    ],
)
def test_times_are_instants_in_utc_or_say_that_they_are_none(
    values: list[Any], column: TimeColumn | None, shown: list[str | None]
) -> None:
    """Every form of time comes out as RFC 3339 in UTC; a local time that names no instant keeps its form and zone."""
    batch = pa.record_batch([pa.array(values)], ["w"])
    assert present(batch, column, at=STEP).column(0).to_pylist() == shown


def test_other_types_have_one_written_form() -> None:
    """Bytes, lists, structures, days, hours and durations are texts; nothing is dropped."""
    values = [b"\xff", [1, None], {"k": "v"}, date(2026, 1, 2), time(3, 4, 5), timedelta(seconds=3)]
    batch = pa.record_batch([pa.array([v]) for v in values], list("abcdef"))
    row = present(batch, None, at=STEP).to_pylist()[0]
    assert list(row.values()) == ["/w==", "[1, null]", '{"k": "v"}', "2026-01-02", "03:04:05.000000", "0:00:03"]


def test_a_time_in_another_form_than_mapped_stops_the_production(tmp_path: Path) -> None:
    """A count where the map says text is not guessed at; the message holds no value."""
    with pytest.raises(CollectionFailed) as caught:
        written(tmp_path, pa.table({"w": ["ada@example.com"]}), time_column=TimeColumn("w", Resolution.TEXT))
    assert "ada" not in str(caught.value)
