"""Administrative subpoenas and summonses: the statute, the subject and the rank of who signs."""

from __future__ import annotations

import re
from datetime import timedelta

from fourcorners.law.cites import cites, falls_under, title_of, where_cited
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, deadline, inform, notice, refuse
from fourcorners.law.ranks import holds_rank
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law, Row
from fourcorners.law.us.kinds import ALWAYS, READ, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, IdentifierKind, Instrument, Mark

_ADMIN: frozenset[Instrument | None] = frozenset({Instrument.US_ADMINISTRATIVE_SUBPOENA})
CUSTOMS, IMMIGRATION, DRUGS = "19 USC 1509", "8 USC 1225(d)(4)", "21 USC 876"
TAX = ("26 USC 7602", "26 USC 7609")
_CITE = "Please cite the statute under which the subpoena is issued."
# Words for what was watched, in the label of an item.
_WATCHED = re.compile(r"\b(?:view(?:ed|ing|s)?|watch(?:ed|ing)?|rent(?:al|als|ed)|titles?)\b")
# Who heads an office stands above the ranks that may sign, or beside them; a person looks which.
_HEADS = ("director", "commissioner", "secretary")
_DEAD_ENDS = (Mark.APPLICATION, Mark.BLANK_FORM, Mark.INTERNAL_DOCUMENT)


def power_cited(demand: Demand, law: Law) -> Row | None:
    """The first federal power of administrative subpoena that the paper cites."""
    return next((row for row in law.rows("us.powers") if cites(demand, row["statute"])), None)


@rule(
    "us.admin.no_statute",
    title="An administrative subpoena cites the statute that gives the power to issue it.",
    authority="18 USC 2703(c)(2)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-ADM-01",
    effects="refuse ask", kinds=_ADMIN, tables=("us.powers", "us.other_powers"),
)  # fmt: skip
def no_statute(demand: Demand, law: Law) -> Outcome:
    """The subpoena must be "authorized by a Federal or State statute"; 2703 itself authorizes none."""
    if not demand.authorities:
        if demand.shows(*_DEAD_ENDS):
            return NOT_ENGAGED
        if demand.doubts("authorities"):
            says = "It could not be told for sure which statute the subpoena cites."
            return ask(says, defect=Defect.NO_STATUTORY_BASIS, cure=_CITE, at=demand.where("instrument"))
        return refuse(
            Defect.NO_STATUTORY_BASIS,
            "The subpoena cites no statute that gives the power to issue it.",
            cure=_CITE,
            at=demand.where("instrument"),
        )
    if power_cited(demand, law):
        return MET
    empty = law.keys("us.other_powers")
    if all(falls_under(found.value, *empty) for found in demand.authorities):
        return ask(
            "The subpoena cites the law on stored communications, which limits subpoenas and authorizes none.",
            defect=Defect.NO_STATUTORY_BASIS,
            cure=_CITE,
            at=demand.where("authorities"),
        )
    if demand.jurisdiction and demand.jurisdiction.value not in {"US", "US-FED"}:
        return MET
    return ask(
        "The statute cited is not among those known here to give a power of administrative subpoena.",
        defect=Defect.NO_STATUTORY_BASIS,
        cure=_CITE,
        at=demand.where("authorities"),
    )


@rule(
    "us.admin.court_enforces",
    title="An agency's subpoena is enforced by a court; the agency itself punishes nobody.",
    authority="8 USC 1225(d)(4)(B); 18 USC 3486(c); 19 USC 1510(a); 21 USC 876(c); 31 USC 5318(e)",
    link=usc(19, "1510"), in_force=ALWAYS, read=READ, verified=True, fact="US-ADM-08",
    effects="info", kinds=_ADMIN, tables=("us.powers",),
)  # fmt: skip
def court_enforces(demand: Demand, law: Law) -> Outcome:
    """Contempt follows a court's order only. Two statutes punish silence, and they are told apart in the table."""
    row = power_cited(demand, law)
    if row is None or not demand.shows(Mark.PENALTY_THREATENED) or row.get("punishes_silence"):
        return NOT_ENGAGED
    return inform(
        f"The paper threatens a penalty; only a court can impose one ({row['enforced_by']}).",
        at=demand.where(Mark.PENALTY_THREATENED),
    )


@rule(
    "us.admin.answer_in_time",
    title="A tax or securities summons is answered or objected to in time; silence is punishable.",
    authority="26 USC 7210; 15 USC 78u(c)",
    link=usc(26, "7210"), in_force=ALWAYS, read=READ, verified=True, fact="proposed: 26 USC 7210; 15 USC 78u(c)",
    effects="deadline", kinds=_ADMIN, tables=("us.powers",),
)  # fmt: skip
def answer_in_time(demand: Demand, law: Law) -> Outcome:
    """The exception to the rule that only a court's order can be disobeyed."""
    row = power_cited(demand, law)
    if row is None or not row.get("punishes_silence") or demand.due_on is None or demand.due_on.value < law.on:
        return NOT_ENGAGED
    day = demand.due_on.value
    return deadline(
        f"An objection in writing must be made by {day.isoformat()}; {row['enforced_by']}.",
        day,
        at=demand.where("due_on"),
    )


@rule(
    "us.customs.subject",
    title="A customs summons concerns imports: an entry, merchandise, duties or the customs laws.",
    authority="19 USC 1509(a), (c), (d)(1)(A)",
    link=usc(19, "1509"), in_force=ALWAYS, read=READ, verified=True, fact="US-ADM-03",
    effects="refuse", kinds=_ADMIN,
)  # fmt: skip
def customs_subject(demand: Demand, law: Law) -> Outcome:
    """An inspectorate found up to one in five of the summonses it looked at beyond the section (November 2017)."""
    if not cites(demand, CUSTOMS):
        return NOT_ENGAGED
    if demand.shows(Mark.CUSTOMS_SUBJECT):
        return MET
    return refuse(
        Defect.STATUTE_DOES_NOT_COVER_PURPOSE,
        "The summons rests on 19 USC 1509 and names no importer, entry, merchandise, duty or customs law.",
        cure="Please state the import or the customs law that the records concern.",
        at=(*where_cited(demand, CUSTOMS), *demand.where(Mark.IMMIGRATION_SUBJECT, Mark.OFFICIAL_CRITICISM)),
    )


@rule(
    "us.customs.rank",
    title="A customs summons is signed by a director or special agent in charge, or above.",
    authority="19 USC 1509(a); 19 CFR 163.7(a)",
    link="https://www.law.cornell.edu/cfr/text/19/163.7",
    in_force="1998-07-16/..", read=READ, verified=True, fact="US-ADM-04",
    effects="refuse ask", kinds=_ADMIN, tables=("us.powers",),
)  # fmt: skip
def customs_rank(demand: Demand, law: Law) -> Outcome:
    """No delegate below district director or special agent in charge may issue one."""
    return _rank(demand, law, CUSTOMS, "19 USC 1509", "19 CFR 163.7(a)")


@rule(
    "us.immigration.rank",
    title="An immigration subpoena is signed by an officer of a listed rank.",
    authority="8 USC 1225(d)(4)(A); 8 CFR 287.4(a)(1), (2)",
    link="https://www.law.cornell.edu/cfr/text/8/287.4",
    in_force="2024-10-07/..", read=READ, verified=True, fact="US-ADM-06",
    effects="refuse ask", kinds=_ADMIN, tables=("us.powers",),
)  # fmt: skip
def immigration_rank(demand: Demand, law: Law) -> Outcome:
    """The ranks as the regulation stood on 2024-10-07; what it said before was not read, so the rule begins there."""
    return _rank(demand, law, IMMIGRATION, "8 USC 1225", "8 CFR 287.4(a)")


def _rank(demand: Demand, law: Law, statute: str, key: str, regulation: str) -> Outcome:
    if not cites(demand, statute) or demand.shows(*_DEAD_ENDS):
        return NOT_ENGAGED
    title = demand.signatory.value.title if demand.signatory else ""
    if not title:
        return ask(
            f"The paper does not show the title of the officer who signed it; {regulation} says who may.",
            cure="Please tell us the title of the officer who signed.",
            at=demand.where("signatory", "signed"),
        )
    if holds_rank(title, law.row("us.powers", key)["ranks"]):
        return MET
    if holds_rank(title, _HEADS):
        return ask(
            f"It was not found that the officer who signed holds a rank that {regulation} names, or one above.",
            defect=Defect.WRONG_SIGNATORY,
            cure="Please tell us the rank of the officer who signed, or send the delegation of authority.",
            at=demand.where("signatory"),
        )
    return refuse(
        Defect.WRONG_SIGNATORY,
        f"The officer who signed is not of a rank that {regulation} lets issue such a paper.",
        cure="Please send the delegation of authority, or have an officer of a listed rank sign.",
        at=demand.where("signatory"),
    )


@rule(
    "us.customs.notice",
    title="Nothing in the customs statute forbids telling the account holder.",
    authority="19 USC 1509(d)(1)(C), (d)(2)",
    link=usc(19, "1509"), in_force=ALWAYS, read=READ, verified=True, fact="US-ADM-05",
    effects="notice", kinds=_ADMIN,
)  # fmt: skip
def customs_notice(demand: Demand, law: Law) -> Outcome:
    """The agency's own duty of notice binds only summonses on brokers, attorneys and accountants."""
    if not cites(demand, CUSTOMS):
        return NOT_ENGAGED
    return notice(
        "Nothing in 19 USC 1509 forbids telling the account holder, who is told before anything is given.",
        bars=False,
        at=where_cited(demand, CUSTOMS),
    )


@rule(
    "us.immigration.subject",
    title="An immigration subpoena concerns a person's entry, residence or the immigration laws.",
    authority="8 USC 1225(d)(4)(A)",
    link=usc(8, "1225"), in_force=ALWAYS, read=READ, verified=True, fact="US-ADM-07",
    effects="ask", kinds=_ADMIN,
)  # fmt: skip
def immigration_subject(demand: Demand, law: Law) -> Outcome:
    """Subpoenas under this paragraph that aimed at critics were withdrawn when challenged, so a senior person looks."""
    if not cites(demand, IMMIGRATION):
        return NOT_ENGAGED
    about_speech = demand.shows(Mark.OFFICIAL_CRITICISM, Mark.EXPRESSION)
    if demand.shows(Mark.IMMIGRATION_SUBJECT) and not about_speech:
        return MET
    return ask(
        "Nothing on the paper ties the account to anyone's entry, residence or removal.",
        defect=Defect.STATUTE_DOES_NOT_COVER_PURPOSE,
        cure="Please state how the records bear on the enforcement of the immigration laws.",
        at=(*where_cited(demand, IMMIGRATION), *demand.where(Mark.OFFICIAL_CRITICISM, Mark.EXPRESSION)),
    )


@rule(
    "us.3486.subject",
    title="A subpoena under 18 USC 3486 concerns health care, the exploitation of children or protected persons.",
    authority="18 USC 3486(a)(1)(A), (D); the list of offences is recalled",
    link=usc(18, "3486"), in_force=ALWAYS, read=READ, verified=False, fact="US-ADM-09",
    effects="ask", kinds=_ADMIN, tables=("us.health_and_child_offences",),
)  # fmt: skip
def subject_3486(demand: Demand, law: Law) -> Outcome:
    """Asks only, because the offences the section refers to were recalled and not read."""
    federal = [found.value for found in demand.offences if title_of(found.value)]
    if not cites(demand, "18 USC 3486") or not federal:
        return NOT_ENGAGED
    known = law.keys("us.health_and_child_offences")
    if any(falls_under(offence, *known) for offence in federal):
        return MET
    return ask(
        "The offence named is not one that 18 USC 3486 appears to cover.",
        defect=Defect.OFFENCE_NOT_COVERED,
        cure="Please tell us under which limb of 18 USC 3486(a)(1)(A) the subpoena is issued.",
        at=demand.where("offences"),
    )


@rule(
    "us.drugs.subject",
    title="A subpoena under 21 USC 876 concerns controlled substances, listed chemicals or pill machines.",
    authority="21 USC 876(a)",
    link=usc(21, "876"), in_force=ALWAYS, read=READ, verified=True, fact="US-ADM-12",
    effects="ask", kinds=_ADMIN,
)  # fmt: skip
def drugs_subject(demand: Demand, law: Law) -> Outcome:
    """A paper that names offences, none of them in title 21, is asked what the investigation has to do with drugs."""
    if not cites(demand, DRUGS):
        return NOT_ENGAGED
    elsewhere = demand.shows(Mark.IMMIGRATION_SUBJECT, Mark.OFFICIAL_CRITICISM)
    titles = {title_of(found.value) for found in demand.offences} - {""}
    if not elsewhere and (not titles or "21" in titles):
        return MET
    return ask(
        "The paper rests on 21 USC 876 and names no matter of drugs, listed chemicals or pill machines.",
        defect=Defect.STATUTE_DOES_NOT_COVER_PURPOSE,
        cure="Please state how the records bear on an investigation of controlled substances.",
        at=(*where_cited(demand, DRUGS), *demand.where("offences")),
    )


@rule(
    "us.tax.unnamed_class",
    title="A tax summons about people nobody has named needs a court's leave first.",
    authority="26 USC 7609(f), (h)(2)",
    link=usc(26, "7609"), in_force=ALWAYS, read=READ, verified=True, fact="US-ADM-13",
    effects="refuse ask", kinds=_ADMIN,
)  # fmt: skip
def unnamed_class(demand: Demand, law: Law) -> Outcome:
    """Since 2019-08-16 it must also be narrowly tailored, which a person checks where the court's leave is shown."""
    if not cites(demand, *TAX):
        return NOT_ENGAGED
    named = {found.value.kind for found in demand.accounts} - {IdentifierKind.OTHER}
    if named and not demand.shows(Mark.UNNAMED_CLASS):
        return MET
    if demand.court and demand.court.value:
        return ask(
            "The summons seeks people it does not name, with a court's leave; it must be narrowly tailored.",
            defect=Defect.TOO_MANY_PEOPLE,
            cure="Please send the court's order that allows the summons.",
            at=demand.where("court", Mark.UNNAMED_CLASS),
        )
    if not named and demand.doubts("accounts"):
        return ask(
            "It could not be told for sure whom the summons names; one that names nobody needs a court's leave.",
            defect=Defect.NO_NAMED_ACCOUNT,
            cure="Please name the account, or send the court's order under 26 USC 7609(f).",
            at=where_cited(demand, *TAX),
        )
    return refuse(
        Defect.NO_STATUTORY_BASIS,
        "The summons seeks people it does not name and shows no leave of a court.",
        cure="Please send the court's order under 26 USC 7609(f).",
        at=(*where_cited(demand, *TAX), *demand.where(Mark.UNNAMED_CLASS)),
    )


@rule(
    "us.tax.wait",
    title="Nothing is given on a tax summons about a named person before the 23rd day after notice has passed.",
    authority="26 USC 7609(a)(1), (b)(2), (c)(2), (d), (i)",
    link=usc(26, "7609"), in_force=ALWAYS, read=READ, verified=True, fact="US-ADM-14",
    effects="deadline", kinds=_ADMIN, tables=("us.terms",),
)  # fmt: skip
def tax_wait(demand: Demand, law: Law) -> Outcome:
    """Counted from service, the earliest day notice can have been given on. Summonses in aid of collection, and some
    by criminal investigators, are excepted; that does not show on the paper, so the wait is the rule."""
    if not cites(demand, *TAX) or not demand.accounts:
        return NOT_ENGAGED
    first = law.on + timedelta(days=law.number("us.terms", "tax_wait"))
    return deadline(
        f"Nothing may be examined until {first.isoformat()} has passed; then ask for the certificate of 7609(i)(2).",
        first,
        at=where_cited(demand, *TAX),
    )


@rule(
    "us.ftc.commissioner_signs",
    title="A civil investigative demand of the Federal Trade Commission is signed by a Commissioner.",
    authority="15 USC 57b-1(c)(2), (i)",
    link=usc(15, "57b-1"), in_force=ALWAYS, read=READ, verified=True, fact="proposed: 15 USC 57b-1(i)",
    effects="refuse ask", kinds=_ADMIN, tables=("us.powers",),
)  # fmt: skip
def commissioner_signs(demand: Demand, law: Law) -> Outcome:
    """Under a resolution of the Commission; the power cannot be delegated."""
    return _rank(demand, law, "15 USC 57b-1", "15 USC 57b-1", "15 USC 57b-1(i)")


@rule(
    "us.bank.who_is_reached",
    title="A Treasury summons reaches financial institutions and businesses that must keep its records.",
    authority="31 USC 5318(a)(3), (4), (b)(1)",
    link=usc(31, "5318"), in_force=ALWAYS, read=READ, verified=True, fact="proposed: 31 USC 5318",
    effects="ask", kinds=_ADMIN,
)  # fmt: skip
def treasury_summons(demand: Demand, law: Law) -> Outcome:
    """Most online services are none of those."""
    if not cites(demand, "31 USC 5318"):
        return NOT_ENGAGED
    if law.profile.is_financial_institution:
        return MET
    return ask(
        "The summons rests on 31 USC 5318, and we are neither a financial institution nor a keeper of those records.",
        defect=Defect.STATUTE_DOES_NOT_COVER_PURPOSE,
        cure="Please tell us why the section reaches us.",
        at=where_cited(demand, "31 USC 5318"),
    )


@rule(
    "us.bank.certificate",
    title="A financial institution waits for the agency's certificate before it releases a customer's records.",
    authority="12 USC 3403(b), 3413, 3414",
    link=usc(12, "3403"), in_force=ALWAYS, read=READ, verified=True, fact="US-ADM-15",
    effects="ask", kinds=_ADMIN | {Instrument.US_TRIAL_SUBPOENA, Instrument.US_SEARCH_WARRANT},
)  # fmt: skip
def bank_certificate(demand: Demand, law: Law) -> Outcome:
    """Grand jury subpoenas, tax summonses and litigation with the customer are excepted (3413(c), (e), (i))."""
    if not law.profile.is_financial_institution or cites(demand, *TAX):
        return NOT_ENGAGED
    if demand.jurisdiction and demand.jurisdiction.value not in {"US", "US-FED"}:
        return NOT_ENGAGED
    if cites(demand, "12 USC 3403"):
        return MET
    return ask(
        "No certificate of compliance with the Right to Financial Privacy Act came with the paper.",
        cure="Please send the certificate under 12 USC 3403(b). We assemble the records meanwhile.",
        at=demand.where("instrument"),
    )


@rule(
    "us.video.titles",
    title="What somebody watched is not given on an administrative, trial or civil subpoena.",
    authority="18 USC 2710(a)(4), (b)(2)(C), (F), (b)(3)",
    link=usc(18, "2710"), in_force=ALWAYS, read=READ, verified=True, fact="US-ADM-16",
    effects="ask", kinds=_ADMIN | {Instrument.US_TRIAL_SUBPOENA, Instrument.US_CIVIL_SUBPOENA},
)  # fmt: skip
def video_titles(demand: Demand, law: Law) -> Outcome:
    """Asked, because a paper's words for such records cannot be told apart for sure; a person cuts them out."""
    if not law.profile.is_video_tape_service:
        return NOT_ENGAGED
    asked = [i for i in demand.items if _WATCHED.search(i.value.label.lower())]
    if not asked:
        return MET
    return ask(
        "The paper asks what was watched or rented, which such a subpoena does not reach.",
        defect=Defect.WRONG_INSTRUMENT_FOR_RECORDS,
        cure="Please obtain a warrant, a grand jury subpoena or a court order with notice to the customer.",
        at=tuple(e for i in asked for e in i.evidence),
    )
