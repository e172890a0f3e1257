"""What a certificate says in free words: typed over the form, where no label of the form has it.

Offices type certificates: rows are merged or left out, a period stands under the data instead of in Section E, a box's
words go on in a sentence. What the form's own labels gave is kept. What they left blank is read from the words as any
other paper's is, accounts in their own section only, so that a certificate is never read worse than a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from fourcorners.reading.accounts.find import find_accounts
from fourcorners.reading.accounts.sectioned import within
from fourcorners.reading.calendar.daysigns import PaperDays
from fourcorners.reading.calendar.period import find_period
from fourcorners.reading.calendar.sectioned import by_section
from fourcorners.reading.calendar.weighed import find_issued
from fourcorners.reading.categories.items import find_items
from fourcorners.reading.certificates.filled.read import FilledLines
from fourcorners.reading.model import Demand, Item
from fourcorners.reading.origin.addressee import find_addressee
from fourcorners.reading.origin.contacts import find_contacts
from fourcorners.reading.origin.issuer import find_validation, is_judicial
from fourcorners.reading.origin.issuerweighed import find_issuing_body
from fourcorners.reading.origin.signatory import whole_signatory
from fourcorners.reading.origin.signature import find_signed
from fourcorners.reading.origin.whence import find_whence
from fourcorners.reading.settle import Settling
from fourcorners.reading.sureness import INFERRED
from fourcorners.reading.texts.lettered import Certificate, certificate
from fourcorners.reading.texts.prose import Prose
from fourcorners.values import Account, Found

_ORDERS = frozenset({"fourcorners.epoc/1", "fourcorners.epoc-pr/1"})
# A box's sign at the beginning of an item's words, and one that was ticked wherever it stands.
_EMPTY_BOX = re.compile(r"[\[(] ?[\])]|[☐□]")
_TICKED = re.compile(r"[\[(] ?(?:x|✓|✔|☒) ?[\])]|[☒☑■✓✔]", re.IGNORECASE)


def completed(prose: Prose, demand: Demand, lines: FilledLines) -> Demand:
    """The demand of an order's certificate with what its labels left blank; a form that nobody filled in stays empty."""
    kind = demand.instrument.value if demand.instrument else None
    if lines.form["form"] not in _ORDERS or kind is None:
        return demand
    settle, sections = Settling(), certificate(prose.text)
    whence = prose.once("whence", lambda: find_whence(prose))
    issued_on = demand.issued_on or settle.one("issued_on", find_issued(PaperDays(prose.text), None))
    body = demand.issuing_body or settle.one("issuing_body", find_issuing_body(prose, whence, kind))
    # Beside accounts that stand in the form's rows, only what is sure: a doubt about a row of the form is no account.
    beside = Settling() if demand.accounts else settle
    accounts = (*demand.accounts, *beside.each("accounts", list(_accounts(prose, demand, sections))))
    period = demand.period
    if period is None and not demand.account_periods:
        day = issued_on.value if issued_on else None
        periods, own, _ = find_period(prose.text, day, accounts, kind)
        # Days of single accounts stand in rows of their own, which the form's labels have read.
        period = None if own else settle.one("period", by_section(prose.text, periods))
    items = demand.items or settle.items("items", list(_items(prose, sections, lines)))
    signed, signatory = demand.signed, demand.signatory
    if signed is None and not demand.doubts("signed"):
        found, who = find_signed(prose, blank_form=None)
        signed = settle.one("signed", found if found and found.value else None)
        signatory = signatory or settle.one("signatory", whole_signatory(prose, found, who))
    return replace(
        demand,
        issued_on=issued_on,
        issuing_body=body,
        court=demand.court or settle.one("court", _court(prose, demand, body, lines)),
        accounts=accounts,
        period=period,
        items=items,
        signed=signed,
        signatory=signatory,
        addressee=demand.addressee or settle.one("addressee", find_addressee(prose)),
        candidates=(*demand.candidates, *settle.candidates),
    )


def _accounts(prose: Prose, demand: Demand, sections: Certificate | None) -> Iterator[Found[Account]]:
    """What the section names beside the rows of the form."""
    if sections is None or sections.who is None:
        return
    known = {one.value.value.casefold() for one in demand.accounts}
    known |= {str(one.value.get("value", "")).casefold() for one in demand.candidates if one.field == "accounts"}
    for found in within(prose.text, sections.who, find_accounts(prose.text, find_contacts(prose)[2])):
        if found.value.value.casefold() not in known:
            yield found


def _items(prose: Prose, sections: Certificate | None, lines: FilledLines) -> Iterator[Found[Item]]:
    """What the section asks for in words. Of boxes whose signs are lost nobody can say which was ticked."""
    if sections is None or sections.what is None:
        return
    rows = [path for section in "df" for path in lines.unread(section) if not path.endswith(".selected")]
    if rows and not _TICKED.search(prose.text.full, *sections.what):
        return
    for item in find_items(prose.text)[0]:
        inside = sections.part(prose.text.offset(item.evidence[0])) == "what"
        if inside and item.value.categories and not _EMPTY_BOX.match(item.value.label):
            yield item


def _court(prose: Prose, demand: Demand, body: Found[str] | None, lines: FilledLines) -> Found[bool] | None:
    """Whether a judge or court issued or validated it, by what the authority or its representative is called.

    Where the form has boxes that say so and they could not be read, a person looks at them.
    """
    if any(lines.unread(f"{section}.kind") for section in "fgij"):
        return None
    if (approved := find_validation(prose)) is not None:
        return approved
    post = demand.signatory.value.title if demand.signatory else ""
    for words, where in ((body.value if body else "", body), (post, demand.signatory)):
        judicial = is_judicial(words)
        if judicial is not None and where is not None:
            return Found(judicial, where.evidence, INFERRED + 0.1)
    return None
