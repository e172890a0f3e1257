"""Write the records: one file for each table, streamed, in CSV, JSON Lines or Parquet.

CSV is RFC 4180: CRLF, a header line, UTF-8 without a byte order mark. Every value is quoted, so that an empty text
(`""`) differs from no value (nothing at all). A text that a spreadsheet would run as a formula, or that begins with an
apostrophe, gets one apostrophe in front; taking the first apostrophe away gives the value back, always.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pyarrow import csv

from fourcorners.collect.model import Extract, StepOutcome, TimeColumn
from fourcorners.errors import CollectionFailed
from fourcorners.produce.mailfile import mbox
from fourcorners.produce.model import Format
from fourcorners.produce.present import as_text, present

# What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), in both widths, and the apostrophe.
FORMULA = r"\A[=+\-@\t\r\n'＝＋－＠]"

_BATCH = 65_536


def write_table(extract: Extract, outcome: StepOutcome, time: TimeColumn | None, path: Path, form: Format) -> int:
    """Write one step's rows to `path` and give their number. Raises CollectionFailed where the extract is damaged."""
    rows = 0
    with _writer(path, form) as write:
        for batch in batches(extract, outcome, time):
            write(batch)
            rows += batch.num_rows
    return rows


def write_mail(
    extract: Extract, outcome: StepOutcome, time: TimeColumn | None, path: Path, mail: Mapping[str, str], account: str
) -> None:
    """Write one step's rows as messages, see `mailfile`; `account` is the column that says whose row it is.

    Raises CollectionFailed where a column that should hold whole messages does not.
    """
    path.parent.mkdir(exist_ok=True, mode=0o700)
    rows = (row for batch in batches(extract, outcome, time) for row in batch.to_pylist())
    try:
        with path.open("xb") as out:
            for piece in mbox(rows, mail, account):
                out.write(piece)
    except ValueError as error:
        raise CollectionFailed(
            "a column that should hold whole messages does not",
            at=outcome.step,
            do="Correct the table's mail in the data map, then collect again.",
            left="Nothing was produced.",
        ) from error


def batches(extract: Extract, outcome: StepOutcome, time: TimeColumn | None) -> Iterator[pa.RecordBatch]:
    """One step's rows, presented. Raises CollectionFailed where the file is missing or cannot be read."""
    try:
        with pq.ParquetFile(extract.folder / outcome.file) as file:
            for batch in file.iter_batches(batch_size=_BATCH):
                yield present(batch, time, at=outcome.step)
    except (OSError, pa.ArrowException) as error:
        raise CollectionFailed(
            "the collected rows cannot be read", at=outcome.step, do="Collect again.", left="Nothing was produced."
        ) from error


def first_rows(extract: Extract, outcome: StepOutcome, time: TimeColumn | None, most: int) -> list[list[str | None]]:
    """The first rows as texts, for the readable record."""
    rows: list[list[str | None]] = []
    for batch in islice(batches(extract, outcome, time), 1):
        columns = [as_text(column).to_pylist() for column in batch.slice(0, most).columns]
        rows = [list(row) for row in zip(*columns, strict=True)]
    return rows


@contextmanager
def _writer(path: Path, form: Format) -> Iterator[Callable[[pa.RecordBatch], None]]:
    with path.open("xb") as out:
        if form is Format.JSON_LINES:
            yield lambda batch: _json_lines(batch, out)
            return
        opened: list[Any] = []

        def write(batch: pa.RecordBatch) -> None:
            if form is Format.CSV:
                batch = _csv_batch(batch)
            if not opened:
                opened.append(_csv(out, batch.schema) if form is Format.CSV else _parquet(out, batch.schema))
            opened[0].write_batch(batch)

        try:
            yield write
        finally:
            for writer in opened:
                writer.close()


def _csv(out: Any, schema: pa.Schema) -> Any:
    options = csv.WriteOptions(eol="\r\n", quoting_style="all_valid", quoting_header="all_valid", batch_size=16_384)
    return csv.CSVWriter(out, schema, write_options=options)


def _parquet(out: Any, schema: pa.Schema) -> Any:
    return pq.ParquetWriter(out, schema, compression="zstd")


def _csv_batch(batch: pa.RecordBatch) -> pa.RecordBatch:
    arrays = [_safe(column) if pa.types.is_string(column.type) else as_text(column) for column in batch.columns]
    names = _safe(pa.array(batch.schema.names, pa.string())).to_pylist()
    return pa.record_batch(arrays, names)


def _safe(texts: pa.Array) -> pa.Array:
    """Texts with an apostrophe before what a spreadsheet might run. Numbers need none: they are no formula."""
    dangerous = pc.match_substring_regex(texts, FORMULA)
    if not pc.any(dangerous).as_py():
        return texts
    return pc.if_else(dangerous, pc.binary_join_element_wise("'", texts, ""), texts)


def _json_lines(batch: pa.RecordBatch, out: Any) -> None:
    for row in batch.to_pylist():
        # NaN and infinities are no JSON; they are written as texts.
        finite = {k: v if not isinstance(v, float) or v - v == 0 else str(v) for k, v in row.items()}
        out.write(json.dumps(finite, ensure_ascii=False, allow_nan=False).encode("utf-8", "surrogatepass") + b"\n")
