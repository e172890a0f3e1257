"""The secrecy a paper wants: from whom, on what authority, until when; and what it says about sealing.

Words of command do not make an order. Secrecy is ordered where a court orders it or where the paper cites the statute
that forbids telling; a duty that a letter or a subpoena merely states is a request, whatever its tone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fourcorners.reading import secrecywords as abroad
from fourcorners.reading.authorities import cited_within
from fourcorners.reading.clauses import Clause, clauses, even
from fourcorners.reading.dates import find_dates, parse_date
from fourcorners.reading.model import Nondisclosure
from fourcorners.reading.prose import Prose
from fourcorners.reading.relative import COUNT, UNIT, number, shift
from fourcorners.reading.text import Text
from fourcorners.terms import Mark
from fourcorners.values import Found

_TELL = r"(?:told|tipp?ed off|tip(?:ping)? off|made aware|make \w+ aware|ma(?:ke|de) (?:\w+ )?known|disclos\w*|reveal\w*|notify\w*|notif\w+|inform\w*|divulg\w*|tell|speak\w*|advis\w+|publici[sz]e|communicate|discuss|alert\w*|mention)"
_WHOM = (
    r"(?:existence|claimant|suspect|defendant|data subject|its (?:customer|user|subscriber)s?|their (?:customer|user|subscriber)s?|your (?:customer|user|subscriber)s?|your client|others|fact (?:of|that)|subscribers?|customers?|account ?holders?|users?|any (?:other )?(?:person|one|third part\w+|individual|entity)|anyone|persons? (?:other|whose)|third part\w+|targets?|the (?:person|individual|owner)"
    r"|this (?:order|subpoena|request|letter|warrant|summons|notice|demand|inquiry|matter|investigation)|the (?:order|subpoena|request|letter|warrant|summons|notice|demand|application|investigation|contents? of this)|receipt of|such (?:request|order)|that (?:the )?(?:fbi|a request)|data subject|it\b)"
)
_FORBIDS = re.compile(
    rf"\b(?:shall not|must not|may not|not to|are not|is not|do not|don't|did not|would not|not be|never|refrain from|prohibit\w*|forbid\w*|preclud\w*|enjoin\w*|without)\b[^.;]{{0,90}}?\b{_TELL}\b[^.;]{{0,160}}?\b{_WHOM}"
    rf"|\b(?:and|but|to|that|you|also) not (?:\w+ )?{_TELL}\b[^.;]{{0,100}}?\b{_WHOM}|\bno (?:person|one|body|officer|employee)\b[^.;]{{0,60}}?\b(?:shall|may|must)\b[^.;]{{0,20}}?\b{_TELL}\b[^.;]{{0,100}}?\b{_WHOM}"
    r"|\b(?:not|never)\b[^.;]{0,30}?\b(?:tell|notify|inform|alert|warn|tip off|advise) (?:him|her|them)\b"
    rf"|\b(?:disclosure|tipping off)\b[^.;]{{0,80}}\bprejudic\w*[^.;]{{0,80}}\boffence\b|\bneither\b[^.;]{{0,140}}?\b{_TELL}\b|\b{_TELL}\b[^.;]{{0,90}}?\b(?:is|are) (?:hereby )?prohibited"
    rf"|\bordered that [^;]{{0,80}}? not (?:\w+ )?{_TELL}\b[^.;]{{0,80}}?\b{_WHOM}|\b(?:not|never) (?:\w+ )?(?:share|pass\w*|mention)\b[^.;]{{0,90}}?\b(?:with|to|this|the)\b[^.;]{{0,60}}?\b(?:user|customer|claimant|subscriber|account|person|seller|suspect|anyone|else)"
    rf"|\bpermission to disclose (?:it )?has not been given|\boffence\b[^.;]{{0,140}}?\b{_TELL}\b[^.;]{{0,120}}?\b(?:existence|to the person|prejudic|whether (?:this|an?)|that (?:this|the|an?) \w+ has been|(?:about|of) this)"
    rf"|\b(?:existence|fact) [^.;]{{0,120}}?\b(?:shall|must|may|should|can)(?: not|not) be {_TELL}\b"
    r"|\b(?:subscribers?|customers?|account ?holders?|users?|data subject|targets?|suspects?|claimant|person concerned|client)\b[^.;]{0,40}?\b(?:not|never)\b[^.;]{0,30}?\b(?:told|informed|notified|advised|alerted|made aware|tipped off|contacted about|apprised)\b"
    r"|\bthat [^.;]{1,90}? not (?:\w+ )?(?:disclose|reveal|notify|inform|divulge|tell)\b[^.;]{0,100}?\b(?:existence|subscriber|customer|account ?holder|user|any (?:other )?person|anyone)"
    r"|\bkeep\b[^.;]{0,60}\b(?:confidential|secret|strictly confidential)\b|\b(?:treat|treated|remain|maintain\w*|kept|held|handled)\b[^.;]{0,50}\b(?:confidential\w*|in confidence|secret)\b|\bnon-?disclosure (?:order|of this|of the|requirement|is)|\bdelay(?:ing|ed)? (?:any |of )?noti(?:ce|fication) (?:to|of) (?:the )?(?:subscriber|customer|account ?holder|user)"
    r"|\bnoti(?:ce|fication) (?:to|of) (?:the )?(?:subscriber|customer|account ?holder|user)s?\b[^.;]{0,60}\b(?:be|is) (?:delayed|prohibited|precluded|withheld)|\bconfidentiality (?:is|must|of this)\b"
)
_ORDERS = re.compile(
    r"\bit is (?:hereby |therefore |further |also |so )*(?:\W?\w{0,2} ?)?(?:hereby )?(?:further )?ordered\b|\b(?:the|this) court (?:further |hereby |also )*(?:orders|directs|prohibits|finds|determines)\b|\border(?:ed|s|ing)? (?:further )?(?:that|under|pursuant|,)|\bfurther ordered\b|\bi (?:hereby )?order\b|\bordered\b"
    r"|\border prohibiting\b|\bis hereby (?:ordered|prohibited|commanded)|\bcourt order\b|\bcommanded not to\b|\byou are (?:hereby )?enjoined\b"
)
_ASKS = re.compile(
    r"\b(?:request(?:s|ed|ing)?|ask(?:s|ed|ing)?|please|kindly|would appreciate|appreciate|we (?:would )?(?:request|ask)|encouraged?|if possible|prefer\w*|urge\w*)\b"
)
_BY_COURT = re.compile(
    r"\bit is (?:hereby |therefore |further |so )*(?:\W?\w{0,2} ?)?(?:hereby )?ordered|\bthe court (?:hereby )?orders\b|\bso ordered\b|\bit is so ordered\b|^orders that\b|\band orders\b"
)
_DELAYED_BY_OFFICER = re.compile(
    r"authori[sz]e the officer executing|delay notice to the person who|officer executing this warrant|3103a"
)
_DENIES = re.compile(
    r"\bnothing in (?:this|the)\b|(?:request|motion|application)\b[^.;]{0,120}\b(?:is |are |hereby )*(?:denied|refused|not granted)|\bno finding having been made|(?:may|are free to|permitted to|allowed to|does not prohibit|no (?:objection|prohibition)|not prohibited|not required to (?:keep|withhold))\b[^.;]{0,40}\b(?:disclos|notif|inform|tell)"
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
_TERM = re.compile(
    rf"\b(?:(?:for|period of|term of|exceed\w*|during|expires?|until|lasting|not (?:earlier|sooner) than|remain in effect)\s{{1,2}}(?:a |the |an )?(?:additional |initial )?(?:period |term |duration )?(?:of |not to exceed |not exceeding |up to )?(?:up to )?{COUNT}[\s-]{{1,2}}(?:calendar )?{UNIT}\b)(?P<rest>[^.;]{{0,80}})"
)
_ENDLESS = re.compile(
    r"\b(?:unless|until|unless and until|unless or until)\b[^.;]{0,60}\b(?:otherwise (?:ordered|authori[sz]ed|directed|notified|orders)|orders? otherwise|further (?:order|notice|instruction)|authori[sz]ed|ordered by (?:the|this) court|ordered otherwise|order of (?:the|this) court|permitted by (?:the|this) court|directed by)"
    r"|\bexcept as (?:may )?(?:otherwise )?(?:be )?required by (?:legal process|law)|\bduty (?:does|shall) not (?:end|expire)|\bcontinues? (?:after|beyond)|\buntil further\b|\bindefinite(?:ly)?\b|\b(?:has|have|with) no (?:end|expiry)\b|\bwithout (?:the )?(?:prior |express |written )*(?:leave|permission|authori[sz]ation|consent|order|approval) of (?:this|the|a) (?:court|judge)|\bat any time\b|\bunless and until\b|\bpermanently\b|\bwithout (?:time )?limit\b|\bno (?:end|expiry|expiration) date\b|\bin perpetuity\b|\buntil (?:the|this) (?:court|judge|fbi|bureau|commission|agency|government) (?:says so|lifts?|allows?|permits?|orders?|directs?|gives? leave)|\b(?:so|as) long as (?:the|this) (?:inquiry|enquiry|investigation|proceedings?)\b"
    r"|\b(?:until|till) (?:the |this |our )?(?:inquiry|enquiry|investigation|case|proceedings?|term of the grand jury) (?:has |have )?(?:ends?|ended|closes?|is closed|concludes?|is over|is concluded)\b"
)
_FROM_SERVICE = re.compile(r"^[^.;]{0,40}\b(?:service|receipt|served|received|the response|production|compliance)\b")
_FROM_ISSUE = re.compile(
    r"^[\s,)]*(?:(?:have|has) (?:passed|elapsed|gone by|expired|run)\s+)?(?:(?:from|after|of|following|beginning|commencing|starting|as of)\s+(?:on )?(?:the )?)?(?:date|day|today|entry|issuance|signing|this order|its|the order|hereof|$)"
)
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
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the paper when its secrecy is read.

    `by_court`: a court gave the paper, so that its commands are orders. `asks_court`: it is an application, which orders
    nothing yet.
    """

    issued_on: date | None
    jurisdiction: str | None
    by_court: bool
    asks_court: bool


def find_nondisclosure(prose: Prose, setting: Setting) -> tuple[Found[Nondisclosure] | None, tuple[Found[Mark], ...]]:
    """The secrecy wanted, and the marks SEALED, SEALED_INDEFINITELY and FINDS_HARM_FROM_NOTICE.

    None where the paper says nothing of secrecy. `until` is a date where it can be counted, else "<n> days" (a year
    365, a month 30), "indefinite" where only an act of somebody ends it, or None.
    """
    text = prose.text
    lower = text.lower
    cut = clauses(text)
    marks = tuple(_seals(text, cut))
    if not any(needle in lower for needle in (*_NEEDLES, *abroad.NEEDLES)):
        return None, marks
    harm = next((c for c in cut if _finds_harm(c.words)), None)
    if harm:
        marks = (*marks, text.found(Mark.FINDS_HARM_FROM_NOTICE, (harm.start, harm.end)))
    wanted = [
        (i, c)
        for i, c in enumerate(cut)
        if c.ticked and (_wants(c.words) or _wants_abroad(c.words) or _answers_no(cut, i)) and not _is_quoted(text, c)
    ]
    if not wanted:
        return None, marks
    ordering = next((c for c in cut if _BY_COURT.search(c.words)), None)
    read = [(i, c, _kind(c, cut, i, ordering, prose, setting)) for i, c in wanted]
    ordered = [entry for entry in read if entry[2] == "ordered"]
    chosen = (ordered or read)[0]
    kind = chosen[2]
    indexes = [i for i, _, k in read if k == kind]
    authority = _authority(cut, indexes, harm, prose, setting) if kind == "ordered" else None
    # What extends an earlier secrecy tells its end, not what it repeats of the earlier order.
    told = sorted((c for _, c, k in read if k == kind), key=lambda c: "extend" not in c.words)
    until = next((u for c in told if (u := _until(text, c, setting.issued_on))), None)
    if until is None:
        until = next(
            (
                u
                for c in cut[chosen[0] + 1 : chosen[0] + 4]
                if _CARRIES_ON.search(c.words) and (u := _until(text, c, setting.issued_on))
            ),
            None,
        )
    found = Nondisclosure("ordered" if kind == "ordered" else "requested", authority, until)
    return text.found(found, (chosen[1].start, chosen[1].end), copied=False), marks


def _finds_harm(words: str) -> bool:
    if not ("notif" in words or "notice" in words or "disclos" in words or "existence" in words):
        return False
    return bool(_HARM.search(words) and not _DELAYED_BY_OFFICER.search(words) and _FINDS.search(words))


def _wants(words: str) -> bool:
    """Whether a clause wants somebody not to tell."""
    if not any(needle in words for needle in _NEEDLES) or _DELAYED_BY_OFFICER.search(words):
        return False
    match = _FORBIDS.search(words)
    if match is None or (_CONSENT.search(words) and "existence" not in words):
        return False
    if words.endswith("?") or "disregard" in words:
        return False
    allowed = _DENIES.search(words)
    if "denied" in words and _DENIED.search(words):
        return False
    return not (allowed and allowed.start() < match.start()) and not _OTHER_DUTY.search(words)


def _answers_no(cut: tuple[Clause, ...], index: int) -> bool:
    """Whether a form's question before, whether the user may be told, is answered with no: "[x] please not before ..."."""
    if not _NO.match(cut[index].words):
        return False
    return any(_MAY_TELL.search(c.words) for c in cut[max(0, index - 3) : index])


_NO = re.compile(r"(?:x )?(?:please )?(?:no|not)\b")
_MAY_TELL = re.compile(
    rf"^(?:may|can|could|should|is|are)\b[^.;]{{0,80}}\b{_TELL}\b[^.;]{{0,40}}\b(?:user|customer|subscriber|account ?holder|target)[^.;]{{0,30}}\?$"
)


def _is_quoted(text: Text, clause: Clause) -> bool:
    """Whether the words are of an earlier mail that this one quotes."""
    line = text.full.rfind("\n", 0, clause.start) + 1
    return text.full[line : clause.start].lstrip().startswith(">") or text.full[clause.start : clause.start + 1] == ">"


_DENIED = re.compile(r"\b(?:is|are|be|been) (?:hereby )?denied\b")


def _wants_abroad(words: str) -> bool:
    """The same in other languages than English."""
    if not any(needle in words for needle in abroad.NEEDLES):
        return False
    return abroad.FORBIDS.search(words) is not None and not abroad.NOT_OF_TELLING.search(words)


_OTHER_DUTY = re.compile(
    r"\b(?:grand jury|government|(?<!its )(?<!their )(?<!your )(?:agents?|officers?)|attorney for the government|law enforcement|fbi|we|i) (?:shall|will|may|must|are|is|has|have)(?: not)? (?:\w+ ){0,3}(?:disclos|notif|required to (?:notify|give notice))|\bpresent(?:ed)? (?:in )?confiden|\bconfidentiality notice\b|this (?:e-?mail|message|communication)[^.;]{0,60}confidential"
    r"|disclose the contents? of (?:any |the )?(?:\w+ )?communications?|confidential (?:informant|source|human)|\bnot required to (?:notify|give notice)|\bwithout (?:prior )?(?:required )?notice\b|if you (?:are not|have received)|(?:inform|notify|advise) (?:us|me|the (?:court|undersigned|agent|officer|fbi|government|united states|agency|issuing))"
)
_WISHES = re.compile(
    r"\b(?:request(?:s|ed|ing)?|ask(?:s|ed|ing)?|please|kindly)\b[^.;]{0,60}\bnot\b|\b(?:requests?|asks?) that\b|\b(?:will|intend\w*|may) (?:seek|apply|request)\b"
)
_CARRIES_ON = re.compile(
    r"\b(?:(?:the|this) (?:bar|ban|silence)\b|this (?:duty|obligation|prohibition|order|nondisclosure|requirement|restriction|paragraph|provision|non-disclosure)|such (?:prohibition|nondisclosure)|the (?:prohibition|nondisclosure))\b"
)


def _kind(
    clause: Clause, cut: tuple[Clause, ...], index: int, ordering: Clause | None, prose: Prose, setting: Setting
) -> str:
    """Whether the secrecy is ordered, by a court or by a statute that is cited for it, or only requested."""
    words = clause.words
    if setting.asks_court:
        return "requested"
    asks = _ASKS.search(words) or abroad.ASKS.search(words)
    near = " ".join(c.words for c in cut[max(0, index - 3) : index + 3] if abs(c.block - clause.block) <= 2)
    if _ORDERS.search(words) and not re.search(
        r"\byou are (?:hereby )?(?:ordered|directed|commanded)\b(?!.{0,200}court)", words
    ):
        return "ordered"
    if setting.by_court and not asks:
        return "ordered"
    statute = _cites(words) or (_cites(near) and not asks)
    if statute and not _WISHES.search(words):
        return "ordered"
    if ordering and ordering.start <= clause.start and not asks:
        return "ordered"
    if not asks and _cited(prose, setting, clause):
        return "ordered"
    return "requested"


def _cited(prose: Prose, setting: Setting, clause: Clause) -> str | None:
    """The provision that a clause itself rests its secrecy on."""
    found = cited_within(prose, setting.jurisdiction, (clause.start, clause.end))
    if found:
        return found[0].value
    # A notice of the Act says "section 82 of the Act" where it forbids telling, and names the Act in its title.
    section = _SECTION.search(clause.words)
    if section is None or setting.jurisdiction not in {None, "UK", "GB"}:
        return None
    named = {_named_act(act[0]) for act in _ACT.finditer(prose.text.full, 0, _SAMPLE)}
    return f"{named.pop()} (UK), s. {section['number']}" if len(named) == 1 else None


_SECTION = re.compile(r"\b(?:section|s\.) ?(?P<number>\d{1,3}[a-z]?) of (?:the|that|this) act\b")
_ACT = re.compile(
    r"\b[A-Z][A-Za-z]+(?: (?:\([A-Z][A-Za-z ]{2,40}\)|and|And|AND|of|Of|OF|[A-Z][A-Za-z]+)){0,8} (?:Act|ACT) (?:19|20)\d\d\b"
)
_SAMPLE = 20_000


def _named_act(words: str) -> str:
    """An Act's name with capitals as it is cited, whatever the paper prints."""
    small = {"Of": "of", "And": "and", "The": "the"}
    return re.sub(r"\b(?:Of|And|The)\b", lambda m: small[m[0]], words.title())


def _cites(words: str) -> str | None:
    if not any(needle in words for needle in _FORCE):
        return None
    return next((name for pattern, name in _STATUTES if pattern.search(words)), None)


def _authority(
    cut: tuple[Clause, ...], indexes: list[int], harm: Clause | None, prose: Prose, setting: Setting
) -> str | None:
    """The statute cited with the secrecy: in its own words, beside them, with the harm found, or in the paper at all."""
    for index in indexes:
        if name := _cites(cut[index].words) or _cited(prose, setting, cut[index]):
            return name
    for index in indexes:
        for clause in cut[max(0, index - 3) : index + 4]:
            if name := _cites(clause.words):
                return name
    for index in indexes:
        for clause in cut[max(0, index - 3) : index + 2]:
            beside = clause.block == cut[index].block or _CERTIFIES.search(clause.words)
            if beside and (name := _cited(prose, setting, clause)):
                return name
    if harm and (name := _cites(harm.words)):
        return name
    return next((name for c in cut if (name := _cites(c.words))), None)


# A heading or a sentence that brings in a statute of secrecy before its words.
_CERTIFIES = re.compile(
    r"\bcertif\w+|\bnon-?disclosure\b|\bsecrecy\b|\bconfidential\w*|\bgeheim\w*|\bsecret\w*|\bsegreto\b"
)


def _until(text: Text, clause: Clause, issued_on: date | None) -> str | None:
    words = clause.words
    ends_open = _ENDS_OPEN.search(words) is not None
    if _BOXES.search(text.full, clause.start, clause.end + (60 if ends_open else 0)):
        # "For a period of [ ] 30 [ ] 60 [X] 90 days": what is not ticked falls away.
        raw = text.lower[clause.start : clause.end + (80 if ends_open else 0)]
        words = even(_TICKED.sub(" ", _UNTICKED.sub(" ", raw)))
    for match in _TERM.finditer(words):
        if re.search(r"within|preserv|produc|answer", words[max(0, match.start() - 30) : match.start()]):
            continue
        count, unit = number(match["count"]), match["unit"]
        if (named := _FROM_DAY.match(match["rest"])) and (day := parse_date(named["day"])):
            return shift(day, count, unit).isoformat()
        if issued_on and _FROM_ISSUE.match(match["rest"]) and not _FROM_SERVICE.match(match["rest"]):
            try:
                return shift(issued_on, count, unit).isoformat()
            except (ValueError, OverflowError):
                return None
        return f"{_in_days(count, unit)} days"
    for day, start, _ in find_dates(text):
        if clause.start <= start < clause.end and _ends_on(text.lower[max(0, start - 40) : start]):
            return day.isoformat()
    for match in abroad.TERM.finditer(words):
        count, unit = abroad.term_of(match)
        return f"{_in_days(count, unit)} days"
    return "indefinite" if _ENDLESS.search(words) or abroad.ENDLESS.search(words) else None


# "For 90 days from November 3, 2026".
_FROM_DAY = re.compile(
    r"^,? (?:from|after|following|beginning|commencing|starting)(?: on)? (?P<day>[a-z]{3,9} \d{1,2}, 20\d\d|\d{1,2} [a-z]{3,9} 20\d\d)"
)
_ENDS_OPEN = re.compile(r"\b(?:of|for|until|exceed|to)$")
_BOXES = re.compile(r"\[ ?[xX]? ?\]|[☐☒☑□]")
_UNTICKED = re.compile(r"(?:\[ ?\]|[☐□])\s{0,3}[^\s\[☐☒☑□]+(?:\s(?:days?|months?|years?))?")
_TICKED = re.compile(r"\[ ?x ?\]|[☒☑]")


def _ends_on(before: str) -> bool:
    """Whether the words before a day make it the end of something."""
    return _BEFORE_END.search(before) is not None or abroad.UNTIL.search(" ".join(before.split()) + " ") is not None


_BEFORE_END = re.compile(
    r"\b(?:until(?: the end of| \d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.? on)?|through|(?:up )?to and including|until and including|to|before|expires?(?: on)?|ending(?: on)?|not before)\s+(?:the )?$"
)


def _in_days(count: int, unit: str) -> int:
    if unit.startswith("year"):
        return 365 * count
    if unit.startswith("month"):
        return 365 if count == 12 else 30 * count
    return 7 * count if unit.startswith("week") else count


def _seals(text: Text, cut: tuple[Clause, ...]) -> Iterator[Found[Mark]]:
    if "seal" not in text.lower:
        return
    sealed = next((c for c in cut if "seal" in c.words and _SEALED.search(c.words)), None)
    if sealed:
        yield text.found(Mark.SEALED, (sealed.start, sealed.end))
    endless = next((c for c in cut if "seal" in c.words and _SEAL_ENDLESS.search(c.words)), None)
    if endless:
        yield text.found(Mark.SEALED_INDEFINITELY, (endless.start, endless.end))
