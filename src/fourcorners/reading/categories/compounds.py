"""Words for data that German and Dutch put together from others, told by their parts: Rechnungsanschrift, gsm-nummers.

A table of whole words never ends; the parts are few. Only a word that the table of `tongues` does not know is looked
at here, and what it means is the English of `phrases`.
"""

from __future__ import annotations

import re

_TABLES: dict[str, tuple[tuple[str, str], ...]] = {
    "de": (
        ("telephone number", r"\w*(?:telefon|handy|mobil|ruf|mobilfunk)nummern?"),
        ("email address", r"\w*e?mail(?:adresse|anschrift|konto|konten)n?"),
        ("payment information", r"(?:wallet|bitcoin|krypto|coin)\w*adressen?"),
        ("device information", r"(?:mac|hardware)adressen?"),
        ("address", r"\w{3,}(?:anschrift|adresse|wohnsitz)(?:en|n|e)?"),
        ("profile", r"profil(?:bild|foto|seite|text|beschreibung|angabe|inhalt)\w*"),
        ("username", r"(?:\w*nutzer|profil|anzeige|konto|account|login|mitglieds|spieler|kanal)namen?s?"),
        ("device information", r"\w*(?:gerät|geräte|endgerät|hardware|browser|handy|telefon|cookie)s?(?:kennung|id|ids|nummer|daten|typ|modell|information|angabe|bezeichnung|version)\w*"),
        ("user id", r"(?:kunden|nutzer|benutzer|mitglieds?|teilnehmer|account|konto|profil|händler|verkäufer|spieler|user)s?(?:nummer|kennung|id|ids)n?(?:en)?"),
        ("basic subscriber information", r"(?:kunden|nutzer|benutzer|teilnehmer|inhaber|anschluss|vertrags|stamm|bestands|registrierungs|account|identifizierungs|identitäts)\w{0,12}(?:daten|angaben|informationen|auskunft)"),
        ("payment information", r"(?:zahlungs?|bank|kredit|kreditkarten|rechnungs?|abrechnungs?|auszahlungs?|einzahlungs?|überweisungs?|transaktions?|guthaben|wallet|lastschrift|bestell)(?:daten|mittel|wege?|weisen?|art|arten|vorgang|vorgänge|verkehr|information|informationen|verbindung|verbindungen|konto|kontos|konten|karten?|kartennummern?|kartendaten|nummern?|belege?|historie|verlauf|empfänger)s?"
            r"|(?:zahlung|auszahlung|einzahlung|überweisung|transaktion|lastschrift|bestellung)(?:en)?"
            r"|konto(?:auszug|auszüge|stand|stände|bewegung|umsatz|umsätze)\w*|käufe|verkäufe|umsätze|rechnung(?:en)?"),
        ("date of registration", r"(?:registrierungs?|anmelde|eröffnungs?|erstellungs?|anlage|einrichtungs?|beitritts|kontoeröffnungs?|kontoerstellungs?|schließungs?|löschungs?)(?:datum|zeitpunkt|tag|datums|zeitpunkts)"),
        ("account type", r"(?:vertrags?|dienst|tarif|abonnement|abo|mitgliedschafts?)(?:beginn|ende|dauer|laufzeit|art|typ|status|modell|umfang)s?|tarife?s?"),
        ("access log", r"(?:login|anmelde|zugriffs?|sitzungs?|einwahl|nutzungs?|verbindungs?)(?:protokoll|historie|verlauf|verläufe|daten|aufzeichnung)\w*"),
        ("login & date", r"(?:login|logout|anmelde|abmelde|zugriffs?|nutzungs?|sitzungs?|verbindungs?|online)(?:zeit|zeiten|zeitpunkte?|datum|dauer|zeiträume)\w*"),
        ("location data", r"(?:standort|positions|geo|funkzellen?|gps|aufenthalts|bewegungs)(?:daten|verlauf|koordinaten|ort|orte|angaben?|historie|bestimmung|profile?)?s?|koordinaten"),
        ("header", r"(?:nachrichten|mail|email|chat)?(?:kopfzeilen?|header|headerdaten|metadaten|metainformationen)"),
        ("message", r"\w*(?:nachricht|chat|mail|brief)(?:en|s)?(?:inhalte?|verlauf|verläufe|verkehr|wechsel|protokolle?|texte?|korrespondenz)n?s?|\w+(?:nachrichten|chats)|schriftverkehr|schriftwechsel|postfach-?inhalte?s?|posteingang|unterhaltung(?:en)?"),
        ("photo", r"(?:foto|bild|video|licht|film|ton|sprach|kamera)(?:aufnahmen?|dateien?|material|aufzeichnung(?:en)?|bilder)|\w+(?:fotos|bilder|videos|aufnahmen)"),
        ("post", r"(?:forums?|blog|gruppen)?(?:beiträge|beitrag|kommentare?n?)|(?:verkaufs|klein)anzeigen?|(?:produkt|kunden)?bewertungen|verkaufsangebote?n?"),
        ("file", r"\w{3,}(?:dateien|dokumente|sicherungen|backups)|datensicherung(?:en)?"),
        ("search history", r"such(?:anfragen?|begriffe?|verlauf|verläufe|historie|wörter|eingaben?|vorgänge)n?|browserverlauf"),
        ("friend list", r"(?:freundes?|freundschafts?|kontakt|kontakte|gruppen|mitglieder|follower|abonnenten)s?(?:listen?|mitgliedschaft(?:en)?|zugehörigkeit(?:en)?)|adressb(?:uch|ücher)s?"),
        ("call detail record", r"(?:anruf|gesprächs|telefonie)(?:daten|listen?|verlauf|protokolle?|verbindungen|zeiten)|anrufe?n?|telefonate?n?|verbindungsnachweise?"),
        ("identity document", r"(?:ausweis|pass|legitimations|identitäts)(?:kopien?|daten|nummern?|nachweise?|papiere|dokumente?)"),
    ),
    "nl": (
        ("telephone number", r"\w*(?:telefoon|bel|gsm|mobiel)nummers?"),
        ("email address", r"\w*e?mailadres(?:sen)?"),
        ("payment information", r"(?:wallet|bitcoin|crypto)\w*adres(?:sen)?"),
        ("address", r"\w{3,}adres(?:sen)?"),
        ("profile", r"profiel(?:foto|foto's|pagina|tekst|gegevens|informatie|afbeelding)\w*"),
        ("username", r"(?:gebruikers|account|profiel|login|scherm|weergave)na(?:am|men)"),
        ("user id", r"(?:klanten?|gebruikers?|account|verkopers?|leden|lid|profiel|abonnee)(?:nummers?|id|ids|codes?)"),
        ("basic subscriber information", r"(?:gebruikers?|klanten?|abonnees?|account|registratie|persoons|identificatie|identiteits)(?:gegevens|informatie|data)"),
        ("payment information", r"(?:betaal|betalings?|bank|rekening|factuur|facturatie|creditcard|transactie|uitbetalings?|overschrijvings?|stortings?|aankoop|wallet|saldo)(?:gegevens|nummers?|kaarten|middelen|wijzen?|overzichten|gegeven|adres|rekeningen|rekening|rekeningnummers?|verkeer|historie)|transacties|betalingen|facturen|aankopen|opnames|stortingen|uitbetalingen|overschrijvingen"),
        ("date of registration", r"(?:registratie|aanmaak|openings?|sluitings?|inschrijf|activatie)(?:datum|data|tijdstip)"),
        ("account type", r"(?:abonnements?|diensten|contract)(?:vorm|soort|duur|type|datum|status)|abonnement(?:en)?"),
        ("access log", r"(?:inlog|login|log|verbindings?|toegangs?|sessie)(?:gegevens|historie|geschiedenis|bestand(?:en)?|registraties?|overzicht)"),
        ("login & date", r"(?:inlog|login|sessie|aanmeld)(?:tijden|tijdstippen|tijdstip|momenten|data|datums)|logins?"),
        ("location data", r"(?:locatie|zendmast|gps|positie)(?:s|gegevens|data|geschiedenis|bepaling)?|zendmasten"),
        ("device information", r"(?:apparaat|toestel|apparatuur|telefoon)(?:gegevens|nummers?|id|type|informatie|kenmerken)"),
        ("header", r"headers?|metadata|berichtkoppen"),
        ("message", r"(?:chat|privé|direct|mail|email|tekst|spraak)(?:berichten|bericht|gesprekken|gesprek|verkeer|wisseling|s)|mails|gesprekken"),
        ("photo", r"\w*(?:foto's|video's|filmpjes|afbeeldingen|beelden|opnamen)"),
        ("post", r"(?:advertenties?|reacties|recensies?|publicaties?|beoordelingen|opmerkingen)"),
        ("file", r"\w*bestanden|documenten|back-?ups?"),
        ("search history", r"zoek(?:opdrachten|termen|geschiedenis|vragen|historie|woorden)"),
        ("friend list", r"(?:vrienden|contacten|contact|volgers?|groeps?|leden)(?:lijst|lijsten|lidmaatschap|lidmaatschappen)|adresboek"),
        ("call detail record", r"oproepen|belhistorie|telefoongesprekken|oproepgegevens"),
        ("identity document", r"(?:identiteits|legitimatie|paspoort|rijbewijs)(?:bewijs|bewijzen|kopie|gegevens|document)?"),
    ),
}  # fmt: skip
_SHORTEST = 5
# One pattern for a language: a word is matched once, and the group that took it tells what it means.
_PATTERNS = {
    tongue: re.compile("|".join(f"(?P<g{number}>{pattern})" for number, (_, pattern) in enumerate(table)))
    for tongue, table in _TABLES.items()
}
_MEANINGS = {tongue: [english.split() for english, _ in table] for tongue, table in _TABLES.items()}


def of_parts(word: str, tongue: str) -> list[str] | None:
    """What a lower-case word means by its parts, in the English of `phrases`; None where they tell nothing.

    >>> of_parts("rechnungsanschriften", "de"), of_parts("gsmnummers", "nl"), of_parts("haus", "de")
    (['address'], ['telephone', 'number'], None)
    """
    pattern = _PATTERNS.get(tongue)
    if pattern is None or len(word) < _SHORTEST:
        return None
    found = pattern.fullmatch(word)
    if found is None or found.lastgroup is None:
        return None
    return _MEANINGS[tongue][int(found.lastgroup[1:])]
