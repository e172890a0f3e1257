"""Passages of demands and papers with labels: what the weights of signs are counted from.

Each line of a `.jsonl` file beside this one is one: `text`, its first line saying who asks; and `label` in the form of
a golden's, or `accounts` alone where nothing else is labelled; `seen` names the fields that rules were made for with
the passage in sight. They are invented as the goldens are. Rules are not made
on them: what a rule is worth can be counted only where it was not made. `unfitted.txt` names the goldens that no rule
for accounts was made on, `unseen.txt` those that no rule at all was made on, `apart.txt` those that no weight is
counted from, so that confidence can be measured on them; in `fitted*.jsonl` stand the short papers of the reading's own
tests, which rules were made on, with what was read of them when these tests held. In `none.jsonl` is what is no
demand, in `silence.jsonl` stand short papers of one sentence of silence each, wanted, not wanted or of other things.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def passages() -> Iterator[tuple[str, str, dict[str, Any], frozenset[str] | None]]:
    """(name, text, label, the fields that rules were made on it for) of every passage, in the order of the files.

    None of the fields stands for all of them.
    """
    for path in sorted(HERE.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            said = json.loads(line)
            yield (
                f"{path.stem}:{number}",
                said["text"],
                said.get("label") or {"accounts": said["accounts"]},
                None if path.stem.startswith("fitted") else frozenset(said.get("seen", ())),
            )


def unfitted() -> list[str]:
    """The goldens of `shown` that the rules for accounts were not made on."""
    return (HERE / "unfitted.txt").read_text(encoding="utf-8").split()


def unseen() -> list[str]:
    """The goldens of `shown` that no rule was made on."""
    return (HERE / "unseen.txt").read_text(encoding="utf-8").split()


def apart() -> list[str]:
    """The goldens of `shown` that no weight is counted from."""
    return (HERE / "apart.txt").read_text(encoding="utf-8").split()
