"""Run every measurement and write benchmarks/RESULTS.md."""

from __future__ import annotations

import argparse
import os
import platform
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import accuracy, collecting, opinions, reading, scans

OUT = Path(__file__).parent / "RESULTS.md"

HEAD = """\
# Measurements

Made by `make bench` on {when}: {cores} cores, {machine}, Python {python}. Ratios within one run are the finding;
absolute figures depend on the machine and on what else it does. Every table says what it is held against.
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--quick", action="store_true", help="smaller data; RESULTS.md stays as it is")
    quick = parser.parse_args().quick
    parts = [
        HEAD.format(
            when=f"{datetime.now(UTC):%Y-%m-%d}",
            cores=os.cpu_count(),
            machine=platform.machine(),
            python=platform.python_version(),
        )
    ]
    for part in (accuracy, reading, opinions, scans, collecting):
        text = part.measure(quick=quick)
        print(text)
        parts.append(text)
    if not quick:
        OUT.write_text("\n".join(parts), encoding="utf-8")
        print(f"written: {OUT}")


if __name__ == "__main__":
    main()
