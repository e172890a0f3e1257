"""Papers that speak of demands and demand nothing: newsletters, reports, articles, offices' mail among themselves.

What such a paper says of accounts, data and dates is about others' demands. It is read as nothing at all, so that no
matter is opened on it; one thing wrongly read out of it would look like a demand.
"""

from __future__ import annotations

import re

from fourcorners.reading.prose import Prose, Span

# What a publication says of itself. One word can be chance; several are not.
_PUBLISHED = (
    "unsubscribe", "newsletter", "view it in your browser", "view in browser", "you receive this", "press release",
    "for immediate release", "transparency report", "all rights reserved", "subscribe to", "webinar", "read more",
    "not legal advice", "copyright ©", "issn", "editorial", "this article", "in this issue", "mailing list",
    "privacy policy", "terms of service apply", "cookie policy", "blog post", "share this", "frequently asked questions",
    "this report covers", "we received", "reporting period", "faq", "agenda", "minutes of", "course fee", "register now",
)  # fmt: skip
_TITLE = re.compile(
    r"newsletter|transparency report|press release|weekly\b|monthly\b|bulletin|round-?up|annual report|privacy policy|terms of (?:service|use)"
    r"|frequently asked questions|guidelines for law enforcement|law enforcement guide|minutes of|agenda\b|training (?:day|course)|webinar|conference"
)
_TITLE_WORDS = (
    "newsletter", "transparency report", "press release", "weekly", "monthly", "bulletin", "round-up", "roundup", "annual report",
    "privacy policy", "terms of service", "terms of use", "frequently asked", "guidelines for", "law enforcement guide", "minutes of",
    "agenda", "training day", "training course", "webinar", "conference",
)  # fmt: skip
# What only a paper that demands says to whom it comes; a publication quotes such words, so it must show none of its own.
_ADDRESSED = re.compile(
    r"\b(?:to|attn|attention|an|à l'attention de|spett\.le|a)\s?:|\bdear (?:custodian|sir|madam|compliance|legal|colleague|ladies|mr|ms)|sehr geehrte|madame, monsieur"
    r"|custodian of records|yours (?:faithfully|sincerely)|very truly yours"
)
_ADDRESSED_WORDS = (
    "to:", "to :", "attn", "attention", "à l'attention", "spett", "dear ", "sehr geehrte", "madame", "custodian of", "yours",
    "very truly",
)  # fmt: skip
# One office to another about a demand: whose draft it is, who served it, what to ask a judge next.
_AMONG_OFFICES = re.compile(
    r"attorney work product|work product|do not forward|deliberative process|draft (?:affidavit|warrant|order|subpoena)|the (?:warrant|subpoena|order) (?:that )?we served"
    r"|go back to (?:the )?judge|(?:send|get) me (?:a|the) draft|before the proffer|we(?:'d| would) need (?:a|another) (?:warrant|order)|privileged (?:and|&) confidential"
)
_AMONG_WORDS = (
    "attorney work", "work product", "do not forward", "deliberative", "draft affidavit", "draft warrant", "draft order", "draft subpoena",
    "the warrant", "the subpoena", "the order", "go back to", "send me", "get me", "before the proffer", "we'd need", "we would need",
    "privileged and", "privileged &",
)  # fmt: skip
# A thank-you, a receipt, a question about one's own account.
_MERE_MAIL = re.compile(
    r"thank you for (?:your|the) (?:production|response|records|reply|cooperation in)|we (?:have )?received your (?:production|response|records)"
    r"|acknowledge receipt of your (?:production|response|records)|out of (?:the )?office|automatic reply|forgot my password|cannot log in|reset my password|undeliverable"
)
_MERE_WORDS = ("thank you for", "we received", "we have received", "acknowledge receipt", "out of", "automatic reply", "forgot my",
               "cannot log", "reset my", "undeliverable")  # fmt: skip


def find_publication(prose: Prose) -> Span | None:
    """A newsletter, report or article: it says so of itself, in its title and elsewhere, and addresses nobody."""
    signs = [phrase for place in prose.among(_PUBLISHED) if (phrase := _PUBLISHED[place]) in prose.flat]
    title = prose.search(_TITLE, _TITLE_WORDS, 0, 40)
    titled = title is not None and title.start() < 700
    if len(signs) < (2 if titled else 3):
        return None
    if prose.search(_ADDRESSED, _ADDRESSED_WORDS, 2, 40) is not None and len(signs) < 4:
        return None
    at = prose.flat.find(signs[0])
    return title.span() if title is not None and titled else (at, at + len(signs[0]))


def find_office_mail(prose: Prose) -> Span | None:
    """A message between offices about a demand: two signs of it, and no words that ask the provider for anything."""
    found = list(prose.matches(_AMONG_OFFICES, _AMONG_WORDS, 2, 60))
    if len({m[0] for m in found}) < 2 or prose.has("you are commanded", "you are hereby", "custodian of records"):
        return None
    return found[0].span()


def find_mere_mail(prose: Prose) -> Span | None:
    """Thanks, a receipt or a user's own question, in a paper too short to hold a demand beside it."""
    if len(prose.flat) > 1_200:
        return None
    match = prose.search(_MERE_MAIL, _MERE_WORDS, 2, 60)
    if match is None or prose.has("subpoena", "warrant", "order no", "pursuant to", "preserve"):
        return None
    return match.span()
