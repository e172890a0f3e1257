"""Which clauses of a paper ask for data: commands, requests and the lists they lead into.

Recitals, findings, warnings, definitions, the agent's background and the section of a warrant that says what officers
may seize from what was disclosed are not asking, whatever words for data they hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from fourcorners.reading.askcues import BOILER, COMMAND, MODAL, OFF, RECITAL, SELECTORS, SOUGHT, STARTS, asks
from fourcorners.reading.clauses import Clause, clauses
from fourcorners.reading.meaning import meaning
from fourcorners.reading.text import Text


@dataclass(frozen=True, slots=True)
class Asking:
    """One asking clause. `entry`: of a list. `leads`: a list of data follows it. `at`: where in its words the thing asked for begins."""

    clause: Clause
    entry: bool
    leads: bool
    at: int


_PART = re.compile(r"^(?:page \d+ of \d+ )?(?:attachment|schedule|rider|exhibit|annex|addendum|appendix)\b")
_HEAD_OFF = re.compile(
    r"definition|instruction|certificat|affidavit|probable cause|background|introduction|proof of|declaration|property to be searched|place to be searched|jurisdiction|federal rule|rule 4|notice to|offen[cs]e"
    r"|to be seized by|statutory|legal authority|application|privacy|return\b|summary|evidence of|search procedure|manner of"
)
_FIGURES = re.compile(r"\d|_{3}|/s/|…{3}|\.{4}")
_BLANK = re.compile(r"…{2}|\.{5}|_{4}")
_THING = re.compile(r"\b(?:records?|information|data|logs?|lists?|copies|documents|history|reports?|statements?)\b")
_DATE_OR_NAME = re.compile(r"(?:on or about|dated\b|date:|the court\b|signed\b)")
_SAME_ENTRY = re.compile(r"(?:this|these|such|including|include|for each|also|and)\b")
_FRAGMENT_VERB = re.compile(r"\b(?:shall|must|is|are|was|were|has|have|had|will|may|can|believe|request|please)\b")

_seen: WeakKeyDictionary[Text, tuple[Asking, ...]] = WeakKeyDictionary()


def asking(text: Text) -> tuple[Asking, ...]:
    """The asking clauses of a text in order; worked out once for a text."""
    if text not in _seen:
        _seen[text] = _Walk(clauses(text)).run()
    return _seen[text]


class _Walk:
    """Goes through the clauses in order and knows whether a list that asks is open.

    `state`: "off"; "part" of an attachment, whose entries ask; "list" after words that announce one; "selectors" in a
    list of accounts; "closed" after words that say that what follows is not asked of the provider.
    """

    def __init__(self, cut: tuple[Clause, ...]) -> None:
        self.cut = cut
        self.disclosed = any("to be disclosed" in c.words or "required to disclose" in c.words for c in cut)
        self.state = "off"
        self.last_block = -1
        # The block and entry in which accounts are being named one after another.
        self.naming: tuple[int, str] | None = None
        # An entry with a marker stands open; unmarked lines may be entries; the announced list begins right here.
        self.entry_open = self.fragments = self.fresh = False

    def run(self) -> tuple[Asking, ...]:
        found = []
        for index, clause in enumerate(self.cut):
            ask = self._step(index, clause)
            if ask is not None and clause.ticked:
                found.append(ask)
            self.last_block = clause.block
        return tuple(found)

    def _step(self, index: int, clause: Clause) -> Asking | None:
        words = clause.words
        if clause.heading or (len(words) < 70 and _PART.match(words)):
            self.state = _headed(words, self.state, disclosed=self.disclosed)
            self.fragments = self.fresh = self.state == "list"
            self.entry_open = False
            return None
        ends_open = words.endswith((":", "following", "including", "-"))
        if OFF.search(words) and not (ends_open and not self.disclosed and "following" in words and asks(words) >= 0):
            if not clause.marker or ends_open or self.state == "off":
                self.state = "closed"
            self.entry_open = False
            return None
        at = -1 if RECITAL.match(words) and "ordered" not in words else asks(words)
        if at >= 0 and BOILER.search(words) and len(meaning(words[at:]).wanted) < 3:
            at = -1
        if self.state == "closed" and (
            clause.marker or not (ends_open or COMMAND.search(words) or MODAL.search(words) or STARTS.search(words))
        ):
            return None
        following = self.cut[index + 1] if index + 1 < len(self.cut) else None
        # "Information about the subscriber of the account: 1. name" leads into data, not into accounts.
        data_follows = following is not None and bool(following.marker) and bool(meaning(following.words).wanted)
        if ends_open and not data_follows and SELECTORS.search(words.rstrip(":- ")):
            self.state = "selectors"
            return Asking(clause, bool(clause.marker), False, at) if at >= 0 else None
        if at >= 0:
            return self._asked(index, clause, at, ends_open=ends_open)
        if self.state in {"list", "part"} and self._goes_on(clause):
            self.fragments = self.fragments and not clause.marker
            self.fresh = ends_open
            self.entry_open = bool(clause.marker)
            return Asking(clause, True, ends_open and index + 1 < len(self.cut), 0)
        if ends_open and self.state in {"list", "part", "said"} and following and following.marker in _FIRST:
            # "For the account X, from A to B:" commands nothing; the list it leads into is still the one asked for.
            self.state, self.fragments, self.fresh, self.entry_open = "list", True, True, False
            return None
        if self.state == "list" and following and following.marker and _VALUE_ONLY.match(words):
            # An identifier on a line of its own, between the words that ask and their list.
            return None
        if not clause.marker and self.state != "part" and not (self.entry_open and clause.block == self.last_block):
            self.state = "off"
        self.entry_open = (self.entry_open and clause.block == self.last_block) or bool(clause.marker)
        return None

    def _asked(self, index: int, clause: Clause, at: int, *, ends_open: bool) -> Asking:
        entry = bool(clause.marker) and self.state in {"list", "part"}
        after = next(
            (c for c in self.cut[index + 1 : index + 60] if c.block != clause.block or c.marker != clause.marker), None
        )
        sublist = after is not None and after.marker in _FIRST and after.marker != clause.marker
        self.naming = (clause.block, clause.marker) if _NAMES_ACCOUNTS.search(clause.words) else None
        self.fragments = self.fresh = ends_open
        self.state = "list" if ends_open or sublist or clause.marker or (after is not None and after.marker) else "said"
        self.entry_open = bool(clause.marker)
        return Asking(clause, entry, ends_open or sublist, at)

    def _goes_on(self, clause: Clause) -> bool:
        """Whether a clause that commands nothing itself goes on with the list before it."""
        words = clause.words
        if clause.marker:
            return (
                not _DATE_OR_NAME.match(words)
                and not RECITAL.match(words)
                and (clause.block, clause.marker) != self.naming
            )
        if RECITAL.match(words) or _BLANK.search(words) or (BOILER.search(words) and len(meaning(words).wanted) < 3):
            return False
        near = clause.block - self.last_block <= 1
        if self.fresh and near and meaning(words).wanted:
            # What stands right after "the following:" is what was announced.
            return True
        if clause.block == self.last_block and self.entry_open:
            return _SAME_ENTRY.match(words) is not None or self.state == "list"
        if self.state == "part" or not self.fragments or not near or len(words) >= 240:
            return False
        if _FRAGMENT_VERB.search(words) or _FIGURES.search(words):
            return False
        return bool(meaning(words).wanted) or _THING.search(words) is not None


_VALUE_ONLY = re.compile(r"\S{1,80}$")
_FIRST = ("1", "a", "A", "i", "I", "•", "-", "*", "–", "—", "●", "▪", "■", "◦", "○")
_NAMES_ACCOUNTS = re.compile(
    r"\b(?:registered to|associated with|belonging to|accounts?(?: of)?|usernames?)[: ]+(?:\S+ ){0,2}\S+$"
)


def _headed(words: str, state: str, *, disclosed: bool) -> str:
    if "to be seized" in words or "to be searched" in words:
        if "to be searched" in words and "seized" not in words:
            return "selectors"
        return "closed" if disclosed and "by " in words else "list"
    if _HEAD_OFF.search(words) and "warrant" not in words:
        return "closed"
    if SOUGHT.search(words) or "requested" in words:
        return "list"
    if _PART.match(words):
        return "part"
    return state
