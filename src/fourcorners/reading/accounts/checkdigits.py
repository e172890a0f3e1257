"""Check digits of numbers that papers name accounts and devices by, and what they put right in a scan.

A letter that a scan made of a figure is undone only where the number's own check digit proves it.
"""

from __future__ import annotations

# The figures that recognisers take for letters.
_MISREAD = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "I": "1", "l": "1", "i": "1", "S": "5", "s": "5", "B": "8", "Z": "2", "z": "2"}
)
_IMEI = 15


def is_iban(value: str) -> bool:
    """Whether the check digits of an account number without blanks are right: its figures leave 1 divided by 97.

    >>> is_iban("GB82WEST12345698765432"), is_iban("GB82WEST12345698765423")
    (True, False)
    """
    turned = value[4:] + value[:4]
    return turned.isalnum() and turned.isascii() and int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def is_luhn(figures: str) -> bool:
    """Whether the last figure is the check digit of the others, as in a device's IMEI (ISO/IEC 7812-1, Annex B).

    >>> is_luhn("490154203237518"), is_luhn("490154203237581")
    (True, False)
    """
    if not (figures.isascii() and figures.isdigit()):
        return False
    total = 0
    for place, figure in enumerate(reversed(figures)):
        doubled = int(figure) * (1 + place % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def mended_imei(written: str) -> str | None:
    """The IMEI that a scan wrote with letters among its figures, or None where its check digit does not prove one.

    >>> mended_imei("49O154203237518"), mended_imei("49O154203237581"), mended_imei("490154203237518")
    ('490154203237518', None, None)
    """
    bare = "".join(written.split())
    figures = bare.translate(_MISREAD)
    return figures if len(bare) == _IMEI and figures != bare and is_luhn(figures) else None
