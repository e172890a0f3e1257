"""Scans: pages a minute, memory, and how many whole fields come through beside the digital original."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import typst
from tests.golden.making.scanning import Scanner
from tests.golden.papers import demand_file, folders

from fourcorners.intake.confined.nurseries import SCANS
from fourcorners.intake.model import Paper
from fourcorners.intake.recognised import scans
from fourcorners.intake.recognised.second import second_reader
from fourcorners.intake.run import receive
from fourcorners.reading.matter import read_matter
from fourcorners.reading.model import Demand

SCANNERS = {
    "grey, 200 dots an inch": Scanner(dpi=200, bits=8),
    "black and white, 200": Scanner(dpi=200, bits=1),
    "black and white, 150, worn": Scanner(dpi=150, bits=1),
    "fax, 200, dirty": Scanner(
        dpi=200, bits=1, noise=25, specks=300, threshold=140, fax="NOV-12-2026 14:22  202 555 0142"
    ),
}
_FONTS = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
_SPECIAL = "\\#$*_`<>@[]~=-+/"
_DEMOS = Path(__file__).parents[1] / "demo" / "papers"


def originals(count: int) -> list[tuple[str, bytes]]:
    """Digital PDFs: papers of the demo, and golden papers in plain text set in one typeface after another."""
    papers = [(path.name, path.read_bytes()) for path in sorted(_DEMOS.glob("*.pdf"))]
    for folder in folders("shown"):
        path = demand_file(folder)
        if path.suffix == ".txt":
            text = path.read_bytes().decode("utf-8", "ignore")
            if "SPECIMEN" in text:
                papers.append((folder.name, _set(text, _FONTS[len(papers) % len(_FONTS)])))
    return papers[:count]


def _set(text: str, font: str) -> bytes:
    """A text as a PDF, every line as long as it is."""
    plain = "".join(f"\\{letter}" if letter in _SPECIAL else letter for letter in text)
    pages = [" \\\n".join(page.split("\n")) for page in plain.split("\f")]
    look = f'#set page(paper: "us-letter", margin: 2cm)\n#set text(font: "{font}", size: 10.5pt)\n'
    source = look + "#set smartquote(enabled: false)\n" + "\n#pagebreak()\n".join(pages)
    return bytes(typst.compile(source.encode()))


def fields_of(demand: Demand) -> dict[str, set[str]]:
    """Whole values, by what they are: what the papers ask about, when, and by which law."""
    period = demand.period.value.to_json() if demand.period else {}
    days = [found.value.isoformat() for found in (demand.issued_on, demand.due_on) if found]
    return {
        "accounts": {f"{found.value.kind}:{found.value.value}" for found in demand.accounts},
        "dates": {day for day in (*days, *period.values()) if day},
        "statutes": {found.value for found in (*demand.authorities, *demand.offences)},
    }


def compared(papers: Sequence[tuple[str, bytes]], scanner: Scanner) -> dict[str, Any]:
    """One scanner's figures: kept and false values by field, pages, seconds, largest memory of a child in MB."""
    kept: dict[str, list[int]] = {name: [0, 0, 0, 0] for name in ("accounts", "dates", "statutes")}
    pages = 0
    with Watched() as watched:
        spent = 0.0
        for name, data in papers:
            digital = read_matter(receive(data, name))
            scan = scanner.scan(data, seed=name)
            began = time.perf_counter()
            paper = receive(scan, name)
            spent += time.perf_counter() - began
            pages += len(paper.pages)
            said = read_matter(paper)
            doubtful = {_value(one.value) for one in said.candidates}
            ours, theirs = fields_of(said), fields_of(digital)
            for field, values in theirs.items():
                missed = values - ours[field]
                for place, figure in enumerate(
                    (
                        len(values),
                        len(values) - len(missed),
                        len({_bare(v) for v in missed} & doubtful),
                        len(ours[field] - values),
                    )
                ):
                    kept[field][place] += figure
    return {"fields": kept, "pages": pages, "seconds": spent, "memory": watched.most}


def _value(value: Any) -> str:
    return str(value["value"]) if isinstance(value, dict) and "value" in value else str(value)


def _bare(value: str) -> str:
    return value.partition(":")[2] or value


class Watched:
    """The most memory that a child of a nursery of scans has, while this is entered; from /proc, so Linux only."""

    def __init__(self) -> None:
        self.most = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Watched:
        self._thread.start()
        return self

    def __exit__(self, *about: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.wait(0.05):
            for process in _processes():
                try:
                    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
                except OSError:
                    continue
                resident = next((line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")), "0")
                self.most = max(self.most, int(resident) / 1000)


def _processes() -> Iterator[int]:
    """The nurseries of scans and their children."""
    for nursery in SCANS.processes():
        yield nursery
        try:
            yield from map(int, Path(f"/proc/{nursery}/task/{nursery}/children").read_text(encoding="utf-8").split())
        except OSError:
            continue


def measure(*, quick: bool) -> str:
    """The tables."""
    papers = originals(4 if quick else 24)
    # The same on every system: the second reader has a table of its own.
    program, scans.second_reader = scans.second_reader, lambda: None
    try:
        figures = {name: compared(papers, scanner) for name, scanner in SCANNERS.items()}
    finally:
        scans.second_reader = program
    rows = []
    for name, one in figures.items():
        cells = [f"{kept / total:.1%} of {total}" for total, kept, _, _ in one["fields"].values()]
        doubtful = sum(counts[2] for counts in one["fields"].values())
        false = sum(counts[3] for counts in one["fields"].values())
        rows.append(f"| {name} | {' | '.join(cells)} | {doubtful} | {false} |")
    pages = sum(one["pages"] for one in figures.values())
    seconds = sum(one["seconds"] for one in figures.values())
    most = max(one["memory"] for one in figures.values())
    return f"""\
## Scans

{len(papers)} papers printed and scanned by four invented machines, held against what is read from their digital
originals (100 %). A field counts when it is exactly the same; *doubtful* are those that stand among the candidates for
a person instead, *other* are values read that the original does not have. Goal: at most five points lost.

| machine | accounts | dates | statutes | doubtful | other |
|---|---|---|---|---|---|
{chr(10).join(rows)}

{60 * pages / seconds:.0f} pages a minute on {os.cpu_count()} cores ({pages} pages, one paper after another). A child
that recognises a page had at most {most:.0f} MB in memory, of the 1,000 it may have.
{_second(papers[: 2 if quick else 8])}"""


def _second(papers: Sequence[tuple[str, bytes]]) -> str:
    """What the second reader does to the same, where there is one."""
    if second_reader() is None:
        return "\nThere was no second reader (tesseract) on this machine.\n"
    scanner = SCANNERS["black and white, 150, worn"]
    wrong = doubted_wrong = right = doubted_right = 0
    for name, data in papers:
        digital = {word for page in receive(data, name).pages for word in page.text.split()}
        paper = receive(scanner.scan(data, seed=name), name)
        for word, sure in _marked(paper):
            if word in digital:
                right, doubted_right = right + 1, doubted_right + (sure <= 0.5)
            else:
                wrong, doubted_wrong = wrong + 1, doubted_wrong + (sure <= 0.5)
    return f"""
With tesseract as second reader, on the worn pages of {len(papers)} of these papers: of {wrong} words with digits or
address signs that were misread, {doubted_wrong} count as unsure; of {right} that were read rightly, {doubted_right} do.
"""


def _marked(paper: Paper) -> Iterator[tuple[str, float]]:
    for page in paper.pages:
        for word in page.seen.words() if page.seen else ():
            text = page.text[word.start : word.end]
            if any(letter.isdigit() or letter in "@_/" for letter in text):
                yield text, word.sure


if __name__ == "__main__":
    print(measure(quick=True))
