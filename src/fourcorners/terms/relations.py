"""What one part of a delivery is to the rest of it."""

from enum import StrEnum


class Relation(StrEnum):
    """The place of a part among the papers of a matter."""

    PRINCIPAL = "principal"  # the process that the matter is about; a delivery may bring more than one
    ATTACHMENT_OF = "attachment_of"  # belongs to the process before it: a schedule, a list, a form for the answer
    COVER_LETTER = "cover_letter"  # brings the process and adds to it at most a wish
    NONDISCLOSURE_FOR = "nondisclosure_for"  # an order that binds to silence about the process
    APPLICATION_FOR = "application_for"  # asks a court for the process; orders nothing
    AMENDMENT_OF = "amendment_of"  # changes an earlier paper
    WITHDRAWAL_OF = "withdrawal_of"  # takes an earlier paper back
    EXTENSION_OF = "extension_of"  # gives an earlier paper more time
    COPY_OF = "copy_of"  # the same again, or a translation of it
    EXHIBIT = "exhibit"  # anything else that came along
