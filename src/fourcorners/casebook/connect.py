"""Open a casebook: point Django at its database and bring its tables up to date."""

from __future__ import annotations

import os
from pathlib import Path

from fourcorners.errors import UnreadableInput


def prepare() -> None:
    """Let Django know the casebook's settings, unless the process runs under settings of its own."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fourcorners.casebook.settings")
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()


def connect(database: Path, *, create: bool = False) -> None:
    """Make this process work on the casebook in that file.

    With `create`, make the tables or bring them up to this version's form. A process works on one casebook at a time;
    connecting to another closes the first. Raises UnreadableInput for a file that is no casebook or cannot be used.
    """
    prepare()
    from django.core.management import call_command
    from django.db import DatabaseError, connections

    connections.close_all()
    connections["default"].settings_dict["NAME"] = str(database)
    if create:
        try:
            call_command("migrate", verbosity=0, interactive=False)
        except DatabaseError as error:
            raise UnreadableInput(
                f"the casebook cannot be opened: {error}",
                at=str(database),
                do="End what else uses it; if nothing does, restore it from a backup.",
            ) from error
