"""Packing what was collected: hash, compress, sign, encrypt; beside `zip`, `sha256sum` and `age` over the same rows.

Both begin from the extract's Parquet file and end with one encrypted file on the disk. By hand that is a CSV file
written by the engine, packed by `zip`, hashed by `sha256sum`, encrypted by `age`: no signature, no scope, no record.
"""

from __future__ import annotations

import json
import resource
import shutil
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pyrage

from benchmarks import scale
from fourcorners.collect.run import collect, load_extract
from fourcorners.note import Signer
from fourcorners.produce.model import DemandFacts, Format, ProductionOrder, ProviderFacts
from fourcorners.produce.run import produce
from fourcorners.reach import Reach, Times
from fourcorners.scope.model import Approval, Scope
from fourcorners.terms import IdentifierKind
from fourcorners.values import Account

ROOT = Path(__file__).parent / "data" / "packaging"
NOW = datetime(2026, 11, 24, tzinfo=UTC)
REPEATS = 3
IDENTITY = ROOT / "identity.txt"


def order(rows: int, form: Format) -> ProductionOrder:
    """An extract of about that many rows, made once, and the order to pack it."""
    held = scale.store(rows * 2)
    named = [Account(IdentifierKind.USERNAME, f"user{n}") for n in range(scale.ACCOUNTS // 2)]
    reach = Reach.of(named, [c.category for c in scale.COLUMNS if c.category], Times.always())
    scope = Scope("M-BENCHMRK", "D-bench", "0" * 64, "0" * 64, reach, (Approval("p-bench", "counsel", NOW),))
    folder = ROOT / f"extract-{rows}"
    data_map = scale.map_of(held)
    extract = collect(scope, data_map, folder, began=NOW, now=lambda: NOW)
    if not IDENTITY.exists():
        IDENTITY.write_text(str(pyrage.x25519.Identity.generate()), encoding="utf-8")
    recipient = str(pyrage.x25519.Identity.from_str(IDENTITY.read_text(encoding="utf-8")).to_public())
    time_column = data_map.stores[1].tables[0].time
    assert time_column is not None
    return ProductionOrder(
        matter="M-BENCHMRK",
        scope=scope,
        extract=load_extract(extract.folder),
        provider=ProviderFacts("Harbor Social, Inc.", "12 Quay Street", "legal@harborsocial.example", "C", "Custodian"),
        demand=DemandFacts(),
        recipients=(recipient,),
        signer=Signer.from_private_bytes("harborsocial.example/four-corners", bytes(range(32))),
        promise="SPECIMEN",
        when=NOW,
        times={"logs.sessions": time_column},
        format=form,
    )


def by_hand(made: ProductionOrder, out: Path) -> int:
    """The rows written as CSV, zipped, hashed, encrypted. Gives the size of the encrypted file."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    (outcome,) = (o for o in made.extract.outcomes if o.file)
    with duckdb.connect() as base:
        source = f"SELECT * FROM read_parquet('{made.extract.folder / outcome.file}')"
        base.execute(f"COPY ({source}) TO '{out / 'sessions.csv'}' (HEADER)")
    subprocess.run(["sha256sum", "sessions.csv"], cwd=out, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["zip", "-q", "package.zip", "sessions.csv"], cwd=out, check=True)
    subprocess.run(["sha256sum", "package.zip"], cwd=out, check=True, stdout=subprocess.DEVNULL)
    _encrypt(out / "package.zip", out / "package.zip.age", made.recipients[0])
    return (out / "package.zip.age").stat().st_size


def _encrypt(clear: Path, sealed: Path, recipient: str) -> None:
    if shutil.which("age"):
        subprocess.run(["age", "-r", recipient, "-o", str(sealed), str(clear)], check=True)
    else:
        pyrage.encrypt_file(str(clear), str(sealed), [pyrage.x25519.Recipient.from_str(recipient)])


def packed(made: ProductionOrder, out: Path) -> int:
    shutil.rmtree(out, ignore_errors=True)
    return produce(made, out / "M-BENCHMRK.tar.age").size


def alone(way: str, rows: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.packaging", way, str(rows)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )
    told: dict[str, float] = json.loads(done.stdout)
    return told


def measure(*, quick: bool) -> str:
    """The table."""
    rows = 200_000 if quick else 5_000_000
    ROOT.mkdir(parents=True, exist_ok=True)
    order(rows, Format.CSV)
    hand = alone("hand", rows)
    lines = [f"| CSV by the engine, `zip`, `sha256sum`, `{_tool()}` | {_told(hand)} | 1 |"]
    for form in (Format.CSV, Format.PARQUET):
        ours = alone(form.value, rows)
        speed = hand["seconds"] / ours["seconds"]
        lines.append(f"| a package, records as {form.value} | {_told(ours)} | {speed:.2f} |")
    table = "\n".join(lines)
    return f"""\
## Packing {rows:,} rows

Measured on {datetime.now(UTC):%Y-%m-%d}, from the collected file to one encrypted file on the disk; median of {REPEATS}
after one unmeasured, each way in a process of its own. A package also has a signature, two manifests, the scope, a
readable record and a draft certificate; its CSV files are not compressed, its Parquet files are.

| how | seconds | MB out | peak memory, MB | speed beside it |
|---|---|---|---|---|
{table}

Goal: at least 0.8 of the speed by hand. Peak memory by hand is that of the largest of its processes.
"""


def _tool() -> str:
    return "age" if shutil.which("age") else "age (as a library)"


def _told(took: dict[str, float]) -> str:
    return f"{took['seconds']:.1f} | {took['size'] / 1e6:.0f} | {took['peak']:.0f}"


def main(way: str, rows: int) -> None:
    made = order(rows, Format.CSV if way == "hand" else Format(way))
    out = ROOT / f"out-{way}"
    seconds, size = [], 0
    for _ in range(REPEATS + 1):
        began = time.perf_counter()
        size = by_hand(made, out) if way == "hand" else packed(made, out)
        seconds.append(time.perf_counter() - began)
    shutil.rmtree(out, ignore_errors=True)
    used = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps({"seconds": statistics.median(seconds[1:]), "size": size, "peak": max(used) / 1024}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
