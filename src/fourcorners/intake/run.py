"""Receive papers: bytes in, sealed Papers out. The parsing happens in a nursery's confined children."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from fourcorners.errors import UnreadableInput
from fourcorners.intake.confined.broken import broken, shown
from fourcorners.intake.confined.measures import ALL
from fourcorners.intake.confined.nurseries import WARD
from fourcorners.intake.limits import DEFAULT, Limits
from fourcorners.intake.model import Paper
from fourcorners.intake.recognised.scans import with_scans
from fourcorners.intake.unpack import Answer, Unpacked

_BATCH_PAPERS = 16
_BATCH_BYTES = 4_000_000


def confinement() -> tuple[str, ...]:
    """What is in force around the parsers on this machine, as found by a child that confined itself.

    What cannot be had here is named too, behind `not in force: `.
    """
    with WARD.one() as nursery:
        nursery.start()
        held = nursery.held
    return (*held, *(f"not in force: {measure}" for measure in ALL if measure not in held))


def receive(data: bytes, name: str, *, limits: Limits = DEFAULT) -> Paper:
    """One delivery, parsed in a child of its own. Raises UnreadableInput: what, where, what to do."""
    check_size(len(data), name, limits)
    result = _parse([(data, name)], limits)[0]
    if isinstance(result, UnreadableInput):
        raise result
    return result


def receive_file(path: Path, *, limits: Limits = DEFAULT) -> Paper:
    """One file. Its size is looked at before a byte is read. Raises UnreadableInput."""
    return receive(load(path, limits), path.name, limits=limits)


def load(path: Path, limits: Limits = DEFAULT) -> bytes:
    """A file's bytes, refused by its size before it is read. Raises UnreadableInput."""
    try:
        if path.is_dir():
            raise UnreadableInput("it is a folder", at=shown(str(path)), do="Name the papers in it.")
        if not path.is_file():
            raise UnreadableInput("no such file", at=shown(str(path)), do="Check the path.")
        with path.open("rb") as file:
            check_size(path.stat().st_size, path.name, limits)
            # One byte more than allowed, so that a file that is growing is seen.
            data = file.read(limits.file_bytes + 1)
    except OSError as error:
        raise UnreadableInput(
            f"cannot be opened ({error.strerror})", at=shown(str(path)), do="Check the path and its permissions."
        ) from error
    check_size(len(data), path.name, limits)
    return data


def receive_many(
    paths: Iterable[Path], workers: int = 2, *, limits: Limits = DEFAULT
) -> Iterator[Paper | UnreadableInput]:
    """Many files in order, each a Paper or the reason why not; `workers` nurseries are kept busy.

    One child parses up to sixteen papers in a row, because forking costs more than parsing. The price: a paper that
    takes over its child could falsify what is said of others in the same batch (never beyond it, and never their
    seals). So use `receive` for a paper on which something will be decided. Limits hold for each batch; where one
    paper breaks them, each of that batch is parsed again in a child of its own.
    """
    from concurrent.futures import Future, ThreadPoolExecutor

    pool = ThreadPoolExecutor(workers, thread_name_prefix="intake")
    waiting: deque[Future[list[Paper | UnreadableInput]]] = deque()
    try:
        for batch in _batches(paths, limits):
            waiting.append(pool.submit(_parse_batch, batch, limits, workers))
            if len(waiting) > 2 * workers:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


_Loaded = tuple[bytes, str] | UnreadableInput


def _batches(paths: Iterable[Path], limits: Limits) -> Iterator[list[_Loaded]]:
    batch: list[_Loaded] = []
    size = 0
    for path in paths:
        try:
            data = load(path, limits)
            size += len(data)
            batch.append((data, path.name))
        except UnreadableInput as error:
            batch.append(error)
        if len(batch) == _BATCH_PAPERS or size > _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _parse_batch(batch: list[_Loaded], limits: Limits, workers: int) -> list[Paper | UnreadableInput]:
    parsed = iter(_parse([one for one in batch if not isinstance(one, UnreadableInput)], limits, workers))
    return [one if isinstance(one, UnreadableInput) else next(parsed) for one in batch]


def _parse(papers: Sequence[tuple[bytes, str]], limits: Limits, workers: int = 1) -> list[Paper | UnreadableInput]:
    if not papers:
        return []
    with WARD.one(workers) as nursery:
        status, answer = nursery.ask({"verb": "parse"}, [data for data, _ in papers], limits)
    if status == "done":
        try:
            return _papers(answer, papers, limits)
        except (ValueError, KeyError, TypeError):
            status = "nonsense"
    if len(papers) > 1:
        # One of them broke the child; now each gets a child of its own.
        return [_parse([paper], limits, workers)[0] for paper in papers]
    return [broken(status, limits, papers[0][1])]


def _papers(answer: bytes, papers: Sequence[tuple[bytes, str]], limits: Limits) -> list[Paper | UnreadableInput]:
    told = Answer(answer, limits)
    found = [told.paper(shown(name), hashlib.sha256(data).hexdigest(), len(data)) for data, name in papers]
    told.end()
    return [
        with_scans(one, data, limits) if isinstance(one, Unpacked) else one
        for one, (data, _) in zip(found, papers, strict=True)
    ]


def check_size(size: int, name: str, limits: Limits) -> None:
    if size > limits.file_bytes:
        raise UnreadableInput(
            f"it has {size / 1e6:,.0f} MB, and papers have at most {limits.file_bytes / 1e6:,.0f} MB",
            at=shown(name),
            do="Ask for the demand alone, without exhibits.",
        )
