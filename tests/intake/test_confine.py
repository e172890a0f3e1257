"""The confinement holds: a parser that is taken over finds nothing to do with it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fourcorners.intake.confined.measures import ALL, BOUNDED, FEW_CALLS
from fourcorners.intake.confined.nurseries import Nursery
from fourcorners.intake.limits import Limits
from fourcorners.intake.run import confinement

linux = pytest.mark.skipif(sys.platform != "linux", reason="the filter is Linux's")

# Confines itself as a child of the nursery does, tries the act, and tells over the pipe it had before.
_TRY = """
import ctypes, mmap, os, resource, socket, sys, threading, time
from fourcorners.intake.confined.confine import confine, isolate
held = (*isolate(), *confine(256_000_000, 1))
try:
    ACT
    told = "done"
except BaseException as error:
    told = type(error).__name__ + " " + str(getattr(error, "errno", ""))
os.write(1, told.encode())
os._exit(0)
"""


def attempt(act: str) -> str:
    """What becomes of an act in a confined process: "done", the error, or the signal that ended it."""
    done = subprocess.run(
        [sys.executable, "-c", _TRY.replace("ACT", act)], capture_output=True, check=False, timeout=30
    )
    return signal.Signals(-done.returncode).name if done.returncode < 0 else done.stdout.decode()


@linux
@pytest.mark.parametrize(
    "act",
    [
        "socket.socket()",
        "socket.socketpair()",
        "os.execv('/bin/true', ['true'])",
        "os.fork()",
        "os.posix_spawn('/bin/true', ['true'], {})",
        "os.kill(os.getppid(), 0)",
        "os.killpg(0, 0)",
        "os.open('/etc/hostname', os.O_RDONLY)",
        "os.open('/tmp/four-corners-escape', os.O_CREAT | os.O_WRONLY)",
        "os.listdir('/')",
        "os.stat('/')",
        "os.unlink('/tmp/four-corners-escape')",
        "os.mkdir('/tmp/four-corners-escape')",
        "os.pipe()",
        "os.dup(1)",
        "os.memfd_create('x')",
        "os.chdir('/')",
        "os.setuid(0)",
        "resource.prlimit(0, resource.RLIMIT_CPU, (9, 9))",
        "resource.prlimit(os.getppid(), resource.RLIMIT_CPU)",
        "mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_EXEC)",
    ],
)
def test_every_way_out_is_closed(act: str) -> None:
    """Network, programs, processes, signals, files, descriptors, limits and executable memory are refused."""
    assert attempt(act) == "PermissionError 1"
    assert not Path("/tmp/four-corners-escape").exists()


@linux
@pytest.mark.parametrize("call", [101, 165, 175, 272, 298, 310, 321, 425, 435, 438])
def test_calls_without_a_name_in_python_are_refused_too(call: int) -> None:
    """ptrace, mount, init_module, unshare, perf_event_open, process_vm_readv, bpf, io_uring, clone3, pidfd_getfd."""
    if os.uname().machine != "x86_64":
        pytest.skip("numbers of x86_64")
    act = f"libc = ctypes.CDLL(None, use_errno=True); assert libc.syscall({call}, 0, 0, 0, 0, 0, 0) == -1; " + (
        "raise OSError(ctypes.get_errno(), 'refused')"
    )
    assert attempt(act) == "PermissionError 1"


@linux
def test_another_numbering_of_the_calls_is_no_way_round() -> None:
    """The x32 numbers of x86_64 reach the same functions; they are not on the list."""
    if os.uname().machine != "x86_64":
        pytest.skip("numbers of x86_64")
    act = "libc = ctypes.CDLL(None, use_errno=True); libc.syscall(0x40000000 + 41, 2, 1, 0); " + (
        "raise OSError(ctypes.get_errno(), 'refused')"
    )
    assert attempt(act) in {"PermissionError 1", "OSError 38"}


@linux
@pytest.mark.parametrize(
    ("act", "ends"),
    [
        ("x = bytearray(300_000_000)", "MemoryError "),
        ("x = [bytes(1000) for _ in range(1_000_000)]", "MemoryError "),
        ("while True: pass", "SIGXCPU"),
        ("pass", "done"),
        ("x = bytearray(50_000_000); time.monotonic(); os.urandom(8); os.read(0, 0)", "done"),
    ],
    ids=["one-block", "many-blocks", "burn", "nothing", "parsing"],
)
def test_memory_and_time_end(act: str, ends: str) -> None:
    """A bomb ends at the limit it meets, and what a parser needs still works."""
    assert attempt(act) == ends


def test_a_file_cannot_grow_even_without_the_filter(tmp_path: Path) -> None:
    """The resource limits alone stop a write into a file that was open before, and a second process."""
    target = tmp_path / "open"
    code = (
        "import os, resource, signal\n"
        f"fd = os.open({str(target)!r}, os.O_CREAT | os.O_WRONLY)\n"
        "import fourcorners.intake.confined.confine as c\n"
        "c.allow_only_parsing = lambda libc: False\n"
        "assert c.confine(4_000_000_000, 5) == (c.BOUNDED,)\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "try:\n    os.write(fd, b'x')\n"
        "except OSError as error:\n    os.write(1, str(error.errno).encode())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=30)
    assert done.stdout == b"27"
    assert target.read_bytes() == b""


@linux
def test_confinement_says_what_is_in_force() -> None:
    """The report comes from a child that confined itself, and names what is missing as well as what is there."""
    found = confinement()
    assert {BOUNDED, FEW_CALLS} <= set(found)
    assert {line.removeprefix("not in force: ") for line in found} == set(ALL)


def test_a_child_that_is_less_confined_than_the_first_does_not_parse() -> None:
    """Where a measure held at the start and fails later, the paper is not read."""
    code = (
        "import os, fourcorners.intake.parsing.work as child, fourcorners.intake.confined.throwaway as throwaway\n"
        "from fourcorners.intake.limits import Limits\n"
        "throwaway.confine = lambda memory, cpu: ()\n"
        "throwaway.run(child.work, {'verb': 'parse', 'held': ['something']}, [b'text'], Limits(), 1, os.getppid())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=30)
    assert done.returncode == 4
    assert done.stdout == b""


@linux
def test_the_nursery_knows_nothing_of_its_parents_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Environment, folder and open files stay with the parent."""
    monkeypatch.setenv("FOUR_CORNERS_SECRET", "planted")
    nursery = Nursery()
    nursery.start()
    process = nursery._process
    assert process is not None
    about = Path(f"/proc/{process.pid}")
    try:
        assert b"planted" not in (about / "environ").read_bytes()
        assert (about / "cwd").readlink() == Path("/")
        assert sorted(entry.name for entry in (about / "fd").iterdir()) == ["0", "1", "2"]
    finally:
        nursery.stop()


@linux
def test_no_nursery_outlives_its_parent() -> None:
    """A parent that is killed leaves no nursery behind."""
    script = (
        "import os\n"
        "from fourcorners.intake.confined.nurseries import WARD\n"
        "from fourcorners.intake.run import confinement\n"
        "confinement()\n"
        "print(WARD._all[0]._process.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    state = Path(f"/proc/{int(done.stdout)}/stat")
    for _ in range(100):
        if not state.exists() or state.read_text(encoding="utf-8").split()[2] == "Z":
            return
        time.sleep(0.05)
    pytest.fail("the nursery is still there")


@linux
def test_a_killed_nursery_is_replaced() -> None:
    """Somebody ends the nursery between two papers, or while it works: the next answer comes from a new one."""
    nursery = Nursery()
    limits = Limits()
    try:
        assert nursery.ask({"verb": "parse"}, [b"one\n"], limits)[0] == "done"
        assert nursery._process is not None
        first = nursery._process.pid
        os.kill(first, signal.SIGKILL)
        assert nursery.ask({"verb": "parse"}, [b"two\n"], limits)[0] == "done"
        assert nursery._process.pid != first
    finally:
        nursery.stop()


@linux
def test_a_hung_nursery_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A nursery that is stopped cannot hold its caller: the parent's own clock ends it."""
    monkeypatch.setattr("fourcorners.intake.confined.nurseries._GRACE_SECONDS", 0.2)
    nursery = Nursery()
    nursery.start()
    assert nursery._process is not None
    os.kill(nursery._process.pid, signal.SIGSTOP)
    assert nursery.ask({"verb": "parse"}, [b"text\n"], Limits(wall_seconds=0.3)) == ("time", b"")
    assert nursery._process is None
