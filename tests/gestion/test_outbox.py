"""/gestion/avisos/: what was written and whether it went out, without a word of anybody."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cuentas.conftest import fresh_limits, signed_in
from tests.factories.avisos import NOW, AvisoFactory
from tests.factories.cuentas import nueve
from tests.factories.pueblito import pueblito

__all__ = ["fresh_limits"]
pytestmark = pytest.mark.django_db
LIST = "/gestion/avisos/"
OPENS = {
    "anonima": 302,
    "habitante": 403,
    "copaco": 403,
    "od": 403,
    "od_ajena": 403,
    "deoeyg": 200,
    "depcyc": 200,
    "alcaldia": 403,
    "consejeria": 403,
    "utsi": 200,
}


@pytest.fixture
def people():
    pueblito()
    return nueve()


@pytest.mark.parametrize("who", OPENS)
def test_it_opens_to_whom_the_policy_says(people, who):
    assert signed_in(getattr(people, who)).get(LIST).status_code == OPENS[who]


def test_it_shows_no_address_and_no_word_of_a_message(people):
    AvisoFactory(destino__direccion="ana@example.org", evento="sesion:1")
    page = signed_in(people.utsi).get(LIST).content.decode()
    assert "sesion:1" in page
    assert "ana@" not in page
    assert "COPACO es mañana" not in page


def test_what_should_be_gone_and_what_may_be_twice_is_said_above(people):
    AvisoFactory(), AvisoFactory(estado="ENVIADO", enviado_at=NOW, dudoso=True)
    page = signed_in(people.utsi).get(LIST).content.decode()
    assert "Hay mensajes que ya debían haber salido" in page
    assert "Algunos pudieron llegar dos veces" in page


def test_the_list_narrows_to_a_state(people):
    AvisoFactory(evento="espera:1"), AvisoFactory(evento="perdido:1", estado="ABANDONADO")
    page = signed_in(people.utsi).get(LIST, {"estado": "ABANDONADO"}).content.decode()
    assert "perdido:1" in page
    assert "espera:1" not in page


def test_it_asks_as_much_with_few_as_with_many(people):
    client = signed_in(people.utsi)
    AvisoFactory.create_batch(3)
    with CaptureQueriesContext(connection) as few:
        client.get(LIST)
    AvisoFactory.create_batch(40)
    with CaptureQueriesContext(connection) as many:
        client.get(LIST)
    assert len(many) == len(few) <= 20
