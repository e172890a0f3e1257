"""Letters about what was kept or given ahead of process: the confirmation of a preservation, and after an emergency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from fourcorners.law.model import Opinion
from fourcorners.letters.model import Letter, Letterhead, LetterKind
from fourcorners.letters.wording import (
    addressee,
    against,
    cited,
    day_words,
    demand_words,
    kinds_words,
    paper_size,
    points,
    reference_facts,
)
from fourcorners.reading.model import Demand
from fourcorners.terms import Effect, Instrument

# The rule that asks for paper after a disclosure in an emergency.
_FOLLOWS = "us.emergency.paper_to_follow"

# How a term of keeping goes on: what the paper's sender must do before its end, and how it can be renewed.
_RENEWALS = {
    Instrument.US_PRESERVATION_REQUEST: (
        "or renew the request before that day; the law gives a further {more} days for a renewed request",
        "by {more} days, if you ask before the end",
    ),
    Instrument.EU_EPOC_PR: (
        "confirm that it has been launched, or extend the term; it can be extended by {more} days",
        "by {more} days, with the form of Annex VI, before the end",
    ),
}


@dataclass(frozen=True, slots=True)
class Term:
    """The last day on which data is kept, the provision that says so, and how many days a renewal adds: 0 for none."""

    until: date
    provision: str = ""
    more: int = 0


def preservation(
    demand: Demand, head: Letterhead, matter: str, received: date, term: Term | None, when: datetime
) -> Letter:
    """Confirms a request to preserve, its end, and that nothing is disclosed; not even whether an account exists.

    Without a `term` no day and no law is named.
    """
    renewals = _RENEWALS.get(demand.instrument.value) if demand.instrument else None
    facts: tuple[tuple[str, str], ...] = ()
    until = ""
    if term:
        ends = day_words(term.until)
        until = f" until {ends} ({term.provision})" if term.provision else f" until {ends}"
        closing = f"Please send legal process before {ends}. Otherwise what was kept is released."
        facts = (("Kept until", ends),)
        if term.more and renewals:
            renewal, again = (words.format(more=term.more) for words in renewals)
            closing = f"Please send legal process before {ends}, {renewal}. Otherwise what was kept is released."
            facts = (*facts, ("Can be renewed", again))
    else:
        closing = "Please tell us until when it is to be kept and on which law the request rests."
    asked = kinds_words(demand.asks)
    return Letter(
        LetterKind.PRESERVATION,
        head,
        addressee(demand),
        "Your preservation request",
        matter,
        (*reference_facts(demand), *facts, ("Disclosed", "nothing")),
        (
            f"We received {demand_words(demand)} on {day_words(received)}. What we hold for the identifiers it names, "
            f"if anything, is kept{until}.",
            "This covers data that existed when we received the request, not data that came later. We disclose nothing "
            "on a preservation request, and this letter does not say whether an account exists.",
        ),
        (),
        asked,
        (closing,),
        when,
        lead="These kinds of data are kept, as far as we hold them:" if asked else "",
        paper=paper_size(demand),
    )


def emergency_followup(
    demand: Demand,
    opinion: Opinion,
    head: Letterhead,
    matter: str,
    given_on: date,
    when: datetime,
) -> Letter:
    """After a disclosure in an emergency: asks for the process that is to follow, and how it ended.

    What a rule found missing in the request stands in it as points. The day for the answer, and what the disclosure
    rested on, are those of the rule that asks for paper; without such a finding the letter names neither.
    """
    missing = [f for f in against(opinion, Effect.REFUSE, Effect.ASK) if f.defect]
    follow = next((f for f in opinion.findings if f.rule == _FOLLOWS and f.on), None)
    # What stands behind the statute there is other providers' practice.
    basis = cited(follow).partition(";")[0] if follow else ""
    return Letter(
        LetterKind.EMERGENCY_FOLLOWUP,
        head,
        addressee(demand),
        "Your emergency request: paper to follow",
        matter,
        (*reference_facts(demand), *((("Given under", basis),) if basis else ())),
        (
            f"On {day_words(given_on)} we disclosed data on your emergency request, because you told us of a danger "
            "that could not wait. We relied on what you told us.",
        ),
        points(missing),
        (
            "Send us the legal process that would have been needed without the emergency, or tell us that none is "
            "sought.",
            "Tell us whether the danger you described has passed.",
            "Tell us whether the account holder may be told, and if not, which order forbids it.",
        ),
        ("An emergency disclosure covers what it covered, and nothing that came later.",),
        when,
        lead="We ask you for three things:",
        reply_by=follow.on if follow else None,
        paper=paper_size(demand),
    )
