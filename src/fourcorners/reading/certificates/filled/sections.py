"""Which form a paper is, and where its sections lie."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from fourcorners.reading.certificates.filled.alike import begins_like
from fourcorners.reading.certificates.filled.layout import Layout, layouts
from fourcorners.reading.texts.prose import Prose, Span

_SECTION = re.compile(
    r"^[ \t]*(?:s[eé]ct[il1|]on|abschnitt)[ \t]+(?P<letter>[a-m])[ \t]?[:.–—\t-]?\s{0,3}", re.IGNORECASE | re.MULTILINE
)
# A title stands at the top; so many characters of letterhead, stamps and annex numbers may come before it.
_TOP = 3_000
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Sheet:
    """A filled-in form: its layout, its language, the span of its title, and each section's heading and body.

    Spans are of `Text.full`. `furniture` are lines that stand at the edge of several pages and belong to no field.
    """

    layout: Layout
    language: str
    title: Span
    heads: dict[str, Span]
    bodies: dict[str, Span]
    furniture: tuple[Span, ...]


def find_sheet(prose: Prose) -> Sheet | None:
    """The form that this paper is; None where it is none, or holds more than one form.

    It is one where its official title stands at the top and at least three of its sections follow under their official
    headings, each once and in the order of the alphabet.
    """
    top = prose.flat[:_TOP]
    for layout in layouts():
        for title, language in layout.titles:
            at = top.find(title)
            if at < 0:
                continue
            heads = _heads(prose, layout)
            if heads is None or prose.back(at, at + 1)[0] > next(iter(heads.values()))[0]:
                continue
            return _sheet(prose, layout, language, prose.back(at, at + len(title)), heads)
    return None


def _heads(prose: Prose, layout: Layout) -> dict[str, Span] | None:
    """The headings in their order, or None where too few are there or one is there twice."""
    full = prose.text.full
    found: dict[str, Span] = {}
    for match in _SECTION.finditer(full):
        letter = match["letter"].upper()
        # As long as the longest heading with the words in brackets that follow it.
        start, _ = prose.forth(match.end(), match.end() + 1)
        words = prose.flat[start : start + 90].lstrip(" :.-")
        likely = begins_like if prose.text.recognised else _begins
        head = next((h for h in layout.heads.get(letter, ()) if likely(words, h)), None)
        if head is None:
            continue
        if found and letter <= next(reversed(found)):
            return None
        line_end = full.find("\n", match.end())
        found[letter] = (match.start(), len(full) if line_end < 0 else line_end)
    return found if len(found) >= min(_FEWEST, len(layout.heads)) else None


def _begins(words: str, head: str) -> int | None:
    return len(head) if words.startswith(head) else None


def _sheet(prose: Prose, layout: Layout, language: str, title: Span, heads: dict[str, Span]) -> Sheet:
    full = prose.text.full
    starts = [*(span[0] for span in heads.values()), len(full)]
    bodies = {letter: (head[1], starts[number + 1]) for number, (letter, head) in enumerate(heads.items())}
    return Sheet(layout, language, title, heads, bodies, _furniture(prose))


def _furniture(prose: Prose) -> tuple[Span, ...]:
    """The first and last lines of pages that recur on other pages, but for their figures."""
    edges: list[tuple[str, Span]] = []
    offset = 0
    for page in prose.text.paper.pages:
        lines = []
        at = offset
        for line in page.text.split("\n"):
            if line.strip():
                lines.append((line, at))
            at += len(line) + 1
        for line, start in {lines[0], lines[-1]} if lines else ():
            edges.append((re.sub(r"\d+", "#", line.strip()), (start, start + len(line))))
        offset += len(page.text) + 1
    counts = Counter(words for words, _ in edges)
    return tuple(sorted(span for words, span in edges if counts[words] > 1))
