"""The nursery: a small process that forks one confined child for each request and passes on its answer.

Run as `python -m fourcorners.intake.nursery`; speaks frames over standard input and output, each a 4-byte length, a
JSON header of that length, and for a request the bytes of the papers. It imports everything a parser needs before it
gives up its rights, because a child cannot open files any more.
"""

from __future__ import annotations

import codecs
import gc
import json
import os
import select
import signal
import struct
import sys
import time
from typing import Any, BinaryIO

from fourcorners.intake import mail, parse, pdf
from fourcorners.intake.confine import confine_child, confine_nursery
from fourcorners.intake.limits import Limits
from fourcorners.intake.refusal import Refusal

# Character sets that mail and text come in; a codec that is not loaded now cannot be loaded in a child.
_CODECS = (
    *("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "ascii", "latin-1", "idna", "punycode", "quopri"),
    *("cp437", "cp850", *(f"cp125{n}" for n in range(9)), "koi8-r", "koi8-u"),
    *(f"iso8859-{n}" for n in (*range(2, 11), 13, 14, 15, 16)),
    *("gb2312", "gbk", "gb18030", "big5", "big5hkscs", "shift_jis", "euc_jp", "iso2022_jp", "euc_kr", "iso2022_kr"),
)


def read_frame(source: BinaryIO) -> dict[str, Any] | None:
    """One header, None at the end of the stream."""
    size = source.read(4)
    if len(size) < 4:
        return None
    header: dict[str, Any] = json.loads(source.read(struct.unpack(">I", size)[0]))
    return header


def write_frame(sink: BinaryIO, header: dict[str, Any], *bodies: bytes) -> None:
    """A header, and bodies whose lengths the header tells."""
    head = json.dumps(header).encode()
    sink.write(struct.pack(">I", len(head)) + head)
    for body in bodies:
        sink.write(body)
    sink.flush()


def serve() -> None:
    """Answer requests until the input ends."""
    _warm_up()
    held = confine_nursery()
    gc.freeze()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    write_frame(sink, {"ready": list(held)})
    while (header := read_frame(source)) is not None:
        bodies = [source.read(size) for size in header["sizes"]]
        status, answer = _in_child(header, bodies)
        write_frame(sink, {"status": status, "size": len(answer)}, answer)


def _warm_up() -> None:
    """Parse one small paper of each kind, so that nothing is imported for the first time in a child."""
    limits = Limits()
    for name in _CODECS:
        codecs.lookup(name)
    sample = (
        b"From: a@example.org\r\nTo: b@example.org\r\nSubject: =?utf-8?q?x?=\r\nContent-Type: text/html\r\n\r\n<p>x</p>"
    )
    parse.parse(sample, "x.eml", limits)
    nested = (
        b"From: a\nTo: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\n" + sample
    )
    mail.parts_of(nested + b"\n--x--\n", limits)
    parse.parse(b'{"form": "x", "n": 1}', "x.json", limits)
    pdf.pages_of(_PDF, limits)
    pdf.picture(_PDF, 1, 72)
    pdf.boxes(_PDF, [(1, 0, 1)], limits)


# The smallest document that makes PDFium set up its fonts and text extraction.
_PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 33>>stream
BT /F 9 Tf 9 36 Td (warm) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
"""


def _in_child(header: dict[str, Any], bodies: list[bytes]) -> tuple[str, bytes]:
    """Fork, confine, parse; give ("done", answer) or what became of the child."""
    limits = Limits(**header["limits"])
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _be_child(header, bodies, limits, writer)
    os.close(writer)
    try:
        return _listen(child, reader, limits)
    finally:
        os.close(reader)


def _listen(child: int, reader: int, limits: Limits) -> tuple[str, bytes]:
    """Take the child's answer within the limits; kill it where it passes them."""
    ends = time.monotonic() + limits.wall_seconds
    chunks: list[bytes] = []
    total, verdict = 0, ""
    while not verdict:
        left = ends - time.monotonic()
        if left <= 0 or not select.select([reader], [], [], left)[0]:
            verdict = "time"
            break
        chunk = os.read(reader, 1 << 20)
        if not chunk:
            break
        chunks.append(chunk)
        total += len(chunk)
        if total > limits.answer_bytes:
            verdict = "output"
    if verdict:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if verdict:
        return verdict, b""
    if os.WIFSIGNALED(status):
        return ("time" if os.WTERMSIG(status) == signal.SIGXCPU else "died"), b""
    return ("done", b"".join(chunks)) if os.WEXITSTATUS(status) == 0 else ("died", b"")


def _be_child(header: dict[str, Any], bodies: list[bytes], limits: Limits, writer: int) -> None:
    """Everything the child does; never returns."""
    status = 1
    try:
        os.close(0)
        confine_child(limits.memory_bytes, limits.cpu_seconds)
        answer = _work(header, bodies, limits)
        view = memoryview(answer)
        while view:
            view = view[os.write(writer, view) :]
        status = 0
    except MemoryError:
        status = 2
    finally:
        os._exit(status)


def _work(header: dict[str, Any], bodies: list[bytes], limits: Limits) -> bytes:
    verb = header["verb"]
    try:
        if verb == "picture":
            return b"P" + pdf.picture(bodies[0], header["page"], header["dpi"])
        if verb == "boxes":
            spans = [(p, s, e) for p, s, e in header["spans"]]
            return b"J" + json.dumps(pdf.boxes(bodies[0], spans, limits)).encode()
    except Refusal as refusal:
        return b"J" + json.dumps({"refused": refusal.what, "do": refusal.do}).encode()
    return b"J" + json.dumps([_one(b, n, limits) for b, n in zip(bodies, header["names"], strict=True)]).encode()


def _one(data: bytes, name: str, limits: Limits) -> dict[str, Any]:
    try:
        return parse.parse(data, name, limits)
    except Refusal as refusal:
        return {"refused": refusal.what, "do": refusal.do}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError, OSError) as error:
        # A parser of a library met something nobody foresaw; the paper is refused, the kind of error is told.
        return {"refused": f"it cannot be parsed ({type(error).__name__})", "do": "Ask the sender for the file again."}


if __name__ == "__main__":
    serve()
