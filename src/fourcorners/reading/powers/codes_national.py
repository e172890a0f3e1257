"""The laws on which papers of middle, eastern and northern Europe rest, by the words with which those papers name them.

A name is what lawyers of the country call the law: in full where they mostly do, else by its letters (Be., НПК, Κ.Π.Δ., ZKP).
Only laws that exist stand here, with the number under which they were promulgated where papers cite it. A law that is not here is
named by its number alone, as the paper has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fourcorners.reading.powers.citing import Act
from fourcorners.reading.powers.codes_neighbours import NEIGHBOURS
from fourcorners.reading.powers.national import (
    Law,
    Manner,
    cited_in,
    each_signed,
    in_chapter,
    signed,
    signed_behind,
)
from fourcorners.reading.texts.prose import Prose

# ------------------------------------------------------------------------------------------------- Poland

_AND_PL = r"(?:,? ?(?:oraz|i|w zw\.? z|w związku z|lub|a także) |, ?|(?= art\.))"
_POLAND = Manner(
    "PL", ("art.", "art ", "artykuł"), r"\d{1,4}[a-z]{0,3}\b",
    r",? ?(?:§|ust\.|pkt|lit\.) ?(?:\d+[a-z]?\b|[a-z]\b\)?)(?:-\d+\b|(?:,| i| oraz) ?(?:\d+[a-z]?\b(?! ?[a-z.]*k\.)|[a-z]\b\)?)){0,4}",
    _AND_PL, signed("art."), before=r"(?:art\.?|artykuł\w*)", of=r",? ?", to=r",? ?", law_last=True, same=r"(?:tej(?:że)? |powołanej |wskazanej |cyt(?:\.|owanej) |wymienionej |ww\. )?ustawy\b(?! (?:[ozi] |- |z )|\w)",
)  # fmt: skip
_DAY_PL = r"(?:ustawy )?(?:z dnia )?(?:\d{1,2} [a-z]+ \d{4} r(?:\.|oku) )?(?:- )?"
_LAWS_PL = (
    Law(r"k\.? ?p\.? ?k\.?\b|kodeksu postępowania karnego|" + _DAY_PL + r"kodeks(?:u)? postępowania karnego", "Kodeks postępowania karnego"),
    Law(r"k\.? ?p\.? ?c\.?\b|kodeksu postępowania cywilnego", "Kodeks postępowania cywilnego"),
    Law(r"k\.? ?p\.? ?a\.?\b|kodeksu postępowania administracyjnego", "Kodeks postępowania administracyjnego"),
    Law(r"k\.? ?k\.? ?s\.?\b|kodeksu karnego skarbowego", "Kodeks karny skarbowy", "offence"),
    Law(r"k\.? ?k\.?(?! ?s)|kodeksu karnego", "Kodeks karny", "offence"),
    Law(r"(?:ustawy )?o przeciwdziałaniu narkomanii|ustawy z dnia 29 lipca 2005 r\. o przeciwdziałaniu narkomanii", "Ustawa o przeciwdziałaniu narkomanii", "offence"),
    Law(_DAY_PL + r"o policji", "Ustawa o Policji"),
    Law(_DAY_PL + r"ordynacj[aię] podatkow(?:a|ej)|op\b|o\.p\.", "Ordynacja podatkowa"),
    Law(_DAY_PL + r"o świadczeniu usług drogą elektroniczną", "Ustawa o świadczeniu usług drogą elektroniczną"),
    Law(_DAY_PL + r"o przeciwdziałaniu praniu pieniędzy (?:oraz|i) finansowaniu terroryzmu", "Ustawa o przeciwdziałaniu praniu pieniędzy oraz finansowaniu terroryzmu"),
    Law(_DAY_PL + r"o krajowej administracji skarbowej", "Ustawa o Krajowej Administracji Skarbowej"),
    Law(_DAY_PL + r"o ochronie konkurencji i konsumentów", "Ustawa o ochronie konkurencji i konsumentów"),
    Law(_DAY_PL + r"prawo komunikacji elektronicznej|prawa komunikacji elektronicznej", "Prawo komunikacji elektronicznej"),
    Law(_DAY_PL + r"prawo telekomunikacyjne|prawa telekomunikacyjnego", "Prawo telekomunikacyjne"),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------- Czechia and Slovakia

_BELOW_CZ = (
    r",? ?(?:odst(?:\.|avce|avec|avcem)?|ods\.|odsek\w*|písm(?:\.|eno|ene|ena)?|bod(?:u)?) ?(?:\d+\b|[a-z]{1,2}\b\)?)"
    r"(?:(?:,| a| až| nebo| alebo|-) ?(?:(?:odst|ods|písm)\. ?)?(?:\d+\b|[a-z]{1,2}\))){0,4}"
)
_AND_CZ = r"(?:,? (?:a|i|nebo|alebo|ve spojení s(?: ust(?:\.|anovením))?|v spojení s|popřípadě|resp\.) |, ?)"
_CZECHIA = Manner(
    "CZ", ("§",), r"\d{1,4}[a-z]{0,2}\b", _BELOW_CZ, _AND_CZ, signed("§"), before=r"§+", of=r",? ?", law_last=True,
    same=r"(?:téhož|uvedeného|citovaného|cit\.|tohoto|zmíněného) (?:zákona|zákoníku|řádu)",
)  # fmt: skip
_LAWS_CZ = (
    Law(r"(?:zákona č\. 141/1961 sb\.(?:, o trestním řízení soudním(?: \(trestní řád\))?)?,? ?)?(?:trestního řádu|trestní řád|tr(?:est)?\. ?ř(?:ádu|\.))|zákona č\. 141/1961 sb\.", "Trestní řád"),
    Law(r"(?:zákona č\. 40/2009 sb\.,? ?)?(?:trestního zákoníku|trestní zákoník|tr(?:est)?\. ?zák(?:oníku|\.))|zákona č\. 40/2009 sb\.", "Trestní zákoník", "offence"),
    Law(r"(?:zákona č\. 280/2009 sb\.,? ?)?(?:daňového řádu|daňový řád)|zákona č\. 280/2009 sb\.", "Daňový řád"),
    Law(r"(?:zákona č\. 99/1963 sb\.,? ?)?(?:občanského soudního řádu|o\. ?s\. ?ř\.)", "Občanský soudní řád"),
    Law(r"zákona č\. (\d{1,3}/(?:19|20)\d\d) sb\.", "Zákon č. {0} Sb."),
)  # fmt: skip
_SLOVAKIA = Manner(
    "SK", ("§",), r"\d{1,4}[a-z]{0,2}\b", _BELOW_CZ, _AND_CZ, signed("§"), before=r"§+", of=r",? ?", law_last=True,
    same=r"(?:(?:toho istého|uvedeného|citovaného|cit\.|tohto) )?zákona(?=[ .,;:)]*(?:$|[.,;:)]| ?- |\n))",
)  # fmt: skip
_LAWS_SK = (
    Law(r"(?:zákona č\. 301/2005 z\. ?z\.,? ?)?(?:trestného poriadku|trestný poriadok|tr(?:est)?\. ?por(?:iadku|\.))|zákona č\. 301/2005 z\. ?z\.", "Trestný poriadok"),
    Law(r"(?:zákona č\. 300/2005 z\. ?z\.,? ?)?(?:trestného zákona|trestný zákon|tr(?:est)?\. ?zák(?:ona|\.))|zákona č\. 300/2005 z\. ?z\.", "Trestný zákon", "offence"),
    Law(r"(?:zákona č\. 563/2009 z\. ?z\.,? ?)?(?:daňového poriadku|daňový poriadok)", "Daňový poriadok"),
    Law(r"(?:zákona č\. 160/2015 z\. ?z\.,? ?)?(?:civilného sporového poriadku|csp\b|c\. ?s\. ?p\.)", "Civilný sporový poriadok"),
    Law(r"zákona (?:nr sr |národnej rady slovenskej republiky )?č\. (\d{1,3}/(?:19|20)\d\d) z\. ?z\.", "Zákon č. {0} Z. z."),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------- Hungary

_HUNGARY = Manner(
    "HU", ("§",), r"\d{1,4}(?:/[a-z])?\b",
    r"(?:\.? ?§(?:-[a-záé]{1,4})?)?,? ?(?:\(\d+[a-z]?\)(?:-\(\d+[a-z]?\))?(?:(?:,| és| vagy) \(\d+[a-z]?\))*(?: ?bek(?:ezdés\w*|\.))?|[a-z]{1,2}\)(?: ?pont\w*)?|\bpont\w*)",
    r"(?:-|\.? ?§?(?:-[a-záé]{1,4})?,? (?:és|valamint|illetve|vagy) (?:a |az )?|\.? ?§?(?:-[a-záé]{1,4})?, ?)", each_signed("§"), behind=r"\.? ?(?:§|bek)",
    to=r"(?: \((?:a továbbiakban:? ?)?[\wáéíóöőúüű. ]{2,24}\))?,? ?", law_first=True,
)  # fmt: skip
_ON_HU = r"(?:[a-záéíóöőúüű, ]{4,70} szóló )?"
_LAWS_HU = (
    Law(_ON_HU + r"2017\. évi xc\. (?:törvény|tv\.?)|be\.|büntetőeljárási törvény", "Be."),
    Law(_ON_HU + r"2012\. évi c\. (?:törvény|tv\.?)|btk\.?", "Btk.", "offence"),
    Law(_ON_HU + r"1994\. évi xxxiv\. (?:törvény|tv\.?)|rtv\.", "Rtv."),
    Law(_ON_HU + r"2017\. évi cl\. (?:törvény|tv\.?)|art\.(?=$| ?\d{1,4}(?:/[a-z])?\. ?§)", "Art."),
    Law(_ON_HU + r"2017\. évi liii\. (?:törvény|tv\.?)|pmt\.", "Pmt."),
    Law(_ON_HU + r"2010\. évi cxxii\. (?:törvény|tv\.?)|nav tv\.", "2010. évi CXXII. törvény"),
    Law(_ON_HU + r"2011\. évi cxii\. (?:törvény|tv\.?)|infotv\.", "Infotv."),
    Law(_ON_HU + r"2001\. évi cviii\. (?:törvény|tv\.?)|eker\. ?tv\.|ekertv\.", "Ekertv."),
    Law(_ON_HU + r"2003\. évi c\. (?:törvény|tv\.?)|eht\.", "Eht."),
    Law(_ON_HU + r"((?:19|20)\d\d)\. évi ([ivxlc]+)\. (?:törvény|tv\.?)", "{0}. évi {1}. törvény"),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------- Romania

_ROMANIA = Manner(
    "RO", ("art.", "art ", "articol", "articolul", "articolului", "articolele"), r"\d{1,4}(?:\^\d|[¹²³])?\b",
    r",? ?(?:(?:și |şi )?alin(?:\.|eatul|eatele)?|lit(?:\.|era)?|pct\.?|teza) ?\(?(?:\d+[¹²³]?\b|[a-z]\b|[ivx]+\b)\)?(?:(?:,| și| şi|-) ?(?:\(\d+\)|[a-z]\)|\d+\b(?! din)))*",
    r"(?:,? (?:și|şi|rap(?:ortat)?\.? la|coroborat cu|cu aplicarea) |, ?)", signed("art."), before=r"(?:art\.?|articol\w*)", of=r",? ?(?:din )?(?:noul )?", law_last=True,
    same=r"(?:același cod|aceeași lege|aceluiași cod|aceleiași legi|legea menționată|legea sus-?menționată|aceeaşi lege)",
)  # fmt: skip
_LAWS_RO = (
    Law(r"(?:legea nr\. ?135/2010 privind )?cod(?:ul|ului)? (?:de )?proc(?:edur[ăa]|\.) pen(?:al[ăa]|\.)|legea nr\. ?135/2010|c\. ?p(?:r(?:oc)?)?\. ?p(?:en)?\.?\b|c\. ?proc\. ?pen\.?|cpp\b|n?cpp\b", "Codul de procedură penală"),
    Law(r"codul(?:ui)? penal\b|c\. ?p(?:en)?\.(?! ?p)|cod penal\b", "Codul penal", "offence"),
    Law(r"codul(?:ui)? de procedură fiscală|c\. ?proc\. ?fisc\.?|legea nr\. 207/2015", "Codul de procedură fiscală"),
    Law(r"(?:legea|legii) nr\. ?(143/2000|39/2003|678/2001|161/2003)", "Legea nr. {0}", "offence"),
    Law(r"(?:legea|legii) nr\. ?(\d{1,3}/(?:19|20)\d\d)", "Legea nr. {0}"),
    Law(r"(?:legea|legii) ([a-zăâîșşțţ]{5,20}) nr\. ?(\d{1,3}/(?:19|20)\d\d)", "Legea {0} nr. {1}"),
    Law(r"o\.?u\.?g\.? nr\. ?(\d{1,3}/(?:19|20)\d\d)", "OUG nr. {0}"),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------- Bulgaria

_BULGARIA = Manner(
    "BG", ("чл.", "член", "членове"), r"\d{1,4}[а-я]?\b",
    r",? ?(?:ал\.|алинея|т\.|точка|изр\.|б\.|буква|предл\.) ?[\"„]?(?:\d+\b|[а-я]\b|първа?|втора?)[\"“”]?(?:(?:,| и|-) ?\d+\b)*",
    r"(?:,? (?:и|или|вр\.|във връзка с|във вр\. с?) |, ?)", signed("чл."), before=r"(?:чл\.|член(?:ове)?)", of=r",? ?(?:от|на)? ?", law_last=True,
    same=r"(?:същия|посочения|цитирания|горния) (?:закон|кодекс)",
)  # fmt: skip
_LAWS_BG = (
    Law(r"наказателно-?процесуалния(?:т)? кодекс(?: \(нпк\))?|наказателно-процесуален кодекс|нпк", "НПК"),
    Law(r"наказателния(?:т)? кодекс(?: \(нк\))?|нк", "НК", "offence"),
    Law(r"данъчно-?осигурителния(?:т)? процесуален кодекс(?: \(допк\))?|допк", "ДОПК"),
    Law(r"закона за електронните съобщения(?: \(зес\))?|зес", "Закон за електронните съобщения"),
    Law(r"закона за министерството на вътрешните работи(?: \(змвр\))?|закона за мвр|змвр", "Закон за Министерството на вътрешните работи"),
    Law(r"закона за мерките срещу изпирането на пари(?: \(змип\))?|змип", "Закон за мерките срещу изпирането на пари"),
    Law(r"закона за защита на потребителите(?: \(ззп\))?|ззп", "Закон за защита на потребителите"),
    Law(r"закона за защита на личните данни(?: \(ззлд\))?|ззлд", "Закон за защита на личните данни"),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------- Greece

_GREECE = Manner(
    "GR", ("άρθρ", "άρθρο", "άρθρα", "άρθρου", "άρθρων", "αρ.", "άρ.", "άρθ.", "αρθ."), r"\d{1,4}(?:[α-ω](?!\w))?",
    r",? ?(?:παρ(?:\.|άγραφο[ςυ]?|αγράφ\w+)|§§?|περ(?:\.|ίπτωση)|στοιχ(?:\.|είο)|εδ(?:\.|άφιο)|υποπερ\.) ?(?:\d+|[α-ω]{1,3}(?!\w))['΄]?(?:(?:,| και|-) ?(?:\d{1,2}\b(?! του)|[α-ω](?!\w))['΄]?)*|,? ?επ\.",
    r"(?:,? (?:και|σε συνδυασμό με|ή) |, ?|-)", signed("άρθρο"), before=r"(?:άρθρ\w*|άρθ\.|αρθ\.|άρ\.|αρ\.)", of=r",? ?(?:του |της |τον )?", law_last=True,
    same=r"ίδιου (?:νόμου|κώδικα)|(?:αυτού|ως άνω|πιο πάνω|ανωτέρω|εν λόγω) νόμου",
)  # fmt: skip
_LAWS_GR = (
    Law(r"κ\. ?π\. ?δ\.?|κπδ|κώδικα ποινικής δικονομίας|κωδ\. ?ποιν\. ?δικ\.", "Κ.Π.Δ."),
    Law(r"π\.? ?κ\.?(?!\w)|ποινικού κώδικα", "Π.Κ.", "offence"),
    Law(r"κ\. ?φ\. ?δ\.?|κφδ|κώδικα φορολογικής διαδικασίας", "Κ.Φ.Δ."),
    Law(r"(?:ν\. ?|νόμου )(\d{3,4}/(?:19|20)\d\d)", "ν. {0}"),
    Law(r"π\. ?δ\. ?(\d{1,3}/(?:19|20)\d\d)", "π.δ. {0}"),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------- Croatia and Slovenia

_CROATIA = Manner(
    "HR", ("čl.", "član", "članak", "članka", "člankom", "članku", "člancima", "članaka"), r"\d{1,4}(?:\.? ?[a-z](?![\wčšž])(?! [\d(]))?",
    r"\.?,? ?(?:st(?:\.|av(?:ak|ka|kom|cima))|toč(?:\.|ka|ke|kom)|podst(?:\.|avk\w+)) ?\d+\b\.?(?:(?:,| i) ?\d+\b\.?)*",
    r"(?:\.?,? (?:i|te|u vezi s?a?) |\.?, ?)", signed("čl."), before=r"(?:čl\.|člank\w*|članak\w?|člancima)", of=r"\.?,? ?", law_last=True, same=r"(?:istog|navedenog|tog|citiranog) (?:zakona|zakonika)",
)  # fmt: skip
_LAWS_HR = (
    Law(r"zakona o kaznenom postupku(?: \(zkp\))?|zkp(?:-a)?", "Zakon o kaznenom postupku"),
    Law(r"kaznenog zakona|kz(?:-a)?(?:/11)?", "Kazneni zakon", "offence"),
    Law(r"zakona o policijskim poslovima i ovlastima|zppo(?:-a)?", "Zakon o policijskim poslovima i ovlastima"),
    Law(r"općeg poreznog zakona|opz(?:-a)?", "Opći porezni zakon"),
    Law(r"zakona o elektroničkim komunikacijama|zek(?:-a)?", "Zakon o elektroničkim komunikacijama"),
    Law(r"zakona o sprječavanju pranja novca i financiranja terorizma", "Zakon o sprječavanju pranja novca i financiranja terorizma"),
    Law(r"zakona o zaštiti potrošača", "Zakon o zaštiti potrošača"),
)  # fmt: skip
_SLOVENIA = Manner(
    "SI", ("člen", "člena", "členu", "členom", "čl."), r"\d{1,4}\.?(?:[a-zč]\b)?", r"(?:(?!))",
    r"(?: ?čl(?:en(?:a|u|om|i|ov)?|\.))?(?:,? (?:in|ter|v zvezi s?z?) (?:(?:prvega|drugega|tretjega|četrtega|petega) odstavka )?|, ?)", signed_behind(" člen"), behind=r"\.? ?čl(?:en(?:a|u|om|i|ov)?|\.)", of=r",? ?(?:iz )?", law_last=True,
    same=r"(?:istega|navedenega|tega|citiranega) (?:zakona|zakonika)",
)  # fmt: skip
_LAWS_SI = (
    Law(r"zakona o kazenskem postopku(?: \(zkp\))?|zkp", "ZKP"),
    Law(r"kazenskega zakonika(?: \(kz-1\))?|kz-1", "KZ-1", "offence"),
    Law(r"zakona o davčnem postopku(?: \(zdavp-2\))?|zdavp-2", "ZDavP-2"),
    Law(r"zakona o elektronskih komunikacijah(?: \(zekom-2\))?|zekom-[12]", "Zakon o elektronskih komunikacijah"),
    Law(r"zakona o nalogah in pooblastilih policije(?: \(znppol\))?|znppol", "ZNPPol"),
    Law(r"zakona o preprečevanju pranja denarja in financiranja terorizma(?: \(zppdft-2\))?|zppdft-2", "ZPPDFT-2"),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------- the North

_AND_NORTH = r"(?: ?§§?)?(?:,? (?:och|og|samt|eller|jf\.?|jfr\.?|sbd\.) |, ?)"
_BELOW_SE = r",? ?(?:(?:första|andra|tredje|fjärde|femte|sjätte) stycket(?: \d+\b)?|st\. ?\d+|p\. ?\d+|\d{1,2} ?(?:st|p)\.|punkt(?:en)? \d+|\d(?= lagen))"
_SECTION_SE = r"\d{1,3}(?: ?[a-h]\b)?"


def _swedish(place: str) -> Manner:
    return Manner(
        place, ("kap.", "kap ", "§"), _SECTION_SE, _BELOW_SE, _AND_NORTH, in_chapter("kap."), chapter=r"(?:(?P<cap>\d{1,2}) kap\.? )?", behind=r" ?§§?",
        of=r",? ?(?:i )?", to=r"(?: \(\d{3,4}[:/]\d{1,4}\))?,? ?", law_last=True, law_first=True, same=r"(?:samma|nämnda) lag",
    )  # fmt: skip


_LAWS_SE = (
    Law(r"rättegångsbalken|rb\b", "Rättegångsbalken"),
    Law(r"brottsbalken|brb\b", "Brottsbalken", "offence"),
    Law(r"narkotikastrafflagen(?: \(1968:64\))?", "Narkotikastrafflagen", "offence"),
    Law(r"skattebrottslagen(?: \(1971:69\))?", "Skattebrottslagen", "offence"),
    Law(r"lagen \(2000:1225\) om straff för smuggling|smugglingslagen", "Lagen (2000:1225) om straff för smuggling", "offence"),
    Law(r"lagen(?: \(2022:482\))? om elektronisk kommunikation|lek\b", "Lagen (2022:482) om elektronisk kommunikation"),
    Law(r"(?:lagen \(2017:630\) om åtgärder mot penningtvätt och finansiering av terrorism|penningtvättslagen)", "Lagen (2017:630) om åtgärder mot penningtvätt och finansiering av terrorism"),
    Law(r"lagen \(2012:278\) om inhämtning av uppgifter om elektronisk kommunikation[a-zåäö ]{0,90}|inhämtningslagen", "Lagen (2012:278) om inhämtning av uppgifter om elektronisk kommunikation"),
    Law(r"skatteförfarandelagen(?: \(2011:1244\))?", "Skatteförfarandelagen"),
    Law(r"marknadsföringslagen(?: \(2008:486\))?", "Marknadsföringslagen"),
    Law(r"polislagen(?: \(1984:387\))?", "Polislagen"),
    Law(r"konkurrenslagen(?: \(2008:579\))?", "Konkurrenslagen"),
    Law(r"(?!rättegångs|brotts|narkotika|skattebrott)([a-zåäö]{4,40}(?:lagen|balken))(?: \(\d{4}:\d{1,4}\))?", "{0}", ""),
    Law(r"lagen \(((?:18|19|20)\d\d:\d{1,4})\)", "Lagen ({0})"),
)  # fmt: skip
_LAWS_FI_SWEDISH = (
    Law(r"tvångsmedelslagen(?: \(806/2011\))?", "Tvångsmedelslagen"),
    Law(r"strafflagen(?: \(39/1889\))?", "Strafflagen", "offence"),
    Law(r"polislagen(?: \(872/2011\))?", "Polislagen"),
    Law(r"förundersökningslagen(?: \(805/2011\))?", "Förundersökningslagen"),
)  # fmt: skip


def _of_loven(place: str) -> Manner:
    return Manner(
        place, ("§",), r"\d{1,4}(?:-\d{1,3})?(?: ?[a-h]\b| i\b(?=[.,;:)]| (?:jf|og|første|annet|andre|tredje)\b|$))?",
        r",? ?(?:stk\. ?\d+|nr\.? ?\d+|pkt\. ?\d+|litra [a-z]\b|bokstav [a-z]\b|(?:første|annet|andet|andre|tredje|fjerde|femte) (?:ledd|stykke|punktum))"
        r"(?:(?:,| og| eller| jf\.) ?(?:stk\. ?\d+|nr\.? ?\d+|\d+\b(?! §)))*",
        _AND_NORTH, signed("§"), before=r"§+", of=r",? (?:i )?", to=r"s?(?: \([\wæøå ]{2,20}\))?,? ?", law_last=True, law_first=True, same=r"samme lov|nevnte lov|nævnte lov|lovens?",
    )  # fmt: skip


_LAWS_DK = (
    Law(r"retsplejelov(?:en)?|rpl\.?", "Retsplejeloven"),
    Law(r"straffelov(?:en)?|strfl\.?", "Straffeloven", "offence"),
    Law(r"lov om euforiserende stoffer", "Lov om euforiserende stoffer", "offence"),
    Law(r"hvidvasklov(?:en)?", "Hvidvaskloven"),
    Law(r"markedsføringslov(?:en)?", "Markedsføringsloven"),
    Law(r"skattekontrollov(?:en)?", "Skattekontrolloven"),
    Law(r"skatteindberetningslov(?:en)?", "Skatteindberetningsloven"),
    Law(r"konkurrencelov(?:en)?", "Konkurrenceloven"),
    Law(r"toldlov(?:en)?", "Toldloven"),
    Law(r"databeskyttelseslov(?:en)?", "Databeskyttelsesloven"),
    Law(r"(?!retspleje|straffe)([a-zæøå]{4,30}lov)(?:en)?", "{0}en", ""),
)  # fmt: skip
_LAWS_NO = (
    Law(r"straffeprosesslov(?:en)?|strpl\.?", "Straffeprosessloven"),
    Law(r"straffelov(?:en|a)?|strl\.?", "Straffeloven", "offence"),
    Law(r"ekomlov(?:en)?", "Ekomloven"),
    Law(r"skatteforvaltningslov(?:en)?", "Skatteforvaltningsloven"),
    Law(r"hvitvaskingslov(?:en)?", "Hvitvaskingsloven"),
    Law(r"markedsføringslov(?:en)?", "Markedsføringsloven"),
    Law(r"politilov(?:en)?", "Politiloven"),
    Law(r"tollavgiftslov(?:en)?", "Tollavgiftsloven"),
    Law(r"personopplysningslov(?:en)?", "Personopplysningsloven"),
    Law(r"(?!straffe)([a-zæøå]{4,30}lov)(?:en)?", "{0}en", ""),
)  # fmt: skip
_FINLAND = Manner(
    "FI", ("luku", "luvun", "§"), r"\d{1,3}(?: ?[a-h]\b)?", r"(?::n)?,? ?(?:\d+|[a-zäö]{4,14}) mom(?:\.|enti\w*)|(?::n)?,? ?\d+ kohda\w+",
    r"(?: ?§(?::n|:ssä|:ään)?)?(?:,? (?:ja|sekä|tai) |, ?)", in_chapter("luku"), chapter=r"(?:(?P<cap>\d{1,2}) ?(?:luvun?|luku|:|l\.) ?)?", behind=r" ?§?(?::n|:ssä|:ään)?",
    to=r"(?: \(\d{1,4}/\d{4}\))?,? ?", law_first=True, same=r"(?:saman|mainitun) lain",
)  # fmt: skip
_LAWS_FI = (
    Law(r"pakkokeinola(?:in|ki|issa)|pkl", "Pakkokeinolaki"),
    Law(r"rikosla(?:in|ki|issa)|rl", "Rikoslaki", "offence"),
    Law(r"poliisila(?:in|ki|issa)|poll", "Poliisilaki"),
    Law(r"esitutkintala(?:in|ki|issa)|etl", "Esitutkintalaki"),
    Law(r"sähköisen viestinnän palveluista annetun lain|laki sähköisen viestinnän palveluista", "Laki sähköisen viestinnän palveluista"),
    Law(r"rahanpesula(?:in|ki|issa)", "Rahanpesulaki"),
    Law(r"rahanpesun ja terrorismin rahoittamisen estämisestä annetun lain", "Laki rahanpesun ja terrorismin rahoittamisen estämisestä"),
    Law(r"verotusmenettelystä annetun lain", "Laki verotusmenettelystä"),
    Law(r"kuluttajansuojaviranomaisten eräistä toimivaltuuksista annetun lain", "Laki kuluttajansuojaviranomaisten eräistä toimivaltuuksista"),
    Law(r"tietosuojala(?:in|ki|issa)", "Tietosuojalaki"),
    Law(r"((?:[a-zäö]{3,30}n )?[a-zäö]{4,40}sta) annetun lain", "Laki {0}", ""),
    Law(r"(?!pakkokeino|rikos|poliisi|esitutkinta)([a-zäö]{4,30}la)(?:in|ki|issa)", "{0}ki", ""),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------- the Baltic

_LITHUANIA = Manner(
    "LT", ("str.", "straipsnis", "straipsnio", "straipsniu", "straipsniais", "straipsnių", "straipsniai", "straipsnį"), r"\d{1,4}(?:\(\d\)|[¹²³])?(?:-\d)?",
    r",? ?\d+ (?:d(?:\.|al\w+)|p(?:\.|unkt\w+))(?: ?(?:,|ir) ?\d+ (?:d(?:\.|al\w+)|p(?:\.|unkt\w+)))*",
    r"(?: ?(?:str\.|straipsn\w+))?(?:,? (?:ir|bei|arba) |, ?)", signed_behind(" str."), behind=r" ?(?:str\.|straipsn\w+)",
    to=r"(?: \((?:toliau - )?[\wąčęėįšųūž ]{2,14}\))?,? ?", law_first=True,
)  # fmt: skip
_LR = r"(?:lietuvos respublikos |lr )?"
_LAWS_LT = (
    Law(_LR + r"baudžiamojo proceso kodeks[oą]|bpk", "Baudžiamojo proceso kodeksas"),
    Law(_LR + r"baudžiamojo kodekso|baudžiamojo kodeks[oą]|bk", "Baudžiamasis kodeksas", "offence"),
    Law(_LR + r"mokesčių administravimo įstatymo|maį", "Mokesčių administravimo įstatymas"),
    Law(_LR + r"kriminalinės žvalgybos įstatymo", "Kriminalinės žvalgybos įstatymas"),
    Law(_LR + r"vartotojų teisių apsaugos įstatymo", "Vartotojų teisių apsaugos įstatymas"),
    Law(_LR + r"policijos įstatymo", "Policijos įstatymas"),
    Law(_LR + r"elektroninių ryšių įstatymo", "Elektroninių ryšių įstatymas"),
    Law(_LR + r"pinigų plovimo ir teroristų finansavimo prevencijos įstatymo", "Pinigų plovimo ir teroristų finansavimo prevencijos įstatymas"),
)  # fmt: skip
_LATVIA = Manner(
    "LV", ("pants", "panta", "pantu", "pantam", "pantā", "pantiem", "p."), r"\d{1,4}\.?(?:[¹²³]|\^\d)?", r"(?:(?!))",
    r"(?: ?pant\w*)?(?: \w+ daļ\w+)?(?:,? (?:un|vai) |, ?)", each_signed("pants"), behind=r" ?(?:pant\w*|p\.)", to=r"(?: \([\wāčēģīķļņšūž ]{2,14}\))?,? ?", law_first=True,
    same=r"(?:minētā|tā paša|šā|norādītā) likuma",
)  # fmt: skip
_LAWS_LV = (
    Law(r"kriminālprocesa likum[aāsu]|kpl", "Kriminālprocesa likums"),
    Law(r"krimināllikum[aāsu]|kl", "Krimināllikums", "offence"),
    Law(r"operatīvās darbības likum[aāsu]", "Operatīvās darbības likums"),
    Law(r"elektronisko sakaru likum[aāsu]", "Elektronisko sakaru likums"),
    Law(r"patērētāju tiesību aizsardzības likum[aāsu]", "Patērētāju tiesību aizsardzības likums"),
    Law(r"likuma \"par nodokļiem un nodevām\"", "Likums „Par nodokļiem un nodevām”"),
    Law(r"likuma \"par policiju\"", "Likums „Par policiju”"),
)  # fmt: skip
_ESTONIA = Manner(
    "EE", ("§",), r"\d{1,4}(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\^\d|-\d\b)?",
    r",? ?(?:lg|lõi\w+|p(?:\.|unkt\w*)?(?= ?\d)) ?\d+(?:[¹²³])?(?:(?:,| ja|-) ?\d+(?! ?§))*",
    r"(?:,? (?:ja|ning|või) (?:§(?:-\w+)? ?)?|, ?)", signed("§"), before=r"§+(?:-[a-z]{1,4})?", to=r"(?: \([a-zäöõü]{2,8}\))?,? ?", law_first=True, same=r"sama seaduse",
)  # fmt: skip
_LAWS_EE = (
    Law(r"kriminaalmenetluse seadustiku?|krms", "Kriminaalmenetluse seadustik"),
    Law(r"karistusseadustiku?|kars", "KarS", "offence"),
    Law(r"maksukorralduse seaduse?|mks", "Maksukorralduse seadus"),
    Law(r"elektroonilise side seaduse?|ess", "Elektroonilise side seadus"),
    Law(r"korrakaitseseaduse?|kors", "Korrakaitseseadus"),
    Law(r"tarbijakaitseseaduse?|tks", "Tarbijakaitseseadus"),
    Law(r"rahapesu ja terrorismi rahastamise tõkestamise seaduse?|rahapts", "Rahapesu ja terrorismi rahastamise tõkestamise seadus"),
)  # fmt: skip

_COUNTRIES: tuple[tuple[Manner, tuple[Law, ...]], ...] = (
    (_POLAND, _LAWS_PL), (_CZECHIA, _LAWS_CZ), (_SLOVAKIA, _LAWS_SK), (_HUNGARY, _LAWS_HU), (_ROMANIA, _LAWS_RO), (_BULGARIA, _LAWS_BG),
    (_GREECE, _LAWS_GR), (_CROATIA, _LAWS_HR), (_SLOVENIA, _LAWS_SI), (_swedish("SE"), _LAWS_SE), (_swedish("FI"), _LAWS_FI_SWEDISH),
    (_of_loven("DK"), _LAWS_DK), (_of_loven("NO"), _LAWS_NO), (_FINLAND, _LAWS_FI), (_LITHUANIA, _LAWS_LT), (_LATVIA, _LAWS_LV), (_ESTONIA, _LAWS_EE), *NEIGHBOURS,
)  # fmt: skip


def national(prose: Prose, place: str | None) -> Iterator[Act]:
    """The rows of the paper's country; of every country where it shows none or is a certificate of the Union.

    A country's patterns are made when the first paper comes that may need them.
    """
    for at, (manner, _) in enumerate(_COUNTRIES):
        if place in {manner.place, None, "EU"} and prose.has(*manner.needles):
            yield from _rows(at)


@cache
def _rows(at: int) -> tuple[Act, ...]:
    return cited_in(*_COUNTRIES[at])
