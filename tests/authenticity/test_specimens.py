"""The demo's papers: marked on every page, made from their sources, and sent by whom they seem to be."""

import json
from pathlib import Path

import pypdfium2
import pytest
from demo.papers import make

from fourcorners.authenticity.model import Directory, Outcome, Records, Report
from fourcorners.authenticity.run import authenticate
from fourcorners.intake.run import receive_file
from fourcorners.reading.matter import read_matter
from fourcorners.terms import Defect
from tests.authenticity.letters import outcome

FOLDER = Path(make.__file__).parent
PAPERS = sorted(p for p in FOLDER.iterdir() if p.name[:2].isdigit())


def checked(name: str) -> Report:
    path = FOLDER / name
    paper = receive_file(path)
    records = Records.from_json(json.loads((FOLDER / "records.json").read_text(encoding="utf-8")))
    return authenticate(
        path.read_bytes(),
        paper,
        demand=read_matter(paper),
        records=records,
        directory=Directory.from_csv(FOLDER / "public-bodies.csv"),
    )


def test_there_are_ten() -> None:
    """One file for each paper that the table describes."""
    table = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert len(PAPERS) == 10
    assert all(f"| {p.name[:2]} `{p.name[3:]}` |" in table for p in PAPERS)


@pytest.mark.parametrize("path", PAPERS, ids=lambda p: p.stem)
def test_every_page_says_specimen(path: Path) -> None:
    """Nobody can take one for a real paper, whichever page is torn off."""
    if path.suffix == ".pdf":
        # As printed: what is read leaves the running heads and feet of pages out.
        pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)]
        assert all("SPECIMEN" in page for page in pages)
        return
    for part in receive_file(path).whole():
        assert all("SPECIMEN" in page.text for page in part.pages), part.name


def test_papers_are_what_their_sources_give() -> None:
    """Made again, byte for byte; the signed e-mail keeps its signature."""
    assert make.check() == []


def test_the_forged_emergency_shows_what_it_is() -> None:
    """A look-alike domain, answers elsewhere, and no call wanted."""
    done = checked("05-forged-emergency.eml")
    failed = {c.check for c in done.checks if c.outcome is Outcome.FAILED}
    assert {"look-alike domain", "reply address", "directory", "call-back"} <= failed
    assert outcome(done, "pressure") is Outcome.UNDECIDED
    assert done.signs == (Defect.UNVERIFIED_REQUESTER, Defect.IMPOSTOR_SIGNS)


def test_the_preservation_request_is_signed() -> None:
    """Its signature holds and its domain is listed; the requester is unverified all the same."""
    done = checked("07-preservation-request.eml")
    for name in ("DKIM signature", "DMARC alignment", "DMARC policy", "directory", "named agency", "call-back"):
        assert outcome(done, name) is Outcome.PASSED, name
    assert done.signs == (Defect.UNVERIFIED_REQUESTER,)


@pytest.mark.parametrize("path", [p for p in PAPERS if p.suffix != ".eml"], ids=lambda p: p.stem)
def test_papers_that_came_as_files_accuse_nobody(path: Path) -> None:
    """Nothing on them shows who sent them, for or against."""
    done = checked(path.name)
    assert outcome(done, "sender") is Outcome.UNDECIDED
    assert done.signs == (Defect.UNVERIFIED_REQUESTER,)
