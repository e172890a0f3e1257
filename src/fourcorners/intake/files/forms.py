"""Our own structured forms: JSON to an object and to lines of text. Runs in the confined child."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from fourcorners.intake.refusal import Refusal

_MOST_OF_A_FORM, _MOST_CHARACTERS = 1_000_000, 20_000_000
_MOST_DEPTH = 20
# The largest whole number that every reader of JSON takes alike (RFC 8785, section 3.2.2.3 and its appendix D).
_MOST = 2**53 - 1
_AGAIN = "Ask the sender for the form again."
_KNOWN = 'Send a form with a "form" field, such as "fourcorners.epoc/1".'
_SPACE = re.compile(r"\s+")


def object_of(text: str) -> Any:
    """The JSON value. Raises Refusal for JSON that is broken or that two readers could understand differently."""
    if len(text) > _MOST_CHARACTERS:
        raise Refusal("it is JSON of more than twenty million characters", _KNOWN)
    try:
        value = json.loads(
            text, object_pairs_hook=_once, parse_constant=_no_number, parse_int=_whole, parse_float=_number
        )
        text.encode()
        json.dumps(value, ensure_ascii=False).encode()
    except RecursionError:
        raise Refusal("the form is nested too deeply", _KNOWN) from None
    except ValueError:
        raise Refusal("it looks like JSON and is not", _AGAIN) from None
    return value


def form_of(value: Any, size: int) -> tuple[dict[str, Any], str]:
    """The form's object, and its text: one line `section.field: value` for each field, in the order of the form.

    `size` is that of the JSON in characters. Raises Refusal for a value that is no form, or too large for one.
    """
    if size > _MOST_OF_A_FORM:
        raise Refusal("it is JSON of more than a million characters, larger than any form", _KNOWN)
    if not isinstance(value, dict) or not isinstance(value.get("form"), str):
        raise Refusal('it is JSON without a "form" field, so no form we know', _KNOWN)
    return value, "".join(f"{line}\n" for line in _lines(value, "", 0))


# Section M of a production certificate is not for its addressee (Regulation (EU) 2023/1543, Annex I).
_NOT_FOR_US = ("fourcorners.epoc/1", "m")


def _lines(value: Any, label: str, depth: int) -> Iterator[str]:
    if depth > _MOST_DEPTH:
        raise Refusal("the form is nested too deeply", _KNOWN)
    if isinstance(value, dict):
        for name, inner in value.items():
            if not depth and (value.get("form"), name) == _NOT_FOR_US and inner:
                yield f"{name}: there, and not for the addressee"
            else:
                yield from _lines(inner, f"{label}.{name}" if label else name, depth + 1)
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from _lines(inner, f"{label}[{number}]", depth + 1)
    elif value is not None:
        shown = value if isinstance(value, str) else json.dumps(value)
        yield _SPACE.sub(" ", f"{label}: {shown}").replace("\x00", "\ufffd")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Refusal("a field of the form is there twice", _AGAIN)
    return found


def _no_number(name: str) -> None:
    raise ValueError(name)


def _whole(digits: str) -> int:
    number = int(digits)
    if abs(number) > _MOST:
        raise Refusal("a number of the form is larger than JSON can hold for sure", "Send it as text in quotes.")
    return number


def _number(digits: str) -> float:
    number = float(digits)
    if number in {float("inf"), float("-inf")}:
        raise Refusal("a number of the form is larger than JSON can hold for sure", "Send it as text in quotes.")
    return number
