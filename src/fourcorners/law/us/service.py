"""Service and place: how a paper must reach the provider, and how far away it may make the provider go."""

from __future__ import annotations

from fourcorners.law.cites import cites, where_cited
from fourcorners.law.outcome import NOT_ENGAGED, Outcome, ask, inform
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, READ, civil_rule, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Instrument, Mark

_ADMIN: frozenset[Instrument | None] = frozenset({Instrument.US_ADMINISTRATIVE_SUBPOENA})


@rule(
    "us.civil.place",
    title="A civil subpoena names a place within 100 miles of where the provider does business.",
    authority="Fed. R. Civ. P. 45(c)(2)(A), (d)(3)(A)(ii)",
    link=civil_rule("45"), in_force=ALWAYS, read=READ, verified=True, fact="US-SUB-09",
    effects="info", kinds=frozenset({Instrument.US_CIVIL_SUBPOENA}),
)  # fmt: skip
def civil_place(demand: Demand, law: Law) -> Outcome:
    """On a timely motion the court must quash one that asks for more. Production by electronic means often cures it."""
    if demand.jurisdiction is not None and demand.jurisdiction.value != "US-FED":
        return NOT_ENGAGED
    return inform(
        "Counsel measures the way to the place of compliance: beyond 100 miles we object, unless the records may be "
        "sent electronically.",
        at=demand.where("instrument"),
    )


@rule(
    "us.customs.place",
    title="A customs summons names a place within 100 miles of where it was served.",
    authority="19 USC 1509(a)(2)",
    link=usc(19, "1509"), in_force=ALWAYS, read=READ, verified=True, fact="proposed: 19 USC 1509(a)(2)",
    effects="info", kinds=_ADMIN,
)  # fmt: skip
def customs_place(demand: Demand, law: Law) -> Outcome:
    """Nobody can be made to travel further for it."""
    if not cites(demand, "19 USC 1509"):
        return NOT_ENGAGED
    return inform(
        "Counsel measures the way to the place named: a customs summons reaches 100 miles from where it was served.",
        at=where_cited(demand, "19 USC 1509"),
    )


@rule(
    "us.tax.service",
    title="A tax summons is handed over in an attested copy; an e-mail or a portal is no service.",
    authority="26 USC 7603(a), (b)",
    link=usc(26, "7603"), in_force=ALWAYS, read=READ, verified=True, fact="proposed: 26 USC 7603",
    effects="ask", kinds=_ADMIN,
)  # fmt: skip
def tax_service(demand: Demand, law: Law) -> Outcome:
    """By registered or certified mail only on banks, brokers and the like; an online provider is none of them. How it
    came does not show on the paper, so a person looks."""
    if not cites(demand, "26 USC 7602", "26 USC 7609") or law.profile.is_financial_institution:
        return NOT_ENGAGED
    return ask(
        "A tax summons is served by handing over an attested copy; one that comes by e-mail or through a portal is not "
        "served.",
        cure="Please serve an attested copy in hand, or agree another way with us in writing.",
        at=where_cited(demand, "26 USC 7602", "26 USC 7609"),
    )


@rule(
    "us.warrant.other_state",
    title="A State's warrant has force in another State only through that State's law.",
    authority="Cal. Penal Code 1524.2; the like statutes of other States",
    link="https://leginfo.legislature.ca.gov/faces/billTextClient.xhtml?bill_id=202120220AB1242&search_keywords=abortion+data",
    in_force=ALWAYS, read=READ, verified=True, fact="US-SW-11",
    effects="info", kinds=frozenset({Instrument.US_STATE_WARRANT}),
)  # fmt: skip
def other_state(demand: Demand, law: Law) -> Outcome:
    """A reciprocal statute, or a court of the provider's own State, gives it that force; many accept it anyway."""
    place, home = demand.jurisdiction.value if demand.jurisdiction else "", law.profile.state
    if not home or not place.startswith("US-") or place in {"US-FED", f"US-{home}"}:
        return NOT_ENGAGED
    return inform(
        f"The warrant comes from another State ({place[3:]}) than ours ({home}): it binds us through a reciprocal "
        "statute, or after a court here has taken it over.",
        at=demand.where("jurisdiction"),
    )


@rule(
    "us.admin.objection_in_court",
    title="Where the account holder goes to court, nothing is given before the court has spoken.",
    authority="N.D. Cal., interim orders of 2025 on immigration subpoenas; provider policy",
    link=usc(8, "1225"), in_force="2025-01-01/..", read=READ, verified=False, fact="US-ADM-19",
    effects="info", kinds=_ADMIN,
)  # fmt: skip
def objection_in_court(demand: Demand, law: Law) -> Outcome:
    """Reported of several judges; the agencies then often withdrew."""
    if not demand.shows(Mark.OFFICIAL_CRITICISM, Mark.EXPRESSION) and not cites(demand, "8 USC 1225"):
        return NOT_ENGAGED
    return inform("If the account holder moves to quash, production waits for the court's order.")
