"""Whom a paper is directed to, as it names them: the provider, and not its officer, department or street.

A label says it (`To:`, `An die`, `Destinataire`), the address over the letter has it, or the sentence that commands. Where
all fail, the first firm that the paper names is it, unless the paper comes from that firm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.reading.texts.turns import Turns
from fourcorners.values import Found

# The forms that a firm's name ends with, in the languages of the papers that come in.
_FORMS = (
    r"Pvt\.,? Ltd|PVT\.,? LTD|Pty\.,? Ltd|Pvt\. Limited|Inc|INC|Incorporated|L\.?L\.?C|L\.?P|Corp|CORP|Corporation|CORPORATION|Co|CO|Company|COMPANY|Ltd|LTD|Limited|LIMITED|P\.?L\.?C|plc|Pty|Pvt|ULC|PBC|Sdn\.? Bhd|D\.?A\.?C|Cooperative|Co-operative"
    r"|GmbH|GMBH|mbH|gGmbH|AG|SE|KG|KGaA|UG|OHG|e\.V|eG|Sàrl|SÀRL|S\.?A\.?S|S\.?A\.?R\.?L|S\.?A|SNC|SCOP|S\.?[pP]\.?A|S\.? ?à ?[rR]\.? ?[lL]|S\.?r\.?l|S\.?R\.?L|S\.?L\.?U?|S\.?A\.?U"
    r"|Ltda|LTDA|Lda|L\.da|Unipessoal|B\.?V|N\.?V|V\.?O\.?F|AB|A/S|ApS|ASA|AS|Oyj?|OÜ|SIA|UAB|MB|[Ss]p\. ?z ?o\. ?o|s\. ?r\. ?o|a\. ?s|spol\. s r\.? ?o"
    r"|d\. ?o\. ?o|d\. ?d|Kft|Zrt|Nyrt|Bt|[EЕ]?ООД|ЕАД|АД|ТОВ|ПрАТ|А\.? ?Ε|Ε\.? ?Π\.? ?Ε|Ι\.? ?Κ\.? ?Ε|Μ\.? ?Ε\.? ?Π\.? ?Ε|ehf|hf|slf|A\.? ?Ş|Ltd\. ?Şti"
)
_FORM = f"(?:{_FORMS})"
_WORD = r"[^\W\d_](?:[\w&'’.+·-]*[\w&+·])?"
_LEAD = r"[A-ZÀ-ÖØ-ÞĀ-ŽΆΈ-ΏΑ-ΩА-ЯЁІЇЄ0-9]"
_FIRM = re.compile(
    rf"(?<![\w@.])(?P<name>(?={_LEAD}){_WORD}(?:(?: &| and| und| et| y| e| of| de| der| van| i| och| og)? (?={_LEAD}|\(){_WORD}|"
    rf" \([A-Z][\w .]{{1,18}}\)){{0,5}}(?: [a-zà-ž]{{4,14}}(?=,))?,? {_FORM}(?![\w/])\.?)"
    rf"|(?<!\w)(?P<before>(?:{_FORM}\.? )?[„“\"«][^„“”\"«»\n]{{2,40}}[“”\"»],? {_FORM}(?![\w/])\.?|{_FORM}\.? [„“\"«][^„“”\"«»\n]{{2,40}}[“”\"»])"
)
# What runs into a firm's name from the sentence or line that it stands in.
_AHEAD = re.compile(
    r"(?:(?:To|TO|That|THAT|The|THE|By|BY|And|AND|An|AN|In|IN|I|You|YOU|It|IT|Re|RE|Court|COURT|Orders?|ORDERS?|ORDERED|Held|HELD|Records|RECORDS|Kundendienst|Dział|Attn|From|FROM|For|FOR|Dear|of|at|AT|CUSTODIAN|Spółk\w+|Firm[aąy]|Firma|Uzņēmums|Der|Die|Alla|der|la)\b[.:]? |(?i:společnosti|spoločnosti|spółce|spółki|družbi|društvu|a la (?:empresa|mercantil|entidad|sociedad)|alla società|à la société) |[^ ]*(?i:platforma|platforme) )+"
)
# Words of a sentence in capitals that no firm is called by.
_SENTENCE = re.compile(r"\b(?:THE|AND AN|AUTHORIZED|OFFICER|FORENOON|WHEREAS|AUTHORISE|Magistrates|Court|COURT)\b")
# A label of whom a paper goes to, at the start of a line or of a column.
_TO = (
    r"to|unto|directed to|addressed to|served (?:up)?on|served|attention|attn|addressee|recipient|(?:service |internet )?provider|custodian|to the [a-z ]{3,40}"
    r"|the (?:state|people|commonwealth) of [a-z ]{4,24} to|an|empfänger(?:in)?|adressat(?:in)?|diensteanbieter|zustellung an|aan|gericht aan|geadresseerde|ontvanger"
    r"|à|a|destinataires?|à l'attention de|pour|al|alla|allo|all'|ai|spett\.?(?:le|li)?|destinatari[oa]|para|a la atención de|dirigido a|ao?|à atenção de|exm[oaº]s?\.? [a-z]{2,10}"
    r"|til|till|mottag(?:er|are)|mottaker|adressat|vastaanottaja|saaja|adresaat|kellele|do|dla|adresat|odbiorca|komu|pro|adresát|příjemce|príjemca|prejemnik|naslovnik|za"
    r"|prima|primatelj|primalac|címzett|către|destinatar|saņēmējs|adresāts|kam|gavėjas|adresatas|kam|lil|lill-|chuig|seolta chuig|viðtakandi|proς|προς|αποδέκτης|παραλήπτης|до|адресат|получател|одержувач|кому|на"
)
# A short word is a label only right before its colon; more words may follow a longer one.
_LABEL = re.compile(
    rf"[ \t*]*(?:\d{{1,2}}\. )?(?:{_TO})(?:(?<=\w{{5}})\b[^\n:]{{0,48}}|(?: ?\([^()\n]{{0,40}}\))?[ \t]{{0,12}})",
    re.IGNORECASE,
)
_COLUMN = re.compile(r" {3,}|\t|\|")
_BARE = re.compile(
    r"(?:^|(?<=\n))[ \t]*(?:(?P<label>an (?:die|das|den|dem)|an|aan(?: de| het)?|à(?: la société)?|à l['’]attention de|a la atención de|spett\.?(?:\.?le|\.?li)?|alla|al|till?|do|komu|pro|na|до|προς(?: την?)?)"
    r"(?:[ \t]*\n[ \t]*|[ \t]+(?=[^\n]{2,80}\n))(?P<value>[^\n]{2,90}))",
    re.IGNORECASE,
)
# Who is told to do something and holds no data: officers, courts, the world.
_OTHERS = re.compile(
    r"(?i)\b(?:any |all |every |each )|\b(?:order|warrant|subpoena|summons|pursuant|application|certificate|notice)\b|\b(?:peace|police|law enforcement|authori[sz]ed) officers?\b|\b(?:special agent|detective|investigator|inspector|sergeant|prosecutor)\b|\bjudge\b|\bcourt\b|\bsheriff\b|\bclerk\b|\byou\b|\bwhom it\b|whoever|juzgado|gericht\b|tribunal\b"
    r"|^(?:be |testify|appear|produce|the (?:following|above)|see |compliance$|legal$|legal (?:department|compliance|team)|records? custodian$|custodian(?: of records)?$|keeper)"
)
# Words for a desk within a provider, with which no name of one begins.
_DESK = re.compile(
    r"(?i)(?:attn\.?|attention|custodian of (?:the )?records|(?:the )?(?:records?|keeper)(?: of)? custodian|(?:subpoena|legal|law enforcement)[\w ]{0,30}(?:department|compliance|response|team|desk)|z\. ?hd?\.?|t\.a\.v\.|c/o"
    r"|(?:la |the )?(?:société|firma|fa\.|empresa|spółka|společnost|spoločnosť|družba|društvo|tvrtka|firmy|selskabet|bolaget|selskapet|yhtiö|ettevõte|uzņēmums|бендраве|дружество)|messrs\.?|m/s)[ :,.-]+"
)
_CUT = re.compile(
    r" {3,}|\t|\||;| \((?=[a-zà-ÿ])|\s[–—-]{1,2}\s|, (?=\d|[a-zà-ÿ]{3,}|(?:Suite|Floor|Attn|Attention|Legal|Compliance|Subpoena|Custodian|P\.?O\.?)\b)|(?<=\w{3})\. |\(?(?:by|via|per|through) (?:e-?mail|portal|post|fax|mail|the)"
)
_SUBJECT = re.compile(
    r"(?im)^[ \t]*(?:re|ref|subject|betreff|betrifft|hier|objet|objeto|asunto|oggetto|assunto|betreft|onderwerp|dotyczy|věc|vec|zadeva|predmet|tárgy|obiect|ämne|emne|sak|asia|viide|teema|efni|dear|sehr geehrte|madame|monsieur|geachte|szanowni|vážen\w+|spoštovani|poštovani|tisztelt|stimat\w+|hei|hej|godaften|teemu)\b"
)
_HEAD, _FAR = 2_500, 20_000


def find_addressee(prose: Prose) -> Found[str] | None:
    """The company or person the paper is directed to, as it names them; None where nobody is named."""
    full = prose.text.full
    named: list[Span] = []
    for label, *value in _labelled(full):
        span = None if _OTHERS.search(label) else _named_behind(full, *value)
        if span is not None:
            named.append(span)
    firms = list(_firms(full, 0, _FAR))
    # A label beside a firm's name is sure; a name of no known form is believed where it stands near the top.
    for span in named:
        if any(firm[0] >= span[0] and firm[1] <= span[1] + 1 for firm in firms):
            return _told(prose, span)
    over = [firm for firm in firms if firm[0] < _over_letter(full)]
    if over and not _heads(full, over[0]):
        return _told(prose, over[0])
    early = next((span for span in named if span[0] < _HEAD), None)
    if early is not None:
        return _told(prose, early)
    rest = [firm for firm in firms if not _heads(full, firm) and not _is_party(full, firm)]
    if rest:
        return _told(prose, rest[0])
    # In running text a name goes on over the end of a line.
    for start, end in _firms(prose.cased, 0, _FAR):
        if not _heads(full, prose.back(start, end)) and not _is_party(full, prose.back(start, end)):
            return prose.found(prose.cased[start:end], (start, end))
    return None


def _labelled(full: str) -> Iterator[tuple[str, int, int]]:
    """Each label of whom a paper goes to, with where what stands behind it begins and ends."""
    at = full.find(":", 0, _FAR)
    while at >= 0:
        line = full.rfind("\n", 0, at) + 1
        label = _COLUMN.split(full[line:at])[-1] if at - line < 200 else ""
        if len(label) < 90 and _LABEL.fullmatch(label):
            end = full.find("\n", at)
            yield label, at + 1, end if end >= 0 else len(full)
        at = full.find(":", at + 1, _FAR)
    for match in _BARE.finditer(full, 0, _HEAD):
        yield match["label"], *match.span("value")


def _told(prose: Prose, span: Span) -> Found[str]:
    value = " ".join(prose.text.full[slice(*span)].split())
    return prose.text.found(value, span)


def _named_behind(full: str, start: int, end: int) -> Span | None:
    """The name in the words behind a label, or on the line below it where it has none beside it; None for an officer."""
    if not full[start:end].strip(" \t_.*"):
        below = re.compile(r"\s*(?P<line>[^\n]{2,90})").match(full, end)
        if below is None or ":" in below["line"]:
            return None
        start, end = below.span("line")
    firm = next(_firms(full, start, end), None)
    words = full[start:end]
    if firm is not None:
        return firm
    start += len(words) - len(words.lstrip())
    desk = _DESK.match(full, start, end)
    start = desk.end() if desk else start
    value = _CUT.split(full[start:end])[0].rstrip(" ,.:*_-")
    if (
        not 2 < len(value) < 70
        or "@" in value
        or not (value[0].isupper() or value[0].isdigit())
        or _OTHERS.search(value)
        or len(value.split()) > 8
    ):
        return None
    return start, start + len(value)


def _firms(full: str, start: int, end: int) -> Iterator[Span]:
    """Names of firms that end, or begin, with a legal form, within one line."""
    last = start
    for form in _ANY_FORM.finditer(full, start, end):
        line = full.rfind("\n", last, form.start()) + 1
        match = _FIRM.search(full, max(line, last, form.start() - _LONG), min(end, form.end() + _LONG))
        if match is None or match.end() <= last:
            continue
        last = match.end()
        begin, stop = match.span("name") if match["name"] else match.span("before")
        for lead in (_DESK, _AHEAD):
            run_in = lead.match(full, begin, stop)
            begin = run_in.end() if run_in else begin
        # In a line of capitals the name stands behind its last TO.
        behind = full.rfind(" TO ", begin, stop)
        begin = behind + 4 if behind >= 0 else begin
        comma = full.rfind(", ", begin, stop)
        if comma >= 0 and not _BARE_FORM.fullmatch(full, comma + 2, stop):
            begin = comma + 2
        if begin < stop and not _BARE_FORM.fullmatch(full, begin, stop) and not _SENTENCE.search(full, begin, stop):
            yield begin, stop


_LONG = 100
_ANY_FORM = Turns(_FORMS, head=r"(?<!\w)", tail=r"(?![\w/])")
_BARE_FORM = re.compile(rf"{_FORM}\.?")


def _over_letter(full: str) -> int:
    """Where the head of a letter ends: at its subject or its salutation; nothing where it has neither."""
    subject = _SUBJECT.search(full, 0, _HEAD)
    return subject.start() if subject else 0


def _heads(full: str, span: Span) -> bool:
    """Whether a name stands in the first line that is written: there it is whose paper it is."""
    return not full[: span[0]].strip(" \n\t*#-=_") and not full[: span[0]].count("To")


def _is_party(full: str, span: Span) -> bool:
    """Whether a name stands in the line that says whose case it is."""
    line = full[full.rfind("\n", 0, span[0]) + 1 : span[1] + 20]
    return bool(_PARTIES.search(line))


_PARTIES = re.compile(r"(?i)^[ \t]*(?:in )?re\b|(?<=\s)v(?:s|\.|s\.)? |\b(?:plaintiff|defendant|victim|complainant)\b")
