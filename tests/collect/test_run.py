"""Collections that stop, fail, resume and are retried: whole files or none, and every gap in plain sight."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from fourcorners.collect import run as running
from fourcorners.collect.datamap import load
from fourcorners.collect.engines import Limits
from fourcorners.collect.files import alone_in
from fourcorners.collect.model import DataMap, Engine, Extract, Outcome, Resolution
from fourcorners.collect.run import collect, load_extract, retry
from fourcorners.collect.stores import Stores
from fourcorners.errors import CollectionFailed, ScopeBreach, VerificationFailed, WrongUse
from fourcorners.reach import Reach, Times
from fourcorners.scope.model import Scope
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .worlds import Shelf, build, scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
TIDE = Account(IdentifierKind.USERNAME, "tidewatcher")
WHOLE = scope_of(Reach.of([TIDE], [c for c in Category if c is not Category.ANY]))


def gather(scope: Scope, data_map: DataMap, out: Path, **others: Any) -> Extract:
    return collect(scope, data_map, out, began=NOW, now=lambda: LATER, **others)


def shown(extract: Extract) -> dict[str, list[dict[str, Any]]]:
    return {o.step: pq.read_table(extract.folder / o.file).to_pylist() for o in extract.outcomes if o.file}


def visible(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith(".")}


def test_an_extract_is_read_back_as_it_was_written(harbor: DataMap, tmp_path: Path) -> None:
    """The record beside the files says everything the extract knows, and nothing else is left in the folder."""
    extract = gather(WHOLE, harbor, tmp_path / "out")
    assert load_extract(tmp_path / "out") == extract
    assert extract.began == NOW and extract.ended == LATER and extract.is_complete
    assert {p.name for p in (tmp_path / "out").iterdir()} == {
        "extract.json", *(o.file for o in extract.outcomes if o.file)
    }  # fmt: skip


def test_files_are_the_owners_alone(harbor: DataMap, tmp_path: Path) -> None:
    """Nobody else on the machine can read what was collected."""
    gather(WHOLE, harbor, tmp_path / "out")
    for path in (tmp_path / "out", *(tmp_path / "out").iterdir()):
        assert path.stat().st_mode & 0o077 == 0


def test_a_second_run_changes_nothing(harbor: DataMap, tmp_path: Path) -> None:
    """Run again in the same folder, a whole collection stays as it is, to the byte and to the second."""
    first = gather(WHOLE, harbor, tmp_path / "out")
    before = {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}
    again = collect(WHOLE, harbor, tmp_path / "out", began=LATER, now=lambda: LATER + timedelta(days=1))
    assert again == first
    assert {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()} == before


def test_an_altered_file_is_seen_and_collected_afresh(harbor: DataMap, tmp_path: Path) -> None:
    """A file that is not as it was written fails to load; another run collects again."""
    extract = gather(WHOLE, harbor, tmp_path / "out")
    path = tmp_path / "out" / "logs.sessions.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(VerificationFailed, match=r"logs\.sessions\.parquet"):
        load_extract(tmp_path / "out")
    assert shown(gather(WHOLE, harbor, tmp_path / "out")) == shown(gather(WHOLE, harbor, tmp_path / "other"))
    assert extract.plan == load_extract(tmp_path / "out").plan


def test_a_folder_serves_one_scope(harbor: DataMap, tmp_path: Path) -> None:
    """Another scope, or another data map, is refused in a folder that holds a collection."""
    gather(WHOLE, harbor, tmp_path / "out")
    before = {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}
    for scope, data_map in (
        (scope_of(Reach.of([TIDE], [Category.SESSION_IP])), harbor),
        (WHOLE, replace(harbor, digest="f" * 64)),
    ):
        with pytest.raises(WrongUse, match="another"):
            gather(scope, data_map, tmp_path / "out")
    assert {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()} == before


def test_one_collection_at_a_time(harbor: DataMap, tmp_path: Path) -> None:
    """While one is at work in a folder, a second is refused."""
    with alone_in(tmp_path / "out"), pytest.raises(WrongUse, match="at work"):
        gather(WHOLE, harbor, tmp_path / "out")
    assert gather(WHOLE, harbor, tmp_path / "out").is_complete


def test_no_extract_no_reading(tmp_path: Path) -> None:
    """A folder without a record, or with one of another kind, is no extract."""
    with pytest.raises(WrongUse):
        load_extract(tmp_path)
    (tmp_path / "extract.json").write_text('{"format": "other"}', encoding="utf-8")
    with pytest.raises(WrongUse):
        load_extract(tmp_path)


def test_a_store_that_fails_is_a_named_gap_and_is_retried_alone(harbor_copy: Path, tmp_path: Path) -> None:
    """One store away: its step fails by name, the others stand; a retry fetches it and the failure stays on record."""
    data_map = load(harbor_copy / "datamap.yaml")
    (harbor_copy / "sessions").rename(harbor_copy / "away")
    extract = gather(WHOLE, data_map, tmp_path / "out")
    (gap,) = extract.gaps
    assert gap.step == "logs.sessions" and gap.why and not extract.is_complete
    untouched = {n: (tmp_path / "out" / n).stat().st_mtime_ns for n in visible(tmp_path / "out") if "parquet" in n}

    still = retry(WHOLE, data_map, tmp_path / "out", "logs", began=NOW, now=lambda: LATER)
    assert [len(o.earlier) for o in still.gaps] == [1]
    (harbor_copy / "away").rename(harbor_copy / "sessions")
    other = retry(WHOLE, data_map, tmp_path / "out", "records", began=NOW, now=lambda: LATER)
    assert [o.step for o in other.gaps] == ["logs.sessions"]
    done = retry(WHOLE, data_map, tmp_path / "out", "logs", began=NOW, now=lambda: LATER)
    assert done.is_complete and load_extract(tmp_path / "out") == done
    (sessions,) = [o for o in done.outcomes if o.step == "logs.sessions"]
    assert sessions.rows > 0 and sessions.earlier == (gap.why, gap.why)
    assert {n: (tmp_path / "out" / n).stat().st_mtime_ns for n in untouched} == untouched
    assert not (tmp_path / "out" / ".progress.json").exists()
    with pytest.raises(WrongUse):
        retry(WHOLE, data_map, tmp_path / "out", "nowhere", began=NOW, now=lambda: LATER)
    with pytest.raises(WrongUse):
        retry(WHOLE, data_map, tmp_path / "empty", "logs", began=NOW, now=lambda: LATER)


def test_tokens_stay_the_same_over_a_retry(harbor_copy: Path, tmp_path: Path) -> None:
    """A step collected hours later uses the tokens of the first run, so that one person keeps one token."""
    data_map = load(harbor_copy / "datamap.yaml")
    whole = shown(gather(WHOLE, data_map, tmp_path / "whole"))
    with sqlite3.connect(harbor_copy / "harbor.sqlite3") as connection:
        connection.execute("ALTER TABLE follows RENAME TO follows_away")
    extract = gather(WHOLE, data_map, tmp_path / "out")
    assert [o.step for o in extract.gaps] == ["records.follows"]
    kept = (tmp_path / "out" / ".progress.json").read_text(encoding="utf-8")
    names = [
        row[0] for row in sqlite3.connect(harbor_copy / "harbor.sqlite3").execute("SELECT user_name FROM accounts")
    ]
    assert not [name for name in names if name in kept]
    with sqlite3.connect(harbor_copy / "harbor.sqlite3") as connection:
        connection.execute("ALTER TABLE follows_away RENAME TO follows")
    assert shown(retry(WHOLE, data_map, tmp_path / "out", "records", began=NOW, now=lambda: LATER)) == whole


def test_a_store_that_holds_the_accounts_must_answer(harbor_copy: Path, tmp_path: Path) -> None:
    """Without the table that resolves identifiers nothing can be collected, and nothing is left."""
    data_map = load(harbor_copy / "datamap.yaml")
    (harbor_copy / "harbor.sqlite3").write_bytes(b"not a database, but long enough to look at" * 50)
    with pytest.raises(CollectionFailed) as caught:
        gather(WHOLE, data_map, tmp_path / "out")
    assert "tidewatcher" not in str(caught.value)
    assert not list((tmp_path / "out").iterdir())


def test_a_broken_file_fails_without_repeating_what_it_says(harbor_copy: Path, tmp_path: Path) -> None:
    """A store's own words may hold personal data: a failure gives the kind of error and no more."""
    data_map = load(harbor_copy / "datamap.yaml")
    for path in (harbor_copy / "sessions").iterdir():
        path.write_bytes(b"PAR1 tidewatcher secret PAR1")
    extract = gather(WHOLE, data_map, tmp_path / "out")
    (gap,) = extract.gaps
    assert gap.step == "logs.sessions" and "secret" not in gap.why and "tidewatcher" not in gap.why


def test_a_store_that_takes_too_long_fails(tmp_path: Path) -> None:
    """The time a statement may take is kept, and running out of it is a reason in words."""
    row = {"account": 1, "at": 0, "ended": "e", "ip": "i", "agent": "a", "secret": "s"}
    shelf = Shelf(Engine.SQLITE, Resolution.SECONDS, "UTC", False, False, (row,) * 60_000)
    data_map = build(tmp_path / "store", shelf)
    scope = scope_of(Reach.of([Account(IdentifierKind.USERNAME, "ada")], [Category.SESSION_IP]))
    extract = gather(scope, data_map, tmp_path / "out", limits=Limits(seconds=0.0))
    assert [o.why for o in extract.gaps] == ["did not answer within 0 seconds"]
    assert visible(tmp_path / "out") == {"extract.json"}


def test_duckdb_is_interrupted_in_time(tmp_path: Path) -> None:
    """A statement that would take DuckDB hours is stopped after a tenth of a second."""
    data_map = build(tmp_path, Shelf(Engine.PARQUET, Resolution.SECONDS, "UTC", False, False))
    endless = "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE (a.range * b.range) % 7 = 3"
    with Stores(data_map, Limits(seconds=0.1)) as stores, pytest.raises(CollectionFailed, match=r"within 0\.1 seconds"):
        stores.open(data_map.stores[1]).fetch(endless, [])


def test_duckdb_reaches_the_mapped_files_and_nothing_else(tmp_path: Path) -> None:
    """Other files, settings and extensions are out of reach of any statement."""
    data_map = build(tmp_path / "store", Shelf(Engine.PARQUET, Resolution.SECONDS, "UTC", False, False))
    (tmp_path / "other.csv").write_text("a\n1\n", encoding="utf-8")
    with Stores(data_map, Limits()) as stores:
        source = stores.open(data_map.stores[1])
        assert "ip" in source.types("log")
        for statement in (
            f"FROM read_csv('{tmp_path / 'other.csv'}')",
            f"COPY (SELECT 1) TO '{tmp_path / 'leak.csv'}'",
            f"ATTACH '{tmp_path / 'leak.duckdb'}'",
            "SET enable_external_access = true",
            "INSTALL httpfs",
        ):
            with pytest.raises(CollectionFailed):
                source.fetch(statement, [])
    assert sorted(p.name for p in tmp_path.iterdir()) == ["other.csv", "store"]


@pytest.mark.parametrize("engine", [Engine.SQLITE, Engine.DUCKDB])
def test_stores_are_open_for_reading_only(engine: Engine, tmp_path: Path) -> None:
    """No statement can change the provider's data."""
    data_map = build(tmp_path, Shelf(engine, Resolution.SECONDS, "UTC", False, False))
    with Stores(data_map, Limits()) as stores:
        for statement in ("DELETE FROM log", "CREATE TABLE more (a INTEGER)", "DROP TABLE log"):
            with pytest.raises(CollectionFailed):
                stores.open(data_map.stores[1]).fetch(statement, [])


def test_rows_without_a_readable_time_are_counted_and_make_a_gap(tmp_path: Path) -> None:
    """What cannot be placed in time stays here, is counted, and keeps the extract from being complete."""
    times = ["2026-05-01 10:00:00", "2026-13-45 10:00:00", "yesterday", None, "2026-05-01",
             "2026-05-01T10:00:00+02:00", "2026-05-01 25:00:00", "2026-02-30 10:00:00", "2026-05-01 10:00:00.",
             "2026-05-01 10:00:00ZZ", ""]  # fmt: skip
    for engine in (Engine.SQLITE, Engine.PARQUET, Engine.DUCKDB):
        rest = {"ended": "e", "ip": "i", "agent": "a", "secret": "s"}
        rows = tuple({"account": 1, "at": t, **rest} for t in times)
        data_map = build(tmp_path / engine, Shelf(engine, Resolution.TEXT, "UTC", False, False, rows))
        for number, who in enumerate((["ada"], ["ada", "bo"])):
            reach = Reach.of([Account(IdentifierKind.USERNAME, name) for name in who], [Category.SESSION_IP])
            extract = gather(scope_of(reach), data_map, tmp_path / f"{engine}-{number}")
            (outcome,) = extract.outcomes
            assert (outcome.rows, outcome.left_out) == (1, len(times) - 1)
            assert not extract.is_complete and "no time that can be read" in outcome.why


def test_what_is_no_longer_kept_is_not_an_empty_result(harbor: DataMap, tmp_path: Path) -> None:
    """A period before the retention says so with its date; one that begins before it says so beside its rows."""
    old = Times.between(datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 2, 1, tzinfo=UTC))
    both = Times.between(datetime(2020, 1, 1, tzinfo=UTC), NOW)
    recent = Times.between(datetime(2026, 1, 1, tzinfo=UTC), NOW)
    outcomes = []
    for number, times in enumerate((old, both, recent)):
        scope = scope_of(Reach.of([TIDE], [Category.SESSION_IP], times))
        outcomes += gather(scope, harbor, tmp_path / str(number)).outcomes
    assert [o.outcome for o in outcomes] == [Outcome.NOT_HELD, Outcome.ROWS, Outcome.ROWS]
    assert "kept 730 days" in outcomes[0].why and "2024-11-24" in outcomes[0].why
    assert outcomes[1].why == "kept 730 days: nothing from before 2024-11-24 is held" and outcomes[2].why == ""


def test_rows_that_outlived_their_retention_are_not_called_gone(harbor_copy: Path, tmp_path: Path) -> None:
    """Where the map says that rows are kept for a week and older ones are there, they come, and the reason says so."""
    path = harbor_copy / "datamap.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("kept_days: 730", "kept_days: 7"), encoding="utf-8")
    spring = Times.between(datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))
    (outcome,) = gather(
        scope_of(Reach.of([TIDE], [Category.SESSION_IP], spring)), load(path), tmp_path / "out"
    ).outcomes
    assert outcome.outcome is Outcome.ROWS and outcome.why.startswith(
        "kept 7 days, and yet rows from before 2026-11-17"
    )


def test_a_breach_leaves_nothing(harbor: DataMap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the guard stops the last step, the files of the steps before it are taken back as well."""
    from fourcorners.collect import step as stepping

    honest = stepping.windows

    def wide(reach: Reach, *rest: Any) -> Any:
        whole = Reach.of(reach.accounts, [Category.SESSION_IP])
        return honest(whole, *rest) if rest[1].id == "logs.sessions" else honest(reach, *rest)

    monkeypatch.setattr(stepping, "windows", wide)
    march = Times.between(datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC))
    reach = Reach.of([TIDE], [Category.SUBSCRIBER_NAME]) | Reach.of([TIDE], [Category.SESSION_IP], march)
    with pytest.raises(ScopeBreach) as caught:
        gather(scope_of(reach), harbor, tmp_path / "out")
    assert "tidewatcher" not in str(caught.value)
    assert not list((tmp_path / "out").iterdir())


_CHILD = """
import json, os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from fourcorners.collect import files, run
from fourcorners.collect.datamap import load
from fourcorners.scope.model import Scope

left = int(sys.argv[4])

def counted(call):
    def inner(*args, **kwargs):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*args, **kwargs)
    return inner

files.TableFile.write = counted(files.TableFile.write)
os.fsync = counted(os.fsync)
Path.replace = counted(Path.replace)
Path.unlink = counted(Path.unlink)
now = datetime(2026, 11, 24, tzinfo=UTC)
scope = Scope.from_json(json.loads(Path(sys.argv[2]).read_text()))
run.collect(scope, load(Path(sys.argv[1])), Path(sys.argv[3]), began=now, now=lambda: now)
"""


def _killed_at(moment: int, harbor: DataMap, scope_file: Path, out: Path) -> bool:
    """Collect in a process of its own that kills itself at this moment; whether it got there."""
    child = subprocess.run(
        [sys.executable, "-c", _CHILD, str(harbor.folder / "datamap.yaml"), str(scope_file), str(out), str(moment)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(running.__file__).parents[2])},
    )
    assert child.returncode in {0, -signal.SIGKILL}, child.stderr.decode()
    return child.returncode != 0


def _survives(moment: int, harbor: DataMap, tmp_path: Path, whole: dict[str, Any]) -> bool:
    scope_file, out = tmp_path / "scope.json", tmp_path / f"out-{moment}"
    scope_file.write_text(json.dumps(WHOLE.to_json()), encoding="utf-8")
    was_killed = _killed_at(moment, harbor, scope_file, out)
    if out.exists():
        for name in visible(out):
            # Whatever bears a name is whole.
            if name.endswith(".parquet"):
                assert pq.read_table(out / name).num_rows > 0
            else:
                load_extract(out)
    assert shown(gather(WHOLE, harbor, out)) == whole
    assert not [p for p in out.iterdir() if p.name.startswith(".")]
    return was_killed


@pytest.mark.parametrize("moment", [1, 4, 9, 23])
def test_a_killed_collection_leaves_no_half_file_and_goes_on(moment: int, harbor: DataMap, tmp_path: Path) -> None:
    """Killed with SIGKILL, run again: the same rows and tokens as without, and nothing else in the folder."""
    assert _survives(moment, harbor, tmp_path, shown(gather(WHOLE, harbor, tmp_path / "whole")))


@pytest.mark.slow
def test_every_kill_point(harbor: DataMap, tmp_path: Path) -> None:
    """The same at every write, flush, rename and removal of a collection, until none is left."""
    whole = shown(gather(WHOLE, harbor, tmp_path / "whole"))
    moment = 1
    while _survives(moment, harbor, tmp_path, whole):
        moment += 1
    assert moment > 30


def test_progress_is_told(harbor: DataMap, tmp_path: Path) -> None:
    """Whoever watches hears of every step as it ends, in order."""
    heard: list[str] = []
    watch: Callable[[Any], None] = lambda outcome: heard.append(outcome.step)  # noqa: E731
    extract = gather(WHOLE, harbor, tmp_path / "out", on_progress=watch)
    assert heard == [step.id for step in extract.plan.steps]
