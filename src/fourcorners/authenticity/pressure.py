"""Pressure, and above all the wish not to be called back: what a forger cannot survive is a call to the real office."""

from __future__ import annotations

import re

from fourcorners.authenticity.model import Check, Outcome
from fourcorners.intake.model import Paper
from fourcorners.reading.model import Demand
from fourcorners.terms import Mark

_CALL = r"(?:phone|telephone|call|ring|dial)"
_OFFICE = r"(?:station|office|department|precinct|agency)"
# A call to the requester that is refused or said to be impossible. "Do not call the subscriber" is none.
_NO_CALL = re.compile(
    r"\b(?:"
    + "|".join(
        (
            rf"no time (?:for|to) (?:a |make a |any )?(?:(?:phone|telephone) )?{_CALL}",
            rf"(?:do not|don't|never) {_CALL} (?:me|us|back|my|our|the {_OFFICE}|this number)",
            rf"(?:do not|don't|never) {_CALL} to (?:verify|confirm|check)",
            r"(?:our|the|my|all) (?:(?:phone|telephone|office) )?(?:lines?|phones?|switchboard|telephones?) (?:is|are) "
            r"(?:(?:currently|presently|temporarily) )?"
            r"(?:down|out of (?:order|service)|not (?:working|available|answered)|unavailable)",
            rf"(?:cannot|can't|unable to|not able to) (?:take|receive|accept|answer) (?:any )?(?:phone )?{_CALL}s?",
            r"(?:cannot|can't|not) be reached (?:by|on|via|over) (?:the )?(?:phone|telephone)",
            rf"(?:do not|don't|no need to|not necessary to) (?:attempt to )?(?:verify|authenticate|validate|{_CALL}) "
            rf"(?:this (?:request|e-?mail|message|order)|my identity|our identity|with my|with the {_OFFICE})",
        )
    )
    + r")\b"
)
_ONLY_HERE = re.compile(
    r"\b(?:repl(?:y|ies)|respond|answer|contact me|send (?:it|them|the (?:data|records|information)))"
    r"[^.!?\n]{0,40}\b(?:only to this|to this e-?mail (?:address )?only|only (?:by|via) (?:this )?e-?mail)\b"
    r"|\brepl(?:y|ies) to this e-?mail only\b"
)
_PRESS = re.compile(
    r"\b(?:within (?:the (?:next )?)?(?:\d{1,2}|ten|fifteen|twenty|thirty|sixty|a few) minutes"
    r"|lives? (?:will|may|could) be lost|someone will die|people will die|blood on your hands"
    r"|(?:you|your company) will be held (?:personally )?(?:responsible|liable)|time[- ]critical|no time to lose)\b"
)
_LONGEST = 400_000


def pressure(paper: Paper, demand: Demand | None) -> Check:
    """Whether it presses. Real emergencies press as well, so this alone never fails; it says to call first."""
    text = _text(paper)
    pressed = _PRESS.search(text) or _ONLY_HERE.search(text)
    if pressed is None and (demand is None or not demand.shows(Mark.IMMEDIATE, Mark.EMERGENCY_CLAIMED)):
        return Check("pressure", Outcome.PASSED, "It does not press for an answer at once.")
    return Check("pressure", Outcome.UNDECIDED, "It presses for an answer at once, as forgers do; call back first.")


def call_back(paper: Paper) -> Check:
    """Whether it wants no call. No office refuses to be called at its own switchboard."""
    found = _NO_CALL.search(_text(paper))
    if found:
        return Check("call-back", Outcome.FAILED, f"It wants no call: “{found[0][:80]}”.")
    return Check("call-back", Outcome.PASSED, "It does not refuse a call.")


def _text(paper: Paper) -> str:
    pages = (page.text for part in paper.whole() for page in part.pages)
    return " ".join(" ".join(pages)[:_LONGEST].lower().replace("’", "'").split())
