"""Take a process's rights away before it touches a hostile byte: no network, no new programs, no files, little memory.

Resource limits hold on every system, and nothing is parsed without them. On Linux the nursery also gives up gaining
rights and moves into an empty network namespace where the kernel lets it; each child then keeps only the system calls
a parser needs. `confinement()` in `run.py` says what is in force on this machine, from a child that tried.
"""

from __future__ import annotations

import ctypes
import os
import resource
import sys

from fourcorners.intake.confined.measures import BOUNDED, FEW_CALLS, NO_CORES, NO_RIGHTS, OWN_NETWORK
from fourcorners.intake.confined.seccomp import allow_only_a_program, allow_only_parsing

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_SIGKILL = 9
_FILES_OF_A_PROGRAM = 64

_linux = sys.platform == "linux"
_libc = ctypes.CDLL(None, use_errno=True) if _linux else None
if _libc is not None:
    _libc.prctl.argtypes = (ctypes.c_int, *[ctypes.c_ulong] * 4)


def isolate() -> tuple[str, ...]:
    """Confine the nursery, which forks the children and parses nothing; gives what is in force, in words."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    held = [NO_CORES]
    if _libc is not None:
        if _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0:
            held.append(NO_RIGHTS)
        if _libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0 or _libc.unshare(_CLONE_NEWNET) == 0:
            held.append(OWN_NETWORK)
    return tuple(held)


def confine(memory_bytes: int, cpu_seconds: int, *, program: bool = False) -> tuple[str, ...]:
    """Confine the child that parses, or one that is to become a `program` of the system; gives what is in force.

    `memory_bytes` bounds its whole address space. A program may open files for reading. Raises OSError or ValueError
    where a limit cannot be set; the child must end then, for nothing is parsed without limits.
    """
    # At the first limit of processor time the kernel's signal tells what ended; the hard one lies a second later.
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
    for kind, bound in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _FILES_OF_A_PROGRAM if program else 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        least = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        resource.setrlimit(kind, (least, least))
    held = [BOUNDED]
    if _libc is not None and (allow_only_a_program if program else allow_only_parsing)(_libc):
        held.append(FEW_CALLS)
    return tuple(held)


def end_with_nursery(nursery: int) -> None:
    """Have the kernel kill this child when the nursery (its process id) ends; ends it now if that has happened."""
    if _libc is not None:
        _libc.prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)
    if os.getppid() != nursery:
        os._exit(1)
