from datetime import date

import pytest

from tequio.impugnaciones.actions.controvertir import controvertir
from tequio.impugnaciones.actions.remitir import remitir
from tequio.impugnaciones.actions.resolver import resolver
from tequio.impugnaciones.models import Impugnacion, SentidoResolucion
from tests.factories.impugnaciones import BY, NOW, demanda, impugnacion


def test_the_list_shows_each_with_its_sentence(client, unidad):
    impugnacion(objetos=[unidad])
    page = client.get("/impugnaciones/").content.decode()
    assert "TECDMX-JEL-259/2022" in page
    assert "aún no resuelve" in page
    assert unidad.nombre_legible in page


@pytest.mark.parametrize(
    ("query", "found"), [("q=JEL-259", 1), ("q=zzzz", 0), ("distrito=12", 0), ("pendientes=on", 1)]
)
def test_the_list_narrows_by_what_the_address_says(client, unidad, query, found):
    impugnacion(objetos=[unidad])
    assert client.get(f"/impugnaciones.json?{query}").json()["total"] == found


def test_a_unit_is_found_by_its_key(client, unidad):
    impugnacion(objetos=[unidad])
    assert client.get(f"/impugnaciones.json?q={unidad.clave}").json()["total"] == 1


def test_the_page_of_one_tells_its_way_and_its_chain(client, unidad):
    before = impugnacion(objetos=[unidad])
    remitir(before, fecha=date(2022, 5, 10), nota="Oficio 12", by=BY, now=NOW)
    sentido = SentidoResolucion.objects.get(pk="REVOCA")
    resolver(before, sentido=sentido, fecha=date(2022, 5, 20), efectos="Reponer el cómputo.", by=BY, now=NOW)
    controvertir(before, demanda("SCM-JDC-302/2022", presentada_el=date(2022, 5, 24)), by=BY, now=NOW)
    page = client.get("/impugnaciones/tecdmx-jel-259-2022/").content.decode()
    assert all(word in page for word in ("Oficio 12", "Reponer el cómputo.", "SCM-JDC-302/2022"))
    assert "TECDMX-JEL-259/2022" in client.get("/impugnaciones/scm-jdc-302-2022/").content.decode()


def test_what_is_no_longer_visible_is_nowhere(client, unidad):
    found = impugnacion(objetos=[unidad])
    Impugnacion.objects.filter(pk=found.pk).update(visible_desde=date(2022, 1, 1), visible_hasta=date(2022, 7, 1))
    assert client.get("/impugnaciones/tecdmx-jel-259-2022/").status_code == 404
    assert client.get("/impugnaciones.json").json()["total"] == 0


def test_who_challenges_is_told_nowhere(client, unidad):
    impugnacion(objetos=[unidad], promovente=Impugnacion.Promovente.COPACO)
    for address in ("/impugnaciones.json", "/impugnaciones/tecdmx-jel-259-2022.json"):
        assert "promovente" not in client.get(address).content.decode()


def test_the_feed_holds_the_latest(client, unidad):
    impugnacion(objetos=[unidad])
    feed = client.get("/impugnaciones.atom")
    assert feed.headers["Content-Type"].startswith("application/atom+xml")
    assert "TECDMX-JEL-259/2022" in feed.content.decode()


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_costs_the_same_queries_with_few_and_with_many(client, unidad, count, django_assert_num_queries):
    for number in range(count):
        impugnacion(f"TECDMX-JEL-{number:03}/2022", objetos=[unidad])
    client.get("/")  # the picture of the frame is in memory from the first page on
    with django_assert_num_queries(4):
        client.get("/impugnaciones/")


@pytest.mark.parametrize("address", ["/impugnaciones/", "/impugnaciones/tecdmx-jel-259-2022/"])
def test_a_page_answers_in_english_too(client, unidad, address):
    impugnacion(objetos=[unidad])
    assert client.get(f"/en{address}").status_code == 200
