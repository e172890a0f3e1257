"""How far a demand reaches: accounts, periods, catch-alls."""

from __future__ import annotations

from datetime import timedelta

from fourcorners.law.days import after, before, issue_day
from fourcorners.law.outcome import MET, NOT_ENGAGED, Cut, Outcome, ask, inform, limit, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import (
    ALWAYS,
    ASKS_DATA,
    CHATRIE,
    COURT_PAPERS,
    NOT_EU,
    READ,
    STORED,
    SUBPOENAS,
    TIMED,
    UK,
    WARRANTS,
    criminal_rule,
    usc,
)  # fmt: skip
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, IdentifierKind, Instrument, Mark
from fourcorners.terms.categories import CONTENT
from fourcorners.terms.identifiers import REVERSE

MCCALL = "https://law.justia.com/cases/federal/appellate-courts/ca11/21-13092/21-13092-2023-10-27.html"


def is_reverse(demand: Demand) -> bool:
    """Whether it selects by place, time or word alone."""
    kinds = {found.value.kind for found in demand.accounts}
    return bool(kinds) and kinds <= REVERSE


@rule(
    "us.gen.no_account",
    title="A demand names the account it is about, by an identifier and not by a person's name.",
    authority="U.S. Const. amend. IV; Fed. R. Crim. P. 41(e)(2)(A); 18 USC 2703(c)(2), 2709(b)",
    link=criminal_rule("41"), in_force=ALWAYS, read=READ, verified=True,
    fact="US-GEN-04, US-NSL-04, US-SW-03, US-PR-02",
    effects="refuse ask", kinds=ASKS_DATA,
)  # fmt: skip
def no_account(demand: Demand, law: Law) -> Outcome:
    """A paper that selects by place, time or word is a reverse demand, which has a rule of its own.

    Where words that may be an account stand on the paper, a person looks at them.
    """
    kinds = {found.value.kind for found in demand.accounts}
    if kinds - {IdentifierKind.NAME}:
        return MET
    if demand.shows(Mark.UNNAMED_CLASS):
        return NOT_ENGAGED
    if kinds:
        return refuse(
            Defect.NO_NAMED_ACCOUNT,
            "The paper names a person but no account. We do not search for people by their names.",
            cure=_IDENTIFIER,
            at=demand.where("accounts"),
        )
    if demand.doubts("accounts"):
        return ask(
            "It could not be told for sure which account the paper names.",
            defect=Defect.NO_NAMED_ACCOUNT,
            cure=_IDENTIFIER,
        )
    return refuse(Defect.NO_NAMED_ACCOUNT, "The paper names no account whose data it seeks.", cure=_IDENTIFIER)


_IDENTIFIER = "Please give an identifier of the account, such as a user name, an e-mail address or a number."


@rule(
    "us.gen.reverse",
    title="A demand for whoever was at a place or used a word is no demand about a subscriber.",
    authority="18 USC 2703(c)(2); Chatrie v. United States, No. 25-112 (U.S. 2026-06-29)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-14, US-SUB-15",
    effects="refuse", kinds=ASKS_DATA - WARRANTS,
)  # fmt: skip
def reverse(demand: Demand, law: Law) -> Outcome:
    """The list of 2703(c)(2) is of *a* subscriber or customer; it is no licence to find out who that might be."""
    if not (is_reverse(demand) or _unnamed(demand)):
        return MET if demand.accounts else NOT_ENGAGED
    return refuse(
        Defect.REVERSE_DEMAND,
        "The paper asks who was at a place, read a page or used a word, instead of naming an account.",
        cure="Please name the accounts you seek. We do not search the data of everyone.",
        at=demand.where("accounts", Mark.UNNAMED_CLASS),
    )


@rule(
    "us.warrant.reverse",
    title="A warrant for whoever was at a place or used a word goes to counsel.",
    authority="Chatrie v. United States, No. 25-112 (U.S. 2026-06-29)",
    link=CHATRIE, in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-14, US-SW-08",
    effects="ask", kinds=WARRANTS,
)  # fmt: skip
def warrant_reverse(demand: Demand, law: Law) -> Outcome:
    """Not void on their face everywhere: the Supreme Court held such a search to be one and sent the rest back."""
    if not (is_reverse(demand) or _unnamed(demand)):
        return MET if demand.accounts else NOT_ENGAGED
    return ask(
        "The warrant asks who was at a place, read a page or used a word, instead of naming an account.",
        defect=Defect.REVERSE_DEMAND,
        cure="Please name the accounts you seek. We do not search the data of everyone.",
        at=demand.where("accounts", Mark.UNNAMED_CLASS),
    )


@rule(
    "us.warrant.reverse_probable_cause",
    title="A warrant that names nobody shows no probable cause against those whose data would be searched.",
    authority="In re Search of Information Stored at Premises Controlled by Google, 481 F. Supp. 3d 730 "
    "(N.D. Ill. 2020)",
    link="https://fourthamendment.com/?p=45098",
    in_force="2020-08-24/..", read=READ, verified=False, fact="US-SW-08",
    effects="ask", kinds=WARRANTS,
)  # fmt: skip
def reverse_probable_cause(demand: Demand, law: Law) -> Outcome:
    """Another court than the issuing one; Colorado's assumed the same of a keyword warrant in 2023 and let it stand."""
    if not (is_reverse(demand) or _unnamed(demand)):
        return MET if demand.accounts else NOT_ENGAGED
    return ask(
        "The warrant gives no reason to suspect each person whose data would have to be searched.",
        defect=Defect.LACKS_PROBABLE_CAUSE,
        cure="Please name the accounts for which the judge found probable cause.",
        at=demand.where("accounts", Mark.UNNAMED_CLASS),
    )


def _unnamed(demand: Demand) -> bool:
    """Whether the accounts are only the way to an open class: the readers of a page, the members of a group."""
    named = {IdentifierKind.URL, IdentifierKind.POST_URL, IdentifierKind.OTHER, IdentifierKind.NAME} | REVERSE
    return demand.shows(Mark.UNNAMED_CLASS) and all(found.value.kind in named for found in demand.accounts)


@rule(
    "us.gen.catch_all",
    title="A demand for any and all records reaches the kinds of records it lists, and no others.",
    authority="Fed. R. Crim. P. 17(c)(2); In re Grand Jury Subpoena, 828 F.3d 1083 (9th Cir. 2016)",
    link=criminal_rule("17"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-08, US-SUB-05, US-SW-06",
    effects="refuse limit", kinds=NOT_EU - {Instrument.US_PRESERVATION_REQUEST},
)  # fmt: skip
def catch_all(demand: Demand, law: Law) -> Outcome:
    """ "Any" is no kind of data. Where nothing else is listed, there is nothing left to produce.

    A request to preserve needs to name no kinds: 2703(f) speaks of records and other evidence, and nothing is given.
    """
    asks = demand.asks
    if Category.ANY not in asks:
        return MET if asks else NOT_ENGAGED
    if asks == {Category.ANY}:
        return refuse(
            Defect.ALL_RECORDS_CATCH_ALL,
            "The paper asks for any and all records and lists no kind of record.",
            cure="Please list the kinds of records you seek.",
            at=demand.where(Category.ANY),
        )
    return limit(
        Defect.ALL_RECORDS_CATCH_ALL,
        "The paper asks for any and all records beside those it lists; we look only for those it lists.",
        removes=Cut(categories=frozenset({Category.ANY})),
        cure="Please list any further kind of record you seek.",
        at=demand.where(Category.ANY),
    )


@rule(
    "us.gen.no_period",
    title="A demand for records over time names the first and the last day.",
    authority="United States v. McCall, 85 F.4th 1317 (11th Cir. 2023); Blake, 868 F.3d 960 (11th Cir. 2017)",
    link=MCCALL, in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-09, US-SW-05",
    effects="limit ask", kinds=STORED | COURT_PAPERS | UK | {Instrument.OTHER},
)  # fmt: skip
def no_period(demand: Demand, law: Law) -> Outcome:
    """A time limit is the preferred way to make an account search particular, so an order without one is asked about.

    A subpoena reaches records of the subscriber as they stand; of its session records it gets the recent ones, as
    long as the provider's policy calls recent. Circuits differ on warrants without dates, so none is refused for it.
    """
    kind = demand.instrument.value if demand.instrument else None
    if has_start(demand):
        return MET
    if kind in {Instrument.OTHER, *UK} and not demand.asks:
        return NOT_ENGAGED
    timed = demand.asks & TIMED
    if demand.asks and not timed and Category.ANY not in demand.asks:
        # Who the subscriber is now has no first day.
        return NOT_ENGAGED
    at = (*demand.where("period"), *demand.where(Mark.NO_PERIOD_WORDS))
    cure = "Please tell us the first and the last day of the records you seek."
    if kind in SUBPOENAS | {Instrument.US_CIVIL_SUBPOENA} and demand.items:
        if demand.doubts("period", "account_periods"):
            says = "It could not be told for sure for which period the paper seeks records."
            return ask(says, defect=Defect.NO_PERIOD, cure=cure, at=at)
        days = law.profile.recent_session_days
        since = issue_day(demand, law.on) - timedelta(days=days)
        return limit(
            Defect.NO_PERIOD,
            f"The paper names no period. Records kept over time are given for the {days} days before its issue only.",
            removes=Cut(timed, before(since, demand.zone)),
            cure=cure,
            at=at,
        )
    return ask("The paper names no first day for the records it seeks.", defect=Defect.NO_PERIOD, cure=cure, at=at)


def has_start(demand: Demand) -> bool:
    """Whether a first day is named, for the whole paper or for each account."""
    if demand.account_periods and all(days.value.start for _, days in demand.account_periods):
        covered = {account for account, _ in demand.account_periods}
        if all(found.value in covered for found in demand.accounts):
            return True
    return demand.period is not None and demand.period.value.start is not None


@rule(
    "us.gen.after_issue",
    title="An order for stored records reaches what existed when it was issued.",
    authority="18 USC 2703(a)-(d); Facebook, Inc. v. State, 254 N.J. 329 (2023)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-10, US-D-07, US-PT-05",
    effects="limit", kinds=STORED | UK,
)  # fmt: skip
def after_issue(demand: Demand, law: Law) -> Outcome:
    """Section 2703 speaks of stored communications and records; what is yet to come needs process for interception."""
    ends = [days.end for days in demand.spans if days.end]
    if not ends:
        return NOT_ENGAGED
    day = issue_day(demand, law.on)
    if max(ends) <= day:
        return MET
    return limit(
        Defect.PERIOD_AFTER_ISSUE,
        f"The period named runs past the day the paper was issued, {day.isoformat()}; we stop at that day.",
        removes=Cut(times=after(day, demand.zone)),
        cure="Please serve new process for later records.",
        at=demand.where("period", "issued_on"),
    )


@rule(
    "us.gen.open_end",
    title="Where a demand for stored records names no last day, the day of issue is the last.",
    authority="18 USC 2703(a)-(d)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-10",
    effects="info", kinds=STORED | UK,
)  # fmt: skip
def open_end(demand: Demand, law: Law) -> Outcome:
    """No defect: "to the present" means the day of issue. Said all the same, because the reach is cut there."""
    if demand.spans and all(days.end is not None for days in demand.spans):
        return NOT_ENGAGED
    if not demand.asks or not demand.accounts:
        return NOT_ENGAGED
    day = issue_day(demand, law.on)
    return inform(
        f"The paper names no last day; the records end with the day it was issued, {day.isoformat()}.",
        at=demand.where("period", "issued_on"),
        removes=Cut(times=after(day, demand.zone)),
    )


@rule(
    "us.gen.ongoing_production",
    title="Data that does not exist yet is not handed over day by day on an order for stored records.",
    authority="18 USC 2703, 2511, 2516-2518, 3121(a); Facebook, Inc. v. State, 254 N.J. 329 (2023)",
    link="https://law.justia.com/cases/new-jersey/supreme-court/2023/a-61-21-a-7-22.html",
    in_force=ALWAYS, read=READ, verified=True, fact="US-D-07, US-SW-16",
    effects="limit", kinds=STORED,
)  # fmt: skip
def ongoing_production(demand: Demand, law: Law) -> Outcome:
    """Content to come needs a wiretap order, other data to come a pen/trap order. The case rests on State law."""
    if not demand.shows(Mark.FUTURE_DATA):
        return NOT_ENGAGED
    return limit(
        Defect.ONGOING_PRODUCTION,
        "The paper asks for data that does not exist yet; it reaches only what was stored when it was issued.",
        removes=Cut(times=after(issue_day(demand, law.on), demand.zone)),
        cure="Future content needs a wiretap order (18 USC 2518); future traffic data a pen/trap order (18 USC 3123).",
        at=demand.where(Mark.FUTURE_DATA),
    )


@rule(
    "us.gen.many_accounts",
    title="A paper that names many accounts is looked at for its breadth.",
    authority="Matter of 381 Search Warrants, 29 N.Y.3d 231 (2017); the number is the provider's policy",
    link="http://ecases.us/case/ny/c2473583/the-matter-of-381-search-warrants-directed-to-facebook-inc-v-new-york",
    in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-16",
    effects="ask", kinds=ASKS_DATA,
)  # fmt: skip
def many_accounts(demand: Demand, law: Law) -> Outcome:
    """No court drew the line at a number; the policy's number only says when a person looks."""
    count, most = len({found.value for found in demand.accounts}), law.profile.max_accounts
    if count <= most:
        return MET if count else NOT_ENGAGED
    return ask(
        f"The paper names {count} accounts, more than the {most} we answer without a closer look.",
        defect=Defect.TOO_MANY_PEOPLE,
        cure="Please tell us what connects each account with the investigation.",
        at=demand.where("accounts")[:5],
    )


@rule(
    "us.gen.associated_accounts",
    title="A demand reaches the accounts it names, not whatever is linked to them.",
    authority="U.S. Const. amend. IV; Fed. R. Crim. P. 41(e)(2)(A); 18 USC 2703(c)(2)",
    link=criminal_rule("41"), in_force=ALWAYS, read=READ, verified=True, fact="US-SUB-01, US-GEN-04",
    effects="limit", kinds=ASKS_DATA,
)  # fmt: skip
def associated_accounts(demand: Demand, law: Law) -> Outcome:
    """Linked accounts were never cells of the reach, so nothing is cut; the finding says that they stay out."""
    if not demand.shows(Mark.ASSOCIATED_ACCOUNTS):
        return NOT_ENGAGED
    return limit(
        Defect.ASSOCIATED_ACCOUNTS,
        "The paper extends to linked accounts without saying which; only the accounts it names are answered.",
        removes=None,
        cure="Please name each further account you seek.",
        at=demand.where(Mark.ASSOCIATED_ACCOUNTS),
    )


@rule(
    "us.gen.roving_addressees",
    title="Process names the company it addresses, or shows that it applies to it.",
    authority="18 USC 3123(a)(1)",
    link=usc(18, "3123"), in_force=ALWAYS, read=READ, verified=True, fact="US-PT-02",
    effects="ask", kinds=ASKS_DATA,
)  # fmt: skip
def roving_addressees(demand: Demand, law: Law) -> Outcome:
    """A pen/trap order may serve any provider, and one it does not name may ask for a certification that it applies."""
    if not demand.shows(Mark.ROVING_ADDRESSEES):
        return NOT_ENGAGED
    return ask(
        "The paper leaves open which companies it addresses.",
        defect=Defect.ROVING_ADDRESSEES,
        cure="Please send a written certification that the paper applies to us.",
        at=demand.where(Mark.ROVING_ADDRESSEES),
    )


@rule(
    "us.warrant.whole_account",
    title="A warrant for everything in an account says why everything is needed, or is narrowed.",
    authority="United States v. Blake, 868 F.3d 960 (11th Cir. 2017); United States v. Shipp, E.D.N.Y. 2019",
    link="https://reason.com/volokh/2017/08/22/no-warrants-for-a-suspects-ent",
    in_force=ALWAYS, read=READ, verified=True, fact="US-SW-06",
    effects="ask", kinds=WARRANTS,
)  # fmt: skip
def whole_account(demand: Demand, law: Law) -> Outcome:
    """Whole-account warrants have been upheld as well, so this asks and offers kinds or two steps."""
    content = demand.asks & CONTENT
    if not content:
        return NOT_ENGAGED
    if not is_whole(demand):
        return MET
    return ask(
        "The warrant asks for nearly every kind of content in the account.",
        defect=Defect.LACKS_PARTICULARITY,
        cure="Please name the kinds of content that may hold the evidence sought.",
        at=demand.where(*sorted(content)),
    )


def is_whole(demand: Demand) -> bool:
    """Whether nearly every kind of content is asked for, or several beside a catch-all."""
    content = demand.asks & CONTENT
    return len(content) > 4 or (Category.ANY in demand.asks and len(content) > 2)
