"""Messages of ETSI TS 103 120 are read exactly: accounts, kinds of data, times, marks, in both bindings alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fourcorners.errors import NotAllowed, UnreadableInput
from fourcorners.intake.run import receive
from fourcorners.law.profile import profile_from
from fourcorners.law.run import assess
from fourcorners.reading.labels import demand_from_json
from fourcorners.reading.matter import read_matter
from fourcorners.reading.model import Demand
from fourcorners.reading.run import read
from fourcorners.scope.run import allowed_with
from fourcorners.terms import Effect, IdentifierKind, Instrument, Mark
from tests.hi1.building import (
    ONE,
    ORDER,
    TWO,
    VALUES,
    as_json,
    authorisation,
    details,
    disclosure,
    document,
    entry,
    flagged,
    header,
    interception,
    message,
    preservation,
    take,
    value,
    whole,
    xml,
)

BINDINGS = pytest.mark.parametrize("bound", [xml, as_json], ids=["xml", "json"])
Bound = Callable[[Any], bytes]


def demand(element: Any, bound: Bound = xml) -> Demand:
    return read(take(bound(element)))


@BINDINGS
def test_a_whole_message_is_read(bound: Bound) -> None:
    """Every field of a demand that the standard has a place for is read, with the line it stands on as evidence."""
    told = demand(whole(entry("auth:AuthorisationTypeOfCase", "AuthorisationTypeOfCase", "Cybercrime")), bound)
    data = told.to_json()
    assert data["instrument"] == "other"
    assert data["jurisdiction"] == "FR"
    assert data["offences"] == ["Cybercrime"]
    assert data["signatory"] == {"name": "Claire Morvan", "title": "investigating judge"}
    assert data["requester"] == {
        "agency": "POLICE-VALMONT",
        "officer": "Claire Morvan",
        "title": "investigating judge",
        "email": "claire@tribunal-valmont.example",
        "phone": "3315550101",
    }
    assert data["addressee"] == "HARBOR-SOCIAL"
    assert data["reference"] == "77/2026"
    assert data["issued_on"] == "2026-11-01"
    assert data["accounts"] == [
        {"kind": "email", "value": "gull@harbor-social.example"},
        {"kind": "phone", "value": "3315550199"},
    ]
    assert data["period"] == {"start": "2026-10-01", "end": "2026-10-31"}
    assert data["zone"] == "Etc/GMT-2"
    assert data["items"][0]["label"] == "subscriber data"
    assert "subscriber.name" in data["categories"] and not any(c.startswith("content") for c in data["categories"])
    assert data["marks"] == ["disclosure"]
    # Nothing in a message is a signature, a court's approval or a secrecy order.
    assert {"signed", "court", "nondisclosure", "issuing_body", "authorities"} <= set(data["unread"])
    paper = take(bound(whole()))
    for pieces in told.to_json()["evidence"].values():
        assert all(piece["text"] for piece in pieces)
    for piece in demand(whole(), bound).where("accounts"):
        assert paper.pages[0].text[piece.start : piece.end] == piece.text
        assert ".task:Value: " in piece.text


def test_both_bindings_say_the_same() -> None:
    """The same message in XML and in JSON is the same demand, whatever it holds."""
    for element in (
        whole(),
        whole(flagged("IsEmergency", "IsConsensual")),
        message(("CREATE", preservation())),
        message(("UPDATE", authorisation(status="Cancelled"))),
        message(("CREATE", disclosure(asked=details(kinds=())))),
    ):
        one, other = demand(element, xml).to_json(), demand(element, as_json).to_json()
        words = [[piece["text"] for piece in told.pop("evidence").get("accounts", [])] for told in (one, other)]
        assert words[0] == words[1]
        assert one == other


def test_the_demand_comes_back_from_its_json() -> None:
    """What `read --json` prints of a message is the same demand again."""
    for element in (
        whole(),
        message(("UPDATE", disclosure())),
        message(("CREATE", disclosure(asked=details(times=OBSERVED)))),
    ):
        told = demand(element)
        again = demand_from_json(told.to_json())
        assert {k: v for k, v in again.to_json().items() if k not in NONE_SAID} == {
            k: v for k, v in told.to_json().items() if k not in NONE_SAID
        }
        assert again.reach == told.reach


# Read from JSON, secrecy that nobody asks for is a value; on the paper it is a field that was not found.
NONE_SAID = {"unread", "confidence"}
OBSERVED = tuple(
    ("task:ObservedTimes", when) for when in ("2026-10-03T23:59:59Z", "2026-10-03T10:00:00Z", "2026-12-24T00:00:00Z")
)


def test_moments_become_days_of_the_accounts() -> None:
    """Observed moments are days of their own: what lies between them is not asked for."""
    told = demand(message(("CREATE", disclosure(asked=details(times=OBSERVED)))))
    assert told.period is None
    days = {(account.value, d.value.start, d.value.end) for account, d in told.account_periods}
    assert days == {
        (name, day, day)
        for name in ("gull@harbor-social.example", "3315550199")
        for day in (date(2026, 10, 3), date(2026, 12, 24))
    }
    (account, *_) = (a.value for a in told.accounts)
    spans = told.reach.times(account, next(iter(told.asks))).to_json()
    assert [span[0][:10] for span in spans] == ["2026-10-03", "2026-12-24"]
    assert [span[1][:10] for span in spans] == ["2026-10-04", "2026-12-25"]


def test_tasks_with_times_of_their_own() -> None:
    """Two tasks for the same kind of data give each account its own period; nobody's period grows by the other's."""
    early = details(values=(value("EmailAddress", "a@x.example"),))
    late = details(
        values=(value("EmailAddress", "b@x.example"),),
        times=(("task:StartTime", "2026-01-01T00:00:00+02:00"), ("task:EndTime", "2026-01-02T00:00:00+02:00")),
    )
    told = demand(message(("CREATE", disclosure(asked=early)), ("CREATE", disclosure(asked=late, identifier=ONE))))
    assert [a.value.value for a in told.accounts] == ["a@x.example", "b@x.example"]
    assert {a.value: d.value.to_json() for a, d in told.account_periods} == {
        "a@x.example": {"start": "2026-10-01", "end": "2026-10-31"},
        "b@x.example": {"start": "2026-01-01", "end": "2026-01-01"},
    }


@pytest.mark.parametrize(
    ("name", "words", "owner", "kind"),
    [
        ("InternationalE164", "3315550100", "ETSI", "phone"),
        ("GPSIMSISDN", "3315550100", "ETSI", "phone"),
        ("EmailAddress", "a@b.example", "ETSI", "email"),
        ("InternationalizedEmailAddress", "ονομα@παραδειγμα.example", "ETSI", "email"),
        ("IPv4Address", "192.0.2.9", "ETSI", "ip"),
        ("IPv6Address", "2001:0db8:0000:0000:0000:0000:0000:0001", "ETSI", "ip"),
        ("IMEI", "00000000000000", "ETSI", "device"),
        ("MACAddress", "00:00:5e:00:53:01", "ETSI", "device"),
        ("ServiceAccessIdentifier", "5530917", "ETSI", "user_id"),
        ("WGS84CoordinateDecimal", "N48.000000,E002.000000", "ETSI", "area"),
        # Not the standard's format, not of its format, a range of many people, somebody else's dictionary.
        ("IMSI", "208010000000000", "ETSI", "other"),
        ("InternationalE164", "all of them", "ETSI", "other"),
        ("IPv4Address", "192.0.2.0/24", "ETSI", "other"),
        ("IPv4CIDR", "192.0.2.0/24", "ETSI", "other"),
        ("EmailAddress", "a@b.example", "FR", "other"),
        ("Handle", "gull", "ETSI", "other"),
    ],
)
def test_formats_become_kinds_of_account(name: str, words: str, owner: str, kind: str) -> None:
    """A format of ETSI's names a kind of account where the value is of that format; everything else is `other`."""
    told = demand(message(("CREATE", disclosure(asked=details(values=(value(name, words, owner),))))))
    assert [(a.value.kind, a.value.value) for a in told.accounts] == [(IdentifierKind(kind), words)]


@pytest.mark.parametrize(
    ("kinds", "subtypes", "labels", "asks"),
    [
        (("SubscriberData",), (), ["subscriber data"], True),
        (("UserIdentifyingData",), (), ["data requested for the sole purpose of identifying the user"], False),
        (("TrafficData",), (), ["traffic data"], False),
        (("StoredContentData",), (), ["content data"], False),
        (
            ("SubscriberDataAndUserIdentifyingData",),
            (),
            ["subscriber data", "data requested for the sole purpose of identifying the user"],
            True,
        ),
        (("TrafficDataAndStoredContentData",), (), ["traffic data", "content data"], False),
        (("Other",), (), ["ETSI RequestType: Other"], False),
        ((), (), [], False),
        # A subtype narrows in a way only a national profile tells, so nobody can say what is asked for.
        (("SubscriberData",), ("S1",), ["ETSI RequestType: SubscriberData", "FR Sorts: S1"], False),
    ],
)
def test_request_types(kinds: tuple[str, ...], subtypes: tuple[str, ...], labels: list[str], asks: bool) -> None:
    """ETSI's request types become what is asked for; only the one that says what it holds becomes kinds of data."""
    told = demand(message(("CREATE", disclosure(asked=details(kinds=kinds, subtypes=subtypes)))))
    assert [item.value.label for item in told.items] == labels
    assert bool(told.asks) == asks


@BINDINGS
def test_the_document_is_a_paper_of_its_own(bound: Bound) -> None:
    """The warrant in a message is an attachment, sealed, read as any paper; the message's tree keeps its hash only."""
    paper = receive(bound(whole()), "message")
    (order,) = paper.attachments
    assert (order.name, order.media_type, order.size) == ("order.txt", "text/plain", len(ORDER))
    assert order.pages[0].text == ORDER.decode()
    assert f"sha256:{order.sha256}" in paper.pages[0].text
    assert Mark.ATTACHMENT_MISSING not in {m.value for m in read(paper).marks}
    alone = demand(message(("CREATE", authorisation()), ("CREATE", disclosure())))
    assert alone.shows(Mark.ATTACHMENT_MISSING)


def test_a_wrong_checksum_is_told() -> None:
    """A document that is not the one its checksum tells of is kept, with a remark."""
    right = take(xml(message(("CREATE", document()))))
    wrong = take(xml(message(("CREATE", document(ORDER, ("doc:Checksum", "0" * 64), ("doc:ChecksumType", "SHA-256"))))))
    assert not any("checksum" in remark for remark in right.remarks)
    assert any("checksum" in remark for remark in wrong.remarks)


HOMES = [{"country": "US"}, {"country": "FR"}, {"country": "JP"}]


@pytest.mark.parametrize("home", HOMES, ids=lambda home: home["country"])
@pytest.mark.parametrize(
    "element",
    [
        whole(flagged("IsTest")),
        whole(flagged("IsEmergency", "istest ")),
        message(
            ("CREATE", authorisation()),
            ("CREATE", disclosure(("task:Flags", [entry("task:LDTaskFlag", "LDTaskFlag", "IsTest")]))),
        ),
        message(("UPDATE", authorisation(flagged("IsTest"), status="Approved"))),
    ],
)
def test_a_test_is_never_answered_with_data(element: Any, home: dict[str, str]) -> None:
    """A message flagged as a test is refused wherever the provider is, and nobody can set that aside."""
    told = demand(element)
    assert told.shows(Mark.TEST)
    opinion = assess(told, date(2026, 11, 24), profile_from({"provider": home}))
    found = [f for f in opinion.findings if f.rule == "etsi.test"]
    assert [f.effect for f in found] == [Effect.REFUSE]
    assert "ETSI TS 103 120" in found[0].authority.citation
    assert not opinion.allowed
    with pytest.raises(NotAllowed, match="cannot be set aside"):
        allowed_with(opinion, ["etsi.test"])


def test_a_test_counts_for_all_that_came_with_it() -> None:
    """The order that a test message brings is not read instead of it."""
    order = b"SPECIMEN\nUNITED STATES DISTRICT COURT\nSEARCH WARRANT\nthe account tidewatcher of Harbor Social, Inc.\n"
    meant = message(("CREATE", authorisation()), ("CREATE", document(order)), ("CREATE", disclosure()))
    test = message(("CREATE", authorisation(flagged("IsTest"))), ("CREATE", document(order)), ("CREATE", disclosure()))
    assert read_matter(take(xml(meant))).paper != "0" * 64
    assert read_matter(take(xml(test))).shows(Mark.TEST)


def test_the_senders_approval_is_no_proof() -> None:
    """`Approved` leaves no trace: the demand is the same without it, and nothing counts as signed or ordered."""

    def plain(status: str) -> dict[str, Any]:
        told = demand(
            message(("CREATE", authorisation(status=status)), ("CREATE", document()), ("CREATE", disclosure()))
        )
        assert told.signed is None and told.court is None and told.issuing_body is None
        return {k: v for k, v in told.to_json().items() if k not in {"evidence"}}

    assert plain("Approved") == plain("SubmittedToCSP")
    bare = authorisation()
    unsaid = ("HI1Object", [one for one in bare[1] if one[0] != "auth:AuthorisationStatus"], bare[2])
    told = demand(message(("CREATE", unsaid), ("CREATE", document()), ("CREATE", disclosure()))).to_json()
    assert {k: v for k, v in told.items() if k != "evidence"} == plain("Approved")


@pytest.mark.parametrize(
    "status", ["AwaitingApproval", "Rejected", "Suspended", "Expired", "Invalid", "Active", "CreatingForCSP"]
)
def test_a_status_against_the_order_is_reported(status: str) -> None:
    """A sender who says that the order is not in force is taken at its word: nothing is given."""
    told = demand(message(("CREATE", authorisation(status=status)), ("CREATE", document()), ("CREATE", disclosure())))
    assert told.shows(Mark.NOT_APPROVED)
    opinion = assess(told, date(2026, 11, 24))
    assert not opinion.allowed and "etsi.not_approved" in {f.rule for f in opinion.findings}


def test_an_update_changes_an_earlier_message() -> None:
    """An update is a part of something: it is marked, names the object it changes, and a person must look."""
    told = demand(message(("UPDATE", disclosure())))
    assert told.shows(Mark.CHANGES_EARLIER)
    assert [(e.value.relation, e.value.kind, e.value.reference) for e in told.earlier] == [
        ("changes", "LDTaskObject", TWO),
        ("follows", "", ONE),
    ]
    assert "etsi.changes_earlier" in {f.rule for f in assess(told, date(2026, 11, 24)).findings}


@pytest.mark.parametrize("element", [authorisation(status="Cancelled"), disclosure(desired="Cancelled")])
def test_a_cancellation_is_a_withdrawal(element: Any) -> None:
    """An update to Cancelled takes back: marked so, with the object's number, and nothing is given on it."""
    told = demand(message(("UPDATE", element)))
    assert told.shows(Mark.WITHDRAWAL) and not told.shows(Mark.CHANGES_EARLIER)
    assert told.earlier[0].value.relation == "withdraws"
    opinion = assess(told, date(2026, 11, 24))
    assert not opinion.allowed and "etsi.withdrawn" in {f.rule for f in opinion.findings}


def test_preservation_keeps_and_gives_nothing_away() -> None:
    """A task to preserve is marked as that, and asks for no disclosure."""
    told = demand(message(("CREATE", preservation())))
    assert told.shows(Mark.PRESERVATION) and not told.shows(Mark.DISCLOSURE)
    assert told.instrument and told.instrument.value is Instrument.OTHER


def test_what_later_versions_add_is_read() -> None:
    """Deadlines and references to earlier preservations, which later versions added, are read where they stand."""
    kept = [
        ("task:ReferenceValue", "PR-5"),
        ("task:NatureOfReference", "EPOC-PR"),
        ("task:TransmissionTime", "2026-09-01T08:00:00Z"),
    ]
    told = demand(
        message(
            (
                "CREATE",
                disclosure(
                    ("task:AlternativePreservationReferences", [("task:AlternativePreservationReference", kept)]),
                    (
                        "task:Deadlines",
                        [
                            ("task:LDDeadline", [("task:DateTime", "2026-12-09T00:00:00Z")]),
                            ("task:LDDeadline", [("task:DateTime", "2026-12-01T12:00:00Z")]),
                        ],
                    ),
                ),
            ),
        )
    )
    assert told.due_on and told.due_on.value == date(2026, 12, 1)
    (earlier,) = [e.value for e in told.earlier if e.value.reference == "PR-5"]
    assert (earlier.relation, earlier.kind, earlier.transmitted_on) == ("follows", "EPOC-PR", date(2026, 9, 1))


def test_emergencies_are_claims() -> None:
    """Each of the standard's ways to say emergency is reported as a claim, which the law then asks reasons for."""
    approval = ("task:ApprovalDetails", [("common:ApprovalIsEmergency", True)])
    for element in (
        whole(flagged("IsEmergency")),
        message(("CREATE", authorisation(status="EmergencyApproval"))),
        message(("CREATE", _with(disclosure(), approval))),
    ):
        assert demand(element).shows(Mark.EMERGENCY_CLAIMED)
        assert demand(element, as_json).shows(Mark.EMERGENCY_CLAIMED)


def _with(element: Any, part: Any) -> Any:
    """The task with its approval in the place the standard has for it."""
    name, fields, kind = element
    at = next(n for n, one in enumerate(fields) if one[0] == "task:CSPID")
    return name, [*fields[:at], part, *fields[at:]], kind


@BINDINGS
@pytest.mark.parametrize(
    ("element", "says"),
    [
        (message(("CREATE", interception())), "interception"),
        (message(("CREATE", authorisation()), ("CREATE", disclosure()), ("CREATE", interception())), "interception"),
        (message(("UPDATE", interception())), "interception"),
        (message(("CREATE", ("HI1Object", [("ObjectIdentifier", ONE)], "policy:TrafficPolicyObject"))), "interception"),
        (message(("CREATE", ("HI1Object", [("ObjectIdentifier", ONE)], "policy:TrafficRuleObject"))), "interception"),
        (message(("CREATE", ("HI1Object", [("ObjectIdentifier", ONE)], "task:TDTaskObject"))), "take content down"),
        (
            message(("CREATE", ("HI1Object", [("ObjectIdentifier", ONE)], "notification:NotificationObject"))),
            "not taken in",
        ),
        (message(("GET", [("Identifier", ONE)])), "state of earlier objects"),
        (message(("LIST", [])), "not listed"),
        (message(("GETCSPCONFIG", [])), "configuration"),
        (
            message(
                (
                    "DELIVER",
                    [("Identifier", ONE), ("HI1Object", [("ObjectIdentifier", ONE)], "delivery:DeliveryObject")],
                )
            ),
            "deliveries",
        ),
        (whole(flagged("IsDataAvailable")), "flag"),
        (message(("CREATE", disclosure()), ("CREATE", preservation())), "messages of their own"),
        (
            message(("CREATE", disclosure()), ("CREATE", disclosure(asked=details(kinds=("TrafficData",))))),
            "messages of their own",
        ),
    ],
)
def test_what_is_not_stored_data_is_refused(element: Any, says: str, bound: Bound) -> None:
    """Interception and everything else that is no demand for stored data is refused as a whole, in one line."""
    with pytest.raises(UnreadableInput, match=says) as error:
        demand(element, bound)
    assert "\n" not in str(error.value)
    assert "--answer" in error.value.do


def test_the_same_number_twice_is_refused() -> None:
    """Two actions with one number cannot be answered, so the message is refused."""
    twice = message(("CREATE", authorisation()), ("CREATE", disclosure()))
    text = xml(twice).replace(b"<ActionIdentifier>1<", b"<ActionIdentifier>+00<")
    with pytest.raises(UnreadableInput, match="same ActionIdentifier"):
        read(take(text))


def test_a_reply_demands_nothing() -> None:
    """A response is recognised as one, and refused."""
    reply = (
        "HI1Message",
        [
            header(),
            (
                "Payload",
                [("ResponsePayload", [("ErrorInformation", [("ErrorCode", 3001), ("ErrorDescription", "no")])])],
            ),
        ],
    )
    for bound in (xml, as_json):
        with pytest.raises(UnreadableInput, match="answers a request"):
            demand(reply, bound)


def test_nothing_of_the_matter_is_in_an_error() -> None:
    """Errors name fields, never what stands in them."""
    for element in (
        message(("CREATE", disclosure(asked=details(times=(("task:StartTime", "gull@harbor-social.example"),))))),
        message(("CREATE", disclosure(("task:Gull", "gull@harbor-social.example")))),
        message(("CREATE", disclosure(("task:Reference", "gull")))),
    ):
        for bound in (xml, as_json):
            with pytest.raises(UnreadableInput) as error:
                demand(element, bound)
            assert "gull" not in str(error.value).lower()


def test_a_national_part_is_said_to_be_unread() -> None:
    """What follows a national profile is left alone, and a remark says where it stands."""
    part = ("task:NationalLDTaskingParameters", [("task:CountryCode", "FR")])
    paper = take(xml(message(("CREATE", disclosure(part)))))
    assert any("NationalLDTaskingParameters follows a national profile" in remark for remark in paper.remarks)
    assert "CountryCode: FR" not in paper.pages[0].text.split("CSPID.UniqueIdentifier")[1]


def test_an_unknown_home_of_the_sender_stays_unread() -> None:
    """XX stands for no State; the United Kingdom has the code this program uses for it."""
    for code, want in (("XX", None), ("GB", "UK"), ("US", "US")):
        head = header(SenderIdentifier=[("CountryCode", code), ("UniqueIdentifier", "A")])
        told = demand(message(("CREATE", disclosure()), head=head))
        assert (told.jurisdiction.value if told.jurisdiction else None) == want


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    """Impossible times name their field."""
    times = (("task:StartTime", "2026-10-02T00:00:00Z"), ("task:EndTime", "2026-10-01T00:00:00Z"))
    with pytest.raises(UnreadableInput, match="ends before it begins") as error:
        demand(message(("CREATE", disclosure(asked=details(times=times)))))
    assert error.value.at.endswith("task:EndTime")


def test_the_values_used_here_are_of_the_standard() -> None:
    """The builder's own message is whole: without any part of it another demand comes out."""
    told = demand(whole())
    fewer = demand(message(("CREATE", disclosure(asked=details(values=VALUES[:1])))))
    assert told.accounts != fewer.accounts
    assert replace(told, accounts=()).reach != told.reach
