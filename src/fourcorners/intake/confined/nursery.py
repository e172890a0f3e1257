"""The nursery: a small process that forks one confined child for each request and passes on its answer unread.

Started by `nurseries.py`; speaks frames over standard input and output. It imports everything its children need before
it gives up its rights, because a child cannot open files any more. It never looks at a paper or at an answer itself.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import signal
import sys
import time
from typing import Any, BinaryIO

from fourcorners.intake.confined import throwaway
from fourcorners.intake.confined.confine import isolate
from fourcorners.intake.confined.wire import frame
from fourcorners.intake.limits import Limits

_PATIENCE = 2.0
_HOW_IT_ENDED = {throwaway.OUT_OF_MEMORY: "memory", throwaway.UNCONFINED: "unconfined"}


def serve(room: str) -> None:
    """Answer requests until the input ends, with the work of that module of intake, such as `parsing.work`.

    The module has `warm_up`, which loads all that its children need, `work`, and `LIMITS` that suffice for nothing yet
    asked.
    """
    # An interrupt on the terminal is for the parent, which ends the nursery when it ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    module = importlib.import_module(f"fourcorners.intake.{room}")
    module.warm_up()
    isolated = isolate()
    gc.collect()
    gc.freeze()
    gc.disable()
    # The first child only confines itself and says what it got; every later one must get the same.
    status, found = _in_child(module.work, {"verb": "confine", "held": None}, [], module.LIMITS)
    confined = json.loads(found) if status == "done" else []
    _write(sink, frame({"held": [*isolated, *confined]}))
    while (header := _read_header(source)) is not None:
        bodies = [source.read(size) for size in header["sizes"]]
        status, answer = _in_child(module.work, {**header, "held": confined}, bodies, Limits(**header["limits"]))
        _write(sink, frame({"status": status, "size": len(answer)}), answer)
        del bodies, answer


def _read_header(source: BinaryIO) -> dict[str, Any] | None:
    size = source.read(4)
    if len(size) < 4:
        return None
    header: dict[str, Any] = json.loads(source.read(int.from_bytes(size, "big")))
    return header


def _write(sink: BinaryIO, *parts: bytes) -> None:
    for part in parts:
        sink.write(part)
    sink.flush()


def _in_child(work: throwaway.Work, header: dict[str, Any], bodies: list[bytes], limits: Limits) -> tuple[str, bytes]:
    """Fork, confine, parse; ("done", answer), or which limit the child met and no bytes."""
    reader, writer = os.pipe()
    nursery = os.getpid()
    process = os.fork()
    if process == 0 and "program" in header:
        throwaway.become(header, bodies, limits, writer, nursery)
    if process == 0:
        throwaway.run(work, header, bodies, limits, writer, nursery)
    os.close(writer)
    try:
        return _listen(process, reader, limits, _PATIENCE if "program" in header else 0.0)
    finally:
        os.close(reader)


def _listen(process: int, reader: int, limits: Limits, patience: float) -> tuple[str, bytes]:
    """Take the child's answer within the limits; kill it where it passes them.

    A program of the system may close its output some time before it ends.
    """
    until = time.monotonic() + limits.wall_seconds
    poll = select.poll()
    poll.register(reader, select.POLLIN)
    parts: list[bytes] = []
    size, met = 0, ""
    while not met:
        if not poll.poll(max(0.0, until - time.monotonic()) * 1000):
            met = "time"
            break
        part = os.read(reader, 1 << 18)
        if not part:
            break
        parts.append(part)
        size += len(part)
        if size > limits.answer_bytes:
            met = "output"
    # A child that closed its pipe has nothing more to do. One that is ending keeps its own exit status; one that is not
    # would keep us waiting.
    until = min(until, time.monotonic() + patience)
    ended, status = os.waitpid(process, os.WNOHANG)
    while not ended and time.monotonic() < until:
        time.sleep(0.01)
        ended, status = os.waitpid(process, os.WNOHANG)
    if not ended:
        os.kill(process, signal.SIGKILL)
        _, status = os.waitpid(process, 0)
    if met:
        return met, b""
    if os.WIFSIGNALED(status):
        return ("processor" if os.WTERMSIG(status) == signal.SIGXCPU else "died"), b""
    exit_status = os.WEXITSTATUS(status)
    return ("done", b"".join(parts)) if exit_status == 0 else (_HOW_IT_ENDED.get(exit_status, "died"), b"")
