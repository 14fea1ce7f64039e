import pytest

from tests.cuentas.conftest import fresh_limits
from tests.factories.pueblito import pueblito

__all__ = ["fresh_limits"]


@pytest.fixture
def town(db):
    """The hand-made town, published."""
    return pueblito()
