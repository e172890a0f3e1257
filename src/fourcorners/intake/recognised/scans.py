"""The scanned pages of a delivery: each is recognised in a confined child of its own and put into the Paper."""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from fourcorners.errors import UnreadableInput
from fourcorners.intake.confined.broken import broken
from fourcorners.intake.confined.nurseries import SCANS
from fourcorners.intake.limits import Limits
from fourcorners.intake.looks import told_of
from fourcorners.intake.model import Paper
from fourcorners.intake.recognised.margins import with_margins
from fourcorners.intake.recognised.scanned import Said, Scan, hidden, settled
from fourcorners.intake.recognised.second import read_twice, second_reader
from fourcorners.intake.unpack import ToLook, Unpacked, refusal_of, scan_of

_MOST_AT_ONCE = 4

Path = tuple[int, ...]
_Looks = Mapping[Path, Mapping[int, ToLook]]
_Results = Mapping[ToLook, Scan | UnreadableInput | None]


def with_scans(unpacked: Unpacked, data: bytes, limits: Limits) -> Paper | UnreadableInput:
    """The paper with the words of its scanned pages, and of those of its attachments.

    Pages are taken in order, as many as the limits allow. A page that cannot be recognised stays without text, and a
    remark says why. An image file of which no page can be decoded is a refused paper.
    """
    looks, most = unpacked.looks, limits.scanned_pages
    if not looks:
        return unpacked.paper
    results: dict[ToLook, Scan | UnreadableInput | None] = dict.fromkeys(looks)
    wanted = looks[:most]
    if wanted:
        with ThreadPoolExecutor(min(len(wanted), _MOST_AT_ONCE, os.cpu_count() or 1), "scans") as pool:
            results.update(zip(wanted, pool.map(lambda look: _recognised(look, data, limits), wanted), strict=True))
    by_paper: dict[Path, dict[int, ToLook]] = {}
    for look in looks:
        by_paper.setdefault(look.path, {})[look.page] = look
    paper = _rebuilt(unpacked.paper, (), by_paper, results, most)
    refusal = _unreadable(unpacked.paper, by_paper.get((), {}), results)
    return UnreadableInput(refusal.what, at=paper.name, do=refusal.do) if refusal else paper


def _recognised(look: ToLook, data: bytes, limits: Limits) -> Scan | UnreadableInput:
    bounds, second = limits.of_a_scan(), second_reader()
    request = {"verb": "recognise", "path": look.path, "page": look.page, "strip": second is not None}
    with SCANS.one() as nursery:
        status, answer = nursery.ask(request, [data], bounds)
    if status != "done":
        return broken(status, bounds, "")
    try:
        if answer[:1] != b"A":
            return refusal_of(answer[1:], limits)
        scan = scan_of(answer[1:])
    except (ValueError, KeyError, TypeError, struct.error):
        return broken("nonsense", bounds, "")
    return scan if second is None else read_twice(scan, second, limits)


def _rebuilt(paper: Paper, path: Path, looks: _Looks, results: _Results, most: int) -> Paper:
    mine = looks.get(path, {})
    refusal = _unreadable(paper, mine, results)
    pages = list(paper.pages)
    said: dict[Said, list[int]] = {}
    differences = list(paper.differences)
    for number, look in mine.items() if refusal is None else ():
        hides = hidden(pages[number - 1], look.why, results[look])
        differences += [hides] if hides else []
        pages[number - 1], remarks = settled(pages[number - 1], look.why, results[look], most)
        for remark in remarks:
            said.setdefault(remark, []).append(number)
    more = [told for remark, numbers in said.items() for told in told_of(numbers, *remark)]
    return replace(
        paper,
        pages=() if refusal else tuple(with_margins(pages)),
        attachments=tuple(
            _rebuilt(one, (*path, index), looks, results, most) for index, one in enumerate(paper.attachments)
        ),
        differences=tuple(differences),
        remarks=(*paper.remarks, f"not read: {refusal.what}") if refusal else (*paper.remarks, *more),
    )


def _unreadable(paper: Paper, looks: Mapping[int, ToLook], results: _Results) -> UnreadableInput | None:
    """Why an image file cannot be read at all: the first of its pages' refusals, where all were refused."""
    if not paper.media_type.startswith("image/"):
        return None
    refused = [one for look in looks.values() if isinstance(one := results[look], UnreadableInput)]
    return refused[0] if refused and len(refused) == len(looks) else None
