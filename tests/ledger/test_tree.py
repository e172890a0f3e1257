"""Merkle trees against a second, slow reading of RFC 6962, and against roots that others published."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourcorners.ledger.tree import EMPTY_ROOT, Tree, check_consistency, check_inclusion, leaf_hash

# The eight inputs and the roots of their prefixes that the Certificate Transparency projects test with.
INPUTS = [bytes.fromhex(h) for h in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def slow_root(entries: list[bytes]) -> bytes:
    """RFC 6962, section 2.1, word for word."""
    if not entries:
        return hashlib.sha256(b"").digest()
    if len(entries) == 1:
        return hashlib.sha256(b"\x00" + entries[0]).digest()
    k = 1
    while k * 2 < len(entries):
        k *= 2
    return hashlib.sha256(b"\x01" + slow_root(entries[:k]) + slow_root(entries[k:])).digest()


def tree_of(entries: list[bytes]) -> Tree:
    return Tree([leaf_hash(entry) for entry in entries])


@pytest.mark.parametrize("size", range(1, 9))
def test_published_roots(size: int) -> None:
    """The roots of the well-known inputs are the published ones."""
    assert tree_of(INPUTS).root(size).hex() == ROOTS[size - 1]


def test_the_empty_tree_has_the_hash_of_nothing() -> None:
    """RFC 6962: the hash of an empty list is the hash of an empty string."""
    assert Tree().root() == EMPTY_ROOT == slow_root([])


@given(st.lists(st.binary(max_size=4), max_size=70), st.data())
def test_roots_and_proofs(entries: list[bytes], data: st.DataObject) -> None:
    """Every prefix has the RFC's root; every honest proof is accepted; a changed one never is."""
    tree = tree_of(entries)
    assert tree.root() == slow_root(entries)
    if not entries:
        return
    size = data.draw(st.integers(1, len(entries)))
    index = data.draw(st.integers(0, size - 1))
    path = tree.inclusion(index, size)
    root = tree.root(size)
    node = leaf_hash(entries[index])
    assert check_inclusion(node, index, size, path, root)
    assert not check_inclusion(leaf_hash(entries[index] + b"x"), index, size, path, root)
    assert not check_inclusion(node, index, size, [*path, node], root)
    if path:
        assert not check_inclusion(node, index, size, path[:-1], root)
    old = data.draw(st.integers(1, size))
    proof = tree.consistency(old, size)
    assert check_consistency(old, size, tree.root(old), root, proof)
    if old < size:
        assert not check_consistency(old, size, leaf_hash(b"other"), root, proof)
        assert not check_consistency(old, size, tree.root(old), leaf_hash(b"other"), proof)


def test_a_rewritten_past_has_no_proof() -> None:
    """No proof of an honest tree shows a tree with another past to be its beginning."""
    honest = tree_of([bytes([n]) for n in range(20)])
    forged = tree_of([bytes([n]) for n in range(7)] + [b"forged"])
    assert not check_consistency(8, 20, forged.root(), honest.root(), honest.consistency(8, 20))
