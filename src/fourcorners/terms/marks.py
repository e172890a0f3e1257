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
    CHANGES_EARLIER = "changes_earlier"  # changes or adds to an earlier paper, without which it is not whole
    EXTENDS_EARLIER = "extends_earlier"  # gives an earlier paper more time
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
    CONSENT_ENCLOSED = "consent_enclosed"  # the account holder consents in writing, the paper says
    PUBLIC_CONTENT = "public_content"  # asks for what anyone can see
    # whose rights it touches
    OFFICIAL_CRITICISM = "official_criticism"  # aims at criticism of officials or an agency
    EXPRESSION = "expression"  # aims at speech, reading, assembly or the press
    LEGISLATOR = "legislator"
    REPRODUCTIVE_CARE = "reproductive_care"
    GENDER_CARE = "gender_care"
    # secrecy
    SEALED = "sealed"
    SEALED_INDEFINITELY = "sealed_indefinitely"
    SECRECY_AHEAD = "secrecy_ahead"  # its order of secrecy is older than the process, or covers process yet to come
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
    # European order certificates
    NOT_ON_FORM = "not_on_form"  # calls itself a certificate and is a letter, without the form's sections
    FORM_OF_2023 = "form_of_2023"  # words that the corrigendum of 2026 struck from the form
    SECTION_M = "section_m"  # the part of the form that is not for the addressee
    READDRESSED = "readdressed"  # sent here because the first addressee did not react in time
    CAME_BY_MAIL = "came_by_mail"  # came as e-mail and not through the system made for such orders
    CHANNEL_EXPLAINED = "channel_explained"  # says why that system could not be used
    BY_PROSECUTOR = "by_prosecutor"  # the box says that a public prosecutor issued or validated it
    NO_PRIOR_VALIDATION = "no_prior_validation"  # issued in an emergency, to be validated afterwards
    EMERGENCY_KIND = "emergency_kind"  # names the kind of emergency
    OFFENCE_THRESHOLD = "offence_threshold"  # ticks or names a threshold for traffic data and content
    OFFENCE_BLANK = "offence_blank"  # leaves the offence or that threshold empty on a form that asks for it
    NOTHING_TICKED = "nothing_ticked"  # leaves every kind of data empty on a form that asks for it
    PENALTY_UNDER_THREE_YEARS = "penalty_under_three_years"  # names a maximum penalty below three years
    OTHER_PURPOSE = "other_purpose"  # serves no criminal proceedings: administrative, tax, intelligence, another State
    SHORT_SENTENCE = "short_sentence"  # serves a sentence below four months, or one rendered in absentia
    TEN_DAYS = "ten_days"  # the deadline for the case in which no enforcing authority is notified
    END_OF_TEN_DAYS = "end_of_ten_days"  # the deadline for the case in which one is
    AUTHORITY_NOTIFIED = "authority_notified"  # names the enforcing authority that is notified
    CONFIRMED_EARLY = "confirmed_early"  # the enforcing authority confirms that it will not refuse
    REFUSAL_RAISED = "refusal_raised"  # the enforcing authority raises a ground for refusal
    REFUSAL_IN_PART = "refusal_in_part"  # for part of the data, or with conditions
    AS_PROCESSOR = "as_processor"  # addresses the provider as one that only processes data for another
    PROCESSOR_REASON = "processor_reason"  # says why that other is not addressed
    CONTROLLER_NOT_TOLD = "controller_not_told"  # that other is not to be told
    EXTENDS_PRESERVATION = "extends_preservation"  # extends an earlier order to preserve
    CONFIRMS_PRODUCTION = "confirms_production"  # confirms that a request for production has been issued
    UNREAD_BOXES = "unread_boxes"  # has boxes of which nobody can say whether they are ticked
    BOXES_DISAGREE = "boxes_disagree"  # ticks a box and leaves the one empty on which it depends
    # orders under the Digital Services Act
    REASONS_STATED = "reasons_stated"
    REASONS_WITHHELD = "reasons_withheld"  # says that reasons are withheld for the sake of a criminal investigation
    REDRESS_STATED = "redress_stated"  # how the order can be attacked
    COLLECTS_ANEW = "collects_anew"  # asks for what the provider would first have to collect
    CRIMINAL_PROCEDURE = "criminal_procedure"  # rests on national criminal procedure
    TRANSLATED = "translated"  # brings a translation
    WORLDWIDE = "worldwide"  # claims effect everywhere
    TERRITORY_NAMED = "territory_named"  # says where it is to have effect
    REPORT_WANTED = "report_wanted"  # says that receipt or effect is to be told, as an order may
    # British orders and notices
    SERVED_BY_MINISTER = "served_by_minister"  # the Secretary of State or the Lord Advocate serves it
    SERVED_BY_OFFICER = "served_by_officer"  # a police officer or the applicant serves it
    ARRANGEMENT_NAMED = "arrangement_named"  # an international agreement is named
    CERTIFIED = "certified"  # a designated authority has certified the order under such an agreement
    RECIPIENT_NAMED = "recipient_named"  # to whom the data go
    TERM_NAMED = "term_named"  # by when, in days or as a date
    SECOND_CONDITIONS = "second_conditions"  # the second set of access conditions is found fulfilled
    TERRORIST_INVESTIGATION = "terrorist_investigation"
    TERRORIST_FINANCING = "terrorist_financing"
    AUTHORISATION_CANCELLED = "authorisation_cancelled"
    AMERICAN = "american"  # the person concerned appears to be an American, or to be in the United States
    # between States
    STATE_TO_STATE = "state_to_state"  # an investigation order or letter of request, which goes from State to State
    SECOND_PROTOCOL = "second_protocol"  # the Second Additional Protocol to the Convention on Cybercrime
    CYBERCRIME_CONVENTION = "cybercrime_convention"
    CONTACT_POINT = "contact_point"  # the network of contact points, or a central authority
    DATA_ASTRAY = "data_astray"  # says that data went to the wrong hands, or more of it than the order allowed
    # who the person concerned appears to be
    PRIVILEGED_PERSON = "privileged_person"  # a lawyer, doctor, priest or another who keeps others' secrets
    PRESS = "press"  # a journalist or publisher
    DIPLOMAT = "diplomat"
    PUBLIC_BODY = "public_body"  # the account is a public authority's
    CONFIDENTIAL_RECORDS = "confidential_records"  # records of health, or of spiritual or welfare counselling
    PRIVILEGED_MATERIAL = "privileged_material"  # correspondence with a lawyer is asked for or not kept out
