"""Specimens of the forms of Regulation (EU) 2023/1543: every field as JSON, and the same printed as an office would."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from fourcorners.intake.limits import DEFAULT
from fourcorners.intake.model import Page, Paper
from fourcorners.intake.run import receive
from fourcorners.reading.model import Demand
from fourcorners.reading.run import read

_FOLDER = Path(__file__).parent / "specimens"


def _specimen(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


EPOC, EPOC_PR = _specimen("epoc"), _specimen("epoc-pr")
CONFIRMATION, EXTENSION, ANSWER = _specimen("confirmation"), _specimen("extension"), _specimen("answer")
ORDERS = {"epoc": EPOC, "epoc-pr": EPOC_PR, "confirmation": CONFIRMATION, "extension": EXTENSION}
FORMS = {**ORDERS, "answer": ANSWER}


def taken(form: Any) -> Paper:
    """The form as it comes in, as JSON."""
    return receive(json.dumps(form, ensure_ascii=False).encode(), "form.json", limits=DEFAULT)


def demand(form: Any) -> Demand:
    return read(taken(form))


def changed(form: Mapping[str, Any], path: str, value: Any) -> dict[str, Any]:
    """The form with one field set; None takes it away."""
    made = copy.deepcopy(dict(form))
    *parents, name = path.split(".")
    into = made
    for parent in parents:
        into = into.setdefault(parent, {})
    if value is None:
        into.pop(name, None)
    else:
        into[name] = value
    return made


def paper(*pages: str, name: str = "form.txt") -> Paper:
    """Text as a paper, without the way through a child."""
    return Paper("0" * 64, name, "text/plain", 1, tuple(Page(number, text) for number, text in enumerate(pages, 1)))


def leaves(form: Any, path: str = "") -> Iterable[tuple[str, Any]]:
    """Every field of a form that is no section, with its path; a list is a field."""
    for name, value in form.items():
        at = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            yield from leaves(value, at)
        else:
            yield at, value
