"""Extract -> Package: a signed bag, encrypted to its recipients. Nothing is added to what was collected.

    >>> package = produce(order, Path("packages/M-2026-0007.tar.age"))     # doctest: +SKIP
    >>> package.sha256                                                     # doctest: +SKIP

The checks, all of them before anything is written:
1. extract and plan are of this scope, and the scope is of this matter;
2. a person accepted every gap that the collection left;
3. every recipient key is one, and may be used today.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fourcorners import __version__
from fourcorners.errors import CollectionFailed, NotAllowed, ScopeBreach, WrongUse
from fourcorners.produce.bag import SIGNATURE, close_bag, files_below, hashes
from fourcorners.produce.certificate import certificate_pdf
from fourcorners.produce.encrypt import encrypt_stream, ending_for
from fourcorners.produce.model import Package, ProductionOrder
from fourcorners.produce.outcomes import RECORDS, outcomes_json, produced_tables
from fourcorners.produce.readme import readme
from fourcorners.produce.recipients import check_recipients, fingerprint
from fourcorners.produce.record import record_pdf
from fourcorners.produce.signature import Seal, write_signature
from fourcorners.produce.tables import write_mail, write_table
from fourcorners.produce.tar import TarStream, is_safe_name
from fourcorners.produce.timestamp import TIMESTAMP
from fourcorners.produce.volumes import LEAST_BYTES
from fourcorners.values import canonical_json

_LEFT = "Nothing was produced."


def produce(order: ProductionOrder, out: Path, *, keep_plain: bool = False) -> Package:
    """Make the package as the file `out`, whose name ends in `.tar.age` or `.tar.pgp`, as its recipients' keys ask.

    One that is there is replaced; a package in volumes has numbers behind that name.

    Everything happens in a private folder beside it, which is removed in the end whatever happens; what a killed run
    left there is removed first. With `keep_plain` the bag itself stays too, unencrypted, beside `out`.

    Raises ScopeBreach where the extract is of another scope, NotAllowed where a gap is not accepted or no key may be
    used, WrongUse for a key or name that is none, and CollectionFailed where the collected rows are damaged.
    """
    name = _name(out, ending_for(order.recipients))
    _check_chain(order)
    _check_gaps(order)
    keys = check_recipients(order.recipients, order.until, order.when)
    if order.volume_bytes is not None and order.volume_bytes < LEAST_BYTES:
        raise WrongUse("volumes this small are of no use", do=f"Allow at least {LEAST_BYTES:,} bytes.", left=_LEFT)
    out.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _private(out.with_name(f".{name}.making")) as making:
        bag = making / name
        manifest, rows = _fill(order, bag, name, tuple(fingerprint(key) for key in keys))
        files = files_below(bag)
        sealed = making / out.name
        stream = TarStream(bag, name, files, int(order.when.timestamp()))
        encrypted = encrypt_stream(stream, sealed, keys, order.volume_bytes)
        plain = _keep(bag, out.with_name(name)) if keep_plain else None
        _publish(making, out, [volume.name for volume in encrypted.volumes])
    return Package(
        name=name,
        path=out.with_name(encrypted.volumes[0].name),
        sha256=encrypted.sha256,
        size=encrypted.size,
        manifest=manifest,
        scope=order.scope.digest,
        plan=order.extract.plan.digest,
        rows=rows,
        files=tuple(files),
        recipients=tuple(fingerprint(key) for key in keys),
        when=order.when,
        plain=plain,
        volumes=encrypted.volumes,
    )


def _publish(making: Path, out: Path, names: list[str]) -> None:
    """Put the finished files in place, and remove those of an earlier run that would be taken for part of them."""
    for old in [out, *out.parent.glob(f"{out.name}.[0-9][0-9][0-9]")]:
        if old.name not in names:
            old.unlink(missing_ok=True)
    for name in names:
        (making / name).replace(out.with_name(name))
    _flush(out.parent)


def _name(out: Path, ending: str) -> str:
    name = out.name.removesuffix(ending)
    if name == out.name or "/" in name or not is_safe_name(name) or len(name) > 80:
        raise WrongUse(
            "not a name for a package", at=out.name, do=f"Use letters, figures, dots and dashes, then {ending}."
        )
    return name


def _fill(order: ProductionOrder, bag: Path, name: str, recipients: tuple[str, ...]) -> tuple[str, int]:
    """Write the whole bag; gives the digest of its tag manifest and the number of rows."""
    data = bag / "data"
    (bag / RECORDS).mkdir(parents=True, mode=0o700)
    tables = produced_tables(order)
    rows = 0
    for table in tables:
        written = write_table(order.extract, table.outcome, table.time, bag / table.file, order.format)
        if written != table.outcome.rows:
            raise CollectionFailed(
                "the file has another number of rows than was collected",
                at=table.step.id,
                do="Collect again.",
                left=_LEFT,
            )
        rows += written
        if table.mail:
            write_mail(
                order.extract, table.outcome, table.time, bag / table.mbox, table.mail, table.step.columns[0].name
            )
    (data / "scope.json").write_bytes(canonical_json(order.scope.to_json()))
    (data / "plan.json").write_bytes(canonical_json(order.extract.plan.to_json()))
    (data / "outcomes.json").write_bytes(canonical_json(outcomes_json(order, tables)))
    (data / "receipt.txt").write_text(order.promise, encoding="utf-8", newline="")
    (data / "README.txt").write_text(readme(order, name, tables), encoding="utf-8", newline="")
    (data / "record.pdf").write_bytes(record_pdf(order, name, tables))
    listed = [(f, (bag / f).stat().st_size, hashes(bag / f, ["sha256"])["sha256"]) for f in files_below(bag)]
    (data / "certificate-draft.pdf").write_bytes(
        certificate_pdf(order, name, [(f.removeprefix("data/"), size, value) for f, size, value in listed])
    )
    manifest = close_bag(bag, _info(order, name))
    seal = Seal(name, order.matter, order.scope.digest, order.extract.plan.digest, manifest, recipients)
    signature = write_signature(seal, order.signer).encode()
    (bag / SIGNATURE).write_bytes(signature)
    if order.stamp is not None:
        (bag / TIMESTAMP).write_bytes(order.stamp(signature))
    return manifest, rows


def _info(order: ProductionOrder, name: str) -> list[tuple[str, str]]:
    gaps = order.extract.gaps
    return [
        ("Source-Organization", order.provider.name),
        ("Organization-Address", order.provider.address),
        ("Contact-Name", order.provider.custodian),
        ("Bagging-Date", order.when.date().isoformat()),
        ("External-Identifier", name),
        ("Internal-Sender-Identifier", order.matter),
        ("Internal-Sender-Description", order.demand.reference or "no reference given"),
        ("Bag-Software-Agent", f"Four Corners {__version__}"),
        ("Scope-Digest", order.scope.digest),
        ("Plan-Digest", order.extract.plan.digest),
        ("Complete", "no" if gaps else "yes"),
        *(("Accepted-Gap", f"{gap.step}: {gap.why or f'{gap.left_out} rows left out'}") for gap in gaps),
    ]


def _check_chain(order: ProductionOrder) -> None:
    extract, scope = order.extract, order.scope
    if {extract.scope, extract.plan.scope} != {scope.digest} or scope.matter != order.matter:
        raise ScopeBreach(
            "the extract was collected for another scope",
            at=order.matter,
            left=_LEFT,
            do="Collect this scope, then produce.",
        )


def _check_gaps(order: ProductionOrder) -> None:
    gaps = {outcome.step for outcome in order.extract.gaps}
    accepted = {gap.step for gap in order.gaps if gap.role.strip()}
    if gaps - accepted:
        raise NotAllowed(
            f"the collection is incomplete: {', '.join(sorted(gaps - accepted))}",
            at=order.matter,
            left=_LEFT,
            do="Collect it again, or have a person accept the gap with a reason.",
        )


@contextmanager
def _private(folder: Path) -> Iterator[Path]:
    """A folder for this production alone, empty at first and gone at the end."""
    folder.mkdir(exist_ok=True, mode=0o700)
    descriptor = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise WrongUse("this package is being produced already", do="Wait until that has ended.") from None
        for left_over in folder.iterdir():
            shutil.rmtree(left_over) if left_over.is_dir() else left_over.unlink()
        try:
            yield folder
        finally:
            shutil.rmtree(folder)
    finally:
        os.close(descriptor)


def _keep(bag: Path, place: Path) -> Path:
    if place.exists():
        shutil.rmtree(place)
    bag.rename(place)
    return place


def _flush(folder: Path) -> None:
    """Make the rename survive a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
