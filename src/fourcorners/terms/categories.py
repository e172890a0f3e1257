"""The kinds of data a provider may hold, as fine as the finest law that tells them apart."""

from enum import StrEnum


class Category(StrEnum):
    """One kind of data. `ANY` stands for a catch-all clause: a defect, never something to produce."""

    SUBSCRIBER_NAME = "subscriber.name"
    SUBSCRIBER_ADDRESS = "subscriber.address"
    SUBSCRIBER_PHONE = "subscriber.phone"
    SUBSCRIBER_EMAIL = "subscriber.email"
    SUBSCRIBER_IDENTIFIER = "subscriber.identifier"
    SUBSCRIBER_SERVICE = "subscriber.service"
    SUBSCRIBER_PAYMENT = "subscriber.payment"
    REGISTRATION_IP = "registration.ip"
    SESSION_TIMES = "session.times"
    SESSION_IP = "session.ip"
    DEVICE = "device"
    RELATION = "relation"
    TRAFFIC_CALLS = "traffic.calls"
    TRAFFIC_HEADERS = "traffic.headers"
    LOCATION = "location"
    CONTENT_MESSAGE = "content.message"
    CONTENT_POST = "content.post"
    CONTENT_MEDIA = "content.media"
    CONTENT_FILE = "content.file"
    CONTENT_SEARCH = "content.search"
    CONTENT_PROFILE = "content.profile"
    CONTENT_DELETED = "content.deleted"
    ANY = "any"

    @property
    def is_content(self) -> bool:
        """Whether this is content of communications, the strictest class."""
        return self.value.startswith("content.")


CONTENT = frozenset(c for c in Category if c.is_content)
SUBSCRIBER = frozenset(c for c in Category if c.value.startswith("subscriber."))
PRODUCIBLE = frozenset(Category) - {Category.ANY}

# What each category holds, in the words a person outside the trade can read (used in every package's glossary).
HOLDS: dict[Category, str] = {
    Category.SUBSCRIBER_NAME: "the name the account holder gave",
    Category.SUBSCRIBER_ADDRESS: "the postal address the account holder gave",
    Category.SUBSCRIBER_PHONE: "telephone numbers the account holder gave",
    Category.SUBSCRIBER_EMAIL: "e-mail addresses the account holder gave",
    Category.SUBSCRIBER_IDENTIFIER: "the account's numbers and user names",
    Category.SUBSCRIBER_SERVICE: "when the account was opened, its status and the services used",
    Category.SUBSCRIBER_PAYMENT: "means and source of payment",
    Category.REGISTRATION_IP: "the network address and time at sign-up",
    Category.SESSION_TIMES: "when sessions began and ended",
    Category.SESSION_IP: "network addresses and ports of sessions",
    Category.DEVICE: "device identifiers, user agents, cookies and push tokens",
    Category.RELATION: "friends, contacts, groups, followers and linked accounts",
    Category.TRAFFIC_CALLS: "telephone connection records",
    Category.TRAFFIC_HEADERS: "sender, recipient, time and size of messages, never the subject line",
    Category.LOCATION: "where a device was",
    Category.CONTENT_MESSAGE: "messages, with their subject lines",
    Category.CONTENT_POST: "posts and comments",
    Category.CONTENT_MEDIA: "pictures, sound and video",
    Category.CONTENT_FILE: "stored files",
    Category.CONTENT_SEARCH: "words searched for",
    Category.CONTENT_PROFILE: "profile text and pictures",
    Category.CONTENT_DELETED: "content the account holder deleted",
    Category.ANY: "a catch-all clause; it names no kind of data",
}

_COARSE = {
    Category.SUBSCRIBER_PHONE: "subscriber.contact",
    Category.SUBSCRIBER_EMAIL: "subscriber.contact",
    Category.TRAFFIC_CALLS: "traffic",
    Category.TRAFFIC_HEADERS: "traffic",
    Category.REGISTRATION_IP: "session.ip",
}


def coarse(category: Category) -> str:
    """The coarser code that public labels of decided cases use for this category."""
    return _COARSE.get(category, category.value)


def refine(label: str) -> frozenset[Category]:
    """The categories a coarse label stands for. Raises ValueError for a label nobody knows."""
    found = frozenset(c for c in Category if coarse(c) == label) | frozenset(c for c in Category if c.value == label)
    if not found:
        raise ValueError(f"unknown category label: {label!r}")
    return found
