"""Words that say what part somebody or something plays in a paper, told alike in every language.

A word of one language is seen in few papers; what it says is the same in all: whose an account is, that nothing is
wanted of it, that something is to be produced. So the stems of such words are put down by what they say.
"""

from __future__ import annotations

from collections.abc import Iterable

_WORDS = {
    # Who suffered, saw or reported what happened.
    "victim": """
        victim víctim vítima vítim compla geschä opfer anzeig zeuge zeugin zeugen witnes plaign témoin denunc perjud
        testig offesa vittim querel ofendi testem slacht aangev aangee getuig pokrzy zawiad świade målsäg vittne fornær
        forure vidne vitne anmeld brotaþ kærand poškoz oznamo svědek svědka poškod svedok svedka sértet tanú feljel
        vătăma păgubi martor постра потърп свидет потерп заявит παθόντ παθών θύμα θύματο μάρτυρ καταγγ ošteće svjedo
        žrtva žrtve oškodo priča prijav uhri uhrin asiano todist kannat tunnis ohver cietuš liecin nukent liudyt mağdur
        müştek şikaye tanık reklam
        """,
    # Who is thought to have done it.
    "suspect": """
        suspec accuse offend perpet beschu verdäc angesc tatver mutmaß mutmas préven inculp sospec imputa indaga arguid
        verdac podejr oskarż mistän misten mistæn sigtet siktet siktad grunað obvině podezř obvine podozr gyanús terhel
        заподо обвиня подозр υπόπτ ύποπτ κατηγο osumnj okrivl osumlj epäilt kahtlu aizdom įtaria şüphel
        """,
    # Who asks, in person.
    "officer": """
        office detect sergea consta prosec attorn polici polize staats kommis sachbe bearbe ermitt enquêt gendar magist
        procur comisa maresc ispett carabi recher politi oficer prokur åklaga utreda etterf krimin vyšetř nyomoz ügyész
        разсле прокур ανακρι αστυνο istraž tužite preisk tutkin syyttä uurija izmekl tyrėja savcı polis komise undersi
        inspec agent
        """,
    # How or where the asking side is reached.
    "contact": """
        contac kontak telefo phone fax email durchw anspre rückfr yhteys kapcso επικοι контак questi questo fragen vragen
        pregun domand dúvida reply respon antwor répons respue rispos respos odpowi svar vastau válasz răspun отгово
        απάντη odgovo odpově odpove vastus atbild atsaky cevap spørgs spørsm frågor send mailto
        """,
    # What is a number of the case and of no account.
    "file": """
        aktenz akten docket dossie exped expedi fascic sygn sygnat diarie sagsnr spis ügyszá dosar дело υπόθεσ predme
        zadev asia toimik lietas bylos dosya zeiche geschäf ref referen case file nuipc citius
        """,
    "earlier": """
        earlie previo prior former früher voriga vorher précéd anteri preced vorige eerder poprze wcześn tidiga tidlig
        aikais korább předch predch предиш προηγο ranije prejšn varase ieprie ankste önceki already bereit
        """,
    "not": """
        not nicht kein keine keiner keines keinem keinen pas aucun aucune non nessun niet geen nie żadn inte ikke ekki ei
        eikä eivät nem не δεν μη μην ne nije nisu není nejsou nav nėra değil without withou except exclud exclus exclui
        exclue exclu escluso ohne außer ausgen sauf salvo tranne behalv oprócz undant unntat undtag mimo okrem kivéve
        não nu nesta neprei nevajag nereik gerekm
        освен εκτός osim razen lukuun izņemo išskyr hariç nor neither neithe cannot tampoc ni
        """,
    # What the paper bids or begs to do.
    "ask": """
        produc provid disclo furnis preser supply supplie identi retain auskun mitzut mitgete mittei heraus übermi sicher
        bekann fourni commun remett conser transm facili aporta aporte remiti remita propor entreg consig esibir esibis
        fornir fornis comuni trasme forneç fornec verstr bewaar beware verzoe vorder udostę przeka zabezp przeds wydani
        lämna lämnar bevara utläm udleve oplysn sikre sikres utleve opplys luovut antama toimit säilyt szolgá adjon közölj
        megőri furniz păstra предос запазв съхран παράσχ διατήρ διατηρ γνωστο χορήγη dostav sačuva očuva posred zagoto
        shrani poskyt sděli sdělte uchova vydat vydá oznámi oznámt zachov andma esitad säilit edasta sniegt sniedz saglab
        iesnie pateik išsaug verilm bildir saklan muhafa afhend varðve
        """,
    # What is held by somebody with the provider.
    "account": """
        account accoun konto konten kontos kontot kontoe compte comptes cuenta cuenta conta contas utenza utenze profil
        profile perfil utente nutzer benutz usuari utilis utiliz usuári gebrui abonne abonné abonen subscr użytko användar
        använd bruger bruker notand uživat účet účtu účty užívat felhas fiók számla cont contul utiliz профил акаунт
        потреб λογαρι χρήστη korisn račun nalog uporab tili tilin tilit käyttä kasuta konta lietot paskyr vartot sąskai
        hesap kullan mailbo postfa handle userna buzón casell seller verkäu vendeu vended vendit
        """,
}  # fmt: skip
_ROLES = {word: part for part, words in _WORDS.items() for word in words.split()}


def roles(words: Iterable[str]) -> list[str]:
    """What those of the stems say that play a part, in their order."""
    return [_ROLES[word] for word in words if word in _ROLES]
