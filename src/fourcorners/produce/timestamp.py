"""A time stamp over a package's signature (RFC 3161): an outsider's word that it existed at an instant.

It stands as `timestamp.tsr` beside `signature.txt`. The provider names the authority; asking it sends the hash of the
signature and nothing else.
"""

from __future__ import annotations

import hashlib
import urllib.error
import urllib.request
from datetime import datetime
from pathlib import Path

from cryptography import x509
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from fourcorners.errors import VerificationFailed, WrongUse

TIMESTAMP = "timestamp.tsr"
_SECONDS = 20
_MOST_ANSWER = 1_000_000
_SHA256 = x509.ObjectIdentifier("2.16.840.1.101.3.4.2.1")


def ask(url: str, signature: bytes) -> bytes:
    """The authority's answer for these bytes. Raises WrongUse where it gives none, or one for other bytes."""
    request = TimestampRequestBuilder().data(signature).hash_algorithm(HashAlgorithm.SHA256).nonce().build()
    wanted = request.nonce
    if not url.startswith(("http://", "https://")):
        raise WrongUse(
            "not an address of a time-stamping authority", at="produce.timestamp_url", do="Begin it with http."
        )
    posted = urllib.request.Request(  # noqa: S310 (the scheme is checked above)
        url, request.as_bytes(), {"Content-Type": "application/timestamp-query"}, method="POST"
    )
    try:
        with urllib.request.urlopen(posted, timeout=_SECONDS) as answer:  # noqa: S310
            data: bytes = answer.read(_MOST_ANSWER)
        response = decode_timestamp_response(data)
        if response.tst_info.nonce != wanted or not _is_of(response, signature):
            raise ValueError("another request's answer")
    except (OSError, urllib.error.URLError, ValueError) as error:
        raise WrongUse(
            "the time-stamping authority gave no time stamp",
            at="produce.timestamp_url",
            do="Try again later, name another authority, or take timestamp_url out of workspace.toml.",
            left="Nothing was produced.",
        ) from error
    return data


def check(data: bytes, signature: bytes, authority: Path | None) -> tuple[datetime, bool]:
    """When the stamp says the signature existed, and whether it was checked who says so.

    `authority` is a PEM file with the root certificate, and any between it and the stamp's. Raises VerificationFailed
    where the stamp is of other bytes, is none, or was not made by that authority.
    """
    try:
        response = decode_timestamp_response(data)
        if not _is_of(response, signature):
            raise VerificationFailed("the time stamp is of another signature", at=TIMESTAMP)
        when = response.tst_info.gen_time
        if authority is None:
            return when, False
        certificates = x509.load_pem_x509_certificates(authority.read_bytes())
        builder = VerifierBuilder()
        for certificate in certificates:
            if certificate.issuer == certificate.subject:
                builder = builder.add_root_certificate(certificate)
            else:
                builder = builder.add_intermediate_certificate(certificate)
        builder.build().verify(response, hashlib.sha256(signature).digest())
    except (ValueError, VerificationError, OSError) as error:
        raise VerificationFailed("the time stamp does not verify", at=TIMESTAMP) from error
    return when, True


def _is_of(response: TimeStampResponse, signature: bytes) -> bool:
    imprint = response.tst_info.message_imprint
    return imprint.hash_algorithm == _SHA256 and imprint.message == hashlib.sha256(signature).digest()
