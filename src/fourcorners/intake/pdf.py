"""PDF to pages of text. Runs in the confined child; PDFium is called directly, which saves a tenth of the time."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake import pdffields
from fourcorners.intake.allowance import Allowance
from fourcorners.intake.contents import Contents, File
from fourcorners.intake.pdffields import Placed
from fourcorners.intake.pdftext import letters_of, string, text_page
from fourcorners.intake.refusal import AGAIN, Refusal

_PASSWORD, _SECURITY = 4, 5
_OBJECTS_LOOKED_AT = 2_000
_PICTURE, _WITHIN = 3, 5
# What PDFium gives for letters whose font does not say what they mean.
_UNTOLD = re.compile("[\x01-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")
_UNREADABLE_FORM = (
    "the PDF is a form that only one maker's program shows in full; what was filled in may be missing here"
)


class Document:
    """An open PDF: PDFium's handle, the number of pages, and the form environment (None without a form)."""

    def __init__(self, handle: Any, form: Any) -> None:
        self.handle, self.form = handle, form
        self.count: int = pdfium.FPDF_GetPageCount(handle)

    @contextmanager
    def page(self, number: int) -> Iterator[Any]:
        """The handle of a page, from 1. Raises Refusal for one that is not there or is broken."""
        if not 1 <= number <= self.count:
            raise Refusal(f"it has no page {number}", f"Choose a page from 1 to {self.count}.")
        page = pdfium.FPDF_LoadPage(self.handle, number - 1)
        if not page:
            raise Refusal(f"page {number} of the PDF is broken", AGAIN)
        if self.form:
            # Without it PDFium does not know which boxes are ticked.
            pdfium.FORM_OnAfterLoadPage(page, self.form)
        try:
            yield page
        finally:
            if self.form:
                pdfium.FORM_OnBeforeClosePage(page, self.form)
            pdfium.FPDF_ClosePage(page)


@contextmanager
def opened(data: bytes) -> Iterator[Document]:
    """The PDF in those bytes. Raises Refusal for one that is encrypted, broken or cut off."""
    handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not handle:
        if pdfium.FPDF_GetLastError() in {_PASSWORD, _SECURITY}:
            raise Refusal("the PDF is encrypted", "Ask the sender for a copy without a password.")
        raise Refusal("the PDF is broken or cut off", AGAIN)
    form = None
    # PDFium keeps a pointer to it, so it lives as long as the document.
    settings = pdfium.FPDF_FORMFILLINFO(version=2)
    try:
        if pdfium.FPDF_GetFormType(handle):
            form = pdfium.FPDFDOC_InitFormFillEnvironment(handle, settings)
        yield Document(handle, form)
    finally:
        if form:
            pdfium.FPDFDOC_ExitFormFillEnvironment(form)
        pdfium.FPDF_CloseDocument(handle)


def contents_of(data: bytes, allowance: Allowance) -> Contents:
    """Each page's text in reading order, remarks, and the files in the PDF. Raises Refusal."""
    with opened(data) as document:
        contents = Contents(remarks=_damage(document, data))
        allowance.check_pages(document.count)
        held = 0
        without: list[str] = []
        for number in range(1, document.count + 1):
            with document.page(number) as page:
                text, said = text_and_fields(document, page)
                held += len(text)
                allowance.check_text(held)
                contents.pages.append(text)
                without.append("" if text.strip() else _blank(page))
                contents.remarks += [f"page {number} {remark}" for remark in said]
                if len(_UNTOLD.findall(text)) * 5 > len(text) > 0:
                    contents.remarks.append(
                        f"the letters of page {number} cannot be told apart: its font does not name them"
                    )
        contents.remarks += _runs(without)
        contents.files = _files(document, allowance)
        return contents


def text_and_fields(document: Document, page: Any) -> tuple[str, list[str]]:
    """A page's text, with what was filled in where it stands; and remarks about what is not shown."""
    with text_page(page) as letters:
        text = letters_of(letters)
        if not pdfium.FPDFPage_GetAnnotCount(page):
            return text, []
        placed, remarks = pdffields.placed(document.form, page, letters, text)
        return pdffields.merged(text, placed), remarks


def with_places(document: Document, page: Any, letters: Any) -> tuple[str, list[Placed]]:
    """A page's text before anything is put in, and what is put in, with its place."""
    text = letters_of(letters)
    return text, pdffields.placed(document.form, page, letters, text)[0]


def _damage(document: Document, data: bytes) -> list[str]:
    remarks = []
    if not pdfium.FPDF_DocumentHasValidCrossReferenceTable(document.handle):
        if b"%%EOF" not in data[-1024:]:
            raise Refusal("the PDF is cut off before its end", AGAIN)
        remarks.append("the PDF is damaged and was put together again; something may be missing")
    if document.count < 1:
        raise Refusal("the PDF has no pages", AGAIN)
    if pdfium.FPDF_GetFormType(document.handle) in {2, 3}:
        remarks.append(_UNREADABLE_FORM)
    return remarks


def _blank(page: Any) -> str:
    """What a page without text holds instead."""
    count = min(pdfium.FPDFPage_CountObjects(page), _OBJECTS_LOOKED_AT)
    stack = [pdfium.FPDFPage_GetObject(page, index) for index in range(count)]
    looked = 0
    while stack and looked < _OBJECTS_LOOKED_AT:
        item = stack.pop()
        looked += 1
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == _PICTURE:
            return "a picture"
        if kind == _WITHIN:
            inner = min(pdfium.FPDFFormObj_CountObjects(item), _OBJECTS_LOOKED_AT)
            stack += [pdfium.FPDFFormObj_GetObject(item, index) for index in range(inner)]
    return "drawings" if looked else "nothing"


def _runs(without: list[str]) -> list[str]:
    """One remark for each run of pages without text, so that a long scan does not fill the list."""
    remarks = []
    start = 0
    for index in range(1, len(without) + 1):
        if index < len(without) and without[index] == without[start]:
            continue
        held = without[start]
        if held:
            which = f"page {start + 1} holds" if index == start + 1 else f"pages {start + 1} to {index} hold"
            remarks.append(f"{which} {'nothing' if held == 'nothing' else f'{held} and no text'}")
        start = index
    return remarks


def _files(document: Document, allowance: Allowance) -> list[File]:
    """The files that were put into the PDF, as (name, media type, bytes)."""
    found = []
    for index in range(min(max(0, pdfium.FPDFDoc_GetAttachmentCount(document.handle)), allowance.limits.parts + 1)):
        attachment = pdfium.FPDFDoc_GetAttachment(document.handle, index)
        name = "".join(c for c in string(pdfium.FPDFAttachment_GetName, attachment) if c.isprintable())
        size = ctypes.c_ulong()
        pdfium.FPDFAttachment_GetFile(attachment, None, 0, size)
        buffer = ctypes.create_string_buffer(size.value)
        if size.value > allowance.limits.file_bytes or not pdfium.FPDFAttachment_GetFile(
            attachment, buffer, size.value, size
        ):
            buffer = ctypes.create_string_buffer(0)
        name = name.replace("\\", "/").rpartition("/")[2][:200] or f"file {index + 1}"
        found.append((name, "application/octet-stream", buffer.raw))
    return found
