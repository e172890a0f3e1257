"""The kinds of identifier by which a paper names an account."""

from enum import StrEnum


class IdentifierKind(StrEnum):
    EMAIL = "email"
    USERNAME = "username"
    USER_ID = "user_id"
    PHONE = "phone"
    URL = "url"
    POST_URL = "post_url"
    IP = "ip"
    DEVICE = "device"
    PAYMENT = "payment"
    NAME = "name"
    AREA = "area"
    CELL_TOWER = "cell_tower"
    KEYWORD = "keyword"
    OTHER = "other"


# A demand with no other selector than these asks who did something, not what an account holds: a reverse demand.
REVERSE = frozenset({IdentifierKind.AREA, IdentifierKind.CELL_TOWER, IdentifierKind.KEYWORD})
