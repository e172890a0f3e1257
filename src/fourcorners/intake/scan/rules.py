"""Rows of dashes that were typed under a table's head or between its rows, and are no text."""

from __future__ import annotations

import re

from fourcorners.intake.scan.order import MANY_COLUMNS, Piece, rows

# What a row of dashes is read as; a low line may be one to sign on, which somebody looks for.
_DASHES = re.compile(r"[\s+\-–—=~.·…]+")


def without_rules(pieces: list[Piece]) -> list[Piece]:
    """The pieces without rows of nothing but dashes above or below a row of many columns: a head stays with its rows.

    Of fewer columns the distance tells which lines are rows, so there they stay where they are.
    """
    found = rows(pieces)
    wide = [False, *(len(row) >= MANY_COLUMNS and not all(map(_is_rule, row)) for row in found), False]
    return [
        piece
        for number, row in enumerate(found, 1)
        if not ((wide[number - 1] or wide[number + 1]) and all(map(_is_rule, row)))
        for piece in row
    ]


def _is_rule(piece: Piece) -> bool:
    return _DASHES.fullmatch(piece.reading.letters) is not None
