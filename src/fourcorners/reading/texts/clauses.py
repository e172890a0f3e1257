"""A paper's text cut into clauses: headings, sentences and the entries of its lists, each with its span.

What a paper asks is a matter of where words stand, so readers that must tell a command from a recital work on
clauses. A list may run down the page or, in a scan that lost its lines, along it: markers are followed in sequence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import NamedTuple
from weakref import WeakKeyDictionary

from fourcorners.reading.texts.blocks import blocks, has_drawn_boxes, is_ticked
from fourcorners.reading.texts.letterspaced import closed
from fourcorners.reading.texts.months import MONTH_WORDS
from fourcorners.reading.texts.runs import letters_in
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.titles import zone_of
from fourcorners.reading.texts.tongues import tongue_of_paper


class Clause(NamedTuple):
    """A stretch of `Text.full` from `start` to `end`, without its list marker.

    `words` is its text evened out: lower case, single spaces, plain quotes, hyphenation undone. `heading`: a title on
    lines of its own; `first`: it begins its paragraph or entry. `ticked` is False where an empty box stands before it.
    `block` counts paragraphs and entries, so that two clauses of one block carry the same number. `stems` are the first
    four letters of its words, by which a reader tells at once which patterns cannot match.
    """

    start: int
    end: int
    words: str
    marker: str
    heading: bool
    ticked: bool
    block: int
    first: bool
    stems: frozenset[str]
    tongue: str | None


# A sentence or an inline entry: (start, end, marker, ticked).
_Piece = tuple[int, int, str, bool]
# More than a paper of several hundred pages holds; what follows is read by nobody and stays unread.
_MOST = 20_000
# Three times the longest sentence of any specimen. What runs on without a stop is cut here at a blank, since what stands
# in a clause is told by the whole of it, for every day and name in it again.
_LONGEST = 2_000
# So many characters show in which language a paper is.
_SAMPLE = 12_000

# The capitals of the alphabets of Europe beyond A to Z, with which a sentence may begin.
_CAPITALS = "À-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŖŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΆΈ-ΊΌΎΏΑ-ΫЀ-Я"
# Every break begins with one of these, a blank with what may stand behind it, which spares all other letters the trial.
_AT_BREAK = r"(?=[;.?!:,]|\s[(ao☐☒☑•●▪■\[X])"
_BREAKS = (
    r"(?P<semi>;)\s{0,9}"
    r"|(?P<stop>[.?!]['\")\]”’]{0,2})\s{1,9}(?=(?:\[[x ?]\] )?[\"'“„«‘(\[]{0,2}[A-Z0-9•¿¡☐☒" + _CAPITALS + r"])"
    r"|(?P<colon>:)-?\s{1,9}"
    r"|(?P<next>,)\s{1,4}(?:and\s|or\s)?(?=\(?[a-z0-9]{1,2}\)\s)"
    r"|\s(?=\((?:1|a|A|i)\)\s{0,3}[a-zA-Z“\"])|\s(?:and\s|or\s)?(?=\((?:[2-9]|1\d|[b-p]|[B-P]|i{2,3}|iv|v|vi{1,3}|ix|x)\)\s{0,3}[a-zA-Z“\"])"
    r"|\s(?=(?:[☐☒☑•●▪■]|\[[x ?]\])\s)"
)
_BREAK = re.compile(f"{_AT_BREAK}(?:{_BREAKS})")
_BREAK_AT_TICKS = re.compile(_AT_BREAK + r"(?:" + _BREAKS + r"|\s(?=X\s[a-z(]))")
_INLINE_MARK = re.compile(
    r"(?:(?P<box>☒|☑|☐|□|✓|✔|\[ ?[xX]? ?\]|X(?=\s[a-z(]))\s{0,4})?(?:(?:and|or)\s)?"
    r"(?:\(?(?P<mark>\d{1,2}|[a-zA-Z]|[ivxIVX]{2,5})[.)]\s{1,4}(?=[\"“(]?[A-Za-z])|\((?P<paren>\d{1,2}|[a-zA-Z]|[ivx]{2,5})\)\s{0,3}"
    r"|(?P<dot>[•●▪■])\s{1,4})?"
)
_ABBREVIATED = re.compile(
    r"(?:\b[^\W\d_]|\b(?:no|nos|inc|corp|co|ltd|mr|mrs|ms|dr|sra|srta|mme|mlle|messrs|hr|fr|sig|exmo|exma|st|sec|art|arts|fed|crim|civ|proc|app|supp|cir|cal|tex|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|hon|gen|det|sgt|lt|vs?|al|cf|id|rev|stat|misc|ext|tel|ave|blvd|"
    r"ste|para|pp|ch|dept|approx|est|op|cit|viz|etc|rr|ss|abs|nr))\.$",
    re.IGNORECASE,
)
# What is cut short before a number alone, in provisions and registers: "odst. 1", "Abs. 2", "чл. 159", "παρ. 3".
_CUT_BEFORE_NUMBERS = re.compile(
    r"\b(?:abs|ziff|buchst|lit|rz|odst|ods|písm|pís|zák|čís|zn|ust|pkt|poz|par|por|bek|pont|alin|pct|ал|чл|ст|пр|гл|бр|изв"
    r"|άρθ|αρ|αριθ|αριθμ|παρ|περ|στοιχ|εδ|kap|mom|stk|gr|mgr|tölul|lg|str|dal|br|čl|toč|tač|núm|num|inc|apdo|ap|párr|frac|cap"
    r"|lett|cpv|nn|ref|alín)\.$",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"(?:{MONTH_WORDS})\b", re.IGNORECASE)
_NUMBER_WORD = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|sections?|rules?|under|§)\s?$", re.IGNORECASE
)
_PLAIN = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-",
    "\u2014": "-", "\u00a0": " ", "\ufb01": "fi", "\ufb02": "fl",
})  # fmt: skip
_HYPHENATED = re.compile(r"(?<=[a-z])-[ \t]{0,8}\r?\n\s{0,40}(?=[a-z])")
# Where one cell of a row ends and another begins.
_CELL_ENDS = re.compile(r"(?<=[^\s:;,.–—-])[ ]*\t+[ ]*(?=\w)")
_CELLS = re.compile(r"\t| {3,}(?=\S)")
# The first of a row's two cells, where it can be what the second is called.
_LABEL_CELL = re.compile(
    r"(?P<label>[^\t\n:]{2,70}?[^\t\n:.;,\s])(?:[ ]*\t+|[ ]{3,})(?=(?P<value>(?:[^\t\n ]| {1,2}(?! ))+)(?:\n|$))"
)
# "Subscriber details | name, address": the words before a list, no value of its own.
_WORDS_ONLY = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,3}")
_LOST_LIGATURE = re.compile(r"(?<=[a-z])\?(?=[a-z])")

_seen: WeakKeyDictionary[Text, tuple[Clause, ...]] = WeakKeyDictionary()


def clauses(text: Text) -> tuple[Clause, ...]:
    """Every clause of the text, in order; worked out once for a text."""
    if text not in _seen:
        _seen[text] = tuple(_cut(text))
    return _seen[text]


def stems_of(words: str) -> frozenset[str]:
    """The first four letters of each word."""
    return frozenset([word[:4] for word in letters_in(words) if len(word) > 1])


def even(words: str) -> str:
    """Words as readers compare them: hyphenation and scanning accidents undone, one space, plain quotes."""
    if "-" in words and "\n" in words:
        words = _HYPHENATED.sub("", words)
    if not words.isascii():
        words = words.translate(_PLAIN)
    if "\t" in words:
        words = _CELL_ENDS.sub(", ", words)
    words = " ".join(closed(words).split())
    # A scan that cannot read a ligature puts a question mark for it: identi?er.
    return _LOST_LIGATURE.sub("fi", words) if "?" in words else words


def place(text: Text, clause: Clause, offset: int) -> int:
    """Where on the page a character of a clause's words stands. Evening drops only blanks and signs, so letters are counted."""
    if offset <= 0:
        return clause.start
    letters = sum(map(str.isalnum, clause.words[:offset]))
    for at in range(clause.start, clause.end):
        if text.full[at].isalnum():
            if letters == 0:
                return at
            letters -= 1
    return clause.end


def _cut(text: Text) -> Iterator[Clause]:
    count = 0
    tongue = tongue_of_paper(letters_in(text.lower[:_SAMPLE]))
    breaks = _BREAK_AT_TICKS if has_drawn_boxes(text.full) else _BREAK
    for number, (start, end, marker, ticked, heading) in enumerate(blocks(text.full)):
        begins = True
        label = _LABEL_CELL.match(text.full, start, end) if _CELLS.search(text.full, start, end) else None
        if (
            label is not None
            and not (_WORDS_ONLY.fullmatch(label["label"]) and "," in label["value"])
            and zone_of(even(text.lower[start : label.end("label")]), disclosed=False) is None
        ):
            label = None
        pieces = _pieces(text.full, breaks, label.end() if label else start, end, marker, ticked)
        labels = [(start, label.end("label"), marker, ticked)] if label else []
        for first, last, mark, tick in chain(labels, chain.from_iterable(map(partial(_no_longer, text.full), pieces))):
            words = even(text.lower[first:last])
            if label and begins:
                # A title known here, alone in its cell, is a title before a colon.
                words = f"{words}:"
            if not words:
                continue
            yield Clause(first, last, words, mark, heading, tick, number, begins, stems_of(words), tongue)
            begins = False
            count += 1
            if count >= _MOST:
                return


def _pieces(full: str, breaks: re.Pattern[str], start: int, end: int, marker: str, ticked: bool) -> Iterator[_Piece]:
    """The sentences and inline entries of one block."""
    begin, mark, tick = start, marker, ticked
    run = ""
    for match in breaks.finditer(full, start, end):
        at = match.end()
        if match.start() < begin:
            continue
        if match["stop"] and _ABBREVIATED.search(full, max(start, match.start() - 8), match.start() + 1):
            continue
        if (
            match["stop"]
            and full[at : at + 1].isdigit()
            and _CUT_BEFORE_NUMBERS.search(full, max(start, match.start() - 8), match.start() + 1)
        ):
            continue
        if match["stop"] and full[match.start() - 1].isdigit() and _MONTH.match(full, at):
            # The stop behind a day's number: "1. März 2027".
            continue
        entry = _INLINE_MARK.match(full, at, end)
        sign = (entry["mark"] or entry["paren"] or entry["dot"] or "") if entry else ""
        if sign and sign not in "•●▪■":
            if _follows(run, sign) and not (full[at] == "(" and _NUMBER_WORD.search(full, max(start, at - 12), at)):
                run = sign
            else:
                sign = ""
        punctuated = match["semi"] or match["stop"] or match["colon"]
        if not sign and not punctuated and not (entry and entry["box"]):
            continue
        yield begin, match.end("colon") if match["colon"] else match.start() + (1 if match["stop"] else 0), mark, tick
        begin = entry.end() if entry and (sign or entry["box"]) else at
        mark = sign or (mark if match["semi"] and mark else "")
        tick = (
            is_ticked(entry["box"]) if entry and entry["box"] else (tick if match["semi"] or match["colon"] else True)
        )
    if begin < end:
        yield begin, end, mark, tick


def _no_longer(full: str, piece: _Piece) -> Iterator[_Piece]:
    """A piece as it is, or what runs on without a stop in pieces of at most `_LONGEST` characters."""
    start, end, marker, ticked = piece
    while end - start > _LONGEST:
        cut = max(full.rfind(" ", start + 1, start + _LONGEST), full.rfind("\n", start + 1, start + _LONGEST))
        cut = cut if cut > start else start + _LONGEST
        yield start, cut, marker, ticked
        start = cut
    yield start, end, marker, ticked


def _follows(run: str, sign: str) -> bool:
    """Whether a marker begins a list or comes next in the one that runs; a fresh sublist may begin at any time."""
    if sign in ("1", "a", "A", "i", "I"):
        return True
    if not run:
        return False
    if sign.isdigit():
        return not run.isdigit() or int(sign) == int(run) + 1
    if len(sign) == 1 and len(run) == 1 and not run.isdigit():
        return ord(sign) == ord(run) + 1 or sign in "ivxIVX"
    return True
