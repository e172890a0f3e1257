"""The bag check: RFC 8493 strictly. Each bad bag differs from a good one in one thing, named after it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from fourcorners.checks import Verdict
from fourcorners.produce.bag import close_bag
from fourcorners.produce.bagcheck import check_bag


def bag(folder: Path) -> Path:
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "one.txt").write_bytes(b"one\n")
    (folder / "data" / "two.txt").write_bytes(b"two\n")
    close_bag(folder, [("Source-Organization", "Harbor Social")])
    return folder


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def manifest(folder: Path, *lines: str) -> None:
    """Put other lines into the SHA-256 manifest and let the tag manifest agree."""
    path = folder / "manifest-sha256.txt"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    retag(folder)


def retag(folder: Path) -> None:
    names = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"]
    lines = [f"{sha((folder / n).read_bytes())}  {n}\n" for n in names if (folder / n).exists()]
    (folder / "tagmanifest-sha256.txt").write_text("".join(lines), encoding="utf-8")


ONE, TWO = f"{sha(b'one' + bytes([10]))}  data/one.txt", f"{sha(b'two' + bytes([10]))}  data/two.txt"


def declared(text: bytes) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        (folder / "bagit.txt").write_bytes(text)
        retag(folder)

    return change


def extra(name: str, data: bytes = b"") -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes(data)


BAD: dict[str, Callable[[Path], object]] = {
    "no declaration": lambda f: (f / "bagit.txt").unlink(),
    "version 0.97": declared(b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"),
    "space before the colon": declared(b"BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n"),
    "space after the version": declared(b"BagIt-Version: 1.0 \nTag-File-Character-Encoding: UTF-8\n"),
    "two spaces": declared(b"BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8\n"),
    "byte order mark": declared(b"\xef\xbb\xbfBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
    "no encoding": declared(b"BagIt-Version: 1.0\n"),
    "another encoding": declared(b"BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1\n"),
    "a payload byte": lambda f: (f / "data" / "one.txt").write_bytes(b"onE\n"),
    "a file too many": extra("data/three.txt"),
    "a file too few": lambda f: (f / "data" / "two.txt").unlink(),
    "a tag file too few": lambda f: (f / "bag-info.txt").unlink(),
    "a tag byte": lambda f: (f / "bag-info.txt").write_text("Source-Organization: Another\n"),
    "no manifest": lambda f: [p.unlink() for p in f.glob("manifest-*")],
    "a manifest that lists less": lambda f: manifest(f, ONE),
    "a file twice, same hash": lambda f: manifest(f, ONE, TWO, TWO),
    "a file twice, other hash": lambda f: manifest(f, ONE, TWO, f"{'0' * 64}  data/two.txt"),
    "a file twice, with ./": lambda f: manifest(f, ONE, TWO, TWO.replace("data/", "./data/")),
    "parent path": lambda f: manifest(f, ONE, TWO, f"{'0' * 64}  data/../../etc/passwd"),
    "absolute path": lambda f: manifest(f, ONE, TWO, f"{'0' * 64}  /etc/passwd"),
    "home path": lambda f: manifest(f, ONE, TWO, f"{'0' * 64}  ~/x"),
    "drive path": lambda f: manifest(f, ONE, TWO, f"{'0' * 64}  C:/x"),
    "backslash path": lambda f: manifest(f, ONE, TWO, f"{'0' * 64}  data\\x"),
    "reserved name": lambda f: manifest(f, ONE, TWO, f"{'0' * 64}  data/NUL.txt"),
    "short hash": lambda f: manifest(f, ONE[8:], TWO),
    "no hash": lambda f: manifest(f, "data/one.txt", TWO),
    "a link": lambda f: (f / "data" / "link.txt").symlink_to("/etc/passwd"),
    "a linked folder": lambda f: (f / "data" / "more").symlink_to("/etc"),
    "fetch": extra("fetch.txt", b"https://files.example/x 1 data/x\n"),
    "md5": extra("manifest-md5.txt", b"x"),
    "names alike but for case": extra("data/ONE.txt"),
    "names alike but for their Unicode": lambda f: [(f / "data" / n).touch() for n in ("\u00e9", "e\u0301")],
    "manifest not UTF-8": lambda f: (f / "manifest-sha256.txt").write_bytes(b"\xff\xfe"),
    "wrong Payload-Oxum": lambda f: ((f / "bag-info.txt").write_text("Payload-Oxum: 9.2\n"), retag(f)),
    "bag-info without labels": lambda f: ((f / "bag-info.txt").write_text("nonsense\n"), retag(f)),
    "not a folder of a bag": lambda f: [p.unlink() for p in f.glob("*.txt")],
}  # fmt: skip


def test_a_good_bag_passes(tmp_path: Path) -> None:
    """What this room writes, its own check accepts, and so does coreutils' way of writing manifests."""
    folder = bag(tmp_path / "b")
    assert check_bag(folder, Verdict("b"))
    manifest(folder, ONE.replace("  ", " *"), TWO.replace("  ", "\t"))
    assert check_bag(folder, Verdict("b"))


@pytest.mark.parametrize("name", BAD)
def test_a_bag_with_one_thing_wrong_is_refused(tmp_path: Path, name: str) -> None:
    """Every way in which a bag can say one thing and be another is found, and the verdict says where."""
    folder = bag(tmp_path / "b")
    BAD[name](folder)
    verdict = Verdict("b")
    assert not check_bag(folder, verdict)
    assert verdict.checks[-1].detail or any(not c.passed and c.detail for c in verdict.checks)
