"""ZIP archives without a trace of when or where they were made."""

from __future__ import annotations

import io
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def bundle(members: Iterable[tuple[str, bytes]]) -> bytes:
    """The members in order, deflated, all dated the same."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in members:
            entry = ZipInfo(name, (2026, 1, 2, 9, 30, 0))
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()
