"""Two forms of one message, plain and HTML, which may say different things. Runs in the confined child."""

from __future__ import annotations

import re

from fourcorners.intake.contents import Contents
from fourcorners.intake.model import DifferenceKind

_WORD = re.compile(r"\w{2,}")
_PLAIN_READ = "the message's plain text, which is read here, and its HTML say different things"
_HTML_READ = "the message's HTML is read here; its plain text is only a few other words"
# A plain text is a stub where the HTML has so many times as many words, and so many more: "This message needs HTML."
_TIMES, _MORE = 4, 40


def chosen(plain: str, other: str, contents: Contents) -> str:
    """The form that is read: the plain text, or the HTML where the plain text is a stub beside it.

    Where more than a fifth of either form's words is missing from the other, a remark says so and the lines of the form
    that is not read are told as a difference.
    """
    one, two = set(_WORD.findall(plain.lower())), set(_WORD.findall(other.lower()))
    both, most = len(one & two), max(len(one), len(two))
    if not two or both >= 0.8 * most or most - both <= 3:
        return plain
    if len(two) > len(one) * _TIMES and len(two) - len(one) > _MORE:
        if one - two:
            contents.remarks.append(_HTML_READ)
            contents.differ(1, DifferenceKind.OTHER_FORM, _not_in(two, plain), "in the message's plain text")
        return other
    contents.remarks.append(_PLAIN_READ)
    contents.differ(1, DifferenceKind.OTHER_FORM, _not_in(one, other), "in the message's HTML")
    return plain


def _not_in(known: set[str], text: str) -> str:
    """The lines of a text that have words which are not known."""
    return "\n".join(line for line in text.split("\n") if any(w not in known for w in _WORD.findall(line.lower())))
