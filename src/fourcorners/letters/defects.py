"""Defects by name: the few words that head a point of a letter, so that its reader sees at once what is wrong."""

from __future__ import annotations

from fourcorners.terms import Defect

NAMES: dict[Defect, str] = {
    # the paper
    Defect.NO_ISSUING_AUTHORITY: "No issuing authority",
    Defect.UNSIGNED: "No signature",
    Defect.WRONG_SIGNATORY: "Signed by the wrong person",
    Defect.BLANK_FORM: "An unfilled form",
    Defect.APPLICATION_NOT_ORDER: "An application, not an order",
    Defect.INTERNAL_DOCUMENT_NOT_A_DEMAND: "A paper about a demand, not a demand",
    Defect.NOT_A_GOVERNMENT_DEMAND: "Not a demand of a public body",
    Defect.ATTACHMENT_MISSING: "An attachment is missing",
    Defect.NO_DUE_DATE: "No day for the answer",
    Defect.UNREASONABLE_DEADLINE: "Too little time to answer",
    Defect.EXPIRED: "Its time has passed",
    Defect.FACIALLY_DEFECTIVE: "Something in it cannot be right",
    Defect.INCOMPLETE_FORM: "An incomplete form",
    # the power
    Defect.NO_STATUTORY_BASIS: "No law behind it",
    Defect.STATUTE_DOES_NOT_COVER_PURPOSE: "The law named does not serve this purpose",
    Defect.NO_COMPULSORY_PROCESS: "No process that compels",
    Defect.WRONG_INSTRUMENT_FOR_CONTENT: "Content needs another kind of process",
    Defect.WRONG_INSTRUMENT_FOR_RECORDS: "Records beyond what this process reaches",
    Defect.LACKS_PROBABLE_CAUSE: "No probable cause shown",
    Defect.OFFENCE_NOT_COVERED: "The offence does not allow it",
    Defect.FOREIGN_AUTHORITY: "A foreign authority",
    Defect.JURISDICTION: "Outside the authority's jurisdiction",
    Defect.WRONG_PROVIDER: "Addressed to another provider",
    Defect.PROMISE_OF_LATER_PROCESS: "Process is promised, not served",
    Defect.PRESERVATION_ONLY: "A request to keep, not to hand over",
    Defect.REMOVAL_NOT_DISCLOSURE: "A demand to remove, not to hand over",
    Defect.REMOVAL_AND_DISCLOSURE_MIXED: "Removal and disclosure in one paper",
    # the breadth
    Defect.NO_PERIOD: "No period",
    Defect.PERIOD_AFTER_ISSUE: "A period after the day of issue",
    Defect.ALL_RECORDS_CATCH_ALL: "A catch-all",
    Defect.NO_NAMED_ACCOUNT: "No account named",
    Defect.REVERSE_DEMAND: "A search for people, not for an account",
    Defect.TOO_MANY_PEOPLE: "Too many people",
    Defect.ASSOCIATED_ACCOUNTS: "Accounts that are not named",
    Defect.ROVING_ADDRESSEES: "Addressees left open",
    Defect.LACKS_PARTICULARITY: "Not particular enough",
    Defect.ONGOING_PRODUCTION: "Data that does not exist yet",
    Defect.PRESERVATION_OF_FUTURE_CONTENT: "Keeping what does not exist yet",
    # rights
    Defect.PROTECTED_EXPRESSION: "Protected expression",
    Defect.SPEECH_ABOUT_OFFICIALS: "Speech about officials",
    Defect.ACCOUNTS_OF_LEGISLATOR: "A legislator's account",
    Defect.PROTECTED_ACTIVITY: "Protected activity",
    Defect.PROVIDER_MUST_JUDGE_CONTENT: "We would have to judge content",
    # secrecy
    Defect.GAG_WITHOUT_ORDER: "Secrecy without an order",
    Defect.GAG_INDEFINITE: "Secrecy without an end",
    Defect.GAG_TOO_LONG: "Secrecy for too long",
    Defect.GAG_UNJUSTIFIED: "Secrecy without the finding it needs",
    Defect.SEALED_INDEFINITE: "Sealed without an end",
    # the sender; what we know of one we do not trust goes into no letter (`wording.against`)
    Defect.UNVERIFIED_REQUESTER: "The sender is not verified yet",
    Defect.IMPOSTOR_SIGNS: "Doubts about the sender",
    Defect.EMERGENCY_NOT_DESCRIBED: "No danger described",
}


def name_of(defect: Defect | None) -> str:
    """The defect in a few words; empty for a finding that names none."""
    return NAMES[defect] if defect else ""
