"""A draft -> the text of a data map, with a head that says what it is and what to do."""

from __future__ import annotations

from typing import Any

import yaml

from fourcorners.collect.drafting.draft import Draft

_HEAD = """\
# A DRAFT, made from names, types and keys. Nothing is collected through it.
#
# Go through every line that has a `confirm`: it says why the line was proposed. Correct the line, then take its
# `confirm` away. Take a column away, or move it to `unmapped` with a reason, where it is not to be produced. At the
# end take `draft: true` away and run "fourcorners map check" on this file.
#
# See above all to: columns with the text of people (content), columns that name other people (`others`), times and
# their zones, `kept_days`, and whether an identifier was ever another account's (`held`).
"""
_NO_ACCOUNTS = """\
#
# No table here looks like the one of the accounts, so it has no `resolvers`: add them, or put this store into the map
# of the store that has the accounts.
"""
_LEFT_OUT = """\
#
# No way from these to an account was found. They count as content and are never collected:
"""


def written(draft: Draft) -> str:
    """The draft as YAML."""
    head = _HEAD
    if "resolvers" not in draft.data_map:
        head += _NO_ACCOUNTS
    if draft.left_out:
        head += _LEFT_OUT + "".join(f"#   {_plain(name)}\n" for name in draft.left_out)
    return head + yaml.dump(draft.data_map, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=4096)


class _Dumper(yaml.SafeDumper):
    """Columns and times on one line each, lists set in, as a person would write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _mapping(dumper: _Dumper, data: dict[str, Any]) -> yaml.Node:
    in_line = all(not isinstance(value, dict | list) for value in data.values()) and "confirm" in data
    return dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=in_line)


_Dumper.add_representer(dict, _mapping)


def _plain(name: str) -> str:
    """A store's name for a table on a line of a comment."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name)
