"""Outsiders' vectors: bags and age files are judged as the authors of the formats judge them."""

from __future__ import annotations

import hashlib
import io
import zlib
from pathlib import Path

import bagit
import pyrage
import pytest

from fourcorners.errors import VerificationFailed
from fourcorners.produce.ageheader import check_header
from fourcorners.produce.bagit import judge
from tests.produce.test_bagcheck import bag

STANDARDS = Path(__file__).parents[3] / "shared" / "standards"
SUITE = STANDARDS / "bagit-conformance-suite"
VECTORS = STANDARDS / "age-testkit" / "testdata"
BAGS = sorted(SUITE.glob("v*/*/*"))
AGE = sorted(VECTORS.glob("*"))


@pytest.mark.skipif(not BAGS, reason="the conformance suite is not beside this checkout")
@pytest.mark.parametrize("folder", BAGS, ids=lambda f: "/".join(f.parts[-3:]))
def test_bags_are_judged_as_their_authors_say(folder: Path) -> None:
    """Valid bags are valid, those with a warning are valid with a warning, and all others are refused."""
    judgement = judge(folder)
    kind = folder.parent.name
    assert judgement.is_valid is (kind in {"valid", "warning"}), judgement
    if kind == "warning":
        assert judgement.warnings


def test_own_bags_are_valid_to_everybody(tmp_path: Path) -> None:
    """What we write is valid for our judge, without a warning, and for the Library of Congress's own program."""
    folder = bag(tmp_path / "bag")
    judgement = judge(folder)
    assert judgement.is_valid
    assert not judgement.warnings
    assert bagit.Bag(str(folder)).is_valid()


@pytest.mark.parametrize("at", ["data/one.txt", "bag-info.txt", "manifest-sha256.txt"])
def test_a_changed_byte_is_found(tmp_path: Path, at: str) -> None:
    """One byte more in a payload file, a tag file or a manifest makes a bag invalid."""
    folder = bag(tmp_path / "bag")
    with (folder / at).open("ab") as file:
        file.write(b"x")
    assert not judge(folder).is_valid


# What one implementation with X25519 keys alone can be asked: files for a passphrase, and hybrid keys, are others'.
_NOT_OURS = ("scrypt", "hybrid", "armor")


@pytest.mark.skipif(not AGE, reason="the age test vectors are not beside this checkout")
@pytest.mark.parametrize("path", [p for p in AGE if not p.name.startswith(_NOT_OURS)], ids=lambda p: p.name)
def test_age_files_open_only_where_their_authors_say(path: Path) -> None:
    """The library that packages are encrypted with opens each vector that may be opened, whole, and no other."""
    head, _, body = path.read_bytes().partition(b"\n\n")
    told: dict[str, list[str]] = {}
    for line in head.decode().splitlines():
        key, _, value = line.partition(": ")
        told.setdefault(key, []).append(value)
    if told.get("compressed") == ["zlib"]:
        body = zlib.decompress(body)
    if "passphrase" in told:
        pytest.skip("for a passphrase: packages are never encrypted to one")
    keys = [pyrage.x25519.Identity.from_str(identity) for identity in told.get("identity", ())]
    try:
        check_header(io.BytesIO(body), path.name)
        opened = pyrage.decrypt(body, keys or [pyrage.x25519.Identity.generate()])
    except (pyrage.DecryptError, VerificationFailed):
        opened = None
    if told["expect"] == ["success"]:
        assert opened is not None
        assert hashlib.sha256(opened).hexdigest() == told["payload"][0]
    else:
        assert opened is None
