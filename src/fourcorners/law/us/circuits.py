"""Which court of appeals binds the court that issued a paper, and which merely persuades it.

A decision of a court of appeals binds the federal district courts within its circuit. Elsewhere, and on every State's
courts, it persuades at most. So a rule that rests on such a decision alone refuses where the decision binds; where it
does not, a person hears how courts differ.
"""

from __future__ import annotations

import re

from fourcorners.law.ranks import plain
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand

# A judicial district and a superior court are a State's, also where their names end as a federal court's would.
_DISTRICT_OF = re.compile(r"(?<!judicial )\bdistrict of (?P<place>.+)")
_TERRITORY = re.compile(r"\bdistrict court (?:of|for) (?:the )?(?P<place>.+)")
_APPEALS = re.compile(r"\b(?:appeals for|within) the (?P<circuit>district of columbia|\w+) circuit\b")


def circuit_that_binds(demand: Demand, law: Law) -> str:
    """The circuit whose court of appeals binds the issuing court, such as "Fifth"; empty where none does or none can
    be told: a State's court, an agency without a seat, a body that was not read."""
    if demand.issuing_body is None or _is_state(demand):
        return ""
    court = plain(demand.issuing_body.value)
    if "superior court" in court:
        return ""
    if named := _APPEALS.search(court):
        return next((r["circuit"] for r in law.rows("us.circuits") if r["circuit"].lower() == named["circuit"]), "")
    district, territory = _DISTRICT_OF.search(court), _TERRITORY.search(court)
    for row in law.rows("us.circuits"):
        for match in (district, territory if row.get("territory") else None):
            if match and f"{match['place']} ".startswith(f"{row['name']} "):
                return str(row["circuit"])
    return ""


def standing(demand: Demand, law: Law, circuit: str) -> str:
    """How a decision of another circuit stands before the issuing court, to end a sentence that names the decision.

    `circuit` is that of the decision, and does not bind here.
    """
    own = circuit_that_binds(demand, law)
    if own:
        return f"which does not bind a court of the {own} Circuit"
    if not _is_state(demand):
        return "which binds this court only if it lies in that circuit"
    row = law.find("us.circuits", demand.jurisdiction.value) if demand.jurisdiction else None
    within = " although the State lies in that circuit" if row and row["circuit"] == circuit else ""
    return f"which does not bind a State's court{within}"


def _is_state(demand: Demand) -> bool:
    """Whether the paper is a State's: by its kind, or by the place it comes from."""
    if demand.instrument is not None and demand.instrument.value.value.startswith("us.state_"):
        return True
    return demand.jurisdiction is not None and demand.jurisdiction.value not in {"US", "US-FED"}
