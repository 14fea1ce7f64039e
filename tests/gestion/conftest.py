"""Staff who are in, in the small town."""

import pytest

from tests.cuentas.conftest import fresh_limits, signed_in
from tests.factories.actors import NOW
from tests.factories.cuentas import nueve
from tests.factories.pueblito import pueblito

__all__ = ["fresh_limits"]


@pytest.fixture
def people(db):
    pueblito()
    return nueve()


@pytest.fixture
def enter(people):
    """``enter("deoeyg")``: a client of that person, with both factors."""
    return lambda name: signed_in(getattr(people, name))


@pytest.fixture
def entry(db):
    """``entry("app.act", territorio=…)`` writes in the logbook."""
    from tequio.bitacora.actions.asentar import asentar
    from tequio.bitacora.referencia import Referencia
    from tequio.lib.actors import Actor

    def write(acto, *, territorio="", nombre="Cosa inventada", actor="persona:17"):
        thing = Referencia("pruebas.cosa", "1", nombre)
        return asentar(acto, sobre=thing, by=Actor(actor, "DEOEyG"), now=NOW, territorio=territorio)

    return write
