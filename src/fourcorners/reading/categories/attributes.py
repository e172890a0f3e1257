"""What a clause asks to know about messages, calls and sessions, in words that mean nothing by themselves.

The date, time and duration of a message are its outside (headers), those of a call a connection record, those of a
log-in a session; "the date on which the account was opened" is none of them.
"""

from __future__ import annotations

from fourcorners.reading.texts.turns import Turns
from fourcorners.terms import Category

ATTRIBUTES = frozenset(
    "date time timestamp moment duration length size start end beginning begin sender recipient addressee source destination participant "
    "datum uhrzeit zeitpunkt dauer absender empfänger heure durée fecha hora duración ora data durata tijdstip duur".split()
)
_WHEN = frozenset(
    "date time timestamp moment duration start end beginning begin datum uhrzeit zeitpunkt dauer heure durée fecha hora duración ora data durata tijdstip duur".split()
)
_WHO = frozenset("sender recipient addressee source destination participant absender empfänger".split())
_SESSIONS = frozenset(
    "session login logon logout logoff signin connection access accessed visit log anmeldung einloggen connexion conexión accesso sitzung".split()
)
_CALLS = frozenset("call telephone dialed dialled anruf appel llamada chiamata".split())
_MESSAGES = frozenset("message email communication chat sms nachricht mail courriel mensaje messaggio bericht".split())

# The day on which an account began or ended, whatever stands in between.
_OPENING = Turns(
    r"\b(?:(?:the )?(?:dates?|day|times?)(?:,? (?:and|or|&) (?:date|time|hour)s?)?,? (?:on|at|in|from|when|that)(?: which)?|(?:the )?dates?(?: and times?)?(?= (?:the |an? |each |its |accounts? |it |they |he |she ))|(?:the )?days?(?= (?:the |each |it |they |accounts? ))|when)\b(?: \S+){0,8}? (?:account |profile |user |was |were |been |first )*(?:opened|created|registered|activated|set up|established|closed|terminated|joined|signed up|deactivated|deleted|enroll?ed|installed|(?<=service )(?:began|begun|commenced|started|ended|ceased)|(?<=contract )(?:began|commenced|started|ended)|(?<=account was )(?:begun|started|made)|(?<=profile was )(?:begun|started|made)|(?<=it was )(?:begun|started|made))\b"
    r"|(?<!at the )(?<!at )\b(?:dates?|times?)(?: (?:and|or|&) (?:dates?|times?))? of (?:the |its |their |such |each |account |user )*(?:opening|creation|registration|activation|closure|closing|sign-?up|termination|subscription|enrol?lment)\b(?: of (?:the |each |such )?(?:account|user|profile|service)s?)?"
    r"|(?:\b(?:eröffnung|einrichtung|anlage|registrierung)s?(?:zeitpunkt|datum|tag)|\b(?:datum|zeitpunkt|tag(?:es)?) der (?!letzten |jeweiligen |einzelnen )(?:\w+ )?(?:registrierung|eröffnung|einrichtung|anmeldung|kontoeröffnung|anlage)|\bdate d'?(?:e la )?(?:ouverture|cr[ée]ation|inscription|enregistrement)|\bdate de (?:la )?(?:cr[ée]ation|souscription|inscription)|\bfecha de (?:la )?(?:alta|apertura|creaci[óo]n|registro|baja)|\bdata di (?:apertura|creazione|registrazione|attivazione|iscrizione)|\bdatum(?: en (?:tijdstip|tijd|uur))? van (?:de )?(?:registratie|aanmaak|opening|aanmelding)|\bdatum waarop (?:het|de|dit|elk) (?:\w*account|profiel|pagina|mailbox|dienst|abonnement)\b[^,;.]{0,20}?\b(?:aangemaakt|geopend|geregistreerd|gesloten)(?: werd| is)?|\bdata de (?:criação|abertura|cadastro|registro))(?: (?:des|der|du|de|da|do|del|della|van)(?: (?:la|het|cada|chaque|ogni|elk|jeweiligen))? (?:kontos?|profils?|compte|cuenta|perfil|conta|profilo|account)\b)?"
)

# Each turn of it holds one of these.
_OPENING_WORDS = ("dat", "time", "day", "when", "zeitpunkt", "tag", "fecha")


def without_opening(words: str) -> tuple[str, int]:
    """The words without those that name the day an account began or ended, and how often they did."""
    if not any(word in words for word in _OPENING_WORDS) or not _OPENING.stands(words):
        return words, 0
    return _OPENING.pattern.subn(" , ", words)


_OTHERWISE = frozenset({Category.CONTENT_SEARCH, Category.CONTENT_POST, Category.LOCATION, Category.CONTENT_MEDIA})


def about(
    tokens: list[str], scopes: set[str], loose: list[int], wanted: set[Category], spoken: set[str]
) -> set[Category]:
    """The categories that loose attributes mean here.

    `scopes`: messages that are named only to say what about them is asked for; `spoken`: those asked for themselves;
    `loose`: where attributes stand; `wanted`: what the clause names in so many words.
    """
    if not loose and not scopes:
        return set()
    found: set[Category] = set()
    told = {tokens[at] for at in loose}
    held = set(tokens)
    if "message" in scopes or ("message" in spoken and told & _WHO):
        found.add(Category.TRAFFIC_HEADERS)
    elif told & _WHEN and not spoken:
        if wanted & _OTHERWISE:
            # The dates of searches, posts and places go without saying; those of addresses right beside them do not.
            if Category.SESSION_IP in wanted and any(
                "ip" in tokens[max(0, at - 4) : at] for at in loose if tokens[at] in _WHEN
            ):
                found.add(Category.SESSION_TIMES)
        elif Category.SESSION_IP in wanted or (held & _SESSIONS and Category.TRAFFIC_CALLS not in wanted):
            found.add(Category.SESSION_TIMES)
        elif Category.TRAFFIC_CALLS in wanted or (held & _CALLS and not wanted & {Category.SUBSCRIBER_PHONE}):
            found.add(Category.TRAFFIC_CALLS)
        elif held & _MESSAGES and told & _WHO:
            found.add(Category.TRAFFIC_HEADERS)
    return found
