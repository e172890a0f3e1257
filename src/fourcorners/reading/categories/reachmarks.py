"""How far the asking words reach beyond the named accounts and the day of the paper.

Marks of reach: linked accounts without limit, data still to come, a class of people instead of a named account. Each
is looked for in the words that ask; a recital about how others behave is not one.
"""

from __future__ import annotations

import re

from fourcorners.reading.categories.asking import Asking
from fourcorners.reading.texts.clauses import Clause, clauses, place
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns
from fourcorners.terms import Mark
from fourcorners.values import Found

_ASSOCIATED = Turns(
    r"\b(?:any|all|other|and|every|including)\b (?:\S+ ){0,3}?(?:associated|linked|related|affiliated|connected) accounts?\b|\baccounts? (?:\S+ ){0,4}?(?:linked|connected|related) (?:to|by|with|through)\b"
    r"|\baccounts? (?:\S+ ){0,3}?(?:registered|created|accessed|opened|maintained|controlled|used|associated) (?:\S+ ){0,4}?(?:the )?same\b|\baccounts? (?:acquired|identified|found) (?:through|by|via) \S* ?cookie"
    r"|\bother accounts? (?:\S+ ){0,3}?(?:used|held|owned|controlled|operated|maintained|created|accessed|associated|registered|linked|by)\b|\bsame (?:machine|device|cookie|ip address|browser|person)\b[^.;]{0,40}\baccounts?\b"
    r"|\bany (?:and all )?(?:other )?accounts? (?:belonging|registered|associated|related|linked|in the name)\b"
)
_FUTURE = Turns(
    r"\b(?:prospective(?:ly)?|going[- ]forward|on an ongoing basis|on a (?:rolling|continuing|daily|weekly) basis|real[- ]time|contemporaneous(?:ly)?|from this (?:date|day) forward|in the future)\b"
    r"|\b(?:every|each) (?:\w+ )?(?:\(?\d+\)? )?(?:minutes|hours)\b|\bcontinu(?:e|es|ing) to (?:preserve|provide|produce|disclose)\b"
    r"|\b(?:created|sent|received|generated|stored|collected|made) (?:\S+ ){0,3}?(?:on or )?after (?:the )?(?:date of |receipt of |service of )?(?:this|the) (?:order|letter|request|warrant|date)"
    r"|\b(?:for (?:a period of )?|not (?:to )?exceed(?:ing)? |during (?:a|the) )(?:\w+ )?(?:\(?\d{1,3}\)? )?(?:days?|weeks|months|years?) (?:from|after|following) (?:the )?(?:date|entry|issuance|installation|signing|effective|service)"
    r"|\bany future\b|\bfuture (?:communications?|content|records?|e-?mails?|messages?|activity|data|logins?|transactions)\b|\bas (?:they|it) (?:is|are) (?:created|received|generated)\b"
    r"|\b(?:install(?:ation)?|use) (?:\S+ ){0,4}?(?:a )?(?:pen[- ]register|trap and trace)|\bintercept(?:ion|ing)? (?:of )?(?:\S+ ){0,3}?(?:wire|oral|electronic|communications)"
)
_SOME = r"(?:users?|persons?|people|individuals?|subscribers?|customers?|devices?|accounts?|visitors?|members?|viewers?|readers?|phones?|identifiers|handsets?|computers|recipients?|buyers|purchasers)"
_CLASS = Turns(
    rf"\b(?:all|any|every|each|any and all|those) (?:\w+ ){{0,4}}?{_SOME} (?:\w+ ){{0,2}}?(?:who|that|which|whose|having|(?:that )?(?:were|was|are) |located|present|connected|within|in the (?:area|vicinity)|near|accessing|visiting|viewing|searching|communicating)\b"
    r"(?! (?:may|can|might|contain))[^.;]{0,80}?(?:visit|access|view|read|search|download|quer|locat|present|area|within|vicinity|connect|regist|communicat|watch|post|comment|join|follow|member|attend|purchas|b(?:uy|ought)|donat|utili[sz]|upload|sent|threshold|radius|opened|clicked|travel)"
    r"|\bdevices? (?:that|which) [^.;]{0,60}?\b(?:located|present|within|inside|near|registered)\b|\bwireless devices? in the vicinity|\bgeographic(?:al)? (?:area|region|box)\b[^.;]{0,80}\b(?:coordinates|bounded|radius)"
    r"|\bgeo-?fence\b|\btower dump\b|\b(?:all|any) (?:\w+ ){0,3}(?:visitors|viewers|readers|commenters|followers|donors|attendees) (?:to|of|on|at)\b|\bcell (?:towers?|sites?) (?:that |which )?(?:\w+ ){0,3}?(?:provid|serv|cover)\w+\b"
    r"|\bip (?:address(?:es)?|download) logs? of any\b|\bdownload logs? of (?:any|all)\b|\breverse (?:location|keyword)\b|\ball ip (?:traffic|addresses) (?:to and from|that)\b|\bgeographic(?:al)? (?:area|region|location|box)s?\b[^.;]{0,60}\b(?:all|any|each) "
    r"|\b(?:records|information|identi\w+)[^.;]{0,60}(?:every|each|all|any) (?:device|user|person|phone|subscriber)s?\b[^.;]{0,60}\b(?:tower|area|radius|visited|accessed|viewed|searched|opened)"
)
_FUTURE_LEAD = (
    "prospect",
    "forward",
    "ongoing",
    "basis",
    "real",
    "contempor",
    "future",
    "every",
    "each",
    "continu",
    "after",
    "from",
    "following",
    "pen",
    "trap",
    "intercept",
    "are ",
    "is ",
)


def find_reachmarks(text: Text, asked: tuple[Asking, ...]) -> tuple[Found[Mark], ...]:
    """ASSOCIATED_ACCOUNTS, FUTURE_DATA and UNNAMED_CLASS, each with the first words that show it."""
    marks: list[Found[Mark]] = []
    lower = text.lower
    asking_clauses = [ask.clause for ask in asked]
    looked: tuple[tuple[Mark, Turns, tuple[str, ...]], ...] = (
        (Mark.ASSOCIATED_ACCOUNTS, _ASSOCIATED, ("account",)),
        (Mark.FUTURE_DATA, _FUTURE, _FUTURE_LEAD),
        (Mark.UNNAMED_CLASS, _CLASS, ("all", "any", "every", "each", "those", "geo", "tower", "ip ", "cell")),
    )
    for mark, pattern, needles in looked:
        if not any(n in lower for n in needles):
            continue
        pool = asking_clauses if mark is not Mark.UNNAMED_CLASS else [*asking_clauses, *_headings(text)]
        for clause in pool:
            if (match := pattern.search(clause.words)) and not (
                mark is Mark.FUTURE_DATA and _about_secrecy(clause.words)
            ):
                marks.append(text.found(mark, _locate(text, clause, match)))
                break
    return tuple(marks)


def _headings(text: Text) -> list[Clause]:
    """Titles say what a paper is for: a geofence, a tower dump."""
    return [c for c in clauses(text) if c.heading or "geofence" in c.words or "tower dump" in c.words][:40]


def _about_secrecy(words: str) -> bool:
    return "not disclose" in words or (
        "preserve" in words and "continu" not in words and "future" not in words and "after" not in words
    )


def _locate(text: Text, clause: Clause, match: re.Match[str]) -> tuple[int, int]:
    """The span on the page of a match in a clause's words."""
    start = place(text, clause, match.start())
    end = place(text, clause, match.end())
    while end > start + 1 and not text.full[end - 1].isalnum():
        end -= 1
    return (start, end) if start < end else (clause.start, clause.end)


def asks_of_the_future(words: str) -> bool:
    """Whether the words of a form's field ask for data that does not exist yet."""
    return _FUTURE.search(" ".join(words.lower().split())) is not None


def asks_of_a_class(words: str) -> bool:
    """Whether the words of a form's field name a class of people instead of one."""
    return _CLASS.search(" ".join(words.lower().split())) is not None
