"""What each part of a delivery is to the others: which is the process, and what the rest is to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fourcorners.intake.model import Paper
from fourcorners.reading.delivery.bundle import Bundle
from fourcorners.reading.delivery.parts import ATTACHED, Opening, Section
from fourcorners.reading.model import Demand
from fourcorners.reading.run import Reading
from fourcorners.terms import Instrument, Mark, Relation


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a delivery that is read by itself, with its own attachments: a form, a paper, or pages of one."""

    paper: Paper
    sections: tuple[Section, ...]
    bundle: Bundle | None  # None for a structured form, alone or in a text
    demand: Demand
    reading: Reading | None = None  # by which the demand was read, where it may be read again

    @property
    def opening(self) -> Opening:
        return self.sections[0].opening if self.sections else Opening.PLAIN

    @property
    def words(self) -> str:
        """Its text in lower case."""
        if self.bundle is None:
            return ""
        return "\n".join(s.page.text[s.start : s.end] for _, s in self.bundle.pieces).lower()


# The stronger the process, the lower. A secrecy order or an application beside the process it serves is not it.
_STRENGTH = {
    Instrument.US_NONDISCLOSURE_ORDER: 2,
    Instrument.US_PRESERVATION_REQUEST: 3,
    Instrument.US_EMERGENCY_REQUEST: 3,
    Instrument.RESTRAINT_REQUEST: 3,
    Instrument.MLAT_REQUEST: 3,
    Instrument.OTHER: 3,
    Instrument.INFORMAL_REQUEST: 5,
}
_COMPULSORY, _NOTHING = 1, 6
_OWN_PROCESS = range(1, 4)


def choose(units: Sequence[Unit]) -> Unit:
    """The part that carries the compulsory process, an attached order before its covering mail.

    Among equals the one that is no letter about the other and no translation of it, then one that is signed, that names
    accounts, of which more was read. Raises ValueError for no parts.
    """
    if not units:
        raise ValueError("a delivery holds at least one part")
    ended = {id(unit) for unit in units if _ends_another(unit, units)}
    return min(
        units,
        key=lambda unit: (
            _NOTHING if id(unit) in ended else _rank(unit),
            unit.demand.instrument is None,
            _is_letter(unit) or _is_translation(unit),
            unit.demand.signed is not None and not unit.demand.signed.value,
            not unit.demand.accounts,
            len(unit.demand.unread),
        ),
    )


def _ends_another(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether a letter takes back a paper other than the process that came with it, which then stands."""
    if not unit.demand.shows(Mark.WITHDRAWAL) or unit.bundle is None:
        return False
    return any(
        _rank(other) in _OWN_PROCESS and not other.demand.shows(Mark.WITHDRAWAL) and not _takes_back(unit, other)
        for other in units
        if other is not unit
    )


def _takes_back(unit: Unit, other: Unit) -> bool:
    """Whether the paper that is taken back may be this one: by its number or date, or because neither is told."""
    for found in unit.demand.earlier:
        earlier = found.value
        if earlier.relation != "withdraws":
            continue
        if earlier.reference and _squeezed(earlier.reference) in _squeezed(other.words):
            return True
        if earlier.issued_on and other.demand.issued_on:
            return earlier.issued_on == other.demand.issued_on.value
        return not (earlier.reference and other.demand.reference)
    return True


def related(unit: Unit, main: Unit) -> Relation:
    """What a part is to the process that was chosen."""
    if unit is main:
        return Relation.PRINCIPAL
    demand = unit.demand
    kind = demand.instrument.value if demand.instrument else None
    if demand.shows(Mark.WITHDRAWAL):
        return Relation.WITHDRAWAL_OF
    if main.demand.shows(Mark.WITHDRAWAL) and _rank(unit) in _OWN_PROCESS and _takes_back(main, unit):
        return Relation.COPY_OF
    if main.bundle is None and unit.bundle is not None and unit.paper is main.paper:
        # The words around an order that was pasted among them.
        return Relation.COVER_LETTER
    if unit.opening in ATTACHED and _rank(unit) > _COMPULSORY:
        return Relation.EXHIBIT if unit.opening is Opening.EXHIBIT else Relation.ATTACHMENT_OF
    if unit.opening is Opening.APPLICATION or demand.shows(Mark.APPLICATION):
        return Relation.APPLICATION_FOR
    if kind is Instrument.US_NONDISCLOSURE_ORDER or (unit.opening is Opening.SECRECY and not _is_letter(unit)):
        return Relation.NONDISCLOSURE_FOR
    if _is_translation(unit) or _is_same(unit, main):
        return Relation.COPY_OF
    if _is_letter(unit) or (_rank(unit) > _COMPULSORY and _brings(unit)):
        return Relation.COVER_LETTER
    if demand.shows(Mark.CHANGES_EARLIER):
        return Relation.AMENDMENT_OF
    if demand.shows(Mark.EXTENDS_EARLIER):
        return Relation.EXTENSION_OF
    if kind is not None and _rank(unit) <= max(_COMPULSORY, _rank(main)):
        return Relation.PRINCIPAL
    if any(word in unit.paper.media_type for word in ("csv", "excel", "spreadsheet")):
        return Relation.ATTACHMENT_OF
    return Relation.EXHIBIT


def names(gag: Unit, main: Unit) -> bool:
    """Whether an order of silence speaks of this process: by its number, or without naming the number of any other."""
    here, there = _squeezed(gag.words), _squeezed(main.words)
    own = gag.demand.reference.value if gag.demand.reference else ""
    number = main.demand.reference.value if main.demand.reference else ""
    if number and _squeezed(number) in here:
        return True
    if own and _squeezed(own) in there:
        return True
    return not number or _NUMBERED.search(gag.words) is None


_NUMBERED = re.compile(
    r"\b(?:subpoena|warrant|summons|order|request|letter|demand)s? (?:no\.?|nos\.?|number|#) ?[\w./:-]{0,20}\d"
)


def _squeezed(words: str) -> str:
    return "".join(filter(str.isalnum, words.lower()))


def _rank(unit: Unit) -> int:
    demand = unit.demand
    if demand.shows(Mark.TEST, Mark.WITHDRAWAL):
        # What a message says of the whole delivery counts before the papers it brings.
        return 0
    if demand.instrument is None:
        # A title of process over a list of data is the process, though its kind was not read.
        return _COMPULSORY if unit.opening is Opening.PROCESS and demand.items and demand.accounts else _NOTHING
    strength = _STRENGTH.get(demand.instrument.value, _COMPULSORY)
    asks_court = unit.opening is Opening.APPLICATION or demand.shows(Mark.APPLICATION, Mark.INTERNAL_DOCUMENT)
    return max(strength, 4) if asks_court else strength


def _is_letter(unit: Unit) -> bool:
    """A letter or a mail that may bring something else."""
    if unit.opening in {Opening.LETTER, Opening.FAX}:
        return True
    return unit.opening is Opening.PLAIN and unit.paper.mail is not None and unit.bundle is not None


_BRINGS = (
    "attached", "enclosed", "attachment", "enclosure", "anbei", "beigefügt", "in der anlage", "anliegend", "ci-joint", "pièce jointe",
    "joint à", "veuillez trouver", "adjunt", "en anexo", "in allegato", "allegat", "em anexo", "bijgaand", "bijgevoegd", "forwarded message",
)  # fmt: skip


def _brings(unit: Unit) -> bool:
    """Whether the text says that something comes with it."""
    words = unit.words[:6_000]
    return any(word in words for word in _BRINGS)


_TRANSLATIONS = (
    "translation",
    "übersetzung",
    "traduction",
    "traducción",
    "traduzione",
    "tradução",
    "vertaling",
    "tłumaczenie",
)


def _is_translation(unit: Unit) -> bool:
    head = unit.words[:400]
    return any(word in head for word in _TRANSLATIONS)


def _is_same(unit: Unit, main: Unit) -> bool:
    """Whether two parts are the same process twice."""
    one, other = unit.demand, main.demand
    if one.instrument is None or other.instrument is None or one.instrument.value is not other.instrument.value:
        return False
    if _is_letter(unit) and not _is_letter(main):
        # A letter that names the process and its number is no copy of it.
        return False
    if one.reference and other.reference and one.reference.value != other.reference.value:
        return False
    if one.issued_on and other.issued_on and one.issued_on.value != other.issued_on.value:
        return False
    if not (one.reference and other.reference) and _squeezed(unit.words) != _squeezed(main.words):
        return False
    return {a.value for a in one.accounts} <= {a.value for a in other.accounts}
