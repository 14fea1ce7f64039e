import pytest

from tequio.territorio.importers.nombres import Named, readable_names, recovered_name


def readable(*units):
    return readable_names(Named(*unit) for unit in units)


def test_lost_letters_come_from_the_same_key_of_another_vintage():
    assert recovered_name("02-051", "NUEVA ESPAA", [{"02-051": "NUEVA ESPAÑA"}]) == "NUEVA ESPAÑA"


@pytest.mark.parametrize(
    "vintages",
    [
        [],
        [{"02-052": "NUEVA ESPAÑA"}],
        [{"02-051": "NUEVA ESPAÑA (U HAB)"}],
        [{"02-051": "NUEVA ESPAÑA"}, {"02-051": "NUEVA ESPÁAA"}],
    ],
)
def test_lost_letters_are_never_guessed(vintages):
    assert recovered_name("02-051", "NUEVA ESPAA", vintages) is None


def test_two_alike_in_an_alcaldia_say_their_kind():
    names = readable(("02-028", "FERRERIA", "Colonia"), ("02-029", "FERRERIA (U HAB)", "Unidad habitacional"))
    assert names == {"02-028": "Ferreria", "02-029": "Ferreria (unidad habitacional)"}


def test_two_alike_in_different_alcaldias_need_nothing():
    names = readable(("02-071", "SAN ANDRES (BARR)", "Barrio"), ("09-003", "SAN ANDRES (PBLO)", "Pueblo"))
    assert set(names.values()) == {"San Andres"}


def test_what_cannot_be_read_apart_carries_its_key():
    names = readable(("07-054", "EL MOLINO", "Colonia"), ("07-055", "EL MOLINO_", "Colonia"))
    assert names == {"07-054": "El Molino (07-054)", "07-055": "El Molino (07-055)"}
