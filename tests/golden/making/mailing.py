"""Messages: headers and a body as told, attachments behind a boundary that depends on nothing but the text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any


def compose(told: Mapping[str, Any], attachments: Iterable[tuple[Mapping[str, str], bytes]]) -> bytes:
    """The message. `html`, where given, stands beside the plain body, as mail programs send both."""
    message = EmailMessage(policy=SMTP)
    for name, value in told["headers"].items():
        message[name] = value
    message.set_content(told["body"])
    if "html" in told:
        message.add_alternative(told["html"], subtype="html")
    for one, content in attachments:
        main, _, sub = one["type"].partition("/")
        if one["type"] == "message/rfc822":
            from email import message_from_bytes

            message.add_attachment(message_from_bytes(content, policy=SMTP), filename=one["name"])
        else:
            message.add_attachment(content, main, sub, filename=one["name"])
    boundary = hashlib.sha256(told["body"].encode()).hexdigest()
    for place, part in enumerate(message.walk()):
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            part.set_boundary(f"=_{place}_{boundary[:24]}")
    return message.as_bytes()
