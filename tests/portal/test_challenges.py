"""A challenge shows as a flag on the page of its UT, in its data, and nowhere else."""

import pytest

from tequio.impugnaciones.actions.remitir import remitir
from tequio.impugnaciones.actions.sembrar_catalogos import sembrar_catalogos
from tests.factories.impugnaciones import BY, NOW, impugnacion


@pytest.fixture
def challenged(town):
    sembrar_catalogos(by=BY, now=NOW)
    unit = town.unidades.order_by("clave").first()
    return unit, impugnacion(objetos=[unit])


def test_the_page_of_a_challenged_unit_says_so_and_leads_there(client, challenged):
    unit, _ = challenged
    page = client.get(f"/ut/{unit.clave}/").content.decode()
    assert "aún no resuelve" in page
    assert 'href="/impugnaciones/tecdmx-jel-259-2022/"' in page


def test_its_data_say_so_too(client, challenged):
    unit, _ = challenged
    assert client.get(f"/ut/{unit.clave}.json").json()["impugnaciones"][0]["expediente"] == "TECDMX-JEL-259/2022"


def test_the_page_of_another_unit_says_nothing(client, challenged, town):
    other = town.unidades.exclude(pk=challenged[0].pk).first()
    assert "impugnaci" not in client.get(f"/ut/{other.clave}/").content.decode().split("<main")[1].split("</main")[0]


def test_a_new_act_reaches_the_kept_page_within_two_seconds(client, challenged):
    from tequio.ui.believed import forget_all

    unit, found = challenged
    before = client.get(f"/ut/{unit.clave}/").content
    found.nota = "El Tribunal citó a audiencia."
    found.save(update_fields=["nota"])
    remitir(found, fecha=NOW.date(), by=BY, now=NOW)
    assert client.get(f"/ut/{unit.clave}/").content == before
    forget_all()
    assert "citó a audiencia" in client.get(f"/ut/{unit.clave}/").content.decode()
