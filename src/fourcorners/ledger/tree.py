"""Merkle trees as RFC 6962 defines them: roots, inclusion proofs, consistency proofs, and their checks."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

EMPTY_ROOT = hashlib.sha256(b"").digest()


def leaf_hash(entry: bytes) -> bytes:
    """SHA-256(0x00 || entry)."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 || left || right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """All levels of hashes over a list of leaf hashes; level 0 is the leaves, each level half of the one below.

    A level keeps only the hashes of complete subtrees, which is also what tiles hold.
    """

    def __init__(self, leaf_hashes: Sequence[bytes] = ()) -> None:
        self.levels: list[list[bytes]] = [[]]
        for leaf in leaf_hashes:
            self.append(leaf)

    @property
    def size(self) -> int:
        return len(self.levels[0])

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash and every subtree it completes."""
        level, node = 0, leaf
        while True:
            if level == len(self.levels):
                self.levels.append([])
            self.levels[level].append(node)
            if len(self.levels[level]) % 2:
                return
            node = node_hash(self.levels[level][-2], self.levels[level][-1])
            level += 1

    def root(self, size: int | None = None) -> bytes:
        """The root of the first `size` leaves (all of them if not given)."""
        return self._range(0, self.size if size is None else size)

    def _range(self, start: int, end: int) -> bytes:
        """RFC 6962's MTH over leaves start..end; start is a multiple of the largest power of two that fits."""
        count = end - start
        if count == 0:
            return EMPTY_ROOT
        level = count.bit_length() - 1
        if count == 1 << level:
            return self.levels[level][start >> level]
        split = 1 << level
        return node_hash(self.levels[level][start >> level], self._range(start + split, end))

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        """The audit path of a leaf in the tree of the first `size` leaves (RFC 6962, 2.1.1)."""
        end = self.size if size is None else size
        if not 0 <= index < end <= self.size:
            raise IndexError("no such leaf in a tree of that size")
        path: list[bytes] = []
        start = 0
        while end - start > 1:
            split = _split(end - start)
            if index - start < split:
                path.append(self._range(start + split, end))
                end = start + split
            else:
                path.append(self._range(start, start + split))
                start += split
        return path[::-1]

    def consistency(self, old: int, new: int | None = None) -> list[bytes]:
        """The proof that the tree of `old` leaves is a prefix of that of `new` (RFC 6962, 2.1.2)."""
        new = self.size if new is None else new
        if not 0 < old <= new <= self.size:
            raise IndexError("no consistency proof between these sizes")
        return self._subproof(old, 0, new, whole=True)

    def _subproof(self, old: int, start: int, end: int, *, whole: bool) -> list[bytes]:
        count = end - start
        if old == count:
            return [] if whole else [self._range(start, end)]
        split = _split(count)
        if old <= split:
            return [*self._subproof(old, start, start + split, whole=whole), self._range(start + split, end)]
        return [
            *self._subproof(old - split, start + split, end, whole=False),
            self._range(start, start + split),
        ]


def _split(count: int) -> int:
    """The largest power of two smaller than count."""
    return 1 << (count - 1).bit_length() - 1


def check_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Whether the path leads from that leaf at that index to the root of a tree of that size (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    position, last, node = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return False
        if position & 1 or position == last:
            node = node_hash(sibling, node)
            while not position & 1 and position:
                position >>= 1
                last >>= 1
        else:
            node = node_hash(node, sibling)
        position >>= 1
        last >>= 1
    return last == 0 and node == root


def check_consistency(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows the old tree to be a prefix of the new one (RFC 9162, 2.1.4.2)."""
    if not 0 < old <= new:
        return False
    if old == new:
        return not proof and old_root == new_root
    path = list(proof)
    if old & (old - 1) == 0:
        path.insert(0, old_root)
    if not path:
        return False
    first, last = old - 1, new - 1
    while first & 1:
        first >>= 1
        last >>= 1
    made_old = made_new = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if first & 1 or first == last:
            made_old = node_hash(sibling, made_old)
            made_new = node_hash(sibling, made_new)
            while not first & 1 and first:
                first >>= 1
                last >>= 1
        else:
            made_new = node_hash(made_new, sibling)
        first >>= 1
        last >>= 1
    return last == 0 and made_old == old_root and made_new == new_root
