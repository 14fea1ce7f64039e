"""A slip of whoever typed a paper is mended; what a person sent by themselves is theirs."""

import pytest

from tequio.bitacora.models import Asiento
from tequio.presupuesto.actions.corregir_captura import corregir_captura
from tequio.presupuesto.actions.emitir_acuse import emitir_acuse
from tequio.presupuesto.actions.recibir_proyecto import recibir_proyecto
from tequio.presupuesto.errors import FaltaDatoError, LugarEquivocadoError
from tequio.presupuesto.models import Proponente, Proyecto
from tequio.presupuesto.queries.consentimientos import finalidades, huella_mostrada
from tequio.privacidad.models import Consentimiento
from tests.factories.documentos import pdf, upload
from tests.factories.presupuesto import (
    DICTAMINACION,
    DISTRITAL,
    REGISTRO,
    fresh,
    lonlat,
    presentado,
    remitidos,
    solicitud,
    unidad,
)
from tests.presupuesto.portal.conftest import ANSWERS

pytestmark = pytest.mark.django_db
PAPER = {name: value for answers in ANSWERS.values() for name, value in answers.items()} | {"falta": ""}
RIGHT = {
    "nombre": "Luminarias en el parque hundido", "descripcion": "Doce luminarias.", "necesidad": "",
    "lugar": "Parque de la calle 5", "costo": "250,000", "nombres": "Jacinta María", "primer_apellido": "Inventada",
    "segundo_apellido": "", "telefono": "", "correo": "jacinta@example.org", "domicilio": "", "unidad": "08-033",
    "rubro": "obras-servicios", "edad": "44", "sexo": "MUJER", "identificacion": "", "tutora": "", "parentesco": "",
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


def test_who_turns_out_to_be_a_minor_shares_name_and_contact_with_nobody(desk):
    marked = {each.clave: huella_mostrada(each, REGISTRO.date()) for each in finalidades()}
    paper = recibir_proyecto(solicitud(consentimientos=marked), falta="Falta.", by=DISTRITAL, now=REGISTRO)
    corregir_captura(paper, cambios={"edad": 15, "tutora": "Rosa Inventada"}, by=DISTRITAL, now=REGISTRO)
    assert [each.finalidad_id for each in Consentimiento.objects.vivos()] == ["proyectos-novedosos"]


# Where it belongs, and of whom


def test_the_unit_is_the_one_of_the_paper_and_the_folio_stays(desk, typed):
    assert desk.post(where(typed), RIGHT | {"unidad": "08-034"}).status_code == 302
    found = fresh(typed)
    assert (found.unidad, found.unidad_nombre, found.folio) == ("08-034", "Ampliación Los Padres", typed.folio)
    assert (found.lon, found.lat) != (typed.lon, typed.lat)
    entry = Asiento.objects.get(acto="presupuesto.corregir_captura")
    assert (entry.antes["unidad"], entry.territorio) == ("08-033", "08-034")


def test_only_units_of_the_district_are_offered_and_taken(desk, typed):
    assert 'value="15-003"' not in desk.get(where(typed)).content.decode()
    assert desk.post(where(typed), RIGHT | {"unidad": "15-003"}).status_code == 422
    with pytest.raises(FaltaDatoError, match="otra Dirección Distrital"):
        corregir_captura(typed, cambios={"unidad": unidad("15-003")}, by=DISTRITAL, now=REGISTRO)
    assert fresh(typed).unidad == "08-033"


def test_what_was_drawn_has_to_be_in_the_other_unit_too(typed):
    Proyecto.objects.update(geometria={"type": "Point", "coordinates": lonlat(500, 300)})
    with pytest.raises(LugarEquivocadoError):
        corregir_captura(typed, cambios={"unidad": unidad("08-034")}, by=DISTRITAL, now=REGISTRO)
    assert fresh(typed).unidad == "08-033"


def test_what_the_money_is_for_is_the_one_of_the_paper(desk, typed):
    assert desk.post(where(typed), RIGHT | {"rubro": "equipamiento-infraestructura"}).status_code == 302
    assert fresh(typed).rubro.clave == "equipamiento-infraestructura"


def test_an_age_is_mended_and_says_nothing_in_the_logbook(desk, typed):
    desk.post(where(typed), RIGHT | {"edad": "45", "sexo": "HOMBRE"})
    person = Proponente.objects.get()
    assert (person.edad, person.sexo, person.menor) == (45, "HOMBRE", False)
    assert "45" not in str(Asiento.objects.get(acto="presupuesto.corregir_captura").despues)


def test_who_turns_out_to_be_a_minor_needs_the_papers_of_an_adult(desk, typed):
    young = RIGHT | {"edad": "14", "tutora": "Rosa Inventada", "parentesco": "madre"}
    answer = desk.post(where(typed), young)
    assert answer.status_code == 422
    assert "Falta la autorización firmada" in answer.content.decode()
    assert not Proponente.objects.get().menor
    papers = {name: upload(pdf(), f"{name}.pdf") for name in ("autorizacion", "identificacion_tutora")}
    assert desk.post(where(typed), young | papers).status_code == 302
    person = Proponente.objects.get()
    assert (person.menor, person.autorizada) == (True, True)


def test_of_who_turns_out_to_be_an_adult_nothing_of_another_is_kept(desk):
    papers = {name: upload(pdf(), f"{name}.pdf") for name in ("autorizacion", "identificacion_tutora")}
    young = {"edad": "14", "tutora": "Rosa Inventada", "parentesco": "madre"}
    desk.post("/gestion/proyectos/recibir/", PAPER | young | papers)
    proyecto = Proyecto.objects.get()
    assert desk.post(where(proyecto), RIGHT | young | {"edad": "41"}).status_code == 302
    person = Proponente.objects.get()
    assert (person.menor, person.tutora, person.autorizacion, person.identificacion_tutora) == (False, "", None, None)


def test_nobody_younger_than_the_rules_admit(desk, typed):
    answer = desk.post(where(typed), RIGHT | {"edad": "5"})
    assert answer.status_code == 422
    assert Proponente.objects.get().edad == 44
