"""E-mail to headers, text and files. Runs in the confined child.

The body is what a person is shown: of alternatives the plain text, else the HTML reduced to text. Everything else is a
file of the delivery, messages within the message too; nothing is dropped without a word.
"""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage
from typing import Any

from fourcorners.intake.allowance import Allowance
from fourcorners.intake.contents import Contents
from fourcorners.intake.files import plain
from fourcorners.intake.mail import alternatives, quoted
from fourcorners.intake.mail.carve import Carved
from fourcorners.intake.mail.head import head_of
from fourcorners.intake.markup.html import seen
from fourcorners.intake.refusal import ALONE, UNFORESEEN, Refusal

_POLICY = email.policy.default.clone(refold_source="none")
_FIELD = re.compile(rb"[!-9;-~]{1,76}[ \t]*:")
# A sender's name with letters beyond ASCII folds the field, so that the address stands on the next line.
_FROM = re.compile(rb"^from[ \t]*:(?:[^\n@]{0,998}\n[ \t]){0,4}[^\n]*@", re.IGNORECASE | re.MULTILINE)
# Header fields that programs write; a memorandum typed by hand has From, To, Date and Subject as well.
_BY_PROGRAMS = re.compile(
    rb"^(?:received|return-path|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|"
    rb"arc-seal|delivered-to|authentication-results|x-[a-z0-9-]+)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_MAIL_DATE = re.compile(rb"^date[ \t]*:.*\b\d{1,2} [a-z]{3} \d{4} \d\d?:\d\d", re.IGNORECASE | re.MULTILINE)
_BOUNDARY_LINES = 10_000
_MOST_HEAD = 256_000


def looks_like_mail(data: bytes) -> bool:
    """Whether the bytes begin with the header of an e-mail: only fields, a sender's address, and a program's trace."""
    head = _head_bytes(data[:65536])
    if head.startswith(b"From ") and b"\n" in head:
        # The line with which mail folders part messages.
        head = head.partition(b"\n")[2]
    if not _FROM.search(head) or not (_BY_PROGRAMS.search(head) or _MAIL_DATE.search(head)):
        return False
    return all(line[:1] in b" \t" or _FIELD.match(line) for line in head.split(b"\n")[:200] if line)


def contents_of(data: bytes, allowance: Allowance) -> tuple[dict[str, str], Contents]:
    """Headers; and the body text, remarks and files. Raises Refusal."""
    limits = allowance.limits
    if len(_head_bytes(data)) > _MOST_HEAD:
        raise Refusal(f"the e-mail's header is larger than {_MOST_HEAD // 1000} kB", ALONE)
    if data.count(b"\n--") > _BOUNDARY_LINES:
        raise Refusal(f"the e-mail has more than {limits.parts} parts", ALONE)
    carved = Carved(data)
    lowered = carved.message.lower()
    # Looked for before parsing, which takes the square of the depth.
    if lowered.count(b"boundary=") + lowered.count(b"message/rfc822") > 2 * limits.parts:
        raise Refusal(f"the e-mail has more than {limits.parts} parts", ALONE)
    message = email.message_from_bytes(carved.message, policy=_POLICY)
    head, remarks = head_of(message)
    body = _Body(limits.parts, carved)
    body.contents.remarks += remarks
    body.take(message, 0)
    texts = [text if text.endswith("\n") else f"{text}\n" for text in body.texts if text.strip()]
    if not texts:
        body.contents.remarks.append("the message itself holds no text")
    body.contents.pages = ["\n".join(texts)]
    quoted.set_apart(body.contents)
    return head, body.contents


def _head_bytes(data: bytes) -> bytes:
    """The header: everything before the first empty line, with one kind of line end."""
    start = len(data) - len(data.lstrip(b"\r\n"))
    ends = [at for at in (data.find(b"\n\n", start), data.find(b"\n\r\n", start)) if at >= 0]
    return data[start : min(ends, default=len(data))].replace(b"\r\n", b"\n")


class _Body:
    """Walks the parts in order and sorts them into texts and files."""

    def __init__(self, most: int, carved: Carved) -> None:
        self.texts: list[str] = []
        self.contents = Contents()
        self._left = most
        self._carved = carved

    def take(self, part: Any, depth: int) -> None:
        self._left -= 1
        if self._left < 0 or depth > 30:
            raise Refusal("the e-mail has more parts, or deeper ones, than a demand needs", ALONE)
        kind = part.get_content_type()
        if kind == "message/rfc822" or kind == "message/global":
            self._file(part, kind, self._carved.whole(_inner(part)))
        elif part.get_content_maintype() == "multipart" and isinstance(part.get_payload(), list):
            if kind == "multipart/alternative":
                self._take_best(part.get_payload(), depth)
            else:
                for inner in part.get_payload():
                    self.take(inner, depth + 1)
        elif kind in {"text/plain", "text/html"} and not _is_file(part):
            self.texts.append(self._text(part, kind))
        else:
            self._file(part, kind, self._carved.content(_bytes(part)))

    def _take_best(self, parts: list[Any], depth: int) -> None:
        """Of several forms of one text the one that is to be read; a remark where the other says something else."""
        plain_text = next((p for p in parts if p.get_content_type() == "text/plain" and not _is_file(p)), None)
        if plain_text is None or not _bytes(plain_text).strip():
            for inner in parts:
                if inner is not plain_text:
                    self.take(inner, depth + 1)
            return
        shown = self._text(plain_text, "text/plain")
        other = _Body(self._left, self._carved)
        for inner in parts:
            if inner is not plain_text:
                other.take(inner, depth + 1)
        self._left = other._left
        self.contents.files += other.contents.files
        self.contents.remarks += other.contents.remarks
        self.contents.differences += other.contents.differences
        self.texts.append(alternatives.chosen(shown, "\n".join(other.texts), self.contents))

    def _text(self, part: Any, kind: str) -> str:
        data = self._carved.content(_bytes(part))
        charset = str(part.get_content_charset() or "utf-8")
        try:
            text = data.decode(charset)
        except (LookupError, ValueError):
            text, _ = plain.letters_of(data)
            self.contents.remarks.append("the message's letters are not in the letter set it names; some may be wrong")
        text = plain.clean(plain.lines(text))
        return seen(text, self.contents) if kind == "text/html" else text

    def _file(self, part: Any, kind: str, data: bytes) -> None:
        files = self.contents.files
        files.append((_name(part, len(files) + 1), _media_type(kind), data))


def _is_file(part: Any) -> bool:
    return part.get_content_disposition() == "attachment" or _file_name(part) != ""


def _file_name(part: Any) -> str:
    try:
        return str(part.get_filename() or "")
    except UNFORESEEN:
        return ""


def _name(part: Any, number: int) -> str:
    """The last part of the sender's file name, as text: it is shown, and never used to open or write anything."""
    name = _file_name(part).replace("\\", "/").rpartition("/")[2]
    return "".join(c for c in name if c.isprintable())[:200] or f"attachment {number}"


def _media_type(kind: str) -> str:
    known = re.fullmatch(r"[a-z0-9.+-]{1,60}/[a-z0-9.+_-]{1,100}", kind)
    return kind if known else "application/octet-stream"


def _bytes(part: Any) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _inner(part: Any) -> bytes:
    """The bytes of a message within the message, as they stand there."""
    payload = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else payload
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64":
        # RFC 2046, section 5.2.1, forbids it; some programs do it.
        wrapped = EmailMessage(policy=_POLICY)
        wrapped["Content-Transfer-Encoding"] = "base64"
        wrapped.set_payload(inner.as_string() if isinstance(inner, EmailMessage) else str(inner))
        return _bytes(wrapped)
    return inner.as_bytes(policy=_POLICY) if isinstance(inner, EmailMessage) else _bytes(part)
