"""Words that name whose data are asked for, not which: the values they point to, and the means by which accounts are found."""

from __future__ import annotations

from fourcorners.reading.categories.contentwords import MESSAGE_CONTENT
from fourcorners.reading.categories.phrases import WORDS
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
_POINTED_OUT = frozenset("here listed below above identified specified referenced".split())
SELECTABLE = frozenset(
    {Category.SUBSCRIBER_IDENTIFIER, Category.SUBSCRIBER_EMAIL, Category.SUBSCRIBER_PHONE, Category.SESSION_IP}
)
_PROFILE = frozenset({Category.CONTENT_PROFILE})
_RELATION = frozenset({Category.RELATION})
_TIED_TO = frozenset({"tied", "created"})
_DEVICE = frozenset({Category.DEVICE})
_PHONE = frozenset({Category.SUBSCRIBER_PHONE})
_NAME = frozenset({Category.SUBSCRIBER_NAME})
_POSTS = frozenset({Category.CONTENT_POST})
_COMPANY = frozenset("llc inc corp ltd gmbh limited corporation company plc ag sarl srl spa bv".split())
_WHERE = frozenset("on of from to in by with user name".split())
TELLS = frozenset("information data record detail particular document".split())
_OPEN_TO = frozenset("limited visible available public restricted open shown".split())
_HOLDERS = frozenset("account user profile subscriber customer".split())
_BEFORE_VALUE = frozenset({":", "#", "(", "number", "address", "no", "no."})
_BRIDGE = frozenset(
    "following target subject above below listed identified & & aforementioned referenced mentioned given certain".split()
)
MEANS = frozenset({"by", "through", "via"})
_LINKED = frozenset("linked associated connected related tied".split())


def finds_accounts(tokens: list[str], at: int) -> bool:
    """Whether the words from here on only say how other accounts are told: by cookie, from the same device."""
    token = tokens[at]
    if token == "same":
        return "account" in tokens[max(0, at - 3) : at]
    if token not in MEANS and not (token in _OF_SAME and "same" in tokens[at + 1 : at + 3]):
        return False
    before = tokens[max(0, at - 7) : at]
    if token in MEANS and _LINKED & set(before):
        return "account" in tokens[:at]
    return ("account" in before or "profile" in before) and bool(_KEPT & set(before))


_OF_SAME = frozenset("by through via with from using on to at".split())
# The words with which such words begin.
FINDERS = MEANS | _OF_SAME | {"same"}
_KEPT = frozenset(
    "registered accessed created opened used associated linked connected verified operated other additional".split()
)


def is_target(tokens: list[str], start: int, end: int, categories: frozenset[Category]) -> bool:
    """Whether these words name whose data are asked for, not which: "for telephone number 202-555-0101"."""
    if tokens[end : end + 1] and tokens[end] in _COMPANY:
        # "Pinhole Photo LLC" is a name.
        return True
    if categories == MESSAGE_CONTENT and (
        (tokens[end : end + 1] == [":"] and any(map(_is_value, tokens[end + 1 : end + 2])))
        or (tokens[end:] == [":"] and tokens[start - 1 : start] == ["("])
    ):
        return True
    if not categories <= _TARGET_KINDS:
        return False
    if categories == _PROFILE and start and tokens[start - 1] in _WHERE:
        return True
    if categories == _PROFILE and _TIED_TO & set(tokens[end : end + 2]):
        # "Het e-mailadres dat aan dat profiel is gekoppeld".
        return True
    if categories == _RELATION and tokens[start] in {"linked", "account"} and end - start > 1:
        # "Da conta associada ao telemóvel 910 555 0134": an account that is known by a number.
        return any(map(_is_value, tokens[end : end + 5]))
    after = tokens[end : end + 3]
    if after and (_is_value(after[0]) or (after[0] in _BEFORE_VALUE and len(after) > 1 and _is_value(after[1]))):
        return True
    if categories == _DEVICE and any(
        tokens[at : at + 2] == ["location", "of"] for at in range(max(0, start - 4), start - 1)
    ):
        # "The location of the member's device".
        return True
    if categories == _PHONE and start > 0 and tokens[start - 1] == "(" and any(map(_is_value, tokens[end : end + 4])):
        # "(telephone on the account 508 555 0177)"
        return True
    if categories == _NAME and start > 1 and tokens[start - 1] == "in" and tokens[end : end + 1] != ["&"]:
        return True
    if categories == _POSTS and "@link" in tokens[end : end + 3]:
        return True
    if (
        categories == _POSTS
        and start > 0
        and (tokens[start - 1] in {"at", "when"} or tokens[max(0, start - 2) : start] == ["time", "of"])
    ):
        return True
    if categories == _DEVICE and after[:1] and after[0] in {"bearing", "having", "with", "identified"}:
        # "The device bearing IMEI 4901..."
        return any(map(_is_value, tokens[end : end + 5]))
    if after and after[0] in _POINTED_OUT and categories <= SELECTABLE:
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
    if word == "of" and index and tokens[index - 1] in {"respect", "case"} and categories <= SELECTABLE:
        # "The following in respect of the user IDs below".
        return True
    if word == "with" and index and tokens[index - 1] in _HOLDERS:
        return True
    if word == "to" and index and tokens[index - 1] in _OPEN_TO:
        return True
    if word in _TO_TARGET and word not in {"by", "from", "with", "to"}:
        # "Information about the devices used" asks for them; "information for the number below" does not.
        return bool(categories & SELECTABLE) or not index or tokens[index - 1] not in TELLS
    if word in {"with", "to", "by"} and index and tokens[index - 1] in _LINKS:
        return True
    if word in {"associated", "tied", "creation", "registration"} and categories == _PROFILE:
        return True
    if word == "using" and categories <= SELECTABLE | {Category.SUBSCRIBER_ADDRESS}:
        # "Whoever was using the address and port".
        return True
    if word in {"assigned", "allocated"} and index and tokens[index - 1] in {"was", "were", "is", "been", "be"}:
        # "Those who were assigned the IP addresses below" are asked about by them.
        return True
    return bridged and (word in _TO_TARGET or word in {"using", "used", "assigned", "allocated", "holding", "behind"})


_HEX = frozenset("0123456789abcdef")


def _is_value(token: str) -> bool:
    if "@" in token or token in {"redacted", "xxx"} or token.startswith("www."):
        return True
    figures = sum(map(str.isdigit, token))
    if figures and len(token) == 2 and _HEX.issuperset(token):
        # The first part of a hardware address.
        return True
    return figures >= 3 or (
        len(token) > 4 and token not in WORDS and ("_" in token or (0 < figures < len(token)) or "." in token[1:-1])
    )
