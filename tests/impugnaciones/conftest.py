import pytest

from tequio.impugnaciones.actions.sembrar_catalogos import sembrar_catalogos
from tests.factories.pueblito import pueblito


@pytest.fixture
def medios(db):
    """Kinds of challenge and senses of rulings in place."""
    sembrar_catalogos()


@pytest.fixture
def town(medios):
    return pueblito()


@pytest.fixture
def unidad(town):
    """A UT of the town."""
    return town.unidades.order_by("clave").first()
