import pytest

from tequio.impugnaciones.actions.sembrar_catalogos import sembrar_catalogos
from tests.cuentas.conftest import fresh_limits
from tests.factories.impugnaciones import BY, NOW
from tests.factories.pueblito import pueblito

__all__ = ["fresh_limits"]


@pytest.fixture
def medios(db):
    """Kinds of challenge and senses of rulings in place."""
    sembrar_catalogos(by=BY, now=NOW)


@pytest.fixture
def town(medios):
    return pueblito()


@pytest.fixture
def unidad(town):
    """A UT of the town."""
    return town.unidades.order_by("clave").first()
