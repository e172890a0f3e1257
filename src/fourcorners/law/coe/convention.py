"""Papers that rest on the Convention on Cybercrime (ETS 185) or its Second Additional Protocol (CETS 224)."""

from __future__ import annotations

from fourcorners.law.outcome import NOT_ENGAGED, Outcome, ask
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument, Mark
from fourcorners.terms.categories import SUBSCRIBER

READ = "2026-11-22"
_PROTOCOL = "https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=224"
_CONVENTION = "https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=185"
# Papers of a kind that only their words tell.
_WORDED: frozenset[Instrument | None] = frozenset(
    {None, Instrument.OTHER, Instrument.INFORMAL_REQUEST, Instrument.MLAT_REQUEST}
)


@rule(
    "coe.second_protocol.parties",
    title="An order under the Second Additional Protocol reaches a provider only between its Parties.",
    authority="Second Additional Protocol to the Convention on Cybercrime (CETS 224), Art. 7",
    link=_PROTOCOL, in_force="../..", read=READ, verified=False, fact="COE-2AP-001",
    effects="ask", kinds=_WORDED,
)  # fmt: skip
def parties(demand: Demand, law: Law) -> Outcome:
    """No entry into force was recorded on 2026-09-05. A person looks whether both States are Parties by now."""
    if not demand.shows(Mark.SECOND_PROTOCOL):
        return NOT_ENGAGED
    return ask(
        "The paper rests on the Second Additional Protocol, of which no entry into force is known here.",
        defect=Defect.NO_STATUTORY_BASIS,
        cure="Please show that the Protocol is in force for both States.",
        at=demand.where(Mark.SECOND_PROTOCOL),
    )


@rule(
    "coe.second_protocol.subscriber_only",
    title="An order under the Second Additional Protocol reaches subscriber information.",
    authority="Second Additional Protocol to the Convention on Cybercrime (CETS 224), Art. 7(1)",
    link=_PROTOCOL, in_force="../..", read=READ, verified=False, fact="COE-2AP-002",
    effects="ask", kinds=_WORDED,
)  # fmt: skip
def subscriber_only(demand: Demand, law: Law) -> Outcome:
    """The article was recalled and not read, so what goes beyond is asked about and not cut."""
    beyond = demand.asks - SUBSCRIBER
    if not demand.shows(Mark.SECOND_PROTOCOL) or not beyond:
        return NOT_ENGAGED
    return ask(
        "The paper asks for more than subscriber information.",
        defect=Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        cure="Please limit the order to subscriber information.",
        at=demand.where(*sorted(beyond)),
    )


@rule(
    "coe.convention.preservation",
    title="A foreign request to preserve goes through the contact points or the central authorities.",
    authority="Convention on Cybercrime (ETS 185), Arts. 29, 35",
    link=_CONVENTION, in_force="2004-07-01/..", read=READ, verified=False, fact="COE-CCC-001",
    effects="ask", kinds=_WORDED | {Instrument.US_PRESERVATION_REQUEST},
)  # fmt: skip
def preservation(demand: Demand, law: Law) -> Outcome:
    """State to State. A letter of a foreign authority to a provider is an informal request, which a person weighs."""
    keeps = demand.shows(Mark.PRESERVATION) and not demand.shows(Mark.DISCLOSURE)
    place = demand.jurisdiction.value.partition("-")[0] if demand.jurisdiction else ""
    home = {"GB": "UK"}.get(law.profile.country, law.profile.country)
    if not keeps or not place or place in {home, "EU"} or demand.shows(Mark.CONTACT_POINT):
        return NOT_ENGAGED
    return ask(
        "A foreign authority asks us itself to preserve data, and not through a contact point or central authority.",
        defect=Defect.FOREIGN_AUTHORITY,
        cure="Please send the request through the contact point of your State.",
        at=demand.where(Mark.PRESERVATION, "jurisdiction", Mark.CYBERCRIME_CONVENTION),
    )
