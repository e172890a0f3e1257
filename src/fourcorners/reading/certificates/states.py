"""Member States of the European Union by the names that forms in English, French and German give them."""

from __future__ import annotations

import re

_NAMES = {
    "AT": "austria autriche österreich", "BE": "belgium belgique belgien", "BG": "bulgaria bulgarie bulgarien",
    "CY": "cyprus chypre zypern", "CZ": "czechia czech tchéquie tchèque tschechien tschechische",
    "DE": "germany allemagne deutschland", "DK": "denmark danemark dänemark", "EE": "estonia estonie estland",
    "ES": "spain espagne spanien", "FI": "finland finlande finnland", "FR": "france française french frankreich",
    "GR": "greece grèce griechenland hellenic hellénique", "HR": "croatia croatie kroatien",
    "HU": "hungary hongrie ungarn", "IE": "ireland irlande irland", "IT": "italy italie italien",
    "LT": "lithuania lituanie litauen", "LU": "luxembourg luxemburg", "LV": "latvia lettonie lettland",
    "MT": "malta malte", "NL": "netherlands pays-bas niederlande", "PL": "poland pologne polen", "PT": "portugal",
    "RO": "romania roumanie rumänien", "SE": "sweden suède schweden", "SI": "slovenia slovénie slowenien",
    "SK": "slovakia slovaquie slowakei slovak slovaque",
}  # fmt: skip
_CODES = {name: code for code, names in _NAMES.items() for name in names.split()}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def state_code(words: str) -> str | None:
    """The ISO 3166-1 code of the one Member State that these words name, by name or code; None where they name none.

    Greece is also written EL, as the Union's own papers do.
    """
    bare = words.strip().upper()
    if bare in _NAMES or bare == "EL":
        return "GR" if bare == "EL" else bare
    found = {_CODES[word] for word in _WORD.findall(words.lower()) if word in _CODES}
    return found.pop() if len(found) == 1 else None
