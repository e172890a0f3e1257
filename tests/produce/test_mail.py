"""Messages as mail: what any mail program reads back is what the rows hold, and nothing more."""

from __future__ import annotations

import base64
import mailbox
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourcorners.collect.model import Column, Engine, Resolution, Step, TimeColumn
from fourcorners.errors import CollectionFailed
from fourcorners.produce.bag import SIGNATURE, close_bag, hashes
from fourcorners.produce.mailfile import mbox
from fourcorners.produce.model import Format, ProductionOrder
from fourcorners.produce.run import produce
from fourcorners.produce.signature import Seal, open_signature, write_signature
from fourcorners.produce.verify import verify_package
from fourcorners.terms import Category
from tests.produce.scene import FROM, LABEL, MATTER, SIGNER, extract, order, scope

FIELDS = {"date": "sent_at", "from": "sender", "to": "receiver", "subject": "subject", "body": "body"}
ROW = {
    "account": LABEL, "sent_at": "2026-07-02T08:30:00Z", "sender": "ada@example.com", "receiver": "bo@example.com",
    "subject": "Spring tide", "body": "From here the harbor looks small.\n>From there too.\n",
}  # fmt: skip


def messages(data: bytes, folder: Path) -> list[EmailMessage]:
    """What Python's own reader of mailboxes finds."""
    path = folder / "x.mbox"
    path.write_bytes(data)
    box = mailbox.mbox(path, create=False)
    return [EmailMessage(policy.default) if m is None else _parsed(m.as_bytes()) for m in box]


def _parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_a_row_becomes_a_message(tmp_path: Path) -> None:
    """Headers, date, text, and which row of the records it is."""
    (message,) = messages(b"".join(mbox([ROW], FIELDS, "account")), tmp_path)
    assert message["From"] == "ada@example.com"
    assert message["To"] == "bo@example.com"
    assert message["Subject"] == "Spring tide"
    assert message["Date"].datetime.isoformat() == "2026-07-02T08:30:00+00:00"
    assert message.get_content() == ROW["body"]
    assert message["X-Record-Row"] == "1"
    assert message["X-Record-Account"] == LABEL


def test_what_is_not_produced_is_not_there(tmp_path: Path) -> None:
    """A field without a value makes no header, and a row with nothing makes no message."""
    bare = dict.fromkeys(ROW, None) | {"account": LABEL}
    (message,) = messages(b"".join(mbox([bare, ROW | {"subject": None, "receiver": ""}], FIELDS, "account")), tmp_path)
    assert message["Subject"] is None
    assert message["To"] is None
    assert message["X-Record-Row"] == "2"


@settings(max_examples=300, deadline=None)
@given(values=st.lists(st.text(max_size=60), min_size=4, max_size=4))
def test_no_value_makes_a_header_or_a_message_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, values: list[str]
) -> None:
    """Whatever stands in a row, there is one message with the headers that were named, and the text is the same."""
    values = [v.encode("utf-8", "replace").decode() for v in values]
    hostile = dict(zip(("sender", "receiver", "subject", "body"), values, strict=True))
    hostile["subject"] += "\r\nBcc: everyone@example.com\r\n\r\nFrom nobody\n"
    (message,) = messages(b"".join(mbox([ROW | hostile], FIELDS, "account")), tmp_path_factory.mktemp("m"))
    allowed = {"Date", "From", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}
    assert set(message.keys()) <= allowed | {"X-Record-Row", "X-Record-Account"}
    assert message.get_payload(decode=True) == hostile["body"].encode()


def test_whole_messages_stand_as_they_are(tmp_path: Path) -> None:
    """A message that the store keeps whole is the same after the way through the file, but for its line ends."""
    raw = b"From: ada@example.com\r\nSubject: x\r\n\r\nFrom the pier\r\n>From the pier\r\n"
    row = {"account": LABEL, "raw": base64.b64encode(raw).decode()}
    (message,) = messages(b"".join(mbox([row], {"raw": "raw"}, "account")), tmp_path)
    # Python's reader leaves the quoting of mboxrd in place.
    assert re.sub("(?m)^>(>*From )", r"\1", message.get_payload()) == "From the pier\n>From the pier\n"
    with pytest.raises(ValueError, match=r"base64|padding|Only"):
        b"".join(mbox([row | {"raw": "no base64 at all"}], {"raw": "raw"}, "account"))


MAIL = Step(
    "records.mail",
    "records",
    "mail",
    Engine.SQLITE,
    'SELECT "t"."sent_at" FROM "mail" AS "t" WHERE "t"."owner" = ?',
    (
        Column("account", None, None, "The account."),
        Column("sent_at", Category.TRAFFIC_HEADERS),
        Column("sender", Category.TRAFFIC_HEADERS),
        Column("receiver", Category.TRAFFIC_HEADERS),
        Column("subject", Category.CONTENT_MESSAGE),
        Column("body", Category.CONTENT_MESSAGE),
    ),
    frozenset({Category.TRAFFIC_HEADERS, Category.CONTENT_MESSAGE}),
)


def mail_order(folder: Path, form: Format, texts: Sequence[str] = ("'=1+1", "", "From me\n")) -> ProductionOrder:
    rows = [ROW | {"sent_at": None, "subject": text, "body": text * 3} for text in texts]
    columns: dict[str, Any] = {name: pa.array([r[name] for r in rows], pa.string()) for name in ROW}
    began = [(FROM + timedelta(days=n)).replace(tzinfo=None) for n in range(len(rows))]
    columns["sent_at"] = pa.array(began, pa.timestamp("us"))
    columns["subject"] = pa.array([texts[0], None, *texts[2:]], pa.string())
    whole = scope((Category.TRAFFIC_HEADERS, Category.CONTENT_MESSAGE))
    collected = extract(folder / "c", whole=whole, tables={MAIL.id: pa.table(columns)}, steps=(MAIL,))
    return order(
        folder, scope=whole, extract=collected, format=form, mails={MAIL.id: FIELDS},
        times={MAIL.id: TimeColumn("sent_at", Resolution.TIMESTAMP)},
    )  # fmt: skip


@pytest.mark.parametrize("form", list(Format))
def test_a_package_with_mail_verifies_and_a_changed_message_does_not(tmp_path: Path, form: Format) -> None:
    """In every form of the records, the messages are made once more from the rows, and must be the same."""
    package = produce(mail_order(tmp_path, form), tmp_path / "p" / f"{MATTER}.tar.age", keep_plain=True)
    assert package.plain is not None
    verdict = verify_package(package.plain, [SIGNER.verifier])
    assert verdict.holds, verdict
    assert any(c.name == "messages of records.mail" for c in verdict.checks)
    path = package.plain / "data/mail/records.mail.mbox"
    path.write_bytes(path.read_bytes().replace(b"bo@example.com", b"no@example.com"))
    # Even where the provider's own key signs the changed bag.
    old = open_signature((package.plain / SIGNATURE).read_bytes(), [SIGNER.verifier])
    close_bag(package.plain, [("Source-Organization", "Harbor Social")])
    manifest = hashes(package.plain / "tagmanifest-sha256.txt", ["sha256"])["sha256"]
    seal = Seal(old.package, old.matter, old.scope, old.plan, manifest, old.recipients)
    (package.plain / SIGNATURE).write_bytes(write_signature(seal, SIGNER).encode())
    verdict = verify_package(package.plain, [SIGNER.verifier])
    assert [c.name for c in verdict.checks if not c.passed] == ["messages of records.mail"]


def test_a_column_that_holds_no_messages_stops_the_production(tmp_path: Path) -> None:
    """Nothing is produced where the data map takes a column for whole messages and it is not."""
    whole = replace(mail_order(tmp_path, Format.CSV), mails={MAIL.id: {"raw": "body"}})
    with pytest.raises(CollectionFailed, match="whole messages"):
        produce(whole, tmp_path / "p" / f"{MATTER}.tar.age")
    assert not list((tmp_path / "p").iterdir())
