"""What a paper says of the use it is made of: its purpose, its steps, reports and consents it rests on."""

from __future__ import annotations

import re

from fourcorners.reading.marks.consent import CONSENTS
from fourcorners.reading.marks.worded import find_worded
from fourcorners.reading.texts.prose import Prose
from fourcorners.terms import Mark
from fourcorners.values import Found

# For each mark: phrases of which one must occur, and the pattern that must match around it.
_SIGNS: tuple[tuple[Mark, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        Mark.CIVIL_PURPOSE,
        ("civil", "regulatory", "administrative enforcement"),
        re.compile(
            r"(?:relevant(?: and material)? to|in furtherance of|in connection with|for use in|for purposes? of|"
            r"in aid of) (?:an? |the |its |this )?(?:ongoing |pending |current )?(?:civil|regulatory|"
            r"administrative enforcement) (?:investigation|enforcement|proceeding|action|matter|inquiry|forfeiture)"
        ),
    ),
    (
        Mark.LATER_STEPS,
        ("step", "stage", "without further", "upon request", "additional information", "identify"),
        re.compile(
            r"(?:second|third|next|later|subsequent) (?:step|stage|phase)[^.]{0,160}(?:identif|subscriber|additional|"
            r"further|de-?anonymi[sz])|(?:identif\w+|de-?anonymi[sz]\w+|additional (?:location )?(?:data|information))"
            r"[^.]{0,120}(?:without (?:a )?(?:further|additional) (?:legal )?(?:process|order|warrant)|"
            r"at the (?:government|officer|agent|detective|investigator)(?:'s|s')? (?:request|direction))"
        ),
    ),
    (
        Mark.EMERGENCY_INSTALLATION,
        ("3125", "emergency installation", "48 hours", "forty-eight"),
        re.compile(
            r"(?:u\.? ?s\.? ?c[^a-z]{0,10}|section )3125|emergency (?:installation|use|pen)[^.]{0,80}"
            r"(?:pen register|trap and trace)|(?:pen register|trap and trace)[^.]{0,160}(?:order|application) (?:will|shall) "
            r"(?:be )?(?:sought|obtained|follow|issue|made)[^.]{0,60}(?:48|forty-eight)"
        ),
    ),
    (
        Mark.SUSPICIOUS_ACTIVITY,
        ("suspicious activity report", "suspicious transaction report", "5318(g)"),
        re.compile(r"suspicious (?:activity|transaction) reports?|5318 ?\(g\)"),
    ),
)
_BEFORE, _AFTER = 220, 320


def find_use_marks(prose: Prose) -> tuple[Found[Mark], ...]:
    """Each of these marks that the paper shows, with its words."""
    found = []
    for mark, phrases, pattern in _SIGNS:
        match = prose.search(pattern, phrases, _BEFORE, _AFTER)
        if match is not None:
            found.append(prose.found(mark, match))
    return (*found, *find_worded(prose, CONSENTS))
