"""Virginia: which process reaches records, and the administrative subpoena of a prosecutor."""

from __future__ import annotations

from fourcorners.law.cites import cites, where_cited
from fourcorners.law.model import Bar
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, Said, ask, notice, refuse
from fourcorners.law.ranks import holds_rank, plain
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, CHATRIE, READ, SUBPOENAS, WARRANTS
from fourcorners.law.us.states.kinds import JUSTIA, STATE_WARRANT, is_not_yet
from fourcorners.law.us.states.routes import LOCATION
from fourcorners.law.us.states.shields import of_another_state
from fourcorners.law.us.states.spans import cut_after
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Instrument, Mark

_70_3 = f"{JUSTIA}/virginia/title-19-2/chapter-6/"
_10_2 = f"{JUSTIA}/virginia/title-19-2/chapter-1/"
_ADMINISTRATIVE = "Va. Code 19.2-10.2"
_RANKS = ("commonwealth s attorney", "attorney general")
# Offences for which a Virginia provider must obey another State's warrant, as the reader marks them.
_SERVED = (Mark.VIOLENT_OFFENCE, Mark.REGISTRATION_OFFENCE, Mark.COMPUTER_OFFENCE, Mark.IDENTITY_OFFENCE)


@rule(
    "us.va.subpoena",
    title="In Virginia records are given on a grand jury's subpoena, a warrant or a circuit court's order.",
    authority="Va. Code 19.2-70.3(A)",
    link=_70_3, in_force=ALWAYS, read=READ, verified=True, fact="US-VA-01",
    effects="refuse", kinds=SUBPOENAS - {Instrument.US_GRAND_JURY_SUBPOENA}, papers_of="US-VA",
)  # fmt: skip
def subpoena(demand: Demand, law: Law) -> Outcome:
    """A subpoena of the police or a prosecutor does not do, except under section 19.2-10.2."""
    if is_not_yet(demand):
        return NOT_ENGAGED
    if cites(demand, _ADMINISTRATIVE) or demand.shows(Mark.GRAND_JURY):
        return MET
    return refuse(
        Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        "The subpoena is neither a grand jury's nor one under Va. Code 19.2-10.2, and Virginia law lets no other do.",
        cure="Please serve a grand jury subpoena, a circuit court's order or a warrant, or cite section 19.2-10.2.",
        at=demand.where("instrument", "signatory"),
    )


@rule(
    "us.va.administrative",
    title="A Virginia administrative subpoena is a prosecutor's, with a certificate on its face, for a listed offence.",
    authority="Va. Code 19.2-10.2(A)",
    link=_10_2, in_force=ALWAYS, read=READ, verified=True, fact="US-VA-02",
    effects="refuse ask", kinds=SUBPOENAS, papers_of="US-VA",
)  # fmt: skip
def administrative(demand: Demand, law: Law) -> Outcome:
    """The Commonwealth's attorney or the Attorney General. An assistant's delegation, and the list, a person checks."""
    if not cites(demand, _ADMINISTRATIVE) or is_not_yet(demand):
        return NOT_ENGAGED
    said = [*_signer(demand), *_certificate(demand), *_offence(demand)]
    return tuple(said) or MET


def _signer(demand: Demand) -> list[Said]:
    title = demand.signatory.value.title if demand.signatory else ""
    office = plain(demand.issuing_body.value) if demand.issuing_body else ""
    if holds_rank(title, _RANKS) or (not title and any(rank in office for rank in _RANKS)):
        return []
    unsure = not title or any(rank in plain(title) for rank in _RANKS)
    says = "No Commonwealth's attorney or Attorney General was found to have signed, as Va. Code 19.2-10.2(A) requires."
    cure = "Please have the Commonwealth's attorney or the Attorney General sign, or send the delegation."
    at = demand.where("signatory")
    if unsure:
        return [ask(says, defect=Defect.WRONG_SIGNATORY, cure=cure, at=at)]
    return [refuse(Defect.WRONG_SIGNATORY, says, cure=cure, at=at)]


def _certificate(demand: Demand) -> list[Said]:
    if demand.shows(Mark.ISSUER_CERTIFIES):
        return []
    return [
        refuse(
            Defect.INCOMPLETE_FORM,
            "The subpoena under Va. Code 19.2-10.2 bears no certificate on its face.",
            cure="Please serve it with the certificate on its face.",
            at=where_cited(demand, _ADMINISTRATIVE),
        )
    ]


def _offence(demand: Demand) -> list[Said]:
    if demand.offences:
        return []
    return [
        ask(
            "The subpoena under Va. Code 19.2-10.2 names no offence, and the section gives the power for listed ones.",
            defect=Defect.OFFENCE_NOT_COVERED,
            cure="Please name the offence.",
            at=where_cited(demand, _ADMINISTRATIVE),
        )
    ]


@rule(
    "us.va.real_time_location",
    title="Where a device is in real time is given on a warrant, whatever section 19.2-70.3(D) says of a subpoena.",
    authority="Va. Code 19.2-70.3(C), (D); Carpenter v. United States, No. 16-402; our reading",
    link=CHATRIE, in_force="2018-06-22/..", read=READ, verified=True, fact="US-VA-03",
    effects="ask", kinds=SUBPOENAS, papers_of="US-VA",
)  # fmt: skip
def real_time_location(demand: Demand, law: Law) -> Outcome:
    """The federal floor knows no such way."""
    if not cites(demand, _ADMINISTRATIVE) or Category.LOCATION not in demand.asks:
        return NOT_ENGAGED
    return ask(
        "The administrative subpoena asks where a device is; federal law asks for a search warrant.",
        defect=Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        cure="Please obtain a search warrant for location.",
        at=demand.where(Category.LOCATION),
    )


@rule(
    "us.va.silence",
    title="Where the victim is certified to be a minor, the recipient is silent until thirty days after answering.",
    authority="Va. Code 19.2-10.2(A)(2)",
    link=_10_2, in_force=ALWAYS, read=READ, verified=True, fact="US-VA-04",
    effects="notice", kinds=SUBPOENAS, papers_of="US-VA", tables=("us.states.terms",),
)  # fmt: skip
def silence(demand: Demand, law: Law) -> Outcome:
    """No court is needed; counsel may be told. The end hangs on our own answer, so it has no date before that."""
    if not cites(demand, _ADMINISTRATIVE) or is_not_yet(demand):
        return NOT_ENGAGED
    at = demand.where("nondisclosure", Mark.MINOR_VICTIM)
    if demand.shows(Mark.MINOR_VICTIM):
        days = law.number("us.states.terms", "va.silence")
        return notice(
            f"The account holder may not be told until {days} days after our answer; our lawyer may be told.",
            bars=True,
            at=at,
            bar=Bar("Va. Code 19.2-10.2(A)(2)", "authority", law.on, None, True, "A motion to quash the subpoena."),
        )
    if demand.nondisclosure is None or demand.nondisclosure.value.kind == "none":
        return NOT_ENGAGED
    return notice(
        "The subpoena wants secrecy and does not certify that the victim is under eighteen (Va. Code 19.2-10.2).",
        bars=False,
        cure="Please send the certificate. Without one we tell the account holder.",
        at=at,
    )


@rule(
    "us.va.location_term",
    title="A Virginia warrant for location in real time lasts thirty days at most.",
    authority="Va. Code 19.2-70.3(J)",
    link=_70_3, in_force=ALWAYS, read=READ, verified=True, fact="US-VA-05",
    effects="limit", kinds=WARRANTS, papers_of="US-VA", tables=("us.states.terms",),
)  # fmt: skip
def location_term(demand: Demand, law: Law) -> Outcome:
    """Records of where a device was are not measured by it."""
    if Category.LOCATION not in demand.asks or not demand.shows(Mark.FUTURE_DATA) or is_not_yet(demand):
        return NOT_ENGAGED
    return cut_after(demand, law, "va.location", LOCATION, Defect.ONGOING_PRODUCTION)


@rule(
    "us.va.other_state_warrant",
    title="A Virginia provider must obey another State's warrant for some offences only.",
    authority="Va. Code 19.2-70.3(G)",
    link=_70_3, in_force=ALWAYS, read=READ, verified=True, fact="US-VA-06",
    effects="ask", kinds=STATE_WARRANT, binds="US-VA",
)  # fmt: skip
def other_state_warrant(demand: Demand, law: Law) -> Outcome:
    """For other offences the warrant is brought before a Virginia court first."""
    if "US-VA" not in law.profile.home_states or is_not_yet(demand) or not of_another_state(demand, "US-VA"):
        return NOT_ENGAGED
    if demand.shows(*_SERVED):
        return MET
    return ask(
        "The warrant of another State names no offence for which Va. Code 19.2-70.3(G) has us obey it.",
        defect=Defect.OFFENCE_NOT_COVERED,
        cure="Please have the warrant issued by a Virginia court, or name an offence of paragraph (G).",
        at=(*demand.where("jurisdiction"), *demand.where("offences"))[:4],
    )
