"""Programs of ours as processes of their own, without the seconds that each would take to load the same modules.

A server of each test process has loaded what they need and forks one process per program. The rest is as with
`python -m MODULE ARGUMENTS`: a folder, streams and an environment of its own, what it does at its end, its exit status.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import runpy
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from fourcorners.reading.matter import read_matter
from tests.golden.papers import typed

ROOT = Path(__file__).parents[1]

_LOADED = ("demo.clock", "fourcorners.acts.fulfil", "fourcorners.acts.preserve")


def fourcorners(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """What the command line does and says, called in a folder."""
    return program("fourcorners", *arguments, cwd=cwd)


def program(
    module: str, *arguments: str | Path, cwd: Path = ROOT, timeout: float = 600
) -> subprocess.CompletedProcess[str]:
    """What `python -m module arguments` does and says, called in a folder."""
    given = [module, *map(str, arguments)]
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        server = _server()
        watch = threading.Timer(timeout, server.kill)
        watch.start()
        try:
            assert server.stdin is not None and server.stdout is not None
            asked = {"run": given, "cwd": str(cwd), "out": str(out), "err": str(err), "environment": dict(os.environ)}
            server.stdin.write(json.dumps(asked) + "\n")
            server.stdin.flush()
            status = server.stdout.readline()
        finally:
            watch.cancel()
        if not status:
            _server.cache_clear()
            raise subprocess.TimeoutExpired(given, timeout)
        said = [path.read_text(encoding="utf-8") for path in (out, err)]
    return subprocess.CompletedProcess(given, int(status), *said)


@cache
def _server() -> subprocess.Popen[str]:
    """The server of this process. It ends when its input does: with this process."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.programs"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _serve() -> None:
    for name in _loaded():
        importlib.import_module(name)
    read_matter(typed("SUBPOENA\n\nProduce the subscriber's name."))  # loads the weights and the tables
    gc.freeze()
    while line := sys.stdin.readline():
        asked = json.loads(line)
        process = os.fork()
        if not process:
            _become(asked["cwd"], asked["out"], asked["err"], asked["environment"])
            os._exit(_started(*asked["run"]))
        _, status = os.waitpid(process, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _loaded() -> Sequence[str]:
    commands = sorted(path.stem for path in (ROOT / "src/fourcorners/cli").glob("[a-z]*.py"))
    return [*(f"fourcorners.cli.{name}" for name in commands), *_LOADED]


def _become(cwd: str, out: str, err: str, environment: dict[str, str]) -> None:
    """In the new process: nothing of the server's streams, folder or environment is left."""
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    for path, stream in ((os.devnull, 0), (out, 1), (err, 2)):
        os.dup2(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), stream)


def _started(module: str, *arguments: str) -> int:
    """The exit status of the program. Taking all modules down one by one is left to the system, which is quicker."""
    sys.argv = [module, *arguments]
    status: object = 0
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as end:
        status = end.code
    except BaseException:
        traceback.print_exc()
        status = 1
    threading._shutdown()  # type: ignore[attr-defined]  # as the interpreter does at its end: threads, then the rest
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    return status if isinstance(status, int) else int(status is not None)


if __name__ == "__main__":
    _serve()
