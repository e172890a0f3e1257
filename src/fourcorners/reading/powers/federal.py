"""Provisions of federal law of the United States: its code, rules of its courts and regulations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.powers.citation import Citation
from fourcorners.reading.powers.roles import by_context, is_only_told_of, merely, role_in_the_states
from fourcorners.reading.powers.statutes import COMPELLING, KEEP_SUBSECTION, NEVER_POWER, WHOLE_SUBSECTION
from fourcorners.reading.texts.prose import Prose, Span

_USC = re.compile(
    r"(?P<title>\d{1,2}|(?<![a-z\d])[li|]\d) ?(?:u\.? ?s\.? ?c\.?(?: ?a\.?)?(?: ?code)?|u\.? ?s\.? code|united states code),? ?"
    r"(?:§ ?§?\.?|ss?\.|sections?|sec\.?|\$)? ?(?=\d)"
)
_TITLE_USC = re.compile(
    r"title (?P<title>\d{1,2}),? (?:of the )?(?:united states code|u\. ?s\. ?c(?:\.|ode)?)"
    # In a court's caption the other column may stand between the code and the section.
    r",? ?(?:\)[^();§]{0,60}? (?=sections? |§))?(?:§ ?§?|sections?|sec\.?|at)? ?(?=\d)"
)
_SECTION_OF_TITLE = re.compile(
    r"(?:sections?|secs?\.|§ ?§?) ?(?P<list>\d[^.;:]{0,80}?),? (?:of )?title (?P<title>\d{1,2})(?: of the|,)? "
    r"(?:united states code|u\. ?s\. ?c)"
)
_TITLE_SECTION = re.compile(
    r"title (?P<title>\d{1,2}),? (?:sections?|secs?\.|§ ?§?) ?(?P<list>\d{2,5}[^.;:]{0,40}?),? (?:of the )?(?:united states code|u\. ?s\. ?c)"
)
# In a paper of the United States a title without its code is one of the United States Code.
_BARE_TITLE = re.compile(
    r"(?:sections?|secs?\.|§ ?§?) ?(?P<list>\d{3,5}[^.;:]{0,60}?),? (?:of )?title (?P<title>8|12|15|18|21|26|31|47|50)\b"
    r"(?!,? (?:of the )?(?!united states)[a-z]{3,20} (?:consolidated|code|compiled|revised|general|statutes|annotated))"
)
# "In re 2703(d) order": there is no other section that papers call so.
_D_ORDER = re.compile(r"(?<![\w.§(])(?<!§ )(?P<list>2703\([df]\))(?= (?:order|request|letter|preserv))")
# Sections of the chapters on stored communications and on pen registers that a federal paper names without their title.
_BARE_STORED = re.compile(r"(?<![\w.])§ ?§? ?(?P<list>(?:270[1-9]|2713|312[1-7])(?![\w.-])[^.;:]{0,40})")
_BARE_WITH_LETTER = re.compile(r"(?<![\w.])sections? ?(?P<list>270[235]\([a-f]\)[^.;:]{0,40})")
_REVENUE_CODE = re.compile(
    r"internal revenue code(?: of 19\d\d)?[,:]? ?(?:sections?|secs?\.|§ ?§?) ?(?P<list>[67]\d{3}[^.;:]{0,60})"
    r"|(?:sections?|secs?\.|§ ?§?) ?(?P<list2>[67]\d{3}[^.;:]{0,40}?),? of the internal revenue code"
    r"|\b(?:irc|i\.r\.c\.) ?(?:sections?|secs?\.|§ ?§?) ?(?P<list3>[67]\d{3}[^.;:]{0,40})"
)
# A list that its title leads, or another title's sections.
_TITLED = re.compile(r"(?:\bu\. ?s\. ?c\.?(?: ?code)?|title \d{1,2}),? ?$|[\d)](?:,| and|, and| or|, or| through| &) $")
_STORED_ACT = re.compile(
    r"(?:sections?|secs?\.|§ ?§?) ?(?P<list>27[01]\d[^.;:]{0,40}?),? of the (?:stored communications act|sca\b|electronic communications privacy act|ecpa\b)"
)
_OF_STORED_ACT = re.compile(
    r"(?:stored communications act|\bsca\b)(?:,? as amended)?,? ?(?:\((?:the )?\"?sca\"?\),? ?)?(?:sections?|secs?\.|§ ?§?) ?(?P<list>27[01]\d[^.;:]{0,40})"
)
_SECTION = re.compile(
    r"(\d{1,5}[a-z]{0,2}(?:-\d{1,2}(?!\d))?)(?! ?(?:u\.? ?s\.? ?c|u\. ?s\.|c\.? ?f\.? ?r\b|ilcs|pa\. ?c|code of fed))"
)
_SUB = re.compile(
    r" ?(?:,? ?(?:sub-?(?:sections?|paragraphs?)|subsecs?\.|paragraphs?) ?)?\( ?(\w{1,5}) ?\)|,? sub-?sections? ([a-z])(?![\w'])|(?<=270[35]) ([b-d])(?= (?:not|that|the|order|and|,))"
)
# `subsection (d) of section 2703`: what stands before the section.
_SUB_OF = re.compile(r"\bsub-?sections? ?\((\w{1,3})\)(?:\((\w{1,3})\))? of (?:title \d{1,2},? )?$")
_JOIN = re.compile(r" ?(?:, and|, or|,|;|and|or|&|through|-|\b(?:e|y|et|und|en)\b) ?(?:§ ?§?|sections? )?(?=[\d(])")
# Federal regulations, which count sections behind a full stop: `31 C.F.R. § 501.602`.
_REGULATION = r"\d{1,4}\.\d{1,4}[a-z]?(?:-\d{1,3}[a-z]?)?(?: ?\([\da-z]{1,5}\)){0,5}"
_REGULATIONS = (
    rf"(?P<list>{_REGULATION}(?:(?:, and|,| and| or| &|-| to| through) ?(?:§ ?§?|sections? )?{_REGULATION}){{0,5}})"
)
_CFR = re.compile(
    rf"(?P<title>\d{{1,2}}) ?(?:c\.? ?f\.? ?r\.?|code of federal regulations),? ?(?:§ ?§?|sections?|secs?\.?|ss?\.)? ?{_REGULATIONS}"
    rf"|title (?P<title2>\d{{1,2}}),? (?:of the )?code of federal regulations,? (?:§ ?§?|sections?|at|secs?\.) ?{_REGULATIONS.replace('?P<list>', '?P<list2>')}"
    rf"|(?:§ ?§?|sections?|secs?\.) ?{_REGULATIONS.replace('?P<list>', '?P<list3>')},? (?:of )?title (?P<title3>\d{{1,2}})(?:,| of the) code of federal regulations"
)
_RULE = re.compile(
    r"fed(?:\.|eral) ?r(?:\.|ules?)(?: of)? ?(?P<kind>crim(?:\.|inal)|civ(?:\.|il)) ?p(?:\.|"
    r"rocedure),? ?(?:rules? )?(?P<number>\d{1,3}(?:\.\d)?)"
    r"|rules? (?P<number2>\d{1,3}(?:\.\d)?)(?: ?\(\w\))* of the federal rules of "
    r"(?P<kind2>criminal|civil) procedure"
)


def federal_provisions(prose: Prose, jurisdiction: str | None) -> Iterator[Citation]:
    flat = prose.flat
    for pattern, words, before in (
        (_USC, ("u.s.c", "usc", "u. s. c", "u.s. c", "united states code", "us code", "u.s code", "u.s. code"), 4),
        (_TITLE_USC, ("title ",), 0),
    ):
        for match in prose.matches(pattern, words, before, 60):
            yield from _usc_list(prose, match["title"], match.start(), match.end())
    for match in prose.matches(_SECTION_OF_TITLE, ("title ",), 110, 60):
        yield from _usc_list(prose, match["title"], match.start(), match.start("list"))
    for match in prose.matches(_TITLE_SECTION, ("title ",), 0, 90):
        yield from _usc_list(prose, match["title"], match.start(), match.start("list"))
    if jurisdiction == "US-FED":
        for match in prose.matches(_BARE_TITLE, ("title ",), 90, 60):
            yield from _usc_list(prose, match["title"], match.start(), match.start("list"))
    for match in prose.matches(_REVENUE_CODE, ("internal revenue code", "irc ", "i.r.c."), 60, 90):
        group = next(name for name in ("list", "list2", "list3") if match[name])
        yield from _usc_list(prose, "26", match.start(), match.start(group))
    if jurisdiction == "US-FED":
        for match in prose.matches(_OF_STORED_ACT, ("communications act", "sca"), 7, 70):
            yield from _usc_list(prose, "18", match.start(), match.start("list"))
    if jurisdiction in {"US-FED", None}:
        for match in prose.matches(_D_ORDER, ("2703(",), 1, 20):
            yield from _usc_list(prose, "18", match.start(), match.start("list"))
    if jurisdiction == "US-FED":
        for match in prose.matches(_BARE_STORED, ("§",), 1, 50):
            if not _TITLED.search(flat, max(0, match.start() - 40), match.start()):
                yield from _usc_list(prose, "18", match.start(), match.start("list"))
    if jurisdiction is None or jurisdiction.startswith("US"):
        for match in prose.matches(_BARE_WITH_LETTER, ("section 270", "sections 270"), 1, 60):
            if not _TITLED.search(flat, max(0, match.start() - 40), match.start()):
                yield from _usc_list(prose, "18", match.start(), match.start("list"))
    for match in prose.matches(_STORED_ACT, ("communications act", "sca", "privacy act", "ecpa"), 90, 30):
        yield from _usc_list(prose, "18", match.start(), match.start("list"))
    for match in prose.matches(_RULE, ("fed. r", "federal r", "fed r", "rules of", "fed.r"), 30, 70):
        kind = "Crim" if (match["kind"] or match["kind2"]).startswith("crim") else "Civ"
        number = match["number"] or match["number2"]
        # A form's footer says which rules the form follows; relied on is what the sentence says it acts under.
        role = "power" if number in _RULE_POWERS and by_context(flat, match.start()) == "power" else "mention"
        yield Citation(f"Fed. R. {kind}. P. {number}", match.span(), role)
    for match in prose.matches(_CFR, ("c.f.r", "cfr", "c. f. r", "code of federal regulations"), 70, 90):
        group = next(name for name in ("list", "list2", "list3") if match[name])
        title = match["title"] or match["title2"] or match["title3"]
        for number in re.findall(r"\d{1,4}\.\d[\w-]*", prose.cased[match.start(group) : match.end(group)]):
            yield Citation(f"{title} C.F.R. § {number}", match.span(), role_in_the_states(prose, match, False))


_RULE_POWERS = {"17", "41", "45", "4.1"}


def _usc_list(prose: Prose, title: str, start: int, at: int) -> Iterator[Citation]:
    """Each provision of a list such as `3122, 3123 and 2703(c) & (d)`."""
    flat = prose.flat
    title = title.translate(_SCANNED)
    section = ""
    last: list[str] = []
    begun = start
    for _ in range(40):
        match = _SECTION.match(flat, at)
        if match:
            section, at = prose.cased[match.start() : match.end()], match.end()
            if title in _SMALL_LETTERS:
                # A heading in capitals has them in its sections too.
                section = section.lower()
        subs: list[str] = []
        while len(subs) < 6 and (sub := _SUB.match(flat, at)):
            group = sub.lastindex or 1
            subs.append(prose.cased[sub.start(group) : sub.end(group)])
            at = sub.end()
        if match and not subs and (told := _SUB_OF.search(flat, max(0, start - 50), start)):
            subs = [one for one in told.groups() if one]
        if subs and len(subs[0]) == 1:
            # The first level has small letters, whatever a heading makes of them.
            subs[0] = subs[0].lower()
        if not section or (not match and not subs):
            return
        if not match:
            # `2705(b)(2), (3), (5)` goes on at the depth at which it stopped; `2703(b)(1)(A) and (c)` does not.
            subs = last[: _depth(last, subs)] + subs
        last = subs
        yield _one_usc(flat, (title, section, subs), (begun, at), start)
        joined = _JOIN.match(flat, at)
        if not joined:
            return
        ahead = _SECTION.match(flat, joined.end())
        if flat[joined.end()] != "(" and (ahead is None or len(ahead[1]) < 2):
            return
        at = begun = joined.end()


# Titles whose sections have small letters: `15 U.S.C. § 57b-1`, where Title 18 has `2252A`.
_SMALL_LETTERS = frozenset({"7", "12", "15", "42"})
# Where a scan reads the figure one as a letter.
_SCANNED = str.maketrans("li|", "111")


def _depth(last: list[str], subs: list[str]) -> int:
    """How much of the last subsection a following `(3)` or `(c)` keeps: what stands above the level of its own kind."""
    levels = [i for i, sub in enumerate(last) if _kind(sub) == _kind(subs[0])]
    if not levels:
        return 0
    return levels[-1] if len(subs) == 1 and _kind(subs[0]) != _kind(last[0]) else levels[0]


def _kind(sub: str) -> str:
    return "figure" if sub.isdigit() else "capital" if sub.isupper() else "small"


def _one_usc(flat: str, provision: tuple[str, str, list[str]], at: Span, start: int) -> Citation:
    """One provision; the words before `start`, where its list begins, say what it is."""
    title, section, subs = provision
    key = f"{title}:{section.lower()}"
    kept = "".join(f"({s})" for s in subs[: 2 if key in WHOLE_SUBSECTION else 1 if key in KEEP_SUBSECTION else 0])
    name = f"{title} U.S.C. § {section}{kept}"
    compels = (
        key in COMPELLING or (subs and f"{key}({subs[0].lower()})" in COMPELLING)
    ) and f"{key}({subs[0].lower() if subs else ''})" not in NEVER_POWER
    if merely(flat, start) or is_only_told_of(flat, _list_end(flat, at[1])):
        role = "mention"
    elif compels:
        role = by_context(flat, start) or "power"
    else:
        role = "offence" if by_context(flat, start) == "offence" else "mention"
    return Citation(name, at, role, "power" if compels else "")


def _list_end(flat: str, at: int) -> int:
    """Where a list of provisions ends that goes on behind this one."""
    rest = _REST.match(flat, at)
    return rest.end() if rest else at


_REST = re.compile(
    r"(?:(?:, and|, or|,|;| and| or| &) ?(?:§ ?§?|sections? )?(?:\d{1,5}[a-z]{0,2})?(?:\(\w{1,5}\)){0,4}){0,8}"
)
