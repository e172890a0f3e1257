"""Secrecy in further turns of phrase, in a letter and in an order, with its end and in eight languages."""

# ruff: noqa: E501 (papers' sentences read better unbroken)

from __future__ import annotations

import pytest

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.matter import read_matter

LETTER = """\
SPECIMEN
UNITED STATES DEPARTMENT OF HOMELAND SECURITY
Homeland Security Investigations
ADMINISTRATIVE SUBPOENA
Date: March 2, 2026
No. HSI-2026-0044

To: Custodian of Records, Harbor Social, Inc.

YOU ARE HEREBY COMMANDED under 19 U.S.C. 1509 to produce by March 20, 2026 the following records:
Name, address and payment records for the account with user name tern_77 from January 1, 2026 to February 1, 2026.

{}

Dana Wexler, Special Agent
"""
ORDER = """\
SPECIMEN
UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF OREGON

IN RE APPLICATION OF THE UNITED STATES FOR AN ORDER PURSUANT TO 18 U.S.C. 2703(d)     No. 26-mc-118

ORDER

The Court finds that there are specific and articulable facts.
IT IS ORDERED that Harbor Social, Inc. shall disclose within ten days the records of the account tern_77 from January 1, 2026 to February 1, 2026.

{}

Dated: March 2, 2026
/s/ Lena Ortiz
United States Magistrate Judge
"""


def read(words: str) -> tuple[str, str | None]:
    paper = Paper("0" * 64, "x", "text/plain", len(words), (Page(1, words),))
    said = read_matter(paper).to_json()["nondisclosure"]
    return said["kind"], said["until"]


TURNS = [
    (LETTER, 'Please hold off on notifying your user until June 1, 2026.', 'requested', '2026-06-01'),
    (LETTER, 'We would be grateful if this remained between us until further notice.', 'requested', 'indefinite'),
    (LETTER, 'Kindly keep this subpoena in confidence for one year from the date hereof.', 'requested', '2027-03-02'),
    (LETTER, 'Do not disclose the existence of this subpoena for a period of one year from its date.', 'requested', '2027-03-02'),
    (LETTER, 'Disclosure of this subpoena to the subscriber could impede the investigation, and you are requested not to disclose it.', 'requested', None),
    (LETTER, 'Because telling the subscriber could impede the inquiry, we ask that you wait 120 days before giving any notice.', 'requested', '120 days'),
    (LETTER, 'Any notice to the customer should be held back until August 31, 2026.', 'requested', '2026-08-31'),
    (LETTER, 'Please delay telling the member until we confirm in writing that you may.', 'requested', 'indefinite'),
    (LETTER, 'You need not keep this subpoena secret.', 'none', None),
    (LETTER, 'This subpoena does not prohibit you from telling your customer.', 'none', None),
    (LETTER, 'Nothing here prevents you from notifying the account holder.', 'none', None),
    (LETTER, 'We have no objection to your notifying the subscriber.', 'none', None),
    (LETTER, 'You may notify the subscriber of this subpoena.', 'none', None),
    (LETTER, 'No confidentiality is requested.', 'none', None),
    (LETTER, 'No nondisclosure order accompanies this subpoena; you are free to inform your customer.', 'none', None),
    (LETTER, 'No secrecy is sought, and you may tell the user at once.', 'none', None),
    (LETTER, 'There is no order that forbids you from telling the subscriber.', 'none', None),
    (LETTER, 'Secrecy is not requested.', 'none', None),
    (LETTER, 'The agency does not ask that this subpoena be kept confidential.', 'none', None),
    (LETTER, 'We are not asking you to keep this from the account holder.', 'none', None),
    (LETTER, 'The subscriber already knows of this investigation, so notice may be given.', 'none', None),
    (LETTER, 'The account holder has consented and may be told.', 'none', None),
    (LETTER, 'Your company may follow its usual policy on telling its users.', 'none', None),
    (LETTER, 'You may give notice to the user, but not before July 1, 2026.', 'requested', '2026-07-01'),
    (LETTER, 'Notice to the account holder may be given no earlier than July 1, 2026.', 'requested', '2026-07-01'),
    (LETTER, 'Please wait until 1 July 2026 before you notify the member.', 'requested', '2026-07-01'),
    (LETTER, 'You are not to disclose the existence of this request for an indefinite period.', 'requested', 'indefinite'),
    (LETTER, 'Please do not disclose this subpoena to anyone for 180 days unless that time is extended.', 'requested', '180 days'),
    (LETTER, 'Please do not disclose this subpoena for 180 days from today.', 'requested', '2026-08-29'),
    (LETTER, 'Please treat this subpoena as confidential.', 'requested', None),
    (LETTER, 'This subpoena is confidential.', 'requested', None),
    (LETTER, 'This is a confidential law enforcement matter. Please do not notify the user.', 'requested', None),
    (LETTER, 'The user should not learn of this request.', 'requested', None),
    (LETTER, 'Please do not let the subscriber know that we asked.', 'requested', None),
    (LETTER, 'Do not alert the subscriber.', 'requested', None),
    (LETTER, 'Do not contact the account holder about this subpoena.', 'requested', None),
    (LETTER, 'Please avoid any step that might tip off the subscriber.', 'requested', None),
    (LETTER, 'Please do nothing that would let the subscriber learn of this subpoena before 30 September 2026.', 'requested', '2026-09-30'),
    (LETTER, 'It is requested that no notice be sent to the user.', 'requested', None),
    (LETTER, 'No notice is to be given to the subscriber until December 31, 2026.', 'requested', '2026-12-31'),
    (LETTER, 'No notice to the account holder, please, for six months from the date of this subpoena.', 'requested', '2026-09-02'),
    (LETTER, 'Notice to the customer is not authorized at this time.', 'requested', None),
    (LETTER, 'Confidentiality: please keep this subpoena to those who must answer it.', 'requested', None),
    (LETTER, 'NON-DISCLOSURE REQUEST: For a period of one year, do not disclose this subpoena to the subscriber.', 'requested', '365 days'),
    (LETTER, 'You are requested not to disclose the existence of this subpoena for an indefinite time.', 'requested', 'indefinite'),
    (LETTER, 'The Bureau requests that the recipient refrain from disclosing this subpoena until the investigation has been completed.', 'requested', 'indefinite'),
    (LETTER, 'Pursuant to 12 U.S.C. 3420(b), you may not notify the customer.', 'ordered', None),
    (LETTER, 'If you intend to notify the subscriber, call the undersigned first.', 'none', None),
    (LETTER, 'If you mean to tell the user of this subpoena, please call me before you do so.', 'none', None),
    (LETTER, 'Should your policy require you to notify the subscriber, please let us know ten days before.', 'none', None),
    (LETTER, 'Before notifying the user, please contact the agent named above so that an order may be sought.', 'none', None),
    (LETTER, 'You are requested not to notify the customer before April 30, 2026, unless a court permits it sooner.', 'requested', '2026-04-30'),
    (LETTER, 'We ask for silence until the end of 2026.', 'requested', '2026-12-31'),
    (LETTER, 'We ask that the subscriber not be told before the end of September 2026.', 'requested', '2026-09-30'),
    (LETTER, 'Please maintain the confidentiality of this request for as long as the investigation lasts.', 'requested', 'indefinite'),
    (LETTER, 'You shall not disclose this subpoena for two years after the date of issue.', 'requested', '2028-03-02'),
    (LETTER, 'Please do not disclose this subpoena for ninety (90) days following receipt.', 'requested', '90 days'),
    (LETTER, 'Please do not disclose this subpoena for 90 days after you receive it.', 'requested', '90 days'),
    (LETTER, 'Please make no mention of this subpoena to your customer for 45 days counted from March 2, 2026.', 'requested', '2026-04-16'),
    (LETTER, 'Until May 15, 2026, please tell nobody outside your legal department of this subpoena.', 'requested', '2026-05-15'),
    (LETTER, 'You are directed to keep the fact of this subpoena from the account holder until further order.', 'requested', 'indefinite'),
    (ORDER, 'IT IS FURTHER ORDERED that Harbor Social shall not disclose the existence of this Order for one year from the date of this Order.', 'ordered', '2027-03-02'),
    (ORDER, 'IT IS FURTHER ORDERED that, for one year from today, the provider tell no one of this Order.', 'ordered', '2027-03-02'),
    (ORDER, 'Harbor Social shall not notify any person, including the subscriber, of this Order until further order of the Court.', 'ordered', 'indefinite'),
    (ORDER, 'Harbor Social shall not disclose this Order until the Court orders otherwise.', 'ordered', 'indefinite'),
    (ORDER, 'The provider is precluded from notifying the subscriber for 180 days, unless the Court extends that time.', 'ordered', '180 days'),
    (ORDER, 'Notice to the subscriber is delayed for ninety days from the date of this Order.', 'ordered', '2026-05-31'),
    (ORDER, 'Notification of the account holder is postponed until September 2, 2026.', 'ordered', '2026-09-02'),
    (ORDER, 'The provider may notify the subscriber no earlier than September 2, 2026.', 'ordered', '2026-09-02'),
    (ORDER, 'The request for nondisclosure is denied; the provider may notify its subscriber.', 'none', None),
    (ORDER, 'No order under 18 U.S.C. 2705(b) is entered.', 'none', None),
    (ORDER, 'The Court declines to restrain the provider from giving notice.', 'none', None),
    (ORDER, 'This Order does not restrict the provider from notifying its subscriber.', 'none', None),
    (ORDER, 'Nothing in this Order prohibits notice to the subscriber.', 'none', None),
    (ORDER, 'The provider shall hold the existence of this Order in confidence through December 15, 2026.', 'ordered', '2026-12-15'),
    (ORDER, 'The provider and its employees shall say nothing of this Order to the subscriber until 11:59 p.m. on December 15, 2026.', 'ordered', '2026-12-15'),
    (ORDER, 'Silence is ordered: the provider must not tell the subscriber of this Order. This paragraph expires on December 15, 2026.', 'ordered', '2026-12-15'),
    (ORDER, 'The provider shall not disclose this Order. This prohibition lapses one year after the date of this Order.', 'ordered', '2027-03-02'),
    (ORDER, 'The provider shall not disclose this Order. The prohibition shall remain in force for six months from the date hereof, and may be renewed.', 'ordered', '2026-09-02'),
    (ORDER, 'This Order and the application are sealed until otherwise ordered by the Court, except that a copy may be served on the provider.', 'none', None),
    (ORDER, 'This Order shall be sealed until otherwise ordered, and the provider shall not disclose its existence until otherwise ordered.', 'ordered', 'indefinite'),
    (ORDER, 'The provider is free to tell its subscriber after December 15, 2026, and not before.', 'ordered', '2026-12-15'),
    (ORDER, 'For a period of one (1) year from the date of this order, the provider shall not notify any person of the existence of this order.', 'ordered', '2027-03-02'),
    (ORDER, "The provider's customer shall receive no notice of this Order before January 4, 2027.", 'ordered', '2027-01-04'),
    (ORDER, 'The government need not give notice to the subscriber.', 'none', None),
    (ORDER, 'The United States Attorney is not required to notify the subscriber.', 'none', None),
    (ORDER, 'Notice by the government to the subscriber is delayed for 90 days under 18 U.S.C. 2705(a).', 'none', None),
]  # fmt: skip


@pytest.mark.parametrize(("paper", "words", "kind", "until"), TURNS)
def test_a_turn_of_phrase_is_understood(paper: str, words: str, kind: str, until: str | None) -> None:
    """Each sentence wants secrecy, or says that it wants none, whatever its turn; its end is read with it."""
    assert read(paper.format(words)) == (kind, until)


ABROAD = {
    ('DE', 'letter'): 'SPECIMEN\nKriminalpolizeiinspektion Musterstadt\nMusterstadt, den 2. März 2026\nAktenzeichen: 611 Js 204/26\n\nAn Harbor Social GmbH\n\nAuskunftsersuchen nach § 100j StPO\n\nSehr geehrte Damen und Herren,\nbitte teilen Sie uns die Bestandsdaten (Name, Anschrift) zu dem Konto tern_77 mit.\n{}\n\nMit freundlichen Grüßen\nWeber, Kriminalhauptkommissar\n',
    ('DE', 'order'): 'SPECIMEN\nAmtsgericht Musterstadt\nGs 44/26\nBeschluss vom 2. März 2026\n\nIn dem Ermittlungsverfahren gegen Unbekannt wegen Betruges, § 263 StGB,\nwird gemäß § 100k StPO angeordnet, dass die Harbor Social GmbH die Nutzungsdaten des Kontos tern_77 herausgibt.\n{}\n\nDr. Lang, Richterin am Amtsgericht\n',
    ('FR', 'letter'): "SPECIMEN\nGendarmerie nationale, brigade de recherches de Valbourg\nValbourg, le 2 mars 2026\nPV n° 118/2026\n\nRÉQUISITION À PERSONNE (article 77-1-1 du code de procédure pénale)\n\nNous requérons la société Harbor Social de nous communiquer l'identité du titulaire du compte tern_77.\n{}\n\nL'officier de police judiciaire\n",
    ('FR', 'order'): "SPECIMEN\nTribunal judiciaire de Valbourg\nCabinet du juge d'instruction\nORDONNANCE du 2 mars 2026\n\nVu l'article 81 du code de procédure pénale, nous, juge d'instruction, ordonnons à Harbor Social de communiquer l'identité du titulaire du compte tern_77.\n{}\n",
    ('ES', 'letter'): 'SPECIMEN\nGUARDIA CIVIL\nUnidad de Delitos Telemáticos\nOficio n.º 118/2026\n2 de marzo de 2026\n\nA: Harbor Social\n\nAl amparo del artículo 588 ter m de la Ley de Enjuiciamiento Criminal se solicita la titularidad de la cuenta tern_77.\n{}\n',
    ('ES', 'order'): 'SPECIMEN\nJUZGADO DE INSTRUCCIÓN N.º 3 DE VILLANUEVA\nAUTO de 2 de marzo de 2026\n\nSe acuerda requerir a Harbor Social para que aporte los datos de la cuenta tern_77 conforme al artículo 588 ter j de la Ley de Enjuiciamiento Criminal.\n{}\n',
    ('IT', 'letter'): "SPECIMEN\nQuestura di Borgonuovo\nPolizia Postale\n2 marzo 2026  Prot. n. 118/2026\n\nSpett.le Harbor Social\nSi chiede di comunicare le generalità dell'intestatario del profilo tern_77.\n{}\n",
    ('IT', 'order'): "SPECIMEN\nProcura della Repubblica presso il Tribunale di Borgonuovo\nDECRETO DI ACQUISIZIONE\n2 marzo 2026\n\nVisto l'art. 256 c.p.p., dispone che Harbor Social fornisca i dati del profilo tern_77.\n{}\nIl Pubblico Ministero\n",
    ('PT', 'letter'): 'SPECIMEN\nPolícia Judiciária\nOfício n.º 118/2026\n2 de março de 2026\n\nSolicita-se a identificação do titular da conta tern_77, nos termos do artigo 14.º da Lei do Cibercrime.\n{}\n',
    ('PT', 'order'): 'SPECIMEN\nPODER JUDICIÁRIO\n2ª Vara Criminal da Comarca de São Miguel\nDECISÃO\n2 de março de 2026\n\nDetermino à Harbor Social que forneça os dados cadastrais da conta tern_77, nos termos do art. 22 da Lei 12.965/2014.\n{}\nJuiz de Direito\n',
    ('NL', 'letter'): 'SPECIMEN\nPolitie Eenheid Noordstad\n2 maart 2026\nVordering ex artikel 126na Wetboek van Strafvordering\n\nAan Harbor Social\nIk vorder de naam en het adres van de gebruiker van het account tern_77.\n{}\n',
    ('NL', 'order'): 'SPECIMEN\nRechtbank Noordstad\nBeschikking van 2 maart 2026\nDe rechter-commissaris beveelt Harbor Social de gegevens van het account tern_77 te verstrekken (artikel 126nd Wetboek van Strafvordering).\n{}\n',
    ('PL', 'letter'): 'SPECIMEN\nKomenda Powiatowa Policji w Nowym Mieście\n2 marca 2026 r.\nL.dz. 118/26\n\nProszę o podanie danych użytkownika konta tern_77 na podstawie art. 20c ustawy o Policji.\n{}\n',
    ('PL', 'order'): 'SPECIMEN\nProkuratura Rejonowa w Nowym Mieście\nPOSTANOWIENIE z dnia 2 marca 2026 r.\nNa podstawie art. 217 k.p.k. postanawiam zażądać od Harbor Social danych konta tern_77.\n{}\nProkurator\n',
    ('SE', 'letter'): 'SPECIMEN\nPolismyndigheten\n2 mars 2026\nBegäran om uppgifter\nVi begär abonnentuppgifter för kontot tern_77.\n{}\n',
    ('SE', 'order'): 'SPECIMEN\nTingsrätten i Nystad\nBeslut 2 mars 2026\nTingsrätten beslutar enligt 27 kap. 19 § rättegångsbalken att Harbor Social ska lämna ut uppgifter om kontot tern_77.\n{}\n',
}  # fmt: skip
SENTENCES = [
    ('DE', 'letter', 'Wir bitten Sie, den Kontoinhaber von dieser Anfrage nicht zu unterrichten.', 'requested', None),
    ('DE', 'letter', 'Bitte informieren Sie den Kunden nicht vor dem 30. Juni 2026.', 'requested', '2026-06-30'),
    ('DE', 'letter', 'Bitte behandeln Sie dieses Ersuchen vertraulich.', 'requested', None),
    ('DE', 'letter', 'Wir bitten um Vertraulichkeit für drei Monate.', 'requested', '90 days'),
    ('DE', 'letter', 'Um Stillschweigen gegenüber dem Nutzer wird bis auf Weiteres gebeten.', 'requested', 'indefinite'),
    ('DE', 'letter', 'Sie dürfen den Nutzer von dieser Anfrage unterrichten.', 'none', None),
    ('DE', 'letter', 'Gegen eine Benachrichtigung des Nutzers bestehen keine Bedenken.', 'none', None),
    ('DE', 'letter', 'Eine Geheimhaltung wird nicht verlangt.', 'none', None),
    ('DE', 'letter', 'Der Nutzer darf vor Ablauf von sechs Monaten nicht benachrichtigt werden.', 'requested', '180 days'),
    ('DE', 'letter', 'Eine Mitteilung an den Nutzer ist frühestens ab dem 1. Oktober 2026 zulässig.', 'requested', '2026-10-01'),
    ('DE', 'letter', 'Wir ersuchen Sie, gegenüber dem Betroffenen Stillschweigen zu bewahren, bis die Ermittlungen abgeschlossen sind.', 'requested', 'indefinite'),
    ('DE', 'letter', 'Von einer Benachrichtigung des Nutzers bitten wir abzusehen.', 'requested', None),
    ('DE', 'letter', 'Bitte geben Sie dem Nutzer keinen Hinweis auf unsere Anfrage.', 'requested', None),
    ('DE', 'order', 'Die Benachrichtigung des Betroffenen wird für sechs Monate zurückgestellt.', 'ordered', '180 days'),
    ('DE', 'order', 'Der Harbor Social GmbH wird untersagt, den Kontoinhaber vor dem 1. September 2026 von diesem Beschluss zu unterrichten.', 'ordered', '2026-09-01'),
    ('DE', 'order', 'Über diese Anordnung ist gegenüber dem Nutzer bis zum 31. Dezember 2026 Stillschweigen zu bewahren.', 'ordered', '2026-12-31'),
    ('FR', 'letter', 'Vous êtes prié de ne pas informer le titulaire du compte de la présente réquisition.', 'requested', None),
    ('FR', 'letter', 'Merci de garder la présente réquisition confidentielle pendant trois mois.', 'requested', '90 days'),
    ('FR', 'letter', 'Le titulaire ne doit pas être informé avant le 1er juillet 2026.', 'requested', '2026-07-01'),
    ('FR', 'letter', "Nous vous demandons de n'aviser l'utilisateur qu'à compter du 1er juillet 2026.", 'requested', '2026-07-01'),
    ('FR', 'letter', "Aucune information ne sera donnée au titulaire jusqu'à nouvel ordre.", 'requested', 'indefinite'),
    ('FR', 'letter', "Rien ne s'oppose à ce que vous informiez le titulaire du compte.", 'none', None),
    ('FR', 'letter', 'Vous pouvez informer votre client de la présente réquisition.', 'none', None),
    ('FR', 'letter', "Nous vous prions de garder le silence à l'égard de votre abonné pendant six mois.", 'requested', '180 days'),
    ('FR', 'order', "Il est fait interdiction à Harbor Social d'informer le titulaire du compte jusqu'au 31 décembre 2026.", 'ordered', '2026-12-31'),
    ('FR', 'order', "Disons que la société ne pourra révéler l'existence de la présente ordonnance pendant un an.", 'ordered', '365 days'),
    ('ES', 'letter', 'Se ruega no informar al titular de la cuenta.', 'requested', None),
    ('ES', 'letter', 'Se ruega guarden reserva sobre esta petición durante noventa días.', 'requested', '90 days'),
    ('ES', 'letter', 'No comunique esta petición al usuario hasta el 30 de junio de 2026.', 'requested', '2026-06-30'),
    ('ES', 'letter', 'No hay inconveniente en que informe al usuario.', 'none', None),
    ('ES', 'letter', 'No se solicita reserva alguna.', 'none', None),
    ('ES', 'letter', 'Pueden ustedes informar al titular de esta solicitud.', 'none', None),
    ('ES', 'letter', 'Rogamos que el titular no tenga conocimiento de esta solicitud.', 'requested', None),
    ('ES', 'order', 'Se declara secreta la pieza por plazo de un mes y se prohíbe a la entidad comunicar esta resolución al titular.', 'ordered', '30 days'),
    ('ES', 'order', 'La entidad deberá guardar secreto sobre esta resolución hasta el 31 de diciembre de 2026.', 'ordered', '2026-12-31'),
    ('ES', 'order', 'La prestadora mantendrá en secreto este requerimiento hasta nueva orden.', 'ordered', 'indefinite'),
    ('IT', 'letter', "Si prega di non informare l'utente della presente richiesta.", 'requested', None),
    ('IT', 'letter', 'Si raccomanda la massima riservatezza.', 'requested', None),
    ('IT', 'letter', "Vi preghiamo di non avvisare l'intestatario prima del 30 giugno 2026.", 'requested', '2026-06-30'),
    ('IT', 'letter', "Nulla osta a che l'utente sia informato della presente.", 'none', None),
    ('IT', 'letter', 'Non è richiesto il segreto.', 'none', None),
    ('IT', 'order', "Fa divieto alla società di dare notizia del presente decreto all'utente fino al 31 dicembre 2026.", 'requested', '2026-12-31'),
    ('IT', 'order', 'Ordina di mantenere il segreto sul presente provvedimento per sei mesi.', 'requested', '180 days'),
    ('IT', 'order', "Dispone che l'interessato non venga avvisato prima di novanta giorni.", 'requested', '90 days'),
    ('PT', 'letter', 'Solicita-se que não seja dado conhecimento deste pedido ao titular da conta.', 'requested', None),
    ('PT', 'letter', 'Pede-se que o titular não seja informado até 30 de junho de 2026.', 'requested', '2026-06-30'),
    ('PT', 'letter', 'O titular pode ser informado deste pedido.', 'none', None),
    ('PT', 'letter', 'Não se pede sigilo.', 'none', None),
    ('PT', 'order', 'Fica a empresa proibida de comunicar ao usuário a existência desta decisão pelo prazo de 90 dias.', 'ordered', '90 days'),
    ('PT', 'order', 'A empresa deverá guardar sigilo até ulterior decisão.', 'ordered', 'indefinite'),
    ('NL', 'letter', 'U wordt verzocht de gebruiker niet in kennis te stellen van deze vordering.', 'requested', None),
    ('NL', 'letter', 'Gelieve de gebruiker niet te informeren voor 1 juli 2026.', 'requested', '2026-07-01'),
    ('NL', 'letter', 'U mag de gebruiker van deze vordering op de hoogte stellen.', 'none', None),
    ('NL', 'letter', 'Ik verzoek u geheimhouding te betrachten gedurende zes maanden.', 'requested', '180 days'),
    ('NL', 'order', 'Harbor Social neemt geheimhouding in acht tot 31 december 2026.', 'ordered', '2026-12-31'),
    ('PL', 'letter', 'Proszę nie informować użytkownika o niniejszym zapytaniu.', 'requested', None),
    ('PL', 'letter', 'Proszę o zachowanie poufności przez sześć miesięcy.', 'requested', '180 days'),
    ('PL', 'letter', 'Można poinformować użytkownika o niniejszym zapytaniu.', 'none', None),
    ('PL', 'order', 'Zobowiązuję do zachowania tajemnicy do dnia 31 grudnia 2026 r.', 'requested', '2026-12-31'),
    ('SE', 'letter', 'Vi ber er att inte underrätta kontoinnehavaren före den 1 juli 2026.', 'requested', '2026-07-01'),
    ('SE', 'letter', 'Kontoinnehavaren får underrättas.', 'none', None),
    ('SE', 'letter', 'Begäran ska behandlas konfidentiellt.', 'requested', None),
]  # fmt: skip


@pytest.mark.parametrize(("tongue", "sort", "words", "kind", "until"), SENTENCES)
def test_another_language_is_understood(tongue: str, sort: str, words: str, kind: str, until: str | None) -> None:
    """The same holds in German, French, Spanish, Italian, Portuguese, Dutch, Polish and Swedish."""
    assert read(ABROAD[tongue, sort].format(words)) == (kind, until)
