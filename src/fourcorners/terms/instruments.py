"""The kinds of legal process that a provider is served with."""

from enum import StrEnum


class Instrument(StrEnum):
    """One kind of paper. The prefix names the law it comes from."""

    US_GRAND_JURY_SUBPOENA = "us.grand_jury_subpoena"
    US_ADMINISTRATIVE_SUBPOENA = "us.administrative_subpoena"
    US_TRIAL_SUBPOENA = "us.trial_subpoena"
    US_CIVIL_SUBPOENA = "us.civil_subpoena"
    US_2703D_ORDER = "us.2703d_order"
    US_PEN_TRAP_ORDER = "us.pen_trap_order"
    US_SEARCH_WARRANT = "us.search_warrant"
    US_WIRETAP_ORDER = "us.wiretap_order"
    US_PRESERVATION_REQUEST = "us.preservation_request"
    US_EMERGENCY_REQUEST = "us.emergency_request"
    US_NATIONAL_SECURITY_LETTER = "us.national_security_letter"
    US_FISA_ORDER = "us.fisa_order"
    US_NONDISCLOSURE_ORDER = "us.nondisclosure_order"
    US_STATE_WARRANT = "us.state_warrant"
    US_STATE_SUBPOENA = "us.state_subpoena"
    MLAT_REQUEST = "mlat_request"
    EU_EPOC = "eu.epoc"
    EU_EPOC_PR = "eu.epoc_pr"
    EU_DSA_INFORMATION_ORDER = "eu.dsa_information_order"
    EU_DSA_REMOVAL_ORDER = "eu.dsa_removal_order"
    UK_PRODUCTION_ORDER = "uk.production_order"
    UK_IPA_NOTICE = "uk.ipa_notice"
    UK_COPO_ORDER = "uk.copo_order"
    RESTRAINT_REQUEST = "restraint_request"
    INFORMAL_REQUEST = "informal_request"
    OTHER = "other"


# How letters and records name an instrument, to fit after "received".
IN_WORDS: dict[Instrument, str] = {
    Instrument.US_GRAND_JURY_SUBPOENA: "a grand jury subpoena",
    Instrument.US_ADMINISTRATIVE_SUBPOENA: "an administrative subpoena",
    Instrument.US_TRIAL_SUBPOENA: "a trial subpoena",
    Instrument.US_CIVIL_SUBPOENA: "a civil subpoena",
    Instrument.US_2703D_ORDER: "a court order under 18 U.S.C. § 2703(d)",
    Instrument.US_PEN_TRAP_ORDER: "a pen register and trap and trace order",
    Instrument.US_SEARCH_WARRANT: "a federal search warrant",
    Instrument.US_WIRETAP_ORDER: "an interception order",
    Instrument.US_PRESERVATION_REQUEST: "a preservation request",
    Instrument.US_EMERGENCY_REQUEST: "an emergency request",
    Instrument.US_NATIONAL_SECURITY_LETTER: "a national security letter",
    Instrument.US_FISA_ORDER: "an order under the Foreign Intelligence Surveillance Act",
    Instrument.US_NONDISCLOSURE_ORDER: "a nondisclosure order",
    Instrument.US_STATE_WARRANT: "a state search warrant",
    Instrument.US_STATE_SUBPOENA: "a state subpoena",
    Instrument.MLAT_REQUEST: "a request for mutual legal assistance",
    Instrument.EU_EPOC: "a European Production Order Certificate",
    Instrument.EU_EPOC_PR: "a European Preservation Order Certificate",
    Instrument.EU_DSA_INFORMATION_ORDER: "an order to provide information",
    Instrument.EU_DSA_REMOVAL_ORDER: "an order to act against content",
    Instrument.UK_PRODUCTION_ORDER: "a production order",
    Instrument.UK_IPA_NOTICE: "a communications data notice",
    Instrument.UK_COPO_ORDER: "an overseas production order",
    Instrument.RESTRAINT_REQUEST: "a request to restrain an account",
    Instrument.INFORMAL_REQUEST: "a request",
    Instrument.OTHER: "a paper",
}
