"""A Demand: what a paper asks, every value with the words it was read from. What is not found stays unread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from typing import Any, Literal

from fourcorners.reach import Reach, Times
from fourcorners.reading.days import times_of
from fourcorners.terms import Category, Instrument, Mark, Relation, coarse
from fourcorners.values import Account, Days, Evidence, Found, digest


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed or was to sign: the name and title as printed, empty where the paper has none."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Requester:
    """The agency and officer who ask, as the paper gives them; empty where it does not."""

    agency: str = ""
    officer: str = ""
    title: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked for, as the paper lists it. No categories: nobody could say which kind of data it is."""

    label: str
    categories: frozenset[Category]


@dataclass(frozen=True, slots=True)
class Nondisclosure:
    """The secrecy a paper wants: none, merely requested, or ordered by a court or by a statute it cites.

    `until` is an ISO date, "indefinite", "<n> days", or None where the paper does not say.
    """

    kind: Literal["none", "requested", "ordered"]
    authority: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """Another order that this paper follows, confirms, extends, changes or takes back, as the paper names it.

    `kind` is an instrument's code, or what the paper calls it. What the paper does not say of it is empty or None.
    """

    relation: Literal["follows", "confirms", "extends", "changes", "withdraws"]
    kind: str = ""
    reference: str = ""
    issuer: str = ""
    issued_on: date | None = None
    transmitted_on: date | None = None
    to: str = ""
    to_reference: str = ""

    def to_json(self) -> dict[str, str | None]:
        return {
            "relation": self.relation,
            "kind": self.kind,
            "reference": self.reference,
            "issuer": self.issuer,
            "issued_on": self.issued_on.isoformat() if self.issued_on else None,
            "transmitted_on": self.transmitted_on.isoformat() if self.transmitted_on else None,
            "to": self.to,
            "to_reference": self.to_reference,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Earlier:
        days = {n: date.fromisoformat(data[n]) if data[n] else None for n in ("issued_on", "transmitted_on")}
        return cls(**{**data, **days})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that may be what the paper means but is not sure enough to be read: a person decides.

    `field` is the Demand's; `value` is written as `Demand.to_json` writes one of that field. A last day that is counted
    from service has no date yet: then `value` is the words of the limit.
    """

    field: str
    value: Any
    confidence: float
    evidence: tuple[Evidence, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "value": self.value,
            "confidence": figure(self.confidence),
            "evidence": [e.to_json() for e in self.evidence],
        }


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a delivery: the pages of a paper that belong together, and what they are to the matter.

    `paper` is its SHA-256, `pages` the first and last of them. `instrument` is None for what is no process of its own;
    `title` is the line that opens the part, as it stands there.
    """

    paper: str
    pages: tuple[int, int]
    relation: Relation
    instrument: Instrument | None = None
    reference: str = ""
    title: str = ""

    def to_json(self) -> dict[str, Any]:
        return {
            "paper": self.paper,
            "pages": list(self.pages),
            "relation": self.relation.value,
            "instrument": self.instrument.value if self.instrument else None,
            "reference": self.reference or None,
            "title": self.title or None,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Part:
        first, last = data["pages"]
        return cls(
            paper=data["paper"],
            pages=(int(first), int(last)),
            relation=Relation(data["relation"]),
            instrument=Instrument(data["instrument"]) if data["instrument"] else None,
            reference=data["reference"] or "",
            title=data.get("title") or "",
        )


@dataclass(frozen=True, slots=True)
class Demand:
    """A demand as read. A field that is None, or empty, was not found; `unread` names those fields.

    What was found and is not sure enough is unread too and stands in `candidates`: never a guess among the values.
    `period` is the period of the records as days, both included. Where the paper gives accounts periods of their own,
    `account_periods` holds each, several of one account apart, and `period` says from when to when they reach. `marks`
    are what the paper shows about itself; `earlier` are other orders it refers to, by which people find the matter it
    belongs to. `language` (ISO 639-1) and `issuing_state` (ISO 3166-1) are read from orders of the European Union and
    its States, whose law turns on them. `parts` are those of the delivery that it
    was read from; evidence that stands in another paper than `paper` says so.
    """

    paper: str
    instrument: Found[Instrument] | None = None
    jurisdiction: Found[str] | None = None
    authorities: tuple[Found[str], ...] = ()
    offences: tuple[Found[str], ...] = ()
    issuing_body: Found[str] | None = None
    court: Found[bool] | None = None
    signed: Found[bool] | None = None
    signatory: Found[Signatory] | None = None
    requester: Found[Requester] | None = None
    addressee: Found[str] | None = None
    reference: Found[str] | None = None
    issued_on: Found[date] | None = None
    due_on: Found[date] | None = None
    accounts: tuple[Found[Account], ...] = ()
    period: Found[Days] | None = None
    account_periods: tuple[tuple[Account, Found[Days]], ...] = ()
    items: tuple[Found[Item], ...] = ()
    excluded: tuple[Found[Item], ...] = ()
    nondisclosure: Found[Nondisclosure] | None = None
    marks: tuple[Found[Mark], ...] = ()
    zone: str = "UTC"
    candidates: tuple[Candidate, ...] = ()
    earlier: tuple[Found[Earlier], ...] = ()
    language: Found[str] | None = None
    issuing_state: Found[str] | None = None
    parts: tuple[Part, ...] = ()

    @property
    def asks(self) -> frozenset[Category]:
        """Every category asked for, without those the paper excludes."""
        asked = {c for item in self.items for c in item.value.categories}
        return frozenset(asked - {c for item in self.excluded for c in item.value.categories})

    @property
    def says_nothing(self) -> bool:
        """Whether nothing of a demand was found: no instrument, no account, nothing asked for, no authority."""
        return not (self.instrument or self.accounts or self.items or self.authorities or self.candidates)

    @property
    def reach(self) -> Reach:
        """The reach as asked: accounts × categories × period, an unread or open period left open."""
        whole = Reach.of([a.value for a in self.accounts], self.asks, self._times(self.period))
        own: dict[Account, Times] = {}
        for account, days in self.account_periods:
            own[account] = own.get(account, Times()) | self._times(days)
        if not own:
            return whole
        rest = whole.only(accounts=whole.accounts - own.keys())
        for account, times in own.items():
            rest = rest | Reach.of([account], self.asks, times)
        return rest

    @property
    def spans(self) -> tuple[Days, ...]:
        """The days of the paper and of accounts that have their own; without first or last where an account has neither."""
        own = {account for account, _ in self.account_periods}
        named = tuple(days.value for days in (self.period, *(days for _, days in self.account_periods)) if days)
        is_open = self.period is None and any(one.value not in own for one in self.accounts)
        return (*named, Days(None, None)) if is_open else named

    def shows(self, *marks: Mark) -> bool:
        """Whether the paper shows any of these marks."""
        for found in self.marks:  # noqa: SIM110 - asked a hundred times of every demand, and a generator costs more
            if found.value in marks:
                return True
        return False

    def where(self, *names: str | Category | Mark) -> tuple[Evidence, ...]:
        """The words behind these fields, categories or marks; fields that were not read have none."""
        found = [e for name in names for e in self._evidence(name)]
        return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)

    def _evidence(self, name: str | Category | Mark) -> tuple[Evidence, ...]:
        if isinstance(name, Mark):
            return tuple(e for m in self.marks if m.value == name for e in m.evidence)
        if isinstance(name, Category):
            return tuple(e for i in self.items if name in i.value.categories for e in i.evidence)
        value = getattr(self, name)
        if value is None:
            return ()
        if not isinstance(value, tuple):
            evidence: tuple[Evidence, ...] = value.evidence
            return evidence
        return tuple([e for found in value for e in found.evidence])

    def _times(self, days: Found[Days] | None) -> Times:
        return Times.always() if days is None else times_of(days.value, self.zone)

    @property
    def unread(self) -> tuple[str, ...]:
        """The fields this paper did not yield, in the order they are declared."""
        return tuple(name for name in _LABELLED if not getattr(self, name))

    @property
    def to_look_for(self) -> tuple[str, ...]:
        """The unread fields that a person should look for: that nothing asks for silence was read from the whole paper."""
        return tuple(name for name in self.unread if name != "nondisclosure" or self.doubts(name))

    @property
    def digest(self) -> str:
        """SHA-256 of the demand's canonical JSON."""
        # Its keys are our own, its numbers places in a text and probabilities.
        return digest(self.to_json(), plain=True)

    def to_json(self) -> dict[str, Any]:
        """One object with the labels of decided papers, finer categories, evidence, and what stayed unread."""
        gag = self.nondisclosure.value if self.nondisclosure else Nondisclosure("none")
        return {
            "paper": self.paper,
            "instrument": self.instrument.value.value if self.instrument else None,
            "jurisdiction": self.jurisdiction.value if self.jurisdiction else None,
            "authorities": [a.value for a in self.authorities],
            "offences": [o.value for o in self.offences],
            "issuing_body": self.issuing_body.value if self.issuing_body else None,
            "court": self.court.value if self.court else None,
            "signed": self.signed.value if self.signed else None,
            "signatory": in_json(self.signatory.value) if self.signatory else None,
            "requester": in_json(self.requester.value) if self.requester else None,
            "addressee": self.addressee.value if self.addressee else None,
            "reference": self.reference.value if self.reference else None,
            "issued_on": self.issued_on.value.isoformat() if self.issued_on else None,
            "due_on": self.due_on.value.isoformat() if self.due_on else None,
            "accounts": [a.value.to_json() for a in self.accounts],
            "period": self.period.value.to_json() if self.period else None,
            "account_periods": [{"account": a.to_json(), **d.value.to_json()} for a, d in self.account_periods],
            "zone": self.zone,
            "categories": sorted(self.asks),
            "categories_coarse": sorted({coarse(c) for c in self.asks}),
            "items": [in_json(i.value) for i in self.items],
            "excluded": [in_json(i.value) for i in self.excluded],
            "nondisclosure": {
                # Secrecy that may be wanted is not none.
                "kind": None if self.nondisclosure is None and self.doubts("nondisclosure") else gag.kind,
                "authority": gag.authority,
                "until": gag.until,
            },
            "marks": sorted({m.value.value for m in self.marks}),
            "earlier": [e.value.to_json() for e in self.earlier],
            "language": self.language.value if self.language else None,
            "issuing_state": self.issuing_state.value if self.issuing_state else None,
            "parts": [part.to_json() for part in self.parts],
            "evidence": self._all_evidence(),
            "confidence": self._confidence(),
            "candidates": self._candidates(),
            "unread": list(self.unread),
        }

    def doubts(self, *names: str) -> bool:
        """Whether any of these fields has a candidate that a person should look at."""
        return any(candidate.field in names for candidate in self.candidates)

    def _confidence(self) -> dict[str, float | list[float]]:
        """Field -> how probable it is that its value is right; for list fields one number for each value, in order."""
        sure: dict[str, float | list[float]] = {}
        for name in _FOUND:
            value = getattr(self, name)
            if isinstance(value, Found):
                sure[name] = figure(value.confidence)
            elif value and name != "marks":
                sure[name] = [figure(found.confidence) for found in value]
        if self.account_periods:
            sure["account_periods"] = [figure(days.confidence) for _, days in self.account_periods]
        asked = self.asks
        if asked:
            surest: dict[Category, float] = {}
            for item in self.items:
                for category in item.value.categories:
                    surest[category] = max(item.confidence, surest.get(category, 0.0))
            sure["categories"] = [figure(surest[category]) for category in sorted(asked)]
        if self.marks:
            best: dict[str, float] = {}
            for mark in self.marks:
                best[mark.value.value] = max(mark.confidence, best.get(mark.value.value, 0))
            sure["marks"] = [figure(best[code]) for code in sorted(best)]
        return sure

    def _candidates(self) -> dict[str, list[dict[str, Any]]]:
        """Field -> what may stand there, the surest first."""
        listed: dict[str, list[dict[str, Any]]] = {}
        for candidate in sorted(self.candidates, key=lambda c: -c.confidence):
            listed.setdefault(candidate.field, []).append(candidate.to_json())
        return listed

    def _all_evidence(self) -> dict[str, list[dict[str, Any]]]:
        """Field, or `mark:<code>`, -> where it was read. List fields keep one entry per value, in order."""
        evidence: dict[str, list[dict[str, Any]]] = {}
        for name in _FOUND:
            at = self.where(name) if name != "marks" else ()
            if at:
                evidence[name] = [e.to_json() for e in at]
        for _, days in self.account_periods:
            evidence.setdefault("account_periods", []).extend(e.to_json() for e in days.evidence)
        for mark in self.marks:
            evidence.setdefault(f"mark:{mark.value.value}", []).extend(e.to_json() for e in mark.evidence)
        if "items" in evidence:
            evidence["categories"] = evidence["items"]
        return evidence


# The fields that hold what was found, in the order they are declared.
_FOUND = tuple(
    one.name for one in fields(Demand) if one.name not in {"paper", "zone", "account_periods", "candidates", "parts"}
)
_LABELLED = (
    "instrument", "jurisdiction", "authorities", "issuing_body", "court", "signed", "signatory", "requester",
    "addressee", "reference", "issued_on", "due_on", "accounts", "period", "items", "nondisclosure",
)  # fmt: skip


def figure(confidence: float) -> float:
    """A probability as it is written: three decimals, and a plain 1 or 0 for what is as good as that."""
    rounded = round(min(confidence, 1.0), 3)
    return int(rounded) if rounded in {0.0, 1.0} else rounded


def in_json(value: Any) -> Any:
    """One value of any field as `Demand.to_json` writes it."""
    if isinstance(value, Item):
        return {"label": value.label, "categories": sorted(value.categories)}
    if isinstance(value, (Account, Days, Earlier)):
        return value.to_json()
    if isinstance(value, (Signatory, Requester, Nondisclosure)):
        return {f.name: getattr(value, f.name) for f in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
