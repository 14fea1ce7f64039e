"""Words in the hand-made town: how they are read, what they find, in which order."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tequio.territorio.locator.answers import Lectura, Razon
from tequio.territorio.locator.loading import territorio_en
from tests.factories.pueblito import pueblito

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    pueblito()
    return territorio_en()


def keys(answer):
    return [each.lugar.clave for each in answer.candidatas]


@pytest.mark.parametrize("text", ["08-033", "8-33", "08 033", "08033", "clave 08-033", "UT 08–033"])
def test_a_key_is_read_however_it_is_written(town, text):
    answer = town.search(text)
    assert (answer.lectura, keys(answer), answer.ambigua) == (Lectura.CLAVE, ["08-033"], False)
    assert answer.candidatas[0].razon is Razon.CLAVE


def test_an_unknown_key_is_read_as_a_key_and_finds_nothing(town):
    answer = town.search("08-999")
    assert (answer.lectura, answer.candidatas) == (Lectura.CLAVE, ())


@pytest.mark.parametrize("text", ["06700", "C.P. 06700", "código postal 06700", "cp06700"])
def test_a_postal_code_answers_with_its_units_the_greatest_part_first(town, text):
    answer = town.search(text)
    assert (answer.lectura, keys(answer)) == (Lectura.CODIGO_POSTAL, ["15-003", "15-004", "15-001"])
    assert answer.ambigua
    assert answer.candidatas[0].detalle == "06700"


def test_an_unknown_postal_code_is_read_as_one_and_finds_nothing(town):
    answer = town.search("99999")
    assert (answer.lectura, answer.candidatas) == (Lectura.CODIGO_POSTAL, ())


@pytest.mark.parametrize("text", ["sección 4701", "secc. 4701", "Sección electoral núm. 4701", "4701"])
def test_a_section_answers_with_its_units(town, text):
    answer = town.search(text)
    assert (answer.lectura, keys(answer), answer.ambigua) == (Lectura.SECCION, ["15-001"], False)
    assert answer.candidatas[0].razon is Razon.SECCION_COMPLETA


def test_a_section_shared_by_units_does_not_decide(town):
    answer = town.search("4702")
    assert keys(answer) == ["15-001", "15-003"]
    assert {each.razon for each in answer.candidatas} == {Razon.SECCION_PARCIAL}
    assert answer.ambigua


@pytest.mark.parametrize(
    "text",
    ["Los Padres", "los padres", "LOS PADRES", "padres los", "col. Los  Padres", "Los Padres, CDMX", "los pdres"],
)
def test_a_name_is_found_however_it_is_written(town, text):
    answer = town.search(text)
    assert (answer.lectura, keys(answer)[0]) == (Lectura.NOMBRE, "08-033")


def test_the_whole_name_comes_before_longer_ones(town):
    answer = town.search("los padres")
    assert keys(answer)[:2] == ["08-033", "08-034"]
    assert not answer.ambigua


def test_an_unfinished_name_is_enough(town):
    assert set(keys(town.search("los pad"))) == {"08-033", "08-034"}


@pytest.mark.parametrize(
    "text", ["San Angel", "SAN ÁNGEL", "sn angel", "pueblo de San Ángel", "San Ángel (PBLO)", "sanangel"]
)
def test_accents_marks_and_abbreviations_do_not_matter(town, text):
    assert keys(town.search(text))[0] == "12-002"


def test_a_name_that_repeats_asks_which(town):
    answer = town.search("la joya", limit=1)
    assert keys(answer) == ["12-001", "15-005"]
    assert answer.ambigua


@pytest.mark.parametrize(
    "text", ["la joya, tlalpan", "La Joya Tlalpan", "tlalpan la joya", "La Joya, alcaldía Tlalpan"]
)
def test_the_alcaldia_beside_a_name_decides(town, text):
    answer = town.search(text)
    assert (keys(answer), answer.ambigua, answer.alcaldias) == (["12-001"], False, ("tlalpan",))


def test_a_postal_code_beside_a_name_decides(town):
    answer = town.search("la joya 06000")
    assert (keys(answer)[0], answer.ambigua) == ("15-005", False)


@pytest.mark.parametrize("text", ["La Joya, Cuauhtémoc, 06000", "la joya c.p. 06000 cuauhtemoc", "06000 La Joya"])
def test_a_whole_line_of_an_address_decides(town, text):
    answer = town.search(text)
    assert (keys(answer)[0], answer.ambigua) == ("15-005", False)


def test_a_postal_code_that_does_not_fit_the_name_is_left_aside(town):
    assert keys(town.search("los padres 06700"))[0] == "08-033"


def test_an_alcaldia_alone_is_named(town):
    answer = town.search("alcaldía Cuauhtémoc")
    assert (answer.lectura, answer.alcaldias) == (Lectura.NOMBRE, ("cuauhtemoc",))


def test_the_kind_chooses_between_two_of_one_name(town):
    assert town.search("centro").ambigua
    answer = town.search("unidad habitacional centro")
    assert (keys(answer)[0], answer.ambigua) == ("15-002", False)


def test_an_alias_leads_to_its_unit_and_is_told(town):
    first = town.search("el llano").candidatas[0]
    assert (first.lugar.clave, first.razon, first.detalle) == ("08-033", Razon.ALIAS, "El Llano")


def test_a_settlement_leads_to_the_units_of_its_code_those_of_like_name_first(town):
    answer = town.search("roma norte")
    assert keys(answer) == ["15-003", "15-004", "15-001"]
    assert answer.candidatas[0].razon is Razon.ASENTAMIENTO
    assert answer.candidatas[0].detalle == "Colonia Roma Norte, 06700"


def test_a_settlement_leads_only_to_its_own_alcaldia(town):
    assert "15-003" not in keys(town.search("los padres"))


def test_numerals_are_one(town):
    assert keys(town.search("roma norte 2"))[0] == keys(town.search("Roma Norte II"))[0] == "15-004"


def test_a_typo_says_what_it_is_like(town):
    first = town.search("los pdres").candidatas[0]
    assert (first.razon, first.detalle) == (Razon.PARECIDO, "Los Padres")


@pytest.mark.parametrize("text", ["", "   ", "...", "¿?", "🙂🙂", "a" * 201, "los padres " * 40])
def test_what_cannot_be_a_place_is_read_as_nothing(town, text):
    answer = town.search(text)
    assert (answer.lectura, answer.candidatas, answer.ambigua) == (Lectura.NADA, (), False)


def test_unknown_words_find_nothing(town):
    answer = town.search("xyzzy plugh")
    assert (answer.lectura, answer.candidatas) == (Lectura.NOMBRE, ())


def test_a_unit_without_outline_is_found_by_name(town):
    assert keys(town.search("peña sin dibujo")) == ["12-003"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=220) | st.from_regex(r"[a-z0-9 ,.\-()ñáIVX]{0,40}", fullmatch=True))
def test_search_never_raises_and_comes_in_order(town, text):
    scores = [each.puntaje for each in town.search(text).candidatas]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)
