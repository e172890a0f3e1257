"""Which kind of legal process a paper is, from its title, its words of command and the power it names.

Every cue is a phrase with a weight. A cue counts more in a title (in capitals, or near the top), because papers
mention other instruments: a secrecy order names the subpoena, a warrant the earlier preservation request, a letter
the order that is to follow. The kind with the most weight wins; two that weigh the same, or too little weight, leave
the instrument unread.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from fourcorners.reading.prose import Prose, Span
from fourcorners.terms import Instrument as I
from fourcorners.values import Found

# Kinds that become a federal, a state or a foreign instrument only when the jurisdiction is known.
GRAND_JURY, TRIAL, CIVIL, SUMMONS, SUBPOENA, WARRANT = "grand_jury", "trial", "civil", "summons", "subpoena", "warrant"
PRESERVE, EMERGENCY, REQUEST, FOREIGN = "preserve", "emergency", "request", "foreign"

_ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase in lower case that speaks for a kind; where one is given, the pattern must match as well."""

    kind: str
    weight: int
    phrase: str
    pattern: re.Pattern[str] | None = None


def _cue(kind: str, weight: int, phrase: str, pattern: str | None = None) -> Cue:
    return Cue(kind, weight, phrase, re.compile(pattern) if pattern else None)


_CUES: tuple[Cue, ...] = (
    # subpoenas and summonses
    _cue(GRAND_JURY, 12, "testify before a grand jury"),
    _cue(GRAND_JURY, 10, "testify before grand jury"),
    _cue(GRAND_JURY, 6, "grand jury subpoena"),
    _cue(GRAND_JURY, 5, "before the grand jury"),
    _cue(GRAND_JURY, 4, "to the grand jury"),
    _cue(GRAND_JURY, 3, "grand jury"),
    _cue(GRAND_JURY, 5, "ao 110"),
    _cue(TRIAL, 12, "hearing or trial in a criminal"),
    _cue(TRIAL, 12, "objects in a criminal case"),
    _cue(TRIAL, 5, "ao 89"),
    _cue(TRIAL, 4, "rule 17(c)"),
    _cue(CIVIL, 12, "in a civil action", r"subpoena.{0,160}in a civil action"),
    _cue(CIVIL, 5, "ao 88"),
    _cue(CIVIL, 8, "512(h)"),
    _cue(CIVIL, 5, "deposition subpoena"),
    _cue(CIVIL, 5, "rule 45"),
    _cue(CIVIL, 4, "fed. r. civ. p. 45"),
    _cue(CIVIL, 3, "plaintiff", r"plaintiff.{0,200}defendant"),
    _cue(SUMMONS, 10, "administrative subpoena"),
    _cue(SUMMONS, 10, "immigration enforcement subpoena"),
    _cue(SUMMONS, 10, "civil investigative demand"),
    _cue(SUMMONS, 8, "inspector general subpoena"),
    _cue(SUMMONS, 9, "1509", r"19 ?u\.? ?s\.? ?c[^a-z]{0,10}1509|section 1509"),
    _cue(SUMMONS, 7, "876", r"21 ?u\.? ?s\.? ?c[^a-z]{0,10}876"),
    _cue(SUMMONS, 7, "3486", r"18 ?u\.? ?s\.? ?c[^a-z]{0,10}3486"),
    _cue(SUMMONS, 8, "1225", r"8 ?u\.? ?s\.? ?c[^a-z]{0,10}1225"),
    _cue(SUMMONS, 7, "7602", r"26 ?u\.? ?s\.? ?c[^a-z]{0,10}7602|section 7602|sections 7602"),
    _cue(SUMMONS, 5, "form 2039"),
    _cue(SUMMONS, 4, "summons", r"you are (?:hereby )?(?:commanded|summoned|required) (?:and required )?to (?:give|appear|produce|testify|deliver|furnish)"),
    _cue(SUMMONS, 3, "summons"),
    _cue(SUMMONS, 4, "internal revenue code", r"summons"),
    _cue(SUMMONS, 6, "inspector general act"),
    _cue(SUMMONS, 4, "customs", r"summons to (?:appear|produce)|summons"),
    _cue(SUBPOENA, 6, "subpoena duces tecum"),
    _cue(SUBPOENA, 5, "you are commanded to appear", r"subp\wena|subp"),
    _cue(SUBPOENA, 4, "subpoena", r"you are (?:hereby )?(?:commanded|ordered|directed|required|summoned)"),
    _cue(SUBPOENA, 3, "subpoena"),
    # orders
    _cue(I.US_2703D_ORDER, 8, "2703(d)", r"(?:order|application)[^.]{0,60}(?:pursuant to|under)[^.]{0,40}2703 ?\(d\)"),
    _cue(I.US_2703D_ORDER, 4, "2703(d)"),
    _cue(I.US_2703D_ORDER, 5, "specific and articulable facts"),
    _cue(I.US_2703D_ORDER, 5, "2703(d)", r"ordered,? (?:pursuant to|under)[^.]{0,40}2703 ?\(d\)"),
    _cue(I.US_PEN_TRAP_ORDER, 10, "pen register", r"(?:use|installation|install)[^.]{0,60}(?:of a |a )?pen[- ]register"),
    _cue(I.US_PEN_TRAP_ORDER, 5, "pen register"),
    _cue(I.US_PEN_TRAP_ORDER, 5, "trap and trace"),
    _cue(I.US_PEN_TRAP_ORDER, 5, "3123"),
    _cue(I.US_PEN_TRAP_ORDER, 4, "pen-trap"),
    _cue(I.US_WIRETAP_ORDER, 10, "interception of", r"(?:authoriz|order)[^.]{0,80}intercept\w{0,3}(?: of)?[^.]{0,40}(?:wire|oral|electronic) ?(?:,|and|or|comm)"),
    _cue(I.US_WIRETAP_ORDER, 8, "to intercept", r"authoriz[^.]{0,80}to intercept (?:wire|oral|electronic)"),
    _cue(I.US_WIRETAP_ORDER, 6, "2518", r"u\.? ?s\.? ?c[^a-z]{0,10}2518|section 2518"),
    _cue(I.US_WIRETAP_ORDER, 4, "2516"),
    _cue(I.US_NONDISCLOSURE_ORDER, 10, "of the existence of", r"order[^.]{0,200}not to notify any (?:other )?person[^.]{0,120}of the existence of"),
    _cue(I.US_NONDISCLOSURE_ORDER, 9, "2705(b)", r"(?:order|application)[^.]{0,60}(?:pursuant to|under)[^.]{0,40}2705 ?\(b\)"),
    _cue(I.US_NONDISCLOSURE_ORDER, 4, "2705(b)"),
    _cue(I.US_NONDISCLOSURE_ORDER, 8, "nondisclosure order"),
    _cue(I.US_NONDISCLOSURE_ORDER, 8, "non-disclosure order"),
    _cue(I.US_NONDISCLOSURE_ORDER, 7, "order", r"order (?:precluding|prohibiting|preventing|commanding)[^.]{0,80}(?:notif|disclos|notice)"),
    _cue(I.US_FISA_ORDER, 14, "foreign intelligence surveillance court"),
    _cue(I.US_FISA_ORDER, 10, "1881a"),
    _cue(I.US_FISA_ORDER, 8, "foreign intelligence surveillance act"),
    _cue(I.US_FISA_ORDER, 6, "50 u.s.c", r"50 u\.s\.c[^a-z]{0,10}18(?:05|24|42|61)"),
    # warrants
    _cue(WARRANT, 12, "search and seizure warrant"),
    _cue(WARRANT, 11, "application for a search warrant"),
    _cue(WARRANT, 11, "application for search warrant"),
    _cue(WARRANT, 8, "search warrant"),
    _cue(WARRANT, 8, "in the matter of the search of"),
    _cue(WARRANT, 5, "commanded to", r"commanded to (?:search|execute|make|enter)"),
    _cue(WARRANT, 5, "ao 93"),
    _cue(WARRANT, 5, "ao 106"),
    _cue(WARRANT, 4, "probable cause"),
    _cue(WARRANT, 5, "peace officer", r"to any[^.]{0,60}peace officer"),
    _cue(WARRANT, 4, "items to be seized"),
    _cue(WARRANT, 4, "to be seized by the government"),
    _cue(WARRANT, 4, "property to be searched"),
    _cue(WARRANT, 4, "affiant"),
    # letters
    _cue(I.US_NATIONAL_SECURITY_LETTER, 14, "national security letter"),
    _cue(I.US_NATIONAL_SECURITY_LETTER, 12, "2709", r"u\.? ?s\.? ?c[^a-z]{0,20}2709|code[^a-z]{0,10}section 2709"),
    _cue(I.US_NATIONAL_SECURITY_LETTER, 10, "clandestine intelligence activities", r"certif\w{1,6} that the information sought"),
    _cue(I.US_NATIONAL_SECURITY_LETTER, 10, "1681", r"15[^a-z]{1,4}u\.? ?s\.? ?c[^a-z]{0,20}1681[uv]"),
    _cue(PRESERVE, 9, "2703(f)", r"preserv"),
    _cue(PRESERVE, 8, "preservation letter"),
    _cue(PRESERVE, 7, "preservation request"),
    _cue(PRESERVE, 7, "request for preservation"),
    _cue(PRESERVE, 5, "preserv", r"request\w{0,3} (?:that you |you )?(?:to )?preserv|preserv\w{1,5} (?:all|the following|any)"),
    _cue(EMERGENCY, 12, "emergency disclosure"),
    _cue(EMERGENCY, 12, "emergency data request"),
    _cue(EMERGENCY, 10, "emergency request"),
    _cue(EMERGENCY, 10, "exigent circumstances request"),
    _cue(EMERGENCY, 8, "2702(b)(8)"),
    _cue(EMERGENCY, 8, "2702(c)(4)"),
    _cue(EMERGENCY, 4, "exigent"),
    _cue(EMERGENCY, 5, "death or serious", r"danger of death or serious (?:physical|bodily) (?:injury|harm)"),
    _cue(EMERGENCY, 4, "emergency", r"request\w{0,4}[^.]{0,80}emergency|emergency[^.]{0,80}request"),
    # abroad
    _cue(I.MLAT_REQUEST, 12, "request for mutual legal assistance"),
    _cue(I.MLAT_REQUEST, 10, "request for assistance", r"treaty|central authority"),
    _cue(I.MLAT_REQUEST, 10, "letter of request", r"judicial|treaty|convention|assistance"),
    _cue(I.MLAT_REQUEST, 10, "letters rogatory"),
    _cue(I.MLAT_REQUEST, 10, "letter rogatory"),
    _cue(I.MLAT_REQUEST, 10, "commission rogatoire internationale"),
    _cue(I.MLAT_REQUEST, 10, "comisión rogatoria"),
    _cue(I.MLAT_REQUEST, 10, "rechtshilfeersuchen"),
    _cue(I.MLAT_REQUEST, 7, "mutual legal assistance"),
    _cue(I.MLAT_REQUEST, 5, "central authority"),
    _cue(I.EU_EPOC_PR, 40, "european preservation order certificate"),
    _cue(I.EU_EPOC_PR, 20, "epoc-pr"),
    _cue(I.EU_EPOC, 38, "european production order certificate"),
    _cue(I.EU_EPOC, 38, "europäische herausgabeanordnung"),
    _cue(I.EU_EPOC_PR, 40, "europäische sicherungsanordnung"),
    _cue(I.EU_EPOC, 38, "injonction européenne de production"),
    _cue(I.EU_EPOC_PR, 40, "injonction européenne de conservation"),
    _cue(I.EU_EPOC, 14, "european production order"),
    _cue(I.EU_EPOC_PR, 14, "european preservation order"),
    _cue(I.EU_DSA_INFORMATION_ORDER, 14, "order to provide information", r"2022/2065|digital services act"),
    _cue(I.EU_DSA_INFORMATION_ORDER, 12, "article 10", r"article 10[^.]{0,80}(?:2022/2065|digital services act|\bdsa\b)"),
    _cue(I.EU_DSA_REMOVAL_ORDER, 14, "order to act against", r"2022/2065|digital services act"),
    _cue(I.EU_DSA_REMOVAL_ORDER, 12, "article 9", r"article 9[^.]{0,80}(?:2022/2065|digital services act|\bdsa\b)"),
    _cue(I.UK_PRODUCTION_ORDER, 12, "production order", r"police and criminal evidence|proceeds of crime act|crown court|terrorism act 2000|\bpace\b"),
    _cue(I.UK_PRODUCTION_ORDER, 8, "police and criminal evidence act", r"schedule 1|section 9|special procedure"),
    _cue(I.UK_IPA_NOTICE, 12, "investigatory powers act", r"notice|authorisation|warrant"),
    _cue(I.UK_IPA_NOTICE, 10, "regulation of investigatory powers act", r"notice|section 22"),
    _cue(I.UK_COPO_ORDER, 22, "overseas production order"),
    _cue(I.RESTRAINT_REQUEST, 10, "restraining order", r"freez|restrain\w{0,3}[^.]{0,60}(?:account|asset|fund)"),
    _cue(I.RESTRAINT_REQUEST, 10, "restraint order"),
    _cue(I.RESTRAINT_REQUEST, 9, "freezing order"),
    _cue(I.RESTRAINT_REQUEST, 9, "freez", r"(?:request|order|direct|require|please|hereby|must)[^.]{0,80}freez\w{0,4}[^.]{0,60}(?:account|fund|asset|wallet|balance)"),
    _cue(I.RESTRAINT_REQUEST, 8, "seizure warrant", r"(?:fund|account|asset|wallet|balance)"),
    _cue(FOREIGN, 9, "preservation order"),
    _cue(FOREIGN, 9, "preservation demand"),
    _cue(FOREIGN, 9, "production order"),
    _cue(FOREIGN, 9, "general production order"),
    _cue(FOREIGN, 8, "removal order"),
    _cue(FOREIGN, 9, "blocking order"),
    _cue(FOREIGN, 8, "takedown order"),
    _cue(FOREIGN, 8, "court order", r"hereby order|orders as follows|it is ordered"),
    _cue(FOREIGN, 9, "section 91", r"notice (?:under|u/s) (?:section|sec\.?|s\.)? ?91|section 91[^.]{0,40}(?:cr\. ?p\. ?c|crpc|criminal procedure)"),
    _cue(FOREIGN, 9, "section 94", r"section 94[^.]{0,40}(?:bnss|bharatiya)"),
    _cue(FOREIGN, 8, "section 69a"),
    _cue(FOREIGN, 8, "section 79(3)(b)", r"notice|direct"),
    _cue(FOREIGN, 9, "réquisition"),
    _cue(FOREIGN, 9, "requisition", r"procédure pénale|criminal procedure"),
    _cue(FOREIGN, 9, "mandamiento"),
    _cue(FOREIGN, 9, "beschluss"),
    _cue(FOREIGN, 8, "auskunftsersuchen"),
    _cue(FOREIGN, 8, "auskunftsverlangen"),
    _cue(FOREIGN, 8, "decreto", r"procura|tribunale|giudice"),
    _cue(FOREIGN, 8, "vordering", r"strafvordering|officier van justitie"),
    _cue(FOREIGN, 8, "technical assistance notice"),
    _cue(FOREIGN, 8, "removal notice", r"online safety act"),
    _cue(FOREIGN, 8, "ofício", r"pol[ií]cia|juiz|vara"),
    _cue(FOREIGN, 7, "information notice", r"online safety act|data protection act"),
)  # fmt: skip

# A request with no process: what is asked, politely or not, and by what the sender says it is.
_REQUESTS = re.compile(
    r"request (?:for|the|that|you|your|to|is)|we (?:kindly |hereby |would |therefore )?(?:request|ask|demand|notify|inform|appeal)"
    r"|kindly (?:provide|furnish|remove|block|take|delete|send|confirm)|please (?:provide|remove|block|delete|disable|take|send|furnish|advise|suspend)"
    r"|in order to request|hereby (?:request|submitted|notif)|you are requested|would appreciate|bitten wir|ersuchen|solicit|demandons|prions de"
    r"|просим|chiede|verzoek|solicita|should be removed|remove the|to (?:block|restrict) access|violat"
)
_LETTER = ("dear ", "to whom it may concern", "sincerely", "regards", "yours faithfully", "sehr geehrte", "madame, monsieur",
           "estimado", "atentamente", "respectfully", "yours truly", "sir/madam", "уважаем", "dear sir", "cordialement")  # fmt: skip
_FOLD = str.maketrans("i1|!05", "lllloS".lower())
# A mention only: what is said to come later, to have been asked before, or not to be this paper.
_MENTION = re.compile(
    r"(?:follow|obtain|seek|apply|applying|pending|forthcoming|not a|in lieu of a?|without a|future|anticipat\w+|issu\w+ of a?|secure|pursu\w*"
    r"|prior|previous|earlier|existence of (?:the|this|a|any)(?: attached| accompanying)?|response to (?:the|a|this|your)(?: \w+)?"
    r"|attached|accompanying|served with a|while we|until a|process such as a)[\s(]{0,2}(?:an? |the |legal process |proper |formal |federal |or )?$"
)


def find_instrument(prose: Prose, jurisdiction: str | None) -> Found[I] | None:
    """The kind of process, with the words that show it; None where nothing or too much speaks."""
    scores, spans = _weigh(prose, prose.flat, fold=False)
    if not scores or max(scores.values()) < _ENOUGH:
        more, more_spans = _weigh(prose, prose.flat.translate(_FOLD), fold=True)
        if more and max(more.values()) > max(scores.values(), default=0):
            scores, spans = more, more_spans
    for kind, weight in list(scores.items()):
        if kind == SUBPOENA:
            for special in (GRAND_JURY, TRIAL, CIVIL, SUMMONS):
                if scores.get(special, 0) >= 3:
                    scores[special] += min(weight, 8)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if ranked and ranked[0][1] >= _ENOUGH and not (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        kind = ranked[0][0]
        named = _name(kind, jurisdiction, prose)
        if named is not None:
            return prose.found(named, *spans[kind][:3])
    return _plain_request(prose)


def _weigh(prose: Prose, flat: str, *, fold: bool) -> tuple[dict[str, int], dict[str, list[Span]]]:
    scores: dict[str, int] = defaultdict(int)
    spans: dict[str, list[Span]] = defaultdict(list)
    for cue in _CUES:
        if fold and (cue.pattern is not None or len(cue.phrase) < 12):
            continue
        phrase = cue.phrase.translate(_FOLD) if fold else cue.phrase
        at = flat.find(phrase)
        if at < 0:
            continue
        if cue.pattern is not None:
            match = cue.pattern.search(flat, max(0, at - 400), min(len(flat), at + 4_000))
            if match is None:
                match = cue.pattern.search(flat, 0, 20_000)
            if match is None:
                continue
        start, titled = _best_place(prose, flat, phrase, at)
        if start < 0:
            scores[cue.kind] += 1
            continue
        scores[cue.kind] += cue.weight + (3 if titled and cue.weight >= 5 else 0)
        spans[cue.kind].append((start, start + len(phrase)))
    return {k: v for k, v in scores.items() if k in spans}, spans


def _best_place(prose: Prose, flat: str, phrase: str, at: int) -> tuple[int, bool]:
    """Where the phrase stands for itself, a title first; -1 where each of its first places is a mere mention."""
    plain = -1
    for _ in range(6):
        end = at + len(phrase)
        words = prose.cased[at:end]
        if words.isupper() and any(c.isalpha() for c in words):
            return at, True
        if plain < 0 and not _MENTION.search(flat, max(0, at - 60), at):
            plain = at
        at = flat.find(phrase, end)
        if at < 0:
            break
    return plain, 0 <= plain < 250


def _name(kind: str, jurisdiction: str | None, prose: Prose) -> I | None:
    """The instrument of this kind in this jurisdiction; None where that cannot be said."""
    if isinstance(kind, I):
        return kind
    foreign = jurisdiction is not None and not jurisdiction.startswith("US-")
    state = jurisdiction is not None and jurisdiction.startswith("US-") and jurisdiction != "US-FED"
    if foreign:
        return None if kind in {PRESERVE, EMERGENCY, REQUEST} else I.OTHER
    if kind == FOREIGN:
        return None if jurisdiction is not None else I.OTHER
    if kind == WARRANT:
        if state:
            return I.US_STATE_WARRANT
        return I.US_SEARCH_WARRANT if jurisdiction else None
    if kind in {SUBPOENA, TRIAL, SUMMONS, GRAND_JURY} and state:
        return I.US_STATE_SUBPOENA
    return _FEDERAL_KIND.get(kind)


_FEDERAL_KIND = {
    GRAND_JURY: I.US_GRAND_JURY_SUBPOENA, TRIAL: I.US_TRIAL_SUBPOENA, CIVIL: I.US_CIVIL_SUBPOENA,
    SUMMONS: I.US_ADMINISTRATIVE_SUBPOENA, PRESERVE: I.US_PRESERVATION_REQUEST, EMERGENCY: I.US_EMERGENCY_REQUEST,
}  # fmt: skip


def _plain_request(prose: Prose) -> Found[I] | None:
    """A letter or message that asks for something and carries no process."""
    asked = _REQUESTS.search(prose.flat)
    if asked is None:
        return None
    letter = prose.first(_LETTER)
    if letter is None and prose.text.paper.mail is None and asked[0] == "violat":
        return None
    return prose.found(I.INFORMAL_REQUEST, asked)
