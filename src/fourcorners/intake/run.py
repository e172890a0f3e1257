"""Receive papers: bytes in, sealed Papers out. The parsing happens in a nursery's confined children."""

from __future__ import annotations

import hashlib
import json
import math
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from fourcorners.errors import UnreadableInput
from fourcorners.intake.limits import DEFAULT, Limits
from fourcorners.intake.measures import ALL
from fourcorners.intake.model import Box, Paper
from fourcorners.intake.nurseries import WARD
from fourcorners.intake.unpack import Answer
from fourcorners.values import Evidence

_BATCH_PAPERS = 16
_BATCH_BYTES = 4_000_000
_HARM = "It may be built to do harm; look at where it came from."
_PNG = b"\x89PNG\r\n\x1a\n"


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
    _check_size(len(data), name, limits)
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
        if not path.is_file():
            raise UnreadableInput("no such file", at=_shown(str(path)), do="Check the path.")
        with path.open("rb") as file:
            _check_size(path.stat().st_size, path.name, limits)
            # One byte more than allowed, so that a file that is growing is seen.
            data = file.read(limits.file_bytes + 1)
    except OSError as error:
        raise UnreadableInput(
            f"cannot be opened ({error.strerror})", at=_shown(str(path)), do="Check the path and its permissions."
        ) from error
    _check_size(len(data), path.name, limits)
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
    return [_broken(status, limits, papers[0][1])]


def _papers(answer: bytes, papers: Sequence[tuple[bytes, str]], limits: Limits) -> list[Paper | UnreadableInput]:
    told = Answer(answer, limits)
    found = [told.paper(_shown(name), hashlib.sha256(data).hexdigest(), len(data)) for data, name in papers]
    told.end()
    return found


def picture(data: bytes, page: int, *, dpi: int = 110, limits: Limits = DEFAULT) -> bytes:
    """A PDF page as PNG, drawn in the child: what reviewers look at instead of the sender's file.

    A page that would have more pixels than the limits allow is drawn smaller. Papers without pages to look at, such as
    text and e-mail, are refused: their text is all there is to see. Raises UnreadableInput.
    """
    answer = _ask("picture", data, limits, page=page, dpi=dpi)
    if answer[:8] != _PNG:
        raise _broken("nonsense", limits, f"page {page}")
    return answer


def boxes(data: bytes, evidence: Sequence[Evidence], *, limits: Limits = DEFAULT) -> list[list[Box]]:
    """For each piece of evidence the rectangles that cover its words on a PDF's pages, one for each line.

    Worked out from the same text that `receive` gives, so the same spans hold. Raises UnreadableInput where the paper
    is no PDF or has no such page or span.
    """
    spans = [[one.page, one.start, one.end] for one in evidence]
    answer = _ask("boxes", data, limits, spans=spans)
    try:
        told = json.loads(answer)
        if not isinstance(told, list) or len(told) != len(spans):
            raise ValueError("not one list for each span")
        return [[_box(rect) for rect in rects] for rects in told]
    except (ValueError, TypeError, RecursionError):
        raise _broken("nonsense", limits, "") from None


def _ask(verb: str, data: bytes, limits: Limits, **more: Any) -> bytes:
    """The answer to a question about one PDF: behind a first byte that says whether it is one, or a refusal."""
    _check_size(len(data), "", limits)
    with WARD.one() as nursery:
        status, answer = nursery.ask({"verb": verb, **more}, [data], limits)
    if status != "done":
        raise _broken(status, limits, "")
    if answer[:1] == b"A":
        return answer[1:]
    try:
        refusal = Answer(answer[1:], limits).paper("", "", 0)
    except (ValueError, KeyError, TypeError):
        refusal = None
    raise refusal if isinstance(refusal, UnreadableInput) else _broken("nonsense", limits, "")


def _box(rect: Any) -> Box:
    left, top, right, bottom = (float(share) for share in rect)
    if not all(math.isfinite(share) for share in (left, top, right, bottom)):
        raise ValueError("no rectangle")
    return Box(left, top, right, bottom)


def _broken(status: str, limits: Limits, name: str) -> UnreadableInput:
    """The line for a child that did not finish, naming the limit it met."""
    what, do = {
        "time": (f"reading it takes longer than {limits.wall_seconds:g} seconds", _HARM),
        "processor": (f"reading it takes more than {limits.cpu_seconds} seconds of processor time", _HARM),
        "memory": (f"reading it takes more than {limits.memory_bytes / 1e6:.0f} MB of memory", _HARM),
        "output": (f"it unpacks to more than {limits.answer_bytes / 1e6:.0f} MB", _HARM),
        "unconfined": ("its reader could not be confined, so it was not read", "Check the limits of this system."),
        "nonsense": ("its reader's answer makes no sense, so it is not used", _HARM),
    }.get(
        status,
        ("it breaks its reader, by its form or by a need for more memory than it may have", _HARM),
    )
    return UnreadableInput(what, at=_shown(name), do=do)


def _shown(name: str) -> str:
    """A name as one printable line."""
    return "".join(c if c.isprintable() else "?" for c in name)[:300]


def _check_size(size: int, name: str, limits: Limits) -> None:
    if size > limits.file_bytes:
        raise UnreadableInput(
            f"it has {size / 1e6:,.0f} MB, and papers have at most {limits.file_bytes / 1e6:,.0f} MB",
            at=_shown(name),
            do="Ask for the demand alone, without exhibits.",
        )
