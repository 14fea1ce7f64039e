"""Fixtures that all use; the laws of the suite are in tests/laws/."""

from pathlib import Path

import pytest

from tests.laws.pages import StrictClient
from tests.laws.queries import shuffle_unordered_queries
from tests.laws.templates import forbid_undefined_variables

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def laws(monkeypatch):
    forbid_undefined_variables(monkeypatch)
    shuffle_unordered_queries(monkeypatch)


@pytest.fixture
def client():
    return StrictClient()


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


@pytest.fixture(autouse=True)
def forgotten_pictures():
    """What the locator keeps of one test's frames is never seen by the next."""
    from tequio.territorio.locator.loading import forget

    forget()
