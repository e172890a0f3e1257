"""No text takes a parser more than its share of time: work grows with the length, whatever the words."""

import contextlib
import time

import pytest

from fourcorners.intake.allowance import Allowance
from fourcorners.intake.limits import Limits
from fourcorners.intake.mail import quoted
from fourcorners.intake.parsing import parse
from fourcorners.intake.refusal import Refusal
from fourcorners.intake.seen import margins
from fourcorners.intake.seen.links import leads_elsewhere
from tests.intake.papers import mail
from tests.intake.words import paragraph, word_file

_LIMITS = Limits(text_characters=20_000_000, pages=100_000)
_SHORT, _TIMES = 20_000, 8

HOSTILE = [
    "<!---->", "<!--", "<?xml ", "<!-- - -->", "a.", "a@", "a.b@", "/", "-", "_", "\n\n", "\n-----\n", "-----Original ",
    "From: a\n", "From: a\nDate: b\nTo: c\n\n", "\nFrom: x\n\n", ">", "> > ", "\u200b", "\u202e", "\u202ea\u202c",
    "\u200d", "о", "аb", "а.b ", "ⅳ", "<p>", "<td>", "<li>", "</p>", "<a href='x.example'>", "<b style='a:b'>", "&#x",
    "&", "{\\rtf", "\\'", "\\u1?", "{", "}", "{\\*\\", "\\cell ", "\\row ", "[{", '{"a":', "=?utf-8?q?", "\n--x\n",
    "\t", "Content-Type: ", "12\n", ") ", "§ ", "\f", "0", "1e", "(", "<![CDATA[", "<!a ", "</", "<a ",
    "<a b='", "<style>",
]  # fmt: skip


def taken(data: bytes) -> float:
    """Seconds of processor time until it is read or refused."""
    start = time.process_time()
    with contextlib.suppress(Refusal, RecursionError):
        parse.parse(data, Allowance(_LIMITS))
    return time.process_time() - start


@pytest.mark.parametrize("words", HOSTILE, ids=[repr(words) for words in HOSTILE])
@pytest.mark.parametrize("way", ["text", "html", "mail", "rtf", "word"])
def test_work_grows_with_length(words: str, way: str) -> None:
    """Eight times the text takes not much more than eight times as long, in every format."""
    make = {
        "text": lambda text: text.encode(),
        "html": lambda text: f"<html><body>{text}".encode(),
        "mail": mail,
        "rtf": lambda text: b"{\\rtf1 " + text.encode("ascii", "backslashreplace") + b"}",
        "word": lambda text: word_file(paragraph(text.replace("&", "&amp;").replace("<", "&lt;"))),
    }[way]
    text = words * (_SHORT // len(words))
    if way == "word" and any(ord(c) < 32 and c not in "\t\n" for c in text):
        pytest.skip("no XML has that")
    # A machine that does other work as well adds to some runs, and takes from none.
    assert any(taken(make(text * _TIMES)) < 3 * _TIMES * max(taken(make(text)), 0.01) for _ in range(3))


@pytest.mark.parametrize("words", ["a.", "-", "://", "@", "www.", "(", " ", "1"])
def test_small_readers_of_lines(words: str) -> None:
    """Links, edges of pages and forwarders' lines are told from lines of a hundred thousand characters at once."""
    line = words * (100_000 // len(words))
    start = time.process_time()
    leads_elsewhere(line, line)
    leads_elsewhere(line[:490], f"https://{line}")
    quoted.parted(f"x\n\n{line}\n{line}")
    edges = {number: [margins.Edge.of(0, line, 0.01)] for number in range(1, 6)}
    margins.aside(3, edges)
    assert time.process_time() - start < 1
