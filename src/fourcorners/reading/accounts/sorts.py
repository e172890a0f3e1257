"""Words that say of what sort a name or a number is, told alike in every language.

An order, a parcel or a device is called otherwise in each language, and few papers of any one name it. What such a word
says of the number behind it is the same in all, so its stem is put down by what it says.
"""

from __future__ import annotations

from collections.abc import Iterable

_WORDS = {
    # A thing sold, booked, sent or said by way of the service, by which its author or taker is meant.
    "thing": """
        listin ad ads advert order orders bookin reserv ticket trip trips ride rides review item items parcel packag
        tracki shipme label lot auctio meetin room rooms game match invoic voucher coupon lease rental claim
        anzeig inserat inseri auftra bestel buchun beleg fahrt fahrte bewert artike paket pakete sendun gutsch
        annonc commande comman réserv voyage course avis colis articl billet bon
        anunci pedido reseña artícu paquet envío viaje boleto
        annunc inserz ordine prenot corsa recens pacco spediz bigliet
        adverte zoekert bestell boekin rit beoord pakket kaartj
        ogłosz zamówi rezerw przeja opini paczka paczki przesy bilet
        bestäl bokni resa omdöme paketet annons ordren bookin tur anmeld pakke pakken sendin annonse forsen
        inzerá objedn zásilk zásiel jízda recenz hirdet rendel foglal csomag küldem értéke anunț anunțu comand rezerv colet
        обява обяви поръчк пратка резерв αγγελί παραγγ κράτησ δέμα oglas oglasa narudž narudzb pošilj paket rezerv
        ilmoit tilauk varauk paketi lähety kuulut telli saadet pakk skelbi užsaky siunt rezerva sludin pasūtī sūtīju ilan sipari
        artigo encome avalia viagem
        """,
    "device": """
        device handse phoneset imei imsi meid iccid sim serial tablet laptop comput router modem camera vehicl scooter
        bike vin lock termin gerät geräte seriennu serien handy fahrze appare apparei termina boîtie série
        disposi serie aparato móvil teléfo apparat toestel serien urządz zařízen zariad eszköz készül disposit устрой
        συσκευ uređaj naprav laite laitte seade įrengi ierīc cihaz enhet enhed tæki advert-id hardwa idfa udid gaid vessel
        sériov výrobn
        """,
    "phone": """
        phone phones teleph tel mobile mobil cell cellph line lines msisdn sms whatsapp number- caller rufnum telefon
        handynu mobilf anschl mobiln téléph ligne lignes portab gsm teléf teléfo línea líneas móvil celula
        telefo numero- utenz- linea linee cellul telefon telefoon nummer- abonent numerem tlf puhelin puheli mobilte
        telefó telefono телефо τηλέφω τηλεφω broj- telefonn telefonsk matkap liittym telefonin sími símanú
        číslo- telefonní
        """,
    "payment": """
        card cards wallet bank iban bic sort-code routin checki savings debit credit prepai payee paypal payout bitcoin btc
        eth tron crypto coin address- upi vpa pix payid paytag bankin merchant-
        karte karten kreditk geldbö bankko zahlun zahlungs überwe konto-nr girokon wallets iban- rechnung
        carte cartes portef bancai paiement paieme virement tarjet moneder billet- bancar cbu cvu clabe alias
        carta carte- portafo bancari conto conti pagame cartão carteira chave bankrek rekeni kaart- betaal
        rachun karta karty portfe płatni bankgiro plusgi kort kortet betaln bankkonto reikni kártya pénztá fizeté
        účtu- karta- platební peněže platob peňaže portofe card-ul карта карти портфе сметка сметки κάρτα κάρτας πορτοφ λογαρια
        kartic novčan denarn tili kortti lompak pangak arvelduskonto konto- sąskait kortel pinigi konts maks
        """,
    "site": """
        domain domains site sites websit webpag webs url urls link links web page- seite internets webseit domäne
        lien liens adresse- nom-de enlace dominio domini sito siti collegam domein koppel strona strony domena domeny
        webbpl länk domän domæn hjemmes nettst doména domény stránka webové web- webolda domeni домейн сайт сайта
        ιστοσε διεύθυ stranic domen verkko sivust domeen veeb svetain vietne alan
        """,
    "post": """
        post posts video videos clip messag- photo comment tweet thread story stories beitra beiträ kommen publica
        vídeo comenta fotogr pubblic comme bericht wpis wpisy filmik inlägg opslag innlegg příspě príspe bejegy posta
        публик видео коммен ανάρτη βίντεο objava objave video- julkais postit įraš ieraks gönder
        """,
    "person": """
        mr mrs ms miss herr herrn frau mme mlle monsie madame sig signor señor señora sr sra dhr mevr pan pana pani paní
        company firma firm entreprise societ empresa bedrijf spółka named called genannt nommé
        """,
    "user": """
        userna user users handle nickna login screen usernam nutzer benutz nutzern pseudo identi utilis usuari usuário
        utente utenti utiliz gebrui użytko nick användar använd bruger brukern uživat užívat felhas utiliza потреб
        χρήστη ψευδών korisn uporab käyttä nimime kasuta vartot slapyv lietot kullan channe kanal kanał kanał- canal canale
        profil profile perfil
        """,
    "member": """
        custom client kunden kunde kundin membe member seller vendor mercha driver courie host hosts accoun- advert-r
        verkäu händle anbiet fahrer gastge abonné vendeu chauff hôte vended conduc anfitr clien client venditor condu
        verkop klant klanten koerie sprzed klient kierow säljar kund kunder sælger kunde- selger prodej zákazn predaj
        eladó ügyfél vânzăt prodav klijen stranka myyjä asiaka müüja klient- pardav klient- pārdev sürücü satıcı
        id ids uid number no nr nummer numer numéro número
        """,
}  # fmt: skip
_SORTS = {word.rstrip("-")[:6]: sort for sort, words in reversed(_WORDS.items()) for word in words.split()}


def sorts(words: Iterable[str]) -> list[str]:
    """What those of the stems say that tell of a sort, in their order."""
    return [_SORTS[word] for word in words if word in _SORTS]
