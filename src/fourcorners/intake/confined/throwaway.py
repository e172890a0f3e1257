"""What a throw-away child does: give up its rights, work, answer, end. Nothing here returns to the nursery.

The work of the child that parses stands in `parsing/work.py`, that of the one that recognises scans in `scan/work.py`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import Any

from fourcorners.intake.confined.confine import confine, end_with_nursery
from fourcorners.intake.limits import Limits

OUT_OF_MEMORY, UNCONFINED = 3, 4
# A program that would use several threads gets one: it may start none.
_APART = 200
_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1", "LC_ALL": "C"}

Work = Callable[[dict[str, Any], list[bytes], Limits], bytes]


def become(header: dict[str, Any], bodies: list[bytes], limits: Limits, writer: int, nursery: int) -> None:
    """End as a program of the system: the body is its standard input, the way back its standard output.

    `header["program"]` is its whole path and its arguments, from the trusted side. Linux only.
    """
    status = 1
    try:
        source = os.memfd_create("input")
        view = memoryview(bodies[0])
        while view:
            view = view[os.write(source, view) :]
        os.lseek(source, 0, os.SEEK_SET)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        # First out of the way, so that none of the three lies where another must go.
        apart = [os.dup2(ours, _APART + place) for place, ours in enumerate((source, writer, nowhere))]
        for place, ours in enumerate(apart):
            os.dup2(ours, place)
        os.closerange(3, 256)
        end_with_nursery(nursery)
        status = UNCONFINED
        if list(confine(limits.memory_bytes, limits.cpu_seconds, program=True)) != header["held"]:
            return
        status = 1
        program = header["program"]
        os.execve(program[0], program, _ENVIRONMENT)  # noqa: S606
    finally:
        os._exit(status)


def run(work: Work, header: dict[str, Any], bodies: list[bytes], limits: Limits, writer: int, nursery: int) -> None:
    """Everything the child does. Ends the process, whatever happens."""
    status = 1
    try:
        # Of all that is open only the way back is kept: not the nursery's own pipes, on which answers could be forged.
        os.closerange(0, writer)
        os.closerange(writer + 1, 256)
        end_with_nursery(nursery)
        status = UNCONFINED
        held = confine(limits.memory_bytes, limits.cpu_seconds)
        if header["held"] is None:
            answer = json.dumps(held).encode()
        elif list(held) != header["held"]:
            return
        else:
            status = 1
            answer = work(header, bodies, limits)
        view = memoryview(answer)
        while view:
            view = view[os.write(writer, view) :]
        status = 0
    except MemoryError:
        status = OUT_OF_MEMORY
    finally:
        os._exit(status)
