"""The public list of draws: when and where, and then the proof."""

import json
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tequio.presupuesto.actions.asignar_numero import asignar_numero
from tequio.presupuesto.actions.publicar_lista import publicar_lista
from tequio.presupuesto.actions.sortear_unidad import sortear_unidad
from tequio.presupuesto.models import Proyecto, Sorteo
from tests.factories.presupuesto import (
    DISTRITAL,
    SALIDA,
    SORTEO,
    as_viable,
    causa,
    comprometido,
    convocado,
    fresh,
    numerado,
    unidad,
    viable,
)

pytestmark = pytest.mark.django_db
PAGE = "/presupuesto/sorteos/"
ROOT = Path(__file__).resolve().parents[3]


def text(client, **query):
    return client.get(PAGE, query).content.decode()


def test_without_draws_the_page_says_so(client):
    assert "No hay sorteos convocados." in text(client)


def test_a_draw_to_come_says_when_and_where(client, at):
    convocado(viable())
    at(SALIDA)
    page = text(client)
    assert "lunes 8 de mayo de 2028" in page
    assert "10:00" in page
    assert "Calle 5 #12" in page


def test_it_leads_to_the_commitment_and_then_to_the_proof(client, at):
    proyecto = viable()
    convocado(proyecto, desde=SORTEO)
    sorteo = comprometido(proyecto)
    at(SALIDA)
    assert f'href="{PAGE}{sorteo.pk}/">Compromiso publicado' in text(client)
    sortear_unidad(sorteo, azar="Lotería", by=DISTRITAL, now=SORTEO)
    at(SORTEO)
    to_come, held = text(client).split("Ya se hicieron")
    assert "No hay sorteos convocados." in to_come
    assert "Los Padres" in held
    told = json.loads(client.get("/presupuesto/sorteos.json").content)
    assert (told["sorteos"], [each["unidad"] for each in told["hechos"]]) == ([], ["08-033"])


def test_it_narrows_to_one_alcaldia(client, at):
    convocado(viable())
    other = as_viable(unidad=unidad("15-003"), geometria=None)
    convocado(other)
    at(SALIDA)
    page = text(client, alcaldia="cuauhtemoc")
    assert "15-003" in page
    assert "08-033" not in page


def test_what_was_before_today_is_not_to_come(client, at):
    convocado(viable())
    at(SORTEO)
    assert "No hay sorteos convocados." in text(client)


def test_draws_are_also_data_and_a_calendar_for_the_phone(client, at):
    convocado(viable())
    at(SALIDA)
    [told] = json.loads(client.get("/presupuesto/sorteos.json").content)["sorteos"]
    assert (told["unidad"], told["cita"], told["sorteo"]) == ("08-033", "2028-05-08T10:00:00-06:00", None)
    ics = client.get("/presupuesto/sorteos.ics")
    assert ics["Content-Type"].startswith("text/calendar")
    assert "DTSTART:20280508T160000Z" in ics.content.decode()


def test_draws_that_were_held_are_data_too(client, at):
    proyecto = numerado()
    at(SORTEO)
    told = json.loads(client.get("/presupuesto/sorteos.json").content)
    [held] = told["hechos"]
    assert (held["unidad"], held["sorteado"], told["total_hechos"]) == ("08-033", "2028-05-09T12:00:00-06:00", 1)
    assert client.get(f"/presupuesto/sorteos/{held['sorteo']}.json").json()["numeros"] == {proyecto.folio: 1}
    assert json.loads(client.get("/presupuesto/sorteos.json?alcaldia=cuauhtemoc").content)["hechos"] == []


def test_the_page_of_a_draw_hands_out_the_program_that_the_documents_explain(client):
    numerado()
    page = client.get(f"{PAGE}{Sorteo.objects.get().pk}/").content.decode()
    assert 'comprobar.txt" download="comprobar.py"' in page
    explained = (ROOT / "docs/datos/verificar-sorteo.md").read_text(encoding="utf-8")
    program = Path(finders.find("presupuesto/comprobar.txt")).read_text(encoding="utf-8")
    assert f"```python\n{program}```" in explained


def test_the_page_of_a_draw_leads_to_the_list(client):
    proyecto = numerado()
    publicar_lista(proyecto.ejercicio, proyecto.distrito, "08-033", by=DISTRITAL, now=SORTEO)
    address = f"{PAGE}{Sorteo.objects.get().pk}/"
    page = client.get(address).content.decode()
    assert "IECM-DD33-LISTA-000001/2028" in page
    assert "cambió algún número" not in page


def test_where_a_unit_has_no_list_of_its_own_the_page_leads_to_that_of_the_district(client):
    proyecto = numerado()
    publicar_lista(proyecto.ejercicio, proyecto.distrito, by=DISTRITAL, now=SORTEO)
    page = client.get(f"{PAGE}{Sorteo.objects.get().pk}/").content.decode()
    assert "IECM-DD33-LISTA-000001/2028" in page
    assert "cambió algún número" not in page


def test_a_list_without_a_number_that_came_later_is_said_to_be_old(client):
    proyecto = numerado()
    publicar_lista(proyecto.ejercicio, proyecto.distrito, "08-033", by=DISTRITAL, now=SORTEO)
    late = asignar_numero(as_viable(nombre="Llegó después"), causa(), by=DISTRITAL, now=SORTEO)
    assert "cambió algún número" in client.get(f"{PAGE}{late.pk}/").content.decode()


@pytest.mark.usefixtures("believing")
def test_the_page_asks_the_same_for_one_draw_as_for_many(client, at, django_assert_max_num_queries):
    convocado(viable())
    at(SALIDA)
    text(client)
    with django_assert_max_num_queries(12) as few:
        text(client, alcaldia="")
    calls = [as_viable(unidad=unidad(clave), geometria=None) for clave in ("15-003", "15-004", "08-034")]
    for each in calls:
        convocado(each)
    with django_assert_max_num_queries(len(few) + 3):  # the three versions that a change makes it ask for
        text(client, alcaldia="x")


def test_a_list_of_a_cancelled_draw_is_not_shown(client):
    proyecto = numerado()
    publicar_lista(proyecto.ejercicio, proyecto.distrito, "08-033", by=DISTRITAL, now=SORTEO)
    Sorteo.objects.update(estado="CANCELADO", cancelado_at=SORTEO, cancelado_motivo="Faltó la lista.")
    Proyecto.objects.filter(pk=fresh(proyecto).pk).update(estado="VIABLE", numero=None)
    assert "LISTA" not in client.get(f"{PAGE}{Sorteo.objects.get().pk}/").content.decode()


def test_the_page_of_a_unit_leads_to_the_list_of_its_district(client):
    proyecto = numerado()
    lista = publicar_lista(proyecto.ejercicio, proyecto.distrito, by=DISTRITAL, now=SORTEO)
    page = client.get("/ut/08-033/").content.decode()
    assert f"/verifica/{lista.documento.codigo}/" in page
    assert "van a opinión para 2028" in page


def test_the_list_of_a_unit_goes_before_that_of_its_district(client):
    proyecto = numerado()
    publicar_lista(proyecto.ejercicio, proyecto.distrito, by=DISTRITAL, now=SORTEO)
    own = publicar_lista(proyecto.ejercicio, proyecto.distrito, "08-033", by=DISTRITAL, now=SORTEO)
    page = client.get("/ut/08-033/").content.decode()
    assert f"/verifica/{own.documento.codigo}/" in page
    assert page.count("van a opinión") == 1


def test_a_unit_of_the_district_without_projects_has_no_list(client):
    proyecto = numerado()
    publicar_lista(proyecto.ejercicio, proyecto.distrito, by=DISTRITAL, now=SORTEO)
    assert "van a opinión" not in client.get("/ut/08-034/").content.decode()
