"""What tests of several rooms share: real servers, each started when first asked for and stopped at the end."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from .collect.servers import Servers


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests with Spark go to one process: each session of it takes half a minute of work before it is quick."""
    for item in items:
        if "spark" in item.nodeid.lower():
            item.add_marker(pytest.mark.xdist_group("spark"))


@pytest.fixture(scope="session", autouse=True)
def golden_kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A folder in which the processes of one run leave each other the golden papers as they received them."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "golden"
    folder.mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("GOLDEN_KEPT", str(folder))
        yield


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    """The real servers of this session."""
    running = Servers()
    yield running
    running.stop()
