"""What a certificate's boxes and blanks show of itself, as marks for the law's rules."""

from __future__ import annotations

from collections.abc import Iterator

from fourcorners.reading.certificates.boxes import BLANKS, BOXES
from fourcorners.reading.forms.lines import FormLines
from fourcorners.terms import Mark
from fourcorners.values import Found

# A box of Section G(c) that is a threshold by itself; `info_system` only opens the list of the three directives.
_THRESHOLDS = ("max_3_years", "2019/713", "2011/93", "2013/40", "2017/541")


def production_marks(lines: FormLines) -> list[Found[Mark]]:
    """The marks of a certificate of Annex I."""
    return [
        lines.found(Mark.DISCLOSURE, "form"),
        *_deadline(lines),
        *_addressed(lines),
        *_notified(lines),
        *_offence(lines),
        *_processor(lines),
        *_by_prosecutor(lines, "i", "j"),
        *_if(lines, Mark.NO_PRIOR_VALIDATION, "i.emergency_no_validation"),
        *_asked(lines, "f"),
        *_disagree(lines, "f"),
        *([lines.found(Mark.SECTION_M, "m")] if lines.value("m") else []),
        *_form_of_2023(lines),
        *_unread(lines),
    ]


def preservation_marks(lines: FormLines) -> list[Found[Mark]]:
    """The marks of a certificate of Annex II."""
    return [
        lines.found(Mark.PRESERVATION, "form"),
        *_addressed(lines),
        *_by_prosecutor(lines, "f", "g"),
        *_if(lines, Mark.EMERGENCY_CLAIMED, "f.emergency_no_validation"),
        *_if(lines, Mark.NO_PRIOR_VALIDATION, "f.emergency_no_validation"),
        *_asked(lines, "d"),
        *_disagree(lines, "d"),
        *_form_of_2023(lines),
        *_unread(lines),
    ]


def _deadline(lines: FormLines) -> Iterator[Found[Mark]]:
    deadline = lines.value("c.deadline")
    if deadline == "eight_hours":
        yield lines.found(Mark.IMMEDIATE, "c.deadline")
        yield lines.found(Mark.EMERGENCY_CLAIMED, "c.deadline")
    elif deadline == "ten_days":
        yield lines.found(Mark.TEN_DAYS, "c.deadline")
    elif deadline == "ten_days_end":
        yield lines.found(Mark.END_OF_TEN_DAYS, "c.deadline")
    if lines.value("c.emergency_kind"):
        yield lines.found(Mark.EMERGENCY_KIND, "c.emergency_kind[1]")
        if lines.words("c.additional"):
            yield lines.found(Mark.DANGER_DESCRIBED, "c.emergency_kind[1]", "c.additional")


def _addressed(lines: FormLines) -> Iterator[Found[Mark]]:
    kinds = lines.value("b.kind") or []
    if "emergency" in kinds:
        yield lines.found(Mark.READDRESSED, f"b.kind[{kinds.index('emergency') + 1}]")


def _by_prosecutor(lines: FormLines, *parts: str) -> Iterator[Found[Mark]]:
    for part in parts:
        kinds = lines.value(f"{part}.kind") or []
        if "prosecutor" in kinds:
            yield lines.found(Mark.BY_PROSECUTOR, f"{part}.kind[{kinds.index('prosecutor') + 1}]")
            return


def _notified(lines: FormLines) -> Iterator[Found[Mark]]:
    if lines.value("k.notified") or (lines.words("k.name") and lines.value("k.notified") is not False):
        yield lines.found(Mark.AUTHORITY_NOTIFIED, "k.notified", "k.name")


def _offence(lines: FormLines) -> Iterator[Found[Mark]]:
    ticked = lines.value("g.c") or []
    for number, box in enumerate(ticked, 1):
        if box in _THRESHOLDS:
            yield lines.found(Mark.OFFENCE_THRESHOLD, f"g.c[{number}]")
    asks = any(_ticked(lines, "f", box) for box in BOXES if box[0] in "cd") or any(
        lines.value(f"f.{group}.selected") for group in "cd"
    )
    blank = not lines.words("g.b") or not any(box in _THRESHOLDS for box in ticked)
    if asks and blank and not lines.unread("g.c"):
        yield lines.found(Mark.OFFENCE_BLANK, "g.c", "g.b", "g")


def _processor(lines: FormLines) -> Iterator[Found[Mark]]:
    if lines.value("g.d.role") == "processor":
        yield lines.found(Mark.AS_PROCESSOR, "g.d.role")
    if lines.value("g.d.why_processor"):
        yield lines.found(Mark.PROCESSOR_REASON, "g.d.why_processor[1]")
    if lines.value("g.d.tell_controller") == "processor_must_not_inform":
        yield lines.found(Mark.CONTROLLER_NOT_TOLD, "g.d.tell_controller", "g.d.justification")


def _asked(lines: FormLines, what: str) -> Iterator[Found[Mark]]:
    ticked = any(lines.value(f"{what}.{group}.selected") for group in "abcd") or any(
        _ticked(lines, what, box) for box in BOXES
    )
    if not ticked and not any(lines.words(f"{what}.{blank}") for blank in BLANKS) and not lines.unread(what):
        yield lines.found(Mark.NOTHING_TICKED, what)


def _disagree(lines: FormLines, what: str) -> Iterator[Found[Mark]]:
    """A box or blank of a group that is filled in while the group's own box is left empty."""
    for group in "abcd":
        if lines.value(f"{what}.{group}.selected") is False:
            below = [box for box in BOXES if box[0] == group and _ticked(lines, what, box)]
            below += [blank for blank in BLANKS if blank[0] == group and lines.words(f"{what}.{blank}")]
            if below:
                paths = (f"{what}.{group}.selected", *(f"{what}.{box}" for box in below))
                yield lines.found(Mark.BOXES_DISAGREE, *paths)


def _ticked(lines: FormLines, what: str, box: str) -> bool:
    return lines.value(f"{what}.{box}") is True


def _form_of_2023(lines: FormLines) -> Iterator[Found[Mark]]:
    if lines.value("form_version") == "2023-07-28":
        yield lines.found(Mark.FORM_OF_2023, "form_version")


def _unread(lines: FormLines) -> Iterator[Found[Mark]]:
    if boxes := lines.unread():
        yield lines.found(Mark.UNREAD_BOXES, *boxes[:60])


def _if(lines: FormLines, mark: Mark, path: str) -> Iterator[Found[Mark]]:
    if lines.value(path) is True:
        yield lines.found(mark, path)
