"""European Production Order Certificates: by when one is answered, and with which form what cannot be done is told."""

from __future__ import annotations

from fourcorners.law.eu.clock import CLOCK, closed, days_from, hours_from
from fourcorners.law.eu.kinds import APPLIES, CERTIFICATES, EPOC, READ, REGULATION, of_class
from fourcorners.law.outcome import MET, NOT_ENGAGED, Outcome, ask, deadline, inform, refuse
from fourcorners.law.rules import rule
from fourcorners.law.tables import Law
from fourcorners.law.undone import taken_back
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark

_NOTIFIED = (Mark.AUTHORITY_NOTIFIED, Mark.END_OF_TEN_DAYS)


@rule(
    "eu.epoc.produce_by",
    title="A production certificate is answered in ten days, in an emergency in eight hours.",
    authority=f"Regulation (EU) 2023/1543, Arts. 8(1), 8(4), 10(2)-(4); {CLOCK}, Arts. 3, 5",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-030, EU-EE-033, EU-EE-034",
    effects="deadline", kinds=EPOC, tables=("eu.terms", "eu.holidays", "eu.classes", "eu.boxes", "eu.words"),
)  # fmt: skip
def produce_by(demand: Demand, law: Law) -> Outcome:
    """Where the enforcing authority was notified, data goes at the end of the ten days, not before it confirms.

    Sending early is an error there. An emergency waits for no notification. Both days run from our own receipt.
    """
    at = demand.where("due_on", Mark.TEN_DAYS, *_NOTIFIED)
    if demand.shows(Mark.EMERGENCY_CLAIMED):
        hours = law.number("eu.terms", "produce_emergency_hours")
        term = hours_from(law.on, hours)
        says = f"The data is due {hours} hours after receipt at the latest, whether or not an authority was notified."
        return deadline(says, term.on, derived=term.derived, at=at)
    term = days_from(law.on, law.number("eu.terms", "produce"), closed(law, law.on))
    day = term.on.isoformat()
    says = f"The data is due as soon as possible, at the latest on {day}."
    if of_class(demand, law, "traffic", "content"):
        says = (
            f"The data is due by {day}; where an authority was notified, not before that day unless it has confirmed."
        )
        if demand.shows(Mark.CONFIRMED_EARLY):
            says = f"The enforcing authority confirmed, so the data is due as soon as possible, at the latest on {day}."
        elif demand.shows(*_NOTIFIED):
            says = f"An authority was notified: data goes at the end of {day}, and not before unless it confirms to us."
    return deadline(says, term.on, or_on=term.or_on, derived=term.derived, at=at)


@rule(
    "eu.epoc.notification",
    title="The enforcing authority is notified of an order for traffic data or content, or the form shows none.",
    authority="Regulation (EU) 2023/1543, Art. 8(1)-(2); Annex I Sections C, K",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-031, EU-EE-072",
    effects="ask info", kinds=EPOC, tables=("eu.classes", "eu.boxes", "eu.words"),
)  # fmt: skip
def notification(demand: Demand, law: Law) -> Outcome:
    """The form has no place for the reason why none was notified, so only a contradiction is asked about."""
    named, plain = demand.shows(Mark.AUTHORITY_NOTIFIED), demand.shows(Mark.TEN_DAYS)
    at = demand.where(Mark.TEN_DAYS, Mark.END_OF_TEN_DAYS, Mark.AUTHORITY_NOTIFIED)
    if (plain and named) or (demand.shows(Mark.END_OF_TEN_DAYS) and not named):
        return ask(
            "Section C and Section K of the certificate contradict each other on whether an authority was notified.",
            defect=Defect.FACIALLY_DEFECTIVE,
            cure="Please tell us whether the enforcing authority was notified. Until then we keep the data.",
            at=at,
            ground="iii.d.manifest_errors",
        )
    if not of_class(demand, law, "traffic", "content"):
        return NOT_ENGAGED
    if named:
        return MET
    return inform("No enforcing authority was notified by the certificate, which need not say why.", at=at)


@rule(
    "eu.epoc.refusal_raised",
    title="When the enforcing authority raises a ground for refusal, nothing is handed over.",
    authority="Regulation (EU) 2023/1543, Arts. 10(4), 12(1)-(2), 12(4)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-032",
    effects="refuse ask", kinds=CERTIFICATES,
)  # fmt: skip
def refusal_raised(demand: Demand, law: Law) -> Outcome:
    """For part of the data a person takes that part out; conditions bind the issuing authority's use, not us."""
    if not demand.shows(Mark.REFUSAL_RAISED):
        return NOT_ENGAGED
    at = demand.where(Mark.REFUSAL_RAISED, Mark.REFUSAL_IN_PART)
    if demand.shows(Mark.REFUSAL_IN_PART):
        return ask(
            "The enforcing authority refuses part of the data, or sets conditions; a person takes it out.", at=at
        )
    return refuse(
        Defect.JURISDICTION,
        "The enforcing authority has raised a ground for refusal, so nothing is handed over.",
        at=at,
        ground="iii.d.other",
    )


@rule(
    "eu.epoc.emergency_reasons",
    title="A certificate that claims an emergency says which, or gives its reasons.",
    authority="Regulation (EU) 2023/1543, Arts. 3(18), 5(5)(g), 9(2); Annex I Section C",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-028",
    effects="ask", kinds=EPOC,
)  # fmt: skip
def emergency_reasons(demand: Demand, law: Law) -> Outcome:
    """The form has no field for reasons, so the kind of emergency does. The eight hours run on while it is asked."""
    if not demand.shows(Mark.EMERGENCY_CLAIMED):
        return NOT_ENGAGED
    if demand.shows(Mark.DANGER_DESCRIBED, Mark.EMERGENCY_KIND):
        return MET
    return ask(
        "The certificate claims an emergency and names neither its kind nor any reason for it.",
        defect=Defect.EMERGENCY_NOT_DESCRIBED,
        cure="Please name the kind of emergency in Section C, or give the reasons. The eight hours run on meanwhile.",
        at=demand.where(Mark.EMERGENCY_CLAIMED),
        ground="iii.d.incomplete",
    )


@rule(
    "eu.epoc.preserve_at_once",
    title="On receipt the data that a production certificate names is preserved.",
    authority="Regulation (EU) 2023/1543, Art. 10(1); Annex I, preamble",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-035",
    effects="info", kinds=EPOC,
)  # fmt: skip
def preserve_at_once(demand: Demand, law: Law) -> Outcome:
    """Only what it names, and only where it lets the data be identified. It is kept until production or word not to."""
    if not demand.accounts:
        return NOT_ENGAGED
    return inform("The data named is kept from receipt until it is produced or no longer needed, and nothing else is.")


@rule(
    "eu.epoc.clarification",
    title="A certificate that cannot be executed as it stands is answered with the form of Annex III.",
    authority="Regulation (EU) 2023/1543, Arts. 10(6)-(9), 11(5)-(7)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-036, EU-EE-037",
    effects="info", kinds=CERTIFICATES, tables=("eu.terms",),
)  # fmt: skip
def clarification(demand: Demand, law: Law) -> Outcome:
    """For production, silence after five days consents to nothing; for preservation, it ends the duty to preserve."""
    days = law.number("eu.terms", "clarify")
    if demand.instrument and demand.instrument.value in EPOC:
        return inform(
            f"A question goes to the issuing authority in the form of Annex III without undue delay. If {days} days "
            "pass in silence, it is chased; silence neither ends the order nor lets data go."
        )
    return inform(
        f"A question goes to the issuing authority in the form of Annex III without undue delay. If {days} days pass "
        "in silence, we need not preserve; a person looks before anything is let go."
    )


@rule(
    "eu.epoc.say_why_late",
    title="What is not given, or not in time, is explained before the day on which it is due.",
    authority=f"Regulation (EU) 2023/1543, Arts. 10(7)-(8), 11(6)-(7); {CLOCK}, Arts. 3, 5",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-038",
    effects="deadline", kinds=CERTIFICATES, tables=("eu.terms", "eu.holidays"),
)  # fmt: skip
def say_why_late(demand: Demand, law: Law) -> Outcome:
    """The issuing authority may then set a new day. For preservation no number of days is given."""
    if demand.instrument and demand.instrument.value not in EPOC:
        return deadline(
            "If the data cannot be preserved, the form of Annex III says so without undue delay.",
            law.on,
            derived=("No number of days is given (Art. 11(7)); the day of receipt stands for it.",),
        )
    if demand.shows(Mark.EMERGENCY_CLAIMED):
        term = hours_from(law.on, law.number("eu.terms", "produce_emergency_hours"))
    else:
        term = days_from(law.on, law.number("eu.terms", "produce"), closed(law, law.on))
    return deadline(
        "If data will not go, not all of it or not in time, the form of Annex III says why before the term ends.",
        term.on,
        derived=term.derived,
    )


@rule(
    "eu.epoc.withdrawn",
    title="A certificate that is withdrawn ends, and what was kept for it alone is let go.",
    authority="Regulation (EU) 2023/1543, Arts. 4(5), 10(5), 10(9), 11(3), 12(2)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-062",
    effects="refuse", kinds=CERTIFICATES,
)  # fmt: skip
def withdrawn(demand: Demand, law: Law) -> Outcome:
    """Another hold on the same data stays. The withdrawal is confirmed to whoever sent it."""
    return taken_back(demand, "The certificate is withdrawn: nothing goes, and what was kept for it alone is let go.")


@rule(
    "eu.epoc.delivery",
    title="Evidence up to 25 megabytes goes through the system, more of it by other means with a manifest.",
    authority="Implementing Regulation (EU) 2025/1550, Annex, points 3.2, 3.3.3",
    link="https://eur-lex.europa.eu/eli/reg_impl/2025/1550/oj",
    in_force=APPLIES, read=READ, verified=True, fact="EU-EE-070",
    effects="info", kinds=EPOC, tables=("eu.channel",),
)  # fmt: skip
def delivery(demand: Demand, law: Law) -> Outcome:
    """The manifest ties the files to the order and names a strong digest of each, with its algorithm."""
    size = law.number("eu.channel", "largest_megabytes")
    least, most = (law.number("eu.channel", f"collect_within_days_{end}") for end in ("least", "most"))
    return inform(
        f"More than {size} MB goes by other means, with a manifest and digests sent through the system; "
        f"it may wait to be collected for {least} to {most} days."
    )


@rule(
    "eu.epoc.costs",
    title="Costs can be claimed where the issuing State's law provides so for orders at home.",
    authority="Regulation (EU) 2023/1543, Arts. 14, 23(5)",
    link=REGULATION, in_force=APPLIES, read=READ, verified=True, fact="EU-EE-063",
    effects="info", kinds=CERTIFICATES,
)  # fmt: skip
def costs(demand: Demand, law: Law) -> Outcome:
    """The Commission publishes the national rules. The costs of the system itself are not covered."""
    return inform("Whether costs are reimbursed is said by the law of the issuing State; the Commission lists it.")
