"""Words that the names of courts, police forces, prosecutors, authorities and other offices are made of.

They are stems in the languages of the papers that come in: a name needs one to be looked at, and many more things have
one than are offices. Which of them is meant is told by weights.
"""

from __future__ import annotations

# By the first four letters, whatever ending a language gives them.
_BEGIN = frozenset(
    """
    abog acct admi adua advo agen aget ammi ankl anst anti anwa arme army arro asse assi atto audi aufs auto avoc
    bank başk behö bezi boar bord bran brig bund bure buro bíró büro cabi cant cara carc cent cham chan chie cibe
    circ city cybe civi clas coas coma comb comi comm comp conc cons cont coro corp corr cost coun cour crim crow cust
    dank dano data defe dele depa dept dete digi dipa dire dist divi dnra doms doua drog drug dépa eduk eenh einh
    eini emba emni empl enfo enhe envi equi euro exam exec fede fina fire fisc fisk food forc fore foru gard gend
    gene geri gerê gest gove grup guar haut high home hous http immi inco info inla insp inst inte inve ispe jefa
    judg judi juez juge juiz jury just juzg kamm kant komi komm kons kraj krim krái kuri labo land lava lega magi
    mahk maji mark mars medi metr mili mini mona muni naci nacz nadz narc nars nati navy nouv nucl obvo odvj offi
    ofic okrę ombu open oper ordi orga parc park parl parq part patr pers poli pols polí port post prae pref pris
    prob proc proi prok prot prov préf prés publ rece rech regi regu rend reno rett reve revi roya régi safe saks
    sala savc schw scot secr sect secu serv sher sjek skat sodi soli soud spec spez squa staa stad stan stat steu
    stra supe supr surv sécu tech teis tele ties ting toez trad tran trea treu trib trus tuži umwe unid unit univ
    uppd upra urzą verb verf verk veru verw vete vice vigi wach wirt wydz zast zent zoll zpol zást åkla équi úřad
    αστυ διεύ δικα εισα отде поли полі прок служ упра
    """.split()
)
# Whole words and abbreviations that are shorter, or begin like other things.
_WHOLE = frozenset(
    """
    afp ag amt atf bc bca bench bka bxl cbi cid cyb da dca dea dhs dji dom faz fbi fiod ftc gip grc gru gua gue gup
    hac hm hmrc hsi ice irs jld lapd law lka llc llp ltd mod mun nca nypd od ofcom okr os pi plc pm ps qc rcmp sec
    sek spf sub sud súd sąd tax tj usao суд
    """.split()
)
# How words end that are put together of several.
_END = tuple(
    """
    abteilung amt anstalt anwaltschaft aufsicht autoritet autorité behörde bureau bíróság court crime dezernat
    dienst direktion domstol fahndung gericht guard hivatal inspektion inspektorat kammer kapitányság kommissariat
    laitos ministerium myndigheten office oikeus ordnung parket police polis polisen politi politie polizei
    prosecutor präsidium rechtbank rechter retten richter rätt rätten stelle styrelsen tilsynet toezicht verket
    verwaltung virasto zentrale ügyészség
    """.split()
)


def is_office_word(word: str) -> bool:
    """Whether a word in lower case is one of those that name offices."""
    return word[:4] in _BEGIN or word in _WHOLE or word.endswith(_END)
