"""Courts of the States, from captions as all fifty print them."""

from __future__ import annotations

import pytest

from fourcorners.reading.origin.courts import find_state_court
from fourcorners.reading.texts.text import Text
from tests.reading.papers import paper

CAPTIONS = [
    ('IN THE COURT OF COMMON PLEAS\nFRANKLIN COUNTY, OHIO\nCRIMINAL DIVISION\n\nGRAND JURY SUBPOENA',
     'Court of Common Pleas, Franklin County, Ohio', 'US-OH'),
    ('THE STATE OF TEXAS    §   IN THE 331ST DISTRICT COURT\n    §\nCOUNTY OF TRAVIS    §   TRAVIS COUNTY, TEXAS',
     '331st District Court, Travis County, Texas', 'US-TX'),
    ('IN THE CIRCUIT COURT OF THE ELEVENTH JUDICIAL CIRCUIT\nIN AND FOR MIAMI-DADE COUNTY, FLORIDA\n\nSEARCH WARRANT',
     'Circuit Court of the Eleventh Judicial Circuit in and for Miami-Dade County, Florida', 'US-FL'),
    ('IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS\nCOUNTY DEPARTMENT - CRIMINAL DIVISION',
     'Circuit Court of Cook County, Illinois', 'US-IL'),
    ('IN THE COURT OF COMMON PLEAS OF ALLEGHENY COUNTY, PENNSYLVANIA\nCRIMINAL DIVISION',
     'Court of Common Pleas of Allegheny County, Pennsylvania', 'US-PA'),
    ('IN THE SUPERIOR COURT OF THE STATE OF WASHINGTON\nIN AND FOR THE COUNTY OF KING',
     'Superior Court of the State of Washington in and for the County of King', 'US-WA'),
    ('SUPREME COURT OF THE STATE OF NEW YORK\nCOUNTY OF KINGS: CRIMINAL TERM\n\nIN THE NAME',
     'Supreme Court of the State of New York, County of Kings', 'US-NY'),
    ('IN THE SUPERIOR COURT OF FULTON COUNTY\nSTATE OF GEORGIA\n\nSEARCH WARRANT',
     'Superior Court of Fulton County, State of Georgia', 'US-GA'),
    ('STATE OF NORTH CAROLINA    IN THE GENERAL COURT OF JUSTICE\nCOUNTY OF WAKE    SUPERIOR COURT DIVISION',
     'General Court of Justice, Superior Court Division, County of Wake, State of North Carolina', 'US-NC'),
    ('SUPERIOR COURT OF NEW JERSEY\nLAW DIVISION - CRIMINAL\nESSEX COUNTY\n\nCOMMUNICATIONS DATA WARRANT',
     'Superior Court of New Jersey, Essex County', 'US-NJ'),
    ('IN THE SUPERIOR COURT OF THE STATE OF ARIZONA\nIN AND FOR THE COUNTY OF MARICOPA\n\nSUBPOENA',
     'Superior Court of the State of Arizona in and for the County of Maricopa', 'US-AZ'),
    ('DISTRICT COURT, CITY AND COUNTY OF DENVER, STATE OF COLORADO\n1437 Example Street, Denver, CO 80202',
     'District Court, City and County of Denver, State of Colorado', 'US-CO'),
    ('IN THE DISTRICT COURT OF SEDGWICK COUNTY, KANSAS\nCRIMINAL DEPARTMENT',
     'District Court of Sedgwick County, Kansas', 'US-KS'),
    ('19TH JUDICIAL DISTRICT COURT\nPARISH OF EAST BATON ROUGE\nSTATE OF LOUISIANA\n\nSEARCH WARRANT',
     '19th Judicial District Court, Parish of East Baton Rouge, State of Louisiana', 'US-LA'),
    ('STATE OF TENNESSEE\nCRIMINAL COURT FOR SHELBY COUNTY\n\nSUBPOENA DUCES TECUM',
     'Criminal Court for Shelby County, State of Tennessee', 'US-TN'),
    ('SUPERIOR COURT OF CALIFORNIA\nCOUNTY OF SANTA CLARA\n',
     'Superior Court of California, County of Santa Clara', 'US-CA'),
    ('SUPERIOR COURT OF CALIFORNIA, COUNTY OF LOS ANGELES\n',
     'Superior Court of California, County of Los Angeles', 'US-CA'),
    ('SUPERIOR COURT OF THE DISTRICT OF COLUMBIA\nSEARCH WARRANT',
     'Superior Court of the District of Columbia', 'US-DC'),
    ('CRIMINAL COURT OF THE CITY OF NEW YORK\nCOUNTY OF NEW YORK: PART A\n\nSUBPOENA',
     'Criminal Court of the City of New York, County of New York', 'US-NY'),
    ('STATE OF MINNESOTA    DISTRICT COURT\nCOUNTY OF HENNEPIN    FOURTH JUDICIAL DISTRICT\n',
     'District Court, Fourth Judicial District, County of Hennepin, State of Minnesota', 'US-MN'),
    ('STATE OF WISCONSIN    CIRCUIT COURT    DANE COUNTY\n',
     'Circuit Court, Dane County, State of Wisconsin', 'US-WI'),
    ('STATE OF INDIANA   )   IN THE MARION SUPERIOR COURT\n    ) SS:\nCOUNTY OF MARION   )   CRIMINAL ROOM 9\n',
     'Marion Superior Court, County of Marion, State of Indiana', 'US-IN'),
    ('COMMONWEALTH OF KENTUCKY\nJEFFERSON CIRCUIT COURT\nDIVISION 4\n',
     'Jefferson Circuit Court, Commonwealth of Kentucky', 'US-KY'),
    ('COMMONWEALTH OF MASSACHUSETTS\nMIDDLESEX, ss.    SUPERIOR COURT\n',
     'Superior Court, Middlesex, Commonwealth of Massachusetts', 'US-MA'),
    ('STATE OF MAINE    SUPERIOR COURT\nCUMBERLAND, ss.    CRIMINAL ACTION\n',
     'Superior Court, Cumberland, State of Maine', 'US-ME'),
    ('EIGHTH JUDICIAL DISTRICT COURT\nCLARK COUNTY, NEVADA\n',
     'Eighth Judicial District Court, Clark County, Nevada', 'US-NV'),
    ('IN THE FOURTH JUDICIAL DISTRICT COURT OF UTAH COUNTY, STATE OF UTAH',
     'Fourth Judicial District Court of Utah County, State of Utah', 'US-UT'),
    ('IN THE CIRCUIT COURT OF THE STATE OF OREGON\nFOR THE COUNTY OF MULTNOMAH\n',
     'Circuit Court of the State of Oregon for the County of Multnomah', 'US-OR'),
    ('STATE OF VERMONT\nSUPERIOR COURT    CRIMINAL DIVISION\nChittenden Unit    Docket No. 1\n',
     'Superior Court, Chittenden Unit, State of Vermont', 'US-VT'),
    ('STATE OF CONNECTICUT\nSUPERIOR COURT\nJUDICIAL DISTRICT OF HARTFORD\n',
     'Superior Court, Judicial District of Hartford, State of Connecticut', 'US-CT'),
    ('VIRGINIA: IN THE CIRCUIT COURT FOR THE COUNTY OF FAIRFAX\n',
     'Circuit Court for the County of Fairfax, Virginia', 'US-VA'),
    ('IN THE DISTRICT COURT OF OKLAHOMA COUNTY\nSTATE OF OKLAHOMA\n',
     'District Court of Oklahoma County', 'US-OK'),
    ('STATE OF MICHIGAN\n6TH JUDICIAL CIRCUIT COURT\nOAKLAND COUNTY\n',
     '6th Judicial Circuit Court, Oakland County, State of Michigan', 'US-MI'),
    ('STATE OF MICHIGAN\nIN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE\n',
     'Circuit Court for the County of Wayne, State of Michigan', 'US-MI'),
    ('IN THE DISTRICT COURT OF THE SECOND JUDICIAL DISTRICT\nOF THE STATE OF IDAHO, IN AND FOR THE COUNTY OF LATAH\n',
     'District Court of the Second Judicial District of the State of Idaho, in and for the County of Latah', 'US-ID'),
    ('STATE OF SOUTH CAROLINA ) IN THE COURT OF GENERAL SESSIONS\nCOUNTY OF GREENVILLE ) THIRTEENTH JUDICIAL CIRCUIT\n',
     'Court of General Sessions, Thirteenth Judicial Circuit, County of Greenville, State of South Carolina', 'US-SC'),
    ('IN THE SUPERIOR COURT FOR THE STATE OF ALASKA\nTHIRD JUDICIAL DISTRICT AT ANCHORAGE\n',
     'Superior Court for the State of Alaska, Third Judicial District at Anchorage', 'US-AK'),
    ('STATE OF NEW MEXICO\nCOUNTY OF BERNALILLO\nSECOND JUDICIAL DISTRICT COURT\n',
     'Second Judicial District Court, County of Bernalillo, State of New Mexico', 'US-NM'),
    ("IN THE CIRCUIT COURT OF THE FIRST CIRCUIT\nSTATE OF HAWAI'I\n",
     "Circuit Court of the First Circuit, State of Hawai'i", 'US-HI'),
    ('IN THE CIRCUIT COURT FOR BALTIMORE CITY, MARYLAND',
     'Circuit Court for Baltimore City, Maryland', 'US-MD'),
    ('IN THE DISTRICT COURT OF MARYLAND FOR MONTGOMERY COUNTY',
     'District Court of Maryland for Montgomery County', 'US-MD'),
    ('MONTANA SECOND JUDICIAL DISTRICT COURT, SILVER BOW COUNTY',
     'Montana Second Judicial District Court, Silver Bow County', 'US-MT'),
    ('STATE OF NORTH DAKOTA    IN DISTRICT COURT\nCOUNTY OF CASS    EAST CENTRAL JUDICIAL DISTRICT\n',
     'District Court, East Central Judicial District, County of Cass, State of North Dakota', 'US-ND'),
    ('STATE OF SOUTH DAKOTA )  IN CIRCUIT COURT\n    ) SS\nCOUNTY OF MINNEHAHA )  SECOND JUDICIAL CIRCUIT\n',
     'Circuit Court, Second Judicial Circuit, County of Minnehaha, State of South Dakota', 'US-SD'),
    ('SUPERIOR COURT OF THE STATE OF DELAWARE\nIN AND FOR NEW CASTLE COUNTY\n',
     'Superior Court of the State of Delaware in and for New Castle County', 'US-DE'),
    ('IN THE CIRCUIT COURT OF ST. LOUIS COUNTY\nSTATE OF MISSOURI\n',
     'Circuit Court of St. Louis County, State of Missouri', 'US-MO'),
    ('IN THE CIRCUIT COURT OF KANAWHA COUNTY, WEST VIRGINIA',
     'Circuit Court of Kanawha County, West Virginia', 'US-WV'),
    ('IN THE CIRCUIT COURT OF HINDS COUNTY, MISSISSIPPI\nFIRST JUDICIAL DISTRICT',
     'Circuit Court of Hinds County, Mississippi, First Judicial District', 'US-MS'),
    ('IN THE CIRCUIT COURT OF PULASKI COUNTY, ARKANSAS\nFOURTH DIVISION',
     'Circuit Court of Pulaski County, Arkansas', 'US-AR'),
    ('IN THE CIRCUIT COURT OF JEFFERSON COUNTY, ALABAMA',
     'Circuit Court of Jefferson County, Alabama', 'US-AL'),
    ('IN THE DISTRICT COURT OF LANCASTER COUNTY, NEBRASKA',
     'District Court of Lancaster County, Nebraska', 'US-NE'),
    ('IN THE IOWA DISTRICT COURT FOR POLK COUNTY',
     'Iowa District Court for Polk County', 'US-IA'),
    ('STATE OF NEW HAMPSHIRE\nSUPERIOR COURT\nMERRIMACK COUNTY',
     'Superior Court, Merrimack County, State of New Hampshire', 'US-NH'),
    ('STATE OF RHODE ISLAND\nPROVIDENCE, SC.    SUPERIOR COURT',
     'Superior Court, Providence, State of Rhode Island', 'US-RI'),
    ('STATE OF WYOMING )  IN THE DISTRICT COURT\nCOUNTY OF LARAMIE )  FIRST JUDICIAL DISTRICT',
     'District Court, First Judicial District, County of Laramie, State of Wyoming', 'US-WY'),
    ('The Superior Court of California has said so. It was a long day.',
     None, None),
    ('you must appear before the district court of Travis County if you refuse',
     None, None),
    ('x\n/s/ Lucia Marquez\nJudge of the Superior Court of California, County of Sacramento',
     'Superior Court of California, County of Sacramento', 'US-CA'),
    ('x\n[x] MAGISTRATE\nFairfax County General District Court',
     'Fairfax County General District Court', None),
    ('A\n/s/ Rebecca\nJUDGE PRESIDING\n331st District Court\nTravis County, Texas',
     '331st District Court, Travis County, Texas', 'US-TX'),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "name", "place"), CAPTIONS)
def test_court_of_a_state(caption: str, name: str | None, place: str | None) -> None:
    """The court is named as its caption names it, with county and state; a mention in a sentence is no caption."""
    court = find_state_court(Text(paper("SPECIMEN - an invented paper\n\n" + caption)))
    assert (court.name if court else None, court.place if court else None) == (name, place)


def test_evidence_of_a_court_is_its_cells() -> None:
    """The spans are the words of the caption that make up the name, wherever they stand."""
    text = Text(
        paper("THE STATE OF TEXAS   §   IN THE 331ST DISTRICT COURT\nCOUNTY OF TRAVIS  §   TRAVIS COUNTY, TEXAS")
    )
    court = find_state_court(text)
    assert court is not None
    assert [text.full[start:end] for start, end in court.spans] == ["331ST DISTRICT COURT", "TRAVIS COUNTY, TEXAS"]
