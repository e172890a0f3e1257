"""The words around a provision that make it a power, an offence under investigation, or a mere mention."""

from __future__ import annotations

import re

from fourcorners.reading.powers import turns
from fourcorners.reading.texts.turns import Turns


def _any(*words: str) -> str:
    return "|".join(words)


# Crimes by their names, behind which the provision stands.
_CRIMES = _any(
    "arson", "fraud", "theft", "robbery", "larceny", "perjury", "bribery", "embezzlement", "voyeurism", "hijacking",
    "murder", "assault", "burglary", "homicide", "stalking", "harassment", "exploitation", "trafficking", "forgery",
    "extortion", "kidnapping", "conspiracy", "solicitation", "possession", "degree", "pornography", "impersonation",
    "laundering", "manslaughter", "threats",
)  # fmt: skip
# What does not come between a crime and its provision: with it the paper acts under that provision.
_NOT_ACTING = (
    r"(?!\b(?:under|pursuant|authori|virtue|issued|made|accordance|gem|nach|vu\b|power|order|warrant|request))"
)
OFFENCE = Turns(
    _any(
        r"violations? (?:of|to)",
        r"violat(?:e|es|ed|ing)",
        r"offen[cs]es?(?: of| under| contrary to| against| described in)?",
        r"contrary to",
        r"crimes? of",
        r"prohibited by",
        r"punishable (?:under|by)",
        r"charged\b[^.;]{0,50} with",
        r"charging",
        r"indictment with",
        r"\b(?<!proceeds of )crimes?[ ,(]{1,3}(?=$)",
        r"(?:looking|looks|inquir\w+) into",
        r"\binvestigat(?:es|ed|ing)(?: (?:possible|alleged|suspected|violations?|crimes?|offen[cs]es?|an?|the))* ?$",
        r"probable cause (?:of|for)",
        r"investigat\w{0,6} (?:of|into|concerning|regarding|relating to|involving)",
        r"\b(?:an|ongoing) investigation under",
        r"evidence of(?: (?:a|the|any) (?:crime|violation|offen[cs]e)s?)?(?= ?(?:under |of )?$)",
        r"suspected? (?:of|under)",
        r"indict\w+ (?:for|under)",
        r"infringement of",
        r"breach of",
        r"wegen",
        r"prosecution (?:for|of)",
        r"commission of",
        r"charges? of",
        # "arson of a dwelling, a class 2 felony ("
        rf"(?:{_CRIMES})(?: (?!by virtue)(?:by|of|in|with|to|from|using|for|on) (?:{_NOT_ACTING}[a-z ]){{2,32}}?)?"
        r"(?:,? (?:a|an) (?:\w+ )?(?:degree )?(?:felony|misdemeanor),?)?[ ,(]{1,3}(?=$)",
        # "Offence: obtaining money by deception, "
        r"\b(?:crimes?|offen[cs]es?|felony|felonies|charges?|counts?|alleg\w+|vorwurf|tatvorwurf|straftat\w*|infractions?"
        rf"|delitos?|reat[oi]|qualification)\b[^.;:]{{0,24}}: ?(?:{_NOT_ACTING}[^;:]){{0,80}}(?=$)",
        r"délit",
        r"au sens de",
        r"pratique commerciale",
        r"infraction",
        r"faits de",
        r"prévus? (?:et|par)",
        r"delito",
        r"reato",
        r"crime de",
        r"straf(?:bar)? nach",
        r"verdacht",
    )
)
# "No order under 18 USC 2705(b) was sought": nothing is done under it.
NONE_UNDER = re.compile(
    r"\b(?:no|without(?: an?| any)?|neither an?) (?:\w+ ){0,2}?"
    r"(?:order|warrant|request|subpoena|application|relief|secrecy|non-?disclosure)s? "
    r"(?:(?:is|was|has been) (?:\w+ )?)?(?:under|pursuant to|by virtue of) (?:section )?$"
)
_MERE = _any(
    r"matters? (?:specified |set out |mentioned )?in",
    r"in de zin van",
    r"im sinne (?:des|der|von)",
    r"unter hinweis auf",
    r"as defined (?:in|by|at)",
    r"defined (?:in|by|at)",
    r"definition",
    r"within the meaning of",
    r"listed in",
    r"preserved (?:pursuant to|under)",
    r"requests? made (?:pursuant to|under)",
    r"reimburse\w{0,4}",
    r"(?:declaration|affidavit|certificat\w+|notice|form)s? (?:required|prescribed|provided(?: for)?) (?:by|in|under)",
    r"destroy\w{0,4}",
    r"compl(?:y|ies|iance|ying) with",
    r"in the form (?:of|required by)",
    r"notwithstanding",
    r"except as",
    r"described in",
    r"set forth in",
    r"see also",
)
MERE_BEFORE = re.compile(rf"(?P<mere>{_MERE})[^.;]{{0,40}}$")
POWER = Turns(
    _any(
        r"pursuant to",
        r"\bunder\b(?! (?:investigation|oath|seal|penalty|my hand))",
        r"authori[sz]ed by",
        r"by virtue of",
        r"authority",
        r"in accordance with",
        r"powers? (?:of|under|conferred by)",
        r"according to",
        r"based on",
        r"specified in",
        r"in exercise of",
        r"gemäß",
        r"\bnach\b",
        r"auf grundlage",
        r"en vertu d",
        r"\bvu\b",
        r"conformément",
        r"conforme a",
        r"al amparo",
        r"ao abrigo",
        r"en virtud",
        r"ai sensi",
        r"on the basis of",
        r"\bu/s\b",
        r"rely on",
        r"application\b",
        r"de conformidad con",
        r"nos termos",
        r"com fundamento",
        r"com base",
        r"de acordo com",
        r"krachtens",
        r"ingevolge",
        r"op grond van",
        r"visti?\b",
        r"visto\b",
        r"a norma",
        r"in applicazione",
        r"aufgrund",
        r"conforme\b",
        r"según",
        r"con arreglo",
        r"in forza",
        r"issued per",
        turns.UNDER,
    )
)
SENTENCE_END = re.compile(r"(?<!u\.s\.c)(?<!\bno)(?<!\bs)\. (?=[a-z\"(])|;")
COMMANDED = re.compile(r"\b(?:commanded|ordered|directed|required|requested) to\b[^;]{3,200}\([^();]{0,24}$")
# What a section is said to do, not what the paper does under it; and a process that only will be made under it.
_DOES = _any(
    r"appl(?:y|ies)",
    r"prohibits?",
    r"bars?",
    r"governs?",
    r"provides? that",
    r"requires?",
    r"is understood",
    r"is read",
    r"defines?",
    r"makes it",
    r"states",
    r"protects?",
    r"permits?",
    r"allows?",
    r"covers?",
    r"exempts?",
    r"excludes?",
    r"limits?",
    r"imposes?",
)
APPLIES = re.compile(
    r"[,)]?(?: (?:bnss|cr\.?p\.?c|act|code))? (?:for [a-z]{3,20} )?(?:will|shall|to) (?:be )?"
    r"(?:follow|sent separately|issued separately|served separately|sought|applied for)"
    rf"|[,)]? (?:(?:do(?:es)?|shall) not |)(?:{_DOES})\b"
)
# A section that threatens whoever tells of the demand is neither what it investigates nor what compels an answer.
OF_SILENCE = re.compile(r"[^.;]{0,140}\b(?:disclos|prejudic|reveal|inform (?:the|any)|tipping)")
# A process that is only announced.
TO_COME = re.compile(r"[^.;]{0,60}\b(?:will|shall) (?:be )?(?:follow|sent|issued|served|sought|made separately)\b")
# What disobedience is punished with is no offence under investigation.
_DISOBEYING = _any(
    r"disobe\w+",
    r"fail(?:s|ing|ure)? to (?:comply|obey|answer)",
    r"non-?compliance",
    r"refus(?:al|es?|ing)? to (?:comply|obey)",
    r"recusa",
    r"desobedi\w+",
    r"negativa",
    r"refus de (?:déférer|répondre)",
    r"défaut de réponse",
    r"inottemperanza",
    r"inosservanza",
    r"nichtbefolgung",
    r"weigerung",
    r"niet-?nakoming",
    # Telling of the demand, and what it costs.
    r"(?:divulg|révél|revela|rivela)\w+\b[^.;]{0,90}\b(?:puni|réprim|sanctionn|sanzionat|castigad|sancionad)\w*",
)
DISOBEYED = re.compile(rf"\b(?:{_DISOBEYING})\b[^.;]{{0,110}}$")
THREATENS = re.compile(r"[^.;]{0,20}\b(?:mit busse (?:bestraft|bedroht)|bestraft|geahndet)\b")
# Where to complain, or whom to write to: cited, and no power.
_REMEDIES = _any(
    r"requirements? of",
    r"conditions? (?:in|of|set out in)",
    r"vary",
    r"revoke",
    r"discharge",
    r"set aside",
    r"siegelung",
    r"contactpunt",
    r"riesame",
    r"impugn\w*",
    r"opposizione",
    r"bezwaar",
    r"beroep",
    r"odwołani\w*",
    r"zażaleni\w*",
    r"odvolání",
    r"einspruch",
    r"widerspruch",
    r"rechtsbehelf",
    r"beschwerde",
    r"recours",
    r"recurso",
    r"ricorso",
    r"appeal",
    r"review",
    r"remedy",
    r"redress",
    r"kontaktstelle",
    r"point of contact",
    r"contact point",
    r"punto de contacto",
    r"point de contact",
)
REMEDY = re.compile(rf"(?:{_REMEDIES})\b[^.;]{{0,50}}$")
