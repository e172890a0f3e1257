"""Messages of ETSI TS 103 120 (HI-1), in XML or JSON, to one tree of plain values. Runs in the confined child.

Both bindings give the same tree, so that they are read by the same code. A node is `[name, type, value]`: a name with
the standard's own prefix, the name of its `xsi:type` or None, and a list of nodes or one text, number or truth value.
What the tree means, and whether it has the standard's form, is for the trusted side to say. Two things are settled
here: that no second message hides in the XML, and that the documents a message brings are papers of their own.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from fourcorners.intake.contents import File
from fourcorners.intake.files.xmltree import local, tree_of
from fourcorners.intake.model import labelled
from fourcorners.intake.refusal import Refusal

FORM = "etsi.ts_103_120"

_CORE = "http://uri.etsi.org/03120/common/2019/10/Core"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
# The prefixes are those of the JSON binding, where they are part of the names.
_PREFIXES = {
    _CORE: "",
    "http://uri.etsi.org/03120/common/2016/02/Common": "common",
    "http://uri.etsi.org/03120/common/2020/09/Authorisation": "auth",
    "http://uri.etsi.org/03120/common/2020/09/Document": "doc",
    "http://uri.etsi.org/03120/common/2020/09/Task": "task",
    "http://uri.etsi.org/03120/common/2019/10/Delivery": "delivery",
    "http://uri.etsi.org/03120/common/2016/02/Notification": "notification",
    "http://uri.etsi.org/03120/common/2022/07/TrafficPolicy": "policy",
    "http://uri.etsi.org/03280/common/2017/07": "etsi",
    "http://www.w3.org/2000/09/xmldsig#": "ds",
}
_NAMESPACES = {prefix: space for space, prefix in _PREFIXES.items()} | {"xsi": _XSI}
# Objects whose fields are read; what any other object holds does not enter the tree.
_READ = frozenset({"auth:AuthorisationObject", "doc:DocumentObject", "task:LDTaskObject", "task:LPTaskObject"})
_SIGNATURES = frozenset({"ds:Signature", "Signature", "Signatures"})
_NATIONAL = re.compile(
    r"(?:[a-z]+:)?(?:National(?:[A-Z]+\w*Parameters|ApproverIdentity|DigitalSignature)|EncryptionDetails|"
    r"ApprovalNationalDetails)"
)

_ATTRIBUTES = frozenset(f"{{{_XSI}}}{name}" for name in ("type", "schemaLocation", "noNamespaceSchemaLocation"))

_MOST_CHARACTERS = 20_000_000
_MOST_NODES, _MOST_DEPTH = 20_000, 40
_SEND = "Send the message as the schema of ETSI TS 103 120 asks."
_ALONE = "Send one message, signed as a whole or not at all."
_SPACE = re.compile(r"\s+")
_NAME = re.compile(r"(?:[A-Za-z][A-Za-z0-9]{0,20}:)?[A-Za-z_][\w.-]{0,80}", re.ASCII)
_XML = re.compile(r"<(?:\?|!DOCTYPE\b|!--|(?:[\w.-]+:)?HI1Message\b)")
_ENCODING = re.compile(r"<\?xml[^>]*?\bencoding\s*=\s*[\"']([^\"']*)")
_UNICODE = frozenset({"utf-8", "utf8", "utf-16", "us-ascii", "ascii"})


@dataclass(slots=True)
class Message:
    """A message as plain values: its form, the lines that show it, remarks, and the documents it brings."""

    form: dict[str, Any]
    lines: list[str]
    remarks: list[str] = field(default_factory=list)
    files: list[File] = field(default_factory=list)


def is_xml_message(text: str) -> bool:
    """Whether the text is XML that calls itself such a message, well-formed or not."""
    return bool(_XML.match(text[:200].lstrip())) and "HI1Message" in text


def is_json_message(value: Any) -> bool:
    """Whether a JSON value has the two parts every message has, and is none of our own forms."""
    return isinstance(value, dict) and {"Header", "Payload"} <= value.keys() and "form" not in value


def from_xml(text: str) -> Message:
    """The message in that XML. Raises Refusal for XML that is broken, is no message, or hides a second one."""
    if len(text) > _MOST_CHARACTERS:
        raise Refusal("it is a message of more than twenty million characters", _SEND)
    declared = _ENCODING.match(text.lstrip())
    if declared and declared[1].lower() not in _UNICODE:
        raise not_unicode()
    root = tree_of(text.encode(), encoding="utf-8")
    if root.tag != f"{{{_CORE}}}HI1Message":
        raise Refusal("its outermost element is not the standard's HI1Message", _SEND)
    _look_for_another(root)
    return _built(_Xml().node(root), "xml")


def from_json(value: dict[str, Any]) -> Message:
    """The message in that JSON object. Raises Refusal for values that the JSON binding does not have."""
    for key, space in value.items():
        prefix = key.removeprefix("@xmlns").removeprefix(":")
        if key.startswith("@xmlns") and prefix in _NAMESPACES and space != _NAMESPACES[prefix]:
            raise Refusal("a prefix of the message stands for something else than in the standard", _SEND)
    fields = {key: inner for key, inner in value.items() if not key.startswith("@xmlns")}
    return _built(_Json().node("HI1Message", fields), "json")


def not_unicode() -> Refusal:
    """The refusal of a message whose letters would have to be guessed."""
    return Refusal("the message is not in UTF-8", _SEND)


def _built(root: list[Any], binding: str) -> Message:
    message = Message({"form": FORM, "binding": binding, "message": root}, [])
    for node, label in labelled(root):
        if node[0] in _SIGNATURES:
            message.remarks.append("the message carries a signature, which is not verified here")
        elif _NATIONAL.fullmatch(node[0]):
            message.remarks.append(f"{label[:200]} follows a national profile and is not read")
        elif node[1] == "doc:DocumentObject" and isinstance(node[2], list):
            _take_document(node, message)
    message.remarks = list(dict.fromkeys(message.remarks))[:50]
    message.lines = [f"form: {FORM} ({binding.upper()})", *_lines(root)]
    return message


def _look_for_another(root: etree._Element) -> None:
    """One message, read and signed as a whole.

    A signature over a part would let the part that is read differ from the part that is signed (signature wrapping).
    So whatever stands for a message or its parts is there once, anywhere; and a signature is the message's last child,
    refers to the whole document, and transforms nothing but itself away.
    """
    names = [local(element) for element in root.iter()]
    if len(names) > 5 * _MOST_NODES:
        raise Refusal("the message has more elements than a demand needs", _SEND)
    once = ("HI1Message", "Header", "Payload")
    if (
        any(names.count(name) > 1 for name in once)
        or names.count("RequestPayload") + names.count("ResponsePayload") > 1
    ):
        raise Refusal("more than one message stands in it", _ALONE)
    space = f"{{{_NAMESPACES['ds']}}}"
    signatures = list(root.iter(f"{space}Signature"))
    if not signatures:
        return
    if len(signatures) > 1 or signatures[0].getparent() is not root or signatures[0].getnext() is not None:
        raise Refusal("a signature stands elsewhere than at the message's end", _ALONE)
    references = list(root.iter(f"{space}Reference"))
    held = list(root.iter(f"{space}Object", f"{space}Manifest"))
    if held or len(references) != 1 or references[0].get("URI") != "":
        raise Refusal("its signature covers something else than the whole message", _ALONE)
    if any(not _harmless(one.get("Algorithm", "")) for one in root.iter(f"{space}Transform")):
        raise Refusal("its signature leaves part of the message out", _ALONE)


def _harmless(algorithm: str) -> bool:
    """Whether a transform keeps all that is signed: the enveloped signature's own, and canonical forms."""
    plain = algorithm.removesuffix("#WithComments").removesuffix("WithComments").removesuffix("#")
    return plain in {
        "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
        "http://www.w3.org/2001/10/xml-exc-c14n",
        "http://www.w3.org/2006/12/xml-c14n11",
    }


class _Count:
    """How many nodes there may still be."""

    def __init__(self) -> None:
        self._left = _MOST_NODES

    def take(self, depth: int) -> None:
        self._left -= 1
        if self._left < 0 or depth > _MOST_DEPTH:
            raise Refusal("the message is larger or deeper than a demand needs", _SEND)


def _closed(name: str) -> bool:
    return name in _SIGNATURES or bool(_NATIONAL.fullmatch(name))


def _opaque(name: str, kind: str | None) -> bool:
    return _closed(name) or (name == "HI1Object" and kind not in _READ)


class _Xml(_Count):
    def node(self, element: etree._Element, depth: int = 0) -> list[Any]:
        self.take(depth)
        name = _known(etree.QName(element).namespace or "", local(element))
        kind = None
        if (told := element.get(f"{{{_XSI}}}type")) is not None:
            prefix, _, plain = told.strip().rpartition(":")
            kind = _known(element.nsmap.get(prefix or None) or "", plain)
        if _opaque(name, kind):
            return [name, kind, ""]
        if not _ATTRIBUTES.issuperset(str(key) for key in element.attrib):
            raise Refusal("an element of the message has an attribute that the standard does not have", _SEND)
        inner = [self.node(child, depth + 1) for child in element]
        if not inner:
            return [name, kind, element.text or ""]
        if any((part or "").strip() for part in (element.text, *(child.tail for child in element))):
            raise Refusal("text stands between the elements of the message", _SEND)
        return [name, kind, inner]


def _known(space: str, name: str) -> str:
    prefix = _PREFIXES.get(space, "other")
    if not _NAME.fullmatch(name):
        raise Refusal("an element of the message has a name that the standard does not have", _SEND)
    return f"{prefix}:{name}" if prefix else name


class _Json(_Count):
    def node(self, name: str, value: Any, depth: int = 0) -> list[Any]:
        self.take(depth)
        if not isinstance(value, dict):
            if not isinstance(value, str | int):
                raise Refusal("a field of the message is empty, or a number with a fraction", _SEND)
            return [name, None, "" if _opaque(name, None) else value]
        kind = value.get("@xsi:type")
        if kind is not None:
            kind = _json_type(kind)
        if _opaque(name, kind):
            return [name, kind, ""]
        inner: list[Any] = []
        for key, held in value.items():
            if key == "@xsi:type":
                continue
            if not _NAME.fullmatch(key):
                raise Refusal("a field of the message has a name that the standard does not have", _SEND)
            if isinstance(held, list) and not _closed(key):
                inner += [self.node(key, one, depth + 1) for one in held]
            else:
                inner.append(self.node(key, "" if _closed(key) else held, depth + 1))
        return [name, kind, inner]


def _json_type(kind: Any) -> str:
    parts = re.fullmatch(r"\{([^{}]*)\}(.*)", kind, re.DOTALL) if isinstance(kind, str) else None
    if parts is None:
        raise Refusal("an object of the message does not say of which type it is", _SEND)
    return _known(parts[1], parts[2])


def _lines(root: list[Any]) -> Iterator[str]:
    for node, label in labelled(root):
        if node[1] is not None:
            yield f"{label}@type: {node[1]}"
        if not isinstance(node[2], list) and node[2] != "":
            value = node[2] if isinstance(node[2], str) else str(node[2]).lower()
            yield _SPACE.sub(" ", f"{label}: {value}").replace("\x00", "\ufffd")


def _take_document(document: list[Any], message: Message) -> None:
    """Take the file out of a document object: a paper of its own, of which the tree keeps the hash."""
    body = _inner(document, "doc:DocumentBody")
    contents = _inner(body, "doc:Contents")
    if contents is None or not isinstance(contents[2], str) or not contents[2].strip():
        return
    try:
        data = base64.b64decode("".join(contents[2].split()), validate=True)
    except (binascii.Error, ValueError):
        raise Refusal("a document in the message is not written in Base64", _SEND) from None
    seal = hashlib.sha256(data).hexdigest()
    contents[2] = f"sha256:{seal}"
    sum_kind = re.sub(r"\W", "", _text(body, "doc:ChecksumType")).lower()
    told = _text(body, "doc:Checksum").lower()
    if told and sum_kind in {"sha256", ""} and len(told) == 64 and told != seal:
        message.remarks.append("a document in the message is not the one its checksum tells of")
    name = _text(document, "doc:DocumentName") or _text(document, "doc:DocumentReference")
    shown = "".join(c for c in name if c.isprintable()).strip()[:200] or f"document {len(message.files) + 1}"
    message.files.append((shown, "application/octet-stream", data))


def _inner(node: list[Any] | None, name: str) -> list[Any] | None:
    held = node[2] if node is not None and isinstance(node[2], list) else []
    return next((inner for inner in held if inner[0] == name), None)


def _text(node: list[Any] | None, name: str) -> str:
    found = _inner(node, name)
    return found[2].strip() if found is not None and isinstance(found[2], str) else ""
