"""Kinds of words that stand around days, in the languages that papers come in: what "from" and "desde" have in common.

The first letters of a word tell little where few papers of its language were counted; what it does to the days beside it
is the same in all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

_KINDS = {
    # A noun for a stretch of time, or for the days that are meant.
    "period":
        "period timefr timesp timeli window range ranges span frame zeitra zeitfe zeitsp zeit périod períod "
        "interv tijdva tempor tijdsp okres okresi tidsru laikot fechas dates datums lapso arco tidspe covere "
        "coveri covers concer betrif relati dauer durée tijdsv",
    # What time is counted by.
    "unit":
        "month months week weeks mois monat monate monats meses mes mese mesi maand maande mês year years jahr "
        "jahre jahres année années ans año años anno anni ano anos jaar jaren quarte trimes quarta kwarta semest "
        "half days tage jours días giorni dagen dias calend tax fiscal kalend",
    # It leads to a first day.
    "from":
        "from since betwee starti start beginn begin begins commen effect after von vom seit ab zwisch du depuis "
        "dès entre compte partir desde del dal dalle tra fra decorr van vanaf sinds tussen od nuo da fom från "
        "earlie",
    # It leads to a last day.
    "to":
        "to throug thru until till ending end ends bis einsch jusqu au hasta al fino tot t até ao iki til inclus "
        "includ",
    # It leads to a day by which something is to be done, or to what is done by it.
    "by":
        "by before later within due return deadli respon reply answer appear hearin comply spätes frist binnen "
        "innert antwor fristg avant délai répons plazo antes entro termin rispos contes respue uiterl antwoo "
        "prazo respos execut expire valid remain force",
    # It names a paper that has a day of its own.
    "dated":
        "dated issued order orders warran subpoe letter reques filed sworn signed notice beschl antrag schrei "
        "verfüg anordn ersuch ordonn réquis commis auto oficio resolu decret richie provve vorder bevel beschi d "
        "appro amende renewe grante act gesetz ley loi wet legge lei made re your ref",
    # It tells of what happened: of an offence, a person, an account.
    "tells":
        "offenc offens commit occurr victim compla stolen stole arrest fraud murder threat report receiv paid "
        "told learne learnt posted tat tatzei beschu geschä verdac täter faits plaign hechos denunc fatti reato "
        "querel person feiten aangif factos crime crimes delito infrac suspec invest allege happen incide opened "
        "create regist born left missin last seen sachve circum summar facts backgr résumé resume resumo lehet",
    # It names what may be asked for.
    "data":
        "record logs log login logins inform data conten messag e mail emails mails daten auskun heraus donnée "
        "connex commun datos gegeve verkee dados ip addres adress access accès anmeld sessio sign histor traffi "
        "bestan subscr detail calls call list lists nachri files media photos posts images videos transa paymen "
        "sales accoun konto compte cuenta conto conta",
    # Somebody is to hand something over.
    "asks":
        "produc provid disclo furnis delive seek seeks sought ask asks asked want wanted need needed requir "
        "comman transm fourni remett commun trasme fornir aporta remiti facili entreg verstr übermi mitzut vorzul "
        "bitte please veuill sírvan relate genera sent made kept held dating limite only solely exclus",
    # Something is to be kept.
    "keeps":
        "preser retain keep freeze aufbew sicher conser bewaar congel gel destro delete ninety",
    # Somebody is to be silent.
    "quiet":
        "notify secre secret confid silenc geheim vertra riserv nondis reveal stills delaye delay seal sealed",
    # It leads to the day of the paper itself.
    "now":
        "presen today now date curren heute heuti jour hoy actual oggi heden hoje momen issuan servic receip this "
        "zeitpu tag fecha data récept recepc erlass",
    # It denies, or leaves out.
    "not":
        "not no nor withou except exclud nicht kein ohne ne pas sans sin non senza niet geen não sem unless",
}  # fmt: skip
_KIND_OF = {
    stem: tuple(kind for kind, others in _KINDS.items() if stem in others.split())
    for words in _KINDS.values()
    for stem in words.split()
}


def kinds(stems: Iterable[str]) -> list[str]:
    """The kinds of these words, each once, in the order in which they come."""
    return list(dict.fromkeys(kind for stem in stems for kind in _KIND_OF.get(stem, ())))


def kinds_around(before: Sequence[str], behind: Sequence[str]) -> Iterator[str]:
    """The kinds of the words before, the nearest of which stands first, and behind, as signs."""
    yield f"k0:{next(iter(kinds(before)), 'none')}"
    yield from (f"k2:{kind}" for kind in kinds(before[:2]))
    yield from (f"k8:{kind}" for kind in kinds(before))
    yield from (f"ka2:{kind}" for kind in kinds(behind[:2]))
    yield from (f"ka5:{kind}" for kind in kinds(behind[:5]))
