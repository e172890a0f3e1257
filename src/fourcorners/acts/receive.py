"""Take a paper in: seal it, read it, see who sent it, hold it to the law, open a matter, promise it to the log."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from fourcorners.acts.lawbooks import remember_law
from fourcorners.acts.recording import promise, record
from fourcorners.acts.workspace import Workspace
from fourcorners.authenticity.model import Report
from fourcorners.authenticity.run import Directory, Records, authenticate
from fourcorners.casebook import models
from fourcorners.casebook.records import to_record
from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive_file
from fourcorners.law.model import Opinion
from fourcorners.law.run import assess
from fourcorners.ledger.model import EventKind
from fourcorners.reading.model import Demand
from fourcorners.values import digest

# Letters and digits that nobody mistakes for one another when a number is read out.
_SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"


@dataclass(frozen=True, slots=True)
class Received:
    """What came of a delivery: the matter, and whether this paper had been served before."""

    matter: str
    again: bool


def receive(workspace: Workspace, path: Path, *, records: Records | None = None) -> Received:
    """Open a matter for the paper in that file, or add a service to the matter that has it already.

    `records` are DNS answers for the checks on an e-mail; without them those checks stay undecided. Raises
    UnreadableInput where the file cannot be read or no demand is in it; then nothing is kept.
    """
    from fourcorners.reading.matter import read_matter  # a second's work, which other commands are spared

    paper = receive_file(path)
    demand = read_matter(paper)
    if demand.instrument is None and not demand.doubts("instrument"):
        raise UnreadableInput(
            "no demand can be read in this paper",
            at=path.name,
            do="Check that it is the right file and, if it is a scan, that it is sharp enough to be read.",
            left="No matter was opened.",
        )
    data = path.read_bytes()
    if digest(data) != paper.sha256:
        raise UnreadableInput("the file changed while it was read", at=path.name, do="Receive it again.")
    earlier = models.Service.objects.filter(sha256=paper.sha256).first()
    if earlier is not None:
        return _serve_again(workspace, earlier.matter, paper)
    report = authenticate(data, paper, demand=demand, records=records or Records({}), directory=_directory(workspace))
    opinion = assess(demand, workspace.clock.now().date(), workspace.profile)
    workspace.seal(data)
    remember_law(workspace)
    return _open(workspace, paper, demand, opinion, report)


def _directory(workspace: Workspace) -> Directory | None:
    return Directory.from_csv(workspace.directory) if workspace.directory else None


def _open(workspace: Workspace, paper: Paper, demand: Demand, opinion: Opinion, report: Report) -> Received:
    now = workspace.clock.now()
    with transaction.atomic():
        matter = models.Matter.objects.create(
            id="M-" + "".join(secrets.choice(_SIGNS) for _ in range(8)),
            opened_at=now,
            paper=paper.sha256,
            served_on=opinion.on,
            demand=to_record(demand),
            opinion=to_record(opinion),
            authenticity=to_record(report),
        )
        for part in paper.whole():
            models.Paper.objects.get_or_create(
                matter=matter,
                sha256=part.sha256,
                defaults={"name": part.name, "media_type": part.media_type, "size": part.size},
            )
        models.Service.objects.create(matter=matter, sha256=paper.sha256, at=now, name=paper.name)
        received = record(
            workspace,
            EventKind.PAPER_RECEIVED,
            matter=matter.id,
            key="received",
            fields={"paper": paper.sha256, "service": 1},
        )
        record(
            workspace,
            EventKind.DEMAND_READ,
            matter=matter.id,
            key="read",
            fields={"demand": demand.digest, "instrument": _instrument(demand), "unread": len(demand.unread)},
        )
        record(
            workspace,
            EventKind.OPINION_GIVEN,
            matter=matter.id,
            key="opinion-1",
            fields={
                "opinion": opinion.digest,
                "rules": opinion.rules,
                "effect": opinion.effect.value if opinion.effect else "none",
                "findings": len(opinion.findings),
            },
        )
    workspace.keep(promise(workspace, received).encode(), "receipts", f"{matter.id}-promise.txt")
    return Received(matter.id, again=False)


def _serve_again(workspace: Workspace, matter: models.Matter, paper: Paper) -> Received:
    with transaction.atomic():
        number = matter.services.count() + 1
        models.Service.objects.create(matter=matter, sha256=paper.sha256, at=workspace.clock.now(), name=paper.name)
        record(
            workspace,
            EventKind.SERVED_AGAIN,
            matter=matter.id,
            key=f"served-{number}",
            fields={"paper": paper.sha256, "service": number},
        )
    return Received(matter.id, again=True)


def _instrument(demand: Demand) -> str:
    return demand.instrument.value.value if demand.instrument else "other"
