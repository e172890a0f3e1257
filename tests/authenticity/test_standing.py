"""Does the domain's owner fit the agency that the paper names, and where does the paper want the data?"""

from datetime import date
from pathlib import Path

import pytest

from fourcorners.authenticity.model import Body, Directory, Outcome
from fourcorners.authenticity.standing import agency, is_fit, listed, look_alike, written_address
from fourcorners.errors import UnreadableInput
from fourcorners.reading.model import Demand, Requester
from fourcorners.values import Evidence, Found

HERE = (Evidence(1, 0, 4, "here"),)
COUNTY = Body("ellerycounty.gov", "County", "Ellery County Sheriff's Office", "Port Ellery", "WA")
SECURITY = Body("dhs.gov", "Federal - Executive", "Department of Homeland Security Headquarters", "Washington", "DC")
DIRECTORY = Directory([COUNTY, SECURITY])


def asks(agency_name: str = "", email: str = "") -> Demand:
    return Demand(
        "0" * 64, requester=Found(Requester(agency_name, email=email), HERE), issued_on=Found(date(2026, 11, 2), HERE)
    )


@pytest.mark.parametrize(
    ("body", "domain", "named", "fits"),
    [
        (COUNTY, "ellerycounty.gov", "Ellery County Sheriff\u2019s Office", True),
        (COUNTY, "ellerycounty.gov", "Port Ellery Police Department", True),
        (COUNTY, "ellerycounty.gov", "Quillmouth County Prosecutor", False),
        (COUNTY, "ellerycounty.gov", "Office of the County", False),
        (SECURITY, "ice.dhs.gov", "U.S. Immigration and Customs Enforcement", True),
        (SECURITY, "dhs.gov", "Department of Homeland Security", True),
        (SECURITY, "dhs.gov", "DHS", True),
        (SECURITY, "dhs.gov", "Federal Bureau of Investigation", False),
    ],
)
def test_fits(body: Body, domain: str, named: str, fits: bool) -> None:
    """A telling word or initials connect a name with a body; "county" and "office" connect nothing."""
    assert is_fit(body, domain, named) is fits


def test_outcomes_for_the_named_agency() -> None:
    """Another county fails; an agency that may be a part of a federal department, and the unknown, are left open."""
    assert agency("ellerycounty.gov", asks("Ellery County Sheriff"), DIRECTORY).outcome is Outcome.PASSED
    assert agency("ellerycounty.gov", asks("Quillmouth Police"), DIRECTORY).outcome is Outcome.FAILED
    assert agency("dhs.gov", asks("Coast Guard"), DIRECTORY).outcome is Outcome.UNDECIDED
    assert agency("ellerycounty.gov", asks(), DIRECTORY).outcome is Outcome.UNDECIDED
    assert agency("elsewhere.example", asks("Ellery County"), DIRECTORY).outcome is Outcome.UNDECIDED
    assert agency("ellerycounty.gov", None, None).outcome is Outcome.UNDECIDED


@pytest.mark.parametrize(
    ("email", "outcome"),
    [
        ("p.arroyo@ellerycounty.gov", Outcome.PASSED),
        ("p.arroyo@ellerycounty-gov.com", Outcome.FAILED),
        ("p.arroyo@ellery\u0441ounty.gov", Outcome.FAILED),
        ("p.arroyo@gmail.com", Outcome.UNDECIDED),
        ("p.arroyo@elsewhere.example", Outcome.UNDECIDED),
        ("", Outcome.UNDECIDED),
    ],
)
def test_the_address_in_the_paper(email: str, outcome: Outcome) -> None:
    """Data would go there: a look-alike fails even where the paper came as a file."""
    assert written_address(asks("Ellery County", email), DIRECTORY).outcome is outcome


def test_close_names_are_left_open() -> None:
    """A name near a listed one is mentioned and decides nothing."""
    check = look_alike("ellerycountymn.gov", DIRECTORY)
    assert (check.outcome, "close to ellerycounty.gov" in check.why) == (Outcome.UNDECIDED, True)


def test_directory_files(tmp_path: Path) -> None:
    """A byte-order mark and lines that break off are taken; a column that lacks, and no file, are named in one line."""
    path = tmp_path / "bodies.csv"
    head = "\ufeffDomain name,Domain type,Organization name,Suborganization name,City,State\n"
    path.write_text(head + "Ellery.GOV,City,City of Ellery,,Ellery,WA\nbroken.gov\n\n,,,,,\n", encoding="utf-8")
    found = Directory.from_csv(path)
    assert sorted(found.domains) == ["broken.gov", "ellery.gov"]
    assert listed("mail.ellery.gov", found).outcome is Outcome.PASSED
    assert found.body_of("gov") is None
    path.write_text("Domain name,City\nellery.gov,Ellery\n", encoding="utf-8")
    with pytest.raises(UnreadableInput, match="Domain type"):
        Directory.from_csv(path)
    with pytest.raises(UnreadableInput):
        Directory.from_csv(tmp_path / "none.csv")
