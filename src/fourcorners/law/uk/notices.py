"""Communications data notices under Part 3 of the Investigatory Powers Act 2016.

The days on which parts of it came into force are only near: what was served before 2019-02-05 goes to a person.
"""

from __future__ import annotations

from fourcorners.law.model import Bar
from fourcorners.law.outcome import MET, NOT_ENGAGED, Cut, Outcome, Said, ask, exceeded, inform, limit, notice, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.uk.kinds import IPA, NOTICE, NOTICE_SINCE, READ, is_british, months_beginning_with
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Defect, Instrument, Mark
from fourcorners.terms.categories import CONTENT

_ACT = "Investigatory Powers Act 2016"
# Acts under which a court or a notice of Part 3 reaches a provider; any other power is a general one here.
_SPECIAL = (
    "Investigatory Powers Act", "Police and Criminal Evidence Act", "Proceeds of Crime Act", "Terrorism Act",
    "Overseas Production Orders",
)  # fmt: skip


@rule(
    "uk.ipa.no_content",
    title="A communications data notice reaches no content.",
    authority=f"{_ACT}, ss. 60A, 61(6)(a), 61A, 261(5), (5A)-(5B), (6)",
    link=f"{IPA}/section/261", in_force=NOTICE_SINCE, read=READ, verified=True, fact="UK-IPA-001",
    effects="refuse limit ask", kinds=NOTICE, tables=("uk.communications_data",),
)  # fmt: skip
def no_content(demand: Demand, law: Law) -> Outcome:
    """What a person entered to get or keep access to the service is communications data all the same."""
    asked = demand.asks - {Category.ANY}
    if not asked:
        return NOT_ENGAGED
    said: list[Said] = []
    content = asked & CONTENT
    if content:
        said.append(
            exceeded(
                content,
                demand.asks,
                Defect.WRONG_INSTRUMENT_FOR_CONTENT,
                "The notice asks for content, which is no communications data.",
                cure="Please use a warrant or a court's order for content.",
                at=demand.where(*sorted(content)),
            )
        )
    unplaced = asked - content - law.categories("uk.communications_data")
    if unplaced:
        said.append(
            ask(
                "The notice asks for data of which it is not settled whether it is communications data.",
                cure="Please tell us why this data is communications data.",
                at=demand.where(*sorted(unplaced)),
            )
        )
    return tuple(said) or MET


@rule(
    "uk.ipa.contents",
    title="A notice names the office of whoever gives it, what it requires, and the operator.",
    authority=f"{_ACT}, ss. 64(3), 65(1), (3A), (7)",
    link=f"{IPA}/section/64", in_force=NOTICE_SINCE, read=READ, verified=True, fact="UK-IPA-002",
    effects="refuse ask", kinds=NOTICE,
)  # fmt: skip
def contents(demand: Demand, law: Law) -> Outcome:
    """It need not show the authorisation, its day or a reference. The end of that one ends no notice already given;
    its cancellation does."""
    if demand.shows(Mark.AUTHORISATION_CANCELLED):
        return refuse(
            Defect.EXPIRED,
            "The authorisation of the notice was cancelled.",
            at=demand.where(Mark.AUTHORISATION_CANCELLED),
        )
    asks = bool(demand.items or demand.accounts) or demand.doubts("items", "accounts")
    giver = demand.signatory is not None or demand.requester is not None or demand.doubts("signatory", "requester")
    if not asks or not (giver or demand.issuing_body):
        what = "what it requires" if not asks else "who gives it"
        return refuse(
            Defect.INCOMPLETE_FORM,
            f"The notice does not say {what}.",
            cure="Please give a notice with the elements of section 64(3).",
            at=demand.where("instrument"),
        )
    if not (demand.signatory and demand.signatory.value.title) and not (
        demand.requester and demand.requester.value.title
    ):
        return ask(
            "The office, rank or position of whoever gives the notice was not found.",
            defect=Defect.INCOMPLETE_FORM,
            cure="Please tell us the office, rank or position of the person who gives the notice.",
            at=demand.where("signatory", "requester"),
        )
    return MET


@rule(
    "uk.ipa.old_notice",
    title="An authorisation lasts a month, in urgent cases three days; a notice given before its end goes on.",
    authority=f"{_ACT}, s. 65(1), (3A), (7)",
    link=f"{IPA}/section/65", in_force=NOTICE_SINCE, read=READ, verified=True, fact="UK-IPA-002",
    effects="ask", kinds=NOTICE, tables=("uk.terms",),
)  # fmt: skip
def old_notice(demand: Demand, law: Law) -> Outcome:
    """A notice that reaches us later than that may have been given too late, or cancelled since."""
    if demand.issued_on is None:
        return NOT_ENGAGED
    last = months_beginning_with(demand.issued_on.value, law.number("uk.terms", "authorisation_months"))
    if law.on <= last:
        return MET
    return ask(
        f"The notice is dated {demand.issued_on.value.isoformat()}, over the month an authorisation lasts.",
        defect=Defect.EXPIRED,
        cure="Please confirm that the notice was given while the authorisation lasted and was not cancelled.",
        at=demand.where("issued_on"),
    )


@rule(
    "uk.ipa.secrecy",
    title="Telling the person concerned of a notice is an offence without reasonable excuse.",
    authority=f"{_ACT}, s. 82(1)-(3)",
    link=f"{IPA}/section/82", in_force=NOTICE_SINCE, read=READ, verified=True, fact="UK-IPA-003",
    effects="notice", kinds=NOTICE,
)  # fmt: skip
def secrecy(demand: Demand, law: Law) -> Outcome:
    """Permission of the public authority is such an excuse, and is worth asking for."""
    return notice(
        "The person concerned may not be told of the notice unless the authority permits it.",
        bars=True,
        at=demand.where("instrument", "nondisclosure"),
        bar=Bar(
            f"{_ACT}, s. 82(1)",
            "statute",
            demand.issued_on.value if demand.issued_on else law.on,
            None,
            True,
            "Ask the relevant public authority for its permission, which is a reasonable excuse (s. 82(2)).",
        ),
    )


@rule(
    "uk.ipa.abroad",
    title="An operator abroad need not do what is not reasonably practicable, and its own law counts.",
    authority=f"{_ACT}, ss. 66(3), 85(4)",
    link=f"{IPA}/section/85", in_force=NOTICE_SINCE, read=READ, verified=True, fact="UK-IPA-004",
    effects="ask info", kinds=NOTICE,
)  # fmt: skip
def abroad(demand: Demand, law: Law) -> Outcome:
    """American law bars content to a foreign authority, so there a person decides; elsewhere it is told."""
    if is_british(law):
        return NOT_ENGAGED
    if demand.asks & CONTENT:
        return ask(
            "We are abroad, and our own law may forbid to give content on the notice.",
            defect=Defect.JURISDICTION,
            cure="It is not reasonably practicable for us to comply where our law forbids it.",
            at=demand.where("addressee", *sorted(demand.asks & CONTENT)),
        )
    return inform("We are abroad: what our own law forbids, or is not reasonably practicable, we need not do.")


@rule(
    "uk.ipa.minimise",
    title="No more data is processed for a notice than it needs.",
    authority=f"{_ACT}, s. 66(2)",
    link=f"{IPA}/section/66", in_force=NOTICE_SINCE, read=READ, verified=True, fact="UK-IPA-005",
    effects="limit", kinds=NOTICE,
)  # fmt: skip
def minimise(demand: Demand, law: Law) -> Outcome:
    """A clause that names no kind of data is no requirement that could be met so."""
    if Category.ANY not in demand.asks:
        return MET if demand.asks else NOT_ENGAGED
    return limit(
        Defect.ALL_RECORDS_CATCH_ALL,
        "The notice asks for any and all data; only the kinds that it names are looked for.",
        removes=Cut(categories=frozenset({Category.ANY})),
        cure="Please name the communications data that you require.",
        at=demand.where(Category.ANY),
    )


@rule(
    "uk.ipa.general_power",
    title="A general power to obtain information compels no operator to give communications data.",
    authority=f"{_ACT}, s. 12(2)-(2D)",
    link=f"{IPA}/section/12", in_force=NOTICE_SINCE, read=READ, verified=True, fact="UK-IPA-006",
    effects="refuse limit ask", kinds={Instrument.OTHER}, tables=("uk.communications_data", "uk.bodies"),
)  # fmt: skip
def general_power(demand: Demand, law: Law) -> Outcome:
    """Without a court's order, a judicial authorisation or a warrant. Some tax powers and some regulators are excepted
    outside criminal investigations; the police are not, and of others a person decides."""
    records = demand.asks & law.categories("uk.communications_data")
    place = demand.jurisdiction.value if demand.jurisdiction else ""
    if place not in {"UK", "GB"} or not records or not law.profile.is_uk_operator or not demand.authorities:
        return NOT_ENGAGED
    if demand.court is not None and demand.court.value:
        return MET
    if any(act in found.value for found in demand.authorities for act in _SPECIAL):
        return NOT_ENGAGED
    body = demand.issuing_body.value.lower() if demand.issuing_body else ""
    at = demand.where("authorities", "issuing_body")
    says = "The paper demands communications data on a general power, without a court's order or a warrant."
    cure = f"Please use Part 3 of the {_ACT}, or a court's order."
    if any(row["word"] in body for row in law.rows("uk.bodies") if row["is"] == "police"):
        return exceeded(records, demand.asks, Defect.NO_COMPULSORY_PROCESS, says, cure=cure, at=at)
    return ask(says, defect=Defect.NO_COMPULSORY_PROCESS, cure=cure, at=at)
