"""Sections that stand without their act: of the act that the paper named before, or names first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fourcorners.reading.powers.actnames import ACT_END, ACT_NEEDLES, NO_NAME, act_name, of_act
from fourcorners.reading.powers.citing import joined
from fourcorners.reading.powers.statutes import LIST as _LIST
from fourcorners.reading.texts.prose import Prose

_FIRST_ACT = re.compile(ACT_END)

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
    needles = tuple(ACT_NEEDLES.split("|"))
    first = prose.search(_FIRST_ACT, needles, 0, 24)
    if first is None or first.start() > 1_200:
        return []
    name = act_name(prose, first.end("end"), 0)
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
            found += [(one, match.span()) for one in of_act(name, jurisdiction, joined(match, prose))]
    for match in prose.matches(_BARE_SCHEDULE, ("schedule ", "sch. "), 1, 60):
        part = f" Part {match['part']}" if match["part"] else ""
        if "Evidence Act 1984" not in name:
            found.append((f"{name} ({jurisdiction}), Sch. {match['list']}{part} para. {match['para']}", match.span()))
    return found


# "paragraphs 231.2(1)(a) and (b) of that Act": the act named last before, or the first where it is "the Act".
_OF_THAT_ACT = re.compile(
    rf"\b(?:(?:sub-?)?sections?|paragraphs?|ss?\.) ?{_LIST},? of (?P<which>the|that|this|the said|said) act\b(?! (?:19|20|of))"
)

_ANY_ACT = re.compile(rf"{ACT_END}|\b(?P<bare>act)\b(?!,? (?:of (?:1|2)|no\.?\b|(?:1[6-9]|20)\d\d|\d{{1,3}} of))")


def of_that_act(prose: Prose, jurisdiction: str) -> list[tuple[str, tuple[int, int]]]:
    """Sections "of that Act" where acts go without their year: those of the act that the paper named before."""
    found: list[tuple[str, tuple[int, int]]] = []
    for match in prose.matches(_OF_THAT_ACT, ("of that act", "of the act", "of this act", "said act"), 60, 20):
        named = None
        for one in _ANY_ACT.finditer(prose.flat, max(0, match.start() - 1_500), match.start()):
            name = act_name(prose, one.end(), 0, words_at_least=2)
            if name and not name.startswith(NO_NAME):
                named = name
                if match["which"] in {"the", "this"}:
                    break
        if named:
            found += [(one, match.span()) for one in of_act(named, jurisdiction, joined(match, prose))]
    return found


_BARE_SCHEDULE = re.compile(
    r"\bsch(?:edule|\.) (?P<list>\d{1,2}),? ?(?:\(?part (?P<part>\d)\)?,? ?)?\(?para(?:graph|\.)? ?(?P<para>\d{1,2})\b(?:\(\d\))?(?! ?,? ?(?:of|to) (?!(?:the |that |this )?act\b)[a-z(])(?! ?,? (?:[a-z]+ ){0,6}act,? (?:1[6-9]|20)\d\d)"
)
