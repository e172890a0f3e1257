"""Where the courts of appeals differ on how far a warrant may reach: what binds, and what a person weighs."""

from __future__ import annotations

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, inform, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.breadth import MCCALL, has_start, is_reverse, is_whole
from fourcorners.law.us.circuits import circuit_that_binds, standing
from fourcorners.law.us.kinds import READ, WARRANTS
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, IdentifierKind, Mark
from fourcorners.terms.categories import CONTENT


@rule(
    "us.warrant.reverse_fifth_circuit",
    title="In federal courts of Texas, Louisiana and Mississippi a geofence warrant is a general warrant.",
    authority="United States v. Smith, 110 F.4th 817 (5th Cir. 2024); 28 USC 41",
    link="http://fourthamendment.com/?p=60271",
    in_force="2024-08-09/..", declares=True, read=READ, verified=True, fact="US-SW-08",
    effects="refuse info", kinds=WARRANTS, tables=("us.circuits",),
)  # fmt: skip
def reverse_fifth_circuit(demand: Demand, law: Law) -> Outcome:
    """An exception to `us.warrant.reverse` for courts that the Fifth Circuit binds.

    Elsewhere that rule asks already, and counsel hears how courts differ: one in the capital granted a narrow geofence
    in 2021.
    """
    areas = any(found.value.kind in {IdentifierKind.AREA, IdentifierKind.CELL_TOWER} for found in demand.accounts)
    if not (areas and is_reverse(demand)):
        return NOT_ENGAGED
    at = demand.where("accounts", "issuing_body")
    if circuit_that_binds(demand, law) != "Fifth":
        return inform(
            "Courts differ on warrants that select by area. The Fifth Circuit holds them to be general warrants "
            f"(110 F.4th 817), {standing(demand, law, 'Fifth')}.",
            at=at,
        )
    return refuse(
        Defect.REVERSE_DEMAND,
        "The warrant selects by area, which the Court of Appeals for the Fifth Circuit holds to be a general warrant.",
        cure="Please name the accounts you seek.",
        at=at,
    )


@rule(
    "us.warrant.no_period_eleventh_circuit",
    title="In federal courts of Alabama, Florida and Georgia a warrant for an account is best limited in time.",
    authority="United States v. McCall, 85 F.4th 1317 (11th Cir. 2023); 28 USC 41",
    link=MCCALL, in_force="2023-10-27/..", declares=True, read=READ, verified=True, fact="US-SW-05",
    effects="ask info", kinds=WARRANTS, tables=("us.circuits",),
)  # fmt: skip
def no_period_eleventh_circuit(demand: Demand, law: Law) -> Outcome:
    """The evidence stayed in by good faith, so even there a warrant without dates is not refused, only asked about.

    Elsewhere `us.gen.no_period` asks already, and counsel hears how courts differ: one in Iowa found such a warrant not
    particular in 2020, others let whole accounts be searched.
    """
    if not demand.asks & CONTENT:
        return NOT_ENGAGED
    if has_start(demand):
        return MET
    at = (*demand.where("period", "issuing_body"), *demand.where(Mark.NO_PERIOD_WORDS))
    if circuit_that_binds(demand, law) != "Eleventh":
        return inform(
            "Courts differ on warrants without dates. The Eleventh Circuit prefers a limit in time (85 F.4th 1317), "
            f"{standing(demand, law, 'Eleventh')}.",
            at=at,
        )
    return ask(
        "The Court of Appeals for the Eleventh Circuit, whose law binds this court, prefers that a warrant for an "
        "account be limited in time (85 F.4th 1317), and this one is not.",
        defect=Defect.NO_PERIOD,
        cure="Please tell us the first and the last day of the content you seek, or have the court set them.",
        at=at,
    )


@rule(
    "us.warrant.whole_account_eleventh_circuit",
    title="In federal courts of Alabama, Florida and Georgia a warrant for everything is limited by kind and time.",
    authority="United States v. Blake, 868 F.3d 960 (11th Cir. 2017); 28 USC 41",
    link="https://reason.com/volokh/2017/08/22/no-warrants-for-a-suspects-ent",
    in_force="2017-08-21/..", declares=True, read=READ, verified=True, fact="US-SW-06",
    effects="ask info", kinds=WARRANTS, tables=("us.circuits",),
)  # fmt: skip
def whole_account_eleventh_circuit(demand: Demand, law: Law) -> Outcome:
    """There the court said what such a warrant lacked and let the evidence stand by good faith, so this asks.

    Elsewhere `us.warrant.whole_account` asks already, and counsel hears how courts differ.
    """
    content = demand.asks & CONTENT
    if not content:
        return NOT_ENGAGED
    if not is_whole(demand):
        return MET
    at = (*demand.where(*sorted(content)), *demand.where("issuing_body"))
    if circuit_that_binds(demand, law) != "Eleventh":
        return inform(
            "Courts differ on warrants for whole accounts. The Eleventh Circuit wants them limited (868 F.3d 960), "
            f"{standing(demand, law, 'Eleventh')}.",
            at=at,
        )
    return ask(
        "The Court of Appeals for the Eleventh Circuit, whose law binds this court, said that a warrant for a whole "
        "account should be limited by kind of data and by time (868 F.3d 960).",
        defect=Defect.LACKS_PARTICULARITY,
        cure="Please name the kinds of content that may hold the evidence sought, and their first and last day.",
        at=at,
    )
