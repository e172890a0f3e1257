"""Files on object storage: which bucket, which prefix, and which service answers, as a location says it.

    location: s3://harbor-logs/raw                                                      # Amazon S3
    location: s3://harbor-logs/raw?endpoint=https://objects.example:9000&region=eu-1    # what speaks as S3 does

Bucket and prefix are taken letter by letter, percent signs too. Keys never stand in a location: they are the SDK's own
matter (environment, profile, the machine's role), or named under `credentials`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

SCHEME = "s3://"
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
OPTIONS = ("endpoint", "region", "ssl-ca")

_BUCKET = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]")
_REGION = re.compile(r"[A-Za-z0-9-]{1,40}")
_LIKE = "Write it like s3://bucket/prefix?endpoint=https://objects.example:9000&region=eu-1."


@dataclass(frozen=True, slots=True)
class Place:
    """Where a store's objects lie.

    `endpoint` is an address with its scheme, `region` a name, `ssl_ca` a file of certificates; empty: the SDK's own.
    """

    bucket: str
    prefix: str
    endpoint: str = ""
    region: str = ""
    ssl_ca: str = ""

    @property
    def root(self) -> str:
        """Bucket and prefix in one, without a slash at the end."""
        return f"{self.bucket}/{self.prefix}" if self.prefix else self.bucket


def is_on_objects(location: str) -> bool:
    """Whether this location is on object storage and not in a folder."""
    return location.startswith(SCHEME)


def place_of(location: str) -> Place:
    """The place that a location without faults names."""
    bare, _, query = location.removeprefix(SCHEME).partition("?")
    bucket, _, prefix = bare.partition("/")
    options = dict(parse_qsl(query, keep_blank_values=True))
    return Place(bucket, prefix.strip("/"), *(options.get(name, "") for name in OPTIONS))


def wrong_place(location: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a location on object storage: (what, what to do). What stands in it is not repeated."""
    bare, _, query = location.removeprefix(SCHEME).partition("?")
    given = parse_qsl(query, keep_blank_values=True)
    names = [name for name, _ in given]
    place = place_of(location)
    if "@" in bare.partition("/")[0] or not set(names) <= set(OPTIONS):
        what = "only bucket, prefix, endpoint, region and ssl-ca may stand here"
        yield what, "Take the rest away; if it was a key or password, change that."
    elif not _BUCKET.fullmatch(place.bucket):
        yield "this names no bucket", _LIKE
    elif "#" in bare or any(part in {"", ".", ".."} for part in place.prefix.split("/") if place.prefix):
        yield "this is no prefix of objects", _LIKE
    elif len(set(names)) < len(names) or not all(value for _, value in given):
        yield "an option is empty or given twice", _LIKE
    elif place.region and not _REGION.fullmatch(place.region):
        yield "this is no name of a region", _LIKE
    elif place.endpoint:
        yield from wrong_endpoint(place.endpoint)


def wrong_endpoint(endpoint: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the address of a service: (what, what to do)."""
    try:
        parts = urlsplit(endpoint)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    is_bare = parts.path in {"", "/"} and not (parts.query or parts.fragment or "@" in parts.netloc)
    if parts.scheme not in {"http", "https"} or not host or not is_bare:
        yield "the endpoint is no address of a service", _LIKE
    elif parts.scheme == "http" and host not in LOOPBACK:
        yield "people's data would cross the network unencrypted", "Give an endpoint with https."
