"""Turns by which a clause points to an end that stands elsewhere, in every language: as signs beside those of the end itself.

"Until that day", "bis dahin": the day is named in a sentence before. "As long as the preservation lasts": its term is that
of the measure, wherever that stands. "Whichever is earlier", "längstens": of two ends the one that can be counted.
"""

from __future__ import annotations

import re

_POINTS = re.compile(
    r"\b(?:(?:that|said|same|such|aforesaid|foregoing|this) (?:date|day|time|period|term)|until then|by then|till then|(?:those|these|same|said) \w{2,12} (?:days|weeks|months)"
    r"|(?:diese[mnrs]?|selben|gleichen|genannten|jene[mnr]) (?:tage?|datum|zeitpunkt|termin|frist|dauer|zeitraums?|zeit)|bis dahin|(?:cette|ladite|même) (?:date|durée|période)|ce (?:jour|délai)|jusque-là|jusqu'alors"
    r"|(?:dicha|esa|esta|misma|citada|tal) fecha|dicho (?:plazo|día|período)|mismo plazo|hasta entonces|(?:tale|detta|stessa|suddetta|quella) data|(?:tale|detto|stesso|medesimo) (?:termine|periodo|giorno)|fino ad allora"
    r"|(?:essa|esta|mesma|referida|tal) data|mesmo (?:prazo|período)|até (?:lá|então)|(?:die|deze|genoemde|dezelfde) (?:datum|dag|termijn|periode)|dat (?:tijdstip|moment)|tot dan|(?:tego|tym) (?:dnia|dniu|terminu|czasu)|do tej pory"
    r"|(?:tohoto|toho|této|téže|tohto|tej|tejto) (?:dne|dňa|data|dátumu|doby|lhůty|lehoty)|do té doby|dotedy|dovtedy|(?:den dagen|denna dag|detta datum|samma tid|denne dato|samme dato|denne dag|samme tidsrum|den tid)|till dess|indtil da|inntil da|frem til da"
    r"|addig|eddig|ezen időpontig|e(?:zen)? határidő\w*|selle(?:st)? (?:päevani|ajani|kuupäevani|tähtajani)|seni|(?:tos|šios) (?:dienos|datos)|to laiko|iki tol|(?:tam|šim) (?:datumam|laikam|brīdim)|līdz tam|siihen (?:asti|saakka|mennessä)|samaan ajankohtaan"
    r"|(?:acea|această|aceeași|respectiva) dată|același termen|până atunci|(?:тази|тая|същата|цієї|цей|этой) (?:дата|дати|даты|строк)|дотогава|доти|до того|(?:αυτή|ίδια) (?:η |την? )?(?:ημερομηνία|ημέρα|προθεσμία)|μέχρι τότε|έως τότε"
    r"|(?:tog|toga|istog|tega|istega) (?:dana|dne|datuma|roka)|do tada|do takrat|þess tíma|þann dag)\b"
)
_CAPPED = re.compile(
    r"\b(?:whichever|(?:earlier|earliest|sooner|soonest|first) (?:of|to)|at the (?:latest|very latest)|in any (?:event|case)|no later than|not (?:later|longer) than|not beyond|if (?:that be |it is |that is )?(?:sooner|earlier)"
    r"|spätestens|längstens|höchstens|jedenfalls|je nachdem,? was früher|au plus tard|en tout état de cause|en tout cas|a más tardar|como máximo|en todo caso|lo que (?:ocurra|suceda) (?:primero|antes)|al più tardi|in ogni caso|comunque non oltre"
    r"|o mais tardar|no máximo|em qualquer caso|o que ocorrer primeiro|uiterlijk|in elk geval|ten laatste|najpóźniej|nie dłużej niż|nejpozději|nejdéle|najneskôr|najdlhšie|senest|senast|längst|i varje fall|viimeistään|enintään"
    r"|hiljemalt|vēlākais|ne ilgāk|ne vėliau|ne ilgiau|legkésőbb|legfeljebb|cel (?:mai )?târziu|cel mult|най-късно|не пізніше|не позднее|το αργότερο|najkasnije|najdulje|najpozneje|najdlje)\b"
)
_LASTS = re.compile(
    r"\b(?:(?:as|so) long as|while|during|throughout|for the (?:term|period|duration|time|life)|solange|während|für die (?:dauer|zeit)|tant que|pendant|(?:la )?durée|durant|mientras|durante|en tanto|tiempo que|finché|per (?:tutta )?la durata|enquanto|pelo (?:tempo|prazo)|duração"
    r"|zolang|gedurende|voor de duur|tijdens|przez (?:czas|okres)|w czasie|czasu? (?:jego|jej|ich)? ?trwania|dopóki|po (?:celou )?dobu|dokud|kým|pokiaľ|trvá\w*|så länge|under (?:tiden|den tid)|så lenge|så længe|mens|niin kauan|ajan|kestä\w+|keston|kuni|kehtivuse|ajal|kamēr|laikā|termiņa"
    r"|kol|laikotarpiu|metu|galiojimo|amíg|időtartam\w*|ideje alatt|cât timp|pe durata|pe toată|докато|срока|протягом|впродовж|упродовж|строку дії|όσο|διάρκεια|dok|za vrijeme|trajanj\w+|dokler|v času)\b"
)
_KEPT = re.compile(
    r"\b(?:preserv|retain|retention|aufbewahr|gesichert|sicher(?:n|ung|ge)|aufzubewahren|conserv|preserva|bewar(?:en|ing)|bewaard|veilig|zabezpiecz|przechow|uchov|zachov|bevara|säkra|sikr|opbevar|oppbevar|säily|säilit|saglab|išsaug|saugo|megőr|păstr"
    r"|čuva|pohran|hran|ohran|διατήρ|διαφύλα|съхран|запаз|збереж|збер[іi]г|сохран|freez|frozen|gel|block|blokad|einfr)"
)


def turns_to_end(words: str) -> set[str]:
    """The signs that a clause, in lower case, tells its end by something else."""
    found = {"points"} if _POINTS.search(words) else set()
    found |= {"capped"} if _CAPPED.search(words) else set()
    return found | ({"lasts"} if _LASTS.search(words) else set())


def keeps(words: str) -> bool:
    """Whether a clause, in lower case, has data kept or a thing held."""
    return _KEPT.search(words) is not None
