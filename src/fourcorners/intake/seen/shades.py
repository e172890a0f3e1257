"""Whether letters of a colour can be seen on a ground."""

from __future__ import annotations

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
# Black on white has a contrast of 21; grey that is meant to be read, such as a watermark, has 1.3 and more.
_LEAST_CONTRAST = 1.2


def is_lost(ink: Colour, ground: Colour) -> bool:
    """Whether nobody can tell the ink from the ground (contrast as in WCAG 2.2, "contrast ratio")."""
    if ink == ground:
        return True
    dark, light = sorted((_luminance(ink), _luminance(ground)))
    return (light + 0.05) / (dark + 0.05) < _LEAST_CONTRAST


def from_hex(digits: str | None) -> Colour | None:
    """A colour of six hexadecimal digits, or three; None for anything else."""
    bare = (digits or "").removeprefix("#")
    if len(bare) == 3:
        bare = "".join(digit * 2 for digit in bare)
    try:
        return (int(bare[:2], 16), int(bare[2:4], 16), int(bare[4:], 16)) if len(bare) == 6 else None
    except ValueError:
        return None


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
