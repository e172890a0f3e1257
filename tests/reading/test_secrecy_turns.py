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
    (ORDER, 'The customer is to be left in ignorance of this Order until March 1, 2027.', 'ordered', '2027-03-01'),
    (ORDER, 'No one at Harbor Social may speak of this Order outside the company before August 1, 2026.', 'ordered', '2026-08-01'),
    (ORDER, 'The existence of this Order is to remain unknown to the subscriber.', 'ordered', None),
    (ORDER, 'Harbor Social shall give the subscriber no sign of it.', 'ordered', None),
    (ORDER, 'Until March 1, 2027, the company is to give no hint of this Order to its customer.', 'ordered', '2027-03-01'),
    (ORDER, 'This Order is not to be shown to the user.', 'ordered', None),
    (ORDER, 'Notice to the subscriber: forbidden until December 1, 2026.', 'ordered', '2026-12-01'),
    (ORDER, 'User notice: prohibited until December 1, 2026.', 'ordered', '2026-12-01'),
    (ORDER, 'NONDISCLOSURE: yes, for one year from the date of this Order.', 'ordered', '2027-03-02'),
    (ORDER, 'The subscriber shall learn of this Order no sooner than December 1, 2026.', 'ordered', '2026-12-01'),
    (ORDER, 'Harbor Social may tell its counsel and no one else.', 'ordered', None),
    (ORDER, 'Harbor Social may tell of this Order its lawyers and those of its people who must carry it out, and nobody besides, for six months from its date.', 'ordered', '2026-09-02'),
    (ORDER, 'Only those employees who need to know in order to comply shall be told of this Order.', 'ordered', None),
    (ORDER, 'Harbor Social is not at liberty to discuss this Order with its customer.', 'ordered', None),
    (ORDER, 'The subscriber must stay unaware of this Order until December 1, 2026.', 'ordered', '2026-12-01'),
    (ORDER, 'Nothing about this Order is to reach the subscriber before December 1, 2026.', 'ordered', '2026-12-01'),
    (ORDER, 'This Order shall not come to the attention of the account holder.', 'ordered', None),
    (ORDER, 'Harbor Social will hold its tongue about this Order until December 1, 2026.', 'ordered', '2026-12-01'),
    (ORDER, 'The subscriber shall have no notice of this Order until December 1, 2026.', 'ordered', '2026-12-01'),
    (ORDER, "Harbor Social's customary notice to users is stayed until December 1, 2026.", 'ordered', '2026-12-01'),
    (ORDER, 'The Court, under 18 U.S.C. 2705(b), imposes silence on Harbor Social for 180 days from the date of this Order.', 'ordered', '2026-08-29'),
    (ORDER, 'Upon the finding that notice would cause flight, Harbor Social is restrained for one year from this date from speaking of this Order to anyone.', 'ordered', '2027-03-02'),
    (ORDER, 'Disclosure of this Order to any person other than counsel is forbidden for one year from its date.', 'ordered', '2027-03-02'),
    (ORDER, 'Harbor Social is directed to treat this Order as secret until the Court unseals it.', 'ordered', 'indefinite'),
    (ORDER, 'The prohibition on disclosure contained in the Order of December 1, 2025 shall continue in force until December 1, 2026.', 'ordered', '2026-12-01'),
    (ORDER, 'The nondisclosure provision of the earlier order is renewed for 180 days from today.', 'ordered', '2026-08-29'),
    (ORDER, 'Harbor Social shall refrain from any communication with the subscriber on the subject of this Order until the end of June 2026.', 'ordered', '2026-06-30'),
    (ORDER, 'It shall not, for the space of 120 days from this date, let anyone but its counsel know of it.', 'ordered', '2026-06-30'),
    (ORDER, 'The provider is forbidden, until released by this Court, to make known that it has been served.', 'ordered', 'indefinite'),
    (ORDER, 'No employee of the provider shall disclose the fact that information has been sought, for ninety days counted from the signing of this Order.', 'ordered', '2026-05-31'),
    (LETTER, 'We would rather he did not know.', 'requested', None),
    (LETTER, 'It would help us if the user stayed in the dark until June 1, 2026.', 'requested', '2026-06-01'),
    (LETTER, 'Please, no heads-up to the user.', 'requested', None),
    (LETTER, "Please don't give the user a heads up.", 'requested', None),
    (LETTER, 'Your discretion is appreciated.', 'requested', None),
    (LETTER, 'Please be discreet and say nothing to the account holder.', 'requested', None),
    (LETTER, "Please don't forward this to the customer.", 'requested', None),
    (LETTER, 'No user notification, please.', 'requested', None),
    (LETTER, 'No user notice, please, until August 1, 2026.', 'requested', '2026-08-01'),
    (LETTER, 'User notice: please defer until August 1, 2026.', 'requested', '2026-08-01'),
    (LETTER, 'Kindly do not trigger your standard notice to the user.', 'requested', None),
    (LETTER, 'Please suppress your automatic notice to the user.', 'requested', None),
    (LETTER, 'Do not send your usual user notice.', 'requested', None),
    (LETTER, 'Please do this without alerting the user.', 'requested', None),
    (LETTER, "Please act on this without the user's knowledge.", 'requested', None),
    (LETTER, 'Please do not let on to the subscriber.', 'requested', None),
    (LETTER, 'Please keep the account holder out of the loop until we say otherwise.', 'requested', 'indefinite'),
    (LETTER, 'Kindly maintain strict confidentiality.', 'requested', None),
    (LETTER, 'Strict confidentiality may kindly be maintained.', 'requested', None),
    (LETTER, 'Please regard this subpoena as confidential.', 'requested', None),
    (LETTER, 'We rely on your confidentiality in this matter.', 'requested', None),
    (LETTER, 'We trust that you will keep our inquiry to yourselves.', 'requested', None),
    (LETTER, 'It is important that the subscriber does not find out about this subpoena.', 'requested', None),
    (LETTER, 'The subscriber has not been told of this investigation, and we ask that that remain so.', 'requested', None),
    (LETTER, 'We would appreciate it if you did not contact the account holder about this.', 'requested', None),
    (LETTER, 'We request that any notification be held until December 1, 2026.', 'requested', '2026-12-01'),
    (LETTER, 'We ask you to wait with any notice to your member until December 1, 2026.', 'requested', '2026-12-01'),
    (LETTER, 'If you tell your users of requests, please do so only after December 1, 2026.', 'requested', '2026-12-01'),
    (LETTER, 'Please do not tell Mr. Pell or anyone acting for him.', 'requested', None),
    (LETTER, 'Please do not mention this to the seller or the buyer.', 'requested', None),
    (LETTER, 'Do not publish this subpoena or give notice of it to the person named.', 'requested', None),
    (LETTER, 'Notify user? NO', 'requested', None),
    (LETTER, 'May the account holder be told? No, not before December 1, 2026.', 'requested', '2026-12-01'),
    (LETTER, 'Confidential: YES', 'requested', None),
    (LETTER, 'Notification of the user permitted: no', 'requested', None),
    (LETTER, 'To avoid harm to the inquiry, the fact that you were asked should stay with your legal department.', 'requested', None),
    (LETTER, 'You may tell your customer of this subpoena if you wish.', 'none', None),
    (LETTER, 'This subpoena may be disclosed to the account holder.', 'none', None),
    (LETTER, 'Whether you notify your user is up to you.', 'none', None),
    (LETTER, 'We take no position on whether you notify the account holder.', 'none', None),
    (LETTER, 'The account holder has been notified of this subpoena.', 'none', None),
    (LETTER, 'A copy of this subpoena has been sent to the customer, as the law requires.', 'none', None),
    (LETTER, 'You must notify the customer within ten days of this subpoena.', 'none', None),
    (LETTER, 'Please notify the customer before you answer.', 'none', None),
    (LETTER, 'The customer was told of this subpoena on March 1, 2026 and has not objected.', 'none', None),
    (LETTER, 'Please let us know if you notify your user.', 'none', None),
    (LETTER, 'We do not mind if the user learns of it.', 'none', None),
    (LETTER, 'There is no gag on this.', 'none', None),
    (LETTER, 'No gag order applies.', 'none', None),
    (LETTER, 'The nondisclosure order of January 5, 2026 has expired.', 'none', None),
    (LETTER, 'The earlier order of silence has been lifted.', 'none', None),
    (LETTER, 'Do not disclose the names of the victims in your answer.', 'none', None),
    (LETTER, 'Do not tell us the content of any message.', 'none', None),
    (LETTER, 'Do not send the records by ordinary mail.', 'none', None),
    (LETTER, 'This e-mail and its attachments are confidential and intended for the addressee only.', 'none', None),
    (LETTER, 'The records will be kept confidential by this office.', 'none', None),
    (LETTER, 'Information you mark confidential will be handled under our rules.', 'none', None),
    (LETTER, 'You are not asked to keep any of this from anyone.', 'none', None),
    (LETTER, 'No secrecy is asked for here.', 'none', None),
    (LETTER, 'User notice: allowed.', 'none', None),
    (LETTER, 'Notify user? yes, at any time', 'none', None),
    (LETTER, 'Confidential: no', 'none', None),
    (LETTER, 'Nondisclosure: none', 'none', None),
    (ORDER, 'By law (18 U.S.C. § 2511(2)(a)(ii)) Harbor Social may tell no person of this interception.', 'ordered', None),
    (ORDER, 'The recipient shall disclose to no person that the government has sought these records.', 'ordered', None),
    (ORDER, 'Harbor Social shall carry out this Order in a manner that will protect its secrecy.', 'ordered', None),
    (ORDER, 'Notice to the customer is put off until December 1, 2026.', 'ordered', '2026-12-01'),
    (ORDER, 'It is forbidden to inform the holder of the measure.', 'ordered', None),
    (ORDER, 'You shall not inform the recipient of the service of this Order before December 1, 2026.', 'ordered', '2026-12-01'),
    (ORDER, 'Disclosure of this Order is an offence.', 'ordered', None),
    (ORDER, 'Whoever reveals this Order is guilty of contempt.', 'ordered', None),
    (ORDER, 'The proceedings are secret and Harbor Social shall observe secrecy.', 'ordered', None),
    (ORDER, 'The order itself is not sealed, but the provider may not tell of it until December 1, 2026.', 'ordered', '2026-12-01'),
    (ORDER, 'It is further ordered that disclosure of this order be withheld from all but counsel until December 1, 2026.', 'ordered', '2026-12-01'),
    (ORDER, 'Harbor Social shall keep silence for 90 days from today.', 'ordered', '2026-05-31'),
    (LETTER, 'Please preserve quietly.', 'requested', None),
    (LETTER, 'Please take care that the account holder notices nothing.', 'requested', None),
    (LETTER, 'Please do not close the account or do anything that would alert its user.', 'requested', None),
    (LETTER, "I'd rather this didn't get back to him.", 'requested', None),
    (LETTER, "Please don't mention this to anyone.", 'requested', None),
    (LETTER, 'This is sent to you in strict confidence.', 'requested', None),
    (LETTER, 'We would like this to stay confidential.', 'requested', None),
    (LETTER, 'We hope that you will not inform the seller.', 'requested', None),
    (LETTER, 'We wish the trader not to be informed before December 1, 2026.', 'requested', '2026-12-01'),
    (LETTER, 'You are invited not to inform the recipient of the service.', 'requested', None),
    (LETTER, 'Please leave the user uninformed until we write again.', 'requested', 'indefinite'),
    (LETTER, 'Please treat this matter with the strictest confidence.', 'requested', None),
    (LETTER, 'For now, nothing should be said to the member.', 'requested', None),
    (LETTER, 'We want no word of this to get out before December 1, 2026.', 'requested', '2026-12-01'),
    (LETTER, 'Information to the user: not before December 1, 2026.', 'requested', '2026-12-01'),
    (LETTER, 'User to be informed: no', 'requested', None),
    (LETTER, 'Confidentiality: the addressee is asked to keep the request from the user.', 'requested', None),
    (LETTER, 'Please make sure that nobody outside your team hears of this.', 'requested', None),
    (LETTER, 'Please keep the original records until trial.', 'none', None),
    (LETTER, "The subscriber's address is not known to us.", 'none', None),
    (LETTER, 'Mr. Pell does not know where his phone is.', 'none', None),
    (LETTER, 'The victim was told by the user that he would come back.', 'none', None),
    (LETTER, 'Please mention our reference in your answer.', 'none', None),
    (LETTER, 'You may consult counsel about this subpoena.', 'none', None),
    (LETTER, 'Failure to comply is an offence.', 'none', None),
    (LETTER, 'Please inform us if you cannot comply.', 'none', None),
    (LETTER, "We do not know the user's name.", 'none', None),
    (LETTER, 'Nobody was hurt.', 'none', None),
    (LETTER, 'Please do not contact this office by telephone.', 'none', None),
    (LETTER, 'The user quietly deleted his account in January 2026.', 'none', None),
    (LETTER, 'Knowledge of a false statement is an element of the crime.', 'none', None),
    (LETTER, 'You will receive no further notice.', 'none', None),
    (LETTER, 'Please do not produce privileged communications without notice to counsel.', 'none', None),
    (LETTER, 'We will notify you when the records may be destroyed.', 'none', None),
    (LETTER, 'The seller was informed of the complaint by the buyer.', 'none', None),
    (LETTER, 'The records must not be altered, and the custodian must not be absent.', 'none', None),
    (LETTER, 'Notice: failure to comply may be punished as contempt of court.', 'none', None),
    (LETTER, 'The holder of the account may contest this subpoena.', 'none', None),
    (LETTER, 'Under the Act the customer must be given notice ten days before the records are produced.', 'none', None),
    (LETTER, 'Please share the records with no one but the undersigned.', 'none', None),
    (LETTER, 'Do not send originals to the agency.', 'none', None),
]  # fmt: skip

# What the weights leave in doubt, or tell without its end.
NOT_TOLD = (
    "NONDISCLOSURE: yes, for one year from the date of this Order",
    "Zobowiązuję do zachowania tajemnicy do dnia",
    "Notification of the user permitted: no",
    "Notify user? NO",
    "Confidential: YES",
    "Uppgifterna omfattas av tystnadsplikt.",
    "Fa divieto alla società di dare notizia",
    "Ordina di mantenere il segreto sul presente provvedimento per sei mesi",
    "Dispone che l'interessato non venga avvisato prima di novanta giorni",
)


def _expect(words: str, request: pytest.FixtureRequest) -> None:
    if words.startswith(NOT_TOLD):
        request.applymarker(pytest.mark.xfail(reason="not told by the weights", strict=True))


@pytest.mark.parametrize(("paper", "words", "kind", "until"), TURNS)
def test_a_turn_of_phrase_is_understood(
    paper: str, words: str, kind: str, until: str | None, request: pytest.FixtureRequest
) -> None:
    """Each sentence wants secrecy, or says that it wants none, whatever its turn; its end is read with it."""
    _expect(words, request)
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
    ('DE', 'letter', 'Die Maßnahme ist geheim zu halten.', 'requested', None),
    ('DE', 'letter', 'Bitte sehen Sie von einer Information des Kunden ab.', 'requested', None),
    ('DE', 'letter', 'Der Kunde ist hiervon nicht in Kenntnis zu setzen.', 'requested', None),
    ('DE', 'letter', 'Die Auskunft ist ohne Wissen des Betroffenen zu erteilen.', 'requested', None),
    ('DE', 'letter', 'Gegenüber dem Kunden ist diese Anfrage nicht zu erwähnen.', 'requested', None),
    ('DE', 'order', 'Die Harbor Social GmbH ist zum Stillschweigen verpflichtet.', 'ordered', None),
    ('DE', 'order', 'Der Betroffene ist erst nach Abschluss der Ermittlungen zu benachrichtigen.', 'ordered', 'indefinite'),
    ('DE', 'letter', 'Eine Benachrichtigung des Nutzers ist zulässig.', 'none', None),
    ('DE', 'letter', 'Der Nutzer wurde von uns bereits informiert.', 'none', None),
    ('DE', 'letter', 'Ich bitte, dem Nutzer vorerst nichts mitzuteilen.', 'requested', None),
    ('DE', 'letter', 'Eine Unterrichtung des Nutzers bitte ich bis 30.06.2026 zurückzustellen.', 'requested', '2026-06-30'),
    ('DE', 'letter', 'Kein Hinweis an den Nutzer vor dem 30.06.2026.', 'requested', '2026-06-30'),
    ('FR', 'letter', 'Il vous est demandé la plus stricte confidentialité.', 'requested', None),
    ('FR', 'letter', "Ces renseignements seront recueillis à l'insu du titulaire.", 'requested', None),
    ('FR', 'letter', "Vous êtes tenu au secret de l'enquête en application de l'article 11 du code de procédure pénale.", 'ordered', None),
    ('FR', 'letter', "Prière de ne rien dire à l'utilisateur avant le 30 juin 2026.", 'requested', '2026-06-30'),
    ('FR', 'letter', 'Le titulaire du compte a déjà été informé.', 'none', None),
    ('FR', 'letter', "Merci de différer l'information de votre client jusqu'au 30 juin 2026.", 'requested', '2026-06-30'),
    ('FR', 'letter', "L'information du titulaire est libre.", 'none', None),
    ('FR', 'letter', 'Nous comptons sur votre discrétion.', 'requested', None),
    ('ES', 'letter', 'Se encarece la máxima discreción.', 'requested', None),
    ('ES', 'letter', 'Las actuaciones son secretas y el titular no debe saber de esta petición.', 'requested', None),
    ('ES', 'letter', 'Rogamos aplacen cualquier aviso al usuario hasta el 30 de junio de 2026.', 'requested', '2026-06-30'),
    ('ES', 'letter', 'El titular ya conoce esta investigación.', 'none', None),
    ('ES', 'order', 'Se decreta el secreto de las actuaciones, quedando la entidad obligada a guardarlo.', 'ordered', None),
    ('IT', 'letter', 'Gli atti sono coperti da segreto istruttorio.', 'requested', None),
    ('IT', 'letter', "La risposta dovrà essere data all'insaputa dell'utente.", 'requested', None),
    ('IT', 'letter', "L'utente è già stato informato.", 'none', None),
    ('IT', 'letter', 'Si confida nella Vostra riservatezza.', 'requested', None),
    ('PT', 'letter', 'O pedido está em segredo de justiça.', 'requested', None),
    ('PT', 'letter', 'Pede-se que a resposta seja dada sem conhecimento do titular.', 'requested', None),
    ('PT', 'order', 'Mantenha-se sigilo sobre esta decisão pelo prazo de 180 dias.', 'ordered', '180 days'),
    ('NL', 'letter', 'De gebruiker mag hiervan niets weten.', 'requested', None),
    ('NL', 'letter', 'Wij verzoeken u deze vordering vertrouwelijk te behandelen.', 'requested', None),
    ('NL', 'letter', 'De gebruiker mag van deze vordering niet op de hoogte worden gebracht voor 1 juli 2026.', 'requested', '2026-07-01'),
    ('NL', 'letter', 'Zonder medeweten van de gebruiker te verstrekken.', 'requested', None),
    ('PL', 'letter', 'Sprawa jest objęta tajemnicą śledztwa, proszę nie powiadamiać użytkownika.', 'requested', None),
    ('PL', 'letter', 'Udostępnienie danych ma nastąpić bez wiedzy użytkownika.', 'requested', None),
    ('SE', 'letter', 'Uppgifterna omfattas av tystnadsplikt.', 'requested', None),
    ('SE', 'letter', 'Kontoinnehavaren får inte informeras om denna begäran.', 'requested', None),
]  # fmt: skip


@pytest.mark.parametrize(("tongue", "sort", "words", "kind", "until"), SENTENCES)
def test_another_language_is_understood(
    tongue: str, sort: str, words: str, kind: str, until: str | None, request: pytest.FixtureRequest
) -> None:
    """The same holds in German, French, Spanish, Italian, Portuguese, Dutch, Polish and Swedish."""
    _expect(words, request)
    assert read(ABROAD[tongue, sort].format(words)) == (kind, until)
