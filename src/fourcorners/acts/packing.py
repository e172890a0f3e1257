"""Pack an extract for the verified requester of a matter, and record the package."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from django.db import transaction

from fourcorners.acts.matters import Case, case, scope_of
from fourcorners.acts.opening import snapshots_of
from fourcorners.acts.recording import promise, record
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.collect.datamap import load
from fourcorners.collect.model import Extract, TimeColumn
from fourcorners.collect.snapshot import Kept, snapshot_digest, with_snapshots
from fourcorners.errors import NotAllowed
from fourcorners.ledger.model import EventKind
from fourcorners.produce.encrypt import ending_for
from fourcorners.produce.model import Custody, DemandFacts, Format, Gap, Law, Origin, ProductionOrder, ProviderFacts
from fourcorners.produce.run import produce
from fourcorners.produce.timestamp import ask
from fourcorners.reading.model import Demand
from fourcorners.terms.instruments import IN_WORDS


def pack(
    workspace: Workspace, matter: models.Matter, extract: Extract, form: Format, volume_bytes: int | None = None
) -> models.Package:
    """Make the package. The intent is recorded first, and its promise travels in the package.

    A run that was cut off after the file was written makes it again and replaces it: there is never more than one.
    """
    scope = scope_of(matter)
    with transaction.atomic():
        intent = record(
            workspace,
            EventKind.PACKAGE_INTENT,
            matter=matter.id,
            key="package-intent",
            fields={"scope": scope.digest, "plan": extract.plan.digest, "rows": extract.rows},
        )
    order = _order(workspace, matter, extract, promise(workspace, intent))
    order = replace(order, format=form, volume_bytes=volume_bytes)
    made = produce(order, workspace.path("packages", matter.id + ending_for(order.recipients)))
    with transaction.atomic():
        record(
            workspace,
            EventKind.PACKAGED,
            matter=matter.id,
            key="packaged",
            fields={
                "scope": made.scope,
                "plan": made.plan,
                "manifest": made.manifest,
                "package": made.sha256,
                "size": made.size,
                "rows": made.rows,
            },
        )
        models.Matter.objects.filter(id=matter.id).update(state=models.State.PRODUCED)
        return models.Package.objects.create(
            matter=matter,
            file=made.path.relative_to(workspace.folder).as_posix(),
            sha256=made.sha256,
            size=made.size,
            rows=made.rows,
            scope=made.scope,
            plan=made.plan,
            manifest=made.manifest,
            at=workspace.clock.now(),
        )


def _order(workspace: Workspace, matter: models.Matter, extract: Extract, word: str) -> ProductionOrder:
    if matter.requester is None:
        raise NotAllowed("the requester is not verified", at=matter.id)
    kept = snapshots_of(workspace, matter)
    data_map = with_snapshots(load(workspace.data_map), kept)
    tables = {step.id: data_map.table(step) for step in extract.plan.steps}
    reasons = {outcome.step: outcome.why for outcome in (*extract.nobody, *extract.gaps)}
    provider = workspace.provider
    return ProductionOrder(
        matter=matter.id,
        scope=scope_of(matter),
        extract=extract,
        provider=ProviderFacts(
            provider.name, provider.address, provider.contact, provider.custodian, provider.custodian_title
        ),
        demand=_facts(case(matter.id), matter),
        recipients=(matter.requester.key,),
        signer=workspace.signer,
        promise=word,
        when=workspace.clock.now(),
        times={id_: table.time for id_, table in tables.items() if table.time} | _times(kept),
        says={id_: table.says for id_, table in tables.items()},
        stamp=partial(ask, workspace.timestamp_url) if workspace.timestamp_url else None,
        mails={id_: dict(table.mail) for id_, table in tables.items() if table.mail},
        custody=_custody(matter),
        snapshots=_origins(kept),
        gaps=tuple(Gap(g.step, reasons.get(g.step, ""), g.person.role, g.at) for g in matter.gaps.all()),
    )


def _times(kept: Sequence[Kept]) -> dict[str, TimeColumn]:
    """The time columns of tables that came from snapshots, as the provider's own tables call them."""
    found = ((f"{one.store_name}.{name}", one.time_of(name)) for one in kept for name in one.tables)
    return {step: time for step, time in found if time}


def _origins(kept: Sequence[Kept]) -> dict[str, Origin]:
    return {
        f"{one.store_name}.{name}": Origin(one.extract.ended.date(), snapshot_digest(one.folder))
        for one in kept
        for name in one.tables
    }


def _facts(found: Case, matter: models.Matter) -> DemandFacts:
    demand = found.demand
    asked = demand.requester.value if demand.requester else None
    return DemandFacts(
        instrument=IN_WORDS[demand.instrument.value] if demand.instrument else "",
        issuing_body=demand.issuing_body.value if demand.issuing_body else "",
        requester=", ".join(x for x in (asked.officer, asked.agency) if x) if asked else "",
        reference=demand.reference.value if demand.reference else "",
        issued_on=demand.issued_on.value.isoformat() if demand.issued_on else "",
        received_on=matter.served_on.isoformat(),
        due_on=demand.due_on.value.isoformat() if demand.due_on else "",
        authorities=tuple(authority.value for authority in demand.authorities),
        law=_law(demand),
    )


def _law(demand: Demand) -> Law:
    """Whose law the demand rests on: its jurisdiction's, or where none was read, its instrument's."""
    place = demand.jurisdiction.value if demand.jurisdiction else ""
    kind = demand.instrument.value.value if demand.instrument else ""
    for law, places in ((Law.US, "US"), (Law.EU, "EU"), (Law.UK, "UK")):
        if place == places or place.startswith(f"{places}-") or (not place and kind.startswith(f"{law.value}.")):
            return law
    return Law.OTHER


def _custody(matter: models.Matter) -> tuple[Custody, ...]:
    """What the log says was done to the matter, in words; acts that touch neither paper nor records are left out."""
    roles = dict(models.Person.objects.values_list("id", "role"))
    acts = []
    for event in models.Event.objects.filter(matter=matter.id).order_by("seq"):
        words = _ACTS.get(EventKind(event.kind))
        if words:
            person = json.loads(event.body).get("fields", {}).get("person", "")
            acts.append(Custody(event.at, words, roles.get(person, "the system")))
    return tuple(acts)


_ACTS = {
    EventKind.PAPER_RECEIVED: "The demand was received and sealed",
    EventKind.SERVED_AGAIN: "The demand was served again",
    EventKind.OPINION_GIVEN: "The demand was held to the law",
    EventKind.REQUESTER_VERIFIED: "The requester was verified by a call, and the key recorded",
    EventKind.APPROVAL_GIVEN: "An approval was given",
    EventKind.SCOPE_FROZEN: "The approved scope was frozen",
    EventKind.PRESERVED: "A sealed snapshot was made",
    EventKind.SNAPSHOT_NAMED: "A snapshot was named that the demand reaches",
    EventKind.COLLECTION_INTENT: "The collection began",
    EventKind.SNAPSHOT_OPENED: "The snapshot was opened by two key holders",
    EventKind.GUARDED: "The collection ended, every row checked against the scope",
    EventKind.GAP_ACCEPTED: "A gap in the collection was accepted",
    EventKind.PACKAGE_INTENT: "The package was begun",
}
