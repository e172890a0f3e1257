"""`workspace.toml`: who the provider is, its policy, its data map, its log. A key that means nothing is refused."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from fourcorners.errors import WrongUse
from fourcorners.law.profile import Profile, profile_from

_LETTERHEAD = {"name": str, "address": str, "contact": str, "custodian": str, "custodian_title": str}
# What each table must have; [provider] and [policy] also take the fields of a Profile, which checks them itself.
_REQUIRED: dict[str, dict[str, type]] = {
    "provider": {**_LETTERHEAD, "country": str},
    "data": {"map": str},
    "log": {"origin": str, "pad_to": int},
    "policy": {"objection_days": int},
}
_OTHERS: dict[str, dict[str, type]] = {"data": {"directory": str}, "produce": {"timestamp_url": str}}
_KINDS = {str: "text", int: "a whole number above zero"}
# A note's signature line has the name of its key up to a space or a plus (c2sp.org/signed-note).
_ORIGIN = re.compile(r"[^\s+]+")


def read_config(text: str, at: Path) -> tuple[dict[str, Any], Profile]:
    """The file's tables and the provider's profile in it.

    Raises WrongUse, naming the key, for one that is missing, unknown or of another kind: a misspelt one would silently
    be left out.
    """
    try:
        config = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WrongUse(f"not TOML: {error}", at=str(at), do="Correct the file.") from error
    _check_names(config, sorted({*_REQUIRED, *_OTHERS}), "", at)
    profile = {f.name: object for f in fields(Profile)}
    for table in sorted({*_REQUIRED, *_OTHERS}):
        required = _REQUIRED.get(table, {})
        found = config.get(table, {})
        if not isinstance(found, dict):
            raise WrongUse(f"{table} must be a table", at=str(at), do=f"Write [{table}] on a line of its own.")
        known = {**required, **_OTHERS.get(table, {})}
        if table != "policy":
            _check_names(found, sorted({*known, *profile} if table == "provider" else known), f"{table}.", at)
        for name in required:
            if name not in found:
                raise WrongUse(f"{table}.{name} is missing", at=str(at), do=f"Add it under [{table}].")
        for name, kind in known.items():
            if name in found and not _is_of(found[name], kind):
                raise WrongUse(f"{table}.{name} must be {_KINDS[kind]}", at=str(at), do="Correct the file.")
    if not config["provider"]["name"].strip():
        raise WrongUse("the provider has no name", at=str(at), do="Give its name, as its letters should bear it.")
    if not _ORIGIN.fullmatch(config["log"]["origin"]):
        raise WrongUse("log.origin must be one word without +", at=str(at), do="Write it like host.example/name.")
    try:
        return config, profile_from(config)
    except WrongUse as error:
        raise WrongUse(error.what, at=str(at), do=error.do or "Correct the file.") from error


def _check_names(found: dict[str, Any], known: list[str], before: str, at: Path) -> None:
    for name in found:
        if name not in known:
            near = get_close_matches(name, known, 1)
            do = f"Did you mean {near[0]}?" if near else f"Use one of {', '.join(known)}."
            raise WrongUse(f"there is no {before}{name}", at=str(at), do=do)


def _is_of(value: Any, kind: type) -> bool:
    # A truth value is a whole number to Python, and none here.
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool) and value > 0
    return isinstance(value, kind)
