"""The verifier: a package that is what it says passes, and one changed byte, row, key or file does not."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.checks import Verdict
from fourcorners.collect.model import Column, Engine, Resolution, Step, TimeColumn
from fourcorners.errors import UnreadableInput, VerificationFailed
from fourcorners.note import Signer, sign
from fourcorners.produce.bag import SIGNATURE, TAG_MANIFEST, close_bag
from fourcorners.produce.model import Format, Package, ProductionOrder
from fourcorners.produce.run import produce
from fourcorners.produce.signature import Seal, write_signature
from fourcorners.produce.tar import TarStream
from fourcorners.produce.verify import verify_package
from fourcorners.reach import Reach, Times
from fourcorners.terms import Category
from fourcorners.values import canonical_json
from tests.produce.scene import (
    ACCOUNTS,
    ADA,
    FROM,
    IDENTITY,
    LABEL,
    MATTER,
    SESSIONS,
    SIGNER,
    UNTIL,
    extract,
    order,
    people,
    scope,
    sessions,
)

KEYS = [SIGNER.verifier]


def made(folder: Path, whole: ProductionOrder | None = None) -> Package:
    return produce(whole or order(folder), folder / "packages" / f"{MATTER}.tar.age", keep_plain=True)


def bag_of(package: Package) -> Path:
    assert package.plain is not None
    return package.plain


def wrong(verdict: Verdict) -> str:
    """The details of what failed; the verdict must not hold."""
    assert not verdict.holds
    return "; ".join(f"{c.name}: {c.detail}" for c in verdict.checks if not c.passed)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """One good package, never changed by a test."""
    return made(tmp_path_factory.mktemp("good"))


@contextmanager
def put(path: Path, data: bytes) -> Iterator[None]:
    """The file with other bytes, until the block ends."""
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        yield
    finally:
        path.write_bytes(before)


def again(bag: Path, plan: str, scope_digest: str, signer: Signer = SIGNER) -> None:
    """Close and sign a changed bag as a provider would who made it so."""
    for name in ("manifest-sha256.txt", "manifest-sha512.txt", TAG_MANIFEST, SIGNATURE, "bag-info.txt", "bagit.txt"):
        (bag / name).unlink(missing_ok=True)
    manifest = close_bag(bag, [])
    (bag / SIGNATURE).write_text(write_signature(Seal(MATTER, MATTER, scope_digest, plan, manifest, ()), signer))


@pytest.mark.parametrize("form", list(Format))
def test_a_package_verifies_in_every_form_it_can_have(tmp_path: Path, form: Format) -> None:
    """Folder, tar and encrypted file pass alike, with the row checks made, in each format of records."""
    package = made(tmp_path, order(tmp_path, format=form))
    tar = tmp_path / f"{MATTER}.tar"
    tar.write_bytes(TarStream(bag_of(package), MATTER, package.files, 0).read())
    for path, identity in ((package.path, IDENTITY), (tar, None), (bag_of(package), None)):
        verdict = verify_package(path, KEYS, identity=identity, matter=MATTER, scope=package.scope)
        assert verdict.holds, wrong(verdict)
        details = {check.name: check.detail for check in verdict.checks}
        assert details["rows of logs.sessions"] == "40 rows, each within the scope (account, kind and time)"
        assert details["rows of records.accounts"] == "1 row, each within the scope (account and kind)"


@settings(max_examples=250, deadline=None)
@given(st.data())
def test_any_changed_byte_is_found(package: Package, data: st.DataObject) -> None:
    """Whatever file of the bag, whatever byte, whatever it becomes: the package no longer verifies."""
    name = data.draw(st.sampled_from(package.files))
    path = bag_of(package) / name
    good = path.read_bytes()
    at = data.draw(st.integers(0, len(good) - 1))
    bad = bytearray(good)
    bad[at] ^= data.draw(st.integers(1, 255))
    with put(path, bytes(bad)):
        assert not verify_package(bag_of(package), KEYS).holds


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_lengthened_or_shortened_file_is_found(package: Package, data: st.DataObject) -> None:
    """Bytes put in or taken out are found as well."""
    path = bag_of(package) / data.draw(st.sampled_from(package.files))
    good = path.read_bytes()
    at = data.draw(st.integers(0, len(good)))
    more = data.draw(st.binary(min_size=1, max_size=3))
    bad = good[:at] + more + good[at:] if data.draw(st.booleans()) else good[: max(0, at - 1)] + good[at:]
    if bad == good:
        return
    with put(path, bad):
        assert not verify_package(bag_of(package), KEYS).holds


def test_every_byte_of_the_signature_counts(package: Package) -> None:
    """No bit of signature.txt can be turned."""
    path = bag_of(package) / SIGNATURE
    good = path.read_bytes()
    for at in range(len(good)):
        with put(path, good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :]):
            assert not verify_package(bag_of(package), KEYS).holds, at


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_changed_byte_of_the_encrypted_file_is_found(
    package: Package, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """What was changed on the way does not open, or does not open with this key."""
    bad = bytearray(package.path.read_bytes())
    bad[data.draw(st.integers(0, len(bad) - 1))] ^= data.draw(st.integers(1, 255))
    path = tmp_path_factory.mktemp("t") / package.path.name
    path.write_bytes(bytes(bad))
    try:
        assert not verify_package(path, KEYS, identity=IDENTITY).holds
    except VerificationFailed as error:
        assert "does not open" in error.what


def test_names_are_given_for_what_is_wrong(package: Package) -> None:
    """The verdict names the file that was altered, is missing, or is too many."""
    bag = bag_of(package)
    with put(bag / "data/records/logs.sessions.csv", b"x"):
        assert "data/records/logs.sessions.csv (manifest-sha256.txt)" in wrong(verify_package(bag, KEYS))
    (bag / "data/extra.txt").write_text("x")
    assert "data/extra.txt: manifest-sha256.txt does not list it" in wrong(verify_package(bag, KEYS))
    (bag / "data/extra.txt").unlink()
    (bag / "note.txt").write_text("unsigned words beside the signed ones")
    assert "note.txt: a package has no such file" in wrong(verify_package(bag, KEYS))
    (bag / "note.txt").unlink()
    assert verify_package(bag, KEYS).holds


def test_a_wrong_key_is_one_clear_line(package: Package, tmp_path: Path) -> None:
    """A key of somebody else ends with status 1 and a line that says so; no key at all with status 2."""
    with pytest.raises(VerificationFailed, match="this key does not open the package") as caught:
        verify_package(package.path, KEYS, identity=pyrage.x25519.Identity.generate())
    assert caught.value.exit_status == 1 and "\n" not in str(caught.value)
    with pytest.raises(UnreadableInput, match="no key was given") as missing:
        verify_package(package.path, KEYS)
    assert missing.value.exit_status == 2


def test_a_stranger_s_signature_is_worth_nothing(package: Package) -> None:
    """A bag signed by an unknown key, unsigned, or with a second signature fails."""
    bag = bag_of(package)
    signed = (bag / SIGNATURE).read_text()
    text = signed.split("\n\n")[0] + "\n"
    stranger = Signer.generate("harbor.example/log")
    assert "no known key" in wrong(verify_package(bag, [stranger.verifier]))
    assert "no known key" in wrong(verify_package(bag, []))
    for other, says in (
        (sign(text, stranger), "no known key"),
        (sign(text, SIGNER, stranger), "more than one signature"),
        (sign(text.replace("fourcorners.package/1", "fourcorners.promise/1"), SIGNER), "not a package's seal"),
        (sign(text + "more yes\n", SIGNER), "not a package's seal"),
        ("", "not a signed note"),
    ):
        with put(bag / SIGNATURE, other.encode()):
            assert says in wrong(verify_package(bag, KEYS))


def test_a_signature_of_another_package_does_not_fit(package: Package, tmp_path: Path) -> None:
    """A true signature over other files, or under another name, is refused; so is another matter than expected."""
    other = made(tmp_path, order(tmp_path, promise="another promise\n"))
    with put(bag_of(package) / SIGNATURE, (bag_of(other) / SIGNATURE).read_bytes()):
        assert "for other files" in wrong(verify_package(bag_of(package), KEYS))
    renamed = tmp_path / "M-1.tar"
    renamed.write_bytes(TarStream(bag_of(other), "M-1", other.files, 0).read())
    assert "signed under the name M-2026-0007" in wrong(verify_package(renamed, KEYS))
    assert "matter as expected" in wrong(verify_package(bag_of(other), KEYS, matter="M-1"))
    assert "scope as expected" in wrong(verify_package(bag_of(other), KEYS, scope="0" * 64))


def test_damaged_and_foreign_files_are_told_apart_from_packages(package: Package, tmp_path: Path) -> None:
    """A cut package, an empty file and a text are not verified, without a traceback."""
    for number, data in enumerate((package.path.read_bytes()[:-100], b"", b"hello", package.path.read_bytes()[:150])):
        path = tmp_path / f"{number}.tar.age"
        path.write_bytes(data)
        assert not verify_package(path, KEYS, identity=IDENTITY).holds
    tar = tmp_path / "x.tar"
    tar.write_bytes(TarStream(bag_of(package), MATTER, package.files, 0).read())
    assert "larger than" in wrong(verify_package(tar, KEYS, most_bytes=10_000))


def rows_of(table: pa.Table) -> list[dict[str, object]]:
    return list(table.to_pylist())


def stray(name: str) -> pa.Table:
    """Sessions of which one row, the 21st, is not within the scope."""
    table = sessions()
    rows = rows_of(table)
    if name == "another account":
        rows[20]["account"] = "username:somebody.else"
    elif name == "an account that does not exist":
        rows[20]["account"] = "username:gone.gull"
    elif name == "no account":
        rows[20]["account"] = None
    else:
        when = {"too early": FROM - timedelta(microseconds=1), "too late": UNTIL}[name]
        rows[20]["began_at"] = when.replace(tzinfo=None)
    return pa.Table.from_pylist(rows, table.schema)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("another account", "row 21: its account is outside the scope"),
        ("an account that does not exist", "row 21: its account is outside the scope"),
        ("no account", "row 21: its account is outside the scope"),
        ("too early", "row 21: it lies outside the scope's period"),
        ("too late", "row 21: it lies outside the scope's period"),
    ],
)
@pytest.mark.parametrize("form", list(Format))
def test_a_row_outside_the_scope_is_found_though_the_provider_signed_it(
    tmp_path: Path, form: Format, name: str, says: str
) -> None:
    """The receiver's check does not trust the collection: a stray row shows, with its file and number."""
    tables = {ACCOUNTS.id: people(), SESSIONS.id: stray(name)}
    package = made(tmp_path, order(tmp_path, extract=extract(tmp_path / "c", tables=tables), format=form))
    found = wrong(verify_package(package.path, KEYS, identity=IDENTITY))
    assert says in found and f"logs.sessions.{form.value}" in found
    assert "somebody" not in found


def test_a_kind_of_data_outside_the_scope_is_found(tmp_path: Path) -> None:
    """Approved session times do not cover the addresses beside them; empty cells do no harm."""
    narrow = scope([Category.SESSION_TIMES])
    for number, (table, holds) in enumerate(((sessions(), False), (blank(sessions(), "ip", "port"), True))):
        tables = {SESSIONS.id: table}
        collected = extract(tmp_path / str(number), whole=narrow, tables=tables, steps=(SESSIONS,))
        package = made(tmp_path / f"p{number}", order(tmp_path, extract=collected, scope=narrow))
        verdict = verify_package(bag_of(package), KEYS)
        assert verdict.holds is holds
        if not holds:
            assert "it holds session.ip, which is outside the scope" in wrong(verdict)


def blank(table: pa.Table, *names: str) -> pa.Table:
    for name in names:
        place = table.schema.get_field_index(name)
        table = table.set_column(place, name, pa.nulls(table.num_rows, table.schema.field(name).type))
    return table


def test_an_hour_that_came_twice_must_lie_inside_both_ways(tmp_path: Path) -> None:
    """A local time with two readings is within the scope only if both are; the same for a day in its zone."""
    step = Step("logs.sessions", "logs", "sessions", Engine.CSV, "SELECT", SESSIONS.columns, SESSIONS.categories)
    berlin = TimeColumn("began_at", Resolution.TIMESTAMP, "Europe/Berlin")
    twice = datetime.fromisoformat("2026-10-25T02:30:00")
    for number, (until, column, value, holds) in enumerate(
        (
            ("2026-10-25T01:31:00+00:00", berlin, twice, True),
            ("2026-10-25T01:00:00+00:00", berlin, twice, False),
            ("2026-07-02T22:00:00+00:00", replace(berlin, resolution=Resolution.DATE), date(2026, 7, 2), True),
            ("2026-07-02T21:59:00+00:00", replace(berlin, resolution=Resolution.DATE), date(2026, 7, 2), False),
        )
    ):
        times = Times.between(FROM, datetime.fromisoformat(until))
        held = replace(
            scope(), reach=Reach.of(scope().reach.accounts, [Category.SESSION_TIMES, Category.SESSION_IP], times)
        )
        table = pa.table({"account": [LABEL], "began_at": [value], "ip": ["192.0.2.1"], "port": [1]})
        collected = extract(tmp_path / str(number), whole=held, tables={step.id: table}, steps=(step,))
        whole = order(tmp_path, extract=collected, scope=held, times={step.id: column})
        assert verify_package(bag_of(made(tmp_path / f"p{number}", whole)), KEYS).holds is holds


ROWS, OUTCOMES = "data/records/logs.sessions.csv", "data/outcomes.json"

CHANGES: dict[str, tuple[Callable[[bytes], bytes], str, str]] = {
    "a row added": (lambda d: d + d.splitlines(keepends=True)[-1], ROWS, "41 rows where there were 40"),
    "a row removed": (lambda d: b"".join(d.splitlines(keepends=True)[:-1]), ROWS, "39 rows where there were 40"),
    "a column renamed": (lambda d: d.replace(b'"ip"', b'"subject"', 1), ROWS, "columns are not those of the plan"),
    "a field added": (lambda d: d[:-2] + b',"x"\r\n', ROWS, "another number of fields"),
    "a time without a zone": (
        lambda d: d.replace(b"2026-07-01T00:00:00Z", b"2026-07-01T00:00:00", 1),
        ROWS,
        "its time cannot be read",
    ),
    "a broken quote": (lambda d: d + b'"x', ROWS, "it cannot be read"),
    "not UTF-8": (lambda d: d + b'"\xff"\r\n', ROWS, "it cannot be read"),
    "a plan with other statements": (
        lambda d: d.replace(b"SELECT", b"select"),
        "data/plan.json",
        "not the plan that was signed",
    ),
    "a wider scope": (
        lambda d: d.replace(b"2026-10-01", b"2027-10-01"),
        "data/scope.json",
        "not the scope that was signed",
    ),
    "a scope written otherwise": (lambda d: d + b"\n", "data/scope.json", "not in canonical form"),
    "outcomes of another matter": (lambda d: d.replace(MATTER.encode(), b"M-2026-0001"), OUTCOMES, "another matter"),
    "outcomes with a forged column": (
        lambda d: d.replace(b'"ip":"session.ip"', b'"ip":"device"'),
        OUTCOMES,
        "not those of the plan",
    ),
    "outcomes with another file": (
        lambda d: d.replace(b"records/logs.sessions.csv", b"records/logs.session.csv"),
        OUTCOMES,
        "not those of the outcomes",
    ),
    "outcomes with other counts": (
        lambda d: d.replace(b'"rows":40,"step"', b'"rows":39,"step"', 1),
        OUTCOMES,
        "not those of the outcomes",
    ),
    "outcomes that claim more accounts": (
        lambda d: d.replace(b'"value":"ada.tern"', b'"value":"zed.tern"'),
        OUTCOMES,
        "not in the scope",
    ),
    "outcomes that are no object": (lambda d: b"[]", OUTCOMES, "malformed"),
    "outcomes nested without end": (lambda d: b"[" * 100_000, OUTCOMES, "malformed"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_package_that_contradicts_itself_is_refused_though_signed(tmp_path: Path, name: str) -> None:
    """Even whoever holds the signing key cannot make rows, counts, plan and scope disagree unnoticed."""
    change, file, says = CHANGES[name]
    package = made(tmp_path)
    bag = bag_of(package)
    good = (bag / file).read_bytes()
    (bag / file).write_bytes(change(good))
    assert (bag / file).read_bytes() != good
    again(bag, package.plan, package.scope)
    assert says in wrong(verify_package(bag, KEYS))


def test_closing_and_signing_again_unchanged_still_verifies(tmp_path: Path) -> None:
    """The tampering tests above fail for the change alone: the same steps without a change pass."""
    package = made(tmp_path)
    again(bag_of(package), package.plan, package.scope)
    assert verify_package(bag_of(package), KEYS).holds


@pytest.mark.parametrize("name", ["data/README.txt", "data/receipt.txt", "data/record.pdf", "bag-info.txt"])
def test_a_package_without_one_of_its_files_is_refused(tmp_path: Path, name: str) -> None:
    """Leaving a document out is noticed even when manifests and signature were made for the rest."""
    package = made(tmp_path)
    bag = bag_of(package)
    again(bag, package.plan, package.scope)
    if name.startswith("data/"):
        (bag / name).unlink()
        again(bag, package.plan, package.scope)
    else:
        text = (bag / TAG_MANIFEST).read_text()
        (bag / TAG_MANIFEST).write_text(
            "".join(x for x in text.splitlines(keepends=True) if not x.endswith(f"{name}\n"))
        )
    assert name in wrong(verify_package(bag, KEYS))


def test_a_link_in_the_folder_is_refused(package: Package, tmp_path: Path) -> None:
    """A bag given as a folder may not point elsewhere."""
    shutil.copytree(bag_of(package), tmp_path / MATTER)
    secret = tmp_path / "secret"
    secret.write_bytes((tmp_path / MATTER / "data/README.txt").read_bytes())
    (tmp_path / MATTER / "data/README.txt").unlink()
    (tmp_path / MATTER / "data/README.txt").symlink_to(secret)
    assert "link" in wrong(verify_package(tmp_path / MATTER, KEYS))


def test_a_row_under_either_identifier_of_an_account_is_known(tmp_path: Path) -> None:
    """Two identifiers of one account share a label, and what is approved for either may be here."""
    both = Reach.of([ADA], [Category.SESSION_IP], Times.between(FROM, UNTIL)) | Reach.of(
        scope().reach.accounts - {ADA}, [Category.SESSION_TIMES], Times.between(FROM, UNTIL)
    )
    held = replace(scope(), reach=both)
    collected = extract(tmp_path / "c", whole=held, tables={SESSIONS.id: sessions()}, steps=(SESSIONS,))
    package = made(tmp_path, order(tmp_path, extract=collected, scope=held))
    assert verify_package(bag_of(package), KEYS).holds
    assert canonical_json(held.to_json()) == (bag_of(package) / "data/scope.json").read_bytes()


def test_columns_of_the_account_itself_may_be_named_account(tmp_path: Path) -> None:
    """The first column says whose row it is, whatever it is called."""
    columns = (Column("account_as_demanded", None), Column("account", Category.SUBSCRIBER_NAME))
    step = Step("a.b", "a", "b", Engine.SQLITE, "SELECT", columns, frozenset({Category.SUBSCRIBER_NAME}))
    table = pa.table({"account_as_demanded": [LABEL], "account": ["Ada"]})
    collected = extract(tmp_path / "c", tables={step.id: table}, steps=(step,))
    assert verify_package(bag_of(made(tmp_path, order(tmp_path, extract=collected))), KEYS).holds
