"""`python -m tests.golden.make SLUG...` renders the sources of these papers into their demand files."""

from __future__ import annotations

import argparse

from tests.golden.making import ending, make
from tests.golden.papers import SPLITS, folders


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.golden.make", description=__doc__)
    parser.add_argument("slugs", nargs="*", metavar="SLUG", help="names of papers; without any, all that have a source")
    slugs = parser.parse_args().slugs
    every = {f.name: f for split in SPLITS for f in folders(split) if (f / "source.toml").is_file()}
    unknown = [slug for slug in slugs if slug not in every]
    if unknown:
        parser.error(f"no paper with a source.toml: {', '.join(unknown)}")
    for slug in slugs or every:
        path = every[slug] / f"demand.{ending(every[slug])}"
        path.write_bytes(make(every[slug]))
        print(f"{path.relative_to(path.parents[2])}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
