"""One small Harbor Social for all tests of a session."""

from __future__ import annotations

from pathlib import Path

import pytest
from demo.harbor_social.generate import generate

from fourcorners.collect.datamap import load
from fourcorners.collect.model import DataMap


@pytest.fixture(scope="session")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> DataMap:
    """The demo provider, with fewer rows."""
    return load(generate(tmp_path_factory.mktemp("harbor"), accounts=200, sessions=6_000, messages=3_000))


@pytest.fixture
def harbor_copy(harbor: DataMap, tmp_path: Path) -> Path:
    """The provider's folder, to be damaged."""
    import shutil

    return Path(shutil.copytree(harbor.folder, tmp_path / "provider"))
