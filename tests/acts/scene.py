"""A small provider with people and a served subpoena: the scene that acts are tried on."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyrage
from demo.clock import DemoClock
from demo.harbor_social.generate import generate
from demo.walk import CONFIG

from fourcorners.acts.decide import decide
from fourcorners.acts.notices import release_due
from fourcorners.acts.people import add_person
from fourcorners.acts.receive import receive
from fourcorners.acts.requester import verify_requester
from fourcorners.acts.workspace import Workspace, create, open_workspace
from fourcorners.scope.model import Verdict

START = datetime(2026, 11, 24, 9, tzinfo=UTC)
MAP = Path(__file__).parents[2] / "demo" / "harbor_social" / "datamap.yaml"
IDENTITY = pyrage.x25519.Identity.generate()

SUBPOENA = """\
SPECIMEN                                                    AO 110 Subpoena to Testify Before a Grand Jury

                              UNITED STATES DISTRICT COURT
                                        for the
                              Western District of Washington

                    SUBPOENA TO TESTIFY BEFORE A GRAND JURY

To: Harbor Social, Inc., 12 Quay Street, Port Ellery, Washington

YOU ARE COMMANDED to appear in this United States district court at the time, date, and place shown below to
testify before the court's grand jury.

Place: United States Courthouse, 1 Harbor Plaza, Port Ellery       Date and Time: December 15, 2026, 9:00 a.m.

You must also bring with you the following documents, electronically stored information, or objects:

For the account with the user name tidewatcher, for the period from July 1, 2026 through September 30, 2026:
1. the subscriber's name;
2. the subscriber's address;
3. records of session times and durations, and any temporarily assigned network addresses;
4. length of service, including start date, and types of service utilized;
5. means and source of payment for such service.

Date: November 9, 2026

CLERK OF COURT

/s/ Petra Quillfeather
Signature of Clerk or Deputy Clerk

The name, address, e-mail, and telephone number of the Assistant United States Attorney who requests this subpoena:
Lionel Marchbanks, Assistant United States Attorney, 700 Harbor Street, Port Ellery, Washington,
lionel.marchbanks@usattorney.example, (202) 555-0142.  Grand jury no. 26-GJ-0117
"""

WARRANT = """\
SPECIMEN

                 IN THE SUPERIOR COURT OF THE STATE OF WASHINGTON
                         IN AND FOR THE COUNTY OF ELLERY

                              SEARCH WARRANT
No. 26-SW-0451

THE STATE OF WASHINGTON TO ANY PEACE OFFICER, AND TO HARBOR SOCIAL, INC.:

Upon the sworn complaint made before me there is probable cause to believe that the crime of theft in the first degree,
RCW 9A.56.030, has been committed, and that evidence of it is in the account described below.

YOU ARE COMMANDED to produce, within ten days of the date of this warrant, for the account with the user name
lanternkeeper, for the period from June 1, 2026 through June 30, 2026:
1. the contents of all messages sent and received by the account;
2. the subscriber's name and address.

Dated: November 10, 2026 at 10:15 a.m.

/s/ Marguerite Oldacre
Judge of the Superior Court
"""


# The passphrases of those who hold keys to snapshots.
WORDS = {"Ines": "nine lanterns over the quay", "Tomas": "eleven ropes along the mole"}


def workspace(folder: Path, clock: DemoClock | None = None) -> Workspace:
    """A workspace over a small Harbor Social, with its people."""
    generate(folder / "store", accounts=200, sessions=8_000, messages=800)
    shutil.copy(MAP, folder / "store" / "datamap.yaml")
    create(folder, CONFIG.replace('directory = "public-bodies.csv"\n', ""))
    opened = open_workspace(folder, clock or DemoClock(START))
    for name, role in (
        ("Ines", "counsel"),
        ("Tomas", "counsel"),
        ("Wen", "responder"),
        ("Ada", "auditor"),
    ):
        add_person(opened, name, role)
    return opened


def serve(opened: Workspace, text: str, name: str = "paper.txt") -> str:
    """Receive a text; gives the matter."""
    path = opened.folder / name
    path.write_text(text, encoding="utf-8")
    return receive(opened, path).matter


def vouch(opened: Workspace, matter: str) -> None:
    """The call-back is made and recorded."""
    verify_requester(
        opened,
        matter,
        by="Ines",
        officer="L. Marchbanks",
        agency="U.S. Attorney's Office",
        number_from="the court's printed directory",
        key=str(IDENTITY.to_public()),
    )


def ready(opened: Workspace, text: str = SUBPOENA) -> str:
    """A matter that only needs to be fulfilled: approved, vouched for, the holder told, the time to object over."""
    matter = serve(opened, text)
    decide(opened, matter, Verdict.APPROVE, by="Ines", reason="regular")
    vouch(opened, matter)
    release_due(opened, by="Ines")
    clock = opened.clock
    assert isinstance(clock, DemoClock)
    clock.at += timedelta(days=11)
    return matter
