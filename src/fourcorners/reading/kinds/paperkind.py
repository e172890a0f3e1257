"""What kind of paper it is: an application, an unfilled form, a private party's, one whose parts are missing."""

from __future__ import annotations

import re

from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.terms import Instrument

_APPLICATION_TITLE = re.compile(
    r"affidavit\s?(?:in|of|for)|complaint for (?:a )?search warrant|petition for (?:a |an )?(?:search|warrant|order)|information to obtain|application for (?:a |an )?(?:search|warrant|order|production|"
    r"tracking|pen)|notice of application|\bex parte application|government'?s application|"
    r"application of the united states for"
    r"|motion for (?:an )?order|\[?proposed\]? order|notice of (?:intention|intent) to apply|"
    r"a?ffiant|af\W?davit in s?\W?\s?\d?\s?\w?port|declaration in support|statement of probable "
    r"cause|antrag auf|demande de"
)
_ORDERS = re.compile(
    r"it is (?:hereby |therefore |further |so )?(?:\[?\w{1,2}\]? )?(?:hereby )?ordered|you are "
    r"(?:hereby )?(?:commanded|ordered|directed|required)|is hereby (?:ordered|directed)|(?:the )"
    r"?court (?:hereby )?orders|\bit is ordered|is ordered that|\bso ordered"
    r"|commanded to (?:search|execute)|authori[sz]ed and (?:commanded|directed)"
)
_AFFIDAVIT = re.compile(
    r"affidavit in s|being (?:first |duly |first duly )?sworn,? (?:hereby )?(?:depose|state|say|"
    r"dep)|having been (?:first )?(?:duly )?sworn|depose and s(?:ay|tate)|i make this affidavit|"
    r"makes this af\S{1,4}davit|your af\S{1,3}iant|i am applying to a judge|hereby (?:makes )"
    r"?appl(?:y|ies) (?:to|for)|respectfully requests? that (?:the|this) court|now comes the "
    r"united states|moves? this (?:honorable )?court"
)

# What an unfilled form prints where something is to be written. Each begins with a fixed word, so it is cheap to try.
_PLACES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("insert", re.compile(r"insert (?:the |a |an )?(?:\w+ ){0,3}\w+")),
    (
        "(",
        re.compile(
            r"\((?:name|date|place|address|signature|specify|insert|title|applicant|territorial|"
            r"respondent|position|"
            r"agency)\b[^)]{0,120}\)"
        ),
    ),
    ("[", re.compile(r"\[[a-z][a-z /-]{0,60}\]")),
    ("<", re.compile(r"<(?:insert|name|date)[^>]{0,60}>")),
    ("xxx", re.compile(r"xxx\w{0,9}")),
    ("click or tap", re.compile(r"click or tap")),
    ("yyyy", re.compile(r"yyyy")),
)
_EMPTY_LINE = re.compile(r"…{2,}|\.{8,}|(?:\. ){6,}|_{6,}|(?:_ ){5,}")
_INSTRUCTIONS = (
    "(briefly describe", "(identify the person", "printed name and title", "(name of defendant", "(describe the property",
    "signature of clerk or deputy clerk",
)  # fmt: skip
_REDACTED = re.compile(
    r"\[(?:private|redacted?[^\]]{0,40}|invalid|sic|name withheld|illegible|\.\.\.|sealed|removed|"
    r"omitted|withheld|unreadable|first|second)[^\]]{0,40}\]"
)
_TITLES_OF_PARTS = r"(?:attachment|exhibit|schedule|annex|appendix|addendum|rider)"
_PART = re.compile(rf"(?P<kind>{_TITLES_OF_PARTS}) ?[\"']?(?P<mark>[a-h]|[1-9]|i{{1,3}})?[\"']?(?=[\s,.;:)(]|$)")
_ENCLOSED = re.compile(
    r"(?:(?:attached|enclosed)(?: hereto)?(?: is| are| please find| herewith)? (?:a |an |the |our "
    r"|please find (?:a |the )?)?(?:\w+ ){0,3}?(?:warrant|order|subpoena|judgment|decision|letter|"
    r"list|document|affidavit|summons|request|notice|ruling|injunction|spreadsheet)"
    r"|(?:warrant|order|subpoena|judgment|decision|letter|list|document|summons|request|notice|"
    r"ruling|resolution|pdf|file)s? (?:is |are |as |that is )?(?:hereto )?(?:attached|enclosed)|"
    r"orden judicial (?:\w+ )?adjunta|ci-joint|ci-jointe|in der anlage|beigefügt|adjunt[oa]\b)"
)
_PARTIES = re.compile(
    r"plaintiffs?\b.{0,400}\bdefendants?\b|attorneys? for (?:the )?(?:plaintiff|defendant|"
    r"petitioner|respondent)|\b(?:my|our) client\b|copyright (?:owner|holder)|512\(h\)|civil "
    r"action|petitioner\b.{0,200}respondent"
)


def find_application(prose: Prose) -> Span | None:
    """An application, affidavit, motion or proposed order where the paper itself orders nothing."""
    title = prose.search(_APPLICATION_TITLE, _APPLICATION_WORDS, 20, 120)
    title = title if title and title.start() < 3_000 else None
    sworn = prose.search(_AFFIDAVIT, _SWORN_WORDS, 80, 80)
    if not title and not sworn:
        return None
    if prose.search(_ORDERS, _ORDER_WORDS, 60, 60) is None:
        # A heading that names the application belongs to an order where the paper also orders something.
        if sworn:
            return sworn.span()
        if title and _is_heading(prose, title):
            return title.span()
        said = prose.search(_SUBMITS, ("respectfully", "hereby", "in support of", "this is an"), 2, 160)
        return said.span() if title and said else None
    return prose.first(("[proposed]", "proposed order"))


# What a paper says of itself that asks a court for something.
_SUBMITS = re.compile(
    r"(?:respectfully|hereby) (?:submits?|makes?|presents?)\b[^.;]{0,60}\bapplication\b|(?:respectfully|hereby) (?:applies|moves)\b"
    r"|in support of this (?:application|motion)|this is an application\b"
)
_APPLICATION_WORDS = (
    "affidavit",
    "affiant",
    "davit",
    "complaint for",
    "petition for",
    "information to",
    "application",
    "ex parte",
    "motion for",
    "proposed",
    "notice of inten",
    "declaration in",
    "statement of probable",
    "antrag auf",
    "demande de",
)
_SWORN_WORDS = (
    "affidavit",
    "sworn",
    "depose",
    "davit",
    "affiant",
    "applying to",
    "hereby appl",
    "hereby make",
    "respectfully request",
    "now comes",
    "moves ",
    "move this",
)
_ORDER_WORDS = ("ordered", "commanded", "directed", "required", "orders")


def _is_heading(prose: Prose, title: re.Match[str]) -> bool:
    return (
        prose.cased[title.start() : title.end()].isupper() or title.start() < 120 or "notice of application" in title[0]
    )


def find_blank_form(prose: Prose, *, dated: bool) -> Span | None:
    """An unfilled form or template: several different places that say what is to be written there, and no date."""
    flat = prose.flat
    if dated:
        return None
    spans: dict[str, Span] = {}
    for phrase, pattern in _PLACES:
        if phrase not in flat:
            continue
        for count, match in enumerate(pattern.finditer(flat)):
            if count > 40:
                break
            if match[0][0] != "[" or not _REDACTED.fullmatch(match[0]):
                spans.setdefault(match[0][:30], match.span())
    lines = 0
    if any(run in flat for run in ("……", "....", "____", ". . .", "_ _ _")):
        for match in _EMPTY_LINE.finditer(flat):
            lines += 1
            if lines > 6:
                spans.setdefault("a line to be filled", match.span())
                break
    if lines >= 3 and any(phrase in flat for phrase in _INSTRUCTIONS):
        # A court's form whose blanks are rules, its printed instructions beside them.
        return flat.find("____"), flat.find("____") + 4
    inserts = sum(words.startswith(("insert", "[insert", "<insert")) for words in spans)
    if len(spans) >= 3 or inserts >= 2 or (lines > 6 and len(spans) >= 2):
        return min(spans.values())
    return None


def find_missing_attachment(prose: Prose) -> Span | None:
    """A part that the paper refers to and that does not begin anywhere in it."""
    flat, cased = prose.flat, prose.cased
    headings: set[str] = set()
    referred: dict[str, Span] = {}
    for kind in ("attachment", "exhibit", "schedule", "annex", "appendix", "addendum", "rider"):
        at = prose.at(kind)
        for _ in range(60):
            if at < 0:
                break
            match = _PART.match(flat, at)
            at = flat.find(kind, at + len(kind))
            if match is None:
                continue
            # A number on the next line is the first of a list.
            first, last = prose.back(*match.span())
            bare = "\n" in prose.text.full[first:last]
            name = match["kind"] if bare else f"{match['kind']} {match['mark'] or ''}".strip()
            words = cased[match.start() : match.end("kind") if bare else match.end()]
            if words.isupper() and (bare or _starts_part(prose, match)):
                headings.add(name)
            elif (match["mark"] or match["kind"] == "attachment") and not _OF_LAW.search(
                flat, max(0, match.start() - 20), match.end() + 40
            ):
                # What stands at the very top names the paper itself: a court's exhibit stamp, a form's annex.
                if match.start() < 60 and match["kind"] in {"exhibit", "annex"}:
                    continue
                referred.setdefault(name, match.span())
        for name, where in sorted(referred.items(), key=lambda item: item[1]):
            if name not in headings and not any(
                h.startswith(name.split(" ")[0]) and name.count(" ") == 0 for h in headings
            ):
                return where
    enclosed = prose.search(_ENCLOSED, ("attach", "enclos", "adjunt", "joint", "anlage", "beigef"), 60, 120)
    if enclosed and not _TITLE_FOLLOWS.search(cased, enclosed.end()):
        return enclosed.span()
    return None


_OF_LAW = re.compile(
    r"schedule \d+,? (?:part|para)|schedule \d+ (?:to|of) the|schedule \d+,|annex [ivx\d]+ (?:to|"
    r"of) (?:the )?(?:regulation|"
    r"directive)|(?:paragraph \d+ of|in|and) schedule \d"
)
_TITLE_FOLLOWS = re.compile(r"\b(?:SUBPOENA|WARRANT|ORDER|SUMMONS|BESCHLUSS|MANDAMIENTO|AUTO)\b")


def _starts_part(prose: Prose, match: re.Match[str]) -> bool:
    """Whether the words stand as a heading: alone on their line, or followed at once by a heading's words."""
    start, end = prose.back(*match.span())
    full = prose.text.full
    before = full[max(0, start - 2) : start]
    after = full[end : end + 60]
    line = after.split("\n", 1)[0]
    alone = (not before.strip() or "\n" in before) and len(line.strip(' ."')) < 45
    told = re.match(
        (
            r"[\s.:\"-]{0,6}(?:Property|Items|Particular|Information|Records|PROPERTY|ITEMS|PARTICULAR|"
            r"The |This|I\.|List|LIST|DESCRIPTION|Description)"
        ),
        after,
    )
    return (alone and start > 0) or bool(told)


def find_private_party(prose: Prose, instrument: Instrument | None) -> Span | None:
    """A private party's process: a civil subpoena between parties, or a company's or lawyer's letter."""
    flat = prose.flat
    if instrument is Instrument.US_CIVIL_SUBPOENA:
        if (
            prose.search(_STATE_SUES, ("united states", "state of", "people of", "commonwealth of"), 30, 120)
            is not None
        ):
            return None
        match = prose.search(_PARTIES, _PARTY_WORDS, 2, 420)
        if match is not None:
            return match.start(), min(match.end(), match.start() + 200)
        return prose.first(("plaintiff", "copyright owner", "512(h)", "civil action"))
    if instrument not in _UNCOMPELLED:
        return None
    shown = prose.first(_PRIVATE)
    return None if shown is None or (prose.has(*_OFFICIALS) and not flat.startswith(_PRIVATE)) else shown


_UNCOMPELLED = {None, Instrument.INFORMAL_REQUEST, Instrument.OTHER, Instrument.RESTRAINT_REQUEST}
_PARTY_WORDS = (
    "plaintiff",
    "attorneys for",
    "attorney for",
    "client",
    "copyright",
    "512(h)",
    "civil action",
    "petitioner",
)
# The government as the party that sues.
_STATE_SUES = re.compile(
    r"united states of america,? ?(?:\)|,|v\.|plaintiff|petitioner)|attorneys? for (?:the )?(?:united states|plaintiff,? united states)"
    r"|(?:people of the )?(?:state|commonwealth) of [a-z ]{4,20},? (?:ex rel\.[^,]{3,40}, )?plaintiff"
)
_OFFICIALS = (
    "special agent", "police", "attorney general", "district attorney", "united states attorney", "sheriff", "detective", "prosecutor",
    "constable", "investigator general", "gendarmerie", "staatsanwalt", "ministry",
)  # fmt: skip
# A company's, insurer's or lawyer's own letter: who it speaks for, and that it is no authority.
_PRIVATE = (
    "our insured", "our client", "my client", "this firm represents", "we represent", "we act for", "on behalf of our client",
    "our policyholder", "we are instructed by", "as counsel for", "attorneys for plaintiff", "attorney for plaintiff", "copyright owner",
    "attorney representing", "our member", "hr department", "human resources", "our company", "claims department", "motor claims",
)  # fmt: skip
