"""PDF pages on which every word stands where it is put, drawn in the order in which it is given."""

from tests.intake.papers import raw_pdf, stream

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"

_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>%s>>%s>>"


def put(x: float, y: float, words: str, size: float = 10, before: str = "") -> bytes:
    """Words at a place, in points from the lower left corner; `before` are operators that come first."""
    escaped = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return f"\nq {before} BT /F {size:g} Tf {x:g} {y:g} Td (".encode() + escaped + b") Tj ET Q\n"


def lines(x: float, y: float, *words: str, step: float = 14, size: float = 10) -> list[bytes]:
    """Lines one below the other, the first at that height; empty ones are left out."""
    return [put(x, y - step * place, line, size) for place, line in enumerate(words) if line]


def sheets(*drawings: bytes, resources: bytes = b"", page: bytes = b"", more: tuple[bytes, ...] = ()) -> bytes:
    """A PDF with a page for each content stream. Further objects count on from 4 + 2 * pages."""
    count = len(drawings)
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(count))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % count, FONT]
    for number, drawing in enumerate(drawings):
        objects += [_PAGE % (5 + 2 * number, resources, page), stream(drawing)]
    return raw_pdf(*objects, *more)
