"""Who may what with the calendar; what is declared is compared with what is let in tests/architecture."""

from datetime import UTC, datetime

import pytest

from tequio.cuentas.acting import Acting
from tequio.cuentas.models import Encargo
from tequio.cuentas.roles import Rol
from tequio.mecanismos import permissions

NOW = datetime(2026, 4, 22, 18, tzinfo=UTC)


def holding(*roles):
    return Acting(None, NOW, tuple(Encargo(rol=rol, distrito_id=9) for rol in roles))


@pytest.mark.parametrize("rol", [Rol.OD_CAPTURISTA, Rol.OD_TITULAR, Rol.OD_SECRETARIA])
def test_a_district_sees_whether_it_is_open_and_opens_nothing(rol):
    assert permissions.may_ver_ventanas(holding(rol))
    assert not permissions.may_abrir_ventana(holding(rol))


@pytest.mark.parametrize("rol", [Rol.CONSEJERIA, Rol.UTSI, Rol.ALCALDIA_ODA])
def test_whoever_only_reads_or_runs_the_machine_changes_no_calendar(rol):
    acts = (permissions.may_publicar_edicion, permissions.may_ampliar_etapa, permissions.may_cambiar_mecanismo)
    assert [act.__name__ for act in acts if act(holding(rol))] == []
