"""Papers read and assessed per second, text extraction included."""

from __future__ import annotations

import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import pypdfium2
import typst

from fourcorners.errors import UnreadableInput
from fourcorners.intake.model import Paper
from fourcorners.intake.run import receive_many
from fourcorners.law.run import assess
from fourcorners.reading.matter import read_matter

DATA = Path(__file__).parent / "data" / "papers"
ON = date(2026, 11, 24)

# A two-page digital subpoena; the account and the dates differ from paper to paper so that nothing can be remembered.
SOURCE = r"""
#set page(paper: "us-letter", margin: 2.5cm)
#set text(size: 11pt)
SPECIMEN #h(1fr) AO 110 (Rev. 06/09) Subpoena to Testify Before a Grand Jury
#align(center)[*UNITED STATES DISTRICT COURT* \ for the \ Western District of Washington]
*SUBPOENA TO TESTIFY BEFORE A GRAND JURY*

To: Harbor Social, Inc., 12 Quay Street, Port Ellery, Washington

YOU ARE COMMANDED to appear in this United States district court at the time, date, and place shown below to testify
before the court's grand jury. When you arrive, you must remain at the court until the judge or a court officer
allows you to leave.

Place: United States Courthouse, 1 Harbor Plaza, Port Ellery, Washington

Date and Time: December 15, 2026 9:00 a.m.

You must also bring with you the following documents, electronically stored information, or objects: See Attachment A.

Date: November NN, 2026 #h(2cm) CLERK OF COURT \ /s/ Petra Quillfeather \ Signature of Clerk or Deputy Clerk

The name, address, e-mail, and telephone number of the United States attorney, or assistant United States attorney, who
requests this subpoena, are: Lionel Marchbanks, Assistant United States Attorney, 700 Harbor Street, Port Ellery,
lionel.marchbanks\@usattorney.example, (202) 555-0142. Grand jury matter no. 26-GJ-NNNN.
#pagebreak()
SPECIMEN #h(1fr) *ATTACHMENT A*

For the account associated with the e-mail address userNNNN\@mail.example, for the period from July 1, 2026 through
September 30, 2026, produce the following records:

+ Name of the subscriber;
+ Address of the subscriber;
+ Records of session times and durations, and any temporarily assigned network addresses;
+ Length of service, including start date, and types of service utilized;
+ Telephone or instrument number or other subscriber number or identity;
+ Means and source of payment for such service, including any credit card or bank account number.

This subpoena does not call for the contents of any communication. Compliance may be made by delivering the records
electronically to Special Agent Rowan Fenwick, Harbor District Field Office, rowan.fenwick\@agency.example.
""" + "\n\n".join(
    "The records must be accompanied by a certificate of the custodian of records that meets the requirements of Rule "
    "902(11) of the Federal Rules of Evidence, so that nobody need appear in person before the grand jury."
    for _ in range(5)
)


def papers(count: int) -> list[Path]:
    """That many different two-page PDFs."""
    DATA.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        path = DATA / f"{number:04d}.pdf"
        if not path.exists():
            source = SOURCE.replace("userNNNN", f"user{number:04d}").replace("GJ-NNNN", f"GJ-{number:04d}")
            path.write_bytes(typst.compile(source.replace("November NN", f"November {2 + number % 19}").encode()))
        paths.append(path)
    return paths


def whole(paths: list[Path]) -> int:
    """One process's share: receive, read, assess; gives how many papers came out as what they are."""
    right = 0
    for paper in receive_many(paths, workers=1):
        if isinstance(paper, UnreadableInput):
            continue
        demand = read_matter(paper)
        assess(demand, ON)
        right += demand.instrument is not None and demand.instrument.value == "us.grand_jury_subpoena"
    return right


def bare(paths: list[Path]) -> int:
    """What a script would do: open each PDF and take its text, without limits, reading or law."""
    return sum(
        sum(len(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(path)) > 0 for path in paths
    )


def two_cores(work: object, paths: list[Path]) -> tuple[float, int]:
    """Seconds and sum of results on two processes."""
    halves = [paths[::2], paths[1::2]]
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(work, [h[:8] for h in halves]))  # type: ignore[arg-type]
        began = time.perf_counter()
        results = list(pool.map(work, halves))  # type: ignore[arg-type]
        return time.perf_counter() - began, sum(results)


def one_by_one(received: Iterable[Paper | UnreadableInput]) -> tuple[float, float]:
    """Seconds for reading and for law alone, on one core, text already extracted."""
    good = [p for p in received if isinstance(p, Paper)]
    began = time.perf_counter()
    demands = [read_matter(p) for p in good]
    middle = time.perf_counter()
    for demand in demands:
        assess(demand, ON)
    return middle - began, time.perf_counter() - middle


def measure(*, quick: bool) -> str:
    """The table."""
    paths = papers(200 if quick else 1_000)
    count = len(paths)
    plain, _ = min(two_cores(bare, paths) for _ in range(3))
    full, right = min(two_cores(whole, paths) for _ in range(3))
    read, law = one_by_one(receive_many(paths[:200]))
    return f"""\
## Papers read and assessed

{count} different two-page digital PDFs, two processes; best of three.

| what | papers per second | beside bare extraction |
|---|---|---|
| text taken out by a bare script (no limits, no reading, no law) | {count / plain:,.0f} | 1 |
| received in confined children, read, and held to the law | {count / full:,.0f} | {full / plain:.1f} times as long |

Of the {count}, {right} were read as the grand jury subpoenas they are. On one core, reading alone takes
{read / 200 * 1e3:.2f} ms a paper and the law {law / 200 * 1e3:.2f} ms. Goal: 500 papers per second.
"""
