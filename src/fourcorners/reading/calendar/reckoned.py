"""From which day a count of days runs: the paper's own, the one on which it is served, or one that nobody names.

"Within ten days of today", "binnen zehn Tagen ab dem Datum dieser Anordnung", "a contar desde la fecha de firma" run from
the paper's own day and can be counted; "of receipt", "nach Zustellung", "desde la notificación", "after the response"
cannot. Which words say so hardly differs from one sentence to the next of a language, so their beginnings stand here once for all of them.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
# Where what is said of a count ends.
_END = re.compile(r"[.;:](?!\w)|\(")
_AFTER, _BEFORE, _MOST_WORDS, _MOST_BEFORE = 90, 48, 10, 6
# Beginnings of words for getting a paper (service, receipt, notification) and for answering it.
_SERVED = (
    """
servi receipt receiv response complian notific notifi deliver zustell erhalt zugang eingang zugeh zugegang réception reçu signific remise recep recib
ricev ricez notifica recebi receç receb ontvang betek doręcz otrzym doruč obdrž prevzat prevzet dostav primit primk prejem vroč
dostavlj kézhez kézbes átvét primir comunicar получ връч отрим вруч επίδοσ επιδόσ παραλαβ λήψη λήψεω modtag mottag forkyn delgiv
tiedoks vastaanott saamis kättetoim saņem izsnieg gavim įteik gauna birting móttök acuse knowledge kenntnis
"""
).split()
# Beginnings of words for the paper's own day, its signing and its making, and for today.
_OWN = (
    """
date day hereof today now sign issu entry dated present datum dato dat heute erlass ausstell unterz bescheid beschluss anordnung
schreib jour aujourd émission signature présent fecha hoy firma emisi dictad oggi data emission sottoscri giorn hoje assina emiss
dagtek heden vandaag onderteken dnia dzis dziś wydani podpis pisma postanow dnes vydán vydan vyhotov danes izdaj izdan današ danas
donošen donosen keltez mától napj kiadás aláír azi emiter emit dată astăzi днес датат дата дня сього сегодн подпис издав σήμερα
ημερομηνία έκδοσ εκδόσ υπογραφ idag dags dagens undertec utfärd underte utsted udsted kuupäev väljast täna päiv anta tänään
šodien izdošan parakst datum šiandien priėm pasiraš išdav
"""
).split()
_LONGEST = max(map(len, (*_SERVED, *_OWN)))
_KNOWN = {**dict.fromkeys(_OWN, "own"), **dict.fromkeys(_SERVED, "served")}


def runs_from(flat: str, start: int, end: int) -> str:
    """`own`, `served`, both with a plus where both are named, or nothing, for a count that stands in `flat` from start to end.

    What stands behind the count decides; only where that says nothing, what stands before it.

    >>> words = "comply within 10 days of today, at the latest"
    >>> runs_from(words, 14, 21), runs_from("binnen 10 tagen nach zustellung", 7, 15)
    ('own', 'served')
    """
    after = flat[end : end + _AFTER]
    stop = _END.search(after)
    words = _WORD.findall(after[: stop.start()] if stop else after)[:_MOST_WORDS]
    if told := _told(words):
        return told
    before = re.split(r"[.;:] ", flat[max(0, start - _BEFORE) : start])[-1]
    told = _told(_WORD.findall(before)[-_MOST_BEFORE:])
    return f"before:{told}" if told else ""


def _told(words: list[str]) -> str:
    return "+".join(sorted({sort for word in words if (sort := _sort(word))}))


def _sort(word: str) -> str:
    """What the longest known beginning of a word says."""
    bare = word.rpartition("'")[2]
    return next((_KNOWN[bare[:n]] for n in range(min(len(bare), _LONGEST), 2, -1) if bare[:n] in _KNOWN), "")
