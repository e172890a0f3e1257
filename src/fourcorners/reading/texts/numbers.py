"""Numbers as words in the languages of the papers, in the cases in which a count of days has them.

`NUMBERS` holds those that time limits are given in; a number that is made of two words is held whole, with its blanks or dashes.
"""

from __future__ import annotations

_WORDS = {
    1: "one einem einer eines eine einen ein un une uno una um uma een één en ett én et ét egy yksi yhden jednego jeden jedna jednoho jedného jedan jednog "
    "jednega unei ena ενός μίας viena vieno ühe един една",
    2: "two zwei zweier deux dos dues due dois duas twee två to kaksi kahden dwóch dwa dwie dvou dva dvoch dvaju dveh două doi két divu "
    "δύο dviejų divu kahe два две двух"
    " divus kaks двох дві tvo tvær tveggja kahta",
    3: "three drei dreier trois tres tre três drie tri kolme kolmen trzech trzy tří troch tří triju treh trei három τριών τρεις trijų triju "
    "trīs kolme три трёх трех"
    " tris trys kolm трьох þrjá þrír þriggja kolmea",
    4: "four vier quatre cuatro quattro quatro fire fyra neljä neljän czterech cztery čtyř štyroch četiri štirih patru négy "
    "τεσσάρων keturių četru nelja четири четырёх"
    " četrus keturis neli чотирьох чотири четырех τέσσερις fjóra fjögurra neljää",
    5: "five fünf cinq cinco cinque vijf fem viisi viiden pięciu pięć pěti piatich pet petih cinci öt πέντε penkių piecu viie "
    "пет пяти"
    " piecus penkis viis п'яти пять fimm viittä",
    6: "six sechs seis sei zes seks sex kuusi kuuden sześciu sześć šesti šiestich šest šestih șase hat έξι šešių sešu kuue шест шести"
    " sešus šešis kuus шість шесть kuutta šesť",
    7: "seven sieben sept siete sette sete zeven syv sju seitsemän siedmiu siedem sedmi siedmich sedam sedmih șapte hét επτά "
    "septynių septiņu seitsme седем семи"
    " septiņus septynis сім семь sjö",
    8: "eight acht huit ocho otto oito otte åtta åtte kahdeksan ośmiu osiem osmi ôsmich osam osmih opt nyolc οκτώ aštuonių astoņu "
    "kaheksa осем восьми"
    " astoņus aštuonis вісім восемь átta",
    9: "nine neun neuf nueve nove negen ni nio yhdeksän dziewięciu devíti deviatich devet nouă kilenc εννέα"
    " devynių deviņus devynis deviņu üheksa дев'яти девяти девет níu",
    10: "ten zehn dix diez dieci dez tien ti tio kymmenen dziesięciu dziesięć deseti desať desiatich deset desetih zece tíz δέκα "
    "dešimties dešimt desmit kümne десет десяти"
    " десять tíu",
    11: "eleven elf onze once undici elleve elva jedenastu jedenaście jedanaest enajstih unsprezece tizenegy έντεκα единадесет ellefu vienpadsmit vienuolika üksteist yksitoista",
    12: "twelve zwölf douze doce dodici doze twaalf tolv dwunastu dwanaście dvanácti dvanástich dvanaest dvanajstih doisprezece"
    " dvylika dvylikos divpadsmit kaksteist kaheteistkümne tizenkét δώδεκα дванадесет дванадцяти двенадцати kaksitoista kahdentoista tólf",
    13: "thirteen dreizehn treize trece tredici treze dertien tretten tretton trzynastu trinaest trinajstih třinácti treisprezece tizenhárom δεκατριών тринадесет þrettán trīspadsmit trylika kolmteist",
    14: "fourteen vierzehn quatorze catorce quattordici catorze veertien fjorten fjorton neljäntoista czternastu čtrnácti fjórtán neljätoista "
    "štrnástich četrnaest štirinajstih paisprezece tizennégy δεκατεσσάρων keturiolikos četrpadsmit neljateistkümne "
    "четиринадесет четырнадцати",
    15: "fifteen fünfzehn quinze quince quindici vijftien femten femton viidentoista piętnastu patnácti pätnástich petnaest fimmtán viisitoista "
    "petnajstih cincisprezece tizenöt δεκαπέντε penkiolikos piecpadsmit viieteistkümne петнадесет пятнадцати",
    16: "sixteen sechzehn seize dieciséis sedici zestien seksten sexton szesnastu šesnaest šestnajstih šestnácti șaisprezece tizenhat шестнадесет sextán sešpadsmit šešiolika", 17: "seventeen siebzehn dix-sept diecisiete diciassette zeventien sytten sjutton sedamnaest sautján",
    18: "eighteen achtzehn dix-huit dieciocho diciotto dezoito achttien atten arton osamnaest átján", 19: "nineteen neunzehn dix-neuf diecinueve diciannove negentien nitten nitton devetnaest nítján",
    20: "twenty zwanzig vingt veinte venti vinte twintig tyve tjugo kahdenkymmenen dwudziestu dvaceti dvadsiatich dvadeset tuttugu dvadsať dwadzieścia dvacet dvajset divdesmit dvidešimt dvidešimties kakskümmend kahekümne kaksikymmentä "
    "dvajsetih douăzeci húsz είκοσι двадесет двадцати",
    21: "twenty-one einundzwanzig vingt-et-un veintiún ventuno eenentwintig enogtyve tjugoen tjugoett",
    24: "twenty-four vierundzwanzig vingt-quatre veinticuatro ventiquattro vierentwintig fireogtyve tjugofyra",
    25: "twenty-five fünfundzwanzig vingt-cinq veinticinco venticinque vijfentwintig",
    28: "twenty-eight achtundzwanzig vingt-huit veintiocho ventotto achtentwintig",
    30: "thirty dreißig dreissig trente treinta trenta trinta dertig tredive tretti trettio kolmenkymmenen trzydziestu trzydzieści třiceti þrjátíu třicet tridsať trisdešimt kolmkümmend kolmekymmentä "
    "tridsiatich trideset tridesetih treizeci harminc τριάντα trisdešimties trīsdesmit kolmekümne тридесет тридцати",
    35: "thirty-five fünfunddreißig", 36: "thirty-six sechsunddreißig trente-six trentasei zesendertig", 40: "forty vierzig quarante cuarenta quaranta quarenta veertig",
    45: "forty-five fünfundvierzig quarante-cinq quarantacinque vijfenveertig",
    48: "forty-eight achtundvierzig quarante-huit quarantotto achtenveertig",
    50: "fifty fünfzig cinquante cincuenta cinquanta cinquenta vijftig",
    60: "sixty sechzig soixante sesenta sessanta sessenta zestig tresindstyve seksti sextio kuudenkymmenen sextíu šedesát šesťdesiat šešiasdešimt sešdesmit kuuskümmend "
    "sześćdziesięciu sześćdziesiąt šedesáti šesťdesiatich šezdeset šestdeset șaizeci hatvan εξήντα шестдесет",
    70: "seventy siebzig soixante-dix setenta settanta zeventig halvfjerds sytti sjuttio",
    72: "seventy-two zweiundsiebzig soixante-douze settantadue tweeënzeventig",
    80: "eighty achtzig quatre-vingts ochenta ottanta oitenta tachtig firs åtti åttio",
    90: "ninety neunzig quatre-vingt-dix nonante noventa novanta negentig halvfems nitti nittio yhdeksänkymmenen níutíu devadesát deväťdesiat devyniasdešimt deviņdesmit üheksakümmend "
    "dziewięćdziesięciu dziewięćdziesiąt devadesáti deväťdesiatich devedeset devetdeset nouăzeci kilencven ενενήντα деветдесет",
    120: "hundertzwanzig centoventi", 180: "hundertachtzig centottanta",
}  # fmt: skip
NUMBERS = {word: number for number, words in _WORDS.items() for word in words.split()}
# The English words alone, of which the first of each row is one, with those that stand for one of a thing.
IN_ENGLISH = {words.split()[0]: number for number, words in _WORDS.items() if number <= 90} | {
    "a": 1, "an": 1, "one hundred twenty": 120, "one hundred and twenty": 120, "one hundred eighty": 180, "one hundred and eighty": 180,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "noventa": 90,
    "vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60,
}  # fmt: skip


def number_of(words: str) -> int | None:
    """The number that these lower-case words or figures name; None where they name none that is held.

    >>> number_of("vierzehn"), number_of("cuarenta y cinco"), number_of("twenty eight"), number_of("30"), number_of("many")
    (14, 45, 28, 30, None)
    """
    if words.isdigit():
        return int(words)
    whole = NUMBERS.get(words)
    if whole is not None:
        return whole
    first, *rest = words.replace("-", " ").split()
    ones = NUMBERS.get(rest[-1], 0) if rest and rest[:-1] in ([], ["y"], ["e"], ["et"]) else 0
    return _TENS[first] + ones if first in _TENS and 0 < ones < 10 else None
