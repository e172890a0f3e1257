"""A process that fulfils a matter and is killed at the n-th boundary. Run by test_killed, never imported by it.

    python -m tests.acts.killed FOLDER MATTER N

A boundary is just before and just after everything that persists: each event, the collection, the package, each row of
state, the removal of collected rows. N = 0 runs to the end and prints how many boundaries there are.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from demo.clock import DemoClock

from fourcorners.acts import fulfil, packing
from fourcorners.acts.workspace import open_workspace

LATER = datetime(2026, 12, 10, 9, tzinfo=UTC)

passed = 0
fatal = 0


def boundary() -> None:
    """Die here if this is the boundary asked for."""
    global passed  # noqa: PLW0603 - one counter for the whole process is the point
    passed += 1
    if passed == fatal:
        os.kill(os.getpid(), signal.SIGKILL)


def between(act: Callable[..., Any]) -> Callable[..., Any]:
    """The act with a boundary on either side."""

    def wrapped(*args: Any, **kwargs: Any) -> Any:
        boundary()
        result = act(*args, **kwargs)
        boundary()
        return result

    return wrapped


def main(folder: Path, matter: str) -> None:
    for module, names in (
        (fulfil, ("record", "collect", "pack", "load_extract")),
        (packing, ("record", "produce", "promise")),
    ):
        for name in names:
            setattr(module, name, between(getattr(module, name)))
    fulfil.shutil.rmtree = between(fulfil.shutil.rmtree)  # type: ignore[assignment]
    workspace = open_workspace(folder, DemoClock(LATER))
    with fulfil.machine(workspace):
        done = fulfil.fulfil(workspace, matter)
    print(f"{passed} {done.rows} {done.package}", flush=True)


if __name__ == "__main__":
    fatal = int(sys.argv[3])
    main(Path(sys.argv[1]), sys.argv[2])
