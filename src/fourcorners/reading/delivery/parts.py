"""The parts of one paper: where in its pages a letter ends, an order begins, an attachment follows.

A part begins at the head of a page, or under a line that parts a text in two, and only where a title of its own says
so. What has no such title belongs to the part before it: to cut too little costs a list, to cut too much costs a
demand.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from fourcorners.intake.model import Page, Paper


class Opening(Enum):
    """What the first lines of a part show it to be."""

    PLAIN = "plain"  # no title: the text just begins
    LETTER = "letter"
    FAX = "fax"  # a cover sheet
    APPLICATION = "application"
    SECRECY = "secrecy"  # an order that binds to silence
    PROCESS = "process"
    ATTACHMENT = "attachment"
    EXHIBIT = "exhibit"
    REPLY = "reply"  # a form for the provider's answer: a certificate of records, a receipt


ATTACHED = frozenset({Opening.ATTACHMENT, Opening.EXHIBIT, Opening.REPLY})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a page: the half-open span of its text, counted from its first character."""

    page: Page
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a paper, by how it opens. `title` is the line that says so, empty for none."""

    opening: Opening
    title: str
    stretches: tuple[Stretch, ...]

    @property
    def pages(self) -> tuple[int, int]:
        """The first and the last page on which it stands."""
        return self.stretches[0].page.number, self.stretches[-1].page.number


@dataclass(frozen=True, slots=True)
class _Head:
    """The first lines of a page or of what follows a parting line."""

    opening: Opening
    title: str
    captioned: bool = False  # a court's or an authority's name stands above or beside the title
    restarts: bool = False  # it counts its own pages from one


_PLAIN = _Head(Opening.PLAIN, "")


def sections(paper: Paper) -> tuple[Section, ...]:
    """The parts of a paper's own text in their order; one that is PLAIN for a text in one piece without a title."""
    done: list[Section] = []
    current: _Head | None = None  # of the last part that is no attachment
    for stretch in _stretches(paper):
        head = _head(stretch)
        if not done:
            head = head or _PLAIN
            done.append(Section(head.opening, head.title, (stretch,)))
            current = head
        elif head is not None and len(done) == 1 and _is_mere_caption(done[0], head):
            # A line drawn under a court's name does not part it from the order below.
            done[0] = Section(head.opening, head.title, (*done[0].stretches, stretch))
            current = head
        elif head is not None and current is not None and _is_new(head, current, done[-1]):
            done.append(Section(head.opening, head.title, (stretch,)))
            if head.opening not in ATTACHED:
                current = head
        else:
            last = done[-1]
            done[-1] = Section(last.opening, last.title, (*last.stretches, stretch))
    return tuple(done)


def _is_mere_caption(first: Section, head: _Head) -> bool:
    """Whether what stands before the first title is only a court's or an office's name and the case's."""
    if first.opening is not Opening.PLAIN or head.opening in ATTACHED or head.opening is Opening.PLAIN:
        return False
    words = "\n".join(s.page.text[s.start : s.end] for s in first.stretches)
    return len(words) < _CAPTION and len({s.page.number for s in first.stretches}) == 1 and not _SENTENCE.search(words)


# How much a caption can hold, and what shows that something is said before the title.
_CAPTION = 1_600
_SENTENCE = re.compile(
    r"(?<![a-z])[a-z]{3}[a-z ,'\n-]{50,}\.(?:\s|$)|\b(?:dear|sincerely|regards|sehr geehrte|madame, monsieur)\b", re.I
)


def opening(paper: Paper) -> Section | None:
    """How the paper's text opens; None for one without text. Its only stretch is the first."""
    stretch = next(_stretches(paper), None)
    if stretch is None:
        return None
    head = _head(stretch) or _PLAIN
    return Section(head.opening, head.title, (stretch,))


def _is_new(head: _Head, current: _Head, last: Section) -> bool:
    """Whether a head opens a part of its own after what stands before it."""
    if head.opening in ATTACHED:
        # A long attachment repeats its title at the head of each page.
        return head.title.lower() != last.title.lower()
    if head.opening is Opening.PLAIN:
        return False
    if current.opening in {Opening.LETTER, Opening.FAX} and head.opening in {Opening.LETTER, Opening.FAX}:
        return current.opening is not head.opening
    if head.opening is not Opening.PROCESS:
        return head.opening is not current.opening or (head.restarts and head.title.lower() != current.title.lower())
    if current.opening in {Opening.LETTER, Opening.FAX}:
        return head.captioned or head.restarts or _kind_of(head.title) in _OF_COURTS
    if current.opening is Opening.APPLICATION:
        return (head.captioned or head.restarts) and not _PROPOSED.search(head.title.lower())
    if current.opening is Opening.SECRECY:
        return head.captioned or head.restarts
    kind = _kind_of(head.title)
    return (head.captioned or head.restarts) and kind != _kind_of(current.title) and kind in _OF_COURTS


# ------------------------------------------------------------------------------------------------- pages and lines

# A line that is drawn, with or without a few words in it.
_PARTING = re.compile(
    r"^[ \t]{0,40}(?:[-=*#~]{8,200}|[-=*#~]{6,100}[ \t]{0,3}\w[\w .,:'’/-]{0,40}[ \t]{0,3}[-=*#~]{6,100}"
    r"|[-=*#~ ]{0,40}(?:page break|seitenumbruch|forwarded message|original message|message transféré|weitergeleitete nachricht|mensaje reenviado"
    r"|messaggio inoltrato)[-=*#~ \]:]{0,40})[ \t]{0,40}$",
    re.M | re.I,
)
_PARTERS = (
    "--------",
    "========",
    "********",
    "########",
    "~~~~~~~~",
    "page break",
    "orwarded message",
    "riginal message",
)
_CAPITALS = (
    "ATTACHMENT",
    "SCHEDULE",
    "ANNEX",
    "APPENDIX",
    "EXHIBIT",
    "RIDER",
    "ANLAGE",
    "ALLEGATO",
    "ANEXO",
    "ADDENDUM",
)
_CAPITAL_HEAD = re.compile(
    rf"^[ \t]{{0,60}}(?:{'|'.join(_CAPITALS)})E?(?:[ \t]{{1,3}}[\"'“]?[A-Z0-9]{{1,4}}[\"'”]?)?[ \t]{{0,4}}(?:[-–—:.(][^\n]{{0,70}})?$",
    re.M,
)


def _stretches(paper: Paper) -> Iterator[Stretch]:
    """The pieces at whose heads a part may begin: pages, and within them what follows a parting line or a heading."""
    for page in paper.pages:
        text = page.text
        cuts = {0}
        if any(parter in text for parter in _PARTERS):
            cuts.update(match.end() for match in _PARTING.finditer(text))
        if any(word in text for word in _CAPITALS):
            cuts.update(match.start() for match in _CAPITAL_HEAD.finditer(text))
        edges = [*sorted(cuts), len(text)]
        for start, end in itertools.pairwise(edges):
            if text[start:end].strip():
                yield Stretch(page, start, end)


_LINES, _SPAN = 26, 2_600
_PAGE_ONE = re.compile(
    r"\b(?:page|seite|pag\.|pagina|página|p\.)\s{0,2}1\s{0,2}(?:of|/|von|de|di|sur|van)\s{0,2}\d", re.I
)


def _lines(stretch: Stretch) -> list[str]:
    """The first lines that are not blank, evened; wide gaps part the cells of a row."""
    head = stretch.page.text[stretch.start : min(stretch.end, stretch.start + _SPAN)]
    lines = []
    for line in head.split("\n"):
        for cell in _GAP.split(line) if "\t" in line or "    " in line else (line,):
            words = " ".join(cell.split())
            if words:
                lines.append(words)
        if len(lines) >= _LINES:
            break
    return lines


_GAP = re.compile(r"[ \t]{4,200}")


def _head(stretch: Stretch) -> _Head | None:
    """What the first lines say; None where they are plain text."""
    lines = _lines(stretch)
    restarts = any(_PAGE_ONE.search(line) for line in (*lines[:3], stretch.page.aside if stretch.start == 0 else ""))
    for line in lines[:4]:
        opening = _attached(line)
        if opening is not None:
            return _Head(opening, line[:120], restarts=restarts)
    lowered = [line.lower() for line in lines]
    for line, low in zip(lines[:6], lowered, strict=False):
        if _FAX.search(low) and len(line) < 60:
            return _Head(Opening.FAX, line, restarts=restarts)
    greeted = any(low.startswith(_SALUTATIONS) for low in lowered)
    captioned = False
    for place, (line, low) in enumerate(zip(lines[:16], lowered, strict=False)):
        goes_on = place > 0 and lowered[place - 1].endswith(_GOES_ON)
        opening = None if goes_on else _titled(line, low)
        if opening is not None and not (greeted and (place > 3 or low.startswith(_SUBJECTS))):
            return _Head(opening, line[:120], captioned or _is_caption(lowered, place), restarts)
        captioned = captioned or low.startswith(_COURTS) or any(word in low for word in _BODIES)
    if greeted:
        title = next((line for line, low in zip(lines, lowered, strict=True) if low.startswith(_SUBJECTS)), "")
        return _Head(Opening.LETTER, title[:120], restarts=restarts)
    return None


def _is_caption(lowered: Sequence[str], place: int) -> bool:
    return any(any(word in low for word in _BODIES) for low in lowered[place + 1 : place + 3])


# ------------------------------------------------------------------------------------------------- titles

_ATTACHED = re.compile(
    r"^\W{0,3}(?P<word>attachment|schedule|annexe?|appendix|exhibit|addendum|rider|enclosure|allegato|anexo|anlage|anhang|bijlage|bilag|liite|załącznik|příloha)"
    r"(?P<mark>\s?[\"'“„(]?(?:no\.? ?|nr\.? ?|n[º°]\.? ?)?(?:[a-z]{1,2}[-.]?\d{0,2}|\d{1,3}[a-z]?|[ivx]{1,5}|one|two|three|i{1,3})[\"'”)]?)?(?P<rest>\s{0,2}(?:$|[-–—:.(/]|to (?:the |search |grand |subpoena|warrant|order|summons|demand|letter)|zum? |zur |à |al |del? |of |van |bij ).{0,80})?$",
    re.I,
)
_REPLIES = (
    "certificate of authenticity", "certification of authenticity", "certification of business records", "certification of domestic",
    "certification of records", "certificate of records", "declaration of custodian", "custodian's declaration", "affidavit of custodian",
    "custodian of records affidavit", "custodian affidavit", "business records affidavit", "business records certification",
    "business record certification", "declaration of authenticity", "acknowledgment of receipt", "acknowledgement of receipt",
    "empfangsbekenntnis", "empfangsbestätigung", "accusé de réception", "acuse de recibo", "relata di notifica", "certificate of compliance",
)  # fmt: skip
_APPLICATIONS = (
    "application for", "application by", "ex parte application", "government's application", "united states' application",
    "affidavit in support", "affidavit for search", "affidavit for a search", "affidavit of", "affidavit", "motion for", "motion to",
    "government's motion", "united states' motion", "ex parte motion", "memorandum of", "memorandum in", "information to obtain",
    "statement of probable cause", "probable cause statement", "probable cause affidavit", "declaration in support", "declaration of", "draft order",
    "[proposed]", "(proposed)", "proposed order", "proposed warrant", "notice of application", "antrag auf", "antrag der", "requête aux fins",
    "requête en", "solicitud de autorización", "solicitud de mandamiento", "istanza di", "richiesta di emissione", "pedido de autorização",
)  # fmt: skip
_NOT_TITLES = ("affidavit of custodian", "affidavit of records")
# Words that a caption goes on from: what follows is what the matter is about.
_GOES_ON = ("in the matter of", "in re", "in re:", " the", " of", " for", " an", " and")
_PROPOSED = re.compile(r"\bproposed\b|\bdraft\b")
_SECRECY = re.compile(
    r"^(?:sealed |ex parte |court |temporary |amended )?(?:non-?disclosure order|order (?:of |for |re:? |regarding |on )?(?:non-?disclosure|non-?notification|secrecy|delayed notice|delaying)|order (?:delaying|precluding|prohibiting|preventing|barring)\b.{0,90}(?:notif|notice|disclos)|order (?:commanding|directing)\b.{0,90}(?:not to |non-?disclos|notif|delayed notice|delay of notice)"
    r"|order (?:pursuant to|under) 18 u\.? ?s\.? ?c\.?,? ?(?:§|section|sec\.?)? ?2705|(?:order )?(?:extending|renewing) (?:the )?(?:non-?disclosure|delay)|preclusion[- ]of[- ]notice order|delayed[- ]notice order|gag order|order (?:to seal|sealing|of sealing)|sealing order"
    r"|(?:order )?(?:of )?preclusion of (?:notice|notification)|(?:secrecy|silence|non-?notification|no-notice) order|order (?:of|for|to keep) (?:silence|secrecy)|order (?:deferring|postponing|withholding|restraining|forbidding|staying|suspending)\b.{0,60}(?:notif|notice|disclos)"
    r"|order (?:granting|on|upon|allowing|re:?|regarding|concerning)\b.{0,60}\b(?:non-?disclosure|delayed? (?:of )?noti|delay(?:ing)? (?:of )?noti|secrecy|preclu)|order that\b.{0,60}\bnot (?:be )?(?:notif|disclos|told|inform)"
    r"|anordnung der (?:zurückstellung|geheimhaltung)|ordonnance de (?:confidentialité|non-divulgation)|auto de secreto)"
)
_PROCESSES = (
    "subpoena", "warrant", "order", "summons", "demand", "beschluss", "anordnung", "verfügung", "réquisition", "requisition", "ordonnance",
    "injonction", "providencia", "mandamiento", "mandado", "auto", "oficio", "ofício", "decreto", "ordinanza", "despacho", "bevel", "vordering",
    "beslut", "postanowienie", "usnesení", "notice", "letter of request", "national security letter",
)  # fmt: skip
_PROCESS = re.compile(rf"(?<!\w)(?:{'|'.join(_PROCESSES)})(?!\w)")
# Kinds that a court or an authority issues as papers of their own; a notice or a demand is also a heading within one.
_OF_COURTS = frozenset(_PROCESSES) - {"notice", "demand"}
_NO_PROCESS = re.compile(
    r"\border(?:ed|s) |\bfor an order$|^(?:it is|notice to|notice of (?:right|your)|return|proof of|definitions?|instructions?|in the matter|in re\b|re\b|to:|page \d|case\b|no\.|order no|order number)|\bof the (?:order|warrant|subpoena)\b|\bin (?:this|the) (?:order|warrant)\b"
)
_FAX = re.compile(
    r"\bfax (?:cover|transmi|sheet|deckblatt|message)|\bfacsimile|\btélécopie|\btelefax\b|\btransmittal (?:sheet|slip)"
)
_SALUTATIONS = (
    "dear ", "to whom it may", "ladies and gentlemen", "sir or madam", "sirs,", "gentlemen", "good morning", "good afternoon", "hello", "hi ",
    "greetings", "sehr geehrte", "guten tag", "hallo", "madame, monsieur", "monsieur", "madame", "mesdames", "bonjour", "spett.le", "spett. ",
    "gentile", "egregi", "buongiorno", "buonasera", "estimad", "muy señor", "señor", "buenos días", "exmo", "exm.", "prezado", "caros", "bom dia",
    "geachte", "beste ", "szanowni", "vážen", "kære", "bästa",
)  # fmt: skip
_SUBJECTS = (
    "re:",
    "re ",
    "subject:",
    "betreff",
    "betr.",
    "objet",
    "oggetto",
    "asunto",
    "assunto",
    "onderwerp",
    "in re:",
    "ref:",
    "regarding:",
)
_COURTS = (
    "in the ",
    "united states district",
    "state of ",
    "commonwealth of ",
    "superior court",
    "district court",
    "circuit court",
    "the people",
)
_BODIES = (
    " court", "court of", "crown court", "gericht", "tribunal", "juzgado", "procura", "staatsanwalt", "parquet", "department", "police", "polizei", "office of",
    "bureau", "agency", "ministry", "gendarmerie", "guardia", "constabulary", "sheriff", "attorney", "juízo", "vara ", "rechtbank", "sąd ", "questura",
    "polícia", "policía", "politie", "district of ", "county of ",
)  # fmt: skip


_BELONGS = re.compile(r"\s{0,2}(?:to |zum? |zur |à |al |del? |of |van |bij )", re.I)


def _attached(line: str) -> Opening | None:
    """What a line opens that is attached to something: an attachment, an exhibit, a form for the answer."""
    if len(line) > 120:
        return None
    match = _ATTACHED.match(line)
    if match is not None:
        word = match["word"]
        # A word alone begins a part only in capitals; one with a mark, or with what it belongs to, with one capital.
        if word.isupper() or (word[0].isupper() and (match["mark"] or _BELONGS.match(match["rest"] or ""))):
            return Opening.EXHIBIT if word.lower() == "exhibit" else Opening.ATTACHMENT
    low = line.lower()
    return Opening.REPLY if low.startswith(_REPLIES) and len(line) < 100 and _is_title(line) else None


def _titled(line: str, low: str) -> Opening | None:
    """What a line opens by being a title."""
    if len(line) > 130 or not _is_title(line):
        return None
    if low in {"application", "ex parte application"}:
        return Opening.APPLICATION
    if low.startswith(("application of", *_APPLICATIONS)) and not low.startswith(_NOT_TITLES):
        return Opening.APPLICATION
    if _SECRECY.match(low):
        return Opening.SECRECY
    if _PROCESS.search(low) and not _NO_PROCESS.search(low):
        return Opening.PROCESS
    return None


def _is_title(line: str) -> bool:
    """Whether a line is written as a title: mostly in capitals, or short and each longer word with one."""
    if line.endswith((".", ",", ";", ":")) and not line.isupper():
        return False
    words = [word for word in re.split(r"[^\w]+", line) if len(word) > 3 and word[0].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) >= len(words) * (1 if len(words) < 3 else 0.8)


def _kind_of(title: str) -> str:
    """The kind of process that a title names; the last one, which the words before it describe."""
    found: list[str] = _PROCESS.findall(title.lower())
    return found[-1] if found else ""
