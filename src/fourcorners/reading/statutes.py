"""What is known of statutes before any paper is read: which sections are powers, and how codes are written.

Federal powers are those of 18 USC chapters 119, 121 and 206 and the sections that give an agency or a court the
power to summon, subpoena, search or restrain. Everything else that a federal paper cites is an offence, a definition
or history, and only the words around it can say which.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fourcorners.reading.places import STATE_WORDS

_BY_TITLE = {
    "2": "192",
    "5": "406",
    "7": "9 15",
    "8": "1225 1229a",
    "12": "1818 3402 3405 3406 3407 3408 3414 5562",
    "15": "49 57b-1 77s 78u 80b-9 1312 1681u 1681v 2079 7706",
    "18": ("2516 2518 2702 2703 2704 2705 2709 2713 3103a 3117 3121 3122 3123 3124 3125 3126 3127 3486 "
"3509 3512 3771"),
    "19": "1508 1509",
    "20": "3413",
    "21": "876 967",
    "26": "7602 7603 7609",
    "28": "1651 1782",
    "29": "161 209 521 1134",
    "31": "3733 5318",
    "39": "3016",
    "42": "405 2000e-9",
    "46": "6304",
    "47": "409 551 1002",
    "49": "1113",
    "50": "1802 1804 1805 1823 1824 1841 1842 1843 1861 1862 1881a 3162 4555",
}  # fmt: skip
COMPELLING = frozenset(
    f"{title}:{section}" for title, sections in _BY_TITLE.items() for section in sections.split()
) | {
    # Powers by subsection, where the rest of the section is something else.
    "17:512(h)",
    "18:981(b)",
    "18:982(b)",
    "21:853(e)",
    "21:853(f)",
    "18:2511(2)",
    "8:1357(d)",
    "15:78u(b)",
}
# Subsections of power sections that grant no power: immunity, execution, definitions.
NEVER_POWER = frozenset({"18:2703(e)", "18:2703(g)", "18:2703(h)", "18:2702(a)"})
# Sections of which the normal form keeps the first subsection, or all of them.
KEEP_SUBSECTION = frozenset({"18:2703", "18:2705", "17:512", "18:2511", "18:981", "18:982", "21:853", "8:1357"})
WHOLE_SUBSECTION = frozenset({"18:2702", "8:1225"})

_ITEM = r"\d{1,5}[a-z]{0,2}(?:[.:/-][\da-z]{1,6}){0,4}(?: ?\([\da-z.]{1,5}\)){0,5}"
LIST = (
    rf"(?P<list>{_ITEM}(?:(?:,? ?(?:and|&|or|y|et|und|to) ?|, ?)"
    rf"(?:ss?\.|sections?|articles?|§)? ?{_ITEM}){{0,8}})"
)
SECTIONS = r"(?:(?:sections?|secs?\.?|ss?\.|§ ?§?|arts?\.?|articles?) ?)"


@dataclass(frozen=True, slots=True)
class StateCode:
    """One state's code: how papers name it and how the normal form begins. `place` None: the paper's own state."""

    place: str | None
    needle: str
    pattern: re.Pattern[str]
    name: str


def _state_code(place: str | None, needle: str, named: str, name: str) -> StateCode:
    pattern = re.compile(
        rf"(?:{named}),? ?(?:\(?(?:title|chapter|ch\.) ?\d+\)?,? ?)?{SECTIONS}?{LIST}"
        if "{list}" not in named
        else named.replace("{list}", LIST)
    )
    return StateCode(place, needle, pattern, name)


_STATE = rf"(?P<state>{STATE_WORDS})"
STATE_CODES: tuple[StateCode, ...] = (
    _state_code("US-CA", "penal code", r"(?:california|cal\.|calif\.) ?penal code", "Cal. Penal Code"),
    _state_code("US-CA", "penal code", r"(?<!california )(?<!cal\. )penal code", "Cal. Penal Code"),
    _state_code("US-CA", "evidence code", r"evidence code", "Cal. Evid. Code"),
    _state_code("US-CA", "government code", r"government code", "Cal. Gov. Code"),
    _state_code("US-CA", "code of civil procedure", r"code of civil procedure", "Cal. Civ. Proc. Code"),
    _state_code("US-NY", "criminal procedure law", r"criminal procedure law", "N.Y. Crim. Proc. Law"),
    _state_code("US-NY", "cpl", r"\bcpl", "N.Y. Crim. Proc. Law"),
    _state_code("US-NY", "executive law", r"executive law", "N.Y. Exec. Law"),
    _state_code("US-NY", "cplr", r"\bcplr", "N.Y. C.P.L.R."),
    _state_code("US-NY", "general business law", r"general business law", "N.Y. Gen. Bus. Law"),
    _state_code("US-NY", "penal law", r"penal law", "N.Y. Penal Law"),
    _state_code("US-TX", "code of criminal procedure", r"code of criminal procedure", "Tex. Code Crim. Proc. art."),
    _state_code("US-TX", "penal code", r"texas penal code", "Tex. Penal Code"),
    _state_code("US-FL", "florida stat", r"florida statutes?", "Fla. Stat."),
    _state_code("US-FL", "fla. stat", r"fla\. stat\.", "Fla. Stat."),
    _state_code("US-WA", "rcw", r"\brcw", "RCW"),
    _state_code("US-MA", "general laws",
    r"(?:massachusetts )?general laws,? (?:chapter|c\.|ch\.) ?(?P<ch>\d+[a-z]?)", "Mass. Gen. Laws"),
    _state_code("US-MA", "g.l.", r"(?:m\.)?g\.l\.,? ?(?:chapter|c\.|ch\.) ?(?P<ch>\d+[a-z]?)", "Mass. Gen. Laws"),
    _state_code("US-CO", "c.r.s", r"\bc\.r\.s\.?", "Colo. Rev. Stat."),
    _state_code("US-CO", "colorado revised", r"colorado revised statutes?", "Colo. Rev. Stat."),
    _state_code("US-VA", "code of virginia", r"{list} of the code of virginia", "Va. Code"),
    _state_code("US-VA", "virginia code", r"virginia code", "Va. Code"),
    _state_code("US-VA", "va. code", r"va\. code(?: ann\.)?", "Va. Code"),
    _state_code("US-UT", "utah code", r"utah code(?: ann\.| annotated)?", "Utah Code"),
    _state_code("US-MN", "minn. stat", r"minn\. stat\.", "Minn. Stat."),
    _state_code("US-MN", "minnesota statutes", r"minnesota statutes", "Minn. Stat."),
    _state_code("US-NJ", "n.j.s", r"n\.j\.s\.(?:a\.)?", "N.J. Stat. Ann."),
    _state_code("US-AZ", "a.r.s", r"\ba\.r\.s\.?", "Ariz. Rev. Stat."),
    _state_code("US-OR", "ors ", r"\bors", "Or. Rev. Stat."),
    _state_code("US-NV", "nrs ", r"\bnrs", "Nev. Rev. Stat."),
    _state_code("US-WI", "wis. stat", r"wis\. stat\.", "Wis. Stat."),
    _state_code("US-OH", "revised code", r"(?:ohio )?revised code", "Ohio Rev. Code"),
    _state_code("US-MI", "mcl ", r"\bmcl", "Mich. Comp. Laws"),
    _state_code("US-NC", "n.c.g.s", r"n\.c\.g\.s\.", "N.C. Gen. Stat."),
    _state_code("US-NC", "n.c. gen", r"n\.c\. gen\. stat\.", "N.C. Gen. Stat."),
    _state_code("US-GA", "o.c.g.a", r"o\.c\.g\.a\.", "Ga. Code Ann."),
    _state_code("US-DC", "d.c. code", r"d\.c\. code", "D.C. Code"),
    _state_code("US-MD", "criminal procedure article", r"criminal procedure article", "Md. Code, Crim. Proc."),
)  # fmt: skip

# Sections of state codes that give the power to search, subpoena or order, whatever the sentence around them.
STATE_POWERS: dict[str, tuple[str, ...]] = {
    "US-CA": (
        "1523", "1524", "1524.1", "1524.2", "1524.3", "1525", "1526", "1528", "1529", "1534", "1546", "1546.1",
        "1546.2",
        "1546.4", "1326", "1326.1", "638.52", "638.53", "1985", "1560", "1561", "11180", "11181", "2020.410",
        "2029.300",
    ),
    "US-NY": ("610.10", "610.20", "610.25", "690.05", "690.10", "690.35", "690.45", "700.05", "700.30", "705.00",
        "63(12)"),
    "US-TX": ("18.01", "18.02", "18.20", "18.21", "18a", "18b", "20.11", "24.02", "20a.251"),
    "US-FL": ("92.605", "933.01", "933.02", "933.04", "933.18", "934.23", "934.25", "934.31", "934.33", "27.04"),
    "US-WA": ("10.79", "10.96", "10.27", "9.73.260", "9.73.040"),
    "US-CO": ("16-3-301", "16-3-301.1", "16-3-303", "16-3-304", "16-15.5"),
    "US-VA": ("19.2-10.2", "19.2-53", "19.2-54", "19.2-70.2", "19.2-70.3"),
    "US-UT": ("77-22", "77-22-2", "77-22-2.5", "77-23c", "77-23f", "77-23-2"),
    "US-MN": ("626.04", "626.05", "626.06", "626.18", "626a.28", "388.23", "8.31"),
    "US-AZ": ("13-3016", "13-3018", "13-3911", "13-3912", "13-4071"),
    "US-WI": ("968.12", "968.135", "968.375", "968.02"),
    "US-DC": ("23-521", "23-522", "23-523", "23-524"),
    "US-NJ": ("2a:156a-29", "2a:81-17"),
}  # fmt: skip
