"""Files on object storage, behind a real server in a process of its own: the same rows, and every failure told."""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from fourcorners.collect.check import check
from fourcorners.collect.compile import compile_plan
from fourcorners.collect.engines import Limits, open_store
from fourcorners.collect.model import DataMap, Engine, Outcome, Resolution
from fourcorners.errors import CollectionFailed

from .lake import SCOPE, Between, collected, large, relocated, rows_of, shelf
from .servers import ObjectStorage, Servers
from .worlds import build


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No wait for a machine's role, which no machine of the tests has."""
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


def test_a_map_moved_to_object_storage_asks_the_same(servers: Servers, tmp_path: Path) -> None:
    """The plan, its digest and the rows are those of the same files in a folder."""
    held = shelf()
    there = build(tmp_path / "there", held, servers)
    here = build(tmp_path / "here", replace(held, on_objects=False))
    assert compile_plan(SCOPE, there).digest == compile_plan(SCOPE, here).digest
    rows = rows_of(collected(there, tmp_path / "out-there"))
    assert rows == rows_of(collected(here, tmp_path / "out-here"))
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
    data_map = build(tmp_path, replace(shelf(), on_objects=False))
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
    data_map = build(tmp_path, shelf(), servers)
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
    "bucket": (lambda m: relocated(m, lambda at: at.replace("harbor-logs", "harbor-nowhere")), "no such bucket"),
    "prefix": (lambda m: relocated(m, lambda at: at.replace("?", "/nowhere?")), "no file matches"),
    "server": (lambda m: relocated(m, lambda at: re.sub(r":\d+&", ":1&", at)), "cannot be reached"),
    "no secret": (lambda m: relocated(m, str, credentials=None), "refuses access"),
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
    data_map = change(build(tmp_path / "store", shelf(), servers))
    extract = collected(data_map, tmp_path / "out")
    (outcome,) = extract.outcomes
    assert outcome.outcome is Outcome.FAILED and reason in outcome.why and not extract.is_complete
    assert not [path for path in (tmp_path / "out").iterdir() if path.suffix != ".json"]
    told = "".join(path.read_text() for path in (tmp_path / "out").iterdir())
    assert "of-nobody" not in told and ObjectStorage.password not in told
    (complaint,) = [c for c in check(data_map).complaints if c.is_fatal]
    assert reason in complaint.what


def test_a_wrong_secret_is_refused_and_not_repeated(servers: Servers, tmp_path: Path) -> None:
    """A key that the service does not take fails the step, and no word of it stands in what is written."""
    data_map = build(tmp_path / "store", shelf(), servers)
    (tmp_path / "store" / "objects-key").write_text(f"{ObjectStorage.user}:wrong-secret\n")
    extract = collected(data_map, tmp_path / "out")
    assert "refuses access" in extract.outcomes[0].why
    told = "".join(path.read_text() for path in (tmp_path / "out").iterdir())
    assert "wrong-secret" not in told and ObjectStorage.user not in told


def test_the_environment_tells_the_key(servers: Servers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without credentials in the map the SDK's own environment is taken, as a machine's role would be."""
    data_map = relocated(build(tmp_path / "store", shelf(), servers), str, credentials=None)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ObjectStorage.user)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", ObjectStorage.password)
    assert len(rows_of(collected(data_map, tmp_path / "out"))) == 3


def test_an_endpoint_of_the_environment_is_held_to_the_same(
    servers: Servers, storage: ObjectStorage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is used where the map names none, and refused where people's data would cross the network unencrypted."""
    data_map = relocated(build(tmp_path / "store", shelf(), servers), lambda at: at.split("?")[0])
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{storage.port}")
    assert len(rows_of(collected(data_map, tmp_path / "out"))) == 3
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "http://objects.example:9000")
    extract = collected(data_map, tmp_path / "other")
    assert extract.outcomes[0].outcome is Outcome.FAILED and "unencrypted" in extract.outcomes[0].why


def test_a_service_is_trusted_by_its_certificate(tmp_path: Path) -> None:
    """Over TLS, a service whose certificate no known authority issued is not asked for anything, unless named."""
    certificate, key = _certified(tmp_path)
    storage = ObjectStorage("--cert", str(certificate), "--key", str(key))
    try:
        pq.write_table(pa.table(_COLUMNS), storage.folder() / "log-1.parquet")
        secret = storage.secret(tmp_path)
        data_map = build(tmp_path, replace(shelf(), on_objects=False))
        location = storage.location("p1").replace("http:", "https:")
        refused = collected(relocated(data_map, lambda _: location, credentials=secret), tmp_path / "refused")
        assert "not trusted" in refused.outcomes[0].why
        location = f"{location}&ssl-ca={certificate}"
        trusted = collected(relocated(data_map, lambda _: location, credentials=secret), tmp_path / "trusted")
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
    data_map = build(tmp_path / "store", shelf(), servers)
    people, logs = data_map.stores
    (table,) = logs.tables
    prefix = logs.location.split("?")[0].removeprefix("s3://")
    (storage.root / prefix / "bad.parquet").write_bytes(b"PAR1 and then nothing PAR1")
    bad = replace(table, name="bad", source="bad.parquet")
    data_map = replace(data_map, stores=(people, replace(logs, tables=(bad, table))))
    extract = collected(data_map, tmp_path / "out")
    assert [o.outcome for o in extract.outcomes] == [Outcome.FAILED, Outcome.ROWS]


def test_only_what_is_needed_is_fetched(storage: ObjectStorage, between: Between, tmp_path: Path) -> None:
    """Of an object come its footer and the mapped columns of the row groups that may hold the account."""
    data_map = large(storage, tmp_path / "store", between.port)
    size = (storage.root / data_map.stores[1].location.split("?")[0].removeprefix("s3://") / "log-1.parquet").stat()
    assert collected(data_map, tmp_path / "out").rows == 200_000
    assert 0 < between.passed < size.st_size / 4


@pytest.mark.parametrize("ending", ["csv", "csv.gz"])
def test_a_csv_on_object_storage_keeps_its_texts(ending: str, storage: ObjectStorage, tmp_path: Path) -> None:
    """Every value comes as it is written, from a file of several megabytes, packed or not."""
    data_map = build(tmp_path / "store", replace(shelf(Engine.CSV), form=Resolution.TEXT, on_objects=False))
    root = storage.folder()
    opened = gzip.open if ending.endswith("gz") else open
    with opened(root / f"log.{ending}", "wt", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle)
        writer.writerow(["account", "at", "ended", "ip", "agent", "secret"])
        for n in range(150_000):
            writer.writerow([1, "2026-01-01T00:00:00Z", f"e, {n}", f"007.{n}", "é\"'", "never"])
    table = replace(data_map.stores[1].tables[0], source=f"log.{ending}")
    secret = storage.secret(data_map.folder)
    data_map = relocated(data_map, lambda _: storage.location(root.name), credentials=secret, tables=(table,))
    extract = collected(data_map, tmp_path / "out")
    assert extract.is_complete
    assert sorted(row["ip"] for row in rows_of(extract)) == sorted(f"007.{n}" for n in range(150_000))
