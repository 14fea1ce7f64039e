import pytest

from tequio.impugnaciones.actions.sembrar_catalogos import sembrar_catalogos
from tequio.presupuesto.actions.sembrar_presupuesto import sembrar_presupuesto
from tequio.privacidad.actions.sembrar_privacidad import sembrar_privacidad
from tests.cuentas.conftest import fresh_limits
from tests.factories.actors import BY, NOW
from tests.factories.presupuesto import ejercicio
from tests.factories.pueblito import pueblito

__all__ = ["fresh_limits"]


@pytest.fixture
def town(db):
    return pueblito()


@pytest.fixture
def year(town):
    """The fiscal year 2028 of a published edition, with catalogues, rules and notices in place."""
    found = ejercicio()
    sembrar_presupuesto(by=BY, now=NOW)
    sembrar_privacidad(by=BY, now=NOW)
    sembrar_catalogos(by=BY, now=NOW)
    return found
