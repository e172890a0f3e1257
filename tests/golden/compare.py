"""When a reading holds against a label: field by field, no more and no less than the label states."""

from __future__ import annotations

from typing import Any

_UNORDERED = {"accounts", "account_periods", "authorities", "offences", "categories"}
# Names of offices and of acts, whose capitals are the drafter's.
CASELESS = {"issuing_body", "authorities", "offences"}
# Those that are one name, and the provision that binds to silence.
_NAMES = {"issuing_body", "authority"}


def stated(label: dict[str, Any]) -> list[str]:
    """The fields a label states. Other values that would be right too (`<field>_acceptable`) are no field."""
    return [name for name in label if not name.endswith("_acceptable")]


def holds(name: str, label: dict[str, Any], said: dict[str, Any]) -> bool:
    """Whether what was read agrees with what the label states of this field.

    `unread` names fields that must be empty; `marks` must be shown, and others may be; `marks_absent` must not. A table
    names the parts that matter, and a part it leaves out may be anything. Case does not matter in
    names of bodies and acts.
    """
    if not said:
        return False
    wanted = label[name]
    if name == "unread":
        return not any(said[field] for field in wanted)
    if name == "marks":
        return set(wanted) <= set(said["marks"])
    if name == "marks_absent":
        return not set(wanted) & set(said["marks"])
    return any(_agrees(name, value, said[name]) for value in answers(name, label))


def answers(name: str, label: dict[str, Any]) -> list[Any]:
    """The values that are right for a field: the label's own first."""
    return [label[name], *label.get(f"{name}_acceptable", ())]


def _agrees(name: str, wanted: Any, found: Any) -> bool:
    if isinstance(wanted, dict):
        return found is not None and all(_same(part, found[part], value) for part, value in wanted.items())
    if name in CASELESS and name in _UNORDERED:
        return sorted(one.casefold() for one in found) == sorted(one.casefold() for one in wanted)
    if name in _UNORDERED:
        return sorted(found, key=str) == sorted(wanted, key=str)
    return _same(name, found, wanted)


# Accents that Greek words lose in capitals.
_BARE_GREEK = str.maketrans("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ")


def _folded(name: str) -> str:
    return name.casefold().translate(_BARE_GREEK)


def _same(name: str, found: Any, wanted: Any) -> bool:
    if name in _NAMES and isinstance(found, str) and isinstance(wanted, str):
        return _folded(found) == _folded(wanted)
    return bool(found == wanted) if wanted != "" else found is None
