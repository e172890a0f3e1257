"""PDF to pages of text. Runs in the confined child; PDFium is called directly, which saves a tenth of the time."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake.allowance import Allowance
from fourcorners.intake.contents import Contents, File
from fourcorners.intake.looks import Look, told_of
from fourcorners.intake.pdf import looks
from fourcorners.intake.pdf.layers import may_have
from fourcorners.intake.pdf.objects import drawn_on
from fourcorners.intake.pdf.page import Read, Sheet, read, taken
from fourcorners.intake.pdf.text import letters_of, string, text_page
from fourcorners.intake.refusal import AGAIN, Refusal

_PASSWORD, _SECURITY = 4, 5
_UNREADABLE_FORM = (
    "the PDF is a form that only one maker's program shows in full; what was filled in may be missing here"
)


class Document:
    """An open PDF: PDFium's handle, the number of pages, and the form environment (None without a form)."""

    def __init__(self, handle: Any, form: Any, data: bytes) -> None:
        self.handle, self.form = handle, form
        self.has_layers = may_have(data)
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
        yield Document(handle, form, data)
    finally:
        if form:
            pdfium.FPDFDOC_ExitFormFillEnvironment(form)
        pdfium.FPDF_CloseDocument(handle)


def contents_of(data: bytes, allowance: Allowance) -> Contents:
    """Each page's text in reading order, remarks, the pages to look at, and the files in the PDF. Raises Refusal."""
    with opened(data) as document:
        contents = Contents(remarks=_damage(document, data))
        allowance.check_pages(document.count)
        held = 0
        sheets: list[Sheet] = []
        empty: list[int] = []
        noted: list[int] = []
        for number in range(1, document.count + 1):
            with document.page(number) as page, text_page(page) as letters:
                sheet, why, beside = _sheet(document, page, letters, number, contents)
            held += len(sheet.own)
            allowance.check_text(held)
            sheets.append(sheet)
            if why:
                contents.looks.append((number, why))
            elif not sheet.own.strip():
                empty.append(number)
            if beside:
                noted.append(number)
        edges = {number: sheet.edges for number, sheet in enumerate(sheets, 1)}
        for number, sheet in enumerate(sheets, 1):
            found = read(sheet, number, edges)
            contents.pages.append(found.text)
            if found.aside:
                contents.asides[number] = found.aside
        contents.remarks += told_of(empty, "holds nothing", "hold nothing") + told_of(noted, *looks.NOTED)
        contents.files = _files(document, allowance)
        return contents


@contextmanager
def as_read(document: Document, number: int) -> Iterator[tuple[Any, Any, Read]]:
    """A page, its letters, and what is read of it, exactly as `contents_of` gives it. Raises Refusal."""
    edges = {}
    for beside in (number - 2, number - 1, number + 1, number + 2):
        if 1 <= beside <= document.count:
            with document.page(beside) as page, text_page(page) as letters:
                edges[beside] = _sheet(document, page, letters, beside, Contents())[0].edges
    with document.page(number) as page, text_page(page) as letters:
        sheet = _sheet(document, page, letters, number, Contents())[0]
        edges[number] = sheet.edges
        yield page, letters, read(sheet, number, edges)


def _sheet(
    document: Document, page: Any, letters: Any, number: int, contents: Contents
) -> tuple[Sheet, Look | None, bool]:
    """A page before its neighbours are known, why its picture must be looked at, and whether one stands beside it."""
    text = letters_of(letters)
    drawn = drawn_on(page, has_layers=document.has_layers)
    why, beside = looks.look(page, letters, text, drawn)
    is_recognised = why is not None and why is not Look.HEADER
    told = Contents()
    sheet = taken(document.form, page, letters, text, drawn, number, told, as_drawn=is_recognised)
    if sheet.is_unseen and looks.is_filled(page, drawn):
        # A picture was laid over all of the text: what is seen is the picture.
        why, told = Look.LAYER, Contents()
        sheet = taken(document.form, page, letters, text, drawn, number, told, as_drawn=True)
    contents.take(told)
    return sheet, why, beside


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
