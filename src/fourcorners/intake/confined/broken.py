"""The line for a child that did not finish its work, naming the limit it met."""

from __future__ import annotations

from fourcorners.errors import UnreadableInput
from fourcorners.intake.limits import Limits

_HARM = "It may be built to do harm; look at where it came from."


def broken(status: str, limits: Limits, name: str) -> UnreadableInput:
    """The line for a child that did not finish, naming the limit it met."""
    what, do = {
        "time": (f"reading it takes longer than {limits.wall_seconds:g} seconds", _HARM),
        "processor": (f"reading it takes more than {limits.cpu_seconds} seconds of processor time", _HARM),
        "memory": (f"reading it takes more than {limits.memory_bytes / 1e6:.0f} MB of memory", _HARM),
        "output": (f"it unpacks to more than {limits.answer_bytes / 1e6:.0f} MB", _HARM),
        "unconfined": ("its reader could not be confined, so it was not read", "Check the limits of this system."),
        "nonsense": ("its reader's answer makes no sense, so it is not used", _HARM),
    }.get(
        status,
        ("it breaks its reader, by its form or by a need for more memory than it may have", _HARM),
    )
    return UnreadableInput(what, at=shown(name), do=do)


def shown(name: str) -> str:
    """A name as one printable line."""
    return "".join(c if c.isprintable() else "?" for c in name)[:300]
