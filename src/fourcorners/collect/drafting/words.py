"""Names of tables and columns, read by their words. The words stand in `words.toml`; what they decide is here."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from fourcorners.collect.drafting.model import Proposal, SeenColumn
from fourcorners.terms import Category, IdentifierKind

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+[0-9]?|[A-Z]+|[0-9]+")

# What a row of a table of this kind says of another person, or of when it happened.
_OF_TABLE = {
    "messages": Category.TRAFFIC_HEADERS,
    "posts": Category.CONTENT_POST,
    "sessions": Category.SESSION_TIMES,
    "relations": Category.RELATION,
    "payments": Category.SUBSCRIBER_PAYMENT,
    "searches": Category.CONTENT_SEARCH,
    "files": Category.CONTENT_FILE,
    "media": Category.CONTENT_MEDIA,
    "calls": Category.TRAFFIC_CALLS,
    "devices": Category.DEVICE,
    "locations": Category.LOCATION,
    "accounts": Category.SUBSCRIBER_SERVICE,
}
_UNPLACED = "its name does not say what it holds"


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, in small letters: `senderIp` and `sender_ip` are sender, ip."""
    return tuple(word.lower() for word in _WORD.findall(name))


def kind_of_table(name: str) -> str:
    """What a table is about, empty where its name does not tell. The last word that tells counts: `user_sessions`."""
    said = words_of(name.rpartition(".")[2])
    for known, words in ((_words()["strong"], said), (_words()["tables"], tuple(reversed(said)))):
        for word in words:
            for kind, telling in known.items():
                if word in telling:
                    return str(kind)
    return ""


def propose(column: SeenColumn, kind: str, *, is_time: bool, is_other: bool) -> Proposal:
    """A category for a column of a table of this kind, by its name alone. It never sees a value."""
    said = _by_name(words_of(column.name), kind)
    if said is not None and "category" not in said:
        return Proposal(None, said["why"])
    if is_time:
        category = _OF_TABLE.get(kind)
        return Proposal(category, f"when a row of a table of {kind} happened" if category else _UNPLACED)
    holds = IdentifierKind(said["holds"]) if said and "holds" in said else None
    if is_other or _speaks_of_others(words_of(column.name)):
        category = Category(said["category"]) if said and kind not in _OF_TABLE else _OF_TABLE.get(kind)
        if category is None:
            return Proposal(None, "it names other people, and the table does not say how they are concerned")
        holds = holds or (
            IdentifierKind.USER_ID if is_other or column.name.lower().endswith("id") else IdentifierKind.USERNAME
        )
        return Proposal(category, "it seems to name other people", holds)
    if said is None:
        return Proposal(None, _UNPLACED)
    category = Category(said["category"])
    if category.value.startswith("subscriber.") and kind == "devices":
        return Proposal(Category.DEVICE, "in a table of devices")
    if category.value.startswith("subscriber.") and kind in {"messages", "calls", "relations"}:
        # In such a table an address or a number is as likely the other side's: it is masked until somebody says not.
        return Proposal(_OF_TABLE[kind], "an identifier in a table of " + kind, holds or IdentifierKind.OTHER)
    return Proposal(category, "by its name")


def time_rank(name: str) -> int | None:
    """How likely a column says when its row happened: the smaller the likelier; None where its name does not."""
    known = _words()["times"]
    words = words_of(name)
    if set(words) & set(known["never"]):
        return None
    ranks = [known["words"].index(word) for word in words if word in known["words"]]
    is_plain = all(word in known["words"] or word in known["beside"] for word in words)
    return min(ranks) + (0 if is_plain else len(known["words"])) if ranks else None


def link_rank(name: str) -> int | None:
    """How likely a column holds the account a row belongs to: the smaller the likelier."""
    names: list[str] = _words()["links"]["names"]
    plain = name.lower()
    return names.index(plain) if plain in names else None


def _speaks_of_others(words: tuple[str, ...]) -> bool:
    known = _words()["others"]
    return bool(set(words) & set(known["words"])) or (bool(words) and words[0] in known["first"])


def _by_name(words: tuple[str, ...], kind: str) -> Mapping[str, Any] | None:
    """The first rule that fits a column's words in a table of this kind."""
    held = set(words)
    for rule in _words()["columns"]:
        if "in" in rule and kind not in rule["in"]:
            continue
        if "exactly" in rule:
            fits = list(words) in rule["exactly"]
        else:
            fits = bool(held & set(rule["any"])) if "any" in rule else held >= set(rule["all"])
        if fits and ("with" not in rule or held & set(rule["with"])):
            found: Mapping[str, Any] = rule
            return found
    return None


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
