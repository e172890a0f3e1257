"""Where the end of a continental paper is signed: a name and the office held, one over the other, and no formula."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from fourcorners.reading.origin.names import CAPITAL
from fourcorners.reading.origin.signwords import BENCH, NAME, NAME_WORD, NOT_NAME, TITLE_ABROAD
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.turns import Turns


@dataclass(frozen=True, slots=True)
class Sign:
    """One place of signing: whether it is filled, where it stands in `Text.full`, who signs, whether for the court."""

    filled: bool
    span: tuple[int, int]
    name: str
    title: str
    bench: bool


def written_lines(full: str) -> list[tuple[int, str]]:
    """Lines that are not blank, with where they start; of wide pages the last column."""
    found = []
    at = 0
    for line in full.split("\n"):
        words = line.strip()
        if words and len(words) < 120:
            column = re.split(r" {3,}|\t", words)[-1].strip() if "   " in words or "\t" in words else words
            found.append((at + line.rfind(column), column))
        at += len(line) + 1
    return found


SIGNATURE_LINE = re.compile(
    rf"(?:[A-Z][a-z]{{1,4}}\. (?:[A-Z]\. )?|[A-Z]\.(?:[- ]?[A-Z]\.)? |{NAME_WORD} )(?:[A-Z]\. |(?:de|van|von|del|di|Le) )?{NAME_WORD}(?: {NAME_WORD})?"
)


def under_title(prose: Prose) -> Sign | None:
    """At the end of a continental paper: the title of who signs, and the name on the line below."""
    full = prose.text.full
    lines = written_lines(full[-900:])
    for index in range(len(lines) - 1, 0, -1):
        words, title = lines[index][1], lines[index - 1][1]
        if (
            TITLE_ABROAD.match(title.lower())
            and len(words) < 40
            and (NAME.fullmatch(words) or _SURNAME.fullmatch(words))
            and not NOT_NAME.search(words.lower())
        ):
            base = max(0, len(full) - 900)
            start = base + lines[index - 1][0]
            return Sign(
                True, (start, base + lines[index][0] + len(words)), words, title, bool(BENCH.search(title.lower()))
            )
    return None


def name_and_title(prose: Prose) -> Sign | None:
    """At the end of a paper that closes with no formula: a name on a line of its own, its title above or below it.

    Only where courts and offices sign so; an American form has its rule, or its mark, where it is signed.
    """
    full = prose.text.full
    if prose.text.order == "mdy" or (prose.text.order is None and prose.has("united states", "county", "state of")):
        return None
    base = max(0, len(full) - 700)
    lines = written_lines(full[base:])
    for (first_at, first), (second_at, second) in reversed(list(pairwise(lines[-8:]))):
        for name, name_at, title in ((first, first_at, second), (second, second_at, first)):
            bare = DEGREES.sub("", name.strip(" .,"))
            if (
                len(bare) < 36
                and len(title) < 70
                and (SIGNATURE_LINE.fullmatch(bare) or NAME.fullmatch(bare) or IN_CAPITALS.fullmatch(bare))
                and not NOT_NAME.search(bare.lower())
                and OFFICE_HELD.search(title.lower())
                and not any(c.isdigit() for c in title)
            ):
                span = (base + min(first_at, second_at), base + second_at + len(second))
                bench = bool(BENCH.search(title.lower()))
                return Sign(True, (base + name_at, span[1]), bare, title.strip(" ,."), bench)
    for at, line in reversed(lines[-10:]):
        told = in_one_line(line)
        if told is not None:
            name, title = told
            return Sign(True, (base + at, base + at + len(line)), name, title, bool(BENCH.search(title.lower())))
    return None


def in_one_line(line: str) -> tuple[str, str] | None:
    """The name and the office held that make up a line: `H. Foster, Deputy Registrar`, `Direktor: mag. Klemen Kos`."""
    if not 8 < len(line) < 80 or not line[0].isupper() or any(one.isdigit() for one in line) or _OTHERS.search(line):
        return None
    words = DEGREES.sub("", line)
    ahead = _NAME_FIRST.fullmatch(words)
    if ahead and not NOT_NAME.search(ahead["name"].lower()) and OFFICE_HELD.search(ahead["title"].lower()):
        return ahead["name"], ahead["title"].strip(" ,.()")
    behind = _NAME_LAST.fullmatch(line)
    if behind and not NOT_NAME.search(behind["name"].lower()) and OFFICE_HELD.search(behind["title"].lower()):
        return behind["name"], behind["title"].strip(" ,.:")
    return None


# What stands before or behind a name for a degree or a salutation.
DEGREES = re.compile(
    r"^(?:(?:(?:the )?hon(?:ou?rable|'ble)?|judge|justice|hr|mar\. magg|lcda|lcdo|mag|dr|mgr|ing|judr|bc|mr|mrs|ms|mr|lic|lic\. iur|dott|dott\.ssa|avv|dra?|sra?|da?|d\.ª|d|v\.q|asp|dsp|insp|det|sgt|dc|di|ds|pc|hhj|prof|dipl|ra|oberstaatsanwalt)\.?,? )+|, (?:ll\.m|ba|llb|kc|qc|khk|kok|phk)\.?$",
    re.IGNORECASE,
)
_SIGNS_AS = rf"(?:{SIGNATURE_LINE.pattern}|{NAME.pattern})"
_NAME_FIRST = re.compile(rf"(?P<name>{_SIGNS_AS})(?:, | [–-] | {{1,3}}\()(?P<title>[^@:;]{{3,50}})")
_NAME_LAST = re.compile(
    rf"(?P<title>[^\W\d_][^@:;.,]{{2,44}}?)[:,]? (?:(?:[Mm]ag|[Dd]r|[Mm]gr|[Ii]ng|JUDr|[Mm]r|[Dd]ott|dott\.ssa|[Aa]vv|D)\. ?)*(?P<name>{_SIGNS_AS})"
)
# Who is only asked or named on a line of its own.
_OTHERS = re.compile(
    r"(?i)contact|enquir|kontakt|\btel|telef|inquir|cc\b|copy|certified|ausgefertigt|beglaubigt|\battn|\bto:|suspect|accused|v\. "
)
IN_CAPITALS = re.compile(
    rf"(?:{CAPITAL}\. ?){{1,2}}{CAPITAL}(?:{CAPITAL}|['’-]){{2,20}}|[A-ZÀ-Ž][a-zà-ž]+ {CAPITAL}(?:{CAPITAL}|['’-]){{2,20}}"
    rf"|{CAPITAL}(?:{CAPITAL}|['’-]){{2,20}}(?: {CAPITAL}\.)?(?: (?:{CAPITAL}|['’-]){{2,20}}){{1,3}}"
)
OFFICE_HELD = Turns(
    r"judge|justice|magistrate|recorder|registrar|clerk|issuing officer|inspector|superintendent|sergeant|constable|commissioner|director|prosecutor|officer|commander|attorney|secretary|head of|chief"
    r"|delegate|(?:ober)?staatsanw[aä]lt(?:in)?|(?:erster? )?richter(?:in)?|kriminal\w+|polizei\w+|regierungs\w+|substitut|procureure?|juge|greffi\w+|capitaine|adjudant|lieutenant|commissaire|brigadier|major|gendarme|officier"
    r"|juez\w*|magistrad[oa]|fiscal|secretari[oa]|letrad[oa]|comisari[oa]|instructor|inspector\w*|agente|capitán|giudice|pubblico ministero|procuratore|sostituto|dirigente|ispettore|comandante|maresciallo|commissario"
    r"|procurador\w*|delegad[oa]|juiz|juíza|inspetor\S*|escriv\w+|promotor\w*|officier van justitie|rechter\w*|griffier|prokurator\w*|sędzia|komisarz|aspirant|soudce|soudkyně|státní zástup\w+|komisař|vyšetřovatel\w*|sudca"
    r"|dommer|fuldmægtig|anklager|kriminalassistent|politi\w+|åklagare|kammaråklagare|rådman|kriminal\w*|tuomari|syyttäjä|rikos\w+|procuror|judecător|ügyész|bíró|alezredes|őrnagy|savcısı?|hakim|sudac|sutkinja|tužitelj\w*|tužilac|državni odvjetnik"
    r"|prokurör|prokuror\w*|tiesnesis|teisėjas|следователь|прокурор|судья|слідчий|суддя|εισαγγελέας|αστυνόμος|αστυνομικός"
    r"|spoc|single point of contact|hhj|group manager|manager|coroner|asj|steueramt\w+|\w*amtmann|\w*amtfrau|\w*amtsrat|\w*oberrat|landrat|\w*sekretär(?:in)?|referent(?:in)?|sachbearbeiter(?:in)?|\w*kommissar(?:in)?|leitender\b.{0,30}|khk(?:'in)?"
    r"|inspectrice|chef(?:fe)?|commandant|gardien|(?:hoofd|wijk)?inspecteur|brigadier|teamleider|jef[ea]|sargento|subinspector\w*|actuari[oa]|subdirector\w*|chefe|diretor\w*|coordenador\w*|auditor\w*|responsabile|funzionario|sovrintendente|brigadiere"
    r"|naczelnik|dyrektor\w*|kierownik|aspirant|podkomisarz|nadkomisarz|starszy|ředitel\w*|vedoucí|riaditeľ\w*|vedúc[ai]|sudkyňa|prokurátor\w*|policist\w*|kriminalist\w*|načelni\w*|komandir|vodja|direktor\w*|predsedni\w*|predsjedni\w*|inspektor\w*|rukovodil\w*|zameni\w*|zamjeni\w*|tužilac|sodni\w*|tožil\w*"
    r"|osztályvezető|vezető|igazgató|főügyész|alügyész|százados|főhadnagy|ezredes|ofițer|comisar\w*|șef\w*|grefier|priekšniek\w*|viršinink\w*|tyrėj\w*|vyriausi\w+|juhataja|uurija|kohtunik|komissar|ylikonstaapeli|komisario|johtaja|tarkastaja|apulaissyyttäjä|ylitarkastaja"
    r"|sjef|spesialetterforsker|overbetjent|politimester|kommissær|chefkonsulent|sagsbehandler|\w*saksóknari|lögreglu\w+|handläggare|utredare|kommissarie|förste|tingsfiskal|διευθυντής|διοικητής|ανακριτής|πρόεδρος|αντεισαγγελέας|ταξίαρχος|υποδιευθυντής|началник|директор|съдия|полицай|комісар|начальник",
    head=r"\b",
    tail=r"\b",
)
_SURNAME = re.compile(rf"(?:(?:Le|La|De|Van|Von) )?{NAME_WORD}")
