"""At the desk: what is of nobody's charge, what does not exist, and what a form cannot take."""

import pytest

from tequio.presupuesto.models import Proyecto, Sorteo
from tests.factories.presupuesto import (
    DICTAMINACION,
    REGISTRO,
    SALIDA,
    SORTEO,
    dictaminado,
    numerado,
    registrado,
    sesion,
    viable,
)
from tests.presupuesto.portal.conftest import ANSWERS

pytestmark = pytest.mark.django_db
DESK = "/gestion"
BODY = f"{DESK}/dictaminadores/la-magdalena-contreras/"
REASON = {"fuente": "Convocatoria", "certeza": "VERIFICADO", "motivo": "Lo dice.", "documento": "Acuerdo 7/2028"}
PAPER = {name: value for answers in ANSWERS.values() for name, value in answers.items()} | {"falta": ""}


def said(answer):
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize(
    ("who", "path"),
    [
        ("od", "/proyectos/remitir/"),
        ("od", "/dictamenes/"),
        ("alcaldia", "/dictamenes/"),
        ("alcaldia", "/sorteos/"),
        ("alcaldia", "/sorteos/calendario/"),
        ("alcaldia", "/proyectos/recibir/"),
        ("central", "/proyectos/recibir/"),
        ("consejeria", "/proyectos/remitir/"),
    ],
)
def test_a_page_of_another_charge_is_not_opened(enter, who, path):
    assert enter(who).get(f"{DESK}{path}").status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        "/presupuesto/catalogos/colores/",
        "/presupuesto/reglas/1999/",
        "/presupuesto/reglas/2028/color/",
        "/presupuesto/reglas/general/asientos/",
        "/presupuesto/reglas/2028/numeros/1999/",
    ],
)
def test_a_rule_or_a_catalogue_that_does_not_exist_is_not_found(enter, path):
    assert enter("central").get(f"{DESK}{path}").status_code == 404


def test_the_body_has_no_page_before_any_edition(enter):
    client = enter("alcaldia", DICTAMINACION)
    assert client.get(BODY).status_code == 404


def test_a_row_that_is_not_of_the_district_is_neither_bound_nor_listed(enter):
    viable()
    client = enter("od_ajena", SALIDA)
    assert client.post(f"{DESK}/sorteos/", {"fila": "2028/08-033"}).status_code == 403
    assert client.post(f"{DESK}/sorteos/listas/", {"lista": "2028/08-033"}).status_code == 403


def test_a_list_that_was_bound_already_says_so(enter):
    viable()
    client = enter("od", SALIDA)
    client.post(f"{DESK}/sorteos/", {"fila": "2028/08-033"})
    status, page = said(client.post(f"{DESK}/sorteos/", {"fila": "2028/08-033"}))
    assert (status, Sorteo.objects.count()) == (422, 1)
    assert 'role="alert"' in page


def test_before_its_day_a_draw_is_not_made_and_what_was_read_out_stays(enter):
    viable()
    client = enter("od", SALIDA)
    client.post(f"{DESK}/sorteos/", {"fila": "2028/08-033"})
    status, page = said(client.post(f"{DESK}/sorteos/{Sorteo.objects.get().pk}/", {"azar": "Lotería 41236"}))
    assert status == 422
    assert "Lotería 41236" in page
    assert "Todavía no es tiempo" in page


def test_after_the_vote_a_draw_is_not_cancelled_and_the_cause_stays(enter, at):
    numerado()
    client = enter("central", SORTEO.replace(month=6, day=20))
    facts = {"motivo": "Faltó avisar.", "organo": "", "expediente": ""}
    status, page = said(client.post(f"{DESK}/sorteos/{Sorteo.objects.get().pk}/cancelar/", facts))
    assert status == 422
    assert "Faltó avisar." in page
    assert Sorteo.objects.get().estado == "VIGENTE"


def test_opinions_are_not_released_before_their_moment(enter):
    proyecto = dictaminado()
    client = enter("central", DICTAMINACION)
    client.post(f"{DESK}/dictamenes/", {"vuelta": "1", "programada_at": "2028-04-30T12:00"})
    salida = proyecto.edicion.salidas.get()
    status, page = said(client.post(f"{DESK}/dictamenes/", {"publicar": salida.pk, "confirmo": "on"}))
    assert status == 422
    assert "30 de abril de 2028" in page
    assert Proyecto.objects.get().estado == "DICTAMINADO"


def test_a_release_in_the_past_is_not_set(enter):
    dictaminado()
    client = enter("central", DICTAMINACION)
    answer = client.post(f"{DESK}/dictamenes/", {"vuelta": "1", "programada_at": "2028-04-01T12:00"})
    assert answer.status_code == 422


def test_who_leaves_without_having_sat_until_that_day_stays(enter):
    member = sesion(registrado()).presentes.get(asiento__con_voto=True)
    client = enter("alcaldia", DICTAMINACION)
    address = f"{BODY}integrantes/{member.pk}/retirar/"
    status, _page = said(client.post(address, {"retirado_el": "2028-04-01", "motivo": "Renuncia"}))
    assert status == 422


def test_a_reason_to_leave_that_names_an_address_is_told_beside_it(enter):
    member = sesion(registrado()).presentes.get(asiento__con_voto=True)
    client = enter("alcaldia", DICTAMINACION)
    address = f"{BODY}integrantes/{member.pk}/retirar/"
    status, page = said(client.post(address, {"retirado_el": "2028-04-09", "motivo": "Escríbele a ana@example.org"}))
    assert status == 422
    assert "correo" in page


def test_a_session_of_a_day_to_come_keeps_what_was_marked(enter):
    member = sesion(registrado()).presentes.get(asiento__con_voto=True)
    client = enter("alcaldia", DICTAMINACION)
    status, page = said(client.post(BODY, {"fecha": "2028-04-20", "presentes": [member.pk]}))
    assert status == 422
    assert "después de hoy" in page


def test_a_paper_with_an_address_that_no_mail_reaches_says_so_and_keeps_what_was_typed(enter):
    client = enter("capturista", REGISTRO)
    status, page = said(client.post(f"{DESK}/proyectos/recibir/", PAPER | {"correo": "jacinta@ejemplo.méxico"}))
    assert status == 422
    assert "Luminarias en el parque" in page
    assert not Proyecto.objects.exists()


def test_a_concept_that_ends_before_it_begins_is_refused(enter):
    client = enter("central")
    facts = {"clave": "cultura", "nombre": "Cultura", "desde": 2029, "hasta": 2028}
    status, page = said(client.post(f"{DESK}/presupuesto/catalogos/rubros/agregar/", REASON | facts))
    assert status == 422
    assert "Es antes del año en que empieza." in page


def test_the_lists_of_rules_catalogues_and_reports_open_for_the_central_area(enter):
    client = enter("central")
    for path in ("/presupuesto/reglas/", "/presupuesto/catalogos/", "/reportes/"):
        assert client.get(f"{DESK}{path}").status_code == 200
