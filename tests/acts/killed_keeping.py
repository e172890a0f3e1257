"""A process that seals a snapshot, or destroys one, and is killed at the n-th boundary. Run by test_killed_keeping.

    python -m tests.acts.killed_keeping FOLDER seal|destroy MATTER INSTANT N

A boundary is just before and just after everything that persists: each event, the snapshot's key, each sealed file, the
progress and the record of its collection, each row of state, each removal. N = 0 runs to the end and prints how many
boundaries there are.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from demo.clock import DemoClock

from fourcorners.acts import keeping, preserve
from fourcorners.acts.workspace import Workspace, open_workspace
from fourcorners.casebook.models import Preservation
from fourcorners.collect import run as running
from fourcorners.collect.sealed import SealedFile
from tests.acts import killed


def main(folder: Path, act: str, matter: str, at: datetime) -> None:
    for module, names in (
        (preserve, ("record", "collect")),
        (keeping, ("record", "_overwrite")),
        (running, ("write_whole",)),
        (Workspace, ("keep",)),
        (SealedFile, ("finish",)),
        (Preservation, ("save",)),
    ):
        for name in names:
            setattr(module, name, killed.between(getattr(module, name)))
    keeping.shutil.rmtree = killed.between(keeping.shutil.rmtree)  # type: ignore[assignment]
    workspace = open_workspace(folder, DemoClock(at))
    if act == "seal":
        done = preserve.preserve(workspace, matter)
        print(f"{killed.passed} {done.rows}", flush=True)
    else:
        destroyed = keeping.destroy_due(workspace)
        print(f"{killed.passed} {len(destroyed)}", flush=True)


if __name__ == "__main__":
    killed.fatal = int(sys.argv[5])
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], datetime.fromisoformat(sys.argv[4]))
