"""Whether a message has the standard's form: every element in its place, none that does not belong, every value right.

Strict on purpose: a message that is not quite one is refused by the name of the field, never read in part.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache

from fourcorners.errors import UnreadableInput
from fourcorners.reading.hi1.node import Node
from fourcorners.reading.hi1.shapes import Choice, Field, Shape, Words, shapes

_NUMBER = re.compile(r"\+?[0-9]{1,18}")
_TRUTH = frozenset({"true", "false", "1", "0"})
_DO = "Correct the message as the schema of ETSI TS 103 120 asks."
OPAQUE = "closed"


class Malformed(UnreadableInput):
    """A message that lacks the standard's form; `at` is the field."""


def check(root: Node, *, xml: bool) -> None:
    """Raises Malformed, naming the field, where the message lacks the standard's form.

    In XML the elements' order counts and every value is text; in JSON numbers and truth values are such. Objects of a
    type that is not read here may hold anything; they are refused elsewhere, by their type.
    """
    if root.name != "HI1Message":
        raise Malformed("it is no HI1Message", at=root.name, do=_DO)
    _element(root, "HI1Message", xml)


def check_header(root: Node) -> None:
    """Raises Malformed where the header, by which a message can be answered, is not right."""
    header = root.one("Header")
    if header is None:
        raise Malformed("a field is missing", at="Header", do=_DO)
    _element(header, "MessageHeader", xml=False)


def fits(text: str, words: Words) -> bool:
    """Whether a text is what the standard asks."""
    text = text.strip() if words.trim else text
    if len(text) > words.most or (words.form is not None and not words.form.fullmatch(text)):
        return False
    return not words.instant or _exists(text)


def _exists(instant: str) -> bool:
    try:
        datetime.fromisoformat(instant)
    except ValueError:
        return False
    return True


def _element(node: Node, type: str, xml: bool) -> None:
    table = shapes()
    if type == OPAQUE:
        return
    if type == "object":
        _object(node, xml)
    elif type in table.elements:
        if node.kind:
            raise Malformed("an element says of itself what type it is", at=node.label, do=_DO)
        _sequence(node, table.elements[type], xml)
    elif type == "number":
        whole = isinstance(node.value, int) and not isinstance(node.value, bool) and node.value >= 0
        _demand(node, whole or (xml and bool(_NUMBER.fullmatch(node.text))), "a whole number")
    elif type == "Port":
        _demand(node, node.text.isascii() and node.text.isdigit() and int(node.text[:6]) <= 65_535, "a port")
    elif type == "truth":
        _demand(node, isinstance(node.value, bool) or (xml and node.text in _TRUTH), "true or false")
    else:
        words = table.words[type]
        _demand(node, isinstance(node.value, str) and fits(node.value, words), f"a text of the form {type}")


def _demand(node: Node, holds: bool, what: str) -> None:
    # What stands there may be personal: only what should stand there is told.
    if node.children or node.value is None or not holds:
        raise Malformed(f"it is not {what}", at=node.label, do=_DO)


def _object(node: Node, xml: bool) -> None:
    table = shapes()
    if not node.kind:
        raise Malformed("an object does not say of which type it is", at=node.label, do=_DO)
    if node.kind in table.elements and ":" in node.kind:
        _sequence(node, (*table.elements["HI1Object"], *table.elements[node.kind]), xml)


def _sequence(node: Node, shape: Shape, xml: bool) -> None:
    if node.value not in (None, ""):
        raise Malformed("text stands where elements belong", at=node.label, do=_DO)
    places = [place.fields if isinstance(place, Choice) else (place,) for place in shape]
    where = {field.name: (index, field) for index, fields in enumerate(places) for field in fields}
    counts = [0] * len(places)
    last = 0
    for child in node.children:
        if child.name not in where:
            # A name that the standard knows may be told; any other could say anything.
            at = child.label if child.name in _standard_names() else node.label
            raise Malformed("an element stands where the standard has none", at=at, do=_DO)
        index, field = where[child.name]
        if xml and index < last:
            raise Malformed("it stands in the wrong order", at=child.label, do=_DO)
        last = index
        counts[index] += 1
        if counts[index] > 1 and not field.many:
            raise Malformed("it is there twice, or beside what excludes it", at=child.label, do=_DO)
        _element(child, field.type, xml)
    for place, count in zip(shape, counts, strict=True):
        least = 1 if isinstance(place, Choice) else place.least
        if count < least:
            raise Malformed("a field is missing", at=f"{node.label}.{_names(place)}", do=_DO)


@cache
def _standard_names() -> frozenset[str]:
    places = [place for shape in shapes().elements.values() for place in shape]
    fields = [field for place in places for field in (place.fields if isinstance(place, Choice) else (place,))]
    return frozenset(field.name for field in fields)


def _names(place: Field | Choice) -> str:
    return "|".join(field.name for field in place.fields) if isinstance(place, Choice) else place.name
