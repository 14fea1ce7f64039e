from datetime import date

import pytest

from tequio.bitacora.models import Asiento
from tequio.mecanismos.actions.cambiar_mecanismo import cambiar_mecanismo
from tequio.mecanismos.actions.errores import CalendarioError
from tequio.mecanismos.models import Mecanismo
from tests.factories.mecanismos import MecanismoFactory

pytestmark = pytest.mark.django_db


def test_a_mechanism_is_confirmed_with_its_source(by, now):
    mecanismo = MecanismoFactory(certeza="MEMORIA")
    cambiar_mecanismo(mecanismo, {"certeza": "VERIFICADO", "fuente": "LPC, art. 7"}, motivo="Cotejo", by=by, now=now)
    mecanismo.refresh_from_db()
    assert (mecanismo.por_confirmar, mecanismo.fuente, mecanismo.actualizado_by) == (False, "LPC, art. 7", "DEPCyC")


def test_the_logbook_keeps_only_what_changed(by, now, asiento):
    cambiar_mecanismo(MecanismoFactory(), {"puedes": "Votar.", "rol": "D"}, motivo="Claridad", by=by, now=now)
    entry = asiento("cambiar_mecanismo")
    assert (entry.antes, entry.despues) == ({"puedes": "Proponer y votar."}, {"puedes": "Votar."})


def test_without_change_nothing_is_written(by, now):
    mecanismo = MecanismoFactory()
    cambiar_mecanismo(mecanismo, {"rol": mecanismo.rol}, motivo="Nada", by=by, now=now)
    assert not Asiento.objects.filter(acto="mecanismos.cambiar_mecanismo").exists()


def test_a_mechanism_that_ended_is_no_longer_in_force(by, now):
    cambiar_mecanismo(MecanismoFactory(), {"vigente_hasta": date(2026, 3, 1)}, motivo="Reforma", by=by, now=now)
    assert [Mecanismo.objects.vigentes(date(2026, 3, day)).count() for day in (1, 2)] == [1, 0]


@pytest.mark.parametrize("cambios", [{"clave": "B9"}, {"rol": "X"}, {"fuente": ""}, {"nombre": "x" * 81}])
def test_what_the_catalogue_does_not_admit_is_refused(by, now, cambios):
    with pytest.raises(CalendarioError):
        cambiar_mecanismo(MecanismoFactory(), cambios, motivo="Prueba", by=by, now=now)
    assert not Asiento.objects.filter(acto="mecanismos.cambiar_mecanismo").exists()


def test_a_reason_is_needed(by, now):
    with pytest.raises(CalendarioError, match="por qué"):
        cambiar_mecanismo(MecanismoFactory(), {"rol": "O"}, motivo="", by=by, now=now)
