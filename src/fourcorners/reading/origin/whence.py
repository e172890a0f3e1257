"""Where a paper comes from: its jurisdiction, and the court it names.

A court's name decides before an agency's, and an agency's before a statute's, because a state paper cites federal
statutes and a federal affidavit quotes a county. The address of the provider never decides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from fourcorners.reading.origin import bodies
from fourcorners.reading.origin.agencies import find_court_abroad, named_bodies
from fourcorners.reading.origin.courts import find_state_court
from fourcorners.reading.origin.names import proper
from fourcorners.reading.origin.nations import (
    SIGNS,
    called_at_its_head,
    find_script,
    heads_itself,
    issuing_state,
    names_its_country,
)
from fourcorners.reading.origin.places import COUNTRIES, NATIONS, STATE_NAMES, STATE_WORDS, STATES
from fourcorners.reading.powers.statecodes import STATE_CODES
from fourcorners.reading.texts.countries import find_tongue, written_only_in
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.values import Found

FEDERAL = "US-FED"
_Count = Callable[[str, int, Span], None]

_FEDERAL_COURT = re.compile(
    rf"(?:united\s?states|u\.?\s?s\.?)\s?dis\s?t?ric\w{{1,2}}\s?cour\w\b[\s_*.,:;()-]{{0,12}}"
    rf"(?:(?:f[o0]r|in)\s?t\S{{1,3}}\s?)?(?P<part>(?:north|south|east|west|centr|middl)\w{{1,4}}\s?)?"
    rf"(?:distric\w\s?(?:of\s?)?)(?P<state>{STATE_WORDS}|columbia)"
)
_DISTRICT = re.compile(
    rf"\b(?P<part>(?:northern|southern|eastern|western|central|middle)\s?)distric\w of "
    rf"(?P<state>{STATE_WORDS})\b"
    rf"|\bdistrict of (?P<whole>{STATE_WORDS})\b"
)
_STATE_COURT = re.compile(
    rf"\b(?P<kind>superior|supreme|circuit|district|county|municipal|criminal|justice|family|"
    rf"probate|trial|general sessions|"
    rf"common pleas|criminal district|[a-z]{{3,12}} judicial)\s(?:court|district)s?\b"
    rf"(?P<rest>(?:[^;:.]|\.(?! )){{0,80}}?\b(?P<state>{STATE_WORDS})\b)"
)
_STATE_OF = re.compile(rf"\b(?:people of the )?(?:state|commonwealth) of (?P<state>{STATE_WORDS})\b")
_STATE_LAW = re.compile(
    rf"\b(?P<state>{STATE_WORDS}) (?:penal code|criminal procedure|code of criminal|criminal code|"
    rf"revised|state police|state patrol|"
    rf"highway patrol|bureau of investigation|department of|general laws|rules? of|statutes?|"
    rf"compiled|code|attorney general)"
)
_COUNTY = re.compile(
    rf"\b(?:county of [a-z .]{{3,25}}[,;)§\s]{{1,6}}(?:state of )?|[a-z]{{3,15}} county,? )"
    rf"(?P<state>{STATE_WORDS})\b"
)
_ADDRESS = re.compile(
    rf"\b(?:{'|'.join(STATE_NAMES)}|[A-Z][a-z]{{3,12}}(?: [A-Z][a-z]{{3,10}})?)\.?,? \d{{5}}(?:-\d{{4}})?\b"
)
_COUNTY_NAME = re.compile(
    r"\bcounty\s?of\s?([a-z][a-z .]{2,22}?)(?=\s*(?:[,;:()§*_\d-]|$|state|in the|the |search|case|"
    r"no\b|state of))|\b(?!(?:for |in |and |of |the )*the county)([a-z]{3,15}(?: [a-z]{3,12})?) county\b"
)
_LOCAL_IN_STATE = re.compile(
    r"(?:police department|sheriff'?s (?:office|department)|district attorney'?s office)[^.;:]{0,40}?,? "
    rf"(?P<state>{STATE_WORDS})\b"
)
# `Sheriff's Office (MN)`, `Oxbow Flats PD, TX`.
_LOCAL_ABBREVIATED = re.compile(
    r"(?:Police Dep(?:artment|t\.?)|POLICE DEPARTMENT|PD|P\.D\.|Sheriff'?s (?:Office|Department)|SHERIFF'?S OFFICE|District Attorney|DISTRICT ATTORNEY)"
    rf"(?:,? ?\(|, ?)(?P<state>{'|'.join(STATE_NAMES)})\b"
)
_LOCAL_NEEDLES = ("police", "sheriff", "district attorney", "county", "detective", "prosecut", "peace officer")


@dataclass(frozen=True, slots=True)
class Whence:
    """Where a paper comes from: its jurisdiction as a code, and the court it names, each with its words."""

    jurisdiction: Found[str] | None
    court: Found[str] | None

    @property
    def place(self) -> str | None:
        """The jurisdiction's code alone."""
        return self.jurisdiction.value if self.jurisdiction else None


def find_whence(prose: Prose) -> Whence:
    """Weigh what the paper shows about where it comes from."""
    scores: dict[str, int] = defaultdict(int)
    spans: dict[str, Span] = {}

    def count(code: str, weight: int, at: Span) -> None:
        scores[code] += weight
        spans.setdefault(code, at)

    court, court_at, court_in = _find_court(prose)
    if court and court_at and court_in:
        count(court_in, 14, court_at)
    _count_federal(prose, count)
    for country, at in names_its_country(prose):
        count(country, 20, at)
    for country, at in issuing_state(prose):
        count(country, 30, at)
    if scores[FEDERAL] < 12:
        _count_states(prose, count)
        _count_countries(prose, count)
        if max(scores.values(), default=0) < 4:
            _count_state_codes(prose, count)
            _count_nations(prose, count)
        if max(scores.values(), default=0) < 4:
            _count_letterhead(prose, count)
    best = sorted(((score, code) for code, score in scores.items() if score >= 4), reverse=True)
    if not best or (len(best) > 1 and best[0][0] == best[1][0]):
        code = None if not best else _break_tie(best, spans)
    else:
        code = best[0][1]
    return Whence(prose.found(code, spans[code]) if code else None, court)


def _find_court(prose: Prose) -> tuple[Found[str] | None, Span | None, str | None]:
    """The court, where it stands in `flat`, and the jurisdiction that its name alone tells."""
    federal = _federal_court(prose)
    if federal:
        name, at = federal
        return prose.found(name, at), at, FEDERAL
    state = find_state_court(prose.text)
    if state:
        return prose.text.found(state.name, *state.spans), prose.forth(*state.spans[0]), state.place
    flat = prose.flat
    if "court" in flat:
        match = None
        for start, end in prose.near(("court", "judicial district"), 40, 120):
            match = match or _STATE_COURT.search(flat, start, end)
        if match and "united states" not in flat[max(0, match.start() - 15) : match.start()]:
            name, end = _state_name(prose, match)
            at = (match.start(), end)
            return prose.found(name, at), at, f"US-{STATES[match['state']]}"
    abroad = find_court_abroad(prose)
    if abroad:
        (start, end, name), code = abroad
        return prose.found(name, (start, end)), (start, end), code
    return None, None, None


def _federal_court(prose: Prose) -> tuple[str, Span] | None:
    flat = prose.flat
    match = None
    for start, end in prose.near(("united states dis", "u.s. dis", "u. s. dis", "united statesdis", "us dis"), 4, 160):
        match = match or _FEDERAL_COURT.search(flat, start, end)
    if match:
        return _federal_name(match["part"], match["state"]), match.span()
    if "foreign intelligence surveillance court" in flat:
        at = flat.index("foreign intelligence surveillance court")
        return "United States Foreign Intelligence Surveillance Court", (at, at + 39)
    if "united states district" in flat or "u.s. district" in flat or "united states attorney" in flat:
        near = prose.search(_DISTRICT, ("district of", "distric"), 12, 60)
        named = prose.first(("united states district court", "u.s. district court", "united states district"))
        if named and _mere_court(flat, named):
            return None
        if near and named:
            state = near["state"] or near["whole"]
            return _federal_name(near["part"], state), named
        if named:
            return "United States District Court", named
    return None


def _mere_court(flat: str, named: Span) -> bool:
    """Whether the court is only where an agency's paper can be enforced or was challenged, not where it comes from."""
    return named[0] > 1_500 and _ELSEWHERE.search(flat, max(0, named[0] - 90), named[1] + 40) is not None


_ELSEWHERE = re.compile(r"enforce|petition|quash|modify|judicial review|challenge|appropriate|any united states")


def _federal_name(part: str | None, state: str) -> str:
    district = "District" if not part else f"{_PARTS.get(part.strip()[:4], part.strip().title())} District"
    if state in {"columbia", "district of columbia"}:
        return "United States District Court for the District of Columbia"
    return f"United States District Court for the {district} of {STATE_NAMES[STATES[state]]}"


_PARTS = {
    "nort": "Northern",
    "sout": "Southern",
    "east": "Eastern",
    "west": "Western",
    "cent": "Central",
    "midd": "Middle",
}


def _state_name(prose: Prose, match: re.Match[str]) -> tuple[str, int]:
    """The court as named, with its county where the next words give one."""
    if match["state"] == "district of columbia":
        return f"{match['kind'].title()} Court of the District of Columbia", match.end()
    words = " ".join(match[0].split())
    name = proper(re.sub(r"[\s_,;()§-]+$", "", words))
    near = _COUNTY_NAME.search(prose.flat, match.end(), match.end() + 70)
    if near and "county" not in words:
        return f"{name}, County of {proper((near[1] or near[2]).strip())}", near.end()
    return name, match.end()


def _count_federal(prose: Prose, count: _Count) -> None:
    for place in prose.among(_FEDERAL_BODIES):
        phrase = _FEDERAL_BODIES[place]
        at = prose.flat.find(phrase)
        if at >= 0 and not prose.flat.startswith(" act ", at + len(phrase)):
            count(FEDERAL, 5 if at < 600 else 3, (at, at + len(phrase)))
    _count_phrases(prose, count, _FEDERAL_PHRASES, _FEDERAL_WEIGHTS)


def _count_phrases(prose: Prose, count: _Count, phrases: tuple[str, ...], weights: tuple[tuple[str, int], ...]) -> None:
    """Count each phrase that occurs as words of its own: `weights` give its jurisdiction and weight."""
    for place in prose.among(phrases):
        phrase = phrases[place]
        at = prose.flat.find(phrase)
        if at >= 0 and _whole_word(prose.flat, at, phrase):
            code, weight = weights[place]
            count(code, weight, (at, at + len(phrase)))


_FEDERAL_BODIES = tuple(phrase for phrase, _ in bodies.FEDERAL)
_FEDERAL_WORDS = (
    ("united states attorney", 5), ("u.s. attorney", 4), ("united states magistrate", 5),
    ("united states district", 6),
    ("ao 93", 4), ("ao 110", 4), ("ao 88", 4), ("ao 89", 4), ("ao 106", 4), ("19 u.s.c", 3), ("8 u.s.c", 3),
    ("21 u.s.c", 2), ("26 u.s.c", 3), ("18 u.s.c. § 2709", 5), ("grand jury", 1), ("@usdoj.gov", 3), ("@ice.dhs", 3),
    ("fed. r. crim", 4), ("fed. r. civ", 4), ("federal rules of", 4), ("united states of america", 2),
    ("national security letter", 3), ("assistant united states", 4), ("18 u.s.c", 1), ("title 18, united states", 1),
    ("department of the treasury", 4), ("17 u.s.c", 2), ("29 u.s.c", 2), ("15 u.s.c", 2), ("31 u.s.c", 2), ("7 u.s.c", 2), ("46 u.s.c", 2),
    ("49 u.s.c", 2), ("47 u.s.c", 2), ("42 u.s.c", 2), ("5 u.s.c", 2), ("50 u.s.c", 2), ("28 u.s.c", 2), ("@fbi.gov", 3), ("inspector general", 1), ("25 u.s.c", 2),
    ("foreign intelligence surveillance", 4), ("director of national intelligence", 4),
    ("united states tax court", 6), ("united states bankruptcy", 6), ("united states postal", 4), ("federal grand jury", 4), ("coast guard", 3),
    ("trial judiciary", 5), ("ucmj", 6), ("uniform code of military justice", 6), ("r.c.m. 703", 6), ("rule for courts-martial", 6),
)  # fmt: skip
_FEDERAL_PHRASES = tuple(phrase for phrase, _ in _FEDERAL_WORDS)
_FEDERAL_WEIGHTS = tuple((FEDERAL, weight) for _, weight in _FEDERAL_WORDS)
_ABROAD_PHRASES = tuple(phrase for phrases in COUNTRIES.values() for _, phrase in phrases)
_ABROAD_WEIGHTS = tuple((code, weight) for code, phrases in COUNTRIES.items() for weight, _ in phrases)
_SELF_NAMED = tuple(phrase for phrase, _, _ in SIGNS)
_SELF_WEIGHTS = tuple((code, weight) for _, code, weight in SIGNS)


def _count_states(prose: Prose, count: _Count) -> None:
    flat = prose.flat
    for pattern, weight, words in ((_STATE_OF, 5, _OF), (_STATE_LAW, 5, _LAW), (_COUNTY, 4, ("county",))):
        seen = set()
        for start, end in prose.near(words, 40, 60):
            for match in pattern.finditer(flat, start, end):
                code = f"US-{STATES[match['state']]}"
                if code not in seen:
                    seen.add(code)
                    count(code, weight + (2 if match.start() < 600 else 0), match.span())
    if prose.has(*_LOCAL_NEEDLES):
        local = prose.search(_LOCAL_IN_STATE, _LOCAL_NEEDLES, 2, 90)
        if local:
            count(f"US-{STATES[local['state']]}", 5, local.span())
        abbreviated = _LOCAL_ABBREVIATED.search(prose.cased, 0, 1_500)
        if abbreviated:
            count(f"US-{abbreviated['state']}", 5, abbreviated.span())
        if prose.has("metropolitan police department") and prose.has("washington, d.c", "district of columbia"):
            at = prose.flat.find("metropolitan police department")
            count("US-DC", 9, (at, at + 30))
        _count_addresses(prose, count)


_SHIRE = re.compile(r"\b[a-z]{3,14}shire (?:police|constabulary)\b")
_OF = ("state of", "commonwealth of", "people of the")
_LAW = (
    "penal code",
    "criminal procedure",
    "code",
    "criminal code",
    "revised",
    "state police",
    "highway patrol",
    "state patrol",
    "bureau of",
    "department of",
    "general laws",
    "rules of",
    "rule of",
    "statute",
    "compiled",
    "attorney general",
)


def _count_addresses(prose: Prose, count: _Count) -> None:
    """A local agency's letterhead shows its state by its address, which stands before the addressee's."""
    head = prose.cased[:1_500]
    addressee = _TO.search(prose.flat, 0, 1_500)
    for match in _ADDRESS.finditer(head):
        words = re.sub(r"[\d.,-]+", " ", match[0]).split()
        name = " ".join(words)
        code = name if name in STATE_NAMES else STATES.get(name.lower()) or STATES.get(words[-1].lower())
        if code and not (addressee and match.start() > addressee.start()):
            count(f"US-{code}", 4, match.span())
            return


# "CITY OF DUBLIN, OHIO", "19 Specimen Square, Savannah, Georgia" at the end of a line.
_TOWN = re.compile(
    rf"^[^\n]{{0,70}}?(?<![\w.])(?:[A-Z][\w'-]+ ){{0,3}}[A-Z][\w'-]+,[ \t](?P<state>{STATE_WORDS})(?:[ \t]+\d{{5}}(?:-\d{{4}})?)?[ \t.]*$",
    re.MULTILINE | re.IGNORECASE,
)


def _count_letterhead(prose: Prose, count: _Count) -> None:
    """Where nothing else tells, the place in the sender's own letterhead."""
    addressee = _TO.search(prose.text.lower, 0, 1_500)
    end = min(900, addressee.start() if addressee else 500)
    match = _TOWN.search(prose.text.full, 0, end)
    if match is None:
        receiver = _TO_LINE.search(prose.text.lower, 0, end)
        named = list(_STATE.finditer(prose.text.lower, 0, receiver.start() if receiver else end))
        # Two States in a head are a list or a line of the mail.
        match = named[0] if len({one["state"] for one in named}) == 1 else None
    if match:
        count(f"US-{STATES[match['state'].lower()]}", 4, prose.forth(*match.span("state")))


_TO_LINE = re.compile(r"(?m)^[ \t]*to\b")
_STATE = re.compile(rf"(?<![\w.@-])(?P<state>{STATE_WORDS})(?![\w.@])")


_TO = re.compile(r"\bto:|\battn\b|\battention\b|custodian of records|\bdear\b|legal compliance|legal process")

# Brazil numbers its laws through and parts the thousands: "Lei nº 12.965/2014"; Portugal's begin anew each year.
_BRAZILIAN = re.compile(r"\blei (?:complementar |federal )?n?[º°o.]{0,2} ?\d{1,2}\.\d{3}(?![\d.])")


def _count_countries(prose: Prose, count: _Count) -> None:
    flat = prose.flat
    _count_phrases(prose, count, _ABROAD_PHRASES, _ABROAD_WEIGHTS)
    _count_phrases(prose, count, _SELF_NAMED, _SELF_WEIGHTS)
    for code, span in heads_itself(prose):
        count(code, 30, span)
    for code, span in called_at_its_head(prose):
        count(code, 7, span)
    written = find_script(prose.flat)
    if written:
        count(*written)
    if (tongue := written_only_in(prose)) is not None:
        count(tongue, 5, (0, min(len(prose.flat), 60)))
    for (start, end, _), code in named_bodies(prose):
        count(code, 5 if start < 800 else 3, (start, end))
    shire = prose.search(_SHIRE, ("shire police", "shire constabulary"), 20, 4)
    if shire:
        count("UK", 6, shire.span())
    brazilian = prose.search(_BRAZILIAN, ("lei ",), 0, 40)
    if brazilian:
        count("BR", 8, brazilian.span())
    if "2023/1543" in flat and "epoc" in flat:
        at = flat.index("epoc")
        count("EU", 60, (at, at + 4))
    if "regulation (eu) 2018/1805" in flat and "freezing certificate" in flat:
        at = flat.index("freezing certificate")
        count("EU", 30, (at, at + 20))
    if (
        "regulation (eu) 2023/1543" in flat
        or "european production order" in flat
        or "european preservation order" in flat
    ):
        at = flat.index("european") if "european" in flat else flat.index("regulation (eu)")
        count("EU", 60, (at, at + 8))
    for phrase in ("regulation (eu) 2022/2065", "regulation (eu) 2021/784", "digital services act"):
        at = prose.at(phrase)
        if at >= 0:
            count("EU", 4, (at, at + len(phrase)))


def _count_state_codes(prose: Prose, count: _Count) -> None:
    """Where nothing else tells: the State whose own code is cited, and no other's."""
    cited = {
        _CODES[place].place: match.span()
        for place in prose.among(_CODE_NEEDLES)
        if (match := _CODES[place].pattern.pattern.search(prose.flat)) is not None
    }
    for place, span in cited.items():
        if len(cited) == 1:
            count(place, 5, span)


_CODES = tuple(code for code in STATE_CODES if not code.generic)
_CODE_NEEDLES = tuple(code.needle for code in _CODES)


def _count_nations(prose: Prose, count: _Count) -> None:
    """Where nothing else tells: the police, court or law of a nation, called by its name."""
    match = prose.search(_NATIONAL, _NATIONAL_WORDS, 40, 2)
    if match:
        count(NATIONS[match["nation"]], 4, match.span())
        return
    tongue = find_tongue(prose)
    if tongue is not None:
        count(tongue, 4, (0, min(len(prose.flat), 60)))


_NATIONAL_WORDS = ("police", "law", "government", "court", "authorit", "ministry", "prosecut", "criminal", "penal")
_NATIONAL = re.compile(
    rf"\b(?P<nation>{'|'.join(NATIONS)}) (?:\w+ )?(?:police|law|government|court|authorit|ministry|"
    rf"prosecut|criminal|penal)"
)


def _whole_word(flat: str, at: int, phrase: str) -> bool:
    end = at + len(phrase)
    return not (at and flat[at - 1].isalnum() and phrase[0].isalnum()) and not (
        len(phrase) <= 8 and end < len(flat) and flat[end].isalpha()
    )


def _break_tie(best: list[tuple[int, str]], spans: dict[str, Span]) -> str | None:
    """Of two equally shown, the one that stands first by far; otherwise nobody can say."""
    top = [code for score, code in best if score == best[0][0]]
    top.sort(key=lambda code: spans[code])
    return top[0] if spans[top[1]][0] - spans[top[0]][0] > 400 else None
