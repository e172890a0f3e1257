"""The text of a data map: strict YAML, held to the map's JSON schema, each fault in one line with its place.

The schema is `schemas/datamap-1.schema.json` beside this file, for editors and other programs as much as for us.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from fourcorners.errors import BadDataMap

MOST_BYTES = 1_000_000


def read_map(path: Path) -> dict[str, Any]:
    """The map as the file has it, of the schema's shape. Raises BadDataMap naming file, place and what to do."""
    raw = _read(path)
    for error in sorted(_schema().iter_errors(raw), key=lambda e: [str(p) for p in e.absolute_path]):
        what, do = _in_words(error)
        raise BadDataMap(what, at=f"{path.name}: {error.json_path}", do=do)
    shaped: dict[str, Any] = raw
    return shaped


def read_yaml(path: Path, what: str) -> Any:
    """What a YAML file holds, without tags, aliases or keys given twice. Raises BadDataMap; `what` names its kind."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadDataMap("larger than 1 MB", at=path.name, do=f"Give {what}, not data.")
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_StrictLoader)  # noqa: S506 (a SafeLoader)
    except OSError as error:
        raise BadDataMap("cannot be read", at=path.name, do=f"Give the path of {what} in YAML.") from error
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark else ""
        problem = getattr(error, "problem", None) or "not text in UTF-8"
        raise BadDataMap(f"{line}{problem}", at=path.name, do="Correct the YAML.") from error


def unconfirmed(raw: Any, at: str = "$") -> Iterator[tuple[str, str]]:
    """The places of a draft that wait for a person, each with why it was proposed; none where the map is no draft."""
    if isinstance(raw, dict):
        if raw.get("draft"):
            yield f"{at}.draft", "the map is a draft as a whole"
        if isinstance(raw.get("confirm"), str):
            yield at, raw["confirm"]
        for key, value in raw.items():
            if key != "unmapped":
                yield from unconfirmed(value, f"{at}.{key}")
    elif isinstance(raw, list):
        for number, value in enumerate(raw):
            yield from unconfirmed(value, f"{at}[{number}]")


def _read(path: Path) -> Any:
    return read_yaml(path, "a data map")


class _StrictLoader(yaml.SafeLoader):
    """YAML without tags, without aliases, and without a key given twice (YAML 1.2, 3.2.1.3)."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "aliases are not allowed here", event.start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key.value!r} is given twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


@cache
def _schema() -> Any:
    text = files(__package__).joinpath("schemas/datamap-1.schema.json").read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))


def _in_words(error: jsonschema.ValidationError) -> tuple[str, str]:
    """What is wrong and what to do, from the rule of the schema that was broken."""
    value, rule = error.instance, error.validator_value
    if error.validator == "additionalProperties" and isinstance(value, dict) and isinstance(error.schema, dict):
        known = sorted(error.schema.get("properties", {}))
        strange = ", ".join(repr(str(name)) for name in value if name not in known)
        return f"unknown field {strange}", f"Take it away, or write one of: {', '.join(known)}."
    if error.validator == "required" and isinstance(value, dict):
        missing = ", ".join(repr(name) for name in rule if name not in value)
        return f"{missing} is missing", "Add it."
    if error.validator == "enum":
        return f"{value!r} is not known here", f"Write one of: {', '.join(map(str, rule))}."
    if error.validator == "const":
        return f"{value!r} is not {rule!r}", f"Write {rule}."
    if error.validator == "type":
        return f"this is no {rule}", f"Give a value of type {rule}."
    if error.validator in {"minItems", "minProperties", "minLength"}:
        return "this is empty", "Fill it in, or take the field away."
    says = error.schema.get("description", "") if isinstance(error.schema, dict) else ""
    return error.message.replace("\n", " ")[:200], says or "Correct this field."
