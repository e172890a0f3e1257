"""The prescribed answer to a European certificate that cannot be executed: Annex III of Regulation (EU) 2023/1543.

Nothing is ticked by guess. A box of Section D(a) is ticked where a finding carries its code, a box of Section G where a
person recorded that data is kept or is not. What neither the certificate nor the file tells stays a blank line.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from fourcorners.law.model import Finding, Opinion
from fourcorners.letters.annex_iii_words import (
    BOXES,
    HEADINGS,
    TITLE,
    WORDS,
    month_fr,
)
from fourcorners.letters.model import Letterhead, Point
from fourcorners.letters.wording import day_words, points, told_apart
from fourcorners.reading.model import Demand
from fourcorners.terms import Effect, Instrument
from fourcorners.terms.nonexecution import PRODUCTION_ONLY, REASONS
from fourcorners.typeset import typeset

TEMPLATE = Path(__file__).parent / "templates" / "annex-iii.typ"
LANGUAGES = frozenset(TITLE)
CERTIFICATES = frozenset({Instrument.EU_EPOC, Instrument.EU_EPOC_PR})

_REASON, _QUESTION = "iii.d.", "iii.f"
_AGAINST = (Effect.REFUSE, Effect.ASK, Effect.LIMIT)
# Boxes whose cure is information, which Section F asks for.
_MENDED_BY_WORDS = frozenset({"incomplete", "manifest_errors", "insufficient"})


@dataclass(frozen=True, slots=True)
class Explained:
    """One reason of Section D(b): the numbers of the boxes it explains, none for another reason."""

    boxes: tuple[int, ...]
    point: Point


@dataclass(frozen=True, slots=True)
class AnnexIII:
    """One form. `ticked` holds codes of `REASONS`; `kept` is None where nobody recorded it.

    `conflicts` are the points of Section E, `asks` the questions of Section F. Days are None where they are not known.
    """

    head: Letterhead
    matter: str
    is_production: bool
    issuing_authority: str
    issuing_number: str
    issued_on: date | None
    received_on: date
    addressee: str
    ticked: frozenset[str]
    explained: tuple[Explained, ...]
    conflicts: tuple[Point, ...]
    asks: tuple[str, ...]
    kept: bool | None
    when: datetime
    language: str = "en"


def annex_iii(
    demand: Demand,
    opinion: Opinion,
    head: Letterhead,
    matter: str,
    received: date,
    when: datetime,
    *,
    kept: bool | None = None,
    language: str = "en",
) -> AnnexIII | None:
    """The form for a certificate, None where no finding ticks a box, asks for anything or stands against execution.

    `kept` is what a person recorded about preservation. Findings stay in the words of the rules, which are English.
    """
    is_production = demand.instrument is not None and demand.instrument.value is Instrument.EU_EPOC
    against = [f for f in told_apart(opinion, *_AGAINST) if _has_place(f)]
    if not against:
        return None
    ticked = {code for f in against if (code := _code(f, is_production))}
    return AnnexIII(
        head=head,
        matter=matter,
        is_production=is_production,
        issuing_authority=" ".join(demand.issuing_body.value.split()) if demand.issuing_body else "",
        issuing_number=demand.reference.value if demand.reference else "",
        issued_on=demand.issued_on.value if demand.issued_on else None,
        received_on=received,
        addressee=" ".join(demand.addressee.value.split()) if demand.addressee else head.name,
        ticked=frozenset(ticked),
        explained=tuple(sorted((_explained(f, is_production) for f in against if f.ground != _QUESTION), key=_place)),
        conflicts=points(f for f in against if _code(f, is_production) == "third_country"),
        asks=_asks(against, is_production),
        kept=kept,
        when=when,
        language=language,
    )


def write_annex_iii(form: AnnexIII) -> bytes:
    """The form, typeset, with a line for a person's signature. The same form gives the same bytes."""
    tongue = form.language
    data: dict[str, Any] = asdict(form)
    data |= {
        "title": TITLE[tongue],
        "paper": "a4",
        "headings": HEADINGS[tongue],
        "words": WORDS[tongue],
        "boxes": [{"says": BOXES[tongue][code], "ticked": code in form.ticked} for code in REASONS],
        "ticked": sorted(form.ticked),
        "when": _day(form.when.date(), tongue),
        "issued_on": _day(form.issued_on, tongue),
        "received_on": _day(form.received_on, tongue),
    }
    return typeset(TEMPLATE, data, when=form.when)


def _has_place(finding: Finding) -> bool:
    """Whether the form has a place for it: a box, a question, or, where it stands against execution, Section D(b)."""
    return finding.ground.startswith("iii.") or finding.effect in {Effect.REFUSE, Effect.LIMIT}


def _code(finding: Finding, is_production: bool) -> str:
    """The box a finding ticks, empty where it has none on this kind of certificate."""
    code = finding.ground.removeprefix(_REASON) if finding.ground.startswith(_REASON) else ""
    if code not in REASONS or (code in PRODUCTION_ONLY and not is_production):
        return ""
    return code


def _explained(finding: Finding, is_production: bool) -> Explained:
    code = _code(finding, is_production)
    (point,) = points([finding])
    return Explained((REASONS.index(code) + 1,) if code else (), point)


def _place(explained: Explained) -> int:
    """Reasons with a box in the boxes' order, then the others."""
    return explained.boxes[0] if explained.boxes else len(REASONS) + 1


def _asks(against: list[Finding], is_production: bool) -> tuple[str, ...]:
    asked = [f for f in against if f.ground == _QUESTION or _code(f, is_production) in _MENDED_BY_WORDS]
    return tuple(dict.fromkeys(f.cure or f.says for f in asked))


def _day(day: date | None, tongue: str) -> str:
    if day is None:
        return ""
    return f"{day.day} {month_fr(day.month)} {day.year}" if tongue == "fr" else day_words(day)
