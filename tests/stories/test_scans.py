"""A scan on the command line: what it asks, and pictures to hold the accounts against."""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.golden.making.scanning import Scanner
from tests.intake.papers import mail, pdf
from tests.programs import fourcorners
from tests.stories.test_commands import refused

WARRANT = r"""#set page(width: 17cm, height: 12cm, margin: 1.2cm)
SPECIMEN

UNITED STATES DISTRICT COURT for the Western District of Washington

SEARCH AND SEIZURE WARRANT

The account northlight.22\@mail.example at Harbor Social, Inc. Produce the contents of its messages, for the period
from May 1, 2026 through August 31, 2026. 18 U.S.C. § 2703(a).

Dated: November 19, 2026
"""


@pytest.fixture(scope="module")
def scan() -> bytes:
    return Scanner(dpi=200, bits=8).scan(pdf(WARRANT), seed="story")


def test_crops_show_the_accounts_of_a_scan(tmp_path: Path, scan: bytes) -> None:
    """One picture for each place an account was read from, small and with writing in it; no name tells the account."""
    paper = tmp_path / "warrant.eml"
    paper.write_bytes(mail("Please find the warrant attached.", ("w.pdf", "application/pdf", scan)))
    done = fourcorners("read", paper, "--json", "--crops", tmp_path / "crops")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    found = [*told["accounts"], *(one["value"] for one in told["candidates"].get("accounts", []))]
    assert {"kind": "email", "value": "northlight.22@mail.example"} in found
    pictures = sorted((tmp_path / "crops").iterdir())
    assert pictures
    for picture in pictures:
        assert picture.name.startswith("warrant-")
        assert "northlight" not in picture.name
        shades = np.asarray(Image.open(io.BytesIO(picture.read_bytes())).convert("L"))
        assert shades.shape[0] < 200
        assert 0.01 < (shades < 128).mean() < 0.5


def test_a_digital_paper_has_no_crops(tmp_path: Path) -> None:
    """What was read from text needs no picture, and no folder is made."""
    paper = tmp_path / "warrant.pdf"
    paper.write_bytes(pdf(WARRANT))
    done = fourcorners("read", paper, "--crops", tmp_path / "crops")
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "crops").exists()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, scan: bytes) -> None:
    """One line names the folder."""
    (tmp_path / "crops").write_text("a file, no folder", encoding="utf-8")
    (tmp_path / "warrant.pdf").write_bytes(scan)
    assert "crops" in refused(fourcorners("read", tmp_path / "warrant.pdf", "--crops", tmp_path / "crops"))
