"""California: the Electronic Communications Privacy Act (Penal Code 1546 to 1546.5), warrants on foreign corporations,
and what its own companies may not answer."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.days import secrecy_ends
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, Said, ask, inform, notice, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import COMPELS, NOT_EU, READ, SUBPOENAS, usc
from fourcorners.law.us.states.clocks import ANSWER_TABLES, answer_due
from fourcorners.law.us.states.kinds import CRIMINAL, PEN_TRAP, RECORDS_ORDER, STATE_WARRANT, is_not_yet
from fourcorners.law.us.states.petitions import opened
from fourcorners.law.us.states.routes import held_to_list
from fourcorners.law.us.states.shields import is_attested, of_another_state, protected_care
from fourcorners.law.us.states.silence import court_order_within_term
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark

_CODE = "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum="
_AB_1242 = "https://leginfo.legislature.ca.gov/faces/billTextClient.xhtml?bill_id=202120220AB1242&search_keywords=abortion+data"
_CALECPA = "2016-01-01/.."
_SHIELD = "2022-09-27/.."


@rule(
    "us.ca.subpoena_reach",
    title="A California subpoena in a criminal case reaches the subscriber's details and no other records.",
    authority="Cal. Penal Code 1546(d), 1546.1(b)(4)",
    link="https://lexace.ai/us/statute/california/pen-1546.1",
    in_force=_CALECPA, read=READ, verified=True, fact="US-CA-01, US-SUB-13",
    effects="refuse limit", kinds=SUBPOENAS, papers_of="US-CA", tables=("us.states.reach",),
)  # fmt: skip
def subpoena_reach(demand: Demand, law: Law) -> Outcome:
    """Sessions, network addresses, payment, devices, traffic, places and content take a warrant there.

    The section leaves subpoenas for information that is not sought in order to investigate or prosecute a crime; then
    the federal list alone is the measure.
    """
    if demand.shows(Mark.CIVIL_PURPOSE) and not demand.offences:
        return NOT_ENGAGED
    return held_to_list(demand, law, "US-CA", cure="Please obtain a search warrant for the other records.")


@rule(
    "us.ca.warrant_particulars",
    title="A California warrant for electronic data names its period, accounts and kinds of information.",
    authority="Cal. Penal Code 1546.1(d)(1)",
    link="https://lexace.ai/us/statute/california/pen-1546.1",
    in_force=_CALECPA, read=READ, verified=True, fact="US-CA-02, US-SW-15",
    effects="ask", kinds=STATE_WARRANT, papers_of="US-CA",
)  # fmt: skip
def warrant_particulars(demand: Demand, law: Law) -> Outcome:
    """A court may find that a time period is not appropriate; the rest is named as appropriate and reasonable."""
    if is_not_yet(demand):
        return NOT_ENGAGED
    said: list[Said] = []
    if not (_has_period(demand) or demand.shows(Mark.PERIOD_FOUND_UNFIT)):
        said.append(
            ask(
                "The warrant names no time period and no finding of the court that one is not appropriate.",
                defect=Defect.NO_PERIOD,
                cure="Please name the period, or point us to the finding (Cal. Penal Code 1546.1(d)(1)).",
                at=demand.where("period", Mark.NO_PERIOD_WORDS),
            )
        )
    if not demand.accounts:
        said.append(
            ask(
                "The warrant names no target or account, which Cal. Penal Code 1546.1(d)(1) asks for.",
                defect=Defect.NO_NAMED_ACCOUNT,
                cure="Please name the account.",
                at=demand.where("instrument"),
            )
        )
    if not demand.items:
        said.append(
            ask(
                "No kind of information was found in the warrant, which Cal. Penal Code 1546.1(d)(1) asks for.",
                defect=Defect.LACKS_PARTICULARITY,
                cure="Please name the types of information sought.",
                at=demand.where("instrument"),
            )
        )
    return tuple(said) or MET


def _has_period(demand: Demand) -> bool:
    return bool(demand.spans) and all(days.start and days.end for days in demand.spans)


@rule(
    "us.ca.warrant_orders",
    title="A California warrant for electronic data seals what is unrelated and asks for an affidavit of authenticity.",
    authority="Cal. Penal Code 1546.1(d)(2), (3); Cal. Evid. Code 1561",
    link="https://lexace.ai/us/statute/california/pen-1546.1",
    in_force=_CALECPA, read=READ, verified=True, fact="US-CA-03",
    effects="info", kinds=STATE_WARRANT, papers_of="US-CA",
)  # fmt: skip
def warrant_orders(demand: Demand, law: Law) -> Outcome:
    """Both bind the court and the agency, so their absence is told and stands in nobody's way."""
    if is_not_yet(demand):
        return NOT_ENGAGED
    missing = []
    if not demand.shows(Mark.SEALS_UNRELATED):
        missing.append("that unrelated information be sealed")
    if not demand.shows(Mark.ORDERS_AUTHENTICATION):
        missing.append("that we verify the records by affidavit")
    if not missing:
        return MET
    return inform(
        f"The warrant does not order {' or '.join(missing)} (Cal. Penal Code 1546.1(d)).",
        at=demand.where("instrument"),
    )


@rule(
    "us.ca.order_for_records",
    title="California's own authorities need a warrant where federal law would take an order.",
    authority="18 USC 2703(d), second sentence; Cal. Penal Code 1546.1",
    link=usc(18, "2703"), in_force=_CALECPA, read=READ, verified=False, fact="US-D-06",
    effects="ask", kinds=RECORDS_ORDER, papers_of="US-CA",
)  # fmt: skip
def order_for_records(demand: Demand, law: Law) -> Outcome:
    """A State authority may not have such an order where State law forbids it."""
    return ask(
        "The order comes from a California court; that State's law asks its authorities for a warrant.",
        defect=Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        cure="Please obtain a search warrant, or show why Cal. Penal Code 1546.1 does not apply.",
        at=demand.where("jurisdiction", "issuing_body"),
    )


@rule(
    "us.ca.secrecy",
    title="A California court may order a provider's silence for ninety days at a time; nobody else may.",
    authority="Cal. Penal Code 1546.2(b)(1)",
    link=f"{_CODE}1546.2", in_force=_CALECPA, read=READ, verified=True, fact="US-CA-04, US-NDO-08",
    effects="ask notice", kinds=NOT_EU - PEN_TRAP, papers_of="US-CA", tables=("us.states.terms",),
)  # fmt: skip
def secrecy(demand: Demand, law: Law) -> Outcome:
    """An exception to the year that federal orders are held to; each renewal is for ninety days again."""
    return court_order_within_term(demand, law, "ca.secrecy")


@rule(
    "us.ca.pen_trap_silence",
    title="A California pen/trap order keeps the provider silent until the order and its extensions have expired.",
    authority="Cal. Penal Code 638.52, as amended by AB 1924 (2016)",
    link="http://www.leginfo.ca.gov/pub/15-16/bill/asm/ab_1901-1950/ab_1924_bill_20160831_enrolled.htm",
    in_force="2017-01-01/..", perhaps_from="2016-01-01", read=READ, verified=True, fact="US-CA-05",
    effects="notice", kinds=PEN_TRAP, papers_of="US-CA",
)  # fmt: skip
def pen_trap_silence(demand: Demand, law: Law) -> Outcome:
    """Unlike 18 USC 3123(d), which waits for the court. Whether an extension was granted does not show on the order."""
    if is_not_yet(demand) or (demand.court and not demand.court.value):
        return NOT_ENGAGED
    at = demand.where("instrument", "period", "nondisclosure")[:4]
    last = demand.period.value.end if demand.period else None
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    if last is None and gag is not None:
        ends = secrecy_ends(gag, demand.issued_on.value if demand.issued_on else None)
        last = ends - timedelta(days=1) if ends else None
    if last is None:
        return notice(
            "The account holder may not be told until the order and its extensions have expired; no last day was read.",
            bars=True,
            at=at,
        )
    free = last + timedelta(days=1)
    if free <= law.on:
        return notice(
            f"The order expired on {last.isoformat()}; unless it was extended, the account holder may be told.",
            bars=False,
            on=law.on,
            at=at,
        )
    return notice(
        f"The account holder may not be told until {free.isoformat()}, or the end of any extension.",
        bars=True,
        on=free,
        at=at,
    )


@rule(
    "us.ca.answer_in_time",
    title="A corporation of another State answers a California warrant within five business days.",
    authority="Cal. Penal Code 1524.2(b)(1) (1999, ch. 896)",
    link="http://www.leginfo.ca.gov/pub/15-16/bill/asm/ab_0801-0850/ab_844_cfa_20150608_113145_sen_comm.html",
    in_force="2000-01-01/..", perhaps_from="1999-01-01", read=READ, verified=True, fact="US-CA-06",
    effects="deadline", kinds=STATE_WARRANT, papers_of="US-CA", tables=ANSWER_TABLES,
)  # fmt: skip
def answer_in_time(demand: Demand, law: Law) -> Outcome:
    """From receipt, records kept out of State included; the court may shorten it."""
    return answer_due(demand, law, "US-CA")


@rule(
    "us.ca.attestation",
    title="A California company answers another State's warrant only with an attestation.",
    authority="Cal. Penal Code 1524.2(c)(2)",
    link=_AB_1242, in_force=_SHIELD, read=READ, verified=True, fact="US-CA-07, US-SW-12",
    effects="refuse", kinds=STATE_WARRANT, binds="US-CA",
)  # fmt: skip
def attestation(demand: Demand, law: Law) -> Outcome:
    """The warrant attests that the evidence sought is not related to an investigation of a prohibited violation."""
    if "US-CA" not in law.profile.home_states or is_not_yet(demand) or not of_another_state(demand, "US-CA"):
        return NOT_ENGAGED
    if is_attested(demand, under_perjury=False):
        return MET
    return refuse(
        Defect.INCOMPLETE_FORM,
        "The warrant comes from another State and carries no attestation under Cal. Penal Code 1524.2(c).",
        cure="Please attest that the evidence sought is not related to a violation that the section protects.",
        at=demand.where("jurisdiction", "instrument"),
    )


@rule(
    "us.ca.prohibited_violation",
    title="A California company gives nothing on another State's warrant about an abortion that California allows.",
    authority="Cal. Penal Code 1524.2(c)",
    link=_AB_1242, in_force=_SHIELD, read=READ, verified=True, fact="US-CA-08, US-SW-13",
    effects="refuse ask", kinds=STATE_WARRANT, binds="US-CA", tables=("us.states.shields",),
)  # fmt: skip
def prohibited_violation(demand: Demand, law: Law) -> Outcome:
    """What the company knows or should know decides. An attestation may be relied on, unless the paper belies it."""
    return _barred(demand, law, "Cal. Penal Code 1524.2(c)", surely=True)


@rule(
    "us.ca.prohibited_violation_other_process",
    title="The same bar for another State's orders, subpoenas, wiretaps and pen/trap process.",
    authority="Cal. Penal Code 1546.5, the details of which were recalled",
    link=_AB_1242, in_force=_SHIELD, read=READ, verified=False, fact="US-CA-08",
    effects="ask", kinds=COMPELS - STATE_WARRANT, binds="US-CA", tables=("us.states.shields",),
)  # fmt: skip
def prohibited_violation_other_process(demand: Demand, law: Law) -> Outcome:
    """For corporations incorporated in California or with their principal office there."""
    return _barred(demand, law, "Cal. Penal Code 1546.5", surely=False)


def _barred(demand: Demand, law: Law, provision: str, *, surely: bool) -> Outcome:
    if "US-CA" not in law.profile.home_states or not of_another_state(demand, "US-CA"):
        return NOT_ENGAGED
    care = protected_care(demand, law, "US-CA")
    if not care:
        return NOT_ENGAGED
    at = demand.where(Mark.CARE_LIABILITY, *care)
    if surely and (demand.shows(Mark.CARE_LIABILITY) or not is_attested(demand, under_perjury=False)):
        return refuse(
            Defect.PROTECTED_ACTIVITY,
            f"The paper concerns care that California protects, such as abortion; {provision} forbids us to answer.",
            at=at,
        )
    return ask(
        f"The paper speaks of care that California's law protects, so that {provision} may bar an answer.",
        defect=Defect.PROTECTED_ACTIVITY,
        cure="Please attest what the inquiry is about; until then nothing is given.",
        at=at,
    )


@rule(
    "us.ca.contact_process",
    title="A provider that serves the public in California files how law enforcement can reach it.",
    authority="Cal. Penal Code 1524.4",
    link="https://self-law.org/code/ca/penal-code/1524-4",
    in_force="2017-07-01/..", read=READ, verified=True, fact="US-CA-09",
    effects="info", kinds=CRIMINAL, papers_of="US-CA",
)  # fmt: skip
def contact_process(demand: Demand, law: Law) -> Outcome:
    """With the Attorney General, and again on every change. A duty of ours, which no paper can cure or excuse."""
    profile = law.profile
    if not profile.serves_public or "US-CA" not in profile.serves | profile.home_states:
        return NOT_ENGAGED
    if any("1524.4" in filing for filing in profile.filings):
        return MET
    return inform("Our profile does not say that our contact process is filed under Cal. Penal Code 1524.4.")


@rule(
    "us.ca.petition",
    title="Where a California paper is at odds with its act, the provider may petition to void or modify it.",
    authority="Cal. Penal Code 1546.4(c), recalled",
    link=f"{_CODE}1546.4", in_force=_CALECPA, read=READ, verified=False, fact="US-CA-10",
    effects="ask info", kinds=SUBPOENAS | STATE_WARRANT | RECORDS_ORDER, papers_of="US-CA",
)  # fmt: skip
def petition(demand: Demand, law: Law) -> Outcome:
    """A defect of the paper under the act's own rules opens it; a subpoena that is merely cut needs no petition."""
    return opened(demand, law, "US-CA", (warrant_particulars, secrecy), subpoena_reach, "Cal. Penal Code 1546.4(c)")
