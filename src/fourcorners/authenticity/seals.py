"""Seals of forwarders (ARC, RFC 8617): who passed a message on, and what they say they saw.

Anybody can seal. A chain that holds is as good as the word of the one who closed it, and never repairs a signature.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fourcorners.authenticity.canonical import field_in
from fourcorners.authenticity.headers import Field, Message
from fourcorners.authenticity.model import Records
from fourcorners.authenticity.signatures import State, check_tags, held, own_field, tags_of

_RESULTS, _SIGNATURE, _SEAL = "arc-authentication-results", "arc-message-signature", "arc-seal"
_LONGEST_CHAIN = 50  # section 4.2.1


@dataclass(frozen=True, slots=True)
class Chain:
    """How a chain of seals stands: by whom it was closed, why, and what the first forwarder says of the original."""

    state: State
    sealer: str = ""
    why: str = ""
    saw: str = ""


def chain_on(message: Message, records: Records) -> Chain | None:
    """The chain on a message; None where it carries no seals (section 5.2)."""
    sets = _sets(message)
    if sets is None:
        return Chain(State.BROKEN, why="a link is missing or stands twice")
    if not sets:
        return None
    _, signature, seal = sets[-1]
    sealer = tags_of(seal).get("d", "").lower()
    for number, (_, _, link) in enumerate(sets, 1):
        tags = tags_of(link)
        if tags.get("cv", "").lower() != ("none" if number == 1 else "pass"):
            return Chain(State.BROKEN, sealer, "a forwarder says that it was broken already")
        if not {"a", "b", "d", "s"} <= tags.keys() or "h" in tags:
            return Chain(State.BROKEN, sealer, "a seal is not complete")
        before = b"".join(field_in("relaxed", f) for one in sets[:number] for f in one)
        before = before[: -len(field_in("relaxed", link))] + own_field("relaxed", link)
        state, why = held(tags, before, records)
        if state is not State.HOLDS:
            return Chain(state, sealer, f"of a seal, {why}")
    tags = tags_of(signature)
    if not {"a", "b", "bh", "d", "h", "s"} <= tags.keys():
        return Chain(State.BROKEN, sealer, "the last forwarder's signature is not complete")
    last = check_tags(message, signature, tags, records)
    if last.state is not State.HOLDS:
        return Chain(last.state, sealer, f"of the last forwarder's signature, {last.why}")
    return Chain(State.HOLDS, sealer, "every seal holds", _seen(sets[0][0]))


def _sets(message: Message) -> list[tuple[Field, Field, Field]] | None:
    """The links from the first to the last; None where one is missing, doubled or without a number."""
    by_number: dict[int, dict[str, Field]] = {}
    for field in message.fields:
        if field.name not in (_RESULTS, _SIGNATURE, _SEAL):
            continue
        number = _number(field)
        if not number or field.name in by_number.setdefault(number, {}):
            return None
        by_number[number][field.name] = field
    count = len(by_number)
    whole = all(len(by_number.get(n, {})) == 3 for n in range(1, count + 1))
    if count > _LONGEST_CHAIN or not whole:
        return None
    return [(s[_RESULTS], s[_SIGNATURE], s[_SEAL]) for s in (by_number[n] for n in range(1, count + 1))]


def _number(field: Field) -> int:
    """Which link a field belongs to; 0 where it does not say."""
    if field.name == _RESULTS:
        found = re.match(r"\s{0,20}i\s?=\s?(\d{1,2})\s?;", field.value[:100].decode("ascii", "replace"))
        return int(found[1]) if found else 0
    number = tags_of(field).get("i", "")
    return int(number) if re.fullmatch(r"[0-9]{1,2}", number) else 0


def _seen(results: Field) -> str:
    """The DKIM result that the first forwarder noted, for example `pass`; empty where it noted none."""
    found = re.search(rb"\bdkim\s?=\s?([a-z]{1,12})\b", results.value[:8_192])
    return found[1].decode() if found else ""
