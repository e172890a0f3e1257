"""Laws of the English-speaking countries and of international bodies, as they are cited and in normal form.

`Act (country), sort number`, as `Fraud Act 2006 (UK), s. 2`; provisions of one list stay together. Those of the other
countries stand in `codes_abroad`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.powers.actnames import (
    ACT_END,
    ACT_NEEDLES,
    NO_NAME,
    SMALL_WORDS,
    SUBSECTION,
    act_name,
    of_act,
    written,
)
from fourcorners.reading.powers.citing import Act, act, joined, provisions
from fourcorners.reading.powers.statutes import LIST as _LIST
from fourcorners.reading.powers.statutes import LIST_BEHIND
from fourcorners.reading.texts.prose import Prose

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
    name = act_name(
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
    return of_act(name, jurisdiction, ", ".join(_its_own(match, prose)))


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
            return act_name(prose, at + len(words), 0)
    return None


def _undated_act(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    name = act_name(prose, match.end("end"), match.end("list"), words_at_least=2)
    if name is None or jurisdiction not in UNDATED or name.startswith(("Criminal Code", *NO_NAME)):
        return ()
    return of_act(name, jurisdiction, joined(match, prose))


def _undated_first(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    name = act_name(prose, match.end("end"), 0, words_at_least=2)
    if name is None or jurisdiction not in UNDATED or name.startswith(("Criminal Code", *NO_NAME)):
        return ()
    return of_act(name, jurisdiction, joined(match, prose))


# Where Acts are cited without their year, as those of a revision are.
UNDATED = frozenset({"CA", "AU", "IN", "ZA", "KE", "NG", "MY", "PH", "BS", "JM", "TT", "BB", "SG", "GH", "UG", "TZ"})


def _short_act(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    name, place = _ACTS[" ".join(match["act"].split())]
    if jurisdiction not in {None, place} or re.match(r",? (?:19|20)\d\d", prose.flat[match.end("act") :][:6]):
        return ()
    return of_act(name, place, joined(match, prose))


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
    words = written(prose.cased[match.start("act") : match.end("act")])
    name = " ".join(w if w in SMALL_WORDS or w[0] == "(" else w[:1].upper() + w[1:] for w in words.split())
    return (f"{name} (HK){cap}, s. {joined(match, prose)}",)


def _republic_act(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """Acts of the Philippines go by their numbers."""
    numbers = ", ".join(dict.fromkeys(SUBSECTION.sub("", one) for one in provisions(match, prose)))
    return (f"Republic Act No. {match['law']} (PH), s. {numbers}",)


_INDIA = {
    "cr": "Code of Criminal Procedure 1973 (IN)", "co": "Code of Criminal Procedure 1973 (IN)",
    "bn": "Bharatiya Nagarik Suraksha Sanhita 2023 (IN)", "bh": "Bharatiya Nagarik Suraksha Sanhita 2023 (IN)",
    "in": "Information Technology Act 2000 (IN)", "it": "Information Technology Act 2000 (IN)",
}  # fmt: skip


def _india(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    bare = (SUBSECTION.sub("", _LETTERED.sub(r"\1\2", n)) if "(3)" not in n else n for n in provisions(match, prose))
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
    name = act_name(prose, match.end("end"), least)
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
    name = act_name(prose, match.end("end"), match.end("schedule"))
    numbers = ", ".join(dict.fromkeys(SUBSECTION.sub("", one) for one in provisions(match, prose)))
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
    name = act_name(prose, match.end("end2" if behind else "end"), 0 if behind else match.end("list"))
    if name is None or name.startswith("Police and Criminal Evidence (Northern") or "(Intermediary" in name:
        return ()
    kind = groups["kind"] or groups["kind2"]
    sign = "reg." if kind.startswith("reg") else "r." if kind.startswith("r") else "art."
    numbers = ", ".join(dict.fromkeys(SUBSECTION.sub("", one) for one in provisions(match, prose, group)))
    place = f" ({jurisdiction})" if jurisdiction else ""
    return (f"{name}{place}, {sign} {numbers}",) if numbers else ()


def _clause(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    least = match.start() if match.start("list") < match.start("end") else 0
    name = act_name(prose, match.end("end"), least)
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
    name = act_name(prose, match.end("end"), least)
    lower = name.lower() if name else ""
    place = (
        "JE"
        if "(jersey)" in lower
        else "GG"
        if "guernsey" in lower or "(alderney)" in lower or "(sark)" in lower
        else None
    )
    numbers = ", ".join(dict.fromkeys(SUBSECTION.sub("", one) for one in provisions(match, prose)))
    sign = "art." if match["sign"].startswith("a") else "s."
    return (f"{name} ({place}), {sign} {numbers}",) if place and numbers else ()


def _law_of_cyprus(match: re.Match[str], _jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    numbers = ", ".join(dict.fromkeys(SUBSECTION.sub("", one) for one in provisions(match, prose)))
    sign = "art." if match["sign"].startswith("a") else "s."
    return (f"Law {match['law'].upper()} (CY), {sign} {numbers}",) if numbers else ()


def _article_of_malta(match: re.Match[str], jurisdiction: str | None, prose: Prose) -> tuple[str, ...]:
    """Acts of Malta have articles, and are cited without their year."""
    if jurisdiction != "MT" or "services act" in match["end"]:
        return ()
    name = act_name(prose, match.end("end"), match.end("list"), words_at_least=2)
    numbers = ", ".join(dict.fromkeys(SUBSECTION.sub("", one) for one in provisions(match, prose)))
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

_MADE_WORDS = "|".join(
    f"{word}{comma} {year}"
    for word in ("regulations", "regulation", "rules", "order")
    for comma in ("", ",")
    for year in ("19", "20")
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
        rf"(?:[a-z]{{2,24}} ){{1,5}}{ACT_END}", _schedule),
    act("UK", "schedule ", r"schedule (?P<list>\d{1,2})(?:,|:)? ?(?:\(?part (?P<part>\d)\)?,? )?(?:para(?:graph|s|\.)? ?(?P<para>\d{1,2}))"
        rf"(?:\(\d\))?(?: of|,|to)? (?:the )?(?:[a-z]{{2,24}} ){{1,5}}{ACT_END}", _schedule),
    act("UK", ACT_NEEDLES, rf"\b{ACT_END},? ?\(?schedule (?P<list>\d{{1,2}})(?:,|:)? ?(?:\(?part (?P<part>\d)\)?,? )?(?:paragraphs?|para\.?) ?(?P<para>\d{{1,2}})",
        _schedule),
    act("UK", "schedule ", r"schedule (?P<list>\d{1,2}),? (?:(?:to|of) (?:the )?)?(?:[a-z]{2,24} ){1,5}"
        rf"{ACT_END},? ?\(?(?:part (?P<part>\d),? )?(?:paragraphs?|para\.?) ?(?P<para>\d{{1,2}})", _schedule),
    *(act(place, "schedule|sch.", rf"(?:(?<=schedule )|(?<=sch\. ))(?P<list>\d{{1,2}}[a-z]?)\b,? (?:(?:to|of) )?(?:the )?(?:[a-z()'&,-]{{2,24}} ){{1,9}}?{ACT_END}(?!,? ?\(?(?:part \d|para))", _schedule)
      for place in ("UK", "NZ", "SG", "HK")),
    act(None, " schedule", rf"(?:(?:paragraphs?|paras?\.?) (?P<para>\d{{1,2}})(?:\(\d\))? of )?(?:the )?(?P<ordinal>{'|'.join(_ORDINALS)}) schedule,? (?:(?:to|of) )?(?:the )?(?:[a-z()'&,-]{{2,24}} ){{1,9}}?{ACT_END}", _schedule),
    act("AU", "of schedule ", rf"{_SECS} ?{_LIST} (?:of|in) schedule (?P<schedule>\d{{1,2}}),? (?:to|of) (?:the )?(?:(?:[a-z()&',/-]{{2,24}}|etc\.\)) ){{1,9}}?{ACT_END}", _section_of_schedule),
    act(None, _MADE_WORDS, rf"\b(?P<kind>regulations?|regs?\.|rules?|rr?\.|articles?|arts?\.) ?{_LIST},? of (?:the )?(?:(?:[a-z()&',/-]{{2,24}}|etc\.\)) ){{1,14}}?(?P<end>(?:regulations?|rules|order),? (?:19|20)\d\d)"
        rf"|\b(?P<end2>(?:regulations?|rules|order),? (?:19|20)\d\d),? ?\(?(?P<kind2>regulations?|regs?\.|rules?|rr?\.|articles?|arts?\.) ?{_LIST.replace('?P<list>', '?P<after>')}", _made_under_act),
    act("AU", "schedule ", rf"cl(?:ause|\.)? ?(?P<para>\d{{1,3}})(?:\(\d\))?(?: of|,) schedule (?P<list>\d{{1,2}}),? (?:to|of) (?:the )?(?:(?:[a-z()&',/-]{{2,24}}|etc\.\)) ){{1,9}}?{ACT_END}", _clause),
    act("AU", ACT_NEEDLES, rf"\b{ACT_END}(?: \(cth\))?,? ?\(?schedule (?P<list>\d{{1,2}}),? ?(?:cl(?:ause|\.)? ?)(?P<para>\d{{1,3}})", _clause),
    act("UK", "(northern ireland) order", r"police and criminal evidence \(northern ireland\) order,? 1989", _order_of_northern_ireland),
    act("UK", "police and criminal evidence act|pace|evidence act 1984",
        rf"(?:{_SECS} ?{_LIST}[^.;]{{0,60}}?)?(?:police and criminal evidence act(?:,? 1984)?|\w{4,7} and crimina\w evidence act 1984|\bpace(?: 1984)?\b)", _pace),
    act("UK", "cpr|civil procedure rules", r"\b(?:cpr|civil procedure rules)(?: (?:part|pt\.?) \d{1,2},?)? ?(?:rr?\.|rules?)? ?(?P<list>\d{1,2}\.\d{1,3}(?:\(\w{1,3}\)){0,3}(?:(?:,| and) \d{1,2}\.\d{1,3}){0,3})", "Civil Procedure Rules (UK), r. {n}"),
    act("PH", "republic act|r.a. no|ra no|ra 1", rf"{_SECS} ?{_LIST},? (?:of )?(?:the )?(?:republic act|r\.a\.|ra) (?:no\. ?)?(?P<law>\d{{3,5}})", _republic_act),
    act("PH", "republic act", rf"republic act (?:no\. ?)?(?P<law>\d{{3,5}})[^.;\d]{{0,60}}?,? {_SECS} ?{_LIST}", _republic_act),
    act("UK", "criminal procedure rules", rf"criminal procedure rules?(?: 20\d\d)?,? ?(?:rr?\.?|rules?) ?{_LIST}", _joined_rules),
    *_short_acts(),
    act(None, ACT_NEEDLES, rf"{_SECS} ?{_LIST} ?(?:of|,)? ?(?:the |our )?(?:(?:[a-z()&',/-]{{2,24}}|etc\.\)) ){{1,9}}?{ACT_END}", _named_act),
    act(None, ACT_NEEDLES, rf"\b{ACT_END}{_PROVINCE}{_TAIL},? ?(?:part \d{{1,2}},? )?(?:\(? ?|- |: ?)?{_SECS_BARE} ?{LIST_BEHIND}", _named_act),
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
    act("CA", "code criminel", rf"code criminel,? \(?(?:paragraphes?|articles?|par\.|art\.) ?{_CANADA_POWERS.replace(' and', ' et')}", _canada),
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
