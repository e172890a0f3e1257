"""The words around a citation in the languages of middle, eastern and northern Europe.

By them papers say that they act under a law, what disobedience costs, how to complain, and what must be kept secret. They
are stems, since those languages decline: what a stem is part of besides hardly stands beside a citation.
"""

from __future__ import annotations

import re

UNDER = (
    r"na podstawie|w trybie|zgodnie z|stosownie do|na mocy|działając|\bpodle\b|\bdle\b|ve smyslu|na základě|\bpodľa\b|v zmysle|na základe|"
    r"în temeiul|în baza|potrivit|conform(?:ităţii|itatea|ității)? |prevăzut\w* (?:de|la)|на основание|съгласно|в съответствие с|по реда на|"
    r"βάσει|δυνάμει|κατά τ[οα]|σύμφωνα με|κατ' εφαρμογή|na temelju|temeljem|sukladno|u skladu s|na podlagi|v skladu z?s?|v zvezi s|"
    r"med stöd av|enligt|jämlikt|i medfør af|i henhold til|i medhold a[fv]|med hjemmel i|jf\.|\befter\b|etter\b|"
    r"með vísan til|með heimild í|á grundvelli|samkvæmt|skv\.|na osnovu|u skladu sa|saglasno|на основу|у складу са|на підставі|керуючись|відповідно до|bis-saħħa ta|skont|a tenur ta|"
    r"vadovauda\w+|remdami\w+|pagal|pamatojoties uz|saskaņā ar|atbilstoši|juhindudes|vastavalt|tuginedes"
)
"""That a paper acts under what is cited next."""

CRIME = (
    r"przestęp|wykrocze|\bczyn(?:u|y)? z|podejrzan|trestn\w+ čin|přečin|prečin|zločin|podezř|podozr|bűncselekm|bűntett|vétség|gyanú|infracțiun|"
    r"infractiun|săvârși|престъплен|εγκλημ|έγκλημα|αδίκημα|κακούργημα|πλημμέλημα|απάτη|kazneno\w* djel|kazniv\w* dejanj|"
    r"misstänk|\bbrott|mistænk|mistanke|overtræd|overtred|lovbrudd|rikos|rikok|epäil|tutkittavana|nusikal|įtariam|kuriteo|kuritegu|kahtlus|"
    r"noziedz|noziegum|aizdomās|krivičn\w+ del|кривичн\w+ дел|правопорушен|злочин|\bbrot\w{0,4} (?:gegn|kunn|á )|varðað? við|\breat"
)
"""That what is cited was broken."""

PENALTY = (
    r"odpowiedzialno|pod rygorem|kar[ąęy] (?:porządkow|grzywn|pieniężn)|ukaran|karze pieniężn|pokut|odpovědnost|zodpovedn|bírság|felelősség|"
    r"amend[ăa]|abatere|sancțion|глоба|отговорност|наказв|κυρώσ|πρόστιμ|τιμωρ|novčan\w+ kaz|prekrš|kazniti|globo|globa|kaznuje|"
    r"tvangsmulkt|\bbøde|\bbot(?:en)?\b|straffes|\bvite\b|böter|straffbart|uhkasak|sakkoa|atsakom|baud[oaų]|trahv|sunniraha|naudas sod|atbildīb|dagsekt|відповідальніст|прекршај"
)
"""What it costs not to obey, or to tell."""

REMEDY = (
    r"zażaleni|odwoła\w+|stížnost|odvol[aá]|sťažnosť|fellebbez|jogorvoslat|panasz|contestați|plânger|обжалва|жалба|προσφυγ|έφεση|žalb|pritožb|"
    r"överklag|\bklage|påklage|kære\b|valitus|valittaa|skund|apskųs|vaidlusta|pārsūdz|kaebe|оскарж|kæra má"
)
"""How to complain."""

SECRET = (
    r"tajem|utajen|mlčenliv|mlčanliv|titok|titkos|nem tájékoztat|secretul|a păstra secret|aduc\w+ la cunoștin|разглас|тайна|απόρρητ|μυστικ|"
    r"tajn[oai]|povjerljiv|priopći|zaupn|razkri|tystnadsplikt|hemlig|röja|tavshed|taushet|hemmelig|underret|salassa|vaitiol|paljasta|ilmaista|"
    r"neskelbt|slapt|konfidenc|saladus|avaldada|avalikusta|neizpau|noslēpum|trúnað|leynd|тајн|розголош|таємниц|sigriet|kunfidenz|zachowa\w+ w tajemnic|nie powiadamia|nie informowa"
)
"""That something must be kept secret."""

PENAL = re.compile(PENALTY)
COMPLAINT = re.compile(REMEDY)
_ACTS = re.compile(rf"(?:{UNDER})[^.;]{{0,12}}$")
# So far before a citation the words that threaten stand, and so far behind.
_BEFORE, _BEHIND = 110, 25
_BREAK = re.compile(r"(?:(?<=[^\W\d]{3})|(?<=\)))[.;] (?=[A-ZÀ-ŽΑ-ΩА-Я(])")


def merely_threatens(cased: str, flat: str, start: int, end: int) -> bool:
    """Whether a citation only says what disobedience costs or how to complain: so the words of its sentence."""
    first = max(
        (m.end() for m in _BREAK.finditer(cased, max(0, start - _BEFORE), start)), default=max(0, start - _BEFORE)
    )
    stop = _BREAK.search(cased, end, end + _BEHIND)
    last = stop.start() if stop else end + _BEHIND
    if PENAL.search(flat, first, start) or COMPLAINT.search(flat, first, start):
        return True
    if _ACTS.search(flat, first, start):
        return False
    return bool(PENAL.search(flat, end, last) or COMPLAINT.search(flat, end, last))
