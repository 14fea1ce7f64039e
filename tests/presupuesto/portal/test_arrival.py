"""In the last minute many wait in line: what was sent in time counts, whenever a process takes it up."""

from datetime import timedelta

import pytest

from tequio.mecanismos.models import Etapa
from tequio.presupuesto.models import Borrador, Proyecto
from tests.factories.presupuesto import no_viable

from .conftest import step

pytestmark = pytest.mark.django_db
LATER = timedelta(seconds=20)


@pytest.fixture
def end():
    return Etapa.objects.get(tipo="registro").fin_vigente


@pytest.fixture
def send(client, answered, at):
    """``send(moment, taken)``: whole at the door at one moment, taken up by a process at another."""

    def send(moment, taken):
        at(taken)
        return client.post(step(answered, "revisar"), headers={"X-Request-Start": f"t={moment.timestamp():.3f}"})

    return send


def test_what_came_in_time_counts_though_it_waited_in_line(send, end, settings):
    settings.TRUST_REQUEST_START = True
    came = end - timedelta(seconds=1)
    assert send(came, end + LATER).status_code == 302
    assert Proyecto.objects.get().enviado_at == came


def test_what_came_late_does_not_and_its_draft_stays(send, end, settings):
    settings.TRUST_REQUEST_START = True
    assert send(end + timedelta(seconds=2), end + LATER).status_code == 409
    assert Borrador.objects.exists()
    assert not Proyecto.objects.exists()


def test_a_moment_that_no_proxy_of_ours_wrote_is_not_believed(send, end):
    assert send(end - timedelta(seconds=1), end + LATER).status_code == 409


def test_an_answer_sent_in_time_counts_though_it_waited_in_line(client, at, end, settings):
    settings.TRUST_REQUEST_START = True
    proyecto = no_viable()
    last = Etapa.objects.get(tipo="aclaraciones").fin_vigente
    at(last + LATER)
    address = f"/presupuesto/mio/?folio={proyecto.codigo}&llave={proyecto.proponente.llave}"
    came = f"t={(last - timedelta(seconds=1)).timestamp():.3f}"
    client.post(address, {"acto": "presentar_aclaracion", "texto": "Sí es público."}, headers={"X-Request-Start": came})
    proyecto.refresh_from_db()
    assert proyecto.estado == Proyecto.Estado.EN_ACLARACION
