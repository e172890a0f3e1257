"""Orders under the Digital Services Act: what an order to give information or to act against content must hold."""

from __future__ import annotations

from datetime import date

from fourcorners.law.days import after, secrecy_ends
from fourcorners.law.eu.kinds import CERTIFICATES, DSA, INFORMATION, READ, REMOVAL, issuing_state
from fourcorners.law.model import Bar
from fourcorners.law.outcome import MET, NOT_ENGAGED, Cut, Outcome, Said, ask, deadline, limit, notice, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Effect, IdentifierKind, Instrument, Mark

_SINCE = "2024-02-17/.."
_REPORT = "https://eur-lex.europa.eu/eli/reg_impl/2024/2835/oj"


@rule(
    "eu.dsa.legal_basis",
    title="An information order names its legal basis and the authority that issues it.",
    authority="Regulation (EU) 2022/2065, Art. 10(2)(a)(i)-(ii), (6)",
    link=DSA, in_force=_SINCE, read=READ, verified=True, fact="EU-DSA-010, EU-DSA-018",
    effects="refuse ask", kinds=INFORMATION,
)  # fmt: skip
def legal_basis(demand: Demand, law: Law) -> Outcome:
    """An order under national criminal procedure is unaffected by a missing element, which is then only asked for.

    Refused where neither was found and nothing suggests that either is there.
    """
    missing = [
        name for name, there in (("legal basis", demand.authorities), ("authority", demand.issuing_body)) if not there
    ]
    if not missing:
        return MET
    says = f"The order does not name its {' or its '.join(missing)}."
    cure = "Please name the legal basis and the issuing authority."
    national = demand.shows(Mark.CRIMINAL_PROCEDURE)
    unsure = demand.doubts("authorities", "issuing_body") or demand.requester or demand.signatory
    if len(missing) == 2 and not national and not unsure:
        return refuse(Defect.NO_STATUTORY_BASIS, says, cure=cure, at=demand.where("instrument"))
    return ask(
        says,
        defect=Defect.NO_STATUTORY_BASIS if "legal basis" in missing else Defect.NO_ISSUING_AUTHORITY,
        cure=cure,
        at=demand.where("instrument", Mark.CRIMINAL_PROCEDURE),
    )


@rule(
    "eu.dsa.recipient",
    title="An information order concerns one or more specific users.",
    authority="Regulation (EU) 2022/2065, Art. 10(1), (2)(a)(iii)",
    link=DSA, in_force=_SINCE, read=READ, verified=True, fact="EU-DSA-011",
    effects="refuse ask", kinds=INFORMATION,
)  # fmt: skip
def recipient(demand: Demand, law: Law) -> Outcome:
    """By account names or unique identifiers."""
    if demand.accounts:
        return MET
    says, cure = "The order names no specific user.", "Please give the account name or another unique identifier."
    if demand.doubts("accounts") or demand.shows(Mark.CRIMINAL_PROCEDURE):
        return ask(says, defect=Defect.NO_NAMED_ACCOUNT, cure=cure)
    return refuse(Defect.NO_NAMED_ACCOUNT, says, cure=cure)


@rule(
    "eu.dsa.reasons",
    title="An information order states why it is necessary, unless a criminal investigation forbids it.",
    authority="Regulation (EU) 2022/2065, Art. 10(2)(a)(iv)",
    link=DSA, in_force=_SINCE, read=READ, verified=True, fact="EU-DSA-012",
    effects="ask", kinds=INFORMATION,
)  # fmt: skip
def reasons(demand: Demand, law: Law) -> Outcome:
    """The objective, and why the information is necessary and proportionate to tell whether users comply with law."""
    if demand.shows(Mark.REASONS_STATED, Mark.REASONS_WITHHELD, Mark.CRIMINAL_PROCEDURE):
        return MET
    return ask(
        "No statement of reasons was found in the order.",
        defect=Defect.INCOMPLETE_FORM,
        cure="Please state the objective of the order and why the information is necessary and proportionate.",
        at=demand.where("instrument"),
    )


@rule(
    "eu.dsa.redress",
    title="An information order says how it can be attacked.",
    authority="Regulation (EU) 2022/2065, Art. 10(2)(a)(v)",
    link=DSA, in_force=_SINCE, read=READ, verified=True, fact="EU-DSA-013",
    effects="ask", kinds=INFORMATION,
)  # fmt: skip
def redress(demand: Demand, law: Law) -> Outcome:
    """By the provider and by the users concerned, who are told of it when the order is given effect."""
    if demand.shows(Mark.REDRESS_STATED):
        return MET
    return ask(
        "No word on redress was found in the order.",
        defect=Defect.INCOMPLETE_FORM,
        cure="Please tell us which redress is open to us and to the user.",
        at=demand.where("instrument"),
    )


@rule(
    "eu.dsa.already_collected",
    title="An information order reaches what was already collected and is within the provider's control.",
    authority="Regulation (EU) 2022/2065, Art. 10(2)(b)",
    link=DSA, in_force=_SINCE, read=READ, verified=True, fact="EU-DSA-014",
    effects="limit", kinds=INFORMATION,
)  # fmt: skip
def already_collected(demand: Demand, law: Law) -> Outcome:
    """Nothing is collected for an order, and nothing that comes later is within it."""
    end = demand.period.value.end if demand.period else None
    signs = (Mark.COLLECTS_ANEW, Mark.FUTURE_DATA)
    if not demand.shows(*signs) and (end is None or end <= law.on):
        return MET if demand.asks else NOT_ENGAGED
    return limit(
        Defect.ONGOING_PRODUCTION,
        "The order asks for information that was not yet collected for the service; only what was there is given.",
        removes=Cut(times=after(law.on, demand.zone)),
        cure="Please leave out what we do not collect for the service.",
        at=demand.where("period", *signs),
    )


@rule(
    "eu.dsa.language",
    title="An information order is in a declared language, or brings a translation.",
    authority="Regulation (EU) 2022/2065, Arts. 9(2)(c), 10(2)(c), 11(3)",
    link=DSA, in_force=_SINCE, read=READ, verified=True, fact="EU-DSA-015",
    effects="ask", kinds=INFORMATION | REMOVAL,
)  # fmt: skip
def language(demand: Demand, law: Law) -> Outcome:
    """And it goes to the electronic contact point. Engaged where the profile says which languages were declared."""
    accepted = law.profile.dsa_languages
    if demand.language is None or not accepted:
        return NOT_ENGAGED
    if demand.language.value in accepted or demand.shows(Mark.TRANSLATED):
        return MET
    return ask(
        "The order is in a language that we have not declared, and no translation of its elements was found.",
        defect=Defect.INCOMPLETE_FORM,
        cure=f"Please send it, or its elements, in one of these languages: {', '.join(sorted(accepted))}.",
        at=demand.where("language"),
    )


@rule(
    "eu.dsa.tell_the_authority",
    title="The authority is told of an order's receipt and of its effect without undue delay.",
    authority="Regulation (EU) 2022/2065, Arts. 9(1), 10(1)",
    link=DSA, in_force=_SINCE, read=READ, verified=True, fact="EU-DSA-016",
    effects="deadline", kinds=INFORMATION | REMOVAL,
)  # fmt: skip
def tell_the_authority(demand: Demand, law: Law) -> Outcome:
    """Of an order to act against content only the effect is told."""
    is_removal = demand.instrument is not None and demand.instrument.value in REMOVAL
    what = "any effect given to the order" if is_removal else "the receipt of the order, and later of any effect given,"
    return deadline(
        f"The authority is told of {what} without undue delay.",
        law.on,
        derived=("No number of days is given; the day of receipt stands for it.",),
        at=demand.where(Mark.REPORT_WANTED),
    )


@rule(
    "eu.dsa.inform_recipient",
    title="The user is told when an order is given effect, unless the authority names a later time.",
    authority="Regulation (EU) 2022/2065, Arts. 9(5), 10(5)",
    link=DSA, in_force=_SINCE, read=READ, verified=True, fact="EU-DSA-017",
    effects="notice ask", kinds=INFORMATION | REMOVAL,
)  # fmt: skip
def inform_recipient(demand: Demand, law: Law) -> Outcome:
    """With the reasons and the ways of redress. A later time is a day; silence without an end is asked about.

    The order sets that time, however politely it is put: Article 10(5) leaves it to the authority.
    """
    gag = demand.nondisclosure.value if demand.nondisclosure else None
    if gag is None and demand.doubts("nondisclosure"):
        return ask(
            "The order may want the user told later; the words are not plain. A person looks before anybody is told.",
            cure="Please tell us at which time the user is to be told.",
        )
    if gag is None or gag.kind == "none":
        return notice(
            "The user is told of the order, its reasons and the ways of redress, at the latest when effect is given.",
            bars=False,
        )
    issued = demand.issued_on.value if demand.issued_on else None
    end = secrecy_ends(gag, issued)
    bar = Bar(
        gag.authority or "the order itself, Regulation (EU) 2022/2065, Art. 10(5)",
        "judge" if demand.court and demand.court.value else "authority",
        issued,
        end,
        True if end else None,
        "By the redress that the order names; the authority sets a time and no silence without end.",
    )
    at = demand.where("nondisclosure")
    if end is not None and end <= law.on:
        return notice(
            f"The time set for telling the user came on {end.isoformat()}.", bars=False, on=law.on, at=at, bar=bar
        )
    if end is not None:
        return notice(
            f"The user is told on {end.isoformat()}, the time that the order sets.", bars=True, on=end, at=at, bar=bar
        )
    return (
        notice("The order wants the user told later and names no time.", bars=True, at=at, bar=bar),
        ask(
            "The order wants silence and sets no time at which the user is told.",
            defect=Defect.GAG_INDEFINITE,
            cure="Please name the time at which the user is told.",
            at=at,
        ),
    )


@rule(
    "eu.dsa.removal",
    title="A removal order discloses nothing.",
    authority="Regulation (EU) 2022/2065, Arts. 9, 10",
    link=DSA, in_force=_SINCE, read=READ, verified=True, fact="EU-DSA-022",
    effects="refuse", kinds=REMOVAL,
)  # fmt: skip
def removal(demand: Demand, law: Law) -> Outcome:
    """Data asked for in the same paper needs an order to give information, with all its elements."""
    return refuse(
        Defect.REMOVAL_AND_DISCLOSURE_MIXED if demand.asks else Defect.REMOVAL_NOT_DISCLOSURE,
        "The order is one to act against content; no data is produced on it.",
        cure="Please issue an order to provide information for any data you seek." if demand.asks else "",
        at=demand.where("instrument", Mark.REMOVAL),
    )


@rule(
    "eu.dsa.removal_elements",
    title="An order to act against content says where it is, why it is illegal, who orders and how to attack it.",
    authority="Regulation (EU) 2022/2065, Art. 9(2)(a)(i)-(v), (6)",
    link=DSA, in_force=_SINCE, read=READ, verified=True, fact="EU-DSA-020",
    effects="refuse ask", kinds=REMOVAL,
)  # fmt: skip
def removal_elements(demand: Demand, law: Law) -> Outcome:
    """Without a place nothing can be acted against, so such an order is refused; the rest is asked for."""
    located = {found.value.kind for found in demand.accounts} & {IdentifierKind.URL, IdentifierKind.POST_URL}
    said: list[Said] = []
    if not located and not demand.accounts and not demand.doubts("accounts"):
        said.append(
            refuse(
                Defect.NO_NAMED_ACCOUNT,
                "The order names no place at which the content is.",
                cure="Please give the exact address of the content.",
                at=demand.where("instrument"),
            )
        )
    missing = [
        name
        for name, there in (
            ("its legal basis", demand.authorities),
            ("its authority", demand.issuing_body),
            ("its reasons, with the provision", demand.shows(Mark.REASONS_STATED)),
            ("the redress", demand.shows(Mark.REDRESS_STATED)),
        )
        if not there
    ]
    if missing:
        said.append(
            ask(
                f"The order does not show {', '.join(missing)}.",
                defect=Defect.INCOMPLETE_FORM,
                cure="Please add what is missing.",
                at=demand.where("instrument"),
            )
        )
    return tuple(said) or MET


@rule(
    "eu.dsa.territory",
    title="An order to act against content reaches only the territory that is strictly necessary.",
    authority="Regulation (EU) 2022/2065, Art. 9(2)(b)",
    link=DSA, in_force=_SINCE, read=READ, verified=True, fact="EU-DSA-021",
    effects="ask", kinds=REMOVAL,
)  # fmt: skip
def territory(demand: Demand, law: Law) -> Outcome:
    """Effect everywhere needs a ground; a person narrows it."""
    if not demand.shows(Mark.WORLDWIDE):
        return MET if demand.shows(Mark.TERRITORY_NAMED) else NOT_ENGAGED
    return ask(
        "The order claims effect everywhere.",
        defect=Defect.JURISDICTION,
        cure="Please tell us why effect outside your territory is strictly necessary, or narrow the order.",
        at=demand.where(Mark.WORLDWIDE),
    )


@rule(
    "eu.dsa.report",
    title="Orders of Member States are counted in the yearly report, which is due two months after its period.",
    authority="Regulation (EU) 2022/2065, Arts. 15(1)(a), 15(2), 42(1); Implementing Regulation (EU) 2024/2835, "
    "Arts. 2, 3, Annex II",
    link=_REPORT, in_force="2025-07-01/..", read=READ, verified=True, fact="EU-DSA-030, EU-DSA-031",
    effects="info", kinds=CERTIFICATES | INFORMATION | REMOVAL,
)  # fmt: skip
def report(demand: Demand, law: Law) -> Outcome:
    """By category of content and issuing State, with median times in hours; kept public for five years.

    Certificates and national orders count as well. Micro and small enterprises report nothing unless very large.
    """
    if law.profile.is_small and not law.profile.is_very_large:
        return NOT_ENGAGED
    first, last, due = _reported(law.on, halves=law.profile.is_very_large)
    state = issuing_state(demand) or "its issuing State"
    return Said(
        Effect.INFO,
        f"The order is counted for {state} in the report on {first.isoformat()} to {last.isoformat()}, due by "
        f"{due.isoformat()}.",
        at=demand.where("issuing_state"),
        on=due,
    )


def _reported(on: date, *, halves: bool) -> tuple[date, date, date]:
    """First and last day of the reporting period a day falls in, and the last day for publishing it."""
    late = on.month > 6
    if halves and not late:
        return date(on.year, 1, 1), date(on.year, 6, 30), date(on.year, 8, 31)
    # The first period under the templates is the second half of 2025 for everybody.
    first = date(on.year, 7, 1) if halves or on.year == 2025 else date(on.year, 1, 1)
    leap = 29 if (on.year + 1) % 4 == 0 and ((on.year + 1) % 100 or (on.year + 1) % 400 == 0) else 28
    return first, date(on.year, 12, 31), date(on.year + 1, 2, leap)


@rule(
    "eu.dsa.threat_to_life",
    title="A host that suspects a crime against life tells the authorities.",
    authority="Regulation (EU) 2022/2065, Art. 18",
    link=DSA, in_force=_SINCE, read=READ, verified=True, fact="EU-DSA-040",
    effects="ask", kinds={Instrument.INFORMAL_REQUEST, Instrument.OTHER, None},
)  # fmt: skip
def threat_to_life(demand: Demand, law: Law) -> Outcome:
    """Where a private person writes of a danger to life, that duty may arise; a public body knows already.

    It is a duty to report to a Member State or Europol, and no leave to hand data to whoever wrote.
    """
    if not (demand.shows(Mark.PRIVATE_PARTY) and demand.shows(Mark.DANGER_DESCRIBED)):
        return NOT_ENGAGED
    return ask(
        "A private party writes of a danger to life. A person decides whether the authorities must be told at once.",
        at=demand.where(Mark.DANGER_DESCRIBED, Mark.PRIVATE_PARTY),
    )
