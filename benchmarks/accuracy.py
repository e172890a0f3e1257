"""How rightly papers are read: precision and recall by field, format and instrument, on the splits of the goldens.

    python -m benchmarks.accuracy [--split shown|held_out|held_out_texts|held_out_further|examples] [--failures]

Alone it prints totals only. `--failures` names papers and fields that were missed; for `shown` it begins with the lines
that `tests/golden/not_yet.toml` would need.
"""

from __future__ import annotations

import argparse
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.golden.compare import holds, stated
from tests.golden.papers import SPLITS, TYPED, expected, folders, held_out_typed, paper_format, received, said

from benchmarks.scoring import FIELDS, GOALS, Count, Scores, grouped, in_coarse_codes, missed, score
from fourcorners.intake.run import receive_file
from fourcorners.reading.matter import read_matter

# Public papers with labels, where they lie beside the repository.
EXAMPLES = Path(__file__).resolve().parents[2] / "shared" / "examples" / "demands"
AIMS = {
    "instrument": 0.98, "accounts": 0.97, "period": 0.95, "categories": 0.95, "issuer and dates": 0.95,
    "nondisclosure": 0.97, "legal bases": 0.95,
}  # fmt: skip
# The splits of the goldens, with the typed papers held out and the public ones.
_ALL = (*SPLITS, *TYPED, "examples")
_BANDS = (0.0, 0.5, 0.7, 0.9, 0.97, 0.99)

Pair = tuple[dict[str, Any], dict[str, Any]]
Named = tuple[str, str, Pair]


def papers(split: str) -> list[Named]:
    """(name, format, (label, reading)) of each paper of a split. No examples where they are not there."""
    if split == "examples":
        return [_example(path) for path in sorted(EXAMPLES.glob("*.json"))]
    if split in TYPED:
        return [(str(number), "text", pair) for number, pair in enumerate(held_out_typed(split), 1)]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(received, folders(split)))
    return [(folder.name, paper_format(folder), (expected(folder), said(folder))) for folder in folders(split)]


def _example(path: Path) -> Named:
    read = read_matter(receive_file(path.with_suffix(".txt"))).to_json()
    label = json.loads(path.read_text())
    # Where a court and an office stand together in a label, either of them is a right answer.
    label["issuing_body_acceptable"] = (label["issuing_body"] or "").split("; ")
    return path.stem, "text", in_coarse_codes(label, read)


def tables(split: str, named: list[Named]) -> str:
    """The section of one split."""
    pairs = [pair for _, _, pair in named]
    whole = score(pairs)
    parts = [f"### {split}: {len(named)} papers\n", _goals(whole), _fields(whole)]
    if len(named) > 1:
        formats = [form for _, form, _ in named]
        parts.append(_matrix("format", grouped(pairs, lambda place, _: formats[place])))
        parts.append(_matrix("instrument", grouped(pairs, lambda _, label: label.get("instrument") or "(none)")))
    if whole.confidence:
        parts.append(_calibration(whole))
    return "\n".join(parts)


def _goals(scores: Scores) -> str:
    rows = [f"| {name} | {_percent(scores.goal(names))} | {_percent(AIMS[name])} |" for name, names in GOALS.items()]
    return "\n".join(["| figure | reached | goal |", "|---|---|---|", *rows, ""])


def _fields(scores: Scores) -> str:
    rows = [
        f"| {name} | {count.fields} | {_percent(count.share)} | {_three(count)} |"
        for name in FIELDS
        if (count := scores.by_field.get(name))
    ]
    total = scores.pooled()
    rows.append(f"| all | {total.fields} | {_percent(total.share)} | {_three(total)} |")
    head = ["| field | papers | wholly right | precision | recall | F1 |", "|---|---|---|---|---|---|"]
    return "\n".join([*head, *rows, ""])


def _matrix(what: str, groups: dict[str, Scores]) -> str:
    head = [f"| {what} | papers | " + " | ".join(GOALS) + " | precision | recall | F1 |"]
    head.append("|---" * (len(GOALS) + 5) + "|")
    rows = []
    for group, scores in groups.items():
        cells = [_percent(scores.goal(names)) if scores.pooled(names).fields else "" for names in GOALS.values()]
        rows.append(f"| {group} | {scores.papers} | {' | '.join(cells)} | {_three(scores.pooled())} |")
    return "\n".join([*head, *rows, ""])


def _calibration(scores: Scores) -> str:
    rows = []
    for low, high in zip(_BANDS, (*_BANDS[1:], 1.01), strict=True):
        held = [right for sure, right in scores.confidence if low <= sure < high]
        if held:
            rows.append(f"| {low:.2f} to {min(high, 1):.2f} | {len(held)} | {_percent(sum(held) / len(held))} |")
    return "\n".join(["| confidence stated | values | right |", "|---|---|---|", *rows, ""])


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.1f}"


def _three(count: Count) -> str:
    return " | ".join(_percent(figure) for figure in (count.precision, count.recall, count.f1))


def failures(split: str, named: list[Named]) -> str:
    """Papers and fields that were missed, with what was wanted and found."""
    lines = []
    if split == "shown":
        for name, _, (label, read) in named:
            lines += [f'    "{name}:{field}",' for field in sorted(stated(label)) if not holds(field, label, read)]
    for name, form, (label, read) in named:
        lines += [
            f"{name} ({form}) {field}: wanted {json.dumps(wanted)}, read {json.dumps(found)}"
            for field, wanted, found in missed(label, read)
        ]
    return "\n".join(lines)


def measure(*, quick: bool) -> str:
    """The section of RESULTS.md. `quick` leaves out nothing: the papers are few."""
    parts = [
        "## Papers read rightly\n\nInvented papers with labels made from the paper alone; `held_out` and the typed "
        "`held_out_texts` and `held_out_further` (harder ones, of other hands) are not looked at while the reader is "
        "developed. In percent. Lists are counted value by value, categories in the finest codes. "
        f"Measured on {datetime.now(UTC):%Y-%m-%d}; rules were made on the papers of `shown`, and weights counted from "
        "them.\n"
    ]
    for split in _ALL:
        named = papers(split)
        if named:
            parts.append(tables(split, named))
    return "\n".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy")
    parser.add_argument("--split", choices=_ALL)
    parser.add_argument("--failures", action="store_true", help="name the papers and fields that were missed")
    asked = parser.parse_args()
    for split in [asked.split] if asked.split else _ALL:
        named = papers(split)
        if not named:
            print(f"### {split}: no papers here\n")
            continue
        print(tables(split, named))
        if asked.failures:
            print(failures(split, named))


if __name__ == "__main__":
    main()
