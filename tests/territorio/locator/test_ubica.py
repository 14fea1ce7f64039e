"""``manage.py ubica`` as a person types it."""

import json

import pytest
from django.core.management import CommandError, call_command

from tests.factories.pueblito import pueblito
from tests.factories.territorio import GROUND

pytestmark = pytest.mark.django_db


@pytest.fixture
def ubica(capsys):
    """Runs the command with words as the terminal gives them; answers (exit code, output)."""
    pueblito()

    def run(*words):
        code = 0
        try:
            call_command("ubica", *words)
        except SystemExit as stop:
            code = stop.code
        return code, capsys.readouterr().out

    return run


def degrees(x, y):
    """Latitude and longitude as text."""
    lon, lat = GROUND.to_degrees(complex(x, y))
    return f"{lat:.7f}", f"{lon:.7f}"


def test_a_point_names_its_unit(ubica):
    code, out = ubica(*degrees(500, 400))
    assert code == 0
    assert "08-033 Los Padres (La Magdalena Contreras)" in out
    assert "Marco: pueblito-2019" in out


def test_a_point_by_options(ubica):
    lat, lon = degrees(20, 30)
    code, out = ubica(f"--lat={lat}", f"--lon={lon}")
    assert code == 0
    assert "más de una unidad territorial" in out
    assert out.index("15-002") < out.index("15-001")


def test_a_comma_between_the_numbers_does_no_harm(ubica):
    lat, lon = degrees(588, 100)
    _, out = ubica(f"{lat},", lon)
    assert "a 12 m, 15-004 Roma Norte II" in out


def test_a_gap_tells_the_nearest_and_ends_with_one(ubica):
    code, out = ubica(*degrees(1000, 300))
    assert code == 1
    assert "en ninguna unidad territorial" in out
    assert "a 200 m, 08-034" in out


def test_words_tell_each_candidate_and_why(ubica):
    code, out = ubica("la", "joya")
    assert code == 0
    assert "Puede ser una de estas:" in out
    assert "12-001 La Joya (Tlalpan): se llama La Joya" in out


@pytest.mark.parametrize("words", [["08-033"], ["10340"], ["sección", "3080"], ["los", "pdres"], ["el", "llano"]])
def test_every_way_of_asking_finds_los_padres(ubica, words):
    code, out = ubica(*words)
    assert code == 0
    assert "08-033 Los Padres" in out


def test_json_is_the_answer_whole(ubica):
    _, out = ubica("08-033", "--json")
    answer = json.loads(out)
    assert (answer["lectura"], answer["candidatas"][0]["lugar"]["clave"]) == ("clave", "08-033")


def test_nothing_found_ends_with_one(ubica):
    code, out = ubica("xyzzy")
    assert code == 1
    assert "No encontramos ese lugar" in out


def test_a_day_chooses_the_frame(ubica):
    _, out = ubica("08-033", "--en", "2020-05-01")
    assert "Marco: pueblito-2019" in out


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["-99.1332", "19.4326"], "están cambiadas"),
        (["-99", "19.4"], "están cambiadas"),
        (["--lat", "19.4"], "Falta la longitud"),
        (["--lat", "abc", "--lon", "-99.1"], "«abc» no es un número"),
        ([], "Escribe una latitud"),
        (["08-033", "--en", "2001-01-01"], "el más antiguo rige desde"),
    ],
)
def test_what_is_not_understood_is_said_and_ends_with_two(ubica, words, complaint):
    with pytest.raises(CommandError, match=complaint) as caught:
        ubica(*words)
    assert caught.value.returncode == 2


def test_a_day_that_is_no_date_is_said(ubica):
    with pytest.raises(CommandError, match="«ayer» no es una fecha"):
        ubica("centro", "--en", "ayer")
