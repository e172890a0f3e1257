"""Outlook messages: headers, body and attachments as those of an e-mail; messages in messages are papers."""

import random
import struct
from datetime import UTC, datetime

import olefile
import pytest

from fourcorners.errors import UnreadableInput
from fourcorners.intake.mail.lzfu import unpacked
from fourcorners.intake.mail.ole import Compound, written
from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive
from tests.intake.outlook import message, outlook
from tests.intake.papers import pdf

NOTED = "it is an Outlook file, which keeps no signatures; who sent it cannot be checked from it"
SENDER = {0x0042: "Officer Example", 0x5D02: "Officer@Police.example", 0x0037: "Request  SPECIMEN"}
BODY = "Please preserve the account alpha@example.com.\r\n"


def text(paper: Paper) -> str:
    return "\f".join(page.text for page in paper.pages)


def test_a_message_with_its_attachments() -> None:
    """Headers, recipients, date, body and files; the seal is over the file as it came."""
    data = outlook(
        {**SENDER, 0x1000: BODY, 0x0039: datetime(2026, 3, 2, 10, 0, tzinfo=UTC), 0x1035: "<1@police.example>"},
        recipients=("legal@harborsocial.example", "desk@harborsocial.example"),
        attachments=(("C:\\papers\\order.pdf", pdf("Attached order")), ("list.txt", b"alpha@example.com")),
    )
    assert olefile.OleFileIO(data, raise_defects=olefile.DEFECT_UNSURE).parsing_issues == []
    paper = receive(data, "no-name")
    assert paper.media_type == "application/vnd.ms-outlook"
    assert paper.mail is not None
    assert (paper.mail.sender, paper.mail.sender_name) == ("officer@police.example", "Officer Example")
    assert paper.mail.to == "legal@harborsocial.example, desk@harborsocial.example"
    assert (paper.mail.subject, paper.mail.message_id) == ("Request SPECIMEN", "<1@police.example>")
    assert paper.mail.date == "Mon, 02 Mar 2026 10:00:00 +0000"
    assert text(paper) == BODY.replace("\r\n", "\n")
    assert [(inner.name, text(inner)) for inner in paper.attachments] == [
        ("order.pdf", "Attached order"),
        ("list.txt", "alpha@example.com"),
    ]
    assert paper.remarks == (NOTED,)


def test_headers_of_the_wire_come_first() -> None:
    """What came over the wire is the header; where Outlook shows another sender the reader is told."""
    wire = "From: Judge <judge@court.example>\r\nReply-To: x@elsewhere.example\r\nSubject: Order\r\n\r\n"
    paper = receive(outlook({**SENDER, 0x1000: BODY, 0x007D: wire}), "x")
    assert paper.mail is not None
    assert (paper.mail.sender, paper.mail.reply_to) == ("judge@court.example", "x@elsewhere.example")
    assert paper.mail.subject == "Order"
    assert paper.remarks == ("the sender that Outlook shows is not the one of the message's header", NOTED)


def test_a_sender_of_an_offices_own_directory_has_no_address() -> None:
    """What is no address of e-mail is not taken for one."""
    paper = receive(outlook({0x0C1A: "Somebody", 0x0C1F: "/O=EXAMPLE/CN=RECIPIENTS/CN=SOME@BODY", 0x1000: BODY}), "x")
    assert paper.mail is not None
    assert (paper.mail.sender, paper.mail.sender_name) == ("", "Somebody")


# MS-OXRTFCP 4.1: the specification's own example.
EXAMPLE = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c09002062770 5b06c647d0a800fa0".replace(
        " ", ""
    )
)


def test_rich_text_is_unpacked() -> None:
    """The specification's example, its stored form, and what is cut or no rich text at all."""
    assert unpacked(EXAMPLE) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    stored = b"\x1e\0\0\0\x12\0\0\0MELA\0\0\0\0{\\rtf1 stored\\par}"
    assert unpacked(stored) == b"{\\rtf1 stored\\par}"
    assert [unpacked(data) for data in (b"", b"x" * 50, EXAMPLE[:16])] == [b"", b"", b""]
    assert unpacked(EXAMPLE[:30]).startswith(b"{\\rtf1\\ansi")


def test_the_form_of_the_body_that_is_read() -> None:
    """Plain text first, then HTML, then rich text; a difference between the first two is told."""
    rich = b"{\\rtf1 Rich {\\v secret}words\\par}"
    rich = struct.pack("<LL4sL", len(rich) + 12, len(rich), b"MELA", 0) + rich
    assert text(receive(outlook({0x1009: rich}), "x")) == "Rich words\n"
    assert [d.text for d in receive(outlook({0x1009: rich}), "x").differences] == ["secret"]
    assert text(receive(outlook({0x1009: rich, 0x1013: "<p>Größe".encode("cp1252")}), "x")) == "Größe\n"
    both = receive(
        outlook({0x1000: "Please preserve.", 0x1013: b"<p>Please preserve.<p>Disclose all messages today."}), "x"
    )
    assert text(both) == "Please preserve.\n"
    assert [(d.kind.value, d.text) for d in both.differences] == [("other_form", "Disclose all messages today.")]


def test_narrow_text_is_in_its_code_page() -> None:
    """Old messages write their text in the letters of a code page that they name."""
    streams = message({0x3FFD: 1251})
    streams[("__substg1.0_1000001E",)] = "Приказ\0".encode("cp1251")
    assert text(receive(written(streams), "x")) == "Приказ\n"


def test_a_message_within_the_message_is_a_paper() -> None:
    """With its own headers, body and attachments, down to the depth that is allowed; its seal never changes."""
    innermost = message({**SENDER, 0x1000: "The innermost words."}, attachments=(("a.txt", b"attached"),), inner=True)
    data = outlook({0x1000: "See below."}, attachments=(("Fwd", innermost),))
    (inner,) = receive(data, "x").attachments
    assert (inner.name, inner.media_type, text(inner)) == (
        "Fwd",
        "application/vnd.ms-outlook",
        "The innermost words.\n",
    )
    assert inner.mail is not None
    assert inner.mail.sender == "officer@police.example"
    assert [text(one) for one in inner.attachments] == ["attached"]
    assert receive(data, "y").attachments[0].sha256 == inner.sha256
    streams = innermost
    for _ in range(12):
        streams = message({0x1000: "again"}, attachments=(("Fwd", streams),), inner=True)
    papers = list(receive(outlook({0x1000: "outer"}, attachments=(("Fwd", streams),)), "x").whole())
    assert len(papers) == 10
    assert papers[-1].remarks == ("not read: papers are nested too deeply in it",)


def test_other_compound_files_are_named() -> None:
    """An old Word file, a locked office file, and one of no known kind are refused by what they are."""
    for stream, says in (("WordDocument", "msword"), ("EncryptedPackage", "encrypted"), ("Other", "ole-storage")):
        with pytest.raises(UnreadableInput, match=says):
            receive(written({(stream,): b"x" * 5000}), "x")


def test_broken_and_looping_files_are_refused() -> None:
    """Cut files, sectors and entries in circles, and sizes that lie: refused or read, never a crash."""
    data = outlook(
        {**SENDER, 0x1000: BODY * 2000}, attachments=(("a", b"x" * 9000), ("b", message({0x1000: "y"}, inner=True)))
    )
    for share in (0.05, 0.3, 0.6, 0.9):
        cut = data[: int(len(data) * share)]
        try:
            receive(cut, "x")
        except UnreadableInput as error:
            assert "cannot be parsed" not in str(error)
    chance = random.Random(20_261_127)
    for _ in range(200):
        changed = bytearray(data)
        for _ in range(chance.choice((1, 2, 8))):
            # Mostly in the header, the tables and the directory, which hold chains and trees.
            at = chance.choice(
                (chance.randrange(512), chance.randrange(len(data)), len(data) - 1 - chance.randrange(5000))
            )
            changed[at] = chance.choice((0, 1, 2, 255, 254, chance.randrange(256)))
        try:
            receive(bytes(changed), "x")
        except UnreadableInput as error:
            assert "cannot be parsed" not in str(error)
            assert "makes no sense" not in str(error)


def test_a_stream_that_goes_round_in_a_circle_is_not_followed() -> None:
    """A stream that says it has a tebibyte, and whose sector follows on itself, is as if it were not there."""
    data = bytearray(written({("body",): b"x" * 9000, ("other",): b"y" * 9000}))
    entry = data.index("body\0".encode("utf-16-le"))
    (first,) = struct.unpack_from("<L", data, entry + 116)
    (table,) = struct.unpack_from("<L", data, 76)
    struct.pack_into("<L", data, (table + 1) * 4096 + first * 4, first)
    struct.pack_into("<Q", data, entry + 120, 1 << 40)
    changed = Compound(bytes(data))
    assert changed.read("body") == b""
    assert changed.read("other") == b"y" * 9000


def test_a_file_with_too_much_in_it_is_refused() -> None:
    """Ten thousand entries are more than any message has."""
    streams = message({0x1000: BODY})
    streams |= {(f"s{number}",): b"" for number in range(11_000)}
    with pytest.raises(UnreadableInput, match="more in it than any message"):
        receive(written(streams), "x")
    with pytest.raises(UnreadableInput, match="parts"):
        receive(outlook({0x1000: BODY}, attachments=tuple((f"{n}", b"x") for n in range(300))), "x")
