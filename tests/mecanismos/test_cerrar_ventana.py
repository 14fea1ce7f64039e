import pytest

from tequio.mecanismos.actions.cerrar_ventana import cerrar_ventana
from tequio.mecanismos.actions.errores import CalendarioError
from tequio.mecanismos.calendar import standing
from tequio.mecanismos.queries.dates import stage_dates
from tests.factories.mecanismos import VentanaFactory

pytestmark = pytest.mark.django_db


def test_closing_stops_the_capture_even_within_the_term(by, now):
    ventana = cerrar_ventana(VentanaFactory(), motivo="Terminó", by=by, now=now)
    assert not standing(stage_dates(ventana.etapa), now, ventana.distrito_id).is_open


def test_it_says_by_whom_when_and_why(by, now, asiento):
    ventana = cerrar_ventana(VentanaFactory(), motivo="Terminó", by=by, now=now)
    ventana.refresh_from_db()
    assert (ventana.estado, ventana.cerrada_by, ventana.cerrada_at) == ("CERRADA", "DEPCyC", now)
    assert asiento("cerrar_ventana").motivo == "Terminó"


def test_a_closed_window_is_not_closed_again(by, now):
    with pytest.raises(CalendarioError, match="ya estaba cerrada"):
        cerrar_ventana(VentanaFactory(cerrada=True), motivo="Otra vez", by=by, now=now)


def test_a_reason_is_needed(by, now):
    with pytest.raises(CalendarioError, match="por qué"):
        cerrar_ventana(VentanaFactory(), motivo="", by=by, now=now)
