"""The public leaf of an event: 65 bytes, `0x01 || R || T`, that show nothing and can be opened field by field.

`R` commits to the fields (`opening.py`), `T = G_cell + r·H` to the tally cell (`tally.py`), both under one secret of 32
random bytes. The cell is a field of `R` as well, so that its binding rests on a hash and on the discrete logarithm, and
falls only with both.
"""

from __future__ import annotations

from collections.abc import Mapping

from fourcorners.errors import WrongUse
from fourcorners.ledger.opening import K_REC_BYTES, LEAF_BYTES, VERSION, Value, field_hashes, fields_root
from fourcorners.ledger.tally import NO_CELL, is_point, tally_point

__all__ = ["K_REC_BYTES", "LEAF_BYTES", "NO_CELL", "Value", "is_leaf", "leaf"]


def leaf(fields: Mapping[str, Value], cell: str, k_rec: bytes) -> bytes:
    """The 65 bytes for these fields and this tally cell under this event's secret.

    The same arguments give the same bytes, so an auditor who is shown all of them can make the leaf again. Raises
    WrongUse for a secret of another length, a field called "cell", or a name that no field can have.
    """
    if "cell" in fields:
        raise WrongUse('a leaf\'s cell is given apart from its fields, so no field is called "cell"')
    hashes = field_hashes({**fields, "cell": cell}, k_rec)
    return VERSION + fields_root(hashes) + tally_point(cell, k_rec)


def is_leaf(data: bytes) -> bool:
    """Whether these bytes are a well-formed leaf of this version: its length, version and group element."""
    return len(data) == LEAF_BYTES and data[:1] == VERSION and is_point(data[33:])
