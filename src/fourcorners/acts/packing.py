"""Pack an extract for the verified requester of a matter, and record the package."""

from __future__ import annotations

from django.db import transaction

from fourcorners.acts.matters import case, scope_of
from fourcorners.acts.recording import promise, record
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook import models
from fourcorners.collect.datamap import load
from fourcorners.collect.model import Extract
from fourcorners.errors import NotAllowed
from fourcorners.ledger.model import EventKind
from fourcorners.produce.model import DemandFacts, Gap, ProductionOrder, ProviderFacts
from fourcorners.produce.run import produce
from fourcorners.reading.model import Demand
from fourcorners.terms.instruments import IN_WORDS


def pack(workspace: Workspace, matter: models.Matter, extract: Extract) -> models.Package:
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
    made = produce(order, workspace.path("packages", f"{matter.id}.tar.age"))
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
    data_map = load(workspace.data_map)
    tables = {step.id: data_map.table(step) for step in extract.plan.steps}
    reasons = {outcome.step: outcome.why for outcome in extract.gaps}
    provider = workspace.provider
    return ProductionOrder(
        matter=matter.id,
        scope=scope_of(matter),
        extract=extract,
        provider=ProviderFacts(
            provider.name, provider.address, provider.contact, provider.custodian, provider.custodian_title
        ),
        demand=_facts(case(matter.id).demand, matter),
        recipients=(matter.requester.age_key,),
        signer=workspace.signer,
        promise=word,
        when=workspace.clock.now(),
        times={id_: table.time for id_, table in tables.items() if table.time},
        says={id_: table.says for id_, table in tables.items()},
        gaps=tuple(Gap(g.step, reasons.get(g.step, ""), g.person.role, g.at) for g in matter.gaps.all()),
    )


def _facts(demand: Demand, matter: models.Matter) -> DemandFacts:
    asked = demand.requester.value if demand.requester else None
    return DemandFacts(
        instrument=IN_WORDS[demand.instrument.value] if demand.instrument else "",
        issuing_body=demand.issuing_body.value if demand.issuing_body else "",
        requester=", ".join(x for x in (asked.officer, asked.agency) if x) if asked else "",
        reference=demand.reference.value if demand.reference else "",
        issued_on=demand.issued_on.value.isoformat() if demand.issued_on else "",
        received_on=matter.served_on.isoformat(),
    )
