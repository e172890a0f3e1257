"""Check a package offline: archive, bag, signature, scope, plan, counts, and every row against the scope.

Imports leaves and this room's own formats, nothing else of ours, so that it can be read and trusted by itself.

The checks, in this order; a later one is not made where an earlier one shows that it would mean nothing:
1. the archive opens with the receiver's key and holds one bag of plain files;
2. the bag is exactly what its manifests say (RFC 8493, strictly), and holds nothing that they leave out;
3. a known key signed it, and what was signed is this bag, under this name;
4. `scope.json` and `plan.json` are those that were signed, in their canonical form, and belong together;
5. every file of records is named by `outcomes.json`, has as many rows as it says, and columns of the plan;
6. every row is of an account of the scope, every cell of an approved kind, and every time within the period;
7. every file of messages is what those rows give, byte for byte.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyrage

from fourcorners.checks import Verdict
from fourcorners.errors import FourCornersError, UnreadableInput, VerificationFailed
from fourcorners.note import Verifier
from fourcorners.produce import openpgp
from fourcorners.produce.ageheader import MAGIC, check_header
from fourcorners.produce.bag import ALGORITHMS, BAG_INFO, BAGIT, SIGNATURE, TAG_MANIFEST, hashes, manifest_name
from fourcorners.produce.bagcheck import check_bag
from fourcorners.produce.encrypt import PGP
from fourcorners.produce.mailfile import FIELDS, mbox
from fourcorners.produce.recipients import Identity
from fourcorners.produce.rows import Scoped, check_rows, named_rows
from fourcorners.produce.signature import Seal, open_signature
from fourcorners.produce.tar import MOST_BYTES, TarSink
from fourcorners.produce.timestamp import TIMESTAMP, check
from fourcorners.produce.volumes import Joined, all_volumes
from fourcorners.reach import Reach
from fourcorners.values import canonical_json, digest, write_instant

_CHUNK = 1 << 20
_RECORDS, _MAIL = "data/records/", "data/mail/"
_SCOPE, _PLAN, _OUTCOMES = "data/scope.json", "data/plan.json", "data/outcomes.json"
_TAGS = {BAGIT, BAG_INFO, TAG_MANIFEST, SIGNATURE, *(manifest_name(a) for a in ALGORITHMS)}
_PAYLOAD = {_SCOPE, _PLAN, _OUTCOMES} | {
    f"data/{name}" for name in ("README.txt", "receipt.txt", "record.pdf", "certificate-draft.pdf")
}


def verify_package(
    path: Path,
    verifiers: Sequence[Verifier],
    *,
    identity: Identity | None = None,
    matter: str | None = None,
    scope: str | None = None,
    authority: Path | None = None,
    most_bytes: int = MOST_BYTES,
) -> Verdict:
    """The verdict on a bag folder, a `.tar`, or with an identity a `.tar.age` or `.tar.pgp`, in one file or in volumes.

    `matter` and `scope` (a digest) may say which package is expected; `authority` is a PEM file with the certificates
    of the time-stamping authority. Raises UnreadableInput where an encrypted
    package comes without a key, and VerificationFailed where the key is not one it was encrypted to.
    """
    verdict = Verdict(path.name)
    if path.is_dir():
        _bag(path, verifiers, verdict, matter, scope, None, authority)
        return verdict
    with tempfile.TemporaryDirectory(prefix="fourcorners-verify-") as folder:
        sink = TarSink(Path(folder), most_bytes=most_bytes, at=path.name)
        try:
            _unpack(path, sink, identity)
            root = sink.close()
        except VerificationFailed as error:
            if error.do:
                raise
            verdict.fail("archive", error)
            return verdict
        finally:
            sink.abandon()
        verdict.note("archive", True, "one bag, plain files only")
        _bag(Path(folder) / root, verifiers, verdict, matter, scope, root, authority)
    return verdict


def _unpack(path: Path, sink: TarSink, identity: Identity | None) -> None:
    """Stream the archive, decrypted if need be, into the sink."""
    paths = all_volumes(path)
    with io.BufferedReader(Joined(paths), _CHUNK) as file:
        head = file.peek(len(MAGIC))[: len(MAGIC)]
    if head == MAGIC or paths[0].name.removesuffix(".001").endswith(PGP):
        if identity is None:
            raise UnreadableInput(
                "this package is encrypted and no key was given",
                at=path.name,
                do="Give the receiver's key file with --identity.",
            )
        if isinstance(identity, str):
            _open_pgp(paths, sink, identity)
        else:
            _open_age(paths, sink, identity)
        return
    _pour(paths, sink)


def _open_age(paths: Sequence[Path], sink: TarSink, identity: pyrage.x25519.Identity) -> None:
    at = paths[0].name
    try:
        with io.BufferedReader(Joined(paths), _CHUNK) as file:
            check_header(file, at)
        with io.BufferedReader(Joined(paths), _CHUNK) as file:
            pyrage.decrypt_io(file, sink, [identity])
    except pyrage.DecryptError as error:
        if "No matching keys" in str(error):
            raise VerificationFailed(
                "this key does not open the package",
                at=at,
                do="Use the key that was confirmed when the requester was verified.",
            ) from error
        raise VerificationFailed("the encrypted file is damaged or not whole", at=at) from error
    except OSError as error:
        raise VerificationFailed("the encrypted file is damaged or not whole", at=at) from error


def _open_pgp(paths: Sequence[Path], sink: TarSink, secret: str) -> None:
    """OpenPGP says only at the end whether a file is whole, so it is opened beside, then read."""
    with tempfile.TemporaryDirectory(prefix="fourcorners-open-") as folder:
        whole, opened = Path(folder) / paths[0].name, Path(folder) / "opened"
        if len(paths) > 1:
            with whole.open("xb") as out, io.BufferedReader(Joined(paths), _CHUNK) as file:
                shutil.copyfileobj(file, out, _CHUNK)
        openpgp.decrypt(whole if len(paths) > 1 else paths[0], opened, secret)
        _pour([opened], sink)


def _pour(paths: Sequence[Path], sink: TarSink) -> None:
    try:
        with io.BufferedReader(Joined(paths), _CHUNK) as file:
            while chunk := file.read(_CHUNK):
                sink.write(chunk)
    except OSError as error:
        raise VerificationFailed("the file is damaged or not whole", at=paths[0].name) from error


def _bag(
    bag: Path,
    verifiers: Sequence[Verifier],
    verdict: Verdict,
    matter: str | None,
    scope: str | None,
    name: str | None,
    authority: Path | None,
) -> None:
    if not check_bag(bag, verdict):
        return
    try:
        _layout(bag, verdict)
        seal = _signature(bag, verifiers, verdict, name)
        _timestamp(bag, verdict, authority)
        if matter is not None:
            verdict.note("matter as expected", seal.matter == matter, seal.matter)
        if scope is not None:
            verdict.note("scope as expected", seal.scope == scope, seal.scope)
        reach, outcomes = _chain(bag, seal, verdict)
        _records(bag, Scoped(reach, outcomes["accounts"]), outcomes, verdict)
    except VerificationFailed as error:
        verdict.fail("signature and content", error)
    except (FourCornersError, OSError, LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        verdict.note("content can be read", False, error.what if isinstance(error, FourCornersError) else "malformed")


def _layout(bag: Path, verdict: Verdict) -> None:
    """Nothing that a package does not have. What no manifest lists (the signature apart) would be unsigned."""
    names = {p.relative_to(bag).as_posix() for p in bag.rglob("*") if p.is_file()}
    for missing in sorted((_TAGS | _PAYLOAD) - names):
        raise VerificationFailed("a package has this file, and it is not there", at=missing)
    for extra in sorted(names - _TAGS - _PAYLOAD - {TIMESTAMP}):
        if not extra.startswith((_RECORDS, _MAIL)) or extra.count("/") != 2:
            raise VerificationFailed("a package has no such file", at=extra)
    tagged = {line.split("  ", 1)[1] for line in (bag / TAG_MANIFEST).read_text(encoding="utf-8").splitlines()}
    for unlisted in sorted(_TAGS - {TAG_MANIFEST, SIGNATURE} - tagged):
        raise VerificationFailed(f"{TAG_MANIFEST} does not list it", at=unlisted)
    verdict.note("files of a package", True, f"{len(names)} files")


def _signature(bag: Path, verifiers: Sequence[Verifier], verdict: Verdict, name: str | None) -> Seal:
    seal = open_signature((bag / SIGNATURE).read_bytes(), verifiers)
    verdict.note("signature", True, f"matter {seal.matter}, by a known key")
    manifest = hashes(bag / TAG_MANIFEST, ["sha256"])["sha256"]
    if seal.manifest != manifest:
        raise VerificationFailed("the signature is for other files", at=TAG_MANIFEST)
    if name is not None and seal.package != name:
        raise VerificationFailed(f"the package was signed under the name {seal.package}", at=name)
    verdict.note("what was signed is this bag", True)
    return seal


def _timestamp(bag: Path, verdict: Verdict, authority: Path | None) -> None:
    if not (bag / TIMESTAMP).exists():
        if authority is not None:
            raise VerificationFailed("the package has no time stamp", at=TIMESTAMP)
        return
    when, known = check((bag / TIMESTAMP).read_bytes(), (bag / SIGNATURE).read_bytes(), authority)
    who = "by the authority given" if known else "whose authority was not checked"
    verdict.note("time stamp over the signature", True, f"{write_instant(when)}, {who}")


def _chain(bag: Path, seal: Seal, verdict: Verdict) -> tuple[Reach, dict[str, Any]]:
    """Scope, plan and outcomes, each what was signed, and each of the other."""
    scope = _canonical(bag, _SCOPE)
    if digest(scope) != seal.scope or scope["matter"] != seal.matter:
        raise VerificationFailed("it is not the scope that was signed", at=_SCOPE)
    verdict.note("scope", True, seal.scope)
    plan = _canonical(bag, _PLAN)
    if digest(plan) != seal.plan or plan["scope"] != seal.scope:
        raise VerificationFailed("it is not the plan that was signed for this scope", at=_PLAN)
    verdict.note("plan", True, seal.plan)
    outcomes = _canonical(bag, _OUTCOMES)
    if (outcomes["matter"], outcomes["scope"], outcomes["plan"]) != (seal.matter, seal.scope, seal.plan):
        raise VerificationFailed("it is of another matter, scope or plan", at=_OUTCOMES)
    steps = {step["id"]: step for step in plan["steps"]}
    for table in outcomes["tables"]:
        step = steps.get(table["step"])
        if step is None:
            raise VerificationFailed("it has a table that is not in the plan", at=_OUTCOMES)
        mapped = {column["name"]: column["category"] for column in step["columns"] if column["category"]}
        if table["columns"] != mapped:
            raise VerificationFailed("a table's columns are not those of the plan", at=_OUTCOMES)
    verdict.note("outcomes belong to scope and plan", True, f"{len(steps)} statements")
    return Reach.from_json(scope["reach"]), outcomes


def _records(bag: Path, scoped: Scoped, outcomes: Mapping[str, Any], verdict: Verdict) -> None:
    stated = {o["step"]: o["rows"] for o in outcomes["outcomes"] if o["rows"]}
    tables = {table["file"]: table for table in outcomes["tables"]}
    found = {p.relative_to(bag).as_posix() for p in (bag / _RECORDS).glob("*")}
    odd = sorted(found ^ tables.keys())
    if odd or {table["step"]: table["rows"] for table in tables.values()} != stated:
        raise VerificationFailed("the files of records are not those of the outcomes", at=odd[0] if odd else _OUTCOMES)
    messages = {table["mail"]["file"] for table in tables.values() if table.get("mail")}
    if {p.relative_to(bag).as_posix() for p in (bag / _MAIL).glob("*")} != messages:
        raise VerificationFailed("the files of messages are not those of the outcomes", at=_OUTCOMES)
    verdict.note("every step with rows has its file", True, f"{len(tables)} file{'' if len(tables) == 1 else 's'}")
    for file, table in sorted(tables.items()):
        try:
            rows, undated = check_rows(bag / file, table, scoped)
        except VerificationFailed as error:
            verdict.fail(f"rows of {table['step']}", error)
            continue
        except (OSError, ValueError, csv.Error, pa.ArrowException):
            verdict.note(f"rows of {table['step']}", False, f"{file}: it cannot be read")
            continue
        if rows != table["rows"]:
            verdict.note(f"rows of {table['step']}", False, f"{file}: {rows} rows where there were {table['rows']}")
            continue
        _mail(bag, table, verdict)
        checked = "account and kind" if table["time"] is None else "account, kind and time"
        unseen = f"; {undated} show no time" if undated else ""
        verdict.note(
            f"rows of {table['step']}",
            True,
            f"{rows} row{'' if rows == 1 else 's'}, each within the scope ({checked}){unseen}",
        )


def _mail(bag: Path, table: Mapping[str, Any], verdict: Verdict) -> None:
    """The table's messages, made once more from its rows."""
    mail = table.get("mail")
    if mail is None:
        return
    name, fields = mail["file"], mail["fields"]
    if not set(fields) <= FIELDS or not set(fields.values()) <= table["columns"].keys():
        raise VerificationFailed("a message has a field that is no column of the plan", at=_OUTCOMES)
    rows = named_rows(bag / table["file"], table["format"])
    with (bag / name).open("rb") as file:
        same = all(file.read(len(piece)) == piece for piece in mbox(rows, fields, table["account"]))
        same = same and not file.read(1)
    verdict.note(
        f"messages of {table['step']}", same, "as the rows have them" if same else f"{name}: not what the rows give"
    )


def _canonical(bag: Path, name: str) -> Any:
    """A JSON file, which must be in its one canonical form (RFC 8785)."""
    raw = (bag / name).read_bytes()
    value = json.loads(raw)
    if canonical_json(value) != raw:
        raise VerificationFailed("it is not in canonical form", at=name)
    return value
