"""/salud/: for whoever watches over the service."""

import logging

import pytest
from django.db import OperationalError, connection

from tequio.territorio.locator import forget


def test_the_process_answers_without_a_database(client):
    assert client.get("/salud/viva").json() == {"estado": "viva"}


def test_ready_when_everything_is_in_place(client, town):
    response = client.get("/salud/lista")
    assert (response.status_code, response.json()["estado"]) == (200, "lista")
    assert set(response.json()["revisiones"].values()) == {"bien"}


def failing(response):
    assert response.status_code == 503
    return {name for name, said in response.json()["revisiones"].items() if said != "bien"}


def test_not_ready_without_a_frame(client, db):
    assert failing(client.get("/salud/lista")) == {"marco"}


def test_not_ready_with_a_frame_of_no_units(client, town):
    town.unidades.all().delete()
    forget()
    assert failing(client.get("/salud/lista")) == {"marco"}


def test_not_ready_where_nothing_can_be_written(client, town, settings, tmp_path):
    settings.DATA_DIR = tmp_path / "gone"
    response = client.get("/salud/lista")
    assert failing(response) == {"carpeta_de_datos"}
    assert str(tmp_path) not in response.content.decode()


def test_not_ready_while_migrations_wait(client, town):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'territorio'")
    assert failing(client.get("/salud/lista")) == {"migraciones"}


def test_not_ready_without_a_database(client, town):
    def refuse(*_):
        raise OperationalError("password of the database")

    with connection.execute_wrapper(refuse):
        forget()
        response = client.get("/salud/lista")
    assert {"base_de_datos", "marco"} <= failing(response)
    assert "password" not in response.content.decode()


@pytest.mark.parametrize("address", ["/salud/viva", "/salud/lista"])
def test_health_is_never_cached_nor_logged(client, town, caplog, address):
    caplog.set_level(logging.INFO, logger="tequio.request")
    assert "no-store" in client.get(address).headers["Cache-Control"]
    assert [record for record in caplog.records if record.name == "tequio.request"] == []
