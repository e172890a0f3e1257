"""Run every measurement and write benchmarks/RESULTS.md."""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import re
from datetime import UTC, datetime
from pathlib import Path

OUT = Path(__file__).parent / "RESULTS.md"

HEAD = """\
# Measurements

Made by `make bench` on {when}: {cores} cores, {machine}, Python {python}. Ratios within one run are the finding;
absolute figures depend on the machine and on what else it does. Every table says what it is held against.
"""


# Each a module of this package, in the order of the results.
PARTS = ("accuracy", "reading", "opinions", "scans", "collecting", "objects", "scale", "packaging")


def renewed(results: str, text: str) -> str:
    """The results with each section of the text in place of the one of that heading, or at the end."""
    kept = re.split(r"(?m)^(?=## )", results)
    for section in re.split(r"(?m)^(?=## )", text):
        heading = section.partition("\n")[0]
        if not heading.startswith("## "):
            continue
        at = next((n for n, old in enumerate(kept) if old.partition("\n")[0] == heading), len(kept))
        kept[at : at + 1] = [section]
    return "\n\n".join(part.strip("\n") for part in kept) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--quick", action="store_true", help="smaller data; RESULTS.md stays as it is")
    parser.add_argument("--only", nargs="+", choices=PARTS, help="these parts; the rest of RESULTS.md stays")
    given = parser.parse_args()
    head = HEAD.format(
        when=f"{datetime.now(UTC):%Y-%m-%d}",
        cores=os.cpu_count(),
        machine=platform.machine(),
        python=platform.python_version(),
    )
    results = OUT.read_text(encoding="utf-8") if given.only and OUT.exists() else head
    for name in given.only or PARTS:
        text: str = importlib.import_module(f"benchmarks.{name}").measure(quick=given.quick)
        print(text)
        results = renewed(results, text) if given.only else f"{results}\n{text}"
    if not given.quick:
        OUT.write_text(results, encoding="utf-8")
        print(f"written: {OUT}")


if __name__ == "__main__":
    main()
