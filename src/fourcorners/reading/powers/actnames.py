"""The names of acts in English: back from their year over words with capitals, and as the normal form writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fourcorners.reading.texts.prose import Prose

ACT_END = r"(?P<end>act,? (?:of )?(?:(?:1[6-9]|20)\d\d|(?:no\.? )?\d{1,3} of (?:1[6-9]|20)\d\d)|(?:procedure|evidence) code(?:,? (?:20|19)\d\d)?)"

_ENDS_NAME = {"act", "law", "code", "regulations", "regulation", "rules", "order"}

SMALL_WORDS = {"of", "and", "the", "for", "to", "in", "on", "with", "from", "&", "against"}

_NO_ACT = {
    "section", "sections", "under", "contrary", "this", "notice", "pursuant", "act", "order", "request", "see", "by",
    "schedule", "part", "paragraph", "demand", "directive", "matter",
}  # fmt: skip


def act_name(prose: Prose, end: int, least: int, words_at_least: int = 3) -> str | None:
    """The name of the act that ends there: back over words with capitals, never before `least`, and not into a heading."""
    full = prose.text.full
    first, last = prose.back(max(least, end - 170), end)
    words = list(re.finditer(r"\S+", full[first:last]))
    taken: list[str] = []
    while words and (not taken or taken[0].strip(",.").lower() not in _ENDS_NAME):
        taken.insert(0, words.pop()[0])
    begun = first + words[-1].end() if words else first
    while words and len(taken) < 16:
        word = words[-1][0]
        bare = word.strip("()").lower()
        within = "".join(taken).count(")") > "".join(taken).count("(")
        comma = word[-1:] == "," and not within
        if not bare or bare in _NO_ACT or word[-1:] in ".;:" or (comma and not _lists_on(words, taken)):
            break
        at = first + words[-1].end()
        if _COLUMN.search(full, max(0, at - 1), begun + 1):
            break
        gap = full[at : begun + 1].count("\n") if len(taken) > 2 else 0
        if gap > 1 or (gap and not _runs_on(word, taken[0]) and not _is_wrapped(full, at)):
            break
        opened = "".join(taken).count(")") - "".join(taken).count("(")
        if word[0] == "(" and not opened and not word.endswith(")"):
            # A bracket that only cites opens before the name.
            taken.insert(0, word[1:])
            break
        # A heading in capitals does not run on into a name without them, nor the other way.
        shouted = (
            word.isupper() is not taken[0].isupper() and len(bare) > 2 and bare not in SMALL_WORDS and word[0] != "("
        )
        # `NDPS Act`: letters stand for the act's name.
        shouted = shouted and not (len(bare) <= 5 and taken[0].rstrip(",") == "Act")
        if shouted or not (
            word[0].isupper()
            or bare in SMALL_WORDS
            or opened
            or word[0] == "("
            or (word[-1] == ")" and "(" not in word)
        ):
            break
        taken.insert(0, word)
        begun = first + words.pop().start()
    if (closes := _closed_before_opened(taken)) >= 0:
        # "(draft: disregard) of the Broadcasting Act": what closes there opened before the name.
        taken = taken[closes + 1 :]
    while taken and (
        taken[0].lower() in SMALL_WORDS | {"our", "the"}
        or _LETTER.fullmatch(taken[0])
        or _SECTION_FIRST.fullmatch(taken[0])
    ):
        taken.pop(0)
    if taken and taken[0][0] == "(" and (closed := [place for place, word in enumerate(taken) if word[-1] == ")"]):
        # A heading's remark stands before the name, never a bracket of the name itself.
        taken = taken[closed[0] + 1 :]
    return written(" ".join(taken)) if len(taken) >= words_at_least else None


_LETTER = re.compile(r"\([a-z\d]{1,4}\)")

# "S.14A Criminal Assets Bureau Act".
_SECTION_FIRST = re.compile(r"[Ss]{1,2}\.?\d{1,4}[A-Za-z]{0,2}")


def _closed_before_opened(words: Sequence[str]) -> int:
    """The last word with a bracket that closes and was opened by none of these words; -1 where there is none."""
    depth, last = 0, -1
    for place, word in enumerate(words):
        depth += word.count("(") - word.count(")")
        if depth < 0:
            depth, last = 0, place
    return last


def _runs_on(last: str, next_word: str) -> bool:
    """Whether a name goes on over the line's end: a small word on either side of it."""
    return last.lower() in SMALL_WORDS or next_word.lower() in SMALL_WORDS


def _is_wrapped(full: str, at: int) -> bool:
    """Whether the line that ends there is a line of running text that goes on in the next one, and so no heading."""
    line = full[full.rfind("\n", 0, at) + 1 : at].strip()
    if _COLUMN.search(line):
        # A head's two columns are no running text, however far apart they stand.
        return False
    return len(line) > _WRAPPED and not line.split()[-1].isupper() and _ONE_BREAK.match(full, at) is not None


# What parts the columns of a line.
_COLUMN = re.compile(r"\S(?: {3,}|\t)(?=\S)")

# No heading is as long as this.
_WRAPPED = 62

_ONE_BREAK = re.compile(r"[ \t\r]*\n[ \t]*(?=[^\s])")


def _lists_on(words: list[re.Match[str]], taken: list[str]) -> bool:
    """Whether a word with a comma belongs to a name that lists: `Films, Videos, and Publications Classification Act`."""
    if not taken or not words[-1][0][0].isupper() or "and" not in [word.lower() for word in taken]:
        return False
    if taken[0].lower() in {"and", "&"} or taken[0][-1:] == ",":
        return True
    return len(words) > 1 and words[-2][0].lower() == "the"


def written(words: str) -> str:
    words = _NUMBER_SIGN.sub("", _YEAR_COMMA.sub("", words).strip(","))
    if not words.isupper():
        return words
    return " ".join(w.lower() if w.lower() in SMALL_WORDS and i else w[:1] + w[1:].lower() if w[0] != "(" else w[:2] + w[2:].lower()
                    for i, w in enumerate(words.split()))  # fmt: skip


_YEAR_COMMA = re.compile(r",(?= (?:of )?(?:no\.? ?)?\d)|(?<=Act),|(?<=ACT),", re.IGNORECASE)

# "Act, No. 121 of 1998".
_NUMBER_SIGN = re.compile(r"(?i:\bno\.? ?)(?=\d{1,3} of (?:19|20)\d\d$)")


def of_act(name: str, jurisdiction: str | None, numbers: str) -> tuple[str, ...]:
    if "Evidence Act 1984" in name:
        return ()
    if (
        name.startswith(("Code of Criminal Procedure", "Information Technology Act", "IT Act", "Bharatiya"))
        or "Procedure Code 1973" in name
    ):
        return ()
    if "Code" in name and jurisdiction in {None, "IN", "FR", "ES", "DE", "EU"}:
        return ()
    place = f" ({jurisdiction})" if jurisdiction and not jurisdiction.startswith("US") else ""
    bare = ", ".join(dict.fromkeys(SUBSECTION.sub("", one) for one in numbers.split(", ")))
    return (f"{name}{place}, s. {bare}",) if numbers else ()


# The normal form stops at the section.
SUBSECTION = re.compile(r"(?: ?\([\da-zA-Z.]{1,5}\)){1,5}$")

# Words before "Act" that point to one already named.
NO_NAME = ("Said ", "That ", "Same ", "Above ", "Provincial ", "Federal ", "The ")

ACT_NEEDLES = "procedure code|evidence code|act 1|act 2|act no|act 3|act 4|act 5|act 6|act 7|act 8|act 9|act 18|act 19|act 20|act, 19|act, 20|act, no|act of 19|act of 20"
