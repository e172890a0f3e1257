"""The paper itself: who issued and signed it, and whether it is process at all."""

from __future__ import annotations

from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, refuse
from fourcorners.law.ranks import holds_rank, plain, same_name
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.us.kinds import (
    ALWAYS,
    COMPELS,
    COURT_PAPERS,
    FREEDMAN,
    LETTERS,
    NOT_EU,
    READ,
    UK,
    WARRANTS,
    criminal_rule,
    usc,
)  # fmt: skip
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Instrument, Mark

_NOT_YET = (Mark.APPLICATION, Mark.BLANK_FORM, Mark.INTERNAL_DOCUMENT)


@rule(
    "us.gen.no_issuer",
    title="Process names the court or agency that issued it.",
    authority="18 USC 2703(c); Freedman v. America Online, 303 F. Supp. 2d 121 (D. Conn. 2004)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-01",
    effects="refuse ask", kinds=COMPELS | UK | {Instrument.OTHER},
)  # fmt: skip
def no_issuer(demand: Demand, law: Law) -> Outcome:
    """Refused where nobody at all is named; asked where only the issuing body could not be read."""
    if demand.shows(*_NOT_YET):
        return NOT_ENGAGED
    if demand.issuing_body:
        return MET
    if demand.requester or demand.signatory or demand.reference:
        return ask(
            "The paper does not say which court or agency issued it.",
            defect=Defect.NO_ISSUING_AUTHORITY,
            cure="Please tell us the issuing court or agency, or send the page that names it.",
            at=demand.where("requester", "signatory"),
        )
    if demand.doubts("issuing_body", "requester", "signatory", "reference"):
        return ask(
            "It could not be told for sure which court or agency issued the paper.",
            defect=Defect.NO_ISSUING_AUTHORITY,
            cure="Please tell us the issuing court or agency, or send the page that names it.",
        )
    return refuse(
        Defect.NO_ISSUING_AUTHORITY,
        "The paper names no court, agency or officer from whom it comes.",
        cure="Please serve process that names the court or agency that issues it.",
    )


@rule(
    "us.gen.unsigned",
    title="Process binds only when it is signed by whoever must sign it.",
    authority="Freedman v. America Online, 303 F. Supp. 2d 121 (D. Conn. 2004); Fed. R. Crim. P. 17(a), 41(e)",
    link=FREEDMAN, in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-02, US-SUB-03, US-SW-01, US-PT-01",
    effects="refuse", kinds=COMPELS | UK | {Instrument.OTHER},
)  # fmt: skip
def unsigned(demand: Demand, law: Law) -> Outcome:
    """Freedman: a warrant form that no judge had signed compelled nothing, and acting on it was no good faith.

    A signature that is a picture cannot be read, and then this rule is silent. An application carries its author's
    signature at most, never the court's.
    """
    kind = demand.instrument.value if demand.instrument else None
    if demand.signed is None and not (kind in COURT_PAPERS and demand.shows(Mark.APPLICATION)):
        return NOT_ENGAGED
    if demand.signed is not None and demand.signed.value:
        return MET
    who = "a judge" if kind in COURT_PAPERS else "the official who must sign it"
    return refuse(
        Defect.UNSIGNED,
        f"The paper is not signed by {who}.",
        cure=f"Please serve a copy that {who} has signed.",
        at=demand.where("signed", "signatory", Mark.APPLICATION),
    )


@rule(
    "us.gen.unsigned_letter",
    title="A letter that asks something of a provider is signed by the officer who sends it.",
    authority="18 USC 2702(b)(8), (c)(4), 2703(f)(1)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-02",
    effects="ask", kinds=LETTERS,
)  # fmt: skip
def unsigned_letter(demand: Demand, law: Law) -> Outcome:
    """No statute prescribes a signature on a letter, but each speaks of a request by a governmental entity."""
    if demand.signed is None:
        return NOT_ENGAGED
    if demand.signed.value:
        return MET
    return ask(
        "The letter bears no signature, so it does not show which officer answers for it.",
        defect=Defect.UNSIGNED,
        cure="Please send the letter again, signed by the officer who makes the request.",
        at=demand.where("signed"),
    )


@rule(
    "us.gen.application",
    title="An application, affidavit or proposed order compels nobody.",
    authority="Freedman v. America Online, 303 F. Supp. 2d 121 (D. Conn. 2004)",
    link=FREEDMAN, in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-02, US-SW-01",
    effects="refuse", kinds=NOT_EU,
)  # fmt: skip
def application(demand: Demand, law: Law) -> Outcome:
    """What is asked of a court is not yet what the court orders."""
    if not demand.shows(Mark.APPLICATION):
        return NOT_ENGAGED
    return refuse(
        Defect.APPLICATION_NOT_ORDER,
        "The paper is an application to a court, or a paper in support of one. It is not an order or a warrant.",
        cure="Please serve the order or warrant once the court has signed it.",
        at=demand.where(Mark.APPLICATION),
    )


@rule(
    "us.gen.blank_form",
    title="A form whose fields are not filled in is not process.",
    authority="18 USC 2703(c)(1); Freedman v. America Online, 303 F. Supp. 2d 121 (D. Conn. 2004)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-02, US-ADM-01",
    effects="refuse", kinds=NOT_EU,
)  # fmt: skip
def blank_form(demand: Demand, law: Law) -> Outcome:
    """A template orders nothing of anyone."""
    if not demand.shows(Mark.BLANK_FORM):
        return NOT_ENGAGED
    return refuse(
        Defect.BLANK_FORM,
        "The paper is a form whose fields have not been filled in.",
        cure="Please serve the completed and signed document.",
        at=demand.where(Mark.BLANK_FORM),
    )


@rule(
    "us.gen.internal_document",
    title="An agency's own paper about a demand is not the demand.",
    authority="18 USC 2703(c)(1)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-INF-01",
    effects="refuse", kinds=NOT_EU,
)  # fmt: skip
def internal_document(demand: Demand, law: Law) -> Outcome:
    """Records go to a governmental entity only when it uses one of the means the section lists."""
    if not demand.shows(Mark.INTERNAL_DOCUMENT):
        return NOT_ENGAGED
    return refuse(
        Defect.INTERNAL_DOCUMENT_NOT_A_DEMAND,
        "The paper is an agency's own document about a demand and is not addressed to us as process.",
        cure="Please serve the process itself.",
        at=demand.where(Mark.INTERNAL_DOCUMENT),
    )


@rule(
    "us.gen.attachment_missing",
    title="A demand is judged with every part it refers to.",
    authority="Fed. R. Crim. P. 41(e)(2)(A); 18 USC 2703(c)",
    link=criminal_rule("41"), in_force=ALWAYS, read=READ, verified=True, fact="US-SW-03",
    effects="ask", kinds=NOT_EU,
)  # fmt: skip
def attachment_missing(demand: Demand, law: Law) -> Outcome:
    """What is to be searched, and what is to be handed over, often stands in the attachment alone."""
    if not demand.shows(Mark.ATTACHMENT_MISSING):
        return NOT_ENGAGED
    return ask(
        "The paper refers to an attachment that did not come with it, so what it demands cannot be told.",
        defect=Defect.ATTACHMENT_MISSING,
        cure="Please send the complete document with all its attachments.",
        at=demand.where(Mark.ATTACHMENT_MISSING),
    )


@rule(
    "us.gen.wrong_addressee",
    title="Process binds whom it is addressed to.",
    authority="our reading: process commands the person it names",
    link=criminal_rule("17"), in_force=ALWAYS, read=READ, verified=False, fact="US-GEN-03",
    effects="ask", kinds=NOT_EU,
)  # fmt: skip
def wrong_addressee(demand: Demand, law: Law) -> Outcome:
    """Asked, never refused: firms have many names, and the profile may not know them all.

    "Custodian of Records" is nobody's name, and whoever received the paper.
    """
    if demand.addressee is None or not law.profile.names:
        return NOT_ENGAGED
    named = plain(demand.addressee.value)
    if set(named.split()) <= _ANYBODY:
        return NOT_ENGAGED
    if any(plain(name) in named or named in plain(name) for name in law.profile.names):
        return MET
    return ask(
        "The paper is addressed to another company than ours.",
        defect=Defect.WRONG_PROVIDER,
        cure="Please check which company runs the service, and address the process to it.",
        at=demand.where("addressee"),
    )


# Words that make up an addressee without a name.
_ANYBODY = frozenset(
    {
        "a", "agent", "and", "attention", "attn", "compliance", "concern", "counsel", "custodian", "custodians",
        "department", "desk", "division", "enforcement", "general", "government", "in", "it", "keeper", "law", "legal",
        "madam", "manager", "matters", "may", "of", "office", "officer", "or", "owner", "process", "provider", "record",
        "records", "recipient", "registered", "relations", "request", "requests", "response", "safety", "section",
        "service", "services", "sir", "subpoena", "subpoenas", "support", "team", "the", "to", "trust", "unit", "whom",
    }
)  # fmt: skip


@rule(
    "us.gen.impossible_dates",
    title="A paper's dates can all be true together.",
    authority="our reading: a paper is taken at its word only where its words can hold",
    link=criminal_rule("17"), in_force=ALWAYS, read=READ, verified=False, fact="US-GEN-06",
    effects="ask", kinds=NOT_EU,
)  # fmt: skip
def impossible_dates(demand: Demand, law: Law) -> Outcome:
    """A period that ends before it begins reaches nothing; a date of issue after service is a slip or a forgery."""
    spans = [demand.period, *(days for _, days in demand.account_periods)]
    backwards = [d for d in spans if d and d.value.start and d.value.end and d.value.end < d.value.start]
    if backwards:
        return ask(
            "The paper names a period that ends before it begins.",
            defect=Defect.FACIALLY_DEFECTIVE,
            cure="Please tell us the first and the last day of the records you seek.",
            at=tuple(e for d in backwards for e in d.evidence),
        )
    if demand.issued_on and demand.issued_on.value > law.on:
        return ask(
            "The paper bears a date of issue that lies after the day it was served.",
            defect=Defect.FACIALLY_DEFECTIVE,
            cure="Please confirm the date of issue, or serve a corrected copy.",
            at=demand.where("issued_on"),
        )
    return MET if demand.issued_on or any(spans) else NOT_ENGAGED


@rule(
    "us.gen.unknown_subsection",
    title="A paper cites law that exists.",
    authority="the sections listed in the table, read whole; our reading of what a wrong letter means",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=False, fact="US-GEN-13",
    effects="ask", kinds=NOT_EU, tables=("us.subsections",),
)  # fmt: skip
def unknown_subsection(demand: Demand, law: Law) -> Outcome:
    """Asked only: a wrong letter is more often a slip than a forgery, but both want a second look."""
    for row in law.rows("us.subsections"):
        for found in demand.authorities:
            letter = found.value.partition("(")[2][:1].lower()
            if letter and letter not in row["letters"] and _same_section(found.value, row["section"]):
                return ask(
                    f"The paper cites {found.value}, a subsection that does not exist.",
                    defect=Defect.FACIALLY_DEFECTIVE,
                    cure="Please tell us the provision you rely on.",
                    at=found.evidence,
                )
    return NOT_ENGAGED


def _same_section(citation: str, section: str) -> bool:
    return plain(citation.partition("(")[0]).replace(" ", "") == plain(section).replace(" ", "")


@rule(
    "us.gen.same_person",
    title="The officer who asks for a warrant or order does not sign it as the court.",
    authority="United States v. Hambrick, 55 F. Supp. 2d 504 (W.D. Va. 1999)",
    link="https://cetient.com/case/2376421/united-states-v-hambrick",
    in_force="1999-07-07/..", declares=True, read=READ, verified=True, fact="US-GEN-12",
    effects="refuse", kinds=COURT_PAPERS,
)  # fmt: skip
def same_person(demand: Demand, law: Law) -> Outcome:
    """Hambrick: the signer was justice of the peace and a detective of the asking police; invalidity was conceded."""
    if not (demand.requester and demand.signatory and demand.requester.value.officer and demand.signatory.value.name):
        return NOT_ENGAGED
    if demand.shows(*_NOT_YET):
        # Who applies signs the application.
        return NOT_ENGAGED
    if not same_name(demand.requester.value.officer, demand.signatory.value.name):
        return MET
    return refuse(
        Defect.WRONG_SIGNATORY,
        "The officer who asks for the records has also signed the paper in the place of the court.",
        cure="Please serve a paper that an independent judge has signed.",
        at=demand.where("requester", "signatory"),
    )


@rule(
    "us.gen.not_by_court",
    title="A warrant, an order for records, a pen register or a wiretap comes from a court.",
    authority="18 USC 2703(a), (d), 2518(4), 3123(a); Fed. R. Crim. P. 41(e)",
    link=usc(18, "2703"), in_force=ALWAYS, read=READ, verified=True, fact="US-GEN-02, US-D-01, US-PT-01",
    effects="refuse", kinds=COURT_PAPERS,
)  # fmt: skip
def not_by_court(demand: Demand, law: Law) -> Outcome:
    """Silent where it could not be read whether a court issued the paper."""
    if demand.court is None or demand.shows(*_NOT_YET):
        return NOT_ENGAGED
    if demand.court.value:
        return MET
    return refuse(
        Defect.WRONG_SIGNATORY,
        "The paper is of a kind that only a court can issue, and no court issued it.",
        cure="Please obtain the order or warrant from a court and serve it.",
        at=demand.where("instrument", "court", "issuing_body"),
    )


@rule(
    "us.warrant.signature_by_officer",
    title="A judge's name written by an officer is regular only on a duplicate of an order made by telephone.",
    authority="Fed. R. Crim. P. 4.1(b)(6)(C)",
    link=criminal_rule("4.1"), in_force=ALWAYS, read=READ, verified=True, fact="US-SW-01",
    effects="ask", kinds=WARRANTS,
)  # fmt: skip
def signature_by_officer(demand: Demand, law: Law) -> Outcome:
    """Engaged where a warrant is signed and the title beside the signature is an officer's or prosecutor's."""
    if not (demand.signed and demand.signed.value and demand.signatory and demand.signatory.value.title):
        return NOT_ENGAGED
    if demand.shows(*_NOT_YET) or not holds_rank(demand.signatory.value.title, _OFFICERS):
        return MET
    return ask(
        "The name under the warrant stands beside the title of an officer and not of a judge.",
        defect=Defect.WRONG_SIGNATORY,
        cure="Please send the court's original, which bears the judge's signature.",
        at=demand.where("signatory", "signed"),
    )


_OFFICERS = (
    "special agent", "agent", "detective", "officer", "sergeant", "lieutenant", "captain", "inspector",
    "investigator", "deputy sheriff", "sheriff", "attorney", "prosecutor",
)  # fmt: skip
