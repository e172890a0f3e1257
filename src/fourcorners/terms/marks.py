"""What a paper shows about itself, beside its fields: facts a reader reports and a rule may weigh."""

from enum import StrEnum


class Mark(StrEnum):
    """One thing seen on a paper. A mark is a report with its words, never a judgement."""

    # what kind of paper
    APPLICATION = "application"  # an application, affidavit, proposed order or notice; nothing is ordered yet
    BLANK_FORM = "blank_form"  # an unfilled form or template
    INTERNAL_DOCUMENT = "internal_document"  # an agency's own paper about a demand
    PRIVATE_PARTY = "private_party"  # a private party's process or letter
    ATTACHMENT_MISSING = "attachment_missing"  # refers to an attachment that is not there
    TEST = "test"  # says of itself that it is sent for test purposes
    WITHDRAWAL = "withdrawal"  # takes an earlier order back
    CHANGES_EARLIER = "changes_earlier"  # changes or adds to an earlier message, without which it is not whole
    NOT_APPROVED = "not_approved"  # says of itself that its approval is missing, refused, suspended or over
    # what it wants done
    DISCLOSURE = "disclosure"  # data is to be handed over
    PRESERVATION = "preservation"  # data is to be kept
    REMOVAL = "removal"  # content is to be taken down
    RESTRAINT = "restraint"  # an account is to be frozen, seized or restricted
    FUTURE_DATA = "future_data"  # data that does not exist yet is to be kept or handed over, day by day
    ASSOCIATED_ACCOUNTS = "associated_accounts"  # accounts linked to the named ones, without limit
    ROVING_ADDRESSEES = "roving_addressees"  # leaves open which companies are addressed
    UNNAMED_CLASS = "unnamed_class"  # everyone who was at a place, read a page, searched a word, or belongs to a class
    SECRET_KEYS = "secret_keys"  # noqa: S105 - passwords, private keys, decryption or a change to the service
    JUDGE_CONTENT = "judge_content"  # the provider is to decide what content means
    # what it says in support
    NO_PERIOD_WORDS = "no_period_words"  # "from inception to the present" and the like
    IMMEDIATE = "immediate"  # an answer at once
    EMERGENCY_CLAIMED = "emergency_claimed"
    DANGER_DESCRIBED = "danger_described"  # facts of a danger of death or serious physical injury
    PROMISES_PROCESS = "promises_process"  # proper process will follow
    VOLUNTARY = "voluntary"  # asks, binds nobody
    PENALTY_THREATENED = "penalty_threatened"
    FINDS_SPECIFIC_FACTS = "finds_specific_facts"  # the court finds specific and articulable facts
    FINDS_PROBABLE_CAUSE = "finds_probable_cause"
    FINDS_HARM_FROM_NOTICE = "finds_harm_from_notice"  # a harm of 18 USC 2705(b) or its like
    CUSTOMS_SUBJECT = "customs_subject"  # an importer, entry, merchandise or duty is named
    IMMIGRATION_SUBJECT = "immigration_subject"  # entry, residence or removal of a person
    CIVIL_PURPOSE = "civil_purpose"  # the paper itself says that it serves a civil or regulatory matter
    LATER_STEPS = "later_steps"  # more data, or identities, are to follow on an officer's word
    EMERGENCY_INSTALLATION = "emergency_installation"  # a pen register was, or is to be, installed without an order
    SUSPICIOUS_ACTIVITY = "suspicious_activity"  # speaks of a suspicious activity report
    # whose rights it touches
    OFFICIAL_CRITICISM = "official_criticism"  # aims at criticism of officials or an agency
    EXPRESSION = "expression"  # aims at speech, reading, assembly or the press
    LEGISLATOR = "legislator"
    REPRODUCTIVE_CARE = "reproductive_care"
    GENDER_CARE = "gender_care"
    # secrecy
    SEALED = "sealed"
    SEALED_INDEFINITELY = "sealed_indefinitely"
    # what the law of a US State looks for
    CARE_LIABILITY = "care_liability"  # the inquiry is into giving, getting or helping with such care
    SHIELD_ATTESTATION = "shield_attestation"  # attests that the demand serves no such inquiry
    UNDER_PERJURY = "under_perjury"  # that attestation is made under penalty of perjury
    SUPERVISOR_CERTIFIES = "supervisor_certifies"  # a supervisory official certifies in writing
    ISSUER_CERTIFIES = "issuer_certifies"  # the official who issues it certifies the reason on its face
    MINOR_VICTIM = "minor_victim"  # certified that the victim is under eighteen
    CHILD_OFFENCE = "child_offence"  # sexual abuse or exploitation of a child is investigated
    VIOLENT_OFFENCE = "violent_offence"
    COMPUTER_OFFENCE = "computer_offence"
    IDENTITY_OFFENCE = "identity_offence"
    REGISTRATION_OFFENCE = "registration_offence"  # an offence for which one must register
    IMMINENT_THREAT = "imminent_threat"
    GRAND_JURY = "grand_jury"  # issued for a grand jury
    NOT_CRIMINAL = "not_criminal"  # the inquiry is said not to be criminal
    PERIOD_FOUND_UNFIT = "period_found_unfit"  # the court finds that a time period is not appropriate
    SEALS_UNRELATED = "seals_unrelated"  # what is unrelated is to be sealed
    ORDERS_AUTHENTICATION = "orders_authentication"  # the provider is to verify the records by affidavit
    FINDS_URGENCY = "finds_urgency"  # an earlier answer is ordered because of an adverse result or jeopardy
    RESPONSE_LEGEND = "response_legend"  # the first page says under which statute an answer is due, and when
    ANONYMISES_FIRST = "anonymises_first"  # data is to be released without identities at first
    HOUR_OF_ISSUE = "hour_of_issue"
    JUDGE_NAMED = "judge_named"
    DELAYS_NOTICE = "delays_notice"  # a court delays notice to the subscriber
    BACKUP_COPY = "backup_copy"  # a back-up copy of content is to be made
    DOMESTICATED = "domesticated"  # a subpoena on another State's subpoena
    NOTICE_GIVEN = "notice_given"  # the subscriber was given notice before
