"""When a paper was issued. Only a date in the place of a date of issue counts; others are not it.

A date of issue is one that the paper labels so, that stands over or under a signature, or that stands alone in a
letter's head. The dates of statutes, of a form's revision, of other papers, of facts, of records, of a fax line or of a
docket's header are none of these. Every date in such a place gets the weight of its place, and the greatest wins.
"""

from __future__ import annotations

import re
from datetime import date

from fourcorners.reading.calendar.dates import find_dates
from fourcorners.reading.sureness import INFERRED, PLAIN
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns
from fourcorners.values import Found

Dated = tuple[date, int, int]

_DAY_NAMES = (
    r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|montag|dienstag|mittwoch|"
    r"donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes|maandag|dinsdag|woensdag|donderdag|vrijdag|lunedì|martedì|mercoledì|giovedì|venerdì|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|poniedziałek|wtorek|środ[aęy]|czwartek|piątek|mandag|tirsdag|onsdag|torsdag|fredag|måndag|tisdag|pondělí|úterý|středa|čtvrtek|pátek),? )?"
)
_TIME = r"(?:(?:at )?\d{1,2}[:.]\d\d(?::\d\d)? ?(?:a\.?m\.?|p\.?m\.?|hours|uhr|h)?,? ?(?:on |at )?)?"
_LEAD = (
    rf"[\s:,._/|()\[\]*-]{{0,14}}{_TIME}{_DAY_NAMES}(?:the |this |den |der |dem |le |el |il |o |a |lì |am )?(?:on )?$"
)
# Labels that can mean nothing else; what stands before them does not matter.
_CERTAIN = Turns(
    r"\b(?:date(?: and time| & time|/time)?|day)(?: (?:this )?(?:warrant|order|subpoena|summons|notice|demand|letter))?"
    r"(?: was| is)? (?:issued|granted|authori[sz]ed|approved|prepared|of issue|of issuance|of authori[sz]ation|of grant|of making|of signature|of order|of request|of letter|of demand|of notice"
    r"|of summons|of subpoena|of warrant|of this (?:order|notice|letter|request|demand|subpoena|summons))"
    r"|\bdated and (?:filed|entered)|\b(?:authori[sz]ation|order|warrant|subpoena) (?:granted|made|issued|sealed) ?:"
    r"|\bdatum (?:der|des|van de|van het)? ?(?:anordnung|beschlusses|bescheides|bescheids|schreibens|ersuchens|verfügung|vordering|bevel|beschikking)"
    r"|\bdate de (?:la |l['’])(?:décision|réquisition|ordonnance|demande|émission)|\bfecha (?:de la|del) (?:resolución|oficio|auto|requerimiento)"
    r"|\bdata (?:del|della|dell['’]|do|da) (?:decreto|ordinanza|provvedimento|atto|ofício|decisão)"
    r"|\b(?:issue|issuance|issued|signing|notice|letter|order) date|\bausstellungsdatum|\bdate d'émission"
    r"|\bl'an|\bce jour,?|\bdata di emissione|\bfecha de emisión|\bdata de emissão|\bdone and ordered[\w ,.'’-]{0,60}",
    _LEAD,
)
# What else a paper calls its date of issue, with what the label is worth.
_LABELS: tuple[tuple[int, Turns], ...] = tuple(
    (weight, Turns(words, _LEAD))
    for weight, words in (
        (9, r"\bdate signed|\bissued(?: and [a-z]{4,10})?(?: (?:on|this|at|under "
            r"my hand|over my (?:hand|signature)|by the court|in)(?: [\w .,':]{0,40}?)?)?|\bordered[\w ,.]{0,50}?(?: this| on| dated)?|\bentered(?: (?:at|in) [\w .,]{2,40},)?(?: on| this)?|\bsealed by the (?:court|clerk)[\w ,]{0,40}?(?: on| this)?"
            r"|\b(?:made|approved|authorized|so ordered|ordered|signed|entered|given|done|dated|witness|executed|issued)(?: and (?:ordered|signed|dated"
            r"|sealed|entered|issued))?(?: under (?:my|the|our) [\w ,]{0,40})?(?: at| in| on)?[\w .,'’-]{0,60}?,?"
            r" (?:this|on|on this|on the)"
            r"|\bwitness(?: my hand| the honorable)?:?[\w ,.'’-]{0,120}|\bgiven[\w ,]{0,60}|\bin witness whereof[\w ,]{0,90}"
            r"|\band now,? (?:to wit,? )?(?:this|on this)|(?:^|[.\n] ?)this(?: the)?|\bon this(?: day,?)?(?: the)?|\bit is,? (?:on )?this"
            r"|\bso ordered,?(?: this)?|\bset (?:my|his|her|our|their) hands?[\w ,]{0,60}|\bin testimony whereof[\w ,']{0,90}"
            r"|\b(?:afsagt|avsagt|meddelat|utfärdad|wydano|vydáno|kelt|dnia|dana|dne|dňa|sastavljeno|ngày)(?: (?:i|w|v|u|den|dnia|dne))?(?: [^\W\d_]{2,20},?)?"),
        (8, r"(?:^|[\n.|;)*_:])\s{0,3}(?:\(?[a-z0-9]{1,2}[.)] ?)?(?:dated?|datum|fecha|data|dato|dátum|tarih|päivämäärä|pvm|ημερομηνία|дата|datums|kuupäev|日期|作成日|date de la demande|le)\b"
            r"(?: (?:at|this|in) [\w .,]{0,40})?|\bdated (?:at|this|the)[\w .,]{0,40}|\bdate[:.]|\bdatum:|\bfecha:|\bdata:"
            r"|(?:^|[\n.] ?)dated:?(?: at)? [a-zà-ÿ .,'\n-]{3,45}"),
        (8, r"\b(?:fait|hecho|done|dado|dada|fatto|gegeben|ausgestellt|erlassen|firmado|firmo|firma|acuerdo|deciso|disposto|gedaan|opgemaakt) (?:à|en|at|em|a|in|zu|te)"
            r" [\wà-ÿ '-]{2,40}?,?(?: le| a| el| lì| il| em| am| op)?"),
        (8, r"(?:^|\n) ?(?:granted|authori[sz]ed|approved|made):?(?: on)?"),
        (8, r"\b(?:approved|granted|authorized|issued|signed) (?:by (?:telephone|phone|e-?mail|electronic means|video)|electronically|telephonically)(?: on| at)?"),
        (8, r"\bdate (?:et|and|und|y|e|en) (?:lieu|place|signature|unterschrift|firma)|\bsitting (?:at|in) [\w .'-]{2,40} on"
            r"|\bbefore (?:(?:the|his|her|hon\.?|honourable|honour|deputy|district|mr|mrs|ms|senior|chief) ){0,4}(?:master|judge|justice|registrar|hhj|district judge) [\w .'-]{2,40}\n? ?on\b"),
        (7, r"\bsworn to[\w ,]{0,60}|\bsubscribed (?:and|to)[\w ,]{0,60}|\bsigned(?: (?:on|this|at))?|\bsent(?: on)?:?"),
    )
)  # fmt: skip
_NOT_ISSUED = re.compile(
    r"\brev\b|\brevis|birth|dob|effective|expir|\bfrom\b|since|between|through|until|offen[cs]e|executive order|"
    r"before(?! me| (?:[a-z.]+ ){0,4}(?:master|judge|justice|registrar|hhj)\b)|after|takes effect|do dnia|termin|launch|return|compliance|due|appear|by no later|period|start|\bend |received|created|incident|hearing|"
    r"answer|comply|respond|produce|within|act of|law of|amended|enacted|filed|hired|employed|last (?:seen|login)|"
    r"preserv|on or about|occurred|committed|served|obtained|warrant expires|no\. \d{3,}, $"
)
# Another paper's date: `a letter dated`, `our order of`, `FIR No. 114/2023 dated`.
_ANOTHERS = re.compile(
    r"(?:\b(?:letter|subpoena|order|warrant|request|e-?mail|notice|report|complaint|indictment|memorandum|application|"
    r"decision|judgment|act|fir|regulation|law|affidavit|process|demand|statement|bescheid|beschluss|schreiben|ley|loi|"
    r"legge|lei|décret|verfügung)s?|\d{2,5}/\d{2,4}|no\.? [\w/-]{2,20}),? (?:was |is |were )?$"
)
_THIS_DAY = re.compile(r"[\s,]this (?:the )?$")
# `this warrant is issued on`.
_THIS = re.compile(r"\bthis (?:search )?(?:letter|subpoena|order|warrant|request|notice|demand|process) (?:was |is )?$")
# `this 8th of September`, without the word day.
_NTH_OF = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th)|[a-z-]{5,14}) (?:day )?of\b")
# A title that begins its line, with its date: `Order made on`, `Beschluss vom`, `Ordonnance du`.
_TITLED = re.compile(
    r"(?:^|\n)\W{0,3}(?:the )?(?:search )?(?:letter|subpoena|order|warrant|request|notice|demand|summons) $"
)
_DECISION = re.compile(
    r"(?:^|\n)\W{0,3}(?:beschluss|anordnung|verfügung|bescheid|ordonnance|auto|providencia|decreto|ordinanza|beschikking|vordering|bevel|postanowienie)"
    r"\s{1,3}(?:vom|du|de fecha|de|del|van|z dnia) $"
)
# `hat das Amtsgericht ... am 9. April 2026 ... beschlossen`: how a German court says when it decided.
_DECIDED = re.compile(r"\bhat (?:das|die|der) [^.;]{5,110} am $")
_DECIDES = re.compile(r"[^.;]{0,160}\b(?:beschlossen|angeordnet|entschieden)\b")
_SUPPLEMENTS = ("attachment", "exhibit", "schedule", "annex", "appendix", "anlage")
# A paper with more dates than this is a log, and its own date stands before them.
_MANY = 400
_CLOSE = re.compile(
    r"/s/|\bsincerely\b|\bjudge\b|\bclerk of|\bmagistrate\b|respectfully|yours faithfully|very truly|\bjustice\b|"
    r"signature|signed|\bgez\.|\bsd/-|attorney|richter|juez|juge"
)
_BELOW = re.compile(
    r"^[^\n]{0,60}\n[ \t]*\(?(?:date(?:d)?(?: and time)?(?: (?:of issue|issued|signed))?|datum|fecha|data|date/time)\)?"
    r"(?=[\s,.:]|$)"
)
# One of these words stands before every date of issue that is labelled.
_HINTS = frozenset(
    "date dated datum data fecha issued issue issuance ordered order entered signed given witness witnesseth whereof this on "
    "sworn subscribed fait hecho done dado dada fatto gegeben ausgestellt firmado sent made approved authorized executed le "
    "émission emissione ausstellungsdatum prepared day signing am set testimony afsagt avsagt meddelat utfärdad wydano vydáno kelt dnia dana dne dňa dato "
    "an jour sealed granted sitting master judge justice registrar hhj beschluss anordnung verfügung bescheid erlassen ordonnance auto providencia decreto ordinanza beschikking vordering bevel postanowienie gedaan "
    "opgemaakt firmo firma acuerdo deciso disposto sastavljeno dátum tarih päivämäärä pvm ημερομηνία дата datums kuupäev 日期 作成日".split()
) - {"on"}
_TOKEN = re.compile(r"[^\W\d_]+")
_TIME_BOX = re.compile(r"[\s,]{0,6}(?:\(?[a-z]?\)?[. ]{0,2})?(?:time|hour)\b")
_SENT = re.compile(r"\b(?:filed|received|fax|page \d|printed|retrieved|revised|rev\.|form \w+|expires)\b[^\n]{0,30}$")


def issued_by_rule(text: Text) -> tuple[Found[date] | None, dict[tuple[int, int], int]]:
    """The day the paper bears as its own, and what the words beside each date make it worth as that, by its span."""
    dates = find_dates(text)[:_MANY]
    weighed = [(weight, dated) for dated in dates if (weight := _weight(text, dated))]
    return _heaviest(text, dates, weighed), {dated[1:]: weight for weight, dated in weighed}


def _heaviest(text: Text, dates: list[Dated], weighed: list[tuple[int, Dated]]) -> Found[date] | None:
    if not dates:
        return None
    if len({d[0] for _, d in weighed}) > 1:
        # What an attachment says of its own dates comes after what the paper says of itself.
        ends = _own_end(text)
        weighed = [(weight - (4 if dated[1] > ends else 0), dated) for weight, dated in weighed]
    if max((weight for weight, _ in weighed), default=0) < 8:
        weighed += [w for w in (_in_head(text, dates), _with_place(text, dates), _by_signature(text, dates)) if w]
    if not weighed:
        return None
    best = max(weight for weight, _ in weighed)
    top = [dated for weight, dated in weighed if weight == best]
    if len({d[0] for d in top}) > 1:
        # When a mail was sent that brings a paper with a date of its own says nothing of that paper.
        top = [d for d in top if not _MAIL_HEAD.search(_before(text.lower, d[1], 160))] or top
    chosen = top[0]
    if len({d[0] for d in top}) > 1:
        closing = [d for d in top if _CLOSE.search(text.lower, max(0, d[1] - 200), d[2] + 200)]
        if len({d[0] for d in closing}) != 1 and (len(closing) < len(top) or not _side_by_side(text, closing)):
            return None
        chosen = closing[-1]
    return text.found(chosen[0], (chosen[1], chosen[2]), confidence=PLAIN if best >= 7 else INFERRED)


def _side_by_side(text: Text, closing: list[Dated]) -> bool:
    """Whether several sign, each under a date of their own and the later ones last: then the last makes it complete."""
    ends = len(text.full) - 500
    return _in_order(closing) and all(d[1] > ends and _weight(text, d) for d in closing)


def _in_order(dates: list[Dated]) -> bool:
    """Whether no date is before the one that stands ahead of it."""
    days = [d[0] for d in dates]
    return days == sorted(days)


def _own_end(text: Text) -> int:
    """Where the paper's first attachment begins, or its end."""
    lower = text.lower
    for word in _SUPPLEMENTS:
        at = lower.find(word, 400)
        while at >= 0:
            if not lower[max(0, at - 60) : at].rpartition("\n")[2].strip() and "\n" in lower[max(0, at - 60) : at]:
                return at
            at = lower.find(word, at + len(word))
    return len(text.full)


def _weight(text: Text, dated: Dated) -> int:
    """What the words before a date, or the label on the line below it, make it worth as the date of issue."""
    lower = text.lower
    before = _before(lower, dated[1], 160)
    below = _BELOW.match(lower[dated[2] : dated[2] + 110])
    tokens = _TOKEN.findall(before)
    if not below and _HINTS.isdisjoint(tokens):
        return 7 if _SIGNED_BEHIND.match(lower, dated[2]) and not _NOT_ISSUED.search(before[-30:]) else 0
    if _CERTAIN.search(before):
        return 10
    below_gap = max(before.rfind("\n\n"), before.rfind(".\n")) + 1
    if below_gap and not _HINTS.isdisjoint(_TOKEN.findall(before[below_gap:])):
        # A word of the paragraph before is no label of a date that has one in its own.
        before = before[below_gap:]
    for weight, pattern in _LABELS:
        label = pattern.search(before)
        if label is None:
            continue
        clause = _clause(before, label)
        if _NOT_ISSUED.search(clause) or _SENT.search(before):
            return 0
        # `a warrant issued on` is another's date; `WARRANT  Issued:` is this one's.
        own = label[0].startswith("\n") or label[0].rstrip().endswith(":")
        ahead = before[: label.start()]
        if not own and _ANOTHERS.search(ahead) and not (_THIS.search(ahead) or _TITLED.search(ahead)):
            return 0
        if _MAIL_HEAD.search(before):
            return _SENT_ON
        # Beside a box for the time it is an appointment's.
        return weight if not _TIME_BOX.match(lower, dated[2]) else 4
    if _FILLED_IN.search(before) and _EMERGENCY.search(lower):
        return 7
    if _THIS_DAY.search(before) and _NTH_OF.match(lower, dated[1], dated[2]) and not _NOT_ISSUED.search(before[-60:]):
        # `this 4th day of June, 2026`: formal papers say so of the day on which they are made, and of no other.
        return 7
    if _DECISION.search(before) and _ends_line(text.full, dated[2]):
        return 7
    if _DECIDED.search(before) and _DECIDES.match(lower, dated[2]):
        return 9
    if _SIGNED_BEHIND.match(lower, dated[2]) and not _NOT_ISSUED.search(before[-30:]):
        return 7
    if below and not _SENT.search(before[-40:]) and not _NOT_ISSUED.search(before[-30:]):
        return 7
    return 0


_SIGNED_BEHIND = re.compile(
    r"[\s.,;–-]{1,14}(?:/s/|s/ |[(\[]?(?:digitally |electronically )?signed\b(?! by)|\(?signé\b|gez\.|\(s\))"
)
_MAIL_HEAD = re.compile(
    r"(?:^|\n)(?:from|to|cc|sent|de|à|von|an|da|para|van|aan) ?:[^\n]{3,120}\n(?:(?:cc|to|from|sent) ?:[^\n]{0,120}\n)?(?:date|sent|datum|fecha|data) ?: ?[^\n]{0,20}$"
)


# When the form of an emergency was filled in.
_FILLED_IN = re.compile(
    r"(?:^|\n)(?:date(?:/| and | & )time|date sent|date submitted|submitted)(?: of request)?[ .:|]{0,12}\n?$"
)
_EMERGENCY = Turns(r"\b(?:emergency|exigent)\b")


# A day on which a mail was sent gives way to one that the paper in it bears.
_SENT_ON = 7


def _before(lower: str, at: int, width: int) -> str:
    """The words before, with single blanks; line breaks stay, and a column's gap counts as one."""
    words = re.sub(r"[ \u00a0]{3,}|\t", "\n", _FIELD_NAME.sub(" ", lower[max(0, at - width) : at]))
    return re.sub(r"[ \u00a0]+", " ", words).replace(" \n", "\n").replace("\n ", "\n")


# `date_of_issue`, as data name a field.
_FIELD_NAME = re.compile(r"(?<=[a-z])_(?=[a-z])")


def _clause(before: str, label: re.Match[str]) -> str:
    """The label with the few words right before it, back to the end of a sentence or line."""
    lead = "" if label[0][0] in ".;\n" else before[max(0, label.start() - 24) : label.start()]
    return re.split(r"[.;\n]", lead)[-1] + label[0].replace("and time issued", "")


def _in_head(text: Text, dates: list[Dated]) -> tuple[int, Dated] | None:
    """A date alone on its line before the salutation: a letter's date. Two such dates that differ are none."""
    lower = text.lower
    heads = [at for word in _SALUTATIONS if (at := lower.find(word, 0, 4_000)) >= 0]
    limit = min(heads, default=1_100)
    head = [d for d in dates if d[1] < limit]
    alone = [d for d in head if _alone(text.full, d)] or [d for d in head if _beside_number(text.full, d)]
    return (7, alone[0]) if len({d[0] for d in alone}) == 1 else None


def _beside_number(full: str, dated: Dated) -> bool:
    """Whether a date ends the line on which a letter's number stands, with nothing else on it."""
    line = full[full.rfind("\n", 0, dated[1]) + 1 : dated[1]]
    return bool(_NUMBER_LINE.fullmatch(line)) and not full[dated[2] : dated[2] + 12].split("\n", maxsplit=1)[0].strip(
        " ."
    )


_NUMBER_LINE = re.compile(
    r"[ \t]{0,40}(?i:our ref|your ref|ref|n/r[ée]f|number|no|nr|az|aktenzeichen|gz|of[íi]cio|prot|file)\b[^\n,;]{2,50}? "
)


_SALUTATIONS = ("dear ", "to whom it may concern", "sehr geehrte", "madame, monsieur", "estimad", "egregi", "exmo", "sir/madam",
                "ladies and gentlemen")  # fmt: skip


def _by_signature(text: Text, dates: list[Dated]) -> tuple[int, Dated] | None:
    """A date alone on its line, or beside the signature, at the end of the paper."""
    near = [
        d
        for d in dates
        if d[1] > len(text.full) - 1_400
        and _alone(text.full, d)
        and _CLOSE.search(text.lower, max(0, d[1] - 250), d[2] + 250)
    ]
    return (6, near[-1]) if len({d[0] for d in near}) == 1 else None


def _with_place(text: Text, dates: list[Dated]) -> tuple[int, Dated] | None:
    """A date after a place on a line of its own, `Rome, 4 April 2025`: how letters are dated in most of Europe."""
    places = (_PLACE, _BARE_PLACE) if text.order == "dmy" else (_PLACE,)
    found = [
        d
        for d in dates
        if any(p.search(text.full, max(0, d[1] - 60), d[1]) for p in places)
        and _ends_line(text.full, d[2])
        and not _LIMITS.search(text.lower, max(text.full.rfind("\n", 0, d[1]), d[1] - 60), d[1])
    ]
    return (7, found[0]) if len({d[0] for d in found}) == 1 else None


# `Brno 11. března 2026`, alone on its line.
_BARE_PLACE = re.compile(r"(?:^|\n)[ \t]*[A-ZÀ-Ž][\wÀ-ž-]{2,20}(?: [A-ZÀ-Ž][\wÀ-ž-]{1,15})? (?=$)")
_PLACE = re.compile(
    r"(?:^|\n|\. |\d | {3}|\t)[ \t]*(?:[Ee]n |[AaÀ] |[Ii]n |[Ee]m )?[A-ZÀ-Þ][\wÀ-ÿ'’.-]{1,20}(?:[ /][A-ZÀ-Þ(a-z][\wÀ-ÿ'’.)-]{1,15}){0,3}(?:, [A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,12})?)?(?:, "
    r"(?:den |le |a |a los |aos |el |lì |the |am |em |il |dnia |dne |dňa |dana |στις |on |d[.]d[.] )?|,? (?:den|le|am|lì|dnia|dne|dňa|dana) )(?:el |día )?$"
)


def _ends_line(full: str, at: int) -> bool:
    rest = _OF_YEAR.sub("", full[at : at + 14].lstrip(" .\t,"))
    return rest[:1] in {"", "\n", "\r"} or full[at : at + 2] == ". " or full[at : at + 3] == "   "


# What stands behind a year: `r.`, `г.`, `god.`.
_OF_YEAR = re.compile(r"^(?:r\.|г\.|р\.|god\.|года|року|ж\.|d\.|n\.)[ ,]*")
_GAPS = ("\n", "    ", "\t")


# What a cell calls the day beside it where that is the last for something, or a day of the facts.
_LIMITS = re.compile(
    r"\b(?:\w*frist|répon\w*|antwort\w*|rückantwort|retour\w*|plus tard|risposta|riscontro|respuesta|resposta|reactie|termin|deadline|due|limit|period|return|answer|respon[ds]\w*|reply|until|before|délai|échéance|plazo|fecha límite|scadenza|prazo|termijn|birth|born|offen[cs]e|incident|tatzeit)\b"
)


def _alone(full: str, dated: Dated) -> bool:
    # A gap parts the cells of a row: `Our ref: TS/26/04417          17 August 2026`.
    low = max(0, dated[1] - 60)
    starts = [at + len(gap) for gap in _GAPS if (at := full.rfind(gap, low, dated[1])) >= 0]
    if not starts and dated[1] > 60:
        return False
    start = max(starts, default=0)
    if full[start - 1 : start] == "\t" and _LIMITS.search(full[low : start - 1].rpartition("\n")[2].lower()):
        return False
    ends = [at for gap in _GAPS if (at := full.find(gap, dated[2], dated[2] + 30)) >= 0]
    rest = full[start : dated[1]] + (full[dated[2] : min(ends)] if ends else full[dated[2] :])
    return len(rest) < 30 and not re.search(
        r"[A-Za-z]{2,}|\d",
        re.sub(
            r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day|via e-?mail|date:?|\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|uhr|hrs|hours|h\b)|^ *\\d{1,2}$",
            "",
            rest,
        ),
    )
