"""From what was read, found and decided to a letter. Every sentence about the law is a finding's own."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from fourcorners.law.model import Opinion
from fourcorners.letters.model import Letter, Letterhead, LetterKind
from fourcorners.letters.wording import (
    addressee,
    against,
    day_words,
    demand_words,
    issuer_words,
    kinds_words,
    paper_size,
    period_words,
    points,
    reference_facts,
)
from fourcorners.reach import Reach
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Effect, Instrument
from fourcorners.terms.defects import ABOUT
from fourcorners.values import Account

_SECRECY = ABOUT["secrecy"]

# How long data is kept for a request to preserve, what the term rests on, and how it goes on.
_TERMS = {
    # 18 USC 2703(f)(2): 90 days, extended by another 90 upon a renewed request.
    Instrument.US_PRESERVATION_REQUEST: (
        90,
        "18 U.S.C. § 2703(f)(2)",
        "or renew the request before that day; the law gives a further 90 days for a renewed request",
    ),
    # Regulation (EU) 2023/1543, Article 11(1): 60 days, extended once by 30 days.
    Instrument.EU_EPOC_PR: (
        60,
        "Regulation (EU) 2023/1543, Article 11(1)",
        "confirm that it has been launched, or extend the term; it can be extended by 30 days",
    ),
}


def acknowledgement(demand: Demand, head: Letterhead, matter: str, received: date, when: datetime) -> Letter:
    """The demand arrived and is being reviewed. Says nothing of whether an account exists or data is held."""
    return Letter(
        LetterKind.ACKNOWLEDGEMENT,
        head,
        addressee(demand),
        "We received your demand",
        matter,
        reference_facts(demand),
        (
            f"We received {demand_words(demand)} on {day_words(received)} and are reviewing it.",
            "This letter does not say whether an account exists or what we hold. Before anything is produced, we "
            "verify who asks through a channel of our own; please tell the officer in charge to expect our call.",
        ),
        (),
        (),
        ("Please quote the matter number in whatever you send us.",),
        when,
        paper=paper_size(demand),
    )


def refusal(demand: Demand, opinion: Opinion, head: Letterhead, matter: str, when: datetime) -> Letter:
    """Nothing is produced: why, in which words of the paper, and what would mend it."""
    reasons = against(opinion, Effect.REFUSE, Effect.LIMIT)
    questions = against(opinion, Effect.ASK)
    if not reasons:
        reasons, questions = questions, []
    opening = [f"We received {demand_words(demand)} and have reviewed it. We do not produce data in answer to it."]
    if reasons:
        opening.append("Our reason is this." if len(reasons) == 1 else "Our reasons are these.")
    listed = tuple(dict.fromkeys(f.cure for f in questions if f.cure))
    return Letter(
        LetterKind.REFUSAL,
        head,
        addressee(demand),
        "Objection to a demand for user data",
        matter,
        reference_facts(demand),
        tuple(opening),
        points(reasons),
        listed,
        (
            "If what is wrong is mended, we will review the demand again at once. We keep every objection that the law "
            "gives us, also those not named here. This letter does not say whether an account exists.",
        ),
        when,
        lead="Should you send the demand again, please also see to this:" if listed else "",
        paper=paper_size(demand),
    )


def clarification(
    demand: Demand,
    opinion: Opinion,
    head: Letterhead,
    matter: str,
    when: datetime,
    *,
    reply_by: date | None = None,
) -> Letter:
    """Asking back: what must be clear before anything can be decided."""
    return Letter(
        LetterKind.CLARIFICATION,
        head,
        addressee(demand),
        "Questions about a demand for user data",
        matter,
        reference_facts(demand),
        (f"We received {demand_words(demand)}. Before we can answer it, we ask you to clear up the following.",),
        points(against(opinion, Effect.ASK, Effect.REFUSE, Effect.LIMIT)),
        (),
        (
            "Until then we produce nothing. As far as an objection must be made in writing and in time, this letter "
            "is our objection on the points above.",
        ),
        when,
        reply_by=reply_by,
        paper=paper_size(demand),
    )


def narrowing(
    demand: Demand, opinion: Opinion, reach: Reach, head: Letterhead, matter: str, when: datetime
) -> Letter | None:
    """What is produced and what is left out, with the reasons; None where nothing is left out."""
    reasons = against(opinion, Effect.LIMIT, Effect.REFUSE)
    if not reasons and opinion.demanded.categories - reach.categories <= {Category.ANY}:
        return None
    opening = [f"We received {demand_words(demand)}. We answer it in part."]
    if reasons:
        opening.append("We object to the rest, for this reason." if len(reasons) == 1 else "We object to the rest.")
    return Letter(
        LetterKind.NARROWING,
        head,
        addressee(demand),
        "Partial answer to a demand for user data",
        matter,
        reference_facts(demand),
        tuple(opening),
        points(reasons),
        kinds_words(reach.categories),
        ("We keep every objection that the law gives us, also those not named here.",),
        when,
        lead=f"For the accounts that we hold, {period_words(reach)}, we produce:",
        paper=paper_size(demand),
    )


def objection(demand: Demand, opinion: Opinion, head: Letterhead, matter: str, when: datetime) -> Letter | None:
    """Objects to the secrecy a demand wants, which can stand beside any answer; None where there is no ground."""
    grounds = [
        f
        for f in against(opinion, Effect.REFUSE, Effect.LIMIT, Effect.ASK, Effect.NOTICE, Effect.INFO)
        if f.defect in _SECRECY
    ]
    if not grounds:
        return None
    return Letter(
        LetterKind.OBJECTION,
        head,
        addressee(demand),
        "Objection to secrecy",
        matter,
        reference_facts(demand),
        (
            f"We received {demand_words(demand)}. It asks us not to tell the account holder. We object.",
            "It is our practice to tell people when their data is demanded, unless the law forbids it.",
        ),
        points(grounds),
        (),
        (
            "If a court has forbidden notice, or does so, please send us its order. Otherwise we will tell the "
            "account holder.",
        ),
        when,
        paper=paper_size(demand),
    )


def preservation(demand: Demand, head: Letterhead, matter: str, received: date, when: datetime) -> Letter:
    """Confirms a request to preserve, its end, and that nothing is disclosed; not even whether an account exists.

    Where the instrument is of a kind whose term this module does not know, no day and no law is named.
    """
    known = _TERMS.get(demand.instrument.value) if demand.instrument else None
    if known:
        days, law, renewal = known
        ends = day_words(received + timedelta(days=days))
        until = f" until {ends} ({law})"
        closing = f"Please send legal process before {ends}, {renewal}. Otherwise what was kept is released."
    else:
        until = ""
        closing = "Please tell us until when it is to be kept and on which law the request rests."
    return Letter(
        LetterKind.PRESERVATION,
        head,
        addressee(demand),
        "Your preservation request",
        matter,
        reference_facts(demand),
        (
            f"We received {demand_words(demand)} on {day_words(received)}. What we held that day for the identifiers "
            f"it names, if anything, is kept{until}.",
            "This covers data that existed when we received the request, not data that came later. We disclose nothing "
            "on a preservation request, and this letter does not say whether an account exists.",
        ),
        (),
        (),
        (closing,),
        when,
        paper=paper_size(demand),
    )


def emergency_followup(
    demand: Demand, head: Letterhead, matter: str, given_on: date, when: datetime, *, reply_by: date | None = None
) -> Letter:
    """After a disclosure in an emergency: asks for the legal process that would have been needed, and how it ended."""
    return Letter(
        LetterKind.EMERGENCY_FOLLOWUP,
        head,
        addressee(demand),
        "Your emergency request: what we ask of you now",
        matter,
        reference_facts(demand),
        (
            f"On {day_words(given_on)} we disclosed data on your emergency request, because you told us of a danger "
            "that could not wait. We relied on what you told us.",
        ),
        (),
        (
            "Send us the legal process that would have been needed without the emergency, or tell us that none is "
            "sought.",
            "Tell us whether the danger you described has passed.",
            "Tell us whether the account holder may be told, and if not, which order forbids it.",
        ),
        ("An emergency disclosure covers what it covered, and nothing that came later.",),
        when,
        lead="We ask you for three things:",
        reply_by=reply_by,
        paper=paper_size(demand),
    )


def notice(
    demand: Demand,
    opinion: Opinion,
    reach: Reach,
    head: Letterhead,
    matter: str,
    hold_until: date | None,
    when: datetime,
    *,
    account: Account | None = None,
    given_on: date | None = None,
) -> Letter:
    """To the account holder: what was asked, by whom, under which law, what is given, and how to object.

    `account` is the one this letter goes to: only it is named, and only its data is listed. Without it, no account is
    named unless the reach has but one, since several people may read the letter. `given_on` is the day the data was
    given, where that has happened. `opinion` tells whether the secrecy that was wanted binds.
    """
    accounts = reach.accounts if account is None else frozenset({account})
    mine = reach.only(accounts=accounts)
    asked = kinds_words(demand.asks)
    given = kinds_words(mine.categories)
    named = next(iter(accounts)).value if len(accounts) == 1 else "the account this notice was sent to"
    facts = [
        ("Account", named),
        ("Who asks", issuer_words(demand)),
        ("Under", ", ".join(a.value for a in demand.authorities) or "no law is named in the demand"),
        ("Their reference", demand.reference.value if demand.reference else "none given"),
        ("Asked for", "what is listed below" if asked == given else "; ".join(asked)),
    ]
    verb = "gave" if given_on else "are to give"
    return Letter(
        LetterKind.NOTICE,
        head,
        "To the holder of the account named below" if len(accounts) == 1 else "To the account holder",
        "A government demand for your data",
        matter,
        tuple(facts),
        (
            f"We received {demand_words(demand, with_issuer=False)} that asks for data of your account. We think you "
            "should know, and nothing forbids us to tell you.",
            "We held the demand to the law before we decided, as we do with every one.",
        ),
        (),
        given,
        (
            *_timing(opinion, hold_until, given_on, when),
            "You can ask a court to set the demand aside or to limit it. If you do, please write to us at the address "
            "above and quote the matter number. We cannot give you legal advice; a lawyer can, and a legal aid "
            "organisation or bar association can help you find one.",
            "A demand is somebody's request for information. It is not a finding against you, and it has no effect on "
            "your account.",
        ),
        when,
        lead=f"What we {verb}, {period_words(mine)}, is this and no more:",
        paper=paper_size(demand),
    )


def _timing(opinion: Opinion, hold_until: date | None, given_on: date | None, when: datetime) -> tuple[str, ...]:
    """When the data goes, or went, and why this letter did not come sooner where an order was in the way."""
    if given_on:
        return (f"We gave it on {day_words(given_on)}. Until now we were not free to tell you.",)
    if hold_until and hold_until > when.date():
        return (
            f"We will give nothing before {day_words(hold_until)}, so that you have time to object or to talk to a "
            "lawyer.",
        )
    if Defect.GAG_WITHOUT_ORDER in opinion.defects:
        return ("The demand asks us to keep it from you, but no order says so. The data may be given at any time now.",)
    return ("The data may be given at any time now, or may have been given.",)
