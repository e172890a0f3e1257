"""A message of ETSI TS 103 120 as a demand for stored data, or the reason why it is none.

Read are authorisations, documents, and tasks to disclose or to preserve stored data. What the sender says of its own
approval proves nothing: `Approved` leaves no trace in the demand, while a status that says the opposite is reported.
Interception is refused outright, whatever else the message holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Paper
from fourcorners.reading.forms.days import instant
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.hi1.check import check
from fourcorners.reading.hi1.node import Node, tree_of
from fourcorners.reading.hi1.refusing import (
    AUTHORISATION,
    DISCLOSURE,
    DOCUMENT,
    TASKS,
    flags,
    is_response,
    objections,
    objects,
)
from fourcorners.reading.hi1.tasks import asked_by
from fourcorners.reading.model import Demand, Earlier, Requester, Signatory
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found

_ANSWER = "Answer it with the error that `fourcorners read MESSAGE --answer FILE` writes."
# Codes that stand for no State: XX is the one of the standard's examples.
_NO_STATE = frozenset({"XX", "ZZ"})
# The codes by which the rest of this program knows a State, where they are not ISO's.
_STATES = {"GB": "UK"}
# A status that does not say the opposite of an approval. It is not taken for one either.
_IN_FORCE = frozenset(
    {"approved", "emergencyapproval", "submittedtocsp", "awaitingdisclosure", "disclosed", "awaitingpreservation",
     "preserved"}
)  # fmt: skip
_STATUSES = (
    "auth:AuthorisationStatus", "auth:AuthorisationDesiredStatus", "doc:DocumentStatus", "doc:DocumentDesiredStatus",
    "task:Status", "task:DesiredStatus",
)  # fmt: skip


FORM = "etsi.ts_103_120"


def is_message(paper: Paper) -> bool:
    """Whether the paper is a message of this standard."""
    return (paper.form or {}).get("form") == FORM


def read_message(paper: Paper) -> Demand:
    """The demand that a message makes.

    Raises UnreadableInput, naming the field, for one that lacks the standard's form, that answers a request, or that
    asks for anything but stored data; the last can be answered with `error_answer`.
    """
    root = root_of(paper)
    check(root, xml=is_xml(paper))
    if is_response(root):
        raise UnreadableInput("it answers a request, so it demands nothing", at="ResponsePayload", do="Keep it aside.")
    refused = objections(root)
    if refused:
        says = refused[0].says.rstrip(".")
        raise UnreadableInput(f"{says[0].lower()}{says[1:]}", at=refused[0].at, do=_ANSWER)
    return _demand(paper, root, FormLines(Text(paper), {}))


def root_of(paper: Paper) -> Node:
    """The message's outermost node. Raises UnreadableInput where the form holds no tree."""
    return tree_of((paper.form or {}).get("message"))


def is_xml(paper: Paper) -> bool:
    """Whether the message came in the XML binding, in which order counts and every value is text."""
    return (paper.form or {}).get("binding") != "json"


def _demand(paper: Paper, root: Node, lines: FormLines) -> Demand:
    held = objects(root)
    authorisations = [node for _, node in held if node.kind == AUTHORISATION]
    tasks = [node for _, node in held if node.kind in TASKS]
    asked = asked_by(tasks, lines)
    approvals = list(_approvals(node for _, node in held))
    state = root.one("Header", "SenderIdentifier", "CountryCode")
    known = state is not None and state.text not in _NO_STATE
    marks = list(_marks(held, lines))
    return Demand(
        paper=paper.sha256,
        instrument=lines.found(Instrument.OTHER, *(f"{node.label}@type" for node in tasks or [n for _, n in held])),
        jurisdiction=lines.found(_STATES.get(state.text, state.text), state.label) if state and known else None,
        offences=tuple(
            lines.found(case.text, case.label)
            for node in authorisations
            for case in node.all("auth:AuthorisationTypeOfCase", "common:Value")
            if case.text != "NotSpecified"
        ),
        signatory=_signatory(approvals, lines),
        requester=_requester(root, approvals, lines),
        addressee=_first(lines, root.one("Header", "ReceiverIdentifier", "UniqueIdentifier")),
        reference=_first(
            lines,
            *(node.one("auth:AuthorisationReference") for node in authorisations),
            *(node.one("task:Reference") for node in tasks),
            root.one("Header", "TransactionIdentifier"),
        ),
        issued_on=next(
            (
                lines.found(instant(when.text, when.label).date(), when.label)
                for approval in approvals
                for when in approval.all("common:ApprovalTimestamp")
            ),
            None,
        ),
        due_on=asked.due_on,
        accounts=asked.accounts,
        period=asked.period,
        account_periods=asked.account_periods,
        items=asked.items,
        marks=tuple(marks),
        zone=asked.zone,
        earlier=tuple(_earlier(held, lines)),
    )


def _approvals(held: Iterator[Node]) -> Iterator[Node]:
    for node in held:
        yield from node.all("auth:AuthorisationApprovalDetails")
        yield from node.all("doc:DocumentSignature")
        yield from node.all("task:ApprovalDetails")


def _signatory(approvals: list[Node], lines: FormLines) -> Found[Signatory] | None:
    """Who approved, as the sender names them. No signature of theirs is in the message, so `signed` stays unread."""
    for approval in approvals:
        parts = [approval.one("common:ApproverDetails", f"common:Approver{part}") for part in ("Name", "Role")]
        if any(part and part.text for part in parts):
            name, role = (part.text if part else "" for part in parts)
            return lines.found(Signatory(name, role), *(part.label for part in parts if part))
    return None


def _requester(root: Node, approvals: list[Node], lines: FormLines) -> Found[Requester] | None:
    sender = root.one("Header", "SenderIdentifier", "UniqueIdentifier")
    contact = next(
        (c for a in approvals for c in a.all("common:ApproverDetails", "common:ApproverContactDetails")), None
    )
    who = _signatory(approvals, lines)
    email = contact.one("common:ApproverEmailAddress") or contact.one("common:EmailAddress") if contact else None
    phone = contact.one("common:ApproverPhoneNumber") or contact.one("common:PhoneNumber") if contact else None
    if sender is None:
        return None
    value = Requester(
        agency=sender.text,
        officer=who.value.name if who else "",
        title=who.value.title if who else "",
        email=email.text if email else "",
        phone=phone.text if phone else "",
    )
    return lines.found(value, *(node.label for node in (sender, email, phone) if node))


def _first(lines: FormLines, *nodes: Node | None) -> Found[str] | None:
    return next((lines.found(node.text, node.label) for node in nodes if node is not None and node.text), None)


def _marks(held: tuple[tuple[str, Node], ...], lines: FormLines) -> Iterator[Found[Mark]]:
    """What the message shows about itself, each mark once."""
    seen: set[Mark] = set()
    for mark, label in _signs(held):
        if mark not in seen:
            seen.add(mark)
            yield lines.found(mark, label)


def _signs(held: tuple[tuple[str, Node], ...]) -> Iterator[tuple[Mark, str]]:
    documents = [node for _, node in held if node.kind == DOCUMENT and node.words("doc:DocumentBody", "doc:Contents")]
    withdrawn = False
    for _, node in held:
        if node.kind in TASKS:
            yield (Mark.DISCLOSURE if node.kind == DISCLOSURE else Mark.PRESERVATION), f"{node.label}@type"
        for flag in flags(node):
            if flag.text.lower() == "istest":
                yield Mark.TEST, flag.label
            if flag.text.lower() == "isemergency":
                yield Mark.EMERGENCY_CLAIMED, flag.label
        for status in (status for name in _STATUSES for status in node.all(name, "common:Value")):
            code = status.text.lower()
            if code == "cancelled":
                withdrawn = True
                yield Mark.WITHDRAWAL, status.label
            elif code not in _IN_FORCE:
                yield Mark.NOT_APPROVED, status.label
            elif code == "emergencyapproval":
                yield Mark.EMERGENCY_CLAIMED, status.label
    for approval in _approvals(node for _, node in held):
        for told in approval.all("common:ApprovalIsEmergency"):
            if told.text.lower() in {"true", "1"}:
                yield Mark.EMERGENCY_CLAIMED, told.label
    if not withdrawn:
        for action, node in held:
            if action == "UPDATE":
                yield Mark.CHANGES_EARLIER, f"{node.label}@type"
        if not documents:
            yield Mark.ATTACHMENT_MISSING, "form"


def _earlier(held: tuple[tuple[str, Node], ...], lines: FormLines) -> Iterator[Found[Earlier]]:
    """The objects of earlier messages that this one changes, takes back or builds on."""
    here = {node.words("ObjectIdentifier") for action, node in held if action == "CREATE"}
    told: set[str] = set()
    for action, node in held:
        named = node.one("ObjectIdentifier")
        if action == "UPDATE" and named is not None:
            cancelled = any(s.text.lower() == "cancelled" for name in _STATUSES for s in node.all(name, "common:Value"))
            relation: Literal["withdraws", "changes"] = "withdraws" if cancelled else "changes"
            told.add(named.text)
            yield lines.found(Earlier(relation, node.kind.partition(":")[2], named.text), named.label)
    for _, node in held:
        for other in node.all("AssociatedObjects", "AssociatedObject"):
            if other.text not in here | told:
                told.add(other.text)
                yield lines.found(Earlier("follows", "", other.text), other.label)
        for kept in node.all("task:AlternativePreservationReferences", "task:AlternativePreservationReference"):
            sent = kept.one("task:TransmissionTime")
            earlier = Earlier(
                "follows",
                kept.words("task:NatureOfReference"),
                kept.words("task:ReferenceValue"),
                transmitted_on=instant(sent.text, sent.label).date() if sent else None,
            )
            yield lines.found(earlier, *(child.label for child in kept.children))
