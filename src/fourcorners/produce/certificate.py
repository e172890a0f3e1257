"""The draft of a custodian's certificate. A person checks it, ticks what is true, and signs; the machine does neither.

For a demand under US law its parts follow Fed. R. Evid. 902(11) with 803(6)(A)-(C) (business records), 902(13)
(records that a process generates), 902(14) (data copied, identified by hash), and the form of 28 USC 1746. For other
demands the same statements stand without those citations: no form is prescribed that this module could follow.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fourcorners import __version__
from fourcorners.produce.model import Format, ProductionOrder
from fourcorners.produce.record import demand_facts, file_rows
from fourcorners.typeset import typeset
from fourcorners.values import write_instant

TEMPLATE = Path(__file__).parent / "templates" / "certificate.typ"


def certificate_pdf(order: ProductionOrder, name: str, files: Iterable[tuple[str, int, str]]) -> bytes:
    """The draft as a PDF. `files` are path, size in bytes and SHA-256 of what it certifies."""
    return typeset(TEMPLATE, certificate_data(order, name, files), when=order.when)


def certificate_data(order: ProductionOrder, name: str, files: Iterable[tuple[str, int, str]]) -> dict[str, Any]:
    """What the template shows. `us` says whether the demand rests on the law of the United States."""
    provider, extract = order.provider, order.extract
    return {
        "title": f"Draft certificate for {name}",
        "name": name,
        "paper": "us-letter" if order.demand.is_us else "a4",
        "us": order.demand.is_us,
        "is_csv": order.format is Format.CSV,
        "provider": {"name": provider.name, "address": provider.address, "contact": provider.contact},
        "declarant": [
            ["Name", provider.custodian],
            ["Title", provider.custodian_title],
            ["Employer", provider.name],
        ],
        "demand": demand_facts(order),
        "accounts": [f"{a.kind.value}: {a.value}" for a in sorted(order.scope.reach.accounts)],
        "system": [
            ["System", f"Four Corners {__version__}"],
            ["Began", write_instant(extract.began)],
            ["Ended", write_instant(extract.ended)],
            ["Statements run", str(len(extract.plan.steps))],
            ["Rows", str(extract.rows)],
            ["Scope", order.scope.digest],
            ["Plan", extract.plan.digest],
            ["Time zone of instants", "UTC"],
        ],
        "gaps": [[gap.step, gap.why or f"{gap.left_out} rows left out"] for gap in extract.gaps],
        "files": file_rows(files),
    }
