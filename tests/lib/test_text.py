import pytest

from tequio.lib.text import fold, lost_letters, readable_name, slugify, split_mark, with_accents


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
        ("PETROLERA (AMPL)", "Ampliación Petrolera"),
        ("SAN PEDRO XALPA (AMPL) II", "Ampliación San Pedro Xalpa II"),
        ("NONOALCO-TLATELOLCO (U HAB) III", "Nonoalco-Tlatelolco III"),
        ("ISSSFAM No. 1 (U HAB)-VILLA TLALPAN", "ISSSFAM No. 1-Villa Tlalpan"),
        ("LOS MORALES (POLANCO)", "Los Morales (Polanco)"),
        ("CANUTILLO(AGUASCALIENTES)", "Canutillo (Aguascalientes)"),
        ("FUERTE DE LORETO - LA ANTENA (U HAB)", "Fuerte de Loreto - La Antena"),
        ("1o DE MAYO", "1o de Mayo"),
        ("OLIVAR DEL CONDE 2DA SECCION I", "Olivar del Conde 2da Seccion I"),
        ("PICOS IZTACALCO 1B", "Picos Iztacalco 1B"),
        ("TIZAPAN_TIZAPAN SAN ANGEL", "Tizapan-Tizapan San Angel"),
        ("EL MOLINO_", "El Molino"),
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


def test_a_name_without_its_accented_letters_lost_them():
    assert lost_letters("CUITLHUAC  1 Y 2", "CUITLÁHUAC 1 Y 2")


@pytest.mark.parametrize("whole", ["TATA LAZARO", "TATA LÁZARO (U HAB)", "TATA LZARO"])
def test_a_name_that_differs_otherwise_did_not_lose_letters(whole):
    assert not lost_letters("TATA LZARO", whole)


@pytest.mark.parametrize(
    ("name", "spelling", "accented"),
    [
        ("San Bernabe Ocotepec", "San Bernabé Ocotepec", "San Bernabé Ocotepec"),
        ("Cuauhtemoc", "CUAUHTÉMOC", "Cuauhtémoc"),
        ("Peña Pobre", "Pena Pobre", "Peña Pobre"),
        ("Juan XXIII", "Juan Xxiii", "Juan XXIII"),
        ("La Joya", "La Hoya", None),
        ("La Joya", "La Joya II", None),
        ("9 1/2", "9-1/2", "9 1/2"),
    ],
)
def test_with_accents_takes_accents_and_nothing_else(name, spelling, accented):
    assert with_accents(name, spelling) == accented
