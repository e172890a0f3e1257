"""What a clause that asks means in categories: what it names, what it sets apart, and whether it asks for everything."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fourcorners.reading.phrases import GENERAL, MESSAGE_CONTENT, WORDS, longest
from fourcorners.reading.words import tokens_of
from fourcorners.terms import Category

_TARGET_KINDS = frozenset(
    {
        Category.SUBSCRIBER_PHONE, Category.SUBSCRIBER_EMAIL, Category.SUBSCRIBER_IDENTIFIER, Category.SESSION_IP,
        Category.DEVICE, Category.SUBSCRIBER_ADDRESS, Category.CONTENT_PROFILE, Category.CONTENT_POST, Category.SUBSCRIBER_NAME,
        Category.CONTENT_FILE, Category.RELATION,
    }
)  # fmt: skip
_TO_TARGET = frozenset("for with to regarding concerning by from about against under".split())
_LINKS = frozenset(
    "associated assigned linked pertaining relating related belonging registered used utilizing using".split()
)
_ASIDE = frozenset("which who whose where whom because since".split())
# Words of daily use: kinds of data only where they stand as an entry of their own.
_WEAK = frozenset(
    "like note notebook story article review fan drive package contact group member follower subscription activation duration session mailing residential "
    "postal port min sim mac telephone phone subject search upload website billing payment media media file files profile picture location identity "
    "identifier address name gender device traffic recording calendar stories post message content repository video backup handle alias header sender recipient".split()
) - frozenset(
    "name address message content post device identity identifier header location video file files payment profile".split()
)
_SIGNS = frozenset({",", ";", ":", "(", ")", "&"})
_POINTED_OUT = frozenset("listed below above identified specified referenced".split())
_SELECTABLE = frozenset(
    {Category.SUBSCRIBER_IDENTIFIER, Category.SUBSCRIBER_EMAIL, Category.SUBSCRIBER_PHONE, Category.SESSION_IP}
)
# The list of 18 USC 2703(c)(2)(A) to (F), where a paper asks for "information as defined in" it.
_STATUTORY_LIST = frozenset(
    {
        Category.SUBSCRIBER_NAME, Category.SUBSCRIBER_ADDRESS, Category.TRAFFIC_CALLS, Category.SESSION_TIMES, Category.SUBSCRIBER_SERVICE,
        Category.SUBSCRIBER_PHONE, Category.SUBSCRIBER_IDENTIFIER, Category.SESSION_IP, Category.SUBSCRIBER_PAYMENT,
    }
)  # fmt: skip
_AS_LISTED = re.compile(
    r"\b(?:defined|described|listed|set forth|specified|enumerated|itemi[sz]ed|identified) (?:in|by|under|at)\b[^;]{0,40}2703\(c\)\(2\)"
)
_OPENERS = frozenset("limited be only limitation limiting limit restriction".split())
_HOLDERS = frozenset("account user profile subscriber customer".split())
_BEFORE_VALUE = frozenset({":", "#", "(", "number", "address", "no", "no."})
_BRIDGE = frozenset(
    "following target subject above below listed identified & & aforementioned referenced mentioned given certain".split()
)
_INCLUDES = frozenset("including include includes such namely consisting comprising limited".split())
_NOT_BEFORE = frozenset("not without excluding exclude excludes excepting except besides nor non noncontent".split())
_ABOUT = frozenset("of for about in with regarding to".split())
_OUTSIDES = frozenset({Category.TRAFFIC_HEADERS, Category.SESSION_TIMES})
_ALL_COMMUNICATIONS = re.compile(
    r"^(?:and |or )?(?:copies of )?(?:any |all |any and all )(?:\w+ )?communications\b(?! between| with| service| provider| device| compan)"
)

_CATCH_ALL = re.compile(
    r"\bany and all\b(?! (?:tools|instructions|such action|steps|attorneys?|photos?|videos?))"
    r"|\bany & all\b|\ball and any\b|\bincluding,? (?:but )?(?:not (?:be )?limited to|without limitation)|\bto include,? but not limited to"
    r"|\b(?:all|any|every)(?: available| existing| stored| such| other| additional| related| account| business| customer| electronic"
    r"| relevant| the)* (?:records?|information|infonnation|data|documents?|materials?|evidence|files and records)"
    r"(?:,? (?:and|or|and/or) (?:any |all )?(?:other )?(?:records?|information|infonnation|data|documents?|materials?|evidence))?"
    r"(?: \([^)]{0,120}\))?,?(?: (?:in (?:your|its) (?:possession|custody|control)|held|stored|maintained|kept|you (?:have|hold|possess)|in whatever form"
    r"|(?:which|that) (?:you|may|pertains?|relates?)))*,? "
    r"(?:relating|related|relates?|pertaining|pertains?|regarding|concerning|associated|belonging|in connection|connected|about|for|linked|on|reflecting)"
    r"(?: to| with)? (?:the |this |that |each |any |any of |said |such |these |those |all |target |subject |above|listed |following |named |identified |user |e-?mail "
    r"|below|aforementioned |\w+ (?=account)|your |his |her )*(?:accounts?|identifiers?|subscribers?|users?|(?:tele)?phone numbers?|numbers?"
    r"|customers?|individuals?|persons?|ip address|profiles?|pages?|usernames?|handles?|twitter|@|devices?|\S{2,64}@|entit)"
    r"|\b(?:entire|complete|whole) (?:contents? of (?:the )?)?(?:account|file|record|profile)s?\b|\ball records? and information\b"
    r"|\ball (?:stored )?account (?:data|records)\b|\ball (?:available|stored|associated) (?:data|information|records)\b|\ball (?:user|account|subscriber) data\b"
    r"|\bany (?:other|additional|further|and all other|all other) (?:\w+ ){0,2}(?:records?|information|data|documents?|evidence|identifying information|details)\b"
    r"(?! (?:necessary|required))|\ball other (?:\w+ ){0,2}(?:records?|information|data|documents?)\b|\ball data and information\b|\beverything\b"
    r"|\ball (?:content|records|information|data)(?: and (?:content|records|information|data))+\b"
)  # fmt: skip
_NOT_ALL = re.compile(
    r"regarding the identification|relating to the identification|any other contact information|to (?:identify|locate) the"
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """Categories named as wanted, and those named only to be left out. `general` tells of subscriber information."""

    wanted: frozenset[Category]
    left_out: frozenset[Category]
    general: bool


_NOTHING: frozenset[Category] = frozenset()


def meaning(words: str, *, leads: bool = False, headers_only: bool = False) -> Meaning:
    """What an asking clause means.

    "Subscriber information" stands for its usual items only where the paper does not go on to list them: `leads` says
    that a list follows. `headers_only`: the accounts are of a message service, whose traffic is headers.
    """
    tokens = tokens_of(words)
    wanted: set[Category] = set()
    left_out: set[Category] = set()
    general_at = -1
    last_specific = -1
    denied = aside = False
    at = 0
    count = len(tokens)
    opened_in = 0
    depth = 0
    while at < count:
        token = tokens[at]
        if token == "(":
            depth += 1
        elif token == ")":
            depth -= 1
        if aside and token in {",", ";"}:
            aside = False
        if token == "," and at + 1 < count and tokens[at + 1] in _ASIDE:
            aside = True
        if denied and (token == ";" or (token == ")" and depth < opened_in) or (token == "," and _resumes(tokens, at))):
            denied = False
        if (token in _NOT_BEFORE and not _merely_open(tokens, at)) or (
            token == "other" and at + 1 < count and tokens[at + 1] == "than"
        ):
            denied, opened_in = True, depth
        found = longest(tokens, at)
        if found is None:
            at += 1
            continue
        length, categories = found
        if length == 1 and token in _WEAK and not _stands_out(tokens, at):
            categories = frozenset()
        if categories and not aside and not _is_target(tokens, at, at + length, categories):
            if denied:
                left_out |= categories
            elif (
                categories == MESSAGE_CONTENT
                and wanted & _OUTSIDES
                and (depth > 0 or (length == 1 and at and tokens[at - 1] in _ABOUT))
            ):
                # "the date of each message" asks for its outside, not for the message.
                pass
            elif categories is GENERAL or categories == GENERAL:
                general_at = at
            else:
                wanted |= categories
                last_specific = at
        at += length
    general = general_at >= 0
    if general and not leads and not (last_specific > general_at and _INCLUDES & set(tokens[general_at:last_specific])):
        wanted |= GENERAL
    if headers_only and Category.TRAFFIC_CALLS in wanted and Category.TRAFFIC_HEADERS in wanted:
        wanted.discard(Category.TRAFFIC_CALLS)
    if "communications" in words and _ALL_COMMUNICATIONS.search(words) and not left_out & MESSAGE_CONTENT:
        wanted |= MESSAGE_CONTENT
    if "2703(c)(2)" in words and not leads and _AS_LISTED.search(words):
        wanted |= _STATUTORY_LIST
    if asks_for_all(words):
        wanted.add(Category.ANY)
    return Meaning(frozenset(wanted), frozenset(left_out - wanted), general)


def asks_for_all(words: str) -> bool:
    """Whether the clause holds a catch-all, such as any and all records of an account."""
    if (
        "all" not in words
        and "any" not in words
        and "including" not in words
        and "entire" not in words
        and "limited to" not in words
    ):
        return False
    found = _CATCH_ALL.search(words)
    return found is not None and not _NOT_ALL.search(words)


def _merely_open(tokens: list[str], at: int) -> bool:
    """Words such as "including but not limited to" and "without limitation" leave nothing out."""
    return at + 1 < len(tokens) and tokens[at + 1] in _OPENERS


def _resumes(tokens: list[str], at: int) -> bool:
    """After a comma, words that take up the request again end what was set apart."""
    return at + 1 < len(tokens) and tokens[at + 1] in {
        "including",
        "include",
        "such",
        "but",
        "together",
        "as",
        "for",
        "from",
        "relating",
    }


def _is_target(tokens: list[str], start: int, end: int, categories: frozenset[Category]) -> bool:
    """Whether these words name whose data are asked for, not which: "for telephone number 202-555-0101"."""
    if not categories <= _TARGET_KINDS:
        return False
    after = tokens[end : end + 3]
    if after and (_is_value(after[0]) or (after[0] in _BEFORE_VALUE and len(after) > 1 and _is_value(after[1]))):
        return True
    if after and after[0] in _POINTED_OUT and categories <= _SELECTABLE:
        return True
    if after == [":"]:
        # The value stands right behind, in a clause of its own.
        return start > 0 and (tokens[start - 1] in _TO_TARGET or tokens[start - 1] in {"of", "&"})
    index = start - 1
    bridged = False
    while index >= 0 and tokens[index] in _BRIDGE and start - index < 5:
        bridged = bridged or tokens[index] != "&"
        index -= 1
    if index < 0:
        return False
    word = tokens[index]
    if word == "with" and index and tokens[index - 1] in _HOLDERS:
        return True
    if word in _TO_TARGET and word not in {"by", "from", "with", "to"}:
        return True
    if word in {"with", "to", "by"} and index and tokens[index - 1] in _LINKS:
        return True
    return bridged and word in _TO_TARGET


def _is_value(token: str) -> bool:
    if "@" in token or token in {"redacted", "xxx"} or token.startswith("www."):
        return True
    figures = sum(map(str.isdigit, token))
    return figures >= 3 or (
        len(token) > 4
        and token not in WORDS
        and ("_" in token or (0 < figures < len(token)) or token[1:-1].count(".") == 1)
    )


def _stands_out(tokens: list[str], at: int) -> bool:
    """Whether a word stands at the edge of a list's entry."""
    before = at == 0 or tokens[at - 1] in _SIGNS
    after = at + 1 == len(tokens) or tokens[at + 1] in _SIGNS
    return before or after
