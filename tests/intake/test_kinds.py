"""Every kind of paper is taken in whole, by its content and never by its name."""

import hashlib
import json

import pytest

from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive
from tests.intake.papers import FONT, PAGE, filled_form, mail, one_page, pdf, raw_pdf, scanned, stream, zipped

SHEET = {
    "[Content_Types].xml": b'<Types><Override ContentType="application/vnd.openxmlformats-officedocument.'
    b'spreadsheetml.sheet.main+xml"/></Types>'
}


def text(paper: Paper) -> str:
    return "\n".join(page.text for page in paper.pages)


def test_pdf_pages_and_seal() -> None:
    """A PDF gives its pages in order, sealed under the hash of the bytes as they came."""
    data = pdf("= First\nThe quick account.", "= Second\nMore 😀 § 2703.")
    paper = receive(data, "order.pdf")
    assert paper.sha256 == hashlib.sha256(data).hexdigest()
    assert (paper.media_type, paper.size, paper.name) == ("application/pdf", len(data), "order.pdf")
    assert [p.number for p in paper.pages] == [1, 2]
    assert paper.pages[0].text == "First\nThe quick account."
    assert paper.pages[1].text == "Second\nMore 😀 § 2703."
    assert paper.remarks == ()


def test_pages_without_text_are_said() -> None:
    """A page that is a picture, a drawing or blank is no error; a remark tells the reader, one for a run of pages."""
    assert receive(scanned(), "scan.pdf").remarks == ("pages 2 to 3 hold pictures in which no words were found",)
    drawn = receive(pdf("Text", "#rect(width: 2cm, height: 2cm, fill: black)", ""), "drawn.pdf")
    assert drawn.remarks == ("page 3 holds nothing", "page 2 holds drawings and no text")


def test_what_was_filled_into_a_form_stands_in_its_place() -> None:
    """Field values are read where a person sees them, ticks too; hidden fields are told and not read."""
    paper = receive(filled_form(), "form.pdf")
    assert paper.pages[0].text == (
        "Case No.: 26-GJ-0117\nAccount: alpha@example.com of Harbor\nSealed: [x] [ ]\nReturn by 1 March 2026"
    )
    assert paper.remarks == (
        "page 1 has 1 filled-in field(s) that are hidden and not read",
        "page 1 has 1 text(s) typed over it that its picture may not show",
    )


def test_a_repaired_pdf_is_read_with_a_remark() -> None:
    """A PDF without its table is put together again, and the reader is told."""
    data = raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE % b"",
        stream(b"BT /F 9 Tf 9 9 Td (Some words) Tj ET"), FONT, cross_reference=False,
    )  # fmt: skip
    paper = receive(data, "damaged.pdf")
    assert text(paper) == "Some words"
    assert "damaged" in paper.remarks[0]


def test_files_in_a_pdf_are_papers() -> None:
    """What a PDF carries within it is a paper of the delivery."""
    inner = b"The attached list of accounts.\n"
    data = one_page(
        b"BT /F 9 Tf 9 9 Td (See the list) Tj ET",
        catalogue=b"/Names<</EmbeddedFiles<</Names[(list) 6 0 R]>>>>",
        more=(
            b"<</Type/Filespec/F(../list.txt)/UF(../list.txt)/EF<</F 7 0 R>>>>",
            stream(inner, b"/Type/EmbeddedFile"),
        ),
    )
    (inside,) = receive(data, "order.pdf").attachments
    assert (inside.name, inside.size, text(inside)) == ("list.txt", len(inner), inner.decode())
    assert inside.sha256 == hashlib.sha256(inner).hexdigest()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-8-sig"])
def test_plain_text_in_its_encodings(encoding: str) -> None:
    """Text comes through whatever encoding it is in, with one kind of line end and nothing else moved."""
    words = "Señor,\r\nproduce  § 2703 — \trecords.\r\rSigned \r\n"
    paper = receive(words.encode(encoding), "letter.bin")
    assert paper.media_type == "text/plain"
    assert paper.pages[0].text == "Señor,\nproduce  § 2703 — \trecords.\n\nSigned \n"


def test_form_feeds_part_pages() -> None:
    """A text printed to a file keeps its pages."""
    assert [p.text for p in receive(b"one\n\ftwo\n\f", "t").pages] == ["one\n", "two\n"]


def test_a_memorandum_is_not_an_e_mail() -> None:
    """A typed From and To do not make a message; the head of the letter stays in its text."""
    words = (
        "FROM: Det. Example <det@police.example>\nTO: Custodian\nDATE: 3 March 2026\nRE: records\n\nPlease preserve.\n"
    )
    paper = receive(words.encode(), "memo.eml")
    assert (paper.media_type, paper.mail, text(paper)) == ("text/plain", None, words)


def test_a_message_without_a_programs_trace_is_known_by_its_date() -> None:
    """RFC 5322 asks for no more than From and Date."""
    paper = receive(b"From: a@police.example\r\nDate: Tue, 3 Mar 2026 10:00:00 +0000\r\n\r\nPlease preserve.\r\n", "x")
    assert paper.mail is not None
    assert (paper.mail.sender, text(paper)) == ("a@police.example", "Please preserve.\n")


def test_mail_with_its_attachments() -> None:
    """An e-mail gives headers, body, and each attachment as a paper; what is not read is kept with the reason."""
    inner = pdf("Attached order")
    paper = receive(
        mail(
            "Please see attached.",
            ("C:\\papers\\order.pdf", "application/pdf", inner),
            ("seal.png", "image/png", b"\x89PNG...."),
            ("list.docx", "application/octet-stream", zipped(SHEET)),
            ("broken.pdf", "application/pdf", b"%PDF-1.7 broken"),
        ),
        "request.eml",
    )
    assert paper.mail is not None
    assert (paper.mail.sender, paper.mail.sender_name) == ("officer@police.example", "Officer Example")
    assert (paper.mail.reply_to, paper.mail.subject) == ("someone@elsewhere.example", "Request SPECIMEN")
    assert text(paper) == "Please see attached.\n"
    order, seal, office, broken = paper.attachments
    assert (order.name, text(order)) == ("order.pdf", "Attached order")
    assert order.sha256 == hashlib.sha256(inner).hexdigest()
    assert [p.pages for p in (seal, office, broken)] == [(), (), ()]
    assert seal.remarks == ("not read: the picture is broken or cut off",)
    assert office.remarks[0].endswith("spreadsheetml.sheet, which this version does not read")
    assert broken.remarks == ("not read: the PDF is broken or cut off",)


def test_a_forwarded_message_is_a_paper_of_its_own_as_it_stands() -> None:
    """A message in a message keeps its sender, its text and its very bytes, so that its signature can be checked."""
    inner = (
        b"From: Judge Example <judge@court.example>\nSubject: A   subject with  odd spaces, and one that is longer "
        b"than seventy-eight characters in all\nMessage-ID: <1@court.example>\n\nThe original words.\n"
    )
    outer = (
        b"From: a@police.example\nMessage-ID: <2@police.example>\nMIME-Version: 1.0\n"
        b"Content-Type: multipart/mixed; boundary=q\n\n--q\n\nSee below.\n--q\nContent-Type: message/rfc822\n\n"
        + inner
        + b"\n--q--\n"
    )
    paper = receive(outer, "forward.eml")
    (forwarded,) = paper.attachments
    assert text(paper) == "See below.\n"
    assert forwarded.mail is not None
    assert (forwarded.mail.sender, text(forwarded)) == ("judge@court.example", "The original words.\n")
    assert forwarded.sha256 == hashlib.sha256(inner).hexdigest()


def alternative(plain: str, html: str) -> bytes:
    return (
        "From: a@police.example\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=q\n\n"
        f"--q\nContent-Type: text/plain; charset=utf-8\n\n{plain}\n--q\nContent-Type: text/html\n\n{html}\n--q--\n"
    ).encode()


def test_of_alternatives_the_plain_text_is_read() -> None:
    """The plain text is the body; where the HTML says something else, the reader is told."""
    same = receive(alternative("Please preserve the account.", "<p>Please <b>preserve</b> the account."), "m")
    assert (text(same), same.remarks, same.attachments) == ("Please preserve the account.\n", (), ())
    other = receive(alternative("Please preserve.", "<p>Disclose all messages of the account at once, today."), "m")
    assert other.remarks == ("the message's plain text, which is read here, and its HTML say different things",)


def test_a_stub_of_plain_text_gives_way_to_the_html() -> None:
    """ "Open this in HTML" is not the message: the HTML is read, and the stub is told as what differs."""
    letter = "".join(f"<p>Word{n} of what the office wants of the account, and why it asks{n}.</p>" for n in range(40))
    stub = receive(alternative("This letter is in HTML. Open it in a program for that.", letter), "m")
    assert text(stub).startswith("Word0 of what the office wants")
    assert stub.remarks == ("the message's HTML is read here; its plain text is only a few other words",)
    assert [(one.where, one.text) for one in stub.differences] == [
        ("in the message's plain text", "This letter is in HTML. Open it in a program for that.")
    ]


def test_a_senders_name_that_folds_its_field_leaves_a_mail_a_mail() -> None:
    """A name with letters beyond ASCII puts the address on the next line of the header."""
    folded = "From: =?utf-8?q?Landesbeh=C3=B6rde_f=C3=BCr_Verbraucherschutz?=\n <dsa@land.example>"
    paper = receive(f"{folded}\nMessage-ID: <1@x.example>\n\nAuskunft.\n".encode(), "m")
    assert paper.mail is not None
    assert (paper.mail.sender, text(paper)) == ("dsa@land.example", "Auskunft.\n")


def test_a_name_cannot_pass_for_the_senders_address() -> None:
    """An encoded display name is decoded after the address was found, and the reader is warned."""
    shown = "=?utf-8?q?legal=40court=2Eexample=22=20=3Clegal=40court=2Eexample=3E?="
    paper = receive(f"From: {shown} <thief@elsewhere.example>\nMessage-ID: <1@x.example>\n\nPay.\n".encode(), "m")
    assert paper.mail is not None
    assert paper.mail.sender == "thief@elsewhere.example"
    assert paper.remarks == ("the sender's name contains an address sign; the address itself may be another",)


def test_a_repeated_header_is_told() -> None:
    """Programs differ in which of two From lines they show."""
    paper = receive(b"From: a@one.example\nFrom: b@two.example\nMessage-ID: <1@x.example>\n\nHello.\n", "m")
    assert paper.mail is not None
    assert paper.mail.sender == "a@one.example"
    assert paper.remarks == ("the e-mail has 2 From headers; the first is used",)


@pytest.mark.parametrize("charset", ["iso-2022-jp", "gb18030", "koi8-r", "windows-1257", "euc-kr", "utf-7"])
def test_letter_sets_of_mail_are_known_in_the_child(charset: str) -> None:
    """A child can load no letter set any more, so they are there before."""
    words = {"iso-2022-jp": "開示命令", "gb18030": "披露", "koi8-r": "приказ", "windows-1257": "įsakymas",
             "euc-kr": "명령", "utf-7": "Anordnung §"}[charset]  # fmt: skip
    head = f"From: a@police.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n\n".encode()
    assert text(receive(head + words.encode(charset) + b"\n", "m")) == f"{words}\n"


@pytest.mark.parametrize("charset", ["klingon", "base64", '"utf\0-8"'])
def test_an_unknown_letter_set_is_told(charset: str) -> None:
    """Text in letters nobody knows is read as well as it can be, with a remark."""
    data = (
        f"From: a@police.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n"
        "Content-Transfer-Encoding: 8bit\n\nword\n"
    ).encode()
    paper = receive(data, "m")
    assert text(paper) == "word\n"
    assert paper.remarks == ("the message's letters are not in the letter set it names; some may be wrong",)


def test_a_form_becomes_lines() -> None:
    """A structured form keeps its object, and each field becomes a line that evidence can point into."""
    form = {
        "form": "fourcorners.epoc/1",
        "a": {"issuing_state": "FR", "urgent": False, "none": None},
        "e": {"accounts": ["x@mail.example", "y@mail.example"], "note": "two\nlines"},
    }
    paper = receive(json.dumps(form).encode(), "f.txt")
    assert (paper.media_type, paper.form) == ("application/json", form)
    assert text(paper) == (
        "form: fourcorners.epoc/1\na.issuing_state: FR\na.urgent: false\n"
        "e.accounts[1]: x@mail.example\ne.accounts[2]: y@mail.example\ne.note: two lines\n"
    )
    assert [paper.field(label).text for label in ("form", "e.accounts[2]", "e.note")] == [
        "fourcorners.epoc/1", "y@mail.example", "two lines",
    ]  # fmt: skip
    for missing in ("accounts[1]", "a.none", "e"):
        with pytest.raises(KeyError):
            paper.field(missing)
