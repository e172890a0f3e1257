"""The names of the months in the languages of the papers, in the case in which dates have them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from fourcorners.reading.texts.text import Text

_NAMES = (
    "january jan styczeń leden siječanj janv enero janvier januar jänner jaanuaril gennaio janeiro januari stycznia ocak января ledna januára januarja januara siječnja ianuarie tammikuuta"
    " ιανουαρίου січня януари jaanuar gener janvārī janvāris sausio január janúar",
    "february feb luty únor veljača febr febrero février fevrier februar feber veebruaril febbraio fevereiro februari lutego şubat февраля února februára februarja februara veljače februarie"
    " helmikuuta φεβρουαρίου лютого февруари veebruar febrer februārī februāris vasario február febrúar",
    "march mar marzec březen ožujak marzo mars märz märtsil maerz março maart marts marca mart марта března marta ožujka martie maaliskuuta μαρτίου березня март märts març martā"
    " kovo március maret",
    "april apr kwiecień duben travanj aprillil abril avril aprile kwietnia nisan апреля dubna apríla aprila travnja aprilie huhtikuuta απριλίου квітня април aprill aprīlī aprīlis balandžio április apríl",
    "may mayo květen svibanj mai maggio maio mei maj maja mayıs мая května mája svibnja toukokuuta μαΐου травня май maig maijā maijs gegužės május maí",
    "june jun czerwiec lipanj juunil junio juin juni giugno junho czerwca haziran июня června júna junija juna lipnja iunie kesäkuuta ιουνίου червня юни juuni juny jūnijā jūnijs birželio június júní",
    "july jul lipiec červenec srpanj juulil julio juillet juli luglio julho lipca temmuz июля července júla julija jula srpnja iulie heinäkuuta ιουλίου липня юли juuli juliol jūlijā jūlijs liepos július júlí",
    "august aug sierpień srpen kolovoz avgust augustil agosto août aout augustus augusti sierpnia ağustos августа srpna augusta avgusta kolovoza elokuuta αυγούστου серпня август agost augustā augusts rugpjūčio augusztus agustus ágúst",
    "september sept sep septembar wrzesień rujan septembril septiembre setiembre septembre settembre setembro września eylül сентября září septembra rujna septembrie syyskuuta σεπτεμβρίου вересня"
    " септември setembre septembrī septembris rugsėjo szeptember",
    "october oct październik říjen oktobar oktoobril octubre octobre oktober ottobre outubro października ekim октября října októbra oktobra octombrie lokakuuta οκτωβρίου жовтня октомври oktoober"
    " oktobrī oktobris spalio október",
    "november nov novembar studeni novembril noviembre novembre novembro listopada kasım ноября listopad listopadu novembra studenoga studenog noiembrie marraskuuta νοεμβρίου листопада ноември novembrī"
    " novembris lapkričio nóvember",
    "december dec decembar grudzień prosinec prosinac detsembril diciembre décembre decembre dezember dicembre dezembro grudnia aralık декабря prosince decembra prosinca decembrie joulukuuta δεκεμβρίου грудня"
    " декември detsember desember desembre decembrī decembris gruodžio desember",
)  # fmt: skip
# In Maltese, Welsh with its changed first letters, Irish, where two months' names are of two words, and as Latvian says
# until when.
_CHANGED = (
    "jannar ionawr eanáir janvārim",
    "frar chwefror feabhra februārim",
    "marzu mawrth fawrth márta mhárta martam",
    "ebrill aibreán aibreáin aprīlim",
    "mejju bealtaine bhealtaine maijam",
    "ġunju mehefin fehefin meitheamh mheitheamh mheithimh jūnijam",
    "lulju gorffennaf orffennaf iúil jūlijam",
    "awwissu awst lúnasa augustam",
    "settembru medi fedi meán_fómhair mheán_fómhair septembrim",
    "ottubru hydref deireadh_fómhair dheireadh_fómhair oktobrim",
    "novembru tachwedd dachwedd samhain samhna shamhain novembrim",
    "diċembru rhagfyr ragfyr nollaig nollag decembrim",
)
# As Estonian says until when, and Slovene by itself.
_UNTIL = (
    "jaanuariks", "veebruariks", "märtsiks", "aprilliks", "maiks", "juuniks junij", "juuliks julij", "augustiks", "septembriks",
    "oktoobriks", "novembriks", "detsembriks",
)  # fmt: skip
# In the other cases: of a month and of its days (Latvian), in a month, and as the month is called by itself.
_DECLINED = (
    "gen xaneiro janvāra styczniu lednu januári siječnju januarju січень січні январь январе ιανουάριος ιανουάριο sausis sausį tammikuu tammikuun "
    "tammikuussa jaanuaris jaanuarist januárban јануар јануара",
    "febreiro februāra lutym únoru februári veljači februarju лютий лютому февраль феврале φεβρουάριος φεβρουάριο vasaris vasarį helmikuu helmikuun "
    "helmikuussa veebruaris veebruarist februárban фебруар фебруара",
    "marec marcu březnu ožujku березень березні марте μάρτιος μάρτιο kovas kovą maaliskuu maaliskuun maaliskuussa märtsis märtsist márciusban "
    "марта",
    "aprīļa kwietniu dubnu travnju aprilu квітень квітні апрель апреле απρίλιος απρίλιο balandis balandį huhtikuu huhtikuun huhtikuussa "
    "aprillis aprillist áprilisban априла",
    "maija maju květnu svibnju травень травні мае μάιος μάιο gegužė gegužę toukokuu toukokuun toukokuussa maist májusban маја",
    "xuño jūnija czerwcu červnu lipnju juniju червень червні июнь июне ιούνιος ιούνιο birželis birželį kesäkuu kesäkuun kesäkuussa juunis "
    "juunist júniusban јун јуна",
    "xullo jūlija lipcu červenci srpnju juliju липень липні июль июле ιούλιος ιούλιο liepa liepą heinäkuu heinäkuun heinäkuussa juulis juulist "
    "júliusban јул јула",
    "augusta sierpniu kolovozu avgustu серпень серпні августе αύγουστος αύγουστο rugpjūtis rugpjūtį elokuu elokuun elokuussa augustis "
    "augustist augusztusban август августа",
    "septembra wrześniu rujnu septembru вересень вересні сентябрь сентябре σεπτέμβριος σεπτέμβριο rugsėjis rugsėjį syyskuu syyskuun "
    "syyskuussa septembris septembrist szeptemberben септембра",
    "oktobra październiku říjnu oktobru жовтень жовтні октябрь октябре οκτώβριος οκτώβριο spalis spalį lokakuu lokakuun lokakuussa "
    "oktoobris oktoobrist októberben октобар октобра",
    "novembra listopadzie novembru листопад листопаді ноябрь ноябре νοέμβριος νοέμβριο lapkritis lapkritį marraskuu marraskuun "
    "marraskuussa novembrist novemberben новембар новембра",
    "decembro decembra grudniu prosinci decembru грудень грудні декабрь декабре δεκέμβριος δεκέμβριο gruodis gruodį joulukuu joulukuun joulukuussa "
    "detsembris detsembrist decemberben децембар децембра",
)
# As Czech, Slovak, Polish and Slovenian have them behind "between", and Estonian behind "from" and "until".
_BETWEEN = (
    "lednem januárom styczniem januarjem jaanuarini",
    "únorem februárom lutym februarjem veebruarini",
    "březnem marcom marcem märtsini",
    "dubnem aprílom kwietniem aprilom aprillini",
    "květnem májom majem maini",
    "červnem júnom czerwcem junijem juunini",
    "červencem júlom lipcem julijem juulini",
    "srpnem augustom sierpniem avgustom augustini",
    "zářím septembrom wrześniem septembrini",
    "říjnem októbrom październikiem oktobrom oktoobrini",
    "listopadem novembrom novembrini",
    "prosincem decembrom grudniem detsembrini",
)
# In a month in Serbian, in both its letters; from, until and of a month in Hungarian, from and until in Finnish; Latvian's
# accusative.
_ENDINGS = (
    "јануару januaru januártól januárig januári tammikuusta tammikuuhun janvāri",
    "фебруару februaru februártól februárig februári helmikuusta helmikuuhun februāri",
    "марту márciustól márciusig márciusi maaliskuusta maaliskuuhun martu",
    "априлу áprilistól áprilisig áprilisi huhtikuusta huhtikuuhun aprīli",
    "мају májustól májusig májusi toukokuusta toukokuuhun maiju",
    "јуну junu júniustól júniusig júniusi kesäkuusta kesäkuuhun jūniju",
    "јулу julu júliustól júliusig júliusi heinäkuusta heinäkuuhun jūliju",
    "августу augusztustól augusztusig augusztusi elokuusta elokuuhun augustu",
    "септембру szeptembertől szeptemberig szeptemberi syyskuusta syyskuuhun septembri",
    "октобру októbertől októberig októberi lokakuusta lokakuuhun oktobri",
    "новембру novembertől novemberig novemberi marraskuusta marraskuuhun novembri",
    "децембру decembertől decemberig decemberi joulukuusta joulukuuhun decembri",
)
# Shortened, where that is no other word: "1 okt 2024", "du 3 févr. au 4 avr. 2026".
_SHORT = (
    "ene jän янв ιαν", "fév févr фев φεβ", "mär mrt мар", "avr abr апр απρ", "", "giu ιουν", "juil lug ιουλ", "aoû авг αυγ", "сеп сен σεπ wrz",
    "okt ott окт οκτ paź", "ноя νοε", "dez dic déc дек δεκ",
)  # fmt: skip
# The number of each month by its name in lower case.
MONTHS = {
    name.replace("_", " "): number
    for number, names in (
        *enumerate(_DECLINED, 1),
        *enumerate(_NAMES, 1),
        *enumerate(_CHANGED, 1),
        *enumerate(_BETWEEN, 1),
        *enumerate(_UNTIL, 1),
        *enumerate(_ENDINGS, 1),
        *enumerate(_SHORT, 1),
    )
    for name in names.split()
}


def one_of(words: Iterable[str]) -> str:
    """A pattern that matches these words and nothing else, the longest first, and goes through each letter once.

    It is some ten times as quick as the words set side by side, and matches the same.
    """
    rest: dict[str, list[str]] = {}
    ends = False
    for word in words:
        if word:
            rest.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    if not rest:
        return ""
    ways = [re.escape(letter) + one_of(tails) for letter, tails in sorted(rest.items())]
    ahead = f"(?=[{''.join(map(re.escape, sorted(rest)))}])" if len(rest) > _FEW else ""
    if len(ways) == 1 and not ends:
        return ways[0]
    return f"(?:{ahead}(?:{'|'.join(ways)})){'?' if ends else ''}"


_FEW = 3
# Any of the names, for patterns; where one name begins another the longer is tried first.
MONTH_WORDS = one_of(MONTHS)
_NAME = re.compile(rf"(?<![^\W\d_])(?:{MONTH_WORDS})(?![^\W\d_])")


def named_months(text: Text) -> Iterator[tuple[int, int]]:
    """Where the text names a month, in its order: the name alone, or with no letter beside it."""
    for start, word in zip(text.words.starts, text.words.words, strict=True):
        if word in MONTHS:
            yield start, start + len(word)
        elif not word.isalpha():
            # A figure may touch it: 10july.
            yield from (name.span() for name in _NAME.finditer(text.lower, start, start + len(word)))
