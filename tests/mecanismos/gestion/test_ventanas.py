"""/gestion/ventanas/: in which districts a stage is captured."""

import pytest

from tequio.cuentas.roles import Rol
from tequio.mecanismos.models import Etapa, VentanaCaptura
from tequio.mecanismos.queries import etapas_con_ventanas
from tests.factories.mecanismos import EdicionFactory, EtapaFactory, VentanaFactory
from tests.factories.territorio import DistritoFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    for numero in (3, 9, 14):
        DistritoFactory(numero=numero)
    etapa = EtapaFactory(edicion=EdicionFactory(clave="2026", publicada=True), por_ventana=True)
    return f"/gestion/ventanas/2026/{etapa.tipo_id}/"


def opened():
    return sorted(VentanaCaptura.objects.abiertas().values_list("distrito_id", flat=True))


def test_central_opens_those_that_were_ticked(enter, panel):
    desk = enter(Rol.DEPCYC)
    desk.post(panel, {"distritos": ["3", "14"], "motivo": "Inicio", "acto": "abrir"})
    assert opened() == [3, 14]
    assert "2 distritos pueden capturar" in desk.get(panel).content.decode()


def test_central_opens_all_at_once(enter, panel):
    enter(Rol.DEPCYC).post(panel, {"todos": "1", "motivo": "Inicio", "acto": "abrir"})
    assert opened() == [3, 9, 14]


def test_central_closes_one_and_the_history_says_who_and_why(enter, panel):
    desk = enter(Rol.DEPCYC)
    desk.post(panel, {"distritos": ["3"], "motivo": "Inicio", "acto": "abrir"})
    desk.post(panel, {"distritos": ["3"], "motivo": "Ya terminaron", "acto": "cerrar"})
    page = desk.get(panel).content.decode()
    assert opened() == []
    assert "Ya terminaron" in page
    assert "DEPCyC" in page


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"motivo": "Inicio", "acto": "abrir"}, "Marca al menos un distrito"),
        ({"distritos": ["3"], "motivo": "", "acto": "abrir"}, "Falta este dato"),
        ({"distritos": ["3"], "motivo": "Ya", "acto": "cerrar"}, "ninguna ventana que cerrar"),
        ({"distritos": ["99"], "motivo": "Ya", "acto": "abrir"}, "99"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_changes(enter, panel, sent, said):
    response = enter(Rol.DEOEYG).post(panel, sent)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert opened() == []


def test_what_was_ticked_stays_ticked_when_the_reason_is_missing(enter, panel):
    page = enter(Rol.DEOEYG).post(panel, {"distritos": ["14"], "motivo": "", "acto": "abrir"}).content.decode()
    assert 'value="14" checked' in page


@pytest.mark.parametrize("rol", [Rol.OD_TITULAR, Rol.CONSEJERIA, Rol.UTSI])
def test_others_look_and_change_nothing(enter, panel, rol):
    other = enter(rol)
    assert "checkbox" not in other.get(panel).content.decode()
    assert other.post(panel, {"distritos": ["9"], "motivo": "Ya", "acto": "abrir"}).status_code == 403
    assert opened() == []


def test_a_district_sees_itself_first(enter, panel):
    page = enter(Rol.OD_TITULAR).get(panel).content.decode()  # of district 9
    assert page.index("Distrito 9") < page.index("Distrito 3")
    assert "(el tuyo)" in page


def test_a_draft_has_no_panel(enter):
    etapa = EtapaFactory(edicion=EdicionFactory(clave="borrador"), por_ventana=True)
    assert enter(Rol.DEPCYC).get(f"/gestion/ventanas/borrador/{etapa.tipo_id}/").status_code == 404


def test_the_list_says_in_how_many_districts_each_stage_is_open(enter, panel):
    VentanaFactory(etapa__edicion__clave="otra", etapa__por_ventana=True, distrito_id=9)
    page = enter(Rol.UTSI).get("/gestion/ventanas/").content.decode()
    assert page.count("/gestion/ventanas/") >= 2
    assert '<td class="number">1</td>' in page


def test_open_windows_are_counted_once_and_closed_ones_not(panel):
    etapa = Etapa.objects.get()
    for numero in (3, 9, 14):
        VentanaFactory(etapa=etapa, distrito_id=numero)
        VentanaFactory(etapa=etapa, distrito_id=numero, cerrada=True)
    assert [each.abiertas for each in etapas_con_ventanas()] == [3]


@pytest.mark.parametrize("count", [1, 12])
def test_the_panel_costs_the_same_with_few_and_with_many_windows(enter, panel, count, django_assert_max_num_queries):
    for _ in range(count):
        VentanaFactory(etapa=Etapa.objects.get(), distrito_id=3, cerrada=True)
    desk = enter(Rol.DEPCYC)
    with django_assert_max_num_queries(12):
        desk.get(panel)
