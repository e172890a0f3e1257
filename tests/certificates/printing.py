"""A form's fields printed as an office fills in the official layout: labels, boxes, and what is written behind them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from fourcorners.reading.certificates.filled import layout

_DATA = tomllib.loads((Path(layout.__file__).parent / "labels.toml").read_text(encoding="utf-8"))
NAMES = {
    "fourcorners.epoc/1": "epoc", "fourcorners.epoc-pr/1": "epoc_pr", "fourcorners.epoc-answer/1": "answer",
    "fourcorners.epoc-pr-confirmation/1": "confirmation", "fourcorners.epoc-pr-extension/1": "extension",
}  # fmt: skip
# Rows that the product finds by a pattern, as the official text prints them, and longer official words for some others.
_PRINTED = {
    "en": {
        "max_3_years": "criminal offence(s) punishable in the issuing State by a custodial sentence of three years;",
        "2019/713": "offence(s) as defined in Articles 3 to 8 of Directive (EU) 2019/713;",
        "2011/93": "offence(s) as defined in Articles 3 to 7 of Directive 2011/93/EU;",
        "2013/40": "offence(s) as defined in Articles 3 to 8 of Directive 2013/40/EU;",
        "2017/541": "criminal offences as defined in Articles 3 to 12 and 14 of Directive (EU) 2017/541.",
        "issued_on": "on", "extended_on": "on",
        "ten_days": "as soon as possible and at the latest within 10 days (no notification to the enforcing authority)",
    },
    "fr": {
        "max_3_years": "une ou plusieurs infractions pénales passibles d'une peine d'au moins trois ans;",
        "2019/713": "une ou plusieurs des infractions définies aux articles 3 à 8 de la directive (UE) 2019/713;",
        "2011/93": "une ou plusieurs des infractions définies aux articles 3 à 7 de la directive 2011/93/UE;",
        "2013/40": "une ou plusieurs des infractions définies aux articles 3 à 8 de la directive 2013/40/UE;",
        "2017/541": "des infractions pénales telles qu'elles sont définies aux articles 3 à 12 et 14;",
        "issued_on": "le", "extended_on": "le",
        "ten_days": "dès que possible et au plus tard dans un délai de dix jours (pas de notification);",
    },
}  # fmt: skip
_FILE = {"en": "file number", "fr": "numéro de dossier"}

Tick = Callable[[bool], str]


def brackets(on: bool) -> str:
    return "[x]" if on else "[ ]"


def printed(form: Mapping[str, Any], language: str, tick: Tick = brackets, *, tab: str = ": ", blank: str = "…") -> str:
    """The form as text, its boxes by `tick`, its blanks behind `tab`."""
    about = _DATA[NAMES[form["form"]]]
    lines = ["SPECIMEN", about["title"][language][0].upper(), "Regulation (EU) 2023/1543"]
    place = {"en": 0, "fr": 1}[language]
    for letter, heads in about["heads"].items():
        if letter == "M" and "m" not in form:
            continue
        lines.append(f"SECTION {letter}: {heads[min(place, len(heads) - 1)].capitalize()}")
        held = form.get(letter.lower()) or {}
        rows = [
            r for entry in about["rows"][letter] for r in (_DATA["rows"][entry] if isinstance(entry, str) else [entry])
        ]
        for row in rows:
            lines += _row(row, held, letter, language, tick, tab, blank)
        if letter == "M":
            lines += [str(value) for value in held.values()]
    return "\n".join(lines) + "\n"


def _row(
    row: Mapping[str, Any], held: Mapping[str, Any], letter: str, language: str, tick: Tick, tab: str, blank: str
) -> Iterator[str]:
    what, key = row["is"], row.get("key", "")
    label = _PRINTED[language].get(row.get("value", "")) or row[language][0]
    if label.startswith("re:"):
        label = _PRINTED[language][key.split(".")[-1]]
    label = label[0].upper() + label[1:] if not row.get("inline") else label
    if row.get("enum"):
        label = f"({row['enum']}) {label.lower()}"
    given = _at(held, key)
    if what in {"stop", "seen", "quoted"}:
        # Words that stop a blank end in a colon as often as not.
        yield f"{label}:" if key == "" else f"{label} from informing the person."
    elif what in {"box", "one", "many"}:
        on = given is True if what == "box" else row["value"] in (given if isinstance(given, list) else [given])
        behind = _at(held, row["text"]) if row.get("text") else None
        group = f"({key[0]}) " if key.endswith(".selected") else ""
        yield f"{group}{tick(on)} {label}{f'{tab}{behind or blank}' if row.get('text') else ''}"
    elif row.get("inline"):
        yield f"{label} {_written(what, given, key, held, language) or blank}"
    else:
        boxed = f"{tick(key in held.get('ticked', ()))} " if letter == "C" and "ticked" in held else ""
        if key.split(".")[-1] == "other" and "." in key:
            boxed = f"{tick(bool(given))} "
        yield f"{boxed}{label}{tab}{_written(what, given, key, held, language) or blank}"


def _at(held: Mapping[str, Any], key: str) -> Any:
    value: Any = held
    for name in key.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _written(what: str, given: Any, key: str, held: Mapping[str, Any], language: str) -> str:
    if not given:
        return ""
    if what == "range":
        if "to" not in given:
            return f"since {given['from']}" if language == "en" else f"depuis le {given['from']}"
        city = given.get("zone", "").rpartition("/")[2]
        zone = f" ({city} time)" if language == "en" else f" (heure de {city})"
        return f"{given['from']} - {given['to']}{zone if city else ''}"
    if what == "ips":
        return "; ".join(f"{one['address']}, {one['at']} - {one['until']}, port {one['port']}" for one in given)
    if isinstance(given, list):
        return "; ".join(given)
    if key.endswith((".by", ".to")) and f"{key}_file" != "_file":
        number = _at(held, key.rsplit(".", 1)[0] + (".file_no" if key.endswith(".by") else ".to_file_no"))
        separate = key.split(".", maxsplit=1)[0].endswith("_request") and key.endswith(".by")
        return given if separate or not number else f"{given}, {_FILE[language]} {number}"
    return str(given)
