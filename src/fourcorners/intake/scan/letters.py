"""The two models that find and read lines of writing: PP-OCRv6 of PaddleOCR, as the package rapidocr carries them.

Only the model files of that package are used. It is never imported, because it brings network libraries along, and the
confined child has no use for them. Everything here runs on one thread: a process that forks must have no other, and
the child may start none.
"""

from __future__ import annotations

import importlib.util
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import onnxruntime

from fourcorners.intake.scan.practised import Floats, Practised, Seen

Grey = npt.NDArray[np.uint8]

_FINDER, _READER = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"
# Two inner layers of the reader: the strokes it sees, and what it makes of them beside one another. They are named as
# in rapidocr 3.10; another model has others, and practised.npz is to be learnt anew for it.
_INNER = ("p2o.pd_op.add.64.0", "p2o.pd_op.transpose.8.0")
# The finder works on pages at about 90 dots an inch: smaller loses footnotes, larger costs seconds and finds no more.
_FINDER_SIDES, _FINDER_PIXELS, _GRID = (960, 742), 1_000_000, 32
_LINE_HEIGHT = 48
# A line of which the reader is so sure in every letter needs no second look.
_CLEAR = 0.99
# Where it read fewer letters there may be none: a stain, a drawing's edge.
_FEWEST = 2
_WIDEST_LINE = 6_000
# What papers in Latin script are written with. The reader knows 18,000 more signs; a wrong guess among those would
# turn a letter of an identifier into a look-alike of another script.
_LATIN = (
    "".join(map(chr, range(0x20, 0x7F))) + "".join(map(chr, range(0xA1, 0x180))) + "ȘșȚțẞ‘’“”„‚‹›–—…•·€™№†‡□☐☑☒✓✔✗✘■●○"
)
_BLANK = 0
# Between these shares of a line's height stand its small letters, above any line drawn under it.
_BAND = (0.2, 0.68)
# How wide a low line is, in heights of its picture, what share of it is drawn at least and how far it reaches, how wide
# a letter beside it is, and from what share on a line goes on under it; and how much else may be drawn there.
_LOW_LINE, _DRAWN, _REACH, _LETTER, _GOES_ON, _REST = (0.16, 0.8), 0.45, 0.7, 0.25, 0.6, 0.3
_LOW_LINE_SURE = 0.95


@dataclass(frozen=True, slots=True)
class Reading:
    """A line as read: its letters, where each stands (0 to 1 along the picture of the line), and how sure each is.

    `gaps` has for each letter the widest white stretch between its neighbour on the left and itself, in heights of the
    line; for a blank that between its two neighbours. `foreign` is the share of its signs that were taken for letters
    of another script.
    """

    letters: str
    at: tuple[float, ...]
    sure: tuple[float, ...]
    gaps: tuple[float, ...]
    foreign: float

    def part(self, start: int, end: int) -> Reading:
        """Only those of its letters, in their places."""
        return Reading(
            self.letters[start:end], self.at[start:end], self.sure[start:end], self.gaps[start:end], self.foreign
        )

    @property
    def mean(self) -> float:
        """How sure the letters are on average; 0 where there are none."""
        return sum(self.sure) / len(self.sure) if self.sure else 0.0


class Models:
    """Both models, loaded once. A line's picture is dark writing on a light ground, upright, one line high.

    They are `corrected` by what was learnt from worn pages, save where that is to be learnt.
    """

    def __init__(self, *, corrected: bool = True) -> None:
        cv2.setNumThreads(1)
        folder = _folder()
        self._finder = _session((folder / _FINDER).read_bytes())
        self._reader = _session((folder / _READER).read_bytes() + b"".join(map(_also_told, _INNER)))
        named = self._reader.get_modelmeta().custom_metadata_map["character"].splitlines()
        signs = ["", *named, " "]
        places = {sign: index for index, sign in enumerate(signs)}
        known = [(letter, places[letter]) for letter in _LATIN if letter in places]
        self._letters = ["", *(letter for letter, _ in known)]
        self._columns = np.array([_BLANK, *(index for _, index in known)])
        # Full-width and other forms of a letter count for that letter.
        ours = {letter: place for place, letter in enumerate(self._letters)}
        folds = [
            (index, ours[plain])
            for index, sign in enumerate(signs)
            if sign and sign not in ours and (plain := _plain(sign)) in ours
        ]
        self._folded = np.array([index for index, _ in folds])
        self._into = np.array([place for _, place in folds])
        self._practised = Practised(self._letters) if corrected else None
        self._is_ours = np.zeros(len(signs), bool)
        self._is_ours[self._columns] = self._is_ours[self._folded] = True

    def find(self, page: Grey) -> npt.NDArray[np.float32]:
        """How likely each spot of the page belongs to a line of writing, 0 to 1, on a coarser grid than the page."""
        height, width = page.shape
        # A page of unusual form is measured by its shorter side, as far as memory allows.
        scale = max(_FINDER_SIDES[0] / max(height, width), _FINDER_SIDES[1] / min(height, width))
        scale = min(1.0, scale, (_FINDER_PIXELS / (height * width)) ** 0.5)
        small = cv2.resize(page, (_on_grid(width * scale), _on_grid(height * scale)), interpolation=cv2.INTER_AREA)
        found: npt.NDArray[np.float32] = self._finder.run(None, {"x": _input(small)})[0][0, 0]
        return found

    def read(self, line: Grey, *again: Grey) -> Reading:
        """The letters of one line; with other pictures of it, what all of them together show best."""
        height, width = line.shape
        wide = min(_WIDEST_LINE, max(16, round(width * _LINE_HEIGHT / height)))
        picture = scaled(line, wide)
        chances, foreign = self._chances(picture)
        each = [chances, *(self._chances(scaled(other, wide))[0] for other in again)]
        runs = _runs(chances)
        if again:
            together = _runs(np.mean(each, axis=0))
            # Pictures that do not lie on one another show a letter twice.
            if len(together) <= max(len(_runs(one)) for one in each):
                runs = together
        letters = self._said(runs)
        at = tuple((start + end) / 2 / len(chances) for _, start, end in runs)
        own, sure = _sureness(_runs(chances), [chances]), _sureness(runs, each)
        if again and letters == self.said(chances):
            # To be read the same again makes nothing doubtful.
            sure = tuple(map(max, own, sure))
        return with_low_lines(Reading(letters, at, sure, _gaps(picture, letters, at), foreign), picture)

    @property
    def letters(self) -> list[str]:
        """What a step of a line may be: at first nothing, then each letter."""
        return self._letters

    def said(self, chances: Floats) -> str:
        """The letters that are likeliest at the steps of a line."""
        return self._said(_runs(chances))

    def _said(self, runs: Sequence[tuple[int, int, int]]) -> str:
        return "".join(self._letters[pick] for pick, _, _ in runs)

    def seen(self, picture: Grey) -> Seen:
        """What the reader makes of a line, before any correction; its picture is as high as the reader takes it."""
        told, strokes, context = self._reader.run(None, {"x": _input(picture)})
        chances = told[0]
        best = chances.argmax(axis=1)
        named = best[best != _BLANK]
        foreign = float((~self._is_ours[named]).mean()) if named.size else 0.0
        latin = np.asarray(chances[:, self._columns], np.float32)
        np.add.at(latin.T, self._into, chances[:, self._folded].T)
        # The strokes come as (1, kinds, rows, half steps), the context as (1, steps, kinds).
        return Seen(latin, strokes[0].reshape(-1, strokes.shape[-1]).T, context[0], foreign)

    def _chances(self, picture: Grey) -> tuple[Floats, float]:
        """How likely each of our letters stands at each step of the line, and the share of foreign ones among all."""
        line = self.seen(picture)
        runs = _runs(line.chances)
        lone = len(runs) < _FEWEST
        if self._practised is None or lone or min(_sureness(runs, [line.chances]), default=1.0) >= _CLEAR:
            return line.chances, line.foreign
        return self._practised.after(line), line.foreign


def _runs(chances: npt.NDArray[np.float32]) -> list[tuple[int, int, int]]:
    """Each letter with the steps between which it stands. The model tells a letter for as long as it stands there."""
    picks = chances.argmax(axis=1)
    starts = np.flatnonzero(np.r_[True, picks[1:] != picks[:-1]])
    ends = np.r_[starts[1:], len(picks)]
    return [
        (int(picks[start]), int(start), int(end))
        for start, end in zip(starts, ends, strict=True)
        if picks[start] != _BLANK
    ]


def _sureness(runs: Sequence[tuple[int, int, int]], each: Sequence[npt.NDArray[np.float32]]) -> tuple[float, ...]:
    """How sure the pictures of a line are of these letters, on average.

    Each is as sure as at its surest, a step to either side included where there are several.
    """
    more = 1 if len(each) > 1 else 0
    return tuple(
        min(1.0, sum(float(one[max(0, start - more) : end + more, pick].max()) for one in each) / len(each))
        for pick, start, end in runs
    )


def scaled(line: Grey, wide: int) -> Grey:
    """The picture of a line as high as the reader takes it, and so wide."""
    way = cv2.INTER_AREA if line.shape[0] > _LINE_HEIGHT else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(line, (wide, _LINE_HEIGHT), interpolation=way), np.uint8)


def with_low_lines(reading: Reading, line: Grey) -> Reading:
    """The reading with a low line where the picture has one that was read as a blank or not at all.

    It stands by itself under the white between two letters, touches neither and goes on under neither: a line under
    words, or one to be filled in, does.
    """
    threshold, _ = cv2.threshold(line, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    # A stroke as thin as this is paler than letters.
    ink: npt.NDArray[np.bool_] = line <= threshold + (255 - threshold) / 3
    letters, at, sure, gaps = list(reading.letters), list(reading.at), list(reading.sure), list(reading.gaps)
    for index in range(len(letters) - 1, 0, -1):
        if letters[index] in " _" or letters[index - 1] == "_":
            continue
        blank = letters[index - 1] == " "
        before = index - 2 if blank else index - 1
        if before < 0 or not (letters[before].isalnum() and letters[index].isalnum()):
            continue
        middle = _low_line(ink, round(at[before] * ink.shape[1]), round(at[index] * ink.shape[1]))
        if middle is None:
            continue
        place = slice(index - 1, index) if blank else slice(index, index)
        letters[place], sure[place], gaps[place] = ["_"], [_LOW_LINE_SURE], [0.0]
        at[place] = [middle / ink.shape[1]]
    return Reading("".join(letters), tuple(at), tuple(sure), tuple(gaps), reading.foreign)


def _low_line(ink: npt.NDArray[np.bool_], first: int, last: int) -> float | None:
    """The middle of the low line between two letters whose own middles these are; None where there is none."""
    height = ink.shape[0]
    top, bottom = _BAND
    band = ink[round(top * height) : round(bottom * height), first:last]
    start, end = _stretch(np.asarray(~band.any(axis=0)))
    start, end = first + start, first + end
    least, most = _LOW_LINE
    if not least * height <= end - start <= most * height:
        return None
    low = ink[round(bottom * height) :]
    # As thick as a stroke is that a scan frayed: three rows together.
    rows = low[:-2] | low[1:-1] | low[2:]
    covered = rows[:, start:end].mean(axis=1)
    row = int(covered.argmax())
    drawn = np.flatnonzero(rows[row, start:end])
    if covered[row] < _DRAWN or int(np.ptp(drawn)) + 1 < _REACH * (end - start) or row < 1:
        return None
    beside = round(_LETTER * height)
    sides = (rows[row, max(0, start - beside) : start], rows[row, end : end + beside])
    # All that is drawn there is the line.
    alone = float(low[:row, start:end].sum()) < _REST * float(low[:, start:end].sum())
    return (start + end) / 2 if alone and all(side.size and side.mean() < _GOES_ON for side in sides) else None


def _stretch(white: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Where the longest white stretch begins and ends."""
    edges = np.flatnonzero(np.diff(np.r_[False, white, False].astype(np.int8)))
    starts, ends = edges[::2], edges[1::2]
    if not starts.size:
        return 0, 0
    best = int((ends - starts).argmax())
    return int(starts[best]), int(ends[best])


def _gaps(line: Grey, letters: str, at: tuple[float, ...]) -> tuple[float, ...]:
    """The white stretches before letters; where letters stand low, as a comma does, they count as white."""
    threshold, _ = cv2.threshold(line, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    top, bottom = _BAND
    band = line[round(top * line.shape[0]) : round(bottom * line.shape[0])]
    white: npt.NDArray[np.bool_] = np.all(band > threshold, axis=0)
    found = []
    last = 0
    for index, (letter, place) in enumerate(zip(letters, at, strict=True)):
        here = round(place * len(white))
        if letter == " ":
            here = round(at[index + 1] * len(white)) if index + 1 < len(at) else len(white)
        found.append(_longest(white[last:here]) / line.shape[0])
        if letter != " ":
            last = here
    return tuple(found)


def _longest(white: npt.NDArray[np.bool_]) -> int:
    edges = np.flatnonzero(np.diff(np.r_[False, white, False].astype(np.int8)))
    return int((edges[1::2] - edges[::2]).max(initial=0))


def _plain(sign: str) -> str:
    return {"。": ".", "、": ",", "〈": "<", "〉": ">"}.get(sign) or unicodedata.normalize("NFKC", sign)


def _on_grid(pixels: float) -> int:
    return max(_GRID, round(pixels / _GRID) * _GRID)


def _input(picture: Any) -> npt.NDArray[np.float32]:
    """A picture as both models take it: three equal colours, from -1 (black) to 1."""
    grey = np.asarray(picture, np.float32) / 127.5 - 1.0
    return np.repeat(grey[None, None], 3, axis=1)


def _also_told(name: str) -> bytes:
    """What makes a model tell an inner layer too, put behind its bytes: an output of its graph (onnx.proto3).

    Messages that follow one another are one message, to which the later adds.
    """
    floats = _held(2, _held(1, b"\x08\x01"))
    return _held(7, _held(12, _held(1, name.encode()) + floats))


def _held(field: int, body: bytes) -> bytes:
    """A field of a protocol buffer that holds these bytes, of which there are fewer than 128."""
    return bytes((field << 3 | 2, len(body))) + body


def _session(model: bytes) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # Memory that one page needed is given back before the next.
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _folder() -> Path:
    found = importlib.util.find_spec("rapidocr")
    if found is None or not found.submodule_search_locations:
        raise ImportError("the package rapidocr, which carries the models, is not installed")
    return Path(found.submodule_search_locations[0]) / "models"
