"""Provisions of the codes of American States, and those of them that a paper cites without their code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from fourcorners.reading.powers.citation import Citation
from fourcorners.reading.powers.roles import role_in_the_states
from fourcorners.reading.powers.statecodes import (
    BARE_VIRGINIA,
    CRIMES,
    MASSACHUSETTS,
    MASSACHUSETTS_WORDS,
    STATE_CODES,
    STATE_POWERS,
)  # fmt: skip
from fourcorners.reading.powers.statutes import LIST, SECTIONS
from fourcorners.reading.texts.prose import Prose

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


def state_provisions(prose: Prose, jurisdiction: str | None) -> Iterator[Citation]:
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
                yield Citation(f"Mass. Gen. Laws ch. {chapter}", match.span(), role_in_the_states(prose, match, False))
            else:
                name = f"Mass. Gen. Laws ch. {chapter},"
                # Sections there have no hyphens: with one it is a range.
                listed = prose.cased[match.start(group) : match.end(group)].replace("-", " to ")
                yield from _listed(prose, match, listed, name, "US-MA")
    if jurisdiction == "US-VA":
        for match in prose.matches(BARE_VIRGINIA, ("§",), 2, 40):
            yield from _listed(prose, match, prose.cased[match.start("list") : match.end("list")], "Va. Code", "US-VA")


def of_same_chapter(prose: Prose, cited: Sequence[Citation]) -> Iterator[Citation]:
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
                yield Citation(f"{law} {bare}", match.span(), role_in_the_states(prose, match, usual == "power"), usual)


def _listed(prose: Prose, match: re.Match[str], listed: str, name: str, place: str) -> Iterator[Citation]:
    """Each provision of a list, in the normal form: with its sign, except in codes that number without one."""
    for number in _numbers(listed):
        power = _is_state_power(place, number)
        role = role_in_the_states(prose, match, power)
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
