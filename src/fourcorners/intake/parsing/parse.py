"""One delivery to plain values: what kind of file it is, its pages, its parts. Runs in the confined child.

The values are `media_type`, `pages` (texts), `asides`, `remarks`, `differences`, `looks`, `mail`, `form` and
`attachments`, each of which has `name`, `sha256` and `size` as well.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import Any

from fourcorners.intake.allowance import Allowance, Sought
from fourcorners.intake.contents import Contents, File
from fourcorners.intake.docx import document as docx
from fourcorners.intake.files import forms, image, messages, plain
from fourcorners.intake.files.zipped import Archive
from fourcorners.intake.limits import Limits
from fourcorners.intake.mail import mime, outlook
from fourcorners.intake.mail.quoted import QUOTED
from fourcorners.intake.markup.html import seen
from fourcorners.intake.parsing import kinds
from fourcorners.intake.pdf import document as pdf
from fourcorners.intake.refusal import ALONE, TEXT, UNFORESEEN, Refusal
from fourcorners.intake.rtf import document as rtf
from fourcorners.intake.seen import characters

_HTML = re.compile(
    # Possessive, for a row of comments can be cut up in more ways than can be tried.
    r"(?:<!--(?:(?!-->).)*+-->\s*+|<\?xml[^>]*+>\s*+)*+<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_JSON = re.compile(r'\{\s*["}]|\[\s*\{')
_MAC = re.compile(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|\._)")


def parse(data: bytes, allowance: Allowance, depth: int = 0) -> dict[str, Any]:
    """The paper and all papers in it. Raises Refusal for one that cannot be read at all."""
    if depth > allowance.limits.depth:
        raise Refusal("papers are nested too deeply in it", ALONE)
    if not data.strip(b" \t\r\n\x0b\x0c\x00"):
        raise Refusal("the file is empty", "Ask the sender for the file again.")
    kind = kinds.kind_of(data)
    match kind:
        case kinds.PDF:
            contents = pdf.contents_of(data, allowance)
        case kinds.MAIL:
            head, contents = mime.contents_of(data, allowance)
            return _told(kind, contents, allowance, depth, mail=head)
        case kinds.MSG:
            head, contents = outlook.contents_of(data, allowance)
            return _told(kind, contents, allowance, depth, mail=head)
        case kinds.RTF:
            contents = rtf.contents_of(data)
        case kinds.ZIP:
            archive = Archive(data, allowance)
            kind = kinds.kind_of_archive(archive.names, archive.part("[Content_Types].xml"))
            contents = _archived(archive, kind)
        case _ if kinds.is_picture(kind):
            contents = image.contents_of(data, kind, allowance)
        case kinds.TEXT:
            return _text(data, allowance, depth)
        case _:
            raise _not_read(kind)
    return _told(kind, contents, allowance, depth)


def within(data: bytes, path: Sequence[int], limits: Limits) -> bytes:
    """The bytes of one paper of a delivery; `path` tells its place among the attachments, level by level.

    An empty path is the delivery itself. Raises Refusal where there is none.
    """
    if not path:
        return data
    with contextlib.suppress(*UNFORESEEN):
        try:
            parse(data, Allowance(limits, tuple(path)))
        except Sought as sought:
            return sought.content
    raise Refusal("it has no such attachment", "Give the path of a paper that this delivery has.")


def _archived(archive: Archive, kind: str) -> Contents:
    if kind == kinds.DOCX:
        return docx.contents_of(archive)
    if kind == kinds.ZIP:
        return _bundle(archive)
    raise _not_read(kind)


def _not_read(kind: str) -> Refusal:
    return Refusal(f"it is {kind}, which this version does not read", TEXT)


def _bundle(archive: Archive) -> Contents:
    """An archive of papers: each file is a paper of the delivery, under the last part of its name."""
    contents = Contents()
    left_out = 0
    for number, name in enumerate(archive.names):
        if _MAC.search(name):
            left_out += 1
            continue
        shown = "".join(c for c in name.replace("\\", "/").rpartition("/")[2] if c.isprintable())[:200]
        try:
            contents.files.append((shown or f"file {number + 1}", "application/octet-stream", archive.read(number)))
        except Refusal as refusal:
            contents.remarks.append(f"file {number + 1} of the archive is not read: {refusal.what}")
    if left_out:
        contents.remarks.append(f"{left_out} file(s) that a Macintosh adds to archives are left out")
    if not contents.files and not contents.remarks:
        raise Refusal("the archive is empty", "Ask the sender for the file again.")
    return contents


def _text(data: bytes, allowance: Allowance, depth: int) -> dict[str, Any]:
    text, remarks = plain.text_of(data)
    bare = text[:2000].lstrip()
    # A message may bring whole documents, so it has limits of its own.
    if messages.is_xml_message(text) and not _HTML.match(bare):
        if not plain.is_unicode(data):
            raise messages.not_unicode()
        return _message(messages.from_xml(text), "application/xml", allowance, depth)
    if _JSON.match(bare):
        return _json(data, text, remarks, allowance, depth)
    allowance.check_text(len(text))
    if _HTML.match(bare):
        contents = Contents(remarks=remarks)
        contents.pages = [seen(text, contents)]
        return _told("text/html", contents, allowance, 0)
    # A form feed at the end ends the last page and begins none.
    pages = text.split("\f")
    if len(pages) > 1 and not pages[-1].strip():
        del pages[-1]
    return _told("text/plain", Contents(pages, remarks=remarks), allowance, 0)


def _json(data: bytes, text: str, remarks: list[str], allowance: Allowance, depth: int) -> dict[str, Any]:
    value = forms.object_of(text)
    if messages.is_json_message(value):
        if not plain.is_unicode(data):
            raise messages.not_unicode()
        return _message(messages.from_json(value), "application/json", allowance, depth)
    form, shown = forms.form_of(value, len(text))
    return _told("application/json", Contents([shown], remarks=remarks), allowance, 0, form=form)


def _message(message: messages.Message, kind: str, allowance: Allowance, depth: int) -> dict[str, Any]:
    contents = Contents(["".join(f"{line}\n" for line in message.lines)], remarks=message.remarks, files=message.files)
    return _told(kind, contents, allowance, depth, form=message.form)


def _told(kind: str, contents: Contents, allowance: Allowance, depth: int, **more: Any) -> dict[str, Any]:
    """What is told of a paper, after it was held against what is left of the delivery's limits."""
    allowance.take_pages(len(contents.pages))
    allowance.take_text(sum(map(len, contents.pages)) + sum(map(len, contents.asides.values())))
    count = len(contents.pages)
    if kind != kinds.PDF:
        shown = [characters.as_shown(page, number, contents) for number, page in enumerate(contents.pages, 1)]
        # A form's lines stay as its fields are.
        contents.pages = contents.pages if "form" in more else shown
    for name in ("sender_name", "subject") if more.get("mail") else ():
        characters.as_shown(more["mail"][name], 0, contents, name.replace("_", "'s "))
    return {
        **_paper(kind, contents.remarks),
        "pages": contents.pages,
        "asides": contents.asides,
        # What stands behind the last page, such as a note, belongs to none.
        "differences": [(page if page <= count else 0, *rest) for page, *rest in contents.differences],
        "looks": contents.looks,
        "attachments": _attachments(contents.files, allowance, depth),
        **more,
    }


def _attachments(files: Iterable[File], allowance: Allowance, depth: int) -> list[dict[str, Any]]:
    """Each file as a paper; one that cannot be read is kept with the reason, not dropped.

    Where one paper is sought, only the way to it is gone; raises Sought there.
    """
    found = []
    for index, (name, said, content) in enumerate(files):
        allowance.take_part()
        if allowance.passes(depth, index):
            continue
        if allowance.ends(depth):
            raise Sought(content)
        try:
            paper = (_quoted if said == QUOTED else parse)(content, allowance, depth + 1)
        except Refusal as refusal:
            kind = kinds.kind_of(content)
            paper = _paper(said if kind == kinds.TEXT else kind, [f"not read: {refusal.what}"])
        except UNFORESEEN as error:
            paper = _paper(said, [f"not read: it cannot be parsed ({type(error).__name__})"])
        found.append({**paper, "name": name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)})
    return found


def _quoted(content: bytes, allowance: Allowance, depth: int) -> dict[str, Any]:
    """A message that stood in the text of another, which is text and nothing else."""
    told = Contents([content.decode()], remarks=["it is quoted in the message's text; who wrote it is only said there"])
    return _told(kinds.TEXT, told, allowance, depth)


def _paper(media_type: str, remarks: list[str]) -> dict[str, Any]:
    return {
        "media_type": media_type, "pages": [], "asides": {}, "remarks": remarks, "differences": [], "mail": None,
        "form": None, "looks": [], "attachments": [],
    }  # fmt: skip
