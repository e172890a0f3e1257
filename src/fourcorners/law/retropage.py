"""How the rules do on decided cases, as a page: totals, agreement, every miss and every false alarm by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fourcorners.law.library import library
from fourcorners.law.profile import DEFAULT, Profile
from fourcorners.law.retrodict import RANK, CaseResult, retrodict

_WRONGLY_STOPPED = frozenset({"refuse", "limit"})


@dataclass(frozen=True, slots=True)
class Score:
    """`hits` of `scored` cases had their ground met and an effect as strong as expected; `alarms` of `clean` ones, in
    which nothing was to be found, were refused or narrowed."""

    scored: int
    hits: int
    clean: int
    alarms: int


def score(results: Iterable[CaseResult]) -> Score:
    """Counts over the cases that are scored and those that expect nothing."""
    every = list(results)
    scored = [r for r in every if r.is_scored]
    clean = [r for r in every if r.expected == "none"]
    return Score(len(scored), sum(map(_is_hit, scored)), len(clean), sum(r.effect in _WRONGLY_STOPPED for r in clean))


def retrodiction_page(lines: Sequence[Mapping[str, Any]], when: date, profile: Profile = DEFAULT) -> str:
    """The page for these cases, dated `when`: by the law of each demand's day, as known then, as of `when`.

    It holds codes and counts only, nothing of the records' own sentences. Raises UnreadableInput as `retrodict` does.
    """
    then, now = retrodict(lines, profile), retrodict(lines, profile, on=when)
    known = retrodict(lines, profile, as_known=True)
    today = {r.id: r for r in now}
    scored = [r for r in then if r.is_scored]
    misses = [r for r in scored if not _is_hit(r)]
    alarms = [r for r in then if r.expected == "none" and r.effect != "none"]
    met_today = [r for r in misses if _is_hit(today[r.id])]
    at_then, at_known, at_now = score(then), score(known), score(now)
    parts = [
        "# The rules held against decided cases",
        f"Made on {when.isoformat()} by `fourcorners law retrodict CASES.jsonl --page FILE` with "
        f"{len(library().rules)} rules (library `{library().digest[:16]}`) on {len(then)} demands that courts or "
        "agencies have decided.",
        "**The date of the demand is the date of the law.** A demand of 2011 is held to the statutes and rules of "
        "2011, read as judgments say that they were to be read, those that came later too: they decided such demands. "
        "The second column leaves later judgments out, as a reviewer of the day had to. A demand is built from the "
        "facts of its record alone, never from how the case ended; what a record does not report is taken as regular. "
        "A case counts where its ground could be seen on the face of the paper, its law is not superseded, and "
        "nothing in the record excludes it.",
        "## Totals",
        _grid(
            ("", "law of the demand's day", "the same, as known then", f"law of {when.isoformat()}"),
            [
                (
                    "ground met, and the effect expected or a stronger one",
                    *_rates(*((one.hits, one.scored) for one in (at_then, at_known, at_now))),
                ),
                (
                    "nothing expected, yet refused or narrowed",
                    *_rates(*((one.alarms, one.clean) for one in (at_then, at_known, at_now))),
                ),
                ("effect the same as expected", *(str(_count(rs, 0)) for rs in (then, known, now))),
                ("effect stronger", *(str(_count(rs, 1)) for rs in (then, known, now))),
                ("effect weaker", *(str(_count(rs, -1)) for rs in (then, known, now))),
            ],
        ),
        "The aims are 90 % or more of the first and 5 % or less of the second.",
        f"## Misses ({len(misses)})",
        _misses(misses, today) if misses else "None.",
    ]
    if met_today:
        parts.append(
            f"Of these, {len(met_today)} would be met if the same paper were served on {when.isoformat()}: the law "
            "they needed came after the demand, often with the case itself."
        )
    parts += [
        f"## False alarms ({len(alarms)})",
        "Cases in which nothing was to be found. A question to a person is shown here too; only a refusal or a "
        "narrowing counts above.",
        _grid(("case", "our effect", "our defects"), [(r.id, r.effect, _defects(r)) for r in alarms])
        if alarms
        else "None.",
        "## Every case",
        _grid(
            ("case", "counts", "ground", "met", "expected", "ours", "our defects"),
            [
                (r.id, "yes" if r.is_scored else "", r.ground, _met(r), r.expected or "", r.effect, _defects(r))
                for r in then
            ],
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _is_hit(result: CaseResult) -> bool:
    return bool(result.ground_met) and result.is_as_strong


def _count(results: Iterable[CaseResult], sign: int) -> int:
    """How many effects are the same as expected (0), stronger (1) or weaker (-1)."""
    differences = [RANK[r.effect] - RANK[r.expected] for r in results if r.expected is not None]
    return sum((d > 0) - (d < 0) == sign for d in differences)


def _rates(*counts: tuple[int, int]) -> list[str]:
    return [f"{some} of {all_} ({100 * some // all_} %)" if all_ else "none" for some, all_ in counts]


def _misses(misses: Sequence[CaseResult], today: Mapping[str, CaseResult]) -> str:
    rows = [
        (
            r.id,
            r.ground,
            f"{_met(r)}; {r.effect} for {r.expected}",
            _defects(r),
            f"{_met(today[r.id])}; {today[r.id].effect}",
        )
        for r in misses
    ]
    return _grid(("case", "ground", "met; effect", "our defects", "met; effect, under the law of today"), rows)


def _met(result: CaseResult) -> str:
    return {True: "yes", False: "no", None: ""}[result.ground_met]


def _defects(result: CaseResult) -> str:
    return ", ".join(result.defects)


def _grid(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join("| " + " | ".join(line) + " |" for line in (headings, ["---"] * len(headings), *rows))
