"""The objection to secrecy: what the silence rests on, who ordered it, how long, what finding is missing."""

from __future__ import annotations

from datetime import date, datetime

from fourcorners.law.model import Bar, Finding, Opinion
from fourcorners.letters.model import Letter, Letterhead, LetterKind
from fourcorners.letters.wording import (
    addressee,
    against,
    day_words,
    demand_words,
    paper_size,
    points,
    reference_facts,
)
from fourcorners.reading.model import Demand, Nondisclosure
from fourcorners.terms import Effect, Mark
from fourcorners.terms.defects import ABOUT

_SECRECY = ABOUT["secrecy"]


def objection(demand: Demand, opinion: Opinion, head: Letterhead, matter: str, when: datetime) -> Letter | None:
    """Objects to the secrecy a demand wants, which can stand beside any answer; None where there is no ground.

    A paper that is sealed and wants nothing else kept from anybody asks for no silence of ours.

    A bar that binds is kept while it is objected to: then the letter asks, and never says that anybody will be told.
    """
    grounds = _grounds(demand, opinion) if demand.nondisclosure else []
    if not grounds:
        return None
    binds = _binds(opinion)
    if binds is False:
        opening = (
            f"We received {demand_words(demand)}. It asks us not to tell the account holder. We object.",
            "It is our practice to tell people when their data is demanded, unless the law forbids it.",
        )
        closing = (
            "If a court has forbidden notice, or does so, please send us its order. Otherwise we will tell the "
            "account holder."
        )
    elif binds:
        opening = (
            f"We received {demand_words(demand)} with an order of secrecy. We keep to it, and we object to it.",
            "It is our practice to tell people when their data is demanded, unless the law forbids it, and then no "
            "longer than the law forbids it.",
        )
        closing = (
            "Please mend this or have the order changed. We keep the right to ask the court to lift or to shorten it, "
            "and to tell the account holder on the day it ends."
        )
    else:
        opening = (
            f"We received {demand_words(demand)}. It wants us to keep it from the account holder, and what it shows "
            "does not let us see that we are bound. We object.",
            "It is our practice to tell people when their data is demanded, unless the law forbids it.",
        )
        closing = (
            "Please send us the order, with its basis, its end and the court's finding. Until a person here has "
            "decided on your answer, nobody is told."
        )
    return Letter(
        LetterKind.OBJECTION,
        head,
        addressee(demand),
        "Objection to secrecy",
        matter,
        (*reference_facts(demand), *_shown(demand, opinion)),
        opening,
        points(grounds),
        (),
        (closing,),
        when,
        paper=paper_size(demand),
    )


def _grounds(demand: Demand, opinion: Opinion) -> list[Finding]:
    """Findings against the secrecy; where it is merely asked for, also the one that says nothing forbids notice."""
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    is_asked = gag is not None and gag.kind == "requested"
    every = against(opinion, Effect.REFUSE, Effect.LIMIT, Effect.ASK, Effect.NOTICE, Effect.INFO)
    return [f for f in every if f.defect in _SECRECY or (is_asked and f.bars_notice is False)]


def _binds(opinion: Opinion) -> bool | None:
    """Whether the account holder may be told: True no, False yes, None where the rules leave it to a person."""
    said = {f.bars_notice for f in opinion.findings} - {None}
    return said.pop() if len(said) == 1 else None


def _shown(demand: Demand, opinion: Opinion) -> tuple[tuple[str, str], ...]:
    """What the paper shows of the secrecy, as a lawyer asks for it: basis, by whom, how long, with what finding."""
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    bar = next((f.bar for f in opinion.findings if f.bar), None)
    if gag is None:
        return ()
    harm = "recited" if demand.shows(Mark.FINDS_HARM_FROM_NOTICE) else "none that we can see"
    return (
        ("Basis of secrecy", (bar.basis if bar else "") or gag.authority or "none named"),
        ("Ordered by", _who(demand, gag, bar)),
        ("Lasts", _length(gag, bar)),
        ("Finding of harm", harm),
    )


# Who made a bar, as a letter says it.
_BY = {"judge": "a judge", "statute": "nobody; a statute says it", "authority": "the authority that asks"}


def _who(demand: Demand, gag: Nondisclosure, bar: Bar | None) -> str:
    if gag.kind == "requested":
        return "nobody; it is only asked for"
    if bar and bar.by:
        return _BY[bar.by]
    if demand.court and demand.court.value and demand.issuing_body:
        return " ".join(demand.issuing_body.value.split())
    return "no court, as far as the paper shows" if demand.court and not demand.court.value else "not shown"


def _length(gag: Nondisclosure, bar: Bar | None) -> str:
    if bar and bar.until:
        return f"until {day_words(bar.until)}"
    if gag.until in {None, "indefinite"}:
        return "no end is named"
    try:
        return f"until {day_words(date.fromisoformat(str(gag.until)))}"
    except ValueError:
        return str(gag.until)
