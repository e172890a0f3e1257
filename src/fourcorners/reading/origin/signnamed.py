"""A name with a rank or an office at the end of a paper that has no mark of signing: whoever closes it so gives it.

Officers of all countries close their letters and mails so, and copies of orders give no more of a signature. An empty
rule near the end, and words that say that the paper is a draft or is not signed, leave it unread.
"""

from __future__ import annotations

import re

from fourcorners.reading.origin.signclosing import closing_signatory
from fourcorners.reading.origin.signplaces import DEGREES, IN_CAPITALS, OFFICE_HELD, Sign, written_lines
from fourcorners.reading.origin.signwords import BENCH, NAME, NAME_WORD, NOT_NAME, RULE, TITLE, TITLE_ABROAD
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.turns import Turns

_END, _LINES, _LONGEST = 700, 9, 64
# So far before the end a draft says that it is one, or an empty rule waits for a hand, where the name stands higher up.
_WIDER = 1_100
# That nobody signed, or that it is only a draft.
_DENIED = Turns(
    r"unsigned|\bnot (?:yet |been )?signed|\bto be signed|awaiting|for signature|\bdraft|\btemplate|nicht (?:unterzeichnet|unterschrieben)"
    r"|ohne unterschrift|\bentwurf|\bsin firma|borrador|non firmat|senza firma|\bbozza|projet de|non signé|sans signature|\bontwerp|niet ondertekend"
    r"|\budkast|\butkast|luonnos|saknar underskrift|uden underskrift|uten underskrift|ikke under(?:skrevet|tegnet)|bez podpisu|bez potpisa|brez podpisa|nepodpis|niepodpis"
    r"|без подпис|неподпис|не підписано|allekirjoittamaton|aláíratlan|nesemnat|nepasirašyt|neparakst|allkirjastamata|ανυπόγραφ|espacio para|loc pentru"
    r"|\[signature|\(signature\)|por assinar|sem assinatura|place for|print name|printed name|signature of"
)
_DRAFT = re.compile(r"\b(?:draft|entwurf|borrador|bozza|udkast|utkast|luonnos|projekt|minuta|concept)\b")
# `KHK'in Nadine Schwermer`, `Insp. pr. N. Pasquier`, `Sgt. Vance`, `Mag. iur. Nigg`.
_RANKED = re.compile(
    rf"(?:(?:[A-Za-zÀ-ž]{{1,8}}\.|[A-ZÄÖÜ]{{2,5}}(?:'in)?|[a-z]{{2,4}}\.)[ ]?){{1,4}} ?(?:{NAME_WORD} ){{0,2}}(?:[A-Z]\. )?(?:(?:de|van|von|der|den|di|del|da|dal|le|la) )*{NAME_WORD}"
    rf"|{NAME_WORD}, (?:[A-ZÄÖÜ]{{2,6}}|[A-Z][a-z]{{1,6}}\.)"
)
_SURNAME = re.compile(rf"(?:(?:Le|La|De|Van|Von|Dal) )?{NAME_WORD}")
_RANK_WORDS = re.compile(
    r"^(?:sgt|det|dep|ofc|off?\.|officer|insp|isp|ass|cabo|sargento|1\.º|asp|por|kpt|npor|nadpor|plk|mjr|npráp|st\.|kom|nadkom|podkom|kriminal|polizei|pc|dc|ds|di|dci|lt|capt|cpl|cst|tpr|wm|gfr|kpl"
    r"|suboficial|comisario|mar|lgt|app|brig|gen|col|maj|ten|cap|adj|mdl|garda|kom|hr|adir|hofr|orr|rr|pok|pom|khk|kok|kk|phk|phm|rba|amtsr|f|dr|mag|mgr|judr|ing|bc)\b"
)
_PLACE_AND_DAY = re.compile(r"\d|[@:;]|\b(?:GmbH|Ltd|LLC|Inc|S\.?A|s\.r\.o)\b")


def named_at_end(prose: Prose) -> Sign | None:
    """Who closes the paper by name and rank or office, with nothing that shows that the place of signing is empty."""
    full, lower = prose.text.full, prose.text.lower
    base = max(0, len(full) - _END)
    if _DENIED.search(lower, base) or RULE.search(full, base) or _DRAFT.search(lower, 0, 300):
        return None
    lines = written_lines(full[base:])[-_LINES:]
    for index in range(len(lines) - 1, -1, -1):
        at, line = lines[index]
        words = line.strip(" ,.()[]")
        if not 4 < len(words) < _LONGEST or _PLACE_AND_DAY.search(words):
            continue
        bare = DEGREES.sub("", words)
        named = (NAME.fullmatch(bare) or IN_CAPITALS.fullmatch(bare)) and not NOT_NAME.search(bare.lower())
        ranked = _RANKED.fullmatch(words) and (_RANK_WORDS.match(words.lower()) or ", " in words)
        near = [lines[place][1] for place in (index - 1, index + 1) if 0 <= place < len(lines)]
        titles = [other for other in near if len(other) < 80 and is_title(other)]
        if ranked or (titles and (named or _SURNAME.fullmatch(words))):
            title = titles[0].strip(" ,.()") if titles else ""
            return Sign(True, (base + at, base + at + len(line)), bare, title, bool(BENCH.search(title.lower())))
    return None


def says_unsigned(prose: Prose) -> bool:
    """Whether the paper says near its end that it is a draft or that nobody signed it, or calls itself one at its head."""
    lower = prose.text.lower
    return bool(_DENIED.search(lower, max(0, len(lower) - _WIDER)) or _DRAFT.search(lower, 0, 300))


def closed_by_name(prose: Prose) -> Sign | None:
    """Who closes the paper above its footer by name, with an office or a formula, where nothing says that it is not signed."""
    if says_unsigned(prose) or RULE.search(prose.text.full, max(0, len(prose.text.full) - _WIDER)):
        return None
    found = closing_signatory(prose)
    if found is None or not found.evidence:
        return None
    start = prose.text.offset(found.evidence[0])
    span = (start, start + found.evidence[0].end - found.evidence[0].start)
    name = found.value.name
    if NOT_NAME.search(name.lower()):
        # An office that reads like a name: whoever holds it stands above.
        name = next((one.strip(" ,.") for one in reversed(prose.text.full[:start].split("\n")) if one.strip()), "")
        if not NAME.fullmatch(name) or NOT_NAME.search(name.lower()):
            return None
    return Sign(True, span, name, found.value.title, bool(BENCH.search(found.value.title.lower())))


def is_title(line: str) -> bool:
    """Whether a line names an office that somebody holds."""
    lower = line.lower().strip(" ,.()")
    return bool(TITLE_ABROAD.match(lower) or OFFICE_HELD.search(lower) or TITLE.search(lower))
