"""/gestion/calendario/: editions from their first draft to more time for a stage."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tequio.cuentas.roles import Rol
from tequio.lib.plazos import at
from tequio.mecanismos.models import Edicion, Etapa
from tests.factories.mecanismos import EdicionFactory, EtapaFactory, MecanismoFactory, TipoEtapaFactory

pytestmark = pytest.mark.django_db
DRAFT = {
    "clave": "2028",
    "nombre": "Presupuesto 2028",
    "ejercicios": "2028",
    "fuente": "Proyecto de convocatoria",
    "tipos": ["registro"],
}


@pytest.fixture
def desk(enter):
    return enter(Rol.DEOEYG)


def stage(days=10, **facts):
    """Open now, until so many days from today."""
    today = timezone.localdate()
    return EtapaFactory(first=today - timedelta(days=3), last=today + timedelta(days=days), **facts)


def address(etapa, acto):
    return f"/gestion/calendario/{etapa.edicion.clave}/{etapa.tipo_id}/{acto}/"


def more_time(days=20, **changes):
    day = timezone.localdate() + timedelta(days=days)
    facts = {"hasta": f"{day}", "acuerdo": "IECM/ACU-CG-012/2026", "fecha": f"{timezone.localdate()}"}
    return facts | {"motivo": "Pocos proyectos"} | changes


def test_an_edition_is_prepared_dated_and_published(desk):
    TipoEtapaFactory(), MecanismoFactory()
    desk.post("/gestion/calendario/preparar/", DRAFT | {"mecanismo": "B6"})
    dates = {"inicio": "2028-01-21", "fin": "2028-03-17", "motivo": "Convocatoria", "confirmo": "1"}
    desk.post("/gestion/calendario/2028/registro/programar_etapa/", dates)
    refused = desk.post("/gestion/calendario/2028/publicar/")
    assert "todavía no dice su acuerdo" in refused.content.decode()
    edit = {
        "nombre": "Presupuesto 2028",
        "acuerdo": "IECM/ACU-CG-001/2028",
        "fuente": "Gaceta",
        "certeza": "VERIFICADO",
    }
    desk.post("/gestion/calendario/2028/corregir/", edit | {"motivo": "Se aprobó"})
    desk.post("/gestion/calendario/2028/publicar/")
    assert Edicion.objects.get(clave="2028").estado == "PUBLICADA"
    assert Etapa.objects.get().fin_vigente == at(timezone.datetime(2028, 3, 17).date())


def test_an_edition_that_cannot_be_keeps_what_was_typed(desk):
    TipoEtapaFactory(), MecanismoFactory()
    response = desk.post("/gestion/calendario/preparar/", DRAFT | {"mecanismo": "B6", "ejercicios": "dos mil"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "con cuatro cifras" in page
    assert "Proyecto de convocatoria" in page


def test_more_time_is_shown_in_words_before_it_is_given(desk):
    etapa = stage()
    page = desk.post(address(etapa, "ampliar_etapa"), more_time()).content.decode()
    assert "Así quedará" in page
    assert "Todavía no cambió nada" in page
    etapa.refresh_from_db()
    assert etapa.fin_vigente == etapa.fin_original


def test_once_confirmed_the_stage_has_more_time(desk):
    etapa = stage()
    desk.post(address(etapa, "ampliar_etapa"), more_time(hasta_hora="18:00", confirmo="1"))
    etapa.refresh_from_db()
    assert timezone.localtime(etapa.fin_vigente).strftime("%H:%M") == "18:00"
    assert etapa.ampliaciones.get().acuerdo == "IECM/ACU-CG-012/2026"


def test_less_time_is_refused_beside_the_form_and_nothing_is_lost(desk):
    response = desk.post(address(stage(), "ampliar_etapa"), more_time(days=1, confirmo="1"))
    page = response.content.decode()
    assert response.status_code == 422
    assert "tiene que ser posterior" in page
    assert "Pocos proyectos" in page


def test_a_stage_that_begins_with_its_day_says_no_hour(desk):
    etapa = EtapaFactory(edicion=EdicionFactory(), sin_fecha=True)
    dates = {"inicio": "2028-01-21", "fin": "2028-03-17", "fin_hora": "18:00", "motivo": "Convocatoria"}
    page = desk.post(address(etapa, "programar_etapa"), dates).content.decode()
    assert ">viernes 21 de enero de 2028<" in page
    assert ">viernes 17 de marzo de 2028 a las 18:00<" in page


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2026-02-31", "mañana"])
def test_a_day_that_is_none_or_far_away_is_refused_in_words(desk, day):
    response = desk.post(address(stage(), "ampliar_etapa"), more_time(hasta=day, confirmo="1"))
    assert response.status_code == 422
    assert "field-error" in response.content.decode()


def test_the_page_offers_only_what_may_come_now(desk):
    etapa = stage()
    page = desk.get(f"/gestion/calendario/{etapa.edicion.clave}/").content.decode()
    assert address(etapa, "ampliar_etapa") in page
    assert address(etapa, "reabrir_etapa") not in page


def test_a_district_reads_the_draft_and_changes_nothing(enter):
    etapa = EtapaFactory(edicion=EdicionFactory(nombre="En secreto"), sin_fecha=True)
    od = enter(Rol.OD_TITULAR)
    page = od.get(f"/gestion/calendario/{etapa.edicion.clave}/").content.decode()
    assert "En secreto" in page
    assert "Poner fechas" not in page
    assert od.get(address(etapa, "programar_etapa")).status_code == 403
    assert od.post(f"/gestion/calendario/{etapa.edicion.clave}/publicar/").status_code == 403


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_costs_the_same_with_few_and_with_many(desk, count, django_assert_max_num_queries):
    for number in range(count):
        stage(edicion=EdicionFactory(clave=f"e-{number}", publicada=True))
    with django_assert_max_num_queries(13):
        desk.get("/gestion/calendario/")


def test_an_act_that_does_not_exist_is_not_found(desk):
    assert desk.get(address(stage(), "borrar")).status_code == 404
