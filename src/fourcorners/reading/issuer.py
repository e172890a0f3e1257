"""Which court or body issued a paper, and whether a court did."""

from __future__ import annotations

import re

from fourcorners.reading import bodies
from fourcorners.reading.names import proper, title_case
from fourcorners.reading.prose import Prose
from fourcorners.reading.whence import FEDERAL, Whence
from fourcorners.terms import Instrument
from fourcorners.values import Found


def find_issuing_body(prose: Prose, whence: Whence, instrument: Instrument | None) -> Found[str] | None:
    """The court or body that issued the paper, as the paper names it, written out in ordinary capitals."""
    if whence.court and whence.court_at and instrument not in _BY_AGENCY:
        name = whence.court
        if instrument is Instrument.US_GRAND_JURY_SUBPOENA:
            name += " (grand jury)"
        return prose.found(name, whence.court_at)
    if instrument in _COURT_ORDERS:
        return None
    return find_agency(prose, whence.jurisdiction) or (
        prose.found(whence.court, whence.court_at) if whence.court and whence.court_at else None
    )


def find_agency(prose: Prose, jurisdiction: str | None) -> Found[str] | None:
    """The first agency of that jurisdiction that the paper names, an agency's unit with it where both are named."""
    hits: list[tuple[int, int, str]] = []
    if jurisdiction is None or jurisdiction == FEDERAL:
        hits += _named(prose, bodies.FEDERAL)
        attorney = _US_ATTORNEY.search(prose.flat) if "attorney" in prose.flat else None
        if attorney:
            hits.append((*attorney.span(), "United States Attorney's Office"))
    if jurisdiction != FEDERAL:
        if jurisdiction is None or not jurisdiction.startswith("US-"):
            hits += _named(prose, bodies.FOREIGN)
            hits += [_one_line(prose, m) for m in _abroad(prose)]
        if any(word in prose.flat for word in bodies.LOCAL_WORDS):
            match = bodies.LOCAL.search(prose.cased, 0, 20_000)
            if match is None:
                match = bodies.LOCAL.search(title_case(prose.cased[:3_000]))
                match = None if match and (match[0].endswith(" Police") or _NO_NAME.search(match[0])) else match
            if match:
                hits.append(_last_line(prose, match))
        if not hits and ("ministry" in prose.flat or "minist" in prose.flat or "department of" in prose.flat):
            match = bodies.MINISTRY.search(prose.cased, 0, 20_000)
            if match:
                hits.append(_one_line(prose, match))
    if not hits:
        return None
    start, end, name = min(hits, key=lambda h: (_rank(h), h[0]))
    unit = _UNIT.search(prose.cased, 0, 20_000) if jurisdiction and not jurisdiction.startswith("US") else None
    if unit and unit[0] not in name and "," not in name:
        return prose.found(f"{name}, {unit[0]}", (start, end), unit.span())
    return prose.found(name, (start, end))


_BODIES_ABROAD = ("staatsanwaltschaft", "landeskriminalamt", "polizeipräsidium", "amtsgericht", "landgericht",
                  "kantonspolizei", "tribunal", "parquet", "juzgado", "procura", "fiscalía")  # fmt: skip


def _named(prose: Prose, table: tuple[tuple[str, str], ...]) -> list[tuple[int, int, str]]:
    """Each body of the table that the paper names, where it first does."""
    hits = []
    for place in prose.among(tuple(phrase for phrase, _ in table)):
        phrase, name = table[place]
        at = prose.flat.find(phrase)
        if at >= 0:
            hits.append((at, at + len(phrase), name))
    return hits


def _one_line(prose: Prose, match: re.Match[str]) -> tuple[int, int, str]:
    """The name without what stands on the next line."""
    start, end = prose.back(*match.span())
    first = prose.text.full[start:end].split("\n", 1)[0]
    name = " ".join(first.split())
    name = title_case(name) if name.isupper() else name
    return match.start(), match.start() + len(name), name.strip(" ,")


def _last_line(prose: Prose, match: re.Match[str]) -> tuple[int, int, str]:
    """A body's name ends with what it is; what stands on the line above is another name."""
    start, end = prose.back(*match.span())
    lines = prose.text.full[start:end].split("\n")
    name = lines[-1].strip() if " " in lines[-1].strip() else " ".join(" ".join(lines).split())
    return (
        max(match.start(), match.end() - len(name)),
        match.end(),
        proper(title_case(match[0]) if name.isupper() else name),
    )


def _abroad(prose: Prose) -> list[re.Match[str]]:
    stretches = prose.near(_BODIES_ABROAD, 12, 80)
    if not stretches:
        return []
    found = [m for start, end in stretches for m in bodies.ABROAD.finditer(prose.cased, start, end)]
    if not found:
        evened = title_case(prose.cased[:4_000])
        found = [m for start, end in stretches for m in bodies.ABROAD.finditer(evened, start, end)]
    return found


_NO_NAME = re.compile(r"\b(?:Under|The|To|Order|By|For|And|Notice|Warrant|Subpoena|Any)\b")
_US_ATTORNEY = re.compile(r"(?:united states|u\. ?s\.) attorney'?s?'?(?: office)?")
_UNIT = re.compile(
    r"\b(?:[A-Z][a-z]{2,15}(?: and| &)? ){1,5}(?:Crime Bureau|Crime Unit|Crime Division|Crime "
    r"Cell|Intelligence Unit|Interception Unit)\b"
)

_BY_AGENCY = frozenset(
    {
        Instrument.US_ADMINISTRATIVE_SUBPOENA, Instrument.US_PRESERVATION_REQUEST, Instrument.US_EMERGENCY_REQUEST,
        Instrument.US_NATIONAL_SECURITY_LETTER, Instrument.INFORMAL_REQUEST, Instrument.UK_IPA_NOTICE,
        Instrument.MLAT_REQUEST,
    }
)  # fmt: skip

_COURT_ORDERS = frozenset(
    {
        Instrument.US_2703D_ORDER, Instrument.US_PEN_TRAP_ORDER, Instrument.US_SEARCH_WARRANT,
        Instrument.US_STATE_WARRANT, Instrument.US_WIRETAP_ORDER, Instrument.US_FISA_ORDER,
        Instrument.US_NONDISCLOSURE_ORDER, Instrument.UK_PRODUCTION_ORDER, Instrument.UK_COPO_ORDER,
    }
)  # fmt: skip
_NEVER_COURT = frozenset(
    {
        Instrument.US_GRAND_JURY_SUBPOENA, Instrument.US_ADMINISTRATIVE_SUBPOENA, Instrument.US_TRIAL_SUBPOENA,
        Instrument.US_CIVIL_SUBPOENA, Instrument.US_STATE_SUBPOENA, Instrument.US_PRESERVATION_REQUEST,
        Instrument.US_EMERGENCY_REQUEST, Instrument.US_NATIONAL_SECURITY_LETTER, Instrument.INFORMAL_REQUEST,
        Instrument.UK_IPA_NOTICE,
    }
)  # fmt: skip
_JUDGE = re.compile(
    r"signature of (?:the )?(?:justice|judge|magistrate)|(?:the|this) court (?:hereby )?(?:orders|"
    r"finds|directs)|\bso ordered\b"
    r"|it is (?:hereby |therefore |further )?ordered|justice of the peace|judge of the|\bjudge\b|"
    r"\bmagistrate\b|\bricht(?:er|erin)\b"
    r"|\bbeschluss\b|\bjuez\b|\bmagistrad[oa]\b|\bjuge\b|\bgiudice\b"
)


def find_court_approval(
    prose: Prose, whence: Whence, instrument: Found[Instrument] | None, application: bool
) -> Found[bool] | None:
    """Whether a judge or court issued or approved it. A subpoena in a court's name, or an application, is not that."""
    if instrument is None:
        return None
    kind = instrument.value
    if application or kind in _NEVER_COURT:
        return Found(False, instrument.evidence)
    if kind in _COURT_ORDERS:
        at = (whence.court_at,) if whence.court_at else ()
        return Found(True, (prose.found(True, *at).evidence if at else ()) + instrument.evidence)
    judge = _JUDGE.search(prose.flat)
    if judge and kind in {Instrument.OTHER, Instrument.RESTRAINT_REQUEST, Instrument.EU_DSA_INFORMATION_ORDER,
                          Instrument.EU_DSA_REMOVAL_ORDER}:  # fmt: skip
        return prose.found(True, judge)
    if whence.court_at and kind is Instrument.RESTRAINT_REQUEST and prose.has("order"):
        return prose.found(True, whence.court_at)
    if judge is None and kind in {Instrument.OTHER, Instrument.RESTRAINT_REQUEST}:
        return Found(False, instrument.evidence)
    return None


def _rank(hit: tuple[int, int, str]) -> int:
    """An agency itself before the department it belongs to."""
    return 1 if "Department of Justice" in hit[2] or "Department of Homeland" in hit[2] else 0
