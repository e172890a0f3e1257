"""Collecting one account's month from Parquet files in a folder, and from the same files behind a server of objects."""

from __future__ import annotations

import shutil
import statistics
from dataclasses import replace
from functools import partial

from tests.collect.servers import ObjectStorage

from benchmarks.collecting import provider, through_scope, timed
from fourcorners.collect.model import Engine


def measure(*, quick: bool) -> str:
    """The table."""
    sessions = 200_000 if quick else 2_000_000
    here = provider(sessions)
    # Without hashes of whole objects, which the server would have to reckon and a real one has at hand.
    storage = ObjectStorage("--etag-hash", "")
    try:
        prefix = storage.folder()
        shutil.copytree(here.folder / "sessions", prefix / "sessions")
        moved = {"location": storage.location(prefix.name), "credentials": storage.secret(here.folder)}
        stores = tuple(replace(s, **moved) if s.engine is Engine.PARQUET else s for s in here.stores)
        there = replace(here, stores=stores)
        ids = [1001 + 137 * n for n in range(40)]
        seconds: dict[str, list[float]] = {"here": [], "there": []}
        for user_id in [*ids[:3], *ids]:
            (a, rows), (b, same) = (timed(partial(through_scope, user_id, data_map)) for data_map in (here, there))
            assert rows == same, (user_id, rows, same)
            seconds["here"].append(a)
            seconds["there"].append(b)
        folder, objects = (statistics.median(taken[3:]) for taken in seconds.values())
        files = len(list((prefix / "sessions").iterdir()))
    finally:
        storage.stop()
    return f"""\
## One account's month out of {sessions:,} sessions on object storage

The same {files} Parquet files in a folder and behind rclone's S3 server on this machine; {len(ids)} accounts, median;
every answer had the same rows both ways.

| where the files are | milliseconds | ratio |
|---|---|---|
| in a folder | {folder * 1e3:.1f} | 1 |
| on object storage | {objects * 1e3:.1f} | {objects / folder:.2f} |

Over a network each request's way comes on top. Nothing is kept open between collections there: the objects are listed
and their footers read each time.
"""
