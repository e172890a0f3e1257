"""Every bad paper is refused in one clear line, and leaves the next one unharmed."""

import os
import random
import sys
from pathlib import Path

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.intake.limits import Limits
from fourcorners.intake.run import receive, receive_file
from fourcorners.intake.show import boxes, picture
from fourcorners.values import Evidence
from tests.intake.papers import bomb, encrypted_pdf, mail, many_pages, pdf


def refusal(data: bytes, name: str = "paper", **limits: int | float) -> str:
    """The one line with which a paper is refused."""
    with pytest.raises(UnreadableInput) as error:
        receive(data, name, limits=Limits(**limits))  # type: ignore[arg-type]
    line = str(error.value)
    assert "\n" not in line
    assert line.startswith("unreadable: ")
    assert line.endswith(".")
    assert error.value.at and error.value.do
    return line


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\0", "empty"),
        (bytes(range(256)) * 9, "not a paper we can read"),
        (b"text with a \0 in it", "not a paper we can read"),
        (random.Random(1).randbytes(5000), "not a paper we can read"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 50, "not a paper we can read"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "broken or cut off"),
        (b"PK\x03\x04" + b"\0" * 50, "archive is broken"),
        (b"%PDF-1.7\n" + b"broken " * 99, "broken"),
        (b'{"a": 1}', "no form we know"),
        (b'[{"form": "x"}]', "no form we know"),
        (b'{"a": ', "JSON"),
        (b'{"form": "x", "form": "y"}', "twice"),
        (b'{"form": "x", "n": NaN}', "JSON"),
        (b'{"form": "x", "n": 1e999}', "larger than"),
        (b'{"form": "x", "n": 12345678901234567890}', "larger than"),
        (b'{"form": "\\ud800"}', "JSON"),
        (b'{"form": "x", "a": ' + b'{"b": ' * 500 + b"1" + b"}" * 501, "deep"),
        (b'{"a": ' * 100_000, "deep"),
    ],
    ids=[
        "empty", "blank", "binary", "zero", "noise", "program", "picture", "archive", "broken-pdf", "other-json",
        "list", "half-json", "twice", "nan", "infinite", "long-number", "half-letter", "deep-form", "deep-json",
    ],
)  # fmt: skip
def test_what_is_no_paper_is_refused(data: bytes, says: str) -> None:
    """One line each, naming what is wrong."""
    assert says in refusal(data)


def test_encrypted_and_truncated_pdfs_are_refused() -> None:
    """A password, or a missing end however small, is said as such."""
    assert "encrypted" in refusal(encrypted_pdf())
    data = pdf("Whole document with some words on it.", "And a second page.")
    for share in (0.1, 0.5, 0.9, 0.99):
        assert "cut off" in refusal(data[: int(len(data) * share)])


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is told in other units elsewhere")
def test_a_file_of_500_mb_is_refused_unread(tmp_path: Path) -> None:
    """The size is looked at before a byte is read: no memory grows."""
    import resource

    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as out:
        out.truncate(500_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(UnreadableInput, match="500 MB"):
        receive_file(huge)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 10_000


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A folder, a missing file and a pipe are refused, and the last is not waited for."""
    os.mkfifo(tmp_path / "pipe")
    for name, why in (("", "it is a folder"), ("missing", "no such file"), ("pipe", "no such file")):
        with pytest.raises(UnreadableInput, match=why):
            receive_file(tmp_path / name)


def test_names_cannot_break_the_line() -> None:
    """A file name with line breaks and colours stays one printable line."""
    assert "evil??[31mname" in refusal(b"", "evil\n\x1b[31mname")


def test_bombs_end_at_their_limit() -> None:
    """What unpacks to gigabytes or has a hundred thousand pages is refused for what it is, before its time is up."""
    assert "memory" in refusal(bomb(), "bomb.pdf")
    assert "pages" in refusal(many_pages(100_000), "pages.pdf")
    assert "characters" in refusal(b"word " * 2_000_000, "giant.txt")
    assert "pages" in refusal(b"x\f" * 100_000, "feeds.txt")
    assert receive(b"still alive\n", "after.txt").pages[0].text == "still alive\n"


def test_each_limit_is_named() -> None:
    """The line says which limit was met: processor time, time, memory, what comes out."""
    slow = b"<html>" + b"<p>x" * 1_000_000
    assert "1 seconds of processor time" in refusal(slow, cpu_seconds=1)
    assert "longer than 0.3 seconds" in refusal(slow, wall_seconds=0.3)
    assert "more than 0 MB" in refusal(b"word " * 1000, answer_bytes=1000)
    assert "memory" in refusal(mail("word\n" * 800_000), memory_bytes=60_000_000)


HEAD = b"From: a@b.example\nMessage-ID: <1@b.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n"


def nested_mail(depth: int) -> bytes:
    """A multipart in a multipart in a multipart."""
    opening = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth))
    return b"From: a@b.example\nMessage-ID: <1@b.example>\n" + opening + b"\n\nx\n"


def nested_messages(depth: int) -> bytes:
    """A message in a message in a message, each as an attachment in base64, so that no count sees them before."""
    data = b"From: a@b.example\nMessage-ID: <1@b.example>\n\nthe innermost\n"
    for _ in range(depth):
        data = mail("again", ("inner.eml", "application/octet-stream", data))
    return b"Message-ID: <1@b.example>\n" + data


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (HEAD + b"--q\n\nx\n" * 100_000 + b"--q--\n", "parts"),
        (HEAD + b"--q\n\nx\n" * 300 + b"--q--\n", "parts"),
        (nested_mail(10_000), "parts"),
        (nested_mail(100), "deeper"),
        (b"From: a@b.example\nMessage-ID: <1@b.example>\nContent-Type: message/rfc822\n\n" * 10_000, "parts"),
        (b"Message-ID: <1@x.example>\nFrom: " + b"a@b.example, " * 300_000 + b"\n\nx\n", "header"),
        (b"From: a@b.example\nX-Long: " + b"=?utf-8?q?x?= " * 300_000 + b"\n\nx\n", "header"),
        (b"From: a@b.example\nMessage-ID: <1@b.example>\nSubject: " + b"(" * 200_000 + b"\n\nx\n", None),
        (HEAD + b"--q\nContent-Type: text/html\n\n" + b"<div>" * 1_000_000 + b"\n--q--\n", None),
    ],
    ids=["parts", "some-parts", "nested", "some-nested", "messages", "senders", "words", "brackets", "tags"],
)
def test_mail_bombs_end(data: bytes, says: str | None) -> None:
    """Too many parts or levels are refused before they are walked; long headers end one way or the other."""
    if says is None:
        try:
            receive(data, "bomb.eml")
        except UnreadableInput as error:
            assert "\n" not in str(error)
    else:
        assert says in refusal(data, "bomb.eml")


def test_papers_within_papers_end() -> None:
    """Beyond the depth that is allowed, the innermost is kept unread, with the reason."""
    papers = list(receive(nested_messages(7), "deep.eml").whole())
    assert len(papers) == 8
    assert papers[-1].pages[0].text == "the innermost\n"
    papers = list(receive(nested_messages(12), "deeper.eml").whole())
    assert len(papers) == 10
    assert papers[-1].remarks == ("not read: papers are nested too deeply in it",)


def test_pictures_and_boxes_of_what_is_no_pdf_are_refused() -> None:
    """Only a PDF has pages to look at; a wrong page or span is said as such."""
    with pytest.raises(UnreadableInput, match="only a PDF or a picture"):
        picture(b"plain text", 1)
    data = pdf("Words")
    for page in (0, 2, -1):
        with pytest.raises(UnreadableInput, match="no page"):
            picture(data, page)
    for evidence in (Evidence(2, 0, 1, ""), Evidence(1, 0, 99, ""), Evidence(1, -1, 2, ""), Evidence(1, 3, 2, "")):
        with pytest.raises(UnreadableInput, match=r"no page|no such span"):
            boxes(data, [evidence])
    with pytest.raises(UnreadableInput, match="broken"):
        boxes(b"%PDF-1.7 broken", [Evidence(1, 0, 1, "")])
    with pytest.raises(UnreadableInput, match="encrypted"):
        picture(encrypted_pdf(), 1)
