"""Words for kinds of data in German, French, Spanish, Italian, Dutch, Portuguese, Polish, Swedish, Danish and Norwegian, put into the English of `phrases`.

A clause in one of these languages is translated phrase by phrase, the longest first, and then means what the English
means. Words are compared without their endings. A word nobody translates stays as it is and means nothing.
"""

from __future__ import annotations

import re
from functools import cache

from fourcorners.reading.categories.compounds import of_parts

# English = forms. `_` joins the words of one form; articles and prepositions of a language fall away first.
_TABLES = {
    "de": """
        name = name | nachname | vorname | vor_nachname | vor_zuname | familienname | personalien | identität | kontoinhaber_name | inhaber_name
        birth date = geburtsdatum | geburtstag | geburtsort
        address = anschrift | adresse | postanschrift | wohnanschrift | rechnungsanschrift | lieferanschrift | wohnort | wohnsitz
        telephone number = telefonnummer | rückrufnummer | rufnummer | mobilnummer | mobilfunknummer | handynummer | telefon | mobiltelefonnummer | telefonverbindung_anmeldung
        email address = email_adresse | mailadresse | emailadresse | mail_adresse | elektronische_postadresse
        contact information = kontaktdaten | erreichbarkeiten | kontaktangabe
        basic subscriber information = bestandsdaten | teilnehmerdaten | kundendaten | nutzerdaten | stammdaten | registrierungsdaten | kontodaten | anmeldedaten | vertragsdaten | registrierungsangabe
        user id = nutzerkennung | kundennummer | benutzerkennung | nutzer_id | user_id | kontonummer_dienst | nutzernummer | kontokennung | teilnehmernummer | account_id
        username = nutzername | benutzername | nickname | profilname | anzeigename | kontoname | pseudonym
        date of registration = registrierungsdatum | registrierungszeitpunkt | zeitpunkt_registrierung | datum_registrierung | anmeldedatum | eröffnungsdatum | kontoeröffnung | tag_kontoeröffnung | zeitpunkt_kontoeröffnung | datum_kontoeröffnung | vertragsbeginn | vertragslaufzeit | schließung | kontoschließung | zeitpunkt_anmeldung_dienst | dauer_dienst | art_dienst | eröffnung_konto | datum_eröffnung | zeitpunkt_eröffnung | zeitpunkt_erstellung | datum_erstellung | genutzte_dienste | einrichtung_konto
        registration ip address = registrierungs_ip | ip_adresse_registrierung | registrierung_verwendete_ip_adresse | registrierung_genutzte_ip_adresse | anmelde_ip | ip_adresse_bei_registrierung | ip_adresse_kontoeröffnung | ip_adresse_anlage | bei_registrierung_verwendete_ip_adresse | bei_registrierung_benutzte_ip_adresse | registrierungs_ip_adresse
        payment information = bankverbindung | zahlungsdaten | zahlungsmittel | zahlungsart | zahlungsinformation | kontoverbindung | kreditkarte | kreditkartennummer | rechnungsdaten | zahlungsweise | bankkonto | abrechnungsdaten | zahlungsangabe | zahlungsverbindung | bankdaten
        iban = iban
        ip address = ip_adresse | ip_adressdaten | ip | internetprotokoll_adresse | internetprotokolladresse | netzadresse
        ip log = ip_protokoll | ip_verbindungsdaten
        port number = portnummer | port | quellport | source_port
        login = anmeldung | abmeldung | einlogvorgang | login | logout | logins | log_in | log_ins | login_daten | sitzung | session | einwahl | zugriff | zugriffe | an_abmeldung | anmeldevorgang | loginvorgang | einloggen | einloggvorgang
        access log = zugriffsprotokoll | logdaten | logfile | log_datei | protokolldaten | nutzungsdaten | login_protokoll | verbindungsprotokoll | login_historie | anmeldeprotokoll | sitzungsprotokoll
        last login = letzter_login | letzte_anmeldung | letzter_zugriff | letzte_aktivität
        traffic data = verkehrsdaten | verbindungsdaten
        call detail record = gesprächsdaten | anruflisten | anrufliste | verbindungsnachweis | einzelverbindungsnachweis
        location data = standortdaten | standort | funkzelle | funkzellendaten | positionsdaten | gps_daten | geodaten | aufenthaltsort
        device information = endgerät | endgerätedaten | gerät | gerätekennung | gerätedaten | geräte_id | geräteinformation | imei | imsi | endgerätekennung | user_agent | browserkennung | gerätetyp | hardwarekennung
        content of communication = inhaltsdaten | inhalt_kommunikation | kommunikationsinhalt | nachrichteninhalt | inhalt_nachricht | inhalt
        on file = anmeldung_hinterlegte | registrierung_hinterlegte | registrierung_angegebene | anmeldung_angegebene | laut_registrierung | bei_anmeldung_angegebene
        information = angabe_zu | daten_zu | auskunft_zu | information_zu | angabe_über | auskunft_über
        message = nachricht | privatnachricht | direktnachricht | chat | chatverlauf | chatnachricht | mail | email | kommunikation | korrespondenz | chatprotokoll
        post = beitrag | post | kommentar | posting | bewertung | veröffentlichung | storys
        photo = foto | bild | lichtbild | video | bilddatei | aufnahme | medien
        file = datei | dokument | cloud_daten | gespeicherte_datei | cloudspeicher
        profile = profil | profilbild | profildaten | profilangabe
        friend list = freundesliste | freund | kontakt | kontaktliste | follower | abonnent | gruppe | mitgliedschaft | freunde
        linked account = verknüpftes_konto | verbundenes_konto | weitere_konten | weitere_konto
        search history = suchverlauf | suchanfrage
        deleted = gelöscht
        date = datum | tag
        time = uhrzeit | zeitpunkt | zeitstempel | zeit
        duration = dauer
        sender = absender
        recipient = empfänger
        & = und | sowie | nebst | oder | bzw | samt | einschließlich
        for = für | zu | bezüglich | hinsichtlich | betreffend
        with = mit
        without = ohne
        except = außer | ausgenommen | ausnahme
        not = nicht | kein | keine
        number = nummer
        account = konto | account | nutzerkonto | benutzerkonto | kundenkonto
        user = nutzer | benutzer | kunde | inhaber | teilnehmer | kontoinhaber | anschlussinhaber
        creation = registrierung | anlegung | neuanmeldung | kontoerstellung | kontoanlage | erstellung
        date of registration = anlagedatum | erstelldatum | erstellungsdatum | freischaltung | accounterstellung | datum_anlage | kontostatus | status_konto | zeitpunkt_anlage | zeitpunkt_einrichtung
        login & ip address = login_ip | anmelde_ip_adresse | log_in_ip | zugriffs_ip | login_ip_adresse | log_in_ip_adresse
        contact information = kontaktdaten | erreichbarkeit
        tied = verknüpft | verbunden | zugehörig | zugeordnet
        same = desselben | derselben | dieselbe | gleichen | selben
        name = inhaberdaten_name | klarname | realname | kontoinhaberschaft
        identity document = ausweiskopie | ausweisdaten | identitätsnachweis | legitimationsdaten
        profile = profilbeschreibung
        payment information = transaktionsdaten | transaktion | auszahlung | einzahlung | kontostand | zahlungsvorgang | umsatz | kontoumsatz
        other account = weitere_accounts | sonstige_konten | weitere_nutzerkonten | zweitkonto | zweitaccount
        post = inserat | inserate | anzeige | anzeigentext | angebot | angebotsanzeige
        basic subscriber information = kontoeröffnungsdaten | kundenstammdaten
        payment information = zahlungsverbindung
        name = auf_wen_konto_angemeldet | auf_wen_konto_registriert | auf_wen_konto_läuft | namen_konto
        contact information = wiederherstellungsdaten | kontaktmöglichkeit | kontaktinformation
        telephone number = telefonische_erreichbarkeit
        user id = kennung | sonstige_kennung | interne_kontonummer | mitgliedsnummer
        account type = gebuchte_dienste | in_anspruch_genommene_dienste | art_dienste | tarif | beginn_ende_vertrag
        date of registration = löschung_konto | datum_löschung_konto | schließung_konto | kontoerstellung | zeitpunkt_kontoerstellung | anmeldung_konto
        last login = letzte_nutzung | letzter_zugang | zuletzt_aktiv
        login & date = zeiten_nutzung | zeit_nutzung
        call detail record = anruf | eingehende_anrufe | ausgehende_anrufe | gesprächsverbindung | rufnummer_gesprächspartner
        message header = kommunikationspartner | mit_wem_nachrichten_ausgetauscht | chatpartner | metadaten_nachricht | metadaten_nachrichten | kopfzeile_email | kopfzeile_nachricht | kopfzeile
        location data = aufenthaltsort_gerät | standort_gerät | standort_endgerät
        other account = weitere_derselben_telefonnummer_registrierte_konten | weitere_profile | andere_konten
        linked account = verknüpfte_konten
        metadata = metadaten
        basic subscriber information = angabe_kontoinhaber | angabe_inhaber | angabe_nutzer | daten_nutzer | daten_kontoinhaber | daten_inhaber | auskunft_anschlussinhaber | auskunft_inhaber | angaben_zur_person
        login & date = anmeldezeit | loginzeit | login_zeit | anmeldezeitpunkt
        ip address = internetadresse
        date of registration = beginn_vertrag | vertragsende | ende_vertrag | vertragsdauer | laufzeit_vertrag | tag_beitritt | beitrittsdatum
        account type = vertragsart | gebuchter_tarif | tarifbezeichnung | art_vertrag | bezogene_dienste
        friend list = ordner_freigegeben | freigabeliste | freigegebene_personen | ordner_geteilt | teilnehmerliste_gruppe | teilnehmerliste_kanal | gruppenmitglied | gruppenadministrator | administratoren_seite | administratoren_gruppe | liste_teilnehmer | freundschaftsanfrage
        deleted = papierkorb | wiederherstellbar | entfernte_beiträge | entfernte_inhalte
        call detail record = ein_ausgehende_anrufe | anrufprotokoll | anruflisten
        file = tabelle_dokument | hochgeladene_dateien | abgelegte_datei | dateiversionen | cloudinhalt
        location data = standortfreigabe | geteilter_standort | standortverlauf
        login & date = zeitpunkte_nutzung | nutzungszeit | nutzungszeitraum
        """,
    "fr": """
        name = nom | prénom | nom_prénom | dénomination | identité | état_civil | patronyme | raison_sociale | titulaire_identité | civilité
        birth date = date_naissance | lieu_naissance | date_lieu_naissance
        address = adresse | adresse_postale | domicile | adresse_facturation | adresse_physique
        address & email address = adresse_postale_et_électronique | adresse_postale_et_courriel | adresse_postale_électronique | adresse_postale_courriel
        telephone number = téléphone | numéro_téléphone | numéro_téléphonique | ligne_téléphonique | numéro_mobile | numéro_portable | coordonnées_téléphoniques | numéro_appel | portable
        email address = courriel | adresse_électronique | adresse_courriel | adresse_email | adresse_mail | adresse_messagerie | email | mél | adresse_courrier_électronique | courrier_électronique_associé
        contact information = coordonnées | coordonnées_fournies
        basic subscriber information = données_abonné | données_relatives_abonné | données_identification | information_abonné | information_identité_civile | élément_identification | informations_fournies_souscription | données_inscription | données_compte | donnée_souscription | renseignement_abonné | données_identité | élément_identité | identification_titulaire | informations_relatives_compte | informations_inscription
        user id = identifiant | identifiant_utilisateur | identifiant_compte | numéro_client | numéro_abonné | identifiant_interne | id_utilisateur
        username = pseudonyme | pseudo | nom_utilisateur | nom_affiché
        date of registration = date_création | date_ouverture | date_inscription | date_souscription | création_compte | ouverture_compte | date_création_compte | date_fermeture | date_clôture | statut_compte | type_service | services_souscrits | durée_abonnement | date_heure_création
        registration ip address = adresse_ip_création | adresse_ip_inscription | ip_création | ip_inscription | adresse_ip_lors_création | adresse_ip_utilisée_création | adresse_ip_utilisée_lors_création | adresse_ip_enregistrement | ip_enregistrement | adresse_ip_ouverture
        payment information = moyen_paiement | information_paiement | coordonnées_bancaires | données_paiement | carte_bancaire | données_facturation | facturation | rib | mode_paiement | compte_bancaire | données_bancaires | références_bancaires | transaction_paiement
        iban = iban
        ip address = adresse_ip | adresse_protocole_internet | ip | adresses_ip
        ip log = journaux_ip | historique_ip | logs_ip
        port number = port | port_source | numéro_port
        login = connexion | session | déconnexion | ouverture_session | accès
        access log = journaux_connexion | logs_connexion | historique_connexion | données_connexion | journal_connexion | fichier_journalisation | logs | journaux | données_techniques_connexion
        last login = dernière_connexion
        traffic data = données_trafic | données_relatives_trafic | métadonnées
        call detail record = fadet | facture_détaillée | relevé_appel | données_appel | journal_appel
        location data = données_localisation | localisation | géolocalisation | position | borne | bornage
        device information = appareil | terminal | équipement_terminal | terminaux | identifiant_appareil | modèle_appareil | imei | imsi | équipement | user_agent | agent_utilisateur | type_appareil | données_terminal
        content of communication = contenu | contenu_communication | contenu_message | données_contenu | données_relatives_contenu | contenu_correspondance
        message = message | messagerie | message_privé | conversation | correspondance | échange | courriers_électroniques | messages_privés | discussion
        post = publication | commentaire | poste | billet | avis_publié
        photo = photo | image | photographie | vidéo | média | cliché
        file = fichier | document_stocké | données_stockées
        profile = profil | photo_profil | données_profil
        friend list = liste_ami | ami | contact | liste_contact | abonné_compte | groupe | membre
        linked account = compte_lié | compte_associé | autre_compte | autres_comptes_liés
        search history = historique_recherche | recherche_effectuée
        deleted = supprimé | effacé
        date = date | jour
        time = heure | horodatage | horodate
        duration = durée
        sender = expéditeur | émetteur
        recipient = destinataire
        & = et | ou | ainsi_que | y_compris | ainsi
        for = pour | concernant | relatif | relative | afférent
        with = avec
        without = sans | hors
        except = sauf | excepté | exclusion | exception
        not = pas | aucun | aucune
        account = compte
        user = utilisateur | titulaire | abonné | client | détenteur
        creation = création | inscription | ouverture | souscription
        device information = identifiant_terminal | identifiant_terminaux | identifiant_équipement | adresse_mac | numéro_imei | navigateur
        tied = associé | lié | rattaché | relatif | correspondant
        same = même
        name = identité_titulaire | identité_complète | titulaire_nom
        identity document = pièce_identité | justificatif_identité | document_identité
        payment information = transaction | virement | solde | retrait | dépôt | relevé_compte | historique_transaction
        linked account = compte_rattaché | autres_comptes
        identify = identifier
        user id = numéro_compte | numéro_utilisateur | numéro_membre
        payment information = compte_bancaire | numéro_compte_bancaire | numéro_compte_paiement | facture | versement | achat_effectué | référence_paiement | carte_paiement | carte_crédit | historique_paiement | paiement | adresse_portefeuille | portefeuille | encaissement | décaissement | relevé_opération || historique_achats_ventes | remboursement
        name = titulaire_compte_identité | personne_titulaire | nom_titulaire
        address = lieu_résidence | adresse_livraison | adresses_livraison | adresse_domicile
        telephone number = numéro_récupération | numéro_gsm | gsm | numéro_joindre
        email address = adresse_mail_secours | adresse_récupération | adresse_secours
        contact information = coordonnées_contact | coordonnées_téléphoniques_électroniques
        date of registration = date_laquelle_compte_ouvert | date_laquelle_compte_créé | date_ouverture_compte | date_fermeture | ancienneté_compte
        message header = en-tête | en_tête | en-tête_message | en_tête_message | métadonnées_message | données_trafic_message | correspondant
        metadata = métadonnée
        call detail record = fadette | appel_entrant_sortant | appel_émis_reçu | communication_téléphonique | appels_vidéo
        location data = coordonnées_gps | localisation_terminal | localisation_appareil | position_gps | borne_activée
        message = courriels | courriel_envoyé | courriel_reçu | contenu_courriel | courriers_électroniques | contenu_boîte | boîte_lettre
        advert = annonce
        review = avis
        post = annonce_publiée | avis_publié | avis_laissé | offre_vente
        file =  fichier_stocké | fichier_hébergé
        search = recherche
        deleted = contenu_supprimé | contenus_effacés
        friend list = abonnés_abonnements | carnet_adresse | carnet_contacts | abonnés_compte
        account type = abonnement_souscrit | abonnement | type_abonnement | type_compte | état_compte | nature_service | offre_souscrite | date_fermeture_compte
        post = post | story | contenu_publié
        date of registration = date_contrat | date_mise_service | date_adhésion | date_résiliation | date_souscription_contrat | durée_contrat | début_contrat | fin_contrat
        account type = nature_offre | type_offre | offre_souscrite | formule_souscrite | type_contrat | nature_contrat
        call detail record = appels_émis_et_reçus | appel_entrant_et_sortant | liste_appel | détail_appel | appels_passés
        friend list = liste_participant | participants_groupe | administrateur_page | administrateur_groupe | liste_membre | personne_dossier_partagé | dossier_partagé_avec | demande_ami
        deleted = corbeille | contenu_retiré | supprimé_mais_conservé
        file = feuille_calcul | tableur | documents_stockés | documents_déposés | espace_stockage | contenu_stocké | sauvegarde
        location data = position_partagée | lieu_enregistré | historique_position
        """,
    "es": """
        name = nombre | apellido | nombre_apellido | identidad | filiación | nombre_completo | titular_identidad | razón_social | identificación_titular | titularidad
        birth date = fecha_nacimiento
        address = dirección | domicilio | dirección_postal | dirección_física | dirección_facturación
        telephone number = teléfono | número_teléfono | teléfono_contacto | teléfono_asociado | número_móvil | móvil | línea_telefónica | número_telefónico | teléfono_móvil | teléfono_recuperación
        email address = correo_electrónico | dirección_correo | correo | cuenta_correo | email | dirección_correo_electrónico | correo_recuperación | correo_alternativo
        contact information = dato_contacto
        basic subscriber information = dato_abonado | dato_titular | dato_registro | dato_identificativo | dato_usuario | dato_alta | información_suscriptor | información_registro | dato_suscriptor | dato_filiación | dato_identificación | información_titular | dato_cliente | información_básica | dato_identidad
        user id = identificador | identificador_usuario | id_usuario | número_cliente | número_usuario | identificador_cuenta | código_cliente
        username = nombre_usuario | alias | apodo | nick | seudónimo
        date of registration = fecha_alta | fecha_registro | fecha_creación | fecha_apertura | fecha_baja | alta_cuenta | creación_cuenta | fecha_hora_alta | fecha_hora_registro | fecha_activación | servicio_contratado | tipo_servicio | estado_cuenta | fecha_hora_creación
        registration ip address & date of registration = dirección_ip_y_fecha_alta | dirección_ip_y_fecha_registro | dirección_ip_fecha_alta | ip_fecha_alta | dirección_ip_fecha_registro | dirección_ip_fecha_creación
        registration ip address = dirección_ip_alta | ip_alta | dirección_ip_registro | ip_registro | ip_creación | dirección_ip_creación | dirección_ip_utilizada_registro | dirección_ip_apertura | dirección_ip_desde_se_creó | ip_desde_se_registró
        payment information = medio_pago | dato_pago | tarjeta | cuenta_bancaria | forma_pago | método_pago | dato_bancario | información_pago | facturación | dato_facturación | tarjeta_crédito | dato_bancarios
        iban = iban
        ip address = dirección_ip | ip | direcciones_ip | dirección_protocolo_internet
        ip log = registro_ip | log_ip
        port number = puerto | puerto_origen | número_puerto
        login = conexión | inicio_sesión | acceso | sesión | desconexión | cierre_sesión | logueo
        access log = registro_acceso | registro_conexión | log_acceso | log_conexión | historial_acceso | historial_conexión | dato_conexión | log | registro_actividad | registro_sesión
        last login = última_conexión | último_acceso
        traffic data = dato_tráfico | metadato
        call detail record = registro_llamada | tráfico_llamada | listado_llamada | llamada | dato_asociado_llamada
        location data = localización | ubicación | geolocalización | dato_localización | posición | posicionamiento | dato_ubicación
        device information = dispositivo | terminal | identificador_terminal | identificador_equipo | identificador_dispositivo | imei | imsi | modelo_dispositivo | equipo_terminal | tipo_dispositivo | agente_usuario
        content of communication = contenido | contenido_comunicación | contenido_mensaje | dato_contenido
        message = mensaje | mensaje_privado | conversación | chat | mensaje_directo | comunicación | correspondencia
        post = publicación | comentario | entrada_publicada
        photo = foto | fotografía | imagen | video | vídeo
        file = archivo | fichero | documento_almacenado | archivo_almacenado
        profile = perfil | foto_perfil | dato_perfil
        friend list = lista_amigo | amigo | contacto | lista_contacto | seguidor | grupo
        linked account = cuenta_vinculada | cuenta_asociada | otra_cuenta | otra_cuenta_vinculada
        search history = historial_búsqueda | búsqueda
        deleted = borrado | eliminado
        date = fecha | día
        time = hora | franja_horaria | marca_temporal
        duration = duración
        sender = remitente | emisor
        recipient = destinatario
        & = y | e | o | u | así_como | incluido | incluida
        for = para | respecto | relativo | referente
        with = con
        without = sin
        except = salvo | excepto | exclusión | excluyendo | excepción
        not = ningún | ninguna
        account = cuenta
        user = usuario | titular | abonado | cliente
        creation = creación | alta | apertura
        tied = asociado | vinculado | ligado | correspondiente | relativo | perteneciente | referente
        same = mismo
        name = titular_cuenta
        identity document = documento_identidad | dni | pasaporte | documento_identificación
        payment information = transacción | transferencia | saldo | retiro | depósito | movimiento_cuenta | pago
        linked account = cuenta_relacionada | otra_cuenta
        user id = número_cuenta_usuario | número_cuenta | nombre_usuario_anterior
        payment information = número_cuenta_bancaria | movimiento | factura || retirada_fondos | monedero | compra_realizada | reembolso | tarjeta_bancaria | apunte 
        date of registration = alta_baja | antigüedad_cuenta | tipo_cuenta | servicio_activado | fecha_cierre | plan_contratado
        registration ip address & date of registration = fecha_hora_ip_registro | fecha_hora_ip_alta | fecha_hora_dirección_ip_registro | fecha_hora_dirección_ip_alta | fecha_hora_ip_creación
        message header = cabecera | cabecera_mensaje | metadato_mensaje | metadato_comunicación | interlocutor
        metadata = metadato
        location data = coordenada | ubicación_terminal | ubicación_dispositivo | última_ubicación | posición_gps
        message = correos_electrónicos_enviados_recibidos | correo_enviado | correo_recibido | contenido_buzón | buzón | contenido_correo
        advert = anuncio
        review = reseña
        post = anuncio_publicado | contenido_publicado | opinión_publicada
        photo = grabación | imágenes
        file = copia_seguridad | contenido_almacenado
        deleted = contenido_borrado | contenido_eliminado
        basic subscriber information = dato_titularidad | dato_facilitado_registro | dato_aportado_registro | dato_aportado_alta
        name = titular_cuenta_nombre | a_nombre_quién
        friend list = agenda_contacto
        call detail record = llamada_entrante_saliente | llamada_realizada_recibida
        port number = puertos
        email address = correo_electrónico_contacto | correo_contacto | email_contacto
        telephone number = número_teléfono_contacto | número_contacto
        file = hoja_cálculo | documento_hoja_cálculo | volcado_almacenamiento | almacenamiento_línea | almacenamiento_nube | carpeta | historial_versiones | documento_almacenado | espacio_compartido
        deleted = papelera
        date of registration = fecha_primer_registro | fecha_contrato | fecha_contratación | fecha_inicio_servicio | fecha_inicio_contrato | duración_servicio | duración_contrato
        account type = tipo_contrato | tipo_plan | plan_suscrito | servicio_suscrito
        friend list = carpeta_compartida_con | lista_participante | administrador_página | administrador_grupo | miembro_grupo | solicitud_amistad
        location data = ubicación_compartida | posición_compartida
        call detail record = llamada_entrante_y_saliente | llamada_emitida_recibida | llamada_emitida_y_recibida | lista_llamada
        """,
    "it": """
        name = nome | cognome | nominativo | generalità | identità | dati_anagrafici | anagrafica | intestatario_nome | ragione_sociale | nome_cognome
        birth date = data_nascita | luogo_nascita | luogo_data_nascita
        address = indirizzo | residenza | domicilio | indirizzo_residenza | indirizzo_postale | indirizzo_fatturazione
        telephone number = telefono | recapito_telefonico | numero_telefono | numero_telefonico | utenza_telefonica | cellulare | numero_cellulare | recapiti_telefonici
        telephone number & email address = recapito_telefonico_posta_elettronica | recapito_telefono_email | recapito_telefonico_email
        email address = posta_elettronica | indirizzo_email | indirizzo_posta_elettronica | email | indirizzo_mail | mail | casella_posta | recapito_posta_elettronica | email_recupero
        contact information = recapito | dati_contatto | contatto_fornito
        basic subscriber information = dati_abbonato | dati_registrazione | dati_relativi_abbonato | dati_intestatario | dati_identificativi | dati_utente | informazioni_account | dati_iscrizione | dati_titolare | dati_cliente | dati_identificativo
        user id = identificativo | id_utente | codice_cliente | numero_cliente | identificativo_utente | codice_utente
        username = nome_utente | pseudonimo | nickname
        date of registration = data_registrazione | data_creazione | data_attivazione | data_apertura | data_iscrizione | apertura_account | creazione_account | data_chiusura | data_ora_registrazione | data_ora_creazione | stato_account | tipo_servizio
        registration ip address & ip address & login = indirizzo_ip_registrazione_accesso | ip_registrazione_accesso
        registration ip address = indirizzo_ip_registrazione | ip_registrazione | indirizzo_ip_creazione | ip_creazione | indirizzo_ip_iscrizione | indirizzo_ip_utilizzato_registrazione | indirizzo_ip_attivazione
        payment information = strumento_pagamento | metodo_pagamento | dati_pagamento | estremi_pagamento | carta_credito | conto_corrente | dati_bancari | mezzo_pagamento | fatturazione | dati_fatturazione | estremi_strumento_pagamento | coordinate_bancarie | modalità_pagamento | mezzi_pagamento
        iban = iban
        ip address = indirizzo_ip | ip
        ip log = log_ip
        port number = porta | porta_sorgente | numero_porta
        login = accesso | connessione | sessione | login | disconnessione | collegamento_effettuato
        access log = log_accesso | file_log | log_connessione | registro_accesso | tabulati_accesso | dati_connessione | log | dati_accesso | cronologia_accesso
        last login = ultimo_accesso | ultima_connessione
        traffic data = dati_traffico | dati_relativi_traffico | metadati | dati_esteriori
        call detail record = tabulato | tabulati_telefonici | traffico_telefonico | registro_chiamata
        location data = dati_ubicazione | ubicazione | localizzazione | geolocalizzazione | posizione | dati_localizzazione | cella
        device information = dispositivo | apparato | codice_identificativo_dispositivo | identificativo_dispositivo | imei | imsi | terminale | modello_dispositivo | apparecchio
        content of communication = contenuto | contenuto_comunicazione | contenuto_messaggio | dati_contenuto | dati_relativi_contenuto
        message = messaggio | messaggio_privato | conversazione | chat | corrispondenza | comunicazione | messaggio_diretto
        post = pubblicazione | commento | recensione | contenuto_pubblicato
        photo = foto | fotografia | immagine | video | filmato
        file = documento_archiviato | contenuto_archiviato | archivio_cloud
        profile = profilo | foto_profilo | dati_profilo
        friend list = amico | contatto | lista_amico | lista_contatto | follower | gruppo | elenco_contatto
        linked account = account_collegato | altro_account | account_associato
        search history = cronologia_ricerca | ricerca_effettuata
        deleted = cancellato | eliminato
        date = data | giorno
        time = ora | orario | fuso_orario
        duration = durata
        sender = mittente
        recipient = destinatario
        & = e | ed | o | nonché | compreso | compresa
        for = per | relativo | relativa | concernente
        with = con_relativo | con_relativa | con
        without = senza
        except = salvo | eccetto | tranne | esclusione | escluso | esclusa
        not = non | nessuno
        account = account
        user = utente | intestatario | titolare | utilizzatore | abbonato
        creation = creazione | registrazione | iscrizione | attivazione | apertura
        tied = associato | collegato | riconducibile | corrispondente | inerente
        same = stesso | medesimo
        name = titolarità | intestazione
        identity document = documento_identità | documento_riconoscimento | copia_documento
        payment information = transazione | bonifico | saldo | prelievo | versamento | movimento | pagamento
        access log = log_connessioni | registri_accesso
        telephone number = utenza_telefonica_associata | utenza_mobile | numero_utenza
        date of registration = servizi_attivi | servizio_attivo | data_cessazione | durata_contratto | tipo_account | piano_sottoscritto | disattivazione
        payment information = fattura | acquisto_effettuato | carta_pagamento | estremi_pagamento | accredito | addebito | estratto_conto | rimborso | portafoglio
        device information = marca_modello | codice_imei
        friend list = rubrica | iscritti | seguaci | membri_gruppo
        call detail record = chiamata | chiamata_entrata_uscita | chiamata_effettuata_ricevuta | telefonata
        message header = intestazione_messaggio | metadati_messaggio | dati_traffico_messaggio | dati_esterni_messaggio | interlocutore
        metadata = metadati | metadato
        message = email_inviate_ricevute | email_inviata | contenuto_casella | messaggio_scambiato | mail_inviata
        advert = annuncio | inserzione
        post = annuncio_pubblicato 
        photo = immagine | registrazione_video
        profile = immagine_profilo | pagina_profilo
        file = copia_backup 
        search = ricerca
        search history = cronologia_ricerca
        deleted = contenuto_cancellato | contenuto_eliminato
        basic subscriber information = dati_forniti_fase_registrazione | informazione_account | informazioni_utente | dati_forniti_registrazione | dati_anagrafici_utente
        user id = numero_account | numero_conto_utente
        date of registration = data_contratto | data_inizio_contratto | inizio_contratto | data_adesione | durata_servizio | data_stipula | data_cessazione_contratto
        account type = tipo_contratto | tipo_abbonamento | offerta_sottoscritta | natura_servizio
        deleted = cestino | elementi_cestino | contenuti_rimossi
        file = foglio_calcolo | documenti_caricati | spazio_archiviazione | cartella_condivisa | file_caricati | documenti_conservati
        friend list = elenco_partecipanti | partecipanti_gruppo | amministratore_pagina | amministratore_gruppo | cartella_condivisa_con | richiesta_amicizia | elenco_membri
        location data = posizione_condivisa | luoghi_salvati
        call detail record = chiamate_entrata_e_uscita | chiamate_effettuate_e_ricevute | elenco_chiamate
        """,
    "nl": """
        name = naam | voornaam | achternaam | identiteit | tenaamstelling | naw
        birth date = geboortedatum
        address = adres | postadres | woonadres | woonplaats | factuuradres
        name & address = naw_gegevens
        telephone number = telefoonnummer | mobiel_nummer | telefoon | mobiele_nummer | belnummer
        email address = email_adres | emailadres | mailadres | emailadressen
        contact information = contactgegevens
        basic subscriber information = gebruikersgegevens | abonneegegevens | identificerende_gegevens | registratiegegevens | accountgegevens | abonnee_gegevens | klantgegevens | persoonsgegevens
        user id = gebruikers_id | klantnummer | gebruikersnummer | account_id
        username = gebruikersnaam | bijnaam | profielnaam
        date of registration = registratiedatum | datum_registratie | datum_aanmaak | aanmaakdatum | datum_opening | tijdstip_registratie | soort_dienst | openingsdatum | datum_tijdstip_registratie
        registration ip address = registratie_ip | ip_adres_registratie | ip_adres_bij_registratie | ip_adres_aanmaak
        payment information = betaalgegevens | betaalmiddel | betalingsgegevens | rekeningnummer | bankrekening | bankgegevens | betaalwijze | factuurgegevens | creditcard
        iban = iban
        ip address = ip_adres | ip_adressen | ip
        ip log = ip_log
        port number = poort | poortnummer | bronpoort
        login = inlog | aanmelding | inloggen | sessie | verbinding | inlogmoment | uitlog
        access log = inloggegevens | loggegevens | logbestand | verkeersgegevens_inlog | inloghistorie | logboek | toegangslog
        last login = laatste_inlog
        traffic data = verkeersgegevens
        call detail record = gevoerde_gesprekken | gemiste_gesprekken | gevoerde_en_gemiste_gesprekken | telefoongesprek | belgegevens | historische_verkeersgegevens_telefonie
        location data = locatiegegevens | locatie | zendmast
        device information = apparaat | toestel | apparaatgegevens | imei | toestelgegevens | apparaten
        content of communication = inhoud | inhoudelijke_gegevens | inhoud_communicatie | inhoud_bericht
        message = bericht | privébericht | chat | chatbericht | correspondentie | communicatie
        post = bericht_geplaatst | publicatie 
        photo = foto | afbeelding | video | beeldmateriaal
        file = bestand | opgeslagen_gegevens | document_opgeslagen
        profile = profiel | profielfoto | profielgegevens
        friend list = vriend | contact | contactenlijst | volger | groep
        linked account = gekoppeld_account | andere_account
        search history = zoekgeschiedenis | zoekopdracht
        deleted = verwijderd | gewist
        date = datum | dag
        time = tijdstip | tijd
        duration = duur
        sender = afzender
        recipient = ontvanger | geadresseerde
        & = en | of | alsmede | evenals | inclusief
        for = voor | betreffende | inzake
        with = met
        without = zonder
        except = behalve | uitgezonderd | uitzondering
        not = niet | geen
        account = account
        user = gebruiker | abonnee | houder | rekeninghouder
        creation = aanmaak | registratie | opening
        created = aangemaakt | geopend | geregistreerd
        tied = gekoppeld | verbonden
        same = zelfde | dezelfde | hetzelfde
        identity document = identiteitsbewijs | legitimatiebewijs
        payment information = transactie | betaling | saldo | storting
        login & date = inlogtijd | inlogtijdstip | inlogtijden
        name = op_wiens_naam_account | op_naam_wie
        account type = status_account | afgenomen_dienst | duur_abonnement | type_account | soort_account
        date of registration = datum_waarop_account_aangemaakt | datum_aanmaken | datum_sluiting
        registration ip address = registratie_gebruikte_ip_adres | registratie_gebruikt_ip_adres | aanmaak_gebruikte_ip_adres
        last login = laatst_gebruikt | laatste_gebruik | laatste_activiteit
        friend list = vriendenlijst | vriend
        call detail record = gesprek | inkomend_uitgaand_gesprek | inkomende_uitgaande_gesprekken 
        message header = metadata_bericht | metadata_berichten | afzender_ontvanger_bericht
        message = emailbericht | email_berichten | emails | chatgesprek
        post = advertentie | reactie | recensie | geplaatst_bericht | geplaatste_berichten | bericht_geplaatst
        basic subscriber information = gegevens_gebruiker | gegevens_houder | gegevens_abonnee | gegevens_rekeninghouder
        user id & date of registration = nummer_en_soort_dienst | nummer_en_soort_van_dienst
        date of registration = ingangsdatum | datum_contract | begin_contract | einde_contract | duur_contract | aansluitdatum
        account type = soort_abonnement | type_abonnement | afgenomen_diensten | soort_dienst
        deleted = prullenbak | verwijderde_items | verwijderde_inhoud
        file = rekenblad | opgeslagen_documenten | gedeelde_map | opgeslagen_bestanden
        friend list = deelnemerslijst | lijst_deelnemers | beheerder_pagina | beheerder_groep | groepslid | vriendschapsverzoek | map_gedeeld
        advert = advertentietekst
        location data = gedeelde_locatie | opgeslagen_plaatsen
        call detail record = inkomende_uitgaande_oproepen | inkomende_en_uitgaande_oproepen | oproeplijst
        """,
    "pt": """
        name = nome | identificação_titular | identidade | nome_completo | identificação | qualificação | filiação | titularidade
        birth date = data_nascimento
        address = endereço | morada | domicílio | residência | endereço_postal
        telephone number = telefone | número_telefone | telemóvel | celular | contacto_telefónico | número_celular | linha_telefônica
        email address = correio_eletrónico | correio_eletrônico | endereço_correio | email | endereço_email | endereço_correio_eletrónico | endereço_eletrônico
        contact information = contacto | dado_contacto | dado_contato
        basic subscriber information = dado_cadastral | dado_cadastro | dado_registo | dado_assinante | informação_cadastral | dado_pessoal | dado_base | dado_titular | elemento_identificação | dado_usuário
        user id = identificador | id_usuário | número_cliente | identificador_utilizador
        username = nome_usuário | nome_utilizador | apelido | alcunha
        date of registration = data_criação | data_cadastro | data_registo | data_abertura | data_registro | criação_conta | data_adesão
        registration ip address = endereço_ip_criação | ip_criação | ip_cadastro | ip_registo | endereço_ip_cadastro | endereço_ip_registo
        payment information = meio_pagamento | dado_pagamento | cartão_crédito | conta_bancária | dado_bancário | forma_pagamento | faturação | método_pagamento
        iban = iban
        ip address = endereço_ip | ip | endereços_ip
        ip log = log_ip | registo_ip
        port number = porta | porta_lógica | porta_origem | porta_lógica_origem
        login = acesso | ligação | conexão | sessão | login | início_sessão | ligação_efetuada
        access log = registro_acesso | registo_acesso | log_acesso | registro_conexão | log | registo_ligação | registro_acesso_aplicação
        last login = último_acesso
        traffic data = dado_tráfego | metadado
        call detail record = registro_chamada | extrato_chamada | facturação_detalhada | faturação_detalhada | chamada
        location data = localização | geolocalização | dado_localização | célula
        device information = dispositivo | aparelho | terminal | imei | equipamento
        content of communication = conteúdo | conteúdo_comunicação | conteúdo_mensagem
        message = mensagem | mensagem_privada | conversa | correspondência | comunicação | mensagem_direta
        post = publicação | comentário | postagem
        photo = foto | fotografia | imagem | vídeo
        file = arquivo | ficheiro
        profile = perfil | foto_perfil
        friend list = amigo | contacto_lista | lista_amigo | seguidor | grupo
        linked account = conta_vinculada | conta_associada | outra_conta
        search history = histórico_busca | histórico_pesquisa
        deleted = apagado | excluído | eliminado
        date = data | dia
        time = hora | horário | fuso
        duration = duração
        sender = remetente
        recipient = destinatário
        & = e | ou | bem_como | incluindo
        for = para | relativo | referente
        with = com
        without = sem
        except = salvo | exceto | exclusão
        not = não | nenhum | nenhuma
        account = conta
        user = usuário | utilizador | titular | assinante | cliente
        creation = criação | cadastro | registo | abertura | registro_conta
        tied = associado | vinculado | correspondente
        same = mesmo
        identity document = documento_identidade | documento_identificação | cpf
        payment information = transação | transferência | saldo | saque | depósito | pagamento | fatura | levantamento || reembolso | cartão_bancário | extrato
        address = morada_faturação | morada_entrega | endereço_entrega
        date of registration = estado_conta | tipo_serviço | data_encerramento | tipo_conta | data_fecho | plano_contratado | serviço_contratado
        registration ip address & date of registration = data_endereço_ip_registo | data_hora_endereço_ip_registo | data_hora_ip_criação | data_hora_ip_registo | data_hora_ip_cadastro | data_ip_criação
        friend list = lista_contacto | lista_contato 
        message header = cabeçalho_mensagem | metadado_mensagem | cabeçalho | interlocutor
        metadata = metadado
        location data = coordenada | última_localização
        advert = anúncio
        review = avaliação
        post = postagem
        file = cópia_segurança | documento_armazenado
        search = pesquisa 
        profile = fotografia_perfil | imagem_perfil
        basic subscriber information = dado_identificação | dado_conta | dado_fornecido_registo
        user id = número_conta_utilizador
        telephone number = número_contacto | número_contato
        date of registration = data_contrato | data_contratação | data_adesão | início_contrato | duração_serviço | data_encerramento
        account type = tipo_plano | plano_contratado | tipo_contrato | serviços_contratados
        deleted = lixeira | conteúdo_removido
        file = planilha | folha_cálculo | documentos_armazenados | pasta_compartilhada | arquivos_armazenados
        friend list = lista_participante | participantes_grupo | administrador_página | administradores_grupo | membro_grupo | solicitação_amizade
        location data = localização_compartilhada | posição_compartilhada
        call detail record = chamadas_efetuadas_recebidas | chamadas_efetuadas_e_recebidas | chamadas_realizadas_recebidas
        """,
    "pl": """
        name = imienia_nazwiska | imienia | imiona | imię | nazwisko | tożsamość | imię_nazwisko | dane_osobowe
        address = adres | adres_zamieszkania | adres_korespondencyjny
        telephone number = numer_telefonu | telefon | numer_telefoniczny
        email address = adres_email | adres_poczty_elektronicznej | poczta_elektroniczna | email
        basic subscriber information = dane_abonenta | dane_abonenckie | dane_użytkownika | dane_rejestracyjne | dane_identyfikacyjne
        user id = identyfikator
        username = nazwa_użytkownika | pseudonim
        date of registration = data_rejestracji | data_utworzenia | data_założenia
        registration ip address = adres_ip_rejestracji | adres_ip_utworzenia
        payment information = dane_płatności | rachunek_bankowy | sposób_płatności | numer_rachunku | karta_płatnicza
        ip address = adres_ip | adresy_ip | adresów_ip | numery_ip
        port number = port | numer_portu
        login = logowanie | logowań | sesja | połączenie
        access log = logi | historia_logowania | historia_logowań | dane_logowania
        traffic data = dane_ruchu | dane_o_ruchu | dane_transmisyjne
        location data = lokalizacja | dane_lokalizacji | dane_o_lokalizacji
        device information = urządzenie | urządzenia | imei
        content of communication = treść | treść_wiadomości | dane_o_treści
        message = wiadomość | wiadomości | korespondencja
        photo = zdjęcie | film
        date = data
        time = godzina | czas
        & = i | oraz | lub
        for = dla | dotyczące
        with = z
        without = bez
        except = wyjątek | wyjątkiem
        not = nie
        account = konto | konta
        user = użytkownik | użytkownika | abonent
        creation = rejestracja | utworzenie | założenie
        created = zarejestrowano | utworzono | założono
        ip address = adres_ip | adresem_ip | numer_ip
        contact information = dane_kontaktowe
        tied = powiązany
        payment information = transakcja | płatność
        date of registration = data_zawarcia_umowy | data_aktywacji | data_zamknięcia | godzina_utworzenia
        account type = rodzaj_usługi | rodzaj_umowy | status_konta
        deleted = kosz | usunięte_treści
        friend list = lista_znajomych | lista_kontaktów | lista_uczestników | administrator_strony | administrator_grupy | członkowie_grupy
        call detail record = wykaz_połączeń | połączenia_telefoniczne
        file = arkusz_kalkulacyjny | przechowywane_pliki
        post = wpisy | komentarze | ogłoszenie
        """,
    "sv": """
        name = namn | förnamn | efternamn | identitet | innehavare
        birth date = födelsedatum | personnummer
        address = adress | postadress | bostadsadress | faktureringsadress
        telephone number = telefonnummer | mobilnummer | telefon
        email address = e_postadress | epostadress | mejladress | e_post | epost
        contact information = kontaktuppgift
        basic subscriber information = abonnentuppgift | abonnemangsuppgift | kunduppgift | användaruppgift | registreringsuppgift | kontouppgift | uppgift_om_abonnemang
        user id = användar_id | kundnummer | användaridentitet
        username = användarnamn
        date of registration = registreringsdatum | datum_registrering | skapandedatum | tidpunkt_registrering | datum_skapande
        payment information = betalningsuppgift | betalningsmedel | kontokort | bankkonto | faktureringsuppgift | betalning
        ip address = ip_adress | ip
        port number = portnummer | port
        login = inloggning | utloggning | session
        access log = inloggningslogg | logg | loggar | åtkomstlogg
        traffic data = trafikuppgift | trafikdata
        location data = lokaliseringsuppgift | plats | platsuppgift
        device information = enhet | enhetsuppgift | utrustning | imei
        content of communication = innehåll
        message = meddelande | chatt | konversation
        photo = bild | foto | film | video
        file = fil
        friend list = kontakter | vän | vänlista | följare
        date = datum
        time = tid | tidpunkt | klockslag
        creation = registrering | skapande
        & = och | samt | eller
        for = för | avseende | rörande
        with = med
        without = utan
        not = inte | ej
        account = konto
        user = användare | abonnent | kontoinnehavare
        registration ip address = ip_adress_registrering | registrering_använd_ip_adress | ip_adress_skapande
        sender = avsändare
        recipient = mottagare
        deleted = raderade | papperskorg
        """,
    "da": """
        name = navn | fornavn | etternavn | efternavn | identitet
        birth date = fødselsdato | fødselsnummer | cpr_nummer
        address = adresse | bopæl | postadresse | bostedsadresse
        telephone number = telefonnummer | mobilnummer | telefon
        email address = e_mailadresse | e_postadresse | epostadresse | emailadresse | e_post | email_adresse
        contact information = kontaktoplysning | kontaktopplysning
        basic subscriber information = abonnementsoplysning | abonnentoplysning | brugeroplysning | brukeropplysning | abonnementsopplysning | kundeoplysning | kundeopplysning | kontooplysning | stamoplysning | registreringsopplysning
        user id = bruger_id | bruker_id | kundenummer
        username = brugernavn | brukernavn
        date of registration = oprettelsesdato | opprettelsesdato | registreringsdato | dato_oprettelse | dato_opprettelse | tidspunkt_oprettelse | tidspunkt_opprettelse
        payment information = betalingsoplysning | betalingsopplysning | betalingsmiddel | bankkonto | betalingskort
        ip address = ip_adresse | ip
        port number = portnummer | port
        login = login | innlogging | pålogging | indlogning | session | sesjon | utlogging
        access log = innloggingslogg | påloggingslogg | logindata | logg | adgangslog
        traffic data = trafikdata | trafikkdata | teledata
        location data = lokaliseringsdata | posisjonsdata | lokation
        device information = enhed | enhet | udstyr | imei
        content of communication = indhold | innhold
        message = besked | melding | samtale | meddelelse
        photo = billede | bilde | video
        file = fil
        friend list = venneliste | kontakter | følger | ven
        date = dato
        time = tidspunkt | klokkeslæt | klokkeslett | tid
        creation = oprettelse | opprettelse | registrering
        & = og | samt | eller
        for = vedrørende | vedrørende | angående
        with = med
        without = uden | uten
        not = ikke
        account = konto | kontoen
        user = bruger | bruker | kontoinnehaver | kontohaver | abonnent | indehaver
        date of registration = oprettelsestidspunkt | opprettelsestidspunkt | tidspunkt_for_oprettelse | dato_for_oprettelse | tidspunkt_for_opprettelse | dato_for_opprettelse
        registration ip address = oprettelse_anvendte_ip_adresse | oprettelse_benyttede_ip_adresse | opprettelse_brukte_ip_adresse | ip_adresse_oprettelse | ip_adresse_opprettelse | ip_adresse_registrering | registrering_anvendte_ip_adresse
        sender = afsender | avsender
        recipient = modtager | mottaker
        deleted = slettede | papirkurv
        """,
}  # fmt: skip

# Words by which a language shows itself, none of them English, and which stand between the words of a phrase.
_SMALL = {
    "de": "der die das den dem des ein eine einer eines einem einen am im vom zum zur bei beim von aus auf an ab durch wird werden wurde worden ist sind dass daß sich sie ihr ihre ihrer ihren diese dieser dieses diesem jede jeder jeden alle aller allen etwaige jeweils dort dabei hierzu gemäß unter nach seit bis folgende folgenden sämtliche sämtlicher sämtlichen um in es",
    "fr": "le la les de du des un une au aux en dans par sur ce cette ces son sa ses leur leurs l d qu que qui dont lors à vous nous votre notre est sont tout toute tous toutes chaque lui il elle se s éventuel éventuelle éventuels éventuelles complet complète porte portent",
    "es": "el la los las de del un una unos unas al en por se su sus lo que como este esta estos estas dicho dicha dichos cada cualquier todo toda todos todas es son ha han desde",
    "it": "il lo la i gli le di del dello della dei degli delle un uno una al allo alla ai agli alle da dal dallo dalla dai dagli dalle in nel nella nei nelle su sul sulla sui si che ogni eventuale eventuali tutti tutte tutto atto all dell è sono ha quali ciascun ciascuno ciascuna",
    "nl": "de het een van op aan in bij door uit te ten ter tot om die dat dit deze is zijn worden wordt alle elke eventuele hun haar",
    "pt": "o a os as de do da dos das um uma uns umas ao aos à às em no na nos nas por pelo pela se seu sua seus suas que este esta cada qualquer todos todas foi são é",
    "sv": "en ett den det de som vid av på från till i om är har samtliga alla denna detta dessa",
    "da": "en et den det de som ved af på fra til i om er har alle samtlige av denne dette disse brukt brugt",
    "pl": "w na do o od po przez ze się jest są tego tej jego jej wszystkie wszelkie",
}
_SHOWS = {
    "de": "der die das den dem des eine einer eines einem und oder mit für von vom zum zur wird werden nicht sowie nebst ist sind bei nach über",
    "fr": "les des du une et pour dans par sur aux cette ces vous nous sont est ainsi avec leur ou",
    "es": "el los las del una y para por con que sus así cuyo desde respecto",
    "it": "il gli di del della dei delle per con che dal dalla nonché sono nel alla e",
    "nl": "het een van voor met door aan bij alsmede worden deze dit zijn",
    "pt": "os do da dos das uma com pelo pela ao não bem são e",
    "sv": "och för från av vid som enligt samt avseende är",
    "da": "og ved fra af på til som samt vedrørende",
    "pl": "oraz dla przez się jest od dane danych",
}
_ENDINGS = {
    "de": re.compile(r"(?:ern|en|er|es|em|e|n|s)$"),
    "fr": re.compile(r"(?:es|aux|s|x|e)$"),
    "es": re.compile(r"(?:iones|ión|ion|es|as|os|s|a|o|e)$"),
    "it": re.compile(r"[aeiouì]$"),
    "nl": re.compile(r"(?:en|'s|s|e)$"),
    "pt": re.compile(r"(?:ões|ão|oes|ao|ns|m|es|as|os|is|s|a|o|e|l)$"),
    "sv": re.compile(r"(?:erna|arna|orna|ningar|ning|erna|ens|ets|er|ar|or|en|et|na|n|s|a|e)$"),
    "da": re.compile(r"(?:ernes|erne|ene|ens|ets|er|en|et|e|s)$"),
    "pl": re.compile(r"(?:ów|ego|ych|ami|ach|y|i|a|e|ę|u)$"),
}
# The endings by which a word for data may be met with.
_FORMS = {
    "de": "en n e er es s", "fr": "s es e x", "es": "s es os as iones ión o a", "it": "o i a e", "nl": "en s e",
    "pt": "s ns ões ão os as o a is", "pl": "ów y i a ę u",
    "sv": "er ar or en et erna arna na", "da": "er en et erne ene e",
}  # fmt: skip
_LEAST_STEM = 3
# Languages where one ending stands on another: "des Inhab-er-s", "i messagg-i" of "il messagg-i-o".
_TWICE = frozenset({"de", "it"})
# Letters that a plural changes (Beitrag, Beiträge) or a typist without the key leaves bare (numero, número).
_BARED = str.maketrans("áàâäãåçéèêëíìîïñóòôöõúùûüąćęńśźż", "aaaaaaceeeeiiiinooooouuuuacenszz")

Node = dict[str, "Node | list[str]"]
_END = ""


def root(word: str, tongue: str) -> str:
    """A word without the endings that its case or number gives it, and without accents."""
    bare = _stem(word, tongue)
    return bare if bare.isascii() else bare.translate(_BARED)


def _stem(word: str, tongue: str) -> str:
    bare = _ENDINGS[tongue].sub("", word)
    if len(bare) < _LEAST_STEM:
        bare = word
    elif tongue in _TWICE and len(bare) > _LEAST_STEM and bare != word:
        bare = _ENDINGS[tongue].sub("", bare)
    return bare.rstrip("h") if tongue == "it" else bare


@cache
def _trie(tongue: str) -> Node:
    top: Node = {}
    small = _small(tongue)
    for line in _TABLES[tongue].strip().splitlines():
        english, _, forms = line.partition("=")
        for form in forms.split("|"):
            words = [w for w in form.strip().split("_") if w not in small] or form.strip().split("_")
            node = top
            for word in words:
                inner = node.setdefault(root(word, tongue), {})
                if isinstance(inner, dict):
                    node = inner
            node.setdefault(_END, english.split())
    return top


@cache
def _small(tongue: str) -> frozenset[str]:
    return frozenset(_SMALL[tongue].split())


@cache
def _shown_by() -> dict[str, str]:
    """Word -> the one language it shows: function words of that language alone, and its own words for data."""
    seen: dict[str, set[str]] = {}
    for tongue, table in _TABLES.items():
        own = set(_SHOWS[tongue].split())
        for line in table.strip().splitlines():
            words = {w for form in line.partition("=")[2].split("|") for w in form.strip().split("_") if len(w) > 3}
            own |= words | {_stem(word, tongue) + ending for word in words for ending in _FORMS[tongue].split()}
        for word in own:
            seen.setdefault(word, set()).add(tongue)
    english = frozenset(_ENGLISH.split())
    return {word: next(iter(tongues)) for word, tongues in seen.items() if len(tongues) == 1 and word not in english}


_ENGLISH = (
    "name names post posts profile video file photo image message email login logout session mail chat media contact account service port "
    "number user alias nick log fax date dates time content follower code data date for with an as in on do no is are so was die den van of "
    "transaction conversation publication position client document terminal communication identity user_agent agent type modem film per border "
    "nickname source contacts cookie logs imei imsi iban publications commission mobile portable notice sender origin billing real format "
    "person persons identifier identifiers identified ends copo backup backups nature copies informations plan plans exceptions exclusion archive begin coordinate coordinates positions completes openings "
    "inhabit tag mobile note notes address base civil video local information registration member group membership general state pages met social messages communications statute statutes services access private sessions basis comes types identification status follows elements histories conversations groups models exception directs photos posting mode archives lieu commentaire dell all com ai e opening story session port same registration til fil enhet participant participants contract contracts dossier dossiers document documents order orders page pages items begins demands administrator administrators miss"
)

_COMMON = frozenset(
    "the of and to any all that this these for with by from on or which such shall is are it you your we not used has have been their its".split()
)


def tongue_of(words: list[str], otherwise: str | None = None) -> str | None:
    """The language that most of these lower-case words show, of those known here; None for English and all others.

    `otherwise` is the answer where they show none and nothing English either.
    """
    shown = _shown_by()
    told = [tongue for word in words if (tongue := shown.get(word)) is not None]
    if not told:
        return None if otherwise is None or any(word in _COMMON for word in words) else otherwise
    best = max(set(told), key=lambda tongue: (told.count(tongue), tongue))
    return best if told.count(best) > sum(word in _COMMON for word in words) else None


def shows(word: str) -> bool:
    """Whether this lower-case word belongs to one of the languages known here and not to English."""
    return word in _shown_by()


def in_english(words: list[str], tongue: str) -> list[str]:
    """The words of a clause in the English of `phrases`; signs stay, words that nobody knows stay as they are."""
    small, top = _small(tongue), _trie(tongue)
    kept = [word for word in words if word not in small]
    out: list[str] = []
    at = 0
    while at < len(kept):
        node: Node | list[str] = top
        best: tuple[int, list[str]] | None = None
        index = at
        while index < len(kept) and isinstance(node, dict):
            node = node.get(root(kept[index], tongue), [])
            index += 1
            if isinstance(node, dict) and isinstance(means := node.get(_END), list):
                best = index, means
        if best is None:
            out += of_parts(kept[at], tongue) or [kept[at]]
            at += 1
        else:
            at = best[0]
            out += best[1]
    return out
