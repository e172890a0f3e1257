"""Washington: protected health care, process on recipients outside the State, and pen/trap orders."""

from __future__ import annotations

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, Said, ask, deadline, inform, refuse
from fourcorners.law.ranks import plain
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, COMPELS, READ
from fourcorners.law.us.secrecy import binds, ordered
from fourcorners.law.us.states.clocks import ANSWER_TABLES, answer_due
from fourcorners.law.us.states.kinds import CRIMINAL, INQUIRIES, JUSTIA, PEN_TRAP, is_not_yet
from fourcorners.law.us.states.shields import is_attested, of_another_state, protected_care
from fourcorners.law.us.states.spans import cut_after
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark

_SHIELD = f"{JUSTIA}/washington/title-7/chapter-7-115/section-7-115-020/"
_PROCESS = f"{JUSTIA}/washington/title-10/chapter-10-96/"
_SINCE = "2023-04-27/.."


def _is_bound(law: Law) -> bool:
    """Whether we are a Washington company that provides electronic communication services, as far as is known."""
    services = law.profile.services
    communicates = not services or not services.isdisjoint(law.keys("us.states.communication"))
    return communicates and "US-WA" in law.profile.home_states


@rule(
    "us.wa.attestation",
    title="A Washington company answers another State's criminal process only with an attestation under perjury.",
    authority="RCW 10.96.040(1)",
    link=_PROCESS, in_force=_SINCE, read=READ, verified=True, fact="US-WA-01",
    effects="refuse", kinds=CRIMINAL, binds="US-WA", tables=("us.states.communication",),
)  # fmt: skip
def attestation(demand: Demand, law: Law) -> Outcome:
    """A Washington recipient obeys another State's process as a Washington one only if it carries that attestation."""
    if not _is_bound(law) or is_not_yet(demand) or not of_another_state(demand, "US-WA"):
        return NOT_ENGAGED
    if is_attested(demand, under_perjury=True):
        return MET
    return refuse(
        Defect.INCOMPLETE_FORM,
        "The process comes from another State and carries no attestation under penalty of perjury (RCW 10.96.040).",
        cure="Please attest under penalty of perjury that the process serves no inquiry into protected health care.",
        at=(*demand.where("jurisdiction", "instrument"), *demand.where(Mark.SHIELD_ATTESTATION)),
    )


@rule(
    "us.wa.records_of_care",
    title="Records of protected care need the attestation; where it lacks, the Attorney General is told.",
    authority="RCW 7.115.020(2)(d), as widened by Laws of 2025, ch. 248",
    link=_SHIELD, in_force=_SINCE, read=READ, verified=True, fact="US-WA-02",
    effects="refuse deadline info", kinds=COMPELS | INQUIRIES, binds="US-WA",
    tables=("us.states.shields", "us.states.communication"),
)  # fmt: skip
def records_of_care(demand: Demand, law: Law) -> Outcome:
    """Civil process as well as criminal. The section gives no days for telling; unless barred, it is done at once."""
    if not _is_bound(law) or not of_another_state(demand, "US-WA"):
        return NOT_ENGAGED
    care = protected_care(demand, law, "US-WA")
    if not care:
        return NOT_ENGAGED
    if is_attested(demand, under_perjury=True):
        return MET
    at = demand.where(*care)
    refusal = refuse(
        Defect.INCOMPLETE_FORM,
        "The paper seeks records of health care that Washington protects and lacks the attestation (RCW 7.115.020).",
        cure="Please attest under penalty of perjury that the process serves no inquiry into protected health care.",
        at=at,
    )
    gag = ordered(demand)
    if gag is not None and binds(gag, demand, law):
        barred = "An order of secrecy stands in the way of telling the Attorney General of the missing attestation."
        return refusal, inform(barred, at=demand.where("nondisclosure"))
    return refusal, deadline(
        "The Attorney General of Washington must be told that the attestation is missing or incomplete.",
        law.on,
        derived=("RCW 7.115.020(2)(d) gives no number of days; at once is the day of service.",),
        at=at,
    )


@rule(
    "us.wa.protected_care",
    title="A Washington company gives no help to another State's inquiry into protected health care.",
    authority="RCW 7.115.020(2)(d)(i)(A)",
    link=_SHIELD, in_force=_SINCE, read=READ, verified=True, fact="US-WA-03, US-SW-13",
    effects="refuse ask", kinds=COMPELS | INQUIRIES, binds="US-WA",
    tables=("us.states.shields", "us.states.communication"),
)  # fmt: skip
def protected_care_inquiry(demand: Demand, law: Law) -> Outcome:
    """Knowledge decides, and an attestation does not undo it: receiving, giving, attempting or assisting."""
    if not _is_bound(law) or not of_another_state(demand, "US-WA"):
        return NOT_ENGAGED
    care = protected_care(demand, law, "US-WA")
    if not care:
        return NOT_ENGAGED
    at = demand.where(Mark.CARE_LIABILITY, *care)
    counsel = ask(
        "The paper speaks of health care that Washington protects.",
        defect=Defect.PROTECTED_ACTIVITY,
        cure="Please tell us what the inquiry is about.",
        at=at,
    )
    if not demand.shows(Mark.CARE_LIABILITY):
        return counsel
    return (
        refuse(
            Defect.PROTECTED_ACTIVITY,
            "The inquiry is into health care that Washington protects; RCW 7.115.020 forbids us to help it.",
            at=at,
        ),
        counsel,
    )


@rule(
    "us.wa.federal_process",
    title="Federal process about protected care is not barred, and a motion to quash is open.",
    authority="U.S. Const. art. VI; RCW 7.115.030; our reading",
    link=f"{JUSTIA}/washington/title-7/chapter-7-115/", in_force=_SINCE, read=READ, verified=False, fact="US-WA-07",
    effects="ask", kinds=COMPELS, papers_of="US-FED", binds="US-WA", tables=("us.states.shields",),
)  # fmt: skip
def federal_process(demand: Demand, law: Law) -> Outcome:
    """Shield laws act against other States; 7.115.030 knows a motion against a subpoena of any court."""
    care = protected_care(demand, law, "US-WA")
    if not care:
        return NOT_ENGAGED
    return ask(
        "The federal paper concerns health care that Washington protects (RCW 7.115.030).",
        defect=Defect.PROTECTED_ACTIVITY,
        cure="Please tell us the purpose of the demand and the law that it serves.",
        at=demand.where(*care),
    )


@rule(
    "us.wa.answer_in_time",
    title="A recipient outside Washington answers its process within twenty business days, and moves to quash in them.",
    authority="RCW 10.96.020(1), (4)",
    link=_PROCESS, in_force=ALWAYS, read=READ, verified=True, fact="US-WA-04",
    effects="deadline", kinds=CRIMINAL, papers_of="US-WA", tables=ANSWER_TABLES,
)  # fmt: skip
def answer_in_time(demand: Demand, law: Law) -> Outcome:
    """An extension agreed for the answer does not extend the time for the motion, heard within five court days."""
    return answer_due(
        demand, law, "US-WA",
        also="The same day is the last for a motion to quash, whatever later day is agreed for the answer.",
    )  # fmt: skip


@rule(
    "us.wa.legend",
    title="Washington process on a recipient outside the State says so in bold on its first page.",
    authority="RCW 10.96.020(2)",
    link=_PROCESS, in_force=ALWAYS, read=READ, verified=True, fact="US-WA-05",
    effects="ask", kinds=CRIMINAL, papers_of="US-WA",
)  # fmt: skip
def legend(demand: Demand, law: Law) -> Outcome:
    """The words can be read; whether they are in bold is for the eyes of a reviewer."""
    if "US-WA" in law.profile.home_states or is_not_yet(demand):
        return NOT_ENGAGED
    if demand.shows(Mark.RESPONSE_LEGEND):
        return MET
    return ask(
        "The first page does not carry the legend that RCW 10.96.020(2) asks for.",
        defect=Defect.INCOMPLETE_FORM,
        cure="Please issue the process again with the legend in bold on its first page.",
        at=demand.where("instrument"),
    )


@rule(
    "us.wa.superior_court",
    title="Washington process on a recipient outside the State is signed by a judge of the superior court.",
    authority="RCW 10.96.010(3), 10.96.060",
    link=_PROCESS, in_force=ALWAYS, read=READ, verified=True, fact="US-WA-06",
    effects="ask", kinds=CRIMINAL, papers_of="US-WA",
)  # fmt: skip
def superior_court(demand: Demand, law: Law) -> Outcome:
    """The chapter lists from where such process can come; a person compares the paper with the list."""
    if "US-WA" in law.profile.home_states or is_not_yet(demand):
        return NOT_ENGAGED
    title = plain(demand.signatory.value.title) if demand.signatory else ""
    court = plain(demand.issuing_body.value) if demand.issuing_body else ""
    by_judge = not title or any(word in title for word in ("judge", "commissioner", "justice"))
    if by_judge and "superior court" in f"{title} {court}" and demand.authorities:
        return MET
    lacks = "the law it is issued under" if by_judge and "superior court" in f"{title} {court}" else "such a judge"
    return ask(
        f"Process on a recipient outside Washington comes from a judge of the superior court; {lacks} was not found.",
        defect=Defect.WRONG_SIGNATORY if lacks == "such a judge" else Defect.NO_STATUTORY_BASIS,
        cure="Please send the page that bears the judge's signature, or name the provision the process rests on.",
        at=demand.where("signatory", "issuing_body")[:3],
    )


@rule(
    "us.wa.pen_trap",
    title="A Washington pen/trap order finds probable cause, names the offence and lasts sixty days at most.",
    authority="RCW 9.73.260(4)",
    link=f"{JUSTIA}/washington/title-9/chapter-9-73/", in_force=ALWAYS, read=READ, verified=True, fact="US-WA-08",
    effects="ask limit", kinds=PEN_TRAP, papers_of="US-WA", tables=("us.states.terms",),
)  # fmt: skip
def pen_trap(demand: Demand, law: Law) -> Outcome:
    """More than the relevance that 18 USC 3123 is content with."""
    if is_not_yet(demand):
        return NOT_ENGAGED
    said: list[Said] = []
    missing = []
    if not demand.shows(Mark.FINDS_PROBABLE_CAUSE):
        missing.append("a finding of probable cause")
    if not demand.offences:
        missing.append("the offence")
    if missing:
        said.append(
            ask(
                f"RCW 9.73.260(4) asks for {' and '.join(missing)}, not found in the order.",
                defect=Defect.LACKS_PROBABLE_CAUSE if not demand.shows(Mark.FINDS_PROBABLE_CAUSE) else None,
                cure="Please send the page of the order that states it.",
                at=demand.where("instrument"),
            )
        )
    over = cut_after(demand, law, "wa.pen_trap", None, Defect.ONGOING_PRODUCTION)
    if isinstance(over, Said):
        said.append(over)
    return tuple(said) or MET
