"""How often values of each field and grade were right, counted on papers that the reader was not fitted to.

    python -m benchmarks.calibration SLUG... [--write]

The papers are goldens of `shown`, best those that nobody had looked at while the reader was made. Few values counted
say little, so their share is drawn to that of all fields. With `--write` the figures go into
`reading/calibration.toml`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from unittest.mock import patch

from tests.golden.papers import expected, folders, said

from benchmarks.scoring import FIELDS, score
from fourcorners.reading import settle, sureness

OUT = Path(sureness.__file__).with_name("calibration.toml")
HEAD = """\
# How probable values are right, by field and by the grade of their cue (see sureness.py): the share counted, drawn to
# what is usual where few were counted. Made by `python -m benchmarks.calibration`: {papers} papers, {values} values.
"""
# What is usual weighs as much as so many values; of a grade never counted, its name less this is usual.
_AS_IF, _DOUBT = 20, 0.05
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


def probable(right: int, all_: int, usual: float) -> float:
    """How probable the next value is right: the share counted, drawn to the usual one as if a few had been so.

    >>> round(probable(30, 30, 0.9), 3), round(probable(0, 0, 0.9), 3)
    (0.986, 0.9)
    """
    return (right + usual * _AS_IF) / (all_ + _AS_IF)


def table(counts: Counts) -> dict[str, dict[float, tuple[int, int]]]:
    """Field -> grade -> (right, all), with all fields together under `any`."""
    found: dict[str, dict[float, tuple[int, int]]] = {"any": {}}
    for (name, grade, right), times in counts.items():
        for key in (name, "any"):
            was = found.setdefault(key, {}).get(grade, (0, 0))
            found[key][grade] = (was[0] + times * right, was[1] + times)
    return found


def rising(counts: dict[float, tuple[int, int]], usual: dict[float, float]) -> dict[float, float]:
    """Grade -> probability. Grades next to each other whose figures fall where they should rise are counted as one."""
    pools = [([grade], *counts.get(grade, (0, 0)), usual[grade]) for grade in sorted(sureness.GRADES)]
    at = 0
    while at + 1 < len(pools):
        low, high = pools[at], pools[at + 1]
        if probable(*low[1:]) > probable(*high[1:]):
            # The weight of what is usual goes with the counts.
            pools[at : at + 2] = [([*low[0], *high[0]], low[1] + high[1], low[2] + high[2], max(low[3], high[3]))]
            at = max(0, at - 1)
        else:
            at += 1
    return {grade: probable(right, all_, share) for grades, right, all_, share in pools for grade in grades}


def written(found: dict[str, dict[float, tuple[int, int]]], papers: int) -> str:
    """The text of `calibration.toml`."""
    values = sum(all_ for _, all_ in found["any"].values())
    lines = [HEAD.format(papers=papers, values=values)]
    every = rising(found["any"], {grade: grade - _DOUBT for grade in sureness.GRADES})
    for name in ("any", *sorted(found.keys() - {"any"})):
        lines.append(f"\n[{name}]")
        figures = every if name == "any" else rising(found[name], every)
        for grade in sorted(sureness.GRADES, reverse=True):
            right, all_ = found[name].get(grade, (0, 0))
            lines.append(f'"{grade}" = {figures[grade]:.3f}' + (f"  # {right} of {all_}" if all_ else ""))
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
