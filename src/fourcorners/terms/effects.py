"""What a finding does to a demand."""

from collections.abc import Iterable
from enum import StrEnum


class Effect(StrEnum):
    """`REFUSE` nothing may be produced; `LIMIT` part may not; `ASK` a person must look; the rest inform."""

    REFUSE = "refuse"
    LIMIT = "limit"
    ASK = "ask"
    DEADLINE = "deadline"
    NOTICE = "notice"
    INFO = "info"


# An opinion's own effect: the strongest of its findings' effects, in this order.
_STRENGTH = (Effect.REFUSE, Effect.ASK, Effect.LIMIT)


def strongest(effects: Iterable[Effect]) -> Effect | None:
    """The strongest of refuse > ask > limit, or None where nothing stands against the demand."""
    present = set(effects)
    return next((e for e in _STRENGTH if e in present), None)
