"""Words that make a day the last one, in the languages of the papers, and words of other things that have a day.

What stands right beside a day decides what it is: "by", "spätestens", "iki", "mennessä" make it a last one, a hearing or
an expiry is another's. Papers of a language that few labelled ones are written in show the same by other letters; here
such words of all languages are one sign each.
"""

from __future__ import annotations

from collections.abc import Iterator

from fourcorners.reading.texts.text import Text

_BY = frozenset(
    """
by before until till latest later nlt cob eod deadline due target
bis spätestens binnen frist vor bitte termin vorgemerkt
avant tard limite délai échéance d'ici ici
hasta antes tardar plazo límite máxima
entro oltre termine scadenza prima
até antes prazo tardar limite
voor vóór uiterlijk termijn deadline
do najpóźniej termin terminie późn później
nejpozději nejdéle lhůta termín najneskôr lehota najkasneje najpozneje rok najkasnije
senast senest innen frist seinast fyrir síðar frestur inden tidsfrist svarsfrist
viimeistään mennessä määräaika
legkésőbb határidő előtt határideje
până târziu termen termenul limită
до късно срок позднее позже крайній строк най
μέχρι έως αργότερο προθεσμία
hiljemalt tähtaeg enne iki vėliau terminas ne līdz vēlāk termiņš
roimh erbyn cyn sal mhux abans geç kadar tarihine
""".split()
)
# Behind a day they do the same.
_BEHIND = frozenset("mennessä kadar tarihine latest spätestens előtt ig végéig bezárólag nejpozději at".split()) - {
    "at"
}
_WITHIN = frozenset(
    """
within inside binnen innerhalb dans sous délai plazo dentro término entro termine prazo terminie ciągu lhůtě lehote roku
innan inden innen kuluessa sisällä belül termen termenul срок рамките протягом течение εντός jooksul laikā termiņā per bėgyje laistigh
""".split()
)
# What has a day of its own beside the answer.
_OTHER = frozenset(
    """
hearing trial arraignment adjourned mention listed conference expires expiry expire lapses ceases force valid born opened
verhandlung hauptverhandlung anhörung befristet gültig läuft tritt audience audiencia vista udienza zitting rozprawa jednání pojednávanie
tárgyalás duruşma заседание заседания rättegång forhandling hovedforhandling istunto procès juicio julgamento vence expira scade verfällt
""".split()
)
_BEFORE, _AFTER, _FAR = 44, 28, 70
_MOST, _MOST_AFTER = 4, 3


def signs_of_last(text: Text, start: int, end: int) -> Iterator[str]:
    """What words beside the day or count from `start` to `end` say of its being a last one."""
    before = text.words.between(max(0, start - _BEFORE), start)[: -_MOST - 1 : -1]
    after = text.words.between(end, end + _AFTER)[:_MOST_AFTER]
    near = next((at for at, word in enumerate(before) if word in _BY), None)
    if near is not None:
        yield from ("by", f"by:{near}")
    if not _BEHIND.isdisjoint(after):
        yield from ("by", "by:behind")
    if not _WITHIN.isdisjoint(before) or not _WITHIN.isdisjoint(after):
        yield "within"
    wide = {*text.words.between(max(0, start - _FAR), start), *text.words.between(end, end + _AFTER)}
    if not _OTHER.isdisjoint(wide):
        yield "other"
