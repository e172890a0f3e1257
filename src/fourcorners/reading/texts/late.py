"""Patterns that are made when they are first tried.

Tables have the codes of every State and the turns of every language, and a paper is of one: to make all their patterns before
the first paper is read takes longer than reading it.
"""

from __future__ import annotations

import re
from functools import cached_property


class Late:
    """A pattern as it is written, made when first asked for.

    >>> Late(r"art\\. ?(\\d+)").pattern.search("art. 12")[1]
    '12'
    """

    def __init__(self, written: str) -> None:
        self._written = written

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern. Raises re.error where it was written wrongly."""
        return re.compile(self._written)
