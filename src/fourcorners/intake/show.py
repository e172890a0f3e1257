"""The pages of a paper as people look at them: pictures, the places of evidence, and crops around it."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Any

from fourcorners.errors import UnreadableInput
from fourcorners.intake.confined.broken import broken
from fourcorners.intake.confined.nurseries import SCANS, WARD
from fourcorners.intake.limits import DEFAULT, Limits
from fourcorners.intake.model import Box, Paper
from fourcorners.intake.places import around, lines
from fourcorners.intake.run import check_size, receive
from fourcorners.intake.unpack import refusal_of
from fourcorners.values import Evidence

_PNG = b"\x89PNG\r\n\x1a\n"


def picture(data: bytes, page: int, *, within: Sequence[int] = (), dpi: int = 110, limits: Limits = DEFAULT) -> bytes:
    """A page of a PDF or an image file as PNG, drawn in a child: what reviewers look at instead of the sender's file.

    `within` tells which paper of the delivery it is: its place among the attachments, level by level. A page that would
    have more pixels than the limits allow is drawn smaller. Papers without pages to look at, such as text and e-mail,
    are refused: their text is all there is to see. Raises UnreadableInput.
    """
    return _png(_ask("picture", data, limits, within, page=page, dpi=dpi), limits, page)


def boxes(
    data: bytes,
    evidence: Sequence[Evidence],
    *,
    within: Sequence[int] = (),
    paper: Paper | None = None,
    limits: Limits = DEFAULT,
) -> list[list[Box]]:
    """For each piece of evidence the rectangles that cover its words on the pages, one for each line.

    Worked out from the same text that `receive` gives, so the same spans hold. `paper` is the one the evidence is from,
    as it was received; without it the delivery is received again, which takes seconds for a scan. `within` as for
    `picture`. Raises UnreadableInput where the paper has no pages to look at or no such page or span.
    """
    paper = paper or _paper_within(receive(data, "", limits=limits), within)
    found: list[list[Box]] = [[] for _ in evidence]
    asked = []
    for place, piece in enumerate(evidence):
        page = paper.pages[piece.page - 1] if 0 < piece.page <= len(paper.pages) else None
        if page and (page.seen or paper.media_type.startswith("image/")):
            found[place] = lines(page, piece.start, piece.end)
        else:
            asked.append(place)
    if not asked:
        return found
    spans = [[evidence[place].page, evidence[place].start, evidence[place].end] for place in asked]
    answer = _ask("boxes", data, limits, within, spans=spans)
    try:
        told = json.loads(answer)
        if not isinstance(told, list) or len(told) != len(spans):
            raise ValueError("not one list for each span")
        for place, rects in zip(asked, told, strict=True):
            found[place] = [_box(rect) for rect in rects]
    except (ValueError, TypeError, RecursionError):
        raise broken("nonsense", limits, "") from None
    return found


def crop(
    data: bytes,
    evidence: Evidence,
    *,
    within: Sequence[int] = (),
    paper: Paper | None = None,
    dpi: int = 200,
    limits: Limits = DEFAULT,
) -> bytes:
    """The part of a page around these words as PNG, upright: to hold an identifier against its picture.

    Arguments as for `boxes`. Raises UnreadableInput, also where the evidence covers no words.
    """
    paper = paper or _paper_within(receive(data, "", limits=limits), within)
    (found,) = boxes(data, [evidence], within=within, paper=paper, limits=limits)
    if not found:
        raise UnreadableInput("these words have no place on the page", do="Give evidence that covers words.")
    seen = paper.pages[evidence.page - 1].seen
    turn = seen.turn if seen else 0
    box = around(found, turn)
    answer = _ask(
        "crop", data, limits, within, page=evidence.page, dpi=dpi, turn=turn,
        box=(box.left, box.top, box.right, box.bottom),
    )  # fmt: skip
    return _png(answer, limits, evidence.page)


def _paper_within(paper: Paper, within: Sequence[int]) -> Paper:
    for place in within:
        if not 0 <= place < len(paper.attachments):
            raise UnreadableInput("the delivery has no such attachment", do="Give the place of one that it has.")
        paper = paper.attachments[place]
    return paper


def _png(answer: bytes, limits: Limits, page: int) -> bytes:
    if answer[:8] != _PNG:
        raise broken("nonsense", limits, f"page {page}")
    return answer


def _ask(verb: str, data: bytes, limits: Limits, within: Sequence[int], **more: Any) -> bytes:
    """The answer to a question about the pages of one paper: behind a first byte that says what follows."""
    check_size(len(data), "", limits)
    for ward, bounds in ((WARD, limits), (SCANS, limits.of_a_scan())):
        with ward.one() as nursery:
            status, answer = nursery.ask({"verb": verb, "path": list(within), **more}, [data], bounds)
        if status != "done":
            raise broken(status, bounds, "")
        if answer[:1] == b"A":
            return answer[1:]
        # The child that parses has no library for image files, and says so.
        if answer[:1] != b"S":
            break
    try:
        refusal = refusal_of(answer[1:], limits)
    except (ValueError, KeyError, TypeError):
        refusal = broken("nonsense", limits, "")
    raise refusal


def _box(rect: Any) -> Box:
    left, top, right, bottom = (float(share) for share in rect)
    if not all(math.isfinite(share) for share in (left, top, right, bottom)):
        raise ValueError("no rectangle")
    return Box(left, top, right, bottom)
