"""Large attachments are taken out of an e-mail before it is parsed, and put back after. Runs in the confined child.

Python's parser makes a string of each line, which takes six times the size of a long attachment; a scan of twenty
megabytes would need more memory than a child has. Base64 has no hyphen, so where such a part ends is certain.
"""

from __future__ import annotations

import base64
import binascii
import os
import re

_LARGE = 1_000_000
_MOST_HEAD = 65_536
_EMPTY_LINE = re.compile(rb"\r?\n\r?\n")
_BASE64 = re.compile(rb"^content-transfer-encoding[ \t]*:[ \t]*base64[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)


class Carved:
    """An e-mail without its large parts; a mark that nobody can foresee stands for each."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._nonce = os.urandom(16).hex().encode()
        # Mark, as it stands in the message -> where the part lies in the original.
        self._parts: dict[bytes, tuple[int, int]] = {}
        self.message = self._without_large() if len(data) > _LARGE else data

    def content(self, decoded: bytes) -> bytes:
        """The content of a part, given what the parser decoded: the original's where that is a mark."""
        place = self._parts.get(base64.b64encode(decoded)) if self._nonce in decoded[:100] else None
        if place is None:
            return decoded
        body = self._data[slice(*place)]
        try:
            return binascii.a2b_base64(body)
        except binascii.Error:
            # A missing end is filled up, as the parser does for small parts.
            kept = re.sub(rb"[^A-Za-z0-9+/]", b"", body)
            return binascii.a2b_base64(kept[: len(kept) - (len(kept) % 4 == 1)] + b"=" * (-len(kept) % 4))

    def whole(self, message: bytes) -> bytes:
        """A message within the message with its large parts as they stood there."""
        for mark, place in self._parts.items():
            message = message.replace(mark, self._data[slice(*place)])
        return message

    def _without_large(self) -> bytes:
        data = self._data
        kept: list[bytes] = []
        at = start = 0
        while at >= 0:
            after = data.find(b"\n--", at + 1)
            end = after if after >= 0 else len(data)
            if end - at > _LARGE:
                head = _EMPTY_LINE.search(data, at, min(end, at + _MOST_HEAD))
                if head and _BASE64.search(data, at, head.start() + 1):
                    mark = base64.b64encode(b"%d.%s" % (len(self._parts), self._nonce))
                    self._parts[mark] = (head.end(), end)
                    kept += [data[start : head.end()], mark]
                    start = end
            at = after
        return b"".join([*kept, data[start:]])
