"""Structured forms: each told by its `form` field, checked against its schema, and read exactly."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

import jsonschema

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Paper
from fourcorners.reading.certificates import answer
from fourcorners.reading.certificates.followups import confirmation, extension
from fourcorners.reading.certificates.orders import preservation, production
from fourcorners.reading.forms.dsaorder import FORM as DSA_ORDER
from fourcorners.reading.forms.dsaorder import dsa_order
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.hi1.read import is_message, read_message
from fourcorners.reading.model import Demand
from fourcorners.reading.texts.text import Text

_READERS = {
    "fourcorners.epoc/1": production,
    "fourcorners.epoc-pr/1": preservation,
    "fourcorners.epoc-pr-confirmation/1": confirmation,
    "fourcorners.epoc-pr-extension/1": extension,
    DSA_ORDER: dsa_order,
}
KINDS = (*_READERS, answer.FORM)


def read_form(paper: Paper) -> Demand:
    """The Demand that a structured form makes.

    Raises UnreadableInput, naming the field, for a form of a kind nobody knows, or one that is not of its kind's shape:
    a field that does not exist, a wrong type, a day that is no day; and for the provider's own answer.
    """
    form = paper.form or {}
    kind = str(form.get("form", ""))
    if is_message(paper):
        return read_message(paper)
    if kind not in KINDS:
        raise UnreadableInput(
            "it is a form of a kind not known here", at="form", do=f"Send one of: {', '.join(_READERS)}."
        )
    check_form(form, kind)
    return demand_of(paper.sha256, kind, FormLines(Text(paper), form))


def demand_of(paper: str, kind: str, lines: FormLines) -> Demand:
    """The Demand of a form of this kind that was checked. Raises UnreadableInput as `read_form` does."""
    if kind == answer.FORM:
        reasons = ", ".join(answer.answer_of(lines).reasons) or "no reason ticked"
        raise UnreadableInput(
            f"it is a provider's own answer (Annex III: {reasons}) and demands nothing",
            at="form",
            do="Put it with the certificate it answers.",
        )
    return _READERS[kind](paper, lines)


def check_form(form: dict[str, Any], kind: str) -> None:
    """Raises UnreadableInput, naming the field, for a form that is not as the schema of its kind asks."""
    for error in sorted(_schema(kind).iter_errors(form), key=lambda e: [str(p) for p in e.absolute_path]):
        # The message of a validator quotes the value, which may be personal: only the rule it breaks is told.
        raise UnreadableInput(
            f"the form's field is not as its schema asks ({_RULES.get(error.validator, error.validator)})",
            at=error.json_path.removeprefix("$.").removeprefix("$") or "form",
            do="Correct this field, or leave it empty.",
        )


_RULES = {
    "additionalProperties": "it has a field that the form does not have",
    "required": "a field is missing",
    "type": "wrong type",
    "enum": "not one of the form's values",
    "pattern": "not written as a date",
    "anyOf": "not written as a date",
    "maxLength": "too long",
    "maxItems": "too many",
    "uniqueItems": "a value is there twice",
}


def _file(kind: str) -> str:
    return f"{kind.removeprefix('fourcorners.').replace('/', '-')}.schema.json"


@cache
def _schema(kind: str) -> Any:
    text = files(__package__).joinpath("schemas").joinpath(_file(kind)).read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))
