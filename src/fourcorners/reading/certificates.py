"""European order certificates, field by field, nothing inferred: what a certificate leaves blank stays unread.

The fields are those of Annexes I and II of Regulation (EU) 2023/1543 under this project's own names, whether they came
as JSON or were found on a filled-in form. Section M of Annex I must not reach an addressee: it is not read.
"""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from fourcorners.reading.formboxes import ALONE, BLANKS, BOXES
from fourcorners.reading.formdays import day, fixed, instant, last_day, ordered, place_named
from fourcorners.reading.formlines import FormLines
from fourcorners.reading.meaning import meaning
from fourcorners.reading.model import Demand, Item, Nondisclosure, Requester, Signatory
from fourcorners.terms import Category, IdentifierKind, Instrument, Mark
from fourcorners.values import Account, Days, Found

Kind = IdentifierKind

_REGULATION = "Regulation (EU) 2023/1543"
# Annex I, section H: the addressee shall in any event refrain from informing the person. The sentence has no end date.
_SECRECY = Nondisclosure("ordered", f"{_REGULATION}, Annex I, section H", "indefinite")
_JUDGES = "judge_court_investigating_judge"


def production(paper: str, lines: FormLines) -> Demand:
    marks = [lines.found(Mark.DISCLOSURE, "form")]
    if lines.value("c.deadline") == "eight_hours":
        marks += [lines.found(Mark.IMMEDIATE, "c.deadline"), lines.found(Mark.EMERGENCY_CLAIMED, "c.deadline")]
    if lines.value("c.emergency_kind") and lines.words("c.additional"):
        marks.append(lines.found(Mark.DANGER_DESCRIBED, "c.emergency_kind[1]", "c.additional"))
    return _demand(
        paper, lines, Instrument.EU_EPOC, marks, who="e", what="f", why="g", issuer="i", validator="j", secret=True
    )


def preservation(paper: str, lines: FormLines) -> Demand:
    marks = [lines.found(Mark.PRESERVATION, "form")]
    if lines.value("f.emergency_no_validation"):
        marks.append(lines.found(Mark.EMERGENCY_CLAIMED, "f.emergency_no_validation"))
    return _demand(
        paper, lines, Instrument.EU_EPOC_PR, marks, who="c", what="d", why="e", issuer="f", validator="g", secret=False
    )


def _demand(
    paper: str,
    lines: FormLines,
    instrument: Instrument,
    marks: list[Found[Mark]],
    *,
    who: str,
    what: str,
    why: str,
    issuer: str,
    validator: str,
    secret: bool,
) -> Demand:
    period, zone = _period(lines, f"{who}.time_range")
    if period is None:
        period, zone = _period(lines, f"{what}.b.time_range")
    accounts, own = _accounts(lines, who, zone)
    items = tuple(_items(lines, what))
    if lines.value(f"{what}.a.puk"):
        marks.append(lines.found(Mark.SECRET_KEYS, f"{what}.a.puk"))
    issued_on = _day(lines, f"{issuer}.date")
    return Demand(
        paper=paper,
        instrument=lines.found(instrument, "form"),
        jurisdiction=lines.found("EU", "form"),
        authorities=(lines.found(_REGULATION, "form"),),
        offences=_text(lines, f"{why}.b"),
        issuing_body=_first(lines, "a.issuing_authority", f"{issuer}.authority"),
        court=_court(lines, issuer, validator),
        signed=_signed(lines, issuer),
        signatory=_signatory(lines, issuer),
        requester=_requester(lines, issuer),
        addressee=_first(lines, "b.addressee"),
        reference=_first(lines, "a.file_no_issuing", f"{issuer}.file_no"),
        issued_on=lines.found(issued_on, f"{issuer}.date") if issued_on else None,
        accounts=accounts,
        period=period,
        account_periods=own,
        items=items,
        nondisclosure=lines.found(_SECRECY, "h.delay", "h.why[1]") if secret else None,
        marks=tuple(marks),
        zone=zone,
    )


def _accounts(
    lines: FormLines, who: str, zone: str
) -> tuple[tuple[Found[Account], ...], tuple[tuple[Account, Found[Days]], ...]]:
    found: dict[Account, Found[Account]] = {}
    periods: list[tuple[Account, Found[Days]]] = []
    for number, entry in enumerate(lines.value(f"{who}.ip_timestamps") or (), 1):
        account = Account(Kind.IP, entry["address"].strip())
        path = f"{who}.ip_timestamps[{number}]"
        found.setdefault(account, lines.found(account, f"{path}.address"))
        if entry.get("at"):
            first = instant(entry["at"], f"{path}.at").astimezone(ZoneInfo(zone)).date()
            last = instant(entry.get("until") or entry["at"], f"{path}.until").astimezone(ZoneInfo(zone)).date()
            days = ordered(first, last, f"{path}.until")
            periods.append((account, lines.found(days, f"{path}.at", f"{path}.until")))
    for name, kind in (("phone", Kind.PHONE), ("email", Kind.EMAIL), ("imei", Kind.DEVICE), ("mac", Kind.DEVICE)):
        for number, value in enumerate(lines.value(f"{who}.{name}") or (), 1):
            _add(found, lines, kind, value, f"{who}.{name}[{number}]")
    for number, value in enumerate(lines.value(f"{who}.user_or_unique_id") or (), 1):
        _add(found, lines, _kind_of(value.strip()), value, f"{who}.user_or_unique_id[{number}]")
    return tuple(found.values()), tuple(periods)


def _add(found: dict[Account, Found[Account]], lines: FormLines, kind: Kind, value: str, path: str) -> None:
    if value.strip():
        account = Account(kind, value.strip())
        found.setdefault(account, lines.found(account, path))


def _kind_of(value: str) -> Kind:
    """A name, a number or an address: the certificate has one line for all unique identifiers."""
    local, at, host = value.partition("@")
    if at and local and "." in host:
        return Kind.EMAIL
    return Kind.USER_ID if value.isdigit() else Kind.USERNAME


# What the four groups of boxes are called (Art. 3(9) to (12); Annex I, Section F).
_GROUPS = {
    "a": "subscriber data",
    "b": "data requested for the sole purpose of identifying the user",
    "c": "traffic data",
    "d": "content data",
}


def _items(lines: FormLines, what: str) -> list[Found[Item]]:
    groups = dict(_GROUPS)
    if lines.value(f"{what}.c.selected") is True:
        # Asked for as traffic data too, the same records no longer serve the one purpose alone.
        groups["b"] = "data requested to identify the user"
    items = [
        lines.found(Item(f"{groups[box[0]]}: {what}.{box}", categories), f"{what}.{box}")
        for box, categories in BOXES.items()
        if lines.value(f"{what}.{box}") is True
    ]
    for blank in BLANKS:
        if words := lines.words(f"{what}.{blank}"):
            items.append(lines.found(Item(words, meaning(words.lower()).wanted), f"{what}.{blank}"))
    for group, categories in ALONE.items():
        below = any(i.evidence and i.evidence[0].text.startswith(f"{what}.{group}.") for i in items)
        if lines.value(f"{what}.{group}.selected") is True and not below:
            items.append(lines.found(Item(f"{what}.{group}", categories), f"{what}.{group}.selected"))
    if words := lines.words(f"{what}.limit"):
        # It specifies or limits the range in free words: a person must read it.
        items.append(lines.found(Item(words, frozenset[Category]()), f"{what}.limit"))
    return items


def _period(lines: FormLines, path: str) -> tuple[Found[Days] | None, str]:
    """The days of a range and the zone they are counted in: the one named, or the fixed offset of its instants."""
    given = lines.value(path)
    zone = lines.words(f"{path}.zone") or "UTC"
    place = place_named(zone, f"{path}.zone")
    if not isinstance(given, dict) or not (given.get("from") or given.get("to")):
        return None, zone
    ends: list[date | None] = []
    for name in ("from", "to"):
        value = given.get(name)
        if value and "T" in value:
            when = instant(value, f"{path}.{name}")
            if not given.get("zone"):
                place, zone = fixed(when) if name == "from" or not given.get("from") else (place, zone)
            ends.append(last_day(when, place) if name == "to" else when.astimezone(place).date())
        else:
            ends.append(_day(lines, f"{path}.{name}"))
    if ends[0] and ends[1]:
        ordered(ends[0], ends[1], f"{path}.to")
    return lines.found(Days(ends[0], ends[1]), f"{path}.from", f"{path}.to"), zone


def _day(lines: FormLines, path: str) -> date | None:
    words = lines.words(path)
    return day(words, path) if words else None


def _first(lines: FormLines, *paths: str) -> Found[str] | None:
    return next((lines.found(lines.words(p), p) for p in paths if lines.words(p)), None)


def _text(lines: FormLines, path: str) -> tuple[Found[str], ...]:
    return (lines.found(lines.words(path), path),) if lines.words(path) else ()


def _court(lines: FormLines, issuer: str, validator: str) -> Found[bool] | None:
    """Whether a judge or court issued or validated it. Unread where no box says who did."""
    for part in (issuer, validator):
        kinds = lines.value(f"{part}.kind") or []
        if _JUDGES in kinds:
            return lines.found(True, f"{part}.kind[{kinds.index(_JUDGES) + 1}]")
    told = [part for part in (issuer, validator) if lines.value(f"{part}.kind")]
    return lines.found(False, *(f"{part}.kind[1]" for part in told)) if told else None


def _signed(lines: FormLines, issuer: str) -> Found[bool] | None:
    section = lines.value(issuer)
    if not isinstance(section, dict) or section.get("signature") is None:
        return None
    return lines.found(bool(lines.words(f"{issuer}.signature")), f"{issuer}.signature")


def _signatory(lines: FormLines, issuer: str) -> Found[Signatory] | None:
    name, post = lines.words(f"{issuer}.representative"), lines.words(f"{issuer}.post")
    return lines.found(Signatory(name, post), f"{issuer}.representative", f"{issuer}.post") if name or post else None


def _requester(lines: FormLines, issuer: str) -> Found[Requester] | None:
    paths = ["a.issuing_authority", *(f"{issuer}.{name}" for name in ("representative", "post", "email", "phone"))]
    words = [lines.words(path) for path in paths]
    if not any(words):
        return None
    return lines.found(Requester(*words), *(p for p, w in zip(paths, words, strict=True) if w))
