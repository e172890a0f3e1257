"""Motions to void or modify that a State's act opens to the provider."""

from __future__ import annotations

from fourcorners.law.outcome import MET, Outcome, Said, Silent, ask, inform
from fourcorners.law.rules import Rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand


def opened(demand: Demand, law: Law, state: str, act: tuple[Rule, ...], cutting: Rule, provision: str) -> Outcome:
    """A defect under the act's own rules opens it; a subpoena that `cutting` merely narrows needs none.

    Each rule of the act is asked only about papers that its header speaks of.
    """
    defective = [one for rule in act for one in _said(rule, demand, law, state) if one.defect]
    if defective:
        return ask(
            f"Counsel considers a petition to void or modify the paper ({provision}).",
            at=tuple(e for one in defective for e in one.at)[:4],
        )
    cut = _said(cutting, demand, law, state)
    return inform(f"A petition to void or modify is open to us ({provision}).", at=cut[0].at[:2]) if cut else MET


def _said(rule: Rule, demand: Demand, law: Law, state: str) -> tuple[Said, ...]:
    kind = demand.instrument.value if demand.instrument else None
    outcome = rule(demand, law) if rule.about(kind, law.on, state, frozenset()) else ()
    return () if isinstance(outcome, Silent) else outcome
