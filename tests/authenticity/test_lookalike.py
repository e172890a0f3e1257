"""Look-alikes are found, and true names of public bodies are left alone: the false alarms are counted."""

import pytest

from fourcorners.authenticity.house import is_maybe_same_house, is_same_house
from fourcorners.authenticity.lookalike import close_to, imitated, is_free_mail, mixes_scripts
from tests.authenticity.letters import KNOWN

_PLACES = (
    "ellery", "quillmouth", "saltmarsh", "northlight", "brackenridge", "fernhollow", "amberton", "dunmorrow", "oakton",
    "westquay", "millbrook", "stonewick", "harrowgate", "larkspur", "pinecrest", "riverbend", "eastmoor", "goldfinch",
    "maplewood", "thornbury", "kingsford", "linden", "ashdown", "whitlock", "carrowmore", "juniper", "silverlake",
)  # fmt: skip
_KINDS = ("{}-wa", "cityof{}", "{}countyor", "{}sheriff", "townof{}ny", "{}nd", "{}pd", "co{}mi")
# Invented public bodies, named as real ones name themselves.
BODIES = [f"{kind.format(place)}.gov" for place in _PLACES for kind in _KINDS]


@pytest.mark.parametrize(
    ("domain", "like"),
    [
        # another ending
        ("portellery.com", "portellery.gov"),
        ("dhs.com", "dhs.gov"),
        ("harborcountysheriff.org", "harborcountysheriff.gov"),
        ("portelery.com", "portellery.gov"),
        # letters that look alike
        ("portel1ery.gov", "portellery.gov"),
        ("p0rtellery.gov", "portellery.gov"),
        ("custorns.gov", "customs.gov"),
        ("customs.g0v", "customs.gov"),
        ("p\u043ertellery.gov", "portellery.gov"),
        ("xn--prtellery-02h.gov", "portellery.gov"),
        ("port\u00e9llery.gov", "portellery.gov"),
        # slips that eyes pass over
        ("portelery.gov", "portellery.gov"),
        ("portelelry.gov", "portellery.gov"),
        ("portelleri.gov", None),
        ("fisherries.gov", "fisheries.gov"),
        # hyphens, and words hung on
        ("port-ellery.gov", "portellery.gov"),
        ("portellery-gov.com", "portellery.gov"),
        ("harborcountysheriff-gov.com", "harborcountysheriff.gov"),
        ("customs-legal.com", "customs.gov"),
        ("officialcustoms.net", "customs.gov"),
        ("portellery.gov.records.example", "portellery.gov"),
        ("dhs-gov.us", "dhs.gov"),
        # the real one, what lies under it, and others
        ("portellery.gov", None),
        ("mail.portellery.gov", None),
        ("bakery.example", None),
        ("harbor.gov", None),
        ("fishers.gov", None),
        ("customshouse.org", None),
        ("dhl.com", None),
        ("porter.gov", None),
        ("gov", None),
        ("", None),
    ],
)
def test_look_alikes(domain: str, like: str | None) -> None:
    """Imitations are found; the real domain, what lies under it, and others are left alone."""
    assert imitated(domain, KNOWN) == like


def test_slips_where_anybody_can_have_the_ending() -> None:
    """There one slip of any kind, or two in a long name, are taken for an imitation."""
    known = ["ellerysheriff.example", "quay.example"]
    assert imitated("ellerysherift.example", known) == "ellerysheriff.example"
    assert imitated("elerysherif.example", known) == "ellerysheriff.example"
    assert imitated("ellerysherpas.example", known) is None
    assert imitated("quiz.example", known) is None


def test_true_names_are_rarely_accused() -> None:
    """Each of 216 bodies, held against all the others as if it were not listed: at most one in fifty is accused."""
    accused = [d for d in BODIES if imitated(d, [other for other in BODIES if other != d])]
    assert len(BODIES) == 216
    assert len(accused) <= len(BODIES) // 50, accused


def test_near_names_are_only_mentioned() -> None:
    """Names one or two slips apart are for a person to see; they accuse nobody."""
    assert close_to("amberton-or.gov", ["amberton-wa.gov"]) == "amberton-wa.gov"
    assert imitated("amberton-or.gov", ["amberton-wa.gov"]) is None
    assert close_to("warehampolice.org", ["wareham.gov"]) == "wareham.gov"
    assert close_to("bakery.example", KNOWN) is None


@pytest.mark.parametrize(
    ("domain", "mixed"),
    [
        ("p\u043ertellery.gov", True),
        ("xn--prtellery-02h.gov", True),
        ("xn--a\u00e9.gov", True),
        ("portellery.gov", False),
        ("stadt-m\u00fcnchen.example", False),
        ("xn--mnchen-3ya.example", False),
        ("\u0430\u0441\u043e.example", False),
        ("\u6771\u4eac\u306e\u753a.example", False),
    ],
)
def test_scripts(domain: str, mixed: bool) -> None:
    """A letter of another script in a Latin name is seen, also in punycode; other languages are left alone."""
    assert mixes_scripts(domain) is mixed


@pytest.mark.parametrize(
    ("domain", "free"),
    [
        ("gmail.com", True),
        ("yahoo.co.uk", True),
        ("mail.com", True),
        ("mail.example", False),
        ("mail.portellery.gov", False),
        ("web.de", True),
        ("web.example.org", False),
        ("live.portellery.gov", False),
    ],
)
def test_free_mail(domain: str, free: bool) -> None:
    """Free mail is known by its name under the endings where it is offered."""
    assert is_free_mail(domain) is free


@pytest.mark.parametrize(
    ("a", "b", "same", "maybe"),
    [
        ("portellery.gov", "portellery.gov", True, True),
        ("mail.portellery.gov", "portellery.gov", True, True),
        ("portellery.gov", "notportellery.gov", False, False),
        ("a.portellery.gov", "b.portellery.gov", False, True),
        ("gov", "portellery.gov", False, False),
        ("co.uk", "harbor.co.uk", False, False),
        ("police.uk", "harbor.police.uk", False, False),
        ("wa.us", "co.ellery.wa.us", False, False),
        ("co.ellery.wa.us", "mail.co.ellery.wa.us", True, False),
        ("", "", False, False),
    ],
)
def test_houses(a: str, b: str, same: bool, maybe: bool) -> None:
    """Lying under a name that everybody shares makes no house; names beside each other are left open."""
    assert is_same_house(a, b) is is_same_house(b, a) is same
    assert is_maybe_same_house(a, b) is maybe
