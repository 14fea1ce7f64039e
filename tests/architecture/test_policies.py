"""What «quién puede hacer qué» tells everybody is what the permissions of every app answer."""

from inspect import signature

import pytest

from tequio.cuentas.acting import Acting
from tequio.cuentas.models import Encargo
from tequio.cuentas.policies import MARK, permission_modules
from tequio.cuentas.roles import CIUDADANIA, OD, Rol
from tests.factories.cuentas import NOW

DISTRITO, ALCALDIA, UNIDAD = 9, "15", "15-003"
PERMISSIONS = [
    permission
    for _, module in permission_modules()
    for name, permission in vars(module).items()
    if name.startswith("may_") and permission.__module__ == module.__name__
]


def charge(rol):
    return Encargo(
        rol=rol,
        persona_id=2,
        distrito_id=DISTRITO if rol in OD else None,
        alcaldia_id=ALCALDIA if rol == Rol.ALCALDIA_ODA else None,
        unidad=UNIDAD if rol in CIUDADANIA else "",
    )


def lets(permission, *charges):
    """Whether it lets somebody with these charges do it to something on their own ground."""
    who, asked = Acting(None, NOW, charges), signature(permission).parameters
    ground = {"distrito": DISTRITO, "alcaldia": ALCALDIA}
    here = {name: where for name, where in ground.items() if name in asked}
    if "encargo" in asked:
        return any(permission(who, charge(rol), **here) for rol in Rol)
    if "rol" in asked:
        return any(permission(who, rol, **here) for rol in Rol)
    return permission(who, **here)


@pytest.mark.parametrize("permission", PERMISSIONS, ids=lambda permission: permission.__name__)
def test_the_roles_that_a_permission_declares_are_those_it_lets(permission):
    assert {rol for rol in Rol if lets(permission, charge(rol))} == set(getattr(permission, MARK).roles)


@pytest.mark.parametrize("permission", PERMISSIONS, ids=lambda permission: permission.__name__)
def test_nobody_without_charge_may_anything(permission):
    assert not lets(permission)


def test_no_app_is_forgotten():
    assert {permission.__module__.split(".")[1] for permission in PERMISSIONS} >= {
        "cuentas", "gestion", "impugnaciones", "mecanismos", "presupuesto", "privacidad",
    }  # fmt: skip
