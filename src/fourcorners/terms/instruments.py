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
