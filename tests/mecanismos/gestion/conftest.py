"""Staff at the desk of calendar and catalogue, one person for each charge."""

import pytest

from tests.cuentas.conftest import fresh_limits, signed_in
from tests.factories.cuentas import EncargoFactory

__all__ = ["fresh_limits"]


@pytest.fixture
def enter(db):
    """``enter(Rol.DEPCYC)``: a client of somebody with that charge and both factors."""
    return lambda rol: signed_in(EncargoFactory(rol=rol).persona)
