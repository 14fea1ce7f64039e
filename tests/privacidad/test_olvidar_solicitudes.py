"""Long after a request ended, nothing of the person is left."""

from datetime import timedelta

import pytest

from tequio.lib.personal import rules
from tequio.privacidad import personal
from tequio.privacidad.actions.admitir import admitir
from tequio.privacidad.actions.efectuar import efectuar
from tequio.privacidad.actions.olvidar_solicitudes import TERM, olvidar_solicitudes, vencidas
from tequio.privacidad.actions.responder import responder
from tequio.privacidad.models import SolicitudArco
from tequio.privacidad.queries import seguimiento
from tests.factories.privacidad import BY, NOW, solicitud

pytestmark = pytest.mark.usefixtures("sembrado")
THEN = NOW + TERM + timedelta(days=1)


def ended(sentido=SolicitudArco.Sentido.IMPROCEDENTE):
    found = admitir(solicitud(correo="ana@example.org"), texto="Mostró su credencial.", by=BY, now=NOW)
    return responder(found, sentido=sentido, texto="No hay nada tuyo.", by=BY, now=NOW)


def test_what_is_personal_goes_and_what_is_counted_stays():
    found = ended()
    key = found.llave
    assert olvidar_solicitudes(THEN, 100) == 1
    found.refresh_from_db()
    assert {found.nombre, found.correo, found.pedido, found.llave} == {""}
    assert {each.texto for each in found.actuaciones.all()} == {""}
    assert (found.sentido, found.olvidada_at) == ("IMPROCEDENTE", THEN)
    assert seguimiento(found.folio, key) is None


def test_what_ended_lately_is_kept():
    ended()
    assert olvidar_solicitudes(NOW + TERM, 100) == 0


def test_what_is_still_owed_is_kept_however_old():
    found = ended(SolicitudArco.Sentido.PROCEDENTE)
    assert olvidar_solicitudes(THEN, 100) == 0
    efectuar(found, texto="Se borró.", by=BY, now=NOW)
    assert olvidar_solicitudes(THEN, 100) == 1


def test_the_clock_goes_on_where_it_stopped_and_then_finds_nothing():
    for _ in range(3):
        ended()
    assert [olvidar_solicitudes(THEN, 2) for _ in range(3)] == [2, 1, 0]
    assert not vencidas(THEN).exists()


def test_the_rule_is_declared_with_its_term():
    (rule,) = rules([personal])
    assert (rule.conservacion.dias, rule.vencidos(THEN)) == (TERM.days, 0)
