"""The lines of a page that matter most, cut out and stacked into one picture for a second reader."""

from __future__ import annotations

import cv2
import numpy as np

from fourcorners.intake.recognised.scanned import Cut
from fourcorners.intake.scan.letters import Grey

# A line is scaled to this height, at which the letters of a second reader are as tall as it wants them.
_HEIGHT, _APART, _MARGIN = 60, 36, 30
_MOST_LINES, _WIDEST = 60, 4_000


def strip_of(lines: list[tuple[Grey, int, int]]) -> tuple[bytes, list[Cut]]:
    """Pictures of lines with the spans they were read as, in one picture in PGM (netpbm), one under the other.

    No bytes where there is no line.
    """
    scaled = [(_scaled(line), start, end) for line, start, end in lines[:_MOST_LINES] if line.size]
    if not scaled:
        return b"", []
    width = max(line.shape[1] for line, _, _ in scaled) + 2 * _MARGIN
    strip = np.full((_MARGIN + len(scaled) * (_HEIGHT + _APART), width), 255, np.uint8)
    cuts = []
    for number, (line, start, end) in enumerate(scaled):
        top = _MARGIN + number * (_HEIGHT + _APART)
        strip[top : top + _HEIGHT, _MARGIN : _MARGIN + line.shape[1]] = line
        cuts.append(Cut(top, top + _HEIGHT, start, end))
    return b"P5 %d %d 255\n" % (width, strip.shape[0]) + strip.tobytes(), cuts


def _scaled(line: Grey) -> Grey:
    width = min(_WIDEST, max(1, round(line.shape[1] * _HEIGHT / line.shape[0])))
    way = cv2.INTER_AREA if line.shape[0] > _HEIGHT else cv2.INTER_CUBIC
    # Paper that is grey would stand out as a box on the white of the strip.
    light = np.asarray(cv2.resize(line, (width, _HEIGHT), interpolation=way), np.uint8)
    return np.asarray(np.clip(light.astype(np.int16) + 255 - int(np.median(light)), 0, 255), np.uint8)
