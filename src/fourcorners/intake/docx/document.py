"""A Word file (ECMA-376, DOCX and DOCM) to pages of text. Runs in the confined child.

Its pages are those its writer's program last laid out, as far as the file tells them. Headers and footers stand aside,
but for the first page's header, with which a letter begins. Macros are never run and nothing elsewhere is fetched.
"""

from __future__ import annotations

import posixpath

from lxml import etree

from fourcorners.intake.contents import Contents
from fourcorners.intake.docx.flow import Flow
from fourcorners.intake.docx.lists import Lists
from fourcorners.intake.docx.style import Styles
from fourcorners.intake.files.xmltree import local, tree_of
from fourcorners.intake.files.zipped import Archive
from fourcorners.intake.model import DifferenceKind
from fourcorners.intake.refusal import AGAIN, Refusal

_R = ("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
      "{http://purl.oclc.org/ooxml/officeDocument/relationships}")  # fmt: skip
# Square points: a picture that takes a third of a page is a page of a paper, not a seal or a letterhead.
_LARGE = 612 * 792 / 3
_MOST_FILES, _MOST_NOTES = 50, 2_000


def contents_of(archive: Archive) -> Contents:
    """What the file shows, and what it holds besides. Raises Refusal where it is no Word file in order."""
    package = _Package(archive)
    main = package.target("", "officeDocument")
    root = package.tree(main) if main else None
    if root is None or local(root) != "document":
        raise Refusal("the Word file has no document in it, or a broken one", AGAIN)
    return _Reader(package, str(main), root).contents


class _Package:
    """The parts of the file and what each refers to. Part names are alike whatever their case (part 2, 6.2.2.3)."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._places = {name.lower(): number for number, name in enumerate(archive.names)}
        self._links: dict[str, list[tuple[str, str, str, bool]]] = {}

    def bytes_of(self, name: str) -> bytes | None:
        place = self._places.get(name.lower())
        return None if place is None else self._archive.read(place)

    def tree(self, name: str | None) -> etree._Element | None:
        data = self.bytes_of(name) if name else None
        return None if data is None else tree_of(data)

    def links(self, part: str) -> list[tuple[str, str, str, bool]]:
        """What a part refers to: id, kind (the last word of its type), target, whether that lies outside."""
        if part not in self._links:
            folder, _, name = part.rpartition("/")
            root = self.tree(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
            self._links[part] = [self._link(folder, link) for link in (root if root is not None else ())]
        return self._links[part]

    @staticmethod
    def _link(folder: str, link: etree._Element) -> tuple[str, str, str, bool]:
        target = link.get("Target", "")
        outside = link.get("TargetMode") == "External"
        if not outside:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        return link.get("Id", ""), link.get("Type", "").rpartition("/")[2], target, outside

    def target(self, part: str, kind: str) -> str | None:
        """The one part of that kind that a part refers to."""
        return next((target for _, its, target, outside in self.links(part) if its == kind and not outside), None)


class _Reader:
    def __init__(self, package: _Package, main: str, root: etree._Element) -> None:
        self.contents = Contents()
        self._package, self._main, self._root = package, main, root
        self._w = str(root.tag).rpartition("}")[0] + "}"
        styles, lists = Styles(self._w), Lists(self._w)
        for kind, take in (("styles", styles.take), ("numbering", lists.take)):
            part = self._tree(kind)
            if part is not None:
                take(part)
        self._flow = Flow(self._w, styles, lists, self.contents)
        self._read()

    def _tree(self, kind: str) -> etree._Element | None:
        return self._package.tree(self._package.target(self._main, kind))

    def _read(self) -> None:
        flow = self._flow
        flow.targets = {name: target for name, _, target, outside in self._package.links(self._main) if outside}
        opening, others = self._margins()
        flow.story(self._root, "")
        self._notes()
        self.contents.pages = flow.sheet.pages(opening)
        aside = [*others, *flow.sheet.rules]
        if aside:
            self.contents.asides[1] = "\n".join(aside)
        self._comments()
        self._files()

    def _margins(self) -> tuple[list[str], list[str]]:
        """The lines of the header that the first page shows, and those of all other headers and of the footers."""
        w = self._w
        sections = list(self._root.iter(f"{w}sectPr"))
        first_kind = "default"
        if sections:
            title = sections[0].find(f"{w}titlePg")
            first_kind = "first" if title is not None and title.get(f"{w}val", "1") not in {"0", "false"} else "default"
        opening: list[str] = []
        others: list[str] = []
        seen = set[str]()
        for number, section in enumerate(sections):
            for margin in section:
                kind = local(margin)
                name = next((v for r in _R if (v := margin.get(f"{r}id"))), "")
                part = next((t for i, _, t, _ in self._package.links(self._main) if i == name), "")
                if kind not in {"headerReference", "footerReference"} or part in seen:
                    continue
                seen.add(part)
                lines = self._story(part, "header" if kind == "headerReference" else "footer")
                is_opening = number == 0 and kind == "headerReference" and margin.get(f"{w}type") == first_kind
                (opening if is_opening else others).extend(line for line in lines if line.strip())
        return opening, others

    def _story(self, part: str, place: str) -> list[str]:
        root = self._package.tree(part)
        if root is None:
            return []
        self._flow.sheet.open()
        self._flow.story(root, place)
        return self._flow.sheet.close()

    def _notes(self) -> None:
        """Footnotes and endnotes in the order in which the text calls them, each behind its number."""
        flow = self._flow
        roots = {kind: self._tree(kind) for kind in ("footnotes", "endnotes")}
        # A note may call another; what is called once is told once.
        told = 0
        while told < min(len(flow.notes), _MOST_NOTES):
            kind, name = flow.notes[told]
            told += 1
            root = roots[kind]
            note = next((n for n in root if n.get(f"{self._w}id") == name), None) if root is not None else None
            if note is not None:
                flow.sheet.open()
                flow.story(note, f"note {told}")
                first, *others = flow.sheet.close() or [""]
                flow.sheet.put([f"[{told}] {first.lstrip()}", *others])

    def _comments(self) -> None:
        root = self._tree("comments")
        for comment in root if root is not None else ():
            page, where = self._flow.commented.get(comment.get(f"{self._w}id", ""), (0, "beside the text"))
            words = " ".join("".join(t.text or "" for t in p.iter(f"{self._w}t")) for p in comment.iter(f"{self._w}p"))
            self.contents.differ(min(page, len(self.contents.pages)), DifferenceKind.COMMENT, words, where)

    def _files(self) -> None:
        """What is embedded, and pictures that may be pages; the rest is told."""
        links = self._package.links(self._main)
        large = {name for name, area in self._flow.pictures if area >= _LARGE}
        wanted = [
            target
            for name, kind, target, outside in links
            if not outside and (kind in {"package", "oleObject", "aFChunk"} or (kind == "image" and name in large))
        ]
        for target in dict.fromkeys(wanted[:_MOST_FILES]):
            data = self._package.bytes_of(target)
            if data is not None:
                self.contents.files.append((posixpath.basename(target), "application/octet-stream", data))
        small = {name for name, _ in self._flow.pictures} - large
        if small:
            self.contents.remarks.append(f"it has {len(small)} small picture(s) that are not read")
        if any(kind == "vbaProject" for _, kind, _, _ in links):
            self.contents.remarks.append("it has macros, which are never run")
        elsewhere = {kind for _, kind, _, outside in links if outside} - {"hyperlink"}
        if elsewhere:
            self.contents.remarks.append("it refers to files elsewhere, which are never fetched")
