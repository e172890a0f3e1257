"""A page set upright: turned by quarters, its lines level, and where on it lines of writing stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from fourcorners.intake.scan.letters import Grey, Models

Map = npt.NDArray[np.float32]
Matrix = npt.NDArray[np.float64]

_FOUND, _SURELY_FOUND = 0.3, 0.5
_LEAST_PIXELS = 3
# The finder marks the middle of a line; the line itself is thicker by this share of the mark's area over its outline.
_THICKER = 1.6
_MOST_LINES = 1_000
# Over and under a line so much of its height is kept, or a low stroke such as that of _ is cut off.
_ROOM = 0.1
# The reader was trained on softer edges than black and white has.
_SOFT = 0.6
_LEVEL_DEGREES, _FIND_AGAIN_DEGREES, _TILTED_DEGREES = 0.1, 4.0, 8.0
_PROBES = 4
_WELL_READ = 0.8


@dataclass(frozen=True, slots=True)
class Spot:
    """A piece of a line: left, top, right, bottom in pixels of the upright page.

    `slope` is by how many degrees it falls to the right (90 where it runs straight down or up); `length` and `thick`
    are its own, along and across it.
    """

    left: float
    top: float
    right: float
    bottom: float
    slope: float
    length: float
    thick: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def tilted(self) -> bool:
        """Whether it runs across the other lines, as a stamp or a note in the margin does."""
        return abs(self.slope) > _TILTED_DEGREES


@dataclass(frozen=True, slots=True)
class Upright:
    """A page with level lines. `back` leads from its pixels to shares of the page as the file shows it (3 by 3)."""

    page: Grey
    spots: tuple[Spot, ...]
    back: Matrix
    turn: int


def upright(shown: Grey, models: Models) -> Upright:
    """The page as it is shown, turned so that its writing can be read, with the pieces of its lines."""
    height, width = shown.shape
    page, back, turn = shown, np.diag([1 / width, 1 / height, 1.0]), 0
    found = models.find(page)
    spots = _spots(found, page.shape)
    if _sideways(spots):
        page, found, back, turn = _turned(page, found, back, turn)
        spots = _spots(found, page.shape)
    angle = _slope(spots)
    if abs(angle) > _LEVEL_DEGREES:
        page, found, back = _levelled(page, found, back, angle)
        if abs(angle) > _FIND_AGAIN_DEGREES:
            found = models.find(page)
        spots = _spots(found, page.shape)
    if _upside_down(page, spots, models):
        for _ in range(2):
            page, found, back, turn = _turned(page, found, back, turn)
        spots = _spots(found, page.shape)
    return Upright(np.asarray(cv2.GaussianBlur(page, (0, 0), _SOFT), np.uint8), tuple(spots), back, turn)


def cut(page: Grey, spot: Spot, share: float = _ROOM) -> Grey:
    """The picture of a piece of a line, level; one that runs along a margin is taken to run upwards.

    `share` is how much of its height is kept over and under it.
    """
    room = 0.0 if spot.tilted else share * spot.height
    left, top, right, bottom = (
        max(0, round(edge)) for edge in (spot.left, spot.top - room, spot.right, spot.bottom + room)
    )
    if spot.tilted:
        around = page[top:bottom, left:right]
        middle = (around.shape[1] / 2, around.shape[0] / 2)
        there = cv2.getRotationMatrix2D(middle, spot.slope if spot.slope < 80 else -90.0, 1.0)
        size = (max(1, round(spot.length)), max(1, round(spot.thick)))
        there[:, 2] += (size[0] / 2 - middle[0], size[1] / 2 - middle[1])
        return _moved(around, there, size)
    return page[top : max(top + 1, bottom), left : max(left + 1, right)]


def _spots(found: Map, shape: tuple[int, ...]) -> list[Spot]:
    """The pieces of lines that the finder marked, as rectangles on a page of that shape."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats((found > _FOUND).astype(np.uint8), connectivity=8)
    down, across = shape[0] / found.shape[0], shape[1] / found.shape[1]
    spots = []
    for label in sorted(range(1, count), key=lambda one: -int(stats[one][4]))[:_MOST_LINES]:
        left, top, width, height, _ = (int(value) for value in stats[label])
        if min(width, height) < _LEAST_PIXELS:
            continue
        rows, columns = np.nonzero(labels[top : top + height, left : left + width] == label)
        if found[top + rows, left + columns].mean() < _SURELY_FOUND:
            continue
        slope, length, thick = _along(columns * across, rows * down)
        more = _THICKER * length * thick / (2 * (length + thick))
        spots.append(
            Spot(
                max(0.0, left * across - more),
                max(0.0, top * down - more),
                min(float(shape[1]), (left + width) * across + more),
                min(float(shape[0]), (top + height) * down + more),
                slope,
                length + 2 * more,
                thick + 2 * more,
            )
        )
    return spots


def _along(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]) -> tuple[float, float, float]:
    """Slope, length and thickness of a cloud of points; a round one is level."""
    width, height = float(np.ptp(x)) + 1, float(np.ptp(y)) + 1
    if len(x) < 2 or max(width, height) < 2 * min(width, height):
        values, vectors = np.linalg.eigh(np.cov(x, y)) if len(x) > 1 else (np.ones(2), np.eye(2))
        if values[1] < 9 * max(float(values[0]), 1e-9):
            return 0.0, width, height
    else:
        _, vectors = np.linalg.eigh(np.cov(x, y))
    along = vectors[:, 1] * (1 if vectors[0, 1] >= 0 else -1)
    length = float(np.ptp(x * along[0] + y * along[1])) + 1
    thick = float(np.ptp(y * along[0] - x * along[1])) + 1
    return float(np.degrees(np.arctan2(along[1], along[0]))), length, thick


def _sideways(spots: list[Spot]) -> bool:
    """Whether more of its lines run down than across."""
    return sum(spot.length for spot in spots if abs(spot.slope) > 45) > sum(
        spot.length for spot in spots if abs(spot.slope) <= 45 and spot.length > 1.5 * spot.thick
    )


def _slope(spots: list[Spot]) -> float:
    """The slope of the page's lines: the median of the long ones', each counted by its length."""
    long = sorted((spot.slope, spot.length) for spot in spots if spot.length > 6 * spot.thick and abs(spot.slope) < 30)
    half = sum(length for _, length in long) / 2
    for slope, length in long:
        half -= length
        if half <= 0:
            return slope
    return 0.0


def _turned(page: Grey, found: Map, back: Matrix, turn: int) -> tuple[Grey, Map, Matrix, int]:
    """All of it turned by a quarter, clockwise."""
    # A pixel (x, y) of the turned page was at (y, height - x) before.
    before = np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, page.shape[0]], [0.0, 0.0, 1.0]])
    return np.ascontiguousarray(np.rot90(page, -1)), np.rot90(found, -1), back @ before, (turn + 90) % 360


def _levelled(page: Grey, found: Map, back: Matrix, angle: float) -> tuple[Grey, Map, Matrix]:
    there = cv2.getRotationMatrix2D((page.shape[1] / 2, page.shape[0] / 2), angle, 1.0)
    level = _moved(page, there, (page.shape[1], page.shape[0]))
    coarse = cv2.getRotationMatrix2D((found.shape[1] / 2, found.shape[0] / 2), angle, 1.0)
    marks = cv2.warpAffine(np.ascontiguousarray(found), coarse, (found.shape[1], found.shape[0]))
    return level, np.asarray(marks, np.float32), back @ np.linalg.inv(np.vstack([there, [0.0, 0.0, 1.0]]))


def _moved(page: Grey, there: Any, size: tuple[int, int]) -> Grey:
    """The page moved by a matrix into a picture of that size, on white."""
    moved = cv2.warpAffine(page, there, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=255)
    return np.asarray(moved, np.uint8)


def _upside_down(page: Grey, spots: list[Spot], models: Models) -> bool:
    """Whether its longest lines read better the other way up. Writing that reads well is not tried again."""
    longest = sorted((spot for spot in spots if not spot.tilted), key=lambda spot: -spot.width)[:_PROBES]
    if not longest:
        return False
    pictures = [cut(page, spot) for spot in longest]
    as_is = sum(models.read(picture).mean for picture in pictures) / len(pictures)
    if as_is > _WELL_READ:
        return False
    return sum(models.read(np.rot90(picture, 2)).mean for picture in pictures) / len(pictures) > as_is + 0.1
