"""By rule: which clauses want secrecy, whether it is ordered, on what authority; and what a paper says about sealing.

Words of command do not make an order. Secrecy is ordered where a court orders it or where the paper cites the statute
that forbids telling; a duty that a letter or a subpoena merely states is a request, whatever its tone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ahocorasick_rs import AhoCorasick

from fourcorners.reading.powers.citations import cited_within
from fourcorners.reading.secrecy import abroad, english
from fourcorners.reading.secrecy.parties import NOBODY, Parties
from fourcorners.reading.texts.clauses import Clause
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.reading.texts.turns import Turns
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found

_TELL = r"(?:told|tipp?ed off|tip(?:ping)? off|made aware|make \w+ aware|ma(?:ke|de) (?:\w+ )?known|disclos\w*|reveal\w*|notify\w*|notif\w+|inform\w*|divulg\w*|tell(?:s|ing)?|speak\w*|advis\w+|publici[sz]e|communicate|discuss|alert\w*|mention)"
_WHOM = (
    r"(?:existence|claimant|suspect|defendant|data subject|its (?:customer|user|subscriber)s?|their (?:customer|user|subscriber)s?|your (?:customer|user|subscriber)s?|your client|others|fact (?:of|that)|subscribers?|customers?|account ?holders?|users?|holders?|members?|sellers?|buyers?|recipients?|traders?|merchants?|debtors?|authors?|operators?|clients?|him\b|her\b|them\b|any (?:other )?(?:person|one|third part\w+|individual|entity)|anyone|persons? (?:other|whose)|third part\w+|targets?|the (?:person|individual|owner)"
    r"|this (?:order|subpoena|request|letter|warrant|summons|notice|demand|inquiry|matter|investigation)|the (?:order|subpoena|request|letter|warrant|summons|notice|demand|application|investigation|contents? of this)|receipt of|such (?:request|order)|that (?:the )?(?:fbi|a request)|data subject|it\b)"
)
_FORBIDS = Turns(
    rf"\b(?:shall not|must not|may not|will not|should not|cannot|not to|are not|is not|do not|don't|did not|would not|not be|never|refrain from|prohibit\w*|forbid\w*|forbade|preclud\w*|enjoin\w*|barred|bars|restrain\w*|without)\b[^.;]{{0,90}}?\b{_TELL}\b[^.;]{{0,160}}?\b{_WHOM}"
    rf"|\b(?:and|but|to|that|you|also) not (?:\w+ )?{_TELL}\b[^.;]{{0,100}}?\b{_WHOM}|\bno (?:person|one|body|officer|employee)\b[^.;]{{0,60}}?\b(?:shall|may|must)\b[^.;]{{0,20}}?\b{_TELL}\b[^.;]{{0,100}}?\b{_WHOM}"
    r"|\b(?:not|never)\b[^.;]{0,30}?\b(?:tell|notify|inform|alert|warn|tip off|advise) (?:him|her|them|mr|mrs|ms|dr)\b"
    rf"|\b(?:disclosure|tipping off)\b[^.;]{{0,80}}\bprejudic\w*[^.;]{{0,80}}\boffence\b|\bneither\b[^.;]{{0,140}}?\b{_TELL}\b|\b{_TELL}\b[^.;]{{0,90}}?\b(?:is|are) (?:hereby )?prohibited"
    rf"|\bordered that [^;]{{0,80}}? not (?:\w+ )?{_TELL}\b[^.;]{{0,80}}?\b{_WHOM}|\b(?:not|never) (?:\w+ )?(?:share|pass\w*|mention)\b[^.;]{{0,90}}?\b(?:with|to|this|the)\b[^.;]{{0,60}}?\b(?:user|customer|claimant|subscriber|account|person|seller|suspect|anyone|else)"
    rf"|\bpermission to disclose (?:it )?has not been given|\boffence\b[^.;]{{0,140}}?\b{_TELL}\b[^.;]{{0,120}}?\b(?:existence|to the person|prejudic|whether (?:this|an?)|that (?:this|the|an?) \w+ has been|(?:about|of) this)"
    rf"|\b(?:existence|fact) [^.;]{{0,120}}?\b(?:shall|must|may|should|can)(?: not|not) be {_TELL}\b"
    r"|\b(?:subscribers?|customers?|account ?holders?|users?|data subject|targets?|suspects?|claimant|person concerned|client)\b[^.;]{0,40}?\b(?:not|never)\b[^.;]{0,30}?\b(?:told|informed|notified|advised|alerted|made aware|tipped off|contacted about|apprised)\b"
    r"|\bthat [^.;]{1,90}? not (?:\w+ )?(?:disclose|reveal|notify|inform|divulge|tell)\b[^.;]{0,100}?\b(?:existence|subscriber|customer|account ?holder|user|any (?:other )?person|anyone)"
    r"|\bkeep(?:ing|s)?\b[^.;]{0,60}\b(?:confidential|secret|strictly confidential)\b|\b(?:treat|treated|remain|stays?|maintain\w*|kept|held|handled)\b[^.;]{0,50}\b(?:confidential\w*|in confidence|secret)\b|\bnon-?disclosure (?:order|of this|of the|requirement|is)|\bdelay(?:ing|ed)? (?:any |of )?noti(?:ce|fication) (?:to|of) (?:the )?(?:subscriber|customer|account ?holder|user)"
    r"|\bnoti(?:ce|fication) (?:to|of) (?:the )?(?:subscriber|customer|account ?holder|user)s?\b[^.;]{0,60}\b(?:be|is) (?:delayed|prohibited|precluded|withheld)|\bconfidentiality (?:is|must|of this)\b"
)
_ORDERS = re.compile(
    r"\bit is (?:hereby |therefore |further |also |so )*(?:\W?\w{0,2} ?)?(?:hereby )?(?:further )?ordered\b|\b(?:the|this) court (?:further |hereby |also )*(?:orders|directs|prohibits|finds|determines)\b|\border(?:ed|s|ing)? (?:further )?(?:that|under|pursuant|,)|\bfurther ordered\b|\bi (?:hereby )?order\b|\bordered\b"
    r"|\border prohibiting\b|\bis hereby (?:ordered|prohibited|commanded)|\bcourt order\b|\bcommanded not to\b|\byou are (?:hereby )?enjoined\b"
)
_ASKS = re.compile(
    r"\b(?:request(?:s|ed|ing)?|ask(?:s|ed|ing)?|please|kindly|would appreciate|appreciate|we (?:would )?(?:request|ask)|encouraged?|if possible|prefer\w*|urge\w*|wish\w*|would like|should like|invit\w+|desir\w+|hope\w*|grateful|rely|counting on|would help|rather)\b"
)
_BY_COURT = re.compile(
    r"\bit is (?:hereby |therefore |further |so )*(?:\W?\w{0,2} ?)?(?:hereby )?ordered|\bthe court (?:hereby )?orders\b|\bso ordered\b|\bit is so ordered\b|^orders that\b|\band orders\b"
)
_DELAYED_BY_OFFICER = re.compile(
    r"authori[sz]e the officer executing|delay notice to the person who|officer executing this warrant|3103a"
)
_DENIES = re.compile(
    r"\bnothing in (?:this|the)\b|(?:request|motion|application)\b[^.;]{0,120}\b(?:is |are |hereby )*(?:denied|refused|not granted)|\bno finding having been made|(?:may(?! \d)|are free to|permitted to|allowed to|does not prohibit|no (?:objection|prohibition)|not prohibited|not required to (?:keep|withhold))\b[^.;]{0,40}\b(?:disclos|notif|inform|tell)"
)
_CONSENT = re.compile(
    r"\b(?:names|identifiers|identit\w+|addresses|numbers|identifying information|content\w*|location\w*|messages|data)\b[^.;]{0,40} (?:shall|may|must) not be disclosed|\b(?:provider|company|harbor|contents?|records|data|privileged|information) (?:shall|may|must) not (?:disclose|provide)\b(?! (?:the existence|this|to (?:the )?(?:subscriber|customer|user|any)))"
)
# What forbids telling, and how it is written here. Read in the statutes; a paper that cites one of these orders by law.
_STATUTES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"2705\s?\(?b?\)?"), "18 U.S.C. § 2705(b)"),
    (re.compile(r"3123\s?\(d\)"), "18 U.S.C. § 3123(d)"),
    (re.compile(r"2709\s?\(c\)"), "18 U.S.C. § 2709(c)"),
    (re.compile(r"2518\s?\(4\)"), "18 U.S.C. § 2518(4)"),
    (re.compile(r"2511\s?\(2\)\s?\(a\)"), "18 U.S.C. § 2511(2)(a)(ii)"),
    (re.compile(r"3486\s?\(a\)\s?\(6\)"), "18 U.S.C. § 3486(a)(6)"),
    (re.compile(r"1510\s?\(b\)"), "18 U.S.C. § 1510(b)"),
    (re.compile(r"3420\s?\(b\)"), "12 U.S.C. § 3420(b)"),
    (re.compile(r"3409\b"), "12 U.S.C. § 3409"),
    (re.compile(r"3414\s?\((?:a|c)\)"), "12 U.S.C. § 3414"),
    (re.compile(r"1681u\s?\(d\)"), "15 U.S.C. § 1681u(d)"),
    (re.compile(r"1681v\s?\(c\)"), "15 U.S.C. § 1681v(c)"),
    (re.compile(r"1861\s?\(d\)"), "50 U.S.C. § 1861(d)"),
    (re.compile(r"1805\s?\(c\)"), "50 U.S.C. § 1805(c)"),
    (re.compile(r"1881a\s?\((?:h|i)\)"), "50 U.S.C. § 1881a(i)"),
    (re.compile(r"1546\.2"), "Cal. Penal Code § 1546.2"),
    (re.compile(r"638\.5[23]"), "Cal. Penal Code § 638.52"),
    (re.compile(r"934\.255"), "Fla. Stat. § 934.255"),
    (re.compile(r"19\.2-10\.2"), "Va. Code § 19.2-10.2"),
    (re.compile(r"5743\.1"), "18 Pa.C.S. § 5743.1"),
    (
        re.compile(r"(?:investigatory powers act[^.;]{0,60}?\b82\b|\b82\b[^.;]{0,30}?investigatory powers act)"),
        "Investigatory Powers Act 2016 (UK), s. 82",
    ),
    (re.compile(r"487\.0191"), "Criminal Code (CA), s. 487.0191"),
    (re.compile(r"(?:article|art\.) 13[^.;]{0,60}2023/1543"), "Regulation (EU) 2023/1543, art. 13"),
)
_FORCE = (
    "487.0191",
    "934.255",
    "19.2-10.2",
    "5743.1",
    "2705",
    "3123",
    "2709",
    "2518",
    "2511",
    "3486",
    "1510",
    "3420",
    "3409",
    "3414",
    "1681",
    "1861",
    "1805",
    "1881",
    "1546.2",
    "638.5",
    "investigatory powers",
    "2023/1543",
)
_FORCE_SEEKER = AhoCorasick(_FORCE)
_SEALED = re.compile(
    r"\b(?:filed |placed |kept |maintained |remain(?:s|ed)? |be |is |are )?under seal\b|\b(?:are|is|be|shall be|hereby|remain|ordered) sealed\b|\bsealed (?:until|by order|order|pursuant)|\bseal(?:ing)? (?:of )?(?:this|the) (?:order|application|affidavit|warrant)\b"
)
_SEAL_ENDLESS = re.compile(r"\bseal\w*\b[^.;]{0,120}\b(?:until|unless)\b[^.;]{0,40}(?:ordered|order|directed|notice)")
_HARM = re.compile(
    r"\b(?:endanger\w*|jeopardi[sz]\w*|flight from prosecution|flee\b|destruction of|destroy\w*|tamper\w*|intimidat\w*|unduly delay\w*|obstruct\w*|imped\w+|compromis\w+|interfere\w*|adverse result)\b"
)
_FINDS = re.compile(
    r"\b(?:court (?:further |also |hereby )?(?:finds|determines|has determined|concludes|is satisfied)|having found|finding that|reason to believe|there is (?:good )?cause|i (?:find|certify)|certif(?:y|ies|ied))\b"
)
_NEEDLES = (
    "mention",
    "passed to",
    "share",
    "not before",
    "disclos",
    "notif",
    "notice",
    "confidential",
    "secre",
    "inform ",
    "informed",
    "informing",
    "told",
    "aware",
    "alert",
    "tip off",
    "tipped off",
    "tipping off",
    "reveal",
    "divulg",
    "non-disclosure",
    "nondisclosure",
    "tell ",
    " known",
    "warn ",
    "speaking",
    "speak ",
    "tipping off",
    "make known",
    "quiet",
    "telling",
    "confidence",
    "contact",
    "learn",
    "silen",
    " know",
    "between us",
    "between ourselves",
    "nobody",
    "no one",
    "nothing",
    "find out",
    "keep this",
    "keep the",
    "advis",
    "yourselves",
    "heads up",
    "heads-up",
    "discre",
    " hint",
    " sign ",
    "ignorance",
    "unaware",
    "in the dark",
    "tongue",
    "attention of",
    "knowledge",
    "confiden",
    " loop",
    "unknown",
    "let on",
    "forward this",
    "discuss",
    "were asked",
    "shown to",
    "to reach",
    "quietly",
    "refrain",
    "covertly",
    "wiser",
    "off the record",
    "between you",
    "get back to",
    "secre",
    "wait with",
    " word ",
)
SEEKER = AhoCorasick(_NEEDLES)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the paper when its secrecy is read.

    `by_court`: a court gave the paper, so that its commands are orders. `asks_court`: it is an application, which orders
    nothing yet. `instrument`: what it is, where that was read. `due_on`: by when it is to be answered. `parties`: whom it
    names.
    """

    issued_on: date | None
    jurisdiction: str | None
    by_court: bool
    asks_court: bool
    instrument: Instrument | None = None
    due_on: date | None = None
    parties: Parties = NOBODY


def taken_up(cut: tuple[Clause, ...], text: Text) -> list[int]:
    """Which clauses want secrecy, as far as rules foresee it: none that is quoted from an earlier mail."""
    if not (SEEKER.find_matches_as_indexes(text.lower) or abroad.SEEKER.find_matches_as_indexes(text.lower)):
        return []
    return [
        i
        for i, c in enumerate(cut)
        if c.ticked and (_wants(c.words) or _wants_abroad(c.words) or _answers(cut, i)) and not is_quoted(text, c)
    ]


def is_of_data(words: str) -> bool:
    """Whether a clause says of data, and not of the paper, that they are not disclosed."""
    return "existence" not in words and _CONSENT.search(words) is not None


def finds_harm(words: str) -> bool:
    """Whether a clause finds that telling would do harm."""
    if not ("notif" in words or "notice" in words or "disclos" in words or "existence" in words):
        return False
    return bool(_HARM.search(words) and not _DELAYED_BY_OFFICER.search(words) and _FINDS.search(words))


def _wants(words: str) -> bool:
    """Whether a clause wants somebody not to tell."""
    if not SEEKER.find_matches_as_indexes(words) or _DELAYED_BY_OFFICER.search(words):
        return False
    match = _FORBIDS.search(words) or english.WANTS.search(words)
    if match is None or is_of_data(words):
        return False
    if words.endswith("?") or "disregard" in words:
        return False
    if "denied" in words and _DENIED.search(words):
        return False
    if english.ONLY_THEN.search(match[0]):
        return not _OTHER_DUTY.search(words)
    if _undone(words, match):
        return False
    return not _OTHER_DUTY.search(words) and not english.BY_GOVERNMENT.search(words)


def _undone(words: str, match: re.Match[str]) -> bool:
    """Whether what stands before a wish for secrecy, or in it, says that it is none."""
    allowed = _DENIES.search(words)
    if allowed is not None and allowed.start() < match.start():
        return True
    denied = english.NOT_WANTED.search(words)
    if denied is None or denied.start() > match.start() + 12:
        return False
    return english.TURNS.search(words, denied.end(), match.start()) is None


def _answers(cut: tuple[Clause, ...], index: int) -> bool:
    """Whether a form's entry before, such as "Notify user?", is answered so that the user is not to be told."""
    words = cut[index].words
    if english.NO.match(words):
        return any(english.MAY_BE_TOLD.search(c.words) for c in cut[max(0, index - 3) : index])
    return bool(index and english.YES.match(words) and english.SECRECY_TITLE.match(cut[index - 1].words))


def is_quoted(text: Text, clause: Clause) -> bool:
    """Whether the words are of an earlier mail that this one quotes."""
    line = text.full.rfind("\n", 0, clause.start) + 1
    return text.full[line : clause.start].lstrip().startswith(">") or text.full[clause.start : clause.start + 1] == ">"


_DENIED = re.compile(r"\b(?:is|are|be|been) (?:hereby )?denied\b")


def _wants_abroad(words: str) -> bool:
    """The same in other languages than English."""
    if not abroad.SEEKER.find_matches_as_indexes(words):
        return False
    return abroad.FORBIDS.search(words) is not None and not abroad.NOT_OF_TELLING.search(words)


_OTHER_DUTY = re.compile(
    r"\b(?:grand jury|government|(?<!its )(?<!their )(?<!your )(?:agents?|officers?)|attorney for the government|law enforcement|fbi|we|i) (?:shall|will|may|must|are|is|has|have)(?: not)? (?:\w+ ){0,3}(?:disclos|notif|required to (?:notify|give notice))|\bpresent(?:ed)? (?:in )?confiden|\bconfidentiality notice\b|this (?:e-?mail|message|communication)[^.;]{0,60}confidential"
    r"|disclose the contents? of (?:any |the )?(?:\w+ )?communications?|confidential (?:informant|source|human)|\bnot required to (?:notify|give notice)|\bwithout (?:prior )?(?:required )?notice\b|if you (?:are not|have received)|(?:inform|notify|advise) (?:us|me|the (?:court|undersigned|agent|officer|fbi|government|united states|agency|issuing))"
)
_WISHES = re.compile(
    r"\b(?:request(?:s|ed|ing)?|ask(?:s|ed|ing)?|please|kindly)\b[^.;]{0,60}\bnot\b|\b(?:requests?|asks?) that\b|\b(?:will|intend\w*|may) (?:seek|apply|request)\b"
)
# That no court has said so.
_UNORDERED = re.compile(
    r"\b(?:no|not|nor|never|without)\b[^.;,]{0,40}\b(?:ordered|court order|order prohibiting|required)\b|\b(?:although|though|but) (?:it is )?not (?:ordered|required)\b"
)


def ordering_in(cut: tuple[Clause, ...]) -> Clause | None:
    """The clause with which a court begins to order."""
    return next((c for c in cut if _BY_COURT.search(c.words)), None)


def kind_of(
    cut: tuple[Clause, ...], index: int, ordering: Clause | None, prose: Prose, setting: Setting
) -> Literal["ordered", "requested"]:
    """Whether the secrecy is ordered, by a court or by a statute that is cited for it, or only requested."""
    clause = cut[index]
    words = clause.words
    if setting.asks_court:
        return "requested"
    words = _UNORDERED.sub(" ", words)
    asks = _ASKS.search(words) or abroad.ASKS.search(words)
    near = " ".join(c.words for c in cut[max(0, index - 3) : index + 3] if abs(c.block - clause.block) <= 2)
    if _ORDERS.search(words) and not re.search(
        r"\byou are (?:hereby )?(?:ordered|directed|commanded)\b(?!.{0,200}court)", words
    ):
        return "ordered"
    if setting.by_court and not asks:
        return "ordered"
    statute = cites(words) or (cites(near) and not asks)
    if statute and not _WISHES.search(words):
        return "ordered"
    if ordering and ordering.start <= clause.start and not asks:
        return "ordered"
    if not asks and (cited_alone(prose, setting, clause) or _beside(clause, cut, index, prose, setting)):
        return "ordered"
    return "requested"


def _named_before(number: str, prose: Prose, setting: Setting) -> str | None:
    """The law's provision of this number, where the paper cites it with its law anywhere."""
    ends = re.compile(rf"(?:art\.|§) (?:[^,]+, )*{re.escape(number)}(?:,|$)")
    everything = cited_within(prose, setting.jurisdiction, (0, len(prose.text.full)))
    return next((one.value for one in everything if ends.search(one.value)), None)


def _beside(clause: Clause, cut: tuple[Clause, ...], index: int, prose: Prose, setting: Setting) -> str | None:
    """The provision on which the sentence before or behind rests that speaks of secrecy, in the same paragraph."""
    for other in (*cut[max(0, index - 1) : index], *cut[index + 1 : index + 2]):
        if other.block == clause.block and _OF_SECRECY.search(other.words):
            return cited_alone(prose, setting, other)
    return None


_OF_SECRECY = re.compile(
    r"\b(?:secrecy|segreto|secret|geheim\w*|sigilo|segredo|secreto|tajemnic\w*|geheimhouding|breach|disclosure)\b"
)


def cited_alone(prose: Prose, setting: Setting, clause: Clause) -> str | None:
    """The provision that a clause itself rests its secrecy on."""
    found = cited_within(prose, setting.jurisdiction, (clause.start, clause.end))
    if found:
        return found[0].value
    # A notice of the Act says "section 82 of the Act" where it forbids telling, and names the Act in its title.
    if (alone := _ALONE.search(clause.words)) and (before := _named_before(alone["number"], prose, setting)):
        return before
    if alone and alone["number"] == "13" and prose.has("2023/1543"):
        return "Regulation (EU) 2023/1543, art. 13"
    section = _SECTION.search(clause.words)
    if section is None or setting.jurisdiction not in {None, "UK", "GB"}:
        return None
    named = {_named_act(act[0]) for act in _ACT.finditer(prose.text.full, 0, _SAMPLE)}
    if (silent := _OF_SILENCE.get(section["number"])) in named:
        named = {str(silent)}
    return f"{named.pop()} (UK), s. {section['number']}" if len(named) == 1 else None


_SECTION = re.compile(r"\b(?:section|s\.) ?(?P<number>\d{1,3}[a-z]?)\b(?! of (?!(?:the|that|this) act\b))")
# The section that makes telling an offence, of an Act that a notice may name beside others.
_OF_SILENCE = {"82": "Investigatory Powers Act 2016"}
# An article cited without its law, which the paper has named before.
_ALONE = re.compile(
    r"\b(?:art(?:\.|icles?|ikel|ículos?|icol[oi]|igos?)) ?(?P<number>\d{1,4}(?:[.-]\d{1,3})?(?: ?(?:bis|ter|quater|quinquies|sexies))?[a-z]?)\b"
)
_ACT = re.compile(
    r"\b[A-Z][A-Za-z]+(?: (?:\([A-Z][A-Za-z ]{2,40}\)|and|And|AND|of|Of|OF|[A-Z][A-Za-z]+)){0,8} (?:Act|ACT) (?:19|20)\d\d\b"
)
_SAMPLE = 20_000


def _named_act(words: str) -> str:
    """An Act's name with capitals as it is cited, whatever the paper prints."""
    small = {"Of": "of", "And": "and", "The": "the"}
    return re.sub(r"\b(?:Of|And|The)\b", lambda m: small[m[0]], words.title())


# The statutes of silence in the normal form.
OF_SILENCE = frozenset(name for _, name in _STATUTES)


def cites(words: str) -> str | None:
    """The statute of silence that words cite."""
    if not _FORCE_SEEKER.find_matches_as_indexes(words):
        return None
    return next((name for pattern, name in _STATUTES if pattern.search(words)), None)


def authority(
    cut: tuple[Clause, ...], indexes: list[int], harm: Clause | None, prose: Prose, setting: Setting
) -> str | None:
    """The statute cited with the secrecy: in its own words, beside them, with the harm found, or in the paper at all."""
    for index in indexes:
        if name := cites(cut[index].words) or cited_alone(prose, setting, cut[index]):
            return name
    for index in indexes:
        for clause in cut[max(0, index - 3) : index + 4]:
            if name := cites(clause.words):
                return name
    for index in indexes:
        for clause in cut[max(0, index - 3) : index + 2]:
            beside = clause.block == cut[index].block or _CERTIFIES.search(clause.words)
            if beside and (name := cited_alone(prose, setting, clause)):
                return name
    if harm and (name := cites(harm.words)):
        return name
    return next((name for c in cut if (name := cites(c.words))), None)


# A heading or a sentence that brings in a statute of secrecy before its words.
_CERTIFIES = re.compile(
    r"\bcertif\w+|\bnon-?disclosure\b|\bsecrecy\b|\bconfidential\w*|\bgeheim\w*|\bsecret\w*|\bsegreto\b"
)


def seals(text: Text, cut: tuple[Clause, ...]) -> Iterator[Found[Mark]]:
    if "seal" not in text.lower:
        return
    sealed = next((c for c in cut if "seal" in c.words and _SEALED.search(c.words)), None)
    if sealed:
        yield text.found(Mark.SEALED, (sealed.start, sealed.end))
    endless = next((c for c in cut if "seal" in c.words and _SEAL_ENDLESS.search(c.words)), None)
    if endless:
        yield text.found(Mark.SEALED_INDEFINITELY, (endless.start, endless.end))
