"""Whose domain it is: the directory of public bodies, look-alikes, free mail, and the agency that the paper names."""

from __future__ import annotations

import re

from fourcorners.authenticity.house import is_same_house
from fourcorners.authenticity.lookalike import close_to, imitated, is_free_mail, mixes_scripts
from fourcorners.authenticity.model import Body, Check, Directory, Outcome
from fourcorners.authenticity.naming import passed_if
from fourcorners.reading.model import Demand

_NO_DIRECTORY = "No directory of public bodies was given."
# Words that say nothing about which body it is.
_DULL = frozenset(
    {
        "a", "agency", "and", "board", "bureau", "city", "commission", "county", "department", "dept", "district",
        "division", "for", "government", "headquarters", "in", "of", "office", "offices", "s", "section", "state",
        "states", "the", "to", "town", "u", "unit", "united", "us",
    }
)  # fmt: skip


def free_mail(domain: str) -> Check:
    """Whether anybody can have an address there."""
    return passed_if(
        "free mail",
        not is_free_mail(domain),
        "It is not a free-mail address.",
        f"Anybody can have an address at {domain}.",
    )


def listed(domain: str, directory: Directory | None) -> Check:
    """Whether the directory has the domain."""
    if directory is None:
        return Check("directory", Outcome.UNDECIDED, _NO_DIRECTORY)
    body = directory.body_of(domain)
    if body:
        return Check(
            "directory", Outcome.PASSED, f"{body.domain} belongs to {body.name}. Mailboxes there can be taken over."
        )
    return Check("directory", Outcome.FAILED, f"{domain} is not in the directory of public bodies.")


def look_alike(domain: str, directory: Directory | None) -> Check:
    """Whether the domain is made to be taken for one in the directory."""
    name = "look-alike domain"
    if mixes_scripts(domain):
        return Check(name, Outcome.FAILED, f"{domain} mixes letters of several scripts.")
    if directory is None:
        return Check(name, Outcome.UNDECIDED, _NO_DIRECTORY)
    other = imitated(domain, directory.domains)
    if other:
        return Check(name, Outcome.FAILED, f"{domain} looks like {other} and is not.")
    near = close_to(domain, directory.domains)
    if near:
        return Check(name, Outcome.UNDECIDED, f"{domain} is close to {near}; that can be chance.")
    return Check(name, Outcome.PASSED, "It looks like no other body's domain.")


def written_address(demand: Demand | None, directory: Directory | None) -> Check:
    """The requester's address as the paper gives it: data would be sent there, and anybody can write one down."""
    name = "address in the paper"
    address = demand.requester.value.email if demand and demand.requester else ""
    domain = address.rpartition("@")[2].lower()
    if not domain:
        return Check(name, Outcome.UNDECIDED, "The paper gives no e-mail address of the requester.")
    if mixes_scripts(domain):
        return Check(name, Outcome.FAILED, f"The paper wants answers at {domain}, which mixes letters of scripts.")
    if is_free_mail(domain):
        return Check(name, Outcome.UNDECIDED, f"The paper wants answers at {domain}, where anybody can be.")
    if directory is None:
        return Check(name, Outcome.UNDECIDED, _NO_DIRECTORY)
    other = imitated(domain, directory.domains)
    if other:
        return Check(name, Outcome.FAILED, f"The paper wants answers at {domain}, which looks like {other} and is not.")
    body = directory.body_of(domain)
    if body:
        return Check(name, Outcome.PASSED, f"{body.domain} belongs to {body.name}; anybody can write that on a paper.")
    return Check(name, Outcome.UNDECIDED, f"{domain} is not in the directory of public bodies.")


def agency(domain: str, demand: Demand | None, directory: Directory | None) -> Check:
    """Whether the body that owns the sender's domain is the one that the paper names."""
    name = "named agency"
    body = directory.body_of(domain) if directory else None
    asked = demand.requester.value.agency if demand and demand.requester else ""
    if not asked and demand and demand.issuing_body:
        asked = demand.issuing_body.value
    if body is None or not asked:
        return Check(name, Outcome.UNDECIDED, "The sender's body or the agency named is not known.")
    if is_fit(body, domain, asked):
        return Check(name, Outcome.PASSED, f"The paper names a body that fits {body.name}.")
    if body.is_federal:
        return Check(name, Outcome.UNDECIDED, f"Whether the agency named is a part of {body.name} is not known.")
    return Check(name, Outcome.FAILED, f"The domain belongs to {body.name}, the paper names another agency.")


def is_fit(body: Body, domain: str, asked: str) -> bool:
    """Whether a name fits a body: a telling word in common, or initials that are a label of the domain."""
    if _telling(asked) & (_telling(body.name) | _telling(body.city)):
        return True
    initials = {"".join(word[0] for word in words) for words in _runs(asked)}
    labels = set(re.split(r"[.-]", domain if is_same_house(domain, body.domain) else body.domain))
    return bool((initials | set(_plain(asked))) & {label for label in labels if len(label) >= 3})


def _plain(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", name.lower().replace("'s", "").replace("’s", ""))


def _telling(name: str) -> set[str]:
    return set(_plain(name)) - _DULL


def _runs(name: str) -> list[list[str]]:
    """The words of a name for taking initials, with and without the small ones."""
    words = _plain(name)
    large = [word for word in words if word not in {"of", "the", "and", "for", "u", "s", "us"}]
    return [run for run in (words, large) if run]
