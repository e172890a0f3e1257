"""Lists of the system calls that a parser or a program needs, held by the Linux kernel: others are answered EPERM.

A parser has its bytes in memory and answers over an open pipe, so it needs to read and write what is open, to manage
its own memory, and to end. It opens no file or socket, starts nothing, signals nobody and changes no limit. Memory that
can be executed is not to be had either. A program of the system that is started in its stead must find itself and its
data as well: it opens files for reading and runs code from them, and still has no way out but its answer.

Numbers: Linux arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h; filter program: seccomp(2).
"""

from __future__ import annotations

import ctypes
import platform
import struct
from typing import NamedTuple

_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 22, 2
_EPERM = 1
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | _EPERM, 0x80000000
_PROT_EXEC = 4
# Flags of open: write, read and write, create, truncate, a file without a name (fcntl.h; the same on both machines).
_WRITING = 0x1 | 0x2 | 0x40 | 0x200 | 0x400000

# Offsets in `struct seccomp_data`: the number, the architecture, the low word of the third argument.
_NUMBER, _ARCHITECTURE, _THIRD = 0, 4, 32
_LOAD, _IF_EQUAL, _IF_SET, _RETURN = 0x20, 0x15, 0x45, 0x06


class _Calls(NamedTuple):
    """An architecture's audit code and its numbers of calls: for a parser, to map memory, and for a program besides."""

    architecture: int
    parsing: tuple[int, ...]
    mapping: tuple[int, ...]
    program: tuple[int, ...]
    opening: int


_KNOWN = {
    "x86_64": _Calls(
        0xC000003E,
        # write read brk munmap mremap madvise futex rt_sigaction rt_sigprocmask rt_sigreturn close fstat lseek writev
        # sched_yield getpid gettid gettimeofday getrusage sigaltstack time restart_syscall clock_gettime clock_getres
        # getrandom exit exit_group
        (1, 0, 12, 11, 25, 28, 202, 13, 14, 15, 3, 5, 8, 20, 24, 39, 186, 96, 98, 131, 201, 219, 228, 229, 318,
         60, 231),
        # mmap mprotect
        (9, 10),
        # stat lstat pread64 access execve uname fcntl readlink sysinfo getuid getgid geteuid getegid arch_prctl
        # sched_getaffinity set_tid_address newfstatat set_robust_list rseq
        (4, 6, 17, 21, 59, 63, 72, 89, 99, 102, 104, 107, 108, 158, 204, 218, 262, 273, 334),
        257,
    ),
    "aarch64": _Calls(
        0xC00000B7,
        # The same, without `time`, which this architecture does not have.
        (64, 63, 214, 215, 216, 233, 98, 134, 135, 139, 57, 80, 62, 66, 124, 172, 178, 169, 165, 132, 128, 113, 114,
         278, 93, 94),
        (222, 226),
        # pread64 faccessat execve uname fcntl readlinkat sysinfo getuid getgid geteuid getegid sched_getaffinity
        # set_tid_address newfstatat set_robust_list rseq
        (67, 48, 221, 160, 25, 78, 179, 174, 176, 175, 177, 123, 96, 79, 99, 293),
        56,
    ),
}  # fmt: skip


def allow_only_parsing(libc: ctypes.CDLL) -> bool:
    """Load the parser's filter for this process, for good; False where the kernel or the architecture has none."""
    known = _KNOWN.get(platform.machine())
    return known is not None and _load(
        libc, _program(known.architecture, known.parsing, dict.fromkeys(known.mapping, _PROT_EXEC))
    )


def allow_only_a_program(libc: ctypes.CDLL) -> bool:
    """Load the filter under which another program is started, for good; False where there is none."""
    known = _KNOWN.get(platform.machine())
    return known is not None and _load(
        libc,
        _program(known.architecture, (*known.parsing, *known.mapping, *known.program), {known.opening: _WRITING}),
    )


def _load(libc: ctypes.CDLL, program: bytes) -> bool:
    code = ctypes.create_string_buffer(program, len(program))
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(code)))
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(header), 0, 0) == 0)


def _program(architecture: int, allowed: tuple[int, ...], guarded: dict[int, int]) -> bytes:
    """The filter: calls that are allowed, and calls allowed while their third argument has none of some bits."""
    (bits,) = set(guarded.values())
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IF_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    left = len(allowed) + len(guarded)
    # Jumps count the steps between: past the other comparisons and the refusal, and past the check of the argument.
    for number in allowed:
        left -= 1
        steps.append((_IF_EQUAL, left + 4, 0, number))
    for number in guarded:
        left -= 1
        steps.append((_IF_EQUAL, left + 1, 0, number))
    steps += [
        (_RETURN, 0, 0, _REFUSE),
        (_LOAD, 0, 0, _THIRD),
        (_IF_SET, 0, 1, bits),
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
