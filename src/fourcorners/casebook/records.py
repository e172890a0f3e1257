"""Frozen values to JSON and back, without loss: how demands and opinions are kept."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from cattrs.preconf.json import make_converter

from fourcorners.reach import Reach

T = TypeVar("T")

_converter = make_converter()
_converter.register_unstructure_hook(date, lambda day: day.isoformat())
_converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
_converter.register_unstructure_hook(Reach, lambda reach: reach.to_json())
_converter.register_structure_hook(Reach, lambda data, _: Reach.from_json(data))


def to_record(value: object) -> Any:
    """The JSON form of a frozen value of any stage."""
    return _converter.unstructure(value)


def from_record(data: Any, kind: type[T]) -> T:
    """The value back, equal to the one that was kept. Raises where the record is of another shape."""
    return _converter.structure(data, kind)
