"""Whom a message names as its sender, in every place where a reader might look."""

from __future__ import annotations

from fourcorners.authenticity.headers import Message, domains_in
from fourcorners.authenticity.house import is_same_house
from fourcorners.authenticity.model import Check, Outcome

# RFC 5322, section 3.6: each of these stands once. A second one is shown by some programs and not by others.
_ONCE = ("sender", "reply-to", "to", "subject", "date", "content-type")


def passed_if(name: str, passed: bool, good: str, bad: str) -> Check:
    """A check that is either passed or failed."""
    return Check(name, Outcome.PASSED if passed else Outcome.FAILED, good if passed else bad)


def one_sender(message: Message, sender: str) -> Check:
    """One From field, with one address in it."""
    count = len(message.all("from"))
    return passed_if(
        "one sender",
        count == 1 and "@" in sender,
        "It names one sender.",
        "It names no sender." if count <= 1 and "@" not in sender else f"It has {count} From lines.",
    )


def doubled(message: Message) -> Check:
    """Fields that may stand once, standing twice."""
    twice = [name for name in _ONCE if len(message.all(name)) > 1]
    return passed_if(
        "doubled headers",
        not twice,
        "No line of its head stands twice that may stand once.",
        f"Its head has more than one {', '.join(twice)} line; programs differ in which they show.",
    )


def display(message: Message, domain: str) -> Check:
    """Whether the name shown beside the address, or a second address in From, is one of another domain."""
    others = [d for d in domains_in(message.all("from")) if not is_same_house(d, domain)]
    return passed_if(
        "display name",
        not others,
        "The name shown is no other address.",
        "The name shown, or a second sender, is an address elsewhere.",
    )


def reply(message: Message, domain: str) -> Check:
    """Whether answers would go to another domain."""
    others = [d for d in domains_in(message.all("reply-to")) if not is_same_house(d, domain)]
    return passed_if(
        "reply address",
        not others,
        "Answers go to the sender.",
        f"Answers go to {others[0] if others else ''}, not to {domain}.",
    )
