"""`fourcorners init` and `fourcorners people`."""

from __future__ import annotations

import re
from pathlib import Path

import click

from fourcorners.acts.people import add_person
from fourcorners.acts.workspace import create, open_workspace
from fourcorners.casebook.models import Person, Role
from fourcorners.cli.printing import console, table

_CONFIG = """\
# Who answers demands here. Everything below is yours to edit; "fourcorners" reads it at every start.

[provider]
name = {name}
address = "Write your postal address here"
contact = "Write the address of your legal desk here"
country = "US"                       # whose law binds you as a provider
# state = "CA"                       # the US State of your principal office: some bind their own companies
# incorporated_in = "DE"             # the US State of your incorporation
# located_in = ["NY"]                # other US States in which you have an office
# serves_in = ["CA", "NY"]           # US States to whose public you offer your services
# services = ["email", "chat"]       # what you offer
# filings = ["Cal. Penal Code 1524.4"]   # provisions under which you have filed what they ask for
custodian = "Write the custodian's name here"
custodian_title = "Custodian of Records"

[data]
map = "datamap.yaml"                 # which store holds which kind of data; "fourcorners map check" tests it
# directory = "public-bodies.csv"    # domains of public bodies, to hold senders against

[policy]
objection_days = 10                  # production waits this long after the account holder was told

[produce]
# timestamp_url = "https://tsa.example/"   # an RFC 3161 authority that stamps each package's signature

[log]
origin = {origin}  # the public log's name, and the name your signatures carry
pad_to = 16                          # each day's batch is padded to a multiple of this
"""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--provider", required=True, metavar="NAME", help="The provider's name, for letters and packages.")
def init(folder: Path, provider: str) -> None:
    """Make a workspace in FOLDER: casebook, keys, public log, and a configuration to edit."""
    create(folder, config_for(provider))
    console().print(f"Made a workspace in {folder}. Edit {folder / 'workspace.toml'}, then add people.")


def config_for(provider: str) -> str:
    """A first configuration for a provider of that name."""
    slug = re.sub(r"[^a-z0-9]+", "-", provider.lower()).strip("-") or "provider"
    return _CONFIG.format(name=_quoted(provider), origin=_quoted(f"{slug}.example/four-corners"))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@click.command()
@click.option("--add", metavar="NAME", help="Add a person of this name.")
@click.option("--role", type=click.Choice(Role.values), help="What the person may do.")
def people(add: str | None, role: str | None) -> None:
    """Who may decide. Counsel and responders decide; a second approval is counsel's."""
    workspace = open_workspace()
    if add:
        if role is None:
            raise click.UsageError("--add needs --role")
        add_person(workspace, add, role)
    console().print(table(("name", "role"), [(p.name, p.role) for p in Person.objects.order_by("name")]))
