"""The pages of mechanisms and calendar: what they say, in how many queries, and that they mark what is unconfirmed."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tequio.mecanismos.actions.cambiar_mecanismo import cambiar_mecanismo
from tequio.mecanismos.models import Etapa, Mecanismo
from tequio.mecanismos.queries.picture import forget
from tequio.territorio.portal.pages import pages
from tequio.ui.believed import forget_all
from tests.factories.mecanismos import EdicionFactory, EtapaFactory

pytestmark = pytest.mark.django_db
BUDGET = "/mecanismos/b6-presupuesto-participativo/"
PAGES = ["/mecanismos/", "/mecanismos/?rol=V", BUDGET, "/mecanismos/c8-silla-ciudadana/", "/mecanismos/calendario/"]


def text(client, path):
    return client.get(path).content.decode()


def open_stage(**facts):
    """A stage that is open today, and its page will say so."""
    today = timezone.localdate()
    days = {"first": today - timedelta(days=2), "last": today + timedelta(days=3)}
    edicion = EdicionFactory(publicada=True, mecanismo=Mecanismo.objects.get(clave="B6"))
    return EtapaFactory(edicion=edicion, **{**days, **facts})


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_cacheable_and_set_no_cookie(client, town, path):
    response = client.get(path)
    assert response.status_code == 200
    assert not response.cookies
    assert "s-maxage" in response["Cache-Control"]


@pytest.mark.parametrize("path", PAGES)
def test_pages_stay_within_twelve_queries_and_sixty_kilobytes(client, town, path, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        assert len(client.get(path).content) < 60_000


@pytest.mark.parametrize("path", PAGES)
def test_pages_live_in_english_too(client, town, path):
    assert '<html lang="en">' in text(client, f"/en{path}")


def own_queries(client):
    """How many the calendar asks of its own tables, when nothing is kept."""
    pages.forget()
    forget()
    with CaptureQueriesContext(connection) as asked:
        client.get("/mecanismos/calendario/")
    return sum("mecanismos_e" in query["sql"] for query in asked)


def test_many_editions_cost_the_calendar_no_more_queries(client, town):
    few = own_queries(client)
    for number in range(20):
        EtapaFactory(tipo__clave=f"etapa-{number}")
    assert own_queries(client) == few


def test_the_list_names_all_and_each_says_what_one_can_do(client, town):
    page = text(client, "/mecanismos/")
    assert [row.nombre for row in Mecanismo.objects.all() if row.nombre not in page or row.puedes not in page] == []


def test_those_of_widest_reach_come_first(client, town):
    page = text(client, "/mecanismos/")
    first = [page.index(name) for name in ("Los de mayor alcance", "Presupuesto participativo", "Iniciativa ciudadana")]
    assert first == sorted(first)


def test_the_list_narrows_by_what_the_institute_does(client, town):
    page = text(client, "/mecanismos/?rol=V")
    assert "Referéndum" in page
    assert "Audiencia pública" not in page


def test_a_role_that_does_not_exist_narrows_nothing(client, town):
    assert "Audiencia pública" in text(client, "/mecanismos/?rol=Z")


def test_a_mechanism_tells_steps_who_before_whom_and_articles(client, town):
    page = text(client, BUDGET)
    for said in ("Paso a paso", "Registra tu proyecto", "Ante quién", "artículos 116 a 120", "F1, solicitud"):
        assert said in page


def test_what_nobody_has_confirmed_is_marked(client, town):
    assert "Todavía no hemos cotejado con la ley" in text(client, "/mecanismos/c8-silla-ciudadana/")
    budget = text(client, BUDGET)
    assert "Todavía no hemos cotejado" not in budget
    assert "por confirmar" in budget


def test_an_open_stage_is_announced_with_its_closing_date(client, town):
    open_stage()
    for path in ("/mecanismos/", BUDGET):
        page = text(client, path)
        assert "quedan" in page
        assert "Vence el" in page


def test_without_any_open_stage_the_page_says_so(client, town):
    Etapa.objects.all().delete()
    assert "Ahora no hay ninguna etapa abierta." in text(client, BUDGET)


def test_a_mechanism_of_another_authority_says_where_to_go(client, town):
    assert "acude a la autoridad que lo atiende" in text(client, "/mecanismos/c1-audiencia-publica/")


def test_the_drawing_has_its_table(client, town):
    page = text(client, "/mecanismos/calendario/")
    assert page.count('<svg class="gantt"') == page.count("<caption>") == 5
    assert "Se amplió: terminaba el" in page
    assert "17 mar 2022" in page


def test_without_editions_the_calendar_says_what_will_be_there(client, town):
    Etapa.objects.all().delete()
    town.delete()
    Mecanismo.objects.get(clave="B6").ediciones.all().delete()
    assert "Todavía no hay ediciones publicadas" in text(client, "/mecanismos/calendario/")


def test_a_change_of_the_catalogue_renews_the_pages(client, town, by):
    text(client, BUDGET)
    changed = {"puedes": "Decidir en qué se gasta."}
    cambiar_mecanismo(Mecanismo.objects.get(clave="B6"), changed, motivo="Claridad", by=by, now=timezone.now())
    forget_all()
    assert "Decidir en qué se gasta." in text(client, BUDGET)


@pytest.mark.parametrize("path", ["/mecanismos/nada/", "/mecanismos/nada.json"])
def test_a_mechanism_that_does_not_exist_is_not_found(client, town, path):
    assert client.get(path).status_code == 404


def test_the_list_as_data(client, town):
    found = client.get("/mecanismos.json").json()
    assert (found["total"], found["mecanismos"][0]["clave"]) == (20, "A1")
    assert {row["clave"]: row["prioridad"] for row in found["mecanismos"]}["B6"] == 1


def test_a_mechanism_as_data_says_source_and_certainty_of_each_fact(client, town):
    found = client.get("/mecanismos/b6-presupuesto-participativo.json").json()
    assert found["datos"]["articulo"][1]["por_confirmar"] is True
    assert [edicion["clave"] for edicion in found["ediciones"]][-1] == "2020-2021"


def test_the_calendar_as_data_gives_moments_with_their_offset(client, town):
    found = client.get("/mecanismos/calendario.json").json()["ediciones"]
    stages = {etapa["clave"]: etapa for edicion in found if edicion["clave"] == "2022" for etapa in edicion["etapas"]}
    assert stages["jornada"]["inicio"] == "2022-05-01T09:00:00-05:00"
    assert stages["registro"]["ampliaciones"][0]["fin_anterior"] == "2022-03-17T23:59:59-06:00"
    assert stages["convocatoria"]["inicio"] is None


def test_a_stage_that_closes_today_says_so(client, town):
    open_stage(last=timezone.localdate())
    page = text(client, BUDGET)
    assert "cierra" in page
    assert "<b>hoy</b>" in page


def test_the_next_stage_is_announced_when_none_is_open(client, town):
    today = timezone.localdate()
    open_stage(first=today + timedelta(days=1), last=date(today.year + 1, 12, 31))
    assert "Abre el" in text(client, BUDGET)
