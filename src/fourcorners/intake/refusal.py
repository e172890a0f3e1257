"""Why a paper cannot be read, as the child says it: a sentence and what to do, never a word of the paper."""

from __future__ import annotations


class Refusal(Exception):
    """A paper is refused; becomes `UnreadableInput` on the trusted side."""

    def __init__(self, what: str, do: str) -> None:
        self.what, self.do = what, do
        super().__init__(what)
