"""A Paper: what arrived, sealed by its hash, as pages of text that evidence can point into."""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from fourcorners.values import Evidence

_RECORD = struct.Struct("<IIHHHHB")
_SHARES, _GRADES = 65_535, 255


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page as it is shown, as shares of its width and height (0 to 1) from the upper left corner.

    Shares fit a picture of the page at any resolution.
    """

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word that was recognised on a picture: its span in the page's text, its place, and how sure its reader was.

    `sure` lies between 0 and 1 and is that of the word's least sure letter.
    """

    start: int
    end: int
    box: Box
    sure: float


@dataclass(frozen=True, slots=True)
class Recognised:
    """The words of a page that was read from its picture, packed, in the order of the page's text.

    `turn` is by how many degrees clockwise the picture must be turned to stand upright. Places are of the page as the
    file shows it, before that turn. Each word is a record of 17 bytes: start and end of its span, its rectangle in
    65,535ths of the page, and its sureness in 255ths.
    """

    packed: bytes
    turn: int = 0

    @classmethod
    def of(cls, words: Iterable[Word], turn: int = 0) -> Recognised:
        """Those words, packed."""
        return cls(
            b"".join(
                _RECORD.pack(
                    word.start,
                    word.end,
                    *(
                        round(share * _SHARES)
                        for share in (word.box.left, word.box.top, word.box.right, word.box.bottom)
                    ),
                    # Rounded down: nothing becomes surer by being packed.
                    int(word.sure * _GRADES),
                )
                for word in words
            ),
            turn,
        )

    def words(self, start: int = 0, end: int = 1 << 32) -> Iterator[Word]:
        """The words that have a character in that span of the page's text, in order."""
        for first, last, left, top, right, bottom, sure in _RECORD.iter_unpack(self.packed):
            if first < end and last > start:
                box = Box(left / _SHARES, top / _SHARES, right / _SHARES, bottom / _SHARES)
                yield Word(first, last, box, sure / _GRADES)


@dataclass(frozen=True, slots=True)
class Page:
    """One page's text in reading order. `number` counts from 1; evidence spans index into `text`.

    `seen` tells that the text was recognised on a picture (a scan or an image file) and may be misread; None for a
    page whose file holds the text itself. `aside` is what stands on the page and interrupts its text, one to a line:
    running headers and footers, page and line numbers, stamps. It is kept so that nothing is lost, and is not read.
    """

    number: int
    text: str
    seen: Recognised | None = None
    aside: str = ""

    def sureness(self, start: int, end: int) -> float:
        """How sure the recogniser was of the least sure word in that span, 0 to 1; 1 where nothing was recognised.

        It is a recogniser's own opinion: below 0.8 misreadings are common, above it they still happen. A word that two
        recognisers read differently has at most 0.5.
        """
        return 1.0 if self.seen is None else min((word.sure for word in self.seen.words(start, end)), default=1.0)


class DifferenceKind(StrEnum):
    """How what is in a file differs from what a person sees of it."""

    HIDDEN = "hidden"  # the file marks it as not to be shown
    BACKGROUND = "background"  # in the colour of what lies behind it, or nearly
    INVISIBLE = "invisible"  # drawn without ink
    TINY = "tiny"  # smaller than 1.5 points
    OUTSIDE = "outside"  # beyond the edge of the page
    COVERED = "covered"  # under a picture or a filled shape, such as a bar that was meant to black it out
    ZERO_WIDTH = "zero_width"  # characters that take no room
    DIRECTION = "direction"  # controls that change the order in which letters are shown
    LOOK_ALIKE = "look_alike"  # letters of another alphabet, or styled signs, that pass for plain ones
    LINK = "link"  # the words name one place and the link leads to another
    DELETED = "deleted"  # struck out by somebody, with the change still open
    COMMENT = "comment"  # a note beside the text
    OTHER_FORM = "other_form"  # the same message in another form says something else


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that is in the file and not seen by who looks at it, or that looks other than it is.

    `page` is 0 where it belongs to none. `text` is what is there, with characters that show nothing named by their
    code, as `<U+200B>`; `where` says in words where to look. What is hidden is never part of a page's text.
    """

    page: int
    kind: DifferenceKind
    text: str
    where: str

    def to_json(self) -> dict[str, int | str]:
        return {"page": self.page, "kind": self.kind.value, "text": self.text, "where": self.where}


@dataclass(frozen=True, slots=True)
class MailHead:
    """The headers of an e-mail that reading and authenticity use, decoded; addresses lower-cased.

    `to` has every recipient, parted by commas; of several senders or addresses for replies the first is kept, and a
    remark on the paper says so.
    """

    sender: str
    sender_name: str
    reply_to: str
    to: str
    subject: str
    date: str
    message_id: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper as received. `sha256` seals the original bytes; the text is derived and can be derived again.

    `form` holds the fields of a structured form (None for prose). `attachments` are papers of the same delivery.
    `remarks` say what a reader should know, for example that a page holds a picture and no text. `differences` is what
    lies in the file and is not seen.
    """

    sha256: str
    name: str
    media_type: str
    size: int
    pages: tuple[Page, ...]
    mail: MailHead | None = None
    form: dict[str, Any] | None = None
    attachments: tuple[Paper, ...] = ()
    remarks: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()

    def evidence(self, page: int, start: int, end: int) -> Evidence:
        """The words at that span. Raises IndexError where the paper has no such page."""
        return Evidence(page, start, end, self.pages[page - 1].text[start:end])

    def field(self, label: str) -> Evidence:
        """The words of a form's field by its label in the page text, such as `e.accounts[2]`. Raises KeyError."""
        for page in self.pages if self.form is not None else ():
            start = f"\n{page.text}".find(f"\n{label}: ")
            if start >= 0:
                start += len(label) + 2
                return self.evidence(page.number, start, page.text.index("\n", start))
        raise KeyError(label)

    def unseen(self) -> Iterator[tuple[str, Difference]]:
        """Every difference in this paper and its attachments, with the name of the paper it is in."""
        for paper in self.whole():
            for difference in paper.differences:
                yield paper.name, difference

    def whole(self) -> Iterator[Paper]:
        """This paper and every attachment, depth first."""
        yield self
        for attachment in self.attachments:
            yield from attachment.whole()


# Names that stand in every message on the way to its fields.
_UNSAID = frozenset(
    {
        "Payload", "RequestPayload", "ResponsePayload", "ActionRequests", "ActionResponses", "HI1Object",
        "AssociatedObjects",
    }
)  # fmt: skip


def labelled(node: list[Any], label: str = "") -> Iterator[tuple[list[Any], str]]:
    """Every node of a message's tree with the label of its line in the paper's text.

    A node is `[name, type, value]` (see `files/messages.py`). A label is the names down to the node, without those that
    stand in every message, numbered where siblings share a name: `ActionRequest[2].CREATE.task:Reference`.
    """
    yield node, label
    if not isinstance(node[2], list):
        return
    names = Counter(inner[0] for inner in node[2])
    seen: Counter[str] = Counter()
    for inner in node[2]:
        name = inner[0]
        seen[name] += 1
        shown = f"{name}[{seen[name]}]" if names[name] > 1 else name
        yield from labelled(inner, label if name in _UNSAID else f"{label}.{shown}".removeprefix("."))
