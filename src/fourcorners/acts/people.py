"""Who works at the provider, and what each may do."""

from __future__ import annotations

import secrets

from django.db import transaction

from fourcorners.acts.recording import record
from fourcorners.acts.workspace import Workspace
from fourcorners.casebook.models import Person, Role
from fourcorners.errors import NotAllowed, WrongUse
from fourcorners.ledger.model import EventKind


def add_person(workspace: Workspace, name: str, role: str) -> Person:
    """Add somebody under a role. Raises WrongUse for a name that is taken or a role that does not exist."""
    if role not in Role.values:
        raise WrongUse(f"no such role: {role!r}", do=f"Choose one of {', '.join(Role.values)}.")
    if not name.strip():
        raise WrongUse("a person needs a name")
    with transaction.atomic():
        if Person.objects.filter(name=name).exists():
            raise WrongUse(f"{name!r} is here already", do="Give the person another name, for example with an initial.")
        person = Person.objects.create(id=f"p-{secrets.token_hex(6)}", name=name, role=role)
        record(workspace, EventKind.PERSON_ADDED, key=person.id, fields={"person": person.id, "role": role})
    return person


def person_named(name: str, *, roles: frozenset[str]) -> Person:
    """The person of that name, if one of these roles is theirs. Raises NotAllowed otherwise."""
    person = Person.objects.filter(name=name).first()
    if person is None:
        raise NotAllowed(
            f"{name!r} is not among the people of this workspace", do='Add them with "fourcorners people --add".'
        )
    if person.role not in roles:
        raise NotAllowed(
            f"{name!r} is {person.role}, and this act needs {' or '.join(sorted(roles))}", do="Ask somebody who may."
        )
    return person
