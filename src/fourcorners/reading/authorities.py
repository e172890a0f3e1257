"""The powers a paper relies on to compel, kept apart from the offences under investigation.

A citation is sorted by what it is and by the words before it: 18 USC 2703(d) is a power, 18 USC 1030 an offence, and
18 USC 2703(f) in a warrant only the history of a preservation. Citations are written one way whatever the paper's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fourcorners.reading.acts import ABROAD
from fourcorners.reading.places import STATES
from fourcorners.reading.prose import Prose, Span
from fourcorners.reading.statutes import (
    COMPELLING,
    KEEP_SUBSECTION,
    NEVER_POWER,
    STATE_CODES,
    STATE_POWERS,
    WHOLE_SUBSECTION,
)  # fmt: skip
from fourcorners.values import Found

_USC = re.compile(
    r"(?P<title>\d{1,2}) ?(?:u\.? ?s\.? ?c\.?(?: ?a\.?)?(?: ?code)?|united states code),? ?"
    r"(?:§ ?§?|ss?\.|sections?|sec\.?|\$)? ?(?=\d)"
)
_TITLE_USC = re.compile(
    r"title (?P<title>\d{1,2}),? (?:of the )?(?:united states code|u\. ?s\. ?c(?:\.|ode)?)"
    r",? ?(?:§ ?§?|sections?|sec\.?|at)? ?(?=\d)"
)
_SECTION_OF_TITLE = re.compile(
    r"(?:sections?|§ ?§?) ?(?P<list>\d[^.;:]{0,80}?) of title (?P<title>\d{1,2})(?: of the|,)? "
    r"(?:united states code|u\. ?s\. ?c)"
)
_SECTION = re.compile(r"(\d{1,5}[a-z]{0,2}(?:-\d{1,2})?)(?! ?u\. ?s\.)")
_SUB = re.compile(r" ?\((\w{1,5})\)")
_JOIN = re.compile(r" ?(?:, and|, or|,|;|and|or|&|through|-) ?(?:§ ?§?|sections? )?(?=[\d(])")
_RULE = re.compile(
    r"fed(?:\.|eral) ?r(?:\.|ules?)(?: of)? (?P<kind>crim(?:\.|inal)|civ(?:\.|il)) ?p(?:\.|"
    r"rocedure),? ?(?:rules? )?(?P<number>\d{1,3}(?:\.\d)?)"
    r"|rules? (?P<number2>\d{1,3}(?:\.\d)?)(?: ?\(\w\))* of the federal rules of "
    r"(?P<kind2>criminal|civil) procedure"
)
_OFFENCE = re.compile(
    r"violations? (?:of|to)|violat(?:e|es|ed|ing)|offen[cs]es?(?: of| under| contrary to| against| described in)?|"
    r"contrary to|crimes? of|prohibited by|punishable (?:under|by)|charged with|charging|"
    r"investigat\w{0,6} (?:of|into)|infringement of|breach of|wegen"
)
_MERE_BEFORE = re.compile(
    r"(?:as defined (?:in|by|at)|defined (?:in|by|at)|definition|within the meaning of|listed in|"
    r"preserved (?:pursuant to|under)|"
    r"requests? made (?:pursuant to|under)|reimburse\w{0,4}|"
    r"destroy\w{0,4}|notwithstanding|except as|described in|set forth in|see also)"
    r"[^.;]{0,40}$"
)
_POWER = re.compile(
    r"pursuant to|\bunder\b(?! (?:investigation|oath|seal|penalty|my hand))|authori[sz]ed by|by virtue of|authority|"
    r"in accordance with|powers? (?:of|under|conferred by)|according to|based on|specified in|in exercise of|gemäß|"
    r"\bnach\b|auf grundlage|en vertu d|\bvu\b|conformément|conforme a|al amparo|en virtud|ai sensi|on the basis of|"
    r"\bu/s\b|rely on|application\b|de conformidad con"
)
_SENTENCE = re.compile(r"(?<!u\.s\.c)(?<!\bno)(?<!\bs)\. (?=[a-z\"(])|;")


@dataclass(frozen=True, slots=True)
class Citation:
    """One provision, written the normal way, where it stands, and what its context makes of it."""

    name: str
    at: Span
    role: str  # "power", "offence" or "mention"


def find_authorities(
    prose: Prose, jurisdiction: str | None, *, removal_only: bool, preserves: bool = True
) -> tuple[tuple[Found[str], ...], tuple[Found[str], ...]]:
    """The powers relied on, and the offences named, each once and in the order of the text.

    In a paper that does not itself ask for preservation, 18 USC 2703(f) is only the history of the data.
    A removal request often cites nothing but the offence it alleges: then that provision is what it relies on.
    """
    cited = sorted(_citations(prose, jurisdiction), key=lambda c: c.at)
    if not preserves:
        cited = [c for c in cited if c.name != "18 U.S.C. § 2703(f)"]
    powers = _finest(_once(prose, (c for c in cited if c.role == "power")))
    offences = _once(prose, (c for c in cited if c.role == "offence" and c.name not in {p.value for p in powers}))
    if removal_only and not powers:
        return offences, offences
    return powers, offences


def _finest(powers: tuple[Found[str], ...]) -> tuple[Found[str], ...]:
    """Without a bare section where the paper also cites a subsection of it."""
    return tuple(p for p in powers if not any(other.value.startswith(p.value + "(") for other in powers))


def _once(prose: Prose, cited: Iterator[Citation]) -> tuple[Found[str], ...]:
    first: dict[str, Found[str]] = {}
    for citation in cited:
        if citation.name not in first and len(first) < 40:
            first[citation.name] = prose.found(citation.name, citation.at)
    return tuple(first.values())


def _citations(prose: Prose, jurisdiction: str | None) -> Iterator[Citation]:
    yield from _federal(prose)
    if jurisdiction is None or jurisdiction.startswith("US"):
        yield from _states(prose, jurisdiction)
    if jurisdiction is None or not jurisdiction.startswith("US"):
        yield from _abroad(prose, jurisdiction)


def _federal(prose: Prose) -> Iterator[Citation]:
    flat = prose.flat
    for pattern, words, before in (
        (_USC, ("u.s.c", "usc", "u. s. c", "u.s. c", "united states code", "us code", "u.s code"), 4),
        (_TITLE_USC, ("title ",), 0),
    ):
        for match in prose.matches(pattern, words, before, 60):
            yield from _usc_list(prose, match["title"], match.start(), match.end())
    for match in prose.matches(_SECTION_OF_TITLE, ("of title ",), 110, 60):
        yield from _usc_list(prose, match["title"], match.start(), match.start("list"))
    for match in prose.matches(_RULE, ("fed. r", "federal r", "fed r", "rules of", "fed.r"), 30, 70):
        kind = "Crim" if (match["kind"] or match["kind2"]).startswith("crim") else "Civ"
        number = match["number"] or match["number2"]
        # A form's footer says which rules the form follows; relied on is what the sentence says it acts under.
        role = "power" if number in _RULE_POWERS and _by_context(flat, match.start()) == "power" else "mention"
        yield Citation(f"Fed. R. {kind}. P. {number}", match.span(), role)


_RULE_POWERS = {"17", "41", "45", "4.1"}


def _usc_list(prose: Prose, title: str, start: int, at: int) -> Iterator[Citation]:
    """Each provision of a list such as `3122, 3123 and 2703(c) & (d)`."""
    flat = prose.flat
    section = ""
    last: list[str] = []
    begun = start
    for _ in range(40):
        match = _SECTION.match(flat, at)
        if match:
            section, at = prose.cased[match.start() : match.end()], match.end()
        subs: list[str] = []
        while len(subs) < 6 and (sub := _SUB.match(flat, at)):
            subs.append(prose.cased[sub.start(1) : sub.end(1)])
            at = sub.end()
        if not section or (not match and not subs):
            return
        if not match and len(last) > 1:
            # `2705(b)(2), (3), (5)` goes on at the depth at which it stopped.
            subs = last[:-1] + subs
        last = subs
        yield _one_usc(flat, (title, section, subs), (begun, at), start)
        joined = _JOIN.match(flat, at)
        if not joined:
            return
        ahead = _SECTION.match(flat, joined.end())
        if flat[joined.end()] != "(" and (ahead is None or len(ahead[1]) < 2):
            return
        at = begun = joined.end()


def _one_usc(flat: str, provision: tuple[str, str, list[str]], at: Span, start: int) -> Citation:
    """One provision; the words before `start`, where its list begins, say what it is."""
    title, section, subs = provision
    key = f"{title}:{section.lower()}"
    kept = "".join(f"({s})" for s in subs[: 2 if key in WHOLE_SUBSECTION else 1 if key in KEEP_SUBSECTION else 0])
    name = f"{title} U.S.C. § {section}{kept}"
    if _MERE_BEFORE.search(flat, max(0, start - 60), start):
        role = "mention"
    elif (
        key in COMPELLING or (subs and f"{key}({subs[0].lower()})" in COMPELLING)
    ) and f"{key}({subs[0].lower() if subs else ''})" not in NEVER_POWER:
        role = _by_context(flat, start) or "power"
    else:
        role = "offence" if _by_context(flat, start) == "offence" else "mention"
    return Citation(name, at, role)


def _by_context(flat: str, start: int) -> str | None:
    """What the words before make of a provision: of `violating` and `pursuant to`, the nearer one decides."""
    window = _SENTENCE.split(flat[max(0, start - 150) : start])[-1]
    offence = max((m.end() for m in _OFFENCE.finditer(window)), default=-1)
    power = max((m.end() for m in _POWER.finditer(window)), default=-1)
    if offence == power == -1:
        return None
    return "offence" if offence >= power else "power"


def _states(prose: Prose, jurisdiction: str | None) -> Iterator[Citation]:
    flat = prose.flat
    for code in STATE_CODES:
        for match in prose.matches(code.pattern, (code.needle,), 40, 110):
            groups = match.groupdict()
            place = f"US-{STATES[groups['state']]}" if groups.get("state") else jurisdiction
            if code.place is not None and place is not None and code.place != place and place != "US-FED":
                continue
            for number in _numbers(prose.cased[match.start("list") : match.end("list")]):
                name = code.name + (f" ch. {groups['ch'].upper()}," if groups.get("ch") else "")
                if _MERE_BEFORE.search(flat, max(0, match.start() - 60), match.start()):
                    role = "mention"
                elif _is_state_power(code.place or place, number):
                    role = "power"
                else:
                    role = _by_context(flat, match.start()) or "mention"
                yield Citation(
                    f"{name} {number.removeprefix('§ ') if name.endswith(('RCW', 'art.')) else number}",
                    match.span(),
                    role,
                )


_ABBREVIATED = {
    "US-CA": "Cal.", "US-NY": "N.Y.", "US-TX": "Tex.", "US-FL": "Fla.", "US-WA": "Wash.", "US-IL": "Ill.",
    "US-MA": "Mass.",
    "US-NJ": "N.J.", "US-CO": "Colo.", "US-VA": "Va.", "US-PA": "Pa.", "US-OH": "Ohio", "US-MI": "Mich.",
    "US-GA": "Ga.",
    "US-NC": "N.C.", "US-AZ": "Ariz.", "US-UT": "Utah", "US-MN": "Minn.", "US-OR": "Or.", "US-NV": "Nev.",
    "US-MD": "Md.",
    "US-DC": "D.C.", "US-WI": "Wis.", "US-IN": "Ind.", "US-MO": "Mo.", "US-TN": "Tenn.", "US-LA": "La.",
    "US-NM": "N.M.",
    "US-CT": "Conn.", "US-SC": "S.C.", "US-KY": "Ky.", "US-OK": "Okla.", "US-KS": "Kan.", "US-IA": "Iowa",
    "US-AL": "Ala.",
}  # fmt: skip


def _is_state_power(place: str | None, number: str) -> bool:
    bare = re.sub(r"^[§ ]+|\(.*$", "", number.lower())
    return any(bare == power or bare.startswith(power + ".") for power in STATE_POWERS.get(place or "", ()))


def _numbers(listed: str) -> Iterator[str]:
    """The sections of a list, each with its sign."""
    for piece in re.split(r",| and | or |&|;", listed):
        number = piece.strip(" §.")
        if number and number[0].isdigit():
            yield f"§ {number}"


def _abroad(prose: Prose, jurisdiction: str | None) -> Iterator[Citation]:
    flat = prose.flat
    for act in ABROAD:
        if act.place is not None and jurisdiction not in {act.place, None, "EU"}:
            continue
        for match in prose.matches(act.pattern, act.needles, 200, 120):
            name = act.write(match, jurisdiction, prose.cased)
            if name is None:
                continue
            # The words before decide; a heading or a bracket that only cites is what the paper is made under.
            if _MERE_BEFORE.search(flat, max(0, match.start() - 60), match.start()):
                role = (
                    "power"
                    if re.search(r"specified in(?: the)? $", flat[max(0, match.start() - 20) : match.start()])
                    else "mention"
                )
            elif _by_context(flat, match.start()) == "offence":
                role = "offence"
            else:
                role = act.role
            yield Citation(name, match.span(), role)
