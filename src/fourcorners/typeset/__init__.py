"""Typeset documents: a template of ours and data in, a PDF out, the same bytes for the same data and instant.

The data reaches a template as JSON values only. It is never part of the template's text, so whatever a paper or a
record holds is set as plain characters. A template reads files of its own folder, and nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import typst

from fourcorners.errors import WrongUse
from fourcorners.typeset.coverage import LATIN, printable

_HERE = Path(__file__).parent

# PDF/A-2a (ISO 19005-2, for archives) and PDF/UA-1 (ISO 14289-1, for screen readers) at once: a tagged PDF with its
# fonts inside. The compiler enforces what it can of both; no independent validator has looked at the result.
STANDARDS: tuple[Literal["a-2a"], Literal["ua-1"]] = ("a-2a", "ua-1")

# A compiler keeps its fonts and caches, which makes it eight times as fast, but serves one call at a time.
_lock = Lock()


def typeset(template: Path, data: Mapping[str, Any], *, when: datetime) -> bytes:
    """The template filled with the data, as a tagged PDF dated `when`.

    `data["title"]` becomes the document's title. Characters that the built-in fonts cannot show, and those that would
    hide or reorder text, are printed as their code, for example [U+202E]. Raises WrongUse where the template is
    missing, reaches outside its folder, or does not compile.
    """
    source = _source(template)
    # A PDF's date has no fractions of a second.
    second = when.replace(microsecond=0)
    for covered in (None, LATIN):
        values = json.dumps(printable(data, covered), ensure_ascii=False)
        try:
            with _lock:
                pdf = _compiler(template.parent).compile(
                    input=source,
                    sys_inputs={"data": values},
                    pdf_standards=list(STANDARDS),
                    timestamp=second,
                )
        except typst.TypstError as error:
            # Fonts of another version may lack a character of the table: once more with the letters every font has.
            if covered is None and ("could not be displayed" in str(error) or "codepoint" in str(error)):
                continue
            raise WrongUse(f"a template does not compile: {_first_line(error)}", at=template.name) from error
        assert isinstance(pdf, bytes)  # noqa: S101 (one document, no output file)
        return pdf
    raise AssertionError("unreachable")


@cache
def _source(template: Path) -> bytes:
    """The house style followed by the template. Both are ours; no data is in them."""
    try:
        texts = [(_HERE / "house.typ").read_text(encoding="utf-8"), template.read_text(encoding="utf-8")]
    except OSError as error:
        raise WrongUse("there is no such template", at=template.name, do="Install the package again.") from error
    for path in template.parent.glob("*.typ"):
        # A package import would be fetched from the network.
        if re.search(r"""["']@""", path.read_text(encoding="utf-8")):
            raise WrongUse("a template imports a package", at=path.name, do="Use what is in its own folder.")
    return "\n".join(texts).encode()


@cache
def _compiler(root: Path) -> typst.Compiler:
    return typst.Compiler(root=root, ignore_system_fonts=True)


def _first_line(error: Exception) -> str:
    return str(error).split("\n", 1)[0][:200]
