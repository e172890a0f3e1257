"""What an American paper itself orders: that something is handed over or searched; and that its title calls it a warrant.

An order for records, a warrant or a subpoena may bind to silence in a paragraph of its own, or say that it does not. It
stays what it is: only a paper that hands nothing over is an order of silence.
"""

from __future__ import annotations

import re

from fourcorners.reading.texts.prose import Prose, Span

# Words of command, and what follows them in their sentence.
_COMMANDED = re.compile(
    r"\b(?:(?:is|are|be|hereby|therefore|further|it is|and|therefore,|hereby,|further,) (?:ordered|directed|commanded|required|authori[sz]ed)"
    r"|court (?:hereby |further |therefore )?(?:orders|commands|directs)|^ordered|(?<=[.;:,] )ordered)\b"
)
_COMMANDED_WORDS = (
    "ordered",
    "directed",
    "commanded",
    "required",
    "authorized",
    "authorised",
    "orders",
    "commands",
    "directs",
)
# What of a thing ordered is no handing over: a copy of the order itself, a word to somebody about it.
_OF_ITSELF = r"(?! (?:\w+ ){0,2}?(?:cop(?:y|ies)|notice|existence|fact|this|order|subpoena|warrant|request|application|motion)\b)"
_GIVES = r"(?:disclose|produce|provide|furnish|deliver|turn over|hand over|give|supply|release|bring|surrender|transmit|send)"
_HANDED = re.compile(
    rf"\b(?:(?:shall|must|do|to|that you)(?: \w+ly| also)?,? (?:{_GIVES}\b{_OF_ITSELF}|search\b|install\b)|{_GIVES}\b{_OF_ITSELF}|execute (?:this|the|said) (?:search )?warrant)"
)
_SHALL = re.compile(rf"\b(?:shall|must) (?:\w+ly |also )?{_GIVES}\b{_OF_ITSELF}")
_SHALL_WORDS = ("shall disclose", "shall produce", "shall provide", "shall furnish", "shall deliver", "shall turn over", "shall give", "shall supply",
                "must disclose", "must produce", "must provide", "must furnish", "must deliver", "must turn over", "shall promptly", "must also", "shall also")  # fmt: skip
_NOT = re.compile(r"\b(?:not|nor|neither|never|refrain|prohibited|forbidden|barred|unless|until)\b")
# By another paper than this one, or somebody else than its addressee.
_ELSEWHERE = re.compile(
    r"\b(?:by|in|under|with) (?:the|that|said|a|an) (?:\w+ ){0,2}(?:subpoena|warrant|summons|order)\b|\b(?:clerk|government|united states|state|people|applicant|agents?|attorney|officers?)(?: of \w+)? (?:is|are|shall|must|may)\b"
)
_STOP = re.compile(r"(?<!\binc)(?<!\bcorp)(?<!\bco)(?<!\bltd)(?<!\bu\.s)(?<!\bno)(?<!\bp)\.(?= )|;")
_REACH = 420


def hands_over(prose: Prose) -> Span | None:
    """Where the paper orders its addressee to hand something over, or somebody to search; None where it nowhere does."""
    flat = prose.flat
    for command in prose.matches(_COMMANDED, _COMMANDED_WORDS, 20, 20):
        stop = _STOP.search(flat, command.end(), command.end() + _REACH)
        end = stop.start() if stop else command.end() + _REACH
        given = _HANDED.search(flat, command.end(), end)
        if given is None:
            continue
        between = flat[command.end() : given.start()]
        if not _NOT.search(between) and not _ELSEWHERE.search(between):
            return command.start(), given.end()
    for given in prose.matches(_SHALL, _SHALL_WORDS, 2, 40):
        if not _ELSEWHERE.search(flat, max(0, given.start() - 50), given.start() + 6):
            return given.span()
    return None


# A line of the head that is a title and calls the paper a warrant.
_WARRANT = re.compile(
    r"(?:[A-Z]+(?:, |/| / | & | AND |[- ])){0,5}WARRANT(?! (?:NO|NUMBER|OF ARREST|RETURN|FOR (?:THE )?ARREST|\d)\b)(?:[ ,/&-][A-Z ,/&()'-]{0,90})?"
)
_NO_WARRANT = re.compile(
    r"\b(?:APPLICATION|AFFIDAVIT|COMPLAINT|MOTION|PETITION|RETURN|ARREST|INVENTORY|EXTEN\w+|WITHDRAW\w*|PURSUANT|UNDER|FOR AN?|FOR THE ISSUANCE|IN SUPPORT|EXISTENCE|QUASH|PROPOSED|DRAFT|WITHOUT|NO|NOT|BENCH)\b"
)
_CELL = re.compile(r"[^\t\n]+?(?=[ ]{4}|\t|\n|$)")
_HEAD = 3_000


def titled_warrant(prose: Prose) -> Span | None:
    """The title that calls a paper a warrant, in capitals in its head; a request for one is none."""
    full = prose.text.full
    if "WARRANT" not in full[:_HEAD]:
        return None
    for cell in _CELL.finditer(full, 0, _HEAD):
        words = cell[0].strip(" .:*_=\"'()[]-")
        if "WARRANT" not in words or len(words) > 120:
            continue
        title = _WARRANT.match(words)
        if title is not None and not _NO_WARRANT.search(title[0]):
            before = full[max(0, cell.start() - 60) : cell.start()].rstrip()
            if not before.endswith((" A", " AN", " THE", " OF", " FOR")):
                start = cell.start() + cell[0].index("WARRANT")
                return prose.forth(start, start + len("WARRANT"))
    return None


# A title of silence, in capitals, that may run over lines and past a caption's other column.
_SILENCE = re.compile(
    r"\bORDER\b[A-Z ,/'()-]{0,60}?(?:\bNOT TO (?:NOTIFY|DISCLOSE|INFORM|TELL)\b|\b(?:DELAY|DEFER|EXTEND|LIFT|DISSOLV|VACAT|CONTINU|RENEW|PRECLUD|PROHIBIT|POSTPON)[A-Z]{0,5}\b[A-Z -]{0,40}?(?:NOTIF|NOTICE|NON-?DISCLOS))"
)


def titled_silence(prose: Prose) -> Span | None:
    """The title of an order that gives, extends or ends a duty of silence."""
    if "ORDER" not in prose.cased[:_HEAD]:
        return None
    title = _SILENCE.search(prose.cased, 0, _HEAD)
    return title.span() if title else None
