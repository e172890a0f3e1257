"""Trino's client protocol, against a server of our own that speaks it: no real Trino has run these statements.

What is shown: which statements are sent and that values stand beside them and never in them, how pages become batches,
how values of each type arrive, and that an error repeats nothing.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pyarrow.parquet as pq
import pytest

from fourcorners.collect.address import Address
from fourcorners.collect.compile import compile_plan
from fourcorners.collect.engines import Limits
from fourcorners.collect.engines.trino import TrinoSource, _options
from fourcorners.collect.model import Column, DataMap, Engine, Resolution, Resolver, Store, Table, TimeColumn
from fourcorners.collect.readback import read_back
from fourcorners.collect.run import collect
from fourcorners.collect.windows import windows
from fourcorners.errors import CollectionFailed
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .worlds import scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)
ADA, BO = (Account(IdentifierKind.USER_ID, str(number)) for number in (4711, 4712))
MAY = Times.between(datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))
TYPES = {
    "account": "bigint",
    "at": "timestamp(9)",
    "ip": "ipaddress",
    "seen": "timestamp(12) with time zone",
    "day": "date",
    "exact": "decimal(30,10)",
    "many": "array(integer)",
    "raw": "varbinary",
}
LOG = Table(
    "log",
    "log",
    "account",
    TimeColumn("at", Resolution.TIMESTAMP),
    tuple(Column(name, Category.SESSION_IP) for name in list(TYPES)[2:]),
)
SENT = [
    4711, "2026-05-31 23:59:59.999999999", "2001:db8::7", "2026-05-02 01:02:03.123456789012 UTC", "2026-05-09",
    "12345678901234567890.0123456789", "[1,2]", base64.b64encode(b"\x00\xff").decode(),
]  # fmt: skip


class FakeTrino:
    """Answers by what a statement asks for, a row to a page; keeps what was sent (docs: "Trino REST API")."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.rows = [SENT]
        self.error: dict[str, Any] | None = None
        fake = self

        class Handler(BaseHTTPRequestHandler):
            pages: dict[str, dict[str, Any]] = {}

            def do_POST(self) -> None:
                said = self.rfile.read(int(self.headers["Content-Length"])).decode()
                fake.sent.append(said)
                number = len(fake.sent)
                self.pages |= {f"/v1/statement/{number}/{n}": page for n, page in enumerate(fake.answer(said))}
                self._say(number, -1, {})

            def do_GET(self) -> None:
                *_, number, page = self.path.split("/")
                self._say(int(number), int(page), self.pages[self.path])

            def do_DELETE(self) -> None:
                self.send_response(204)
                self.end_headers()

            def _say(self, number: int, page: int, content: dict[str, Any]) -> None:
                following = f"/v1/statement/{number}/{page + 1}"
                host = f"http://{self.headers['Host']}"
                whole = {
                    "id": str(number), "infoUri": host, "stats": {"state": "RUNNING"}, "warnings": [],
                } | ({"nextUri": host + following} if following in self.pages else {}) | content  # fmt: skip
                body = json.dumps(whole).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.location = f"trino://127.0.0.1:{self._server.server_port}/lake/harbor"
        self._thread = Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def answer(self, said: str) -> list[dict[str, Any]]:
        if self.error and "FROM (SELECT" in said:
            return [{"error": self.error, "stats": {"state": "FAILED"}}]
        if "information_schema" in said:
            types = {"id": "bigint"} if "'people'" in said else TYPES
            return _pages({"column_name": "varchar", "data_type": "varchar"}, [list(t) for t in types.items()])
        if '"people"' in said:
            asked = re.findall(r"\b\d{4}\b", said.split(" USING ")[1])
            return _pages({"matched": "bigint", "key": "bigint"}, [[int(n), int(n)] for n in asked])
        if "rows_left_out" in said:
            return _pages({"rows_left_out": "bigint"}, [[3]])
        arrives = {"account": "bigint", "raw": "varbinary"}
        return _pages({name: arrives.get(name, "varchar") for name in TYPES}, self.rows)

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _pages(columns: dict[str, str], rows: list[list[Any]]) -> list[dict[str, Any]]:
    told = [
        {"name": n, "type": t, "typeSignature": {"rawType": t, "arguments": []}} for n, t in columns.items()
    ]  # fmt: skip
    return [{"columns": told, "data": [row]} for row in rows] + [{"columns": told, "stats": {"state": "FINISHED"}}]


@pytest.fixture
def fake() -> Iterator[FakeTrino]:
    server = FakeTrino()
    yield server
    server.stop()


def provider(location: str, table: Table = LOG) -> DataMap:
    resolver = Resolver(IdentifierKind.USER_ID, "logs", "people", "id", "id")
    return DataMap(
        "Specimen provider", (Store("logs", Engine.TRINO, location, (table,)),), (resolver,), (), "2" * 64, Path()
    )


@pytest.mark.parametrize("accounts", [(ADA,), (ADA, BO)])
def test_values_stand_beside_the_statement(accounts: tuple[Account, ...], fake: FakeTrino, tmp_path: Path) -> None:
    """A whole collection: each statement is the plan's, quoted, and every value comes after USING; rows arrive exactly.

    A time with nanoseconds at the end of the period stays inside it: what is finer than a microsecond is cut off.
    """
    scope = scope_of(Reach.of(accounts, [Category.SESSION_IP], MAY))
    extract = collect(scope, provider(fake.location), tmp_path, began=NOW, now=lambda: NOW)
    (row,) = pq.read_table(tmp_path / extract.outcomes[0].file).to_pylist()
    assert row == {
        "account": "user_id:4711",
        "ip": "2001:db8::7",
        "seen": datetime(2026, 5, 2, 1, 2, 3, 123456, UTC),
        "day": date(2026, 5, 9),
        "exact": "12345678901234567890.0123456789",
        "many": "[1,2]",
        "raw": b"\x00\xff",
    }
    assert extract.outcomes[0].left_out == 3
    step = extract.plan.steps[0]
    asked = [said for said in fake.sent if "log" in said and "information_schema" not in said]
    assert len(asked) == 2
    for said, statement in zip(asked, (step.statement, step.unreadable), strict=True):
        text, values = re.fullmatch(r"EXECUTE IMMEDIATE '(.*)' USING (.*)", said, re.S).groups()  # type: ignore[union-attr]
        assert statement in text.replace("''", "'") and "4711" not in text and "2026" not in text
        assert "4711" in values
        assert text.count("?") == 3


def test_pages_become_batches(fake: FakeTrino) -> None:
    """Rows are handed on in batches of the size asked for, over as many pages as the server makes."""
    fake.rows = [SENT] * 7
    data_map = provider(fake.location)
    reach = Reach.of([ADA], [Category.SESSION_IP], MAY)
    (step,) = compile_plan(scope_of(reach), data_map).steps
    read_back(step, data_map)
    source = TrinoSource(data_map.stores[0], Path(), Limits(batch_rows=3))
    held = windows(reach, {4711: frozenset({ADA})}, step, LOG)
    assert [b.num_rows for b in source.rows(step, LOG, held)] == [3, 3, 1]
    source.close()


@pytest.mark.parametrize(
    ("name", "says"),
    [("EXCEEDED_TIME_LIMIT", "did not answer within"), ("INVALID_CAST_ARGUMENT", r"\(INVALID_CAST_ARGUMENT\)")],
)
def test_an_error_repeats_no_value(name: str, says: str, fake: FakeTrino) -> None:
    """The kind of error is told and none of the server's words."""
    fake.error = {
        "message": "Cannot cast 'Sturgeon' to INT", "errorCode": 9, "errorName": name, "errorType": "USER_ERROR",
        "failureInfo": {"type": "x", "message": "Sturgeon", "suppressed": [], "stack": []},
    }  # fmt: skip
    data_map = provider(fake.location)
    reach = Reach.of([ADA], [Category.SESSION_IP], MAY)
    (step,) = compile_plan(scope_of(reach), data_map).steps
    source = TrinoSource(data_map.stores[0], Path(), Limits())
    held = windows(reach, {4711: frozenset({ADA})}, step, LOG)
    with pytest.raises(CollectionFailed, match=says) as caught:
        list(source.rows(step, LOG, held))
    assert "Sturgeon" not in f"{caught.value} {caught.value!r}"
    source.close()


def test_a_value_that_is_no_time_fails_its_step(fake: FakeTrino, tmp_path: Path) -> None:
    """A day beyond what a date can hold is not turned into another one: the step fails and names the column."""
    fake.rows = [[*SENT[:4], "+12026-05-09", *SENT[5:]]]
    scope = scope_of(Reach.of([ADA], [Category.SESSION_IP], MAY))
    extract = collect(scope, provider(fake.location), tmp_path, began=NOW, now=lambda: NOW)
    assert "'day'" in extract.outcomes[0].why and not extract.is_complete


def test_over_a_network_the_server_must_show_who_it_is() -> None:
    """Off this machine, and wherever there is a password, only over TLS with the certificate checked."""
    far = _options(Address("trino.example", None, "lake/harbor", {}), Limits())
    assert (far["http_scheme"], far["port"], far["verify"]) == ("https", 443, True)
    near = replace(Address("127.0.0.1", None, "lake/harbor", {}), user="u", password="p")
    assert _options(near, Limits())["http_scheme"] == "https"
