"""The 2,482 points of the real frame of 2019, asked of the API. The small twin is test_ubica.py."""

import re

import pytest
from django.core.management import call_command

from tests.factories.marco_real import read_rows

pytestmark = [pytest.mark.real, pytest.mark.slow]  # imports the frame, then 2,482 requests


@pytest.fixture
def real_frame(db, catalogos, shared_data, capsys):
    layer = shared_data / "ut_mgpc2019/colonias_iecm.gpkg"
    named = {"clave": "mgpc-2019", "nombre": "MGPC 2019", "vigente_desde": "2019-12-16"}
    call_command("importar_marco", str(layer), **named, publicar=True)
    capsys.readouterr()


def keys(text):
    return set(filter(None, text.split("|")))


def found(client, row):
    answer = client.get("/api/v1/ubica", {"lat": row["lat"], "lon": row["lon"]})
    if answer.status_code == 400:
        assert answer.json()["type"] == "/api/v1/docs#ejes-cambiados"
        return set()
    return set(re.findall(r'"clave": "([^"]+)"', answer.content.decode().partition('"cercanas"')[0]))


def test_every_golden_point_gets_its_units(client, real_frame, shared_data):
    rows = read_rows(shared_data / "ut_mgpc2019/golden_points_ut2019.csv")
    wrong = []
    for row in rows:
        units, expected = found(client, row), keys(row["cve_ut_expected"])
        near = float(row["dist_to_ut_boundary_m"]) <= 2
        if not (units <= keys(row["cve_ut_within_2m"]) if near else units == expected):
            wrong.append(row)
    assert (len(rows), wrong) == (2482, [])
