"""What tests of several rooms share: real servers, each started when first asked for and stopped at the end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

from .collect.servers import Servers


class Together(LoadScopeScheduling):
    """Tests go to whichever process is free, but those with Spark to one: it works half a minute before it is quick."""

    def _split_scope(self, nodeid: str) -> str:
        return "spark" if "spark" in nodeid.lower() else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Together:
    """Told to the runner of several processes, whose own groups do nothing with this version of pytest."""
    return Together(config, log)


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
