"""The law as people can read it: the list of rules, and one rule with its authority, dates and tables."""

from __future__ import annotations

import textwrap
from datetime import date
from typing import Any

from fourcorners.law.library import library
from fourcorners.law.rules import Rule
from fourcorners.law.tables import tables
from fourcorners.terms import Effect

# What an effect means to somebody who meets the word for the first time.
MEANS = {
    Effect.REFUSE: "nothing is produced",
    Effect.LIMIT: "part is not produced",
    Effect.ASK: "a person must look",
    Effect.DEADLINE: "a day by which something is due",
    Effect.NOTICE: "whether the account holder may be told",
    Effect.INFO: "something to know",
}
_STRENGTH = list(MEANS)


def law_list(on: date | None = None) -> list[dict[str, Any]]:
    """Every rule by id; with a date, only those in force on it."""
    return [_summary(r) for r in library().rules if on is None or on in r.in_force]


def law_list_text(on: date | None = None) -> str:
    """The same for people: id, effect and title, one rule a line, and how many there are."""
    rules = law_list(on)
    width = max((len(r["rule"]) for r in rules), default=0)
    effects = max((len("/".join(r["effects"])) for r in rules), default=0)
    lines = [
        f"{r['rule']:<{width}}  {'/'.join(r['effects']):<{effects}}  {r['title']}"
        + ("" if r["verified"] else " (recalled)")
        for r in rules
    ]
    when = f" in force on {on.isoformat()}" if on else ""
    return "\n".join([*lines, "", f"{len(rules)} rules{when}; library {library().digest[:16]}"])


def law_show(name: str, on: date | None = None) -> list[dict[str, Any]]:
    """The rule of that id in full, or the rules written from the fact of that number (US-CA-07).

    With a date, whether each is in force on it, and its tables as they stand then. Raises WrongUse where there is none.
    """
    return [_whole(rule, on) for rule in library().named(name)]


def _whole(rule: Rule, on: date | None) -> dict[str, Any]:
    return {
        **_summary(rule),
        "explains": rule.explains,
        "authority": rule.authority.to_json(),
        "about": sorted(kind.value if kind else "unread" for kind in rule.kinds),
        "papers_of": sorted(rule.papers_of),
        "binds": sorted(rule.binds),
        "fact": rule.fact,
        "perhaps": str(rule.perhaps) if rule.perhaps else None,
        "on": on.isoformat() if on else None,
        "speaks": None if on is None else _standing(rule, on),
        "tables": [_table(name, on, rule.papers_of | rule.binds) for name in rule.tables],
        "library": library().digest,
    }


_STANDING = {True: "in force", False: "not in force", "perhaps": "perhaps in force; a person decides"}


def _standing(rule: Rule, on: date) -> bool | str:
    return "perhaps" if rule.perhaps is not None and on in rule.perhaps else on in rule.in_force


def law_show_text(name: str, on: date | None = None) -> str:
    """The same for people."""
    return "\n\n\n".join(_text(shown, on) for shown in law_show(name, on))


def _text(shown: dict[str, Any], on: date | None) -> str:
    source = shown["authority"]
    was = "read" if source["verified"] else "recalled, not read (so this rule only asks or informs)"
    lines = [
        f"{shown['rule']}  ({shown['fact']})" if shown["fact"] else shown["rule"],
        shown["title"],
        "",
        *textwrap.wrap(shown["explains"], 100),
        "",
        *(f"may         {code}: {MEANS[Effect(code)]}" for code in shown["effects"]),
        f"authority   {source['citation']}",
        f"            {source['link']}",
        f"source      {was} on {source['read_on']}",
        f"in force    {shown['in_force']}",
    ]
    if shown["perhaps"]:
        lines.append(f"in doubt    {shown['perhaps']}: perhaps already law, so a person decides")
    if on is not None:
        lines.append(f"on {on.isoformat()}  {_STANDING[shown['speaks']]}")
    for label, words in (("papers of", "authorities of"), ("binds", "providers of")):
        places = shown[label.replace(" ", "_")]
        if places:
            lines.append(f"{label:<12}{words} {', '.join(_place(code) for code in places)}")
    about = shown["about"]
    lines += textwrap.wrap(
        "about       " + (", ".join(about) if len(about) < 14 else f"{len(about)} kinds of paper"),
        100,
        subsequent_indent=" " * 12,
    )
    for table in shown["tables"]:
        lines += ["", f"table {table['id']}: {table['title']} ({table['authority']['citation']})"]
        for row in table["rows"]:
            words = "; ".join(f"{name} {_plain(value)}" for name, value in row.items())
            lines += textwrap.wrap(words, 118, initial_indent="  ", subsequent_indent="      ", break_on_hyphens=False)
    return "\n".join(lines)


def _place(code: str) -> str:
    """A code with the name of its State where a table knows it."""
    row = next((r for r in tables()["us.states.states"].rows if r["state"] == code), None)
    return f"{row['name']} ({code})" if row else code


def _plain(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _summary(rule: Rule) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "title": rule.title,
        "jurisdiction": rule.jurisdiction,
        "effects": [e.value for e in sorted(rule.effects, key=_STRENGTH.index)],
        "citation": rule.authority.citation,
        "verified": rule.authority.verified,
        "in_force": str(rule.in_force),
    }


def _table(name: str, on: date | None, places: frozenset[str]) -> dict[str, Any]:
    """A table as it stands; for a rule that speaks of some States only, without what other States' law says."""
    table = tables()[name]
    rows = [
        {**row.facts, "in_force": str(row.in_force)}
        for row in table.rows
        if (on is None or on in row.in_force) and (not places or row.get("state") in {None, *places})
    ]
    return {
        "id": table.id,
        "title": table.title,
        "authority": table.authority.to_json(),
        "rows": [{k: list(v) if isinstance(v, tuple) else v for k, v in row.items()} for row in rows],
    }
