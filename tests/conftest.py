"""The laws of the suite: no network, strict templates, random order, warnings are errors. Fixtures that all use."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real public data beside the project; skips where it is absent."""
    folder = SHARED / "data"
    if not folder.is_dir():
        pytest.skip("the real public data (../shared/data) is not on this machine; its small twin is tested")
    return folder


@pytest.fixture
def catalogos(db):
    """Alcaldías, kinds of UT and districts in place."""
    from tequio.territorio.actions.sembrar_catalogos import sembrar_catalogos

    sembrar_catalogos()
