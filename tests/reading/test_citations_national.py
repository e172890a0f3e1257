"""Citations in the languages of middle, eastern and northern Europe: the provision, its law, and what it is for."""

# ruff: noqa: E501 (papers read better unbroken)

from __future__ import annotations

import pytest

from fourcorners.reading.matter import read_matter
from fourcorners.reading.origin.whence import find_whence
from fourcorners.reading.powers.citations import all_citations
from tests.reading.papers import paper, prose

CITED = [
    ("PL", "na podstawie art. 217 § 1 i art. 218 § 1 oraz art. 236a k.p.k. postanawiam", "Kodeks postępowania karnego (PL), art. 217, 218, 236a", "power"),
    ("PL", "w sprawie o czyn z art. 286 § 1 k.k.", "Kodeks karny (PL), art. 286", "offence"),
    ("PL", "ujawnienie grozi odpowiedzialnością z art. 241 § 1 k.k.", "Kodeks karny (PL), art. 241", "mention"),
    ("PL", "na podstawie art. 20c ust. 1 ustawy z dnia 6 kwietnia 1990 r. o Policji", "Ustawa o Policji (PL), art. 20c", "power"),
    ("CZ", "podle § 88a odst. 1 trestního řádu", "Trestní řád (CZ), § 88a", "power"),
    ("CZ", "podle § 8 odst. 1 zákona č. 141/1961 Sb.", "Trestní řád (CZ), § 8", "power"),
    ("CZ", "přečin podvodu podle § 209 odst. 1, 3 tr. zákoníku", "Trestní zákoník (CZ), § 209", "offence"),
    ("CZ", "podle § 57 odst. 1 a § 58 zákona č. 280/2009 Sb., daňový řád", "Daňový řád (CZ), § 57, 58", "power"),
    ("CZ", "lze uložit pořádkovou pokutu podle § 66 odst. 1 trestního řádu", "Trestní řád (CZ), § 66", "mention"),
    ("SK", "podľa § 116 ods. 1, 2 Trestného poriadku", "Trestný poriadok (SK), § 116", "power"),
    ("SK", "pre prečin podľa § 221 ods. 1 Tr. zák.", "Trestný zákon (SK), § 221", "offence"),
    ("HU", "a büntetőeljárásról szóló 2017. évi XC. törvény (Be.) 261. §-a és 262. §-a alapján", "Be. (HU), 261. §, 262. §", "power"),
    ("HU", "csalás bűntette (Btk. 373. § (1) bek.) miatt", "Btk. (HU), 373. §", "offence"),
    ("RO", "În temeiul art. 170 alin. (2) lit. b) din Codul de procedură penală", "Codul de procedură penală (RO), art. 170", "power"),
    ("RO", "infracțiunea de fraudă informatică, prev. de art. 249 C. pen.", "Codul penal (RO), art. 249", "offence"),
    ("BG", "На основание чл. 159, ал. 1 от НПК изисквам", "НПК (BG), чл. 159", "power"),
    ("BG", "престъпление по чл. 209, ал. 1 от НК", "НК (BG), чл. 209", "offence"),
    ("BG", "чл. 37, ал. 4 и чл. 57 от Данъчно-осигурителния процесуален кодекс", "ДОПК (BG), чл. 37, 57", "power"),
    ("GR", "Κατά τα άρθρα 6 και 8 του ν. 5002/2022", "ν. 5002/2022 (GR), άρθρο 6, 8", "power"),
    ("GR", "για απάτη με υπολογιστή (άρθρο 386Α Π.Κ.)", "Π.Κ. (GR), άρθρο 386Α", "offence"),
    ("HR", "Na temelju čl. 339.a st. 1. Zakona o kaznenom postupku nalaže se", "Zakon o kaznenom postupku (HR), čl. 339.a", "power"),
    ("HR", "kaznenog djela iz članka 236. stavka 2. Kaznenog zakona", "Kazneni zakon (HR), čl. 236", "offence"),
    ("SI", "na podlagi 149.b člena Zakona o kazenskem postopku (ZKP)", "ZKP (SI), 149.b člen", "power"),
    ("SI", "kaznivo dejanje goljufije (211. člen KZ-1)", "KZ-1 (SI), 211. člen", "offence"),
    ("SE", "med stöd av 27 kap. 19 och 21 §§ rättegångsbalken", "Rättegångsbalken (SE), 27 kap. 19, 21 §", "power"),
    ("SE", "9 kap. 33 § första stycket 2 lagen (2022:482) om elektronisk kommunikation", "Lagen (2022:482) om elektronisk kommunikation (SE), 9 kap. 33 §", "power"),
    ("SE", "grovt bedrägeri (9 kap. 3 § brottsbalken)", "Brottsbalken (SE), 9 kap. 3 §", "offence"),
    ("DK", "i medfør af retsplejelovens § 804, stk. 1, jf. § 806", "Retsplejeloven (DK), § 804, 806", "power"),
    ("DK", "databedrageri (straffelovens § 279 a)", "Straffeloven (DK), § 279 a", "offence"),
    ("NO", "Vilkårene i straffeprosessloven § 210 første ledd er oppfylt", "Straffeprosessloven (NO), § 210", "power"),
    ("NO", "straffeloven § 371 (bedrageri)", "Straffeloven (NO), § 371", "offence"),
    ("FI", "myöntää pakkokeinolain 10 luvun 6 §:n ja 9 §:n nojalla luvan", "Pakkokeinolaki (FI), 10 luku 6, 9 §", "power"),
    ("FI", "törkeä petos (rikoslaki 36 luku 2 §)", "Rikoslaki (FI), 36 luku 2 §", "offence"),
    ("FI", "Med stöd av 8 kap. 24 § tvångsmedelslagen (806/2011)", "Tvångsmedelslagen (FI), 8 kap. 24 §", "power"),
    ("LT", "Vadovaudamasis Lietuvos Respublikos baudžiamojo proceso kodekso 97 ir 155 straipsniais", "Baudžiamojo proceso kodeksas (LT), 97, 155 str.", "power"),
    ("LT", "už atskleidimą atsakoma pagal BK 247 str.", "Baudžiamasis kodeksas (LT), 247 str.", "mention"),
    ("LV", "Pamatojoties uz Kriminālprocesa likuma 190. pantu", "Kriminālprocesa likums (LV), 190. pants", "power"),
    ("LV", "sākts pēc Krimināllikuma 177. panta pirmās daļas", "Krimināllikums (LV), 177. pants", "offence"),
    ("EE", "juhindudes kriminaalmenetluse seadustiku §-dest 90¹ ja 215", "Kriminaalmenetluse seadustik (EE), § 90¹, 215", "power"),
    ("EE", "kahtlustatuna KarS § 213 lg 1 järgi", "KarS (EE), § 213", "offence"),
    ("PL", "na podstawie art. 217 § 1-4 kpk", "Kodeks postępowania karnego (PL), art. 217", "power"),
    ("HU", "a 2017. évi XC. törvény 261-262. §-ai alapján", "Be. (HU), 261. §, 262. §", "power"),
    ("HU", "a Be. 335. § (1) bekezdés b) pontja és 336. § (2) bekezdése alapján", "Be. (HU), 335. §, 336. §", "power"),
    ("RO", "art. 170 alin. 2 lit. b şi art. 153 Cod procedură penală", "Codul de procedură penală (RO), art. 170, 153", "power"),
    ("GR", "άρθρα 243, 245 παρ. 1 και 251 ΚΠΔ", "Κ.Π.Δ. (GR), άρθρο 243, 245, 251", "power"),
    ("HR", "čl. 68. st. 1. i 2. ZPPO", "Zakon o policijskim poslovima i ovlastima (HR), čl. 68", "power"),
    ("SI", "149.b in 149.c člen ZKP", "ZKP (SI), 149.b, 149.c člen", "power"),
    ("SE", "rättegångsbalken 27 kap. 2 §", "Rättegångsbalken (SE), 27 kap. 2 §", "power"),
    ("DK", "§ 263, stk. 1, i straffeloven", "Straffeloven (DK), § 263", "offence"),
    ("NO", "straffeprosessloven §§ 210 og 210 a", "Straffeprosessloven (NO), § 210, 210 a", "power"),
    ("FI", "PKL 10:6 §", "Pakkokeinolaki (FI), 10 luku 6 §", "power"),
    ("LV", "Kriminālprocesa likuma 190. panta pirmo daļu un 192. pantu", "Kriminālprocesa likums (LV), 190. pants, 192. pants", "power"),
    ("EE", "KrMS §-de 215 ja 215¹ alusel", "Kriminaalmenetluse seadustik (EE), § 215, 215¹", "power"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words", "name", "role"), CITED)
def test_a_provision_is_read_as_its_country_cites_it(place: str, words: str, name: str, role: str) -> None:
    """Signs, paragraphs and cases of each language are known, and which of a country's laws name crimes."""
    cited = {(one.name, one.role) for one in all_citations(prose(f"SPECIMEN\n{words}\n"), place)}
    assert cited == {(name, role)}


SAME = [
    ("SE", "4 kap. 6 § lagen (2017:630) om åtgärder mot penningtvätt och finansiering av terrorism; tystnadsplikt följer av 4 kap. 9 § samma lag.", "4 kap. 9 §"),
    ("CZ", "Podle § 24 zákona č. 253/2008 Sb. žádáme o údaje. Mlčenlivost ukládá § 38 téhož zákona.", "§ 38"),
    ("PL", "Na podstawie art. 76 ustawy z dnia 1 marca 2018 r. o przeciwdziałaniu praniu pieniędzy oraz finansowaniu terroryzmu żądam danych (tajemnica: art. 54 ust. 1 ustawy).", "art. 54"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words", "provision"), SAME)
def test_the_same_law_is_the_one_named_last(place: str, words: str, provision: str) -> None:
    """`samma lag`, `téhož zákona` and the bare `ustawy` go back to the law before them."""
    names = [one.name for one in all_citations(prose(words), place)]
    laws = {name.removesuffix(f", {provision}") for name in names if name.endswith(provision)}
    assert len(laws) == 1
    assert all(name.startswith(law) for law in laws for name in names)


def test_a_law_that_two_countries_call_alike_is_neither_s_without_a_country() -> None:
    """ZKP is a law of Croatia and one of Slovenia: a paper that shows no country cites neither by it."""
    assert not all_citations(prose("(članak 206.f ZKP)"), None)
    assert [one.name for one in all_citations(prose("reato di cui all'art. 574 c.p."), "EU")].count(
        "Codul penal (RO), art. 574"
    ) == 0


UNION = [
    "na podstawie art. 58 ust. 1 lit. a i e rozporządzenia Parlamentu Europejskiego i Rady (UE) 2016/679",
    "prevăzute la art. 58 alin. (1) lit. a) și e) din Regulamentul (UE) 2016/679",
    "Med stöd av artikel 58.1 a och e i dataskyddsförordningen (EU) 2016/679",
    "Az általános adatvédelmi rendelet (EU) 2016/679 58. cikk (1) bekezdés a) pontja alapján",
    "δυνάμει του άρθρου 58 παρ. 1 στοιχ. α΄ και ε΄ του Κανονισμού (ΕΕ) 2016/679",
    "en vertu de l'article 58, paragraphe 1, point a), du règlement (UE) 2016/679",
    "ai sensi dell'art. 58, par. 1, lett. a) ed e), del Regolamento (UE) 2016/679",
    "gemäß Artikel 58 Absatz 1 Buchstabe a der Verordnung (EU) 2016/679",
    "op grond van artikel 58, eerste lid, onder a, van de Algemene verordening gegevensbescherming",
    "Sukladno članku 58. stavku 1. točkama (a) i (e) Uredbe (EU) 2016/679",
    "podle čl. 58 odst. 1 písm. a) obecného nařízení o ochraně osobních údajů",
    "Съгласно чл. 58, пар. 1, буква „а“ от Регламент (ЕС) 2016/679",
    "määruse (EL) 2016/679 artikli 58 lõike 1 punktide a ja e alusel",
    "jf. personvernforordningen artikkel 58 nr. 1 bokstav a og e",
    "skv. reglugerð (ESB) 2016/679, sbr. 58. gr.",
]


@pytest.mark.parametrize("words", UNION)
def test_a_regulation_of_the_union_is_one_in_every_language(words: str) -> None:
    """The article stands before or behind the regulation, with its paragraphs and letters."""
    assert {one.name for one in all_citations(prose(words), "XX")} == {"Regulation (EU) 2016/679, art. 58"}


PLACES = [
    ("FINANČNÍ ÚŘAD PRO HORNÍ KRAJ\nVýzva k poskytnutí údajů", "CZ"),
    ("OKRESNÁ PROKURATÚRA V LÍPE\nPríkaz na vydanie údajov", "SK"),
    ("NAV Felsővölgyi Adó- és Vámigazgatóság\nIktatószám: 1/2026", "HU"),
    ("РАЙОНЕН СЪД – БЯЛ БРЯГ\nРазпореждане", "BG"),
    ("FINANČNI URAD ZELENI VRH\nZahteva za podatke", "SI"),
    ("POLICIJSKA UPRAVA BRDSKA\nKLASA: 1/26\nURBROJ: 511-1\nTemeljem čl. 68. Zakona o policijskim poslovima i ovlastima", "HR"),
    ("KALNŲ APYLINKĖS TEISMAS\nNutartis", "LT"),
    ("VALSTS POLICIJA\nPieprasījums", "LV"),
    ("Metsa Maakohus\nKohtumäärus", "EE"),
    ("Skatteetaten\nPålegg etter skatteforvaltningsloven § 10-2", "NO"),
    ("SKÄRENS POLISINRÄTTNING\nMed stöd av 8 kap. 24 § tvångsmedelslagen (806/2011)", "FI"),
    ("Certified translation from Polish\nDISTRICT PROSECUTOR", "PL"),
    ("EUROPEAN INVESTIGATION ORDER\nIssuing State: Slovak Republic\nExecuting State: Republic of Austria", "SK"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "place"), PLACES)
def test_offices_and_laws_of_a_country_show_it(head: str, place: str) -> None:
    """The words of offices and of procedure are one country's, though no state calls itself by its name."""
    assert find_whence(prose(f"SPECIMEN\n{head}\n")).place == place


def test_a_power_is_relied_on_and_a_crime_told_apart_from_it() -> None:
    """An order of a court in Slovakia relies on § 116 of one code and investigates § 189 of the other."""
    text = (
        "SPECIMEN\nMestský súd Nové Lúky\nPríkaz\nPre zločin vydierania podľa § 189 ods. 1 Trestného zákona sa podľa § 116 ods. 1 Trestného poriadku "
        "prikazuje podniku Harbor Social oznámiť meno držiteľa účtu tern_77.\n"
    )
    demand = read_matter(paper(text))
    said = demand.to_json()
    assert (said["jurisdiction"], said["offences"]) == ("SK", ["Trestný zákon (SK), § 189"])
    # Stated, or shown to a person: the weights know few papers of Slovakia.
    offered = {one.value for one in (*demand.authorities, *demand.candidates) if isinstance(one.value, str)}
    assert "Trestný poriadok (SK), § 116" in offered
