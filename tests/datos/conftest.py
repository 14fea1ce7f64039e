"""The API over the hand-made town."""

import pytest

from tests.factories.pueblito import pueblito


@pytest.fixture
def town(db):
    return pueblito()
