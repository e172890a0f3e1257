"""A message that is not of the standard's form is refused by its field, and the standard's own schema agrees."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from fourcorners.errors import UnreadableInput
from fourcorners.reading.hi1.check import Malformed, check
from fourcorners.reading.hi1.node import Node
from fourcorners.reading.hi1.read import root_of
from fourcorners.reading.run import read
from tests.hi1.building import (
    ONE,
    TWO,
    as_json,
    authorisation,
    details,
    disclosure,
    document,
    flagged,
    header,
    message,
    preservation,
    take,
    whole,
    xml,
)

STANDARD = Path(__file__).resolve().parents[3] / "shared" / "standards" / "etsi-ts-103120-v1.12.1"
needs_standard = pytest.mark.skipif(not STANDARD.is_dir(), reason="the standard's schema set is not on this machine")


def refused(data: bytes) -> UnreadableInput:
    with pytest.raises(UnreadableInput) as error:
        read(take(data))
    return error.value


def without(element: Any, *path: str) -> Any:
    """The element without the one at the end of a path of names."""
    name, held, *kind = element
    if len(path) == 1:
        return (name, [one for one in held if one[0] != path[0]], *kind)
    return (name, [without(one, *path[1:]) if one[0] == path[0] else one for one in held], *kind)


def changed(element: Any, value: Any, *path: str) -> Any:
    """The element with another value at the end of a path of names."""
    name, held, *kind = element
    if not path:
        return (name, value, *kind)
    return (name, [changed(one, value, *path[1:]) if one[0] == path[0] else one for one in held], *kind)


TASK = message(("CREATE", disclosure()))
IN_TASK = ("Payload", "RequestPayload", "ActionRequests", "ActionRequest", "CREATE", "HI1Object")

REQUIRED = [
    (("Header",), "HI1Message.Header"),
    (("Payload",), "HI1Message.Payload"),
    (("Header", "SenderIdentifier"), "Header.SenderIdentifier"),
    (("Header", "ReceiverIdentifier"), "Header.ReceiverIdentifier"),
    (("Header", "TransactionIdentifier"), "Header.TransactionIdentifier"),
    (("Header", "Timestamp"), "Header.Timestamp"),
    (("Header", "Version"), "Header.Version"),
    (("Header", "SenderIdentifier", "CountryCode"), "Header.SenderIdentifier.CountryCode"),
    (("Header", "SenderIdentifier", "UniqueIdentifier"), "Header.SenderIdentifier.UniqueIdentifier"),
    (("Header", "Version", "ETSIVersion"), "Header.Version.ETSIVersion"),
    (("Header", "Version", "NationalProfileOwner"), "Header.Version.NationalProfileOwner"),
    (("Header", "Version", "NationalProfileVersion"), "Header.Version.NationalProfileVersion"),
    (("Payload", "RequestPayload"), "Payload.RequestPayload|ResponsePayload"),
    (("Payload", "RequestPayload", "ActionRequests"), "RequestPayload.ActionRequests"),
    (("Payload", "RequestPayload", "ActionRequests", "ActionRequest"), "ActionRequests.ActionRequest"),
    ((*IN_TASK[:4], "ActionIdentifier"), "ActionRequest.ActionIdentifier"),
    ((*IN_TASK[:4], "CREATE"), "ActionRequest.GET|CREATE|UPDATE|LIST|DELIVER|GETCSPCONFIG"),
    (IN_TASK, "ActionRequest.CREATE.HI1Object"),
    ((*IN_TASK, "ObjectIdentifier"), "ActionRequest.CREATE.ObjectIdentifier"),
    (
        (*IN_TASK, "task:RequestDetails", "task:Type", "common:Owner"),
        "ActionRequest.CREATE.task:RequestDetails.task:Type.common:Owner",
    ),
    (
        (*IN_TASK, "task:RequestDetails", "task:Type", "common:Value"),
        "ActionRequest.CREATE.task:RequestDetails.task:Type.common:Value",
    ),
    (
        (*IN_TASK, "task:RequestDetails", "task:RequestValues", "task:RequestValue"),
        "ActionRequest.CREATE.task:RequestDetails.task:RequestValues.task:RequestValue",
    ),
    ((*IN_TASK, "task:CSPID", "UniqueIdentifier"), "ActionRequest.CREATE.task:CSPID.UniqueIdentifier"),
]


@pytest.mark.parametrize("bound", [xml, as_json], ids=["xml", "json"])
@pytest.mark.parametrize(("path", "at"), REQUIRED, ids=[".".join(path) for path, _ in REQUIRED])
def test_a_missing_field_is_named(path: tuple[str, ...], at: str, bound: Any) -> None:
    """Each required field, left out, is what the refusal names."""
    error = refused(bound(without(TASK, *path)))
    if path[0] in {"Header", "Payload"} and len(path) == 1 and bound is as_json:
        # JSON without one of the two parts is not even taken for a message.
        assert "no form we know" in error.what
    else:
        assert (error.what, error.at) == ("a field is missing", at)


WRONG = [
    ("Header.TransactionIdentifier", "no uuid", ("Header", "TransactionIdentifier")),
    ("Header.TransactionIdentifier", ONE.upper().replace("1", "A"), ("Header", "TransactionIdentifier")),
    ("Header.Timestamp", "2026-11-02T09:30:00Z", ("Header", "Timestamp")),
    ("Header.Timestamp", "2026-11-31T09:30:00.000000Z", ("Header", "Timestamp")),
    ("Header.SenderIdentifier.CountryCode", "fr", ("Header", "SenderIdentifier", "CountryCode")),
    ("Header.Version.ETSIVersion", "1.12.1", ("Header", "Version", "ETSIVersion")),
    ("Header.Version.NationalProfileOwner", "x" * 256, ("Header", "Version", "NationalProfileOwner")),
    ("ActionRequest.ActionIdentifier", "-1", (*IN_TASK[:4], "ActionIdentifier")),
    ("ActionRequest.ActionIdentifier", "one", (*IN_TASK[:4], "ActionIdentifier")),
    ("ActionRequest.CREATE.ObjectIdentifier", "", (*IN_TASK, "ObjectIdentifier")),
    ("ActionRequest.CREATE.task:Reference", "no reference", (*IN_TASK, "task:Reference")),
    (
        "ActionRequest.CREATE.task:RequestDetails.task:StartTime",
        "2026-10-01",
        (*IN_TASK, "task:RequestDetails", "task:StartTime"),
    ),
    (
        "ActionRequest.CREATE.task:RequestDetails.task:EndTime",
        "2026-10-01T25:00:00Z",
        (*IN_TASK, "task:RequestDetails", "task:EndTime"),
    ),
    ("ActionRequest.CREATE.task:CSPID.CountryCode", "FRA", (*IN_TASK, "task:CSPID", "CountryCode")),
    (
        "ActionRequest.CREATE.task:DeliveryDetails.task:LDDeliveryDestination.task:DeliveryAddress.task:EmailAddress",
        "no address",
        (*IN_TASK, "task:DeliveryDetails", "task:LDDeliveryDestination", "task:DeliveryAddress", "task:EmailAddress"),
    ),
]


@pytest.mark.parametrize("bound", [xml, as_json], ids=["xml", "json"])
@pytest.mark.parametrize(("at", "value", "path"), WRONG, ids=[f"{at}={value[:12]}" for at, value, _ in WRONG])
def test_a_wrong_value_is_named(at: str, value: str, path: tuple[str, ...], bound: Any) -> None:
    """Each kind of value is held to the standard's form; the refusal names the field and not what stands there."""
    error = refused(bound(changed(TASK, value, *path)))
    assert error.at == at
    assert not value or value not in str(error)


def test_order_counts_in_xml_only() -> None:
    """Elements in another order are refused in XML and read in JSON, where order means nothing."""
    name, held, kind = disclosure()
    turned = message(("CREATE", (name, [held[0], *held[:0:-1]], kind)))
    assert refused(xml(turned)).what == "it stands in the wrong order"
    assert read(take(as_json(turned))).accounts


@pytest.mark.parametrize("bound", [xml, as_json], ids=["xml", "json"])
def test_what_the_standard_has_not_is_refused(bound: Any) -> None:
    """An element of the message's own invention, or one of the standard's in the wrong place, is refused."""
    stray = message(("CREATE", disclosure(("task:Everything", "yes"))))
    assert refused(bound(stray)).at == "ActionRequest.CREATE"
    misplaced = message(("CREATE", disclosure(("auth:AuthorisationReference", "7"))))
    assert refused(bound(misplaced)).at == "ActionRequest.CREATE.auth:AuthorisationReference"
    nested = message(("CREATE", disclosure(("task:HandlingProfile", "text where elements belong"))))
    assert refused(bound(nested)).at == "ActionRequest.CREATE.task:HandlingProfile"


def test_twice_is_once_too_often() -> None:
    """A field that may be there once is refused the second time; so are two actions in one."""
    twice = xml(TASK).replace(
        b"<task:CSPID>",
        b"<task:CSPID><CountryCode>PT</CountryCode><UniqueIdentifier>B</UniqueIdentifier></task:CSPID><task:CSPID>",
    )
    assert "twice" in refused(twice).what
    both = xml(TASK).replace(b"</CREATE>", f"</CREATE><GET><Identifier>{ONE}</Identifier></GET>".encode())
    assert "excludes it" in refused(both).what


def test_json_types_are_held_to() -> None:
    """A number written as text, a text written as a number, null and a fraction are refused in JSON."""
    good = json.loads(as_json(whole()))
    action = good["Payload"]["RequestPayload"]["ActionRequests"]["ActionRequest"][0]
    for name, value in (
        ("ActionIdentifier", "0"),
        ("ActionIdentifier", True),
        ("ActionIdentifier", 0.5),
        ("ActionIdentifier", None),
    ):
        kept = action[name]
        action[name] = value
        assert refused(json.dumps(good).encode())
        action[name] = kept
    good["Header"]["Version"]["NationalProfileOwner"] = 7
    assert refused(json.dumps(good).encode()).at == "Header.Version.NationalProfileOwner"


def test_prefixes_mean_what_the_standard_says() -> None:
    """XML may use any prefix for the standard's namespaces; JSON's are part of the names and may not be turned."""
    renamed = xml(TASK).replace(b"task:", b"t:").replace(b"xmlns:task", b"xmlns:t")
    assert read(take(renamed)).accounts == read(take(xml(TASK))).accounts
    turned = as_json(TASK).replace(
        b'"@xmlns:task": "http://uri.etsi.org/03120/common/2020/09/Task"', b'"@xmlns:task": "urn:other"'
    )
    assert "prefix" in refused(turned).what
    foreign = xml(TASK).replace(b"http://uri.etsi.org/03120/common/2020/09/Task", b"urn:other")
    assert refused(foreign)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b'<?xml version="1.0"?><!DOCTYPE HI1Message [<!ENTITY a "b">]>' + xml(TASK)[39:], "document type"),
        (b'<!DOCTYPE HI1Message SYSTEM "http://192.0.2.1/x.dtd">' + xml(TASK)[39:], "document type"),
        (
            b'<?xml version="1.0"?><!DOCTYPE x ['
            + b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12))
            + b"]>"
            + xml(TASK)[39:],
            "document type",
        ),
        (xml(TASK).replace(b"HARBOR-SOCIAL", b"&unknown;"), "broken"),
        (xml(TASK)[:-20], "broken"),
        (xml(TASK).replace(b"UTF-8", b"UTF-7"), "UTF-8"),
        (xml(TASK).replace(b"UTF-8", b"ISO-8859-2"), "UTF-8"),
        (xml(TASK).replace(b"<task:Reference>", b'<task:Reference lang="fr">'), "attribute"),
        (xml(TASK).replace(b"<Payload>", b"<Payload>text"), "text stands between"),
        (xml(TASK).replace(b"2019/10/Core", b"2031/10/Core"), "outermost"),
        (b"<HI1Message>" + b"<a>" * 300 + b"</a>" * 300 + b"</HI1Message>", "deep"),
        (xml(TASK).replace(b"<Payload>", b"<a/>" * 30_000 + b"<Payload>"), "larger or deeper"),
        (
            xml(
                message(("CREATE", document())),
            ).replace(b"U1BFQ0lN", b"U1BF*0lN"),
            "Base64",
        ),
    ],
    ids=[
        "entity",
        "external",
        "laughs",
        "undeclared",
        "cut",
        "utf-7",
        "latin-2",
        "attribute",
        "mixed",
        "namespace",
        "deep",
        "many",
        "base64",
    ],
)
def test_hostile_xml_is_refused(data: bytes, says: str) -> None:
    """Document types, entities, other letters, loose text, depth and size: each in one line, nothing expanded."""
    assert says in refused(data).what


def test_comments_and_instructions_say_nothing() -> None:
    """A comment or an instruction within a value neither cuts it nor adds to it."""
    data = xml(TASK).replace(b"gull@harbor", b"gull<!-- ada --><?x y?>@harbor")
    assert [a.value for a in read(take(data)).accounts] == [a.value for a in read(take(xml(TASK))).accounts]


# --- signatures ---------------------------------------------------------------------------------------------------

SIGNATURE = (
    '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>'
    '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>'
    '<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>'
    '<ds:Reference URI=""><ds:Transforms>'
    '<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>'
    '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms>'
    '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>AA==</ds:DigestValue>'
    "</ds:Reference></ds:SignedInfo><ds:SignatureValue>AA==</ds:SignatureValue></ds:Signature>"
)


def signed(text: str = SIGNATURE, element: Any = TASK) -> str:
    return xml(element).decode().replace("</HI1Message>", f"{text}</HI1Message>")


def test_a_signed_message_is_read_with_a_remark() -> None:
    """A signature over the whole message is no hindrance and no proof: a remark says that it was not verified."""
    paper = take(signed().encode())
    assert any("not verified" in remark for remark in paper.remarks)
    plain, other = read(paper), read(take(xml(TASK)))
    assert plain.signed is None and plain.accounts == other.accounts
    told = json.loads(as_json(TASK))
    told["Signature"] = {"protected": "e30", "signature": "AA"}
    assert any("not verified" in remark for remark in take(json.dumps(told).encode()).remarks)


def wrappings() -> Iterator[tuple[str, str]]:
    """Ways to let the part that is read differ from the part that is signed."""
    whole_text, inner = signed(), xml(TASK, root=False).decode()
    payload = re.search("<Payload>.*</Payload>", inner, re.DOTALL)
    head = re.search("<Header>.*</Header>", inner, re.DOTALL)
    assert payload and head
    message_only = re.sub(r"^<\?xml[^>]*\?>\n", "", xml(TASK).decode())
    part = SIGNATURE.replace('URI=""', 'URI="#signed"')
    for name, what in (("message", message_only), ("payload", payload[0]), ("header", head[0])):
        held = f'<ds:Object xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="signed">{what}</ds:Object>'
        for where, text in (("empty reference", SIGNATURE), ("by id", part)):
            yield f"{name} in the signature, {where}", signed(text.replace("</ds:Signature>", f"{held}</ds:Signature>"))
            yield f"{name} before the signature, {where}", signed(f"{what}{text}")
            yield f"{name} after the signature, {where}", signed(f"{text}{what}")
            yield f"{name} in a wrapper, {where}", signed(f"<Wrapper>{what}</Wrapper>{text}")
            yield f"{name} in a foreign wrapper, {where}", signed(f'<w xmlns="urn:w" Id="signed">{what}</w>{text}')
            yield f"{name} in the old signature, {where}", signed(f"<Signature>{what}</Signature>{text}")
            national = f"<task:NationalLDTaskingParameters>{what}</task:NationalLDTaskingParameters>"
            yield (
                f"{name} in a national part, {where}",
                signed(text, message(("CREATE", disclosure()))).replace("</HI1Object>", f"{national}</HI1Object>"),
            )
    yield "outer message around the signed one", whole_text.replace("<Payload>", f"<Payload>{message_only}", 1)
    yield "signature first", xml(TASK).decode().replace("<Header>", f"{SIGNATURE}<Header>")
    yield "signature in the payload", xml(TASK).decode().replace("</Payload>", f"{SIGNATURE}</Payload>")
    yield "signature in the header", xml(TASK).decode().replace("</Header>", f"{SIGNATURE}</Header>")
    yield "signature in the object", xml(TASK).decode().replace("</HI1Object>", f"{SIGNATURE}</HI1Object>")
    yield "two signatures", signed(SIGNATURE + SIGNATURE)
    yield (
        "signature in the signature",
        signed(SIGNATURE.replace("<ds:SignatureValue>", f"{SIGNATURE}<ds:SignatureValue>")),
    )
    for uri in ("#signed", "#xpointer(/)", "http://192.0.2.1/x", "message.xml", " "):
        yield f"reference to {uri!r}", signed(SIGNATURE.replace('URI=""', f'URI="{uri}"'))
    yield "reference to nothing", signed(SIGNATURE.replace(' URI=""', ""))
    reference = SIGNATURE[SIGNATURE.index("<ds:Reference") : SIGNATURE.index("</ds:SignedInfo>")]
    yield "two references", signed(SIGNATURE.replace("</ds:SignedInfo>", f"{reference}</ds:SignedInfo>"))
    yield "no reference", signed(SIGNATURE.replace(reference, ""))
    for algorithm in (
        "http://www.w3.org/TR/1999/REC-xpath-19991116", "http://www.w3.org/2002/06/xmldsig-filter2",
        "http://www.w3.org/TR/1999/REC-xslt-19991116", "http://www.w3.org/2000/09/xmldsig#base64",
        "http://www.w3.org/2002/07/decrypt#XML", "",
    ):  # fmt: skip
        yield (
            f"transform {algorithm}",
            signed(SIGNATURE.replace("</ds:Transforms>", f'<ds:Transform Algorithm="{algorithm}"/></ds:Transforms>')),
        )
    yield "a manifest", signed(SIGNATURE.replace("</ds:Signature>", "<ds:Manifest/></ds:Signature>"))
    yield "an object", signed(SIGNATURE.replace("</ds:Signature>", "<ds:Object>x</ds:Object></ds:Signature>"))
    for attribute in ('Id="signed"', 'ID="signed"', 'xml:id="signed"', 'id="signed"'):
        yield f"payload with {attribute}", signed(part).replace("<Payload>", f"<Payload {attribute}>")
        yield f"payload with {attribute}, unsigned", xml(TASK).decode().replace("<Payload>", f"<Payload {attribute}>")


WRAPPINGS = list(wrappings())


def test_there_are_many_wrappings() -> None:
    """At least fifty ways, no two alike."""
    assert len({text for _, text in WRAPPINGS}) == len(WRAPPINGS) >= 50


@pytest.mark.parametrize(("name", "text"), WRAPPINGS, ids=[name for name, _ in WRAPPINGS])
def test_no_wrapping_is_accepted(name: str, text: str) -> None:
    """None of them is read."""
    etree.fromstring(text.encode())
    assert refused(text.encode())


# --- mutations ----------------------------------------------------------------------------------------------------


def seeds() -> list[bytes]:
    elements = [
        whole(),
        whole(flagged("IsTest")),
        TASK,
        message(("CREATE", preservation())),
        message(("UPDATE", authorisation(status="Cancelled"))),
        message(("GET", [("Identifier", ONE)]), ("LIST", [])),
        message(("CREATE", disclosure(asked=details(kinds=(), values=())))),
        (
            "HI1Message",
            [
                header(),
                (
                    "Payload",
                    [("ResponsePayload", [("ErrorInformation", [("ErrorCode", 1), ("ErrorDescription", "x")])])],
                ),
            ],
        ),
    ]
    return [xml(one) for one in elements] + [as_json(one) for one in elements] + [signed().encode()]


PIECES = (
    b"<",
    b">",
    b"</",
    b"/>",
    b"&#0;",
    b"&#x1;",
    b"&amp;",
    b"]]>",
    b"<![CDATA[",
    b"<!--",
    b"-->",
    b"<?",
    b'"',
    b"'",
    b"{",
    b"}",
    b"[",
    b"]",
    b"null",
    b"true",
    b"1e9",
    b"-1",
    b"\xff",
    b"\x00",
    b"\xe2\x80\xae",
    b"<Payload>",
    b"</Payload>",
    b"<HI1Message>",
    b'"@xsi:type"',
    b"@",
    b"IsTest",
    b"Cancelled",
    b"task:LITaskObject",
    b" xmlns=''",
    TWO.encode(),
)


def mutated(papers: list[bytes], chance: random.Random) -> bytes:
    data = bytearray(chance.choice(papers))
    for _ in range(chance.choice((1, 1, 1, 2, 4, 16))):
        at, turn = chance.randrange(len(data) + 1), chance.random()
        if turn < 0.3:
            data[at : at + 1] = bytes([chance.randrange(256)])
        elif turn < 0.5:
            del data[at : at + chance.randrange(1, 60)]
        elif turn < 0.6:
            data[at:at] = data[chance.randrange(len(data)) :][: chance.randrange(1, 300)]
        elif turn < 0.8:
            data[at:at] = chance.choice(PIECES)
        else:
            # Whole tags or fields moved about, so that the result stays well-formed more often.
            tags = [m.span() for m in re.finditer(rb"<[\w:]+>[^<>]*</[\w:]+>|\"[\w:]+\": \"[^\"]*\", ", data)]
            if tags:
                (a, b), (c, d) = chance.choice(tags), chance.choice(tags)
                piece = bytes(data[a:b])
                data[c : chance.choice((c, d))] = piece
    return bytes(data)


@pytest.mark.parametrize("count", [3_000, pytest.param(60_000, marks=pytest.mark.slow)])
def test_mutated_messages_are_read_or_refused(count: int) -> None:
    """Whatever is done to a message, it ends as a demand or in one clear line, and never as anything else."""
    chance = random.Random(20_261_125 + count)
    papers = seeds()
    outcomes = {"read": 0, "refused": 0}
    for _ in range(count):
        data = mutated(papers, chance)
        try:
            paper = take(data)
            told = read(paper)
            told.to_json()
        except UnreadableInput as error:
            assert "\n" not in str(error) and len(str(error)) < 600
            outcomes["refused"] += 1
        else:
            outcomes["read"] += 1
    assert outcomes["read"] > count // 50
    assert outcomes["refused"] > count // 3


# --- the standard's own schema --------------------------------------------------------------------------------------


def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(STANDARD / "schema-with-locations" / "driver.xsd")))


def accepted(data: bytes) -> bool:
    """Whether the product's own check finds the standard's form, in a message whose objects it looks into."""
    try:
        root = root_of(take(data))
        check(root, xml=True)
    except UnreadableInput:
        return False
    return all(node.kind in READ for node in _nodes(root) if node.name == "HI1Object")


READ = {"auth:AuthorisationObject", "doc:DocumentObject", "task:LDTaskObject", "task:LPTaskObject"}


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _nodes(child)


@needs_standard
def test_the_schema_takes_the_specimens() -> None:
    """The specimens of these tests are messages by the standard's own schema, version 1.12.1."""
    held = schema()
    for element in (
        whole(),
        whole(flagged("IsTest")),
        TASK,
        message(("UPDATE", authorisation(status="Cancelled"))),
        message(("GET", [("Identifier", ONE)])),
    ):
        assert held.validate(etree.fromstring(xml(element))), held.error_log
    assert held.validate(etree.fromstring(signed().encode())), held.error_log


@needs_standard
@pytest.mark.parametrize("count", [1_500, pytest.param(30_000, marks=pytest.mark.slow)])
def test_what_is_accepted_the_schema_accepts(count: int) -> None:
    """Over mutated messages the own check is never laxer than the schema, and hardly ever stricter.

    It is laxer by what later versions of the schema added, and stricter by signatures that leave something out.
    """
    chance = random.Random(103_120 + count)
    held = schema()
    papers = [p for p in seeds() if p.startswith(b"<?xml")]
    papers = [p for p in papers if held.validate(etree.fromstring(p))]
    papers += [
        path.read_bytes()
        for path in sorted((STANDARD / "examples").glob("*.xml"))
        if "Delivery" not in path.name and "Traffic" not in path.name
    ]
    both = only_theirs = 0
    for _ in range(count):
        data = mutated(papers, chance)
        ours = accepted(data)
        try:
            valid = held.validate(etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True)))
        except etree.XMLSyntaxError:
            assert not ours
            continue
        both += valid and ours
        only_theirs += valid and not ours and b"LITask" not in data
        assert valid or not ours or all(LATER.search(entry.message) for entry in held.error_log), held.error_log
    assert both > count // 50
    assert only_theirs <= both // 20


# Where version 1.12.1 minds an element that later versions have: it then names what it expects there.
LATER = re.compile("Expected is .*(?:ApproverAlternateName|NationalLDTaskingParameters|digsig|Signature)")


def test_the_check_itself_minds_the_root() -> None:
    """Something else than a message is no message to the check, however it got there."""
    root = root_of(take(xml(TASK)))
    with pytest.raises(Malformed):
        check(root.children[0], xml=True)
