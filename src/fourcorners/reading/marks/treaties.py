"""Papers that go from State to State, the treaties they rest on, and letters that tell of data gone astray."""

from __future__ import annotations

from collections.abc import Iterator

from fourcorners.reading.marks.worded import find_worded, first_shown, worded
from fourcorners.reading.texts.prose import Prose
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found

_LATER = r"will follow|to follow|follows separately|shall be (?:sent|issued)|will be (?:sent|issued)|in preparation|wird (?:folgen|nachgereicht)|folgt|suivra|sera (?:transmise?|adressée?)|seguirá|seguirà|sarà trasmess|volgt"
# Where a paper's title and first words stand.
_HEAD = 1_500

_STATE_TO_STATE = worded(
    Mark.STATE_TO_STATE,
    "european investigation order|europäische ermittlungsanordnung|décision d'enquête européenne|orden europea de investigación|"
    "ordine europeo d'indagine|ordine europeo di indagine|europees onderzoeksbevel|decisão europeia de investigação|letters rogatory|letter rogatory|"
    "letter of request|rechtshilfeersuchen|commission rogatoire internationale|comisión rogatoria|rogatoria internazionale|carta rogatória|"
    "rechtshulpverzoek|mutual legal assistance|auxílio judiciário|entraide judiciaire|auxilio judicial",
    r"european investigation order|europäische ermittlungsanordnung|décision d'enquête européenne|orden europea de investigación|"
    r"ordine europeo d(?:'| ?i )indagine|europees onderzoeksbevel|decisão europeia de investigação|letters? rogatory|letter of request|rechtshilfeersuchen|"
    r"commission rogatoire internationale|comisión rogatoria|rogatoria internazionale|carta rogatória|rechtshulpverzoek|"
    r"request for (?:international )?mutual legal assistance|pedido de auxílio judiciário|demande d'entraide judiciaire|solicitud de auxilio judicial",
    _LATER,
)  # fmt: skip

_TREATIES = (
    worded(
        Mark.SECOND_PROTOCOL,
        "second additional protocol|zweites zusatzprotokoll|zweiten zusatzprotokoll|deuxième protocole additionnel|segundo protocolo adicional|"
        "secondo protocollo addizionale|tweede aanvullend protocol|cets 224|cets no. 224",
        r"(?:second additional protocol|zweite[ns] zusatzprotokoll\w*|deuxième protocole additionnel|segundo protocolo adicional|"
        r"secondo protocollo addizionale|tweede aanvullend protocol)[^.;]{0,120}(?:cyber|budapest|224|computerkriminalit|elektronische|informatica)|"
        r"cets (?:no\. ?)?224",
        _LATER,
    ),
    worded(
        Mark.CYBERCRIME_CONVENTION,
        "convention on cybercrime|budapest convention|ets 185|ets no. 185|computerkriminalit|convention sur la cybercriminalité|"
        "convention de budapest|convenio sobre la ciberdelincuencia|convenio sobre ciberdelincuencia|convenio de budapest|criminalità informatica|"
        "convenzione di budapest|cybercrimeverdrag|verdrag van boedapest|budapester",
        r"convention on cybercrime|budapest convention|c?ets (?:no\. ?)?185|übereinkommen\w* (?:\w+ ){0,3}?über computerkriminalität|budapester (?:übereinkommen|konvention)|"
        r"convention (?:sur la cybercriminalité|de budapest)|convenio (?:sobre (?:la )?ciberdelincuencia|de budapest)|convenzione (?:sulla criminalità informatica|di budapest)|"
        r"cybercrimeverdrag|verdrag van boedapest",
    ),
    worded(
        Mark.CONTACT_POINT,
        "24/7|central authority|zentrale behörde|autorité centrale|autoridad central|autorità centrale|centrale autoriteit|autoridade central",
        r"24/7[- ](?:\w+[- ]){0,2}?(?:network|contact|point|netz\w*|kontakt\w*|réseau|red|rete|rede|netwerk)|(?:network|contact points?|points? of contact|netzwerk|kontaktstelle|"
        r"réseau|point de contact|red|rede|rete|punto di contatto|punto de contacto|netwerk|contactpunt)\w* 24/7|central authority|zentrale behörde|autorité centrale|"
        r"autoridad central|autorità centrale|centrale autoriteit|autoridade central",
        _LATER,
    ),
    worded(
        Mark.ARRANGEMENT_NAMED,
        "treaty|agreement|convention|abkommen|übereinkommen|vertrag|traité|accord|tratado|acuerdo|convenio|trattato|accordo|verdrag|overeenkomst|acordo",
        r"(?:treaty|agreement|convention) (?:between|on (?:mutual|access|cybercrime)|concerning mutual)|(?:abkommen|übereinkommen|vertrag)\w* (?:zwischen|über (?:die )?(?:gegenseitige )?rechtshilfe|"
        r"über computerkriminalität)|(?:traité|accord|convention) (?:entre|d'entraide|sur l'entraide|sur la cybercriminalité)|(?:tratado|acuerdo|convenio) (?:entre|de asistencia|sobre (?:la )?ciberdelincuencia)|"
        r"(?:trattato|accordo|convenzione) (?:tra|fra|di (?:mutua )?assistenza|sulla criminalità informatica)|(?:verdrag|overeenkomst) (?:tussen|inzake|betreffende)|acordo (?:sobre|entre)",
    ),
    worded(
        Mark.DATA_ASTRAY,
        "in error|by mistake|erroneously|more data|more records|more information|beyond the scope|not covered by|irrtümlich|versehentlich|par erreur|"
        "por error|per errore|abusievelijk|per vergissing|wrong",
        r"(?:you(?:r \w+)?|harbor \w+|the provider) (?:have |has )?(?:sent|disclosed|produced|transmitted|provided|delivered|supplied)\b[^.;]{0,100}(?:in error|by mistake|erroneously|beyond the scope|not covered by|"
        r"to the wrong|more (?:data|records|information) than)|we (?:have )?received (?:from you )?[^.;]{0,100}(?:beyond the scope|not covered by|more (?:data|records|information) than|relating to another|"
        r"meant for another|sent (?:to us )?(?:in error|by mistake))|(?:sie haben|haben sie) (?:uns )?[^.;]{0,80}(?:irrtümlich|versehentlich)[^.;]{0,60}(?:übermittelt|übersandt|zugesandt)|"
        r"(?:vous (?:nous )?avez)[^.;]{0,60}(?:transmis|communiqué|adressé)\w*[^.;]{0,60}par erreur|(?:nos han|han) (?:enviado|remitido|facilitado)[^.;]{0,80}por error|"
        r"(?:ci avete|avete) (?:inviato|trasmesso|fornito)[^.;]{0,80}per errore|u heeft (?:ons )?[^.;]{0,80}(?:abusievelijk|per vergissing)",
        # The foot of every other mail.
        r"\bif you\b|should you have received|sollten sie|falls sie|si vous (?:avez|recevez)|si (?:usted )?ha recibido|se (?:avete|ha) ricevuto|indien u|mocht u",
    ),
)  # fmt: skip


def find_treaty_marks(prose: Prose, instrument: Found[Instrument] | None) -> Iterator[Found[Mark]]:
    """Each of these marks that a paper from outside the United States shows."""
    yield from find_worded(prose, _TREATIES)
    match = first_shown(prose, _STATE_TO_STATE)
    if match is not None and match.start() < _HEAD:
        yield prose.found(Mark.STATE_TO_STATE, match)
    elif instrument is not None and instrument.value is Instrument.MLAT_REQUEST:
        yield Found(Mark.STATE_TO_STATE, instrument.evidence, instrument.confidence)
