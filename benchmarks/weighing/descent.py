"""Where a smooth convex function of many numbers is least: limited-memory BFGS (Nocedal 1980), the same each time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

# So many earlier steps tell how steep the way is, and so often a step may be halved.
_REMEMBERED, _HALVED = 15, 30
# A step must gain this share of what the slope promises.
_GAIN = 1e-4


def least(value: Callable[[Any], tuple[float, Any]], start: Any, *, steps: int, flat: float) -> Any:
    """Where `value`, which gives height and slope, is least: no slope is over `flat`, or so many steps are done."""
    now = start
    height, slope = value(now)
    ways: list[tuple[Any, Any]] = []
    for _ in range(steps):
        if np.abs(slope).max() < flat:
            break
        way = -_turned(slope, ways)
        promised = float(slope @ way)
        size = 1.0 if ways else 1.0 / max(1.0, float(np.linalg.norm(slope)))
        for _ in range(_HALVED):
            after = now + size * way
            reached, following = value(after)
            if reached <= height + _GAIN * size * promised:
                break
            size /= 2
        else:
            break
        step, turn = after - now, following - slope
        if float(step @ turn) > 0:
            ways = [*ways, (step, turn)][-_REMEMBERED:]
        now, height, slope = after, reached, following
    return now


def _turned(slope: Any, ways: list[tuple[Any, Any]]) -> Any:
    """The slope, turned by what the earlier steps showed of how it changes."""
    turned = slope.copy()
    shares = []
    for step, turn in reversed(ways):
        share = float(step @ turned) / float(step @ turn)
        shares.append(share)
        turned -= share * turn
    if ways:
        step, turn = ways[-1]
        turned *= float(step @ turn) / float(turn @ turn)
    for (step, turn), share in zip(ways, reversed(shares), strict=True):
        turned += (share - float(turn @ turned) / float(step @ turn)) * step
    return turned
