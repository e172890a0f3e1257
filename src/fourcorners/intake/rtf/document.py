"""Rich Text Format to pages of text. Runs in the confined child.

After Microsoft's specification 1.9.1: groups nest, a control word changes the state of its group, and a group whose
first word is unknown and marked as such is passed over. Text with its letter set, lists, tables, notes and text boxes
are read; what is hidden, deleted, or in the colour of its ground is told and not read. Nothing embedded is run.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from fourcorners.intake.contents import Contents
from fourcorners.intake.model import DifferenceKind
from fourcorners.intake.refusal import AGAIN, ALONE, Refusal
from fourcorners.intake.rtf.sets import OF_CHARSET, OF_CODEPAGE, SYMBOL
from fourcorners.intake.seen.links import leads_elsewhere
from fourcorners.intake.seen.shades import WHITE, Colour, is_lost
from fourcorners.intake.seen.sheet import Sheet
from fourcorners.intake.seen.signs import EMPTY, SIGNS, TICKED

_TOKEN = re.compile(
    rb"\\(?:(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,20})? ?|'(?P<hex>[0-9a-fA-F]{2})|(?P<sign>\r?\n|[\s\S]))"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\"
)
_MOST_DEPTH, _MOST_NOTES, _MOST_FILES = 2_000, 2_000, 50
_LARGE = 612 * 792 / 3
_TINY_HALF_POINTS, _TINY_WIDTH = 3, 10
_TEXT, _SKIP = "text", "skip"
# Groups whose text is no part of what is shown.
_PASSED = frozenset({
    "stylesheet", "info", "listtable", "listoverridetable", "rsidtbl", "generator", "themedata",
    "colorschememapping", "datastore", "latentstyles", "xmlnstbl", "revtbl", "filetbl", "xe", "tc", "rxe",
    "bkmkstart", "bkmkend", "objdata", "objclass", "objname", "shprslt", "nonesttables", "nonshppict", "pn",
    "atnid", "atnauthor", "atntime", "atnref", "atnicn", "atndate", "atnparent", "fldtype", "template",
    "background", "pgptbl", "defchp", "defpap", "pntxta", "pntxtb", "listname", "mmathPr", "sp", "falt", "panose",
    "themelang", "wgrffmtfilter",
})  # fmt: skip
# Groups that are marked as to be passed over by those who do not know them, and are known here.
_STARRED = frozenset({
    "shpinst", "do", "fldinst", "formfield", "annotation", "ud", "shppict", "ffl", "ffname", "ffdeftext",
})  # fmt: skip
_WITHIN_SKIPPED = frozenset({"shptxt", "dptxbxtext", "ud"})
_SPOKEN = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ",
    "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d",
    "zwnj": "\u200c", "zwbo": "\u200b", "zwnbo": "\u2060", "ltrmark": "\u200e", "rtlmark": "\u200f", "nestcell": "\t",
    "nestrow": "\n", "column": "\n", "softcol": "",
}  # fmt: skip
_SIGNS = {b"~": " ", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\", b"\n": "\n", b"\r\n": "\n", b"\r": "\n", b"\t": "\t"}
_HYPERLINK = re.compile(r'\bHYPERLINK\s+"([^"]{1,2000})"')


def contents_of(data: bytes) -> Contents:
    """What the file shows. Raises Refusal where it is cut off or nested beyond measure."""
    reader = _Reader(data)
    reader.read()
    return reader.finished()


@dataclass(slots=True)
class _State:
    """What holds within a group. `goes` says what its text is for; `outer` what it is for around a skipped group."""

    goes: str = _TEXT
    outer: str = _TEXT
    hidden: bool = False
    deleted: bool = False
    ink: int = 0
    ground: int = 0
    paragraph_ground: int = 0
    half_points: int = 24
    width: int = 100
    font: int = -1
    fallback: int = 1
    in_table: bool = False


@dataclass(slots=True)
class _Field:
    code: str
    piece: int
    kind: int = 0
    result: int = -1
    default: int = 0


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._contents = Contents()
        self._sheet = Sheet(self._contents)
        self._state = _State()
        self._stack: list[_State] = []
        self._ends: list[tuple[int, Callable[[], None]]] = []
        self._starred = False
        self._set = "cp1252"
        self._fonts: dict[int, str] = {}
        self._colours: list[Colour | None] = []
        self._colour: dict[str, int] = {}
        self._bytes = bytearray()
        self._to_skip = 0
        self._half = ""
        self._in_cell = False
        self._cells: list[list[str]] = []
        self._cell_grounds: list[int] = []
        self._cell_ground = 0
        self._margins: dict[str, list[str]] = {}
        self._has_title = False
        self._section_ends = False
        self._notes: list[list[str]] = []
        self._note_count = 0
        self._boxes: list[str] = []
        self._fields: list[_Field] = []
        self._entries: list[str] = []
        self._picture: dict[str, int] = {}
        self._hex: list[bytes] = []
        self._left_out: dict[str, int] = {"picture": 0, "object": 0}

    def read(self) -> None:
        data, at, size = self._data, 0, len(self._data)
        match_at = _TOKEN.match
        while at < size:
            token = match_at(data, at)
            if token is None:
                break
            at = token.end()
            if token["text"]:
                self._take_bytes(token["text"])
            elif token["word"]:
                word = token["word"].decode()
                number = int(token["number"]) if token["number"] else None
                if word == "bin":
                    end = min(size, at + max(0, number or 0))
                    if self._state.goes == "picture":
                        self._hex.append(data[at:end].hex().encode())
                    at = end
                elif not self._passes():
                    self._word(word, number)
            elif token["brace"]:
                self._flush_bytes()
                if not self._brace(token["brace"]):
                    return
            elif token["hex"]:
                self._take_bytes(bytes.fromhex(token["hex"].decode()))
            elif token["sign"]:
                self._sign(token["sign"])
        raise Refusal("the RTF file is cut off before its end", AGAIN)

    def finished(self) -> Contents:
        sheet, contents = self._sheet, self._contents
        self._leave_table()
        sheet.put(self._boxes)
        sheet.flush()
        for number, note in enumerate(self._notes, 1):
            first, *others = note or [""]
            sheet.put([f"[{number}] {first.lstrip()}", *others])
        first = "headerf" if self._has_title else "header" if "header" in self._margins else "headerr"
        opening = [line for line in self._margins.pop(first, []) if line.strip()]
        contents.pages = sheet.pages(opening)
        aside = [line for margin in self._margins.values() for line in margin if line.strip()] + sheet.rules
        if aside:
            contents.asides[1] = "\n".join(aside)
        for what, count in self._left_out.items():
            if count:
                contents.remarks.append(f"it has {count} {what}(s) that are not read")
        return contents

    # Groups

    def _brace(self, brace: bytes) -> bool:
        """Begin or end a group; False where the document ends."""
        if brace == b"{":
            if len(self._stack) >= _MOST_DEPTH:
                raise Refusal("its groups are nested too deeply", ALONE)
            self._stack.append(self._state)
            self._state = replace(self._state)
            self._starred, self._to_skip = False, 0
            return True
        while self._ends and self._ends[-1][0] >= len(self._stack):
            self._ends.pop()[1]()
        if not self._stack:
            return False
        self._state = self._stack.pop()
        self._starred, self._to_skip = False, 0
        return bool(self._stack)

    def _at_end(self, act: Callable[[], None]) -> None:
        """Have something done when this group ends."""
        self._ends.append((len(self._stack), act))

    def _skip(self, *, but_within: bool = False) -> None:
        """Pass this group over; `but_within` where a group in it may be read all the same."""
        state = self._state
        if state.goes != _SKIP:
            state.outer, state.goes = state.goes if but_within else _SKIP, _SKIP

    def _apart(self, place: str, then: Callable[[list[str]], None]) -> None:
        """The text of this group stands apart from the paragraph it is in."""
        self._enter_table()
        self._sheet.open()
        self._sheet.begin_story(place)
        self._sheet.begin_paragraph()
        cell, self._in_cell = self._in_cell, False
        cells, self._cells = self._cells, []
        boxes, self._boxes = self._boxes, []

        def end() -> None:
            self._leave_table()
            self._sheet.put(self._boxes)
            self._in_cell, self._cells, self._boxes = cell, cells, boxes
            then(self._sheet.close())

        state = self._state
        self._state = _State(font=state.font, fallback=state.fallback)
        self._at_end(end)

    def _destination(self, word: str) -> bool:
        """Whether the word says what the text of its group is for."""
        state = self._state
        if word in _WITHIN_SKIPPED and state.goes == _SKIP:
            state.goes = state.outer
            if word != "ud" and state.goes == _TEXT:
                self._apart("text box", self._boxes.extend)
            return True
        if state.goes == _SKIP:
            return True
        match word:
            case "fonttbl":
                state.goes = "fonts"
            case "colortbl":
                state.goes = "colours"
                self._colours, self._colour = [], {}
            case "pict":
                state.goes, self._picture, self._hex = "picture", {}, []
                self._at_end(self._end_picture)
            case "object":
                self._left_out["object"] += 1
            case "shpinst" | "do" | "upr":
                self._skip(but_within=True)
            case "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl" | "footerr" | "footerf":
                self._apart(word[:6], partial(self._take_margin, word))
            case "footnote" if state.goes == _TEXT:
                self._note_count += 1
                self._speak(f"[{self._note_count}]")
                if self._note_count > _MOST_NOTES:
                    self._skip()
                else:
                    self._apart(f"note {self._note_count}", self._notes.append)
            case "annotation":
                where = f"beside {self._sheet.where()}"
                self._apart("comment", lambda lines: self._comment(lines, where))
            case "field":
                self._fields.append(_Field("", self._sheet.pieces))
                self._at_end(self._end_field)
            case "fldinst":
                state.goes = "code"
            case "formfield":
                state.goes, self._entries = "form", []
            case "ffl":
                state.goes = "entry"
            case "ffname" | "ffdeftext":
                self._skip()
            case "shppict":
                pass
            case _:
                return False
        return True

    # Words

    def _passes(self) -> bool:
        """Whether the word stands for a letter that repeats what was said as Unicode."""
        if self._to_skip:
            self._to_skip -= 1
            return True
        return False

    def _word(self, word: str, number: int | None) -> None:
        self._flush_bytes()
        starred, self._starred = self._starred, False
        state = self._state
        if word in _PASSED or (starred and word not in _STARRED and word not in _WITHIN_SKIPPED):
            self._skip()
            return
        if self._destination(word):
            return
        match state.goes:
            case "text" | "code" | "entry":
                self._format(word, number)
            case "fonts":
                self._font(word, number)
            case "colours" if number is not None:
                self._colour[word] = min(255, max(0, number))
            case "picture":
                self._picture[word] = number or 0
            case "form" if self._fields and number is not None:
                field = self._fields[-1]
                if word == "fftype":
                    field.kind = number
                elif word == "ffres":
                    field.result = number
                elif word == "ffdefres":
                    field.default = number

    def _format(self, word: str, number: int | None) -> None:
        state = self._state
        on = number != 0
        match word:
            case "u" if number is not None:
                self._unicode(number & 0xFFFF)
            case "uc":
                state.fallback = min(max(0, number or 0), 10)
            case "par":
                self._end_paragraph()
            case "page" | "softpage":
                self._sheet.end_page()
            case "sect":
                self._section_ends = True
            case "sbknone" | "sbkcol":
                self._section_ends = False
            case "cell":
                self._end_cell()
            case "row":
                self._end_row()
            case "trowd":
                self._cell_grounds, self._cell_ground = [], 0
            case "clcbpat":
                self._cell_ground = number or 0
            case "cellx":
                self._cell_grounds.append(self._cell_ground)
                self._cell_ground = 0
            case "pard":
                state.in_table, state.paragraph_ground = False, 0
            case "intbl":
                state.in_table = True
            case "plain":
                state.hidden = state.deleted = False
                state.ink = state.ground = 0
                state.half_points, state.width = 24, 100
            case "v":
                state.hidden = on
            case "deleted":
                state.deleted = on
            case "cf":
                state.ink = number or 0
            case "cb" | "chcbpat" | "highlight":
                state.ground = number or 0
            case "cbpat":
                state.paragraph_ground = number or 0
            case "fs":
                state.half_points = 24 if number is None else number
            case "charscalex":
                state.width = 100 if number is None else number
            case "f":
                state.font = number or 0
            case "ansicpg" if number in OF_CODEPAGE:
                self._set = OF_CODEPAGE[number]
            case "mac":
                self._set = "mac_roman"
            case "pc":
                self._set = "cp437"
            case "pca":
                self._set = "cp850"
            case "titlepg":
                self._has_title = True
            case _ if word in _SPOKEN:
                self._speak(_SPOKEN[word])

    def _font(self, word: str, number: int | None) -> None:
        state = self._state
        if word == "f":
            state.font = number or 0
            # A font's group is nested in the table's; what is learnt of it must outlive it.
            self._fonts.pop(state.font, None)
        elif word == "fcharset" and number in OF_CHARSET:
            self._fonts[state.font] = OF_CHARSET[number]
        elif word == "cpg" and number in OF_CODEPAGE:
            self._fonts[state.font] = OF_CODEPAGE[number]

    def _sign(self, sign: bytes) -> None:
        self._flush_bytes()
        if sign == b"*":
            self._starred = True
        elif sign in _SIGNS:
            if sign in b"\r\n\r" and self._state.goes == _TEXT:
                self._end_paragraph()
            elif not self._passes():
                self._speak(_SIGNS[sign])

    # Text

    def _take_bytes(self, text: bytes) -> None:
        self._starred = False
        goes = self._state.goes
        if goes == _SKIP:
            return
        if goes == "picture":
            self._hex.append(text)
            return
        if goes == "colours":
            for _ in range(text.count(b";")):
                known = self._colour
                self._colours.append(
                    (known.get("red", 0), known.get("green", 0), known.get("blue", 0)) if known else None
                )
                self._colour = {}
            return
        if goes in {_TEXT, "code", "entry"}:
            skipped = min(self._to_skip, len(text))
            self._to_skip -= skipped
            self._bytes += text[skipped:]

    def _flush_bytes(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            name = self._fonts.get(self._state.font, self._set)
            if name == SYMBOL:
                self._speak("".join(chr(0xF000 + byte) if byte > 32 else " " for byte in data).translate(SIGNS))
            else:
                self._speak(data.decode(name, "replace"))

    def _unicode(self, unit: int) -> None:
        self._to_skip = self._state.fallback
        if 0xD800 <= unit < 0xDC00:
            self._half = chr(unit)
            return
        character = chr(unit)
        if 0xDC00 <= unit < 0xE000:
            pair = (self._half + character).encode("utf-16-le", "surrogatepass")
            character = pair.decode("utf-16-le", "replace")
        self._half = ""
        self._speak(character.translate(SIGNS) if character >= "\uf000" else character)

    def _speak(self, text: str) -> None:
        state = self._state
        if state.goes == "code":
            if self._fields:
                self._fields[-1].code = (self._fields[-1].code + text)[:4_000]
        elif state.goes == "entry":
            self._entries.append(text)
        elif state.goes == _TEXT:
            if self._section_ends and text.strip():
                self._section_ends = False
                self._sheet.end_page()
            self._enter_table()
            self._sheet.say(text.replace("\x00", "\ufffd").replace("\f", " "), self._kind())

    def _kind(self) -> DifferenceKind | None:
        state = self._state
        if state.hidden:
            return DifferenceKind.HIDDEN
        if state.deleted:
            return DifferenceKind.DELETED
        if state.half_points < _TINY_HALF_POINTS or state.width < _TINY_WIDTH:
            return DifferenceKind.TINY
        ink = self._named(state.ink)
        if ink is None:
            return None
        place = len(self._cells)
        cell = self._cell_grounds[place] if state.in_table and place < len(self._cell_grounds) else 0
        ground = self._named(state.ground) or self._named(state.paragraph_ground) or self._named(cell) or WHITE
        return DifferenceKind.BACKGROUND if is_lost(ink, ground) else None

    def _named(self, number: int) -> Colour | None:
        return self._colours[number] if 0 < number < len(self._colours) else None

    # Paragraphs and tables

    def _end_paragraph(self) -> None:
        if self._state.goes == _TEXT:
            self._enter_table()
            self._sheet.end_line()
            boxes, self._boxes[:] = list(self._boxes), []
            self._sheet.put(boxes)
            if not self._in_cell:
                self._sheet.flush()
            self._sheet.begin_paragraph()

    def _enter_table(self) -> None:
        """Where the paragraph is in a table and no cell is open, open one; where it is not, leave the table."""
        if self._state.in_table and not self._in_cell:
            self._sheet.open()
            self._in_cell = True
        elif not self._state.in_table and (self._in_cell or self._cells):
            self._leave_table()

    def _end_cell(self) -> None:
        self._state.in_table = True
        self._enter_table()
        self._cells.append(self._sheet.close())
        self._in_cell = False
        self._sheet.begin_paragraph()

    def _end_row(self) -> None:
        if self._in_cell:
            self._cells.append(self._sheet.close())
            self._in_cell = False
        if self._cells:
            self._sheet.row(self._cells)
            self._cells = []
            self._sheet.flush()

    def _leave_table(self) -> None:
        if self._in_cell or self._cells:
            self._end_row()

    # Ends of groups

    def _take_margin(self, word: str, lines: list[str]) -> None:
        self._margins.setdefault(word, lines)

    def _comment(self, lines: list[str], where: str) -> None:
        self._contents.differ(self._sheet.page, DifferenceKind.COMMENT, " ".join(lines), where)

    def _end_field(self) -> None:
        field = self._fields.pop()
        if self._state.goes != _TEXT:
            return
        if field.kind == 1:
            # 25 stands for a box that nobody has touched.
            ticked = field.result if 0 <= field.result < 25 else field.default
            self._speak(TICKED if ticked else EMPTY)
        elif field.kind == 2:
            place = field.result if 0 <= field.result < 25 else field.default
            if 0 <= place < len(self._entries):
                self._speak(self._entries[place])
        target = _HYPERLINK.search(field.code)
        words = self._sheet.spoken(field.piece)
        if target and leads_elsewhere(words, target[1]):
            self._contents.differ(
                self._sheet.page, DifferenceKind.LINK, f"{words.strip()} -> {target[1]}", self._sheet.where()
            )

    def _end_picture(self) -> None:
        about, digits = self._picture, b"".join(b"".join(self._hex).split())
        self._hex = []
        kind = "png" if "pngblip" in about else "jpeg" if "jpegblip" in about else ""
        area = about.get("picwgoal", 0) / 20 * about.get("pichgoal", 0) / 20
        if kind and area >= _LARGE and len(self._contents.files) < _MOST_FILES:
            try:
                content = bytes.fromhex(digits.decode("ascii"))
            except ValueError:
                content = b""
            self._contents.files.append((f"picture {len(self._contents.files) + 1}.{kind}", f"image/{kind}", content))
        elif digits:
            self._left_out["picture"] += 1
