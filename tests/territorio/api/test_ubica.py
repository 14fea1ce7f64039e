"""``/api/v1/ubica``: a point or words → UTs."""

import logging

import pytest
from pydantic import TypeAdapter

from tequio.territorio.api.answers import UbicacionPalabras, UbicacionPunto
from tequio.territorio.locator import territorio_en
from tequio.territorio.representations import lugar_dict

from .conftest import degrees

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("town")]


def keys(units):
    return [unit["clave"] for unit in units]


def test_a_point_in_one_unit(ask):
    answer = ask("ubica", **degrees(500, 400)).json()
    assert (answer["situacion"], keys(answer["unidades"]), answer["marco"]) == ("una", ["08-033"], "pueblito-2019")
    assert answer["motivo"] == "Estás en Los Padres, La Magdalena Contreras."


def test_a_unit_has_the_shape_of_every_list(ask):
    answer = ask("ubica", **degrees(500, 400)).json()
    assert answer["unidades"] == [lugar_dict(territorio_en().lugar("08-033"))]


def test_a_point_near_a_border_tells_the_neighbour_and_the_metres(ask):
    answer = ask("ubica", **degrees(588, 100)).json()
    assert (keys(answer["unidades"]), answer["lindero_m"]) == (["15-003"], 12.0)
    assert [(near["unidad"]["clave"], near["distancia_m"]) for near in answer["cercanas"]] == [("15-004", 12.0)]
    assert answer["motivo"].endswith("Estás a 12 m del límite con Roma Norte II.")


def test_a_point_where_the_frame_overlaps_tells_both_the_smaller_first(ask):
    answer = ask("ubica", **degrees(20, 30)).json()
    assert (answer["situacion"], keys(answer["unidades"])) == ("varias", ["15-002", "15-001"])
    assert "una sobre otra" in answer["motivo"]


def test_a_gap_tells_the_nearest_unit(ask):
    answer = ask("ubica", **degrees(1000, 300)).json()
    assert (answer["situacion"], answer["unidades"], answer["lindero_m"]) == ("hueco", [], None)
    assert "La más cercana es Ampliación Los Padres, La Magdalena Contreras, a 200 m." in answer["motivo"]


def test_a_point_out_of_the_city(ask):
    answer = ask("ubica", lat="20.6597", lon="-103.3496").json()
    assert answer["situacion"] == "fuera"
    assert answer["motivo"].startswith("Estás fuera de la Ciudad de México.")


def test_the_order_of_the_parameters_does_not_matter(client):
    at = degrees(588, 100)
    plain = client.get(f"/api/v1/ubica?lat={at['lat']}&lon={at['lon']}")
    other = client.get(f"/api/v1/ubica?lon={at['lon']}&lat={at['lat']}")
    assert plain.content == other.content


def test_numbers_may_be_written_as_people_do(ask):
    at = degrees(500, 400)
    answer = ask("ubica", lat=f"{at['lat']}°", lon=at["lon"].replace("-", "−"))
    assert keys(answer.json()["unidades"]) == ["08-033"]


@pytest.mark.parametrize("text", ["Los Padres", "LOS PADRES", "08-033", "10340", "sección 3080", "los pdres"])
def test_every_way_of_asking_finds_los_padres(ask, text):
    assert "08-033" in [each["unidad"]["clave"] for each in ask("ubica", q=text).json()["candidatas"]]


def test_words_say_how_they_were_read_and_why_each_candidate_is_there(ask):
    answer = ask("ubica", q="la joya").json()
    assert (answer["lectura"], answer["ambigua"]) == ("nombre", True)
    best = answer["candidatas"][0]
    assert (best["razon"], best["detalle"], best["puntaje"]) == ("nombre", "La Joya", 100.0)


def test_words_that_name_an_alcaldia_say_so(ask):
    assert ask("ubica", q="la joya tlalpan").json()["alcaldias"] == ["tlalpan"]


def test_a_name_with_its_alcaldia_is_not_ambiguous(ask):
    answer = ask("ubica", q="los padres, la magdalena contreras").json()
    assert (answer["ambigua"], answer["candidatas"][0]["unidad"]["clave"]) == (False, "08-033")


def test_part_of_the_name_of_an_alcaldia_says_so(ask):
    assert ask("ubica", q="la magdalena").json()["alcaldias"] == ["la-magdalena-contreras"]


def test_a_postal_code_answers_with_its_units(ask):
    answer = ask("ubica", cp="06700").json()
    assert answer["lectura"] == "codigo_postal"
    best = answer["candidatas"][0]
    assert (best["unidad"]["clave"], best["puntaje"]) == ("15-003", 50.0)


def test_a_postal_code_is_not_read_as_a_key(ask):
    assert ask("ubica", cp="08033").json()["candidatas"] == []


def test_a_section_answers_with_its_units(ask):
    answer = ask("ubica", seccion="4702").json()
    assert (answer["lectura"], answer["ambigua"]) == ("seccion", True)
    assert [c["unidad"]["clave"] for c in answer["candidatas"]] == ["15-001", "15-003"]


def test_a_section_that_nobody_has_is_not_read_as_a_name(ask):
    answer = ask("ubica", seccion="9999").json()
    assert (answer["lectura"], answer["candidatas"]) == ("seccion", [])


def test_nothing_found_is_an_answer(ask):
    answer = ask("ubica", q="xyzzy")
    assert (answer.status_code, answer.json()["candidatas"]) == (200, [])


@pytest.mark.parametrize(("x", "y"), [(500, 400), (588, 100), (20, 30), (1000, 300), (90000, 0)])
def test_points_answer_as_the_document_says(ask, x, y):
    TypeAdapter(UbicacionPunto).validate_json(ask("ubica", **degrees(x, y)).content, strict=True, extra="forbid")


@pytest.mark.parametrize("text", ["la joya", "06700", "xyzzy", 'La "joya" \\'])
def test_words_answer_as_the_document_says(ask, text):
    TypeAdapter(UbicacionPalabras).validate_json(ask("ubica", q=text).content, strict=True, extra="forbid")


def test_asking_again_costs_no_query(ask, django_assert_num_queries):
    ask("ubica", **degrees(500, 400))
    with django_assert_num_queries(0):
        ask("ubica", **degrees(588, 100))
        ask("ubica", q="la joya")


def test_a_question_is_neither_kept_nor_logged(ask, caplog):
    caplog.set_level(logging.DEBUG)
    at = degrees(500, 400)
    answer = ask("ubica", **at)
    assert answer.headers["Cache-Control"] == "no-store"
    assert at["lat"] not in caplog.text
    assert at["lat"] not in answer.content.decode()


def test_a_day_chooses_the_frame(ask):
    assert ask("ubica", q="08-033", en="2020-05-01").json()["marco"] == "pueblito-2019"
