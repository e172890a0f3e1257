"""What kind of file some bytes are, told by the bytes. A name proves nothing and is not even known here."""

from __future__ import annotations

import re

from fourcorners.intake.mail.mime import looks_like_mail

PDF, MAIL, TEXT, ZIP = "application/pdf", "message/rfc822", "text/plain", "application/zip"
RTF, MSG = "application/rtf", "application/vnd.ms-outlook"
_WORD = "application/vnd.openxmlformats-officedocument."
DOCX = f"{_WORD}wordprocessingml.document"
_STARTS = {
    b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"II*\x00": "image/tiff", b"MM\x00*": "image/tiff",
    b"GIF8": "image/gif", b"PK\x03\x04": ZIP, b"PK\x05\x06": ZIP, b"\x1f\x8b": "application/gzip",
    b"Rar!": "application/vnd.rar", b"7z\xbc\xaf": "application/x-7z-compressed",
    b"{\\rtf": RTF,
}  # fmt: skip
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A compound file is of the kind whose stream it has; names stand in its directory, which is never packed.
_IN_COMPOUND = (("__properties_version1.0", MSG), ("EncryptedPackage", "application/x-encrypted-office-file"),
                ("WordDocument", "application/msword"), ("Workbook", "application/vnd.ms-excel"),
                ("PowerPoint Document", "application/vnd.ms-powerpoint"))  # fmt: skip
# In an office file of the newer kind, the type of its main part says which program it is for.
_OFFICE = (("wordprocessingml", DOCX), ("spreadsheetml", f"{_WORD}spreadsheetml.sheet"),
           ("presentationml", f"{_WORD}presentationml.presentation"))  # fmt: skip
_MAIN = re.compile(rb"application/(vnd\.[a-zA-Z0-9.+-]{1,100})\.main\+xml")


def kind_of(data: bytes) -> str:
    """The media type of some bytes; `text/plain` for whatever has no mark of its own, so also for HTML and forms."""
    start = data[:1024]
    # A mark of order may precede it.
    if start.lstrip(b" \t\r\n\x00\xef\xbb\xbf").startswith(b"%PDF-"):
        return PDF
    if looks_like_mail(data):
        return MAIL
    own = _own_mark(start, data)
    if own:
        return own
    # A reader of PDFs takes the mark anywhere in the first 1,024 bytes; so has an archive that holds one unpacked.
    return PDF if b"%PDF-" in start else TEXT


def _own_mark(start: bytes, data: bytes) -> str:
    """The kind of a file that begins with a mark of its own; empty without one."""
    if start.startswith(b"BM") and start[6:10] == b"\0\0\0\0":
        return "image/bmp"
    if start.startswith(_COMPOUND):
        names = ((name.encode("utf-16-le"), kind) for name, kind in _IN_COMPOUND)
        return next((kind for name, kind in names if name in data), "application/x-ole-storage")
    if start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for mark, kind in _STARTS.items() if start.startswith(mark)), "")


def is_picture(kind: str) -> bool:
    """Whether papers of that kind are image files, which are read from their pixels."""
    return kind.startswith("image/")


def kind_of_archive(names: list[str], types: bytes | None) -> str:
    """The media type of a ZIP archive by its files, and by what the list of its parts' types says where it has one."""
    if "[Content_Types].xml" not in names or types is None:
        return ZIP
    found = _MAIN.search(types)
    main = found[1].decode() if found else ""
    # Files with macros are of the same kind; their types have other words.
    if "word" in main.lower():
        return DOCX
    return next((kind for mark, kind in _OFFICE if mark in main), ZIP)
