"""Domains made to be taken for another: changed letters, added words, another ending, letters of other scripts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from fourcorners.authenticity.house import is_same_house

# What looks like what, in ASCII; applied to both sides before they are compared.
_SHAPES = (
    ("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"), ("0", "o"), ("1", "l"), ("i", "l"), ("3", "e"), ("5", "s"),
    ("4", "a"), ("8", "b"), ("6", "b"), ("q", "g"), ("9", "g"), ("2", "z"), ("-", ""), ("_", ""),
)  # fmt: skip
# Letters of other scripts that look like one of ours (a small part of UTS 39's table of confusables).
_PAIRS = "аaсcԁdеeɡgһhіiјjкkӏlмmоoрpԛqгrѕsтtуyѵvԝwхxαaϲcεeηnιiκkνvοoρpτtυuχxγyıi"
_TWINS = str.maketrans(dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))
_SCRIPTS_OF_ONE_LANGUAGE = ({"CJK", "HIRAGANA", "KATAKANA"}, {"CJK", "HANGUL"}, {"CJK", "BOPOMOFO"})
_FREE = frozenset(
    {
        "aol", "cock", "fastmail", "freemail", "gmail", "gmx", "googlemail", "guerrillamail", "hotmail", "hushmail",
        "icloud", "laposte", "libero", "live", "mail", "mailbox", "mailfence", "mailinator", "me", "msn", "naver",
        "outlook", "pm", "posteo", "proton", "protonmail", "qq", "rediffmail", "seznam", "t-online", "tuta", "tutamail",
        "tutanota", "web", "yahoo", "yandex", "ymail", "zoho", "163", "126", "yopmail",
    }
)  # fmt: skip
# Names so short or common that they count only under the endings where they are free mail.
_FREE_ENDINGS = {
    "mail": {"com", "ru"}, "me": {"com"}, "web": {"de"}, "live": {"com", "co.uk", "fr", "nl", "de"}, "cock": {"li"},
    "pm": {"me"}, "msn": {"com"}, "t-online": {"de"}, "mailbox": {"org"}, "freemail": {"hu"}, "proton": {"me"},
    "naver": {"com"}, "libero": {"it"}, "laposte": {"net"},
}  # fmt: skip
# What forgers hang on to a name to make it sound official.
_HUNG_ON = frozenset(
    {
        "agency", "compliance", "dept", "edr", "email", "federal", "gov", "govt", "law", "le", "lea", "legal", "leo",
        "mail", "official", "portal", "records", "secure", "subpoena", "subpoenas", "us", "usa", "warrant", "warrants",
    }
)  # fmt: skip
# A name under these is given to public bodies only, so that it can be forged in a letter but hardly be had.
_GUARDED = frozenset({"gov", "mil", "gouv", "police"})
_SIMILAR = frozenset(
    map(frozenset, ("uv", "vy", "ce", "eo", "co", "hn", "hb", "ij", "jl", "ft", "mn", "gy", "pq", "bd", "nu", "kx"))
)
_SHARED = {"co", "com", "gov", "gouv", "gob", "police", "state", "org", "ac", "mil"}


def is_free_mail(domain: str) -> bool:
    """Whether anybody can have an address there."""
    name, ending = _split(domain.lower().rstrip("."))
    return name in _FREE and (name not in _FREE_ENDINGS or ending in _FREE_ENDINGS[name])


def mixes_scripts(domain: str) -> bool:
    """Whether a label mixes letters of scripts that no language writes together, spelled out or as punycode."""
    for label in domain.split("."):
        shown = _spelled(label)
        if shown is None:
            return True
        scripts = {unicodedata.name(c, "?").split(" ")[0] for c in shown if c.isalpha()}
        if len(scripts) > 1 and not any(scripts <= known for known in _SCRIPTS_OF_ONE_LANGUAGE):
            return True
    return False


def imitated(domain: str, known: Sequence[str]) -> str | None:
    """The known domain that this one is made to be taken for, without being it or lying under it; None for none.

    That is: the same shape once letters that look alike and hyphens are folded; the known name under another ending,
    with an official-sounding word hung on, or written out within another; or a slip that eyes pass over (a letter
    doubled, its double lost, two exchanged, one of similar shape). Where anybody can have the ending, one slip of any
    kind in a name of six letters, or two in one of twelve, are enough.
    """
    return _first(domain, known, _Name.is_made_like)


def close_to(domain: str, known: Sequence[str]) -> str | None:
    """A known domain whose name is one or two slips away, or stands within this one under another ending.

    Alone that proves nothing: of the .gov domains one in five is that close to another, since places of one name lie
    in several states.
    """
    return _first(domain, known, _Name.is_near)


def _first(domain: str, known: Sequence[str], alike: Callable[[_Name, str], bool]) -> str | None:
    domain = domain.lower().rstrip(".")
    if any(is_same_house(domain, one) for one in known):
        return None
    mine = _Name(".".join(_spelled(label) or label for label in domain.split(".")))
    return next((one for one in known if alike(mine, one)), None)


class _Name:
    """A domain in the parts that are compared."""

    def __init__(self, domain: str) -> None:
        self.labels = domain.split(".")
        self.name, self.ending = _split(domain)
        self.joined = self.name.replace("-", "")
        self.shape = _folded(self.name)
        self.words = re.split(r"[-_.]", domain)
        self.is_guarded = self.ending.rpartition(".")[2] in _GUARDED or self.ending.partition(".")[0] in _GUARDED

    def is_made_like(self, other: str) -> bool:
        spoken = other.split(".")
        theirs, ending = _split(other)
        if _folded(".".join(self.labels[-len(spoken) :])) == _folded(other):
            return True
        if self.ending == ending:
            wide = (len(theirs) >= 6) + (len(theirs) >= 12)
            return is_slip(self.name, theirs) or (not self.is_guarded and _is_within(self.name, theirs, wide))
        if self.is_guarded or len(theirs) < 3:
            return False
        if self.shape == _folded(theirs) or is_slip(self.name, theirs):
            return True
        before, found, behind = self.joined.partition(theirs)
        if found and (before, behind) != ("", "") and {before, behind} <= _HUNG_ON | {""}:
            return True
        # The whole of it written into another: `agency-gov.com`, `agency.gov.example`.
        return any(self.words[n : n + len(spoken)] == spoken for n in range(len(self.words)))

    def is_near(self, other: str) -> bool:
        theirs, ending = _split(other)
        if self.ending != ending:
            return len(theirs) >= 5 and not self.is_guarded and theirs in self.joined
        return _is_within(self.name, theirs, (len(theirs) >= 6) + (len(theirs) >= 10))


def is_slip(a: str, b: str) -> bool:
    """One slip that eyes pass over, in names of at least six letters."""
    if a == b or min(len(a), len(b)) < 6 or not _is_within(a, b, 1):
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) == len(b):
        swapped = a[start : start + 2] == b[start : start + 2][::-1]
        return swapped or frozenset((a[start], b[start])) in _SIMILAR
    longer = max(a, b, key=len)
    # The first difference of `ellery` and `elery` lies behind the letter that is doubled.
    return longer[start] in longer[max(0, start - 1) : start]


def _split(domain: str) -> tuple[str, str]:
    """The registered name and its ending: the last label, or the last two where the last but one is a common one."""
    labels = domain.split(".")
    depth = 2 if len(labels) > 2 and labels[-2] in _SHARED else 1
    name = labels[-depth - 1] if len(labels) > depth else labels[0]
    return name, ".".join(labels[-depth:])


def _spelled(label: str) -> str | None:
    """A label as it is shown; None where its punycode is broken."""
    if not label.lower().startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return None


def _folded(name: str) -> str:
    name = name.translate(_TWINS)
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    for shown, meant in _SHAPES:
        if shown in name:
            name = name.replace(shown, meant)
    return name


def _is_within(a: str, b: str, most: int) -> bool:
    """Whether at most that many slips lie between two names (Damerau's distance, neighbours exchanged once)."""
    if a == b or abs(len(a) - len(b)) > most:
        return False
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        two_before, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, two_before[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return False
    return row[-1] <= most
