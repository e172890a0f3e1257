"""A structured form's fields, each with the line of the paper's text that shows it."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from fourcorners.reading.forms.days import day
from fourcorners.reading.texts.text import Text
from fourcorners.values import Evidence, Found

T = TypeVar("T")
Span = tuple[int, int]


class FormLines:
    """A form's object and the way from a field's path, such as `e.email[1]`, to its words on the page."""

    # The paths of boxes whose ticks could not be read; a form that comes as data has none.
    _unread: tuple[str, ...] = ()

    def __init__(self, text: Text, form: dict[str, Any]) -> None:
        self.text = text
        self.form = form
        self._spans: dict[str, tuple[Span, ...]] = {}
        at = 0
        for line in text.full.split("\n"):
            label, colon, _ = line.partition(": ")
            if colon:
                self.show(label, (at, at + len(line)))
            at += len(line) + 1

    def value(self, path: str) -> Any:
        """What stands at a path of names; None where any step of it is absent or left blank."""
        value: Any = self.form
        for name in path.split("."):
            value = value.get(name) if isinstance(value, dict) else None
        return None if value in ("", [], {}) else value

    def words(self, path: str) -> str:
        """The text at a path, trimmed; empty where it is blank."""
        value = self.value(path)
        return value.strip() if isinstance(value, str) else ""

    def day(self, path: str) -> date | None:
        """The day at a path, None where it is blank. Raises UnreadableInput, naming the field, for one that is none."""
        words = self.words(path)
        return day(words, path) if words else None

    def unread(self, prefix: str = "") -> tuple[str, ...]:
        """The paths of boxes whose ticks could not be read, all of them or those under this path."""
        return tuple(path for path in self._unread if not prefix or path == prefix or path.startswith(f"{prefix}."))

    def unticked(self, prefix: str) -> tuple[tuple[str, str], ...]:
        """Words written beside a box that was left empty; a form that comes as data has no such boxes."""
        return ()

    def spans(self, path: str) -> tuple[Span, ...]:
        """Where in `Text.full` a field's words stand."""
        return self._spans.get(path, ())

    def at(self, *paths: str) -> tuple[Evidence, ...]:
        """The lines of these fields; a field that has none on the page gives none."""
        return tuple(e for path in paths for span in self.spans(path) for e in self.text.evidence(*span))

    def found(self, value: T, *paths: str) -> Found[T]:
        """The value with its lines as evidence, or the form's own first line where a field shows none."""
        return Found(value, self.at(*paths) or self.at("form"))

    # ---- filling in a form that came as something else ------------------------------------------------------------

    def put(self, path: str, value: Any, *spans: Span) -> None:
        """Set a field; an earlier value of it stays."""
        into, name = self._into(path)
        if name not in into:
            into[name] = value
            self.show(path, *spans)

    def add(self, path: str, value: Any, *spans: Span) -> str:
        """Add to a list field, once; the path of the entry."""
        into, name = self._into(path)
        entries = into.setdefault(name, [])
        if value not in entries:
            entries.append(value)
        entry = f"{path}[{entries.index(value) + 1}]"
        self.show(entry, *spans)
        return entry

    def show(self, path: str, *spans: Span) -> None:
        """Say where a field's words stand; what was said first stays."""
        self._spans.setdefault(path, tuple(spans))

    def _into(self, path: str) -> tuple[dict[str, Any], str]:
        *parents, name = path.split(".")
        into = self.form
        for parent in parents:
            into = into.setdefault(parent, {})
        return into, name
