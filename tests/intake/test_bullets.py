"""The dashes and dots before the entries of a list, on a scan."""

from __future__ import annotations

import pytest

from fourcorners.intake.run import receive
from tests.golden.making.scanning import Scanner
from tests.intake.papers import pdf

SCANNER = Scanner(dpi=200, bits=1, noise=10, specks=120)
PAGE = r"""#set page(width: 15cm, height: 12cm, margin: 1cm)
#set text(size: 11pt, font: "Libertinus Serif")
SPECIMEN. The provider is asked for the following:

"""


def entry(sign: str, words: str) -> str:
    return f'#grid(columns: (0.8cm, 1fr), [#text("{sign}")], [{words}])\n\n'


def lines(body: str) -> list[str]:
    """The lines of a page that shows this, scanned, without its first."""
    paper = receive(SCANNER.scan(pdf(PAGE + body), seed="bullets"), "scan.pdf")
    return [line.strip() for line in paper.pages[0].text.splitlines() if line.strip()][1:]


@pytest.mark.parametrize(("sign", "read"), [("-", "-"), ("–", "-"), ("•", "•")])
def test_signs_before_entries_are_seen(sign: str, read: str) -> None:
    """A list stays a list: each entry begins with its sign, though the finder of lines passes over such small ones."""
    entries = ["names and addresses of the holder", "date of activation", "means of payment"]
    assert lines("".join(entry(sign, words) for words in entries)) == [f"{read} {words}" for words in entries]


def test_prose_gets_no_signs() -> None:
    """What begins no entry has none before it, dust or not."""
    words = ["The records of the account are asked for.", "They are to be sent by the desk.", "Nobody else is asked."]
    assert lines("".join(entry(" ", one) for one in words)) == words
