"""The provisions a paper cites, and what rules make of each: a power, an offence under investigation, or neither.

A citation is sorted by what it is and by the words before it: 18 USC 2703(d) is a power, 18 USC 1030 an offence, and
18 USC 2703(f) in a warrant only the history of a preservation. Citations are written one way whatever the paper's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fourcorners.reading.powers import turns
from fourcorners.reading.powers.acts import UNDATED, of_that_act, of_the_act
from fourcorners.reading.powers.codes_abroad import ABROAD as _ABROAD_ROWS
from fourcorners.reading.powers.codes_further import FURTHER
from fourcorners.reading.powers.codes_national import national
from fourcorners.reading.powers.grammar import any_law, of_the_same_law, of_the_union
from fourcorners.reading.powers.home import home_of
from fourcorners.reading.powers.rules_of_court import is_rule, rules_cited
from fourcorners.reading.powers.statecodes import (
    BARE_VIRGINIA,
    CRIMES,
    MASSACHUSETTS,
    MASSACHUSETTS_WORDS,
    STATE_CODES,
    STATE_POWERS,
)  # fmt: skip
from fourcorners.reading.powers.statutes import (
    COMPELLING,
    KEEP_SUBSECTION,
    LIST,
    NEVER_POWER,
    POWERLESS,
    SECTIONS,
    WHOLE_SUBSECTION,
)
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.values import Found

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
    r" ?(?:,? ?(?:sub-?(?:sections?|paragraphs?)|subsecs?\.|paragraphs?) ?)?\( ?(\w{1,5}) ?\)|,? sub-?sections? ([a-z])(?![\w'])"
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
_OFFENCE = re.compile(
    r"violations? (?:of|to)|violat(?:e|es|ed|ing)|offen[cs]es?(?: of| under| contrary to| against| described in)?|"
    r"contrary to|crimes? of|prohibited by|punishable (?:under|by)|charged\b[^.;]{0,50} with|charging|indictment with|\bcrimes?[ ,(]{1,3}(?=$)|(?:looking|looks|inquir\w+) into|\binvestigat(?:es|ed|ing)(?: (?:possible|alleged|suspected|violations?|crimes?|offen[cs]es?|an?|the))* ?$|probable cause (?:of|for)|"
    r"investigat\w{0,6} (?:of|into|concerning|regarding|relating to|involving)|\b(?:an|ongoing) investigation under|evidence of(?: (?:a|the|any) (?:crime|violation|offen[cs]e)s?)?(?= ?(?:under |of )?$)|suspected? (?:of|under)|indict\w+ (?:for|under)|infringement of|breach of|wegen|prosecution (?:for|of)|commission of|charges? of"
    r"|(?:arson|fraud|theft|robbery|larceny|perjury|bribery|embezzlement|voyeurism|hijacking|murder|assault|burglary|larceny|homicide|stalking|harassment|exploitation|trafficking|forgery"
    r"|extortion|kidnapping|conspiracy|solicitation|possession|degree|pornography|impersonation|laundering|manslaughter|threats)"
    r"(?: (?!by virtue)(?:by|of|in|with|to|from|using|for|on) (?:(?!\b(?:under|pursuant|authori|virtue|issued|made|accordance|gem|nach|vu\b|power|order|warrant|request))[a-z ]){2,32}?)?(?:,? (?:a|an) (?:\w+ )?(?:degree )?(?:felony|misdemeanor),?)?[ ,(]{1,3}(?=$)|\b(?:crimes?|offen[cs]es?|felony|felonies|charges?|counts?|alleg\w+|vorwurf|tatvorwurf|straftat\w*|infractions?|delitos?|reat[oi]|qualification)\b[^.;:]{0,24}: ?(?:(?!\b(?:under|pursuant|authori|virtue|issued|made|accordance|gem|nach|vu\b|power|order|warrant|request))[^;:]){0,80}(?=$)|délit|au sens de|pratique commerciale|infraction|faits de|prévus? (?:et|par)|delito|reato|crime de|straf(?:bar)? nach|verdacht"
)
# "No order under 18 USC 2705(b) was sought": nothing is done under it.
_NONE_UNDER = re.compile(
    r"\b(?:no|without(?: an?| any)?|neither an?) (?:\w+ ){0,2}?(?:order|warrant|request|subpoena|application|relief|secrecy|non-?disclosure)s? (?:(?:is|was|has been) (?:\w+ )?)?(?:under|pursuant to|by virtue of) (?:section )?$"
)
_MERE_BEFORE = re.compile(
    r"(?P<mere>matters? (?:specified |set out |mentioned )?in|in de zin van|im sinne (?:des|der|von)|unter hinweis auf|as defined (?:in|by|at)|defined (?:in|by|at)|definition|within the meaning of|listed in|"
    r"preserved (?:pursuant to|under)|"
    r"requests? made (?:pursuant to|under)|reimburse\w{0,4}|"
    r"(?:declaration|affidavit|certificat\w+|notice|form)s? (?:required|prescribed|provided(?: for)?) (?:by|in|under)|destroy\w{0,4}|compl(?:y|ies|iance|ying) with|in the form (?:of|required by)|notwithstanding|except as|described in|set forth in|see also)"
    r"[^.;]{0,40}$"
)
_POWER = re.compile(
    r"pursuant to|\bunder\b(?! (?:investigation|oath|seal|penalty|my hand))|authori[sz]ed by|by virtue of|authority|"
    r"in accordance with|powers? (?:of|under|conferred by)|according to|based on|specified in|in exercise of|gemäß|"
    r"\bnach\b|auf grundlage|en vertu d|\bvu\b|conformément|conforme a|al amparo|ao abrigo|en virtud|ai sensi|on the basis of|"
    r"\bu/s\b|rely on|application\b|de conformidad con|nos termos|com fundamento|com base|de acordo com|krachtens|ingevolge"
    r"|op grond van|visti?\b|visto\b|a norma|in applicazione|aufgrund|conforme\b|según|con arreglo|in forza|issued per|"
    + turns.UNDER
)
_SENTENCE = re.compile(r"(?<!u\.s\.c)(?<!\bno)(?<!\bs)\. (?=[a-z\"(])|;")


@dataclass(frozen=True, slots=True)
class Citation:
    """One provision, written the normal way, where it stands, and what its context makes of it."""

    name: str
    at: Span
    role: str  # "power", "offence" or "mention"
    usual: str = ""  # what it is known for, whatever the words around it: "power", "offence", or nothing


def all_citations(prose: Prose, jurisdiction: str | None) -> tuple[Citation, ...]:
    """Every provision that the paper cites, with what rules make of it, in no order."""
    return prose.once(("citations", jurisdiction), lambda: tuple(_citations(prose, jurisdiction)))


def citations(prose: Prose, jurisdiction: str | None, *, preserves: bool) -> list[Citation]:
    """The provisions that a paper cites, in their order, without those behind an empty box or known to do neither.

    In a paper that does not itself ask for preservation, 18 USC 2703(f) is only the history of the data.
    """
    every = sorted(all_citations(prose, jurisdiction), key=lambda c: c.at)
    left_out = POWERLESS if preserves else POWERLESS | {"18 U.S.C. § 2703(f)"}
    names = {c.name for c in every}
    whole = {
        name
        for name in names
        if _SCHEDULE.search(name) and any(one.startswith((f"{name} para.", f"{name} Part")) for one in names)
    }
    return [c for c in every if c.name not in left_out | whole and not _unticked(prose, c.at[0])]


# A schedule of an act, of which the paper may cite a paragraph too.
_SCHEDULE = re.compile(r", Sch\. \w+$")


def sorted_by_rules(
    prose: Prose, cited: Sequence[Citation], *, removal_only: bool
) -> tuple[tuple[Found[str], ...], tuple[Found[str], ...]]:
    """The powers that rules say are relied on, and the offences named, each once and in the order of the text.

    A removal request often cites nothing but the offence it alleges: then that provision is what it relies on.
    """
    powers = without_coarser(_once(prose, (c for c in cited if c.role == "power")))
    if any(not is_rule(p.value) for p in powers):
        # Where a statute gives the power, the rule is only how it is used.
        powers = tuple(p for p in powers if not is_rule(p.value))
    offences = _once(prose, (c for c in cited if c.role == "offence" and c.name not in {p.value for p in powers}))
    if removal_only and not powers:
        return offences, offences
    return powers, offences


# The boxes of a form, empty and ticked.
_BOX = re.compile(r"\[(?P<tick>[ _]?|[xX✓✔])\]|(?P<empty>[☐□])|(?P<full>[☒☑■])|\((?P<round> |[xX])\) ")


def _unticked(prose: Prose, at: int) -> bool:
    """Whether what stands there is behind an empty box, on its line or the next."""
    if not prose.has("[ ]", "[]", "☐", "□", "( )", "[_]"):
        return False
    start = prose.back(at, at + 1)[0]
    full = prose.text.full
    line = full.rfind("\n", 0, start) + 1
    above = full.rfind("\n", 0, max(0, line - 1)) + 1
    boxes = list(_BOX.finditer(full, line, start))
    if not boxes:
        # A line of several boxes is a choice of its own.
        boxes = list(_BOX.finditer(full, above, start))
        if len(boxes) != 1 or full[above : boxes[0].start()].strip():
            return False
    last = boxes[-1]
    return bool(last["empty"]) or (last["tick"] is not None and not last["tick"].strip(" _")) or last["round"] == " "


def cited_within(prose: Prose, jurisdiction: str | None, span: Span) -> tuple[Found[str], ...]:
    """Every provision cited within this span of `Text.full`, whatever the words around it make of it."""
    start, end = prose.forth(*span)
    within = (c for c in all_citations(prose, jurisdiction) if start <= c.at[0] < end)
    # What is only mentioned, as the penalty for telling, comes after what is relied on.
    cited = sorted(within, key=lambda c: (c.role == "mention", c.at))
    return _once(prose, iter(cited))


def without_coarser(powers: tuple[Found[str], ...]) -> tuple[Found[str], ...]:
    """Without what the rest says more fully.

    A bare section goes where a federal paper also cites a subsection of it, and a chapter where a State's paper cites a
    section of it (`690` beside `690.05`); abroad, the section alone stays. Of a list of provisions that are cited in one breath none is told again by itself.
    """
    names = {p.value for p in powers}
    return tuple(
        p
        for p in powers
        if not any(other.startswith(p.value + "(") and "U.S.C." in other for other in names)
        and not (_CHAPTER.search(p.value) and any(other.startswith((p.value + ".", p.value + ":")) for other in names))
        and not (", s. " in p.value and re.sub(r"(?:\(\w+\))+$", "", p.value) in names - {p.value})
        and not any(is_part_of(p.value, other) for other in names)
    )


# What may be the chapter of a section: a figure without hyphens, but in California and Pennsylvania, where 1524.2 is beside 1524.
_CHAPTER = re.compile(r"^(?!Cal\. |\d+ Pa\.)\D*(?:\d+ )?\D*\d+[A-Z]?(?:\.\d+)?$")


def is_part_of(name: str, other: str) -> bool:
    """Whether a citation in the normal form names provisions that another tells with more of the same law."""
    (law, numbers), (other_law, others) = _listed_in(name), _listed_in(other)
    return law == other_law and numbers < others


# Where the numbers begin in the normal form, and the signs that stand behind them in some tongues.
_NUMBERS_AT = re.compile(
    r"(?: §|, art\.|, s\.| art\.|, čl\.|, чл\.|, άρθρο) (?=\S*\d)|(?<=\(LT\)|\(LV\)|\(SI\)|\(HU\)), (?=\d)"
)
_SIGN_BEHIND = re.compile(r"\.? (?:§|str\.|pants|člen)$")


def _listed_in(name: str) -> tuple[str, frozenset[str]]:
    """The law of a provision in its normal form, and the numbers of its list."""
    at = _NUMBERS_AT.search(name)
    if at is None:
        return name, frozenset()
    return name[: at.start()], frozenset(_SIGN_BEHIND.sub("", one) for one in name[at.end() :].split(", "))


def _merely(flat: str, start: int) -> bool:
    """Whether the words before only mention a provision, and none after them says that the paper acts under it."""
    if _NONE_UNDER.search(flat, max(0, start - 90), start):
        return True
    mere = _MERE_BEFORE.search(flat, max(0, start - 60), start)
    while mere is not None:
        if _POWER.search(flat, mere.end("mere"), start) is None:
            return True
        mere = _MERE_BEFORE.search(flat, mere.start() + 1, start)
    return False


def _once(prose: Prose, cited: Iterator[Citation]) -> tuple[Found[str], ...]:
    first: dict[str, Found[str]] = {}
    for citation in cited:
        if citation.name not in first and len(first) < 40:
            first[citation.name] = prose.found(citation.name, citation.at)
    return tuple(first.values())


def _citations(prose: Prose, jurisdiction: str | None) -> Iterator[Citation]:
    yield from _federal(prose, jurisdiction)
    if jurisdiction is None or jurisdiction.startswith("US"):
        states = list(_states(prose, jurisdiction))
        yield from states
        yield from _of_same_chapter(prose, states)
        for name, match in rules_cited(prose, jurisdiction):
            yield Citation(name, match.span(), _role(prose, match, False))
    if jurisdiction is None or not jurisdiction.startswith("US"):
        yield from _abroad(prose, jurisdiction)


def _federal(prose: Prose, jurisdiction: str | None) -> Iterator[Citation]:
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
        role = "power" if number in _RULE_POWERS and _by_context(flat, match.start()) == "power" else "mention"
        yield Citation(f"Fed. R. {kind}. P. {number}", match.span(), role)
    for match in prose.matches(_CFR, ("c.f.r", "cfr", "c. f. r", "code of federal regulations"), 70, 90):
        group = next(name for name in ("list", "list2", "list3") if match[name])
        title = match["title"] or match["title2"] or match["title3"]
        for number in re.findall(r"\d{1,4}\.\d[\w-]*", prose.cased[match.start(group) : match.end(group)]):
            yield Citation(f"{title} C.F.R. § {number}", match.span(), _role(prose, match, False))


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
        subs: list[str] = []
        while len(subs) < 6 and (sub := _SUB.match(flat, at)):
            group = 1 if sub[1] else 2
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
    if _merely(flat, start) or _APPLIES.match(flat, _list_end(flat, at[1])):
        role = "mention"
    elif compels:
        role = _by_context(flat, start) or "power"
    else:
        role = "offence" if _by_context(flat, start) == "offence" else "mention"
    return Citation(name, at, role, "power" if compels else "")


def _list_end(flat: str, at: int) -> int:
    """Where a list of provisions ends that goes on behind this one."""
    rest = _REST.match(flat, at)
    return rest.end() if rest else at


_REST = re.compile(
    r"(?:(?:, and|, or|,|;| and| or| &) ?(?:§ ?§?|sections? )?(?:\d{1,5}[a-z]{0,2})?(?:\(\w{1,5}\)){0,4}){0,8}"
)


def _by_context(flat: str, start: int) -> str | None:
    """What the words before make of a provision: of `violating` and `pursuant to`, the nearer one decides."""
    window = _SENTENCE.split(flat[max(0, start - 150) : start])[-1]
    offence = max((m.end() for m in _OFFENCE.finditer(window)), default=-1)
    power = max((m.end() for m in _POWER.finditer(window)), default=-1)
    if offence == power == -1:
        return None
    return "offence" if offence >= power else "power"


def _states(prose: Prose, jurisdiction: str | None) -> Iterator[Citation]:
    seen: set[tuple[int, int]] = set()
    flat = prose.flat
    for place in prose.among(_CODE_NEEDLES):
        code = STATE_CODES[place]
        if jurisdiction is not None and code.place != jurisdiction and (code.generic or jurisdiction != "US-FED"):
            continue
        if jurisdiction is None and code.generic:
            continue
        for match in prose.matches(code.pattern, (code.needle,), 60, 110):
            if match.span() in seen:
                continue
            seen.add(match.span())
            groups = match.groupdict()
            group = next(one for one in ("list", "before", "list2") if groups.get(one))
            title = groups.get("title") or groups.get("title2") or groups.get("title3") or ""
            called = groups.get("code") or groups.get("code2")
            name = code.called(called) if called else code.name.format(title=title.upper())
            listed = prose.cased[match.start(group) : match.end(group)]
            act = _OF_ITS_ACT.search(flat, max(0, match.start() - 190), match.start()) if group == "list" else None
            if act is not None and _ET_SEQ.search(listed):
                # The act's own section is the provision; where the code has the act says only where it stands.
                for one in _listed(prose, act, prose.cased[act.start("list") : act.end("list")], name, code.place):
                    yield replace(one, at=(act.start(), match.end()))
                continue
            if group == "before" and _NAMED_BEFORE.search(flat, max(0, match.start() - 12), match.start()):
                # "Executive Law section 63(12) and section 2302 of the C.P.L.R.": the first is of the law before it.
                listed = re.sub(r"^\S+,? (?:and |or |& )?", "", listed, flags=re.IGNORECASE)
            yield from _listed(prose, match, listed, name, code.place)
    if jurisdiction in {"US-MA", None}:
        for match in prose.matches(MASSACHUSETTS, MASSACHUSETTS_WORDS, 60, 110):
            chapter = (match["ch"] or match["ch2"]).upper()
            group = "list" if match["list"] else "before"
            if match[group] is None:
                yield Citation(f"Mass. Gen. Laws ch. {chapter}", match.span(), _role(prose, match, False))
            else:
                name = f"Mass. Gen. Laws ch. {chapter},"
                # Sections there have no hyphens: with one it is a range.
                listed = prose.cased[match.start(group) : match.end(group)].replace("-", " to ")
                yield from _listed(prose, match, listed, name, "US-MA")
    if jurisdiction == "US-VA":
        for match in prose.matches(BARE_VIRGINIA, ("§",), 2, 40):
            yield from _listed(prose, match, prose.cased[match.start("list") : match.end("list")], "Va. Code", "US-VA")


_CODE_NEEDLES = tuple(code.needle for code in STATE_CODES)
# "section 17.61 of the Deceptive Trade Practices Act, Business and Commerce Code section 17.41 et seq."
_OF_ITS_ACT = re.compile(
    rf"{SECTIONS}{LIST},? of (?:the )?(?:[a-z'()/&,-]{{2,24}} ){{1,10}}?act,? ?(?:\(?\"?(?:the )?[a-z-]{{2,8}}\"?\)?,? ?)?(?:\(|of the |codified (?:at|in) )?$"
)
_NAMED_BEFORE = re.compile(r"\b(?:law|code|act|statutes?|stat\.|c\.?p\.?l\.?),? $")
# A section without its code is of the code of another one in the same chapter: `§ 1546.2` in a paper that cites Penal Code § 1546.1.
_BARE = re.compile(rf"(?<![\w.])(?:§ ?§?|\b(?:sections?|secs?\.|arts?\.|articles?)) ?{LIST}")
_BARE_WORDS = ("§", "section", "sections", "sec.", "secs.", "art.", "arts.", "article", "articles")
_NAME_AND_NUMBER = re.compile(r"^(?P<law>.*?(?:§|art\.|ILCS|RCW)) (?P<number>\d\S*)$")
_CHAPTER_OF = re.compile(r"^(\d[\w.:,/-]*)[.:,/-][\da-z]+$", re.I)


def _of_same_chapter(prose: Prose, cited: Sequence[Citation]) -> Iterator[Citation]:
    """Sections that stand without their code, where the paper cites a section of the same chapter with it."""
    chapters: dict[str, tuple[str, str]] = {}
    for one in cited:
        known = _NAME_AND_NUMBER.match(one.name)
        chapter = _CHAPTER_OF.match(known["number"]) if known else None
        if known and chapter:
            chapters.setdefault(chapter[1].lower(), (known["law"], one.usual))
    if not chapters:
        return
    spans = [one.at for one in cited]
    for match in prose.matches(_BARE, _BARE_WORDS, 1, 110):
        if any(match.start() < end and start < match.end() for start, end in spans):
            continue
        for number in _numbers(prose.cased[match.start("list") : match.end("list")]):
            bare = _BELOW_SECTION.sub("", number.removeprefix("§ "))
            chapter = _CHAPTER_OF.match(bare)
            if chapter and chapter[1].lower() in chapters:
                law, usual = chapters[chapter[1].lower()]
                yield Citation(f"{law} {bare}", match.span(), _role(prose, match, usual == "power"), usual)


def _listed(prose: Prose, match: re.Match[str], listed: str, name: str, place: str) -> Iterator[Citation]:
    """Each provision of a list, in the normal form: with its sign, except in codes that number without one."""
    for number in _numbers(listed):
        power = _is_state_power(place, number)
        role = _role(prose, match, power)
        bare = number.removeprefix("§ ")
        if bare != "63(12)":
            # The normal form stops at the section, but for the one power that is known by its subdivision.
            bare = _BELOW_SECTION.sub("", bare)
        sign = (
            ""
            if name.endswith(("RCW", "art.", "ILCS"))
            else "art. "
            if not name.startswith(("N.Y. Crim", "N.Y. C.P.L.R")) and "." not in bare and _ARTICLE.search(match[0])
            else "§ "
        )
        written = f"{name} {sign}{bare}"
        crime = written.startswith(CRIMES)
        usual = "offence" if crime else "power" if power else ""
        yield Citation(written, match.span(), "offence" if role == "power" and crime else role, usual)


_ARTICLE = re.compile(r"\b(?:articles?|arts?\.) ?\d")
_BELOW_SECTION = re.compile(r"(?: ?\([\da-zA-Z.]{1,5}\)){1,6}$")


def _role(prose: Prose, match: re.Match[str], power: bool) -> str:
    flat = prose.flat
    if _merely(flat, match.start()) or _APPLIES.match(flat, match.end()):
        return "mention"
    if power:
        return "power"
    told = _by_context(flat, match.start())
    if told is None and _COMMANDED.search(flat, max(0, match.start() - 260), match.start()):
        # "You are commanded to appear ... (R.C. 2939.12)": what a command cites in brackets it rests on.
        return "power"
    return told or ("power" if _is_heading(prose, match) else "mention")


_COMMANDED = re.compile(r"\b(?:commanded|ordered|directed|required|requested) to\b[^;]{3,200}\([^();]{0,24}$")
# What a section is said to do, not what the paper does under it.
_APPLIES = re.compile(
    r"[,)]?(?: (?:bnss|cr\.?p\.?c|act|code))? (?:for [a-z]{3,20} )?(?:will|shall|to) (?:be )?(?:follow|sent separately|issued separately|served separately|sought|applied for)|[,)]? (?:(?:do(?:es)?|shall) not |)(?:appl(?:y|ies)|prohibits?|bars?|governs?|provides? that|requires?|is understood|is read|defines?|makes it|states|protects?|permits?|allows?|covers?|exempts?|excludes?|limits?|imposes?)\b"
)


def _is_heading(prose: Prose, match: re.Match[str]) -> bool:
    """Whether a citation stands in a heading: alone on its line near the top, or in brackets under a title."""
    start, end = prose.back(*match.span())
    full = prose.text.full
    if start > 2_500:
        return False
    line_start = full.rfind("\n", 0, start) + 1
    line_end = full.find("\n", end)
    line = full[line_start : line_end if line_end >= 0 else len(full)].strip()
    return len(line) < 90 and len(line) - (end - start) < 60 and not line.endswith((",", ";"))


def _is_state_power(place: str | None, number: str) -> bool:
    bare = re.sub(r"^[§ ]+", "", number.lower())
    bare = re.sub(r"\(.*$", "", bare) if place != "US-NY" else bare
    return any(
        bare == power or bare.startswith((power + ".", power + "(")) or (power[-1] in "-.:" and bare.startswith(power))
        for power in STATE_POWERS.get(place or "", ())
    )


_ET_SEQ = re.compile(r"(?i) et\.? seq\.?")


# "1976 Code of Laws": the edition, not a section.
_OF_EDITION = re.compile(r"1976")


# Where a section has a figure of thousands: `86-2,112`.
_THOUSANDS = re.compile(r"(-\d{1,2}),(\d{3})(?![\d-])")


# From one section to another of the same chapter: `2020.410-2020.440`.
_DOTTED_RANGE = re.compile(r"(?P<first>(?P<chapter>\d[\w.]*)\.\w+)-(?P<last>(?P=chapter)\.\w+)")


def _numbers(listed: str) -> Iterator[str]:
    """The sections of a list, each with its sign."""
    for piece in re.split(r"(?i),(?!\0)| and | or | to | - |&|;", _THOUSANDS.sub(r"\1,\0\2", listed)):
        number = re.sub(
            r"^(?:ss?\.|sections?|articles?|arts?\.) ?",
            "",
            _ET_SEQ.sub("", piece.replace("\0", "")).strip(" §."),
            flags=re.IGNORECASE,
        ).strip(" §.")
        ends = _DOTTED_RANGE.fullmatch(number)
        if ends:
            yield from (f"§ {ends['first']}", f"§ {ends['last']}")
        elif number and number[0].isdigit() and not _OF_EDITION.fullmatch(number):
            yield f"§ {number}"


def _abroad(prose: Prose, jurisdiction: str | None) -> Iterator[Citation]:
    flat = prose.flat
    place = home_of(prose, jurisdiction)
    taken: list[tuple[str, Span]] = []
    for act in (*national(prose, place), *_ABROAD_ROWS, *FURTHER):
        if act.place is not None and place not in {act.place, None, "EU"}:
            continue
        for match in prose.matches(act.pattern, act.needles, 200, 160):
            if place is None and act.place is not None and _ANYWHERE.search(match[0]):
                continue
            if act.firm and place in {None, "EU"} and _CALLED_ALIKE.search(match[0]):
                continue
            role = act.role
            if act.firm and not turns.merely_threatens(prose.cased, flat, *match.span()):
                role = role or _by_context(flat, match.start()) or "mention"
            elif act.firm:
                role = "mention"
            else:
                role = _role_abroad(flat, match.span(), role)
            for name in act.write(match, place, prose):
                taken.append((name, match.span()))
                yield Citation(
                    name,
                    match.span(),
                    role,
                    act.role if act.place or act.role == "offence" else "",
                )
    for name, span in of_the_union(prose):
        taken.append((name, span))
        yield Citation(name, span, _role_abroad(flat, span, "power"))
    if place is not None and place != "EU":
        further = list(any_law(prose, place, [span for _, span in taken]))
        for name, span in (*further, *of_the_same_law(prose, [*taken, *further])):
            yield Citation(name, span, _role_abroad(flat, span, _by_context(flat, span[0]) or "mention"))
    if place in _OF_ACTS:
        for name, span in of_the_act(prose, place):
            yield Citation(name, span, _role_abroad(flat, span, "power"))
    if place in UNDATED:
        for name, span in of_that_act(prose, place):
            yield Citation(name, span, _role_abroad(flat, span, "power"))


# Names of codes that many countries have: without a country they name none.
_ANYWHERE = re.compile(
    r"penal code|criminal code|code of criminal|criminal procedure code|our (?:law|act)|\bsv\b|\bcpp\b|c\. ?p\. ?p"
)
# Short names of laws that two languages have: without a country they name none.
_CALLED_ALIKE = re.compile(
    r"\bc\. ?p(?:en)?\.|\bcp?p\b|\bn?cpp\b|\b(?:zkp|bk|bpk|kz|kl|rb|rl|be|op|rpl|strl|polislagen|straffelov\w*|markedsføringslov\w*)\b|[§\d] ?art\."
)
_OF_ACTS = {"UK", "IE", "AU", "NZ", "SG", "HK"}
# A section that threatens whoever tells of the demand is neither what it investigates nor what compels an answer.
_SILENCE = re.compile(r"[^.;]{0,140}\b(?:disclos|prejudic|reveal|inform (?:the|any)|tipping)")


def _role_abroad(flat: str, span: Span, usual: str) -> str:
    """What the words before make of a provision; a heading or a bracket that only cites is what the paper is made under."""
    start, end = span
    if _merely(flat, start) or _REMEDY.search(flat, max(0, start - 60), start):
        return "power" if re.search(r"specified in(?: the)? $", flat[max(0, start - 20) : start]) else "mention"
    if _LATER.match(flat, end) or _THREATENS.match(flat, end) or _DISOBEYED.search(flat, max(0, start - 130), start):
        return "mention"
    if _by_context(flat, start) == "offence":
        # What binds to silence is relied on, even where it is told as the offence of telling.
        return "power" if usual == "power" and _silent(flat, start, end) else "offence"
    return usual


# A process that is only announced.
_LATER = re.compile(r"[^.;]{0,60}\b(?:will|shall) (?:be )?(?:follow|sent|issued|served|sought|made separately)\b")
# What disobedience is punished with is no offence under investigation.
_DISOBEYED = re.compile(
    r"\b(?:disobe\w+|fail(?:s|ing|ure)? to (?:comply|obey|answer)|non-?compliance|refus(?:al|es?|ing)? to (?:comply|obey)|recusa|desobedi\w+|negativa"
    r"|refus de (?:déférer|répondre)|défaut de réponse|inottemperanza|inosservanza|nichtbefolgung|weigerung|niet-?nakoming)\b[^.;]{0,110}$"
)
_THREATENS = re.compile(r"[^.;]{0,20}\b(?:mit busse (?:bestraft|bedroht)|bestraft|geahndet)\b")


def _silent(flat: str, start: int, end: int) -> bool:
    before = re.split(r"[.;] ", flat[max(0, start - 180) : start])[-1]
    return bool(_SILENCE.match(flat, end) or _SILENCE.match(before))


# Where to complain, or whom to write to: cited, and no power.
_REMEDY = re.compile(
    r"(?:requirements? of|conditions? (?:in|of|set out in)|vary|revoke|discharge|set aside|siegelung|contactpunt|riesame|impugn\w*|opposizione|bezwaar|beroep|odwołani\w*|zażaleni\w*|odvolání|einspruch|widerspruch|rechtsbehelf|beschwerde|recours|recurso|ricorso|appeal|review|remedy|redress|kontaktstelle|point of contact|contact point"
    r"|punto de contacto|point de contact)\b[^.;]{0,50}$"
)
