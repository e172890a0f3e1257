"""What is drawn on a PDF's page, in the order in which it is drawn: letters, filled shapes, pictures. In the child.

Only what bears on whether letters are seen, and on where they stand, is asked for; PDFium answers in the page's units,
in which y grows upwards. Shapes within a form are taken to the page by the form's matrix.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from fourcorners.intake.seen.shades import WHITE, Colour, is_lost

Rect = tuple[float, float, float, float]  # left, bottom, right, top
_Matrix = tuple[float, float, float, float, float, float]

_TEXT, _PATH, _PICTURE, _SHADING, _WITHIN = 1, 2, 3, 4, 5
_MOST_OBJECTS, _MOST_DEPTH, _MOST_SEGMENTS = 100_000, 12, 400
_STROKES, _BOTH, _CLEAR_MODES = {1, 5}, {2, 6}, {3, 7}
# A rule of a table hides nothing: what does is at least so thick.
_LEAST_THICK = 3.0
_LEAST_BOX, _MOST_BOX = 5.0, 22.0
_OPAQUE, _CLEAR = 0.9, 13
_SMALL = 4.0
_MASK_BITS = 1
# The name of a mark, "OC", with the zero behind it.
_LAYER = [0x4F, 0x43, 0]
_MOVE = 2


@dataclass(slots=True)
class Letters:
    """A text object: its handle, its place in the order of drawing, what of the page it covers, and how it is drawn.

    `ink` is None where a pattern or nobody knows what paints it. `points` is the size of its letters, 0 where they are
    not small. `clip` is what of the page it may show on; None for all. `is_marked` tells that it may be on a layer.
    """

    handle: Any
    order: int
    rect: Rect
    ink: Colour | None
    is_clear: bool
    points: float
    clip: Rect | None
    is_marked: bool = False


@dataclass(slots=True)
class Shape:
    """Something filled: `colour` is None for pictures and patterns. Of what lies under it `alpha` hides a share."""

    order: int
    rect: Rect
    colour: Colour | None
    alpha: float
    is_picture: bool = False

    @property
    def hides(self) -> bool:
        """Whether nothing can be seen through it."""
        return self.alpha >= _OPAQUE


@dataclass(slots=True)
class Drawn:
    """All of it. `is_whole` is False where there is more than anybody draws; `has_any` where there is nothing.

    `squares` are paths and pictures as large and as square as a tick box is.
    """

    letters: list[Letters] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    squares: list[Rect] = field(default_factory=list)
    is_whole: bool = True
    has_any: bool = False


_unsigned = [ctypes.c_uint() for _ in range(4)]
_single = [ctypes.c_float() for _ in range(4)]
_point = (ctypes.c_float(), ctypes.c_float())
_size = ctypes.c_float()
_name = (ctypes.c_ushort * 64)()
_matrix = pdfium.FS_MATRIX()
_fill_mode, _is_stroked = ctypes.c_int(), ctypes.c_int()


def drawn_on(page: Any, *, has_layers: bool = False) -> Drawn:
    """Everything that is drawn on the page. `has_layers`: the document may have layers."""
    drawn = Drawn()
    for order, (item, kind, matrix) in enumerate(_objects(page)):
        drawn.has_any = True
        if order >= _MOST_OBJECTS:
            drawn.is_whole = False
            break
        if kind == _TEXT:
            letters = _letters(item, order, matrix)
            # A form can be on a layer as a whole.
            letters.is_marked = has_layers and (matrix is not None or _is_on_layer(item))
            drawn.letters.append(letters)
        elif kind == _PATH:
            rect = _bounds(item, matrix)
            drawn.squares += [rect] if is_square(rect) else []
            drawn.shapes += _path(item, rect, order, matrix)
        elif kind in {_PICTURE, _SHADING}:
            rect = _bounds(item, matrix)
            # A scan is often cut into strips, which count however thin they are.
            drawn.squares += [rect] if kind == _PICTURE and is_square(rect) else []
            if kind == _PICTURE or _is_thick(rect):
                shows = kind != _PICTURE or pdfium.FPDFPageObj_HasTransparency(item) or _is_mask(item, page)
                drawn.shapes.append(Shape(order, rect, None, 0.5 if shows else 1.0, kind == _PICTURE))
    return drawn


def _objects(page: Any) -> Iterator[tuple[Any, int, _Matrix | None]]:
    """Objects in the order of drawing, those in forms in the place of the form."""
    get, kind_of = pdfium.FPDFPage_GetObject, pdfium.FPDFPageObj_GetType
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = get(page, index)
        kind = kind_of(item)
        if kind == _WITHIN:
            yield from _within(item, None, 1)
        else:
            yield item, kind, None


def _within(form: Any, outer: _Matrix | None, depth: int) -> Iterator[tuple[Any, int, _Matrix | None]]:
    if depth > _MOST_DEPTH:
        return
    matrix = outer
    if pdfium.FPDFPageObj_GetMatrix(form, _matrix):
        own = (_matrix.a, _matrix.b, _matrix.c, _matrix.d, _matrix.e, _matrix.f)
        matrix = own if outer is None else _product(own, outer)
    for index in range(pdfium.FPDFFormObj_CountObjects(form)):
        item = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == _WITHIN:
            yield from _within(item, matrix, depth + 1)
        else:
            yield item, kind, matrix


def _letters(item: Any, order: int, matrix: _Matrix | None) -> Letters:
    mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
    red, green, blue, alpha = _unsigned
    asked = pdfium.FPDFPageObj_GetStrokeColor if mode in _STROKES else pdfium.FPDFPageObj_GetFillColor
    is_clear = mode in _CLEAR_MODES
    ink = None
    if asked(item, red, green, blue, alpha):
        ink = red.value, green.value, blue.value
        is_clear = is_clear or alpha.value < _CLEAR
    is_pale = mode in _BOTH and ink is not None and is_lost(ink, WHITE)
    # Light letters with an outline are seen by it.
    if is_pale and pdfium.FPDFPageObj_GetStrokeColor(item, red, green, blue, alpha) and alpha.value >= _CLEAR:
        ink, is_clear = (red.value, green.value, blue.value), False
    rect = _bounds(item, matrix)
    points = 0.0
    if rect[3] - rect[1] < _SMALL and pdfium.FPDFTextObj_GetFontSize(item, _size):
        points = _size.value * _scale(item, matrix)
    return Letters(item, order, rect, ink, is_clear, points, _clip(item, matrix))


def _is_on_layer(item: Any) -> bool:
    for number in range(pdfium.FPDFPageObj_CountMarks(item)):
        mark = pdfium.FPDFPageObj_GetMark(item, number)
        size = ctypes.c_ulong()
        if pdfium.FPDFPageObjMark_GetName(mark, _name, ctypes.sizeof(_name), size) and _name[:3] == _LAYER:
            return True
    return False


def _scale(item: Any, matrix: _Matrix | None) -> float:
    """By how much the letters of an object are drawn larger than their font's size says."""
    if not pdfium.FPDFPageObj_GetMatrix(item, _matrix):
        return 1.0
    own = float(abs(_matrix.a * _matrix.d - _matrix.b * _matrix.c) ** 0.5)
    return own if matrix is None else own * abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5


def is_square(rect: Rect) -> bool:
    """Whether a rectangle has the size and form of a tick box."""
    wide, high = rect[2] - rect[0], rect[3] - rect[1]
    return min(wide, high) >= _LEAST_BOX and max(wide, high) <= _MOST_BOX and abs(wide - high) <= max(wide, high) / 4


def _path(item: Any, rect: Rect, order: int, matrix: _Matrix | None) -> list[Shape]:
    """The filled boxes of a path that could lie under letters or over them; other forms hide too little to count."""
    if not pdfium.FPDFPath_GetDrawMode(item, _fill_mode, _is_stroked):
        return []
    if not _is_thick(rect):
        return []
    if not _fill_mode.value:
        return _bar(item, order, matrix)
    count = pdfium.FPDFPath_CountSegments(item)
    if count > _MOST_SEGMENTS:
        return []
    colour, alpha = _paint(item, pdfium.FPDFPageObj_GetFillColor)
    boxes = _boxes(item, count) if count > 5 else [rect]
    if count > 5 and pdfium.FPDFPageObj_GetMatrix(item, _matrix):
        own = (_matrix.a, _matrix.b, _matrix.c, _matrix.d, _matrix.e, _matrix.f)
        boxes = [_moved(_moved(box, own), matrix) for box in boxes]
    return [Shape(order, box, colour, alpha) for box in boxes if _is_thick(box)]


def _bar(item: Any, order: int, matrix: _Matrix | None) -> list[Shape]:
    """A straight line so thick that it could hide letters, as a rectangle."""
    if pdfium.FPDFPath_CountSegments(item) != 2 or not pdfium.FPDFPageObj_GetStrokeWidth(item, _size):
        return []
    if _size.value < _LEAST_THICK:
        return []
    x, y = _point
    ends = []
    for index in (0, 1):
        if pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(item, index), x, y):
            ends.append((x.value, y.value))
    if len(ends) != 2:
        return []
    (x1, y1), (x2, y2) = ends
    half = _size.value / 2
    across, up = (0.0, half) if abs(x1 - x2) >= abs(y1 - y2) else (half, 0.0)
    box = min(x1, x2) - across, min(y1, y2) - up, max(x1, x2) + across, max(y1, y2) + up
    if pdfium.FPDFPageObj_GetMatrix(item, _matrix):
        box = _moved(box, (_matrix.a, _matrix.b, _matrix.c, _matrix.d, _matrix.e, _matrix.f))
    colour, alpha = _paint(item, pdfium.FPDFPageObj_GetStrokeColor)
    return [Shape(order, _moved(box, matrix), colour, alpha)]


def _boxes(item: Any, count: int) -> list[Rect]:
    """The parts of a path that fill most of their bounds, such as rectangles with round corners, as rectangles."""
    parts: list[list[tuple[float, float]]] = []
    x, y = _point
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        if pdfium.FPDFPathSegment_GetType(segment) == _MOVE or not parts:
            parts.append([])
        if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            parts[-1].append((x.value, y.value))
    boxes = []
    for points in parts:
        if len(points) < 4:
            continue
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        box = min(xs), min(ys), max(xs), max(ys)
        around = zip(points, [*points[1:], points[0]], strict=True)
        area = abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in around)) / 2
        if area >= 0.75 * (box[2] - box[0]) * (box[3] - box[1]):
            boxes.append(box)
    return boxes


def _paint(item: Any, ask: Any) -> tuple[Colour | None, float]:
    """The colour, and how much it hides; a blending of colours that nobody here works out hides half."""
    red, green, blue, alpha = _unsigned
    told = ask(item, red, green, blue, alpha)
    seen = alpha.value / 255 if told else 1.0
    if seen >= _OPAQUE and pdfium.FPDFPageObj_HasTransparency(item):
        seen = 0.5
    return ((red.value, green.value, blue.value) if told else None), seen


def _is_mask(item: Any, page: Any) -> bool:
    """Whether a picture is a stencil, through which what lies under it is seen."""
    about = pdfium.FPDF_IMAGEOBJ_METADATA()
    told = pdfium.FPDFImageObj_GetImageMetadata(item, page, about)
    return bool(told and about.bits_per_pixel == _MASK_BITS and about.colorspace == 0)


def _clip(item: Any, matrix: _Matrix | None) -> Rect | None:
    """The rectangle within which an object shows, where it is plain; None where nothing or another form clips it."""
    clip = pdfium.FPDFPageObj_GetClipPath(item)
    if not clip or pdfium.FPDFClipPath_CountPaths(clip) <= 0:
        return None
    found: Rect | None = None
    x, y = _point
    for path in range(min(pdfium.FPDFClipPath_CountPaths(clip), 4)):
        if pdfium.FPDFClipPath_CountPathSegments(clip, path) not in {4, 5}:
            continue
        corners = []
        for index in (0, 2):
            segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, index)
            if segment and pdfium.FPDFPathSegment_GetPoint(segment, x, y):
                corners.append((x.value, y.value))
        if len(corners) == 2:
            (x1, y1), (x2, y2) = corners
            box = _moved((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)), matrix)
            found = box if found is None else (
                max(found[0], box[0]), max(found[1], box[1]), min(found[2], box[2]), min(found[3], box[3])
            )  # fmt: skip
    return found


def _bounds(item: Any, matrix: _Matrix | None) -> Rect:
    left, bottom, right, top = _single
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return 0.0, 0.0, 0.0, 0.0
    rect = left.value, bottom.value, right.value, top.value
    return rect if matrix is None else _moved(rect, matrix)


def _is_thick(rect: Rect) -> bool:
    return rect[2] - rect[0] >= _LEAST_THICK and rect[3] - rect[1] >= _LEAST_THICK


def _moved(rect: Rect, matrix: _Matrix | None) -> Rect:
    if matrix is None:
        return rect
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (rect[0], rect[2]) for y in (rect[1], rect[3])]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _product(first: _Matrix, then: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
