"""Count what each sign is worth on labelled papers, and tell how well the weights do on papers not counted.

    python -m benchmarks.weighing [--field FIELD] [--write]

Counted are the shown goldens and the passages in `tests/golden/passages`. The rules were made on most of the goldens,
where they are right because they were made so; what a rule says there is left out of the count and only the words
count. Printed is how well the weights tell, in tenths: each paper by weights counted from those of other hands. With
`--write` they go where the reader looks for them.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from types import ModuleType

from benchmarks.weighing import accounts, authorities, categories, dates, issuers, kinds, periods, references, secrecy

# By the field's name in a demand; "dates" are the day of issue and the last day for an answer.
FIELDS: dict[str, ModuleType] = {
    "accounts": accounts,
    "authorities": authorities,
    "categories": categories,
    "dates": dates,
    "instrument": kinds,
    "issuing_body": issuers,
    "nondisclosure": secrecy,
    "period": periods,
    "reference": references,
}


def main(arguments: Iterable[str] | None = None) -> None:
    """Count the field named, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.weighing", description=__doc__)
    parser.add_argument("--field", action="append", choices=list(FIELDS), help="this one alone")
    parser.add_argument("--write", action="store_true", help="put the weights where the reader looks for them")
    asked = parser.parse_args(None if arguments is None else list(arguments))
    for field in asked.field or FIELDS:
        print(f"{field}:")
        FIELDS[field].weigh(asked.write)


if __name__ == "__main__":
    main()
