"""The provider's profile and policy as data."""

from __future__ import annotations

import pytest

from fourcorners.errors import WrongUse
from fourcorners.law.profile import DEFAULT, Profile, profile_from


def test_a_workspace_gives_the_profile_and_the_default_policy_the_rest() -> None:
    """Keys of the letterhead are left alone; policy that is not set has its default."""
    made = profile_from(
        {
            "provider": {"name": "Harbor Social", "address": "1 SPECIMEN Quay", "country": "us"},
            "policy": {"objection_days": 14},
        }
    )
    assert (made.name, made.country, made.objection_days) == ("Harbor Social", "US", 14)
    assert made.max_accounts == DEFAULT.max_accounts == 20


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ({"policy": {"objection_day": 14}}, "objection_day"),
        ({"policy": {"max_accounts": 0}}, "max_accounts"),
        ({"policy": {"max_accounts": True}}, "max_accounts"),
        ({"provider": {"services": "social"}}, "services"),
        ({"provider": {"is_financial_institution": "no"}}, "is_financial_institution"),
    ],
)
def test_a_wrong_value_is_named(config: dict[str, object], words: str) -> None:
    """A misspelt policy key, a number below one, or a value of the wrong kind is refused by name."""
    with pytest.raises(WrongUse, match=words):
        profile_from(config)


def test_the_digest_follows_the_values() -> None:
    """Two profiles with the same values have one digest, and another value has another."""
    assert (
        Profile(services=frozenset({"chat", "social"})).digest == Profile(services=frozenset({"social", "chat"})).digest
    )
    assert Profile(country="IE").digest != Profile().digest
