import pytest
from django.utils import timezone

from tequio.cuentas.roles import Rol
from tests.cuentas.conftest import signed_in
from tests.factories.cuentas import EncargoFactory
from tests.factories.presupuesto import REGISTRO
from tests.factories.territorio import AlcaldiaFactory, DistritoFactory


@pytest.fixture
def at(monkeypatch):
    """``at(moment)``: what time it is from now on."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.fixture
def enter(at, year):
    """``enter("od", moment)``: somebody of that charge, signed in at that moment."""
    charges = {
        "od": lambda: {"rol": Rol.OD_TITULAR, "distrito": DistritoFactory(numero=33)},
        "capturista": lambda: {"rol": Rol.OD_CAPTURISTA, "distrito": DistritoFactory(numero=33)},
        "od_ajena": lambda: {"rol": Rol.OD_TITULAR, "distrito": DistritoFactory(numero=9)},
        "central": lambda: {"rol": Rol.DEOEYG},
        "alcaldia": lambda: {"rol": Rol.ALCALDIA_ODA, "alcaldia": AlcaldiaFactory(clave="08")},
        "consejeria": lambda: {"rol": Rol.CONSEJERIA},
    }

    def enter(who, moment=REGISTRO):
        at(moment)
        return signed_in(EncargoFactory(**charges[who]()).persona)

    return enter
