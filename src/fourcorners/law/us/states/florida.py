"""Florida: subpoenas for stored data, the subpoena about child exploitation, and location."""

from __future__ import annotations

from fourcorners.law.cites import cites, where_cited
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, Said, ask, exceeded, notice
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, CHATRIE, READ, SUBPOENAS, WARRANTS
from fourcorners.law.us.secrecy import by_court, ordered
from fourcorners.law.us.states.clocks import ANSWER_TABLES, answer_due
from fourcorners.law.us.states.kinds import CRIMINAL, JUSTIA, ORDERS, is_not_yet
from fourcorners.law.us.states.routes import LOCATION, held_to_list
from fourcorners.law.us.states.silence import silent_until
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Mark
from fourcorners.terms.categories import CONTENT

_CHAPTER = f"{JUSTIA}/florida/title-xlvii/chapter-934/"
_CHILD = "Fla. Stat. 934.255"
_TRACKING = "Fla. Stat. 934.42"


@rule(
    "us.fl.subpoena_reach",
    title="A Florida subpoena reaches the list of Florida's own act, which is the federal one.",
    authority="Fla. Stat. 934.23(4)(b)",
    link=_CHAPTER, in_force=ALWAYS, read=READ, verified=True, fact="US-FL-01",
    effects="refuse limit", kinds=SUBPOENAS, papers_of="US-FL", tables=("us.states.reach",),
)  # fmt: skip
def subpoena_reach(demand: Demand, law: Law) -> Outcome:
    """Older content on a subpoena with notice is in the text of 934.23 too; Warshak asks for a warrant all the same."""
    return held_to_list(
        demand, law, "US-FL", cure="Please obtain a court order under Fla. Stat. 934.23(5) or a warrant."
    )


@rule(
    "us.fl.silence",
    title="On a Florida child-exploitation subpoena a supervisor's certificate silences us for 180 days.",
    authority="Fla. Stat. 934.255(5)",
    link=_CHAPTER, in_force=ALWAYS, read=READ, verified=True, fact="US-FL-02, US-FL-03",
    effects="notice", kinds=SUBPOENAS, papers_of="US-FL", tables=("us.states.terms",),
)  # fmt: skip
def silence(demand: Demand, law: Law) -> Outcome:
    """From service. Those needed to comply and counsel may be told; a court extends it by 90 days at a time.

    Without the certificate, secrecy that is merely asked for binds nobody.
    """
    if not cites(demand, _CHILD) or is_not_yet(demand):
        return NOT_ENGAGED
    if demand.shows(Mark.SUPERVISOR_CERTIFIES):
        how = "A petition to modify before the return date; a court extends it by 90 days at a time."
        return silent_until(demand, law, "fl.silence", by="authority", challenge=how, since=law.on)
    if demand.nondisclosure is None or demand.nondisclosure.value.kind == "none" or by_court(demand):
        return NOT_ENGAGED
    return notice(
        "The subpoena wants secrecy and no supervisory official's certificate came with it (Fla. Stat. 934.255(5)).",
        bars=False,
        defect=Defect.GAG_WITHOUT_ORDER if ordered(demand) else None,
        cure="Please send the written certification. Without one we tell the account holder.",
        at=demand.where("nondisclosure"),
    )


@rule(
    "us.fl.child_subpoena",
    title="A subpoena under section 934.255 is about the sexual abuse of a child or a listed offence, and no content.",
    authority="Fla. Stat. 934.255(2)",
    link=_CHAPTER, in_force=ALWAYS, read=READ, verified=True, fact="US-FL-04",
    effects="refuse limit ask", kinds=SUBPOENAS, papers_of="US-FL",
)  # fmt: skip
def child_subpoena(demand: Demand, law: Law) -> Outcome:
    """The section would let content over 180 days old go with notice; the federal floor asks for a warrant."""
    if not cites(demand, _CHILD) or is_not_yet(demand):
        return NOT_ENGAGED
    said: list[Said] = []
    content = demand.asks & CONTENT
    if content:
        said.append(
            exceeded(
                content,
                demand.asks,
                Defect.WRONG_INSTRUMENT_FOR_CONTENT,
                "The subpoena under Fla. Stat. 934.255 asks for content, which is given on a search warrant only.",
                cure="Please obtain a search warrant for the content.",
                at=demand.where(*sorted(content)),
            )
        )
    if not demand.shows(Mark.CHILD_OFFENCE):
        said.append(
            ask(
                "The subpoena rests on Fla. Stat. 934.255 and names no offence against a child that the section lists.",
                defect=Defect.OFFENCE_NOT_COVERED,
                cure="Please name the offence under which the section gives the power.",
                at=(*where_cited(demand, _CHILD), *demand.where("offences"))[:4],
            )
        )
    return tuple(said) or MET


@rule(
    "us.fl.tracking_device",
    title="Florida's section on tracking devices opens no way to location that a provider holds.",
    authority="Fla. Stat. 934.42; Carpenter v. United States, No. 16-402; Chatrie v. United States, No. 25-112",
    link=CHATRIE, in_force="2018-06-22/..", read=READ, verified=True, fact="US-FL-05",
    effects="refuse limit", kinds=CRIMINAL, papers_of="US-FL",
)  # fmt: skip
def tracking_device(demand: Demand, law: Law) -> Outcome:
    """It is about devices, on a certificate of relevance; a warrant that finds probable cause is another matter."""
    if not cites(demand, _TRACKING) or Category.LOCATION not in demand.asks:
        return NOT_ENGAGED
    kind = demand.instrument.value if demand.instrument else None
    if kind in WARRANTS and demand.shows(Mark.FINDS_PROBABLE_CAUSE):
        return MET
    return exceeded(
        LOCATION,
        demand.asks,
        Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        "Fla. Stat. 934.42 is about tracking devices; location that we hold is given on a search warrant only.",
        cure="Please obtain a search warrant for location.",
        at=where_cited(demand, _TRACKING),
    )


@rule(
    "us.fl.answer_in_time",
    title="A corporation outside Florida answers its process within twenty business days, as recalled.",
    authority="Fla. Stat. 92.605, recalled",
    link="https://flsenate.gov/Session/Bill/2001/2028/BillText/e1/HTML",
    in_force="2002-01-01/..", perhaps_from="2001-01-01", read=READ, verified=False, fact="US-FL-06",
    effects="deadline", kinds=SUBPOENAS | WARRANTS | ORDERS, papers_of="US-FL",
    tables=ANSWER_TABLES,
)  # fmt: skip
def answer_in_time(demand: Demand, law: Law) -> Outcome:
    """Only the bill of 2001 was read, so the number is for a person to check."""
    return answer_due(demand, law, "US-FL", also="The term was recalled; check it.")
