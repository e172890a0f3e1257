"""The Union's papers, the words by which they are told apart, and where the law can be read."""

from __future__ import annotations

from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand
from fourcorners.terms import Category, Instrument

READ = "2026-11-22"
# The first day on which Regulation (EU) 2023/1543 applies (Art. 34(2)).
APPLIES = "2026-08-18/.."

REGULATION = "https://eur-lex.europa.eu/eli/reg/2023/1543/oj"
DSA = "https://eur-lex.europa.eu/eli/reg/2022/2065/oj"
GDPR = "https://eur-lex.europa.eu/eli/reg/2016/679/oj"

Kinds = frozenset[Instrument | None]
EPOC: Kinds = frozenset({Instrument.EU_EPOC})
EPOC_PR: Kinds = frozenset({Instrument.EU_EPOC_PR})
CERTIFICATES: Kinds = EPOC | EPOC_PR


def of_class(demand: Demand, law: Law, *classes: str) -> frozenset[Category]:
    """The categories asked for that fall in these classes of Art. 3(9)-(12).

    Session data counts as identification only where the certificate states that sole purpose (Art. 3(10)); what no
    row places is content, the residual class.
    """
    sole = _sole_purpose(demand, law)
    found = set()
    for category in demand.asks:
        row = law.find("eu.classes", category.value)
        placed = row["class"] if row else "content"
        if placed == "identification" and not sole:
            placed = "traffic"
        if placed in classes:
            found.add(category)
    return frozenset(found)


def _sole_purpose(demand: Demand, law: Law) -> bool:
    words = [row["word"] for row in law.rows("eu.words") if row["means"] == "identification"]
    labels = [item.value.label.lower() for item in demand.items]
    return any(word in label for word in words for label in labels)


def issuer(demand: Demand, law: Law) -> str:
    """Who issued or validated a certificate: court, prosecutor, other, or empty where that was not read.

    A court named by the paper counts before a prosecutor's title, because validation lifts an order to the validator.
    """
    if demand.court is not None and demand.court.value:
        return "court"
    named = " ".join(
        part.lower()
        for part in (
            demand.issuing_body.value if demand.issuing_body else "",
            demand.signatory.value.title if demand.signatory else "",
        )
    )
    meanings = {row["means"] for row in law.rows("eu.words") if row["word"] in named}
    if demand.court is None and "court" in meanings:
        return "court"
    if "prosecutor" in meanings:
        return "prosecutor"
    return "other" if named.strip() else ""
