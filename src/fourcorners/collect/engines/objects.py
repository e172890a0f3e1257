"""The objects of one store: listed, opened for reading, and held to be the same objects until a statement has ended.

What the service says is not repeated, because names of objects and of keys are in it: a failure is told in our words.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pyarrow as pa
from pyarrow.fs import AwsStandardS3RetryStrategy, FileSelector, FileType, S3FileSystem

from fourcorners.collect.address import address
from fourcorners.collect.model import Store
from fourcorners.collect.objects import SCHEME, place_of, wrong_endpoint
from fourcorners.errors import CollectionFailed

_CONNECT_SECONDS = 10.0
_MOST_REQUEST_SECONDS = 60.0
_TRIES = 3
_TOGETHER = 16
_ENDPOINTS = ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
_SIGNS = frozenset("*?[")

# What the SDK calls a failure, what we say of it, and what to do.
_REASONS = (
    ("NO_SUCH_BUCKET", "there is no such bucket", "Correct the store's location."),
    (
        "ACCESS_DENIED|SIGNATURE|ACCESS_KEY|CLIENT_TOKEN|UNRECOGNIZED|EXPIRED|MISSING_AUTH|HTTP status 40[13]",
        "object storage refuses access",
        "Check the credentials, and that they may list and read these objects.",
    ),
    ("REDIRECT|HTTP status 30[17]", "the bucket is in another region", "Give its region in the location."),
    ("curlCode: (60|77)", "the certificate of the service is not trusted", "Name its issuer's under ssl-ca."),
    ("NETWORK_CONNECTION|curlCode", "object storage cannot be reached", "Try it again."),
    ("NO_SUCH_KEY|NOT_FOUND|HTTP status 404", "an object is no longer there", "Try it again."),
)


@dataclass(frozen=True, slots=True)
class Seen:
    """An object as it was when first opened: what tells it from another of that name, its bytes, and itself open."""

    mark: object
    size: int
    file: Any = field(compare=False)


class Objects:
    """The objects below one store's location."""

    def __init__(self, store: Store, folder: Path, seconds: float) -> None:
        """`seconds` is how long one request may wait for its answer. Raises CollectionFailed."""
        self._at, self._place = store.name, place_of(store.location)
        self._modified: dict[str, datetime] = {}
        self._seen: dict[str, Seen] = {}
        self._failure: CollectionFailed | None = None
        with self._in_our_words():
            self._service = self._connected(store, folder, seconds)

    def _connected(self, store: Store, folder: Path, seconds: float) -> Any:
        endpoint = self._place.endpoint or next((os.environ[name] for name in _ENDPOINTS if os.environ.get(name)), "")
        for what, _ in wrong_endpoint(endpoint) if endpoint else ():
            do = "Correct the variable of the environment that names it, or give endpoint in the location."
            raise CollectionFailed(what, at=self._at, do=do)
        given: dict[str, Any] = {"scheme": "https"}
        if endpoint:
            parts = urlsplit(endpoint)
            given = {"scheme": parts.scheme, "endpoint_override": parts.netloc}
        if self._place.ssl_ca:
            given["tls_ca_file_path"] = self._place.ssl_ca
        if store.credentials:
            who = address(store, folder)
            given |= {"access_key": who.user, "secret_key": who.password}
        return S3FileSystem(
            region=self._place.region or None,
            connect_timeout=_CONNECT_SECONDS,
            request_timeout=min(seconds, _MOST_REQUEST_SECONDS),
            retry_strategy=AwsStandardS3RetryStrategy(max_attempts=_TRIES),
            **given,
        )

    def below(self, ending: str) -> list[str]:
        """The names, relative to the location, of all objects that end so. Raises CollectionFailed."""
        with self._in_our_words():
            return sorted(name for name in self._listed("", is_deep=True) if name.endswith(ending))

    def matching(self, sources: Mapping[str, str]) -> dict[str, list[str] | CollectionFailed]:
        """For each table the addresses of the objects that its source names, or why they could not be learnt."""
        found: dict[str, list[str] | CollectionFailed] = {}
        for table, source in sources.items():
            try:
                with self._in_our_words():
                    found[table] = [f"{SCHEME}{self._place.root}/{name}" for name in self._named(source)]
            except CollectionFailed as error:
                found[table] = error
        return found

    def _named(self, source: str) -> list[str]:
        parts = [part for part in source.split("/") if part not in {"", "."}]
        fixed = next((number for number, part in enumerate(parts) if _SIGNS & set(part)), len(parts) - 1)
        names = self._listed("/".join(parts[:fixed]), is_deep=len(parts) > fixed + 1)
        return sorted(name for name in names if _matches(name.split("/")[fixed:], parts[fixed:]))

    def _listed(self, under: str, *, is_deep: bool) -> Iterator[str]:
        """The objects in a folder, or in it and all below, relative to the location. Raises OSError."""
        root = self._place.root
        try:
            found = self._service.get_file_info(FileSelector(f"{root}/{under}" if under else root, recursive=is_deep))
        except FileNotFoundError:
            return
        for info in found:
            if info.type is FileType.File:
                self._modified[info.path] = info.mtime
                yield info.path.removeprefix(f"{root}/")

    def open(self, path: str) -> Seen:
        """An object that was listed, by its address, as it is opened for the first time and shared from then on.

        Raises OSError, and remembers why.
        """
        name = path.removeprefix(SCHEME)
        try:
            with self._in_our_words():
                if name not in self._modified:
                    raise FileNotFoundError
                return self._seen.get(name) or self._seen.setdefault(name, self._looked_at(name))
        except CollectionFailed as error:
            self._failure = self._failure or error
            raise OSError(error.what) from None

    def broke_off(self) -> OSError:
        """What to raise where an object gave fewer bytes than it has, or none; it is remembered."""
        broken = CollectionFailed("object storage broke off", at=self._at, do="Try it again.")
        self._failure = self._failure or broken
        return OSError(broken.what)

    def modified(self, path: str) -> datetime:
        """When an object was written, as it was listed."""
        return self._modified[path.removeprefix(SCHEME)]

    def tell_failure(self) -> None:
        """Raises CollectionFailed where a statement failed because of an object or the service, and not of itself."""
        failure, self._failure = self._failure, None
        if failure:
            raise failure from None
        self.must_be_unchanged()

    def must_be_unchanged(self) -> None:
        """Raises CollectionFailed where an object that was opened is no longer the same.

        It has the last word on every statement: of an object that has shrunk, the client gives bytes that it never had.
        """
        opened = list(self._seen.items())
        with self._in_our_words(), ThreadPoolExecutor(_TOGETHER) as pool:
            for (_, then), now in zip(opened, pool.map(self._looked_at, [name for name, _ in opened]), strict=True):
                if then != now:
                    what = "an object was replaced while it was read"
                    raise CollectionFailed(what, at=self._at, do="Try it again.") from None

    def _looked_at(self, name: str) -> Seen:
        file = self._service.open_input_file(name)
        told = file.metadata()
        return Seen(told.get("ETag") or told.get("Last-Modified"), file.size(), file)

    @contextmanager
    def _in_our_words(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError, pa.ArrowException) as error:
            # What stands before these words names the object.
            said = "NOT_FOUND" if isinstance(error, FileNotFoundError) else str(error).partition("AWS Error")[2]
            for sign, what, do in _REASONS:
                if re.search(sign, said):
                    raise CollectionFailed(what, at=self._at, do=do) from None
            what = "object storage does not answer as it should"
            raise CollectionFailed(what, at=self._at, do="Look whether it speaks as S3 does, and try again.") from None


def _matches(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether a name is of a pattern, part by part; `**` stands for any number of folders, as it does on disk."""
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any(_matches(parts[start:], pattern[1:]) for start in range(len(parts)))
    return bool(parts) and fnmatchcase(parts[0], pattern[0]) and _matches(parts[1:], pattern[1:])
