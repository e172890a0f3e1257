"""From what was read, found and decided to a letter. Every sentence about the law is a finding's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from fourcorners.law.model import Opinion
from fourcorners.letters.model import Letter, Letterhead, LetterKind, Narrowed
from fourcorners.letters.wording import (
    addressee,
    against,
    dated,
    day_words,
    demand_words,
    issuer_words,
    kinds_words,
    paper_size,
    period_words,
    points,
    reference_facts,
    reference_words,
)
from fourcorners.reach import Reach
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Effect, Instrument, Mark
from fourcorners.values import Account


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


def deficiency(demand: Demand, opinion: Opinion, head: Letterhead, matter: str, when: datetime) -> Letter | None:
    """What is wrong with the paper and what would mend it, before anybody decides; None where nothing is."""
    wrong = [f for f in against(opinion, Effect.REFUSE, Effect.ASK, Effect.LIMIT) if f.defect]
    if not wrong:
        return None
    what = "what is missing or wrong in it"
    return Letter(
        LetterKind.DEFICIENCY,
        head,
        addressee(demand),
        "A demand for user data that we cannot answer yet",
        matter,
        reference_facts(demand),
        (
            f"We received {demand_words(demand)}. We cannot answer it as it stands. Below is {what}, with your own "
            "words, the rule it rests on, and what would mend it.",
        ),
        points(wrong),
        (),
        (
            "Once this is mended, we review the demand again at once. Until then we produce nothing. As far as an "
            "objection must be made in writing and in time, this letter is our objection on the points above. It does "
            "not say whether an account exists.",
        ),
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
            ("If what is wrong is mended, we will review the demand again at once. " if reasons else "")
            + "We keep every objection that the law gives us, also those not named here. This letter does not say "
            "whether an account exists.",
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
    demand: Demand,
    opinion: Opinion,
    narrowed: Sequence[Narrowed],
    given: Reach | None,
    head: Letterhead,
    matter: str,
    when: datetime,
) -> Letter | None:
    """The demand item by item: the paper's words, why they are not answered as they stand, what could be.

    With `given`, the reach that people approved, it says what is produced; without it, it is a proposal and promises
    nothing. What stands against the paper beside its items follows as points. None where nothing is left out, and
    where the paper as a whole is refused, which no narrower words would mend.
    """
    told = {says for row in narrowed for says, _ in row.why}
    reasons = [f for f in against(opinion, Effect.LIMIT, Effect.REFUSE) if f.says not in told]
    left_out = given is not None and opinion.demanded.categories - given.categories > {Category.ANY}
    if not (narrowed or reasons or left_out) or (given is None and (not narrowed or opinion.effect is Effect.REFUSE)):
        return None
    if given is None:
        opening = [
            f"We received {demand_words(demand)}. We cannot answer it as it stands. The table shows the words we ask "
            "you to strike, why, and what could stand in their place.",
            "If you send the demand again in narrower words, or agree to them in writing, we will review it at once. "
            "Until then we produce nothing. What we could answer is not a promise, and says nothing of whether an "
            "account exists.",
        ]
    else:
        opening = [f"We received {demand_words(demand)}. We answer it in part."]
        if narrowed or reasons:
            alone = len(told | {f.says for f in reasons}) == 1
            opening.append("We object to the rest, for this reason." if alone else "We object to the rest.")
    return Letter(
        LetterKind.NARROWING,
        head,
        addressee(demand),
        "How your demand could be narrowed" if given is None else "Partial answer to a demand for user data",
        matter,
        reference_facts(demand),
        tuple(opening),
        points(reasons),
        kinds_words(given.categories) if given is not None else (),
        ("We keep every objection that the law gives us, also those not named here.",),
        when,
        lead=f"For the accounts that we hold, {period_words(given, demand.zone)}, we produce:" if given else "",
        paper=paper_size(demand),
        narrowed=tuple(replace(row, why=tuple((dated(says), law) for says, law in row.why)) for row in narrowed),
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

    Of a report of suspicious activity nothing shows, not by its statute either.

    `account` is the one this letter goes to: only it is named, and only its data is listed. Without it, no account is
    named unless the reach has but one, since several people may read the letter. `given_on` is the day the data was
    given, where that has happened. `opinion` tells whether the secrecy that was wanted binds.
    """
    accounts = reach.accounts if account is None else frozenset({account})
    mine = reach.only(accounts=accounts)
    asked = kinds_words(demand.asks)
    given = kinds_words(mine.categories)
    named = next(iter(accounts)).value if len(accounts) == 1 else "the account this notice was sent to"
    laws = dict.fromkeys(a.value for a in demand.authorities if not _is_of_reports(a.value, demand))
    facts = [
        ("Account", named),
        ("Who asks", issuer_words(demand)),
        ("Under", ", ".join(laws) or ("not stated here" if demand.authorities else "no law is named in the demand")),
        ("Their reference", reference_words(demand) or "none given"),
        ("Asked for", _asked_words(asked, given)),
    ]
    verb = "gave" if given_on else "are to give"
    private = _is_private(demand)
    return Letter(
        LetterKind.NOTICE,
        head,
        "To the holder of the account named below" if len(accounts) == 1 else "To the account holder",
        "A legal demand for your data" if private else "A government demand for your data",
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
            *(() if given else ("We give nothing of your account.",)),
            *(_timing(demand, opinion, hold_until, given_on, when) if given else ()),
            "You can ask a court to set the demand aside or to limit it. If you do, please write to us at the address "
            "above and quote the matter number. We cannot give you legal advice; a lawyer can, and a legal aid "
            "organisation or bar association can help you find one."
            if not given_on
            else "What a court can still do about it, a lawyer can tell you; we cannot give you legal advice. A legal "
            "aid organisation or bar association can help you find one. If you go to court, please write to us at the "
            "address above and quote the matter number.",
            "A demand is somebody's request for information. It is not a finding against you, and it has no effect on "
            "your account.",
        ),
        when,
        lead=f"What we {verb}, {period_words(mine, demand.zone)}, is this and no more:",
        paper=paper_size(demand),
    )


# Where the law on reports of suspicious activity stands (31 USC 5318(g)); nobody involved in one may learn of it.
_REPORTS = re.compile(r"\b31 U\.?S\.?C\.? § 5318(?P<reports>\(g\))?(?!\d)")


def _is_of_reports(law: str, demand: Demand) -> bool:
    """Whether a law shows that there is such a report: paragraph (g), or the section in a paper that speaks of one."""
    found = _REPORTS.search(law)
    return found is not None and (bool(found["reports"]) or demand.shows(Mark.SUSPICIOUS_ACTIVITY))


def _is_private(demand: Demand) -> bool:
    """Whether a party to a lawsuit asks, and no government."""
    civil = demand.instrument is not None and demand.instrument.value is Instrument.US_CIVIL_SUBPOENA
    return civil or demand.shows(Mark.PRIVATE_PARTY)


def _asked_words(asked: tuple[str, ...], given: tuple[str, ...]) -> str:
    if not asked:
        return "no kind of data is named"
    return "what is listed below" if asked == given else "; ".join(asked)


def _timing(
    demand: Demand, opinion: Opinion, hold_until: date | None, given_on: date | None, when: datetime
) -> tuple[str, ...]:
    """When the data goes, or went, and why this letter did not come sooner where something was in the way."""
    if given_on:
        why = ""
        if any(f.bars_notice for f in opinion.findings):
            why = " Until now we were not free to tell you."
        elif demand.instrument is not None and demand.instrument.value is Instrument.US_EMERGENCY_REQUEST:
            why = " It was asked for because of a danger that left no time to tell you first."
        return (f"We gave it on {day_words(given_on)}.{why}",)
    if hold_until and hold_until > when.date():
        return (
            f"We will give nothing before {day_words(hold_until)}, so that you have time to object or to talk to a "
            "lawyer.",
        )
    if Defect.GAG_WITHOUT_ORDER in opinion.defects:
        return ("The demand asks us to keep it from you, but no order says so. The data may be given at any time now.",)
    return ("The data may be given at any time now, or may have been given.",)
