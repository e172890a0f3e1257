"""The child's answer, checked before anything is made of it.

The child may have been taken over by the paper: every field is checked for kind, form and size, and a wrong one is a
ValueError, KeyError or TypeError. The seal of the delivery is computed on this side; those of attachments come from the
child. How an answer is packed stands in `confined/wire.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from fourcorners.errors import UnreadableInput
from fourcorners.intake.confined.wire import read_json
from fourcorners.intake.limits import Limits
from fourcorners.intake.looks import Look
from fourcorners.intake.model import Difference, DifferenceKind, MailHead, Page, Paper, Recognised
from fourcorners.intake.recognised.scanned import Cut, Scan

_SHA256 = re.compile(r"[0-9a-f]{64}")
_MEDIA = re.compile(r"[a-z0-9.+-]{1,60}/[a-z0-9.+_-]{1,100}")
_LINE = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029]{1,300}")
# A difference's text is no longer than the child makes it; see `contents.py`.
_LONG_LINE = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029]{0,1100}")
_MOST_DIFFERENCES = 400
_MOST_HEADER, _MOST_LETTERS = 10_000, 100_000
_HEAD = ("sender", "sender_name", "reply_to", "to", "subject", "date", "message_id")


@dataclass(frozen=True, slots=True)
class ToLook:
    """A page whose picture must be looked at: the way to its paper among the attachments, its number, and why."""

    path: tuple[int, ...]
    page: int
    why: Look


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A paper as the child told it, and the pages of it and of its attachments that must be looked at."""

    paper: Paper
    looks: tuple[ToLook, ...]


class Answer:
    """The child's answer, read paper by paper and never trusted. Raises ValueError for anything out of order."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data, self._at, self._limits = data, 0, limits

    def paper(self, name: str, sha256: str, size: int) -> Unpacked | UnreadableInput:
        """The next paper, under the name and seal that this side gives it; or the refusal."""
        told, texts = self._next()
        if "refused" in told:
            return UnreadableInput(_line(told["refused"]), at=name, do=_line(told["do"]))
        unpacking = _Unpacking(texts, self._limits)
        paper = unpacking.paper(told, name, sha256, size, ())
        if texts.left:
            raise ValueError("text that belongs to no page")
        return Unpacked(paper, tuple(unpacking.looks))

    def end(self) -> None:
        """Raises ValueError where the answer goes on."""
        if self._at != len(self._data):
            raise ValueError("an answer nobody asked for")

    def _next(self) -> tuple[dict[str, Any], _Texts]:
        size = int.from_bytes(self._take(4), "big")
        if size > self._limits.fields_bytes:
            raise ValueError("too many fields")
        header = read_json(self._take(size))
        return dict(header["paper"]), _Texts(self._take(_count(header["text"])))

    def _take(self, size: int) -> bytes:
        start, self._at = self._at, self._at + size
        if self._at > len(self._data):
            raise ValueError("an answer that ends too soon")
        return self._data[start : self._at]


def refusal_of(answer: bytes, limits: Limits) -> UnreadableInput:
    """The refusal that a child gave instead of an answer. Raises ValueError for anything else."""
    refusal = Answer(answer, limits).paper("", "", 0)
    if not isinstance(refusal, UnreadableInput):
        raise ValueError("a paper where a refusal was due")
    return refusal


def scan_of(answer: bytes) -> Scan:
    """A page as its child recognised it. Raises ValueError for anything out of order."""
    size = int.from_bytes(answer[:4], "big")
    if size > _MOST_HEADER:
        raise ValueError("too many fields")
    told = read_json(answer[4 : 4 + size])
    sizes = [_count(told[part]) for part in ("text", "aside", "words", "strip")]
    ends = list(accumulate(sizes, initial=4 + size))
    encoded, aside, packed, strip = (answer[start:end] for start, end in pairwise(ends))
    text, turn = encoded.decode(), _count(told["turn"])
    if ends[-1] != len(answer) or len(text) > _MOST_LETTERS or turn not in {0, 90, 180, 270}:
        raise ValueError("not a page")
    seen, last = Recognised(packed, turn), 0
    for word in seen.words():
        if not last <= word.start < word.end <= len(text):
            raise ValueError("words stand in the text, one after the other")
        if word.box.left > word.box.right or word.box.top > word.box.bottom:
            raise ValueError("no rectangle")
        last = word.end
    cuts = tuple(Cut(*(_count(value) for value in cut)) for cut in _list(told["cuts"]))
    if any(not cut.start <= cut.end <= len(text) for cut in cuts):
        raise ValueError("a line that is not in the text")
    return Scan(text, seen, _count(told["illegible"]), told["foreign"] is True, aside.decode(), strip, cuts)


class _Texts:
    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    @property
    def left(self) -> int:
        return len(self._data) - self._at

    def take(self, size: int) -> str:
        if size > self.left:
            raise ValueError("a page without its text")
        start, self._at = self._at, self._at + size
        return self._data[start : self._at].decode()


_LISTS = ("pages", "asides", "remarks", "differences", "looks", "attachments")


class _Unpacking:
    def __init__(self, texts: _Texts, limits: Limits) -> None:
        self._texts, self._limits = texts, limits
        self._pages, self._parts = limits.pages, limits.parts + 1
        self.looks: list[ToLook] = []

    def paper(self, told: Any, name: str, sha256: str, size: int, path: tuple[int, ...]) -> Paper:
        self._parts -= 1
        told = {**told, **{field: _list(told[field]) for field in _LISTS}}
        self._pages -= len(told["pages"])
        # One level more than is read: what stands there is kept, with the reason why it is not read.
        if len(path) > self._limits.depth + 1 or self._parts < 0 or self._pages < 0:
            raise ValueError("more than was allowed")
        form = told["form"]
        if form is not None and not isinstance(form, dict):
            raise ValueError("a form is an object")
        self._take_looks(told["looks"], path, len(told["pages"]))
        texts = [self._texts.take(_count(n)) for n in told["pages"]]
        asides = {_page(number, texts): self._texts.take(_count(n)) for number, n in told["asides"]}
        pages = tuple(Page(number, text, aside=asides.get(number, "")) for number, text in enumerate(texts, 1))
        if len(told["differences"]) > _MOST_DIFFERENCES:
            raise ValueError("more than was allowed")
        return Paper(
            sha256=sha256,
            name=name,
            media_type=_matching(_MEDIA, told["media_type"]),
            size=size,
            pages=pages,
            mail=None if told["mail"] is None else _head(told["mail"]),
            form=form,
            attachments=tuple(self._attachment(one, (*path, index)) for index, one in enumerate(told["attachments"])),
            remarks=tuple(_line(remark) for remark in told["remarks"]),
            differences=tuple(_difference(one, texts) for one in told["differences"]),
        )

    def _attachment(self, told: Any, path: tuple[int, ...]) -> Paper:
        return self.paper(told, _line(told["name"]), _matching(_SHA256, told["sha256"]), _count(told["size"]), path)

    def _take_looks(self, told: list[Any], path: tuple[int, ...], pages: int) -> None:
        last = 0
        for one in told:
            page, why = _list(one)
            if not last < _count(page) <= pages:
                raise ValueError("looks are at pages in their order, each once")
            self.looks.append(ToLook(path, page, Look(why)))
            last = page


def _difference(told: Any, texts: list[str]) -> Difference:
    page, kind, text, where = told
    return Difference(
        0 if page == 0 else _page(page, texts), DifferenceKind(kind), _matching(_LONG_LINE, text), _line(where)
    )


def _page(number: Any, texts: list[str]) -> int:
    if not 1 <= _count(number) <= len(texts):
        raise ValueError("no such page")
    return int(number)


def _head(told: Any) -> MailHead:
    return MailHead(**{field: _text(told[field]) for field in _HEAD})


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")
    # Refuses a lone surrogate, which no store takes.
    value.encode()
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("not a list")
    return value


def _line(value: Any) -> str:
    return _matching(_LINE, value)


def _count(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 1 << 40:
        raise ValueError("not a count")
    return value


def _matching(form: re.Pattern[str], value: Any) -> str:
    if not form.fullmatch(_text(value)):
        raise ValueError("not of its form")
    return str(value)
