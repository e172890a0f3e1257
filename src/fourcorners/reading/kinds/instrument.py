"""Which kind of legal process a paper is, from its title, its words of command and the power it names.

Every cue is a phrase with a weight. A cue counts more in a title (in capitals, or near the top), because papers
mention other instruments: a secrecy order names the subpoena, a warrant the earlier preservation request, a letter
the order that is to follow. The kind with the most weight wins; two that weigh the same, or too little weight, leave
the instrument unread.
"""

from __future__ import annotations

import re
from collections import defaultdict

from fourcorners.reading.delivery.parts import Opening, opening
from fourcorners.reading.kinds.cues import (
    CIVIL,
    CUES,
    EMERGENCY,
    FOREIGN,
    GRAND_JURY,
    INVESTIGATION_ORDERS,
    PRESERVE,
    SUBPOENA,
    SUMMONS,
    TRIAL,
    WARRANT,
)
from fourcorners.reading.kinds.dsa import find_dsa_orders
from fourcorners.reading.kinds.ordered import hands_over, titled_silence, titled_warrant
from fourcorners.reading.kinds.processes_abroad import find_process_abroad
from fourcorners.reading.kinds.takenback import find_withdrawal
from fourcorners.reading.kinds.voluntary import find_voluntary
from fourcorners.reading.sureness import INFERRED
from fourcorners.reading.texts.prose import Prose, Span
from fourcorners.terms import Instrument
from fourcorners.values import Found

_ENOUGH = 5
# So far down a paper its title stands.
_TITLED = 600
_PHRASES = tuple(cue.phrase for cue in CUES)
# A request with no process: what is asked, politely or not, and by what the sender says it is.
_REQUESTS = re.compile(
    r"request (?:for|the|that|you|your|to|is)|we (?:kindly |hereby |would |therefore )?(?:request|"
    r"ask|demand|notify|inform|appeal|require|inquire)|i (?:should|would) be grateful|i (?:request|ask) "
    r"|kindly (?:provide|furnish|remove|block|take|delete|send|confirm)|please (?:provide|remove|"
    r"block|delete|disable|take|send|furnish|advise|suspend)"
    r"|in order to request|hereby (?:request|submitted|notif)|you are requested|would appreciate|"
    r"bitten wir|ersuchen|solicit|demandons|prions de"
    r"|просим|chiede|verzoek|solicita|fordern (?:wir )?sie|bitte (?:teilen|übermitteln|geben|senden) sie|merci de nous|pouvez-vous nous|rogamos|le pedimos|la preghiamo|vi chiediamo|pedimos que"
    r"|(?:could|can|would|will) you (?:please |kindly |possibly )?(?:tell|give|send|let|share|provide|confirm|help|look|pass|supply|preserve|keep|take|remove|e-?mail|check|hand)\b|(?:could|can|would|will) (?:your|the) (?:\w+ )?(?:team|company|office|staff|colleagues|people)\b|would you be (?:willing|able|so kind)|hoping (?:that )?you (?:can|could|will)|do you (?:know|have|hold)\b|\bwho (?:is|owns|runs|uses)\b[^.?]{0,60}\?|please (?:have|identify|see|make|come|help|find)\b|kindly \w+|would (?:welcome|be of|be glad|be pleased|like|consider)|should like|be so (?:good|kind)|of (?:great |much |some )?(?:assistance|help) (?:to|if|for)|\ba request only|only a request|would you consider|\bi need (?:a|an|the|to know|his|her)\b|saurions gré|bien vouloir|können sie|könnten sie|würden sie|kunt u|zou u|podrían? (?:ustedes )?\w+nos|potreste|poderiam|we (?:must |also |only )?ask\b|i ask\b|please (?:let us have|give us|tell us|share|hand over|disclose|supply|confirm|pass)\b[^.]{0,120}\b(?:name|address|e-?mail|number|data|details?|records?|identity|information|account|logs?)|should be removed|remove the|to (?:block|restrict) access|violat"
)
_LETTER = (
    "dear ", "mit freundlichen", "to whom it may concern", "sincerely", "regards", "yours faithfully", "sehr geehrte", "yours truly",
    "madame, monsieur", "estimado", "atentamente", "respectfully", "sir/madam", "уважаем", "cordialement",
)  # fmt: skip
_FOLD = str.maketrans("i1|!05", "lllloS".lower())
# A mention only: what is said to come later, to have been asked before, or not to be this paper.
_MENTION = re.compile(
    r"(?:follow|obtain|seek|consider\w*|apply|applying|pending|forthcoming|not a|in lieu of a?|without a|"
    r"future|anticipat\w+|issu\w+ of a?|secure|pursu\w*"
    r"|prior|previous|earlier|existence of (?:the|this|a|any)(?: attached| accompanying)?|"
    r"response to (?:the|a|this|your)(?: \w+)?"
    r"|attached|accompanying|served with a|while we|until a|process such as a"
    r"|\bno|\bnor|before (?:i|we) go|\b(?:i|we) (?:will|would|could|may|might|shall|can)|neither|\bhave(?:n't)?|don't have|not have|not yet have|can't get|cannot get|once (?:we have|there is)|instead of)[\s(]{0,2}(?:an? |any |such |"
    r"the |legal process |proper |formal |federal |or )?"
    # "an authorisation under section 61A of the Act": the act's name is a mention where the authorisation is.
    r"(?:(?:authori[sz]ation|notice|warrant|order|subpoena|summons|demand) (?:under|pursuant to) (?:(?:part|section|s\.|article|chapter|schedule) ?[\w.()]{1,8},? (?:of |to )?)?(?:the )?)?$"
)

# The same where it is said after: "a subpoena is being prepared", "the warrant which is to follow".
_MENTIONED_AFTER = re.compile(
    r"s?(?: for (?:this|these|the) \w+)?,? (?:(?:which |that )?(?:is|are|will|was|were|has|have|may|would|can)\b(?: \w+){0,2}? (?:being (?:prepared|sought|drafted|drawn|obtained)|to follow|follow\b|forthcoming"
    r"|sought|requested from|applied for|be (?:served|sent|issued|obtained|sought|applied)|in preparation|on its way|attached|enclosed)|to follow\b|(?:is|are) not\b|(?: (?:under|from|of|or)\b(?:[^.;]|\.(?=[\w ]{0,2}[\d§.])){3,90}?)? (?:will|would|may|might|can|could) (?:then |in time |also )?(?:do so|follow|be (?:sent|served|issued|sought|obtained|applied|asked)|come)\b)"
)


def find_instrument(prose: Prose, jurisdiction: str | None, *, in_court: bool = False) -> Found[Instrument] | None:
    """The kind of process, with the words that show it; None where nothing or too much speaks.

    `in_court`: the paper bears a court's name. Then letters that it mentions are history, not what it is.
    """
    scores, spans = _weigh(prose, prose.flat, fold=False)
    if not scores or max(scores.values()) < _ENOUGH:
        more, more_spans = _weigh(prose, prose.flat.translate(_FOLD), fold=True)
        if more and max(more.values()) > max(scores.values(), default=0):
            scores, spans = more, more_spans
    if in_court:
        for kind in (PRESERVE, EMERGENCY):
            if kind in scores:
                scores[kind] //= 2
    withdrawn = find_withdrawal(prose)
    if withdrawn is not None:
        return prose.found(Instrument.OTHER, withdrawn)
    american = (jurisdiction or "").startswith("US-")
    if not in_court and not (american and max(scores.get(PRESERVE, 0), scores.get(EMERGENCY, 0)) >= 9):
        # What is asked for as a favour is no process, whatever process the paper says that it is not.
        favour = find_voluntary(prose)
        if favour is not None and _only_asks(scores):
            return prose.found(Instrument.INFORMAL_REQUEST, favour)
    if CIVIL in scores and not prose.has("subp"):
        # Parties without a subpoena are a lawsuit's.
        del scores[CIVIL]
    for order, cited in find_dsa_orders(prose).items():
        if order not in scores:
            scores[order], spans[order] = 14, [cited]
    titled = prose.first(INVESTIGATION_ORDERS)
    if titled is not None and titled[0] < _TITLED:
        scores[Instrument.MLAT_REQUEST] = scores.get(Instrument.MLAT_REQUEST, 0) + 20
        spans.setdefault(Instrument.MLAT_REQUEST, []).append(titled)
    for special, general in _ABOVE.items():
        if scores.get(special, 0) >= 10:
            # An order of the surveillance court is its own kind, whatever devices it orders.
            scores[special] += max((scores.get(kind, 0) for kind in general), default=0)
    _drop_elsewhere(scores, jurisdiction)
    _weigh_orders(prose, jurisdiction, scores, spans)
    _weigh_silence(prose, scores, spans)
    only = _only_silence(prose) if in_court else None
    if only is not None:
        scores[Instrument.US_NONDISCLOSURE_ORDER] = scores.get(Instrument.US_NONDISCLOSURE_ORDER, 0) + 40
        spans.setdefault(Instrument.US_NONDISCLOSURE_ORDER, []).insert(0, only)
    # Silence alone is ordered elsewhere too, under no name of its own.
    _drop_elsewhere(scores, jurisdiction)
    for kind, weight in list(scores.items()):
        if kind == SUBPOENA:
            for special in (GRAND_JURY, TRIAL, CIVIL, SUMMONS):
                if scores.get(special, 0) >= 3:
                    scores[special] += min(weight, 8)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if len(ranked) > 1 and {kind for kind, _ in ranked[:2]} == _DSA and ranked[1][1] > 10:
        # Where it orders both, what it orders first gives it its name.
        ranked[:2] = [(min(sorted(_DSA), key=lambda kind: spans[kind][0]), ranked[0][1] + 1), ranked[1]]
    if ranked and ranked[0][1] >= _ENOUGH and not (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        kind = ranked[0][0]
        named = _name(kind, jurisdiction, in_court=in_court)
        if named is None and kind == SUBPOENA:
            # A court's subpoena is for some proceeding, and what the paper says of one tells for which.
            kind = next((one for one, weight in ranked[1:] if one in _PROCEEDINGS and weight >= _ENOUGH), kind)
            named = _name(kind, jurisdiction, in_court=in_court)
        if named is not None:
            return prose.found(named, *spans[kind][:3])
    if jurisdiction is not None and not jurisdiction.startswith("US-"):
        process = find_process_abroad(prose)
        if process is not None:
            return prose.found(Instrument.OTHER, process)
    if in_court and jurisdiction is not None and jurisdiction.startswith("US-"):
        ordered = prose.search(_ORDERS_RECORDS, ("ordered",), 0, 260)
        if ordered is not None:
            return prose.found(Instrument.US_2703D_ORDER, ordered, confidence=INFERRED + 0.1)
    plain = _plain_request(prose)
    if plain is not None and in_court and jurisdiction is not None and not jurisdiction.startswith("US-"):
        # A court that asks politely is still a court.
        return prose.text.found(
            Instrument.OTHER, *((prose.text.offset(e), prose.text.offset(e) + e.end - e.start) for e in plain.evidence)
        )
    return plain


_ABOVE: dict[str, tuple[str, ...]] = {
    # An order under the Digital Services Act stays one under whatever national name.
    Instrument.EU_DSA_REMOVAL_ORDER: (FOREIGN, Instrument.RESTRAINT_REQUEST),
    Instrument.EU_DSA_INFORMATION_ORDER: (FOREIGN,),
    # So does what holds money, whatever it is called.
    Instrument.RESTRAINT_REQUEST: (FOREIGN,),
    Instrument.US_FISA_ORDER: (
        Instrument.US_PEN_TRAP_ORDER, Instrument.US_WIRETAP_ORDER, Instrument.US_2703D_ORDER, WARRANT,
    ),
}  # fmt: skip


# A court that has records handed over by an order of no special name.
_ORDERS_RECORDS = re.compile(
    r"ordered\b[^.]{0,60}? that [^;]{3,90}? shall (?!not\b|never\b)(?:\w+ )?(?:disclose|produce|provide|furnish|deliver)\b"
)
_SILENT = re.compile(
    r"ordered\b[^;]{0,40}? that [^;]{3,160}? (?:shall not|not) (?:to )?(?:disclose|notify|reveal|inform)\b"
)


def _only_silence(prose: Prose) -> Span | None:
    """Where an order under 18 USC 2705(b) binds to silence, if it orders nothing to be handed over."""
    if not prose.has("2705(b)") or prose.has("2703(d)", "2703(a)", "2703(c)", "articulable", "search warrant"):
        return None
    silent = prose.search(_SILENT, ("ordered",), 0, 300)
    if silent is None or prose.search(_ORDERS_RECORDS, ("ordered",), 0, 260) is not None:
        return None
    return silent.span()


def _only_asks(scores: dict[str, int]) -> bool:
    """Whether nothing speaks for a process of a name of its own."""
    return all(kind in _PLAIN_KINDS or weight < _NAMED for kind, weight in scores.items())


_NAMED = 12
_PLAIN_KINDS: frozenset[str] = frozenset({FOREIGN, EMERGENCY, PRESERVE, Instrument.INFORMAL_REQUEST})
_PROCEEDINGS = frozenset({GRAND_JURY, TRIAL, CIVIL})


def _drop_elsewhere(scores: dict[str, int], jurisdiction: str | None) -> None:
    """Leave out what an office of this place cannot issue, whatever words its paper has in common with it."""
    if jurisdiction is None:
        return
    american = jurisdiction.startswith("US-")
    absent = ("uk.", "eu.") if american else ("us.",) if jurisdiction == "UK" else ("us.", "uk.")
    for kind in list(scores):
        code = kind.value if isinstance(kind, Instrument) else kind
        if code.startswith(absent) or (american and kind == FOREIGN):
            del scores[kind]


def _weigh_orders(prose: Prose, jurisdiction: str | None, scores: dict[str, int], spans: dict[str, list[Span]]) -> None:
    """An American paper that calls itself a warrant is one; one that hands something over is no order of silence."""
    if jurisdiction is None or not jurisdiction.startswith("US-"):
        return
    warrant = titled_warrant(prose)
    if warrant is not None:
        scores[WARRANT] = scores.get(WARRANT, 0) + 8
        spans.setdefault(WARRANT, []).append(warrant)
    silence = titled_silence(prose)
    if (silence or Instrument.US_NONDISCLOSURE_ORDER in scores) and hands_over(prose) is not None:
        scores[Instrument.US_NONDISCLOSURE_ORDER] = min(scores.get(Instrument.US_NONDISCLOSURE_ORDER, 0), 4)
    elif silence is not None:
        scores[Instrument.US_NONDISCLOSURE_ORDER] = scores.get(Instrument.US_NONDISCLOSURE_ORDER, 0) + 16
        spans.setdefault(Instrument.US_NONDISCLOSURE_ORDER, []).append(silence)


_DSA = frozenset({Instrument.EU_DSA_REMOVAL_ORDER, Instrument.EU_DSA_INFORMATION_ORDER})


def _weigh(prose: Prose, flat: str, *, fold: bool) -> tuple[dict[str, int], dict[str, list[Span]]]:
    scores: dict[str, int] = defaultdict(int)
    spans: dict[str, list[Span]] = defaultdict(list)
    for cue in CUES if fold else [CUES[place] for place in prose.among(_PHRASES)]:
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
        scores[cue.kind] += cue.weight + (3 if titled and cue.weight >= 3 else 0)
        spans[cue.kind].append((start, start + len(phrase)))
    return {k: v for k, v in scores.items() if k in spans}, spans


def _weigh_silence(prose: Prose, scores: dict[str, int], spans: dict[str, list[Span]]) -> None:
    """An order whose title is silence alone is that, whatever process it protects and names in its caption."""
    if not prose.has("notif", "notice", "disclos", "2705", "secre", "silen", "gag order"):
        return
    head = opening(prose.text.paper)
    if head is None or head.opening is not Opening.SECRECY:
        return
    at = prose.cased.find(head.title[:30])
    if at >= 0:
        scores[Instrument.US_NONDISCLOSURE_ORDER] = scores.get(Instrument.US_NONDISCLOSURE_ORDER, 0) + 24
        spans[Instrument.US_NONDISCLOSURE_ORDER] = [
            (at, at + min(30, len(head.title))),
            *spans.get(Instrument.US_NONDISCLOSURE_ORDER, []),
        ]


def _best_place(prose: Prose, flat: str, phrase: str, at: int) -> tuple[int, bool]:
    """Where the phrase stands for itself, a title first; -1 where each of its first places is a mere mention."""
    plain = -1
    for _ in range(6):
        end = at + len(phrase)
        words = prose.cased[at:end]
        if words.isupper() and any(c.isalpha() for c in words):
            return at, True
        if plain < 0 and not (
            _MENTION.search(flat, max(0, at - 100), at) or _MENTIONED_AFTER.match(flat, end, end + 120)
        ):
            plain = at
        at = flat.find(phrase, end)
        if at < 0:
            break
    return plain, 0 <= plain < 250


def _name(kind: str, jurisdiction: str | None, *, in_court: bool) -> Instrument | None:
    """The instrument of this kind in this jurisdiction; None where that cannot be said."""
    if isinstance(kind, Instrument):
        return kind
    foreign = jurisdiction is not None and not jurisdiction.startswith("US-")
    state = jurisdiction is not None and jurisdiction.startswith("US-") and jurisdiction != "US-FED"
    if foreign:
        return None if kind in {PRESERVE, EMERGENCY} else Instrument.OTHER
    if kind == FOREIGN:
        return None if jurisdiction is not None else Instrument.OTHER
    if kind == WARRANT:
        if state:
            return Instrument.US_STATE_WARRANT
        return Instrument.US_SEARCH_WARRANT if jurisdiction else None
    if kind in {SUBPOENA, TRIAL, SUMMONS, GRAND_JURY} and state:
        return Instrument.US_STATE_SUBPOENA
    if kind == SUBPOENA:
        # Without a court's name it is an agency's own; with one, nobody can say for which proceeding.
        return None if in_court or jurisdiction is None else Instrument.US_ADMINISTRATIVE_SUBPOENA
    return _FEDERAL_KIND.get(kind)


_FEDERAL_KIND = {
    GRAND_JURY: Instrument.US_GRAND_JURY_SUBPOENA,
    TRIAL: Instrument.US_TRIAL_SUBPOENA,
    CIVIL: Instrument.US_CIVIL_SUBPOENA,
    SUMMONS: Instrument.US_ADMINISTRATIVE_SUBPOENA,
    PRESERVE: Instrument.US_PRESERVATION_REQUEST,
    EMERGENCY: Instrument.US_EMERGENCY_REQUEST,
}


def _plain_request(prose: Prose) -> Found[Instrument] | None:
    """A letter or message that asks for something and carries no process."""
    asked = _REQUESTS.search(prose.flat)
    if asked is None:
        return None
    letter = prose.first(_LETTER)
    if letter is None and prose.text.paper.mail is None and asked[0] == "violat":
        return None
    return prose.found(Instrument.INFORMAL_REQUEST, asked)
