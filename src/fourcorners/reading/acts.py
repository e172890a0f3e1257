"""How laws outside the United States are cited, and the normal form in which a citation is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from fourcorners.reading.statutes import LIST as _LIST

Write = Callable[[re.Match[str], str | None, str], str | None]


@dataclass(frozen=True, slots=True)
class Act:
    """A law of another country: how papers cite it and how the normal form writes it."""

    place: str | None
    needles: tuple[str, ...]
    pattern: re.Pattern[str]
    write: Write
    role: str = "power"


def _act(place: str | None, needles: str, pattern: str, write: Write | str, role: str = "power") -> Act:
    if isinstance(write, str):
        form = write
        return Act(
            place,
            tuple(needles.split("|")),
            re.compile(pattern),
            lambda m, _j, c: form.format(n=_listed(m, c)),
            role,
        )
    return Act(place, tuple(needles.split("|")), re.compile(pattern), write, role)


def tidy(listed: str) -> str:
    """The sections of a list in one form: `22, 23A`."""
    pieces = re.split(r",| and |&| or | y | et | und |(?<=\d)and(?=\d)", listed)
    clean = [re.sub(r"^(?:ss?\.|sections?|articles?|§)\s*", "", p.strip()).strip(" .:-/") for p in pieces]
    return ", ".join(p for p in clean if p)


def _listed(match: re.Match[str], cased: str, group: str = "list") -> str:
    """The sections of the match, with the capitals that the paper gives them."""
    return tidy(cased[match.start(group) : match.end(group)])


_ACT_WORDS = (
    r"(?:(?!act\b|section|under|contrary|this|notice|pursuant)[a-z()&',-]{2,24} ){1,7}?act,? "
    r"(?:of )?(?:19|20)\d\d"
)
_SMALL = {"of", "and", "the", "for", "to", "in", "on", "with"}


def _cased(words: str) -> str:
    parts = words.replace(",", "").split()
    return " ".join(
        w if w in _SMALL and i else w[:1].upper() + w[1:] if w[0] != "(" else "(" + w[1:2].upper() + w[2:]
        for i, w in enumerate(parts)
    )


def _named_act(match: re.Match[str], jurisdiction: str | None, text: str) -> str | None:
    act = re.sub(r"^(?:the|our) ", "", match["act"])
    if "police and criminal evidence" in act or jurisdiction in {"EU"}:
        return None
    place = f" ({jurisdiction})" if jurisdiction and not jurisdiction.startswith("US") else ""
    return f"{_cased(act)}{place}, s. {_listed(match, text)}"


def _pace(match: re.Match[str], _jurisdiction: str | None, text: str) -> str:
    lower = text.lower()
    schedule = " and Sch. 1" if "schedule 1" in lower or "sch. 1" in lower else ""
    section = "s. 9" if re.search(r"(?:section|s\.) ?9\b", lower) else ""
    parts = (section + schedule) or match[0]
    return f"Police and Criminal Evidence Act 1984 (UK), {parts.removeprefix(' and ')}"


def _ordinance(match: re.Match[str], _jurisdiction: str | None, text: str) -> str:
    cap = f" Cap. {match['cap']}" if match["cap"] else ""
    return f"{_cased(match['act'])} (HK){cap}, s. {_listed(match, text)}"


def _canada(match: re.Match[str], _jurisdiction: str | None, text: str) -> str:
    return f"Criminal Code (CA), s. {_listed(match, text)}"


def _spanish_law(match: re.Match[str], _jurisdiction: str | None, text: str) -> str:
    return f"Ley {match['law']} (ES), art. {_listed(match, text)}"


_INDIA = {
    "cr": "Code of Criminal Procedure 1973 (IN)", "co": "Code of Criminal Procedure 1973 (IN)",
    "bn": "Bharatiya Nagarik Suraksha Sanhita 2023 (IN)", "in": "Information Technology Act 2000 (IN)",
    "it": "Information Technology Act 2000 (IN)",
}  # fmt: skip


def _india(match: re.Match[str], _jurisdiction: str | None, text: str) -> str:
    act = match["act"]
    name = _INDIA["bn"] if act.startswith("bharatiya nagarik") else _INDIA[act[:2]]
    return f"{name}, s. {_listed(match, text)}"


def _german(match: re.Match[str], _jurisdiction: str | None, text: str) -> str:
    return f"{_GERMAN[match['act']]} (DE), § {_listed(match, text)}"


_GERMAN = {
    "stpo": "StPO", "strafprozessordnung": "StPO", "tkg": "TKG", "tmg": "TMG", "ttdsg": "TTDSG", "tdddg": "TDDDG",
    "bkag": "BKAG", "netzdg": "NetzDG", "stgb": "StGB", "jmstv": "JMStV", "medienstaatsvertrag": "MStV",
    "mstv": "MStV",
    "telemediengesetz": "TMG", "telekommunikationsgesetz": "TKG",
}  # fmt: skip


def _french(match: re.Match[str], _jurisdiction: str | None, text: str) -> str:
    code = "Code pénal" if match["act"] in {"code pénal", "penal code", "criminal code"} else "Code de procédure pénale"
    return f"{code} (FR), art. {_listed(match, text)}"


def _schedule(match: re.Match[str], _jurisdiction: str | None, _text: str) -> str:
    part = f" Part {match['part']}" if match["part"] else ""
    return f"{_cased(match['act'])} (UK), Sch. {match['list']}{part} para. {match['para']}"


def _regulation(match: re.Match[str], _jurisdiction: str | None, text: str) -> str:
    number = match["reg"]
    group = "list" if match["list"] else "list2"
    return f"Regulation (EU) {number}" + (f", art. {_listed(match, text, group)}" if match[group] else "")


def _numbered_law(place: str, word: str) -> Write:
    return lambda m, _j, c: f"{word} {m['law'].upper()} ({place}), art. {_listed(m, c)}"


def _generic_code(match: re.Match[str], jurisdiction: str | None, text: str) -> str | None:
    if jurisdiction is None or jurisdiction in {"EU", "FR", "CA", "ES", "IN"} or jurisdiction.startswith("US"):
        return None
    return f"{_cased(match['act'])} ({jurisdiction}), art. {_listed(match, text)}"


_L2 = _LIST.replace("?P<list>", "?P<list2>")
_ROMANCE = r"(?:articles?|art[íi]culos?|arts?\.?|artigos?|articol[oi])"
ABROAD: tuple[Act, ...] = (
    _act(
        "UK",
        "schedule ",
        (
            r"schedule (?P<list>\d{1,2}),? (?:part (?P<part>\d),? )?para(?:graph|\.)? ?(?P<para>\d{1,2})"
            r"(?:\(\d\))?(?: of|,|to)? (?:the )?(?P<act>(?:[a-z]{2,24} ){1,5}act (?:19|20)\d\d)"
        ),
        _schedule,
    ),
    _act(
        "BR",
        "lei |marco civil",
        (
            rf"lei (?:federal )?(?:n[º°o.]{{1,2}} ?)?(?P<law>12\.965)(?:/\d{{2,4}})?,? (?:art(?:igo|\.)"
            rf"? ?{_LIST})"
        ),
        _numbered_law("BR", "Lei"),
    ),
    _act(
        "UK",
        "police and criminal evidence act",
        r"(?:section 9[^.]{0,60})?police and criminal evidence act(?: 1984)?",
        _pace,
    ),
    _act(
        "UK",
        "criminal procedure rules",
        rf"criminal procedure rules?(?: 20\d\d)?,? ?(?:rr?\.?|rules?) ?{_LIST}",
        "Criminal Procedure Rules (UK), rr. {n}",
    ),
    _act(
        None,
        "act 19|act 20|act, 19|act, 20|act of 19|act of 20",
        rf"(?:sub-?)?(?:sections?|ss?\.) ?{_LIST} ?(?:of|,)? ?(?:the |our )?(?P<act>{_ACT_WORDS})",
        _named_act,
    ),
    _act(
        None,
        "act 19|act 20|act, 19|act, 20|act of 19|act of 20",
        rf"(?P<act>{_ACT_WORDS}),? ?\(?(?:sections?|ss?\.) ?{_LIST}",
        _named_act,
    ),
    _act(
        "HK",
        "ordinance",
        (
            rf"(?:sections?|ss?\.) ?{_LIST} ?of (?:the )?(?P<act>(?:[a-z()'-]{{2,24}} ){{1,7}}?ordinance)"
            rf",? ?\(?(?:chapter|cap\.?)? ?(?P<cap>\d+[a-z]?)?"
        ),
        _ordinance,
    ),
    _act("CA", "487.0", r"form 5\.\d{3,4} ?\((?:sub)?section (?P<list>487\.0[\d.()]{1,12})\)", _canada),
    _act(
        "CA",
        "criminal code",
        (
            r"(?:sub)?sections? ?(?P<list>(?!487\.019)(?:184|186|487|488|492|164|117|462)\.[\d.()]{1,12}|"
            r"487(?:\([\d.]+\))?) of the criminal code"
        ),
        _canada,
    ),
    _act(
        "CA", "criminal code", rf"(?:sub)?sections? ?(?!487|184\.|492){_LIST} of the criminal code", _canada, "offence"
    ),
    _act(
        "ES",
        "34/2002",
        (
            rf"{_ROMANCE} ?{_LIST} (?:of|de) (?:our |the |la |nuestra )?(?:spanish )?(?:law|ley|act)"
            rf" ?(?:no?\.? ?)?(?P<law>\d{{1,3}}/\d{{4}})"
        ),
        _spanish_law,
    ),
    _act(
        "ES",
        "ley ",
        (
            rf"{_ROMANCE} ?{_LIST} (?:de|of) (?:la |nuestra |the )?ley (?:org[áa]nica )"
            rf"?(?P<law>\d{{1,3}}/\d{{4}})"
        ),
        _spanish_law,
    ),
    _act(
        "ES",
        "artículo|articulo",
        r"art[íi]culo ?(?P<list>\d{1,4}(?: (?:bis|ter|quater|quinquies|sexies|septies|octies))?(?: [a-z]\b)?) "
        r"de la ley de enjuiciamiento criminal",
        "Ley de Enjuiciamiento Criminal (ES), art. {n}",
    ),
    _act(
        "ES",
        "criminal procedure|code of criminal|código de proc|codigo de proc|ley de enj",
        rf"{_ROMANCE} ?{_LIST} (?:of|de|del) (?:our |the |la |el |nuestro |nuestra )?(?:spanish )?"
        r"(?:criminal procedure (?:code|act|law)|code of criminal procedure|c[óo]digo de "
        r"procedimiento penal|ley de enjuiciamiento criminal)",
        "Ley de Enjuiciamiento Criminal (ES), art. {n}",
    ),
    _act(
        "ES",
        "enjuiciamiento",
        rf"{_ROMANCE} ?{_LIST} (?:de la )?(?:ley de enjuiciamiento criminal|lecrim)",
        "Ley de Enjuiciamiento Criminal (ES), art. {n}",
    ),
    _act(
        "ES",
        "código penal|codigo penal|penal code",
        (
            rf"{_ROMANCE} ?{_LIST} (?:of|de|del) (?:our |the |nuestro )?(?:spanish )?(?:c[óo]digo penal|"
            rf"penal code)"
        ),
        "Código Penal (ES), art. {n}",
        "offence",
    ),
    _act(
        "IN",
        ("crpc|cr.p.c|cr. p.c|cr. p. c|code of criminal procedure|criminal procedure code|bnss|bharatiya nagarik"),
        rf"(?:sections?|secs?\.?|ss?\.|u/s|under section) ?{_LIST} ?(?:of |, ?)?(?:the )?"
        r"(?P<act>cr\. ?p\. ?c|crpc|code of criminal procedure|criminal procedure code|bnss|bharatiya "
        r"nagarik suraksha sanhita)",
        _india,
    ),
    _act(
        "IN",
        "it act|information technology act",
        (
            r"(?:sections?|secs?\.?|ss?\.|u/s) ?(?P<list>(?:69[ab]?|79|91|70b)(?:\(\w{1,2}\)){0,3})"
            r" ?(?:of |, ?|r/w )?(?:the )?(?P<act>it act|information technology act)"
        ),
        _india,
    ),
    _act(
        "IN",
        "it act|information technology act",
        (
            r"(?:sections?|secs?\.?|ss?\.|u/s) ?(?P<list>(?:6[5-8]|7[1-5])[a-f]?(?:(?:,| and|&)"
            r" ?(?:6[5-8]|7[1-5])[a-f]?){0,6}) ?(?:of |, ?)?(?:the )?(?P<act>it act|information "
            r"technology act)"
        ),
        _india,
        "offence",
    ),
    _act(
        "IN",
        "ipc|i.p.c|indian penal code",
        (
            rf"(?:sections?|secs?\.?|ss?\.|u/s) ?{_LIST} ?(?:of |, ?)?(?:the )?(?:ipc|i\.p\.c|indian penal "
            rf"code)"
        ),
        "Indian Penal Code (IN), s. {n}",
        "offence",
    ),
    _act(
        "IN",
        "bns|bharatiya nyaya",
        (
            rf"(?:sections?|secs?\.?|ss?\.|u/s) ?{_LIST} ?(?:of |, ?)?(?:the )?(?:bns\b|bharatiya nyaya "
            rf"sanhita)"
        ),
        "Bharatiya Nyaya Sanhita 2023 (IN), s. {n}",
        "offence",
    ),
    _act(
        "DE",
        "§",
        r"§ ?§? ?(?P<list>\d{1,4}[a-z]?)(?:[ ,]{1,2}(?:abs\.?|absatz|satz|s\.|nr\.|ziff\.|i\.v\.m\.|,|und|"
        r"ff?\.|\d{1,3}\b)){0,8} ?(?:der |des |d\. )?"
        r"(?P<act>stpo|strafprozessordnung|tkg|tmg|ttdsg|tdddg|bkag|netzdg|jmstv|medienstaatsvertrag|"
        r"mstv|telemediengesetz|telekommunikationsgesetz)\b",
        _german,
    ),
    _act(
        "DE",
        "§",
        (
            r"§ ?§? ?(?P<list>\d{1,4}[a-z]?)(?:[ ,]{1,2}(?:abs\.?|absatz|satz|s\.|nr\.|,|und|ff?\.|"
            r"\d{1,3}\b)){0,8} ?(?:der |des |d\. )?(?P<act>stgb)\b"
        ),
        _german,
        "offence",
    ),
    _act(
        "FR",
        "code de proc|code of criminal|criminal procedure code|code p|penal code|criminal code",
        rf"{_ROMANCE} ?(?P<list>\d[\d-]{{0,8}}(?:(?:,| et| and) ?\d[\d-]{{0,8}}){{0,5}}) (?:du |of the "
        rf"|de la )?(?:french )?"
        r"(?P<act>code de proc[ée]dure p[ée]nale|code of criminal procedure|criminal procedure code)",
        _french,
    ),
    _act(
        "FR",
        "code de proc|code of criminal|criminal procedure code|code p|penal code|criminal code",
        (
            rf"{_ROMANCE} ?(?P<list>\d[\d-]{{0,8}}(?:(?:,| et| and) ?\d[\d-]{{0,8}}){{0,5}}) (?:du |of the "
            rf")?(?:french )?(?P<act>code p[ée]nal|penal code|criminal code)"
        ),
        _french,
        "offence",
    ),
    _act(
        "FR",
        "2004-575",
        (
            rf"{_ROMANCE} ?{_LIST} (?:of|de) (?:the |la )?(?:french )?(?:law|loi|act) ?(?:n[o°º.]{{0,2}} ?)"
            rf"?(?P<law>2004-575)"
        ),
        _numbered_law("FR", "Loi n°"),
    ),
    _act(
        "RU",
        "-fz",
        (
            rf"{_ROMANCE} ?{_LIST} of (?:the )?federal law (?:of [a-z\d ,]{{4,24}} )?(?:no\.? ?|n ?)"
            rf"?(?P<law>\d{{2,3}}-fz)"
        ),
        _numbered_law("RU", "Federal Law"),
    ),
    _act(
        "TR",
        "5651",
        rf"{_ROMANCE} ?{_LIST} of (?:the )?(?:turkish )?law (?:no\.? ?|numbered )?(?P<law>5651)",
        _numbered_law("TR", "Law No."),
    ),
    _act(
        "IT",
        "procedura penale|c.p.p",
        rf"{_ROMANCE} ?{_LIST} (?:del )?(?:codice di procedura penale|c\.p\.p)",
        "Codice di procedura penale (IT), art. {n}",
    ),
    _act(
        None,
        "(eu)",
        (
            rf"(?:(?:article|art\.) ?{_LIST} (?:of )?(?:the )?)?regulation \(eu\) (?:no\.? ?)"
            rf"?(?P<reg>20\d\d/\d{{2,4}})(?:,? ?(?:article|art\.) ?{_L2})?"
        ),
        _regulation,
    ),
    _act(
        None,
        "criminal procedure|penal code|criminal code|code of criminal",
        (
            rf"articles? ?{_LIST}(?:,? paragraphs? \d{{1,2}})? of (?:the |our )(?P<act>(?:[a-z'-]{{2,20}} )"
            rf"{{0,4}}?(?:criminal "
            rf"procedure code|code of criminal procedure|criminal procedure (?:act|law)))"
        ),
        _generic_code,
    ),
    _act(
        None,
        "criminal procedure|penal code|criminal code|code of criminal",
        (
            rf"articles? ?{_LIST}(?:,? paragraphs? \d{{1,2}})? of (?:the |our )(?P<act>(?:[a-z'-]{{2,20}} )"
            rf"{{0,4}}?(?:criminal code|"
            rf"penal code))"
        ),
        _generic_code,
        "offence",
    ),
)
