"""Groups of papers that States' authorities issue, and where the States' codes can be read."""

from __future__ import annotations

from fourcorners.law.us.kinds import SUBPOENAS, WARRANTS, Kinds
from fourcorners.reading.model import Demand
from fourcorners.terms import Instrument, Mark

STATE_WARRANT: Kinds = frozenset({Instrument.US_STATE_WARRANT})
ORDERS: Kinds = frozenset({Instrument.US_2703D_ORDER, Instrument.US_PEN_TRAP_ORDER, Instrument.US_WIRETAP_ORDER})
RECORDS_ORDER: Kinds = frozenset({Instrument.US_2703D_ORDER})
PEN_TRAP: Kinds = frozenset({Instrument.US_PEN_TRAP_ORDER})
# Process in a criminal case, whatever its form. An administrative subpoena need not be one, and a civil one is none.
CRIMINAL: Kinds = WARRANTS | ORDERS | (SUBPOENAS - {Instrument.US_ADMINISTRATIVE_SUBPOENA})
# What compels without a judge who found probable cause.
WITHOUT_WARRANT: Kinds = SUBPOENAS | ORDERS
# Inquiries of every kind that are no warrant.
INQUIRIES: Kinds = SUBPOENAS | {Instrument.US_CIVIL_SUBPOENA, Instrument.INFORMAL_REQUEST, Instrument.OTHER}

JUSTIA = "https://law.justia.com/codes"


def is_not_yet(demand: Demand) -> bool:
    """Whether the paper orders nothing yet, so that no term runs and no form can be missed."""
    return demand.shows(Mark.APPLICATION, Mark.BLANK_FORM, Mark.INTERNAL_DOCUMENT)
