"""The form of Annex III of Regulation (EU) 2023/1543 in words.

Title and section headings are the Regulation's own, in English and French (CELEX 02023R1543-20230728, with the
corrigendum OJ L, 2026/90580). What stands beside the boxes and lines is our wording of them: a person who files the
form in the decentralised system picks the box of the same number there.
"""

from __future__ import annotations

TITLE = {
    "en": "INFORMATION ON THE IMPOSSIBILITY OF EXECUTING AN EPOC / EPOC-PR",
    "fr": "INFORMATIONS CONCERNANT L'IMPOSSIBILITÉ D'EXÉCUTER UN EPOC/EPOC-PR",
}

HEADINGS: dict[str, dict[str, str]] = {
    "en": {
        "A": "Certificate concerned",
        "B": "Relevant authority(ies)",
        "C": "Addressee of the EPOC/EPOC-PR",
        "D": "Reasons for non-execution",
        "E": "Conflicting obligations arising from the law of a third country",
        "F": "Request for additional information/clarification",
        "G": "Preservation of data",
        "H": "Contact details of the designated establishment/ legal representative of the service provider",
    },
    "fr": {
        "A": "Certificat concerné",
        "B": "Autorité ou autorités concernées",
        "C": "Destinataire de l'EPOC/EPOC-PR",
        "D": "Raisons de la non-exécution",
        "E": "Obligations en conflit découlant du droit d'un pays tiers",
        "F": "Demande d'informations supplémentaires/d'éclaircissements",
        "G": "Conservation des données",
        "H": "Coordonnées de l'établissement désigné/du représentant légal du fournisseur de services",
    },
}

BOXES: dict[str, dict[str, str]] = {
    "en": {
        "incomplete": "the certificate is incomplete",
        "manifest_errors": "the certificate contains manifest errors",
        "insufficient": "the certificate does not contain enough information",
        "not_held": "the data was not stored by or for the service provider when the certificate was received",
        "de_facto": "it is impossible in fact, for another reason that lies with neither addressee nor provider",
        "authority": "the order was not issued or validated by an authority that Article 4 names",
        "offence": "traffic data or content is ordered for an offence outside Article 5(4)",
        "service": "the Regulation does not cover the service",
        "immunity_press": "immunities or privileges under the law of the enforcing State, or rules on the freedom of "
        "the press or other media, prevent it",
        "third_country": "it would conflict with the law of a third country (Section E is completed too)",
    },
    "fr": {
        "incomplete": "le certificat est incomplet",
        "manifest_errors": "le certificat contient des erreurs manifestes",
        "insufficient": "le certificat ne contient pas assez d'informations",
        "not_held": "les données n'étaient pas stockées par le fournisseur ou pour lui à la réception du certificat",
        "de_facto": "l'exécution est impossible en fait, pour une autre raison qui ne tient ni au destinataire ni au "
        "fournisseur",
        "authority": "l'injonction n'a pas été émise ou validée par une autorité visée à l'article 4",
        "offence": "des données de trafic ou de contenu sont demandées pour une infraction non visée à l'article 5, "
        "paragraphe 4",
        "service": "le service ne relève pas du règlement",
        "immunity_press": "des immunités ou privilèges du droit de l'État chargé de la mise en œuvre, ou des règles "
        "sur la liberté de la presse ou d'autres médias, s'y opposent",
        "third_country": "l'exécution serait contraire au droit d'un pays tiers (la section E est remplie aussi)",
    },
}

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "regulation": "Regulation (EU) 2023/1543, Annex III",
        "draft": "Draft for a person to check, complete and sign. A line that is left blank is not known to us from "
        "the paper or the file. Wording beside boxes and lines is ours; headings are the form's.",
        "issuing": "Issuing authority",
        "issuing_no": "Its file number",
        "validating": "Validating authority (if any), file number",
        "issued": "Date of issue",
        "received": "Date of receipt",
        "enforcing": "Enforcing authority (if any), file number",
        "addressee": "Addressee",
        "our_no": "File number of the addressee",
        "reasons": "(a) The certificate cannot be executed, or not in full or in time, because:",
        "explained": "(b) Explanation, and any other reason:",
        "nothing": "None.",
        "box": "Box",
        "paper": "The certificate, page",
        "authority": "Authority:",
        "none_ticked": "No box is ticked: nothing found in the certificate stands behind one.",
        "e1": "Title of the law or laws",
        "e2": "Provision or provisions and their text",
        "e3": "Nature of the conflicting obligation",
        "e3a": "fundamental rights of individuals",
        "e3b": "fundamental interests of the third country (national security, defence)",
        "e3c": "other interests",
        "e4": "Why that law applies",
        "e5": "Why there is a conflict",
        "e6": "Link between provider and third country",
        "e7": "Possible consequences for the addressee",
        "e8": "Anything else",
        "kept": "the data is preserved until it is produced, until we are told that it is not needed, or until what "
        "is missing shows which data is meant",
        "not_kept": "the data is not preserved, because it is not held or cannot be identified",
        "undecided": "A person ticks one.",
        "establishment": "Establishment or representative",
        "contact": "Address and contact",
        "person": "Authorised person",
        "date": "Date",
        "signature": "Signature",
    },
    "fr": {
        "regulation": "Règlement (UE) 2023/1543, annexe III",
        "draft": "Projet qu'une personne vérifie, complète et signe. Une ligne laissée vide ne ressort ni du "
        "certificat ni du dossier. Les mots à côté des cases et des lignes sont les nôtres; les titres sont ceux du "
        "formulaire.",
        "issuing": "Autorité d'émission",
        "issuing_no": "Son numéro de dossier",
        "validating": "Autorité de validation (le cas échéant), numéro de dossier",
        "issued": "Date d'émission",
        "received": "Date de réception",
        "enforcing": "Autorité chargée de la mise en œuvre (le cas échéant), numéro de dossier",
        "addressee": "Destinataire",
        "our_no": "Numéro de dossier du destinataire",
        "reasons": "a) Le certificat ne peut être exécuté, ou pas entièrement ou à temps, parce que:",
        "explained": "b) Explication, et toute autre raison:",
        "nothing": "Néant.",
        "box": "Case",
        "paper": "Le certificat, page",
        "authority": "Source:",
        "none_ticked": "Aucune case n'est cochée: rien de constaté dans le certificat ne la justifie.",
        "e1": "Titre de la ou des lois",
        "e2": "Disposition(s) et leur texte",
        "e3": "Nature de l'obligation en conflit",
        "e3a": "droits fondamentaux des personnes",
        "e3b": "intérêts fondamentaux du pays tiers (sécurité nationale, défense)",
        "e3c": "autres intérêts",
        "e4": "Pourquoi cette loi s'applique",
        "e5": "Pourquoi il y a conflit",
        "e6": "Lien entre le fournisseur et le pays tiers",
        "e7": "Conséquences possibles pour le destinataire",
        "e8": "Autres éléments",
        "kept": "les données sont conservées jusqu'à leur production, jusqu'à ce qu'on nous dise qu'elles ne sont plus "
        "nécessaires, ou jusqu'à ce que les informations manquantes montrent lesquelles sont visées",
        "not_kept": "les données ne sont pas conservées, parce qu'elles ne sont pas détenues ou pas identifiables",
        "undecided": "Une personne coche l'une des deux.",
        "establishment": "Établissement ou représentant",
        "contact": "Adresse et coordonnées",
        "person": "Personne autorisée",
        "date": "Date",
        "signature": "Signature",
    },
}

_MONTHS_FR = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip


def month_fr(month: int) -> str:
    """The month's French name, 1 for January."""
    return _MONTHS_FR[month - 1]
