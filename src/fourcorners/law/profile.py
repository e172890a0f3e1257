"""Who the provider is and what policy it has chosen, as data. Facts about the provider decide which law binds it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from fourcorners.errors import WrongUse
from fourcorners.values import digest

# ISO 3166: of a State, and of a US State with or without the country before it.
_NATION, _STATE = re.compile(r"(?:[A-Z]{2})?"), re.compile(r"(?:(?:US-)?[A-Z]{2})?")
_CODES = {
    "country": re.compile(r"[A-Z]{2}"), "eu_addressee_state": _NATION, "state": _STATE, "incorporated_in": _STATE,
}  # fmt: skip
_POLICY = Path(__file__).parent / "policy" / "default.toml"


@dataclass(frozen=True, slots=True)
class Profile:
    """A provider as the law sees it.

    `country` is the ISO code of the State whose law binds it as a provider. `state` is the US State of its principal
    office, `incorporated_in` that of its incorporation, `located_in` others in which it has an office, `serves_in`
    those to whose public it offers its services: two-letter codes. `services` are words such as social, email, chat,
    hosting, access, telephone. `filings` are the provisions under which it has filed what they ask for. Numbers are
    whole days, accounts, or business days as their names say; `policy/default.toml` says where each default comes from.

    `eu_addressee` and `eu_addressee_state` are the name and the Member State of the establishment or representative
    that receives orders of the European Union, `eu_languages` the languages it accepts (ISO 639-1) and `dsa_languages`
    those declared under the Digital Services Act. `is_uk_operator` is whether the provider carries or keeps
    communications for people in the United Kingdom, as most do. `is_small` is a micro or small enterprise,
    `is_very_large` a platform designated as such.
    """

    name: str = ""
    also_known_as: tuple[str, ...] = ()
    country: str = "US"
    state: str = ""
    incorporated_in: str = ""
    located_in: frozenset[str] = frozenset()
    serves_in: frozenset[str] = frozenset()
    services: frozenset[str] = frozenset()
    filings: frozenset[str] = frozenset()
    is_financial_institution: bool = False
    is_video_tape_service: bool = False
    serves_public: bool = True
    serves_organisations: bool = False
    eu_addressee: str = ""
    eu_addressee_state: str = ""
    eu_languages: frozenset[str] = frozenset()
    dsa_languages: frozenset[str] = frozenset()
    is_uk_operator: bool = True
    is_small: bool = False
    is_very_large: bool = False
    max_accounts: int = 20
    objection_days: int = 10
    gag_cap_days: int = 365
    short_notice_business_days: int = 5
    recent_session_days: int = 90

    @property
    def names(self) -> tuple[str, ...]:
        """Every name a paper may address the provider by."""
        return tuple(name for name in (self.name, *self.also_known_as) if name)

    @property
    def home_states(self) -> frozenset[str]:
        """The US States of its principal office and of its incorporation, as US-CA: a company of those States."""
        return _states(self.state, self.incorporated_in)

    @property
    def serves(self) -> frozenset[str]:
        """The US States to whose public it offers its services, as US-CA."""
        return _states(*self.serves_in)

    @property
    def seats(self) -> frozenset[str]:
        """Those, and the US States in which it has another office."""
        return _states(self.state, self.incorporated_in, *self.located_in)

    @property
    def digest(self) -> str:
        """SHA-256 of the profile's canonical JSON."""
        return _digest(self)

    def to_json(self) -> dict[str, Any]:
        values = {f.name: getattr(self, f.name) for f in fields(self)}
        return {name: sorted(v) if isinstance(v, frozenset | tuple) else v for name, v in values.items()}


@lru_cache(maxsize=256)
def _states(*codes: str) -> frozenset[str]:
    return frozenset(f"US-{code.upper().removeprefix('US-')}" for code in codes if code)


@lru_cache(maxsize=64)
def _digest(profile: Profile) -> str:
    return digest(profile.to_json())


def profile_from(config: Mapping[str, Any]) -> Profile:
    """A profile from the `[provider]` and `[policy]` tables of a TOML file; what they leave out has its default.

    Other keys of `[provider]` (a letterhead's address, say) are left alone; an unknown key of `[policy]` is refused,
    because a misspelt number would silently be the default. Raises WrongUse, naming the key.
    """
    provider, policy = config.get("provider", {}), config.get("policy", {})
    known = {f.name for f in fields(Profile)}
    unknown = sorted(set(policy) - known)
    if unknown:
        raise WrongUse(f"[policy] has an unknown key: {unknown[0]}", do=f"Use one of {', '.join(sorted(_policy()))}.")
    given = {**_policy(), **{k: v for k, v in provider.items() if k in known}, **policy}
    return Profile(**{name: _checked(name, value) for name, value in given.items()})


def profile_of(values: Mapping[str, Any]) -> Profile:
    """The profile `Profile.to_json` wrote, in whatever version: what it lacks has its default, what is gone is left.

    Raises WrongUse for a value of another kind.
    """
    known = {f.name for f in fields(Profile)}
    return Profile(**{name: _checked(name, value) for name, value in values.items() if name in known})


def _checked(name: str, value: Any) -> Any:
    wanted = type(getattr(Profile(), name))
    if wanted in (tuple, frozenset) and isinstance(value, list) and all(isinstance(v, str) for v in value):
        if name in {"located_in", "serves_in"} and not all(_STATE.fullmatch(v.upper()) for v in value):
            raise WrongUse(f"{name} must be codes of two letters", at="the provider's profile")
        return wanted(v.lower() if name.endswith("_languages") else v for v in value)
    if type(value) is not wanted or (wanted is int and value < 1):
        kind = {int: "a whole number above zero", bool: "true or false", str: "text"}.get(wanted, "a list of texts")
        raise WrongUse(f"{name} must be {kind}", at="the provider's profile")
    if name in _CODES:
        value = value.upper()
        if not _CODES[name].fullmatch(value):
            raise WrongUse(f"{name} must be a code of two letters", at="the provider's profile")
    return value


@lru_cache(maxsize=1)
def _policy() -> dict[str, Any]:
    policy: dict[str, Any] = tomllib.loads(_POLICY.read_text(encoding="utf-8"))["policy"]
    return policy


DEFAULT = profile_from({})
