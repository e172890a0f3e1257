"""The confinement holds: a parser that is taken over finds nothing to do with it."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fourcorners.intake.confine import confine_child, confine_nursery
from fourcorners.intake.run import confinement

linux = pytest.mark.skipif(sys.platform != "linux", reason="the filter is Linux's")


def in_child(act: Callable[[], object]) -> str:
    """What becomes of an act in a confined child: "done", the error's name, or the signal that ended it."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            confine_nursery()
            confine_child(100_000_000, 2)
            act()
            os.write(writer, b"done")
        except BaseException as error:
            os.write(writer, type(error).__name__.encode())
        finally:
            os._exit(0)
    os.close(writer)
    answer = os.read(reader, 100).decode()
    os.close(reader)
    _, status = os.waitpid(child, 0)
    return signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else answer


def burn() -> None:
    while True:
        pass


@linux
@pytest.mark.parametrize(
    ("act", "ends"),
    [
        (socket.socket, "PermissionError"),
        (socket.socketpair, "PermissionError"),
        (lambda: os.open("/etc/passwd", os.O_RDONLY), "PermissionError"),
        (lambda: os.open("/tmp/four-corners-escape", os.O_CREAT | os.O_WRONLY), "PermissionError"),
        (lambda: Path("/tmp/four-corners-escape").unlink(), "PermissionError"),
        (lambda: os.execv("/bin/true", ["true"]), "PermissionError"),  # noqa: S606
        (os.fork, "PermissionError"),
        (lambda: os.kill(os.getppid(), 9), "PermissionError"),
        (lambda: bytearray(400_000_000), "MemoryError"),
        (burn, "SIGXCPU"),
        (lambda: None, "done"),
    ],
    ids=["socket", "socketpair", "read", "write", "unlink", "exec", "fork", "kill", "memory", "burn", "harmless"],
)
def test_what_a_taken_over_parser_can_do(act: Callable[[], object], ends: str) -> None:
    """Each way out is closed, and doing nothing forbidden still works."""
    assert in_child(act) == ends
    assert not Path("/tmp/four-corners-escape").exists()


@linux
def test_the_nursery_says_what_is_in_force() -> None:
    """The report is the real process's own, and names the filter."""
    assert "no sockets, programs or mounts" in confinement()
    assert "no new privileges" in confinement()


def test_no_nursery_outlives_its_parent() -> None:
    """A parent that is killed leaves no nursery behind."""
    script = (
        "import os, sys\n"
        "from fourcorners.intake.run import confinement, nursery\n"
        "confinement()\n"
        "print(nursery()._process.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    pid = int(done.stdout)
    for _ in range(50):
        state = Path(f"/proc/{pid}/stat")
        if not state.exists() or state.read_text(encoding="utf-8").split()[2] == "Z":
            return
        signal.sigtimedwait([signal.SIGUSR2], 0.1)
    pytest.fail("the nursery is still there")
