"""Ready data maps for software that many providers run, written out with the provider's own names in them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.resources import files
from string import Template

from fourcorners.collect.model import Engine
from fourcorners.errors import WrongUse

_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?")


@dataclass(frozen=True, slots=True)
class Software:
    """What a map is ready for, on which engines, and whether the map needs the name of the server."""

    name: str
    engines: tuple[Engine, ...]
    needs_domain: bool


READY = {
    "mastodon": Software("Mastodon", (Engine.POSTGRESQL,), needs_domain=True),
    "synapse": Software("Synapse", (Engine.POSTGRESQL, Engine.SQLITE), needs_domain=False),
}


def ready_map(
    name: str, *, provider: str, engine: Engine, location: str, credentials: str = "", domain: str = ""
) -> str:
    """The text of the data map for this software. Raises WrongUse where something it needs is missing or unfit."""
    software = READY.get(name)
    if software is None:
        raise WrongUse(f"there is no ready map for {name!r}", do=f"Name one of: {', '.join(READY)}.")
    if engine not in software.engines:
        known = ", ".join(software.engines)
        raise WrongUse(f"{software.name} does not run on {engine} here", do=f"Give --engine, one of: {known}.")
    if software.needs_domain and not _HOST.fullmatch(domain):
        what = "the name of the server is missing, or is none"
        raise WrongUse(what, do="Give --domain, such as social.example, in small letters.")
    text = files(__package__).joinpath(f"maps/{name}.yaml").read_text(encoding="utf-8")
    told = f"    credentials: {{environment: {json.dumps(credentials)}}}\n" if credentials else ""
    return Template(text).substitute(
        provider=_quoted(provider),
        engine=engine.value,
        location=_quoted(location),
        credentials=told,
        domain=domain,
    )


def _quoted(text: str) -> str:
    """A text as YAML, whatever is in it: a JSON string is one."""
    return json.dumps(text, ensure_ascii=True)
