"""Names of accounts that carry no sign of their own: they are known by the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.accounts.selectors import Candidate
from fourcorners.reading.categories.phrases import WORDS
from fourcorners.reading.texts.guarded import bounded
from fourcorners.reading.texts.turns import Turns
from fourcorners.terms import IdentifierKind

Kind = IdentifierKind

_NAMED = Turns(
    r"\b(?:(?:user|screen|display|login|log-in|nick|vanity|account|profile|channel|page|server|member)[ -]?names?\b|usernames?|usemames?|nicknames?|screennames?|handles?|alias(?:es)?|moniker|pseudonym(?:e|es)?|pseudos?|identifiants?(?: de compte)?|noms? d[’']utilisateur|(?:nutzer|benutzer|anzeige|profil|konto|account|verkäufer\w*|kunden|händler)-?(?:konto|konten|name|namen|navn(?:et)?|namn(?:et)?|kennung)s?|nutzer(?:in|innen|s)?|kontos?|konten|profile?s?\b|kennung(?:en)?"
    r"|nombres? de usuario|usuari[oa]s?|cuentas?|perfil(?:es)?|utilisateurs?|comptes?|profils?\b|nom[ei] utente|utent[ei]|profil[oi]|nomes? de (?:usuário|utilizador)|usuári[oa]s?|utilizador(?:es)?|contas?|perfis|brugernavn|användarnamn|gebruikersna(?:am|men)|nazwa (?:użytkownika|konta)|kullanıcı adı"
    r"|brukernavn(?:et)?|käyttäjä(?:tunnus|nimi)|felhasználónév|fióknév|uživatelské jméno|používateľské meno|korisničko ime|uporabniško ime|nume(?:le)? de utilizator"
    r"|потребителско име|όνομα χρήστη|kasutajanimi|vartotojo vardas|lietotājvārds|notandanafn"
    r"|(?:accounts?|users?|profiles?|channels?|pages?|members?|subscribers?|persons?) (?:in the names? of|named|called|known as|under the name|using the (?:name|handle)|identified as|identified by)"
    r"|(?:github|twitter|x|instagram|facebook|reddit|discord|telegram|snapchat|tiktok|youtube|kik|skype|threads|bluesky|mastodon|tumblr|twitch)(?:\.com)? (?:users?|accounts?|handles?|profiles?|names?|channels?)"
    r"|(?:account|user|profile|unique) identifiers?|(?:uses?|using|used|is on|is active on|chats? on|posts? on|signed up (?:on|with|to)) (?:\w+ ){0,2}(?:under|by|with|as)(?: the)? (?:user ?name|screen ?name|name|handle)|(?:target|subject) (?:accounts?|users?|identifiers?)(?: \d)?|accounts? (?:with|having|bearing|using|under) (?:the )?(?:user ?names?|names?|handles?)|(?:who|which|that)? ?(?:trades?|posts?|sells?|selling|advertises?|operates?|streams?|chats?|goes|trading|posting|going|also seen|also known) (?:as|by(?: the name(?: of)?)?|under(?: the name)?))"
    r"(?P<plural>\(s\))?(?: (?:on|at|with) (?:the )?[\w.]{2,20}(?=[ \t]?[:=]))?[ \t]{0,3}(?:(?:are|is|of|as|name)\b)?[ \t]{0,2}(?P<colon>[:=])?[ \t]{0,3}\n?[ \t]{0,20}"
)
# "The account with the user name tidewatcher": what follows these words is a name, though it be a plain word.
_USER_NAME = re.compile(r"\b(?:user|screen)[ -]?name\b|\buse(?:rn|m)ame\b")
_PLAIN_ACCOUNT = Turns(
    r"\b(?:(?:users?|accounts?|handle|target|profile) (?:is|was)|accounts?(?:\(s\))?|users?(?:\(s\))?|sellers?|traders?|posters?|profiles?|subscribers?|registered to(?: or associated with)?|or associated with|repositor(?:y|ies))[ \t]{0,2}(?P<colon>:)?[ \t\n]{1,3}(?=[\"“'‘]?[\w])"
)
_IN_A_ROW = Turns(
    r"\b(?:registered to or associated with|associated with|registered to|belonging to|user ?names?|accounts?|handles?)[ :]{1,3}(?P<list>(?:[\"“]?@?\w[\w.-]{0,30}(?: [A-Z][\w.'-]{1,30}){0,2}[\"”]?;\s{1,3}(?:and )?){1,200}[\"“]?@?\w[\w.-]{0,30}(?: [A-Z][\w.'-]{1,30}){0,2}[\"”]?)"
)
_NUMBERED = Turns(
    r"\b(?:(?:nutzer|benutzer|kunden|konto|mitglieds)-?(?:id|ids|nr\.|nummer)|id(?:entifica\w+)? (?:utente|de (?:l['’]utilisateur|usuario|usuário|utilizador|compte|cuenta|conta)|del? (?:usuario|perfil|profilo)|do (?:usuário|utilizador|perfil))|identifiants? (?:interne|numérique|unique)s?|identificativ[oi] (?:interno|numerico|univoco)|identificador(?:es)? (?:interno|numérico|único)s?|(?:usuario|cliente|utente|cuenta|cliente) (?:núm|n)\.?[º°]?|(?:identifiants?|identificador(?:es)?|identificativ[oi]|kennung(?:en)?)(?=[ :]{1,3}\d{5})|(?:internal|unique|numeric|numerical) (?:account |user )?(?:identifiers?|ids?\b)|(?:user|account|subscriber|customer|seller|trader|vendor|merchant|profile|member|player|facebook|twitter|instagram|discord|snapchat|google|apple|page|group|target|channel|server|login|unique|vanity|wallet|store|shop)(?:'s)?(?: account)?"
    r"[ -]?(?:ids?\b|identification|identifiers?|no\.|nos\.|numbers?|uids?)|uids?|guid|user_id|\bid(?=[ :#]{1,3}[a-z]{0,3}-?\d{5})|account references?|wallet(?= [a-z]{1,4}-?\d{5}))(?P<plural>\(s\))?(?: numbers?| nos?\.)?[ \t]{0,2}(?:is|are|of)?[ \t]{0,2}(?P<colon>[:#=])?[ \t]{0,3}\n?[ \t]{0,20}"
)
_QUOTED_APART = re.compile(r"[\"“](?P<value>[^\"“”\n]{1,59}[^\"“”\n\s])[\"”]")
_QUOTED = re.compile(r"[\"“„«‹'‘](?:\s(?=\S))?(?P<value>[^\"“”„«»‹›'‘’\n]{1,59}[^\"“”„«»‹›'‘’\s])\s?[\"”“»›'’]")
_TOKEN = re.compile(r"(?P<value>@?\w[\w.~-]{0,90}[\w~]|\w)")
_NEXT = re.compile(
    r"(?:[ \t]{0,2}[,;/][ \t\n]{0,3}(?:and |or )?|[ \t\n]{1,3}(?:and|or|&)[ \t\n]{1,3}|[ \t]{0,3}\n[ \t]{0,20}(?:[•*-] )?)(?:\((?:[ivx]{1,4}|[a-z]|\d{1,2})\)[ \t\n])?"
)
# "C.1" before an entry counts it.
ENUMERATES = re.compile(r"[A-Z]\.\d{1,2}")
_END_OF_NAME = re.compile(
    r"[ \t]{0,2}(?:[,.;:)(\"”]|$|\n|[ \t](?:from|for|on|and|or|between|during|since|in|which|who|is|at|to|as|was|has|with|that|including)\b)"
)
_NAMELY_WORDS = ("namely", "to wit", "nämlich", "à savoir", "a saber", "e precisamente")
_NAMELY = Turns(
    r"\b(?:accounts?|handles?|users?|usernames?|profiles?|kont(?:o|en)|comptes?|cuentas?|perfil(?:es)?|profil[oi]?)\b[^.;:]{0,80}?\b(?:namely|to wit|nämlich|à savoir|a saber|e precisamente)[:,]?[ \n]{1,3}(?:the )?(?:\((?:i|a|1)\)[ \n])?"
)
_ENDS_LABEL = re.compile(r"[ \t]{0,2}:(?=\s)")
_ENTRIES = re.compile(r"(?:^|;\s{1,3}(?:and )?)(?:\d{1,2}|[a-z])[.)]?(?:\s|;|$)")
_NUMBER = re.compile(r"\d{2,8}(?: \d{2,8}){1,4}(?![\w-])|(?=[\w-]{0,40}\d)[A-Za-z0-9][\w-]{2,60}")
# Words that stand where a name could and are none.
NOT_NAMES = WORDS | frozenset(
    "and or of the for to in on by with from is are was were be been that this these those which who whose any all each such used use using via as at it its not no "
    "ci-dessous ci-après ci-dessus suivant suivants suivante suivantes nachstehend nachfolgend siguiente siguientes seguente seguenti seguinte volgende not_required associated assigned registered created identified listed described following below above named known including include attached provided provide given stored held maintained owned "
    "operated controlled accessed belonging under through located see if may must shall will has have had target subject account accounts user users username usernames password passwords "
    "email e-mail e-mails mail facebook twitter instagram google apple microsoft github reddit discord telegram snapchat tiktok youtube harbor service provider company inc llc customer customers subscriber "
    "information records data attachment exhibit schedule order warrant subpoena court state united states section title your our their his her one two three first second "
    "redacted private insert name names number numbers id ids identifier identifiers profile profiles page pages person persons individual he she they them you we i "
    "port ports date dates day days time times timestamp timestamps duration durations beginning end begin start address addresses holder location type status city zip country contact photo photos kind birth "
    "phone telephone mobile device devices log logs login logins logout logouts ip payment payments message messages content contents data list file files form table following none unknown private "
    "und oder der die das den dem des ein eine einer eines mit von vom zum zur bei nutzers kontos et ou le la les du de des un une au aux y o el los las del al e il lo gli dei della delle "
    "da do dos das os as em sur pour par con per para por denominado denominada denominato nommé nommée genannt namens lautend "
    "e-mail-adresse e-mail-adressen e-mail-konto e-mail-konten e-mail-account e-mailadresse e-mailadres e-mailadressen e-post e-postadress e-postadresse e-postkonto e-mailkonto ip-adresse ip-adressen ip-adress ip-adres ip-adresser "
    "associated, field fields holder holders between during since than then other another same own whether when where what while also but only both either neither".split()
)


_WORDS_ABROAD = (
    "nutzer", "konto", "konten", "kennung", "pseudo", "identifiant", "utilisateur", "compte", "usuari", "cuenta",
    "perfil", "utente", "profil", "usuári", "utilizador", "conta", "brugernavn", "användar", "gebruiker", "kullanıcı",
    "brukernavn", "käyttäjä", "felhasználó", "fióknév", "uživatel", "používateľ", "korisničk", "uporabnišk", "utilizator",
    "потребителск", "χρήστη", "kasutajanim", "vartotojo", "lietotājv", "notandanafn", "nazwa ",
)  # fmt: skip


# Words that carry a hyphen in every text.
_HYPHENED = re.compile(
    r"(?:e|end|sign|log|co|non|pre|sub|multi|third|self|on|off|up|follow|set|check|re|ex|pen|cell|well|so|real|law|first|last|long|short|two|one|full|part|cross|anti|vice|mid|user|account|time|date|call|web|in|opt|pay|pop|roll|write|call)-|\w+-(?:up|in|out|on|off|based|related|only|site|sectors?|mail|time|term|line|ins|ups|like|wide|free|linked|style|owned|held|specific|level)$"
)


# Of letters alone no name is shorter.
_SHORTEST = 3
# The head of the next column, or the next label.
_A_LABEL = re.compile(
    r"(?:nutzer|user|benutzer|konto|account|kunden|profil|profile|member|customer|gebruikers)[-_ ]?(?:id|ids|nr|name|names|nummer|no|number|url)"
)


def names(full: str, lower: str) -> Iterator[tuple[Candidate, bool]]:
    """Account names and numbers after the words that announce them; True where the announcement leaves no doubt."""
    if (
        "name" in lower
        or "handle" in lower
        or "account" in lower
        or "user" in lower
        or "profile" in lower
        or "alias" in lower
        or "channel" in lower
        or " as " in lower
        or any(word in lower for word in _WORDS_ABROAD)
    ):
        for match in bounded(_NAMED, lower):
            sure = match["colon"] is not None
            yield from _run(
                full,
                match.end(),
                sure=sure,
                told=_USER_NAME.search(match[0]) is not None,
                many=match["plural"] is not None or match[0].rstrip(" :=\n\t").endswith(("s", "are")),
            )
    if (
        "account" in lower
        or "user" in lower
        or "profile" in lower
        or "associated with" in lower
        or "repositor" in lower
    ):
        for match in bounded(_PLAIN_ACCOUNT, lower):
            yield from _run(full, match.end(), sure=False, many=match["colon"] is not None, plain=True)
    if ";" in full and (
        "associated with" in lower or "registered to" in lower or "user" in lower or "account" in lower
    ):
        yield from _in_a_row(full)
    if any(word in lower for word in _NAMELY_WORDS):
        yield from _namely(full, lower)
    if any(word in lower for word in ("id", "number", "no.", "identifi", "-nr", "nummer", "núm", " n.")):
        for match in bounded(_NUMBERED, lower):
            yield from _numbers(full, match.end())


def _namely(full: str, lower: str) -> Iterator[tuple[Candidate, bool]]:
    """Names that a sentence lists at its end: "the accounts whose handles are listed here, namely (i) ..."."""
    for match in bounded(_NAMELY, lower):
        yield from _run(full, match.end(), sure=True, many=True)


def _in_a_row(full: str) -> Iterator[tuple[Candidate, bool]]:
    """Accounts and names set apart by semicolons; a first name and a last name are a person's."""
    for match in bounded(_IN_A_ROW, full):
        at = match.start("list")
        if _ENTRIES.search(match["list"]):
            # "... of the account holder; 2. telephone numbers; ..." is a list of what is asked for, not of accounts.
            continue
        for piece in match["list"].split(";"):
            value = piece.strip().removeprefix("and ").strip('"“” ')
            if (
                len(value) > 1
                and "@" not in value
                and not value.isdigit()
                and value.lower() not in NOT_NAMES - WORDS
                and not (value.islower() and value in NOT_NAMES)
            ):
                start = full.index(value, at)
                kind = Kind.NAME if " " in value else Kind.USERNAME
                yield Candidate(kind, value, start, start + len(value)), True
            at += len(piece) + 1


def _run(
    full: str, at: int, *, sure: bool, many: bool, plain: bool = False, told: bool = False
) -> Iterator[tuple[Candidate, bool]]:
    new_line = False
    for index in range(200):
        quoted = _QUOTED_APART.match(full, at) or _QUOTED.match(full, at)
        token = quoted or _TOKEN.match(full, at)
        if token is None:
            return
        value, span = token["value"], token.span("value")
        if new_line and quoted is None and _ENDS_LABEL.match(full, token.end()):
            # The next line of a form: "Users: tidewatcher", and below it "E-Mail: ...".
            return
        if "@" in value or full[span[1] : span[1] + 1] == "@":
            # Handles and addresses are found by their sign; a list may go on behind one.
            if not index and not many:
                return
            rest = re.compile(r"\S{1,120}").match(full, at)
            end = at + len(rest[0].rstrip(",;.")) if rest else at
        elif _is_name(
            full,
            value,
            span[1],
            quoted=quoted is not None,
            sure=sure or (index > 0 and many and not plain),
            plain=plain,
            told=told and (index == 0 or many),
        ):
            # What has blanks is shown and not signed in with: several may bear it.
            kind = Kind.NAME if " " in value.strip() else Kind.USERNAME
            yield Candidate(kind, value.strip(), *span), (sure or quoted is not None) and kind is Kind.USERNAME
            end = token.end()
        else:
            return
        following = _NEXT.match(full, end)
        if following is None or not (many or "," not in following[0]):
            return
        new_line = "\n" in following[0]
        at = following.end()


def _is_name(full: str, value: str, end: int, *, quoted: bool, sure: bool, plain: bool, told: bool) -> bool:
    bare = value.strip().lower()
    if len(bare) < _SHORTEST and bare.isalpha():
        return False
    if _A_LABEL.fullmatch(bare):
        return False
    if quoted:
        return (
            len(bare) > 1
            and bare not in NOT_NAMES
            and not bare.startswith(("target", "subject", "the ", "account"))
            and len(bare.split()) <= 4
        )
    if bare in NOT_NAMES or len(bare) < 2 or (bare.rstrip("s") in NOT_NAMES) or bare.isdigit():
        return False
    shaped = (
        "_" in bare
        or is_hyphened(bare)
        or (any(map(str.isdigit, bare)) and any(map(str.isalpha, bare)))
        or "." in bare
        or (bare != value and value[1:] != value[1:].lower() and not value.isupper())
    )
    if shaped:
        return not re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)|[\d.]+|(?:[a-z]\.)+[a-z]?", bare) and not ENUMERATES.fullmatch(
            value
        )
    if plain:
        return False
    return _END_OF_NAME.match(full, end) is not None and (
        sure or (told and value.islower()) or any(map(str.isdigit, value))
    )


def is_hyphened(name: str) -> bool:
    """Whether a name holds a hyphen as no word of the language does."""
    return "-" in name[1:-1] and name.isascii() and _HYPHENED.match(name.lower()) is None


def _numbers(full: str, at: int) -> Iterator[tuple[Candidate, bool]]:
    for _ in range(500):
        match = _NUMBER.match(full, at + (full[at : at + 1] in "\"“'"))
        if match is None or len(match[0]) < 3:
            return
        yield Candidate(Kind.USER_ID, match[0], *match.span()), True
        following = _NEXT.match(full, match.end())
        if following is None:
            return
        at = following.end()
