"""Papers that speak of demands and demand nothing: newsletters, reports, articles, offices' mail among themselves.

What such a paper says of accounts, data and dates is about others' demands. It is read as nothing at all, so that no
matter is opened on it; one thing wrongly read out of it would look like a demand.
"""

from __future__ import annotations

import re

from fourcorners.reading.texts.prose import Prose, Span

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
    r"thank(?:s| you) for (?:your|the) (?:quick |prompt )?(?:production|response|records|reply|files?|cooperation in)|received both|no further action (?:is )?needed|we (?:have )?received your (?:production|response|records)"
    r"|acknowledge receipt of your (?:production|response|records)|out of (?:the )?office|automatic reply|forgot my password|cannot log in|reset my password|undeliverable"
)
_MERE_WORDS = ("thank you for", "thanks for", "received both", "no further action", "we received", "we have received", "acknowledge receipt", "out of", "automatic reply", "forgot my",
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


def find_question(prose: Prose) -> Span | None:
    """A question about demands, or about how the provider answers them: of the press, a student, an association."""
    found = list(prose.matches(_ASKS_ABOUT, _ABOUT_WORDS, 2, 90))
    kinds = {match.lastgroup for match in found}
    if len(kinds) < 2 or prose.has("you are commanded", "you are hereby", "custodian of records", "is hereby ordered"):
        return None
    return found[0].span()


# Each group is a sign of its own: who writes, for what, and what is asked.
_ASKS_ABOUT = re.compile(
    r"(?P<press>\bpress (?:inquiry|enquiry|query|request|office|team)|\bi (?:write|report) for\b|\bi(?: a|')m (?:a|an) (?:freelance )?(?:journalist|reporter|student|researcher)|newsroom|\breporter\b|\bjournalist\b)"
    r"|(?P<story>\b(?:working on|writing|preparing|for) (?:a|an|my|our) (?:story|article|piece|book|thesis|dissertation|paper|report|study|survey|feature)\b|my deadline|before we publish)"
    r"|(?P<count>how (?:many|often)\b[^.?]{0,90}(?:requests?|warrants?|subpoenas?|orders?|police|government|authorities))"
    r"|(?P<policy>\bdo you (?:tell|notify|inform|warn)\b|what is your (?:policy|practice|process)|your (?:policy|practice) on|can you (?:confirm|comment)|would you (?:confirm|comment))"
)
_ABOUT_WORDS = (
    "press ", "i write", "i report", "i am a", "i'm a", "newsroom", "reporter", "journalist", "working on", "writing a", "preparing a", "for a", "for an", "for my", "my deadline",
    "before we publish", "how many", "how often", "do you", "what is your", "your policy", "your practice", "can you", "would you",
)  # fmt: skip
# What a company says of its own rules for demands.
_POLICY = re.compile(
    r"(?P<we>\bwe (?:may |will |only |do not |cannot |can )*(?:disclose|require|review|notify|respond to|accept|reject|produce|preserve)\b)|(?P<users>\bour (?:users?|policy|policies|terms|services?|platform|legal team|guidelines)\b)"
    r"|(?P<title>law enforcement guidelines|guidelines for law enforcement|legal process guide|information for law enforcement|transparency|last (?:updated|revised))"
)
_POLICY_WORDS = ("we disclose", "we require", "we review", "we notify", "we respond", "we accept", "we reject", "we may", "we will", "we only", "we do not", "we cannot", "we can", "we produce", "we preserve",
                 "our user", "our polic", "our terms", "our service", "our platform", "our legal", "our guide", "law enforcement guide", "guidelines for", "legal process guide",
                 "information for law", "transparency", "last updated", "last revised")  # fmt: skip
# A bill, and the notes of a meeting or a course.
_PAPERS_OF_BUSINESS = re.compile(
    r"(?P<bill>\binvoice\b|\bbill to\b|\bstatement of account\b)|(?P<sum>\b(?:total|amount|balance) due\b|\bremit(?:tance)? to\b|\bpayment terms\b)"
    r"|(?P<meeting>\bminutes of (?:the|our)\b|\bmeeting of\b)|(?P<present>\bpresent: |\bapologies: |\bnext meeting\b|\baob\b|\bany other business\b)"
    r"|(?P<course>\bseminar\b|\bwebinar\b|\bcontinuing legal education\b|\bcle\b|\btraining course\b|\bworkshop\b)|(?P<enrol>\bregister at\b|\bregistration fee\b|\bmembers free\b|\bcredits?\b|\bspeakers?\b|\bpanel\b)"
)
_BUSINESS_WORDS = ("invoice", "bill to", "statement of account", "total due", "amount due", "balance due", "remit", "payment terms", "minutes of", "meeting of", "present:", "apologies:", "next meeting",
                   "aob", "any other business", "seminar", "webinar", "continuing legal", "cle ", "training course", "workshop", "register at", "registration fee", "members free", "credit", "speaker",
                   "panel")  # fmt: skip
_PAIRS = ({"bill", "sum"}, {"meeting", "present"}, {"course", "enrol"})


def find_policy(prose: Prose) -> Span | None:
    """What a provider itself says about demands: in its own name, of its users, under such a title."""
    found = list(prose.matches(_POLICY, _POLICY_WORDS, 2, 60))
    kinds = {match.lastgroup for match in found}
    if kinds != {"we", "users", "title"} or prose.has(
        "you are commanded", "you are hereby", "is hereby ordered", "yours faithfully"
    ):
        return None
    return found[0].span()


def find_business(prose: Prose) -> Span | None:
    """A bill, the minutes of a meeting, the notice of a course: two signs of the same kind, near the top."""
    found = list(prose.matches(_PAPERS_OF_BUSINESS, _BUSINESS_WORDS, 2, 40))
    kinds = {match.lastgroup for match in found}
    first = next((m for m in found if m.lastgroup in {"bill", "meeting", "course"} and m.start() < 400), None)
    if (
        first is None
        or not any(pair <= kinds for pair in _PAIRS)
        or prose.has("you are commanded", "you are hereby", "is hereby ordered")
    ):
        return None
    return first.span()


def find_own_mail(prose: Prose) -> Span | None:
    """A mail from one of an organisation's people to others of it, with nothing brought along: its own business."""
    head = prose.text.paper.mail
    sender, to = (head.sender, head.to) if head is not None else _written_head(prose)
    if prose.text.paper.attachments or "@" not in sender or "@" not in to:
        return None
    home = sender.rpartition("@")[2].strip(" >;,").lower()
    others = [one.rpartition("@")[2].strip(" >;,").lower() for one in to.split(",") if "@" in one]
    if not home or any(other != home for other in others) or _BROUGHT.search(prose.flat):
        return None
    return 0, min(len(prose.flat), 60)


_WRITTEN_FROM = re.compile(r"(?m)^[ \t]*From:[^\n]{0,80}?(?P<at>[\w.+-]{1,64}@[\w.-]{3,80})")
_WRITTEN_TO = re.compile(r"(?m)^[ \t]*To:[^\n]{0,80}?(?P<at>[\w.+-]{1,64}@[\w.-]{3,80})[ \t>]*$")
# What was forwarded or pasted into it is another's.
_BROUGHT = re.compile(
    r"forwarded message|original message|begin forwarded|^>|\bfwd?:|weitergeleitet|message transféré|you are commanded|is hereby ordered|please find attached"
)


def _written_head(prose: Prose) -> tuple[str, str]:
    """The head of a mail that was kept as text."""
    full = prose.text.full
    one, other = _WRITTEN_FROM.search(full, 0, 600), _WRITTEN_TO.search(full, 0, 600)
    return (one["at"], other["at"]) if one and other else ("", "")


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
