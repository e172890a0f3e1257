"""Groups of instruments that rules speak of, and where their sources can be read."""

from __future__ import annotations

from fourcorners.terms import Category, Instrument

READ = "2026-11-22"
ALWAYS = "../.."

Kinds = frozenset[Instrument | None]

# Subpoenas of government bodies: what 18 USC 2703(c)(2) speaks of.
SUBPOENAS: Kinds = frozenset(
    {
        Instrument.US_GRAND_JURY_SUBPOENA,
        Instrument.US_ADMINISTRATIVE_SUBPOENA,
        Instrument.US_TRIAL_SUBPOENA,
        Instrument.US_STATE_SUBPOENA,
    }
)
WARRANTS: Kinds = frozenset({Instrument.US_SEARCH_WARRANT, Instrument.US_STATE_WARRANT})
# Papers that only a judge can issue and that compel a provider to hand something over.
COURT_PAPERS: Kinds = WARRANTS | {
    Instrument.US_2703D_ORDER,
    Instrument.US_PEN_TRAP_ORDER,
    Instrument.US_WIRETAP_ORDER,
}
# Papers that reach what is stored on the day they are issued, and nothing later.
STORED: Kinds = SUBPOENAS | WARRANTS | {Instrument.US_2703D_ORDER, Instrument.US_CIVIL_SUBPOENA}
COMPELS: Kinds = (
    STORED
    | COURT_PAPERS
    | {Instrument.US_NATIONAL_SECURITY_LETTER, Instrument.US_FISA_ORDER, Instrument.US_NONDISCLOSURE_ORDER}
)
UK: Kinds = frozenset({Instrument.UK_PRODUCTION_ORDER, Instrument.UK_IPA_NOTICE, Instrument.UK_COPO_ORDER})
LETTERS: Kinds = frozenset(
    {
        Instrument.INFORMAL_REQUEST,
        Instrument.RESTRAINT_REQUEST,
        Instrument.US_EMERGENCY_REQUEST,
        Instrument.US_PRESERVATION_REQUEST,
    }
)
# Every paper but those of the Union, whose own rules judge their form; None is a paper of a kind nobody could read.
NOT_EU: Kinds = frozenset({None, *(i for i in Instrument if not i.value.startswith("eu."))})
ASKS_DATA: Kinds = NOT_EU - {Instrument.US_NONDISCLOSURE_ORDER, Instrument.US_FISA_ORDER}

# Records that exist for a time, so that a period makes a difference; who the subscriber is now needs none.
TIMED = frozenset(
    {
        Category.SESSION_TIMES,
        Category.SESSION_IP,
        Category.TRAFFIC_CALLS,
        Category.TRAFFIC_HEADERS,
        Category.DEVICE,
        Category.LOCATION,
        *(c for c in Category if c.is_content),
    }
)

FREEDMAN = "https://law.justia.com/cases/federal/district-courts/FSupp2/303/121/2504192/"
CHATRIE = "https://www.supremecourt.gov/docket/docketfiles/html/public/25-112.html"


def usc(title: int, section: str) -> str:
    """Where a section of the US Code can be read."""
    return f"https://www.law.cornell.edu/uscode/text/{title}/{section}"


def criminal_rule(number: str) -> str:
    """Where a Federal Rule of Criminal Procedure can be read."""
    return f"https://www.law.cornell.edu/rules/frcrmp/rule_{number}"


def civil_rule(number: str) -> str:
    """Where a Federal Rule of Civil Procedure can be read."""
    return f"https://www.law.cornell.edu/rules/frcp/rule_{number}"
