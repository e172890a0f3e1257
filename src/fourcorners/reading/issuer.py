"""Which court or body issued a paper, and whether a court did."""

from __future__ import annotations

import re

from fourcorners.reading.agencies import find_agency, find_sender, heads
from fourcorners.reading.prose import Prose
from fourcorners.reading.whence import Whence
from fourcorners.terms import Instrument
from fourcorners.values import Found


def find_issuing_body(prose: Prose, whence: Whence, instrument: Instrument | None) -> Found[str] | None:
    """The court or body that issued the paper, as the paper names it, written out in ordinary capitals."""
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


def _is_directive(prose: Prose) -> bool:
    """A directive under 50 USC 1881a(i): the Attorney General and the Director of National Intelligence give it."""
    return prose.has("1881a", "section 702") and prose.has("directive")


def find_court_approval(
    prose: Prose, whence: Whence, instrument: Found[Instrument] | None, application: bool
) -> Found[bool] | None:
    """Whether a judge or court issued or approved it. A subpoena in a court's name, or an application, is not that."""
    if instrument is None:
        return None
    kind = instrument.value
    if application or kind in _NEVER_COURT:
        return Found(False, instrument.evidence)
    if kind is Instrument.US_FISA_ORDER and _is_directive(prose):
        # A directive comes from the Attorney General and the Director of National Intelligence (50 USC 1881a(i)).
        return Found(False, instrument.evidence)
    if kind in BY_COURT:
        return Found(True, (whence.court.evidence if whence.court else ()) + instrument.evidence)
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
