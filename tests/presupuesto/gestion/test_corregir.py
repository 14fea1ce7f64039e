"""A slip of whoever typed a paper is mended; what a person sent by themselves is theirs."""

import pytest

from tequio.bitacora.models import Asiento
from tequio.presupuesto.actions.emitir_acuse import emitir_acuse
from tequio.presupuesto.models import Proponente, Proyecto
from tests.factories.presupuesto import DICTAMINACION, REGISTRO, fresh, presentado, remitidos
from tests.presupuesto.portal.conftest import ANSWERS

pytestmark = pytest.mark.django_db
PAPER = {name: value for answers in ANSWERS.values() for name, value in answers.items()} | {"falta": ""}
RIGHT = {
    "nombre": "Luminarias en el parque hundido", "descripcion": "Doce luminarias.", "necesidad": "",
    "lugar": "Parque de la calle 5", "costo": "250,000", "nombres": "Jacinta María", "primer_apellido": "Inventada",
    "segundo_apellido": "", "telefono": "", "correo": "jacinta@example.org", "domicilio": "",
}  # fmt: skip


@pytest.fixture
def desk(enter):
    return enter("capturista")


@pytest.fixture
def typed(desk):
    desk.post("/gestion/proyectos/recibir/", PAPER)
    return Proyecto.objects.get()


def where(proyecto):
    return f"/gestion/proyectos/{proyecto.codigo}/corregir_captura/"


def test_the_page_shows_what_was_typed(desk, typed):
    page = desk.get(where(typed)).content.decode()
    assert 'value="Luminarias en el parque"' in page
    assert 'value="Jacinta"' in page


def test_what_was_mended_is_found_and_the_folio_stays(desk, typed):
    assert desk.post(where(typed), RIGHT).status_code == 302
    found = fresh(typed)
    assert (found.folio, found.estado, found.enviado_at) == (typed.folio, typed.estado, typed.enviado_at)
    assert Proponente.objects.get().nombres == "Jacinta María"
    assert "parque hundido" in desk.get("/gestion/proyectos/?q=hundido").content.decode()


def test_the_logbook_says_which_fields_and_nothing_of_the_person(desk, typed):
    desk.post(where(typed), RIGHT)
    entry = Asiento.objects.get(acto="presupuesto.corregir_captura")
    assert entry.antes == {"campos": ["nombre", "nombres"]}
    assert "Jacinta" not in str(entry.despues)


def test_a_receipt_that_was_given_is_replaced_by_another_version(desk, typed):
    first = emitir_acuse(typed, now=REGISTRO)
    desk.post(where(typed), RIGHT)
    second = emitir_acuse(fresh(typed), now=REGISTRO)
    assert (second.folio, second.version, second.sustituye) == (first.folio, 2, first)


def test_without_a_change_nothing_happens(desk, typed):
    same = RIGHT | {"nombre": "Luminarias en el parque", "nombres": "Jacinta"}
    assert desk.post(where(typed), same).status_code == 422


@pytest.mark.parametrize("wrong", [{"nombre": " "}, {"costo": "x"}, {"correo": "no"}, {"nombres": ""}])
def test_a_wrong_correction_keeps_what_was_typed(desk, typed, wrong):
    assert desk.post(where(typed), RIGHT | wrong).status_code == 422
    assert fresh(typed).nombre == "Luminarias en el parque"


def test_what_a_person_sent_by_themselves_nobody_changes(desk):
    proyecto = presentado()
    assert desk.get(where(proyecto)).status_code == 409


def test_after_it_went_to_the_alcaldia_it_stays_as_it_is(enter, typed):
    remitidos(typed)
    assert enter("capturista", DICTAMINACION).post(where(typed), RIGHT).status_code == 409


@pytest.mark.parametrize("who", ["od_ajena", "central", "consejeria"])
def test_nobody_else_mends_it(typed, enter, who):
    assert enter(who).post(where(typed), RIGHT).status_code == 404
