"""The package: everything in it, nothing beyond it, encrypted or not there at all."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import stat
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import bagit
import pypdfium2
import pyrage
import pytest

from fourcorners.collect.model import Outcome, StepOutcome
from fourcorners.errors import CollectionFailed, FourCornersError, NotAllowed, ScopeBreach, WrongUse
from fourcorners.produce.model import Custody, Format, Law, Package, ProductionOrder
from fourcorners.produce.recipients import check_recipient, fingerprint, read_identity
from fourcorners.produce.run import produce
from fourcorners.produce.volumes import VolumeWriter
from fourcorners.terms import Category
from fourcorners.values import digest
from tests.produce.scene import (
    ACCEPTED,
    ACCOUNTS,
    FAILED,
    IDENTITY,
    LABEL,
    MATTER,
    RECIPIENT,
    SESSIONS,
    SIGNER,
    WHEN,
    extract,
    order,
    people,
    scope,
    sessions,
)

HOSTILE = '#read("/etc/passwd") =1+1 \u202e$x$'


def made(folder: Path, whole: ProductionOrder | None = None) -> Package:
    """The package of an order, with the plain bag beside it for a look."""
    return produce(whole or order(folder), folder / "packages" / f"{MATTER}.tar.age", keep_plain=True)


def bag_of(package: Package) -> Path:
    assert package.plain is not None
    return package.plain


def pdf_text(path: Path) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path.read_bytes()))


def everything_in(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_a_package_holds_what_it_says(tmp_path: Path) -> None:
    """The layout, the digests, and the counts are those of the order, and another BagIt library accepts the bag."""
    whole = order(tmp_path)
    package = made(tmp_path, whole)
    bag = bag_of(package)
    assert everything_in(bag) == list(package.files) == [
        "bag-info.txt", "bagit.txt", "data/README.txt", "data/certificate-draft.pdf", "data/outcomes.json",
        "data/plan.json", "data/receipt.txt", "data/record.pdf", "data/records/logs.sessions.csv",
        "data/records/records.accounts.csv", "data/scope.json", "manifest-sha256.txt", "manifest-sha512.txt",
        "signature.txt", "tagmanifest-sha256.txt",
    ]  # fmt: skip
    assert package.rows == 41
    assert digest((bag / "data/scope.json").read_bytes()) == package.scope == whole.scope.digest
    assert digest((bag / "data/plan.json").read_bytes()) == package.plan == whole.extract.plan.digest
    assert digest((bag / "tagmanifest-sha256.txt").read_bytes()) == package.manifest
    assert digest(package.path.read_bytes()) == package.sha256
    assert package.path.stat().st_size == package.size
    assert (bag / "data/receipt.txt").read_text() == whole.promise
    assert bagit.Bag(str(bag)).is_valid()


def test_the_same_order_gives_the_same_bag(tmp_path: Path) -> None:
    """Byte for byte, in every file; only the encryption around it is new each time."""
    first, second = (made(tmp_path / n, order(tmp_path / n)) for n in ("a", "b"))
    assert everything_in(bag_of(first)) == everything_in(bag_of(second))
    for name in first.files:
        assert (bag_of(first) / name).read_bytes() == (bag_of(second) / name).read_bytes(), name
    assert first.manifest == second.manifest
    assert first.sha256 != second.sha256


def test_only_the_encrypted_file_stays(tmp_path: Path) -> None:
    """Nothing plain is left, only the owner may read the package, and its bytes show nothing of what is in it."""
    package = produce(order(tmp_path), tmp_path / "packages" / f"{MATTER}.tar.age")
    assert package.plain is None
    assert [p.name for p in (tmp_path / "packages").iterdir()] == [f"{MATTER}.tar.age"]
    assert stat.S_IMODE(package.path.stat().st_mode) == 0o600
    data = package.path.read_bytes()
    assert data.startswith(b"age-encryption.org/v1\n")
    assert b"ada" not in data and b"BagIt" not in data and MATTER.encode() not in data
    assert MATTER.encode() in pyrage.decrypt(data, [IDENTITY])


def test_a_second_production_replaces_the_first(tmp_path: Path) -> None:
    """A run that was cut off can be run again: there is one package, and what a killed run left is removed."""
    made(tmp_path)
    left = tmp_path / "packages" / f".{MATTER}.making" / MATTER / "data"
    left.mkdir(parents=True)
    (left / "scope.json").write_text("half a bag")
    shutil.rmtree(tmp_path / "collected")
    again = made(tmp_path)
    assert sorted(p.name for p in (tmp_path / "packages").iterdir()) == [MATTER, f"{MATTER}.tar.age"]
    assert digest(again.path.read_bytes()) == again.sha256


def test_one_package_is_produced_by_one_process(tmp_path: Path) -> None:
    """A second process that begins meanwhile is told so, and disturbs nothing."""
    place = tmp_path / "packages" / f".{MATTER}.making"
    place.mkdir(parents=True)
    descriptor = os.open(place, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        with pytest.raises(WrongUse, match="already"):
            made(tmp_path)
    finally:
        os.close(descriptor)


@pytest.mark.parametrize("form", list(Format))
def test_hostile_content_stays_content(tmp_path: Path, form: Format) -> None:
    """A name that is a formula, a function and a trick of writing direction is printed and filed as it stands."""
    tables = {ACCOUNTS.id: people(name=f"={HOSTILE}", email="@" + HOSTILE)}
    whole = order(tmp_path, extract=extract(tmp_path / "c", tables=tables), format=form)
    bag = bag_of(made(tmp_path, whole))
    text = pdf_text(bag / "data/record.pdf")
    assert "root:" not in text
    flat = "".join(text.split())
    assert '=#read("/etc/passwd")=1+1[U+202E]$x$' in flat
    if form is Format.CSV:
        assert "\"'=#read(" in (bag / "data/records/records.accounts.csv").read_text(encoding="utf-8")


def test_hostile_facts_cannot_break_the_tag_files(tmp_path: Path) -> None:
    """A reference with line breaks stays one value of bag-info.txt and one line of the README."""
    whole = order(tmp_path)
    facts = replace(whole.demand, reference="X\r\nPayload-Oxum: 1.1\nEvil: yes\x00")
    bag = bag_of(made(tmp_path, replace(whole, demand=facts)))
    labels = [line.split(":")[0] for line in (bag / "bag-info.txt").read_text().splitlines() if line[0] != " "]
    assert labels.count("Payload-Oxum") == 1 and "Evil" not in labels
    assert "Reference:  X Payload-Oxum: 1.1 Evil: yes\n" in (bag / "data/README.txt").read_text()


def test_a_fact_that_nobody_knows_has_no_label(tmp_path: Path) -> None:
    """Where the demand names no day for the answer, record and certificate say nothing of one; with a day both do."""
    whole = order(tmp_path)
    for name, day in (("unknown", ""), ("known", "2026-12-15")):
        bag = bag_of(made(tmp_path / name, replace(whole, demand=replace(whole.demand, due_on=day))))
        for file in ("record.pdf", "certificate-draft.pdf"):
            assert ("Due on" in pdf_text(bag / "data" / file)) is bool(day)


@pytest.mark.parametrize(
    ("change", "error", "says"),
    [
        ({"recipients": ()}, NotAllowed, "no recipient key"),
        ({"recipients": ("age1notakey",)}, WrongUse, "not an age X25519 public key"),
        ({"recipients": (RECIPIENT, "ssh-ed25519 AAAA")}, WrongUse, "not an age X25519 public key"),
        ({"recipients": (str(IDENTITY),)}, WrongUse, "secret key"),
        ({"until": (WHEN - timedelta(days=1)).date()}, NotAllowed, "good until 2026-11-23"),
        ({"matter": "M-2026-0008"}, ScopeBreach, "another scope"),
    ],
)
def test_what_may_not_be_produced_is_refused_before_anything_is_written(
    tmp_path: Path, change: dict[str, object], error: type[FourCornersError], says: str
) -> None:
    """A missing, mistyped, secret or expired key and a foreign scope stop the production; nothing is left behind."""
    whole = replace(order(tmp_path / "in"), **change)  # type: ignore[arg-type]
    with pytest.raises(error, match=says) as caught:
        produce(whole, tmp_path / "out" / f"{MATTER}.tar.age")
    assert str(IDENTITY) not in str(caught.value)
    assert not (tmp_path / "out").exists()


def test_keys_of_low_order_are_no_keys() -> None:
    """Public keys for which anybody knows the shared secret are refused (RFC 7748, section 6.1)."""
    for key in (
        "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
        "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya",
    ):
        with pytest.raises(WrongUse, match="not an age"):
            check_recipient(key, WHEN)
    assert check_recipient(f" {RECIPIENT}\n", WHEN) == RECIPIENT


def test_an_extract_of_another_scope_is_refused(tmp_path: Path) -> None:
    """Rows collected for a wider scope never leave under a narrower one."""
    collected = extract(tmp_path / "c", whole=scope())
    narrow = scope([Category.SUBSCRIBER_NAME])
    with pytest.raises(ScopeBreach, match="another scope"):
        made(tmp_path / "out", order(tmp_path, extract=collected, scope=narrow))
    assert not (tmp_path / "out").exists()


def test_an_incomplete_extract_is_refused(tmp_path: Path) -> None:
    """A store that failed, or rows that were left out, stop the production until a person accepts the gap."""
    left_out = StepOutcome(SESSIONS.id, Outcome.ZERO_ROWS, why="2 rows have no time", left_out=2)
    for number, gap in enumerate((FAILED, left_out)):
        tables = {ACCOUNTS.id: people()}
        whole = order(tmp_path, extract=extract(tmp_path / str(number), tables=tables, failed=[gap]))
        with pytest.raises(NotAllowed, match=r"incomplete: logs\.sessions"):
            made(tmp_path / "out", whole)
        with pytest.raises(NotAllowed, match=r"incomplete: logs\.sessions"):
            made(tmp_path / "out", replace(whole, gaps=(replace(ACCEPTED, role=" "),)))
        assert not (tmp_path / "out").exists()


def test_an_accepted_gap_is_said_everywhere(tmp_path: Path) -> None:
    """Record, certificate, bag-info and outcomes all name the gap, what went wrong, and who accepted it."""
    collected = extract(tmp_path / "c", tables={ACCOUNTS.id: people()}, failed=[FAILED])
    bag = bag_of(made(tmp_path, order(tmp_path, extract=collected, gaps=(ACCEPTED,))))
    record, certificate = (pdf_text(bag / f"data/{name}.pdf") for name in ("record", "certificate-draft"))
    for text in (record, certificate, (bag / "bag-info.txt").read_text()):
        assert "logs.sessions" in text and "the store did not answer in time" in text
    assert "not complete" in record and "counsel" in record
    assert "Complete: no" in (bag / "bag-info.txt").read_text()
    outcomes = json.loads((bag / "data/outcomes.json").read_text())
    assert outcomes["accepted_gaps"][0]["role"] == "counsel" and outcomes["complete"] is False


def test_the_record_says_what_was_asked_approved_and_found(tmp_path: Path) -> None:
    """Who asked, who approved by role, every field's meaning, the first rows, and four answers kept apart."""
    nobody = StepOutcome("records.accounts", Outcome.NO_SUCH_ACCOUNT, why="no account has the identifiers asked for")
    tables = {SESSIONS.id: sessions()}
    whole = order(tmp_path, extract=extract(tmp_path / "c", tables=tables, failed=[nobody]))
    text = " ".join(pdf_text(bag_of(made(tmp_path, whole)) / "data/record.pdf").split())
    for said in (
        "Example Bureau of Inquiry", "GJ 26-0119-SPECIMEN", "grand jury subpoena", "responder, 2026-11-22",
        "D-00af", LABEL, "The network address the session came from.", "session.times", "The first 10 of 40 rows",
        "2026-07-01T00:00:00Z", "198.51.100.1", "Not held.", "Where devices are is not collected.",
        "There is no such account.", "no account has the identifiers asked for", "no such account",
    ):  # fmt: skip
        assert said in text, said
    assert "p-1" not in text and "p-2" not in text


def test_the_certificate_is_a_draft_for_a_person(tmp_path: Path) -> None:
    """It has the elements of each rule, every file's hash, blanks to fill, and nothing ticked or signed."""
    package = made(tmp_path)
    text = pdf_text(bag_of(package) / "data/certificate-draft.pdf")
    flat = " ".join(text.split())
    for said in (
        "Draft, for a person to check and sign", "902(11), 803(6)(A)–(C)", "902(13)", "902(14)", "28 U.S.C. § 1746",
        "at or near the time", "regular practice", "accurate result", "under penalty of perjury",
        "laws of the United States", "Ines Fairweather", "Records custodian", "Signature", "Date and place",
    ):  # fmt: skip
        assert said in flat, said
    unspaced = "".join(text.split())
    for name in ("data/records/logs.sessions.csv", "data/record.pdf", "data/scope.json"):
        assert digest((bag_of(package) / name).read_bytes()) in unspaced
    assert not any(mark in text for mark in "☑☒✓✔✗")


def test_a_certificate_for_another_law_cites_none_of_the_united_states(tmp_path: Path) -> None:
    """For a demand under other law the statements stand without rules that do not apply."""
    whole = order(tmp_path)
    whole = replace(
        whole, demand=replace(whole.demand, instrument="a European Production Order Certificate", law=Law.EU)
    )
    text = pdf_text(bag_of(made(tmp_path, whole)) / "data/certificate-draft.pdf")
    assert "902(" not in text and "perjury" not in text and "U.S.C." not in text
    assert "is for counsel to say" in " ".join(text.split())


def test_a_witness_statement_for_the_united_kingdom(tmp_path: Path) -> None:
    """A demand under UK law gets a witness statement: business documents, exhibits, the declaration, and no US rule."""
    whole = order(tmp_path)
    whole = replace(whole, demand=replace(whole.demand, law=Law.UK))
    text = " ".join(pdf_text(bag_of(made(tmp_path, whole)) / "data/certificate-draft.pdf").split())
    for said in (
        "Witness statement", "s. 117(2)", "created or received by a person in the course", "I exhibit them as",
        "true to the best of my knowledge and belief", "an offence wilfully", "Age, if under 18",
    ):  # fmt: skip
        assert said in text, said
    assert "902(" not in text and "perjury" not in text


def test_a_record_of_custody_names_acts_and_roles(tmp_path: Path) -> None:
    """Every act so far stands with its instant and role, and there is room for what comes after."""
    custody = (Custody(WHEN - timedelta(days=2), "The demand was received and sealed", "the system"),)
    whole = replace(order(tmp_path), custody=custody)
    text = " ".join(pdf_text(bag_of(made(tmp_path, whole)) / "data/certificate-draft.pdf").split())
    assert "Custody" in text and "The demand was received and sealed" in text and "2026-11-22T15:30:00Z" in text
    assert "under which authority" in text


def full_disk(self: VolumeWriter, data: bytes) -> int:
    """Stands in for a disk that fills up while the package is written."""
    self.size += len(data)
    if self.size > 50_000:
        raise OSError(28, "No space left on device")
    return len(data)


def test_an_encryption_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fills up there is no package, no half of one, and above all nothing in plain."""
    monkeypatch.setattr(VolumeWriter, "write", full_disk)
    with pytest.raises(WrongUse, match="could not be encrypted"):
        produce(order(tmp_path / "in"), tmp_path / "out" / f"{MATTER}.tar.age", keep_plain=True)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_failed_production_leaves_the_earlier_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was there stays as it was."""
    before = produce(order(tmp_path), tmp_path / "out" / f"{MATTER}.tar.age")
    monkeypatch.setattr(VolumeWriter, "write", full_disk)
    with pytest.raises(WrongUse):
        produce(order(tmp_path), tmp_path / "out" / f"{MATTER}.tar.age")
    assert digest(before.path.read_bytes()) == before.sha256


def test_rows_that_changed_since_the_collection_stop_it(tmp_path: Path) -> None:
    """A missing or shortened file of rows is an error, and nothing of the package stays."""
    whole = order(tmp_path)
    file = whole.extract.folder / "logs.sessions.parquet"
    for data in (b"not parquet", None, (whole.extract.folder / "records.accounts.parquet").read_bytes()):
        if data is None:
            file.unlink()
        else:
            file.write_bytes(data)
        with pytest.raises(CollectionFailed):
            produce(whole, tmp_path / "out" / f"{MATTER}.tar.age")
        assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("name", ["x.zip", ".tar.age", "a b.tar.age", "..tar.age", "é.tar.age", "a\nb.tar.age"])
def test_a_package_has_a_plain_name(tmp_path: Path, name: str) -> None:
    """The name goes into the archive and into shell commands of the README, so it has no surprises."""
    with pytest.raises(WrongUse, match="not a name"):
        produce(order(tmp_path), tmp_path / "out" / name)


def test_identity_files_are_read_like_age_reads_them() -> None:
    """Comments and blank lines are passed over; anything but one key is refused, and never shown."""
    other = pyrage.x25519.Identity.generate()
    assert str(read_identity(f"# made today\n\n{IDENTITY}\n")) == str(IDENTITY)
    for text in ("", RECIPIENT, f"{IDENTITY}\n{other}", "AGE-SECRET-KEY-1XYZ"):
        with pytest.raises(WrongUse, match="one age identity") as caught:
            read_identity(text)
        assert "AGE-SECRET-KEY-1" not in caught.value.what
    assert fingerprint(RECIPIENT) == digest(RECIPIENT.encode())


@pytest.mark.skipif(
    not all(shutil.which(t) for t in ("sh", "sha256sum", "openssl", "base64")), reason="needs coreutils"
)
def test_the_readme_s_own_commands_check_the_package(tmp_path: Path) -> None:
    """Coreutils and OpenSSL alone, as the README says, accept the bag, and refuse it once a byte has changed."""
    bag = bag_of(made(tmp_path))
    lines = (bag / "data/README.txt").read_text().split("cd M-2026-0007\n")[1].splitlines()
    script = "set -e\n" + "\n".join(line for line in lines if line.startswith("    "))
    script = script.replace("KEY='...'", f"KEY='{SIGNER.vkey}'").replace("/tmp/", f"{tmp_path}/")

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(["sh", "-c", script], cwd=bag, capture_output=True, text=True, check=False)

    good = run()
    assert good.returncode == 0, good.stderr
    assert "Signature Verified Successfully" in good.stdout
    assert good.stdout.count(": OK") == 13
    signed = (bag / "signature.txt").read_text()
    (bag / "signature.txt").write_text(signed.replace("matter M-2026-0007", "matter M-2026-0008"))
    assert run().returncode != 0
    (bag / "signature.txt").write_text(signed)
    (bag / "data/records/logs.sessions.csv").write_bytes(b"x")
    assert run().returncode != 0
