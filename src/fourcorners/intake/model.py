"""A Paper: what arrived, sealed by its hash, as pages of text that evidence can point into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fourcorners.values import Evidence


@dataclass(frozen=True, slots=True)
class Page:
    """One page's text in reading order. `number` counts from 1; evidence spans index into `text`."""

    number: int
    text: str


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
    `remarks` say what a reader should know, for example that a page holds a picture and no text.
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

    def whole(self) -> Iterator[Paper]:
        """This paper and every attachment, depth first."""
        yield self
        for attachment in self.attachments:
            yield from attachment.whole()


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page as it is shown, as shares of its width and height (0 to 1) from the upper left corner.

    Shares fit a picture of the page at any resolution.
    """

    left: float
    top: float
    right: float
    bottom: float
