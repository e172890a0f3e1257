"""Consent of the account holder that a paper brings along, and what it asks for that anyone can see."""

from __future__ import annotations

from fourcorners.reading.marks.worded import worded
from fourcorners.terms import Mark

_HOLDER = (
    r"(?:account[- ]?(?:holder|owner)|(?:registered |account )?(?:user|owner)|subscriber|customer|member|"
    r"owner of the account|holder of the account)"
)
_CONSENT = r"(?:consent|authori[sz]ation)(?: (?:form|letter|statement))?"
_WRITTEN = r"(?:(?:duly |own |express |informed |prior )?(?:signed|written|notari[sz]ed|dated|executed|express)(?:,? and |, | )?)*"
_HERE = r"(?:enclosed|attached|annexed|appended|herewith|accompan(?:ies|ying)|included|below|sent with)"
# What takes it back: that there is none, that there may be one, that one is asked for.
_TAKEN_BACK = (
    rf"\b(?:without|unless|absent|if|whether|should|no|not|nor|never|until|lack\w*|refus\w+|withdr\w+|revok\w+|seek\w*|obtain\w*|"
    rf"requir\w+|in lieu of)\b (?:\S+ ){{0,5}}?{_CONSENT}|{_CONSENT} (?:\S+ ){{0,4}}?(?:is|was|has been|are|were|be) (?:\S+ )?"
    r"(?:not|required|needed|necessary|withdrawn|revoked|refused|missing)\b|\bnot (?:consent|authori[sz])"
)

_WHAT = (
    r"(?:posts?|postings?|tweets?|comments?|content|profiles?|pages?|videos?|photos?|photographs|pictures|messages|reviews|"
    r"material|information|statements|channels?|websites?)"
)
_PUBLIC = r"(?:publicly[- ](?:available|visible|accessible|viewable|posted|shared|displayed)|public)"

CONSENTS = (
    worded(
        Mark.CONSENT_ENCLOSED,
        "consent|authorization|authorisation",
        rf"\b{_HOLDER}(?:'s|s')? (?:has (?:given|signed|executed|provided) (?:\w+ )?)?{_WRITTEN}{_CONSENT}\b[^.;]{{0,100}}\b{_HERE}\b|"
        rf"\b{_HERE}\b[^.;]{{0,60}}\b{_CONSENT}\b[^.;]{{0,60}}\b(?:of|from|by)\b[^.;]{{0,40}}\b{_HOLDER}\b|"
        rf"\b{_HERE}\b[^.;]{{0,60}}\b{_HOLDER}(?:'s|s') {_WRITTEN}{_CONSENT}\b|"
        rf"\b{_HOLDER}[^.;]{{0,40}}\b(?:has|have) (?:consented|authori[sz]ed)\b[^.;]{{0,60}}\bin writing\b|"
        rf"\b{_HOLDER}[^.;]{{0,40}}\b(?:has|have) (?:given|signed|executed|provided) (?:a |an |his |her |their )?{_WRITTEN}{_CONSENT}\b",
        _TAKEN_BACK,
    ),
    worded(
        Mark.PUBLIC_CONTENT,
        "public",
        r"\b(?:provide|produce|disclose|send|furnish|supply|preserve|cop(?:y|ies)|request\w*|seek\w*|ask(?:s|ing)? for)\b[^.;:]{0,110}?"
        rf"\b{_PUBLIC} (?:and [a-z]+ )?(?:[a-z]+ )?{_WHAT}\b",
        r"\bnon-?public|\bnot (?:\w+ )?public|\bprivate|\bfriends[- ]only|\bnot limited to",
    ),
)  # fmt: skip
