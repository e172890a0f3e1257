"""Messages forwarded within the text of another are papers of their own; quotations and memoranda are not."""

import pytest

from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive
from tests.intake.outlook import outlook
from tests.intake.papers import mail

REQUEST = "Please preserve the account alpha@example.com.\n"
HEADERS = {
    "English": "From: Officer <o@police.example>\nSent: Monday, March 2, 2026 10:00\nTo: Legal\nSubject: Request\n",
    "Gmail": "From: *Officer* <o@police.example>\nDate: Mon, Mar 2, 2026 at 10:00 AM\nSubject: Q\nTo: <x@y.example>\n",
    "German": "Von: Amt <amt@polizei.example>\nGesendet: Montag, 2. März 2026\nAn: Legal\nBetreff: Auskunft\n",
    "French": "De : Officier\nEnvoyé : lundi 2 mars 2026\nÀ : Legal\nObjet : Réquisition\n",
    "Spanish": "De: Oficial\nEnviado el: lunes, 2 de marzo de 2026\nPara: Legal\nAsunto: Requerimiento\n",
}
SEPARATORS = [
    "-----Original Message-----\n", "---------- Forwarded message ---------\n", "Begin forwarded message:\n\n", "",
    "________________________________\n", "-----Ursprüngliche Nachricht-----\n",
    "-------- Message transféré --------\n",
]  # fmt: skip


def text(paper: Paper) -> str:
    return "".join(page.text for page in paper.pages)


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("language", sorted(HEADERS))
def test_a_forwarded_message_is_a_paper(separator: str, language: str) -> None:
    """Behind each separator, or none, and with headers in five languages."""
    header = HEADERS[language]
    paper = receive(mail(f"Please handle this.\n\nRegards\n\n{separator}{header}\n{REQUEST}"), "m")
    assert text(paper) == "Please handle this.\n\nRegards\n"
    (inner,) = paper.attachments
    assert (inner.media_type, inner.mail, text(inner)) == ("text/plain", None, f"{header}\n{REQUEST}")
    assert inner.remarks == ("it is quoted in the message's text; who wrote it is only said there",)


def test_one_within_another_and_attachments_behind() -> None:
    """Each is a paper, in order, before what is attached; in Outlook's files too."""
    body = (
        f"One\n\n-----Original Message-----\n{HEADERS['English']}\nTwo\n\n{SEPARATORS[1]}{HEADERS['Gmail']}\n{REQUEST}"
    )
    paper = receive(mail(body, ("a.txt", "text/plain", b"attached")), "m")
    assert [one.name for one in paper.attachments] == ["forwarded message 1", "forwarded message 2", "a.txt"]
    assert text(paper.attachments[0]).endswith("\nTwo\n")
    assert text(paper.attachments[1]).endswith(REQUEST)
    assert len(receive(outlook({0x1000: body}), "m").attachments) == 2


@pytest.mark.parametrize(
    "body",
    [
        "FROM: Det. Example\nTO: Custodian\nDATE: 3 March 2026\nRE: records\n\nPlease preserve.\n",
        "On Mon, Mar 2, 2026, Officer wrote:\n> Please preserve\n",
        "Please produce:\n\nFrom: the start of the account\nuntil now.\n",
        "-----Original Message-----\nnothing follows that is a header\n",
        "From May 1 to May 3\n\nDate: 3 March\nTo: Custodian\n",
    ],
)
def test_what_is_no_forwarded_message_stays(body: str) -> None:
    """A memorandum's own head, a quotation, and words that only begin so."""
    paper = receive(mail(body), "m")
    assert (text(paper), paper.attachments) == (body, ())


def test_thousands_of_them_are_bounded() -> None:
    """A chain without end gives twenty papers, and the last holds the rest."""
    paper = receive(mail("x\n\n" + f"{SEPARATORS[0]}{HEADERS['English']}\nwords\n\n" * 3_000), "m")
    assert len(paper.attachments) == 20


def test_the_message_that_is_answered_stands_apart() -> None:
    """The quoted lines below "... wrote:" are a paper of their own, and what is written behind them goes on."""
    body = "We ask for data of a.\n\nOn Thu, 29 Oct 2026, Harbor Legal wrote:\n> We kept the data\n> of b.\n\nRegards\n"
    paper = receive(mail(body), "m")
    assert text(paper) == "We ask for data of a.\n\nRegards\n"
    assert [text(one) for one in paper.attachments] == ["We kept the data\nof b.\n"]


def test_a_quotation_that_nothing_introduces_hides_no_other() -> None:
    """It stays where it is, and the one that is introduced further down stands apart all the same."""
    body = "Hello.\n\n> Which one?\n\nOurs.\n\nOn Thu, 29 Oct 2026, Harbor Legal wrote:\n> We kept b.\n\nRegards\n"
    paper = receive(mail(body), "m")
    assert "> Which one?" in paper.pages[0].text and "We kept b." not in paper.pages[0].text
    assert [inner.pages[0].text.strip() for inner in paper.attachments] == ["We kept b."]


def test_no_more_answers_are_taken_apart_than_a_mail_can_have() -> None:
    """Thousands of quotations are neither thousands of papers nor a chain that breaks the parser."""
    paper = receive(mail("Hello.\n\n" + "On Thu, 29 Oct 2026, Harbor Legal wrote:\n> No.\n\nYes.\n\n" * 3_000), "m")
    assert len(paper.attachments) <= 20
