"""Whether a paper is signed, and by whom, as far as text can tell.

True needs a mark of signing: /s/, an electronic or digital signature, a name on the signature line or under a
closing formula. False needs something that shows there is none: an empty line, a formula with nothing under it, an
unfilled form. A scan whose signature was a picture says nothing, and then neither do we.
"""

from __future__ import annotations

import re

from fourcorners.reading.model import Signatory
from fourcorners.reading.prose import Prose, Span
from fourcorners.terms import Mark
from fourcorners.values import Found

_SIGNED = re.compile(
    r"/s/ ?|\bs/ (?=[a-z])|/ ?s ?/ ?(?=[a-z])|(?:digitally|electronically) signed(?: by)?|signed "
    r"(?:electronically|digitally|by electronic means)|electronic signature of"
    r"|docusigned by|\(signed\)|\[signed\]|\bsd/-|digital signature|\bsigned by\b:?|signature on "
    r"file|firmado (?:electr[oó]nicamente|digitalmente)|signé électroniquement|\bgez\.|\bfdo\.?:?"
)
_LINE = re.compile(r"_{5,}|(?:_ ){4,}|\.{12,}|(?:\. ){8,}|…{3,}")
_TITLES = (
    r"(?:chief |senior |acting |presiding |associate |deputy |first |supervisory |special |"
    r"assistant |resident |intelligence |detective )*"
    r"(?:(?:united states |u\.s\. |state |county |circuit |district |superior court |municipal |"
    r"family |crown |honorable |chief ){0,3}(?:magistrate|judge|justice)(?: judge| of the [a-z ]{4,30})?"
    r"|(?:assistant )?(?:united states|u\.s\.) attorney|(?:assistant )?(?:deputy )?district "
    r"attorney|(?:assistant )?attorney general|agent(?: in charge)?|clerk(?: of court)?|deputy "
    r"clerk"
    r"|director|detective|sergeant|lieutenant|captain|investigator|inspector|officer|commissioner|"
    r"prosecutor|trial attorney|superintendent|constable|sheriff|chief of police|counsel|"
    r"secretary|minister)"
)
_TITLE = re.compile(rf"\b{_TITLES}\b")
_CLOSING = re.compile(
    r"\b(?:sincerely(?: yours)?|very truly yours|yours (?:faithfully|sincerely|truly)|"
    r"respectfully(?: (?:submitted|requested|yours))?|(?:best|kind|warm)(?:est)? regards|regards"
    r"|atentamente|saludos cordiales|cordialement|mit freundlichen grü(?:ß|ss)en|hochachtungsvoll|"
    r"distinti saluti|met vriendelijke groet|thanking you|salutations distinguées)\b[ ,.:]*"
)
_NAME = re.compile(
    r"(?:(?:Dr|Mr|Ms|Mrs|Hon|Det|Sgt|Lt|Insp|SA|SSA)\.? )?[A-Z][a-zA-Zéèñáíóúäöüß'-]{1,20}(?: "
    r"[A-Z]\.?)?(?: (?:de|del|van|von|der|la))?(?: [A-Z][a-zA-Zéèñáíóúäöüß'-]{1,24}){1,2}\b"
)
_NOT_NAME = re.compile(
    r"united states|attorney|department|police|special agent|unit\b|bureau|division|court|judge|"
    r"magistrate|street|office|agency|justice|best|regards|team|state of|county|printed|judicial|"
    r"signature|city|page|attachment|district|commissioner|deputy|inspector|officer|director|superintendent|secretary|"
    r"prosecutor|sheriff|detective|agent|constable|sergeant|chief|general|clerk"
)
_SIGN_HERE = re.compile(
    r"signature of|\(signature\)|judge'?s signature|signature:|applicant'?s signature|signature "
    r"of clerk|\[signature\]"
)


def find_signed(prose: Prose, *, blank_form: Found[Mark] | None) -> tuple[Found[bool] | None, Found[Signatory] | None]:
    """Whether it is signed, and who signed or was to sign."""
    if blank_form is not None:
        here = _SIGN_HERE.search(prose.flat)
        shown = prose.found(False, here) if here else Found(False, blank_form.evidence)
        return shown, _signatory_by_title(prose)
    mark = _last(_SIGNED, prose, _SIGN_WORDS)
    if mark is not None:
        name = _NAME.search(_name_case(prose.cased, mark.end(), 60))
        at = (mark.start(), mark.end() + name.end()) if name and not _NOT_NAME.search(name[0].lower()) else mark.span()
        who = _who(prose, mark.end(), name[0] if name and not _NOT_NAME.search(name[0].lower()) else "")
        return prose.found(True, at), who
    empty = _empty_line(prose)
    if empty is not None:
        return prose.found(False, empty), _signatory_by_title(prose)
    closing = _last(_CLOSING, prose, _CLOSE_WORDS)
    if closing is not None:
        return _after_closing(prose, closing)
    return None, _signatory_by_title(prose)


def _after_closing(prose: Prose, closing: re.Match[str]) -> tuple[Found[bool] | None, Found[Signatory] | None]:
    """A name under the formula signs a letter; nothing under it leaves it unsigned; a garbled line tells nothing."""
    full = prose.text.full
    start, end = prose.back(*closing.span())
    rest = full[end : end + 240]
    lines = [line.strip() for line in rest.split("\n")[:6]]
    words = [line for line in lines if line]
    if not words or not re.search(r"[^\W_]", words[0]):
        return prose.text.found(False, (start, end)), None
    for line in words[:3]:
        if line.startswith(("[", "(")) or "redact" in line.lower():
            return None, None
        name = _NAME.match(line.lstrip("-–— "))
        if name and not _NOT_NAME.search(name[0].lower()) and len(line) <= 60:
            at = end + rest.find(line)
            title = next((t[0] for other in words[:5] if (t := _TITLE.search(other.lower()))), "")
            found = prose.text.found(Signatory(name[0], _cased(prose, title)), (at, at + len(line)))
            return prose.text.found(True, (start, at + len(line))), found
    return None, None


def _empty_line(prose: Prose) -> Span | None:
    """A signature line with nothing on it, right above a judge's, officer's or attorney's title."""
    if not any(run in prose.flat for run in ("____", "_ _ _", "....", ". . .", "……")):
        return None
    for line in _LINE.finditer(prose.flat):
        after = prose.flat[line.end() : line.end() + 80]
        here = _SIGN_HERE.search(after) or _TITLE.match(
            after.strip(" ,_.()[]").removeprefix("the ").removeprefix("honorable ")
        )
        before = prose.cased[max(0, line.start() - 40) : line.start()]
        if here and not re.search(r"(?:date|no\.?|number|dated|at|day of|this|:)\s*$", before, re.IGNORECASE):
            return line.start(), line.end() + min(len(after), 30)
    return None


_TITLE_BEGINS = re.compile(
    r",? \b(?:United|U\.?S|Chief|Senior|Special|Supervisory|Assistant|Deputy|Judge|Magistrate|District|Clerk|Group|"
    r"Revenue|Detective|Inspector|Attorney)\b"
)


def _who(prose: Prose, at: int, name: str) -> Found[Signatory] | None:
    name = _TITLE_BEGINS.split(name)[0]
    title = _TITLE.search(prose.flat, at, at + 160)
    if not name and not title:
        return None
    words = prose.cased[title.start() : title.end()] if title else ""
    end = max(at + 1, title.end() if title else at + len(name) + 2)
    return prose.found(Signatory(_plain(name), _plain(words)), (at, min(end, len(prose.flat))))


def _signatory_by_title(prose: Prose) -> Found[Signatory] | None:
    """The judge or officer whose title closes the paper, with the name right before it where one is printed."""
    titles = list(_TITLE.finditer(prose.flat, max(0, len(prose.flat) - 700)))
    for title in titles[-3:]:
        words = prose.cased[title.start() : title.end()]
        if not any(part[:1].isupper() for part in words.split()):
            continue
        before = prose.cased[max(0, title.start() - 50) : title.start()].rstrip(" ,_")
        name = re.search(r"(?:^|[\s_])((?:[A-Z][a-zA-Z'-]{1,18}\.? ?(?:[A-Z]\. )?){2,3})$", before)
        if words.lower() == "justice" and before.endswith(" of"):
            continue
        printed = name[1].strip() if name and not _NOT_NAME.search(name[1].lower()) else ""
        start = (
            title.start() - (len(prose.cased[max(0, title.start() - 50) : title.start()]) - before.rfind(printed))
            if printed
            else title.start()
        )
        return prose.found(Signatory(_plain(printed), _plain(words)), (max(0, start), title.end()))
    return None


def _last(pattern: re.Pattern[str], prose: Prose, words: tuple[str, ...]) -> re.Match[str] | None:
    found = None
    for match in prose.matches(pattern, words, 24, 40):
        found = match
    return found


_SIGN_WORDS = ("/s/", "s/ ", "/ s", "signed", "signature", "docusign", "sd/", "firmado", "signé", "gez.", "fdo")
_CLOSE_WORDS = (
    "sincerely", "yours", "respectfully", "regards", "atentamente", "saludos", "cordialement", "mit freundlichen",
    "hochachtungsvoll", "distinti saluti", "met vriendelijke", "thanking you", "salutations",
)  # fmt: skip


def _name_case(cased: str, at: int, width: int) -> str:
    """The next words with names in capitals made readable as names."""
    return re.sub(r"\b[A-Z]{2,}\b", lambda m: m[0].title(), cased[at : at + width])


def _plain(words: str) -> str:
    words = " ".join(words.split())
    return words.title() if words.isupper() or words.islower() else words


def _cased(prose: Prose, lowered: str) -> str:
    at = prose.flat.rfind(lowered) if lowered else -1
    return _plain(prose.cased[at : at + len(lowered)]) if at >= 0 else ""
