"""What each role may, asked of the permissions themselves; and that their declarations are true."""

from importlib import import_module

import pytest

from tequio.cuentas import permissions
from tequio.cuentas.acting import Acting
from tequio.cuentas.models import Encargo
from tequio.cuentas.permissions import may_otorgar_encargo, may_retirar_encargo, may_ver_encargos
from tequio.cuentas.policies import permission_modules, policies_of
from tequio.cuentas.queries import encargos_visibles
from tequio.cuentas.roles import CIUDADANIA, PERSONAL, Rol
from tests.factories.cuentas import NOW, EncargoFactory, PersonaFactory, nueve
from tests.factories.pueblito import pueblito
from tests.factories.territorio import DistritoFactory

OWN, OTHER = 9, 14
GRANTED = {  # who grants what: in the own district, and in another
    Rol.UTSI: (PERSONAL, PERSONAL),
    Rol.DEPCYC: (CIUDADANIA, CIUDADANIA),
    Rol.OD_TITULAR: (CIUDADANIA | {Rol.OD_CAPTURISTA}, set()),
    Rol.OD_SECRETARIA: (CIUDADANIA | {Rol.OD_CAPTURISTA}, set()),
}


def holding(rol):
    """Somebody with this charge; in district 9, alcaldía 15 or a UT, as it asks."""
    distrito = OWN if rol in (Rol.OD_CAPTURISTA, Rol.OD_TITULAR, Rol.OD_SECRETARIA) else None
    encargo = Encargo(
        rol=rol,
        distrito_id=distrito,
        alcaldia_id="15" if rol == Rol.ALCALDIA_ODA else None,
        unidad="15-003" if rol in CIUDADANIA else "",
    )
    return Acting(None, NOW, (encargo,))


@pytest.mark.parametrize("rol", Rol)
@pytest.mark.parametrize("where", [OWN, OTHER])
def test_each_role_grants_what_the_table_says_and_nothing_else(rol, where):
    granted = {each for each in Rol if may_otorgar_encargo(holding(rol), each, distrito=where)}
    assert granted == GRANTED.get(rol, (set(), set()))[where == OTHER]


def test_nobody_without_charge_may_anything():
    nobody = Acting(None, NOW)
    assert not may_ver_encargos(nobody)
    assert not any(may_otorgar_encargo(nobody, rol) for rol in Rol)


@pytest.mark.django_db
def test_nobody_withdraws_their_own_charge():
    encargo = EncargoFactory(rol=Rol.UTSI)
    own, other = (Acting(persona, NOW, (encargo,)) for persona in (encargo.persona, PersonaFactory()))
    assert not may_retirar_encargo(own, encargo)
    assert may_retirar_encargo(other, encargo)


def test_every_permission_declares_its_policy_in_words():
    modules = [module for _, module in permission_modules()]
    assert permissions in modules
    for module in modules:
        assert all(str(policy.rule).endswith(".") and policy.roles for policy in policies_of(module))


def test_a_permission_without_policy_is_an_error(monkeypatch):
    module = import_module("tequio.cuentas.permissions")

    def may_callar(_who):
        """Says nothing."""

    may_callar.__module__ = module.__name__
    monkeypatch.setattr(module, "may_callar", may_callar, raising=False)
    with pytest.raises(AttributeError):
        list(policies_of(module))


@pytest.mark.django_db
def test_each_of_the_nine_sees_the_charges_of_their_ground():
    from tequio.cuentas.acting import acting

    pueblito()
    cast = nueve()
    EncargoFactory(rol=Rol.HABITANTE, unidad="15-004")  # of district 12
    EncargoFactory(rol=Rol.OD_CAPTURISTA, distrito=DistritoFactory(numero=OTHER))
    everything, without_habitantes = 12, 10
    seen = {
        "habitante": 0, "copaco": 0, "od": 3, "od_ajena": 2, "deoeyg": without_habitantes, "depcyc": everything,
        "alcaldia": 1, "consejeria": everything, "utsi": without_habitantes,
        "transparencia": without_habitantes,
    }  # fmt: skip
    counted = {name: encargos_visibles(acting(getattr(cast, name), NOW)).count() for name in seen}
    assert Encargo.objects.count() == everything
    assert counted == seen
