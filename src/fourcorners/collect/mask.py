"""Other people's identifiers, replaced by tokens: one person, one token, throughout one collection.

A demand for one account does not reach the people its holder wrote to, so `person-1` stands for each of them unless
the scope names them. Numbers run for each kind of identifier on its own: nothing says that an address and a user name
belong together. A token is a number in order of appearance and carries nothing of what it stands for.

So that a collection broken off can go on with the same numbers, what was seen is kept beside it until it is complete,
as keyed hashes (HMAC-SHA-256, RFC 2104) and never as the identifiers themselves.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from fourcorners.collect.identifiers import asked
from fourcorners.collect.model import Column, DataMap
from fourcorners.terms import IdentifierKind
from fourcorners.values import Account


class Mask:
    """The tokens of one collection."""

    def __init__(self, scope_accounts: frozenset[Account], data_map: DataMap, state: Mapping[str, Any] | None) -> None:
        self._resolvers = {resolver.kind: resolver for resolver in data_map.resolvers}
        # Whom the scope names, in every spelling a store may keep: they are not other people.
        self.named = frozenset((a.kind, text) for a in scope_accounts for text in self._asked(a))
        self._key = bytes.fromhex(state["key"]) if state else secrets.token_bytes(32)
        self._seen: dict[str, dict[str, int]] = {k: dict(v) for k, v in state["seen"].items()} if state else {}

    def state(self) -> dict[str, Any]:
        """What a later run needs to go on with the same tokens; it holds no identifier."""
        return {"key": self._key.hex(), "seen": self._seen}

    def column(self, column: Column, values: pa.Array) -> pa.Array:
        """The values as they may be produced: tokens where the column holds other people, else unchanged."""
        if column.others is None:
            return values
        coded = pc.dictionary_encode(values.cast(pa.string()))
        tokens = [self._token(column.others, text) for text in coded.dictionary.to_pylist()]
        return pc.take(pa.array(tokens, pa.string()), coded.indices)

    def _token(self, kind: IdentifierKind, text: str) -> str:
        folded = self._folded(kind, text)
        if (kind, folded) in self.named:
            return text
        sealed = hmac.new(self._key, f"{kind}\0{folded}".encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
        seen = self._seen.setdefault(kind.value, {})
        return f"{kind.value}-person-{seen.setdefault(sealed, len(seen) + 1)}"

    def _asked(self, account: Account) -> tuple[str, ...]:
        """The texts a store may keep for an identifier of the scope; the identifier itself where nothing says more."""
        resolver = self._resolvers.get(account.kind)
        return asked(resolver, account.value) if resolver else (account.value,)

    def _folded(self, kind: IdentifierKind, text: str) -> str:
        """As the provider tells identifiers of this kind apart."""
        resolver = self._resolvers.get(kind)
        return resolver.folded(text) if resolver else text
