"""What a paper from outside the United States shows for the law of the Union, the United Kingdom and the treaties.

On the papers of American authorities nothing of this is looked for, so that they cost no more to read.
"""

from __future__ import annotations

from typing import NamedTuple

from fourcorners.reading.certificates.states import state_code
from fourcorners.reading.marks.certificateletters import find_letter_marks
from fourcorners.reading.marks.dsa import find_dsa_marks
from fourcorners.reading.marks.speaking import find_language
from fourcorners.reading.marks.treaties import find_treaty_marks
from fourcorners.reading.marks.uk import find_uk_marks
from fourcorners.reading.texts.prose import Prose
from fourcorners.terms import Instrument, Mark
from fourcorners.values import Found

_BRITISH = frozenset({"UK", "GB"})
_UNION = "EU"


class Abroad(NamedTuple):
    """The marks of such a paper, its language (ISO 639-1) and the Member State that issued it (ISO 3166-1)."""

    marks: tuple[Found[Mark], ...] = ()
    language: Found[str] | None = None
    issuing_state: Found[str] | None = None


def find_abroad(
    prose: Prose,
    instrument: Found[Instrument] | None,
    jurisdiction: Found[str] | None,
    issuing_body: Found[str] | None,
) -> Abroad:
    """Nothing for an American paper, and nothing for one of which neither place nor European or British kind is known."""
    kind = instrument.value if instrument else None
    place = jurisdiction.value if jurisdiction else ""
    ours = kind is not None and kind.value.startswith(("eu.", "uk."))
    if place.startswith("US") or not (place or ours or kind is Instrument.MLAT_REQUEST):
        return Abroad()
    marks = [*find_dsa_marks(prose, kind), *find_letter_marks(prose, kind), *find_treaty_marks(prose, instrument)]
    if place in _BRITISH or (kind is not None and kind.value.startswith("uk.")):
        marks += find_uk_marks(prose, kind)
    language, translated = find_language(prose)
    if translated is not None:
        marks.append(translated)
    return Abroad(tuple(marks), language, _issuing_state(jurisdiction, issuing_body))


def _issuing_state(jurisdiction: Found[str] | None, issuing_body: Found[str] | None) -> Found[str] | None:
    """The Member State whose authority speaks: that of the paper, or the one that the authority's name holds."""
    if jurisdiction is not None and jurisdiction.value != _UNION and state_code(jurisdiction.value):
        return jurisdiction
    if issuing_body is not None and (code := state_code(issuing_body.value)):
        return Found(code, issuing_body.evidence, issuing_body.confidence)
    return None
