"""Why a paper cannot be read, as the child says it: a sentence and what to do, never a word of the paper."""

from __future__ import annotations


class Refusal(Exception):
    """A paper is refused; becomes `UnreadableInput` on the trusted side."""

    def __init__(self, what: str, do: str) -> None:
        self.what, self.do = what, do
        super().__init__(what)


AGAIN = "Ask the sender for the file again."
ALONE = "Ask for the demand alone, without exhibits."
TEXT = "Ask for a PDF with text, an e-mail or plain text."

# What the libraries that parse raise on a paper nobody foresaw. Running out of memory is not among them.
UNFORESEEN = (
    ArithmeticError, AssertionError, AttributeError, ImportError, LookupError, RecursionError, TypeError, ValueError,
)  # fmt: skip
