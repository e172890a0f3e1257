"""Files on object storage, behind a real server in a process of its own: the same rows, and every failure told."""

from __future__ import annotations

import csv
import gzip
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path
from threading import Thread
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from click.testing import CliRunner, Result
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from fourcorners.cli.mapping import map_command
from fourcorners.collect.check import check
from fourcorners.collect.compile import compile_plan
from fourcorners.collect.datamap import load
from fourcorners.collect.engines import Limits, open_store
from fourcorners.collect.engines.mounted import Opened
from fourcorners.collect.engines.objects import Objects
from fourcorners.collect.model import DataMap, Engine, Extract, Outcome, Resolution, Step
from fourcorners.collect.run import collect, dry_run
from fourcorners.errors import BadDataMap, CollectionFailed, WrongUse
from fourcorners.reach import Reach
from fourcorners.scope.model import Scope
from fourcorners.terms import Category, IdentifierKind
from fourcorners.values import Account

from .servers import OBJECTS, ObjectStorage, Servers
from .worlds import Shelf, build, scope_of

NOW = datetime(2026, 11, 24, tzinfo=UTC)
ADA = Account(IdentifierKind.USERNAME, "ada")
SCOPE = scope_of(Reach.of([ADA], [Category.SESSION_IP]))


@pytest.fixture
def storage(servers: Servers) -> ObjectStorage:
    """The running server."""
    running: ObjectStorage = servers.of(OBJECTS)
    return running


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No wait for a machine's role, which no machine of the tests has."""
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


def _shelf(engine: Engine = Engine.PARQUET, rows: int = 6) -> Shelf:
    given = tuple(
        {"account": 1 + n % 2, "at": n, "ended": f"e{n}", "ip": f"192.0.2.{n % 250}", "agent": "a", "secret": "never"}
        for n in range(rows)
    )
    return Shelf(engine, Resolution.SECONDS, "UTC", False, False, given, on_objects=True)


def _collected(data_map: DataMap, folder: Path, scope: Scope = SCOPE, **more: Any) -> Extract:
    return collect(scope, data_map, folder, began=NOW, now=lambda: NOW, **more)


def _rows(extract: Extract) -> list[dict[str, Any]]:
    return [row for o in extract.outcomes if o.file for row in pq.read_table(extract.folder / o.file).to_pylist()]


def _relocated(data_map: DataMap, change: Callable[[str], str], **fields: Any) -> DataMap:
    """The map with its objects looked for elsewhere."""
    people, logs = data_map.stores
    return replace(data_map, stores=(people, replace(logs, location=change(logs.location), **fields)))


def test_a_map_moved_to_object_storage_asks_the_same(servers: Servers, tmp_path: Path) -> None:
    """The plan, its digest and the rows are those of the same files in a folder."""
    held = _shelf()
    there = build(tmp_path / "there", held, servers)
    here = build(tmp_path / "here", replace(held, on_objects=False))
    assert compile_plan(SCOPE, there).digest == compile_plan(SCOPE, here).digest
    rows = _rows(_collected(there, tmp_path / "out-there"))
    assert rows == _rows(_collected(here, tmp_path / "out-here"))
    assert [row["ip"] for row in rows] == ["192.0.2.0", "192.0.2.2", "192.0.2.4"]


PATTERNS = {
    "day=*/*.parquet": 3,
    "**/*.parquet": 5,
    "day=2026-01-0[12]/part-?.parquet": 2,
    "day=2026-01-03/part-1.parquet": 1,
    "*.parquet": 2,
    "odd %41 ü.parquet": 1,
    "nothing-*.parquet": 0,
}


@pytest.mark.parametrize(("source", "files"), PATTERNS.items(), ids=list(PATTERNS))
def test_a_source_names_objects_as_it_names_files(
    source: str, files: int, storage: ObjectStorage, tmp_path: Path
) -> None:
    """A pattern finds on object storage what it finds in a folder; a folder's `day=` is a column in both."""
    root = storage.folder()
    for number, name in enumerate(("late", "odd %41 ü", *(f"day=2026-01-0{day}/part-1" for day in (1, 2, 3)))):
        path = root / f"{name}.parquet"
        path.parent.mkdir(exist_ok=True)
        pq.write_table(pa.table({"account": [1], "at": [number]}), path)
    data_map = build(tmp_path, replace(_shelf(), on_objects=False))
    table = replace(data_map.stores[1].tables[0], source=source)
    here = replace(data_map.stores[1], location=str(root), tables=(table,))
    there = replace(here, location=storage.location(root.name), credentials=storage.secret(tmp_path))
    seen = []
    for store in (here, there):
        source_of = open_store(store, tmp_path, Limits())
        try:
            types = source_of.types("log")
            found = source_of.fetch("SELECT * FROM log ORDER BY ALL", [])
            seen.append((types, found))
        except CollectionFailed as error:
            seen.append(({}, [error.what]))
        finally:
            source_of.close()
    assert seen[0] == seen[1]
    assert len(seen[1][1]) == (files or 1) and ("no file" in str(seen[1][1])) is (files == 0)
    assert ("day" in seen[1][0]) is source.startswith("day=")


def test_it_reaches_the_mapped_objects_and_no_others(storage: ObjectStorage, servers: Servers, tmp_path: Path) -> None:
    """Another object of the same prefix, a file on disk and an address on the network stay out of reach."""
    data_map = build(tmp_path, _shelf(), servers)
    logs = data_map.stores[1]
    prefix = logs.location.split("?")[0]
    key = prefix.removeprefix("s3://")
    pq.write_table(pa.table({"account": [1]}), storage.root / key / "other.parquet")
    source = open_store(logs, tmp_path, Limits())
    try:
        assert source.types("log")
        for path in (
            f"{prefix}/other.parquet",
            str(storage.root / key / "other.parquet"),
            "http://127.0.0.1/x.parquet",
        ):
            with pytest.raises(CollectionFailed):
                source.fetch(f"SELECT * FROM read_parquet('{path}')", [])
        with pytest.raises(CollectionFailed):
            source.fetch("SET GLOBAL enable_external_access = true", [])
    finally:
        source.close()


FAILURES: dict[str, tuple[Callable[[DataMap], DataMap], str]] = {
    "bucket": (lambda m: _relocated(m, lambda at: at.replace("harbor-logs", "harbor-nowhere")), "no such bucket"),
    "prefix": (lambda m: _relocated(m, lambda at: at.replace("?", "/nowhere?")), "no file matches"),
    "server": (lambda m: _relocated(m, lambda at: re.sub(r":\d+&", ":1&", at)), "cannot be reached"),
    "no secret": (lambda m: _relocated(m, str, credentials=None), "refuses access"),
}


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("name", FAILURES)
def test_what_cannot_be_read_is_a_failed_step(
    name: str, servers: Servers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing bucket, prefix or server, and a refusal, are outcomes with a reason; nothing half-written stays."""
    for variable, value in (("AWS_ACCESS_KEY_ID", "AKOTHER"), ("AWS_SECRET_ACCESS_KEY", "of-nobody")):
        monkeypatch.setenv(variable, value)
    change, reason = FAILURES[name]
    data_map = change(build(tmp_path / "store", _shelf(), servers))
    extract = _collected(data_map, tmp_path / "out")
    (outcome,) = extract.outcomes
    assert outcome.outcome is Outcome.FAILED and reason in outcome.why and not extract.is_complete
    assert not [path for path in (tmp_path / "out").iterdir() if path.suffix != ".json"]
    told = "".join(path.read_text() for path in (tmp_path / "out").iterdir())
    assert "of-nobody" not in told and ObjectStorage.password not in told
    (complaint,) = [c for c in check(data_map).complaints if c.is_fatal]
    assert reason in complaint.what


def test_a_wrong_secret_is_refused_and_not_repeated(servers: Servers, tmp_path: Path) -> None:
    """A key that the service does not take fails the step, and no word of it stands in what is written."""
    data_map = build(tmp_path / "store", _shelf(), servers)
    (tmp_path / "store" / "objects-key").write_text(f"{ObjectStorage.user}:wrong-secret\n")
    extract = _collected(data_map, tmp_path / "out")
    assert "refuses access" in extract.outcomes[0].why
    told = "".join(path.read_text() for path in (tmp_path / "out").iterdir())
    assert "wrong-secret" not in told and ObjectStorage.user not in told


def test_the_environment_tells_the_key(servers: Servers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without credentials in the map the SDK's own environment is taken, as a machine's role would be."""
    data_map = _relocated(build(tmp_path / "store", _shelf(), servers), str, credentials=None)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ObjectStorage.user)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", ObjectStorage.password)
    assert len(_rows(_collected(data_map, tmp_path / "out"))) == 3


def test_an_endpoint_of_the_environment_is_held_to_the_same(
    servers: Servers, storage: ObjectStorage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is used where the map names none, and refused where people's data would cross the network unencrypted."""
    data_map = _relocated(build(tmp_path / "store", _shelf(), servers), lambda at: at.split("?")[0])
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{storage.port}")
    assert len(_rows(_collected(data_map, tmp_path / "out"))) == 3
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "http://objects.example:9000")
    extract = _collected(data_map, tmp_path / "other")
    assert extract.outcomes[0].outcome is Outcome.FAILED and "unencrypted" in extract.outcomes[0].why


def test_a_service_is_trusted_by_its_certificate(tmp_path: Path) -> None:
    """Over TLS, a service whose certificate no known authority issued is not asked for anything, unless named."""
    certificate, key = _certified(tmp_path)
    storage = ObjectStorage("--cert", str(certificate), "--key", str(key))
    try:
        pq.write_table(pa.table(_COLUMNS), storage.folder() / "log-1.parquet")
        secret = storage.secret(tmp_path)
        data_map = build(tmp_path, replace(_shelf(), on_objects=False))
        location = storage.location("p1").replace("http:", "https:")
        refused = _collected(_relocated(data_map, lambda _: location, credentials=secret), tmp_path / "refused")
        assert "not trusted" in refused.outcomes[0].why
        location = f"{location}&ssl-ca={certificate}"
        trusted = _collected(_relocated(data_map, lambda _: location, credentials=secret), tmp_path / "trusted")
        assert trusted.is_complete and trusted.rows == 1
    finally:
        storage.stop()


_COLUMNS = {"account": [1], "at": [1], "ended": ["e"], "ip": ["192.0.2.1"], "agent": ["a"]}


def _certified(folder: Path) -> tuple[Path, Path]:
    """A certificate for this machine that it issued itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "objects.example")])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC)).not_valid_after(datetime(2120, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    plain = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    paths = folder / "certificate.pem", folder / "key.pem"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(key.private_bytes(serialization.Encoding.PEM, *plain))
    return paths


def test_an_object_that_is_none_fails_its_own_table_only(
    storage: ObjectStorage, servers: Servers, tmp_path: Path
) -> None:
    """A damaged object fails the step that reads it; a table beside it is collected."""
    data_map = build(tmp_path / "store", _shelf(), servers)
    people, logs = data_map.stores
    (table,) = logs.tables
    prefix = logs.location.split("?")[0].removeprefix("s3://")
    (storage.root / prefix / "bad.parquet").write_bytes(b"PAR1 and then nothing PAR1")
    bad = replace(table, name="bad", source="bad.parquet")
    data_map = replace(data_map, stores=(people, replace(logs, tables=(bad, table))))
    extract = _collected(data_map, tmp_path / "out")
    assert [o.outcome for o in extract.outcomes] == [Outcome.FAILED, Outcome.ROWS]


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


@pytest.fixture
def between(storage: ObjectStorage) -> Iterator[Between]:
    made = Between(storage.port)
    yield made
    made.close()


def _large(storage: ObjectStorage, folder: Path, port: int, rows: int = 400_000) -> DataMap:
    """A table of several row groups and some megabytes, most of them in a column that nobody maps."""
    data_map = build(folder, replace(_shelf(), on_objects=False))
    root = storage.folder()
    account = [1] * (rows // 2) + [2] * (rows // 2)
    text = [f"{n * 2654435761 % 2**32:032x}" for n in range(rows)]
    table = {"account": account, "at": list(range(rows)), "ended": text, "ip": text, "agent": text,
             "secret": [t + t[::-1] for t in text]}  # fmt: skip
    pq.write_table(pa.table(table), root / "log-1.parquet", row_group_size=50_000)
    return _relocated(
        data_map, lambda _: storage.location(root.name, port), credentials=storage.secret(data_map.folder)
    )


def test_only_what_is_needed_is_fetched(storage: ObjectStorage, between: Between, tmp_path: Path) -> None:
    """Of an object come its footer and the mapped columns of the row groups that may hold the account."""
    data_map = _large(storage, tmp_path / "store", between.port)
    size = (storage.root / data_map.stores[1].location.split("?")[0].removeprefix("s3://") / "log-1.parquet").stat()
    assert _collected(data_map, tmp_path / "out").rows == 200_000
    assert 0 < between.passed < size.st_size / 4


def test_a_connection_lost_in_the_middle_fails_and_is_made_good(
    storage: ObjectStorage, between: Between, tmp_path: Path
) -> None:
    """Rows were written when it broke off: none of them stays, and the next run collects all of them."""
    data_map = _large(storage, tmp_path / "store", between.port)
    written = []

    def cut(_: Step, rows: int) -> None:
        written.append(rows)
        between.most = 0

    extract = _collected(data_map, tmp_path / "out", on_rows=cut, limits=Limits(batch_rows=2_048))
    (outcome,) = extract.outcomes
    assert written and outcome.outcome is Outcome.FAILED and "object storage" in outcome.why
    assert not [path for path in (tmp_path / "out").iterdir() if path.suffix != ".json"]
    between.most = 1 << 60
    again = _collected(data_map, tmp_path / "out")
    assert again.is_complete and again.rows == 200_000 and again.outcomes[0].earlier == (outcome.why,)


def test_an_object_replaced_in_the_middle_fails_the_step(storage: ObjectStorage, tmp_path: Path) -> None:
    """Half of one object and half of another are neither: the step fails, and is collected anew."""
    data_map = _large(storage, tmp_path / "store", storage.port)
    path = storage.root / data_map.stores[1].location.split("?")[0].removeprefix("s3://") / "log-1.parquet"
    other = pq.read_table(path).slice(0, 300_000)

    def replaced(_: Step, rows: int) -> None:
        pq.write_table(other, path.with_suffix(".new"), row_group_size=50_000)
        path.with_suffix(".new").replace(path)

    extract = _collected(data_map, tmp_path / "out", on_rows=replaced, limits=Limits(batch_rows=50_000))
    assert extract.outcomes[0].outcome is Outcome.FAILED and "replaced" in extract.outcomes[0].why
    assert _collected(data_map, tmp_path / "out").is_complete


def test_threads_read_where_each_of_them_said(storage: ObjectStorage, tmp_path: Path) -> None:
    """One says where, another says elsewhere and reads, and the first still reads where it said."""
    opened, _ = _opened(storage, tmp_path, bytes(range(200)))
    opened.seek(0)
    elsewhere: list[bytes] = []

    def other() -> None:
        opened.seek(100)
        elsewhere.append(opened.read(5))

    thread = Thread(target=other)
    thread.start()
    thread.join()
    assert elsewhere == [bytes(range(100, 105))] and opened.read(5) == bytes(range(5))
    assert opened.read(5) == bytes(range(5, 10)) and opened.tell() == 10
    opened.seek(198)
    assert opened.read(5) == bytes([198, 199]) and opened.read(5) == b""


def test_an_object_that_shrank_is_not_read_as_if_whole(storage: ObjectStorage, tmp_path: Path) -> None:
    """Whatever the client gives for bytes that are no longer there, the look at the end finds the object changed."""
    opened, objects = _opened(storage, tmp_path, bytes(200))
    opened.seek(10)
    opened.read(100)
    objects.must_be_unchanged()
    next(storage.root.glob("*/*/short.parquet")).write_bytes(bytes(20))
    opened.seek(10)
    opened.read(100)
    with pytest.raises(CollectionFailed, match="replaced"):
        objects.must_be_unchanged()
    opened.seek(50)
    with pytest.raises(OSError, match="broke off"):
        opened.read(100)
    with pytest.raises(CollectionFailed, match="broke off"):
        objects.tell_failure()


def _opened(storage: ObjectStorage, folder: Path, content: bytes) -> tuple[Opened, Objects]:
    for old in storage.root.glob("*/*/short.parquet"):
        old.unlink()
    root = storage.folder()
    (root / "short.parquet").write_bytes(content)
    logs = build(folder, replace(_shelf(), on_objects=False)).stores[1]
    table = replace(logs.tables[0], source="short.parquet")
    there = replace(logs, location=storage.location(root.name), credentials=storage.secret(folder))
    objects = Objects(there, folder, 10)
    found = objects.matching([table])["log"]
    assert isinstance(found, list)
    return Opened(objects, found[0]), objects


def test_an_object_replaced_in_the_middle_names_no_account(storage: ObjectStorage, tmp_path: Path) -> None:
    """Accounts that are looked up in objects are taken from objects that stayed the same."""
    root = storage.folder()
    pq.write_table(pa.table({"account": [1, 2], "at": [0, 1]}), root / "log.parquet")
    data_map = build(tmp_path, replace(_shelf(), on_objects=False))
    table = replace(data_map.stores[1].tables[0], source="*.parquet")
    logs = replace(data_map.stores[1], location=storage.location(root.name), tables=(table,))
    source = open_store(replace(logs, credentials=storage.secret(tmp_path)), tmp_path, Limits())
    try:
        assert source.types("log") and len(source.fetch("SELECT * FROM log", [])) == 2
        pq.write_table(pa.table({"account": [2, 1], "at": [0, 1]}), root / "log.parquet")
        with pytest.raises(CollectionFailed, match="replaced"):
            source.fetch("SELECT account FROM log", [])
    finally:
        source.close()


WRONG = {
    "s3://AKSPECIMEN:hush@harbor-logs/raw": "may stand here",
    "s3://harbor-logs/raw?secret_key=hush": "may stand here",
    "s3://harbor-logs/raw?region=eu-1&region=eu-2": "given twice",
    "s3://harbor-logs/raw?region=": "is empty",
    "s3://h": "no bucket",
    "s3://harbor-logs/../other": "no prefix",
    "s3://harbor-logs/raw?region=hush hush": "no name of a region",
    "s3://harbor-logs/raw?endpoint=objects.example:9000": "no address of a service",
    "s3://harbor-logs/raw?endpoint=https://reader:hush@objects.example": "no address of a service",
    "s3://harbor-logs/raw?endpoint=http://objects.example:9000": "unencrypted",
    "s3a://harbor-logs/raw": "only from s3://",
    "https://harbor-logs.example/raw": "only from s3://",
}


@pytest.mark.parametrize("location", WRONG)
def test_a_location_that_no_map_may_have_is_refused(location: str, tmp_path: Path) -> None:
    """Secrets, plain http beyond this machine and what is no place are refused in words that repeat none of it."""
    _map_file(tmp_path / "map.yaml", location)
    with pytest.raises(BadDataMap, match=WRONG[location]) as caught:
        load(tmp_path / "map.yaml")
    assert "hush" not in str(caught.value)
    drafted = _suggested(location)
    assert isinstance(drafted.exception, BadDataMap | WrongUse) and "hush" not in f"{drafted.output}{drafted.exception}"


def test_databases_in_files_stay_on_disk(tmp_path: Path) -> None:
    """A DuckDB or SQLite file is not read from object storage, and the map is told so."""
    for engine in ("duckdb", "sqlite"):
        _map_file(tmp_path / "map.yaml", "s3://harbor-logs/raw", engine=engine)
        with pytest.raises(BadDataMap, match="only parquet and csv"):
            load(tmp_path / "map.yaml")


def _map_file(path: Path, location: str, engine: str = "parquet", source: str = "log-*.parquet") -> None:
    column = {"name": "ip", "category": "session.ip"}
    table = {"name": "log", "source": source, "account": "account", "columns": [column],
             "time": {"column": "at", "form": "text" if engine == "csv" else "seconds"}}  # fmt: skip
    store = {"name": "logs", "engine": engine, "location": location, "tables": [table],
             "credentials": {"file": "objects-key"}}  # fmt: skip
    people = {"name": "people", "engine": "sqlite", "location": "accounts.sqlite3", "tables": []}
    resolver = {"kind": "username", "store": "people", "source": "accounts", "match": "user_name", "key": "id"}
    written = {"format": "fourcorners.datamap/1", "provider": "Specimen", "stores": [people, store],
               "resolvers": [resolver]}  # fmt: skip
    if engine in {"duckdb", "sqlite"}:
        del store["credentials"]
    path.write_text(yaml.safe_dump(written))


def test_check_dry_run_and_suggest_look_at_objects(
    storage: ObjectStorage, servers: Servers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each works as for files in a folder: what is not mapped is named, rows are counted, a draft is made."""
    data_map = build(tmp_path, _shelf(), servers)
    _map_file(tmp_path / "map.yaml", data_map.stores[1].location)
    checked = check(load(tmp_path / "map.yaml"))
    assert not checked.stops and checked.estimates[0].rows.count == 6
    assert {"secret", "ended", "agent"} == {c.column for c in checked.complaints if c.concern == "unmapped_column"}
    (shown,) = dry_run(SCOPE, load(tmp_path / "map.yaml"))
    assert shown["rows"] == 3
    monkeypatch.setenv("HARBOR_OBJECTS", f"{ObjectStorage.user}:{ObjectStorage.password}")
    drafted = _suggested(data_map.stores[1].location, "--credentials", "HARBOR_OBJECTS")
    draft = yaml.safe_load(drafted.output)
    (table,) = draft["stores"][0]["tables"]
    assert table["source"] == "log*.parquet" and draft["stores"][0]["credentials"] == {"environment": "HARBOR_OBJECTS"}
    assert ObjectStorage.password not in drafted.output


def _suggested(location: str, *more: str) -> Result:
    asked = ["suggest", "--engine", "parquet", "--location", location, *more]
    return CliRunner().invoke(map_command, asked, standalone_mode=False)


def test_days_in_folders_are_drafted_as_one_table(storage: ObjectStorage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders that differ in what stands behind `day=` hold one table, in a folder and on object storage alike."""
    root = storage.folder()
    for day in (1, 2):
        (root / f"day=2026-01-0{day}").mkdir()
        pq.write_table(pa.table({"account_id": [1], "ip": ["192.0.2.1"]}), root / f"day=2026-01-0{day}/part-1.parquet")
    monkeypatch.setenv("HARBOR_OBJECTS", f"{ObjectStorage.user}:{ObjectStorage.password}")
    there = _suggested(storage.location(root.name), "--credentials", "HARBOR_OBJECTS")
    for drafted in (_suggested(str(root)), there):
        assert drafted.exception is None and "day=*/part*.parquet" in drafted.output


@pytest.mark.parametrize("ending", ["csv", "csv.gz"])
def test_a_csv_on_object_storage_keeps_its_texts(ending: str, storage: ObjectStorage, tmp_path: Path) -> None:
    """Every value comes as it is written, from a file of several megabytes, packed or not."""
    data_map = build(tmp_path / "store", replace(_shelf(Engine.CSV), form=Resolution.TEXT, on_objects=False))
    root = storage.folder()
    opened = gzip.open if ending.endswith("gz") else open
    with opened(root / f"log.{ending}", "wt", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle)
        writer.writerow(["account", "at", "ended", "ip", "agent", "secret"])
        for n in range(150_000):
            writer.writerow([1, "2026-01-01T00:00:00Z", f"e, {n}", f"007.{n}", "é\"'", "never"])
    table = replace(data_map.stores[1].tables[0], source=f"log.{ending}")
    secret = storage.secret(data_map.folder)
    data_map = _relocated(data_map, lambda _: storage.location(root.name), credentials=secret, tables=(table,))
    extract = _collected(data_map, tmp_path / "out")
    assert extract.is_complete
    assert sorted(row["ip"] for row in _rows(extract)) == sorted(f"007.{n}" for n in range(150_000))
