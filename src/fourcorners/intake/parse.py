"""One delivery to plain values: what kind of file it is, its pages, its parts. Runs in the confined child.

The kind is told by the content; a name proves nothing and is not even known here. The values are `media_type`, `pages`
(texts), `remarks`, `mail`, `form` and `attachments`, each of which has `name`, `sha256` and `size` as well.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Any

from fourcorners.intake import forms, mail, markup, pdf, plain
from fourcorners.intake.allowance import Allowance
from fourcorners.intake.refusal import ALONE, TEXT, UNFORESEEN, Refusal

_PICTURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"II*\x00": "image/tiff", b"MM\x00*": "image/tiff",
             b"GIF8": "image/gif", b"BM": "image/bmp"}  # fmt: skip
_ARCHIVES = {b"PK\x05\x06": "application/zip", b"\x1f\x8b": "application/gzip", b"Rar!": "application/vnd.rar",
             b"7z\xbc\xaf": "application/x-7z-compressed", b"\xd0\xcf\x11\xe0": "application/x-ole-storage",
             b"{\\rtf": "application/rtf"}  # fmt: skip
_OFFICE = ((b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
           (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
           (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"))  # fmt: skip
_HTML = re.compile(r"(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_JSON = re.compile(r'\{\s*["}]|\[\s*\{')


def parse(data: bytes, allowance: Allowance, depth: int = 0) -> dict[str, Any]:
    """The paper and all papers in it. Raises Refusal for one that cannot be read at all."""
    if depth > allowance.limits.depth:
        raise Refusal("papers are nested too deeply in it", ALONE)
    if not data.strip(b" \t\r\n\x0b\x0c\x00"):
        raise Refusal("the file is empty", "Ask the sender for the file again.")
    start = data[:1024]
    is_pdf = start.lstrip(b" \t\r\n\x00\xef\xbb\xbf").startswith(b"%PDF-")
    if not is_pdf and mail.looks_like_mail(data):
        return _mail(data, allowance, depth)
    # A reader of PDFs takes the mark anywhere in the first 1,024 bytes.
    if is_pdf or b"%PDF-" in start:
        return _pdf(data, allowance, depth)
    kind = _unread_kind(data)
    if kind:
        raise Refusal(f"it is {kind}, which this version does not read", TEXT)
    return _text(plain.text_of(data), allowance)


def _text(text: str, allowance: Allowance) -> dict[str, Any]:
    allowance.take_text(len(text))
    bare = text[:2000].lstrip()
    if _JSON.match(bare):
        form, shown = forms.form_of(text)
        allowance.take_text(len(shown))
        return {**_paper("application/json", [shown], []), "form": form}
    if _HTML.match(bare):
        shown, remarks = markup.seen(text)
        return _paper("text/html", [shown], remarks)
    pages = text.split("\f")
    allowance.take_pages(len(pages))
    # A form feed at the end ends the last page and begins none.
    return _paper("text/plain", pages[:-1] if len(pages) > 1 and not pages[-1].strip() else pages, [])


def _pdf(data: bytes, allowance: Allowance, depth: int) -> dict[str, Any]:
    pages, remarks, files = pdf.pages_of(data, allowance)
    return {**_paper("application/pdf", pages, remarks), "attachments": _attachments(files, allowance, depth)}


def _mail(data: bytes, allowance: Allowance, depth: int) -> dict[str, Any]:
    head, body, remarks, files = mail.parts_of(data, allowance)
    allowance.take_text(len(body))
    return {
        **_paper("message/rfc822", [body], remarks),
        "mail": head,
        "attachments": _attachments(files, allowance, depth),
    }


def _attachments(files: Iterable[tuple[str, str, bytes]], allowance: Allowance, depth: int) -> list[dict[str, Any]]:
    """Each file (name, media type, bytes) as a paper; one that cannot be read is kept with the reason, not dropped."""
    found = []
    for name, kind, content in files:
        allowance.take_part()
        try:
            paper = parse(content, allowance, depth + 1)
        except Refusal as refusal:
            paper = _paper(_unread_kind(content) or kind, [], [f"not read: {refusal.what}"])
        except UNFORESEEN as error:
            paper = _paper(kind, [], [f"not read: it cannot be parsed ({type(error).__name__})"])
        found.append({**paper, "name": name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)})
    return found


def _unread_kind(data: bytes) -> str | None:
    """The media type of a file that this version knows and does not read."""
    if data.startswith(b"PK\x03\x04"):
        # The names in a ZIP archive stand uncompressed at its start or end.
        ends = data[:8192] + data[-65536:]
        return next((kind for mark, kind in _OFFICE if mark in ends), "application/zip")
    for start, kind in (_PICTURES | _ARCHIVES).items():
        if data.startswith(start) and (start != b"BM" or data[6:10] == b"\0\0\0\0"):
            return kind
    return None


def _paper(media_type: str, pages: list[str], remarks: list[str]) -> dict[str, Any]:
    return {"media_type": media_type, "pages": pages, "remarks": remarks, "mail": None, "form": None, "attachments": []}
