"""The period of a European order certificate that is typed freely: where its own sections name one, it is meant.

Regulation (EU) 2023/1543, Annexes I and II, has the time range stand beside whom the data are of, and offices write it
below which data they want. There no other days are named but those.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fourcorners.reading.sureness import PLAIN, measured
from fourcorners.reading.texts.denied import denied
from fourcorners.reading.texts.lettered import certificate
from fourcorners.reading.texts.text import Text
from fourcorners.values import Days, Found

# More likely the period than not.
_RATHER = 0.5


def by_section(text: Text, periods: Sequence[Found[Days]]) -> tuple[Found[Days], ...]:
    """The periods of a paper, the best of them sure if it stands in those sections and is rather meant than not."""
    if not periods or measured("period", periods[0].confidence) < _RATHER:
        return tuple(periods)
    sections = certificate(text)
    best = periods[0]
    at = text.offset(best.evidence[0]) if best.evidence else -1
    line = text.lower[text.lower.rfind("\n", 0, at) + 1 : at]
    if sections is None or not sections.part(at) or denied(line):
        return tuple(periods)
    return replace(best, confidence=max(best.confidence, PLAIN)), *periods[1:]
