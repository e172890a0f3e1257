"""Whether a paper is signed, and by whom, as far as text can tell.

True needs a mark of signing: /s/, an electronic or digital signature, a name beside the word, a name written over a
printed one, on a signature line, or under a closing formula. False needs something that shows there is none: an empty
line, a formula with nothing under it, an unfilled form. A scan whose signature was a picture says nothing, and then
neither do we. Of a court's paper the judge's or clerk's place decides, whoever else signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from fourcorners.reading.model import Signatory
from fourcorners.reading.origin.signmarks import marks
from fourcorners.reading.origin.signnamed import closed_by_name, named_at_end
from fourcorners.reading.origin.signplaces import (
    DEGREES,
    IN_CAPITALS,
    SIGNATURE_LINE,
    Sign,
    name_and_title,
    under_title,
    written_lines,
)
from fourcorners.reading.origin.signwords import (
    BENCH,
    CLOSE_WORDS,
    CLOSING,
    EXPLICIT,
    EXPLICIT_WORDS,
    LABEL,
    NAME,
    NAME_WORD,
    NOT_NAME,
    NOTED,
    NOTED_WORDS,
    RULE,
    SIGN_HERE,
    SWORN,
    TITLE,
)
from fourcorners.reading.origin.signwritten import written
from fourcorners.reading.sureness import INFERRED, PLAIN
from fourcorners.reading.texts.prose import Prose
from fourcorners.terms import Mark
from fourcorners.values import Found


def find_signed(
    prose: Prose, *, blank_form: Found[Mark] | None, by_court: bool = False
) -> tuple[Found[bool] | None, Found[Signatory] | None]:
    """Whether it is signed, and who signed or was to sign. `by_court`: a judge's or clerk's place decides."""
    if blank_form is not None:
        here = prose.search(SIGN_HERE, ("signature", "(signature", "[signature", "judge"), 2, 40)
        shown = prose.found(False, here) if here else Found(False, blank_form.evidence)
        return shown, _signatory_by_title(prose)
    signs = [*_explicit(prose), *_noted(prose), *_labelled(prose), *_written_over(prose), *_ruled(prose)]
    if not any(sign.filled for sign in signs):
        signs = [*(marks(prose) or written(prose)), *signs]
    # Who presented or copied the paper signs beside the one who issues it.
    signs = [sign for sign in signs if not _beside(prose.text.full, sign)] or signs
    bench = [s for s in signs if s.bench]
    if by_court and bench:
        signs = bench
    chosen = max((s for s in signs if s.filled), key=lambda s: s.span, default=None) or next(iter(signs), None)
    sure = PLAIN
    if chosen is None:
        closing = _last(CLOSING, prose, CLOSE_WORDS)
        if closing is not None:
            told = _after_closing(prose, closing)
            if told[0] is not None:
                return told
        sure = INFERRED + 0.1
        chosen = under_title(prose) or name_and_title(prose) or named_at_end(prose) or closed_by_name(prose)
    if chosen is None:
        return None, _signatory_by_title(prose)
    found = prose.text.found(chosen.filled, chosen.span, confidence=sure)
    if not chosen.filled:
        return found, _signatory_by_title(prose)
    if not chosen.name and not chosen.title:
        return found, None
    return found, prose.text.found(Signatory(_plain(chosen.name), _plain(chosen.title)), chosen.span)


def _beside(full: str, sign: Sign) -> bool:
    start = sign.span[0]
    return bool(_PRESENTED.search(full, max(full.rfind("\n", 0, start), start - 60, 0), start))


_PRESENTED = re.compile(
    r"(?i)\b(?:presented|submitted|filed|prepared|drafted|approved (?:as to form|for entry|by)|agreed|consented|reviewed|no objection|attest|copy|beglaubigt|ausgefertigt|za zgodność|sporządził|protokol\w+|za správnost|rigtighed)\b[^\n]{0,40}$"
)


def _explicit(prose: Prose) -> list[Sign]:
    """`/s/ Ann Holt`, `Digitally signed by`, `gez. Vogt`, `Signé : Maurel`."""
    signs = []
    full, lower = prose.text.full, prose.text.lower
    for match in prose.matches(EXPLICIT, EXPLICIT_WORDS, 24, 44):
        start, end = prose.back(*match.span())
        if (
            lower[max(0, start - 14) : start]
            .rstrip()
            .endswith(("not", "to be", "be", "until", "when", "we have something"))
        ):
            continue
        name = _name_at(full, end, 60) or _name_before(full, start)
        title = _title_near(prose, end)
        signs.append(Sign(True, (start, max(end, start + 1)), name, title, _is_bench(lower, start, end, title)))
    return signs


def _noted(prose: Prose) -> list[Sign]:
    """`(signature and seal)` beside, over or under a name and no rule: a copy's word that the original is signed."""
    full, lower = prose.text.full, prose.text.lower
    signs = []
    for match in prose.matches(NOTED, NOTED_WORDS, 14, 50):
        start, end = prose.back(*match.span())
        above = full[max(0, start - 220) : start].rstrip().split("\n")[-2:]
        line = full[end : end + 90].split("\n", 1)
        below = line[1].strip() if len(line) > 1 else ""
        if RULE.search(full, max(0, start - 90), min(len(full), end + 60)):
            continue
        name = _name_at(below, 0, 60) if not line[0].strip() else _name_at(line[0], 0, 60)
        name = name or next((found for words in reversed(above) if (found := _a_name(words))), "")
        if name:
            title = _title_near(prose, max(0, start - 90))
            signs.append(Sign(True, (start, max(end, start + 1)), name, title, _is_bench(lower, start, end, title)))
    return signs


def _a_name(line: str) -> str:
    """The name that a line, or the first of its columns, begins with behind a title."""
    words = _BEFORE_NAME.sub("", re.split(r" {3,}|\t", line.strip())[0])
    found = NAME.match(words) or _FIRST_NAME.match(words) or _INITIAL.match(words)
    return found[0] if found and len(words) < 60 and not NOT_NAME.search(found[0].lower()) else ""


# `Insp A Holt`
_INITIAL = re.compile(r"(?:[A-Z][A-Za-z]{1,9}\.? )?[A-Z] [A-Z][a-z'-]{2,20}$")
_BEFORE_NAME = re.compile(
    r"^(?:(?:[Pp]ublic |[Dd]eputy |[Ss]enior )?(?:[Pp]rosecutor|[Jj]udge|[Ii]nspector|[Oo]fficer|[Mm]agistrate|[Dd]irector)|Für die Behörde:|Dr\.?|Mag\.?)(?: Dr\.?| Mag\.?)? "
)


def _labelled(prose: Prose) -> list[Sign]:
    """A label of signing: what stands beside it, or ends the line above it, is the signature; a rule is an empty place."""
    full, lower = prose.text.full, prose.text.lower
    signs = []
    for match in prose.matches(
        LABEL,
        (
            "signature",
            "signed",
            "unterschrift",
            "firma",
            "assinatura",
            "handtekening",
            "judge's",
            "official stamp",
            "by the court",
        ),
        2,
        60,
    ):
        start, end = prose.back(*match.span())
        # A label stands on one line; the words of the next are another's.
        broken = full.find("\n", start + 9, end)
        end = broken if broken >= 0 else end
        line_start = full.rfind("\n", 0, start) + 1
        line_end = full.find("\n", end)
        line_end = line_end if line_end >= 0 else len(full)
        colon = _COLON.match(full, end)
        # `Signature of Clerk or Deputy Clerk` says itself who signs.
        own = TITLE.search(lower, start, end)
        title = full[own.start() : own.end()] if own else _title_near(prose, end)
        bench = _is_bench(lower, start, line_end, title)
        if colon:
            beside = full[colon.end() : line_end].strip(" .\t")
            if _EMPTY.fullmatch(beside):
                below = full[line_end + 1 : line_end + 80].split("\n", 1)[0].strip()
                name = NAME.match(below)
                if name and not NOT_NAME.search(below.lower()) and not beside:
                    signs.append(Sign(True, (start, line_end + 1 + len(below)), name[0], title, bench))
                elif not beside or RULE.search(beside) or beside in {"…", "-", "–"}:
                    signs.append(Sign(False, (start, line_end), "", title, bench))
            elif (rule := RULE.match(beside)) and not NAME.search(beside, rule.end()):
                signs.append(Sign(False, (start, line_end), "", title, bench))
            elif len(beside) < 90 and not beside.lower().startswith(("of ", "date", "distribution")):
                name = NAME.match(beside)
                signs.append(Sign(True, (start, line_end), name[0] if name else beside[:40], title, bench))
            continue
        # `E. Willoughby` at the end of the line above `Judge's signature`, or at its own.
        bare = _alone_on_line(full, start, end, line_start, line_end)
        if bare and line_start:
            above_start = full.rfind("\n", 0, line_start - 1) + 1
            above = full[above_start : line_start - 1].rstrip()
            name_above = _ENDS_WITH_NAME.search(above)
            if name_above and not NOT_NAME.search(name_above["name"].lower()):
                span = (above_start + name_above.start("name"), line_end)
                signs.append(Sign(True, span, name_above["name"], title, bench or "judge" in match[0]))
            elif RULE.search(above):
                signs.append(Sign(False, (above_start, line_end), "", title, bench or "judge" in match[0]))
        elif not bare:
            next_to = _BESIDE.match(full, end)
            if (
                next_to
                and not NOT_NAME.search(next_to["name"].lower())
                and full[line_start:start].strip(" \t|") in {"", "BY:", "By:"}
            ):
                signs.append(Sign(True, (start, next_to.end()), next_to["name"], title, bench))
    return signs


_COLON = re.compile(
    r"[ \t]{0,3}(?:\([^)\n]{0,40}\)[ \t]{0,2})?(?:and signature)?[ \t]{0,3}:[ \t]{0,4}|[ \t]?\|[ \t]?|\t"
)
_EMPTY = re.compile(r"[\s._…–-]*(?:\((?:seal|stamp|l\.s\.)\))?")
_ENDS_WITH_NAME = re.compile(
    rf"(?:^|[\s.,:|_]|\d ?[ap]\.?m\.?,? )(?P<name>(?:[A-Z]\.(?:[- ]?[A-Z]\.)? |{NAME_WORD} )(?:[A-Z]\. )?{NAME_WORD}(?: {NAME_WORD})?)[_ ]*$"
)
_BESIDE = re.compile(rf"[ \t]{{1,3}}(?P<name>(?:[A-Z]\.(?:[- ]?[A-Z]\.)? |{NAME_WORD} )(?:[A-Z]\. )?{NAME_WORD})\b")


def _alone_on_line(full: str, start: int, end: int, line_start: int, line_end: int) -> bool:
    """Whether the label is all of its line, or of its column of it."""
    return not full[max(line_start, start - 3) : start].strip(" ([\t") and not full[end : min(line_end, end + 3)].strip(
        " .)"
    )


def _written_over(prose: Prose) -> list[Sign]:
    """A name that stands over the same name printed, with or without a title: the first is the signature."""
    signs = []
    full = prose.text.full
    for line, (below_start, below) in _over(written_lines(full)):
        start, words = _last_words(line, below)
        if " " not in words or not words[0].isupper():
            continue
        surname = words.rstrip(".").rsplit(" ", 1)[-1].casefold()
        if (
            "@" in below
            or len(surname) < 3
            or surname not in below.casefold()
            or below.casefold() == surname
            or len(below) > 90
        ):
            continue
        if SIGNATURE_LINE.fullmatch(words) and not NOT_NAME.search(words.lower()):
            after = full[below_start : below_start + 160].lower()
            title = TITLE.search(after)
            span = (start, below_start + len(below))
            signs.append(Sign(True, span, words, title[0] if title else "", bool(BENCH.search(after))))
    return signs


def _last_words(line: tuple[int, str], below: str) -> tuple[int, str]:
    """What may be the signature in a line: all of it, a name at its end, or one like the name printed below it."""
    start, words = line
    if len(words) > 40:
        # `Dated this 3rd day of April 2026 R. Pemberley`.
        last = words.rstrip("_ ").rpartition(" ")[2][:1]
        ending = None if "a" <= last <= "z" or last.isdigit() else _ENDS_WITH_NAME.search(words)
        return (start + ending.start("name"), ending["name"]) if ending else (start, "")
    twice = _TWO_COLUMNS.match(below)
    if twice and words.casefold().startswith(twice[0].casefold()) and not words.isupper():
        return start, words[: len(twice[0])]
    return line


# A printed name in capitals at the start of a line whose other column holds something else.
_TWO_COLUMNS = re.compile(r"[A-ZÀ-Þ'-]{2,20}(?: [A-Z]\.)?(?: [A-ZÀ-Þ'-]{3,20}){1,2}(?= )")
_PRINTED_NAME = re.compile(r"(?i:(?:printed|type[d]?|print)(?: or (?:printed|typed?))? name)[ :]{1,3}")


def _over(lines: list[tuple[int, str]]) -> Iterator[tuple[tuple[int, str], tuple[int, str]]]:
    """Each line with the next one, and with the line that gives its name in print, at most three below it."""
    yield from pairwise(lines)
    for index, (start, words) in enumerate(lines):
        label = _PRINTED_NAME.match(words)
        if label is not None:
            for above in lines[max(0, index - 3) : index]:
                yield above, (start + label.end(), words[label.end() :])


def _ruled(prose: Prose) -> list[Sign]:
    """A signature line right above a judge's, officer's or attorney's title: filled where a name stands on or over it."""
    full, lower = prose.text.full, prose.text.lower
    if not any(run in full for run in ("_____", "_ _ _", "......", ". . .", "………")):
        return []
    signs = []
    for rule in RULE.finditer(full):
        after = lower[rule.end() : rule.end() + 110]
        told = (
            re.sub(r"^[\s,_.()\[\]-]+", "", after).removeprefix("the ").removeprefix("honorable ").removeprefix("hon. ")
        )
        told = _PRINTED.sub("", told, count=1) if _PRINTED.match(told) and TITLE.search(told[:80]) else told
        here = SIGN_HERE.match(told) or TITLE.match(told)
        before = full[max(0, rule.start() - 40) : rule.start()]
        if not here or _FIELD.search(before):
            continue
        above = full[max(0, rule.start() - 260) : rule.start()]
        name = next(
            (
                m
                for line in reversed(above.rstrip().split("\n")[-3:])
                if (m := _FIRST_NAME.match(line.strip()))
                and not NOT_NAME.search(m[0].lower())
                and not _DAY_OF.search(line)
            ),
            None,
        )
        wide = len(full[rule.start() : rule.end()]) < 60
        title = here[0] if TITLE.match(told) else ""
        bench = bool(BENCH.search(told[:80]))
        near = "\n".join(above.rstrip().split("\n")[-3:])
        if name and wide and (name[0] in near) and not re.search(r"[.;:]\s*$", near.split(name[0])[0][-2:]):
            signs.append(
                Sign(
                    True,
                    (rule.start() - len(near.split(name[0])[-1]) - len(name[0]), rule.end()),
                    name[0],
                    title,
                    bench,
                )
            )
        else:
            signs.append(Sign(False, (rule.start(), rule.end() + min(len(after), 30)), "", title, bench))
    return signs


_PRINTED = re.compile(
    r"[a-zà-ÿ.'-]{2,20}(?: [a-z]\.)?(?: [a-zà-ÿ'-]{2,24}){1,2},?\s+(?=(?:united|u\.|judge|magistrate|district|special|assistant|deputy|chief))"
)
# A place and a day to be filled in: `New Orleans, Louisiana, this ____ day of`.
_DAY_OF = re.compile(r"\bday of\b|_{3}")
_FIELD = re.compile(r"(?:date|no\.?|number|dated|\bat|day of|this|:|page|name|title|address|phone)\s*$", re.IGNORECASE)
_FIRST_NAME = re.compile(rf"(?:[A-Z]\.(?:[- ]?[A-Z]\.)? |{NAME_WORD} )(?:[A-Z]\. )?{NAME_WORD}(?=$|[ ,(])")


def _after_closing(prose: Prose, closing: re.Match[str]) -> tuple[Found[bool] | None, Found[Signatory] | None]:
    """A name under the formula signs a letter; nothing under it leaves it unsigned; a garbled line tells nothing."""
    full = prose.text.full
    start, end = prose.back(*closing.span())
    rest = full[end : end + 240]
    lines = [line.strip() for line in rest.split("\n")[:6]]
    words = [line for line in lines if line]
    if not words or not re.search(r"[^\W_]", words[0]):
        return prose.text.found(False, (start, end)), None
    for line in words[:4]:
        if line.startswith(("[", "(")) or "redact" in line.lower():
            return None, None
        bare = IN_CAPITALS.sub(lambda capitals: capitals[0].title(), DEGREES.sub("", line.lstrip("-–— ")))
        name = NAME.match(bare)
        if name and not NOT_NAME.search(name[0].lower()) and len(line) <= 60:
            at = end + rest.find(line)
            title = next((t[0] for other in words[:5] if (t := TITLE.search(other.lower()))), "")
            found = prose.text.found(Signatory(name[0], _cased(prose, title)), (at, at + len(line)))
            return prose.text.found(True, (start, at + len(line)), confidence=INFERRED + 0.1), found
    return None, None


def _name_at(full: str, at: int, width: int) -> str:
    """The name that stands next, on this line or the one below."""
    words = re.sub(r"\b[A-ZÀ-Þ]{2,}\b", lambda m: m[0].title(), full[at : at + width])
    match = re.match(r"[\s:|,>-]{0,6}", words)
    rest = words[match.end() :] if match else words
    name = NAME.match(rest) or _FIRST_NAME.match(rest)
    found = _TITLE_BEGINS.split(name[0])[0].strip() if name else ""
    return "" if NOT_NAME.search(found.lower()) else found


def _name_before(full: str, at: int) -> str:
    """The name at the end of the line before, for marks that follow it: `HHJ Bronwen Tate, /s/`."""
    match = re.search(rf"({NAME.pattern})[ ,.]{{0,3}}$", full[max(0, at - 50) : at])
    return match[1] if match and not NOT_NAME.search(match[1].lower()) else ""


_TITLE_BEGINS = re.compile(
    r",? \b(?:United|U\.?S|Chief|Senior|Special|Supervisory|Assistant|Deputy|Judge|Magistrate|District|Clerk|Group|"
    r"Revenue|Detective|Inspector|Attorney|Hon|Honorable|Circuit|Superior|Staff|Date|Signature)\b"
)


def _title_near(prose: Prose, at: int) -> str:
    match = TITLE.search(prose.text.lower, at, at + 200)
    return " ".join(prose.text.full[match.start() : match.end()].split()) if match else ""


def _is_bench(lower: str, start: int, end: int, title: str) -> bool:
    """Whether a court's officer signs here: by the title, or the words around, unless someone swears here."""
    around = lower[max(0, start - 60) : end + 120]
    return bool(BENCH.search(title.lower()) or BENCH.search(around)) and not SWORN.search(
        lower[max(0, start - 40) : end + 60]
    )


def _signatory_by_title(prose: Prose) -> Found[Signatory] | None:
    """The judge or officer whose title closes the paper, with the name right before it where one is printed."""
    titles = list(TITLE.finditer(prose.flat, max(0, len(prose.flat) - 700)))
    for title in titles[-3:]:
        words = prose.cased[title.start() : title.end()]
        if not any(part[:1].isupper() for part in words.split()):
            continue
        before = prose.cased[max(0, title.start() - 50) : title.start()].rstrip(" ,_")
        name = re.search(r"(?:^|[\s_])((?:[A-Z][a-zA-Z'-]{1,18}\.? ?(?:[A-Z]\. )?){2,3})$", before)
        if words.lower() == "justice" and before.endswith(" of"):
            continue
        printed = name[1].strip() if name and not NOT_NAME.search(name[1].lower()) else ""
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


def _plain(words: str) -> str:
    words = " ".join(words.split())
    return words.title() if words.isupper() or words.islower() else words


def _cased(prose: Prose, lowered: str) -> str:
    at = prose.flat.rfind(lowered) if lowered else -1
    return _plain(prose.cased[at : at + len(lowered)]) if at >= 0 else ""
