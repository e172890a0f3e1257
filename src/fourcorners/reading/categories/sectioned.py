"""Which data a European order certificate asks for, where it is typed freely: row by row in the section for it.

That section of Regulation (EU) 2023/1543, Annex I (F) and Annex II (D), has four groups: subscriber data, data for the
sole purpose of identifying the user, traffic data, content data. Whatever a ticked row names is asked for; what another
section names says whose data, why, or whom to call. Behind the name of a group its data may be listed, and then the
name means no more than the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from fourcorners.reading.categories.meaning import Meanings, meanings
from fourcorners.reading.categories.refused import refuses
from fourcorners.reading.texts.clauses import Clause, clauses, even, place
from fourcorners.reading.texts.denied import denied
from fourcorners.reading.texts.lettered import Certificate
from fourcorners.reading.texts.text import Text
from fourcorners.terms import Category

C = Category


class Row(NamedTuple):
    """A clause, where in its words the item begins, and what it asks for; nothing where it names a group alone."""

    clause: Clause
    at: int
    categories: frozenset[Category]


# How the groups are called in the languages of the Union, by the beginnings of words.
_GROUPS = {
    "identity": re.compile(
        r"\b(?:sole purpose|identification only|identifying only|only to identif|seule fin|seul objet|zum (?:ausschlie\w+|alleinigen) zweck|(?:nur|ausschlie\w+) (?:zur|zum) identif"
        r"|únic[oa] fin|solo scopo|(?:único|único e exclusivo) (?:fim|objetivo)|apenas para|enige doel|enkel voor|enbart|endast|udelukkende|yksinomaan|ainoastaan|ainult|tikai|tik\b|wyłącznie"
        r"|výhradně|výlučne|jen pro|len na|isključivo|izključno|единствен|exclusiv|kizárólag|αποκλειστικ|uniku|identif\w+ (?:of |de |des |del |do |van )?(?:the |l')?(?:user|nutzer|utili|usuari|utente|gebruiker))"
    ),
    "content": re.compile(
        r"\b(?:content|inhalt|conten|contenu|conteúd|inhoud|innehåll|indhold|sisält|sisu|satur|turin|treś|dotyczące treści|obsah|sadržaj|vsebin|съдърж|conținut|tartal|περιεχ|kontenut)\w*"
    ),
    "traffic": re.compile(
        r"\b(?:traffic|verkehr|trafic|tráfico|traffico|sul traffico|tráfego|verkeer|trafik|liikenne|liiklus|datplūsm|noslodz|srauto|ruchu|provoz|prevádzk|promet|трафик|forgalm|κίνησ|traffiku)\w*"
    ),
    "subscriber": re.compile(
        r"\b(?:subscriber|teilnehmer|bestandsdaten|abonn|abonad|abbonat|assinant|tilaaj|abonen|účastn|předplat|predplat|pretplat|naročni|абонат|előfizet|συνδρομητ)\w*"
    ),
}  # fmt: skip
# What a group may hold: a message named in a row of traffic is what its records are of.
_CONTENT = frozenset(c for c in C if c.value.startswith("content."))
_SUBSCRIBER = frozenset(c for c in C if c.value.startswith("subscriber."))
_NEVER = {
    "subscriber": _CONTENT,
    "identity": _CONTENT | {C.TRAFFIC_CALLS, C.SUBSCRIBER_NAME},
    "traffic": _CONTENT | _SUBSCRIBER,
    "content": _SUBSCRIBER | {C.DEVICE},
}
_LABEL = re.compile(
    r"[^:(\"«»„“—–-]{3,110}?(?:\s?[:(—–]| -+ |:$|\s?[.…]{3,}|\s(?=\[ ?x ?\]|[☒☑✓✔]))|[^:(]{3,90}?(?= ?[\"«»„“])"
)
_LABEL_MOST, _ALONE = 110, 3
_CROSSED = re.compile(r"(?<!\S)X(?=\s)|\[[xX]\]|☒")
_UNTICKED = re.compile(r"^(?:\[ ?\]|\( +\)|[☐□])|(?:\[ ?\]|\( +\)|[☐□])\W*$")


def rows(text: Text, sections: Certificate, doubtful: frozenset[Category]) -> list[Row]:
    """What the section for the data asks for; nothing where the section names none.

    `doubtful` are kinds of data that the paper hardly asks for, by all that stands around their names.
    """
    if sections.what is None:
        return []
    first, last = sections.what
    cut = [_up_to(text, clause, last) for clause in clauses(text) if first <= clause.start < last]
    # Where a cross ticks, a dash leaves out.
    crossed = _CROSSED.search(text.full, first, last) is not None
    cut = [clause for clause in cut if not (crossed and clause.words.startswith("- "))]
    return list(_rows(cut, meanings(text), doubtful))


def _up_to(text: Text, clause: Clause, last: int) -> Clause:
    """The clause without what belongs to the next section."""
    if clause.end <= last:
        return clause
    return clause._replace(end=last, words=even(text.lower[clause.start : last]))


def _rows(cut: list[Clause], known: Meanings, doubtful: frozenset[Category]) -> Iterator[Row]:
    group = ""
    pending: Row | None = None
    for clause in cut:
        words = clause.words
        label = _LABEL.match(words)
        head = label[0] if label else words if len(words) < _LABEL_MOST else ""
        named = _group(head)
        if named:
            if pending is not None:
                yield pending
            pending, group = None, named
        if not clause.ticked or _UNTICKED.search(words) or refuses(words, clause.stems):
            continue
        # "Contents of the mailbox" names its group and says more; "content data" names it alone.
        alone = named and not label and words.count(" ") < _ALONE
        rest = words[label.end() :] if named and label else "" if alone else words
        wanted = _meant(known.of(rest, tongue=clause.tongue).wanted, group, rest, doubtful)
        if wanted and not denied(rest):
            pending = None
            yield Row(clause, label.end() if named and label else 0, wanted)
        elif named:
            # The name of a group alone: its data may be listed below it.
            whole = known.of(words, tongue=clause.tongue).wanted - doubtful - {C.ANY}
            general = whole if group == "subscriber" else frozenset[Category]()
            pending = Row(clause, 0, general)
    if pending is not None:
        yield pending


def _meant(named: frozenset[Category], group: str, words: str, doubtful: frozenset[Category]) -> frozenset[Category]:
    """What a row of that group asks for where it names these."""
    also: set[Category] = set()
    if group == "traffic" and C.CONTENT_MESSAGE in named:
        # With whom and when messages were exchanged, not what they say.
        also.add(C.TRAFFIC_HEADERS)
    if group == "subscriber" and "mail" in words:
        also |= {C.SUBSCRIBER_EMAIL} if C.CONTENT_MESSAGE in named else set()
    return (named - _NEVER.get(group, frozenset()) - doubtful - {C.ANY}) | also


def _group(words: str) -> str:
    return next((name for name, pattern in _GROUPS.items() if pattern.search(words)), "")


def begins(text: Text, row: Row) -> int:
    """Where the item of a row begins on the page."""
    return place(text, row.clause, row.at)
