"""What a certificate asks for, box by box: Section F of Annex I, Section D of Annex II."""

from __future__ import annotations

from collections.abc import Iterator

from fourcorners.reading.categories.meaning import meaning
from fourcorners.reading.certificates.boxes import ALONE, BLANKS, BOXES
from fourcorners.reading.forms.lines import FormLines
from fourcorners.reading.model import Candidate, Item, in_json
from fourcorners.reading.sureness import LOOSE
from fourcorners.terms import Category
from fourcorners.values import Found

# What the four groups of boxes are called (Art. 3(9) to (12); Annex I, Section F).
_GROUPS = {
    "a": "subscriber data",
    "b": "data requested for the sole purpose of identifying the user",
    "c": "traffic data",
    "d": "content data",
}
_ALSO_TRAFFIC = "data requested to identify the user"


def items_of(lines: FormLines, what: str) -> tuple[Found[Item], ...]:
    """One item for each ticked box and each blank that was filled in; a group ticked alone is one by itself."""
    groups = _groups(lines, what)
    items = [
        lines.found(Item(f"{groups[box[0]]}: {what}.{box}", categories), f"{what}.{box}")
        for box, categories in BOXES.items()
        if lines.value(f"{what}.{box}") is True
    ]
    below = {box[0] for box in BOXES if lines.value(f"{what}.{box}") is True}
    for blank in BLANKS:
        if words := lines.words(f"{what}.{blank}"):
            below.add(blank[0])
            items.append(lines.found(Item(words, meaning(words.lower()).wanted), f"{what}.{blank}"))
    for group, categories in ALONE.items():
        path = f"{what}.{group}.selected"
        # Where a sub-box could not be read, the group may not stand alone.
        if lines.value(path) is True and group not in below and not lines.unread(f"{what}.{group}"):
            items.append(lines.found(Item(f"{what}.{group}", categories), path))
    if words := lines.words(f"{what}.limit"):
        # It specifies or limits the range in free words: a person must read it.
        items.append(lines.found(Item(words, frozenset[Category]()), f"{what}.limit"))
    return tuple(items)


def unread_items(lines: FormLines, what: str) -> Iterator[Candidate]:
    """What may be asked: each box of that section whose tick could not be read, and words beside an empty one."""
    for path, words in lines.unticked(what):
        item = Item(words, meaning(words.lower()).wanted)
        yield Candidate("items", in_json(item), LOOSE, lines.at(path))
    groups = _groups(lines, what)
    unread = set(lines.unread(what))
    for box, categories in BOXES.items():
        path = f"{what}.{box}"
        if path in unread:
            item = Item(f"{groups[box[0]]}: {path}", categories)
            yield Candidate("items", in_json(item), LOOSE, lines.at(path))


def _groups(lines: FormLines, what: str) -> dict[str, str]:
    if lines.value(f"{what}.c.selected") is True:
        # Asked for as traffic data too, the same records no longer serve the one purpose alone.
        return {**_GROUPS, "b": _ALSO_TRAFFIC}
    return _GROUPS
