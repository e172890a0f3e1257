"""Every kind of paper is taken in whole; every bad one is refused in one clear line."""

import hashlib
import threading
from pathlib import Path

import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.intake.limits import Limits
from fourcorners.intake.model import Paper
from fourcorners.intake.run import boxes, picture, receive, receive_file, receive_many
from tests.intake.papers import bomb, encrypted_pdf, mail, pdf, raw_pdf


def refusal(data: bytes, name: str = "paper", **limits: int | float) -> str:
    with pytest.raises(UnreadableInput) as error:
        receive(data, name, limits=Limits(**limits))  # type: ignore[arg-type]
    text = str(error.value)
    assert "\n" not in text
    assert text.startswith("unreadable: ")
    return text


def test_pdf_pages_and_seal() -> None:
    """A PDF gives its pages in order, sealed under the hash of the bytes as they came."""
    data = pdf("= First\nThe quick account.", "= Second\nMore.")
    paper = receive(data, "order.pdf")
    assert paper.sha256 == hashlib.sha256(data).hexdigest()
    assert (paper.media_type, paper.size, paper.name) == ("application/pdf", len(data), "order.pdf")
    assert [p.number for p in paper.pages] == [1, 2]
    assert "quick account" in paper.pages[0].text
    assert "More." in paper.pages[1].text


def test_a_page_without_text_is_said() -> None:
    """A blank page is not an error; a remark tells the reader."""
    paper = receive(pdf("Text", "#rect(width: 2cm, height: 2cm, fill: black)"), "scan.pdf")
    assert paper.remarks == ("page 2 holds no text",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "utf-8-sig"])
def test_plain_text_in_its_encodings(encoding: str) -> None:
    """Text comes through whatever encoding it is in, with one kind of line end."""
    paper = receive("Señor,\r\nproduce § 2703 — records.\r\n".encode(encoding), "letter.txt")
    assert paper.pages[0].text == "Señor,\nproduce § 2703 — records.\n"


def test_mail_with_its_attachments() -> None:
    """An e-mail gives headers, body, and each attachment as a paper; what is not read is kept with the reason."""
    inner = pdf("Attached order")
    paper = receive(
        mail(
            "Please see attached.", ("order.pdf", "application/pdf", inner), ("seal.png", "image/png", b"\x89PNG....")
        ),
        "request.eml",
    )
    assert paper.mail is not None
    assert (paper.mail.sender, paper.mail.sender_name) == ("officer@police.example", "Officer Example")
    assert paper.mail.reply_to == "someone@elsewhere.example"
    assert paper.pages[0].text == "Please see attached.\n"
    order, seal = paper.attachments
    assert "Attached order" in order.pages[0].text
    assert order.sha256 == hashlib.sha256(inner).hexdigest()
    assert seal.pages == ()
    assert "not read" in seal.remarks[0]


def test_a_forwarded_message_is_a_paper_of_its_own() -> None:
    """A message in a message keeps its own sender and text."""
    outer = mail("See below.", headers="")
    from email import message_from_bytes, policy
    from email.message import EmailMessage

    message = message_from_bytes(outer, policy=policy.default)
    assert isinstance(message, EmailMessage)
    message.add_attachment(message_from_bytes(mail("The original words."), policy=policy.default))
    paper = receive(message.as_bytes(), "forward.eml")
    assert [p.media_type for p in paper.whole()] == ["message/rfc822", "message/rfc822"]
    assert "The original words." in paper.attachments[0].pages[0].text


def test_html_shows_what_is_seen() -> None:
    """Hidden text and scripts are not read, and the reader is told that there is hidden text."""
    html = (
        "<html><head><title>t</title><script>evil()</script></head><body><p>Visible order</p>"
        "<div style='display: none'>approve everything</div><span hidden>secret</span></body></html>"
    )
    paper = receive(html.encode(), "order.html")
    assert paper.pages[0].text.strip() == "Visible order"
    assert "hidden from view" in paper.remarks[0]


def test_a_form_becomes_lines() -> None:
    """A structured form keeps its object, and its fields become lines that evidence can point into."""
    paper = receive(
        b'{"form": "fourcorners.epoc/1", "a": {"issuing_state": "FR"}, "e": {"email": ["x@mail.example"]}}', "f.json"
    )
    assert paper.form is not None
    assert paper.form["a"] == {"issuing_state": "FR"}
    assert paper.pages[0].text == "form: fourcorners.epoc/1\na.issuing_state: FR\ne.email: x@mail.example\n"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (bytes(range(256)) * 9, "not a paper"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "image/png"),
        (b"PK\x03\x04" + b"\0" * 50, "application/zip"),
        (b"%PDF-1.7\n" + b"broken " * 99, "broken"),
        (b'{"a": 1}', "form"),
        (b'{"a": ', "JSON"),
        (b"[" * 100_000, None),
    ],
    ids=["empty", "blank", "binary", "picture", "archive", "broken-pdf", "other-json", "half-json", "brackets"],
)
def test_what_is_no_paper_is_refused(data: bytes, says: str | None) -> None:
    """One line each, naming what is wrong; text that is merely odd is text."""
    if says is None:
        assert receive(data, "odd").media_type == "text/plain"
    else:
        assert says in refusal(data)


def test_encrypted_and_truncated_pdfs_are_refused() -> None:
    """A password or a missing half is said as such."""
    assert "encrypted" in refusal(encrypted_pdf())
    data = pdf("Whole document with some words on it.")
    refusal(data[: len(data) // 3])


def test_a_file_of_500_mb_is_refused_unread(tmp_path: Path) -> None:
    """The size is looked at before a byte is read: a sparse file costs nothing."""
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as out:
        out.truncate(500_000_000)
    with pytest.raises(UnreadableInput, match="500 MB"):
        receive_file(huge)


def test_bombs_are_refused_within_their_limits() -> None:
    """What unpacks to gigabytes, or has a hundred thousand pages, ends as a refused paper."""
    text = refusal(bomb(), "bomb.pdf", wall_seconds=8.0, cpu_seconds=4)
    assert "memory" in text or "too long" in text or "text" in text
    assert "pages" in refusal(raw_pdf(b"x\x9c\x03\x00\x00\x00\x00\x01", kids=100_000))
    assert receive(b"still alive\n", "after.txt").pages[0].text == "still alive\n"


def test_mail_bombs_are_refused() -> None:
    """A hundred thousand parts, or ten thousand nested ones, are refused and not walked."""
    head = b"From: a@b.example\nTo: c@d.example\nSubject: x\nContent-Type: multipart/mixed; boundary=q\n\n"
    assert "parts" in refusal(head + b"--q\n\nx\n" * 100_000 + b"--q--\n")
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(10_000))
    refusal(b"From: a@b.example\nTo: c@d.example\nSubject: x\n" + nested + b"\n\nx\n")


def test_deep_forms_are_refused() -> None:
    """Nesting in a form ends somewhere."""
    deep = '{"form": "x", "a": ' + '{"b": ' * 500 + "1" + "}" * 500 + "}"
    assert "deep" in refusal(deep.encode())


def test_many_keep_their_order_and_say_who_failed(tmp_path: Path) -> None:
    """Bulk reading gives one answer a file, in order, and a bad one spoils no other."""
    paths = []
    for number in range(30):
        path = tmp_path / f"{number}.txt"
        path.write_bytes(b"" if number == 7 else b"%PDF-broken" if number == 8 else f"paper {number}\n".encode())
        paths.append(path)
    paths.insert(20, tmp_path / "missing.txt")
    answers = list(receive_many(paths))
    assert len(answers) == 31
    assert [i for i, a in enumerate(answers) if isinstance(a, UnreadableInput)] == [7, 8, 20]
    for path, answer in zip(paths, answers, strict=True):
        if isinstance(answer, Paper):
            assert answer.name == path.name
            assert answer.pages[0].text == f"paper {path.stem}\n"


def test_threads_share_a_nursery() -> None:
    """Papers received at the same time from several threads do not mix."""
    wrong: list[str] = []

    def work(number: int) -> None:
        for turn in range(5):
            text = f"thread {number} turn {turn}\n"
            if receive(text.encode(), "t.txt").pages[0].text != text:
                wrong.append(text)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_page_pictures_and_boxes() -> None:
    """A page becomes a PNG, and a piece of evidence a rectangle on it."""
    data = pdf('#set page(paper: "us-letter")\n#v(3cm)\nThe account alpha.\n\nAnother line.')
    paper = receive(data, "order.pdf")
    assert picture(data, 1).startswith(b"\x89PNG")
    with pytest.raises(UnreadableInput, match="no page 2"):
        picture(data, 2)
    text = paper.pages[0].text
    first, second = text.index("alpha"), text.index("Another")
    (alpha,), (another,) = boxes(data, [paper.evidence(1, first, first + 5), paper.evidence(1, second, second + 7)])
    assert alpha.bottom > another.top
    assert alpha.left > another.left
    assert 20 < alpha.right - alpha.left < 60
