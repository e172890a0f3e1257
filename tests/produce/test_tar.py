"""The tar of a bag: the same bytes for the same bag, readable by everyone, and only its own form is read back."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.errors import VerificationFailed
from fourcorners.produce.tar import TarSink, TarStream

MTIME = 1_795_000_000


def bag(folder: Path) -> tuple[Path, list[str]]:
    files = {"bagit.txt": b"x", "data/empty": b"", "data/records/a.csv": os.urandom(3_000), "data/b.bin": b"b" * 512}
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder, sorted(files)


def packed(folder: Path) -> bytes:
    place, names = bag(folder)
    return TarStream(place, "M-1", names, MTIME).read()


def unpacked(data: bytes, into: Path, step: int = 700, most: int = 2**30) -> str:
    sink = TarSink(into, most_bytes=most, at="x.tar")
    try:
        for at in range(0, len(data), step):
            sink.write(data[at : at + step])
        return sink.close()
    finally:
        sink.abandon()


def hostile(*members: tarfile.TarInfo, form: int = tarfile.USTAR_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as tar:
        for member in members:
            member.mode, member.mtime = 0o600, MTIME
            tar.addfile(member, io.BytesIO(b"x" * member.size))
    return out.getvalue()


def member(name: str, size: int = 1, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.size, info.type, info.linkname = size, kind, link
    return info


@pytest.mark.parametrize("step", [1, 511, 512, 513, 100_000])
def test_what_went_in_comes_out(tmp_path: Path, step: int) -> None:
    """Every file comes back the same, however the stream is cut."""
    data = packed(tmp_path / "in")
    assert unpacked(data, tmp_path / "out", step) == "M-1"
    place, names = bag(tmp_path / "in")
    for name in names:
        if name != "data/records/a.csv":
            assert (tmp_path / "out" / "M-1" / name).read_bytes() == (place / name).read_bytes()
    assert sorted(p.name for p in (tmp_path / "out").rglob("*") if p.is_file()) == [
        "a.csv",
        "b.bin",
        "bagit.txt",
        "empty",
    ]


def test_the_stream_is_the_same_read_in_any_pieces(tmp_path: Path) -> None:
    """Chunks do not change the bytes, and neither do the files' own dates, owners and modes."""
    place, names = bag(tmp_path)
    whole = TarStream(place, "M-1", names, MTIME).read()
    os.utime(place / "bagit.txt", (1, 1))
    (place / "bagit.txt").chmod(0o777)
    stream, pieces = TarStream(place, "M-1", reversed(names), MTIME), []  # type: ignore[arg-type]
    while piece := stream.read(777):
        pieces.append(piece)
    assert b"".join(pieces) == whole
    with tarfile.open(fileobj=io.BytesIO(whole)) as tar:
        assert [m.name for m in tar] == [f"M-1/{name}" for name in names]


@pytest.mark.skipif(shutil.which("tar") is None, reason="needs tar")
def test_ordinary_tar_unpacks_it(tmp_path: Path) -> None:
    """The receiver needs nothing of ours to unpack a package."""
    data = packed(tmp_path / "in")
    (tmp_path / "out").mkdir()
    subprocess.run(["tar", "-xf", "-"], input=data, cwd=tmp_path / "out", check=True)
    assert (tmp_path / "out" / "M-1" / "data" / "b.bin").read_bytes() == b"b" * 512


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_bit_of_an_archive_changes_unnoticed(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """A changed byte is refused, or is a byte of a file's content, which the bag's manifests cover."""
    folder = tmp_path_factory.mktemp("t")
    good = packed(folder / "in")
    at = data.draw(st.integers(0, len(good) - 1))
    bad = bytearray(good)
    bad[at] ^= data.draw(st.integers(1, 255))
    try:
        unpacked(bytes(bad), folder / "out")
    except VerificationFailed:
        return
    changed = [p for p in (folder / "in").rglob("*") if p.is_file()
               and (folder / "out" / "M-1" / p.relative_to(folder / "in")).read_bytes() != p.read_bytes()]  # fmt: skip
    assert len(changed) == 1


@pytest.mark.parametrize(
    "archive",
    [
        hostile(member("M-1/../../evil")),
        hostile(member("../evil")),
        hostile(member("/etc/evil")),
        hostile(member("M-1/a\\b")),
        hostile(member("M-1/C:evil")),
        hostile(member("M-1/.hidden")),
        hostile(member("evil")),
        hostile(member("M-1/a"), member("M-2/b")),
        hostile(member("M-1/b"), member("M-1/a")),
        hostile(member("M-1/a"), member("M-1/a")),
        hostile(member("M-1/a"), member("M-1/a/b")),
        hostile(member("M-1/link", 0, tarfile.SYMTYPE, "/etc/passwd")),
        hostile(member("M-1/link", 0, tarfile.LNKTYPE, "M-1/a")),
        hostile(member("M-1/dev", 0, tarfile.CHRTYPE)),
        hostile(member("M-1/pipe", 0, tarfile.FIFOTYPE)),
        hostile(member("M-1/dir", 0, tarfile.DIRTYPE)),
        hostile(member("M-1/" + "n" * 200), form=tarfile.GNU_FORMAT),
        hostile(member("M-1/\u00e9" * 30), form=tarfile.PAX_FORMAT),
        hostile(member("M-1/a")) + b"\0" * 10_240,
        hostile(member("M-1/a"))[:-512],
        hostile(member("M-1/a"))[:700],
        hostile(),
        b"",
        b"not a tar",
        b"\0" * 10_240,
    ],
    ids=range(25),
)
def test_only_plain_files_below_one_folder_are_unpacked(tmp_path: Path, archive: bytes) -> None:
    """Paths out of the folder, links, devices, two folders, other forms, and cut archives are refused."""
    inside = tmp_path / "a" / "b" / "c"
    inside.mkdir(parents=True)
    with pytest.raises(VerificationFailed):
        unpacked(archive, inside)
    outside = [p for p in tmp_path.rglob("*") if p.is_file() and inside not in p.parents]
    assert not outside and not any(p.is_symlink() for p in tmp_path.rglob("*"))


def test_a_huge_archive_is_stopped_early(tmp_path: Path) -> None:
    """A size cap keeps a bomb from filling the disk."""
    with pytest.raises(VerificationFailed, match="larger"):
        unpacked(hostile(member("M-1/a", 5_000_000)), tmp_path, most=100_000)
    assert sum(p.stat().st_size for p in tmp_path.rglob("*") if p.is_file()) <= 100_000
