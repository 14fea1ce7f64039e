"""Staff enters challenges and follows them, each on the ground of their charge."""

from datetime import date

import pytest

from tequio.impugnaciones.actions.remitir import remitir
from tequio.impugnaciones.models import Impugnacion
from tests.cuentas.conftest import signed_in
from tests.factories.cuentas import OTHER_DISTRICT, nueve
from tests.factories.impugnaciones import BY, NOW, impugnacion

LIST = "/gestion/impugnaciones/"
ENTER = "/gestion/impugnaciones/registrar/"
ONE = "/gestion/impugnaciones/tecdmx-jel-259-2022/"
STEP = ONE + "publicitar/"
GO = 302
OPENS = {
    #           LIST, ENTER, ONE of district 9, STEP of it
    "anonima": (GO, GO, GO, GO),
    "habitante": (403, 403, 403, 403),
    "copaco": (403, 403, 403, 403),
    "od": (200, 200, 200, 200),
    "od_ajena": (200, 200, 404, 404),
    "deoeyg": (200, 200, 200, 200),
    "depcyc": (200, 200, 200, 200),
    "alcaldia": (403, 403, 403, 403),
    "consejeria": (200, 403, 200, 404),
    "utsi": (403, 403, 403, 403),
}
FACTS = {
    "expediente": "tecdmx-jel-300/2022",
    "presentada_el": "2022-05-06",
    "responsable": "DIRECCION_DISTRITAL",
    "distrito": "9",
    "acto": "Resultado de la consulta",
    "unidades": "",
    "promovente": "CIUDADANIA",
    "nota": "",
}


@pytest.fixture
def people(town):
    found = nueve()
    impugnacion(distrito=9)
    return found


@pytest.mark.parametrize("who", OPENS)
def test_each_door_opens_to_whom_the_policy_says(people, who):
    client = signed_in(getattr(people, who))
    assert tuple(client.get(address).status_code for address in (LIST, ENTER, ONE, STEP)) == OPENS[who]


def test_a_district_lists_its_own_alone(people):
    impugnacion("TECDMX-JEL-300/2022", distrito=OTHER_DISTRICT)
    page = signed_in(people.od).get(LIST).content.decode()
    assert "TECDMX-JEL-259/2022" in page
    assert "TECDMX-JEL-300/2022" not in page


def test_a_district_enters_a_challenge_of_its_own(people, unidad):
    client = signed_in(people.od)
    answer = client.post(ENTER, FACTS | {"unidades": unidad.clave})
    assert answer.headers["Location"] == "/gestion/impugnaciones/tecdmx-jel-300-2022/"
    found = Impugnacion.objects.get(slug="tecdmx-jel-300-2022")
    assert (found.distrito_id, [each.clave for each in found.objetos.all()]) == (9, [unidad.clave])


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"expediente": "12"}, "TECDMX-JEL-259/2022"),
        ({"expediente": "TECDMX-JEL-259/2022"}, "ya está registrada"),
        ({"distrito": str(OTHER_DISTRICT)}, "a tu cargo"),
        ({"distrito": ""}, "a tu cargo"),
        ({"unidades": "99-999"}, "99-999"),
        ({"presentada_el": "2099-01-01"}, "posterior a hoy"),
        ({"presentada_el": "ayer"}, "fecha"),
    ],
)
def test_what_cannot_be_entered_is_said_and_nothing_typed_is_lost(people, wrong, told):
    answer = signed_in(people.od).post(ENTER, FACTS | wrong)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert "Resultado de la consulta" in page
    assert Impugnacion.objects.count() == 1


def test_a_step_is_written_down_with_the_charge(people):
    signed_in(people.od).post(STEP, {"fecha": "2022-05-07", "nota": "Estrados del distrito"})
    found = Impugnacion.objects.get()
    assert found.estado == Impugnacion.Estado.EN_TRAMITE
    assert "Inventada" not in found.actuaciones.last().made_by


def test_a_ruling_and_the_next_instance_are_entered_in_pages(people):
    found = Impugnacion.objects.get()
    remitir(found, fecha=date(2022, 5, 10), by=BY, now=NOW)
    client = signed_in(people.depcyc)
    client.post(ONE + "resolver/", {"fecha": "2022-05-20", "sentido": "REVOCA", "efectos": "Reponer.", "nota": ""})
    answer = client.post(ONE + "controvertir/", {"expediente": "SCM-JDC-302/2022", "presentada_el": "2022-05-24"})
    assert answer.headers["Location"] == "/gestion/impugnaciones/scm-jdc-302-2022/"
    assert Impugnacion.objects.get(slug="scm-jdc-302-2022").anterior == found


def test_a_step_that_may_not_come_now_does_not_exist(people):
    assert signed_in(people.od).get(ONE + "cumplir/").status_code == 404


def test_a_district_cannot_follow_what_is_not_its_own(people):
    assert signed_in(people.od_ajena).post(STEP, {"fecha": "2022-05-07"}).status_code == 404
    assert Impugnacion.objects.get().estado == Impugnacion.Estado.PRESENTADA
