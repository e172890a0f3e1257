"""The clauses of a paper and what each of them tells of data, wherever the walk through them stands."""

from __future__ import annotations

from fourcorners.reading.categories.askcues import BOILER, RECITAL, SELECTORS
from fourcorners.reading.categories.askshapes import GOES_ON, NO_DAYS, QUESTION, REQUIRED
from fourcorners.reading.categories.meaning import NOTHING, Meaning, Meanings
from fourcorners.reading.texts.clauses import Clause
from fourcorners.reading.texts.listlines import FIRST_MARKERS, comes_after
from fourcorners.reading.texts.titles import Zone, zone_of
from fourcorners.terms import Category

# How much of a clause words for data make up: enough where something announces them, and enough by itself.
PUBLIC_WORDS = 0.25
DENSE = 0.4
# A clause that names more kinds of data than so many is about nothing else.
MANY = 2


class View:
    """A paper's clauses, what each means, and what stands before and behind it; each worked out once."""

    def __init__(self, cut: tuple[Clause, ...], known: Meanings) -> None:
        self.cut = cut
        self._known = known
        self._tongue = cut[0].tongue if cut else None
        self.disclosed = any(
            "disc" in c.stems and ("to be disclosed" in c.words or "required to disclose" in c.words) for c in cut
        )
        # A warrant, whose recitals name what is to be searched for.
        self.searches = any("warr" in c.stems and ("search" in c.words or "seiz" in c.words) for c in cut)
        # What clauses tell, and whether they recite, by where they begin.
        self._told: dict[int, Meaning] = {}
        self._recitals: dict[int, bool] = {}

    def of(self, words: str) -> Meaning:
        """What words mean in the paper's language."""
        return self._known.of(words, tongue=self._tongue)

    def namely_below(self, index: int) -> bool:
        """Whether behind the accounts the sentence goes on with its list: "to wit: the name and the address"."""
        return any(
            GOES_ON.match(c.words) and not c.words.startswith(("together", "as well", "along"))
            for c in self.cut[index + 1 : index + 12]
        )

    def lists_data(self, index: int) -> bool:
        """Whether the first entry of a list of data comes next."""
        following = self.cut[index + 1] if index + 1 < len(self.cut) else None
        return following is not None and following.marker in FIRST_MARKERS and bool(self.of(following.words).wanted)

    def is_data(self, clause: Clause, following: Clause) -> bool:
        """Whether what follows a colon are data, not accounts: "about the subscriber of the account: 1. name"."""
        if following.marker:
            return bool(self.of(following.words).wanted)
        near = following.block - clause.block < 2 and "@" not in following.words and not following.heading
        return near and self.of(following.words).share >= DENSE

    def is_title(self, clause: Clause) -> bool:
        """Whether a clause is a title, or the few first words of a paragraph or entry that may be one."""
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
            bool(clause.marker) and (words.count(" ") < 9 or REQUIRED.match(words) is not None)
        )

    def leads_on(self, index: int) -> bool:
        """Whether data, as an entry or in words that are little else, come right after this clause."""
        after = self.cut[index + 1] if index + 1 < len(self.cut) else None
        if after is None or after.heading:
            return False
        told = self.told(after)
        return bool(told.wanted) and (told.share >= DENSE or after.marker in FIRST_MARKERS)

    def marked_after(self, index: int) -> bool:
        """Whether the first entry of a list comes next."""
        return index + 1 < len(self.cut) and self.cut[index + 1].marker in FIRST_MARKERS

    def questions(self, clause: Clause) -> bool:
        """Whether a line puts what it asks for as a question: "When each was opened"."""
        told = self.of(clause.words)
        return QUESTION.match(clause.words) is not None and bool(told.wanted) and told.share >= DENSE

    def dated_data(self, clause: Clause) -> bool:
        """Whether a line's figures are only the days for which it asks: "Log of sign-ins, 1 March to 10 July 2026"."""
        told = self.of(clause.words)
        return told.firm > 0 and told.share >= DENSE and not NO_DAYS.search(clause.words)

    def has_label(self, index: int, clause: Clause) -> bool:
        """Whether an entry's first words, with a colon, stand right before: "1. Registration information:"."""
        before = self.cut[index - 1] if index else None
        return (
            before is not None
            and before.block == clause.block
            and bool(before.marker)
            and before.words.endswith(":")
            and SELECTORS.search(before.words.rstrip(": ")) is None
        )

    def names_many(self, index: int) -> bool:
        """Whether a paragraph names many kinds of data, in one clause or over its semicolons."""
        block = self.cut[index].block
        named: set[Category] = set()
        for clause in self.cut[index : index + 12]:
            if clause.block != block:
                break
            named |= self.told(clause).wanted
        return len(named) > MANY

    def run_of_data(self, index: int) -> bool:
        """Whether the entry that comes next in the list names data too."""
        marker = self.cut[index].marker
        after = next(
            (c for c in self.cut[index + 1 : index + 6] if c.marker and c.block != self.cut[index].block), None
        )
        after = after or next((c for c in self.cut[index + 1 : index + 4] if comes_after(marker, c.marker)), None)
        if after is None or not comes_after(marker, after.marker):
            return False
        told = self.told(after)
        own = self.told(self.cut[index])
        return bool(told.wanted) and told.share >= PUBLIC_WORDS and max(told.share, own.share) >= DENSE

    def told(self, clause: Clause) -> Meaning:
        """What a clause tells of data: nothing where it recites, or where words for data are by the way in boilerplate."""
        if clause.start not in self._told:
            self._told[clause.start] = self._tell(clause)
        return self._told[clause.start]

    def _tell(self, clause: Clause) -> Meaning:
        words = clause.words
        if len(words) > 1_500 or self.recites(clause):
            return NOTHING
        told = self.of(words)
        return NOTHING if told.share < DENSE and len(told.wanted) < 3 and BOILER.search(words) else told

    def recites(self, clause: Clause) -> bool:
        """Whether a clause begins as a recital does."""
        if clause.start not in self._recitals:
            self._recitals[clause.start] = RECITAL.match(clause.words) is not None
        return self._recitals[clause.start]
