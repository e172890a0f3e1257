"""Where a value stands in the paper, and what that says: asked about, somebody else's, or the asking side's own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from fourcorners.reading.accounts.cues import (
    AFTER,
    BADGE,
    BANKED,
    CALLED,
    CONTACT,
    DEFINES,
    DISCLOSES,
    FILL_IN,
    IN_A_BRACKET,
    JOINED_NAME,
    MAIL_NOUN,
    NAMED_AS,
    NOT_AN_ACCOUNT,
    OF_OTHERS,
    OFFICERS,
    ONLY_LABEL,
    PHONE_WORDS,
    POST,
    QUOTE,
    REACHED_BY,
    REMOVING,
    ROW_ENDS,
    SEPARATES,
    SITE,
    TARGET,
    THEIRS,
    TIED,
    WHOSE,
)
from fourcorners.reading.accounts.fields import NUMBERED, announced, names_in
from fourcorners.reading.accounts.handles import NOT_NAMES, is_hyphened
from fourcorners.reading.accounts.leftout import LeftOut
from fourcorners.reading.accounts.rows import IS_NUMBER, cells_beside, rows
from fourcorners.reading.accounts.selectors import (
    Candidate,
    is_official,
)
from fourcorners.reading.categories.asking import walked
from fourcorners.reading.categories.meaning import meanings
from fourcorners.reading.categories.targets import target_clauses
from fourcorners.reading.sureness import INFERRED, PLAIN
from fourcorners.reading.texts.clauses import Clause, clauses
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns
from fourcorners.terms import IdentifierKind

Kind = IdentifierKind
Span = tuple[int, int]

_ONE_VALUE = re.compile(r"[\"“]?(?P<value>\w[\w.~-]{1,60})[\"”]?[,.;]?(?: \([^)]{0,80}\))?$")


class AccountPlaces:
    """Where in the paper targets stand: lists of accounts, the asking clauses, and what is nobody's target."""

    def __init__(self, text: Text, taken: tuple[Span, ...]) -> None:
        self.text = text
        self.cut = clauses(text)
        self.starts = [c.start for c in self.cut]
        self.taken = taken
        walk = walked(text)
        asked = [one for one in walk.asked if not one.refuses]
        self.asked = {a.clause.start for a in asked}
        self.blocks_asked = {a.clause.block for a in asked}
        self.asks_disclosure = bool(asked)
        known = meanings(text)
        data = {
            a.clause.start for a in asked if a.entry and known.of(a.clause.words, tongue=a.clause.tongue).share > _DATA
        }
        listed = target_clauses(text)
        short = {c.start for c in self.cut if c.marker or len(c.words) < _LONGEST_ROW or _of_figures(c.words)}
        self.refused = {one.clause.start for one in walk.asked if one.refuses}
        self.targets = ((listed & short) | walk.named) - data - self.refused
        self.fields = announced(text.full, text.lower)
        self.left_out = LeftOut(text)
        self.shut = walk.shut
        self.removal = REMOVING.search(text.lower) is not None and not any(
            DISCLOSES.search(a.clause.words) for a in asked
        )

    def kind(self, candidate: Candidate) -> Kind:
        if (
            candidate.kind in {Kind.PHONE, Kind.USERNAME}
            and candidate.value.isdigit()
            and self._is_called_number(candidate)
        ):
            return Kind.USER_ID
        if (
            candidate.kind is Kind.URL
            and POST.search(candidate.value)
            and not (self.removal and SITE.search(candidate.value))
        ):
            return Kind.POST_URL
        return candidate.kind

    def _is_called_number(self, candidate: Candidate) -> bool:
        """Whether its column's head, or another cell of its row, calls it a service's number for an account."""
        if any(start <= candidate.start < end and IS_NUMBER.search(label) for start, end, label in self.fields):
            return True
        return any(IS_NUMBER.fullmatch(cell.strip(" .:")) for cell in cells_beside(self.text.lower, candidate.start))

    def is_taken(self, candidate: Candidate) -> bool:
        """Whether it is one of the asking side's own addresses and numbers; machines are nobody's to be reached by."""
        if candidate.kind in {Kind.IP, Kind.DEVICE}:
            return False
        if not any(s < candidate.end and candidate.start < e for s, e in self.taken):
            return False
        # "To preserve the records of" with an address right behind it: that is whose.
        return WHOSE.search(self.text.lower, max(0, candidate.start - 60), candidate.start) is None

    def is_barred(self, candidate: Candidate) -> bool:
        """Whether it cannot be a target whatever else speaks for it: spared by the paper, a form's example, an office's."""
        return (
            self.is_placeholder(candidate)
            or (candidate.kind in {Kind.EMAIL, Kind.URL} and is_official(candidate.value))
            or self.left_out.at(candidate.start, candidate.end)
        )

    def is_of_asker(self, candidate: Candidate) -> bool:
        """Whether it is one of the asking side's own addresses and stands in no list of accounts."""
        return self.is_taken(candidate) and not self.in_targets(candidate.start)

    def is_asked(self, at: int) -> bool:
        clause = self._clause(at)
        return clause is not None and clause.start in self.asked

    def near_ask(self, at: int) -> bool:
        clause = self._clause(at)
        return clause is not None and bool({clause.block - 1, clause.block, clause.block + 1} & self.blocks_asked)

    def in_targets(self, at: int) -> bool:
        clause = self._clause(at)
        return (clause is not None and clause.start in self.targets) or self.in_fields(at)

    def in_fields(self, at: int) -> bool:
        """Whether the label of a field, or the head of a column, says that an account stands here."""
        return any(start <= at < end for start, end, _ in self.fields)

    def _is_numbered(self, candidate: Candidate) -> bool:
        """Whether the label of the field says that numbers of accounts stand there."""
        return any(start <= candidate.start < end and NUMBERED.search(label) for start, end, label in self.fields)

    def labelled(self) -> Iterator[Candidate]:
        """Names in the fields and columns that are said to hold accounts."""
        for candidate in names_in(self.text.full, self.fields):
            if not self.is_taken(candidate):
                yield candidate

    def is_shut(self, candidate: Candidate) -> bool:
        """Whether it stands in findings, reasons or a certificate and is not called the target there."""
        clause = self._clause(candidate.start)
        if clause is not None and "cause to believe" in clause.words and not self._is_placed(candidate, clause):
            return True
        if clause is None or clause.start not in self.shut or clause.start in self.asked | self.targets:
            return False
        return AFTER.match(self.text.full, candidate.end) is None

    def is_of_others(self, candidate: Candidate) -> bool:
        """Whether the paper tells there of a victim, a witness, or who reported or looked into the matter."""
        clause = self._clause(candidate.start)
        if self._line(candidate).lstrip().startswith(">"):
            # What an earlier message said.
            return True
        if clause is not None and clause.start in self.refused and not self.in_fields(candidate.start):
            return True
        if clause is None or self._is_placed(candidate, clause):
            return False
        begin = max(clause.start, candidate.start - 90)
        return (
            OF_OTHERS.search(self.text.lower, begin, candidate.start) is not None
            or THEIRS.match(self.text.lower, candidate.end) is not None
        )

    def _is_placed(self, candidate: Candidate, clause: Clause) -> bool:
        """Whether its place says that it is asked about."""
        return clause.start in self.asked | self.targets or self.in_fields(candidate.start)

    def is_sibling(self, candidate: Candidate, ends: dict[Kind, list[int]]) -> bool:
        """Whether it goes on with a list or a table of one kind, of which the entry before it is an account."""
        before = [end for end in ends.get(candidate.kind, ()) if end <= candidate.start]
        if not before or self.is_taken(candidate):
            return False
        between = self.text.full[max(before) : candidate.start]
        return len(between) < _ROW_APART and (
            SEPARATES.fullmatch(between) is not None or ROW_ENDS.match(between) is not None
        )

    def in_brackets_behind(self, candidate: Candidate, used: list[Span]) -> bool:
        """Whether it stands in brackets right behind an account, as another of its names: "tallow_tin (e-mail: x)"."""
        full = self.text.full
        begin = max(0, candidate.start - _LONGEST_BRACKET)
        opened = full.rfind("(", begin, candidate.start)
        if opened < 0 or ")" in full[opened : candidate.start]:
            opened = full.rfind("[", begin, candidate.start)
            if opened < 0 or "]" in full[opened : candidate.start]:
                return False
        inside = self.text.lower[opened : candidate.start]
        named = any(not full[end:opened].strip(" \"”’'»,") for _, end in used if opened - 4 <= end <= opened)
        return named and not _NOT_ITS_OWN.search(inside)

    def is_placeholder(self, candidate: Candidate) -> bool:
        """Whether it stands in brackets that a form's filler was to replace: [e.g. someone@provider.example]."""
        before = self.text.full[max(0, candidate.start - 40) : candidate.start]
        opened = before.rfind("[")
        return opened > before.rfind("]") and FILL_IN.match(before[opened:].lower()) is not None

    def grade(self, candidate: Candidate, *, sure: bool) -> float:
        """How strongly the place of a value says that its data are wanted; 0 says that they are not."""
        if self.is_placeholder(candidate) or not self._is_target(candidate):
            return 0
        if sure or self.in_targets(candidate.start) or self.is_asked(candidate.start):
            return PLAIN
        return PLAIN if candidate.kind in BY_SHAPE else INFERRED

    def _is_target(self, candidate: Candidate) -> bool:
        if candidate.kind in {Kind.EMAIL, Kind.URL} and is_official(candidate.value):
            return False
        if candidate.kind is Kind.EMAIL and IN_A_BRACKET.match(self.text.full, candidate.start - 1):
            return False
        if self.in_targets(candidate.start):
            # What stands in a list of accounts is one, unless a contact is named right before it.
            if self.in_fields(candidate.start):
                return not (candidate.kind is Kind.PHONE and candidate.value.isdigit() and self._is_numbered(candidate))
            near = self.text.lower[max(0, candidate.start - 24) : candidate.start]
            if candidate.kind in SIBLINGS and (REACHED_BY.search(near) or OFFICERS.search(self._line(candidate))):
                return False
            return not (self.is_taken(candidate) and CONTACT.search(self._head(candidate)))
        if self.is_taken(candidate):
            return False
        before = self.text.lower[max(0, candidate.start - 150) : candidate.start].replace("\n", " ")
        target, contact = _last(TARGET, before), _last_contact(before)
        if contact > target >= 0 and ONLY_LABEL.search(before[contact:]) and self.is_asked(candidate.start):
            # "The shop account (E-Mail: x)" says how the account is known.
            contact = -1
        if candidate.kind is Kind.URL and self.removal:
            return contact < 0 or contact < target or len(before) - contact > 60
        if (
            contact >= 0
            and contact > target
            and (candidate.kind in {Kind.EMAIL, Kind.PHONE, Kind.URL} or len(before) - contact < 40)
        ):
            return False
        if candidate.kind is Kind.PHONE:
            # A bare number could be anything: only the words right before it make it a telephone that is asked about.
            told = (target >= 0 or self.is_asked(candidate.start)) and not BANKED.search(before)
            return told and (PHONE_WORDS.search(before[-80:]) is not None or self._is_entry(candidate))
        if candidate.kind in {Kind.USERNAME, Kind.USER_ID} and BANKED.search(before):
            return False
        if candidate.kind in {Kind.USER_ID, Kind.DEVICE, Kind.PAYMENT}:
            return not (NOT_AN_ACCOUNT.search(before[-40:]) or BADGE.search(before[-90:]))
        if candidate.kind in {Kind.USERNAME, Kind.NAME} and not candidate.value.startswith("@"):
            return True
        if target >= 0 and len(before) - target < 120:
            return True
        if candidate.kind is Kind.IP and _AT_A_TIME.match(self.text.full, candidate.end):
            # A machine at a time of day is nobody's to be reached by.
            return True
        if candidate.kind is Kind.EMAIL and contact < 0 and MAIL_NOUN.search(before[-50:]):
            return True
        return AFTER.match(self.text.full, candidate.end) is not None or self.is_asked(candidate.start)

    def listed(self) -> Iterator[Candidate]:
        """Bare names that stand alone in a list announced as one of accounts."""
        for clause in self.cut:
            if clause.start not in self.targets or clause.words.endswith(":"):
                continue
            at = clause.start
            for line in self.text.full[clause.start : clause.end].split("\n"):
                match = _ONE_VALUE.match(line.strip())
                if match and _is_account_name(match["value"]):
                    start = at + line.index(match["value"])
                    kind = Kind.USER_ID if match["value"].isdigit() else Kind.USERNAME
                    yield Candidate(kind, match["value"], start, start + len(match["value"]))
                at += len(line) + 1

    def tabled(self) -> Iterator[Candidate]:
        """Accounts in the rows of tables, in lists of accounts and wherever days stand behind them."""
        full = self.text.full
        for start, end, told in self._stretches():
            if told or ("\n" in full[start:end] and start not in self.shut):
                yield from rows(full, start, end, announced=told)

    def _stretches(self) -> Iterator[tuple[int, int, bool]]:
        """Clauses one after another, those of lines without a mark taken together: the rows of one table."""
        begin, end, before, block = -1, -1, False, -1
        for clause in self.cut:
            told = clause.start in self.targets
            lines = begin >= 0 and not clause.marker and not clause.heading and clause.block == block + 1
            if lines and told == before and not self.text.full[end : clause.start].strip(" \t\n"):
                end, block = clause.end, clause.block
                continue
            if begin >= 0:
                yield begin, end, before
            begin, end, before, block = clause.start, clause.end, told, clause.block
        if begin >= 0:
            yield begin, end, before

    def quoted(self) -> Iterator[tuple[Candidate, float]]:
        """Single words in quotes after words for an account, or in a clause that asks or names accounts; their grade."""
        full = self.text.full
        if not any(sign in full for sign in '"“„«'):
            return
        for match in QUOTE.finditer(full):
            before = full[max(0, match.start() - 60) : match.start()].lower().replace("\n", " ")
            value = match["value"]
            initials = value.isupper() and value.isalpha() and len(value) < 7
            if initials or DEFINES.search(before) or value.lower() in NOT_NAMES or not any(map(str.isalpha, value)):
                continue
            candidate = Candidate(Kind.USERNAME, value, *match.span("value"))
            if (
                self.is_shut(candidate)
                or self.is_of_others(candidate)
                or self.is_taken(candidate)
                or _last(CONTACT, before[-30:]) >= 0
            ):
                continue
            near = _last(TARGET, before) >= 0 or NAMED_AS.search(before) is not None
            if _shaped_name(value) and self.is_asked(match.start()) and _OF_QUOTED.search(before):
                # "(a) for "north.pier", from 1 February", whatever it was called before.
                yield candidate, PLAIN
            elif near and self.is_asked(match.start()) and _shaped_name(value) and CALLED.search(before):
                yield candidate, PLAIN
            elif near and (self.is_asked(match.start()) or self.in_targets(match.start()) or _shaped_name(value)):
                yield candidate, INFERRED

    def joined(self, used: list[Span]) -> Iterator[Candidate]:
        """Names that an "and" or a comma joins to an account, in a clause that asks or names accounts."""
        full = self.text.full
        for _, end in sorted(used):
            at = end
            for _ in range(50):
                match = JOINED_NAME.match(full, at)
                if match is None or not _shaped_name(match["value"]) or match["value"].lower() in NOT_NAMES:
                    break
                start = match.start("value")
                if not (self.near_ask(start) or self.in_targets(start)) or not _stands_as_name(match["value"]):
                    break
                yield Candidate(Kind.USERNAME, match["value"], *match.span("value"))
                at = match.end()

    def _is_entry(self, candidate: Candidate) -> bool:
        """Whether it is the whole of an entry of a list."""
        clause = self._clause(candidate.start)
        return clause is not None and bool(clause.marker) and clause.words.strip(" .;,") == candidate.value.lower()

    def _head(self, candidate: Candidate) -> str:
        """The words of its own clause before a value."""
        clause = self._clause(candidate.start)
        return self.text.lower[clause.start : candidate.start] if clause else ""

    def _line(self, candidate: Candidate) -> str:
        """What stands before it on its line."""
        return self.text.lower[self.text.lower.rfind("\n", 0, candidate.start) + 1 : candidate.start][-_LONGEST_ROW:]

    def _clause(self, at: int) -> Clause | None:
        index = bisect_right(self.starts, at) - 1
        return self.cut[index] if index >= 0 else None


_DATA = 0.4
_AT_A_TIME = re.compile(r"[^\n]{0,40}?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[^\n]{0,12}?\d{1,2}:\d{2}")
_OF_QUOTED = re.compile(
    r"\b(?:for|of|about|concerning|regarding|in respect of|für|zu|pour|para|per|su|sobre|voor|van)\W{0,2}$"
)
_LONGEST_BRACKET = 300
# In the brackets behind an account: whoever is to be asked or told about it, and who is somebody else.
_NOT_ITS_OWN = re.compile(
    r"\b(?:contact|officer|agent|detective|investigator|attorney|call|fax|send|reply|questions?|victims?|complainant|witness|reported by|vs?\.?)\b"
)
_ROW_APART = 90
BY_SHAPE = frozenset({Kind.EMAIL, Kind.IP, Kind.DEVICE, Kind.PAYMENT, Kind.PHONE, Kind.URL, Kind.POST_URL})


# A bracket's own names of an account may be taken for the asking side's by their labels.
SIBLINGS = frozenset({Kind.EMAIL, Kind.PHONE})


def _shaped_name(value: str) -> bool:
    """Whether a word has a shape that words of a language have not: quay_99, north.pier, RedWyvern."""
    return not value.isalpha() or (value[1:] != value[1:].lower() and not value.isupper())


def _stands_as_name(value: str) -> bool:
    """Whether a shaped word is no date, time, sum or abbreviation: it holds a letter and a sign or a figure among letters."""
    letters = sum(map(str.isalpha, value))
    return (
        letters >= 3
        and ("_" in value or any(map(str.isdigit, value)) or "." in value[1:-1] or is_hyphened(value))
        and not re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)|(?:[A-Za-z]\.)+[A-Za-z]?|\d+[a-z]{1,3}", value)
    )


_LONGEST_ROW = 120


def _is_account_name(value: str) -> bool:
    if not any(map(str.isalpha, value)) and not value.isdigit():
        return False
    return (value.isdigit() and len(value) >= 4) or (
        not value.isdigit()
        and len(value) >= 3
        and value.lower() not in _PLAIN_WORDS | NOT_NAMES
        and not value.endswith(".")
    )


_PLAIN_WORDS = frozenset(
    "accounts account usernames username users user none redacted private see attachment and the names emails email phone page following list target targets numbers".split()
)


def _of_figures(words: str) -> bool:
    """Whether a long clause is the rows of a table: addresses, ports and times."""
    return sum(map(str.isdigit, words)) > len(words) / 4


def _last_contact(words: str) -> int:
    """Where the last words begin that lead to the asking side; -1 for none."""
    last = -1
    for match in CONTACT.finditer(words):
        if not (match[0][0] in "àa" and TIED.search(words, max(0, match.start() - 40), match.start())):
            last = match.start()
    return last


def _last(pattern: Turns, words: str) -> int:
    """Where the last match of the pattern begins; -1 for none."""
    last = -1
    for match in pattern.finditer(words):
        last = match.start()
    return last
