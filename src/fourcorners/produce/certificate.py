"""The draft of what a custodian signs. A person checks it, ticks what is true, and signs; the machine does neither.

Its form follows the law that the demand rests on:

- United States: Fed. R. Evid. 902(11) with 803(6)(A)-(C) (business records), 902(13) (records that a process
  generates), 902(14) (data copied, identified by hash), and the declaration of 28 USC 1746.
- United Kingdom: a witness statement. Criminal Justice Act 2003, s. 117(2) (documents of a business); Criminal
  Procedure Rules, rr. 16.2 and 16.3 (name, declaration, exhibits), under Criminal Justice Act 1967, s. 9. Read on
  2026-11-25 in the text of the Act and in S.I. 2015/1490 as made; check them for later amendments.
- European Union: a manifest with the record of custody. No form is prescribed.
- elsewhere: the same statements, without citations.

The record of custody names acts and roles, never people (the field list of ISO/IEC 27037:2012 for a chain of custody:
what, when, by whom, why and under which authority; whoever holds the package continues it by hand).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fourcorners import __version__
from fourcorners.produce.model import Format, Law, ProductionOrder
from fourcorners.produce.record import demand_facts, few, file_rows
from fourcorners.typeset import typeset
from fourcorners.values import write_instant

TEMPLATE = Path(__file__).parent / "templates" / "certificate.typ"

_HEADINGS = {
    Law.US: "Certificate of records",
    Law.UK: "Witness statement",
    Law.EU: "Manifest and record of custody",
    Law.OTHER: "Certificate of records",
}


def certificate_pdf(order: ProductionOrder, name: str, files: Iterable[tuple[str, int, str]]) -> bytes:
    """The draft as a PDF. `files` are path, size in bytes and SHA-256 of what it certifies."""
    return typeset(TEMPLATE, certificate_data(order, name, files), when=order.when)


def certificate_data(order: ProductionOrder, name: str, files: Iterable[tuple[str, int, str]]) -> dict[str, Any]:
    """What the template shows."""
    provider, extract = order.provider, order.extract
    return {
        "title": f"Draft {_HEADINGS[order.demand.law].lower()} for {name}",
        "heading": _HEADINGS[order.demand.law],
        "name": name,
        "paper": order.demand.paper_size,
        "law": order.demand.law.value,
        "is_csv": order.format is Format.CSV,
        "provider": {"name": provider.name, "address": provider.address, "contact": provider.contact},
        "declarant": [
            ["Name", provider.custodian],
            ["Title", provider.custodian_title],
            ["Employer", provider.name],
        ],
        "demand": demand_facts(order),
        "accounts": few([f"{a.kind.value}: {a.value}" for a in sorted(order.scope.reach.accounts)]),
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
        "custody": [[write_instant(c.at.replace(microsecond=0)), c.act, c.role] for c in order.custody],
        "files": file_rows(files),
    }
