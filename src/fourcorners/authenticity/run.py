"""A delivery and what DNS says -> checks. Evidence for people, never an approval."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator

import dkim

from fourcorners.authenticity.lookalike import imitated, is_free_mail, mixes_scripts
from fourcorners.authenticity.model import Check, Directory, Outcome, Records, Report
from fourcorners.intake.model import MailHead, Paper
from fourcorners.reading.model import Demand
from fourcorners.terms import Defect, Mark

__all__ = ["Directory", "Records", "authenticate"]

_ADDRESS = re.compile(r"[^\s<>@]+@([A-Za-z0-9.-]+)")
_SIGNING_DOMAIN = re.compile(rb"[;\s]d=\s*([A-Za-z0-9.-]+)")
# Any of these failing means that somebody pretends; the others leave it open.
_IMPOSTURE = frozenset(
    {"look-alike domain", "DKIM signature", "one sender", "reply address", "display name", "free mail"}
)


def authenticate(
    data: bytes, paper: Paper, *, demand: Demand | None, records: Records, directory: Directory | None
) -> Report:
    """Check one delivery. `data` are its original bytes; `records` stand in for DNS.

    The requester is always unverified here: only a call-back to a number found independently changes that. Where a
    check shows imposture, the report carries `impostor_signs` as well.
    """
    if paper.mail is None:
        checks = [Check("sender", Outcome.UNDECIDED, "It came as a file; nothing on it shows who sent it.")]
    else:
        checks = list(_mail_checks(data, paper.mail, demand, records, directory))
    signs = [Defect.UNVERIFIED_REQUESTER]
    if any(c.outcome is Outcome.FAILED and c.check in _IMPOSTURE for c in checks):
        signs.append(Defect.IMPOSTOR_SIGNS)
    return Report(tuple(checks), tuple(signs))


def _mail_checks(
    data: bytes, mail: MailHead, demand: Demand | None, records: Records, directory: Directory | None
) -> Iterator[Check]:
    domain = mail.sender.rpartition("@")[2]
    yield _one_sender(data)
    yield _signature(data, domain, records)
    yield _policy(domain, records)
    yield _free(domain)
    yield _listed(domain, directory)
    yield _look_alike(domain, directory)
    yield _reply(mail, domain)
    yield _display(mail, domain)
    yield _agency(domain, demand, directory)
    yield _pressure(demand)


def _check(name: str, passed: bool, good: str, bad: str) -> Check:
    return Check(name, Outcome.PASSED if passed else Outcome.FAILED, good if passed else bad)


def _one_sender(data: bytes) -> Check:
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    count = len(message.get_all("From") or [])
    return _check("one sender", count == 1, "It names one sender.", f"It has {count} From lines.")


def _signature(data: bytes, domain: str, records: Records) -> Check:
    """DKIM (RFC 6376): some signature must hold, for the sender's domain or one above or below it."""
    name = "DKIM signature"
    head = data.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    signers = [d.decode().lower() for d in _signing_domains(head)]
    if not signers:
        return Check(name, Outcome.UNDECIDED, "The message carries no DKIM signature.")
    aligned = [n for n, d in enumerate(signers) if _related(d, domain)]
    if not aligned:
        return Check(name, Outcome.FAILED, f"It is signed for {signers[0]}, not for the sender's domain.")
    asked: list[str] = []

    def lookup(query: bytes, timeout: int = 5) -> bytes | None:
        asked.append(query.decode())
        answers = records.find(query.decode(), "TXT")
        return answers[0].encode() if answers else None

    # Line ends are part of what is signed; files often lose them.
    wire = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    for index in aligned:
        try:
            if dkim.DKIM(wire).verify(idx=index, dnsfunc=lookup):
                return Check(name, Outcome.PASSED, f"The signature of {signers[index]} holds.")
        except (dkim.DKIMException, ValueError, KeyError, IndexError, TypeError):
            continue
    if asked and all(records.find(q, "TXT") is None for q in asked):
        return Check(name, Outcome.UNDECIDED, f"The key of {signers[aligned[0]]} was not looked up.")
    return Check(
        name, Outcome.FAILED, f"The signature for {signers[aligned[0]]} does not hold: the message was changed."
    )


def _signing_domains(head: bytes) -> Iterator[bytes]:
    for field in re.split(rb"\n(?![ \t])", head):
        if field.lower().startswith(b"dkim-signature:"):
            found = _SIGNING_DOMAIN.search(
                field.replace(b"dkim-signature:", b";", 1).replace(b"DKIM-Signature:", b";", 1)
            )
            if found:
                yield found[1]


def _related(a: str, b: str) -> bool:
    """The same domain, or one under the other."""
    return a == b or a.endswith(f".{b}") or b.endswith(f".{a}")


def _policy(domain: str, records: Records) -> Check:
    """DMARC (RFC 7489): whether the domain's owner asks receivers to refuse mail that only pretends to be theirs."""
    found = records.find(f"_dmarc.{domain}", "TXT")
    if found is None:
        return Check("DMARC policy", Outcome.UNDECIDED, f"The policy of {domain} was not looked up.")
    policy = next((m[1] for m in (re.search(r"\bp=(\w+)", t) for t in found) if m), "")
    strict = policy in {"reject", "quarantine"}
    return _check(
        "DMARC policy", strict, f"{domain} asks to {policy} forgeries.", f"{domain} sets no policy on forgeries."
    )


def _free(domain: str) -> Check:
    return _check(
        "free mail",
        not is_free_mail(domain),
        "It is not a free-mail address.",
        f"Anybody can have an address at {domain}.",
    )


def _listed(domain: str, directory: Directory | None) -> Check:
    if directory is None:
        return Check("directory", Outcome.UNDECIDED, "No directory of public bodies was given.")
    body = directory.body_of(domain)
    if body:
        return Check(
            "directory", Outcome.PASSED, f"{body.domain} belongs to {body.name}. Mailboxes there can be taken over."
        )
    return Check("directory", Outcome.FAILED, f"{domain} is not in the directory of public bodies.")


def _look_alike(domain: str, directory: Directory | None) -> Check:
    if mixes_scripts(domain):
        return Check("look-alike domain", Outcome.FAILED, f"{domain} mixes letters of several scripts.")
    if directory is None:
        return Check("look-alike domain", Outcome.UNDECIDED, "No directory of public bodies was given.")
    other = imitated(domain, directory.domains)
    return _check(
        "look-alike domain",
        other is None,
        "It looks like no other body's domain.",
        f"{domain} looks like {other} and is not.",
    )


def _reply(mail: MailHead, domain: str) -> Check:
    answer = mail.reply_to.rpartition("@")[2]
    fits = not answer or _related(answer, domain)
    return _check("reply address", fits, "Answers go to the sender.", f"Answers go to {answer}, not to {domain}.")


def _display(mail: MailHead, domain: str) -> Check:
    shown = _ADDRESS.search(mail.sender_name)
    fits = shown is None or _related(shown[1].lower(), domain)
    return _check(
        "display name", fits, "The name shown is no other address.", "The name shown is an address elsewhere."
    )


def _agency(domain: str, demand: Demand | None, directory: Directory | None) -> Check:
    body = directory.body_of(domain) if directory else None
    asked = demand.requester.value.agency if demand and demand.requester else ""
    if body is None or not asked:
        return Check("named agency", Outcome.UNDECIDED, "The sender's body or the agency named is not known.")
    mine, theirs = _words(body.name), _words(asked)
    return (
        Check("named agency", Outcome.PASSED, f"The paper names a body that fits {body.name}.")
        if mine & theirs
        else Check(
            "named agency", Outcome.FAILED, f"The domain belongs to {body.name}, the paper names another agency."
        )
    )


def _words(name: str) -> set[str]:
    dull = {
        "of",
        "the",
        "and",
        "for",
        "department",
        "office",
        "county",
        "city",
        "state",
        "u",
        "s",
        "us",
        "united",
        "states",
    }
    return set(re.findall(r"[a-z]+", name.lower())) - dull


def _pressure(demand: Demand | None) -> Check:
    if demand is None or not demand.shows(Mark.IMMEDIATE, Mark.EMERGENCY_CLAIMED):
        return Check("pressure", Outcome.PASSED, "It does not press for an answer at once.")
    return Check("pressure", Outcome.UNDECIDED, "It presses for an answer at once, as forgers do; call back first.")
