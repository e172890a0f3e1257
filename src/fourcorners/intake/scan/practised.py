"""What the reader of lines learnt from worn pages: another look at the strokes it saw, before it names their letters.

The reader is made for pictures of every kind, and takes what a bad scan leaves of a letter for another one: a 4 without
its thin strokes for a 1, an @ for an o. A small network corrects how likely each letter is. It learnt that from
invented lines, printed in many typefaces and spoiled by invented scanners; the reader itself stays as it is.
`benchmarks/practice` makes the lines and learns the weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

# Chances are taken as logarithms, of which this is the least.
_LEAST = 1e-7
# From how likely on a letter with a mark, or a sign, stays as the reader saw it: the invented words have few of each.
_OWN = 0.6
# What is not put in that the reader did not see: letters with a mark and signs, save that of a section, and what dust
# looks like.
_NOT_PUT_IN, _PUT_IN = frozenset("'\"`;^~|*"), frozenset("§")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the reader makes of a line.

    `chances` (steps, letters) says how likely each of our letters stands at each step. Two inner layers are kept beside
    it: `strokes` (half steps, 1152), what is drawn there, and `context` (steps, 120), what the reader made of that and
    of what stands around it. `foreign` is the share of the signs that were taken for letters of another script.
    """

    chances: Floats
    strokes: Floats
    context: Floats
    foreign: float


class Practised:
    """The correction, loaded once. Its last layer names the letters by their places in the alphabet it is made for."""

    def __init__(self, letters: Sequence[str]) -> None:
        with np.load(BytesIO(files(__package__).joinpath("practised.npz").read_bytes())) as held:
            weights = {name: np.asarray(held[name], np.float32) for name in held.files if name != "letters"}
            named = str(held["letters"])
        if named != "".join(letters):
            raise ValueError("practised.npz was learnt for another alphabet: run benchmarks.practice again")
        self._rare = np.array([letter > "\x7f" for letter in letters])
        self._seen_only = np.flatnonzero(
            [letter in _NOT_PUT_IN or (letter > "\x7f" and letter not in _PUT_IN) for letter in letters]
        )
        self._strokes, self._strokes_from = weights["a.weight"].T, weights["a.bias"]
        self._step, self._step_from = weights["c.weight"].T, weights["c.bias"]
        around = weights["t.weight"]
        self._reach = around.shape[2]
        self._around = np.ascontiguousarray(around.transpose(2, 1, 0)).reshape(-1, around.shape[0])
        self._around_from = weights["t.bias"]
        self._letter, self._letter_from = weights["o.weight"].T, weights["o.bias"]

    def after(self, line: Seen) -> Floats:
        """How likely each letter stands at each step (steps, letters), after another look at what the reader saw."""
        steps = len(line.context)
        drawn = np.maximum(line.strokes[: 2 * steps] @ self._strokes + self._strokes_from, 0).reshape(steps, -1)
        here = np.maximum(np.concatenate([drawn, line.context], axis=1) @ self._step + self._step_from, 0)
        room = self._reach // 2
        padded = np.pad(here, ((room, room), (0, 0)))
        beside = np.concatenate([padded[shift : shift + steps] for shift in range(self._reach)], axis=1)
        beside = np.maximum(beside @ self._around + self._around_from, 0)
        told = np.log(line.chances + _LEAST) + beside @ self._letter + self._letter_from
        told = np.exp(told - told.max(axis=1, keepdims=True))
        picked = line.chances.argmax(axis=1)
        told[:, self._seen_only] *= picked[:, None] == self._seen_only
        told += _LEAST
        told /= told.sum(axis=1, keepdims=True)
        # Where both name the same letter it is as sure as they are on average: of such letters fewer are wrong.
        told = np.where((told.argmax(axis=1) == picked)[:, None], (told + line.chances) / 2, told)
        own = self._rare[picked] & (line.chances.max(axis=1) >= _OWN)
        return np.asarray(np.where(own[:, None], line.chances, told), np.float32)
