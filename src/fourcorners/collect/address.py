"""Where a server is and who we are to it: the location from the map, the secret from outside it.

    location: postgresql://db.example/harbor?sslmode=verify-full
    credentials: {environment: HARBOR_DB}      # or {file: secrets/harbor-db}

The map, its digest, the plan, the package, logs and errors hold the name of the variable or file and never what is in
it. The secret is one line: `user:password`, or the password alone where the location names the user.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from fourcorners.collect.model import Credentials, Engine, Store
from fourcorners.collect.objects import LOOPBACK, is_on_objects, wrong_place
from fourcorners.errors import CollectionFailed

SCHEMES = {Engine.POSTGRESQL: ("postgresql", "postgres"), Engine.MYSQL: ("mysql", "mariadb"), Engine.TRINO: ("trino",)}
SERVERS = frozenset(SCHEMES)

_MOST_BYTES = 4096
_LOCAL = LOOPBACK | {""}
# Files, and so perhaps on object storage.
_FILES = frozenset({Engine.PARQUET, Engine.CSV})


@dataclass(frozen=True, slots=True)
class Address:
    """A server as a location names it, and the user and password to give it. Neither is shown when it is printed."""

    host: str
    port: int | None
    path: str
    options: Mapping[str, str]
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)

    @property
    def is_local(self) -> bool:
        """Whether what is said to the server stays on this machine."""
        named = self.options.get("host", "/").split(",")
        return (
            self.host in _LOCAL
            and all(host.startswith("/") for host in named)
            and self.options.get("hostaddr", "") in _LOCAL
        )


def address(store: Store, folder: Path) -> Address:
    """The address of a store's server. Raises CollectionFailed where the secret it needs is not there."""
    parts = urlsplit(store.location)
    user, password = unquote(parts.username or ""), ""
    if store.credentials:
        secret = _secret(store.credentials, store.name, folder)
        if user:
            password = secret
        else:
            user, colon, password = secret.partition(":")
            if not (user and colon):
                what = f"the secret in {_where(store.credentials)} is not of the form user:password"
                raise CollectionFailed(what, at=store.name, do="Write it in one line, the user first.")
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    return Address(parts.hostname or "", parts.port, unquote(parts.path).strip("/"), options, user, password)


def holds_password(location: str) -> bool:
    """Whether a password stands in the location itself, where everybody who reads the map would see it."""
    parts = urlsplit(location)
    return parts.password is not None or any("pass" in k.lower() for k, _ in parse_qsl(parts.query, True))


def wrong_address(store: Store) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a store's location and credentials: (field, what, what to do)."""
    if store.engine in _FILES and is_on_objects(store.location):
        yield from (("location", what, do) for what, do in wrong_place(store.location))
        return
    if store.engine not in SERVERS:
        if store.engine is not Engine.SPARK and "://" in store.location:
            what = "only parquet and csv files are read from object storage, and only from s3://"
            yield "location", what, "Name a folder, or s3://bucket/prefix for such files."
        if store.credentials:
            yield "credentials", f"{store.engine} asks for none", "Take them away."
        return
    schemes = SCHEMES[store.engine]
    try:
        parts = urlsplit(store.location)
        _ = parts.port
    except ValueError:
        yield "location", "this is not the address of a server", f"Write it like {schemes[0]}://db.example/name."
        return
    if parts.scheme not in schemes:
        yield "location", "this is not the address of such a server", f"Write it like {schemes[0]}://db.example/name."
    if holds_password(store.location):
        yield "location", "a password stands in the data map", "Change that password, and name a file or variable."


def _secret(credentials: Credentials, at: str, folder: Path) -> str:
    """What stands in the variable or file, without the end of its line."""
    where = _where(credentials)
    if credentials.environment:
        text = os.environ.get(credentials.environment)
        if not text:
            raise CollectionFailed(f"{where} is not set", at=at, do="Set it for the process that collects.")
        return text.rstrip("\r\n")
    try:
        with (folder / credentials.file).open("rb") as handle:
            if stat.S_IMODE(os.fstat(handle.fileno()).st_mode) & stat.S_IRWXO:
                raise CollectionFailed(f"{where} may be read by anyone on this machine", at=at, do="Run chmod 600.")
            return handle.read(_MOST_BYTES).decode("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise CollectionFailed(f"{where} cannot be read", at=at, do="Put user:password into it, in one line.") from None


def _where(credentials: Credentials) -> str:
    if credentials.environment:
        return f"the environment variable {credentials.environment}"
    return f"the file {credentials.file}"
