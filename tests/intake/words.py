"""Word files made on the spot: by hand from the XML of their body, for what no program would write."""

from tests.intake.papers import zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A run of text with those properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs; one that does not begin with an element is plain text."""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def relations(links: dict[str, tuple[str, str, bool]]) -> bytes:
    """A part that relates: id -> kind, target, whether it lies outside."""
    entries = "".join(
        f'<Relationship Id="{name}" Type="{_RELS}/{kind}" Target="{target}" '
        f'TargetMode="{"External" if outside else "Internal"}"/>'
        for name, (kind, target, outside) in links.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{entries}</Relationships>'.encode()


def word_file(body: str, parts: dict[str, str | bytes] | None = None, links: tuple[tuple[str, str], ...] = ()) -> bytes:
    """A Word file with that body. `parts` are more parts of `word/`, by kind and file name: `header/h1.xml`.

    Each gets the id `r` and its place, counting from 1. `links` are (kind, target) outside, whose ids go on from there.
    """
    related: dict[str, tuple[str, str, bool]] = {}
    files: dict[str, bytes] = {
        "[Content_Types].xml": _TYPES.encode(),
        "_rels/.rels": relations({"r1": ("officeDocument", "word/document.xml", False)}),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode(),
    }
    for place, content in (parts or {}).items():
        kind, _, name = place.partition("/")
        related[f"r{len(related) + 1}"] = kind, name, False
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        whole = content if isinstance(content, bytes) else f"<w:{root} {NAMESPACES}>{content}</w:{root}>".encode()
        files[f"word/{name}"] = whole
    for kind, target in links:
        related[f"r{len(related) + 1}"] = kind, target, True
    files["word/_rels/document.xml.rels"] = relations(related)
    return zipped(files)
