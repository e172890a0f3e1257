"""How single clauses look that ask, that tell, that close a list or that go on with one: patterns of evened words.

What commands or requests stands in `askcues`; these say what a clause is once somebody has asked, or before.
"""

from __future__ import annotations

import re

FIGURES = re.compile(r"\d|_{3}|/s/|…{3}|\.{4}")
BLANK = re.compile(r"…{2}|\.{5}|_{4}")
THING = re.compile(r"\b(?:records?|information|data|logs?|lists?|copies|documents|history|reports?|statements?)\b")
DATE_OR_NAME = re.compile(r"(?:on or about|dated\b|date:|the court\b|signed\b)")
SAME_ENTRY = re.compile(r"(?:this|these|such|including|include|for each|also|and)\b")
FRAGMENT_VERB = re.compile(r"\b(?:shall|must|is|are|was|were|has|have|had|will|may|can|believe|request|please)\b")
CLOSES = re.compile(
    r"^(?:\W{0,3})(?:sincerely|respectfully|yours |very truly|(?:best |kind )?regards|dated\b|so ordered|given under|witness my|in witness|signed\b|/s/|questions\b|n\.?b\.?|note\b|mit freundlichen|hochachtungsvoll|cordialement|atentamente|distinti saluti)"
)
ORDERS = re.compile(
    r"\b(?:it is|be it)\b.{0,40}\bordered\b|^(?:the court )?(?:hereby )?orders\b|\bi (?:hereby )?order\b"
)
FOR_EACH = re.compile(
    r"^(?:and )?(?:for|of|about|per) (?:each|every|all|any)?(?: such)? ?(?:\w+ )?(?:messages?|e-?mails?|communications?|calls?|sessions?|log-?ins?|connections?|posts?|transactions?)\b"
)
FOR = re.compile(r"^(?:and |also )?(?:for|as to|in respect of|with respect to|regarding|für|pour|para|per|voor)\b")
# "For each account so found:", which leads into data whoever commanded them, and wherever.
FOR_WHOM = re.compile(r"^(?:and )?(?:for|as to|in respect of|with respect to) (?:each|both|every|all|either)\b")
ASKS_WHEN = re.compile(r"(?:who|whom|when|since when|how|from (?:where|what|which))\b")
NO_DAYS = re.compile(r"@|/s/|\d{3}[- .]\d{3,4}|\d{5}")
# A subject and what it does or did, which no line of a list of data has.
TELLING = re.compile(
    r"(?=\S+ \S+ \S+ \S)(?:if|although|though|while|because|since we|as we)\b"
    r"|(?:(?:on|in|at|by|after|before|during) [^,;]{3,40}?,? )?(?:(?:i|we|he|she|they|it|who)\b|(?:the|this|that|our|his|her|their|its|an?|each|one|two|some|another|investigators?|officers?|detectives?|police|everything|data|records|payment|invoices)\b)(?:,? [\w'.@-]+){0,7}?,? "
    r"(?:also |already |then |now |later |first |has |have |had )*(?:sends?|shows?|showed|sent(?! (?:to|from|by|and|or|in|with))|posted(?! (?:by|on|to|in|from|and|or|at|between|under))|wrote|reviewed|holds?|took|bought|sold|asked|threatened|goes?|went|stays?|appears?|belongs?|contains?|concerns?"
    r"|gave|said|told|met|came|lives?|knows?|believes?|says|bears?|seized(?! (?:from|by))|obtained(?! (?:from|by))|shared(?! (?:with|by|to|in|from))|claimed|confirmed|learnt|learned|identified(?! (?:by|in|above|below|as))|taken from|been had|known to|paid for by|asked for by|made by bank)\b"
)
# "When each was opened.", as a line of a list.
QUESTION = re.compile(
    r"(?:and |also )?(?:who|whom|whose|when|since when|how|where|what|which|whether|from (?:where|what|which)|on which|with whom|wer|wann|wie|qui|quand|quién|cuándo|chi|quando|wie|wanneer)\b"
)
NARROWS = re.compile(
    r"(?:that is(?: to say)?|namely|to wit|viz|being|meaning|i\.e|c'est-à-dire|à savoir|nämlich|und zwar)\b"
)
VALUES = re.compile(r"\b(?:associated with|belonging to|regarding|in respect of)\b")
UNENDED = re.compile(r"(?<!-)\b(?:of|for|than|the|and|or|to|with|from|by|an?|in|on)$")
GOES_ON = re.compile(
    r"(?:namely|to wit|that is|together with|as well as|along with|in particular|specifically|nämlich|à savoir|a saber|ossia|te weten)\b"
)
# "Proof having been made before me, you are commanded to ...": the sentence that recites also commands.
THEN_COMMANDS = re.compile(
    r", (?:now,? )?(?:therefore,? )?you are (?:hereby |therefore )*(?:commanded|directed|required|authori[sz]ed)\b"
)
# The first words of a section that says what is asked for, however long its title.
REQUIRED = re.compile(
    r"(?:information|records?|data|documents?) (?:required|requested|sought|demanded|to be \w+)\b[^.;:]{0,60}$"
)
# Whom a paper is for, and whose data, whatever is read from a message's recipient elsewhere.
ADDRESSED = re.compile(r"recipients?(?:\(s\))? of (?:this|the) (?:order|request|notice|demand|service)\b")
FILL_IN = re.compile(r"(?:identify|list|name|specify)\b[^.;:]{3,60}[.:]?$")
VALUE_ONLY = re.compile(r"\S{1,80}$")
NAMES_ACCOUNTS = re.compile(
    r"\b(?:registered to|associated with|belonging to|accounts?(?: of)?|usernames?)[: ]+(?:\S+ ){0,2}\S+$"
)
WHOSE = re.compile(r"[\d@_]|\baccounts?\b")
