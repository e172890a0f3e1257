"""Whether a link leads where its words say. Runs in the confined child."""

from __future__ import annotations

import re

_SHOWN = re.compile(
    r"\s*(?:https?://)?(?:[^\s/@]{1,100}@)?(?P<host>(?:[\w-]{1,63}\.){1,10}[^\W\d_]{2,24})(?::\d{1,5})?(?:[/?#]\S*)?\s*[.,;]?\s*",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"\s*(?:(?:https?|ftp):[/\\]{0,4}(?:[^\s/@\\]{1,100}@)?|mailto:[^@\s?]{1,100}@)(?P<host>[^\s/?#:\\]{1,255})",
    re.IGNORECASE,
)


def leads_elsewhere(words: str, target: str) -> bool:
    """Whether the words are an address or a domain, and the target lies in another domain.

    Words that name no place, such as "our website", promise none. A domain and those under it count as one.
    """
    shown = _SHOWN.fullmatch(words) if len(words) < 500 else None
    real = _TARGET.match(target)
    if shown is None or real is None:
        return False
    said, led = _bare(shown["host"]), _bare(real["host"])
    return said != led and not led.endswith(f".{said}") and not said.endswith(f".{led}")


def _bare(host: str) -> str:
    return host.lower().rstrip(".").removeprefix("www.")
