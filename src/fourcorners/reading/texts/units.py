"""Units of time in the languages of the papers but English, in the forms that a count has behind it."""

from __future__ import annotations

_WORDS = {
    "day": "tag tage tagen tages jour jours día días giorno giorni dia dias dag dagen dagar dage dager dygn dni dzień dnia dní dnů dny dňa "
    "deň nap napig napos napon napja zi zile zilele ден дни дена день дней ημέρα ημέρες ημερών dan dana dneva dneh дана päivä päivää "
    "päivän päiväksi daga dögum diena dienas dienu dienām dieną dienų dienoms päev päeva vuorokauden jum jiem ijiem lá laethanta "
    "dagarna dagene dagena dagana "
    "diwrnod",
    "week": "week woche wochen semaine semaines semana semanas settimana settimane weken tydzień tygodnie tygodni týden týdny týdnů týždeň "
    "týždne týždňov vecka veckor veckorna uge uger ugerne uke uker ukene hét hetes hétig săptămână săptămâni седмица седмици εβδομάδα εβδομάδες εβδομάδων "
    "tjedan tjedna tjedana nedelja nedelje nedelju недеље недеља teden tedna tedne tednov viikko viikkoa viikon vika vikur vikna "
    "vikum nedēļa nedēļas nedēļu savaitė savaitę savaites savaičių nädal nädala nädalat týždňa ġimgħa ġimgħat seachtain seachtaine "
    "wythnos",
    "month": "monat monate monaten monats mois mes meses mese mesi mês maand maanden miesiąc miesiąca miesiące miesięcy měsíc měsíce měsíců "
    "mesiac mesiaca mesiace mesiacov månad månader månaderna måned måneder månederne månedene hónap hónapig hónapos hónapon hónapja lună luni lunii месец месеца "
    "месеци месяц месяца месяцев μήνα μήνας μήνες μηνών mjesec mjeseca mjeseci mesec meseca meseci mesece mesecev месеци kuukausi "
    "kuukautta kuukauden kuukaudeksi mánuður mánuði mánuðum mánaða mēnesis mēnesi mēneša mēneši mēnešus mēnešu mēnešiem mėnuo mėnesį "
    "mėnesio mėnesiai mėnesius mėnesių mėnesiams kuu kuud kuuks",
    "year": "jahr jahre jahren jahres an ans année années año años anno anni ano anos jaar jaren rok roku lat lata latami åren årene roky rokov rokem "
    "let år év éves évig évre ani anul година години година год года лет έτος έτη ετών godina godine godinu godini leto leta vuosi "
    "vuotta vuoden vuodeksi ár árs árum árið gads gada gadu gadus gadiem metai metų metus metams aasta aastat aastaks",
}  # fmt: skip
# The English name of each: "tagen" is a day, "luni" a month.
UNIT_OF = {word: unit for unit, words in _WORDS.items() for word in words.split()}
