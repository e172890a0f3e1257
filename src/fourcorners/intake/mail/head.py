"""The headers of an e-mail that others use, decoded after they are taken apart. Runs in the confined child."""

from __future__ import annotations

from typing import Any

from fourcorners.intake.files import plain
from fourcorners.intake.refusal import UNFORESEEN

_MOST = 2_000
# RFC 5322, section 3.6: each of these may stand once.
_ONCE = ("From", "Sender", "Reply-To", "To", "Subject", "Date", "Message-ID")


def head_of(message: Any) -> tuple[dict[str, str], list[str]]:
    """The headers as `MailHead` has them, and remarks on those that could deceive.

    Addresses are taken from the structure of the header and only then decoded: decoded first, an encoded quotation
    mark or bracket in a display name could pass for an address.
    """
    remarks = [
        f"the e-mail has {count} {name} headers; the first is used"
        for name in _ONCE
        if (count := _count(message, name)) > 1
    ]
    senders = _addresses(message, "From")
    if len(senders) > 1:
        remarks.append(f"the e-mail names {len(senders)} senders; the first is used")
    if senders and "@" in senders[0][0]:
        remarks.append("the sender's name contains an address sign; the address itself may be another")
    replies = _addresses(message, "Reply-To")
    if len(replies) > 1:
        remarks.append(f"the e-mail names {len(replies)} addresses for replies; the first is used")
    return {
        "sender": senders[0][1] if senders else "",
        "sender_name": senders[0][0] if senders else "",
        "reply_to": replies[0][1] if replies else "",
        "to": ", ".join(address for _, address in _addresses(message, "To"))[:_MOST],
        "subject": _text(message, "Subject"),
        "date": _text(message, "Date"),
        "message_id": _text(message, "Message-ID"),
    }, remarks


def _count(message: Any, name: str) -> int:
    return sum(key.lower() == name.lower() for key in message.keys())  # noqa: SIM118 - a message repeats its keys


def _addresses(message: Any, name: str) -> list[tuple[str, str]]:
    """(display name, address in lower case) of each, in order."""
    try:
        header = message[name]
        found = [(address.display_name, address.addr_spec) for address in header.addresses] if header else []
    except UNFORESEEN:
        return []
    return [(_line(shown), _line(address).lower()) for shown, address in found if address.strip("<>")]


def _text(message: Any, name: str) -> str:
    try:
        return _line(str(message[name] or ""))
    except UNFORESEEN:
        return ""


def _line(text: str) -> str:
    return " ".join(plain.clean(text).split())[:_MOST]
