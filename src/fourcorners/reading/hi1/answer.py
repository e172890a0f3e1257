"""The standard's answer to a message that is refused: a response with ErrorInformation, in the binding it came in.

Like the responses among the standard's examples, it repeats the request's header with a time of its own.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Paper
from fourcorners.reading.hi1.check import Malformed, check, check_header
from fourcorners.reading.hi1.node import Node
from fourcorners.reading.hi1.read import is_xml, root_of
from fourcorners.reading.hi1.refusing import GENERAL, INVALID, actions, is_response, objections

_CORE = "http://uri.etsi.org/03120/common/2019/10/Core"
_HEADER = ("SenderIdentifier", "ReceiverIdentifier")
_OTHERS = "It is not taken in because another action of the same message is refused."

# (name, a list of such pairs, or a text or number)
Fields = list[tuple[str, Any]]


def error_answer(paper: Paper, now: datetime) -> bytes | None:
    """The response that refuses a message; None for one that is taken in, or that is itself a response.

    Every action gets an answer: the refused ones the reason, the others that they were not taken in because of it. A
    message without the standard's form gets one answer as a whole, with the name of the field. Raises UnreadableInput
    where not even its header is right, because then nobody can tell whom to answer.
    """
    root = root_of(paper)
    check_header(root)
    try:
        check(root, xml=is_xml(paper))
    except Malformed as error:
        return _written(root, [_error(INVALID, f"{error.at}: {error.what}")], now, xml=is_xml(paper))
    if is_response(root):
        return None
    reasons = {objection.action.label: (objection.code, objection.says) for objection in objections(root)}
    if not reasons:
        return None
    responses = [
        (
            "ActionResponse",
            [
                ("ActionIdentifier", int(action.words("ActionIdentifier"))),
                _error(*reasons.get(action.label, (GENERAL, _OTHERS))),
            ],
        )
        for action in actions(root)
    ]
    return _written(root, [("ActionResponses", responses)], now, xml=is_xml(paper))


def _error(code: int, says: str) -> tuple[str, Fields]:
    return "ErrorInformation", [("ErrorCode", code), ("ErrorDescription", says)]


def _written(root: Node, payload: Fields, now: datetime, *, xml: bool) -> bytes:
    header = root.one("Header")
    if header is None:
        raise UnreadableInput("the message has no header to answer", at="Header")
    fields: Fields = [(name, _copied(header, name)) for name in _HEADER]
    fields += [
        ("TransactionIdentifier", header.words("TransactionIdentifier")),
        ("Timestamp", now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")),
        ("Version", _copied(header, "Version")),
    ]
    fields += [("WorkflowIdentifier", flow.text) for flow in header.all("WorkflowIdentifier")]
    message: Fields = [("Header", fields), ("Payload", [("ResponsePayload", payload)])]
    return _xml(message) if xml else _json(message)


def _copied(header: Node, name: str) -> Fields:
    return [(child.name, child.text) for node in header.all(name) for child in node.children]


def _xml(fields: Fields) -> bytes:
    root = etree.Element(f"{{{_CORE}}}HI1Message", nsmap={None: _CORE})  # type: ignore[dict-item]  # the default prefix
    _fill(root, fields)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _fill(parent: etree._Element, fields: Fields) -> None:
    for name, value in fields:
        child = etree.SubElement(parent, f"{{{_CORE}}}{name}")
        if isinstance(value, list):
            _fill(child, value)
        else:
            child.text = str(value)


def _json(fields: Fields) -> bytes:
    told = {"@xmlns": _CORE, **_object(fields)}
    return json.dumps(told, indent=1, ensure_ascii=False).encode() + b"\n"


def _object(fields: Fields) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in fields:
        held = _object(value) if isinstance(value, list) else value
        if name == "ActionResponse":
            found.setdefault(name, []).append(held)
        else:
            found[name] = held
    return found
