"""Clauses that forbid giving out data, and say nothing of keeping the demand secret.

"Contents of messages are not to be disclosed", "Daten Dritter sind nicht mitzuteilen": they limit what is asked for. Taken
for secrecy they would keep people from being told.
"""

from __future__ import annotations

import re

# In each language that a thing is not done, the data that are held back, and the words with which a clause would be of the
# demand or its secrecy.
_TONGUES = tuple(
    (re.compile(rf"\b(?:{denied})\b"), re.compile(data), re.compile(demand))
    for denied, data, demand in (
        (
            "not|never|no|nor",
            r"\bcontents?\b|\bpasswords?\b|\bprivileged?\b"
            r"|\b(?:data|records?|information|messages|accounts?|identit\w+) (?:of|about|on|relating to|belonging to|concerning)"
            r" (?:any |the )?(?:others?|third|non-?)\b|\bthird[- ]part(?:y|ies)(?:'s?)? (?:data|information|records)\b",
            r"\bexistence\b|\bfact\b|\b(?:order|warrant|subpoena|request|demand|notice|letter|investigation|inquiry|process"
            r"|summons|certificate|matter)s?\b|\bnotif|\binform(?:ed|ing|s)?\b|\btell\b|\baccused\b|\bsuspects?\b|\bproviders?\b|\bsubscribers?\b|\bcustomers?\b"
            r"|\b(?:this|these|hereof|herein|above|same)\b|\baccount ?holders?\b|\bsecre|\bconfidential|\bunder seal\b",
        ),
        (
            "nicht|keine?|ohne",
            r"\binhalte?n?\b|\binhaltsdaten\b|\bpasswörter\b|\b(?:daten|angaben|konten) (?:dritter|anderer|unbeteiligter|von dritten)\b",
            r"beschlu|ersuchen|anordnung|auskunft|maßnahme|ermittlung|verfahren|betroffen|beschuldigt|nutzer|kunde|inhaber"
            r"|\bdies(?:e[mnrs]?)?\b|vorliegend|hiesig|obig|schreiben|verfügung|bescheid|vorgang|\bsache\b|verschwieg|geheim|stillschweig|vertraulich",
        ),
        (
            "ne|pas|aucune?|sans|ni",
            r"\bcontenus?\b|\bmots de passe\b|\bdonnées (?:de|des|d')\s?(?:tiers|autres)\b",
            r"réquisition|ordonnance|demande|existence|titulaire|abonné|client|intéressé|enquête|\bce(?:t|tte|s)?\b|présente?|courrier|lettre|procédure|affaire|secret|confidenti",
        ),
        (
            "no|ni|sin",
            r"\bcontenidos?\b|\bcontraseñas\b|\bdatos de (?:terceros|otros|otras)\b",
            r"oficio|requerimiento|\borden\b|existencia|titular|abonado|afectad|investigad|investigación|diligencia|\best[ea]\b|presente|mism[oa]|escrito|comunicación|\bauto\b|procedimiento|causa\b|secret|reserva|confidencial",
        ),
        (
            "non|né|senza",
            r"\bcontenut[oi]\b|\bpassword\b|\bdati di (?:terzi|altri)\b",
            r"decreto|richiesta|ordine|esistenza|titolare|utente|indagin|interessat|\bquest[aoie]\b|presente|suddett|lettera|\bnota\b|provvedimento|procediment|segret|riserva|riservat",
        ),
        (
            "niet|geen|zonder",
            r"\binhoud\b|\bwachtwoorden\b|\bgegevens van (?:derden|anderen)\b",
            r"vordering|bevel|verzoek|bestaan|houder|gebruiker|onderzoek|betrokken|\b(?:dit|deze)\b|onderhavig|brief|schrijven|beslissing|zaak|geheim|vertrouwelijk",
        ),
        (
            "não|nem|sem",
            r"\bconteúdos?\b|\bsenhas\b|\bdados de (?:terceiros|outros|outras)\b",
            r"ofício|requisição|ordem|pedido|existência|titular|utilizador|usuário|investigad|investigação|inquérito|\b(?:n?est[ea]|dest[ea])\b|presente|mesm[oa]|carta|documento|despacho|mandado|processo|segredo|sigilo|confidencial",
        ),
    )
)


def forbids_giving_data(words: str) -> bool:
    """Whether a clause, in lower case, denies data and has no word of the demand or of its secrecy."""
    return any(
        denied.search(words) and data.search(words) and not demand.search(words) for denied, data, demand in _TONGUES
    )
