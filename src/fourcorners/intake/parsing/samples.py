"""A small paper of each kind that the nursery parses before it gives up its rights, so that every module is loaded."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from fourcorners.intake.mail.ole import written

_MAIL = b"""From: =?utf-8?q?A?= <a@example.org>
To: b@example.org
Date: Thu, 1 Jan 2026 00:00:00 +0000
Subject: =?iso-8859-1?b?eA==?=
Message-ID: <1@example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: multipart/alternative; boundary=y

--y
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

x
--y
Content-Type: text/html; charset=iso-8859-1

<p>&eacute;</p>
--y--
--x
Content-Type: message/rfc822

From: a@example.org

x
--x
Content-Type: text/plain; name*=utf-8''x.txt
Content-Disposition: attachment; filename="x.txt"
Content-Transfer-Encoding: base64

eA==
--x--
"""
PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 25>>stream
BT /F 9 Tf (warm up) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""
_MESSAGE = b"""<?xml version="1.0"?><HI1Message xmlns="http://uri.etsi.org/03120/common/2019/10/Core"
xmlns:d="http://uri.etsi.org/03120/common/2020/09/Document" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<Header/><Payload><HI1Object xsi:type="d:DocumentObject"><d:DocumentBody><d:Contents>eA==</d:Contents></d:DocumentBody>
</HI1Object></Payload></HI1Message>"""
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WORD = {
    "[Content_Types].xml": '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships><Relationship Type="x/officeDocument" Target="d.xml"/></Relationships>',
    "d.xml": f"<w:document {_W}><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>",
}
_PROPERTIES = "__properties_version1.0"
_OUTLOOK = {
    (_PROPERTIES,): bytes(32) + b"\x40\0\x39\0" + bytes(12),
    ("__substg1.0_007D001F",): "From: a@example.org\n\n".encode("utf-16-le"),
    ("__substg1.0_10130102",): b"<p>x",
    ("__recip_version1.0_#00000000", _PROPERTIES): bytes(24),
    ("__attach_version1.0_#00000000", _PROPERTIES): bytes(8) + b"\3\0\5\x37" + bytes(4) + b"\5" + bytes(7),
    ("__attach_version1.0_#00000000", "__substg1.0_3701000D", _PROPERTIES): bytes(40),
}


def papers() -> Iterator[bytes]:
    """One paper of each kind."""
    yield from (_MAIL, PDF, b'{"form": "x"}', _MESSAGE, b"<html><p>x", b"plain", rb"{\rtf1 x\par}")
    # The guess at a letter set loads what it needs for each kind of set when it first meets one.
    yield from ("слово и ещё слово".encode("cp1251"), "捜査関係事項照会書".encode("cp932"))
    yield written(_OUTLOOK)
    yield _zip(_WORD)
    yield _zip({"inner.txt": "plain"})


def _zip(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()
