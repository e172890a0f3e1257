"""The child's answer is untrusted: every field is checked for kind and form before it becomes a Paper."""

from __future__ import annotations

import re
from typing import Any

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import MailHead, Page, Paper

_SHA256 = re.compile(r"[0-9a-f]{64}")
_MEDIA = re.compile(r"[a-z0-9.+-]{1,60}/[a-z0-9.+_-]{1,100}")
_HEAD = ("sender", "sender_name", "reply_to", "to", "subject", "date", "message_id")


def paper_from(told: Any, name: str, sha256: str, size: int, depth: int = 0) -> Paper | UnreadableInput:
    """The Paper, or the refusal the child gave. Raises ValueError, KeyError or TypeError for anything else."""
    if "refused" in told:
        return UnreadableInput(_text(told["refused"]), at=name, do=_text(told["do"]))
    if depth > 20:
        raise ValueError("nested too deeply")
    head, form = told["mail"], told["form"]
    if form is not None and not isinstance(form, dict):
        raise TypeError("a form is an object")
    return Paper(
        sha256=sha256,
        name=name,
        media_type=_matching(_MEDIA, told["media_type"]),
        size=size,
        pages=tuple(Page(number, _text(text)) for number, text in enumerate(told["pages"], 1)),
        mail=None if head is None else MailHead(**{field: _text(head[field]) for field in _HEAD}),
        form=form,
        attachments=tuple(_attachment(one, depth) for one in told["attachments"]),
        remarks=tuple(_text(remark) for remark in told["remarks"]),
    )


def _attachment(told: Any, depth: int) -> Paper:
    size = told["size"]
    if not isinstance(size, int) or size < 0:
        raise TypeError("a size is a number")
    paper = paper_from(told, _text(told["name"]), _matching(_SHA256, told["sha256"]), size, depth + 1)
    if not isinstance(paper, Paper):
        raise TypeError("an attachment is a paper")
    return paper


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _matching(form: re.Pattern[str], value: Any) -> str:
    if not form.fullmatch(_text(value)):
        raise ValueError("not of its form")
    return _text(value)
