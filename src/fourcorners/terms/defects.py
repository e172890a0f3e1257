"""What can be wrong with a demand, and the grounds on which courts and agencies resolved real ones."""

from enum import StrEnum


class Defect(StrEnum):
    """A code for one thing that is wrong. A defect that cannot be seen on the paper is never guessed."""

    # the paper
    NO_ISSUING_AUTHORITY = "no_issuing_authority"
    UNSIGNED = "unsigned"
    WRONG_SIGNATORY = "wrong_signatory"
    BLANK_FORM = "blank_form"
    APPLICATION_NOT_ORDER = "application_not_order"
    INTERNAL_DOCUMENT_NOT_A_DEMAND = "internal_document_not_a_demand"
    NOT_A_GOVERNMENT_DEMAND = "not_a_government_demand"
    ATTACHMENT_MISSING = "attachment_missing"
    NO_DUE_DATE = "no_due_date"
    UNREASONABLE_DEADLINE = "unreasonable_deadline"
    EXPIRED = "expired"
    FACIALLY_DEFECTIVE = "facially_defective"
    INCOMPLETE_FORM = "incomplete_form"
    # the power
    NO_STATUTORY_BASIS = "no_statutory_basis"
    STATUTE_DOES_NOT_COVER_PURPOSE = "statute_does_not_cover_purpose"
    NO_COMPULSORY_PROCESS = "no_compulsory_process"
    WRONG_INSTRUMENT_FOR_CONTENT = "wrong_instrument_for_content"
    WRONG_INSTRUMENT_FOR_RECORDS = "wrong_instrument_for_records"
    LACKS_PROBABLE_CAUSE = "lacks_probable_cause"
    OFFENCE_NOT_COVERED = "offence_not_covered"
    FOREIGN_AUTHORITY = "foreign_authority"
    JURISDICTION = "jurisdiction"
    WRONG_PROVIDER = "wrong_provider"
    PROMISE_OF_LATER_PROCESS = "promise_of_later_process"
    PRESERVATION_ONLY = "preservation_only"
    REMOVAL_NOT_DISCLOSURE = "removal_not_disclosure"
    REMOVAL_AND_DISCLOSURE_MIXED = "removal_and_disclosure_mixed"
    # the breadth
    NO_PERIOD = "no_period"
    PERIOD_AFTER_ISSUE = "period_after_issue"
    ALL_RECORDS_CATCH_ALL = "all_records_catch_all"
    NO_NAMED_ACCOUNT = "no_named_account"
    REVERSE_DEMAND = "reverse_demand"
    TOO_MANY_PEOPLE = "too_many_people"
    ASSOCIATED_ACCOUNTS = "associated_accounts"
    ROVING_ADDRESSEES = "roving_addressees"
    LACKS_PARTICULARITY = "lacks_particularity"
    ONGOING_PRODUCTION = "ongoing_production"
    PRESERVATION_OF_FUTURE_CONTENT = "preservation_of_future_content"
    # rights
    PROTECTED_EXPRESSION = "protected_expression"
    SPEECH_ABOUT_OFFICIALS = "speech_about_officials"
    ACCOUNTS_OF_LEGISLATOR = "accounts_of_legislator"
    PROTECTED_ACTIVITY = "protected_activity"
    PROVIDER_MUST_JUDGE_CONTENT = "provider_must_judge_content"
    # secrecy
    GAG_WITHOUT_ORDER = "gag_without_order"
    GAG_INDEFINITE = "gag_indefinite"
    GAG_TOO_LONG = "gag_too_long"
    GAG_UNJUSTIFIED = "gag_unjustified"
    SEALED_INDEFINITE = "sealed_indefinite"
    # the sender
    UNVERIFIED_REQUESTER = "unverified_requester"
    IMPOSTOR_SIGNS = "impostor_signs"
    EMERGENCY_NOT_DESCRIBED = "emergency_not_described"


_ORDER = list(Defect)


def _from_to(first: Defect, last: Defect) -> frozenset[Defect]:
    return frozenset(_ORDER[_ORDER.index(first) : _ORDER.index(last) + 1])


ABOUT: dict[str, frozenset[Defect]] = {
    "the paper": _from_to(Defect.NO_ISSUING_AUTHORITY, Defect.INCOMPLETE_FORM),
    "the power": _from_to(Defect.NO_STATUTORY_BASIS, Defect.REMOVAL_AND_DISCLOSURE_MIXED),
    "the breadth": _from_to(Defect.NO_PERIOD, Defect.PRESERVATION_OF_FUTURE_CONTENT),
    "rights": _from_to(Defect.PROTECTED_EXPRESSION, Defect.PROVIDER_MUST_JUDGE_CONTENT),
    "secrecy": _from_to(Defect.GAG_WITHOUT_ORDER, Defect.SEALED_INDEFINITE),
    "the sender": _from_to(Defect.UNVERIFIED_REQUESTER, Defect.EMERGENCY_NOT_DESCRIBED),
}


class Ground(StrEnum):
    """Why a court or agency resolved a real demand, where that has a name other than a defect's."""

    WRONG_INSTRUMENT_FOR_CATEGORY = "wrong_instrument_for_category"
    OVERBROAD_NO_PERIOD = "overbroad_no_period"
    OVERBROAD_ALL_RECORDS = "overbroad_all_records"
    OVERBROAD_TOO_MANY_PEOPLE = "overbroad_too_many_people"
    FIRST_AMENDMENT = "first_amendment"


_MET_BY: dict[str, frozenset[Defect]] = {
    "no_statutory_basis": frozenset(
        {Defect.NO_STATUTORY_BASIS, Defect.STATUTE_DOES_NOT_COVER_PURPOSE, Defect.NO_COMPULSORY_PROCESS}
    ),
    Ground.WRONG_INSTRUMENT_FOR_CATEGORY: frozenset(
        {Defect.WRONG_INSTRUMENT_FOR_CONTENT, Defect.WRONG_INSTRUMENT_FOR_RECORDS}
    ),
    Ground.OVERBROAD_NO_PERIOD: frozenset({Defect.NO_PERIOD}),
    Ground.OVERBROAD_ALL_RECORDS: frozenset({Defect.ALL_RECORDS_CATCH_ALL}),
    Ground.OVERBROAD_TOO_MANY_PEOPLE: frozenset(
        {
            Defect.TOO_MANY_PEOPLE,
            Defect.ASSOCIATED_ACCOUNTS,
            Defect.ROVING_ADDRESSEES,
            Defect.REVERSE_DEMAND,
        }
    ),
    "lacks_particularity": frozenset(
        {
            Defect.LACKS_PARTICULARITY,
            Defect.NO_NAMED_ACCOUNT,
            Defect.ALL_RECORDS_CATCH_ALL,
            Defect.NO_PERIOD,
        }
    ),
    Ground.FIRST_AMENDMENT: ABOUT["rights"],
    "jurisdiction": frozenset({Defect.JURISDICTION, Defect.FOREIGN_AUTHORITY, Defect.WRONG_PROVIDER}),
    "facially_defective": ABOUT["the paper"],
    "gag_unjustified": frozenset(
        {
            Defect.GAG_UNJUSTIFIED,
            Defect.GAG_WITHOUT_ORDER,
            Defect.GAG_INDEFINITE,
            Defect.GAG_TOO_LONG,
        }
    ),
}


def met_by(ground: str) -> frozenset[Defect]:
    """The defects any of which meets a ground. A ground with no entry is met by the defect of its name.

    Raises ValueError for a ground nobody knows.
    """
    if ground in _MET_BY:
        return _MET_BY[ground]
    return frozenset({Defect(ground)})
