"""From the pixels of a page to its text: found, set upright, read, put in order, with the place of every word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, pairwise
from statistics import median

import numpy as np

from fourcorners.intake.model import Box, Recognised, Word
from fourcorners.intake.recognised.likely import bare, likely
from fourcorners.intake.recognised.scanned import Scan
from fourcorners.intake.scan.bullets import Bullet, bullets
from fourcorners.intake.scan.letters import Grey, Models, Reading
from fourcorners.intake.scan.mend import mended
from fourcorners.intake.scan.order import Piece, Row, apart, in_order
from fourcorners.intake.scan.rules import without_rules
from fourcorners.intake.scan.sign import Sign
from fourcorners.intake.scan.strip import strip_of
from fourcorners.intake.scan.ticks import Tick, spot_of, ticks, without
from fourcorners.intake.scan.upright import Matrix, Spot, Upright, cut, upright

# Smaller or paler than this, a picture holds no writing.
_LEAST_SIDE, _LEAST_CONTRAST = 24, 40
# A piece less sure than this is a stain, a drawing or handwriting: left out, and counted.
_LEGIBLE, _LEGIBLE_TILTED = 0.5, 0.75
_FOREIGN = 0.3
# From how sure on a line is read once only, and how much room it has over and under it when it is read again.
_DOUBTFUL, _ROOMS = 0.95, (0.02, 0.22)
_A_WORD = 3
# How many times its own width a box may stand before its words, and how sure one is taken to be.
_WIDEST_GAP = 8
_BOX_SURE = 0.95
_BULLETS = "-–—•·*●▪■"
_NEW_PARAGRAPH = 1.45
# A gap between words is measured in heights of its line, and known from so many.
_ENOUGH_BLANKS, _LEAST_GAP = 3, 0.1
_WORD = re.compile(r"\S+")


def recognise(shown: Grey, models: Models, *, strip: bool = False) -> Scan:
    """The words on a page as it is shown; with a strip of the lines that matter most, where one is wanted.

    A page that is mostly written in another script than Latin is `foreign`: its text is not worth having.
    """
    if min(shown.shape) < _LEAST_SIDE or np.ptp(shown) < _LEAST_CONTRAST:
        return Scan("", Recognised(b""), 0, foreign=False)
    page = upright(shown, models)
    boxes = ticks(page.page)
    spots = list(without(boxes, page.spots))
    read = (Piece(spot, _read(page, spot, models)) for spot in spots)
    pieces = [piece for piece in read if piece.reading.letters.strip()]
    if not any(letter.isalnum() for piece in pieces for letter in piece.reading.letters):
        # A drawing looks like a bullet or a dash.
        return Scan("", Recognised(b""), 0, foreign=False)
    own, aside = apart([piece for piece in pieces if _is_legible(piece)])
    own = without_rules(own)
    blocks = in_order([*own, *_beside_words(boxes, own), *_before_lines(bullets(page.page, spots), own)])
    signs = mended(list(_signs(blocks)))
    text = "".join(sign.letter for sign in signs)
    letters = sum(len(one.reading.letters) for one in pieces)
    foreign = sum(one.reading.foreign * len(one.reading.letters) for one in pieces)
    picture, cuts = strip_of(_lines_that_matter(page, blocks, signs, text)) if strip else (b"", [])
    return Scan(
        text,
        Recognised.of(_words(signs, page.back), page.turn),
        sum(len(piece.reading.letters) >= _A_WORD for piece in pieces if not _is_legible(piece)),
        foreign > _FOREIGN * letters,
        "\n".join(aside),
        picture,
        tuple(cuts),
    )


def _read(page: Upright, spot: Spot, models: Models) -> Reading:
    """A piece of a line as it reads; with a doubtful word that matters, as it reads with more room and with less."""
    picture = cut(page.page, spot)
    reading = models.read(picture)
    doubtful = any(min(reading.sure[start:end]) < _DOUBTFUL for start, end in likely(reading.letters))
    if spot.tilted or not doubtful:
        return reading
    return models.read(picture, *(cut(page.page, spot, share) for share in _ROOMS))


def _lines_that_matter(
    page: Upright, blocks: list[list[Row]], signs: Sequence[Sign], text: str
) -> list[tuple[Grey, int, int]]:
    """Pictures and spans of the pieces in which a word is likely to name an account, a day or a provision."""
    spans: dict[int, list[int]] = {}
    for at, sign in enumerate(signs):
        if sign.line >= 0:
            spans.setdefault(sign.line, []).append(at)
    wanted = {signs[at].line for start, end in likely(text) for at in range(start, end)}
    pieces = [piece for block in blocks for row in block for piece in row]
    return [
        (cut(page.page, pieces[line].spot), min(spans[line]), max(spans[line]) + 1) for line in sorted(wanted - {-1})
    ]


def _beside_words(boxes: list[Tick], words: list[Piece]) -> Iterator[Piece]:
    """The boxes that stand right before words; a small square elsewhere is part of a drawing."""
    for box in boxes:
        wide, middle = box.right - box.left, (box.top + box.bottom) / 2
        if any(
            one.spot.top < middle < one.spot.bottom and -wide < one.spot.left - box.right < _WIDEST_GAP * wide
            for one in words
            if not one.spot.tilted
        ):
            yield Piece(spot_of(box), Reading(box.said, (0.2, 0.5, 0.8), (_BOX_SURE,) * 3, (0.0,) * 3, 0.0))


def _before_lines(signs: list[Bullet], words: list[Piece]) -> Iterator[Piece]:
    """The signs before lines in which words were read that do not begin with such a sign themselves."""
    lines = {piece.spot: piece.reading.letters.lstrip() for piece in words}
    for sign in signs:
        if lines.get(sign.line, "-")[:1] not in _BULLETS:
            yield Piece(sign.spot, Reading(sign.said, (0.5,), (_BOX_SURE,), (0.0,), 0.0))


def _is_legible(piece: Piece) -> bool:
    return piece.reading.mean >= (_LEGIBLE_TILTED if piece.spot.tilted else _LEGIBLE)


def _signs(blocks: list[list[Row]]) -> Iterator[Sign]:
    """The letters of the page in order: a line break after each row, an empty line between paragraphs and blocks."""
    numbers = count()
    pitches = [below - above for block in blocks for above, below in pairwise(map(_height, block))]
    pitch = median(pitches) if pitches else 0.0
    usual = _usual_gap(piece for block in blocks for row in block for piece in row)
    for place, block in enumerate(blocks):
        above = None
        for row in block:
            if above is not None:
                yield _blank("\n")
            if (above is None and place) or (above is not None and _height(row) - above > _NEW_PARAGRAPH * pitch):
                yield from (_blank("\n"),) * (2 if above is None else 1)
            above = _height(row)
            for number, piece in enumerate(row):
                if number:
                    yield _blank("\t" if piece.cell else " ")
                yield from _of(piece, next(numbers), usual)


def _height(row: Row) -> float:
    return median((piece.spot.top + piece.spot.bottom) / 2 for piece in row)


def _usual_gap(pieces: Iterable[Piece]) -> float:
    """The usual gap between two words of these pieces, in heights of a line; 0 where there are too few."""
    gaps = [gap for piece in pieces for gap in _gaps(piece.reading)]
    return median(gaps) if len(gaps) >= _ENOUGH_BLANKS else 0.0


def _gaps(reading: Reading) -> list[float]:
    return [gap for letter, gap in zip(reading.letters, reading.gaps, strict=True) if letter == " "]


def _of(piece: Piece, line: int, page_gap: float) -> Iterator[Sign]:
    """The letters of a piece; what a usual gap is the piece tells, or where it has few words the page."""
    spot, reading = piece.spot, piece.reading
    start = len(reading.letters) - len(reading.letters.lstrip())
    end = len(reading.letters.rstrip())
    # Half the usual distance between two letters, as a share of the piece.
    steps = [after - before for before, after in pairwise(reading.at)]
    half = median(steps) / 2 if steps else 0.5
    blanks = _gaps(reading)
    usual = median(blanks) if len(blanks) >= _ENOUGH_BLANKS else page_gap
    for index in range(start, end):
        letter, at, sure = reading.letters[index], reading.at[index], reading.sure[index]
        gap = reading.gaps[index] / usual if usual > _LEAST_GAP else float(letter == " ")
        if letter == " ":
            yield Sign(" ", None, 1.0, gap, line)
        else:
            left, right = max(0.0, at - half), min(1.0, at + half)
            place = (spot.left + left * spot.width, spot.top, spot.left + right * spot.width, spot.bottom)
            yield Sign(letter, place, sure, gap, line)


def _blank(letter: str) -> Sign:
    return Sign(letter, None, 1.0, 1.0)


def _words(signs: Sequence[Sign], back: Matrix) -> Iterator[Word]:
    for match in _WORD.finditer("".join(sign.letter for sign in signs)):
        word = signs[match.start() : match.end()]
        places = [sign.place for sign in word if sign.place]
        left, top = min(place[0] for place in places), min(place[1] for place in places)
        right, bottom = max(place[2] for place in places), max(place[3] for place in places)
        corners = back @ np.array([[left, right, left, right], [top, top, bottom, bottom], [1, 1, 1, 1]], float)
        x, y = np.clip(corners[0], 0, 1), np.clip(corners[1], 0, 1)
        box = Box(float(x.min()), float(y.min()), float(x.max()), float(y.max()))
        # A full stop that may be a comma makes no doubt of the word before it.
        start, end = bare(match[0], 0, len(match[0]))
        yield Word(match.start(), match.end(), box, min(sign.sure for sign in word[start:end] or word))
