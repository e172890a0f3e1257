"""What the boxes of a European order certificate ask for, in categories.

Source: Regulation (EU) 2023/1543, Annex I section F and Annex II section D, as corrected in OJ L, 2026/90580. The
certificate's grouping is not the categories': a profile picture is subscriber data there and profile content here,
and the law's rooms, not the reader, say what follows from either.
"""

from __future__ import annotations

from fourcorners.reading.categories.recordwords import SUBSCRIBER_FIVE
from fourcorners.terms import Category

C = Category
Boxes = dict[str, frozenset[Category]]


def _of(*categories: Category) -> frozenset[Category]:
    return frozenset(categories)


_NOBODY_CAN_SAY = _of()

BOXES: Boxes = {
    "a.identity": _of(C.SUBSCRIBER_NAME, C.SUBSCRIBER_ADDRESS, C.SUBSCRIBER_PHONE, C.SUBSCRIBER_EMAIL),
    "a.registration": _of(C.SUBSCRIBER_SERVICE),
    "a.service": _of(C.SUBSCRIBER_SERVICE, C.SUBSCRIBER_IDENTIFIER, C.DEVICE),
    "a.profile": _of(C.SUBSCRIBER_IDENTIFIER, C.CONTENT_PROFILE),
    "a.validation": _of(C.SUBSCRIBER_EMAIL),
    "a.payment": _of(C.SUBSCRIBER_PAYMENT),
    # A code that unlocks a card is no kind of data a provider discloses here; a person must answer for it.
    "a.puk": _NOBODY_CAN_SAY,
    "b.ip_records": _of(C.SESSION_IP, C.SESSION_TIMES, C.SUBSCRIBER_IDENTIFIER),
    "c.i.identifiers": _of(C.TRAFFIC_CALLS),
    "c.i.time_and_duration": _of(C.TRAFFIC_CALLS),
    "c.i.attempts": _of(C.TRAFFIC_CALLS),
    "c.i.base_station": _of(C.LOCATION),
    "c.i.bearer": _of(C.TRAFFIC_CALLS),
    "c.ii.routing": _of(C.SESSION_IP, C.DEVICE, C.TRAFFIC_HEADERS),
    "c.ii.base_station": _of(C.LOCATION),
    "c.ii.volume": _of(C.SESSION_TIMES),
    "c.ii.date_and_time": _of(C.SESSION_TIMES),
    "c.ii.duration": _of(C.SESSION_TIMES),
    "c.iii.log_files": _of(C.SESSION_IP, C.SESSION_TIMES),
    "c.iii.tickets": _NOBODY_CAN_SAY,
    "c.iv.purchase_history": _of(C.SUBSCRIBER_PAYMENT),
    "c.iv.prepaid_balance": _of(C.SUBSCRIBER_PAYMENT),
    "d.mailbox": _of(C.CONTENT_MESSAGE),
    "d.online_storage": _of(C.CONTENT_FILE, C.CONTENT_MEDIA),
    "d.page": _of(C.CONTENT_POST),
    "d.message_log": _of(C.CONTENT_MESSAGE),
    "d.voicemail": _of(C.CONTENT_MESSAGE),
    "d.server": _of(C.CONTENT_FILE),
    "d.device_backup": _of(C.CONTENT_FILE),
    "d.contact_list": _of(C.RELATION),
}
# A category box ticked alone. Only the first says what it holds; the others leave it to their sub-boxes.
ALONE: Boxes = {
    "a": frozenset(SUBSCRIBER_FIVE),
    "b": _NOBODY_CAN_SAY,
    "c": _NOBODY_CAN_SAY,
    "d": _NOBODY_CAN_SAY,
}
# The blank lines behind "other", and the two that specify or limit the range.
BLANKS = ("a.other", "b.other", "b.ip_records_text", "c.i.other", "c.ii.other", "c.iii.other", "c.iv.other", "d.other")
