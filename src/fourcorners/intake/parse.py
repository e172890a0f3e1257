"""One delivery to plain JSON: what kind of file it is, its pages, its parts. Runs in the confined child."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from fourcorners.intake import mail, markup, pdf
from fourcorners.intake.limits import Limits
from fourcorners.intake.refusal import Refusal

_PAGE_LINES = 60
_UNREAD_STARTS = {
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
    b"GIF8": "image/gif",
    b"PK\x03\x04": "application/zip",
    b"PK\x05\x06": "application/zip",
    b"\xd0\xcf\x11\xe0": "application/x-ole-storage",
    b"{\\rtf": "application/rtf",
    b"\x1f\x8b": "application/gzip",
    b"Rar!": "application/vnd.rar",
    b"7z\xbc\xaf": "application/x-7z-compressed",
}
_NOT_READ = "Ask for a PDF with text, an e-mail or plain text; this version does not read {kind}."


def parse(data: bytes, name: str, limits: Limits, depth: int = 0) -> dict[str, Any]:
    """The paper as JSON: media_type, pages, mail, form, attachments, remarks. Raises Refusal."""
    if not data.strip(b" \t\r\n\x00"):
        raise Refusal("the file is empty", "Ask the sender for the file again.")
    if depth > limits.depth:
        raise Refusal("messages are nested too deeply", "Ask for the demand alone.")
    if b"%PDF-" in data[:1024]:
        pages, remarks = pdf.pages_of(data, limits)
        return _paper("application/pdf", pages, remarks)
    for start, kind in _UNREAD_STARTS.items():
        if data.startswith(start):
            raise Refusal(f"it is {kind}, which is not read", _NOT_READ.format(kind=kind))
    if mail.looks_like_mail(data):
        return _mail(data, limits, depth)
    text = _plain(data)
    if len(text) > limits.text_characters:
        raise Refusal("it holds more text than a demand can", "Ask for the demand alone.")
    stripped = text.lstrip("\ufeff \t\n")
    if stripped.startswith("{"):
        return _form(stripped)
    if stripped[:200].lower().startswith(("<!doctype html", "<html")):
        seen, remarks = markup.text_of(text)
        return _paper("text/html", [seen], remarks)
    return _paper("text/plain", text.split("\f"), [])


def _paper(media_type: str, pages: list[str], remarks: list[str]) -> dict[str, Any]:
    return {"media_type": media_type, "pages": pages, "remarks": remarks, "mail": None, "form": None, "attachments": []}


def _mail(data: bytes, limits: Limits, depth: int) -> dict[str, Any]:
    head, body, remarks, attached = mail.parts_of(data, limits)
    paper = _paper("message/rfc822", [body], remarks)
    paper["mail"] = head
    for name, kind, content in attached:
        paper["attachments"].append(_attachment(content, name, kind, limits, depth))
    return paper


def _attachment(content: bytes, name: str, kind: str, limits: Limits, depth: int) -> dict[str, Any]:
    """An attachment as a paper of its own; one that cannot be read is kept with the reason, never dropped."""
    try:
        paper = parse(content, name, limits, depth + 1)
    except Refusal as refusal:
        paper = _paper(kind, [], [f"not read: {refusal.what}"])
    return {**paper, "name": name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}


def _plain(data: bytes) -> str:
    """Text in UTF-8, UTF-16 with its mark, or Windows-1252; anything with binary in it is refused."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError:
            raise Refusal("it is not a paper that can be read", _NOT_READ.format(kind="binary data")) from None
    else:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    sample = text[:20_000]
    odd = sum((c < " " and c not in "\t\n\r\f\v\x1b") or c == "\ufffd" for c in sample)
    if "\x00" in text or odd * 50 > len(sample):
        raise Refusal("it is not a paper that can be read", _NOT_READ.format(kind="binary data"))
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _form(text: str) -> dict[str, Any]:
    """A structured form of ours: one line of readable text for each field, in the order of the object."""
    try:
        form = json.loads(text)
    except (ValueError, RecursionError):
        raise Refusal("it looks like JSON and is not", "Ask the sender for the form again.") from None
    if not isinstance(form.get("form"), str):
        raise Refusal(
            'it is JSON without a "form" field, so no form we know', 'Send a form such as "fourcorners.epoc/1".'
        )
    lines = list(_lines(form, ""))
    pages = ["\n".join(lines[n : n + _PAGE_LINES]) + "\n" for n in range(0, len(lines), _PAGE_LINES)]
    return {**_paper("application/json", pages, []), "form": form}


def _lines(value: Any, key: str, depth: int = 0) -> Any:
    if depth > 20:
        raise Refusal("the form is nested too deeply", "Send the form as its schema describes it.")
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _lines(inner, f"{key}.{name}" if key else name, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _lines(inner, key, depth + 1)
    elif value is not None:
        shown = value if isinstance(value, str) else json.dumps(value)
        yield f"{key}: {' '.join(shown.split())}"
