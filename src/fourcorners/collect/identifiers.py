"""An identifier as a paper writes it -> the texts a store may keep for it, by the kind's rules and the map's alone.

The rules are exact. An address's domain is the same in any letters (RFC 5321, section 2.4), its local part only where
the map says so. A telephone number is asked for in E.164 (a plus, the calling code, the number: at most fifteen
figures); one written in the national way is that only where the map says which nation's. A handle may be written in
the forms the map lists, such as an address of its page. Nothing is tried beyond these.
"""

from __future__ import annotations

import re

from fourcorners.collect.model import National, Resolver
from fourcorners.terms import IdentifierKind

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
# What people set between the figures of a number (RFC 3966, section 5.1.1, and the no-break space).
_SEPARATORS = dict.fromkeys(map(ord, " .-()/\u00a0"))


def asked(resolver: Resolver, value: str) -> tuple[str, ...]:
    """The texts to look for, as the resolver compares them; none where the identifier is not one of its kind."""
    if resolver.kind is IdentifierKind.PHONE:
        number = e164(value, resolver.national)
        return (resolver.folded(number),) if number else ()
    found = []
    for form in resolver.written_as or ("{}",):
        before, _, after = form.partition("{}")
        inner = value[len(before) : len(value) - len(after)]
        if len(value) > len(before) + len(after) and resolver.folded(before + inner + after) == resolver.folded(value):
            found.append(resolver.folded(inner))
    return tuple(dict.fromkeys(found))


def e164(value: str, national: National | None) -> str | None:
    """A telephone number in E.164; None where it is not written in full and the map does not say what is left out."""
    bare = value.translate(_SEPARATORS)
    if _E164.fullmatch(bare):
        return bare
    if national is None or not (bare.isascii() and bare.isdigit()):
        return None
    for lead in dict.fromkeys((national.prefix, national.code)):
        if bare.startswith(lead) and len(bare) == len(lead) + national.digits:
            return f"+{national.code}{bare[len(lead) :]}"
    return None
