"""Specimen messages of ETSI TS 103 120, written as nested lists and put into XML or JSON here, apart from the product.

An element is (name, value) or (name, value, xsi:type); a value is a text, a number, a truth value or a list of
elements. Names carry the prefixes of the JSON binding.
"""

from __future__ import annotations

import base64
import json
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from fourcorners.errors import UnreadableInput
from fourcorners.intake.allowance import Allowance
from fourcorners.intake.confined.wire import pack
from fourcorners.intake.limits import Limits
from fourcorners.intake.model import Paper
from fourcorners.intake.parsing.parse import parse
from fourcorners.intake.refusal import Refusal
from fourcorners.intake.unpack import Answer

Element = tuple[Any, ...]

CORE = "http://uri.etsi.org/03120/common/2019/10/Core"
SPACES = {
    "common": "http://uri.etsi.org/03120/common/2016/02/Common",
    "auth": "http://uri.etsi.org/03120/common/2020/09/Authorisation",
    "doc": "http://uri.etsi.org/03120/common/2020/09/Document",
    "task": "http://uri.etsi.org/03120/common/2020/09/Task",
    "delivery": "http://uri.etsi.org/03120/common/2019/10/Delivery",
    "notification": "http://uri.etsi.org/03120/common/2016/02/Notification",
    "policy": "http://uri.etsi.org/03120/common/2022/07/TrafficPolicy",
    "etsi": "http://uri.etsi.org/03280/common/2017/07",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
# Elements that the JSON binding writes as lists, also where there is one.
LISTS = {
    "ActionRequest",
    "ActionResponse",
    "AssociatedObject",
    "auth:AuthorisationApprovalDetails",
    "auth:CSPID",
    "auth:AuthorisationFlag",
    "doc:DocumentSignature",
    "doc:DocumentProperty",
    "task:ApprovalDetails",
    "task:ObservedTimes",
    "task:RequestValue",
    "task:RequestSubtype",
    "task:LDDeliveryDestination",
    "task:LDTaskFlag",
    "task:AlternativePreservationReference",
    "task:LDDeadline",
    "common:ApproverContactDetails",
    "common:Languages",
}
ONE, TWO, THREE = (f"{digit * 8}-0000-4000-8000-{digit * 12}" for digit in "123")
ORDER = b"SPECIMEN - an invented paper for tests\n\nORDER no. 77/2026 to Harbor Social, Inc.\n"


def entry(name: str, dictionary: str, value: str, owner: str = "ETSI") -> Element:
    """An element that holds a dictionary's entry."""
    return (name, [("common:Owner", owner), ("common:Name", dictionary), ("common:Value", value)])


def header(**changes: Any) -> Element:
    fields: dict[str, Any] = {
        "SenderIdentifier": [("CountryCode", "FR"), ("UniqueIdentifier", "POLICE-VALMONT")],
        "ReceiverIdentifier": [("CountryCode", "PT"), ("UniqueIdentifier", "HARBOR-SOCIAL")],
        "TransactionIdentifier": "0000abcd-0000-4000-8000-00000000abcd",
        "Timestamp": "2026-11-02T09:30:00.000000+01:00",
        "Version": [("ETSIVersion", "V1.12.1"), ("NationalProfileOwner", "XX"), ("NationalProfileVersion", "v1")],
    } | changes
    return ("Header", [(name, value) for name, value in fields.items() if value is not None])


def authorisation(*more: Element, status: str = "Approved", identifier: str = ONE) -> Element:
    """The warrant as an object, approved by its sender's own word."""
    return (
        "HI1Object",
        [
            ("ObjectIdentifier", identifier),
            ("CountryCode", "FR"),
            ("OwnerIdentifier", "POLICE-VALMONT"),
            ("auth:AuthorisationReference", "77/2026"),
            entry("auth:AuthorisationStatus", "AuthorisationStatus", status),
            (
                "auth:AuthorisationTimespan",
                [("auth:StartTime", "2026-11-01T00:00:00Z"), ("auth:EndTime", "2026-12-01T00:00:00Z")],
            ),
            (
                "auth:AuthorisationApprovalDetails",
                [approver(), ("common:ApprovalTimestamp", "2026-11-01T18:00:00+01:00")],
            ),
            *more,
        ],
        "auth:AuthorisationObject",
    )


def approver() -> Element:
    contact = [
        ("common:ApproverEmailAddress", "claire@tribunal-valmont.example"),
        ("common:ApproverPhoneNumber", "3315550101"),
    ]
    return (
        "common:ApproverDetails",
        [
            ("common:ApproverName", "Claire Morvan"),
            ("common:ApproverRole", "investigating judge"),
            ("common:ApproverContactDetails", contact),
        ],
    )


def flagged(*flags: str) -> Element:
    """The flags of an authorisation."""
    return ("auth:AuthorisationFlags", [entry("auth:AuthorisationFlag", "AuthorisationFlag", flag) for flag in flags])


def document(contents: bytes = ORDER, *more: Element, identifier: str = THREE) -> Element:
    """The warrant as a document."""
    return (
        "HI1Object",
        [
            ("ObjectIdentifier", identifier),
            ("AssociatedObjects", [("AssociatedObject", ONE)]),
            ("doc:DocumentReference", "77/2026"),
            ("doc:DocumentName", "order.txt"),
            entry("doc:DocumentType", "DocumentType", "Warrant"),
            (
                "doc:DocumentBody",
                [("doc:Contents", base64.b64encode(contents).decode()), ("doc:ContentType", "text/plain"), *more],
            ),
        ],
        "doc:DocumentObject",
    )


def value(name: str, words: str, owner: str = "ETSI") -> Element:
    return (
        "task:RequestValue",
        [("task:FormatType", [("task:FormatOwner", owner), ("task:FormatName", name)]), ("task:Value", words)],
    )


TIMES = (("task:StartTime", "2026-10-01T00:00:00+02:00"), ("task:EndTime", "2026-11-01T00:00:00+02:00"))
VALUES = (
    value("InternationalizedEmailAddress", "gull@harbor-social.example"),
    value("InternationalE164", "3315550199"),
)


def details(
    *,
    kinds: tuple[str, ...] = ("SubscriberData",),
    times: tuple[Element, ...] = TIMES,
    values: tuple[Element, ...] = VALUES,
    subtypes: tuple[str, ...] = (),
) -> Element:
    """What a task asks for."""
    parts: list[Element] = [entry("task:Type", "RequestType", kind) for kind in kinds]
    parts += times
    parts += [("task:RequestValues", list(values))] if values else []
    parts += (
        [("task:Subtype", [entry("task:RequestSubtype", "Sorts", one, "FR") for one in subtypes])] if subtypes else []
    )
    return ("task:RequestDetails", parts)


def disclosure(
    *more: Element, asked: Element | None = None, identifier: str = TWO, desired: str = "AwaitingDisclosure"
) -> Element:
    """A task to disclose stored data."""
    return (
        "HI1Object",
        [
            ("ObjectIdentifier", identifier),
            ("AssociatedObjects", [("AssociatedObject", ONE)]),
            ("task:Reference", "FR-VALMONT-77"),
            entry("task:DesiredStatus", "LDTaskDesiredStatus", desired),
            asked or details(),
            (
                "task:DeliveryDetails",
                [
                    (
                        "task:LDDeliveryDestination",
                        [("task:DeliveryAddress", [("task:EmailAddress", "greffe@tribunal-valmont.example")])],
                    )
                ],
            ),
            ("task:CSPID", [("CountryCode", "PT"), ("UniqueIdentifier", "HARBOR-SOCIAL")]),
            *more,
        ],
        "task:LDTaskObject",
    )


def preservation(*more: Element, asked: Element | None = None) -> Element:
    """A task to preserve stored data."""
    return (
        "HI1Object",
        [
            ("ObjectIdentifier", TWO),
            ("AssociatedObjects", [("AssociatedObject", ONE)]),
            entry("task:DesiredStatus", "LPTaskDesiredStatus", "Preserved"),
            asked or details(),
            ("task:DesiredPreservationExpiration", "2027-01-31T00:00:00Z"),
            *more,
        ],
        "task:LPTaskObject",
    )


def interception() -> Element:
    return ("HI1Object", [("ObjectIdentifier", TWO), ("task:Reference", "LIID-1")], "task:LITaskObject")


def message(*actions: Element, head: Element | None = None) -> Element:
    """A request: each action is (verb, object), or (verb, fields) for one without an object."""
    requests = [
        ("ActionRequest", [("ActionIdentifier", number), (verb, [held] if held and held[0] == "HI1Object" else held)])
        for number, (verb, held) in enumerate(actions)
    ]
    return ("HI1Message", [head or header(), ("Payload", [("RequestPayload", [("ActionRequests", requests)])])])


def whole(*more: Element) -> Element:
    """A whole demand for stored data: the warrant, its document, and the task."""
    return message(("CREATE", authorisation(*more)), ("CREATE", document()), ("CREATE", disclosure()))


def xml(element: Element, *, root: bool = True) -> bytes:
    """The XML of an element; of a message, with its declaration."""
    return (b'<?xml version="1.0" encoding="UTF-8"?>\n' if root else b"") + _xml(element, root).encode()


def _xml(element: Element, root: bool) -> str:
    name, held, kind = (*element, None)[:3]
    spaces = f' xmlns="{CORE}"' + "".join(f" xmlns:{p}={quoteattr(s)}" for p, s in SPACES.items()) if root else ""
    typed = f' xsi:type="{kind}"' if kind else ""
    if isinstance(held, bool):
        held = "true" if held else "false"
    inner = "".join(_xml(one, False) for one in held) if isinstance(held, list) else escape(str(held))
    return f"<{name}{spaces}{typed}>{inner}</{name}>"


def as_json(element: Element) -> bytes:
    """The JSON of a message."""
    told = {"@xmlns": CORE, **{f"@xmlns:{prefix}": space for prefix, space in SPACES.items()}, **_object(element)}
    return json.dumps(told).encode()


def _object(element: Element) -> Any:
    _, held, kind = (*element, None)[:3]
    if not isinstance(held, list):
        return held
    prefix, _, plain = kind.partition(":") if kind else ("", "", "")
    found: dict[str, Any] = {"@xsi:type": f"{{{SPACES[prefix]}}}{plain}"} if kind else {}
    for one in held:
        if one[0] in LISTS:
            found.setdefault(one[0], []).append(_object(one))
        else:
            found[one[0]] = _object(one)
    return found


def take(data: bytes) -> Paper:
    """The paper as it comes over the wire, without a process of its own, for thousands of messages."""
    limits = Limits()
    try:
        told = parse(data, Allowance(limits))
    except Refusal as refusal:
        raise UnreadableInput(refusal.what, do=refusal.do) from None
    told_back = Answer(pack(told, limits), limits).paper("specimen", "0" * 64, len(data))
    if isinstance(told_back, UnreadableInput):
        raise told_back
    return told_back.paper
