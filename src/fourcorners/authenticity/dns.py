"""Ask DNS what the checks of one delivery need. The only part that speaks to a network, and only when called.

Whoever runs the sender's name server sees that somebody asked, so a provider may prefer the answers that its own mail
server wrote down when the message came in.
"""

from __future__ import annotations

from collections.abc import Iterable

import dns.exception
import dns.name
import dns.resolver

from fourcorners.authenticity.headers import Message, take_apart
from fourcorners.authenticity.model import Records
from fourcorners.authenticity.signatures import tags_of

_MOST_QUESTIONS = 24
_SIGNED = ("dkim-signature", "arc-seal", "arc-message-signature")


def questions(data: bytes, sender: str) -> tuple[str, ...]:
    """The names whose text records the checks of this message want, for its sender's address. At most two dozen."""
    wanted = dict.fromkeys(_keys(take_apart(data)))
    labels = sender.rpartition("@")[2].lower().rstrip(".").split(".")
    for start in range(max(1, len(labels) - 1)):
        wanted["_dmarc." + ".".join(labels[start:])] = None
    return tuple(name for name in wanted if _is_name(name))[:_MOST_QUESTIONS]


def look_up(names: Iterable[str], *, resolver: dns.resolver.Resolver | None = None, seconds: float = 5.0) -> Records:
    """Ask for each name. A name without records has an empty answer; one that could not be asked has none at all."""
    asked = resolver or dns.resolver.Resolver()
    answers: dict[str, list[str]] = {}
    for name in names:
        try:
            found = asked.resolve(name, "TXT", lifetime=seconds, search=False)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            answers[f"{name} TXT"] = []
        except dns.exception.DNSException:
            continue
        else:
            answers[f"{name} TXT"] = [b"".join(record.strings).decode("ascii", "replace") for record in found]
    return Records.from_json(answers)


def _keys(message: Message) -> Iterable[str]:
    for field in message.fields:
        if field.name in _SIGNED:
            tags = tags_of(field)
            if tags.get("s") and tags.get("d"):
                yield f"{tags['s']}._domainkey.{tags['d']}".lower()


def _is_name(name: str) -> bool:
    try:
        dns.name.from_text(name)
    except dns.exception.DNSException:
        return False
    return True
