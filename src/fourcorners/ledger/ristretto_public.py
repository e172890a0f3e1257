"""ristretto255 (RFC 9496) in plain Python: slow, and only for what everybody may see.

It lets anyone check public points and opened tallies without libsodium, and it is the second implementation that the
first is held against. The time it takes depends on its inputs, so it must never be given a secret scalar.
"""

from __future__ import annotations

from fourcorners.errors import WrongUse

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
POINT_BYTES = 32

_D = -121665 * pow(121666, -1, P) % P
_SQRT_M1 = pow(2, (P - 1) // 4, P)

# Extended twisted Edwards coordinates (X, Y, Z, T): x = X/Z, y = Y/Z, xy = T/Z.
Element = tuple[int, int, int, int]
IDENTITY: Element = (0, 1, 1, 0)


def _sqrt_ratio(u: int, v: int) -> tuple[bool, int]:
    """RFC 9496, 4.2: whether u/v is a square, and the non-negative root of u/v or of i·u/v."""
    root = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    check = v * root * root % P
    flipped = check == -u % P
    if flipped or check == -u * _SQRT_M1 % P:
        root = root * _SQRT_M1 % P
    return check == u % P or flipped, _absolute(root)


def _absolute(value: int) -> int:
    return -value % P if value & 1 else value


_INVSQRT_A_MINUS_D = _sqrt_ratio(1, -1 - _D)[1]
# The root of a·d - 1 that RFC 9496 (4.1) fixes is the odd one of the two.
_SQRT_AD_MINUS_ONE = -_sqrt_ratio(-_D - 1, 1)[1] % P


def decode(data: bytes) -> Element | None:
    """The element of a canonical encoding, or None for any other bytes (RFC 9496, 4.3.1)."""
    s = int.from_bytes(data, "little")
    if len(data) != POINT_BYTES or s >= P or s & 1:
        return None
    square = s * s % P
    u1, u2 = (1 - square) % P, (1 + square) % P
    u2_square = u2 * u2 % P
    v = (-_D * u1 * u1 - u2_square) % P
    was_square, inverse = _sqrt_ratio(1, v * u2_square % P)
    den_x = inverse * u2 % P
    den_y = inverse * den_x * v % P
    x = _absolute(2 * s * den_x % P)
    y = u1 * den_y % P
    t = x * y % P
    if not was_square or t & 1 or y == 0:
        return None
    return x, y, 1, t


def encode(element: Element) -> bytes:
    """The one encoding of an element (RFC 9496, 4.3.2)."""
    x0, y0, z0, t0 = element
    u1, u2 = (z0 + y0) * (z0 - y0) % P, x0 * y0 % P
    _, inverse = _sqrt_ratio(1, u1 * u2 * u2 % P)
    den1, den2 = inverse * u1 % P, inverse * u2 % P
    z_inverse = den1 * den2 * t0 % P
    if t0 * z_inverse % P & 1:
        x, y, den = y0 * _SQRT_M1 % P, x0 * _SQRT_M1 % P, den1 * _INVSQRT_A_MINUS_D % P
    else:
        x, y, den = x0, y0, den2
    if x * z_inverse % P & 1:
        y = -y % P
    return _absolute(den * (z0 - y) % P).to_bytes(POINT_BYTES, "little")


def plus(a: Element, b: Element) -> Element:
    """The sum of two elements (complete addition, Hisil and others 2008, a = -1)."""
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    p, q = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    r, s = 2 * _D * t1 * t2 % P, 2 * z1 * z2 % P
    e, f, g, h = q - p, s - r, s + r, q + p
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiple(factor: int, element: Element) -> Element:
    """A public, non-negative number times an element."""
    total = IDENTITY
    for bit in bin(factor)[2:]:
        total = plus(total, total)
        if bit == "1":
            total = plus(total, element)
    return total


def map_to_element(data: bytes) -> Element:
    """64 uniform bytes mapped to an element (RFC 9496, 4.3.4)."""
    if len(data) != 64:
        raise WrongUse("64 bytes are mapped to an element of ristretto255")
    return plus(_map(data[:32]), _map(data[32:]))


def _map(half: bytes) -> Element:
    t = int.from_bytes(half, "little") % 2**255 % P
    r = _SQRT_M1 * t * t % P
    u = (r + 1) * (1 - _D * _D) % P
    v = (-1 - r * _D) * (r + _D) % P
    was_square, s = _sqrt_ratio(u, v)
    c = -1
    if not was_square:
        s = -_absolute(s * t % P) % P
        c = r
    n = (c * (r - 1) * (_D - 1) * (_D - 1) - v) % P
    w0, w1 = 2 * s * v % P, n * _SQRT_AD_MINUS_ONE % P
    w2, w3 = (1 - s * s) % P, (1 + s * s) % P
    return w0 * w3 % P, w2 * w1 % P, w1 * w3 % P, w0 * w2 % P


def is_point(data: bytes) -> bool:
    """Whether these are the 32 bytes of a canonical encoding of a group element."""
    return decode(data) is not None


def from_wide(wide: bytes) -> bytes:
    """64 uniform bytes mapped to a group element, encoded."""
    return encode(map_to_element(wide))


def scalar(wide: bytes) -> bytes:
    """64 uniform bytes reduced to a scalar modulo the group's order."""
    return (int.from_bytes(wide, "little") % ORDER).to_bytes(32, "little")


def add(a: bytes, b: bytes) -> bytes:
    """The sum of two encoded elements."""
    return encode(plus(_element(a), _element(b)))


def times(factor: bytes, point: bytes) -> bytes:
    """A public scalar times an encoded element."""
    return encode(multiple(int.from_bytes(factor, "little"), _element(point)))


def _element(data: bytes) -> Element:
    element = decode(data)
    if element is None:
        raise WrongUse("these bytes are no element of ristretto255")
    return element
