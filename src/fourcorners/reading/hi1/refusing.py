"""What of a well-formed message is not taken in, action by action, with the code the standard's error answer gives.

The numbers are those of the standard's table of errors as two public implementations use them; the text of the
specification itself was not at hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fourcorners.reading.hi1.node import Node

GENERAL, UNSUPPORTED, DUPLICATE, INVALID = 3000, 3001, 3002, 3020

AUTHORISATION, DOCUMENT = "auth:AuthorisationObject", "doc:DocumentObject"
DISCLOSURE, PRESERVATION = "task:LDTaskObject", "task:LPTaskObject"
TASKS = frozenset({DISCLOSURE, PRESERVATION})
_READ = TASKS | {AUTHORISATION, DOCUMENT}

_INTERCEPTION = "It asks for interception, which is not provided here; stored data only."
_OBJECTS = {
    "task:LITaskObject": _INTERCEPTION,
    "policy:TrafficPolicyObject": _INTERCEPTION,
    "policy:TrafficRuleObject": _INTERCEPTION,
    "task:TDTaskObject": "Orders to take content down are not taken in over this interface.",
}
_ACTIONS = {
    "GET": "The state of earlier objects is not given over this interface.",
    "LIST": "Earlier objects are not listed over this interface.",
    "DELIVER": "Deliveries are not received over this interface.",
    "GETCSPCONFIG": "No configuration is given over this interface.",
}
_FLAGS = frozenset({"isemergency", "isconsensual", "istest", "isnonlocal", "islocal"})


@dataclass(frozen=True, slots=True)
class Objection:
    """Why one action is refused: the number and words of the error answer, and the field they are about."""

    action: Node
    code: int
    says: str
    at: str


def is_response(root: Node) -> bool:
    """Whether the message answers a request."""
    return root.one("Payload", "ResponsePayload") is not None


def actions(root: Node) -> tuple[Node, ...]:
    """The actions a request asks for."""
    return tuple(root.all("Payload", "RequestPayload", "ActionRequests", "ActionRequest"))


def verb(action: Node) -> Node:
    """The node that says what is to be done: GET, CREATE, UPDATE, LIST, DELIVER or GETCSPCONFIG."""
    return next(child for child in action.children if child.name != "ActionIdentifier")


def objects(root: Node) -> tuple[tuple[str, Node], ...]:
    """Each object that is to be created or updated, with the name of its action."""
    found = ((verb(action).name, verb(action).one("HI1Object")) for action in actions(root))
    return tuple((name, held) for name, held in found if held is not None)


def flags(held: Node) -> Iterator[Node]:
    """The values of an object's flags."""
    yield from held.all("auth:AuthorisationFlags", "auth:AuthorisationFlag", "common:Value")
    yield from held.all("task:Flags", "task:LDTaskFlag", "common:Value")


def objections(root: Node) -> tuple[Objection, ...]:
    """Each refused action of a request, in order; empty where all of it is taken in.

    Tasks that ask for different things in one message are refused together: a demand is one list of accounts, kinds of
    data and periods, and reading two as one would ask for more than either.
    """
    found: list[Objection] = []
    seen: set[str] = set()
    for action in actions(root):
        number = action.words("ActionIdentifier").lstrip("+").lstrip("0")
        if (says := _against(verb(action))) is not None:
            found.append(_objection(action, UNSUPPORTED, says))
        elif number in seen:
            found.append(_objection(action, DUPLICATE, "Two actions have the same ActionIdentifier."))
        seen.add(number)
    tasks = [action for action in actions(root) if (held := verb(action).one("HI1Object")) and held.kind in TASKS]
    if not found and len({_sort(action) for action in tasks}) > 1:
        says = "Tasks that ask for different kinds of data come in messages of their own."
        found += [_objection(action, UNSUPPORTED, says) for action in tasks]
    return tuple(found)


def _objection(action: Node, code: int, says: str) -> Objection:
    return Objection(action, code, says, f"{action.label}.{verb(action).name}")


def _against(what: Node) -> str | None:
    if what.name in _ACTIONS:
        return _ACTIONS[what.name]
    held = what.one("HI1Object")
    if held is None or held.kind not in _READ:
        return _OBJECTS.get(held.kind if held else "", "Objects of this type are not taken in.")
    if any(flag.text.lower() not in _FLAGS for flag in flags(held)):
        return "It has a flag whose meaning is not known here."
    return None


def _sort(action: Node) -> tuple[object, ...]:
    """What kind of task it is and which kinds of data it asks for."""
    held = verb(action).one("HI1Object")
    details = held.one("task:RequestDetails") if held else None
    entries = [*details.all("task:Type"), *details.all("task:Subtype", "task:RequestSubtype")] if details else []
    return (held.kind if held else "", *(tuple(part.text for part in entry.children) for entry in entries))
