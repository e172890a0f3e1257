"""Certificates of Annexes I and II as JSON: each field comes through, none is inferred, a wrong one is named."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.reading.forms.read import check_form
from fourcorners.reading.labels import demand_from_json
from fourcorners.reading.model import Demand, Earlier
from fourcorners.terms import Category, IdentifierKind, Instrument, Mark
from fourcorners.values import Account, Days
from tests.certificates.building import EPOC, EPOC_PR, FORMS, ORDERS, changed, demand, leaves, taken

Kind = IdentifierKind


def marks(of: Demand) -> set[Mark]:
    return {one.value for one in of.marks}


def value(found: Any) -> Any:
    return found.value if found else None


def test_every_field_of_a_production_certificate() -> None:
    """What Annex I states becomes the Demand's field of that meaning, each with its own line as evidence."""
    read = demand(EPOC)
    assert value(read.instrument) is Instrument.EU_EPOC
    assert (value(read.jurisdiction), value(read.issuing_state)) == ("EU", "SE")
    assert [one.value for one in read.authorities] == ["Regulation (EU) 2023/1543"]
    assert [one.value for one in read.offences] == ["fraud, chapter 9 section 1"]
    assert value(read.issuing_body) == "Court of Norrby"
    assert (value(read.court), value(read.signed)) == (True, True)
    signatory, requester = value(read.signatory), value(read.requester)
    assert (signatory.name, signatory.title) == ("Judge Specimen", "Investigating judge")
    assert (requester.agency, requester.email, requester.phone) == (
        "Court of Norrby",
        "court@norrby.example",
        "+46 555 01 00",
    )
    assert (value(read.addressee), value(read.reference)) == ("Harbor Social Europe Limited", "N-1/26")
    assert value(read.issued_on) == date(2026, 9, 2)
    assert read.due_on is None
    assert [one.value for one in read.accounts] == [
        Account(Kind.IP, "192.0.2.7"),
        Account(Kind.PHONE, "+46 555 01 42"),
        Account(Kind.EMAIL, "alder@mail.example"),
        Account(Kind.DEVICE, "004999010640017"),
        Account(Kind.DEVICE, "00:00:5E:00:53:07"),
        Account(Kind.USERNAME, "alder_77"),
        Account(Kind.USER_ID, "4471902"),
        Account(Kind.EMAIL, "alder@chat.example"),
        Account(Kind.URL, "https://harbor.example/alder"),
    ]
    # The instants are of the evening of the first of July in UTC, of the second in Stockholm.
    assert [(a, d.value) for a, d in read.account_periods] == [
        (Account(Kind.IP, "192.0.2.7"), Days(date(2026, 7, 2), date(2026, 7, 2)))
    ]
    assert (value(read.period), read.zone) == (Days(date(2026, 6, 1), date(2026, 6, 30)), "Europe/Stockholm")
    assert value(read.nondisclosure).authority == "Regulation (EU) 2023/1543, Annex I, section H"
    assert {e.text for e in read.where("reference")} == {"a.file_no_issuing: N-1/26"}
    assert not read.candidates


def test_marks_of_a_production_certificate() -> None:
    """Every box that the law weighs shows as a mark, and no other does."""
    assert marks(demand(EPOC)) == {
        Mark.DISCLOSURE, Mark.IMMEDIATE, Mark.EMERGENCY_CLAIMED, Mark.EMERGENCY_KIND, Mark.DANGER_DESCRIBED,
        Mark.READDRESSED, Mark.AUTHORITY_NOTIFIED, Mark.OFFENCE_THRESHOLD, Mark.AS_PROCESSOR, Mark.PROCESSOR_REASON,
        Mark.CONTROLLER_NOT_TOLD, Mark.NO_PRIOR_VALIDATION, Mark.SECTION_M, Mark.SECRET_KEYS, Mark.BY_PROSECUTOR,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "given", "shown", "hidden"),
    [
        ("c.deadline", "ten_days", Mark.TEN_DAYS, Mark.IMMEDIATE),
        ("c.deadline", "ten_days_end", Mark.END_OF_TEN_DAYS, Mark.EMERGENCY_CLAIMED),
        ("c.emergency_kind", None, None, Mark.EMERGENCY_KIND),
        ("c.additional", None, None, Mark.DANGER_DESCRIBED),
        ("b.kind", ["legal_representative"], None, Mark.READDRESSED),
        ("k", None, None, Mark.AUTHORITY_NOTIFIED),
        ("k.notified", False, None, Mark.AUTHORITY_NOTIFIED),
        ("g.c", ["info_system"], Mark.OFFENCE_BLANK, Mark.OFFENCE_THRESHOLD),
        ("g.c", ["2017/541"], Mark.OFFENCE_THRESHOLD, Mark.OFFENCE_BLANK),
        ("g.b", None, Mark.OFFENCE_BLANK, None),
        ("g.d.role", "controller", None, Mark.AS_PROCESSOR),
        ("j.kind", None, None, Mark.BY_PROSECUTOR),
        ("g.b", "insult, greatest penalty two years' imprisonment", Mark.PENALTY_UNDER_THREE_YEARS, None),
        ("g.b", "insulte, punie d'un an d'emprisonnement", Mark.PENALTY_UNDER_THREE_YEARS, None),
        ("g.b", "fraud, up to ten years' imprisonment", None, Mark.PENALTY_UNDER_THREE_YEARS),
        ("g.e", "issued in tax assessment proceedings", Mark.OTHER_PURPOSE, None),
        ("g.e", "not issued in tax assessment proceedings", None, Mark.OTHER_PURPOSE),
        ("g.e", "the sentence was rendered in absentia", Mark.SHORT_SENTENCE, None),
        ("e.other", "editorial office of the Norrby Gazette", Mark.PRESS, None),
        ("e.additional", "boîte aux lettres du cabinet d'avocats", Mark.PRIVILEGED_PERSON, None),
        ("e.other", "Konto der Botschaft in Dublin", Mark.DIPLOMAT, None),
        ("e.other", "cuenta del ayuntamiento", Mark.PUBLIC_BODY, None),
        ("g.b", "threats against a journalist", None, Mark.PRESS),
        ("g.e", "the account holder is a journalist", Mark.PRESS, None),
        ("g.e", "the account holder is not a journalist", None, Mark.PRESS),
        ("f.a.other", "password of the account", Mark.SECRET_KEYS, None),
        ("f.limit", "messages sent after receipt, in the future", Mark.FUTURE_DATA, None),
        ("e.other", "all users who were located within 500 m of the square", Mark.UNNAMED_CLASS, None),
        ("g.d.why_processor", None, None, Mark.PROCESSOR_REASON),
        ("g.d.tell_controller", "processor_informs", None, Mark.CONTROLLER_NOT_TOLD),
        ("i.emergency_no_validation", False, None, Mark.NO_PRIOR_VALIDATION),
        ("f", None, Mark.NOTHING_TICKED, Mark.SECRET_KEYS),
        ("f.a.selected", False, Mark.BOXES_DISAGREE, None),
        ("f.a.puk", False, None, Mark.SECRET_KEYS),
        ("m", None, None, Mark.SECTION_M),
        ("form_version", "2023-07-28", Mark.FORM_OF_2023, None),
    ],
)
def test_one_box_changes_one_mark(path: str, given: Any, shown: Mark | None, hidden: Mark | None) -> None:
    """A mark stands or falls with its own box."""
    told = marks(demand(changed(EPOC, path, given)))
    assert shown is None or shown in told
    assert hidden not in told


def test_a_preservation_certificate() -> None:
    """Annex II keeps and hands nothing over, has no secrecy of its own, and claims its emergency in section F."""
    read = demand(EPOC_PR)
    assert value(read.instrument) is Instrument.EU_EPOC_PR
    assert read.nondisclosure is None
    assert not read.earlier
    told = marks(read)
    assert {Mark.PRESERVATION, Mark.EMERGENCY_CLAIMED, Mark.NO_PRIOR_VALIDATION, Mark.READDRESSED} <= told
    assert Mark.DISCLOSURE not in told
    assert read.asks == demand(EPOC).asks


def test_a_line_whose_box_is_empty_is_a_candidate() -> None:
    """Each line of Annex II has a box. What is written beside an empty one is put before a person and not read."""
    read = demand(changed(EPOC_PR, "c.ticked", ["email"]))
    assert [one.value for one in read.accounts] == [Account(Kind.EMAIL, "alder@mail.example")]
    doubtful = {one.value["value"] for one in read.candidates if one.field == "accounts"}
    assert {"192.0.2.7", "+46 555 01 42", "alder_77"} <= doubtful
    assert not read.account_periods


@pytest.mark.parametrize(
    ("box", "category"),
    [
        ("a.identity", Category.SUBSCRIBER_NAME),
        ("a.profile", Category.CONTENT_PROFILE),
        ("b.ip_records", Category.SESSION_IP),
        ("c.i.base_station", Category.LOCATION),
        ("c.ii.routing", Category.TRAFFIC_HEADERS),
        ("c.iv.purchase_history", Category.SUBSCRIBER_PAYMENT),
        ("d.mailbox", Category.CONTENT_MESSAGE),
        ("d.contact_list", Category.RELATION),
    ],
)
def test_a_box_alone_asks_for_its_own(box: str, category: Category) -> None:
    """One ticked sub-box asks for its categories and for nothing beside them."""
    read = demand(changed({**EPOC, "f": {}}, f"f.{box}", True))
    assert category in read.asks
    assert len(read.items) == 1
    assert read.items[0].evidence[0].text == f"f.{box}: true"


def test_earlier_requests_are_named() -> None:
    """Section D names the requests to preserve and to produce that the order follows, with all six fields."""
    first, second = (one.value for one in demand(EPOC).earlier)
    assert first == Earlier(
        "follows", "request for preservation", "N-2/26", "Court of Norrby", date(2026, 8, 20), date(2026, 8, 21),
        "Harbor Social Europe Limited", "HS-6",
    )  # fmt: skip
    assert (second.kind, second.reference) == ("request for production", "N-3/26")
    assert not demand(changed(changed(EPOC, "d.preserved", False), "d.related_production", False)).earlier


def test_section_m_is_not_read_and_not_shown() -> None:
    """What is not for the addressee stands in no text that is shown, in no value, and in no evidence."""
    paper = taken(EPOC)
    assert "kept from us" not in paper.pages[0].text
    assert "kept from us" not in str(demand(EPOC).to_json())
    assert [e.text for e in demand(EPOC).where(Mark.SECTION_M)] == ["m: there, and not for the addressee"]


@pytest.mark.parametrize("name", ORDERS)
def test_a_demand_goes_to_json_and_back(name: str) -> None:
    """No value and no evidence is lost between a Demand and its JSON, which writes absent secrecy as none."""
    read = demand(ORDERS[name]).to_json()
    back = demand_from_json(read).to_json()
    assert {k: v for k, v in back.items() if k not in {"unread", "confidence"}} == {
        k: v for k, v in read.items() if k not in {"unread", "confidence"}
    }


@pytest.mark.parametrize("name", FORMS)
def test_every_field_may_be_left_out(name: str) -> None:
    """Only the form's name and version must be there."""
    form = FORMS[name]
    check_form({k: form[k] for k in ("form", "form_version")}, form["form"])
    for path, _ in leaves(form):
        if path not in {"form", "form_version"}:
            check_form(changed(form, path, None), form["form"])


@pytest.mark.parametrize("name", FORMS)
def test_a_field_of_the_wrong_shape_is_named(name: str) -> None:
    """For every field of every form: a value of the wrong type is refused by the path of that field."""
    form = FORMS[name]
    for path, held in leaves(form):
        wrong = 7 if isinstance(held, str | list) else "yes"
        with pytest.raises(UnreadableInput) as caught:
            demand(changed(form, path, wrong))
        assert path.split("[")[0] in str(caught.value) or (path == "form" and "form" in str(caught.value)), path


@pytest.mark.parametrize("name", FORMS)
def test_a_field_that_the_form_does_not_have_is_refused(name: str) -> None:
    """In every section a field of another name is refused, and the section is named."""
    form = FORMS[name]
    for section, held in form.items():
        if isinstance(held, dict):
            with pytest.raises(UnreadableInput, match=rf"{section}.*does not have"):
                demand(changed(form, f"{section}.unheard_of", "x"))


@pytest.mark.parametrize(
    ("name", "path", "given"),
    [
        ("epoc", "i.date", "2026-02-30"),
        ("epoc", "e.time_range", {"from": "2026-06-30", "to": "2026-06-01"}),
        ("epoc", "e.time_range", {"from": "2026-06-01", "zone": "Norrby/Centre"}),
        ("epoc", "e.ip_timestamps", [{"address": "192.0.2.7", "at": "2026-13-01T00:00:00Z"}]),
        ("epoc", "c.deadline", "three_weeks"),
        ("epoc", "g.c", ["max_3_years", "max_3_years"]),
        ("epoc-pr", "f.date", "02.09.2026"),
        ("epoc-pr", "c.ticked", ["name"]),
        ("confirmation", "c.issued_on", "2026-02-30"),
        ("extension", "d.date", "2026-02-30"),
        ("answer", "b.issued_on", "2026-02-30"),
        ("answer", "d.reasons", ["too_hard"]),
    ],
)
def test_a_value_that_cannot_be_is_named(name: str, path: str, given: Any) -> None:
    """A day that does not exist, a range that ends before it begins, a choice that the form does not have."""
    with pytest.raises(UnreadableInput) as caught:
        demand(changed(FORMS[name], path, given))
    assert path in str(caught.value)


def test_refusals_do_not_quote_what_was_written() -> None:
    """A refusal names the field and the rule, never the value, which may be about a person."""
    with pytest.raises(UnreadableInput) as caught:
        demand(changed(EPOC, "e.email", "alder-the-secret@mail.example"))
    assert "alder" not in str(caught.value)
