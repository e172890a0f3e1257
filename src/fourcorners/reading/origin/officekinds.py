"""What sort of office a word names, and which label says who issues, sends or receives a paper.

The same sign for a court, a police force or a prosecutor in every language lets what papers of one country show count
for those of another. Words are stems of four to six letters, or endings of words put together of several.
"""

from __future__ import annotations

import re

COURT, POLICE, PROSECUTOR, UNIT, LAND = "court", "police", "prosec", "unit", "land"
_STEMS = {
    COURT: (
        "court courts tribun cour crown juge judge judges juez juzgad juiz juíz giudic magist bench comarc rechtb soud sąd sad "
        "tingsr amtsge landge justic jury cabine sądu soudce sudu sudac sudija sudnic sudca sodišč sodnik teism tiesa tiesas tiesne kohus "
        "kohtu käräj oikeus bíróság bírósá törvén judecă curtea dómst dómur héraðs domsto byret byrett retten tingre hovrät lagman "
        "съд съда съдът районе суд суда суду съдия суддя судья δικαστ πρωτοδ εφετεί εφετει δικασ πλημμε πρωτοδικ ειρηνο mahkem hâkiml hakiml qorti cúirt magister "
        "audien vara câmara amtsri landri sheriffdom"
    ),
    POLICE: (
        "poli sheriff sherif gend guar gard consta marsha patrol trooper kripo carabi brigad comisa delega questu "
        "bundesp bundesk krimin rendőr lögreg komend komisa policaj poliis полиц поліц αστυνο αστυνό αστυν emniye jandar mossos ertzai "
        "jefatu posto rikspo prefek præfek tilann krpp lpd gnr psp rcmp pulizij milic žandar"
    ),
    PROSECUTOR: (
        "pros attorn staats proc parq park parket fisc solici prok åkla anklag ügyész tužila tužitel odvjet tožils zastup žalobc parche "
        "прокур тужила εισαγγ savcıl başsav syyttä saksók statsa påtale riksåk ringkonnapro prokur"
    ),
    "tax": (
        "tax taxes revenu custom steuer finanz zoll hacien tribut impôts impots finanč finanz skatte skatt toll told tull vero douane "
        "dogana entrat tributá belast skarbo celno celní daňov finanč poreza porezn davčn finanč mokesč ieņēmu maksu adó nav anaf данъч "
        "приход митни подат δημοσί τελωνε φορολ hmrc irs maliye vergi"
    ),
    "author": (
        "author autori autoridad autoritat behörd myndig commis komisi kommis regula agency agenci agence agentu agenzi direct direkt direkc ombud "
        "inspec inspek inspeç tilsyn tillsy urząd úřad úrad urad ured office amt toezic consum forbru konsum kuluttaj datain datatil "
        "държав агенци комиси αρχή αρχη επιτρο διεύθυ διευθυ hivata hatósá felügy tarnyb inspekt dienest amet virast verket nefnd styrel kurumu başkan"
    ),
    "minist": "minist ministè ministé минис мініс υπουργ départ depart depar secret bakanl raðune ráðune",
    UNIT: (
        "unit units divisi sectio squad team branch desk bureau task center centre dezern abteil refera nucleo núcleo unidad "
        "secció sezion groupe grupo sectie wydzia odděle oddele odjel odsjek odelje oddelek afdeli avdeli avdeln dienst servic servei branch sektor eenhei zentra zweigs stelle sachge fachst oddzia sekcja sekcji secção secçõe seção seções equipo equipa équipe cellul pôle ufficio сектор отдел "
        "відділ управл тмим τμήμα τμημα υποδιε yksikk osasto talitu skyriu nodaļa pārval osztál alosztá serviciu birou secția secti şube müdürl deild brigáda skupina grupa"
    ),
    LAND: (
        "county state distri city common provin parish republ kingdo people canton kanton land region north south east "
        "wester southe northe easter repúbl républ repubb rzeczp españa bundes freist konin kongeri magyar români δημοκρ ελληνι репуб україн latvija lietuv eesti suomen lýðvel türkiy"
    ),
    "firm": "llp llc ltd gmbh srl sàrl advoka advoca advogad avocat avvoca abogad rechtsa anwält solicit attorneys kancel odvetn odvjetnič ügyvéd адвок δικηγο asianaj zvērin inc plc kanzle",
}  # fmt: skip
_SORTS = {stem[:6]: sort for sort, stems in reversed(_STEMS.items()) for stem in stems.split()}
_ENDINGS = (
    ("gericht gerichts rechtbank rätt rätten retten domstol domstolen oikeus bíróság törvényszék kohus teismas tiesa", COURT),
    ("polizei polizeiinspektion polizeidirektion politie politi politiet polisen polis poliisi poliisilaitos rendőrség rendőrkapitányság lögregla policija polícia policie kriminalamt", POLICE),
    ("anwaltschaft ügyészség parket syyttäjä prokuratuur prokuratura saksóknari åklagare", PROSECUTOR),
    ("finanzamt zollamt steueramt hallinto tollamt skattestyrelsen", "tax"),
    ("behörde amt myndigheten myndighed styrelsen verket virasto hivatal hatóság tilsynet tillsynen inspektionen nämnden nefnd etaten direktoratet ombudsmanden autoriteit toezichthouder", "author"),
    ("abteilung dezernat referat kommissariat afdeling avdeling avdelning afdelingen yksikkö osasto osztály skyrius", UNIT),
)  # fmt: skip
_ENDS = tuple((tuple(words.split()), sort) for words, sort in _ENDINGS)


def sort_of(word: str) -> str | None:
    """What sort of office, or part of one, a word in lower case names; None for any other word."""
    ended = next((sort for ends, sort in _ENDS if word.endswith(ends)), None) if len(word) > 7 else None
    return ended or _SORTS.get(word[:6]) or _SORTS.get(word[:5]) or _SORTS.get(word[:4])


_WORD = re.compile(r"[^\W_]+")
# A court, though its words are another office's too.
_COURT_SURELY = re.compile(
    r"\bsheriff court|\bsheriffdom|\bjustices?(?: of the peace| court)|\btribunal of|\btribunalul\b|\bju[ií]z|\bjuzgado"
)
_NO_COURT = frozenset({POLICE, PROSECUTOR, "minist", "firm"})
_OFFICES = frozenset({POLICE, PROSECUTOR, "minist", "firm", "tax", "author"})


def is_court(name: str) -> bool:
    """Whether the name of a body is a court's, and no prosecutor's at a court or ministry's of justice."""
    lower = name.casefold()
    sorts = _sorts_in(lower)
    if sorts & {PROSECUTOR, "minist", "firm"}:
        return False
    return _COURT_SURELY.search(lower) is not None or (COURT in sorts and not sorts & _NO_COURT)


def is_other_office(name: str) -> bool:
    """Whether the name of a body is plainly that of an office that is no court."""
    return bool(_sorts_in(name.casefold()) & _OFFICES) and not is_court(name)


def _sorts_in(lower: str) -> set[str]:
    words = (word for word in _WORD.findall(lower) if not word.startswith("justic"))
    return {sort for word in words if (sort := POLICE if word.startswith("sherif") else sort_of(word))}


# Behind what label a name stands: who issues the paper, who sends it, to whom it goes.
_ISSUER = (
    r"issuing|issued by|issuer|requesting (?:authority|agency|body)|competent authority|autorité (?:d['’]émission|émettrice|requérante)|anordnungsbehörde"
    r"|anordnende|ausstellende|erlassende|autoridad(?:e)? (?:emisora|emissora|solicitante|requirente)|autorità (?:di emissione|emittente|richiedente|procedente)"
    r"|uitvaardigende|uitvaardigend|organ wydający|wydający|wydające|vydávající|vydávajúci|vydávajúc|kibocsátó|emitent[ăe]?|издаващ\w*|издава|izdavatelj\w*"
    r"|izdaje|tijelo izdava|odreditven\w+|organ izdaj\w+|išduodan\w+|išdav\w+|izdevēj\w*|väljasta\w+|väljaand\w+|antava|antanut|määräyksen antava|utfärdande"
    r"|udstedende|utstedende|útgáfu\w+|έκδοσης|εκδούσα|eisiúna|donneur|издавач|орган"
)
_SENDER = (
    "from|sender|agency|von|absender|de|expéditeur|remitente|da|mittente|van|afzender|od|nadawca|odesílatel|odosielateľ|feladó|de la|expeditor"
    "|от|од|від|від кого|από|nuo|siuntėjas|no|nosūtītājs|saatja|lähettäjä|från|avsändare|fra|afsender|avsender|frá|ó|minn|kimden|pošiljatelj"
)
_RECEIVER = (
    "to|an|à|a|al|aan|do|pro|pre|komu|kome|til|till|către|до|προς|címzett|kam|kellele|saaja|vastaanottaja|primatelj|naslovnik|destinataire"
    "|destinatario|destinatário|empfänger|adressat|adresát|adresatas|adresāts|adressaat|modtager|mottaker|mottagare|chuig|lil|kime|gavėjas|addressee"
)
_LABELS = (
    ("issuer", re.compile(rf"\b(?:{_ISSUER})\b[^:\n]{{0,45}}[:?\t|-]\s*[^:\n]{{0,3}}$")),
    ("sender", re.compile(rf"(?:^|\n|[.;|])[ \t]*(?:{_SENDER})[ \t]*[:\t][ \t]*$")),
    ("receiver", re.compile(rf"(?:^|\n|[.;|])[ \t]*(?:{_RECEIVER})[ \t]*[:\t][ \t]*$")),
)
_TO_LABEL = re.compile(
    rf"(?:{_RECEIVER}):|(?:til|till|aan|do|alla|pentru|firma|spett|an) (?:die|de|den|la|le)?\b|an die|à l|to\b|dear|attn|attention|custodian|via "
    r"|by e|served|bestemd|al |a la|aan |poskytovatel|provider|diensteanbieter|prestataire|proveedor|fornecedor|prestatore|aanbieder"
)
# So far before a name its label may begin.
REACH = 70


def label_before(lower: str, start: int, end: int) -> str | None:
    """What the label that ends here, in lower case, says of the name behind it: that it issues, sends or receives."""
    if ":" not in lower[start:end] and "\t" not in lower[start:end] and "|" not in lower[start:end]:
        return None
    words = lower[start:end]
    return next((sort for sort, pattern in _LABELS if pattern.search(words)), None)


def addresses(lower: str, start: int, end: int) -> bool:
    """Whether words in lower case begin as the line that says to whom a paper goes."""
    return _TO_LABEL.match(lower, start, end) is not None
