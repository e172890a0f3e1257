"""Find a matter by its number, with the frozen values that are kept for it."""

from __future__ import annotations

from dataclasses import dataclass

from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.casebook.records import from_record
from fourcorners.errors import WrongUse
from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive
from fourcorners.law.model import Opinion
from fourcorners.reading.model import Demand
from fourcorners.scope.model import Scope


@dataclass(frozen=True, slots=True)
class Case:
    """A matter's row with its demand and opinion as values."""

    row: models.Matter
    demand: Demand
    opinion: Opinion


def case(number: str) -> Case:
    """The matter of that number; its first letters suffice where no other begins with them. Raises WrongUse."""
    rows = list(models.Matter.objects.filter(id__startswith=number.strip().upper())[:2]) if number.strip() else []
    if len(rows) != 1:
        raise WrongUse(
            f"{'several matters begin' if rows else 'no matter begins'} with {number!r}",
            do='Give a number that "fourcorners inbox" lists.',
        )
    return Case(rows[0], from_record(rows[0].demand, Demand), from_record(rows[0].opinion, Opinion))


def standing_decision(matter: models.Matter) -> models.Decision | None:
    """The decision that stands, None where nobody has decided."""
    return matter.decisions.filter(superseded=False).first()


def papers_of(workspace: Workspace, matter: models.Matter) -> list[Paper]:
    """The deliveries of a matter, each read again from its sealed original, in the order in which they first came.

    Raises UnreadableInput where an original is missing or was altered.
    """
    names: dict[str, str] = {}
    for service in matter.services.order_by("at", "id"):
        names.setdefault(service.sha256, service.name)
    return [receive(workspace.unseal(sha256), name) for sha256, name in names.items()]


def scope_of(matter: models.Matter) -> Scope:
    """The frozen scope of an approved matter. Raises WrongUse where nothing is approved."""
    decision = standing_decision(matter)
    if decision is None or decision.scope is None:
        raise WrongUse(
            "nothing is approved in this matter", at=matter.id, do='Approve with "fourcorners decide MATTER --approve".'
        )
    return Scope.from_json(decision.scope)
