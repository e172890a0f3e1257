"""Kinds of words that stand around days, in the languages that papers come in: what "from" and "desde" have in common.

The first letters of a word tell little where few papers of its language were counted; what it does to the days beside it
is the same in all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

_KINDS = {
    # A noun for a stretch of time, or for the days that are meant.
    "period":
        "period timefr timesp timeli window range ranges span frame zeitra zeitfe zeitsp zeit périod períod interv "
        "tijdva tempor tijdsp okres okresi tidsru laikot fechas dates datums lapso arco tidspe covere coveri covers "
        "concer betrif relati dauer durée tijdsv ajanja aikavä ajavah laikpo období idősza perioa период razdob "
        "obdobj περίοδ διάστη χρονικ період tímabi tidsin",
    # What time is counted by.
    "unit":
        "month months week weeks mois monat monate monats meses mes mese mesi maand maande mês year years jahr "
        "jahre jahres année années ans año años anno anni ano anos jaar jaren quarte trimes quarta kwarta semest "
        "half days tage jours días giorni dagen dias calend tax fiscal kalend månad månade vecka veckor dagar måned "
        "måneds uke uker dager kuukau viikko päivän päivää vuoden kuud päeva aasta mēneši mēneša dienas gada mėnesi "
        "dienų metų miesią dni roku tygodn měsíců měsíce měsíc dnů hónap nap luni zile месеца месец дни година "
        "mjesec dana godine μηνών μήνες ημέρες έτος місяці днів року",
    # It leads to a first day.
    "from":
        "from since betwee starti start beginn begin begins commen effect after von vom seit ab zwisch du depuis "
        "dès entre compte partir desde del dal dalle tra fra decorr van vanaf sinds tussen od nuo da fom från "
        "earlie frá alkaen lähtie ajalta alates no sākot począw kezdve óta napját din începâ între от между između "
        "med από від починa mellan mellom mellem milli välise vahel starp tarp mezi między között",
    # It leads to a last day.
    "to":
        "to throug thru until till ending end ends bis einsch jusqu au hasta al fino tot t até ao iki til inclus "
        "includ indtil saakka asti päätty kuni līdz napjái bezáró végéig până до έως μέχρι zaklju včetně",
    # It leads to a day by which something is to be done, or to what is done by it.
    "by":
        "by before later within due return deadli respon reply answer appear hearin comply spätes frist binnen "
        "innert antwor fristg avant délai répons plazo antes entro termin rispos contes respue uiterl antwoo prazo "
        "respos execut expire valid remain force senast inom innen senest inden viimei mennes hiljem tähtae termiņ "
        "najpóź ciągu lhůtě nejpoz határi belül termen târziu срок rok najkas εντός προθεσ строк",
    # It names a paper that has a day of its own.
    "dated":
        "dated issued order orders warran subpoe letter reques filed sworn signed notice beschl antrag schrei "
        "verfüg anordn ersuch ordonn réquis commis auto oficio resolu decret richie provve vorder bevel beschi d "
        "appro amende renewe grante act gesetz ley loi wet legge lei made re your ref begära pålegg kjenne kendel "
        "anmodn päätös määräy pyyntö määrus taotlu lēmumu piepra nutart nutari reikal prašym postan wniose pismo "
        "usnese příkaz žádost határo végzés megker ordona închei постан опреде разпор искане nalog rješen zahtje "
        "odredb sklep διάταξ αίτημα ухвала запит",
    # It tells of what happened: of an offence, a person, an account.
    "tells":
        "offenc offens commit occurr victim compla stolen stole arrest fraud murder threat report receiv paid told "
        "learne learnt posted tat tatzei beschu geschä verdac täter faits plaign hechos denunc fatti reato querel "
        "person feiten aangif factos crime crimes delito infrac suspec invest allege happen incide opened create "
        "regist born left missin last seen sachve circum summar facts backgr résumé resume resumo lehet brott "
        "målsäg misstä fornær anmeld straff mistan forure sigted rikos epäilt asiano tekoai kurite kannat nozied "
        "cietuš nusika nukent įtari przest pokrzy podejr zdarze trestn poškoz podezř bűncse sértet gyanús vătăma "
        "fapta престъ постра kaznen ošteće osumnj kazniv αδίκημ έγκλημ παθόντ злочин потерп",
    # It names what may be asked for.
    "data":
        "record logs log login logins inform data conten messag e mail emails mails daten auskun heraus donnée "
        "connex commun datos gegeve verkee dados ip addres adress access accès anmeld sessio sign histor traffi "
        "bestan subscr detail calls call list lists nachri files media photos posts images videos transa paymen "
        "sales accoun konto compte cuenta conto conta uppgif inlogg trafik opplys innlog oplysn tiedot kirjau "
        "liitty tunnis andmed sidean datus dati ziņas savien duomen prisij dane danych logowa połącz údaje údajů "
        "přihlá provoz adatok adatai belépé forgal datele trafic autent данни трафик влизан podatk podaci prijav "
        "promet δεδομέ στοιχε συνδέσ дані даних інформ",
    # Somebody is to hand something over.
    "asks":
        "produc provid disclo furnis delive seek seeks sought ask asks asked want wanted need needed requir comman "
        "transm fourni remett commun trasme fornir aporta remiti facili entreg verstr übermi mitzut vorzul bitte "
        "please veuill sírvan relate genera sent made kept held dating limite only solely exclus begärs lämna "
        "förelä ber utleve bedes udleve pålæg pyydäm pyydet luovut toimit palume esitad väljas lūdzam izsnie uzdot "
        "prašom prašau pateik įparei proszę wnoszę wydani przeka udostę žádáme žádám sdělte poskyt kérem kérjük "
        "közölj adatsz solici comuni furniz моля предос изиска molimo dostav tražim prosim posred παρακα χορηγή "
        "διαβιβ прошу надати",
    # Something is to be kept.
    "keeps":
        "preser retain keep freeze aufbew sicher conser bewaar congel gel destro delete ninety bevara spara sikre "
        "sikrin bevar hastes säilyt säilit saglab saugot išsaug zabezp zachow uchova zachov zajišt megőrz megőri "
        "păstra запазв съхран sačuva čuvati διατήρ διαφύλ зберег зберіг",
    # Somebody is to be silent.
    "quiet":
        "notify secre secret confid silenc geheim vertra riserv nondis reveal stills delaye delay seal sealed "
        "underr hemlig röja taushe tavshe salass vaiti saladu avalda neizpa noslēp neatsk slapta tajemn poufn "
        "ujawni mlčenl utajen titokt titkos разгла tajnos εχεμύθ απόρρη розгол",
    # It leads to the day of the paper itself.
    "now":
        "presen today now date curren heute heuti jour hoy actual oggi heden hoje momen issuan servic receip this "
        "zeitpu tag fecha data récept recepc erlass dags dagens idag dato tähän nykyhe käesol tänase šodien pašlai "
        "dabar šiandi dziś chwili obecni dosud dnes součas mai jelen prezen emiter момент днес danas današ σήμερα "
        "παρόντ сьогод niniej wydani vydání vydani tohoto tohto emiter настоя издава ovog ovoga izdava tega izdaje dagen denna "
        "detta denne dette beslut kendel kjenne tämän päätök antopä käesol šio šī šīs lēmuma keltéi keltez έκδοση цієї винесе",
    # No more than the days beside it are meant.
    "only":
        "only just solely single alone nur allein lediglich seulem uniquem uniqu seul seule solo sólo soltan únicam somente apenas "
        "só unicam alleen slecht enkel tylko jedyni wyłącz jen pouze len iba výlučn csak kizáró csupán doar numai само "
        "единст samo isključ zgolj ainult üksnes vain ainoas tikai vienīgi tik vien μόνο μόνον bara endast enbart kun bare "
        "лише тільки",
    # It denies, or leaves out.
    "not":
        "not no nor withou except exclud nicht kein ohne ne pas sans sin non senza niet geen não sem unless inte ej "
        "utan ikke uden ei ilman mitte nav nie bez není kromě nem nu fără не без nije δεν όχι χωρίς",
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
