"""The day a paper was issued, and the day by which it wants an answer: the places where papers write them."""

from __future__ import annotations

from datetime import date

import pytest

from fourcorners.reading.calendar.due import counted_from_service, due_by_rule
from fourcorners.reading.calendar.issued import issued_by_rule
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Order, Text
from tests.reading.papers import paper

ISSUED = [
    ('mdy', 'WITNESS my hand this third day of March, 2026.', '2026-03-03'),
    ('mdy', 'DONE AND ORDERED in Chambers at Tampa, Florida, on this 3rd day of March, 2026.', '2026-03-03'),
    ('mdy', 'Given under my hand and the seal of this Court on March 3, 2026', '2026-03-03'),
    ('mdy', 'ISSUED: 03/04/2026 09:12 AM', '2026-03-04'),
    ('dmy', 'Issued on 03/04/2026', '2026-04-03'),
    ('mdy', 'ENTERED: March 3, 2026\nJUDGE HALE', '2026-03-03'),
    ('mdy', 'IT IS SO ORDERED.\n\nMarch 3, 2026\n\n/s/ Ana Holt\nUnited States Magistrate Judge', '2026-03-03'),
    ('mdy', 'SO ORDERED.\nDated:     New York, New York\n           March 3, 2026', '2026-03-03'),
    ('mdy', 'Subscribed and sworn to before me this 3rd day of March, 2026.', '2026-03-03'),
    ('mdy', 'SIGNED AND ENTERED this the 3rd day of March, A.D. 2026.', '2026-03-03'),
    ('mdy', 'This the 3rd day of March, 2026.\n\nClerk of Superior Court', '2026-03-03'),
    ('mdy', 'IT IS on this 3rd day of March 2026 ORDERED that', '2026-03-03'),
    ('mdy', 'AND NOW, to wit, this 3rd day of March, 2026, upon', '2026-03-03'),
    ('mdy', 'Sheriff\nMarch 3, 2026\nHarbor Social\nDear Custodian:\na theft on January 2, 2026.', '2026-03-03'),
    ('mdy', 'In response to your letter dated January 2, 2026, we', None),
    ('mdy', 'Pursuant to Executive Order 12333, dated December 4, 1981, as amended', None),
    ('mdy', 'AO 93C (Rev. 08/18/2018) Warrant', None),
    ('mdy', 'FAX RECEIVED 03/05/2026 14:22\nDate: March 3, 2026', '2026-03-03'),
    ('mdy', 'Case 3:26-mj-00711 Filed 03/05/26 Page 1 of 4\nSigned on March 3, 2026 at Houston, Texas', '2026-03-03'),
    ('dmy', 'Dated this 3 day of March 2026', '2026-03-03'),
    ('dmy', 'Date of Order: 3rd March 2026', '2026-03-03'),
    ('dmy', 'Date of notice: 03.04.2026', '2026-04-03'),
    ('dmy', 'Dated: 3 March 2026\nSigned: A. Holt', '2026-03-03'),
    ('dmy', 'Musterstadt, den 3. März 2026', '2026-03-03'),
    ('dmy', 'Datum: 03.04.2026', '2026-04-03'),
    ('dmy', 'Berlin, 3.3.2026\nSehr geehrte Damen und Herren', '2026-03-03'),
    ('dmy', 'Fait à Paris, le 3 mars 2026', '2026-03-03'),
    ('dmy', 'Lyon, le 1er mars 2026\n', '2026-03-01'),
    ('dmy', 'Le 3 mars 2026\nMadame, Monsieur', '2026-03-03'),
    ('dmy', 'En Madrid, a 3 de marzo de 2026.', '2026-03-03'),
    ('dmy', 'Madrid, 3 de marzo de 2026\n', '2026-03-03'),
    ('dmy', 'Barcelona, a tres de marzo de dos mil veintiséis.\nEl Magistrado', '2026-03-03'),
    ('dmy', 'Roma, lì 3 marzo 2026\n', '2026-03-03'),
    ('dmy', 'Milano, 03/04/2026\nIl Pubblico Ministero', '2026-04-03'),
    ('dmy', 'Torino, 1° marzo 2026\n', '2026-03-01'),
    ('dmy', 'Lisboa, 3 de março de 2026\n', '2026-03-03'),
    ('dmy', 'São Paulo, 3 de março de 2026.\n', '2026-03-03'),
    ('dmy', 'Brasília/DF, 3 de março de 2026.\n', '2026-03-03'),
    ('dmy', 'Amsterdam, 3 maart 2026\n', '2026-03-03'),
    ('dmy', 'Date: 05/01/2026\nInspector of Police', '2026-01-05'),
    ('dmy', 'New Delhi, dated the 3rd March, 2026', '2026-03-03'),
    ('dmy', 'Dated at Ottawa this 3rd day of March 2026.', '2026-03-03'),
    (None, 'Dated June 2, 2026, at Toronto.', '2026-06-02'),
    (None, 'Date: 06/02/2026', None),
    (None, 'Date: 2026-06-02', '2026-06-02'),
    ('mdy', 'offense date: 03/03/2026', None),
    ('mdy', 'the account was created on March 3, 2026', None),
    ('mdy', 'An act amended March 3, 2016', None),
    ('mdy', 'I have been employed as a Special Agent since March 3, 2016', None),
    ('mdy', 'APPROVED THIS 3RD DAY OF MARCH, 2026\nJudge', '2026-03-03'),
    ('mdy', 'Executed this date: March 3, 2026', '2026-03-03'),
    ('mdy', 'Date and time issued: 03/04/2026 4:45 pm    /s/ L. Ortega', '2026-03-04'),
    ('mdy', 'In witness whereof, I have hereunto set my hand this 3rd day of March, 2026.', '2026-03-03'),
    ('mdy', 'On this day, the 3rd day of March, 2026, came to be heard', '2026-03-03'),
    ('mdy', 'Dated March 3, 2026.\n\nBY THE COURT:', '2026-03-03'),
    ('mdy', 'March 3, 2026\n\nVia Email\n\nHarbor Social, Inc.\n\nRe: Preservation Request', '2026-03-03'),
    ('mdy', "Today's Date: March 3, 2026", '2026-03-03'),
    ('mdy', 'DATE OF REQUEST\nMarch 3, 2026', '2026-03-03'),
    ('mdy', 'Date Prepared: March 3, 2026', '2026-03-03'),
    ('mdy', 'Sent: Tuesday, March 3, 2026 9:12 AM\nTo: legal@harbor.example', '2026-03-03'),
    ('mdy', 'Issued over my hand at 3:40 p.m. on March 3, 2026.', '2026-03-03'),
    ('mdy', 'Entered at Denver, Colorado, March 3, 2026.\n\nBY THE COURT:', '2026-03-03'),
    ('mdy', 'Subpoena issued 3/3/2026', '2026-03-03'),
    ('mdy', 'the trooper served the subpoena issued 3/3/2026', None),
    ('mdy', 'By order of the Tribal Court, this 3rd of March, 2026', '2026-03-03'),
    ('dmy', 'Beschluss\nvom 3. März 2026\nIn dem Verfahren', '2026-03-03'),
    ('dmy', 'gegen den Beschluss vom 3. März 2026 ist Beschwerde erhoben', None),
    ('dmy', 'Ordonnance du 3 mars 2026\nNous, juge', '2026-03-03'),
    ('dmy', 'Así lo acuerdo y firmo en Alcor a 3 de marzo de 2026.', '2026-03-03'),
    ('dmy', 'Così deciso in Montefalco il 3 marzo 2026', '2026-03-03'),
    ('dmy', 'Gedaan te Zuiderwaard op 3 maart 2026', '2026-03-03'),
    ('dmy', 'Porto, aos 3 dias do mês de março de 2026', '2026-03-03'),
    ('dmy', 'ORDER made on 3 March 2026\nin the Crown Court', '2026-03-03'),
    ('dmy', 'Sealed by the Court 3 March 2026', '2026-03-03'),
    ('dmy', 'Authorisation granted: 3 March 2026 at 14:10', '2026-03-03'),
    ('dmy', 'Datum der Anordnung: 03.03.2026', '2026-03-03'),
    ('dmy', 'Date de la décision : 3 mars 2026', '2026-03-03'),
    ('dmy', 'Ce jour, trois mars deux mille vingt-six, Nous, adjudant', '2026-03-03'),
]  # fmt: skip
DUE = [
    ('mdy', 'YOU ARE COMMANDED to produce the records by March 20, 2026.', '2026-03-20'),
    ('mdy', 'Return date: March 20, 2026', '2026-03-20'),
    ('mdy', 'returnable March 20, 2026 at 9:30 a.m.', '2026-03-20'),
    ('mdy', 'returnable before the Grand Jury on the 20th day of March, 2026', '2026-03-20'),
    ('mdy', "to appear on March 20, 2026, at 10:00 o'clock in the forenoon", '2026-03-20'),
    ('mdy', "to be and appear before me at ten o'clock on the 20th day of March, 2026", '2026-03-20'),
    ('mdy', 'Records are due no later than 5:00 p.m. on Friday, March 20, 2026.', '2026-03-20'),
    ('mdy', 'on or before the 20th day of March, 2026, produce', '2026-03-20'),
    ('mdy', 'Response Due: 03/20/2026', '2026-03-20'),
    ('mdy', 'Please respond by March 20, 2026', '2026-03-20'),
    ('mdy', 'within 14 days of service of this subpoena, produce', None),
    ('mdy', 'no later than 5 business days after receipt of this order', None),
    ('mdy', 'shall produce within 10 days of the date of this order', '2026-03-13'),
    ('mdy', 'shall comply within ten (10) calendar days from the date hereof', '2026-03-13'),
    ('mdy', 'produce the records within 5 business days of issuance of this subpoena', '2026-03-10'),
    ('mdy', 'furnish the records not later than seven days after the date of this letter', '2026-03-10'),
    ('mdy', 'You are commanded to execute this warrant within 10 days of its issuance', '2026-03-13'),
    ('mdy', 'This warrant shall be executed within 14 days from the date of issuance', '2026-03-17'),
    ('mdy', 'must be executed and returned within 60 hours', None),
    ('mdy', 'for a period not to exceed 60 days from the date of this order, install the pen register', None),
    ('mdy', 'preserve the records for 90 days from the date of this letter', None),
    ('mdy', 'shall not disclose the existence of this order until March 20, 2026', None),
    ('mdy', 'shall not disclose this order for 90 days from the date of this order', None),
    ('mdy', 'any motion to quash must be filed within 10 days of the date of this subpoena', None),
    ('mdy', 'DATE AND TIME OF APPEARANCE\nMarch 20, 2026 at 9:00 AM', '2026-03-20'),
    ('mdy', 'at the place, date, and time set forth below\nPlace: 1 Plaza\nMarch 20, 2026 5:00 pm', '2026-03-20'),
    ('dmy', 'must be given within 7 days beginning with the day on which this order is made', '2026-03-09'),
    ('dmy', 'produce it not later than the end of the period of seven days from the date of this order', '2026-03-10'),
    ('dmy', 'by 17:00 on 20 March 2026 provide the data', '2026-03-20'),
    ('dmy', 'no later than 16:00hrs on 20/03/2026', '2026-03-20'),
    ('dmy', 'Wir bitten um Auskunft bis zum 20.03.2026.', '2026-03-20'),
    ('dmy', 'spätestens bis zum 20. März 2026 zu übermitteln', '2026-03-20'),
    ('dmy', 'de nous communiquer les données avant le 20 mars 2026', '2026-03-20'),
    ('dmy', 'au plus tard le 20 mars 2026', '2026-03-20'),
    ('dmy', 'deberá facilitar los datos antes del 20 de marzo de 2026', '2026-03-20'),
    ('dmy', 'a más tardar el 20 de marzo de 2026', '2026-03-20'),
    ('dmy', 'fornire i dati entro il 20 marzo 2026', '2026-03-20'),
    ('dmy', 'entro e non oltre il 20/03/2026', '2026-03-20'),
    ('dmy', 'fornecer os dados até 20 de março de 2026', '2026-03-20'),
    ('dmy', 'en el plazo de cinco días', None),
    ('dmy', 'within 10 days of receipt', None),
    ('mdy', 'Compliance date: March 20, 2026', '2026-03-20'),
    ('mdy', 'The records must be received by March 20, 2026', '2026-03-20'),
    ('mdy', "Place and time for appearance: On the 20th day of March 2026 at 10:00 o'clock a.m.", '2026-03-20'),
    ('mdy', 'commands you to appear at Courtroom 4 on Friday the 20th of March 2026', '2026-03-20'),
    ('mdy', 'WHEN: March 20, 2026', '2026-03-20'),
    ('mdy', "you are to bring before it on the 20th day of March, 2026 at nine o'clock in the forenoon your books",
     '2026-03-20'),
    ('dmy', 'The documents must reach me by 4 p.m. on Friday 20 March 2026.', '2026-03-20'),
    ('dmy', 'The respondent shall not before 31 March 2026 tell any other person that this order has been made.', None),
    ('mdy', 'You have until March 20, 2026 to produce.', '2026-03-20'),
    ('mdy', 'Records are due in our office March 20, 2026.', '2026-03-20'),
    ('mdy', 'Response time: 10 business days from the date of this letter.', '2026-03-17'),
    ('dmy', 'Für die Zeit vom 05.03.2026 bis 18.03.2026 hat sie Auskunft zu erteilen bis spätestens 20.03.2026.',
     '2026-03-20'),
    ('dmy', 'Für die Zeit vom 05.03.2026 bis 18.03.2026 sind herauszugeben die Nutzungsdaten.', None),
    ('dmy', 'binnen zwei Wochen ab Datum dieses Schreibens zu übermitteln', '2026-03-17'),
    ('dmy', 'La réponse devra nous parvenir dans un délai de quinze jours à compter de la date de la présente.',
     '2026-03-18'),
    ('dmy', 'REQUISITO que essa empresa forneça, até o dia 20 de março de 2026, os dados cadastrais', '2026-03-20'),
    ('dmy', 'deverá ser enviada no prazo de 10 (dez) dias a contar da data deste ofício', '2026-03-13'),
    ('dmy', 'en el plazo de diez días naturales desde la fecha del presente oficio remitan', '2026-03-13'),
    ('dmy', 'Plazo de respuesta: 20 de marzo de 2026', '2026-03-20'),
    ('dmy', 'entro 15 giorni dalla data del presente decreto trasmetta', '2026-03-18'),
    ('dmy', 'binnen veertien dagen na dagtekening van deze vordering te verstrekken', '2026-03-17'),
    ('dmy', 'przekazać w terminie 14 dni od daty niniejszego pisma', '2026-03-17'),
    ('dmy', 'Answer wanted: 20 March 2026', '2026-03-20'),
    ('mdy', 'shall furnish, not later than 5 p.m. on the 20th of\n          March 2026, the following', '2026-03-20'),
    ('dmy', 'You shall report to this Office by 5 p.m. on 20 March 2026 what has been done.', '2026-03-20'),
    ('mdy', 'YOU ARE REQUIRED TO APPEAR BEFORE Investigator K. Strand AT Newark ON the 20th day of March 2026',
     '2026-03-20'),
    ('mdy', 'furnish the undersigned, within 15 days of the date of service hereof, the following', None),
    ('mdy', 'deliver, by first mail but in any case before noon of March 20, 2026, the records', '2026-03-20'),
    ('dmy', 'I HEREBY ORDER Harbor to make available within 14 days from the date hereof the details',
     '2026-03-17'),
    ('dmy', 'Von einer Mitteilung an den Betroffenen bitte ich bis zum 31.12.2026 abzusehen.', None),
    ('dmy', 'wird aufgefordert, bis 20. März 2026 die Stammdaten einzureichen', '2026-03-20'),
]  # fmt: skip
BEARS = date(2026, 3, 3)


@pytest.mark.parametrize(("order", "words", "day"), ISSUED)
def test_day_of_issue_in_the_ways_papers_write_it(order: Order, words: str, day: str | None) -> None:
    """A labelled, signed or headed date is the day of issue; the dates of facts, forms and other papers are not."""
    text = Text(paper("SPECIMEN\n" + words))
    text.order = order
    found, _ = issued_by_rule(text)
    assert (found.value.isoformat() if found else None) == day


@pytest.mark.parametrize(("order", "words", "day"), DUE)
def test_last_day_in_the_ways_papers_write_it(order: Order, words: str, day: str | None) -> None:
    """A named last day is read, and one counted from the paper's own date; one counted from service is not."""
    text = Text(paper("SPECIMEN\n" + words))
    text.order = order
    found = due_by_rule(text, Prose(text), BEARS)
    assert (found.value.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("shall, within 14 days of service of this order, disclose the records", "within 14 days of service"),
        ("to be produced no later than 5 business days after receipt", "no later than 5 business days after receipt"),
        ("shall disclose within ten days of the date of this order", None),
        ("the records were sent within 14 days of service of the summons", None),
    ],
)
def test_days_from_service_are_shown_to_a_person(words: str, shown: str | None) -> None:
    """A limit that runs from service or receipt is no date; its words are kept for whoever knows that day."""
    found = counted_from_service(Prose(Text(paper(words))))
    assert (found.value if found else None) == shown
