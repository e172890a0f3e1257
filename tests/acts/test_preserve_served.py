"""Preservation from a provider's real server: sealed, answered from within later process's scope, and destroyed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from demo.clock import DemoClock

from fourcorners.acts.decide import decide
from fourcorners.acts.fulfil import fulfil, machine
from fourcorners.acts.keeping import destroy_due
from fourcorners.acts.matters import case, scope_of
from fourcorners.acts.opening import unlocked
from fourcorners.acts.preserve import preserve, snapshot_folder
from fourcorners.acts.verifying import verify_path
from fourcorners.acts.workspace import open_workspace
from fourcorners.collect.model import Engine
from fourcorners.scope.model import Scope, Verdict
from fourcorners.terms import Category
from tests.acts import scene
from tests.collect.servers import Servers
from tests.collect.worlds import SERVED

from .scene import WORDS
from .test_preserve import LETTER, _unpacked, everything, kinds, later_process, move

Forget = Callable[[], None]


def onto_server(store: Path, engine: Engine, servers: Servers) -> Forget:
    """Take the small Harbor Social in this folder to a server, map and all; gives what empties its account table."""
    held: dict[str, pa.Table] = {}
    with duckdb.connect() as files:
        held["sessions"] = files.sql(f"SELECT * FROM '{store}/sessions/*.parquet'").to_arrow_table()
    with sqlite3.connect(store / "harbor.sqlite3") as records:
        for name in ("accounts", "messages", "posts", "follows"):
            rows = records.execute(f"SELECT * FROM {name}")
            names = [column[0] for column in rows.description]
            held[name] = pa.Table.from_pylist([dict(zip(names, row, strict=True)) for row in rows])
    records.close()
    days = held["follows"].column("since").cast(pa.date32())
    held["follows"] = held["follows"].set_column(held["follows"].column_names.index("since"), "since", days)
    server: Any = servers.of(engine)
    location, sources = server.hold_all(held)
    path = store / "datamap.yaml"
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    tables = [table | {"source": sources[table["name"]]} for given in told["stores"] for table in given["tables"]]
    told["stores"] = [{"name": "all", "engine": engine.value, "location": location, "tables": tables}]
    told["resolvers"] = [r | {"store": "all", "source": sources[r["source"]]} for r in told["resolvers"]]
    path.write_text(yaml.safe_dump(told, sort_keys=False), encoding="utf-8")

    def forget() -> None:
        if engine is Engine.SPARK:
            for file in Path(sources["accounts"].removeprefix("parquet.")).glob("*.parquet"):
                pq.write_table(held["accounts"].slice(0, 0), file)
            server.session.catalog.clearCache()
            return
        place = location.rpartition("%3D")[2]
        if engine is Engine.MYSQL:
            place = location.partition("?")[0].rpartition("/")[2]
        server.run(f"DELETE FROM {place}.accounts WHERE user_name = 'tidewatcher'")

    return forget


@pytest.mark.parametrize("engine", SERVED)
def test_a_server_s_rows_are_kept_answered_from_and_destroyed(
    engine: Engine, servers: Servers, held_desk: Path
) -> None:
    """Sealed from the server; the account is deleted there; a subpoena gets it from the snapshot, within both scopes,
    the rest from the server; and after the term neither key nor rows are left.
    """
    desk = open_workspace(held_desk, DemoClock(scene.START))
    forget = onto_server(desk.data_map.parent, engine, servers)
    first = scene.serve(desk, LETTER, "letter.txt")
    decide(desk, first, Verdict.KEEP, by="Wen", reason="a regular request")
    done = preserve(desk, first)
    assert done.rows > 20 and not done.gaps
    assert b"tidewatcher@" not in everything(desk.folder)

    matter = later_process(desk, first)
    forget()
    with unlocked(desk, matter, WORDS), machine(desk):
        produced = fulfil(desk, matter)
    assert produced.package is not None and produced.rows > 0
    assert verify_path(produced.package, keys=[desk.signer.verifier], identity=scene.IDENTITY).holds
    row = case(first).row.preservation
    told = {table["step"]: table for table in _unpacked(produced.package, desk)["tables"]}
    kept = f"kept-{row.sha256[:12]}"
    assert {f"{kept}.all-accounts", f"{kept}.all-sessions"} <= told.keys()
    assert "all.accounts" not in told
    reaches = scope_of(case(matter).row).reach, Scope.from_json(row.scope).reach
    for table in told.values():
        codes = {Category(code) for code in table["columns"].values()}
        assert codes <= reaches[0].categories
        assert not table["snapshot"] or codes <= reaches[1].categories

    move(desk, 120)
    assert destroy_due(desk) == [first]
    assert not snapshot_folder(desk, first).exists()
    assert kinds(first)[-2:] == ["data.destruction_intent", "data.destroyed"]
