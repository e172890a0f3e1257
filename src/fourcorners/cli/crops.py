"""Pictures of the accounts that were read from scans, for a person to hold each against what was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from fourcorners.errors import UnreadableInput, WrongUse
from fourcorners.intake.model import Paper
from fourcorners.intake.run import load
from fourcorners.intake.show import crop
from fourcorners.reading.model import Demand
from fourcorners.values import Evidence, digest


def write_crops(folder: Path, path: Path, paper: Paper, demand: Demand) -> list[Path]:
    """One PNG for each place from which an account, or what may be one, was read on a recognised page.

    The names tell the paper and the place in the order of the accounts, never an account: a name can be seen by
    others. Raises WrongUse where the folder cannot be written, UnreadableInput where the file changed.
    """
    data = load(path)
    if digest(data) != paper.sha256:
        raise UnreadableInput("the file changed while it was read", at=path.name, do="Read it again.")
    within, part = next((way, one) for way, one in _parts(paper, ()) if one.sha256 == demand.paper)
    written = []
    for name, evidence in _places(demand):
        if part.pages[evidence.page - 1].seen is None:
            continue
        target = folder / f"{path.stem}-{paper.sha256[:8]}-{name}-page-{evidence.page}.png"
        picture = crop(data, evidence, within=within, paper=part)
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            target.touch(mode=0o600)
            target.write_bytes(picture)
        except OSError as error:
            raise WrongUse(
                f"cannot be written ({error.strerror})", at=str(folder), do="Name a folder that you may write to."
            ) from error
        written.append(target)
    return written


def _parts(paper: Paper, within: Sequence[int]) -> Iterator[tuple[tuple[int, ...], Paper]]:
    """Every paper of the delivery with the way to it."""
    yield tuple(within), paper
    for place, attachment in enumerate(paper.attachments):
        yield from _parts(attachment, (*within, place))


def _places(demand: Demand) -> Iterator[tuple[str, Evidence]]:
    for number, found in enumerate(demand.accounts, 1):
        for place, evidence in enumerate(found.evidence, 1):
            yield f"account-{number}" + (f"-{place}" if place > 1 else ""), evidence
    doubtful = (one for one in demand.candidates if one.field == "accounts")
    for number, candidate in enumerate(sorted(doubtful, key=lambda one: -one.confidence), 1):
        for place, evidence in enumerate(candidate.evidence, 1):
            yield f"candidate-{number}" + (f"-{place}" if place > 1 else ""), evidence
