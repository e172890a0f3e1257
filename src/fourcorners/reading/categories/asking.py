"""Which clauses of a paper ask for data, and which say what is not asked for.

Three things make a clause ask: it commands or requests in its own words; it stands in a list that such words lead into;
or it stands under a title that says what is required, or is made of nearly nothing but words for data. Recitals,
findings, warnings, definitions, the agent's background and the section of a warrant that says what officers may seize
from what was disclosed are not asking, whatever words for data they hold.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from fourcorners.reading.categories.askcues import (
    BARE_COMMAND,
    BOILER,
    FINDS,
    OFF,
    ORDERED_TO,
    RECITAL,
    REOPENS,
    SELECTORS,
    TO_WIT,
    asks,
    commands,
)  # fmt: skip
from fourcorners.reading.categories.meaning import NOTHING, Meaning, Meanings, meanings
from fourcorners.reading.categories.refused import refuses, silences
from fourcorners.reading.sureness import INFERRED, PLAIN
from fourcorners.reading.texts.clauses import Clause, clauses
from fourcorners.reading.texts.listlines import (
    ASKING_COLUMNS,
    COLUMNS,
    FIRST_MARKERS,
    ORDINAL,
    comes_after,
    heads_rows,
    labels,
    next_to,
)
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.titles import Zone, zone_of
from fourcorners.terms import Category


@dataclass(frozen=True, slots=True)
class Asking:
    """One clause that asks, or that `refuses`: says what is not asked for.

    `entry`: of a list. `leads`: a list of data follows it. `at`: where in its words the thing asked for begins.
    `grade`: how strong its claim to ask is.
    """

    clause: Clause
    entry: bool
    leads: bool
    at: int
    grade: float = PLAIN
    refuses: bool = False


_FIGURES = re.compile(r"\d|_{3}|/s/|…{3}|\.{4}")
_BLANK = re.compile(r"…{2}|\.{5}|_{4}")
_THING = re.compile(r"\b(?:records?|information|data|logs?|lists?|copies|documents|history|reports?|statements?)\b")
_DATE_OR_NAME = re.compile(r"(?:on or about|dated\b|date:|the court\b|signed\b)")
_SAME_ENTRY = re.compile(r"(?:this|these|such|including|include|for each|also|and)\b")
_FRAGMENT_VERB = re.compile(r"\b(?:shall|must|is|are|was|were|has|have|had|will|may|can|believe|request|please)\b")
_CLOSES = re.compile(
    r"^(?:\W{0,3})(?:sincerely|respectfully|yours |very truly|(?:best |kind )?regards|dated\b|so ordered|given under|witness my|in witness|signed\b|/s/|questions\b|n\.?b\.?|note\b|mit freundlichen|hochachtungsvoll|cordialement|atentamente|distinti saluti)"
)
_ORDERS = re.compile(
    r"\b(?:it is|be it)\b.{0,40}\bordered\b|^(?:the court )?(?:hereby )?orders\b|\bi (?:hereby )?order\b"
)
_FOR_EACH = re.compile(
    r"^(?:and )?(?:for|of|about|per) (?:each|every|all|any)?(?: such)? ?(?:\w+ )?(?:messages?|e-?mails?|communications?|calls?|sessions?|log-?ins?|connections?|posts?|transactions?)\b"
)
_FOR = re.compile(r"^(?:and |also )?(?:for|as to|in respect of|with respect to|regarding|für|pour|para|per|voor)\b")
# "For each account so found:", which leads into data whoever commanded them, and wherever.
_FOR_WHOM = re.compile(r"^(?:and )?(?:for|as to|in respect of|with respect to) (?:each|both|every|all|either)\b")
_PUBLIC_WORDS = 0.25
_DENSE = 0.4
# So many paragraphs may lie between a sentence and the rest of it.
_GAP = 2
# A clause that names more kinds of data than so many is about nothing else.
_MANY = 2
_ASKS_WHEN = re.compile(r"(?:who|whom|when|since when|how|from (?:where|what|which))\b")
_NO_DAYS = re.compile(r"@|/s/|\d{3}[- .]\d{3,4}|\d{5}")
# A subject and what it does or did, which no line of a list of data has.
_TELLING = re.compile(
    r"(?=\S+ \S+ \S+ \S)(?:if|although|though|while|because|since we|as we)\b"
    r"|(?:(?:on|in|at|by|after|before|during) [^,;]{3,40}?,? )?(?:(?:i|we|he|she|they|it|who)\b|(?:the|this|that|our|his|her|their|its|an?|each|one|two|some|another|investigators?|officers?|detectives?|police|everything|data|records|payment|invoices)\b)(?:,? [\w'.@-]+){0,7}?,? "
    r"(?:also |already |then |now |later |first |has |have |had )*(?:sends?|shows?|showed|sent(?! (?:to|from|by|and|or|in|with))|posted(?! (?:by|on|to|in|from|and|or|at|between|under))|wrote|reviewed|holds?|took|bought|sold|asked|threatened|goes?|went|stays?|appears?|belongs?|contains?|concerns?"
    r"|gave|said|told|met|came|lives?|knows?|believes?|says|bears?|seized(?! (?:from|by))|obtained(?! (?:from|by))|shared(?! (?:with|by|to|in|from))|claimed|confirmed|learnt|learned|identified(?! (?:by|in|above|below|as))|taken from|been had|known to|paid for by|asked for by|made by bank)\b"
)
# "When each was opened.", as a line of a list.
_QUESTION = re.compile(
    r"(?:and |also )?(?:who|whom|whose|when|since when|how|where|what|which|whether|from (?:where|what|which)|on which|with whom|wer|wann|wie|qui|quand|quién|cuándo|chi|quando|wie|wanneer)\b"
)
_NARROWS = re.compile(
    r"(?:that is(?: to say)?|namely|to wit|viz|being|meaning|i\.e|c'est-à-dire|à savoir|nämlich|und zwar)\b"
)
_VALUES = re.compile(r"\b(?:associated with|belonging to|regarding|in respect of)\b")
_LONGEST_ROW = 300

_seen: WeakKeyDictionary[Text, Walked] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Walked:
    """What going through a paper's clauses found: those that ask or refuse; where accounts are named; what is shut.

    `named` and `shut` are the starts of clauses: in a list of accounts, and in findings, reasons and certificates.
    `states`: where the walk was at each clause, by its start; see `_Walk`.
    """

    asked: tuple[Asking, ...]
    named: frozenset[int]
    shut: frozenset[int]
    states: Mapping[int, str]


def asking(text: Text) -> tuple[Asking, ...]:
    """The clauses that ask, in order; worked out once for a text."""
    return tuple(one for one in asking_or_not(text) if not one.refuses)


def asking_or_not(text: Text) -> tuple[Asking, ...]:
    """The clauses that ask and those that refuse, in order."""
    return walked(text).asked


def walked(text: Text) -> Walked:
    """Everything that going through the clauses found; worked out once for a text."""
    if text not in _seen:
        _seen[text] = _Walk(clauses(text), meanings(text)).run()
    return _seen[text]


class _Walk:
    """Goes through the clauses in order and knows whether what stands here is asked for.

    `state`: "off"; "title" under a title that asks; "part" of an attachment, whose entries ask; "list" after words that
    announce one; "said" after a command that announced none; "selectors" in a list of accounts; "out" in a list of what
    is left out; "closed" after words that say that what follows is not asked of the provider.
    """

    def __init__(self, cut: tuple[Clause, ...], known: Meanings) -> None:
        self.cut = cut
        self.known = known
        self.tongue = cut[0].tongue if cut else None
        self.disclosed = any(
            "disc" in c.stems and ("to be disclosed" in c.words or "required to disclose" in c.words) for c in cut
        )
        # A warrant, whose recitals name what is to be searched for.
        self.searches = any("warr" in c.stems and ("search" in c.words or "seiz" in c.words) for c in cut)
        self.state = "off"
        self.last_block = self.last_start = self.asked_block = -1
        # The paragraph that a label at its beginning shuts.
        self.shut_in = -1
        # The marker of the title or command that opened the state: its next sibling closes it.
        self.opener = ""
        # The block and entry in which accounts are being named one after another.
        self.naming: tuple[int, str] | None = None
        # An entry with a marker stands open; unmarked lines may be entries; the announced list begins right here.
        self.entry_open = self.fragments = self.fresh = False
        # A title of its own said that accounts are named below.
        self.names_titled = False
        # A list was announced, and labels that name accounts and days stand before it.
        self.resumes = False
        # Somebody commanded or requested data before, or a title said that data are asked for.
        self.begun = False
        self.states: dict[int, str] = {}
        # What clauses tell, and whether they recite, by where they begin.
        self.told: dict[int, Meaning] = {}
        self.recitals: dict[int, bool] = {}
        # Where the clauses begin that ask.
        self.asked: set[int] = set()

    def run(self) -> Walked:
        """What was found. Where nothing is announced in words known here, dense clauses still count as asking."""
        asked = self._best()
        named = frozenset(start for start, state in self.states.items() if state == "selectors")
        shut = frozenset(start for start, state in self.states.items() if state == "closed")
        return Walked(asked, named - {one.clause.start for one in asked if one.refuses}, shut, self.states)

    def _best(self) -> tuple[Asking, ...]:
        found = self._once()
        if any(not one.refuses and self.known.of(one.clause.words, tongue=self.tongue).wanted for one in found):
            return found
        again = _Walk(self.cut, self.known)
        again.begun = True
        more = again._once()
        told = [one for one in more if not one.refuses and self.known.of(one.clause.words, tongue=self.tongue).wanted]
        many = [one for one in told if len(self.known.of(one.clause.words, tongue=self.tongue).wanted) > _MANY]
        return more if len(told) > 1 or many else found

    def _once(self) -> tuple[Asking, ...]:
        found: list[Asking] = []
        for index, clause in enumerate(self.cut):
            ask = self._step(index, clause)
            self.states[clause.start] = self.state
            if ask is not None and clause.ticked:
                if _NARROWS.match(clause.words) and found and not (found[-1].refuses or ask.refuses):
                    # "Customer information, | that is to say the name": the words before it mean no more.
                    found[-1] = replace(found[-1], leads=True)
                found.append(ask)
                if not ask.refuses:
                    self.asked.add(clause.start)
                    self.asked_block = clause.block
            self.last_block, self.last_start = clause.block, clause.start
        return tuple(found)

    def _step(self, index: int, clause: Clause) -> Asking | None:
        words, stems = clause.words, clause.stems
        if self.shut_in >= 0 and clause.block != self.shut_in and not clause.marker:
            # "NOTICE: ..." shuts its own paragraph and no more.
            self.state, self.shut_in = "off", -1
        if self.state == "said" and ORDINAL.fullmatch(words):
            # "You are to produce the records below. | Item 1. | Direct messages."
            self.state, self.fragments, self.fresh, self.entry_open = "list", True, True, False
            return None
        below = self.cut[index + 1].words if index + 1 < len(self.cut) else ""
        if COLUMNS.fullmatch(words) or heads_rows(words, below):
            # The heads of a table's columns.
            return None
        if ASKING_COLUMNS.fullmatch(words) and not clause.marker and not self._told(clause).wanted:
            # One of the columns says what is asked for of each account.
            self.state, self.begun, self.fragments, self.fresh, self.entry_open = "title", True, True, True, False
            return None
        ends_open = words.endswith((":", "following", "including", "-"))
        if ends_open and self.state != "out" and _FOR_WHOM.match(words) and self._lists_data(index):
            self.state, self.fragments, self.fresh, self.entry_open = "list", True, True, False
            return None
        if self._is_title(clause) and self._turn(index, clause):
            return None
        if _CLOSES.match(words):
            self.state, self.entry_open = "off", False
            return None
        if self.state == "out" and (clause.marker or self.fresh or clause.block == self.last_block):
            self.fresh = False
            return Asking(clause, True, False, 0, PLAIN, refuses=True)
        if silences(words, stems):
            self.entry_open = False
            return None
        if refuses(words, stems):
            self.entry_open = False
            if words.endswith(":") and not self.known.of(words, tongue=self.tongue).left_out:
                # "Do not produce:" and then what is not asked for.
                self.state, self.fresh = "out", True
            return Asking(clause, bool(clause.marker), False, 0, PLAIN, refuses=True)
        if (
            OFF.search(words)
            and not (ends_open and ORDERED_TO.search(words))
            and not (ends_open and not self.disclosed and "following" in words and asks(words, stems) >= 0)
        ):
            if not clause.marker or ends_open or self.state == "off":
                self.state = "closed"
            self.entry_open = False
            return None
        if ends_open and BARE_COMMAND.search(words) and self.state != "selectors" and self._marked_after(index):
            # "Ringtide Inc. is hereby ordered: | to furnish ...".
            self.state, self.begun, self.fragments, self.fresh, self.entry_open = "list", True, True, True, False
            return None
        if ends_open and self.searches and TO_WIT.search(words) and index + 1 < len(self.cut):
            # The recital of a warrant names what its command only points back to.
            self.state, self.begun, self.fragments, self.fresh, self.entry_open = "list", True, True, True, False
            return None
        if ends_open and FINDS.search(words.rstrip(":- "), stems):
            self.state = "closed"
            return None
        if ends_open and words.count(" ") < 5 and index + 1 < len(self.cut) and labels(clause, self.cut[index + 1]):
            return None
        recites = self._recites(clause) and "ordered" not in words and not _THEN_COMMANDS.search(words)
        at = -1 if recites else asks(words, stems)
        if at >= 0 and BOILER.search(words) and len(self.known.of(words[at:], tongue=self.tongue).wanted) < 3:
            at = -1
        if self.state == "closed":
            if "orde" in stems and _ORDERS.search(words):
                # A caption or a finding ends where the order begins.
                self.state = "off"
            elif ORDERED_TO.search(words) or (at >= 0 and not clause.marker and REOPENS.search(words)):
                self.state = "off"
            elif clause.marker or not (ends_open or commands(words, stems)):
                return None
        following = self.cut[index + 1] if index + 1 < len(self.cut) else None
        if (
            ends_open
            and not (following is not None and self._is_data(clause, following))
            and SELECTORS.search(words.rstrip(":- "))
            and not _FOR_EACH.match(words)
        ):
            held = self.known.of(words, tongue=self.tongue)
            holds_data = (
                held.firm > 1 and held.wanted and (self.begun or self.state in {"list", "title", "part", "said"})
            )
            if self.state in {"list", "said", "title"}:
                self.begun = True
            self.state = "selectors"
            self.begun = self.begun or at >= 0
            if at < 0 and not holds_data:
                return None
            # "Subscriber records for the accounts opened with any of the following numbers:" names both.
            return Asking(clause, bool(clause.marker) or at < 0, self._namely_below(index), max(at, 0))
        if at >= 0:
            return self._asked(index, clause, at, ends_open=ends_open)
        return self._unasked(index, clause, following, ends_open=ends_open)

    def _namely_below(self, index: int) -> bool:
        """Whether behind the accounts the sentence goes on with its list: "to wit: the name and the address"."""
        return any(
            _GOES_ON.match(c.words) and not c.words.startswith(("together", "as well", "along"))
            for c in self.cut[index + 1 : index + 12]
        )

    def _lists_data(self, index: int) -> bool:
        """Whether the first entry of a list of data comes next."""
        following = self.cut[index + 1] if index + 1 < len(self.cut) else None
        return (
            following is not None
            and following.marker in FIRST_MARKERS
            and bool(self.known.of(following.words, tongue=self.tongue).wanted)
        )

    def _is_data(self, clause: Clause, following: Clause) -> bool:
        """Whether what follows a colon are data, not accounts: "about the subscriber of the account: 1. name"."""
        if following.marker:
            return bool(self.known.of(following.words, tongue=self.tongue).wanted)
        near = following.block - clause.block < 2 and "@" not in following.words and not following.heading
        return near and self.known.of(following.words, tongue=self.tongue).share >= _DENSE

    def _is_title(self, clause: Clause) -> bool:
        if clause.heading:
            return True
        if not clause.first or len(clause.words) > 90:
            return False
        # The first words of a numbered paragraph or of a form's field: "4. What shall be disclosed."
        words = clause.words
        if words.endswith(".") and words.count(" ") < 3 and not clause.marker:
            # "Records. Direct messages. Photographs."
            return zone_of(words.rstrip(". "), disclosed=self.disclosed) in {Zone.ASKS, Zone.LEAVES_OUT}
        return words.endswith(":") or (
            bool(clause.marker) and (words.count(" ") < 9 or _REQUIRED.match(words) is not None)
        )

    def _turn(self, index: int, clause: Clause) -> bool:
        """Take a title for what it says; False for one that is an entry of a list, or no title known."""
        words = clause.words
        said = zone_of(words.rstrip(".: "), disclosed=self.disclosed)
        in_list = (
            self.state in {"list", "part", "title"} or self.fresh or (self.state == "said" and _ASKS_WHEN.match(words))
        )
        if clause.heading and self.cut[index - 1].heading and index and _UNENDED.search(self.cut[index - 1].words):
            # A title goes on in this line.
            return True
        if clause.heading and said is None:
            if self.fresh and self.known.of(words, tongue=self.tongue).firm:
                return False
            if clause.marker and self.state in {"list", "title"} and self._told(clause).share >= _DENSE:
                # An entry in capitals.
                return False
            # A name in capitals, a running head: it ends what words announced, not what a title opened.
            self.state = "off" if self.state in {"list", "said", "selectors", "out"} else self.state
            self.entry_open = self.fresh = False
            return True
        if not clause.heading:
            if self.opener and clause.marker and next_to(self.opener, clause.marker) and said in {None, Zone.NEUTRAL}:
                self.state, self.opener = "off", ""
            own = self.cut[index + 1] if index + 1 < len(self.cut) else None
            alone = own is None or own.block != clause.block
            over_list = (
                said in _OVER_LISTS and own is not None and own.marker in FIRST_MARKERS and own.marker != clause.marker
            )
            # "2. Identify the account(s)." in a form, and the rows below it.
            over_list = over_list or (said is Zone.NAMES and _FILL_IN.match(words) is not None)
            if said is None or said is Zone.PART or (alone and not words.endswith(":") and not over_list):
                return False
            if (
                said in {Zone.SHUT, Zone.NEUTRAL, Zone.NAMES}
                and in_list
                and not _ADDRESSED.match(words)
                and self.known.of(words, tongue=self.tongue).wanted
            ):
                return False
        if said is Zone.SHUT and clause.heading and clause.marker and in_list and self._told(clause).share >= _DENSE:
            # "3. Means of payment of the fee" is an entry, not a title about fees.
            return False
        if said is Zone.NEUTRAL:
            return clause.heading
        self.resumes = (
            said is Zone.NAMES and not clause.heading and (self.resumes or (self.state == "list" and self.fresh))
        )
        self.state = _STATES[said] if said else self.state
        self.names_titled = said is Zone.NAMES and clause.heading
        self.shut_in = clause.block if said is Zone.SHUT and not clause.heading else -1
        self.opener = clause.marker
        self.begun = self.begun or said is Zone.ASKS
        self.fragments = self.fresh = said in {Zone.ASKS, Zone.LEAVES_OUT}
        self.entry_open = False
        return True

    def _unasked(self, index: int, clause: Clause, following: Clause | None, *, ends_open: bool) -> Asking | None:
        """A clause that commands nothing itself: an entry, a fragment of a list, words that are nearly all data."""
        words = clause.words
        if _GOES_ON.match(words) and clause.block - self.asked_block <= _GAP and self._told(clause).wanted:
            # The sentence goes on behind the addresses that it names.
            return Asking(clause, True, ends_open, 0)
        tells = self._tells(clause)
        if self.state in {"list", "part"} and not tells and self._goes_on(clause):
            self.fragments = self.fragments and not clause.marker
            self.fresh = ends_open
            self.entry_open = bool(clause.marker)
            return Asking(clause, True, ends_open and following is not None, 0)
        told = NOTHING if self.state == "closed" or tells else self._told(clause)
        if self.resumes and told.wanted and told.share >= _PUBLIC_WORDS and not _FIGURES.search(words):
            # "Produce: | Account: river.otter | Period: May 2026 | Direct messages".
            self.state, self.fragments, self.fresh, self.resumes, self.entry_open = "list", True, True, False, False
            return Asking(clause, True, ends_open, 0)
        if told.wanted and self._in_run(index, clause):
            # A sentence goes on with its list after a semicolon.
            return Asking(clause, True, ends_open, 0)
        if (
            self.state == "selectors"
            and (clause.marker or self._has_label(index, clause))
            and told.share >= _DENSE
            and not (ends_open or _FIGURES.search(words))
        ):
            # The accounts are named; now come the data.
            self.state, self.entry_open = "list", True
            return Asking(clause, True, ends_open, 0)
        if (
            clause.marker
            and told.wanted
            and self.state not in {"closed", "out"}
            and self.last_start in self.asked
            and (self.state == "title" or comes_after(self.cut[index - 1].marker, clause.marker))
        ):
            # The entry before it asks, and this is the next.
            return Asking(clause, True, ends_open, 0)
        rows = self.state in {"list", "part"} and not clause.marker and clause.block - self.last_block < 2
        if rows and self.last_start in self.asked and told.wanted and told.share >= _DENSE:
            return Asking(clause, True, ends_open, 0, INFERRED)
        behind_names = self.state == "selectors" and self.begun and not clause.marker and clause.first
        if behind_names and told.share >= _PUBLIC_WORDS and self._names_many(index):
            # The accounts, or their addresses and times, are named; now comes what is asked of them.
            self.entry_open = False
            return Asking(clause, True, ends_open, 0, INFERRED)
        if self.state == "title" and (told.share >= _PUBLIC_WORDS or told.firm or (self.fresh and told.wanted)):
            self.fresh = ends_open
            self.entry_open = bool(clause.marker)
            return Asking(clause, True, ends_open, 0)
        if (
            ends_open
            and following
            and following.marker in FIRST_MARKERS
            and self.state != "closed"
            and (
                self.state in {"list", "part", "said", "title"}
                or (self.begun and self.known.of(following.words, tongue=self.tongue).wanted)
            )
        ):
            # "For the account X, from A to B:" commands nothing; the list it leads into is still the one asked for.
            self.state, self.fragments, self.fresh, self.entry_open = "list", True, True, False
            return None
        if self.state == "list" and following and following.marker and _VALUE_ONLY.match(words):
            # An identifier on a line of its own, between the words that ask and their list.
            return None
        if (
            clause.marker in FIRST_MARKERS
            and self.begun
            and self.state in {"off", "said"}
            and told.share >= _PUBLIC_WORDS
            and self._run_of_data(index)
        ):
            # Somebody commanded before; a list of data can be nothing but what was commanded.
            self.state, self.entry_open = "list", True
            return Asking(clause, True, ends_open, 0, INFERRED)
        if self.begun and not (self.names_titled and "@" in words) and self._speaks_of_data(clause, told):
            self.entry_open = bool(clause.marker)
            return Asking(clause, bool(clause.marker), ends_open, 0, INFERRED)
        if (
            ends_open
            and self.begun
            and following is not None
            and self._told(following).share
            >= (_PUBLIC_WORDS if _FOR.match(words) or self.state in {"list", "title"} else _DENSE)
        ):
            # "For the account X, from April to June:" and then the data.
            self.state, self.fragments, self.fresh, self.entry_open = "list", True, True, False
            return None
        if (
            not clause.marker
            and self.state not in {"part", "title", "closed"}
            and not (self.names_titled and self.state == "selectors" and len(words) < _LONGEST_ROW)
            and not (
                self.state == "list"
                and (ORDINAL.fullmatch(words) or (self.fresh and _says_whose(words) and self._leads_on(index)))
            )
            and not (self.entry_open and clause.block == self.last_block)
        ):
            self.state = "off"
        self.entry_open = (self.entry_open and clause.block == self.last_block) or bool(clause.marker)
        return None

    def _tells(self, clause: Clause) -> bool:
        """Whether a paragraph tells something in a sentence of its own: "The account sent a message with a picture"."""
        if clause.marker or (clause.block == self.last_block and self.entry_open):
            return False
        return _TELLING.match(clause.words) is not None

    def _leads_on(self, index: int) -> bool:
        """Whether data, as an entry or in words that are little else, come right after this clause."""
        after = self.cut[index + 1] if index + 1 < len(self.cut) else None
        if after is None or after.heading:
            return False
        told = self._told(after)
        return bool(told.wanted) and (told.share >= _DENSE or after.marker in FIRST_MARKERS)

    def _marked_after(self, index: int) -> bool:
        """Whether the first entry of a list comes next."""
        return index + 1 < len(self.cut) and self.cut[index + 1].marker in FIRST_MARKERS

    def _questions(self, clause: Clause) -> bool:
        """Whether a line puts what it asks for as a question: "When each was opened"."""
        told = self.known.of(clause.words, tongue=self.tongue)
        return _QUESTION.match(clause.words) is not None and bool(told.wanted) and told.share >= _DENSE

    def _dated_data(self, clause: Clause) -> bool:
        """Whether a line's figures are only the days for which it asks: "Log of sign-ins, 1 March to 10 July 2026"."""
        told = self.known.of(clause.words, tongue=self.tongue)
        return told.firm > 0 and told.share >= _DENSE and not _NO_DAYS.search(clause.words)

    def _has_label(self, index: int, clause: Clause) -> bool:
        """Whether an entry's first words, with a colon, stand right before: "1. Registration information:"."""
        before = self.cut[index - 1] if index else None
        return (
            before is not None
            and before.block == clause.block
            and bool(before.marker)
            and before.words.endswith(":")
            and SELECTORS.search(before.words.rstrip(": ")) is None
        )

    def _names_many(self, index: int) -> bool:
        """Whether a paragraph names many kinds of data, in one clause or over its semicolons."""
        block = self.cut[index].block
        named: set[Category] = set()
        for clause in self.cut[index : index + 12]:
            if clause.block != block:
                break
            named |= self._told(clause).wanted
        return len(named) > _MANY

    def _run_of_data(self, index: int) -> bool:
        """Whether the entry that comes next in the list names data too."""
        marker = self.cut[index].marker
        after = next(
            (c for c in self.cut[index + 1 : index + 6] if c.marker and c.block != self.cut[index].block), None
        )
        after = after or next((c for c in self.cut[index + 1 : index + 4] if comes_after(marker, c.marker)), None)
        if after is None or not comes_after(marker, after.marker):
            return False
        told = self._told(after)
        own = self._told(self.cut[index])
        return bool(told.wanted) and told.share >= _PUBLIC_WORDS and max(told.share, own.share) >= _DENSE

    def _in_run(self, index: int, clause: Clause) -> bool:
        """Whether the clause before belongs to the same sentence and asks."""
        before = self.cut[index - 1] if index else None
        return (
            before is not None
            and before.start in self.asked
            and before.block == clause.block
            and before.words[-1:] not in {".", ":", "!", "?"}
        )

    def _told(self, clause: Clause) -> Meaning:
        if clause.start not in self.told:
            self.told[clause.start] = self._tell(clause)
        return self.told[clause.start]

    def _tell(self, clause: Clause) -> Meaning:
        words = clause.words
        if len(words) > 1_500 or self._recites(clause):
            return NOTHING
        told = self.known.of(words, tongue=self.tongue)
        return NOTHING if told.share < _DENSE and len(told.wanted) < 3 and BOILER.search(words) else told

    def _recites(self, clause: Clause) -> bool:
        """Whether a clause begins as a recital does."""
        if clause.start not in self.recitals:
            self.recitals[clause.start] = RECITAL.match(clause.words) is not None
        return self.recitals[clause.start]

    def _speaks_of_data(self, clause: Clause, told: Meaning) -> bool:
        """Whether words that nothing announces are so full of data that they can be nothing but what is asked for."""
        if len(told.wanted) > 2 * _MANY and told.share >= _DENSE:
            return True
        if _FRAGMENT_VERB.search(clause.words) and (told.share < 2 * _DENSE or " is the " in clause.words):
            return False
        if clause.marker and told.share > 2 * _DENSE:
            return True
        if (
            self.state == "part"
            and (told.firm or self.last_start in self.asked)
            and told.share >= _DENSE
            and not _VALUES.search(clause.words)
        ):
            # The rows of a schedule that the command points to.
            return True
        return told.firm >= (1 if clause.marker else 2) and told.share >= _DENSE

    def _asked(self, index: int, clause: Clause, at: int, *, ends_open: bool) -> Asking:
        self.begun = True
        entry = bool(clause.marker) and self.state in {"list", "part", "title"}
        after = next(
            (c for c in self.cut[index + 1 : index + 60] if c.block != clause.block or c.marker != clause.marker), None
        )
        sublist = after is not None and after.marker in FIRST_MARKERS and after.marker != clause.marker
        self.naming = (clause.block, clause.marker) if _NAMES_ACCOUNTS.search(clause.words) else None
        self.fragments = self.fresh = ends_open
        under_title = self.state == "title" and not ends_open
        if not under_title:
            listed = ends_open or sublist or clause.marker or (after is not None and after.marker)
            self.state = "list" if listed else "said"
            self.opener = clause.marker if clause.first else ""
        self.entry_open = bool(clause.marker)
        return Asking(clause, entry, ends_open or sublist, at)

    def _goes_on(self, clause: Clause) -> bool:
        """Whether a clause that commands nothing itself goes on with the list before it."""
        words = clause.words
        if clause.marker:
            return (
                not _DATE_OR_NAME.match(words)
                and not self._recites(clause)
                and not (BOILER.search(words) and not self.known.of(words, tongue=self.tongue).wanted)
                and (clause.block, clause.marker) != self.naming
            )
        if (
            self._recites(clause)
            or _BLANK.search(words)
            or (BOILER.search(words) and len(self.known.of(words, tongue=self.tongue).wanted) < 3)
        ):
            return False
        near = clause.block - self.last_block <= 1
        if self.fresh and near and self.known.of(words, tongue=self.tongue).wanted:
            # What stands right after "the following:" is what was announced.
            return True
        if clause.block == self.last_block and self.entry_open:
            return _SAME_ENTRY.match(words) is not None or self.state == "list"
        if self.state == "part" or not self.fragments or not near or len(words) >= 240:
            return False
        if (_FRAGMENT_VERB.search(words) and not self._questions(clause)) or (
            _FIGURES.search(words) and not self._dated_data(clause)
        ):
            return False
        return bool(self.known.of(words, tongue=self.tongue).wanted) or _THING.search(words) is not None


_STATES = {
    Zone.ASKS: "title", Zone.PART: "part", Zone.NAMES: "selectors", Zone.LEAVES_OUT: "out", Zone.SHUT: "closed",
}  # fmt: skip
_OVER_LISTS = frozenset({Zone.ASKS, Zone.NAMES, Zone.LEAVES_OUT})
_UNENDED = re.compile(r"(?<!-)\b(?:of|for|than|the|and|or|to|with|from|by|an?|in|on)$")
_GOES_ON = re.compile(
    r"(?:namely|to wit|that is|together with|as well as|along with|in particular|specifically|nämlich|à savoir|a saber|ossia|te weten)\b"
)
# "Proof having been made before me, you are commanded to ...": the sentence that recites also commands.
_THEN_COMMANDS = re.compile(
    r", (?:now,? )?(?:therefore,? )?you are (?:hereby |therefore )*(?:commanded|directed|required|authori[sz]ed)\b"
)
# The first words of a section that says what is asked for, however long its title.
_REQUIRED = re.compile(
    r"(?:information|records?|data|documents?) (?:required|requested|sought|demanded|to be \w+)\b[^.;:]{0,60}$"
)
# Whom a paper is for, and whose data, whatever is read from a message's recipient elsewhere.
_ADDRESSED = re.compile(r"recipients?(?:\(s\))? of (?:this|the) (?:order|request|notice|demand|service)\b")
_FILL_IN = re.compile(r"(?:identify|list|name|specify)\b[^.;:]{3,60}[.:]?$")
_VALUE_ONLY = re.compile(r"\S{1,80}$")
_NAMES_ACCOUNTS = re.compile(
    r"\b(?:registered to|associated with|belonging to|accounts?(?: of)?|usernames?)[: ]+(?:\S+ ){0,2}\S+$"
)


def _says_whose(words: str) -> bool:
    """Whether a line between "the following:" and its list only names an account or days: no sentence of its own."""
    return (
        len(words) < 160
        and _WHOSE.search(words) is not None
        and _FRAGMENT_VERB.search(words) is None
        and _CLOSES.match(words) is None
    )


_WHOSE = re.compile(r"[\d@_]|\baccounts?\b")
