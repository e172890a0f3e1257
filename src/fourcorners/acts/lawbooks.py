"""What an opinion rested on beside the paper, kept so that it can be compared later: rules by digest, and policy.

`lawbook/rules-<library digest>.json` holds the digest of every rule, `lawbook/policy-<profile digest>.json` the
provider's profile. Each is written once, when the first opinion under it is given.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from fourcorners.acts.workspace import Workspace
from fourcorners.errors import UnreadableInput
from fourcorners.law.library import library
from fourcorners.law.ruletexts import rule_digests
from fourcorners.values import digest

_FOLDER = "lawbook"


def remember_law(workspace: Workspace) -> None:
    """Keep the digests of today's rules and today's profile; keeping them again changes nothing."""
    _keep(workspace, f"rules-{library().digest}.json", dict(rule_digests()))
    _keep(workspace, f"policy-{workspace.profile.digest}.json", workspace.profile.to_json())


def rules_kept(workspace: Workspace, rules: str) -> Mapping[str, str] | None:
    """The digest of every rule of that library, None where the opinion is older than this record."""
    return _read(workspace, f"rules-{rules}.json")


def policy_kept(workspace: Workspace, profile: str) -> Mapping[str, Any] | None:
    """The values of the profile of that digest, None where it was not kept. UnreadableInput where it was altered."""
    values = _read(workspace, f"policy-{profile}.json")
    if values is not None and digest(values) != profile:
        raise UnreadableInput(
            "a kept policy was altered", at=f"{_FOLDER}/policy-{profile}.json", do="Restore it from a backup."
        )
    return values


def _keep(workspace: Workspace, name: str, value: Mapping[str, Any]) -> None:
    if not (workspace.folder / _FOLDER / name).exists():
        workspace.keep(json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False).encode(), _FOLDER, name)


def _read(workspace: Workspace, name: str) -> Mapping[str, Any] | None:
    try:
        data = json.loads((workspace.folder / _FOLDER / name).read_bytes())
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise UnreadableInput(
            "a record of the law cannot be read", at=f"{_FOLDER}/{name}", do="Restore it from a backup."
        ) from error
    if not isinstance(data, dict):
        raise UnreadableInput("a record of the law is no record", at=f"{_FOLDER}/{name}", do="Restore it.")
    return data
