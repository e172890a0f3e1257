"""One error tree. A bad demand is a finding; an error means that we could not do our work.

    FourCornersError
    ├── WrongUse            the command or call was wrong: a missing name, an unknown matter
    ├── UnreadableInput     bytes we cannot read: broken, encrypted, too large, no demand
    ├── BadDataMap          the provider's data map does not fit its stores
    ├── ScopeBreach         something would have left that nobody approved; nothing was written
    ├── NotAllowed          the act is not open to this person or at this stage
    ├── CollectionFailed    a store could not be read
    ├── LawError
    │   ├── LawGap          no rule speaks for this date
    │   └── LawConflict     two rules contradict each other
    ├── VerificationFailed  a package, receipt, log or report is not what it says
    └── LedgerDamaged       our own log is not what we signed; work stops

Each says a stable code, what is wrong and where, and what to do. Messages never hold personal values.
"""

from __future__ import annotations


class FourCornersError(Exception):
    """What went wrong, where, and what to do about it, in one line."""

    code = "error"
    exit_status = 2

    def __init__(self, what: str, *, at: str = "", do: str = "", left: str = "") -> None:
        self.what, self.at, self.do, self.left = what, at, do, left
        super().__init__(what)

    def __str__(self) -> str:
        """`code: where: what. What was not done. What to do.`"""
        head = ": ".join(part for part in (self.code, self.at, self.what) if part)
        tail = " ".join(sentence for sentence in (self.left, self.do) if sentence)
        return f"{head.rstrip('.')}. {tail}".strip() if tail else f"{head.rstrip('.')}."

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.what, self.at, self.do, self.left)


def _rebuild(kind: type[FourCornersError], what: str, at: str, do: str, left: str) -> FourCornersError:
    return kind(what, at=at, do=do, left=left)


class WrongUse(FourCornersError):
    code = "wrong-use"


class UnreadableInput(FourCornersError):
    code = "unreadable"


class BadDataMap(FourCornersError):
    code = "data-map"


class ScopeBreach(FourCornersError):
    code = "scope-breach"
    exit_status = 1


class NotAllowed(FourCornersError):
    code = "not-allowed"
    exit_status = 1


class CollectionFailed(FourCornersError):
    code = "collection-failed"


class LawError(FourCornersError):
    code = "law"


class LawGap(LawError):
    code = "law-gap"


class LawConflict(LawError):
    code = "law-conflict"


class VerificationFailed(FourCornersError):
    code = "not-verified"
    exit_status = 1


class LedgerDamaged(FourCornersError):
    code = "ledger-damaged"
    exit_status = 1
