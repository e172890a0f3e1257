"""How a message was sent: its signatures, seals and the policy of the domain that it names."""

from __future__ import annotations

import re

from fourcorners.authenticity.headers import Message
from fourcorners.authenticity.house import is_maybe_same_house, is_same_house
from fourcorners.authenticity.model import Check, Outcome, Records
from fourcorners.authenticity.seals import chain_on
from fourcorners.authenticity.signatures import Signature, State, signatures_on

# They sign in their own name for anyone who pays, so their signature speaks for nobody and against nobody.
_SERVICES = (
    "onmicrosoft.com", "gappssmtp.com", "amazonses.com", "sendgrid.net", "mailgun.org", "sparkpostmail.com", "mcsv.net",
    "mandrillapp.com", "mailjet.com", "postmarkapp.com", "govdelivery.com", "pphosted.com", "mimecast.com",
)  # fmt: skip
# What a reader sees and a signature should cover (RFC 6376, section 5.4.1); without the last, parts can be re-cut.
_SHOULD_COVER = ("subject", "date", "to", "content-type")


def dkim(message: Message, domain: str, signed: list[Signature]) -> Check:
    """Whether a signature of the sender's domain, or of one above or below it, holds (RFC 6376)."""
    name = "DKIM signature"
    if not message.sound:
        return Check(name, Outcome.FAILED, "Its head is not one that mail programs read alike.")
    if not signed:
        return Check(name, Outcome.UNDECIDED, "The message carries no DKIM signature.")
    own = [s for s in signed if is_same_house(s.domain, domain)]
    for state, outcome in (
        (State.HOLDS, Outcome.PASSED),
        (State.BROKEN, Outcome.FAILED),
        (State.EMPTY, Outcome.UNDECIDED),
        (State.UNASKED, Outcome.UNDECIDED),
    ):
        found = next((s for s in own if s.state is state), None)
        if found:
            return Check(name, outcome, f"The signature of {found.domain}: {found.why}{_bare(message, found)}.")
    other = next((s for s in signed if s.state is State.HOLDS), signed[0])
    broken = not own and all(s.state is State.BROKEN for s in signed)
    return Check(
        name,
        Outcome.FAILED if broken else Outcome.UNDECIDED,
        f"It is signed for {other.domain or 'nobody'}, not for the sender's domain: {other.why}.",
    )


def _bare(message: Message, found: Signature) -> str:
    bare = [f for f in _SHOULD_COVER if f not in found.covers and message.all(f)]
    return f"; it leaves out {', '.join(bare)}" if found.state is State.HOLDS and bare else ""


def seals(message: Message, records: Records) -> Check:
    """Who passed the message on, and how far the chain of their seals goes (ARC, RFC 8617)."""
    name = "ARC seals"
    chain = chain_on(message, records) if message.sound else None
    if chain is None:
        return Check(name, Outcome.UNDECIDED, "No forwarder sealed the message.")
    if chain.state is State.HOLDS:
        saw = f"dkim={chain.saw}" if chain.saw else "no signature"
        return Check(
            name,
            Outcome.PASSED,
            f"Every seal holds, the last by {chain.sealer}. The first forwarder noted {saw}; that is its word only.",
        )
    outcome = Outcome.FAILED if chain.state is State.BROKEN else Outcome.UNDECIDED
    return Check(name, outcome, f"The seals of forwarders prove nothing: {chain.why}.")


def spf() -> Check:
    """SPF (RFC 7208) asks which machine delivered the message; what is kept of it does not say that reliably."""
    return Check("SPF", Outcome.UNDECIDED, "Which machine delivered it is not known here.")


def policy(domain: str, records: Records) -> Check:
    """Whether the domain's owner asks receivers to refuse mail that only pretends to be theirs (DMARC, RFC 7489)."""
    name = "DMARC policy"
    wish, strict = _wish(domain, records)
    if wish is None:
        return Check(name, Outcome.UNDECIDED, f"The policy of {domain or 'the sender'} was not looked up.")
    if wish in ("reject", "quarantine"):
        return Check(name, Outcome.PASSED, f"{domain} asks to {wish} forgeries{', strictly' if strict else ''}.")
    return Check(name, Outcome.FAILED, f"{domain} sets no policy on forgeries.")


def alignment(domain: str, signed: list[Signature], records: Records) -> Check:
    """Whether a signature that holds belongs to the domain in From, as DMARC asks (RFC 7489, section 3.1)."""
    name = "DMARC alignment"
    held = [s.domain for s in signed if s.state is State.HOLDS]
    if not held:
        return Check(name, Outcome.UNDECIDED, "No signature holds that could belong to the sender's domain.")
    wish, strict = _wish(domain, records)
    if domain in held or (not strict and any(is_same_house(d, domain) for d in held)):
        return Check(name, Outcome.PASSED, f"A signature that holds belongs to {domain}.")
    if any(is_same_house(d, domain) for d in held):
        return Check(name, Outcome.FAILED, f"{held[0]} signed, and {domain} wants its own name only.")
    if any(is_maybe_same_house(d, domain) for d in held):
        return Check(name, Outcome.UNDECIDED, f"{held[0]} signed; whether it belongs with {domain} is not known.")
    service = all(any(is_same_house(d, s) for s in _SERVICES) for d in held)
    if service and wish not in ("reject", "quarantine"):
        return Check(name, Outcome.UNDECIDED, f"{held[0]} signed, a service that sends for anyone.")
    return Check(name, Outcome.FAILED, f"{held[0]} signed, not {domain}.")


def _wish(domain: str, records: Records) -> tuple[str | None, bool]:
    """The policy for this domain ("" where there is none, None where nobody asked), and whether names must be equal.

    Looked up at the domain, then at those above it, which speak for the names under them with `sp=`.
    """
    labels = domain.split(".")
    asked = False
    for start in range(max(1, len(labels) - 1)):
        found = records.texts("_dmarc." + ".".join(labels[start:]))
        if found is None:
            continue
        asked = True
        valid = [text for text in found if re.match(r"\s*v\s*=\s*DMARC1\s*(;|$)", text)]
        if len(valid) != 1:
            continue
        tags = dict(re.findall(r"\b([a-z]{1,8})\s*=\s*([^\s;]{1,64})", valid[0].lower()))
        wish = tags.get("p", "none")
        return (tags.get("sp", wish) if start else wish), tags.get("adkim") == "s"
    return ("" if asked else None), False


def signatures(message: Message, records: Records) -> list[Signature]:
    """The signatures to judge; none of a message whose head programs read differently."""
    return signatures_on(message, records) if message.sound else []
