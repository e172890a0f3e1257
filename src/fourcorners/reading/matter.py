"""Reading a delivery: its papers cut into parts, each part read by itself, and one demand made of them.

The demand is the strongest process in the delivery with its attachments. The other parts add only what is theirs to
add: an order of silence its secrecy, a letter the day it names and the wish it utters, where the process is silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from fourcorners.intake.model import Paper
from fourcorners.reading.delivery.bundle import Bundle
from fourcorners.reading.delivery.joining import joined
from fourcorners.reading.delivery.parts import ATTACHED, Opening, Section, sections
from fourcorners.reading.delivery.relations import Unit, choose, related
from fourcorners.reading.marks.delivered import with_way
from fourcorners.reading.model import Demand, Part
from fourcorners.reading.pasted.read import find_pasted
from fourcorners.reading.run import Reading, read
from fourcorners.terms import Instrument, Mark, Relation
from fourcorners.values import Found

T = TypeVar("T")


def read_matter(paper: Paper) -> Demand:
    """What a delivery asks: a paper, or a message or archive with the papers it brings. `parts` lists what it is made of.

    Raises UnreadableInput for a structured form in it that is not of its kind's shape.
    """
    papers = tuple(p for p in paper.whole() if p.form is not None or any(page.text.strip() for page in p.pages))
    units = [unit for one in papers for unit in _units(one)]
    if not units:
        return Demand(paper=paper.sha256)
    main = chosen = choose(units)
    if (weighed := _weighed(chosen)) is not chosen:
        main, units = weighed, [weighed if unit is chosen else unit for unit in units]
    if len(units) == 1:
        return replace(with_way(paper, main.demand), parts=tuple(_listed(main, Relation.PRINCIPAL)))
    main, units = _with_attachments(main, units)
    relations = {id(unit): related(unit, main) for unit in units}
    demand = joined(main, [(unit, relations[id(unit)]) for unit in units if unit is not main])
    parts = tuple(part for unit in units for part in _listed(unit, relations[id(unit)]))
    return replace(with_way(paper, demand), parts=parts)


# ------------------------------------------------------------------------------------------------- cutting


@dataclass(frozen=True, slots=True)
class _Group:
    """A part with the attachments behind it."""

    sections: tuple[Section, ...]

    @property
    def opening(self) -> Opening:
        return self.sections[0].opening


def _units(paper: Paper) -> list[Unit]:
    """The parts of one paper that are read by themselves."""
    if paper.form is not None:
        return [Unit(paper, (), None, read(paper))]
    pasted = find_pasted(paper)
    if pasted is not None:
        orders = [Unit(paper, (), None, demand) for demand in pasted.demands]
        rest = pasted.rest
        return [*orders, Unit(paper, (), rest, rest.back(read(rest.paper())))] if rest else orders
    cut = sections(paper)
    groups = _groups(cut)
    if len(groups) > 1:
        units = [_unit(paper, group.sections, _lent(group, groups)) for group in groups]
        if _is_proposal(units):
            return [_proposal(_unit(paper, cut))]
        if all(_stands(unit) for unit in units):
            return units
    return [_unit(paper, cut)]


def _groups(cut: Sequence[Section]) -> list[_Group]:
    groups: list[_Group] = []
    for section in cut:
        if groups and section.opening in ATTACHED:
            groups[-1] = _Group((*groups[-1].sections, section))
        else:
            groups.append(_Group((section,)))
    return groups


def _lent(group: _Group, groups: Sequence[_Group]) -> tuple[Section, ...]:
    """The attachments of another group that a process without any of its own may refer to: those filed once for both."""
    if group.opening is not Opening.PROCESS or len(group.sections) > 1:
        return ()
    text = " ".join(s.page.text[s.start : s.end] for s in group.sections[0].stretches).lower()
    return tuple(
        section
        for other in groups
        if other.opening is Opening.APPLICATION
        for section in other.sections[1:]
        if section.opening is not Opening.REPLY and section.title.lower()[:12] in text
    )


def _unit(paper: Paper, cut: Sequence[Section], lent: Sequence[Section] = ()) -> Unit:
    bundle = Bundle.of(paper, (stretch for section in (*cut, *lent) for stretch in section.stretches))
    whole = bundle.is_whole
    reading = Reading(paper if whole else bundle.paper())
    demand = reading.demand(weighed=False)
    return Unit(paper, tuple(cut), bundle, demand if whole else bundle.back(demand), reading)


def _weighed(main: Unit) -> Unit:
    """The chosen part, its kind told by weights where neither it nor another part names one."""
    if main.demand.instrument is not None or main.bundle is None:
        return main
    reading, paper = main.reading, main.bundle.paper()
    if reading is None or reading.paper != paper:
        reading = Reading(paper)
    return replace(main, demand=main.bundle.back(reading.demand(weighed=True)))


def _stands(unit: Unit) -> bool:
    """Whether a part makes sense by itself. A process in which no process can be read was none: its title misled."""
    kind = unit.demand.instrument.value if unit.demand.instrument else None
    return unit.opening is not Opening.PROCESS or kind not in {None, Instrument.INFORMAL_REQUEST}


def _is_proposal(units: Sequence[Unit]) -> bool:
    """Whether an application brings the order that it wants, for a court to sign: then it is all one application."""
    return units[0].opening is Opening.APPLICATION and all(
        unit.opening is Opening.APPLICATION or (unit.demand.signed is not None and not unit.demand.signed.value)
        for unit in units
    )


def _proposal(unit: Unit) -> Unit:
    """The application with what it proposes: nothing of it is ordered yet."""
    demand = unit.demand
    if demand.shows(Mark.APPLICATION):
        return unit
    first = unit.sections[0]
    stretch = first.stretches[0]
    at = max(stretch.page.text.find(first.title[:40], stretch.start), 0)
    said = (unit.paper.evidence(stretch.page.number, at, at + len(first.title[:40])),)
    marks = (*demand.marks, Found(Mark.APPLICATION, said))
    return replace(unit, demand=replace(demand, marks=marks, court=Found(False, said)))


# ------------------------------------------------------------------------------------------------- attachments

_LISTS = ("text/csv", "application/vnd.ms-excel", "spreadsheet", "text/tab-separated-values")


def _with_attachments(main: Unit, units: list[Unit]) -> tuple[Unit, list[Unit]]:
    """The chosen process read again with the papers that are only attachments to it; they stay units, to be listed."""
    if main.bundle is None:
        return main, units
    papers = [
        unit.paper for unit in units if unit is not main and unit.paper is not main.paper and _is_attachment(unit)
    ]
    if not papers:
        return main, units
    bundle = main.bundle.with_papers(papers)
    again = replace(main, demand=bundle.back(read(bundle.paper())))
    return again, [again if unit is main else unit for unit in units]


def _is_attachment(unit: Unit) -> bool:
    """Whether a paper is a list or schedule to a process and none itself."""
    if unit.demand.instrument is not None and unit.demand.instrument.value is not Instrument.OTHER:
        return False
    return unit.opening in ATTACHED or any(kind in unit.paper.media_type for kind in _LISTS)


# ------------------------------------------------------------------------------------------------- listing


def _listed(unit: Unit, relation: Relation) -> Iterator[Part]:
    demand = unit.demand
    if not unit.sections:
        pages = (1, max(1, len(unit.paper.pages)))
        yield Part(unit.paper.sha256, pages, _own(demand, relation), *_named(demand))
        return
    for place, section in enumerate(unit.sections):
        if place == 0:
            kind, reference = _named(demand)
            none = relation in {Relation.ATTACHMENT_OF, Relation.EXHIBIT, Relation.COVER_LETTER}
            yield Part(
                unit.paper.sha256,
                section.pages,
                _own(demand, relation),
                None if none else kind,
                reference,
                section.title,
            )
        else:
            exhibit = section.opening is Opening.EXHIBIT and relation is Relation.APPLICATION_FOR
            of = Relation.EXHIBIT if exhibit else Relation.ATTACHMENT_OF
            yield Part(unit.paper.sha256, section.pages, of, title=section.title)


def _named(demand: Demand) -> tuple[Instrument | None, str]:
    return demand.instrument.value if demand.instrument else None, demand.reference.value if demand.reference else ""


def _own(demand: Demand, relation: Relation) -> Relation:
    """A process that is about an earlier paper says so instead of being the first of its matter."""
    if relation is not Relation.PRINCIPAL:
        return relation
    if demand.shows(Mark.WITHDRAWAL):
        return Relation.WITHDRAWAL_OF
    if demand.shows(Mark.CHANGES_EARLIER):
        return Relation.AMENDMENT_OF
    return Relation.EXTENSION_OF if demand.shows(Mark.EXTENDS_EARLIER) else relation
