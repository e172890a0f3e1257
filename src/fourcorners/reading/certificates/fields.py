"""The fields that the forms share: who issued them, who signed, when."""

from __future__ import annotations

from datetime import date

from fourcorners.reading.forms.days import day
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.model import Requester, Signatory
from fourcorners.reading.origin.issuerentry import only_body
from fourcorners.values import Found

_JUDGES = "judge_court_investigating_judge"


def first_of(lines: FormLines, *paths: str) -> Found[str] | None:
    """The words of the first of these fields that has any."""
    return next((lines.found(lines.words(p), p) for p in paths if lines.words(p)), None)


def body_of(lines: FormLines, *paths: str) -> Found[str] | None:
    """The body named in the first of these fields that has any words, without the person who signs for it."""
    return next((lines.found(only_body(lines.words(p)), p) for p in paths if lines.words(p)), None)


def day_of(lines: FormLines, path: str) -> Found[date] | None:
    """The day of a field. Raises UnreadableInput, naming the field, for a day that does not exist."""
    words = lines.words(path)
    return lines.found(day(words, path), path) if words else None


def approved_by_court(lines: FormLines, *parts: str) -> Found[bool] | None:
    """Whether a judge or court issued or validated it. Unread where no box says who did, or one could not be read."""
    for part in parts:
        kinds = lines.value(f"{part}.kind") or []
        if _JUDGES in kinds:
            return lines.found(True, f"{part}.kind[{kinds.index(_JUDGES) + 1}]")
    told = [part for part in parts if lines.value(f"{part}.kind")]
    if not told or any(lines.unread(f"{part}.kind") for part in parts):
        return None
    return lines.found(False, *(f"{part}.kind[1]" for part in told))


def signed_at(lines: FormLines, part: str) -> Found[bool] | None:
    """Whether that section's signature is filled in; unread where the form has no such field."""
    section = lines.value(part)
    if not isinstance(section, dict) or section.get("signature") is None:
        return None
    return lines.found(bool(lines.words(f"{part}.signature")), f"{part}.signature")


def signatory_of(lines: FormLines, part: str) -> Found[Signatory] | None:
    """The representative named there and the post they hold."""
    name, post = lines.words(f"{part}.representative"), lines.words(f"{part}.post")
    return lines.found(Signatory(name, post), f"{part}.representative", f"{part}.post") if name or post else None


def requester_of(lines: FormLines, part: str) -> Found[Requester] | None:
    """The issuing authority and how it is reached."""
    paths = ["a.issuing_authority", *(f"{part}.{name}" for name in ("representative", "post", "email", "phone"))]
    words = [lines.words(path) for path in paths]
    if not any(words):
        return None
    return lines.found(Requester(*words), *(p for p, w in zip(paths, words, strict=True) if w))
