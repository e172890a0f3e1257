"""One form for a citation, whichever of its law's names it is by: `O.C.G.A. § 1-2-3` is `Ga. Code Ann. § 1-2-3`.

Papers, labels and the reader's normal form call one law by its title, its number or its letters, and write signs in the
singular or plural. What a reading is held against is the law and the provision. Provisions are never changed here:
another section, or one more of a list, stays another.
"""

from __future__ import annotations

import re
from functools import cache

# (the form that is kept, other names of that law), in lower case. The place behind it keeps laws of one name apart.
_NAMES: tuple[tuple[str, str], ...] = (
    ("ga. code ann. §", "o.c.g.a. §|ga. code §"),
    ("mass. gen. laws ch.", "m.g.l. c.|m.g.l. ch.|g.l. c."),
    ("ariz. rev. stat. §", "a.r.s. §"),
    ("n.m. stat. ann. §", "nmsa §|nmsa 1978, §|nmsa 1978 §"),
    ("n.h. rev. stat. ann. §", "n.h. rsa §|n.h. rsa|rsa §|rsa"),
    ("n.c. gen. stat. §", "n.c.g.s. §|n.c. g.s. §"),
    ("s.c. code ann. §", "s.c. code §"),
    ("n.j. stat. ann. §", "n.j.s.a. §|n.j.s.a.|n.j. stat. §"),
    ("mont. code ann. §", "mont. code §"),
    ("n.y. c.p.l.r. §", "n.y. c.p.l.r.|n.y. cplr §|n.y. cplr"),
    ("regulation (eu) 2016/679", "dsgvo (eu)|gdpr|regulation (eu) 2016/679 (gdpr)"),
    ("lei 109/2009 (pt)", "lei do cibercrime (pt)"),
    ("lei 12.965 (br)", "lei 12.965/2014 (br)|marco civil da internet (br)"),
    ("lei 5.172 (br)", "código tributário nacional (br)|lei 5.172/1966 (br)"),
    ("ley 58/2003 (es)", "ley general tributaria (es)"),
    ("criminal code (ca), s.", "code criminel (ca), art."),
    ("k.p.k. (pl)", "kodeks postępowania karnego (pl)"),
    ("bpk (lt)", "baudžiamojo proceso kodeksas (lt)"),
    ("zkp (rs)", "zakonik o krivičnom postupku (rs)"),
    ("zkp (si)", "zakon o kazenskem postopku (si)"),
    ("zdavp-2 (si)", "zakon o davčnem postopku (si)"),
    ("krms (ee)", "kriminaalmenetluse seadustik (ee)"),
    ("be. (hu)", "2017. évi xc. törvény (hu)"),
    ("κ.π.δ. (gr)", "κώδικας ποινικής δικονομίας (gr)|code of criminal procedure (gr)"),
    ("κ.φ.δ. (gr)", "κώδικας φορολογικής διαδικασίας (gr)"),
    ("wwft (nl)", "wet ter voorkoming van witwassen en financieren van terrorisme (nl)"),
)
_KEPT = {other.casefold(): kept.casefold() for kept, others in _NAMES for other in others.split("|")}
_NAMED = re.compile(
    rf"^(?:{'|'.join(map(re.escape, sorted(_KEPT, key=len, reverse=True)))})(?= ?[\d§]|,| |$)",
)
# Of signs and of what stands between the parts of a citation.
_EVEN = (
    (re.compile(r"\s+"), " "),
    (re.compile(r"\b(?:verordnung \(eu\)|règlement \(ue\)|reglamento \(ue\)|regolamento \(ue\))"), "regulation (eu)"),
    (re.compile(r"(?<=\blei )n\.? ?[º°o]\.? ?|(?<=\bloi )n° "), ""),
    (re.compile(r"(?<=^loi )(\d\d-\d+|\d{4}-\d+) du \d{1,2}(?:er)? \w+ \d{4}"), r"\1"),
    (re.compile(r"^lagen? (\(\d{4}:\d+\))[^()]*(?= \(se\))"), r"lag \1"),
    (re.compile(r",(?= \d{4} \([a-z]{2}\))"), ""),
    (re.compile(r"§§"), "§"),
    (re.compile(r"\bss\. (?=\d)"), "s. "),
    (re.compile(r"\bstraipsn\w+$"), "str."),
    (re.compile(r" and (?=sch\.)"), ", "),
    (re.compile(r"(?<=\d)(?<!\b1[6-9]\d\d)(?<!\b20\d\d), s\. (?=\d)"), ", "),
)  # fmt: skip


@cache
def one_form(citation: str) -> str:
    """The citation in lower case, under one name of its law and with its signs in the singular.

    >>> one_form("O.C.G.A. § 16-9-109")
    'ga. code ann. § 16-9-109'
    >>> one_form("Proceeds of Crime Act 2002 (UK), ss. 363, s. 342")
    'proceeds of crime act 2002 (uk), s. 363, 342'
    """
    text = citation.casefold()
    for pattern, even in _EVEN:
        text = pattern.sub(even, text)
    return _NAMED.sub(lambda match: _KEPT[match[0]], text)
