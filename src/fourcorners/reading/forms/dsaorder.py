"""Orders under Articles 9 and 10 of the Digital Services Act as this project's own form, field by field.

The Regulation lists what such an order holds and prescribes no form. What an order leaves out stays unread here; which of
it is a defect is for the rules to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from fourcorners.intake.model import Page, Paper
from fourcorners.reading.accounts.cues import POST
from fourcorners.reading.categories.meaning import meaning
from fourcorners.reading.certificates.accounts import kind_of, period_of
from fourcorners.reading.certificates.fields import day_of, first_of
from fourcorners.reading.certificates.states import state_code
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.model import Demand, Item, Nondisclosure, Requester, Signatory
from fourcorners.reading.powers.citations import cited_within
from fourcorners.reading.texts.prose import Prose
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Category, IdentifierKind, Instrument, Mark
from fourcorners.values import Account, Found

FORM = "fourcorners.dsa-order/1"
REGULATION = "Regulation (EU) 2022/2065"
_SECRECY = f"{REGULATION}, art. 10(5)"
# The lists of names, each with the kind that its entries are; where none is given, the entry itself shows it.
_RECIPIENTS = (
    ("account_names", IdentifierKind.USERNAME), ("unique_ids", None), ("emails", IdentifierKind.EMAIL),
    ("phones", IdentifierKind.PHONE), ("urls", IdentifierKind.URL),
)  # fmt: skip


def dsa_order(paper: str, lines: FormLines) -> Demand:
    """The Demand of such an order. Raises UnreadableInput, naming the field, for a day that does not exist."""
    removal = lines.value("kind") == "removal"
    state = state_code(lines.words("issuer.state"))
    period, zone = period_of(lines, "information.time_range")
    own = f"{REGULATION}, art. {9 if removal else 10}"
    cited = tuple(_cited(lines, "legal_basis", state))
    return Demand(
        paper=paper,
        instrument=lines.found(
            Instrument.EU_DSA_REMOVAL_ORDER if removal else Instrument.EU_DSA_INFORMATION_ORDER, "kind"
        ),
        jurisdiction=lines.found(state or "EU", "issuer.state" if state else "form"),
        # Without a legal basis of its own the order has none: the Articles themselves give no power (Arts. 9(1), 10(1)).
        authorities=(*cited, *(() if any(c.value == own for c in cited) else (lines.found(own, "kind"),)))
        if cited
        else (),
        offences=tuple(_cited(lines, "reasons.provisions", state)),
        issuing_body=first_of(lines, "issuer.authority"),
        court=lines.found(bool(lines.value("issuer.by_court")), "issuer.by_court")
        if lines.value("issuer.by_court") is not None
        else None,
        signed=lines.found(True, "issuer.signature") if lines.words("issuer.signature") else None,
        signatory=_signatory(lines),
        requester=_requester(lines),
        addressee=first_of(lines, "addressee.provider"),
        reference=first_of(lines, "issuer.file_no"),
        issued_on=day_of(lines, "issuer.date"),
        due_on=day_of(lines, "due_on"),
        accounts=tuple(_accounts(lines, removal=removal)),
        period=period,
        items=tuple(_items(lines)),
        excluded=tuple(_described(lines, "information.excluded")),
        nondisclosure=_secrecy(lines),
        marks=tuple(_marks(lines, removal=removal)),
        zone=zone,
        language=first_of(lines, "language"),
        issuing_state=lines.found(state, "issuer.state") if state else None,
    )


def _cited(lines: FormLines, path: str, state: str | None) -> Iterator[Found[str]]:
    """Each provision of a list: as every other paper's are written, or in its own words where nobody knows its code."""
    for number, words in enumerate(lines.value(path) or (), 1):
        place = f"{path}[{number}]"
        # By its own words alone: what stands beside them in the form belongs to no citation.
        known = cited_within(Prose(Text(_only(words, lines.text.paper))), state, (0, len(words)))
        if known:
            yield from (lines.found(one.value, place) for one in known)
        elif words.strip():
            yield lines.found(_normal(" ".join(words.split()), state), place)


def _only(words: str, paper: Paper) -> Paper:
    return replace(paper, pages=(Page(1, words),), attachments=())


def _normal(words: str, state: str | None) -> str:
    """A provision of a law that is not known here, as those of known laws are written where its words allow it."""
    match = _PROVISION.fullmatch(words) if state else None
    if match is None:
        return words
    return f"{match['law']} ({state}), {'§' if match['sign'] == '§' else 'art.'} {match['number']}"


# "Algemene wet bestuursrecht, artikel 5:16".
_PROVISION = re.compile(
    r"(?P<law>[^\W\d_][^,;()§]{4,120}), (?:(?P<sign>§)|art(?:icle|ikel|ículo|icolo|igo|\.)) ?(?P<number>\d[\w:.-]{0,12})"
)


def _accounts(lines: FormLines, *, removal: bool) -> Iterator[Found[Account]]:
    """The places of content, or the recipients, each once."""
    seen: set[Account] = set()
    if removal:
        lists: list[tuple[str, IdentifierKind | None]] = [("content.urls", IdentifierKind.URL)]
    else:
        lists = [(f"recipients.{name}", kind) for name, kind in _RECIPIENTS]
    for path, kind in lists:
        for number, value in enumerate(lines.value(path) or (), 1):
            account = Account(kind or kind_of(value.strip()), value.strip())
            if account.kind is IdentifierKind.URL and POST.search(account.value):
                account = replace(account, kind=IdentifierKind.POST_URL)
            if account.value and account not in seen:
                seen.add(account)
                yield lines.found(account, f"{path}[{number}]")


def _items(lines: FormLines) -> Iterator[Found[Item]]:
    for number, code in enumerate(lines.value("information.kinds") or (), 1):
        yield lines.found(Item(code, frozenset({Category(code)})), f"information.kinds[{number}]")
    if words := lines.words("information.other"):
        yield lines.found(Item(words, meaning(words.lower()).wanted), "information.other")
    yield from _described(lines, "information.described")


def _described(lines: FormLines, path: str) -> Iterator[Found[Item]]:
    """Each entry of a list in which kinds of data stand in words."""
    for number, words in enumerate(lines.value(path) or (), 1):
        yield lines.found(Item(words, meaning(words.lower()).wanted), f"{path}[{number}]")


def _secrecy(lines: FormLines) -> Found[Nondisclosure] | None:
    """A later time for telling the recipient, which the order sets or, against the Article, leaves open."""
    until = lines.words("informing.not_before")
    if until:
        day_of(lines, "informing.not_before")
    elif lines.value("informing.later") is not True:
        return None
    gag = Nondisclosure("ordered", _SECRECY, until or "indefinite")
    return lines.found(gag, "informing.not_before", "informing.later", "informing.reason")


def _marks(lines: FormLines, *, removal: bool) -> Iterator[Found[Mark]]:
    yield lines.found(Mark.REMOVAL if removal else Mark.DISCLOSURE, "kind")
    stated = lines.words("reasons.statement")
    # An order to act says which provisions the content infringes; without one its reasons are none.
    if stated and (not removal or lines.value("reasons.provisions")):
        yield lines.found(Mark.REASONS_STATED, "reasons.statement", "reasons.provisions[1]")
    scope = lines.value("territory.scope")
    for mark, shown, path in (
        (Mark.REASONS_WITHHELD, lines.value("reasons.withheld") is True, "reasons.withheld"),
        (Mark.REDRESS_STATED, bool(lines.words("redress")), "redress"),
        (Mark.CRIMINAL_PROCEDURE, lines.value("criminal_procedure") is True, "criminal_procedure"),
        (Mark.COLLECTS_ANEW, lines.value("information.collects_anew") is True, "information.collects_anew"),
        (Mark.WORLDWIDE, scope == "worldwide", "territory.scope"),
        (Mark.TERRITORY_NAMED, scope is not None and scope != "worldwide", "territory.scope"),
        (Mark.TRANSLATED, bool(lines.value("translation")), "translation[1]"),
        (Mark.REPORT_WANTED, bool(lines.value("report.receipt") or lines.value("report.effect")), "report.effect"),
    ):
        if shown:
            yield lines.found(mark, path)


def _signatory(lines: FormLines) -> Found[Signatory] | None:
    name, post = lines.words("issuer.representative"), lines.words("issuer.post")
    return lines.found(Signatory(name, post), "issuer.representative", "issuer.post") if name or post else None


def _requester(lines: FormLines) -> Found[Requester] | None:
    paths = [f"issuer.{name}" for name in ("authority", "representative", "post", "email", "phone")]
    words = [lines.words(path) for path in paths]
    if not any(words):
        return None
    return lines.found(Requester(*words), *(p for p, w in zip(paths, words, strict=True) if w))
