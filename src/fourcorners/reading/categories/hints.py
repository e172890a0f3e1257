"""Words that only hint at a kind of data: what a clause asks for in nobody's terms.

`phrases` names kinds of data as the trade does, and a paper that asks "how the seats were paid for" or "where the truck
went" says none of it. Here stand the words of daily use in which such clauses speak, in all the languages that are read.
A hint tells nothing by itself: it makes a kind of data one that may be meant, and weights say how often it was.

`plain` words hardly speak of anything else in a clause that asks; `vague` ones often do. A word is compared by its first
six letters, as `weighing.words.stems` cuts it, so that one entry holds all endings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from fourcorners.reading.weighing.words import stems
from fourcorners.terms import Category

C = Category


class Hint(NamedTuple):
    """A word of a clause, by its stem, and where it stands among the clause's stems."""

    stem: str
    at: int
    plain: bool


_PLAIN: Mapping[Category, str] = {
    C.SUBSCRIBER_NAME:
        "adı soyadı kimlik kimliği sahibi kunjom sid ainm ainmneacha sloinne úinéir name names holder owner identity whom namen inhaber firmierung nom noms titulaire titulaires nombre nombres apellidos titular titulares "
        "nome nomi intestatario generalità anagrafica naam namen houder imię imion nazwisko navn navne namn nimi nimen nimet név neve nevét jméno jména "
        "meno mená ime imena nume numele titularul име имена όνομα ονόματα ονοματεπώνυμο ім'я імена прізвище прізвища vardas vardą vardai pavardė pavardę vārds vārdu "
        "uzvārds uzvārdu isem nafn kontohaver innehavare haltija omistaja nominativo nominativi",
    C.SUBSCRIBER_ADDRESS:
        "adresi adresleri ikametgah indirizz seoladh address addresses street postal residence residing domicile anschrift wohnsitz wohnhaft wohnort adresse adressen demeurant domiciliation domicilio "
        "dirección residencia residenza indirizzo sede adres woonplaats woonadres vestigingsadres morada endereço adres zamieszkania siedziba bopæl adress "
        "bostadsadress osoite osoitteet kotiosoite cím címe címét lakcím lakcíme székhely adresa adresu bydliště bydlisko adresa domiciliul prebivalište адрес адреса адресу "
        "διεύθυνση διευθύνσεις aadress elukoht adresas adresą gyvenamoji adrese adresi dzīvesvieta heimilisfang lögheimili",
    C.SUBSCRIBER_PHONE:
        "telefonu cep numarası fón guthán teileafón phone phones telephone mobile telefon telefonnummer handy handynummer rufnummer rufnummern mobilnummer téléphone téléphones portable móvil teléfono teléfonos "
        "celular cellulare cellulari recapito recapiti telefonico gsm telefoon telefoonnummer telemóvel telefone numer_telefonu telefonu puhelin puhelinnumero tel "
        "телефон телефона телефону τηλέφωνο τηλέφωνα τηλεφώνου tālrunis tālruņa telefonas telefono símanúmer sími coordonnées telefonszám",
    C.SUBSCRIBER_EMAIL:
        "posta eposta elettronika ríomhphost ríomhphoist email mail mails emails courriel courriels correo correos elettronica electronic elektronischen elektronische électronique electrónico eletrónico "
        "mejl mejladress mailadresse mailadressen mailadres poczta poczty електронна електронної ηλεκτρονικού имейл pasts pasta paštas pašto sähköposti tölvupóstur epost "
        "elektronické elektronickej elektronska elektroninis elektroniskā elektroonilise recovery",
    C.SUBSCRIBER_IDENTIFIER:
        "username usernames userid handle handles alias aliases nickname nicknames nutzername benutzername kennung kennungen pseudo pseudonyme identifiant identifiants "
        "identificador usuario identificativo username gebruikersnaam klantnummer kundennummer kundenummer brugernavn användarnamn käyttäjätunnus felhasználónév login",
    C.SUBSCRIBER_SERVICE:
        "açılış abonelik üyelik kuntratt infetaħ ċlárú osclaíodh since opened joined tariff plan contract subscription status opening creation eröffnung eröffnet angelegt vertragsbeginn vertrag laufzeit abonnement ouverture "
        "ouvert création souscription apertura alta contrato abierta aperto attivazione abertura criação założenia założone oprettet oprettelse skapades öppnades avattu "
        "luotu avaamispäivä nyitás létrehozás založení založen založený otvoren otvaranja deschis deschiderii створення създаден създаване открит άνοιγμα δημιουργία δημιουργίας "
        "atvēršanas izveidots izveides atidarymo atidaryta sukurta sukūrimo avamise loomise stofnaður stofnunar geopend aangemaakt",
    C.SUBSCRIBER_PAYMENT:
        "ödeme ödemeler ödemenin kart banka hlasijiet bankarju íocaíocht íocadh íocaíochtaí paid pay pays payer paying payment payments payout payouts money card cards bank invoice invoices refund refunds wallet cheque cheques settled billed billing deposits "
        "deposit withdrawals withdrawal purchases bought funded fund iban transactions transaction transfers zahlung zahlungen bezahlt bezahlung gezahlt zahlte karte bankverbindung "
        "payé payés payer payeur paiement paiements règlement règlements réglé carte bancaire bancaires pago pagos pagó pagado tarjeta tarjetas bancaria pagamento pagamenti pagato pagata "
        "bonifici bonifico movimenti movimentazione betaald betaling betaalmiddel bankrekening rekeningnummer pagamentos pago cartão bancária płatności płatność zapłacono zapłaty karty bankowe bankowy "
        "betalt betaling betalinger betalingskort betalning betalades maksu maksut maksettu pankkitili fizetés fizetési fizette bankkártya bankszámla platba platby platební zaplaceno platobné "
        "plaćanje plaćanja plaćeno plată plăți plătit plătite плащане плащания платено платена πληρωμή πληρωμές πληρωμής πληρώθηκε оплата оплати оплачено платіж платежі makse makstud makseviis "
        "mokėjimas mokėjimai mokėjimo sumokėta maksājums maksājumi maksājumu samaksāts greiðsla greiðslur greiðslumáti greitt ħlas ħlasijiet plačilo plačila",
    C.REGISTRATION_IP:
        "kayıt reġistrazzjoni clárú registration registered signed signing creation created opened opening registrierung anmeldung eröffnung angelegt inscription création créé ouverture alta registro creación creado creó apertura "
        "registrazione iscrizione creazione aangemaakt registratie geregistreerd inschrijving openen criação registo cadastro criada rejestracji założenia utworzenia oprettelse oprettet registrering registreringen skapades skapande "
        "rekisteröinti rekisteröity luonti luotu létrehozás regisztráció založení registraci registrace registrácii registracije registraciji creării înregistrare înregistrării регистрация регистрацията създаване "
        "εγγραφή εγγραφής δημιουργία δημιουργίας реєстрації реєстрація створення registreerimise loomise registracijos sukūrimo reģistrācijas izveides skráning skráningu",
    C.SESSION_TIMES:
        "giriş girişler oturum dħul logáil login logins logged log-in session sessions connected online logs einloggen einlogzeiten anmeldungen sitzungen zugriffe zuletzt connexion connexions connecté conexión conexiones accesos acceso sesiones accessi accesso "
        "connessione connessioni inloggen ingelogd sessies aanmeldingen acessos acesso sessões logowań logowania zalogował logget inlogget logins inloggning inloggningar kirjautumiset kirjautunut istunnot belépések belépés bejelentkezés "
        "přihlášení přihlašování prihlásenia prihlásení prijave prijava autentificări autentificare conectări conectare влизания влизане входа вход входів входи σύνδεση συνδέσεις συνδέσεων sisselogimised sisselogimise "
        "prisijungimai prisijungimų prisijungimo pieslēgumi pieslēgšanās innskráningar innskráning dħul",
    C.SESSION_IP: "ip ips",
    C.DEVICE:
        "cihaz cihazın apparat gléas device devices handset handsets imei serial console computer browser machine tablet laptop gerät geräte endgerät endgeräte seriennummer appareil appareils terminal terminaux dispositivo dispositivos dispositivi equipo "
        "apparecchio toestel toestellen apparaat apparaten aparelho urządzenie urządzenia urządzeń enhed enheder enhet enheter laite laitteet készülék eszköz eszközök zařízení zariadenie zariadenia uređaj uređaji dispozitiv dispozitive "
        "устройство устройства συσκευή συσκευές пристрій пристрої пристрою seade seadmed įrenginys įrenginio įrenginiai ierīce ierīces tæki naprava naprave",
    C.RELATION:
        "arkadaş bağlantılı marbuta cairde nasctha friend friends contacts follower followers following group groups members linked invited freunde freundesliste kontakte gruppen verknüpft verknüpfte verbunden verbundene amis contacts abonnés groupes liés lié "
        "amigos contactos seguidores grupos vinculadas vinculada amici contatti gruppi collegati collegato collegata vrienden contacten groepen gekoppeld gekoppelde contatos associadas ligadas znajomych kontakty kontaktów grupy powiązane powiązanych "
        "venner kontakter grupper tilknyttede tilknyttet vänner kopplade kopplat kaverit ystävät ryhmät liitetyt ismerősök csoportok kapcsolt kapcsolódó přátelé skupiny propojené prijatelji povezani povezane prieteni grupuri asociate приятели групи свързани "
        "φίλοι φίλων ομάδες συνδεδεμένοι друзі групи пов'язані sõbrad grupid seotud draugai draugų grupės susietos susijusios draugi grupas saistīti saistītie vinir hópar tengdir",
    C.TRAFFIC_CALLS:
        "arama aramalar görüşme telefonati glaonna calls call called dialled dialed rang anruf anrufe anrufen gespräche gesprächs verbindungen appels appel appelés llamadas llamada chiamate chiamata tabulati oproepen oproep gesprekken chamadas połączeń połączenia rozmów billing bilingi "
        "opkald samtal samtalen puhelut puheluiden hívások híváslista hovory hovorů hovorov pozivi poziva apeluri apelurilor обаждания повиквания разговори κλήσεις κλήσεων дзвінки дзвінків виклики kõned kõnede skambučiai skambučių zvani zvanu símtöl",
    C.TRAFFIC_HEADERS:
        "header headers sender senders recipient recipients envelope metadata absender empfänger kopfzeilen expéditeur expéditeurs destinataire destinataires remitente destinatario destinatarios mittente mittenti destinatari afzender afzenders ontvangers ontvanger geadresseerden "
        "remetente nadawca nadawcy odbiorca odbiorcy afsender modtager modtagere avsändare mottagare lähettäjä vastaanottaja feladó címzett odesílatel příjemce odosielateľ príjemca pošiljatelj primatelj expeditor destinatar подател получател получатели αποστολέας παραλήπτης "
        "відправник отримувач saatja saaja siuntėjas gavėjas sūtītājs saņēmējs sendandi viðtakandi",
    C.LOCATION:
        "konum baz lokalità suíomh location locations whereabouts gps telematics sector sectors tower towers mast masts ping pings position positions coordinates journey journeys trips trip rides route routes standort standorte funkzelle funkzellen fahrten fahrt strecke "
        "position positions trajet trajets géolocalisation borne bornes ubicación ubicaciones posición antena antenas trayecto trayectos localización posizione posizioni celle cella tragitto percorso localizzazione locatie locaties zendmast zendmasten ritten "
        "localização posição lokalizacja lokalizacji stacji trasa trasy przejazdów positioner mast master ture platsuppgifter färdväg resor sijainti sijainnit tukiasema reitti matkat tartózkodási cella útvonal polohy poloha polohu trasy jízdy lokacija lokacije položaj "
        "locații locația poziția местоположение клетка клетки маршрут θέση θέσεις τοποθεσία διαδρομή διαδρομές геолокація місцезнаходження місцеперебування asukoht asukohad buvimo maršrutas atrašanās maršruts staðsetning staðsetningar",
    C.CONTENT_MESSAGE:
        "mesaj mesajlar yazışma messaġġi teachtaireachtaí comhráite messages message letters texts chat chats conversations conversation correspondence dms inbox mailbox voicemail bodies wrote nachrichten nachricht schreiben schriftverkehr messages courriers écrits conversation conversaciones mensajes mensaje "
        "messaggi messaggio conversazioni berichten bericht gesprekken mensagens mensagem conversas wiadomości wiadomość korespondencja korespondencji beskeder besked meddelelser meddelanden meddelande viestit viestien üzenetek üzenet levelek levelezés zprávy zpráv správy správ "
        "poruke poruka dopisivanje mesaje mesajele corespondența съобщения съобщенията кореспонденция μηνύματα μηνυμάτων повідомлення листування sõnumid kirjavahetus žinutės žinučių susirašinėjimas ziņas ziņojumi sarakste skilaboð messaġġi sporočila",
    C.CONTENT_POST:
        "ilan ilanlar gönderi paylaşım riklami fógraí postálacha posted posts listing listings advert adverts advertisement advertisements ads review reviews comments comment thread inserate inserat anzeige anzeigen beiträge beitrag bewertungen kommentare annonces annonce publications publication commentaires avis anuncio anuncios publicaciones "
        "comentarios annunci annuncio recensioni commenti advertenties advertentie reacties recensies anúncios anúncio publicações comentários ogłoszenia ogłoszeń ogłoszenie wpisy wpisów komentarze annoncer opslag kommentarer annons annonser inlägg ilmoitukset ilmoitus julkaisut hirdetések hirdetés bejegyzések "
        "hozzászólások inzeráty inzerát příspěvky príspevky oglasi oglasa oglas objave objava anunțuri anunțurile postări обяви обява публикации коментари αγγελίες αγγελία δημοσιεύσεις σχόλια оголошення дописи kuulutused kuulutus postitused skelbimai skelbimas įrašai sludinājumi sludinājums ieraksti auglýsingar færslur",
    C.CONTENT_MEDIA:
        "fotoğraf fotoğraflar görüntü ritratti filmati grianghraif físeáin photo photos photographs picture pictures image images video videos clip clips film films footage recording recordings audio voice bild bilder foto fotos lichtbilder aufnahmen photographies vidéo vidéos enregistrements imágenes imagen vídeo vídeos grabaciones immagini filmati "
        "beelden afbeeldingen opnames zdjęcia zdjęć nagrania billeder billede bilder kuvat kuva képek fényképek videók fotografie snímky fotografije slike snimke poze imagini fotografii снимки видео φωτογραφίες εικόνες βίντεο фото світлини pildid fotod nuotraukos vaizdo attēli fotogrāfijas myndir",
    C.CONTENT_FILE:
        "dosya dosyalar belgeler fajls comhaid file files documents document folder folders cloud uploads uploaded backup backups attachments dateien datei dokumente unterlagen anhänge fichiers fichier stockés archivos archivo documentos carpetas file allegati documenti bestanden bestand bijlagen ficheiros ficheiro arquivos pliki plików dokumenty filer "
        "tiedostot fájlok dokumentumok soubory souborů súbory súborov datoteke datoteka fișiere fișierele файлове файловете αρχεία αρχείων файли файлів failid failai failus datnes skjöl skrár",
    C.CONTENT_SEARCH:
        "searches searched search typed queries suche suchanfragen gesucht recherches búsquedas buscó ricerche zoekopdrachten gezocht pesquisas wyszukiwania wyszukiwań søgninger sökningar haut haku keresések vyhledávání vyhľadávanie pretrage pretraživanja căutări търсения αναζητήσεις пошук otsingud paieškos meklējumi leitir",
    C.CONTENT_PROFILE: "profile bio biography avatar profil profilbild profilseite perfil profilo profiel profiili προφίλ профил профіль",
    C.CONTENT_DELETED:
        "silinen silinmiş imħassra scriosta deleted bin trash erased removed gelöscht gelöschte papierkorb supprimés supprimé supprimées effacés corbeille borrados borradas eliminados eliminadas papelera cancellati cancellate eliminati cestino verwijderd verwijderde prullenbak apagados apagadas usunięte usuniętych kosz slettede slettet papirkurv raderade raderat papperskorg poistetut "
        "törölt smazané smazaných odstraněné vymazané obrisane șterse изтрити διαγραμμένα видалені kustutatud ištrinti dzēstie dzēsti eytt",
}  # fmt: skip
_VAGUE: Mapping[Category, str] = {
    C.SUBSCRIBER_NAME:
        "who whose person persons identify renter buyer seller customer registrant wer wen wem hinter person identité qui derrière quién quien identidad chi dietro identità wie achter identiteit quem atrás kto kogo dane hvem vem kuka kenen ki kié kdo tko čije cine кой кого чий ποιος ποιον хто кому kes kelle kas kuris min hver",
    C.SUBSCRIBER_ADDRESS: "where lives live home city place wohnt ort habite lieu dónde vive dove abita waar woont onde mora gdzie mieszka bor var hvor asuu hol lakik kde bydlí gdje živi unde къде που μένει де kus kur",
    C.SUBSCRIBER_PHONE:
        "contact contacts cell number numbers coordinates nummer nummern numéro numéros contacto número números contatto numero numeri contactgegevens nummers numer numery kontaktní kontaktne kontakt kontaktoplysninger kontaktuppgifter yhteystiedot elérhetőség szám číslo číslem broj broja număr numărul номер номера αριθμός αριθμό numeris numerio numurs numuru númer reached",
    C.SUBSCRIBER_EMAIL: "contact contacts contacto contatto contactgegevens contactadres kontakt kontaktdaten kontaktoplysninger kontaktuppgifter yhteystiedot elérhetőség recapito recapiti e_mail e reached box boxes",
    C.SUBSCRIBER_IDENTIFIER: "id ids user users account accounts number numbers screen nutzer benutzer konto konten nummer numéro compte comptes cuenta cuentas número utente utenti account numero gebruiker gebruikers conta contas utilizador konta konto numer kontor konton tili tilit fiók účet účtu račun cont conturi профил акаунт λογαριασμός обліковий konto paskyra konts reikningur",
    C.SUBSCRIBER_SERVICE: "when open began start started date dates type types service services active closed close length registered registration created account wann seit datum dienst art status beginn depuis quand date état service cuándo fecha desde servicio estado tipo quando data dal servizio stato sinds wanneer dienst soort quando data desde tipo od kiedy data usługi rodzaj fra dato hvornår tjeneste när datum tjänst milloin alkaen mikor mióta dátum kdy datum služby kedy dátum kada datum usluge când data serviciu кога дата услуга πότε ημερομηνία υπηρεσία коли дата послуг millal kuupäev kada paslaugos kad datums pakalpojuma hvenær",
    C.SUBSCRIBER_PAYMENT: "account accounts fee fees price sales charged charge top credit debit orders order movements spent won balance konto konten kosten compte comptes banque factures cuenta cuentas banco importe conto conti banca carta saldo rekening kaart bank facturen conta banco rachunek rachunku konto karta kort konto bank tili pankki számla bank účet účtu karta účtu račun banka kartica cont card bancă сметка карта банка λογαριασμός κάρτα τράπεζα рахунок картка panga kaart banko kortelė bankas karte banki kort account",
    C.SESSION_TIMES: "times time when used use active access connection last dates hours log wann zeiten zeit uhrzeit zeitpunkte protokoll heures heure quand dernière journaux hora horas cuándo última orari orario ora quando ultimo log tijdstippen tijdstip wanneer laatst laatste hora horas quando último czas czasy kiedy godziny ostatnie tidspunkter tidspunkt hvornår sidst sidste tid tider när senast aika ajat milloin viimeksi időpontok időpont mikor utoljára čas časy kdy naposledy kedy vrijeme vremena kada posljednji ora când ultima час часове кога последно ώρες ώρα πότε τελευταία коли часу aeg ajad millal viimati laikas laikai kada paskutinį laiks laiki kad pēdējo tími tímar síðast ħin",
    C.SESSION_IP: "address addresses internet connection connections connected from adresse adressen adresses connexions direcciones dirección conexiones indirizzi indirizzo accessi connessioni adres adressen endereços endereço adresy adresów adresa adresy адреси адрес διευθύνσεις адреси aadressid adresai adreses login logs",
    C.DEVICE: "phone phones model app hardware equipment telefon handy modell téléphone modèle teléfono móvil modelo telefono modello telefoon model telefone telefon mobiltelefon puhelin telefonu telefón telefona telefonul телефон μοντέλο телефон telefonas telefons sími",
    C.RELATION: "others other same shared share common guest family list belong administrators admin invite counterparties anderen weitere autres même otros mismas altri stessi andere dezelfde outras inne samego andre samme andra samma muut más azonos jiné další iné druge alte други άλλοι інші kitos citi aðrir",
    C.TRAFFIC_CALLS: "ring party counterpart duration other sms text texts lines line teilnehmer gegenstelle verbindung durée correspondants duración interlocutor traffico utenze durata duur duração czas varighed duur kesto időtartam délka trajanje durata времетраене διάρκεια тривалість kestus trukmė ilgums",
    C.TRAFFIC_HEADERS: "size whom with exchanged log subject correspondents traffic to from wem quien avec échangés con scambiati wie met verkeer com quem kim z hvem vem kenen kivel kým kim cine кого ποιον ким kellega kuo ko",
    C.LOCATION: "where places place cell cells went moved movements pick ort orte lieu lieux lugar lugares luogo luoghi plaats plaatsen local locais miejsce miejsca sted steder plats platser paikka hely helye místo miesto mjesto loc locul място τόπος місце koht vieta vietos staður",
    C.CONTENT_MESSAGE: "write written text said mail mails email emails spoken says words body content contents inhalt inhalte mails text contenu contenus écrit contenido contenidos escribió contenuto contenuti scritto scambiati posta inhoud geschreven conteúdo conteúdos treść treści indhold skrev innehåll skrev sisältö kirjoitti tartalom tartalma obsah obsahu sadržaj conținut conținutul съдържание περιεχόμενο зміст вміст sisu turinys saturs efni",
    C.CONTENT_POST: "post page pages article wrote published item items forum notice offers offer sale text angebote angebot wortlaut texte text seite ventes offre oferta ofertas texto testo pagina offerte artikel text texto oferty tekst salg text teksti szöveg text tekst text текст κείμενο текст tekst tekstas teksts texti",
    C.CONTENT_MEDIA: "shot shots sound camera stream streams shown show",
    C.CONTENT_FILE: "drive stored storage archive contents content things unterlage ablage gespeichert stocké almacenados salvati opgeslagen armazenados przechowywane gemt lagrade tallennetut tárolt uložené pohranjene stocate съхранени αποθηκευμένα збережені salvestatud saugomi glabātie vistuð",
    C.CONTENT_SEARCH: "looked terms words",
    C.CONTENT_PROFILE: "about page picture banner seite page página pagina",
    C.CONTENT_DELETED: "taken delete entfernt retirés",
}  # fmt: skip
# A sign-up's address is hinted at only where an address is.
_OF_ADDRESS = frozenset({"ip", "ips"})


def _table() -> dict[str, list[tuple[Category, bool]]]:
    found: dict[str, list[tuple[Category, bool]]] = {}
    for words, plain in ((_PLAIN, True), (_VAGUE, False)):
        for category, listed in words.items():
            for stem in {stems(word)[0] for word in listed.replace("'", " ").split()}:
                told = found.setdefault(stem, [])
                if all(known is not category for known, _ in told):
                    told.append((category, plain))
    return found


_HINTS = _table()


def hints(stemmed: Iterable[str]) -> dict[Category, list[Hint]]:
    """The kinds of data that words of a clause hint at, with these words; a clause comes as its stems.

    >>> sorted(hints(["how", "the", "seats", "were", "paid", "for"]))
    [<Category.SUBSCRIBER_PAYMENT: 'subscriber.payment'>]
    """
    found: dict[Category, list[Hint]] = {}
    by_address = False
    for at, stem in enumerate(stemmed):
        by_address = by_address or stem in _OF_ADDRESS
        for category, plain in _HINTS.get(stem, ()):
            found.setdefault(category, []).append(Hint(stem, at, plain))
    if not by_address:
        found.pop(C.REGISTRATION_IP, None)
    return found
