"""What tests of several rooms share: real servers, each started when first asked for and stopped at the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .collect.servers import Servers


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    """The real servers of this session."""
    running = Servers()
    yield running
    running.stop()
