"""From what was read, found and decided to a letter. Every sentence about the law is a finding's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from fourcorners.law.model import Finding, Opinion
from fourcorners.letters.model import Letter, Letterhead, LetterKind, Point
from fourcorners.reach import Reach
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Effect
from fourcorners.terms.categories import HOLDS
from fourcorners.terms.instruments import IN_WORDS

_MOST_QUOTE = 280
# 18 USC 2703(f)(2): records are retained for 90 days, extended once by 90 on a renewed request.
_PRESERVED_DAYS = 90


def refusal(demand: Demand, opinion: Opinion, head: Letterhead, matter: str, when: datetime) -> Letter:
    """Nothing is produced: why, in which words of the paper, and what would mend it."""
    points = _points(_against(opinion, Effect.REFUSE, Effect.LIMIT, Effect.ASK))
    opening = [f"We received {_named(demand)} and have reviewed it. We do not produce data in answer to it."]
    if points:
        opening.append("Our reasons are these.")
    return Letter(
        LetterKind.REFUSAL,
        head,
        _addressee(demand),
        "Objection to a demand for user data",
        matter,
        _facts(demand),
        tuple(opening),
        points,
        (),
        (
            "If the defects are mended, we will review the demand again at once. We keep all objections that the law "
            "gives us, also those not named here.",
        ),
        when,
    )


def clarification(demand: Demand, opinion: Opinion, head: Letterhead, matter: str, when: datetime) -> Letter:
    """Asking back: what must be clear before anything can be decided."""
    points = _points(_against(opinion, Effect.ASK, Effect.REFUSE, Effect.LIMIT))
    return Letter(
        LetterKind.CLARIFICATION,
        head,
        _addressee(demand),
        "Questions about a demand for user data",
        matter,
        _facts(demand),
        (f"We received {_named(demand)}. Before we can answer it, we ask you to clear up the following.",),
        points,
        (),
        (
            "Until then we produce nothing. "
            "This letter is an objection in writing to the points it names, made in good time.",
        ),
        when,
    )


def narrowing(
    demand: Demand, opinion: Opinion, reach: Reach, head: Letterhead, matter: str, when: datetime
) -> Letter | None:
    """What is produced and what is left out, with the reasons; None where nothing is left out."""
    points = _points(_against(opinion, Effect.LIMIT, Effect.REFUSE))
    left_out = opinion.demanded.categories - reach.categories - {Category.ANY}
    if not points and not left_out:
        return None
    opening = [f"We received {_named(demand)}. We answer it in part."]
    if points:
        opening.append("We object to the rest for these reasons.")
    produced = tuple(f"{HOLDS[c]} ({c.value})" for c in sorted(reach.categories))
    return Letter(
        LetterKind.NARROWING,
        head,
        _addressee(demand),
        "Partial answer to a demand for user data",
        matter,
        _facts(demand),
        tuple(opening),
        points,
        (),
        ("What we produce, for the accounts and the period approved: " + "; ".join(produced) + ".",),
        when,
    )


def preservation(demand: Demand, head: Letterhead, matter: str, received: date, when: datetime) -> Letter:
    """Confirms a request to preserve, its end, and that nothing is disclosed; not even whether an account exists."""
    ends = received + timedelta(days=_PRESERVED_DAYS)
    return Letter(
        LetterKind.PRESERVATION,
        head,
        _addressee(demand),
        "Your preservation request",
        matter,
        _facts(demand),
        (
            f"We received {_named(demand)} on {_day(received)}. What we hold today for the identifiers it names, if "
            f"anything, is to be kept until {_day(ends)} (18 U.S.C. § 2703(f)(2)).",
            "This covers data that existed when we received the request, not data that came later. We disclose nothing "
            "on a preservation request, and this letter does not say whether an account exists.",
        ),
        (),
        (),
        (
            f"Please send legal process before {_day(ends)}, or renew the request before that day; "
            "it can be renewed once. Otherwise what was kept is deleted.",
        ),
        when,
    )


def notice(
    demand: Demand,
    opinion: Opinion,
    reach: Reach,
    head: Letterhead,
    matter: str,
    hold_until: date | None,
    when: datetime,
) -> Letter:
    """To the account holder: what was asked, by whom, under which law, what is to be given, and how to object."""
    asked = tuple(f"{HOLDS[c][0].upper()}{HOLDS[c][1:]}" for c in sorted(reach.categories))
    who = _issuer(demand)
    if hold_until and hold_until > when.date():
        until = (
            f"We will not produce anything before {_day(hold_until)}, "
            "so that you can object in court or talk to a lawyer."
        )
    else:
        until = "This notice comes after the fact, because we were not allowed to send it before."
    authority = ", ".join(a.value for a in demand.authorities) or "no statute named"
    return Letter(
        LetterKind.NOTICE,
        head,
        "To the holder of the account named below",
        "A demand for your data",
        matter,
        (
            ("Account", ", ".join(a.value.value for a in demand.accounts) or "see the demand"),
            ("Who asks", who),
            ("Under", authority),
            ("Their reference", demand.reference.value if demand.reference else "none given"),
        ),
        (
            f"We received {_named(demand, with_issuer=False)} that asks us for data of your account. The law does not "
            "forbid us to tell you, and we think you should know.",
            "We checked the demand against the law. What we are to give is limited to the following, "
            f"{_period(demand)}.",
        ),
        (),
        asked,
        (
            until,
            "You can ask the court named in the demand to quash or limit it. If you do, tell us at the address above "
            "before that day, with your matter number. We cannot give you legal advice; a lawyer or a legal aid "
            "organisation can.",
            "Being named in a demand is an allegation by somebody else. It has no effect on your account.",
        ),
        when,
    )


def _points(findings: Iterable[Finding]) -> tuple[Point, ...]:
    return tuple(
        Point(
            f.says,
            f"Authority: {f.authority.citation}",
            tuple(dict.fromkeys(_quote(e.text) for e in f.evidence[:3])),
            f.cure,
        )
        for f in findings
    )


def _against(opinion: Opinion, *effects: Effect) -> list[Finding]:
    """The findings of these effects, strongest first as listed, each rule once."""
    ordered = [f for effect in effects for f in opinion.findings if f.effect is effect]
    return list({f.rule: f for f in reversed(ordered)}.values())[::-1]


def _quote(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _MOST_QUOTE else f"{flat[: _MOST_QUOTE - 1]}…"


def _named(demand: Demand, *, with_issuer: bool = True) -> str:
    words = IN_WORDS[demand.instrument.value] if demand.instrument else "a paper"
    if with_issuer and demand.issuing_body:
        words += f" of {' '.join(demand.issuing_body.value.split())}"
    return words


def _issuer(demand: Demand) -> str:
    asked = demand.requester.value if demand.requester else None
    names: Sequence[str] = [
        *([demand.issuing_body.value] if demand.issuing_body else []),
        *([asked.agency] if asked and asked.agency else []),
    ]
    return " / ".join(dict.fromkeys(" ".join(n.split()) for n in names)) or "not stated in the demand"


def _addressee(demand: Demand) -> str:
    asked = demand.requester.value if demand.requester else None
    if asked is None:
        return demand.issuing_body.value if demand.issuing_body else ""
    return ", ".join(" ".join(part.split()) for part in (asked.officer, asked.title, asked.agency) if part)


def _facts(demand: Demand) -> tuple[tuple[str, str], ...]:
    facts = [
        ("Your reference", demand.reference.value if demand.reference else ""),
        ("Dated", _day(demand.issued_on.value) if demand.issued_on else ""),
        ("Answer due", _day(demand.due_on.value) if demand.due_on else ""),
    ]
    return tuple((name, value) for name, value in facts if value)


def _period(demand: Demand) -> str:
    days = demand.period.value if demand.period else None
    if days is None or (days.start is None and days.end is None):
        return "without limit in time"
    start = f"from {_day(days.start)}" if days.start else "from the beginning"
    return f"{start} to {_day(days.end)}" if days.end else f"{start} on"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
