"""/gestion/calidad/: what is missing or does not fit."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tequio.cuentas.roles import Rol
from tequio.territorio.queries import encaje, hallazgos, secciones_sin_unidad, unidades_con
from tests.cuentas.conftest import signed_in
from tests.factories.cuentas import EncargoFactory
from tests.factories.pueblito import pueblito
from tests.factories.territorio import SeccionFactory, UnidadFactory, block

pytestmark = pytest.mark.django_db
PAGE = "/gestion/calidad/"


@pytest.fixture
def client():
    return signed_in(EncargoFactory(rol=Rol.DEPCYC).persona)


def test_the_town_has_what_is_known_to_be_wrong_with_it():
    found = hallazgos(pueblito())
    assert found == {
        "sin-poblacion": 1,
        "sin-limites": 1,
        "sin-distrito": 1,
        "sin-seccion": 7,
        "sin-codigo-postal": 4,
        "nombres-repetidos": 2,  # Centro, and the housing estate of that name
        "secciones-dobles": 0,
    }


def test_the_same_name_counts_only_inside_an_alcaldia():
    marco = pueblito()
    UnidadFactory(marco=marco, clave="15-099", nombre="LA JOYA")  # as 15-005, and as 12-001 of another alcaldía
    found = [unidad.clave for unidad in unidades_con(marco, "nombres-repetidos")]
    assert found == ["15-001", "15-002", "15-005", "15-099"]


def test_a_section_whole_in_one_ut_and_listed_in_another_is_found_in_both():
    marco = pueblito()
    SeccionFactory(unidad=marco.unidades.get(clave="15-004"), seccion=4701, parcial=True)
    assert [unidad.clave for unidad in unidades_con(marco, "secciones-dobles")] == ["15-001", "15-004"]


def test_sections_of_the_frame_before_that_nobody_has_now_are_told():
    former = pueblito()
    later = UnidadFactory(marco__clave="m-2022", marco__vigente_desde=date(2022, 10, 1), clave="15-001")
    SeccionFactory(unidad=later, seccion=4701)
    assert secciones_sin_unidad(later.marco) == (3080, 4702)
    assert secciones_sin_unidad(former) == ()


def test_overlaps_and_holes_are_measured_in_square_metres():
    found = encaje(pueblito())
    assert [(each.una, each.otra) for each in found.traslapes] == [("15-001", "15-002")]
    assert found.traslapes[0].m2 == pytest.approx(60 * 60, rel=0.01)
    assert found.huecos == 1
    assert found.huecos_m2 == pytest.approx(100 * 100, rel=0.01)


def test_uts_that_only_touch_do_not_overlap():
    marco = UnidadFactory(clave="15-001", geometria=block(0, 0)).marco
    UnidadFactory(marco=marco, clave="15-002", geometria=block(200, 0))
    assert encaje(marco).traslapes == ()


def test_a_frame_without_outlines_has_nothing_to_fit():
    assert encaje(UnidadFactory(geometria=False).marco).huecos == 0


def test_each_figure_leads_to_its_list(client):
    pueblito()
    addresses = re.findall(r'href="(/gestion/calidad/[^"?]+/)"', client.get(PAGE).content.decode())
    assert {address.split("/")[-2] for address in addresses} == {
        "sin-poblacion", "sin-limites", "sin-distrito", "sin-seccion", "sin-codigo-postal",
        "nombres-repetidos", "traslapes",
    }  # fmt: skip
    assert {client.get(address).status_code for address in addresses} == {200}


def test_what_is_complete_says_so_in_its_list(client):
    pueblito()
    assert "Está completo" in client.get(f"{PAGE}pueblito-2019/secciones-dobles/").content.decode()


def test_the_last_load_of_each_kind_is_told(client, catalogos, tmp_path):
    from django.core.management import call_command

    from tests.territorio.importers.files import layer, unit

    path = str(layer(tmp_path, unit()))
    call_command("importar_marco", path, clave="m-2019", nombre="Marco", vigente_desde="2019-09-30")
    told = client.get(PAGE).content.decode()
    assert told.count("<dd>Nunca</dd>") == 3


def test_it_opens_before_any_frame_is_loaded(client):
    assert "Todavía no hay ningún marco" in client.get(PAGE).content.decode()


def test_what_does_not_exist_has_no_list(client):
    pueblito()
    assert client.get(f"{PAGE}pueblito-2019/nada/").status_code == 404
    assert client.get(f"{PAGE}otro/sin-limites/").status_code == 404


def test_a_district_does_not_open_it():
    other = signed_in(EncargoFactory(rol=Rol.OD_TITULAR).persona)
    assert (other.get(PAGE).status_code, other.get(f"{PAGE}x/sin-limites/").status_code) == (403, 403)


def test_it_asks_as_much_with_few_uts_as_with_many(client):
    marco = UnidadFactory(marco__publicado=True, clave="15-001").marco

    def asked(address):
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return len(queries)

    pages = (PAGE, f"{PAGE}{marco.clave}/sin-seccion/", "/gestion/marcos/")
    [asked(page) for page in pages]
    few = [asked(page) for page in pages]
    for number in range(2, 42):
        UnidadFactory(marco=marco, clave=f"15-{number:03}")
    assert [asked(page) for page in pages] == few
    assert max(few) <= 20
