"""ZIP archives: each file is a paper of the delivery; bombs, loops and paths come to nothing."""

import hashlib
import io
import random
import zipfile

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.intake.limits import Limits
from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive
from tests.intake.bombs import overlapping, quine
from tests.intake.papers import mail, pdf, zipped
from tests.intake.words import paragraph, word_file


def text(paper: Paper) -> str:
    return "\f".join(page.text for page in paper.pages)


def refused(data: bytes, **limits: int | float) -> str:
    with pytest.raises(UnreadableInput) as error:
        receive(data, "papers.zip", limits=Limits(**limits))  # type: ignore[arg-type]
    return str(error.value)


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_each_file_is_a_paper_under_its_own_seal(packing: int) -> None:
    """A warrant, its attachment in Word and a mail, put together, are three papers in order; folders are none.

    Where nothing is packed, the first paper's own mark stands near the archive's start, and it is an archive still.
    """
    order = pdf("SPECIMEN order")
    data = zipped({
        "papers/": b"", "papers/order.pdf": order, "C:\\papers\\list.docx": word_file(paragraph("alpha@example.com")),
        "request.eml": mail("See the order."), "__MACOSX/papers/._order.pdf": b"\0\5\x16\7", "papers/.DS_Store": b"\0",
    }, packing)  # fmt: skip
    paper = receive(data, "papers.zip")
    assert (paper.media_type, paper.pages, paper.sha256) == ("application/zip", (), hashlib.sha256(data).hexdigest())
    assert [inner.name for inner in paper.attachments] == ["order.pdf", "list.docx", "request.eml"]
    assert [text(inner) for inner in paper.attachments] == ["SPECIMEN order", "alpha@example.com\n", "See the order.\n"]
    assert paper.attachments[0].sha256 == hashlib.sha256(order).hexdigest()
    assert paper.remarks == ("2 file(s) that a Macintosh adds to archives are left out",)


def test_names_are_labels_and_never_paths() -> None:
    """Names that climb, that are absolute or that hold control characters become short labels."""
    names = {
        "../../etc/passwd": b"a",
        "/etc/shadow": b"b",
        "x\x1b[31m\n.txt": b"c",
        "deep/": b"",
        "..\\..\\boot.ini": b"d",
    }
    paper = receive(zipped(names), "z")
    assert [inner.name for inner in paper.attachments] == ["passwd", "shadow", "x[31m.txt", "boot.ini"]


def test_one_bad_file_does_not_spoil_the_others() -> None:
    """A file that is encrypted, damaged or unknown is named with the reason; the rest is read."""
    data = bytearray(zipped({"a.txt": b"first words", "b.txt": b"second words", "c.bin": bytes(range(256)) * 4}))
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    data[at + 16 : at + 20] = b"\0\0\0\0"  # the second file's checksum
    paper = receive(bytes(data), "z")
    assert [(inner.name, text(inner)) for inner in paper.attachments] == [("a.txt", "first words"), ("c.bin", "")]
    assert paper.remarks == ("file 2 of the archive is not read: its copy in the archive is damaged",)
    assert paper.attachments[1].remarks == ("not read: it is not a paper we can read",)
    locked = bytearray(zipped({"a.txt": b"words"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + place] |= 1
    assert "encrypted" in receive(bytes(locked), "z").remarks[0]
    assert "does not unpack" in receive(zipped({"a.txt": b"words"}, zipfile.ZIP_LZMA), "z").remarks[0]


def test_bombs_are_refused_before_they_unpack() -> None:
    """High ratios, many files, large sums and files that share bytes: each refused for what it is."""
    assert "bombs" in refused(zipped({"a": b"\0" * 30_000_000}))
    assert "parts" in refused(zipped({f"{n}.txt": b"x" for n in range(300)}))
    assert "files" in refused(zipped({f"{n}": b"" for n in range(6_000)}))
    noise = random.Random(3).randbytes(40_000)
    assert "unpacks to more than 1 MB" in receive(
        zipped({f"{n}.txt": noise * 20 for n in range(3)}), "z", limits=Limits(unpacked_bytes=1_000_000)
    ).remarks[0]  # fmt: skip
    assert "overlap" in refused(overlapping(200))


def test_archives_within_archives_end() -> None:
    """Archives in archives end at the depth that is allowed, and so does one that unpacks to itself for ever."""
    data = b"the innermost words"
    for _ in range(12):
        data = zipped({"inner": data})
    papers = list(receive(data, "deep.zip").whole())
    assert len(papers) == 10
    assert papers[-1].remarks == ("not read: papers are nested too deeply in it",)
    wide = zipped({"a.txt": b"x"})
    for _ in range(2):
        wide = zipped({f"{n}.zip": wide for n in range(16)}, zipfile.ZIP_STORED)
    assert "parts" in refused(wide)
    for _ in range(2):
        wide = zipped({f"{n}.zip": wide for n in range(16)}, zipfile.ZIP_STORED)
    assert "files" in refused(wide)
    itself = quine()
    with zipfile.ZipFile(io.BytesIO(itself)) as archive:
        assert archive.read(archive.namelist()[0]) == itself
    papers = list(receive(itself, "quine.zip").whole())
    assert len(papers) == 10
    assert {paper.sha256 for paper in papers} == {hashlib.sha256(itself).hexdigest()}


@pytest.mark.parametrize("share", [0.1, 0.3, 0.6, 0.9, 0.99])
def test_a_cut_archive_is_refused(share: float) -> None:
    """An archive without its end is no archive, in one line."""
    data = zipped({"a.txt": b"words " * 100, "b.txt": b"more " * 100})
    assert "broken or cut off" in refused(data[: int(len(data) * share)])


def test_an_empty_archive_is_refused() -> None:
    """Nothing in it, nothing to read."""
    assert "empty" in refused(zipped({}))
    assert "empty" in refused(zipped({"folder/": b""}))


def test_changed_bytes_end_in_a_paper_or_a_refusal() -> None:
    """The standard library raises seven kinds of error on such archives; none of them reaches the caller."""
    chance = random.Random(20_261_125)
    whole = zipped({"a.txt": b"words " * 50, "b.docx": word_file(paragraph("inner"))})
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 1, 2, 8))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            receive(bytes(data), "z")
        except UnreadableInput as error:
            assert "cannot be parsed" not in str(error)
