"""The weights of scan/practised.npz, learnt from lines by torch, which nothing else of this project uses."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from benchmarks.practice.lines import Line

_STROKES, _CONTEXT, _MID, _HERE, _BESIDE, _REACH = 1152, 120, 96, 160, 128, 5
_SEED = 0
_AT_ONCE, _PACE, _SLOW_START, _LEAST_PACE, _DECAY = 8, 2e-3, 100, 0.02, 0.05
# What is dropped at random while learning: little of what the reader tells, more of what is made of it.
_DROPPED, _DROPPED_OF_INPUT = 0.25, 0.1
# The weights that are kept are an average over the last steps.
_AVERAGED = 0.995


class Correction(nn.Module):
    """The network of scan/practised.py, which says nothing before it has learnt."""

    def __init__(self, letters: int) -> None:
        super().__init__()
        self.a = nn.Linear(_STROKES, _MID)
        self.c = nn.Linear(2 * _MID + _CONTEXT, _HERE)
        self.t = nn.Conv1d(_HERE, _BESIDE, _REACH, padding=_REACH // 2)
        self.o = nn.Linear(_BESIDE, letters)
        nn.init.zeros_(self.o.weight)
        nn.init.zeros_(self.o.bias)

    def forward(self, strokes: Any, context: Any, chances: Any) -> Any:
        """The logarithm of how likely each letter is at each step, from what practised.py takes.

        `strokes` is (half steps, 1152), `context` (steps, 120), `chances` (steps, letters), in logarithms too.
        """

        def less(values: Any, share: float = _DROPPED) -> Any:
            return functional.dropout(values, share, self.training)

        steps = context.shape[0]
        columns = less(strokes.float(), _DROPPED_OF_INPUT)
        seen = less(functional.relu(self.a(columns))[: 2 * steps].reshape(steps, -1))
        here = torch.cat([seen, less(context.float(), _DROPPED_OF_INPUT)], 1)
        here = less(functional.relu(self.c(here)))
        beside = less(functional.relu(self.t(here.T[None]))[0].T)
        return functional.log_softmax(chances.float() + self.o(beside), 1)


def learnt(lines: Sequence[Line], letters: Sequence[str], rounds: float) -> dict[str, Any]:
    """The weights after so many times as many lines as there are; the same from the same lines on the same machine."""
    places = {letter: place for place, letter in enumerate(letters) if letter}
    shown = [
        (
            *(torch.from_numpy(values) for values in (line.strokes, line.context, line.chances)),
            torch.tensor([places[letter] for letter in line.printed if letter in places]),
        )
        for line in lines
    ]
    torch.set_num_threads(1)
    torch.manual_seed(_SEED)
    dice = random.Random(_SEED)
    network, averaged = Correction(len(letters)).train(), Correction(len(letters)).eval()
    averaged.load_state_dict(network.state_dict())
    steps = torch.optim.AdamW(network.parameters(), lr=_PACE, weight_decay=_DECAY)
    last = round(rounds * len(shown) / _AT_ONCE)
    for step in range(1, last + 1):
        for group in steps.param_groups:
            group["lr"] = _PACE * min(1, step / _SLOW_START) * max(_LEAST_PACE, 1 - step / last)
        steps.zero_grad()
        loss = sum(_loss(network, *line) for line in dice.sample(shown, _AT_ONCE)) / _AT_ONCE
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        steps.step()
        keep = min(_AVERAGED, step / (step + 10))
        with torch.no_grad():
            for mean, now in zip(averaged.parameters(), network.parameters(), strict=True):
                mean.mul_(keep).add_(now, alpha=1 - keep)
    return dict(averaged.state_dict())


def _loss(network: Correction, strokes: Any, context: Any, chances: Any, printed: Any) -> Any:
    told = network(strokes, context, chances)
    return functional.ctc_loss(
        told[:, None], printed[None], (told.shape[0],), (len(printed),), zero_infinity=True, reduction="sum"
    ) / len(printed)


def kept(weights: dict[str, Any], letters: Sequence[str], path: Path) -> None:
    """The weights as scan/practised.py reads them."""
    held = io.BytesIO()
    halves = {name: value.numpy().astype(np.float16) for name, value in weights.items()}
    np.savez_compressed(held, letters=np.array("".join(letters)), **halves)
    path.write_bytes(held.getvalue())
