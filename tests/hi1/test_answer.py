"""What is refused is answered in the standard's own words, in the binding it came in."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from fourcorners.errors import UnreadableInput
from fourcorners.intake.run import receive_file
from fourcorners.reading.hi1.answer import error_answer
from fourcorners.reading.hi1.check import check
from fourcorners.reading.hi1.read import root_of
from fourcorners.reading.run import read
from tests.hi1.building import (
    CORE,
    ONE,
    as_json,
    authorisation,
    disclosure,
    header,
    interception,
    message,
    take,
    whole,
    xml,
)
from tests.hi1.test_form import STANDARD, TASK, needs_standard, schema, without
from tests.programs import fourcorners

NOW = datetime(2026, 11, 24, 12, 0, 0, 7, tzinfo=UTC)
MIXED = message(("CREATE", authorisation()), ("CREATE", interception()), ("GET", [("Identifier", ONE)]))
BINDINGS = pytest.mark.parametrize("bound", [xml, as_json], ids=["xml", "json"])


def errors_in(answer: bytes) -> list[tuple[int, int]]:
    """(action, code) for each action of an answer."""
    if answer.startswith(b"{"):
        told = json.loads(answer)["Payload"]["ResponsePayload"]["ActionResponses"]["ActionResponse"]
        return [(one["ActionIdentifier"], one["ErrorInformation"]["ErrorCode"]) for one in told]
    root = etree.fromstring(answer)
    return [
        (int(one.findtext(f"{{{CORE}}}ActionIdentifier") or -1), int(one.findtext(f".//{{{CORE}}}ErrorCode") or -1))
        for one in root.iter(f"{{{CORE}}}ActionResponse")
    ]


@BINDINGS
def test_every_action_is_answered(bound: Any) -> None:
    """Interception and a question for an object's state are unsupported; the action beside them was not taken in."""
    answer = error_answer(take(bound(MIXED)), NOW)
    assert answer is not None
    assert errors_in(answer) == [(0, 3000), (1, 3001), (2, 3001)]
    assert b"interception" in answer


@BINDINGS
def test_an_answer_is_a_message_itself(bound: Any) -> None:
    """It has the standard's form, goes back under the request's header and number, and answers nothing itself."""
    asked = take(bound(message(("CREATE", interception()), head=header(WorkflowIdentifier="flow-1"))))
    answer = error_answer(asked, NOW)
    assert answer is not None
    reply = take(answer)
    root = root_of(reply)
    check(root, xml=bound is xml)
    told = root_of(asked)
    for path in (
        ("SenderIdentifier", "UniqueIdentifier"),
        ("ReceiverIdentifier", "CountryCode"),
        ("TransactionIdentifier",),
        ("WorkflowIdentifier",),
    ):
        assert root.words("Header", *path) == told.words("Header", *path) != ""
    assert root.words("Header", "Timestamp") == "2026-11-24T12:00:00.000007Z"
    assert error_answer(reply, NOW) is None
    with pytest.raises(UnreadableInput, match="answers a request"):
        read(reply)


@BINDINGS
def test_what_is_taken_in_has_no_error(bound: Any) -> None:
    """A demand for stored data is not answered here."""
    assert error_answer(take(bound(whole())), NOW) is None


@BINDINGS
def test_a_malformed_message_is_answered_as_a_whole(bound: Any) -> None:
    """With the field that is wrong, and without what stands in it."""
    wrong = take(bound(message(("CREATE", disclosure(("task:HandlingProfile", "gull"))))))
    answer = error_answer(wrong, NOW)
    assert answer is not None
    assert b"3020" in answer and b"ActionRequest.CREATE.task:HandlingProfile" in answer and b"gull" not in answer
    check(root_of(take(answer)), xml=bound is xml)


def test_without_a_header_nobody_can_be_answered() -> None:
    """A message whose header is not right is refused without an answer."""
    with pytest.raises(UnreadableInput):
        error_answer(take(xml(without(TASK, "Header", "TransactionIdentifier"))), NOW)


EXPECTED = {
    "mutliple-auth-example-request.xml": "interception",
    "request1.xml": "interception",
    "request2.xml": "state of earlier objects",
    "request3.xml": "",
    "request4.xml": "",
    "request5-Binary-Delivery.xml": "deliveries",
    "request5-XML-Delivery.xml": "deliveries",
    "request6.xml": "",
    "request6_signed.xml": "interception",
    "request7_TrafficPolicyObject.xml": "interception",
    **{f"response{number}.xml": "answers a request" for number in range(1, 7)},
}


@needs_standard
def test_all_examples_of_the_standard_are_here() -> None:
    """The sixteen messages of the schema set, no more and no fewer."""
    assert {path.name for path in (STANDARD / "examples").glob("*.xml")} == set(EXPECTED)
    assert len(EXPECTED) == 16


@needs_standard
@pytest.mark.parametrize("name", EXPECTED)
def test_the_standards_examples_are_read_or_refused_as_they_should_be(name: str) -> None:
    """Stored data is read; all else is refused, and answered by the schema; replies demand nothing."""
    paper = receive_file(STANDARD / "examples" / name)
    answer = error_answer(paper, NOW)
    if not EXPECTED[name]:
        told = read(paper)
        assert answer is None
        assert told.reference and (told.accounts or told.earlier)
        return
    with pytest.raises(UnreadableInput, match=EXPECTED[name]):
        read(paper)
    if name.startswith("response"):
        assert answer is None
    else:
        assert answer is not None
        held = schema()
        assert held.validate(etree.fromstring(answer)), held.error_log


@needs_standard
def test_the_standards_values_are_read_from_its_examples() -> None:
    """Account, time and number of the stored-data examples, as they stand there."""
    one = read(receive_file(STANDARD / "examples" / "request4.xml")).to_json()
    assert one["accounts"] == [{"kind": "phone", "value": "442079460223"}]
    assert one["period"] == {"start": "2019-09-30", "end": "2019-12-30"}
    assert one["reference"] == "W000001"
    two = read(receive_file(STANDARD / "examples" / "request6.xml")).to_json()
    assert two["account_periods"] == [
        {"account": {"kind": "ip", "value": "192.0.2.23"}, "start": "2021-10-03", "end": "2021-10-03"}
    ]
    three = read(receive_file(STANDARD / "examples" / "request3.xml")).to_json()
    assert three["signatory"]["name"] == "John Doe" and three["issued_on"] == "2015-09-01"
    bound = read(receive_file(STANDARD.parent / "etsi-ts-103120-json" / "request4-Preservation-Link.json")).to_json()
    assert {k: bound[k] for k in ("accounts", "period", "reference")} == {
        k: one[k] for k in ("accounts", "period", "reference")
    }
    assert bound["earlier"][0]["reference"] == "ExternalReferenceValue"


def test_the_command_line_writes_the_answer(tmp_path: Path) -> None:
    """`read MESSAGE --answer FILE` says why in one line, ends with 2, and leaves the answer; nothing else is left."""
    asked, answer = tmp_path / "asked.xml", tmp_path / "answer.xml"
    asked.write_bytes(xml(MIXED))
    done = fourcorners("read", asked, "--answer", answer)
    assert done.returncode == 2
    assert "interception" in done.stderr and len(done.stderr.splitlines()) == 1
    assert errors_in(answer.read_bytes()) == [(0, 3000), (1, 3001), (2, 3001)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answer.xml", "asked.xml"]


def test_no_answer_where_none_is_due(tmp_path: Path) -> None:
    """A demand that is read gets no error; a paper that is no message cannot be answered this way."""
    asked, answer = tmp_path / "asked.json", tmp_path / "answer.json"
    asked.write_bytes(as_json(whole()))
    assert fourcorners("read", asked, "--answer", answer).returncode == 0
    asked.write_text("bread\nmilk\n")
    assert fourcorners("read", asked, "--answer", answer).returncode == 2
    assert fourcorners("read", asked, asked, "--answer", answer).returncode == 2
    assert not answer.exists()
