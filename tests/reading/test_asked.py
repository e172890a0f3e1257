"""What is asked for, read from whole papers as offices write them: whose data, which, and for which days."""

# ruff: noqa: E501 (papers' sentences read better unbroken)

from __future__ import annotations

import pytest

from fourcorners.reading.run import read
from tests.reading.papers import paper

# (paper, accounts, period, categories, secrecy)
_PAPERS = {
    "us-gj-list": (
        """\
UNITED STATES DISTRICT COURT
for the Northern District of Ohio
SUBPOENA TO TESTIFY BEFORE A GRAND JURY
TO: Custodian of Records, Harbor Social, Inc., legal@harbor.example
YOU ARE COMMANDED to appear in this United States district court at the time, date, and place shown below to
testify before the court's grand jury.
Place: 801 West Superior Avenue, Cleveland   Date and Time: July 14, 2026, 9:30 a.m.
You must also bring with you the following documents, electronically stored information, or objects:

For the period February 1, 2026 through May 31, 2026, for the accounts corvid.lantern@mail.example and
@corvidlantern:
  1. Customer name(s) and address(es)
  2. All telephone numbers and e-mail addresses on file
  3. User names, screen names and other subscriber identifiers
  4. Date the account was opened, length of service and types of service utilized
  5. Means and source of payment, including any credit card or bank account number
  6. Records of log-ins, including date, time and the Internet Protocol (IP) address used for each
  7. The IP address used when the account was first registered

You are requested not to disclose the existence of this subpoena to the account holder. Any such disclosure could
impede the investigation.
Date: June 12, 2026
CLERK OF COURT   s/ Dana Whitlock
The name, address, e-mail, and telephone number of the attorney: Paul Renner, AUSA, 801 W. Superior,
paul.renner@usdoj.example, 216-555-0144.
SPECIMEN
""",
        ["email:corvid.lantern@mail.example", "username:@corvidlantern"],
        "2026-02-01..2026-05-31",
        (
            "registration.ip session.ip session.times subscriber.address subscriber.email "
            "subscriber.identifier subscriber.name subscriber.payment subscriber.phone subscriber.service"
        ),
        "requested",
    ),
    "de-liste": (
        """\
Polizeipräsidium Musterstadt, Kriminalinspektion 2
Az.: 512-004411/26      Musterstadt, den 3. März 2026
An die Harbor Social GmbH
MUSTER – SPECIMEN
Auskunftsersuchen gemäß § 100j StPO
Sehr geehrte Damen und Herren,
hier wird ein Ermittlungsverfahren wegen Betruges gemäß § 263 StGB geführt. Der unbekannte Täter nutzte die
E-Mail-Adresse kiebitz.moor@post.example und das Nutzerkonto „kiebitz_moor“.
Ich bitte um Übermittlung folgender Daten zu den genannten Konten für den Zeitraum vom 05.01.2026 bis 20.02.2026:
- Name und Anschrift des Kontoinhabers
- hinterlegte Telefonnummern und E-Mail-Adressen
- Nutzerkennung des Kontos
- Zeitpunkt der Registrierung und die dabei verwendete IP-Adresse
- IP-Adressen der Anmeldungen mit Datum und Uhrzeit
Ich bitte, den Kontoinhaber bis auf Weiteres nicht über dieses Ersuchen zu unterrichten.
Die Auskunft richten Sie bitte an ki2@polizei-musterstadt.example, Telefon 030 23125 0100.
Mit freundlichen Grüßen
im Auftrag
Jansen, Kriminalhauptkommissarin
""",
        ["email:kiebitz.moor@post.example", "username:kiebitz_moor"],
        "2026-01-05..2026-02-20",
        (
            "registration.ip session.ip session.times subscriber.address subscriber.email "
            "subscriber.identifier subscriber.name subscriber.phone subscriber.service"
        ),
        "requested",
    ),
    "es-oficio": (
        """\
ESPÉCIMEN
DIRECCIÓN GENERAL DE LA POLICÍA – Unidad Central de Ciberdelincuencia
Registro de salida: 2231/26     Fecha: 8 de abril de 2026
ASUNTO: Solicitud de datos
En el marco de las diligencias 455/2026 instruidas por un presunto delito de estafa, y al amparo del artículo 588
ter m de la Ley de Enjuiciamiento Criminal, se solicita que faciliten los siguientes datos de la cuenta
@garza_nocturna, asociada al correo garza.nocturna@correo.example:
a) Datos de registro: nombre, apellidos, domicilio, teléfono y correo electrónico.
b) Fecha y hora de alta y dirección IP de registro.
c) Direcciones IP de conexión, con fecha y hora, desde el 15/01/2026 hasta el 15/03/2026.
d) Medios de pago asociados.
Remitir la respuesta a uccd@policia.example o al teléfono 910 555 0122.
El Inspector Jefe
""",
        ["email:garza.nocturna@correo.example", "username:@garza_nocturna"],
        "2026-01-15..2026-03-15",
        (
            "registration.ip session.ip session.times subscriber.address subscriber.email subscriber.name "
            "subscriber.payment subscriber.phone subscriber.service"
        ),
        "none",
    ),
    "nl-vordering": (
        """\
SPECIMEN
POLITIE – Eenheid Noordstad
VORDERING verstrekking gebruikersgegevens (artikel 126nc/126ng Wetboek van Strafvordering)
Proces-verbaalnummer: PL1300-2026041122     Datum: 2 april 2026
De officier van justitie vordert van Harbor Social B.V. de verstrekking van de volgende gegevens van de gebruiker
van het account wulp.weiland@post.example over de periode van 1 maart 2026 tot en met 20 maart 2026:
- naam, adres en woonplaats
- telefoonnummer en e-mailadres
- gebruikersnaam en gebruikersnummer
- datum van registratie
- IP-adressen met datum en tijdstip van inloggen
U dient geheimhouding te betrachten ten aanzien van deze vordering.
""",
        ["email:wulp.weiland@post.example"],
        "2026-03-01..2026-03-20",
        (
            "session.ip session.times subscriber.address subscriber.email subscriber.identifier "
            "subscriber.name subscriber.phone subscriber.service"
        ),
        "requested",
    ),
    "pl-wniosek": (
        """\
WZÓR / SPECIMEN
Komenda Miejska Policji w Przykładowie
L.dz. KM-1122/26     Przykładowo, dnia 10 marca 2026 r.
WNIOSEK o udostępnienie danych
Na podstawie art. 20c ustawy o Policji proszę o udostępnienie danych użytkownika konta „czapla_siwa” za okres od
01.02.2026 r. do 28.02.2026 r.:
1) imię i nazwisko oraz adres,
2) numer telefonu i adres e-mail,
3) data rejestracji konta,
4) adresy IP logowań wraz z datą i godziną.
""",
        ["username:czapla_siwa"],
        "2026-02-01..2026-02-28",
        (
            "session.ip session.times subscriber.address subscriber.email subscriber.name subscriber.phone "
            "subscriber.service"
        ),
        "none",
    ),
    "gj-rider-caps": (
        """\
GRAND JURY SUBPOENA
RIDER TO SUBPOENA DUCES TECUM
HARBOR SOCIAL, INC.
SPECIMEN     ISSUED: JANUARY 14, 2026     RETURN DATE: FEBRUARY 3, 2026
RE: ACCOUNT NO. 55120098 AND E-MAIL ADDRESS NIGHT.JAR@MAIL.EXAMPLE
PERIOD: 08/01/2025 TO 12/31/2025
PLEASE PROVIDE:
1) NAME, ADDRESS AND TELEPHONE NUMBER OF SUBSCRIBER
2) ALTERNATE E-MAIL ADDRESSES
3) SCREEN NAMES
4) DATE ACCOUNT OPENED AND TYPE OF SERVICE
5) METHOD OF PAYMENT AND BILLING RECORDS
6) LOG-IN HISTORY WITH IP ADDRESSES
IN LIEU OF APPEARANCE RECORDS MAY BE E-MAILED TO SA K. DUARTE, KDUARTE@AGENCY.EXAMPLE, 303-555-0119.
""",
        ["email:NIGHT.JAR@MAIL.EXAMPLE", "user_id:55120098"],
        "2025-08-01..2025-12-31",
        (
            "session.ip session.times subscriber.address subscriber.email subscriber.identifier "
            "subscriber.name subscriber.payment subscriber.phone subscriber.service"
        ),
        "none",
    ),
    "state-warrant-now-located": (
        """\
IN THE CIRCUIT COURT OF BOONE COUNTY, MISSOURI
SEARCH WARRANT
STATE OF MISSOURI )
COUNTY OF BOONE )
SPECIMEN
THE STATE OF MISSOURI TO ANY PEACE OFFICER IN THE STATE OF MISSOURI:
WHEREAS, a complaint in writing, duly verified by oath, has been filed with the undersigned Judge of this Court,
stating upon information and belief that there is probable cause to believe that there is now being kept or held
at Harbor Social, Inc., in this county and state, certain property, to wit:
Any and all subscriber information, IP logs and login times, private messages, photographs and videos, and
location data for the Harbor account https://www.harbor.example/profile/greenheron (ID 100044551), between March
1, 2026 and April 15, 2026;
WHEREAS, the Judge of this Court from the sworn allegations finds probable cause to exist;
NOW, THEREFORE, these are to command you that you search the said premises and seize the property described above.
Issued at 2:14 p.m. on April 22, 2026.
/s/ Marian Stolz, Associate Circuit Judge
""",
        ["url:https://www.harbor.example/profile/greenheron", "user_id:100044551"],
        "2026-03-01..2026-04-15",
        (
            "any content.media content.message location session.ip session.times subscriber.address "
            "subscriber.email subscriber.identifier subscriber.name subscriber.phone subscriber.service"
        ),
        "none",
    ),
    "uk-dpa": (
        """\
SPECIMEN
Westmoor Trading Standards
Request for disclosure of personal data – Data Protection Act 2018, Schedule 2, Part 1, paragraph 2
Our ref TS/26/4471     9 April 2026
Subject of request
Account holder using e-mail: redshank77@mail.example
Information required
Name, address and telephone number supplied on registration; IP addresses and log-in times, 1–31 March 2026
Why the information is needed
Sale of counterfeit goods, contrary to section 92 of the Trade Marks Act 1994
Confidentiality
We ask that the data subject is not told of this request as to do so would prejudice the investigation.
Signed: P. Ibbotson, Enforcement Officer, p.ibbotson@westmoor.example, 01632 960 551
""",
        ["email:redshank77@mail.example"],
        "2026-03-01..2026-03-31",
        "session.ip session.times subscriber.address subscriber.name subscriber.phone",
        "requested",
    ),
    "fr-table": (
        """\
SPÉCIMEN
TRIBUNAL JUDICIAIRE DE VILLENEUVE – Cabinet de Mme Roussel, juge d'instruction
COMMISSION ROGATOIRE – réquisition à opérateur
N° instruction : 2/26/44     Le 22 juin 2026
Comptes visés :
- bernache@courrier.example
- bernache_22
Période : 01/05/2026 – 15/06/2026
Éléments demandés :
- identité du titulaire : nom, prénom, adresse, téléphone, courriel
- date et adresse IP d'ouverture du compte
- journaux de connexion horodatés avec adresses IP
Réponse attendue sous 15 jours à greffe.instruction@justice.example
La juge d'instruction
""",
        ["email:bernache@courrier.example", "username:bernache_22"],
        "2026-05-01..2026-06-15",
        (
            "registration.ip session.ip session.times subscriber.address subscriber.email subscriber.name "
            "subscriber.phone subscriber.service"
        ),
        "none",
    ),
    "imei-several": (
        """\
SPECIMEN
DISTRICT COURT, CLARK COUNTY, NEVADA
SUBPOENA
TO: Harbor Wireless
You are commanded to provide, for the devices identified by IMEI 356938035643809, IMEI 490154203237518 and IMSI
310150123456789, for March 15-22, 2026, the subscriber's details, call detail records and cell site locations.
Issued March 30, 2026. /s/ Clerk
""",
        ["device:310150123456789", "device:356938035643809", "device:490154203237518"],
        "2026-03-15..2026-03-22",
        (
            "location subscriber.address subscriber.email subscriber.identifier subscriber.name "
            "subscriber.phone subscriber.service traffic.calls"
        ),
        "none",
    ),
    "d-table": (
        """\
SPECIMEN
IN THE UNITED STATES DISTRICT COURT FOR THE DISTRICT OF MAINE
IN RE: APPLICATION FOR ORDER UNDER 18 U.S.C. 2703(d)    No. 2:26-mc-77
ORDER
On application of the United States, and specific and articulable facts having been offered, it is ORDERED that
Harbor Social, Inc. produce to the applicant within 14 days, as to the three Harbor Social accounts ferry_north,
ferry.south2 and user ID 7700412398, covering January 15, 2026 to April 15, 2026: subscriber information; log-in
records with IP addresses; and for each message its sender, recipient, date, time and size, but not its content.
SO ORDERED this 20th day of April, 2026. /s/ Amos Tell, U.S. Magistrate Judge
""",
        ["user_id:7700412398", "username:ferry.south2", "username:ferry_north"],
        "2026-01-15..2026-04-15",
        (
            "session.ip session.times subscriber.address subscriber.email subscriber.identifier "
            "subscriber.name subscriber.phone subscriber.service traffic.headers"
        ),
        "none",
    ),
    "emerg-chat": (
        """\
SPECIMEN
From: Sgt. Nora Vance <nvance@lakeview-pd.example>
To: emergency@harbor.example
Date: Sat, 5 Sep 2026 23:41:10 -0500
Subject: EMERGENCY - suicidal subject - exigent request
Harbor Trust & Safety,
We have a 19 yo who messaged a friend that he took pills. User is plover_22, possibly also plover22@mail.example.
We don't know who he is or where. Need name, phone, last IP w/ timestamp, and GPS if you have it ASAP. 18 USC
2702(c)(4).
Sgt. Nora Vance #118, 312-555-0177
""",
        ["email:plover22@mail.example", "username:plover_22"],
        "..",
        "location session.ip session.times subscriber.name subscriber.phone",
        "none",
    ),
    "gj-letterish": (
        """\
SPECIMEN
UNITED STATES DISTRICT COURT, DISTRICT OF COLORADO
SUBPOENA TO TESTIFY BEFORE THE GRAND JURY
TO: Harbor Social, Inc.
You are commanded to appear and testify before the grand jury at the place, date and time below, and to bring the
items listed.
Place: 901 19th Street, Denver      Date: October 6, 2026 9:00 a.m.
Items: With regard to the profile at https://harbor.example/@teal.raft and any profile confirmed with the
telephone number +1 303 555 0139, business records sufficient to show: full name; postal address; telephone
numbers; e-mail addresses; when it was opened and from what IP address; how advertising on it was paid for.
You may comply by mailing the records to SA Ruben Kit, rkit@agency.example, before the date above.
Issued September 8, 2026   Clerk: /s/ M. Orr
""",
        ["phone:+1 303 555 0139", "url:https://harbor.example/@teal.raft"],
        "..",
        (
            "registration.ip subscriber.address subscriber.email subscriber.name subscriber.payment "
            "subscriber.phone subscriber.service"
        ),
        "none",
    ),
    "web-br": (
        """\
ESPÉCIME
POLÍCIA CIVIL DO ESTADO – DELEGACIA DE CRIMES CIBERNÉTICOS
Ofício nº 771/2026      Data: 5 de maio de 2026
Senhor Diretor,
Com fundamento no art. 10, § 3º, da Lei 12.965/2014, requisito os dados cadastrais (nome, e-mail e telefone), o IP
de criação e os registros de acesso, com IP, data e hora, referentes ao perfil @tuiuiu.livre
(https://harbor.example/tuiuiu.livre), no período de 10/04/2026 a 20/04/2026.
Solicito que o usuário não seja comunicado.
Delegado Paulo Reis – (11) 5555-0133 – preis@pc.example
""",
        ["url:https://harbor.example/tuiuiu.livre", "username:@tuiuiu.livre"],
        "2026-04-10..2026-04-20",
        "registration.ip session.ip session.times subscriber.email subscriber.name subscriber.phone",
        "requested",
    ),
    "freeze": (
        """\
SPECIMEN
CYBER SECURITY AND TECHNOLOGY CRIME BUREAU
Our Ref: CSTCB/26/0991     14 July 2026
Dear Sir,
Re: Request to freeze – customer HX-778201
Funds stolen on 12 July 2026 were moved to wallet 0x52908400098527886e0f7030069857d2e4169ee7, which is held with
your exchange by customer no. HX-778201. Please hold the balance and let us have the customer's name, address and
transaction history. Kindly do not tip off the customer.
Insp. K. Lau, +852 5550 0188
""",
        ["payment:0x52908400098527886e0f7030069857d2e4169ee7", "user_id:HX-778201"],
        "..",
        "subscriber.address subscriber.name subscriber.payment",
        "requested",
    ),
}


# The Dutch duty of silence is taken for one by force of statute; whether the Spanish letter wants silence is left to a person.
_IN_DOUBT = pytest.mark.xfail(reason="not told by the weights", strict=True)


@pytest.mark.parametrize(
    "name",
    [pytest.param(one, marks=_IN_DOUBT) if one == "nl-vordering" else one for one in _PAPERS],
)
def test_what_is_asked_is_read_whole(name: str) -> None:
    """The accounts, the period, the kinds of data and the wish for silence are read, no more and no less."""
    words, accounts, period, categories, secrecy = _PAPERS[name]
    said = read(paper(words)).to_json()
    assert sorted(f"{one['kind']}:{one['value']}" for one in said["accounts"]) == accounts
    days = said["period"] or {"start": None, "end": None}
    assert f"{days['start'] or ''}..{days['end'] or ''}" == period
    assert sorted(said["categories"]) == categories.split()
    assert said["nondisclosure"]["kind"] == secrecy


# (what a paper says, the categories asked for)
_FURTHER = (
    (
        'Proof by affidavit having been made before me, you are commanded to search the Harbor account "ozark_trade" and to seize '
        "private messages and photographs.",
        "content.media content.message",
    ),
    (
        "Harbor Social, Inc. will disclose to the agents not later than 30 October 2026: chats; device info; list of contacts.",
        "content.message device relation",
    ),
    (
        "IT IS ORDERED that agents may install and use a pen-trap device to record the sender and recipient, date, time and size of "
        "each message of the account. Contents shall not be collected.",
        "traffic.headers",
    ),
    (
        "YOU ARE COMMANDED to bring with you: the names and the addresses given for the account @salt.\nThe content of communications is "
        "not commanded.",
        "subscriber.address subscriber.name",
    ),
    (
        "The grand jury wants the holder's name and postal address for each of these:\n\n  (a) the handle @tallgrass_resale\n"
        "  (b) customer number 5550143310\n\nFor (b) alone, furnish as well the IP address of each log-in.",
        "session.ip session.times subscriber.address subscriber.name",
    ),
    (
        "You must produce for the account mill_race:\nA. the holder's name;\nB. access logs.\n"
        "Do NOT produce: the content of any communication, contact lists, or photographs.",
        "session.ip session.times subscriber.name",
    ),
    (
        "NOTICE TO PRODUCE DOCUMENTS AND OTHER THINGS\n\n1. I am the Area Coroner.\n\n2. I therefore require you to produce to me the "
        "documents below. They concern the account caspian.draws.\n\n3. The documents are:\n\n   (i)   the direct messages sent and "
        "received;\n   (ii)  what was typed into the search box.\n\nI do not need IP addresses.",
        "content.message content.search",
    ),
    (
        "You are required to disclose the following for each account in the table:\n\n (a) the name given by the holder;\n"
        " (b) every log-in, with its date and time.\n\n   Line   Account name     From         To\n"
        "     1    gem.runner.sv    01/07/2026   31/08/2026\n\nNothing is sought that would amount to the content of a communication.",
        "session.times subscriber.name",
    ),
    (
        "REQUISITO que a empresa forneça os dados cadastrais dos titulares dos seguintes perfis:\n\n  @ajuda.mae\n\n"
        "a saber: nome completo e telefone. O conteúdo de mensagens depende de ordem judicial e não é objeto deste ofício.",
        "subscriber.name subscriber.phone",
    ),
    (
        "DEFIRO o pedido e determino que a empresa forneça os registros de acesso (IP, data e hora) da conta @pontal.\n"
        "Indefiro o acesso ao conteúdo das mensagens.",
        "session.ip session.times",
    ),
    (
        "ordina a Harbor Social S.r.l. di trasmettere i log di accesso (indirizzo IP, data e ora) dell'account botte.antica. "
        "È fatto divieto di dare notizia della presente a chiunque.",
        "session.ip session.times",
    ),
)


@pytest.mark.parametrize(("words", "asked"), _FURTHER)
def test_what_is_asked_for_and_what_is_not(words: str, asked: str) -> None:
    """Wishes, questions and tables ask; what a paper says it does not want is not asked for."""
    demand = read(paper("SPECIMEN\n\n" + words))
    assert sorted({c.value for item in demand.items for c in item.value.categories}) == sorted(asked.split())


@pytest.mark.parametrize(
    "words",
    [
        'Definition: "accounts" means customer numbers.\n\nPRODUCE, FOR EACH ACCOUNT\n\n  1. The legal name.\n'
        "  2. The IP address of each log-in.\n",
        "1. An authorisation has been granted.\n\n2. For each account so found: (a) its holder's name; (b) the IP address "
        "of each log-in.\n",
        "RIDER\n\nFor both, and limited to June 2026 where an item depends on time:\n   (a)  name of the holder;\n"
        "   (b)  the IP address of each log-in;\n",
    ],
)
def test_for_each_account_leads_into_data(words: str) -> None:
    """Wherever it stands, "for each account:" before a list of data asks for them."""
    demand = read(paper(f"SPECIMEN\nSUBPOENA\nCounty of Potter, Texas\n\n{words}"))
    asked = {category.value for item in demand.items for category in item.value.categories}
    assert {"subscriber.name", "session.ip"} <= asked
