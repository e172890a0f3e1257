"""Whose law a paper cites, where the paper's own place is not read, or where two countries share a tongue and a name of a law."""

from __future__ import annotations

import re

from fourcorners.reading.texts.countries import find_tongue
from fourcorners.reading.texts.prose import Prose

# Words of a paper that name a country, by which it shows whose law it means: never a rule's alone.
_NAMED: dict[str, tuple[str, ...]] = {
    "AT": ("österreich", "österreichische", "österreichischen", "austria", "austrian", "wien", "graz", "linz", "innsbruck", "klagenfurt", "steiermark", "kärnten", "jänner", "feber"),
    "CH": ("schweiz", "schweizerische", "schweizerischen", "suisse", "svizzera", "switzerland", "swiss", "kanton", "cantonal", "cantonale", "canton"),
    "DE": ("deutschland", "bundesrepublik", "germany", "german", "bundes"),
    "NL": ("nederland", "dutch", "netherlands", "nederlandse"), "BE": ("belgique", "belgië", "belgium", "belgian"),
    "FR": ("france", "française", "français", "french"), "LU": ("luxembourg", "luxemburg"),
    "ES": ("españa", "spain", "spanish", "española"), "PT": ("portugal", "portuguese", "portuguesa"),
    "BR": ("brasil", "brazil", "brazilian", "delegacia", "delegado", "delegada", "comarca"), "IT": ("italia", "italy", "italian", "italiana"), "PL": ("polska", "poland", "polish", "polsce"),
    "JP": ("japan", "japanese"), "UK": ("hm", "hmrc", "constabulary", "england", "wales", "britain", "psni"), "IE": ("ireland", "garda", "irish"),
    "NZ": ("zealand", "aotearoa"), "AU": ("australia", "australian", "nsw", "queensland", "victoria"), "SG": ("singapore",), "CA": ("canada", "canadian", "rcmp", "ontario"),
    "CL": ("chile", "chilena"), "AR": ("argentina",), "MX": ("méxico", "mexicanos"), "PE": ("perú",), "CO": ("colombia",),
    "ZA": ("saps", "africa"), "IN": ("india", "indian"),
}  # fmt: skip
# Laws that are one country's, wherever the paper comes from.
_OF_ONE = (
    ("109/2009", "PT"), ("financial markets authority act", "NZ"), ("search and surveillance act", "NZ"), ("harmful digital communications act", "NZ"), ("personal data protection act 2012", "SG"), ("criminal procedure code 2010", "SG"),
    ("crimes act 1914", "AU"), ("(cth)", "AU"), ("(qld)", "AU"), ("(nsw)", "AU"), ("(vic)", "AU"), ("criminal investigation act 2006", "AU"), ("bharatiya", "IN"), ("cybercrimes act 19 of 2020", "ZA"), ("cybercrimes act, 2020", "ZA"),
    ("computer misuse and cybercrimes act", "KE"), ("criminal code (r.s.c", "CA"), ("487.01", "CA"), ("12.965", "BR"), ("196/2003", "IT"), ("2004-575", "FR"), ("act 51 of 1977", "ZA"), ("126n", "NL"), ("lecrim", "ES"), ("taxes consolidation act", "IE"), ("tax administration act 1994", "NZ"),
    ("ustawy o policji", "PL"), ("livre des procédures fiscales", "FR"), ("(northern ireland) order", "UK"), ("wphg", "DE"), ("gwg", "DE"),
)  # fmt: skip
_ARTICLE_OF_CODE = re.compile(r"\bart\. ?\d{1,3}(?: abs\. \d)?,? (?:der )?stpo\b")
_DATED_ACT = re.compile(r"act (?:19|20)\d\d\b")
# Dockets of Austrian courts and prosecutors end in a letter that checks them: `7 St 119/26k`.
_AUSTRIAN_DOCKET = re.compile(r"\b\d{1,3} (?:baz|st|ut|hv|hr|ur|nst|bl) \d{1,5}/\d\d[a-z]\b")
_DOCKETS = (" baz ", " st ", " ut ", " hv ", " hr ", " ur ", " nst ", " bl ")
_AUSTRIAN_BELOW = re.compile(r"§ ?\d{1,3}[a-z]? abs\.? ?\d z \d")


def home_of(prose: Prose, place: str | None) -> str | None:
    """The country whose law the paper cites: its own place, a neighbour of the same tongue, or what its words show."""
    if place == "DE":
        # Germany counts its code of criminal procedure by sections, Switzerland by articles; Austria has figures below.
        if prose.search(_ARTICLE_OF_CODE, ("stpo",), 24, 6):
            return "CH"
        if prose.search(_AUSTRIAN_BELOW, ("§",), 1, 30) or prose.search(_AUSTRIAN_DOCKET, _DOCKETS, 4, 20):
            return "AT"
        if _shown(prose, "AT") and not _shown(prose, "DE"):
            return "AT"
        return place
    if place == "EU":
        return _issuing_state(prose) or find_tongue(prose) or place
    if place is not None:
        return place
    for words, country in _OF_ONE:
        if words in prose.flat:
            return country
    counts = {country: _shown(prose, country) for country in _NAMED}
    best = sorted(((times, country) for country, times in counts.items() if times), reverse=True)
    if best and (len(best) == 1 or best[0][0] > best[1][0]):
        return best[0][1]
    tongue = find_tongue(prose)
    if tongue is not None:
        return tongue
    # Acts are dated so in Britain first, and in the countries that took it over, whose papers name themselves.
    return "UK" if prose.search(_DATED_ACT, ("act 1", "act 2"), 0, 10) else None


# The State that issues a European order, behind the label that asks for it or in the name that the State has for itself.
_ISSUING = re.compile(
    r"(?:issuing (?:member )?state|état (?:membre )?(?:d'émission|émetteur)|(?:anordnungs|ausstellungs)staat|estado (?:de emisión|emisor|emissor|de emissão)|stato (?:di emissione|emittente)"
    r"|uitvaardigende (?:lid)?staat|państwo (?:członkowskie )?wydające|vydáv\w+ (?:členský )?stát?|stat(?:ul)? (?:membru )?emitent|kibocsátó (?:tag)?állam|издаваща държава|κράτος (?:μέλος )?έκδοσης"
    r"|udstedelsesstat\w*|udstedende stat|utfärdande (?:medlems)?stat\w*|antavan? (?:jäsen)?valtio|država (?:članica )?izdavanja|država izdajateljica|išduodančioji valstybė|izdevēja valsts|väljastajariik)"
    r"[^\w]{0,12}(?P<named>[^\n;]{2,60})"
)
_ISSUING_WORDS = (
    "issuing state", "issuing member state", "état d'émission", "état émetteur", "état membre d'émission", "anordnungsstaat", "ausstellungsstaat", "estado de emisión", "estado emisor", "estado emissor",
    "estado de emissão", "stato di emissione", "stato emittente", "uitvaardigende staat", "uitvaardigende lidstaat", "państwo wydające", "państwo członkowskie", "vydáv", "statul emitent", "stat emitent",
    "kibocsátó", "издаваща", "κράτος", "udstedelsesstat", "udstedende stat", "utfärdande", "antava", "država izda", "država članica", "išduodančioji", "izdevēja", "väljastajariik",
)  # fmt: skip
_STATES = (
    ("AT", "austri|österreich|autrich|oostenrijk"), ("BE", "belg"), ("BG", "bulgar|българ"), ("CY", "cypr|chypre|zypern|chipre|κύπρ"), ("CZ", "czech|tch[eè]|tschech|česk|chec"),
    ("DE", "german|deutsch|allemagn|aleman|duitsl|niemcy|bundesrepublik"), ("DK", "denmark|danmark|danemark|dänemark|danimarca"), ("EE", "eston|eesti"), ("ES", "spain|españ|espagn|spanien|spagn|espanh|spanje"),
    ("FI", "finland|suomi|finlande|finlandia"), ("FR", "france|franç|francia|french|frankr|frankrijk"), ("GR", "greece|grèce|griechenl|hellen|ελλ|grecia|griekenl"), ("HR", "croat|hrvats|kroat"),
    ("HU", "hungar|magyar|hongrie|ungarn|hongar"), ("IE", "ireland|irland|éire|ierland"), ("IT", "ital"), ("LT", "lithuan|lietuv|litauen|lituan"), ("LU", "luxemb|lëtzeb"), ("LV", "latvi|letton|lettland"), ("MT", "malt"),
    ("NL", "netherl|nederl|niederl|pays-bas|países bajos|paesi bassi"), ("PL", "poland|polsk|pologne|polen|polon"), ("PT", "portug"), ("RO", "roman|român|rumän|roumanie|ruman"),
    ("SE", "swed|sverige|suède|schwed|zweden|svezia|suecia"), ("SI", "slovenia|slovénie|slowenien|slovenij|eslovenia"), ("SK", "slovak|slovensk|slowak|slovaq|eslovaq"),
)  # fmt: skip
_STATE = re.compile("|".join(rf"(?P<{code}>\b(?:{stems}))" for code, stems in _STATES))
_CODE = re.compile(rf"\(?\b(?P<code>{'|'.join(code for code, _ in _STATES)}|EL)\b")


def _issuing_state(prose: Prose) -> str | None:
    """The State that a European order names as the one that issues it."""
    label = prose.search(_ISSUING, _ISSUING_WORDS, 0, 110)
    if label is None:
        return None
    start, end = label.span("named")
    named = _STATE.search(prose.flat, start, end)
    if named is not None:
        return named.lastgroup
    code = _CODE.match(prose.cased, start, end)
    return None if code is None else "GR" if code["code"] == "EL" else code["code"]


def _shown(prose: Prose, country: str) -> int:
    return sum(word in prose.words for word in _NAMED[country])
