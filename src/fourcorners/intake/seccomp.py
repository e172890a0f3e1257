"""A list of the system calls that a parser needs, held by the Linux kernel: every other call is answered EPERM.

A parser has its bytes in memory and answers over an open pipe, so it needs to read and write what is open, to manage
its own memory, and to end. It opens no file or socket, starts nothing, signals nobody and changes no limit. Memory that
can be executed is not to be had either.

Numbers: Linux arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h; filter program: seccomp(2).
"""

from __future__ import annotations

import ctypes
import platform
import struct

_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 22, 2
_EPERM = 1
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | _EPERM, 0x80000000
_PROT_EXEC = 4

# Offsets in `struct seccomp_data`: the number, the architecture, the low word of the third argument.
_NUMBER, _ARCHITECTURE, _THIRD = 0, 4, 32
_LOAD, _IF_EQUAL, _IF_SET, _RETURN = 0x20, 0x15, 0x45, 0x06

# Audit code of the architecture; calls allowed; calls allowed without PROT_EXEC in their third argument.
_KNOWN: dict[str, tuple[int, tuple[int, ...], tuple[int, ...]]] = {
    "x86_64": (
        0xC000003E,
        # write read brk munmap mremap madvise futex rt_sigaction rt_sigprocmask rt_sigreturn close fstat lseek writev
        # sched_yield getpid gettid gettimeofday getrusage sigaltstack time restart_syscall clock_gettime clock_getres
        # getrandom exit exit_group
        (1, 0, 12, 11, 25, 28, 202, 13, 14, 15, 3, 5, 8, 20, 24, 39, 186, 96, 98, 131, 201, 219, 228, 229, 318,
         60, 231),
        (9, 10),
    ),
    "aarch64": (
        0xC00000B7,
        # The same, without `time`, which this architecture does not have.
        (64, 63, 214, 215, 216, 233, 98, 134, 135, 139, 57, 80, 62, 66, 124, 172, 178, 169, 165, 132, 128, 113, 114,
         278, 93, 94),
        (222, 226),
    ),
}  # fmt: skip


def allow_only_parsing(libc: ctypes.CDLL) -> bool:
    """Load the filter for this process, for good; False where the kernel or the architecture has none."""
    program = _program()
    if program is None:
        return False
    code = ctypes.create_string_buffer(program, len(program))
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(code)))
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(header), 0, 0) == 0)


def _program() -> bytes | None:
    known = _KNOWN.get(platform.machine())
    if known is None:
        return None
    architecture, allowed, unless_executable = known
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IF_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    left = len(allowed) + len(unless_executable)
    # Jumps count the steps between: past the other comparisons and the refusal, and past the check of the argument.
    for number in allowed:
        left -= 1
        steps.append((_IF_EQUAL, left + 4, 0, number))
    for number in unless_executable:
        left -= 1
        steps.append((_IF_EQUAL, left + 1, 0, number))
    steps += [
        (_RETURN, 0, 0, _REFUSE),
        (_LOAD, 0, 0, _THIRD),
        (_IF_SET, 0, 1, _PROT_EXEC),
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
