"""Letters: they quote the paper, cite only what was read, and tell nobody more than they should know."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pypdfium2
import pytest

from fourcorners.law.model import Authority, Finding, Opinion
from fourcorners.letters import compose
from fourcorners.letters.defects import NAMES
from fourcorners.letters.keeping import Term, emergency_followup, preservation
from fourcorners.letters.model import Letter, Letterhead, LetterKind, Narrowed, Point, Quote
from fourcorners.letters.run import write
from fourcorners.letters.silence import objection
from fourcorners.letters.wording import period_words
from fourcorners.reach import Reach, Times
from fourcorners.reading.model import Demand, Item, Nondisclosure, Requester
from fourcorners.terms import Category, Defect, Effect, IdentifierKind, Instrument, Mark
from fourcorners.values import Account, Evidence, Found

WHEN = datetime(2026, 11, 24, 15, tzinfo=UTC)
MATTER = "M-2026-0007"
FEDERAL_TERM = Term(date(2027, 2, 10), "18 USC 2703(f)(2)", 90)
HEAD = Letterhead(
    "Harbor Social, Inc.",
    "12 Quay Street, Port Ellery, WA 98000",
    "legal@harbor.example",
    "Ines Fairweather",
    "Counsel",
)
ADA, BEN = Account(IdentifierKind.USERNAME, "ada.tern"), Account(IdentifierKind.EMAIL, "ben@example.com")
KINDS = frozenset({Category.SUBSCRIBER_NAME, Category.SESSION_IP, Category.CONTENT_MESSAGE})
TIMES = Times.between(datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 10, 1, tzinfo=UTC))
READ = Authority("18 USC 2703(c)(2)", "https://www.law.cornell.edu/uscode/text/18/2703", date(2026, 11, 22), True)
RECALLED = replace(READ, citation="Somebody v. Somebody Else (recalled)", verified=False)


def at(text: str, page: int = 1) -> tuple[Evidence, ...]:
    return (Evidence(page, 0, len(text), text),)


def demand(instrument: Instrument = Instrument.US_GRAND_JURY_SUBPOENA) -> Demand:
    """A specimen demand about two accounts."""
    items = tuple(Found(Item(c.value, frozenset({c})), at(c.value)) for c in sorted(KINDS))
    return Demand(
        "f" * 64,
        instrument=Found(instrument, at("GRAND JURY SUBPOENA")),
        issuing_body=Found("United States District Court for the\nWestern District of Washington", at("x")),
        requester=Found(
            Requester("Example Bureau", "Rex Holloway-Specimen", "Agent", "rex@agency.test", "555-0142"), at("x")
        ),
        reference=Found("GJ 26-0119-SPECIMEN", at("x")),
        issued_on=Found(date(2026, 11, 9), at("x")),
        due_on=Found(date(2026, 12, 15), at("x")),
        accounts=(Found(ADA, at("ada.tern")), Found(BEN, at("ben@example.com"))),
        items=items,
    )  # fmt: skip


def finding(rule: str, effect: Effect, **changes: object) -> Finding:
    plain = Finding(
        rule, effect, f"The sentence of {rule}.", READ, at(f"the words of {rule}", 2), None, f"Mend {rule}."
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def opinion(*findings: Finding) -> Opinion:
    whole = Reach.of([ADA, BEN], KINDS, TIMES)
    return Opinion("f" * 64, WHEN.date(), "r" * 64, findings, whole, whole)


SECRECY = Found(Nondisclosure(kind="requested"), at("Do not tell."))
FINDINGS = (
    finding("law.ask", Effect.ASK, authority=RECALLED),
    finding("law.refuse", Effect.REFUSE, defect=Defect.NO_STATUTORY_BASIS),
    finding("law.limit", Effect.LIMIT, evidence=at("all\n  records   of any kind", 3)),
    finding("law.info", Effect.INFO),
    finding("law.impostor", Effect.ASK, defect=Defect.IMPOSTOR_SIGNS),
    finding("law.unverified", Effect.REFUSE, defect=Defect.UNVERIFIED_REQUESTER),
    finding("law.gag", Effect.ASK, defect=Defect.GAG_WITHOUT_ORDER),
)


ROWS = (
    Narrowed("all messages\nof the account", 2, (("The sentence of law.row.", "18 USC 2703(a)"),), "The name given"),
    Narrowed("everything else", 3, (("The sentence of law.row.", ""), ("Another sentence.", "18 USC 2703(d)")), ""),
)


def text_of(letter: Letter | None) -> str:
    """The text a reader sees, on one line."""
    assert letter is not None
    pages = pypdfium2.PdfDocument(write(letter))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def every_letter() -> dict[LetterKind, Letter]:
    """One letter of each kind about the same matter."""
    ours, says = demand(), opinion(*FINDINGS)
    only = says.allowed.only(categories=[Category.SUBSCRIBER_NAME])
    letters = [
        compose.deficiency(ours, says, HEAD, MATTER, WHEN),
        compose.acknowledgement(ours, HEAD, MATTER, date(2026, 11, 12), WHEN),
        compose.refusal(ours, says, HEAD, MATTER, WHEN),
        compose.clarification(ours, says, HEAD, MATTER, WHEN, reply_by=date(2026, 12, 8)),
        compose.narrowing(ours, says, ROWS, only, HEAD, MATTER, WHEN),
        objection(replace(ours, nondisclosure=SECRECY), says, HEAD, MATTER, WHEN),
        preservation(demand(Instrument.US_PRESERVATION_REQUEST), HEAD, MATTER, date(2026, 11, 12), FEDERAL_TERM, WHEN),
        emergency_followup(ours, says, HEAD, MATTER, date(2026, 11, 20), WHEN),
        compose.notice(ours, says, only, HEAD, MATTER, date(2026, 12, 5), WHEN, account=ADA),
    ]
    return {letter.kind: letter for letter in letters if letter}


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind is not LetterKind.ANNEX_III])
def test_every_letter_says_who_writes_when_about_what(kind: LetterKind) -> None:
    """Letterhead, date, matter, a line for a person's signature, a page number; the same bytes each time."""
    letter = every_letter()[kind]
    text = text_of(letter)
    for said in (HEAD.name, "24 November 2026", MATTER, "Sincerely", "Ines Fairweather", "Counsel", "Page 1 of"):
        assert said in text
    assert write(letter) == write(letter)


def test_a_refusal_quotes_the_paper_and_cites_the_rule() -> None:
    """Each reason stands with the words it rests on, the page, the authority and what would mend it."""
    text = text_of(every_letter()[LetterKind.REFUSAL])
    for said in (
        "We do not produce data", "The sentence of law.refuse.", "“the words of law.refuse”", "The paper, page 2",
        "Authority: 18 USC 2703(c)(2)", "Mend law.refuse.", "“all records of any kind”", "The paper, page 3",
        "GJ 26-0119-SPECIMEN", "9 November 2026", "15 December 2026", "Rex Holloway-Specimen Agent Example Bureau",
        "a grand jury subpoena from the United States District Court for the Western District of Washington",
        "Mend law.ask.", "does not say whether an account exists",
    ):  # fmt: skip
        assert said in text, said
    assert "law.info" not in text
    assert text.index("law.refuse") < text.index("law.limit")


def test_nothing_is_cited_that_nobody_read() -> None:
    """An authority that was only recalled is left out; its question is still asked."""
    for kind in (LetterKind.REFUSAL, LetterKind.CLARIFICATION):
        text = text_of(every_letter()[kind])
        assert "recalled" not in text and "Mend law.ask." in text


def test_a_doubted_sender_is_not_told_why() -> None:
    """What we know about a sender we do not trust goes into no letter."""
    for kind, letter in every_letter().items():
        text = text_of(letter)
        assert "impostor" not in text and "law.unverified" not in text, kind


def test_a_refusal_on_judgement_alone_still_gives_the_open_questions_as_reasons() -> None:
    """Where no rule refuses and people do, the points are those a person had to look at."""
    letter = compose.refusal(demand(), opinion(FINDINGS[0]), HEAD, MATTER, WHEN)
    assert [point.says for point in letter.points] == ["The sentence of law.ask."] and letter.listed == ()


def test_a_clarification_asks_and_keeps_the_objection() -> None:
    """It asks by a day, produces nothing, and preserves the objection."""
    text = text_of(every_letter()[LetterKind.CLARIFICATION])
    assert "Please answer by 8 December 2026" in text and "Until then we produce nothing" in text


def test_a_narrowing_says_what_is_given_and_why_not_the_rest() -> None:
    """The list holds what was approved and nothing else; without anything left out there is no such letter."""
    letter = every_letter()[LetterKind.NARROWING]
    assert letter.listed == ("The name the account holder gave",)
    text = text_of(letter)
    assert "from 1 July 2026 to 30 September 2026" in text and "The sentence of law.limit." in text
    whole = opinion()
    assert compose.narrowing(demand(), whole, (), whole.allowed, HEAD, MATTER, WHEN) is None


def test_a_narrowing_shows_words_why_and_what_instead() -> None:
    """A table with the paper's words and page, every rule with its authority, and what could be answered instead."""
    text = text_of(every_letter()[LetterKind.NARROWING])
    for said in ("Your words", "“all messages of the account”", "Page 2", "The sentence of law.row. 18 USC 2703(a)",
                 "The name given", "Another sentence. 18 USC 2703(d)"):  # fmt: skip
        assert said in text, said


def test_a_narrowing_before_a_decision_promises_nothing() -> None:
    """As a proposal it says what could be answered; it lists nothing as given, and a refused paper has none."""
    limited = opinion(FINDINGS[2])
    text = text_of(compose.narrowing(demand(), limited, ROWS, None, HEAD, MATTER, WHEN))
    assert "we will review it at once. Until then we produce nothing" in text and "we produce:" not in text
    assert compose.narrowing(demand(), limited, (), None, HEAD, MATTER, WHEN) is None
    assert compose.narrowing(demand(), opinion(*FINDINGS), ROWS, None, HEAD, MATTER, WHEN) is None


def test_a_deficiency_letter_names_the_defect_the_words_the_rule_and_the_cure() -> None:
    """Each point is headed by the defect in words; a paper without a defect gets no such letter."""
    text = text_of(every_letter()[LetterKind.DEFICIENCY])
    for said in ("No law behind it The sentence of law.refuse. “the words of law.refuse” The paper, page 2 "
                 "Authority: 18 USC 2703(c)(2) What would mend it: Mend law.refuse.",
                 "Secrecy without an order The sentence of law.gag."):  # fmt: skip
        assert said in text, said
    assert "law.info" not in text and "impostor" not in text
    assert compose.deficiency(demand(), opinion(FINDINGS[3]), HEAD, MATTER, WHEN) is None


def test_every_defect_has_a_name_of_its_own() -> None:
    """No defect is left without words, and no two share them."""
    assert set(NAMES) == set(Defect) and len(set(NAMES.values())) == len(NAMES)


def gagged(*findings: Finding, **gag: Any) -> Letter | None:
    wanted = replace(demand(), nondisclosure=Found(Nondisclosure(**gag), at("Do not tell.")))
    return objection(wanted, opinion(*findings), HEAD, MATTER, WHEN)


def test_secrecy_that_binds_is_kept_while_it_is_objected_to() -> None:
    """Under an order that binds, nobody is promised that the account holder will be told now."""
    bar = finding("law.bar", Effect.NOTICE, bars_notice=True)
    open_end = finding("law.end", Effect.ASK, defect=Defect.GAG_INDEFINITE)
    text = text_of(gagged(bar, open_end, kind="ordered", authority="18 USC 2705(b)", until="indefinite"))
    assert "We keep to it, and we object to it." in text and "Otherwise we will tell" not in text
    for said in ("Basis of secrecy 18 USC 2705(b)", "Lasts no end is named", "Finding of harm none that we can see",
                 "Ordered by not shown", "Secrecy without an end"):  # fmt: skip
        assert said in text, said


def test_secrecy_that_is_only_asked_for_is_answered_with_notice() -> None:
    """A request to be silent binds nobody, and the letter says what will happen."""
    free = finding("law.free", Effect.NOTICE, bars_notice=False)
    text = text_of(gagged(free, kind="requested"))
    assert "Otherwise we will tell the account holder." in text and "nobody; it is only asked for" in text


def test_secrecy_on_which_rules_disagree_is_left_to_a_person() -> None:
    """Neither that notice goes out nor that it is barred is said."""
    both = (finding("law.bar", Effect.NOTICE, bars_notice=True), finding("law.free", Effect.NOTICE, bars_notice=False))
    text = text_of(gagged(*both, FINDINGS[6], kind="ordered"))
    assert "nobody is told" in text and "Otherwise" not in text and "We keep to it" not in text


def test_after_an_emergency_paper_is_asked_for_by_the_rule_s_day() -> None:
    """The day and the basis are the rule's; without its finding the letter names neither."""
    request = demand(Instrument.US_EMERGENCY_REQUEST)
    follow = finding("us.emergency.paper_to_follow", Effect.DEADLINE, on=date(2026, 11, 27))
    text = text_of(emergency_followup(request, opinion(follow), HEAD, MATTER, date(2026, 11, 20), WHEN))
    for said in ("paper to follow", "On 20 November 2026", "Given under 18 USC 2703(c)(2)",
                 "Please answer by 27 November 2026"):  # fmt: skip
        assert said in text, said
    bare = text_of(emergency_followup(request, opinion(), HEAD, MATTER, date(2026, 11, 20), WHEN))
    assert "Please answer by" not in bare and "Given under" not in bare


def test_a_preservation_says_what_is_kept_how_it_goes_on_and_that_nothing_is_given() -> None:
    """Kinds of data, end, renewal, and nothing disclosed."""
    text = text_of(every_letter()[LetterKind.PRESERVATION])
    for said in ("Messages, with their subject lines", "Kept until 10 February 2027", "by 90 days, if you ask before",
                 "Disclosed nothing"):  # fmt: skip
        assert said in text, said


def test_an_objection_to_secrecy_needs_a_ground() -> None:
    """It rests on findings about secrecy alone, and is not written without one."""
    letter = every_letter()[LetterKind.OBJECTION]
    assert [point.says for point in letter.points] == ["The sentence of law.gag."]
    assert gagged(FINDINGS[1], kind="requested") is None
    sealed = finding("law.sealed", Effect.INFO, defect=Defect.SEALED_INDEFINITE)
    assert objection(demand(), opinion(sealed), HEAD, MATTER, WHEN) is None


def test_what_only_our_own_people_can_do_is_in_no_letter() -> None:
    """A question without a cure is for a person here: no letter asks it, quotes its words or gives it as a reason."""
    ours = finding("law.ours", Effect.ASK, cure="", says="Counsel decides.", defect=Defect.GAG_INDEFINITE)
    for letter in (
        compose.deficiency(demand(), opinion(ours, FINDINGS[0]), HEAD, MATTER, WHEN),
        compose.refusal(demand(), opinion(ours), HEAD, MATTER, WHEN),
        compose.clarification(demand(), opinion(ours, FINDINGS[0]), HEAD, MATTER, WHEN),
        gagged(ours, FINDINGS[6], kind="requested"),
    ):
        text = text_of(letter) if letter else ""
        assert "Counsel decides" not in text and "law.ours" not in text


def test_the_library_is_no_authority_to_others() -> None:
    """Where no rule knows the kind of process the sender is asked for it, and nothing is cited for that."""
    gap = finding("law.gap", Effect.ASK, cure="Please tell us the kind.")
    text = text_of(compose.clarification(demand(), opinion(gap), HEAD, MATTER, WHEN))
    assert "Please tell us the kind." in text and "Authority" not in text


def test_a_preservation_says_until_when_and_how_it_is_renewed() -> None:
    """The day and the provision are those of the decision; what is kept is not said to exist."""
    text = text_of(
        preservation(demand(Instrument.US_PRESERVATION_REQUEST), HEAD, MATTER, date(2026, 11, 12), FEDERAL_TERM, WHEN)
    )
    assert "until 10 February 2027 (18 USC 2703(f)(2))" in text and "does not say whether an account exists" in text
    assert "a further 90 days" in text
    term = Term(date(2027, 1, 11), "Regulation (EU) 2023/1543, Art. 11(1)", 30)
    text = text_of(preservation(demand(Instrument.EU_EPOC_PR), HEAD, MATTER, date(2026, 11, 12), term, WHEN))
    assert "until 11 January 2027 (Regulation (EU) 2023/1543, Art. 11(1))" in text and "extended by 30 days" in text


def test_a_preservation_that_was_extended_offers_no_more() -> None:
    """After the one renewal, and where a person set the day, nothing is said of another."""
    extended = Term(date(2027, 5, 11), "18 USC 2703(f)(2)")
    kind = Instrument.US_PRESERVATION_REQUEST
    text = text_of(preservation(demand(kind), HEAD, MATTER, date(2026, 11, 12), extended, WHEN))
    assert "until 11 May 2027" in text and "renew" not in text
    text = text_of(
        preservation(demand(Instrument.OTHER), HEAD, MATTER, date(2026, 11, 12), Term(date(2027, 1, 4)), WHEN)
    )
    assert "until 4 January 2027." in text and "renew" not in text


def test_a_preservation_under_an_unknown_law_names_no_day() -> None:
    """No term and no citation is invented."""
    text = text_of(preservation(demand(Instrument.OTHER), HEAD, MATTER, date(2026, 11, 12), None, WHEN))
    assert "U.S.C." not in text and "2027" not in text and "on which law the request rests" in text


def test_a_notice_tells_one_person_about_their_own_data() -> None:
    """What was asked, by whom, what is given and how to object; no other account, no officer's name or address."""
    text = text_of(every_letter()[LetterKind.NOTICE])
    for said in (
        "ada.tern", "Example Bureau", "GJ 26-0119-SPECIMEN", "The name the account holder gave", "are to give",
        "nothing before 5 December 2026", "ask a court", "legal aid", "no effect on your account",
    ):  # fmt: skip
        assert said in text, said
    for kept in ("ben@example.com", "Rex", "rex@agency.test", "555-0142", "the words of"):
        assert kept not in text, kept


def test_a_notice_to_several_people_names_none() -> None:
    """One letter that several may read shows no account; each person's own letter shows theirs."""
    says = opinion()
    text = text_of(compose.notice(demand(), says, says.allowed, HEAD, MATTER, None, WHEN))
    assert "ada.tern" not in text and "ben@example.com" not in text and "To the account holder" in text


def test_a_notice_after_the_fact_says_so() -> None:
    """After the bar ended, the letter says on which day the data was given."""
    says = opinion()
    letter = compose.notice(
        demand(), says, says.allowed, HEAD, MATTER, None, WHEN, account=ADA, given_on=date(2026, 1, 5)
    )
    text = text_of(letter)
    assert "We gave it on 5 January 2026" in text and "What we gave," in text


def test_a_notice_of_nothing_given_says_so() -> None:
    """No list is announced that is not there, and no day named on which nothing goes."""
    says = opinion()
    empty = compose.notice(demand(), says, Reach.nothing(), HEAD, MATTER, date(2026, 12, 5), WHEN, account=ADA)
    text = text_of(empty)
    assert "We give nothing of your account." in text and "no more:" not in text and "5 December" not in text


def test_a_notice_says_why_it_comes_late_only_where_it_is_true() -> None:
    """That we were not free to tell is said under a bar alone; after an emergency, that there was no time."""
    bar = finding("law.bar", Effect.NOTICE, bars_notice=True)
    given = date(2026, 1, 5)

    def told(says: Opinion, of: Demand) -> str:
        return text_of(compose.notice(of, says, says.allowed, HEAD, MATTER, None, WHEN, account=ADA, given_on=given))

    assert "not free to tell" in told(opinion(bar), demand())
    urgent = told(opinion(), demand(Instrument.US_EMERGENCY_REQUEST))
    assert "left no time" in urgent and "not free" not in urgent and "not free" not in told(opinion(), demand())


def test_a_notice_calls_a_party_to_a_lawsuit_no_government_and_hides_a_report() -> None:
    """A civil subpoena is a legal demand; no notice shows a report of suspicious activity by its law.

    A summons under the same section of another purpose is told as any other.
    """
    laws = tuple(Found(law, at("x")) for law in ("31 U.S.C. § 5318(g)", "Fed. R. Civ. P. 45"))
    civil = replace(demand(Instrument.US_CIVIL_SUBPOENA), authorities=laws)
    says = opinion()
    text = text_of(compose.notice(civil, says, says.allowed, HEAD, MATTER, None, WHEN, account=ADA))
    assert "A legal demand for your data" in text and "government" not in text
    assert "Fed. R. Civ. P. 45" in text and "5318" not in text
    treasury = replace(demand(), authorities=(Found("31 U.S.C. § 5318", at("x")),))
    assert "31 U.S.C. § 5318" in text_of(compose.notice(treasury, says, says.allowed, HEAD, MATTER, None, WHEN))
    reported = replace(treasury, marks=(Found(Mark.SUSPICIOUS_ACTIVITY, at("x")),))
    text = text_of(compose.notice(reported, says, says.allowed, HEAD, MATTER, None, WHEN))
    assert "5318" not in text and "not stated here" in text


def test_days_are_those_of_the_paper_s_own_zone() -> None:
    """A period that ends with a day in Seattle is not told as ending on the next."""
    times = Times.between(datetime(2026, 7, 1, 7, tzinfo=UTC), datetime(2026, 10, 1, 7, tzinfo=UTC))
    words = period_words(Reach.of([ADA], KINDS, times), "America/Los_Angeles")
    assert words == "from 1 July 2026 to 30 September 2026"


def test_hostile_and_long_words_stay_on_the_page() -> None:
    """Markup in quoted words is printed, long identifiers break, and the letter runs over numbered pages."""
    words = '#read("/etc/passwd") *bold* ' + "https://social.example/" + "a1b2c3d4" * 30
    letter = replace(
        every_letter()[LetterKind.REFUSAL], points=(Point(words, "", (Quote(words, 4),), words),) * 8, to=words,
        narrowed=(Narrowed(words, 4, ((words, words),), words),),
    )  # fmt: skip
    pdf = pypdfium2.PdfDocument(write(letter))
    text = "".join("".join(page.get_textpage().get_text_range().split()) for page in pdf)
    assert text.count("".join(words.split())) >= 24
    assert f"Page{len(pdf)}of{len(pdf)}" in text and len(pdf) > 2
    for page in pdf:
        boxes = page.get_textpage()
        assert max(boxes.get_charbox(n)[2] for n in range(boxes.count_chars())) < page.get_width() - 60


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 10, 1, tzinfo=UTC), "from 1 July 2026 to 30 September 2026"),
        (datetime(2026, 7, 1, tzinfo=UTC), None, "from 1 July 2026 on"),
        (None, datetime(2026, 10, 1, 12, tzinfo=UTC), "until 1 October 2026"),
        (None, None, "without limit in time"),
    ],
)
def test_periods_are_told_in_days_that_are_included(start: datetime | None, end: datetime | None, words: str) -> None:
    """Half-open instants become a first and a last day."""
    assert period_words(Reach.of([ADA], KINDS, Times.between(start, end))) == words


def test_a_letter_writes_days_as_letters_do() -> None:
    """Days in a finding's sentence are written out, what is no day stays, and the paper's own words are not touched."""
    late = finding("law.late", Effect.ASK, says="It is due on 2026-12-04 (form 2026-13-99).", evidence=at("2026-12-04"))
    text = text_of(compose.clarification(demand(), opinion(late), HEAD, MATTER, WHEN))
    assert "It is due on 4 December 2026 (form 2026-13-99)." in text and "“2026-12-04”" in text
