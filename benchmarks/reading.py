"""Papers read and assessed per second, text extraction included."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import typst

from fourcorners.errors import UnreadableInput
from fourcorners.intake.confined.nurseries import WARD
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


@dataclass(frozen=True, slots=True)
class Share:
    """What one process did: papers that came out as what they are, seconds of processor time, the most memory in MB.

    Its nursery and the children that parse count as its own time; of memory that of the process and of the nursery.
    """

    right: int
    processor: float
    held: float = 0.0
    nursery: float = 0.0


def whole(paths: list[Path]) -> Share:
    """One process's share: receive, read, assess."""
    began, right = _processor(), 0
    for paper in receive_many(paths, workers=1):
        if isinstance(paper, UnreadableInput):
            continue
        demand = read_matter(paper)
        assess(demand, ON)
        right += demand.instrument is not None and demand.instrument.value == "us.grand_jury_subpoena"
    nursery = max((_most_held(process) for process in WARD.processes()), default=0.0)
    return Share(right, _processor() - began, _most_held(os.getpid()), nursery)


def bare(paths: list[Path]) -> Share:
    """What a script would do: open each PDF and take its text, without limits, reading or law."""
    began = time.process_time()
    right = sum(
        sum(len(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(path)) > 0 for path in paths
    )
    return Share(right, time.process_time() - began)


def _processor() -> float:
    """Seconds of processor time of this process, its nurseries, and the children that these waited for; Linux only."""
    ticks = 0
    for process in WARD.processes():
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        ticks += sum(map(int, fields[11:15]))
    return time.process_time() + ticks / os.sysconf("SC_CLK_TCK")


def _most_held(process: int) -> float:
    """The most memory that a process had, in MB; Linux only."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return next(float(line.split()[1]) / 1e3 for line in status.splitlines() if line.startswith("VmHWM"))


def two_cores(work: Callable[[list[Path]], Share], paths: list[Path]) -> tuple[float, list[Share]]:
    """Seconds, and what each of two processes did."""
    halves = [paths[::2], paths[1::2]]
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(work, [h[:8] for h in halves]))
        began = time.perf_counter()
        shares = list(pool.map(work, halves))
        return time.perf_counter() - began, shares


def one_by_one(received: Iterable[Paper | UnreadableInput]) -> tuple[float, float]:
    """Seconds of processor time for reading and for law alone, text already extracted."""
    good = [p for p in received if isinstance(p, Paper)]
    began = time.process_time()
    demands = [read_matter(p) for p in good]
    middle = time.process_time()
    for demand in demands:
        assess(demand, ON)
    return middle - began, time.process_time() - middle


@dataclass(frozen=True, slots=True)
class Best:
    """The least of several runs: seconds, and seconds of processor time; and what each process of each run did."""

    seconds: float
    processor: float
    shares: list[Share]


def best(work: Callable[[list[Path]], Share], paths: list[Path]) -> Best:
    """The best of three runs on two processes."""
    runs = [two_cores(work, paths) for _ in range(3)]
    processor = min(sum(share.processor for share in shares) for _, shares in runs)
    return Best(min(seconds for seconds, _ in runs), processor, [share for _, shares in runs for share in shares])


def measure(*, quick: bool) -> str:
    """The table."""
    paths = papers(200 if quick else 1_000)
    count = len(paths)
    plain, full = best(bare, paths), best(whole, paths)
    received = list(receive_many(paths[:200]))
    read, law = (min(each) / 200 * 1e3 for each in zip(*[one_by_one(received) for _ in range(3)], strict=True))
    rows = [
        f"| {what} | {count / one.seconds:,.0f} | {one.processor / count * 1e3:.1f} | {beside} |"
        for what, one, beside in (
            ("text taken out by a bare script (no limits, no reading, no law)", plain, "1"),
            ("received in confined children, read, and held to the law", full,
             f"{full.seconds / plain.seconds:.1f} times as long"),
        )
    ]  # fmt: skip
    right, held, nursery = (
        sum(share.right for share in full.shares[:2]),
        max(share.held for share in full.shares),
        max(share.nursery for share in full.shares),
    )
    return f"""\
## Papers read and assessed

Measured on {datetime.now(UTC):%Y-%m-%d}: {count} different two-page digital PDFs, two processes; best of three.

| what | papers per second | ms of processor time a paper | beside bare extraction |
|---|---|---|---|
{rows[0]}
{rows[1]}

Of the {count}, {right} were read as the grand jury subpoenas they are. On one core, reading alone takes
{read:.2f} ms a paper and the law {law:.2f} ms. Goal: 500 papers per second. A process that reads held at most
{held:.0f} MB, and its nursery, from which the children are forked that parse, {nursery:.0f} MB; goal: at most 256 MB.
"""
