"""Small papers of every kind, good and bad, made on the spot."""

import zlib

import typst


def pdf(*pages: str) -> bytes:
    """A real PDF with a text layer; each argument is the Typst source of one page."""
    return bytes(typst.compile("\n#pagebreak()\n".join(pages).encode()))


def raw_pdf(stream: bytes, extra: bytes = b"", kids: int = 1) -> bytes:
    """A PDF written by hand around one content stream, already compressed."""
    refs = b" ".join(b"3 0 R" for _ in range(kids))
    return b"\n".join(
        [
            b"%PDF-1.4",
            b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
            b"2 0 obj<</Type/Pages/Kids[" + refs + b"]/Count %d>>endobj" % kids,
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R"
            b"/Resources<</Font<</F 5 0 R>>>>>>endobj",
            b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n" % len(stream) + stream + b"\nendstream endobj",
            b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
            extra,
            b"trailer<</Root 1 0 R>>",
        ]
    )


def bomb() -> bytes:
    """Two megabytes that unpack to two gigabytes of drawing commands."""
    packer = zlib.compressobj(9)
    block = b"BT /F 9 Tf (bomb) Tj ET\n" * 40_000
    data = b"".join(packer.compress(block) for _ in range(2_000)) + packer.flush()
    return raw_pdf(data)


def encrypted_pdf() -> bytes:
    """A PDF that asks for a password nobody gave."""
    keys = b"<" + b"00" * 32 + b">"
    data = raw_pdf(
        zlib.compress(b"BT ET"),
        b"6 0 obj<</Filter/Standard/V 2/R 3/Length 128/P -4/O" + keys + b"/U" + keys + b">>endobj",
    )
    return data.replace(b"trailer<</Root 1 0 R>>", b"trailer<</Root 1 0 R/Encrypt 6 0 R/ID[<00><00>]>>")


def mail(body: str, *attachments: tuple[str, str, bytes], headers: str = "") -> bytes:
    """An e-mail with a text body and attachments (name, media type, bytes)."""
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"] = "Officer Example <officer@police.example>"
    message["To"] = "legal@harborsocial.example"
    message["Subject"] = "Request SPECIMEN"
    message["Reply-To"] = "Someone <someone@elsewhere.example>"
    message.set_content(body)
    for name, kind, data in attachments:
        main, _, sub = kind.partition("/")
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return headers.encode() + message.as_bytes()
