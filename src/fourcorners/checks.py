"""What a verifier answers: every check by name, passed or failed, with what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from fourcorners.errors import VerificationFailed


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, whether it passed, and where and what failed."""

    name: str
    passed: bool
    detail: str = ""


@dataclass(slots=True)
class Verdict:
    """All checks of one package, receipt or log. It holds only if there was a check and every one passed."""

    subject: str
    checks: list[Check] = field(default_factory=list)

    def note(self, name: str, passed: bool, detail: str = "") -> bool:
        """Add a check and give back whether it passed; the detail of a passed check is kept too."""
        self.checks.append(Check(name, passed, detail))
        return passed

    def fail(self, name: str, error: VerificationFailed) -> None:
        """Add the failed check that an error reports."""
        self.checks.append(Check(name, False, f"{error.at}: {error.what}" if error.at else error.what))

    @property
    def holds(self) -> bool:
        return bool(self.checks) and all(check.passed for check in self.checks)

    def to_json(self) -> dict[str, Any]:
        return {
            "subject": self.subject,
            "holds": self.holds,
            "checks": [{"check": c.name, "passed": c.passed, "detail": c.detail} for c in self.checks],
        }
