import pytest

from tests.factories.pueblito import pueblito


@pytest.fixture
def town(db):
    """The hand-made town, published."""
    return pueblito()
