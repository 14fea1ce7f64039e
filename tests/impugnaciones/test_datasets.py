"""Challenges as open data."""

import csv
from io import StringIO

from tests.factories.impugnaciones import impugnacion


def rows(client, query=""):
    answer = client.get(f"/datos/impugnaciones.csv{query}")
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


def test_each_thing_challenged_has_a_row(client, town):
    one, other = town.unidades.order_by("clave")[:2]
    impugnacion(objetos=[one, other])
    assert [row["Clave"] for row in rows(client)] == [one.clave, other.clave]


def test_a_challenge_about_nothing_known_has_its_row_too(client, town):
    impugnacion()
    assert [row["Expediente"] for row in rows(client)] == ["TECDMX-JEL-259/2022"]


def test_the_rows_narrow_to_a_state(client, town):
    impugnacion()
    assert rows(client, "?estado=CUMPLIDA") == []


def test_the_page_of_the_dataset_shows_it(client, town):
    impugnacion()
    assert "TECDMX-JEL-259/2022" in client.get("/datos/impugnaciones/").content.decode()
