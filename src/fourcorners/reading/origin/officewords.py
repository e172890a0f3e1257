"""Words that the names of courts, police forces, prosecutors, authorities and other offices are made of.

They are stems in the languages of the papers that come in: a name needs one to be looked at, and many more things have
one than are offices. Which of them is meant is told by weights.
"""

from __future__ import annotations

# By the first four letters, whatever ending a language gives them.
_BEGIN = frozenset(
    """
    abog acct admi adua advo agen aget ammi anal andm ankl anst anti anwa apyg apyl arme army arro asse assi atto audi
    aufs auto avoc bank başk behö bezi bezp boar bord bran brig bund bure buro bíró büro cabi cana cant cara carc cent
    cham chan chie cibe circ city civi clas coas coim coma comb comi comm comp conc cons cont coro corp corr cost coun
    cour crim crow cumh cust cybe dank dano data defe dele depa dept deta dete dien digi dipa dire dist divi dnra doms
    doua drog drug dépa eduk eenh eesm einh eini emba emni empl enfo enhe envi equi ered euri euro exam exec exek fede
    fedp fina finp finč fire fisc fisk food forc fore foru gara gard gend gene geri gerê gest gewe gove grup guar haut
    high home hous http hvid häme immi inco info inla insp inst inte inve ispe jefa judg judi juez juge juiz jury just
    juzg kamm kant kaup komi komm koni kons kraj krim krái kulu kuri labo land lava lega magi mahk maji maks mare mark
    mars medi mell metr mili mini mona muni müdü naci nacz nadz narc nars nati naut navy nouv nucl obvo ochr odvj offi
    ofic okro okru okrą okrę ombu open oper ordi orga osav parc park parl parq part patr pene pers poli pols polí pome
    port post prae pref prez prih pris prob proc proi prok prot prov préf prés publ raha rece rech regi regu rend reno
    rett reve revi roya régi rīga safe saks sala savc schw scot secr sect secu serv sher sjek skat soci sodi soli soud
    spec spez squa staa stad stan stat staž steu stra supe supr surv sécu sędz tarn tech teis tele ties tiks ting toez
    trad tran trea treu trib trus tull tuži uděl umtí umwe unid unit univ uppd upra urad ured urzą vals varh vart verb
    verf verk veru verw vete vice vigi viro vrch vyri vyša wach wirt więz wydz ylei zast zent zoll zpol zást àrea área
    åkla équi úrad úřad ügyé őrsé ředi şube ανεξ ανώτ αρχή αρχη αστυ γενι γεωρ γραφ δήμο διευ διεύ δικα εθνι εισα ελλη
    επιτ εφετ κεντ περι πρωτ συμβ τμήμ τμημ υπηρ υποδ υπου аген адми бюро глав град депа держ дире инсп коми кому мини
    міні наці окру окръ отде поли полі прок райо реги служ суде съде тери упра цент інсп тужи јавн осно више држа безб митн подат служб агенц коми пове адво сект фору
    auth giud uffi ques sezi kome afde kabi jude awto λιμε økok pros odve síoc sekc odbo odde prae štát veřej
    lögr héra dóms sýsl embæ forb fjöl skri nefn toll tull told vero puli qort avuk cúir stái oifi pārv biro kanc konk kulu liik
    inšp chúi boro town gmin ayun слід
    """.split()
)
# Whole words and abbreviations that are shorter, or begin like other things.
_WHOLE = frozenset(
    """
    afp ag amt atf bc bca bench bka bxl cbi cid cyb da dca dea dhs dji dom faz fbi fiod ftc gip grc gru gua gue gup
    hac hm hmrc hsi ice irs jld lapd law lka llc llp ltd mod mun nca nypd od ofcom okr os pi plc pm ps qc rcmp sec
    sek spf sub sud súd sąd tax tj usao суд съд fin fiu fsb gnr kpp kmp kwp lpd nav pd usss atf nbi nbp psp rab ssi uoks мвр нап дпс
    мвс сбу εοπυυ ααδε vp nav lpd krpp uokik acm afm afa bka zfa garda nbú úoou čtú pts
    """.split()
)
# How words end that are put together of several.
_END = tuple(
    """
    abteilung amt anstalt anwaltschaft aufsicht autoritet autorité behörde bureau bíróság court crime dezernat
    autoriteit dienst direktion domstol fahndung gericht guard hivatal inspektion inspektorat kammer kapitányság kommissariat
    laitos ministerium myndigheten office oikeus ordnung parket police polis polisen politi politie polizei
    prosecutor präsidium rechtbank rechter retten richter rätt rätten stelle styrelsen tilsynet toezicht verket
    verwaltung virasto zentrale ügyészség rendőrség igazgatóság felügyelet hatóság törvényszék ügyosztály prefektuur
    kohus inspektsioon prokuratuur amet teismas komisariatas prokuratūra tarnyba inspekcija policija tiesa ombudet
    enheden etaten direktorat embete distrikt myndighed politiet keskus syyttäjä asiamies hauptmannschaft tilsyn
    hallinto saksóknari nämnd nämnden nævn nævnet nefnd stjórinn stofa fangelsi polizia tollamt
    büroo büro iroda sheriffdom δικείο εισαγγελία εισαγγελια διεύθυνση διευθυνση
    """.split()
)


def is_office_word(word: str) -> bool:
    """Whether a word in lower case is one of those that name offices."""
    return word[:4] in _BEGIN or word in _WHOLE or word.endswith(_END)


# How the words begin that say which rank or trade of office one is and not which one: a land has hundreds of district
# courts, and one of each town's.
_OF_MANY = tuple(
    """
    rejon okręg apelac miejsk powiat wojew stołecz krajow skarbow admin celno państw główn okres krajsk městsk obvod vrchní
    nejvyš mestsk najvyš gener škols városi járási megyei vármeg kerület főváros legfőb orszá nemzet județ munici local națion
    român районн окръжн градск областн национал главн вътрешн держав міськ обласн головн націонал внутріш općin župan osnovn
    višji visok vrhov okraj okrož državn policij unutar unutra poslov finan apygard apylin respub lietuv latvij republ rajon
    apgabal valst eesti vabari ελληνικ αστυνομ πρωτοδ πλημμελ εθνικ γενικ προστασ πολιτ public públic judic départ interdép région
    grand instanc premi popula penal primer segund tercer pubbl statal landesk bundes staats openba lande eenhe region
    recherch arrond riksp natione cumhur asliye common pleas state states united federal superior supreme family youth juven
    internal external technic digital economi organis organiz serious special intellig protect consum compet market criminal
    crime crimin civil domestic affair interior justice security fiscal tributar tax custom revenue inland polic polit poliz
    guard gendarm carabin attorney prosecut solicit magistr distric county circuit municip provinc nation town city borough
    office unit team depart minist secretar direct inspec authori commis agency bureau board counc servic divis section
    branch group groupe brigad squad desk centre center general manager chief head deputy assistant
    """.split()
)


def says_which_kind(word: str) -> bool:
    """Whether a word in lower case says what kind of office one is, and not which of its kind."""
    return is_office_word(word) or word.startswith(_OF_MANY)
