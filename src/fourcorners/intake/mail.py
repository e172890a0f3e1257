"""E-mail to text, headers and attachments. Runs in the confined child."""

from __future__ import annotations

import email
import email.policy
import email.utils
from email.message import EmailMessage, Message
from typing import Any

from fourcorners.intake import markup
from fourcorners.intake.limits import Limits
from fourcorners.intake.refusal import Refusal

_STARTS = (b"from:", b"to:", b"subject:", b"received:", b"return-path:", b"date:", b"message-id:", b"mime-version:",
           b"delivered-to:", b"x-", b"arc-", b"dkim-signature:", b"authentication-results:", b"reply-to:")  # fmt: skip
_MOST_BOUNDARIES = 2_000


def looks_like_mail(data: bytes) -> bool:
    """Whether the bytes begin with header lines, a sender among them."""
    head = data[:20_000].replace(b"\r\n", b"\n").partition(b"\n\n")[0].lower()
    lines = head.split(b"\n")
    return lines[0].startswith(_STARTS) and any(line.startswith(b"from:") for line in lines) and len(lines) > 2


def parts_of(data: bytes, limits: Limits) -> tuple[dict[str, str], str, list[str], list[tuple[str, str, bytes]]]:
    """Headers, body text, remarks, and attachments as (name, media type, bytes). Raises Refusal."""
    if data.count(b"\n--") > _MOST_BOUNDARIES * 4 or data.lower().count(b"boundary=") > limits.parts:
        raise Refusal(f"the e-mail has more than {limits.parts} parts", "Ask for the demand alone.")
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = _walk(message, limits)
    body = ""
    remarks: list[str] = []
    attachments: list[tuple[str, str, bytes]] = []
    for part in parts:
        kind = part.get_content_type()
        name = _name(part, len(attachments) + 1)
        if kind == "message/rfc822":
            attachments.append((name, kind, _inner(part)))
        elif _is_body(part, kind) and not (body and kind == "text/html"):
            text = _decode(part)
            if kind == "text/html":
                text, hidden = markup.text_of(text)
                remarks += hidden
            body = text if not body else f"{body}\n{text}"
        elif not (kind == "text/html" and _is_body(part, kind)):
            attachments.append((name, kind, _bytes(part)))
    return _head(message), body.replace("\r\n", "\n").replace("\r", "\n"), remarks, attachments


def _walk(message: Message[Any, Any], limits: Limits) -> list[EmailMessage]:
    """The leaves in order; a nested message is a leaf. Bounded in number and depth."""
    found: list[EmailMessage] = []
    stack: list[tuple[Any, int]] = [(message, 0)]
    while stack:
        part, depth = stack.pop()
        if depth > limits.depth * 4:
            raise Refusal("the e-mail is nested too deeply", "Ask for the demand alone.")
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            children = part.get_payload()
            stack += [(child, depth + 1) for child in reversed(children)]
            if len(stack) + len(found) > limits.parts:
                raise Refusal(f"the e-mail has more than {limits.parts} parts", "Ask for the demand alone.")
        else:
            found.append(part)
    return found


def _is_body(part: EmailMessage, kind: str) -> bool:
    return (
        kind in {"text/plain", "text/html"}
        and part.get_content_disposition() != "attachment"
        and not part.get_filename()
    )


def _inner(part: EmailMessage) -> bytes:
    payload: Any = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else payload
    try:
        return inner.as_bytes() if isinstance(inner, Message) else str(inner).encode("utf-8", "replace")
    except (LookupError, ValueError, RecursionError, AttributeError):
        raise Refusal("a nested message cannot be read", "Ask for the demand alone.") from None


def _bytes(part: EmailMessage) -> bytes:
    payload: Any = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decode(part: EmailMessage) -> str:
    data = _bytes(part)
    charset = part.get_content_charset() or "utf-8"
    try:
        return data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return data.decode("cp1252", "replace")


def _name(part: EmailMessage, number: int) -> str:
    try:
        name = part.get_filename() or ""
    except (LookupError, ValueError):
        name = ""
    # Only the last part of a path, as text: a sender's file name is never used to open or write anything.
    return (
        "".join(c for c in name.replace("\\", "/").rpartition("/")[2] if c.isprintable())[:200]
        or f"attachment {number}"
    )


def _head(message: Message[Any, Any]) -> dict[str, str]:
    def first(name: str) -> str:
        try:
            return " ".join(str(message.get(name) or "").split())[:2000]
        except (LookupError, ValueError, IndexError, AttributeError, TypeError):
            return ""

    def address(name: str) -> tuple[str, str]:
        shown, found = email.utils.parseaddr(first(name))
        return shown, found.lower()

    shown, sender = address("From")
    return {
        "sender": sender,
        "sender_name": shown,
        "reply_to": address("Reply-To")[1],
        "to": address("To")[1],
        "subject": first("Subject"),
        "date": first("Date"),
        "message_id": first("Message-ID"),
    }
