import pytest

from tests.factories.pueblito import pueblito


@pytest.fixture
def town(sembrado):
    """The hand-made town, with the catalogue and the five editions."""
    return pueblito()
