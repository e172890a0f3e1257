"""How often values of each field and grade were right, counted on papers that the reader was not fitted to.

    python -m benchmarks.calibration SLUG... [--write]

The papers are goldens of `shown` that nobody had yet looked at when they were counted. A grade's figure is the lower
end of what the count makes likely (Wilson's interval, one standard deviation), so that few values claim little. With
`--write` the figures go into `reading/calibration.toml`.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from unittest.mock import patch

from tests.golden.papers import expected, folders, said

from benchmarks.scoring import FIELDS, score
from fourcorners.reading import settle, sureness

OUT = Path(sureness.__file__).with_name("calibration.toml")
HEAD = """\
# How often values were right, by field and by the grade of their cue (see sureness.py): the lower end of what the count
# makes likely. A field and grade counted fewer than {least} times has the figures of "any". Made by
# `python -m benchmarks.calibration` on {papers} papers with {values} values, before the reader had been fitted to them.
"""
# Fewer values than this say too little of a field by itself.
LEAST = 12
_SECRECY = {"nondisclosure until": "nondisclosure", "nondisclosure authority": "nondisclosure"}

Counts = Counter[tuple[str, float, bool]]


def counted(slugs: Iterable[str]) -> Counts:
    """(field, grade, right) of every value that the reader finds, the unsure ones included."""
    wanted, found = set(slugs), Counts()
    grades = {"any": {str(grade): grade for grade in sureness.GRADES}}
    with patch.object(sureness, "_table", return_value=grades), patch.object(settle, "LEAST", 0.0):
        sureness._points.cache_clear()
        for folder in folders("shown"):
            if folder.name not in wanted:
                continue
            label, reading = expected(folder), said(folder)
            for name in FIELDS:
                one = score([(_only(label, name), reading)])
                for sure, right in one.confidence:
                    found[_SECRECY.get(name, name), _grade(sure), right] += 1
    sureness._points.cache_clear()
    return found


def _only(label: dict[str, object], name: str) -> dict[str, object]:
    """The label of one field, with what its answers may be besides."""
    return {key: value for key, value in label.items() if key in {name, f"{name}_acceptable", "unread"}}


def _grade(sure: float) -> float:
    """The grade that a value between two grades is counted with: the lower one. Forms' own fields are checked."""
    return max((grade for grade in sureness.GRADES if grade <= sure), default=sureness.TOSS)


def lower_end(right: int, all_: int) -> float:
    """The lower end of Wilson's interval at one standard deviation.

    >>> round(lower_end(95, 100), 3), round(lower_end(1, 1), 3)
    (0.923, 0.5)
    """
    share, more = right / all_, 1 / all_
    return (share + more / 2 - math.sqrt(share * (1 - share) * more + more * more / 4)) / (1 + more)


def table(counts: Counts) -> dict[str, dict[float, tuple[int, int]]]:
    """Field -> grade -> (right, all), with all fields together under `any`."""
    found: dict[str, dict[float, tuple[int, int]]] = {"any": {}}
    for (name, grade, right), times in counts.items():
        for key in (name, "any"):
            was = found.setdefault(key, {}).get(grade, (0, 0))
            found[key][grade] = (was[0] + times * right, was[1] + times)
    return found


def written(found: dict[str, dict[float, tuple[int, int]]], papers: int) -> str:
    """The text of `calibration.toml`. A grade that was not counted keeps a figure no higher than its own name."""
    values = sum(all_ for _, all_ in found["any"].values())
    lines = [HEAD.format(least=LEAST, papers=papers, values=values)]
    every = {
        grade: lower_end(*found["any"][grade]) if found["any"].get(grade, (0, 0))[1] >= LEAST else grade - 0.05
        for grade in sureness.GRADES
    }
    for name in ("any", *sorted(found.keys() - {"any"})):
        shares = {g: lower_end(*n) for g, n in found[name].items() if n[1] >= LEAST} if name != "any" else every
        if not shares:
            continue
        lines.append(f"\n[{name}]")
        least = 1.0
        # A better grade is worth no less, and a worse one no more.
        for grade in sorted(sureness.GRADES, reverse=True):
            least = min(least, shares.get(grade, every[grade]))
            right, all_ = found[name].get(grade, (0, 0))
            lines.append(f'"{grade}" = {least:.3f}' + (f"  # {right} of {all_}" if all_ else ""))
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.calibration")
    parser.add_argument("slugs", nargs="+")
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    text = written(table(counted(chosen.slugs)), len(chosen.slugs))
    print(text)
    if chosen.write:
        OUT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
