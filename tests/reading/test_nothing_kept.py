"""What a paper says is kept nowhere in the room once it has been read and its demand is gone."""

from __future__ import annotations

import gc
import importlib
import pkgutil
from collections.abc import Sized

import fourcorners.reading as room
from fourcorners.reading.certificates.filled.alike import begins_like
from fourcorners.reading.run import read
from tests.reading.papers import paper

_WORDS = """UNITED STATES DISTRICT COURT FOR THE DISTRICT OF MINNESOTA
SPECIMEN
SUBPOENA TO TESTIFY BEFORE A GRAND JURY No. 26-GJ-114

YOU ARE COMMANDED to produce, for the account {name}@example.com of Ms. {name}, from May 1, 2026 to May 9, 2026:
1. the name and postal address of {name};
2. the login IP addresses and the {name} records.

Date: October 15, 2026          s/ M. Brandvold, Clerk of Court
"""


def _sizes() -> dict[str, int]:
    """How much each cache and each container at the top of the room's modules holds."""
    gc.collect()
    sizes: dict[str, int] = {}
    for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
        for name, value in vars(importlib.import_module(module.name)).items():
            info = getattr(value, "cache_info", None)
            if info is not None:
                sizes[f"{module.name}.{name}"] = info().currsize
            elif isinstance(value, Sized) and not isinstance(value, type) and not name.startswith("__"):
                sizes[f"{module.name}.{name}"] = len(value)
    return sizes


def test_no_cache_of_the_room_keeps_the_words_of_a_paper() -> None:
    """Reading the same paper with another person's name leaves every module of the room as it was."""
    for name in ("quillon", "brackwell"):
        assert read(paper(_WORDS.format(name=name))).accounts
        begins_like(f"{name}, first name", "surname of the person")
        if name == "quillon":
            before = _sizes()
    assert _sizes() == before
    assert len(before) > 500
