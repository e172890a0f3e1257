"""A message that was forwarded or answered within the text of another, as most mail programs do it.

What follows a line that says so, or the forwarded message's own header lines, is a paper of the delivery of its own:
what a clerk writes above an officer's request is not part of the request. So are the lines marked as a quotation
below "On Thursday, Harbor Legal wrote:". Quotations that nothing introduces stay where they are. Runs in the confined
child.
"""

from __future__ import annotations

import re

from fourcorners.intake.contents import Contents

# Stands for the media type of a message that is quoted: it is text and is taken for nothing else.
QUOTED = "text/x-quoted-message"
_MOST = 20
_SAID = (
    r"(?:begin )?forwarded (?:message|by)\b.{0,60}|original message|(?:ursprüngliche|weitergeleitete) nachricht",
    r"message (?:d'origine|transféré|original)|mensaje (?:original|reenviado)|mensagem (?:original|encaminhada)",
    r"messaggio (?:originale|inoltrato)|oorspronkelijk bericht|oryginalna wiadomość|wiadomość oryginalna",
)
_SEPARATOR = re.compile(
    rf"[ \t>]*(?:-{{2,}}|_{{10,}}|\*{{2,}})?[ \t]*(?:{'|'.join(_SAID)})[ \t:]*(?:-{{2,}}|\*{{2,}})?[ \t]*",
    re.IGNORECASE,
)
_RULE = re.compile(r"[ \t]*(?:_{10,}|-{10,})[ \t]*")
_FROM = re.compile(r"[ \t*>]*(?:from|von|de|da|van|od)[ \t]?:[ \t*]*\S.*", re.IGNORECASE)
_OTHERS = tuple(
    re.compile(rf"[ \t*>]*(?:{names})(?: el)?[ \t]?:", re.IGNORECASE)
    for names in (
        "sent|date|gesendet|datum|envoyé|enviado|data|fecha|inviato|verzonden|wysłano",
        "to|an|à|para|a|aan|do",
        "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat",
    )
)
_HEADER_LINES = 8


def set_apart(contents: Contents) -> None:
    """Make every message that is forwarded within a message's text a file of its own, before its other files."""
    text, messages = parted(contents.pages[0])
    if messages:
        contents.pages = [text]
        contents.files[:0] = [
            (f"forwarded message {number}", QUOTED, message.encode("utf-8", "replace"))
            for number, message in enumerate(messages, 1)
        ]


def parted(text: str) -> tuple[str, list[str]]:
    """The text of the message itself, and each message in it: forwarded, from its header lines on, or answered."""
    lines = text.split("\n")
    answers: list[str] = []
    while len(answers) < _MOST and (answered := _answered(lines)) is not None:
        introduced, quoted_from, quoted_to = answered
        quoted = "\n".join(_MARKED.sub("", line) for line in lines[quoted_from:quoted_to]).strip("\n")
        lines = [*lines[:introduced], *lines[quoted_to:]]
        answers.append(f"{quoted}\n")
    text = "\n".join(lines)
    starts: list[tuple[int, int]] = []
    number = 0
    while number < len(lines) and len(starts) < _MOST:
        begin = _begins(lines, number)
        if begin is None:
            number += 1
        else:
            starts.append((number, begin))
            number = begin + 1
    if not starts:
        return text, answers
    ends = [first for first, _ in starts[1:]] + [len(lines)]
    messages = ["\n".join(lines[begin:end]).strip("\n") for (_, begin), end in zip(starts, ends, strict=True)]
    own = "\n".join(lines[: starts[0][0]]).rstrip("\n ")
    return (f"{own}\n" if own else ""), [*(f"{message}\n" for message in messages if message.strip()), *answers]


_MARKED = re.compile(r"^[ \t]{0,3}>[ \t]?")
# "On Thu, 29 Oct 2026, Harbor Legal wrote:", over one line or two.
_WROTE = re.compile(
    r"(?:on|am|le|el|il|em|op|den|w dniu)\b.{6,160}"
    r"\b(?:wrote|a écrit|escribió|ha scritto|escreveu|skrev|napisał(?:\(a\))?|(?:schrieb|schreef)(?: .{2,80})?)[ \t]?:",
    re.IGNORECASE,
)


def _answered(lines: list[str]) -> tuple[int, int, int] | None:
    """The first quotation that says who wrote it: where it is introduced, where it begins and where it ends."""
    for number, line in enumerate(lines):
        if not line.startswith(">") or number == 0 or lines[number - 1].startswith(">"):
            continue
        above = number - 1 if lines[number - 1].strip() else number - 2
        first = next(
            (
                n
                for n in (above, above - 1)
                if n >= 0 and _WROTE.fullmatch(" ".join(lines[n : above + 1]).strip()[:300])
            ),
            None,
        )
        if first is None:
            continue
        end = next(
            (n for n in range(number, len(lines)) if lines[n].strip() and not lines[n].startswith(">")), len(lines)
        )
        answers = any(line.strip() for line in (*lines[:first], *lines[end:]))
        return (first, number, end) if answers else None
    return None


def _begins(lines: list[str], number: int) -> int | None:
    """Where the forwarded message begins whose separator, or whose first header line, is this line."""
    line = lines[number]
    if len(line) > 300:
        return None
    if _SEPARATOR.fullmatch(line) or _RULE.fullmatch(line):
        following = next((n for n in range(number + 1, min(number + 5, len(lines))) if lines[n].strip()), None)
        return following if following is not None and _is_header(lines, following) else None
    # Without a line that says so, a header counts where a blank line sets it off from what was written above it.
    return number if number > 0 and not lines[number - 1].strip() and _is_header(lines, number) else None


def _is_header(lines: list[str], number: int) -> bool:
    """Whether a header begins there: a sender, and close behind it two of date, recipient and subject."""
    if not _FROM.fullmatch(lines[number][:300]):
        return False
    block = []
    for line in lines[number + 1 : number + 1 + _HEADER_LINES]:
        if not line.strip():
            break
        block.append(line[:300])
    return sum(any(pattern.match(line) for line in block) for pattern in _OTHERS) >= 2
