"""Provisions that stand without their law: of one breath with one that has it, or of the law that was cited last.

`Criminal Code: s. 372(3) (harassing communications), s. 264.1(1)(a)` names its law once. Further down a paper says
`§ 28` or `artículo 302` and means the law it has spoken of all along. That it does is likely, never sure: what is found
so is a sign by itself, and weights say how much a paper relies on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fourcorners.reading.texts.prose import Prose, Span

_SIGN = (
    r"(?:\b(?:(?:dell|all|nell|d|l)')?(?:(?:sub-?)?sections?|ss?\.|secs?\.|ss? (?=\d)|articles?|artikel\w{0,2}|artículos?|articol[oi]|articolul\w{0,2}"
    r"|artigos?|artykuł\w{0,3}|artt?\.|arts?\.|art (?=\d)|čl\.|člank\w{1,3}|članak|článk\w{1,3}|чл\.|ст\.|άρθρ\w{1,3}|άρ\.)|§+)"
)
_NUMBER = r"\d{1,4}(?:[.:/-]\d{1,4}){0,3}(?:-?[a-z]{1,3}\b|[ -]?(?:bis|ter|quater|quinquies|sexies|septies|octies)(?: (?!y\b)[a-z]\b)?)?"
_DEEPER = r"(?: ?\([\da-z]{1,4}\)){0,4}"
_BARE = re.compile(rf"(?<![\w.(§])\(?(?P<sign>{_SIGN}) ?(?P<number>{_NUMBER}){_DEEPER}(?![\w-]|\.\d)")
_BARE_WORDS = (
    "§", "section", "sections", "subsection", "s.", "ss.", "sec.", "article", "articles", "artikel", "artículo", "artículos", "articolo", "articoli",
    "articolul", "artigo", "artigos", "art.", "arts.", "artt.", "artykuł", "čl.", "članak", "člank", "článk", "чл.", "ст.", "άρθρ", "l'article", "dell'articolo", "dell'art",
)  # fmt: skip
# What may stand between a provision that has its law and the next of one breath: what is below it, and what it is about.
_BREATH = re.compile(
    rf"{_DEEPER}(?:,? ?(?:abs\.?|lid|odst\.|ust\.|§|n\.?º|al\.|stk\.|lg|ods\.) ?\d{{1,2}})?(?: ?\([^()]{{3,60}}\))?(?:,? (?:and|et|y|e|und|sowie|en|og|och|i|a|și|и|και) |[,;] ?| & )(?:of |under |to |the )?$"
)
# What is said behind a provision whose law is named there after all, or that is the paper's own.
_NAMED_BEHIND = re.compile(
    r",? ?\(?(?:(?:of|to the|under|de|des?|du|del|della|dello|dell'|dell|da|do|das|dos|van|din|der|dem|von|z|ze|av|for|i|от|на|του|της|til|till) ?"
    r"(?!(?:the |that |this )?(?:said|same|above) )|\d|§|l'|d')"
)
# "Article 10 of Regulation .. and Article 233 of the Civil Procedure Act".
_OF_ITS_OWN = re.compile(
    r",? (?:of (?:the )?|du |de la |della? |dell'|van (?:de|het) |des |der )(?!(?:said|same|above|even|that|this|its|même|misma|mesm|stess|genoemde|selben|law|act|code|loi|ley|lei|legge)\b)[a-zà-ž]"
)
_FORM = re.compile(r"(?P<law>.*?)(?P<sign> §|, (?:art\.|s\.|§|čl\.|чл\.|ст\.|άρθρο)) (?=\S*\d)[^§]*$")
# A law that nobody knew, named right before.
_NAMED_BEFORE = re.compile(
    r"(?:\bact|\blaw|code|ordinance|rules|regulations?|\border|directive|convention|treaty|constitution|gesetz|ordnung|verordnung|\bloi|\bley|\blei|legge|lov(?:en)?|lag(?:en)?|ustawa|zákon|zakon)[,:]? ?\(?(?:\d{4},? ?)?$"
)
_LAW_WORD = re.compile(
    r"\b(?:act|code|ordinance|decree|statute|gesetz\w*|ordnung|code|loi|décret|código|ley|lei|decreto|codice|legge|wetboek|wet|ustaw\w+|kodeks\w*|zákon\w*|zakon\w*|lov\w*|lag(?:en)?|seadus\w*|likum\w*|įstatym\w*|törvény\w*|legea|νόμ\w+|закон\w*)\b"
)
_SENTENCE = re.compile(r"(?:[.;:?!]|\n) ")
# How far in front of a provision the law may have been named, and how many are looked for.
_BACK, _NEAR, _MOST = 4_000, 120, 40
_HEADED = re.compile(r"[ \t]*[-–—:.][ \t]*\S")


def of_one_breath(prose: Prose, cited: Sequence[tuple[str, Span]]) -> Iterator[tuple[str, Span]]:
    """Provisions that follow one with its law, with no more between them than what that one is about."""
    laws = {span[1]: name for name, span in cited}
    spans = [span for _, span in cited]
    for match in _bare(prose, spans):
        for end, name in list(laws.items()):
            if 0 <= match.start() - end <= 80 and _BREATH.fullmatch(prose.flat, end, match.start()):
                written = None if _OF_ITS_OWN.match(prose.flat, match.end()) else _of_law(name, match, prose)
                if written is not None:
                    laws[match.end()] = name
                    yield written, match.span()
                break


def of_the_last(prose: Prose, cited: Sequence[tuple[str, Span]]) -> Iterator[tuple[str, Span]]:
    """Provisions that stand alone, as those of the law that was cited last before them; at the top, of the first."""
    spans = [span for _, span in cited]
    known = {name for name, _ in cited}
    ordered = sorted((span, name) for name, span in cited)
    for count, match in enumerate(_bare(prose, spans)):
        if count >= _MOST:
            return
        if _is_heading(prose, match.span()) or _is_of_another(prose, match, spans):
            continue
        before = [name for span, name in ordered if match.start() - _BACK < span[1] <= match.start()]
        behind = [name for span, name in ordered if span[0] >= match.end()]
        for name in (*reversed(before), *behind):
            written = _of_law(name, match, prose)
            if written is not None:
                if written not in known:
                    yield written, match.span()
                break


def _bare(prose: Prose, taken: Sequence[Span]) -> Iterator[re.Match[str]]:
    """Provisions that are part of no citation."""
    for match in prose.matches(_BARE, _BARE_WORDS, 1, 60):
        if not any(match.start() < end and start < match.end() for start, end in taken):
            yield match


def _is_of_another(prose: Prose, match: re.Match[str], spans: Sequence[Span]) -> bool:
    """Whether a law that nobody knew is named right behind it or in its sentence before, or the paper itself."""
    start, end = match.span()
    near = max(0, start - _NEAR)
    begun = max((stop.end() for stop in _SENTENCE.finditer(prose.flat, near, start)), default=near)
    for word in _LAW_WORD.finditer(prose.flat, begun, start):
        if not any(first <= word.start() < last for first, last in spans):
            return True
    if _NAMED_BEHIND.match(prose.flat, end) or _NAMED_BEFORE.search(prose.flat, max(0, start - 30), start):
        return True
    following = prose.cased[end : end + 3]
    return following[:1] == " " and following[1:2].isupper() and following[1:3] != "A "


def _is_heading(prose: Prose, span: Span) -> bool:
    """Whether it heads a section of the paper's own."""
    full = prose.text.full
    start, end = prose.back(*span)
    return not full[full.rfind("\n", 0, start) + 1 : start].strip() and _HEADED.match(full, end) is not None


def _of_law(name: str, match: re.Match[str], prose: Prose) -> str | None:
    """The provision as one of the law of `name`, where that law's provisions bear the same sign."""
    form = _FORM.match(name)
    if form is None or _sort(match["sign"]) != _sort(form["sign"].strip(" ,")):
        return None
    start, end = match.span("number")
    return f"{form['law']}{form['sign']} {prose.cased[start:end]}"


def _sort(sign: str) -> str:
    """What sort of sign it is: a paragraph's, an English section's or an article's."""
    bare = sign.strip()
    if bare.startswith("§"):
        return "§"
    return "s" if bare.startswith(("s", "subs")) else "art"
