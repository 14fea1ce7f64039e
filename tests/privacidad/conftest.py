import pytest

from tequio.privacidad.actions.sembrar_privacidad import sembrar_privacidad
from tequio.privacidad.portal.views import arco
from tests.cuentas.conftest import fresh_limits
from tests.factories.privacidad import BY, NOW

__all__ = ["fresh_limits"]


@pytest.fixture
def sembrado(db):
    """Systems, first notices, purposes and terms, as the seed files say them; 5, 10, 15, 15 and 10 working days."""
    sembrar_privacidad(by=BY, now=NOW)


@pytest.fixture(autouse=True)
def no_hurry():
    """How often one may post is counted in the memory of the process."""
    arco.limiter._begin(0)


@pytest.fixture
def asiento(db):
    """``asiento("prevenir")``: the one entry of that act in the logbook."""
    from tequio.bitacora.models import Asiento

    return lambda acto: Asiento.objects.get(acto=f"privacidad.{acto}")
