"""The second reader: what it doubts, that it decides nothing, and that it is confined."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from fourcorners.intake.confined.nurseries import Nursery
from fourcorners.intake.limits import DEFAULT
from fourcorners.intake.model import Box, Recognised, Word
from fourcorners.intake.recognised import scans
from fourcorners.intake.recognised.scanned import Cut, Scan
from fourcorners.intake.recognised.second import compared, lines_of, second_reader
from fourcorners.intake.run import receive
from tests.golden.making.scanning import Scanner
from tests.intake.papers import pdf

linux = pytest.mark.skipif(sys.platform != "linux", reason="the filter is Linux's")
TEXT = "Account hill@example.net of Harbor\ncase 26-GJ-0117 and username moss"
CUTS = (Cut(0, 60, 0, 34), Cut(96, 156, 35, len(TEXT)))


def page() -> Scan:
    place, words, at = Box(0, 0, 1, 1), [], 0
    for word in TEXT.split():
        at = TEXT.index(word, at)
        words.append(Word(at, at + len(word), place, 1.0))
    return Scan(TEXT, Recognised.of(words), 0, foreign=False, strip=b"P5", cuts=CUTS)


def doubted(*lines: str) -> list[str]:
    """The words that are unsure after the second reader read those lines."""
    after = compared(page(), lines)
    assert after.text == TEXT
    unsure = [TEXT[word.start : word.end] for word in after.seen.words() if word.sure <= 0.5]
    assert after.differing == len(unsure)
    return unsure


@pytest.mark.parametrize(
    ("lines", "unsure"),
    [
        (("Account hill@example.net of Harbor", "case 26-GJ-0117 and username moss"), []),
        (("Accounthill@example.netofHarbor", "case26-GJ-0117 andusername moss"), []),
        (("Account hil1@example.net of Harbor", "case 26-GJ-0117 and username moss"), ["hill@example.net"]),
        (("Account hill@example.net of Harbor", "case 26-GJ-0ll7 and username moss"), ["26-GJ-0117"]),
        (("Account hill@exam_ple.net of Harbor", "case 26-GJ-0117 and username moss_"), ["hill@example.net"]),
        (("Account hill@example.net of Harbor", "case 26-GJ-0117 and username rnoss"), ["moss"]),
        (("Accoumt hill@example.net of Harlor", "cose 26-GJ-0117 amd username moss"), []),
        (("Account of Harbor", "case and username"), ["hill@example.net", "26-GJ-0117", "moss"]),
        (("", ""), []),
    ],
    ids=["same", "blanks", "one-letter", "digits", "more", "handle", "prose", "missing", "nothing-read"],
)
def test_only_words_that_matter_are_doubted_and_none_is_changed(lines: tuple[str, str], unsure: list[str]) -> None:
    """A different letter makes an identifier unsure; differences in prose do not count, and no text changes."""
    assert doubted(*lines) == unsure


def test_a_table_of_words_is_put_back_into_lines() -> None:
    """Words belong to the line at whose height they stand; whatever is no table is no reading."""
    row = "5\t1\t1\t1\t1\t1\t{left}\t{top}\t50\t30\t96.5\t{word}\n"
    table = "level\tpage_num\n" + row.format(left=9, top=10, word="case") + row.format(left=99, top=112, word="moss")
    assert lines_of(table.encode(), CUTS) == ["case", "moss"]
    assert lines_of(table.encode() + b"5\tx\n\xff\n", CUTS) == ["case", "moss"]
    assert lines_of(b"nonsense", CUTS) is None
    assert lines_of(b"", CUTS) is None


# What becomes of an act in a process that is confined as a program of the system is.
_TRY = """
import os, signal, socket
from fourcorners.intake.confined.confine import confine, isolate
isolate()
confine(500_000_000, 5, program=True)
try:
    ACT
    told = "done"
except OSError as error:
    told = f"refused {error.errno}"
os.write(1, told.encode())
os._exit(0)
"""


@linux
@pytest.mark.parametrize(
    ("act", "becomes"),
    [
        ("os.read(os.open('/etc/hostname', os.O_RDONLY), 9)", "done"),
        ("os.open('/tmp/four-corners-escape', os.O_CREAT | os.O_WRONLY)", "refused 1"),
        ("os.open('/dev/null', os.O_RDWR)", "refused 1"),
        ("os.unlink('/tmp/four-corners-escape')", "refused 1"),
        ("socket.socket()", "refused 1"),
        ("socket.socketpair()", "refused 1"),
        ("os.fork()", "refused 1"),
        ("os.kill(os.getppid(), 0)", "refused 1"),
        ("os.listdir('/')", "refused 1"),
        ("os.memfd_create('x')", "refused 1"),
    ],
)
def test_a_program_can_read_and_nothing_else(act: str, becomes: str) -> None:
    """A program of the system finds its files and has no way out but its answer."""
    done = subprocess.run(
        [sys.executable, "-c", _TRY.replace("ACT", act)], capture_output=True, check=False, timeout=30
    )
    assert done.stdout.decode() == becomes, done.stderr.decode()
    assert not Path("/tmp/four-corners-escape").exists()


@linux
def test_the_way_to_a_program_and_back() -> None:
    """A program gets the body as its input and nothing of our environment; its output is the answer."""
    nursery = Nursery("parsing.work")
    limits = replace(DEFAULT, memory_bytes=500_000_000)
    try:
        for program, body, answer in (
            ([shutil.which("head"), "-c", "99"], b"the body", ("done", b"the body")),
            ([shutil.which("env")], b"", ("done", b"OMP_THREAD_LIMIT=1\nLC_ALL=C\n")),
            ([shutil.which("false")], b"", ("died", b"")),
            (["/no/such/program"], b"", ("died", b"")),
        ):
            assert nursery.ask({"verb": "second", "program": program}, [body], limits) == answer
        # And the nursery still works.
        assert nursery.ask({"verb": "parse"}, [b"text\n"], DEFAULT)[0] == "done"
    finally:
        nursery.stop()


ORDER = r"""#set page(width: 15cm, height: 6cm, margin: 1cm)
SPECIMEN. The account northlight22\@mail.example, case 26-GJ-0117, from May 1, 2026.
"""


@pytest.mark.skipif(second_reader() is None, reason="no second reader: tesseract is not on the PATH")
def test_a_scan_is_read_twice_where_tesseract_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a clean page both agree; where the first misread an account, the word is unsure and the reader is told."""
    data = Scanner(dpi=300, bits=8, noise=2, specks=0, turn=0).scan(pdf(ORDER), seed="second")
    paper = receive(data, "scan.pdf")
    assert paper.remarks == ("page 1 is a picture; its words were recognised and may be misread",)
    scan_of = scans.scan_of

    def misread(answer: bytes) -> Scan:
        scan = scan_of(answer)
        return replace(scan, text=scan.text.replace("northlight22", "northlightzz"))

    monkeypatch.setattr(scans, "scan_of", misread)
    paper = receive(data, "scan.pdf")
    assert paper.remarks[1:] == ("page 1 has a word that a second recogniser reads differently",)
    page = paper.pages[0]
    start = page.text.index("northlightzz")
    assert page.sureness(start, start + 12) <= 0.5
    assert page.sureness(page.text.index("26-GJ"), page.text.index("26-GJ") + 10) > 0.5


def test_without_a_second_reader_scans_are_read_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is required beside the packages of this program."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert second_reader() is None
    paper = receive(Scanner(dpi=200, bits=8).scan(pdf(ORDER), seed="once"), "scan.pdf")
    assert "northlight22@mail.example" in paper.pages[0].text
