import pytest

from tequio.territorio.locator.words import words_of_name, words_of_query


@pytest.mark.parametrize(
    ("official", "written"),
    [
        ("LOS PADRES", "los padres"),
        ("SAN JUAN DE ARAGON 1A SECCION (U HAB) I", "San Juan de Aragón primera sección I"),
        ("STA. URSULA COAPA (PBLO)", "santa úrsula coapa"),
        ("GRAL. ANAYA", "General Anaya"),
        ("PROGRESO (AMPL)", "ampliación progreso"),
        ("ROMA NORTE III", "roma norte 3"),
        ("VILLA PANAMERICANA 3ERA. SECCIÓN (U HAB)", "villa panamericana 3a secc"),
        ("NIÑO JESUS (BARR)", "Nino Jesús"),
    ],
)
def test_names_and_what_people_write_meet(official, written):
    assert words_of_name(official).core_form == words_of_query(written).core_form


@pytest.mark.parametrize(
    "written",
    ["unidad habitacional los padres", "U. Hab. Los Padres", "los padres (u hab)", "UH Los Padres"],
)
def test_the_kind_is_read_before_or_after(written):
    assert words_of_query(written).full_form == words_of_name("LOS PADRES (U HAB)").full_form


def test_colonia_says_nothing():
    assert words_of_query("Col. Doctores").full == ("doctores",)


def test_a_kind_inside_a_name_is_part_of_it():
    assert words_of_name("PUEBLO NUEVO").core == ("pueblo", "nuevo")
    assert words_of_name("CONJ HAB SAN PABLO").core == ("uhab", "san", "pablo")


def test_a_query_of_kinds_alone_keeps_them():
    assert words_of_query("barrio").core == ("barrio",)


def test_the_last_word_is_kept_as_typed_for_it_may_be_unfinished():
    assert words_of_query("colonia v").raw == "v"
    assert words_of_query("los padres u hab").raw == ""
