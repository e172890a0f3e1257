"""Which court or body issued a paper, and whether a court did."""

from __future__ import annotations

import re

from fourcorners.reading.origin.agencies import find_agency, find_sender, heads
from fourcorners.reading.origin.issuerentry import only_body
from fourcorners.reading.origin.officekinds import is_court, is_other_office
from fourcorners.reading.origin.whence import Whence
from fourcorners.reading.texts.prose import Prose
from fourcorners.terms import Instrument
from fourcorners.values import Found


def issuer_by_rule(prose: Prose, whence: Whence, instrument: Instrument | None) -> Found[str] | None:
    """What the rules take for the court or body that issued the paper, written out in ordinary capitals."""
    if instrument is None or instrument in _OF_UNION:
        told = find_labelled(prose)
        if told is not None:
            return told
    court = whence.court
    if instrument is Instrument.US_FISA_ORDER and _is_directive(prose):
        return find_sender(prose)
    if court and instrument in _BY_EITHER:
        agency = find_agency(prose, whence.place)
        if agency is not None and _over_it(agency, prose) and _stands_above(agency, court, prose):
            return agency
    if court and instrument not in _BY_AGENCY:
        if instrument is Instrument.US_GRAND_JURY_SUBPOENA:
            return Found(f"{court.value} (grand jury)", court.evidence)
        return court
    if instrument in BY_COURT:
        # A military judge's order is headed by the judiciary of the service.
        judiciary = find_agency(prose, whence.place)
        return judiciary if judiciary is not None and judiciary.value.endswith("Trial Judiciary") else None
    return find_agency(prose, whence.place) or court


def find_labelled(prose: Prose) -> Found[str] | None:
    """What stands behind the words for the authority that issues a European order: in the next cell, or up to a full stop."""
    named = any(word in prose.text.lower for word in _ISSUING_WORDS)
    match = _ISSUING.search(prose.text.full, 0, 6_000) if named else None
    if match is None:
        return None
    # The person who signs for it stands behind it.
    name = only_body(match["name"].strip(" .,;-–"))
    if not 4 <= len(name) <= 110 or not name[0].isalpha() or _NO_BODY.search(name.lower()):
        return None
    start = match.start("name") + match["name"].index(name)
    return prose.text.found(name[:1].upper() + name[1:], (start, start + len(name)))


_ISSUING = re.compile(
    r"(?im)(?:^|[\s.:])(?:issuing[ _]authority|name of (?:the )?issuing authority|autorité d['’]émission|autorité émettrice|anordnungsbehörde|anordnende behörde|ausstellende behörde"
    r"|autoridad emisora|autorità (?:di emissione|emittente)|uitvaardigende autoriteit|autoridade (?:emissora|de emissão)|organ wydający|vydáva(?:jící|júci) orgán|tijelo izdavatelj|organ izdajatelj"
    r"|kibocsátó hatóság|autoritatea emitentă|издаващ(?:ият)? орган|αρχή έκδοσης|väl(?:jastav|jaandev) asutus|iz(?:devēj|došanas )iestāde|išduodančioji institucija|awtorità emittenti|udstedende myndighed"
    r"|utfärdande myndighet|(?:määräyksen )?antanut viranomainen)[ \t]*(?::|\t| {2})[ \t]*(?P<name>[^\n\t\[]{4,110}?)(?=[ \t]*(?:$|\n|\t| {3}|\[|;|(?<=\w{3})\. ))"
)
# Of the label, in each of its languages.
_ISSUING_WORDS = (
    "issuing", "autorité", "anordnungsbehörde", "anordnende", "ausstellende", "autoridad emisora", "autorità",
    "uitvaardigende", "autoridade", "organ ", "orgán", "tijelo", "kibocsátó", "autoritatea", "орган", "αρχή", "asutus",
    "iestāde", "institucija", "awtorità", "udstedende", "utfärdande", "viranomainen",
)  # fmt: skip
# The authority that approved the order, where another one issued it (Article 4 of Regulation (EU) 2023/1543).
_VALIDATING = re.compile(
    r"(?im)(?:^|[\s.:])(?:validating authority|autorité de validation|(?:validierende|bestätigende|validierungs-?)[ ]?behörde|autoridad validadora|autorità di convalida|valideri(?:ng|nde)\w* (?:myndighe[dt]|autoriteit)"
    r"|valideringsmyndighed|autoridade de validação|organ zatwierdzający|schva(?:lující|ľujúci) orgán|tijelo (?:za potvrđivanje|koje potvrđuje)|organ potrditve|potrditveni organ|jóváhagyó hatóság|autoritatea (?:de validare|validatoare)"
    r"|(?:утвърждаващ|валидиращ)(?:ият)? орган|αρχή επικύρωσης|kinnitav asutus|apstiprin\w+ iestāde|(?:pa)?tvirtinančioji institucija|awtorità ta' validazzjoni|vahvistava viranomainen)"
    r"[^\n:]{0,30}[ \t]*(?::|\t| {2})[ \t]*(?P<name>[^\n\t\[]{4,110}?)(?=[ \t]*(?:$|\n|\t| {3}|\[|;|(?<=\w{3})\. ))"
)
_NO_BODY = re.compile(r"^(?:state|name|the |judge|court or|x\b|☒|member state)|_{3}|\.{4}|…")
_OF_UNION = frozenset(
    {
        Instrument.EU_EPOC, Instrument.EU_EPOC_PR, Instrument.EU_DSA_INFORMATION_ORDER, Instrument.EU_DSA_REMOVAL_ORDER,
        Instrument.RESTRAINT_REQUEST, Instrument.OTHER,
    }
)  # fmt: skip
_BY_AGENCY = frozenset(
    {
        Instrument.US_ADMINISTRATIVE_SUBPOENA, Instrument.US_PRESERVATION_REQUEST, Instrument.US_EMERGENCY_REQUEST,
        Instrument.US_NATIONAL_SECURITY_LETTER, Instrument.INFORMAL_REQUEST, Instrument.UK_IPA_NOTICE,
        Instrument.MLAT_REQUEST,
    }
)  # fmt: skip

BY_COURT = frozenset(
    {
        Instrument.US_2703D_ORDER, Instrument.US_PEN_TRAP_ORDER, Instrument.US_SEARCH_WARRANT,
        Instrument.US_STATE_WARRANT, Instrument.US_WIRETAP_ORDER, Instrument.US_FISA_ORDER,
        Instrument.US_NONDISCLOSURE_ORDER, Instrument.UK_PRODUCTION_ORDER, Instrument.UK_COPO_ORDER,
    }
)  # fmt: skip
_NEVER_COURT = frozenset(
    {
        Instrument.US_GRAND_JURY_SUBPOENA, Instrument.US_ADMINISTRATIVE_SUBPOENA, Instrument.US_TRIAL_SUBPOENA,
        Instrument.US_CIVIL_SUBPOENA, Instrument.US_STATE_SUBPOENA, Instrument.US_PRESERVATION_REQUEST,
        Instrument.US_EMERGENCY_REQUEST, Instrument.US_NATIONAL_SECURITY_LETTER, Instrument.INFORMAL_REQUEST,
        Instrument.UK_IPA_NOTICE,
    }
)  # fmt: skip
_JUDGE = re.compile(
    r"signature of (?:the )?(?:justice|judge|magistrate)|(?:the|this) court (?:hereby )?(?:orders|"
    r"finds|directs)|\bso ordered\b|it is (?:hereby |therefore |further )?ordered|justice of the peace|judge of the"
    r"|\bjudge\b|\bmagistrate\b|\b(?:amts|ermittlungs)?richter(?:in)?\b|\bbeschluss\b|\bjuez\b|\bmagistrad[oa]\b"
    r"|\bjuge (?:d'instruction|des libertés)|\ble juge\b|\bgiudice\b|\bg\.?i\.?p\.?\b|\bju[ií]z[ao]? (?:de|federal)"
    r"|\brechter-commissaris\b|\bonderzoeksrechter\b"
)
_JUDGE_WORDS = (
    "signature of", "court", "so ordered", "it is", "justice of", "judge", "magistrate", "magistrad", "richter",
    "amtsrichter", "ermittlungsrichter", "beschluss", "juez", "juge", "giudice", "gip", "g.i.p", "juiz", "juíza",
    "rechter-commissaris", "onderzoeksrechter",
)  # fmt: skip
# What also comes from bodies that are no court; then no judge is named in it.
_BY_OTHERS = frozenset(
    {
        Instrument.OTHER,
        Instrument.RESTRAINT_REQUEST,
        Instrument.EU_DSA_INFORMATION_ORDER,
        Instrument.EU_DSA_REMOVAL_ORDER,
        Instrument.MLAT_REQUEST,
    }
)
# Police, prosecutors and agencies, of whom a judge named below is another.
_OFFICE = re.compile(
    r"polic|polit|poliz|polis|rend[őo]rs|gendarm|guardia|guarda|garda|carabinieri|constabulary|sheriff|prosecut|attorney|anwaltschaft|prokurat|prokurat|procur|parquet|parket|parchet"
    r"|fiscal[ií]a|åklagar|anklage|zastupitelství|tužilaštvo|odvjetništvo|başsavcı|başsavci|savcı|criminal investigations|kriminal|commission|ministr|minist[eè]|authority|agency|bureau"
    r"|directorate|autorit|behörde|finanzamt|steuerfahndung|zoll|revenue|customs|ombudsman|ofcom|comisaría|delegacia|questura|coroner|medical examiner|省|警察|检察|公安|경찰|검찰"
)


# That a judge decided it, in the words of who carries it out.
_APPROVED = re.compile(
    r"\b(?:hat|haben) [^.;]{0,30}(?:amtsgericht|landgericht|gericht|ermittlungsrichter)\w*[^;]{0,110}(?:angeordnet|genehmigt|gestattet|bewilligt|beschlossen)"
    r"|(?:giudice|g\.?i\.?p\.?)\b[^.;]{0,100}\b(?:ha autorizzato|ha disposto|ha convalidato)|autorizzat[oa] dal giudice|(?:juez|juzgado|magistrad[oa])[^.;]{0,80}\b(?:ha autorizado|ha acordado|autorizó|acordó)|autorizad[oa] por (?:el |la )?(?:juez|juzgado|jueza)"
    r"|(?:autorisée?|ordonnée?)s? par (?:le |la |ordonnance du )?juge|ordonnance du juge des libertés|na (?:verkregen )?machtiging van de rechter-commissaris|schriftelijke machtiging van de rechter|autorizad[oa] por despacho d[oe] juiz"
    r"|\b(?:authori[sz]ed|approved|ordered) by (?:a|the) (?:judge|court|magistrate|justice)\b|postanowieniem sądu|na základě příkazu soud"
)
_APPROVED_WORDS = ("amtsgericht", "landgericht", "gericht", "ermittlungsrichter", "giudice", "gip", "g.i.p", "juez", "juzgado", "magistrad", "juge", "machtiging", "juiz", "judge", "court",
                   "magistrate", "justice", "sądu", "soud")  # fmt: skip


def _abroad(whence: Whence) -> bool:
    return whence.place is not None and not whence.place.startswith("US-")


def _over_it(body: Found[str], prose: Prose) -> bool:
    """Whether the body's name begins a line at the head of the paper, and is an office's."""
    at = prose.forth(prose.text.offset(body.evidence[0]), 0)[0] if body.evidence else _FAR
    return heads(prose, at) and _is_office(body, prose)


def _is_office(body: Found[str], prose: Prose) -> bool:
    """Whether the body is no court and stands over the paper, so that no judge it mentions made it."""
    at = prose.forth(prose.text.offset(body.evidence[0]), 0)[0] if body.evidence else _FAR
    return at < _FAR and _OFFICE.search(body.value.casefold()) is not None


# How far down the name of whose paper it is can stand.
_FAR = 700
_BY_EITHER = frozenset({Instrument.US_STATE_SUBPOENA, Instrument.OTHER, Instrument.RESTRAINT_REQUEST})


def _stands_above(one: Found[str], other: Found[str], prose: Prose) -> bool:
    places = [min((prose.text.offset(e) for e in found.evidence), default=_FAR) for found in (one, other)]
    return places[0] < places[1]


_JUDGE_SIGNS = re.compile(
    r"by the court:? ?/s/|so ordered:? ?/s/|/s/ judge [a-z]"
    r"|/s/ [^/;]{3,60}?\b(?:judge|magistrate|justice of the (?:peace|superior|district|supreme))\b(?!')"
)
# What a clerk, a party or an agency issues, and a judge now and then; a grand jury's is not one by a judge's hand, which
# may stand under an order that comes with it.
_BY_A_JUDGE_TOO = frozenset(
    {
        Instrument.US_STATE_SUBPOENA, Instrument.US_TRIAL_SUBPOENA, Instrument.US_CIVIL_SUBPOENA,
        Instrument.US_ADMINISTRATIVE_SUBPOENA,
    }
)  # fmt: skip
_CERTIFICATES = frozenset({Instrument.EU_EPOC, Instrument.EU_EPOC_PR})
# What a letter that carries a European order says of who validated it.
_VALIDATES = re.compile(
    r"\b(?:validated|validation|validée?|validiert|bestätigt|convalidat[oa]|validad[oa])\b[^.;]{0,60}\b(?:judge|court|magistrate|juge|tribunal|richter|gericht|giudice|juez|juzgado|juiz)"
)


def _by_name(prose: Prose, body: Found[str]) -> Found[bool] | None:
    """What the issuing body's own name says: a court decides; another office does where a judge approved its paper."""
    if is_court(body.value):
        return Found(True, body.evidence)
    if not is_other_office(body.value):
        return None
    approved = prose.search(_APPROVED, _APPROVED_WORDS, 20, 190)
    return prose.found(True, approved) if approved is not None else Found(False, body.evidence)


def _validated(prose: Prose, whence: Whence, kind: Instrument, read: Found[str] | None) -> Found[bool] | None:
    """Whether a judge or court issued or validated a European order: told by its words, or by whose paper it is."""
    told = prose.search(
        _VALIDATES, ("validat", "validée", "validé", "validiert", "bestätigt", "convalidat", "validad"), 4, 140
    )
    if told is not None:
        return prose.found(True, told)
    approved = find_validation(prose)
    if approved is not None:
        return approved
    labelled = find_labelled(prose)
    judicial = is_judicial(labelled.value) if labelled else None
    if labelled is not None and judicial is not None:
        return Found(judicial, labelled.evidence)
    if read is not None and (is_court(read.value) or is_other_office(read.value)):
        return Found(is_court(read.value), read.evidence)
    if whence.court is not None:
        return Found(True, whence.court.evidence, whence.court.confidence)
    body = issuer_by_rule(prose, whence, kind)
    if body is None:
        return None
    words = body.value.casefold()
    if _COURT_WORDS.search(words):
        return Found(True, body.evidence)
    return Found(False, body.evidence) if _OFFICE.search(words) else None


_COURT_WORDS = re.compile(
    r"\b(?:court|judge|magistrate|tribunal|juge|cabinet d'instruction|\w*gericht|\w*richter\w*|juzgado|audiencia|giudice|tribunale|juízo|juiz|rechtbank|sąd|soud|tingsrätt|käräjäoikeus|kohus|tiesa|teismas|sud|sodišče|bíróság)\b"
)


def is_judicial(name: str) -> bool | None:
    """Whether an authority or an office is a judge's or court's, by its name; False for a prosecutor's or the police's."""
    if is_court(name):
        return True
    return False if is_other_office(name) else None


def find_validation(prose: Prose) -> Found[bool] | None:
    """That a judge or court validated a European order, where a label names one or Section J has a judge's hand."""
    full = prose.text.full
    approving = _VALIDATING.search(full, 0, 6_000)
    if approving is not None and is_judicial(approving["name"]):
        return prose.text.found(True, approving.span("name"))
    section = _SECTION_J.search(full)
    if section is not None and _SIGNED.search(section["words"]) and is_judicial(section["words"]):
        return prose.text.found(True, section.span("words"))
    return None


_SECTION_J = re.compile(r"(?m)^[ \t]*(?:[^\W\d_]{4,12}[ \t]+)?J[ \t]?[:.)–—-][ \t]*(?P<words>[^\n]{10,200})")
_SIGNED = re.compile(
    r"(?i)sign|podpis|potpis|aláír|semn|валид|подпис|υπογρ|allkir|parakst|paraš|firma|unterschr|underskr|validat|validé|\d{4}"
)


def _is_directive(prose: Prose) -> bool:
    """A directive under 50 USC 1881a(i): the Attorney General and the Director of National Intelligence give it."""
    return prose.has("1881a", "section 702") and prose.has("directive")


def find_court_approval(
    prose: Prose,
    whence: Whence,
    instrument: Found[Instrument] | None,
    application: bool,
    body: Found[str] | None = None,
) -> Found[bool] | None:
    """Whether a judge or court issued or approved it. A subpoena in a court's name, or an application, is not that.

    `body` is what is read as the issuing body, where one is: by its name it is a court or none.
    """
    if instrument is None:
        # Whatever it is, whose paper it is tells: a court's, or a police force's that no judge is said to have approved.
        return _by_name(prose, body) if body is not None else None
    kind = instrument.value
    if kind in _BY_A_JUDGE_TOO and (judge := _JUDGE_SIGNS.search(prose.flat, max(0, len(prose.flat) - 900))):
        # Of an inquiry before a judge, or so ordered: a judge signs where a clerk, a party or a prosecutor would.
        return prose.found(True, judge)
    if application or kind in _NEVER_COURT:
        return Found(False, instrument.evidence)
    if kind in _CERTIFICATES:
        return _validated(prose, whence, kind, body)
    if kind is Instrument.US_FISA_ORDER and _is_directive(prose):
        # A directive comes from the Attorney General and the Director of National Intelligence (50 USC 1881a(i)).
        return Found(False, instrument.evidence)
    if kind in BY_COURT:
        return Found(True, (whence.court.evidence if whence.court else ()) + instrument.evidence)
    if body is not None and kind in _BY_OTHERS and (by_name := _by_name(prose, body)) is not None:
        return by_name
    court = whence.court
    if court is not None and not _abroad(whence) and kind in {Instrument.MLAT_REQUEST, Instrument.OTHER}:
        # A court of the United States that such a paper names need not be the one that made it.
        court = None
    if court is not None and kind in _BY_OTHERS and kind is not Instrument.RESTRAINT_REQUEST:
        return Found(True, court.evidence, court.confidence)
    approved = prose.search(_APPROVED, _APPROVED_WORDS, 20, 190) if kind in _BY_OTHERS else None
    if approved is not None:
        return prose.found(True, approved)
    if kind in _BY_OTHERS and (body := find_agency(prose, whence.place)) is not None and _is_office(body, prose):
        return Found(False, body.evidence)
    judge = prose.search(_JUDGE, _JUDGE_WORDS, 10, 60)
    if judge and kind in {Instrument.OTHER, Instrument.RESTRAINT_REQUEST, Instrument.EU_DSA_INFORMATION_ORDER,
                          Instrument.EU_DSA_REMOVAL_ORDER}:  # fmt: skip
        return prose.found(True, judge)
    if whence.court and kind is Instrument.RESTRAINT_REQUEST and prose.has("order"):
        return Found(True, whence.court.evidence)
    if judge is None and kind in _BY_OTHERS:
        return Found(False, instrument.evidence)
    return None
