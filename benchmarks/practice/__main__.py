"""Learn scan/practised.npz anew: `python -m benchmarks.practice --fonts FOLDER`, with torch; about half an hour.

The weights that are kept were learnt by this command with the numbers it has by itself.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np

from benchmarks.practice.learn import kept, learnt
from benchmarks.practice.lines import FONTS, PROOF, pages, plain
from fourcorners.intake.scan import practised
from fourcorners.intake.scan.letters import Models
from fourcorners.intake.scan.practised import Practised, Seen

OUT = Path(practised.__file__).with_name("practised.npz")
_SEED, _PROOF_PAGES, _PROOF_SEED = 1, 5, 11


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.practice", description=__doc__)
    parser.add_argument("--pages", type=int, default=140)
    parser.add_argument("--rounds", type=float, default=5)
    parser.add_argument("--fonts", type=Path, required=True, help="a folder of fonts, as named in lines.py")
    asked = parser.parse_args()
    models = Models(corrected=False)
    lines = [line for page in pages(asked.pages, _SEED, FONTS, asked.fonts) for line in page]
    kept(learnt(lines, models.letters, asked.rounds), models.letters, OUT)
    proof = [line for page in pages(_PROOF_PAGES, _PROOF_SEED, PROOF, asked.fonts) for line in page]
    correction = Practised(models.letters)
    after = [models.said(correction.after(Seen(np.exp(one.chances), one.strokes, one.context, 0.0))) for one in proof]
    printed = [line.printed for line in proof]
    before, after_it = _misread([line.read for line in proof], printed), _misread(after, printed)
    print(f"{len(lines)} lines; of other typefaces {before:.2%} of the letters were misread, now {after_it:.2%} are")


def _misread(read: Sequence[str], printed: Sequence[str]) -> float:
    """The share of the letters printed that do not stand in what was read."""
    pairs = zip(read, map(plain, printed), strict=True)
    same = sum(
        block.size
        for one, right in pairs
        for block in SequenceMatcher(None, plain(one), right, autojunk=False).get_matching_blocks()
    )
    return 1 - same / sum(map(len, printed))


if __name__ == "__main__":
    main()
