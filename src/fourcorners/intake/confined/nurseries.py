"""The parent's side of the nurseries: start one, ask it, watch it, end it; and which of them is free.

A nursery is started as a program of its own, never by forking this process, so threads and open files here do not
matter. It gets nothing of this process's environment, where secrets may be, and its folder is the root folder.
"""

from __future__ import annotations

import atexit
import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fourcorners.errors import UnreadableInput
from fourcorners.intake.confined.wire import frame, read_json
from fourcorners.intake.limits import Limits

# How long the nursery itself may take beyond the child's time, before it counts as hung.
_GRACE_SECONDS = 5.0
_START_SECONDS = 60.0
_START = (
    "import sys; sys.path[:0] = sys.argv[2:]; from fourcorners.intake.confined.nursery import serve; serve(sys.argv[1])"
)
# The child allocates and frees the same memory for page after page; giving it back each time costs more than parsing.
_MALLOC = {"MALLOC_TRIM_THRESHOLD_": "134217728", "MALLOC_MMAP_THRESHOLD_": "33554432", "MALLOC_TOP_PAD_": "4194304"}
# A nursery forks, so the libraries in it may have no threads; and none of them may report to its maker.
_ALONE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "ORT_DISABLE_TELEMETRY": "1"}


class Nursery:
    """One nursery process and the pipes to it; started when first used, and again when it has died.

    `room` is the module of intake whose work its children do.
    """

    def __init__(self, room: str = "parsing.work") -> None:
        self._room = room
        self._process: subprocess.Popen[bytes] | None = None
        self._in = self._out = -1
        self.held: tuple[str, ...] = ()

    def ask(self, header: dict[str, Any], bodies: Sequence[bytes], limits: Limits) -> tuple[str, bytes]:
        """Send a request and wait: ("done", answer), or which limit the child met and no bytes."""
        request = frame({**header, "limits": asdict(limits), "sizes": [len(body) for body in bodies]}, *bodies)
        for attempt in (1, 2):
            self.start()
            until = time.monotonic() + limits.wall_seconds + _GRACE_SECONDS
            try:
                self._send(request, until)
                answer = self._frame(until)
                return str(answer["status"]), self._receive(int(answer["size"]), until)
            except TimeoutError:
                self.stop()
                return "time", b""
            except (OSError, EOFError, ValueError):
                # Somebody ended the nursery. Once more with a new one; a paper that ends two is refused.
                self.stop()
                if attempt == 2:
                    return "died", b""
            except BaseException:
                # An interrupt in the middle of an answer: what is left in the pipe belongs to nobody.
                self.stop()
                raise
        return "died", b""

    def start(self) -> None:
        """Start the process if none is running. Raises UnreadableInput where it cannot run here."""
        if self._process is not None and self._process.poll() is None:
            return
        self.stop()
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _START, self._room, *_import_paths()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            cwd="/",
            env=_MALLOC | _ALONE,
        )
        if process.stdin is None or process.stdout is None:
            raise AssertionError("pipes were asked for")
        self._process, self._in, self._out = process, process.stdin.fileno(), process.stdout.fileno()
        os.set_blocking(self._in, False)
        try:
            ready = self._frame(time.monotonic() + _START_SECONDS)
        except (OSError, EOFError, ValueError, TimeoutError) as error:
            self.stop()
            raise UnreadableInput(
                "the confined reader of papers does not start",
                do="Check that the packages of this program are all installed and that this system can fork.",
            ) from error
        self.held = tuple(str(held) for held in ready["held"])

    @property
    def process(self) -> int:
        """The process id, 0 while none runs."""
        return self._process.pid if self._process is not None and self._process.poll() is None else 0

    def stop(self) -> None:
        """End the process, at once."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            self._close(process)

    def forget(self) -> None:
        """Let go of a process that belongs to the process this one was forked from."""
        process, self._process = self._process, None
        if process is not None:
            self._close(process)
            # Not our child: nothing to wait for.
            process.returncode = 0

    @staticmethod
    def _close(process: subprocess.Popen[bytes]) -> None:
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

    def _send(self, data: bytes, until: float) -> None:
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._in, view) :]
            except BlockingIOError:
                _wait(self._in, select.POLLOUT, until)

    def _frame(self, until: float) -> dict[str, Any]:
        header: dict[str, Any] = read_json(self._receive(int.from_bytes(self._receive(4, until), "big"), until))
        return header

    def _receive(self, size: int, until: float) -> bytes:
        parts: list[bytes] = []
        while size:
            _wait(self._out, select.POLLIN, until)
            part = os.read(self._out, min(size, 1 << 20))
            if not part:
                raise EOFError
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


def _wait(pipe: int, event: int, until: float) -> None:
    poll = select.poll()
    poll.register(pipe, event)
    if not poll.poll(max(0.0, until - time.monotonic()) * 1000):
        raise TimeoutError


def _import_paths() -> list[str]:
    """Where the nursery finds this package and its libraries; whole paths, because its folder is another."""
    ours = str(Path(__file__).resolve().parents[3])
    return list(dict.fromkeys([ours, *(path for path in sys.path if path and Path(path).is_absolute())]))


class Ward:
    """The nurseries of one room in this process. A thread takes one that is free, or waits for it."""

    def __init__(self, room: str) -> None:
        self._room = room
        self._turn = threading.Condition()
        self._free: list[Nursery] = []
        self._all: list[Nursery] = []
        self._most = os.cpu_count() or 1

    @contextmanager
    def one(self, at_least: int = 1) -> Iterator[Nursery]:
        """A nursery for this thread alone; `at_least` so many may run at the same time."""
        with self._turn:
            self._most = max(self._most, at_least)
            while not self._free and len(self._all) >= self._most:
                self._turn.wait()
            if not self._free:
                self._free.append(Nursery(self._room))
                self._all.append(self._free[-1])
            nursery = self._free.pop()
        try:
            yield nursery
        finally:
            with self._turn:
                self._free.append(nursery)
                self._turn.notify()

    def processes(self) -> list[int]:
        """The process ids of the nurseries that run."""
        return [nursery.process for nursery in self._all if nursery.process]

    def close(self) -> None:
        """End every nursery; the next question starts one again."""
        for nursery in self._all:
            nursery.stop()

    def forget(self) -> None:
        """In a process forked from this one: the nurseries are the parent's."""
        for nursery in self._all:
            nursery.forget()
        self.__init__(self._room)  # type: ignore[misc]


# Parsing is quick and needs little; recognition holds models in memory, so its nurseries start when a scan comes.
WARD, SCANS = Ward("parsing.work"), Ward("scan.work")
for _ward in (WARD, SCANS):
    atexit.register(_ward.close)
    os.register_at_fork(after_in_child=_ward.forget)
