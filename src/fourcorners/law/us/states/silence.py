"""How long a State's law lets the account holder be kept in the dark, and who must have said so."""

from __future__ import annotations

from datetime import date, timedelta

from fourcorners.law.days import secrecy_days
from fourcorners.law.model import Bar
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, notice
from fourcorners.law.tables import Law
from fourcorners.law.us.secrecy import binds, ordered
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect


def court_order_within_term(demand: Demand, law: Law, term: str) -> Outcome:
    """Secrecy that no court ordered does not bind; what a court ordered lasts for the State's term at most."""
    row = law.row("us.states.terms", term)
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    if gag is None or gag.kind == "none":
        return NOT_ENGAGED
    if ordered(demand) is None or binds(gag, demand, law) is False:
        return notice(
            f"No court ordered the secrecy that the paper wants; under {row['provision']} only a court can.",
            bars=False,
            defect=Defect.GAG_WITHOUT_ORDER if gag.kind == "ordered" else None,
            cure="Please send the court's order. Without one we tell the account holder.",
            at=demand.where("nondisclosure"),
        )
    days = secrecy_days(gag, demand.issued_on.value if demand.issued_on else None)
    if days is None:
        return NOT_ENGAGED
    most = int(row["number"])
    if days <= most:
        return MET
    return ask(
        f"The order of secrecy lasts {days} days; {row['provision']} allows {most} at a time.",
        defect=Defect.GAG_TOO_LONG,
        cure=f"Please ask the court for {most} days or less.",
        at=demand.where("nondisclosure"),
    )


def silent_until(demand: Demand, law: Law, term: str, *, by: str, challenge: str, since: date) -> Outcome:
    """A State's statute keeps the recipient silent for a term of its own, without any court."""
    row = law.row("us.states.terms", term)
    end = since + timedelta(days=int(row["number"]))
    return notice(
        f"The account holder may not be told until {end.isoformat()} ({row['provision']}); our lawyer may be told.",
        bars=True,
        on=end,
        at=demand.where("nondisclosure", "authorities")[:4],
        bar=Bar(row["provision"], by, since, end, True, challenge),
    )
