"""Take a process's rights away before it touches a hostile byte: no network, no new programs, no files, little memory.

Resource limits hold on every system. On Linux the process also gives up gaining rights (`no_new_privs`), moves into an
empty network namespace where the kernel lets it, and loads a seccomp filter that answers EPERM to the system calls that
reach out of it. A parser needs none of them: it has its bytes in memory and answers over an open pipe.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import struct
import sys

_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_SECCOMP = 22
_PR_SET_PDEATHSIG = 1
_SECCOMP_MODE_FILTER = 2
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_EPERM = 1
_SIGKILL = 9

# Linux audit architecture -> (its code, calls that reach the network or other programs, calls that reach files,
# calls that make processes).
_CALLS: dict[str, tuple[int, tuple[int, ...], tuple[int, ...], tuple[int, ...]]] = {
    "x86_64": (
        0xC000003E,
        (41, 42, 43, 44, 46, 49, 50, 53, 59, 101, 165, 250, 272, 288, 307, 308, 310, 311, 319, 321, 322, 425, 434),
        (2, 76, 77, 82, 83, 84, 85, 86, 87, 88, 90, 133, 257, 258, 259, 260, 263, 264, 265, 266, 268, 316, 437),
        (56, 57, 58, 62, 234, 435),
    ),
    "aarch64": (
        0xC00000B7,
        (
            198,
            199,
            200,
            201,
            202,
            203,
            206,
            211,
            221,
            40,
            97,
            117,
            219,
            242,
            268,
            269,
            270,
            271,
            279,
            280,
            281,
            425,
            434,
        ),
        (33, 34, 35, 36, 37, 38, 45, 46, 52, 53, 54, 56, 276, 437),
        (220, 129, 131, 435),
    ),
}

_LOAD, _JUMP_EQUAL, _JUMP_MORE, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _DENY, _KILL = 0x7FFF0000, 0x00050000 | _EPERM, 0x80000000


def confine_nursery() -> tuple[str, ...]:
    """Confine the process that forks the children; gives what is in force, in words."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    held = ["no core dumps"]
    if sys.platform != "linux":
        return tuple(held)
    libc = ctypes.CDLL(None, use_errno=True)
    # Die with the parent, so that no nursery is left behind when it is killed.
    libc.prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)
    if libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0 or libc.unshare(_CLONE_NEWNET) == 0:
        held.append("a network namespace of its own")
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0:
        held.append("no new privileges")
    if _filter(libc, files=False, processes=False):
        held.append("no sockets, programs or mounts")
    return tuple(held)


def confine_child(memory_bytes: int, cpu_seconds: int) -> tuple[str, ...]:
    """Confine the child that parses. `memory_bytes` come on top of what the process has mapped already."""
    space = mapped_bytes() + memory_bytes
    for kind, bound in (
        (resource.RLIMIT_AS, space),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 16),
    ):
        hard = resource.getrlimit(kind)[1]
        limit = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        # One second later for the hard bound, so that a child that burns time ends with SIGXCPU and not unexplained.
        grace = 1 if kind == resource.RLIMIT_CPU and limit == bound else 0
        resource.setrlimit(kind, (limit, limit + grace))
    held = ["bounded memory, processor time and open files", "no file grows"]
    if sys.platform == "linux" and _filter(ctypes.CDLL(None, use_errno=True), files=True, processes=True):
        held.append("no files opened, no processes made")
    return tuple(held)


def mapped_bytes() -> int:
    """How much address space this process has mapped now."""
    try:
        with open("/proc/self/statm", "rb") as statm:  # noqa: PTH123 - no pathlib in the nursery, to stay small
            return int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 1_000_000_000


def _filter(libc: ctypes.CDLL, *, files: bool, processes: bool) -> bool:
    """Load a seccomp filter; False where the architecture or kernel has none."""
    known = _CALLS.get(platform.machine())
    if known is None:
        return False
    arch, reach_out, on_files, make_processes = known
    denied = [*reach_out, *(on_files if files else ()), *(make_processes if processes else ())]
    program = [
        _instruction(_LOAD, 0, 0, 4),
        _instruction(_JUMP_EQUAL, 1, 0, arch),
        _instruction(_RETURN, 0, 0, _KILL),
        _instruction(_LOAD, 0, 0, 0),
        # Numbers from 0x40000000 are the x32 calls, another way to the same functions.
        _instruction(_JUMP_MORE, len(denied) + 1, 0, 0x40000000),
        *(_instruction(_JUMP_EQUAL, len(denied) - n, 0, call) for n, call in enumerate(denied)),
        _instruction(_RETURN, 0, 0, _ALLOW),
        _instruction(_RETURN, 0, 0, _DENY),
    ]
    # The last comparison falls through to ALLOW; every match jumps over it to DENY.
    code = b"".join(program)
    buffer = ctypes.create_string_buffer(code, len(code))
    header = struct.pack(
        "HxxxxxxP" if ctypes.sizeof(ctypes.c_void_p) == 8 else "HxxP", len(program), ctypes.addressof(buffer)
    )
    holder = ctypes.create_string_buffer(header, len(header))
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(holder), 0, 0) == 0)


def _instruction(code: int, if_true: int, if_false: int, value: int) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)
