"""How laws outside the United States are cited, and the normal form in which a citation is written.

`Act (country), sort number`, as `StPO (DE), § 100j`; provisions of one list stay together. Laws of the English-speaking
countries and of international bodies stand here, those of the other countries in `codes_abroad`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from fourcorners.reading.powers.statutes import LIST as _LIST
from fourcorners.reading.powers.statutes import LIST_BEHIND
from fourcorners.reading.texts.late import Late
from fourcorners.reading.texts.prose import Prose

# Match, jurisdiction, text -> the citations in normal form; empty where the words cite nothing after all.
Write = Callable[[re.Match[str], str | None, Prose], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Act:
    """A law of another country: how papers cite it and how the normal form writes it."""

    place: str | None
    needles: tuple[str, ...]
    pattern: re.Pattern[str] | Late
    write: Write
    role: str = "power"
    firm: bool = False  # what its provisions are for is known whatever crime the words around name


def act(place: str | None, needles: str, pattern: str, write: Write | str, role: str = "power") -> Act:
    """A row of the table. A normal form given as a string is filled with each section of the list."""
    if isinstance(write, str):
        form = write
        return Act(
            place,
            tuple(needles.split("|")),
            Late(pattern),
            lambda m, _j, p: (form.format(n=joined(m, p)),) if joined(m, p) else (),
            role,
        )
    return Act(place, tuple(needles.split("|")), Late(pattern), write, role)


_PARTS = re.compile(
    r",| and |&| or | read with | r/w | to | - | y | et | und | e | en | i | oraz |;| sowie |(?<=\d)and(?=\d)", re.I
)
_SIGN = re.compile(
    r"^(?:\(?(?:ss?\.|sections?|articles?|arts?\.?|artt\.?|artikel(?:en)?|artigos?|artículos?|articol[oi]|§+)\s*)+",
    re.I,
)


# `252.º-A`, with or without its sign.
_ORDINAL_LETTER = re.compile(r"(?<=\d)(?:\.[ºª°]?|[ºª°])-(?=[A-Za-z]\b)")


def provisions(match: re.Match[str], prose: Prose, group: str = "list") -> tuple[str, ...]:
    """Each section of the match's list, with the capitals that the paper gives it."""
    if match[group] is None:
        return ()
    listed = prose.cased[match.start(group) : match.end(group)]
    found = []
    for piece in _PARTS.split(listed):
        bare = re.sub(r"\s(?:\([a-z]{1,2}\)|ff|ff?\.)$", "", _SIGN.sub("", piece.strip()).strip(" .:-/ºª°"))
        bare = bare.rstrip(")") if bare.count(")") > bare.count("(") else bare
        bare = _ORDINAL_LETTER.sub("-", bare)
        if bare and bare[0] != "(" and any(c.isdigit() for c in bare):
            found.append(bare)
    return tuple(found)


def joined(match: re.Match[str], prose: Prose, group: str = "list") -> str:
    """The sections of one list as the normal form writes them together: `60-1, 77-1-1`."""
    return ", ".join(provisions(match, prose, group))


_ACT_END = r"(?P<end>act,? (?:of )?(?:(?:1[6-9]|20)\d\d|(?:no\.? )?\d{1,3} of (?:1[6-9]|20)\d\d)|(?:procedure|evidence) code(?:,? (?:20|19)\d\d)?)"
_ENDS_NAME = {"act", "law", "code", "regulations", "regulation", "rules", "order"}
_SMALL = {"of", "and", "the", "for", "to", "in", "on", "with", "from", "&", "against"}
_NO_ACT = {
    "section", "sections", "under", "contrary", "this", "notice", "pursuant", "act", "order", "request", "see", "by",
    "schedule", "part", "paragraph", "demand", "directive", "matter",
}  # fmt: skip


def _act_name(prose: Prose, end: int, least: int, words_at_least: int = 3) -> str | None:
    """The name of the act that ends there: back over words with capitals, never before `least`, and not into a heading."""
    full = prose.text.full
    first, last = prose.back(max(least, end - 170), end)
    words = list(re.finditer(r"\S+", full[first:last]))
    taken: list[str] = []
    while words and (not taken or taken[0].strip(",.").lower() not in _ENDS_NAME):
        taken.insert(0, words.pop()[0])
    begun = first + words[-1].end() if words else first
    while words and len(taken) < 16:
        word = words[-1][0]
        bare = word.strip("()").lower()
        within = "".join(taken).count(")") > "".join(taken).count("(")
        comma = word[-1:] == "," and not within
        if not bare or bare in _NO_ACT or word[-1:] in ".;:" or (comma and not _lists_on(words, taken)):
            break
        at = first + words[-1].end()
        if _COLUMN.search(full, max(0, at - 1), begun + 1):
            break
        gap = full[at : begun + 1].count("\n") if len(taken) > 2 else 0
        if gap > 1 or (gap and not _runs_on(word, taken[0]) and not _is_wrapped(full, at)):
            break
        opened = "".join(taken).count(")") - "".join(taken).count("(")
        if word[0] == "(" and not opened and not word.endswith(")"):
            # A bracket that only cites opens before the name.
            taken.insert(0, word[1:])
            break
        # A heading in capitals does not run on into a name without them, nor the other way.
        shouted = word.isupper() is not taken[0].isupper() and len(bare) > 2 and bare not in _SMALL and word[0] != "("
        # `NDPS Act`: letters stand for the act's name.
        shouted = shouted and not (len(bare) <= 5 and taken[0].rstrip(",") == "Act")
        if shouted or not (
            word[0].isupper() or bare in _SMALL or opened or word[0] == "(" or (word[-1] == ")" and "(" not in word)
        ):
            break
        taken.insert(0, word)
        begun = first + words.pop().start()
    if (closes := _closed_before_opened(taken)) >= 0:
        # "(draft: disregard) of the Broadcasting Act": what closes there opened before the name.
        taken = taken[closes + 1 :]
    while taken and (
        taken[0].lower() in _SMALL | {"our", "the"} or _LETTER.fullmatch(taken[0]) or _SECTION_FIRST.fullmatch(taken[0])
    ):
        taken.pop(0)
    if taken and taken[0][0] == "(" and (closed := [place for place, word in enumerate(taken) if word[-1] == ")"]):
        # A heading's remark stands before the name, never a bracket of the name itself.
        taken = taken[closed[0] + 1 :]
    return _written(" ".join(taken)) if len(taken) >= words_at_least else None


_LETTER = re.compile(r"\([a-z\d]{1,4}\)")
# "S.14A Criminal Assets Bureau Act".
_SECTION_FIRST = re.compile(r"[Ss]{1,2}\.?\d{1,4}[A-Za-z]{0,2}")


def _closed_before_opened(words: Sequence[str]) -> int:
    """The last word with a bracket that closes and was opened by none of these words; -1 where there is none."""
    depth, last = 0, -1
    for place, word in enumerate(words):
        depth += word.count("(") - word.count(")")
        if depth < 0:
            depth, last = 0, place
    return last


def _runs_on(last: str, next_word: str) -> bool:
    """Whether a name goes on over the line's end: a small word on either side of it."""
    return last.lower() in _SMALL or next_word.lower() in _SMALL


def _is_wrapped(full: str, at: int) -> bool:
    """Whether the line that ends there is a line of running text that goes on in the next one, and so no heading."""
    line = full[full.rfind("\n", 0, at) + 1 : at].strip()
    if _COLUMN.search(line):
        # A head's two columns are no running text, however far apart they stand.
        return False
    return len(line) > _WRAPPED and not line.split()[-1].isupper() and _ONE_BREAK.match(full, at) is not None


# What parts the columns of a line.
_COLUMN = re.compile(r"\S(?: {3,}|\t)(?=\S)")
# No heading is as long as this.
_WRAPPED = 62
_ONE_BREAK = re.compile(r"[ \t\r]*\n[ \t]*(?=[^\s])")


def _lists_on(words: list[re.Match[str]], taken: list[str]) -> bool:
    """Whether a word with a comma belongs to a name that lists: `Films, Videos, and Publications Classification Act`."""
    if not taken or not words[-1][0][0].isupper() or "and" not in [word.lower() for word in taken]:
        return False
    if taken[0].lower() in {"and", "&"} or taken[0][-1:] == ",":
        return True
    return len(words) > 1 and words[-2][0].lower() == "the"


def _written(words: str) -> str:
    words = _NUMBER_SIGN.sub("", _YEAR_COMMA.sub("", words).strip(","))
    if not words.isupper():
        return words
    return " ".join(w.lower() if w.lower() in _SMALL and i else w[:1] + w[1:].lower() if w[0] != "(" else w[:2] + w[2:].lower()
                    for i, w in enumerate(words.split()))  # fmt: skip


_YEAR_COMMA = re.compile(r",(?= (?:of )?(?:no\.? ?)?\d)|(?<=Act),|(?<=ACT),", re.IGNORECASE)
# "Act, No. 121 of 1998".
_NUMBER_SIGN = re.compile(r"(?i:\bno\.? ?)(?=\d{1,3} of (?:19|20)\d\d$)")
# Acts cited without their year, or by letters.
_ACTS = {
    "pipeda": ("Personal Information Protection and Electronic Documents Act", "CA"),
    "osa 2023": ("Online Safety Act 2023", "UK"), "online safety act": ("Online Safety Act 2023", "UK"),
    "tia act": ("Telecommunications (Interception and Access) Act 1979", "AU"), "tia act 1979": ("Telecommunications (Interception and Access) Act 1979", "AU"),
    "pofma": ("Protection from Online Falsehoods and Manipulation Act 2019", "SG"), "ssa 2012": ("Search and Surveillance Act 2012", "NZ"),
    "paia": ("Promotion of Access to Information Act 2 of 2000", "ZA"),
    "rica": ("Regulation of Interception of Communications and Provision of Communication-related Information Act 70 of 2002", "ZA"),
    "ripa": ("Regulation of Investigatory Powers Act 2000", "UK"), "ipa 2016": ("Investigatory Powers Act 2016", "UK"),
    "copo act": ("Crime (Overseas Production Orders) Act 2019", "UK"), "poca": ("Proceeds of Crime Act 2002", "UK"),
    "poca 2002": ("Proceeds of Crime Act 2002", "UK"), "dpa 2018": ("Data Protection Act 2018", "UK"),
    "pace": ("Police and Criminal Evidence Act 1984", "UK"), "pace 1984": ("Police and Criminal Evidence Act 1984", "UK"),
}  # fmt: skip


def _named_act(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    name = _act_name(
        prose, match.end("end"), match.start() if match["list"] and match.start("list") < match.start("end") else 0
    )
    if (
        name is None
        or jurisdiction == "EU"
        or _AMENDED.search(prose.flat, max(0, match.start("end") - 150), match.start("end"))
    ):
        return ()
    if name.startswith("Act of ") and (full := _full_name(prose, name[-4:], match.start("end"))):
        name = full
    if jurisdiction == "ZA" and (number := _NUMBERED_BEHIND.match(prose.flat, match.end("end"))):
        name = f"{re.sub(' (?:19|20)[0-9]{2}$', '', name)} {number['number']}"
    return _of_act(name, jurisdiction, ", ".join(_its_own(match, prose)))


def _its_own(match: re.Match[str], prose: Prose) -> tuple[str, ...]:
    """The sections of a match that are of its act, and not of the one that stands right before them.

    Of "the Theft Act 1968 s.1 and s.4 of the Harassment Act 1997" the first is the former's; of "the Fraud Act 2006 s.2,
    the Theft Act 1968" none is the latter's.
    """
    sections = provisions(match, prose)
    if match.start("list") > match.start("end") or not _BEHIND_ACT.search(
        prose.flat, max(0, match.start() - 12), match.start()
    ):
        return sections
    is_told = prose.flat.startswith((" of ", ", of "), match.end("list"))
    return sections[1:] if is_told and _SIGNED_AGAIN.search(match["list"]) else ()


_BEHIND_ACT = re.compile(r"\d{4},? $")
_SIGNED_AGAIN = re.compile(r"(?:,|and) (?:ss?\.|sections?)")


# `Act, 1977 (Act 51 of 1977)`: the normal form has the number.
_NUMBERED_BEHIND = re.compile(r",? ?\((?:act )?(?:no\.? ?)?(?P<number>\d{1,3} of (?:19|20)\d\d)\)")


# An act that only changed the one that is cited.
_AMENDED = re.compile(
    r"\b(?:amended|substituted|inserted|repealed|replaced|extended) by (?:section \d\w* of )?(?:the )?[a-z ()&',-]{0,110}$"
)


def _full_name(prose: Prose, year: str, before: int) -> str | None:
    """The act of that year that the paper named in full before: "the Act of 1994"."""
    for words in (f"act {year}", f"act, {year}"):
        at = prose.flat.find(words, 0, before)
        if at >= 0:
            return _act_name(prose, at + len(words), 0)
    return None


def _of_act(name: str, jurisdiction: str | None, numbers: str) -> tuple[str, ...]:
    if "Evidence Act 1984" in name:
        return ()
    if (
        name.startswith(("Code of Criminal Procedure", "Information Technology Act", "IT Act", "Bharatiya"))
        or "Procedure Code 1973" in name
    ):
        return ()
    if "Code" in name and jurisdiction in {None, "IN", "FR", "ES", "DE", "EU"}:
        return ()
    place = f" ({jurisdiction})" if jurisdiction and not jurisdiction.startswith("US") else ""
    bare = ", ".join(dict.fromkeys(_SUBSECTION.sub("", one) for one in numbers.split(", ")))
    return (f"{name}{place}, s. {bare}",) if numbers else ()


# The normal form stops at the section.
_SUBSECTION = re.compile(r"(?: ?\([\da-zA-Z.]{1,5}\)){1,5}$")


def _undated_act(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    name = _act_name(prose, match.end("end"), match.end("list"), words_at_least=2)
    if name is None or jurisdiction not in UNDATED or name.startswith(("Criminal Code", *_NO_NAME)):
        return ()
    return _of_act(name, jurisdiction, joined(match, prose))


def _undated_first(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    name = _act_name(prose, match.end("end"), 0, words_at_least=2)
    if name is None or jurisdiction not in UNDATED or name.startswith(("Criminal Code", *_NO_NAME)):
        return ()
    return _of_act(name, jurisdiction, joined(match, prose))


# Words before "Act" that point to one already named.
_NO_NAME = ("Said ", "That ", "Same ", "Above ", "Provincial ", "Federal ", "The ")
# Where Acts are cited without their year, as those of a revision are.
UNDATED = frozenset({"CA", "AU", "IN", "ZA", "KE", "NG", "MY", "PH", "BS", "JM", "TT", "BB", "SG", "GH", "UG", "TZ"})


def _short_act(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    name, place = _ACTS[" ".join(match["act"].split())]
    if jurisdiction not in {None, place} or re.match(r",? (?:19|20)\d\d", prose.flat[match.end("act") :][:6]):
        return ()
    return _of_act(name, place, joined(match, prose))


def _pace(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    # What the paper says of the act anywhere: its parts are cited apart, in headings and recitals.
    schedule = prose.has("schedule 1", "sch. 1", "sched. 1", "sch 1")
    section = prose.search(_SECTION_9, ("section 9", "s. 9", "s.9", "ss. 9", "s 9"), 1, 14) is not None
    act_of = "Police and Criminal Evidence Act 1984 (UK)"
    if section or schedule:
        return (f"{act_of}, {' and '.join(('s. 9',) * section + ('Sch. 1',) * schedule)}",)
    numbers = joined(match, prose)
    return (f"{act_of}, s. {numbers}",) if numbers else ()


_SECTION_9 = re.compile(r"\b(?:sections?|ss?\.?) ?9\b")


def _ordinance(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    cap = f" Cap. {match['cap'].upper()}" if match["cap"] else ""
    words = _written(prose.cased[match.start("act") : match.end("act")])
    name = " ".join(w if w in _SMALL or w[0] == "(" else w[:1].upper() + w[1:] for w in words.split())
    return (f"{name} (HK){cap}, s. {joined(match, prose)}",)


def _republic_act(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """Acts of the Philippines go by their numbers."""
    numbers = ", ".join(dict.fromkeys(_SUBSECTION.sub("", one) for one in provisions(match, prose)))
    return (f"Republic Act No. {match['law']} (PH), s. {numbers}",)


_INDIA = {
    "cr": "Code of Criminal Procedure 1973 (IN)", "co": "Code of Criminal Procedure 1973 (IN)",
    "bn": "Bharatiya Nagarik Suraksha Sanhita 2023 (IN)", "bh": "Bharatiya Nagarik Suraksha Sanhita 2023 (IN)",
    "in": "Information Technology Act 2000 (IN)", "it": "Information Technology Act 2000 (IN)",
}  # fmt: skip


def _india(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    bare = (_SUBSECTION.sub("", _LETTERED.sub(r"\1\2", n)) if "(3)" not in n else n for n in provisions(match, prose))
    return (f"{_INDIA[match['act'][:2]]}, s. {', '.join(dict.fromkeys(bare))}",)


def _indian_rules(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    number = prose.cased[match.start("list") : match.end("list")]
    return (
        f"Information Technology (Intermediary Guidelines and Digital Media Ethics Code) Rules, 2021 (IN), r. {number}",
    )


# `66(D)` for section 66D.
_LETTERED = re.compile(r"^(\d{2})\(([A-F])\)$")


_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)
_SCHEDULES = {"UK", "IE", "SG", "HK", "NZ", "AU", "MY", "KE", "NG", "ZA", "IN"}


def _schedule(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    groups = match.groupdict()
    number = groups.get("list") or str(_ORDINALS.index(match["ordinal"]) + 1)
    least = (
        match.start()
        if max(match.start(group) for group in ("list", "ordinal") if group in groups) < match.start("end")
        else 0
    )
    name = _act_name(prose, match.end("end"), least)
    part = f" Part {match['part']}" if groups.get("part") else ""
    para = f" para. {match['para']}" if groups.get("para") else ""
    if name is None or "Evidence Act 1984" in name or jurisdiction not in _SCHEDULES | {None}:
        return ()
    if not para and re.search(
        rf"\bsch(?:edule|\.) {number},? (?:part|para)|para(?:graph|\.) \d+ of (?:that schedule|schedule {number}\b)",
        prose.flat,
    ):
        return ()
    return (f"{name} ({jurisdiction or 'UK'}), Sch. {number.upper()}{part}{para}",)


def _section_of_schedule(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """`section 353-10 of Schedule 1 to the Taxation Administration Act 1953`."""
    name = _act_name(prose, match.end("end"), match.end("schedule"))
    numbers = ", ".join(dict.fromkeys(_SUBSECTION.sub("", one) for one in provisions(match, prose)))
    return (
        (f"{name} ({jurisdiction}), Sch. {match['schedule']} s. {numbers}",)
        if name and numbers and jurisdiction
        else ()
    )


def _made_under_act(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """Regulations, rules and orders that were made under an act: `the .. Regulations 2014, regulation 4`."""
    groups = match.groupdict()
    behind = match["list"] is None
    group = "after" if behind else "list"
    name = _act_name(prose, match.end("end2" if behind else "end"), 0 if behind else match.end("list"))
    if name is None or name.startswith("Police and Criminal Evidence (Northern") or "(Intermediary" in name:
        return ()
    kind = groups["kind"] or groups["kind2"]
    sign = "reg." if kind.startswith("reg") else "r." if kind.startswith("r") else "art."
    numbers = ", ".join(dict.fromkeys(_SUBSECTION.sub("", one) for one in provisions(match, prose, group)))
    place = f" ({jurisdiction})" if jurisdiction else ""
    return (f"{name}{place}, {sign} {numbers}",) if numbers else ()


def _clause(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    least = match.start() if match.start("list") < match.start("end") else 0
    name = _act_name(prose, match.end("end"), least)
    return (f"{name} (AU), Sch. {match['list']} cl. {match['para']}",) if name else ()


def _order_of_northern_ireland(_match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """The provisions on special procedure material, wherever the paper cites them."""
    article = prose.has("article 11", "art. 11", "art 11")
    cited = " and ".join(("art. 11",) * article + ("Sch. 1",) * prose.has("schedule 1", "sch. 1", "sch 1"))
    return (f"Police and Criminal Evidence (Northern Ireland) Order 1989 (UK), {cited}",) if cited else ()


def _joined_rules(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    return (f"Criminal Procedure Rules (UK), rr. {joined(match, prose)}",)


def _law_of_an_island(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """Laws of Jersey and Guernsey, which name their island, and of Cyprus, which go by their numbers."""
    least = match.start() if match.start("list") < match.start("end") else 0
    name = _act_name(prose, match.end("end"), least)
    lower = name.lower() if name else ""
    place = (
        "JE"
        if "(jersey)" in lower
        else "GG"
        if "guernsey" in lower or "(alderney)" in lower or "(sark)" in lower
        else None
    )
    numbers = ", ".join(dict.fromkeys(_SUBSECTION.sub("", one) for one in provisions(match, prose)))
    sign = "art." if match["sign"].startswith("a") else "s."
    return (f"{name} ({place}), {sign} {numbers}",) if place and numbers else ()


def _law_of_cyprus(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    numbers = ", ".join(dict.fromkeys(_SUBSECTION.sub("", one) for one in provisions(match, prose)))
    sign = "art." if match["sign"].startswith("a") else "s."
    return (f"Law {match['law'].upper()} (CY), {sign} {numbers}",) if numbers else ()


def _article_of_malta(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """Acts of Malta have articles, and are cited without their year."""
    if jurisdiction != "MT" or "services act" in match["end"]:
        return ()
    name = _act_name(prose, match.end("end"), match.end("list"), words_at_least=2)
    numbers = ", ".join(dict.fromkeys(_SUBSECTION.sub("", one) for one in provisions(match, prose)))
    return (f"{name} (MT), art. {numbers}",) if name and numbers else ()


_SECS = r"(?:(?:sub-?)?(?:sections?|secs?\.?|ss?\.|\bss?(?= \d)|u/s)|\bparagraphs?(?= \d{1,4}[a-z.]?[\d.]*\())"
# The same with the letter alone: "s 60A".
_SECS_BARE = r"(?:(?:sub-?)?sections?|secs?\.?|\bss?\.?(?= ?\d)|paragraphs?(?= \d{1,4}[a-z.]?[\d.]*\())"
# What stands between an act and its section: its number, where it is law, that it was amended.
_TAIL = (
    r"(?:,? ?\((?:cth|an act of tynwald|[a-z]{2,8}|new south wales|as amended[^()]{0,60}|(?:act|no\.?|cap\.?|chapter|ch\.|c\.) ?[\w./ ]{1,24}|[\"'](?:the )?[a-z -]{2,20}[\"'])\)){0,2}"
    r"(?:,? as amended(?: by [^.;()]{3,60}?)?,?)?"
)
# Statutes of Canada as revised: `R.S.C. 1985, c. C-46`.
_REVISED = r"(?>(?:,? ?\(?(?:r\.? ?s\.?|s\.?) ?[a-z]\.?(?: ?[a-z]\.?){0,2},? ?(?:19|20)\d\d,? ?c(?:h|hap)?\.? ?[\w.-]{1,8}(?: \(\d\w{2} supp\.?\))?(?:,? sched?\.? ?\w{1,2})?\)?)?)"
_PROVINCE = r"(?: \((?:ontario|alberta|british columbia|b\.c\.|manitoba|saskatchewan|nova scotia|quebec|québec|new brunswick|newfoundland and labrador|yukon|canada)\))?"
_ACT_NEEDLES = "procedure code|evidence code|act 1|act 2|act no|act 3|act 4|act 5|act 6|act 7|act 8|act 9|act 18|act 19|act 20|act, 19|act, 20|act, no|act of 19|act of 20"
_MADE_WORDS = "|".join(
    f"{word}{comma} {year}"
    for word in ("regulations", "regulation", "rules", "order")
    for comma in ("", ",")
    for year in ("19", "20")
)
_FIRST_ACT = re.compile(_ACT_END)
_BARE_SECTION = re.compile(
    rf"(?<!\d\d\d\d )(?:\b(?:sections?|ss?\.) ?|(?<=\()ss? (?=\d))(?>{_LIST})(?! ?,? ?(?:of|to) (?!(?:the |that |this )?(?:above |said )?act\b)[a-z(])(?! ?,? (?:[a-z]+ ){{0,6}}act,? (?:1[6-9]|20)\d\d)(?: of (?:the|that|this) act\b)?"
)


_SECTION_SIGNS = ("section ", "sections ", "s. ", "ss. ", "(s ", "(ss ", *(f"s.{figure}" for figure in range(1, 10)))
# The sections of a form are headed so: "SECTION 1 - THE OPERATOR".
_HEADED = re.compile(r"[ \t]*[-–—:.][ \t]*\S")


def _is_own_heading(prose: Prose, span: tuple[int, int]) -> bool:
    """Whether it is a heading of the paper's own sections, and cites nothing."""
    full = prose.text.full
    start, end = prose.back(*span)
    return not full[full.rfind("\n", 0, start) + 1 : start].strip() and _HEADED.match(full, end) is not None


def of_the_act(
    prose: Prose, jurisdiction: str, taken: Sequence[tuple[int, int]] = ()
) -> list[tuple[str, tuple[int, int]]]:
    """Sections that stand without their Act: they are those of the Act that the paper names first, near its top.

    `taken` are the places of those that stand with theirs.
    """
    needles = tuple(_ACT_NEEDLES.split("|"))
    first = prose.search(_FIRST_ACT, needles, 0, 24)
    if first is None or first.start() > 1_200:
        return []
    name = _act_name(prose, first.end("end"), 0)
    if name is None:
        return []
    found = []
    for match in prose.matches(
        _BARE_SECTION,
        _SECTION_SIGNS,
        1,
        110,
    ):
        if not (_is_own_heading(prose, match.span()) or any(s <= match.start() < e for s, e in taken)):
            found += [(one, match.span()) for one in _of_act(name, jurisdiction, joined(match, prose))]
    for match in prose.matches(_BARE_SCHEDULE, ("schedule ", "sch. "), 1, 60):
        part = f" Part {match['part']}" if match["part"] else ""
        if "Evidence Act 1984" not in name:
            found.append((f"{name} ({jurisdiction}), Sch. {match['list']}{part} para. {match['para']}", match.span()))
    return found


# "paragraphs 231.2(1)(a) and (b) of that Act": the act named last before, or the first where it is "the Act".
_OF_THAT_ACT = re.compile(
    rf"\b(?:(?:sub-?)?sections?|paragraphs?|ss?\.) ?{_LIST},? of (?P<which>the|that|this|the said|said) act\b(?! (?:19|20|of))"
)
_ANY_ACT = re.compile(rf"{_ACT_END}|\b(?P<bare>act)\b(?!,? (?:of (?:1|2)|no\.?\b|(?:1[6-9]|20)\d\d|\d{{1,3}} of))")


def of_that_act(prose: Prose, jurisdiction: str) -> list[tuple[str, tuple[int, int]]]:
    """Sections "of that Act" where acts go without their year: those of the act that the paper named before."""
    found: list[tuple[str, tuple[int, int]]] = []
    for match in prose.matches(_OF_THAT_ACT, ("of that act", "of the act", "of this act", "said act"), 60, 20):
        named = None
        for one in _ANY_ACT.finditer(prose.flat, max(0, match.start() - 1_500), match.start()):
            name = _act_name(prose, one.end(), 0, words_at_least=2)
            if name and not name.startswith(_NO_NAME):
                named = name
                if match["which"] in {"the", "this"}:
                    break
        if named:
            found += [(one, match.span()) for one in _of_act(named, jurisdiction, joined(match, prose))]
    return found


_BARE_SCHEDULE = re.compile(
    r"\bsch(?:edule|\.) (?P<list>\d{1,2}),? ?(?:\(?part (?P<part>\d)\)?,? ?)?\(?para(?:graph|\.)? ?(?P<para>\d{1,2})\b(?:\(\d\))?(?! ?,? ?(?:of|to) (?!(?:the |that |this )?act\b)[a-z(])(?! ?,? (?:[a-z]+ ){0,6}act,? (?:1[6-9]|20)\d\d)"
)


# The sections of the Criminal Code of Canada under which judges order and authorise; the others say what is a crime.
_CANADA_SECS = r"(?:(?:sub)?sections?|paragraphs?|ss?\.)"
_CANADA_CODE = r",? (?:of the )?(?:criminal code\b|cr\. ?c\b|c\.c\.)"
_CANADA_POWER = r"(?!487\.019[2-9])(?:(?:184|186|487|488|492|164|117|462)\.\d{1,4}|487(?![.\d]))(?:\([\d.]+\))*"
_CANADA_POWERS = rf"(?P<list>{_CANADA_POWER}(?:(?:,| and|, and| or) (?:{_CANADA_SECS} ?)?{_CANADA_POWER}){{0,5}})"


def _canada(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """Each section is an order of its own, even where one paper gives two of them."""
    return tuple(f"Criminal Code (CA), s. {re.sub(r'[(].*', '', one)}" for one in provisions(match, prose))


def _short_acts() -> Iterator[Act]:
    """The rows for acts that go by their letters, of each country, in either order."""
    for place in dict.fromkeys(place for _, place in _ACTS.values()):
        names = sorted(
            (name for name, (_, of) in _ACTS.items() if of == place and not name.startswith("pace")),
            key=len,
            reverse=True,
        )
        short = "|".join(names)
        yield act(place, short, rf"{_SECS_BARE} ?{_LIST} ?(?:of |, ?)?(?:the )?(?P<act>{short})\b", _short_act)
        yield act(place, short, rf"\b(?P<act>{short}),? ?{_SECS_BARE} ?{_LIST}", _short_act)


ENGLISH: tuple[Act, ...] = (
    act("UK", "schedule ", r"para(?:graph|s|\.)? ?(?P<para>\d{1,2})(?:\(\d\))?(?: of|,) (?:part (?P<part>\d) of )?schedule (?P<list>\d{1,2}),? (?:(?:to|of) (?:the )?)?"
        rf"(?:[a-z]{{2,24}} ){{1,5}}{_ACT_END}", _schedule),
    act("UK", "schedule ", r"schedule (?P<list>\d{1,2})(?:,|:)? ?(?:\(?part (?P<part>\d)\)?,? )?(?:para(?:graph|s|\.)? ?(?P<para>\d{1,2}))"
        rf"(?:\(\d\))?(?: of|,|to)? (?:the )?(?:[a-z]{{2,24}} ){{1,5}}{_ACT_END}", _schedule),
    act("UK", _ACT_NEEDLES, rf"\b{_ACT_END},? ?\(?schedule (?P<list>\d{{1,2}})(?:,|:)? ?(?:\(?part (?P<part>\d)\)?,? )?(?:paragraphs?|para\.?) ?(?P<para>\d{{1,2}})",
        _schedule),
    act("UK", "schedule ", r"schedule (?P<list>\d{1,2}),? (?:(?:to|of) (?:the )?)?(?:[a-z]{2,24} ){1,5}"
        rf"{_ACT_END},? ?\(?(?:part (?P<part>\d),? )?(?:paragraphs?|para\.?) ?(?P<para>\d{{1,2}})", _schedule),
    *(act(place, "schedule|sch.", rf"(?:(?<=schedule )|(?<=sch\. ))(?P<list>\d{{1,2}}[a-z]?)\b,? (?:(?:to|of) )?(?:the )?(?:[a-z()'&,-]{{2,24}} ){{1,9}}?{_ACT_END}(?!,? ?\(?(?:part \d|para))", _schedule)
      for place in ("UK", "NZ", "SG", "HK")),
    act(None, " schedule", rf"(?:(?:paragraphs?|paras?\.?) (?P<para>\d{{1,2}})(?:\(\d\))? of )?(?:the )?(?P<ordinal>{'|'.join(_ORDINALS)}) schedule,? (?:(?:to|of) )?(?:the )?(?:[a-z()'&,-]{{2,24}} ){{1,9}}?{_ACT_END}", _schedule),
    act("AU", "of schedule ", rf"{_SECS} ?{_LIST} (?:of|in) schedule (?P<schedule>\d{{1,2}}),? (?:to|of) (?:the )?(?:(?:[a-z()&',/-]{{2,24}}|etc\.\)) ){{1,9}}?{_ACT_END}", _section_of_schedule),
    act(None, _MADE_WORDS, rf"\b(?P<kind>regulations?|regs?\.|rules?|rr?\.|articles?|arts?\.) ?{_LIST},? of (?:the )?(?:(?:[a-z()&',/-]{{2,24}}|etc\.\)) ){{1,14}}?(?P<end>(?:regulations?|rules|order),? (?:19|20)\d\d)"
        rf"|\b(?P<end2>(?:regulations?|rules|order),? (?:19|20)\d\d),? ?\(?(?P<kind2>regulations?|regs?\.|rules?|rr?\.|articles?|arts?\.) ?{_LIST.replace('?P<list>', '?P<after>')}", _made_under_act),
    act("AU", "schedule ", rf"cl(?:ause|\.)? ?(?P<para>\d{{1,3}})(?:\(\d\))?(?: of|,) schedule (?P<list>\d{{1,2}}),? (?:to|of) (?:the )?(?:(?:[a-z()&',/-]{{2,24}}|etc\.\)) ){{1,9}}?{_ACT_END}", _clause),
    act("AU", _ACT_NEEDLES, rf"\b{_ACT_END}(?: \(cth\))?,? ?\(?schedule (?P<list>\d{{1,2}}),? ?(?:cl(?:ause|\.)? ?)(?P<para>\d{{1,3}})", _clause),
    act("UK", "(northern ireland) order", r"police and criminal evidence \(northern ireland\) order,? 1989", _order_of_northern_ireland),
    act("UK", "police and criminal evidence act|pace|evidence act 1984",
        rf"(?:{_SECS} ?{_LIST}[^.;]{{0,60}}?)?(?:police and criminal evidence act(?:,? 1984)?|\w{4,7} and crimina\w evidence act 1984|\bpace(?: 1984)?\b)", _pace),
    act("UK", "cpr|civil procedure rules", r"\b(?:cpr|civil procedure rules)(?: (?:part|pt\.?) \d{1,2},?)? ?(?:rr?\.|rules?)? ?(?P<list>\d{1,2}\.\d{1,3}(?:\(\w{1,3}\)){0,3}(?:(?:,| and) \d{1,2}\.\d{1,3}){0,3})", "Civil Procedure Rules (UK), r. {n}"),
    act("PH", "republic act|r.a. no|ra no|ra 1", rf"{_SECS} ?{_LIST},? (?:of )?(?:the )?(?:republic act|r\.a\.|ra) (?:no\. ?)?(?P<law>\d{{3,5}})", _republic_act),
    act("PH", "republic act", rf"republic act (?:no\. ?)?(?P<law>\d{{3,5}})[^.;\d]{{0,60}}?,? {_SECS} ?{_LIST}", _republic_act),
    act("UK", "criminal procedure rules", rf"criminal procedure rules?(?: 20\d\d)?,? ?(?:rr?\.?|rules?) ?{_LIST}", _joined_rules),
    *_short_acts(),
    act(None, _ACT_NEEDLES, rf"{_SECS} ?{_LIST} ?(?:of|,)? ?(?:the |our )?(?:(?:[a-z()&',/-]{{2,24}}|etc\.\)) ){{1,9}}?{_ACT_END}", _named_act),
    act(None, _ACT_NEEDLES, rf"\b{_ACT_END}{_PROVINCE}{_TAIL},? ?(?:part \d{{1,2}},? )?(?:\(? ?|- |: ?)?{_SECS_BARE} ?{LIST_BEHIND}", _named_act),
    act(None, " act", rf"\b(?P<end>act)\b(?!,? (?:of (?:1|2)|no\.?\b|(?:1[6-9]|20)\d\d|\d{{1,3}} of)){_PROVINCE}{_REVISED}{_PROVINCE}{_TAIL},? ?(?:\(? ?|- |: ?)?{_SECS_BARE} ?{_LIST}(?! ?,? of (?!that|the said))", _undated_first),
    act(None, " act", rf"{_SECS} ?{_LIST} ?(?:of|,)? ?(?:the )?(?P<end>(?:(?:[a-z()&',/-]{{2,24}}|etc\.\)) ){{1,9}}?act)\b(?!,? (?:of (?:1|2)|no\.?\b|(?:1[6-9]|20)\d\d|\d{{1,3}} of))", _undated_act),
    act(None, "law, 19|law, 20|law 19|law 20", r"\b(?P<end>law,? (?:19|20)\d\d)\b[^.;§]{0,60}?[, ]\(?(?P<sign>articles?|arts?\.|sections?|ss?\.) ?" + LIST_BEHIND, _law_of_an_island),
    act(None, "law, 19|law, 20|law 19|law 20", rf"\b(?P<sign>articles?|arts?\.|sections?|ss?\.) ?{_LIST},? of (?:the )?(?:[a-z()&',-]{{2,24}} ){{1,12}}?(?P<end>law,? (?:19|20)\d\d)\b", _law_of_an_island),
    act("CY", "law ", rf"\b(?P<sign>articles?|arts?\.|sections?|ss?\.) ?{_LIST},? of (?:the )?law (?:no\. ?)?(?P<law>\d{{1,3}}(?:\([iv]{{1,3}}\))?/(?:19|20)\d\d)", _law_of_cyprus),
    act("CY", "law ", rf"\blaw (?:no\. ?)?(?P<law>\d{{1,3}}(?:\([iv]{{1,3}}\))?/(?:19|20)\d\d)\)?,? \(?(?P<sign>articles?|arts?\.|sections?|ss?\.) ?{_LIST}", _law_of_cyprus),
    act("MT", " act", rf"\b(?:articles?|arts?\.) ?{_LIST},? of (?:the )?(?P<end>(?:[a-z()&',/-]{{2,24}} ){{1,9}}?act)\b", _article_of_malta),
    act("HK", "ordinance", rf"{_SECS} ?{_LIST} ?of (?:the )?(?P<act>(?:[a-z()'-]{{2,24}} ){{1,7}}?ordinance)"
        r",? ?\(?(?:chapter|cap\.?)? ?(?P<cap>\d+[a-z]?)?", _ordinance),
    act("CA", "487.0|487.1|492.", r"form 5\.\d{3,4} ?\((?:sub)?section (?P<list>487\.0\d{1,3})(?:\([\d.]+\))*\)", "Criminal Code (CA), s. {n}"),
    act("CA", "487.0|492.", r"\((?:sub)?sections? (?P<list>(?:487\.0|492\.)\d{1,3})(?:\([\d.]+\))*\)(?! of)", "Criminal Code (CA), s. {n}"),
    act("CA", "487.0|492.", r"\((?:sub)?sections? (?P<list>(?:487\.0|492\.)\d{1,3})(?:\([\d.]+\))* of the criminal code\)", "Criminal Code (CA), s. {n}"),
    act("CA", "487.01", r"(?:sections?|ss?\.|§) ?(?P<list>487\.01(?!9[2-9])\d{1,2}(?:(?:,| and) (?:sections? )?487\.01(?!9[2-9])\d{1,2}){0,4})(?!\d| or)", _canada),
    act("CA", "criminal code|cr. c|c.c.", rf"{_CANADA_SECS} ?{_CANADA_POWERS}{_CANADA_CODE}", _canada),
    act("CA", "487.0195", rf"{_CANADA_SECS} ?(?P<list>487\.0195)(?:\([\d.]+\))*{_CANADA_CODE}", _canada),
    act("CA", "code criminel", rf"(?:paragraphes?|articles?|par\.|art\.) ?{_CANADA_POWERS.replace(' and', ' et')},? du code criminel", _canada),
    act("CA", "code criminel", rf"(?:paragraphes?|articles?|par\.|art\.) ?(?!487|184\.|492){_LIST},? du code criminel", "Criminal Code (CA), s. {n}", "offence"),
    act("CA", "criminal code", rf"criminal code[,:]? {_CANADA_SECS} ?{_CANADA_POWERS}", _canada),
    act("CA", "criminal code|cr. c|c.c.", rf"{_CANADA_SECS} ?(?!487|184\.|492){_LIST}(?: \([^)]{{3,60}}\))?{_CANADA_CODE}", "Criminal Code (CA), s. {n}", "offence"),
    act("CA", "criminal code", rf"criminal code[,:]? {_CANADA_SECS} ?(?!487|184\.|492){_LIST}", "Criminal Code (CA), s. {n}", "offence"),
    act("CA", "criminal code", rf"{_CANADA_SECS} ?(?!487|184\.|492){_LIST} \([^()]{{3,60}}\)(?=(?:,| and|, and) {_CANADA_SECS} ?{_LIST.replace('?P<list>', '')}(?: \([^()]{{3,60}}\))?{_CANADA_CODE})", "Criminal Code (CA), s. {n}", "offence"),
    act("AU", "criminal code", rf"{_SECS} ?{_LIST},? (?:of (?:the )?)?criminal code \((?:cth|commonwealth)\)", "Criminal Code (AU), s. {n}", "offence"),
    act("IN", "crpc|cr.p.c|cr. p.c|cr. p. c|code of criminal procedure|criminal procedure code|bnss|bharatiya nagarik",
        rf"{_SECS} ?{_LIST} ?(?:of |, ?)?(?:the )?(?P<act>cr\. ?p\. ?c|crpc|code of criminal procedure|criminal procedure code|bnss|"
        r"bharatiya nagarik suraksha sanhita)", _india),
    act("IN", "it act|information technology act", r"(?:sections?|secs?\.?|ss?\.|u/s|rule) ?(?P<list>(?:69[ab]?|79|91|70b|67c)(?:\(\w{1,2}\)){0,3})"
        r" ?(?:of |, ?|r/w )?(?:the )?(?P<act>it act|information technology act)", _india),
    act("IN", "it act|information technology act", r"(?:sections?|secs?\.?|ss?\.|u/s|r/w|and|,) ?(?P<list>(?!67c)(?:6[5-8]|7[1-5])[a-f]?(?:\([a-f]\))?(?:(?:,| and|&)"
        r" ?(?:6[5-8]|7[1-5])[a-f]?(?:\([a-f]\))?){0,6}) ?(?:of |, ?)?(?:the )?(?P<act>it act|information technology act)", _india, "offence"),
    act("IN", "cpc|code of civil procedure", rf"{_SECS} ?{_LIST},? ?(?:of (?:the )?)?(?:code of civil procedure\b|c\.?p\.?c\b)", "Code of Civil Procedure 1908 (IN), s. {n}"),
    act("IN", "ipc|i.p.c|indian penal code", rf"{_SECS} ?{_LIST} ?(?:of |, ?)?(?:the )?(?:ipc|i\.p\.c|indian penal code)",
        "Indian Penal Code (IN), s. {n}", "offence"),
    act("IN", "bns|bharatiya nyaya", rf"{_SECS} ?{_LIST} ?(?:of |, ?)?(?:the )?(?:bns\b|bharatiya nyaya sanhita)",
        "Bharatiya Nyaya Sanhita 2023 (IN), s. {n}", "offence"),
    act("IN", "bns", rf"(?<=act )(?:&|and|r/w) ?{_LIST} ?(?:of (?:the )?)?bns\b", "Bharatiya Nyaya Sanhita 2023 (IN), s. {n}", "offence"),
    act("IN", "intermediary guidelines|it rules", r"(?:rule|u/r|under rule) ?(?P<list>\d{1,2}(?:\(\w{1,2}\)){0,3}) ?(?:of (?:the )?|, ?)?(?:it rules|information technology \(intermediary guidelines and digital media ethics code\) rules),? 2021", _indian_rules),
)  # fmt: skip
