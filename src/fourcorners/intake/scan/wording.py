"""Faults of recognised words: misread letters of words that everybody writes, dust between them, commas, boxes.

Each of these finds spans of a page's text with what must have stood there. None touches what may be an identifier: a
word with an at sign, an underscore, a slash or a dot inside it, one in quotes, one that a label calls an account's, or
one that stands on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fourcorners.intake.recognised.likely import likely
from fourcorners.intake.scan.lexicon import alike_at_ends, is_word, restored
from fourcorners.intake.scan.sign import Sign

MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|"
    "januar|februar|märz|mai|juni|juli|oktober|dezember|"
    "janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    "gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|"
    "janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|"
    "januari|februari|maart|mei|augustus"
)
# A month with a blank or a speck inside, beside its day.
_APART = re.compile(
    r"\b(?:(?<=\d )|(?=[A-Za-z ._·]{3,11} \d))("
    + "|".join(rf"{name[:at]}[ .·_]{name[at:]}" for name in MONTHS.split("|")[:12] for at in range(1, len(name)))
    + r")(?![^\W\d_])",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?<![\w@./:\-'’])(?=[A-Z]*0)[A-Z0]{3,24}(?![\w@/\-]|['’.]\w)|(?<=\d )T0(?= \d)")
_WORD = re.compile(r"(?<![\w@./:\-'’])[^\W\d_]{5,}(?![\w@/\-]|['’.]\w)")
# The rest of a word behind a blank that is none; pieces of two letters or less are looked at like any.
_PIECES = re.compile(r"(?<![\w@./:\-'’])([^\W\d_]{1,14})( )(?=([^\W\d_]{1,14})(?![\w@/\-]|['’.]\w))")
_QUOTED = re.compile(r"[\"“„«‘']([^\"“”„«»‘’'\n]{3,60})[\"”»’']")
_ALONE = re.compile(r"^[ \t]*[^\W\d_]+[ \t.,;]*$", re.MULTILINE)
# Small words stand in no name of an account with another word and a dot between them.
_SMALL = re.compile(
    r"(?:of|the|to|and|any|all|an?|is|are|in|for|by|on|or|at|be|as|with|that|this|from|not|its?|such|under|no|if|was|has|before|after|until|"
    r"your|our|you|which|have|has|will|shall|their|articles?|sections?|"
    r"der|die|das|und|von|zu|im|den|de|la|le|les|et|du|des|en|el|los|y|per|il|[eioà])",
    re.IGNORECASE,
)
_SPECK = re.compile(r"(?<![\w@./:\-])([^\W\d_]{1,24})([._·])([^\W\d_]{1,24})(?![\w@/\-]|\.\w)")
_BY_A_DAY = re.compile(rf"\b(?:{MONTHS})([._·'`´:,])(?=\d{{1,2}}\b)", re.IGNORECASE)
_BY_A_YEAR = re.compile(rf"\b(?:{MONTHS})(?<=[^\W\d_]{{4}})([.·:'`])(?= (?:19|20)\d\d\b)", re.IGNORECASE)
_BY_THE_HOUR = re.compile(r"(?<=\d[/.]20\d\d)([.·:'`])(?=\d\d:\d\d\b)")
_AT_AN_EDGE = re.compile(
    r"^[ \t]*([.:,'`´·•]{1,2}[ \t]+)(?=\(?\d{1,2}[.)°] )|^[ \t]*([.:,'`´]{1,2}[ \t]+)(?=[\w(\[\"“„«])"
    r"|^(\.)(?=[^\W\d_]{3}|\d{1,2}\. )"
    r"|(?<=[^\s.])([ \t]+[.·:'`´,])$",
    re.MULTILINE,
)
# What ends no sentence, and no abbreviation either.
_NEVER_LAST = re.compile(
    r"(?<![\w.@-])(?:of|the|and|is|are|to|for|by|with|from|or|any|which|der|die|das|und|von|"
    r"de|di|del|della|du|des|la|le|les|et|el|los|per|dei)"
    r"([.·])(?= [^\W\d_]{2})"
)
_ENTRY = re.compile(r"^[ \t]*(?:\d{1,2}([:;]|\.[.,:]|\})|\([a-z]\)([.·,])|\d{1,2}°([.·,]))(?= [^\W\d_])", re.MULTILINE)
_NUMBERED = re.compile(r"(?:\b(?:[Aa]rts?|[Nn]o|[Ss]ecs?)\.([:·,'`´])|§([.:·,'`´]))(?= ?\d)")
# The raised letter of a number in Spanish, which looks like the sign of a degree.
_SPANISH_NUMBER, _SPANISH = re.compile(r"(?<![^\W\d_])[Nn]\.([°&])(?= ?\d)"), re.compile(r"[ñÑ¿]|ci[oó]n\b")
_AREA = re.compile(r"\(\d{3}([ )]{0,2})(?=\d{3}-\d{4}\b)")
_ADDRESS = re.compile(r"(?<![\w-])([lJ1|\[]?P)(?= (?:address|log\b|logs\b|connection))")
# The first of a month in French.
_FIRST = re.compile(
    r"(?<![\w@./:\-])([lI|])er(?= (?:janvier|février|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|"
    r"décembre)\b)"
)
# What an apostrophe stood behind: Italian and French articles run into a word with a vowel.
_ELIDED = re.compile(
    r"(?<![\w@./'’-])((?:[Aa]ll|[Dd]ell|[Dd]all|[Nn]ell|[Ss]ull|[ldLDnN]|[Qq]u))"
    r"([aeiouhéèêàîôAEIOUHÉ][^\W\d_]{2,20})(?![\w@/])"
)
_ELISION = re.compile(r"(?<!\w)(?:[ldLD]|[Aa]ll|[Dd]ell)['’][aeiouhéèêàîô]")
_BEHIND = re.compile(r"(?<![\w@./:\-])[\d./]*\d([_·'`´^~]{1,2})(?=[\s,.;)]|$)|(?<=[^\W\d_]\.)([·_'`´])(?=\s|$)")
# Spanish writes no apostrophe; on its pages one within a word, or before the letter of an article, is dust.
_NO_APOSTROPHE = re.compile(r"(?<![\w@./:\-'’])([^\W\d_]{1,20})['`´’]([^\W\d_]{1,20})(?![\w@/\-'’])")
_LATIN_COUNT = frozenset({"bis", "ter", "quater", "quinquies", "sexies"})
_ENGLISH = re.compile(r"\b(?:of|to|by) the\b")
# The raised letter of an entry's number, on a page that has another.
_SPANISH_ENTRY, _RAISED = (
    re.compile(r"^[ \t]*\d{1,2}\.([8sao°&])(?= +[A-ZÁÉÍÓÚ])", re.MULTILINE),
    re.compile(r"(?<!\w)\d\.º"),
)
# Dust by itself between a label and its value; several are the dots that lead there.
_BY_ITSELF = re.compile(r"(?<=:)([ \t][.·,'`´])(?=[ \t][^\W_])")
_DUST = 0.97
_A_DAY = re.compile(rf"\b(?:{MONTHS})\b\.?[ \n]\d{{1,2}}([.,:;·'`_ ]{{1,5}})(?=(?:19|20)\d\d\b)", re.IGNORECASE)
_A_CODE = re.compile(r"§ ?[\d.-]*\d(?:\(\w\))*(\.)(?= (?:C\.R\.S|R\.S|Stats?)\b)")
# Two marks where one can stand: behind a comma, twice a full stop, and behind a whole word in small letters.
_TWO_MARKS = re.compile(r"(?<=[^\W\d_])(?:(,[.:;'·])|(?<!\.)(\.\.)|(?<=[a-z]{4})([.:;'·],))(?=\s)")
# Behind a word too long for a shortened one, before a town, its state and its number.
_A_TOWN = re.compile(
    r"(?<![\w.@-])[^\W\d_]{5,}([.;:])"
    r"(?= [A-Z][a-z]+(?: [A-Z][a-z]+)?, (?:[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?),? \d{5}\b)"
)
_GOES_ON = re.compile(r"(?<![\w.])([^\W\d_]{5,})(\.)(?= ([^\W\d_]{2,}))")
_MIXED = re.compile(r"(?<![\w.,-])\d{3}(,)\d{3}\.\d{4}(?![\w,-])|(?<![\w.,-])\d{3}\.\d{3}(,)\d{4}(?![\w,-])")
# What a section's sign is read as, where nothing else can stand.
_SECTION = re.compile(
    r"(?:U\.S\.C\.|\bCode|\bAnn\.|\bStat\.|\bLaws?|\bC\.F\.R\.) ?((?:[Ss$&8]|ss|SS|S8|\$\$) )(?=\d{2,5}\b)"
)
# Two such signs before two numbers; and the codes that end in a letter which is no figure.
_SECTIONS = re.compile(r"(§[5$8S]|[$S]§|\$\$)(?= ?\d{2,5}\b)")
_CODE_OF_LAW = re.compile(r"(?<!\w)(?:StP([0o])|St(6)B|B(6)B)(?!\w)")
# A scheme and what follows it, as far as a scan breaks it.
_SCHEME = re.compile(r"(?<!\w)(h ?[tul1f] ?[tul1f] ?[tpul1f]{1,2}(s?) ?[:;.]? ?/ ?/ ?)(?=\w[\w-]*\.)")
# A comma in a name without a blank, in quotes.
_COMMA_IN_NAME = re.compile(r"(?<=[\"“„«])[a-z0-9_.]{2,30}(,)[a-z0-9_.]{2,30}(?=[\"”»])")
# A comma before the last part of an address, without a blank.
_COMMA_IN_HOST = re.compile(r"@[\w-]+(?:\.[\w-]+)*(,)(?:example|com|net|org|gov|edu|test)(?!\w)")
# A blank beside a low line in a name in quotes, which is no gap: the line is short of its room.
_BLANK_IN_NAME = re.compile(r"(?<=[\"“„«])[\w.]{1,30}(?:_( )|( )_)[\w.]{1,30}(?=[\"”»])")
# Dust before a word or a number, behind a blank or a comma, and between a day's figures and its month.
_BEFORE = re.compile(
    r"(?<=[^\s@] )([.,'`´·]{1,2})(?=[^\W\d_]{2,}(?![\w@]|\.\w))"
    r"|(?<=[^\W\d_],)([.·'`´:])(?=\d{1,2}\.? [^\W\d_]|[A-Z][a-z])"
)
_WITHIN = re.compile(r"(?<![\w@./:\-'’])[^\W\d_]{2,20}(['`´·’])(?![sS]\b)[^\W\d_]{1,20}(?![\w@/\-]|['’.]\w)")
_DAY_AND_MONTH = re.compile(rf"(?<![\w./-])\d{{1,2}}\.?([:·,'`´_]) ?(?=(?:{MONTHS})\b)", re.IGNORECASE)
# Within a day in figures, and within a section of a code whose sections have two dots, only dots can stand.
_IN_A_DAY = re.compile(r"(?<![\w.,:/-])\d{1,2}(?:([,:])\d{1,2}\.|\.\d{1,2}([,:]))(?:19|20)\d\d(?![\w:/-])")
_IN_A_SECTION = re.compile(r"\bRCW \d{1,2}[A-Z]?(?:([,:])\d{2,3}\.|\.\d{2,3}([,:]))\d{3}\b")
# Behind the word for an article, and between a day and its month and year.
_ARTICLE = re.compile(r"\b(?:[Aa]rti(?:kel|cle|colo)|[Aa]rt[ií]culo|[Ss]ection)([.·:'_])(?=\d)")
_PARAGRAPH = re.compile(r"\bAbs([:,;])(?= \d)|(?<![\w@./-])(?:[Nn]úm|[Nn]r|[Zz]iff|[Pp]ág)([:,;])(?= ?\d)")
_DAY_BY_MONTH = re.compile(
    r"(?<![\w@./-])\d{1,2}([.]?)(?=(?:January|February|March|April|June|July|August|September|October|November|December|"
    r"janvier|février|juillet|septembre|octobre|novembre|décembre|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|"
    r"settembre|ottobre|novembre|dicembre|januari|februari|maart|augustus|oktober)"
    r"(?:,? |\n)(?:19|20)\d\d\b)"
)
_IN_HEADING = re.compile(r"\bOF [A-Z]{4,}(\.)(?= COUNTY OF\b)")
# A low line before a number.
_BY_A_NUMBER = re.compile(r"(?<![\w@./-])(?:I[Dd]|N[or]\.?|Number|Nummer)(_)(?=\d{4,}(?![\w@.]))")
# Letters whose capital has the same form, small within a word of capitals or behind its others; not the s of a plural.
_SMALL_AMONG_CAPITALS = re.compile(
    r"(?<![\w@./:\-'’])(?:[A-Z]{2,}[couvwxz]|[A-Z]+[cosuvwxz](?=[A-Z])[A-Z]+)(?![\w@/\-]|\.\w)"
)
# Letters whose capital has the same form, alone among small ones in an address.
_CAPITAL = re.compile(r"(?<=[a-z])[COPSUVWXZ](?=[a-z])")
_EMAIL = re.compile(r"(?<!\S)[\w.+-]+@[\w.-]+\.[A-Za-z]{2,}")
# A raised sign that no name holds, where an address has its own: between a name and a host of two parts or more.
_AT_SIGN = re.compile(r"(?<![\w@])[\w.+-]*[a-z]{2}([ºª©®°])(?=[a-z0-9][\w-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w@]))")
_CLOSED = re.compile(r"§ ?\d{2,5} ?\([a-z]([lI1|}\]])(?=[\s,.;)(]|$)")
_EMPTY = re.compile(r"(?<![\w\])}])([\[{(] ?[\]}]|[\[{] ?\))(?=\s)")
# A box that stands before its word, where no bracket of this line closes what is read as one.
_BEFORE_WORD = re.compile(
    r"(?<![\w\])}])([\[{] ?[\]}])(?=[A-Z][a-z])|(?<![\w\])}])([\[{] ?[1Il|])(?= [^\]}\n]*$)", re.MULTILINE
)
_CROSSED = re.compile(r"(?<![\w\])}])((?:[\[{(] ?[xX] ?\}|[\[{] ?[xX] ?\)|\{ ?[xX] ?\]))(?=\s)")
_HALF = re.compile(r"^\](?= \S)", re.MULTILINE)
# A box that nothing closes: crossed before its words, or empty behind them, on a page that has whole ones.
_UNCLOSED = re.compile(r"^[ \t]*(\[ ?[xX])(?= [A-Z][a-z][^\]}\n]*$)", re.MULTILINE)
_LAST = re.compile(r"(?<=\w)([ \t]?\[ ?[1Il|])$", re.MULTILINE)
_OPENED = re.compile(r"(?:^|(?<=[\n:] )|(?<=\n))([xX][\])])(?= \S)")
_WHOLE = re.compile(r"\[[ xX]\]")
_SHORT, _LONGEST = 5, 60
_SHORTENED = frozenset({"art", "arts"})

_Faults = Iterator[tuple[int, int, str]]


def words(text: str, signs: Sequence[Sign]) -> _Faults:
    """Words that can only be misread ones of the words that everybody writes."""
    kept = _kept(text)
    for found in _CAPITALS.finditer(text):
        for at in range(*found.span()) if _is_written(found[0].replace("0", "O")) else ():
            if text[at] == "0":
                yield at, at + 1, "O"
    for found in _WORD.finditer(text):
        if any(start < found.end() and found.start() < end for start, end in kept):
            continue
        if text.endswith("-\n", 0, found.start()):
            # The rest of a word that began on the line before.
            continue
        right = restored(found[0], [sign.sure for sign in signs[found.start() : found.end()]])
        if right is not None:
            # Only the spot where they differ, so that every other letter keeps its place.
            start, end = alike_at_ends(found[0], right)
            # A letter that was lost stands at its neighbour's place.
            if start + end == len(found[0]):
                start, end = (start - 1, end) if start else (0, end - 1)
            yield found.start() + start, found.end() - end, right[start : len(right) - end]


def capitals(text: str, _: Sequence[Sign]) -> _Faults:
    """Small letters that have the form of their capitals, among capitals."""
    kept = _kept(text)
    for found in _SMALL_AMONG_CAPITALS.finditer(text):
        if not any(start < found.end() and found.start() < end for start, end in kept):
            yield from ((at, at + 1, text[at].upper()) for at in range(*found.span()) if text[at].islower())


def pieces(text: str, _: Sequence[Sign]) -> _Faults:
    """Blanks within words: neither piece is a word, or one is not, and together they are one."""
    kept = _kept(text)
    for found in _PIECES.finditer(text):
        one, other = found[1], found[3]
        styled = other.islower() or (one.isupper() and other.isupper() and not _is_written(one))
        if not styled or len(one) + len(other) < _SHORT - (other == "l") or (_is_written(one) and _is_written(other)):
            continue
        if is_word(one + other) and not any(start < found.end(3) and found.start() < end for start, end in kept):
            yield *found.span(2), ""


def _kept(text: str) -> list[tuple[int, int]]:
    """Spans that may be accounts' names."""
    alone = [found.span() for found in _ALONE.finditer(text) if not found[0].isupper()]
    return [*likely(text), *(found.span(1) for found in _QUOTED.finditer(text)), *alone]


def months(text: str, _: Sequence[Sign]) -> _Faults:
    """The names of months in one piece, and apart from their day."""
    for found in _APART.finditer(text):
        yield *found.span(1), re.sub(r"[ .·_]", "", found[1])
    for pattern in (_BY_A_DAY, _BY_THE_HOUR):
        for found in pattern.finditer(text):
            yield *found.span(1), " "
    for found in _BY_A_YEAR.finditer(text):
        yield *found.span(1), ""


def specks(text: str, signs: Sequence[Sign]) -> _Faults:
    """Dust between two words and behind a number, read as a dot or a low line."""
    quoted = [found.span(1) for found in _QUOTED.finditer(text)]
    for found in _SPECK.finditer(text):
        one, other = found[1], found[3]
        small = _SMALL.fullmatch(one) or _SMALL.fullmatch(other)
        if found[2] == "_" and found[0].isupper() and is_word(one + other) and not _is_written(one):
            # Hardly a name of an account is in capitals, save in quotation marks.
            if signs[found.start(2)].sure < _DUST and not any(s < found.end() and found.start() < e for s, e in quoted):
                yield *found.span(2), ""
            continue
        if found[2] == "." and found[0].isupper() and is_word(one + other) and not is_word(other):
            # Abbreviations are shorter than what such a dot parts.
            if len(other) > _SHORT and signs[found.start(2)].sure < _DUST:
                yield *found.span(2), ""
            continue
        named = found[2] == "_" and _SMALL.fullmatch(one) is not None and other[0].isupper() and one != one.upper()
        doubtful = signs[found.start(2)].sure < _DUST and _is_written(one) and (_is_written(other) or named)
        if doubtful and (small or one[0].isupper() or found[2] == "·"):
            yield *found.span(2), " "
    for found in _BEFORE.finditer(text):
        place = 1 if found[1] else 2
        if found[1] == "." and "@" in text[max(0, found.start() - _LONGEST) : found.start()].rsplit(maxsplit=1)[-1]:
            # The dot of an address, behind a blank that is none.
            continue
        if all(sign.sure < _DUST for sign in signs[found.start(place) : found.end(place)] if sign.place):
            yield *found.span(place), "" if found[1] else " "
    for found in _WITHIN.finditer(text):
        whole = found[0].replace(found[1], "")
        if len(whole) > _SHORT and is_word(whole) and signs[found.start(1)].sure < _DUST:
            yield *found.span(1), ""
    for pattern in (_AT_AN_EDGE, _NEVER_LAST, _BY_ITSELF):
        for found in pattern.finditer(text):
            yield *found.span(found.lastindex or 0), ""
    for found in _BY_A_NUMBER.finditer(text):
        if signs[found.start(1)].sure < _DUST:
            yield *found.span(1), " "
    for pattern in (_ARTICLE, _DAY_BY_MONTH):
        for found in pattern.finditer(text):
            yield *found.span(1), " "
    for found in _DAY_AND_MONTH.finditer(text):
        yield *found.span(1), "" if text[found.end(1)] == " " else " "
    for found in _BEHIND.finditer(text):
        place = 1 if found[1] else 2
        if all(sign.sure < _DUST for sign in signs[found.start(place) : found.end(place)]):
            yield *found.span(place), ""


def _is_written(word: str) -> bool:
    return _SMALL.fullmatch(word) is not None or is_word(word)


def apostrophes(text: str, _: Sequence[Sign]) -> _Faults:
    """An apostrophe between an article and its word, on a page that has others; none on a page in Spanish."""
    if _SPANISH.search(text) and not _ENGLISH.search(text) and not _ELISION.search(text):
        for found in _NO_APOSTROPHE.finditer(text):
            # Of single letters only these are words; others count articles behind their Latin word.
            rest = len(found[2]) == 1 and found[2] not in "aeouy" and found[1].casefold() not in _LATIN_COUNT
            yield found.end(1), found.start(2), "" if rest or is_word(found[1] + found[2]) else " "
    if not _ELISION.search(text):
        return
    for found in _ELIDED.finditer(text):
        known = found[2].lower() in _SHORTENED or (len(found[2]) >= _SHORT and is_word(found[2]))
        if known and not is_word(found[0]):
            yield found.start(2), found.start(2), "'"


def commas(text: str, signs: Sequence[Sign]) -> _Faults:
    """Full stops that were commas: within a day, behind a section, and where a sentence goes on in small letters."""
    for found in _A_DAY.finditer(text):
        if found[1].strip() not in {"", ","}:
            end = found.start(1) + len(found[1].rstrip())
            yield found.start(1), end, "," if text[end] == " " else ", "
    for found in _A_CODE.finditer(text):
        yield *found.span(1), ","
    for found in _GOES_ON.finditer(text):
        doubtful = signs[found.start(2)].sure < _DUST and found[3].islower()
        if doubtful and _is_written(found[1]) and _is_written(found[3]):
            yield *found.span(2), ","
    for found in _TWO_MARKS.finditer(text):
        word = text[max(0, found.start() - _LONGEST) : found.start()].rsplit(maxsplit=1)[-1]
        if found[3] is None or (word.islower() and is_word(word)):
            yield *found.span(found.lastindex or 0), "." if found[2] else ","
    for pattern in (_IN_A_DAY, _IN_A_SECTION, _PARAGRAPH):
        for found in pattern.finditer(text):
            yield *found.span(found.lastindex or 0), "."
    for found in _A_TOWN.finditer(text):
        yield *found.span(1), ","
    for found in _IN_HEADING.finditer(text):
        yield *found.span(1), ","
    for found in _MIXED.finditer(text):
        yield *found.span(found.lastindex or 0), "."


def addresses(text: str, _: Sequence[Sign]) -> _Faults:
    """What has one form only: the scheme of a web address, small letters among small ones, the signs of a name."""
    for found in _SCHEME.finditer(text):
        right = "https://" if found[2] else "http://"
        if found[1] != right:
            yield *found.span(1), right
    for found in _AT_SIGN.finditer(text):
        yield *found.span(1), "@"
    for found in _EMAIL.finditer(text):
        for one in _CAPITAL.finditer(text, *found.span()):
            yield *one.span(), one[0].lower()
    for found in _COMMA_IN_NAME.finditer(text):
        yield *found.span(1), "."
    for found in _COMMA_IN_HOST.finditer(text):
        yield *found.span(1), "."
    for found in _BLANK_IN_NAME.finditer(text):
        yield *found.span(found.lastindex or 0), ""


def marks(text: str, _: Sequence[Sign]) -> _Faults:
    """The sign of a section before its number, the bracket that closes its paragraph, and the names of codes."""
    for found in _SECTIONS.finditer(text):
        yield *found.span(1), "§§"
    for found in _CODE_OF_LAW.finditer(text):
        place = found.lastindex or 0
        yield *found.span(place), "O" if found[place] in "0o" else "G"
    for found in _SECTION.finditer(text):
        yield *found.span(1), "§ "
    for found in _CLOSED.finditer(text):
        yield *found.span(1), ")"
    for found in _ENTRY.finditer(text):
        place = found.lastindex or 0
        yield *found.span(place), ")" if found[place] == "}" else "." if place == 1 else ""
    for found in _NUMBERED.finditer(text):
        yield *found.span(found.lastindex or 0), "" if text[found.end()] == " " else " "
    for found in _SPANISH_NUMBER.finditer(text) if _SPANISH.search(text) else ():
        yield *found.span(1), "º"
    for found in _SPANISH_ENTRY.finditer(text) if _RAISED.search(text) else ():
        yield *found.span(1), "º"
    for found in _FIRST.finditer(text):
        yield *found.span(1), "1"
    for found in _AREA.finditer(text):
        if found[1] != ") ":
            yield *found.span(1), ") "
    for found in _ADDRESS.finditer(text):
        if found[1] != "IP":
            yield *found.span(1), "IP"


def boxes(text: str, _: Sequence[Sign]) -> _Faults:
    """Boxes written with brackets, empty or crossed."""
    for found in _EMPTY.finditer(text):
        if found[1] != "[ ]":
            yield *found.span(1), "[ ]"
    for found in _BEFORE_WORD.finditer(text):
        yield *found.span(found.lastindex or 0), "[ ] " if found[1] else "[ ]"
    for found in _CROSSED.finditer(text):
        yield *found.span(1), "[X]"
    for found in _HALF.finditer(text):
        yield *found.span(), "[ ]"
    for pattern in (_OPENED, _UNCLOSED):
        for found in pattern.finditer(text):
            yield *found.span(1), "[X]"
    for found in _LAST.finditer(text) if _WHOLE.search(text) else ():
        yield *found.span(1), " [ ]"
