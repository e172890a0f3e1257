"""What the GDPR says to a provider at home in the Union, and papers that go from State to State."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.eu.clock import CLOCK
from fourcorners.law.eu.kinds import GDPR, READ, issuing_state
from fourcorners.law.outcome import MET, NOT_ENGAGED, Cut, Outcome, ask, deadline, limit, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Instrument, Mark

Kinds = frozenset[Instrument | None]
_ABROAD: Kinds = frozenset(i for i in Instrument if not i.value.startswith("eu."))
# A certificate has its own rule on boxes that are not ticked.
_ANY_BUT_CERTIFICATES: Kinds = frozenset(
    {None, *(i for i in Instrument if i not in {Instrument.EU_EPOC, Instrument.EU_EPOC_PR})}
)
_SINCE = "2018-05-25/.."
# A paper of another Member State's authority whose kind the reader has no name for.
_UNNAMED: Kinds = frozenset({None, Instrument.OTHER, Instrument.MLAT_REQUEST, Instrument.INFORMAL_REQUEST})


@rule(
    "eu.gdpr.third_country_order",
    title="An order of a State outside the Union is followed where an international agreement stands behind it.",
    authority="Regulation (EU) 2016/679, Arts. 6(1)(c), 6(3), 48, 49",
    link=GDPR, in_force=_SINCE, read=READ, verified=True, fact="EU-GDPR-001",
    effects="ask", kinds=_ABROAD, tables=("eu.member_states",),
)  # fmt: skip
def third_country_order(demand: Demand, law: Law) -> Outcome:
    """Engaged for providers at home in the Union; a person looks for the agreement, whether or not one is named.

    Never refused by itself: Article 48 leaves the other grounds of the chapter open.
    """
    if not law.find("eu.member_states", law.profile.country) or demand.jurisdiction is None:
        return NOT_ENGAGED
    state = demand.jurisdiction.value
    if state == "EU" or law.find("eu.member_states", state):
        return MET
    named = demand.shows(Mark.ARRANGEMENT_NAMED)
    return ask(
        "The paper comes from a State outside the Union and names an agreement, which a person checks."
        if named
        else "The paper comes from a State outside the Union and names no international agreement.",
        defect=None if named else Defect.FOREIGN_AUTHORITY,
        cure="" if named else "Please ask through mutual legal assistance, or name the agreement.",
        at=demand.where("jurisdiction", "issuing_body", Mark.ARRANGEMENT_NAMED),
    )


@rule(
    "eu.gdpr.informal",
    title="A request that compels nothing is no legal obligation.",
    authority="Regulation (EU) 2016/679, Art. 6(1)(c)-(d), (3)",
    link=GDPR, in_force=_SINCE, read=READ, verified=True, fact="EU-GDPR-004",
    effects="refuse ask", kinds={Instrument.INFORMAL_REQUEST}, tables=("eu.member_states",),
)  # fmt: skip
def informal(demand: Demand, law: Law) -> Outcome:
    """Vital interests of a person are another ground, which a person weighs."""
    if not law.find("eu.member_states", law.profile.country):
        return NOT_ENGAGED
    if demand.shows(Mark.DANGER_DESCRIBED):
        return ask(
            "The paper describes a danger to a person; Article 6(1)(d) may allow an answer.",
            defect=Defect.NO_COMPULSORY_PROCESS,
            cure="Please confirm the danger through a channel that we can check.",
            at=demand.where(Mark.DANGER_DESCRIBED),
        )
    return refuse(
        Defect.NO_COMPULSORY_PROCESS,
        "The paper is a request that compels nothing, so nothing allows us to hand over data.",
        cure="Please send an order that has a legal basis.",
        at=demand.where("instrument"),
    )


@rule(
    "eu.gdpr.no_more_than_ordered",
    title="No more is collected than an order names.",
    authority="Regulation (EU) 2016/679, Art. 5(1)(c)",
    link=GDPR, in_force=_SINCE, read=READ, verified=True, fact="EU-GDPR-002",
    effects="limit", kinds=_ANY_BUT_CERTIFICATES, tables=("eu.member_states",),
)  # fmt: skip
def no_more_than_ordered(demand: Demand, law: Law) -> Outcome:
    """A clause that names no kind of data orders none. The scope sees to it that nothing beyond is collected."""
    if not law.find("eu.member_states", law.profile.country):
        return NOT_ENGAGED
    if Category.ANY not in demand.asks:
        return MET if demand.asks else NOT_ENGAGED
    return limit(
        Defect.ALL_RECORDS_CATCH_ALL,
        "The paper asks for any and all records; only the kinds of data that it names are looked for.",
        removes=Cut(categories=frozenset({Category.ANY})),
        cure="Please name the kinds of data you seek.",
        at=demand.where(Category.ANY),
    )


@rule(
    "eu.gdpr.breach",
    title="Data in the wrong hands is notified within 72 hours, unless nobody is at risk.",
    authority=f"Regulation (EU) 2016/679, Art. 33(1), 33(5); {CLOCK}, Art. 3",
    link=GDPR, in_force=_SINCE, read=READ, verified=True, fact="EU-GDPR-003",
    effects="deadline ask", kinds=frozenset(Instrument) | {None}, tables=("eu.member_states",),
)  # fmt: skip
def breach(demand: Demand, law: Law) -> Outcome:
    """Runs from becoming aware, here from a paper that says so. Every breach is documented, notified or not."""
    if not law.find("eu.member_states", law.profile.country) or not demand.shows(Mark.DATA_ASTRAY):
        return NOT_ENGAGED
    at = demand.where(Mark.DATA_ASTRAY)
    last = law.on + timedelta(hours=72)
    return (
        ask(
            "The paper says that data went to the wrong hands, or more than was ordered. A person looks at once.", at=at
        ),
        deadline(
            f"Unless a risk is unlikely, the supervisory authority is told by {last.isoformat()}, where feasible.",
            last,
            derived=(
                "72 hours run from the hour after that in which the breach became known (Art. 33(1); 1182/71, Art. 3).",
                "Hours do not move for a weekend or a holiday.",
            ),
            at=at,
        ),
    )


@rule(
    "eu.state_to_state",
    title="An investigation order or letter of request goes from State to State, not to a provider.",
    authority="Directive 2014/41/EU, Art. 1(1)",
    link="https://eur-lex.europa.eu/eli/dir/2014/41/oj",
    in_force="2017-05-22/..", read=READ, verified=True, fact="EU-EIO-001",
    effects="refuse ask", kinds=_UNNAMED, tables=("eu.member_states",),
)  # fmt: skip
def state_to_state(demand: Demand, law: Law) -> Outcome:
    """The authority of the provider's own State recognises it and then orders at home."""
    if not demand.shows(Mark.STATE_TO_STATE) or not law.find("eu.member_states", law.profile.country):
        return NOT_ENGAGED
    state = issuing_state(demand)
    if state == law.profile.country or (state and not law.find("eu.member_states", state)):
        return NOT_ENGAGED
    says = "The paper is made to be sent from State to State; it orders nothing of a provider."
    cure = "Please send it to the competent authority of our State, which then orders what it allows."
    at = demand.where(Mark.STATE_TO_STATE)
    if not state:
        return ask(says, defect=Defect.FOREIGN_AUTHORITY, cure=cure, at=at)
    return refuse(Defect.FOREIGN_AUTHORITY, says, cure=cure, at=at)
