"""What a clause that asks means in categories: what it names, what it sets apart, and whether it asks for everything."""

from __future__ import annotations

import re
from typing import NamedTuple
from weakref import WeakKeyDictionary

from fourcorners.reading.categories.attributes import ATTRIBUTES, about, without_opening
from fourcorners.reading.categories.beginnings import with_sign_up
from fourcorners.reading.categories.contentwords import MESSAGE_CONTENT
from fourcorners.reading.categories.phrases import GENERAL, longest
from fourcorners.reading.categories.pointers import FINDERS, MEANS, SELECTABLE, TELLS, finds_accounts, is_target
from fourcorners.reading.categories.questions import in_trade_words, narrowed_at
from fourcorners.reading.categories.words import Bare, tokens_of
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns
from fourcorners.terms import Category

_ASIDE = frozenset("which who whose where whom because since".split())
# Words of daily use: kinds of data only where they stand as an entry of their own.
_WEAK = frozenset(
    "like note notebook story article review fan drive package contact group member follower subscription activation duration session mailing residential "
    "postal port min sim mac telephone phone subject search upload website billing payment media media file files profile picture location identity cell residence "
    "identifier address name gender device traffic recording calendar stories post message content repository video backup handle alias header sender recipient".split()
) - frozenset(
    "name address message content post device identity identifier header location video file files payment profile".split()
)
# These stand for data only where nothing stands beside them: "Notes" may head a column.
_WEAKEST = frozenset(
    "note like story fan drive member article review session stories like search reel clip thread stream balance deposit refund receipt ad advert plan suspension mobile equipment "
    "administrator queries route ping position folder presentation spreadsheet ledger visit announcement bin film proceeds bill referral lessee geodata addressing invitee".split()
)
_WEAK_OR_WEAKEST = _WEAK | _WEAKEST
_SIGNS = frozenset({",", ";", ":", "(", ")", "&"})
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
_OPENERS = frozenset(
    "limited be only limitation limiting limit restriction yet later less more exceed exceeding necessarily".split()
)
_INCLUDES = frozenset("including include includes such namely consisting comprising limited".split())
_NOT_BEFORE = frozenset(
    "not without excluding exclude excludes excluded exclusion excepting except exception besides nor non noncontent save "
    "ohne außer ausgenommen sans hors sauf excepté exclusion sin salvo excepto exclusión excluyendo senza eccetto tranne "
    "esclusione escluso esclusi zonder behalve uitgezonderd sem exceto exclusão nicht kein keine keinen".split()
)
_ABOUT = frozenset("of for about in with regarding to".split())
_OUTSIDES = frozenset({Category.TRAFFIC_HEADERS, Category.SESSION_TIMES})
_ALL_COMMUNICATIONS = re.compile(
    r"^(?:and |or )?(?:copies of )?(?:any |all |any and all )(?:\w+ )?communications\b(?! between| with| service| provider| device| compan)"
)

_CATCH_ALL = Turns(
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
    r"|\banything else (?:you|that|which|in|about|on)\b|\bwhatever (?:else|other|further) \w+|\bany (?:other|additional|further|and all other|all other) (?:\w+ ){0,2}(?:records?|information|data|documents?|evidence|identifying information|details)\b"
    r"(?! (?:necessary|required))|\ball other (?:\w+ ){0,2}(?:records?|information|data|documents?)\b|\ball data and information\b|\beverything\b"
    r"|\ball (?:content|records|information|data)(?: and (?:content|records|information|data))+\b"
)  # fmt: skip
_NOT_ALL = re.compile(
    r"regarding the identification|relating to the identification|any other contact information|to (?:identify|locate) the"
)


class Naming(NamedTuple):
    """A phrase that names kinds of data: the places of its tokens in the clause, and what the rules take it for.

    `role`: "asked"; "general" where it is subscriber information; "denied" where words before it set it apart; "passed"
    where it only says whose data, or stands in an aside.
    """

    first: int
    last: int
    categories: frozenset[Category]
    role: str


class Meaning(NamedTuple):
    """Categories named as wanted, and those named only to be left out. `general` tells of subscriber information.

    `share` is how much of the clause's words name kinds of data, from 0 to 1; `firm` counts the phrases of several
    words, or of one that means nothing else, which hardly stand anywhere but where data are spoken of. `tokens` are the
    clause's words as phrases are compared with, and `namings` the phrases that were found among them.
    """

    wanted: frozenset[Category]
    left_out: frozenset[Category]
    general: bool
    share: float = 0.0
    firm: int = 0
    tokens: tuple[str, ...] = ()
    namings: tuple[Naming, ...] = ()


NOTHING = Meaning(frozenset(), frozenset(), False)


class Meanings:
    """What the clauses of one paper mean, each worked out once and kept no longer than its text is."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, bool, bool, str | None], Meaning] = {}
        self._gone_through: dict[tuple[str, str | None], _GoneThrough] = {}
        self._bared = Bare()

    def of(self, words: str, *, leads: bool = False, headers_only: bool = False, tongue: str | None = None) -> Meaning:
        """What an asking clause means; see `meaning`."""
        key = (words, leads, headers_only, tongue)
        if key not in self._known:
            self._known[key] = _meaning(words, self, leads=leads, headers_only=headers_only, tongue=tongue)
        return self._known[key]

    def gone_through(self, words: str, tongue: str | None) -> _GoneThrough:
        """What going through a clause found, whatever follows it and whatever the accounts are."""
        key = (words, tongue)
        if key not in self._gone_through:
            self._gone_through[key] = _go_through(words, tongue, self._bared)
        return self._gone_through[key]


_seen: WeakKeyDictionary[Text, Meanings] = WeakKeyDictionary()


def meanings(text: Text) -> Meanings:
    """The meanings of this text's clauses."""
    return _seen.setdefault(text, Meanings())


def meaning(words: str, *, leads: bool = False, headers_only: bool = False, tongue: str | None = None) -> Meaning:
    """What an asking clause means.

    "Subscriber information" stands for its usual items only where the paper does not go on to list them: `leads` says
    that a list follows. `headers_only`: the accounts are of a message service, whose traffic is headers. `tongue`: the
    language of the paper, for words that show none.
    """
    return Meanings().of(words, leads=leads, headers_only=headers_only, tongue=tongue)


class _GoneThrough(NamedTuple):
    """A clause in the trade's words, its tokens, how often it named an account's beginning or end, and the walk."""

    words: str
    tokens: list[str]
    opened: int
    walk: _Walk


def _go_through(words: str, tongue: str | None, bared: Bare) -> _GoneThrough:
    words = in_trade_words(words)
    plain, opened = without_opening(with_sign_up(words))
    tokens = tokens_of(plain, tongue, bared=bared)
    walk = _Walk(tokens)
    walk.heads = words.endswith(":") and _OF_FIRST.match(words) is not None
    walk.run()
    return _GoneThrough(words, tokens, opened, walk)


def _meaning(words: str, known: Meanings, *, leads: bool, headers_only: bool, tongue: str | None) -> Meaning:
    if narrowed := narrowed_at(words):
        # "Entity data, being the name": no more than the name.
        told = known.of(words[narrowed:], leads=leads, headers_only=headers_only, tongue=tongue)
        if told.wanted:
            return told
    words, tokens, opened, walk = known.gone_through(words, tongue)
    wanted: set[Category] = set()
    if opened:
        wanted.add(Category.SUBSCRIBER_SERVICE)
    wanted |= walk.wanted
    wanted |= about(tokens, walk.scopes, walk.loose, wanted, walk.spoken)
    left_out = walk.left_out
    general = walk.general_at >= 0
    listed = walk.last_specific > walk.general_at and (walk.in_brackets > 1 or walk.lists_general())
    if general and not leads and not listed:
        wanted |= GENERAL
    if "message" in walk.spoken and Category.CONTENT_MESSAGE in wanted and walk.bodiless:
        # "Records of messages sent and received, without content": their outsides.
        wanted.discard(Category.CONTENT_MESSAGE)
        wanted.add(Category.TRAFFIC_HEADERS)
    if headers_only and Category.TRAFFIC_CALLS in wanted and Category.TRAFFIC_HEADERS in wanted:
        wanted.discard(Category.TRAFFIC_CALLS)
    if "communications" in words and _ALL_COMMUNICATIONS.search(words) and not left_out & MESSAGE_CONTENT:
        wanted |= MESSAGE_CONTENT
    if "2703(c)(2)" in words and not leads and _AS_LISTED.search(words):
        wanted |= _STATUTORY_LIST
    if Category.SESSION_IP in wanted and _BEGINNINGS & set(tokens):
        wanted |= _at_registration(tokens)
    if asks_for_all(words):
        wanted.add(Category.ANY)
    # "The date the account was opened" is taken out before the walk, and names data all the same.
    named = _OPENING_WORDS * opened
    share = (walk.covered + named) / max(walk.counted + named, 1)
    return Meaning(
        frozenset(wanted),
        frozenset(left_out - wanted),
        general,
        share,
        walk.firm + opened,
        tuple(tokens),
        tuple(walk.namings),
    )


def _at_registration(tokens: list[str]) -> set[Category]:
    """Addresses of sign-up, where a clause asks for those of sign-up and of sessions in one breath."""
    for at, token in enumerate(tokens):
        if token == "address" and at and tokens[at - 1] == "ip":
            near = tokens[at + 1 : at + 14]
            if _BEGINNINGS & set(near) and _AT & set(near):
                return {Category.REGISTRATION_IP}
    return set()


class _Walk:
    """Goes through a clause's tokens once and notes what each phrase of data is there for.

    `scopes` are the kinds of communication that the clause only says things about ("the date of each message");
    `loose` the places of words such as date and time that no phrase took; `spoken` the kinds that it asks for.
    """

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.wanted: set[Category] = set()
        self.left_out: set[Category] = set()
        self.general_at = self.general_ends = self.last_specific = -1
        self.scopes: set[str] = set()
        self.spoken: set[str] = set()
        self.loose: list[int] = []
        self.covered = self.counted = self.firm = 0
        # The contents of messages are set apart in so many words.
        self.bodiless = False
        self.pointed_to = -1
        # The clause only heads what is asked about each message.
        self.heads = False
        self.specifics: list[int] = []
        # A bracket right behind "subscriber data" lists them; how many it names.
        self.bracketed = False
        self.in_brackets = 0
        self.namings: list[Naming] = []

    def run(self) -> None:
        tokens = self.tokens
        count = len(tokens)
        denied = aside = linked = by_same = False
        at = opened_in = depth = 0
        while at < count:
            token = tokens[at]
            if token in _SIGNS:
                if (
                    token == "("
                    and self.general_at >= 0
                    and at - self.general_at < _NEAR
                    and not self.later(self.general_at)
                ):
                    # "Registration data of the profile (name, e-mail)": the bracket lists them.
                    self.bracketed = True
                if token == "(" and _is_prompt(tokens, at):
                    # A form's "To (name of person)" asks its filler, not the provider.
                    at = tokens.index(")", at) + 1
                    continue
                if token == "(":
                    depth += 1
                elif token == ")":
                    depth -= 1
                if token in {",", ";"}:
                    aside = token == "," and at + 1 < count and tokens[at + 1] in _ASIDE
                linked = linked and token != ";" and not (by_same and token in {",", ")"})
                if denied and (
                    token == ";" or (token == ")" and depth < opened_in) or (token == "," and _resumes(tokens, at))
                ):
                    denied = False
                at += 1
                continue
            if token in FINDERS and finds_accounts(tokens, at):
                # "accounts linked to it by cookie, device, creation IP" are found by these, which are not asked for.
                linked, by_same = True, "same" in tokens[at : at + 3]
            if linked and token in _INCLUDES and token != "such":
                linked = False
            found = longest(tokens, at)
            if by_same and found is not None and not found[1] <= _FOUND_BY:
                # "Other accounts of the same user and the location": no more of the means.
                linked = False
            if token in _LEAVERS and (found is None or found[0] == 1) and _leaves_out(tokens, at):
                denied, opened_in = True, depth
            if found is None:
                self.counted += token not in _SMALL and (
                    token.isalpha() or not any(sign.isdigit() or sign in "@_" for sign in token)
                )
                if token in ATTRIBUTES and not aside and not self._points(at):
                    self.loose.append(at)
                at += 1
                continue
            length, categories = found
            self.counted += length
            if categories == GENERAL and _holds_another(tokens, at, length):
                # "Details of the user's log-ins" are of the log-ins.
                length, categories = 2, _NOTHING
            if length == 1 and token in _WEAK_OR_WEAKEST and not _stands_out(tokens, at):
                categories = _NOTHING
            if token == "contact" and length == 1 and at and tokens[at - 1] in {"address", "number", "email", "of"}:
                # "Telephone and e-mail of contact": which of them is meant, not whom the user knows.
                categories = (
                    _NOTHING
                    if tokens[at - 1] != "of" or (at > 1 and tokens[at - 2] in {"address", "number", "email"})
                    else categories
                )
            if categories == _DELETED and tokens[at - 1 : at] == ["not"] and "whether" in tokens[max(0, at - 3) : at]:
                # "Whether or not since removed": that they are still there is no matter.
                categories = _NOTHING
            if categories == _DELETED and length == 1 and "status" in tokens[max(0, at - 9) : at]:
                categories = _NOTHING
            if length == 1 and token in ATTRIBUTES and not aside and not self._points(at):
                self.loose.append(at)
            pointed = bool(categories) and (
                is_target(tokens, at, at + length, categories)
                or (at > 0 and tokens[at - 1] == "&" and self.pointed_to == at - 1 and categories <= SELECTABLE)
            )
            if pointed:
                # "The addresses and ports below": both only say whose.
                self.pointed_to = at + length
            if categories and not aside and not linked and not pointed:
                self._take(at, length, categories, denied=denied, depth=depth)
            elif categories:
                self.namings.append(Naming(at, at + length, categories, "passed"))
            linked = linked or (Category.RELATION in categories and bool(MEANS & set(tokens[at : at + length])))
            at += length

    def later(self, at: int) -> bool:
        """Whether a kind of data is named behind this place."""
        return any(place > at for place in self.specifics)

    def lists_general(self) -> bool:
        """Whether "including" follows on "subscriber information" itself, before any other kind of data is named.

        In a row of a table the list follows at once: "Subscriber data | name, postal address"; it may be read with a
        comma between the cells, and then lists what is no more than subscriber data.
        """
        after = [at for at in self.specifics if at > self.general_at]
        if self.general_at == 0 and len(after) > 1:
            comma = self.tokens[self.general_ends : self.general_ends + 1] == [","] and self.wanted <= GENERAL
            if after[0] == self.general_ends + comma:
                return True
        return bool(_INCLUDES & set(self.tokens[self.general_at : after[0]])) if after else False

    def _points(self, at: int) -> bool:
        """Whether "time" or "date" only points to one that is known: at the time shown."""
        tokens = self.tokens
        return (at > 0 and (tokens[at - 1] == "at" or tokens[at - 1] in _KNOWN)) or (
            at + 1 < len(tokens) and tokens[at + 1] in _KNOWN
        )

    def _take(self, at: int, length: int, categories: frozenset[Category], *, denied: bool, depth: int) -> None:
        self.covered += length
        self.firm += length > 1 or self.tokens[at] in _FIRM
        role = "denied" if denied else "general" if categories == GENERAL else "asked"
        self.namings.append(Naming(at, at + length, categories, role))
        if denied:
            self.left_out |= categories
            self.bodiless = self.bodiless or bool(_CONTENT_WORDS & set(self.tokens[at : at + length]))
            return
        if categories == MESSAGE_CONTENT and not _CONTENT_WORDS & set(self.tokens[at : at + length]):
            if self._only_about(at, depth):
                self.scopes.add("message")
                return
            self.spoken.add("message")
        if categories == GENERAL:
            self.general_at, self.general_ends = at, at + length
            self.bracketed = self.tokens[at + length : at + length + 1] == ["("]
            return
        self.wanted |= categories
        self.last_specific = at
        self.specifics.append(at)
        self.in_brackets += self.bracketed and depth > 0

    def _only_about(self, at: int, depth: int) -> bool:
        """Whether messages are named only to say what about them is asked for: their dates, their senders."""
        before = self.tokens[at - 1] if at else ""
        if self.heads and at < _NEAR:
            # "Of the messages sent and received: sender, recipient, date."
            return True
        if before in {"about", "regarding", "concerning"} and at > 1 and self.tokens[at - 2] in TELLS:
            return True
        if before in {"for", "per"} and at == 1:
            return True
        told = bool(self.loose) or bool(self.wanted & _OUTSIDES)
        if before in ATTRIBUTES and at - 1 in self.loose and "sender" in self.tokens[:at] + self.tokens[at : at + 1]:
            # Languages that drop their "of": "mittente, destinatario e ora dei messaggi".
            return True
        return told and (depth > 0 or before in _ABOUT or (before == "&" and "message" in self.scopes))


_NOTHING: frozenset[Category] = frozenset()
_DELETED = frozenset({Category.CONTENT_DELETED})
_KNOWN = frozenset("shown stated listed below above specified indicated given mentioned".split())
_BEGINNINGS = frozenset(
    "registration creation signup subscription enrollment register registered create created opening".split()
)
_AT = frozenset("at during upon of for when from time used use &".split())
_SMALL = frozenset(
    "of for to in on by with from & is are was were be been that this these those which as at it its not no if shall must".split()
)
_CONTENT_WORDS = frozenset("content body text contenido contenu inhalt contenuto".split())
# Words of one token that speak of nothing but data of accounts.
_FIRM = frozenset(
    "imei imsi iccid msisdn csli cdr netflow username userid logfile metadata voicemail geolocation bestandsdaten verkehrsdaten "
    "inhaltsdaten nutzungsdaten standortdaten teilnehmerdaten zahlungsdaten useragent cookie avatar email ip sms mms dm login logout logon".split()
)


def _is_prompt(tokens: list[str], at: int) -> bool:
    before, after = tokens[at - 1 : at], tokens[at + 1 : at + 2]
    return before != [] and before[0] in {"to", "of", "by", "i", "insert"} and after != [] and after[0] in {
        "name", "address", "insert", "print", "type",
    } and ")" in tokens[at:]  # fmt: skip


# The words with which such words begin.
_LEAVERS = _NOT_BEFORE | {"other", "place", "instead", "lieu", "no"}


def _leaves_out(tokens: list[str], at: int) -> bool:
    """Whether a word sets apart what follows it: not, excluding, other than, no content."""
    token = tokens[at]
    if token in _NOT_BEFORE:
        return not _merely_open(tokens, at) and not (token == "not" and at > 1 and tokens[at - 2] == "whether")
    if token == "other":
        return at + 1 < len(tokens) and tokens[at + 1] == "than"
    if token in {"place", "instead", "lieu"}:
        return tokens[at + 1 : at + 2] == ["of"]
    if token == "no":
        following = tokens[at + 1 : at + 4]
        if bool(_CONTENT_WORDS & set(following)) or (at == 0 and bool(following)):
            return True
        # "But no cell sites"; "no later than" leaves nothing out.
        return at > 0 and tokens[at - 1] in {"but", ",", "&"} and not _NO_LIMIT & set(following[:1])
    return False


_PERSONS = frozenset("subscriber customer holder account_holder owner user registrant".split())
_ENDS_PERSON = _SIGNS | frozenset(
    "of for with who whose whom that which to behind below above in at on from as is are was were has have shown named using linked registered associated".split()
)


def _holds_another(tokens: list[str], at: int, length: int) -> bool:
    """Whether "details of the user" goes on with what of the user's the details are of."""
    end = at + length
    return (
        length > 2
        and tokens[at + 1] == "of"
        and tokens[end - 1] in _PERSONS
        and end < len(tokens)
        and tokens[end] not in _ENDS_PERSON
        and tokens[end].isalpha()
        and longest(tokens, end) is not None
    )


_OPENING_WORDS = 4
# By these other accounts are told: the same number, device or card.
_FOUND_BY = SELECTABLE | {Category.DEVICE, Category.SUBSCRIBER_PAYMENT, Category.SUBSCRIBER_NAME}
_NO_LIMIT = frozenset("later more less fewer matter one person longer earlier sooner other further".split())


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


_OF_FIRST = re.compile(r"(?:of|for|van|von|zu|de|des|di|dei|delle|dos|das|om|af|av)\b")
# So many words may lie between "registration data" and the bracket that lists them.
_NEAR = 10


def _stands_out(tokens: list[str], at: int) -> bool:
    """Whether a word stands at the edge of a list's entry."""
    before = at == 0 or tokens[at - 1] in _SIGNS
    after = at + 1 == len(tokens) or tokens[at + 1] in _SIGNS
    return (before and after) if tokens[at] in _WEAKEST else (before or after)
