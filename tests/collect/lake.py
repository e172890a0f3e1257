"""What the tests over object storage share: a small provider, a collection from it, and what stands in between."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from fourcorners.collect.model import DataMap, Engine, Extract, Resolution
from fourcorners.collect.run import collect
from fourcorners.reach import Reach
from fourcorners.scope.model import Scope
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .servers import ObjectStorage
from .worlds import Shelf, build, scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)
ADA = Account(IdentifierKind.USERNAME, "ada")
SCOPE = scope_of(Reach.of([ADA], [Category.SESSION_IP]))


def shelf(engine: Engine = Engine.PARQUET, rows: int = 6) -> Shelf:
    given = tuple(
        {"account": 1 + n % 2, "at": n, "ended": f"e{n}", "ip": f"192.0.2.{n % 250}", "agent": "a", "secret": "never"}
        for n in range(rows)
    )
    return Shelf(engine, Resolution.SECONDS, "UTC", False, False, given, on_objects=True)


def collected(data_map: DataMap, folder: Path, scope: Scope = SCOPE, **more: Any) -> Extract:
    return collect(scope, data_map, folder, began=NOW, now=lambda: NOW, **more)


def rows_of(extract: Extract) -> list[dict[str, Any]]:
    return [row for o in extract.outcomes if o.file for row in pq.read_table(extract.folder / o.file).to_pylist()]


def relocated(data_map: DataMap, change: Callable[[str], str], **fields: Any) -> DataMap:
    """The map with its objects looked for elsewhere."""
    people, logs = data_map.stores
    return replace(data_map, stores=(people, replace(logs, location=change(logs.location), **fields)))


def large(storage: ObjectStorage, folder: Path, port: int, rows: int = 400_000) -> DataMap:
    """A table of several row groups and some megabytes, most of them in a column that nobody maps."""
    data_map = build(folder, replace(shelf(), on_objects=False))
    root = storage.folder()
    account = [1] * (rows // 2) + [2] * (rows // 2)
    text = [f"{n * 2654435761 % 2**32:032x}" for n in range(rows)]
    table = {"account": account, "at": list(range(rows)), "ended": text, "ip": text, "agent": text,
             "secret": [t + t[::-1] for t in text]}  # fmt: skip
    pq.write_table(pa.table(table), root / "log-1.parquet", row_group_size=50_000)
    return relocated(data_map, lambda _: storage.location(root.name, port), credentials=storage.secret(data_map.folder))


class Between:
    """What stands between a collection and the server: it counts what comes back, and breaks off after so much."""

    def __init__(self, port: int) -> None:
        self._target, self.passed, self.most = port, 0, 1 << 60
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._target))
            Thread(target=self._pass, args=(near, far, False), daemon=True).start()
            Thread(target=self._pass, args=(far, near, True), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, is_answer: bool) -> None:
        with suppress(OSError):
            while data := source.recv(65_536):
                if is_answer:
                    self.passed += len(data)
                    if self.passed > self.most:
                        break
                target.sendall(data)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._listening.close()
