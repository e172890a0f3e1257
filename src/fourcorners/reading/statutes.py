"""What is known of statutes before any paper is read: which sections are powers, and how codes are written.

Federal powers are those of 18 USC chapters 119, 121 and 206 and the sections that give an agency or a court the
power to summon, subpoena, search or restrain. Everything else that a federal paper cites is an offence, a definition
or history, and only the words around it can say which.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from fourcorners.reading.places import STATE_WORDS

_BY_TITLE = {
    "2": "192",
    "5": "406",
    "7": "9 15",
    "8": "1225 1229a",
    "12": "1818 3402 3405 3406 3407 3408 3414 5562",
    "15": "49 57b-1 77s 78u 80b-9 1312 1681u 1681v 2079 7706",
    "18": "2516 2518 2702 2703 2704 2705 2709 2713 3103a 3117 3121 3122 3123 3124 3125 3126 3127 3486 3509 3512 3771",
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

_LIST = r"(?P<list>\d[\da-z.:()/-]{0,14}(?:(?:,? ?(?:and|&|or|,|y|et|und|to) ?)(?:ss?\.|sections?|articles?|§)? ?\d[\da-z.:()/-]{0,14}){0,8})"
_SECTIONS = r"(?:(?:sections?|secs?\.?|ss?\.|§ ?§?|arts?\.?|articles?) ?)"


@dataclass(frozen=True, slots=True)
class StateCode:
    """One state's code: how papers name it and how the normal form begins. `place` None: the paper's own state."""

    place: str | None
    needle: str
    pattern: re.Pattern[str]
    name: str


def _state_code(place: str | None, needle: str, named: str, name: str) -> StateCode:
    pattern = re.compile(
        rf"(?:{named}),? ?(?:\(?(?:title|chapter|ch\.) ?\d+\)?,? ?)?{_SECTIONS}?{_LIST}"
        if "{list}" not in named
        else named.replace("{list}", _LIST)
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
    _state_code("US-MA", "general laws", r"(?:massachusetts )?general laws,? (?:chapter|c\.|ch\.) ?(?P<ch>\d+[a-z]?)", "Mass. Gen. Laws"),
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
        "1523", "1524", "1524.1", "1524.2", "1524.3", "1525", "1526", "1528", "1529", "1534", "1546", "1546.1", "1546.2",
        "1546.4", "1326", "1326.1", "638.52", "638.53", "1985", "1560", "1561", "11180", "11181", "2020.410", "2029.300",
    ),
    "US-NY": ("610.10", "610.20", "610.25", "690.05", "690.10", "690.35", "690.45", "700.05", "700.30", "705.00", "63(12)"),
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

Write = Callable[[re.Match[str], str | None, str], str | None]


@dataclass(frozen=True, slots=True)
class Act:
    """A law of another country: how papers cite it and how the normal form writes it."""

    place: str | None
    needle: str
    pattern: re.Pattern[str]
    write: Write
    role: str = "power"


def _act(place: str | None, needle: str, pattern: str, write: Write | str, role: str = "power") -> Act:
    if isinstance(write, str):
        form = write
        return Act(place, needle, re.compile(pattern), lambda m, _j, _c: form.format(n=tidy(m["list"])), role)
    return Act(place, needle, re.compile(pattern), write, role)


def tidy(listed: str) -> str:
    """The sections of a list in one form: `22, 23A`."""
    pieces = re.split(r",| and |&| or | y | et | und |(?<=\d)and(?=\d)", listed)
    clean = [re.sub(r"^(?:ss?\.|sections?|articles?|§)\s*", "", p.strip()).strip(" .:-/") for p in pieces]
    return ", ".join(p.upper() if p[-1:].isalpha() and p[:-1].isdigit() else p for p in clean if p)


_ACT_WORDS = (
    r"(?:(?!act\b|section|under|contrary|this|notice|pursuant)[a-z()&',-]{2,24} ){1,7}?act,? (?:of )?(?:19|20)\d\d"
)
_SMALL = {"of", "and", "the", "for", "to", "in", "on", "with"}


def _cased(words: str) -> str:
    parts = words.replace(",", "").split()
    return " ".join(
        w if w in _SMALL and i else w[:1].upper() + w[1:] if w[0] != "(" else "(" + w[1:2].upper() + w[2:]
        for i, w in enumerate(parts)
    )


def _named_act(match: re.Match[str], jurisdiction: str | None, _cased_text: str) -> str | None:
    act = re.sub(r"^(?:the|our) ", "", match["act"])
    if "police and criminal evidence" in act or jurisdiction in {"EU"}:
        return None
    place = f" ({jurisdiction})" if jurisdiction and not jurisdiction.startswith("US") else ""
    return f"{_cased(act)}{place}, s. {tidy(match['list'])}"


def _pace(match: re.Match[str], _jurisdiction: str | None, cased: str) -> str:
    text = cased.lower()
    schedule = " and Sch. 1" if "schedule 1" in text or "sch. 1" in text else ""
    section = "s. 9" if re.search(r"(?:section|s\.) ?9\b", text) else ""
    parts = (section + schedule) or match[0]
    return f"Police and Criminal Evidence Act 1984 (UK), {parts.removeprefix(' and ')}"


def _ordinance(match: re.Match[str], _jurisdiction: str | None, _text: str) -> str:
    cap = f" Cap. {match['cap']}" if match["cap"] else ""
    return f"{_cased(match['act'])} (HK){cap}, s. {tidy(match['list'])}"


def _canada(match: re.Match[str], _jurisdiction: str | None, _text: str) -> str:
    return f"Criminal Code (CA), s. {tidy(match['list'])}"


def _spanish_law(match: re.Match[str], _jurisdiction: str | None, _text: str) -> str:
    return f"Ley {match['law']} (ES), art. {tidy(match['list'])}"


_INDIA = {
    "cr": "Code of Criminal Procedure 1973 (IN)", "co": "Code of Criminal Procedure 1973 (IN)",
    "bn": "Bharatiya Nagarik Suraksha Sanhita 2023 (IN)", "in": "Information Technology Act 2000 (IN)",
    "it": "Information Technology Act 2000 (IN)",
}  # fmt: skip


def _india(match: re.Match[str], _jurisdiction: str | None, _text: str) -> str:
    act = match["act"]
    name = _INDIA["bn"] if act.startswith("bharatiya nagarik") else _INDIA[act[:2]]
    return f"{name}, s. {tidy(match['list'])}"


def _german(match: re.Match[str], _jurisdiction: str | None, _text: str) -> str:
    return f"{_GERMAN[match['act']]} (DE), § {tidy(match['list'])}"


_GERMAN = {
    "stpo": "StPO", "strafprozessordnung": "StPO", "tkg": "TKG", "tmg": "TMG", "ttdsg": "TTDSG", "tdddg": "TDDDG",
    "bkag": "BKAG", "netzdg": "NetzDG", "stgb": "StGB", "jmstv": "JMStV", "medienstaatsvertrag": "MStV", "mstv": "MStV",
    "telemediengesetz": "TMG", "telekommunikationsgesetz": "TKG",
}  # fmt: skip


def _french(match: re.Match[str], _jurisdiction: str | None, _text: str) -> str:
    code = "Code pénal" if match["act"] in {"code pénal", "penal code", "criminal code"} else "Code de procédure pénale"
    return f"{code} (FR), art. {tidy(match['list'])}"


def _regulation(match: re.Match[str], _jurisdiction: str | None, _text: str) -> str:
    number = match["reg"]
    article = match["list"] or match["list2"]
    return f"Regulation (EU) {number}" + (f", art. {tidy(article)}" if article else "")


def _numbered_law(place: str, word: str) -> Write:
    return lambda m, _j, _c: f"{word} {m['law'].upper()} ({place}), art. {tidy(m['list'])}"


def _generic_code(match: re.Match[str], jurisdiction: str | None, _text: str) -> str | None:
    if jurisdiction is None or jurisdiction in {"EU", "FR", "CA", "ES", "IN"} or jurisdiction.startswith("US"):
        return None
    return f"{_cased(match['act'])} ({jurisdiction}), art. {tidy(match['list'])}"


_L2 = _LIST.replace("?P<list>", "?P<list2>")
_ROMANCE = r"(?:articles?|art[íi]culos?|arts?\.?|artigos?|articol[oi])"
ABROAD: tuple[Act, ...] = (
    _act("UK", "police and criminal evidence act", r"(?:section 9[^.]{0,60})?police and criminal evidence act(?: 1984)?", _pace),
    _act("UK", "criminal procedure rules", rf"criminal procedure rules?(?: 20\d\d)?,? ?(?:rr?\.?|rules?) ?{_LIST}",
         "Criminal Procedure Rules (UK), rr. {n}"),
    _act(None, "act", rf"(?:sub-?)?(?:sections?|ss?\.) ?{_LIST} ?(?:of|,)? ?(?:the |our )?(?P<act>{_ACT_WORDS})", _named_act),
    _act(None, "act", rf"(?P<act>{_ACT_WORDS}),? ?\(?(?:sections?|ss?\.) ?{_LIST}", _named_act),
    _act("HK", "ordinance",
         rf"(?:sections?|ss?\.) ?{_LIST} ?of (?:the )?(?P<act>(?:[a-z()'-]{{2,24}} ){{1,7}}?ordinance),? ?\(?(?:chapter|cap\.?)? ?(?P<cap>\d+[a-z]?)?", _ordinance),
    _act("CA", "487.0", r"form 5\.\d{3,4} ?\((?:sub)?section (?P<list>487\.0[\d.()]{1,12})\)", _canada),
    _act("CA", "criminal code", rf"(?:sub)?sections? ?(?P<list>(?:184|186|487|488|492|164|117|462)\.[\d.()]{{1,12}}|487(?:\([\d.]+\))?) of the criminal code", _canada),
    _act("CA", "criminal code", rf"(?:sub)?sections? ?(?!487|184\.|492){_LIST} of the criminal code", _canada, "offence"),
    _act("ES", "34/2002", rf"{_ROMANCE} ?{_LIST} (?:of|de) (?:our |the |la |nuestra )?(?:spanish )?(?:law|ley|act) ?(?:no?\.? ?)?(?P<law>\d{{1,3}}/\d{{4}})", _spanish_law),
    _act("ES", "ley", rf"{_ROMANCE} ?{_LIST} (?:de|of) (?:la |nuestra |the )?ley (?:org[áa]nica )?(?P<law>\d{{1,3}}/\d{{4}})", _spanish_law),
    _act("ES", "proce", rf"{_ROMANCE} ?{_LIST} (?:of|de|del) (?:our |the |la |el |nuestro |nuestra )?(?:spanish )?"
         r"(?:criminal procedure (?:code|act|law)|code of criminal procedure|c[óo]digo de procedimiento penal|ley de enjuiciamiento criminal)",
         "Ley de Enjuiciamiento Criminal (ES), art. {n}"),
    _act("ES", "enjuiciamiento", rf"{_ROMANCE} ?{_LIST} (?:de la )?(?:ley de enjuiciamiento criminal|lecrim)", "Ley de Enjuiciamiento Criminal (ES), art. {n}"),
    _act("ES", "penal", rf"{_ROMANCE} ?{_LIST} (?:of|de|del) (?:our |the |nuestro )?(?:spanish )?(?:c[óo]digo penal|penal code)", "Código Penal (ES), art. {n}", "offence"),
    _act("IN", "", rf"(?:sections?|secs?\.?|ss?\.|u/s|under section) ?{_LIST} ?(?:of |, ?)?(?:the )?"
         r"(?P<act>cr\. ?p\. ?c|crpc|code of criminal procedure|criminal procedure code|bnss|bharatiya nagarik suraksha sanhita)", _india),
    _act("IN", "act", r"(?:sections?|secs?\.?|ss?\.|u/s) ?(?P<list>(?:69[ab]?|79|91|70b)(?:\(\w{1,2}\)){0,3}) ?(?:of |, ?|r/w )?(?:the )?(?P<act>it act|information technology act)", _india),
    _act("IN", "act", r"(?:sections?|secs?\.?|ss?\.|u/s) ?(?P<list>(?:6[5-8]|7[1-5])[a-f]?(?:(?:,| and|&) ?(?:6[5-8]|7[1-5])[a-f]?){0,6}) ?(?:of |, ?)?(?:the )?(?P<act>it act|information technology act)", _india, "offence"),
    _act("IN", "", rf"(?:sections?|secs?\.?|ss?\.|u/s) ?{_LIST} ?(?:of |, ?)?(?:the )?(?:ipc|i\.p\.c|indian penal code)", "Indian Penal Code (IN), s. {n}", "offence"),
    _act("IN", "", rf"(?:sections?|secs?\.?|ss?\.|u/s) ?{_LIST} ?(?:of |, ?)?(?:the )?(?:bns\b|bharatiya nyaya sanhita)", "Bharatiya Nyaya Sanhita 2023 (IN), s. {n}", "offence"),
    _act("DE", "§", rf"§ ?§? ?(?P<list>\d{{1,4}}[a-z]?)(?: ?(?:abs\.?|absatz|satz|s\.|nr\.|ziff\.|i\.v\.m\.|,|und|ff?\.|\d+))* ?(?:der |des |d\. )?"
         r"(?P<act>stpo|strafprozessordnung|tkg|tmg|ttdsg|tdddg|bkag|netzdg|jmstv|medienstaatsvertrag|mstv|telemediengesetz|telekommunikationsgesetz)\b", _german),
    _act("DE", "§", rf"§ ?§? ?(?P<list>\d{{1,4}}[a-z]?)(?: ?(?:abs\.?|absatz|satz|s\.|nr\.|,|und|ff?\.|\d+))* ?(?:der |des |d\. )?(?P<act>stgb)\b", _german, "offence"),
    _act("FR", "code", rf"{_ROMANCE} ?(?P<list>\d[\d-]{{0,8}}(?:(?:,| et| and) ?\d[\d-]{{0,8}}){{0,5}}) (?:du |of the |de la )?(?:french )?"
         r"(?P<act>code de proc[ée]dure p[ée]nale|code of criminal procedure|criminal procedure code)", _french),
    _act("FR", "code", rf"{_ROMANCE} ?(?P<list>\d[\d-]{{0,8}}(?:(?:,| et| and) ?\d[\d-]{{0,8}}){{0,5}}) (?:du |of the )?(?:french )?(?P<act>code p[ée]nal|penal code|criminal code)", _french, "offence"),
    _act("FR", "2004-575", rf"{_ROMANCE} ?{_LIST} (?:of|de) (?:the |la )?(?:french )?(?:law|loi|act) ?(?:n[o°º.]{{0,2}} ?)?(?P<law>2004-575)", _numbered_law("FR", "Loi n°")),
    _act("RU", "-fz", rf"{_ROMANCE} ?{_LIST} of (?:the )?federal law (?:of [a-z\d ,]{{4,24}} )?(?:no\.? ?|n ?)?(?P<law>\d{{2,3}}-fz)", _numbered_law("RU", "Federal Law")),
    _act("TR", "5651", rf"{_ROMANCE} ?{_LIST} of (?:the )?(?:turkish )?law (?:no\.? ?|numbered )?(?P<law>5651)", _numbered_law("TR", "Law No.")),
    _act("IT", "penale", rf"{_ROMANCE} ?{_LIST} (?:del )?(?:codice di procedura penale|c\.p\.p)", "Codice di procedura penale (IT), art. {n}"),
    _act(None, "(eu)", rf"(?:(?:article|art\.) ?{_LIST} (?:of )?(?:the )?)?regulation \(eu\) (?:no\.? ?)?(?P<reg>20\d\d/\d{{2,4}})(?:,? ?(?:article|art\.) ?{_L2})?", _regulation),
    _act(None, "code", rf"articles? ?{_LIST} of (?:the |our )(?P<act>(?:[a-z'-]{{2,20}} ){{0,4}}?(?:criminal procedure code|code of criminal procedure|criminal procedure (?:act|law)))", _generic_code),
    _act(None, "code", rf"articles? ?{_LIST} of (?:the |our )(?P<act>(?:[a-z'-]{{2,20}} ){{0,4}}?(?:criminal code|penal code))", _generic_code, "offence"),
)  # fmt: skip
