"""What is written in a blank: its words without the form's own, and the days, addresses and names in them."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.calendar.ranges import find_ranges
from fourcorners.reading.certificates.filled.zones import offset_or_place
from fourcorners.reading.texts.prose import Span
from fourcorners.reading.texts.text import Text

# Words of the form within a blank, and how offices say that a blank stays empty.
_HINT = re.compile(
    r"(?:please|v[eu][un]illez) (?:specify|pr[ée]ciser)[^:…]{0,20}:?|\((?:indicate|indiquez|tick|cochez|veuillez|country code|area/city code|indicatif)[^)]{0,240}\)?",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"(?:[\s.…·_–—/-]|n/?a\b|not (?:applicable|known)|none|unknown|sans objet|néant|inconnue?s?|non (?:applicable|connue?))*\.?",
    re.IGNORECASE,
)
_TRIM, _EDGES = " \t\n\r…:;,_", " \t\n\r…:;_"
# The dots that lead from a label to what is written.
_LEADER = re.compile(r"\.[.\s]+(?=[^\s.])")
_JOIN = re.compile(r"(?:[\s,;.…]|\band\b|\bwith(?: the)?\b|\bet\b|\bavec(?: le)?\b)+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """A blank's words on one line, and where they stand in `Text.full`. Empty where the blank is."""

    text: str
    at: tuple[Span, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)


def words_in(text: Text, span: Span, furniture: tuple[Span, ...] = (), *, inline: bool = False) -> Words:
    """The words in that span, without lines that belong to the page and not to the field."""
    parts = list(_without(span, furniture))
    kept: list[str] = []
    at: list[Span] = []
    for start, end in parts:
        words = _HINT.sub(lambda m: " " * len(m[0]), text.full[start:end])
        bare = words.strip(_EDGES)
        if leader := _LEADER.match(bare):
            bare = bare[leader.end() :]
        if bare:
            first = start + words.index(bare)
            kept.append(bare)
            at.append((first, first + len(bare)))
    whole = " ".join("\n".join(kept).split()).strip(_TRIM)
    if inline:
        whole = _JOIN.sub("", whole)
    return Words("") if _BLANK.fullmatch(whole) else Words(whole, tuple(at))


def _without(span: Span, furniture: tuple[Span, ...]) -> Iterator[Span]:
    start, end = span
    for first, last in furniture:
        if start <= first and last <= end:
            yield start, first
            start = last
    yield start, end


def first_line(text: Text, words: Words) -> tuple[Words, Words]:
    """The first line of a blank, and what is written below it, up to two lines."""
    if not words:
        return words, words
    lines: list[tuple[str, Span]] = []
    for start, end in words.at:
        at = start
        for line in text.full[start:end].split("\n"):
            if line.strip():
                begins = at + line.index(line.strip())
                lines.append((" ".join(line.split()), (begins, begins + len(line.strip()))))
            at += len(line) + 1
    below = lines[1:3]
    return Words(lines[0][0], (lines[0][1],)), Words(" ".join(line for line, _ in below), tuple(at for _, at in below))


def days_in(text: Text, words: Words) -> list[tuple[date, Span]]:
    """The days that the words name for sure, in their order."""
    return [
        (day, (start, end))
        for day, start, end in find_dates(text)
        if any(first <= start and end <= last for first, last in words.at)
    ]


_SINCE = re.compile(r"\b(?:since|from|after|as of|depuis|à partir du|à compter du|dès)\W{0,4}(?:le )?$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|up to|to|jusqu[’']au|au)\W{0,4}$", re.IGNORECASE)
_MIDNIGHT = re.compile(r"^[\s,]{0,3}(?:at |à )?(?:00[:.h]00(?:[:.]00)?|0 ?h(?:eures?)?)\b(?![:.]?[1-9])", re.IGNORECASE)


def range_in(text: Text, words: Words) -> tuple[dict[str, str], dict[str, Span]] | None:
    """The days of a range as the form's JSON has them, and where its ends stand; None where no range is sure.

    Two days are its ends; one is the end that the word before it says. An end at midnight, 00:00, does not include its day.
    """
    days = days_in(text, words)
    if not 1 <= len(days) <= 2:
        return None
    zone = offset_or_place(words.text)
    given: dict[str, str] = {"zone": zone} if zone else {}
    at: dict[str, Span] = {}
    if len(days) == 1 and (short := _sharing_a_year(text, words)):
        begins, ends, span = short
        return {**given, "from": begins.isoformat(), "to": ends.isoformat()}, {"from": span, "to": span}
    for number, (day, span) in enumerate(days):
        before = text.full[max(0, span[0] - 24) : span[0]].replace("\n", " ")
        if len(days) == 2:
            end = "to" if number else "from"
        elif _SINCE.search(before):
            end = "from"
        elif _UNTIL.search(before) and not _ANOTHER_DAY.search(_before_in(text, words, span)):
            end = "to"
        else:
            return None
        last = end == "to" and len(days) == 2 and _MIDNIGHT.match(text.full[span[1] : span[1] + 16])
        given[end] = (day - timedelta(days=1) if last else day).isoformat()
        at[end] = span
    if len(days) == 2 and given["to"] < given["from"]:
        return None
    return given, at


# "1er septembre au", "1 September to": a day without its year, which must not be lost.
_ANOTHER_DAY = re.compile(r"\d{1,2}(?:er|e|st|nd|rd|th|[./])?\b")


def _before_in(text: Text, words: Words, span: Span) -> str:
    return " ".join(text.full[start : min(end, span[0])] for start, end in words.at if start < span[0])


def _sharing_a_year(text: Text, words: Words) -> tuple[date, date, Span] | None:
    """The ends of a range whose first day leaves its year to the second, where the words name just one."""
    found = [
        (one.days.start, one.days.end, (one.start, one.end))
        for one in find_ranges(text)
        if one.days.start and one.days.end and any(s <= one.start and one.end <= e for s, e in words.at)
    ]
    return found[0] if len(found) == 1 else None


_IP = re.compile(r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})(?![\w:]|\.\d)")
_PORT = re.compile(r"\bports?\b\D{0,12}(\d{1,5})\b", re.IGNORECASE)
_STAMP = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})[T ](?P<time>\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)? ?(?P<offset>Z|[+-]\d{2}:?\d{2})?"
)
_TIME = re.compile(r"\b(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?\b")


def ips_in(text: Text, words: Words, zone: str) -> Iterator[tuple[dict[str, Any], Span]]:
    """Each address with its first and last time, as the form's JSON has them. A time without a zone gives its day.

    `zone` is the IANA name of the section's own range, in which times are meant that name none.
    """
    for first, last in words.at:
        stretch = text.full[first:last]
        found = [m for m in _IP.finditer(stretch) if _is_address(m[0])]
        for number, match in enumerate(found):
            until = found[number + 1].start() if number + 1 < len(found) else len(stretch)
            behind = stretch[match.end() : until]
            entry: dict[str, Any] = {"address": match[0]}
            if port := _PORT.search(behind):
                entry["port"] = int(port[1])
            stamps = list(_moments(text, first + match.end(), first + until, zone))
            if len(stamps) == 1 or (len(stamps) == 2 and _follow(*stamps)):
                entry.update(zip(("at", "until"), stamps, strict=False))
            yield entry, (first + match.start(), first + until)


def _follow(first: str, second: str) -> bool:
    """Whether two times, or two days, stand in their order."""
    ends = (first, second)
    if any("T" not in one for one in ends):
        return first[:10] <= second[:10]
    return datetime.fromisoformat(first) <= datetime.fromisoformat(second)


def _moments(text: Text, start: int, end: int, zone: str) -> Iterator[str]:
    stretch = text.full[start:end]
    for day, first, last in find_dates(text):
        if not (start <= first and last <= end):
            continue
        stamp = _STAMP.match(stretch, first - start)
        if stamp and stamp["offset"]:
            offset = (
                stamp["offset"]
                if stamp["offset"] == "Z" or ":" in stamp["offset"]
                else f"{stamp['offset'][:3]}:{stamp['offset'][3:]}"
            )
            yield f"{stamp['day']}T{stamp['time']}{'+00:00' if offset == 'Z' else offset}"
            continue
        rest = stretch[last - start : last - start + 40]
        time = _TIME.search(rest)
        offset_of = offset_or_place(stretch, offsets=True) or zone
        instant = _with_offset(day, time, offset_of) if time else None
        yield instant or day.isoformat()


def _with_offset(day: date, time: re.Match[str], zone: str) -> str | None:
    moment = datetime(
        day.year,
        day.month,
        day.day,
        int(time["hour"]),
        int(time["minute"]),
        int(time["second"] or 0),
        tzinfo=ZoneInfo(zone),
    )
    return moment.isoformat()


def _is_address(words: str) -> bool:
    try:
        ipaddress.ip_address(words)
    except ValueError:
        return False
    return True


_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_PHONE = re.compile(r"\+?\(?\d[\d ().\u00a0/-]{5,24}\d")
_IMEI = re.compile(r"(?<!\d)\d(?:[ -]?\d){13,16}(?!\d)")
_MAC = re.compile(
    r"(?<![\w:-])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![\w:-])|\b[0-9A-Fa-f]{4}(?:\.[0-9A-Fa-f]{4}){2}\b"
)
PATTERNS = {"emails": _EMAIL, "phones": _PHONE, "imeis": _IMEI, "macs": _MAC}


def listed(text: Text, words: Words, what: str) -> Iterator[tuple[str, Span]]:
    """The values of this kind in the words, in their order."""
    for first, last in words.at:
        for match in PATTERNS[what].finditer(text.full, first, last):
            yield " ".join(match[0].split()).rstrip(".,;"), match.span()


_QUOTED = re.compile('["“„«‹]\\s?([^"“”„«»‹›\n]{1,120}?)\\s?["”“»›]')
_SEPARATOR = re.compile(r"[;,\n]| (?:and|et|ou|or) ")
# Words by which offices say what an identifier is.
_NAMED = re.compile(
    r"^(?:(?:the |le |la |les |l[’'])?(?:user ?names?|users?|screen ?names?|accounts?(?: names?)?|login(?: ids?)?|profiles?|handles?|"
    r"(?:unique )?(?:ids?|identifiers?)|utilisateurs?|noms?(?: d[’']utilisateur)?|comptes?|pseudos?|pseudonymes?|"
    r"identifiants?(?: de connexion| uniques?)?|profils?)|no\.?|nos\.?|n°|nr\.?|number|numéro|formerly|previously|anciennement|"
    r"précédemment|also|aussi|de|of|[:#-])(?=[\s:#.°]|$)[\s:.]*",
    re.IGNORECASE,
)


def identifiers(text: Text, words: Words) -> Iterator[tuple[str, Span]]:
    """The identifiers that a blank names: what stands in quotes, else each part of the list without what introduces it."""
    for first, last in words.at:
        stretch = text.full[first:last]
        quoted = [(m.span(), m[1], m.start(1)) for m in _QUOTED.finditer(stretch)]
        at = 0
        for (start, end), value, where in [*quoted, ((len(stretch), len(stretch)), "", 0)]:
            yield from _bare(stretch[at:start], first + at, among=bool(quoted))
            if value.strip():
                begin = first + where + (len(value) - len(value.lstrip()))
                yield value.strip(), (begin, begin + len(value.strip()))
            at = end


def quoted(text: Text, words: Words) -> Iterator[tuple[str, Span]]:
    """What stands in quotes."""
    for first, last in words.at:
        for match in _QUOTED.finditer(text.full, first, last):
            yield match[1].strip(), match.span(1)


def _bare(stretch: str, offset: int, *, among: bool) -> Iterator[tuple[str, Span]]:
    at = 0
    for part, start in _parts(stretch):
        value = part.strip(" \t\n.,;:()")
        while value and (named := _NAMED.match(value)):
            value = value[named.end() :]
        value = " ".join(value.split())
        # Between quoted names, what is left over introduces them, unless it has figures of its own.
        if value and not (among and not any(map(str.isdigit, value))):
            where = stretch.find(value.split(" ")[0], max(at, start))
            where = start if where < 0 else where
            at = where + 1
            yield value, (offset + where, offset + min(len(stretch), where + len(value)))


def _parts(stretch: str) -> Iterator[tuple[str, int]]:
    """The parts of a list, each with its place. A line that breaks within an identifier's introduction goes on."""
    lines = [line.strip() for line in stretch.split("\n") if line.strip()]
    one_each = len(lines) > 1 and all(" " not in line.strip(" ;,") for line in lines)
    flat = stretch if one_each else stretch.replace("\n", " ")
    at = 0
    for separator in _SEPARATOR.finditer(flat):
        yield flat[at : separator.start()], at
        at = separator.end()
    yield flat[at:], at


_NUMBER = re.compile(
    r"(?:\b(?:file )?(?:no|number|nos?|ref(?:erence)?)\b\.?|\bdossier\b|n°|\bnuméro(?: de dossier)?\b)\s?:?\s?(?P<number>(?=[\w./-]*\d)[\w./-]+\w)",
    re.IGNORECASE,
)


def apart(words: str) -> tuple[str, str]:
    """An authority or addressee, and the file number that is named beside it; empty where none is."""
    match = _NUMBER.search(words)
    if match is None:
        return words, ""
    return " ".join(f"{words[: match.start()].rstrip(' ,;(')} {words[match.end() :].lstrip(' )')}".split()), match[
        "number"
    ]
