"""Reading: a paper in, a Demand out. Every value carries the words it was read from; the rest stays unread."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property

from fourcorners.intake.model import Paper
from fourcorners.reading.accounts.find import apart_from_provider, find_accounts
from fourcorners.reading.calendar.due import counted_from_service
from fourcorners.reading.calendar.period import find_period
from fourcorners.reading.calendar.sectioned import by_section
from fourcorners.reading.calendar.zone import find_zone
from fourcorners.reading.categories.items import find_items
from fourcorners.reading.certificates.filled.demand import read_filled
from fourcorners.reading.face import Face, read_face
from fourcorners.reading.forms.read import read_form
from fourcorners.reading.kinds.earlier import find_earlier
from fourcorners.reading.marks.abroad import find_abroad
from fourcorners.reading.marks.states import with_state_marks
from fourcorners.reading.marks.use import find_use_marks
from fourcorners.reading.model import Candidate, Demand, Item
from fourcorners.reading.origin.requester import apart_from
from fourcorners.reading.secrecy.find import find_nondisclosure
from fourcorners.reading.secrecy.parties import Parties
from fourcorners.reading.secrecy.rules import Setting
from fourcorners.reading.settle import Settling
from fourcorners.reading.sureness import is_sure, measured
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Category, Instrument, Mark
from fourcorners.values import Account, Found


def read(paper: Paper, *, weighed: bool = True) -> Demand:
    """What this paper asks, from its own pages. Attachments are papers of their own: see `matter.read_matter`.

    Unless it is `weighed`, a paper whose kind no words name has none.
    """
    return Reading(paper).demand(weighed=weighed)


class Reading:
    """A paper while it is read. What does not hang on its kind is found once, though it be read with its kind and without."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper

    @cached_property
    def _prose(self) -> Prose:
        return Prose(Text(self.paper))

    def demand(self, *, weighed: bool) -> Demand:
        """What the paper asks: see `read`."""
        if self.paper.form is not None:
            return read_form(self.paper)
        if not self._prose.text.full.strip():
            return Demand(paper=self.paper.sha256)
        return _read_prose(self._prose, weighed=weighed)


def _read_prose(prose: Prose, *, weighed: bool) -> Demand:
    text, settle = prose.text, Settling()
    if (filled := prose.once("filled", lambda: read_filled(prose))) is not None:
        return filled
    face = read_face(prose, weighed=weighed)
    if not face.demands:
        return Demand(paper=text.paper.sha256, marks=face.marks)
    issued_on = settle.one("issued_on", face.issued_on)
    day = issued_on.value if issued_on else None
    items, excluded, doubtful, item_marks = prose.once("items", lambda: find_items(text))
    settle.aside("items", doubtful)
    accounts = prose.once(("accounts", face.contacts), lambda: find_accounts(text, face.contacts))
    accounts = apart_from_provider(accounts, face.addressee)
    read_accounts = settle.each("accounts", accounts)
    periods, account_periods, period_marks = find_period(text, day, read_accounts, _kind(face), _asked(items))
    due_on = settle.one("due_on", face.due_on)
    nondisclosure, secrecy_marks = find_nondisclosure(
        prose, _setting(face, day, due_on.value if due_on else None, read_accounts)
    )
    own_periods = settle.periods(account_periods, read_accounts)
    # From the first day of several periods to the last is no period by itself.
    period = settle.one("period", by_section(text, periods)) if own_periods or not account_periods else None
    earlier, done = prose.once("earlier", lambda: find_earlier(prose))
    abroad = find_abroad(prose, face.instrument, face.jurisdiction, next(iter(face.issuing_body), None))
    limit = None if due_on else counted_from_service(prose)
    if limit:
        settle.candidates.append(Candidate("due_on", limit.value, limit.confidence, limit.evidence))
    return Demand(
        paper=text.paper.sha256,
        instrument=settle.one("instrument", face.instrument or face.perhaps),
        jurisdiction=settle.one("jurisdiction", face.jurisdiction),
        authorities=settle.each("authorities", face.authorities),
        offences=settle.each("offences", face.offences),
        issuing_body=settle.one("issuing_body", face.issuing_body),
        court=settle.one("court", face.court),
        signed=settle.one("signed", face.signed),
        signatory=settle.one("signatory", face.signatory),
        requester=settle.requester(apart_from(accounts, face.requester), face.officers),
        addressee=settle.one("addressee", face.addressee),
        reference=settle.one("reference", face.reference),
        issued_on=issued_on,
        due_on=due_on,
        accounts=read_accounts,
        period=period,
        account_periods=own_periods,
        items=settle.items("items", items),
        excluded=settle.items("excluded", excluded),
        nondisclosure=settle.one("nondisclosure", nondisclosure),
        marks=settle.each(
            "marks",
            _once(
                *with_state_marks(prose, face.jurisdiction, face.marks),
                *done,
                *_disclosed(face, items, text, done),
                *find_use_marks(prose),
                *abroad.marks,
                *item_marks,
                *period_marks,
                *secrecy_marks,
            ),
        ),
        zone=find_zone(text, period, face.jurisdiction.value if face.jurisdiction else None),
        candidates=tuple(settle.candidates),
        earlier=settle.each("earlier", earlier),
        language=settle.one("language", abroad.language),
        issuing_state=settle.one("issuing_state", abroad.issuing_state),
    )


def _asked(items: Iterable[Found[Item]]) -> frozenset[Category]:
    """The kinds of data that a paper surely asks for."""
    return frozenset(
        category
        for one in items
        if is_sure("items", measured("items", one.confidence))
        for category in one.value.categories
    )


def _kind(face: Face) -> Instrument | None:
    return face.instrument.value if face.instrument else None


def _setting(face: Face, day: date | None, due_on: date | None, accounts: Sequence[Found[Account]]) -> Setting:
    """What the paper's face tells the reader of its secrecy."""
    return Setting(
        day,
        face.jurisdiction.value if face.jurisdiction else None,
        # Article 10 of Regulation (EU) 2022/2065 lets whoever gives an order say when the recipient may be told; Article
        # 13(4) of Regulation (EU) 2023/1543 has whoever is given a certificate keep it confidential and secret.
        by_court=(face.court is not None and face.court.value)
        or (face.instrument is not None and face.instrument.value in _BINDS_TO_SILENCE),
        asks_court=any(mark.value is Mark.APPLICATION for mark in face.marks),
        instrument=face.instrument.value if face.instrument else None,
        due_on=due_on,
        parties=Parties(
            tuple(one.value.value for one in accounts),
            face.issuing_body[0].value if face.issuing_body else "",
            face.addressee.value if face.addressee else "",
        ),
    )


_BINDS_TO_SILENCE = frozenset({Instrument.EU_DSA_INFORMATION_ORDER, Instrument.EU_EPOC, Instrument.EU_EPOC_PR})
# What asks for nothing to be handed over, even where it lists data: they are to be kept, or to come down.
_HANDS_NOTHING_OVER = frozenset(
    {
        Instrument.US_PRESERVATION_REQUEST, Instrument.EU_EPOC_PR, Instrument.US_NONDISCLOSURE_ORDER,
        Instrument.EU_DSA_REMOVAL_ORDER, Instrument.RESTRAINT_REQUEST,
    }
)  # fmt: skip


# A notice that data are to be kept may list them and say so.
_NOTHING_GIVEN = re.compile(
    r"\bnothing (?:is|shall|need|needs)(?: to)? be (?:disclosed|produced|handed over|provided)\b"
)


def _disclosed(
    face: Face, items: Sequence[Found[Item]], text: Text, done: Iterable[Found[Mark]]
) -> Iterator[Found[Mark]]:
    """That data are to be handed over, shown by the data listed, where no sentence of command was caught.

    `done`: what the paper does to an earlier one.
    """
    kind = _kind(face)
    if kind is None or kind in _HANDS_NOTHING_OVER:
        return
    shown = {mark.value for mark in (*face.marks, *done)}
    if Mark.DISCLOSURE in shown:
        return
    if kind is Instrument.OTHER and not shown.isdisjoint({Mark.PRESERVATION, Mark.WITHDRAWAL}):
        return
    listed = max((item for item in items if item.value.categories), key=lambda one: one.confidence, default=None)
    if listed is not None and not ("nothing" in text.lower and _NOTHING_GIVEN.search(text.lower)):
        yield Found(Mark.DISCLOSURE, listed.evidence, listed.confidence)


def _once(*marks: Found[Mark]) -> tuple[Found[Mark], ...]:
    """Each mark once, with the words that showed it first."""
    first: dict[Mark, Found[Mark]] = {}
    for mark in marks:
        first.setdefault(mark.value, mark)
    return tuple(first.values())
