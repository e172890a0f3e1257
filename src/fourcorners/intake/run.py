"""Receive papers: bytes in, sealed Papers out. The parsing happens in a nursery's confined children."""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from fourcorners.errors import UnreadableInput
from fourcorners.intake.limits import DEFAULT, Limits
from fourcorners.intake.model import Box, Paper
from fourcorners.intake.wire import paper_from
from fourcorners.values import Evidence

_BATCH = 8
_WHY = {
    "time": ("reading it took too long", "It may be built to do harm; look at where it came from."),
    "output": ("it unpacks to more than a paper can hold", "It may be built to do harm; look at where it came from."),
    "died": ("it needs more memory than a paper may, or breaks the parser", "Ask the sender for the file again."),
}


class Nursery:
    """One nursery process and the pipe to it; started when first used, and again if it dies. Safe between threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self.held: tuple[str, ...] = ()

    def ask(self, header: dict[str, Any], bodies: Sequence[bytes]) -> tuple[str, bytes]:
        """Send a request and wait: ("done", answer), or which limit the child met."""
        with self._lock:
            try:
                return self._ask(header, bodies)
            except (OSError, ValueError, EOFError):
                self._stop()
                return "died", b""

    def confinement(self) -> tuple[str, ...]:
        """What is in force around the parsers of this machine, in words."""
        with self._lock:
            self._started()
        return self.held

    def _ask(self, header: dict[str, Any], bodies: Sequence[bytes]) -> tuple[str, bytes]:
        sink, source = self._started()
        head = json.dumps({**header, "sizes": [len(b) for b in bodies]}).encode()
        sink.write(len(head).to_bytes(4, "big") + head)
        for body in bodies:
            sink.write(body)
        sink.flush()
        answer = _frame(source)
        return answer["status"], _exactly(source, answer["size"])

    def _started(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "fourcorners.intake.nursery"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd="/",
                # Nothing of the parent's environment, where secrets may be, reaches a parser.
                env={"PYTHONPATH": os.pathsep.join(p for p in sys.path if p), "PATH": ""},
            )
            if self._process.stdout:
                self.held = tuple(_frame(self._process.stdout)["ready"])
        sink, source = self._process.stdin, self._process.stdout
        if sink is None or source is None:
            raise EOFError
        return sink, source

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._stop()


def _frame(source: Any) -> dict[str, Any]:
    size = int.from_bytes(_exactly(source, 4), "big")
    header: dict[str, Any] = json.loads(_exactly(source, size))
    return header


def _exactly(source: Any, size: int) -> bytes:
    data: bytes = source.read(size)
    if len(data) != size:
        raise EOFError
    return data


_nurseries: list[Nursery] = []


def nursery(number: int = 0) -> Nursery:
    """This process's nursery of that number; bulk reading keeps several busy."""
    while len(_nurseries) <= number:
        _nurseries.append(Nursery())
    return _nurseries[number]


@atexit.register
def _close_all() -> None:
    for each in _nurseries:
        each.close()


def confinement() -> tuple[str, ...]:
    """What is in force around the parsers here; shown by `fourcorners --version`-like reports and tested."""
    return nursery().confinement()


def receive(data: bytes, name: str, *, limits: Limits = DEFAULT) -> Paper:
    """One delivery, parsed in a child of its own. Raises UnreadableInput: what, where, what to do."""
    _check_size(len(data), name, limits)
    result = _parse(nursery(), [(data, name)], limits)[0]
    if isinstance(result, UnreadableInput):
        raise result
    return result


def receive_file(path: Path, *, limits: Limits = DEFAULT) -> Paper:
    """One file. Its size is looked at before a byte is read. Raises UnreadableInput."""
    return receive(load(path, limits), path.name, limits=limits)


def load(path: Path, limits: Limits = DEFAULT) -> bytes:
    """A file's bytes, refused by its size before it is read. Raises UnreadableInput."""
    try:
        if not path.is_file():
            raise UnreadableInput("no such file", at=str(path), do="Check the path.")
        _check_size(path.stat().st_size, path.name, limits)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableInput(
            f"cannot be opened ({error.strerror})", at=str(path), do="Check its permissions."
        ) from error


def receive_many(
    paths: Iterable[Path], workers: int = 2, *, limits: Limits = DEFAULT
) -> Iterator[Paper | UnreadableInput]:
    """Many files in order, each a Paper or the reason why not.

    One child reads up to eight papers in a row, which saves forks; a paper that takes over its child could falsify
    those after it in the same batch. Use `receive` for papers on which something is decided.
    """
    batches = _batched(paths)
    with ThreadPoolExecutor(workers) as pool:
        waiting = [
            pool.submit(_batch, nursery(n), batch, limits) for n, batch in zip(range(workers), batches, strict=False)
        ]
        number = 0
        while waiting:
            results = waiting.pop(0).result()
            batch = next(batches, None)
            if batch is not None:
                waiting.append(pool.submit(_batch, nursery(number % workers), batch, limits))
            number += 1
            yield from results


def _batched(paths: Iterable[Path]) -> Iterator[list[Path]]:
    batch: list[Path] = []
    for path in paths:
        batch.append(path)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _batch(nursery_: Nursery, paths: list[Path], limits: Limits) -> list[Paper | UnreadableInput]:
    results: list[Paper | UnreadableInput | None] = []
    loaded: list[tuple[bytes, str]] = []
    for path in paths:
        try:
            loaded.append((load(path, limits), path.name))
            results.append(None)
        except UnreadableInput as error:
            results.append(error)
    parsed = iter(_parse(nursery_, loaded, limits) if loaded else [])
    return [next(parsed) if result is None else result for result in results]


def _parse(nursery_: Nursery, papers: Sequence[tuple[bytes, str]], limits: Limits) -> list[Paper | UnreadableInput]:
    header = {"verb": "parse", "names": [name for _, name in papers], "limits": asdict(limits)}
    status, answer = nursery_.ask(header, [data for data, _ in papers])
    if status != "done" and len(papers) > 1:
        # One of them broke the child; each gets a child of its own.
        return [_parse(nursery_, [paper], limits)[0] for paper in papers]
    if status != "done":
        what, do = _WHY[status]
        return [UnreadableInput(what, at=papers[0][1], do=do)]
    try:
        told = json.loads(answer[1:])
        return [
            paper_from(one, name, hashlib.sha256(data).hexdigest(), len(data))
            for one, (data, name) in zip(told, papers, strict=True)
        ]
    except (ValueError, KeyError, TypeError, RecursionError):
        return [
            UnreadableInput("the parser's answer makes no sense", at=name, do="Ask for the file again.")
            for _, name in papers
        ]


def picture(data: bytes, page: int, *, dpi: int = 110) -> bytes:
    """A PDF page as PNG, drawn in the child: what reviewers look at. Raises UnreadableInput."""
    header = {"verb": "picture", "page": page, "dpi": dpi, "limits": asdict(DEFAULT)}
    status, answer = nursery().ask(header, [data])
    if status == "done" and answer[:1] == b"P":
        return answer[1:]
    raise _refused(status, answer)


def boxes(data: bytes, evidence: Sequence[Evidence]) -> list[list[Box]]:
    """Where pieces of evidence stand on a PDF's pages, in points from the lower left. Raises UnreadableInput."""
    header = {"verb": "boxes", "spans": [[e.page, e.start, e.end] for e in evidence], "limits": asdict(DEFAULT)}
    status, answer = nursery().ask(header, [data])
    told = json.loads(answer[1:]) if status == "done" else None
    if isinstance(told, list):
        return [[Box(*(float(x) for x in rect)) for rect in rects] for rects in told]
    raise _refused(status, answer)


def _refused(status: str, answer: bytes) -> UnreadableInput:
    if status != "done":
        what, do = _WHY[status]
        return UnreadableInput(what, do=do)
    told = json.loads(answer[1:])
    return UnreadableInput(str(told["refused"]), do=str(told["do"]))


def _check_size(size: int, name: str, limits: Limits) -> None:
    if size > limits.file_bytes:
        raise UnreadableInput(
            f"it has {size / 1e6:,.0f} MB; papers have at most {limits.file_bytes / 1e6:,.0f} MB",
            at=name,
            do="Ask for the demand alone, without exhibits.",
        )
