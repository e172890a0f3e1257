"""The measures that confine a parser, in the words `confinement()` uses."""

from __future__ import annotations

BOUNDED = "memory, processor time, open files and processes are bounded, and no file can grow"
NO_CORES = "no core dumps"
NO_RIGHTS = "no new privileges"
OWN_NETWORK = "a network namespace of its own"
FEW_CALLS = "only the system calls that a parser needs"
ALL = (NO_CORES, NO_RIGHTS, OWN_NETWORK, BOUNDED, FEW_CALLS)
