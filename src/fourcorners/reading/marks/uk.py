"""What British orders and notices show that the Acts behind them look for.

Searched for on papers of the United Kingdom only; the words are those of the Acts and of the courts' own forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourcorners.reading.marks.persons import said_of_holder
from fourcorners.reading.marks.worded import find_worded, sentence, worded
from fourcorners.reading.powers.penalties import greatest_penalty
from fourcorners.reading.texts.prose import Prose
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found

_KEPT_OUT = r"\b(?:not|except|excluding|excludes?|excluded|other than|save for|save that|outside|without|must not|nothing in|does not include|no)\b"
_OFFICER = r"(?:the applicant|an? (?:appropriate )?officer|(?:a |the )?(?:police|constable|detective|dc|ds|di|dci|sergeant|inspector)\b)"
_MINISTER = r"(?:secretary of state|lord advocate)"
_NEVER = r"\b(?:not|no|neither|nor|isn't|nobody)\b"

_ANY = (
    worded(
        Mark.ARRANGEMENT_NAMED,
        "agreement|designated international|data access|treaty|arrangement",
        r"agreement (?:between|on) [^.;]{0,160}(?:access to electronic data|united states|serious crime)|uk-us (?:data access )?agreement|data access agreement|"
        r"designation of agreement|treaty (?:between|on mutual)|designated international co-?operation arrangement[^.;]{0,60}(?:with|between|namely|known)",
    ),
    worded(
        Mark.CERTIFIED,
        "certif",
        r"(?:designated authority|secretary of state)[^.;]{0,80}certif(?:y|ies|ied|icate)|certif(?:ied|icate)[^.;]{0,80}(?:designated authority|accordance with the agreement|complies with the agreement)",
        rf"{_NEVER} (?:been |yet )?certif|certificate (?:will|to) follow|not yet|without",
    ),
    worded(
        Mark.RECIPIENT_NAMED,
        "produce|give|access|transfer|sent to|delivered to",
        r"(?:produced?|giv(?:e|en)|transfer(?:red)?|sent|delivered)\b[^.;]{0,120}\bto (?:the applicant|an? (?:appropriate )?officer|any other constable|(?:dc|ds|di|dci|detective|inspector|sergeant)\b|the national crime agency)",
    ),
    worded(
        Mark.TERM_NAMED,
        "days|not later than|no later than|by the end of|within",
        r"within (?:\w+|\d{1,3})(?: \(\d+\))? (?:working |clear )?days|(?:not|no) later than (?:the end of )?\S+|by the end of (?:the )?\S+|the end of (?:\w+) days",
    ),
    worded(
        Mark.SECOND_CONDITIONS,
        "second set of access conditions",
        r"(?:satisfied|fulfilled|met)\b[^.;]{0,160}second set of access conditions|second set of access conditions[^.;]{0,160}(?:satisfied|fulfilled|met)\b",
        rf"{_NEVER} (?:\w+ ){{0,3}}(?:satisfied|fulfilled|met)|i rely|applicant relies",
    ),
    worded(
        Mark.TERRORIST_FINANCING,
        "terrorist financing|terrorist-financing|terrorist property|finance of terrorism",
        r"terrorist[ -]financing|terrorist property|finance of terrorism",
        _NEVER,
    ),
    worded(
        Mark.TERRORIST_INVESTIGATION,
        "terrorist investigation|terrorist-financing investigation|terrorist financing investigation",
        r"terrorist(?:[ -]financing)? investigation",
        rf"{_NEVER} (?:\w+ ){{0,5}}terrorist",
    ),
    worded(
        Mark.AUTHORISATION_CANCELLED,
        "authorisation|authorization",
        r"authori[sz]ation\b[^.;]{0,80}(?:has been|was|is|is hereby|were) (?:hereby )?cancell?ed|cancellation of (?:the|an) authori[sz]ation",
        rf"{_NEVER}\b|\b(?:unless|until|if|when)\b",
    ),
    worded(
        Mark.AMERICAN,
        "united states|us citizen|u.s. citizen|us person|u.s. person|us national|american",
        r"(?:account holder|user|subscriber|suspect|subject|target|person|customer|he|she)\b[^.;]{0,90}?(?:is|are|was|appears? to be|believed to be|who)\b[^.;]{0,50}?"
        r"(?:(?:an? )?(?:us|u\.s\.|united states|american) (?:citizen|person|national)|an american|(?:resident|located|living|present|residing|lives|resides) in (?:the )?(?:united states|us\b|u\.s\.))",
        rf"{_NEVER}\b",
    ),
    worded(
        Mark.PRIVILEGED_MATERIAL,
        "legal adviser|solicitor|lawyer|barrister|counsel|privileged",
        r"(?:correspondence|communications?|messages?|e-?mails?|letters?)\b[^.;]{0,60}\b(?:with|between|to|from)\b[^.;]{0,60}(?:legal advisers?|solicitors?|lawyers?|barristers?|counsel)\b|"
        r"\blegally privileged (?:material|data|items)|items subject to legal privilege",
        _KEPT_OUT,
    ),
    worded(
        Mark.CONFIDENTIAL_RECORDS,
        "medical|health record|patient|counselling|counseling|confidential personal records",
        r"(?:medical|health|patient) (?:records?|files?|notes|histor(?:y|ies))|(?:spiritual|welfare) counsell?ing|counsell?ing (?:records?|notes)|confidential personal records",
        _KEPT_OUT,
    ),
    worded(Mark.PRESS, "journalis", r"journalistic material|journalists? (?:material|sources?|notes)", _KEPT_OUT),
    worded(Mark.PRIVILEGED_PERSON, "lawyer|solicitor|barrister|law firm|doctor|priest|notary",
           said_of_holder(Mark.PRIVILEGED_PERSON).pattern, _KEPT_OUT),
)  # fmt: skip

_OVERSEAS = (
    worded(
        Mark.SERVED_BY_MINISTER,
        "secretary of state|lord advocate",
        rf"serv(?:ed|es|ice)\b[^.;]{{0,90}}\b(?:by|on behalf of|through)\b[^.;]{{0,40}}{_MINISTER}|{_MINISTER}[^.;]{{0,80}}\b(?:hereby |has )?(?:serves?|served)\b",
        r"\b(?:will|shall|must|may|should|has not|not been|only if)\b",
    ),
    worded(
        Mark.SERVED_BY_OFFICER,
        "serve|service",
        rf"serv(?:ed|es|ice)\b[^.;]{{0,60}}\bby {_OFFICER}|(?:hereby )?serve(?:d)? (?:upon |on )?you\b[^.;]{{0,40}}by {_OFFICER}",
        _MINISTER,
    ),
)  # fmt: skip
_UK_PENALTY = re.compile(r"maximum (?:penalty|sentence|term)|punishable|liable (?:on|to)")


def find_uk_marks(prose: Prose, instrument: Instrument | None) -> Iterator[Found[Mark]]:
    """Each of these marks that a British paper shows."""
    yield from find_worded(prose, _ANY)
    # A letter that serves such an order says by whom, and the order does not.
    if instrument is Instrument.UK_COPO_ORDER or prose.has("overseas production order"):
        yield from find_worded(prose, _OVERSEAS)
    if instrument in {Instrument.UK_COPO_ORDER, Instrument.UK_IPA_NOTICE}:
        for match in prose.matches(_UK_PENALTY, ("maximum", "punishable", "liable"), 10, 200):
            words = sentence(prose.flat, *match.span())
            penalty = greatest_penalty(words)
            if penalty is not None and penalty[0] < 36:
                start = prose.flat.find(words) + penalty[1]
                yield prose.found(Mark.PENALTY_UNDER_THREE_YEARS, (start, start + penalty[2] - penalty[1]))
            return
