"""Whose rights a demand touches: always a question for people, never a judgement by machine."""

from __future__ import annotations

from fourcorners.law.outcome import NOT_ENGAGED, Outcome, ask
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import ALWAYS, NOT_EU, READ, usc
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark

_FIRST_CHOICE = "First Choice Women's Resource Centers v. Platkin, No. 24-781 (U.S. 2026-04-29)"
_GLASSDOOR = "https://case-law.vlex.com/vid/united-states-v-glassdoor-893282807"


@rule(
    "us.rights.officials_criticised",
    title="A demand that aims at criticism of officials goes to a senior person.",
    authority=f"U.S. Const. amend. I; {_FIRST_CHOICE}",
    link=_GLASSDOOR, in_force=ALWAYS, read=READ, verified=False, fact="US-GEN-15, US-ADM-07, US-SUB-06",
    effects="ask", kinds=NOT_EU,
)  # fmt: skip
def officials_criticised(demand: Demand, law: Law) -> Outcome:
    """Withdrawn again and again when challenged; notice gives the speaker the chance to do so."""
    if not demand.shows(Mark.OFFICIAL_CRITICISM):
        return NOT_ENGAGED
    return ask(
        "The paper aims at somebody who criticised officials or an agency.",
        defect=Defect.SPEECH_ABOUT_OFFICIALS,
        cure="Please tell us which offence is investigated and why the speaker's identity is needed.",
        at=demand.where(Mark.OFFICIAL_CRITICISM),
    )


@rule(
    "us.rights.expression",
    title="A demand that aims at speech, reading, assembly or the press goes to a senior person.",
    authority=f"U.S. Const. amend. I; 42 USC 2000aa; 28 CFR 50.10 (rule of 2025-05-02); {_FIRST_CHOICE}",
    link=usc(42, "2000aa"), in_force=ALWAYS, read=READ, verified=False, fact="US-GEN-15, US-SUB-06, US-SUB-08",
    effects="ask", kinds=NOT_EU,
)  # fmt: skip
def expression(demand: Demand, law: Law) -> Outcome:
    """Whether the speech is protected is for a court; here it is only seen, and the speaker told."""
    if not demand.shows(Mark.EXPRESSION):
        return NOT_ENGAGED
    return ask(
        "The paper aims at what somebody said, read or attended, or at the press.",
        defect=Defect.PROTECTED_EXPRESSION,
        cure="Please tell us which offence is investigated and why the records are needed.",
        at=demand.where(Mark.EXPRESSION),
    )


@rule(
    "us.rights.legislator",
    title="A demand for a legislator's account goes to a senior person.",
    authority="U.S. Const. art. I, sec. 6; our reading",
    link="https://www.law.cornell.edu/constitution/articlei",
    in_force=ALWAYS, read=READ, verified=False, fact="US-GEN-15",
    effects="ask", kinds=NOT_EU,
)  # fmt: skip
def legislator(demand: Demand, law: Law) -> Outcome:
    """A member of a parliament has privileges that only counsel can weigh."""
    if not demand.shows(Mark.LEGISLATOR):
        return NOT_ENGAGED
    return ask(
        "The paper concerns the account of a member of a parliament.",
        defect=Defect.ACCOUNTS_OF_LEGISLATOR,
        cure="Please tell us what was done to respect the member's privileges.",
        at=demand.where(Mark.LEGISLATOR),
    )


@rule(
    "us.rights.judge_content",
    title="A provider does not decide what words mean in order to find what is sought.",
    authority="U.S. Const. amend. IV; our reading",
    link="https://www.law.cornell.edu/constitution/fourth_amendment",
    in_force=ALWAYS, read=READ, verified=False, fact="US-GEN-04",
    effects="ask", kinds=NOT_EU,
)  # fmt: skip
def judge_content(demand: Demand, law: Law) -> Outcome:
    """Selecting by meaning is the officer's work, under the court's eyes, or nobody's."""
    if not demand.shows(Mark.JUDGE_CONTENT):
        return NOT_ENGAGED
    return ask(
        "The paper leaves it to us to decide which content it means.",
        defect=Defect.PROVIDER_MUST_JUDGE_CONTENT,
        cure="Please name the kinds of data and the period, so that nobody has to judge what words mean.",
        at=demand.where(Mark.JUDGE_CONTENT),
    )
