"""XML to a tree, without document types, entities or the network. Runs in the confined child."""

from __future__ import annotations

from lxml import etree

from fourcorners.intake.refusal import AGAIN, Refusal

_MOST_BYTES = 20_000_000


def tree_of(data: bytes, *, encoding: str | None = None) -> etree._Element:
    """The root element. `encoding` is that of the bytes where it is known; then what the XML declares does not count.

    Raises Refusal for XML that is broken, nested deeper than 256 elements, or has a DOCTYPE.
    """
    if len(data) > _MOST_BYTES:
        raise Refusal(f"a part of it has more than {_MOST_BYTES / 1e6:.0f} MB", AGAIN)
    # Office files and structured forms have no document type; what one can declare is only good for attacks.
    if b"<!DOCTYPE" in data.replace(b"\x00", b""):
        raise Refusal("its XML has a document type, which no paper needs", AGAIN)
    # One parser for each tree: a parser that failed keeps state.
    parser = etree.XMLParser(
        encoding=encoding, resolve_entities=False, load_dtd=False, dtd_validation=False, no_network=True,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise Refusal("its XML is broken or too deeply nested", AGAIN) from None
    except ValueError:
        raise Refusal("its XML is in letters that cannot be told", AGAIN) from None


def local(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]
