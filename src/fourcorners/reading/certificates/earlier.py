"""The orders a certificate refers to: Section D of Annex I."""

from __future__ import annotations

from collections.abc import Iterator

from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.model import Earlier
from fourcorners.values import Found

_PARTS = ("by", "file_no", "issued_on", "transmitted_on", "to", "to_file_no")


def earlier_requests(lines: FormLines) -> Iterator[Found[Earlier]]:
    """The earlier requests to preserve and to produce that a production certificate follows."""
    for box, part, kind in (
        ("d.preserved", "d.preserved_by", "request for preservation"),
        ("d.related_production", "d.related", "request for production"),
    ):
        filled = [f"{part}.{name}" for name in _PARTS if lines.words(f"{part}.{name}")]
        # A box left empty says that there is none, whatever is left over in its blanks.
        if lines.value(box) is True or (filled and lines.value(box) is not False):
            yield lines.found(request(lines, part, "follows", kind), box, *filled)


def request(lines: FormLines, part: str, relation: str, kind: str) -> Earlier:
    """The order that the fields under `part` describe."""
    return Earlier(
        relation,  # type: ignore[arg-type]
        kind=kind,
        reference=lines.words(f"{part}.file_no"),
        issuer=lines.words(f"{part}.by"),
        issued_on=lines.day(f"{part}.issued_on"),
        transmitted_on=lines.day(f"{part}.transmitted_on"),
        to=lines.words(f"{part}.to"),
        to_reference=lines.words(f"{part}.to_file_no"),
    )
