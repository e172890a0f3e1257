"""Which clauses of a paper ask for data, and which say what is not asked for.

Three things make a clause ask: it commands or requests in its own words; it stands in a list that such words lead into;
or it stands under a title that says what is required, or is made of nearly nothing but words for data. Recitals,
findings, warnings, definitions, the agent's background and the section of a warrant that says what officers may seize
from what was disclosed are not asking, whatever words for data they hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from fourcorners.reading.categories.askcues import (
    BARE_COMMAND,
    BOILER,
    FINDS,
    OFF,
    ORDERED_TO,
    REOPENS,
    SELECTORS,
    TO_WIT,
    asks,
    commands,
)  # fmt: skip
from fourcorners.reading.categories.askshapes import (
    ADDRESSED,
    ASKS_WHEN,
    BLANK,
    CLOSES,
    DATE_OR_NAME,
    FIGURES,
    FILL_IN,
    FOR,
    FOR_EACH,
    FOR_WHOM,
    FRAGMENT_VERB,
    GOES_ON,
    NAMES_ACCOUNTS,
    NARROWS,
    ORDERS,
    SAME_ENTRY,
    TELLING,
    THEN_COMMANDS,
    THING,
    UNENDED,
    VALUE_ONLY,
    VALUES,
    WHOSE,
)
from fourcorners.reading.categories.askview import DENSE, MANY, PUBLIC_WORDS, View
from fourcorners.reading.categories.meaning import NOTHING, Meaning, meanings
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


# So many paragraphs may lie between a sentence and the rest of it.
_GAP = 2
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
        _seen[text] = _Walk(View(clauses(text), meanings(text))).run()
    return _seen[text]


class _Walk:
    """Goes through the clauses in order and knows whether what stands here is asked for.

    `state`: "off"; "title" under a title that asks; "part" of an attachment, whose entries ask; "list" after words that
    announce one; "said" after a command that announced none; "selectors" in a list of accounts; "out" in a list of what
    is left out; "closed" after words that say that what follows is not asked of the provider.
    """

    def __init__(self, view: View) -> None:
        self.view = view
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
        if any(not one.refuses and self.view.of(one.clause.words).wanted for one in found):
            return found
        again = _Walk(self.view)
        again.begun = True
        more = again._once()
        told = [one for one in more if not one.refuses and self.view.of(one.clause.words).wanted]
        many = [one for one in told if len(self.view.of(one.clause.words).wanted) > MANY]
        return more if len(told) > 1 or many else found

    def _once(self) -> tuple[Asking, ...]:
        found: list[Asking] = []
        for index, clause in enumerate(self.view.cut):
            ask = self._step(index, clause)
            self.states[clause.start] = self.state
            if ask is not None and clause.ticked:
                if NARROWS.match(clause.words) and found and not (found[-1].refuses or ask.refuses):
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
        below = self.view.cut[index + 1].words if index + 1 < len(self.view.cut) else ""
        if COLUMNS.fullmatch(words) or heads_rows(words, below):
            # The heads of a table's columns.
            return None
        if ASKING_COLUMNS.fullmatch(words) and not clause.marker and not self.view.told(clause).wanted:
            # One of the columns says what is asked for of each account.
            self.state, self.begun, self.fragments, self.fresh, self.entry_open = "title", True, True, True, False
            return None
        ends_open = words.endswith((":", "following", "including", "-"))
        if ends_open and self.state != "out" and FOR_WHOM.match(words) and self.view.lists_data(index):
            self.state, self.fragments, self.fresh, self.entry_open = "list", True, True, False
            return None
        if self.view.is_title(clause) and self._turn(index, clause):
            return None
        if CLOSES.match(words):
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
            if words.endswith(":") and not self.view.of(words).left_out:
                # "Do not produce:" and then what is not asked for.
                self.state, self.fresh = "out", True
            return Asking(clause, bool(clause.marker), False, 0, PLAIN, refuses=True)
        if (
            OFF.search(words)
            and not (ends_open and ORDERED_TO.search(words))
            and not (ends_open and not self.view.disclosed and "following" in words and asks(words, stems) >= 0)
        ):
            if not clause.marker or ends_open or self.state == "off":
                self.state = "closed"
            self.entry_open = False
            return None
        if ends_open and BARE_COMMAND.search(words) and self.state != "selectors" and self.view.marked_after(index):
            # "Ringtide Inc. is hereby ordered: | to furnish ...".
            self.state, self.begun, self.fragments, self.fresh, self.entry_open = "list", True, True, True, False
            return None
        if ends_open and self.view.searches and TO_WIT.search(words) and index + 1 < len(self.view.cut):
            # The recital of a warrant names what its command only points back to.
            self.state, self.begun, self.fragments, self.fresh, self.entry_open = "list", True, True, True, False
            return None
        if ends_open and FINDS.search(words.rstrip(":- "), stems):
            self.state = "closed"
            return None
        if (
            ends_open
            and words.count(" ") < 5
            and index + 1 < len(self.view.cut)
            and labels(clause, self.view.cut[index + 1])
        ):
            return None
        recites = self.view.recites(clause) and "ordered" not in words and not THEN_COMMANDS.search(words)
        at = -1 if recites else asks(words, stems)
        if at >= 0 and BOILER.search(words) and len(self.view.of(words[at:]).wanted) < 3:
            at = -1
        if self.state == "closed":
            if "orde" in stems and ORDERS.search(words):
                # A caption or a finding ends where the order begins.
                self.state = "off"
            elif ORDERED_TO.search(words) or (at >= 0 and not clause.marker and REOPENS.search(words)):
                self.state = "off"
            elif clause.marker or not (ends_open or commands(words, stems)):
                return None
        following = self.view.cut[index + 1] if index + 1 < len(self.view.cut) else None
        if (
            ends_open
            and not (following is not None and self.view.is_data(clause, following))
            and SELECTORS.search(words.rstrip(":- "))
            and not FOR_EACH.match(words)
        ):
            held = self.view.of(words)
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
            return Asking(clause, bool(clause.marker) or at < 0, self.view.namely_below(index), max(at, 0))
        if at >= 0:
            return self._asked(index, clause, at, ends_open=ends_open)
        return self._unasked(index, clause, following, ends_open=ends_open)

    def _turn(self, index: int, clause: Clause) -> bool:
        """Take a title for what it says; False for one that is an entry of a list, or no title known."""
        words = clause.words
        said = zone_of(words.rstrip(".: "), disclosed=self.view.disclosed)
        in_list = (
            self.state in {"list", "part", "title"} or self.fresh or (self.state == "said" and ASKS_WHEN.match(words))
        )
        if (
            clause.heading
            and self.view.cut[index - 1].heading
            and index
            and UNENDED.search(self.view.cut[index - 1].words)
        ):
            # A title goes on in this line.
            return True
        if clause.heading and said is None:
            if self.fresh and self.view.of(words).firm:
                return False
            if clause.marker and self.state in {"list", "title"} and self.view.told(clause).share >= DENSE:
                # An entry in capitals.
                return False
            # A name in capitals, a running head: it ends what words announced, not what a title opened.
            self.state = "off" if self.state in {"list", "said", "selectors", "out"} else self.state
            self.entry_open = self.fresh = False
            return True
        if not clause.heading:
            if self.opener and clause.marker and next_to(self.opener, clause.marker) and said in {None, Zone.NEUTRAL}:
                self.state, self.opener = "off", ""
            own = self.view.cut[index + 1] if index + 1 < len(self.view.cut) else None
            alone = own is None or own.block != clause.block
            over_list = (
                said in _OVER_LISTS and own is not None and own.marker in FIRST_MARKERS and own.marker != clause.marker
            )
            # "2. Identify the account(s)." in a form, and the rows below it.
            over_list = over_list or (said is Zone.NAMES and FILL_IN.match(words) is not None)
            if said is None or said is Zone.PART or (alone and not words.endswith(":") and not over_list):
                return False
            if (
                said in {Zone.SHUT, Zone.NEUTRAL, Zone.NAMES}
                and in_list
                and not ADDRESSED.match(words)
                and self.view.of(words).wanted
            ):
                return False
        if said is Zone.SHUT and clause.heading and clause.marker and in_list and self.view.told(clause).share >= DENSE:
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
        if GOES_ON.match(words) and clause.block - self.asked_block <= _GAP and self.view.told(clause).wanted:
            # The sentence goes on behind the addresses that it names.
            return Asking(clause, True, ends_open, 0)
        tells = self._tells(clause)
        if self.state in {"list", "part"} and not tells and self._goes_on(clause):
            self.fragments = self.fragments and not clause.marker
            self.fresh = ends_open
            self.entry_open = bool(clause.marker)
            return Asking(clause, True, ends_open and following is not None, 0)
        told = NOTHING if self.state == "closed" or tells else self.view.told(clause)
        if self.resumes and told.wanted and told.share >= PUBLIC_WORDS and not FIGURES.search(words):
            # "Produce: | Account: river.otter | Period: May 2026 | Direct messages".
            self.state, self.fragments, self.fresh, self.resumes, self.entry_open = "list", True, True, False, False
            return Asking(clause, True, ends_open, 0)
        if told.wanted and self._in_run(index, clause):
            # A sentence goes on with its list after a semicolon.
            return Asking(clause, True, ends_open, 0)
        if (
            self.state == "selectors"
            and (clause.marker or self.view.has_label(index, clause))
            and told.share >= DENSE
            and not (ends_open or FIGURES.search(words))
        ):
            # The accounts are named; now come the data.
            self.state, self.entry_open = "list", True
            return Asking(clause, True, ends_open, 0)
        if (
            clause.marker
            and told.wanted
            and self.state not in {"closed", "out"}
            and self.last_start in self.asked
            and (self.state == "title" or comes_after(self.view.cut[index - 1].marker, clause.marker))
        ):
            # The entry before it asks, and this is the next.
            return Asking(clause, True, ends_open, 0)
        rows = self.state in {"list", "part"} and not clause.marker and clause.block - self.last_block < 2
        if rows and self.last_start in self.asked and told.wanted and told.share >= DENSE:
            return Asking(clause, True, ends_open, 0, INFERRED)
        behind_names = self.state == "selectors" and self.begun and not clause.marker and clause.first
        if behind_names and told.share >= PUBLIC_WORDS and self.view.names_many(index):
            # The accounts, or their addresses and times, are named; now comes what is asked of them.
            self.entry_open = False
            return Asking(clause, True, ends_open, 0, INFERRED)
        if self.state == "title" and (told.share >= PUBLIC_WORDS or told.firm or (self.fresh and told.wanted)):
            self.fresh = ends_open
            self.entry_open = bool(clause.marker)
            return Asking(clause, True, ends_open, 0)
        if (
            ends_open
            and following
            and following.marker in FIRST_MARKERS
            and self.state != "closed"
            and (
                self.state in {"list", "part", "said", "title"} or (self.begun and self.view.of(following.words).wanted)
            )
        ):
            # "For the account X, from A to B:" commands nothing; the list it leads into is still the one asked for.
            self.state, self.fragments, self.fresh, self.entry_open = "list", True, True, False
            return None
        if self.state == "list" and following and following.marker and VALUE_ONLY.match(words):
            # An identifier on a line of its own, between the words that ask and their list.
            return None
        if (
            clause.marker in FIRST_MARKERS
            and self.begun
            and self.state in {"off", "said"}
            and told.share >= PUBLIC_WORDS
            and self.view.run_of_data(index)
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
            and self.view.told(following).share
            >= (PUBLIC_WORDS if FOR.match(words) or self.state in {"list", "title"} else DENSE)
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
                and (ORDINAL.fullmatch(words) or (self.fresh and _says_whose(words) and self.view.leads_on(index)))
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
        return TELLING.match(clause.words) is not None

    def _in_run(self, index: int, clause: Clause) -> bool:
        """Whether the clause before belongs to the same sentence and asks."""
        before = self.view.cut[index - 1] if index else None
        return (
            before is not None
            and before.start in self.asked
            and before.block == clause.block
            and before.words[-1:] not in {".", ":", "!", "?"}
        )

    def _speaks_of_data(self, clause: Clause, told: Meaning) -> bool:
        """Whether words that nothing announces are so full of data that they can be nothing but what is asked for."""
        if len(told.wanted) > 2 * MANY and told.share >= DENSE:
            return True
        if FRAGMENT_VERB.search(clause.words) and (told.share < 2 * DENSE or " is the " in clause.words):
            return False
        if clause.marker and told.share > 2 * DENSE:
            return True
        if (
            self.state == "part"
            and (told.firm or self.last_start in self.asked)
            and told.share >= DENSE
            and not VALUES.search(clause.words)
        ):
            # The rows of a schedule that the command points to.
            return True
        return told.firm >= (1 if clause.marker else 2) and told.share >= DENSE

    def _asked(self, index: int, clause: Clause, at: int, *, ends_open: bool) -> Asking:
        self.begun = True
        entry = bool(clause.marker) and self.state in {"list", "part", "title"}
        after = next(
            (c for c in self.view.cut[index + 1 : index + 60] if c.block != clause.block or c.marker != clause.marker),
            None,
        )
        sublist = after is not None and after.marker in FIRST_MARKERS and after.marker != clause.marker
        self.naming = (clause.block, clause.marker) if NAMES_ACCOUNTS.search(clause.words) else None
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
                not DATE_OR_NAME.match(words)
                and not self.view.recites(clause)
                and not (BOILER.search(words) and not self.view.of(words).wanted)
                and (clause.block, clause.marker) != self.naming
            )
        if (
            self.view.recites(clause)
            or BLANK.search(words)
            or (BOILER.search(words) and len(self.view.of(words).wanted) < 3)
        ):
            return False
        near = clause.block - self.last_block <= 1
        if self.fresh and near and self.view.of(words).wanted:
            # What stands right after "the following:" is what was announced.
            return True
        if clause.block == self.last_block and self.entry_open:
            return SAME_ENTRY.match(words) is not None or self.state == "list"
        if self.state == "part" or not self.fragments or not near or len(words) >= 240:
            return False
        if (FRAGMENT_VERB.search(words) and not self.view.questions(clause)) or (
            FIGURES.search(words) and not self.view.dated_data(clause)
        ):
            return False
        return bool(self.view.of(words).wanted) or THING.search(words) is not None


_STATES = {
    Zone.ASKS: "title", Zone.PART: "part", Zone.NAMES: "selectors", Zone.LEAVES_OUT: "out", Zone.SHUT: "closed",
}  # fmt: skip
_OVER_LISTS = frozenset({Zone.ASKS, Zone.NAMES, Zone.LEAVES_OUT})


def _says_whose(words: str) -> bool:
    """Whether a line between "the following:" and its list only names an account or days: no sentence of its own."""
    return (
        len(words) < 160
        and WHOSE.search(words) is not None
        and FRAGMENT_VERB.search(words) is None
        and CLOSES.match(words) is None
    )
