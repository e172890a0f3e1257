"""Papers with bytes changed, cut, doubled and mixed each end as a paper or as one clear line, and the next is read."""

import random
import re

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.intake.confined.nurseries import WARD
from fourcorners.intake.limits import Limits
from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive
from fourcorners.intake.show import boxes, picture
from tests.intake.outlook import outlook
from tests.intake.pages import lines, put, sheets
from tests.intake.papers import encrypted_pdf, filled_form, mail, many_pages, one_page, pdf, scanned, zipped
from tests.intake.words import paragraph, run, word_file

PIECES = (
    b"\n--", b"(((((", b"<div>" * 50, b"=?utf-8?q?", b"999999999", b"-1", b"\xff" * 9, b"<<", b">>", b"/Kids[3 0 R]",
    b"endobj", b"\0", b"\r\n\r\n", b"Content-Type: message/rfc822\n\n",
)  # fmt: skip


def seeds() -> list[bytes]:
    """A paper of every kind."""
    return [
        pdf("= Order\nProduce the records of alpha.", "A second page."),
        scanned(),
        filled_form(),
        many_pages(20),
        encrypted_pdf(),
        one_page(b"BT /F 12 Tf 150 100 Td (turned) Tj ET", page=b"/Rotate 90"),
        mail("Please", ("o.pdf", "application/pdf", pdf("Attached")), ("i.html", "text/html", b"<p>Hi<div hidden>x")),
        b"Message-ID: <1@b.example>\n" + mail("Plain and short"),
        b'{"form": "fourcorners.epoc/1", "a": {"b": [1, 2, {"c": "x"}]}}',
        b"<!doctype html><html><body><table><tr><td>a<td>b</table><p style='display:none'>x" * 20,
        "SPECIMEN § 2703 letter\n".encode("utf-16"),
        word_file(paragraph("a", run("b", "<w:vanish/>")) + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
        outlook({0x1000: "words", 0x0037: "Subject"}, attachments=(("a.txt", b"attached"),)),
        rb"{\rtf1\ansi{\fonttbl{\f0 A;}}\trowd\cellx9\pard\intbl a\cell\row{\v b}{\footnote c}\par}",
        zipped({"a.txt": b"words", "b.html": b"<html><p>x"}),
        sheets(
            b"".join([*lines(72, 700, "a", "v.", ")"), put(72, 710, "b", before="3 Tr")]), put(72, 30, "Page 2 of 2")
        ),
    ]


def mutated(papers: list[bytes], chance: random.Random) -> bytes:
    """One of the papers with one to a hundred changes."""
    data = bytearray(chance.choice(papers))
    for _ in range(chance.choice((1, 2, 5, 20, 100))):
        at, turn = chance.randrange(len(data) + 1), chance.random()
        if turn < 0.4:
            data[at : at + 1] = bytes([chance.randrange(256)])
        elif turn < 0.55:
            del data[at : at + chance.randrange(1, 50)]
        elif turn < 0.7:
            data[at:at] = data[at // 2 :][: chance.randrange(1, 200)]
        elif turn < 0.8:
            data[at:at] = chance.choice(PIECES)
        elif turn < 0.9:
            number = re.search(rb"\d+", data[at : at + 200])
            if number:
                data[at + number.start() : at + number.end()] = chance.choice((b"0", b"-1", b"4294967296", b"99999"))
        else:
            other = chance.choice(papers)
            start = chance.randrange(len(other))
            data[at : at + 100] = other[start : start + chance.randrange(1, 400)]
    return bytes(data)


def take_in(data: bytes) -> Paper | None:
    """The paper, its pictures and boxes asked for too; None where it was refused in one line."""
    try:
        # What a scan comes to stands in test_scans.py; here its pages would be read thousands of times.
        paper = receive(data, "mutated", limits=Limits(scanned_pages=0))
        if paper.media_type == "application/pdf":
            assert picture(data, 1)[:4] == b"\x89PNG"
            evidence = [paper.evidence(page.number, 0, len(page.text)) for page in paper.pages[:3]]
            assert len(boxes(data, evidence, paper=paper)) == len(evidence)
    except UnreadableInput as error:
        line = str(error)
        assert "\n" not in line
        assert "makes no sense" not in line
        assert "cannot be parsed" not in line, "an error nobody foresaw: give it a line of its own"
        return None
    return paper


@pytest.mark.parametrize("count", [150, pytest.param(6_000, marks=pytest.mark.slow)])
def test_mutated_papers_end_as_papers_or_refusals(count: int) -> None:
    """Whatever is done to a paper, the answer is a paper or a refusal, and the nursery lives on."""
    chance = random.Random(20_261_124 + count)
    papers = seeds()
    assert take_in(papers[0]) is not None
    nurseries = [nursery._process for nursery in WARD._all]
    read = sum(take_in(mutated(papers, chance)) is not None for _ in range(count))
    assert 0.2 * count < read < 0.95 * count
    assert [nursery._process for nursery in WARD._all] == nurseries
    assert all(process is None or process.poll() is None for process in nurseries)
