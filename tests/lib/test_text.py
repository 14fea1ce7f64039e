import pytest

from tequio.lib.text import fold, readable_name, slugify, split_mark


@pytest.mark.parametrize(
    ("name", "readable"),
    [
        ("LOS PADRES", "Los Padres"),
        ("ALBARRADAS (U HAB)", "Albarradas"),
        ("VALLE DE LA HACIENDA", "Valle de la Hacienda"),
        ("9 1/2 - FRANCISCO VILLA", "9 1/2 - Francisco Villa"),
        ("JUAN XXIII", "Juan XXIII"),
        ("ALVARO OBREGON_(FRACC)", "Alvaro Obregon"),
        ("PEÑÓN DE LOS BAÑOS", "Peñón de los Baños"),
        ("(U HAB)", "(U Hab)"),
    ],
)
def test_readable_name_writes_as_a_neighbour_would(name, readable):
    assert readable_name(name) == readable


def test_readable_name_keeps_a_name_that_already_mixes_case():
    assert readable_name("San Ángel Inn") == "San Ángel Inn"


def test_fold_drops_accents_case_and_marks():
    assert fold("  Álvaro   OBREGÓN (U. Hab.)") == "alvaro obregon u hab"


@pytest.mark.parametrize("name", ["ARAGON (U HAB)", "ARAGON ( U HAB)", "ARAGON_(U  HAB)"])
def test_split_mark_reads_the_mark_however_it_is_spaced(name):
    assert split_mark(name) == ("ARAGON", "U HAB")


def test_slugify_makes_an_address():
    assert slugify("La Magdalena Contreras") == "la-magdalena-contreras"
