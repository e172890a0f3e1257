"""Demand, date and profile in; an Opinion out. The allowed reach can only be smaller than the demanded one."""

from __future__ import annotations

from datetime import date

from fourcorners.errors import LawError
from fourcorners.law.holding import Holding
from fourcorners.law.library import covers, home_of, library
from fourcorners.law.model import Authority, Finding, Opinion
from fourcorners.law.outcome import MET, Cut, Said, Silent
from fourcorners.law.profile import DEFAULT, Profile
from fourcorners.law.rules import Rule
from fourcorners.law.tables import Law, law_on
from fourcorners.reach import Reach
from fourcorners.reading.model import Demand
from fourcorners.terms import Effect

__all__ = ["assess", "library"]

# Findings in the order a letter or a reviewer wants them.
_ORDER = {e: n for n, e in enumerate((Effect.REFUSE, Effect.ASK, Effect.LIMIT, Effect.NOTICE, Effect.DEADLINE))}

# What the library says of itself: it knows where it does not know, and leaves that to a person.
_OURS = Authority("the coverage of this rule library", "docs/how/pipeline.md", date(2026, 11, 22), True)
GAP, CONFLICT = "law.gap", "law.conflict"


def assess(demand: Demand, on: date, profile: Profile = DEFAULT, *, in_hindsight: bool = False) -> Opinion:
    """Hold a demand to the law of that day, the day of service, for that provider.

    `in_hindsight`, for looking back at decided demands only: that law as judgments given since say that it was.

    A rule that cannot speak because no fact holds on that day, a paper that no rule knows, and findings that
    contradict each other become findings that ask a person; they never fall silent. A catch-all is never allowed,
    whatever the rules say, because it names no kind of data.
    """
    law, lib = law_on(on, profile), library()
    kind = demand.instrument.value if demand.instrument else None
    home = home_of(law)
    holding = Holding(demand)
    findings: list[Finding] = []
    cuts: list[Cut] = []
    met: list[str] = []
    if not covers(kind, law, home):
        findings.append(_gap(demand, law))
    place = demand.jurisdiction.value if demand.jurisdiction else None
    for rule in lib.about(kind, on, home, place, profile.seats, in_hindsight=in_hindsight):
        try:
            outcome = rule(demand, law)
        except LawError as error:
            says = f"This point cannot be decided by rule: {error.what}. A person decides it."
            findings.append(Finding(rule.id, Effect.ASK, says, rule.authority))
            continue
        if isinstance(outcome, Silent):
            if outcome is MET:
                met.append(rule.id)
            continue
        for said in outcome:
            findings.append(_found(rule, said, holding))
            if said.removes is not None:
                cuts.append(said.removes)
    findings += _conflicts(findings)
    findings.sort(key=lambda f: (_ORDER.get(f.effect, 9), f.rule))
    refused = any(f.effect is Effect.REFUSE for f in findings)
    return Opinion(
        demand=demand.digest,
        on=on,
        rules=lib.digest,
        findings=tuple(findings),
        demanded=holding.demanded,
        allowed=Reach.nothing() if refused else holding.without(cuts),
        met=tuple(met),
        profile=profile.digest,
    )


def _found(rule: Rule, said: Said, holding: Holding) -> Finding:
    return Finding(
        rule=rule.id,
        effect=said.effect,
        says=said.says,
        authority=rule.authority,
        evidence=said.at,
        defect=said.defect,
        cure=said.cure,
        removes=holding.part(said.removes),
        on=said.on,
        bars_notice=said.bars_notice,
        ground=said.ground,
        or_on=said.or_on,
        derived=said.derived,
        bar=said.bar,
    )


def _gap(demand: Demand, law: Law) -> Finding:
    if demand.instrument is None:
        says = "The kind of legal process cannot be read from the paper, so that it cannot be told what it reaches."
        cure = "Please tell us what kind of process the paper is, and under which law it is issued."
        return Finding(GAP, Effect.ASK, says, _OURS, cure=cure)
    says = f"No rule here knows a paper of this kind ({demand.instrument.value.value}) served on {law.on.isoformat()}."
    return Finding(GAP, Effect.ASK, says, _OURS, demand.where("instrument"))


def _conflicts(findings: list[Finding]) -> list[Finding]:
    """Where one finding forbids telling the account holder and another says that nothing does, a person decides."""
    bars = [f for f in findings if f.bars_notice is True]
    frees = [f for f in findings if f.bars_notice is False]
    if not (bars and frees):
        return []
    says = (
        f"Two rules disagree on whether the account holder may be told: {bars[0].rule} says no, "
        f"{frees[0].rule} says yes. Nobody is told until a person has decided."
    )
    evidence = tuple(dict.fromkeys(e for f in (*bars, *frees) for e in f.evidence))
    return [Finding(CONFLICT, Effect.ASK, says, _OURS, evidence, bars_notice=None)]
