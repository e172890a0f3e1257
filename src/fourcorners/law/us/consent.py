"""What needs no process: data given with the account holder's own consent, and what anyone can see."""

from __future__ import annotations

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, inform
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, ASKS_DATA, READ, STORED, WARRANTS, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Instrument, Mark

_LOOSE: frozenset[Instrument | None] = frozenset({None, Instrument.INFORMAL_REQUEST, Instrument.OTHER})
_SHORT_OF_WARRANT = STORED - WARRANTS
# What stands where others can see it, if it is public at all.
_SEEN = frozenset({Category.CONTENT_POST, Category.CONTENT_MEDIA, Category.CONTENT_PROFILE})


def public_only(demand: Demand) -> bool:
    """Whether the paper says that it wants what anyone can see, and lists nothing that could be more than that."""
    return demand.shows(Mark.PUBLIC_CONTENT) and bool(demand.asks) and demand.asks <= _SEEN


@rule(
    "us.consent.account_holder",
    title="With the consent of the account holder data may be given, once the account itself confirms it.",
    authority="18 USC 2702(b)(3), (c)(2)",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=True, fact="US-INF-02",
    effects="ask info", kinds=_LOOSE | _SHORT_OF_WARRANT,
)  # fmt: skip
def account_holder(demand: Demand, law: Law) -> Outcome:
    """The originator or an addressee of a message consents to giving it, the subscriber to giving records.

    Consent allows and never compels, so a person decides, who reads it and has it confirmed from the account. A
    paper's own word that there is one opens nothing.
    Beside process it widens nothing that the process reaches: it is answered as a request of its own.
    """
    if not demand.shows(Mark.CONSENT_ENCLOSED):
        return NOT_ENGAGED
    at = demand.where(Mark.CONSENT_ENCLOSED)
    if demand.instrument is not None and demand.instrument.value in _SHORT_OF_WARRANT:
        return inform(
            "The paper says that the account holder consents. What goes beyond the process can be asked for on that "
            "consent alone, which compels nothing.",
            at=at,
        )
    return ask(
        "The paper says that the account holder consents. The law then allows an answer and compels none.",
        cure="Please send the written consent. We act on it only once it is confirmed to us from the account itself.",
        at=at,
    )


@rule(
    "us.video.consent",
    title="Consent to tell what was watched stands apart from everything else, and for two years at most.",
    authority="18 USC 2710(a)(4), (b)(2)(B)",
    link=usc(18, "2710"), in_force=ALWAYS, read=READ, verified=True, fact="US-INF-02",
    effects="ask", kinds=ASKS_DATA,
)  # fmt: skip
def video_consent(demand: Demand, law: Law) -> Outcome:
    """Its form and its day do not show on the paper that brings it, so a person looks at the consent."""
    if not (law.profile.is_video_tape_service and demand.shows(Mark.CONSENT_ENCLOSED)):
        return NOT_ENGAGED
    return ask(
        "For what was watched or rented the consent must be a form of its own, and it lasts for two years at most.",
        cure="Please send a consent that speaks of viewing records alone and is not older than two years.",
        at=demand.where(Mark.CONSENT_ENCLOSED),
    )


@rule(
    "us.bank.consent",
    title="A bank's customer consents to a federal agency in writing, with a date, for three months at most.",
    authority="12 USC 3404(a)",
    link=usc(12, "3404"), in_force=ALWAYS, read=READ, verified=True, fact="US-INF-02",
    effects="ask", kinds=ASKS_DATA,
)  # fmt: skip
def bank_consent(demand: Demand, law: Law) -> Outcome:
    """The chapter binds federal authorities only, and financial institutions only."""
    federal = demand.jurisdiction is not None and demand.jurisdiction.value in {"US", "US-FED"}
    if not (law.profile.is_financial_institution and federal):
        return NOT_ENGAGED
    if not demand.shows(Mark.CONSENT_ENCLOSED):
        return MET
    return ask(
        "The customer's consent must be signed and dated, and lasts for three months at most.",
        cure="Please send a consent that the customer has signed and dated within the last three months.",
        at=demand.where(Mark.CONSENT_ENCLOSED),
    )


@rule(
    "us.public.anyone_can_see",
    title="What anyone can see may be given, need not be, and is best pointed to.",
    authority="18 USC 2702(b)(3); our reading: what is published is published with consent",
    link=usc(18, "2702"), in_force=ALWAYS, read=READ, verified=False, fact="US-INF-03",
    effects="ask info", kinds=_LOOSE | _SHORT_OF_WARRANT,
)  # fmt: skip
def anyone_can_see(demand: Demand, law: Law) -> Outcome:
    """No barrier stands before public posts, and without process no duty either: a person points to where they stand.
    A post for friends is content."""
    if not demand.shows(Mark.PUBLIC_CONTENT):
        return NOT_ENGAGED
    at = demand.where(Mark.PUBLIC_CONTENT)
    if public_only(demand) and demand.instrument is not None and demand.instrument.value in _LOOSE:
        return ask(
            "The paper asks for what anyone can see. The law neither forbids that answer nor asks for it.",
            cure="What is public can be seen where it was published. For anything else please serve process.",
            at=at,
        )
    return inform("What anyone can see needs no process and can be pointed to; all else stands as found here.", at=at)
