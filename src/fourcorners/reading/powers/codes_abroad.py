"""The codes of countries whose laws are not called Acts: how papers cite them, in their own language or in English."""

from __future__ import annotations

import re

from fourcorners.reading.powers.acts import ENGLISH
from fourcorners.reading.powers.citing import Act, Write, act, joined
from fourcorners.reading.powers.codes_in_english import PENAL_CODES
from fourcorners.reading.powers.statutes import LIST as _LIST
from fourcorners.reading.texts.prose import Prose

_GERMAN = {
    "stpo": "StPO", "strafprozessordnung": "StPO", "strafprozeßordnung": "StPO", "tkg": "TKG", "tmg": "TMG",
    "ttdsg": "TTDSG", "tdddg": "TDDDG", "bkag": "BKAG", "netzdg": "NetzDG", "jmstv": "JMStV", "mstv": "MStV",
    "medienstaatsvertrag": "MStV", "telemediengesetz": "TMG", "telekommunikationsgesetz": "TKG", "ddg": "DDG",
    "digitale-dienste-gesetz": "DDG", "digitale-dienste-gesetzes": "DDG", "ao": "AO", "abgabenordnung": "AO", "gwg": "GwG",
    "bpolg": "BPolG", "zfdg": "ZFdG", "bverfschg": "BVerfSchG", "spg": "SPG", "bkag 2018": "BKAG", "polg nrw": "PolG NRW",
    "polg": "PolG", "asog": "ASOG", "hsog": "HSOG", "paG": "PAG", "pag": "PAG", "gvg": "GVG", "kogg": "KoG",
    "stgb": "StGB", "betmg": "BtMG", "btmg": "BtMG", "waffg": "WaffG", "urhg": "UrhG", "kunsturhg": "KunstUrhG",
}  # fmt: skip
_OFFENCES = {"stgb", "btmg", "betmg", "waffg", "urhg", "kunsturhg"}
_GERMAN_ACTS = "|".join(sorted(_GERMAN, key=len, reverse=True))
_SECTION = re.compile(
    r"(?P<sub>(?:abs(?:\.|atz)?|satz|z|s\.|nr\.|nummer|ziff\.|hs\.|alt\.|buchst\.|lit\.|unterabs\.) ?)?(?P<number>\d{1,4}(?:[a-z]|(?<=\d\d\d) [a-z](?= (?:abs|i\b|ii\b|satz|stpo|und)|,))?)\b"
)


# A law by its letters, within what seems to be one list: no abbreviation of a part of a provision.
_OTHER_ACT = re.compile(
    r"\b(?!Abs|Nr|Hs|HS|Alt|Var|Satz|EUR|BGBl|(?:ABS|NR|ALT|VAR|SATZ|HALBSATZ|IN|VERBINDUNG|MIT|UND|SOWIE)\b)[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,10}[A-ZÄÖÜ][A-Za-z]{0,2}\b"
)


def _german_sections(body: str, *, listed: bool) -> list[str]:
    found: list[str] = []
    for number in _SECTION.finditer(body):
        # `§ 100g Abs. 1 und 2`: a number after a subsection's is another subsection, unless two sections are said.
        if number["sub"] or (found and not listed) or (found and len(number["number"]) == 1):
            continue
        found.append(number["number"].replace(" ", ""))
    return found


def _german(power: bool) -> Write:
    def write(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
        if (match["act"] in _OFFENCES) == power:
            return ()
        place = jurisdiction if jurisdiction in {"AT", "CH"} else "DE"
        other = _OTHER_ACT.search(prose.cased, *match.span("body"))
        if other is not None:
            # `§ 33a NPOG i. V. m. § 24 TDDDG`: another law stands between, with what is before it.
            start = match.start("body")
            first = _german_sections(match["body"][: other.start() - start], listed="§§" in match["signs"])
            rest = _german_sections(match["body"][other.end() - start :], listed=False)
            return tuple(
                f"{law} ({place}), § {', '.join(numbers)}"
                for law, numbers in ((other[0], first), (_GERMAN[match["act"]], rest))
                if numbers
            )
        found = _german_sections(match["body"], listed="§" in match["body"] or match["signs"].count("§") > 1)
        return (f"{_GERMAN[match['act']]} ({place}), § {', '.join(found)}",) if found else ()

    return write


_GERMAN_PATTERN = (
    r"(?P<signs>§ ?§?) ?(?P<body>\d[^§;:()]{0,80}?(?:,? (?:und |sowie )?§ ?\d[^§;:()]{0,40}?){0,3}) ?(?:der |des |d\. )?(?<![a-z])"
    rf"(?P<act>{_GERMAN_ACTS})(?:e?s)?\b"
)


def _german_in_english(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    numbers = re.sub(r" ?\(\d\)", "", joined(match, prose))
    return (f"StPO (DE), § {numbers}",) if numbers else ()


def _belgian(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """The one code of Belgium by its name in the paper's language."""
    name = "Code d'instruction criminelle" if "code" in match[0] else "Wetboek van Strafvordering"
    numbers = joined(match, prose)
    return (f"{name} (BE), art. {numbers}",) if numbers else ()


def _spanish_law(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    return (f"Ley {match['law']} (ES), art. {joined(match, prose)}",)


def _french(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    word = match["act"]
    if word in {"code pénal", "penal code", "criminal code"} or word.replace(" ", "").startswith(("c.pén", "c.pen")):
        name = "Code pénal"
    elif word.startswith(("code de la s", "csi")):
        name = "Code de la sécurité intérieure"
    elif word.startswith(("code des postes", "cpce")):
        name = "Code des postes et des communications électroniques"
    elif word.startswith("code des douanes"):
        name = "Code des douanes"
    elif word.startswith(("code de la c", "code de la p", "code él")):
        name = word[:1].upper() + word[1:]
    elif word.startswith("code monétaire"):
        name = "Code monétaire et financier"
    else:
        name = "Code de procédure pénale"
    numbers = joined(match, prose)
    return (f"{name} (FR), art. {numbers}",) if numbers else ()


def _bare_french(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """The articles on requisitions without their code, in a paper that names it."""
    return (f"Code de procédure pénale (FR), art. {joined(match, prose)}",) if prose.has("de procédure pénale") else ()


def _numbered_law(place: str, word: str) -> Write:
    def write(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
        law = match["law"].upper()
        numbers = joined(match, prose)
        return (f"{word} {law} ({place}), art. {numbers}",) if numbers else ()

    return write


def _decree(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    law = match["law"] if "/" in match["law"] else f"{match['law']}/{match['year'] or match['year2']}"
    number, _, year = law.partition("/")
    # Decrees of the Presidency are cited by two figures of their year, all of the last century.
    law = f"{number}/19{year}" if len(year) == 2 else law
    return (f"{'D.P.R.' if match['kind'] else 'D.lgs.'} {law} (IT), art. {joined(match, prose)}",)


# How countries call the code that an English translation calls that of criminal procedure.
_OWN_NAMES = {
    "PT": "Código de Processo Penal", "BR": "Código de Processo Penal", "IT": "Codice di procedura penale",
    "NL": "Wetboek van Strafvordering", "PL": "Kodeks postępowania karnego", "LU": "Code de procédure pénale", "CH": "StPO", "AT": "StPO",
}  # fmt: skip
_NAMED_THEIR_OWN_WAY = frozenset({"EU", "FR", "CA", "ES", "IN", "DE"})


def _generic_code(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    if jurisdiction is None or jurisdiction in _NAMED_THEIR_OWN_WAY or jurisdiction.startswith("US"):
        return ()
    numbers = _BELOW_ARTICLE.sub("", joined(match, prose))
    if jurisdiction in PENAL_CODES and match["act"].endswith(("criminal code", "penal code")):
        # `codes_in_english` writes it as the country's own papers do.
        return ()
    if (own := _OWN_NAMES.get(jurisdiction)) and "procedure" in match["act"]:
        return (f"{own} ({jurisdiction}), art. {numbers}",)
    words = prose.cased[match.start("act") : match.end("act")]
    small = {"of", "and", "the", "for", "to", "in", "on"}
    name = " ".join(w if w in small and i else w[:1].upper() + w[1:] for i, w in enumerate(words.split()))
    return (f"{name} ({jurisdiction}), art. {numbers}",)


_BELOW_ARTICLE = re.compile(r",? ?(?:§|par(?:a|as|\.)?|paragraph) ?\(?\d{1,2}\)?")


def _same_code(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """`Art. 241 of the same Code`: of the code of criminal procedure, where it is the code named last."""
    named = list(_CODE_NAMED.finditer(prose.flat, max(0, match.start() - 1_500), match.start()))
    if not named or "procedure" not in named[-1][0] or jurisdiction is None or jurisdiction in _NAMED_THEIR_OWN_WAY:
        return ()
    name = _OWN_NAMES.get(jurisdiction, "Code of Criminal Procedure")
    return (f"{name} ({jurisdiction}), art. {_BELOW_ARTICLE.sub('', joined(match, prose))}",)


_CODE_NAMED = re.compile(r"code of criminal procedure|criminal procedure code|(?:criminal|penal|civil) code")


def _act_by_chapters(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """`Chapter 4, Section 3 of the Police Act`, as Acts of Finland and Sweden are cited in English."""
    if jurisdiction not in {"FI", "SE"}:
        return ()
    words = prose.cased[match.start("act") : match.end("act")].split()
    small = {"of", "and", "the", "on", "in"}
    name = " ".join(w if w in small and i else w[:1].upper() + w[1:] for i, w in enumerate(words))
    return (f"{name} ({jurisdiction}), ch. {match['cap']}, s. {joined(match, prose)}",)


def _sections_of_a_code(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """The code of criminal procedure of a country whose provisions English translations call sections."""
    if jurisdiction in {None, "UK", "IN", "SG", "DE", "ZA", "CA", *_NAMED_THEIR_OWN_WAY} or str(
        jurisdiction
    ).startswith("US"):
        return ()
    numbers = re.sub(r" ?\(\w{1,3}\)", "", joined(match, prose))
    if jurisdiction == "AT":
        return (f"StPO (AT), § {numbers}",)
    words = prose.cased[match.start("act") : match.end("act")]
    small = {"of", "and", "the"}
    name = " ".join(w if w in small and i else w[:1].upper() + w[1:] for i, w in enumerate(words.split()))
    return (f"{name} ({jurisdiction}), § {numbers}",)


def _chaptered(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """Codes that number by chapter: the Nordic ones by chapter and section, Malta's among the chapters of its laws."""
    if jurisdiction is None or jurisdiction.startswith("US"):
        return ()
    if jurisdiction == "MT":
        return (f"Criminal Code (MT) Cap. {match['cap']}, art. {joined(match, prose)}",)
    return (f"Criminal Code ({jurisdiction}), ch. {match['cap']}, s. {joined(match, prose)}",)


_ROMANCE = r"(?:(?:d')?articles?|art[íi]culos?|artt?\.?|arts\.?|artigos?|(?:dell')?articol[oi]|dell'art\.)"
_ITEM = r"\d{1,4}(?:[-.]\d{1,3}){0,3}(?:[.º°ª]{1,2})?(?:[ -]?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|undecies))?(?: [a-z](?:\)|\b(?=,? (?:de|del|do|da|lecrim)\b)))?(?:\(\d\))?"
_SEVERAL = rf"(?P<list>{_ITEM}(?:(?:,? (?:et|y|e|en|and) |, ?)(?:{_ROMANCE} ?)?{_ITEM}){{0,6}})"
# What stands between an article and its law: paragraphs, numerals, letters.
_WITHIN = r"(?:,? ?(?:§ ?\d+[.º°]*|n\.?[.º°]* ?\d+(?:-(?:bis|ter|quater))?\)?|n\.?[ºo°]?s\.?[º°]? ?\d+(?:(?:,| e) \d+){0,4}|al\. ?\d|alínea [a-z]\)?|apartado \d+|(?:comm[ai]|co\.) \d+(?:[- ](?:bis|ter|quater|quinquies|sexies|septies))?(?:(?:,| e) \d+(?:[- ](?:bis|ter|quater|quinquies))?){0,3}|(?:primo|secondo|terzo|quarto|quinto) comma|lett\. [a-z]\)?|ultimo periodo|par[áa]grafo único|co\. \d+|par[áa]?graf?o? ?\d+[.º°]*|incisos? \w+(?: [ae] [ivx]+)?|caput|[a-z]\))){0,3}"
# The Roman figures below a French article: "l'article 6, V, de la loi".
_ROMAN_BELOW = r"(?:(?:,? |-)[ivx]{1,4}(?: (?:bis|ter))?,?)?"
# The articles of Spain's code of criminal procedure, many of which carry a Latin number and a letter: 588 ter j.
_LATIN = r"(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|undecies)"
_LETTERED = rf"\d{{1,4}}(?:[.º°ª]{{1,2}}\d?)?(?:[ -]?{_LATIN})?(?: (?!y\b)[a-z](?:\)|\b))?"
# The paragraph of a Dutch article, in words or figures.
_LID = r"(?:,? (?:(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|\d{1,2}e?) lid|lid \d{1,2}))?"
# An article in English words, with a Latin number or a letter: 88bis, 126nd.
# Paragraphs below an article, as translators write them: `Art. 217 § 1`.
_PAR = r"(?:,? ?(?:§|par(?:a|as|\.)?|paragraph) ?\(?\d{1,2}\)?)?"
_ANY = rf"\d{{1,4}}(?:[./-]\d{{1,3}}){{0,3}}(?:{_LATIN}|[a-z]{{1,2}}\b)?(?: ?\([\da-z]{{1,3}}\)){{0,3}}"
_LIST_FF = r"(?P<list>\d{1,3}[a-z]{0,3}(?: ff?\.)?(?:(?:,| und|, und| sowie) \d{1,3}[a-z]{0,3}(?: ff?\.)?){0,5})"
# Articles of Switzerland's codes, each with its paragraphs and letters.
_SWISS_BELOW = r"(?:,? (?:abs\.|al\.|cpv\.) ?\d\w?\b(?:(?:,| und| et| e) \d\w?\b)*|,? (?:lit|let|lett)\. [a-z](?:(?:,| und| et| e) [a-z]\b)*| ff?\.| (?:ss|segg?)\.)"
_SWISS_ITEM = rf"\d{{1,3}}[a-z]{{0,3}}{_SWISS_BELOW}{{0,3}}"
_SWISS = rf"(?P<list>{_SWISS_ITEM}(?:(?:,| und|, und| sowie| et| e|,? in verbindung mit|,? i\. ?v\. ?m\.) (?:l'|dell')?(?:art\. ?)?{_SWISS_ITEM}){{0,5}})"


def _swiss(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """The articles of Switzerland's code of criminal procedure, without what stands below them."""
    bare = re.sub(_SWISS_BELOW, " ", prose.flat[match.start("list") : match.end("list")])
    law = "CPP" if match[0].endswith("cpp") else "StPO"
    return (f"{law} (CH), art. {', '.join(dict.fromkeys(re.findall(r'[0-9]{1,3}[a-z]{0,3}', bare)))}",)


def _dutch(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """The articles of the Dutch code of criminal procedure, without their paragraphs."""
    numbers = re.findall(r"(?<!lid )\b\d{2,3}[a-z]{0,3}\b(?! lid)", prose.flat[match.start("list") : match.end("list")])
    return (f"Wetboek van Strafvordering (NL), art. {', '.join(dict.fromkeys(numbers))}",) if numbers else ()


CODES: tuple[Act, ...] = (
    act("DE", "§", _GERMAN_PATTERN, _german(power=True)),
    act("DE", "§", _GERMAN_PATTERN, _german(power=False), "offence"),
    act("DE", "pag|polizeiaufgabengesetz", rf"art(?:\.|ikels?) ?{_LIST_FF}(?: abs(?:\.|atz) ?\d(?:(?:,| und|, und) \d)*)?(?: satz \d)?,? ?(?:des )?(?:bay\.? ?pag|pag|bayerischen? polizeiaufgabengesetz(?:es)?)\b", "BayPAG (DE), art. {n}"),
    act("AT", "§", _GERMAN_PATTERN, _german(power=True)),
    act("AT", "§", _GERMAN_PATTERN, _german(power=False), "offence"),
    act("CH", "stpo|büpf|bupf", rf"art\. ?{_SWISS},? ?(?:der |des )?(?:stpo|schweizerischen strafprozessordnung)\b", _swiss),
    act("CH", "cpp", rf"\b(?:d?art\.|articles?|articol[oi]) ?{_SWISS},? ?(?:du |del )?cpp\b", _swiss),
    act("CH", "büpf", rf"art\. ?{_LIST}(?: abs\. \d)?,? ?(?:des )?büpf\b", "BÜPF (CH), art. {n}"),
    act("FR", "code de proc|code of criminal|criminal procedure code|code p|penal code|criminal code|c.p.p|cpp|code de la s|code des|code monét",
        rf"{_ROMANCE} ?(?P<list>(?:[lrd]\.? ?)?\d[\d-]{{0,9}}(?:(?:,| et| and|, et) ?(?:suivants|(?:[lrd]\.? ?)?\d[\d-]{{0,9}})){{0,6}}) ?(?:et suivants )?(?:, ?(?:premier|deuxième|troisième|quatrième|\de) alinéa,? |alinéas? \d,? |(?<= ), ?[ivx]{{1,4}}(?: bis| ter)?,? |(?<=\d), [ivx]{{1,4}}(?: bis| ter)?,? )?(?:du |of the |de la |of )?"
        r"(?:french )?(?P<act>code de proc[ée]dure p[ée]nale|code of criminal procedure|criminal procedure code|c\.p\.p|cpp\b|code de la s[ée]curit[ée]"
        r" int[ée]rieure|code des postes|code des douanes|code mon[ée]taire)", _french),
    act("FR", "code p|penal code|criminal code|c. pén|c.pén|c. pen", rf"(?:{_ROMANCE} ?|\()(?P<list>\d[\d-]{{0,9}}(?:(?:,| et| and|, et) ?\d[\d-]{{0,9}}){{0,6}}) (?:et suivants )?(?:du |of the "
        r")?(?:french )?(?P<act>code p[ée]nal|penal code|criminal code|c\. ?p[ée]n\.?)", _french, "offence"),
    act("FR", "60-1|60-2|77-1-|99-3|99-4", r"articles? (?P<list>(?:60-[123]|77-1-[123]|99-[34])(?: et (?:60-[123]|77-1-[123]|99-[34]))?)(?![\d-])(?!,? (?:\w+ alinéa,? )?(?:et|à|du|de) (?!suivants|la société|votre))", _bare_french),
    act("FR", "2004-575|lcen", rf"{_ROMANCE} ?{_LIST}{_ROMAN_BELOW} (?:of|de) (?:the |la )?(?:french )?(?:law|loi|act) ?(?:n[o°º.]{{0,2}} ?)?(?P<law>2004-575)",
        _numbered_law("FR", "Loi n°")),
    act("DE", "code of criminal procedure", r"sections? ?(?P<list>\d{2,3}[a-z]{0,2}(?: \(\d\))?(?:(?:,| and|, and) ?\d{2,3}[a-z]{0,2}(?: \(\d\))?){0,5}),? of the (?:german )?code of criminal procedure", _german_in_english),
    act("IT", "code of criminal procedure", rf"articles? ?{_SEVERAL}{_WITHIN},? of the (?:italian )?code of criminal procedure", "Codice di procedura penale (IT), art. {n}"),
    act("PT", "code of criminal procedure", rf"articles? ?{_SEVERAL}{_WITHIN},? of the (?:portuguese )?code of criminal procedure", "Código de Processo Penal (PT), art. {n}"),
    act("BE", "code d'instruction criminelle|wetboek van strafvordering|sv.", rf"(?:articles?|art\.|artikel(?:en)?) ?{_SEVERAL}(?:,? §+ ?\d(?:er|re)?,?)? (?:du |van het )?"
        r"(?:code d'instruction criminelle|wetboek van strafvordering|sv\.)", _belgian),
    act("NL", "code of criminal procedure", r"(?:sections?|articles?|art\.) ?(?P<list>\d{2,3}[a-z]{1,3}(?:(?:,| and) ?\d{2,3}[a-z]{1,3}){0,4}),? (?:of (?:the )?)?(?:dutch )?code of criminal procedure", "Wetboek van Strafvordering (NL), art. {n}"),
    act("NL", "strafvordering|sv", rf"(?:artikel(?:en)?|art\.) ?(?P<list>\d{{2,3}}[a-z]{{0,3}}(?:{_LID}(?:, onderdeel [a-z])?,?(?:,| en| jo\.?| juncto| in samenhang met| \() ?(?:art(?:ikel(?:en)?|\.) ?)?\d{{2,3}}[a-z]{{0,3}}\)?){{0,4}})"
        rf"{_LID},? ?(?:van het )?(?:wetboek van strafvordering|sv\b)", _dutch),
    act("NL", "algemene wet bestuursrecht|awb", rf"(?:artikel(?:en)?|art\.) ?(?P<list>\d{{1,2}}:\d{{1,3}}[a-z]{{0,2}}(?:(?:,| en) ?\d{{1,2}}:\d{{1,3}}[a-z]{{0,2}}){{0,4}}){_LID},? ?(?:van de )?(?:algemene wet bestuursrecht|awb\b)",
        "Algemene wet bestuursrecht (NL), art. {n}"),
    act("NL", " sv", r"(?<![\w.])(?P<list>1(?:2[5-9]|3\d)[a-z]{1,3})(?: lid \d)? sv\b", "Wetboek van Strafvordering (NL), art. {n}"),
    act("NL", "wetboek van strafrecht|sr", rf"(?:artikel(?:en)?|art\.) ?(?P<list>\d{{2,3}}[a-z]{{0,3}}(?:(?:,| en) ?\d{{2,3}}[a-z]{{0,3}}){{0,4}}){_LID},? ?(?:van het )?(?:wetboek van strafrecht|sr\b)",
        "Wetboek van Strafrecht (NL), art. {n}", "offence"),
    act("ES", "34/2002", rf"{_ROMANCE} ?{_LIST} (?:of|de) (?:our |the |la |nuestra )?(?:spanish )?(?:law|ley|act) ?(?:no?\.? ?)?(?P<law>\d{{1,3}}/\d{{4}})", _spanish_law),
    act("ES", "ley ", rf"{_ROMANCE} ?{_SEVERAL}{_WITHIN} (?:de|of) (?:la |nuestra |the )?ley (?:org[áa]nica )?(?:n\.?[º°]? ?)?(?P<law>\d{{1,3}}/\d{{4}})", _spanish_law),
    act("ES", "artículo|articulo|artículos|art.|arts.", rf"{_ROMANCE} ?(?P<list>{_LETTERED}(?:(?:,? (?:y|e) |, ?){_LETTERED}){{0,6}}){_WITHIN},? (?:de la )?(?:ley de enjuiciamiento criminal|lecrim\b|l\.e\.crim)",
        "Ley de Enjuiciamiento Criminal (ES), art. {n}"),
    act("ES", "misma ley|citada ley|mencionada ley", rf"{_ROMANCE} ?(?P<list>588 {_LATIN}(?: [a-z])?){_WITHIN},? de la (?:misma|citada|mencionada) ley\b(?! \d)",
        "Ley de Enjuiciamiento Criminal (ES), art. {n}"),
    act("ES", "588 ", rf"(?<!apartado \d del ){_ROMANCE} ?(?P<list>(?>588 {_LATIN}(?: (?!y\b)[a-z]\b)?))(?! [ye] \d|,? (?:[yea] )?de la )", "Ley de Enjuiciamiento Criminal (ES), art. {n}"),
    act("ES", "criminal procedure", rf"articles? ?(?P<list>{_LETTERED}(?:(?:,? and (?:article )?|, ?){_LETTERED}){{0,6}}){_WITHIN},? of the (?:spanish )?(?:criminal procedure (?:act|law|code)|code of criminal procedure)",
        "Ley de Enjuiciamiento Criminal (ES), art. {n}"),
    act("ES", "criminal procedure|code of criminal|código de proc|codigo de proc|ley de enj",
        rf"{_ROMANCE} ?{_LIST} (?:of|de|del) (?:our |the |la |el |nuestro |nuestra )?(?:spanish )?(?:criminal procedure (?:code|act|law)|code of criminal procedure"
        r"|c[óo]digo de procedimiento penal)", "Ley de Enjuiciamiento Criminal (ES), art. {n}"),
    act("ES", "código penal|codigo penal|penal code|criminal code| cp|c.p", rf"{_ROMANCE} ?{_SEVERAL}{_WITHIN},? (?:(?:of|de|del) )?(?:our |the |nuestro )?(?:spanish )?(?:c[óo]digo penal|penal code|criminal code|cp\b|c\. ?p\.(?! ?p))",
        "Código Penal (ES), art. {n}", "offence"),
    act("ES", "del mismo texto|del mismo código|del mismo cuerpo", rf"{_ROMANCE} ?{_SEVERAL}{_WITHIN},? del mismo (?:texto|código|cuerpo)", "Código Penal (ES), art. {n}", "offence"),
    act("JP", "criminal procedure|刑事訴訟法", rf"(?:articles? ?{_LIST}(?:,? paragraphs? \d{{1,2}})?,? of the (?:japanese )?code of criminal procedure)", "Code of Criminal Procedure (JP), art. {n}"),
    act("PT", "109/2009|lei do cibercrime", rf"{_ROMANCE} ?{_SEVERAL}{_WITHIN},? (?:da |e seguintes da )?lei (?:do cibercrime|n\.?[.º°]* ?(?P<law>109/2009))",
        "Lei 109/2009 (PT), art. {n}"),
    act("PT", "código de processo penal|codigo de processo|cpp|c.p.p", rf"(?:{_ROMANCE} ?|, e (?=\d{{1,3}}[.º]{{1,2}}))(?>{_SEVERAL}){_WITHIN},? do (?:c[óo]digo de processo penal|c\.?p\.?p\b)",
        "Código de Processo Penal (PT), art. {n}"),
    act("PT", "código penal", rf"{_ROMANCE} ?{_SEVERAL}{_WITHIN},? do c[óo]digo penal", "Código Penal (PT), art. {n}", "offence"),
    act("BR", "lei |marco civil", rf"lei (?:federal )?(?:n[º°o.]{{1,2}} ?)?(?P<law>\d{{1,2}}\.\d{{3}})(?:/\d{{2,4}})?(?: \([^)]{{0,40}}\))?,? ?{_ROMANCE} ?{_SEVERAL}",
        _numbered_law("BR", "Lei")),
    act("BR", "lei ", rf"{_ROMANCE} ?{_SEVERAL}{_WITHIN},? da lei (?:federal )?(?:n[.º°o]{{1,2}} ?)?(?P<law>\d{{1,2}}\.\d{{3}})", _numbered_law("BR", "Lei")),
    act("BR", "marco civil", rf"{_ROMANCE} ?{_SEVERAL}{_WITHIN},? do marco civil", "Lei 12.965 (BR), art. {n}"),
    act("BR", "código de processo penal|cpp", rf"{_ROMANCE} ?{_SEVERAL}{_WITHIN},? do (?:c[óo]digo de processo penal|cpp\b)", "Código de Processo Penal (BR), art. {n}"),
    act("BR", "código penal", rf"{_ROMANCE} ?{_SEVERAL}{_WITHIN},? do c[óo]digo penal", "Código Penal (BR), art. {n}", "offence"),
    act("IT", "procedura penale|c.p.p|cod. proc", rf"{_ROMANCE} ?{_SEVERAL}{_WITHIN},? ?(?:del )?(?:codice di procedura penale|c\.? ?p\.? ?p\b|cod\. proc\. pen)",
        "Codice di procedura penale (IT), art. {n}"),
    act("IT", "d.lgs|d. lgs|decreto legislativo|d.p.r|decreto del presidente", rf"(?:{_ROMANCE} ?|e )(?:{_LIST})(?:,? (?:comm[ai]|co\.) ?\d+(?:-\w+)?(?:(?:,| e) (?:\d+(?:-\w+)?|ss\.|seguenti)){{0,4}})?{_WITHIN},? (?:del )?(?:codice \()?(?:(?P<kind>d\. ?p\. ?r\.?|decreto del presidente della repubblica)|d\. ?lgs\.?|decreto legislativo) ?(?:n\. ?)?"
        r"(?:(?:\d{1,2}[°º]? [a-z]+ (?P<year>\d{4}),? n\. ?)?(?P<law>\d{1,3}/\d{4}|\d{1,3}/\d\d(?!\d)|\d{1,3}(?![/\d]))(?: del (?P<year2>(?:19|20)\d\d))?)", _decree),
    act("IT", "c.p|codice penale", rf"{_ROMANCE} ?{_SEVERAL}{_WITHIN},? ?(?:del )?(?:codice penale|c\. ?p\.(?! ?p)|cod\. pen)", "Codice penale (IT), art. {n}", "offence"),
    act("RU", "-fz|-фз", rf"(?:{_ROMANCE}|статьи|ст\.) ?{_LIST} (?:of |федерального закона )(?:the )?(?:federal law )?(?:of [a-z\d ,]{{4,24}} |от [\d. г]{{6,16}} )?(?:no\.? ?|n ?|№ ?)?"
        r"(?P<law>\d{2,3}-(?:fz|фз))", _numbered_law("RU", "Federal Law")),
    act("TR", "5651", rf"{_ROMANCE} ?{_LIST} of (?:the )?(?:turkish )?law (?:no\.? ?|numbered )?(?P<law>5651)", _numbered_law("TR", "Law No.")),
    act(None, "criminal code|penal code", r"(?:criminal|penal) code(?: \([a-zà-ÿ ]{3,30}\))?(?: of [a-z]{3,15})?,? (?:chapter|cap\.) (?P<cap>\d{1,4})"
        rf"(?: of the laws of [a-z]{{3,12}})?,? ?(?:articles?|art\.|sections?|§) ?{_LIST}", _chaptered, "offence"),
    act(None, "criminal code|penal code", rf"chapter (?P<cap>\d{{1,4}}),? (?:sections?|§) ?{_LIST},? of the (?:[a-z]+ )?(?:criminal|penal) code", _chaptered, "offence"),
    act("BE", "code pénal", rf"{_ROMANCE} ?{_SEVERAL} (?:et suivants )?du code pénal", "Code pénal (BE), art. {n}", "offence"),
    act("LU", "code pénal", rf"{_ROMANCE} ?{_SEVERAL} (?:et suivants )?du code pénal", "Code pénal (LU), art. {n}", "offence"),
    act("FR", "code de la consommation|code de la propriété|code électoral",
        r"(?:d')?articles? ?(?P<list>(?:[lrd]\.? ?)?\d[\d-]{0,9}(?:(?:,| et|, et) ?(?:[lrd]\.? ?)?\d[\d-]{0,9}){0,6}) (?:et suivants )?"
        r"(?:du |de la )(?P<act>code de la consommation|code de la propriété intellectuelle|code électoral)", _french),
    act(None, "same code", rf"(?:articles?|arts?\.) ?(?P<list>{_ANY}{_PAR}(?:(?:,| and) ?{_ANY}{_PAR}){{0,5}}),? of the same code", _same_code),
    act(None, " act", rf"chapter (?P<cap>\d{{1,2}}),? (?:sections?|§) ?{_LIST},? of the (?P<act>(?:[a-z'-]{{2,20}} ){{1,6}}?act)\b", _act_by_chapters),
    act(None, "criminal procedure|code of criminal",
        rf"(?P<act>(?:code of criminal procedure|criminal procedure (?:code|act|law))),? articles? ?(?P<list>{_ANY}(?:(?:,| and) ?{_ANY}){{0,5}})", _generic_code),
    act(None, "criminal procedure|penal code|criminal code|code of criminal",
        rf"(?:articles?|arts?\.) ?(?P<list>{_ANY}{_PAR}(?:(?:,| and) ?(?:art(?:icles?|s?\.) )?{_ANY}{_PAR}){{0,5}})(?:,? paragraphs? \(?\d{{1,2}}\)?)? of (?:the |our )(?P<act>(?:[a-z'-]{{2,20}} ){{0,4}}?(?:criminal procedure code|code of criminal procedure"
        r"|criminal procedure (?:act|law)))", _generic_code),
    act(None, "criminal procedure|penal code|criminal code|code of criminal",
        rf"(?:articles?|arts?\.) ?{_LIST}{_PAR}(?:,? paragraphs? \d{{1,2}})? of (?:the |our )(?P<act>(?:[a-z'-]{{2,20}} ){{0,4}}?(?:criminal code|penal code))", _generic_code, "offence"),
    act(None, "criminal procedure|code of criminal",
        rf"(?<!\d )(?<!\d[a-z] )(?:sections?|§+) ?(?P<list>{_ANY}(?:(?:,| and) ?{_ANY}){{0,5}})(?: paragraphs? \d{{1,2}})?,? of (?:the |our )(?P<act>(?:[a-z'-]{{2,20}} ){{0,3}}?(?:criminal procedure code|code of criminal procedure|criminal procedure (?:act|law)))(?! (?:18|19|20)\d\d|,? (?:18|19|20)\d\d| \d+ of)", _sections_of_a_code),
)  # fmt: skip

ABROAD: tuple[Act, ...] = (*ENGLISH, *CODES)
