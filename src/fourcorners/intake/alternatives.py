"""Two forms of one message, plain and HTML, which may say different things. Runs in the confined child."""

from __future__ import annotations

import re

from fourcorners.intake.contents import Contents
from fourcorners.intake.model import DifferenceKind

_WORD = re.compile(r"\w{2,}")
_REMARK = "the message's plain text, which is read here, and its HTML say different things"


def compare(plain: str, other: str, contents: Contents) -> None:
    """Where more than a fifth of either form's words is missing from the other, say so, and tell the other's lines."""
    one, two = set(_WORD.findall(plain.lower())), set(_WORD.findall(other.lower()))
    both, most = len(one & two), max(len(one), len(two))
    if not two or both >= 0.8 * most or most - both <= 3:
        return
    contents.remarks.append(_REMARK)
    lines = [line for line in other.split("\n") if any(word not in one for word in _WORD.findall(line.lower()))]
    contents.differ(1, DifferenceKind.OTHER_FORM, "\n".join(lines), "in the message's HTML")
