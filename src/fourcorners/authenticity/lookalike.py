"""Domains made to be taken for another: changed letters, added words, another ending, letters of other scripts."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

# What looks like what, in ASCII; applied to both sides before they are compared.
_SHAPES = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("i", "l"), ("3", "e"), ("5", "s"), ("-", ""))
_FREE = frozenset(
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "aol.com", "icloud.com",
        "mail.com", "gmx.com", "gmx.net", "gmx.de", "web.de", "proton.me", "protonmail.com", "tutanota.com",
        "yandex.com", "mail.ru", "zoho.com", "qq.com", "163.com",
    }
)  # fmt: skip


def is_free_mail(domain: str) -> bool:
    """Whether anybody can have an address there."""
    return domain.lower() in _FREE


def mixes_scripts(domain: str) -> bool:
    """Whether a label mixes Latin letters with those of another script, written out or as punycode."""
    for label in domain.split("."):
        shown = label
        if label.lower().startswith("xn--"):
            try:
                shown = label[4:].encode("ascii").decode("punycode")
            except (UnicodeError, ValueError):
                return True
        scripts = {unicodedata.name(c, "?").split(" ")[0] for c in shown if c.isalpha()}
        if len(scripts) > 1 or (scripts and scripts != {"LATIN"} and label.lower().startswith("xn--")):
            return True
    return False


def imitated(domain: str, known: Sequence[str]) -> str | None:
    """The known domain that this one looks like without being it or lying under it; None where there is none.

    Alike means: the same shape once look-alike letters and hyphens are folded; one letter added, lost, changed or two
    exchanged in a name of at least six letters; the same name under another ending; or the known name with words
    hung on by a hyphen.
    """
    domain = domain.lower().rstrip(".")
    for one in known:
        if domain == one or domain.endswith(f".{one}"):
            return None
    mine, ending = _split(domain)
    for one in known:
        theirs, their_ending = _split(one)
        if len(theirs) < 4:
            continue
        same_name = mine == theirs and ending != their_ending
        hung_on = len(theirs) >= 5 and mine != theirs and theirs in [*mine.split("-"), mine.replace("-", "")]
        inside = their_ending in mine.split("-") and theirs in mine.split("-")
        shape = ending == their_ending and _folded(mine) == _folded(theirs)
        near = ending == their_ending and len(theirs) >= 6 and _near(mine, theirs)
        if same_name or shape or near or inside or (hung_on and ending != their_ending):
            return one
    return None


def _split(domain: str) -> tuple[str, str]:
    """The registered name and its ending: the last label, or the last two where the last but one is a common one."""
    labels = domain.split(".")
    depth = 2 if len(labels) > 2 and labels[-2] in {"co", "com", "gov", "gouv", "police", "state", "org", "ac"} else 1
    name = labels[-depth - 1] if len(labels) > depth else labels[0]
    return name, ".".join(labels[-depth:])


def _folded(name: str) -> str:
    for shown, meant in _SHAPES:
        name = name.replace(shown, meant)
    return name


def _near(a: str, b: str) -> bool:
    """One letter added, lost or changed, or two neighbours exchanged."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    if len(a) == len(b):
        swapped = len(rest_a) > 1 and rest_a[1] + rest_a[0] + rest_a[2:] == rest_b
        return rest_a[1:] == rest_b[1:] or swapped
    longer, shorter = (rest_a, rest_b) if len(a) > len(b) else (rest_b, rest_a)
    return longer[1:] == shorter
