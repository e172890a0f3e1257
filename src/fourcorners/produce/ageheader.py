"""The shape of an age file's header (C2SP age v1, "Header"), in the one point where the library is lenient.

Every recipient stanza ends with a body line of fewer than 64 characters, if need be an empty one. The library opens
files without it, because an old program wrote such; nothing that is sent today lacks it.
"""

from __future__ import annotations

from typing import BinaryIO

from fourcorners.errors import VerificationFailed

MAGIC = b"age-encryption.org/v1"
_FULL_LINE = 64
_MOST_HEADER = 1 << 20


def check_header(file: BinaryIO, at: str) -> None:
    """Read a header from its beginning to its end. Raises VerificationFailed where a stanza does not end as it must.

    What else may be wrong with a header the library finds when it opens the file.
    """
    ended = True
    for line in iter(lambda: file.readline(_MOST_HEADER), b""):
        if line.startswith(b"-"):
            if not ended:
                raise VerificationFailed("the encrypted file's header is malformed", at=at)
            if not line.startswith(b"-> "):
                return
            ended = False
        else:
            ended = len(line.rstrip(b"\n")) < _FULL_LINE
