"""One small Harbor Social for all tests of a session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from demo.harbor_social.generate import generate

from fourcorners.collect.datamap import load
from fourcorners.collect.model import DataMap

from .lake import Between
from .servers import OBJECTS, ObjectStorage, Servers


@pytest.fixture(scope="session")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> DataMap:
    """The demo provider, with fewer rows."""
    return load(generate(tmp_path_factory.mktemp("harbor"), accounts=200, sessions=6_000, messages=3_000))


@pytest.fixture
def harbor_copy(harbor: DataMap, tmp_path: Path) -> Path:
    """The provider's folder, to be damaged."""
    import shutil

    return Path(shutil.copytree(harbor.folder, tmp_path / "provider"))


@pytest.fixture
def storage(servers: Servers) -> ObjectStorage:
    """The running server."""
    running: ObjectStorage = servers.of(OBJECTS)
    return running


@pytest.fixture
def between(storage: ObjectStorage) -> Iterator[Between]:
    """A way to that server that counts and can be cut."""
    made = Between(storage.port)
    yield made
    made.close()
