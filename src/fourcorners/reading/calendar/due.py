"""By when a paper wants its answer: as a date, or as days that can be counted from its own date.

Days from service or from receipt cannot be counted from the paper; they stay unread, and their words go to a person.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from fourcorners.reading.calendar.counts import weekdays_later
from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.sureness import INFERRED, PLAIN
from fourcorners.reading.texts.months import MONTH_WORDS, MONTHS
from fourcorners.reading.texts.numbers import number_of
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns
from fourcorners.values import Found

_WEEKDAY = (
    r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|"
    r"jeudi|vendredi|lunes|martes|miércoles|jueves|viernes|maandag|dinsdag|woensdag|donderdag|vrijdag|lunedì|martedì|mercoledì|giovedì|venerdì|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|poniedziałek|wtorek|środ[aęy]|czwartek|piątek|mandag|tirsdag|onsdag|torsdag|fredag|måndag|tisdag|pondělí|úterý|středa|čtvrtek|pátek),? )?"
)
_CLOCK = (
    r"(?:(?:the hour of |at |las |à )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:a\.?m\.?|p\.?m\.?|o'clock|hours|hrs|uhr|h|horas|heures|ore)?(?: ?[ap]\.?m\.?)?"
    r"|\d{4} ?(?:hours|hrs)|noon(?: of)?|midnight|close of business)(?: ?\(?(?:[ecmp][sd]?t|(?:eastern|central|mountain|pacific)(?: time)?|local time|utc|gmt|bst|cet)\)?)?,? ?(?:on |am |del |du |del día )?)?"
)
_TAIL = rf"[\s:,._/|()*-]{{0,14}}(?:on )?{_CLOCK}{_WEEKDAY}(?:the |this |den |dem |le |el |il |l'|o |dia |día |giorno |il giorno |tag |dag )?(?:on )?$"
_DUE = Turns(
    r"on ?,? ?or before|on \(date\)|(?:not|no) (?:later than|after)|by the close of business(?: on)?|by close of business(?: on)?"
    r"|by c\.?o\.?b\.?(?: on)?|due(?: (?:date|on|by|back)|:)|(?:latest|last) (?:day|date)(?: for [a-z ]{3,30})?:?(?: is)?|appearance:|time allowed:?(?: until)?|target date:?|returnable(?:\b[^.;]{0,70}\b(?:on|at|before|by))?|\bwhen|return(?: on| date| by| day)(?: is)?"
    r"|(?:compliance|response|production|appearance|delivery|reply) (?:date|by|is due|deadline|due)(?: is)?|response "
    r"(?:is )?(?:due|required)(?: by| on)?|(?:respond|reply|answer|comply|produced?|deliver(?:ed)?|provided?|furnish(?:ed)?"
    r"|received?|submit(?:ted)?|made|return(?:ed)?|completed?|executed?) by"
    r"|date(?:,| and|/| &) ?time(?: of (?:appearance|production|return))?|(?:place,? (?:date,? and time|and time|time,? and date)"
    r"|time,? (?:and )?date(?:,? and place)?|time and place)(?: (?:for|of) (?:appearance|production|compliance|return))?|deadline(?: for [a-z ]{4,30})?(?: of| is)?|time limit"
    r"|(?:date|time)\b[^.;:]{0,44} must be (?:made )?(?:available|produced|returned|submitted|received|provided)"
    r"|(?:on|at|by) the following (?:date|time)|date of (?:return|appearance|production|compliance)|required by|date required"
    r"|\b(?:have|has) until|due (?:in|at)\b[^.;:\d]{2,40}?|(?:answer|reply|response) (?:wanted|expected|requested)(?: by| on)?|(?:plazo|fecha (?:límite|tope|máxima)|date limite|data[- ]limite|échéance|antwortfrist|abgabefrist|délai|scadenza|prazo|termijn|termine?)(?: (?:de |di |voor |per |para |pour )?(?:la |il |el |l[eoa] |de |het |l['’])?[^\W\d_]{4,14})? ?:|\bdate due:?|(?:appear|attend|testify) before [^.;]{3,160},"
    r"|(?:produce|provide|appear|furnish|deliver|testify|execute|disclose|attend|transmit|supply|submit|bring|reach)\b(?:[^.;]|(?<=\b[a-z])\.(?= )|(?<=\b[ap])\.(?=m)|(?<=\b[ap]\.m)\.){0,210}\b(?:by|on"
    r"|before)|within[^.;]{0,30},? (?:that is|i\.e\.|namely|or),? (?:by|before|on)|before|by"
    r"|nlt|spätestens(?: bis)?(?: zum| am)?|bis (?:spätestens )?(?:zum)?|bis|frist:?(?: bis(?: zum)?| endet am)?:?"
    r"|najpóźniej(?: do)?|w terminie do|do dnia|nejpozději(?: do)?|do(?= \d)|senest(?: den)?|senast(?: den)?|viimeistään|до|не позднее|cel târziu(?: la)?|până la(?: data de)?|legkésőbb|најкасније до|najkasnije do"
    r"|au plus tard(?: le)?|avant(?: le)?|d'ici(?: le| au)?|pour le|antes del?|antes de(?= las)|a más tardar(?: el)?|hasta el|entro(?: e non oltre)?"
    r"(?: il)?|non oltre(?: il)?|até(?: ao dia| o dia| ao| o)?|o mais tardar(?: até)?|uiterlijk(?: op)?|(?:reactie|antwoord) voor|vóór|dans le délai expirant"
    r" le",
    _TAIL,
)
# A bare `by` or `before` counts only in a sentence that commands an answer.
_WEAK = re.compile(r"^(?:by|before|bis(?! (?:zum )?spätestens)|avant|entro(?! e non)|até|pour le|antes del?|hasta)\b")
_COMMANDS = re.compile(
    r"\b(?:produce|provide|furnish|deliver|disclose|serve (?:this|it|the)\b|comply|respon[ds]|answer|return|submit|appear|testify|attend|send|report|notify us|"
    r"execute|transmit|remove|preserve|reply|supply|confirm|give|surrender|erledig|erbeten|erforderlich|abgabe|vorliegen|eingeh|rückantwort|zukommen|transmis|adress[eé]|retour|riscontr|trasmess|reactie|make available|reach (?:me|us|this|the|my|our)\b|übermitt|auskunft|mitteil|einreich|einzureich|herausg|herauszug|übergeben|vorleg|beantwort|mitzuteil|zu übermittel|vorzuleg|zu entfern|zu sperr|anzuzeig|perven|apresent|presentar|entreg|exhib|dovr|debit|deber|parvenir|verwijder|bericht|nadesł|przekaz|poskyt|přelož|zaslat|lämna|skicka|udlever|oversend|toimit|"
    r"communiqu|fourni|remett|transmett|envo[iy]|répon|facilit|remit|aport|respuesta|fornire|trasmett|trasmi|invi|comunic|rispo|forne[cç]|inform|encaminh|envi"
    r"|respo[ns]|vers?trek|übersend|zusend|vorzulegen|vorlage|erteil|antwort|rückmeld|sichern|aufbewahr|lösch|toezend|stuur)"
)
# `shall not before ... tell`: nothing is due then.
_NOT_BEFORE = re.compile(
    r"\b(?:not|never|pas|no|non|não|niet|nicht),? (?:[^.;,]{1,60} )?(?:before|until|avant|antes|prima|vóór|bis)\b"
)
# The end of a period: `vom 1. Juli 2026 bis`.
_RANGE = re.compile(
    r"\b(?:from|vom|von|seit|between|du|depuis|desde|del?|dal|van|od)\b[^;]{2,14}(?:[^\W\d_]{3,12} (?:de )?)?(?:19|20)\d\d,?(?: (?:um |at |à |a las )?\d{1,2}[:.h]\d\d(?: ?(?:uhr|hrs|hours|h|horas))?(?: \([a-z+0-9]{1,6}\))?,?)? (?:bis|until|to|au|al|hasta|tot|do|até|a)\b"
)
# A day that has been lifted with the demand.
_PAST = re.compile(r"\b(?:was|were|had been) (?:returnable|due|to be|required)\b|withdraw")
# What stands right before the date where it bounds records or secrecy.
_NOT_DUE = re.compile(
    r"(?:from|since|period|between|preserved|issued|dated|born|created|sent|posted|messages?|logs?|activity|expires?|valid"
    r"|opened|registered|occurring|existing|stored|ending|ends|filed|retain(?:ed)?|sealed|prior to|through|(?<!be )made|signed|seen"
    r"|committed|on or about)\b[^.;]{0,14}$"
)
_SILENCE = re.compile(
    r"not (?:to )?(?:be )?(?:disclosed?|notif|reveal|inform|tell)|confidential|\bsealed?\b|existence of|\bsecret[oa]?s?\b|\breserva|geheim|vertraulich|verschwieg"
    r"|untersagt|verboten|abzusehen|unterbleib|\bverbiet|prohíbe|interdi[ts]|segreto|segreti|riservat|sigilo|divulg"
)
_WITHIN = re.compile(
    r"(?:within|(?:not|no|in no event|in no case) later than|in no event more than|not more than|before the end of|binnen|innerhalb(?: von)?|"
    r"dans un délai de|sous|en el plazo(?: máximo)? de|dentro de|entro|no prazo de|em até|w terminie|response time:?(?: is)?|(?P<exceed>not to exceed|not exceeding)) "
    r"(?:the end of )?(?:a |the )?(?:(?:period|term) of )?(?P<count>\d{1,3}|[a-zäöüéèêçãõíóú]{2,12}(?:[- ][a-z]{3,6})?)"
    r"(?: ?\([^()]{1,18}\))? (?P<kind>calendar |business |working |court |consecutive )?"
    r"(?P<unit>days?'?|weeks?'?|hours?|tagen?|werktagen?|wochen?|jours?(?: ouvrables| ouvrés)?|días?(?: hábiles| naturales)?|"
    r"giorni(?: lavorativi)?|dias(?: úteis)?|weken|dagen|dni|tygodni)(?P<rest>[^.;]{0,110})"
)
_FROM_ISSUE = re.compile(
    r"\b(?:of|from|after|following|beginning (?:with|on)|starting (?:with|on)|ab|nach|à compter d[eu]|dalla|a partir d[eao]|desde) "
    r"(?:(?:the )?(?:date|day|datum)(?: on which| that| of)?,? ?)?(?:(?:of|at) )?(?:the )?(?:this|the|its|issuance|issue|date|day|entry|"
    r"signing|hereof|today|dieses|la présente|presente)?(?: of (?:this|the))?\s?(?:court )?"
    r"(?:order|subpoena|summons|letter|warrant|request|notice|demand|issuance|hereof|issue|is (?:made|issued|given|signed)|"
    r"date|entry|signing|bescheids|schreibens|beschlusses|today)\b"
    r"|\bà (?:compter|partir) d(?:e la date d)?(?:e la présente|e ce jour|u présent)\b|\b(?:from|after|of) (?:the date hereof|today|today's date|its (?:date|issuance|issue)|this date|issuance|entry|the date (?:above|below|"
    r"first written above|shown (?:above|below)))|\bhereof\b"
)
# The same in other languages, where the paper names itself.
_FROM_ISSUE_ABROAD = re.compile(
    r"\b(?:à compter de|à partir de|dal|dalla|a contar d[eao]|a partir d[eao]|desde|na|vanaf|ab|nach|od) (?:la |a |el |il |o |dem |der )?(?:(?:date|data|fecha|dagtekening|datum|daty|dzień) )?"
    r"(?:de la |de l'|du |de |del |della |d[ao] |d?est[ea] |van |di )?(?:la |le |el |l'|deze |dieses |dieser |niniejszego |questo |questa |este |esta |ste |sta )?"
    r"(?:présente?\w*|presente?|réquisition|ordonnance|ofício|oficio|decreto|ordinanza|vordering|brief|schreibens|anordnung|beschlusses|bescheids|pisma|postanowienia|atto|ordine|requerimiento|lettre|demande)\b"
)
_FROM_ELSE = re.compile(
    r"receipt|receiv|\bservice|served|serving|notification|notified|deliver|being|erhalt|zugang|zustellung|réception|notificación|"
    r"recepción|recibir|ricevimento|notifica|recebimento|receção|ontvangst|execution|compliance|installation"
)
# `the day on which this order is served`.
_IS_SERVED = re.compile(
    r" ?(?:of (?:its |the )?(?:service|receipt|delivery)\b|(?:is|was|has been|are) (?:served|received|notified|delivered))"
)
_ABOUT_DUE = re.compile(
    r"(?:shall|must|\border|make available|required to|directed to|ordered to|commanded|to (?:disclose|provide|produce|furnish|"
    r"comply)|will|disclose|provide|produce|furnish|turn over|comply|execut\w+|return|respond|answer|reply|search|"
    r"deliver|obtain|response|production|réponse|transm|communiqu|fourni|remett|respuesta|remit|facilit|trasm|forni|resposta|forne[cç]|envi|encaminh|antwort|auskunft|verstrek|udostępn|przekaz)(?:[^.;]|\.(?=\w)){0,200}$|^$"
)
_DUTY = re.compile(
    r"disclose|provide|produce|furnish|turn over|comply|respond|answer|execute|search|deliver|return|remove|übermitt|mitzuteil|mitteil|herausz|erteil|vorzuleg"
    r"|parven|transm|communiqu|fourni|remett|remit|facilit|aport|trasm|perven|forni|forne[cç]|envi|encaminh|verstrek|lever|udostępn|przekaz|nadesł"
    r"|\bto (?:the )?(?:undersigned|constable|detective|officer|special agent|agent|investigator|peace officer|applicant|inspector|sergeant)\b"
)
_NEVER_DUE = re.compile(
    r"preserv|not (?:to )?(?:disclose|notify)|notif\w+[^.;]{0,30}$|install|intercept|"
    r"quash|modify|petition|motion|object|inventory"
)
_FOR_A_TERM = re.compile(r"(?:for|during) (?:a|the) (?:period|term)")
# `at the place, date and time specified below`: the next date is it.
_BELOW = re.compile(
    r"(?:place|time|date)s?,? (?:(?:time|date|place)s?,? )?(?:and|&) (?:time|place|date)s? (?:specified|shown|set forth|stated|indicated|listed|"
    r"given|described|noted)(?: herein)?(?: below| hereunder| herein)?"
    r"|(?:place|time|date),? (?:(?:date|time|place),? )?(?:and|&) (?:time|place|date) (?:for|of) (?:your )?(?:appearance|production|compliance|return)"
)
# A form's box for the date of appearance has one for the time beside it.
_DATE_BOX = re.compile(r"(?:^|[\s).])date:? ?$")
_TIME_BOX = re.compile(r"[\s,]{0,6}(?:\(?[a-z]?\)?[. ]{0,2})?(?:time|hour)\b")
_MANY = 400
_WITHIN_WORDS = ("within", "not later", "no later", "in no event", "in no case", "not more than", "before the end", "binnen", "innerhalb",
                 "dans un délai", "sous ", "en el plazo", "dentro de", "entro", "no prazo", "em até", "not to exceed",
                 "not exceeding", "w terminie", "response time")  # fmt: skip


def due_by_rule(text: Text, prose: Prose, issued_on: date | None) -> Found[date] | None:
    """The last day to answer, or for a warrant to execute it, as a date or as days from the date of issue."""
    dates = [d for d in find_dates(text)[:_MANY] if d[0] != issued_on]
    lower = text.lower
    weak = None
    for day, start, end in dates:
        if issued_on is not None and day < issued_on:
            continue
        before = " ".join(lower[max(0, start - 270) : start].split()) + " "
        if "_" in before:
            before = _FIELD_NAME.sub(" ", before)
        label = _DUE.search(before)
        if label is None:
            boxed = _DATE_BOX.search(before) and _TIME_BOX.match(lower, end)
            if boxed and issued_on is not None:
                return text.found(day, (start, end), confidence=INFERRED)
            continue
        if label[0].startswith(("date/time", "date and time", "date & time")) and _EMERGENCY.search(lower):
            # When the form of an emergency was filled in.
            continue
        sentence = re.split(r"(?<![ap]\.m)(?<!\b[a-z])[.;] |☐|☒", _ABBREVIATED.sub(r"\1", before[: label.end()]))[-1]
        if _PAST.search(sentence[-80:]) or _NOT_BEFORE.search(sentence[-90:]) or _RANGE.search(before[-60:]):
            continue
        if _NOT_DUE.search(sentence.rstrip(" ,:.")[-40:]) or _SILENCE.search(sentence):
            continue
        if _WEAK.match(label[0]):
            if _SILENCE.search(re.split(r"[.;]\s", lower[end : end + 60])[0]):
                continue
            told = sentence + re.split(r"(?<!tel)[.;]\s", lower[end : end + 150])[0]
            if weak is None and _COMMANDS.search(told) and not _NOT_DUE.search(sentence[-60:]):
                weak = text.found(day, (start, end), confidence=PLAIN)
            continue
        if not _NEVER_DUE.search(sentence[-70:]) or label[0].startswith(("return", "due", "deadline")):
            return text.found(day, (start, end))
    return weak or _below(text, prose, dates, issued_on) or _counted(prose, issued_on) or _yearless(prose, issued_on)


# The full stop of a word cut short ends no sentence, and a name of a field in data is written as words are.
_ABBREVIATED = re.compile(r"\b(inc|ltd|corp|co|cpl|sgt|det|insp|cst|no|mr|ms|mrs|dr|st)\.(?= )")
_FIELD_NAME = re.compile(r"(?<=[a-z])_(?=[a-z])")


_EMERGENCY = Turns(r"\b(?:emergency|exigent)\b")


def _below(text: Text, prose: Prose, dates: list[tuple[date, int, int]], issued_on: date | None) -> Found[date] | None:
    """The first date after words that send the reader to a box below for place, date and time."""
    match = prose.search(_BELOW, ("place", "time", "date"), 2, 110)
    if match is None:
        return None
    at = prose.back(*match.span())[1]
    for day, start, end in dates:
        if at < start < at + 700 and (issued_on is None or day > issued_on):
            return text.found(day, (start, end), confidence=INFERRED + 0.1)
    return None


def _yearless(prose: Prose, issued_on: date | None) -> Found[date] | None:
    """`A reply by Friday 11 September would be appreciated`: the next such day after the paper's own date."""
    if issued_on is None:
        return None
    for match in prose.matches(_DAY_AND_MONTH, _BEFORE_DAYS, 2, 60):
        sentence = re.split(r"[.;] ", prose.flat[max(0, match.start() - 140) : match.start()])[-1]
        told = sentence + re.split(r"[.;] ", prose.flat[match.end() : match.end() + 60])[0]
        if (
            not _COMMANDS.search(told)
            or _NOT_BEFORE.search(f"{sentence}{match[0]}")
            or _SILENCE.search(sentence)
            or _NEVER_DUE.search(sentence[-60:])
        ):
            continue
        month = MONTHS.get(match["month"] or match["month2"])
        if month is None:
            continue
        try:
            day = date(issued_on.year, month, int(match["day"] or match["day2"]))
            day = day if day >= issued_on else day.replace(year=day.year + 1)
        except ValueError:
            continue
        return prose.found(day, match, confidence=INFERRED)
    return None


_BEFORE_DAYS = ("by ", "no later than", "not later than", "on or before", "before ", "until ", "bis ", "spätestens", "avant le", "plus tard le",
                "entro il", "antes del", "hasta el", "até ")  # fmt: skip
_DAY_AND_MONTH = re.compile(
    rf"(?:\bby|later than|on or before|\bbefore|\buntil|\bbis(?: zum)?|spätestens(?: am)?|avant le|plus tard le|entro il|antes del|hasta el|até)"
    rf" (?:close of business |noon |5 ?p\.?m\.? )?(?:on )?{_WEEKDAY}(?:the |den |dem |dia )?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|º|°)? (?:of |de )?(?P<month>{MONTH_WORDS})|(?P<month2>{MONTH_WORDS}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)"
    r"(?![\w,]{0,2} ?(?:19|20)\d\d|\w)"
)


def _counted(prose: Prose, issued_on: date | None) -> Found[date] | None:
    if issued_on is None:
        return None
    for match in prose.matches(_WITHIN, _WITHIN_WORDS, 2, 200):
        found = _relative(match, prose, issued_on)
        if found is not None:
            return found
    return None


def counted_from_service(prose: Prose) -> Found[str] | None:
    """The words of a time limit that runs from service or receipt: no date can be read from them."""
    for match in prose.matches(_WITHIN, _WITHIN_WORDS, 2, 200):
        other = _FROM_ELSE.search(match["rest"])
        if other and _is_duty(match, prose) and _days(match):
            end = match.start("rest") + other.end()
            words = prose.cased[match.start() : end]
            return prose.found(" ".join(words.split()), (match.start(), end), confidence=INFERRED)
    return None


def _is_duty(match: re.Match[str], prose: Prose) -> bool:
    before = re.split(r"[.;] ", prose.flat[max(0, match.start() - 200) : match.start()])[-1]
    after = match["rest"] + prose.flat[match.end() : match.end() + 80]
    if _NEVER_DUE.search(before[-90:]) or _FOR_A_TERM.search(before[-30:]):
        return False
    return bool(match[0].startswith("response") or _ABOUT_DUE.search(before) or _DUTY.search(after))


def _days(match: re.Match[str]) -> int:
    count = number_of(match["count"]) or 0
    if match["unit"].startswith(("hour",)) or not 0 < count <= 365:
        return 0
    return count * 7 if match["unit"].startswith(("week", "woche", "weken", "tygodni")) else count


def _relative(match: re.Match[str], prose: Prose, issued_on: date) -> Found[date] | None:
    """Days from the date of the paper; days from service or receipt cannot be counted from the paper."""
    rest = match["rest"]
    counted = _FROM_ISSUE.search(rest) or _FROM_ISSUE_ABROAD.search(rest)
    days = _days(match)
    if counted is None and days and _EXECUTED.search(prose.flat, max(0, match.start() - 60), match.start()):
        # A warrant "to be executed within five days" counts them from its own date.
        other = _FROM_ELSE.search(rest[:60])
        return None if other else prose.found(issued_on + timedelta(days=days), match.span("unit"), confidence=INFERRED)
    if (
        counted is None
        or not days
        or counted.start() > 45
        or _FROM_ELSE.search(rest[: counted.end()])
        or _IS_SERVED.match(rest, counted.end())
    ):
        return None
    if not _is_duty(match, prose) or (
        match["exceed"] and "execut" not in prose.flat[max(0, match.start() - 90) : match.start()]
    ):
        return None
    if re.search(r"beginning (?:with|on)|starting (?:with|on)", counted[0]):
        # The day itself is the first of the period.
        days -= 1
    working = (match["kind"] or "").strip() in {"business", "working", "court"} or re.search(
        r"werktag|ouvr|hábil|lavorativ|úteis", match["unit"]
    )
    span = (match.start(), match.start("rest") + counted.end())
    return prose.found(weekdays_later(issued_on, days) if working else issued_on + timedelta(days=days), span)


_EXECUTED = re.compile(
    r"\b(?:warrant|it|this)\b[^.;]{0,30}\bexecuted(?: and returned)? $|\bexecute (?:this|it|the)(?: search)? ?(?:warrant)? $"
)
