"""A person's name as papers write it, told apart from the degree, the salutation, the rank and the office beside it.

`JUDr. Kazimír Nevrlý`, `Capt Philomena Drax`, `Oroszlán Bence r. alezredes`, `Siobhán Heggarty KC`, `kom. Dariusz Pęk`. What
reads as an office, a unit, a place or an institution is no name, however it is written.
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from fourcorners.reading.origin.names import title_case
from fourcorners.reading.origin.places import PROVINCES, STATES
from fourcorners.reading.origin.signplaces import OFFICE_HELD
from fourcorners.reading.origin.signwords import TITLE
from fourcorners.reading.texts.turns import Turns


class Person(NamedTuple):
    """A name without degrees, and the rank or office written with it, empty where there is none."""

    name: str
    title: str


# Degrees, salutations and orders: no part of a name, and no title either.
_DEGREES = frozenset(
    "адв г-н г-жа инж. проф пан пані κ.κ adv datuk dato tuan puan encik shri smt sri dr mag mgr ing judr mudr phdr rndr paeddr bc lic iur dipl prof dott dott.ssa dottssa avv mr mrs ms miss mme mlle me sr sra srta dra dª d.ª d.a d don doña dña "
    "herr herrn frau hr hrn fr fru the hon honourable honorable hon'ble dame sir lord lady lcda lcdo lda ldo jur kand inż инж д-р κ κ. κα κος pán paní pan pani dhr mw mevr drs ir llm ll.m mba "
    "ba ma phd ph.d senhor senhora signor signora signor-a sig sig.ra dipl.-ing mag.a mag.iur docteur".split()
)
_BEHIND = frozenset(
    "kc qc sc jp j jj dj usmj esq ll.m llb ba ma mba phd ph.d jr sr ii iii asj mp jd j.d khk kok phk ekhk kk pok".split()
)
# Ranks and offices that stand before a name, and the words these are made of.
_RANKS = frozenset(
    # English
    "special agent sa ssa tfo officer ofc off detective det sergeant sgt s/sgt ssgt msgt tsgt inspector insp superintendent supt constable const con d/con d/sgt d/insp d/i pc dc ds di dci dsu csi p.o po apa acting "
    "sub-inspector si asi dsp dysp acp dcp sp ssp dig investigator inv lieutenant lt lieut ltc captain capt cpt major maj colonel col general gen corporal cpl cst trooper tpr deputy sheriff chief garda gda judge justice magistrate commissioner cmdr commander "
    "analyst prosecutor attorney ausa ada sausa senior principal assistant supervisory resident postal revenue trial public first mdj counsel clerk registrar coroner recorder hhj staff group p/maj p/capt p/lt pmaj "
    # German
    "khk khk'in khkin kok kok'in kk phk pok pk ekhk khm kom zoi sta sta'in stain esta osta osta'in rstain orr rr rd adir hofr insp chefinsp chefinspektor bezinsp grinsp abtinsp kontrinsp revinsp gruppeninspektor "
    "rin ri vors staf stfr stafr staar stoi sthsekr amtsr rba wm gfr kpl obstlt mjr wachtmeister gefreiter feldwebel "
    # French, Dutch
    "adj adjudant-chef adjudant capitaine commandant commissaire brigadier brigadier-chef gendarme lieutenant-colonel major maréchal mdl mdlc opj apj inspecteur hoofdinspecteur hoofdagent rechercheur brig greffier "
    "substitut substitute procureur procureure vice-procureur juge officier "
    # Spanish, Portuguese, Italian
    "inspector inspectora inspector-jefe subinspector subinspectora comisario comisaria agente sargento cabo teniente capitán comandante fiscal juez jueza magistrado magistrada letrado letrada instructor "
    "inspetor inspetora inspetor-chefe procurador procuradora delegado delegada juiz juíza chefe subchefe escrivão tenente capitão capo maresciallo mar mar.ca magg ispettore sovrintendente brigadiere capitano appuntato lgt app "
    "vice scelto assistente sostituto commissario giudice cap.no ass.te isp sov "
    # Slavonic
    "asp kom podkom nadkom podinsp mł st sierż post kmdr prok prokurator komisarz aspirant podkomisarz nadkomisarz ssr sso ssa sędzia por kpt npor nadpor pplk plk mjr prap pprap nprap npráp nstržm stržm "
    "vyšetřovatel kriminalist inšpektor inspektor načelnik policist policijski policajac viši višji samostojni kriminalistični tožilec državni tužilac okrožni sodnik sutkinja sudac "
    "инспектор следовател следователь прокурор полковник майор капитан капітан полковник підполковник лейтенант сержант старший молодший лейтенант разследващ комисар гл ст мл ген съдия судья слідчий "
    # Nordic and Baltic, Finnish, Hungarian, Romanian, Greek
    "krinsp operasjonsleder politibetjent politioverbetjent overbetjent politiførstebetjent politiadvokat politifullmektig kriminalassistent vicekriminalkommissær kommissær politiassistent politikommissær vagtchef "
    "kammaråklagare kammaråklagaren åklagare åklagaren chefsåklagare rådman rådmannen chefsrådman chefsrådmannen kriminalinspektör kriminalkommissarie kommissarie inspektör polisinspektör "
    "rikoskomisario komisario rikosylikonstaapeli ylikonstaapeli vanhempi konstaapeli aluesyyttäjä "
    "r dr-né őrnagy alezredes ezredes százados főhadnagy hadnagy zászlós törzszászlós procuror comisar inspector agent-șef subcomisar cms scms grefier leitnants pulkvežleitnants pulkvedis kapteinis majors "
    "leitenants kapitonas majoras tyrėjas vyriausiasis komisaras uurija politseimajor politseikapten "
    "αρχιφύλακας αρχιφύλακα ανθυπασπιστής υπαστυνόμος υπαστυνόμο αστυνόμος υπαστυνόμου α' β' λ.σ λ.ς αντεισαγγελέας εισαγγελέας ταξίαρχος υποπλοίαρχος πλωτάρχης σημαιοφόρος".split()
)
_RANK_SHAPE = re.compile(
    r"(?:kriminal|polizei|staatsanw|ober|justiz|steuer|zoll|regierungs|chef|gener[aá]l|politi|poliis|lögreglu|rikos|åklag|rådman|kommissar|komis[aá]r|commissa)\w*"
    r"|\w{3,}(?:leder|leiter|leiterin|inspektor\w*|inspekt[öo]r\w*|sekret[äa]r(?:in)?|mannen|assistent\w*|betjent|kommissar\w*|beamter?|anwalt|anwältin|leitnants|hauptmeister|obermeister)"
)
# What only says which of several: no rank by itself that a last name alone may follow.
_ADJECTIVES = frozenset(
    "chief first senior principal assistant supervisory resident postal revenue trial public staff group special deputy acting старший молодший".split()
)
# Offices that are as often last names.
_SURNAMES = frozenset(
    "richter major judge justice sheriff constable vogt marshall king bishop sergeant chief mar cap con".split()
)
PARTICLES = frozenset(
    "van von de der den di da do dos das del della dello dell' la le du des ten ter te zu af av y e i mac mc nic ní ó ui uí ap st ste bin binti bint al el ibn ben o' d'".split()
)
# What no name is made of: institutions, units, places and the words of headings, in the languages of these papers, and
# in lower case.
_INSTITUTION = re.compile(
    r"(?<![\w-])(?:applicants?|affiants?|deponents?|circuit|representantes?|questura|prefettura|squadra|box|call|probable|cause|sworn|duly|being|according|assets?|recovery|freezing|financial|economic|accredited|assigned|numbers?|cellular|management|land|fisheries|wildlife|revenue|customs|treasury|commerce|housing|postal|labou?r|health|education|energy|transport\w*|development|investigations?|investigative|enforcement|protection|affairs|consumer|trade|exchange|banking|insurance|defen[cs]e|homeland|immigration|narcotics|drugs?|alcohol|tobacco|firearms|explosives|administration|interior|agriculture|national|international|internet|online|digital|safety|communications?|media|privacy|data|information|section|station|barracks|headquarters|departament\w*|departement\w*|département|direcção|direção|dirección|direcți\w+|direzione|division|department|unit|bureau|branch|desk|squad|team|police|sheriff's|district|county|court|state|united|federal|office|service|services|security|crimes?|criminal|integrity|intelligence"
    r"|operations?|agency|authority|board|commission|committee|council|ministry|government|republic|kingdom|síochána|centre|center|group|task|force|field|street|road|avenue|house|floor|building|park|city|town"
    r"|ciber\w*|cyber\w*|central|público|pública|publiek|ministério|ministerio|ministero|ministère|policía|polícia|policji|polizia|politie|politi|polis|polizei\w*|rendőr\w*|poliția|judicial|judiciaire|jurídic\w+|unidad|brigada"
    r"|grupo|equipo|sección|secção|sezione|abteilung|referat|dezernat|direktion|inspektion|stelle|behörde|vorstand|präsid\w+|journalbeamte|landrat|wydział\w*|oddział|odbor|oddělení|osztály|enhet\w*|avdeling\w*|afdeling|parquet|parchetul"
    r"|procura|procuradoria|fiscalía|tribunal\w*|juzgado|kommissariat|tingsrätt\w*|rätten|käräjäoikeus|sąd|soud|súd|sodišče|sud|republika|república|repubblica|république|messrs|daughters|sons|associates|\w+(?:sentral(?:en)?|central(?:en)?|zentrale|leitstelle|dienststelle|direktorat\w*|myndighed\w*|myndighet\w*|styrelsen?|verket|institut\w*)|deutschland|españa|portugal|italia|france"
    r"|gen|stat|code|act|law|section|article|rule|form|specimen|page|tel|phone|fax|mail|e-?mail|ref|reference|date|dated|provider|customer|user|account|subscriber|holder|legal|compliance|custodian|records|attention|attn|counsel"
    r"|telephone|facsimile|subpoena|warrant|order|request|notice|letter|the|this|that|any|each|all|please|dear|your|our|and|or|for|of|with|from|by|to|under|upon|in|on|at|has|have|is|are|was|will|shall|if|when|where|cover|redacted"
    r"|given|issued|done|presented|submitted|prepared|approved|attested|witness(?:ed)?|certified|filed|sealed|sign|signed|signé|signée|signature|signatur|firma|firmado|firmato|podpis\w*|unterschrift|cachet|stempel|seal|handtekening|underskrift|assinatura|assinado|paraksts|potpis|semnătura|aláírás|allekirjoitus|подпис|υπογραφή|regards|sincerely|faithfully|truly|respectfully|thank|thanks|kind|best|yours|ltd|llc|inc|gmbh|plc|corp|limited|company|s\.?a|s\.?r\.?l|oy|ab|as|aps|bv|b\.v|nv|kft|zrt|sp|spa|sarl|sas|ag|kg|ug|eood|ad)(?![\w’'-])"
    r"|τμήμα|διεύθυνση|αρχηγείο|отдел|управление|прокуратура|министерство|комисия"
)
# Places that go by several words, as persons do; those of one are last names too.
_PLACES = frozenset(place for place in (*STATES, *PROVINCES) if " " in place)
_ARTICLE = re.compile(
    r"(?:Der|Die|Das|Dem|Für|Im|Zum|Zur|Auf|An|El|Los|Las|Il|Lo|Het|Az|Pour|Par|Por|Pela|Pelo|Para|For|On|By|In|Na|Za|Ve|Z|Pan|Til|Från|Fra|Från|Ved|Mit|Met|Med|Under|From|To|At|As|And|Of|Mvh|Med|Hej|Hei)(?= )|(?:La|Le|Il|El|O|A) [A-Z]{2,4}$"
)
_MAY_BE_ARTICLE = re.compile(r"(?:(?:La|Le|El|Il|O|A|Os|As|Les|De|Η|Ο|The) |L['’])(?=[^\W\d_])")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_WORD = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*\.?|[^\W\d_]\.(?:-?[^\W\d_]\.)*")
_MOST_WORDS = 9


def person(words: str, *, alone: bool = False) -> Person | None:
    """The name that words are, and the rank or office before or behind it; None where they are no person's name.

    `alone`: a last name may stand by itself, as it does behind a rank or beside a mark of signing.
    """
    words = " ".join(words.split()).strip(" ,;:_*/|-–—()[]")
    words, _, behind = words.partition(",")
    titles: list[str] = []
    if behind and behind.strip().rstrip(".").lower() not in _BEHIND and is_office(behind.strip()):
        titles.append(behind.strip(" ."))
    if _ARTICLE.match(words) or (_MAY_BE_ARTICLE.match(words) and is_office(words)):
        return None
    tokens = words.split(" ")
    if not 0 < len(tokens) <= _MOST_WORDS:
        return None
    for place, token in enumerate(tokens):
        if token.endswith(("'s", "’s")):
            # `Sgt. Barksdale's own handset`
            tokens = [*tokens[:place], token[:-2]]
            break
    if tokens[-1][-1:] == "." and len(tokens[-1]) > 4 and not _is_rank(tokens[-1]):
        tokens[-1] = tokens[-1][:-1]
    before: list[str] = []
    while len(tokens) > 1 and (kind := _ahead(tokens[0], numbered=bool(before))):
        if kind == "rank" or before:
            before.append(tokens[0])
        tokens = tokens[1:]
        # `капітан поліції Роман`, `hoofdagent van politie Jan`
        of = next((n for n, one in enumerate(tokens[:4]) if one[:1].isupper()), 0)
        if before and of and len(tokens) > of + 1 and any(_bare(one) not in PARTICLES for one in tokens[:of]):
            before += tokens[:of]
            tokens = tokens[of:]
    while before and _bare(before[-1]) in _DEGREES - _RANKS:
        before.pop()
    if before:
        titles.insert(0, " ".join(before))
    while len(tokens) > 1 and (_bare(tokens[-1]) in _BEHIND or any(c.isdigit() for c in tokens[-1])):
        tokens.pop()
    tail: list[str] = []
    while len(tokens) > 2 and (not tokens[-1][:1].isupper() or _is_short_rank(tokens[-1])):
        tail.insert(0, tokens.pop())
    if tail and not (is_office(" ".join(tail)) or all(_bare(one) in _RANKS for one in tail)):
        return None
    if tail:
        titles.append(" ".join(tail))
    inner = next((at for at in range(len(tokens) - 2, 0, -1) if _is_rank(tokens[at])), 0)
    if inner and all(one[:1].isupper() for one in tokens[:inner]) and _is_name(tokens[inner + 1 :], alone=True):
        # `Warden Investigator Tobiah Groves`
        before, tokens = [*before, *tokens[: inner + 1]], tokens[inner + 1 :]
        titles.insert(0, " ".join(before))
    if not _is_name(
        tokens,
        alone=alone
        or bool(titles and not before)
        or any(_is_rank(one) and _bare(one) not in _ADJECTIVES for one in before),
    ):
        # `Richter am Amtsgericht Jan Vogt`: an office of several words.
        if not is_office(" ".join(tokens)):
            return None
        places = (place for place in range(1, len(tokens) - 1) if _is_name(tokens[place:], alone=False))
        place = next((place for place in places if tokens[0][:1].isupper() and is_office(" ".join(tokens[:place]))), 0)
        if not place:
            return None
        titles.insert(0, " ".join([*before, *tokens[:place]]))
        tokens = tokens[place:]
    if (is_office(tokens[-1]) or _bare(tokens[-1]) in _RANKS) and _bare(tokens[-1]) not in _SURNAMES:
        # `Higher Officer`, `Deputy Inspector General`
        return None
    return Person(_written(tokens), titles[0].strip(" ,;") if titles else "")


def ranks_among(words: Set[str]) -> set[str]:
    """Those words in lower case that are a rank's or an office's that a person holds, and no adjective of one."""
    return {*(words & _RANKS_ALONE), *(word for word in words if len(word) > 7 and word.endswith(_HELD))}


_RANKS_ALONE = frozenset(rank for rank in _RANKS - _ADJECTIVES if len(rank) > 2)
_HELD = tuple(
    "leder leiter leiterin inspektor inspektorin inspektör sekretar sekretär sekretarin sekretärin mannen assistent assistentin betjent "
    "kommissar kommissarin kommissarie komisario beamte beamter beamtin anwalt anwältin leitnants hauptmeister obermeister "
    "meisterin".split()
)


def _bare(token: str) -> str:
    return token.lower().strip(".,:;()")


def _is_rank(token: str) -> bool:
    bare = _bare(token)
    return len(bare) > 1 and bare not in PARTICLES and (bare in _RANKS or bool(_RANK_SHAPE.fullmatch(bare)))


def _ahead(token: str, *, numbered: bool) -> str:
    """What a word before a name is: its degree or salutation, or a rank; empty where it may be the name itself.

    `numbered`: a rank's number may follow it, `PC 3341`.
    """
    bare = _bare(token)
    if len(bare) == 1 and bare.isalpha():
        return "rank" if token.islower() and token.endswith(".") else ""
    if bare in _RANKS or _ACTING.fullmatch(bare) or (numbered and bare.isdigit()):
        return "rank"
    if bare in _DEGREES:
        return "degree"
    return "rank" if _RANK_SHAPE.fullmatch(bare) or OFFICE_HELD.pattern.fullmatch(bare) else ""


def _is_short_rank(token: str) -> bool:
    """`DS` behind a name; a last name in capitals is longer or no rank."""
    return len(token) < 5 and token.isupper() and _bare(token) in _RANKS


_ACTING = re.compile(r"(?:a|t|d|s|p)/\w{2,8}\.?")
# How offices end that are one word, made of several or not.
_COMPOUND = Turns(
    r"vezető(?:je)?|igazgató\w*|ügyész|helyettes|johtaja|päällikkö|tarkastaja|leder|sjef|chef|leiter(?:in)?|sekret[äæ]r(?:in)?|konsulent|betjent|fullmektig|fuldmægtig|jurist(?:in)?|commissaris|uurija|juht"
    r"|inspektor\w*|inspekt[öø]r|referent\w*|náměst\w+|ředitel\w*|officier|voorzitter|ordfører|formand|président\w*|président|presidente|president\w*|predseda|předsed\w+|preşedinte\w*|președinte\w*|priekšsēdētāj\w*|vadītāj\w*|vedėj\w*|direktor\w*|valvur\w*|assessor|rådman(?:nen)?|toezichthouder|handhaver|leader|supervisor|specialist|technician|examiner|advocate|head|delegate|nadzorni\w+|nadzornica|inšpektor\w*|ελεγκτ\w+|ελέγκτρια|αξιωματικός|διευθυντής|commandant|præsident|lord advocate|solicitor|barrister|procurator fiscal|ombudsm\w+|kanslichef|enhetschef",
    tail=r"\b",
)


def is_office(words: str) -> bool:
    """Whether words hold an office, known as a word or by how it is made."""
    lower = words.lower()
    return not any(c.isdigit() for c in words) and bool(
        OFFICE_HELD.search(lower) or TITLE.search(lower) or _COMPOUND.search(lower)
    )


def _is_name(tokens: list[str], *, alone: bool) -> bool:
    whole = [token for token in tokens if len(token.strip(".")) > 1 and _bare(token) not in PARTICLES]
    if (
        not whole
        or not any(_LETTERS.search(token) for token in whole)
        or len(tokens) > 6
        or (len(tokens) < 2 and not alone)
        or (words := " ".join(tokens).lower()) in _PLACES
        or _INSTITUTION.search(words)
    ):
        return False
    if _bare(tokens[0]) in {"della", "delle", "dell", "dello", "des", "do", "dos", "das"}:
        return False
    for number, token in enumerate(tokens):
        if not _WORD.fullmatch(token) or (token[-1] == "." and len(token) > 4 and token.count(".") == 1):
            return False
        if token[0].isupper():
            continue
        if not (number and number < len(tokens) - 1 and _bare(token) in PARTICLES) and not token.startswith(
            ("d'", "d’")
        ):
            return False
    last = tokens[-1]
    if len(last.strip(".")) < 2 or _bare(last) in PARTICLES - {"mac"}:
        return False
    # A word in capitals of two letters is an abbreviation.
    return not any(len(t) < 4 and t.isupper() and t.isalpha() for t in whole) and len("".join(tokens)) > 2


def _written(tokens: list[str]) -> str:
    name = " ".join(tokens).rstrip(",;:")
    return title_case(name) if name.isupper() else name


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's: the same last name, and first names that do not differ."""
    first, second = (re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", each.casefold()) for each in (one, other))
    if not first or not second or first[-1] != second[-1]:
        return False
    return set(first) <= set(second) or set(second) <= set(first) or first[0][0] == second[0][0]


# What stands before the name of who signs, on its own line: that it is signed, for whom, or by whose order.
_SIGNS_HERE = re.compile(
    r"^(?:.{0,60}?\b(?:firmad[oa]|dictad[oa]|assinad[oa]|signed|given|made|authori[sz]ed|gezeichnet|unterzeichnet|signiert|ondertekend|getekend|podepsal[ao]?|podpisał[ao]?|allekirjoitta[aj]a?|undertecknat|underskrevet|undertegnet|signerat|signert|firmato|signé|semnat|pasirašė|parakstīja|подписал[аи]?|υπογράφει|aláírta)"
    r"(?: [^\W\d_]*(?:elec?k?tr|digit|numér)[^\W\d_]*)?(?: (?:por|by|par|von|door|da|przez|av|af|od|de))?\b:?|(?:im auftrag|in vertretung|i\. ?a\.|i\. ?v\.|gez\.|sgd\.?|sd/-|p\.? ?o\.|p\.? ?p\.|p\.? ?a\.|pa\.|ppa\.?|f\.h\.v\.|o\.b\.o\.?|u\. ?z\.|z up\.|wz\.|v z\.|в\.о\.|т\.в\.о\.|cheers|regards|mvh|thanks|groet(?:en)?|cdlt|atte?\.?)[,:]?)[ \t]*(?=[^\W_])",
    re.IGNORECASE,
)


def signing_person(words: str, *, alone: bool = False) -> Person | None:
    """The person on a line that a paper is signed on, behind words for signing, for whom, and an office with a colon."""
    if len(words) > 150:
        return None
    tried = [words]
    if (here := _SIGNS_HERE.match(words)) is not None:
        tried.insert(0, words[here.end() :])
    if ":" in words:
        tried.append(words.rpartition(":")[2])
    for some in tried:
        each = re.split(r"\. (?=\(|$)|\s\(|\.$", some.strip(), maxsplit=1)[0] if len(some) > 30 else some
        if (found := person(each, alone=alone)) is not None:
            head = words.partition(":")[0] if ":" in words and words.rpartition(":")[2] == some else ""
            return Person(found.name, found.title or (head.strip() if head and is_office(head) else ""))
    return None
