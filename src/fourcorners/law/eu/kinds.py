"""The Union's papers, the classes of data in them, who issued them, and where the law can be read."""

from __future__ import annotations

from fourcorners.law.tables import Law
from fourcorners.reading.model import Demand, Item
from fourcorners.terms import Category, Instrument, Mark

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
INFORMATION: Kinds = frozenset({Instrument.EU_DSA_INFORMATION_ORDER})
REMOVAL: Kinds = frozenset({Instrument.EU_DSA_REMOVAL_ORDER})

# From the loosest to the strictest class of Art. 3(9)-(12).
_STRICTER = ("subscriber", "identification", "traffic", "content")


def of_class(demand: Demand, law: Law, *classes: str) -> frozenset[Category]:
    """The categories asked for that fall in these classes of Art. 3(9)-(12), each in the strictest it is asked as.

    The box of the form decides where one is named: purchase history is traffic data there, a contact list content, a
    profile picture subscriber data. Elsewhere session data counts as identification only where the certificate states
    that sole purpose (Art. 3(10)), and what no row places is content, the residual class.
    """
    return frozenset(c for c, placed in _placed(demand, law).items() if placed in classes)


def _placed(demand: Demand, law: Law) -> dict[Category, str]:
    lone = sole(demand, law)
    ranks: dict[Category, int] = {}
    for item in demand.items:
        box = _box(item.value, law)
        for category in item.value.categories:
            rank = _STRICTER.index(box or _usual(category, law, sole=lone))
            ranks[category] = max(rank, ranks.get(category, 0))
    asked = demand.asks
    return {c: _STRICTER[rank] for c, rank in ranks.items() if c in asked}


def _usual(category: Category, law: Law, *, sole: bool) -> str:
    row = law.find("eu.classes", category.value)
    placed = str(row["class"]) if row else "content"
    return "traffic" if placed == "identification" and not sole else placed


def _box(item: Item, law: Law) -> str:
    """The class of the form's box that an item stands for, empty where its words name none."""
    label = item.label.lower()
    return next((str(row["class"]) for row in law.rows("eu.boxes") if row["phrase"] in label), "")


def sole(demand: Demand, law: Law) -> bool:
    """Whether the certificate says that data is asked for the sole purpose of identifying the user (Art. 3(10))."""
    words = [row["word"] for row in law.rows("eu.words") if row["means"] == "identification"]
    labels = [item.value.label.lower() for item in demand.items]
    return any(word in label for word in words for label in labels)


def issuer(demand: Demand, law: Law) -> str:
    """Who issued or validated a certificate: court, prosecutor, other, or empty where that was not read.

    A court named by the paper counts before a prosecutor's title, because validation lifts an order to the validator.
    The form's own box counts before the words of a title, which may be in any language.
    """
    if demand.court is not None and demand.court.value:
        return "court"
    if demand.shows(Mark.BY_PROSECUTOR):
        return "prosecutor"
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


def issuing_state(demand: Demand) -> str:
    """The State whose authority issued a paper, by its ISO code; empty where it was not read."""
    if demand.issuing_state is not None:
        return demand.issuing_state.value
    place = demand.jurisdiction.value if demand.jurisdiction else ""
    return "" if place == "EU" else place


def addressee_state(law: Law) -> str:
    """The Member State of the establishment or representative that receives the Union's orders, empty for none."""
    if law.profile.eu_addressee_state:
        return law.profile.eu_addressee_state
    return law.profile.country if law.find("eu.member_states", law.profile.country) else ""
