"""What a number or a string shows of itself that only identifiers of one sort have: their length, their check digits, their signs.

A device's number and a card's are told apart by how they are made, whatever a paper calls them.
"""

from __future__ import annotations

import re

from fourcorners.reading.accounts.checkdigits import is_iban, is_luhn

_MASKED = re.compile(r"(?=.*\d{3,4}$)[\d *•Xx-]*[X*•x]{2}[\dXx*• -]*")
# The middle of a telephone's number is hidden in this way too.
_MASKED_LINE = re.compile(r"0\d{1,2}[Xx]{1,2}(?: \d{3,4}){2}")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_HEX = re.compile(r"(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{12,}", re.IGNORECASE)
_HARDWARE = re.compile(r"(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}", re.IGNORECASE)
# The signs that wallets are written with leave out those that look alike.
_COIN = re.compile(r"bc1[a-z0-9-]{8,80}|0x[0-9a-fA-F]{40}|(?=.*[A-Z])(?=.*[a-z])[13TDLr][1-9A-HJ-NP-Za-km-z]{24,40}")
_BANK = re.compile(r"[A-Z]{2}\d\d[A-Z0-9]{8,30}")
# Of a device (3GPP TS 23.003), of a card for a subscriber (ITU-T E.118), of a card that pays (ISO/IEC 7812-1).
_OF_DEVICE, _OF_SIM, _OF_CARD = 15, (18, 19, 20), (13, 14, 15, 16, 19)


def make(value: str) -> str:
    """The sort of identifier that a string is made like; empty where it could be any.

    >>> make("35-209900-176148-1"), make("4111 1111 1111 1111"), make("gull.bay")
    ('imei', 'card', '')
    """
    bare = value.replace(" ", "").replace("-", "")
    if bare.isdigit():
        return _of_figures(bare)
    if _BANK.fullmatch(bare):
        return "iban" if is_iban(bare) else "bank"
    if _MASKED_LINE.fullmatch(value):
        return ""
    for name, look in (("masked", _MASKED), ("uuid", _UUID), ("mac", _HARDWARE), ("coin", _COIN), ("hex", _HEX)):
        if look.fullmatch(value):
            return name
    return ""


def _of_figures(figures: str) -> str:
    proved = is_luhn(figures)
    if len(figures) == _OF_DEVICE and figures.startswith(("01", "35", "86", "99", "49")):
        return "imei" if proved else "like-imei"
    if len(figures) in _OF_SIM and figures.startswith("89"):
        return "iccid"
    if len(figures) in _OF_CARD and proved and figures[0] in "3456":
        return "card"
    return f"figures{len(figures)}" if len(figures) >= 14 else ""
